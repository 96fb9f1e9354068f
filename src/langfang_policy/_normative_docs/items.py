"""Items one to five of the clean-up notice, each by itself: scope, list, terms, extensions, evaluation."""

from __future__ import annotations

import datetime

from attrs import frozen

from ..core.days import add_months, term_end
from ..core.decisions import Decision, Finding, all_of
from ..core.decrees import Decree, Known, Period, Slip, plain_date
from ..core.errors import InvalidFacts, Undetermined
from ..core.exact import whole
from ..core.registers import Procedure, ProcedureStep
from ..core.rules import provision, rule
from ..core.terms import Reading, Term, flag, member, members

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
_DAY = datetime.timedelta(days=1)
_FIRST_DAY, _LAST_DAY = datetime.date(1949, 10, 1), datetime.date(2999, 12, 31)


def document_day(value: object, fact: str) -> datetime.date:
    """The value as a day in the life of a document: one from which terms can be counted.

    Raises:
        InvalidFacts: The value is no date, or lies before 1 October 1949 or after 2999.
    """
    day = plain_date(value, fact)
    if not _FIRST_DAY <= day <= _LAST_DAY:
        raise InvalidFacts(
            fact, value, f"a day from {_FIRST_DAY} to {_LAST_DAY}", f"{_FIRST_DAY}至{_LAST_DAY}之间的日期"
        )
    return day


class UpTo(Reading):
    """Whether a day named with 日前 itself still belongs."""

    INCLUDED = "含当日"
    """Recommended: the clean-up takes in the whole of 2016."""
    EXCLUDED = "不含当日"
    """Before the day named."""

    def reaches(self, day: datetime.date, named: datetime.date) -> bool:
        """Whether the day lies in what is named."""
        return day < named or (day == named and self is UpTo.INCLUDED)


@provision(CLEANUP, "引言")
@frozen(kw_only=True)
class CleanupScope:
    """Up to which day documents were cleaned up."""

    last_issued: datetime.date = datetime.date(2016, 12, 31)


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
    up_to: UpTo = UpTo.INCLUDED,
) -> Decision[bool]:
    """Whether the clean-up reaches a document.

    Args:
        issuer: Who issued it; documents of departments and counties are never reached.
        issued: The day of issue.
        administrative_normative: Whether it is an administrative normative document (行政规范性文件), as found under
            廊政法办〔2016〕45号, whose criteria are not printed.
        scope: Up to which day documents were cleaned up.
        up_to: Whether that day itself belongs.

    Returns:
        Whether it is reached; what is no normative document is not, whoever issued it.

    Raises:
        InvalidFacts: A fact is of the wrong kind.

    >>> day = datetime.date(2016, 12, 31)
    >>> cleanup_reaches(Issuer.GOVERNMENT, issued=day, administrative_normative=True).value
    True
    """
    day = document_day(issued, "issued")
    ours = member(issuer, Issuer, "issuer") is not Issuer.OTHER
    normative = flag(administrative_normative, "administrative_normative")
    early = member(up_to, UpTo, "up_to").reaches(day, scope.last_issued)
    return all_of(
        Finding(_NOT_NORMATIVE, "属于行政规范性文件", "an administrative normative document", normative),
        Finding(_INTRODUCTION, "市政府或其办公室制定", "made by the city government or its office", ours, issuer),
        Finding(_INTRODUCTION, "制定日期不晚于", "issued no later than", early, day, scope.last_issued),
    )


@provision(CLEANUP, "一")
@frozen(kw_only=True)
class EarlierList:
    """Up to which day a document had to stand in the list of 2015, and the year of that list."""

    last_issued: datetime.date = datetime.date(2015, 4, 30)
    list_year: int = 2015


@rule(CLEANUP, "一")
def missing_from_earlier_list(
    issued: datetime.date,
    *,
    listed_in_2015: bool,
    earlier: EarlierList = EarlierList(),
    up_to: UpTo = UpTo.INCLUDED,
) -> Decision[bool]:
    """Whether item one drops a document: old enough for the list of 2015, and not on it.

    Args:
        issued: The day of issue.
        listed_in_2015: Whether 〔2015〕116号 lists it.
        earlier: Up to which day a document had to stand in that list.
        up_to: Whether that day itself is old enough.

    Returns:
        Whether it is dropped.

    Raises:
        InvalidFacts: A fact is of the wrong kind.

    >>> missing_from_earlier_list(datetime.date(2015, 4, 30), listed_in_2015=False).value
    True
    """
    day, listed = document_day(issued, "issued"), flag(listed_in_2015, "listed_in_2015")
    old = member(up_to, UpTo, "up_to").reaches(day, earlier.last_issued)
    return all_of(
        Finding(_ITEM_ONE, "印发日期不晚于", "issued no later than", old, day, earlier.last_issued),
        Finding(_ITEM_ONE, "未列入2015年目录", "missing from the list of 2015", not listed),
    )


