"""Article 8: the twelve kinds."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import Undetermined
from langfang_policy.rural_property import (
    BiologicalClass,
    CollectiveTimber,
    GiftOfShares,
    LeftOut,
    OtherContract,
    PropertyKind,
    PropertyObject,
    PropertyRight,
    StandingTrees,
    biological_class,
    property_kind,
)
from tests.helpers import because

Thing, K, R = PropertyObject, PropertyKind, PropertyRight
LAND = (Thing.ARABLE_LAND, Thing.GRASSLAND, Thing.AQUACULTURE_WATER, Thing.OTHER_CONTRACTED_LAND)
WASTES = [thing for thing in Thing if thing.name.startswith("WASTE_")]
CONSUMABLE = (
    Thing.FIELD_CROP,
    Thing.VEGETABLE,
    Thing.TIMBER_STAND,
    Thing.LIVESTOCK_FOR_SALE,
    Thing.OTHER_CONSUMABLE_ASSET,
)
PRODUCTIVE = (
    Thing.ECONOMIC_FOREST,
    Thing.FUELWOOD_FOREST,
    Thing.BREEDING_STOCK,
    Thing.DRAUGHT_ANIMAL,
    Thing.OTHER_PRODUCTIVE_ASSET,
)
GROWING = CONSUMABLE[:3]
TREES = (Thing.TIMBER_STAND, Thing.ECONOMIC_FOREST, Thing.FUELWOOD_FOREST)
RIGHTS = {
    **{land: {R.MANAGEMENT} for land in LAND},
    Thing.FOREST_LAND: {R.MANAGEMENT},
    Thing.TIMBER: {R.OWNERSHIP, R.USE},
    **{waste: {R.USE} for waste in WASTES},
    Thing.OPERATING_ASSET: {R.OWNERSHIP, R.USE},
    Thing.SMALL_WATER_WORK: {R.USE},
    Thing.HOMESTEAD: {R.USE},
    Thing.HOUSE_ON_HOMESTEAD: {R.OWNERSHIP, R.USE},
    Thing.REGIONAL_WATER: {R.USE},
    Thing.USERS_WATER: {R.USE},
}
"""The rights that an item names; of what is not here any right will do, but for land among operating assets."""
KINDS = {
    **dict.fromkeys(LAND, K.CONTRACTED_LAND),
    **dict.fromkeys((Thing.FOREST_LAND, Thing.TIMBER), K.FOREST_RIGHT),
    **dict.fromkeys(WASTES, K.FOUR_WASTES),
    Thing.OPERATING_ASSET: K.COLLECTIVE_ASSET,
    Thing.COLLECTIVE_SHARE: K.COLLECTIVE_SHARE,
    Thing.PRODUCTIVE_FACILITY: K.PRODUCTIVE_FACILITY,
    Thing.SMALL_WATER_WORK: K.SMALL_WATER_WORK,
    **dict.fromkeys(
        (
            Thing.PATENT,
            Thing.TRADEMARK,
            Thing.COPYRIGHT,
            Thing.NEW_VARIETY,
            Thing.NEW_TECHNIQUE,
            Thing.OTHER_INTELLECTUAL_PROPERTY,
        ),
        K.INTELLECTUAL_PROPERTY,
    ),
    **dict.fromkeys((Thing.HOMESTEAD, Thing.HOUSE_ON_HOMESTEAD), K.HOMESTEAD),
    **dict.fromkeys((*CONSUMABLE, *PRODUCTIVE), K.BIOLOGICAL_ASSET),
    **dict.fromkeys((Thing.REGIONAL_WATER, Thing.USERS_WATER), K.WATER_RIGHT),
    **dict.fromkeys((Thing.CONSTRUCTION_TENDER, Thing.INDUSTRY_PROJECT, Thing.OTHER), K.OTHER),
}


def kind_of(
    thing: PropertyObject, right: PropertyRight | None, *, left_out: LeftOut = LeftOut.NOT_TRADED
) -> PropertyKind:
    """The kind where all else is as the items ask."""
    return property_kind(
        thing,
        right=right,
        household_contract=True,
        collectively_owned=True,
        managed_by_collective=True,
        growing=True,
        left_out=left_out,
    ).value


class TestKind:
    """第八条: what each item takes in."""

    def test_twelve(self) -> None:
        """And what is none."""
        assert len(K) == 12 + 1
        assert set(KINDS.values()) == set(K) - {K.NONE}

    @pytest.mark.parametrize("thing", KINDS)
    def test_rights(self, thing: PropertyObject) -> None:
        """Each item names its rights; any other is left out, or caught by the last item in the other reading."""
        named = RIGHTS.get(thing, set(R))
        for right in R:
            expected = KINDS[thing]
            assert kind_of(thing, right) is (expected if right in named else K.NONE)
            caught = kind_of(thing, right, left_out=LeftOut.CAUGHT)
            assert caught is (expected if right in named else K.OTHER)

    @pytest.mark.parametrize("thing", KINDS)
    def test_right_is_asked_where_it_matters(self, thing: PropertyObject) -> None:
        """Only where the item names rights."""
        if thing not in RIGHTS:
            assert kind_of(thing, None) is KINDS[thing]
            return
        with pytest.raises(Undetermined) as caught:
            kind_of(thing, None)
        assert caught.value.missing == ("right",)

    @pytest.mark.parametrize("right", [R.OWNERSHIP, R.USE, R.MANAGEMENT])
    def test_land_is_no_operating_asset(self, right: PropertyRight) -> None:
        """Whichever right passes; the first thing that fails decides."""
        found = property_kind(Thing.OPERATING_LAND, right=right)
        assert found.value is K.NONE
        assert because(found).zh == ("所列权利" if right is R.MANAGEMENT else "不含土地")

    @pytest.mark.parametrize(
        ("thing", "right", "fact"),
        [
            *((thing, R.MANAGEMENT, "household_contract") for thing in LAND),
            (Thing.FOREST_LAND, R.MANAGEMENT, "collectively_owned"),
            *((thing, R.USE, "collectively_owned") for thing in WASTES),
            (Thing.OPERATING_ASSET, R.USE, "managed_by_collective"),
            *((thing, None, "growing") for thing in GROWING),
        ],
    )
    def test_conditions(self, thing: PropertyObject, right: PropertyRight | None, fact: str) -> None:
        """Each is asked for where its item asks, denies where it fails, and matters nowhere else."""
        left = OtherContract.LEFT_OUT
        facts: dict[str, Any] = {fact: True}
        assert property_kind(thing, right=right, other_contract=left, **facts).value is KINDS[thing]
        facts = {fact: False}
        found = property_kind(thing, right=right, other_contract=left, **facts)
        assert found.value is K.NONE
        assert because(found).holds is False
        with pytest.raises(Undetermined) as caught:
            property_kind(thing, right=right)
        assert caught.value.missing == (fact,)

    @pytest.mark.parametrize("thing", LAND)
    def test_land_contracted_otherwise(self, thing: PropertyObject) -> None:
        """One of the four wastes, or left out; another right than that to manage it is left out in any case."""
        found = property_kind(thing, right=R.MANAGEMENT, household_contract=False, collectively_owned=True)
        assert found.value is K.FOUR_WASTES
        assert because(found).zh == "以家庭承包方式承包"
        assert property_kind(thing, right=R.OWNERSHIP, household_contract=False).value is K.NONE

    @pytest.mark.parametrize("thing", LAND)
    def test_land_contracted_otherwise_is_a_waste_only_if_the_collectives(self, thing: PropertyObject) -> None:
        """The item on wastes is about what the rural collective owns."""
        found = property_kind(thing, right=R.MANAGEMENT, household_contract=False, collectively_owned=False)
        assert found.value is K.NONE
        assert because(found).zh == "农村集体所有"
        with pytest.raises(Undetermined) as caught:
            property_kind(thing, right=R.MANAGEMENT, household_contract=False)
        assert caught.value.missing == ("collectively_owned",)

    @pytest.mark.parametrize(
        ("thing", "facts"),
        [
            *((land, {"household_contract": False, "collectively_owned": False}) for land in LAND),
            *((land, {"household_contract": False, "other_contract": OtherContract.LEFT_OUT}) for land in LAND),
            *((waste, {"collectively_owned": False}) for waste in WASTES),
            (Thing.FOREST_LAND, {"collectively_owned": False}),
            (Thing.TIMBER, {"collectively_owned": False, "collective_timber": CollectiveTimber.TIMBER_TOO}),
            (Thing.OPERATING_ASSET, {"managed_by_collective": False}),
            (Thing.OPERATING_LAND, {}),
        ],
    )
    def test_right_is_not_asked_of_what_is_left_out_anyway(self, thing: PropertyObject, facts: dict[str, Any]) -> None:
        """Whichever right passes, the answer is the same."""
        assert property_kind(thing, **facts).value is K.NONE
        assert property_kind(thing, left_out=LeftOut.CAUGHT, **facts).value is K.OTHER
        assert {property_kind(thing, right=right, **facts).value for right in R} == {K.NONE}

    def test_a_waste_that_is_not_the_collectives_is_left_out(self) -> None:
        """It is land of the item, and no contracted land."""
        assert property_kind(Thing.WASTE_HILL, right=R.USE, collectively_owned=False).value is K.NONE

    def test_timber_need_not_be_the_collectives(self) -> None:
        """In the recommended reading, which asks for nothing."""
        assert property_kind(Thing.TIMBER, right=R.USE).value is K.FOREST_RIGHT
        too = CollectiveTimber.TIMBER_TOO
        for owned, kind in ((True, K.FOREST_RIGHT), (False, K.NONE)):
            found = property_kind(Thing.TIMBER, right=R.USE, collectively_owned=owned, collective_timber=too)
            assert found.value is kind
        with pytest.raises(Undetermined):
            property_kind(Thing.TIMBER, right=R.USE, collective_timber=too)

    @pytest.mark.parametrize("thing", TREES)
    def test_stands(self, thing: PropertyObject) -> None:
        """An asset, or a forest right where ownership or use passes."""
        read = StandingTrees.FOREST_RIGHT
        kinds = {right: property_kind(thing, right=right, growing=True, standing_trees=read).value for right in R}
        assert {right for right, kind in kinds.items() if kind is K.FOREST_RIGHT} == {R.OWNERSHIP, R.USE}
        assert {kinds[right] for right in (R.MANAGEMENT, R.CONTRACT, R.OTHER)} == {K.BIOLOGICAL_ASSET}
        assert property_kind(thing, right=R.USE, standing_trees=read).value is K.FOREST_RIGHT
        with pytest.raises(Undetermined):
            property_kind(thing, growing=True, standing_trees=read)

    def test_a_stand_as_a_forest_right_may_have_to_be_the_collectives(self) -> None:
        """Where both are read so."""
        found = property_kind(
            Thing.TIMBER_STAND,
            right=R.OWNERSHIP,
            collectively_owned=False,
            standing_trees=StandingTrees.FOREST_RIGHT,
            collective_timber=CollectiveTimber.TIMBER_TOO,
        )
        assert found.value is K.NONE

    def test_crops_are_no_forest_right(self) -> None:
        """However stands of trees are read."""
        found = property_kind(Thing.VEGETABLE, growing=True, standing_trees=StandingTrees.FOREST_RIGHT)
        assert found.value is K.BIOLOGICAL_ASSET

    def test_gifts_of_shares(self) -> None:
        """A trade as printed; in the other reading only what is paid for is."""
        assert property_kind(Thing.COLLECTIVE_SHARE).value is K.COLLECTIVE_SHARE
        paid = GiftOfShares.NO_TRADE
        for gift, kind in ((True, K.NONE), (False, K.COLLECTIVE_SHARE)):
            assert property_kind(Thing.COLLECTIVE_SHARE, by_gift=gift, gift_of_shares=paid).value is kind
        with pytest.raises(Undetermined):
            property_kind(Thing.COLLECTIVE_SHARE, gift_of_shares=paid)

    @given(st.sampled_from(Thing), st.sampled_from(R), *(st.booleans() for _ in range(5)))
    def test_nothing_passes_more_easily(
        self,
        thing: PropertyObject,
        right: PropertyRight,
        household: bool,
        owned: bool,
        managed: bool,
        growing: bool,
        gift: bool,
    ) -> None:
        """The catch-all takes what is left out, and changes nothing else."""
        kinds = [
            property_kind(
                thing,
                right=right,
                household_contract=household,
                collectively_owned=owned,
                managed_by_collective=managed,
                growing=growing,
                by_gift=gift,
                left_out=left,
            ).value
            for left in LeftOut
        ]
        assert kinds[0] is kinds[1] or kinds == [K.NONE, K.OTHER]


class TestBiological:
    """第八条（十）: consumable and productive."""

    def test_classes(self) -> None:
        """Five and five; what is no such asset is neither."""
        found = {thing: biological_class(thing, growing=True).value for thing in Thing}
        assert [thing for thing, name in found.items() if name is BiologicalClass.CONSUMABLE] == list(CONSUMABLE)
        assert [thing for thing, name in found.items() if name is BiologicalClass.PRODUCTIVE] == list(PRODUCTIVE)

    @pytest.mark.parametrize("thing", GROWING)
    def test_what_is_harvested_is_neither(self, thing: PropertyObject) -> None:
        """Crops and timber stands are assets while they grow, as in the kinds."""
        found = biological_class(thing, growing=False)
        assert found.value is BiologicalClass.NEITHER
        assert because(found).zh == "生长中"
        assert property_kind(thing, growing=False).value is K.NONE
        with pytest.raises(Undetermined) as caught:
            biological_class(thing)
        assert caught.value.missing == ("growing",)

    @pytest.mark.parametrize("thing", [thing for thing in Thing if thing not in GROWING])
    def test_growing_matters_to_nothing_else(self, thing: PropertyObject) -> None:
        """It is asked of nothing else."""
        assert len({biological_class(thing, growing=grows).value for grows in (None, True, False)}) == 1
