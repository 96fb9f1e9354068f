"""Three tools for an assistant: search for a rule, describe what it asks, ask it. Needs the package mcp.

Run it with ``python examples/mcp_server.py``; it speaks MCP on standard input and output.
"""

from __future__ import annotations

from typing import Any

from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.types import ToolAnnotations

from langfang_policy import ask as asked
from langfang_policy import entry, registry, schema
from langfang_policy.core.errors import InvalidFacts
from langfang_policy.core.rules import Rule

READS = ToolAnnotations(read_only_hint=True, idempotent_hint=True, open_world_hint=False)
server = MCPServer("langfang_policy", instructions="Search for a rule, describe it, then ask it with facts and a day.")


def _weighed(found: registry.Entry) -> list[tuple[str, int]]:
    """The words of a rule in both languages, each with what a hit in it counts."""
    rule = found.thing
    facts = " ".join(f"{fact.name} {fact.zh} {fact.meaning}" for fact in rule.facts) if isinstance(rule, Rule) else ""
    return [
        (found.id.replace("_", " "), 5),
        (f"{found.text('zh')} {found.summary}".lower(), 3),
        (f"{found.decree.zh} {found.decree.en}".lower(), 2),
        (facts.lower(), 1),
    ]


RULES = {found.id: _weighed(found) for found in registry.entries() if found.kind is registry.Kind.RULE}


@server.tool(annotations=READS)
def search(words: str, limit: int = 8) -> dict[str, Any]:
    """Rules whose id, titles, decree or facts hold the words, in English or Chinese (预警, alert); the best first."""
    wanted = words.lower().split()
    points = {
        name: sum(weight for text, weight in told for word in wanted if word in text) for name, told in RULES.items()
    }
    hits = sorted((name for name in points if points[name]), key=lambda name: (-points[name], name))
    best = [entry(name) for name in hits[: max(limit, 0)]]
    told = [{"id": found.id, "summary": found.summary, "zh": found.text("zh")} for found in best]
    return {"rules": told, "found": len(hits)}


@server.tool(annotations=READS)
def describe(rule: str) -> dict[str, Any]:
    """A rule's clauses, its days in force, and JSON Schema of its facts: units, ranges, titles, an example."""
    try:
        return {**entry(rule).json(), "facts": schema(rule)["facts"]}
    except InvalidFacts as error:
        raise ToolError(error.en) from None


@server.tool(annotations=READS)
def ask(rule: str, facts: dict[str, Any], on: str) -> dict[str, Any]:
    """The outcome of a rule on facts, on the day asked about (YYYY-MM-DD). Numbers with a point are text: "0.1"."""
    return dict(asked(rule, facts, on=on))


if __name__ == "__main__":
    server.run("stdio")
