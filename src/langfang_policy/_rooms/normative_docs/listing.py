"""The annexes that list documents: look-up, counts, slips of the source, and when a listed document ends."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Annotated

from attrs import evolve, frozen

from ...core.bounds import BARE, at_least, at_most
from ...core.days import not_before
from ...core.decisions import Decision, Part, part
from ...core.decree_numbers import DecreeNumber
from ...core.errors import InvalidFacts, Undetermined
from ...core.facts import COUNT, DAY, YEAR, Count, Text, Whole, Year
from ...core.figures import Readings, Record
from ...core.findings import Finding, falls, note
from ...core.organs import Level, Organ
from ...core.rules import rule
from ...core.terms import Term
from .catalogue import ROWS
from .items import (
    ACROSS,
    CLEANUP,
    DOCUMENT_DAY,
    PUBLISHED,
    TERM,
    TERMS,
    AcrossStart,
    AnniversaryDay,
    CleanupScope,
    DocumentDay,
    EarlierList,
    ExtensionStart,
    Issuer,
    ProvisionalExtension,
    TermYears,
    UpTo,
)
from .life import Document, ItemOrder, LifeReadings, Status, TermStart, disposition, possible_lives

__all__ = [
    "Annex",
    "CatalogueSlip",
    "CountMode",
    "Holding",
    "LastDayWindow",
    "Listed",
    "ListedReadings",
    "Reason",
    "Series",
    "WindowReadings",
    "catalogue",
    "count_documents",
    "find_documents",
    "holds_on",
    "last_day_window",
]


ANNEXES = CLEANUP.each("附件1至4")

_BLANK = r"[ \t\r\n\u00a0\u3000]{0,5}"
_PARTS = ("[A-Za-z一-鿿]{0,30}", r"[〔\[［（(【][0-9０-９]{4}[〕\]］）)】]", "[—－–-]?", "第?", "[0-9０-９]{1,6}", "号")
NUMBER = Text(
    _BLANK + _BLANK.join(_PARTS) + _BLANK,
    "a document number, as 廊政办字〔2017〕118号",
    "发文字号，如廊政办字〔2017〕118号",
)
NumberText = Annotated[str, *NUMBER]
_DEPARTMENTS = {
    f"{prefix}{name}": department
    for department in dict.fromkeys(department for _, _, department, *_ in ROWS)
    for name in Organ.parse(department).remit.names
    for prefix in Level.CITY.names[:2]
}
DEPARTMENT = Text(
    "|".join(_DEPARTMENTS),
    "a drafting department of the catalogue",
    "目录所列起草部门",
)
Department = Annotated[str, *DEPARTMENT]
TITLE_WORDS = Text(r"\s{0,99}\S[\s\S]{0,200}", "words of a title", "标题中的字词")
TitleWords = Annotated[str, *TITLE_WORDS]
ROW = Whole(BARE, at_least(1))
Row = Annotated[int, *ROW]


class Annex(Term):
    """The annexes that list documents (附件)."""

    IN_FORCE = "附件1"
    REPEALED = "附件2"
    LAPSED = "附件3"
    AMENDED = "附件4"


class Series(Term):
    """The series of document numbers in the catalogue; a bare number must not be given one (机关代字)."""

    GOVERNMENT = "廊政"
    OFFICE = "廊政办"
    ORDER = "政府令"
    BARE = "无机关代字"
    NONE = "无文号"


class Reason(Term):
    """Why a document was repealed, lapsed or was amended (理由)."""

    TO_BE_REPLACED = "拟由新的文件代替"
    LAPSED_BY_ITSELF = "自行失效"
    WORK_DONE = "工作已完成"
    NEW_DOCUMENT = "新文件已出台"
    PERIOD_OVER = "适用期已过"
    SUPERIOR_LAPSED = "上位文件已失效"
    SPECIALISED_DOCUMENTS = "已出台各专业规范性文件"
    SUPERIOR_AMENDED = "上位文件修改"


class CatalogueSlip(Term):
    """What is odd about a row as printed; nothing of it is mended (原文疏误)."""

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
class Listed(Record):
    """A row of the catalogue, as printed (目录条目).

    Attributes:
        annex: 附件: the annex.
        row: 序号: the row.
        department: 起草部门: the drafting department.
        number: 文号: the number, None where none is printed.
        reason: 理由: why it was repealed, lapsed or was amended; None for what is in force.
        title: 标题: the title.
        slips: 原文疏误: what is odd about it.
    """

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


@rule(*ANNEXES)
def find_documents(
    *,
    number: NumberText | None = None,
    words: TitleWords | None = None,
    department: Department | None = None,
    year: Year | None = None,
    series: Series | None = None,
    annex: Annex | None = None,
    reason: Reason | None = None,
) -> Decision[tuple[Listed, ...]]:
    """The rows of the catalogue that meet every condition given; several hits are several (查询目录).

    A number is compared whole: series, year and serial. A bare number is not the numbered one of the same year and
    serial, and a document that is not listed is not thereby repealed: it may be none of the city's normative documents.

    Args:
        number: 文号: a document number, however its brackets and digits are written.
        words: 标题字词: words of the title, separated by spaces; all must stand in it.
        department: 起草部门: the drafting department, as the catalogue abbreviates it (市发改委) or by another of its
            names (廊坊市发展和改革委员会).
        year: 文号年份: the year of the number.
        series: 机关代字: the series of the number.
        annex: 附件: the annex.
        reason: 理由: the reason given for repeal, lapse or amendment.

    Returns:
        条目: the rows, in the order of the annexes; none where nothing is listed. The findings count them by annex,
            then name the slips of the source that touch them.

    >>> [listed.row for listed in find_documents(number="〔2016〕13号").value]
    [13, 80]
    """
    wanted = None if number is None else DecreeNumber.parse(NUMBER.of(number, "number"))
    parts = () if words is None else tuple(TITLE_WORDS.of(words, "words").split())
    named, of_year = DEPARTMENT.maybe(department, "department"), YEAR.maybe(year, "year")
    of_department = None if named is None else _DEPARTMENTS[named]
    of_series, of_annex = Series.maybe(series, "series"), Annex.maybe(annex, "annex")
    of_reason = Reason.maybe(reason, "reason")
    found = tuple(
        listed
        for listed in catalogue()
        if wanted in (None, listed.number)
        and all(part in listed.title for part in parts)
        and of_department in (None, listed.department)
        and (of_year is None or (listed.number is not None and listed.number.year == of_year))
        and of_series in (None, listed.series)
        and of_annex in (None, listed.annex)
        and of_reason in (None, listed.reason)
    )
    places = tuple(dict.fromkeys(listed.annex for listed in found)) or tuple(Annex)
    counts = Counter(listed.annex for listed in found)
    counted = [note(_ANNEXES[place], "条目", "rows", counts[place]) for place in places]
    return Decision(found, *counted, *_oddities(found, places), *_look_alikes(found, wanted))


def _oddities(found: tuple[Listed, ...], places: tuple[Annex, ...]) -> Iterator[Finding]:
    """The slips of the source that touch what was found, each with its rows."""
    for place in places:
        for slip in CatalogueSlip:
            if rows := tuple(listed.row for listed in found if listed.annex is place and slip in listed.slips):
                yield note(_ANNEXES[place], f"原文疏误，{slip.zh}，序号", f"slip of the source, {slip.en}, rows", rows)


def _look_alikes(found: tuple[Listed, ...], wanted: DecreeNumber | None) -> Iterator[Finding]:
    """Other documents that could be taken for what was found or looked for, each with its row."""
    numbers = [listed.number for listed in found if CatalogueSlip.NUMBERED_ALIKE in listed.slips] or [wanted]
    others = dict.fromkeys(
        other for one in numbers if one is not None for other in _alike(one, catalogue()) if other not in found
    )
    for other in others:
        words = "不得混同的另一文件，序号和文号", "another document, by its row and number"
        yield note(_ANNEXES[other.annex], *words, (other.row, other.number))


class CountMode(Term):
    """What is counted (计数方式)."""

    ROWS = "条目"
    INSTRUMENTS = "标题加文号"
    NUMBERS = "文号"


@rule(*ANNEXES)
def count_documents(
    annex: Annex, *, mode: CountMode = CountMode.ROWS, department: Department | None = None
) -> Decision[Count]:
    """How many documents an annex lists, as rows, as instruments (title and number), or as printed numbers (目录件数).

    Args:
        annex: 附件: the annex.
        mode: 计数方式: what is counted; one instrument of annex 1 stands under two departments.
        department: 起草部门: only those of a drafting department.

    Returns:
        件数: the count.

    >>> [count_documents(Annex.IN_FORCE, mode=mode).value for mode in CountMode]
    [172, 171, 167]
    """
    rows = find_documents(annex=Annex.of(annex, "annex"), department=department).value
    keys: dict[CountMode, list[object]] = {
        CountMode.ROWS: [listed.row for listed in rows],
        CountMode.INSTRUMENTS: [(listed.title, listed.number) for listed in rows],
        CountMode.NUMBERS: [listed.number for listed in rows if listed.number is not None],
    }
    count = len(set(keys[CountMode.of(mode, "mode")]))
    return Decision(count, note(_ANNEXES[annex], mode.zh, mode.en, count, COUNT.unit))


@frozen(kw_only=True)
class LastDayWindow(Record):
    """The earliest and latest day that a document's last day can be (届满日区间).

    Attributes:
        earliest: 最早届满日: the earliest.
        latest: 最晚届满日: the latest.
    """

    earliest: datetime.date
    latest: datetime.date

    @property
    def exact(self) -> bool:
        """Whether the last day is known to the day."""
        return self.earliest == self.latest


@frozen(kw_only=True)
class ListedReadings(Readings):
    """How the doubtful places are read that bear on when a listed document ends (目录文件解读).

    Attributes:
        up_to: 日前所指之日: whether a day named with 日前 itself still belongs.
        anniversary: 有效期末日: whether the anniversary still belongs to the term.
        provisional_extension: 暂行文件的延长: by how much a document on trial is extended.
        start: 继续延长的起算: from when an evaluated document's further years run.
        across_start: 一律延长的起算: from when an amended document's further years run.
    """

    up_to: UpTo = UpTo.INCLUDED
    anniversary: AnniversaryDay = AnniversaryDay.DAY_BEFORE
    provisional_extension: ProvisionalExtension = ProvisionalExtension.FIVE_YEARS
    start: ExtensionStart = ExtensionStart.OLD_END
    across_start: AcrossStart = AcrossStart.NOTICE


@frozen(kw_only=True)
class WindowReadings(ListedReadings):
    """How they are read where its first day may be another, or its end lie before the notice (届满日区间解读).

    Attributes:
        term_start: 有效期的起算: from when a term runs.
        order: 第二项与第三项: which of them prevails.
    """

    term_start: TermStart = TermStart.EFFECT
    order: ItemOrder = ItemOrder.EXTENSION_FIRST


@rule(TERMS, ACROSS, *ANNEXES, rests_on=(disposition,))
def last_day_window(
    annex: Annex,
    row: Row,
    *,
    issued: DocumentDay | None = None,
    first_day: DocumentDay | None = None,
    own_term_years: TermYears | None = None,
    readings: WindowReadings = WindowReadings(),
) -> Decision[LastDayWindow]:
    """When a listed document ends, as far as the year of its number, its annex and what is known tell (届满日区间).

    For each day on which it can have been issued, and stand in its annex all the same, the rules give a last day; the
    window runs from the earliest to the latest of them. It presumes that the document took effect on its issue and sets
    no term, where nothing else is given here, and that nothing repeals or extends it after the notice.

    Args:
        annex: 附件: the annex that lists it.
        row: 序号: the row.
        issued: 印发日期: the day of issue, where it is known; it narrows the window, often to a day.
        first_day: 施行日: the day on which it took effect, where that is known to be another.
        own_term_years: 自定有效期: the term that it sets itself, None where it sets none or none is known.

    Returns:
        届满日区间: the window. What the notice repeals holds until the day before it; what lapsed by itself ended with
            its term; what lapsed for another reason ended on some day from its issue to the day before the notice.

    >>> last_day_window(Annex.AMENDED, 1).value.exact
    True
    >>> last_day_window(Annex.IN_FORCE, 3, issued=datetime.date(2015, 5, 6)).value.latest
    datetime.date(2020, 5, 5)
    """
    listed, read = _row(annex, row), WindowReadings.of(readings, "readings").among(LifeReadings)
    own = TERM.maybe(own_term_years, "own_term_years")
    first, last = _issue_days(listed, issued, first_day)
    if listed.annex is Annex.REPEALED:
        days = frozenset({_EVE})
    elif listed.annex is Annex.LAPSED and listed.reason is not Reason.LAPSED_BY_ITSELF:
        days = frozenset({first, _EVE})
    else:
        days = _last_days(listed.annex, last, _document(listed, first, first_day, own), read)
    if not days:
        given = {"issued": issued, "first_day": first_day, "own_term_years": own}
        fact = next(name for name, value in given.items() if value is not None)
        raise InvalidFacts(
            fact,
            given[fact],
            f"what lets the document stand in {listed.annex.zh}",
            f"与列入{listed.annex.zh}相符的情形",
        )
    place = _ANNEXES[annex]
    told = [
        note(place, "列于", "listed as", listed.status),
        note(place, "最早印发日", "issued at the earliest", first),
        note(place, "最晚印发日", "issued at the latest", last),
    ]
    if first_day is None:
        told.append(note(TERMS, "推定自印发之日施行", "presumed to hold from its issue"))
    if own is None:
        told.append(note(TERMS, "推定未自定有效期", "presumed to set no term of its own"))
    return Decision(LastDayWindow(earliest=min(days), latest=max(days)), *told)


def _issue_days(
    listed: Listed, issued: datetime.date | None, first_day: datetime.date | None
) -> tuple[datetime.date, datetime.date]:
    """The first and the last day on which it can have been issued: those of its number's year, or of any."""
    latest = CleanupScope().last_issued
    years = [listed.number.year] if listed.number else [other.number.year for other in catalogue() if other.number]
    first, last = datetime.date(min(years), 1, 1), min(datetime.date(max(years), 12, 31), latest)
    if (day := DOCUMENT_DAY.maybe(issued, "issued")) is not None:
        if not first <= day <= last:
            raise InvalidFacts("issued", issued, f"a day from {first} to {last}", f"{first}至{last}之间的日期")
        first = last = day
    if (begun := DOCUMENT_DAY.maybe(first_day, "first_day")) is not None:
        last = min(last, not_before(begun, "first_day", first))
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
def _last_days(
    annex: Annex, last: datetime.date, document: Document, readings: LifeReadings
) -> frozenset[datetime.date]:
    """The last days of a document issued from its day to another that let it stand in its annex."""
    found: set[datetime.date] = set()
    holds = annex is not Annex.LAPSED
    for ordinal in range(document.issued.toordinal(), last.toordinal() + 1):
        day = datetime.date.fromordinal(ordinal)
        life = evolve(document, issued=day, listed_in_2015=day.year <= _LIST_YEAR)
        ends = set(_ends(life, readings))
        if holds and min(ends, default=_EVE) < PUBLISHED:
            ends.update(_ends(evolve(life, evaluated=True, reported=True), readings))
        found |= ends
    return frozenset(day for day in found if (day >= PUBLISHED) is holds)


