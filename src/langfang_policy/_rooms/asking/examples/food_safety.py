"""A question that it decides, for each rule of ``food_safety``."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["EXAMPLES"]

EXAMPLES: Mapping[str, Mapping[str, object]] = {
    "food_safety.accountability_follows": {"shortcomings": ["crackdown_not_strict"]},
    "food_safety.carcass_steps_left": {"place": "water", "done": ["collect_and_treat", "trace_origin"]},
    "food_safety.carcass_treatment_check": {"treated": 11962, "dead": 11970},
    "food_safety.collector_lacks": {
        "activities": ["collect", "transport"],
        "licensed": ["collect"],
        "ledger": True,
        "manifest": True,
        "by_rules": True,
    },
    "food_safety.complaint_steps_left": {"done": ["accepted"]},
    "food_safety.cosmetic_reports_check": {"population": 4741000, "reports": 236},
    "food_safety.emergency_teams_short": {"level": "county", "teams": 0},
    "food_safety.farmland_measures": {"pollution": "moderate"},
    "food_safety.feeding_breaches": {
        "raiser": "person",
        "collects_illegally": False,
        "feeds_kitchen_waste": True,
        "treated": False,
    },
    "food_safety.finding_calls_for": {
        "finding": "licensed_breach",
        "offender": "enterprise",
        "grave": True,
        "distrusted": True,
        "suspected_crime": False,
    },
    "food_safety.food_licence_needed": {"activity": "food_business"},
    "food_safety.food_sampling_check": {
        "year": 2019,
        "population": 4741000,
        "samples": 17250,
        "residue_samples": 9490,
        "categories": 31,
    },
    "food_safety.food_units_left": {
        "units": [
            {"name": "超市", "place": "other", "kind": "other", "risk": "low", "inspected": False},
            {"name": "小学食堂", "place": "school", "kind": "other", "risk": "low", "inspected": False},
            {"name": "面粉厂", "place": "rural", "kind": "other", "risk": "medium", "inspected": True},
        ]
    },
    "food_safety.frontline_growth_reached": {
        "qualified_before": 212,
        "staff_before": 640,
        "qualified_now": 251,
        "staff_now": 655,
        "years": 3,
    },
    "food_safety.fur_business_lacks": {
        "business": "processor",
        "treatment_file": True,
        "sales_file": False,
        "detailed": True,
    },
    "food_safety.gutter_oil_tasks": {"unit": "forestry"},
    "food_safety.gutter_oil_units": {"task": "centres"},
    "food_safety.input_growth_check": {"farm_input": "pesticide", "before": "2417.5", "now": 2398},
    "food_safety.invoice_system": {"wholesale_steps": 1, "direct_settlement": False},
    "food_safety.is_campaign_focus": {"area": "other", "unit": "small_stall"},
    "food_safety.is_inspection_priority": {"place": "other", "kind": "small_caterer", "risk": "low"},
    "food_safety.oil_business_lacks": {
        "business": "user",
        "purchase_records": True,
        "certificates": True,
        "traceable": True,
        "lawful_channels": True,
        "complete_papers": True,
        "origin_known": False,
    },
    "food_safety.park_is_certified": {"marks": ["green"]},
    "food_safety.park_work_standing": {"done": [{"work": "site", "finished": "2017-12-20"}]},
    "food_safety.plan_may_be_adjusted": {"grounds": ["reform"]},
    "food_safety.producer_lacks": {
        "producer": "caterer",
        "stream": "kitchen",
        "handling": {
            "separately_collected": True,
            "separately_stored": True,
            "rules": True,
            "ledger": False,
            "route": "collector",
            "collector_qualified": True,
            "manifest": True,
        },
    },
    "food_safety.product_group": {"product": "cosmetic"},
    "food_safety.record_keeping": {"made": "2018-03-05", "treated_by": "entrusted"},
    "food_safety.safety_goal_check": {"goal": "food_markets_sampled", "part": 169, "whole": 200},
    "food_safety.sampling_task": {"subject": "market_meat", "market_of_scale": True},
    "food_safety.sentinel_is_due": {"hospital": "level_two"},
    "food_safety.sorting_steps_left": {"built": ["delivery", "collection"]},
    "food_safety.stream_tasks": {"stream": "fur_carcass"},
    "food_safety.supervisor_training_check": {
        "training": {"staff": 640, "attended": 590, "total_hours": 25700, "recruits": [{"hours": 96}]},
        "year": 2018,
    },
    "food_safety.treatment_centres_standing": {"completed": ["2018-05-31"]},
    "food_safety.waste_route": {
        "producer": "caterer",
        "stream": "kitchen",
        "own_facility": False,
        "collector_available": False,
    },
    "food_safety.yearly_work_check": {
        "work": {
            "drug_producers": 31,
            "drug_producers_inspected": 31,
            "drug_sellers_checked": 212,
            "provincial_samples_done": True,
            "device_producers": 12,
            "device_producers_inspected": 11,
            "device_sellers_checked": 10,
            "cosmetic_producers": 5,
            "cosmetic_producers_inspected": 5,
            "cosmetic_sellers_checked": 20,
            "cosmetic_batches_sampled": 19,
        },
        "year": 2018,
    },
}
