"""A question that it decides, for each rule of ``children``."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["EXAMPLES"]

EXAMPLES: Mapping[str, Mapping[str, object]] = {
    "children.check_confirmation": {
        "confirmation": {
            "child_name": "李明",
            "child_sex": "male",
            "child_school": "永清县第二小学",
            "child_residence": "永清县韩村镇",
            "father_absent": False,
            "father_name": "李强",
            "father_phone": "13931612345",
            "mother_absent": False,
            "mother_name": "王芳",
            "mother_phone": "13831654321",
            "parents_workplace": "北京市朝阳区",
            "guardian_name": "李建国",
            "guardian_phone": "0316-6612345",
            "guardian_relation": "祖父",
            "guardian_residence": "永清县韩村镇",
            "guardian_term": {"first": "2018-02-26", "last": "2019-01-31"},
            "guardian_signed": "2018-02-25",
        }
    },
    "children.check_files": {"children": ["李明", "王佳怡", "张浩"], "files": ["李明", "张浩", "刘洋"]},
    "children.check_surveys": {"surveys": ["2018-01-22", "2018-04-16", "2018-10-10"], "year": 2018},
    "children.child_dropout_step": {"persuaded": False, "registered": True, "reported_to": ["county_education"]},
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
        "relation": "relative",
        "parents_unable_to_return": True,
        "able": True,
        "willing": True,
        "confirmation_signed": False,
    },
    "children.help_for": {
        "condition": "critical",
        "harmed": False,
        "accident_or_grave_illness": True,
        "temporary_hardship": True,
        "compulsory_school_age": True,
        "out_of_school": False,
    },
    "children.quarter_report_due": {"quarter": "2018-09-03"},
    "children.quarter_report_proper": {
        "sent_on": "2018-09-28",
        "quarter": "2018-07-01",
        "signed_by_leader": True,
        "sealed": True,
        "recipients": ["civil_affairs", "education"],
    },
    "children.quarter_tasks": {"quarter": "2018-05-08"},
    "children.refusal_barred": {"condition": "serious"},
    "children.temporary_care_proper": {
        "institution": "welfare",
        "brought_by_police": True,
        "person_in_charge": True,
        "services": ["daily_life", "study", "homework"],
        "standard_of_recipients": True,
    },
}
