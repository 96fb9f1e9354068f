"""Parts 四（一）, 四（二）, 五（二）, 五（四）: large outlets, competition, the power tariff, the eight projects."""

from __future__ import annotations

import datetime

from attrs import frozen

from ...core.days import not_before
from ...core.decisions import Decision, all_of, judged, lacking, missing, needs
from ...core.errors import known
from ...core.facts import DAY, FLAG
from ...core.figures import Record
from ...core.findings import Finding, condition, note
from ...core.rules import rule
from ...core.terms import Reading, Term, Words
from .decree import COMPETITION, COSTS, PILOT, PLANNING, RETAIL

__all__ = [
    "CompetitiveConduct",
    "ConductTreatment",
    "DraftDiscrimination",
    "HearingDuty",
    "HearingWeight",
    "MeasureKind",
    "MeasureRequirement",
    "MeasureTreatment",
    "PowerTariff",
    "PowerUser",
    "RetailMeasure",
    "RetailProject",
    "UnlistedPowerUser",
    "competitive_conduct",
    "hearing_duty",
    "measure_treatment",
    "power_tariff",
    "projects_left",
]


class HearingDuty(Term):
    """What the building of an outlet has to do with hearing and argument (听证论证要求)."""

    NONE = "无此要求"
    CALLED_FOR = "应加强听证论证"
    CONDITION = "以听证论证为条件"


class HearingWeight(Reading, at=PLANNING):
    """Whether hearing and argument are a condition of building (听证论证的效力)."""

    CALLED_FOR = "要求而非条件", "条文写“加强”，未写未经听证不得建设", "To strengthen is not to make a condition."
    CONDITION = (
        "建设的条件",
        "听证论证在建设之前方有意义",
        "Hearings are of use before the building.",
    )


@rule(PLANNING)
def hearing_duty(
    *, in_town: bool, large: bool, hearing_weight: HearingWeight = HearingWeight.CALLED_FOR
) -> Decision[HearingDuty]:
    """Whether the building of a commercial outlet calls for hearing and expert argument (大型商业网点听证论证).

    Args:
        in_town: 城市网点: whether it is an outlet in town.
        large: 大型网点: whether it is a large one; the opinions give no size, and that of complexes is not lent.

    Returns:
        听证论证要求: what is asked.

    >>> hearing_duty(in_town=True, large=True).value.zh
    '应加强听证论证'
    """
    town, big = FLAG.of(in_town, "in_town"), FLAG.of(large, "large")
    binding = HearingWeight.of(hearing_weight, "hearing_weight") is HearingWeight.CONDITION
    asked = all_of(
        condition(PLANNING, "城市商业网点", "an outlet in town", town),
        condition(PLANNING, "大型商业网点", "a large outlet", big),
    )
    duty = HearingDuty.NONE if not asked else HearingDuty.CONDITION if binding else HearingDuty.CALLED_FOR
    return Decision(duty, *asked.reasons, because=asked.because)


class MeasureKind(Term):
    """What an administrative measure is (措施种类)."""

    STANDARD = "标准"
    POLICY_MEASURE = "政策措施"
    OTHER = "其他"


@frozen(kw_only=True)
class RetailMeasure(Record):
    """A measure of an authority, drafted or issued (行政措施).

    Attributes:
        kind: 措施种类: standard, policy measure or other.
        concerns_retail: 涉及实体零售: whether it touches physical retail.
        blocks_region: 含有地区封锁内容: whether it has content that closes a region off.
        discriminates: 歧视外地: whether it discriminates against firms, products or services from outside.
        issued: 出台日: when it was issued; None where it is a draft.
        reviewed: 公平竞争审查日: when it passed the review; None where it did not.
    """

    kind: MeasureKind
    concerns_retail: bool
    blocks_region: bool
    discriminates: bool
    issued: datetime.date | None = None
    reviewed: datetime.date | None = None


class MeasureRequirement(Term):
    """What a measure must keep to (措施的要求)."""

    NO_BLOCKADE = "不含地区封锁内容"
    NO_DISCRIMINATION = "不歧视外地企业、产品和服务"
    REVIEW = "出台前公平竞争审查"


class DraftDiscrimination(Reading, at=COMPETITION):
    """Whether a draft that discriminates may be issued (拟出台的歧视性政策)."""

    BARRED = (
        "不得出台",
        "应取消的政策不得新设",
        "What is to be abolished where it stands may not be made anew.",
    )
    UNSAID = "未作规定", "取消只及于已有政策", "To abolish is said of what stands."


