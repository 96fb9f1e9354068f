"""三（一）, 三（二）, 三（四）: how a plan is made, what it holds, by when."""

from __future__ import annotations

import datetime
from typing import Annotated

from attrs import frozen

from ...core.bounds import Bound, at_most
from ...core.decisions import Decision, judged, lacking, missing, needs
from ...core.errors import InvalidFacts, known
from ...core.facts import DAY, FLAG, YEAR
from ...core.figures import Record, figure
from ...core.findings import asks, falls
from ...core.registers import Standing
from ...core.rules import provision, rule
from ...core.terms import Reading, Term, Words
from .decree import HUSBANDRY, LIVESTOCK, POLLUTION, TERRITORY

__all__ = [
    "DatedPlan",
    "DatedStep",
    "LivestockPlan",
    "PlanAuthority",
    "PlanDeadline",
    "PlanGovernmentLevel",
    "PlanNeed",
    "PlanPoint",
    "PlanRatifier",
    "plan_points_missing",
    "plan_standing",
    "planning_lacks",
]


class LivestockPlan(Term):
    """The plans that the work plan asks for (规划和计划)."""

    HUSBANDRY = "畜牧业发展规划"
    POLLUTION = "畜禽养殖污染防治规划"
    COUNTY_ACTION = "畜禽养殖废弃物资源化利用行动计划"


class PlanGovernmentLevel(Term):
    """At which level a plan is drawn up (编制层级)."""

    CITY = "市级"
    COUNTY = "县级"
    TOWNSHIP = "乡级"


class PlanAuthority(Term):
    """Who draws a plan up (编制主体)."""

    AGRICULTURE = "农牧主管部门"
    ENVIRONMENT = "环保主管部门"
    ENVIRONMENT_WITH_AGRICULTURE = "环保主管部门会同农牧主管部门"
    GOVERNMENT = "人民政府"
    OTHER = "其他主体"


class PlanRatifier(Term):
    """Who approved a plan (批准主体)."""

    SAME_LEVEL_GOVERNMENT = "本级人民政府"
    EMPOWERED_DEPARTMENT = "本级人民政府授权的部门"
    OTHER = "其他主体"
    NONE = "未经批准"


class PlanNeed(Term):
    """What the making of a plan needs (规划编制要求)."""

    AUTHORITY = "由规定的主体编制"
    LEVEL = "在规定的层级编制"
    APPROVAL = "经本级人民政府或其授权的部门批准"
    COPY = "抄报市级农业和环保主管部门备案"


_AUTHORITIES = {
    LivestockPlan.HUSBANDRY: (HUSBANDRY, PlanAuthority.AGRICULTURE),
    LivestockPlan.POLLUTION: (POLLUTION, PlanAuthority.ENVIRONMENT_WITH_AGRICULTURE),
    LivestockPlan.COUNTY_ACTION: (TERRITORY, PlanAuthority.GOVERNMENT),
}