@provision(CLEANUP, "二")
@frozen(kw_only=True)
class ShelfLife:
    """How long a normative document lives at most, and how much longer once it is evaluated."""

    term_years: int = 5  # an ordinary document
    provisional_years: int = 2  # one issued provisionally or on trial (暂行、试行)
    extension_years: int = 5  # after an evaluation


@rule(CLEANUP, "二", units={"own_term_years": "years"})
def term_years(
    *, provisional: bool, own_term_years: int | None = None, shelf_life: ShelfLife = ShelfLife()
) -> Decision[int]:
    """For how many years a document holds: its own term, but never beyond the maximum of its kind.

    The item prints maxima only. That a document without a term of its own has the maximum follows from its lapsing by
    itself (自行失效), which nothing else would bring about.

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
    zh, en = ("暂行或试行文件", "a document on trial") if provisional else ("一般文件", "an ordinary document")
    within = Finding(
        _ITEM_TWO, f"{zh}有效期不超过（年）", f"years within those of {en}", own <= most, own_term_years, most
    )
    return Decision(min(own, most), within)


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
    first = document_day(first_day, "first_day")
    years = term_years(provisional=provisional, own_term_years=own_term_years, shelf_life=shelf_life)
    begun = Finding(_ITEM_TWO, "起算日", "the term runs from", observed=first)
    return Decision(_end(first, years.value, anniversary), begun, *years.findings)


def _end(first: datetime.date, years: int, anniversary: AnniversaryDay) -> datetime.date:
    last = term_end(first, years=years)
    return last if member(anniversary, AnniversaryDay, "anniversary") is AnniversaryDay.DAY_BEFORE else last + _DAY


class WindowOutcome(Term):
    """What item two makes of a document by the day its term ran out."""

    NOT_APPLICABLE = "不适用"
    NOT_RETAINED = "不列入保留范围"
    EXTENDED = "继续延长"


class EvaluationMeant(Reading):
    """What an extension asks for: dropped is what was not evaluated and reported, extended what was evaluated."""

    BOTH = "评估并上报"
    """Recommended: evaluated as required is evaluated and reported."""
    EVALUATED = "已评估"
    """An evaluation is enough, reported or not."""


@rule(CLEANUP, "二")
def lapse_in_window(
    last_day: datetime.date,
    *,
    evaluated: bool,
    reported: bool,
    list_published: datetime.date | None = None,
    earlier: EarlierList = EarlierList(),
    evaluation: EvaluationMeant = EvaluationMeant.BOTH,
) -> Decision[WindowOutcome]:
    """What item two makes of a document whose term ran out between the list of 2015 and the clean-up's result.

    Args:
        last_day: The last day of its term.
        evaluated: Whether it was evaluated as required.
        reported: Whether the evaluation was reported.
        list_published: When 〔2015〕116号 was published, from 30 April to the end of 2015, which the notice does not
            say; None where it is not known: that it lies between them often suffices.
        earlier: What is known of the list.
        evaluation: Whether an evaluation that was not reported is enough.

    Returns:
        Dropped, extended by five years, or not concerned; the days of publication lie outside the window.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
        Undetermined: The answer hangs on the day of the list.

    >>> lapse_in_window(datetime.date(2016, 6, 30), evaluated=False, reported=False).value.zh
    '不列入保留范围'
    """
    day = plain_date(last_day, "last_day")
    tried = flag(evaluated, "evaluated")
    told = evaluation_reported(reported, evaluated=tried)
    alone = member(evaluation, EvaluationMeant, "evaluation") is EvaluationMeant.EVALUATED
    after = _listed_on(day, list_published, earlier)
    zh, en = ("", "") if list_published is not None else ("（按可能的公布日）", ", whichever day it has")
    findings = (
        Finding(
            _ITEM_TWO, f"届满晚于2015年目录公布{zh}", f"ran out after the list of 2015{en}", day > after, day, after
        ),
        Finding(_ITEM_TWO, "届满早于清理结果公布", "ran out before the result", day < PUBLISHED, day, PUBLISHED),
    )
    inside = all_of(*findings)
    if not inside:
        return Decision(WindowOutcome.NOT_APPLICABLE, *findings, because=findings.index(inside.because))
    steps = [Finding(_ITEM_TWO, "已按要求评估", "evaluated as required", tried)]
    if not alone:
        steps.append(Finding(_ITEM_TWO, "已按要求上报", "reported as required", told))
    enough = all_of(*steps)
    outcome = WindowOutcome.EXTENDED if enough else WindowOutcome.NOT_RETAINED
    because = len(findings) + steps.index(enough.because)
    return Decision(outcome, *findings, *steps, because=because)


def evaluation_reported(reported: object, *, evaluated: bool) -> bool:
    """Whether an evaluation was reported; one that was not made cannot be."""
    if flag(reported, "reported") and not evaluated:
        raise InvalidFacts("reported", reported, "False where nothing was evaluated", "未评估时应为False")
    return reported is True


def _listed_on(day: datetime.date, published: datetime.date | None, earlier: EarlierList) -> datetime.date:
    """The day of the list, or one that stands for it where it is not known and does not matter."""
    first, last = earlier.last_issued, datetime.date(earlier.list_year, 12, 31)
    if published is not None:
        if not first <= plain_date(published, "list_published") <= last:
            raise InvalidFacts(
                "list_published", published, f"a day from {first} to {last}", f"{first}至{last}之间的日期"
            )
        return published
    if first < day <= last:
        raise Undetermined(
            "list_published",
            en=f"whether {day} lies after the list of 2015 hangs on the day of that list",
            zh=f"{day}是否在2015年目录公布之后取决于该目录的公布日期",
        )
    return first if day <= first else last


class ExtensionStart(Reading):
    """From when an evaluated document's further years run."""

    OLD_END = "原有效期届满"
    """Recommended: an extension goes on (继续延长) without a break."""
    PUBLICATION = "清理结果公布"
    """From the day of the notice."""


