"""Part 4: the chain of review, the year for signing to begin, what is barred, the deposits."""

from __future__ import annotations

import datetime
from typing import Annotated

from attrs import frozen

from ...core.bounds import Unit, at_least, at_most
from ...core.days import add_months, not_before
from ...core.decisions import Decision, lacking, needs
from ...core.errors import InvalidFacts, known
from ...core.facts import DAY, FLAG, Whole
from ...core.figures import Record, figure
from ...core.findings import condition, falls, note
from ...core.rules import provision, rule
from ...core.terms import Reading, Term, Words
from .decree import CHAIN, CLEARING, CONDUCT, ENGINEERING, REDEVELOPMENT, RESPONSIBILITY

__all__ = [
    "ActFound",
    "Deposit",
    "RebuildingAct",
    "ReviewLevel",
    "SigningConsequence",
    "SigningDeadline",
    "SigningStart",
    "act_found",
    "deposits_missing",
    "next_review",
    "signing_consequences",
]


class ReviewLevel(Term):
    """Who must have reviewed a project, in their order, before it is carried out (报批层级)."""

    TOWNSHIP = "乡镇（街道办事处）审核"
    DISTRICT_OFFICE = "区棚改办审核"
    DISTRICT_GOVERNMENT = "辖区政府审核"
    CITY_OFFICE = "市棚改办审核"
    CITY_GOVERNMENT = "市政府批准"
    NONE_LEFT = "可以实施"


@rule(CHAIN)
def next_review(done: frozenset[ReviewLevel]) -> Decision[ReviewLevel]:
    """Who reviews a project next; it is carried out only when the municipal government has approved it (报批层级).

    Args:
        done: 已完成层级: who has passed it.

    Returns:
        下一层级: who is next; none left where it may be carried out.

    >>> next_review(frozenset({ReviewLevel.TOWNSHIP})).value.zh
    '区棚改办审核'
    """
    passed, levels = ReviewLevel.some(done, "done"), tuple(ReviewLevel)
    following = next(level for level in levels if level not in passed or level is ReviewLevel.NONE_LEFT)
    if early := [level for level in levels[levels.index(following) :] if level in passed]:
        raise InvalidFacts("done", early[0], "levels in their order, none left out", "依次完成的层级")
    return Decision(
        following,
        *(condition(CHAIN, level.zh, level.en, level in passed) for level in levels[:-1]),
        note(CHAIN, "下一层级", "who is next", following),
    )


SIGNING_YEARS = Whole(Unit("years", "年"), at_least(1), at_most(100))
SigningYears = Annotated[int, *SIGNING_YEARS]


@provision(RESPONSIBILITY)
@frozen(kw_only=True)
class SigningDeadline(Record):
    """By when the signing of agreements must have begun (启动签约期限)."""

    years: SigningYears = figure(1, "启动签约期限", "from the approval of the plan")


class SigningStart(Reading, at=RESPONSIBILITY):
    """Whether signing may still begin on the anniversary of the approval (启动签约的末日)."""

    ANNIVERSARY = "周年当日仍在期内", "期间开始的当日不计算在内", "The day on which a period begins does not count."
    DAY_BEFORE = "周年前一日为末日", "自批准当日起算", "It runs from the day of approval itself."


class SigningConsequence(Term):
    """What follows where signing did not begin in time (未启动签约的后果)."""

    HEAD_HELD_TO_ACCOUNT = "追究辖区政府负责人的责任"
    BODY_WITHDRAWS = "责令实施主体退出"


