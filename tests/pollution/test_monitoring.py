"""Whom the plan is for, what is forecast, and when the departments consult."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from attrs import evolve

from langfang_policy.core.days import CalendarPeriod, Period
from langfang_policy.core.errors import InvalidFacts, NotInForce
from langfang_policy.pollution import (
    AdverseWeather,
    ConsultationFigures,
    ForecastHorizon,
    ForecastProduct,
    HeatingPeriod,
    HeatingSeason,
    NeighbourWarning,
    Prediction,
    Predictor,
    ResponsibleBody,
    Warned,
    WarningSource,
    consultation_called,
    consultation_frequency,
    forecast_products,
    plan_applies,
    responsible_body,
)
from tests.helpers import because


class TestScope:
    """Whom the plan is for, and who answers."""

    @pytest.mark.parametrize(("inside", "needed"), [(True, True), (True, False), (False, True), (False, False)])
    def test_both_conditions(self, inside: bool, needed: bool) -> None:
        """Inside the city, and in need of the municipal government; the clause that failed is named."""
        decision = plan_applies(within_city=inside, needs_city_coordination=needed)
        assert decision.value is (inside and needed)
        assert [finding.holds for finding in decision.findings] == [inside, needed]
        if not decision.value:
            assert because(decision).en == ("needs the municipal government" if inside else "inside the city")

    def test_one_area_or_several(self) -> None:
        """One area answers for itself; several are organised by the city; none is no question."""
        assert responsible_body(frozenset({"永清县"})).value is ResponsibleBody.COUNTY
        assert responsible_body(frozenset({"永清县", "固安县"})).value is ResponsibleBody.CITY
        assert because(responsible_body(frozenset({"永清县"}))).observed == ("永清县",)
        for bad in (frozenset(), frozenset({1}), frozenset({"永清县", " "}), "永清县", None):
            with pytest.raises(InvalidFacts):
                responsible_body(bad)  # type: ignore[arg-type]


class TestForecastProducts:
    """What is given out for a day ahead."""

    @pytest.mark.parametrize(("days", "products"), [(1, 2), (3, 2), (4, 1), (5, 1), (6, 0)])
    def test_three_and_five_days(self, days: int, products: int) -> None:
        """Forecast and trend for 3 days, the trend alone for two more, then nothing."""
        found = forecast_products(days).value
        assert len(found) == products
        assert (ForecastProduct.TREND in found) is (days <= 5)

    def test_today_is_no_day_ahead(self) -> None:
        """Days ahead begin with tomorrow."""
        with pytest.raises(InvalidFacts):
            forecast_products(0)

    def test_findings_follow_the_horizon(self) -> None:
        """Neither failing nor holding: the side of each end that the day lies on."""
        found = forecast_products(3, horizon=ForecastHorizon(forecast_days=2, trend_days=3))
        assert found.value == {ForecastProduct.TREND}
        assert [(one.holds, str(one.bound)) for one in found.findings] == [(None, ">2 days"), (None, "≤3 days")]


TOMORROW = Prediction(by=Predictor.MONITORING_STATION, days_ahead=1, adverse_weather=True, aqi=151)


class TestConsultation:
    """When the departments consult."""

    @pytest.mark.parametrize("source", list(WarningSource))
    @pytest.mark.parametrize("of", list(Warned))
    def test_neighbours_warn(self, source: WarningSource, of: Warned) -> None:
        """Any authority of the three neighbours, of extreme weather or heavy pollution."""
        called = consultation_called(warnings=[NeighbourWarning(source=source, warns_of=of)])
        assert called.value is (source is not WarningSource.ELSEWHERE and of is not Warned.NEITHER)

    @pytest.mark.parametrize(
        ("change", "called"),
        [
            ({}, True), ({"aqi": 0}, False), ({"aqi": 150}, False), ({"aqi": 150.5}, True), ({"days_ahead": 3}, True),
            ({"days_ahead": 4}, False), ({"adverse_weather": False}, False), ({"by": Predictor.EXPERT_GROUP}, True),
        ],
    )  # fmt: skip
    def test_own_predictions(self, change: dict[str, object], called: bool) -> None:
        """Adverse weather and an index of moderate pollution, 1 to 3 days ahead."""
        assert consultation_called(predictions=[evolve(TOMORROW, **change)]).value is called  # type: ignore[arg-type]

    @pytest.mark.parametrize(("adverse", "aqi", "called"), [(True, 90, True), (False, 151, True), (False, 150, False)])
    def test_either_is_enough_by_the_other_reading(self, adverse: bool, aqi: int, called: bool) -> None:
        """The stricter reading of "and"."""
        prediction = evolve(TOMORROW, adverse_weather=adverse, aqi=aqi)
        assert consultation_called(predictions=[prediction], adverse_weather=AdverseWeather.EITHER).value is called

    def test_any_one_is_enough(self) -> None:
        """The one that calls is named; nothing calls nothing."""
        elsewhere = NeighbourWarning(source=WarningSource.ELSEWHERE, warns_of=Warned.HEAVY_POLLUTION)
        decision = consultation_called(warnings=[elsewhere], predictions=[TOMORROW])
        assert decision.value
        assert decision.because is None
        assert [one.holds for one in decision.reasons] == [False, True]
        nothing = consultation_called()
        assert (nothing.value, because(nothing).holds) == (False, False)

    def test_where_nothing_calls_all_are_told(self) -> None:
        """Each was weighed and none was enough; none of them decided alone."""
        late = evolve(TOMORROW, days_ahead=4)
        decision = consultation_called(predictions=[late, evolve(late, days_ahead=5, aqi=150)])
        assert decision.because is None
        assert [(one.holds, one.observed) for one in decision.findings] == [
            (False, 4), (True, None), (True, 151), (False, 5), (True, None), (False, 150),
        ]  # fmt: skip
        assert [str(one.bound) for one in decision.findings if one.bound] == ["≤3 days", ">150"] * 2

    def test_findings_follow_the_figures(self) -> None:
        """Other figures are held against, and told."""
        figures = ConsultationFigures(ahead_days=1, moderate_above=200)
        decision = consultation_called(predictions=[TOMORROW], figures=figures)
        assert not decision.value
        assert [str(one.bound) for one in decision.findings if one.bound] == ["≤1 day", ">200"]
        assert consultation_called(predictions=[evolve(TOMORROW, aqi=201)], figures=figures).value

    @pytest.mark.parametrize(
        ("facts", "fact"),
        [
            ({"warnings": ["x"]}, "warnings[0]"), ({"predictions": ["x"]}, "predictions[0]"),
            ({"warnings": None}, "warnings"), ({"predictions": "x"}, "predictions"), ({"warnings": b"x"}, "warnings"),
            ({"predictions": [TOMORROW, None]}, "predictions[1]"), ({"adverse_weather": "BOTH"}, "adverse_weather"),
        ],
    )  # fmt: skip
    def test_something_else_is_refused(self, facts: dict[str, object], fact: str) -> None:
        """A warning is a warning, a prediction a prediction of a day to come, and each comes in a series."""
        with pytest.raises(InvalidFacts) as caught:
            consultation_called(**facts)  # type: ignore[arg-type]
        assert caught.value.fact == fact

    @pytest.mark.parametrize(
        ("change", "fact"),
        [
            ({"aqi": -1}, "aqi"), ({"days_ahead": 0}, "days_ahead"), ({"by": "x"}, "by"),
            ({"adverse_weather": 1}, "adverse_weather"),
        ],
    )  # fmt: skip
    def test_no_such_prediction(self, change: dict[str, Any], fact: str) -> None:
        """A prediction is by one of three, of a day to come, of an index of nothing or more."""
        with pytest.raises(InvalidFacts) as caught:
            evolve(TOMORROW, **change)
        assert caught.value.fact == fact

    @pytest.mark.parametrize(
        ("day", "heavy", "published", "rate"),
        [
            ((2017, 11, 14), False, False, (1, CalendarPeriod.WEEK, False)),
            ((2017, 11, 15), False, False, (1, CalendarPeriod.DAY, False)),
            ((2018, 3, 15), False, True, (1, CalendarPeriod.DAY, False)),
            ((2018, 3, 16), False, False, (1, CalendarPeriod.WEEK, False)),
            ((2018, 11, 15), False, False, (1, CalendarPeriod.DAY, False)),
            ((2019, 1, 1), False, False, (1, CalendarPeriod.DAY, False)),
            ((2018, 7, 1), True, True, (2, CalendarPeriod.DAY, False)),
            ((2018, 1, 1), True, True, (2, CalendarPeriod.DAY, False)),
            ((2018, 1, 1), True, False, (None, None, True)),
        ],
    )
    def test_frequency(
        self,
        day: tuple[int, int, int],
        heavy: bool,
        published: bool,
        rate: tuple[int | None, CalendarPeriod | None, bool],
    ) -> None:
        """Weekly, daily in the heating period, twice a day in heavy pollution, in real time without an alert."""
        found = consultation_frequency(on=datetime.date(*day), heavy_pollution=heavy, alert_published=published).value
        assert (found.at_least, found.every, found.real_time) == rate

    def test_heating_period_as_dated(self) -> None:
        """The other reading knows one winter only."""
        later = datetime.date(2018, 12, 1)
        found = consultation_frequency(on=later, heavy_pollution=False, heating_period=HeatingPeriod.AS_DATED).value
        assert found.every is CalendarPeriod.WEEK
        first = datetime.date(2017, 12, 1)
        found = consultation_frequency(on=first, heavy_pollution=False, heating_period=HeatingPeriod.AS_DATED).value
        assert found.every is CalendarPeriod.DAY

    @pytest.mark.parametrize(
        ("day", "every"),
        [
            ((2017, 11, 14), CalendarPeriod.WEEK), ((2017, 11, 15), CalendarPeriod.DAY),
            ((2018, 3, 15), CalendarPeriod.DAY), ((2018, 3, 16), CalendarPeriod.WEEK),
        ],
    )  # fmt: skip
    def test_both_ends_of_the_season_as_dated(self, day: tuple[int, int, int], every: CalendarPeriod) -> None:
        """Both days belong to it; and an alert is not taken for published unless it is said to be."""
        on, dated = datetime.date(*day), HeatingPeriod.AS_DATED
        assert consultation_frequency(on=on, heavy_pollution=False, heating_period=dated).value.every is every
        assert consultation_frequency(on=on, heavy_pollution=True).value.real_time

    def test_other_figures(self) -> None:
        """Each moves its own answer, and the season's days are told as they are."""
        figures = ConsultationFigures(per_week=4, per_day_heavy=5, per_day_heating=6)
        season = HeatingSeason(first=datetime.date(2017, 11, 1), last=datetime.date(2018, 3, 31))
        facts = {"figures": figures, "season": season}
        for day, heavy, least in (
            ((2017, 10, 31), False, 4), ((2017, 11, 1), False, 6), ((2018, 3, 31), False, 6), ((2018, 4, 1), False, 4),
            ((2018, 1, 1), True, 5),
        ):  # fmt: skip
            on = datetime.date(*day)
            found = consultation_frequency(on=on, heavy_pollution=heavy, alert_published=heavy, **facts)  # type: ignore[arg-type]
            assert found.value.at_least == least
            assert heavy or found.findings[1].observed == Period(season.first, season.last)

    def test_season_the_wrong_way_about(self) -> None:
        """A season does not end before it begins; one of a day is one."""
        day = datetime.date(2017, 11, 15)
        assert HeatingSeason(last=day).contains(day)
        with pytest.raises(InvalidFacts) as caught:
            HeatingSeason(last=datetime.date(2017, 11, 14))
        assert caught.value.fact == "last"

    def test_before_the_plan(self) -> None:
        """The plan says nothing of a day before it."""
        with pytest.raises(NotInForce):
            consultation_frequency(on=datetime.date(2017, 9, 29), heavy_pollution=True)
