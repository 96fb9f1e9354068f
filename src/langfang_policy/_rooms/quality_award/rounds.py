"""Articles 11 to 20: a round, from the recommendation to the public notice."""

from __future__ import annotations

import datetime
from decimal import Decimal
from itertools import islice
from typing import Annotated

from attrs import frozen

from ...core.bounds import Unit, above, at_least, at_most
from ...core.days import WorkingCalendar, after_working_days, is_working_day, not_before
from ...core.decisions import Decision, Reason, lacking, missing, needs, part
from ...core.errors import InvalidFacts, Undetermined
from ...core.exact import product, total
from ...core.facts import DAY, FLAG, POINTS, SHARE, Places, Points, Share, Whole
from ...core.faults import Fault, shown
from ...core.figures import Record, figure
from ...core.findings import condition, falls, note
from ...core.rules import provision, rule
from ...core.terms import Reading, Term
from .decree import (
    CALL,
    DELIBERATION,
    DOCUMENTS,
    NOMINATION,
    NOTICE,
    PUBLICITY,
    QUALIFICATION,
    QUALITY_AWARD,
    RECOMMENDING,
    SHORTLIST,
    SITE,
    AwardHolder,
)

__all__ = [
    "AwardStage",
    "NoticeOutcome",
    "NoticePeriod",
    "NoticeStart",
    "Objection",
    "PublicityDue",
    "QualificationPoint",
    "RecommendationRequirement",
    "Recommender",
    "ScoreWeights",
    "StageActor",
    "StageDue",
    "StageOrder",
    "StageScores",
    "SurveyOfUnits",
    "UntrueObjection",
    "final_score",
    "next_award_stage",
    "notice_last_day",
    "notice_outcome",
    "publicity_due",
    "qualification_failed",
    "recommendation_lacks",
]

PointsGiven = Annotated[Decimal, *POINTS, Places(0, factors=2)]
NOTICE_DAYS = Whole(Unit("working days", "个工作日"), at_least(1), at_most(100))
NoticeDays = Annotated[int, *NOTICE_DAYS]


class Recommender(Term):
    """Through whom an application comes (推荐单位)."""

    CITY_DEPARTMENT = "市有关部门"
    TRADE_ASSOCIATION = "行业协会"
    COUNTY_QUALITY_DEPARTMENT = "县（市、区）质量工作行政主管部门"
    NOBODY = "自行申报"


class RecommendationRequirement(Term):
    """What an application and its recommendation must have (申报推荐要求)."""

    VOLUNTARY = "自愿申报"
    FORM = "申报表"
    EVIDENCE = "证实性材料"
    CHANNEL = "由推荐单位推荐"
    TRUTH_CHECKED = "核实真实性"
    OPINION_SIGNED = "签署审查意见"


@rule(RECOMMENDING)
def recommendation_lacks(
    *,
    recommender: Recommender,
    voluntary: bool,
    form: bool,
    evidence: bool,
    truth_checked: bool,
    opinion_signed: bool,
) -> Decision[tuple[RecommendationRequirement, ...]]:
    """What an application lacks before it may go to the office (申报推荐要求).

    Args:
        recommender: 推荐单位: through whom it comes; sent straight to the office it has come through nobody.
        voluntary: 自愿: whether the applicant applies of its own will.
        form: 填报申报表: whether the set form is filled in.
        evidence: 提供证实性材料: whether the papers that prove it are there.
        truth_checked: 核实真实性: whether the recommender has checked that they are true.
        opinion_signed: 签署审查意见: whether the recommender has signed its opinion.

    Returns:
        尚缺的要求: what is lacking; nothing where it is properly recommended.
    """
    needed = RecommendationRequirement
    through = Recommender.of(recommender, "recommender")
    return lacking(
        needs(RECOMMENDING, needed.VOLUNTARY, FLAG.of(voluntary, "voluntary")),
        needs(RECOMMENDING, needed.FORM, FLAG.of(form, "form")),
        needs(RECOMMENDING, needed.EVIDENCE, FLAG.of(evidence, "evidence")),
        needs(RECOMMENDING, needed.CHANNEL, through is not Recommender.NOBODY, through),
        needs(RECOMMENDING, needed.TRUTH_CHECKED, FLAG.of(truth_checked, "truth_checked")),
        needs(RECOMMENDING, needed.OPINION_SIGNED, FLAG.of(opinion_signed, "opinion_signed")),
    )


