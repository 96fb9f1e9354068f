"""Part 四（一）: the forms of alliance, who heads them, the specialist union, what communities and partners need."""

from __future__ import annotations

from typing import TypeVar

from attrs import frozen

from ...core.decisions import Decision, missing
from ...core.errors import InvalidFacts, known
from ...core.facts import FLAG
from ...core.figures import Record
from ...core.findings import Finding, condition, note
from ...core.rules import rule
from ...core.terms import Reading, Term, Words
from ..river_chief.decree import Area
from .decree import CITY_FORM, COMMUNITY, FORMS, SPECIALIST, TELEMEDICINE, UNION, WIDER, CareTier, NamedHospital
from .goals import FIRST_PILOTS

__all__ = [
    "AllianceForm",
    "CommunityElement",
    "DiseaseLine",
    "FormHead",
    "FormMember",
    "FormProfile",
    "FormPromoter",
    "FormTrait",
    "HospitalSeat",
    "NumberedForms",
    "PartnerHospital",
    "PartnershipNeed",
    "SpecialistPairing",
    "community_lacks",
    "form_profile",
    "forms_headed",
    "partnership_lacks",
    "specialist_pairings",
]


T = TypeVar("T")


class AllianceForm(Term):
    """The forms of alliance: five have a number, two are mentioned beside them (医联体形式)."""

    CITY = "城区医联体"
    COUNTY_COMMUNITY = "县域医共体"
    AREA_UNION = "域内医疗联盟"
    SPECIALIST_UNION = "京津廊专科联盟"
    TELEMEDICINE_NETWORK = "远程医疗协作网"
    DISTRICT = "区级紧密型或松散型医联体"
    CHINESE_MEDICINE = "中医医联体"


class FormPromoter(Term):
    """Which government leads in setting up a form (主导政府)."""

    CITY_GOVERNMENT = "市政府"
    DISTRICT_GOVERNMENT = "区政府"
    COUNTY_GOVERNMENT = "县级政府"
    NOT_SAID = "未指明"


class FormHead(Term):
    """Who heads a form (牵头单位)."""

    THREE_CITY_HOSPITALS = "市人民医院、中国石油天然气集团公司中心医院、市中医医院"
    DISTRICT_SECONDARY_HOSPITAL = "能力较强的区二级医院"
    COUNTY_HOSPITAL = "县级医院"
    FIVE_TERTIARY_HOSPITALS = "三级综合医院（五所列名）"
    PAIRED_HOSPITALS = "与京津医院结对的列名医院"
    TERTIARY_OR_SECONDARY_HOSPITAL = "三级或二级医院"
    CHINESE_MEDICINE_INSTITUTION = "有条件的二级以上中医医疗机构"


class FormMember(Term):
    """Who is joined to a form (成员)."""

    SECONDARY_HOSPITALS = "二级医院"
    COMMUNITY_HEALTH_CENTRES = "社区卫生服务中心"
    SPECIALIST_INSTITUTIONS = "特色专科机构"
    COMMUNITY_STATIONS = "社区服务站"
    TOWNSHIP_HOSPITALS = "乡镇卫生院"
    VILLAGE_CLINICS = "村卫生室"
    COOPERATING_HOSPITALS = "技术协作医院"
    ASSISTED_HOSPITALS = "对口帮扶医院"
    WILLING_INSTITUTIONS = "意向医疗机构"
    HEALTH_SYSTEM_BELOW = "市、县、乡、村卫计系统"
    BASIC_INSTITUTIONS = "基层医疗机构"


