"""Items one to five of the clean-up notice: what it reaches, how long documents live, their status on a day."""

from __future__ import annotations

import datetime

from attrs import frozen

from .core.days import add_months, term_end
from .core.decisions import Decision, Finding
from .core.decrees import Decree, Known, Period, plain_date
from .core.errors import InvalidFacts, Undetermined
from .core.exact import whole
from .core.locators import Citation
from .core.rules import provision, rule
from .core.terms import Reading, Term, flag, member

__all__ = [
    "CLEANUP",
    "AcrossTheBoard",
    "AnniversaryDay",
    "CleanupScope",
    "Disposition",
    "Document",
    "EarlierList",
    "EvaluationLead",
    "EvaluationWindow",
    "ExtensionStart",
    "Issuer",
    "ItemOrder",
    "LeadMeant",
    "ShelfLife",
    "Status",
    "StatusSpan",
    "WindowOutcome",
    "cleanup_reaches",
    "disposition",
    "evaluation_due",
    "extended_across_the_board",
    "extended_last_day",
    "lapse_in_window",
    "missing_from_earlier_list",
    "presumed_last_day",
    "status_on",
    "status_spans",
    "term_years",
]

CLEANUP = Decree(
    "廊政字〔2017〕41号",
    zh="关于公布市政府规范性文件清理结果的通知",
    en="Notice of the Results of the Clean-up of Normative Documents",
    issued=datetime.date(2017, 12, 19),
    first_day=datetime.date(2017, 12, 19),
    first_known=Known.PRESUMED,
    cites=("〔2015〕116号", "廊政法办〔2016〕45号", "廊政〔2016〕75号", "廊政〔2015〕12号"),
)
_PUBLISHED = datetime.date(2017, 12, 19)
_DAY = datetime.timedelta(days=1)


@provision(CLEANUP, "引言")
@frozen(kw_only=True)
class CleanupScope:
    """Up to which day documents were cleaned up."""

    last_issued: datetime.date = datetime.date(2016, 12, 31)  # itself included


@provision(CLEANUP, "一")
@frozen(kw_only=True)
class EarlierList:
    """Up to which day a document had to stand in the list of 2015, and the year of that list."""

    last_issued: datetime.date = datetime.date(2015, 4, 30)  # itself included
    list_year: int = 2015


@provision(CLEANUP, "二")
@frozen(kw_only=True)
class ShelfLife:
    """How long a normative document lives at most, and how much longer once it is evaluated."""

    term_years: int = 5  # an ordinary document
    provisional_years: int = 2  # one issued provisionally or on trial (暂行、试行)
    extension_years: int = 5  # after an evaluation


@provision(CLEANUP, "三")
@frozen(kw_only=True)
class AcrossTheBoard:
    """The extension of old documents and of those amended in the clean-up."""

    issued_before: datetime.date = datetime.date(2011, 2, 1)  # itself not included
    extension_years: int = 5


@provision(CLEANUP, "五")
@frozen(kw_only=True)
class EvaluationLead:
    """How long before its end a document is evaluated."""

    lead_months: int = 3


class Issuer(Term):
    """Who issued a document."""

    GOVERNMENT = "市政府"
    GENERAL_OFFICE = "市政府办公室"
    OTHER = "其他"


@rule(CLEANUP, "引言", "四")
def cleanup_reaches(
    issuer: Issuer,
    *,
    issued: datetime.date,
    administrative_normative: bool,
    scope: CleanupScope = CleanupScope(),
) -> Decision[bool]:
    """Whether the clean-up reaches a document.

    Args:
        issuer: Who issued it; documents of departments and counties are never reached.
        issued: The day of issue.
        administrative_normative: Whether it is an administrative normative document (行政规范性文件), as found under
            廊政法办〔2016〕45号, whose criteria are not printed.
        scope: Up to which day documents were cleaned up.

    Returns:
        Whether it is reached; the last day itself is.

    Raises:
        InvalidFacts: A fact is of the wrong kind.

    >>> day = datetime.date(2016, 12, 31)
    >>> cleanup_reaches(Issuer.GOVERNMENT, issued=day, administrative_normative=True).value
    True
    """
    day = plain_date(issued, "issued")
    ours = member(issuer, Issuer, "issuer") is not Issuer.OTHER
    findings = (
        Finding(
            _NOT_NORMATIVE, "属于行政规范性文件", "a normative document", flag(administrative_normative, _NORMATIVE)
        ),
        Finding(_INTRODUCTION, "市政府或其办公室制定", "of the city government or its office", ours, issuer),
        Finding(_INTRODUCTION, "制定日期", "day of issue", day <= scope.last_issued, day, scope.last_issued),
    )
    return Decision(all(findings), *findings)


