"""The doors by name, and where each query that the package itself offers is at home."""

from __future__ import annotations

__all__ = ["FRONT", "HOMES", "MODULES", "PACKAGE"]

PACKAGE = "langfang_policy"
"""The package's own name: what tells its things from those that a user or a page registers."""

MODULES = (
    "agriculture",
    "children",
    "credit",
    "culture",
    "education",
    "elder_education",
    "fireworks",
    "food_safety",
    "forest_city",
    "forestry",
    "government_data",
    "land_registration",
    "livestock",
    "market_supervision",
    "medical_alliances",
    "meteorology",
    "normative_docs",
    "occupational_health",
    "open_government",
    "pollution",
    "quality_award",
    "redevelopment",
    "retail",
    "river_chief",
    "rural_property",
    "salt",
    "steel_workers",
    "straw_burning",
    "tourism",
)
"""The policy modules, by name."""

FRONT = ("asking", "cli", "gazette", "obligations", "questions", "registry", "tables", "testing")
"""The doors of the front, by name."""

HOMES = {
    "ask": "asking",
    "changes": "registry",
    "compare_readings": "questions",
    "decide": "asking",
    "decree": "registry",
    "decrees": "registry",
    "duties": "obligations",
    "entries": "registry",
    "entry": "registry",
    "html": "core.forms",
    "in_force": "registry",
    "missing": "questions",
    "nearest_change": "questions",
    "outdated": "registry",
    "receipt": "questions",
    "replay": "questions",
    "required": "questions",
    "rules_for": "registry",
    "schema": "asking",
    "sheet": "obligations",
    "svg": "core.forms",
    "sweep": "questions",
}
"""The module of each query that can be touched on the package."""
