"""A question that it decides, for each rule of ``tourism``."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["EXAMPLES"]

EXAMPLES: Mapping[str, Mapping[str, object]] = {
    "tourism.area_in_layout": {"area": "guan"},
    "tourism.area_owes": {"area": "guan", "creates": True},
    "tourism.area_shortfalls": {
        "area": "bazhou",
        "year": 2020,
        "new_sites": 1,
        "lodgings": 6,
        "food_streets": 1,
        "creates": True,
        "sub_centres": 0,
    },
    "tourism.average_growth": {"of": "visits", "base_year": 2015, "base": 23400000, "reached": 47065758},
    "tourism.brand_parts": {"element": "products"},
    "tourism.caravan_rights": {"meets_standard": True, "tow": "small_passenger_car"},
    "tourism.conference_years_missed": {"held": ["2018-09-08"], "through": 2019},
    "tourism.goal_asked": {"goal": "revenue", "year": 2020},
    "tourism.graded_sites_short": {"five_a": 1, "four_a": 9, "lower": 38},
    "tourism.land_transition": {
        "building": "factory",
        "by_enterprise": True,
        "leisure_venue": True,
        "conforms_to_plan": True,
        "from_day": "2018-03-01",
    },
    "tourism.layout_parts": {"element": "clusters"},
    "tourism.named_projects": {"area": "guan"},
    "tourism.project_plot": {"use": "landscape", "land": "unused", "listing": "provincial"},
    "tourism.scenic_site_lacks": {"grade": "four_a", "road": "third", "signs": True, "cloud": False},
    "tourism.spending_growth": {"base_yuan": 640, "base_visits": 1, "yuan": 832, "visits": 1},
    "tourism.subsidy_open": {"area": "yongqing", "level": "provincial"},
    "tourism.toilets_short": {
        "new": 120,
        "rebuilt": 50,
        "extended": 20,
        "below_grade": [{"place": "restaurant", "number": 3}],
    },
    "tourism.tourism_share": {"share": "overnight", "part": 23999999, "whole": 40000000},
}
