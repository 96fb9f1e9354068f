"""Parts four and five: phases, the steps of the implementation, what is handed in, filed, and who answers for it."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from attrs import frozen

from ...core.bounds import at_least, at_most
from ...core.decisions import Decision, all_of, any_of, judged, lacking, needs
from ...core.errors import InvalidFacts, known
from ...core.facts import DAY, FLAG
from ...core.faults import Fault, shown
from ...core.figures import Record, figure
from ...core.findings import Finding, condition, falls, note
from ...core.registers import Standing
from ...core.rules import provision, rule
from ...core.terms import Reading, Term, Words
from .decree import ACCEPTANCE, FOREST_CITY, LEADING, PHASES, STEPS, SUPERVISION, TASKS

__all__ = [
    "AcceptanceDeadlines",
    "AcceptancePaper",
    "AccountGrounds",
    "CreationPhase",
    "CreationStep",
    "ForestFiler",
    "ForestFiling",
    "LeaderPost",
    "LeaderResponsibility",
    "PaperStanding",
    "PhaseDays",
    "SubmittedPaper",
    "acceptance_papers",
    "creation_phase",
    "creation_steps_left",
    "filings_missing",
    "held_to_account",
    "leader_responsibility",
]

APPLYING = STEPS[-1]


class CreationPhase(Term):
    """The phases of the work (创建阶段)."""

    BEFORE = "尚未开始"
    PREPARATION = "申报准备阶段"
    IMPLEMENTATION = "规划实施阶段"
    ASSESSMENT = "评估验收阶段"
    NATIONAL_REVIEW = "国家评审命名"
    NAMED = "已命名"


@provision(PHASES)
@frozen(kw_only=True)
class PhaseDays(Record):
    """The first days of the phases; each lasts until the next begins (各阶段起始)."""

    preparation: datetime.date = figure(datetime.date(2015, 1, 1), "申报准备阶段起", "of the preparation")
    implementation: datetime.date = figure(datetime.date(2017, 1, 1), "规划实施阶段起", "of the implementation")
    assessment: datetime.date = figure(datetime.date(2019, 1, 1), "评估验收阶段起", "of the assessment")
    review: datetime.date = figure(datetime.date(2019, 7, 1), "国家评审起", "of the national review, until the naming")

    def faults(self) -> tuple[Fault, ...]:
        """They follow each other."""
        days = (self.preparation, self.implementation, self.assessment, self.review)
        if list(days) == sorted(days):
            return ()
        return (Fault("review", shown(self.review), "days in order", "依次先后的日期", "$.review"),)


@rule(PHASES)
def creation_phase(
    on: datetime.date, *, named_on: datetime.date | None = None, days: PhaseDays = PhaseDays()
) -> Decision[CreationPhase]:
    """In which phase the work is on a day, as the plan divides it (所处创建阶段).

    Args:
        on: 日期: the day.
        named_on: 命名日: the day on which the state named the city; None where it has not, as the plan prints none.

    Returns:
        创建阶段: the phase; the review lasts until the naming, which is not looked for earlier.

    >>> creation_phase(datetime.date(2018, 12, 31)).value.en
    'implementation'
    """
    day, named = DAY.of(on, "on"), DAY.maybe(named_on, "named_on")
    begins = PhaseDays.of(days, "days")
    if named is not None and at_least(named).holds(day) and at_least(begins.review).holds(day):
        return Decision(CreationPhase.NAMED, falls(PHASES, "命名日", "day of the naming", day, at_least(named)))
    starts = {
        CreationPhase.PREPARATION: begins.preparation,
        CreationPhase.IMPLEMENTATION: begins.implementation,
        CreationPhase.ASSESSMENT: begins.assessment,
        CreationPhase.NATIONAL_REVIEW: begins.review,
    }
    reached = [phase for phase, first in starts.items() if at_least(first).holds(day)]
    return Decision(
        reached[-1] if reached else CreationPhase.BEFORE,
        *(falls(PHASES, phase.zh, f"beginning of {phase.en}", day, at_least(first)) for phase, first in starts.items()),
    )


class CreationStep(Term):
    """The nine steps of the implementation, in their printed order (规划实施步骤)."""

    ORGANISE = "建立组织"
    DIVIDE_TASKS = "分解任务"
    KEEP_PUSHING = "持续推进"
    PUBLICISE = "广泛宣传"
    IMPLEMENT = "周密实施"
    ASSESS = "严格考核"
    COMPLETE_FILES = "完善档案"
    INSPECT_ALL = "全面自查"
    APPLY = "提交申请"


@rule(*STEPS)
def creation_steps_left(done: frozenset[CreationStep]) -> Decision[tuple[CreationStep, ...]]:
    """Which steps of the implementation are still to be taken, in their printed order (未完成的实施步骤).

    Args:
        done: 已完成步骤: the steps that are taken; that one must wait for another the plan does not say.

    Returns:
        未完成步骤: the steps that are left, the next one first.

    >>> [step.zh for step in creation_steps_left(frozenset(CreationStep) - {CreationStep.APPLY}).value]
    ['提交申请']
    """
    taken = CreationStep.some(done, "done")
    return lacking(*(needs(clause, step, step in taken) for clause, step in zip(STEPS, CreationStep, strict=True)))


class AcceptancePaper(Term):
    """What is handed in to the state (验收材料)."""

    APPLICATION = "验收申请"
    STANDARD_REPORT = "廊坊市国家森林城市建设标准完成状况评估报告"
    PLAN_REPORT = "廊坊市国家森林城市建设总体规划实施状况评估报告"
    WORK_REPORT = "廊坊市创建国家森林城市工作报告"
    COMPILATION = "创森资料汇编"
    PICTURES = "图片"
    AUDIOVISUAL = "影像资料"


ASSESSED = AcceptancePaper.STANDARD_REPORT, AcceptancePaper.PLAN_REPORT
"""What the third party issues."""


@provision(APPLYING, ACCEPTANCE)
@frozen(kw_only=True)
class AcceptanceDeadlines(Record):
    """By when the papers go to the state, the day itself included (验收材料期限)."""

    application: datetime.date = figure(datetime.date(2018, 12, 31), "申请期限", "of the application")
    reports: datetime.date = figure(datetime.date(2019, 6, 30), "报告期限", "of the reports and what goes with them")


@frozen(kw_only=True)
class SubmittedPaper(Record):
    """A paper that was handed in (已提交材料).

    Attributes:
        paper: 材料: which.
        day: 提交日: when.
        national_assessor: 国家级第三方出具: whether a third party of national rank issued it; of the two reports of
            the assessment alone.
    """

    paper: AcceptancePaper
    day: datetime.date
    national_assessor: bool | None = None

    def faults(self) -> tuple[Fault, ...]:
        """Only the two reports are a third party's."""
        if self.national_assessor is None or self.paper in ASSESSED:
            return ()
        return (Fault("national_assessor", shown(self.national_assessor), "None", "不填", "$.national_assessor"),)


