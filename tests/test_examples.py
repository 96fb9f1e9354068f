"""The service and the assistant's server of ``examples/``, driven by real clients on this machine alone."""

from __future__ import annotations

import asyncio
import importlib.util
import json
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from langfang_policy import ask, schema
from tests.everything import RULES
from tests.questions.helpers import EXAMPLES, day_of

httpx = pytest.importorskip("httpx")
uvicorn = pytest.importorskip("uvicorn")
pytest.importorskip("fastapi")
mcp = pytest.importorskip("mcp")

EXAMPLES_AT = Path(__file__).resolve().parents[1] / "examples"


def loaded(name: str) -> ModuleType:
    """An example as a module."""
    spec = importlib.util.spec_from_file_location(f"examples_{name}", EXAMPLES_AT / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def service() -> Iterator[Any]:
    """A client of the service, which listens on the loopback."""
    config = uvicorn.Config(loaded("service").app, host="127.0.0.1", port=0, log_level="warning")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    port = server.servers[0].sockets[0].getsockname()[1]
    with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=30) as client:
        yield client
    server.should_exit = True
    thread.join(10)


class TestService:
    """HTTP statuses for outcomes, and nothing but outcomes."""

    GRADE = "/rules/pollution.grade_alert"

    def test_statuses(self, service: Any) -> None:
        """Decided and open 200, not in force 409, invalid 422, no such rule 404."""
        for path, facts, on, status in (
            (self.GRADE, {"daily_aqi": [210, 230, 310]}, "2017-11-04", 200),
            ("/rules/pollution.bus_fare", {"level": "ii"}, "2017-11-04", 200),
            (self.GRADE, {"daily_aqi": [210]}, "2010-01-01", 409),
            (self.GRADE, {"daily_aqi": [-1]}, "2017-11-04", 422),
            (self.GRADE, {}, "no day", 422),
            ("/rules/pollution.grade_alarm", {}, "2017-11-04", 404),
        ):
            assert service.post(path, params={"on": on}, json=facts).status_code == status, path

    def test_exact_numbers_survive(self, service: Any) -> None:
        """The raw body is read: no float comes between."""
        body = '{"daily_aqi": [200.0000000000000000001]}'
        found = service.post(self.GRADE, params={"on": "2017-11-04"}, content=body).json()
        assert found == json.loads(json.dumps(ask("pollution.grade_alert", body, on="2017-11-04")))
        assert found["value"] == "blue"

    def test_what_is_missing(self, service: Any) -> None:
        """A service may ask one fact at a time."""
        path = "/rules/pollution.bus_fare/missing"
        found = service.post(path, params={"on": "2017-11-04"}, json={"level": "ii"}).json()
        assert [one["fact"] for one in found["matters"]] == ["has_means"]
        assert service.post(path, params={"on": "2017-11-04"}, json={"colour": 1}).status_code == 422
        assert service.post("/rules/x.y/missing", params={"on": "2017-11-04"}, json={}).status_code == 404

    def test_what_it_documents(self, service: Any) -> None:
        """Every rule is an operation; the document is small, and its references lead to schemas."""
        response = service.get("/openapi.json")
        assert len(response.content) < 500_000
        paths = response.json()["paths"]
        assert {f"/rules/{name}" for name in RULES} <= paths.keys()
        operation = paths[self.GRADE]["post"]
        asked, answered = (
            service.get(held["content"]["application/json"]["schema"]["$ref"]).json()
            for held in (operation["requestBody"], operation["responses"]["200"])
        )
        assert (asked, answered) == tuple(json.loads(json.dumps(schema("pollution.grade_alert"))).values())
        in_chinese = service.get(f"{self.GRADE}/facts", params={"language": "zh"}).json()
        assert in_chinese["title"] == RULES["pollution.grade_alert"].title
        for path, status in ((f"{self.GRADE}/facts?language=fr", 422), ("/rules/x.y/facts", 404)):
            assert service.get(path).status_code == status
        assert {one["id"] for one in service.get("/rules").json()} == set(RULES)

    @pytest.mark.parametrize("path", [GRADE, f"{GRADE}/missing", "/rules/x.y", "/rules/x.y/missing"])
    def test_what_is_refused_is_told_alike(self, service: Any, path: str) -> None:
        """As the outcome that it is, whatever was sent; a lone half of a character and a number without end too."""
        bodies = (
            b"",
            b"{",
            b'{"\\ud800": "\\ud800"}',
            b'{"daily_aqi": ["\\ud800"]}',
            b'{"daily_aqi": "\xff"}',
            b'{"daily_aqi": [1e999999999]}',
        )
        for on in ({"on": "2017-11-04"}, {}, {"on": ""}, {"on": "2018-02-30"}):
            for body in bodies:
                found = service.post(path, params=on, content=body)
                assert found.status_code == (404 if "x.y" in path else 422), (on, body)
                assert found.json()["outcome"] == "invalid"
                assert found.json()["faults"]

    @pytest.mark.deep
    def test_every_rule_answers(self, service: Any) -> None:
        """Its example and nonsense alike: no traceback, and what ``ask`` says."""
        for name, facts in EXAMPLES.items():
            found = service.post(f"/rules/{name}", params={"on": str(day_of(name))}, json=facts)
            assert found.status_code == 200, name
            assert found.json() == json.loads(json.dumps(ask(name, facts, on=day_of(name)))), name
            for body in ("{", "[]", '{"on": 1}', '{"x": NaN}'):
                assert service.post(f"/rules/{name}", params={"on": "2018-06-15"}, content=body).status_code == 422


class TestAssistant:
    """Three tools, in process and over standard input and output."""

    def drive(self, target: Any) -> None:
        """What a client sees."""

        async def driven() -> None:
            async with mcp.Client(target) as client:
                tools = (await client.list_tools()).tools
                assert sorted(tool.name for tool in tools) == ["ask", "describe", "search"]

                async def call(name: str, given: dict[str, Any]) -> Any:
                    return await client.call_tool(name, given)

                for words in ("alert", "预警"):
                    found = (await call("search", {"words": words})).structured_content
                    assert found["found"] >= len(found["rules"]) > 1
                    assert any(one["id"].startswith("pollution.") for one in found["rules"])
                told = (await call("describe", {"rule": "pollution.grade_alert"})).structured_content
                assert told["facts"]["required"] == ["daily_aqi"]
                assert (await call("describe", {"rule": "pollution.grade_alarm"})).is_error
                asked = {"rule": "pollution.grade_alert", "facts": {"daily_aqi": [210, 230, 310]}, "on": "2017-11-04"}
                assert (await call("ask", asked)).structured_content["value"] == "orange"
                exact = {**asked, "facts": {"daily_aqi": ["200.0000000000000000001"]}}
                assert (await call("ask", exact)).structured_content["value"] == "blue"
                wrong = await call("ask", {**asked, "facts": {"daily_aqi": "x"}})
                assert not wrong.is_error
                assert wrong.structured_content["outcome"] == "invalid"

        asyncio.run(driven())

    def test_in_process(self) -> None:
        """The server as a module."""
        self.drive(loaded("mcp_server").server)

    def test_over_standard_input(self) -> None:
        """The server as a program."""
        self.drive(mcp.StdioServerParameters(command=sys.executable, args=[str(EXAMPLES_AT / "mcp_server.py")]))
