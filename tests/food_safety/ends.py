"""How large a fact or figure may be: each end is usable, what lies beyond is refused by its name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from langfang_policy.core.errors import InvalidFacts

__all__ = ["keeps_to"]


def keeps_to(fact: str, least: int, most: int, made: Callable[[Any], object]) -> None:
    """Both ends are usable, and nothing beyond."""
    for end in (least, most):
        made(end)
    for beyond in (least - 1, most + 1):
        with pytest.raises(InvalidFacts, match=f"^{fact}"):
            made(beyond)
