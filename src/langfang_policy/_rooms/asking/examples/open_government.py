"""A question that it decides, for each rule of ``open_government``."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["EXAMPLES"]

EXAMPLES: Mapping[str, Mapping[str, object]] = {
    "open_government.acts_as_group_office": {"unit": "市政务公开办公室"},
    "open_government.attribute_note": {"attribute": "public"},
    "open_government.catalogue_days": {"department": "education"},
    "open_government.document_release": {"issued": "2018-02-08", "attribute": "public", "published": "2018-03-09"},
    "open_government.draft_lacks": {
        "draft": {
            "in_name_of": "government",
            "secrecy_reviewed": True,
            "attribute": "on_request",
            "reason_given": True,
            "office_reviewed": True,
            "policy": True,
            "plan": True,
            "materials": False,
            "head_approved": False,
        }
    },
    "open_government.draft_returned_for": {
        "draft": {
            "in_name_of": "government",
            "secrecy_reviewed": True,
            "attribute": "on_request",
            "reason_given": True,
            "office_reviewed": True,
            "policy": True,
            "plan": True,
            "materials": False,
            "head_approved": False,
        }
    },
    "open_government.gazette_prints": {"matter": "normative", "issuer": "own_government"},
    "open_government.group_matter": {"matter": "complaints"},
    "open_government.group_meeting_lacks": {
        "called_by": "deputy_leader",
        "entrusted": True,
        "members_present": 31,
        "others_present": 2,
        "invitation_needed": True,
        "minutes_sent": True,
    },
    "open_government.group_year": {"year": 2018, "done": ["work_points", "reports"]},
    "open_government.interpretation_due": {"kind": "government_policy", "important": True, "closely_concerns": True},
    "open_government.interpreter": {"in_name_of": "joint"},
    "open_government.is_pilot_field": {"field": "义务教育", "county": "bazhou"},
    "open_government.live_broadcast_due": {"public_interest": True, "wide_notice": False},
    "open_government.meeting_plan_lacks": {
        "parts": ["attendance", "publication"],
        "body": "county_government",
        "major_livelihood": True,
        "consulted_before": True,
    },
    "open_government.named_in_list": {"item": "社会信用", "listing": "first_shared_data"},
    "open_government.negative_listing": {"harms": ["social_stability"], "on_list": False},
    "open_government.next_request_stage": {"done": ["receive", "register"]},
    "open_government.openness_assessment": {
        "openness_points": 4,
        "total_points": 100,
        "contents": ["disclosure", "interpretation", "response"],
    },
    "open_government.openness_consequence": {"conduct": "concealment", "serious_effect": True},
    "open_government.openness_group_seats": {"sought": "市环境保护局"},
    "open_government.openness_list": {"listing": "pilot_fields"},
    "open_government.openness_milestone": {"milestone": "service_network", "done": "2017-11-20"},
    "open_government.openness_tasks": {"unit": "cyberspace"},
    "open_government.openness_training": {"staff_total": 412, "staff_trained": 412, "completed_on": "2018-12-14"},
    "open_government.openness_units": {"task": "training"},
    "open_government.openness_year": {
        "work": {"year": 2018, "hearings": 1, "inspected": False, "self_checked": True, "priorities_set": True}
    },
    "open_government.opinion_treatment": {"kind": "false_information"},
    "open_government.participation_lacks": {
        "forms": ["consultation"],
        "major_public_interest": True,
        "hearing_prescribed": False,
        "adoption_published": True,
    },
    "open_government.plan_reaches": {"body": "public_enterprise"},
    "open_government.predisclosure_due": {
        "matter": "key_project",
        "forum": "executive_meeting",
        "secret_by_law": False,
    },
    "open_government.relay_due": {"source": "ministry", "important": True},
    "open_government.response_dues": {
        "concern": {"happened_at": "2018-07-21T03:00:00", "key_matter": True, "especially_major": False}
    },
    "open_government.response_parties": {"departments": 3, "places": 1, "vertical": False, "especially_major": True},
    "open_government.response_standings": {
        "concern": {"happened_at": "2018-07-21T03:00:00", "key_matter": True, "especially_major": False},
        "given": {"publication": "2018-07-21T03:50:00"},
        "at": "2018-07-21T06:00:00",
    },
    "open_government.sunset_evaluation": {"last_day": "2019-11-30"},
    "open_government.withheld_handling": {
        "should_be_public": False,
        "large_volume": True,
        "high_repetition": True,
        "wide_reach": True,
    },
}
