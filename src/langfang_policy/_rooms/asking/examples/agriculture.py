"""A question that it decides, for each rule of ``agriculture``."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["EXAMPLES"]

EXAMPLES: Mapping[str, Mapping[str, object]] = {
    "agriculture.internet_goals": {
        "observations": [
            {"goal": "online_retail", "reached": 2700000000, "whole": 36000000000},
            {"goal": "village_stations", "reached": 2950, "whole": 3222},
            {"goal": "access_speed", "reached": 20},
            {"goal": "iot_models", "reached": 8},
        ]
    },
    "agriculture.internet_tasks": {"unit": "commerce"},
    "agriculture.internet_units": {"task": "tracing"},
    "agriculture.iot_zones_short": {
        "zones": {"grain": 1, "livestock": 2, "vegetables": 1, "aquatic_products": 0, "fruit": 1, "other": 1}
    },
    "agriculture.park_group_seats": {"sought": "市农业局"},
    "agriculture.park_review": {
        "conduct": {
            "breaks_land_policy": False,
            "harms_farmers": False,
            "accidents": [{"kind": "produce_quality", "degree": "major"}],
            "slow": False,
            "stands_out": True,
        }
    },
    "agriculture.park_steps_lacking": {"steps": {"application": "2018-03-01", "recommendation": "2018-03-20"}},
    "agriculture.park_title": {"park": "永清县丰沐现代农业园区"},
    "agriculture.role_in_park_group": {"name": "张秉舜"},
    "agriculture.village_services_lacking": {"services": ["buy", "sell", "pay"]},
}
