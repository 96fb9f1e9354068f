"""100号 一（三） and its boxes: what is to be reached by the end of the plan, and how it stands by raw figures."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Annotated

from attrs import frozen

from ...core.bounds import Bound, Side, at_least, at_most
from ...core.decisions import Decision
from ...core.decrees import Known
from ...core.errors import InvalidFacts
from ...core.exact import product, quotient, total
from ...core.facts import COUNT, DAY, PERCENT, Means, Percent
from ...core.figures import Record, figure
from ...core.findings import asks, falls, note
from ...core.locators import Citation
from ...core.organs import Level
from ...core.registers import Scope, Standing, Target
from ...core.rules import provision, rule
from ...core.terms import Reading, Term
from .decree import (
    AMOUNT,
    CAPACITY,
    ENFORCEMENT,
    FERTILISER,
    FOOD_DRUG_PLAN,
    GRID,
    OPINION,
    OUTFIT,
    PARKS,
    PESTICIDES,
    PLAN_END,
    SAFEGUARDS,
    SOCIETY,
    SOURCE,
    STAFF,
    VETERINARY,
    Amount,
    AmountCounted,
)

__all__ = [
    "SafetyGoal",
    "SafetyGoalCheck",
    "SafetyGoalFigures",
    "UndatedGoal",
    "safety_goal_check",
]

PERCENT_SEEN = Means(PERCENT.unit, at_least(0), at_most(100))
PercentSeen = Annotated[Fraction, *PERCENT_SEEN]
PARTS = COUNT.at_most(0)
"""What 全部 asks: that none is left."""


class SafetyGoal(Term):
    """What the plan measures as a share (规划指标)."""

    HIGH_RISK_COVERED = "高风险对象监管覆盖率"
    DEVICE_MONITORING_CHECKED = "第三类医疗器械生产企业不良事件监测工作检查覆盖率"
    DRUG_PRODUCERS_SUPERVISED = "药品生产企业日常监督检查覆盖面"
    FOOD_PRODUCERS_SAMPLED = "食品生产企业抽检监测覆盖率"
    FOOD_MARKETS_SAMPLED = "食品经营市场抽检监测覆盖率"
    FOOD_CATEGORIES_SAMPLED = "食品类别抽检监测覆盖率"
    DRUG_REACTIONS_REPORTED = "药品不良反应病例县（市、区）报告比例"
    DEVICE_EVENTS_REPORTED = "医疗器械不良事件病例县（市、区）报告比例"
    STAFF_TRAINED = "监管人员年度参训率"
    UNITS_EQUIPPED = "监管基层机构执法装备标准化配备率"
    PUBLIC_SATISFIED = "群众对食品药品安全总体满意度"
    SAFE_PESTICIDES = "高效、安全、经济和环境友好农药使用量占比"
    TOXIC_PESTICIDES = "高毒、高残留品种占比"
    PRODUCE_PASSED = "主要农产品质量安全监测总体合格率"
    STANDARD_FARMING = "农业标准化普及率"
    OPINION_NETWORK = "舆情监测网络县（市、区）覆盖率"
    GRADUATES = "本科以上学历人员占监管队伍总人数比例"
    SPECIALISTS = "高层次专业人才在技术人才队伍中数量占比"
    COUNTY_GRIDS = "县级食品药品安全网格划定比例"
    TOWNSHIP_GRIDS = "乡级食品药品安全网格划定比例"
    GREEN_CONTROL = "主要农作物病虫害绿色防控覆盖率"
    SPECIALISED_CONTROL = "专业化统防统治覆盖率"
    ANIMAL_PRODUCTS_PASSED = "动物产品兽药残留合格率"
    SOIL_TESTED = "测土配方施肥覆盖率"
    PARKS_CERTIFIED = "标准化生产示范园（场）“三品一标”认证登记比例"


_G = SafetyGoal


@provision(
    *(ENFORCEMENT, CAPACITY, SAFEGUARDS, SOCIETY, SOURCE, OPINION, STAFF),
    *(GRID, PESTICIDES, VETERINARY, FERTILISER),
)
@frozen(kw_only=True)
class SafetyGoalFigures(Record):
    """The shares that are to be reached; each figure itself is enough but that of the specialists (规划目标值)."""

    high_risk_percent: Percent = figure(Decimal(100), "高风险对象覆盖率", "of high-risk objects supervised")
    device_monitoring_percent: Percent = figure(
        Decimal(100), "不良事件监测检查覆盖率", "of producers of the riskiest devices whose monitoring is inspected"
    )
    drug_producers_percent: Percent = figure(Decimal(100), "日常监督检查覆盖面", "of drug producers inspected daily")
    food_producers_percent: Percent = figure(Decimal(100), "食品生产企业覆盖率", "of food producers sampled")
    food_markets_percent: Percent = figure(Decimal(85), "食品经营市场覆盖率", "of food markets sampled")
    food_categories_percent: Percent = figure(Decimal(100), "食品类别覆盖率", "of food categories sampled")
    drug_reactions_percent: Percent = figure(Decimal(90), "药品不良反应报告比例", "of counties that report reactions")
    device_events_percent: Percent = figure(Decimal(90), "医疗器械不良事件报告比例", "of counties that report events")
    trained_percent: Percent = figure(Decimal(90), "年度参训率", "of supervisory staff trained in a year")
    equipped_percent: Percent = figure(Decimal(80), "装备标准化配备率", "of local units equipped to the standard")
    satisfied_percent: Percent = figure(Decimal(80), "总体满意度", "of the public that is satisfied")
    safe_pesticides_percent: Percent = figure(Decimal(75), "友好农药占比", "of pesticide use, at the least")
    toxic_pesticides_percent: Percent = figure(Decimal("2.5"), "高毒高残留品种占比", "of pesticides, at the most")
    produce_percent: Percent = figure(Decimal(97), "农产品合格率", "of farm produce that passes")
    standard_farming_percent: Percent = figure(Decimal(70), "标准化普及率", "of agriculture by standards")
    opinion_percent: Percent = figure(Decimal(70), "舆情监测网络覆盖率", "of counties covered by the network")
    graduates_percent: Percent = figure(Decimal(70), "本科以上学历占比", "of the staff with a degree")
    specialists_percent: Percent = figure(Decimal(15), "高层次专业人才占比", "of technical staff, to be exceeded")
    grids_percent: Percent = figure(Decimal(100), "网格划定比例", "of counties, and of townships, divided into grids")
    green_percent: Percent = figure(Decimal(30), "绿色防控覆盖率", "of main crops under green pest control")
    specialised_percent: Percent = figure(Decimal(40), "统防统治覆盖率", "under specialised joint control")
    animal_percent: Percent = figure(Decimal(97), "兽药残留合格率", "of animal products that pass")
    soil_percent: Percent = figure(Decimal(90), "测土配方施肥覆盖率", "fertilised by soil testing")
    parks_percent: Percent = figure(
        Decimal(100), "示范园（场）认证比例", "of model farms that are certified", source="专栏6 5: all of them"
    )


_Line = tuple[Citation, str, Callable[[SafetyGoalFigures], object], Side, str, Scope, bool]


def _line(  # noqa: PLR0917  # a line of a table
    clause: Citation,
    en: str,
    read: Callable[[SafetyGoalFigures], object],
    word: str = "达到",
    side: Side = Side.AT_LEAST,
    scope: Scope = Level.CITY,
    *,
    dated: bool = True,
) -> _Line:
    return clause, en, read, side, word, scope, dated


_LINES: Mapping[SafetyGoal, _Line] = {
    _G.HIGH_RISK_COVERED: _line(
        ENFORCEMENT, "High-risk objects under supervision", lambda asked: asked.high_risk_percent, "", dated=False
    ),
    _G.DEVICE_MONITORING_CHECKED: _line(
        ENFORCEMENT,
        "Producers of the riskiest devices whose monitoring of adverse events is inspected",
        lambda asked: asked.device_monitoring_percent,
        dated=False,
    ),
    _G.DRUG_PRODUCERS_SUPERVISED: _line(
        CAPACITY, "Drug producers under daily inspection", lambda asked: asked.drug_producers_percent
    ),
    _G.FOOD_PRODUCERS_SAMPLED: _line(
        CAPACITY, "Food producers sampled", lambda asked: asked.food_producers_percent, ""
    ),
    _G.FOOD_MARKETS_SAMPLED: _line(CAPACITY, "Food markets sampled", lambda asked: asked.food_markets_percent, "以上"),
    _G.FOOD_CATEGORIES_SAMPLED: _line(
        CAPACITY, "Food categories sampled", lambda asked: asked.food_categories_percent, ""
    ),
    _G.DRUG_REACTIONS_REPORTED: _line(
        CAPACITY, "Counties that report adverse drug reactions", lambda asked: asked.drug_reactions_percent, "以上"
    ),
    _G.DEVICE_EVENTS_REPORTED: _line(
        CAPACITY, "Counties that report adverse device events", lambda asked: asked.device_events_percent, "以上"
    ),
    _G.STAFF_TRAINED: _line(
        SAFEGUARDS, "Supervisory staff trained in the year", lambda asked: asked.trained_percent, "不低于", dated=False
    ),
    _G.UNITS_EQUIPPED: _line(
        SAFEGUARDS, "Local units equipped to the standard", lambda asked: asked.equipped_percent, dated=False
    ),
    _G.PUBLIC_SATISFIED: _line(
        SOCIETY, "The public satisfied with food and drug safety", lambda asked: asked.satisfied_percent, "以上"
    ),
    _G.SAFE_PESTICIDES: _line(
        SOURCE, "Efficient and safe pesticides in use", lambda asked: asked.safe_pesticides_percent, "以上", dated=False
    ),
    _G.TOXIC_PESTICIDES: _line(
        SOURCE,
        "Highly toxic and residual pesticides",
        lambda asked: asked.toxic_pesticides_percent,
        "以下",
        Side.AT_MOST,
        dated=False,
    ),
    _G.PRODUCE_PASSED: _line(SOURCE, "Main farm produce that passes", lambda asked: asked.produce_percent, "以上"),
    _G.STANDARD_FARMING: _line(SOURCE, "Agriculture by standards", lambda asked: asked.standard_farming_percent),
    _G.OPINION_NETWORK: _line(OPINION, "Counties with opinion monitoring", lambda asked: asked.opinion_percent),
    _G.GRADUATES: _line(STAFF, "Staff with a bachelor's degree", lambda asked: asked.graduates_percent, dated=False),
    _G.SPECIALISTS: _line(
        STAFF,
        "High-level specialists among technical staff",
        lambda asked: asked.specialists_percent,
        "超过",
        Side.ABOVE,
        dated=False,
    ),
    _G.COUNTY_GRIDS: _line(
        GRID, "Counties divided into grids", lambda asked: asked.grids_percent, "", scope=Level.COUNTY
    ),
    _G.TOWNSHIP_GRIDS: _line(
        GRID, "Townships divided into grids", lambda asked: asked.grids_percent, "", scope=Level.TOWNSHIP
    ),
    _G.GREEN_CONTROL: _line(PESTICIDES, "Main crops under green control", lambda asked: asked.green_percent, "以上"),
    _G.SPECIALISED_CONTROL: _line(
        PESTICIDES, "Specialised joint control", lambda asked: asked.specialised_percent, "以上"
    ),
    _G.ANIMAL_PRODUCTS_PASSED: _line(
        VETERINARY, "Animal products that pass for veterinary drugs", lambda asked: asked.animal_percent, "以上"
    ),
    _G.SOIL_TESTED: _line(FERTILISER, "Fertilising by soil testing", lambda asked: asked.soil_percent, "以上"),
    _G.PARKS_CERTIFIED: _line(PARKS, "Model farms that are certified", lambda asked: asked.parks_percent, ""),
}
"""Each goal's clause, words, figure and side, of whom it is asked, and whether the clause itself names the time."""


