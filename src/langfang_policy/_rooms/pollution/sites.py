"""Roads, building sites, events and what else is done outdoors (五（四）2至5（3）, 7第六段)."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from ...core.bounds import below
from ...core.decisions import Decision
from ...core.errors import InvalidFacts
from ...core.facts import FLAG, TIMES, Times
from ...core.faults import Fault, shown
from ...core.figures import Record, figure
from ...core.findings import asks, condition, note
from ...core.locators import Citation
from ...core.rules import provision, rule
from ...core.terms import Reading, Term
from .people import at_level
from .plan import PLAN, ResponseLevel, turns_on

__all__ = [
    "Activity",
    "Area",
    "Ban",
    "EarthworkKind",
    "LateReport",
    "RoadCleaning",
    "SiteWork",
    "Sweeping",
    "SweepingAtLevelOne",
    "SweepingAtLevelTwo",
    "UnbrokenProcess",
    "WorkOnSite",
    "activity_ban",
    "extra_cleanings",
    "site_work",
]

BARBECUE = PLAN.at("五（四）2（2）⑤")
SWEEPING = PLAN.each("五（四）2（3）②、3（3）②、4（3）③、5（3）③")
STOPS = PLAN.each("五（四）3（3）②、4（3）③、5（3）③")
COMBINED = PLAN.each("五（四）3（3）④、4（3）⑤、5（3）⑤")
EVENTS = PLAN.each("五（四）4（1）⑤、5（1）⑤")
WORKS = PLAN.at("五（四）7第六段")
FIREWORKS_BAN = Citation.parse("廊坊市人民政府令〔2017〕第1号 第十七条第一款")

_NONE, _IV, _III, _II, _I = ResponseLevel
BELOW_III, BELOW_II = below(_III), below(_II)
_Cleanings = tuple[Times, Times, Times, Times]


@provision(*SWEEPING)
@frozen(kw_only=True)
class Sweeping(Record):
    """Extra road cleanings on top of the routine, from the lowest level to the highest (增加保洁频次)."""

    built_up: _Cleanings = figure(
        (2, 2, 4, 4), "建成区频次", "extra cleanings of a road in the built-up area, by level"
    )
    city_wide: _Cleanings = figure((0, 0, 2, 4), "全市频次", "extra cleanings of any other road, by level")

    def faults(self) -> tuple[Fault, ...]:
        """Each level has its number of cleanings."""
        return tuple(fault for name in ("built_up", "city_wide") for fault in _row_faults(name, getattr(self, name)))


def _row_faults(name: str, row: object) -> Sequence[Fault]:
    """What is wrong with the numbers of a row, one for each level."""
    try:
        found = TIMES.each(row, name)
    except InvalidFacts as error:
        return error.faults
    levels = len(ResponseLevel) - 1
    return () if len(found) == levels else (Fault(name, shown(row), f"{levels} values", f"{levels}项", f"$.{name}"),)


class SweepingAtLevelTwo(Reading, at=SWEEPING[2]):
    """Whether level II's cleanings of the built-up area take in those for the whole city (II级的保洁频次)."""

    REPLACES = (
        "以建成区频次为准",
        "特别规定取代一般规定，I级两项频次相同可资佐证",
        "The special figure stands for the general one, as the equal pair at level I shows.",
    )
    ADDS = "两者相加", "两项规定分别执行", "Both are done, one after the other."


class SweepingAtLevelOne(Reading, at=SWEEPING[3]):
    """Whether level I's cleanings of the built-up area take in those for the whole city (I级的保洁频次)."""

    REPLACES = (
        "以建成区频次为准",
        "两项频次相同，全市的频次已及于建成区",
        "The two are equal, and the figure for the whole city reaches the built-up area already.",
    )
    ADDS = "两者相加", "否则无须为建成区另作规定", "The built-up area would need no figure of its own otherwise."


@frozen(kw_only=True)
class RoadCleaning(Record):
    """How many cleanings a road gets on top of the routine (道路保洁).

    Attributes:
        extra: 增加频次: the cleanings on top of the routine.
    """

    extra: Times


@rule(*SWEEPING)
def extra_cleanings(
    level: ResponseLevel,
    *,
    built_up: bool | None = None,
    sweeping: Sweeping = Sweeping(),
    at_level_two: SweepingAtLevelTwo = SweepingAtLevelTwo.REPLACES,
    at_level_one: SweepingAtLevelOne = SweepingAtLevelOne.REPLACES,
) -> Decision[RoadCleaning]:
    """How many cleanings a road gets on top of the routine, 常规作业 (道路增加保洁).

    Args:
        level: 响应级别: the response level.
        built_up: 在建成区内: whether the road lies in the built-up area; asked for where the level tells the two apart.

    Returns:
        道路保洁: the extra cleanings.

    Raises:
        Undetermined: The level tells the built-up area apart, and it is not said where the road lies.

    >>> extra_cleanings(ResponseLevel.II, built_up=True).value.extra
    4
    """
    sweeping = Sweeping.of(sweeping, "sweeping")
    running, inside = ResponseLevel.of(level, "level"), FLAG.maybe(built_up, "built_up")
    added = {
        _II: SweepingAtLevelTwo.of(at_level_two, "at_level_two") is SweepingAtLevelTwo.ADDS,
        _I: SweepingAtLevelOne.of(at_level_one, "at_level_one") is SweepingAtLevelOne.ADDS,
    }
    town, elsewhere = (row[running.rank - 1] if running else 0 for row in (sweeping.built_up, sweeping.city_wide))
    town += elsewhere if added.get(running) else 0
    if inside is None and town != elsewhere:
        raise turns_on("built_up")
    extra = town if inside else elsewhere
    clause = at_level(SWEEPING, running)
    return Decision(
        RoadCleaning(extra=extra),
        note(clause, "应急响应级别", "response level", running),
        note(clause, "建成区道路", "road in the built-up area", inside),
        note(clause, "增加保洁频次", "extra cleanings", extra, TIMES.unit),
    )


