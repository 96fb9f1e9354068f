"""二（五）至二（八）: ages, early retirement, award funds, public-welfare posts."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, NotInForce
from langfang_policy.steel_workers import (
    AgeGroup,
    AwardFundUse,
    ExcessPlan,
    Group4050,
    InternalRetirement,
    PlanAdoption,
    PostsShared,
    PostSubsidyTerm,
    WomenAge,
    WorkerSex,
    age_group_subsidy_due,
    award_fund_use,
    internal_retirement_allowed,
    is_4050,
    posts_shared,
    public_post_months,
)
from tests.helpers import agrees, because
from tests.steel_workers import FEW

DAY = date(2018, 6, 15)
ADOPTED = PlanAdoption.WORKERS_CONGRESS
AGES = st.integers(0, 150)
SEXES = st.sampled_from(WorkerSex)


class TestWrongDays:
    """Nothing outside the period."""

    @pytest.mark.parametrize("day", [date(2016, 12, 31), date(2020, 1, 1)])
    def test_wrong_days(self, day: date) -> None:
        """Neither before nor after."""
        with pytest.raises(NotInForce):
            age_group_subsidy_due(WorkerSex.MALE, age=55, plan_adopted_by=ADOPTED, in_plan=True, on=day)
        with pytest.raises(NotInForce):
            internal_retirement_allowed(1, plan_years=None, on=day)
        with pytest.raises(NotInForce):
            award_fund_use(1, redeployed_insurance_yuan=1, early_retirement_yuan=1, on=day)
        with pytest.raises(NotInForce):
            posts_shared(1, steel_workers=1, others=1, on=day)
        with pytest.raises(NotInForce):
            public_post_months(1, hard_to_employ=True, on=day)


class TestAgeGroup:
    """Women and men from their ages on, in a plan that was passed."""

    @pytest.mark.parametrize(
        ("sex", "age", "due"),
        [
            (WorkerSex.FEMALE, 39, False),
            (WorkerSex.FEMALE, 40, True),
            (WorkerSex.FEMALE, 41, True),
            (WorkerSex.MALE, 49, False),
            (WorkerSex.MALE, 50, True),
            (WorkerSex.MALE, 51, True),
        ],
    )
    def test_ages(self, sex: WorkerSex, age: int, due: bool) -> None:
        """The age itself is enough; whether a woman may be older is a reading."""
        found = age_group_subsidy_due(sex, age=age, plan_adopted_by=ADOPTED, in_plan=True, on=DAY)
        assert found.value is due
        agrees(found, due)
        strict = age_group_subsidy_due(
            sex, age=age, plan_adopted_by=ADOPTED, in_plan=True, on=DAY, women_age=WomenAge.THAT_AGE
        )
        assert strict.value is (due and age != 41)

    @pytest.mark.parametrize(
        ("adopted", "listed", "due"),
        [
            (PlanAdoption.WORKERS_CONGRESS, True, True),
            (PlanAdoption.ALL_STAFF, True, True),
            (PlanAdoption.NOBODY, True, False),
            (PlanAdoption.ALL_STAFF, False, False),
        ],
    )
    def test_plan(self, adopted: PlanAdoption, listed: bool, due: bool) -> None:
        """Passed by either, and the worker in it."""
        found = age_group_subsidy_due(WorkerSex.MALE, age=50, plan_adopted_by=adopted, in_plan=listed, on=DAY)
        assert found.value is due

    @FEW
    @given(SEXES, AGES, AGES, AGES)
    def test_what_if(self, sex: WorkerSex, age: int, women: int, men: int) -> None:
        """The bound follows."""
        found = age_group_subsidy_due(
            sex,
            age=age,
            plan_adopted_by=ADOPTED,
            in_plan=True,
            on=DAY,
            ages=AgeGroup(women_age=women, men_age=men),
        )
        least = women if sex is WorkerSex.FEMALE else men
        assert (found.value, found.findings[-1].required) == (age >= least, least)


class TestInternalRetirement:
    """So many years before the statutory age, more by the plan."""

    @pytest.mark.parametrize(
        ("left", "plan", "allowed"),
        [
            (5, None, True),
            (Decimal("5.1"), None, False),
            (Decimal("5.1"), 5, False),
            (5, 3, True),
            (8, 8, True),
            (Decimal("8.1"), 8, False),
            (10, 10, True),
            (Decimal("10.1"), 10, False),
        ],
    )
    def test_years(self, left: Decimal | int, plan: int | None, allowed: bool) -> None:
        """The usual years without a plan; those of the plan, which are never fewer."""
        found = internal_retirement_allowed(left, plan_years=plan, on=DAY)
        assert found.value is allowed
        agrees(found, allowed)

    @pytest.mark.parametrize(
        ("left", "void", "cut"), [(5, True, True), (6, False, True), (10, False, True), (11, False, False)]
    )
    def test_plans_beyond_the_most(self, left: int, void: bool, cut: bool) -> None:
        """No extension, or one up to the most: a reading; the usual years stay."""
        answers = [
            internal_retirement_allowed(left, plan_years=Decimal("10.5"), on=DAY, excess_plan=one).value
            for one in ExcessPlan
        ]
        assert answers == [void, cut]

    @FEW
    @given(st.integers(1, 100), st.integers(0, 100), st.integers(0, 120), st.integers(0, 120))
    def test_what_if(self, usual: int, more: int, left: int, plan: int) -> None:
        """Answer and words follow; a longer plan within the most never forbids."""
        years = InternalRetirement(usual_years=usual, most_years=min(usual + more, 100))
        found = internal_retirement_allowed(left, plan_years=plan, on=DAY, retirement=years)
        limit = max(usual, plan) if plan <= years.most_years else usual
        assert (found.value, found.findings[-1].required) == (left <= limit, limit)
        assert found.findings[0].required == years.most_years
        assert internal_retirement_allowed(left, plan_years=years.most_years, on=DAY, retirement=years).value >= (
            found.value
        )

    def test_no_years_below_none(self) -> None:
        """Refused; none left is near enough."""
        assert internal_retirement_allowed(0, plan_years=0, on=DAY)
        for left, plan in ((Decimal("-0.5"), None), (0, Decimal("-0.5"))):
            with pytest.raises(InvalidFacts):
                internal_retirement_allowed(left, plan_years=plan, on=DAY)

    def test_years_in_order(self) -> None:
        """The usual are within the most."""
        assert InternalRetirement(usual_years=10).usual_years == InternalRetirement().most_years
        with pytest.raises(InvalidFacts, match="usual_years"):
            InternalRetirement(usual_years=11)


class TestAwardFunds:
    """Two uses come first."""

    @pytest.mark.parametrize(
        ("fund", "paid", "free", "short"), [(99, 99, 0, 1), (100, 100, 0, 0), (101, 100, 1, 0), (0, 0, 0, 100)]
    )
    def test_use(self, fund: int, paid: int, free: int, short: int) -> None:
        """What is left is free, what lacks is told."""
        found = award_fund_use(fund, redeployed_insurance_yuan=60, early_retirement_yuan=40, on=DAY)
        assert found.value == AwardFundUse(
            priority_yuan=Decimal(paid), free_yuan=Decimal(free), short_yuan=Decimal(short)
        )
        assert [one.observed for one in found.findings] == [60, 40, 100]

    @FEW
    @given(*[st.integers(0, 10**6)] * 3)
    def test_nothing_is_lost(self, fund: int, insurance: int, retired: int) -> None:
        """The fund is what is paid and what is free; the needs are what is paid and what lacks."""
        found = award_fund_use(fund, redeployed_insurance_yuan=insurance, early_retirement_yuan=retired, on=DAY).value
        assert found.priority_yuan + found.free_yuan == fund
        assert found.priority_yuan + found.short_yuan == insurance + retired
        assert min(found.free_yuan, found.short_yuan) == 0


class TestGroup4050:
    """The ages that the name stands for."""

    @pytest.mark.parametrize(
        ("sex", "age", "belongs"),
        [
            (WorkerSex.FEMALE, 39, False),
            (WorkerSex.FEMALE, 40, True),
            (WorkerSex.MALE, 49, False),
            (WorkerSex.MALE, 50, True),
        ],
    )
    def test_ages(self, sex: WorkerSex, age: int, belongs: bool) -> None:
        """From the age itself on."""
        assert is_4050(sex, age=age).value is belongs

    @FEW
    @given(SEXES, AGES, AGES, AGES)
    def test_what_if(self, sex: WorkerSex, age: int, women: int, men: int) -> None:
        """The bound follows."""
        found = is_4050(sex, age=age, group=Group4050(women_age=women, men_age=men))
        least = women if sex is WorkerSex.FEMALE else men
        assert (found.value, because(found).required) == (age >= least, least)

    def test_no_such_age(self) -> None:
        """Those of people."""
        assert [is_4050(WorkerSex.MALE, age=age).value for age in (0, 150)] == [False, True]
        for age in (-1, 151):
            with pytest.raises(InvalidFacts, match="age"):
                is_4050(WorkerSex.MALE, age=age)


class TestPosts:
    """Steel workers first."""

    @pytest.mark.parametrize(
        ("posts", "steel", "others", "shared"),
        [
            (10, 4, 3, (4, 3, 3)),
            (10, 4, 9, (4, 6, 0)),
            (10, 10, 9, (10, 0, 0)),
            (10, 12, 9, (10, 0, 0)),
            (0, 1, 1, (0, 0, 0)),
        ],
    )
    def test_shares(self, posts: int, steel: int, others: int, shared: tuple[int, int, int]) -> None:
        """Others have what is left."""
        first, rest, vacant = shared
        found = posts_shared(posts, steel_workers=steel, others=others, on=DAY)
        assert found.value == PostsShared(to_steel_workers=first, to_others=rest, vacant=vacant)
        assert [one.observed for one in found.findings] == [steel, others]

    @FEW
    @given(*[st.integers(0, 100)] * 3)
    def test_no_other_before_them(self, posts: int, steel: int, others: int) -> None:
        """While a steel worker has none, no other has one; every post is told."""
        found = posts_shared(posts, steel_workers=steel, others=others, on=DAY).value
        assert found.to_steel_workers + found.to_others + found.vacant == posts
        assert found.to_steel_workers == steel or found.to_others == found.vacant == 0


class TestPostMonths:
    """Until retirement for whoever is near it, else so many years."""

    @pytest.mark.parametrize(
        ("left", "hard", "others"), [(0, 0, 0), (20, 20, 20), (36, 36, 36), (37, 37, 36), (59, 59, 36), (60, 36, 36)]
    )
    def test_months(self, left: int, hard: int, others: int) -> None:
        """Exactly the years are not fewer than them; whoever is not hard to employ has the usual years at the most."""
        assert [public_post_months(left, hard_to_employ=one, on=DAY).value for one in (True, False)] == [hard, others]

    @FEW
    @given(st.integers(0, 2_000), st.integers(1, 100), st.integers(1, 100), st.booleans())
    def test_what_if(self, left: int, near: int, most: int, hard: bool) -> None:
        """Answer and words follow, and nothing is paid beyond retirement."""
        term = PostSubsidyTerm(near_years=near, most_years=most)
        found = public_post_months(left, hard_to_employ=hard, on=DAY, post_term=term)
        assert found.value == (left if hard and left < 12 * near else min(left, 12 * most))
        told = [found.findings[0].observed, found.findings[1].required, found.findings[2].observed]
        assert told == [hard, 12 * near, 12 * most]
