"""A question that it decides, for each rule of ``children``."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["EXAMPLES"]

EXAMPLES: Mapping[str, Mapping[str, object]] = {
    "children.check_confirmation": {
        "confirmation": {
            "father_absent": True,
            "guardian_phone": "政府令〔1992〕第214号",
            "mother_absent": False,
            "mother_phone": "政府令〔1992〕第214号",
        }
    },
    "children.check_files": {"children": [], "files": ["e"]},
    "children.check_surveys": {"surveys": [], "year": 2017},
    "children.child_dropout_step": {"persuaded": False, "registered": True, "reported_to": ["township"]},
    "children.county_quarter": {
        "compiled_on": "2018-06-30",
        "quarter": "2018-04-01",
        "registration_updated_on": "2018-06-30",
        "reported_upward_on": None,
        "reports": {"柳泉镇": "2018-06-29", "牛驼镇": "2018-06-30"},
        "schooling_updated_on": "2018-06-30",
        "surveyed_on": "2018-05-08",
    },
    "children.entrusted_guardian_fit": {
        "able": True,
        "confirmation_signed": True,
        "parents_unable_to_return": True,
        "relation": "friend",
        "willing": True,
    },
    "children.help_for": {
        "accident_or_grave_illness": True,
        "compulsory_school_age": True,
        "condition": "acute",
        "harmed": True,
        "out_of_school": True,
        "temporary_hardship": True,
    },
    "children.quarter_report_due": {"quarter": "2017-12-18"},
    "children.quarter_report_proper": {
        "quarter": "2018-02-14",
        "recipients": ["civil_affairs", "education", "public_security"],
        "sealed": True,
        "sent_on": "2018-02-25",
        "signed_by_leader": True,
    },
    "children.quarter_tasks": {"quarter": "2017-09-30"},
    "children.refusal_barred": {"condition": "acute"},
    "children.temporary_care_proper": {
        "brought_by_police": True,
        "institution": "rescue",
        "person_in_charge": True,
        "services": ["comfort", "counselling", "daily_life", "homework", "study"],
        "standard_of_recipients": True,
    },
}
