"""Items one to five of the clean-up notice, each by itself: scope, list, terms, extensions, evaluation."""

from __future__ import annotations

import datetime
from functools import cached_property
from typing import Annotated

from annotated_types import Ge, Le
from attrs import frozen

from ...core.bounds import Bound, Unit, above, at_least, at_most, below
from ...core.days import add_months, term_end
from ...core.decisions import Decision, all_of, part
from ...core.decrees import Decree, Known, Period, Slip
from ...core.errors import InvalidFacts, Undetermined
from ...core.facts import DAY, FLAG, Months, Plain, Whole, Year
from ...core.faults import Fault, shown
from ...core.figures import Record, figure
from ...core.findings import asks, condition, falls, note
from ...core.organs import Level, Organ, Remit
from ...core.registers import Procedure, ProcedureStep, Who
from ...core.rules import provision, rule
from ...core.terms import Reading, Term

__all__ = [
    "CLEANUP",
    "AcrossStart",
    "AcrossTheBoard",
    "AnniversaryDay",
    "CleanupScope",
    "EarlierList",
    "EvaluationLead",
    "EvaluationMeant",
    "EvaluationStep",
    "EvaluationWindow",
    "ExtensionStart",
    "Issuer",
    "LeadMeant",
    "ProvisionalExtension",
    "ShelfLife",
    "UpTo",
    "WindowOutcome",
    "cleanup_reaches",
    "evaluation_due",
    "extended_across_the_board",
    "extended_last_day",
    "lapse_in_window",
    "missing_from_earlier_list",
    "next_evaluation_step",
    "presumed_last_day",
    "term_years",
]

PUBLISHED = datetime.date(2017, 12, 19)
"""The day of the notice, on which the result of the clean-up is published and its amendments begin to hold."""

CLEANUP = Decree(
    "廊政字〔2017〕41号",
    zh="关于公布市政府规范性文件清理结果的通知",
    en="Notice of the Results of the Clean-up of Normative Documents",
    issued=PUBLISHED,
    first_day=PUBLISHED,
    first_known=Known.PRESUMED,
    cites=("〔2015〕116号", "廊政法办〔2016〕45号", "廊政〔2016〕75号", "廊政〔2015〕12号"),
    slips=(
        Slip(
            "一",
            "〔2015〕116号",
            "the list of 2015, its series not printed; row 158 of annex 1 is another",
        ),
        Slip("结语", "河北省规范性文件管理办法", "the newer provincial measures; item three names the older rules"),
        Slip("附件1", "〔2016〕13号", "two documents, rows 13 and 80; the series of 30 rows is not printed"),
        Slip("附件1", "〔2014〕106号", "not 廊政〔2014〕106号 of annex 3, lapsed; ten more pairs are alike"),
        Slip("附件1", "廊政〔2015〕43号", "one document in two rows, 144 and 161, under two departments"),
        Slip("附件1", "廊政〔2015〕66号", "one number with two titles, rows 28 and 145"),
        Slip("附件1", "廊政办〔2016〕138号", "as printed, though 字 seems lost, as in 廊政办〔2015〕177号 and 182号"),
        Slip("附件1", "〔2015〕181号", "row 150, whose title lacks its issuer"),
        Slip("附件2", "廊政〔2010〕68号", "row 1, whose title lacks its issuer"),
        Slip("附件3", "〔2016〕88号", "row 7, its series not printed"),
        Slip("附件5 一（第二十九条）", "第二十九条", "deleted, and the articles after it keep their numbers"),
        Slip("附件5 二（第二十条）", "国家建设项目", "政府投资建设项目 (government-invested projects), as in art. 25"),
    ),
)

INTRODUCTION = CLEANUP.at("引言")
UNLISTED = CLEANUP.at("一")
TERMS = CLEANUP.at("二")
ACROSS = CLEANUP.at("三")
NOT_NORMATIVE = CLEANUP.at("四")
EVALUATIONS = CLEANUP.at("五")

_DAY = datetime.timedelta(days=1)


