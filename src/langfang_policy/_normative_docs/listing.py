"""The annexes that list documents: look-up, counts, slips of the source, and when a listed document ends."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache

from attrs import evolve, frozen

from ..core.decisions import Decision, Finding
from ..core.decrees import plain_date
from ..core.errors import InvalidFacts, Undetermined
from ..core.exact import whole
from ..core.numbers import DecreeNumber
from ..core.rules import rule
from ..core.terms import Term, member
from .catalogue import ROWS
from .items import CLEANUP, PUBLISHED, CleanupScope, EarlierList, Issuer, document_day
from .life import Document, Readings, Status, possible_lives

__all__ = [
    "Annex",
    "CatalogueSlip",
    "CountMode",
    "Holding",
    "LastDayWindow",
    "Listed",
    "Reason",
    "Series",
    "catalogue",
    "count_documents",
    "find_documents",
    "holds_on",
    "last_day_window",
]


class Annex(Term):
    """The annexes that list documents."""

    IN_FORCE = "附件1"
    REPEALED = "附件2"
    LAPSED = "附件3"
    AMENDED = "附件4"


class Series(Term):
    """The series of document numbers in the catalogue; a bare number must not be given one."""

    GOVERNMENT = "廊政"
    OFFICE = "廊政办"
    ORDER = "政府令"
    BARE = "无机关代字"
    NONE = "无文号"


class Reason(Term):
    """Why a document was repealed, lapsed or was amended."""

    TO_BE_REPLACED = "拟由新的文件代替"
    LAPSED_BY_ITSELF = "自行失效"
    WORK_DONE = "工作已完成"
    NEW_DOCUMENT = "新文件已出台"
    PERIOD_OVER = "适用期已过"
    SUPERIOR_LAPSED = "上位文件已失效"
    SPECIALISED_DOCUMENTS = "已出台各专业规范性文件"
    SUPERIOR_AMENDED = "上位文件修改"


class CatalogueSlip(Term):
    """What is odd about a row as printed; nothing of it is mended."""

    NO_NUMBER = "无文号"
    """The document is known by its title alone."""
    NO_SERIES = "文号无机关代字"
    """Which series it belongs to is not said."""
    SERIES_CUT = "文号疑缺“字”"
    """Far outside the run of its series and inside that of the numbers without one."""
    LISTED_TWICE = "同一文件重复列入"
    """The same title and number stand in another row of the annex."""
    TWO_DOCUMENTS = "同一文号两份文件"
    """Another document, of another issuer, has the same number, whose series is not printed."""
    TWO_TITLES = "同一文号两个标题"
    """The same number stands in another row of the annex under another title."""
    NUMBERED_ALIKE = "仅机关代字有无之别"
    """A row whose number differs in nothing but having a series, or lacking it, is another document."""
    NO_ISSUER = "标题缺制定机关"
    """Unlike every other covering paper."""


@frozen(kw_only=True)
class Listed:
    """A row of the catalogue, as printed; ``number`` is None where none is printed."""

    annex: Annex
    row: int
    department: str
    number: DecreeNumber | None
    reason: Reason | None
    title: str
    slips: tuple[CatalogueSlip, ...] = ()

    @property
    def status(self) -> Status:
        """Where the annex puts the document on the day of the notice."""
        return _STATUS[self.annex]

    @property
    def series(self) -> Series:
        """The series of its number."""
        if self.number is None:
            return Series.NONE
        return _SERIES[self.number.series]

    @property
    def provisional(self) -> bool:
        """Whether its title says that it is provisional or on trial (暂行、试行)."""
        return "暂行" in self.title or "试行" in self.title

    def __str__(self) -> str:
        return f"{self.annex.zh} {self.row} {self.number or Series.NONE.zh} {self.title} ({self.department})"


@cache
def catalogue() -> tuple[Listed, ...]:
    """Every row of the four annexes, in their order.

    >>> len(catalogue())
    202
    """
    annexes, reasons = tuple(Annex), {reason.zh: reason for reason in Reason}
    rows = tuple(
        Listed(
            annex=annexes[annex - 1],
            row=row,
            department=department,
            number=DecreeNumber.parse(number) if number else None,
            reason=reasons[reason] if reason else None,
            title=title,
        )
        for annex, row, department, number, reason, title in ROWS
    )
    return tuple(evolve(listed, slips=tuple(_slips(listed, rows))) for listed in rows)


def _slips(listed: Listed, rows: tuple[Listed, ...]) -> Iterator[CatalogueSlip]:
    """What is odd about a row, seen among all rows."""
    number = listed.number
    if number is None:
        yield CatalogueSlip.NO_NUMBER
        return
    bare = listed.series is Series.BARE
    if bare:
        yield CatalogueSlip.NO_SERIES
    if str(number) in _SERIES_CUT:
        yield CatalogueSlip.SERIES_CUT
    alike = [other for other in rows if other.annex is listed.annex and other.number == number and other is not listed]
    if any(other.title == listed.title for other in alike):
        yield CatalogueSlip.LISTED_TWICE
    if any(other.title != listed.title for other in alike):
        yield CatalogueSlip.TWO_DOCUMENTS if bare else CatalogueSlip.TWO_TITLES
    if _alike(number, rows):
        yield CatalogueSlip.NUMBERED_ALIKE
    if listed.title.startswith("关于"):
        yield CatalogueSlip.NO_ISSUER


def _alike(number: DecreeNumber, rows: tuple[Listed, ...]) -> tuple[Listed, ...]:
    """The rows whose number differs from this one in nothing but having a series, or lacking it."""
    return tuple(
        other
        for other in rows
        if other.number is not None
        and (other.number.year, other.number.serial) == (number.year, number.serial)
        and bool(other.number.series) is not bool(number.series)
    )


@rule(CLEANUP, "附件1", "附件2", "附件3", "附件4")
def find_documents(
    *,
    number: str | None = None,
    words: str | None = None,
    department: str | None = None,
    year: int | None = None,
    series: Series | None = None,
    annex: Annex | None = None,
    reason: Reason | None = None,
) -> Decision[tuple[Listed, ...]]:
    """The rows of the catalogue that meet every condition given; several hits are several.

    A number is compared whole: series, year and serial. A bare number is not the numbered one of the same year and
    serial, and a document that is not listed is not thereby repealed: it may be none of the city's normative documents.

    Args:
        number: A document number, however its brackets and digits are written.
        words: Words of the title, separated by spaces; all must stand in it.
        department: The drafting department, as the catalogue abbreviates it (市审计局).
        year: The year of the number.
        series: The series of the number.
        annex: The annex.
        reason: The reason given for repeal, lapse or amendment.

    Returns:
        The rows, in the order of the annexes; none where nothing is listed. The findings count them by annex, then name
        the slips of the source that touch them.

    Raises:
        InvalidFacts: A condition is of the wrong kind, or the department is in no annex.

    >>> [listed.row for listed in find_documents(number="〔2016〕13号").value]
    [13, 80]
    """
    wanted = None if number is None else DecreeNumber.parse(number)
    parts = _words(words)
    if department is not None and department not in [listed.department for listed in catalogue()]:
        raise InvalidFacts("department", department, "a drafting department of the catalogue", "目录所列起草部门")
    of_year = None if year is None else whole(year, "year")
    for fact, value, kind in (("series", series, Series), ("annex", annex, Annex), ("reason", reason, Reason)):
        if value is not None:
            member(value, kind, fact)
    found = tuple(
        listed
        for listed in catalogue()
        if wanted in (None, listed.number)
        and all(part in listed.title for part in parts)
        and department in (None, listed.department)
        and (of_year is None or (listed.number is not None and listed.number.year == of_year))
        and series in (None, listed.series)
        and annex in (None, listed.annex)
        and reason in (None, listed.reason)
    )
    places = tuple(dict.fromkeys(listed.annex for listed in found)) or tuple(Annex)
    counts = Counter(listed.annex for listed in found)
    counted = [Finding(_ANNEXES[place], "条目", "rows", bool(counts[place]), counts[place]) for place in places]
    told = [
        Finding(_ANNEXES[place], f"原文疏误：{slip.zh}（序号）", f"slip of the source: {slip.en}, rows", observed=rows)
        for place in places
        for slip in CatalogueSlip
        if (rows := tuple(listed.row for listed in found if listed.annex is place and slip in listed.slips))
    ]
    numbers = [listed.number for listed in found if CatalogueSlip.NUMBERED_ALIKE in listed.slips] or [wanted]
    others = dict.fromkeys(
        other for one in numbers if one is not None for other in _alike(one, catalogue()) if other not in found
    )
    told += [
        Finding(
            _ANNEXES[other.annex],
            f"第{other.row}项为另一文件，不得混同",
            f"row {other.row} is another document",
            observed=other.number,
        )
        for other in others
    ]
    return Decision(found, *counted, *told, because=len(counted) - 1)


def _words(words: str | None) -> tuple[str, ...]:
    if words is None:
        return ()
    if not isinstance(words, str) or not words.strip():
        raise InvalidFacts("words", words, "words of a title", "标题中的字词")
    return tuple(words.split())


class CountMode(Term):
    """What is counted."""

    ROWS = "条目"
    INSTRUMENTS = "标题加文号"
    NUMBERS = "文号"


@rule(CLEANUP, "附件1", "附件2", "附件3", "附件4")
def count_documents(annex: Annex, *, mode: CountMode = CountMode.ROWS, department: str | None = None) -> Decision[int]:
    """How many documents an annex lists, as rows, as instruments (title and number), or as printed numbers.

    Args:
        annex: The annex.
        mode: What is counted; one instrument of annex 1 stands under two departments.
        department: Only those of a drafting department.

    Returns:
        The count.

    Raises:
        InvalidFacts: A fact is of the wrong kind.

    >>> [count_documents(Annex.IN_FORCE, mode=mode).value for mode in CountMode]
    [172, 171, 167]
    """
    rows = find_documents(annex=member(annex, Annex, "annex"), department=department).value
    keys: dict[CountMode, list[object]] = {
        CountMode.ROWS: [listed.row for listed in rows],
        CountMode.INSTRUMENTS: [(listed.title, listed.number) for listed in rows],
        CountMode.NUMBERS: [listed.number for listed in rows if listed.number is not None],
    }
    count = len(set(keys[member(mode, CountMode, "mode")]))
    return Decision(count, Finding(_ANNEXES[annex], mode.zh, mode.en, observed=count))


@frozen(kw_only=True)
class LastDayWindow:
    """The earliest and latest day that a document's last day can be."""

    earliest: datetime.date
    latest: datetime.date

    @property
    def exact(self) -> bool:
        """Whether the last day is known to the day."""
        return self.earliest == self.latest