class QualificationPoint(Term):
    """What the office checks of an application; the list is open (资格审查事项)."""

    STANDING = "主体资格"
    CHANNEL = "申报渠道"
    PAPERS = "材料规范性"


@rule(QUALIFICATION)
def qualification_failed(in_order: frozenset[QualificationPoint]) -> Decision[tuple[QualificationPoint, ...]]:
    """The points on which an application fails the check of its qualification (资格审查).

    Args:
        in_order: 合格事项: the points that were found in order.

    Returns:
        不合格事项: the points that were not; none where the applicant is qualified.

    >>> [point.zh for point in qualification_failed(frozenset({QualificationPoint.STANDING})).value]
    ['申报渠道', '材料规范性']
    """
    sound = QualificationPoint.some(in_order, "in_order")
    return missing(QUALIFICATION, QualificationPoint, sound)


class AwardStage(Term):
    """The ten stages of a round, in the order of the articles (评审程序)."""

    CALL = "通知公告"
    RECOMMENDATION = "申报推荐"
    QUALIFICATION = "资格审查"
    DOCUMENTS = "资料评审"
    SHORTLIST = "呈报审批"
    PUBLICITY = "业绩公示及公众满意度测评"
    SITE = "现场评审"
    NOMINATION = "综合提名"
    DELIBERATION = "市质评委审议"
    NOTICE = "公示表扬"


class StageActor(Term):
    """Who carries out a stage (实施主体)."""

    OFFICE = "市质评办"
    RECOMMENDERS = "推荐单位"
    REVIEWERS = "评审组或第三方评价机构"
    COMMITTEE = "市质评委"
    GOVERNMENT = "市政府"


_STAGES = {
    AwardStage.CALL: (CALL, (StageActor.OFFICE,)),
    AwardStage.RECOMMENDATION: (RECOMMENDING, (StageActor.RECOMMENDERS,)),
    AwardStage.QUALIFICATION: (QUALIFICATION, (StageActor.OFFICE,)),
    AwardStage.DOCUMENTS: (DOCUMENTS, (StageActor.REVIEWERS,)),
    AwardStage.SHORTLIST: (SHORTLIST, (StageActor.OFFICE, StageActor.COMMITTEE)),
    AwardStage.PUBLICITY: (PUBLICITY, (StageActor.OFFICE,)),
    AwardStage.SITE: (SITE, (StageActor.REVIEWERS,)),
    AwardStage.NOMINATION: (NOMINATION, (StageActor.OFFICE,)),
    AwardStage.DELIBERATION: (DELIBERATION, (StageActor.COMMITTEE,)),
    AwardStage.NOTICE: (NOTICE, (StageActor.OFFICE, StageActor.GOVERNMENT)),
}
# The call is for all; the public's survey and the site review give a score, on which nomination goes.
_NEVER_FAILED = AwardStage.CALL, AwardStage.PUBLICITY, AwardStage.SITE


class StageOrder(Reading, at=(PUBLICITY, SITE)):
    """Whether publicity must end before the visit to the site begins (业绩公示与现场评审的先后)."""

    ONE_BY_ONE = "依次进行", "条文依次排列各环节", "The articles list the stages one after the other."
    SIDE_BY_SIDE = (
        "可以并行",
        "两环节均以审批名单为前提",
        "Both follow the approval of the list, and neither the other.",
    )


@frozen(kw_only=True)
class StageDue(Record):
    """A stage that comes next, and who carries it out (待办环节).

    Attributes:
        stage: 环节: the stage.
        by: 实施主体: who carries it out.
    """

    stage: AwardStage
    by: tuple[StageActor, ...]


