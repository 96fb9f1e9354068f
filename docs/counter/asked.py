"""What the counter's worker runs, in Pyodide or in any other Python: a request as JSON in, a reply as JSON out."""

from __future__ import annotations

import json
from typing import Any

from langfang_policy import ask, compare_readings, decide, missing
from langfang_policy.asking import refusal
from langfang_policy.core.errors import PolicyError
from langfang_policy.core.faults import Language
from langfang_policy.core.findings import Finding
from langfang_policy.core.forms import say
from langfang_policy.gazette import Gazette, cited_words, read_gazette

LANGUAGES: tuple[Language, ...] = ("zh", "en")
FEW = 200
"""How often a rule is asked for what is missing, and under how many readings: a person waits for it."""


def reply(request: str) -> str:
    """The reply to a request; ``do`` says what is wanted of the rule, the facts and the day."""
    asked = json.loads(request)
    return json.dumps(_DONE[asked["do"]](asked), ensure_ascii=False)


def _outcome(asked: dict[str, Any]) -> dict[str, Any]:
    """What ``ask`` says; where it is decided, the answer and what was seen and asked in words as well."""
    told: dict[str, Any] = dict(ask(asked["rule"], asked["facts"], on=asked["on"]))
    if told["outcome"] == "decided":
        decision = decide(asked["rule"], asked["facts"], on=asked["on"])
        told["said"] = {language: say(decision.value, language) for language in LANGUAGES}
        for written, finding in zip(told["findings"], decision.findings, strict=True):
            written["said"] = {language: _words(finding, language) for language in LANGUAGES}
    return told


def _words(finding: Finding, language: Language) -> list[str]:
    """What was seen and what is asked, with their units; empty where there is none."""
    unit = finding.unit if finding.bound is None else finding.bound.unit
    seen = "" if finding.observed is None else unit.after(say(finding.observed, language), language)
    return [seen, "" if finding.bound is None else finding.bound.text(language)]


def _many(asked: dict[str, Any]) -> list[dict[str, Any]]:
    """The outcome of each of many questions, its answer in words."""
    return [_outcome({**asked, **row}) for row in asked["rows"]]


def _missing(asked: dict[str, Any]) -> dict[str, Any]:
    """Which facts are still needed, and the answer where it is settled without them."""
    try:
        found = missing(asked["rule"], asked["facts"], on=asked["on"], most=FEW)
    except PolicyError as error:
        return dict(refusal(error, asked["rule"], asked["on"]))
    answer = found.answer
    return {
        **found.json(),
        "next": None if found.next is None else found.next.name,
        "said": None if answer is None else {language: answer.text(language) for language in LANGUAGES},
    }


def _readings(asked: dict[str, Any]) -> dict[str, Any]:
    """What the rule replies under other readings, each group with its reply in words."""
    try:
        compared = compare_readings(asked["rule"], asked["facts"], on=asked["on"], most=FEW)
    except PolicyError as error:
        return dict(refusal(error, asked["rule"], asked["on"]))
    told = compared.json()
    for written, group in zip(told["groups"], compared.groups, strict=True):  # type: ignore[call-overload]
        written["said"] = {language: group.reply.text(language) for language in LANGUAGES}
        for one, departures in zip(written["departures"], group.departures, strict=True):
            for said, departure in zip(one, departures, strict=True):
                said["en"] = departure.reading.en
    return told


_READ: dict[str, Gazette] = {}
"""The text that was given last, as read; no other is kept."""


def _cited(asked: dict[str, Any]) -> dict[str, Any]:
    """The rule's clauses in their own words, out of a text that comes along or came before; without one, none."""
    if "text" in asked:
        _READ["last"] = read_gazette(asked["text"])
    if not _READ:
        return {"documents": None, "clauses": []}
    gazette = _READ["last"]
    return {
        "documents": len(gazette.decrees),
        "clauses": [cited.json() for cited in cited_words(asked["rule"], gazette)],
    }


_DONE = {"ask": _outcome, "many": _many, "missing": _missing, "readings": _readings, "words": _cited}
