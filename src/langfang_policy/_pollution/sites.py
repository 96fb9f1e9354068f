"""Roads, building sites, events and what else is done outdoors (五（四）2至5（3）, 7第六段)."""

from __future__ import annotations

from attrs import frozen

from ..core.decisions import Decision, Finding
from ..core.errors import InvalidFacts
from ..core.locators import Citation
from ..core.rules import provision, rule
from ..core.terms import Reading, Term, flag, member
from .plan import PLAN, ResponseLevel

__all__ = [
    "Activity",
    "Area",
    "Ban",
    "EarthworkKind",
    "RoadCleaning",
    "SiteWork",
    "Sweeping",
    "SweepingAtLevelTwo",
    "UnbrokenProcess",
    "WorkOnSite",
    "activity_ban",
    "extra_cleanings",
    "site_work",
]

_NONE, _IV, _III, _II, _I = ResponseLevel
_Counts = tuple[int, int, int, int]


@provision(PLAN, "五（四）2（3）②", "五（四）3（3）②", "五（四）4（3）③", "五（四）5（3）③")
@frozen(kw_only=True)
class Sweeping:
    """Extra road cleanings on top of the routine, at levels IV, III, II and I."""

    built_up: _Counts = (2, 2, 4, 4)
    city_wide: _Counts = (0, 0, 2, 4)


class SweepingAtLevelTwo(Reading):
    """Whether level II's four extra cleanings of the built-up area take in its two for the whole city."""

    REPLACES = "建成区以四次为准"
    """Recommended: the special figure stands for the general one, as the equal pair at level I shows."""
    ADDS = "两者相加"
    """Both are done, one after the other."""


@frozen(kw_only=True)
class RoadCleaning:
    """How many cleanings a road gets on top of the routine."""

    extra: int


@rule(PLAN, "五（四）2（3）②", "五（四）3（3）②", "五（四）4（3）③", "五（四）5（3）③")
def extra_cleanings(
    level: ResponseLevel,
    *,
    built_up: bool,
    sweeping: Sweeping = Sweeping(),
    at_level_two: SweepingAtLevelTwo = SweepingAtLevelTwo.REPLACES,
) -> Decision[RoadCleaning]:
    """How many cleanings a road gets on top of the routine (常规作业).

    Args:
        level: The response level.
        built_up: Whether the road lies in the built-up area.
        sweeping: The cleanings of each level.
        at_level_two: Whether the figures for the city and its built-up area add up.

    Returns:
        The extra cleanings.

    Raises:
        InvalidFacts: A fact is not what it should be.

    >>> extra_cleanings(ResponseLevel.II, built_up=True).value.extra
    4
    """
    running = member(level, ResponseLevel, "level")
    inside = flag(built_up, "built_up")
    city, town = (row[running.rank - 1] if running else 0 for row in (sweeping.city_wide, sweeping.built_up))
    adds = member(at_level_two, SweepingAtLevelTwo, "at_level_two") is SweepingAtLevelTwo.ADDS and running is _II
    extra = city if not inside else city + town if adds else town
    clause = _DUST.get(running, _SWEPT)
    return Decision(
        RoadCleaning(extra=extra),
        Finding(clause, "建成区道路", "road in the built-up area", inside),
        Finding(clause, "增加保洁频次", "extra cleanings at the level", extra > 0, running, extra),
    )


class EarthworkKind(Term):
    """What earthwork (土石方作业) takes in; the plan leaves the list open (五（四）3（3）②)."""

    EXCAVATION = "土石方开挖"
    BACKFILL = "回填"
    ON_SITE_HAULAGE = "场内倒运"
    LIME_MIXING = "掺拌石灰"
    CONCRETE_CHISELLING = "混凝土剔凿"
    ROADS_AND_TRENCHES = "配套道路和管沟开挖"


class WorkOnSite(Term):
    """What happens to work on a site."""

    CONTINUES = "可以继续"
    FINISHES_FIRST = "完成本工序后停止"
    STOPS = "停止"


