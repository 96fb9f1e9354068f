"""Law you can import: the decrees of the 2017 gazette of Langfang (廊坊市) as typed values and pure functions.

Importing the package loads no policy module: each one, and each query of the registry, loads when it is first touched.

>>> import langfang_policy
>>> langfang_policy.pollution.grade_alert([210, 230, 310]).value.en
'orange'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._modules import FRONT as _FRONT
from ._modules import HOMES as _HOMES
from ._modules import MODULES

if TYPE_CHECKING:
    from . import agriculture as agriculture
    from . import asking as asking
    from . import children as children
    from . import cli as cli
    from . import credit as credit
    from . import culture as culture
    from . import education as education
    from . import elder_education as elder_education
    from . import fireworks as fireworks
    from . import food_safety as food_safety
    from . import forest_city as forest_city
    from . import forestry as forestry
    from . import gazette as gazette
    from . import government_data as government_data
    from . import land_registration as land_registration
    from . import livestock as livestock
    from . import market_supervision as market_supervision
    from . import medical_alliances as medical_alliances
    from . import meteorology as meteorology
    from . import normative_docs as normative_docs
    from . import obligations as obligations
    from . import occupational_health as occupational_health
    from . import open_government as open_government
    from . import pollution as pollution
    from . import quality_award as quality_award
    from . import questions as questions
    from . import redevelopment as redevelopment
    from . import registry as registry
    from . import retail as retail
    from . import river_chief as river_chief
    from . import rural_property as rural_property
    from . import salt as salt
    from . import steel_workers as steel_workers
    from . import straw_burning as straw_burning
    from . import tables as tables
    from . import testing as testing
    from . import tourism as tourism
    from .asking import ask as ask
    from .asking import decide as decide
    from .asking import schema as schema
    from .core.forms import html as html
    from .core.forms import svg as svg
    from .obligations import duties as duties
    from .obligations import sheet as sheet
    from .questions import compare_readings as compare_readings
    from .questions import missing as missing
    from .questions import nearest_change as nearest_change
    from .questions import receipt as receipt
    from .questions import replay as replay
    from .questions import required as required
    from .questions import sweep as sweep
    from .registry import changes as changes
    from .registry import decree as decree
    from .registry import decrees as decrees
    from .registry import entries as entries
    from .registry import entry as entry
    from .registry import in_force as in_force
    from .registry import outdated as outdated
    from .registry import rules_for as rules_for

    __version__: str

__all__ = [
    "MODULES",
    "__version__",
    "ask",
    "changes",
    "compare_readings",
    "decide",
    "decree",
    "decrees",
    "duties",
    "entries",
    "entry",
    "html",
    "in_force",
    "missing",
    "nearest_change",
    "outdated",
    "receipt",
    "replay",
    "required",
    "rules_for",
    "schema",
    "sheet",
    "svg",
    "sweep",
]


def __getattr__(name: str) -> object:
    from importlib import import_module  # noqa: PLC0415  # paid for only when something is touched

    if name in MODULES or name in _FRONT:
        return import_module(f"{__name__}.{name}")
    if name in _HOMES:
        return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    if name == "__version__":
        return import_module("importlib.metadata").version(__name__)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__, *MODULES, *_FRONT})
