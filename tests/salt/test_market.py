"""Parts two and three: who sells what where, prices and emergencies, salt that is no food."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.decisions import Decision
from langfang_policy.core.errors import Undetermined
from langfang_policy.salt import (
    NonFoodAsFood,
    ProducerWholesale,
    SaltAccess,
    SaltBatchTest,
    SaltFirm,
    SaltMeasure,
    SaltPermission,
    SaltProduct,
    SaltSaleArea,
    SaltTesterRank,
    SaltTrade,
    salt_market_access,
    salt_measures,
    salt_product_admission,
    salt_product_control,
)
from tests.helpers import agrees, because

FIRM, AREA, TRADE = SaltFirm, SaltSaleArea, SaltTrade
YES, NO, UNSAID = SaltPermission.PERMITTED, SaltPermission.NOT_PERMITTED, SaltPermission.NOT_ADDRESSED
CHANNELS = ProducerWholesale.CHANNELS_ONLY
PASSED = SaltBatchTest(passed=True, rank=SaltTesterRank.PROVINCIAL, qualified=True, specialised=True)
OUTSIDERS = (FIRM.DESIGNATED_PRODUCER, FIRM.OUTSIDE_PROVINCIAL_WHOLESALER)


def pair(found: Decision[SaltAccess]) -> tuple[SaltPermission, SaltPermission]:
    """The answers for the sale and for a branch."""
    return found.value.sale, found.value.branch


class TestAccess:
    """二（一）（五）: wholesale stays a monopoly, and areas open."""

    @pytest.mark.parametrize(
        ("area", "sale", "branch"),
        [
            (AREA.OWN_AREA, YES, UNSAID),
            (AREA.LANGFANG, YES, YES),
            (AREA.HEBEI, YES, YES),
            (AREA.BEYOND_HEBEI, NO, NO),
        ],
    )
    def test_local_wholesaler(self, area: SaltSaleArea, sale: SaltPermission, branch: SaltPermission) -> None:
        """The whole province and no further; branches across areas."""
        found = salt_market_access(firm=FIRM.LOCAL_WHOLESALER, area=area)
        assert pair(found) == (sale, branch)
        assert because(found).holds is (sale is YES)
        assert str(because(found).citation.locator) == "二（五）"

    @pytest.mark.parametrize("firm", FIRM)
    def test_purchase(self, firm: SaltFirm) -> None:
        """The city's and counties' wholesalers buy of whom they like, wherever they sell."""
        for area in AREA:
            found = salt_market_access(firm=firm, area=area, own_brand=True, trade=TRADE.RETAIL).value
            assert found.purchase is (YES if firm is FIRM.LOCAL_WHOLESALER else UNSAID)

    @pytest.mark.parametrize("firm", OUTSIDERS)
    @pytest.mark.parametrize("area", AREA)
    def test_entry(self, firm: SaltFirm, area: SaltSaleArea) -> None:
        """Whoever comes from outside may enter the city's market; of other places the plan says nothing."""
        found = salt_market_access(firm=firm, area=area, own_brand=True)
        assert pair(found) == ((YES, YES) if area is AREA.LANGFANG else (UNSAID, UNSAID))

    def test_own_brand(self) -> None:
        """A designated producer sells its own brand; of an outside wholesaler that is not asked."""
        foreign = salt_market_access(firm=FIRM.DESIGNATED_PRODUCER, area=AREA.LANGFANG, own_brand=False)
        assert pair(foreign) == (NO, NO)
        assert because(foreign).en == "under its own brand"
        with pytest.raises(Undetermined, match="own_brand"):
            salt_market_access(firm=FIRM.DESIGNATED_PRODUCER, area=AREA.LANGFANG)
        assert pair(salt_market_access(firm=FIRM.OUTSIDE_PROVINCIAL_WHOLESALER, area=AREA.LANGFANG)) == (YES, YES)

    @pytest.mark.parametrize(
        ("own_brand", "trade", "open_to", "closed_to"),
        [
            (True, TRADE.WHOLESALE, YES, NO),
            (True, TRADE.RETAIL, YES, YES),
            (False, TRADE.WHOLESALE, NO, NO),
            (False, None, NO, NO),
            (None, TRADE.WHOLESALE, None, NO),
            (None, TRADE.RETAIL, None, None),
            (True, None, YES, None),
        ],
    )
    def test_producer_in_wholesale(
        self,
        own_brand: bool | None,
        trade: SaltTrade | None,
        open_to: SaltPermission | None,
        closed_to: SaltPermission | None,
    ) -> None:
        """Whether it may wholesale is a reading; what cannot matter is not asked for."""
        for reading, expected in ((ProducerWholesale.MAY, open_to), (CHANNELS, closed_to)):

            def ask(reading: ProducerWholesale = reading) -> Decision[SaltAccess]:
                return salt_market_access(
                    firm=FIRM.DESIGNATED_PRODUCER,
                    area=AREA.LANGFANG,
                    own_brand=own_brand,
                    trade=trade,
                    producer_wholesale=reading,
                )

            if expected is None:
                with pytest.raises(Undetermined):
                    ask()
            else:
                assert pair(ask()) == (expected, expected)
                agrees(ask(), expected is YES)

    def test_other_traders(self) -> None:
        """No wholesale in any form, wherever; retail is not addressed."""
        for area in AREA:
            barred = salt_market_access(firm=FIRM.OTHER_TRADER, area=area, trade=TRADE.WHOLESALE)
            assert (pair(barred), str(because(barred).citation.locator)) == ((NO, NO), "二（一）")
            assert pair(salt_market_access(firm=FIRM.OTHER_TRADER, area=area, trade=TRADE.RETAIL)) == (UNSAID, UNSAID)
        with pytest.raises(Undetermined, match="trade"):
            salt_market_access(firm=FIRM.OTHER_TRADER, area=AREA.OWN_AREA)

    @pytest.mark.parametrize("area", AREA)
    def test_other_wholesalers(self, area: SaltSaleArea) -> None:
        """Hebei's provincial wholesaler and those of other provinces' cities are in no sentence."""
        assert pair(salt_market_access(firm=FIRM.OTHER_WHOLESALER, area=area)) == (UNSAID, UNSAID)

    @given(st.sampled_from(FIRM), st.sampled_from(AREA), st.booleans(), st.sampled_from(TRADE))
    def test_branch_needs_sale(self, firm: SaltFirm, area: SaltSaleArea, own_brand: bool, trade: SaltTrade) -> None:
        """A branch is there to sell, so that it needs the sale; the stricter reading opens nothing."""
        mild, strict = (
            pair(salt_market_access(firm=firm, area=area, own_brand=own_brand, trade=trade, producer_wholesale=reading))
            for reading in ProducerWholesale
        )
        assert mild[1] is not YES or mild[0] is YES
        assert strict[0] is not YES or mild[0] is YES


