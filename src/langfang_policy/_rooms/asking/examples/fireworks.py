"""A question that it decides, for each rule of ``fireworks``."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["EXAMPLES"]

EXAMPLES: Mapping[str, Mapping[str, object]] = {
    "fireworks.alert_bans": {"alert": "red"},
    "fireworks.breach_clauses": {"breach": "no_signs"},
    "fireworks.change_holds": {"announced": True, "change": "adjustment", "decided_by": "city", "own_territory": True},
    "fireworks.check_fine": {"breach": "alert", "fine_yuan": 591, "regime": "these_measures"},
    "fireworks.check_trade": {
        "kind": "retail",
        "licence": {"first_day": "2017-01-01", "kind": "retail", "last_day": "2017-01-01", "premises": "", "scope": []},
        "premises": "",
        "product": "",
    },
    "fireworks.credit_entry": {"activity": "storage", "unlawful": True},
    "fireworks.display_lawful": {"display": {"has_permit": True, "operator_qualified": True}},
    "fireworks.in_scope": {"activity": "storage", "inside_city": True},
    "fireworks.may_carry": {"vehicle": "private"},
    "fireworks.may_send": {"channel": "post", "concealed": True},
    "fireworks.may_set_off": {
        "alert": "blue",
        "at": "2018-12-08T19:58",
        "manner": {
            "affects_gas_facilities": False,
            "affects_traffic": False,
            "endangers_otherwise": True,
            "inside_building": True,
            "product_approved": False,
            "thrown_at": [],
            "thrown_from_opening": False,
        },
        "place": {"in_development_zone": True, "ring": "on"},
    },
    "fireworks.may_store": {
        "at_business_premises": False,
        "authorised": True,
        "for_business": False,
        "holder": "other",
    },
    "fireworks.may_trade_in": {"place": {"in_development_zone": False, "kinds": ["office"], "ring": "outside"}},
    "fireworks.penalty_regime": {"crime": True, "higher_law_has_penalty": True, "public_security_offence": True},
    "fireworks.permit_satisfied": {"activity": "other", "has_permit": True},
    "fireworks.place_bans": {"place": {"in_development_zone": False, "kinds": ["dangerous_goods"], "ring": "outside"}},
    "fireworks.retail_outlet": {
        "dedicated_shop": True,
        "safety_measures": True,
        "shares_building_with_dwelling": False,
        "siting_rules_met": True,
    },
    "fireworks.reward_due": {"activity": "storage", "verified": True},
    "fireworks.sanctions": {"breaches": ["unsafe", "unsafe"]},
    "fireworks.supervisor": {"activity": "storage"},
    "fireworks.unsafe_use": {
        "manner": {
            "affects_gas_facilities": True,
            "affects_traffic": True,
            "endangers_otherwise": True,
            "inside_building": True,
            "product_approved": True,
            "thrown_at": [],
            "thrown_from_opening": True,
        }
    },
}
