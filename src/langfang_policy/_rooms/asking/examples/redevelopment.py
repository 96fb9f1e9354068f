"""A question that it decides, for each rule of ``redevelopment``."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["EXAMPLES"]

EXAMPLES: Mapping[str, Mapping[str, object]] = {
    "redevelopment.act_found": {"act": "piecemeal_clearing"},
    "redevelopment.announcement_last_day": {"published": "2021-01-01"},
    "redevelopment.announcement_valid": {
        "closed": "2020-06-05",
        "in_newspaper": None,
        "online": None,
        "compensated": True,
    },
    "redevelopment.bid_lacks": {
        "announcement": {"first_day": "2020-04-06", "last_day": "2020-04-06"},
        "in_order": [],
        "signed_up": None,
        "transfer_plan_approved": True,
        "holds_notice": True,
        "notice_sent": True,
    },
    "redevelopment.delivery_standing": {"delivered": None, "due": "2019-09-19"},
    "redevelopment.department_for": {"task": "debris_trucks"},
    "redevelopment.deposits_missing": {"paid": []},
    "redevelopment.design_shortfalls": {
        "design": {
            "plot_ratio": "2.3",
            "planned_ratio": "2.4",
            "ecological_m2": 62000,
            "development_m2": 58000,
            "commercial_green": 35,
            "resettlement_green": "29.5",
        }
    },
    "redevelopment.district_body": {"area": "anci"},
    "redevelopment.facility_duty": {"facility": "parks", "by_developer": True},
    "redevelopment.goal_standing": {"complete": True},
    "redevelopment.governing_policy": {"land": "state", "act": "listed"},
    "redevelopment.is_dangerous_house": {
        "may_fail_any_time": True,
        "in_town": True,
        "badly_damaged": True,
        "safety_assured": True,
        "dangerous_parts": True,
    },
    "redevelopment.is_dilapidated_area": {"in_planning_area": True, "features": []},
    "redevelopment.judge_project": {
        "file": {
            "land": "state",
            "entries": [
                {"act": "applied", "day": "2018-03-01"},
                {"act": "application_at_township", "day": "2018-03-12"},
            ],
            "votes": [],
            "signings": [],
            "plan_items": [],
            "objections": [],
        }
    },
    "redevelopment.land_income": {"payment_yuan": 100000000, "payment_fees_yuan": 5000000, "net_fees_yuan": 1000000},
    "redevelopment.land_supply": {"resettlement_housing": True, "needs_new_quota": True},
    "redevelopment.matching_lacks": {"inside_site": True, "use": "main_road"},
    "redevelopment.net_income_may_serve": {"use": "other"},
    "redevelopment.next_review": {"done": []},
    "redevelopment.plan_consented": {
        "vote": {"day": "2018-04-01", "villagers": 640, "present": 600, "consenting": 576}
    },
    "redevelopment.plan_items_missing": {"items": []},
    "redevelopment.public_housing_due": {"residential_m2": 120000, "resettlement_m2": 45000},
    "redevelopment.publicity_last_day": {"published": "2021-01-01"},
    "redevelopment.signing_consequences": {"first_signed": None, "approved": "2018-04-02"},
    "redevelopment.signing_reached": {"count": {"day": "2018-06-01", "due": 400, "signed": 379}},
    "redevelopment.site_standing": {
        "building": "shop",
        "collective_construction_land": True,
        "built_up_together": True,
        "inside_line": True,
    },
    "redevelopment.village_kinds": {
        "in_built_up_area": True,
        "in_planned_construction_land": True,
        "merged_into_town": False,
    },
}
