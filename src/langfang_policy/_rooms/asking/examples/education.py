"""A question that it decides, for each rule of ``education``."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["EXAMPLES"]

EXAMPLES: Mapping[str, Mapping[str, object]] = {
    "education.allowances_rise": {
        "allowances": [
            {"remoteness": 1, "allowance_yuan": 200},
            {"remoteness": 2, "allowance_yuan": 300},
            {"remoteness": 3, "allowance_yuan": 300},
        ]
    },
    "education.assess_goals": {
        "observations": {
            "oversize-share": "6.2",
            "super-oversize-classes": 3,
            "exchanged-teachers": "10.4",
            "exchanged-backbone-teachers": 16,
            "safety-coverage": "94.4",
        }
    },
    "education.beds_short": {"boarders": 420, "beds": 396},
    "education.breach_consequences": {"breach": "no_permit", "correction": "overdue", "serious": True},
    "education.building_duty": {"obstacle": "cost_or_will"},
    "education.certificates_allowed": {"school_built_as_planned": False},
    "education.charter_progress": {"with_charter": 118, "schools": 126},
    "education.check_class": {"stage": "primary", "grade": 3, "pupils": 58},
    "education.check_proposal": {
        "households": 2400,
        "proposal": [{"facility": "kindergarten", "classes": 9, "land_m2": 4200, "floor_m2": 3000}],
    },
    "education.check_school": {
        "school": {
            "classes": [
                {"stage": "primary", "grade": 1, "pupils": 45},
                {"stage": "primary", "grade": 2, "pupils": 57},
                {"stage": "primary", "grade": 3, "pupils": 68},
            ],
            "preschool_class": False,
            "boarders": 60,
            "beds": 56,
            "criteria": ["grounds", "special_rooms", "equipment", "teachers"],
            "charter": True,
        }
    },
    "education.check_site": {"facility": "primary", "classes": 24, "land_m2": 18500, "floor_m2": 9200},
    "education.children_by_stage": {"population": 8400},
    "education.class_size": {"stage": "primary", "pupils": 56},
    "education.classes_for": {"stage": "primary", "pupils": 620},
    "education.classes_of_tracks": {"facility": "primary", "tracks": 4},
    "education.conference_role": {"unit": "anci"},
    "education.county_classes": {
        "classes": [
            {"stage": "primary", "grade": 4, "pupils": 45},
            {"stage": "primary", "grade": 5, "pupils": 67},
            {"stage": "junior", "grade": 1, "pupils": 50},
        ],
        "share_last_year": "0.4",
    },
    "education.demolition_kept": {"needed": True, "replacement_built_on": "2018-08-20", "demolished_on": "2018-07-15"},
    "education.disclosure_gaps": {
        "displayed": {
            "sales_site": ["planning_conditions", "start_and_completion"],
            "building_site": ["planning_conditions", "start_and_completion", "free_handover"],
        }
    },
    "education.dropout_step": {"persuaded": False, "registered": True, "reported_to": ["county_education"]},
    "education.estate_needs": {"households": 3200},
    "education.exchange_check": {"eligible": 240, "exchanged": 25, "backbone": 4},
    "education.facilities_measures_valid": {"day": "2018-06-15"},
    "education.facility_need": {"facility": "primary", "population": 11500},
    "education.fee_lawful": {"local_fee_yuan": 0, "migrant_fee_yuan": 600},
    "education.first_phase_kept": {"phases": 3, "school_phase": 2},
    "education.government_school_first": {"school_completed_on": "2018-08-25", "development_start": "2018-09-10"},
    "education.handover_valid": {"accepted": True, "price_yuan": 0, "recipient": "district"},
    "education.homeroom_load": {"standard_periods": 14},
    "education.is_education_facility": {"kind": "kindergarten"},
    "education.land_revenue_spent": {"proceeds_yuan": 85000000, "set_aside_yuan": 8500000, "spent_yuan": 6200000},
    "education.layout_change_allowed": {"consent": False},
    "education.maintainer": {"handed_over_on": "2018-05-10"},
    "education.management_standard_due": {"year": 2019},
    "education.measures_apply": {"area": "county", "project": "new_residential", "county_adopted": False},
    "education.migrant_enrolment": {"residence_permit": True, "public_places": 0},
    "education.new_big_class_barred": {"stage": "primary", "grade": 1, "school_year": 2018, "pupils": 57},
    "education.oversize_classes_inspected": {"year": 2018},
    "education.oversize_rules": {},
    "education.owed_by_phase": {"households": [1800, 2400]},
    "education.pay_kept": {
        "rural_wage_yuan": 66000,
        "town_wage_yuan": 63500,
        "mean_teacher_wage_yuan": 64200,
        "mean_civil_servant_wage_yuan": 65000,
    },
    "education.phase_stages_out_of_step": {"housing": ["planning", "building"], "schools": ["planning"]},
    "education.planning_consulted": {"touches_school_land": True, "opinion_sought": False},
    "education.preschool_class_allowed": {"urban": True, "already_running": True},
    "education.private_school_allowed": {"stage": "junior", "for_profit": True},
    "education.resident_population": {"households": 2600},
    "education.retention_reached": {"retained": 5760, "cohort": 6000},
    "education.safety_coverage_reached": {"covered": 119, "schools": 126},
    "education.school_duty": {"place": "old_town_short"},
    "education.school_land_use_allowed": {"use": "commercial"},
    "education.school_posts": {"pupils": {"primary": 570, "junior": 270}, "village": False},
    "education.size_minimum": {"facility": "primary", "classes": 24},
    "education.staff_posts": {"stage": "junior", "pupils": 810},
    "education.staff_review_due": {"last_year": 2017, "year": 2019},
    "education.stages_out_of_step": {"housing": ["design", "construction"], "schools": ["design"]},
    "education.standard_school": {"met": ["grounds", "building_per_pupil", "special_rooms", "equipment", "teachers"]},
    "education.tax_share": {"revenue_yuan": 120000000, "for_schools_yuan": 4200000},
    "education.transfer_terms_kept": {
        "in_announcement": True,
        "in_contract": False,
        "counterparty": "district",
        "joint_formalities": True,
    },
    "education.venue_free": {"venue": "museum", "pupil": True},
    "education.village_posts": {"pupils": 96, "classes": 6, "posts_per_class": "1.5"},
    "education.whole_posts": {"posts": "43.2"},
}
