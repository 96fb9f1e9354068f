"""The items of the clean-up notice taken together: what it makes of a document, and the document's life day by day."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, TypeVar

from attrs import evolve, frozen

from ...core.bounds import at_least, at_most
from ...core.decisions import Decision, Part, Reason, part
from ...core.decrees import Period
from ...core.errors import Undetermined
from ...core.facts import DAY
from ...core.faults import Fault, shown
from ...core.figures import Readings, Record
from ...core.findings import Finding, falls, note
from ...core.locators import Citation
from ...core.rules import rule
from ...core.terms import Reading, Term, Words
from .items import (
    ACROSS,
    CLEANUP,
    INTRODUCTION,
    NOT_NORMATIVE,
    PUBLISHED,
    TERMS,
    UNLISTED,
    UNTOLD,
    AcrossStart,
    AcrossTheBoard,
    AnniversaryDay,
    CleanupScope,
    DocumentDay,
    EarlierList,
    EvaluationMeant,
    ExtensionStart,
    Issuer,
    ProvisionalExtension,
    ShelfLife,
    TermYears,
    UpTo,
    WindowOutcome,
    cleanup_reaches,
    extended_across_the_board,
    extended_last_day,
    lapse_in_window,
    missing_from_earlier_list,
    presumed_last_day,
)

__all__ = [
    "Disposition",
    "DispositionReadings",
    "Document",
    "Interval",
    "ItemOrder",
    "LifeReadings",
    "Status",
    "StatusCause",
    "StatusSpan",
    "TermStart",
    "UnlistedOrder",
    "disposition",
    "status_on",
    "status_spans",
]

V = TypeVar("V")

REPEALED_LIST = CLEANUP.at("附件2")
AMENDED_LIST = CLEANUP.at("附件4")

_DAY = datetime.timedelta(days=1)
_LATEST = {"amended": CleanupScope().last_issued, "listed_in_2015": EarlierList().year_end}
"""The last day of issue of a document to which each of these can have happened."""


@frozen(kw_only=True)
class Document(Record):
    """A normative document as the rules see it (规范性文件).

    Attributes:
        issuer: 制定机关: who issued it.
        issued: 印发日期: the day of issue.
        administrative_normative: 行政规范性文件: whether it is an administrative normative document.
        provisional: 暂行或试行: whether it was issued provisionally or on trial.
        amended: 本次修改: whether this clean-up amended it.
        listed_in_2015: 列入原目录: whether 〔2015〕116号 lists it, None where that is not known or cannot matter.
        evaluated: 已评估: whether it was evaluated as item two asks, None where that is not known or cannot matter.
        reported: 已上报: whether the evaluation was reported, None where that is not known or cannot matter.
        first_day: 施行日: the day it took effect, None where it holds from its issue.
        own_term_years: 自定有效期: the term that it sets itself, None where it sets none.
        repealed_on: 废止日: the first day on which a repeal holds.
    """

    issuer: Issuer
    issued: DocumentDay
    administrative_normative: bool
    provisional: bool
    amended: bool
    listed_in_2015: bool | None = None
    evaluated: bool | None = None
    reported: bool | None = None
    first_day: DocumentDay | None = None
    own_term_years: TermYears | None = None
    repealed_on: DocumentDay | None = None

    def faults(self) -> list[Fault]:
        """Nothing happens to a document before its issue, or after what it is held to have missed."""
        found = []
        if self.reported and not self.evaluated:
            found.append(_fault("reported", self.reported, *UNTOLD))
        for name, day in (("first_day", self.first_day), ("repealed_on", self.repealed_on)):
            if day is not None and day < self.issued:
                found.append(_fault(name, day, f"a day not before {self.issued}", f"不早于{self.issued}的日期"))
        for name, latest in _LATEST.items():
            if (seen := getattr(self, name)) and self.issued > latest:
                found.append(_fault(name, seen, f"False where issued after {latest}", f"{latest}之后印发的应为False"))
        return found


def _fault(name: str, seen: object, en: str, zh: str) -> Fault:
    return Fault(name, shown(seen), en, zh, f"$.{name}")


class TermStart(Reading, at=TERMS):
    """From when a document's term runs (有效期的起算)."""

    EFFECT = "施行日", "有效期自文件施行开始", "A term of validity begins when the document does."
    ISSUE = "印发日", "自印发起算，不论何时施行", "From its issue, whenever it takes effect."


