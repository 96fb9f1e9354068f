"""Part one and its (一): the province's targets, the state of the city, the checks of each county."""

from __future__ import annotations

from decimal import Decimal

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, Undetermined
from langfang_policy.core.organs import County
from langfang_policy.land_registration import (
    BulletinProgress,
    CityProgress,
    CountyStage,
    FinishedCheck,
    ProgressMeasure,
    ProvincialTargets,
    RegistrationTarget,
    UnnamedRequests,
    VillageData,
    county_stage,
    printed_progress,
    provincial_targets_unmet,
    targets_as_printed,
)
from tests.helpers import because

COUNTIES = tuple(County)
GOAL = RegistrationTarget
REACHED = CityProgress(
    households=2_000,
    contracts=1_900,
    registers=1_900,
    villages=100,
    villages_entered=100,
    system_works=True,
    self_checked=frozenset(COUNTIES),
    checked=frozenset(COUNTIES[:8]),
    accepted=frozenset(COUNTIES[:6]),
)
PRINTED = BulletinProgress()
PERCENTS, SHARES = (st.integers(least, 100).map(Decimal) for least in (0, 1))


class TestProvincialTargets:
    """一: what the province asks."""

    def test_the_figures_themselves_are_enough(self) -> None:
        """At each of them all is met."""
        found = provincial_targets_unmet(REACHED)
        assert found.value == ()
        assert [one.required for one in found.findings] == [95, 95, 100, None, 100, 80, 60]

    @pytest.mark.parametrize(
        ("short", "unmet"),
        [
            (evolve(REACHED, contracts=1_899), GOAL.CONTRACTS),
            (evolve(REACHED, registers=1_899), GOAL.REGISTERS),
            (evolve(REACHED, villages_entered=99), GOAL.DATABASE),
            (evolve(REACHED, system_works=False), GOAL.SYSTEM),
            (evolve(REACHED, self_checked=frozenset(COUNTIES[1:])), GOAL.SELF_CHECK),
            (evolve(REACHED, checked=frozenset(COUNTIES[:7])), GOAL.MUNICIPAL_CHECK),
            (evolve(REACHED, accepted=frozenset(COUNTIES[:5])), GOAL.PROVINCIAL_ACCEPTANCE),
        ],
    )
    def test_just_below(self, short: CityProgress, unmet: RegistrationTarget) -> None:
        """Each alone, and it is what decides."""
        found = provincial_targets_unmet(short)
        assert found.value == (unmet,)
        assert because(found).zh == unmet.zh

    @pytest.mark.parametrize(("entered", "met"), [(94, False), (95, True), (100, True)])
    def test_villages_like_contracts(self, entered: int, met: bool) -> None:
        """On the other reading the share of contracts is asked of villages too."""
        now, share = evolve(REACHED, villages_entered=entered), VillageData.SHARE_OF_CONTRACTS
        assert (provincial_targets_unmet(now, village_data=share).value == ()) is met
        assert (provincial_targets_unmet(now).value == ()) is (entered == 100)

    def test_more_than_due(self) -> None:
        """What is done may pass what was due."""
        assert provincial_targets_unmet(evolve(REACHED, contracts=2_001, villages_entered=101)).value == ()

    def test_something_is_due(self) -> None:
        """A share has a whole."""
        assert evolve(REACHED, households=1, villages=1).households == 1
        with pytest.raises(InvalidFacts, match="households"):
            evolve(REACHED, households=0)
        with pytest.raises(InvalidFacts, match="villages"):
            evolve(REACHED, villages=0)

    @given(*[PERCENTS] * 4, st.integers(0, 120), st.integers(0, 10))
    def test_what_if(
        self, contracts: Decimal, registers: Decimal, checked: Decimal, accepted: Decimal, done: int, counties: int
    ) -> None:
        """The answer and the bounds follow the figures."""
        figures = ProvincialTargets(
            contracts_percent=contracts, registers_percent=registers, checked_percent=checked, accepted_percent=accepted
        )
        some = frozenset(COUNTIES[:counties])
        now = evolve(REACHED, households=100, contracts=done, registers=done, checked=some, accepted=some)
        found = provincial_targets_unmet(now, targets=figures)
        missed = {
            GOAL.CONTRACTS: done < contracts,
            GOAL.REGISTERS: done < registers,
            GOAL.MUNICIPAL_CHECK: counties * 10 < checked,
            GOAL.PROVINCIAL_ACCEPTANCE: counties * 10 < accepted,
        }
        assert found.value == tuple(goal for goal, miss in missed.items() if miss)
        asked = [found.findings[place].required for place in (0, 1, 5, 6)]
        assert asked == [contracts, registers, checked, accepted]
        share = provincial_targets_unmet(now, targets=figures, village_data=VillageData.SHARE_OF_CONTRACTS)
        assert share.findings[2].required == contracts