class EarthworkKind(Term):
    """What earthwork takes in; the plan leaves the list open (土石方作业)."""

    EXCAVATION = "土石方开挖"
    BACKFILL = "回填"
    ON_SITE_HAULAGE = "场内倒运"
    LIME_MIXING = "掺拌石灰"
    CONCRETE_CHISELLING = "混凝土剔凿"
    ROADS_AND_TRENCHES = "配套道路和管沟开挖"


class WorkOnSite(Term):
    """What happens to work on a site (施工安排)."""

    CONTINUES = "可以继续"
    FINISHES_FIRST = "完成本工序后停止"
    STOPS = "停止"


class UnbrokenProcess(Reading, at=WORKS):
    """Whether finishing a process that cannot be broken off waits for the report to the authority (不能间断的工序)."""

    REPORT_FIRST = "报告后完成", "条文先要求汇报，再完成本工序", "The report comes first."
    IN_ANY_CASE = "无论是否报告", "汇报系另一项义务", "The report is a duty of its own."


class LateReport(Reading, at=WORKS):
    """Whether a process that cannot be broken off is finished all the same when its report came late (迟报)."""

    REPORT_THEN_FINISH = (
        "汇报后完成",
        "及时系对汇报的要求，迟报另行追究，工序客观上仍不能间断",
        "Promptness is asked of the report alone, and a late one does not make the process any easier to break off.",
    )
    STOP = (
        "停止施工",
        "从严：完成本工序以及时汇报为前提",
        "The stricter: only a prompt report lets the process be finished.",
    )


@frozen(kw_only=True)
class SiteWork(Record):
    """Work on a building site; what is not claimed is not there (施工).

    Attributes:
        built_up: 在建成区内: whether the site lies in the built-up area; asked for where the answer turns on it.
        earthwork: 土石方作业: whether the work is earthwork.
        emergency_repair: 应急抢险: whether it is an emergency repair.
        key_or_environmental: 重点项目或环境治理工程: whether it is a key project or environmental works, which go on
            with the local government's approval.
        approved: 经当地政府批准: whether that approval is there.
        unbroken: 工序不能间断: whether it is a process that cannot be broken off, such as pouring concrete.
        reported: 已向主管部门汇报: whether that was reported to the authority.
        reported_late: 迟报: whether it was reported late, and not promptly once the order came.
    """

    built_up: bool | None = None
    earthwork: bool = False
    emergency_repair: bool = False
    key_or_environmental: bool = False
    approved: bool = False
    unbroken: bool = False
    reported: bool = False
    reported_late: bool = False

    def faults(self) -> tuple[Fault, ...]:
        """Only what was reported was reported late."""
        if self.reported or not self.reported_late:
            return ()
        words = "False while nothing is reported", "未汇报时为False"
        return (Fault("reported_late", shown(self.reported_late), *words, "$.reported_late"),)


