"""A question that it decides, for each rule of ``occupational_health``."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["EXAMPLES"]

EXAMPLES: Mapping[str, Mapping[str, object]] = {
    "occupational_health.disease_priorities": {"disease": "noise_deafness"},
    "occupational_health.early_dust_share": {
        "base": {"new_cases": [3, 5, "8.5"], "other_cases": 9},
        "report": {"new_cases": ["4.9", 6], "other_cases": 11},
        "year": 2018,
    },
    "occupational_health.examinations_lacking": {"done": ["before"], "exposed": True, "stage": "leaving"},
    "occupational_health.facilities_lack": {"together": ["designed"]},
    "occupational_health.final_evaluation": {"held": None},
    "occupational_health.hazard_contract_lacks": {
        "disclosed": False,
        "hazard": True,
        "protection": True,
        "signed": True,
    },
    "occupational_health.hazard_management_lacks": {"body": True, "professionals": 0, "serious": True},
    "occupational_health.health_scorecard": {
        "observations": [
            {
                "area": "guan",
                "base": 300,
                "indicator": "workers_examined",
                "lead": "health",
                "reached": 269,
                "unit": "家具厂",
                "year": 2018,
            }
        ],
        "view": "unit",
        "year": 2018,
    },
    "occupational_health.in_plan_period": {"day": "2018-06-15"},
    "occupational_health.is_focus_trade": {"trade": "metallurgy"},
    "occupational_health.is_high_risk_group": {"group": "rural_migrants"},
    "occupational_health.locality_lacks": {
        "done": {
            "assessment_system": True,
            "final": False,
            "mid_term": False,
            "own_plan": True,
            "schemes": [2018],
            "self_checks": [2018],
            "summaries": [],
            "work_plans": [2018],
        }
    },
    "occupational_health.notice_board_lacks": {"posted": ["rules", "rescue"], "prominent": True},
    "occupational_health.patient_help": {
        "family_eligible": True,
        "hardship": ["sudden", "temporary", "urgent"],
        "patient_eligible": False,
    },
    "occupational_health.project_stages_next": {"done": ["pre_assessment"]},
    "occupational_health.warnings_lacking": {"serious": True, "shown": ["sign"]},
}
