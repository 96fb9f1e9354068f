"""A question that it decides, for each rule of ``quality_award``."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["EXAMPLES"]

EXAMPLES: Mapping[str, Mapping[str, object]] = {
    "quality_award.award_class": {"award": "individual"},
    "quality_award.award_validity": {"held": {"award": "individual", "commended": "2017-12-01"}},
    "quality_award.check_round": {"winners": []},
    "quality_award.fee_lawful": {"fee_yuan": 0, "purpose": "evaluation"},
    "quality_award.final_score": {
        "scores": {"documents": 9, "publicity": 1, "site": 9},
        "weights": {"documents": 0, "publicity": 1, "site": 0},
    },
    "quality_award.governing_edition": {"day": "2017-01-01"},
    "quality_award.individual_award_merited": {"outstanding_contribution": True},
    "quality_award.individual_unmet": {
        "applicant": {
            "professional_ethics": True,
            "awareness": True,
            "outstanding_contribution": True,
            "work": [],
            "sense_of_duty": True,
            "diligent": True,
            "public_morals": True,
            "law_abiding": True,
            "misconduct": [],
        }
    },
    "quality_award.may_advertise": {"held": {"commended": "2018-10-31", "award": "organisation"}, "states_time": True},
    "quality_award.may_apply_as_individual": {
        "applicant": {
            "law_abiding": True,
            "awareness": True,
            "diligent": True,
            "work": [],
            "professional_ethics": True,
            "outstanding_contribution": True,
            "public_morals": True,
            "misconduct": [],
            "sense_of_duty": True,
        },
        "earlier": [],
    },
    "quality_award.may_apply_as_organisation": {
        "applicant": {
            "fits_industrial_policy": True,
            "nationally_advanced": True,
            "accidents": [],
            "sound_system": True,
            "keeps_innovating": True,
            "listed_abnormal": True,
            "achievements": [],
            "listed_untrustworthy": True,
            "honest": True,
            "meets_mandatory_standards": False,
            "advanced_method": False,
            "operating_since": "2018-10-22",
            "registered_in_city": True,
            "worth_spreading": True,
            "lawful": True,
        },
        "earlier": [],
    },
    "quality_award.may_reapply": {"earlier": []},
    "quality_award.next_award_stage": {"done": [], "failed_at": None},
    "quality_award.notice_last_day": {"published": "2018-01-01"},
    "quality_award.notice_outcome": {"published": "2019-03-10", "approved": True, "objection": "open"},
    "quality_award.organisation_award_merited": {
        "leading": [],
        "contributes": True,
        "registered_in_city": True,
        "outstanding_management": True,
    },
    "quality_award.organisation_unmet": {
        "applicant": {
            "meets_mandatory_standards": True,
            "operating_since": "2017-11-28",
            "registered_in_city": True,
            "listed_untrustworthy": True,
            "lawful": True,
            "achievements": [],
            "nationally_advanced": True,
            "accidents": [],
            "keeps_innovating": True,
            "listed_abnormal": True,
            "sound_system": False,
            "honest": False,
            "advanced_method": True,
            "worth_spreading": False,
            "fits_industrial_policy": True,
        }
    },
    "quality_award.prize": {"award": "individual", "repeat": True},
    "quality_award.prize_use_allowed": {"award": "individual", "purpose": "other"},
    "quality_award.publicity_due": {"holder": "unit"},
    "quality_award.qualification_failed": {"in_order": []},
    "quality_award.recommendation_lacks": {
        "recommender": "nobody",
        "evidence": True,
        "truth_checked": True,
        "voluntary": True,
        "opinion_signed": True,
        "form": True,
    },
    "quality_award.revocation": {
        "incident": {"grave": True, "day": "2018-01-09", "kind": "fraud", "found": "2020-06-21", "established": False},
        "held": {"award": "individual", "commended": "2020-03-10"},
    },
    "quality_award.treat_win": {"award": "individual", "earlier": []},
    "quality_award.years_without_round": {"rounds": []},
}
