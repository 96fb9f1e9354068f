"""一（一）、二（二）: what a draft needs, its note, when it is published, when it is evaluated before it expires."""

from __future__ import annotations

import datetime
from typing import Annotated

from attrs import frozen

from ...core.bounds import Unit, at_least, at_most
from ...core.days import WorkingCalendar, add_months, after_working_days, not_before
from ...core.decisions import Decision, Reason, all_of, judged, lacking, needs
from ...core.facts import DAY, FLAG, Whole
from ...core.figures import Record, figure
from ...core.findings import asks, condition, note
from ...core.registers import Standing
from ...core.rules import provision, rule
from ...core.terms import Reading, Term
from .decree import DOCUMENTS, FIRST_DAY, OPENNESS_PLAN, PROCESS

__all__ = [
    "DocumentExpiry",
    "DocumentRelease",
    "DraftDocument",
    "DraftNeed",
    "IssuedInName",
    "OpennessAttribute",
    "OtherNote",
    "PapersIncomplete",
    "PublicReason",
    "PublicationTerm",
    "SunsetEvaluation",
    "SunsetMonths",
    "attribute_note",
    "document_release",
    "draft_lacks",
    "draft_returned_for",
    "sunset_evaluation",
]

WORKING_DAYS = Whole(Unit("working days", "个工作日"), at_least(1), at_most(250))
WorkingDays = Annotated[int, *WORKING_DAYS]
LEAD_MONTHS = Whole(Unit("months", "个月"), at_least(0), at_most(120))
LeadMonths = Annotated[int, *LEAD_MONTHS]


class OpennessAttribute(Term):
    """How open a document is; the list that names three is itself open (公开属性)."""

    PUBLIC = "此件公开发布"
    NOT_PUBLIC = "此件不公开"
    ON_REQUEST = "此件依申请公开"
    OTHER = "其他属性"


class IssuedInName(Term):
    """In whose name a document is issued (发文名义)."""

    GOVERNMENT = "政府或政府办公室"
    DEPARTMENT = "部门"
    JOINT = "多部门联合"


class DraftNeed(Term):
    """What a draft must have before it is approved (报批要件)."""

    SECRECY_REVIEW = "保密审查"
    ATTRIBUTE = "明确公开属性"
    REASON = "说明理由"
    OPENNESS_OFFICE = "本单位政务公开工作机构审查"
    PLAN = "解读方案"
    MATERIALS = "解读材料"
    HEAD_APPROVAL = "部门主要负责人审定"


_RETURNED = (
    DraftNeed.ATTRIBUTE,
    DraftNeed.REASON,
    DraftNeed.PLAN,
    DraftNeed.MATERIALS,
    DraftNeed.HEAD_APPROVAL,
)


@frozen(kw_only=True)
class DraftDocument(Record):
    """A draft that goes up for approval (报批公文).

    Attributes:
        in_name_of: 发文名义: in whose name it is to be issued.
        secrecy_reviewed: 已保密审查: whether it passed the secrecy review.
        attribute: 公开属性: how open it is said to be; None where nothing is said.
        reason_given: 已说明理由: whether lawful reasons for that are stated.
        office_reviewed: 工作机构已审查: whether the unit's own openness office reviewed it.
        policy: 政策性文件: whether it is a policy document, which goes with its interpretation.
        plan: 附解读方案: whether a plan of interpretation is there.
        materials: 附解读材料: whether the materials of interpretation are there.
        head_approved: 主要负责人已审定: whether the department's principal head approved both papers.
    """

    in_name_of: IssuedInName
    secrecy_reviewed: bool
    attribute: OpennessAttribute | None
    reason_given: bool
    office_reviewed: bool
    policy: bool
    plan: bool = False
    materials: bool = False
    head_approved: bool = False


class PublicReason(Reading, at=DOCUMENTS):
    """Whether a document of a government states reasons even where it is to be public (公开发布是否说明理由)."""

    ASKED = "任何属性均须说明", "报政府发文的公文应提出明确建议并说明理由", "The sentence asks reasons of any proposal."
    NOT_ASKED = (
        "公开发布无须说明",
        "前一句仅要求不公开等属性说明理由",
        "The sentence before it asks reasons of what is withheld alone.",
    )


