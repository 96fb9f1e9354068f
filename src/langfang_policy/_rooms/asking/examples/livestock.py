"""A question that it decides, for each rule of ``livestock``."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["EXAMPLES"]

EXAMPLES: Mapping[str, Mapping[str, object]] = {
    "livestock.agricultural_power_price": {"inside_farm": True, "breeding_related": True},
    "livestock.assessment_procedure": {"project": "extended", "document": "report_form"},
    "livestock.biogas_supported": {"holder": "large_scale_farm", "volume_m3": 1200},
    "livestock.capacity_check": {"herds": 1250000, "capacity": 1200000},
    "livestock.cycle_actors": {"cycle": "small"},
    "livestock.discharge_permit_due": {"scale_farm": True, "fixed_outlet": True, "conditions_met": True},
    "livestock.farm_lacks": {
        "scale_farm": True,
        "entrusted": False,
        "facilities": ["collecting", "storing"],
        "running": True,
        "treatment_file": True,
        "reported": ["waste", "use"],
    },
    "livestock.fund_use": {"fund": "straw_use"},
    "livestock.gas_must_be_taken": {"meets_product_standard": True},
    "livestock.is_big_livestock_county": {"county": "yongqing"},
    "livestock.land_management": {"facility": "biogas_works", "mainly_manure": True, "non_agricultural": True},
    "livestock.livestock_scorecard": {
        "observations": [
            {"goal": "equipment", "year": 2018, "reached": 437, "whole": 500},
            {"goal": "fertiliser_pilot", "year": 2017, "place": "yongqing", "reached": 2},
        ]
    },
    "livestock.livestock_tasks": {"unit": "finance", "role": "cooperating"},
    "livestock.livestock_units": {"task": "energy"},
    "livestock.manure_routes": {"holder": "medium_scale_farm"},
    "livestock.performance_consequences": {"result": "good"},
    "livestock.plan_points_missing": {"plan": "husbandry", "points": ["kinds", "scale"]},
    "livestock.plan_standing": {"plan": "county_action", "drawn_up_on": "2018-01-05"},
    "livestock.planning_lacks": {
        "plan": "pollution",
        "drawn_up_by": "environment",
        "level": "county",
        "approved_by": "empowered_department",
    },
    "livestock.power_to_buy": {"generated_kwh": 12000, "own_use_kwh": 4500, "meets_grid_standard": True},
    "livestock.rate_asked": {"rate": "utilisation"},
    "livestock.storage_lacks": {"proofs": ["rain"]},
    "livestock.unassessed_farm_punished": {"scale_farm": True, "assessed": False},
    "livestock.waste_breach_consequences": {"breach": "secret_discharge", "accident": True},
}
