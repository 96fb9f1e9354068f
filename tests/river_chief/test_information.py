"""The sharing of information: categories, boards, urgent reports, channels, review."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy import river_chief as rc
from langfang_policy.core.errors import InvalidFacts, Undetermined
from langfang_policy.river_chief import (
    AccessTier,
    Audience,
    Channel,
    ChannelSubject,
    ChiefListMismatch,
    InformationCategory,
    InformationItem,
    Level,
    Office,
    UrgentReading,
)
from tests.helpers import because

C = InformationCategory
CATEGORIES = [C.BASIC] * 4 + [C.PATROL] * 2 + [C.WATER_QUALITY] * 5 + [C.DAILY_MANAGEMENT] * 5 + [C.IMPORTANT_URGENT]
ABOVE = {
    Level.VILLAGE: Office.TOWNSHIP_BODY,
    Level.TOWNSHIP: Office.COUNTY_OFFICE,
    Level.COUNTY: Office.CITY_OFFICE,
    Level.CITY: Office.PROVINCIAL_OFFICE,
}


class TestCategories:
    """Five categories of what is shared."""

    @pytest.mark.parametrize(("item", "category"), list(zip(InformationItem, CATEGORIES, strict=True)))
    def test_each(self, item: InformationItem, category: InformationCategory) -> None:
        """Each item in its own, with its own clause."""
        decision = rc.information_category(item)
        assert decision.value is category
        number = "一二三四五"[list(InformationCategory).index(category)]
        assert str(because(decision).citation.locator).endswith(f"二（{number}）")


NAMES = st.dictionaries(st.sampled_from("甲乙丙"), st.sampled_from("子丑"), max_size=3)


class TestBoards:
    """The list agrees with the boards."""

    def test_each_fault(self) -> None:
        """Another chief, a water without a board, a board without a water."""
        decision = rc.chief_list_mismatches(
            {"甲": "子", "乙": "丑", "丙": "子"}, boards={"甲": "子", "乙": "子", "丁": "丑"}
        )
        assert decision.value == (
            ChiefListMismatch(water="丁", listed=None, on_board="丑"),
            ChiefListMismatch(water="丙", listed="子", on_board=None),
            ChiefListMismatch(water="乙", listed="丑", on_board="子"),
        )
        assert because(decision).holds is False
        assert because(decision).observed == ("丁", "丙", "乙")

    @given(NAMES, NAMES)
    def test_properties(self, ours: dict[str, str], shown: dict[str, str]) -> None:
        """Nothing is wrong exactly where they are the same; it works both ways."""
        there = rc.chief_list_mismatches(ours, boards=shown)
        back = rc.chief_list_mismatches(shown, boards=ours)
        assert (not there.value) is because(there).holds is (ours == shown)
        assert [one.water for one in there.value] == [one.water for one in back.value]

    @pytest.mark.parametrize("bad", [["甲"], {"甲": 1}, {1: "甲"}])
    def test_bad_facts(self, bad: object) -> None:
        """Text to text."""
        with pytest.raises(InvalidFacts, match="listed"):
            rc.chief_list_mismatches(bad, boards={})  # type: ignore[arg-type]
        with pytest.raises(InvalidFacts, match="boards"):
            rc.chief_list_mismatches({}, boards=bad)  # type: ignore[arg-type]


class TestUrgent:
    """What travels up at once."""

    @pytest.mark.parametrize(
        ("level", "important", "urgent", "reading"),
        list(product(Level, (True, False), (True, False), UrgentReading)),
    )
    def test_every_case(self, level: Level, important: bool, urgent: bool, reading: UrgentReading) -> None:
        """The chief of the level and the office above, or neither."""
        decision = rc.urgent_report(level, important=important, urgent=urgent, urgency=reading)
        due = (important or urgent) if reading is UrgentReading.EITHER else (important and urgent)
        assert bool(decision.value) is due
        assert decision.value.chief is (level if due else None)
        assert decision.value.higher_office is (ABOVE[level] if due else None)
        assert [finding.holds for finding in decision.findings] == [important, urgent]
        one_is_enough = reading is UrgentReading.EITHER
        alone = [finding for finding in decision.findings if finding.holds is one_is_enough]
        assert decision.because is (alone[0] if alone else None)

    @pytest.mark.parametrize(
        ("level", "chain"),
        [
            (Level.VILLAGE, (Office.TOWNSHIP_BODY, Office.COUNTY_OFFICE, Office.CITY_OFFICE)),
            (Level.TOWNSHIP, (Office.COUNTY_OFFICE, Office.CITY_OFFICE)),
            (Level.COUNTY, (Office.CITY_OFFICE,)),
            (Level.CITY, ()),
        ],
    )
    @pytest.mark.parametrize(("county", "city"), list(product((True, False), repeat=2)))
    def test_chain(self, level: Level, chain: tuple[Office, ...], county: bool, city: bool) -> None:
        """No office is skipped; only what crosses a boundary climbs."""
        facts: dict[str, Any] = {"cross_county": county, "cross_city": city}
        decision = rc.cross_boundary_chain(level, important=True, urgent=False, **facts)
        assert decision.value == (chain if county or city else ())
        assert decision.findings[-1].holds is (county or city)
        assert decision.because is (None if county or city else decision.findings[-1])
        assert rc.cross_boundary_chain(level, important=False, urgent=False, **facts).value == ()
        both = rc.cross_boundary_chain(level, important=True, urgent=False, urgency=UrgentReading.BOTH, **facts)
        assert both.value == ()
        assert both.because is both.findings[1]


class TestPublication:
    """By which channel, and who clears it."""

    @pytest.mark.parametrize(
        ("subject", "channel"),
        list(zip(ChannelSubject, [Channel.BULLETIN] * 3 + [Channel.FORMAL_DOCUMENT] * 4, strict=True)),
    )
    def test_channel(self, subject: ChannelSubject, channel: Channel) -> None:
        """Three subjects in a bulletin, four in formal documents."""
        decision = rc.publication_channel(subject)
        assert decision.value is channel
        assert because(decision).observed is subject

    @pytest.mark.parametrize(("level", "major"), list(product(Level, (True, False))))
    def test_press(self, level: Level, major: bool) -> None:
        """Major matters, by the city or a county."""
        decision = rc.press_conference_possible(level, major=major)
        high = level in (Level.COUNTY, Level.CITY)
        assert bool(decision.value) is decision.value.possible is (major and high)
        expected = [True, True, None] if major and high else [True, False] if high else [False]
        assert [finding.holds for finding in decision.findings] == expected
        failing = [finding for finding in decision.findings if finding.holds is False]
        assert decision.because is (failing[0] if failing else None)
        speaker = {Level.COUNTY: Office.COUNTY_OFFICE, Level.CITY: Office.CITY_OFFICE}.get(level)
        assert decision.value.spokesperson_of is (speaker if major else None)
        if high:
            with pytest.raises(Undetermined, match="major"):
                rc.press_conference_possible(level)
        else:
            assert rc.press_conference_possible(level) == decision

    @pytest.mark.parametrize(
        ("level", "reviewer", "head"),
        list(product((Level.TOWNSHIP, Level.COUNTY, Level.CITY), (*Level, None), (True, False))),
    )
    def test_review(self, level: Level, reviewer: Level | None, head: bool) -> None:
        """Its own level's principal, nobody else."""
        decision = rc.may_publish_information(level, reviewed_at=reviewer, by_principal=head)
        assert decision.value is (reviewer is level and head)
        assert [finding.holds for finding in decision.findings] == [True, reviewer is level, head]
        if decision.value:
            assert decision.because is None
        else:
            assert decision.because is decision.findings[2 if reviewer is level else 1]
        assert decision.findings[1].required is level

    def test_village_has_no_office(self) -> None:
        """Nobody there could clear it, so nothing may be published, and the answer says why."""
        decision = rc.may_publish_information(Level.VILLAGE, reviewed_at=Level.VILLAGE, by_principal=True)
        assert decision.value is False
        assert decision.because is decision.findings[0]

    @pytest.mark.parametrize(("audience", "tier"), list(zip(Audience, AccessTier, strict=True)))
    def test_access(self, audience: Audience, tier: AccessTier) -> None:
        """Three audiences, three tiers."""
        decision = rc.access_tier(audience)
        assert decision.value is tier
        assert because(decision).observed is audience
