"""A question that it decides, for each rule of ``market_supervision``."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["EXAMPLES"]

EXAMPLES: Mapping[str, Mapping[str, object]] = {
    "market_supervision.entries_lack": {
        "entries": [{"code": "SJ-01", "name": "食品经营许可", "supervisor": "市食药监局"}]
    },
    "market_supervision.list_edition": {"day": "2017-10-24"},
    "market_supervision.list_publication": {
        "published_list": "own",
        "published_on": "2017-11-02",
        "sent_down": "2017-10-26",
    },
    "market_supervision.list_revision": {"change": "devolved", "changed_by": "province"},
    "market_supervision.supervision_of": {"on_city_list": False, "carried_out_by": "county", "market_entities": True},
}
