"""119号 四（三）: objections and complaints, the stay of sanctions meanwhile, what a mistaken sanction costs."""

from __future__ import annotations

import datetime
from typing import Annotated

from attrs import frozen

from ...core.bounds import Unit, at_least, at_most
from ...core.days import WorkingCalendar, after_working_days, not_before
from ...core.decisions import Decision, judged, part
from ...core.facts import DAY, FLAG, Whole
from ...core.faults import Fault, shown
from ...core.figures import Record, figure
from ...core.findings import condition, falls, note
from ...core.registers import Standing
from ...core.rules import provision, rule
from ...core.terms import Reading, Term
from .decrees import OBJECTIONS, PERSONAL_CREDIT

__all__ = [
    "DayOfReceipt",
    "LapsedVerification",
    "ObjectionCase",
    "ObjectionState",
    "ObjectionStep",
    "SanctionState",
    "StayStart",
    "VerificationTime",
    "WrongInformation",
    "WrongfulSanctionRemedy",
    "objection_state",
    "objection_verification_due",
    "remedies_owed",
]

VERIFICATION_DAYS = Whole(Unit("working days", "个工作日"), at_least(1), at_most(250))
VerificationDays = Annotated[int, *VERIFICATION_DAYS]


@provision(OBJECTIONS)
@frozen(kw_only=True)
class VerificationTime(Record):
    """How long the body that supplied the information has to verify it (核实期限)."""

    within_days: VerificationDays = figure(20, "核实期限", "working days from receipt of the notice to verify")


class DayOfReceipt(Reading, at=OBJECTIONS):
    """Whether the day of receipt counts (收到之日是否计入)."""

    NOT_COUNTED = (
        "不计入",
        "按日计算的期间，开始之日不计入",
        "Of a period of days, the day on which it begins does not count.",
    )
    COUNTED = "计入", "条文写“之日起”", "The clause counts from that very day."


@rule(OBJECTIONS)
def objection_verification_due(
    received: datetime.date,
    *,
    time: VerificationTime = VerificationTime(),
    day_of_receipt: DayOfReceipt = DayOfReceipt.NOT_COUNTED,
    working_day_calendar: WorkingCalendar | None = None,
) -> Decision[datetime.date]:
    """The last day on which the body that supplied the information verifies it (核实最后日).

    Args:
        received: 收到核查通知日: when that body received the notice; the day of the objection begins nothing.
        working_day_calendar: 工作日安排: the arrangement of years that the official calendar known here lacks.

    Returns:
        最后日: the last day.

    Raises:
        NotInForce: The notice was received when the plan did not hold.
        Undetermined: The calendar of the year is not known.

    >>> str(objection_verification_due(datetime.date(2018, 2, 7)).value)  # the Spring Festival lies between
    '2018-03-12'
    """
    day, within = DAY.of(received, "received"), VerificationTime.of(time, "time").within_days
    counted = DayOfReceipt.of(day_of_receipt, "day_of_receipt") is DayOfReceipt.COUNTED
    calendar = WorkingCalendar.maybe(working_day_calendar, "working_day_calendar")
    PERSONAL_CREDIT.require_in_force(day)
    start = day - datetime.timedelta(days=1) if counted else day
    return Decision(
        after_working_days(start, within, fact="received", calendar=calendar),
        note(OBJECTIONS, "收到核查通知日", "notice received on", day),
        note(OBJECTIONS, "核实期限", "time to verify", within, VERIFICATION_DAYS.unit),
    )


@frozen(kw_only=True)
class ObjectionCase(Record):
    """An objection or complaint and what has been done about it (异议或投诉).

    Attributes:
        filed: 提出日: when it was received from the person.
        notice_received: 收到核查通知日: when the body that supplied the information received the notice to verify.
        verified: 核实日: when that body had verified it.
        found_wrong: 信息有误: what was found; None until it is verified.
        corrected: 更正或撤销日: when wrong information was corrected or withdrawn.
        answered: 反馈日: when the person was told the result.
        pushed: 推送日: when the result was pushed to the city's platform.
    """

    filed: datetime.date
    notice_received: datetime.date | None = None
    verified: datetime.date | None = None
    found_wrong: bool | None = None
    corrected: datetime.date | None = None
    answered: datetime.date | None = None
    pushed: datetime.date | None = None

    def faults(self) -> tuple[Fault, ...]:
        """Steps follow each other, and each needs the one before."""
        if (self.verified is None) != (self.found_wrong is None):
            told = "known once it is verified, and then", "核实后方有且须有的结果"
            return (Fault("found_wrong", shown(self.found_wrong), *told, "$.found_wrong"),)
        if self.corrected is not None and not self.found_wrong:
            told = "None where nothing was found wrong", "信息无误的，不填"
            return (Fault("corrected", shown(self.corrected), *told, "$.corrected"),)
        for name, earlier in _BEFORE.items():
            day, before = getattr(self, name), getattr(self, earlier)
            if day is not None and (before is None or day < before):
                told = f"a day not before {earlier}, which is given", f"不早于{earlier}的日期，且后者已给出"
                return (Fault(name, shown(day), *told, f"$.{name}"),)
        return ()

    @property
    def latest(self) -> datetime.date:
        """The last day of all that has happened."""
        days = self.filed, self.notice_received, self.verified, self.corrected, self.answered, self.pushed
        return max(day for day in days if day is not None)