@rule(HUSBANDRY, POLLUTION, TERRITORY)
def planning_lacks(
    plan: LivestockPlan,
    *,
    drawn_up_by: PlanAuthority,
    level: PlanGovernmentLevel,
    approved_by: PlanRatifier | None = None,
    copied: bool | None = None,
) -> Decision[tuple[PlanNeed, ...]]:
    """What is wanting in how a plan was made (规划编制程序).

    A county's action plan needs no approval: it is copied to the city's authorities.

    Args:
        plan: 规划: which plan.
        drawn_up_by: 编制主体: who drew it up.
        level: 编制层级: at which level.
        approved_by: 批准主体: who approved it; not asked of a county's action plan.
        copied: 已抄报备案: whether it was copied to both authorities of the city, agriculture and environment; asked of
            a county's action plan alone.

    Returns:
        欠缺事项: what is wanting; none where the plan is in order.

    Raises:
        Undetermined: Whether the plan was approved, or copied, is asked and not given.

    >>> made = dict(level=PlanGovernmentLevel.COUNTY, approved_by=PlanRatifier.EMPOWERED_DEPARTMENT)
    >>> planning_lacks(LivestockPlan.HUSBANDRY, drawn_up_by=PlanAuthority.AGRICULTURE, **made).value
    ()
    """
    asked, authority = LivestockPlan.of(plan, "plan"), PlanAuthority.of(drawn_up_by, "drawn_up_by")
    where, by = PlanGovernmentLevel.of(level, "level"), PlanRatifier.maybe(approved_by, "approved_by")
    sent = FLAG.maybe(copied, "copied")
    clause, wanted = _AUTHORITIES[asked]
    counties_alone = asked is LivestockPlan.COUNTY_ACTION
    high = where is PlanGovernmentLevel.COUNTY or (where is PlanGovernmentLevel.CITY and not counties_alone)
    if counties_alone:
        concluded = needs(clause, PlanNeed.COPY, known(sent, "copied", _COPIED))
    else:
        ratifier = known(by, "approved_by", _APPROVED)
        concluded = needs(clause, PlanNeed.APPROVAL, ratifier in _APPROVING, ratifier)
    return lacking(
        needs(clause, PlanNeed.AUTHORITY, authority is wanted, authority),
        needs(clause, PlanNeed.LEVEL, high, where),
        concluded,
    )


_APPROVING = PlanRatifier.SAME_LEVEL_GOVERNMENT, PlanRatifier.EMPOWERED_DEPARTMENT
_APPROVED = Words("未说明由谁批准", "who approved the plan is not given")
_COPIED = Words("未说明是否抄报备案", "whether the plan was copied to the city's authorities is not given")


class PlanPoint(Term):
    """What a plan holds (规划内容)."""

    CARRYING_CAPACITY = "统筹考虑环境承载能力"
    POLLUTION_CONTROL = "统筹考虑污染防治要求"
    KINDS = "品种"
    SCALE = "规模"
    TOTAL = "总量"
    FITS_HUSBANDRY_PLAN = "与畜牧业发展规划相衔接"
    LAYOUT = "统筹考虑养殖生产布局"
    TARGETS = "目标"
    TASKS = "任务"
    KEY_AREAS = "重点区域"
    KEY_FACILITIES = "污染治理重点设施建设"
    MEASURES = "废弃物综合利用等污染防治措施"
    YEARLY_TASKS = "年度重点任务"
    WORK_LIST = "工作清单"
    FARMS = "养殖场"
    FERTILISER_MAKERS = "有机肥生产企业"
    TREATMENT_CENTRES = "粪污集中处理中心"
    FIELDS = "利用有机肥的田间地头"
    WORKS = "建设内容"
    COMPLETION_TIME = "治理完成时间"


_P = PlanPoint
_POINTS = {
    LivestockPlan.HUSBANDRY: (_P.CARRYING_CAPACITY, _P.POLLUTION_CONTROL, _P.KINDS, _P.SCALE, _P.TOTAL),
    LivestockPlan.POLLUTION: (
        *(_P.FITS_HUSBANDRY_PLAN, _P.LAYOUT, _P.TARGETS, _P.TASKS, _P.KEY_AREAS, _P.KEY_FACILITIES, _P.MEASURES),
    ),
    LivestockPlan.COUNTY_ACTION: (
        *(_P.YEARLY_TASKS, _P.WORK_LIST, _P.FARMS, _P.FERTILISER_MAKERS, _P.TREATMENT_CENTRES, _P.FIELDS),
        *(_P.WORKS, _P.COMPLETION_TIME),
    ),
}


