"""The items of the clean-up notice taken together: what it makes of a document, and the document's life day by day."""

from __future__ import annotations

import datetime

from attrs import fields, frozen

from ..core.decisions import Decision, Finding
from ..core.decrees import Period, plain_date
from ..core.errors import InvalidFacts, Undetermined
from ..core.exact import whole
from ..core.locators import Citation
from ..core.rules import rule
from ..core.terms import Reading, Term, flag, member
from .items import (
    CLEANUP,
    PUBLISHED,
    AcrossStart,
    AnniversaryDay,
    CleanupScope,
    EarlierList,
    EvaluationMeant,
    ExtensionStart,
    Issuer,
    ProvisionalExtension,
    ShelfLife,
    UpTo,
    WindowOutcome,
    cleanup_reaches,
    document_day,
    evaluation_reported,
    extended_across_the_board,
    extended_last_day,
    lapse_in_window,
    missing_from_earlier_list,
    presumed_last_day,
)

__all__ = [
    "Disposition",
    "Document",
    "ItemOrder",
    "Readings",
    "Status",
    "StatusCause",
    "StatusSpan",
    "TermStart",
    "UnlistedOrder",
    "disposition",
    "status_on",
    "status_spans",
]

_DAY = datetime.timedelta(days=1)


@frozen(kw_only=True)
class Document:
    """A normative document as the rules see it.

    ``first_day`` is None where it holds from its issue; ``own_term_years`` where it sets no term; ``repealed_on`` is
    the first day on which a repeal holds. ``evaluated`` and ``reported`` say what was done as item two asks, and
    ``amended`` whether this clean-up amended it.
    """

    issuer: Issuer
    issued: datetime.date
    administrative_normative: bool
    provisional: bool
    listed_in_2015: bool
    evaluated: bool
    reported: bool
    amended: bool
    first_day: datetime.date | None = None
    own_term_years: int | None = None
    repealed_on: datetime.date | None = None

    def __attrs_post_init__(self) -> None:
        member(self.issuer, Issuer, "issuer")
        for name in ("administrative_normative", "provisional", "listed_in_2015", "evaluated", "reported", "amended"):
            flag(getattr(self, name), name)
        evaluation_reported(self.reported, evaluated=self.evaluated)
        issued = document_day(self.issued, "issued")
        for name in ("first_day", "repealed_on"):
            day = getattr(self, name)
            if day is not None and document_day(day, name) < issued:
                raise InvalidFacts(name, day, f"a day not before {issued}", f"不早于{issued}的日期")
        if self.own_term_years is not None:
            whole(self.own_term_years, "own_term_years", at_least=1)
        self._fits("amended", CleanupScope().last_issued)
        self._fits("listed_in_2015", datetime.date(EarlierList().list_year, 12, 31))

    def _fits(self, name: str, latest: datetime.date) -> None:
        """Refuse what cannot have happened to a document issued after a day."""
        if (seen := getattr(self, name)) and self.issued > latest:
            raise InvalidFacts(name, seen, f"False where issued after {latest}", f"{latest}之后印发的应为False")


class TermStart(Reading):
    """From when a document's term runs."""

    EFFECT = "施行日"
    """Recommended: a term of validity begins when the document does."""
    ISSUE = "印发日"
    """From its issue, whenever it takes effect."""


class ItemOrder(Reading):
    """Which item prevails for a document that both drop and extend: lapsed without evaluation, and old or amended."""

    EXTENSION_FIRST = "第三项优先"
    """Recommended: item three extends without exception (一律) and is about these documents."""
    WINDOW_FIRST = "第二项优先"
    """Item two drops whatever was not evaluated."""


class UnlistedOrder(Reading):
    """Which item prevails for an old or amended document that the list of 2015 does not have."""

    LIST_FIRST = "第一项优先"
    """Recommended: what was out of the list already has nothing left to extend."""
    EXTENSION_FIRST = "第三项优先"
    """Item three extends without exception."""