class FormTrait(Term):
    """By what principles a form works and what it is to do (形式特点)."""

    EQUAL = "平等"
    VOLUNTARY = "自愿"
    NEARBY = "就近"
    SPECIALITIES = "突出专科特色"
    INFORMATION_SYSTEMS = "以信息化为支撑"
    BY_ZONE = "分片划区"
    AFFILIATION_UNCHANGED = "不改变隶属关系"
    TECHNICAL_AND_MANAGEMENT_HELP = "技术、管理帮扶协作为主"
    SHARED_TALENT = "人才共享"
    TECHNICAL_SUPPORT = "技术支持"
    MUTUAL_RECOGNITION_OF_TESTS = "检查互认"
    CIRCULATION_OF_PRESCRIPTIONS = "处方流动"
    REFERRAL_UP_AND_DOWN = "上下转诊"
    HEALTH_MANAGEMENT = "健康管理"
    TIGHT_OR_LOOSE = "紧密型或松散型"
    UNIFIED_RESOURCES = "统一调配医疗资源"
    UNIFIED_ASSESSMENT = "统一成员单位绩效考核办法"
    UNIFIED_INCOME = "统一管理和参与医疗收入分配"
    FUNDING_UNCHANGED = "财政补偿政策和政府投入渠道不变"
    PATIENTS_WISH = "患者自愿"
    GRADED_TREATMENT = "分级诊治"
    NEARBY_REFERRAL = "就近转诊"
    SHARED_RESOURCES = "资源共享"
    CONTINUOUS_SERVICE = "连续性服务"
    GREEN_CHANNEL = "上转和下转的绿色通道"
    FEWER_FORMALITIES = "简化手续"
    DISEASE_LINES = "以疾病为主线"
    REMOTE_CONSULTATION = "远程会诊、挂号和转诊"
    ACROSS_AREAS = "跨区域分级诊疗"
    INTERNET = "应用互联网技术"
    REMOTE_CARE = "远程医疗"
    TEACHING = "教学"
    TRAINING = "培训"
    REFERRAL = "转诊"
    CHINESE_MEDICINE_FIRST = "以中医药服务为主"


class NumberedForms(Reading, at=(FORMS, WIDER)):
    """Whether what is mentioned beside the numbered forms is a form too (未编号的形式)."""

    FIVE = "仅编号者为形式", "形式逐一编号", "The forms are numbered one by one."
    MENTIONED_TOO = "提及者亦为形式", "同样称为医联体", "They are called alliances all the same."


@frozen(kw_only=True)
class FormProfile(Record):
    """What the opinion says of a form (医联体形式概况).

    Attributes:
        counts: 属组织形式: whether it is one of the forms.
        promoter: 主导政府: which government leads.
        head: 牵头单位: who heads it.
        members: 成员: who is joined; most lists are open.
        traits: 特点: its principles and what it is to do.
    """

    counts: bool
    promoter: FormPromoter
    head: FormHead
    members: tuple[FormMember, ...]
    traits: tuple[FormTrait, ...]