@frozen(kw_only=True)
class MeasureTreatment(Record):
    """What becomes of a measure (措施的处理).

    Attributes:
        unmet: 不符要求: what it does not keep to; a draft that misses any of it may not be issued so.
        abolish: 应予取消: whether it stands, and is to be abolished.
    """

    unmet: tuple[MeasureRequirement, ...]
    abolish: bool


@rule(COMPETITION)
def measure_treatment(
    measure: RetailMeasure,
    *,
    on: datetime.date,
    draft_discrimination: DraftDiscrimination = DraftDiscrimination.BARRED,
) -> Decision[MeasureTreatment]:
    """What a measure of an authority lacks in fair competition, and whether it is to be abolished (公平竞争).

    Review is asked of standards and policy measures on physical retail that are issued under the opinions, before they
    are issued; by whom, the opinions do not say.

    Args:
        measure: 行政措施: the measure.
        on: 日期: the day.

    Returns:
        措施的处理: what it lacks, and whether it is to be abolished.

    Raises:
        NotInForce: The opinions did not hold on the day.

    >>> draft = RetailMeasure(
    ...     kind=MeasureKind.STANDARD, concerns_retail=True, blocks_region=False, discriminates=False
    ... )
    >>> [one.zh for one in measure_treatment(draft, on=datetime.date(2018, 3, 1)).value.unmet]
    ['出台前公平竞争审查']
    """
    held, day = RetailMeasure.of(measure, "measure"), DAY.of(on, "on")
    barred = DraftDiscrimination.of(draft_discrimination, "draft_discrimination") is DraftDiscrimination.BARRED
    RETAIL.require_in_force(day)
    for earlier in filter(None, (held.issued, held.reviewed)):
        not_before(day, "on", earlier)
    standing = held.issued
    asks_for = MeasureRequirement
    fair = needs(COMPETITION, asks_for.NO_DISCRIMINATION, not held.discriminates)
    asked: list[tuple[MeasureRequirement, Finding]] = [
        needs(COMPETITION, asks_for.NO_BLOCKADE, not held.blocks_region),
        *([fair] if standing or barred else []),
    ]
    if held.concerns_retail and held.kind is not MeasureKind.OTHER and (standing is None or RETAIL.in_force(standing)):
        in_time = held.reviewed is not None and (standing is None or held.reviewed <= standing)
        asked.append(needs(COMPETITION, asks_for.REVIEW, in_time, held.reviewed))
    unmet = lacking(*asked)
    found = MeasureTreatment(unmet=unmet.value, abolish=standing is not None and held.discriminates)
    told = note(COMPETITION, "歧视性内容", "content that discriminates", held.discriminates)
    return judged(found, *unmet.reasons, note(COMPETITION, "出台日", "day of issue", standing), told)


class CompetitiveConduct(Term):
    """What an enterprise does in competition; the list of forms is open (竞争行为)."""

    LOW_PRICE = "低价销售"
    MONOPOLY_AGREEMENT = "垄断协议"
    ABUSE_OF_DOMINANCE = "滥用市场支配地位"
    OTHER = "其他形式"


class ConductTreatment(Term):
    """What the opinions say of it (竞争行为的处理)."""

    FORBIDDEN = "依法禁止"
    COMBATED = "打击"
    NOT_COVERED = "未作规定"


@rule(COMPETITION)
def competitive_conduct(
    conduct: CompetitiveConduct, *, to_squeeze_out: bool | None = None, limits_competition: bool | None = None
) -> Decision[ConductTreatment]:
    """What becomes of conduct in competition: low prices, monopoly agreements, abuse of dominance (竞争行为).

    Args:
        conduct: 竞争行为: the conduct.
        to_squeeze_out: 以排挤竞争对手为目的: whether that is what low prices are meant for; asked of them.
        limits_competition: 排除、限制竞争: whether it excludes or limits competition; asked of all else.

    Returns:
        处理: forbidden, combated, or not spoken of.

    Raises:
        Undetermined: What matters of the conduct is not given.

    >>> competitive_conduct(CompetitiveConduct.LOW_PRICE, to_squeeze_out=False).value.zh
    '未作规定'
    """
    what = CompetitiveConduct.of(conduct, "conduct")
    purpose, effect = FLAG.maybe(to_squeeze_out, "to_squeeze_out"), FLAG.maybe(limits_competition, "limits_competition")
    form = note(COMPETITION, "竞争行为", "conduct", what)
    if what is CompetitiveConduct.LOW_PRICE:
        aimed = known(purpose, "to_squeeze_out", _PURPOSE)
        found = condition(COMPETITION, "以排挤竞争对手为目的", "meant to squeeze competitors out", aimed)
        treated = ConductTreatment.FORBIDDEN
    else:
        limiting = known(effect, "limits_competition", _EFFECT)
        found = condition(COMPETITION, "排除、限制竞争", "excludes or limits competition", limiting)
        treated = ConductTreatment.COMBATED
    return Decision(treated if found else ConductTreatment.NOT_COVERED, form, found, because=found)