class ItemOrder(Reading, at=(TERMS, ACROSS)):
    """Which item prevails for a document that lapsed without evaluation, and is old or amended (第二项与第三项)."""

    EXTENSION_FIRST = (
        "第三项优先",
        "一律即无例外，且专指此类文件",
        "Item three extends without exception (一律) and is about these documents.",
    )
    WINDOW_FIRST = "第二项优先", "未评估的均不保留", "Item two drops whatever was not evaluated."


class UnlistedOrder(Reading, at=(UNLISTED, ACROSS)):
    """Which item prevails for an old or amended document that the earlier list does not have (第一项与第三项)."""

    LIST_FIRST = (
        "第一项优先",
        "原目录未列的已无有效期可延长",
        "What was out of the list already has nothing left to extend.",
    )
    EXTENSION_FIRST = "第三项优先", "一律即无例外", "Item three extends without exception."


class Interval(Reading, at=ACROSS):
    """Where a document stands between the end of its term and the extension of item three (届满至延长之间)."""

    LAPSED = (
        "失效",
        "第三项自本次清理延长，不溯及以往；第二项的最长有效期不分文件新旧",
        "Item three extends by this clean-up and reaches no day before it; the longest terms bind old and new alike.",
    )
    OLD_HELD = (
        "此前制定的仍有效",
        "第三项未提旧文件的原有效期；原目录将早已超过最长有效期的旧文件列为现行有效",
        "Item three speaks of no former term of theirs, and the earlier list has such as in force long after it.",
    )
    HELD = "有效", "只有有效的文件才能延长", "Only what holds can be extended."

    def holds(self, *, old: bool) -> bool:
        """Whether a document holds so, one older than the provincial rules or another."""
        return self is Interval.HELD or (old and self is Interval.OLD_HELD)


@frozen(kw_only=True)
class DispositionReadings(Readings):
    """How the doubtful places are read that bear on what becomes of a document; each as recommended (清理解读).

    Attributes:
        up_to: 日前所指之日: whether a day named with 日前 itself still belongs.
        term_start: 有效期的起算: from when a term runs.
        anniversary: 有效期末日: whether the anniversary still belongs to the term.
        evaluation: 评估要求: whether an evaluation that was not reported is enough.
        order: 第二项与第三项: which of them prevails.
        unlisted: 第一项与第三项: which of them prevails.
    """

    up_to: UpTo = UpTo.INCLUDED
    term_start: TermStart = TermStart.EFFECT
    anniversary: AnniversaryDay = AnniversaryDay.DAY_BEFORE
    evaluation: EvaluationMeant = EvaluationMeant.BOTH
    order: ItemOrder = ItemOrder.EXTENSION_FIRST
    unlisted: UnlistedOrder = UnlistedOrder.LIST_FIRST


@frozen(kw_only=True)
class LifeReadings(DispositionReadings):
    """How the doubtful places are read where the items are taken together; each as recommended (整体解读).

    Attributes:
        provisional_extension: 暂行文件的延长: by how much a document on trial is extended.
        start: 继续延长的起算: from when an evaluated document's further years run.
        across_start: 一律延长的起算: from when an amended document's further years run.
        interval: 届满至延长之间: whether a document holds between its term and the extension of item three.
    """

    provisional_extension: ProvisionalExtension = ProvisionalExtension.FIVE_YEARS
    start: ExtensionStart = ExtensionStart.OLD_END
    across_start: AcrossStart = AcrossStart.NOTICE
    interval: Interval = Interval.LAPSED


class Disposition(Term):
    """What the clean-up makes of a document (清理结果)."""

    OUTSIDE = "不在清理范围"
    REPEALED = "废止"
    ENDED = "此前已失效"
    NOT_RETAINED = "不列入保留范围"
    EXTENDED = "保留并延长有效期"
    IN_TERM = "保留至有效期届满"


_ITEMS = (
    cleanup_reaches,
    missing_from_earlier_list,
    presumed_last_day,
    extended_across_the_board,
    lapse_in_window,
    extended_last_day,
)