_F, _P, _H, _M, _T = AllianceForm, FormPromoter, FormHead, FormMember, FormTrait
CLAUSES = {
    _F.CITY: CITY_FORM,
    _F.COUNTY_COMMUNITY: COMMUNITY,
    _F.AREA_UNION: UNION,
    _F.SPECIALIST_UNION: SPECIALIST,
    _F.TELEMEDICINE_NETWORK: TELEMEDICINE,
    _F.DISTRICT: CITY_FORM,
    _F.CHINESE_MEDICINE: WIDER,
}
_UNNUMBERED = (_F.DISTRICT, _F.CHINESE_MEDICINE)
_SAID: dict[AllianceForm, tuple[FormPromoter, FormHead, tuple[FormMember, ...], tuple[FormTrait, ...]]] = {
    _F.CITY: (
        _P.CITY_GOVERNMENT,
        _H.THREE_CITY_HOSPITALS,
        (_M.SECONDARY_HOSPITALS, _M.COMMUNITY_HEALTH_CENTRES, _M.SPECIALIST_INSTITUTIONS),
        (
            *(_T.VOLUNTARY, _T.NEARBY, _T.AFFILIATION_UNCHANGED, _T.TECHNICAL_AND_MANAGEMENT_HELP),
            *(_T.SHARED_TALENT, _T.TECHNICAL_SUPPORT, _T.MUTUAL_RECOGNITION_OF_TESTS),
            *(_T.CIRCULATION_OF_PRESCRIPTIONS, _T.REFERRAL_UP_AND_DOWN, _T.HEALTH_MANAGEMENT),
        ),
    ),
    _F.COUNTY_COMMUNITY: (
        _P.COUNTY_GOVERNMENT,
        _H.COUNTY_HOSPITAL,
        (_M.TOWNSHIP_HOSPITALS, _M.VILLAGE_CLINICS),
        (_T.FUNDING_UNCHANGED, _T.UNIFIED_RESOURCES, _T.UNIFIED_ASSESSMENT, _T.UNIFIED_INCOME),
    ),
    _F.AREA_UNION: (
        _P.NOT_SAID,
        _H.FIVE_TERTIARY_HOSPITALS,
        (_M.COOPERATING_HOSPITALS, _M.ASSISTED_HOSPITALS, _M.WILLING_INSTITUTIONS),
        (
            *(_T.EQUAL, _T.VOLUNTARY, _T.NEARBY, _T.SPECIALITIES, _T.INFORMATION_SYSTEMS, _T.BY_ZONE),
            *(_T.PATIENTS_WISH, _T.GRADED_TREATMENT, _T.NEARBY_REFERRAL, _T.SHARED_RESOURCES, _T.CONTINUOUS_SERVICE),
            *(_T.GREEN_CHANNEL, _T.FEWER_FORMALITIES),
        ),
    ),
    _F.SPECIALIST_UNION: (
        _P.NOT_SAID,
        _H.PAIRED_HOSPITALS,
        (_M.HEALTH_SYSTEM_BELOW,),
        (_T.DISEASE_LINES, _T.REMOTE_CONSULTATION, _T.ACROSS_AREAS),
    ),
    _F.TELEMEDICINE_NETWORK: (
        _P.NOT_SAID,
        _H.TERTIARY_OR_SECONDARY_HOSPITAL,
        (_M.BASIC_INSTITUTIONS,),
        (_T.INTERNET, _T.REMOTE_CARE, _T.TEACHING, _T.TRAINING, _T.REFERRAL),
    ),
    _F.DISTRICT: (
        _P.DISTRICT_GOVERNMENT,
        _H.DISTRICT_SECONDARY_HOSPITAL,
        (_M.COMMUNITY_HEALTH_CENTRES, _M.COMMUNITY_STATIONS, _M.TOWNSHIP_HOSPITALS),
        (_T.TIGHT_OR_LOOSE,),
    ),
    _F.CHINESE_MEDICINE: (_P.NOT_SAID, _H.CHINESE_MEDICINE_INSTITUTION, (), (_T.CHINESE_MEDICINE_FIRST,)),
}


@rule(FORMS, CITY_FORM, COMMUNITY, UNION, SPECIALIST, TELEMEDICINE, WIDER)
def form_profile(form: AllianceForm, *, numbered_forms: NumberedForms = NumberedForms.FIVE) -> Decision[FormProfile]:
    """Who leads a form of alliance, who heads it, whom it joins and how it works (医联体形式概况).

    Args:
        form: 医联体形式: the form.

    Returns:
        形式概况: whether it counts as a form, and all that is said of it.

    >>> found = form_profile(AllianceForm.COUNTY_COMMUNITY).value
    >>> found.head.zh, [member.zh for member in found.members]
    ('县级医院', ['乡镇卫生院', '村卫生室'])
    """
    asked = AllianceForm.of(form, "form")
    too = NumberedForms.of(numbered_forms, "numbered_forms") is NumberedForms.MENTIONED_TOO
    promoter, head, members, traits = _SAID[asked]
    found = FormProfile(
        counts=too or asked not in _UNNUMBERED, promoter=promoter, head=head, members=members, traits=traits
    )
    return Decision(found, note(CLAUSES[asked], "医联体形式", "form of alliance", asked))