@frozen(kw_only=True)
class Readings:
    """How the doubtful places are read where the items are taken together; each as recommended unless replaced."""

    up_to: UpTo = UpTo.INCLUDED
    term_start: TermStart = TermStart.EFFECT
    anniversary: AnniversaryDay = AnniversaryDay.DAY_BEFORE
    evaluation: EvaluationMeant = EvaluationMeant.BOTH
    provisional_extension: ProvisionalExtension = ProvisionalExtension.FIVE_YEARS
    start: ExtensionStart = ExtensionStart.OLD_END
    across_start: AcrossStart = AcrossStart.NOTICE
    order: ItemOrder = ItemOrder.EXTENSION_FIRST
    unlisted: UnlistedOrder = UnlistedOrder.LIST_FIRST

    def __attrs_post_init__(self) -> None:
        for field in fields(type(self)):
            member(getattr(self, field.name), type(field.default), f"readings.{field.name}")


class Disposition(Term):
    """What the clean-up makes of a document."""

    OUTSIDE = "不在清理范围"
    REPEALED = "废止"
    ENDED = "此前已失效"
    NOT_RETAINED = "不列入保留范围"
    EXTENDED = "保留并延长有效期"
    IN_TERM = "保留至有效期届满"


@rule(CLEANUP, "引言", "一", "二", "三", "四")
def disposition(
    document: Document,
    *,
    list_published: datetime.date | None = None,
    shelf_life: ShelfLife = ShelfLife(),
    readings: Readings = Readings(),
) -> Decision[Disposition]:
    """What the clean-up makes of a document: first its scope, then item one, then items two and three.

    Args:
        document: The document.
        list_published: When the list of 2015 was published, None where it is not known.
        shelf_life: The terms.
        readings: How doubtful places are read.

    Returns:
        Outside the clean-up; repealed by then; ended before the window of item two; not retained; extended; or kept for
        the rest of its term.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
        Undetermined: The answer hangs on the day of the list of 2015.
    """
    _checked(document, readings)
    reached = cleanup_reaches(
        document.issuer,
        issued=document.issued,
        administrative_normative=document.administrative_normative,
        up_to=readings.up_to,
    )
    if not reached:
        return Decision(Disposition.OUTSIDE, *reached.findings, because=reached.findings.index(reached.because))
    weighed = reached.findings
    if document.repealed_on is not None and document.repealed_on <= PUBLISHED:
        gone = Finding(
            _ANNEX_TWO, "公布时已废止", "repealed by the notice", observed=document.repealed_on, required=PUBLISHED
        )
        return Decision(Disposition.REPEALED, *weighed, gone)
    missing = missing_from_earlier_list(document.issued, listed_in_2015=document.listed_in_2015, up_to=readings.up_to)
    last = _natural_end(document, shelf_life, readings)
    extended = _across(document, last, readings)
    weighed = (*weighed, *missing.findings)
    if missing and (extended.value is None or readings.unlisted is UnlistedOrder.LIST_FIRST):
        return Decision(Disposition.NOT_RETAINED, *weighed)
    if extended.value is not None and (missing or readings.order is ItemOrder.EXTENSION_FIRST):
        return Decision(Disposition.EXTENDED, *weighed, extended.because)
    window = lapse_in_window(
        last,
        evaluated=document.evaluated,
        reported=document.reported,
        list_published=list_published,
        evaluation=readings.evaluation,
    )
    weighed = (*weighed, *window.findings)
    decisive = weighed.index(window.because)
    if window.value is WindowOutcome.NOT_RETAINED:
        return Decision(Disposition.NOT_RETAINED, *weighed, because=decisive)
    if extended.value is not None:
        return Decision(Disposition.EXTENDED, *weighed, extended.because)
    if window.value is WindowOutcome.EXTENDED:
        return Decision(Disposition.EXTENDED, *weighed, because=decisive)
    outcome = Disposition.IN_TERM if last >= PUBLISHED else Disposition.ENDED
    return Decision(outcome, *weighed, because=decisive)


def _checked(document: object, readings: object) -> None:
    if not isinstance(document, Document):
        raise InvalidFacts("document", document, "a Document", "规范性文件")
    if not isinstance(readings, Readings):
        raise InvalidFacts("readings", readings, "Readings", "理解方式")


def _start(document: Document) -> datetime.date:
    """The first day in force."""
    return document.issued if document.first_day is None else document.first_day


def _natural_end(document: Document, shelf_life: ShelfLife, readings: Readings) -> datetime.date:
    """The last day of its term, before any extension."""
    return presumed_last_day(
        _start(document) if readings.term_start is TermStart.EFFECT else document.issued,
        provisional=document.provisional,
        own_term_years=document.own_term_years,
        shelf_life=shelf_life,
        anniversary=readings.anniversary,
    ).value