@rule(INTRODUCTION, UNLISTED, TERMS, ACROSS, NOT_NORMATIVE, rests_on=(*_ITEMS, REPEALED_LIST))
def disposition(
    document: Document,
    *,
    list_published: datetime.date | None = None,
    shelf_life: ShelfLife = ShelfLife(),
    readings: DispositionReadings = DispositionReadings(),
) -> Decision[Disposition]:
    """What the clean-up makes of a document: first its scope, then item one, then items two and three (清理结果).

    Args:
        document: 文件: the document.
        list_published: 原目录公布日: when the list of 2015 was published, None where it is not known.

    Returns:
        清理结果: outside the clean-up; repealed by then; ended before the window of item two; not retained; extended;
            or kept for the rest of its term.

    Raises:
        Undetermined: The answer hangs on the day of the list of 2015, or on what is not known of the document.
    """
    read = DispositionReadings.of(readings, "readings").among(LifeReadings)
    known = ShelfLife.of(shelf_life, "shelf_life")
    ways, open_facts = _each_way(_made, Document.of(document, "document"), list_published, known, read)
    if len({way.value for way in ways}) > 1:
        raise Undetermined(
            *open_facts, en="what the clean-up makes of it hangs on what is not known", zh="清理结果取决于未知的事实"
        )
    first, *others = ways
    if not others:
        return first
    told = note(INTRODUCTION, f"{first.value.zh}，{_WHATEVER.zh}", f"{first.value.en}, {_WHATEVER.en}")
    return Decision(first.value, *_alike(first, others), told, because=told)


def _made(
    document: Document, list_published: datetime.date | None, shelf_life: ShelfLife, readings: LifeReadings
) -> Decision[Disposition]:
    return _disposed(document, list_published, shelf_life, readings).decision


def _read(readings: object) -> LifeReadings:
    return LifeReadings.of(readings, "readings")


class _Disposed(NamedTuple):
    """What the clean-up makes of a document, by which clause, and when its term and item three's extension end."""

    clause: Citation
    natural: datetime.date
    across: datetime.date | None
    decision: Decision[Disposition]


def _disposed(
    document: Document, list_published: datetime.date | None, shelf_life: ShelfLife, readings: LifeReadings
) -> _Disposed:
    """What the clean-up makes of a document."""
    last = _natural_end(document, shelf_life, readings)
    reached = cleanup_reaches(
        document.issuer,
        issued=document.issued,
        administrative_normative=document.administrative_normative,
        up_to=readings.up_to,
    )
    scope = part("列入清理范围", "reached by the clean-up", reached)
    if not reached.value:
        return _Disposed(INTRODUCTION, last, None, Decision(Disposition.OUTSIDE, scope, because=scope))
    if document.repealed_on is not None and document.repealed_on <= PUBLISHED:
        gone = falls(REPEALED_LIST, "废止日", "repealed", document.repealed_on, at_most(PUBLISHED))
        return _Disposed(REPEALED_LIST, last, None, Decision(Disposition.REPEALED, scope, gone, because=gone))
    missing = missing_from_earlier_list(document.issued, listed_in_2015=document.listed_in_2015, up_to=readings.up_to)
    unlisted = part("未列入原目录", "dropped as missing from the earlier list", missing)
    extended = _across(document, last, readings)
    across = part("一律延长后届满日", "last day of the extension across the board", extended)
    if missing.value and (extended.value is None or readings.unlisted is UnlistedOrder.LIST_FIRST):
        dropped = Decision(Disposition.NOT_RETAINED, scope, unlisted, because=unlisted)
        return _Disposed(UNLISTED, last, extended.value, dropped)
    if extended.value is not None and (missing.value or readings.order is ItemOrder.EXTENSION_FIRST):
        kept = Decision(Disposition.EXTENDED, scope, unlisted, across, because=across)
        return _Disposed(ACROSS, last, extended.value, kept)
    lapsed = lapse_in_window(
        last,
        evaluated=document.evaluated,
        reported=document.reported,
        list_published=list_published,
        evaluation=readings.evaluation,
    )
    window = part("期间失效的处理", "what item two makes of it", lapsed)
    if extended.value is not None and lapsed.value is not WindowOutcome.NOT_RETAINED:
        kept = Decision(Disposition.EXTENDED, scope, unlisted, window, across, because=across)
        return _Disposed(ACROSS, last, extended.value, kept)
    made = _BY_WINDOW.get(lapsed.value) or (Disposition.IN_TERM if last >= PUBLISHED else Disposition.ENDED)
    return _Disposed(TERMS, last, extended.value, Decision(made, scope, unlisted, window, because=window))