def _ends(document: Document, readings: LifeReadings) -> Iterator[datetime.date]:
    """The last day on which the document holds, if it ever does, for either life that it can have."""
    for life in possible_lives(document, readings=readings):
        yield from [span.period.last for span in life.value if span.status.holds and span.period.last is not None][-1:]


class Holding(Term):
    """Whether a listed document holds on a day, as far as can be told (目录文件效力)."""

    HOLDS = "有效"
    MAY_HOLD = "可能有效"
    ENDED = "已终止"


@rule(*ANNEXES, rests_on=(last_day_window,))
def holds_on(
    number: NumberText, *, on: datetime.date, readings: ListedReadings = ListedReadings()
) -> Decision[tuple[Holding, ...]]:
    """Whether the documents of a number hold on a day from the notice on (目录文件效力).

    Args:
        number: 文号: the document number; each row that has it is answered, in the order of the annexes.
        on: 日期: the day, not before the notice.

    Returns:
        效力: for each row: holds, may hold (the day lies inside its window), or has ended; with what
            ``last_day_window`` presumes.

    Raises:
        Undetermined: The catalogue does not list the number.

    >>> [held.zh for held in holds_on("廊政〔2016〕75号", on=datetime.date(2022, 12, 18)).value]
    ['有效', '有效']
    """
    day = not_before(DAY.of(on, "on"), "on", PUBLISHED)
    wanted = DecreeNumber.parse(NUMBER.of(number, "number"))
    read = ListedReadings.of(readings, "readings").among(WindowReadings)
    rows = tuple(listed for listed in catalogue() if listed.number == wanted)
    if not rows:
        raise Undetermined(
            "status",
            en=f"the catalogue does not list {wanted}, which does not mean that it was repealed",
            zh=f"目录未列入{wanted}，不等于已废止",
        )
    held = [_held(listed, day, read) for listed in rows]
    words = "推定自印发之日施行，未自定有效期", "presumed to hold from its issue, with no term of its own"
    return Decision(tuple(one.decision.value for one in held), *held, note(TERMS, *words))


