"""Whether a doubtful clause matters in a case: ``compare_readings``."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from itertools import combinations
from math import prod
from typing import Literal, NamedTuple

import attrs
from attrs import frozen

from ...asking import Facts, ask
from ...core.decrees import UnsaidNature
from ...core.figures import Readings
from ...core.forms import Readable
from ...core.registers import Register
from ...core.rules import Rule
from ...core.terms import Reading
from .replies import Reply, question, refusal_of, reply

__all__ = ["Compared", "Departure", "ReadingGroup", "compare_readings"]


@frozen(kw_only=True)
class Departure(Readable):
    """A place that is read otherwise than is recommended (另一种读法).

    Attributes:
        place: 位置: the rule's keyword for the place, with the field where several stand together.
        reading: 读法: the member, with its reason and its clause.
    """

    place: str
    reading: Reading

    def json(self) -> dict[str, object]:
        """The departure as JSON, with the reason and the clauses."""
        told = self.reading
        return {
            "place": self.place,
            "reading": told.json,
            "zh": told.zh,
            "why": {"zh": told.why.zh, "en": told.why.en},
            "clauses": [str(clause) for clause in told.clauses()],
        }


@frozen(kw_only=True)
class ReadingGroup(Readable):
    """A reply, and the least departures from the recommended readings that lead to it (同答组).

    Attributes:
        reply: 答复: the reply.
        departures: 读法组合: each least set of departures; the empty set is what is recommended.
        combinations: 组合数: how many of the combinations that were asked lead here.
    """

    reply: Reply
    departures: tuple[tuple[Departure, ...], ...]
    combinations: int

    def json(self) -> dict[str, object]:
        """The group as JSON."""
        return {
            "reply": self.reply.json(),
            "departures": [[one.json() for one in several] for several in self.departures],
            "combinations": self.combinations,
        }


@frozen(kw_only=True)
class Compared(Readable):
    """What a rule replies under all its readings (读法比较).

    Attributes:
        rule: 规则: the rule.
        groups: 同答组: the replies, the recommended one first, then by the fewest departures.
        exact: 已全部比较: whether every combination was asked; else each departure alone, and pairs.
        calls: 提问次数: how often the rule was asked.
    """

    rule: str
    groups: tuple[ReadingGroup, ...]
    exact: bool
    calls: int

    @property
    def agreed(self) -> bool | None:
        """Whether no reading changes the reply; None where not all were asked and none did."""
        return False if len(self.groups) > 1 else (True if self.exact else None)

    @property
    def decisive(self) -> tuple[str, ...]:
        """The places that can change the reply."""
        several = (set_ for group in self.groups for set_ in group.departures)
        return tuple(sorted({one.place for set_ in several for one in set_}))

    def json(self) -> dict[str, object]:
        """The comparison as JSON."""
        return {
            "rule": self.rule,
            "groups": [group.json() for group in self.groups],
            "agreed": self.agreed,
            "exact": self.exact,
            "decisive": list(self.decisive),
            "calls": self.calls,
        }


def compare_readings(
    rule: str,
    facts: Facts,
    *,
    on: str | datetime.date,
    most: int = 256,
    presumed: Literal["apply", "ignore"] = "apply",
    unsaid: UnsaidNature = UnsaidNature.ENDS,
) -> Compared:
    """What a rule replies under each reading of its doubtful places, grouped by the reply.

    A reading that the facts give is held, and not compared. A combination that the rule refuses is left out.

    Args:
        rule: The rule's id.
        facts: The facts, as ``ask`` takes them.
        on: The day asked about.
        most: How many combinations may be asked; beyond it each departure alone, and pairs, and ``exact`` is False.
        presumed: Whether an end of the decree that is merely presumed applies, as ``ask`` takes it.
        unsaid: Whether a decree of unsaid nature has such an end, as ``ask`` takes it.

    Raises:
        InvalidFacts: The rule or the day is none, or facts do not fit.
        NotInForce: The decree does not hold on the day.
    """
    asked = question(rule, facts, on, presumed, unsaid, partly=True)
    asked.standing.require()
    question(rule, facts, on, presumed, unsaid)  # what is lacking is refused by its name
    places = list(_places(asked.rule, asked.facts))
    others = [(place, other) for place in places for other in type(place.held) if other is not place.held]
    exact = prod(len(type(place.held)) for place in places) <= most
    found: list[tuple[Reply, list[tuple[tuple[Place, Reading], ...]], int]] = []
    calls = 0
    for size in range((len(places) if exact else min(2, len(places))) + 1):
        for departed in combinations(others, size):
            if len({place for place, _ in departed}) < size:
                continue
            calls += 1
            reached = reply(asked.rule, {**asked.facts, **_put(asked.rule, asked.facts, departed)})
            if reached is not None:
                _enter(found, reached, departed)
            elif not departed:
                raise refusal_of(ask(rule, facts, on=on, presumed=presumed, unsaid=unsaid))
    groups = (
        ReadingGroup(
            reply=reached,
            departures=tuple(
                tuple(Departure(place=str(place), reading=member) for place, member in several) for several in least
            ),
            combinations=count,
        )
        for reached, least, count in found
    )
    return Compared(rule=rule, groups=Register(*groups), exact=exact, calls=calls)


class Place(NamedTuple):
    """A doubtful place of a rule: its keyword, the field where several readings stand together, what is recommended."""

    name: str
    field: str
    held: Reading

    def __str__(self) -> str:
        return f"{self.name}.{self.field}" if self.field else self.name


def _places(rule: Rule, facts: Mapping[str, object]) -> Iterator[Place]:
    """The places of a rule that the facts leave open."""
    for fact in rule.facts:
        if fact.name in facts:
            continue
        if isinstance(fact.default, Reading):
            yield Place(fact.name, "", fact.default)
        elif isinstance(fact.default, Readings):
            for one in attrs.fields(type(fact.default)):  # type: ignore[arg-type]  # each is made by attrs
                yield Place(fact.name, one.name, getattr(fact.default, one.name))


def _put(rule: Rule, facts: Mapping[str, object], departed: tuple[tuple[Place, Reading], ...]) -> dict[str, object]:
    """The keywords that read the places so."""
    found: dict[str, object] = {}
    defaults = {fact.name: fact.default for fact in rule.facts}
    for place, member in departed:
        if place.field:
            several = found.get(place.name, facts.get(place.name, defaults[place.name]))
            found[place.name] = attrs.evolve(several, **{place.field: member})  # type: ignore[misc]  # a record
        else:
            found[place.name] = member
    return found


def _enter(
    found: list[tuple[Reply, list[tuple[tuple[Place, Reading], ...]], int]],
    reached: Reply,
    departed: tuple[tuple[Place, Reading], ...],
) -> None:
    """Count a combination in its group; a departure that holds a lesser one says nothing new."""
    for number, (known, least, count) in enumerate(found):
        if known == reached:
            if not any(set(less) <= set(departed) for less in least):
                least.append(departed)
            found[number] = known, least, count + 1
            return
    found.append((reached, [departed], 1))