class HospitalSeat(Term):
    """Whose hospital it is (医院所属层级)."""

    CITY = "市级"
    DISTRICT = "区级"
    COUNTY = "县级"
    OTHER = "其他层级"


_N = NamedHospital
CITY_HEADS = (_N.CITY_PEOPLES, _N.PETROLEUM_CENTRAL, _N.CITY_CHINESE_MEDICINE)
UNION_HEADS = (_N.CITY_PEOPLES, _N.CITY_CHINESE_MEDICINE, _N.PETROLEUM_CENTRAL, _N.CITY_FOURTH, _N.YANDA)
TIER = Words("医院等级", "the tier of the hospital")
SEAT = Words("所属层级", "whose hospital it is")
CHINESE = Words("是否中医医疗机构", "whether it is an institution of Chinese medicine")
STRONG = Words("是否能力较强", "whether it is one of the stronger hospitals")
MEANS = Words("是否有条件", "whether it has the means")


@rule(CITY_FORM, COMMUNITY, UNION, SPECIALIST, TELEMEDICINE, WIDER)
def forms_headed(
    hospital: NamedHospital,
    *,
    tier: CareTier | None = None,
    seat: HospitalSeat | None = None,
    chinese_medicine: bool | None = None,
    strong: bool | None = None,
    has_means: bool | None = None,
) -> Decision[tuple[AllianceForm, ...]]:
    """Which forms of alliance an institution heads or may head (可牵头的形式).

    Args:
        hospital: 医院: one that the opinion names, or another.
        tier: 医院等级: its tier; printed of the leaders of the unions.
        seat: 所属层级: whose it is; matters from the second tier, unless its name says that it is the city's.
        chinese_medicine: 中医医疗机构: whether it is an institution of Chinese medicine; matters from the second tier,
            unless it is named.
        strong: 能力较强: whether it is one of the stronger; matters of a secondary hospital of a district.
        has_means: 有条件: whether it has the means; matters of Chinese medicine from the second tier.

    Returns:
        可牵头形式: the forms, in the order in which they are listed.

    Raises:
        Undetermined: A fact is not given, and matters.

    >>> [form.zh for form in forms_headed(NamedHospital.CITY_FOURTH).value]
    ['域内医疗联盟', '远程医疗协作网']
    """
    named = NamedHospital.of(hospital, "hospital")
    rank = _told(CareTier.maybe(tier, "tier"), CareTier.TERTIARY if named in UNION_HEADS else None, "tier")
    place = _told(HospitalSeat.maybe(seat, "seat"), HospitalSeat.CITY if named in _CITYS_OWN else None, "seat")
    of_name = None if named is _N.OTHER else named is _N.CITY_CHINESE_MEDICINE
    chinese = _told(FLAG.maybe(chinese_medicine, "chinese_medicine"), of_name, "chinese_medicine")
    able, means = FLAG.maybe(strong, "strong"), FLAG.maybe(has_means, "has_means")
    rank = known(rank, "tier", TIER)
    hospital_tier = rank >= CareTier.SECONDARY
    if hospital_tier:
        place = known(place, "seat", SEAT)
    of_district = place is HospitalSeat.DISTRICT and rank is CareTier.SECONDARY
    of_chinese = hospital_tier and known(chinese, "chinese_medicine", CHINESE)
    able = of_district and known(able, "strong", STRONG)
    means = of_chinese and known(means, "has_means", MEANS)
    forms = (
        (_F.CITY, condition(CITY_FORM, "列名主体医院", "named as a main hospital", named in CITY_HEADS, named)),
        (_F.COUNTY_COMMUNITY, _county_hospital(place, hospital_tier=hospital_tier)),
        (_F.AREA_UNION, condition(UNION, "列名引领医院", "named as a leader", named in UNION_HEADS, named)),
        (_F.SPECIALIST_UNION, condition(SPECIALIST, "列名结对医院", "named in a pair", named in _PAIRED, named)),
        (_F.TELEMEDICINE_NETWORK, condition(TELEMEDICINE, "三级或二级医院", "of those tiers", hospital_tier, rank)),
        (_F.DISTRICT, condition(CITY_FORM, "能力较强的区二级医院", "a district's stronger hospital", able, place)),
        (_F.CHINESE_MEDICINE, condition(WIDER, "有条件的中医医疗机构", "Chinese medicine with the means", means, rank)),
    )
    return Decision(tuple(form for form, reason in forms if reason), *(reason for _, reason in forms))


