"""A question that it decides, for each rule of ``credit``."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["EXAMPLES"]

EXAMPLES: Mapping[str, Mapping[str, object]] = {
    "credit.acceptance": {
        "applicant": {"exemplar": False, "adverse": ["2014-05-20"]},
        "matter": "licence",
        "missing_papers": ["other"],
        "promised_in_writing": True,
    },
    "credit.association_measure": {"measure": "public_censure", "untrustworthy": True, "by_own_rules": True},
    "credit.breach_reach": {"body": "enterprise", "grave": True, "role": "shareholder", "directly_responsible": True},
    "credit.collection_allowed": {"bases": ["normative_document", "consent"]},
    "credit.consultation": {"consulter": "authority", "source": "evaluation_result", "purpose": "settlement_in_town"},
    "credit.credit_lists_lack": {"stated": ["standards", "procedure", "publication"]},
    "credit.credit_report_used": {"participant": "tender_agent"},
    "credit.debt_items_missing": {"published": ["ceiling", "balance", "size", "use"]},
    "credit.debtor_restricted": {
        "judgment_in_force": True,
        "able": True,
        "refuses": True,
        "activity": "staying_at_hotel",
        "hotel_stars": 3,
    },
    "credit.dimensions_missing": {"covered": ["ability_to_perform", "economic_conduct"]},
    "credit.disclosure_extent": {"touches": ["business_secret"]},
    "credit.exemplar_years": {"batches": [{"named": "2018-05-04", "fields": ["voluntary_service"]}]},
    "credit.failure_recorded": {
        "subject": "civil_servant",
        "in_duty": True,
        "cause": "broken_promise",
        "outcome": "accountability",
    },
    "credit.failure_task": {"completed": "2017-12-30"},
    "credit.good_credit": {"kind": "moral_model", "area": "starting_a_business"},
    "credit.green_channel": {"applicant": {"exemplar": False, "adverse": ["2014-05-20"]}, "matter": "licence"},
    "credit.information_oversight": {"holder": "app_developer", "act": "selling"},
    "credit.integrity_tasks": {"unit": "finance"},
    "credit.integrity_units": {"task": "bidding"},
    "credit.may_be_lenient": {"subject": "civil_servant", "acts": ["made_good"], "own_initiative": True},
    "credit.objection_state": {"case": {"filed": "2018-02-02", "notice_received": "2018-02-07"}},
    "credit.objection_verification_due": {"received": "2018-02-07"},
    "credit.platform_access": {"body": "news_medium"},
    "credit.promise_change": {
        "lawfully_made": True,
        "ground": "public_interest",
        "property_loss": True,
        "procedure_kept": True,
    },
    "credit.publicity_occasion": {"occasion": "consumer_rights_day"},
    "credit.record_priority": {"domain": "road_transport", "field": "traffic_safety", "occupation": "tour_guides"},
    "credit.remedies_owed": {"mistaken": True, "harmed": True},
    "credit.repair_outcome": {
        "request": {
            "applied": True,
            "corrected": True,
            "effect_removed": True,
            "meets_rules": True,
            "effective": "2018-06-01",
        }
    },
    "credit.severe_breach": {"breach": "public_housing_arrears"},
    "credit.student_credit": {"born": "2000-03-15", "conduct": "exam_cheating", "decision": "scholarships"},
    "credit.superior_measures": {"subject": "department", "has_record": True},
}
