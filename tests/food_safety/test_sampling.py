"""100号 专栏2: samples for each thousand heads, and who samples what."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.core.registers import Standing
from langfang_policy.food_safety import (
    FoodSamplingCheck,
    ResidueKind,
    SampledSubject,
    SamplingQuotas,
    SamplingTask,
    UnlistedProduce,
    food_sampling_check,
    sampling_task,
)
from tests.food_safety.ends import keeps_to

END, AFTER = date(2020, 12, 31), date(2021, 1, 1)
SUBJECT = SampledSubject


def sampled(samples: int, residues: int, categories: int = 31, **more: Any) -> FoodSamplingCheck:
    """A year's sampling of a thousand persons, unless said otherwise."""
    facts: dict[str, Any] = {"year": 2020, "population": 1_000, "on": AFTER} | more
    return food_sampling_check(samples=samples, residue_samples=residues, categories=categories, **facts).value


class TestQuotas:
    """专栏2 7: four for each thousand, two of them for residues, all 31 categories."""

    @pytest.mark.parametrize(
        ("samples", "residues", "categories", "short"),
        [
            (4, 2, 31, (0, 0, 0)),
            (3, 2, 31, (1, 0, 0)),
            (4, 1, 31, (0, 1, 0)),
            (4, 2, 30, (0, 0, 1)),
            (0, 0, 0, (4, 2, 31)),
            (9, 9, 31, (0, 0, 0)),
        ],
    )
    def test_each(self, samples: int, residues: int, categories: int, short: tuple[int, int, int]) -> None:
        """Each by itself is missed."""
        found = sampled(samples, residues, categories)
        assert (found.short_by, found.residues_short_by, found.categories_missing) == short
        assert found.status is (Standing.MISSED if any(short) else Standing.KEPT)
        assert (found.needed, found.residues_needed) == (4, 2)

    @pytest.mark.parametrize(
        ("population", "needed"), [(0, (0, 0)), (1, (1, 1)), (250, (1, 1)), (251, (2, 1)), (500, (2, 1)), (501, (3, 2))]
    )
    def test_heads(self, population: int, needed: tuple[int, int]) -> None:
        """The least whole number that reaches the rate."""
        found = sampled(4, 2, population=population)
        assert (found.needed, found.residues_needed) == needed

    def test_rate(self) -> None:
        """Exact; nothing to measure where nobody lives."""
        assert sampled(4, 2, population=3_000).rate == Fraction(4, 3)
        nobody = sampled(0, 0, population=0)
        assert (nobody.rate, nobody.status) == (None, Standing.NOTHING_TO_MEASURE)

    @pytest.mark.parametrize(
        ("year", "on", "status"),
        [
            (2020, END, Standing.RUNNING),
            (2020, AFTER, Standing.MISSED),
            (2019, END, Standing.RUNNING),
            (2019, date(2020, 1, 1), Standing.RUNNING),
            (2019, AFTER, Standing.NOTHING_TO_MEASURE),
        ],
    )
    def test_days(self, year: int, on: date, status: Standing) -> None:
        """By the year 2020, once it has ended; earlier years owe nothing."""
        assert sampled(3, 1, year=year, on=on).status is status
        assert sampled(4, 2, year=year, on=on).status is Standing.KEPT

    @pytest.mark.parametrize("found", [(4, 2), (3, 1), (0, 0)])
    def test_before_the_year_begins(self, found: tuple[int, int]) -> None:
        """Nothing is kept of a year that has not begun, whatever was counted; on its first day it runs."""
        assert sampled(*found, on=date(2019, 12, 31)).status is Standing.NOT_YET_OPEN
        assert sampled(*found, on=date(2020, 1, 1)).status is not Standing.NOT_YET_OPEN
        assert sampled(*found, year=2019, on=date(2019, 1, 1)).status is not Standing.NOT_YET_OPEN
        assert sampled(*found, population=0, on=date(2019, 12, 31)).status is Standing.NOTHING_TO_MEASURE

    def test_what_fails(self) -> None:
        """What is missed fails; what runs does not."""
        facts: Any = {"population": 1_000, "samples": 3, "residue_samples": 2, "categories": 31, "year": 2020}
        missed, running = (food_sampling_check(**facts, on=on) for on in (AFTER, END))
        assert missed.because is missed.findings[0]
        assert [one.holds for one in running.findings] == [None] * 7
        earlier = food_sampling_check(**{**facts, "year": 2019}, on=AFTER)
        assert [one.holds for one in earlier.findings] == [None] * 7
        sooner = SamplingQuotas(year=2018)
        for year, on, status in (
            (2019, END, Standing.MISSED),
            (2018, date(2018, 12, 31), Standing.RUNNING),
            (2018, date(2019, 1, 1), Standing.MISSED),
            (2019, date(2019, 12, 31), Standing.RUNNING),
        ):
            assert food_sampling_check(**{**facts, "year": year}, on=on, quotas=sooner).value.status is status
        assert [one.observed for one in missed.findings[3:]] == [4, 2, 1_000, 2020]

    def test_what_cannot_be(self) -> None:
        """More for residues than samples; more categories than there are; a year outside the plan."""
        assert sampled(4, 4).status is Standing.KEPT
        with pytest.raises(InvalidFacts, match="residue_samples"):
            sampled(4, 5)
        with pytest.raises(InvalidFacts, match="categories"):
            sampled(4, 2, 32)
        for year in (2016, 2021):
            with pytest.raises(InvalidFacts, match="year"):
                sampled(4, 2, year=year)
        with pytest.raises(NotInForce):
            sampled(4, 2, on=date(2017, 8, 24))

    @given(st.integers(0, 10**7), st.integers(0, 10**5), st.integers(0, 1_000), st.integers(0, 1_000))
    def test_what_if(self, population: int, samples: int, quota: int, residue_quota: int) -> None:
        """The figures are multiplied across."""
        quotas = SamplingQuotas(quota=quota, residue_quota=residue_quota, categories=3, year=2018)
        found = sampled(samples, samples, 3, population=population, year=2018, on=date(2019, 1, 1), quotas=quotas)
        assert (found.short_by == 0) is (samples * 1_000 >= quota * population)
        assert (found.residues_short_by == 0) is (samples * 1_000 >= residue_quota * population)
        missed = population and (found.short_by or found.residues_short_by)
        assert (found.status is Standing.MISSED) is bool(missed)


