"""A question that it decides, for each rule of ``forest_city``."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["EXAMPLES"]

EXAMPLES: Mapping[str, Mapping[str, object]] = {
    "forest_city.acceptance_papers": {"submitted": [{"paper": "application", "day": "2018-06-01"}]},
    "forest_city.attainment_effort": {"status": "basically_attained"},
    "forest_city.base_region": {"area": "yongqing"},
    "forest_city.corridor_side_kept": {"kind": "expressway", "width_m": 45},
    "forest_city.corridors_to_green": {"kind": "national_road"},
    "forest_city.country_parks_enough": {"parks": 1},
    "forest_city.creation_phase": {},
    "forest_city.creation_steps_left": {"done": ["organise", "divide_tasks"]},
    "forest_city.filings_missing": {"filer": "county", "filed": ["organisation"]},
    "forest_city.forest_bases": {"region": "north"},
    "forest_city.forest_city_goal": {
        "observations": [{"measure": "city_coverage", "year": 2018, "reached": 202500, "whole": 643000}],
        "year": 2018,
    },
    "forest_city.forest_city_scorecard": {
        "observations": [{"measure": "street_canopy", "year": 2018, "reached": 291, "whole": 1000}],
        "year": 2018,
        "lead": "planning",
    },
    "forest_city.free_of_charge": {"place": "wetland_park", "publicly_funded": True},
    "forest_city.grid_lacks": {"cell_mu": 320, "main_rows": 3, "side_rows": 2},
    "forest_city.headquarters_members": {"kind": "media"},
    "forest_city.headquarters_role": {"post": "市林业局局长"},
    "forest_city.held_to_account": {"in_time": False, "goal_impaired": True},
    "forest_city.in_border_belt": {"feature": "new_airport", "distance_km": 4.5},
    "forest_city.indicator_units": {"indicator": "car_park_canopy"},
    "forest_city.is_suburb": {"in_municipal_area": True, "in_main_city": False},
    "forest_city.leader_responsibility": {"post": "principal"},
    "forest_city.leisure_sites_enough": {"sites": [{"kind": "other_large_site", "area_mu": 300}]},
    "forest_city.local_body_lacks": {"owner": "county", "done": ["set_up"]},
    "forest_city.plan_old_enough": {"promulgated_on": "2016-12-15"},
    "forest_city.staff_seconded": {"unit": "water"},
    "forest_city.tree_allowed": {"tree": "ancient_tree"},
    "forest_city.unit_indicators": {"unit": "greening_office", "role": "lead"},
    "forest_city.village_green_enough": {"cover_percent": 33, "line_distance_km": 1.5, "border_distance_km": 40},
}