class DaySpan(Plain[datetime.date]):
    """Days from one to another, both included; ``text`` is the pattern that parts their ISO texts from all others."""

    def __init__(self, first: datetime.date, last: datetime.date, text: str) -> None:
        form = {"type": "string", "format": "date", "allOf": [{"pattern": text}]}
        words = f"a day from {first} to {last}", f"{first}至{last}之间的日期"
        super().__init__(datetime.date, *words, form)
        self.first, self.last = first, last

    def of(self, value: object, fact: str) -> datetime.date:
        """The value as what it is."""
        day = super().of(value, fact)
        if not self.first <= day <= self.last:
            raise self.refuse(value, fact)
        return day

    @property
    def constraints(self) -> tuple[object, ...]:
        """The same in the vocabulary of annotated-types."""
        return (Ge(self.first), Le(self.last))


LAST_OF_ALL = datetime.date(2999, 12, 31)
DOCUMENT_DAY = DaySpan(datetime.date(1949, 10, 1), LAST_OF_ALL, "^(1949-1[0-2]|19[5-9][0-9]|2[0-9]{3})-")
DocumentDay = Annotated[datetime.date, *DOCUMENT_DAY]
"""A day in the life of a document, from which terms can be counted."""
TERM = Whole(Unit("years", "年"), at_least(1))
TermYears = Annotated[int, *TERM]


class UpTo(Reading, at=(INTRODUCTION, UNLISTED)):
    """Whether a day named with 日前 itself still belongs (日前所指之日)."""

    INCLUDED = "含当日", "清理显然包括所称年度的全年", "The clean-up evidently takes in the whole of its last year."
    EXCLUDED = "不含当日", "依字面仅指此前各日", "To the letter, the days before the one named."

    def bound(self, named: datetime.date) -> Bound:
        """What a day keeps that lies in what is named."""
        return at_most(named, "前") if self is UpTo.INCLUDED else below(named)


@provision(INTRODUCTION)
@frozen(kw_only=True)
class CleanupScope(Record):
    """Up to which day documents were cleaned up (清理范围)."""

    last_issued: datetime.date = figure(datetime.date(2016, 12, 31), "制定日期上限", "day up to which documents count")


class Issuer(Term):
    """Who issued a document (制定机关)."""

    GOVERNMENT = "市政府"
    GENERAL_OFFICE = "市政府办公室"
    OTHER = "其他"


@rule(INTRODUCTION, NOT_NORMATIVE)
def cleanup_reaches(
    issuer: Issuer,
    *,
    issued: DocumentDay,
    administrative_normative: bool,
    scope: CleanupScope = CleanupScope(),
    up_to: UpTo = UpTo.INCLUDED,
) -> Decision[bool]:
    """Whether the clean-up reaches a document (列入清理范围).

    Args:
        issuer: 制定机关: who issued it; documents of departments and counties are never reached.
        issued: 制定日期: the day of issue.
        administrative_normative: 行政规范性文件: whether it is an administrative normative document, as found under
            廊政法办〔2016〕45号, whose criteria are not printed.

    Returns:
        列入: whether it is reached; what is no normative document is not, whoever issued it.

    >>> day = datetime.date(2016, 12, 31)
    >>> cleanup_reaches(Issuer.GOVERNMENT, issued=day, administrative_normative=True).value
    True
    """
    scope = CleanupScope.of(scope, "scope")
    day = DOCUMENT_DAY.of(issued, "issued")
    ours = Issuer.of(issuer, "issuer") is not Issuer.OTHER
    normative = FLAG.of(administrative_normative, "administrative_normative")
    early = UpTo.of(up_to, "up_to").bound(scope.last_issued)
    return all_of(
        condition(NOT_NORMATIVE, "属于行政规范性文件", "an administrative normative document", normative),
        condition(INTRODUCTION, "市政府或其办公室制定", "made by the city government or its office", ours, issuer),
        asks(INTRODUCTION, "制定日期", "day of issue", day, early),
    )


@provision(UNLISTED)
@frozen(kw_only=True)
class EarlierList(Record):
    """Up to which day a document had to stand in the list before this one, and the year of that list (原目录)."""

    last_issued: datetime.date = figure(datetime.date(2015, 4, 30), "印发日期上限", "day up to which documents count")
    list_year: Year = figure(2015, "目录年份", "year of that list")

    def faults(self) -> tuple[Fault, ...]:
        """No list is older than what stands in it."""
        if self.last_issued.year <= self.list_year:
            return ()
        year = self.last_issued.year
        return (
            Fault(
                "list_year", shown(self.list_year), f"a year not before {year}", f"不早于{year}年的年份", "$.list_year"
            ),
        )

    @property
    def year_end(self) -> datetime.date:
        """The latest day that the list can have."""
        return datetime.date(self.list_year, 12, 31)


