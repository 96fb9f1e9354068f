"""The measures, their clauses by name, who trades, and how long they hold."""

from __future__ import annotations

import datetime
from typing import Annotated, TypeVar

from attrs import frozen

from ...core.bounds import Unit, at_least, at_most
from ...core.days import add_months, term_end
from ...core.decisions import Decision, all_of, part
from ...core.decrees import Decree, Known
from ...core.facts import DAY, FLAG, Whole
from ...core.figures import Record, figure
from ...core.findings import asks, condition, note
from ...core.rules import provision, rule
from ...core.terms import Reading, Term
from ..normative_docs.items import EvaluationWindow, evaluation_due

__all__ = [
    "RURAL_PROPERTY",
    "MeasuresEnd",
    "MeasuresTerm",
    "RuralParty",
    "TradeSide",
    "measures_apply",
    "measures_evaluation_due",
    "measures_hold",
]

FIRST_DAY = datetime.date(2017, 11, 14)
RURAL_PROPERTY = Decree(
    "廊政办字〔2017〕136号",
    zh="廊坊市农村产权交易管理暂行办法",
    en="Interim Measures for the Management of Rural Property Transactions",
    issuer="廊坊市人民政府办公室",
    issued=FIRST_DAY,
    first_day=FIRST_DAY,
    last_day=datetime.date(2019, 11, 13),
    last_known=Known.PRESUMED,
    cites=(
        "国办发〔2014〕71号",
        "冀政办字〔2017〕96号",
        "廊政办〔2015〕60号",
        "廊政办〔2016〕17号",
        "农经发〔2015〕3号",
    ),
)
SCOPE, PRINCIPLES = RURAL_PROPERTY.each("第二条、第三条")
NON_PROFIT, SUPPORT = RURAL_PROPERTY.each("第四条第一款、第四条第二款")
PLATFORM, CITY_PLATFORM, COUNTY_PLATFORM = RURAL_PROPERTY.each("第五条第一款、第五条第二款、第五条第三款")
STATIONS, OPENNESS, KINDS = RURAL_PROPERTY.each("第六条至第八条")
FARMLAND, FOREST, WASTES = RURAL_PROPERTY.each("第八条（一）、第八条（二）、第八条（三）")
ASSETS, SHARES, FACILITIES = RURAL_PROPERTY.each("第八条（四）、第八条（五）、第八条（六）")
WATER_WORKS, INTELLECTUAL, HOUSES = RURAL_PROPERTY.each("第八条（七）、第八条（八）、第八条（九）")
BIOLOGICAL, WATER, OTHERS = RURAL_PROPERTY.each("第八条（十）、第八条（十一）、第八条（十二）")
OPEN_MARKET, CAPITAL = RURAL_PROPERTY.each("第九条第一款、第九条第二款")
ON_PLATFORM, FARMERS_FOREST = RURAL_PROPERTY.each("第十条第一款、第十条第二款")
HOMESTEADS, MODES = RURAL_PROPERTY.each("第十一条、第十二条")
CITY_RULES, COUNTY_RULES = RURAL_PROPERTY.each("第十三条第一款、第十三条第二款")
FILING_PLACES = RURAL_PROPERTY.at("第十四条")
SELLER_TRUTH, BUYER_TRUTH = RURAL_PROPERTY.each("第十五条第二款、第十六条第二款")
SELLER_PAPERS = RURAL_PROPERTY.at("第十五条")
SELLER_FIRST, SELLER_TITLE, SELLER_IDENTITY = RURAL_PROPERTY.each("第十五条（一）、第十五条（二）、第十五条（三）")
SELLER_DECISION, SELLER_CONSENT = RURAL_PROPERTY.each("第十五条（四）、第十五条（五）")
SELLER_AGENT, SELLER_OTHERS = RURAL_PROPERTY.each("第十五条（六）、第十五条（七）")
BUYER_PAPERS = RURAL_PROPERTY.at("第十六条")
BUYER_FIRST, BUYER_IDENTITY, BUYER_DECISION = RURAL_PROPERTY.each("第十六条（一）、第十六条（二）、第十六条（三）")
BUYER_AGENT, BUYER_OTHERS = RURAL_PROPERTY.each("第十六条（四）、第十六条（五）")
SELLER_ACCEPTED, SELLER_REVIEW = RURAL_PROPERTY.each("第十七条（一）、第十七条（二）")
BUYER_ACCEPTED, BUYER_REVIEW = RURAL_PROPERTY.each("第十八条（一）、第十八条（二）")
UNRESTRICTED = RURAL_PROPERTY.at("第十八条末款")
CONTRACT, CERTIFICATE, REGISTRATION, FILING, FEES = RURAL_PROPERTY.each("第十九条至第二十三条")
INFORMATISATION, UNIFIED = RURAL_PROPERTY.each("第二十四条第一款、第二十四条第二款")
FUNDS, PROCEEDS, CREDIT, DISPUTES, SUPERVISION = RURAL_PROPERTY.each("第二十五条至第二十九条")
LOCAL_MEASURES, VALIDITY = RURAL_PROPERTY.each("第三十条至第三十一条")