def _across(document: Document, last: datetime.date, readings: Readings) -> Decision[datetime.date | None]:
    return extended_across_the_board(
        document.issued,
        amended=document.amended,
        last_day=last,
        across_start=readings.across_start,
        anniversary=readings.anniversary,
    )


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


class StatusCause(Term):
    """What makes a document stand as it does."""

    BEFORE_FIRST_DAY = "施行日之前"
    TOOK_EFFECT = "已施行"
    EXTENDED = "有效期延长"
    AMENDED = "本次修改"
    TERM_OVER = "有效期届满"
    EXTENSION_OVER = "延长期届满"
    NOT_LISTED = "未列入2015年目录"
    NOT_EVALUATED = "未按要求评估上报"
    REPEALED = "已废止"


@frozen
class StatusSpan:
    """A stretch of days with one status, what makes it so, and the clause."""

    period: Period
    status: Status
    cause: StatusCause
    clause: Citation


@rule(CLEANUP, "一", "二", "三")
def status_spans(
    document: Document,
    *,
    list_published: datetime.date | None = None,
    shelf_life: ShelfLife = ShelfLife(),
    readings: Readings = Readings(),
) -> Decision[tuple[StatusSpan, ...]]:
    """A document's life, from before its first day to after its last: spans that follow each other without a gap.

    Args:
        document: The document.
        list_published: When the list of 2015 was published, None where it is not known.
        shelf_life: The terms.
        readings: How doubtful places are read.

    Returns:
        The spans; the first and the last are open. A repeal is a fact given: one by the day of the notice has
        annex 2 for its clause, which lists the repealed; a later one is what item three lets the drafting department
        propose.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
        Undetermined: It is no normative document of the city, of whose life these rules say nothing; or the answer
            hangs on the day of the list of 2015.
    """
    _checked(document, readings)
    for name, ours in (
        ("issuer", document.issuer is not Issuer.OTHER),
        ("administrative_normative", document.administrative_normative),
    ):
        if not ours:
            raise Undetermined(
                name,
                en="these rules speak of the city's normative documents alone",
                zh="本通知仅涉及市政府及其办公室的规范性文件",
            )
    made = disposition(document, list_published=list_published, shelf_life=shelf_life, readings=readings)
    natural = _natural_end(document, shelf_life, readings)
    start = _start(document)
    changes = [_Change(start, Status.IN_FORCE, StatusCause.TOOK_EFFECT, _ITEM_TWO)]
    lapse = _Change(max(natural + _DAY, start), Status.LAPSED, StatusCause.TERM_OVER, _ITEM_TWO)
    if made.value is Disposition.NOT_RETAINED:
        clause = made.because.citation
        cause = StatusCause.NOT_LISTED if clause == _ITEM_ONE else StatusCause.NOT_EVALUATED
        later = [lapse, _Change(PUBLISHED, Status.NOT_RETAINED, cause, clause)]
    elif made.value is Disposition.EXTENDED:
        later = _extension(document, made.because.citation, natural, shelf_life, readings)
    else:
        later = [lapse]
    if document.repealed_on is not None:
        clause = _ITEM_THREE if document.repealed_on > PUBLISHED else _ANNEX_TWO
        later.append(_Change(document.repealed_on, Status.REPEALED, StatusCause.REPEALED, clause))
    for change in later:
        changes = [*(earlier for earlier in changes if earlier.day < change.day), change]
    return Decision(_spans(changes), *made.findings, because=made.findings.index(made.because))


@frozen
class _Change:
    """A status that holds from a day on; what would begin on that day or later gives way to it."""

    day: datetime.date
    status: Status
    cause: StatusCause
    clause: Citation


def _extension(
    document: Document, clause: Citation, natural: datetime.date, shelf_life: ShelfLife, readings: Readings
) -> list[_Change]:
    """What an extension changes: by item three from the notice on, by item two from the end of the term."""
    last = _across(document, natural, readings).value if clause == _ITEM_THREE else None
    start = _start(document)
    begins = max(PUBLISHED, start)
    status, cause, grounds = Status.IN_FORCE, StatusCause.EXTENDED, clause
    if last is None:
        begins = max(natural + _DAY, start)
        last = extended_last_day(
            natural,
            provisional=document.provisional,
            shelf_life=shelf_life,
            start=readings.start,
            provisional_extension=readings.provisional_extension,
            anniversary=readings.anniversary,
        ).value
    elif document.amended:
        status, cause, grounds = Status.AMENDED, StatusCause.AMENDED, _ANNEX_FOUR
    return [
        _Change(begins, status, cause, grounds),
        _Change(max(last + _DAY, start), Status.LAPSED, StatusCause.EXTENSION_OVER, clause),
    ]


