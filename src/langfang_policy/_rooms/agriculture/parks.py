"""123号: which parks hold the title, the way to it, and when it is withdrawn or rewarded."""

from __future__ import annotations

import datetime
from typing import Annotated

from attrs import frozen

from ...core.bounds import BARE, at_least, at_most
from ...core.decisions import Decision, judged, lacking
from ...core.facts import LABEL, Count, Label, Whole
from ...core.figures import Record, figure
from ...core.findings import Finding, condition, note
from ...core.rules import provision, rule
from ...core.terms import Grade, Reading, Term
from .decrees import RECOGNITION, REVIEW

__all__ = [
    "AccidentDegree",
    "BothAccidents",
    "MajorAccident",
    "ParkAccident",
    "ParkAccidentKind",
    "ParkAuthority",
    "ParkConduct",
    "ParkCount",
    "ParkReview",
    "ParkStatus",
    "ParkStep",
    "ParkSteps",
    "ParkTitle",
    "RecognisedParks",
    "RewardBeside",
    "TitleWithdrawnBy",
    "WithdrawalGround",
    "park_review",
    "park_steps_lacking",
    "park_title",
]

PARK_NUMBER = Whole(BARE, at_least(1), at_most(1_000))
ParkNumber = Annotated[int, *PARK_NUMBER]
_NAMED = ("永清县丰沐现代农业园区",)
"""The only park that the text names: the attachment with the list is not printed."""


class ParkStatus(Term):
    """Whether a park is known to have been recognised (园区认定情况)."""

    RECOGNISED = "已认定"
    UNKNOWN = "名单未刊载，无从得知"


@provision(RECOGNITION)
@frozen(kw_only=True)
class RecognisedParks(Record):
    """How many parks were recognised (认定园区数)."""

    parks: ParkNumber = figure(10, "认定园区数", "parks that were recognised")


class ParkCount(Reading, at=RECOGNITION):
    """Whether the park that is named is one of the number (认定数是否含列名园区)."""

    IN_ALL = "含列名园区", "先举一例，以等字总括", "One is named, and the number sums up all."
    BESIDE = "另计", "等字之后另有其数", "The number stands behind others."


@frozen(kw_only=True)
class ParkTitle(Record):
    """What is known of a park's title (园区称号).

    Attributes:
        status: 认定情况: recognised, or not known.
        unnamed: 未列名园区数: how many parks were recognised whose names are not printed.
    """

    status: ParkStatus
    unnamed: Count


@rule(RECOGNITION)
def park_title(
    park: Label, *, recognised: RecognisedParks = RecognisedParks(), park_count: ParkCount = ParkCount.IN_ALL
) -> Decision[ParkTitle]:
    """Whether a park is known to have been recognised as a municipal one in 2017; none is known not to be (园区认定).

    Args:
        park: 园区: its whole name.

    Returns:
        园区称号: whether it is known to be recognised, and how many names are not printed.

    >>> park_title("永清县丰沐现代农业园区").value.status.zh
    '已认定'
    """
    name = "".join(LABEL.of(park, "park").split())
    asked = RecognisedParks.of(recognised, "recognised")
    inside = ParkCount.of(park_count, "park_count") is ParkCount.IN_ALL
    named = name in _NAMED
    rest = asked.parks - len(_NAMED) if inside else asked.parks
    told = note(RECOGNITION, "文中列名的园区", "the park that the text names", named)
    number = note(RECOGNITION, "未列名的园区", "parks that are recognised and not named", rest)
    status = ParkStatus.RECOGNISED if named else ParkStatus.UNKNOWN
    return Decision(ParkTitle(status=status, unnamed=rest), told, number, because=told)


class ParkStep(Term):
    """The steps to the title, in their printed order (认定步骤)."""

    APPLICATION = "园区自主申报"
    RECOMMENDATION = "县级推荐"
    ASSESSMENT = "市级评审"
    PUBLICITY = "在廊坊农业信息网公示"
    CONSENT = "市政府同意认定"


@frozen(kw_only=True)
class ParkSteps(Record):
    """When each step was taken (认定经过).

    Attributes:
        application: 申报日: when the park applied; None where it did not.
        recommendation: 推荐日: when the county recommended it; None where it did not.
        assessment: 评审日: when the city assessed it; None where it did not.
        publicity: 公示日: when it was made public; None where it was not. For how long, the text does not say.
        consent: 同意日: when the municipal government agreed; None where it did not.
    """

    application: datetime.date | None = None
    recommendation: datetime.date | None = None
    assessment: datetime.date | None = None
    publicity: datetime.date | None = None
    consent: datetime.date | None = None