class UnbrokenProcess(Reading):
    """Whether finishing a process that cannot be broken off waits for the report to the authority."""

    REPORT_FIRST = "报告后完成"
    """Recommended: the report comes first."""
    IN_ANY_CASE = "无论是否报告"
    """The report is a duty of its own."""


@frozen(kw_only=True)
class SiteWork:
    """Work on a building site.

    ``key_or_environmental`` is a key project or environmental works, which go on with the local government's approval;
    ``unbroken`` a process that cannot be broken off, such as pouring concrete. What is not claimed is not there.
    """

    built_up: bool
    earthwork: bool = False
    emergency_repair: bool = False
    key_or_environmental: bool = False
    approved: bool = False
    unbroken: bool = False
    reported: bool = False


@rule(PLAN, "五（四）3（3）②", "五（四）4（3）③", "五（四）5（3）③", "五（四）7第六段")
def site_work(
    work: SiteWork, *, level: ResponseLevel, unbroken: UnbrokenProcess = UnbrokenProcess.REPORT_FIRST
) -> Decision[WorkOnSite]:
    """Whether work on a building site goes on at a response level.

    Level III stops earthwork in the built-up area, level II every site there, level I every site in the city.

    Args:
        work: The work.
        level: The response level.
        unbroken: Whether finishing an unbroken process waits for the report.

    Returns:
        Whether it goes on, stops, or stops when the process that runs is finished.

    Raises:
        InvalidFacts: A fact is not what it should be.

    >>> site_work(SiteWork(built_up=True), level=ResponseLevel.III).value
    <WorkOnSite.CONTINUES: '可以继续'>
    """
    if not isinstance(work, SiteWork):
        raise InvalidFacts("work", work, "a SiteWork", "一项施工")
    for name in (
        "built_up",
        "earthwork",
        "emergency_repair",
        "key_or_environmental",
        "approved",
        "unbroken",
        "reported",
    ):
        flag(getattr(work, name), f"work.{name}")
    running = member(level, ResponseLevel, "level")
    waits = member(unbroken, UnbrokenProcess, "unbroken") is UnbrokenProcess.REPORT_FIRST
    reached = {_III: work.built_up and work.earthwork, _II: work.built_up, _I: True}.get(running, False)
    clause = _DUST.get(running, _DUST[_III])
    words = "停工范围（级别、建成区、土石方作业）", "work that is stopped (level, built-up area, earthwork)"
    stopped = Finding(clause, *words, reached, (running, work.built_up, work.earthwork))
    if not stopped:
        return Decision(WorkOnSite.CONTINUES, stopped)
    repair = Finding(clause, "应急抢险", "emergency repair", work.emergency_repair)
    words = "重点建设项目或环境治理工程并经批准", "key project or environmental works, approved"
    approved = Finding(_WORKS, *words, work.key_or_environmental and work.approved)
    if repair or approved:
        return Decision(WorkOnSite.CONTINUES, stopped, repair, approved, because=1 if repair else 2)
    runs = Finding(_WORKS, "不能间断的工序", "a process that cannot be broken off", work.unbroken)
    told = Finding(_WORKS, "已向主管部门汇报", "reported to the authority", work.reported or not waits)
    finishes = bool(runs and told)
    findings = (stopped, repair, approved, runs, told)
    return Decision(
        WorkOnSite.FINISHES_FIRST if finishes else WorkOnSite.STOPS,
        *findings,
        because=4 if runs else 0,
    )


class Activity(Term):
    """What else a level bans, or asks people to leave."""

    MASS_EVENT = "大型群众性户外活动"
    OUTDOOR_SPRAYING = "室外喷涂"
    OUTDOOR_PAINTING = "室外粉刷"
    OUTDOOR_CUTTING = "室外切割"
    SHOTCRETING = "护坡喷浆"
    FIREWORKS = "燃放烟花爆竹"
    BARBECUE = "露天烧烤"