@rule(CLEANUP, "一")
def missing_from_earlier_list(
    issued: datetime.date, *, listed_in_2015: bool, earlier: EarlierList = EarlierList()
) -> Decision[bool]:
    """Whether item one drops a document: old enough for the list of 2015, and not on it.

    Args:
        issued: The day of issue.
        listed_in_2015: Whether 〔2015〕116号 lists it.
        earlier: Up to which day a document had to stand in that list.

    Returns:
        Whether it is dropped; the last day itself counts as old enough.

    Raises:
        InvalidFacts: A fact is of the wrong kind.

    >>> missing_from_earlier_list(datetime.date(2015, 4, 30), listed_in_2015=False).value
    True
    """
    old = plain_date(issued, "issued") <= earlier.last_issued
    listed = flag(listed_in_2015, "listed_in_2015")
    return Decision(
        old and not listed,
        Finding(_ITEM_ONE, "印发日期", "day of issue", old, issued, earlier.last_issued),
        Finding(_ITEM_ONE, "未列入2015年目录", "not in the list of 2015", not listed),
    )


@rule(CLEANUP, "二", units={"own_term_years": "years"})
def term_years(
    *, provisional: bool, own_term_years: int | None = None, shelf_life: ShelfLife = ShelfLife()
) -> Decision[int]:
    """For how many years a document holds: its own term, but never beyond the maximum of its kind.

    Args:
        provisional: Whether it was issued provisionally or on trial (暂行、试行).
        own_term_years: The term that it sets itself, 1 or more; None where it sets none and the maximum holds.
        shelf_life: The maxima.

    Returns:
        The years.

    Raises:
        InvalidFacts: A fact is of the wrong kind.

    >>> term_years(provisional=True).value, term_years(provisional=False, own_term_years=3).value
    (2, 3)
    """
    most = shelf_life.provisional_years if flag(provisional, "provisional") else shelf_life.term_years
    own = most if own_term_years is None else whole(own_term_years, "own_term_years", at_least=1)
    return Decision(
        min(own, most), Finding(_ITEM_TWO, "有效期（年）", "term in years", own <= most, own_term_years, most)
    )


class AnniversaryDay(Reading):
    """Whether a term of years ends the day before its anniversary or on it."""

    DAY_BEFORE = "前一日"
    """Recommended: a term from 1 September ends on 31 August."""
    ANNIVERSARY = "当日"
    """The anniversary itself still belongs."""


@rule(CLEANUP, "二", units={"own_term_years": "years"})
def presumed_last_day(
    first_day: datetime.date,
    *,
    provisional: bool,
    own_term_years: int | None = None,
    shelf_life: ShelfLife = ShelfLife(),
    anniversary: AnniversaryDay = AnniversaryDay.DAY_BEFORE,
) -> Decision[datetime.date]:
    """The last day of a document that nobody extends.

    Args:
        first_day: The day it took effect, or its day of issue where none is printed.
        provisional: Whether it was issued provisionally or on trial.
        own_term_years: The term that it sets itself, None where it sets none.
        shelf_life: The maxima.
        anniversary: On which day a term of years ends.

    Returns:
        The last day, itself included.

    Raises:
        InvalidFacts: A fact is of the wrong kind.

    >>> presumed_last_day(datetime.date(2017, 9, 30), provisional=False).value
    datetime.date(2022, 9, 29)
    """
    years = term_years(provisional=provisional, own_term_years=own_term_years, shelf_life=shelf_life)
    return Decision(_end(plain_date(first_day, "first_day"), years.value, anniversary), *years.findings)


def _end(first: datetime.date, years: int, anniversary: AnniversaryDay) -> datetime.date:
    last = term_end(first, years=years)
    return last if anniversary is AnniversaryDay.DAY_BEFORE else last + _DAY


