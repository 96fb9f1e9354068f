"""A question that it decides, for each rule of ``normative_docs``."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["EXAMPLES"]

EXAMPLES: Mapping[str, Mapping[str, object]] = {
    "normative_docs.article_holds": {"article": 29, "day": "2018-03-01"},
    "normative_docs.audit_settles": {"in_contract": True, "in_tender": False, "day": "2018-03-01"},
    "normative_docs.cleanup_reaches": {
        "issuer": "general_office",
        "issued": "2014-06-30",
        "administrative_normative": True,
    },
    "normative_docs.correction_step": {"breaches_article_6_1": True, "corrected_in_time": False, "day": "2018-03-01"},
    "normative_docs.count_documents": {"annex": "in_force"},
    "normative_docs.diff": {"start": "2017-12-01", "end": "2018-01-31"},
    "normative_docs.disposition": {
        "document": {
            "issuer": "government",
            "issued": "2011-03-15",
            "administrative_normative": True,
            "provisional": False,
            "amended": False,
            "listed_in_2015": True,
            "evaluated": True,
            "reported": True,
        }
    },
    "normative_docs.evaluation_due": {"last_day": "2018-08-31"},
    "normative_docs.extended_across_the_board": {"issued": "2014-05-20", "amended": True, "last_day": "2019-05-19"},
    "normative_docs.extended_last_day": {"last_day": "2016-05-01", "provisional": False},
    "normative_docs.extended_review_deadline": {"deadline": "2018-04-13", "approved": True, "day": "2018-04-10"},
    "normative_docs.filing_decision": {"meets_article_3": True, "meets_article_35": False, "day": "2018-03-01"},
    "normative_docs.final_accounts_audit_required": {
        "government_invested": True,
        "within_article_11_1": True,
        "day": "2018-03-01",
    },
    "normative_docs.find_documents": {"words": "棚户区"},
    "normative_docs.holds_on": {"number": "廊政办〔2015〕71号"},
    "normative_docs.lapse_in_window": {"last_day": "2016-06-30", "evaluated": True, "reported": False},
    "normative_docs.last_day_window": {"annex": "in_force", "row": 2},
    "normative_docs.mediator": {"day": "2018-03-01"},
    "normative_docs.missing_from_earlier_list": {"issued": "2012-09-01", "listed_in_2015": False},
    "normative_docs.next_evaluation_step": {"done": ["evaluate"]},
    "normative_docs.next_full_cleanup": {"last_cleanup": "2015-12-31", "day": "2017-06-01"},
    "normative_docs.presumed_last_day": {"first_day": "2015-03-13", "provisional": True},
    "normative_docs.proper_suggestion": {"in_writing": True, "to_making_body": False, "day": "2018-03-01"},
    "normative_docs.reexamination_forum": {"kind": "department", "day": "2018-03-01"},
    "normative_docs.reexamination_in_time": {"answer_received": "2018-03-01", "requested": "2018-04-02"},
    "normative_docs.review_due": {"step": "reply", "received": "2018-03-01"},
    "normative_docs.status_on": {
        "document": {
            "issuer": "government",
            "issued": "2015-06-18",
            "administrative_normative": True,
            "provisional": False,
            "amended": False,
            "listed_in_2015": False,
        },
        "day": "2019-09-30",
    },
    "normative_docs.status_spans": {
        "document": {
            "issuer": "government",
            "issued": "2015-06-18",
            "administrative_normative": True,
            "provisional": False,
            "amended": False,
            "listed_in_2015": False,
        }
    },
    "normative_docs.suspended_filing": {"refiled": True, "complies": False, "day": "2018-03-01"},
    "normative_docs.term_years": {"provisional": True},
}
