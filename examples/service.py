"""A policy service: POST facts as JSON to /rules/{rule}?on=2017-11-04, and get the outcome with its HTTP status.

Needs FastAPI; run it with ``uvicorn examples.service:app``. Schemas are referred to, so that the OpenAPI document stays
small; the raw body is read, so that exact numbers survive.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.responses import JSONResponse

from langfang_policy import ask, missing, registry, schema
from langfang_policy.core.errors import InvalidFacts

STATUS = {"decided": 200, "undetermined": 200, "needs_judgement": 200, "not_in_force": 409, "invalid": 422}
RULES = {found.id: found for found in registry.entries() if found.kind is registry.Kind.RULE}
app = FastAPI(title="langfang_policy", description="The 2017 decrees of Langfang, as questions.", version="1")


@app.get("/rules")
def rules() -> list[dict[str, Any]]:
    """Every rule: id, decree, clauses, days, summary."""
    return [found.json() for found in RULES.values()]


@app.get("/rules/{rule}/schema")
def described(rule: str, language: str = "en") -> Response:
    """JSON Schema of a rule's facts and outcomes, in English or Chinese."""
    if rule not in RULES or language not in {"en", "zh"}:
        return JSONResponse({"detail": "no such rule or language"}, status_code=404)
    return JSONResponse(schema(rule, language="zh" if language == "zh" else "en"))


@app.post("/rules/{rule}/missing")
async def needed(rule: str, request: Request, on: str) -> Response:
    """Which facts are still needed, and the answer if none is."""
    try:
        return JSONResponse(missing(rule, await request.body(), on=on, most=2_000).json())
    except InvalidFacts as error:
        return JSONResponse({"detail": error.en}, status_code=422 if rule in RULES else 404)


def answering(rule: str) -> Callable[[Request, str], Awaitable[Response]]:
    """The endpoint of one rule; an operation of its own, so that each is documented."""

    async def answer(request: Request, on: str) -> Response:
        outcome = ask(rule, await request.body(), on=on)
        return JSONResponse(outcome, status_code=STATUS[outcome["outcome"]])

    return answer


for name, entry in RULES.items():
    body = {"required": True, "content": {"application/json": {"schema": {"$ref": f"/rules/{name}/schema#/facts"}}}}
    app.post(f"/rules/{name}", operation_id=name, summary=entry.summary, openapi_extra={"requestBody": body})(
        answering(name)
    )