@rule(UNLISTED)
def missing_from_earlier_list(
    issued: DocumentDay,
    *,
    listed_in_2015: bool | None = None,
    earlier: EarlierList = EarlierList(),
    up_to: UpTo = UpTo.INCLUDED,
) -> Decision[bool]:
    """Whether item one drops a document: old enough for the list of 2015, and not on it (未列入原目录).

    Args:
        issued: 印发日期: the day of issue.
        listed_in_2015: 列入原目录: whether 〔2015〕116号 lists it; asked of what is old enough for it alone.

    Returns:
        不予保留: whether it is dropped.

    Raises:
        Undetermined: It is old enough, and whether it was listed is not known.

    >>> missing_from_earlier_list(datetime.date(2015, 4, 30), listed_in_2015=False).value
    True
    """
    earlier = EarlierList.of(earlier, "earlier")
    day, listed = DOCUMENT_DAY.of(issued, "issued"), FLAG.maybe(listed_in_2015, "listed_in_2015")
    early = asks(UNLISTED, "印发日期", "day of issue", day, UpTo.of(up_to, "up_to").bound(earlier.last_issued))
    if listed is None:
        if early.holds:
            raise Undetermined(
                "listed_in_2015", en="whether the earlier list has it is not known", zh="未说明是否列入原目录"
            )
        return all_of(early)
    return all_of(early, condition(UNLISTED, "未列入原目录", "missing from the earlier list", not listed))


@provision(TERMS)
@frozen(kw_only=True)
class ShelfLife(Record):
    """How long a normative document lives at most, and how much longer once it is evaluated (有效期)."""

    term_years: TermYears = figure(5, "最长有效期", "longest term of an ordinary document")
    provisional_years: TermYears = figure(2, "暂行或试行文件最长有效期", "longest term of one that is on trial")
    extension_years: TermYears = figure(5, "继续延长", "what an evaluation adds")


@rule(TERMS)
def term_years(
    *, provisional: bool, own_term_years: TermYears | None = None, shelf_life: ShelfLife = ShelfLife()
) -> Decision[TermYears]:
    """For how many years a document holds: its own term, but never beyond the maximum of its kind (有效期年数).

    The item prints maxima only. That a document without a term of its own has the maximum follows from its lapsing by
    itself (自行失效), which nothing else would bring about.

    Args:
        provisional: 暂行或试行: whether it was issued provisionally or on trial.
        own_term_years: 自定有效期: the term that it sets itself; None where it sets none and the maximum holds.

    Returns:
        有效期: the years.

    >>> term_years(provisional=True).value, term_years(provisional=False, own_term_years=3).value
    (2, 3)
    """
    shelf_life = ShelfLife.of(shelf_life, "shelf_life")
    trial, own = FLAG.of(provisional, "provisional"), TERM.maybe(own_term_years, "own_term_years")
    most = shelf_life.provisional_years if trial else shelf_life.term_years
    zh, en = ("暂行或试行文件", "a document on trial") if trial else ("一般文件", "an ordinary document")
    if own is None:
        return Decision(most, note(TERMS, f"{zh}最长有效期", f"longest term of {en}", most, TERM.unit))
    return Decision(min(own, most), falls(TERMS, f"{zh}自定有效期", f"own term of {en}", own, TERM.at_most(most)))


class AnniversaryDay(Reading, at=(TERMS, ACROSS)):
    """Whether a term of years ends the day before its anniversary or on it (有效期末日)."""

    DAY_BEFORE = (
        "前一日",
        "期间自起始日起算，满期之日为对应日的前一日",
        "A term that begins on a day is full on the day before its anniversary.",
    )
    ANNIVERSARY = "当日", "对应日仍在有效期内", "The anniversary itself still belongs."