def _spans(changes: list[_Change]) -> tuple[StatusSpan, ...]:
    """The spans between changes, each of which holds from its day on."""
    before = Period(None, changes[0].day - _DAY)
    spans = [StatusSpan(before, Status.NOT_YET, StatusCause.BEFORE_FIRST_DAY, _ITEM_TWO)]
    ends = [change.day - _DAY for change in changes[1:]]
    for change, last in zip(changes, [*ends, None], strict=True):
        spans.append(StatusSpan(Period(change.day, last), change.status, change.cause, change.clause))
    return tuple(spans)


@rule(CLEANUP, "一", "二", "三")
def status_on(
    document: Document,
    *,
    day: datetime.date,
    list_published: datetime.date | None = None,
    shelf_life: ShelfLife = ShelfLife(),
    readings: Readings = Readings(),
) -> Decision[Status]:
    """Where a document stands on a day, and why.

    Args:
        document: The document.
        day: The day; it may lie before the notice.
        list_published: When the list of 2015 was published, None where it is not known.
        shelf_life: The terms.
        readings: How doubtful places are read.

    Returns:
        The status; what makes it so decides.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
        Undetermined: It is no normative document of the city, or the status on that day hangs on the day of the list.

    >>> paper = Document(
    ...     issuer=Issuer.GOVERNMENT, issued=datetime.date(2014, 6, 1), administrative_normative=True,
    ...     provisional=False, listed_in_2015=True, evaluated=False, reported=False, amended=False,
    ... )
    >>> print(status_on(paper, day=datetime.date(2020, 1, 1)).because.text())
    ✓ 廊政字〔2017〕41号 二: lapsed (term over) from 2019-06-01, observed 2020-01-01
    """
    asked = plain_date(day, "day")
    lives = possible_lives(document, list_published=list_published, shelf_life=shelf_life, readings=readings)
    spans = [next(span for span in life.value if span.period.contains(asked)) for life in lives]
    if len({span.status for span in spans}) > 1:
        raise Undetermined(
            "list_published",
            en=f"the status on {asked} hangs on the day of the list of 2015",
            zh=f"{asked}的状态取决于2015年目录的公布日期",
        )
    weighed = [finding for finding in lives[0].findings if all(finding in life.findings for life in lives)]
    span, (zh, en) = spans[0], _why(spans)
    return Decision(span.status, *weighed, Finding(span.clause, zh, en, observed=asked))


def _why(spans: list[StatusSpan]) -> tuple[str, str]:
    """The status of the spans that a day can lie in, with its cause and first day where they are the same in all."""
    span = spans[0]
    if any((other.cause, other.period.first) != (span.cause, span.period.first) for other in spans):
        return f"{span.status.zh}，无论2015年目录何日公布", f"{span.status.en}, whichever day the list of 2015 has"
    zh, en = f"{span.status.zh}（{span.cause.zh}）", f"{span.status.en} ({span.cause.en})"
    since = span.period.first
    return (zh, en) if since is None else (f"自{since}起{zh}", f"{en} from {since}")


def possible_lives(
    document: Document,
    *,
    list_published: datetime.date | None = None,
    shelf_life: ShelfLife = ShelfLife(),
    readings: Readings = Readings(),
) -> tuple[Decision[tuple[StatusSpan, ...]], ...]:
    """A document's life, or both that it can have where it hangs on the day of the list of 2015: early or late."""
    try:
        return (status_spans(document, list_published=list_published, shelf_life=shelf_life, readings=readings),)
    except Undetermined as error:
        if error.missing != ("list_published",):
            raise
    known = EarlierList()
    days = (known.last_issued, datetime.date(known.list_year, 12, 31))
    return tuple(status_spans(document, list_published=day, shelf_life=shelf_life, readings=readings) for day in days)


_ITEM_ONE = CLEANUP.at("一")
_ITEM_TWO = CLEANUP.at("二")
_ITEM_THREE = CLEANUP.at("三")
_ANNEX_TWO = CLEANUP.at("附件2")
_ANNEX_FOUR = CLEANUP.at("附件4")
