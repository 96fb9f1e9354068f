"""Part two: rates, applications, the order of the checks, the bulletin, the talks."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from functools import partial

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.core.organs import County
from langfang_policy.core.registers import Standing
from langfang_policy.land_registration import (
    AcceptanceApplications,
    CheckStep,
    CountyRanks,
    DecidingRanking,
    NothingToRemedy,
    Official,
    RateBase,
    RequiredRates,
    Talk,
    TalkFigures,
    TalkRepeat,
    TownshipKind,
    TownshipLevel,
    VillageRates,
    WeeklyRhythm,
    applications_enough,
    county_talk,
    next_bulletin_due,
    next_check_step,
    required_rates_standing,
    township_talk,
)
from tests.helpers import agrees, because

COUNTIES = tuple(County)
VILLAGE = VillageRates(published=True, households=100, contracts=95, registers=95)
BEHIND = VillageRates(published=True, households=100, contracts=94, registers=100)
UNPUBLISHED = VillageRates(published=False, households=100, contracts=0, registers=0)
TO_TOWNSHIP = Talk(by=Official.BUREAU_HEAD, to=Official.TOWNSHIP_HEAD)
TO_COUNTY = Talk(by=Official.CITY_LEADER, to=Official.COUNTY_LEADER)


class TestRates:
    """二（一）: both rates."""

    @pytest.mark.parametrize(
        ("contracts", "registers", "standing"),
        [
            (95, 95, Standing.KEPT),
            (94, 95, Standing.INADEQUATE),
            (95, 94, Standing.INADEQUATE),
            (101, 95, Standing.KEPT),
        ],
    )
    def test_boundaries(self, contracts: int, registers: int, standing: Standing) -> None:
        """The figure itself is enough, of both."""
        found = required_rates_standing([evolve(VILLAGE, contracts=contracts, registers=registers)])
        assert found.value is standing
        agrees(found, standing is Standing.KEPT)

    @pytest.mark.parametrize(
        ("villages", "standings"),
        [
            ([], [Standing.NOTHING_TO_MEASURE] * 3),
            ([UNPUBLISHED], [Standing.NOTHING_TO_MEASURE, Standing.NOTHING_TO_MEASURE, Standing.INADEQUATE]),
            ([VILLAGE, UNPUBLISHED], [Standing.KEPT, Standing.KEPT, Standing.INADEQUATE]),
            (
                [BEHIND, evolve(VILLAGE, contracts=96)],
                [Standing.KEPT, Standing.INADEQUATE, Standing.KEPT],
            ),
        ],
    )
    def test_of_which_villages(self, villages: list[VillageRates], standings: list[Standing]) -> None:
        """Those past their second publication together, each of them, or all."""
        assert [required_rates_standing(villages, rate_base=base).value for base in RateBase] == standings

    @given(st.integers(0, 100), st.integers(0, 100), st.integers(0, 100), st.integers(0, 100))
    def test_what_if(self, contracts: int, registers: int, asked: int, asked_too: int) -> None:
        """The answer and the bounds follow the figures."""
        rates = RequiredRates(contracts_percent=Decimal(asked), registers_percent=Decimal(asked_too))
        village = evolve(VILLAGE, contracts=contracts, registers=registers)
        found = required_rates_standing([village], rates=rates)
        assert (found.value is Standing.KEPT) is (contracts >= asked and registers >= asked_too)
        assert [one.required for one in found.findings] == [asked, asked_too]
        assert [one.observed for one in found.findings] == [contracts, registers]


class TestApplications:
    """二（一）: applications for provincial acceptance."""

    @pytest.mark.parametrize("least", range(4))
    @pytest.mark.parametrize("count", range(4))
    def test_boundary(self, count: int, least: int) -> None:
        """Two are enough, and what is asked follows the figure."""
        applied = frozenset(COUNTIES[:count])
        found = applications_enough(applied, applications=AcceptanceApplications(counties=least))
        assert found.value is (count >= least)
        assert because(found).required == least
        assert applications_enough(applied).value is (count >= 2)

    def test_no_more_than_there_are(self) -> None:
        """A what-if asks for no more than all."""
        assert AcceptanceApplications(counties=10).counties == 10
        with pytest.raises(InvalidFacts, match="counties"):
            AcceptanceApplications(counties=11)
        with pytest.raises(InvalidFacts, match="counties"):
            AcceptanceApplications(counties=-1)


class TestSteps:
    """二（二）、（三）: the order of the checks."""

    @pytest.mark.parametrize(
        ("done", "problems", "due"),
        [
            (None, None, CheckStep.SELF_CHECK),
            (CheckStep.SELF_CHECK, True, CheckStep.SELF_CHECK_REMEDY),
            (CheckStep.SELF_CHECK, False, CheckStep.REQUEST_CHECK),
            (CheckStep.SELF_CHECK_REMEDY, None, CheckStep.REQUEST_CHECK),
            (CheckStep.REQUEST_CHECK, None, CheckStep.MUNICIPAL_CHECK),
            (CheckStep.MUNICIPAL_CHECK, True, CheckStep.CHECK_REMEDY),
            (CheckStep.MUNICIPAL_CHECK, False, CheckStep.REQUEST_ACCEPTANCE),
            (CheckStep.CHECK_REMEDY, None, CheckStep.REQUEST_ACCEPTANCE),
            (CheckStep.REQUEST_ACCEPTANCE, None, None),
        ],
    )
    def test_next(self, done: CheckStep | None, problems: bool | None, due: CheckStep | None) -> None:
        """One after the other; a check without problems needs no rectification."""
        assert next_check_step(last_done=done, problems_found=problems).value is due

    @pytest.mark.parametrize("done", [CheckStep.SELF_CHECK, CheckStep.MUNICIPAL_CHECK])
    def test_unknown_problems(self, done: CheckStep) -> None:
        """They are asked for, but where rectification follows in any case."""
        with pytest.raises(Undetermined, match="problems_found"):
            next_check_step(last_done=done)
        for problems in (None, True, False):
            found = next_check_step(
                last_done=done, problems_found=problems, nothing_to_remedy=NothingToRemedy.STILL_A_STEP
            )
            assert found.value in {CheckStep.SELF_CHECK_REMEDY, CheckStep.CHECK_REMEDY}

    def test_clauses(self) -> None:
        """The county's own steps stand in the second heading, the others in the third."""
        found = [next_check_step(last_done=one, problems_found=True) for one in (None, *CheckStep)]
        places = [str(one.findings[-1].citation.locator) for one in found]
        assert places == ["二（二）"] * 2 + ["二（三）"] * 5