_BY_WINDOW = {
    WindowOutcome.NOT_RETAINED: Disposition.NOT_RETAINED,
    WindowOutcome.EXTENDED: Disposition.EXTENDED,
}


def _start(document: Document) -> datetime.date:
    """The first day in force."""
    return document.issued if document.first_day is None else document.first_day


def _natural_end(document: Document, shelf_life: ShelfLife, readings: LifeReadings) -> datetime.date:
    """The last day of its term, before any extension."""
    return presumed_last_day(
        _start(document) if readings.term_start is TermStart.EFFECT else document.issued,
        provisional=document.provisional,
        own_term_years=document.own_term_years,
        shelf_life=shelf_life,
        anniversary=readings.anniversary,
    ).value


def _across(document: Document, last: datetime.date, readings: LifeReadings) -> Decision[datetime.date | None]:
    return extended_across_the_board(
        document.issued,
        amended=document.amended,
        last_day=last,
        across_start=readings.across_start,
        anniversary=readings.anniversary,
    )


class Status(Term):
    """Where a document stands on a day (文件效力)."""

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
    """What makes a document stand as it does (效力原因)."""

    BEFORE_FIRST_DAY = "施行日之前"
    TOOK_EFFECT = "已施行"
    EXTENDED = "有效期延长"
    AMENDED = "本次修改"
    TERM_OVER = "有效期届满"
    EXTENSION_OVER = "延长期届满"
    NOT_LISTED = "未列入原目录"
    NOT_EVALUATED = "未按要求评估上报"
    REPEALED = "已废止"


@frozen
class StatusSpan(Record):
    """A stretch of days with one status (效力期间).

    Attributes:
        period: 期间: the days.
        status: 效力: where the document stands.
        cause: 原因: what makes it so.
        clause: 条款: the clause that does.
    """

    period: Period
    status: Status
    cause: StatusCause
    clause: Citation


@rule(UNLISTED, TERMS, ACROSS, rests_on=(disposition, AMENDED_LIST))
def status_spans(
    document: Document,
    *,
    list_published: datetime.date | None = None,
    shelf_life: ShelfLife = ShelfLife(),
    readings: LifeReadings = LifeReadings(),
) -> Decision[tuple[StatusSpan, ...]]:
    """A document's life, from before its first day to after its last, without a gap or an overlap (文件效力沿革).

    Args:
        document: 文件: the document.
        list_published: 原目录公布日: when the list of 2015 was published, None where it is not known.

    Returns:
        效力期间: the spans; the first and the last are open. A repeal is a fact given: one by the day of the notice has
            annex 2 for its clause, which lists the repealed; a later one is what item three lets the drafting
            department propose.

    Raises:
        Undetermined: It is no normative document of the city, of whose life these rules say nothing; or the answer
            hangs on the day of the list of 2015, or on what is not known of the document.
    """
    read, known = _read(readings), ShelfLife.of(shelf_life, "shelf_life")
    lives, open_facts = _each_way(_life, Document.of(document, "document"), list_published, known, read)
    if any(life.value != lives[0].value for life in lives):
        raise Undetermined(
            *open_facts, en="the document's life hangs on what is not known", zh="文件效力沿革取决于未知的事实"
        )
    return lives[0] if len(lives) == 1 else Decision(lives[0].value, *_common(lives))


def _life(
    document: Document, list_published: datetime.date | None, shelf_life: ShelfLife, readings: LifeReadings
) -> Decision[tuple[StatusSpan, ...]]:
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
    disposed = _disposed(document, list_published, shelf_life, readings)
    grounds, natural, _, made = disposed
    start = _start(document)
    changes = [_Change(start, Status.IN_FORCE, StatusCause.TOOK_EFFECT, TERMS)]
    lapse = _Change(max(natural + _DAY, start), Status.LAPSED, StatusCause.TERM_OVER, TERMS)
    if made.value is Disposition.NOT_RETAINED:
        cause = StatusCause.NOT_LISTED if grounds == UNLISTED else StatusCause.NOT_EVALUATED
        later = [lapse, _Change(PUBLISHED, Status.NOT_RETAINED, cause, grounds)]
    elif made.value is Disposition.EXTENDED:
        later = _extension(document, disposed, list_published, shelf_life, readings)
    else:
        later = [lapse]
    if document.repealed_on is not None:
        clause = ACROSS if document.repealed_on > PUBLISHED else REPEALED_LIST
        later.append(_Change(document.repealed_on, Status.REPEALED, StatusCause.REPEALED, clause))
    for change in later:
        changes = [*(earlier for earlier in changes if earlier.day < change.day), change]
    return Decision(_spans(changes), part("清理结果", "what the clean-up makes of it", made))