_BEFORE = {
    "notice_received": "filed",
    "verified": "notice_received",
    "corrected": "verified",
    "answered": "verified",
    "pushed": "verified",
}


class ObjectionStep(Term):
    """What is to be done about an objection (异议处理步骤)."""

    NOTIFY = "告知信息提供单位"
    VERIFY = "核实信息"
    CORRECT = "更正或撤销"
    ANSWER = "反馈核实结果"
    PUSH = "推送至市公共信用信息共享平台"


class SanctionState(Term):
    """Whether joint sanctions are carried out on the information (联合惩戒执行状态)."""

    CARRIED_OUT = "执行"
    STAYED = "暂不执行"
    WITHOUT_BASIS = "不得依错误信息执行"


class StayStart(Reading, at=OBJECTIONS):
    """From when sanctions are stayed (暂停执行的起点)."""

    NOTICE = "收到核查通知", "核实自信息提供单位收到通知起进行", "Verification runs from the receipt of the notice."
    FILING = (
        "提出异议",
        "异议一经提出即存疑，暂停在于保护当事人",
        "Doubt begins with the objection, and the stay protects.",
    )


class LapsedVerification(Reading, at=OBJECTIONS):
    """Whether the stay outlasts the time to verify (逾期未核实时的暂停)."""

    GOES_ON = (
        "继续暂停",
        "核实尚未完成，迟延不应由当事人承担",
        "Nothing is verified yet, and delay is not the person's.",
    )
    ENDS = "恢复执行", "核实期间以规定期限为限", "The time of verification is the time that is set for it."


class WrongInformation(Reading, at=OBJECTIONS):
    """Whether sanctions go on between the finding of an error and its correction (确认有误至更正前)."""

    NO_BASIS = "不得执行", "错误信息不能作为惩戒依据", "What is known to be wrong is no basis of a sanction."
    UNTIL_CORRECTED = (
        "更正前仍执行",
        "暂停只及于核实期间",
        "The stay covers the time of verification alone, and what ends the sanction is the correction.",
    )


@frozen(kw_only=True)
class ObjectionState(Record):
    """How an objection stands on a day (异议处理情况).

    Attributes:
        next_steps: 待办步骤: what is to be done; what comes behind verification has no printed order.
        verification: 核实状态: how verification stands.
        last_day: 核实最后日: by when it is due; None until the notice is received.
        sanction: 联合惩戒: whether joint sanctions are carried out.
        answer_and_push: 反馈并同时推送: how answer and push stand, which go together; the later of two days is late.
    """

    next_steps: tuple[ObjectionStep, ...]
    verification: Standing
    last_day: datetime.date | None
    sanction: SanctionState
    answer_and_push: Standing


