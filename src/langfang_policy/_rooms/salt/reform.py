"""The reform itself: staff, the move of supervision, what is due when, and the licences of wholesalers."""

from __future__ import annotations

import datetime

from attrs import frozen

from ...core.bounds import Bound, at_least, at_most, below
from ...core.decisions import Decision, missing
from ...core.errors import InvalidFacts, known
from ...core.facts import DAY, FLAG, Year
from ...core.figures import Record, figure
from ...core.findings import Finding, asks, condition, falls
from ...core.registers import Standing
from ...core.rules import provision, rule
from ...core.terms import Reading, Term, Words
from .decree import CREDIT, FUNDS, GOALS, ISSUED, MONOPOLY, SALT, STAFF, TIMING, TRANSFER, SaltTransition

__all__ = [
    "EntryCapital",
    "ExistingLicence",
    "LateApplication",
    "LaterLicenceEnd",
    "SaltDeadlineDay",
    "SaltDeadlines",
    "SaltLicence",
    "SaltLicenceDates",
    "SaltReformTask",
    "SaltStaffStatus",
    "SupervisionPart",
    "salt_licence",
    "salt_reform_task",
    "salt_staff_status",
    "supervision_left_behind",
]


class SaltStaffStatus(Term):
    """What becomes of somebody in salt administration and enforcement (人员身份)."""

    NOT_REACHED = "不在整合范围"
    INTEGRATED = "根据工作需要整合"
    RESETTLED = "妥善安置"
    INSTITUTION_POST = "纳入事业编制"
    AS_CIVIL_SERVANT = "参照公务员制度管理"


@rule(STAFF)
def salt_staff_status(
    *,
    in_post: bool,
    enterprise_status: bool | None = None,
    passed: bool | None = None,
    selected: bool | None = None,
    approved: bool | None = None,
) -> Decision[SaltStaffStatus]:
    """What becomes of somebody who administers salt or enforces its rules (人员身份).

    Args:
        in_post: 在岗: whether the person is in post as salt administrator or enforcement officer.
        enterprise_status: 原企业身份: whether with the status of an enterprise's employee; asked for of whoever is.
        passed: 考试或考核合格: whether an examination or assessment was passed; asked for of those.
        selected: 择优录用: whether then selected on merit.
        approved: 省公务员局批准: whether the province's civil service bureau has approved.

    Returns:
        人员身份: each step is asked for only where those before it were taken.

    Raises:
        Undetermined: A step that matters is not given.

    >>> salt_staff_status(in_post=True, enterprise_status=True, passed=True, selected=False).value.zh
    '妥善安置'
    """
    facts = {
        "in_post": FLAG.of(in_post, "in_post"),
        "enterprise_status": FLAG.maybe(enterprise_status, "enterprise_status"),
        "passed": FLAG.maybe(passed, "passed"),
        "selected": FLAG.maybe(selected, "selected"),
        "approved": FLAG.maybe(approved, "approved"),
    }
    refused = {_STEPS[fact][1] for fact, taken in facts.items() if taken is False}
    weighed: list[Finding] = []
    for fact, (words, otherwise) in _STEPS.items():
        taken = facts[fact]
        if taken is None and otherwise in refused:  # a later step that was not taken has the same outcome
            continue
        weighed.append(condition(STAFF, words.zh, words.en, known(taken, fact, _SAID)))
        if not taken:
            return Decision(otherwise, *weighed, because=weighed[-1])
    return Decision(SaltStaffStatus.AS_CIVIL_SERVANT, *weighed)


_SAID = Words("未说明该步骤是否完成", "whether the step was taken decides")
_STEPS = {
    "in_post": (Words("在岗", "in post"), SaltStaffStatus.NOT_REACHED),
    "enterprise_status": (Words("原企业身份", "status of an enterprise's employee"), SaltStaffStatus.INTEGRATED),
    "passed": (Words("考试或考核合格", "examination or assessment passed"), SaltStaffStatus.RESETTLED),
    "selected": (Words("择优录用", "selected on merit"), SaltStaffStatus.RESETTLED),
    "approved": (
        Words("省公务员局批准", "approved by the province's civil service bureau"),
        SaltStaffStatus.INSTITUTION_POST,
    ),
}
"""Each step's words, and what becomes of somebody without it."""


class SupervisionPart(Term):
    """What moves together with the supervision of the quality of food salt (同步划转事项)."""

    BODIES = "机构"
    STAFF = "人员"
    EQUIPMENT = "执法装备"
    FUNDS = "经费"