class _Change(NamedTuple):
    """A status that holds from a day on; what would begin on that day or later gives way to it."""

    day: datetime.date
    status: Status
    cause: StatusCause
    clause: Citation


def _extension(
    document: Document,
    disposed: _Disposed,
    list_published: datetime.date | None,
    shelf_life: ShelfLife,
    readings: LifeReadings,
) -> list[_Change]:
    """What changes once the term is over: by item two from its end on, by item three from the notice on."""
    start, natural, across = _start(document), disposed.natural, disposed.across
    over, notice = max(natural + _DAY, start), max(PUBLISHED, start)
    changes = [_Change(over, Status.LAPSED, StatusCause.TERM_OVER, TERMS)]
    if across is None or _by_item_two(document, natural, list_published, readings):
        last = extended_last_day(
            natural,
            provisional=document.provisional,
            shelf_life=shelf_life,
            start=readings.start,
            provisional_extension=readings.provisional_extension,
            anniversary=readings.anniversary,
        ).value
        begins = over if readings.start is ExtensionStart.OLD_END else notice
        changes += [
            _Change(begins, Status.IN_FORCE, StatusCause.EXTENDED, TERMS),
            _Change(max(last + _DAY, start), Status.LAPSED, StatusCause.EXTENSION_OVER, TERMS),
        ]
    if across is None:
        return changes
    old = document.issued < AcrossTheBoard().issued_before
    if readings.interval.holds(old=old) or (readings.across_start is AcrossStart.FORMER_END and not old):
        changes = [_Change(over, Status.IN_FORCE, StatusCause.EXTENDED, ACROSS)]
    held = _Change(notice, Status.IN_FORCE, StatusCause.EXTENDED, ACROSS)
    if document.amended:
        held = _Change(notice, Status.AMENDED, StatusCause.AMENDED, AMENDED_LIST)
    return [*changes, held, _Change(max(across + _DAY, start), Status.LAPSED, StatusCause.EXTENSION_OVER, ACROSS)]


def _by_item_two(
    document: Document, natural: datetime.date, list_published: datetime.date | None, readings: LifeReadings
) -> bool:
    """Whether item two extends it too, so that it holds until item three does."""
    lapsed = lapse_in_window(
        natural,
        evaluated=document.evaluated,
        reported=document.reported,
        list_published=list_published,
        evaluation=readings.evaluation,
    )
    return lapsed.value is WindowOutcome.EXTENDED


def _spans(changes: list[_Change]) -> tuple[StatusSpan, ...]:
    """The spans between changes, each of which holds from its day on."""
    before = Period(None, changes[0].day - _DAY)
    spans = [StatusSpan(before, Status.NOT_YET, StatusCause.BEFORE_FIRST_DAY, TERMS)]
    ends = [change.day - _DAY for change in changes[1:]]
    for change, last in zip(changes, [*ends, None], strict=True):
        spans.append(StatusSpan(Period(change.day, last), change.status, change.cause, change.clause))
    return tuple(spans)


