"""135号 二（二） to 六: what is built by when, what a finding calls for and by whom, who is held to account."""

from __future__ import annotations

from attrs import frozen

from ...core.decisions import Decision, all_of, any_of, missing
from ...core.errors import known
from ...core.facts import FLAG
from ...core.figures import Record
from ...core.findings import condition, note
from ...core.rules import rule
from ...core.terms import Reading, Term, Words
from .decree import (
    ACCOUNTABILITY,
    BORDER,
    CAMPAIGN,
    CARCASSES,
    COLLECTORS,
    CRIMINAL,
    JOINT_WORK,
    LIVESTOCK_FARMING,
    ONLINE_OIL,
    PUBLICITY,
    SORTING,
)
from .units import CLAUSES, UNITS, GutterOilTask, GutterOilUnit

__all__ = [
    "AccountabilityTest",
    "CalledMeasure",
    "CampaignArea",
    "CampaignUnit",
    "CarcassPlace",
    "CarcassStep",
    "ComplaintStep",
    "ControlShortcoming",
    "DistrustedUnit",
    "GraveBreach",
    "IndividualOffender",
    "MeasureDue",
    "OilFinding",
    "OilOffender",
    "SortingStep",
    "UnlistedCampaignFocus",
    "accountability_follows",
    "carcass_steps_left",
    "complaint_steps_left",
    "finding_calls_for",
    "is_campaign_focus",
    "sorting_steps_left",
]


class CarcassPlace(Term):
    """Where dead livestock is found (病死畜禽发现地点)."""

    WATER = "水域"
    PUBLIC_PLACE = "公共场所"
    ELSEWHERE = "其他地点"


class CarcassStep(Term):
    """What the county or the Development Zone does with dead livestock that is found (发现病死畜禽的处置)."""

    COLLECT_AND_TREAT = "组织收集处理"
    TRACE_ORIGIN = "来源调查"
    CHECK_FOR_DISEASE = "疫情排查"
    REPORT_TO_GOVERNMENT = "向上级政府报告"
    REPORT_TO_DEPARTMENTS = "向有关部门报告"


@rule(CARCASSES)
def carcass_steps_left(place: CarcassPlace, *, done: frozenset[CarcassStep]) -> Decision[tuple[CarcassStep, ...]]:
    """What a county or the Development Zone must still do with dead livestock that was found (病死畜禽处置).

    No time is printed; tracing and the check for disease go with the treatment.

    Args:
        place: 发现地点: where it was found.
        done: 已办事项: what is done.

    Returns:
        待办事项: what is left; nothing where it was found elsewhere.

    >>> done = {CarcassStep.COLLECT_AND_TREAT, CarcassStep.TRACE_ORIGIN, CarcassStep.REPORT_TO_GOVERNMENT}
    >>> [one.zh for one in carcass_steps_left(CarcassPlace.WATER, done=done).value]
    ['疫情排查', '向有关部门报告']
    """
    where, there = CarcassPlace.of(place, "place"), CarcassStep.some(done, "done")
    if where is CarcassPlace.ELSEWHERE:
        return Decision((), note(CARCASSES, "发现地点", "where it was found", where))
    return missing(CARCASSES, CarcassStep, there)


class OilFinding(Term):
    """What an inspection finds (检查发现)."""

    LICENSED_BREACH = "取得许可的收运处置企业违反规定"
    ANIMAL_DISPOSAL = "非法处置病死畜禽及病害动物产品"
    WASTE_AS_FEED = "养殖者非法收运餐厨废弃物或者以未经处置的饲喂"
    ONLINE_SALE = "通过网络销售来源不明及劣质食用油"
    SMUGGLED_MEAT = "走私肉类产品"
    GUTTER_OIL = "非法制售、使用“地沟油”"
    DUMPING = "违规倾倒餐厨废弃物"
    SALE_OF_WASTE = "违规出售餐厨废弃物"
    TREATMENT_OF_WASTE = "违规处理餐厨废弃物"
    NOTHING = "未发现违法"


class OilOffender(Term):
    """Who is found to have done it (行为人)."""

    ENTERPRISE = "企业"
    UNIT = "单位"
    PERSON = "个人"


