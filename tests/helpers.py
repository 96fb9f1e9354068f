"""What several tests share."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from typing import Any

from langfang_policy.core.decisions import Decision
from langfang_policy.core.findings import Finding
from langfang_policy.core.organs import Organ, Party, who

__all__ = ["agrees", "bearers", "because", "least_seconds"]


def because(decision: Decision[Any]) -> Finding:
    """The finding that decided; a decision that none decided alone fails the test."""
    found = decision.because
    assert found is not None, f"no finding decided alone:\n{decision.explain()}"
    return found


def agrees(decision: Decision[Any], holds: object) -> None:
    """What decided agrees with the answer: a yes rests on nothing that fails, a no on a finding that does not hold."""
    found = decision.because
    if holds:
        assert found is None or found.holds is not False, decision.explain()
    else:
        assert found is not None, decision.explain()
        assert found.holds is False, decision.explain()


def bearers(*printed: str) -> tuple[Organ | Party, ...]:
    """Those whom printed names mean, each once."""
    return tuple(dict.fromkeys(one for text in printed for one in who(text)))


def least_seconds(call: Callable[[], object], *, runs: int = 3) -> float:
    """The least processor time that a call took, to be compared with another's.

    What earlier tests left lying is not collected meanwhile: a collection of a whole session's objects takes a second.
    """

    def once() -> float:
        begun = time.process_time()
        call()
        return time.process_time() - begun

    gc.collect()
    gc.disable()
    try:
        return min(once() for _ in range(runs))
    finally:
        gc.enable()
