"""A question that it decides, for each rule of ``forestry``."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["EXAMPLES"]

EXAMPLES: Mapping[str, Mapping[str, object]] = {
    "forestry.brand_rewards": {
        "operator": "cooperative",
        "recognitions": [{"brand": "well_known_trademark", "rewarded": False}, {"brand": "green", "rewarded": False}],
    },
    "forestry.certification_of": {"holding": "household"},
    "forestry.check_forest_contract": {"dealing": "transfer", "has": ["writing", "fire_prevention"]},
    "forestry.enjoys_project_support": {
        "operator": "specialised_household",
        "in_project_area": True,
        "meets_standards": True,
        "accepted": True,
    },
    "forestry.expropriation_claims": {"holder": "operator"},
    "forestry.facility_lacks": {
        "approved_by": "county",
        "harms": False,
        "thins_out": False,
        "serves_directly": True,
        "on_operated_land": True,
    },
    "forestry.forestry_tasks": {"unit": "land"},
    "forestry.forestry_units": {"task": "fruit"},
    "forestry.holds_contract_right": {"member": True, "contracted": True},
    "forestry.infrastructure_land": {"forest_mu": 8640, "fits_plan": True, "operator": "family_forest_farm"},
    "forestry.is_new_type_operator": {"operator": "joint_stock_forest_farm"},
    "forestry.may_adjust_public_forest": {"contracted_to_household": True, "function_kept": True, "stays_stable": True},
    "forestry.may_fell_public_forest": {"purpose": "tending", "grade": "local"},
    "forestry.may_transfer_public_forest": {"use": "tourism", "grade": "provincial"},
    "forestry.operator_act_lacks": {"act": "mortgage", "consent": "written", "filing": "none"},
    "forestry.outside_felling_quota": {"kind": "fuel", "stand": "cultivated"},
    "forestry.plan_effects": {"operator": "leading_enterprise", "plan": "approved_by_county"},
    "forestry.powers_of": {"holder": "operator"},
    "forestry.pre_reform_land": {"mode": "auction", "let_before_reform": True, "last_day": "2018-12-31"},
    "forestry.renewal_priority": {"last_day": "2021-02-03", "same_terms": True},
    "forestry.scale_subsidy_due": {"contracts": [{"term_years": 5, "area_mu": 120}]},
    "forestry.transfer_lacks": {"kept": ["lawful", "voluntary"]},
    "forestry.transfer_object": {"transferee": "member", "act": "lease"},
}
