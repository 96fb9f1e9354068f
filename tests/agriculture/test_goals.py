"""19号: the goals from raw figures, demonstration zones, services of a village."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.agriculture import (
    INTERNET_AGRICULTURE,
    DemonstrationZones,
    FarmSector,
    InternetGoal,
    InternetObservation,
    InternetResult,
    InternetTargets,
    IotZones,
    StationGoal,
    VillageService,
    ZoneMinimum,
    ZoneScope,
    internet_goals,
    iot_zones_short,
    village_services_lacking,
)
from langfang_policy.core.errors import InvalidFacts, Undetermined
from tests.helpers import because

GOAL, LAST = InternetGoal, date(2020, 12, 31)
COUNTED = {GOAL.ACCESS_SPEED, GOAL.IOT_MODELS}
ENOUGH = {
    GOAL.IOT_SHARE: 18,
    GOAL.ONLINE_RETAIL: 8,
    GOAL.VILLAGE_STATIONS: 90,
    GOAL.BROADBAND: 100,
    GOAL.ACCESS_SPEED: 12,
    GOAL.PENETRATION: 60,
    GOAL.PARKS_ON_PLATFORM: 100,
    GOAL.IOT_MODELS: 8,
}
"""What reaches each goal, of a hundred where it is a share."""
HAIR = Decimal("0.000000001")
NONE = IotZones(grain=0, livestock=0, vegetables=0, aquatic_products=0, fruit=0, other=0)


def seen(goal: InternetGoal, reached: int | Decimal, whole: int | Decimal | None = 100) -> InternetObservation:
    """What was observed of a goal; of a hundred, where it is a share."""
    return InternetObservation(goal=goal, reached=reached, whole=None if goal in COUNTED else whole)


def result(goal: InternetGoal, reached: int | Decimal, **more: Any) -> InternetResult:
    """How one goal stands."""
    (found,) = internet_goals([seen(goal, reached)], **more).value.results
    return found


class TestGoals:
    """一 and 二（一）."""

    @pytest.mark.parametrize("goal", InternetGoal)
    def test_at_the_figure(self, goal: InternetGoal) -> None:
        """Each figure is enough itself, 以上 or not; what is short is told in the unit of what was reached."""
        least = ENOUGH[goal]
        at, below = result(goal, least), result(goal, least - HAIR)
        assert (at.met, at.short_by) == (True, Fraction(0))
        assert (below.met, below.short_by) == (False, Fraction(HAIR))
        assert at.percent == (None if goal in COUNTED else least)
        assert at.due == (None if goal is GOAL.PARKS_ON_PLATFORM else LAST)

    def test_more_is_enough(self) -> None:
        """Output may be sold for more than it is reckoned at; a higher number is no failure."""
        assert result(GOAL.ONLINE_RETAIL, 130).percent == 130
        assert result(GOAL.IOT_MODELS, 9).met
        assert result(GOAL.IOT_MODELS, 9).short_by == 0

    def test_exact(self) -> None:
        """Nothing is rounded."""
        (found,) = internet_goals([seen(GOAL.PENETRATION, 2, 3)]).value.results
        assert (found.met, found.percent) == (True, Fraction(200, 3))
        (close,) = internet_goals([seen(GOAL.IOT_SHARE, 1, 6)]).value.results
        assert (close.met, close.short_by) == (False, Fraction(2, 25))

    def test_together(self) -> None:
        """All must be reported and reached; what is not reported is never met."""
        everything = [seen(goal, least) for goal, least in ENOUGH.items()]
        found = internet_goals(everything)
        assert (found.value.all_met, found.value.not_reported, found.because) == (True, (), None)
        fewer = internet_goals(everything[::-1][1:]).value
        assert (fewer.all_met, fewer.not_reported) == (False, (GOAL.IOT_MODELS,))
        assert [one.goal for one in fewer.results] == list(InternetGoal)[:-1]
        worse = internet_goals([*everything[:-1], seen(GOAL.IOT_MODELS, 7)])
        assert not worse.value.all_met
        assert because(worse).zh == GOAL.IOT_MODELS.zh
        nothing = internet_goals([])
        assert (nothing.value.all_met, len(nothing.findings)) == (False, 8)
        assert nothing.findings[0].zh == "未报告：农业物联网等信息技术应用比例"

    @pytest.mark.parametrize(
        ("goal", "clause", "asked"),
        [
            (GOAL.IOT_SHARE, "一 第二段", "18%以上"),
            (GOAL.ONLINE_RETAIL, "一 第三段", "达到8%"),
            (GOAL.VILLAGE_STATIONS, "一 第五段", "90%以上"),
            (GOAL.BROADBAND, "一 第五段", "≥100%"),
            (GOAL.ACCESS_SPEED, "一 第五段", "达到12Mbps"),
            (GOAL.PENETRATION, "一 第五段", "达到60%"),
            (GOAL.PARKS_ON_PLATFORM, "二（一）", "≤0"),
            (GOAL.IOT_MODELS, "二（一）", "≥8"),
        ],
    )
    def test_words(self, goal: InternetGoal, clause: str, asked: str) -> None:
        """Each with its clause and the law's own word."""
        (finding,) = (one for one in internet_goals([seen(goal, 0)]).findings if one.bound is not None)
        assert finding.citation == INTERNET_AGRICULTURE.at(clause)
        assert finding.text("zh").rpartition("要求")[2] == asked
        assert (finding.zh == "未纳入平台的园区") is (goal is GOAL.PARKS_ON_PLATFORM)

    @pytest.mark.parametrize(
        ("goal", "name"),
        [
            (GOAL.IOT_SHARE, "iot_percent"),
            (GOAL.ONLINE_RETAIL, "retail_percent"),
            (GOAL.VILLAGE_STATIONS, "stations_percent"),
            (GOAL.BROADBAND, "broadband_percent"),
            (GOAL.ACCESS_SPEED, "access_mbps"),
            (GOAL.PENETRATION, "penetration_percent"),
            (GOAL.IOT_MODELS, "models"),
        ],
    )
    def test_other_figures(self, goal: InternetGoal, name: str) -> None:
        """Each figure moves its own goal, and the year all of them."""
        figures: Any = {name: 5, "year": 2023}
        found = [result(goal, reached, targets=InternetTargets(**figures)) for reached in (5, 4)]
        assert [one.met for one in found] == [True, False]
        assert found[0].due == date(2023, 12, 31)

    def test_almost_all_villages(self) -> None:
        """The share by the goals; every village by the task, where that is read to bind."""
        for reached, met in ((99, False), (100, True)):
            found = internet_goals([seen(GOAL.VILLAGE_STATIONS, reached)], station_goal=StationGoal.EVERY_VILLAGE)
            assert found.value.results[0].met is met
            assert found.findings[2].citation == INTERNET_AGRICULTURE.at("二（十二）")
            assert found.value.results[0].due is None
        half = InternetTargets(every_station_percent=Decimal(50))
        assert result(GOAL.VILLAGE_STATIONS, 50, targets=half, station_goal=StationGoal.EVERY_VILLAGE).met
        assert result(GOAL.BROADBAND, 99, station_goal=StationGoal.EVERY_VILLAGE).met is False

    @pytest.mark.parametrize("goal", InternetGoal)
    def test_wholes(self, goal: InternetGoal) -> None:
        """A share has one, what is counted has none; no more is reached than there is, but for sales."""
        with pytest.raises(InvalidFacts, match="whole"):
            InternetObservation(goal=goal, reached=1, whole=1 if goal in COUNTED else None)
        if goal in COUNTED or goal is GOAL.ONLINE_RETAIL:
            assert seen(goal, 101).reached == 101
        else:
            with pytest.raises(InvalidFacts, match="a number up to 100"):
                seen(goal, 101)

    def test_ranges(self) -> None:
        """Nothing below nothing, no share of nothing, each goal once."""
        with pytest.raises(InvalidFacts, match="reached"):
            seen(GOAL.IOT_MODELS, -HAIR)
        with pytest.raises(InvalidFacts, match="whole"):
            seen(GOAL.IOT_SHARE, 0, 0)
        for several in ([seen(GOAL.IOT_MODELS, 1), seen(GOAL.IOT_MODELS, 2)], [seen(GOAL.IOT_MODELS, 1)] * 2):
            with pytest.raises(InvalidFacts, match=r"^observations\[1\]: .*IOT_MODELS.*each goal once"):
                internet_goals(several)

    @given(st.sampled_from(InternetGoal), st.integers(0, 100), st.integers(0, 100))
    def test_more_is_never_worse(self, goal: InternetGoal, one: int, other: int) -> None:
        """What is short falls as more is reached, to nothing where the goal is reached."""
        fewer, more = (result(goal, reached) for reached in sorted((one, other)))
        assert more.short_by <= fewer.short_by
        assert more.met >= fewer.met
        assert more.met is (more.short_by == 0)


