"""66号 part 二: what government records of its own failures, discloses, sanctions, and when it may be lenient."""

from __future__ import annotations

import datetime
from typing import Annotated

from attrs import frozen

from ...core.bounds import BARE, at_least, at_most
from ...core.days import not_before
from ...core.decisions import Decision, all_of, any_of, judged
from ...core.errors import known
from ...core.facts import DAY, FLAG, Whole
from ...core.figures import Record, figure
from ...core.findings import condition, falls, note
from ...core.registers import Standing
from ...core.rules import provision, rule
from ...core.terms import Reading, Term, Words
from .decrees import DISCLOSURE, FAILURES, GOVERNMENT_INTEGRITY, PROTECTION, SANCTIONS, CreditScope, scope_of

__all__ = [
    "DepartmentsToo",
    "DisclosureExtent",
    "FailureCause",
    "FailureOutcome",
    "FailureTask",
    "GovernmentSubject",
    "Initiative",
    "MeasuresTogether",
    "MitigatingAct",
    "PartialDisclosure",
    "ProtectedInterest",
    "SuperiorMeasure",
    "SuperiorMeasures",
    "disclosure_extent",
    "failure_recorded",
    "failure_task",
    "may_be_lenient",
    "superior_measures",
]

TASK_YEAR = Whole(BARE, at_least(2017), at_most(2100))
TaskYear = Annotated[int, *TASK_YEAR]


class GovernmentSubject(Term):
    """Whose conduct it is (政务主体)."""

    GOVERNMENT = "政府"
    DEPARTMENT = "政府部门"
    CIVIL_SERVANT = "公务员"
    OTHER = "其他"


class FailureCause(Term):
    """What the outcome was for (失信原因)."""

    UNLAWFUL = "违法违规"
    BROKEN_PROMISE = "失信违约"
    OTHER = "其他"


class FailureOutcome(Term):
    """What followed; the list is open (处理结果)."""

    JUDGMENT = "司法判决"
    ENFORCEMENT = "执行惩戒"
    ADMINISTRATIVE_PENALTY = "行政处罚"
    DISCIPLINE = "纪律处分"
    ACCOUNTABILITY = "问责处理"
    OTHER = "其他处理"
    NONE = "未作处理"


class DepartmentsToo(Reading, at=FAILURES):
    """Whether failures of departments are recorded, too (政府部门的失信)."""

    INCLUDED = (
        "纳入",
        "各部门采集本部门记录，惩戒条款也写有失信记录的部门",
        "Departments gather records of their own, and sanctions speak of departments with such records.",
    )
    LEFT_OUT = "未列", "该句只写各级政府和公务员", "The sentence names governments and civil servants alone."


@rule(FAILURES)
def failure_recorded(
    *,
    subject: GovernmentSubject,
    in_duty: bool,
    cause: FailureCause,
    outcome: FailureOutcome,
    departments_too: DepartmentsToo = DepartmentsToo.INCLUDED,
) -> Decision[CreditScope]:
    """Whether something enters the record of failures: who, in what, for what, with what outcome (政务失信记录).

    Args:
        subject: 主体: whose conduct it is.
        in_duty: 履职过程中: whether it came about in performing duties.
        cause: 原因: for what the outcome was given.
        outcome: 处理结果: what followed.

    Returns:
        列举情况: named; not named, where the outcome is one that the open list may reach; or outside.

    >>> failure_recorded(
    ...     subject=GovernmentSubject.CIVIL_SERVANT,
    ...     in_duty=True,
    ...     cause=FailureCause.BROKEN_PROMISE,
    ...     outcome=FailureOutcome.ACCOUNTABILITY,
    ... ).value.zh
    '列明'
    """
    who, duty = GovernmentSubject.of(subject, "subject"), FLAG.of(in_duty, "in_duty")
    why, what = FailureCause.of(cause, "cause"), FailureOutcome.of(outcome, "outcome")
    subjects = {GovernmentSubject.GOVERNMENT, GovernmentSubject.CIVIL_SERVANT}
    if DepartmentsToo.of(departments_too, "departments_too") is DepartmentsToo.INCLUDED:
        subjects.add(GovernmentSubject.DEPARTMENT)
    conditions = all_of(
        condition(FAILURES, "政务主体", "of government", who in subjects, who),
        condition(FAILURES, "履职过程中", "in performing duties", duty),
        condition(FAILURES, "违法违规或失信违约", "against law or promise", why is not FailureCause.OTHER, why),
        condition(FAILURES, "受到处理", "something followed", what is not FailureOutcome.NONE, what),
    )
    return judged(scope_of(what) if conditions else CreditScope.OUTSIDE, *conditions.reasons)


