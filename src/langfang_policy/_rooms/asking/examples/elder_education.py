"""A question that it decides, for each rule of ``elder_education``."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["EXAMPLES"]

EXAMPLES: Mapping[str, Mapping[str, object]] = {
    "elder_education.assess_goals": {
        "level": "city",
        "observations": {
            "participation": "18.5",
            "township-schools": 52,
            "village-points": 26,
            "city-building": 8600,
            "remote-counties": 60,
        },
    },
    "elder_education.building_enough": {"tier": "county", "building_m2": 1800},
    "elder_education.classroom_enough": {"tier": "village", "has_school": True, "dedicated_classroom": False},
    "elder_education.count_reached": {"goal": "city_demonstration", "count": 2},
    "elder_education.counties_without_university": {
        "universities": {"三河市": 1, "固安县": 1, "永清县": 0, "大城县": 0}
    },
    "elder_education.coverage_reached": {"goal": "participation", "reached": 158000, "of": 760000},
    "elder_education.in_plan_period": {"year": 2018},
    "elder_education.network_missing": {"tiers": ["city", "county", "township"]},
    "elder_education.tier_of": {"level": 3},
    "elder_education.tuition_allowed": {"tier": "county", "approved_by": ["county_finance", "county_price"]},
    "elder_education.venue_to_open": {"venue": "cultural_centre"},
}
