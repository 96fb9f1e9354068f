"""What a decree lists: duties, targets, bodies and procedures, as data that can be asked."""

from __future__ import annotations

import datetime
from abc import abstractmethod
from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from html import escape
from typing import Self, TypeVar

from attrs import field, frozen
from dateutil.relativedelta import relativedelta

from .bounds import Bound, Side
from .brief import LONGEST_REPR, clipped
from .days import (
    CalendarPeriod,
    Period,
    WorkingCalendar,
    add_hours,
    add_months,
    after_days,
    after_working_days,
    calendar_periods,
    plain_date,
)
from .decrees import Known
from .errors import InvalidFacts
from .exact import Number, exact, ratio_of
from .faults import Language
from .forms import Readable, html, line, say, svg
from .locators import Citation
from .organs import County, Level, Organ, Party
from .pages import both
from .terms import Term

__all__ = [
    "After",
    "Assessment",
    "Body",
    "Due",
    "Duty",
    "Listed",
    "Member",
    "Once",
    "Procedure",
    "ProcedureStep",
    "Recurring",
    "Register",
    "Scope",
    "Standing",
    "Target",
    "Who",
    "assess_targets",
    "duty",
    "falling_due",
]


T = TypeVar("T")


class Standing(Term):
    """How a thing stands on a day: one vocabulary for duties, targets, periods and steps of all decrees (办理状态)."""

    NOT_YET_OPEN = "未开始"
    RUNNING = "进行中"
    WAITING = "待前置"
    KEPT = "已完成"
    KEPT_LATE = "逾期完成"
    INADEQUATE = "不符合要求"
    OVERDUE = "逾期未完成"
    MISSED = "未完成"
    NOT_REPORTED = "未报告"
    NOTHING_TO_MEASURE = "无可计量"
    UNDETERMINED = "无法判定"


@frozen
class Once(Readable):
    """A single last day, and whether the text prints it (一次性期限).

    Attributes:
        day: 日期: the day.
        known: 依据: whether the text prints it.
    """

    day: datetime.date
    known: Known = Known.STATED

    def between(self, start: datetime.date, end: datetime.date) -> tuple[datetime.date, ...]:
        """The due days from start to end, both included."""
        return (self.day,) if start <= self.day <= end else ()

    def text(self, language: Language = "en") -> str:
        """The last day in words."""
        return _known(f"至{self.day}止" if language == "zh" else f"by {self.day}", self.known, language)

    def __str__(self) -> str:
        return self.text()


def _known(words: str, known: Known, language: Language) -> str:
    """The words, and how the day is known where the text does not print it."""
    if known is Known.STATED:
        return words
    return f"{words}（{known.zh}）" if language == "zh" else f"{words} ({known.en})"


@frozen(kw_only=True)
class Recurring(Readable):
    """A last day in each calendar period: its end, or a named day of a named month of it (周期性期限).

    ``month`` counts from 1 inside the period; a day that its month lacks is the month's last. ``within`` bounds all;
    ``known`` says whether the text prints the day.
    """

    every: CalendarPeriod = field(kw_only=False)
    month: int | None = None
    day: int | None = None
    within: Period = Period()
    known: Known = Known.STATED

    def between(self, start: datetime.date, end: datetime.date) -> tuple[datetime.date, ...]:
        """The due days from start to end, both included."""
        days = (self._day(period) for period in calendar_periods(start, end, self.every))
        return tuple(day for day in days if start <= day <= end and self.within.contains(day))

    def text(self, language: Language = "en") -> str:
        """How often, and by which day of it, in words.

        >>> Recurring(CalendarPeriod.QUARTER, month=1, day=10).text()
        'each quarter by day 10 of month 1'
        >>> Recurring(CalendarPeriod.QUARTER, month=1, day=10).text("zh")
        '每季度第1个月第10日前'
        """
        zh = ("" if self.month is None else f"第{self.month}个月") + ("" if self.day is None else f"第{self.day}日")
        if language == "zh":
            return _known(f"每{self.every.zh}{zh and zh + '前'}", self.known, language)
        day = "the last day" if self.day is None else f"day {self.day}"
        en = day if self.month is None else f"{day} of month {self.month}"
        return _known(f"each {self.every.en}{zh and f' by {en}'}", self.known, language)

    def __str__(self) -> str:
        return self.text()

    def _day(self, period: Period) -> datetime.date:
        first, last = period.ends
        if self.day is None and self.month is None:
            return last
        if self.every in _SHORTER_THAN_A_MONTH:
            return first + datetime.timedelta(days=(self.day or 1) - 1)
        return add_months(first, (self.month or 1) - 1) + relativedelta(day=self.day or 31)


_SHORTER_THAN_A_MONTH = (CalendarPeriod.DAY, CalendarPeriod.WEEK)