@rule(RECOGNITION)
def park_steps_lacking(steps: ParkSteps) -> Decision[tuple[ParkStep, ...]]:
    """Which steps a park still lacks to its title: not taken, or taken before one that comes first (认定尚缺步骤).

    Args:
        steps: 认定经过: when each step was taken.

    Returns:
        尚缺步骤: the steps, the next one first; nothing where the title is due.

    >>> park = ParkSteps(application=datetime.date(2018, 3, 1), assessment=datetime.date(2018, 4, 2))
    >>> [step.zh for step in park_steps_lacking(park).value]
    ['县级推荐', '市级评审', '在廊坊农业信息网公示', '市政府同意认定']
    """
    taken, asked = ParkSteps.of(steps, "steps"), list[tuple[ParkStep, Finding]]()
    before: datetime.date | None = datetime.date.min
    for step in ParkStep:
        day: datetime.date | None = getattr(taken, step.json)
        in_order = before is not None and day is not None and day >= before
        asked.append((step, condition(RECOGNITION, step.zh, step.en, in_order, day)))
        before = day if in_order else None
    return lacking(*asked)


class ParkAccidentKind(Term):
    """The two kinds of accident that cost the title, and any other (园区事故种类)."""

    WORK_SAFETY = "生产安全事故"
    PRODUCE_QUALITY = "农产品质量安全事故"
    OTHER = "其他事故"


_COUNTED_KINDS = {ParkAccidentKind.WORK_SAFETY, ParkAccidentKind.PRODUCE_QUALITY}


class AccidentDegree(Grade):
    """How grave an accident is, by the four degrees of the law on them (事故等级)."""

    ORDINARY = "一般"
    LARGER = "较大"
    MAJOR = "重大"
    GRAVEST = "特别重大"


@frozen(kw_only=True)
class ParkAccident(Record):
    """An accident of a park (园区事故).

    Attributes:
        kind: 园区事故种类: of work safety, of the quality of produce, or other.
        degree: 事故等级: how grave it is.
    """

    kind: ParkAccidentKind
    degree: AccidentDegree


@frozen(kw_only=True)
class ParkConduct(Record):
    """What the assessment of a park finds (园区考核情况).

    Attributes:
        breaks_land_policy: 违反国家土地利用政策: whether it breaks national policy on the use of land.
        harms_farmers: 损害农民利益: whether it harms farmers' interests.
        accidents: 园区事故: its accidents.
        slow: 改革建设进展缓慢: whether reform and building go slowly; the text has no yardstick.
        stands_out: 示范引领作用突出: whether it stands out as a model and leader.
    """

    breaks_land_policy: bool
    harms_farmers: bool
    accidents: tuple[ParkAccident, ...]
    slow: bool
    stands_out: bool


class WithdrawalGround(Term):
    """For what the title is withdrawn (撤销称号的情形)."""

    LAND_POLICY = "违反国家土地利用政策"
    FARMERS_HARMED = "损害农民利益"
    ACCIDENT = "发生重大生产安全和农产品质量安全事故"
    SLOW_PROGRESS = "改革建设进展缓慢"


class MajorAccident(Reading, at=REVIEW):
    """What the word major asks of an accident (重大事故的程度)."""

    BY_DEGREE = "重大及以上等级", "重大为事故等级的法定用语", "Major is a degree of the law on accidents."
    EVERYDAY = "较大亦属", "重大可作日常用语理解", "The word may be meant as in everyday speech."
    WORK_SAFETY_ALONE = "仅修饰生产安全事故", "重大紧接生产安全", "The word stands with the first kind alone."


class BothAccidents(Reading, at=REVIEW):
    """Whether accidents of both kinds are needed (两类事故的关系)."""

    EITHER = "任一类即可", "“和”连接并列的两类事故", "The word between them lists two kinds."
    BOTH = "两类兼有", "“和”表示兼具", "The word between them joins the two."


class RewardBeside(Reading, at=REVIEW):
    """Whether a park that stands out is rewarded although its title is withdrawn (奖励与撤销并存)."""

    WITHDRAWAL_PREVAILS = "撤销优先", "称号撤销后无可奖励", "A title that is withdrawn leaves nothing to reward."
    BOTH_FOLLOW = "各自适用", "两分句互不为条件", "Neither half of the sentence is a condition of the other."


class ParkAuthority(Term):
    """Who may withdraw a title (园区称号撤销机关)."""

    AGRICULTURE_BUREAU = "市农业局"
    MUNICIPAL_GOVERNMENT = "市政府"


