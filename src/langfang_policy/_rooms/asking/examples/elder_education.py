"""A question that it decides, for each rule of ``elder_education``."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["EXAMPLES"]

EXAMPLES: Mapping[str, Mapping[str, object]] = {
    "elder_education.assess_goals": {"level": "county", "observations": {}},
    "elder_education.building_enough": {"building_m2": 48, "tier": "city"},
    "elder_education.classroom_enough": {"dedicated_classroom": True, "has_school": True, "tier": "village"},
    "elder_education.count_reached": {"count": 0, "goal": "volunteer_teams"},
    "elder_education.counties_without_university": {"universities": {"bcc": 0}},
    "elder_education.coverage_reached": {"goal": "participation", "of": 10, "reached": 1},
    "elder_education.in_plan_period": {"year": 2017},
    "elder_education.network_missing": {"tiers": []},
    "elder_education.tier_of": {"level": 1},
    "elder_education.tuition_allowed": {"approved_by": ["county_finance"], "tier": "county"},
    "elder_education.venue_to_open": {"venue": "museum"},
}
