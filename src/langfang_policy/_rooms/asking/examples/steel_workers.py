"""A question that it decides, for each rule of ``steel_workers``."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["EXAMPLES"]

EXAMPLES: Mapping[str, Mapping[str, object]] = {
    "steel_workers.age_group_subsidy_due": {
        "sex": "female",
        "age": 44,
        "plan_adopted_by": "workers_congress",
        "in_plan": True,
    },
    "steel_workers.award_fund_use": {
        "fund_yuan": 3000000,
        "redeployed_insurance_yuan": 1250000,
        "early_retirement_yuan": 980000,
    },
    "steel_workers.employer_entitlements": {
        "employer": {
            "class_hours": [40, 100, 120],
            "merger": {"original_workers": 2400, "absorbed": 960},
            "hired": [
                {
                    "hire": {
                        "relation_ended": True,
                        "other_enterprise": True,
                        "contract_months": 24,
                        "signed_on": "2018-03-01",
                    },
                    "unemployed": True,
                    "bonus_paid": "nobody",
                    "training": {
                        "first_day": "2018-03-12",
                        "last_day": "2018-04-20",
                        "provider": "recognised",
                        "contract_kept": True,
                        "standard_yuan": 1200,
                        "share_percent": 40,
                    },
                    "hard_to_employ": True,
                    "contributions": {
                        "pension_yuan": "7200.50",
                        "medical_yuan": 2880,
                        "unemployment_yuan": 252,
                        "work_injury_yuan": "180.25",
                    },
                }
            ],
        }
    },
    "steel_workers.free_startup_training_due": {
        "founder": {
            "steel_worker": True,
            "registered_unemployed": True,
            "wants_business": True,
            "first_business": True,
            "operating_normally": True,
            "small_or_micro": True,
            "in_park": False,
            "rents_premises": True,
        },
        "trainings_received": 0,
    },
    "steel_workers.hiring_bonus": {"hired": 12, "paid_before": 2, "paid_to_others": 1},
    "steel_workers.insurance_refund": {
        "contributions": {
            "pension_yuan": "7200.50",
            "medical_yuan": 2880,
            "unemployment_yuan": 252,
            "work_injury_yuan": "180.25",
        },
        "hard_to_employ": True,
        "contract_months": 24,
    },
    "steel_workers.internal_retirement_allowed": {"years_left": "7.5", "plan_years": 8},
    "steel_workers.is_4050": {"sex": "male", "age": 52},
    "steel_workers.job_introduction_subsidy": {
        "benefit": {
            "contribution_months": 96,
            "drawing": True,
            "monthly_yuan": 1180,
            "months_entitled": 12,
            "months_drawn": 3,
        },
        "months_granted": 4,
    },
    "steel_workers.lump_sum_benefit": {
        "benefit": {
            "contribution_months": 96,
            "drawing": True,
            "monthly_yuan": 1180,
            "months_entitled": 12,
            "months_drawn": 3,
        },
        "starts_business": True,
    },
    "steel_workers.merger_support_due": {"merger": {"original_workers": 2400, "absorbed": 960}},
    "steel_workers.new_hire_training_subsidy": {
        "hire": {"relation_ended": True, "other_enterprise": True, "contract_months": 24, "signed_on": "2018-03-01"},
        "training": {
            "first_day": "2018-03-12",
            "last_day": "2018-04-20",
            "provider": "recognised",
            "contract_kept": True,
            "standard_yuan": 1200,
            "share_percent": 40,
        },
    },
    "steel_workers.payable_on": {"paid_on": "2018-11-30", "arisen_on": "2018-05-01"},
    "steel_workers.posts_shared": {"posts": 60, "steel_workers": 45, "others": 30},
    "steel_workers.public_post_months": {"months_to_retirement": 48, "hard_to_employ": True},
    "steel_workers.redeployment_training_subsidy": {"class_hours": [40, 100, 120]},
    "steel_workers.rent_application_in_time": {"application": {"founded_on": "2017-09-01", "applied_on": "2018-02-15"}},
    "steel_workers.rent_subsidy": {
        "founder": {
            "steel_worker": True,
            "registered_unemployed": True,
            "wants_business": True,
            "first_business": True,
            "operating_normally": True,
            "small_or_micro": True,
            "in_park": False,
            "rents_premises": True,
        },
        "area_m2": 80,
        "rents_yuan": [2800, 3600],
        "application": {"founded_on": "2017-09-01", "applied_on": "2018-02-15"},
    },
    "steel_workers.skills_training_subsidy": {
        "training": {"rate_yuan": 6, "class_hours": 120, "household_handicraft": False},
        "steel_worker": True,
    },
    "steel_workers.startup_insurance_months": {
        "founder": {
            "steel_worker": True,
            "registered_unemployed": True,
            "wants_business": True,
            "first_business": True,
            "operating_normally": True,
            "small_or_micro": True,
            "in_park": False,
            "rents_premises": True,
        },
        "months_requested": 24,
    },
    "steel_workers.startup_training_subsidy": {"claimed_yuan": 1000, "steel_worker": True},
    "steel_workers.subsidy_fund": {"entitlement": "hiring_bonus"},
    "steel_workers.worker_entitlements": {
        "worker": {
            "sex": "male",
            "age": 51,
            "plan_adopted_by": "workers_congress",
            "in_plan": True,
            "benefit": {
                "contribution_months": 96,
                "drawing": True,
                "monthly_yuan": 1180,
                "months_entitled": 12,
                "months_drawn": 3,
            },
            "introduction_months": 4,
            "starts_business": True,
            "skills": {"rate_yuan": 6, "class_hours": 120, "household_handicraft": False},
            "startup_training_yuan": 1000,
            "founder": {
                "steel_worker": True,
                "registered_unemployed": True,
                "wants_business": True,
                "first_business": True,
                "operating_normally": True,
                "small_or_micro": True,
                "in_park": False,
                "rents_premises": True,
            },
            "trainings_received": 0,
            "insurance_months": 24,
            "premises": {"founded_on": "2017-09-01", "area_m2": 80, "rents_yuan": [2800, 3600]},
            "months_to_retirement": None,
            "hard_to_employ": True,
        }
    },
}