@rule(CALL, RECOMMENDING, QUALIFICATION, DOCUMENTS, SHORTLIST, PUBLICITY, SITE, NOMINATION, DELIBERATION, NOTICE)
def next_award_stage(
    done: frozenset[AwardStage],
    *,
    failed_at: AwardStage | None,
    stage_order: StageOrder = StageOrder.ONE_BY_ONE,
) -> Decision[tuple[StageDue, ...]]:
    """What comes next in an applicant's round, and by whom; no stage is skipped (评审程序).

    Args:
        done: 已完成环节: the stages that were passed.
        failed_at: 未通过环节: the stage that the applicant did not pass, None where all went well.

    Returns:
        待办环节: the stage that is next, or the two that may run side by side; none where the round is over.
    """
    passed, failed = AwardStage.some(done, "done"), AwardStage.maybe(failed_at, "failed_at")
    together = StageOrder.of(stage_order, "stage_order") is StageOrder.SIDE_BY_SIDE
    if failed is not None and (failed in _NEVER_FAILED or failed in passed):
        raise InvalidFacts(
            "failed_at", failed, "a stage that may be failed and was not passed", "可能不予通过且尚未通过的环节"
        )
    before = {stage: _before(stage, together=together) for stage in AwardStage}
    if early := next((stage for stage in AwardStage if stage in passed and before[stage] - passed), None):
        raise InvalidFacts("done", early, "stages in their order, none left out", "依次完成的环节")
    if failed is not None:
        if before[failed] - passed:
            raise InvalidFacts("failed_at", failed, "a stage that has been reached", "已进入的环节")
        ended = condition(_STAGES[failed][0], failed.zh, failed.en, False)
        return Decision((), ended)
    due = tuple(stage for stage in AwardStage if stage not in passed and before[stage] <= passed)
    if not due:
        return Decision((), note(NOTICE, "各环节均已完成", "every stage is done"))
    found = tuple(StageDue(stage=stage, by=_STAGES[stage][1]) for stage in due)
    return Decision(found, *(note(_STAGES[stage][0], "待办环节", "the stage that is next", stage) for stage in due))


def _before(stage: AwardStage, *, together: bool) -> frozenset[AwardStage]:
    """The stages that must be passed before one begins."""
    stages = tuple(AwardStage)
    earlier = frozenset(stages[: stages.index(stage)])
    return earlier - {AwardStage.PUBLICITY} if together and stage is AwardStage.SITE else earlier


class SurveyOfUnits(Reading, at=PUBLICITY):
    """Whether units are put to the public's survey, too (单位的公众满意度测评)."""

    NOT_ASKED = "不要求", "测评一句承接个人名单", "The sentence on the survey goes on about persons."
    ASKED = (
        "同样测评",
        "条名并列，综合提名亦计入组织的该阶段得分",
        "The article's title covers both, and the final score counts it.",
    )


@frozen(kw_only=True)
class PublicityDue(Record):
    """What is made public of a candidate before the site review (业绩公示).

    Attributes:
        published: 公布名单: whether the candidate is published for comment.
        deeds: 公布个人事迹: whether it is with a person's deeds; else with a unit's performance.
        survey: 满意度测评: whether the public is asked how satisfied it is.
    """

    published: bool
    deeds: bool
    survey: bool


@rule(PUBLICITY)
def publicity_due(holder: AwardHolder, *, units: SurveyOfUnits = SurveyOfUnits.NOT_ASKED) -> Decision[PublicityDue]:
    """What is made public of a candidate who goes to the site review (业绩公示及公众满意度测评).

    Args:
        holder: 候选对象: a unit or a person.

    Returns:
        业绩公示: both are published; persons are surveyed.

    >>> publicity_due(AwardHolder.PERSON).value.survey
    True
    """
    person = AwardHolder.of(holder, "holder") is AwardHolder.PERSON
    asked = SurveyOfUnits.of(units, "units") is SurveyOfUnits.ASKED
    due = PublicityDue(published=True, deeds=person, survey=person or asked)
    return Decision(due, note(PUBLICITY, "候选对象", "candidate", holder))


@frozen(kw_only=True)
class StageScores(Record):
    """A candidate's scores (各阶段得分).

    Attributes:
        publicity: 公示测评得分: of the publicity and survey stage, None where the candidate was not scored there.
        documents: 资料评审得分: of the document review.
        site: 现场评审得分: of the site review.
    """

    publicity: Points | None
    documents: Points
    site: Points


@frozen(kw_only=True)
class ScoreWeights(Record):
    """By what share each score counts; the measures name none, so whoever asks does (各阶段权重).

    Attributes:
        publicity: 公示测评权重: of the publicity and survey stage.
        documents: 资料评审权重: of the document review.
        site: 现场评审权重: of the site review.
    """

    publicity: Share
    documents: Share
    site: Share

    def faults(self) -> tuple[Fault, ...]:
        """The shares make one whole."""
        if total(*map(SHARE.of, (self.publicity, self.documents, self.site), ("publicity", "documents", "site"))) == 1:
            return ()
        return (Fault("site", shown(self.site), "shares that add up to 1", "合计为1的权重", "$.site"),)