class TestTasks:
    """专栏2 6: what city and counties sample."""

    @pytest.mark.parametrize(
        ("subject", "residue"),
        [
            (SUBJECT.MARKET_VEGETABLES, ResidueKind.PESTICIDE),
            (SUBJECT.MARKET_FRUIT, ResidueKind.PESTICIDE),
            (SUBJECT.MARKET_MEAT, ResidueKind.VETERINARY),
            (SUBJECT.MARKET_AQUATIC, ResidueKind.VETERINARY),
        ],
    )
    def test_markets(self, subject: SampledSubject, residue: ResidueKind) -> None:
        """Plants for pesticides, animals for veterinary drugs, in markets of a certain size."""
        assert sampling_task(subject, market_of_scale=True).value == SamplingTask(assigned=True, residues=(residue,))
        assert sampling_task(subject, market_of_scale=False).value == SamplingTask(assigned=False)
        with pytest.raises(Undetermined, match="market_of_scale"):
            sampling_task(subject)

    @pytest.mark.parametrize("subject", [SUBJECT.SMALL_PRODUCER_FOOD, SUBJECT.WORKSHOP_FOOD, SUBJECT.CATERERS_OWN_FOOD])
    def test_makers(self, subject: SampledSubject) -> None:
        """Whatever the market."""
        assert sampling_task(subject).value == SamplingTask(assigned=True)

    def test_like_produce(self) -> None:
        """Sampled in markets of a certain size, for no residue that is named; or not at all."""
        for large in (True, False):
            assert sampling_task(SUBJECT.MARKET_SIMILAR, market_of_scale=large).value == SamplingTask(assigned=large)
        with pytest.raises(Undetermined, match="market_of_scale"):
            sampling_task(SUBJECT.MARKET_SIMILAR)
        alone: Any = {"unlisted_produce": UnlistedProduce.NAMED_ALONE}
        assert sampling_task(SUBJECT.MARKET_SIMILAR, **alone).value == SamplingTask(assigned=False)
        assert sampling_task(SUBJECT.MARKET_MEAT, market_of_scale=True, **alone).value.assigned

    def test_others(self) -> None:
        """The box says nothing of them."""
        assert sampling_task(SUBJECT.OTHER).value == SamplingTask(assigned=False)


class TestRanges:
    """How large samples and figures may be."""

    def test_ends(self) -> None:
        """Both ends of each."""
        keeps_to("samples", 0, 10**9, lambda samples: sampled(samples, 0))
        keeps_to("quota", 0, 1_000, lambda quota: SamplingQuotas(quota=quota))
        keeps_to("categories", 0, 1_000, lambda categories: SamplingQuotas(categories=categories))
        keeps_to("year", 2017, 2020, lambda year: SamplingQuotas(year=year))
