"""Problems found on patrol, and complaints (巡河制度, chapter five)."""

from __future__ import annotations

import datetime
from functools import cache

from attrs import frozen

from ...core.bounds import at_most
from ...core.decisions import Decision
from ...core.errors import Undetermined, known
from ...core.facts import DAY, FLAG
from ...core.figures import Record
from ...core.findings import asks, condition, note
from ...core.rules import rule
from ...core.terms import Reading, Term, Words
from .decree import RIVER_CHIEF, Level
from .patrol import LOWER_REPORT, lower_level_report

__all__ = [
    "Bearer",
    "ComplaintDuty",
    "DepartmentDuty",
    "DepartmentStage",
    "DepartmentStep",
    "ProblemAction",
    "ProblemStep",
    "UnprovenComplaint",
    "UpwardReport",
    "VillageFindings",
    "VillageHandover",
    "complaint_steps",
    "department_step",
    "handle_problem",
]

HANDLING = RIVER_CHIEF.each("巡河制度 第十八条第一款至第五款")
DEALING, CITY_PROBLEMS, COUNTY_PROBLEMS, TOWNSHIP_PROBLEMS, VILLAGE_PROBLEMS = HANDLING
DEPARTMENTS = RIVER_CHIEF.at("巡河制度 第十九条")
COMPLAINTS = RIVER_CHIEF.each("巡河制度 第二十条第一款至第三款")
INVESTIGATION, SOLUTION, FEEDBACK = COMPLAINTS


class Bearer(Term):
    """Who acts on a problem or hears of it (问题处理人)."""

    VILLAGE_CHIEF = "村级河长"
    TOWNSHIP_CHIEF = "乡级河长"
    COUNTY_CHIEF = "县级河长"
    COUNTY_OFFICE = "县级河长制办公室"
    COUNTY_GENERAL_CHIEF = "县级总河长"
    MUNICIPAL_CHIEF = "市级河长"
    DEPARTMENT = "有关职能部门"
    COMPLAINANT = "举报投诉人"


_CHIEFS = {
    Level.VILLAGE: Bearer.VILLAGE_CHIEF,
    Level.TOWNSHIP: Bearer.TOWNSHIP_CHIEF,
    Level.COUNTY: Bearer.COUNTY_CHIEF,
    Level.CITY: Bearer.MUNICIPAL_CHIEF,
}


class ProblemAction(Term):
    """What is done about a problem (处理方式)."""

    REPORT_FINDING = "及时报告发现的问题"
    SOLVE = "及时安排解决"
    COORDINATE = "及时协调解决"
    HANDLE_PROPERLY = "妥善处理"
    HAND_OVER = "交有关职能部门解决"
    REPORT = "报告"
    MAY_REPORT_IN_WRITING = "可形成书面报告，提出工作建议"
    COORDINATE_OR_HAND_OVER = "协调解决或提交有关职能部门"
    FEED_BACK = "反馈处理结果"
    FOLLOW_UP = "跟踪解决到位"


@frozen(kw_only=True)
class ProblemStep(Record):
    """One thing to do about a problem (处理步骤).

    Attributes:
        by: 处理人: who acts.
        action: 处理方式: what is done.
        to: 对象: to whom it goes: to either where two are named; empty where the matter stays with whoever acts.
        optional: 可以: whether the text says may.
    """

    by: Bearer
    action: ProblemAction
    to: tuple[Bearer, ...] = ()
    optional: bool = False


class VillageFindings(Reading, at=(LOWER_REPORT, VILLAGE_PROBLEMS)):
    """To whom a village chief reports: one article names the county, another the township chief (村级发现问题)."""

    BOTH = (
        "发现即报县级，无法解决再报乡级",
        "一条针对发现的问题，另一条针对无法解决的问题，两者可并存",
        "One article is about what was found, the other about what cannot be solved; both may be due.",
    )
    TOWNSHIP_ALONE = (
        "仅报乡级河长",
        "问题处理一章对村级河长另有专门规定",
        "The article on handling is the special rule for village chiefs.",
    )


class UpwardReport(Reading, at=TOWNSHIP_PROBLEMS):
    """What becomes of the handover where a township chief asks the county for coordination (提请县级协调)."""

    BESIDE_HANDOVER = (
        "交办同时提请",
        "条文将提请置于交办之后",
        "The article lets the report follow upon the handover.",
    )
    IN_ITS_PLACE = (
        "提请代替交办",
        "须由县级协调的问题非单一部门所能解决",
        "What the county must coordinate is beyond a single department.",
    )


