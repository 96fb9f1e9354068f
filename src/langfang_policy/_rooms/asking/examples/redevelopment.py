"""A question that it decides, for each rule of ``redevelopment``."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["EXAMPLES"]

EXAMPLES: Mapping[str, Mapping[str, object]] = {
    "redevelopment.act_found": {"act": "village_signs", "district_consent": False},
    "redevelopment.announcement_last_day": {"published": "2018-09-03"},
    "redevelopment.announcement_valid": {
        "compensated": True,
        "online": "2018-09-03",
        "in_newspaper": "2018-09-06",
        "closed": "2018-09-24",
    },
    "redevelopment.bid_lacks": {
        "announcement": {"first_day": "2018-09-03", "last_day": "2018-09-24"},
        "signed_up": "2018-09-18",
        "in_order": ["economy", "performance", "finances", "social_credit", "reputation"],
        "notice_sent": True,
        "holds_notice": True,
        "transfer_plan_approved": True,
    },
    "redevelopment.delivery_standing": {"due": "2019-06-30", "delivered": "2019-08-15"},
    "redevelopment.department_for": {"task": "debris_trucks"},
    "redevelopment.deposits_missing": {"paid": ["bid", "performance"]},
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
    "redevelopment.goal_standing": {"complete": False},
    "redevelopment.governing_policy": {"land": "collective", "act": "plan_consented"},
    "redevelopment.is_dangerous_house": {
        "in_town": True,
        "badly_damaged": True,
        "dangerous_parts": True,
        "may_fail_any_time": False,
        "safety_assured": False,
    },
    "redevelopment.is_dilapidated_area": {
        "in_planning_area": True,
        "features": ["simple_structures", "dense", "old", "poor_quality", "unsafe", "ill_fitted"],
    },
    "redevelopment.judge_project": {
        "file": {
            "land": "collective",
            "entries": [
                {"act": "committees_voted", "day": "2018-03-01"},
                {"act": "representatives_voted", "day": "2018-03-01"},
                {"act": "applied", "day": "2018-03-05"},
                {"act": "application_at_township", "day": "2018-03-12"},
                {"act": "application_at_district_office", "day": "2018-03-19"},
                {"act": "application_at_district", "day": "2018-03-28"},
                {"act": "application_at_city_office", "day": "2018-04-10"},
                {"act": "listed", "day": "2018-04-20"},
                {"act": "surveyed", "day": "2018-05-08"},
                {"act": "ownership_checked", "day": "2018-05-18"},
                {"act": "site_checked", "day": "2018-05-25"},
                {"act": "result_recognised", "day": "2018-06-01"},
                {"act": "plots_adjusted", "day": "2018-06-20"},
                {"act": "conditions_asked", "day": "2018-06-25"},
                {"act": "plan_drafted", "day": "2018-07-30"},
            ],
            "votes": [{"day": "2018-08-12", "villagers": 640, "consenting": 571}],
            "signings": [],
            "plan_items": ["basics", "matched_land", "scope", "compensation", "schedule", "resettlement_site"],
            "objections": [],
        }
    },
    "redevelopment.land_income": {"payment_yuan": 100000000, "payment_fees_yuan": 5000000, "net_fees_yuan": 1000000},
    "redevelopment.land_supply": {"resettlement_housing": True, "needs_new_quota": True},
    "redevelopment.matching_lacks": {"inside_site": True, "use": "main_road"},
    "redevelopment.net_income_may_serve": {"use": "public_housing"},
    "redevelopment.next_review": {"done": ["township", "district_office"]},
    "redevelopment.plan_consented": {
        "vote": {"day": "2018-04-01", "villagers": 640, "present": 600, "consenting": 576}
    },
    "redevelopment.plan_items_missing": {"items": ["basics", "scope", "compensation", "schedule"]},
    "redevelopment.public_housing_due": {"residential_m2": 120000, "resettlement_m2": 45000},
    "redevelopment.publicity_last_day": {"published": "2018-05-02"},
    "redevelopment.signing_consequences": {"approved": "2018-04-02", "first_signed": "2019-04-16"},
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