TERM = Whole(Unit("years", "年"), at_least(1), at_most(100))
TermYears = Annotated[int, *TERM]

V = TypeVar("V")


class RuralParty(Term):
    """Who owns, sells or acquires rural property; the lists of the measures are open (交易主体)."""

    HOUSEHOLD = "农户"
    COOPERATIVE = "农民合作组织"
    COLLECTIVE = "农村集体"
    AGRICULTURAL_ENTERPRISE = "涉农企业"
    COMMERCIAL_CAPITAL = "工商资本"
    OTHER = "其他主体"


class TradeSide(Term):
    """The two sides of a trade (交易双方)."""

    SELLER = "出让方"
    BUYER = "受让方"


def held_on(on: datetime.date) -> None:
    """Refuse a day on which the measures did not hold: nothing is judged outside their days."""
    RURAL_PROPERTY.require_in_force(DAY.of(on, "on"))


@rule(SCOPE)
def measures_apply(*, in_city: bool, rural_property: bool) -> Decision[bool]:
    """Whether the measures apply: by the place and the thing that is traded, not by where the parties live (适用范围).

    Args:
        in_city: 在本市交易: whether the trade is carried on in Langfang.
        rural_property: 农村产权: whether rural property is traded.

    Returns:
        适用: whether they apply.
    """
    return all_of(
        condition(SCOPE, "在本市从事交易", "trade carried on in the city", FLAG.of(in_city, "in_city")),
        condition(SCOPE, "交易农村产权", "rural property is traded", FLAG.of(rural_property, "rural_property")),
    )


@provision(VALIDITY)
@frozen(kw_only=True)
class MeasuresTerm(Record):
    """For how long the measures hold (办法有效期)."""

    years: TermYears = figure(2, "有效期", "for how long the measures hold")


class MeasuresEnd(Reading, at=VALIDITY):
    """Which day is the last of the measures (办法有效期末日)."""

    DAY_BEFORE = (
        "届满周年前一日",
        "自印发之日起即含当日，年期间至对应日前一日届满",
        "The term begins with the day of issue and is full the day before its anniversary.",
    )
    ANNIVERSARY = "届满周年当日", "起始日不计入期间", "The day from which a term runs does not count."


def _last_day(term: MeasuresTerm, end: MeasuresEnd) -> datetime.date:
    if MeasuresEnd.of(end, "measures_end") is MeasuresEnd.DAY_BEFORE:
        return term_end(FIRST_DAY, years=term.years)
    return add_months(FIRST_DAY, 12 * term.years)


@rule(VALIDITY)
def measures_hold(
    day: datetime.date,
    *,
    term: MeasuresTerm = MeasuresTerm(),
    measures_end: MeasuresEnd = MeasuresEnd.DAY_BEFORE,
) -> Decision[bool]:
    """Whether the measures hold on a day (施行与有效期).

    Args:
        day: 日期: the day.

    Returns:
        有效: whether they hold, from the day of issue to the last of their term.

    >>> print(measures_hold(datetime.date(2019, 11, 14)).because)
    ✗ 廊政办字〔2017〕136号 第三十一条: the day, against the last one, observed 2019-11-14, required ≤2019-11-13
    """
    asked, last = DAY.of(day, "day"), _last_day(MeasuresTerm.of(term, "term"), measures_end)
    return all_of(
        asks(VALIDITY, "日期，对照印发日", "the day, against that of issue", asked, at_least(FIRST_DAY, "起")),
        asks(VALIDITY, "日期，对照末日", "the day, against the last one", asked, at_most(last, "不晚于")),
    )


@rule(VALIDITY, rests_on=(evaluation_due,))
def measures_evaluation_due(
    day: datetime.date,
    *,
    term: MeasuresTerm = MeasuresTerm(),
    measures_end: MeasuresEnd = MeasuresEnd.DAY_BEFORE,
) -> Decision[EvaluationWindow]:
    """Whether the measures are to be evaluated on a day, by 廊政字〔2017〕41号 五 (办法届满前评估).

    Args:
        day: 日期: the day.

    Returns:
        评估期间: the last months of their term, and whether the day lies among them.

    >>> str(measures_evaluation_due(datetime.date(2019, 8, 13)).value.period)
    '2019-08-13 to 2019-11-13'
    """
    last = _last_day(MeasuresTerm.of(term, "term"), measures_end)
    due = evaluation_due(last, on=DAY.of(day, "day"))
    window = part("届满前评估", "evaluation before the end", due)
    return Decision(due.value, note(VALIDITY, "办法末日", "the last day of the measures", last), window, because=window)
