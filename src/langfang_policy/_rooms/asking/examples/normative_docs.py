"""A question that it decides, for each rule of ``normative_docs``."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["EXAMPLES"]

EXAMPLES: Mapping[str, Mapping[str, object]] = {
    "normative_docs.article_holds": {"article": 1, "day": "2017-01-09"},
    "normative_docs.audit_settles": {"day": "2018-09-07", "in_contract": True, "in_tender": True},
    "normative_docs.cleanup_reaches": {
        "administrative_normative": True,
        "issued": "2005-08-09",
        "issuer": "government",
    },
    "normative_docs.correction_step": {
        "breaches_article_6_1": True,
        "corrected_in_time": True,
        "day": "2019-02-06",
        "result_reported": True,
    },
    "normative_docs.count_documents": {"annex": "lapsed"},
    "normative_docs.diff": {"end": "2017-12-20", "start": "2017-11-06"},
    "normative_docs.disposition": {
        "document": {
            "administrative_normative": True,
            "amended": True,
            "evaluated": False,
            "issued": "2015-08-10",
            "issuer": "government",
            "listed_in_2015": True,
            "provisional": False,
            "reported": False,
        }
    },
    "normative_docs.evaluation_due": {"last_day": "2011-05-10"},
    "normative_docs.extended_across_the_board": {"amended": True, "issued": "2005-08-08", "last_day": "2025-04-22"},
    "normative_docs.extended_last_day": {"last_day": "2016-05-01", "provisional": True},
    "normative_docs.extended_review_deadline": {"approved": True, "day": "2017-01-16", "deadline": "2022-01-04"},
    "normative_docs.filing_decision": {"day": "2018-01-06", "meets_article_3": True, "meets_article_35": True},
    "normative_docs.final_accounts_audit_required": {
        "day": "2017-12-19",
        "government_invested": True,
        "within_article_11_1": True,
    },
    "normative_docs.find_documents": {"year": 2012},
    "normative_docs.holds_on": {"number": "〔2016〕13号"},
    "normative_docs.lapse_in_window": {"evaluated": True, "last_day": "2014-06-30", "reported": True},
    "normative_docs.last_day_window": {"annex": "lapsed", "row": 2},
    "normative_docs.mediator": {"day": "2017-01-02"},
    "normative_docs.missing_from_earlier_list": {"issued": "2005-01-01", "listed_in_2015": False},
    "normative_docs.next_evaluation_step": {"done": []},
    "normative_docs.next_full_cleanup": {"day": "2017-01-16", "last_cleanup": "2015-11-26"},
    "normative_docs.presumed_last_day": {"first_day": "2015-03-13", "provisional": True},
    "normative_docs.proper_suggestion": {"day": "2017-12-19", "in_writing": True, "to_making_body": True},
    "normative_docs.reexamination_forum": {"day": "2018-02-02", "kind": "department"},
    "normative_docs.reexamination_in_time": {"answer_received": "2017-12-30", "requested": "2018-01-17"},
    "normative_docs.review_due": {"received": "2018-06-17", "step": "reply"},
    "normative_docs.status_on": {
        "day": "2033-04-19",
        "document": {
            "administrative_normative": True,
            "amended": False,
            "evaluated": False,
            "issued": "2015-12-18",
            "issuer": "government",
            "listed_in_2015": True,
            "provisional": True,
            "reported": False,
        },
    },
    "normative_docs.status_spans": {
        "document": {
            "administrative_normative": True,
            "amended": False,
            "evaluated": False,
            "issued": "2023-06-08",
            "issuer": "government",
            "listed_in_2015": False,
            "provisional": True,
            "reported": False,
        }
    },
    "normative_docs.suspended_filing": {"complies": True, "day": "2018-03-14", "refiled": True},
    "normative_docs.term_years": {"own_term_years": 1, "provisional": True},
}