@rule(CLEANUP, "二", "三", "附件1", "附件2", "附件3", units={"own_term_years": "years"})
def last_day_window(
    annex: Annex,
    row: int,
    *,
    issued: datetime.date | None = None,
    first_day: datetime.date | None = None,
    own_term_years: int | None = None,
    readings: Readings = Readings(),
) -> Decision[LastDayWindow]:
    """When a listed document ends, as far as the year of its number, its annex and what else is known tell.

    For each day on which it can have been issued, and stand in its annex all the same, the rules give a last day; the
    window runs from the earliest to the latest of them. It presumes that the document took effect on its issue and sets
    no term, where nothing else is given here, and that nothing repeals or extends it after the notice.

    Args:
        annex: The annex that lists it.
        row: The row.
        issued: The day of issue, where it is known; it narrows the window, often to a day.
        first_day: The day on which it took effect, where that is known to be another.
        own_term_years: The term that it sets itself, None where it sets none or none is known.
        readings: How doubtful places are read.

    Returns:
        The window. What the notice repeals holds until the day before it; what lapsed by itself ended with its term;
        what lapsed for another reason ended on some day from its issue to the day before the notice.

    Raises:
        InvalidFacts: There is no such row, or with those days and that term the document cannot stand in its annex.

    >>> last_day_window(Annex.AMENDED, 1).value.exact
    True
    >>> last_day_window(Annex.IN_FORCE, 3, issued=datetime.date(2015, 5, 6)).value.latest
    datetime.date(2020, 5, 5)
    """
    listed = _row(annex, row)
    if own_term_years is not None:
        whole(own_term_years, "own_term_years", at_least=1)
    if not isinstance(readings, Readings):
        raise InvalidFacts("readings", readings, "Readings", "理解方式")
    first, last = _issue_days(listed, issued, first_day)
    if listed.annex is Annex.REPEALED:
        days = frozenset({_EVE})
    elif listed.annex is Annex.LAPSED and listed.reason is not Reason.LAPSED_BY_ITSELF:
        days = frozenset({first, _EVE})
    else:
        days = _last_days(listed.annex, last, _document(listed, first, first_day, own_term_years), readings)
    if not days:
        given = {"issued": issued, "first_day": first_day, "own_term_years": own_term_years}
        fact = next(name for name, value in given.items() if value is not None)
        raise InvalidFacts(
            fact,
            given[fact],
            f"what lets the document stand in {listed.annex.zh}",
            f"与列入{listed.annex.zh}相符的情形",
        )
    place = _ANNEXES[annex]
    findings = [
        Finding(place, "列于", "listed as", observed=listed.status),
        Finding(place, "最早印发日", "issued at the earliest", observed=first),
        Finding(place, "最晚印发日", "issued at the latest", observed=last),
    ]
    if first_day is None:
        findings.append(Finding(_ITEM_TWO, "推定自印发之日施行", "presumed to hold from its issue"))
    if own_term_years is None:
        findings.append(Finding(_ITEM_TWO, "推定未自定有效期", "presumed to set no term of its own"))
    return Decision(LastDayWindow(earliest=min(days), latest=max(days)), *findings, because=2)


