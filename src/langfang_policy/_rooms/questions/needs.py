"""Which facts are still needed: ``missing`` and ``required``."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import product
from math import prod
from random import Random
from typing import Literal, cast

from attrs import frozen

from ...asking import Facts
from ...core.decrees import UnsaidNature
from ...core.errors import InvalidFacts
from ...core.forms import Readable, plain
from ...core.registers import Register
from ...core.rules import Fact, Rule
from ...registry import entry
from .replies import Question, Reply, ReplyKind, is_asked, question, reply
from .values import Domain, fact_domain, thinned

__all__ = ["Missing", "Witness", "missing", "required"]


@frozen(kw_only=True)
class Witness(Readable):
    """Why a fact matters: two completions that differ in it alone, and their two replies (旁证).

    Where facts are tied to each other and no single one shows a difference, the completions differ in several.

    Attributes:
        fact: 事实: the fact, with its meaning and unit.
        one: 一种补全: the facts that were not given, each with a value.
        reply: 一种答复: what the rule then replies.
        other: 另一种补全: the same with another value of the fact.
        other_reply: 另一种答复: what the rule then replies.
    """

    _columns = ("fact", "reply", "other_reply")

    fact: Fact
    one: Mapping[str, object]
    reply: Reply
    other: Mapping[str, object]
    other_reply: Reply

    def json(self) -> dict[str, object]:
        """The witness as JSON."""
        return {
            "fact": self.fact.name,
            "one": plain(self.one),
            "reply": self.reply.json(),
            "other": plain(self.other),
            "other_reply": self.other_reply.json(),
        }


@frozen(kw_only=True)
class Missing(Readable):
    """What is still to be asked (尚缺事实).

    Attributes:
        rule: 规则: the rule.
        answer: 答案: the reply that every completion of the facts gives; None while that is not proven.
        matters: 有关事实: the facts that can change the reply, each with two completions that show it.
        idle: 无关事实: those that cannot, by themselves: every completion was asked.
        unproven: 未证事实: those that changed nothing that was asked, though not all was asked.
        assumed: 默认事实: what was left out and has a default, which was taken.
        impossible: 不可能: whether no completion is valid: the facts contradict each other, or no value was found.
        calls: 提问次数: how often the rule was asked.
    """

    rule: str
    answer: Reply | None
    matters: tuple[Witness, ...]
    idle: tuple[Fact, ...]
    unproven: tuple[Fact, ...]
    assumed: tuple[Fact, ...]
    impossible: bool
    calls: int

    @property
    def next(self) -> Fact | None:
        """What to ask first: a fact that matters, else one that may; None when nothing is left to ask."""
        open_facts = (*(one.fact for one in self.matters), *self.unproven)
        return None if self.answer is not None or not open_facts else open_facts[0]

    def json(self) -> dict[str, object]:
        """The same as JSON; facts by their names."""
        return {
            "rule": self.rule,
            "answer": None if self.answer is None else self.answer.json(),
            "matters": [one.json() for one in self.matters],
            "idle": [one.name for one in self.idle],
            "unproven": [one.name for one in self.unproven],
            "assumed": [one.name for one in self.assumed],
            "impossible": self.impossible,
            "calls": self.calls,
        }


def required(rule: str) -> tuple[Fact, ...]:
    """The facts that a rule cannot do without, in its order, each with its meaning, unit and type.

    Raises:
        InvalidFacts: No rule has that id.
    """
    found = entry(rule).thing
    if not isinstance(found, Rule):
        raise InvalidFacts("rule", rule, "the id of a rule", "规则的编号", path="rule")
    return Register(*(fact for fact in found.facts if fact.required and fact.name != "on"))


def missing(
    rule: str,
    facts: Facts,
    *,
    on: str | datetime.date,
    unknown: Collection[str] = (),
    part: str | None = None,
    most: int = 5_000,
    presumed: Literal["apply", "ignore"] = "apply",
    unsaid: UnsaidNature = UnsaidNature.ENDS,
) -> Missing:
    """Which facts are still needed for an answer, and the answer where they are not.

    The rule is asked with values in the place of what is not given. A fact matters if two completions that differ in it
    alone are answered differently; the answer is told, and a fact is called idle, only when every completion there is
    was asked. What rests on chosen values is called unproven, never an answer. A fact that may be left out, and without
    which the answer is undetermined, is asked about as well.

    Args:
        rule: The rule's id.
        facts: The facts that are known, as ``ask`` takes them.
        on: The day asked about.
        unknown: Facts that have a default and are to be asked about all the same.
        part: A field of the answer, where that alone is wanted.
        most: How often the rule may be asked.
        presumed: Whether an end of the decree that is merely presumed applies, as ``ask`` takes it.
        unsaid: Whether a decree of unsaid nature has such an end, as ``ask`` takes it.

    Raises:
        InvalidFacts: The rule, the day, a fact that is given, or the name of an unknown is none.
    """
    asked = question(rule, facts, on, presumed, unsaid, partly=True)
    names = [fact.name for fact in asked.rule.facts if fact.name != "on"]
    for name in unknown:
        if name not in names or name in asked.facts:
            raise InvalidFacts(
                "unknown", name, "the name of a fact that is not given", "未给出的事实名称", path="unknown"
            )
    if asked.closed is not None:
        return _closed(asked, asked.closed)
    wanted = set(unknown)
    needed: set[str] = set()
    calls = 0
    while True:
        left = [fact for fact in asked.rule.facts if fact.name not in asked.facts and fact.name != "on"]
        left = [fact for fact in left if fact.required or fact.name in wanted]
        search = Search(asked, left, [_domain(asked, fact, needed) for fact in left], part, most - calls)
        search.run()
        calls += len(search.table)
        more = {name for name in search.undetermined if name in names and name not in asked.facts}
        if not search.replies:  # one of several facts must be given, and each may be left out
            more |= {fact.name for fact in asked.rule.facts if is_asked(fact) and fact.name not in asked.facts}
        more -= {fact.name for fact in left} | wanted
        needed |= search.undetermined
        if not more or calls >= most:
            return _found(asked, left, search, calls, proven=search.proven and not more)
        wanted |= more


def _domain(asked: Question, fact: Fact, needed: Collection[str]) -> Domain:
    """The values of a fact; one that is needed is not left out again."""
    domain = fact_domain(asked.id, fact.name, asked.on)
    if fact.name in needed and fact.default is None and not fact.required:
        return domain._replace(values=tuple(value for value in domain.values if value is not None))
    return domain


class Search:
    """The completions of a question that were asked, by the places of their values, and what they showed."""

    def __init__(
        self, asked: Question, left: Sequence[Fact], domains: Sequence[Domain], part: str | None, most: int
    ) -> None:
        self.asked, self.left, self.domains, self.part, self.most = asked, left, domains, part, most
        self.sizes = [len(domain.values) for domain in domains]
        self.table: dict[tuple[int, ...], Reply | None] = {}
        self.shown: dict[int, tuple[tuple[int, ...], tuple[int, ...]]] = {}
        self.undetermined: set[str] = set()
        self.assumed = {fact.name for fact in asked.rule.facts} - asked.facts.keys() - {fact.name for fact in left}
        self.done = False

    @property
    def proven(self) -> bool:
        """Whether every completion there is was asked."""
        return self.done and all(domain.whole for domain in self.domains)

    @property
    def replies(self) -> list[Reply]:
        """A reply, and another one if there is one."""
        valid = (one for one in self.table.values() if one is not None)
        first = next(valid, None)
        if first is None:
            return []
        other = next((one for one in valid if one != first), None)
        return [first] if other is None else [first, other]

    @property
    def over(self) -> bool:
        """Whether the rule was asked as often as it may be."""
        return len(self.table) >= self.most

    @property
    def again(self) -> bool:
        """Whether a fact is needed that was taken as left out: then it is asked about too, in a search of its own."""
        return not self.assumed.isdisjoint(self.undetermined)

    def completion(self, index: tuple[int, ...]) -> dict[str, object]:
        """The facts that were not given, at their values."""
        named = zip(self.left, self.domains, index, strict=True)
        return {fact.name: domain.values[place] for fact, domain, place in named}

    def at(self, index: tuple[int, ...]) -> Reply | None:
        """The reply to a completion; None where its facts are refused."""
        if index not in self.table:
            found = reply(self.asked.rule, {**self.asked.facts, **self.completion(index)})
            if found is not None and found.kind is ReplyKind.UNDETERMINED:
                self.undetermined.update(found.answer)
            if found is not None and self.part is not None and found.kind is ReplyKind.DECIDED:
                if not hasattr(found.answer, self.part):
                    fields = "a field of the answer", "答案的字段"
                    raise InvalidFacts("part", self.part, *fields, path="part")
                found = Reply(found.kind, getattr(found.answer, self.part), because=found.because)
            self.table[index] = found
        return self.table[index]

    def run(self) -> None:
        """Ask around some centres, a few values of each fact and then all, then everything where that is few."""
        for most in (_FEW, max(self.sizes, default=0)):
            self._around(most)
            if self.again:
                return
        if prod(self.sizes) <= self.most:
            for index in product(*map(range, self.sizes)):
                self.at(index)
            self.done = True
            for place in range(len(self.left)):
                if place not in self.shown:
                    self._compare(place)

    def _around(self, most: int) -> None:
        """Ask about so many values of each fact around each centre, until each fact is shown to matter."""
        for centre in self._centres():
            for place in range(len(self.left)):
                if place not in self.shown:
                    self._vary(centre, place, most)
            if len(self.shown) == len(self.left) or self.over:
                return

    def _centres(self) -> Iterator[tuple[int, ...]]:
        """Completions to begin with: the first values, an example's, then some by chance, always the same."""
        if all(self.sizes):
            yield (0,) * len(self.sizes)
            chance = Random(0)  # a fixed choice, no secret
            for _ in range(_CENTRES):
                yield tuple(chance.randrange(size) for size in self.sizes)

    def _vary(self, centre: tuple[int, ...], place: int, most: int) -> None:
        """Ask about so many values of one fact, the others held."""
        first: tuple[int, ...] | None = None
        for value in (centre[place], *thinned(tuple(range(self.sizes[place])), most)):
            index = (*centre[:place], value, *centre[place + 1 :])
            if index not in self.table and self.over:
                return
            if self.at(index) is None:
                continue
            if first is None:
                first = index
            elif self.at(index) != self.at(first):
                self.shown[place] = first, index
                return

    def _compare(self, place: int) -> None:
        """See in the whole table whether one fact alone changes a reply."""
        lines: dict[tuple[int, ...], tuple[int, ...]] = {}
        for index, found in self.table.items():
            if found is not None:
                first = lines.setdefault((*index[:place], *index[place + 1 :]), index)
                if self.table[first] != found:
                    self.shown[place] = first, index
                    return