class PapersIncomplete(Reading, at=PROCESS):
    """Whether papers of interpretation that the principal head did not approve are incomplete (材料不齐全)."""

    UNAPPROVED = "未经审定即不齐全", "应报送的是经审定的材料", "What must be sent in are approved papers."
    ABSENT = "仅指缺少材料", "齐全与否仅就有无而言", "Complete is what is all there."


@rule(DOCUMENTS, PROCESS)
def draft_lacks(
    draft: DraftDocument,
    *,
    public_reason: PublicReason = PublicReason.ASKED,
) -> Decision[tuple[DraftNeed, ...]]:
    """What a draft lacks before it may be approved (报批所缺要件).

    Reasons and the review by the openness office are asked of what is not to be public; of a draft in a government's
    name reasons are asked in any case. Plan and materials go with a policy document; in a government's name both are
    approved by the department's principal head, in a department's they go to its head for signature.

    Args:
        draft: 公文: the draft.

    Returns:
        所缺要件: what is lacking, in the order of the plan; nothing where it may go up.

    >>> draft = DraftDocument(
    ...     in_name_of=IssuedInName.DEPARTMENT,
    ...     secrecy_reviewed=True,
    ...     attribute=OpennessAttribute.ON_REQUEST,
    ...     reason_given=True,
    ...     office_reviewed=False,
    ...     policy=False,
    ... )
    >>> [need.zh for need in draft_lacks(draft).value]
    ['本单位政务公开工作机构审查']
    """
    given = DraftDocument.of(draft, "draft")
    return lacking(*_needs(given, PublicReason.of(public_reason, "public_reason")))


def _needs(draft: DraftDocument, public_reason: PublicReason) -> list[tuple[DraftNeed, Reason]]:
    """What is asked of the draft, and whether it is there."""
    withheld = draft.attribute not in {None, OpennessAttribute.PUBLIC}
    government = draft.in_name_of is IssuedInName.GOVERNMENT
    asked: list[tuple[DraftNeed, Reason]] = [
        needs(DOCUMENTS, DraftNeed.SECRECY_REVIEW, draft.secrecy_reviewed),
        needs(DOCUMENTS, DraftNeed.ATTRIBUTE, draft.attribute is not None, draft.attribute),
    ]
    if withheld or (government and public_reason is PublicReason.ASKED):
        asked.append(needs(DOCUMENTS, DraftNeed.REASON, draft.reason_given))
    if withheld:
        asked.append(needs(DOCUMENTS, DraftNeed.OPENNESS_OFFICE, draft.office_reviewed))
    if draft.policy:
        asked += (
            needs(PROCESS, DraftNeed.PLAN, draft.plan),
            needs(PROCESS, DraftNeed.MATERIALS, draft.materials),
        )
        if government:
            asked.append(needs(PROCESS, DraftNeed.HEAD_APPROVAL, draft.head_approved))
    return asked


@rule(DOCUMENTS, PROCESS)
def draft_returned_for(
    draft: DraftDocument,
    *,
    public_reason: PublicReason = PublicReason.ASKED,
    papers_incomplete: PapersIncomplete = PapersIncomplete.UNAPPROVED,
) -> Decision[tuple[DraftNeed, ...]]:
    """For what the government office returns a draft; each ground is enough (退文事由).

    Args:
        draft: 公文: the draft, as it was sent in.

    Returns:
        退文事由: the grounds; none where it is taken, or where it is issued in a department's name, for which no return
        is printed.

    >>> draft = DraftDocument(
    ...     in_name_of=IssuedInName.GOVERNMENT,
    ...     secrecy_reviewed=True,
    ...     attribute=OpennessAttribute.PUBLIC,
    ...     reason_given=False,
    ...     office_reviewed=False,
    ...     policy=True,
    ...     plan=True,
    ... )
    >>> [ground.zh for ground in draft_returned_for(draft).value]
    ['说明理由', '解读材料', '部门主要负责人审定']
    """
    given = DraftDocument.of(draft, "draft")
    read = PublicReason.of(public_reason, "public_reason")
    absent_alone = PapersIncomplete.of(papers_incomplete, "papers_incomplete") is PapersIncomplete.ABSENT
    if given.in_name_of is not IssuedInName.GOVERNMENT:
        return Decision((), note(DOCUMENTS, "发文名义", "in whose name it is issued", given.in_name_of))
    grounds = [need for need in _RETURNED if not (absent_alone and need is DraftNeed.HEAD_APPROVAL)]
    return lacking(*((need, reason) for need, reason in _needs(given, read) if need in grounds))


