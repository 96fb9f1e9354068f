"""A question that it decides, for each rule of ``quality_award``."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["EXAMPLES"]

EXAMPLES: Mapping[str, Mapping[str, object]] = {
    "quality_award.award_class": {"award": "advanced_unit"},
    "quality_award.award_validity": {"held": {"award": "organisation", "commended": "2018-12-20"}},
    "quality_award.check_round": {
        "winners": [
            {"award": "organisation", "repeat": False, "qualified": True},
            {"award": "organisation", "repeat": False, "qualified": True},
            {"award": "organisation", "repeat": True, "qualified": True},
            {"award": "individual", "repeat": False, "qualified": True},
        ]
    },
    "quality_award.fee_lawful": {"fee_yuan": 3000, "purpose": "evaluation"},
    "quality_award.final_score": {
        "scores": {"publicity": 86, "documents": 82, "site": "88.5"},
        "weights": {"publicity": "0.2", "documents": "0.3", "site": "0.5"},
    },
    "quality_award.governing_edition": {"day": "2018-06-15"},
    "quality_award.individual_award_merited": {"outstanding_contribution": True},
    "quality_award.individual_unmet": {
        "applicant": {
            "law_abiding": True,
            "public_morals": True,
            "professional_ethics": True,
            "diligent": True,
            "work": [{"first_day": "2009-07-01", "last_day": "2013-06-30"}, {"first_day": "2015-03-01"}],
            "awareness": True,
            "sense_of_duty": True,
            "outstanding_contribution": True,
            "misconduct": ["2012-05-10"],
        }
    },
    "quality_award.may_advertise": {"held": {"award": "organisation", "commended": "2018-12-20"}, "states_time": False},
    "quality_award.may_apply_as_individual": {
        "applicant": {
            "law_abiding": True,
            "public_morals": True,
            "professional_ethics": True,
            "diligent": True,
            "work": [{"first_day": "2009-07-01", "last_day": "2013-06-30"}, {"first_day": "2015-03-01"}],
            "awareness": True,
            "sense_of_duty": True,
            "outstanding_contribution": True,
            "misconduct": [],
        },
        "earlier": [{"award": "individual", "commended": "2012-12-20"}],
    },
    "quality_award.may_apply_as_organisation": {
        "applicant": {
            "registered_in_city": True,
            "operating_since": "2010-03-01",
            "listed_abnormal": False,
            "listed_untrustworthy": False,
            "lawful": True,
            "meets_mandatory_standards": True,
            "fits_industrial_policy": True,
            "honest": True,
            "accidents": [{"kind": "safety", "day": "2017-03-18", "major": False}],
            "advanced_method": True,
            "sound_system": True,
            "keeps_innovating": True,
            "worth_spreading": True,
            "achievements": ["quality", "technology", "innovation", "brand", "efficiency"],
            "nationally_advanced": True,
        },
        "earlier": [{"award": "organisation", "commended": "2014-12-20"}],
    },
    "quality_award.may_reapply": {
        "earlier": [
            {"award": "organisation", "commended": "2018-03-01", "revoked": "2018-05-20", "incident": "2018-04-10"}
        ]
    },
    "quality_award.next_award_stage": {"done": ["call", "recommendation", "qualification"], "failed_at": None},
    "quality_award.notice_last_day": {"published": "2018-11-01"},
    "quality_award.notice_outcome": {"objection": "untrue", "approved": True, "published": "2018-11-01"},
    "quality_award.organisation_award_merited": {
        "registered_in_city": True,
        "outstanding_management": True,
        "leading": ["quality"],
        "contributes": True,
    },
    "quality_award.organisation_unmet": {
        "applicant": {
            "registered_in_city": True,
            "operating_since": "2010-03-01",
            "listed_abnormal": False,
            "listed_untrustworthy": False,
            "lawful": True,
            "meets_mandatory_standards": True,
            "fits_industrial_policy": True,
            "honest": True,
            "accidents": [{"kind": "safety", "day": "2017-03-18", "major": True}],
            "advanced_method": True,
            "sound_system": True,
            "keeps_innovating": True,
            "worth_spreading": True,
            "achievements": ["quality", "technology", "innovation", "brand", "efficiency"],
            "nationally_advanced": True,
        }
    },
    "quality_award.prize": {"award": "organisation", "repeat": False},
    "quality_award.prize_use_allowed": {"award": "organisation", "purpose": "training"},
    "quality_award.publicity_due": {"holder": "person"},
    "quality_award.qualification_failed": {"in_order": ["standing", "papers"]},
    "quality_award.recommendation_lacks": {
        "recommender": "trade_association",
        "voluntary": True,
        "form": True,
        "evidence": True,
        "truth_checked": True,
        "opinion_signed": False,
    },
    "quality_award.revocation": {
        "held": {"award": "organisation", "commended": "2018-12-20"},
        "incident": {
            "kind": "accident",
            "day": "2019-05-16",
            "found": "2019-05-16",
            "grave": True,
            "established": True,
        },
    },
    "quality_award.treat_win": {
        "award": "organisation",
        "earlier": [{"award": "organisation", "commended": "2015-12-20"}],
    },
    "quality_award.years_without_round": {"rounds": [2018]},
}