class TestAdmission:
    """二（四）: a certificate or a test of the batch."""

    @pytest.mark.parametrize("firm", FIRM)
    def test_whom(self, firm: SaltFirm) -> None:
        """The two that come from outside; of others the sentence says nothing."""
        found = salt_product_admission(firm=firm, certificate=True)
        assert found.value is (YES if firm in OUTSIDERS else UNSAID)

    @pytest.mark.parametrize(
        ("test", "admitted"),
        [
            (None, NO),
            (PASSED, YES),
            (evolve(PASSED, rank=SaltTesterRank.NATIONAL), YES),
            (evolve(PASSED, rank=SaltTesterRank.BELOW_PROVINCIAL), NO),
            (evolve(PASSED, passed=False), NO),
            (evolve(PASSED, qualified=False), NO),
            (evolve(PASSED, specialised=False), NO),
        ],
    )
    def test_either(self, test: SaltBatchTest | None, admitted: SaltPermission) -> None:
        """The certificate alone is enough; without it the test must be all that is asked."""
        for firm in OUTSIDERS:
            found = salt_product_admission(firm=firm, certificate=False, batch_test=test)
            assert found.value is admitted
            assert salt_product_admission(firm=firm, certificate=True, batch_test=test).value is YES
            assert {str(one.citation.locator) for one in found.findings} == {"二（四）"}


class TestMeasures:
    """二（六）、三（五）: prices are the firms' own, unless."""

    @pytest.mark.parametrize(
        ("special", "emergency", "measures"),
        [
            (False, False, ()),
            (True, False, (SaltMeasure.PRICE_INTERVENTION, SaltMeasure.OTHER_EMERGENCY_MEASURES)),
            (False, True, tuple(SaltMeasure)),
            (True, True, tuple(SaltMeasure)),
        ],
    )
    def test_cases(self, special: bool, emergency: bool, measures: tuple[SaltMeasure, ...]) -> None:
        """Reserves move in an emergency alone; prices in a special situation as well."""
        found = salt_measures(special_prices=special, emergency=emergency)
        assert found.value == measures
        weighed = [emergency] if emergency else [emergency, special]
        assert [one.holds for one in found.findings[:2]] == weighed
        places = ["三（五）第二段", "二（六）"]
        assert [str(one.citation.locator) for one in found.findings[:2]] == places[: len(weighed)]
        assert len(found.findings) == len(weighed) + (not measures)

    def test_only_what_matters(self) -> None:
        """An emergency opens all measures; without one the situation of prices decides."""
        assert salt_measures(emergency=True).value == tuple(SaltMeasure)
        with pytest.raises(Undetermined, match="special_prices"):
            salt_measures(emergency=False)


class TestProducts:
    """二（七）: industrial salt and other salt that is no food."""

    @pytest.mark.parametrize(
        ("product", "lifted", "checked"),
        [
            (SaltProduct.FOOD_SALT, False, False),
            (SaltProduct.INDUSTRIAL_SALT, True, True),
            (SaltProduct.HIGH_SALT, False, True),
            (SaltProduct.OTHER_NON_FOOD, False, True),
        ],
    )
    def test_control(self, product: SaltProduct, lifted: bool, checked: bool) -> None:
        """Limits are lifted of industrial salt alone; all three are checked."""
        found = salt_product_control(product).value
        assert (found.limits_lifted, found.records_checked) == (lifted, checked)
        assert found.as_food is (NO if checked else UNSAID)
        places = [str(one.citation.locator) for one in salt_product_control(product).findings]
        assert places == (["二（七）", "二（三）"] if checked else ["二（七）"])

    def test_reading(self) -> None:
        """On the other reading the aim of the checks forbids nothing by itself."""
        for product in SaltProduct:
            found = salt_product_control(product, non_food_as_food=NonFoodAsFood.AIM_ONLY).value
            assert found == evolve(salt_product_control(product).value, as_food=UNSAID)
