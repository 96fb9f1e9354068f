"""Whom the plan is for, who answers, what is forecast, and when the departments consult (一 to 三)."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from attrs import field, frozen

from ..core.days import CalendarPeriod
from ..core.decisions import Decision, Finding, any_of
from ..core.decrees import plain_date
from ..core.errors import InvalidFacts
from ..core.exact import Number, exact, whole
from ..core.rules import provision, rule
from ..core.terms import Reading, Term, flag, member
from .plan import PLAN, records

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


@provision(PLAN, "三（二）")
@frozen(kw_only=True)
class ForecastHorizon:
    """How many days ahead air quality is forecast, and its trend."""

    forecast_days: int = 3  # air quality
    trend_days: int = 5  # trend only


@provision(PLAN, "三（三）第三段", "三（三）2")
@frozen(kw_only=True)
class ConsultationFigures:
    """How often the departments consult at least, and what a prediction must say to call them together."""

    per_week: int = 1  # in ordinary times
    per_day_heavy: int = 2  # during heavy pollution
    ahead_days: int = 3  # a prediction for the coming 1 to 3 days
    per_day_heating: int = 1  # during the heating period
    moderate_above: int = field(default=150, metadata={"source": "HJ 633-2012"})  # moderate pollution begins above


@provision(PLAN, "五（四）1第一段")
@frozen(kw_only=True)
class HeatingSeason:
    """The heating season (采暖季) that the plan dates; both days are included."""

    first: datetime.date = datetime.date(2017, 11, 15)
    last: datetime.date = datetime.date(2018, 3, 15)

    def contains(self, day: datetime.date) -> bool:
        """Whether the day lies in the season as dated."""
        return self.first <= day <= self.last

    def any_winter(self, day: datetime.date) -> bool:
        """Whether the day lies in the same days of any winter."""
        place = (day.month, day.day)
        return place >= (self.first.month, self.first.day) or place <= (self.last.month, self.last.day)


class ResponsibleBody(Term):
    """Who answers for an episode (一（五）2, 二（三）)."""

    COUNTY = "县（市、区）政府或廊坊开发区管委会"
    CITY = "市政府组织相关县（市、区）政府或廊坊开发区管委会"


class ForecastProduct(Term):
    """What the monitoring and forecast group (监测预报组) gives out for a day ahead."""

    FORECAST = "空气质量预报"
    TREND = "空气质量变化趋势预测"


class WarningSource(Term):
    """The authorities of neighbours whose warning calls a consultation (三（三）1)."""

    HEBEI_WEATHER = "河北省气象部门"
    HEBEI_ENVIRONMENT = "河北省环保部门"
    BEIJING_WEATHER = "北京市气象部门"
    BEIJING_ENVIRONMENT = "北京市环保部门"
    TIANJIN_WEATHER = "天津市气象部门"
    TIANJIN_ENVIRONMENT = "天津市环保部门"
    OTHER_OF_THESE = "河北省、北京市、天津市其他相关部门"
    ELSEWHERE = "其他地区"


class Warned(Term):
    """What such a warning is of."""

    EXTREME_WEATHER = "极端气象条件"
    HEAVY_POLLUTION = "重污染天气"
    NEITHER = "其他"


@frozen(kw_only=True)
class NeighbourWarning:
    """A warning received: who gave it, and of what."""

    source: WarningSource
    of: Warned


class Predictor(Term):
    """Who of the city predicts (三（三）2)."""

    WEATHER_OBSERVATORY = "市气象台"
    MONITORING_STATION = "市环境监测站"
    EXPERT_GROUP = "专家组"


@frozen(kw_only=True)
class Prediction:
    """A prediction of the city's own: by whom, for how many days ahead, of what weather and index."""

    by: Predictor
    days_ahead: int
    adverse_weather: bool
    aqi: Number


@frozen(kw_only=True)
class ConsultationRate:
    """How often the departments consult at least: so many times in each period, or in real time (实时)."""

    at_least: int | None
    every: CalendarPeriod | None
    real_time: bool = False


class AdverseWeather(Reading):
    """A prediction calls a consultation for adverse weather "and" an index that reaches moderate pollution."""

    BOTH = "同时具备"
    """Recommended: to the letter; the index forecast has the weather in it."""
    EITHER = "具备其一"
    """Stricter: either is enough."""


class HeatingPeriod(Reading):
    """In which winters consultation is daily; the plan dates its heating season for one winter only."""

    EVERY_WINTER = "每年采暖期"
    """Recommended: the plan is of open duration and consults every winter, from 15 November to 15 March."""
    AS_DATED = "仅限所列日期"
    """Only the winter whose dates are printed."""


