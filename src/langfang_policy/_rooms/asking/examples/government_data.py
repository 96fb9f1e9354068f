"""A question that it decides, for each rule of ``government_data``."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["EXAMPLES"]

EXAMPLES: Mapping[str, Mapping[str, object]] = {
    "government_data.connection_lacks": {"integrated": True, "passed": ["review"]},
    "government_data.field_lists": {"field": "tourism"},
    "government_data.is_zombie_system": {"marks": ["narrow", "rare"]},
    "government_data.plan_dues": {"start": "2018-01-01", "end": "2018-06-30", "unit": "finance"},
    "government_data.plan_task_standing": {"task": "data_census", "done_on": "2018-04-12"},
    "government_data.plan_task_units": {"task": "sharing_website"},
    "government_data.plan_unit_tasks": {"unit": "audit"},
    "government_data.sharing_consequences": {
        "at_fault": "department",
        "responsibility_unfulfilled": True,
        "rules_broken": False,
    },
    "government_data.sharing_fund": {"expense": "construction"},
    "government_data.sharing_report": {
        "reported_year": 2017,
        "sent_on": "2018-01-15",
        "matters": ["catalogue", "connection", "data_sharing", "joint_applications"],
    },
    "government_data.sharing_rules": {"involves_state_secrets": False},
    "government_data.survey_lacks": {"recorded": ["quantity", "name", "function", "source_of_funds"]},
    "government_data.system_in_scope": {"origins": ["purchased_service"], "supports_government_business": True},
}
