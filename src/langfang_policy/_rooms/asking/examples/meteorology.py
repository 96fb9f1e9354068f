"""A question that it decides, for each rule of ``meteorology``."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["EXAMPLES"]

EXAMPLES: Mapping[str, Mapping[str, object]] = {
    "meteorology.checks_missing": {"done": ["third_quarter"]},
    "meteorology.city_scorecard": {
        "city": {"deaths": 0, "deaths_before": [1, 0, 2, 0, 1], "done": ["modernised", "check_plan"], "drills": 1},
        "units": [
            {"database_percent": 77, "done": ["emergency_plan", "funds"], "unit": "city"},
            {"done": ["lightning_paper", "emergency_plan"], "filled_posts": 9, "local_posts": 15, "unit": "guan"},
        ],
    },
    "meteorology.contact_lacks": {"given": ["name", "post"], "persons": 1, "reported": "2017-08-18"},
    "meteorology.counts_as_city": {"kind": "province_direct"},
    "meteorology.county_scorecard": {
        "report": {
            "done": ["funds", "lightning_paper"],
            "filled_posts": 6,
            "local_posts": 20,
            "meetings": 1,
            "unit": "guan",
        }
    },
    "meteorology.data_circulated": {"faults": ["inflated"]},
    "meteorology.evidence_for": {"task": "project_funds"},
    "meteorology.full_points": {"task": "data_sharing"},
    "meteorology.indicator_tasks": {"indicator": "responsibility"},
    "meteorology.is_scored": {"kind": "county", "task": "data_sharing", "without_authority": True},
    "meteorology.key_units_lack": {
        "key_units": {
            "filed": "2017-10-27",
            "official": True,
            "publisher": "command",
            "renewed": 15,
            "units": 40,
            "with_plan": 39,
        },
        "unit": "guan",
    },
    "meteorology.model_place_points": {
        "kind": "prefecture_city",
        "places": {"communities": 5, "counties": 1, "townships": 3, "villages": 1},
    },
    "meteorology.observation_points": {"kind": "prefecture_city", "stations": 17, "undamaged": 13},
    "meteorology.posts_filled_points": {"filled_percent": "59.99"},
    "meteorology.proof_accepted": {"source": "other", "task": "deaths"},
    "meteorology.task_points": {"city": {"observatories": 17, "undamaged": 13}, "task": "observation_environment"},
}