@rule(UNLISTED, TERMS, ACROSS, rests_on=(status_spans,))
def status_on(
    document: Document,
    *,
    day: datetime.date,
    list_published: datetime.date | None = None,
    shelf_life: ShelfLife = ShelfLife(),
    readings: LifeReadings = LifeReadings(),
) -> Decision[Status]:
    """Where a document stands on a day, and why (某日的文件效力).

    Args:
        document: 文件: the document.
        day: 日期: the day; it may lie before the notice.
        list_published: 原目录公布日: when the list of 2015 was published, None where it is not known.

    Returns:
        文件效力: the status; what makes it so decides.

    Raises:
        Undetermined: It is no normative document of the city, or the status on that day hangs on what is not known.

    >>> paper = Document(
    ...     issuer=Issuer.GOVERNMENT, issued=datetime.date(2014, 6, 1), administrative_normative=True,
    ...     provisional=False, listed_in_2015=True, evaluated=False, reported=False, amended=False,
    ... )
    >>> print(status_on(paper, day=datetime.date(2020, 1, 1)).because.text())
    · 廊政字〔2017〕41号 二: lapsed (term over): 2020-01-01, ≥2019-06-01
    """
    asked, read = DAY.of(day, "day"), _read(readings)
    known = ShelfLife.of(shelf_life, "shelf_life")
    lives, open_facts = _each_way(_life, Document.of(document, "document"), list_published, known, read)
    spans = [next(span for span in life.value if span.period.contains(asked)) for life in lives]
    if len({span.status for span in spans}) > 1:
        raise Undetermined(
            *open_facts, en=f"the status on {asked} hangs on what is not known", zh=f"{asked}的效力取决于未知的事实"
        )
    whatever = _WHICHEVER if open_facts == ("list_published",) else _WHATEVER
    told = _told(spans, asked, whatever)
    return Decision(spans[0].status, *_common(lives), told, because=told)


def _common(lives: Sequence[Decision[tuple[StatusSpan, ...]]]) -> list[Reason]:
    """What is the same in each life that a document can have: the whole clean-up, or what it weighed alike."""
    first, *others = [next(reason for reason in life.reasons if isinstance(reason, Part)) for life in lives]
    if all(other == first for other in others):
        return [first]
    return _alike(first.decision, [other.decision for other in others])


def _alike(first: Decision[Any], others: Sequence[Decision[Any]]) -> list[Reason]:
    """The reasons that the first decision shares with all others."""
    return [reason for reason in first.reasons if all(reason in other.reasons for other in others)]


def _told(spans: list[StatusSpan], asked: datetime.date, whatever: Words) -> Finding:
    """The status of the spans that a day can lie in, with its cause and first day where they are the same in all."""
    span = spans[0]
    status, cause, since = span.status, span.cause, span.period.first
    if any((other.cause, other.period.first) != (cause, since) for other in spans):
        return note(span.clause, f"{status.zh}，{whatever.zh}", f"{status.en}, {whatever.en}", asked)
    bound = at_most(span.period.last, "前") if since is None else at_least(since, "起")
    return falls(span.clause, f"{status.zh}（{cause.zh}）", f"{status.en} ({cause.en})", asked, bound)


_WHICHEVER = Words("无论原目录何日公布", "whichever day the earlier list has")
_WHATEVER = Words("无论未知的事实如何", "whatever is not known")


def possible_lives(
    document: Document, *, readings: LifeReadings = LifeReadings()
) -> Sequence[Decision[tuple[StatusSpan, ...]]]:
    """A document's life, or each that it can have where it hangs on what is not known."""
    return _each_way(_life, document, None, ShelfLife(), readings)[0]


def _each_way(
    decide: Callable[[Document, datetime.date | None, ShelfLife, LifeReadings], Decision[V]],
    document: Document,
    list_published: datetime.date | None,
    shelf_life: ShelfLife,
    readings: LifeReadings,
) -> tuple[list[Decision[V]], tuple[str, ...]]:
    """The decision for each way in which what is asked for and not known can be, and the names of that.

    The list of 2015 is taken as early and as late as it can be.
    """
    published = DAY.maybe(list_published, "list_published")
    ways: list[tuple[Document, datetime.date | None]]
    try:
        return [decide(document, published, shelf_life, readings)], ()
    except Undetermined as error:
        (fact,) = error.missing
        if fact == "list_published":
            ways = [(document, day) for day in (EarlierList().last_issued, EarlierList().year_end)]
        elif fact in _UNKNOWN:
            ways = [(_known(document, fact, held), published) for held in (True, False)]
        else:
            raise
    found, names = [], [fact]
    for one, day in ways:
        decisions, more = _each_way(decide, one, day, shelf_life, readings)
        found += decisions
        names += more
    return found, tuple(dict.fromkeys(names))


def _known(document: Document, fact: str, held: bool) -> Document:  # noqa: FBT001  # a value of the fact
    changes: dict[str, Any] = {fact: held}
    return evolve(document, **changes)


_UNKNOWN = ("listed_in_2015", "evaluated", "reported")