_CITYS_OWN = (_N.CITY_PEOPLES, _N.CITY_CHINESE_MEDICINE, _N.CITY_THIRD, _N.CITY_FOURTH, _N.CITY_MATERNITY)


def _told(given: T | None, printed: T | None, fact: str) -> T | None:
    """What is known of a hospital: what the opinion says of it, which is not denied, or what is given."""
    if printed is not None and given not in {None, printed}:
        raise InvalidFacts(fact, given, "what the opinion says of it", "与该意见所载一致")
    return given if printed is None else printed


def _county_hospital(seat: HospitalSeat | None, *, hospital_tier: bool) -> Finding:
    holds = seat is HospitalSeat.COUNTY and hospital_tier
    return condition(COMMUNITY, "县级医院", "hospital of a county", holds, seat)


class DiseaseLine(Term):
    """The diseases along which the specialist union is built (疾病主线)."""

    STROKE = "脑卒中"
    EPILEPSY = "癫痫"
    CHINESE_MEDICINE = "中医诊疗"
    BLOOD_DISEASE = "血液病"
    INFECTIOUS_DISEASE = "传染病"
    PAEDIATRICS = "儿科疾病"
    MENTAL_ILLNESS = "精神疾病"


class PartnerHospital(Term):
    """The hospitals of Beijing that are named as partners (北京合作医院)."""

    TIANTAN = "北京天坛医院"
    LUHE = "潞河医院"
    XUANWU = "宣武医院"
    XIYUAN = "中国中医科学院西苑医院"
    YOUAN = "北京佑安医院"
    INSTITUTE_OF_PAEDIATRICS = "首都儿研所"
    TONGZHOU_MATERNITY = "通州区妇幼保健院"
    HUILONGGUAN = "北京回龙观医院"


@frozen(kw_only=True)
class SpecialistPairing(Record):
    """Hospitals of the city, the diseases, and their partners in Beijing (专科结对).

    Attributes:
        hospitals: 本市医院: those of the city.
        lines: 疾病主线: along which diseases.
        partners: 合作医院: the partners.
    """

    hospitals: tuple[NamedHospital, ...]
    lines: tuple[DiseaseLine, ...]
    partners: tuple[PartnerHospital, ...]


_L, _B = DiseaseLine, PartnerHospital
PAIRINGS = tuple(
    SpecialistPairing(hospitals=hospitals, lines=lines, partners=partners)
    for hospitals, lines, partners in (
        ((_N.CITY_PEOPLES, _N.PETROLEUM_CENTRAL), (_L.STROKE, _L.EPILEPSY), (_B.TIANTAN, _B.LUHE, _B.XUANWU)),
        ((_N.CITY_CHINESE_MEDICINE,), (_L.CHINESE_MEDICINE, _L.BLOOD_DISEASE), (_B.XIYUAN,)),
        ((_N.CITY_THIRD,), (_L.INFECTIOUS_DISEASE,), (_B.YOUAN,)),
        ((_N.CITY_MATERNITY,), (_L.PAEDIATRICS,), (_B.INSTITUTE_OF_PAEDIATRICS, _B.TONGZHOU_MATERNITY)),
        ((_N.YINING_PSYCHIATRIC,), (_L.MENTAL_ILLNESS,), (_B.HUILONGGUAN,)),
    )
)
_PAIRED = frozenset(hospital for pairing in PAIRINGS for hospital in pairing.hospitals)


