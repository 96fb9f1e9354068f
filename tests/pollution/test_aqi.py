"""The air quality index from concentrations, after HJ 633-2012."""

from __future__ import annotations

import csv
from decimal import Decimal
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from aqi.algos import mep  # type: ignore[import-untyped]  # the package ships no types
from hypothesis import assume, given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, Undetermined
from langfang_policy.core.forms import plain
from langfang_policy.pollution import (
    Averaging,
    BeyondScale,
    Breakpoints,
    Category,
    LackingPollutants,
    Pollutant,
    air_quality_category,
    daily_index,
    hourly_index,
    individual_index,
)
from tests.helpers import because

STATIONS = Path(__file__).resolve().parents[3] / "shared" / "data" / "stations-2018-02-20T07.csv"
SCALE = (0, 50, 100, 150, 200, 300, 400, 500)
# HJ 633-2012, table 1, stated here a second time
TABLE = {
    (Pollutant.SO2, Averaging.DAY): (0, 50, 150, 475, 800, 1600, 2100, 2620),
    (Pollutant.SO2, Averaging.HOUR): (0, 150, 500, 650, 800),
    (Pollutant.NO2, Averaging.DAY): (0, 40, 80, 180, 280, 565, 750, 940),
    (Pollutant.NO2, Averaging.HOUR): (0, 100, 200, 700, 1200, 2340, 3090, 3840),
    (Pollutant.PM10, Averaging.DAY): (0, 50, 150, 250, 350, 420, 500, 600),
    (Pollutant.CO, Averaging.DAY): (0, 2, 4, 14, 24, 36, 48, 60),
    (Pollutant.CO, Averaging.HOUR): (0, 5, 10, 35, 60, 90, 120, 150),
    (Pollutant.O3, Averaging.HOUR): (0, 160, 200, 300, 400, 800, 1000, 1200),
    (Pollutant.O3, Averaging.EIGHT_HOURS): (0, 100, 160, 215, 265, 800),
    (Pollutant.PM2_5, Averaging.DAY): (0, 35, 75, 115, 150, 250, 350, 500),
}
POINTS = [
    (pollutant, averaging, concentration, index)
    for (pollutant, averaging), row in TABLE.items()
    for concentration, index in zip(row, SCALE, strict=False)
]
SHORT = [(Pollutant.SO2, Averaging.HOUR), (Pollutant.O3, Averaging.EIGHT_HOURS)]
hour_as_measured = partial(hourly_index, lacking=LackingPollutants.AS_MEASURED)
day_as_measured = partial(daily_index, lacking=LackingPollutants.AS_MEASURED)
GASES: Any = {"so2": 20, "no2": 60, "co": 1}
OZONE: Any = {"o3": 90, "o3_eight_hours": 70}
tables = st.sampled_from([key for key in TABLE if key not in SHORT])
concentrations = st.decimals(min_value=0, max_value=5000, places=1)