@rule(*HANDLING, LOWER_REPORT, DEPARTMENTS)
def handle_problem(
    level: Level,
    *,
    major: bool | None = None,
    solvable: bool | None = None,
    needs_county_coordination: bool | None = None,
    village: VillageFindings = VillageFindings.BOTH,
    upward: UpwardReport = UpwardReport.BESIDE_HANDOVER,
) -> Decision[tuple[ProblemStep, ...]]:
    """Who handles a problem that a chief found on patrol, and who hears of it (问题处理).

    Args:
        level: 层级: the chief's level.
        major: 重大问题: whether it is a major problem; asked of municipal chiefs, who coordinate major ones.
        solvable: 职责内可解决: whether the chief can solve it for now within his or her duties; asked of the others.
        needs_county_coordination: 需县级协调: whether the county chief or general chief has to coordinate; asked of
            townships, for what they cannot solve.

    Returns:
        处理步骤: the steps in their order. What townships and villages find, the county hears of at once; what goes to
        a department comes back as its result; following up until it is solved is always the chief's.

    Raises:
        Undetermined: What is asked of the chief's level is not given.

    >>> for step in handle_problem(Level.COUNTY, solvable=False).value:
    ...     print(step.action.zh, [one.zh for one in step.to])
    交有关职能部门解决 ['有关职能部门']
    报告 ['县级总河长']
    反馈处理结果 ['县级河长']
    跟踪解决到位 []
    """
    chief = _CHIEFS[Level.of(level, "level")]
    grave, able = FLAG.maybe(major, "major"), FLAG.maybe(solvable, "solvable")
    needs = FLAG.maybe(needs_county_coordination, "needs_county_coordination")
    direct = VillageFindings.of(village, "village") is VillageFindings.BOTH
    beside = UpwardReport.of(upward, "upward") is UpwardReport.BESIDE_HANDOVER
    follow = ProblemStep(by=chief, action=ProblemAction.FOLLOW_UP)
    if level is Level.CITY:
        great = known(grave, "major", _MAJOR)
        action = ProblemAction.COORDINATE if great else ProblemAction.HANDLE_PROPERLY
        steps = (ProblemStep(by=chief, action=action), follow)
        return Decision(steps, note(CITY_PROBLEMS if great else DEALING, "重大问题", "a major problem", great))
    told = lower_level_report(level, problem_found=True).value and (direct or level is Level.TOWNSHIP)
    heard = (_told_at_once(chief),) if told else ()
    if known(able, "solvable", _SOLVABLE):
        handled: tuple[ProblemStep, ...] = (ProblemStep(by=chief, action=ProblemAction.SOLVE),)
    else:
        raised = level is Level.TOWNSHIP and known(needs, "needs_county_coordination", _COORDINATION)
        handled = _unsolved(level, chief, needs=raised, beside=beside)
    return Decision(
        (*heard, *handled, follow),
        note(LOWER_REPORT, "及时报告县级河长或其办公室", "the county hears of it at once", told),
        note(_PARAGRAPHS[level], "职责范围内可解决", "can be solved within the chief's duties", able),
    )


_MAJOR = Words("未说明是否为重大问题", "whether the problem is a major one is not said")
_SOLVABLE = Words("未说明职责范围内可否解决", "whether it can be solved within the chief's duties is not said")
_COORDINATION = Words("未说明是否需县级协调", "whether the county has to coordinate is not said")
_PARAGRAPHS = {
    Level.COUNTY: COUNTY_PROBLEMS,
    Level.TOWNSHIP: TOWNSHIP_PROBLEMS,
    Level.VILLAGE: VILLAGE_PROBLEMS,
}


@cache
def _told_at_once(chief: Bearer) -> ProblemStep:
    """The county chief or the county's office hears of what was found."""
    return ProblemStep(by=chief, action=ProblemAction.REPORT_FINDING, to=(Bearer.COUNTY_CHIEF, Bearer.COUNTY_OFFICE))