class CalledMeasure(Term):
    """What a finding calls for (应采取的措施)."""

    CORRECTION_OR_PENALTY = "责令整改或者依法处罚"
    REVOCATION = "依法吊销相关证照"
    CRACKDOWN = "严厉打击"
    KEY_RECTIFICATION = "重点整治"
    LEGAL_LIABILITY = "追究线下单位和网络平台法律责任"
    STRICT_PENALTY = "依法依规从严处罚"
    CRIMINAL_CRACKDOWN = "依法从严从重打击"
    TRANSFER_OF_CASE = "移送涉嫌犯罪案件"
    JOINT_SANCTIONS = "纳入联合惩戒信息管理系统"


@frozen(kw_only=True)
class MeasureDue(Record):
    """A measure, and who answers for it (措施及责任单位).

    Attributes:
        measure: 措施: what is done.
        units: 责任单位: whom the bracket of its clause names.
    """

    measure: CalledMeasure
    units: tuple[GutterOilUnit, ...]


class GraveBreach(Reading, at=COLLECTORS):
    """Whether a grave breach is corrected or punished besides (情节严重的处理)."""

    BOTH = "并处", "吊销是情节严重时的加重", "Revocation comes on top where the breach is grave."
    REVOCATION_ALONE = "仅吊销", "吊销取代责令整改", "Whoever loses the licence has nothing to correct."


class IndividualOffender(Reading, at=SORTING):
    """Whether a person who dumps, sells or treats kitchen waste is punished strictly as well (个人违规处置)."""

    NOT_COVERED = "不适用", "该款仅称企业（单位）", "The words name enterprises and units alone."
    COVERED = "同样适用", "与三（二）并列个人的写法同旨", "Other clauses name persons beside enterprises."


class DistrustedUnit(Reading, at=JOINT_WORK):
    """Whether a unit that is no enterprise goes into the joint sanctions system (失信单位的联合惩戒)."""

    NOT_COVERED = "不适用", "该款仅称企业和个人", "The words name enterprises and persons alone."
    COVERED = "同样适用", "失信惩戒旨在多方共治", "Whoever breaks trust is to be governed by all together."


_CLEAR = {
    OilFinding.ANIMAL_DISPOSAL: (GutterOilTask.LIVESTOCK, CalledMeasure.CRACKDOWN),
    OilFinding.WASTE_AS_FEED: (GutterOilTask.LIVESTOCK, CalledMeasure.KEY_RECTIFICATION),
    OilFinding.SMUGGLED_MEAT: (GutterOilTask.BORDER, CalledMeasure.CRACKDOWN),
    OilFinding.GUTTER_OIL: (GutterOilTask.CRIME, CalledMeasure.CRIMINAL_CRACKDOWN),
}
_DISPOSAL = frozenset({OilFinding.DUMPING, OilFinding.SALE_OF_WASTE, OilFinding.TREATMENT_OF_WASTE})