class WindowOutcome(Term):
    """What item two makes of a document by the day its term ran out."""

    NOT_APPLICABLE = "不适用"
    NOT_RETAINED = "不列入保留范围"
    EXTENDED = "继续延长"


@rule(CLEANUP, "二")
def lapse_in_window(
    last_day: datetime.date, *, evaluated: bool, list_published: datetime.date | None = None
) -> Decision[WindowOutcome]:
    """What item two makes of a document whose term ran out between the list of 2015 and the clean-up's result.

    Args:
        last_day: The last day of its term.
        evaluated: Whether it was evaluated and reported as required.
        list_published: When 〔2015〕116号 was published; the notice does not say. None where it is not known: that it
            lies between 30 April and the end of 2015 often suffices.

    Returns:
        Dropped, extended by five years, or not concerned; the days of publication lie outside the window.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
        Undetermined: The answer hangs on the day of the list.

    >>> lapse_in_window(datetime.date(2016, 6, 30), evaluated=False).value.zh
    '不列入保留范围'
    """
    day = plain_date(last_day, "last_day")
    done = flag(evaluated, "evaluated")
    earliest, latest = EarlierList().last_issued, datetime.date(EarlierList().list_year, 12, 31)
    if list_published is not None:
        earliest = latest = plain_date(list_published, "list_published")
    elif earliest < day <= latest:
        raise Undetermined(
            "list_published",
            en=f"whether {day} lies after the list of 2015 hangs on the day of that list",
            zh=f"{day}是否在2015年目录公布之后取决于该目录的公布日期",
        )
    inside = latest < day < _PUBLISHED
    window = Finding(_ITEM_TWO, "在两次公布之间届满", "ran out between the two publications", inside, day)
    if not inside:
        return Decision(WindowOutcome.NOT_APPLICABLE, window)
    outcome = WindowOutcome.EXTENDED if done else WindowOutcome.NOT_RETAINED
    return Decision(outcome, window, Finding(_ITEM_TWO, "已评估上报", "evaluated and reported", done))


class ExtensionStart(Reading):
    """From when an evaluated document's further years run."""

    OLD_END = "原有效期届满"
    """Recommended: an extension goes on (继续延长) without a break."""
    PUBLICATION = "清理结果公布"
    """From the day of the notice."""


@rule(CLEANUP, "二")
def extended_last_day(
    last_day: datetime.date,
    *,
    shelf_life: ShelfLife = ShelfLife(),
    start: ExtensionStart = ExtensionStart.OLD_END,
    anniversary: AnniversaryDay = AnniversaryDay.DAY_BEFORE,
) -> Decision[datetime.date]:
    """The new last day of a document that was evaluated; a provisional one gets five further years too.

    Args:
        last_day: The last day of its old term.
        shelf_life: The extension.
        start: From when the further years run.
        anniversary: On which day a term of years ends, where it runs from the publication.

    Returns:
        The last day; from a 29 February it falls back to the 28th.

    Raises:
        InvalidFacts: The day is no date.

    >>> extended_last_day(datetime.date(2016, 2, 29)).value
    datetime.date(2021, 2, 28)
    """
    day, years = plain_date(last_day, "last_day"), shelf_life.extension_years
    end = add_months(day, 12 * years) if start is ExtensionStart.OLD_END else _end(_PUBLISHED, years, anniversary)
    return Decision(end, Finding(_ITEM_TWO, "继续延长（年）", "extended by years", observed=years))


@rule(CLEANUP, "三")
def extended_across_the_board(
    issued: datetime.date,
    *,
    amended: bool,
    across: AcrossTheBoard = AcrossTheBoard(),
    anniversary: AnniversaryDay = AnniversaryDay.DAY_BEFORE,
) -> Decision[datetime.date | None]:
    """The last day that item three gives a retained document: old ones and those amended here.

    Args:
        issued: The day of issue.
        amended: Whether this clean-up amended it.
        across: Before which day a document counts as old, and the extension.
        anniversary: On which day a term of years ends.

    Returns:
        The last day, five years from the notice; None where item three does not reach the document.

    Raises:
        InvalidFacts: A fact is of the wrong kind.

    >>> extended_across_the_board(datetime.date(2011, 1, 31), amended=False).value
    datetime.date(2022, 12, 18)
    """
    old = plain_date(issued, "issued") < across.issued_before
    changed = flag(amended, "amended")
    findings = (
        Finding(_ITEM_THREE, "印发日期早于", "issued before", old, issued, across.issued_before),
        Finding(_ITEM_THREE, "本次修改", "amended in the clean-up", changed),
    )
    end = _end(_PUBLISHED, across.extension_years, anniversary) if old or changed else None
    return Decision(end, *findings, because=0 if old else 1)