@rule(PLAN, "一（三）")
def plan_applies(*, within_city: bool, needs_city_coordination: bool) -> Decision[bool]:
    """Whether heavy-pollution weather falls under the plan.

    Args:
        within_city: Whether it occurs inside the city's administrative area.
        needs_city_coordination: Whether the municipal government must organise and coordinate the response.

    Returns:
        Whether the plan applies: both together.

    Raises:
        InvalidFacts: A fact is neither True nor False.

    >>> plan_applies(within_city=True, needs_city_coordination=False).value
    False
    """
    inside = Finding(_SCOPE, "在本市行政区域内", "inside the city", flag(within_city, "within_city"))
    needed = Finding(
        _SCOPE,
        "需由市政府组织协调",
        "needs the municipal government",
        flag(needs_city_coordination, "needs_city_coordination"),
    )
    return Decision(bool(inside and needed), inside, needed, because=0 if not inside else 1)


@rule(PLAN, "一（五）2", "二（三）第二段", "六（一）第一段", units={"areas": "county-level areas"})
def responsible_body(areas: frozenset[str]) -> Decision[ResponsibleBody]:
    """Who answers for an episode: the county-level government of one area, the city organises for several.

    Args:
        areas: The county-level areas (the development zone is one) that are affected, at least one.

    Returns:
        The body.

    Raises:
        InvalidFacts: No area is given, or one is no text.

    >>> responsible_body(frozenset({"霸州市", "永清县"})).value
    <ResponsibleBody.CITY: '市政府组织相关县（市、区）政府或廊坊开发区管委会'>
    """
    named = isinstance(areas, frozenset | set) and all(isinstance(area, str) and area.strip() for area in areas)
    if not named or not areas:
        raise InvalidFacts("areas", areas, "a set of at least one area's name", "至少含一个区域名称的集合")
    across = len(areas) > 1
    finding = Finding(_ACROSS, "跨行政区域", "spans several areas", across, tuple(sorted(areas)))
    return Decision(ResponsibleBody.CITY if across else ResponsibleBody.COUNTY, finding)


@rule(PLAN, "三（二）", units={"days_ahead": "days"})
def forecast_products(
    days_ahead: int, *, horizon: ForecastHorizon = ForecastHorizon()
) -> Decision[frozenset[ForecastProduct]]:
    """What is given out for a day so far ahead: forecast and trend, the trend alone, or nothing.

    Args:
        days_ahead: How many days ahead, 1 or more; 1 is tomorrow.
        horizon: How far forecast and trend reach.

    Returns:
        The products due for that day.

    Raises:
        InvalidFacts: The days are no whole number of 1 or more.

    >>> forecast_products(4).value
    frozenset({<ForecastProduct.TREND: '空气质量变化趋势预测'>})
    """
    days = whole(days_ahead, "days_ahead", at_least=1)
    reach = (
        (ForecastProduct.FORECAST, horizon.forecast_days, "forecast"),
        (ForecastProduct.TREND, horizon.trend_days, "trend"),
    )
    findings = [
        Finding(_HORIZON, f"{product.zh}天数", f"days of {en}", days <= most, days, most) for product, most, en in reach
    ]
    products = frozenset(product for (product, _, _), finding in zip(reach, findings, strict=True) if finding)
    return Decision(products, *findings)


@rule(PLAN, "三（三）1、2")
def consultation_called(
    *,
    warnings: Sequence[NeighbourWarning] = (),
    predictions: Sequence[Prediction] = (),
    figures: ConsultationFigures = ConsultationFigures(),
    adverse_weather: AdverseWeather = AdverseWeather.BOTH,
) -> Decision[bool]:
    """Whether a consultation (会商) must be called: by one warning of a neighbour, or one prediction of the city's own.

    Args:
        warnings: Warnings received from authorities of Hebei, Beijing, Tianjin or elsewhere.
        predictions: Predictions by the city's observatory, monitoring station or experts; AQI of 0 or more, days 1 or
            more ahead.
        figures: How far ahead, and from which index, a prediction counts.
        adverse_weather: Whether a prediction needs both adverse weather and the index.

    Returns:
        Whether a consultation is called; any one of them is enough.

    Raises:
        InvalidFacts: A warning, a prediction or the reading is not what it should be.

    >>> tomorrow = Prediction(by=Predictor.EXPERT_GROUP, days_ahead=1, adverse_weather=True, aqi=151)
    >>> consultation_called(predictions=[tomorrow]).value
    True
    """
    both = member(adverse_weather, AdverseWeather, "adverse_weather") is AdverseWeather.BOTH
    warned = [
        _weigh_warning(warning, place)
        for place, warning in enumerate(records(warnings, NeighbourWarning, "warnings", zh="提示"))
    ]
    predicted = [
        _weigh_prediction(prediction, place, figures, both=both)
        for place, prediction in enumerate(records(predictions, Prediction, "predictions", zh="预测"))
    ]
    findings = [*warned, *predicted]
    if not findings:
        findings = [Finding(_TRIGGERS, "收到提示或作出预测", "a warning or prediction", holds=False)]
    return any_of(*findings)


