"""Problems found on patrol, complaints, and what chiefs answer for (巡河制度, chapters five and six)."""

from __future__ import annotations

import datetime

from attrs import frozen

from ..core.decisions import Decision, Finding, all_of, any_of
from ..core.decrees import plain_date
from ..core.errors import InvalidFacts, NeedsJudgement, Undetermined
from ..core.rules import rule
from ..core.terms import Grade, Reading, Term, flag, member, members
from .decree import RIVER_CHIEF, Level, Office
from .patrol import lower_level_report
from .scope import supervising_office

__all__ = [
    "AccountabilityGround",
    "Bearer",
    "ComplaintDuty",
    "DepartmentDuty",
    "DepartmentStage",
    "DepartmentStep",
    "InterviewFinding",
    "InterviewSource",
    "MediaLevel",
    "PatrolFailure",
    "ProblemAction",
    "ProblemStep",
    "UnprovenComplaint",
    "UpwardReport",
    "VillageFindings",
    "VillageHandover",
    "complaint_steps",
    "department_step",
    "handle_problem",
    "interview_accountability_possible",
    "interview_by",
    "patrol_accountability",
]


class Bearer(Term):
    """Who acts on a problem or hears of it."""

    VILLAGE_CHIEF = "村级河长"
    TOWNSHIP_CHIEF = "乡级河长"
    COUNTY_CHIEF = "县级河长"
    COUNTY_OFFICE = "县级河长制办公室"
    COUNTY_GENERAL_CHIEF = "县级总河长"
    MUNICIPAL_CHIEF = "市级河长"
    DEPARTMENT = "有关职能部门"
    COMPLAINANT = "举报投诉人"


class ProblemAction(Term):
    """What is done about a problem."""

    REPORT_FINDING = "及时报告发现的问题"
    SOLVE = "及时安排解决"
    COORDINATE = "及时协调解决"
    HANDLE_PROPERLY = "妥善处理"
    HAND_OVER = "交有关职能部门解决"
    REPORT = "报告"
    MAY_REPORT_IN_WRITING = "可形成书面报告，提出工作建议"
    COORDINATE_OR_HAND_OVER = "协调解决或提交有关职能部门"
    FEED_BACK = "反馈处理结果"
    FOLLOW_UP = "跟踪解决到位"


@frozen(kw_only=True)
class ProblemStep:
    """One thing to do: by whom, what, to whom it goes; ``optional`` where the text says may.

    ``to`` is empty where the matter stays with whoever acts; where two are named, it goes to either.
    """

    by: Bearer
    action: ProblemAction
    to: tuple[Bearer, ...] = ()
    optional: bool = False


class VillageFindings(Reading):
    """To whom a village chief reports: article 14 names the county, article 18 the township chief."""

    BOTH = "发现即报县级，无法解决再报乡级"
    """Recommended: article 14 is about what was found, article 18 about what cannot be solved; both may be due."""
    TOWNSHIP_ALONE = "仅报乡级河长"
    """Article 18 is the special rule for village chiefs."""


class UpwardReport(Reading):
    """What becomes of the handover where a township chief asks the county for coordination."""

    BESIDE_HANDOVER = "交办同时提请"
    """Recommended: the article lets the report follow upon the handover."""
    IN_ITS_PLACE = "提请代替交办"
    """What the county must coordinate is beyond a single department."""