@frozen(kw_only=True)
class Document:
    """A normative document as the rules see it.

    ``first_day`` is None where it holds from its issue; ``own_term_years`` where it sets no term; ``repealed_on`` is
    the first day on which a repeal holds.
    """

    issuer: Issuer
    issued: datetime.date
    administrative_normative: bool
    provisional: bool
    listed_in_2015: bool
    evaluated: bool
    amended: bool
    first_day: datetime.date | None = None
    own_term_years: int | None = None
    repealed_on: datetime.date | None = None

    def __attrs_post_init__(self) -> None:
        member(self.issuer, Issuer, "issuer")
        for name in (_NORMATIVE, "provisional", "listed_in_2015", "evaluated", "amended"):
            flag(getattr(self, name), name)
        issued = plain_date(self.issued, "issued")
        for name in ("first_day", "repealed_on"):
            day = getattr(self, name)
            if day is not None and plain_date(day, name) < issued:
                raise InvalidFacts(name, day, f"a day not before {issued}", f"不早于{issued}的日期")
        if self.own_term_years is not None:
            whole(self.own_term_years, "own_term_years", at_least=1)

    @property
    def start(self) -> datetime.date:
        """The first day in force."""
        return self.issued if self.first_day is None else self.first_day


class ItemOrder(Reading):
    """Which item prevails for a document that both drop and extend: lapsed without evaluation, and old or amended."""

    EXTENSION_FIRST = "第三项优先"
    """Recommended: item three extends without exception (一律) and is about these documents."""
    WINDOW_FIRST = "第二项优先"
    """Item two drops whatever was not evaluated."""


class Disposition(Term):
    """What the clean-up makes of a document."""

    OUTSIDE = "不在清理范围"
    NOT_RETAINED = "不列入保留范围"
    EXTENDED = "保留并延长五年"
    IN_TERM = "保留至有效期届满"


@rule(CLEANUP, "引言", "一", "二", "三", "四")
def disposition(
    document: Document,
    *,
    list_published: datetime.date | None = None,
    order: ItemOrder = ItemOrder.EXTENSION_FIRST,
    shelf_life: ShelfLife = ShelfLife(),
    anniversary: AnniversaryDay = AnniversaryDay.DAY_BEFORE,
) -> Decision[Disposition]:
    """What the clean-up makes of a document: first its scope, then item one, then items two and three.

    Args:
        document: The document.
        list_published: When the list of 2015 was published, None where it is not known.
        order: Which of items two and three prevails.
        shelf_life: The terms.
        anniversary: On which day a term of years ends.

    Returns:
        Outside the clean-up, not retained, extended by five years, or kept for the rest of its term.

    Raises:
        InvalidFacts: The document is none.
        Undetermined: The answer hangs on the day of the list of 2015.
    """
    reached = cleanup_reaches(
        _document(document).issuer, issued=document.issued, administrative_normative=document.administrative_normative
    )
    if not reached:
        return Decision(Disposition.OUTSIDE, *reached.findings)
    missing = missing_from_earlier_list(document.issued, listed_in_2015=document.listed_in_2015)
    weighed = (*reached.findings, *missing.findings)
    if missing:
        return Decision(Disposition.NOT_RETAINED, *weighed)
    extended = extended_across_the_board(document.issued, amended=document.amended)
    if extended.value is not None and order is ItemOrder.EXTENSION_FIRST:
        return Decision(Disposition.EXTENDED, *weighed, extended.because)
    last = _natural_end(document, shelf_life, anniversary)
    window = lapse_in_window(last, evaluated=document.evaluated, list_published=list_published)
    weighed = (*weighed, *window.findings)
    if window.value is WindowOutcome.NOT_RETAINED:
        return Decision(Disposition.NOT_RETAINED, *weighed)
    if extended.value is not None:
        return Decision(Disposition.EXTENDED, *weighed, extended.because)
    kept = Disposition.EXTENDED if window.value is WindowOutcome.EXTENDED else Disposition.IN_TERM
    return Decision(kept, *weighed)