def _weigh_warning(warning: NeighbourWarning, place: int) -> Finding:
    source = member(warning.source, WarningSource, f"warnings[{place}].source")
    of = member(warning.of, Warned, f"warnings[{place}].of")
    counts = source is not WarningSource.ELSEWHERE and of is not Warned.NEITHER
    return Finding(_WARNED, "外部门提示", "warning of a neighbour's authority", counts, (source, of))


def _weigh_prediction(prediction: Prediction, place: int, figures: ConsultationFigures, *, both: bool) -> Finding:
    fact = f"predictions[{place}]"
    by = member(prediction.by, Predictor, f"{fact}.by")
    days = whole(prediction.days_ahead, f"{fact}.days_ahead", at_least=1)
    polluted = exact(prediction.aqi, f"{fact}.aqi", at_least=0) > figures.moderate_above
    adverse = flag(prediction.adverse_weather, f"{fact}.adverse_weather")
    meets = polluted and adverse if both else polluted or adverse
    return Finding(
        _PREDICTED,
        "本市预测（提前天数、不利气象、AQI）",
        "prediction of the city's own (days ahead, adverse weather, AQI)",
        meets and days <= figures.ahead_days,
        (by, days, adverse, prediction.aqi),
        (figures.ahead_days, figures.moderate_above),
    )


@rule(PLAN, "三（三）第三段")
def consultation_frequency(
    *,
    on: datetime.date,
    heavy_pollution: bool,
    alert_published: bool = False,
    figures: ConsultationFigures = ConsultationFigures(),
    season: HeatingSeason = HeatingSeason(),
    heating_period: HeatingPeriod = HeatingPeriod.EVERY_WINTER,
) -> Decision[ConsultationRate]:
    """How often the departments consult on a day: weekly, daily in the heating period, more in heavy pollution.

    Args:
        on: The day.
        heavy_pollution: Whether it is one of heavy pollution.
        alert_published: Whether an alert has been published; without one, heavy pollution calls for real time.
        figures: How often.
        season: The days of the heating period.
        heating_period: Whether the heating period comes every winter.

    Returns:
        The least number of consultations and for which period, or real time; the strictest that applies.

    Raises:
        InvalidFacts: A fact is not what it should be.
        NotInForce: The plan does not hold on the day.

    >>> consultation_frequency(on=datetime.date(2017, 11, 15), heavy_pollution=False).value.every.en
    'day'
    """
    PLAN.require_in_force(day := plain_date(on, "on"))
    heavy = Finding(_FREQUENCY, "重污染天气", "heavy pollution", flag(heavy_pollution, "heavy_pollution"))
    published = Finding(_FREQUENCY, "已发布预警", "an alert is published", flag(alert_published, "alert_published"))
    if heavy and not published:
        return Decision(ConsultationRate(at_least=None, every=None, real_time=True), heavy, published)
    if heavy:
        rate = ConsultationRate(at_least=figures.per_day_heavy, every=CalendarPeriod.DAY)
        return Decision(rate, published, heavy)
    every_winter = member(heating_period, HeatingPeriod, "heating_period") is HeatingPeriod.EVERY_WINTER
    inside = season.any_winter(day) if every_winter else season.contains(day)
    heating = Finding(_SEASON, "采暖期", "heating period", inside, day, (season.first, season.last))
    if heating:
        rate = ConsultationRate(at_least=figures.per_day_heating, every=CalendarPeriod.DAY)
    else:
        rate = ConsultationRate(at_least=figures.per_week, every=CalendarPeriod.WEEK)
    return Decision(rate, heavy, heating)


_SCOPE = PLAN.at("一（三）")
_ACROSS = PLAN.at("二（三）第二段")
_HORIZON = PLAN.at("三（二）")
_TRIGGERS = PLAN.at("三（三）")
_WARNED = PLAN.at("三（三）1")
_PREDICTED = PLAN.at("三（三）2")
_FREQUENCY = PLAN.at("三（三）第三段")
_SEASON = PLAN.at("五（四）1第一段")