@rule(NOMINATION)
def final_score(scores: StageScores, *, weights: ScoreWeights) -> Decision[PointsGiven]:
    """The final score of a candidate, of three stages by weights that the measures leave open (最终得分).

    Args:
        scores: 各阶段得分: the scores of the three stages.
        weights: 各阶段权重: by what share each counts.

    Returns:
        最终得分: the sum of the scores, each by its share.

    Raises:
        Undetermined: A stage counts that was not scored.
    """
    got, shares = StageScores.of(scores, "scores"), ScoreWeights.of(weights, "weights")
    surveyed, counts = POINTS.maybe(got.publicity, "scores.publicity"), SHARE.of(shares.publicity, "weights.publicity")
    if surveyed is None and counts:
        raise Undetermined("scores", en="the score of the survey counts and is not given", zh="计入的测评得分未提供")
    parts = (
        ("公示测评得分", "publicity and survey", surveyed, counts),
        ("资料评审得分", "document review", POINTS.of(got.documents, "scores"), SHARE.of(shares.documents, "weights")),
        ("现场评审得分", "site review", POINTS.of(got.site, "scores"), SHARE.of(shares.site, "weights")),
    )
    return Decision(
        total(*(product(score, share) for _, _, score, share in parts if score is not None)),
        *(note(NOMINATION, zh, en, score, POINTS.unit) for zh, en, score, _ in parts if score is not None),
    )


@provision(NOTICE)
@frozen(kw_only=True)
class NoticePeriod(Record):
    """For how long the list of those to be honoured is published (公示期)."""

    working_days: NoticeDays = figure(7, "公示期", "working days of the public notice")


class NoticeStart(Reading, at=NOTICE):
    """Whether the day of publication counts (公示首日)."""

    NOT_COUNTED = "当日不计", "期间开始的当日不计算在内", "The day on which a period begins does not count."
    COUNTED = "当日计入", "当日即已公示", "The list is public on that day already."


@rule(NOTICE)
def notice_last_day(
    published: datetime.date,
    *,
    period: NoticePeriod = NoticePeriod(),
    notice_start: NoticeStart = NoticeStart.NOT_COUNTED,
    working_day_calendar: WorkingCalendar | None = None,
) -> Decision[datetime.date]:
    """The last day of the public notice (公示期末日).

    Args:
        published: 公布日: the day on which the list was published.
        working_day_calendar: 工作日安排: the arrangement of years that the official calendar known here lacks.

    Returns:
        公示期末日: the last day of the notice, by the official calendar.

    Raises:
        NotInForce: The list was published before these measures.
        Undetermined: The official calendar of the year is not known.

    >>> notice_last_day(datetime.date(2018, 2, 9)).value  # over the Spring Festival; the 11th and the 24th were made up
    datetime.date(2018, 2, 24)
    """
    day, days = DAY.of(published, "published"), NoticePeriod.of(period, "period").working_days
    calendar = WorkingCalendar.maybe(working_day_calendar, "working_day_calendar")
    event = _event(day, NoticeStart.of(notice_start, "notice_start"))
    QUALITY_AWARD.require_in_force(day)
    return Decision(
        after_working_days(event, days, fact="published", calendar=calendar),
        note(NOTICE, "公布日", "day of publication", day),
        note(NOTICE, "公示期", "how long the notice runs", days, NOTICE_DAYS.unit),
    )


_DAY = datetime.timedelta(days=1)


def _event(published: datetime.date, start: NoticeStart) -> datetime.date:
    """The day after which the notice is counted."""
    return published - _DAY if start is NoticeStart.COUNTED else published


class Objection(Term):
    """What was objected to a candidate during the notice (公示异议)."""

    NONE = "无异议"
    OPEN = "异议待查"
    TRUE = "异议属实"
    UNTRUE = "异议不属实"


class UntrueObjection(Reading, at=NOTICE):
    """What an objection does that was found untrue (异议不属实的效果)."""

    AS_NONE = "视同无异议", "取消资格以查证属实为前提", "Only what is found true cancels."
    UNDETERMINED = "未定", "批准一句仅称无异议者", "Approval is told of those alone to whom nobody objected."


