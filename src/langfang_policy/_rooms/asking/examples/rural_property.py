"""A question that it decides, for each rule of ``rural_property``."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["EXAMPLES"]

EXAMPLES: Mapping[str, Mapping[str, object]] = {
    "rural_property.application_accepted": {"papers_complete": True, "side": "buyer"},
    "rural_property.biological_class": {"traded": "fuelwood_forest"},
    "rural_property.buyer_papers_missing": {
        "by_agent": True,
        "internal_procedure": False,
        "more_required": False,
        "papers": ["application"],
    },
    "rural_property.buyer_review_due": {"accepted": "2018-05-28"},
    "rural_property.buyer_review_may_be_left_out": {"restricted_by": ["policy"]},
    "rural_property.filings_due": {"required_by": ["collective"]},
    "rural_property.funds_lack": {"kept": ["special_account"]},
    "rural_property.handling_platforms": {
        "county_platform": True,
        "provincial_object": False,
        "reviewed_by_city": True,
    },
    "rural_property.homestead_buyer_lacks": {
        "land_right_passes": True,
        "may_apply": True,
        "same_collective": False,
        "stage": "contract",
    },
    "rural_property.homestead_sale_encouraged": {"surplus": True},
    "rural_property.is_trading_platform": {"approved_by": "township"},
    "rural_property.market_duty": {"act": "farmland_lease", "holder": "household", "kind": "contracted_land"},
    "rural_property.may_apply_there": {"authorised": True, "by_agent": True, "place": "station"},
    "rural_property.measures_apply": {"in_city": True, "rural_property": True},
    "rural_property.measures_evaluation_due": {"day": "2019-08-13"},
    "rural_property.measures_hold": {"day": "2019-11-13"},
    "rural_property.next_trade_stage": {"done": ["acceptance", "application"], "review_failed": False},
    "rural_property.open_remedies": {"arbitration_clause": False, "mediation": "not_tried", "negotiation": "failed"},
    "rural_property.pays_service_fee": {"party": "household"},
    "rural_property.platform_serves": {"in_area": True, "platform": "county", "service": "settlement"},
    "rural_property.proceeds_account_proper": {"account": "own_collective", "collective_property": True},
    "rural_property.property_kind": {"collectively_owned": True, "right": "use", "traded": "waste_hill"},
    "rural_property.registration_accepted": {"certificate": True, "title_changes": True},
    "rural_property.review_actions": {"passed": True, "side": "seller"},
    "rural_property.seller_papers_missing": {
        "by_agent": True,
        "holder_consent": False,
        "internal_procedure": True,
        "more_required": False,
        "papers": ["application", "title"],
    },
    "rural_property.station_may": {"function": "passing_on_papers"},
    "rural_property.trade_mode_allowed": {"mode": "agreement", "published": True, "required": True},
    "rural_property.trading_rules_lack": {"done": ["drafted"]},
    "rural_property.unified_lacking": {"unified": ["platform", "rules"]},
    "rural_property.verification_due": {"requested": "2018-05-28"},
}