@rule(
    RIVER_CHIEF,
    *(f"巡河制度 第十八条第{paragraph}款" for paragraph in "一二三四五"),
    *("巡河制度 第十四条", "巡河制度 第十九条"),
)
def handle_problem(
    level: Level,
    *,
    major: bool,
    solvable: bool,
    needs_county_coordination: bool,
    village: VillageFindings = VillageFindings.BOTH,
    upward: UpwardReport = UpwardReport.BESIDE_HANDOVER,
) -> Decision[tuple[ProblemStep, ...]]:
    """Who handles a problem that a chief found on patrol, and who hears of it.

    Args:
        level: The chief's level.
        major: Whether it is a major problem (重大问题); asked of municipal chiefs, who coordinate major ones.
        solvable: Whether the chief can solve it for now within his or her duties; asked of the others.
        needs_county_coordination: Whether the county chief or general chief has to coordinate; asked of townships, for
            what they cannot solve.
        village: To whom a village chief reports.
        upward: Whether a township chief who asks for coordination hands over as well.

    Returns:
        The steps in their order. What townships and villages find, the county hears of at once; what goes to a
        department comes back as its result; following up until it is solved is always the chief's.

    Raises:
        InvalidFacts: A fact is of the wrong kind.

    >>> for step in handle_problem(Level.COUNTY, major=False, solvable=False, needs_county_coordination=False).value:
    ...     print(step.action.zh, [one.zh for one in step.to])
    交有关职能部门解决 ['有关职能部门']
    报告 ['县级总河长']
    反馈处理结果 ['县级河长']
    跟踪解决到位 []
    """
    chief = _CHIEFS[member(level, Level, "level")]
    great, able = flag(major, "major"), flag(solvable, "solvable")
    needs = flag(needs_county_coordination, "needs_county_coordination")
    direct = member(village, VillageFindings, "village") is VillageFindings.BOTH
    beside = member(upward, UpwardReport, "upward") is UpwardReport.BESIDE_HANDOVER
    place = RIVER_CHIEF.at(f"巡河制度 第十八条第{_PARAGRAPHS[level]}款")
    follow = ProblemStep(by=chief, action=ProblemAction.FOLLOW_UP)
    if level is Level.CITY:
        action = ProblemAction.COORDINATE if great else ProblemAction.HANDLE_PROPERLY
        place = place if great else RIVER_CHIEF.at("巡河制度 第十八条第一款")
        steps = (ProblemStep(by=chief, action=action), follow)
        return Decision(steps, Finding(place, "重大问题", "a major problem", great))
    told = lower_level_report(level, problem_found=True).value and (direct or level is Level.TOWNSHIP)
    heard = ProblemStep(by=chief, action=ProblemAction.REPORT_FINDING, to=(Bearer.COUNTY_CHIEF, Bearer.COUNTY_OFFICE))
    solved = (ProblemStep(by=chief, action=ProblemAction.SOLVE),)
    steps = (*((heard,) if told else ()), *(solved if able else _unsolved(level, chief, needs=needs, beside=beside)))
    at_once = RIVER_CHIEF.at("巡河制度 第十四条")
    return Decision(
        (*steps, follow),
        Finding(at_once, "及时报告县级河长或其办公室", "the county hears of it at once", told, level),
        Finding(place, "职责范围内可解决", "can be solved within the chief's duties", able),
    )


def _unsolved(level: Level, chief: Bearer, *, needs: bool, beside: bool) -> tuple[ProblemStep, ...]:
    """What becomes of a problem that a chief below the city cannot solve for now."""
    if level is Level.VILLAGE:
        return (
            ProblemStep(by=chief, action=ProblemAction.REPORT, to=(Bearer.TOWNSHIP_CHIEF,)),
            ProblemStep(
                by=Bearer.TOWNSHIP_CHIEF, action=ProblemAction.COORDINATE_OR_HAND_OVER, to=(Bearer.DEPARTMENT,)
            ),
        )
    handed = ProblemStep(by=chief, action=ProblemAction.HAND_OVER, to=(Bearer.DEPARTMENT,))
    back = ProblemStep(by=Bearer.DEPARTMENT, action=ProblemAction.FEED_BACK, to=(chief,))
    if level is Level.COUNTY:
        return handed, ProblemStep(by=chief, action=ProblemAction.REPORT, to=(Bearer.COUNTY_GENERAL_CHIEF,)), back
    upward = ProblemStep(
        by=chief,
        action=ProblemAction.MAY_REPORT_IN_WRITING,
        to=(Bearer.COUNTY_CHIEF, Bearer.COUNTY_GENERAL_CHIEF),
        optional=True,
    )
    if not needs:
        return handed, back
    return (handed, upward, back) if beside else (upward,)


class DepartmentStage(Term):
    """How far a functional department has come with a chief's problem."""

    RECEIVED = "已受理"
    OPINION_GIVEN = "已提出处理意见"
    COMPLETED = "处理完毕"
    FED_BACK = "已反馈"


