"""A question that it decides, for each rule of ``land_registration``."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["EXAMPLES"]

EXAMPLES: Mapping[str, Mapping[str, object]] = {
    "land_registration.applications_enough": {"applied": ["wenan", "xianghe"]},
    "land_registration.bottom_counties": {"ranking": "overall"},
    "land_registration.bottom_townships": {"county": "sanhe"},
    "land_registration.bottom_twenty": {"county": "yongqing"},
    "land_registration.bulletin_contradictions": {},
    "land_registration.common_total": {
        "rate": {"count": 611014, "percent": "98.53"},
        "others": [{"count": 610424, "percent": "98.43"}],
    },
    "land_registration.county_bulletin": {"county": "sanhe"},
    "land_registration.county_stage": {"county": "anci"},
    "land_registration.county_talk": {
        "bulletins": [{"contracts": 9, "database": 8, "overall": 2}, {"contracts": 9, "database": 9, "overall": 1}]
    },
    "land_registration.implied_total": {"base": "villages"},
    "land_registration.next_bulletin_due": {"last_bulletin": "2017-12-25"},
    "land_registration.next_check_step": {"last_done": "municipal_check", "problems_found": True},
    "land_registration.printed_progress": {"measure": "area"},
    "land_registration.provincial_targets_unmet": {
        "progress": {
            "households": 620150,
            "contracts": 611014,
            "registers": 610424,
            "villages": 2828,
            "villages_entered": 2772,
            "system_works": True,
            "self_checked": ["anci", "guangyang"],
            "checked": ["wenan"],
            "accepted": [],
        }
    },
    "land_registration.required_rates_standing": {
        "villages": [{"published": True, "households": 200, "contracts": 190, "registers": 189}]
    },
    "land_registration.talks_held": {"county": "bazhou"},
    "land_registration.targets_as_printed": {},
    "land_registration.township_record": {"township": "baijiawu"},
    "land_registration.township_talk": {"ranks_from_bottom": [18, 20], "kind": "office"},
}
