"""Whom the plan is for, who answers, what is forecast, and when the departments consult (一 to 三)."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from functools import cached_property
from typing import Annotated

from attrs import frozen

from ...core.bounds import Bound, at_least
from ...core.days import CalendarPeriod, Period
from ...core.decisions import Decision, Part, all_of, any_of, part
from ...core.errors import InvalidFacts
from ...core.facts import AQI, DAY, DAYS, FLAG, Aqi, Days, Text, Times, Whole
from ...core.faults import Fault, shown
from ...core.figures import Record, figure
from ...core.findings import Finding, asks, condition, falls, note
from ...core.rules import provision, rule
from ...core.terms import Reading, Term
from .aqi import PREDICTED
from .plan import PLAN

__all__ = [
    "AdverseWeather",
    "ConsultationFigures",
    "ConsultationRate",
    "ForecastHorizon",
    "ForecastProduct",
    "HeatingPeriod",
    "HeatingSeason",
    "NeighbourWarning",
    "Prediction",
    "Predictor",
    "ResponsibleBody",
    "Warned",
    "WarningSource",
    "consultation_called",
    "consultation_frequency",
    "forecast_products",
    "plan_applies",
    "responsible_body",
]


SCOPE = PLAN.at("一（三）")
OWN_AREA = PLAN.at("一（五）2")
ACROSS = PLAN.at("二（三）第二段")
FORECASTS = PLAN.at("三（二）")
CONSULTATION = PLAN.at("三（三）")
WARNED = PLAN.at("三（三）1")
FREQUENCY = PLAN.at("三（三）第三段")
SEASON = PLAN.at("五（四）1第一段")
AREA_REPORTS = PLAN.at("六（一）第一段")

AREA = Text(r"\s{0,9}\S[\s\S]{0,1990}", "the name of an area", "区域名称")
Area = Annotated[str, *AREA]
DAYS_AHEAD = Whole(DAYS.unit, at_least(1))
DaysAhead = Annotated[int, *DAYS_AHEAD]


@provision(FORECASTS)
@frozen(kw_only=True)
class ForecastHorizon(Record):
    """How many days ahead air quality is forecast, and its trend (预报期限)."""

    forecast_days: Days = figure(3, "预报天数", "air quality is forecast so far ahead")
    trend_days: Days = figure(5, "趋势预测天数", "its trend alone is predicted so far ahead")


@provision(FREQUENCY, PREDICTED)
@frozen(kw_only=True)
class ConsultationFigures(Record):
    """How often the departments consult at least, and what a prediction must say to call them together (会商)."""

    per_week: Times = figure(1, "日常每周次数", "in ordinary times")
    per_day_heavy: Times = figure(2, "重污染期间每日次数", "during heavy pollution")
    ahead_days: Days = figure(3, "预测天数", "the furthest day of a prediction that calls them")
    per_day_heating: Times = figure(
        1, "采暖期每日次数", "during the heating period", source="每日会商 is printed in words"
    )
    moderate_above: int = figure(150, "中度污染", "moderate pollution begins above", source="HJ 633-2012")

    @cached_property
    def polluted(self) -> Bound:
        """From which index a prediction counts."""
        return AQI.above(self.moderate_above)

    @cached_property
    def near(self) -> Bound:
        """How far ahead it counts."""
        return DAYS.at_most(self.ahead_days)


@provision(SEASON)
@frozen(kw_only=True)
class HeatingSeason(Record):
    """The heating season that the plan dates; both days are included (采暖季)."""

    first: datetime.date = figure(datetime.date(2017, 11, 15), "采暖季首日", "first day")
    last: datetime.date = figure(datetime.date(2018, 3, 15), "采暖季末日", "last day")

    def faults(self) -> tuple[Fault, ...]:
        """It does not end before it begins."""
        if self.last >= self.first:
            return ()
        words = f"a day not before {self.first}", f"不早于{self.first}的日期"
        return (Fault("last", shown(self.last), *words, "$.last"),)

    def contains(self, day: datetime.date) -> bool:
        """Whether the day lies in the season as dated."""
        return self.first <= day <= self.last

    def any_winter(self, day: datetime.date) -> bool:
        """Whether the day lies in the same days of any winter."""
        place = (day.month, day.day)
        return place >= (self.first.month, self.first.day) or place <= (self.last.month, self.last.day)


class ResponsibleBody(Term):
    """Who answers for an episode (责任主体)."""

    COUNTY = "县（市、区）政府或廊坊开发区管委会"
    CITY = "市政府组织相关县（市、区）政府或廊坊开发区管委会"


class ForecastProduct(Term):
    """What the monitoring and forecast group gives out for a day ahead (监测预报组产品)."""

    FORECAST = "空气质量预报"
    TREND = "空气质量变化趋势预测"


class WarningSource(Term):
    """The authorities of neighbours whose warning calls a consultation (提示部门)."""

    HEBEI_WEATHER = "河北省气象部门"
    HEBEI_ENVIRONMENT = "河北省环保部门"
    BEIJING_WEATHER = "北京市气象部门"
    BEIJING_ENVIRONMENT = "北京市环保部门"
    TIANJIN_WEATHER = "天津市气象部门"
    TIANJIN_ENVIRONMENT = "天津市环保部门"
    OTHER_OF_THESE = "河北省、北京市、天津市其他相关部门"
    ELSEWHERE = "其他地区"


class Warned(Term):
    """What such a warning is of (提示内容)."""

    EXTREME_WEATHER = "极端气象条件"
    HEAVY_POLLUTION = "重污染天气"
    NEITHER = "其他"


@frozen(kw_only=True)
class NeighbourWarning(Record):
    """A warning received (外部门提示).

    Attributes:
        source: 提示部门: who gave it.
        warns_of: 提示内容: of what it warns.
    """

    source: WarningSource
    warns_of: Warned


class Predictor(Term):
    """Who of the city predicts (预测单位)."""

    WEATHER_OBSERVATORY = "市气象台"
    MONITORING_STATION = "市环境监测站"
    EXPERT_GROUP = "专家组"


@frozen(kw_only=True)
class Prediction(Record):
    """A prediction of the city's own (本市预测).

    Attributes:
        by: 预测单位: by whom.
        days_ahead: 提前天数: how many days ahead; tomorrow is the first.
        adverse_weather: 不利气象条件: whether it says that the weather is adverse.
        aqi: 空气质量指数: the index that it says.
    """

    by: Predictor
    days_ahead: DaysAhead
    adverse_weather: bool
    aqi: Aqi


@frozen(kw_only=True)
class ConsultationRate(Record):
    """How often the departments consult (会商频次).

    Attributes:
        at_least: 最少次数: so many times at least in each period; None in real time.
        every: 周期: the period; None in real time.
        real_time: 实时会商: whether they consult in real time.
    """

    at_least: Times | None
    every: CalendarPeriod | None
    real_time: bool = False


class AdverseWeather(Reading, at=PREDICTED):
    """Whether a prediction must say both adverse weather and an index of moderate pollution (预测条件)."""

    BOTH = "同时具备", "条文以“和”连接，指数预测已含气象", "To the letter; the index forecast has the weather in it."
    EITHER = "具备其一", "从严，任一条件即发起会商", "Stricter: either is enough."


class HeatingPeriod(Reading, at=FREQUENCY):
    """In which winters consultation is daily; the plan dates its heating season for one winter only (采暖期)."""

    EVERY_WINTER = (
        "每年采暖期",
        "预案长期有效，会商每年冬季都要进行",
        "The plan is of open duration and consults every winter, on the days of the season that it dates.",
    )
    AS_DATED = "仅限所列日期", "条文仅列一个采暖季", "Only the winter whose dates are printed."


@rule(SCOPE)
def plan_applies(*, within_city: bool, needs_city_coordination: bool) -> Decision[bool]:
    """Whether heavy-pollution weather falls under the plan (适用范围).

    Args:
        within_city: 在本市行政区域内: whether it occurs inside the city's administrative area.
        needs_city_coordination: 需市政府组织协调: whether the municipal government must organise and coordinate it.

    Returns:
        适用: whether the plan applies: both together.

    >>> plan_applies(within_city=True, needs_city_coordination=False).value
    False
    """
    inside = FLAG.of(within_city, "within_city")
    needed = FLAG.of(needs_city_coordination, "needs_city_coordination")
    return all_of(
        condition(SCOPE, "在本市行政区域内", "inside the city", inside),
        condition(SCOPE, "需由市政府组织协调", "needs the municipal government", needed),
    )


@rule(OWN_AREA, ACROSS, AREA_REPORTS)
def responsible_body(areas: frozenset[Area]) -> Decision[ResponsibleBody]:
    """Who answers for an episode: the county-level government of one area, the city organises for several (责任主体).

    Args:
        areas: 受影响区域: the county-level areas (the development zone is one) that are affected, at least one.

    Returns:
        责任主体: the body.

    >>> responsible_body(frozenset({"霸州市", "永清县"})).value
    <ResponsibleBody.CITY: '市政府组织相关县（市、区）政府或廊坊开发区管委会'>
    """
    named = AREA.some(areas, "areas")
    if not named:
        raise InvalidFacts("areas", areas, "a set of at least one area's name", "至少含一个区域名称的集合")
    body = ResponsibleBody.CITY if len(named) > 1 else ResponsibleBody.COUNTY
    return Decision(body, note(ACROSS, "受影响的行政区域", "areas affected", tuple(sorted(named))))


@rule(FORECASTS)
def forecast_products(
    days_ahead: DaysAhead, *, horizon: ForecastHorizon = ForecastHorizon()
) -> Decision[frozenset[ForecastProduct]]:
    """What is given out for a day so far ahead: forecast and trend, the trend alone, or nothing (预报产品).

    Args:
        days_ahead: 提前天数: how many days ahead; tomorrow is the first.

    Returns:
        预报产品: the products due for that day.

    >>> forecast_products(4).value
    frozenset({<ForecastProduct.TREND: '空气质量变化趋势预测'>})
    """
    days, horizon = DAYS_AHEAD.of(days_ahead, "days_ahead"), ForecastHorizon.of(horizon, "horizon")
    reach = {
        ForecastProduct.FORECAST: DAYS.at_most(horizon.forecast_days),
        ForecastProduct.TREND: DAYS.at_most(horizon.trend_days),
    }
    return Decision(
        frozenset(product for product, within in reach.items() if within.holds(days)),
        *(
            falls(FORECASTS, f"{product.zh}天数", f"days ahead of a {product.en}", days, reach[product])
            for product in reach
        ),
    )


@rule(CONSULTATION, WARNED, PREDICTED)
def consultation_called(
    *,
    warnings: Sequence[NeighbourWarning] = (),
    predictions: Sequence[Prediction] = (),
    figures: ConsultationFigures = ConsultationFigures(),
    adverse_weather: AdverseWeather = AdverseWeather.BOTH,
) -> Decision[bool]:
    """Whether a consultation must be called: by one warning of a neighbour, or one prediction of the city's own (会商).

    Args:
        warnings: 外部门提示: warnings received from authorities of Hebei, Beijing, Tianjin or elsewhere.
        predictions: 本市预测: predictions by the city's observatory, monitoring station or experts.

    Returns:
        发起会商: whether a consultation is called; any one of them is enough.

    >>> tomorrow = Prediction(by=Predictor.EXPERT_GROUP, days_ahead=1, adverse_weather=True, aqi=151)
    >>> consultation_called(predictions=[tomorrow]).value
    True
    """
    figures = ConsultationFigures.of(figures, "figures")
    both = AdverseWeather.of(adverse_weather, "adverse_weather") is AdverseWeather.BOTH
    warned = [_weighed_warning(warning) for warning in NeighbourWarning.each(warnings, "warnings")]
    predicted = [_weighed(prediction, figures, both=both) for prediction in Prediction.each(predictions, "predictions")]
    if not warned and not predicted:
        return all_of(condition(CONSULTATION, "收到提示或作出预测", "a warning or prediction", holds=False))
    return any_of(*warned, *predicted)


def _weighed_warning(warning: NeighbourWarning) -> Finding:
    counts = warning.source is not WarningSource.ELSEWHERE and warning.warns_of is not Warned.NEITHER
    seen = (warning.source, warning.warns_of)
    return condition(WARNED, "外部门提示", "warning of a neighbour's authority", counts, seen)


def _weighed(prediction: Prediction, figures: ConsultationFigures, *, both: bool) -> Part:
    weather = condition(PREDICTED, "不利气象条件", "adverse weather", prediction.adverse_weather)
    polluted = asks(PREDICTED, "AQI", "AQI", prediction.aqi, figures.polluted)
    near = asks(PREDICTED, "提前天数", "days ahead", prediction.days_ahead, figures.near)
    if both:
        return part("本市预测", "prediction of the city's own", all_of(near, weather, polluted))
    said = part("预测内容", "what is predicted", any_of(weather, polluted))
    return part("本市预测", "prediction of the city's own", all_of(near, said))


@rule(FREQUENCY, rests_on=(SEASON,))
def consultation_frequency(
    *,
    on: datetime.date,
    heavy_pollution: bool,
    alert_published: bool = False,
    figures: ConsultationFigures = ConsultationFigures(),
    season: HeatingSeason = HeatingSeason(),
    heating_period: HeatingPeriod = HeatingPeriod.EVERY_WINTER,
) -> Decision[ConsultationRate]:
    """How often the departments consult: weekly, daily in the heating period, more in heavy pollution (会商频次).

    Args:
        on: 日期: the day.
        heavy_pollution: 重污染天气: whether it is one of heavy pollution.
        alert_published: 已发布预警: whether an alert has been published; if not, heavy pollution calls for real time.

    Returns:
        会商频次: the least number of consultations and for which period, or real time; the strictest that applies.

    Raises:
        NotInForce: The plan does not hold on the day.

    >>> consultation_frequency(on=datetime.date(2017, 11, 15), heavy_pollution=False).value.every.en
    'day'
    """
    every_winter = HeatingPeriod.of(heating_period, "heating_period") is HeatingPeriod.EVERY_WINTER
    figures, season = ConsultationFigures.of(figures, "figures"), HeatingSeason.of(season, "season")
    is_heavy = FLAG.of(heavy_pollution, "heavy_pollution")
    is_published = FLAG.of(alert_published, "alert_published")
    PLAN.require_in_force(day := DAY.of(on, "on"))
    heavy = note(FREQUENCY, "重污染天气", "heavy pollution", is_heavy)
    published = note(FREQUENCY, "已发布预警", "an alert is published", is_published)
    if is_heavy and not is_published:
        return Decision(ConsultationRate(at_least=None, every=None, real_time=True), heavy, published)
    if is_heavy:
        rate = ConsultationRate(at_least=figures.per_day_heavy, every=CalendarPeriod.DAY)
        return Decision(rate, heavy, published)
    inside = season.any_winter(day) if every_winter else season.contains(day)
    heating = note(SEASON, "在采暖期内", "in the heating period", inside)
    dated = note(SEASON, "采暖季", "the season as dated", Period(season.first, season.last))
    if inside:
        rate = ConsultationRate(at_least=figures.per_day_heating, every=CalendarPeriod.DAY)
    else:
        rate = ConsultationRate(at_least=figures.per_week, every=CalendarPeriod.WEEK)
    return Decision(rate, heavy, dated, heating, because=heating)