def _document(value: object) -> Document:
    if not isinstance(value, Document):
        raise InvalidFacts("document", value, "a Document", "规范性文件")
    return value


def _natural_end(document: Document, shelf_life: ShelfLife, anniversary: AnniversaryDay) -> datetime.date:
    return presumed_last_day(
        document.start,
        provisional=document.provisional,
        own_term_years=document.own_term_years,
        shelf_life=shelf_life,
        anniversary=anniversary,
    ).value


class Status(Term):
    """Where a document stands on a day."""

    NOT_YET = "尚未施行"
    IN_FORCE = "有效"
    AMENDED = "修改后有效"
    LAPSED = "失效"
    NOT_RETAINED = "未保留"
    REPEALED = "废止"

    @property
    def holds(self) -> bool:
        """Whether the document holds."""
        return self in (Status.IN_FORCE, Status.AMENDED)


@frozen
class StatusSpan:
    """A stretch of days with one status and the clause that makes it so."""

    period: Period
    status: Status
    clause: Citation


@rule(CLEANUP, "一", "二", "三")
def status_spans(
    document: Document,
    *,
    list_published: datetime.date | None = None,
    order: ItemOrder = ItemOrder.EXTENSION_FIRST,
    start: ExtensionStart = ExtensionStart.OLD_END,
    shelf_life: ShelfLife = ShelfLife(),
    anniversary: AnniversaryDay = AnniversaryDay.DAY_BEFORE,
) -> Decision[tuple[StatusSpan, ...]]:
    """A document's life, from before its first day to after its last: spans that follow each other without a gap.

    Args:
        document: The document.
        list_published: When the list of 2015 was published, None where it is not known.
        order: Which of items two and three prevails.
        start: From when an evaluated document's further years run.
        shelf_life: The terms.
        anniversary: On which day a term of years ends.

    Returns:
        The spans; the first and the last are open.

    Raises:
        InvalidFacts: The document is none.
        Undetermined: It is no normative document of the city, of whose life these rules say nothing; or the answer
            hangs on the day of the list of 2015.
    """
    if _document(document).issuer is Issuer.OTHER or not document.administrative_normative:
        raise Undetermined(
            _NORMATIVE,
            en="these rules speak of the city's normative documents alone",
            zh="本通知仅涉及市政府及其办公室的规范性文件",
        )
    made = disposition(
        document, list_published=list_published, order=order, shelf_life=shelf_life, anniversary=anniversary
    )
    natural = _natural_end(document, shelf_life, anniversary)
    changes = [(document.start, Status.IN_FORCE, _ITEM_TWO)]
    if made.value is Disposition.NOT_RETAINED:
        changes = _then(changes, natural + _DAY, Status.LAPSED, _ITEM_TWO)
        changes = _then(changes, _PUBLISHED, Status.NOT_RETAINED, made.because.citation)
    else:
        if document.amended and made.value is not Disposition.OUTSIDE:
            changes = _then(changes, max(_PUBLISHED, document.start), Status.AMENDED, _ANNEX_FOUR)
        last = _extended_end(document, made, natural, start, anniversary)
        clause = _ITEM_TWO if last == natural else made.because.citation
        changes = _then(changes, last + _DAY, Status.LAPSED, clause)
    if document.repealed_on is not None:
        changes = _then(changes, document.repealed_on, Status.REPEALED, _ANNEX_TWO)
    return Decision(_spans(changes), *made.findings)


def _extended_end(
    document: Document,
    made: Decision[Disposition],
    natural: datetime.date,
    start: ExtensionStart,
    anniversary: AnniversaryDay,
) -> datetime.date:
    """The last day of a document that is not dropped."""
    if made.value is not Disposition.EXTENDED:
        return natural
    across = extended_across_the_board(document.issued, amended=document.amended, anniversary=anniversary).value
    return extended_last_day(natural, start=start, anniversary=anniversary).value if across is None else across


