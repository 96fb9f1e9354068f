"""The tasks that are the city's own: how the whole city is scored on each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from ...core.bounds import Unit
from ...core.decisions import Decision
from ...core.errors import InvalidFacts
from ...core.facts import COUNT, MEAN, PERSONS, TIMES, Count
from ...core.findings import Finding, asks, condition, note
from ...core.rules import rule
from ...core.terms import Words
from .decree import CLAUSES, FullPoints, Score, ScoredTask, UnitKind
from .figures import TaskFigures
from .readings import (
    CheckAddressees,
    DirectPair,
    EqualToMean,
    ModelScoring,
    ScoringReadings,
    ZonedLongBefore,
)
from .reports import (
    SOME,
    TEN_THOUSAND_YUAN,
    CityDeed,
    CityReport,
    ModelPlaces,
    Some,
    WeatherAccident,
    Zoning,
    ZoningKind,
    ratio,
)
from .shapes import ZERO, Line, Scale, Shape, deducted, deeds, least, share_of, silent

__all__ = ["model_place_points", "observation_points"]

ENVIRONMENT = CLAUSES[ScoredTask.OBSERVATION_ENVIRONMENT]
MODEL = CLAUSES[ScoredTask.MODEL_PLACES]


def _funds(report: CityReport, _scale: Scale) -> Fraction | None:
    return share_of(report.funds_yuan, report.planned_yuan)


def _since(report: CityReport, scale: Scale) -> Line:
    """The funds, and the year from which they are added up."""
    line = _FUNDS(report, scale)
    return line._replace(
        findings=(*line.findings, note(scale.clause, "资金起算年", "funds since", scale.figures.funds_since))
    )


_FUNDS = deducted(
    _funds, "funds_percent", "funds_off", Words("累计落实资金比例", "share of the planned funds"), step="funds_step"
)


def _undamaged(kind: UnitKind, stations: int, undamaged: int, most: Fraction) -> tuple[Fraction, tuple[Finding, ...]]:
    found = note(ENVIRONMENT, "气象台站数", "stations", stations)
    safe = note(ENVIRONMENT, "未受破坏台站数", "stations without damage", undamaged)
    if kind is UnitKind.PREFECTURE_CITY:
        return most * undamaged / stations, (found, safe)
    none = condition(ENVIRONMENT, "未发生破坏事件", "no damage at all", undamaged == stations)
    return most if none.holds else ZERO, (found, safe, none)


@rule(ENVIRONMENT)
def observation_points(
    kind: UnitKind, *, stations: Some, undamaged: Count, full: FullPoints = FullPoints()
) -> Decision[Score]:
    """The points for stations whose surroundings were not damaged (探测环境保护得分).

    Args:
        kind: 单位类别: what kind of place is scored; a county has no score of its own here.
        stations: 气象台站数: its stations.
        undamaged: 未受破坏台站数: those without damage in the year.

    Returns:
        探测环境保护得分: of a city in proportion; of one that answers to the province all or nothing.

    >>> print(observation_points(UnitKind.PREFECTURE_CITY, stations=17, undamaged=13).value)
    65/17
    """
    place, most = UnitKind.of(kind, "kind"), FullPoints.of(full, "full").observation_environment
    whole, safe = SOME.of(stations, "stations"), COUNT.of(undamaged, "undamaged")
    if safe > whole:
        raise InvalidFacts("undamaged", safe, f"at most {whole}", f"不超过{whole}")
    if place is UnitKind.COUNTY:
        return Decision(ZERO, note(ENVIRONMENT, "县不单独计分", "a county has no score of its own", place))
    points, findings = _undamaged(place, whole, safe, most)
    return Decision(points, *findings)


def _observatories(report: CityReport, scale: Scale) -> Line:
    words, most = Words("未受破坏台站", "stations without damage"), scale.most
    if report.observatories is None or report.undamaged is None:
        return silent(scale, words, most)
    points, findings = _undamaged(UnitKind.PREFECTURE_CITY, report.observatories, report.undamaged, most)
    return Line(words, most, points, findings)


def _kinds_zoned(report: CityReport, scale: Scale) -> int:
    long_ago = scale.readings.zoned_long_before is ZonedLongBefore.BARRED
    return len({place if one.kind is ZoningKind.OTHER else one.kind for place, one in _new(report.zonings, long_ago)})


def _new(zonings: Sequence[Zoning], long_ago: bool) -> list[tuple[object, Zoning]]:  # noqa: FBT001  # a reading
    """The zonings that count: of a kind that is not last year's, nor wind or lightning where one exists."""
    return [
        (place, one)
        for place, one in enumerate(zonings)
        if not one.last_year and not (one.earlier and (long_ago or one.kind is not ZoningKind.OTHER))
    ]