def _bound(goal: SafetyGoal, figures: SafetyGoalFigures) -> Bound:
    """What a goal asks of a share, in per cent."""
    _, _, read, side, word, _, _ = _LINES[goal]
    made = {Side.AT_LEAST: PERCENT.at_least, Side.ABOVE: PERCENT.above, Side.AT_MOST: PERCENT.at_most}[side]
    return made(PERCENT.of(read(figures), "figures"), word)


def _target(goal: SafetyGoal) -> Target:
    clause, en, _, _, _, scope, _ = _LINES[goal]
    left = goal is SafetyGoal.PARKS_CERTIFIED
    return Target(
        key=goal.json.replace("_", "-"),
        zh="未通过“三品一标”认证登记的标准化生产示范园（场）" if left else goal.zh,
        en="Model farms that are not certified" if left else en,
        citation=clause,
        asks=PARTS if left else _bound(goal, SafetyGoalFigures()),
        due=PLAN_END,
        due_known=Known.PRESUMED,
        scope=scope,
    )


SHARE_TARGETS = tuple(_target(goal) for goal in SafetyGoal)


class UndatedGoal(Reading, at=(ENFORCEMENT, SAFEGUARDS, SOURCE, STAFF)):
    """By when a goal is due whose own words name no time (未载时限的指标)."""

    PLAN_END = "规划期末", "总体目标以规划期末统领各项", "The heading of the goals names the end of the plan for all."
    AT_ONCE = "即时", "同条其他指标各自写明期末", "Neighbouring goals name the end of the plan, each for itself."


