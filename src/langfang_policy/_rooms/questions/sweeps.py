"""A rule over a line or a grid of facts and figures: ``sweep``."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, product
from math import prod
from typing import Any, Literal, cast

import attrs
from attrs import frozen

from ...asking import Facts
from ...core.decrees import UnsaidNature
from ...core.errors import InvalidFacts
from ...core.faults import Language
from ...core.forms import Readable, plain, say
from ...core.registers import Register
from ...core.rules import PROVISIONS, Rule
from ..asking.reading import facts_of, parsed
from .pictures import drawn
from .replies import Question, Reply, question, reply

__all__ = ["Axis", "Step", "Sweep", "sweep"]

_MOST_AXES = 2


@frozen(kw_only=True)
class Axis(Readable):
    """A fact, or a figure such as ``grading.heavy``, and the values that it takes (变动项).

    Attributes:
        name: 名称: the fact, or the figure by its record and its name.
        values: 取值: the values, in their order.
    """

    name: str
    values: tuple[Any, ...]


@frozen(kw_only=True)
class Step(Readable):
    """A stretch of values with one reply; what lies between two of them was not asked (区段).

    Attributes:
        first: 首值: the first value of the stretch.
        last: 末值: the last one.
        reply: 答复: what the rule replies; None where the facts are refused.
    """

    first: Any
    last: Any
    reply: Reply | None


@frozen(kw_only=True)
class Sweep(Readable):
    """The reply in each cell of a line or a grid (逐点答复).

    Attributes:
        rule: 规则: the rule.
        axes: 变动项: one or two.
        replies: 答复: what the rule replies, the last axis running fastest; None where the facts are refused.
    """

    rule: str
    axes: tuple[Axis, ...]
    replies: tuple[Reply | None, ...]

    def rows(self) -> Iterator[dict[str, object]]:
        """Each cell as a flat row of JSON values: for a table of any library.

        ``outcome`` is ``invalid`` where the facts are refused.
        """
        names = [axis.name for axis in self.axes]
        for place, found in zip(self._cells(), self.replies, strict=True):
            told = {"outcome": "invalid", "answer": None} if found is None else found.json()
            yield {
                **dict(zip(names, map(plain, place), strict=True)),
                "outcome": told["outcome"],
                "answer": told["answer"],
            }

    def steps(self) -> tuple[Step, ...]:
        """On one axis the stretches of one reply, between the values that were asked.

        Raises:
            InvalidFacts: There are two axes.
        """
        if len(self.axes) > 1:
            raise InvalidFacts("over", len(self.axes), "one axis", "一个变动项", path="over")
        cells = zip(self.axes[0].values, self.replies, strict=True)
        stretches = (list(cells) for _, cells in groupby(cells, key=lambda cell: cell[1]))
        return Register(*(Step(first=each[0][0], last=each[-1][0], reply=each[0][1]) for each in stretches))

    @classmethod
    def _pictured(cls, values: Sequence[Sweep], language: Language | None) -> str | None:
        if len(values) > 1:
            return None
        held = values[0]
        return drawn(held.rule, {axis.name: axis.values for axis in held.axes}, held.replies, language)

    def _cells(self) -> Iterator[tuple[Any, ...]]:
        return product(*(axis.values for axis in self.axes))

    def text(self) -> str:
        """The stretches, or how large the grid is, in words."""
        if len(self.axes) > 1:
            return f"{self.rule} over {' x '.join(f'{len(axis.values)} {axis.name}' for axis in self.axes)}"
        told = (
            f"{say(one.first, 'en')} to {say(one.last, 'en')}: {'invalid' if one.reply is None else one.reply.text()}"
            for one in self.steps()
        )
        return f"{self.rule} over {self.axes[0].name}: {'; '.join(told)}"


def sweep(
    rule: str,
    facts: Facts,
    over: Mapping[str, Iterable[object]],
    *,
    on: str | datetime.date,
    most: int = 100_000,
    presumed: Literal["apply", "ignore"] = "apply",
    unsaid: UnsaidNature = UnsaidNature.ENDS,
) -> Sweep:
    """What a rule replies at each value of a fact or figure, or at each pair of two.

    Args:
        rule: The rule's id.
        facts: The facts that are held, as ``ask`` takes them.
        over: One or two facts, or figures such as ``grading.heavy``, each with its values as ``ask`` takes them.
        on: The day asked about.
        most: How many cells there may be.
        presumed: Whether an end of the decree that is merely presumed applies, as ``ask`` takes it.
        unsaid: Whether a decree of unsaid nature has such an end, as ``ask`` takes it.

    Raises:
        InvalidFacts: The rule, the day, a held fact or the name of an axis is none, a fact is lacking or is held and
            swept, or there are too many cells.
        NotInForce: The decree does not hold on the day.
    """
    asked = question(rule, facts, on, presumed, unsaid, partly=True)
    asked.standing.require()
    given = {str(name): tuple(values) for name, values in over.items()}
    if not 1 <= len(given) <= _MOST_AXES:
        raise InvalidFacts("over", sorted(given), "one or two facts or figures", "一项或两项事实、数值", path="over")
    cells = prod(len(values) for values in given.values())
    if cells > most:
        raise InvalidFacts("over", cells, f"at most {most} cells", f"不超过{most}格", path="over")
    axes = tuple(Axis(name=name, values=_typed(asked, name, values)) for name, values in given.items())
    _whole(asked, given)
    found = Sweep(rule=rule, axes=axes, replies=())
    return attrs.evolve(found, replies=tuple(_at(asked, axes, place) for place in found._cells()))  # its own


def _whole(asked: Question, given: Mapping[str, tuple[object, ...]]) -> None:
    """Refuse facts that are lacking, and those that are both held and swept."""
    for fact in asked.rule.facts:
        held, swept = fact.name in asked.facts and fact.name != "on", fact.name in given
        if held and swept:
            raise InvalidFacts("over", fact.name, "a fact that is not held", "未给定的事实", path=f"over.{fact.name}")
        if fact.required and not held and not swept and fact.name != "on":
            raise InvalidFacts(fact.name, None, "a value: the fact is required", "必填", path=f"$.{fact.name}")


def _typed(asked: Question, name: str, values: tuple[object, ...]) -> tuple[Any, ...]:
    """The values of an axis as the rule takes them; one that does not fit stays, and is refused in its cell."""
    record, _, figure = name.partition(".")
    defaults = {fact.name: fact.default for fact in asked.rule.facts if fact.name != "on"}
    if record not in defaults or (figure and figure not in _figures(asked.rule, record)):
        names = [*defaults, *(f"{held}.{one}" for held in defaults for one in _figures(asked.rule, held))]
        allowed = f"one of {', '.join(names)}", f"{'、'.join(names)}之一"
        raise InvalidFacts("over", name, *allowed, path=f"over.{name[:60]}")
    return tuple(_read(asked, record, figure, value) for value in values)


def _read(asked: Question, record: str, figure: str, value: object) -> Any:
    given = {record: {figure: value}} if figure else {record: value}
    try:
        found = facts_of(asked.rule, parsed(given), on=asked.on, partly=True)[record]
    except InvalidFacts:
        return value
    return getattr(found, figure) if figure else found


def _figures(rule: Rule, name: str) -> tuple[str, ...]:
    """The figures of a record that a rule takes."""
    default = next(fact.default for fact in rule.facts if fact.name == name)
    kind = type(default)
    return tuple(one.name for one in attrs.fields(cast("Any", kind))) if kind in PROVISIONS else ()


def _at(asked: Question, axes: tuple[Axis, ...], place: tuple[Any, ...]) -> Reply | None:
    """The reply in a cell."""
    facts = dict(asked.facts)
    for axis, value in zip(axes, place, strict=True):
        record, _, figure = axis.name.partition(".")
        if figure:
            held = facts.get(record, next(fact.default for fact in asked.rule.facts if fact.name == record))
            try:
                facts[record] = attrs.evolve(cast("Any", held), **{figure: value})
            except InvalidFacts:
                return None
        else:
            facts[record] = value
    return reply(asked.rule, facts)