class TestBulletin:
    """二（四）: a bulletin each week."""

    @pytest.mark.parametrize(
        ("last", "due", "due_by_days"),
        [
            (date(2017, 12, 25), date(2018, 1, 7), date(2018, 1, 1)),
            (date(2017, 12, 31), date(2018, 1, 7), date(2018, 1, 7)),
            (date(2018, 1, 1), date(2018, 1, 14), date(2018, 1, 8)),
            (date(2017, 12, 18), date(2017, 12, 31), date(2017, 12, 25)),
        ],
    )
    def test_due(self, last: date, due: date, due_by_days: date) -> None:
        """By the end of the week after, or seven days on."""
        assert next_bulletin_due(last).value == due
        assert next_bulletin_due(last, weekly_rhythm=WeeklyRhythm.SEVEN_DAYS).value == due_by_days

    def test_nothing_due_before_the_circular(self) -> None:
        """It says nothing of that."""
        with pytest.raises(NotInForce):
            next_bulletin_due(date(2017, 12, 17))
        with pytest.raises(NotInForce):
            next_bulletin_due(date(2017, 12, 17), weekly_rhythm=WeeklyRhythm.SEVEN_DAYS)

    def test_the_end_of_the_calendar(self) -> None:
        """The last day that has a following week is answered; the next is refused by its name."""
        last = date.max - timedelta(days=14)
        assert next_bulletin_due(last).value <= date.max
        with pytest.raises(InvalidFacts, match="last_bulletin"):
            next_bulletin_due(last + timedelta(days=1))


