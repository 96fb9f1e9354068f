"""Parts 一（二）, 二（二） and 三（三）: two circles, central distribution."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, Undetermined
from langfang_policy.retail import (
    RETAIL,
    ChainGoods,
    CircleEdge,
    ConvenienceCircle,
    DistributionBase,
    DistributionRate,
    FreshProduceCircle,
    ServiceCircle,
    UnifiedDistribution,
    unified_distribution,
    within_circle,
)
from tests.helpers import agrees, because

NEAR, FAR = ServiceCircle.CONVENIENCE, ServiceCircle.FRESH_PRODUCE
HAIR = Decimal("0.000000001")


def goods(unified: int | Decimal, distributed: int | Decimal) -> ChainGoods:
    """What a chain distributed."""
    return ChainGoods(unified=unified, distributed=distributed)


class TestCircles:
    """A quarter of an hour, an hour."""

    @pytest.mark.parametrize(("circle", "minutes"), [(NEAR, 15), (FAR, 60)])
    @pytest.mark.parametrize("edge", CircleEdge)
    def test_edges(self, circle: ServiceCircle, minutes: int, edge: CircleEdge) -> None:
        """The time itself is a reading."""
        seen = minutes - HAIR, Decimal(minutes), minutes + HAIR
        found = [within_circle(circle, minutes=one, circle_edge=edge) for one in seen]
        assert [one.value for one in found] == [True, edge is CircleEdge.INSIDE, False]
        for one in found:
            agrees(one, one.value)

    def test_no_time_at_all(self) -> None:
        """Who is there already lies inside; nobody travels for less than no time."""
        assert within_circle(NEAR, minutes=0).value
        for less in (-1, -HAIR):
            with pytest.raises(InvalidFacts, match="minutes"):
                within_circle(NEAR, minutes=less)

    def test_clauses_and_figures(self) -> None:
        """Each circle has its own."""
        near = within_circle(NEAR, minutes=16, convenience=ConvenienceCircle(minutes=16))
        assert (near.value, because(near).citation) == (True, RETAIL.at("一（二）"))
        far = within_circle(FAR, minutes=16, fresh_produce=FreshProduceCircle(minutes=15))
        assert (far.value, because(far).required, because(far).citation) == (False, 15, RETAIL.at("三（三）"))


class TestDistribution:
    """二（二）: at least so much by 2020."""

    @pytest.mark.parametrize(("unified", "met"), [(799, False), (800, True), (801, True)])
    def test_at_the_figure(self, unified: int, met: bool) -> None:
        """以上 owns it."""
        found = unified_distribution([goods(unified, 1_000)])
        assert (found.value.met, found.value.percent) == (met, Fraction(unified, 10))
        assert because(found).holds is met
        assert found.value.due == date(2020, 12, 31)

    def test_never_rounded(self) -> None:
        """A hair below is below."""
        assert not unified_distribution([goods(Decimal("79.9999999999999999999"), 100)]).value.met

    def test_bases(self) -> None:
        """All chains together, the worst of them, or the mean of their rates."""
        chains = [goods(90, 100), goods(7, 10), goods(0, 0)]
        rates = {base: unified_distribution(chains, distribution_base=base).value for base in DistributionBase}
        assert {base: (found.met, found.percent) for base, found in rates.items()} == {
            DistributionBase.TOGETHER: (True, Fraction(9_700, 110)),
            DistributionBase.EACH: (False, Fraction(70)),
            DistributionBase.MEAN: (True, Fraction(80)),
        }

    def test_another_goal(self) -> None:
        """Rate, bound and year follow the figures."""
        found = unified_distribution([goods(1, 2)], goal=DistributionRate(year=2018, percent=Decimal("50.5")))
        assert (found.value.met, found.value.due) == (False, date(2018, 12, 31))
        assert because(found).text("zh").endswith("实际50%，要求50.5%以上")

    @pytest.mark.parametrize("chains", [[], [goods(0, 0)]])
    def test_nothing_distributed(self, chains: list[ChainGoods]) -> None:
        """There is no rate of nothing."""
        with pytest.raises(Undetermined, match="chains"):
            unified_distribution(chains)

    def test_no_more_than_all(self) -> None:
        """Nobody distributes more centrally than in all."""
        with pytest.raises(InvalidFacts, match="unified: 3 is not usable; allowed: a number up to 2"):
            goods(3, 2)

    def test_ranges(self) -> None:
        """No amount lies below nothing, no rate outside nothing and all."""
        with pytest.raises(InvalidFacts, match="unified"):
            goods(-HAIR, 1)
        for percent in (Fraction(0), Fraction(100)):
            assert UnifiedDistribution(met=True, percent=percent, due=date(2020, 12, 31)).percent == percent
        for percent in (Fraction(-1, 3), Fraction(301, 3)):
            with pytest.raises(InvalidFacts, match="percent"):
                UnifiedDistribution(met=True, percent=percent, due=date(2020, 12, 31))

    @given(st.lists(st.tuples(st.integers(0, 50), st.integers(50, 90)), min_size=1, max_size=3))
    def test_order_of_bases(self, held: list[tuple[int, int]]) -> None:
        """The worst chain lies below all together and below the mean."""
        chains = [goods(*one) for one in held]
        together, each, mean = (
            unified_distribution(chains, distribution_base=base).value.percent for base in DistributionBase
        )
        assert each <= min(together, mean)
