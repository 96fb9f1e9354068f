"""A question that it decides, for each rule of ``fireworks``."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["EXAMPLES"]

EXAMPLES: Mapping[str, Mapping[str, object]] = {
    "fireworks.alert_bans": {"alert": "yellow"},
    "fireworks.breach_clauses": {"breach": "banned_area"},
    "fireworks.change_holds": {
        "change": "designation",
        "decided_by": "county",
        "announced": True,
        "own_territory": True,
    },
    "fireworks.check_fine": {"breach": "banned_area", "fine_yuan": 600, "regime": "these_measures"},
    "fireworks.check_trade": {
        "kind": "retail",
        "licence": {
            "kind": "retail",
            "scope": ["C级喷花", "C级组合烟花"],
            "first_day": "2018-01-20",
            "last_day": "2018-02-20",
            "premises": "固安县牛驼镇南街12号",
        },
        "product": "C级喷花",
        "premises": "固安县牛驼镇南街12号",
    },
    "fireworks.credit_entry": {"activity": "transport", "unlawful": True},
    "fireworks.display_lawful": {"display": {"has_permit": True, "operator_qualified": False}},
    "fireworks.in_scope": {"activity": "setting_off", "inside_city": True},
    "fireworks.may_carry": {"vehicle": "public_transport"},
    "fireworks.may_send": {"channel": "courier", "concealed": True},
    "fireworks.may_set_off": {
        "place": {"ring": "outside", "in_development_zone": False, "kinds": ["school_or_care"]},
        "at": "2019-02-04T20:00",
        "alert": "none",
        "manner": {
            "product_approved": True,
            "inside_building": False,
            "thrown_from_opening": False,
            "thrown_at": [],
            "affects_traffic": False,
            "affects_gas_facilities": False,
            "endangers_otherwise": False,
        },
    },
    "fireworks.may_store": {
        "holder": "retailer",
        "authorised": True,
        "for_business": True,
        "at_business_premises": False,
    },
    "fireworks.may_trade_in": {"place": {"ring": "inside"}},
    "fireworks.penalty_regime": {"crime": False, "public_security_offence": False, "higher_law_has_penalty": True},
    "fireworks.permit_satisfied": {"activity": "transport", "has_permit": False},
    "fireworks.place_bans": {
        "place": {"ring": "outside", "in_development_zone": False, "kinds": ["transport_hub", "crowded"]}
    },
    "fireworks.retail_outlet": {
        "siting_rules_met": True,
        "dedicated_shop": True,
        "safety_measures": True,
        "shares_building_with_dwelling": True,
    },
    "fireworks.reward_due": {"activity": "storage", "verified": True},
    "fireworks.sanctions": {"breaches": ["banned_area", "unsafe"]},
    "fireworks.supervisor": {"activity": "setting_off"},
    "fireworks.unsafe_use": {
        "manner": {
            "product_approved": False,
            "inside_building": False,
            "thrown_from_opening": False,
            "thrown_at": ["green_space"],
            "affects_traffic": False,
            "affects_gas_facilities": False,
            "endangers_otherwise": False,
        }
    },
}
