"""The municipal meetings (市级会议制度): three kinds, who attends, how often, on what, and what follows."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Annotated, NamedTuple

from attrs import evolve, frozen

from ...core.bounds import Unit, at_least, exactly
from ...core.days import CalendarPeriod, Period, add_months, calendar_period, calendar_periods
from ...core.decisions import Decision, all_of, judged
from ...core.errors import InvalidFacts, NeedsJudgement, known
from ...core.facts import COUNT, DAY, FLAG, LABEL, Count, Label, Whole
from ...core.figures import Record, figure
from ...core.findings import asks, condition, falls, note
from ...core.locators import Citation
from ...core.organs import Organ
from ...core.rules import provision, rule
from ...core.terms import Reading, Term, Words
from .decree import ISSUED, NOTICE, RIVER_CHIEF, YEAR_WITH_NEXT, FirstPeriod, YearWithNext, is_owed

__all__ = [
    "Attendance",
    "ChiefMeetings",
    "ChiefsMeant",
    "GeneralMeetings",
    "IrregularMeetings",
    "JointMeetings",
    "Matter",
    "Meeting",
    "MeetingForm",
    "MeetingRecord",
    "MeetingRole",
    "Units",
    "YearBeginning",
    "extra_meeting_allowed",
    "is_responsible_unit",
    "may_propose_joint_meeting",
    "meeting_attendance",
    "meeting_form",
    "meetings_held",
    "minutes_may_be_issued",
    "on_agenda",
]


class _Articles(NamedTuple):
    """What the articles of each meeting are about."""

    attendance: Citation
    frequency: Citation
    call: Citation
    agenda: Citation
    minutes: Citation


GENERAL = _Articles(*RIVER_CHIEF.each("会议制度 一 第一条至第五条"))
CHIEF = _Articles(*RIVER_CHIEF.each("会议制度 二 第一条至第五条"))
JOINT_UNITS = RIVER_CHIEF.at("会议制度 三 第一条")
JOINT = _Articles(*RIVER_CHIEF.each("会议制度 三 第二条至第六条"))

HELD = Whole(Unit("times", "次"), at_least(1))
Held = Annotated[int, *HELD]


class Meeting(Term):
    """The three municipal meetings (市级会议)."""

    GENERAL = "市级总河长会议"
    CHIEF = "市级河长会议"
    JOINT = "市级责任单位联席会议"


_ARTICLES = {Meeting.GENERAL: GENERAL, Meeting.CHIEF: CHIEF, Meeting.JOINT: JOINT}


class MeetingRole(Term):
    """As what somebody might attend, convene or carry out (参会身份)."""

    GENERAL_CHIEF = "市级总河长"
    MUNICIPAL_CHIEF = "市级河长"
    DEPUTY_SECRETARY_GENERAL = "市级河长对口副秘书长"
    COUNTY_GENERAL_CHIEF = "县级总河长"
    COUNTY_CHIEF = "县级河长"
    TOWNSHIP_CHIEF = "乡级河长"
    VILLAGE_CHIEF = "村级河长"
    UNIT_PRINCIPAL = "责任单位主要负责人"
    UNIT_HEAD = "责任单位负责人"
    LIAISON_OFFICER = "责任单位联络员"
    TECHNICAL_ADVISER = "市级河长技术参谋"
    OFFICE_PRINCIPAL = "市河长制办公室主要负责人"
    OFFICE_HEAD = "市河长制办公室负责人"
    OFFICE_STAFF = "市河长制办公室有关人员"
    OFFICE = "市河长制办公室"
    UNITS = "责任单位"
    OTHER = "其他人员"


class Attendance(Term):
    """In what part somebody is at a meeting (参会方式)."""

    CHAIRS = "主持"
    ATTENDS = "出席"
    INVITED = "根据需要确定出席"
    ABSENT = "不出席"


@frozen(kw_only=True)
class MeetingForm(Record):
    """A meeting's form: who chairs, calls and prepares it, approves its minutes, and what follows (会议组织).

    Attributes:
        chair: 主持人: who chairs.
        decides: 确定召开: who decides that it is held.
        prepares: 筹备: who prepares it, None where nobody is named.
        approves_minutes: 纪要审定: who approves its minutes.
        leads: 牵头调度: who leads what follows; either, where two are named: the text does not say which.
        carries_out: 承办: who carries out what was decided.
        supervises: 督导落实: who supervises that.
    """

    chair: MeetingRole
    decides: MeetingRole
    prepares: MeetingRole | None
    approves_minutes: MeetingRole
    leads: tuple[MeetingRole, ...]
    carries_out: tuple[MeetingRole, ...]
    supervises: MeetingRole


class ChiefsMeant(Reading, at=GENERAL.minutes):
    """Which chiefs carry out what a general meeting decides; the clause names a level once (承办的河长)."""

    COUNTY = (
        "县级总河长和县级河长",
        "“县级”修饰两者，其他会议亦仅称县级河长",
        "The level stands before both, as it does where the other meetings name county chiefs.",
    )
    ALL_BELOW_THE_CITY = (
        "县级总河长和县、乡、村级河长",
        "“县级”仅修饰总河长",
        "The level belongs to the general chiefs alone.",
    )


@rule(
    *(GENERAL.attendance, GENERAL.call, GENERAL.minutes),
    *(CHIEF.attendance, CHIEF.call, CHIEF.minutes),
    *(JOINT.attendance, JOINT.call, JOINT.minutes),
)
def meeting_form(meeting: Meeting, *, chiefs: ChiefsMeant = ChiefsMeant.COUNTY) -> Decision[MeetingForm]:
    """Who chairs, calls and prepares a meeting, signs its minutes, and who then leads and carries out (会议组织).

    Args:
        meeting: 会议: the meeting.

    Returns:
        会议组织: its form; nobody is named to prepare the joint meeting, nor to lead what follows it.

    >>> meeting_form(Meeting.CHIEF).value.approves_minutes.zh
    '市级河长'
    """
    form = _FORMS[Meeting.of(meeting, "meeting")]
    articles = _ARTICLES[meeting]
    if ChiefsMeant.of(chiefs, "chiefs") is ChiefsMeant.ALL_BELOW_THE_CITY and meeting is Meeting.GENERAL:
        form = evolve(form, carries_out=(*form.carries_out, MeetingRole.TOWNSHIP_CHIEF, MeetingRole.VILLAGE_CHIEF))
    return Decision(
        form,
        note(articles.attendance, "主持召开", "chairs", form.chair),
        note(articles.call, "确定召开", "decides that it is held", form.decides),
        note(articles.minutes, "纪要审定", "approves the minutes", form.approves_minutes),
        note(articles.minutes, "议定事项承办", "carry out what was decided", form.carries_out),
    )


_FORMS = {
    Meeting.GENERAL: MeetingForm(
        chair=MeetingRole.GENERAL_CHIEF,
        decides=MeetingRole.GENERAL_CHIEF,
        prepares=MeetingRole.OFFICE,
        approves_minutes=MeetingRole.GENERAL_CHIEF,
        leads=(MeetingRole.MUNICIPAL_CHIEF,),
        carries_out=(MeetingRole.UNITS, MeetingRole.COUNTY_GENERAL_CHIEF, MeetingRole.COUNTY_CHIEF),
        supervises=MeetingRole.OFFICE,
    ),
    Meeting.CHIEF: MeetingForm(
        chair=MeetingRole.MUNICIPAL_CHIEF,
        decides=MeetingRole.MUNICIPAL_CHIEF,
        prepares=MeetingRole.OFFICE,
        approves_minutes=MeetingRole.MUNICIPAL_CHIEF,
        leads=(MeetingRole.DEPUTY_SECRETARY_GENERAL, MeetingRole.OFFICE_PRINCIPAL),
        carries_out=(MeetingRole.UNITS, MeetingRole.COUNTY_CHIEF),
        supervises=MeetingRole.OFFICE,
    ),
    Meeting.JOINT: MeetingForm(
        chair=MeetingRole.OFFICE_PRINCIPAL,
        decides=MeetingRole.OFFICE_PRINCIPAL,
        prepares=None,
        approves_minutes=MeetingRole.OFFICE_PRINCIPAL,
        leads=(),
        carries_out=(MeetingRole.UNITS, MeetingRole.COUNTY_CHIEF),
        supervises=MeetingRole.OFFICE,
    ),
}


@rule(GENERAL.attendance, CHIEF.attendance, JOINT.attendance)
def meeting_attendance(
    meeting: Meeting, *, role: MeetingRole, concerned: bool | None = None, invited_by_chair: bool | None = None
) -> Decision[Attendance]:
    """In what part somebody is at a meeting (参会方式).

    Args:
        meeting: 会议: the meeting.
        role: 身份: as what.
        concerned: 相关: whether the county chief or the unit is concerned (相关); asked of them for a municipal chief's
            meeting, which only those attend.
        invited_by_chair: 主持人确定: whether the chair has so decided; asked of whoever is not listed. For the joint
            meeting the text knows no such decision.

    Returns:
        参会方式: whether the person chairs, attends, is invited or stays away. A unit's principal head (主要负责人) is
            one of its heads (负责人), but the general meeting asks for the principal. Bodies attend through persons.

    Raises:
        Undetermined: Whether somebody is concerned or invited is needed and not given.

    >>> for meeting in (Meeting.GENERAL, Meeting.CHIEF):
    ...     meeting_attendance(meeting, role=MeetingRole.UNIT_HEAD, concerned=True, invited_by_chair=False).value.zh
    '不出席'
    '出席'
    """
    form = _FORMS[Meeting.of(meeting, "meeting")]
    listed = MeetingRole.of(role, "role") in _ATTENDING[meeting]
    affected, wanted = FLAG.maybe(concerned, "concerned"), FLAG.maybe(invited_by_chair, "invited_by_chair")
    open_to_all = meeting is not Meeting.CHIEF or role not in _ONLY_IF_CONCERNED
    clause = _ARTICLES[meeting].attendance
    chaired = note(clause, "主持人", "chair", form.chair)
    if role is form.chair:
        return Decision(Attendance.CHAIRS, chaired)
    if listed and (open_to_all or known(affected, "concerned", _CONCERNED)):
        named = note(clause, "列入出席人员", "listed, and concerned where that is asked", role)
        return Decision(Attendance.ATTENDS, chaired, named, because=named)
    unnamed = note(clause, "未列入出席人员", "not listed, or not concerned where that is asked", role)
    called = meeting is not Meeting.JOINT and known(wanted, "invited_by_chair", _INVITED)
    invited = condition(clause, "由主持人根据需要确定", "invited by the chair", called)
    part = Attendance.INVITED if called else Attendance.ABSENT
    return Decision(part, chaired, unnamed, invited, because=invited)


_CONCERNED = Words("未说明是否相关", "whether the matter concerns them is not said")
_INVITED = Words("未说明主持人是否确定其出席", "whether the chair has invited them is not said")
_ATTENDING = {
    Meeting.GENERAL: frozenset(
        {
            MeetingRole.MUNICIPAL_CHIEF,
            MeetingRole.DEPUTY_SECRETARY_GENERAL,
            MeetingRole.COUNTY_GENERAL_CHIEF,
            MeetingRole.UNIT_PRINCIPAL,
            MeetingRole.OFFICE_PRINCIPAL,
            MeetingRole.OFFICE_HEAD,
        }
    ),
    Meeting.CHIEF: frozenset(
        {
            MeetingRole.DEPUTY_SECRETARY_GENERAL,
            MeetingRole.COUNTY_CHIEF,
            MeetingRole.UNIT_PRINCIPAL,
            MeetingRole.UNIT_HEAD,
            MeetingRole.TECHNICAL_ADVISER,
            MeetingRole.OFFICE_PRINCIPAL,
            MeetingRole.OFFICE_HEAD,
        }
    ),
    Meeting.JOINT: frozenset(
        {
            MeetingRole.UNIT_PRINCIPAL,
            MeetingRole.UNIT_HEAD,
            MeetingRole.LIAISON_OFFICER,
            MeetingRole.OFFICE_HEAD,
            MeetingRole.OFFICE_STAFF,
        }
    ),
}
_ONLY_IF_CONCERNED = (MeetingRole.COUNTY_CHIEF, MeetingRole.UNIT_PRINCIPAL, MeetingRole.UNIT_HEAD)


class YearBeginning(Reading, at=GENERAL.frequency):
    """What the beginning of the year is (年初)."""

    FIRST_QUARTER = "第一季度", "年初无确定日期，按季度理解", "No day is printed; the quarter is the usual measure."
    JANUARY = "一月", "仅指首月", "The first month alone."

    @property
    def last_month(self) -> int:
        """The month with which the beginning of the year ends."""
        return {YearBeginning.FIRST_QUARTER: 3, YearBeginning.JANUARY: 1}[self]


class IrregularMeetings(Reading, at=JOINT.frequency):
    """Whether a joint meeting held as needed does for the regular one of its quarter (不定期会议)."""

    STAND_FOR_NONE = (
        "不代替定期会议",
        "条文区分定期与不定期，按季度要求的是定期会议",
        "The clause tells two kinds apart, and asks for the regular one each quarter.",
    )
    STAND_FOR_REGULAR = (
        "可代替定期会议",
        "无论名称，各单位当季已开会",
        "The units met in the quarter, whatever the meeting was called.",
    )


@provision(GENERAL.frequency)
@frozen(kw_only=True)
class GeneralMeetings(Record):
    """How often the general chief meeting is held (总河长会议次数)."""

    a_year_times: Held = figure(1, "每年会议次数", "meetings a year at the least, in principle")


@provision(CHIEF.frequency)
@frozen(kw_only=True)
class ChiefMeetings(Record):
    """How often each municipal chief holds a meeting (河长会议次数)."""

    a_half_year_times: Held = figure(1, "每半年会议次数", "meetings a half-year at the least, in principle")


@provision(JOINT.frequency)
@frozen(kw_only=True)
class JointMeetings(Record):
    """How often the joint meeting is regularly held (联席会议次数)."""

    a_quarter_times: Held = figure(1, "每季度会议次数", "regular meetings a quarter at the least, in principle")


@frozen(kw_only=True)
class MeetingRecord(Record):
    """A year's meetings; true where no period is short of one (会议召开情况).

    Attributes:
        missing: 未达次数的期间: the calendar periods that are short, in principle.
        extra: 另行召开次数: how many meetings went beyond.
        early: 年初召开: whether the first came at the beginning of the year; None for meetings that need not, and in a
            year whose beginning was over when the system began.
    """

    missing: tuple[Period, ...]
    extra: Count
    early: bool | None

    def __bool__(self) -> bool:
        return not self.missing


@rule(GENERAL.frequency, CHIEF.frequency, JOINT.frequency, rests_on=(NOTICE,))
def meetings_held(
    meeting: Meeting,
    *,
    days: Sequence[datetime.date],
    year: YearWithNext,
    general: GeneralMeetings = GeneralMeetings(),
    chief: ChiefMeetings = ChiefMeetings(),
    joint: JointMeetings = JointMeetings(),
    irregular_days: Sequence[datetime.date] = (),
    beginning: YearBeginning = YearBeginning.FIRST_QUARTER,
    irregular: IrregularMeetings = IrregularMeetings.STAND_FOR_NONE,
    first_period: FirstPeriod = FirstPeriod.OWED,
) -> Decision[MeetingRecord]:
    """Whether a year, its half-years or its quarters saw their meetings (会议召开情况).

    Periods that ended before the notice are passed over, and so is a year whose beginning, when the general meeting is
    held, did.

    Args:
        meeting: 会议: the meeting; each municipal chief has a record of his or her own.
        days: 召开日期: the days on which it was held; of joint meetings the regular ones alone.
        year: 年度: the calendar year; days outside it are passed over.
        irregular_days: 不定期会议日期: the days of joint meetings held as needed; of the other meetings there are none.

    Returns:
        未达次数的期间: the calendar periods that are short, all of them in principle (原则上) only.

    >>> held = [datetime.date(2018, 1, 9), datetime.date(2018, 6, 30)]
    >>> [half.first.month for half in meetings_held(Meeting.CHIEF, days=held, year=2018).value.missing]
    [7]
    """
    chief = ChiefMeetings.of(chief, "chief")
    general = GeneralMeetings.of(general, "general")
    joint = JointMeetings.of(joint, "joint")
    kind, times, names = {
        Meeting.GENERAL: (CalendarPeriod.YEAR, general.a_year_times, _THE_YEAR),
        Meeting.CHIEF: (CalendarPeriod.HALF_YEAR, chief.a_half_year_times, _HALVES),
        Meeting.JOINT: (CalendarPeriod.QUARTER, joint.a_quarter_times, _QUARTERS),
    }[Meeting.of(meeting, "meeting")]
    held, others = DAY.each(days, "days"), DAY.each(irregular_days, "irregular_days")
    if others and meeting is not Meeting.JOINT:
        raise InvalidFacts("irregular_days", others, "none but of joint meetings", "仅联席会议有不定期会议")
    if IrregularMeetings.of(irregular, "irregular") is IrregularMeetings.STAND_FOR_REGULAR:
        held = (*held, *others)
    months = YearBeginning.of(beginning, "beginning").last_month
    asked = YEAR_WITH_NEXT.of(year, "year")
    periods = calendar_periods(*calendar_period(datetime.date(asked, 1, 1), CalendarPeriod.YEAR).ends, kind)
    opening = Period(datetime.date(asked, 1, 1), add_months(datetime.date(asked, 1, 1), months) - _DAY)
    first = FirstPeriod.of(first_period, "first_period")
    counts = {
        period: (words, sum(map(period.contains, held)))
        for words, period in zip(names, periods, strict=True)
        if is_owed(opening if meeting is Meeting.GENERAL else period, first)
    }
    clause, enough = _ARTICLES[meeting].frequency, HELD.at_least(times)
    findings = [note(NOTICE, "自此日起计", "counted from", ISSUED)] if len(counts) < len(periods) else []
    findings += [asks(clause, *words, count, enough) for words, count in counts.values()]
    early = None
    if meeting is Meeting.GENERAL and counts:
        early = any(map(opening.contains, held))
        findings.append(condition(clause, "年初召开", "at the beginning of the year", early))
    record = MeetingRecord(
        missing=tuple(period for period, (_, count) in counts.items() if count < times),
        extra=sum(max(0, count - times) for _, count in counts.values()),
        early=early,
    )
    return judged(record, *findings)


_DAY = datetime.timedelta(days=1)
_THE_YEAR = (("全年会议次数", "meetings in the year"),)
_HALVES = (
    ("上半年会议次数", "meetings in the first half-year"),
    ("下半年会议次数", "meetings in the second half-year"),
)
_QUARTERS = (
    ("一季度会议次数", "meetings in the first quarter"),
    ("二季度会议次数", "meetings in the second quarter"),
    ("三季度会议次数", "meetings in the third quarter"),
    ("四季度会议次数", "meetings in the fourth quarter"),
)


@rule(GENERAL.frequency, CHIEF.frequency, JOINT.frequency)
def extra_meeting_allowed(meeting: Meeting, *, needed: bool, chair_consents: bool | None = None) -> Decision[bool]:
    """Whether a meeting may be held beyond the regular ones (另行召开).

    Args:
        meeting: 会议: the meeting.
        needed: 工作需要: whether the work needs it.
        chair_consents: 主持人同意: whether the general or the municipal chief consents, where the work needs it; the
            joint meeting needs no consent beyond the decision that it is held.

    Returns:
        可以另行召开: whether it may.

    Raises:
        Undetermined: The consent is needed and not given.

    >>> extra_meeting_allowed(Meeting.JOINT, needed=True).value
    True
    """
    clause = _ARTICLES[Meeting.of(meeting, "meeting")].frequency
    agreed, need = FLAG.maybe(chair_consents, "chair_consents"), FLAG.of(needed, "needed")
    wanted = condition(clause, "工作需要", "the work needs it", need)
    if meeting is Meeting.JOINT:
        return all_of(wanted, note(clause, "不定期会议无需同意", "no consent is asked"))
    if not need:
        return all_of(wanted)
    return all_of(
        wanted, condition(clause, "经同意", "consent of the chair", known(agreed, "chair_consents", _CONSENT))
    )


_CONSENT = Words("未说明主持人是否同意", "whether the chair consents is not said")


@rule(JOINT.call)
def may_propose_joint_meeting(proposer: MeetingRole) -> Decision[bool]:
    """Whether somebody may propose a joint meeting; the principal of the office decides on it (提出联席会议).

    Args:
        proposer: 提出人: the office or the responsible units; county bodies may not.

    Returns:
        可以提出: whether the proposal is open to them.

    >>> may_propose_joint_meeting(MeetingRole.UNITS).value
    True
    """
    open_to = MeetingRole.of(proposer, "proposer") in (MeetingRole.OFFICE, MeetingRole.UNITS)
    return all_of(condition(JOINT.call, "市河长办或责任单位提出", "may propose", open_to, proposer))


@rule(GENERAL.minutes, CHIEF.minutes, JOINT.minutes)
def minutes_may_be_issued(meeting: Meeting, *, approved_by: MeetingRole | None) -> Decision[bool]:
    """Whether the minutes of a meeting may be issued (会议纪要印发).

    Args:
        meeting: 会议: the meeting.
        approved_by: 审定人: who approved them; None where nobody has.

    Returns:
        可以印发: whether its chair approved them.

    >>> minutes_may_be_issued(Meeting.GENERAL, approved_by=MeetingRole.MUNICIPAL_CHIEF).value
    False
    """
    wanted = _APPROVERS[Meeting.of(meeting, "meeting")]
    seen = MeetingRole.maybe(approved_by, "approved_by")
    return all_of(asks(_ARTICLES[meeting].minutes, "纪要审定人", "approved before issue by", seen, wanted))


_APPROVERS = {meeting: exactly(form.approves_minutes) for meeting, form in _FORMS.items()}


class Matter(Term):
    """What a meeting may have on the table (会议事项)."""

    LAST_YEAR = "上年度工作汇报和考核结果、表彰奖励及重大责任追究"
    THIS_YEAR = "中央决策部署、本年度工作要点及考核方案"
    MAJOR_DECISIONS = "重大决策、重要规划和制度"
    CITY_WIDE_PROBLEMS = "全局性重大问题"
    GENERAL_MEETING_PLANS = "贯彻落实总河长会议安排部署"
    OWN_WATERS_WORK = "所辖河湖重点工作和推进措施"
    OWN_WATERS_PROBLEMS = "所辖河湖管理保护重大问题"
    PROGRESS = "工作进展情况和存在问题"
    SCHEDULING = "协调调度重点工作"
    COOPERATION = "需部门之间协调配合的工作"
    REFERRAL = "报请总河长、河长会议研究的事项"
    OTHER = "其他事项"


@rule(GENERAL.agenda, CHIEF.agenda, JOINT.agenda)
def on_agenda(
    meeting: Meeting, *, matter: Matter, own_waters: bool | None = None, chair_consents: bool | None = None
) -> Decision[bool]:
    """Whether a matter belongs on the table of a meeting (列入议题).

    Args:
        meeting: 会议: the meeting.
        matter: 事项: the matter.
        own_waters: 所辖河湖: whether it concerns the waters under the chief who holds the meeting; asked of work on
            waters and their problems at his or her meeting.
        chair_consents: 主持人同意: whether the general chief, or the municipal chief, agrees to take a matter; asked of
            one beside those listed.

    Returns:
        列入议题: whether it does. A listed matter needs no consent, any other does; the joint meeting knows no such
            consent, and leaves to the chiefs' meetings what is listed there.

    Raises:
        Undetermined: The waters or the consent are needed and not given.
        NeedsJudgement: The joint meeting's list is open (等); whether it takes another matter is decided by its chair.

    >>> for consents in (False, True):
    ...     on_agenda(Meeting.CHIEF, matter=Matter.PROGRESS, chair_consents=consents).value
    False
    True
    """
    clause = _ARTICLES[Meeting.of(meeting, "meeting")].agenda
    listed = Matter.of(matter, "matter") in _MATTERS[meeting]
    own, consents = FLAG.maybe(own_waters, "own_waters"), FLAG.maybe(chair_consents, "chair_consents")
    if meeting is Meeting.JOINT:
        if matter is Matter.OTHER:
            raise NeedsJudgement(
                MeetingRole.OFFICE_PRINCIPAL.zh,
                clause,
                en="the list of the joint meeting's matters is open",
                zh="联席会议事项未穷尽列举",
            )
        return all_of(condition(clause, *_LISTED, listed, matter))
    if listed and matter in _ON_WATERS:
        if own is None and consents:
            beside = note(clause, "未说明是否涉及所辖河湖", "whose waters is not said", matter)
        elif known(own, "own_waters", _WHOSE):
            return all_of(condition(clause, *_LISTED, True, matter), condition(clause, *_OWN, True))
        else:
            beside = note(clause, "涉及其他河湖", "on the waters of another chief", matter)
    elif listed:
        return all_of(condition(clause, *_LISTED, True, matter))
    else:
        beside = note(clause, "所列事项以外", "a matter beside those listed", matter)
    agreed = known(consents, "chair_consents", _CONSENT)
    consent = condition(clause, "经同意研究的其他事项", "another matter, with consent", agreed)
    return Decision(agreed, beside, consent, because=consent)


_LISTED = ("属于会议主要事项", "a matter of the meeting")
_WHOSE = Words("未说明是否涉及所辖河湖", "whether it concerns the chief's own waters is not said")
_OWN = ("涉及所辖河湖", "on the chief's own waters")
_ON_WATERS = (Matter.OWN_WATERS_WORK, Matter.OWN_WATERS_PROBLEMS)
_MATTERS = {
    Meeting.GENERAL: (Matter.LAST_YEAR, Matter.THIS_YEAR, Matter.MAJOR_DECISIONS, Matter.CITY_WIDE_PROBLEMS),
    Meeting.CHIEF: (Matter.GENERAL_MEETING_PLANS, *_ON_WATERS),
    Meeting.JOINT: (Matter.PROGRESS, Matter.SCHEDULING, Matter.COOPERATION, Matter.REFERRAL),
}


RESPONSIBLE_UNITS = (
    *("市委组织部", "市委宣传部", "市编委办", "市委督查室", "市政府督查室", "市发展改革委", "市公安局", "市监察局"),
    *("市财政局", "市国土资源局", "市环境保护局", "市建设局", "市交通运输局", "市水务局", "市农业局", "市林业局"),
    *("市审计局", "市安全监管局", "市政府法制办"),
)


@provision(JOINT_UNITS)
@frozen(kw_only=True)
class Units(Record):
    """How many responsible units make up the joint meeting (责任单位数量)."""

    listed: Count = figure(19, "责任单位数", "responsible units that the clause counts")


@rule(JOINT_UNITS)
def is_responsible_unit(name: Label, *, units: Units = Units()) -> Decision[bool]:
    """Whether a unit is one of those that make up the joint meeting (责任单位).

    Args:
        name: 单位名称: its name, as any decree prints it (市发改委, 市环保局, 市安监局 and the like) or in full
            (廊坊市水务局, 中共廊坊市委组织部, 廊坊市人民政府法制办公室).

    Returns:
        属于责任单位: whether it is; the finding shows the name in the list.

    >>> is_responsible_unit("市环保局").because.observed
    '市环境保护局'
    """
    units = Units.of(units, "units")
    given = LABEL.of(name, "name").strip()
    printed = _printed(given)
    counted = falls(JOINT_UNITS, "责任单位数", "units listed", len(RESPONSIBLE_UNITS), COUNT.exactly(units.listed))
    listed = condition(JOINT_UNITS, "列为责任单位", "listed", printed is not None, printed or given)
    return Decision(printed is not None, counted, listed, because=listed)


@lru_cache(maxsize=1024)
def _printed(name: str) -> str | None:
    """The name of a unit as the list prints it."""
    short = _PARTY.sub("市委", name).replace("人民政府", "政府")
    for one in (short, short.removesuffix("公室")):
        try:
            return _BY_ORGAN.get(Organ.parse(one))
        except InvalidFacts:
            continue
    return None


_PARTY = re.compile("^(?:中共|中国共产党)?(?:廊坊)?市委员会|^(?:中共|中国共产党)(?:廊坊)?市委")
_BY_ORGAN = {Organ.parse(name): name for name in RESPONSIBLE_UNITS}