def _issue_days(
    listed: Listed, issued: datetime.date | None, first_day: datetime.date | None
) -> tuple[datetime.date, datetime.date]:
    """The first and the last day on which it can have been issued: those of its number's year, or of any."""
    latest = CleanupScope().last_issued
    years = [listed.number.year] if listed.number else [other.number.year for other in catalogue() if other.number]
    first, last = datetime.date(min(years), 1, 1), min(datetime.date(max(years), 12, 31), latest)
    if issued is not None:
        if not first <= document_day(issued, "issued") <= last:
            raise InvalidFacts("issued", issued, f"a day from {first} to {last}", f"{first}至{last}之间的日期")
        first = last = issued
    if first_day is not None:
        if document_day(first_day, "first_day") < first:
            raise InvalidFacts("first_day", first_day, f"a day not before {first}", f"不早于{first}的日期")
        last = min(last, first_day)
    return first, last


def _document(
    listed: Listed, issued: datetime.date, first_day: datetime.date | None, own_term_years: int | None
) -> Document:
    """The listed document as the rules see it, had it been issued on a day."""
    return Document(
        issuer=Issuer.GOVERNMENT,
        issued=issued,
        administrative_normative=True,
        provisional=listed.provisional,
        listed_in_2015=False,
        evaluated=False,
        reported=False,
        amended=any(other.number == listed.number for other in catalogue() if other.annex is Annex.AMENDED),
        first_day=first_day,
        own_term_years=own_term_years,
    )


