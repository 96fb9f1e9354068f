"""What chiefs answer for (巡河制度, chapter six): who is called in and warned, who is held to account."""

from __future__ import annotations

from attrs import frozen

from ...core.bounds import at_least
from ...core.decisions import Decision, all_of, any_of, granted, part
from ...core.errors import NeedsJudgement
from ...core.facts import FLAG
from ...core.figures import Record
from ...core.findings import Finding, asks, condition, note
from ...core.rules import rule
from ...core.terms import Grade, Term
from .decree import RIVER_CHIEF, Level, Office
from .scope import SUPERVISION, supervising_office

__all__ = [
    "AccountabilityGround",
    "InterviewFinding",
    "InterviewFollowUp",
    "InterviewSource",
    "MediaLevel",
    "PatrolFailure",
    "interview_accountability_possible",
    "interview_by",
    "patrol_accountability",
]

INTERVIEW = RIVER_CHIEF.at("巡河制度 第二十二条")
ACCOUNTABILITY = RIVER_CHIEF.at("巡河制度 第二十三条")


class InterviewSource(Term):
    """Where a problem with a chief's patrols showed (问题来源)."""

    REGULAR_ASSESSMENT = "定期考核"
    SPOT_CHECK = "日常抽查"
    SOCIAL_SUPERVISION = "社会监督"
    OTHER = "其他"


class InterviewFinding(Term):
    """What showed (发现情形)."""

    PROBLEM = "问题"
    HIDDEN_DANGER = "隐患"
    FIRST_SIGN = "苗头"
    NOTHING = "无"


@rule(INTERVIEW, SUPERVISION)
def interview_by(level: Level, *, source: InterviewSource, finding: InterviewFinding) -> Decision[Office | None]:
    """Which office calls in and warns a chief (约谈警示).

    Args:
        level: 层级: the chief's level; county and township chiefs are called in.
        source: 问题来源: where it showed; any of those named is enough.
        finding: 发现情形: what showed; any of those named is enough.

    Returns:
        约谈机构: the office one level up, as the article on supervision has it; None where nobody is called in.

    >>> interview_by(Level.TOWNSHIP, source=InterviewSource.SPOT_CHECK, finding=InterviewFinding.FIRST_SIGN).value.zh
    '县级河长制办公室'
    """
    office = supervising_office(level).value
    named = InterviewSource.of(source, "source") is not InterviewSource.OTHER
    showed = InterviewFinding.of(finding, "finding") is not InterviewFinding.NOTHING
    reasons = (
        condition(INTERVIEW, "县、乡级河长", "a county or township chief", office is not None, level),
        condition(INTERVIEW, "定期考核、日常抽查、社会监督", "from a source that is named", named, source),
        condition(INTERVIEW, "问题或隐患、苗头", "something showed", showed, finding),
    )
    return granted(office, when=reasons, otherwise=None)


class AccountabilityGround(Term):
    """What, beside the warning, may start accountability; the list is open (启动问责的情形)."""

    DUTY_NOT_DONE = "巡河履职不到位"
    WEAK_CORRECTION = "整改不力"


@frozen(kw_only=True)
class InterviewFollowUp(Record):
    """What follows on top of each other: the warning, and accountability beside it, never in its place (约谈后问责).

    Attributes:
        warned: 约谈警示: whether the chief is called in and warned for such a ground.
        accountability_possible: 可启动问责: whether accountability may be started as well, as the case requires;
            that it may does not say that it must.
    """

    warned: bool
    accountability_possible: bool

    def __bool__(self) -> bool:
        return self.accountability_possible