@frozen(kw_only=True)
class After(Readable):
    """A last day that runs from an event: so many days, working days, months or hours after it (自事件起算的期限).

    At most one of the four is given; none means at once. ``moved`` says whether the last day of a period of days gives
    way to the next working day where it is a day off.

    >>> After(zh="收到申请", en="the application is received", working_days=20).text("zh")
    '收到申请后20个工作日内'
    """

    zh: str
    en: str
    days: int | None = None
    working_days: int | None = None
    months: int | None = None
    hours: int | None = None
    moved: bool = True

    def __attrs_post_init__(self) -> None:
        if sum(part is not None for part in (self.days, self.working_days, self.months, self.hours)) > 1:
            raise ValueError(f"{self.en}: one period runs from an event, not several")

    def between(self, _start: datetime.date, _end: datetime.date) -> tuple[datetime.date, ...]:
        """No day is due before the event is known."""
        return ()

    def due(self, event: datetime.date, *, calendar: WorkingCalendar | None = None) -> datetime.date:
        """The last day, counted from the day of the event, which does not count; hours end on the day they end on.

        ``calendar`` is the arrangement of working days of years that are not known here.
        """
        event = plain_date(event, "event")
        if self.working_days is not None:
            return after_working_days(event, self.working_days, calendar=calendar)
        if self.days is not None:
            return after_days(event, self.days, moved=self.moved, calendar=calendar)
        if self.hours is not None:
            return add_hours(datetime.datetime.combine(event, datetime.time()), self.hours).date()
        return event if self.months is None else add_months(event, self.months)

    def text(self, language: Language = "en") -> str:
        """The period in words."""
        for count, en, zh in (
            (self.days, "days", "日内"),
            (self.working_days, "working days", "个工作日内"),
            (self.months, "months", "个月内"),
            (self.hours, "hours", "小时内"),
        ):
            if count is not None:
                return f"{self.zh}后{count}{zh}" if language == "zh" else f"within {count} {en} after {self.en}"
        return f"{self.zh}时立即" if language == "zh" else f"at once when {self.en}"

    def __str__(self) -> str:
        return self.text()


Who = Organ | Party
Scope = Level | County | Organ | Party


_JOINED: Mapping[Language, str] = {"en": "; ", "zh": "；"}


class Register(tuple[T, ...]):
    """What is listed, as a tuple that shows itself in short, and as a table in a notebook (名录).

    >>> Register("a", "b"), Register("a", "b") == ("a", "b")
    (<Register of 2: a, b>, True)
    """

    __slots__ = ()

    def __new__(cls, *items: T) -> Self:
        """A register of the items, in their order."""
        return super().__new__(cls, items)

    def __getnewargs__(self) -> tuple[T, ...]:
        return tuple(self)

    def __repr__(self) -> str:
        return clipped(f"<Register of {self}", LONGEST_REPR - 1) + ">"

    def __str__(self) -> str:
        names = (str(getattr(item, "key", None) or getattr(item, "id", None) or item) for item in self[:_NAMED])
        return clipped(f"{len(self)}: {', '.join(names)}", LONGEST_REPR)

    def _repr_html_(self) -> str:
        return html(self)

    def _repr_svg_(self) -> str | None:
        return svg(self)


_NAMED = 30
"""How many items are named at the most, of which fewer find room."""


class Listed(Readable):
    """What a register lists: a key, a name in both languages, and what else tells it from others."""

    __slots__ = ()

    key: str
    zh: str
    en: str

    @abstractmethod
    def _more(self, _language: Language) -> str:
        """What else a line says of it."""

    def text(self, language: Language = "en") -> str:
        """What it is, in a line."""
        more = self._more(language)
        if language == "zh":
            return f"{self.key}：{self.zh}" + (more and f"（{more}）")
        return f"{self.key}: {self.en}" + (more and f" ({more})")

    def __str__(self) -> str:
        return line(self)

    def _heading(self, language: Language | None) -> str:
        return f"{escape(self.key)}: {both(self.zh, self.en, language)}"


@frozen(kw_only=True)
class Duty(Listed):
    """Who must do what, and by when or how often (职责); ``due`` is None where no time is set.

    Attributes:
        key: 编号: unique within the decree.
        who: 责任主体: organs, parties, or bodies by their names.
        zh: 内容: what is to be done, in Chinese.
        en: 英文: the same in English.
        citation: 条款: the clause.
        due: 期限: by when or how often.
    """

    key: str
    who: tuple[Who, ...]
    zh: str
    en: str
    citation: Citation
    due: Once | Recurring | After | None = None

    @property
    def figures(self) -> Mapping[str, object]:
        """By when or how often, where the decree says so."""
        return {} if self.due is None else {"due": self.due}

    def _more(self, language: Language) -> str:
        bearers = say(self.who, language)
        return bearers if self.due is None else bearers + _JOINED[language] + self.due.text(language)


