"""What an office, an area or a chief has to do in a month."""

from __future__ import annotations

import datetime
from typing import cast

from attrs import evolve, frozen

from ...core.days import CalendarPeriod, add_months, calendar_period
from ...core.decisions import Decision
from ...core.figures import Record
from ...core.findings import Finding, note
from ...core.locators import Citation
from ...core.organs import Organ, Party
from ...core.registers import Due, Duty, Once, Recurring, Who, falling_due
from ...core.rules import rule
from ...core.terms import Term
from . import registers as listed
from .acceptance import AcceptanceDates, CalendarReading
from .assessment import DATES, MONTH, TIMETABLE, BeforeDay, Month
from .decree import ASSESSED_YEAR, NOTICE, RIVER_CHIEF, AssessedYear, FirstPeriod, is_owed
from .meetings import CHIEF, GENERAL, JOINT, YearBeginning
from .patrol import FREQUENCY, STAFF

__all__ = ["Agenda", "AgendaItem", "DutyBearer", "month_agenda"]


class DutyBearer(Term):
    """Who bears a duty of the river-chief system (责任主体)."""

    CITY_OFFICE = "市河长制办公室"
    COUNTY_OFFICE = "县级河长制办公室"
    TOWNSHIP_BODY = "乡级河长制工作机构"
    CITY = "市委、市政府"
    AREA = "县（市、区）党委、政府，廊坊开发区工委、管委"
    TOWNSHIP = "乡（镇、街道）"
    GENERAL_CHIEF = "市级总河长"
    MUNICIPAL_CHIEF = "市级河长"
    COUNTY_CHIEF = "县级河长"
    TOWNSHIP_CHIEF = "乡级河长"
    VILLAGE_CHIEF = "村级河长"
    UNITS = "市级责任单位"
    STAFF = "河道保洁员、巡河员、网格化监管员"
    WARDENS = "河道管护员、保洁员"

    @property
    def who(self) -> tuple[Organ | Party, ...]:
        """The organs or persons of that name."""
        return _WHO[self]

    @property
    def named(self) -> frozenset[Who]:
        """Every name under which the registers lay a duty on them: areas and townships are localities, too (各地)."""
        return frozenset((*self.who, listed.LOCALITIES) if self in _LOCAL else self.who)


_WHO: dict[DutyBearer, tuple[Organ | Party, ...]] = {
    DutyBearer.CITY_OFFICE: (listed.CITY_OFFICE,),
    DutyBearer.COUNTY_OFFICE: (listed.COUNTY_OFFICE,),
    DutyBearer.TOWNSHIP_BODY: (listed.TOWNSHIP_BODY,),
    DutyBearer.CITY: listed.CITY,
    DutyBearer.AREA: listed.AREAS,
    DutyBearer.TOWNSHIP: (listed.TOWNSHIP,),
    DutyBearer.GENERAL_CHIEF: (listed.GENERAL_CHIEF,),
    DutyBearer.MUNICIPAL_CHIEF: (listed.MUNICIPAL_CHIEF,),
    DutyBearer.COUNTY_CHIEF: (listed.COUNTY_CHIEF,),
    DutyBearer.TOWNSHIP_CHIEF: (listed.TOWNSHIP_CHIEF,),
    DutyBearer.VILLAGE_CHIEF: (listed.VILLAGE_CHIEF,),
    DutyBearer.UNITS: (listed.UNITS,),
    DutyBearer.STAFF: (listed.STAFF,),
    DutyBearer.WARDENS: (listed.WARDENS,),
}

_LOCAL = (DutyBearer.AREA, DutyBearer.TOWNSHIP)


@frozen(kw_only=True)
class AgendaItem(Record):
    """A duty with its clause and its day (待办职责).

    Attributes:
        key: 编号: the duty's key in the register.
        day: 截止日: by when it is due; None for one that stands without a day.
        zh: 内容: what is to be done, in Chinese.
        en: 英文: the same in English.
        citation: 条款: its clause.
    """

    key: str
    day: datetime.date | None
    zh: str
    en: str
    citation: Citation


@frozen(kw_only=True)
class Agenda(Record):
    """What somebody has to do in a month (月度职责).

    Attributes:
        due: 本月到期: what falls due in it.
        later: 后续到期: what is on the way to a later day within a year.
        standing: 常设职责: what stands without a day.
    """

    due: tuple[AgendaItem, ...]
    later: tuple[AgendaItem, ...]
    standing: tuple[AgendaItem, ...]


