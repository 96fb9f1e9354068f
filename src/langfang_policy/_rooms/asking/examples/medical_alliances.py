"""A question that it decides, for each rule of ``medical_alliances``."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["EXAMPLES"]

EXAMPLES: Mapping[str, Mapping[str, object]] = {
    "medical_alliances.alliance_lacks": {"present": ["referral_criteria", "referral_records", "expert_group"]},
    "medical_alliances.alliance_tasks": {"unit": "health"},
    "medical_alliances.alliance_units": {"task": "clinical_research"},
    "medical_alliances.area_document": {"area": "guan", "document": "community_plan", "issued": "2017-10-30"},
    "medical_alliances.area_roles": {"area": "bazhou"},
    "medical_alliances.assessment_lacks": {
        "indicators": ["resources_going_down", "two_way_referral_rate"],
        "uses": ["honours", "hospital_review"],
    },
    "medical_alliances.community_lacks": {
        "area": "xianghe",
        "present": ["unified_resources", "unified_assessment", "unified_income", "people"],
    },
    "medical_alliances.contract_priority": {"groups": ["aged", "diabetes"]},
    "medical_alliances.extended_prescription_open": {"has_means": True, "two_way_referral": True},
    "medical_alliances.first_year_standing": {"reached": ["framework", "pilots"], "effective_alliances": 1},
    "medical_alliances.form_profile": {"form": "area_union"},
    "medical_alliances.forms_headed": {
        "hospital": "city_chinese_medicine",
        "tier": "tertiary",
        "seat": "city",
        "chinese_medicine": True,
        "has_means": True,
    },
    "medical_alliances.gains_share": {"county_community": False, "gains_yuan": 250000, "agreed_percent": 40},
    "medical_alliances.hospital_launch": {"tier": "tertiary", "municipal": True, "plan_issued": "2017-10-20"},
    "medical_alliances.insured_contract_lacks": {"from_insurance": True, "present": ["designated_unit"]},
    "medical_alliances.is_basic_level_patient": {"patient": "chronic", "diagnosis_clear": True, "stable": True},
    "medical_alliances.joining_roles": {"body": "city_public_hospital"},
    "medical_alliances.long_prescription_allowed": {
        "contracted": True,
        "chronic": True,
        "selected": True,
        "supply_days": 28,
    },
    "medical_alliances.partnership_lacks": {"present": ["grade_a_tertiary", "long_term"]},
    "medical_alliances.practice_formalities_waived": {"in_alliance": True, "agreement": "assistance"},
    "medical_alliances.reach_by_2020": {
        "public_hospitals": {"total": 30, "joined": 30},
        "basic_institutions": {"total": 150, "joined": 149},
    },
    "medical_alliances.referral_steps": {"provider": "secondary", "criteria": "down", "consents": True},
    "medical_alliances.results_recognised": {"same_alliance": True, "uniform_control": True, "safety_secured": True},
    "medical_alliances.service_credit": {
        "stays": [{"place": "township_hospital", "same_alliance": True, "months": 14}],
        "medical": True,
        "professional": True,
    },
    "medical_alliances.specialist_pairings": {"line": "stroke"},
}