class Area(Term):
    """Where something is done."""

    URBAN = "市区"
    COUNTY_TOWN = "县（市）主城区"
    ELSEWHERE = "其他区域"


class Ban(Term):
    """What the plan says of an activity; what it does not ban another rule may."""

    BANNED = "禁止"
    ASKED_NOT_TO = "倡议不做"
    NOT_BY_THIS_PLAN = "本预案未禁止"

    def __bool__(self) -> bool:
        return self is Ban.BANNED


@rule(
    PLAN,
    "五（四）2（2）⑤",
    "五（四）3（3）④",
    "五（四）4（1）⑤",
    "五（四）4（3）⑤",
    "五（四）5（1）⑤",
    "五（四）5（3）⑤",
)
def activity_ban(activity: Activity, *, level: ResponseLevel, area: Area) -> Decision[Ban]:
    """Whether an activity is banned at a response level: events, outdoor spraying, fireworks, barbecue.

    For fireworks this is the plan's answer alone: from 1 January 2018 政府令〔2017〕第1号 art. 17 bans setting them off
    in the whole city under any alert, so what this plan does not ban is no permission, and a finding says so.

    Args:
        activity: What is done.
        level: The response level.
        area: Where; fireworks and barbecue are banned in the urban area and the counties' main towns.

    Returns:
        Whether the plan bans it, asks people to leave it, or is silent.

    Raises:
        InvalidFacts: A fact is not what it should be.

    >>> activity_ban(Activity.BARBECUE, level=ResponseLevel.IV, area=Area.URBAN).value
    <Ban.ASKED_NOT_TO: '倡议不做'>
    """
    what, running = member(activity, Activity, "activity"), member(level, ResponseLevel, "level")
    in_town = member(area, Area, "area") is not Area.ELSEWHERE
    if what is Activity.MASS_EVENT:
        clause = PLAN.at("五（四）5（1）⑤" if running is _I else "五（四）4（1）⑤")
        stopped = Finding(clause, "II级及以上", "level II or above", running >= _II, running, _II)
        return Decision(Ban.BANNED if stopped else Ban.NOT_BY_THIS_PLAN, stopped)
    reached = Finding(
        _COMBINED.get(running, _COMBINED[_III]), "III级及以上", "level III or above", running >= _III, running, _III
    )
    if what is Activity.BARBECUE and running is _IV:
        return Decision(
            Ban.ASKED_NOT_TO, reached, Finding(_BARBECUE, "拒绝露天烧烤", "the public is asked to refuse it")
        )
    if what not in (Activity.FIREWORKS, Activity.BARBECUE):
        return Decision(Ban.BANNED if reached else Ban.NOT_BY_THIS_PLAN, reached)
    town = Finding(reached.citation, "市区、县（市）主城区", "urban area or a county's main town", in_town, area)
    deciding = 0 if not reached else 1
    if reached and town:
        return Decision(Ban.BANNED, reached, town, because=deciding)
    findings = [reached, town]
    if what is Activity.FIREWORKS:
        words = "另有规定：预警期间全市禁放", "another rule bans it in the whole city while any alert holds, from 2018"
        findings.append(Finding(_ORDER, *words, bool(running), running))
    return Decision(Ban.NOT_BY_THIS_PLAN, *findings, because=deciding)


_SWEPT = PLAN.at("五（四）2（3）②")
_DUST = {_III: PLAN.at("五（四）3（3）②"), _II: PLAN.at("五（四）4（3）③"), _I: PLAN.at("五（四）5（3）③")}
_COMBINED = {_III: PLAN.at("五（四）3（3）④"), _II: PLAN.at("五（四）4（3）⑤"), _I: PLAN.at("五（四）5（3）⑤")}
_BARBECUE = PLAN.at("五（四）2（2）⑤")
_WORKS = PLAN.at("五（四）7第六段")
_ORDER = Citation.parse("廊坊市人民政府令〔2017〕第1号 第十七条第一款")