@rule(INTERVIEW)
def interview_accountability_possible(grounds: frozenset[AccountabilityGround]) -> Decision[InterviewFollowUp]:
    """Whether accountability may be started on top of the warning, as the case requires (约谈警示与问责).

    Args:
        grounds: 问责情形: the grounds.

    Returns:
        约谈后问责: the warning and, beside it, whether accountability may be started. Whether a chief is warned without
        such a ground is asked of ``interview_by``.

    >>> interview_accountability_possible(frozenset({AccountabilityGround.WEAK_CORRECTION})).value
    InterviewFollowUp(warned=True, accountability_possible=True)
    """
    found = AccountabilityGround.some(grounds, "grounds")
    ground = any_of(*(condition(INTERVIEW, one.zh, one.en, one in found) for one in AccountabilityGround))
    held = bool(ground)
    started = part("启动问责的情形", "a ground of accountability", ground)
    return Decision(
        InterviewFollowUp(warned=held, accountability_possible=held),
        started,
        note(INTERVIEW, "在约谈警示的基础上", "on top of the warning", held),
        because=started,
    )


class PatrolFailure(Term):
    """The failures of the article, in its order (巡河失职行为)."""

    NOT_PATROLLED = "未按规定进行巡河"
    LOOKED_AWAY = "对有关问题视而不见"
    NOT_HANDLED = "发现问题不处理或未及时提交"
    FALSIFIED_LOG = "巡河日志记录弄虚作假"


class MediaLevel(Grade):
    """The level of the media that exposed something, from the lowest up (媒体级别)."""

    COUNTY = "县级媒体"
    CITY = "市级媒体"
    PROVINCE = "省级媒体"
    NATIONAL = "中央媒体"


@rule(ACCOUNTABILITY)
def patrol_accountability(
    *,
    failures: frozenset[PatrolFailure],
    serious_pollution: bool,
    exposed_by: MediaLevel | None,
    major_water_event: bool,
    other_serious_consequence: bool,
) -> Decision[bool]:
    """Whether persons are held to account for a failure on patrol that had a serious consequence (责任追究).

    Args:
        failures: 失职行为: the failures; any is enough.
        serious_pollution: 河道严重污染: whether the river was seriously polluted because of it.
        exposed_by: 曝光媒体级别: the highest media that exposed it; None where none did.
        major_water_event: 重大涉水事件: whether a major event on the waters happened because of it.
        other_serious_consequence: 其他严重后果: whether another consequence occurred that somebody holds for serious.

    Returns:
        追究责任: whether a failure and a consequence come together.

    Raises:
        NeedsJudgement: Only another consequence occurred: the list is open (等), and the personnel authorities decide.

    >>> patrol_accountability(
    ...     failures=frozenset({PatrolFailure.FALSIFIED_LOG}), serious_pollution=False, exposed_by=MediaLevel.COUNTY,
    ...     major_water_event=False, other_serious_consequence=False).value
    False
    """
    done, media = PatrolFailure.some(failures, "failures"), MediaLevel.maybe(exposed_by, "exposed_by")
    polluted = FLAG.of(serious_pollution, "serious_pollution")
    event = FLAG.of(major_water_event, "major_water_event")
    failed = any_of(*(condition(ACCOUNTABILITY, one.zh, one.en, one in done) for one in PatrolFailure))
    serious = any_of(
        condition(ACCOUNTABILITY, "河道严重污染", "serious pollution", polluted),
        _exposed(media),
        condition(ACCOUNTABILITY, "重大涉水事件", "a major water event", event),
    )
    if FLAG.of(other_serious_consequence, "other_serious_consequence") and failed.value and not serious.value:
        raise NeedsJudgement(
            "有干部管理权限的机关",
            ACCOUNTABILITY,
            en="the list of serious consequences is open",
            zh="严重后果未穷尽列举",
        )
    return all_of(part("巡河失职行为", "a failure", failed), part("严重后果", "a serious consequence", serious))


def _exposed(media: MediaLevel | None) -> Finding:
    """Whether media of the city or above exposed it."""
    if media is None:
        return condition(ACCOUNTABILITY, "被媒体曝光", "exposed by the media", False)
    return asks(ACCOUNTABILITY, "曝光媒体的级别", "level of the media that exposed it", media, _FROM_THE_CITY)


_FROM_THE_CITY = at_least(MediaLevel.CITY, "以上")
