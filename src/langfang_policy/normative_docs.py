"""Normative Documents (关于公布市政府规范性文件清理结果的通知), 廊政字〔2017〕41号.

Which normative documents (规范性文件) of the city hold on which day, how long such documents live, and how the two
instruments that the clean-up amended read before and after.

Checked with the counts printed for each drafting department, 172 in force in all, and with every slip of the annexes.

Limitations: the catalogue gives only the year of most documents, so their last days are windows; of the amended
articles the wording before is printed in part, and where it is not there is no answer for the days before.

>>> [listed.status.en for listed in find_documents(number="〔2014〕106号").value]
['in force']
>>> [listed.status.en for listed in find_documents(number="廊政〔2014〕106号").value]
['lapsed']
"""

from __future__ import annotations

import datetime
from collections import Counter
from functools import cache

from attrs import frozen

from ._normative_docs_amended import (
    AMENDMENTS,
    AUDIT_MEASURES,
    MAKING_RULES,
    Amendment,
    CleanupInterval,
    CorrectionStep,
    DocumentKind,
    FilingDecision,
    FilingStep,
    Forum,
    LastDayOff,
    Mediator,
    ReviewExtension,
    ReviewStep,
    ReviewTimes,
    amendments_between,
    article_holds,
    audit_settles,
    correction_step,
    extended_review_deadline,
    filing_decision,
    final_accounts_audit_required,
    mediator,
    next_full_cleanup,
    proper_suggestion,
    reexamination_forum,
    reexamination_in_time,
    review_due,
    suspended_filing,
)
from ._normative_docs_catalogue import ROWS
from ._normative_docs_life import (
    CLEANUP,
    AcrossTheBoard,
    AnniversaryDay,
    CleanupScope,
    Disposition,
    Document,
    EarlierList,
    EvaluationLead,
    EvaluationWindow,
    ExtensionStart,
    Issuer,
    ItemOrder,
    LeadMeant,
    ShelfLife,
    Status,
    StatusSpan,
    WindowOutcome,
    cleanup_reaches,
    disposition,
    evaluation_due,
    extended_across_the_board,
    extended_last_day,
    lapse_in_window,
    missing_from_earlier_list,
    presumed_last_day,
    status_on,
    status_spans,
    term_years,
)
from .core.decisions import Decision, Finding
from .core.decrees import plain_date
from .core.errors import InvalidFacts, Undetermined
from .core.exact import whole
from .core.numbers import DecreeNumber
from .core.registers import Body, Duty, Procedure, ProcedureStep, Target
from .core.rules import rule
from .core.terms import Term, member

__all__ = [
    "AMENDMENTS",
    "AUDIT_MEASURES",
    "BODIES",
    "CLEANUP",
    "DECREES",
    "DUTIES",
    "MAKING_RULES",
    "PROCEDURES",
    "TARGETS",
    "AcrossTheBoard",
    "Amendment",
    "Annex",
    "AnniversaryDay",
    "CleanupInterval",
    "CleanupScope",
    "CorrectionStep",
    "CountMode",
    "Disposition",
    "Document",
    "DocumentKind",
    "EarlierList",
    "EvaluationLead",
    "EvaluationWindow",
    "ExtensionStart",
    "FilingDecision",
    "FilingStep",
    "Forum",
    "Holding",
    "Issuer",
    "ItemOrder",
    "LastDayOff",
    "LastDayWindow",
    "LeadMeant",
    "Listed",
    "Mediator",
    "Reason",
    "ReviewExtension",
    "ReviewStep",
    "ReviewTimes",
    "Series",
    "ShelfLife",
    "Status",
    "StatusSpan",
    "WindowOutcome",
    "amendments_between",
    "article_holds",
    "audit_settles",
    "catalogue",
    "cleanup_reaches",
    "correction_step",
    "count_documents",
    "disposition",
    "evaluation_due",
    "extended_across_the_board",
    "extended_last_day",
    "extended_review_deadline",
    "filing_decision",
    "final_accounts_audit_required",
    "find_documents",
    "holds_on",
    "lapse_in_window",
    "last_day_window",
    "mediator",
    "missing_from_earlier_list",
    "next_full_cleanup",
    "presumed_last_day",
    "proper_suggestion",
    "reexamination_forum",
    "reexamination_in_time",
    "review_due",
    "status_on",
    "status_spans",
    "suspended_filing",
    "term_years",
]

