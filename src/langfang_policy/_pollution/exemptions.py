"""Who need not stop and who is struck off, plants that are slow to stop, who is an emitter (五（四）6, 7第三、四段)."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from attrs import field, frozen

from ..core.decisions import Decision, Finding, all_of
from ..core.errors import InvalidFacts, Undetermined
from ..core.exact import Number, exact, product
from ..core.rules import provision, rule
from ..core.terms import Reading, Term, flag, member, members
from .industries import Fuel, Industry
from .plan import PLAN

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


@provision(PLAN, "五（四）6第一段", "五（四）6第三段")
@frozen(kw_only=True)
class ExemptionFigures:
    """What an enterprise must keep to so as to come, and stay, on the list of those that need not stop."""

    concentration_percent: int = 30  # of the limit, at most, to come on it
    total_percent: int = 50  # of the total limit, at most, to stay on it


@provision(PLAN, "五（四）7第四段")
@frozen(kw_only=True)
class ProcessFigures:
    """When a plant that is slow to stop need not."""

    alert_hours: int = 48  # from publication to lifting, at most
    process_hours: int = 12  # to carry the measures through, at least


class ExemptionGround(Term):
    """The grounds on which an enterprise need not stop (五（四）6)."""

    LIVELIHOOD = "保障城市正常运行的民生项目"
    ULTRA_LOW = "稳定达到超低排放限值"
    WELL_BELOW_LIMIT = "主要污染物浓度稳定在限值30%及以下"
    LEAK_REPAIR = "石化企业完成泄漏检测与修复并通过验收"
    FUEL_SWITCHED = "煤改气、煤改电的玻璃和铸造企业"
    GREEN = "达到“绿色”建材治理目标"


class GreenPublicity(Reading):
    """Whether the privilege of a "green" enterprise waits for its being made public."""

    NEEDED = "公示后享有"
    """Recommended: nobody else can tell who holds it."""
    DUTY_ONLY = "公示系政府职责"
    """Publication is the government's duty, and the privilege does not wait for it."""


@frozen(kw_only=True)
class ListEntry:
    """What an enterprise shows for itself: the facts that the grounds ask for; what is not shown does not count."""

    industry: Industry
    livelihood_project: bool = False
    steady_ultra_low: bool = False
    shares_of_limit: Mapping[str, Number] = field(factory=dict)
    monitoring_networked: bool = False
    leaks_repaired: bool = False
    leak_repair_accepted: bool = False
    switched_from_coal: Fuel | None = None
    steadily_compliant: bool = False
    building_materials: bool = False
    meets_green_target: bool = False
    publicised: bool = False


@rule(PLAN, "五（四）6第一段、第二段")
def exemption_grounds(
    entry: ListEntry,
    *,
    figures: ExemptionFigures = ExemptionFigures(),
    green_publicity: GreenPublicity = GreenPublicity.NEEDED,
) -> Decision[tuple[ExemptionGround, ...]]:
    """On which grounds an enterprise comes on the list of those that need not stop, or has the same privilege.

    Args:
        entry: What the enterprise shows for itself; ``shares_of_limit`` has, for each main pollutant, its steady
            concentration as a share of the limit.
        figures: What share it must keep to.
        green_publicity: Whether a "green" enterprise must have been made public.

    Returns:
        The grounds, none where there is none.

    Raises:
        InvalidFacts: A fact is not what it should be.

    >>> works = ListEntry(industry=Industry.CASTING, switched_from_coal=Fuel.ELECTRICITY, steadily_compliant=True)
    >>> [ground.zh for ground in exemption_grounds(works).value]
    ['煤改气、煤改电的玻璃和铸造企业']
    """
    if not isinstance(entry, ListEntry):
        raise InvalidFacts("entry", entry, "a ListEntry", "一家企业的申报情况")
    industry = member(entry.industry, Industry, "entry.industry")
    if entry.switched_from_coal is not None:
        member(entry.switched_from_coal, Fuel, "entry.switched_from_coal")
    yes = {name: flag(getattr(entry, name), f"entry.{name}") for name in _ENTRY_FLAGS}
    if not isinstance(entry.shares_of_limit, Mapping):
        words = "a share of the limit for each main pollutant", "各主要污染物与限值之比"
        raise InvalidFacts("entry.shares_of_limit", entry.shares_of_limit, *words)
    shares = [
        exact(value, f"entry.shares_of_limit.{name}", at_least=0) for name, value in entry.shares_of_limit.items()
    ]
    most = product(figures.concentration_percent, _PERCENT)
    highest = max(shares, default=None)
    low = highest is not None and highest <= most and industry is not Industry.THERMAL_POWER
    waits = member(green_publicity, GreenPublicity, "green_publicity") is GreenPublicity.NEEDED
    switched = entry.switched_from_coal in (Fuel.NATURAL_GAS, Fuel.ELECTRICITY) and industry in (
        Industry.GLASS,
        Industry.CASTING,
    )
    weighed = {
        ExemptionGround.LIVELIHOOD: yes["livelihood_project"],
        ExemptionGround.ULTRA_LOW: yes["steady_ultra_low"],
        ExemptionGround.WELL_BELOW_LIMIT: low and yes["monitoring_networked"],
        ExemptionGround.LEAK_REPAIR: industry is Industry.PETROCHEMICALS
        and yes["leaks_repaired"]
        and yes["leak_repair_accepted"],
        ExemptionGround.FUEL_SWITCHED: switched and yes["steadily_compliant"],
        ExemptionGround.GREEN: yes["building_materials"]
        and yes["meets_green_target"]
        and (yes["publicised"] or not waits),
    }
    seen = dict.fromkeys(weighed, (None, None)) | {ExemptionGround.WELL_BELOW_LIMIT: (highest, most)}
    findings = [
        Finding(_GREEN if ground is ExemptionGround.GREEN else _LISTED, ground.zh, ground.en, holds, *seen[ground])
        for ground, holds in weighed.items()
    ]
    grounds = tuple(ground for ground, holds in weighed.items() if holds)
    deciding = list(weighed).index(grounds[0]) if grounds else -1
    return Decision(grounds, *findings, because=deciding)


