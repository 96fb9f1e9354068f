"""The surface that every policy module offers, in the same order."""

from __future__ import annotations

from typing import Protocol

from .decrees import Decree
from .registers import Body, Duty, Procedure, Target

__all__ = ["PolicyModule"]


class PolicyModule(Protocol):
    """What the registry, the command line and the tests ask of a policy module.

    Its rules are the functions that ``@rule`` registered from it.
    """

    __name__: str
    __doc__: str | None
    __all__: list[str]
    DECREES: tuple[Decree, ...]
    DUTIES: tuple[Duty, ...]
    TARGETS: tuple[Target, ...]
    BODIES: tuple[Body, ...]
    PROCEDURES: tuple[Procedure, ...]
