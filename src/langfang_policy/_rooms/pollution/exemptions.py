"""Who need not stop and who is struck off, plants that are slow to stop, who is an emitter (五（四）6, 7第三、四段)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from attrs import field, frozen

from ...core.bounds import BARE, at_least
from ...core.columnar import compared
from ...core.decisions import Decision, Part, all_of, part
from ...core.errors import InvalidFacts, Undetermined
from ...core.exact import Number, product, quotient
from ...core.facts import FLAG, HOURS_PASSED, PERCENT, HoursPassed, Measure
from ...core.faults import Fault, shown
from ...core.figures import Record, figure
from ...core.findings import Finding, asks, condition
from ...core.rules import provision, rule
from ...core.terms import Reading, Term
from .industries import Fuel, Industry
from .plan import PLAN, all_known

__all__ = [
    "AtFortyEightHours",
    "Discharge",
    "ExemptionFigures",
    "ExemptionGround",
    "GreenPublicity",
    "ListEntry",
    "ListRemoval",
    "ProcessCase",
    "ProcessFigures",
    "emits",
    "exemption_grounds",
    "list_removal",
    "process_exemption",
]

LISTED = PLAN.at("五（四）6第一段")
GREEN = PLAN.at("五（四）6第二段")
REMOVAL = PLAN.at("五（四）6第三段")
EMITTERS = PLAN.at("五（四）7第三段")
PROCESS = PLAN.at("五（四）7第四段")

SHARE_OF_LIMIT = Measure(BARE, at_least(0))
ShareOfLimit = Annotated[Number, *SHARE_OF_LIMIT]


@provision(LISTED, REMOVAL)
@frozen(kw_only=True)
class ExemptionFigures(Record):
    """What an enterprise must keep to so as to come, and stay, on the list of those spared (免停名单指标)."""

    concentration_percent: int = figure(
        30, "浓度占限值百分比", "greatest concentration as a share of the limit, to come on"
    )
    total_percent: int = figure(50, "总量占限值百分比", "greatest total as a share of the total limit, to stay on")


class ExemptionGround(Term):
    """The grounds on which an enterprise need not stop (免于停产的理由)."""

    LIVELIHOOD = "保障城市正常运行的民生项目"
    ULTRA_LOW = "稳定达到超低排放限值"
    WELL_BELOW_LIMIT = "主要污染物浓度稳定低于限值"
    LEAK_REPAIR = "石化企业完成泄漏检测与修复并通过验收"
    FUEL_SWITCHED = "煤改气、煤改电的玻璃和铸造企业"
    GREEN = "达到“绿色”建材治理目标"


class GreenPublicity(Reading, at=GREEN):
    """Whether the privilege of a "green" enterprise waits for its being made public (绿色企业的公示)."""

    NEEDED = "公示后享有", "不公示则他人无从知晓", "Nobody else can tell who holds it."
    DUTY_ONLY = (
        "公示系政府职责",
        "公示是政府的义务，不影响企业享有",
        "Publication is the government's duty, and the privilege does not wait for it.",
    )


@frozen(kw_only=True)
class ListEntry(Record):
    """What an enterprise shows for itself, as the grounds ask for it; what is not shown does not count (申报情况).

    Attributes:
        industry: 行业: its industry.
        livelihood_project: 民生项目: whether it is a livelihood project that keeps the city running.
        steady_ultra_low: 稳定达到超低排放: whether it steadily meets the ultra-low limits.
        shares_of_limit: 浓度与限值之比: for each main pollutant its steady concentration as a share of the limit.
        monitoring_networked: 在线监测联网: whether online monitoring, linked to the authority, proves it.
        leaks_repaired: 完成泄漏检测与修复: whether leaks have been detected and repaired.
        leak_repair_accepted: 泄漏修复通过验收: whether the authority has accepted that.
        switched_from_coal: 煤改后的燃料: what it has switched to from coal; None where it has not.
        steadily_compliant: 排放稳定达标: whether its emissions steadily meet the limits.
        building_materials: 建材企业: whether it makes building materials.
        meets_green_target: 达到绿色治理目标: whether it meets the "green" target.
        publicised: 已公示: whether that has been made public.
    """

    industry: Industry
    livelihood_project: bool = False
    steady_ultra_low: bool = False
    shares_of_limit: Mapping[str, ShareOfLimit] = field(factory=dict)
    monitoring_networked: bool = False
    leaks_repaired: bool = False
    leak_repair_accepted: bool = False
    switched_from_coal: Fuel | None = None
    steadily_compliant: bool = False
    building_materials: bool = False
    meets_green_target: bool = False
    publicised: bool = False

    def faults(self) -> tuple[Fault, ...]:
        """Each pollutant has its share of the limit."""
        shares = self.shares_of_limit
        if not isinstance(shares, Mapping):
            words = "a share of the limit for each main pollutant", "各主要污染物与限值之比"
            return (Fault("shares_of_limit", shown(shares), *words, "$.shares_of_limit"),)
        return tuple(
            fault for name, share in shares.items() for fault in _share_faults(share, f"shares_of_limit.{name}")
        )


def _share_faults(share: object, fact: str) -> tuple[Fault, ...]:
    try:
        SHARE_OF_LIMIT.of(share, fact)
    except InvalidFacts as error:
        return error.faults
    return ()


@rule(LISTED, GREEN)
def exemption_grounds(
    entry: ListEntry,
    *,
    figures: ExemptionFigures = ExemptionFigures(),
    green_publicity: GreenPublicity = GreenPublicity.NEEDED,
) -> Decision[tuple[ExemptionGround, ...]]:
    """On which grounds an enterprise comes on the list of those spared, or has the same privilege (免停认定).

    Args:
        entry: 申报情况: what the enterprise shows for itself.

    Returns:
        免停理由: the grounds, none where there is none.

    >>> works = ListEntry(industry=Industry.CASTING, switched_from_coal=Fuel.ELECTRICITY, steadily_compliant=True)
    >>> [ground.zh for ground in exemption_grounds(works).value]
    ['煤改气、煤改电的玻璃和铸造企业']
    """
    figures = ExemptionFigures.of(figures, "figures")
    shown_for = ListEntry.of(entry, "entry")
    industry = shown_for.industry
    waits = GreenPublicity.of(green_publicity, "green_publicity") is GreenPublicity.NEEDED
    repaired = shown_for.leaks_repaired and shown_for.leak_repair_accepted
    switched = shown_for.switched_from_coal in _CLEANER and industry in _SWITCHING and shown_for.steadily_compliant
    public = shown_for.publicised or not waits
    green = shown_for.building_materials and shown_for.meets_green_target and public
    weighed: dict[ExemptionGround, Finding | Part] = {
        ExemptionGround.LIVELIHOOD: _ground(ExemptionGround.LIVELIHOOD, shown_for.livelihood_project),
        ExemptionGround.ULTRA_LOW: _ground(ExemptionGround.ULTRA_LOW, shown_for.steady_ultra_low),
        ExemptionGround.WELL_BELOW_LIMIT: _well_below(shown_for, figures),
        ExemptionGround.LEAK_REPAIR: _ground(
            ExemptionGround.LEAK_REPAIR, industry is Industry.PETROCHEMICALS and repaired
        ),
        ExemptionGround.FUEL_SWITCHED: _ground(ExemptionGround.FUEL_SWITCHED, switched),
        ExemptionGround.GREEN: _ground(ExemptionGround.GREEN, green),
    }
    grounds = tuple(ground for ground, reason in weighed.items() if reason.holds)
    return Decision(grounds, *weighed.values(), because=weighed[grounds[0]] if grounds else None)


_CLEANER, _SWITCHING = (Fuel.NATURAL_GAS, Fuel.ELECTRICITY), (Industry.GLASS, Industry.CASTING)


def _ground(ground: ExemptionGround, holds: bool) -> Finding:  # noqa: FBT001  # the answer itself
    return condition(GREEN if ground is ExemptionGround.GREEN else LISTED, ground.zh, ground.en, holds)


def _well_below(entry: ListEntry, figures: ExemptionFigures) -> Part:
    """Whether every main pollutant lies steadily so far below its limit, proven, and not of thermal power."""
    other = entry.industry is not Industry.THERMAL_POWER
    weighed = [
        condition(LISTED, "火电以外的企业", "an enterprise other than thermal power", other, entry.industry),
        condition(LISTED, "在线监测联网证实", "proven by networked monitoring", entry.monitoring_networked),
    ]
    words = "主要污染物浓度占限值", "greatest concentration as a share of the limit"
    if entry.shares_of_limit:
        highest = product(100, max(SHARE_OF_LIMIT.of(share, name) for name, share in entry.shares_of_limit.items()))
        weighed.append(asks(LISTED, *words, highest, PERCENT.at_most(figures.concentration_percent, "及以下")))
    else:
        weighed.append(condition(LISTED, "已说明主要污染物浓度", "concentrations are shown", False))
    ground = ExemptionGround.WELL_BELOW_LIMIT
    return part(ground.zh, ground.en, all_of(*weighed))


@frozen(kw_only=True)
class ListRemoval(Record):
    """Whether a listed enterprise is struck off; true where it is (名单清除).

    Attributes:
        struck_off: 从名单清除: whether it is struck off.
    """

    struck_off: bool

    def __bool__(self) -> bool:
        return self.struck_off


@rule(REMOVAL)
def list_removal(
    *,
    thermal_power: bool,
    steady_ultra_low: bool | None = None,
    share_of_total: ShareOfLimit | None = None,
    figures: ExemptionFigures = ExemptionFigures(),
) -> Decision[ListRemoval]:
    """Whether a listed enterprise is struck off: thermal power by ultra-low limits, others by total (免停名单清除).

    Args:
        thermal_power: 火电企业: whether it is a thermal-power enterprise.
        steady_ultra_low: 稳定达到超低排放: whether it steadily meets the ultra-low limits; asked of thermal power.
        share_of_total: 总量与限值之比: its steady total emission as a share of the total limit, such as 0.5; asked of
            the others.

    Returns:
        名单清除: whether it is struck off.

    Raises:
        Undetermined: The fact that its kind is judged by is not given.

    >>> list_removal(thermal_power=False, share_of_total=0.5).value.struck_off
    False
    """
    figures = ExemptionFigures.of(figures, "figures")
    power = FLAG.of(thermal_power, "thermal_power")
    keeps = FLAG.maybe(steady_ultra_low, "steady_ultra_low")
    share = SHARE_OF_LIMIT.maybe(share_of_total, "share_of_total")
    if power:
        if keeps is None:
            raise Undetermined("steady_ultra_low", en="ultra-low limits are not spoken of", zh="未说明是否达到超低排放")
        kept = condition(REMOVAL, "火电企业稳定达到超低排放", "thermal power keeps to ultra-low limits", keeps)
    else:
        if share is None:
            raise Undetermined("share_of_total", en="the total emission is not given", zh="未提供排放总量")
        words = "排放总量占总量限值", "total emission as a share of the total limit"
        kept = asks(REMOVAL, *words, product(100, share), PERCENT.at_most(figures.total_percent))
    return Decision(ListRemoval(struck_off=not kept), kept)


@provision(PROCESS)
@frozen(kw_only=True)
class ProcessFigures(Record):
    """When a plant that is slow to stop need not (工艺豁免指标)."""

    alert_hours: int = figure(48, "预警时长上限", "longest time from publication to lifting, and of pollution")
    process_hours: int = figure(12, "措施到位时长下限", "least time to carry the measures through")


class AtFortyEightHours(Reading, at=PROCESS):
    """Whether a plant acts once the pollution has just lasted as long as both halves of the clause own (分界时长)."""

    STILL_EXEMPT = (
        "超过方须采取",
        "豁免明示包含该时长，义务自其后开始",
        "The exemption says that it includes its figure, so the duty begins beyond it.",
    )
    ACTS = "届满即须采取", "按以上的通常含义，包含本数", "By the usual sense of 以上, which includes its figure."


@frozen(kw_only=True)
class ProcessCase(Record):
    """A plant that is slow to stop, as its operation scheme has it (工艺情况).

    Attributes:
        hours_to_implement: 措施到位所需时间: the hours that its measures take.
        emissions_unstable: 期间排放不稳定: whether its emissions swing beyond the limits meanwhile.
        stated_in_scheme: 操作方案中说明: whether its scheme says so.
        verified_on_site: 经现场核定: whether that was verified on site.
    """

    hours_to_implement: HoursPassed
    emissions_unstable: bool
    stated_in_scheme: bool
    verified_on_site: bool


@rule(PROCESS)
def process_exemption(
    case: ProcessCase,
    *,
    urgent: bool | None = None,
    alert_hours: HoursPassed | None = None,
    pollution_hours: HoursPassed | None = None,
    figures: ProcessFigures = ProcessFigures(),
    at_48_hours: AtFortyEightHours = AtFortyEightHours.STILL_EXEMPT,
) -> Decision[bool]:
    """Whether a plant that is slow to stop may go on after an urgent publication (工艺豁免).

    Args:
        case: 工艺情况: the plant as its operation scheme has it.
        urgent: 紧急发布: whether the alert was published urgently; asked for, as are the hours, where all else that is
            known lets the plant go on.
        alert_hours: 预警持续时间: the hours from publication to lifting.
        pollution_hours: 重污染持续时间: the hours that the pollution has lasted.

    Returns:
        可以不停产: whether it may; once the pollution lasts longer it must act at once.

    Raises:
        Undetermined: The answer turns on what is not given.

    >>> case = ProcessCase(hours_to_implement=12, emissions_unstable=True, stated_in_scheme=True, verified_on_site=True)
    >>> process_exemption(case, urgent=True, alert_hours=48, pollution_hours=0).value
    True
    """
    figures = ProcessFigures.of(figures, "figures")
    plant, published = ProcessCase.of(case, "case"), FLAG.maybe(urgent, "urgent")
    lasts = HOURS_PASSED.maybe(alert_hours, "alert_hours")
    polluted = HOURS_PASSED.maybe(pollution_hours, "pollution_hours")
    inclusive = AtFortyEightHours.of(at_48_hours, "at_48_hours") is AtFortyEightHours.STILL_EXEMPT
    most = figures.alert_hours
    slow = HOURS_PASSED.at_least(figures.process_hours, "及以上")
    short = HOURS_PASSED.at_most(most) if inclusive else HOURS_PASSED.below(most)
    within, words = HOURS_PASSED.at_most(most, "以内"), ("预警持续时间", "how long the alert lasts")
    ended = "重污染持续时间", "how long the pollution has lasted"
    return all_known(
        "urgent" if published is None else condition(PROCESS, "紧急发布", "published urgently", published),
        "alert_hours" if lasts is None else asks(PROCESS, *words, lasts, within),
        asks(PROCESS, "措施到位所需时间", "how long the measures take", plant.hours_to_implement, slow),
        condition(PROCESS, "期间排放不稳定", "emissions swing meanwhile", plant.emissions_unstable),
        condition(PROCESS, "操作方案中说明", "stated in the scheme", plant.stated_in_scheme),
        condition(PROCESS, "经现场核定", "verified on site", plant.verified_on_site),
        "pollution_hours" if polluted is None else asks(PROCESS, *ended, polluted, short),
    )


class Discharge(Term):
    """What makes an industrial enterprise an emitter (排放的大气污染物)."""

    SO2 = "二氧化硫"
    DUST = "烟（粉）尘"
    NOX = "氮氧化物"
    VOCS = "挥发性有机物（VOCs）"


@rule(EMITTERS)
def emits(discharges: frozenset[Discharge]) -> Decision[bool]:
    """Whether an industrial enterprise is an emitter, which must draw up an operation scheme (涉气企业认定).

    Args:
        discharges: 排放物: what its production discharges of what the plan lists.

    Returns:
        属于涉气企业: whether it is: any one is enough.

    >>> emits(frozenset({Discharge.VOCS})).value
    True
    """
    found = Discharge.some(discharges, "discharges")
    return all_of(
        condition(EMITTERS, "排放所列大气污染物", "discharges a pollutant that is listed", bool(found), found)
    )


compared(list_removal, {"share_of_total": lambda facts: [quotient(facts["figures"].total_percent, 100)]})
compared(
    process_exemption,
    {
        "alert_hours": lambda facts: [facts["figures"].alert_hours],
        "pollution_hours": lambda facts: [facts["figures"].alert_hours],
        "case.hours_to_implement": lambda facts: [facts["figures"].process_hours],
    },
)
