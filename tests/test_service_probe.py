"""The service of ``examples/`` is as its OpenAPI document says, over all rules: probed by schemathesis."""

from __future__ import annotations

import importlib.util
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from langfang_policy import ask
from langfang_policy.core.rules import PROVISIONS
from tests.everything import EVERY_DOOR, RULES, of_door
from tests.questions.helpers import day_of
from tests.relations import RELATIONS, UNSAID

pytest.importorskip("fastapi")
schemathesis = pytest.importorskip("schemathesis")
checks = pytest.importorskip("schemathesis.specs.openapi.checks")

SITE = "http://testserver"
FITTING, STRAY = 4, 2
"""How many bodies of each rule are drawn that fit its schema, and that do not."""
UNSAYABLE = ("40 digits on either side", "calendar and clock have", "the calendar has", "in the years 1 to 9999")
"""What JSON Schema has no word for: a number's digits, months without a day 31, where the calendar ends."""

CHECKS = (
    schemathesis.checks.not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_schema_conformance,
)


@cache
def service() -> ModuleType:
    """The example as a module."""
    at = Path(__file__).resolve().parents[1] / "examples" / "service.py"
    spec = importlib.util.spec_from_file_location("examples_service", at)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def document(door: str) -> dict[str, Any]:
    """The OpenAPI document with the rules of a door alone, and the schemas that it refers to by their own names."""
    from starlette.testclient import TestClient  # noqa: PLC0415  # an optional package

    client = TestClient(service().app, base_url=SITE)
    made: dict[str, Any] = client.get("/openapi.json").json()
    made["paths"] = {
        path: item for path, item in made["paths"].items() if path.removeprefix("/rules/") in of_door(door)
    }
    for url in set(_references(made["paths"])):
        if url.startswith("/"):
            made["components"]["schemas"][url.replace("/", "-")] = {"$id": SITE + url, **client.get(url).json()}
    return made


def _references(shape: object) -> Iterator[str]:
    """What a document refers to."""
    if isinstance(shape, Mapping):
        if isinstance(shape.get("$ref"), str):
            yield shape["$ref"]
        shape = list(shape.values())
    if isinstance(shape, list):
        for part in shape:
            yield from _references(part)


def cases(operation: Any, many: int, *, fitting: bool) -> list[Any]:
    """Requests of an operation, the same each time."""
    found: list[Any] = []
    modes = schemathesis.GenerationMode

    @settings(
        max_examples=many,
        database=None,
        derandomize=True,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(operation.as_strategy(generation_mode=modes.POSITIVE if fitting else modes.NEGATIVE))
    def draw(case: Any) -> None:
        found.append(case)

    draw()
    return found


def unsaid(rule: str, facts: Mapping[str, Any], outcome: Any) -> list[Mapping[str, Any]]:
    """What is at fault with facts that fit the schema, and no schema says; with the decree's own figures alone."""
    figures = {fact.name for fact in RULES[rule].facts if type(fact.default) in PROVISIONS}
    if figures & facts.keys():
        outcome = ask(rule, {key: facts[key] for key in facts.keys() - figures}, on=day_of(rule))
    faults = outcome["faults"] if outcome["outcome"] == "invalid" else []
    return [one for one in faults if not any(words in one["en"] for words in UNSAYABLE)]


@pytest.mark.deep
@EVERY_DOOR
def test_every_rule(door: str) -> None:
    """No body is a defect; each answer is as documented; facts that fit are refused for their relations alone."""
    loaded = schemathesis.openapi.from_dict(document(door))
    loaded.app, loaded.location = service().app, f"{SITE}/openapi.json"
    probed: Counter[int] = Counter()
    refused: list[object] = []
    for found in loaded.get_all_operations():
        operation = found.ok()
        rule = operation.path.removeprefix("/rules/")
        for fitting, many in ((True, FITTING), (False, STRAY)):
            for case in cases(operation, many, fitting=fitting):
                if fitting or "on" not in case.query:
                    case.query["on"] = str(day_of(rule))
                response = case.call()
                case.validate_response(response, checks=CHECKS)
                probed[response.status_code] += 1
                if fitting and response.status_code == 422 and rule not in RELATIONS | UNSAID:
                    refused += [(rule, one) for one in unsaid(rule, case.body, response.json())]
    assert refused == []
    assert probed[200] >= len(of_door(door)), probed