@rule(SPECIALIST)
def specialist_pairings(
    *, hospital: NamedHospital | None = None, line: DiseaseLine | None = None
) -> Decision[tuple[SpecialistPairing, ...]]:
    """Which hospitals work with which of Beijing, along which diseases (专科结对).

    Args:
        hospital: 医院: a hospital of the city; any where it is left out.
        line: 疾病主线: a disease; any where it is left out.

    Returns:
        专科结对: the pairs that are named; the list is open, so that none means that none is named.

    >>> (found,) = specialist_pairings(line=DiseaseLine.EPILEPSY).value
    >>> [partner.zh for partner in found.partners]
    ['北京天坛医院', '潞河医院', '宣武医院']
    """
    place, disease = NamedHospital.maybe(hospital, "hospital"), DiseaseLine.maybe(line, "line")
    found = tuple(
        one
        for one in PAIRINGS
        if (place is None or place in one.hospitals) and (disease is None or disease in one.lines)
    )
    asked = note(SPECIALIST, "医院", "hospital", place), note(SPECIALIST, "疾病主线", "disease", disease)
    return Decision(found, *asked)


class CommunityElement(Term):
    """What a county's community rests on (医共体要件)."""

    FUNDING_UNCHANGED = "财政补偿政策和政府投入渠道不变"
    UNIFIED_RESOURCES = "统一调配人力、设备等医疗资源"
    UNIFIED_ASSESSMENT = "统一成员单位绩效考核办法"
    UNIFIED_INCOME = "统一管理和参与医疗收入分配"
    PEOPLE = "人统一管理"
    MONEY = "财统一管理"
    THINGS = "物统一管理"


_OF_FIRST_PILOTS = (CommunityElement.PEOPLE, CommunityElement.MONEY, CommunityElement.THINGS)


@rule(COMMUNITY)
def community_lacks(area: Area, *, present: frozenset[CommunityElement]) -> Decision[tuple[CommunityElement, ...]]:
    """What a community of medical institutions lacks: four areas begin with people, money and things (医共体欠缺).

    Args:
        area: 地区: where it is.
        present: 已有要件: what it has.

    Returns:
        欠缺要件: what is missing; people, money and things under one management are asked of the first pilots alone.

    >>> have = frozenset(CommunityElement) - {CommunityElement.MONEY}
    >>> [element.zh for element in community_lacks(Area.GUAN, present=have).value]
    ['财统一管理']
    >>> community_lacks(Area.WENAN, present=have).value
    ()
    """
    place, there = Area.of(area, "area"), CommunityElement.some(present, "present")
    first = place in FIRST_PILOTS
    wanted = tuple(one for one in CommunityElement if first or one not in _OF_FIRST_PILOTS)
    return missing(COMMUNITY, wanted, there)


class PartnershipNeed(Term):
    """What a community's partnership with a hospital needs (医共体合作要求)."""

    GRADE_A_TERTIARY = "三甲医院"
    LONG_TERM = "长期稳定的合作关系"
    REFERRAL_OF_GRAVE_CASES = "疑难危重疾病患者转诊"
    KEY_SPECIALITIES = "重点专科建设"
    TRAINING = "人才培养"
    TELEMEDICINE = "远程医疗合作"


@rule(WIDER)
def partnership_lacks(present: frozenset[PartnershipNeed]) -> Decision[tuple[PartnershipNeed, ...]]:
    """What a county community's partnership lacks, wherever the partner lies (医共体合作欠缺).

    Args:
        present: 已有要求: what the partnership has; a partner in or outside the province will do.

    Returns:
        欠缺要求: what is missing, in the order of the clause.

    >>> found = partnership_lacks(frozenset(PartnershipNeed) - {PartnershipNeed.GRADE_A_TERTIARY})
    >>> found.value[0].zh
    '三甲医院'
    """
    return missing(WIDER, PartnershipNeed, PartnershipNeed.some(present, "present"))