class TestIndividualIndex:
    """One pollutant's index."""

    @pytest.mark.parametrize(("pollutant", "averaging", "concentration", "index"), POINTS)
    def test_breakpoints(self, pollutant: Pollutant, averaging: Averaging, concentration: int, index: int) -> None:
        """A breakpoint has its own index; the least above it rounds up, and the top stays the top or ends the table."""
        assert individual_index(pollutant, concentration, averaging=averaging).value == index
        above = concentration + Decimal("0.0001")
        if concentration < TABLE[pollutant, averaging][-1]:
            assert individual_index(pollutant, above, averaging=averaging).value == index + 1
        elif (pollutant, averaging) in SHORT:
            with pytest.raises(Undetermined, match=f"ends at {concentration}, ") as caught:
                individual_index(pollutant, above, averaging=averaging)
            assert f"止于{concentration}，" in caught.value.zh
        else:
            top = individual_index(pollutant, above, averaging=averaging)
            assert (top.value, because(top).required) == (500, concentration)

    def test_tables_are_the_standards(self) -> None:
        """Every row to its last figure, and the index that it stands for; pollutants go by their formula."""
        breakpoints = Breakpoints()
        assert breakpoints.index == SCALE
        assert {key: breakpoints.row(*key) for key in TABLE} == TABLE
        assert [pollutant.en for pollutant in Pollutant] == ["SO2", "NO2", "CO", "O3", "PM10", "PM2.5"]

    def test_interpolation_rounds_up(self) -> None:
        """PM2.5 of 126: 150 + 11/35 of 50 is 165.7, so 166; an exact whole is not rounded further."""
        assert individual_index(Pollutant.PM2_5, 126, averaging=Averaging.DAY).value == 166
        assert individual_index(Pollutant.PM10, 100, averaging=Averaging.DAY).value == 75

    @given(tables, concentrations, concentrations)
    def test_more_never_lowers_it(self, key: tuple[Pollutant, Averaging], one: Decimal, other: Decimal) -> None:
        """The index rises with the concentration and stays on the scale."""
        low, high = sorted((one, other))
        first, second = (individual_index(key[0], value, averaging=key[1]).value for value in (low, high))
        assert 0 <= first <= second <= 500

    def test_beyond_the_scale_to_the_letter(self) -> None:
        """The other reading computes nothing above the last breakpoint, and the same up to it."""
        facts = {"averaging": Averaging.DAY, "beyond": BeyondScale.UNDETERMINED}
        assert individual_index(Pollutant.PM2_5, 500, **facts).value == 500  # type: ignore[arg-type]
        with pytest.raises(Undetermined) as caught:
            individual_index(Pollutant.PM2_5, 501, **facts)  # type: ignore[arg-type]
        assert caught.value.missing == ("pm2_5",)

    def test_particulates_have_no_hourly_table(self) -> None:
        """What the standard has no table for is refused, with what there is."""
        with pytest.raises(InvalidFacts, match=r"Averaging\.DAY"):
            individual_index(Pollutant.PM10, 1, averaging=Averaging.HOUR)

    @pytest.mark.parametrize(
        ("changes", "fact"),
        [
            ({"pm2_5_day": ()}, "pm2_5_day"), ({"pm2_5_day": (5,)}, "pm2_5_day"), ({"co_day": (0, 2, 2)}, "co_day"),
            ({"co_day": (0, 4, 2)}, "co_day"), ({"co_day": (-1, 4)}, "co_day[0]"), ({"co_day": (0, 4.5)}, "co_day[1]"),
            ({"co_day": 4}, "co_day"), ({"o3_hour": tuple(range(9))}, "o3_hour"), ({"index": (0,)}, "index"),
            ({"index": (0, 50)}, "so2_hour"), ({"primary_above": "50"}, "primary_above"),
            ({"exceeding_above": -1}, "exceeding_above"),
        ],
    )  # fmt: skip
    def test_bad_breakpoints_are_refused(self, changes: dict[str, object], fact: str) -> None:
        """A what-if's rows rise, have an index for each step, and are not too short for one."""
        with pytest.raises(InvalidFacts) as caught:
            Breakpoints(**changes)  # type: ignore[arg-type]
        assert caught.value.fact == fact

    def test_other_breakpoints(self) -> None:
        """A what-if of as few as two steps, or as many as the scale has."""
        halves = Breakpoints(co_day=(0, 1), pm10_day=tuple(range(0, 80, 10)))
        assert individual_index(Pollutant.CO, Decimal("0.5"), averaging=Averaging.DAY, breakpoints=halves).value == 25
        assert individual_index(Pollutant.PM10, 70, averaging=Averaging.DAY, breakpoints=halves).value == 500
        assert Breakpoints(co_day=[0, 1]) == Breakpoints(co_day=(0, 1))  # type: ignore[arg-type]

    def test_findings_follow_the_breakpoints(self) -> None:
        """The step that holds the concentration, in the pollutant's own unit; beyond the table, its end."""
        coarse = Breakpoints(pm2_5_day=(0, 100, 200), co_day=(0, 3))
        found = individual_index(Pollutant.PM2_5, 126, averaging=Averaging.DAY, breakpoints=coarse)
        assert [(one.observed, str(one.bound), one.holds) for one in found.findings] == [
            (126, ">100 µg/m³", None),
            (126, "≤200 µg/m³", None),
        ]
        at_none = individual_index(Pollutant.CO, 0, averaging=Averaging.DAY).findings
        assert [str(one.bound) for one in at_none] == ["≤0 mg/m³", "≤2 mg/m³"]
        assert str(because(individual_index(Pollutant.PM10, 601, averaging=Averaging.DAY)).bound) == ">600 µg/m³"

    def test_each_limit_of_an_index_moves(self) -> None:
        """Primary and exceeding pollutants by other figures."""
        limits = Breakpoints(primary_above=49, exceeding_above=49)
        quality = hour_as_measured(pm10=50, breakpoints=limits).value
        assert (quality.primary, quality.exceeding) == ((Pollutant.PM10,), (Pollutant.PM10,))

    def test_reading_is_checked(self) -> None:
        """Only one of those there are, in each form of the index."""
        for rule, facts in (
            (individual_index, {"pollutant": Pollutant.CO, "concentration": 1, "averaging": Averaging.DAY}),
            (hourly_index, {"co": 1}), (daily_index, {"co": 1}),
        ):  # fmt: skip
            with pytest.raises(InvalidFacts) as caught:
                rule(**facts, beyond="top")  # type: ignore[arg-type]
            assert caught.value.fact == "beyond"

    @pytest.mark.parametrize("bad", [-1, float("nan"), float("inf"), "1", None, True])
    def test_bad_concentration_is_refused(self, bad: float) -> None:
        """A concentration is a finite number of 0 or more."""
        with pytest.raises(InvalidFacts) as caught:
            individual_index(Pollutant.CO, bad, averaging=Averaging.DAY)
        assert caught.value.fact == "concentration"

    @pytest.mark.parametrize("rule", [hourly_index, daily_index])
    @pytest.mark.parametrize("fact", ["so2", "no2", "co", "pm10", "pm2_5", "o3"])
    def test_none_at_all_is_the_least(self, rule: Any, fact: str) -> None:
        """Clean air has a concentration of 0; nothing has less."""
        measured = {**GASES, **OZONE, "pm10": 50, "pm2_5": 35}
        if rule is hourly_index:
            del measured["o3_eight_hours"]
        assert rule(**(measured | {fact: 0})).value
        with pytest.raises(InvalidFacts) as caught:
            rule(**(measured | {fact: Decimal("-0.001")}))
        assert caught.value.fact == fact

    @pytest.mark.parametrize("pollutant", [Pollutant.CO, Pollutant.SO2])
    def test_no_concentration_is_below_0(self, pollutant: Pollutant) -> None:
        """0 is one, and its index is 0."""
        assert individual_index(pollutant, 0, averaging=Averaging.DAY).value == 0
        with pytest.raises(InvalidFacts):
            individual_index(pollutant, Decimal("-0.001"), averaging=Averaging.DAY)