@rule(*STOPS, WORKS)
def site_work(
    work: SiteWork,
    *,
    level: ResponseLevel,
    unbroken: UnbrokenProcess = UnbrokenProcess.REPORT_FIRST,
    late_report: LateReport = LateReport.REPORT_THEN_FINISH,
) -> Decision[WorkOnSite]:
    """Whether work on a building site goes on at a response level (施工工地停工).

    Level III stops earthwork in the built-up area, level II every site there, level I every site in the city.

    Args:
        work: 施工: the work.
        level: 响应级别: the response level.

    Returns:
        施工安排: whether it goes on, stops, or stops when the process that runs is finished.

    Raises:
        Undetermined: It turns on where the site lies, and that is not said.

    >>> site_work(SiteWork(built_up=True), level=ResponseLevel.III).value
    <WorkOnSite.CONTINUES: '可以继续'>
    """
    done, running = SiteWork.of(work, "work"), ResponseLevel.of(level, "level")
    waits = UnbrokenProcess.of(unbroken, "unbroken") is UnbrokenProcess.REPORT_FIRST
    prompt = LateReport.of(late_report, "late_report") is LateReport.STOP
    in_town = running is _II or (running is _III and done.earthwork)
    stopped = running is _I or (in_town and done.built_up is not False)
    clause = at_level(STOPS, running)
    words = "不在停工范围（级别、建成区、土石方作业）", "not what the level stops (level, built-up area, earthwork)"
    free = condition(clause, *words, not stopped, (running, done.built_up, done.earthwork))
    if free:
        return Decision(WorkOnSite.CONTINUES, free)
    words = "重点建设项目或环境治理工程并经批准", "key project or environmental works, approved"
    repair = condition(clause, "应急抢险", "emergency repair", done.emergency_repair)
    approved = condition(WORKS, *words, done.key_or_environmental and done.approved)
    if repair or approved:
        return Decision(WorkOnSite.CONTINUES, free, repair, approved, because=repair if repair else approved)
    if in_town and done.built_up is None:
        raise turns_on("work.built_up")
    runs = condition(WORKS, "不能间断的工序", "a process that cannot be broken off", done.unbroken)
    words = "已向主管部门汇报", "reported to the authority"
    told = condition(WORKS, *words, done.reported) if waits else note(WORKS, *words, done.reported)
    reasons = [free, repair, approved, runs, told]
    if not runs:
        return Decision(WorkOnSite.STOPS, *reasons, because=free)
    if told.holds is False:
        return Decision(WorkOnSite.STOPS, *reasons, because=told)
    if waits and done.reported_late:
        words = "及时汇报", "reported promptly"
        reasons.append(late := (condition if prompt else note)(WORKS, *words, not done.reported_late))
        if prompt:
            return Decision(WorkOnSite.STOPS, *reasons, because=late)
    return Decision(WorkOnSite.FINISHES_FIRST, *reasons, because=runs)


class Activity(Term):
    """What else a level bans, or asks people to leave (活动)."""

    MASS_EVENT = "大型群众性户外活动"
    OUTDOOR_SPRAYING = "室外喷涂"
    OUTDOOR_PAINTING = "室外粉刷"
    OUTDOOR_CUTTING = "室外切割"
    SHOTCRETING = "护坡喷浆"
    FIREWORKS = "燃放烟花爆竹"
    BARBECUE = "露天烧烤"


class Area(Term):
    """Where something is done (区域)."""

    URBAN = "市区"
    COUNTY_TOWN = "县（市）主城区"
    ELSEWHERE = "其他区域"


class Ban(Term):
    """What the plan says of an activity; what it does not ban another rule may (禁止情形)."""

    BANNED = "禁止"
    ASKED_NOT_TO = "倡议不做"
    NOT_BY_THIS_PLAN = "本预案未禁止"

    def __bool__(self) -> bool:
        return self is Ban.BANNED


@rule(BARBECUE, *COMBINED, *EVENTS, rests_on=(FIREWORKS_BAN,))
def activity_ban(activity: Activity, *, level: ResponseLevel, area: Area | None = None) -> Decision[Ban]:
    """Whether an activity is banned at a response level: events, outdoor work, fireworks, barbecue (禁止的活动).

    For fireworks this is the plan's answer alone: from 1 January 2018 政府令〔2017〕第1号 art. 17 bans setting them off
    in the whole city under any alert, so what this plan does not ban is no permission, and a finding says so.

    Args:
        activity: 活动: what is done.
        level: 响应级别: the response level.
        area: 区域: where; asked for of fireworks and barbecue from level III on, which are banned in the urban area and
            the counties' main towns.

    Returns:
        禁止情形: whether the plan bans it, asks people to leave it, or is silent.

    Raises:
        Undetermined: The ban turns on the area, and that is not given.

    >>> activity_ban(Activity.BARBECUE, level=ResponseLevel.IV, area=Area.URBAN).value
    <Ban.ASKED_NOT_TO: '倡议不做'>
    """
    what, running = Activity.of(activity, "activity"), ResponseLevel.of(level, "level")
    where = Area.maybe(area, "area")
    event = what is Activity.MASS_EVENT
    clause = at_level(EVENTS if event else COMBINED, running)
    free = asks(clause, "应急响应级别", "response level", running, BELOW_II if event else BELOW_III)
    if what is Activity.BARBECUE and running is _IV:
        asked = note(BARBECUE, "拒绝露天烧烤", "the public is asked to refuse it")
        return Decision(Ban.ASKED_NOT_TO, free, asked, because=asked)
    if what not in _IN_TOWN:
        return Decision(Ban.NOT_BY_THIS_PLAN if free else Ban.BANNED, free)
    reasons = [free]
    if where is not None:
        words = "在市区、县（市）主城区以外", "outside the urban area and the main towns"
        reasons.append(condition(clause, *words, where is Area.ELSEWHERE, where))
    elif not free:
        raise turns_on("area")
    if not any(reasons):
        return Decision(Ban.BANNED, *reasons)
    if what is Activity.FIREWORKS:
        words = "另有规定：预警期间全市禁放", "another rule, once in force, bans it in the whole city under any alert"
        reasons.append(note(FIREWORKS_BAN, *words, bool(running)))
    return Decision(Ban.NOT_BY_THIS_PLAN, *reasons, because=next(reason for reason in reasons if reason))


_IN_TOWN = frozenset({Activity.FIREWORKS, Activity.BARBECUE})
