"""135号 三（一） to 三（三）: collectors, feed, edible oil."""

from __future__ import annotations

from itertools import product

import pytest

from langfang_policy.core.errors import Undetermined
from langfang_policy.food_safety import (
    CollectorActivity,
    CollectorNeed,
    FeedingBreach,
    LivestockRaiser,
    OilBusiness,
    OilNeed,
    collector_lacks,
    feeding_breaches,
    oil_business_lacks,
)
from tests.helpers import because

EVERY = frozenset(CollectorActivity)
LICENCES = dict(zip(CollectorActivity, CollectorNeed, strict=False))


class TestCollectors:
    """三（一）: a licence for each of three, ledgers, manifests, and the rules."""

    def test_in_order(self) -> None:
        """Nothing is lacking."""
        assert collector_lacks(EVERY, licensed=EVERY, ledger=True, manifest=True, by_rules=True).value == ()

    @pytest.mark.parametrize("activity", CollectorActivity)
    def test_licences(self, activity: CollectorActivity) -> None:
        """One for what is done, none for what is not."""
        others = EVERY - {activity}
        found = collector_lacks(EVERY, licensed=others, ledger=True, manifest=True, by_rules=True)
        assert found.value == (LICENCES[activity],)
        assert because(found).holds is False
        assert collector_lacks(others, licensed=others, ledger=True, manifest=True, by_rules=True).value == ()

    @pytest.mark.parametrize(
        ("fact", "need"),
        [
            ("ledger", CollectorNeed.LEDGER),
            ("manifest", CollectorNeed.MANIFEST),
            ("by_rules", CollectorNeed.BY_RULES),
        ],
    )
    def test_papers(self, fact: str, need: CollectorNeed) -> None:
        """Each is asked."""
        facts = {"ledger": True, "manifest": True, "by_rules": True, fact: False}
        assert collector_lacks(EVERY, licensed=EVERY, **facts).value == (need,)

    def test_others(self) -> None:
        """Whoever does none of the three lacks nothing."""
        none = frozenset[CollectorActivity]()
        assert collector_lacks(none, licensed=none, ledger=False, manifest=False, by_rules=False).value == ()


class TestFeeding:
    """三（二）: illegal collection, and feed that was not made harmless."""

    @pytest.mark.parametrize("raiser", LivestockRaiser)
    def test_breaches(self, raiser: LivestockRaiser) -> None:
        """Of enterprises and persons who raise livestock."""
        raises = raiser is not LivestockRaiser.OTHER
        for collects, feeds, treated in product((True, False), repeat=3):
            found = feeding_breaches(raiser, collects_illegally=collects, feeds_kitchen_waste=feeds, treated=treated)
            assert (FeedingBreach.ILLEGAL_COLLECTION in found.value) is (raises and collects)
            assert (FeedingBreach.UNTREATED_FEED in found.value) is (raises and feeds and not treated)

    def test_unknown(self) -> None:
        """Whether it was made harmless matters where it is fed."""
        person = LivestockRaiser.PERSON
        assert feeding_breaches(person, collects_illegally=False, feeds_kitchen_waste=False).value == ()
        with pytest.raises(Undetermined, match="treated"):
            feeding_breaches(person, collects_illegally=False, feeds_kitchen_waste=True)
        other = feeding_breaches(LivestockRaiser.OTHER, collects_illegally=True, feeds_kitchen_waste=True)
        assert other.value == ()


FACTS = dict(
    zip(
        (
            *("purchase_records", "certificates", "traceable"),
            *("lawful_channels", "complete_papers", "origin_known"),
        ),
        OilNeed,
        strict=True,
    )
)


class TestOil:
    """三（三）: makers, sellers and users of edible oil."""

    @pytest.mark.parametrize("business", OilBusiness)
    def test_each_is_asked(self, business: OilBusiness) -> None:
        """Of all three; of nobody else."""
        facts = dict.fromkeys(FACTS, True)
        assert oil_business_lacks(business, **facts).value == ()
        for fact, need in FACTS.items():
            lacking = oil_business_lacks(business, **{**facts, fact: False}).value
            assert lacking == (() if business is OilBusiness.OTHER else (need,))