@rule(HUSBANDRY, POLLUTION, TERRITORY)
def plan_points_missing(plan: LivestockPlan, *, points: frozenset[PlanPoint]) -> Decision[tuple[PlanPoint, ...]]:
    """What a plan must hold and does not (规划内容欠缺).

    Args:
        plan: 规划: which plan.
        points: 已有内容: what it holds.

    Returns:
        欠缺内容: what is missing, in the order of the clause.

    >>> held = {PlanPoint.KINDS, PlanPoint.SCALE, PlanPoint.CARRYING_CAPACITY, PlanPoint.POLLUTION_CONTROL}
    >>> [point.zh for point in plan_points_missing(LivestockPlan.HUSBANDRY, points=held).value]
    ['总量']
    """
    asked, held = LivestockPlan.of(plan, "plan"), PlanPoint.some(points, "points")
    return missing(_AUTHORITIES[asked][0], _POINTS[asked], held)


class DatedPlan(Term):
    """The plans that have a last day (限期规划)."""

    POLLUTION = "畜禽养殖污染防治规划"
    COUNTY_ACTION = "行动计划"


@provision(POLLUTION, TERRITORY)
@frozen(kw_only=True)
class PlanDeadline(Record):
    """By the end of which year plans are drawn up (规划编制期限)."""

    year: Annotated[int, *YEAR] = figure(2017, "编制期限年度", "its last day is the last on which a plan is in time")

    @property
    def last(self) -> Bound:
        """The last day, itself included, as the clauses say it."""
        return at_most(datetime.date(self.year, 12, 31), "…前")


class DatedStep(Reading, at=(POLLUTION, TERRITORY)):
    """What must be done by the end of the year (限期事项)."""

    DRAWING_UP = "仅编制", "期限紧接编制、制定二字", "The day stands with drawing up alone."
    CONCLUDING = (
        "编制并报批或者抄报",
        "报批、抄报与编制同在一句",
        "Approval and the copy stand in the same sentence.",
    )


@rule(POLLUTION, TERRITORY)
def plan_standing(
    plan: DatedPlan,
    *,
    drawn_up_on: datetime.date | None,
    concluded_on: datetime.date | None = None,
    on: datetime.date,
    deadline: PlanDeadline = PlanDeadline(),
    dated_step: DatedStep = DatedStep.DRAWING_UP,
) -> Decision[Standing]:
    """How a plan that is due by the end of a year stands on a day (规划编制进度).

    Args:
        plan: 规划: which plan.
        drawn_up_on: 编制日期: when it was drawn up; None where it was not.
        concluded_on: 批准或抄报日期: when it was approved, or copied to the city's authorities; None where it was not.
        on: 日期: the day asked about; what happened later does not count.

    Returns:
        进度: kept, kept late, running, or overdue.

    Raises:
        NotInForce: The work plan did not yet hold on the day.

    >>> day = datetime.date(2018, 3, 1)
    >>> plan_standing(DatedPlan.COUNTY_ACTION, drawn_up_on=datetime.date(2018, 1, 1), on=day).value.en
    'kept late'
    """
    asked, day = DatedPlan.of(plan, "plan"), DAY.of(on, "on")
    drawn, concluded = DAY.maybe(drawn_up_on, "drawn_up_on"), DAY.maybe(concluded_on, "concluded_on")
    last = PlanDeadline.of(deadline, "deadline").last
    whole = DatedStep.of(dated_step, "dated_step") is DatedStep.CONCLUDING
    LIVESTOCK.require_in_force(day)
    if concluded is not None and (drawn is None or concluded < drawn):
        raise InvalidFacts("concluded_on", concluded, "a day not before drawn_up_on", "不早于编制日期")
    clause = POLLUTION if asked is DatedPlan.POLLUTION else TERRITORY
    done = concluded if whole else drawn
    if done is None or done > day:
        pending = last.holds(day)
        words = clause, "尚未完成", "not done on the day", day
        return judged(Standing.RUNNING if pending else Standing.OVERDUE, (falls if pending else asks)(*words, last))
    kept = Standing.KEPT if last.holds(done) else Standing.KEPT_LATE
    return judged(kept, asks(clause, "完成日期", "day on which it was done", done, last))