def _summary(report: CityReport, scale: Scale) -> Line:
    """A summary of a drill that was not held brings nothing."""
    words, most = Words("报送演练总结", "summary of the drill"), scale.points("drill_summary")
    held = report.drills is not None and report.drills > 0
    sent = condition(scale.clause, *words, CityDeed.DRILL_SUMMARY in report.done)
    there = condition(scale.clause, "已举行演练", "a drill was held", held)
    return Line(words, most, most if sent.holds and held else ZERO, (sent, there))


def _below_mean(fact: str, years: str, words: Words, unit: Unit) -> Shape:
    """All where the year lies below the mean of the years before; nothing above it."""

    def line(report: Any, scale: Scale) -> Line:
        seen, asked = getattr(report, fact), int(getattr(scale.figures, years))
        before = getattr(report, f"{fact}_before")[-asked:]
        if seen is None or len(before) < asked:
            return silent(scale, words, scale.most)
        mean, found = sum(map(ratio, before), ZERO) / asked, ratio(seen)
        averaged = note(scale.clause, "平均所计年数", "years of the mean", asked)
        equal_does = scale.readings.equal_to_mean is EqualToMean.FULL
        kind = MEAN_OF[unit]
        met = asks(
            scale.clause, *words, found, kind.at_most(mean, "不高于") if equal_does else kind.below(mean, "低于")
        )
        return Line(words, scale.most, scale.most if met.holds else ZERO, (averaged, met))

    return line


MEAN_OF = {PERSONS.unit: type(MEAN)(PERSONS.unit), TEN_THOUSAND_YUAN.unit: TEN_THOUSAND_YUAN}


def _no_accident(report: CityReport, scale: Scale) -> Line:
    words, most = Words("未发生重大责任性事故", "no serious accident by fault"), scale.most
    if report.accidents is None:
        return silent(scale, words, most)
    serious = [one for one in report.accidents if one.blamed and _serious(one, scale.figures)]
    found = condition(scale.clause, *words, not serious, len(serious))
    deaths = note(scale.clause, "死亡人数标准", "deaths that make it so", scale.figures.accident_deaths, PERSONS.unit)
    loss = note(
        scale.clause, "财产损失标准", "loss that makes it so", scale.figures.accident_loss, TEN_THOUSAND_YUAN.unit
    )
    return Line(words, most, ZERO if serious else most, (found, deaths, loss))


def _serious(accident: WeatherAccident, figures: TaskFigures) -> bool:
    return accident.deaths >= figures.accident_deaths or ratio(accident.loss) >= figures.accident_loss


_COUNTY = Words("国家级示范县", "national demonstration county")
_PLACES = (
    ("model_township_points", "townships", "model_townships", "", Words("申报标准化乡镇", "townships applied for")),
    ("model_community_points", "communities", "model_communities", "以上", Words("国家级示范社区", "communities")),
    ("model_village_points", "villages", "model_villages", "以上", Words("省级示范村", "villages")),
)


def _model_lines(places: ModelPlaces, scale: Scale) -> tuple[Line, ...]:
    """What each kind of place brings; the clause gives a number for all but the county."""
    won = condition(MODEL, *_COUNTY, places.counties > 0, places.counties)
    found = [("model_county", _COUNTY, won)]
    for points, fact, figure, word, words in _PLACES:
        bound = COUNT.at_least(getattr(scale.figures, figure), word)
        found.append((points, words, asks(MODEL, *words, getattr(places, fact), bound)))
    most = [scale.points(points) for points, _, _ in found]
    return tuple(
        Line(words, full, full if met.holds else ZERO, (met,))
        for full, (_, words, met) in zip(most, found, strict=True)
    )


def _model_places(report: CityReport, scale: Scale) -> Line:
    words, most = Words("示范建设", "model places"), scale.most
    if report.model_places is None:
        return silent(scale, words, most)
    points, findings = _city_places(report.model_places, scale)
    return Line(words, most, points, findings)


def _city_places(places: ModelPlaces, scale: Scale) -> tuple[Fraction, tuple[Finding, ...]]:
    lines = _model_lines(places, scale)
    findings = tuple(finding for line in lines for finding in line.findings)
    if scale.readings.model_scoring is ModelScoring.EACH:
        return min(scale.most, sum((line.points for line in lines), ZERO)), findings
    done = sum(finding.holds is True for finding in findings)
    enough = asks(MODEL, "完成项数", "items done", done, COUNT.at_least(scale.figures.model_enough))
    return scale.most if enough.holds else ZERO, (*findings, enough)