@frozen(kw_only=True)
class SafetyGoalCheck(Record):
    """How a goal stands (指标情况).

    Attributes:
        status: 状态: kept, missed, running, or nothing to measure.
        percent: 实际比例: the exact share; None where there is no whole.
        short_by: 差额: how much more must be reached, or how much too many, in the unit of the part; where a figure is
            to be exceeded, up to the figure.
    """

    status: Standing
    percent: PercentSeen | None
    short_by: AmountCounted


_CLAUSES = tuple(dict.fromkeys(line[0] for line in _LINES.values()))


@rule(*_CLAUSES, OUTFIT)
def safety_goal_check(
    goal: SafetyGoal,
    *,
    part: Amount,
    whole: Amount,
    on: datetime.date,
    figures: SafetyGoalFigures = SafetyGoalFigures(),
    undated_goal: UndatedGoal = UndatedGoal.PLAN_END,
) -> Decision[SafetyGoalCheck]:
    """How a goal of the plan stands on a day, by the part and the whole of its share (规划指标情况).

    The share is exact and never rounded. What the part and the whole count, the goal says: firms, counties, staff, the
    persons asked, tonnes.

    Args:
        goal: 指标: which.
        part: 达到数量: how many or how much is reached.
        whole: 总量: of how many or how much.
        on: 日期: the day; a goal may be missed once its last day is past.

    Returns:
        指标情况: the status, the exact share and what is short.

    Raises:
        InvalidFacts: The part is more than the whole.
        NotInForce: The plan did not yet hold on the day.

    >>> day = datetime.date(2021, 1, 15)
    >>> found = safety_goal_check(SafetyGoal.FOOD_MARKETS_SAMPLED, part=169, whole=200, on=day).value
    >>> found.status.en, found.percent, found.short_by
    ('missed', Fraction(169, 2), Decimal('1.00'))
    """
    what, day = SafetyGoal.of(goal, "goal"), DAY.of(on, "on")
    some, every = AMOUNT.of(part, "part"), AMOUNT.of(whole, "whole")
    asked = SafetyGoalFigures.of(figures, "figures")
    at_once = UndatedGoal.of(undated_goal, "undated_goal") is UndatedGoal.AT_ONCE
    if some > every:
        raise InvalidFacts("part", part, "a number up to the whole", "不超过总量的数")
    FOOD_DRUG_PLAN.require_in_force(day)
    clause, en, *_, dated = _LINES[what]
    if not every:
        none = note(clause, f"{what.zh}：无可计量", f"{en}: nothing to measure", every)
        return Decision(SafetyGoalCheck(status=Standing.NOTHING_TO_MEASURE, percent=None, short_by=Decimal(0)), none)
    bound, percent = _bound(what, asked), quotient(product(100, some), every)
    needed = product(_OF_A_HUNDRED, bound.figure, every)
    lacking = total(some, product(-1, needed)) if bound.side is Side.AT_MOST else total(needed, product(-1, some))
    met = bound.test(percent, Fraction(bound.figure))
    running = not met and day <= PLAN_END and (dated or not at_once)
    status = Standing.KEPT if met else Standing.RUNNING if running else Standing.MISSED
    seen = _exactly(bound)
    told = (falls if running else asks)(clause, what.zh, en, percent, seen)
    due = falls(clause, "规划期末", "end of the plan", day, at_most(PLAN_END, "不晚于"))
    short = SafetyGoalCheck(status=status, percent=percent, short_by=max(lacking, Decimal(0)))
    return Decision(short, told, due, because=told)


def _exactly(bound: Bound) -> Bound:
    """The same bound for an exact share."""
    return bound._replace(figure=Fraction(bound.figure))


_OF_A_HUNDRED = Decimal("0.01")
