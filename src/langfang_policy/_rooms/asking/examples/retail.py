"""A question that it decides, for each rule of ``retail``."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["EXAMPLES"]

EXAMPLES: Mapping[str, Mapping[str, object]] = {
    "retail.centres_short": {
        "complexes": [
            {
                "built": True,
                "functions": ["catering", "entertainment", "lifestyle", "shopping"],
                "investment_yuan": 1200000000,
            }
        ],
        "counties": [{"county": "sanhe", "districts": 0, "streets": 1}],
        "districts_in_zone": 1,
    },
    "retail.competitive_conduct": {"conduct": "low_price", "to_squeeze_out": True},
    "retail.complex_check": {
        "project": {
            "built": True,
            "functions": ["catering", "entertainment", "lifestyle", "shopping"],
            "investment_yuan": 1200000000,
        }
    },
    "retail.hearing_duty": {"in_town": True, "large": True},
    "retail.measure_treatment": {
        "measure": {
            "kind": "standard",
            "concerns_retail": True,
            "blocks_region": False,
            "discriminates": False,
            "issued": "2018-03-01",
            "reviewed": "2018-02-12",
        }
    },
    "retail.power_tariff": {"user": "supermarket", "chose_time_of_use": False},
    "retail.projects_left": {"carried_out": ["green_malls", "new_formats"]},
    "retail.unified_distribution": {
        "chains": [{"unified": 790, "distributed": 1000}, {"unified": "410.5", "distributed": "480"}]
    },
    "retail.within_circle": {"circle": "convenience", "minutes": 15},
}