def _direct_places(places: ModelPlaces, scale: Scale, direct_pair: DirectPair) -> tuple[Fraction, tuple[Finding, ...]]:
    figures = scale.figures
    townships = asks(
        MODEL, "申报标准化乡镇", "townships applied for", places.townships, COUNT.at_least(figures.direct_townships)
    )
    pair = (
        asks(
            MODEL,
            "国家级示范社区",
            "communities",
            places.communities,
            COUNT.at_least(figures.direct_communities, "以上"),
        ),
        asks(MODEL, "省级示范村", "villages", places.villages, COUNT.at_least(figures.direct_villages, "以上")),
    )
    done = sum(finding.holds is True for finding in pair)
    halves = done if direct_pair is DirectPair.HALF else done // len(pair) * len(pair)
    earned = figures.direct_place_points * halves / len(pair)
    points = earned + (figures.direct_township_points if townships.holds else ZERO)
    return min(scale.most, points), (townships, *pair)


@rule(MODEL)
def model_place_points(
    kind: UnitKind,
    *,
    places: ModelPlaces,
    full: FullPoints = FullPoints(),
    figures: TaskFigures = TaskFigures(),
    model_scoring: ModelScoring = ModelScoring.EACH,
    direct_pair: DirectPair = DirectPair.NOTHING,
) -> Decision[Score]:
    """The points for model counties, townships, communities and villages (示范建设得分).

    Args:
        kind: 单位类别: what kind of place is scored; a county has no score of its own here.
        places: 示范建设情况: what was won, applied for and recognised in the year.

    Returns:
        示范建设得分: of a city for each kind; of one that answers to the province by its own scale.

    >>> places = ModelPlaces(townships=3, communities=5)
    >>> print(model_place_points(UnitKind.PREFECTURE_CITY, places=places).value)
    2
    """
    place, given = UnitKind.of(kind, "kind"), ModelPlaces.of(places, "places")
    scale = Scale(
        task=ScoredTask.MODEL_PLACES,
        full=FullPoints.of(full, "full"),
        figures=TaskFigures.of(figures, "figures"),
        readings=ScoringReadings(model_scoring=ModelScoring.of(model_scoring, "model_scoring")),
    )
    pair = DirectPair.of(direct_pair, "direct_pair")
    if place is UnitKind.COUNTY:
        return Decision(ZERO, note(MODEL, "县不单独计分", "a county has no score of its own", place))
    city = place is UnitKind.PREFECTURE_CITY
    points, findings = _city_places(given, scale) if city else _direct_places(given, scale, pair)
    return Decision(points, *findings)


_D = CityDeed
_T = ScoredTask
CITY_TASKS: Mapping[ScoredTask, tuple[Shape, ...]] = {
    _T.PROJECT_FUNDS: (_since,),
    _T.MODERNISATION: (deeds(None, _D.MODERNISED),),
    _T.OBSERVATION_ENVIRONMENT: (_observatories,),
    _T.RISK_ZONING: (
        deducted(_kinds_zoned, "zonings", "zoning_off", Words("新编制并公布的区划灾种", "kinds newly zoned")),
    ),
    _T.RANDOM_CHECKS: (
        deeds("check_plan", _D.CHECK_PLAN),
        deeds(
            "check_report",
            _D.REPORT_TO_GOVERNMENT,
            _D.REPORT_TO_COMMAND,
            either=lambda readings: readings.check_addressees is CheckAddressees.EITHER,
        ),
    ),
    _T.CLIMATE_ARGUMENT: (
        deeds("climate_approval", _D.CLIMATE_APPROVAL),
        deeds("climate_catalogue", _D.CLIMATE_CATALOGUE),
        deeds("climate_money", _D.CLIMATE_MONEY),
    ),
    _T.LIGHTNING_SERVICES: (
        deeds("services_catalogue", _D.DESIGN_CATALOGUE, _D.TESTING_CATALOGUE),
        deeds("services_money", _D.LIGHTNING_MONEY),
        deeds("services_permits", _D.LIGHTNING_PERMITS),
    ),
    _T.DEPARTMENT_PLANS: (
        deducted(
            lambda report, _: report.plan_departments,
            "plan_departments",
            "plan_off",
            Words("备案预案的部门", "departments that filed their plans"),
        ),
    ),
    _T.DRILLS: (least("drill_held", "drills", "drills", TIMES, Words("应急演练", "drills")), _summary),
    _T.DEATHS: (_below_mean("deaths", "deaths_years", Words("因灾死亡人数", "deaths by weather"), PERSONS.unit),),
    _T.LOSSES: (
        _below_mean("losses", "losses_years", Words("因灾经济损失", "loss by weather"), TEN_THOUSAND_YUAN.unit),
    ),
    _T.NO_ACCIDENT: (_no_accident,),
    _T.MODEL_PLACES: (_model_places,),
}
"""How the city is scored on the tasks that are its own."""
