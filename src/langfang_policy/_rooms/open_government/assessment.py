"""八（三）、末段: the weight of openness in assessments, who answers for what goes wrong, whom the plan reaches."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Annotated

from attrs import frozen

from ...core.bounds import Unit, above
from ...core.decisions import Decision, judged, missing
from ...core.errors import InvalidFacts, Undetermined, known
from ...core.exact import Number, quotient
from ...core.facts import FLAG, PERCENT, POINTS, Means, Measure, Points
from ...core.figures import Record, figure
from ...core.findings import asks, condition, note
from ...core.rules import provision, rule
from ...core.terms import Reading, Term, Words
from .decree import ASSESSMENT, WHOM

__all__ = [
    "FraudWithoutEffect",
    "OpennessAssessment",
    "OpennessConduct",
    "OpennessConsequence",
    "OpennessContent",
    "OpennessReach",
    "OpennessWeight",
    "PlanReach",
    "ReachedBody",
    "openness_assessment",
    "openness_consequence",
    "plan_reaches",
]

TOTAL_POINTS = Measure(Unit("points", "分"), above(0))
TotalPoints = Annotated[Number, *TOTAL_POINTS]
WeightPercent = Annotated[Decimal, *PERCENT]
WEIGHT_SHARE = Means(PERCENT.unit, *PERCENT.ends)
WeightShare = Annotated[Fraction, *WEIGHT_SHARE]


@provision(ASSESSMENT)
@frozen(kw_only=True)
class OpennessWeight(Record):
    """How much openness weighs in performance assessments (政务公开分值权重)."""

    percent: WeightPercent = figure(Decimal(4), "政务公开分值权重", "of all points, or more")


class OpennessContent(Term):
    """What of openness is assessed; the list is open (纳入绩效考核的内容)."""

    DISCLOSURE = "信息公开"
    INTERPRETATION = "政策解读"
    RESPONSE = "回应关切"
    PARTICIPATION = "公众参与"


@frozen(kw_only=True)
class OpennessAssessment(Record):
    """Whether a performance assessment gives openness its due (绩效考核检查).

    Attributes:
        weight_percent: 政务公开分值权重: what share of all points openness can earn, exact.
        enough: 权重达标: whether that is enough.
        contents_lacking: 未纳入内容: what of openness is not assessed.
    """

    weight_percent: WeightShare
    enough: bool
    contents_lacking: tuple[OpennessContent, ...]


@rule(ASSESSMENT)
def openness_assessment(
    *,
    openness_points: Points,
    total_points: TotalPoints,
    contents: frozenset[OpennessContent],
    weight: OpennessWeight = OpennessWeight(),
) -> Decision[OpennessAssessment]:
    """Whether a performance assessment gives openness weight enough, and assesses all of it (绩效考核权重).

    Args:
        openness_points: 政务公开分值: the points that openness can earn.
        total_points: 总分值: all points that can be earned.
        contents: 已纳入内容: what of openness is assessed.

    Returns:
        绩效考核检查: the weight, whether it is enough, and what is not assessed.

    >>> found = openness_assessment(openness_points=39, total_points=1_000, contents=frozenset(OpennessContent)).value
    >>> found.weight_percent, found.enough
    (Fraction(39, 10), False)
    """
    part, whole = POINTS.of(openness_points, "openness_points"), TOTAL_POINTS.of(total_points, "total_points")
    there, least = OpennessContent.some(contents, "contents"), OpennessWeight.of(weight, "weight").percent
    if part > whole:
        raise InvalidFacts("openness_points", openness_points, f"at most {whole}", f"不超过{whole}")
    share = 100 * quotient(part, whole)
    words = "政务公开分值权重", "weight of openness"
    enough = asks(ASSESSMENT, *words, share, PERCENT.at_least(Fraction(least), "不低于"))
    assessed = missing(ASSESSMENT, OpennessContent, there)
    found = OpennessAssessment(weight_percent=share, enough=bool(enough), contents_lacking=assessed.value)
    return judged(found, enough, *assessed.reasons)


class OpennessConduct(Term):
    """What was done well or badly in openness; the list of failings is open (政务公开表现)."""

    STRONG_WORK = "推动有力、积极参与"
    NOT_RELEASED = "重要信息不发布"
    NOT_INTERPRETED = "重大政策不解读"
    SLOW_RESPONSE = "热点回应不及时"
    INACCURATE = "信息发布不准确"
    STALE_WEBSITE = "政府网站内容更新不及时"
    FRAUD = "弄虚作假"
    CONCEALMENT = "隐瞒实情"
    DECEPTION = "欺骗公众"
    OTHER = "其他未列明的情形"


class OpennessConsequence(Term):
    """What follows from it (奖惩后果)."""

    COMMENDED = "按照有关规定进行表彰"
    CRITICISED = "严肃批评、公开通报"
    LIABLE = "依纪依法追究责任"


_GRAVE = OpennessConduct.FRAUD, OpennessConduct.CONCEALMENT, OpennessConduct.DECEPTION
_EFFECT = Words("未说明是否造成严重社会影响", "whether it had a serious effect on society is not said")


class FraudWithoutEffect(Reading, at=ASSESSMENT):
    """What follows from fraud, concealment or deceit without a serious effect (未造成严重社会影响的弄虚作假)."""

    CRITICISED = (
        "批评通报",
        "批评一句列举未尽，情节更轻者尚且适用",
        "The list of failings is open, and lesser ones are on it.",
    )
    OPEN = "未作规定", "追责仅就造成严重社会影响者规定", "Nothing is said of what had no such effect."


@rule(ASSESSMENT)
def openness_consequence(
    conduct: OpennessConduct,
    *,
    serious_effect: bool | None = None,
    fraud_without_effect: FraudWithoutEffect = FraudWithoutEffect.CRITICISED,
) -> Decision[OpennessConsequence]:
    """What follows from conduct in openness, for the unit and the person (政务公开奖惩).

    Args:
        conduct: 表现: what was done.
        serious_effect: 造成严重社会影响: whether it had a serious effect on society; asked of fraud, concealment
            and deceit.

    Returns:
        后果: commendation, criticism with public notice, or liability under discipline and law.

    Raises:
        Undetermined: Whether it had a serious effect is not said; or it had none, and that is read as open; or the
            conduct is not one of those that are named, of which the list of failings is open (等).

    >>> openness_consequence(OpennessConduct.CONCEALMENT, serious_effect=True).value.zh
    '依纪依法追究责任'
    """
    done, effect = OpennessConduct.of(conduct, "conduct"), FLAG.maybe(serious_effect, "serious_effect")
    silent = FraudWithoutEffect.of(fraud_without_effect, "fraud_without_effect") is FraudWithoutEffect.OPEN
    if done is OpennessConduct.OTHER:
        raise Undetermined("conduct", en="what else is criticised is not named", zh="其他应予批评的情形未列明")
    seen = note(ASSESSMENT, "表现", "conduct", done)
    if done not in _GRAVE:
        strong = done is OpennessConduct.STRONG_WORK
        return Decision(OpennessConsequence.COMMENDED if strong else OpennessConsequence.CRITICISED, seen)
    told = known(effect, "serious_effect", _EFFECT)
    grave = condition(ASSESSMENT, "造成严重社会影响", "a serious effect on society", told)
    if not told and silent:
        raise Undetermined(
            "fraud_without_effect",
            en="nothing is said of what had no serious effect",
            zh="未造成严重影响的情形未作规定",
        )
    found = OpennessConsequence.LIABLE if told else OpennessConsequence.CRITICISED
    return Decision(found, seen, grave, because=grave)


class ReachedBody(Term):
    """What kind of body asks whether it is reached (主体类别)."""

    ADMINISTRATIVE = "行政机关"
    AUTHORISED = "法律法规授权的具有管理公共事务职能的组织"
    PUBLIC_ENTERPRISE = "公共企业"
    PUBLIC_INSTITUTION = "公共事业单位"
    OTHER = "其他"


class OpennessReach(Term):
    """How far the plan reaches a body (适用情况)."""

    BOUND = "适用"
    BY_ANALOGY = "参照执行"
    NOT_NAMED = "未列明"


class PlanReach(Reading, at=WHOM):
    """Whether the bodies to which the opinions apply are those of the plan, too (方案的适用主体)."""

    SAME = (
        "与实施意见相同",
        "方案为贯彻该意见而定，末段见于方案之中",
        "The plan carries the opinions out and says so itself.",
    )
    ADDRESSEES = (
        "限受文单位",
        "末段仅规定实施意见的适用主体",
        "The paragraph speaks of the opinions; the plan is sent to others.",
    )


_REACH = {
    ReachedBody.ADMINISTRATIVE: OpennessReach.BOUND,
    ReachedBody.AUTHORISED: OpennessReach.BOUND,
    ReachedBody.PUBLIC_ENTERPRISE: OpennessReach.BY_ANALOGY,
    ReachedBody.PUBLIC_INSTITUTION: OpennessReach.BY_ANALOGY,
    ReachedBody.OTHER: OpennessReach.NOT_NAMED,
}


@rule(WHOM)
def plan_reaches(body: ReachedBody, *, plan_reach: PlanReach = PlanReach.SAME) -> Decision[OpennessReach]:
    """Whether the plan binds a body, or is followed by it by analogy (适用主体).

    Args:
        body: 主体: what kind of body it is.

    Returns:
        适用情况: bound, by analogy, or not named.

    >>> plan_reaches(ReachedBody.PUBLIC_ENTERPRISE).value.zh
    '参照执行'
    """
    asked = ReachedBody.of(body, "body")
    narrow = PlanReach.of(plan_reach, "plan_reach") is PlanReach.ADDRESSEES
    outside = narrow and asked is not ReachedBody.ADMINISTRATIVE
    return Decision(OpennessReach.NOT_NAMED if outside else _REACH[asked], note(WHOM, "主体", "body", asked))