class TestHourlyIndex:
    """The index of an hour."""

    def test_greatest_counts_and_leads(self) -> None:
        """The greatest individual index is the AQI, and its pollutant the primary one."""
        quality = hourly_index(so2=10, no2=201, co=1, o3=10, pm10=60, pm2_5=30).value
        assert (quality.aqi, quality.category, quality.primary) == (101, Category.LIGHT, (Pollutant.NO2,))
        assert quality.exceeding == (Pollutant.NO2,)
        assert [one.index for one in quality.individual] == [4, 101, 10, 4, 55, 43]

    @pytest.mark.parametrize(("pm10", "primary", "exceeding"), [(50, 0, 0), (51, 1, 0), (150, 1, 0), (151, 1, 1)])
    def test_primary_above_50_exceeding_above_100(self, pm10: int, primary: int, exceeding: int) -> None:
        """At 50 there is no primary pollutant, at 100 none exceeds."""
        quality = hour_as_measured(pm10=pm10).value
        assert (len(quality.primary), len(quality.exceeding)) == (primary, exceeding)

    def test_two_may_lead(self) -> None:
        """Pollutants with the same greatest index are primary together."""
        assert hour_as_measured(pm10=350, pm2_5=150).value.primary == (Pollutant.PM10, Pollutant.PM2_5)

    def test_missing_are_named(self) -> None:
        """What was not measured is said; nothing measured is no index."""
        assert hour_as_measured(pm2_5=0).value.missing == (
            Pollutant.SO2, Pollutant.NO2, Pollutant.CO, Pollutant.O3, Pollutant.PM10,
        )  # fmt: skip
        for rule in (hourly_index, hour_as_measured):
            with pytest.raises(Undetermined, match="no pollutant has an index") as caught:
                rule()
            assert caught.value.missing == ("so2", "no2", "co", "o3", "pm10", "pm2_5")

    def test_sulphur_dioxide_beyond_the_hourly_table(self) -> None:
        """Above 800 the hour has no index and the 24-hour mean counts; at 800 the hour does."""
        assert hour_as_measured(so2=800, so2_day=100).value.aqi == 200
        assert hour_as_measured(so2=801, so2_day=100).value.aqi == 75
        with pytest.raises(Undetermined) as caught:
            hour_as_measured(so2=801, pm2_5=10)
        assert caught.value.missing == ("so2_day",)

    @pytest.mark.skipif(not STATIONS.exists(), reason="the measurements are not part of the project")
    def test_published_values_are_reproduced(self) -> None:
        """Every station of 20 February 2018, 07:00: index, category and primary pollutant as published."""
        with STATIONS.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        assert len(rows) == 80
        assert sum(row["city"] == "廊坊市" for row in rows) == 4
        for row in rows:
            names = ("so2_1h_ugm3", "no2_1h_ugm3", "co_1h_mgm3", "o3_1h_ugm3", "pm10_1h_ugm3", "pm2_5_1h_ugm3")
            so2, no2, co, o3, pm10, pm2_5 = (Decimal(row[name]) if row[name] else None for name in names)
            quality = hour_as_measured(so2=so2, no2=no2, co=co, o3=o3, pm10=pm10, pm2_5=pm2_5).value
            assert quality.aqi == int(row["published_aqi"])
            assert quality.category.zh == row["published_category"]
            printed = {"颗粒物(PM10)": (Pollutant.PM10,), "细颗粒物(PM2.5)": (Pollutant.PM2_5,), "-;": ()}
            assert quality.primary == printed[row["published_primary"]]

    @pytest.mark.parametrize("lacking", ["so2", "no2", "co", "o3", "pm10", "pm2_5"])
    def test_without_a_pollutant_it_is_a_lower_bound(self, lacking: str) -> None:
        """Each of the six could be the greatest: the one that lacks is named, and what the index is at the least."""
        hour = {**GASES, "o3": 30, "pm10": 60, "pm2_5": 30}
        assert hourly_index(**hour).value.aqi == 55
        del hour[lacking]
        with pytest.raises(Undetermined, match=f"the index is {43 if lacking == 'pm10' else 55} or more") as caught:
            hourly_index(**hour)
        assert caught.value.missing == (lacking,)
        assert hour_as_measured(**hour).value.missing == (Pollutant[lacking.upper()],)

    def test_at_the_end_of_the_scale_one_pollutant_decides(self) -> None:
        """Nothing is above it, whatever else was not measured; one step below it something may be."""
        top = hourly_index(pm2_5=500).value
        assert (top.aqi, top.category, len(top.missing)) == (500, Category.SEVERE, 5)
        assert hourly_index(pm2_5=500, so2=801).value.aqi == 500
        with pytest.raises(Undetermined, match="499 or more"):
            hourly_index(pm2_5=498)
        with pytest.raises(Undetermined, match="500 or more"):
            hourly_index(pm2_5=500, beyond=BeyondScale.UNDETERMINED)

    def test_another_end_of_the_scale(self) -> None:
        """A what-if moves it."""
        short = Breakpoints(index=(0, 50, 100, 150, 200, 300, 400, 450))
        assert hourly_index(pm2_5=500, breakpoints=short).value.aqi == 450

    def test_sulphur_dioxide_needs_its_day(self) -> None:
        """Above its hourly table, the 24-hour mean is what is missing, and nothing else where nothing else is."""
        hour = {**GASES, "so2": 801, "o3": 30, "pm10": 60, "pm2_5": 30}
        for rule in (hourly_index, hour_as_measured):
            with pytest.raises(Undetermined) as caught:
                rule(**hour)
            assert caught.value.missing == ("so2_day",)
            assert rule(**hour, so2_day=100).value.aqi == 75


