"""What each question over rules costs, and for how many it is exact: ``python tools/question_costs.py [DOOR ...]``.

Prints the table of ``docs/questions.md`` as Markdown. Each rule is asked by its example, on a day on which that is
decided. Read the ratios to one ``ask``: the milliseconds are this machine's.
"""

from __future__ import annotations

import datetime
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from statistics import median

from attrs import field, frozen, mutable

from langfang_policy import ask, compare_readings, missing, nearest_change, receipt, registry, replay, sweep
from langfang_policy._rooms.asking.examples import EXAMPLES
from langfang_policy._rooms.cli.shown import example_day
from langfang_policy._rooms.questions.replies import is_asked, question
from langfang_policy.core.figures import Readings
from langfang_policy.core.rules import Rule
from langfang_policy.core.terms import Reading, Term
from langfang_policy.questions import Missing, Nearest, canonical

GRID, WITHIN = 100, 400
"""The cells of a sweep, and how many units or days ``nearest_change`` is asked each way."""


@frozen
class Asked:
    """A rule with its example.

    Attributes:
        name: The rule's id.
        rule: The rule.
        on: A day on which the example is decided.
    """

    name: str
    rule: Rule
    on: str

    @property
    def facts(self) -> dict[str, object]:
        """The example."""
        return dict(EXAMPLES[self.name])

    @property
    def case(self) -> list[str]:
        """The facts of the case that the rule cannot do without."""
        return [fact.name for fact in self.rule.facts if is_asked(fact) and fact.required]

    def walked(self, *kinds: type) -> Iterator[str]:
        """The facts that ``nearest_change`` walks: whole numbers, days and terms."""
        typed = question(self.name, self.facts, self.on).facts
        for name in self.facts:
            value = typed[name]
            if type(value) in (kinds or (int, datetime.date)) or (not kinds and isinstance(value, Term)):
                yield name


@mutable
class Row:
    """A line of the table: the milliseconds of each rule, and of how many what is told is exact.

    Attributes:
        title: What was asked.
        spent: The milliseconds, by the rule.
        exact: How many answers rest on all there is.
        of: How many were asked.
    """

    title: str
    spent: dict[str, float] = field(factory=dict)
    exact: int = 0
    of: int = 0

    def measure(self, name: str, call: Callable[[], bool]) -> None:
        """Ask once; whether the answer rests on all there is."""
        start = time.process_time()
        exact = call()
        self.spent[name] = max(self.spent.get(name, 0), 1_000 * (time.process_time() - start))
        self.exact, self.of = self.exact + exact, self.of + 1

    def text(self, unit: float, exact: str) -> str:
        """The line, in Markdown."""
        worst = max(self.spent, key=self.spent.__getitem__)
        middle = median(self.spent.values())
        return (
            f"| {self.title} | {middle:.2g} ms ({middle / unit:.2g}) | "
            f"{self.spent[worst]:,.0f} ms (`{worst}`) | {exact.format(exact=self.exact, of=self.of)} |"
        )


def settled(found: Missing) -> bool:
    """Whether each fact is known to matter or to be idle: none is left unproven."""
    return not found.unproven and not found.impossible


def ended(found: Nearest) -> bool:
    """Whether each way a change was found, or the end of what the fact may be: not merely that of the search."""
    if isinstance(found.value, Term):
        return True
    days = isinstance(found.value, datetime.date)
    reached = [abs((end - found.value).days if days else end - found.value) for end in found.ends if end is not None]
    return all(steps < WITHIN for steps in reached)


def rows() -> dict[str, Row]:
    """The lines of the table, still empty."""
    return {
        "ask": Row("`ask`"),
        "nothing": Row("`missing`, nothing given"),
        "half": Row("`missing`, every other fact given"),
        "compare": Row("`compare_readings`"),
        "nearest": Row("`nearest_change`, one fact"),
        "sweep": Row(f"`sweep`, {GRID} cells"),
        "receipt": Row("`receipt`"),
        "replay": Row("`replay`"),
    }


def measure(one: Asked, into: dict[str, Row]) -> int:
    """Put each question to a rule; how many bytes its receipt has."""
    name, facts, on = one.name, one.facts, one.on
    held = receipt(name, facts, on=on)  # what is made once a rule is not measured
    into["ask"].measure(name, lambda: ask(name, facts, on=on)["outcome"] == "decided")
    into["receipt"].measure(name, lambda: bool(receipt(name, facts, on=on)))
    into["replay"].measure(name, lambda: replay(held).why == ())
    without = {key: value for key, value in facts.items() if key not in one.case}
    into["nothing"].measure(name, lambda: settled(missing(name, without, on=on)))
    if len(one.case) > 1:
        half = {key: value for key, value in facts.items() if key not in one.case[::2]}
        into["half"].measure(name, lambda: settled(missing(name, half, on=on)))
    if any(isinstance(fact.default, Reading | Readings) for fact in one.rule.facts):
        into["compare"].measure(name, lambda: compare_readings(name, facts, on=on).exact)
    for vary in one.walked():
        walk = partial(nearest_change, name, facts, vary, on=on, within=WITHIN)
        into["nearest"].measure(name, lambda walk=walk: ended(walk()))  # type: ignore[misc]  # mypy infers no default
    for vary in one.walked(int):
        rest = {key: value for key, value in facts.items() if key != vary}
        line = partial(sweep, name, rest, {vary: range(GRID)}, on=on)
        into["sweep"].measure(name, lambda line=line: len(line().replies) == GRID)  # type: ignore[misc]  # as above
    return len(canonical(held))


def measured(asked: list[Asked]) -> Iterator[str]:
    """The table's lines."""
    into = rows()
    sizes = {one.name: measure(one, into) for one in asked}
    unit = median(into["ask"].spent.values())
    yield "| Question | median (times `ask`) | worst rule | exact |"
    yield "| --- | --- | --- | --- |"
    for key, row in into.items():
        yield row.text(unit, EXACT[key])
    worst = max(sizes, key=sizes.__getitem__)
    yield ""
    yield f"A receipt has {median(sizes.values()):,.0f} bytes, the median; {sizes[worst]:,} at most (`{worst}`)."


EXACT = {
    "ask": "{exact} of {of} decided",
    "nothing": "{exact} of {of} rules settled",
    "half": "{exact} of {of} rules settled",
    "compare": "{exact} of {of} rules with readings",
    "nearest": "{exact} of {of} facts ended",
    "sweep": "each cell is asked",
    "receipt": "{exact} of {of} rules",
    "replay": "{exact} of {of} the same",
}
"""How the last column says it."""


def main(doors: list[str]) -> None:
    """Print the table for all rules, or for those of some doors."""
    asked = [
        Asked(found.id, found.thing, str(example_day(found.id)))
        for found in registry.entries()
        if isinstance(found.thing, Rule) and (not doors or found.id.partition(".")[0] in doors)
    ]
    print(*measured(asked), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