@rule(TRANSFER)
def supervision_left_behind(moved: frozenset[SupervisionPart]) -> Decision[tuple[SupervisionPart, ...]]:
    """What has not moved to the food and drug department together with supervision (未划转事项).

    The plan prints no day for the move, which waits until conditions are ripe; its list is open.

    Args:
        moved: 已划转事项: what has moved.

    Returns:
        未划转事项: what is left behind, of what is named.

    >>> [one.zh for one in supervision_left_behind({SupervisionPart.BODIES, SupervisionPart.STAFF}).value]
    ['执法装备', '经费']
    """
    return missing(TRANSFER, SupervisionPart, SupervisionPart.some(moved, "moved"))


class SaltReformTask(Term):
    """What the reform is to finish by a day (改革任务)."""

    BODIES = "盐业管理机构调整设置"
    POSTS = "编制核定"
    STAFF_STATUS = "人员身份转换"
    SEPARATION = "政企分开"
    TRANSFER_PREPARED = "食盐质量安全监管职能移交准备"
    WHOLE_REFORM = "全部改革任务"


@provision(GOALS, TIMING)
@frozen(kw_only=True)
class SaltDeadlines(Record):
    """By when the parts of the reform, and all of it, are finished (改革时限)."""

    parts: datetime.date = figure(datetime.date(2017, 12, 31), "分项任务时限", "the five parts are finished", at=TIMING)
    whole_year: Year = figure(2018, "改革完成年份", "year by whose end the whole reform is finished")


class SaltDeadlineDay(Reading, at=(GOALS, TIMING)):
    """Whether the last day before which something is due is still in time (时限当日)."""

    INCLUDED = (
        "当日在内",
        "所写均为年末最后一日，许可证与过渡期亦以该日为末日",
        "It is the year's end, with which licences and transition end as well.",
    )
    EXCLUDED = "当日不在内", "条文写“前”", "The clause says before."


@rule(GOALS, TIMING)
def salt_reform_task(
    *,
    task: SaltReformTask,
    done_on: datetime.date | None,
    on: datetime.date,
    deadlines: SaltDeadlines = SaltDeadlines(),
    deadline_day: SaltDeadlineDay = SaltDeadlineDay.INCLUDED,
) -> Decision[Standing]:
    """How a task of the reform stands on a day (改革任务进度).

    Args:
        task: 任务: the task.
        done_on: 完成日: when it was finished; None where it was not.
        on: 日期: the day.

    Returns:
        办理状态: kept, kept late, running or overdue.

    Raises:
        InvalidFacts: It was finished after the day.
        NotInForce: The plan did not yet hold on the day.
    """
    what, done, day = SaltReformTask.of(task, "task"), DAY.maybe(done_on, "done_on"), DAY.of(on, "on")
    due = SaltDeadlines.of(deadlines, "deadlines")
    included = SaltDeadlineDay.of(deadline_day, "deadline_day") is SaltDeadlineDay.INCLUDED
    SALT.require_in_force(day)
    if done is not None and done > day:
        raise InvalidFacts("done_on", done, f"a day not after {day}", f"不晚于{day}的日期")
    whole = what is SaltReformTask.WHOLE_REFORM
    clause, last = (GOALS, datetime.date(due.whole_year, 12, 31)) if whole else (TIMING, due.parts)
    in_time: Bound = at_most(last, "不晚于") if included else below(last, "早于")
    if done is not None:
        finished = asks(clause, "完成日", "day of completion", done, in_time)
        return Decision(Standing.KEPT if finished.holds else Standing.KEPT_LATE, finished)
    running = asks(clause, "尚未完成", "not finished", day, in_time)
    return Decision(Standing.RUNNING if running.holds else Standing.OVERDUE, running)


@provision(TIMING)
@frozen(kw_only=True)
class SaltLicenceDates(Record):
    """To when existing licences run, and from when licences are applied for by the new rules (许可证时间)."""

    extended_to: datetime.date = figure(datetime.date(2018, 12, 31), "许可证延至日", "last day of existing licences")
    apply_from: datetime.date = figure(
        datetime.date(2018, 1, 1), "新规定申请首日", "applications by the new rules begin"
    )


class ExistingLicence(Reading, at=TIMING):
    """On what day a licence had to be valid to be an existing one (现有许可证的时点)."""

    ON_ISSUE = "方案印发时", "现有当以方案印发时为准", "What exists is seen from the plan's own day."
    AT_REFORM_START = (
        "改革开始时",
        "改革与过渡期自该日开始，其间许可证不再重新核发",
        "The reform began then, and no licence was reissued since.",
    )


class LaterLicenceEnd(Reading, at=TIMING):
    """What becomes of an existing licence whose printed end lies beyond the extension (更晚届满的许可证)."""

    ENDS_TOO = (
        "一并届满",
        "现有许可证统一延至同一日，其后按新规定许可",
        "All existing licences get one end, and new ones follow new rules.",
    )
    KEEPS_OWN_END = "依原届满日", "延长不应缩短原有效期", "To extend is not to cut short."


