"""Draw a case for each reading member that has none: ``python -m tools.reading_cases [DOOR ...]``, from the top folder.

A case that is stored stays as it is, and one whose member is gone goes. For a member without one, questions are drawn
until it changes an answer; where that takes too long the member is named, and somebody writes its case by hand.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from typing import Any

from tests.questions.helpers import day_of, departed, differing, drawn, told
from tests.questions.reading_cases import CASES_AT, members_of

from langfang_policy import MODULES

DRAWS = 2_000
"""How many questions are drawn for a rule that has a member without a case."""


def main(doors: list[str]) -> int:
    """Write the files; 1 where a member has no case."""
    lacking = [key for door in doors or MODULES for key in completed(door)]
    print(*(f"none was found for {' '.join(key)}" for key in lacking), sep="\n")
    return 1 if lacking else 0


def completed(door: str) -> Iterator[tuple[str, str, str]]:
    """Write the cases of a door; the members without one."""
    path = CASES_AT / f"{door}.json"
    stored = json.loads(path.read_text(encoding="utf-8")) if path.exists() else []
    known = {(one["rule"], one["reading"], one["member"]): one for one in stored}
    found = []
    for rule, place, member in sorted(members_of(door)):
        case = known.get((rule, place, member))
        if case is None:
            case = shortest(drawn(rule, DRAWS), rule, place, member)
        if case is None:
            yield rule, place, member
        else:
            found.append(case)
    if found:
        path.write_text("[\n" + ",\n".join(map(written, found)) + "\n]\n", encoding="utf-8")


def shortest(questions: Sequence[dict[str, Any]], rule: str, place: str, member: str) -> dict[str, Any] | None:
    """The shortest question in which the member alone changes what is told."""
    on, keyword = day_of(rule), place.partition(".")[0]
    for facts in sorted(questions, key=lambda facts: len(json.dumps(facts))):
        plain = {name: value for name, value in facts.items() if name != keyword}
        one, other = told(rule, plain, on), told(rule, departed(plain, place, member), on)
        if one is not None and other is not None and one != other:
            recommended, otherwise = differing(one, other)
            head = {"rule": rule, "reading": place, "member": member, "on": str(on)}
            return {**head, "facts": plain, "recommended": recommended, "otherwise": otherwise}
    return None


def written(case: dict[str, Any]) -> str:
    """A case in a few lines: what it is of, then the facts, then the answers."""

    def told_as(name: str) -> str:
        return f"{json.dumps(name)}: {json.dumps(case[name], ensure_ascii=False)}"

    head = ("rule", "reading", "member", "on")
    rest = (told_as(name) for name in case if name not in head)
    return "  {" + ",\n    ".join((", ".join(map(told_as, head)), *rest)) + "}"


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