_ENTRY_FLAGS = (
    "livelihood_project",
    "steady_ultra_low",
    "monitoring_networked",
    "leaks_repaired",
    "leak_repair_accepted",
    "steadily_compliant",
    "building_materials",
    "meets_green_target",
    "publicised",
)


@frozen(kw_only=True)
class ListRemoval:
    """Whether a listed enterprise is struck off; true where it is."""

    struck_off: bool

    def __bool__(self) -> bool:
        return self.struck_off


@rule(PLAN, "五（四）6第三段", units={"share_of_total": "of the total limit"})
def list_removal(
    *,
    thermal_power: bool,
    steady_ultra_low: bool | None = None,
    share_of_total: Number | None = None,
    figures: ExemptionFigures = ExemptionFigures(),
) -> Decision[ListRemoval]:
    """Whether a listed enterprise is struck off the list: thermal power by ultra-low limits, others by their total.

    Args:
        thermal_power: Whether it is a thermal-power enterprise.
        steady_ultra_low: Whether it steadily meets the ultra-low limits; asked of thermal power.
        share_of_total: Its steady total emission as a share of the total limit, such as 0.5; asked of the others.
        figures: The share that it must keep to.

    Returns:
        Whether it is struck off.

    Raises:
        InvalidFacts: A fact is not what it should be.
        Undetermined: The fact that its kind is judged by is not given.

    >>> list_removal(thermal_power=False, share_of_total=0.5).value.struck_off
    False
    """
    power = flag(thermal_power, "thermal_power")
    keeps = None if steady_ultra_low is None else flag(steady_ultra_low, "steady_ultra_low")
    share = None if share_of_total is None else exact(share_of_total, "share_of_total", at_least=0)
    if power:
        if keeps is None:
            raise Undetermined("steady_ultra_low", en="ultra-low limits are not spoken of", zh="未说明是否达到超低排放")
        finding = Finding(_REMOVAL, "火电企业稳定达到超低排放", "thermal power keeps to ultra-low limits", keeps)
    else:
        if share is None:
            raise Undetermined("share_of_total", en="the total emission is not given", zh="未提供排放总量")
        most = product(figures.total_percent, _PERCENT)
        finding = Finding(_REMOVAL, "排放总量与总量限值之比", "share of the total limit", share <= most, share, most)
    return Decision(ListRemoval(struck_off=not finding), finding)


class AtFortyEightHours(Reading):
    """Whether a plant must act once the pollution has lasted exactly 48 hours, which both halves of the clause own."""

    STILL_EXEMPT = "超过48小时方须采取"
    """Recommended: the exemption says that it includes 48 hours, so the duty begins beyond them."""
    ACTS = "满48小时即须采取"
    """By the usual sense of 以上, which includes its figure."""


@frozen(kw_only=True)
class ProcessCase:
    """A plant that is slow to stop, as its operation scheme has it."""

    hours_to_implement: Number
    emissions_unstable: bool
    stated_in_scheme: bool
    verified_on_site: bool