@rule(COLLECTORS, LIVESTOCK_FARMING, ONLINE_OIL, BORDER, JOINT_WORK, CRIMINAL, SORTING)
def finding_calls_for(
    finding: OilFinding,
    *,
    offender: OilOffender,
    distrusted: bool,
    suspected_crime: bool,
    grave: bool | None = None,
    grave_breach: GraveBreach = GraveBreach.BOTH,
    individual_offender: IndividualOffender = IndividualOffender.NOT_COVERED,
    distrusted_unit: DistrustedUnit = DistrustedUnit.NOT_COVERED,
) -> Decision[tuple[MeasureDue, ...]]:
    """What a finding calls for, and who answers for it; the opinions print no days for it (检查发现的处理).

    Args:
        finding: 检查发现: what was found.
        offender: 行为人: who did it.
        distrusted: 失信: whether it breaks trust, as the rules on credit say.
        suspected_crime: 涉嫌犯罪: whether it is suspected to be a crime.
        grave: 情节严重: whether it is grave; asked of the breach of a licence holder.

    Returns:
        应采取的措施: each measure with the units of its clause; none where nothing was found, or the opinions say
            nothing of it.

    Raises:
        Undetermined: A licence holder is in breach, and whether it is grave is not known.

    >>> facts = {"offender": OilOffender.ENTERPRISE, "distrusted": True, "suspected_crime": False}
    >>> for one in finding_calls_for(OilFinding.DUMPING, **facts).value:
    ...     print(one.measure.zh, len(one.units))
    依法依规从严处罚 6
    纳入联合惩戒信息管理系统 3
    """
    what, whose = OilFinding.of(finding, "finding"), OilOffender.of(offender, "offender")
    broke, crime = FLAG.of(distrusted, "distrusted"), FLAG.of(suspected_crime, "suspected_crime")
    serious = FLAG.maybe(grave, "grave")
    both = GraveBreach.of(grave_breach, "grave_breach") is GraveBreach.BOTH
    persons = IndividualOffender.of(individual_offender, "individual_offender") is IndividualOffender.COVERED
    units = DistrustedUnit.of(distrusted_unit, "distrusted_unit") is DistrustedUnit.COVERED
    called: list[tuple[GutterOilTask, CalledMeasure]] = []
    if what is OilFinding.LICENSED_BREACH:
        heavy = known(serious, "grave", _GRAVE)
        if both or not heavy:
            called.append((GutterOilTask.COLLECTORS, CalledMeasure.CORRECTION_OR_PENALTY))
        if heavy:
            called.append((GutterOilTask.COLLECTORS, CalledMeasure.REVOCATION))
    elif what in _CLEAR:
        called.append(_CLEAR[what])
    elif what is OilFinding.ONLINE_SALE:
        online = GutterOilTask.ONLINE_OIL
        called += [(online, CalledMeasure.CRACKDOWN), (online, CalledMeasure.LEGAL_LIABILITY)]
    elif what in _DISPOSAL and (persons or whose is not OilOffender.PERSON):
        called.append((GutterOilTask.SORTING, CalledMeasure.STRICT_PENALTY))
    if what is not OilFinding.NOTHING:
        if crime:
            called.append((GutterOilTask.CRIME, CalledMeasure.TRANSFER_OF_CASE))
        if broke and (units or whose is not OilOffender.UNIT):
            called.append((GutterOilTask.JOINT_WORK, CalledMeasure.JOINT_SANCTIONS))
    return Decision(
        tuple(MeasureDue(measure=measure, units=UNITS[task]) for task, measure in called),
        note(COLLECTORS, "检查发现", "what was found", what),
        note(JOINT_WORK, "行为人", "who did it", whose),
        *(note(CLAUSES[task], "应采取的措施", "measure", measure) for task, measure in called),
    )


_GRAVE = Words("情节是否严重", "whether it is grave")


class CampaignArea(Term):
    """Where the campaign looks first (专项整治区域)."""

    RURAL = "农村"
    CITY_FRINGE = "城市周边"
    FARMERS_MARKET = "农贸市场"
    SIMILAR = "同类其他区域"
    OTHER = "其他区域"


class CampaignUnit(Term):
    """Whom the campaign looks at first (专项整治单位)."""

    LIVESTOCK_FARM = "畜禽养殖企业"
    SLAUGHTERER = "畜禽屠宰企业"
    MEAT_PROCESSOR = "肉类加工企业"
    EDIBLE_OIL = "食用油生产经营企业"
    CATERER = "餐饮服务企业"
    SMALL_WORKSHOP = "小作坊"
    SMALL_CATERER = "小餐饮"
    SMALL_STALL = "小摊点"
    SIMILAR = "同类其他单位"
    OTHER = "其他单位"


class UnlistedCampaignFocus(Reading, at=CAMPAIGN):
    """Whether like places and like units are looked at first as well (未列明的整治重点)."""

    COUNTS = "同类亦属重点", "两处列举均以等字结尾", "Both lists are open."
    NAMED_ALONE = "仅限列明者", "重点以文字列明者为限", "A priority is what the text names."