class TestDailyIndex:
    """The index of a day."""

    def test_daily_tables(self) -> None:
        """Each pollutant goes by its 24-hour table."""
        assert day_as_measured(so2=475, no2=1, co=1, pm10=1, pm2_5=1).value.aqi == 150
        assert day_as_measured(no2=281).value.aqi == 201
        assert day_as_measured(co=24).value.aqi == 200

    @pytest.mark.parametrize(
        ("o3", "eight", "aqi"), [(200, 160, 100), (160, 160, 100), (300, 160, 150), (200, 801, 100), (None, 265, 200)]
    )
    def test_ozone_goes_by_the_greater(self, o3: int | None, eight: int, aqi: int) -> None:
        """Hour or 8 hours, whichever is worse; 8 hours above 800 leave the hour alone."""
        assert day_as_measured(o3=o3, o3_eight_hours=eight).value.aqi == aqi

    def test_ozone_beyond_the_table(self) -> None:
        """An 8-hour mean above 800 without an hour has no index; an hour above its scale is 500."""
        with pytest.raises(Undetermined) as caught:
            day_as_measured(o3_eight_hours=801, pm10=50)
        assert caught.value.missing == ("o3",)
        assert day_as_measured(o3=1201, o3_eight_hours=801).value.aqi == 500

    @given(st.fixed_dictionaries({name: concentrations | st.none() for name in ("no2", "co", "pm10", "pm2_5")}))
    def test_total_and_json(self, facts: dict[str, Decimal | None]) -> None:
        """Any measurements give an index on the scale that has a JSON form, or are none at all."""
        if all(value is None for value in facts.values()):
            with pytest.raises(Undetermined):
                day_as_measured(**facts)  # type: ignore[arg-type]
            return
        decision = day_as_measured(**facts)  # type: ignore[arg-type]
        told = plain(decision.value)
        assert isinstance(told, dict)
        assert told["aqi"] == max(one["index"] for one in told["individual"])
        assert 0 <= told["aqi"] <= 500

    @pytest.mark.parametrize("lacking", [*GASES, *OZONE, "pm10", "pm2_5"])
    def test_without_a_mean_it_is_a_lower_bound(self, lacking: str) -> None:
        """Each of the seven means could be the greatest, unless the greatest hour of ozone says that it is not."""
        means = {**GASES, "o3": 300, "o3_eight_hours": 70, "pm10": 60, "pm2_5": 30}
        assert daily_index(**means).value.aqi == 150
        del means[lacking]
        with pytest.raises(Undetermined) as caught:
            daily_index(**means)
        assert caught.value.missing == (lacking,)

    @pytest.mark.parametrize(("o3", "decided"), [(0, True), (160, True), (161, False), (200, False), (None, False)])
    def test_no_mean_of_ozone_is_above_its_greatest_hour(self, o3: int | None, decided: bool) -> None:
        """160 over 8 hours stand for 100, as much as the particulates: what is not above that changes nothing."""
        means = {**GASES, "pm10": 150, "pm2_5": 75, "o3": o3}
        if decided:
            assert daily_index(**means).value.aqi == 100
            return
        with pytest.raises(Undetermined) as caught:
            daily_index(**means)
        assert "o3_eight_hours" in caught.value.missing

    def test_any_hour_of_ozone_is_below_what_is_severe_enough(self) -> None:
        """8 hours stand for 300 at the most, so that a worse day needs none."""
        means = {**GASES, "pm10": 420, "pm2_5": 75, "o3": 799}
        assert daily_index(**means).value.aqi == 300

    @given(st.fixed_dictionaries({name: concentrations | st.none() for name in (*GASES, *OZONE, "pm10", "pm2_5")}))
    def test_what_is_decided_holds_whatever_was_not_measured(self, facts: dict[str, Decimal | None]) -> None:
        """Clean or foul, ozone's means no greater than its hour: one index, and different ones where it is open."""
        unknown = [name for name, value in facts.items() if value is None]
        assume((facts["o3_eight_hours"] or 0) <= 800)  # beyond its table the hour alone counts
        foul = dict(facts)
        for name in unknown:
            hour = facts["o3"]
            foul[name] = min(hour, Decimal(800)) if name == "o3_eight_hours" and hour is not None else Decimal(5000)
        clean = {name: value or Decimal(0) for name, value in facts.items()}
        if facts["o3"] is None and facts["o3_eight_hours"] is not None:
            clean["o3"] = facts["o3_eight_hours"]
        least, most = (daily_index(**means).value.aqi for means in (clean, foul))
        try:
            found = daily_index(**facts).value.aqi  # type: ignore[arg-type]
        except Undetermined:
            assert unknown
            assert least < most
        else:
            assert least == found == most