_CENTRES = 24
_FEW = 12


def _found(asked: Question, left: Sequence[Fact], search: Search, calls: int, *, proven: bool) -> Missing:
    """What a search has shown."""
    replies, matters = search.replies, []
    shown = dict(search.shown)
    if proven and len(replies) > 1 and not shown:  # tied facts: none alone, but all together
        first = next(index for index, found in search.table.items() if found is not None)
        other = next(index for index, found in search.table.items() if found not in (None, search.table[first]))
        shown = dict.fromkeys(range(len(left)), (first, other))
    for place, (one, other) in sorted(shown.items()):
        matters.append(
            Witness(
                fact=left[place],
                one=search.completion(one),
                reply=_given(search.table[one]),
                other=search.completion(other),
                other_reply=_given(search.table[other]),
            )
        )
    rest = tuple(fact for place, fact in enumerate(left) if place not in shown)
    known = {*asked.facts, *(fact.name for fact in left)}
    return Missing(
        rule=asked.id,
        answer=replies[0] if proven and len(replies) == 1 else None,
        matters=Register(*matters),
        idle=rest if proven else (),
        unproven=() if proven else rest,
        assumed=tuple(fact for fact in asked.rule.facts if fact.name not in known),
        impossible=not replies,
        calls=calls,
    )


def _given(found: Reply | None) -> Reply:
    """A reply that a search has shown, which is one."""
    return cast("Reply", found)


def _closed(asked: Question, answer: Reply) -> Missing:
    """What needs no search: no fact changes that the decree does not hold."""
    return Missing(
        rule=asked.id,
        answer=answer,
        matters=(),
        idle=tuple(fact for fact in asked.rule.facts if fact.required and fact.name not in asked.facts),
        unproven=(),
        assumed=tuple(fact for fact in asked.rule.facts if not fact.required and fact.name not in asked.facts),
        impossible=False,
        calls=0,
    )