@provision(FAILURES)
@frozen(kw_only=True)
class FailureTask(Record):
    """By when the records of failures are set up: the one task of the plan that has a time (失信记录任务期限)."""

    year: TaskYear = figure(2017, "完成年度", "by its end the task is done")


@rule(FAILURES)
def failure_task(
    completed: datetime.date | None, *, on: datetime.date, task: FailureTask = FailureTask()
) -> Decision[Standing]:
    """How the setting up of records of failures stands on a day (失信记录任务状态).

    Args:
        completed: 完成日: when it was done; None where it is not.
        on: 日期: the day.

    Returns:
        状态: kept, kept late, running or overdue; the plan was issued in the year's last days.

    Raises:
        NotInForce: The plan did not hold on the day.

    >>> failure_task(None, on=datetime.date(2018, 1, 1)).value.zh
    '逾期未完成'
    """
    done, day = DAY.maybe(completed, "completed"), DAY.of(on, "on")
    last = datetime.date(FailureTask.of(task, "task").year, 12, 31)
    GOVERNMENT_INTEGRITY.require_in_force(day)
    if done is not None:
        not_before(day, "on", done)
    ended = day if done is None else done
    kept, late = (Standing.RUNNING, Standing.OVERDUE) if done is None else (Standing.KEPT, Standing.KEPT_LATE)
    seen = falls(FAILURES, "完成", "done", ended, at_most(last))
    return Decision(kept if ended <= last else late, seen)


class ProtectedInterest(Term):
    """What disclosure must not harm (保护的利益)."""

    NATIONAL_SECURITY = "国家安全"
    STATE_SECRET = "国家秘密"
    BUSINESS_SECRET = "商业秘密"
    PRIVACY = "个人隐私"


class DisclosureExtent(Term):
    """How far a matter is published (公开程度)."""

    PUBLISHED = "公开"
    REST_PUBLISHED = "其余部分公开"
    WITHHELD = "不公开"


class PartialDisclosure(Reading, at=DISCLOSURE):
    """What becomes of the rest where a part touches what is protected (涉密部分以外的内容)."""

    WITHHELD = "整项不公开", "条文未写区分处理", "The clause does not speak of parts."
    REST_PUBLISHED = (
        "其余部分公开",
        "以公开为常态、不公开为例外",
        "Openness is the rule, and what is withheld the exception.",
    )


@rule(DISCLOSURE)
def disclosure_extent(
    touches: frozenset[ProtectedInterest], *, partial_disclosure: PartialDisclosure = PartialDisclosure.WITHHELD
) -> Decision[DisclosureExtent]:
    """How far a matter of government duty is published, for what it touches (政务信息公开程度).

    Args:
        touches: 涉及的利益: what it touches of all that is protected; one is enough.

    Returns:
        公开程度: published, withheld, or the rest published.

    >>> disclosure_extent(frozenset()).value.zh
    '公开'
    """
    found = ProtectedInterest.some(touches, "touches")
    parts = PartialDisclosure.of(partial_disclosure, "partial_disclosure") is PartialDisclosure.REST_PUBLISHED
    free = all_of(
        *(
            condition(DISCLOSURE, f"不涉及{one.zh}", f"does not touch {one.en}", one not in found)
            for one in ProtectedInterest
        )
    )
    barred = DisclosureExtent.REST_PUBLISHED if parts else DisclosureExtent.WITHHELD
    return judged(DisclosureExtent.PUBLISHED if free else barred, *free.reasons)


class SuperiorMeasure(Term):
    """What the superior does about a government or department with a record of failure (上级措施)."""

    WRITTEN_EXPLANATION = "书面说明原因"
    CORRECTION_BY_A_DAY = "限期整改"
    NO_HONOURS = "取消荣誉评选资格"
    PUBLIC_NOTICE = "公开通报"
    LIABILITY_OF_HEAD = "追究主要负责人责任"


@frozen(kw_only=True)
class SuperiorMeasures(Record):
    """The measures, and whether the superior chooses among them (上级措施适用).

    Attributes:
        measures: 措施: what may be done.
        chosen: 由上级选择: whether the superior chooses by loss and social effect; no scale is printed.
    """

    measures: tuple[SuperiorMeasure, ...]
    chosen: bool


class MeasuresTogether(Reading, at=SANCTIONS):
    """Whether the measures come together or are chosen by degree (各项措施的关系)."""

    CHOSEN = "择用", "须根据损失情况和影响程度", "They go by the loss and by the effect on society."
    TOGETHER = "并用", "各项措施以并列句写出", "The sentence lists them one beside the other."