class TestCategory:
    """What an index stands for."""

    @pytest.mark.parametrize(
        ("aqi", "category", "colour"),
        [
            (0, "优", "绿色"), (50, "优", "绿色"), (51, "良", "黄色"), (100, "良", "黄色"),
            (100.5, "轻度污染", "橙色"),
            (150, "轻度污染", "橙色"), (151, "中度污染", "红色"), (200, "中度污染", "红色"),
            (200.4, "重度污染", "紫色"),
            (300, "重度污染", "紫色"), (301, "严重污染", "褐红色"), (500, "严重污染", "褐红色"),
        ],
    )  # fmt: skip
    def test_bands(self, aqi: float, category: str, colour: str) -> None:
        """Each band owns its upper end; a mean between two belongs to the worse."""
        decision = air_quality_category(aqi)
        assert (decision.value.zh, decision.value.colour) == (category, colour)
        assert all(one.holds is None and one.bound.holds(one.observed) for one in decision.findings if one.bound)
        assert len(decision.findings) == (1 if decision.value is Category.SEVERE else 2)

    def test_a_mean_that_does_not_end(self) -> None:
        """As ``daily_means`` gives it."""
        assert air_quality_category(Fraction(601, 3)).value is Category.HEAVY
        assert air_quality_category(Fraction(599, 3)).value is Category.MODERATE

    def test_categories_rise(self) -> None:
        """From excellent to severe."""
        assert (
            Category.EXCELLENT < Category.GOOD < Category.LIGHT < Category.MODERATE < Category.HEAVY < Category.SEVERE
        )