@rule(RESPONSIBILITY)
def signing_consequences(
    *,
    approved: datetime.date,
    first_signed: datetime.date | None,
    on: datetime.date,
    deadline: SigningDeadline = SigningDeadline(),
    signing_start: SigningStart = SigningStart.ANNIVERSARY,
) -> Decision[tuple[SigningConsequence, ...]]:
    """What follows where no agreement on resettlement was signed in time after the plan's approval (未启动签约的后果).

    Args:
        approved: 方案批准日: the day on which the plan was approved.
        first_signed: 首份协议签订日: the day on which the first agreement was signed, None where none was.
        on: 日期: the day.

    Returns:
        后果: both consequences; nothing while there is time or where signing has begun in time. It need not be over.

    Raises:
        NotInForce: The opinions did not hold on the day of approval.
    """
    start, day = DAY.of(approved, "approved"), DAY.of(on, "on")
    signed, years = DAY.maybe(first_signed, "first_signed"), SigningDeadline.of(deadline, "deadline").years
    on_anniversary = SigningStart.of(signing_start, "signing_start") is SigningStart.ANNIVERSARY
    REDEVELOPMENT.require_in_force(start)
    not_before(day, "on", start)
    if signed is not None:
        not_before(signed, "first_signed", start)
        not_before(day, "on", signed)
    last = add_months(start, 12 * years, fact="approved") - datetime.timedelta(days=not on_anniversary)
    time = falls(RESPONSIBILITY, "启动签约期限", "last day to begin signing", signed or day, at_most(last, "不晚于"))
    begun = condition(RESPONSIBILITY, "启动签约", "signing has begun", signed is not None, signed)
    late = (signed or day) > last
    return Decision(tuple(SigningConsequence) if late else (), time, begun, because=time)


class RebuildingAct(Term):
    """What somebody does in a rebuilding that may be barred (改造行为)."""

    CONCENTRATED_CLEARING = "集中拆除清运"
    SCATTERED_DEMOLITION = "零散拆除"
    PIECEMEAL_CLEARING = "零星清运"
    WEAK_FIRM_TAKES_PART = "不具实力的企业参与"
    VILLAGE_SIGNS = "村街（居委会）签订开发改造协议"
    FIRM_TRANSFERS_PROJECT = "企业转让项目"


@frozen(kw_only=True)
class ActFound(Record):
    """Whether an act is barred, true where it is, and whether it costs a firm its place (行为认定).

    Attributes:
        barred: 禁止: whether it is barred.
        standing_lost: 取消介入资格: whether the firm loses its standing when it is found out.
    """

    barred: bool
    standing_lost: bool

    def __bool__(self) -> bool:
        return self.barred


_NO_CONSENT = Words("区政府同意与否未提供", "whether the district government consented is not given")


@rule(CLEARING, CONDUCT)
def act_found(act: RebuildingAct, *, district_consent: bool | None = None) -> Decision[ActFound]:
    """Whether an act in a rebuilding is barred (行为认定).

    Args:
        act: 改造行为: the act.
        district_consent: 区政府同意: whether the district government consented to what a village or a residents'
            committee signs with a person or a developer.

    Returns:
        行为认定: whether it is barred, and whether the firm loses its standing.

    Raises:
        Undetermined: It is not said whether the district government consented to an agreement.
    """
    done, consent = RebuildingAct.of(act, "act"), FLAG.maybe(district_consent, "district_consent")
    if done is RebuildingAct.VILLAGE_SIGNS:
        agreed = known(consent, "district_consent", _NO_CONSENT)
        return Decision(
            ActFound(barred=not agreed, standing_lost=False),
            condition(CONDUCT, "经区政府同意", "with the district government's consent", agreed),
        )
    barred = done is not RebuildingAct.CONCENTRATED_CLEARING
    clause = CLEARING if done in _CLEARINGS else CONDUCT
    lost = done is RebuildingAct.FIRM_TRANSFERS_PROJECT
    return Decision(
        ActFound(barred=barred, standing_lost=lost),
        condition(clause, "不属禁止行为", "none of the acts that are barred", not barred, done),
    )


_CLEARINGS = (
    RebuildingAct.CONCENTRATED_CLEARING,
    RebuildingAct.SCATTERED_DEMOLITION,
    RebuildingAct.PIECEMEAL_CLEARING,
)


class Deposit(Term):
    """The deposits that are named; the list is open (保证金)."""

    BID = "投标保证金"
    PERFORMANCE = "履约保证金"
    QUALITY = "工程质量保证金"
    WAGES = "农民工工资保证金"


@rule(ENGINEERING)
def deposits_missing(paid: frozenset[Deposit]) -> Decision[tuple[Deposit, ...]]:
    """Which of the named deposits are not paid (保证金).

    Args:
        paid: 已缴纳: those that are paid.

    Returns:
        未缴纳: those that are missing.
    """
    there = Deposit.some(paid, "paid")
    return lacking(*(needs(ENGINEERING, one, one in there) for one in Deposit))