@rule(SANCTIONS)
def superior_measures(
    subject: GovernmentSubject,
    *,
    has_record: bool,
    measures_together: MeasuresTogether = MeasuresTogether.CHOSEN,
) -> Decision[SuperiorMeasures]:
    """What a superior does about a government or department with a record of failure (上级措施).

    Args:
        subject: 主体: whose record it is; civil servants are held to account by measures yet to be made.
        has_record: 存在政务失信记录: whether there is such a record.

    Returns:
        上级措施: the measures, none for others; by which day to correct, the superior says.

    >>> len(superior_measures(GovernmentSubject.DEPARTMENT, has_record=True).value.measures)
    5
    """
    who, record = GovernmentSubject.of(subject, "subject"), FLAG.of(has_record, "has_record")
    choice = MeasuresTogether.of(measures_together, "measures_together") is MeasuresTogether.CHOSEN
    reached = all_of(
        condition(SANCTIONS, "政府或部门", "a government or department", who in _BODIES, who),
        condition(SANCTIONS, "存在政务失信记录", "a record of failure", record),
    )
    found = SuperiorMeasures(measures=tuple(SuperiorMeasure) if reached else (), chosen=bool(reached) and choice)
    return judged(found, *reached.reasons)


_BODIES = frozenset({GovernmentSubject.GOVERNMENT, GovernmentSubject.DEPARTMENT})


class MitigatingAct(Term):
    """What a civil servant does after the failure (补救行为)."""

    MADE_GOOD = "挽回损失"
    REMOVED_EFFECT = "消除不良影响"
    STOPPED_HARM = "有效阻止危害结果发生"


class Initiative(Reading, at=PROTECTION):
    """Which of the acts must be of the civil servant's own accord (主动的限定范围)."""

    FIRST_TWO = (
        "前两项",
        "末项另以“有效”限定，并由“或”字分开",
        "The last act has a qualifier of its own and stands behind the word or.",
    )
    ALL = "各项", "机制旨在鼓励主动自新", "The whole is meant to reward turning over a new leaf by oneself."
    FIRST = "仅第一项", "“主动”只写在第一项之前", "The word stands before the first act alone."


@rule(PROTECTION)
def may_be_lenient(
    subject: GovernmentSubject,
    *,
    acts: frozenset[MitigatingAct],
    own_initiative: bool | None = None,
    initiative: Initiative = Initiative.FIRST_TWO,
) -> Decision[bool]:
    """Whether sanctions for a failure may be lightened or dropped for what was done after it (从轻或免于惩戒).

    Args:
        subject: 主体: who failed; the words are of civil servants.
        acts: 补救行为: what was done after the failure; one is enough. Harm counts as stopped only where that worked.
        own_initiative: 主动: whether it was done of one's own accord; asked of civil servants whose acts count only so.

    Returns:
        可以从轻或免于: whether they may; it is never a must.

    Raises:
        Undetermined: It is not given whether it was of one's own accord, where that matters.

    >>> acts = frozenset({MitigatingAct.MADE_GOOD})
    >>> bool(may_be_lenient(GovernmentSubject.CIVIL_SERVANT, acts=acts, own_initiative=True))
    True
    """
    who, done = GovernmentSubject.of(subject, "subject"), MitigatingAct.some(acts, "acts")
    willing, read = FLAG.maybe(own_initiative, "own_initiative"), Initiative.of(initiative, "initiative")
    must_be_willing = _BY_ONESELF[read]
    servant = condition(PROTECTION, "公务员", "a civil servant", who is GovernmentSubject.CIVIL_SERVANT, who)
    if servant and done and done <= must_be_willing:
        willing = known(willing, "own_initiative", _ACCORD)
    counted = any_of(
        *(
            condition(PROTECTION, act.zh, act.en, act in done and (bool(willing) or act not in must_be_willing))
            for act in MitigatingAct
        ),
        note(PROTECTION, "主动", "of one's own accord", willing),
    )
    return all_of(servant, counted)


_ACCORD = Words("未给出是否主动", "whether it was of one's own accord is not given")
_BY_ONESELF = {
    Initiative.FIRST_TWO: frozenset({MitigatingAct.MADE_GOOD, MitigatingAct.REMOVED_EFFECT}),
    Initiative.ALL: frozenset(MitigatingAct),
    Initiative.FIRST: frozenset({MitigatingAct.MADE_GOOD}),
}
