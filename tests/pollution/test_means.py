"""24-hour means over gaps, of indices and of concentrations."""

from __future__ import annotations

import datetime
from decimal import Decimal
from fractions import Fraction
from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.asking import ask
from langfang_policy.core.errors import InvalidFacts, Undetermined
from langfang_policy.core.exact import Number
from langfang_policy.core.forms import plain
from langfang_policy.pollution import (
    Alert,
    BeyondScale,
    EnoughHours,
    HourlyAqi,
    HourlyConcentrations,
    LackingPollutants,
    Pollutant,
    ValidHours,
    alert_timeline,
    daily_index,
    daily_indices,
    daily_means,
    grade_alert,
)
from tests.helpers import because

START = datetime.datetime(2017, 12, 1)
HOUR = datetime.timedelta(hours=1)
CHINA = datetime.timezone(datetime.timedelta(hours=8))


def after(hours: int) -> datetime.datetime:
    """So many hours after the series begins."""
    return START + HOUR * hours


def series(*stretches: tuple[int, int | float | None], start: datetime.datetime = START) -> list[HourlyAqi]:
    """So many hours of each AQI, one stretch after the other."""
    values = [aqi for hours, aqi in stretches for _ in range(hours)]
    return [HourlyAqi(at=start + HOUR * place, aqi=aqi) for place, aqi in enumerate(values)]