class NoticeOutcome(Term):
    """Where a candidate stands after deliberation (公示结果)."""

    NOTICE_RUNNING = "公示期内"
    UNDER_INQUIRY = "异议调查中"
    CANCELLATION_REQUESTED = "提请取消获奖资格"
    AWAITING_APPROVAL = "待市政府批准"
    COMMENDED = "由市政府表扬"


@rule(NOTICE)
def notice_outcome(
    objection: Objection,
    *,
    published: datetime.date,
    on: datetime.date,
    approved: bool,
    period: NoticePeriod = NoticePeriod(),
    notice_start: NoticeStart = NoticeStart.NOT_COUNTED,
    untrue: UntrueObjection = UntrueObjection.AS_NONE,
    working_day_calendar: WorkingCalendar | None = None,
) -> Decision[NoticeOutcome]:
    """Where a candidate stands whose name was published (公示结果).

    Args:
        objection: 公示异议: what was objected, and what the inquiry found.
        published: 公布日: the day on which the list was published.
        on: 日期: the day.
        approved: 市政府批准: whether the municipal government has approved the candidate.
        working_day_calendar: 工作日安排: the arrangement of years that the official calendar known here lacks.

    Returns:
        公示结果: where the candidate stands; the office requests a cancellation, the committee decides it.

    Raises:
        Undetermined: An objection was found untrue, where that is read as left open; or all turns on whether the notice
            is over, and the official calendar of its year is not known.
    """
    said, day = Objection.of(objection, "objection"), DAY.of(on, "on")
    given, as_none = FLAG.of(approved, "approved"), UntrueObjection.of(untrue, "untrue") is UntrueObjection.AS_NONE
    calendar = WorkingCalendar.maybe(working_day_calendar, "working_day_calendar")
    last: Decision[datetime.date] | Undetermined
    try:
        last = notice_last_day(published, period=period, notice_start=notice_start, working_day_calendar=calendar)
    except Undetermined as unknown:
        last = unknown
    not_before(day, "on", published)
    objected = note(NOTICE, "公示异议", "objection", said)
    if said is Objection.UNTRUE and not as_none:
        raise Undetermined(
            "objection", en="nothing is said of an objection found untrue", zh="条文未规定异议不属实的情形"
        )
    notice = _notice(last)
    if said in _OBJECTED:
        return Decision(_OBJECTED[said], objected, notice, because=objected)
    if isinstance(last, Undetermined):
        most = _worked(_event(published, notice_start), day, period.working_days, calendar)
        past = falls(NOTICE, *_PAST, most, NOTICE_DAYS.below(period.working_days))
        if most == period.working_days:
            raise last
        return Decision(NoticeOutcome.NOTICE_RUNNING, objected, notice, past, because=past)
    over = falls(NOTICE, "公示期末日", "last day of the notice", day, above(last.value, "晚于"))
    reasons = objected, notice, over
    if day <= last.value:
        return Decision(NoticeOutcome.NOTICE_RUNNING, *reasons, because=over)
    decided = condition(NOTICE, "市政府批准", "approved by the municipal government", given)
    outcome = NoticeOutcome.COMMENDED if given else NoticeOutcome.AWAITING_APPROVAL
    return Decision(outcome, *reasons, decided, because=decided)


def _notice(last: Decision[datetime.date] | Undetermined) -> Reason:
    """The last day of the notice, or that it is not known."""
    if isinstance(last, Undetermined):
        return note(NOTICE, "公示期末日所在年度的工作日安排未知", "the calendar of the notice's last day is not known")
    return part("公示期末日", "the notice", last)


_PAST = "已过的工作日（至多）", "working days past, at the most"


def _worked(event: datetime.date, on: datetime.date, enough: int, calendar: WorkingCalendar | None) -> int:
    """How many days between the two may be working days, counted no further than to enough."""
    between = (event + _DAY * number for number in range(1, (on - event).days))
    return sum(1 for _ in islice((day for day in between if _may_be_worked(day, calendar)), enough))


def _may_be_worked(day: datetime.date, calendar: WorkingCalendar | None) -> bool:
    try:
        return is_working_day(day, calendar)
    except Undetermined:
        return True


_OBJECTED = {
    Objection.OPEN: NoticeOutcome.UNDER_INQUIRY,
    Objection.TRUE: NoticeOutcome.CANCELLATION_REQUESTED,
}