@rule(TERMS)
def presumed_last_day(
    first_day: DocumentDay,
    *,
    provisional: bool,
    own_term_years: TermYears | None = None,
    shelf_life: ShelfLife = ShelfLife(),
    anniversary: AnniversaryDay = AnniversaryDay.DAY_BEFORE,
) -> Decision[datetime.date]:
    """The last day of a document that nobody extends (有效期届满日).

    Args:
        first_day: 施行日: the day it took effect, or its day of issue where none is printed.
        provisional: 暂行或试行: whether it was issued provisionally or on trial.
        own_term_years: 自定有效期: the term that it sets itself, None where it sets none.

    Returns:
        届满日: the last day, itself included.

    >>> presumed_last_day(datetime.date(2017, 9, 30), provisional=False).value
    datetime.date(2022, 9, 29)
    """
    shelf_life = ShelfLife.of(shelf_life, "shelf_life")
    first = DOCUMENT_DAY.of(first_day, "first_day")
    years = term_years(provisional=provisional, own_term_years=own_term_years, shelf_life=shelf_life)
    begun = note(TERMS, "起算日", "the term runs from", first)
    return Decision(_end(first, years.value, anniversary), begun, part("有效期", "years of the term", years))


def _end(first: datetime.date, years: int, anniversary: AnniversaryDay) -> datetime.date:
    last = term_end(first, years=years)
    return last if AnniversaryDay.of(anniversary, "anniversary") is AnniversaryDay.DAY_BEFORE else last + _DAY


class WindowOutcome(Term):
    """What item two makes of a document by the day its term ran out (期间失效的处理)."""

    NOT_APPLICABLE = "不适用"
    NOT_RETAINED = "不列入保留范围"
    EXTENDED = "继续延长"


class EvaluationMeant(Reading, at=TERMS):
    """What an extension asks for: dropped is what was not evaluated and reported, extended what was (评估要求)."""

    BOTH = "评估并上报", "按要求评估即包括评估和上报", "Evaluated as required is evaluated and reported."
    EVALUATED = "已评估", "延长一段仅提及评估", "The limb on extensions names the evaluation alone."


@rule(TERMS)
def lapse_in_window(
    last_day: datetime.date,
    *,
    evaluated: bool | None = None,
    reported: bool | None = None,
    list_published: datetime.date | None = None,
    earlier: EarlierList = EarlierList(),
    evaluation: EvaluationMeant = EvaluationMeant.BOTH,
) -> Decision[WindowOutcome]:
    """What item two makes of a document whose term ran out between the earlier list and the result (期间失效).

    Args:
        last_day: 届满日: the last day of its term.
        evaluated: 已评估: whether it was evaluated as required; asked of a term that ran out in between alone.
        reported: 已上报: whether the evaluation was reported; asked where it was evaluated.
        list_published: 原目录公布日: when 〔2015〕116号 was published, from the day that it reaches to the end of its
            year, which the notice does not say; None where it is not known: that it lies between them often suffices.

    Returns:
        处理: dropped, extended, or not concerned; the days of publication lie outside the window.

    Raises:
        Undetermined: The answer hangs on the day of the list, or on an evaluation or report of which nothing is known.

    >>> lapse_in_window(datetime.date(2016, 6, 30), evaluated=False, reported=False).value.zh
    '不列入保留范围'
    """
    earlier = EarlierList.of(earlier, "earlier")
    day, tried = DAY.of(last_day, "last_day"), FLAG.maybe(evaluated, "evaluated")
    told = FLAG.maybe(reported, "reported")
    if told and not tried:
        raise InvalidFacts("reported", reported, *UNTOLD)
    alone = EvaluationMeant.of(evaluation, "evaluation") is EvaluationMeant.EVALUATED
    published = DAY.maybe(list_published, "list_published")
    after, before = above(_listed_on(day, published, earlier), "后"), below(PUBLISHED)
    zh, en = ("", "") if published is not None else ("（按可能的公布日）", ", whichever day it has")
    window = (
        falls(TERMS, f"届满日，对照原目录公布{zh}", f"end of the term, against the earlier list{en}", day, after),
        falls(TERMS, "届满日，对照清理结果公布", "end of the term, against the result", day, before),
    )
    outside = next((one for one, bound in zip(window, (after, before), strict=True) if not bound.holds(day)), None)
    if outside is not None:
        return Decision(WindowOutcome.NOT_APPLICABLE, *window, because=outside)
    if tried is None:
        raise Undetermined("evaluated", en="whether it was evaluated is not known", zh="未说明是否评估")
    steps = [condition(TERMS, "已按要求评估", "evaluated as required", tried)]
    if not alone and told is not None:
        steps.append(condition(TERMS, "已按要求上报", "reported as required", told))
    elif not alone and tried:
        raise Undetermined("reported", en="whether the evaluation was reported is not known", zh="未说明是否上报")
    enough = all_of(*steps)
    outcome = WindowOutcome.EXTENDED if enough.value else WindowOutcome.NOT_RETAINED
    return Decision(outcome, *window, *steps, because=enough.because)


