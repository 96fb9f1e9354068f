"""What a patrol is: scope, range, what to look at, who supervises it."""

from __future__ import annotations

from decimal import Decimal
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy import river_chief as rc
from langfang_policy.core.errors import InvalidFacts, Undetermined
from langfang_policy.river_chief import (
    Activity,
    AtFloodLevel,
    CombinedReading,
    DikeZone,
    DisclosedData,
    KeeperFinding,
    Level,
    Office,
    PatrolItem,
)
from tests.helpers import because


class TestScope:
    """What the system governs, and what may be combined with a patrol."""

    @pytest.mark.parametrize(("activity", "inside"), list(product(Activity, (True, False))))
    def test_each(self, activity: Activity, inside: bool) -> None:
        """Chiefs' patrols of the system's waters; four sector inspections are not."""
        decision = rc.patrol_system_governs(activity, water_in_system=inside)
        patrol = activity is Activity.CHIEF_PATROL
        held = [patrol, inside]
        assert decision.value is all(held)
        assert decision.because is (None if all(held) else decision.findings[held.index(False)])
        assert [finding.holds for finding in decision.findings] == held

    @pytest.mark.parametrize(
        ("there", "content", "reading"), list(product((True, False), (True, False), CombinedReading))
    )
    def test_combined(self, there: bool, content: bool, reading: CombinedReading) -> None:
        """With the chief and the whole content."""
        decision = rc.combined_patrol_counts(chief_took_part=there, content_covered=content, combined=reading)
        held = [reading is CombinedReading.COUNTS, there, content]
        assert decision.value is all(held)
        assert decision.because is (None if all(held) else decision.findings[held.index(False)])
        assert [finding.holds for finding in decision.findings] == held


class TestHelp:
    """Keepers' findings and the data that offices disclose."""

    @given(st.frozensets(st.sampled_from(KeeperFinding)))
    def test_keepers(self, findings: frozenset[KeeperFinding]) -> None:
        """Any finding is told at once."""
        decision = rc.keeper_reports(findings)
        assert decision.value is bool(findings)
        first = next((one for one in KeeperFinding if one in findings), None)
        assert (decision.because is None) if first is None else (because(decision).zh == first.zh)
        assert [finding.holds for finding in decision.findings] == [one in findings for one in KeeperFinding]

    @given(st.frozensets(st.sampled_from(DisclosedData)), st.sampled_from(Level))
    def test_disclosure(self, disclosed: frozenset[DisclosedData], level: Level) -> None:
        """Four kinds, by county and city alone."""
        if level in (Level.VILLAGE, Level.TOWNSHIP):
            none = rc.disclosure_missing(level, disclosed=disclosed)
            assert none.value == ()
            assert because(none).holds is False
            assert because(none).observed is level
            return
        decision = rc.disclosure_missing(level, disclosed=disclosed)
        assert set(decision.value) == set(DisclosedData) - disclosed
        assert [finding.holds for finding in decision.findings] == [one in disclosed for one in DisclosedData]
        assert {finding.citation for finding in decision.findings} == {rc.RIVER_CHIEF.at("巡河制度 第三条")}


def in_range(**facts: Any) -> bool:
    """Whether a place is in the range."""
    return rc.in_patrol_range(**({"has_dikes": True, "key_surrounding_area": False} | facts)).value


