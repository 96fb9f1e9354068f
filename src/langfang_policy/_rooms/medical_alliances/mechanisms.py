"""Parts 二（二）, 四（二）, （四）, （五）, 五（三）, （四）: what an alliance sets up, what its staff may claim."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Any

from attrs import frozen

from ...core.bounds import at_least, at_most
from ...core.columnar import Parts, columnar
from ...core.decisions import Decision, all_of, lacking, needs, part
from ...core.errors import known
from ...core.facts import FLAG, MONTHS, PERCENT, YEARS, YUAN, Months, Percent, Places, Whole, Yuan
from ...core.figures import Record, figure
from ...core.findings import asks, condition, note
from ...core.quantities import times
from ...core.rules import provision, rule
from ...core.terms import Reading, Term, Words
from .decree import GRADED_CARE, MANAGEMENT, PAY, PERSONNEL, PUBLIC_GOOD, STRUCTURE

__all__ = [
    "AllianceMechanism",
    "ExploredCouncil",
    "GainsRule",
    "GainsTreatment",
    "PracticeAgreement",
    "ServiceCredit",
    "ServiceYear",
    "StayBelow",
    "StayPlace",
    "WhoseStay",
    "YearOfService",
    "alliance_lacks",
    "gains_share",
    "practice_formalities_waived",
    "results_recognised",
    "service_credit",
]


class AllianceMechanism(Term):
    """What an alliance sets up (医联体机制)."""

    SHARED_BURDENS_AND_BENEFITS = "责任共担和利益分配机制"
    COUNCIL = "医联体理事会"
    CHARTER = "章程"
    QUALITY_MANAGEMENT = "医疗质量管理制度"
    TWO_WAY_REFERRAL = "双向转诊制度"
    PERFORMANCE_ASSESSMENT = "绩效考核制度"
    INCOME_SETTLEMENT = "收入结算与分配制度"
    REFERRAL_CRITERIA = "双向转诊标准"
    REFERRAL_RECORDS = "转诊转院备案制度"
    WARD_ROUNDS = "专家定期到下级医疗机构查房"
    SERVICE_INFORMATION = "定期公布医疗服务信息"
    FINANCIAL_SUPERVISION = "财务监管制度"
    EXPERT_GROUP = "转诊转院会诊专家组"
    OPERATING_ASSESSMENT = "运行考核机制"


_A = AllianceMechanism
_WHERE = {
    PUBLIC_GOOD: (_A.SHARED_BURDENS_AND_BENEFITS,),
    STRUCTURE: (
        *(_A.COUNCIL, _A.CHARTER, _A.QUALITY_MANAGEMENT, _A.TWO_WAY_REFERRAL),
        *(_A.PERFORMANCE_ASSESSMENT, _A.INCOME_SETTLEMENT),
    ),
    GRADED_CARE: (_A.REFERRAL_CRITERIA, _A.REFERRAL_RECORDS, _A.WARD_ROUNDS, _A.SERVICE_INFORMATION),
    MANAGEMENT: (_A.FINANCIAL_SUPERVISION, _A.EXPERT_GROUP, _A.OPERATING_ASSESSMENT),
}
_EXPLORED = (_A.COUNCIL, _A.CHARTER)


class ExploredCouncil(Reading, at=STRUCTURE):
    """Whether a council that hospitals explore is owed (探索成立的理事会)."""

    NOT_OWED = "并非必设", "探索成立而非应当成立", "It is explored, not ordered."
    OWED = "应当设立", "另处以理事会已设为前提", "Elsewhere there is taken to be one."


@rule(PUBLIC_GOOD, STRUCTURE, GRADED_CARE, MANAGEMENT)
def alliance_lacks(
    present: frozenset[AllianceMechanism], *, explored_council: ExploredCouncil = ExploredCouncil.NOT_OWED
) -> Decision[tuple[AllianceMechanism, ...]]:
    """What an alliance has still to set up (医联体机制欠缺).

    Args:
        present: 已建机制: what it has.

    Returns:
        欠缺机制: what is missing, in the order of the clauses; what is merely encouraged is not asked for.

    >>> found = alliance_lacks(frozenset(AllianceMechanism) - {AllianceMechanism.EXPERT_GROUP})
    >>> [mechanism.zh for mechanism in found.value]
    ['转诊转院会诊专家组']
    """
    there = AllianceMechanism.some(present, "present")
    owed = ExploredCouncil.of(explored_council, "explored_council") is ExploredCouncil.OWED
    return lacking(
        *(
            needs(clause, one, one in there)
            for clause, ones in _WHERE.items()
            for one in ones
            if owed or one not in _EXPLORED
        )
    )


@rule(MANAGEMENT)
def results_recognised(*, same_alliance: bool, uniform_control: bool, safety_secured: bool) -> Decision[bool]:
    """Whether results of tests and examinations are recognised (检验检查结果互认).

    Args:
        same_alliance: 同一医联体: whether both institutions are of one alliance.
        uniform_control: 统一质控标准: whether their standards of quality control are uniform.
        safety_secured: 确保医疗安全: whether medical safety is secured.

    Returns:
        结果互认: whether they are to be recognised.

    >>> results_recognised(same_alliance=True, uniform_control=True, safety_secured=False).value
    False
    """
    return all_of(
        condition(MANAGEMENT, "医联体内", "inside the alliance", FLAG.of(same_alliance, "same_alliance")),
        condition(MANAGEMENT, "统一质控标准", "uniform control", FLAG.of(uniform_control, "uniform_control")),
        condition(MANAGEMENT, "确保医疗安全", "safety is secured", FLAG.of(safety_secured, "safety_secured")),
    )


class GainsRule(Term):
    """How money is held together in an alliance (收益处理方式)."""

    UNIFIED_ACCOUNTS = "财务统一管理、统一核算"
    AGREED_RATIO = "按约定比例分成"


YuanShared = Annotated[Decimal, *YUAN, Places(2, factors=2)]


@frozen(kw_only=True)
class GainsTreatment(Record):
    """How gains are treated, and what falls to the main hospital (收益处理).

    Attributes:
        rule: 处理方式: one set of accounts, or the agreed ratio.
        lead_yuan: 主体单位分成: what falls to the main hospital; None where accounts are one.
    """

    rule: GainsRule
    lead_yuan: YuanShared | None


GAINS = Words("所形成的收益", "the gains")
RATIO = Words("约定比例", "the agreed ratio")


@rule(MANAGEMENT)
def gains_share(
    *, county_community: bool, gains_yuan: Yuan | None = None, agreed_percent: Percent | None = None
) -> Decision[GainsTreatment]:
    """How the gains of what the main hospital puts into its members are shared (收益分成).

    Args:
        county_community: 县域医共体: whether it is a county's community, which explores one set of accounts.
        gains_yuan: 收益: what the money, equipment and staff put in have yielded; matters in other forms.
        agreed_percent: 约定比例: the main hospital's share as agreed, for none is printed; matters in other forms.

    Returns:
        收益处理: the treatment, and the main hospital's part, exactly.

    Raises:
        Undetermined: The gains or the agreed ratio are not given, and matter.

    >>> gains_share(county_community=False, gains_yuan=250_000, agreed_percent=40).value.lead_yuan
    Decimal('100000.00')
    """
    community = FLAG.of(county_community, "county_community")
    gains, agreed = YUAN.maybe(gains_yuan, "gains_yuan"), PERCENT.maybe(agreed_percent, "agreed_percent")
    form = note(MANAGEMENT, "县域医共体", "a county's community", community)
    if community:
        return Decision(GainsTreatment(rule=GainsRule.UNIFIED_ACCOUNTS, lead_yuan=None), form)
    gains, agreed = known(gains, "gains_yuan", GAINS), known(agreed, "agreed_percent", RATIO)
    part_of_lead = _part_of(gains, agreed)
    return Decision(
        GainsTreatment(rule=GainsRule.AGREED_RATIO, lead_yuan=part_of_lead),
        form,
        note(MANAGEMENT, "收益", "gains", gains, YUAN.unit),
        note(MANAGEMENT, "约定比例", "agreed ratio", agreed, PERCENT.unit),
    )


_OF_A_HUNDRED = Decimal("0.01")


class StayPlace(Term):
    """Where somebody worked (工作地点)."""

    TOWNSHIP_HOSPITAL = "乡镇卫生院"
    OTHER_LOWER = "其他下级医疗机构"
    NOT_LOWER = "非下级医疗机构"


STAY_MONTHS = Whole(MONTHS.unit, at_least(0), at_most(720))
StayMonths = Annotated[int, *STAY_MONTHS]
SERVICE_YEARS = Whole(YEARS.unit, at_least(1), at_most(100))
ServiceYears = Annotated[int, *SERVICE_YEARS]


@frozen(kw_only=True)
class StayBelow(Record):
    """A time that somebody worked at an institution (下级工作经历).

    Attributes:
        place: 工作地点: what kind of institution it is.
        same_alliance: 医联体内: whether it is of the same alliance.
        months: 月数: full months.
    """

    place: StayPlace
    same_alliance: bool
    months: StayMonths


@provision(PERSONNEL)
@frozen(kw_only=True)
class ServiceYear(Record):
    """How long one must have worked in a township hospital to be preferred (乡镇工作年限)."""

    years: ServiceYears = figure(1, "乡镇卫生院工作年限", "in a township hospital, itself included")


class YearOfService(Reading, at=PERSONNEL):
    """Whether several stays make up the year together (一年以上的工作)."""

    TOGETHER = "累计计算", "未要求连续", "Nothing asks for one stay."
    UNBROKEN = "连续计算", "工作一年以上通常指一次派驻", "A year of work is commonly one posting."


class WhoseStay(Reading, at=PERSONNEL):
    """Whether only staff of county hospitals are preferred (政策倾斜的对象)."""

    ANYBODY = "所有到乡镇卫生院工作者", "对于所引人员另行表述", "Those preferred are named anew."
    COUNTY_STAFF = (
        "县级医院人员",
        "紧接鼓励县级医院人员轮流到基层",
        "The words follow those on county hospitals' staff.",
    )


@frozen(kw_only=True)
class ServiceCredit(Record):
    """What work at lower institutions is worth (下级工作待遇).

    Attributes:
        months: 计入月数: months that count as service at the basic level before promotion.
        preferred: 政策倾斜: whether promotion and appointment prefer the person.
    """

    months: Months
    preferred: bool


OF_COUNTY = Words("是否县级医院人员", "whether the person is of a county hospital's staff")


@rule(PERSONNEL, PAY)
def service_credit(
    stays: Sequence[StayBelow],
    *,
    medical: bool,
    professional: bool,
    of_county_hospital: bool | None = None,
    service_year: ServiceYear = ServiceYear(),
    year_of_service: YearOfService = YearOfService.TOGETHER,
    whose_stay: WhoseStay = WhoseStay.ANYBODY,
) -> Decision[ServiceCredit]:
    """What counts as service before promotion, and whether promotion prefers somebody (下级工作待遇).

    Args:
        stays: 下级工作经历: the times worked at institutions.
        medical: 医务人员: whether the person is of the medical staff.
        professional: 专业技术人员: whether the person is of the professional and technical staff.
        of_county_hospital: 县级医院人员: whether of a county hospital; matters where its staff alone are meant.

    Returns:
        下级工作待遇: the months that count, and whether the person is preferred.

    Raises:
        Undetermined: Whether a county hospital sent the person is not given, and matters.

    >>> stay = StayBelow(place=StayPlace.TOWNSHIP_HOSPITAL, same_alliance=True, months=12)
    >>> service_credit([stay], medical=True, professional=True).value
    ServiceCredit(months=12, preferred=True)
    """
    worked, staff = StayBelow.each(stays, "stays"), FLAG.of(medical, "medical")
    expert, sent = FLAG.of(professional, "professional"), FLAG.maybe(of_county_hospital, "of_county_hospital")
    years = YEARS.at_least(ServiceYear.of(service_year, "service_year").years, "以上")
    together = YearOfService.of(year_of_service, "year_of_service") is YearOfService.TOGETHER
    anybody = WhoseStay.of(whose_stay, "whose_stay") is WhoseStay.ANYBODY
    below = sum(one.months for one in worked if one.same_alliance and one.place is not StayPlace.NOT_LOWER)
    months = below if staff else 0
    towns = [one.months for one in worked if one.place is StayPlace.TOWNSHIP_HOSPITAL]
    served = Fraction(sum(towns) if together else max(towns, default=0), _MONTHS_OF_A_YEAR)
    conditions = [
        condition(PERSONNEL, "专业技术人员", "professional and technical staff", expert),
        asks(PERSONNEL, "在乡镇卫生院工作", "work in a township hospital", served, years),
    ]
    if not anybody and all(conditions):
        held = known(sent, "of_county_hospital", OF_COUNTY)
        conditions.append(condition(PERSONNEL, "县级医院人员", "of a county hospital's staff", held))
    preferred = all_of(*conditions)
    return Decision(
        ServiceCredit(months=months, preferred=preferred.value),
        note(PAY, "医务人员", "medical staff", staff),
        note(PAY, "医联体内下级医疗机构工作月数", "worked at lower institutions of the alliance", below, MONTHS.unit),
        part("职称晋升和聘用政策倾斜", "promotion and appointment prefer the person", preferred),
    )


_MONTHS_OF_A_YEAR = 12


class PracticeAgreement(Term):
    """By what agreement an institution is helped (协议类型)."""

    ASSISTANCE = "帮扶协议"
    TRUSTEESHIP = "托管协议"
    NONE = "无协议"


@rule(PAY)
def practice_formalities_waived(*, in_alliance: bool, agreement: PracticeAgreement) -> Decision[bool]:
    """Whether staff may practise at an institution without changing the place of practice or filing (执业手续免办).

    Args:
        in_alliance: 医联体内: whether the institution is of the same alliance, across areas too.
        agreement: 协议: by what agreement it is helped.

    Returns:
        免办手续: whether neither a change of the place of practice nor a filing is needed.

    >>> practice_formalities_waived(in_alliance=True, agreement=PracticeAgreement.TRUSTEESHIP).value
    True
    """
    held = PracticeAgreement.of(agreement, "agreement")
    signed = held is not PracticeAgreement.NONE
    return all_of(
        condition(PAY, "医联体内", "inside the alliance", FLAG.of(in_alliance, "in_alliance")),
        condition(PAY, "签订帮扶或者托管协议", "an agreement of help or trusteeship", signed, held),
    )


def _part_of(gains: Any, percent: Any) -> Any:
    """So much per cent of gains, of numbers or of columns."""
    return times(times(gains, percent), _OF_A_HUNDRED)


@columnar(gains_share, "gains_yuan", "agreed_percent", computes=True)
def _parts_of_gains(facts: Mapping[str, Any]) -> Parts | None:
    gains, agreed = facts["gains_yuan"], facts["agreed_percent"]
    return None if gains is None or agreed is None else Parts((), {"lead_yuan": _part_of(gains, agreed)})