DECREES = (CLEANUP,)


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


@frozen(kw_only=True)
class Listed:
    """A row of the catalogue, as printed; ``number`` is None where none is printed."""

    annex: Annex
    row: int
    department: str
    number: DecreeNumber | None
    reason: Reason | None
    title: str

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


@cache
def catalogue() -> tuple[Listed, ...]:
    """Every row of the four annexes, in their order.

    >>> len(catalogue())
    202
    """
    annexes, reasons = tuple(Annex), {reason.zh: reason for reason in Reason}
    return tuple(
        Listed(
            annex=annexes[annex - 1],
            row=row,
            department=department,
            number=DecreeNumber.parse(number) if number else None,
            reason=reasons.get(reason),
            title=title,
        )
        for annex, row, department, number, reason, title in ROWS
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
        The rows, in the order of the annexes; none where nothing is listed.

    Raises:
        InvalidFacts: A condition is of the wrong kind, or the department is in no annex.

    >>> [listed.row for listed in find_documents(number="〔2016〕13号").value]
    [13, 80]
    """
    wanted = None if number is None else DecreeNumber.parse(number)
    parts = _words(words)
    departments = {listed.department for listed in catalogue()}
    if department is not None and department not in departments:
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
    findings = (Finding(_ANNEXES[place], "条目", "rows", bool(counts[place]), counts[place]) for place in places)
    return Decision(found, *findings)


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
    """The earliest and latest day that a document's last day can be; an end that is None is not bounded."""

    earliest: datetime.date | None
    latest: datetime.date | None

    @property
    def exact(self) -> bool:
        """Whether the last day is known to the day."""
        return self.earliest is not None and self.earliest == self.latest


@rule(CLEANUP, "二", "三", "附件1", "附件2", "附件3")
def last_day_window(annex: Annex, row: int) -> Decision[LastDayWindow]:
    """When a listed document ends, as far as the year of its number and its annex tell.

    For each day of the year on which it can have been issued, and been listed all the same, the rules give a last day;
    the window runs from the earliest to the latest of them.

    Args:
        annex: The annex that lists it.
        row: The row.

    Returns:
        The window; what was repealed or had lapsed ended before the notice.

    Raises:
        InvalidFacts: There is no such row.

    >>> last_day_window(Annex.AMENDED, 1).value.exact
    True
    """
    listed = _row(annex, row)
    before = _PUBLISHED - datetime.timedelta(days=1)
    if listed.status not in (Status.IN_FORCE, Status.AMENDED):
        first = None if listed.number is None else datetime.date(listed.number.year, 1, 1)
        window = LastDayWindow(earliest=first, latest=before)
        return Decision(
            window, Finding(_ANNEXES[annex], "清理前已终止", "ended before the notice", observed=listed.status)
        )
    if listed.number is None:
        window = LastDayWindow(earliest=_PUBLISHED, latest=None)
        return Decision(window, Finding(_ANNEXES[annex], "无文号", "no number, hence no year"))
    amended = any(other.number == listed.number for other in catalogue() if other.annex is Annex.AMENDED)
    days = _last_days(listed.number.year, listed.provisional, amended)
    window = LastDayWindow(earliest=min(days), latest=max(days))
    return Decision(window, Finding(_ANNEXES[annex], "文号年份", "year of its number", observed=listed.number.year))


@cache
def _last_days(year: int, provisional: bool, amended: bool) -> frozenset[datetime.date]:  # noqa: FBT001  # cached facts
    """The last days that a document in force at the notice, issued on some day of the year, can have."""
    found = set()
    day, last = datetime.date(year, 1, 1), min(datetime.date(year, 12, 31), CleanupScope().last_issued)
    while day <= last:
        across = extended_across_the_board(day, amended=amended).value
        natural = presumed_last_day(day, provisional=provisional).value
        found.add(across or (natural if natural >= _PUBLISHED else extended_last_day(natural).value))
        day += datetime.timedelta(days=1)
    return frozenset(day for day in found if day >= _PUBLISHED)


class Holding(Term):
    """Whether a listed document holds on a day, as far as can be told."""

    HOLDS = "有效"
    MAY_HOLD = "可能有效"
    ENDED = "已终止"


@rule(CLEANUP, "附件1", "附件2", "附件3", "附件4")
def holds_on(number: str, *, on: datetime.date) -> Decision[tuple[Holding, ...]]:
    """Whether the documents of a number hold on a day from the notice on.

    Args:
        number: The document number; each row that has it is answered, in the order of the annexes.
        on: The day, not before the notice.

    Returns:
        For each row: holds, may hold (the day lies inside its window), or has ended.

    Raises:
        InvalidFacts: A fact is of the wrong kind, or the day lies before the notice.
        Undetermined: The catalogue does not list the number.

    >>> [held.zh for held in holds_on("廊政〔2016〕75号", on=datetime.date(2022, 12, 18)).value]
    ['有效', '有效']
    """
    day = plain_date(on, "on")
    if day < _PUBLISHED:
        raise InvalidFacts("on", on, f"a day not before {_PUBLISHED}", f"不早于{_PUBLISHED}的日期")
    rows = find_documents(number=number).value
    if not rows:
        raise Undetermined(
            "status",
            en=f"the catalogue does not list {number}, which does not mean that it was repealed",
            zh=f"目录未列入{number}，不等于已废止",
        )
    findings, answers = [], []
    for listed in rows:
        window = last_day_window(listed.annex, listed.row).value
        answers.append(_held(window, day))
        findings.append(
            Finding(
                _ANNEXES[listed.annex],
                "终止日区间",
                "window of its last day",
                _held(window, day) is _HOLDS,
                day,
                window,
            )
        )
    return Decision(tuple(answers), *findings)


def _held(window: LastDayWindow, day: datetime.date) -> Holding:
    if window.latest is not None and day > window.latest:
        return Holding.ENDED
    return Holding.MAY_HOLD if window.earliest is None or day > window.earliest else Holding.HOLDS


def _row(annex: Annex, row: int) -> Listed:
    number = whole(row, "row", at_least=1)
    place = member(annex, Annex, "annex")
    for listed in catalogue():
        if listed.annex is place and listed.row == number:
            return listed
    raise InvalidFacts("row", row, f"a row of {place.en}", f"{place.zh}的序号")


_PUBLISHED = datetime.date(2017, 12, 19)
_HOLDS = Holding.HOLDS
_ANNEXES = {annex: CLEANUP.at(annex.zh) for annex in Annex}
_STATUS = {
    Annex.IN_FORCE: Status.IN_FORCE,
    Annex.REPEALED: Status.REPEALED,
    Annex.LAPSED: Status.LAPSED,
    Annex.AMENDED: Status.AMENDED,
}
_SERIES = {"廊政": Series.GOVERNMENT, "廊政办": Series.OFFICE, "政府令": Series.ORDER, "": Series.BARE}

DUTIES = (
    Duty(
        key="evaluate-before-expiry",
        who=("起草部门",),
        zh="届满前3个月组织评估清理",
        en="Evaluate a document in the three months before its end",
        citation=CLEANUP.at("五"),
    ),
    Duty(
        key="propose-lapse-or-repeal",
        who=("起草部门",),
        zh="五年延长期内可以提出失效、废止意见",
        en="May propose, during the five years of extension, that a document lapse or be repealed",
        citation=CLEANUP.at("三"),
    ),
    Duty(
        key="long-term-cleanup",
        who=("各地", "各部门"),
        zh="长期做好规范性文件清理",
        en="Keep normative documents cleaned up under the provincial measures",
        citation=CLEANUP.at("结语"),
    ),
)
TARGETS: tuple[Target, ...] = ()
BODIES: tuple[Body, ...] = ()
PROCEDURES = (
    Procedure(
        key="evaluation",
        zh="届满前评估",
        en="Evaluation before the end",
        citation=CLEANUP.at("五"),
        steps=(
            ProcedureStep(key="evaluate", zh="评估清理", en="Evaluate the document", who=("起草部门",)),
            ProcedureStep(
                key="opinion",
                zh="提出清理意见",
                en="Put forward an opinion",
                who=("起草部门",),
                needs=("evaluation",),
            ),
            ProcedureStep(
                key="decision", zh="报政府决定", en="The government decides", who=("政府",), needs=("opinion",)
            ),
        ),
    ),
)