def duty(  # noqa: PLR0917  # a line of a register, read as a line of a table
    clause: Citation,
    key: str,
    who: Who | tuple[Who, ...],
    zh: str,
    en: str,
    due: Once | Recurring | After | None = None,
) -> Duty:
    """A duty as a line of a register: the clause, the key, who, what in Chinese and in English, and by when."""
    bearers = who if isinstance(who, tuple) else (who,)
    return Duty(key=key, who=bearers, zh=zh, en=en, citation=clause, due=due)


@frozen
class Due(Readable):
    """A duty with a day on which it falls due (到期职责).

    Attributes:
        day: 日期: the day.
        duty: 职责: the duty.
    """

    day: datetime.date
    duty: Duty

    def text(self, language: Language = "en") -> str:
        """The day and the duty, in a line."""
        return f"{self.day} {self.duty.text(language)}"

    def __str__(self) -> str:
        return line(self)


def falling_due(
    duties: Iterable[Duty], start: datetime.date, end: datetime.date, *, within: Period = Period()
) -> tuple[Due, ...]:
    """What falls due from start to end, both included, in the order of the days, clamped to the days in force.

    Raises:
        InvalidFacts: The end lies before the start.
    """
    if plain_date(end, "end") < plain_date(start, "start"):
        raise InvalidFacts("end", end, f"a day not before {start}", f"不早于{start}的日期")
    timed = ((duty, duty.due) for duty in duties if duty.due is not None)
    found = [Due(day, duty) for duty, due in timed for day in due.between(start, end) if within.contains(day)]
    return Register(*sorted(found, key=lambda item: item.day))


@frozen(kw_only=True)
class Target(Listed):
    """A figure to be reached (目标): what is measured, against what, by which day (inclusive), for whom.

    Attributes:
        key: 编号: unique within the decree.
        zh: 指标: what is measured, in Chinese.
        en: 英文: the same in English.
        citation: 条款: the clause.
        asks: 要求: the bound that the observation must keep, in its unit.
        due: 期限: the last day, None where none is printed.
        scope: 范围: of whom it is asked: the city, each of a level, a named county, or each body of a kind.
        due_known: 期限依据: whether the text prints the day.
        who: 责任单位: the units responsible, the leading one first; empty where none is printed.
        series: 指标序列: the trajectory that it is a year of; None where it stands alone.
    """

    key: str
    zh: str
    en: str
    citation: Citation
    asks: Bound
    due: datetime.date | None = None
    scope: Scope = Level.CITY
    due_known: Known = Known.STATED
    who: tuple[Who, ...] = ()
    series: str | None = None

    @property
    def figures(self) -> Mapping[str, object]:
        """What is to be reached, and by when where the decree says so."""
        reached: dict[str, object] = {
            "figure": self.asks.figure,
            "unit": self.asks.unit.en,
            "comparator": "equal" if self.asks.side is Side.EXACTLY else self.asks.side.json,
        }
        return reached if self.due is None else reached | {"due": self.due}

    def _more(self, language: Language) -> str:
        reached = self.asks.text(language)
        return (
            reached if self.due is None else reached + _JOINED[language] + Once(self.due, self.due_known).text(language)
        )


@frozen
class Assessment(Readable):
    """A target with its status on a day and what was observed (目标评估).

    Attributes:
        target: 目标: the target.
        status: 状态: how it stands.
        observed: 实际: what was observed.
    """

    target: Target
    status: Standing
    observed: Decimal | Fraction | None

    @property
    def short(self) -> Fraction | None:
        """By how much the figure is not reached, in the target's unit; 0 where the bound is kept, None where open."""
        if self.observed is None:
            return None
        if _keeps(self.target.asks, self.observed):
            return Fraction(0)
        return abs(Fraction(self.target.asks.figure) - Fraction(self.observed))


def assess_targets(
    targets: Iterable[Target], observations: Mapping[str, Number | Fraction], *, on: datetime.date
) -> tuple[Assessment, ...]:
    """Each target's status on a day, in the targets' order.

    A target is kept when its observation is what the bound asks, missed when it is not and the due day has passed,
    running before; without an observation it is not reported once due. A target without a day is due at once.

    Args:
        targets: The targets.
        observations: The observed number by the target's key, in the target's unit; a share or rate that does not end
            as a decimal is a fraction.
        on: The day of the assessment.

    Raises:
        InvalidFacts: An observation is no number or answers no target.
    """
    listed = tuple(targets)
    wanted = dict.fromkeys(target.key for target in listed)
    for key in observations:
        if key not in wanted:
            raise InvalidFacts(
                "observations", key, f"keys among {', '.join(wanted)}", f"指标须为{'、'.join(wanted)}之一"
            )
    day = plain_date(on, "on")
    return Register(*(_assess(target, observations.get(target.key), day) for target in listed))