UNTOLD = ("False where nothing was evaluated", "未评估时应为False")
"""What a report may be where there was no evaluation."""


def _listed_on(day: datetime.date, published: datetime.date | None, earlier: EarlierList) -> datetime.date:
    """The day of the list, or one that stands for it where it is not known and does not matter."""
    first, last = earlier.last_issued, earlier.year_end
    if published is not None:
        if not first <= published <= last:
            raise InvalidFacts(
                "list_published", published, f"a day from {first} to {last}", f"{first}至{last}之间的日期"
            )
        return published
    if first < day <= last:
        raise Undetermined(
            "list_published",
            en=f"whether {day} lies after the earlier list hangs on the day of that list",
            zh=f"{day}是否在原目录公布之后取决于该目录的公布日期",
        )
    return first if day <= first else last


class ExtensionStart(Reading, at=TERMS):
    """From when an evaluated document's further years run (继续延长的起算)."""

    OLD_END = "原有效期届满", "继续延长即不间断", "An extension that goes on (继续延长) knows no break."
    PUBLICATION = "清理结果公布", "自通知之日延长", "The notice extends from its own day."


class ProvisionalExtension(Reading, at=TERMS):
    """By how much an evaluated document on trial is extended (暂行文件的延长)."""

    FIVE_YEARS = "五年", "条文未区分文件种类", "The words make no difference between kinds."
    OWN_MAXIMUM = (
        "暂行文件最长有效期",
        "延长不应超过该类文件的最长有效期",
        "By no more than such a document lives at most.",
    )


@rule(TERMS)
def extended_last_day(
    last_day: DocumentDay,
    *,
    provisional: bool | None = None,
    shelf_life: ShelfLife = ShelfLife(),
    start: ExtensionStart = ExtensionStart.OLD_END,
    provisional_extension: ProvisionalExtension = ProvisionalExtension.FIVE_YEARS,
    anniversary: AnniversaryDay = AnniversaryDay.DAY_BEFORE,
) -> Decision[datetime.date]:
    """The new last day of a document that was evaluated (延长后届满日).

    Args:
        last_day: 原届满日: the last day of its old term.
        provisional: 暂行或试行: whether it was issued provisionally or on trial; asked where that is read to matter.

    Returns:
        新届满日: the last day; from a 29 February it falls back to the 28th.

    Raises:
        Undetermined: It is read to matter whether the document is on trial, and that is not known.

    >>> extended_last_day(datetime.date(2016, 2, 29), provisional=False).value
    datetime.date(2021, 2, 28)
    """
    anniversary = AnniversaryDay.of(anniversary, "anniversary")
    shelf_life = ShelfLife.of(shelf_life, "shelf_life")
    day, years = DOCUMENT_DAY.of(last_day, "last_day"), shelf_life.extension_years
    own = ProvisionalExtension.of(provisional_extension, "provisional_extension")
    unbroken = ExtensionStart.of(start, "start") is ExtensionStart.OLD_END
    trial = FLAG.maybe(provisional, "provisional")
    if own is ProvisionalExtension.OWN_MAXIMUM:
        if trial is None:
            raise Undetermined("provisional", en="whether it is on trial is not known", zh="未说明是否暂行或试行")
        years = shelf_life.provisional_years if trial else years
    end = add_months(day, 12 * years) if unbroken else _end(PUBLISHED, years, anniversary)
    return Decision(
        end,
        note(TERMS, "延长起算日", "extended from", day if unbroken else PUBLISHED),
        note(TERMS, "继续延长", "extended by", years, TERM.unit),
    )