def _held(listed: Listed, day: datetime.date, readings: WindowReadings) -> Part:
    """Whether the document of a row holds on a day."""
    window, place = last_day_window(listed.annex, listed.row, readings=readings).value, _ANNEXES[listed.annex]
    certain, possible = at_most(window.earliest), at_most(window.latest)
    held = Holding.HOLDS if certain.holds(day) else Holding.MAY_HOLD if possible.holds(day) else Holding.ENDED
    told = Decision(
        held,
        note(place, "序号", "row", listed.row),
        falls(place, "日期，对照最早届满日", "the day, against its earliest last day", day, certain),
        falls(place, "日期，对照最晚届满日", "the day, against its latest last day", day, possible),
    )
    return part("目录条目", "a row of the catalogue", told)


def _row(annex: Annex, row: int) -> Listed:
    number, place = ROW.of(row, "row"), Annex.of(annex, "annex")
    for listed in catalogue():
        if listed.annex is place and listed.row == number:
            return listed
    raise InvalidFacts("row", row, f"a row of {place.en}", f"{place.zh}的序号")


_EVE = PUBLISHED - datetime.timedelta(days=1)
_LIST_YEAR = EarlierList().list_year
_ANNEXES = dict(zip(Annex, ANNEXES, strict=True))
_STATUS = {
    Annex.IN_FORCE: Status.IN_FORCE,
    Annex.REPEALED: Status.REPEALED,
    Annex.LAPSED: Status.LAPSED,
    Annex.AMENDED: Status.AMENDED,
}
_SERIES = {"廊政": Series.GOVERNMENT, "廊政办": Series.OFFICE, "政府令": Series.ORDER, "": Series.BARE}
_SERIES_CUT = {"廊政办〔2016〕138号", "廊政办〔2015〕177号", "廊政办〔2015〕182号"}