def _assess(target: Target, seen: Number | Fraction | None, on: datetime.date) -> Assessment:
    observed: Decimal | Fraction | None = None
    if seen is not None:
        endless = ratio_of(seen) if isinstance(seen, Fraction) else None
        observed = exact(seen, f"observations.{target.key}") if endless is None else endless
    pending = target.due is not None and on <= target.due
    if observed is not None and _keeps(target.asks, observed):
        status = Standing.KEPT
    elif pending:
        status = Standing.RUNNING
    else:
        status = Standing.NOT_REPORTED if observed is None else Standing.MISSED
    return Assessment(target, status, observed)


def _keeps(asks: Bound, seen: Decimal | Fraction) -> bool:
    """Whether a number keeps a bound, whatever kind of number either is."""
    figure = asks.figure
    if type(seen) is Fraction or type(figure) is Fraction:
        return asks.test(Fraction(seen), Fraction(figure))
    return asks.test(seen, figure)


@frozen
class Member(Readable):
    """A member of a body as published: role, name (empty where only the office is named), post (成员).

    Attributes:
        role: 职务: the role in the body.
        name: 姓名: the name, empty where only the office is named.
        post: 单位职务: the office held elsewhere.
    """

    role: str
    name: str
    post: str


@frozen(kw_only=True)
class Body(Listed):
    """A leading group, office or committee and its members (机构).

    Attributes:
        key: 编号: unique within the decree.
        zh: 名称: its name in Chinese.
        en: 英文: the same in English.
        citation: 条款: the clause.
        members: 成员: its members.
        seat: 办公地点: where it sits.
    """

    _columns = ("key", "zh", "en", "citation", "seat")

    key: str
    zh: str
    en: str
    citation: Citation
    members: tuple[Member, ...] = ()
    seat: str | None = None

    @property
    def figures(self) -> Mapping[str, object]:
        """A body has no figures."""
        return {}

    def _more(self, language: Language) -> str:
        return f"成员{len(self.members)}" if language == "zh" else _counted(len(self.members), "member")


@frozen(kw_only=True)
class ProcedureStep(Listed):
    """A step of a procedure: what is done, by whom, what it needs, and its own clause where that differs (步骤).

    Attributes:
        key: 编号: unique within the procedure.
        zh: 内容: what is done, in Chinese.
        en: 英文: the same in English.
        who: 责任主体: by whom.
        needs: 前提: the steps that must be done before.
        citation: 条款: the clause, where it is not the procedure's.
    """

    key: str
    zh: str
    en: str
    who: tuple[Who, ...] = ()
    needs: tuple[str, ...] = ()
    citation: Citation | None = None

    def _more(self, language: Language) -> str:
        return say(self.who, language) if self.who else ""


@frozen(kw_only=True)
class Procedure(Listed):
    """Ordered steps (程序).

    Attributes:
        key: 编号: unique within the decree.
        zh: 名称: what is gone through, in Chinese.
        en: 英文: the same in English.
        citation: 条款: the clause.
        steps: 步骤: the steps in their order.
    """

    _columns = ("key", "zh", "en", "citation")

    key: str
    zh: str
    en: str
    citation: Citation
    steps: tuple[ProcedureStep, ...]

    @property
    def figures(self) -> Mapping[str, object]:
        """A procedure has no figures: those of its steps stand in rules."""
        return {}

    def _more(self, language: Language) -> str:
        return f"{len(self.steps)}步" if language == "zh" else _counted(len(self.steps), "step")

    def next_step(self, done: frozenset[str] = frozenset()) -> ProcedureStep | None:
        """The first step that is not done; None when all are.

        Raises:
            InvalidFacts: A step is done that the procedure lacks, or done before one that must come first.
        """
        keys = [step.key for step in self.steps]
        if unknown := sorted(done.difference(keys)):
            raise InvalidFacts("done", unknown[0], f"steps among {', '.join(keys)}", f"步骤须为{'、'.join(keys)}之一")
        missing = next((index for index, key in enumerate(keys) if key not in done), None)
        if missing is None:
            return None
        if early := [key for key in keys[missing:] if key in done]:
            raise InvalidFacts("done", early[0], f"steps in order: {keys[missing]} comes first", "应按顺序办理")
        return self.steps[missing]


def _counted(many: int, noun: str) -> str:
    return f"{many} {noun}" if many == 1 else f"{many} {noun}s"


@say.register
def _(value: Once | Recurring | After | Listed | Due, language: Language) -> str:
    return value.text(language)