_PURPOSE = Words("未给出低价销售的目的", "what the low prices are meant for is not given")
_EFFECT = Words("未给出是否排除、限制竞争", "whether competition is excluded or limited is not given")


class PowerUser(Term):
    """Who uses power (用电户)."""

    MALL = "商场"
    SUPERMARKET = "超市"
    RESTAURANT = "餐厅"
    HOTEL = "宾馆"
    SIMILAR = "其他同类用户"
    OTHER = "其他用户"


class PowerTariff(Term):
    """By what tariff power is charged (电价)."""

    FLAT = "一般工商业平段电价"
    TIME_OF_USE = "峰谷分时电价"
    NOT_COVERED = "未作规定"


class UnlistedPowerUser(Reading, at=COSTS):
    """Whether users of a like kind that are not named pay the flat tariff (未列明的同类用户)."""

    NOT_COVERED = "仅及列明用户", "列举各类用户，其他是否同类须另行认定", "Those that are named alone are certain."
    ALIKE = "同样适用", "列举以等字结尾", "The list is open."


@rule(COSTS)
def power_tariff(
    user: PowerUser,
    *,
    chose_time_of_use: bool | None = None,
    unlisted_power_user: UnlistedPowerUser = UnlistedPowerUser.NOT_COVERED,
) -> Decision[PowerTariff]:
    """By what tariff a shop, restaurant or hotel pays for its power; for the time being, without an end (用电价格).

    Args:
        user: 用电户: who uses the power.
        chose_time_of_use: 自愿选择峰谷分时电价: whether the user chose to be charged by the time of use; asked of those
            whom the clause covers.

    Returns:
        电价: the tariff, or that the opinions say nothing.

    Raises:
        Undetermined: Whether a user that is covered chose so is not given.

    >>> power_tariff(PowerUser.HOTEL, chose_time_of_use=False).value.zh
    '一般工商业平段电价'
    """
    who, chosen = PowerUser.of(user, "user"), FLAG.maybe(chose_time_of_use, "chose_time_of_use")
    alike = UnlistedPowerUser.of(unlisted_power_user, "unlisted_power_user") is UnlistedPowerUser.ALIKE
    covered = who is not PowerUser.OTHER and (alike or who is not PowerUser.SIMILAR)
    named = condition(COSTS, "列明的用电户", "a user of a kind that is named", covered, who)
    if not covered:
        return Decision(PowerTariff.NOT_COVERED, named)
    own = known(chosen, "chose_time_of_use", _CHOICE)
    choice = note(COSTS, "自愿选择峰谷分时电价", "chose to be charged by the time of use", own)
    return Decision(PowerTariff.TIME_OF_USE if own else PowerTariff.FLAT, named, choice, because=choice)


_CHOICE = Words("未给出是否选择峰谷分时电价", "whether the user chose to be charged by the time of use is not given")


class RetailProject(Term):
    """The projects that carry the pilot, in their printed order (创新转型工程)."""

    SUPPLY_QUALITY = "供给品质提升"
    NEW_FORMATS = "零售业态创新"
    MARKET_PLAYERS = "市场主体培育"
    LOGISTICS_STANDARDS = "商贸物流标准化"
    SMART_COMMERCE = "智慧商贸示范"
    GREEN_MALLS = "绿色商场创建"
    REGIONAL_MARKET = "京津冀市场协同"
    BUSINESS_ENVIRONMENT = "营商环境创优"


@rule(PILOT)
def projects_left(carried_out: frozenset[RetailProject]) -> Decision[tuple[RetailProject, ...]]:
    """Which projects of the retail pilot are not yet carried out (尚未实施的工程).

    Args:
        carried_out: 已实施的工程: those that are.

    Returns:
        尚未实施的工程: the rest, in their printed order.

    >>> [one.zh for one in projects_left(frozenset(RetailProject) - {RetailProject.GREEN_MALLS}).value]
    ['绿色商场创建']
    """
    return missing(PILOT, RetailProject, RetailProject.some(carried_out, "carried_out"))
