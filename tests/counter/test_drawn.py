"""Every rule's form, as react-jsonschema-form draws it from the schema alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from langfang_policy._rooms.asking.schema import facts_schema
from langfang_policy.core.faults import Language
from tests.counter.helpers import node
from tests.everything import RULES

pytestmark = pytest.mark.deep


def _drawn(schemas: object, folder: Path) -> Any:
    given = folder / "schemas.json"
    given.write_text(json.dumps(schemas, ensure_ascii=False), "utf-8")
    return node("forms.mjs", given)


class TestDrawn:
    """A common form library finds in the schema all that it shows a person."""

    @pytest.mark.parametrize("language", ["en", "zh"])
    def test_every_rule(self, language: Language, tmp_path: Path) -> None:
        """Each fact and each member of a closed set by its title; no field that cannot be drawn, no "Option 1"."""
        schemas = {name: facts_schema(rule, language) for name, rule in RULES.items()}
        assert _drawn(schemas, tmp_path) == {"drawn": len(RULES), "faults": []}

    def test_what_would_be_wrong_is_seen(self, tmp_path: Path) -> None:
        """An alternative without a title is an "option 1", a field without a type is not drawn."""
        unnamed = {"anyOf": [{"type": "number"}, {"type": "string"}], "title": "size"}
        schema = {"type": "object", "title": "x", "examples": [{}], "properties": {"size": unnamed}}
        typeless = {**schema, "properties": {"size": {"type": "never", "title": "size"}}}
        found = _drawn({"unnamed": schema, "typeless": typeless}, tmp_path)["faults"]
        assert "unnamed: option 1" in found
        assert any(fault.startswith("typeless: Un") for fault in found), found