class TestDailyMeans:
    """24-hour means over gaps."""

    def test_mean_from_each_hour(self) -> None:
        """A mean for each hour that 24 follow, exact, with decimals as given."""
        days = daily_means(series((23, 200), (1, 200.5), (1, 212))).value
        assert [(day.start, day.mean, day.hours) for day in days] == [
            (after(0), Fraction(9601, 48), 24),
            (after(1), Fraction(9625, 48), 24),
        ]

    @pytest.mark.parametrize(
        ("aqi", "mean"),
        [
            (Decimal("2E+2"), 200), (Decimal("0.125"), Fraction(1, 8)), (0, 0), (0.5, Fraction(1, 2)),
            (1_000_000, 1_000_000), (1_000_001, 1_000_001),
        ],
    )  # fmt: skip
    def test_numbers_however_written(self, aqi: Number, mean: Fraction) -> None:
        """Whole, with an exponent, with places, or large: exactly what was given."""
        hours = [HourlyAqi(at=after(place), aqi=aqi) for place in range(24)]
        assert daily_means(hours).value[0].mean == mean

    def test_numbers_of_different_places(self) -> None:
        """Half and a quarter in 24 hours of nothing else."""
        hours = series((24, 0))
        hours[3:5] = [HourlyAqi(at=after(3), aqi=Decimal("0.5")), HourlyAqi(at=after(4), aqi=Decimal("0.25"))]
        assert daily_means(hours).value[0].mean == Fraction(1, 32)

    def test_finding_counts_the_means(self) -> None:
        """How many 24 hours have a mean, and how many hours one needs."""
        hours = series((24, 100), (2, None), (24, 100))
        assert [one.observed for one in daily_means(hours).findings] == [24, 2]
        assert [one.observed for one in daily_means(hours, enough=EnoughHours.TWENTY).findings] == [20, 27]
        fewer = ValidHours(day_hours=12, least_of_day=10)
        assert [one.observed for one in daily_means(hours, valid=fewer).findings] == [12, 26]
        assert [one.observed for one in daily_means(hours, valid=fewer, enough=EnoughHours.TWENTY).findings] == [10, 39]

    @pytest.mark.parametrize(
        ("missing", "enough", "mean"),
        [
            (0, EnoughHours.ALL, 200), (1, EnoughHours.ALL, None), (4, EnoughHours.TWENTY, 200),
            (5, EnoughHours.TWENTY, None),
        ],
    )  # fmt: skip
    def test_how_many_hours_suffice(self, missing: int, enough: EnoughHours, mean: int | None) -> None:
        """All 24 by the plan's words, 20 by the standard's; the mean is of what was measured."""
        (day,) = daily_means(series((24 - missing, 200), (missing, None)), enough=enough).value
        assert (day.mean, day.hours) == (mean, 24 - missing)

    def test_too_short(self) -> None:
        """23 hours make no mean."""
        with pytest.raises(Undetermined) as caught:
            daily_means(series((23, 200)))
        assert caught.value.missing == ("hours",)

    @pytest.mark.parametrize(
        ("place", "hour", "fact", "words"),
        [
            (5, HourlyAqi(at=after(4), aqi=1), "hours[5].at", "2017-12-01T04:00"),
            (5, HourlyAqi(at=after(6), aqi=1), "hours[5].at", "the hour after 2017-12-01T04:00"),
            (5, HourlyAqi(at=after(1), aqi=1), "hours[5].at", "2017-12-01T01:00"),
            (5, HourlyAqi(at=after(5).replace(tzinfo=CHINA), aqi=1), "hours[5].at", "time zone"),
            (5, 90, "hours[5]", "HourlyAqi"),
        ],
    )
    def test_bad_hour_is_named(self, place: int, hour: HourlyAqi, fact: str, words: str) -> None:
        """A gap, a duplicate, a step back, another zone or something else: the fault names the hour."""
        hours = series((30, 100))
        hours[place] = hour
        for rule in (daily_means, alert_timeline):
            with pytest.raises(InvalidFacts) as caught:
                rule(hours)
            assert caught.value.fact == fact
            assert words in str(caught.value)

    def test_what_is_given_is_taken_back(self) -> None:
        """A mean that does not end, and a day without one: by every rule that takes a mean, and through JSON."""
        hours = series((12, 201), (11, 202), (1, 203), (24, 210))
        hours[30] = HourlyAqi(at=after(30), aqi=None)
        means = [day.mean for day in daily_means(hours, enough=EnoughHours.TWENTY).value]
        assert Fraction(4837, 24) in means
        assert grade_alert(means[::24]).value is Alert.YELLOW
        told: Any = ask("pollution.daily_means", {"hours": plain(hours), "enough": "twenty"}, on="2017-12-02")
        values = [day["mean"] for day in told["value"]]
        graded: Any = ask("pollution.grade_alert", {"daily_aqi": values[::24]}, on="2017-12-02")
        assert graded["value"] == "yellow"
        for rule, facts in (
            ("air_quality_category", {"aqi": values[0]}), ("may_lift", {"aqi": values[0], "lasting_hours": 36}),
            ("launch_early", {"measured_aqi": values[0], "improvement_hours": 13}),
            ("one_episode", {"gap": [{"hours": 1, "aqi": values[0]}]}),
            ("school_day", {"level": "i", "able_to_suspend": True, "expected_aqi": values[0]}),
        ):  # fmt: skip
            assert ask(f"pollution.{rule}", facts, on="2017-12-02")["outcome"] == "decided"
        again = [HourlyAqi(at=after(place), aqi=mean) for place, mean in enumerate(means) if mean is not None]
        first = [mean for mean in means[:24] if mean is not None]
        assert daily_means(again).value[0].mean == sum(first, Fraction()) / 24

    @pytest.mark.parametrize("aqi", [-1, float("nan"), "90"])
    def test_no_such_hour(self, aqi: Any) -> None:
        """An hour begins at a moment and has an index of 0 or more; both are said at once, and in JSON its place."""
        with pytest.raises(InvalidFacts) as caught:
            HourlyAqi(at=START.date(), aqi=aqi)  # type: ignore[arg-type]
        assert [fault.path for fault in caught.value.faults] == ["$.at", "$.aqi"]

    @pytest.mark.parametrize("bad", [None, "hours", 5, {}])
    def test_no_series_is_refused(self, bad: object) -> None:
        """Something that is no series."""
        with pytest.raises(InvalidFacts) as caught:
            daily_means(bad)  # type: ignore[arg-type]
        assert caught.value.fact == "hours"

    def test_other_clocks_are_fine_if_one(self) -> None:
        """A series may have a time zone, if all of it has."""
        hours = series((24, 100), start=START.replace(tzinfo=CHINA))
        assert daily_means(hours).value[0].start == START.replace(tzinfo=CHINA)


def concentrations(*stretches: tuple[int, dict[str, int]]) -> list[HourlyConcentrations]:
    """So many hours of the same concentrations, one stretch after the other."""
    facts = [values for hours, values in stretches for _ in range(hours)]
    return [HourlyConcentrations(at=after(place), **values) for place, values in enumerate(facts)]


AS_MEASURED = LackingPollutants.AS_MEASURED
FULL: Any = {"so2": 20, "no2": 60, "co": 1, "o3": 40, "pm10": 60, "pm2_5": 30}
as_measured = partial(daily_indices, lacking=AS_MEASURED)


