"""The two decrees on schools through the front door: every rule asked with JSON, and asked wrongly."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy import education as ed
from langfang_policy.asking import ask, schema
from langfang_policy.core.rules import RULES
from langfang_policy.testing import junk

CLASS = {"stage": "primary", "pupils": 56, "grade": 1}
SCHOOL = {
    "classes": [CLASS],
    "urban": True,
    "preschool_class": False,
    "boarders": 10,
    "beds": 9,
    "criteria": ["grounds"],
    "charter": False,
}
PROPOSED = {"facility": "kindergarten", "classes": 12, "land_m2": 4700, "floor_m2": "3000.5"}
QUESTIONS: dict[str, dict[str, Any]] = {
    "allowances_rise": {"allowances": [{"remoteness": 1, "allowance_yuan": 100}]},
    "assess_goals": {"observations": {"oversize-share": "5.5"}},
    "beds_short": {"beds": 1, "boarders": 2},
    "breach_consequences": {"breach": "no_permit", "correction": "kept_late", "serious": True},
    "building_duty": {"obstacle": None},
    "certificates_allowed": {"school_built_as_planned": False},
    "charter_progress": {"with_charter": 1, "schools": 2},
    "check_class": {"stage": "junior", "grade": 1, "pupils": 66},
    "check_proposal": {"proposal": [PROPOSED], "households": 4000},
    "check_school": {"school": SCHOOL},
    "check_site": {"facility": "primary", "classes": 18, "land_m2": 1, "floor_m2": 1},
    "children_by_stage": {"population": 12_800},
    "class_size": {"stage": "primary", "pupils": 46},
    "classes_for": {"stage": "primary", "pupils": "239.872"},
    "classes_of_tracks": {"facility": "junior", "tracks": 8},
    "conference_role": {"unit": "development_zone"},
    "county_classes": {"classes": [CLASS], "share_last_year": None},
    "demolition_kept": {"needed": True, "replacement_built_on": "2018-01-01", "demolished_on": "2018-01-02"},
    "disclosure_gaps": {"displayed": {"sales_site": ["free_handover"]}},
    "dropout_step": {"persuaded": False, "registered": False, "reported_to": ["township"]},
    "estate_needs": {"households": 4000},
    "facilities_measures_valid": {"day": "2018-06-15"},
    "exchange_check": {"eligible": 105, "exchanged": 11, "backbone": 2},
    "facility_need": {"facility": "primary", "population": 45_000},
    "fee_lawful": {"local_fee_yuan": 100, "migrant_fee_yuan": "100.5"},
    "first_phase_kept": {
        "phases": 2, "school_phase": 2, "accepted_with_first": False, "handed_over_with_first": False,
    },
    "government_school_first": {"school_completed_on": None, "development_start": "2018-01-01"},
    "handover_valid": {"accepted": True, "price_yuan": 0, "recipient": "district"},
    "homeroom_load": {"standard_periods": 15},
    "is_education_facility": {"kind": "senior"},
    "land_revenue_spent": {"proceeds_yuan": 1000, "set_aside_yuan": 100, "spent_yuan": 100},
    "layout_change_allowed": {"consent": True},
    "maintainer": {"handed_over_on": "2018-01-01"},
    "management_standard_due": {"year": 2020},
    "measures_apply": {"area": "county", "project": "other", "county_adopted": False},
    "migrant_enrolment": {"residence_permit": True, "public_places": 0},
    "new_big_class_barred": {"stage": "primary", "grade": 1, "school_year": 2017, "pupils": 56},
    "oversize_classes_inspected": {"year": 2017},
    "oversize_rules": {},
    "owed_by_phase": {"households": [900, 3100]},
    "pay_kept": {
        "rural_wage_yuan": 1, "town_wage_yuan": 1, "mean_teacher_wage_yuan": 1, "mean_civil_servant_wage_yuan": 1,
    },
    "phase_stages_out_of_step": {"housing": ["planning"], "schools": []},
    "planning_consulted": {"touches_school_land": True, "opinion_sought": True},
    "preschool_class_allowed": {"urban": True, "already_running": True},
    "private_school_allowed": {"stage": "primary", "for_profit": True},
    "resident_population": {"households": 937},
    "retention_reached": {"retained": 97, "cohort": 100},
    "safety_coverage_reached": {"covered": 9, "schools": 10},
    "school_duty": {"place": "new_housing"},
    "school_land_use_allowed": {"use": "commercial"},
    "school_posts": {"pupils": {"primary": 38}, "village": True, "classes": 2, "posts_per_class": "2.5"},
    "size_minimum": {"facility": "primary", "classes": 18},
    "staff_posts": {"stage": "junior", "pupils": 500},
    "staff_review_due": {"last_year": 2017, "year": 2019},
    "stages_out_of_step": {"housing": ["design"], "schools": []},
    "standard_school": {"met": ["grounds"]},
    "tax_share": {"revenue_yuan": 100, "for_schools_yuan": 7},
    "transfer_terms_kept": {
        "in_announcement": True, "in_contract": True, "counterparty": "district", "joint_formalities": True,
    },
    "venue_free": {"venue": "museum", "pupil": True},
    "village_posts": {"pupils": 38, "classes": 2, "posts_per_class": 2},
    "whole_posts": {"posts": "26.32"},
}  # fmt: skip
"""A question for each rule."""
DAY = date(2018, 3, 1)


class TestFrontDoor:
    """Every rule of the module, as JSON."""

    def test_every_rule_is_asked(self) -> None:
        """None is left out."""
        ours = {rule.function.__name__ for rule in RULES.values() if "._rooms.education." in rule.function.__module__}
        assert set(QUESTIONS) == ours <= set(ed.__all__)

    @pytest.mark.parametrize("name", QUESTIONS)
    def test_decided_as_its_schema_says(self, name: str) -> None:
        """Facts and outcome fit their schemas, and come back from JSON as they were."""
        facts, both = QUESTIONS[name], schema(f"education.{name}")
        jsonschema.Draft202012Validator(both["facts"]).validate(facts)
        outcome = ask(f"education.{name}", json.dumps(facts), on=DAY)
        assert outcome["outcome"] == "decided"
        assert json.loads(json.dumps(outcome)) == outcome == ask(f"education.{name}", facts, on=DAY.isoformat())
        jsonschema.Draft202012Validator(both["outcome"]).validate(outcome)
        assert outcome["findings"]
        assert all(finding["zh"] and finding["en"] for finding in outcome["findings"])

    @given(name=st.sampled_from(sorted(QUESTIONS)), wrong=junk() | st.integers(-2, 2) | st.just([]), data=st.data())
    def test_wrong_facts_get_an_outcome(self, name: str, wrong: object, data: st.DataObject) -> None:
        """One of the five, never a traceback; an invalid fact is named with its path."""
        facts = {**QUESTIONS[name], data.draw(st.sampled_from(sorted(QUESTIONS[name]) or ["none"])): wrong}
        outcome = ask(f"education.{name}", facts, on=DAY)
        assert outcome["outcome"] in {"decided", "undetermined", "invalid"}
        if outcome["outcome"] == "invalid":
            assert all(fault["path"].startswith("$") and fault["fact"] for fault in outcome["faults"])

    @pytest.mark.parametrize(
        ("name", "on", "outcome"),
        [
            ("estate_needs", "2017-08-31", "not_in_force"),
            ("estate_needs", "2017-09-01", "decided"),
            ("check_proposal", "2022-08-31", "decided"),
            ("check_proposal", "2022-09-01", "not_in_force"),
            ("check_class", "2017-09-13", "not_in_force"),
            ("check_class", "2017-09-14", "decided"),
            ("check_class", "2022-09-13", "decided"),
            ("check_class", "2022-09-14", "not_in_force"),
            ("check_class", "2030-01-01", "not_in_force"),
        ],
    )
    def test_days(self, name: str, on: str, outcome: str) -> None:
        """Each decree from its first to its last day, a presumed one included."""
        assert ask(f"education.{name}", QUESTIONS[name], on=on)["outcome"] == outcome

    def test_days_without_a_presumed_end(self) -> None:
        """What is merely presumed to have ended may be asked on; an end that the decree states may not."""
        for on, outcome in (("2017-09-13", "not_in_force"), ("2022-09-14", "decided"), ("2030-01-01", "decided")):
            asked = ask("education.check_class", QUESTIONS["check_class"], on=on, presumed="ignore")
            assert asked["outcome"] == outcome


class TestOneCall:
    """The questions that a stranger has."""

    def test_what_is_owed_and_whether_a_proposal_meets_it(self) -> None:
        """An estate of 4,000 households."""
        outcome: Any = ask("education.check_proposal", QUESTIONS["check_proposal"], on=DAY)
        assert outcome["value"]["owed"] == {"kindergarten": 2, "primary": 1, "junior": 0}
        assert outcome["value"]["needs"]["children"] == {"kindergarten": 512, "primary": 1024, "junior": 512}
        assert [(short["schools"], short["floor_m2"]) for short in outcome["value"]["shortfalls"]] == [
            (1, 0), (1, 0), (0, "299.5"),
        ]  # fmt: skip

    def test_posts_of_a_school(self) -> None:
        """A village school with two classes."""
        outcome: Any = ask("education.school_posts", QUESTIONS["school_posts"], on=DAY)
        assert outcome["value"] == {"exact": "3.5", "whole": 4}

    def test_a_school_on_a_day(self) -> None:
        """What it breaks, what is left to do, by when."""
        outcome: Any = ask("education.check_school", QUESTIONS["check_school"], on=DAY)
        assert outcome["value"]["breaches"] == ["no_new_oversize", "beds", "charter"]
        assert (outcome["value"]["left"], outcome["value"]["due"]) == (["no_oversize", "standard_school"], "2018-12-31")
