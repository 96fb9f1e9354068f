"""A question that it decides, for each rule of ``river_chief``."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["EXAMPLES"]

EXAMPLES: Mapping[str, Mapping[str, object]] = {
    "river_chief.acceptance_kept": {
        "milestone": "township_acceptance",
        "completed": "2017-12-18",
        "filed": "2017-12-22",
    },
    "river_chief.acceptance_part": {"part": "organisation"},
    "river_chief.access_tier": {"audience": "public"},
    "river_chief.accountability_due": {
        "weak_work_or_absence": True,
        "serious_damage": False,
        "goal_missed": True,
        "major_effect": True,
    },
    "river_chief.assessed_bodies": {"area": "development_zone"},
    "river_chief.assessment_calendar": {"year": 2018},
    "river_chief.assessment_outcome": {
        "score": "78.5",
        "year": 2018,
        "ranks_low": True,
        "concealed": False,
        "falsified": False,
        "circulated": "2019-01-18",
    },
    "river_chief.assessment_results_may_be_published": {
        "submitted_by_office": True,
        "approved_by_general_chief": False,
    },
    "river_chief.assessment_years": {"assessed": [2017], "first": 2017, "last": 2019},
    "river_chief.chief_list_mismatches": {
        "listed": {"永定河": "张伟", "龙河": "李军", "大清河": "王强"},
        "boards": {"永定河": "张伟", "龙河": "刘洋"},
    },
    "river_chief.combined_patrol_counts": {"chief_took_part": True, "content_covered": False},
    "river_chief.complaint_steps": {
        "level": "township",
        "substantiated": True,
        "solvable": False,
        "on_site_needed": True,
    },
    "river_chief.concealment_follows": {"concealed": True, "falsified": False},
    "river_chief.cross_boundary_chain": {
        "level": "township",
        "important": True,
        "urgent": True,
        "cross_county": True,
        "cross_city": False,
    },
    "river_chief.department_step": {"stage": "received", "level": "county", "opinion_due": "2018-06-08"},
    "river_chief.disclosure_missing": {"level": "county", "disclosed": ["outfall_map", "river_projects"]},
    "river_chief.excellent_barred": {
        "accidents": [
            {"day": "2017-08-14", "major": True, "of_responsibility": True, "in_field": "pollution_prevention"}
        ],
        "criticisms": [
            {"day": "2017-11-20", "by": "provincial_water_department", "by_circular": False, "of_related_work": True}
        ],
    },
    "river_chief.explanation_due": {"circulated": "2019-01-25"},
    "river_chief.extra_meeting_allowed": {"meeting": "chief", "needed": True, "chair_consents": True},
    "river_chief.grade_follows": {
        "grade": "unqualified",
        "year": 2018,
        "ranks_low": True,
        "concealed": False,
        "falsified": False,
        "circulated": "2019-01-18",
    },
    "river_chief.grade_score": {"score": "89.5"},
    "river_chief.handle_problem": {"level": "township", "solvable": False, "needs_county_coordination": True},
    "river_chief.in_patrol_range": {"has_dikes": True, "key_surrounding_area": False, "zone": "dike_protection_land"},
    "river_chief.information_category": {"item": "outfall_distribution"},
    "river_chief.inspection_complete": {"records_read": True, "random_site_visited": False},
    "river_chief.instrument_in_force": {"instrument": "patrol"},
    "river_chief.instrument_life": {"instrument": "meetings"},
    "river_chief.interview_accountability_possible": {"grounds": ["weak_correction"]},
    "river_chief.interview_by": {"level": "township", "source": "spot_check", "finding": "hidden_danger"},
    "river_chief.is_main_task": {"task": "shoreline"},
    "river_chief.is_responsible_unit": {"name": "市水务局"},
    "river_chief.judge_patrols": {
        "log": {
            "level": "county",
            "appointed": "2018-01-01",
            "left": "2018-09-30",
            "patrols": [
                {"day": "2018-02-27", "by": "chief", "filed": "2018-03-02"},
                {"day": "2018-08-21", "by": "contact_unit", "unable_with_cause": True, "filed": "2018-09-03"},
            ],
        },
        "start": "2018-01-01",
    },
    "river_chief.keeper_reports": {"findings": ["abnormal_outfall", "sand_mining"]},
    "river_chief.log_fields_missing": {
        "filled": ["time", "persons", "route", "problem_state", "place", "photo"],
        "problem_found": True,
    },
    "river_chief.lower_level_report": {"level": "village", "problem_found": True},
    "river_chief.may_propose_joint_meeting": {"proposer": "units"},
    "river_chief.may_publish_information": {"level": "county", "reviewed_at": "county", "by_principal": False},
    "river_chief.meeting_attendance": {"meeting": "chief", "role": "county_chief", "concerned": True},
    "river_chief.meeting_form": {"meeting": "general"},
    "river_chief.meetings_held": {"meeting": "joint", "days": ["2018-03-15", "2018-06-21", "2018-11-08"], "year": 2018},
    "river_chief.milestone_kept": {"milestone": "report", "year": 2018, "done": "2019-01-03"},
    "river_chief.minutes_may_be_issued": {"meeting": "joint", "approved_by": "office_principal"},
    "river_chief.month_agenda": {"bearer": "city_office", "year": 2019, "month": 1},
    "river_chief.must_patrol_more": {"quality_below_standard": True, "many_problems": False},
    "river_chief.next_scoring_step": {"done": ["office_convenes", "teams_report"]},
    "river_chief.office_of": {"level": "township"},
    "river_chief.on_agenda": {"meeting": "chief", "matter": "own_waters_problems", "own_waters": True},
    "river_chief.patrol_accountability": {
        "failures": ["not_handled"],
        "serious_pollution": False,
        "exposed_by": "province",
        "major_water_event": False,
        "other_serious_consequence": False,
    },
    "river_chief.patrol_counts": {"by": "contact_unit", "unable_with_cause": True},
    "river_chief.patrol_items_missing": {
        "looked_at": [
            "waste_and_cleanliness",
            "water_appearance",
            "outfalls",
            "signs_and_devices",
            "unlawful_works",
            "dike_damage",
        ]
    },
    "river_chief.patrol_minimum": {"level": "township"},
    "river_chief.patrol_system_governs": {"activity": "flood_patrol", "water_in_system": True},
    "river_chief.patrols_a_year": {"level": "village", "year": 2018},
    "river_chief.press_conference_possible": {"level": "county", "major": True},
    "river_chief.priority_funding_year": {"grade": "excellent", "year": 2018},
    "river_chief.publication_channel": {"subject": "supervised_matters"},
    "river_chief.record_due": {"level": "county", "patrolled": "2018-09-27"},
    "river_chief.record_parts_missing": {"parts": ["range", "manner", "number", "problems", "measures"]},
    "river_chief.reminder_due": {"level": "county", "patrols": 0},
    "river_chief.reporting_calendar": {"year": 2017},
    "river_chief.sample_enough": {
        "drawn": [
            {"name": "韩村镇", "villages_drawn": 3, "villages_there": 41},
            {"name": "曹家务乡", "villages_drawn": 2, "villages_there": 27},
        ],
        "at_random": True,
    },
    "river_chief.staff_days_missed": {
        "days": ["2018-10-01", "2018-10-02", "2018-10-04", "2018-10-05", "2018-10-06"],
        "start": "2018-10-01",
        "end": "2018-10-07",
    },
    "river_chief.supervising_office": {"level": "township"},
    "river_chief.supporting_systems_missing": {
        "adopted": [
            "publication_of_chiefs",
            "meetings",
            "information_sharing",
            "work_supervision",
            "assessment_and_acceptance",
        ],
        "carried_out": ["publication_of_chiefs", "meetings", "information_sharing", "assessment_and_acceptance"],
    },
    "river_chief.urgent_report": {"level": "county", "important": True, "urgent": False},
    "river_chief.yearly_scheme_may_be_issued": {"drafted": True, "approved_by_general_meeting": False},
}