@rule(CAMPAIGN)
def is_campaign_focus(
    *,
    area: CampaignArea,
    unit: CampaignUnit,
    unlisted_campaign_focus: UnlistedCampaignFocus = UnlistedCampaignFocus.COUNTS,
) -> Decision[bool]:
    """Whether the campaign against illegal waste oil looks at a place or a unit first (专项整治重点).

    Args:
        area: 区域: where it is.
        unit: 单位类别: what kind of unit it is.

    Returns:
        整治重点: whether it is a key area or a key unit.

    >>> is_campaign_focus(area=CampaignArea.OTHER, unit=CampaignUnit.SMALL_STALL).value
    True
    """
    where, what = CampaignArea.of(area, "area"), CampaignUnit.of(unit, "unit")
    focus = UnlistedCampaignFocus.of(unlisted_campaign_focus, "unlisted_campaign_focus")
    like = focus is UnlistedCampaignFocus.COUNTS
    by_area = where is not CampaignArea.OTHER and (like or where is not CampaignArea.SIMILAR)
    by_unit = what is not CampaignUnit.OTHER and (like or what is not CampaignUnit.SIMILAR)
    return any_of(
        condition(CAMPAIGN, "重点区域", "key area", by_area, where),
        condition(CAMPAIGN, "重点单位", "key unit", by_unit, what),
    )


class SortingStep(Term):
    """The steps of sorting household waste (生活垃圾分类环节)."""

    DELIVERY = "分类投放"
    COLLECTION = "分类收集"
    TRANSPORT = "分类运输"
    TREATMENT = "分类处理"


@rule(SORTING)
def sorting_steps_left(built: frozenset[SortingStep]) -> Decision[tuple[SortingStep, ...]]:
    """Which steps a system of sorted household waste still lacks, in their order (生活垃圾分类处理系统).

    Args:
        built: 已建环节: which steps there are.

    Returns:
        尚缺环节: which are lacking.

    >>> [one.zh for one in sorting_steps_left({SortingStep.DELIVERY, SortingStep.COLLECTION}).value]
    ['分类运输', '分类处理']
    """
    return missing(SORTING, SortingStep, SortingStep.some(built, "built"))


class ControlShortcoming(Term):
    """For what governments and departments are held to account (追责情形)."""

    DUTY_NOT_DONE = "履行职责不到位"
    MEASURES_NOT_CARRIED_OUT = "政策措施不落实"
    CRACKDOWN_NOT_STRICT = "打击整治不严格"
    RESULTS_NOT_EVIDENT = "治理工作成效不明显"


class AccountabilityTest(Reading, at=ACCOUNTABILITY):
    """Whether one shortcoming is enough (追责情形的关系)."""

    ANY = "具备其一", "各项情形各自成立", "Each of them is a failing by itself."
    ALL = "须兼备", "各项之间未用或字", "No or stands between them."


@rule(ACCOUNTABILITY)
def accountability_follows(
    shortcomings: frozenset[ControlShortcoming], *, accountability_test: AccountabilityTest = AccountabilityTest.ANY
) -> Decision[bool]:
    """Whether a local government or supervising department is held to account (责任追究).

    Args:
        shortcomings: 存在情形: what is found wanting.

    Returns:
        追究责任: whether it is held to account.

    >>> accountability_follows({ControlShortcoming.CRACKDOWN_NOT_STRICT}).value
    True
    """
    there = ControlShortcoming.some(shortcomings, "shortcomings")
    one_is_enough = AccountabilityTest.of(accountability_test, "accountability_test") is AccountabilityTest.ANY
    each = (condition(ACCOUNTABILITY, one.zh, one.en, one in there) for one in ControlShortcoming)
    return any_of(*each) if one_is_enough else all_of(*each)


class ComplaintStep(Term):
    """What is done with a report, without exception (投诉举报办理)."""

    ACCEPTED = "有报必接"
    INVESTIGATED = "有案必查"
    CONCLUDED = "有查必果"


@rule(PUBLICITY)
def complaint_steps_left(done: frozenset[ComplaintStep]) -> Decision[tuple[ComplaintStep, ...]]:
    """What is still to be done with a report of gutter oil, in its order (投诉举报办理).

    Args:
        done: 已办事项: what is done.

    Returns:
        待办事项: what is left; no time is printed.

    >>> [one.zh for one in complaint_steps_left({ComplaintStep.ACCEPTED}).value]
    ['有案必查', '有查必果']
    """
    return missing(PUBLICITY, ComplaintStep, ComplaintStep.some(done, "done"))