class ProvisionalExtension(Reading):
    """By how much an evaluated document on trial is extended."""

    FIVE_YEARS = "五年"
    """Recommended: the words make no difference between kinds."""
    OWN_MAXIMUM = "暂行文件最长有效期"
    """By no more than such a document lives at most."""


@rule(CLEANUP, "二")
def extended_last_day(
    last_day: datetime.date,
    *,
    provisional: bool,
    shelf_life: ShelfLife = ShelfLife(),
    start: ExtensionStart = ExtensionStart.OLD_END,
    provisional_extension: ProvisionalExtension = ProvisionalExtension.FIVE_YEARS,
    anniversary: AnniversaryDay = AnniversaryDay.DAY_BEFORE,
) -> Decision[datetime.date]:
    """The new last day of a document that was evaluated.

    Args:
        last_day: The last day of its old term.
        provisional: Whether it was issued provisionally or on trial.
        shelf_life: The extension.
        start: From when the further years run.
        provisional_extension: Whether a document on trial too is extended by five years.
        anniversary: On which day a term of years ends, where it runs from the publication.

    Returns:
        The last day; from a 29 February it falls back to the 28th.

    Raises:
        InvalidFacts: A fact is of the wrong kind.

    >>> extended_last_day(datetime.date(2016, 2, 29), provisional=False).value
    datetime.date(2021, 2, 28)
    """
    day, years = document_day(last_day, "last_day"), shelf_life.extension_years
    own = member(provisional_extension, ProvisionalExtension, "provisional_extension")
    if flag(provisional, "provisional") and own is ProvisionalExtension.OWN_MAXIMUM:
        years = shelf_life.provisional_years
    unbroken = member(start, ExtensionStart, "start") is ExtensionStart.OLD_END
    end = add_months(day, 12 * years) if unbroken else _end(PUBLISHED, years, anniversary)
    return Decision(
        end,
        Finding(_ITEM_TWO, "延长起算", "extended from", observed=day if unbroken else PUBLISHED),
        Finding(_ITEM_TWO, "继续延长（年）", "extended by years", observed=years),
    )


@provision(CLEANUP, "三")
@frozen(kw_only=True)
class AcrossTheBoard:
    """The extension of old documents and of those amended in the clean-up."""

    issued_before: datetime.date = datetime.date(2011, 2, 1)  # itself not included
    extension_years: int = 5


class AcrossStart(Reading):
    """From when the five years of item three run for a document amended here; an old one has no other start."""

    NOTICE = "清理结果公布"
    """Recommended: one act of this clean-up, one start."""
    FORMER_END = "原有效期届满"
    """From the end of its own term, which was still to come."""