class TestRange:
    """With and without dikes."""

    @pytest.mark.parametrize("zone", DikeZone)
    def test_dikes(self, zone: DikeZone) -> None:
        """All up to the protected zone, nothing beyond."""
        assert in_range(zone=zone) is (zone is not DikeZone.BEYOND)
        decision = rc.in_patrol_range(has_dikes=True, key_surrounding_area=False, zone=zone)
        assert decision.because is (decision.findings[1] if decision.value else None)
        assert [finding.holds for finding in decision.findings] == [False, decision.value]
        assert decision.findings[1].observed is zone

    @pytest.mark.parametrize(("height", "inside"), [("11.99", True), (12, True), ("12.01", False), (-3, True)])
    def test_flood_level(self, height: int | str, inside: bool) -> None:
        """At the very level inside."""
        facts: dict[str, Any] = {"has_dikes": False, "elevation_m": Decimal(height), "highest_flood_m": 12}
        assert in_range(**facts) is inside
        assert in_range(**facts, at_flood_level=AtFloodLevel.OUTSIDE) is (inside and height != 12)

    @pytest.mark.parametrize(("reading", "sign"), list(zip(AtFloodLevel, ("≤", "<"), strict=True)))
    def test_the_bound_is_the_flood(self, reading: AtFloodLevel, sign: str) -> None:
        """The finding prints the flood's own height, and the side that the reading takes."""
        facts: dict[str, Any] = {"has_dikes": False, "key_surrounding_area": False, "elevation_m": 13}
        decision = rc.in_patrol_range(**facts, highest_flood_m=Decimal("12.5"), at_flood_level=reading)
        assert decision.findings[1].text().endswith(f"observed 13 m, required {sign}12.5 m")
        assert decision.findings[1].holds is False

    @pytest.mark.parametrize("has_dikes", [True, False])
    def test_key_area(self, has_dikes: bool) -> None:
        """Inside whatever else is known."""
        assert in_range(has_dikes=has_dikes, key_surrounding_area=True)
        near = rc.in_patrol_range(has_dikes=has_dikes, key_surrounding_area=True)
        assert because(near).zh == "重点周边区域"
        assert in_range(has_dikes=has_dikes, key_surrounding_area=True, zone=DikeZone.BEYOND)

    @pytest.mark.parametrize(
        ("facts", "missing"),
        [
            ({"elevation_m": 1, "highest_flood_m": 2}, ("zone",)),
            ({"has_dikes": False}, ("elevation_m", "highest_flood_m")),
            ({"has_dikes": False, "elevation_m": 0}, ("highest_flood_m",)),
            ({"has_dikes": False, "highest_flood_m": 0}, ("elevation_m",)),
        ],
    )
    def test_not_known(self, facts: dict[str, Any], missing: tuple[str, ...]) -> None:
        """The facts that would settle it are named."""
        with pytest.raises(Undetermined) as raised:
            in_range(**facts)
        assert raised.value.missing == missing

    @pytest.mark.parametrize(
        ("facts", "fact"),
        [
            ({"zone": "水域"}, "zone"),
            ({"elevation_m": "12"}, "elevation_m"),
            ({"highest_flood_m": float("nan")}, "highest_flood_m"),
            ({"has_dikes": 1}, "has_dikes"),
            ({"at_flood_level": "计入"}, "at_flood_level"),
            ({"key_surrounding_area": None}, "key_surrounding_area"),
        ],
    )
    def test_bad_facts(self, facts: dict[str, Any], fact: str) -> None:
        """Named each, also where another fact would settle it."""
        with pytest.raises(InvalidFacts, match=fact):
            in_range(**({"zone": DikeZone.DIKE} | facts))


class TestContent:
    """Ten things to look at."""

    @given(st.frozensets(st.sampled_from(PatrolItem)))
    def test_items(self, seen: frozenset[PatrolItem]) -> None:
        """What was not looked at, in order."""
        decision = rc.patrol_items_missing(seen)
        assert (because(decision).zh == decision.value[0].zh) if decision.value else (decision.because is None)
        assert set(decision.value) == set(PatrolItem) - seen
        assert [finding.holds for finding in decision.findings] == [one in seen for one in PatrolItem]
        assert len(PatrolItem) == 10


REMINDED_BY = {Level.COUNTY: Office.CITY_OFFICE, Level.TOWNSHIP: Office.COUNTY_OFFICE}


class TestSupervision:
    """By the office one level up, on paper and on site."""

    @pytest.mark.parametrize("level", Level)
    def test_supervision(self, level: Level) -> None:
        """One level down; nobody is named for villages and the city."""
        decision = rc.supervising_office(level)
        assert decision.value is REMINDED_BY.get(level)
        assert because(decision).holds is (level in REMINDED_BY)

    @pytest.mark.parametrize(("read", "visited"), list(product((True, False), repeat=2)))
    def test_inspection(self, read: bool, visited: bool) -> None:
        """Both together."""
        decision = rc.inspection_complete(records_read=read, random_site_visited=visited)
        held = [read, visited]
        assert decision.value is all(held)
        assert decision.because is (None if all(held) else decision.findings[held.index(False)])
        assert [finding.holds for finding in decision.findings] == held