class TestPrinted:
    """一（一）: the state of the city."""

    def test_a_share_of_one_per_cent_at_least(self) -> None:
        """What-ifs keep to shares of which a total can be told."""
        assert evolve(PRINTED, area_percent=Decimal(1)).area_percent == 1
        with pytest.raises(InvalidFacts, match="area_percent"):
            evolve(PRINTED, area_percent=Decimal("0.99"))

    @pytest.mark.parametrize(
        ("measure", "amount", "percent"),
        [
            (ProgressMeasure.VILLAGES_PUBLISHED, 2766, None),
            (ProgressMeasure.AREA, 4_760_200, Decimal("101.15")),
            (ProgressMeasure.CONTRACTS, 611_014, Decimal("98.53")),
            (ProgressMeasure.REGISTERS, 610_424, Decimal("98.43")),
            (ProgressMeasure.VILLAGES_ENTERED, 2772, Decimal("98.02")),
        ],
    )
    def test_figures(self, measure: ProgressMeasure, amount: int, percent: Decimal | None) -> None:
        """As printed, of 21 December."""
        found = printed_progress(measure)
        assert (found.value.amount, found.value.percent) == (amount, percent)
        assert [str(one.observed) for one in found.findings] == ["2017-12-21", str(amount)]
        assert (found.findings[1].unit.zh == "亩") is (measure is ProgressMeasure.AREA)


class TestTargetsAsPrinted:
    """一、一（一）: the circular's own figures against the targets."""

    def test_as_it_stands(self) -> None:
        """The rates are reached; databases and checks are not; of two targets nothing is said."""
        found = targets_as_printed().value
        assert found.met == (GOAL.CONTRACTS, GOAL.REGISTERS, GOAL.SELF_CHECK)
        assert found.unmet == (GOAL.DATABASE, GOAL.MUNICIPAL_CHECK)
        assert found.unsaid == (GOAL.SYSTEM, GOAL.PROVINCIAL_ACCEPTANCE)
        judged = targets_as_printed().findings[:5]
        assert [one.required for one in judged] == [95, 95, 100, None, 80]
        assert judged[4].observed == 70

    def test_databases_like_contracts(self) -> None:
        """On the other reading their share is enough."""
        found = targets_as_printed(village_data=VillageData.SHARE_OF_CONTRACTS).value
        assert GOAL.DATABASE in found.met

    @pytest.mark.parametrize(
        ("checked", "reading", "group"),
        [
            (7, FinishedCheck.NOT_YET_PASSED, "unmet"),
            (7, FinishedCheck.PASSED, "unmet"),
            (8, FinishedCheck.NOT_YET_PASSED, "unsaid"),
            (8, FinishedCheck.PASSED, "met"),
        ],
    )
    def test_finished_and_passed(self, checked: int, reading: FinishedCheck, group: str) -> None:
        """Too few finished are too few passed; enough of them are so on one reading alone."""
        printed = evolve(PRINTED, checked=checked)
        found = targets_as_printed(printed=printed, finished_check=reading)
        assert GOAL.MUNICIPAL_CHECK in getattr(found.value, group)
        told = [one.observed for one in found.findings if one.zh == "未载明"]
        assert told == list(found.value.unsaid)

    @given(*[SHARES] * 3, *[PERCENTS] * 2)
    def test_what_if(
        self, contracts: Decimal, registers: Decimal, entered: Decimal, asked: Decimal, asked_too: Decimal
    ) -> None:
        """Each share is held against its own figure."""
        printed = evolve(PRINTED, contracts_percent=contracts, registers_percent=registers, entered_percent=entered)
        figures = ProvincialTargets(contracts_percent=asked, registers_percent=asked_too)
        found = targets_as_printed(printed=printed, targets=figures, village_data=VillageData.SHARE_OF_CONTRACTS).value
        assert (GOAL.CONTRACTS in found.met) is (contracts >= asked)
        assert (GOAL.REGISTERS in found.met) is (registers >= asked_too)
        assert (GOAL.DATABASE in found.met) is (entered >= asked)
        assert {*found.met, *found.unmet, *found.unsaid} == {*GOAL}


class TestCountyStage:
    """一（一）: the checks of each county."""

    def test_counties(self) -> None:
        """Seven are checked, two have asked, one has not; nine have asked or more."""
        found = {county: county_stage(county).value for county in County}
        assert [county for county, stage in found.items() if stage is CountyStage.SELF_CHECKED] == [County.GUAN]
        assert [county for county, stage in found.items() if stage is CountyStage.REQUESTED] == [
            County.ANCI,
            County.DACHENG,
        ]
        assert sum(stage >= CountyStage.REQUESTED for stage in found.values()) == PRINTED.requested
        assert sum(stage >= CountyStage.CHECKED for stage in found.values()) == PRINTED.checked

    @pytest.mark.parametrize("county", County)
    def test_what_is_not_named(self, county: County) -> None:
        """On the other reading the two are open, and no other."""
        if county in {County.ANCI, County.DACHENG}:
            with pytest.raises(Undetermined, match="county"):
                county_stage(county, unnamed_requests=UnnamedRequests.NOT_SAID)
        else:
            found = county_stage(county, unnamed_requests=UnnamedRequests.NOT_SAID)
            assert found.value is county_stage(county).value