class TestTownshipTalk:
    """二（四）: a township among the last, twice running."""

    @pytest.mark.parametrize(
        ("places", "talk", "once"),
        [
            ([], False, False),
            ([20], False, False),
            ([20, 20], True, True),
            ([20, 21], False, False),
            ([21, 20], False, False),
            ([20, 21, 20], False, False),
            ([1, 1, 21, 20, 1], True, True),
            ([1, 20, 7], True, False),
        ],
    )
    def test_runs(self, places: list[int], talk: bool, once: bool) -> None:
        """A bulletin between breaks the run; a third one calls again, unless a run calls but once."""
        found = township_talk(places)
        assert found.value == (TO_TOWNSHIP if talk else None)
        agrees(found, talk)
        again = township_talk(places, talk_repeat=TalkRepeat.ONCE_A_RUN)
        assert again.value == (TO_TOWNSHIP if once else None)

    @pytest.mark.parametrize("kind", TownshipKind)
    def test_kinds(self, kind: TownshipKind) -> None:
        """All are treated alike, unless the letter is followed."""
        assert township_talk([1, 1], kind=kind).value == TO_TOWNSHIP
        alone = township_talk([1, 1], kind=kind, township_level=TownshipLevel.TOWNSHIPS_ALONE)
        assert (alone.value is not None) is (kind in {TownshipKind.TOWN, TownshipKind.TOWNSHIP})
        assert alone.findings[0].observed is kind

    def test_what_the_place_is(self) -> None:
        """It is asked for where townships alone are reached."""
        with pytest.raises(Undetermined, match="kind"):
            township_talk([1, 1], township_level=TownshipLevel.TOWNSHIPS_ALONE)

    @given(st.lists(st.integers(1, 5), max_size=5), st.integers(1, 4), st.integers(1, 5), st.sampled_from(TalkRepeat))
    def test_what_if(self, places: list[int], bulletins: int, bottom: int, repeat: TalkRepeat) -> None:
        """The answer and the bound follow the figures."""
        figures = TalkFigures(bulletins=bulletins, townships=bottom)
        found = township_talk(places, figures=figures, talk_repeat=repeat)
        run = next((n for n, place in enumerate(reversed(places)) if place > bottom), len(places))
        called = run >= bulletins if repeat is TalkRepeat.EACH_TIME else run == bulletins
        assert (found.value is not None) is called
        assert (found.findings[1].observed, found.findings[1].required) == (run, bulletins)


