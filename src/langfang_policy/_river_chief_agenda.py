"""What an office, an area or a chief has to do in a month."""

from __future__ import annotations

import datetime

from attrs import frozen

from ._river_chief_decree import RIVER_CHIEF, known_year
from ._river_chief_registers import DUTIES, DutyBearer
from .core.days import CalendarPeriod, calendar_period
from .core.decisions import Decision, Finding
from .core.exact import whole
from .core.registers import Duty, falling_due
from .core.rules import rule
from .core.terms import member

__all__ = ["Agenda", "AgendaItem", "month_agenda"]


@frozen(kw_only=True)
class AgendaItem:
    """A duty with the day by which it is due; None for one that stands without a day."""

    key: str
    day: datetime.date | None
    zh: str
    en: str


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
def month_agenda(bearer: DutyBearer, *, year: int, month: int) -> Decision[Agenda]:
    """What somebody has to do in a month: the duties of the five instruments, by day.

    Args:
        bearer: An office, an area, a chief, the responsible units or the staff on the river.
        year: The calendar year, 2017 or later.
        month: The month, 1 to 12.

    Returns:
        What falls due in the month, what falls due next within a year after it, and the duties without a day. The
        general chief meeting is asked at the beginning of the year, and counted by the calendar year.

    Raises:
        InvalidFacts: A fact is of the wrong kind.

    >>> agenda = month_agenda(DutyBearer.CITY_OFFICE, year=2018, month=6).value
    >>> [(one.key, str(one.day)) for one in agenda.due]
    [('hold-chief-meeting', '2018-06-30'), ('hold-joint-meeting', '2018-06-30')]
    """
    who = member(bearer, DutyBearer, "bearer").zh
    first = datetime.date(known_year(year, "year", first=2017), whole(month, "month", at_least=1, at_most=12), 1)
    last = calendar_period(first, CalendarPeriod.MONTH).last or first
    borne = [duty for duty in DUTIES if who in duty.who]
    timed = [duty for duty in borne if duty.due is not None]
    due = [_item(one.duty, one.day) for one in falling_due(timed, first, last)]
    next_first = last + datetime.timedelta(days=1)
    later = [
        _item(duty, found[0].day)
        for duty in timed
        if (found := falling_due([duty], next_first, next_first + datetime.timedelta(days=364)))
        and all(one.key != duty.key for one in due)
    ]
    agenda = Agenda(
        due=tuple(due),
        later=tuple(sorted(later, key=_when)),
        standing=tuple(_item(duty, None) for duty in borne if duty.due is None),
    )
    findings = [Finding(duty.citation, duty.zh, duty.en) for duty in timed]
    return Decision(agenda, *findings, Finding(RIVER_CHIEF.at("通知正文"), who, bearer.en, observed=first))


def _item(duty: Duty, day: datetime.date | None) -> AgendaItem:
    return AgendaItem(key=duty.key, day=day, zh=duty.zh, en=duty.en)


def _when(item: AgendaItem) -> datetime.date:
    return item.day or datetime.date.max
