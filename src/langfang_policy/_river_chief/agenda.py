"""What an office, an area or a chief has to do in a month."""

from __future__ import annotations

import datetime

from attrs import evolve, frozen

from ..core.days import CalendarPeriod, add_months, calendar_period
from ..core.decisions import Decision, Finding
from ..core.exact import whole
from ..core.locators import Citation
from ..core.registers import Due, Duty, Recurring, falling_due
from ..core.rules import rule
from ..core.terms import member
from .acceptance import AcceptanceDates, CalendarReading
from .decree import RIVER_CHIEF, known_year
from .meetings import YearBeginning
from .registers import DUTIES, DutyBearer

__all__ = ["Agenda", "AgendaItem", "month_agenda"]


@frozen(kw_only=True)
class AgendaItem:
    """A duty with its clause and the day by which it is due; None for one that stands without a day."""

    key: str
    day: datetime.date | None
    zh: str
    en: str
    citation: Citation


@frozen(kw_only=True)
class Agenda:
    """A month: what falls due in it, what is on the way to a later day within a year, and what stands without a day."""

    due: tuple[AgendaItem, ...]
    later: tuple[AgendaItem, ...]
    standing: tuple[AgendaItem, ...]


@rule(
    RIVER_CHIEF,
    *("会议制度 一 第二条", "会议制度 二 第二条", "会议制度 三 第三条"),
    *("考核办法 五（三）", "巡河制度 第十条", "巡河制度 第十一条", "考核验收方案 四"),
)
def month_agenda(
    bearer: DutyBearer,
    *,
    year: int,
    month: int,
    calendar: CalendarReading = CalendarReading.SCHEME,
    beginning: YearBeginning = YearBeginning.FIRST_QUARTER,
) -> Decision[Agenda]:
    """What somebody has to do in a month: the duties of the five instruments, by day.

    Args:
        bearer: An office, an area, a chief, the responsible units or the staff on the river.
        year: The calendar year, 2017 or later.
        month: The month, 1 to 12.
        calendar: Which instrument governs the assessment of 2017. By the acceptance scheme, self-assessment, report
            and assessment of that year give way to the acceptance; by the method, they stand beside it.
        beginning: What the beginning of the year is, by the end of which the general chief meeting is due.

    Returns:
        What falls due in the month, what falls due next within a year after it, and the duties without a day.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
        NotInForce: The month ended before the notice was issued.

    >>> agenda = month_agenda(DutyBearer.CITY_OFFICE, year=2018, month=6).value
    >>> [(one.key, str(one.day)) for one in agenda.due]
    [('hold-chief-meeting', '2018-06-30'), ('hold-joint-meeting', '2018-06-30')]
    """
    who = member(bearer, DutyBearer, "bearer").zh
    first = datetime.date(known_year(year, "year", first=2017), whole(month, "month", at_least=1, at_most=12), 1)
    last = calendar_period(first, CalendarPeriod.MONTH).ends[1]
    RIVER_CHIEF.require_in_force(last)
    member(calendar, CalendarReading, "calendar")
    opening = Recurring(
        CalendarPeriod.YEAR,
        month=member(beginning, YearBeginning, "beginning").last_month,
        within=RIVER_CHIEF.period,
    )
    borne = [evolve(duty, due=opening) if duty.key == _AT_THE_BEGINNING else duty for duty in DUTIES if who in duty.who]
    timed = [duty for duty in borne if duty.due is not None]
    a_year_on = calendar_period(add_months(first, 12), CalendarPeriod.MONTH).ends[1]
    coming = [one for one in falling_due(timed, first, a_year_on) if not _is_displaced(one, calendar)]
    next_days = {one.duty.key: one for one in reversed(coming)}
    agenda = Agenda(
        due=tuple(_item(one.duty, one.day) for one in coming if one.day <= last),
        later=tuple(_item(one.duty, one.day) for one in coming if one is next_days[one.duty.key] and one.day > last),
        standing=tuple(_item(duty, None) for duty in borne if duty.due is None),
    )
    findings = [Finding(duty.citation, duty.zh, duty.en) for duty in timed]
    return Decision(agenda, *findings, Finding(RIVER_CHIEF.at("通知正文"), who, bearer.en, observed=first))


def _is_displaced(due: Due, calendar: CalendarReading) -> bool:
    """Whether the acceptance of 2017 takes the place of what the method has fall due."""
    by_scheme = calendar is CalendarReading.SCHEME and due.duty.key in _DISPLACED
    return by_scheme and due.day <= AcceptanceDates().city_acceptance


def _item(duty: Duty, day: datetime.date | None) -> AgendaItem:
    return AgendaItem(key=duty.key, day=day, zh=duty.zh, en=duty.en, citation=duty.citation)


_AT_THE_BEGINNING = "hold-general-meeting"
_DISPLACED = ("self-assessment", "self-assessment-report", "city-assessment")
