"""A policy service: POST facts as JSON to /rules/{rule}?on=2017-11-04, and get the outcome with its HTTP status.

Needs FastAPI; run it with ``uvicorn examples.service:app``. The raw body is read: numbers stay exact. Schemas stand for
themselves: the OpenAPI document, in which each rule is an operation, refers to them and stays small.
"""

from __future__ import annotations

from typing import Any, Literal

from fastapi import FastAPI, Request, Response
from fastapi.responses import JSONResponse

from langfang_policy import ask, missing, registry, schema
from langfang_policy.asking import refusal
from langfang_policy.core.errors import InvalidFacts

STATUS = {"decided": 200, "undetermined": 200, "needs_judgement": 200, "not_in_force": 409, "invalid": 422}
RULES = {found.id: found for found in registry.entries() if found.kind is registry.Kind.RULE}
app = FastAPI(title="langfang_policy", description="The 2017 decrees of Langfang, as questions.", version="1")


@app.get("/rules")
def rules() -> list[dict[str, Any]]:
    """Every rule: id, decree, clauses, days, summary."""
    return [found.json() for found in RULES.values()]


@app.get("/rules/{rule}/{part}")
def described(rule: str, part: Literal["facts", "outcome"], language: Literal["en", "zh"] = "en") -> Response:
    """JSON Schema of a rule's facts or of its outcomes, in English or Chinese."""
    return JSONResponse(schema(rule, language=language)[part]) if rule in RULES else JSONResponse({}, 404)


@app.post("/rules/{rule}/missing")
async def needed(rule: str, request: Request, on: str = "") -> Response:
    """Which facts are still needed, and the answer if none is."""
    try:
        return JSONResponse(missing(rule, await request.body(), on=on, most=2_000).json())
    except InvalidFacts as error:
        return JSONResponse(refusal(error, rule, on), 422 if rule in RULES else 404)


@app.post("/rules/{rule}", include_in_schema=False)  # documented below, as an operation a rule
async def answer(rule: str, request: Request, on: str = "") -> Response:
    """The outcome of a rule on the facts in the body."""
    outcome = ask(rule, await request.body(), on=on)
    return JSONResponse(outcome, STATUS[outcome["outcome"]] if rule in RULES else 404)


BODY, PATHS, PARTS = "application/json", app.openapi()["paths"], app.openapi()["components"]  # which the app keeps
PARTS["parameters"] = {"on": {"name": "on", "in": "query", "required": True, "schema": {"type": "string"}}}
one: Any = schema(next(iter(RULES)))["outcome"]  # whose outcomes but the first, "decided", are alike for all rules
PARTS["responses"] = {"refused": {"description": "Refused", "content": {BODY: {"schema": {"oneOf": one["oneOf"][1:]}}}}}
on, refused = [{"$ref": "#/components/parameters/on"}], {"$ref": "#/components/responses/refused"}
for name, found in RULES.items():
    asked, answered = ({BODY: {"schema": {"$ref": f"/rules/{name}/{part}"}}} for part in ("facts", "outcome"))
    responses = {"200": {"description": "Answered", "content": answered}, "409": refused, "422": refused}
    operation = {"operationId": name, "summary": found.summary, "parameters": on, "responses": responses}
    PATHS[f"/rules/{name}"] = {"post": {**operation, "requestBody": {"required": True, "content": asked}}}