class LateApplication(Reading, at=TIMING):
    """Whether an existing wholesaler may still apply once its extended licence has ended (延期届满后的申请)."""

    OPEN = "仍可申请", "条文只定起始日，未定截止日", "Only a first day is printed, and no last one."
    ENDED = "不可申请", "许可证届满即不再是现有批发企业", "With its licence it ceased to be an existing wholesaler."


class EntryCapital(Reading, at=(MONOPOLY, CREDIT)):
    """How capital enters wholesale when no new wholesaler is approved (社会资本进入批发)."""

    INTO_EXISTING_FIRMS = (
        "入股现有企业",
        "不再核准新增批发企业，资本只能进入已获许可的企业",
        "No wholesaler is added, so that capital goes into licensed ones.",
    )
    NEW_FIRMS = (
        "可以新设企业",
        "准入前公示以可以准入为前提",
        "Publication before admission supposes that there is admission.",
    )


@frozen(kw_only=True)
class SaltLicence(Record):
    """How the wholesale licence of a firm stands (批发许可证).

    Attributes:
        existing: 现有批发企业: whether it is an existing wholesaler.
        last_day: 有效期末日: the last day of the licence that it held; None where it held none.
        valid: 有效: whether that licence is valid.
        may_apply: 可以申请: whether it may apply for one by the new rules.
    """

    existing: bool
    last_day: datetime.date | None
    valid: bool
    may_apply: bool


@rule(MONOPOLY, TIMING, rests_on=(GOALS, FUNDS, CREDIT))
def salt_licence(
    *,
    printed_end: datetime.date | None,
    on: datetime.date,
    dates: SaltLicenceDates = SaltLicenceDates(),
    transition: SaltTransition = SaltTransition(),
    existing_licence: ExistingLicence = ExistingLicence.ON_ISSUE,
    later_licence_end: LaterLicenceEnd = LaterLicenceEnd.ENDS_TOO,
    late_application: LateApplication = LateApplication.OPEN,
    entry_capital: EntryCapital = EntryCapital.INTO_EXISTING_FIRMS,
) -> Decision[SaltLicence]:
    """Whether a firm's old wholesale licence is valid on a day, and whether it may apply for a new one (批发许可证).

    Args:
        printed_end: 原许可证届满日: the end printed on the licence of before the plan; None where the firm had none.
        on: 日期: the day.

    Returns:
        批发许可证: whether it is an existing wholesaler, the last day of its old licence, whether that is valid, and
            whether it may apply.

    Raises:
        NotInForce: The plan did not yet hold on the day.

    >>> found = salt_licence(printed_end=datetime.date(2017, 12, 20), on=datetime.date(2018, 6, 1)).value
    >>> (found.valid, str(found.last_day), found.may_apply)
    (True, '2018-12-31', True)
    """
    end, day = DAY.maybe(printed_end, "printed_end"), DAY.of(on, "on")
    when, began = SaltLicenceDates.of(dates, "dates"), SaltTransition.of(transition, "transition").first_day
    on_issue = ExistingLicence.of(existing_licence, "existing_licence") is ExistingLicence.ON_ISSUE
    cut = LaterLicenceEnd.of(later_licence_end, "later_licence_end") is LaterLicenceEnd.ENDS_TOO
    ever = LateApplication.of(late_application, "late_application") is LateApplication.OPEN
    added = EntryCapital.of(entry_capital, "entry_capital") is EntryCapital.NEW_FIRMS
    SALT.require_in_force(day)
    opens = asks(TIMING, "申请开始", "applications begin", day, at_least(when.apply_from, "不早于"))
    if end is None:
        none = condition(MONOPOLY, "原有批发许可", "a wholesale licence of before", holds=False)
        may = bool(added and opens.holds)
        found = SaltLicence(existing=False, last_day=None, valid=False, may_apply=may)
        return Decision(found, none, opens, because=none)
    as_of = ISSUED if on_issue else began
    existed = asks(TIMING, "现有许可证", "the licence existed", end, at_least(as_of, "不早于"))
    if not existed.holds:
        may = bool(added and opens.holds)
        found = SaltLicence(existing=False, last_day=end, valid=False, may_apply=may)
        return Decision(found, existed, opens, because=existed)
    last = when.extended_to if cut else max(end, when.extended_to)
    valid = asks(TIMING, "延长后的有效期", "the extended term", day, at_most(last, "不晚于"))
    printed = falls(TIMING, "原届满日", "printed end", end, at_most(when.extended_to, "不晚于"))
    may = bool(opens.holds and (ever or added or valid.holds))
    found = SaltLicence(existing=True, last_day=last, valid=bool(valid.holds), may_apply=may)
    return Decision(found, existed, printed, valid, opens)
