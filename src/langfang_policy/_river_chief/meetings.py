"""The municipal meetings (市级会议制度): three kinds, who attends, how often, on what, and what follows."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from attrs import evolve, frozen

from ..core.days import CalendarPeriod, calendar_period, calendar_periods
from ..core.decisions import Decision, Finding, all_of
from ..core.decrees import Period
from ..core.errors import InvalidFacts, NeedsJudgement
from ..core.exact import whole
from ..core.locators import Citation
from ..core.rules import provision, rule
from ..core.series import day_series
from ..core.terms import Reading, Term, flag, member
from .decree import RIVER_CHIEF, known_year

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


class Meeting(Term):
    """The three municipal meetings."""

    GENERAL = "市级总河长会议"
    CHIEF = "市级河长会议"
    JOINT = "市级责任单位联席会议"


class MeetingRole(Term):
    """As what somebody might attend, convene or carry out."""

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
    """In what part somebody is at a meeting."""

    CHAIRS = "主持"
    ATTENDS = "出席"
    INVITED = "根据需要确定出席"
    ABSENT = "不出席"


@frozen(kw_only=True)
class MeetingForm:
    """A meeting's form: who chairs, decides that it is held, prepares it, approves its minutes, and what follows.

    ``leads``, where two are named, is either of them: the text does not say which.
    """

    chair: MeetingRole
    decides: MeetingRole
    prepares: MeetingRole | None
    approves_minutes: MeetingRole
    leads: tuple[MeetingRole, ...]
    carries_out: tuple[MeetingRole, ...]
    supervises: MeetingRole


class ChiefsMeant(Reading):
    """Which chiefs carry out what a general meeting decides (县级总河长、河长)."""

    COUNTY = "县级总河长和县级河长"
    """Recommended: the level stands before both, as it does where the other meetings name county chiefs."""
    ALL_BELOW_THE_CITY = "县级总河长和县、乡、村级河长"
    """The level belongs to the general chiefs alone."""


@rule(
    RIVER_CHIEF,
    *("会议制度 一 第一条", "会议制度 一 第三条", "会议制度 一 第五条"),
    *("会议制度 二 第一条", "会议制度 二 第三条", "会议制度 二 第五条"),
    *("会议制度 三 第二条", "会议制度 三 第四条", "会议制度 三 第六条"),
)
def meeting_form(meeting: Meeting, *, chiefs: ChiefsMeant = ChiefsMeant.COUNTY) -> Decision[MeetingForm]:
    """Who chairs a meeting, calls and prepares it, signs its minutes, and who then leads, carries out and supervises.

    Args:
        meeting: The meeting.
        chiefs: Which chiefs carry out what a general meeting decides.

    Returns:
        Its form; nobody is named to prepare the joint meeting, nor to lead what follows it.

    Raises:
        InvalidFacts: The meeting is none.

    >>> meeting_form(Meeting.CHIEF).value.approves_minutes.zh
    '市级河长'
    """
    form = _FORMS[member(meeting, Meeting, "meeting")]
    first, called, minutes = _CLAUSES[meeting]
    if member(chiefs, ChiefsMeant, "chiefs") is ChiefsMeant.ALL_BELOW_THE_CITY and meeting is Meeting.GENERAL:
        form = evolve(form, carries_out=(*form.carries_out, MeetingRole.TOWNSHIP_CHIEF, MeetingRole.VILLAGE_CHIEF))
    return Decision(
        form,
        Finding(first, "主持召开", "chairs", observed=form.chair),
        Finding(called, "确定召开", "decides that it is held", observed=form.decides),
        Finding(minutes, "纪要审定", "approves the minutes", observed=form.approves_minutes),
        Finding(minutes, "议定事项承办", "carry out what was decided", observed=form.carries_out),
    )


@rule(RIVER_CHIEF, "会议制度 一 第一条", "会议制度 二 第一条", "会议制度 三 第二条")
def meeting_attendance(
    meeting: Meeting, *, role: MeetingRole, concerned: bool, invited_by_chair: bool
) -> Decision[Attendance]:
    """In what part somebody is at a meeting.

    Args:
        meeting: The meeting.
        role: As what.
        concerned: Whether the county chief or the unit is concerned (相关): only those attend a municipal chief's
            meeting; to the others it makes no difference.
        invited_by_chair: Whether the chair has so decided; for the joint meeting the text knows no such decision.

    Returns:
        Whether the person chairs, attends, is invited or stays away. A unit's principal head (主要负责人) is one of its
        heads (负责人), but the general meeting asks for the principal. Bodies attend through persons.

    Raises:
        InvalidFacts: A fact is of the wrong kind.

    >>> for meeting in (Meeting.GENERAL, Meeting.CHIEF):
    ...     meeting_attendance(meeting, role=MeetingRole.UNIT_HEAD, concerned=True, invited_by_chair=False).value.zh
    '不出席'
    '出席'
    """
    form = _FORMS[member(meeting, Meeting, "meeting")]
    listed = member(role, MeetingRole, "role") in _ATTENDING[meeting]
    reached = flag(concerned, "concerned") or meeting is not Meeting.CHIEF or role not in _ONLY_IF_CONCERNED
    called = flag(invited_by_chair, "invited_by_chair") and meeting is not Meeting.JOINT
    if role is form.chair:
        part = Attendance.CHAIRS
    elif listed and reached:
        part = Attendance.ATTENDS
    else:
        part = Attendance.INVITED if called else Attendance.ABSENT
    place = _CLAUSES[meeting][0]
    return Decision(
        part,
        Finding(place, "主持召开", "chairs", part is Attendance.CHAIRS, role, form.chair),
        Finding(place, "列入出席人员", "listed, and concerned where that is asked", listed and reached, role),
        Finding(place, "由主持人根据需要确定", "invited by the chair", called),
        because=_OF_RIGHT.index(part) if part in _OF_RIGHT else 2,
    )


class YearBeginning(Reading):
    """What the beginning of the year (年初) is."""

    FIRST_QUARTER = "第一季度"
    """Recommended: from January to March."""
    JANUARY = "一月"
    """January alone."""

    @property
    def last_month(self) -> int:
        """The month with which the beginning of the year ends."""
        return {YearBeginning.FIRST_QUARTER: 3, YearBeginning.JANUARY: 1}[self]


class IrregularMeetings(Reading):
    """Whether a joint meeting held as needed (不定期) does for the regular one of its quarter."""

    STAND_FOR_NONE = "不代替定期会议"
    """Recommended: the clause tells two kinds apart, and asks for the regular one each quarter."""
    STAND_FOR_REGULAR = "可代替定期会议"
    """The units met in the quarter, whatever the meeting was called."""


@provision(RIVER_CHIEF, "会议制度 一 第二条")
@frozen(kw_only=True)
class GeneralMeetings:
    """How often the general chief meeting is held."""

    a_year_times: int = 1  # at least, in principle

    def __attrs_post_init__(self) -> None:
        whole(self.a_year_times, "a_year_times", at_least=1)


@provision(RIVER_CHIEF, "会议制度 二 第二条")
@frozen(kw_only=True)
class ChiefMeetings:
    """How often each municipal chief holds a meeting."""

    a_half_year_times: int = 1  # at least, in principle

    def __attrs_post_init__(self) -> None:
        whole(self.a_half_year_times, "a_half_year_times", at_least=1)


@provision(RIVER_CHIEF, "会议制度 三 第三条")
@frozen(kw_only=True)
class JointMeetings:
    """How often the joint meeting is regularly held."""

    a_quarter_times: int = 1  # at least, in principle

    def __attrs_post_init__(self) -> None:
        whole(self.a_quarter_times, "a_quarter_times", at_least=1)


@frozen(kw_only=True)
class MeetingRecord:
    """A year's meetings: the calendar periods short of one, how many went beyond, and whether the first came early.

    True where no period is short. ``early`` is None for meetings that need not come at the beginning of the year.
    """

    missing: tuple[Period, ...]
    extra: int
    early: bool | None

    def __bool__(self) -> bool:
        return not self.missing


@rule(RIVER_CHIEF, "会议制度 一 第二条", "会议制度 二 第二条", "会议制度 三 第三条")
def meetings_held(
    meeting: Meeting,
    *,
    days: Sequence[datetime.date],
    year: int,
    general: GeneralMeetings = GeneralMeetings(),
    chief: ChiefMeetings = ChiefMeetings(),
    joint: JointMeetings = JointMeetings(),
    irregular_days: Sequence[datetime.date] = (),
    beginning: YearBeginning = YearBeginning.FIRST_QUARTER,
    irregular: IrregularMeetings = IrregularMeetings.STAND_FOR_NONE,
) -> Decision[MeetingRecord]:
    """Whether a year saw its meetings: the general one, a municipal chief's each half-year, the joint each quarter.

    Args:
        meeting: The meeting; each municipal chief has a record of his or her own.
        days: The days on which it was held; of joint meetings the regular ones alone.
        year: The calendar year; days outside it are passed over.
        general: How often the general meeting is held.
        chief: How often a municipal chief holds one.
        joint: How often the joint one is regularly held.
        irregular_days: The days of joint meetings held as needed; of the other meetings there are none.
        beginning: What counts as the beginning of the year.
        irregular: Whether these do for regular ones.

    Returns:
        The calendar periods that are short, all of them in principle (原则上) only.

    Raises:
        InvalidFacts: A fact is of the wrong kind.

    >>> held = [datetime.date(2018, 1, 9), datetime.date(2018, 6, 30)]
    >>> [half.first.month for half in meetings_held(Meeting.CHIEF, days=held, year=2018).value.missing]
    [7]
    """
    kind, times = {
        Meeting.GENERAL: (CalendarPeriod.YEAR, general.a_year_times),
        Meeting.CHIEF: (CalendarPeriod.HALF_YEAR, chief.a_half_year_times),
        Meeting.JOINT: (CalendarPeriod.QUARTER, joint.a_quarter_times),
    }[member(meeting, Meeting, "meeting")]
    held, others = day_series(days, "days"), day_series(irregular_days, "irregular_days")
    if others and meeting is not Meeting.JOINT:
        raise InvalidFacts("irregular_days", others, "none but of joint meetings", "仅联席会议有不定期会议")
    if member(irregular, IrregularMeetings, "irregular") is IrregularMeetings.STAND_FOR_REGULAR:
        held = (*held, *others)
    months = member(beginning, YearBeginning, "beginning").last_month
    whole_year = calendar_period(datetime.date(known_year(year, "year"), months, 1), CalendarPeriod.YEAR)
    periods = calendar_periods(*whole_year.ends, kind)
    counts = [sum(map(period.contains, held)) for period in periods]
    place = _FREQUENCIES[meeting]
    kept = all_of(
        *(
            Finding(place, f"{first}起的{kind.zh}", f"the {kind.en} from {first}", count >= times, count, times)
            for (first, _), count in zip((period.ends for period in periods), counts, strict=True)
        )
    )
    early = any(day.year == year and day.month <= months for day in held)
    record = MeetingRecord(
        missing=tuple(period for period, count in zip(periods, counts, strict=True) if count < times),
        extra=sum(max(0, count - times) for count in counts),
        early=early if meeting is Meeting.GENERAL else None,
    )
    begun = [Finding(place, "年初召开", "at the beginning of the year", early)] if meeting is Meeting.GENERAL else []
    return Decision(record, *kept.findings, *begun, because=kept.findings.index(kept.because))


@rule(RIVER_CHIEF, "会议制度 一 第二条", "会议制度 二 第二条", "会议制度 三 第三条")
def extra_meeting_allowed(meeting: Meeting, *, needed: bool, chair_consents: bool) -> Decision[bool]:
    """Whether a meeting may be held beyond the regular ones.

    Args:
        meeting: The meeting.
        needed: Whether the work needs it.
        chair_consents: Whether the general chief or the municipal chief consents; the joint meeting needs no consent
            beyond the decision that it is held.

    Returns:
        Whether it may.

    Raises:
        InvalidFacts: A fact is of the wrong kind.

    >>> extra_meeting_allowed(Meeting.JOINT, needed=True, chair_consents=False).value
    True
    """
    free = member(meeting, Meeting, "meeting") is Meeting.JOINT
    agreed = flag(chair_consents, "chair_consents") or free
    need, place = flag(needed, "needed"), _FREQUENCIES[meeting]
    consent = ("无需同意", "no consent asked") if free else ("经同意", "consent of the chair")
    return all_of(Finding(place, "工作需要", "needed", need), Finding(place, *consent, agreed))


@rule(RIVER_CHIEF, "会议制度 三 第四条")
def may_propose_joint_meeting(proposer: MeetingRole) -> Decision[bool]:
    """Whether somebody may propose a joint meeting; that it is held is decided by the principal of the office.

    Args:
        proposer: The office or the responsible units; county bodies may not.

    Returns:
        Whether the proposal is open to them.

    Raises:
        InvalidFacts: The role is none.

    >>> may_propose_joint_meeting(MeetingRole.UNITS).value
    True
    """
    open_to = member(proposer, MeetingRole, "proposer") in (MeetingRole.OFFICE, MeetingRole.UNITS)
    return Decision(
        open_to, Finding(_CLAUSES[Meeting.JOINT][1], "市河长办或责任单位提出", "may propose", open_to, proposer)
    )


@rule(RIVER_CHIEF, "会议制度 一 第五条", "会议制度 二 第五条", "会议制度 三 第六条")
def minutes_may_be_issued(meeting: Meeting, *, approved_by: MeetingRole | None) -> Decision[bool]:
    """Whether the minutes of a meeting may be issued.

    Args:
        meeting: The meeting.
        approved_by: Who approved them; None where nobody has.

    Returns:
        Whether its chair approved them.

    Raises:
        InvalidFacts: A fact is of the wrong kind.

    >>> minutes_may_be_issued(Meeting.GENERAL, approved_by=MeetingRole.MUNICIPAL_CHIEF).value
    False
    """
    wanted = _FORMS[member(meeting, Meeting, "meeting")].approves_minutes
    seen = None if approved_by is None else member(approved_by, MeetingRole, "approved_by")
    finding = Finding(_CLAUSES[meeting][2], "审定后印发", "approved before issue", seen is wanted, seen, wanted)
    return Decision(finding.holds, finding)


class Matter(Term):
    """What a meeting may have on the table."""

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


@rule(RIVER_CHIEF, "会议制度 一 第四条", "会议制度 二 第四条", "会议制度 三 第五条")
def on_agenda(meeting: Meeting, *, matter: Matter, own_waters: bool, chair_consents: bool) -> Decision[bool]:
    """Whether a matter belongs on the table of a meeting.

    Args:
        meeting: The meeting.
        matter: The matter.
        own_waters: Whether it concerns the waters under the chief who holds the meeting; for his or her meeting alone.
        chair_consents: Whether the general chief, or the municipal chief, agrees to take a matter beside those listed.

    Returns:
        Whether it does. A listed matter needs no consent, any other does; the joint meeting knows no such consent, and
        leaves to the chiefs' meetings what is listed there.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
        NeedsJudgement: The joint meeting's list is open (等); whether it takes another matter is decided by its chair.

    >>> for consents in (False, True):
    ...     on_agenda(Meeting.CHIEF, matter=Matter.PROGRESS, own_waters=True, chair_consents=consents).value
    False
    True
    """
    place = _AGENDAS[member(meeting, Meeting, "meeting")]
    listed = member(matter, Matter, "matter") in _MATTERS[meeting]
    own, agreed = flag(own_waters, "own_waters"), flag(chair_consents, "chair_consents")
    if matter is Matter.OTHER and meeting is Meeting.JOINT:
        raise NeedsJudgement(
            MeetingRole.OFFICE_PRINCIPAL.zh,
            place,
            en="the list of the joint meeting's matters is open",
            zh="联席会议事项未穷尽列举",
        )
    near = own or matter not in (Matter.OWN_WATERS_WORK, Matter.OWN_WATERS_PROBLEMS)
    named = all_of(
        Finding(place, "属于会议主要事项", "a matter of the meeting", listed, matter),
        Finding(place, "涉及河湖为所辖河湖", "on the chief's own waters where it is on waters", near),
    )
    if named or meeting is Meeting.JOINT:
        return named
    consent = Finding(place, "经同意研究的其他事项", "another matter, with consent", agreed)
    return Decision(agreed, *named.findings, consent)


RESPONSIBLE_UNITS = (
    *("市委组织部", "市委宣传部", "市编委办", "市委督查室", "市政府督查室", "市发展改革委", "市公安局", "市监察局"),
    *("市财政局", "市国土资源局", "市环境保护局", "市建设局", "市交通运输局", "市水务局", "市农业局", "市林业局"),
    *("市审计局", "市安全监管局", "市政府法制办"),
)
_SHORT_NAMES = {
    "市编办": "市编委办",
    "市发改委": "市发展改革委",
    "市国土局": "市国土资源局",
    "市环保局": "市环境保护局",
    "市交通局": "市交通运输局",
    "市安监局": "市安全监管局",
    "市法制办": "市政府法制办",
}


@provision(RIVER_CHIEF, "会议制度 三 第一条")
@frozen(kw_only=True)
class Units:
    """How many responsible units make up the joint meeting."""

    listed: int = 19


@rule(RIVER_CHIEF, "会议制度 三 第一条")
def is_responsible_unit(name: str, *, units: Units = Units()) -> Decision[bool]:
    """Whether a unit is one of the nineteen that make up the joint meeting (责任单位).

    Args:
        name: Its name, in full or short (市发改委, 市环保局, 市安监局 and the like).
        units: How many the decree counts.

    Returns:
        Whether it is; the finding shows the name in the list.

    Raises:
        InvalidFacts: The name is no text.

    >>> is_responsible_unit("市环保局").because.observed
    '市环境保护局'
    """
    if not isinstance(name, str):
        raise InvalidFacts("name", name, "the name of a unit", "单位名称")
    full = _SHORT_NAMES.get(name.strip(), name.strip())
    place = RIVER_CHIEF.at("会议制度 三 第一条")
    return Decision(
        full in RESPONSIBLE_UNITS,
        Finding(
            place, "责任单位数量", "units", len(RESPONSIBLE_UNITS) == units.listed, len(RESPONSIBLE_UNITS), units.listed
        ),
        Finding(place, "列为责任单位", "listed", full in RESPONSIBLE_UNITS, full),
    )


def _clauses(*locators: str) -> tuple[Citation, ...]:
    return tuple(map(RIVER_CHIEF.at, locators))


_CLAUSES = {
    Meeting.GENERAL: _clauses("会议制度 一 第一条", "会议制度 一 第三条", "会议制度 一 第五条"),
    Meeting.CHIEF: _clauses("会议制度 二 第一条", "会议制度 二 第三条", "会议制度 二 第五条"),
    Meeting.JOINT: _clauses("会议制度 三 第二条", "会议制度 三 第四条", "会议制度 三 第六条"),
}
_FREQUENCIES = {
    Meeting.GENERAL: RIVER_CHIEF.at("会议制度 一 第二条"),
    Meeting.CHIEF: RIVER_CHIEF.at("会议制度 二 第二条"),
    Meeting.JOINT: RIVER_CHIEF.at("会议制度 三 第三条"),
}
_AGENDAS = {
    Meeting.GENERAL: RIVER_CHIEF.at("会议制度 一 第四条"),
    Meeting.CHIEF: RIVER_CHIEF.at("会议制度 二 第四条"),
    Meeting.JOINT: RIVER_CHIEF.at("会议制度 三 第五条"),
}
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
_OF_RIGHT = (Attendance.CHAIRS, Attendance.ATTENDS)
_ONLY_IF_CONCERNED = (MeetingRole.COUNTY_CHIEF, MeetingRole.UNIT_PRINCIPAL, MeetingRole.UNIT_HEAD)
_MATTERS = {
    Meeting.GENERAL: (Matter.LAST_YEAR, Matter.THIS_YEAR, Matter.MAJOR_DECISIONS, Matter.CITY_WIDE_PROBLEMS),
    Meeting.CHIEF: (Matter.GENERAL_MEETING_PLANS, Matter.OWN_WATERS_WORK, Matter.OWN_WATERS_PROBLEMS),
    Meeting.JOINT: (Matter.PROGRESS, Matter.SCHEDULING, Matter.COOPERATION, Matter.REFERRAL),
}