class OtherNote(Reading, at=DOCUMENTS):
    """What note a document carries whose attribute is not one of the two that are named (其他标注)."""

    NONE = "不标注", "标注仅列明公开发布与依申请公开两种", "Two notes alone are named."
    ITS_OWN = "照其属性标注", "列举以等字样收尾", "The list of notes is left open."


@rule(DOCUMENTS)
def attribute_note(
    attribute: OpennessAttribute, *, other_note: OtherNote = OtherNote.NONE
) -> Decision[OpennessAttribute | None]:
    """Which note on openness a finished document carries in its annotation field (附注标注).

    Args:
        attribute: 公开属性: how open it is.

    Returns:
        标注字样: the note, which reads as the attribute does; None where it carries none.

    >>> attribute_note(OpennessAttribute.ON_REQUEST).value.zh
    '此件依申请公开'
    """
    given = OpennessAttribute.of(attribute, "attribute")
    open_list = OtherNote.of(other_note, "other_note") is OtherNote.ITS_OWN
    named = given in {OpennessAttribute.PUBLIC, OpennessAttribute.ON_REQUEST}
    return Decision(given if named or open_list else None, note(DOCUMENTS, "公开属性", "attribute", given))


@provision(DOCUMENTS)
@frozen(kw_only=True)
class PublicationTerm(Record):
    """How long after its issue a public document is published (公开期限)."""

    working_days: WorkingDays = figure(20, "印发后公开期限", "time from issue to publication, as a rule")


@frozen(kw_only=True)
class DocumentRelease(Record):
    """When a document is to be published, and how that stands (公文公开情况).

    Attributes:
        last_day: 最后公开日: the last day; None where the document is not to be published or an exception frees it.
        standing: 办理状态: how it stands; None where it is not to be published.
    """

    last_day: datetime.date | None
    standing: Standing | None


@rule(DOCUMENTS)
def document_release(
    issued: datetime.date,
    *,
    attribute: OpennessAttribute,
    published: datetime.date | None = None,
    exceptional: bool = False,
    on: datetime.date,
    term: PublicationTerm = PublicationTerm(),
    working_day_calendar: WorkingCalendar | None = None,
) -> Decision[DocumentRelease]:
    """By when a document approved as public is published, and whether it was (公文公开期限).

    Args:
        issued: 印发日: the day of issue, which does not count.
        attribute: 公开属性: how open it was approved to be.
        published: 公开日: when it was published; None where it is not yet, nor is a later day than the one asked about
            looked at.
        exceptional: 例外情形: whether a case is made for an exception, which the rule (一般) leaves room for and the
            plan does not describe.
        on: 日期: the day asked about.
        working_day_calendar: 工作日安排: the arrangement of years that the official calendar known here lacks.

    Returns:
        公开情况: the last day and how it stands.

    Raises:
        NotInForce: The plan did not hold when the document was issued.
        Undetermined: The official calendar of the year is not known.

    >>> found = document_release(
    ...     datetime.date(2017, 9, 15), attribute=OpennessAttribute.PUBLIC, on=datetime.date(2017, 11, 1)
    ... )
    >>> found.value.last_day, found.value.standing.zh
    (datetime.date(2017, 10, 19), '逾期未完成')
    """
    start, today = DAY.of(issued, "issued"), DAY.of(on, "on")
    given, out = OpennessAttribute.of(attribute, "attribute"), DAY.maybe(published, "published")
    freed, allowed = FLAG.of(exceptional, "exceptional"), PublicationTerm.of(term, "term")
    calendar = WorkingCalendar.maybe(working_day_calendar, "working_day_calendar")
    OPENNESS_PLAN.require_in_force(start)
    if out is not None:
        not_before(out, "published", start)
    public = condition(DOCUMENTS, "经审批同意公开", "approved as public", given is OpennessAttribute.PUBLIC, given)
    if not public:
        return Decision(DocumentRelease(last_day=None, standing=None), public)
    done = out if out is not None and out <= today else None
    if freed:
        standing = Standing.KEPT if done is not None else Standing.RUNNING if today >= start else Standing.NOT_YET_OPEN
        exception = note(DOCUMENTS, "例外情形", "an exception is made", freed)
        return Decision(DocumentRelease(last_day=None, standing=standing), public, exception, because=exception)
    last = after_working_days(start, allowed.working_days, fact="issued", calendar=calendar)
    words = ("日期，尚未公开", "the day, and it is not published") if done is None else ("公开日", "day of publication")
    in_time = asks(DOCUMENTS, *words, today if done is None else done, at_most(last, "内"))
    standings = (Standing.OVERDUE, Standing.RUNNING) if done is None else (Standing.KEPT_LATE, Standing.KEPT)
    standing = Standing.NOT_YET_OPEN if today < start else standings[bool(in_time)]
    return judged(DocumentRelease(last_day=last, standing=standing), public, in_time)