class TestDailyIndices:
    """The other form of a daily AQI, from mean concentrations."""

    def test_mean_concentration_first(self) -> None:
        """12 hours of 0 and 12 of 300 are a mean of 150: index 200, where the mean of hourly indices is less."""
        (day,) = as_measured(concentrations((12, {"pm2_5": 0}), (12, {"pm2_5": 300}))).value
        assert day.quality is not None
        assert day.quality.aqi == 200

    def test_twenty_hours_suffice(self) -> None:
        """20 measured hours make a mean, 19 do not."""
        for measured, there in ((20, True), (19, False)):
            hours = concentrations((measured, {"pm10": 100}), (24 - measured, {}))
            assert (as_measured(hours).value[0].quality is not None) is there

    def test_ozone_by_hour_and_eight_hours(self) -> None:
        """8 hours of 215 in a day of 10: the 8-hour index of 150 counts; a single hour of 800 counts by the hour."""
        day = {"o3": 10}
        hours = concentrations((8, day), (8, {"o3": 215}), (8, day))
        assert as_measured(hours).value[0].quality.aqi == 150  # type: ignore[union-attr]
        thin = concentrations((4, day), (3, {}), (1, day), (1, {"o3": 800}), (15, day))
        quality = as_measured(thin).value[0].quality
        assert quality is not None
        assert [one.pollutant for one in quality.individual] == [Pollutant.O3]
        assert quality.aqi == 300

    def test_six_of_eight_hours(self) -> None:
        """An 8-hour mean needs 6 hours: with 5 there is none, and without 20 hours no greatest hour either."""
        few = concentrations((5, {"o3": 100}), (19, {}))
        assert as_measured(few).value[0].quality is None
        enough = concentrations((6, {"o3": 100}), (18, {}))
        assert as_measured(enough).value[0].quality.aqi == 50  # type: ignore[union-attr]

    def test_greatest_hour_needs_a_day(self) -> None:
        """20 hours with one of 160 count by that hour; of 19 only the 8-hour means are left, of 6 hours at least."""
        for measured, aqi in ((20, 50), (19, 14)):
            hours = concentrations((measured - 1, {"o3": 0}), (1, {"o3": 160}), (24 - measured, {}))
            assert as_measured(hours).value[0].quality.aqi == aqi  # type: ignore[union-attr]

    def test_every_eight_hours_of_the_day(self) -> None:
        """The first 8 hours of the day and the last count like any others."""
        for place in (0, 16):
            hours = concentrations((place, {"o3": 0}), (8, {"o3": 160}), (16 - place, {"o3": 0}))
            assert as_measured(hours).value[0].quality.aqi == 100  # type: ignore[union-attr]

    def test_finding_counts_the_days(self) -> None:
        """How many 24 hours have an index."""
        hours = concentrations((30, {"pm10": 100}), (20, {}))
        decision = as_measured(hours)
        assert because(decision).observed == sum(day.quality is not None for day in decision.value) == 11

    def test_bad_concentration_is_named(self) -> None:
        """The fault names hour and pollutant."""
        hours = [{"at": hour.at.isoformat(), "co": 1} for hour in concentrations((24, {}))]
        hours[23]["co"] = -1
        outcome = ask("pollution.daily_indices", {"hours": hours}, on="2017-12-02")
        assert outcome["outcome"] == "invalid"
        assert [fault["path"] for fault in outcome["faults"]] == ["$.hours[23].co"]
        with pytest.raises(InvalidFacts) as caught:
            HourlyConcentrations(at=START, co=-1)
        assert caught.value.fact == "co"

    def test_means_are_exact(self) -> None:
        """A mean that exceeds a breakpoint by the least rounds its index up."""
        for last, index in ((150, 200), (Decimal("150.000001"), 201)):
            hours = concentrations((23, {"pm2_5": 150}), (1, {"pm2_5": last}))  # type: ignore[dict-item]
            assert as_measured(hours).value[0].quality.aqi == index  # type: ignore[union-attr]

    def test_beyond_a_table_the_hour_is_named(self) -> None:
        """8-hour ozone above 800 with too few hours, or a mean above the scale: the day's first hour is told."""
        gas = {"no2": 10}
        thin = concentrations((30, {"o3": 100, **gas}), (8, gas), (8, {"o3": 801, **gas}), (8, gas))
        open_days = [day for day in as_measured(thin).value if day.quality is None]
        assert open_days
        assert {day.left_open_by for day in open_days} == {(Pollutant.O3,)}
        above = concentrations((1, {"pm2_5": 500}), (24, {"pm2_5": 501}))
        assert [day.quality.aqi for day in as_measured(above).value] == [500, 500]  # type: ignore[union-attr]
        with pytest.raises(Undetermined, match="from 2017-12-01T00:00:00") as caught:
            as_measured(above, beyond=BeyondScale.UNDETERMINED)
        assert caught.value.missing == ("hours",)
        assert "自2017-12-01T" in caught.value.zh
        with pytest.raises(InvalidFacts):
            as_measured(above, beyond="top")  # type: ignore[arg-type]

    @given(st.lists(st.none() | st.integers(0, 400), min_size=24, max_size=60), st.sampled_from(["pm10", "o3", "co"]))
    def test_by_hand(self, values: list[int | None], name: str) -> None:
        """Each day's index is that of its means, taken the long way round."""
        hours = [HourlyConcentrations(at=after(place), **{name: value}) for place, value in enumerate(values)]
        for place, day in enumerate(as_measured(hours).value):
            part = values[place : place + 24]
            known = [value for value in part if value is not None]
            facts: dict[str, Fraction] = {}
            if len(known) >= 20:
                facts[name] = Fraction(max(known)) if name == "o3" else Fraction(sum(known), len(known))
            if name == "o3":
                spans = [[value for value in part[at : at + 8] if value is not None] for at in range(17)]
                eights = [Fraction(sum(span), len(span)) for span in spans if len(span) >= 6]
                facts |= {"o3_eight_hours": max(eights)} if eights else {}
            asked = {fact: Decimal(mean.numerator) / mean.denominator for fact, mean in facts.items()}
            expected = daily_index(**asked, lacking=AS_MEASURED).value.aqi if asked else None  # type: ignore[arg-type]
            assert (day.quality.aqi if day.quality else None) == expected

    @pytest.mark.parametrize("name", ["day_hours", "least_of_day", "eight_hours", "least_of_eight"])
    @pytest.mark.parametrize("hours", [0, -1, 745])
    def test_no_such_hours(self, name: str, hours: int) -> None:
        """A what-if takes from one hour to a month's."""
        with pytest.raises(InvalidFacts) as caught:
            ValidHours(**{name: hours})
        assert caught.value.fact == name
        assert all(getattr(ValidHours(**{name: least}), name) == least for least in (1, 744))

    def test_eight_hours_longer_than_the_day(self) -> None:
        """A what-if without any such mean goes by the greatest hour."""
        hours = concentrations((24, {"o3": 160}))
        assert as_measured(hours, valid=ValidHours(day_hours=6, least_of_day=6)).value[0].quality.aqi == 50  # type: ignore[union-attr]

    def test_every_pollutant(self) -> None:
        """A day with enough of all six has its index, the same by either reading."""
        hours = concentrations((24, FULL))
        (day,) = daily_indices(hours).value
        assert day.quality is not None
        assert (day.quality.aqi, day.at_least, day.left_open_by, day.quality.missing) == (75, 75, (), ())
        assert as_measured(hours).value == (day,)

    def test_a_day_without_its_worst_pollutant(self) -> None:
        """450 of PM2.5 in 19 of 24 hours beside two gases: 19 at the least, and by no means excellent air."""
        hours = concentrations((19, {"no2": 15, "so2": 10, "pm2_5": 450}), (5, {"no2": 15, "so2": 10}))
        (day,) = daily_indices(hours).value
        assert (day.quality, day.at_least) == (None, 19)
        assert [one.en for one in day.left_open_by] == ["CO", "O3", "PM10", "PM2.5"]
        assert as_measured(hours).value[0].quality.aqi == 19  # type: ignore[union-attr]
        severe = concentrations((20, {"pm2_5": 500}), (4, {}))
        assert daily_indices(severe).value[0].quality.aqi == 500  # type: ignore[union-attr]

    def test_nothing_measured(self) -> None:
        """No index, no bound, and every pollutant leaves it open; by either reading."""
        for rule in (daily_indices, as_measured):
            (day,) = rule(concentrations((24, {}))).value
            assert (day.quality, day.at_least, day.left_open_by) == (None, None, tuple(Pollutant))

    def test_only_the_day_that_lacks_something_is_open(self) -> None:
        """The others have their index; the finding counts those."""
        lacking = {name: value for name, value in FULL.items() if name != "pm2_5"}
        decision = daily_indices(concentrations((24, FULL), (5, lacking)))
        assert [day.quality is None for day in decision.value] == [False] * 5 + [True]
        assert because(decision).observed == 5

    def test_ozone_needs_its_greatest_hour(self) -> None:
        """19 hours of ozone have 8-hour means but no greatest hour, which could be greater."""
        less = {**FULL, "o3": None}
        (day,) = daily_indices(concentrations((19, FULL), (5, less))).value
        assert (day.quality, day.at_least, day.left_open_by) == (None, 75, (Pollutant.O3,))

    def test_ozone_needs_its_running_mean(self) -> None:
        """A what-if under which no 8 hours have one: the greatest hour is a bound, for itself and for that mean."""
        for ozone, left in ((300, (Pollutant.O3,)), (40, ())):
            measured, gap = {**FULL, "o3": ozone}, {**FULL, "o3": None}
            hours = concentrations(*([(4, measured), (1, gap)] * 4), (4, measured))
            (day,) = daily_indices(hours, valid=ValidHours(least_of_eight=8)).value
            assert (day.quality is None, day.left_open_by) == (bool(left), left)