@lru_cache(maxsize=1024)
def _last_days(annex: Annex, last: datetime.date, document: Document, readings: Readings) -> frozenset[datetime.date]:
    """The last days of a document issued from its day to another that let it stand in its annex."""
    found: set[datetime.date] = set()
    holds = annex is not Annex.LAPSED
    for ordinal in range(document.issued.toordinal(), last.toordinal() + 1):
        day = datetime.date.fromordinal(ordinal)
        life = evolve(document, issued=day, listed_in_2015=day.year <= EarlierList().list_year)
        ends = set(_ends(life, readings))
        if holds and min(ends, default=_EVE) < PUBLISHED:
            ends.update(_ends(evolve(life, evaluated=True, reported=True), readings))
        found |= ends
    return frozenset(day for day in found if (day >= PUBLISHED) is holds)


def _ends(document: Document, readings: Readings) -> Iterator[datetime.date]:
    """The last day on which the document holds, if it ever does, for either life that it can have."""
    for life in possible_lives(document, readings=readings):
        yield from [span.period.last for span in life.value if span.status.holds and span.period.last is not None][-1:]


class Holding(Term):
    """Whether a listed document holds on a day, as far as can be told."""

    HOLDS = "有效"
    MAY_HOLD = "可能有效"
    ENDED = "已终止"