@rule(PLAN, "五（四）7第四段", units={"alert_hours": "hours", "pollution_hours": "hours"})
def process_exemption(
    case: ProcessCase,
    *,
    urgent: bool,
    alert_hours: Number,
    pollution_hours: Number | None = None,
    figures: ProcessFigures = ProcessFigures(),
    at_48_hours: AtFortyEightHours = AtFortyEightHours.STILL_EXEMPT,
) -> Decision[bool]:
    """Whether a plant that is slow to stop may go on after an urgent publication.

    Args:
        case: The plant: the hours that its measures take, whether its emissions swing beyond the limits meanwhile,
            whether its scheme says so and whether that was verified on site.
        urgent: Whether the alert was published urgently.
        alert_hours: The hours from publication to lifting, 0 or more.
        pollution_hours: The hours that the pollution has lasted, 0 or more; asked for where all else lets the plant go
            on.
        figures: The hours that count; an alert of exactly 48 still lets it off.
        at_48_hours: Whether the plant must act once the pollution has lasted exactly 48 hours.

    Returns:
        Whether it may; once the pollution lasts longer than 48 hours it must act at once.

    Raises:
        InvalidFacts: A fact is not what it should be.
        Undetermined: The answer turns on how long the pollution has lasted, and that is not given.

    >>> case = ProcessCase(hours_to_implement=12, emissions_unstable=True, stated_in_scheme=True, verified_on_site=True)
    >>> process_exemption(case, urgent=True, alert_hours=48, pollution_hours=0).value
    True
    """
    if not isinstance(case, ProcessCase):
        raise InvalidFacts("case", case, "a ProcessCase", "一家企业的工艺情况")
    needed = exact(case.hours_to_implement, "case.hours_to_implement", at_least=0)
    lasts = exact(alert_hours, "alert_hours", at_least=0)
    polluted = None if pollution_hours is None else exact(pollution_hours, "pollution_hours", at_least=0)
    inclusive = member(at_48_hours, AtFortyEightHours, "at_48_hours") is AtFortyEightHours.STILL_EXEMPT
    most, least = figures.alert_hours, figures.process_hours
    flags = {name: flag(getattr(case, name), f"case.{name}") for name in _CASE_WORDS}
    findings = [
        Finding(_PROCESS, "紧急发布", "published urgently", flag(urgent, "urgent")),
        Finding(_PROCESS, "预警持续小时数", "hours of the alert", lasts <= most, lasts, most),
        Finding(_PROCESS, "措施到位所需小时数", "hours that the measures take", needed >= least, needed, least),
        *(Finding(_PROCESS, *words, flags[name]) for name, words in _CASE_WORDS.items()),
    ]
    if polluted is not None:
        short = polluted <= most if inclusive else polluted < most
        findings.append(Finding(_PROCESS, "重污染持续小时数", "hours of pollution so far", short, polluted, most))
    elif all(findings):
        raise Undetermined(
            "pollution_hours", en="the exemption ends with long pollution", zh="豁免取决于重污染持续时间"
        )
    return all_of(*findings)


_CASE_WORDS = {
    "emissions_unstable": ("期间排放不稳定", "emissions swing meanwhile"),
    "stated_in_scheme": ("操作方案中说明", "stated in the scheme"),
    "verified_on_site": ("经现场核定", "verified on site"),
}


class Discharge(Term):
    """What makes an industrial enterprise an emitter (五（四）7第三段)."""

    SO2 = "二氧化硫"
    DUST = "烟（粉）尘"
    NOX = "氮氧化物"
    VOCS = "挥发性有机物（VOCs）"


@rule(PLAN, "五（四）7第三段")
def emits(discharges: frozenset[Discharge]) -> Decision[bool]:
    """Whether an industrial enterprise is an emitter, which must draw up an operation scheme.

    Args:
        discharges: What its production discharges of the four kinds.

    Returns:
        Whether it is: any one is enough.

    Raises:
        InvalidFacts: A discharge is none of the four.

    >>> emits(frozenset({Discharge.VOCS})).value
    True
    """
    found = sorted(members(discharges, Discharge, "discharges"), key=lambda one: one.json)
    return Decision(
        bool(found), Finding(_EMITTERS, "排放的大气污染物", "what it discharges", bool(found), tuple(found))
    )


_PERCENT = Decimal("0.01")
_LISTED = PLAN.at("五（四）6第一段")
_GREEN = PLAN.at("五（四）6第二段")
_REMOVAL = PLAN.at("五（四）6第三段")
_EMITTERS = PLAN.at("五（四）7第三段")
_PROCESS = PLAN.at("五（四）7第四段")