@frozen(kw_only=True)
class PaperStanding(Record):
    """How a paper stands (材料提交情况).

    Attributes:
        paper: 材料: which.
        due: 期限: by when it is due.
        status: 状态: kept, kept late, running or overdue; inadequate where no third party of national rank issued it,
            and not settled where that is not told.
    """

    paper: AcceptancePaper
    due: datetime.date
    status: Standing


@rule(APPLYING, ACCEPTANCE)
def acceptance_papers(
    submitted: Sequence[SubmittedPaper], *, on: datetime.date, deadlines: AcceptanceDeadlines = AcceptanceDeadlines()
) -> Decision[tuple[PaperStanding, ...]]:
    """How each paper for the acceptance stands: handed in, late, running or overdue (验收材料提交情况).

    Args:
        submitted: 已提交材料: what was handed in by the day, each paper once.
        on: 日期: the day.

    Returns:
        材料提交情况: each paper, in the order of the plan; what goes with the reports is due as they are.

    Raises:
        NotInForce: The plan did not yet hold on the day.

    >>> sent = SubmittedPaper(paper=AcceptancePaper.APPLICATION, day=datetime.date(2019, 1, 1))
    >>> [one.status.en for one in acceptance_papers([sent], on=datetime.date(2019, 6, 30)).value][:2]
    ['kept late', 'running']
    """
    papers, day = SubmittedPaper.each(submitted, "submitted"), DAY.of(on, "on")
    due = AcceptanceDeadlines.of(deadlines, "deadlines")
    FOREST_CITY.require_in_force(day)
    given: dict[AcceptancePaper, SubmittedPaper] = {}
    for place, one in enumerate(papers):
        if one.paper in given or one.day > day:
            words = f"each paper once, handed in by {day}", f"各项材料各一次，且不晚于{day}"
            raise InvalidFacts(f"submitted[{place}]", one.paper, *words)
        given[one.paper] = one
    found = [_handed_in(paper, due, given.get(paper), day) for paper in AcceptancePaper]
    return judged(tuple(standing for standing, _ in found), *(finding for _, finding in found))


def _handed_in(
    paper: AcceptancePaper, deadlines: AcceptanceDeadlines, sent: SubmittedPaper | None, on: datetime.date
) -> tuple[PaperStanding, Finding]:
    """How one paper stands, and why."""
    applied = paper is AcceptancePaper.APPLICATION
    clause, due = (APPLYING, deadlines.application) if applied else (ACCEPTANCE, deadlines.reports)
    in_time = at_most(due, "不晚于").holds(on if sent is None else sent.day)
    if sent is None:
        status = Standing.RUNNING if in_time else Standing.OVERDUE
    elif paper in ASSESSED and not sent.national_assessor:
        status = Standing.UNDETERMINED if sent.national_assessor is None else Standing.INADEQUATE
    else:
        status = Standing.KEPT if in_time else Standing.KEPT_LATE
    standing = PaperStanding(paper=paper, due=due, status=status)
    if status is Standing.RUNNING:
        return standing, note(clause, f"{paper.zh}，尚未到期", f"{paper.en}, not yet due", due)
    if status is Standing.UNDETERMINED:
        return standing, note(clause, f"{paper.zh}，未说明由谁出具", f"{paper.en}, who issued it is not told")
    if status is Standing.INADEQUATE:
        words = f"国家级第三方出具{paper.zh}", f"issued by a third party of national rank: {paper.en}"
        return standing, condition(clause, *words, False)
    seen = None if sent is None else sent.day
    return standing, condition(clause, f"按期提交{paper.zh}", f"handed in by its day: {paper.en}", in_time, seen)