class TestCountyTalk:
    """二（四）: a county among the last two, twice running."""

    @pytest.mark.parametrize(
        ("overall", "talk", "once"),
        [
            ([2], False, False),
            ([2, 2], True, True),
            ([2, 3], False, False),
            ([3, 2], False, False),
            ([1, 3, 2], False, False),
            ([1, 2, 1], True, False),
        ],
    )
    def test_overall_score(self, overall: list[int], talk: bool, once: bool) -> None:
        """It decides, and the other rankings need not be known."""
        ranks = [CountyRanks(overall=place) for place in overall]
        others = [evolve(one, contracts=1, database=1) for one in ranks]
        assert county_talk(others).value == county_talk(ranks).value
        found = county_talk(ranks)
        assert found.value == (TO_COUNTY if talk else None)
        assert found.findings[0].observed.zh == "综合得分"
        assert county_talk(ranks, talk_repeat=TalkRepeat.ONCE_A_RUN).value == (TO_COUNTY if once else None)

    @pytest.mark.parametrize(
        ("first", "second", "named"),
        [
            ((2, 9, 9), (1, 9, 9), "完善合同比例"),
            ((9, 1, 9), (9, 2, 9), "入库村比例"),
            ((9, 9, 1), (9, 9, 2), "综合得分"),
            ((2, 9, 9), (9, 2, 9), None),
            ((3, 9, 9), (2, 9, 9), None),
        ],
    )
    def test_any_ranking(self, first: tuple[int, int, int], second: tuple[int, int, int], named: str | None) -> None:
        """On the other reading any one will do, the same both times, and it is named."""
        ranks = [
            CountyRanks(contracts=contracts, database=database, overall=overall)
            for contracts, database, overall in (first, second)
        ]
        found = county_talk(ranks, deciding_ranking=DecidingRanking.ANY_ONE)
        assert found.value == (None if named is None else TO_COUNTY)
        assert found.findings[0].observed.zh == (named or "综合得分")

    def test_what_matters_of_the_others(self) -> None:
        """A place by another ranking is asked for where any may decide, as far back as its run could reach."""
        any_one = DecidingRanking.ANY_ONE
        first, second = CountyRanks(overall=2), CountyRanks(overall=1)
        assert county_talk([first, second], deciding_ranking=any_one).value == TO_COUNTY
        ends = CountyRanks(overall=9, contracts=9, database=9)
        assert county_talk([first, ends], deciding_ranking=any_one).value is None
        for lacks, latest, longer in (
            ("contracts", CountyRanks(overall=9, database=9), CountyRanks(overall=9, contracts=1, database=9)),
            ("database", CountyRanks(overall=9, contracts=9), CountyRanks(overall=9, contracts=9, database=1)),
        ):
            for one in (latest, longer):
                with pytest.raises(Undetermined, match=lacks):
                    county_talk([first, one], deciding_ranking=any_one)
        assert county_talk([], deciding_ranking=any_one).value is None

    @pytest.mark.parametrize(
        ("contracts", "each", "once"),
        [
            ([None, 1, 1], True, None),
            ([None, 1], None, None),
            ([None, 1, 1, 1], True, False),
            ([None, 3], False, False),
            ([1, None, 1], None, None),
        ],
    )
    def test_a_place_that_is_not_given(self, contracts: list[int | None], each: bool | None, once: bool | None) -> None:
        """It is asked for where it could still change whether a talk is called for."""
        ranks = [CountyRanks(overall=9, contracts=place, database=9) for place in contracts]
        for repeat, talk in ((TalkRepeat.EACH_TIME, each), (TalkRepeat.ONCE_A_RUN, once)):
            asked = partial(county_talk, ranks, deciding_ranking=DecidingRanking.ANY_ONE, talk_repeat=repeat)
            if talk is None:
                with pytest.raises(Undetermined, match="contracts"):
                    asked()
            else:
                assert (asked().value is not None) is talk

    def test_another_ranking_that_calls(self) -> None:
        """What is not given of one ranking does not matter where another calls."""
        ranks = [CountyRanks(overall=9, database=1)] * 2
        found = county_talk(ranks, deciding_ranking=DecidingRanking.ANY_ONE)
        assert (found.value, found.findings[0].observed.zh) == (TO_COUNTY, "入库村比例")

    def test_any_ranking_once_a_run(self) -> None:
        """The ranking whose run calls is named, not one whose run has called before."""
        ranks = [CountyRanks(contracts=1, database=database, overall=9) for database in (9, 1, 1)]
        any_one, once = DecidingRanking.ANY_ONE, TalkRepeat.ONCE_A_RUN
        found = county_talk(ranks, deciding_ranking=any_one, talk_repeat=once)
        assert (found.value, found.findings[0].observed.zh) == (TO_COUNTY, "入库村比例")
        again = county_talk([*ranks, ranks[-1]], deciding_ranking=any_one, talk_repeat=once)
        assert again.value is None
        each = county_talk([*ranks, ranks[-1]], deciding_ranking=any_one)
        assert (each.value, each.findings[0].observed.zh) == (TO_COUNTY, "完善合同比例")

    def test_places_count_from_one(self) -> None:
        """There is no place before the last."""
        with pytest.raises(InvalidFacts, match="overall"):
            CountyRanks(overall=0)
        with pytest.raises(InvalidFacts, match="contracts"):
            CountyRanks(overall=1, contracts=0)
        with pytest.raises(InvalidFacts, match="database"):
            CountyRanks(overall=1, database=0)
        with pytest.raises(InvalidFacts, match="ranks_from_bottom"):
            township_talk([0])

    @given(st.lists(st.integers(1, 5), max_size=5), st.integers(1, 4), st.integers(1, 5))
    def test_what_if(self, places: list[int], bulletins: int, bottom: int) -> None:
        """The answer and the bound follow the figures."""
        ranks = [CountyRanks(overall=place) for place in places]
        found = county_talk(ranks, figures=TalkFigures(bulletins=bulletins, counties=bottom))
        run = next((n for n, place in enumerate(reversed(places)) if place > bottom), len(places))
        assert (found.value is not None) is (run >= bulletins)
        assert (found.findings[1].observed, found.findings[1].required) == (run, bulletins)
