"""A question that it decides, for each rule of ``straw_burning``."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["EXAMPLES"]

EXAMPLES: Mapping[str, Mapping[str, object]] = {
    "straw_burning.burning_accountability": {
        "duty_unfulfilled": True,
        "measures_weak": False,
        "large_scale_burning": True,
        "serious_consequences": True,
    },
    "straw_burning.burning_ban_units": {"material": "leaves", "place": "highway_land"},
    "straw_burning.group_roles": {"post": "市农业局局长"},
    "straw_burning.straw_task_units": {"task": "support_policy"},
    "straw_burning.straw_unit_tasks": {"unit": "finance"},
    "straw_burning.unit_seats": {"unit": "environment"},
}