@cache
def _unsolved(level: Level, chief: Bearer, *, needs: bool, beside: bool) -> tuple[ProblemStep, ...]:
    """What becomes of a problem that a chief below the city cannot solve for now."""
    if level is Level.VILLAGE:
        return (
            ProblemStep(by=chief, action=ProblemAction.REPORT, to=(Bearer.TOWNSHIP_CHIEF,)),
            ProblemStep(
                by=Bearer.TOWNSHIP_CHIEF, action=ProblemAction.COORDINATE_OR_HAND_OVER, to=(Bearer.DEPARTMENT,)
            ),
        )
    handed = ProblemStep(by=chief, action=ProblemAction.HAND_OVER, to=(Bearer.DEPARTMENT,))
    back = ProblemStep(by=Bearer.DEPARTMENT, action=ProblemAction.FEED_BACK, to=(chief,))
    if level is Level.COUNTY:
        return handed, ProblemStep(by=chief, action=ProblemAction.REPORT, to=(Bearer.COUNTY_GENERAL_CHIEF,)), back
    upward = ProblemStep(
        by=chief,
        action=ProblemAction.MAY_REPORT_IN_WRITING,
        to=(Bearer.COUNTY_CHIEF, Bearer.COUNTY_GENERAL_CHIEF),
        optional=True,
    )
    if not needs:
        return handed, back
    return (handed, upward, back) if beside else (upward,)


class DepartmentStage(Term):
    """How far a functional department has come with a chief's problem (部门办理阶段)."""

    RECEIVED = "已受理"
    OPINION_GIVEN = "已提出处理意见"
    COMPLETED = "处理完毕"
    FED_BACK = "已反馈"


class DepartmentDuty(Term):
    """What comes next (部门下一步)."""

    GIVE_OPINION = "限时提出处理意见"
    COMPLETE = "处理完毕"
    FEED_BACK = "向河长反馈处理结果"
    NONE = "无"


_NEXT = dict(zip(DepartmentStage, DepartmentDuty, strict=True))


@frozen(kw_only=True)
class DepartmentStep(Record):
    """What the department does next (部门办理情况).

    Attributes:
        duty: 下一步: what it does next.
        late: 逾期: whether it is late with its opinion.
        followed_by: 跟踪监督: the level of the chief, who follows all of it.
    """

    duty: DepartmentDuty
    late: bool
    followed_by: Level


@rule(DEPARTMENTS)
def department_step(
    stage: DepartmentStage, *, level: Level, on: datetime.date, opinion_due: datetime.date | None = None
) -> Decision[DepartmentStep]:
    """What a functional department must do next with a problem that a chief handed to it (部门办理).

    Args:
        stage: 办理阶段: how far it has come.
        level: 层级: the level of the chief, who follows the process and the result.
        on: 日期: the day of the question.
        opinion_due: 意见时限: the last day set for its opinion, while that is outstanding; the text prints no number,
            None where none was set.

    Returns:
        办理情况: the next duty, and whether the opinion is late.

    Raises:
        NotInForce: The day lies before the system held.
        Undetermined: The opinion is outstanding and no day was set for it.

    >>> day = datetime.date(2018, 5, 4)
    >>> department_step(DepartmentStage.COMPLETED, level=Level.COUNTY, on=day).value.duty.zh
    '向河长反馈处理结果'
    """
    reached, today = DepartmentStage.of(stage, "stage"), DAY.of(on, "on")
    due, chief = DAY.maybe(opinion_due, "opinion_due"), Level.of(level, "level")
    RIVER_CHIEF.require_in_force(today)
    if reached is not DepartmentStage.RECEIVED:
        opinion = condition(DEPARTMENTS, "已提出处理意见", "the opinion is given", True)
    elif due is None:
        raise Undetermined("opinion_due", en="no day was set for the opinion", zh="未设定提出处理意见的时限")
    else:
        opinion = asks(DEPARTMENTS, "提出处理意见", "the opinion", today, at_most(due, "不晚于"))
    return Decision(
        DepartmentStep(duty=_NEXT[reached], late=not opinion, followed_by=chief),
        opinion,
        note(DEPARTMENTS, "办理阶段", "stage reached", reached),
    )


class ComplaintDuty(Term):
    """What a township or village chief does about a complaint (举报投诉处理)."""

    REGISTER = "认真记录、登记"
    INVESTIGATE = "组织有关部门调查处理"
    WORK_ON_SITE = "现场办公"
    SOLVE = "予以解决，跟踪落实到位"
    HAND_OVER = "交有关职能部门处理"
    REPORT_TO_TOWNSHIP_CHIEF = "报告乡级河长，由其提交有关职能部门"
    FEED_BACK = "反馈举报投诉人"


