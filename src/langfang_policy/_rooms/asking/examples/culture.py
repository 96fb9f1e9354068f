"""A question that it decides, for each rule of ``culture``."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["EXAMPLES"]

EXAMPLES: Mapping[str, Mapping[str, object]] = {
    "culture.accessibility_lacks": {"library": True, "there": ["barrier_free", "braille_books"]},
    "culture.amateur_filing_proper": {"filing": "through_station"},
    "culture.asked_in_year": {"indicator": "village_centres", "year": 2018},
    "culture.benefit_centres_short": {"centres": 940},
    "culture.branch_role": {"level": "county", "system": "city_wide"},
    "culture.centres_missed": {
        "report": {
            "further": 1040,
            "townships": 105,
            "townships_built": 105,
            "townships_up_to_standard": 105,
            "villages": 3300,
            "villages_built": 3100,
            "villages_up_to_standard": 2960,
        },
        "year": 2018,
    },
    "culture.culture_area_per_thousand": {"area_m2": 463821, "residents": 4638217},
    "culture.culture_assessments": {"unit": "township"},
    "culture.culture_card_accepted": {"issued": "points", "principal": True, "venue": "theatre"},
    "culture.culture_field": {"item": "satisfaction"},
    "culture.culture_funding": {"purpose": "township_services"},
    "culture.culture_project_standing": {"completed_on": "2018-05-31", "project": "grand_theatre"},
    "culture.culture_share_reached": {"of": 90, "reached": 62, "share": "youth_palaces"},
    "culture.culture_spending_per_head": {"residents": 4638217, "spending_yuan": "278293000.50"},
    "culture.facilities_missing": {"level": "village", "there": ["service_centre"]},
    "culture.fine_events_short": {
        "events": [{"field": "reading", "held_on": "2018-04-23"}, {"field": "choirs", "held_on": "2017-10-01"}]
    },
    "culture.funds_steps_open": {"done": ["budget_proposal", "year_plan"]},
    "culture.funds_use_lacks": {
        "use": {
            "applied_for": True,
            "concentrated": True,
            "diverted_yuan": 12000,
            "earmarked": False,
            "repeats": False,
            "traced": True,
            "withheld_yuan": 0,
        }
    },
    "culture.gets_funding_priority": {"excellent": True, "township_body": True},
    "culture.in_culture_circle": {"minutes": 12, "setting": "town"},
    "culture.libraries_short": {"level": "county", "libraries": [{"databases": 2, "terabytes": "2.5"}]},
    "culture.outstanding_teams_missing": {"built": ["choirs", "square_dance"]},
    "culture.places_short": {
        "norm": "volunteer_base",
        "tallies": [{"count": 2, "place": "sanhe"}, {"count": 0, "place": "wenan"}],
        "zone": 1,
    },
    "culture.purchase_lacks": {"met": ["advanced_culture", "healthy", "market_suited"]},
    "culture.rank_reached": {"indicator": "consumption_venues", "rank": 3},
    "culture.regular_task_periods": {"held": ["2018-03-06", "2018-05-11"], "task": "speciality_course"},
    "culture.relics_recruit_lacks": {
        "degree": "postgraduate",
        "in_programme": True,
        "major": "archaeology",
        "openly": True,
    },
    "culture.season_covers": {"kind": "reading"},
    "culture.special_group_plan": {"group": "disabled"},
    "culture.spending_direction": {"item": "service_vehicles"},
    "culture.spending_share_not_risen": {
        "years": [
            {"culture_yuan": 240, "fiscal_yuan": 50000, "year": 2016},
            {"culture_yuan": "278.5", "fiscal_yuan": 52000, "year": 2017},
        ]
    },
    "culture.station_help_lacks": {"able": True, "level": "county", "there": ["subtitles"]},
    "culture.transfer_certificate_lacks": {
        "asked": "own_base",
        "leaves_the_city": True,
        "to_work_or_live": True,
        "volunteer": True,
    },
    "culture.volunteer_star": {"hours": "250.5", "hours_before": 40},
}