_Change = tuple[datetime.date, Status, Citation]


def _then(changes: list[_Change], day: datetime.date, status: Status, clause: Citation) -> list[_Change]:
    """The changes with one more, which leaves nothing of those that would begin on its day or later."""
    return [*(change for change in changes if change[0] < day), (day, status, clause)]


def _spans(changes: list[_Change]) -> tuple[StatusSpan, ...]:
    """The spans between changes, each of which holds from its day on."""
    first = changes[0][0]
    spans = [StatusSpan(Period(None, first - _DAY), Status.NOT_YET, _ITEM_TWO)]
    ends = [day - _DAY for day, _, _ in changes[1:]]
    for (day, status, clause), last in zip(changes, [*ends, None], strict=True):
        spans.append(StatusSpan(Period(day, last), status, clause))
    return tuple(spans)


@rule(CLEANUP, "一", "二", "三")
def status_on(
    document: Document,
    *,
    on: datetime.date,
    list_published: datetime.date | None = None,
    order: ItemOrder = ItemOrder.EXTENSION_FIRST,
    start: ExtensionStart = ExtensionStart.OLD_END,
    anniversary: AnniversaryDay = AnniversaryDay.DAY_BEFORE,
) -> Decision[Status]:
    """Where a document stands on a day, and why.

    Args:
        document: The document.
        on: The day.
        list_published: When the list of 2015 was published, None where it is not known.
        order: Which of items two and three prevails.
        start: From when an evaluated document's further years run.
        anniversary: On which day a term of years ends.

    Returns:
        The status.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
        Undetermined: As with ``status_spans``.
    """
    day = plain_date(on, "on")
    spans = status_spans(
        document, list_published=list_published, order=order, start=start, anniversary=anniversary
    ).value
    span = next(span for span in spans if span.period.contains(day))
    return Decision(
        span.status, Finding(span.clause, "所处期间", "the span of the day", span.status.holds, day, span.period)
    )


class LeadMeant(Reading):
    """What three months before the end (届满前3个月) means."""

    WITHIN = "届满前3个月内"
    """Recommended: the evaluation belongs in the last three months."""
    NO_LATER = "不迟于届满前3个月"
    """It must be done before the last three months begin."""


@frozen(kw_only=True)
class EvaluationWindow:
    """When a document is to be evaluated, and whether the day lies in it; true where it does."""

    period: Period
    due: bool

    def __bool__(self) -> bool:
        return self.due


@rule(CLEANUP, "五")
def evaluation_due(
    last_day: datetime.date,
    *,
    on: datetime.date,
    lead: EvaluationLead = EvaluationLead(),
    lead_meant: LeadMeant = LeadMeant.WITHIN,
) -> Decision[EvaluationWindow]:
    """Whether the drafting department has to evaluate a document on a day.

    Args:
        last_day: The document's last day.
        on: The day.
        lead: How long before the end.
        lead_meant: Whether within that time or before it.

    Returns:
        The window, its ends included, and whether the day lies in it.

    Raises:
        InvalidFacts: A day is no date.

    >>> evaluation_due(datetime.date(2022, 8, 31), on=datetime.date(2022, 5, 31)).value.due
    True
    """
    end = plain_date(last_day, "last_day")
    begins = add_months(end, -lead.lead_months)
    period = Period(begins, end) if lead_meant is LeadMeant.WITHIN else Period(None, begins)
    due = period.contains(plain_date(on, "on"))
    return Decision(
        EvaluationWindow(period=period, due=due), Finding(_ITEM_FIVE, "评估期间", "evaluation window", due, on, period)
    )


_NORMATIVE = "administrative_normative"
_INTRODUCTION = CLEANUP.at("引言")
_ITEM_ONE = CLEANUP.at("一")
_ITEM_TWO = CLEANUP.at("二")
_ITEM_THREE = CLEANUP.at("三")
_NOT_NORMATIVE = CLEANUP.at("四")
_ITEM_FIVE = CLEANUP.at("五")
_ANNEX_TWO = CLEANUP.at("附件2")
_ANNEX_FOUR = CLEANUP.at("附件4")