@provision(ACROSS)
@frozen(kw_only=True)
class AcrossTheBoard(Record):
    """The extension of old documents and of those amended in the clean-up (一律延长)."""

    issued_before: datetime.date = figure(
        datetime.date(2011, 2, 1), "印发日期界限", "day before which documents are old"
    )
    extension_years: TermYears = figure(5, "延长有效期", "what is added")

    @cached_property
    def old(self) -> Bound:
        """When a document was issued that is old."""
        return below(self.issued_before)


class AcrossStart(Reading, at=ACROSS):
    """From when item three's years run for a document amended here; an old one has no other start (一律延长的起算)."""

    NOTICE = "清理结果公布", "同一次清理，起算相同", "One act of this clean-up, one start."
    FORMER_END = (
        "原有效期届满",
        "修改的文件原有效期尚未届满",
        "From the end of its own term, which was still to come.",
    )


@rule(ACROSS)
def extended_across_the_board(
    issued: DocumentDay,
    *,
    amended: bool | None = None,
    last_day: datetime.date | None = None,
    across: AcrossTheBoard = AcrossTheBoard(),
    across_start: AcrossStart = AcrossStart.NOTICE,
    anniversary: AnniversaryDay = AnniversaryDay.DAY_BEFORE,
) -> Decision[datetime.date | None]:
    """The last day that item three gives a retained document: old ones and those amended here (一律延长后届满日).

    Args:
        issued: 印发日期: the day of issue.
        amended: 本次修改: whether this clean-up amended it; asked of what is not old.
        last_day: 原届满日: the last day of its former term, None where it is not known. An extension never ends it
            earlier.

    Returns:
        新届满日: the last day; None where item three does not reach the document.

    Raises:
        Undetermined: The years run from a former end that is not known, or whether it was amended is not known.

    >>> extended_across_the_board(datetime.date(2011, 1, 31), amended=False).value
    datetime.date(2022, 12, 18)
    """
    across = AcrossTheBoard.of(across, "across")
    day, changed = DOCUMENT_DAY.of(issued, "issued"), FLAG.maybe(amended, "amended")
    former, old = DAY.maybe(last_day, "last_day"), across.old
    age = falls(ACROSS, "印发日期", "day of issue", day, old)
    end = _end(PUBLISHED, across.extension_years, anniversary)
    own_start = AcrossStart.of(across_start, "across_start") is AcrossStart.FORMER_END
    if old.holds(day):
        return Decision(_later(end, former), age)
    if changed is None:
        raise Undetermined("amended", en="whether the clean-up amended it is not known", zh="未说明是否在本次修改")
    change = condition(ACROSS, "本次修改", "amended in the clean-up", changed)
    if not changed:
        return Decision(None, age, change, because=change)
    if own_start:
        if former is None:
            raise Undetermined(
                "last_day", en="the years run from a former end that is not known", zh="原有效期届满日未知"
            )
        end = add_months(DOCUMENT_DAY.of(former, "last_day"), 12 * across.extension_years)
    return Decision(_later(end, former), age, change, because=change)


def _later(end: datetime.date, former: datetime.date | None) -> datetime.date:
    return end if former is None else max(end, former)


@provision(EVALUATIONS)
@frozen(kw_only=True)
class EvaluationLead(Record):
    """How long before its end a document is evaluated (评估提前期)."""

    lead_months: Months = figure(3, "届满前月数", "time before the end")


class LeadMeant(Reading, at=EVALUATIONS):
    """What so many months before the end (届满前若干个月) means (评估时间)."""

    WITHIN = "届满前该期间内", "评估清理属于届满前的最后期间", "The evaluation belongs in the last months of the term."
    NO_LATER = (
        "不迟于该期间起始日",
        "评估须在该期间开始前完成，以免断档",
        "It must be done by the day on which those months begin, so that nothing is cut off.",
    )


@frozen(kw_only=True)
class EvaluationWindow(Record):
    """When a document is to be evaluated, and whether the day lies in it; true where it does (评估期间).

    Attributes:
        period: 评估期间: the days, both ends included, none of them before the notice; None where all would be.
        due: 应当评估: whether the day lies among them.
    """

    period: Period | None
    due: bool

    def __bool__(self) -> bool:
        return self.due