class TitleWithdrawnBy(Reading, at=REVIEW):
    """Who withdraws a title (撤销称号的机关)."""

    SUBJECT = "市农业局", "全句主语为市农业局", "The agriculture bureau is the subject of the whole sentence."
    RECOGNISER = "市政府", "称号系市政府同意认定", "The municipal government agreed to the title."


@frozen(kw_only=True)
class ParkReview(Record):
    """What follows for a park (园区考核结果).

    Attributes:
        withdrawn: 撤销称号: whether the title is withdrawn.
        withdrawn_by: 撤销机关: by whom; None where it is not withdrawn.
        grounds: 撤销情形: for what.
        rewarded: 给予奖励: whether the agriculture bureau rewards it and supports it more; no sum is printed.
    """

    withdrawn: bool
    withdrawn_by: ParkAuthority | None
    grounds: tuple[WithdrawalGround, ...]
    rewarded: bool


@rule(REVIEW)
def park_review(
    conduct: ParkConduct,
    *,
    major_accident: MajorAccident = MajorAccident.BY_DEGREE,
    both_accidents: BothAccidents = BothAccidents.EITHER,
    reward_beside: RewardBeside = RewardBeside.WITHDRAWAL_PREVAILS,
    title_withdrawn_by: TitleWithdrawnBy = TitleWithdrawnBy.SUBJECT,
) -> Decision[ParkReview]:
    """Whether a park's title is withdrawn, any one ground being enough, and whether it is rewarded (园区奖励与撤销).

    Args:
        conduct: 园区考核情况: what the assessment of a recognised park finds; how often it is held is not said.

    Returns:
        园区考核结果: withdrawal with its grounds, and reward.

    >>> spill = ParkAccident(kind=ParkAccidentKind.PRODUCE_QUALITY, degree=AccidentDegree.MAJOR)
    >>> found = park_review(
    ...     ParkConduct(
    ...         breaks_land_policy=False, harms_farmers=False, accidents=(spill,), slow=False, stands_out=True
    ...     )
    ... ).value
    >>> found.withdrawn, found.rewarded
    (True, False)
    """
    held = ParkConduct.of(conduct, "conduct")
    major = MajorAccident.of(major_accident, "major_accident")
    either = BothAccidents.of(both_accidents, "both_accidents") is BothAccidents.EITHER
    by_bureau = TitleWithdrawnBy.of(title_withdrawn_by, "title_withdrawn_by") is TitleWithdrawnBy.SUBJECT
    prevails = RewardBeside.of(reward_beside, "reward_beside") is RewardBeside.WITHDRAWAL_PREVAILS
    least = dict.fromkeys(_COUNTED_KINDS, AccidentDegree.MAJOR)
    if major is MajorAccident.EVERYDAY:
        least = dict.fromkeys(_COUNTED_KINDS, AccidentDegree.LARGER)
    elif major is MajorAccident.WORK_SAFETY_ALONE:
        least[ParkAccidentKind.PRODUCE_QUALITY] = AccidentDegree.ORDINARY
    counted = tuple(one for one in held.accidents if one.kind in least and one.degree >= least[one.kind])
    kinds = {one.kind for one in counted}
    struck = bool(kinds) if either else kinds == _COUNTED_KINDS
    ground = WithdrawalGround
    findings = (
        (ground.LAND_POLICY, _clear("遵守国家土地利用政策", "keeps national land policy", held.breaks_land_policy)),
        (ground.FARMERS_HARMED, _clear("未损害农民利益", "does not harm farmers", held.harms_farmers)),
        (
            ground.ACCIDENT,
            condition(REVIEW, "未发生重大事故", "no major accident that counts", not struck, counted or None),
        ),
        (ground.SLOW_PROGRESS, _clear("改革建设进展不缓慢", "reform and building do not go slowly", held.slow)),
    )
    grounds = lacking(*findings)
    withdrawn = bool(grounds.value)
    authority = ParkAuthority.AGRICULTURE_BUREAU if by_bureau else ParkAuthority.MUNICIPAL_GOVERNMENT
    answer = ParkReview(
        withdrawn=withdrawn,
        withdrawn_by=authority if withdrawn else None,
        grounds=grounds.value,
        rewarded=held.stands_out and not (withdrawn and prevails),
    )
    merit = note(REVIEW, "示范引领作用突出", "stands out as a model and leader", held.stands_out)
    by = (note(REVIEW, "撤销机关", "who withdraws the title", authority),) if withdrawn else ()
    return judged(answer, *grounds.reasons, merit, *by)


def _clear(zh: str, en: str, there: bool) -> Finding:  # noqa: FBT001  # a plain fact
    """Whether a ground is absent."""
    return condition(REVIEW, zh, en, not there)
