"""91号 八（三）、末段: the weight of openness, consequences, whom the plan reaches."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, Undetermined
from langfang_policy.open_government import (
    FraudWithoutEffect,
    OpennessConduct,
    OpennessConsequence,
    OpennessContent,
    OpennessReach,
    OpennessWeight,
    PlanReach,
    ReachedBody,
    openness_assessment,
    openness_consequence,
    plan_reaches,
)
from tests.helpers import agrees, because

EVERY = frozenset(OpennessContent)
GRAVE = OpennessConduct.FRAUD, OpennessConduct.CONCEALMENT, OpennessConduct.DECEPTION


class TestWeight:
    """不低于4%."""

    @pytest.mark.parametrize(
        ("points", "total", "enough"),
        [
            (4, 100, True),
            (Decimal("3.999999999"), 100, False),
            (40, 1_000, True),
            (39, 1_000, False),
            (1, 25, True),
            (Decimal("4.000000001"), 100, True),
        ],
    )
    def test_at_the_figure(self, points: Decimal, total: int, enough: bool) -> None:
        """It is enough; a billionth less is not, whatever the total is."""
        found = openness_assessment(openness_points=points, total_points=total, contents=EVERY)
        assert found.value.enough is enough
        agrees(found, enough)

    @given(st.frozensets(st.sampled_from(OpennessContent)))
    def test_contents(self, contents: frozenset[OpennessContent]) -> None:
        """What is not assessed is told, in its order."""
        found = openness_assessment(openness_points=5, total_points=100, contents=contents).value
        assert found.contents_lacking == tuple(one for one in OpennessContent if one not in contents)

    def test_what_if(self) -> None:
        """The weight is a figure, and the printed bound follows."""
        weight = OpennessWeight(percent=Decimal("4.5"))
        found = openness_assessment(openness_points=4, total_points=100, contents=EVERY, weight=weight)
        assert because(found).text("zh").endswith("实际4%，要求不低于4.5%")

    @pytest.mark.parametrize(("percent", "enough"), [(0, True), (100, False)])
    def test_ends(self, percent: int, enough: bool) -> None:
        """Of the figure: from nothing to all."""
        weight = OpennessWeight(percent=Decimal(percent))
        found = openness_assessment(openness_points=99, total_points=100, contents=EVERY, weight=weight)
        assert found.value.enough is enough
        for outside in (Decimal("-0.5"), Decimal("100.5")):
            with pytest.raises(InvalidFacts, match="percent"):
                OpennessWeight(percent=outside)

    def test_all_or_nothing(self) -> None:
        """Openness may be all that is assessed, or no part of it."""
        shares = [
            openness_assessment(openness_points=points, total_points=100, contents=EVERY).value.weight_percent
            for points in (0, 100)
        ]
        assert shares == [0, 100]

    @given(st.integers(0, 900), st.integers(1, 900))
    def test_exact(self, points: int, total: int) -> None:
        """The weight is the exact share; a part is no more than the whole."""
        if points > total:
            with pytest.raises(InvalidFacts, match="openness_points"):
                openness_assessment(openness_points=points, total_points=total, contents=EVERY)
        else:
            found = openness_assessment(openness_points=points, total_points=total, contents=EVERY).value
            assert found.weight_percent == Fraction(100 * points, total)
            assert found.enough is (100 * points >= 4 * total)

    def test_nothing_at_all(self) -> None:
        """Of no points there is no weight."""
        with pytest.raises(InvalidFacts, match="total_points"):
            openness_assessment(openness_points=0, total_points=0, contents=EVERY)


class TestConsequences:
    """奖惩."""

    @pytest.mark.parametrize("conduct", OpennessConduct)
    def test_conduct(self, conduct: OpennessConduct) -> None:
        """Strong work is commended, failings criticised; grave fraud brings liability; the rest is open."""
        if conduct in GRAVE:
            assert openness_consequence(conduct, serious_effect=True).value is OpennessConsequence.LIABLE
            assert openness_consequence(conduct, serious_effect=False).value is OpennessConsequence.CRITICISED
            read = FraudWithoutEffect.OPEN
            with pytest.raises(Undetermined, match="fraud_without_effect"):
                openness_consequence(conduct, serious_effect=False, fraud_without_effect=read)
            held = openness_consequence(conduct, serious_effect=True, fraud_without_effect=read)
            assert because(held).zh == "造成严重社会影响"
            with pytest.raises(Undetermined, match="serious_effect"):
                openness_consequence(conduct)
        elif conduct is OpennessConduct.OTHER:
            for effect in (None, True, False):
                with pytest.raises(Undetermined, match="conduct"):
                    openness_consequence(conduct, serious_effect=effect)
        else:
            strong = conduct is OpennessConduct.STRONG_WORK
            expected = OpennessConsequence.COMMENDED if strong else OpennessConsequence.CRITICISED
            assert openness_consequence(conduct).value is expected


class TestReach:
    """适用主体."""

    def test_bodies(self) -> None:
        """Administrative and authorised bodies are bound, public enterprises and institutions follow."""
        bound, analogy, none = OpennessReach.BOUND, OpennessReach.BY_ANALOGY, OpennessReach.NOT_NAMED
        assert [plan_reaches(one).value for one in ReachedBody] == [bound, bound, analogy, analogy, none]
        narrow = [plan_reaches(one, plan_reach=PlanReach.ADDRESSEES).value for one in ReachedBody]
        assert narrow == [bound, none, none, none, none]