class DepartmentDuty(Term):
    """What comes next."""

    GIVE_OPINION = "限时提出处理意见"
    COMPLETE = "处理完毕"
    FEED_BACK = "向河长反馈处理结果"
    NONE = "无"


@frozen(kw_only=True)
class DepartmentStep:
    """What the department does next, whether it is late with its opinion, and that the chief follows all of it."""

    duty: DepartmentDuty
    late: bool
    followed_by: Level


@rule(RIVER_CHIEF, "巡河制度 第十九条")
def department_step(
    stage: DepartmentStage, *, level: Level, on: datetime.date, opinion_due: datetime.date | None
) -> Decision[DepartmentStep]:
    """What a functional department must do next with a problem that a chief handed to it.

    Args:
        stage: How far it has come.
        level: The level of the chief, who follows the process and the result.
        on: The day of the question.
        opinion_due: The last day set for its opinion (限时); the text prints no number, None where none was set.

    Returns:
        The next duty, and whether the opinion is late.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
        Undetermined: The opinion is outstanding and no day was set for it.

    >>> day = datetime.date(2018, 5, 4)
    >>> department_step(DepartmentStage.COMPLETED, level=Level.COUNTY, on=day, opinion_due=None).value.duty.zh
    '向河长反馈处理结果'
    """
    duty = _NEXT[member(stage, DepartmentStage, "stage")]
    today = plain_date(on, "on")
    due = None if opinion_due is None else plain_date(opinion_due, "opinion_due")
    chief = member(level, Level, "level")
    waiting = stage is DepartmentStage.RECEIVED
    if waiting and due is None:
        raise Undetermined("opinion_due", en="no day was set for the opinion", zh="未设定提出处理意见的时限")
    late = waiting and due is not None and today > due
    place = RIVER_CHIEF.at("巡河制度 第十九条")
    return Decision(
        DepartmentStep(duty=duty, late=late, followed_by=chief),
        Finding(place, "限时提出处理意见", "the opinion in time", not late, today, due),
        Finding(place, "下一步", "the next step", observed=stage),
    )


class ComplaintDuty(Term):
    """What a township or village chief does about a complaint."""

    REGISTER = "认真记录、登记"
    INVESTIGATE = "组织有关部门调查处理"
    WORK_ON_SITE = "现场办公"
    SOLVE = "予以解决，跟踪落实到位"
    HAND_OVER = "交有关职能部门处理"
    REPORT_TO_TOWNSHIP_CHIEF = "报告乡级河长，由其提交有关职能部门"
    FEED_BACK = "反馈举报投诉人"


class VillageHandover(Reading):
    """How a village chief hands a complaint to a department, in the way of findings on patrol (参照)."""

    THROUGH_TOWNSHIP = "经乡级河长"
    """Recommended: article 18 has village chiefs go through the township chief."""
    DIRECTLY = "直接交办"
    """The article names the department and no step between."""


class UnprovenComplaint(Reading):
    """Whether somebody whose complaint proved untrue is told."""

    FEED_BACK = "仍应反馈"
    """Recommended: how the complaint was handled is told, whatever came out."""
    NOTHING_OWED = "无需反馈"
    """Only what proved true is solved and seen through."""