class VillageHandover(Reading, at=SOLUTION):
    """How a village chief hands a complaint to a department, in the way of findings on patrol (村级交办)."""

    THROUGH_TOWNSHIP = (
        "经乡级河长",
        "参照巡河发现问题的方式，村级河长经乡级河长提交",
        "What is found on patrol, village chiefs take to the township chief.",
    )
    DIRECTLY = "直接交办", "条文仅称职能部门，未设中间环节", "The article names the department and no step between."


class UnprovenComplaint(Reading, at=FEEDBACK):
    """Whether somebody whose complaint proved untrue is told (不属实的举报)."""

    FEED_BACK = (
        "仍应反馈",
        "应反馈的是处理情况，不论结果",
        "How the complaint was handled is told, whatever came out.",
    )
    NOTHING_OWED = (
        "无需反馈",
        "仅属实的问题应予解决和跟踪",
        "Only what proved true is solved and seen through.",
    )


@rule(*COMPLAINTS)
def complaint_steps(
    level: Level,
    *,
    substantiated: bool | None = None,
    solvable: bool | None = None,
    on_site_needed: bool | None = None,
    village: VillageHandover = VillageHandover.THROUGH_TOWNSHIP,
    unproven: UnprovenComplaint = UnprovenComplaint.FEED_BACK,
) -> Decision[tuple[ComplaintDuty, ...]]:
    """What a township or village chief does about a report or complaint (举报投诉).

    Args:
        level: 层级: the chief's level; of county and municipal chiefs the article says nothing.
        substantiated: 举报属实: whether it proves true.
        solvable: 能够解决: whether the problem can be solved for now; asked of what proves true.
        on_site_needed: 需现场办公: whether work on site is needed.

    Returns:
        处理事项: the duties in their order; none for county and municipal chiefs.

    Raises:
        Undetermined: A fact is needed and not given.

    >>> steps = complaint_steps(Level.TOWNSHIP, substantiated=False, on_site_needed=False)
    >>> [duty.name for duty in steps.value]
    ['REGISTER', 'INVESTIGATE', 'FEED_BACK']
    """
    proven, soluble = FLAG.maybe(substantiated, "substantiated"), FLAG.maybe(solvable, "solvable")
    on_site = FLAG.maybe(on_site_needed, "on_site_needed")
    low = Level.of(level, "level") <= Level.TOWNSHIP
    village, unproven = VillageHandover.of(village, "village"), UnprovenComplaint.of(unproven, "unproven")
    addressed = condition(INVESTIGATION, "乡、村两级河长", "a township or village chief", low, level)
    if not low:
        return Decision((), addressed)
    true, there = known(proven, "substantiated", _PROVEN), known(on_site, "on_site_needed", _ON_SITE)
    able = true and known(soluble, "solvable", _SOLUBLE)
    direct = village is VillageHandover.DIRECTLY or level is Level.TOWNSHIP
    told = unproven is UnprovenComplaint.FEED_BACK or true
    passed_on = ComplaintDuty.HAND_OVER if direct else ComplaintDuty.REPORT_TO_TOWNSHIP_CHIEF
    duties = {
        ComplaintDuty.REGISTER: True,
        ComplaintDuty.INVESTIGATE: True,
        ComplaintDuty.WORK_ON_SITE: there,
        ComplaintDuty.SOLVE: true and able,
        passed_on: true and not able,
        ComplaintDuty.FEED_BACK: told,
    }
    return Decision(
        tuple(duty for duty, due in duties.items() if due),
        addressed,
        note(INVESTIGATION, "必要时现场办公", "work on site needed", there),
        note(SOLUTION, "举报属实", "substantiated", true),
        *((note(SOLUTION, "能够解决", "can be solved for now", able),) if true else ()),
        note(FEEDBACK, "反馈举报投诉人", "the complainant is told", told),
    )


_PROVEN = Words("未说明举报是否属实", "whether the complaint proves true is not said")
_SOLUBLE = Words("未说明能否解决", "whether the problem can be solved for now is not said")
_ON_SITE = Words("未说明是否需现场办公", "whether work on site is needed is not said")