@rule(EVALUATIONS)
def evaluation_due(
    last_day: DocumentDay,
    *,
    on: datetime.date,
    lead: EvaluationLead = EvaluationLead(),
    lead_meant: LeadMeant = LeadMeant.WITHIN,
) -> Decision[EvaluationWindow]:
    """Whether the drafting department has to evaluate a document on a day (届满前评估).

    Args:
        last_day: 届满日: the document's last day.
        on: 日期: the day.

    Returns:
        评估期间: the window, its ends included, and whether the day lies in it. Under the notice nothing is due before
            it; the plan that it quotes is a decree of its own.

    >>> evaluation_due(datetime.date(2022, 8, 31), on=datetime.date(2022, 5, 31)).value.due
    True
    """
    lead = EvaluationLead.of(lead, "lead")
    end, day = DOCUMENT_DAY.of(last_day, "last_day"), DAY.of(on, "on")
    begins = add_months(end, -lead.lead_months)
    within = LeadMeant.of(lead_meant, "lead_meant") is LeadMeant.WITHIN
    first, last = (max(begins, PUBLISHED), end) if within else (PUBLISHED, begins)
    if last < PUBLISHED:
        over = asks(EVALUATIONS, "评估期间截止日，对照本通知", "end of the window", last, at_least(PUBLISHED, "起"))
        return Decision(EvaluationWindow(period=None, due=False), over)
    words = "日期，对照评估期间起始日", "the day, against the start of the window"
    since = asks(EVALUATIONS, *words, day, at_least(first))
    by = asks(EVALUATIONS, "日期，对照评估期间截止日", "the day, against the end of the window", day, at_most(last))
    due = all_of(since, by)
    return Decision(EvaluationWindow(period=Period(first, last), due=due.value), since, by, because=due.because)


class EvaluationStep(Term):
    """The steps of an evaluation, in their order (评估步骤)."""

    EVALUATE = "评估清理"
    OPINION = "提出清理意见"
    DECISION = "报政府决定"

    @property
    def who(self) -> tuple[Who, ...]:
        """Who takes the step."""
        return next(step.who for step in EVALUATION.steps if step.key == self.json)


DRAFTERS = Organ(Level.EVERY, Remit.DRAFTING_DEPARTMENTS)
EVALUATION = Procedure(
    key="evaluation",
    zh="届满前评估",
    en="Evaluation before the end",
    citation=EVALUATIONS,
    steps=(
        ProcedureStep(
            key=EvaluationStep.EVALUATE.json,
            zh=EvaluationStep.EVALUATE.zh,
            en="Evaluate the document",
            who=(DRAFTERS,),
        ),
        ProcedureStep(
            key=EvaluationStep.OPINION.json,
            zh=EvaluationStep.OPINION.zh,
            en="Put forward an opinion",
            who=(DRAFTERS,),
            needs=(EvaluationStep.EVALUATE.json,),
        ),
        ProcedureStep(
            key=EvaluationStep.DECISION.json,
            zh=EvaluationStep.DECISION.zh,
            en="The government decides",
            who=(Organ(Level.EVERY, Remit.GOVERNMENT),),
            needs=(EvaluationStep.OPINION.json,),
        ),
    ),
)


@rule(EVALUATIONS)
def next_evaluation_step(done: frozenset[EvaluationStep]) -> Decision[EvaluationStep | None]:
    """What comes next in an evaluation; the step knows who takes it (下一评估步骤).

    Args:
        done: 已办步骤: the steps already taken.

    Returns:
        下一步骤: the step; None once the government has decided.

    >>> print(next_evaluation_step(frozenset({EvaluationStep.EVALUATE})).explain())
    opinion
      · 廊政字〔2017〕41号 五: taken by: every level's drafting departments
    """
    taken = EvaluationStep.some(done, "done")
    step = EVALUATION.next_step(frozenset(one.json for one in taken))
    if step is None:
        return Decision(None, note(EVALUATIONS, "各步骤均已办理", "every step is taken"))
    following = EvaluationStep[step.key.upper()]
    return Decision(following, note(EVALUATIONS, "承办", "taken by", following.who))