class SunsetMonths(Reading, at=DOCUMENTS):
    """When a document is evaluated of whose term some months are left (届满前的评估时间)."""

    WITHIN = "届满前该期间内", "及时评估清理应在届满前完成", "In good time is any day of the last months."
    NO_LATER = "不迟于该期间首日", "届满前若干月即须着手", "By the day on which the last months begin."
    ON_THE_DAY = (
        "该期间首日当日",
        "依字面仅指距届满恰为该期间之日",
        "To the letter, the one day that is so far from the end.",
    )


@provision(DOCUMENTS)
@frozen(kw_only=True)
class SunsetEvaluation(Record):
    """How long before its end a government's normative document is evaluated (届满前评估)."""

    lead_months: LeadMonths = figure(3, "届满前月数", "time before the end of validity")


@frozen(kw_only=True)
class DocumentExpiry(Record):
    """When a document is to be evaluated, and whether the day is one of those days (届满评估).

    Attributes:
        first: 首日: the first day, on which the plan holds; None where all lie before the plan.
        last: 末日: the last day; None where all lie before the plan.
        due: 应当评估: whether the day lies between them, both included.
    """

    first: datetime.date | None
    last: datetime.date | None
    due: bool


@rule(DOCUMENTS)
def sunset_evaluation(
    last_day: datetime.date,
    *,
    on: datetime.date,
    sunset: SunsetEvaluation = SunsetEvaluation(),
    sunset_months: SunsetMonths = SunsetMonths.WITHIN,
) -> Decision[DocumentExpiry]:
    """Whether the drafting department is to evaluate a government's normative document, and when (届满评估清理).

    Args:
        last_day: 有效期届满日: the last day on which the document holds.
        on: 日期: the day asked about.

    Returns:
        评估期间: the days, none of them before the plan, and whether the day is one; months are counted back to the
        same day, or the last day of a shorter month.

    >>> found = sunset_evaluation(datetime.date(2018, 5, 31), on=datetime.date(2018, 2, 28)).value
    >>> found.first, found.last, found.due
    (datetime.date(2018, 2, 28), datetime.date(2018, 5, 31), True)
    """
    end, today = DAY.of(last_day, "last_day"), DAY.of(on, "on")
    lead = SunsetEvaluation.of(sunset, "sunset").lead_months
    read = SunsetMonths.of(sunset_months, "sunset_months")
    begins = add_months(end, -lead, fact="last_day")
    first = FIRST_DAY if read is SunsetMonths.NO_LATER else max(begins, FIRST_DAY)
    last = end if read is SunsetMonths.WITHIN else begins
    after = asks(DOCUMENTS, "评估期间末日", "last of those days", last, at_least(FIRST_DAY, "不早于"))
    if not after:
        return Decision(DocumentExpiry(first=None, last=None, due=False), after)
    since = asks(DOCUMENTS, "日期，对照首日", "the day, against the first", today, at_least(first, "不早于"))
    until = asks(DOCUMENTS, "日期，对照末日", "the day, against the last", today, at_most(last, "不晚于"))
    due = all_of(since, until)
    return judged(DocumentExpiry(first=first, last=last, due=due.value), since, until)