class TestBesidePythonAqi:
    """The package python-aqi (its ``mep`` algorithm), over the whole range."""

    NAMES = (
        ("so2_24h", Pollutant.SO2, Averaging.DAY, 1), ("so2_1h", Pollutant.SO2, Averaging.HOUR, 1),
        ("no2_24h", Pollutant.NO2, Averaging.DAY, 1), ("no2_1h", Pollutant.NO2, Averaging.HOUR, 1),
        ("co_24h", Pollutant.CO, Averaging.DAY, 24), ("co_1h", Pollutant.CO, Averaging.HOUR, 9),
        ("o3_1h", Pollutant.O3, Averaging.HOUR, 1), ("o3_8h", Pollutant.O3, Averaging.EIGHT_HOURS, 1),
        ("pm10", Pollutant.PM10, Averaging.DAY, 1), ("pm25", Pollutant.PM2_5, Averaging.DAY, 1),
    )  # fmt: skip

    @pytest.mark.parametrize(("name", "pollutant", "averaging", "most"), NAMES)
    def test_same_category_and_nearly_the_same_index(
        self, name: str, pollutant: Pollutant, averaging: Averaging, most: int
    ) -> None:
        """Every whole concentration: the same category, and the same index at each breakpoint.

        In between the package differs, by 1 as it begins each band one unit above the one before and rounds to the
        nearest, where the standard joins the bands and rounds up; by more for carbon monoxide, of which a whole mg/m³
        is a large step.
        """
        other = mep.AQI()
        for concentration in range(TABLE[pollutant, averaging][-1] + 1):
            theirs = int(other.iaqi(name, str(concentration)))
            ours = individual_index(pollutant, concentration, averaging=averaging).value
            assert abs(ours - theirs) <= most
            assert air_quality_category(ours).value is air_quality_category(theirs).value
            if concentration in TABLE[pollutant, averaging]:
                assert ours == theirs

    def test_it_has_no_answer_above_the_table_and_cuts_fractions_off(self) -> None:
        """The package cuts concentrations to whole units and fails above the top, where this library answers."""
        other = mep.AQI()
        assert other.iaqi("pm25", "35.9") == 50
        assert individual_index(Pollutant.PM2_5, Decimal("35.9"), averaging=Averaging.DAY).value == 52
        with pytest.raises(IndexError):
            other.iaqi("pm25", "501")