@rule(RIVER_CHIEF, *(f"巡河制度 第二十条第{paragraph}款" for paragraph in "一二三"))
def complaint_steps(
    level: Level,
    *,
    substantiated: bool,
    solvable: bool,
    on_site_needed: bool,
    village: VillageHandover = VillageHandover.THROUGH_TOWNSHIP,
    unproven: UnprovenComplaint = UnprovenComplaint.FEED_BACK,
) -> Decision[tuple[ComplaintDuty, ...]]:
    """What a township or village chief does about a report or complaint.

    Args:
        level: The chief's level; of county and municipal chiefs the article says nothing.
        substantiated: Whether it proves true.
        solvable: Whether the problem can be solved for now.
        on_site_needed: Whether work on site is needed.
        village: How a village chief hands over.
        unproven: Whether the complainant hears of what proved untrue, too.

    Returns:
        The duties in their order.

    Raises:
        InvalidFacts: A fact is of the wrong kind, or the level is the county or the city.

    >>> steps = complaint_steps(Level.TOWNSHIP, substantiated=False, solvable=False, on_site_needed=False)
    >>> [duty.name for duty in steps.value]
    ['REGISTER', 'INVESTIGATE', 'FEED_BACK']
    """
    if member(level, Level, "level") > Level.TOWNSHIP:
        raise InvalidFacts("level", level, "Level.VILLAGE or Level.TOWNSHIP", "村级或乡级")
    true, able = flag(substantiated, "substantiated"), flag(solvable, "solvable")
    there = flag(on_site_needed, "on_site_needed")
    direct = member(village, VillageHandover, "village") is VillageHandover.DIRECTLY or level is Level.TOWNSHIP
    told = true or member(unproven, UnprovenComplaint, "unproven") is UnprovenComplaint.FEED_BACK
    passed_on = ComplaintDuty.HAND_OVER if direct else ComplaintDuty.REPORT_TO_TOWNSHIP_CHIEF
    duties = {
        ComplaintDuty.REGISTER: True,
        ComplaintDuty.INVESTIGATE: True,
        ComplaintDuty.WORK_ON_SITE: there,
        ComplaintDuty.SOLVE: true and able,
        passed_on: true and not able,
        ComplaintDuty.FEED_BACK: told,
    }
    return Decision(
        tuple(duty for duty, due in duties.items() if due),
        Finding(RIVER_CHIEF.at("巡河制度 第二十条第一款"), "必要时现场办公", "work on site needed", there),
        Finding(RIVER_CHIEF.at("巡河制度 第二十条第二款"), "举报属实", "substantiated", true),
        Finding(RIVER_CHIEF.at("巡河制度 第二十条第二款"), "能够解决", "can be solved for now", able),
        Finding(RIVER_CHIEF.at("巡河制度 第二十条第三款"), "反馈举报投诉人", "the complainant is told", told),
    )


class InterviewSource(Term):
    """Where a problem with a chief's patrols showed."""

    REGULAR_ASSESSMENT = "定期考核"
    SPOT_CHECK = "日常抽查"
    SOCIAL_SUPERVISION = "社会监督"
    OTHER = "其他"


class InterviewFinding(Term):
    """What showed."""

    PROBLEM = "问题"
    HIDDEN_DANGER = "隐患"
    FIRST_SIGN = "苗头"
    NOTHING = "无"


@rule(RIVER_CHIEF, "巡河制度 第二十二条", "巡河制度 第七条")
def interview_by(level: Level, *, source: InterviewSource, finding: InterviewFinding) -> Decision[Office | None]:
    """Which office calls in and warns a chief (约谈警示).

    Args:
        level: The chief's level; county and township chiefs are called in.
        source: Where it showed; any of the three named is enough.
        finding: What showed; any of the three is enough.

    Returns:
        The office one level up, as article 7 has it; None where nobody is called in.

    Raises:
        InvalidFacts: A fact is of the wrong kind.

    >>> interview_by(Level.TOWNSHIP, source=InterviewSource.SPOT_CHECK, finding=InterviewFinding.FIRST_SIGN).value.zh
    '县级河长制办公室'
    """
    office = supervising_office(level).value
    named = member(source, InterviewSource, "source") is not InterviewSource.OTHER
    shown = member(finding, InterviewFinding, "finding") is not InterviewFinding.NOTHING
    weighed = all_of(
        Finding(_INTERVIEW, "县、乡级河长", "a county or township chief", office is not None, level),
        Finding(_INTERVIEW, "定期考核、日常抽查、社会监督", "from one of the three sources", named, source),
        Finding(_INTERVIEW, "问题或隐患、苗头", "something showed", shown, finding),
    )
    return weighed.answering(office if weighed else None)


class AccountabilityGround(Term):
    """What, beside the warning, may start accountability; the list is open."""

    DUTY_NOT_DONE = "巡河履职不到位"
    WEAK_CORRECTION = "整改不力"


@rule(RIVER_CHIEF, "巡河制度 第二十二条")
def interview_accountability_possible(grounds: frozenset[AccountabilityGround]) -> Decision[bool]:
    """Whether accountability may be started on top of the warning, never in its place, as the case requires (视情况).

    Args:
        grounds: The grounds.

    Returns:
        Whether there is one; that it may be started does not say that it must.

    Raises:
        InvalidFacts: A ground is none.
    """
    found = members(grounds, AccountabilityGround, "grounds")
    return any_of(*(Finding(_INTERVIEW, one.zh, one.en, one in found) for one in AccountabilityGround))