class ForestFiler(Term):
    """Who may have to file (备案主体)."""

    COUNTY = "县（市、区）"
    DEVELOPMENT_ZONE = "廊坊开发区"
    DEPARTMENT = "有关部门"
    OTHER = "其他主体"


class ForestFiling(Term):
    """What counties, the zone and departments file with the city's office (报市创森办备案事项)."""

    ORGANISATION = "创森组织机构"
    IMPLEMENTATION_PLAN = "创森实施方案"
    SUPERVISION_MECHANISM = "督导考核机制"


@rule(LEADING, TASKS, SUPERVISION)
def filings_missing(
    filer: ForestFiler, *, filed: frozenset[ForestFiling] | None = None
) -> Decision[tuple[ForestFiling, ...]]:
    """What a county, the zone or a department has still to file with the city's forest city office (未备案事项).

    Args:
        filer: 备案主体: who.
        filed: 已备案事项: what is filed, asked for of those who are to file; the plan sets no day for it.

    Returns:
        未备案事项: what is missing; nothing of others, whom the plan does not ask.

    >>> [one.zh for one in filings_missing(ForestFiler.COUNTY, filed={ForestFiling.ORGANISATION}).value]
    ['创森实施方案', '督导考核机制']
    """
    asked, told = ForestFiler.of(filer, "filer"), None if filed is None else ForestFiling.some(filed, "filed")
    if asked is ForestFiler.OTHER:
        return Decision((), note(LEADING, "未要求该主体备案", "not asked to file", asked))
    there = known(told, "filed", Words("未说明已备案事项", "what is filed is not given"))
    clauses = (LEADING, TASKS, SUPERVISION)
    return lacking(*(needs(clause, one, one in there) for clause, one in zip(clauses, ForestFiling, strict=True)))


class LeaderPost(Term):
    """Who leads a locality or a department (领导职务)."""

    PRINCIPAL = "主要领导"
    IN_CHARGE = "分管领导"
    OTHER = "其他人员"


class LeaderResponsibility(Term):
    """For what a leader answers (责任人类别)."""

    FIRST = "第一责任人"
    DIRECT = "直接责任人"
    NONE = "未作规定"


@rule(TASKS)
def leader_responsibility(post: LeaderPost) -> Decision[LeaderResponsibility]:
    """As what a leader answers for the tasks (领导责任).

    Args:
        post: 领导职务: whether the person is the principal leader or the one in charge of the field.

    Returns:
        责任人类别: as what; of others nothing is said.

    >>> leader_responsibility(LeaderPost.IN_CHARGE).value.zh
    '直接责任人'
    """
    asked = LeaderPost.of(post, "post")
    responsibility = dict(zip(LeaderPost, LeaderResponsibility, strict=True))[asked]
    return Decision(responsibility, note(TASKS, "领导职务", "the post", asked))


class AccountGrounds(Reading, at=SUPERVISION):
    """Whether one of the two grounds is enough (追责情形的关系)."""

    BOTH = "两者兼备", "后者说明前者的后果", "The second tells what the first has led to."
    EITHER = "任一即可", "顿号并列两种情形", "The comma lists two cases side by side."


@rule(SUPERVISION)
def held_to_account(
    *,
    in_time: bool,
    goal_impaired: bool | None = None,
    account_grounds: AccountGrounds = AccountGrounds.BOTH,
) -> Decision[bool]:
    """Whether someone is held to account for tasks of the plan (追责问责).

    Args:
        in_time: 如期完成任务: whether the tasks were done in time.
        goal_impaired: 影响全市创建目标实现: whether the goal of the city was impaired; asked for where it
            matters.

    Returns:
        追责问责: whether.

    >>> held_to_account(in_time=False, goal_impaired=True).value
    True
    """
    done, impaired = FLAG.of(in_time, "in_time"), FLAG.maybe(goal_impaired, "goal_impaired")
    both = AccountGrounds.of(account_grounds, "account_grounds") is AccountGrounds.BOTH
    late = condition(SUPERVISION, "未如期完成任务", "tasks not done in time", not done)
    if done is both:
        return all_of(late)
    words = Words("未说明是否影响全市创建目标", "whether the goal of the city was impaired is not given")
    impaired = known(impaired, "goal_impaired", words)
    hurt = condition(SUPERVISION, "影响全市创建目标实现", "the goal of the city is impaired", impaired)
    return (all_of if both else any_of)(late, hurt)