@rule(CLEANUP, "附件1", "附件2", "附件3", "附件4")
def holds_on(number: str, *, on: datetime.date, readings: Readings = Readings()) -> Decision[tuple[Holding, ...]]:
    """Whether the documents of a number hold on a day from the notice on.

    Args:
        number: The document number; each row that has it is answered, in the order of the annexes.
        on: The day, not before the notice.
        readings: How doubtful places are read.

    Returns:
        For each row: holds, may hold (the day lies inside its window), or has ended; with what ``last_day_window``
        presumes.

    Raises:
        InvalidFacts: A fact is of the wrong kind, or the day lies before the notice.
        Undetermined: The catalogue does not list the number.

    >>> [held.zh for held in holds_on("廊政〔2016〕75号", on=datetime.date(2022, 12, 18)).value]
    ['有效', '有效']
    """
    day = plain_date(on, "on")
    if day < PUBLISHED:
        raise InvalidFacts("on", on, f"a day not before {PUBLISHED}", f"不早于{PUBLISHED}的日期")
    wanted = DecreeNumber.parse(number)
    rows = tuple(listed for listed in catalogue() if listed.number == wanted)
    if not rows:
        raise Undetermined(
            "status",
            en=f"the catalogue does not list {wanted}, which does not mean that it was repealed",
            zh=f"目录未列入{wanted}，不等于已废止",
        )
    findings, answers = [], []
    for listed in rows:
        window, place = last_day_window(listed.annex, listed.row, readings=readings).value, _ANNEXES[listed.annex]
        certain, possible = day <= window.earliest, day <= window.latest
        answers.append(Holding.HOLDS if certain else Holding.MAY_HOLD if possible else Holding.ENDED)
        findings += [
            Finding(
                place,
                f"第{listed.row}项不晚于最早终止日",
                f"row {listed.row}: no later than its earliest last day",
                certain,
                day,
                window.earliest,
            ),
            Finding(
                place,
                f"第{listed.row}项不晚于最晚终止日",
                f"row {listed.row}: no later than its latest last day",
                possible,
                day,
                window.latest,
            ),
        ]
    presumed = Finding(
        _ITEM_TWO,
        "推定自印发之日施行，未自定有效期",
        "presumed to hold from its issue, with no term of its own",
    )
    return Decision(tuple(answers), *findings, presumed, because=len(findings) - 1)


def _row(annex: Annex, row: int) -> Listed:
    number = whole(row, "row", at_least=1)
    place = member(annex, Annex, "annex")
    for listed in catalogue():
        if listed.annex is place and listed.row == number:
            return listed
    raise InvalidFacts("row", row, f"a row of {place.en}", f"{place.zh}的序号")


_ITEM_TWO = CLEANUP.at("二")
_EVE = PUBLISHED - datetime.timedelta(days=1)
_ANNEXES = {annex: CLEANUP.at(annex.zh) for annex in Annex}
_STATUS = {
    Annex.IN_FORCE: Status.IN_FORCE,
    Annex.REPEALED: Status.REPEALED,
    Annex.LAPSED: Status.LAPSED,
    Annex.AMENDED: Status.AMENDED,
}
_SERIES = {"廊政": Series.GOVERNMENT, "廊政办": Series.OFFICE, "政府令": Series.ORDER, "": Series.BARE}
_SERIES_CUT = {"廊政办〔2016〕138号", "廊政办〔2015〕177号", "廊政办〔2015〕182号"}