@rule(
    *(GENERAL.frequency, CHIEF.frequency, JOINT.frequency, TIMETABLE, FREQUENCY, STAFF, DATES),
    rests_on=(NOTICE,),
)
def month_agenda(
    bearer: DutyBearer,
    *,
    year: AssessedYear,
    month: Month,
    calendar: CalendarReading = CalendarReading.SCHEME,
    beginning: YearBeginning = YearBeginning.FIRST_QUARTER,
    first_period: FirstPeriod = FirstPeriod.OWED,
    before_day: BeforeDay = BeforeDay.INCLUDED,
) -> Decision[Agenda]:
    """What somebody has to do in a month: the duties of the five instruments, by day (月度职责).

    In the first year self-assessment, report and assessment give way to the acceptance by the scheme's calendar; by the
    method's they stand beside it.

    Args:
        bearer: 责任主体: an office, the city, an area or a township, a chief, the responsible units, or whoever
            works on the river.
        year: 年份: the calendar year.
        month: 月份: the month.

    Returns:
        月度职责: what falls due in the month, what falls due next within a year after it, and what has no day.

    Raises:
        NotInForce: The month ended before the notice was issued.

    >>> agenda = month_agenda(DutyBearer.CITY_OFFICE, year=2018, month=6).value
    >>> [(one.key, str(one.day)) for one in agenda.due]
    [('hold-chief-meeting', '2018-06-30'), ('hold-joint-meeting', '2018-06-30')]
    """
    asked, governing = DutyBearer.of(bearer, "bearer"), CalendarReading.of(calendar, "calendar")
    begun_by = YearBeginning.of(beginning, "beginning").last_month
    opening, until = FirstPeriod.of(first_period, "first_period"), BeforeDay.of(before_day, "before_day")
    first = datetime.date(ASSESSED_YEAR.of(year, "year"), MONTH.of(month, "month"), 1)
    last = calendar_period(first, CalendarPeriod.MONTH).ends[1]
    RIVER_CHIEF.require_in_force(last)
    borne = [_before(_opened(duty, begun_by), until) for duty in _BORNE[asked]]
    timed = [duty for duty in borne if isinstance(duty.due, _DATED)]
    a_year_on = calendar_period(add_months(first, 12, fact="year"), CalendarPeriod.MONTH).ends[1]
    coming = [
        one
        for one in falling_due(timed, first, a_year_on)
        if not _is_displaced(one, governing) and _is_in_a_period_owed(one, opening)
    ]
    next_days = {one.duty.key: one for one in reversed(coming)}
    agenda = Agenda(
        due=tuple(_item(one.duty, one.day) for one in coming if one.day <= last),
        later=tuple(_item(one.duty, one.day) for one in coming if one is next_days[one.duty.key] and one.day > last),
        standing=tuple(_item(duty, None) for duty in borne if not isinstance(duty.due, _DATED)),
    )
    asked_of = note(NOTICE, asked.zh, asked.en, first)
    return Decision(agenda, *(_next_day(duty, next_days.get(duty.key)) for duty in timed), asked_of)


_DATED = (Once, Recurring)


def _borne(bearer: DutyBearer) -> tuple[Duty, ...]:
    """The duties that somebody bears, alone or with others."""
    return tuple(duty for duty in listed.DUTIES if not bearer.named.isdisjoint(duty.who))


_BORNE = {bearer: _borne(bearer) for bearer in DutyBearer}


def _opened(duty: Duty, last_month: int) -> Duty:
    """The duty with the day on which the beginning of the year ends, where it is due at the beginning."""
    if duty.key != _AT_THE_BEGINNING or not isinstance(duty.due, Recurring):
        return duty
    return evolve(duty, due=evolve(duty.due, month=last_month))


_AT_THE_BEGINNING = "hold-general-meeting"


def _before(duty: Duty, until: BeforeDay) -> Duty:
    """The duty with the last day that is in time, where the text prints the day before which it is done."""
    if until is BeforeDay.INCLUDED or duty.key not in _BEFORE_A_DAY:
        return duty
    if isinstance(duty.due, Once):
        return evolve(duty, due=evolve(duty.due, day=until.last(duty.due.day)))
    due = cast("Recurring", duty.due)
    return evolve(duty, due=evolve(due, day=cast("int", due.day) - 1))


_DISPLACED = ("self-assessment", "self-assessment-report", "city-assessment")
_BEFORE_A_DAY = (*_DISPLACED, "township-acceptance", "city-acceptance")


def _is_displaced(due: Due, calendar: CalendarReading) -> bool:
    """Whether the acceptance of the first year takes the place of what the method has fall due."""
    by_scheme = calendar is CalendarReading.SCHEME and due.duty.key in _DISPLACED
    return by_scheme and due.day <= AcceptanceDates().city_acceptance


def _is_in_a_period_owed(due: Due, first: FirstPeriod) -> bool:
    """Whether the period in which something falls due by its end, as patrols and meetings do, is owed."""
    recurs = due.duty.due
    if not isinstance(recurs, Recurring) or recurs.day is not None:
        return True
    return is_owed(calendar_period(due.day, recurs.every), first)


def _item(duty: Duty, day: datetime.date | None) -> AgendaItem:
    return AgendaItem(key=duty.key, day=day, zh=duty.zh, en=duty.en, citation=duty.citation)


def _next_day(duty: Duty, due: Due | None) -> Finding:
    """The day on which a duty falls due next, of those that were looked at."""
    if due is None:
        return note(duty.citation, "期内没有到期日", "nothing falls due in the time looked at")
    return note(duty.citation, "下一到期日", "falls due next", due.day)