@rule(CLEANUP, "三")
def extended_across_the_board(
    issued: datetime.date,
    *,
    amended: bool,
    last_day: datetime.date | None = None,
    across: AcrossTheBoard = AcrossTheBoard(),
    across_start: AcrossStart = AcrossStart.NOTICE,
    anniversary: AnniversaryDay = AnniversaryDay.DAY_BEFORE,
) -> Decision[datetime.date | None]:
    """The last day that item three gives a retained document: old ones and those amended here.

    Args:
        issued: The day of issue.
        amended: Whether this clean-up amended it.
        last_day: The last day of its former term, None where it is not known. An extension never ends it earlier.
        across: Before which day a document counts as old, and the extension.
        across_start: From when the years of an amended document run.
        anniversary: On which day a term of years ends.

    Returns:
        The last day; None where item three does not reach the document.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
        Undetermined: The years run from a former end that is not known.

    >>> extended_across_the_board(datetime.date(2011, 1, 31), amended=False).value
    datetime.date(2022, 12, 18)
    """
    old = document_day(issued, "issued") < across.issued_before
    changed = flag(amended, "amended")
    former = None if last_day is None else plain_date(last_day, "last_day")
    findings = (
        Finding(_ITEM_THREE, "印发日期早于", "issued before", old, issued, across.issued_before),
        Finding(_ITEM_THREE, "本次修改", "amended in the clean-up", changed),
    )
    if not old and not changed:
        return Decision(None, *findings)
    end = _end(PUBLISHED, across.extension_years, anniversary)
    if member(across_start, AcrossStart, "across_start") is AcrossStart.FORMER_END and not old:
        if former is None:
            raise Undetermined(
                "last_day", en="the years run from a former end that is not known", zh="原有效期届满日未知"
            )
        end = add_months(document_day(former, "last_day"), 12 * across.extension_years)
    return Decision(end if former is None else max(end, former), *findings, because=0 if old else 1)


@provision(CLEANUP, "五")
@frozen(kw_only=True)
class EvaluationLead:
    """How long before its end a document is evaluated."""

    lead_months: int = 3


class LeadMeant(Reading):
    """What three months before the end (届满前3个月) means."""

    WITHIN = "届满前3个月内"
    """Recommended: the evaluation belongs in the last three months."""
    NO_LATER = "不迟于届满前3个月"
    """It must be done by the day on which the last three months begin."""


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
    end, day = document_day(last_day, "last_day"), plain_date(on, "on")
    begins = add_months(end, -lead.lead_months)
    within = member(lead_meant, LeadMeant, "lead_meant") is LeadMeant.WITHIN
    period = Period(begins, end) if within else Period(None, begins)
    latest = end if within else begins
    by = Finding(_ITEM_FIVE, "不晚于", "no later than", day <= latest, day, latest)
    since = Finding(_ITEM_FIVE, "不早于", "no earlier than", day >= begins, day, begins)
    due = all_of(since, by) if within else all_of(by)
    window = EvaluationWindow(period=period, due=due.value)
    return Decision(window, *due.findings, because=due.findings.index(due.because))


class EvaluationStep(Term):
    """The steps of an evaluation, in their order."""

    EVALUATE = "评估清理"
    OPINION = "提出清理意见"
    DECISION = "报政府决定"


EVALUATION = Procedure(
    key="evaluation",
    zh="届满前评估",
    en="Evaluation before the end",
    citation=CLEANUP.at("五"),
    steps=(
        ProcedureStep(
            key=EvaluationStep.EVALUATE.json,
            zh=EvaluationStep.EVALUATE.zh,
            en="Evaluate the document",
            who=("起草部门",),
        ),
        ProcedureStep(
            key=EvaluationStep.OPINION.json,
            zh=EvaluationStep.OPINION.zh,
            en="Put forward an opinion",
            who=("起草部门",),
            needs=(EvaluationStep.EVALUATE.json,),
        ),
        ProcedureStep(
            key=EvaluationStep.DECISION.json,
            zh=EvaluationStep.DECISION.zh,
            en="The government decides",
            who=("政府",),
            needs=(EvaluationStep.OPINION.json,),
        ),
    ),
)


@rule(CLEANUP, "五")
def next_evaluation_step(done: frozenset[EvaluationStep]) -> Decision[EvaluationStep | None]:
    """What comes next in an evaluation; the finding names who takes it.

    Args:
        done: The steps already taken.

    Returns:
        The step; None once the government has decided.

    Raises:
        InvalidFacts: A step is none, or was taken before one that comes first.

    >>> print(next_evaluation_step(frozenset({EvaluationStep.EVALUATE})).explain())
    opinion
      ✓ 廊政字〔2017〕41号 五: taken by, observed 起草部门
    """
    taken = members(done, EvaluationStep, "done")
    step = EVALUATION.next_step(frozenset(one.json for one in taken))
    if step is None:
        return Decision(None, Finding(_ITEM_FIVE, "各步骤均已办理", "every step is taken"))
    finding = Finding(_ITEM_FIVE, "承办", "taken by", observed=step.who)
    return Decision(EvaluationStep[step.key.upper()], finding)


_INTRODUCTION = CLEANUP.at("引言")
_ITEM_ONE = CLEANUP.at("一")
_ITEM_TWO = CLEANUP.at("二")
_ITEM_THREE = CLEANUP.at("三")
_NOT_NORMATIVE = CLEANUP.at("四")
_ITEM_FIVE = CLEANUP.at("五")
