"""The rural property measures: the decree, what judges a day, the registers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from langfang_policy.core.decisions import Decision
from langfang_policy.core.errors import NotInForce
from langfang_policy.rural_property import (
    DUTIES,
    PROCEDURES,
    Attempt,
    BuyerReviewStart,
    FilingPlace,
    FilingRecipient,
    FundRequirement,
    HousingSaleStage,
    PropertyKind,
    RestrictionSource,
    RuralParty,
    StationFunction,
    TradeAct,
    TradeMode,
    TradeSide,
    TradeStage,
    TradingRulesStep,
    UnifiedItem,
    VerificationStart,
    application_accepted,
    buyer_papers_missing,
    buyer_review_due,
    buyer_review_may_be_left_out,
    filings_due,
    funds_lack,
    handling_platforms,
    homestead_buyer_lacks,
    homestead_sale_encouraged,
    market_duty,
    may_apply_there,
    next_trade_stage,
    open_remedies,
    pays_service_fee,
    proceeds_account_proper,
    registration_accepted,
    review_actions,
    seller_papers_missing,
    station_may,
    trade_mode_allowed,
    trading_rules_lack,
    unified_lacking,
    verification_due,
)
from tests.helpers import bearers

FIRST, LAST = date(2017, 11, 14), date(2019, 11, 13)
DAY = timedelta(days=1)
JUDGED: dict[str, Callable[[date], Decision[Any]]] = {
    "market": lambda on: market_duty(PropertyKind.WATER_RIGHT, holder=RuralParty.HOUSEHOLD, act=TradeAct.OTHER, on=on),
    "platform": lambda on: handling_platforms(provincial_object=True, county_platform=True, on=on),
    "station": lambda on: station_may(StationFunction.ADVICE, on=on),
    "sale": lambda on: homestead_sale_encouraged(surplus=True, on=on),
    "rules": lambda on: trading_rules_lack(frozenset[TradingRulesStep](), on=on),
    "acceptance": lambda on: application_accepted(TradeSide.SELLER, papers_complete=True, on=on),
    "after review": lambda on: review_actions(TradeSide.SELLER, passed=True, on=on),
    "unrestricted": lambda on: buyer_review_may_be_left_out(frozenset[RestrictionSource](), on=on),
    "filing": lambda on: filings_due(frozenset[FilingRecipient](), on=on),
    "unified": lambda on: unified_lacking(frozenset[UnifiedItem](), on=on),
    "funds": lambda on: funds_lack(frozenset[FundRequirement](), on=on),
    "homestead": lambda on: homestead_buyer_lacks(land_right_passes=False, stage=HousingSaleStage.CONTRACT, on=on),
    "mode": lambda on: trade_mode_allowed(TradeMode.BIDDING, on=on),
    "place": lambda on: may_apply_there(FilingPlace.STATION, by_agent=False, on=on),
    "seller": lambda on: seller_papers_missing(
        frozenset(), on=on, internal_procedure=False, holder_consent=False, by_agent=False, more_required=False
    ),
    "buyer": lambda on: buyer_papers_missing(
        frozenset(), on=on, internal_procedure=False, by_agent=False, more_required=False
    ),
    "verification": lambda on: verification_due(requested=on),
    "verification from acceptance": lambda on: verification_due(
        accepted=on, verification_start=VerificationStart.ACCEPTANCE
    ),
    "review": lambda on: buyer_review_due(accepted=on),
    "review from application": lambda on: buyer_review_due(applied=on, buyer_review_start=BuyerReviewStart.APPLICATION),
    "stage": lambda on: next_trade_stage(frozenset[TradeStage](), on=on),
    "registration": lambda on: registration_accepted(title_changes=False, on=on),
    "fee": lambda on: pays_service_fee(RuralParty.HOUSEHOLD, on=on),
    "proceeds": lambda on: proceeds_account_proper(collective_property=False, on=on),
    "remedies": lambda on: open_remedies(negotiation=Attempt.NOT_TRIED, mediation=Attempt.NOT_TRIED, on=on),
}
"""What judges a day."""


class TestDecree:
    """第三十一条: from the day of issue, for two years."""

    @pytest.mark.parametrize("what", JUDGED)
    @pytest.mark.parametrize("day", [FIRST - DAY, LAST + DAY])
    def test_nothing_is_judged_outside(self, what: str, day: date) -> None:
        """Neither the day before nor the day after."""
        with pytest.raises(NotInForce):
            JUDGED[what](day)

    @pytest.mark.parametrize("what", JUDGED)
    @pytest.mark.parametrize("day", [FIRST, LAST])
    def test_its_own_days_are_judged(self, what: str, day: date) -> None:
        """The first and the last one included."""
        assert JUDGED[what](day).findings


class TestRegisters:
    """What the measures list."""

    def test_departments(self) -> None:
        """Six support the market, four oversee what comes after, with the townships."""
        by_key = {duty.key: duty for duty in DUTIES}
        assert len(by_key) == len(DUTIES)
        assert len(by_key["support-market"].who) == 2 * 6
        named = "国土资源部门、水利部门、农业部门、林业部门", "乡镇政府", "街道办事处"
        assert set(by_key["supervise-use"].who) == set(bearers(*named))

    def test_platforms_are_known_by_name(self) -> None:
        """As the measures call them."""
        assert bearers("交易平台", "县（市、区）交易平台") == (
            next(duty.who[0] for duty in DUTIES if duty.key == "publish-fees"),
            next(duty.who[0] for duty in DUTIES if duty.key == "county-trading-rules"),
        )

    def test_transfer(self) -> None:
        """Ten stages in the order of their articles; four of them are not the platform's own."""
        (procedure,) = PROCEDURES
        assert [step.zh for step in procedure.steps] == [stage.zh for stage in TradeStage]
        numbers = [step.citation.locator for step in procedure.steps if step.citation is not None]
        assert numbers == sorted(numbers)
        platform = bearers("交易平台")
        others = [step.key for step in procedure.steps if step.who != platform]
        assert others == ["application", "review", "registration", "filing"]