class PatrolFailure(Term):
    """The four failures of the article, in its order."""

    NOT_PATROLLED = "未按规定进行巡河"
    LOOKED_AWAY = "对有关问题视而不见"
    NOT_HANDLED = "发现问题不处理或未及时提交"
    FALSIFIED_LOG = "巡河日志记录弄虚作假"


class MediaLevel(Grade):
    """The level of the media that exposed something, from the lowest up."""

    COUNTY = "县级媒体"
    CITY = "市级媒体"
    PROVINCE = "省级媒体"
    NATIONAL = "中央媒体"


@rule(RIVER_CHIEF, "巡河制度 第二十三条")
def patrol_accountability(
    *,
    failures: frozenset[PatrolFailure],
    serious_pollution: bool,
    exposed_by: MediaLevel | None,
    major_water_event: bool,
    other_serious_consequence: bool,
) -> Decision[bool]:
    """Whether persons are held to account for a failure on patrol that had a serious consequence.

    Args:
        failures: The failures; one is enough.
        serious_pollution: Whether the river was seriously polluted because of it.
        exposed_by: The highest media that exposed it; None where none did. Municipal media are enough (以上).
        major_water_event: Whether a major event on the waters happened because of it.
        other_serious_consequence: Whether another consequence occurred that somebody holds for serious.

    Returns:
        Whether a failure and a consequence come together.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
        NeedsJudgement: Only another consequence occurred: the list is open (等), and the personnel authorities decide.

    >>> patrol_accountability(
    ...     failures=frozenset({PatrolFailure.FALSIFIED_LOG}), serious_pollution=False, exposed_by=MediaLevel.COUNTY,
    ...     major_water_event=False, other_serious_consequence=False).value
    False
    """
    done = members(failures, PatrolFailure, "failures")
    exposed = exposed_by is not None and member(exposed_by, MediaLevel, "exposed_by") >= MediaLevel.CITY
    consequences = (
        Finding(_ACCOUNTABILITY, "河道严重污染", "serious pollution", flag(serious_pollution, "serious_pollution")),
        Finding(_ACCOUNTABILITY, "被市级以上媒体曝光", "exposed by municipal media or above", exposed, exposed_by),
        Finding(_ACCOUNTABILITY, "重大涉水事件", "a major water event", flag(major_water_event, "major_water_event")),
    )
    named = any(consequences)
    if flag(other_serious_consequence, "other_serious_consequence") and done and not named:
        raise NeedsJudgement(
            "有干部管理权限的机关",
            _ACCOUNTABILITY,
            en="the list of serious consequences is open",
            zh="严重后果未穷尽列举",
        )
    acts = (Finding(_ACCOUNTABILITY, one.zh, one.en, one in done) for one in PatrolFailure)
    return Decision(
        bool(done) and named,
        *acts,
        *consequences,
        Finding(_ACCOUNTABILITY, "行为造成严重后果", "a failure with a serious consequence", bool(done) and named),
    )


_CHIEFS = {
    Level.VILLAGE: Bearer.VILLAGE_CHIEF,
    Level.TOWNSHIP: Bearer.TOWNSHIP_CHIEF,
    Level.COUNTY: Bearer.COUNTY_CHIEF,
    Level.CITY: Bearer.MUNICIPAL_CHIEF,
}
_PARAGRAPHS = {Level.CITY: "二", Level.COUNTY: "三", Level.TOWNSHIP: "四", Level.VILLAGE: "五"}
_NEXT = {
    DepartmentStage.RECEIVED: DepartmentDuty.GIVE_OPINION,
    DepartmentStage.OPINION_GIVEN: DepartmentDuty.COMPLETE,
    DepartmentStage.COMPLETED: DepartmentDuty.FEED_BACK,
    DepartmentStage.FED_BACK: DepartmentDuty.NONE,
}
_INTERVIEW = RIVER_CHIEF.at("巡河制度 第二十二条")
_ACCOUNTABILITY = RIVER_CHIEF.at("巡河制度 第二十三条")