@rule(OBJECTIONS, rests_on=(objection_verification_due,))
def objection_state(
    case: ObjectionCase,
    *,
    on: datetime.date,
    time: VerificationTime = VerificationTime(),
    day_of_receipt: DayOfReceipt = DayOfReceipt.NOT_COUNTED,
    stay_start: StayStart = StayStart.NOTICE,
    lapsed_verification: LapsedVerification = LapsedVerification.GOES_ON,
    wrong_information: WrongInformation = WrongInformation.NO_BASIS,
    working_day_calendar: WorkingCalendar | None = None,
) -> Decision[ObjectionState]:
    """How an objection or complaint stands: what comes next, by when, and whether sanctions are stayed (异议处理情况).

    To notify, correct, answer and push promptly is all that is printed of the other steps: no days.

    Args:
        case: 异议: the objection or complaint, which go the same way.
        on: 日期: the day; nothing of the case lies after it.
        working_day_calendar: 工作日安排: the arrangement of years that the official calendar known here lacks.

    Returns:
        异议处理情况: the next steps, verification, its last day, the sanctions, answer and push.

    Raises:
        NotInForce: The plan did not hold on the day, or when the notice was received.
        Undetermined: The calendar of the year is not known.

    >>> case = ObjectionCase(filed=datetime.date(2018, 2, 2), notice_received=datetime.date(2018, 2, 7))
    >>> found = objection_state(case, on=datetime.date(2018, 3, 1)).value
    >>> found.next_steps[0].zh, str(found.last_day), found.sanction.zh
    ('核实信息', '2018-03-12', '暂不执行')
    """
    held, day = ObjectionCase.of(case, "case"), DAY.of(on, "on")
    from_filing = StayStart.of(stay_start, "stay_start") is StayStart.FILING
    goes_on = LapsedVerification.of(lapsed_verification, "lapsed_verification") is LapsedVerification.GOES_ON
    baseless = WrongInformation.of(wrong_information, "wrong_information") is WrongInformation.NO_BASIS
    time, day_of_receipt = VerificationTime.of(time, "time"), DayOfReceipt.of(day_of_receipt, "day_of_receipt")
    calendar = WorkingCalendar.maybe(working_day_calendar, "working_day_calendar")
    PERSONAL_CREDIT.require_in_force(day)
    not_before(day, "on", held.latest)
    filed = note(OBJECTIONS, "提出日", "filed on", held.filed)
    if held.notice_received is None:
        state = SanctionState.STAYED if from_filing else SanctionState.CARRIED_OUT
        waiting = ObjectionState(
            next_steps=(ObjectionStep.NOTIFY,),
            verification=Standing.WAITING,
            last_day=None,
            sanction=state,
            answer_and_push=Standing.WAITING,
        )
        return Decision(waiting, filed)
    due = objection_verification_due(
        held.notice_received, time=time, day_of_receipt=day_of_receipt, working_day_calendar=calendar
    )
    last, done = due.value, held.verified
    ended = day if done is None else done
    in_time = falls(OBJECTIONS, "核实", "verified", ended, at_most(last, "不晚于"))
    if done is None:
        standing = Standing.RUNNING if day <= last else Standing.OVERDUE
        state = SanctionState.STAYED if day <= last or goes_on else SanctionState.CARRIED_OUT
    else:
        standing = Standing.KEPT if done <= last else Standing.KEPT_LATE
        removed = held.corrected is not None or baseless
        state = SanctionState.WITHOUT_BASIS if held.found_wrong and removed else SanctionState.CARRIED_OUT
    found = ObjectionState(
        next_steps=_next(held),
        verification=standing,
        last_day=last,
        sanction=state,
        answer_and_push=_together(held, day),
    )
    return Decision(
        found,
        filed,
        part("核实最后日", "last day to verify", due),
        in_time,
        note(OBJECTIONS, "信息有误", "found wrong", held.found_wrong),
        note(OBJECTIONS, "更正或撤销日", "corrected or withdrawn on", held.corrected),
        note(OBJECTIONS, "反馈日", "answered on", held.answered),
        note(OBJECTIONS, "推送日", "pushed on", held.pushed),
    )


def _next(case: ObjectionCase) -> tuple[ObjectionStep, ...]:
    """What is still to be done once the notice has been received."""
    if case.verified is None:
        return (ObjectionStep.VERIFY,)
    open_steps = (
        (ObjectionStep.CORRECT, case.found_wrong and case.corrected is None),
        (ObjectionStep.ANSWER, case.answered is None),
        (ObjectionStep.PUSH, case.pushed is None),
    )
    return tuple(step for step, undone in open_steps if undone)


def _together(case: ObjectionCase, on: datetime.date) -> Standing:
    """How answer and push stand: whichever comes first fixes the day of the other."""
    if case.verified is None:
        return Standing.WAITING
    if case.answered == case.pushed:
        return Standing.RUNNING if case.answered is None else Standing.KEPT
    if case.answered is None or case.pushed is None:
        return Standing.RUNNING if on in (case.answered, case.pushed) else Standing.OVERDUE
    return Standing.KEPT_LATE


class WrongfulSanctionRemedy(Term):
    """What is owed for a mistaken joint sanction (错误惩戒的救济)."""

    RESTORED_REPUTATION = "恢复信誉"
    REMOVED_EFFECT = "消除不良影响"


@rule(OBJECTIONS)
def remedies_owed(*, mistaken: bool, harmed: bool) -> Decision[tuple[WrongfulSanctionRemedy, ...]]:
    """What the department or unit owes for a joint sanction carried out by mistake (错误惩戒的救济).

    Args:
        mistaken: 错误实施: whether it was a mistake.
        harmed: 损害合法权益: whether it harmed lawful interests.

    Returns:
        应有救济: both remedies or none; of money, the plan says nothing.

    >>> [one.zh for one in remedies_owed(mistaken=True, harmed=True).value]
    ['恢复信誉', '消除不良影响']
    """
    conditions = (
        condition(OBJECTIONS, "错误实施联合惩戒", "sanctioned by mistake", FLAG.of(mistaken, "mistaken")),
        condition(OBJECTIONS, "损害合法权益", "lawful interests harmed", FLAG.of(harmed, "harmed")),
    )
    return judged(tuple(WrongfulSanctionRemedy) if all(conditions) else (), *conditions)