class TestZones:
    """二（一）: one or two of them or more, in five sectors."""

    @pytest.mark.parametrize("sector", FarmSector)
    def test_each_sector(self, sector: FarmSector) -> None:
        """One is enough on the recommended reading, two are on the other."""
        full = evolve(NONE, **{one.json: 2 for one in FarmSector})
        assert iot_zones_short(full, zone_minimum=ZoneMinimum.UPPER_END).value == ()
        for there, lower, upper in ((0, 1, 2), (1, 0, 1)):
            zones = evolve(full, **{sector.json: there})
            gaps = iot_zones_short(zones).value
            assert [(gap.sector, gap.found, gap.short_by) for gap in gaps] == ([(sector, 0, lower)] if lower else [])
            gaps = iot_zones_short(zones, zone_minimum=ZoneMinimum.UPPER_END).value
            assert [(gap.sector, gap.short_by, gap.due) for gap in gaps] == [(sector, upper, date(2018, 12, 31))]

    def test_other_sectors(self) -> None:
        """They do not make up for those that are named, unless all count together."""
        other = evolve(NONE, other=1)
        assert [gap.sector for gap in iot_zones_short(other).value] == list(FarmSector)
        assert iot_zones_short(other, zone_scope=ZoneScope.IN_ALL).value == ()
        (gap,) = iot_zones_short(NONE, zone_scope=ZoneScope.IN_ALL).value
        assert (gap.sector, gap.short_by) == (None, 1)
        assert iot_zones_short(evolve(NONE, grain=1), zone_scope=ZoneScope.IN_ALL).value == ()

    def test_other_sectors_not_given(self) -> None:
        """They are asked for where they could change the answer, and never taken for none."""
        silent = evolve(NONE, other=None)
        assert [gap.sector for gap in iot_zones_short(silent).value] == list(FarmSector)
        with pytest.raises(Undetermined, match="other sectors"):
            iot_zones_short(silent, zone_scope=ZoneScope.IN_ALL)
        one, two = evolve(silent, grain=1), evolve(silent, grain=1, fruit=1)
        assert iot_zones_short(one, zone_scope=ZoneScope.IN_ALL).value == ()
        high: Any = {"zone_scope": ZoneScope.IN_ALL, "zone_minimum": ZoneMinimum.UPPER_END}
        assert iot_zones_short(two, **high).value == ()
        told = iot_zones_short(evolve(two, other=4), **high)
        assert [one.observed for one in told.findings] == [6]
        with pytest.raises(Undetermined, match="other sectors"):
            iot_zones_short(one, **high)

    def test_other_figures(self) -> None:
        """Each end of the range, and the year."""
        asked = DemonstrationZones(year=2019, least=3, more=4)
        found = [iot_zones_short(NONE, asked=asked, zone_minimum=one) for one in ZoneMinimum]
        assert [one.value[0].short_by for one in found] == [3, 4]
        assert found[0].value[0].due == date(2019, 12, 31)
        assert because(found[0]).text("zh").endswith("粮食示范区，实际0，要求3以上")


class TestServices:
    """二（十二）: six services."""

    def test_all_and_none(self) -> None:
        """In their printed order."""
        assert "".join(one.zh for one in village_services_lacking(frozenset()).value) == "买卖推缴代取"
        assert village_services_lacking(frozenset(VillageService)).value == ()

    @pytest.mark.parametrize("service", VillageService)
    def test_each(self, service: VillageService) -> None:
        """What is not given is lacking."""
        found = village_services_lacking(frozenset(VillageService) - {service})
        assert (found.value, because(found).zh) == ((service,), service.zh)
