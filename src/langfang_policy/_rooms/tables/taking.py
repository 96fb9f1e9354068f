"""What a plan takes from where: each fact from a column, from the columns of its parts, or from several as a series."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, get_args, get_origin

from attrs import field, frozen

from ...core.errors import InvalidFacts
from ...core.rules import Fact, Rule
from ..asking.reading import DAY_FACT, SERIES, taker
from .arrow import pa
from .columns import Mender, allows_none, fits, left_out, mender, within
from .distinct import Distinct

__all__ = ["LEFT_OUT", "Source", "Taken", "bound_to", "checked", "hints_of", "inside", "otherwise", "sources_of"]

Taken = tuple[tuple[str, str | tuple[str, ...]], ...]
"""Each fact, or part of a record (``fact.part``), and the column or the columns that it is taken from."""

LEFT_OUT = object()
"""What stands for a fact that a row does not give."""


def bound_to(
    rule: Rule,
    names: Sequence[str],
    columns: Mapping[str, str | Sequence[str] | None],
    constants: Iterable[str],
) -> Taken:
    """Which fact comes from which column: those said, and of the others each from the column of its name.

    Raises:
        InvalidFacts: A fact or a column is none, or a required fact comes from nowhere.
    """
    facts = {fact.name: fact for fact in rule.facts if fact.name != DAY_FACT}
    fixed = set(constants)
    found: dict[str, str | tuple[str, ...]] = {}
    for key, source in columns.items():
        of = () if source is None else (source,) if isinstance(source, str) else tuple(source)
        _known(rule, facts, fixed, key)
        if strange := [name for name in of if name not in names]:
            shown = ", ".join(names)
            raise InvalidFacts("columns", strange[0], f"a column among {shown}", f"现有的列（{shown}）之一")
        if twice := [name for name in of if names.count(name) > 1]:
            raise InvalidFacts("columns", twice[0], "a column whose name stands once", "名称不重复的列")
        if source is not None:
            found[key] = source if isinstance(source, str) else of
    said = {key.partition(".")[0] for key in columns}
    for name in names:
        fact, *steps = name.split(".")
        free = fact in facts and fact not in fixed and fact not in said and names.count(name) == 1
        if free and within_path(facts[fact].type, steps) is not None:
            found[name] = name
    _each_once(found)
    given = {key.partition(".")[0] for key in found} | fixed
    if lacking := [name for name, fact in facts.items() if fact.required and name not in given]:
        raise InvalidFacts(
            "columns",
            lacking,
            "a column, or a constant by facts=, for each fact that the rule requires",
            "规则必填的每项事实须有列，或以facts=给出",
        )
    return tuple(found.items())


def _known(rule: Rule, facts: Mapping[str, Fact], fixed: set[str], key: str) -> None:
    """Refuse a mapping of what is no fact of the rule, or of what is given for all rows."""
    fact, _, part = key.partition(".")
    if fact not in facts or fact in fixed or (part and within_path(facts[fact].type, key.split(".")[1:]) is None):
        shown = ", ".join(name for name in facts if name not in fixed)
        raise InvalidFacts(
            "columns",
            key,
            f"a fact of {rule.name} that facts= does not give: {shown}",
            f"{rule.name}的事实，且未以facts=给出：{shown}",
        )


def _each_once(found: Mapping[str, object]) -> None:
    """Refuse a fact that comes whole and in parts."""
    for key in found:
        steps = key.split(".")
        if any(".".join(steps[:end]) in found for end in range(1, len(steps))):
            raise InvalidFacts("columns", key, "a fact as a whole or by its parts, not both", "整体与分项只取其一")


def within_path(hint: Any, steps: Sequence[str]) -> Any:
    """The type that stands so many steps inside a fact; None where nothing does."""
    for step in steps:
        hint = within(hint, step)
    return hint


def checked(rule: Rule, taken: Taken, schema: pa.Schema) -> None:
    """Refuse columns whose type can never be their fact."""
    for hint, name in hints_of(rule, taken):
        fits(hint, schema.field(name).type, name)


def hints_of(rule: Rule, taken: Taken) -> Iterator[tuple[Any, str]]:
    """Each column with the type of what is taken from it."""
    facts = {fact.name: fact for fact in rule.facts}
    for key, source in taken:
        fact, *steps = key.split(".")
        hint = within_path(facts[fact].type, steps)
        if isinstance(source, str):
            yield hint, source
        else:
            inner = inside(hint, key)
            yield from ((inner, name) for name in source)


def inside(hint: Any, key: str) -> Any:
    """The type of a series' members."""
    for one in (hint, *get_args(hint)):
        if get_origin(one) in SERIES:
            return get_args(one)[0]
    raise InvalidFacts("columns", key, "several columns for a series alone", "多列只可用于数列")


def otherwise(fact: Fact) -> object:
    """What holds of a fact that a row does not give; ``LEFT_OUT`` where it must."""
    if not fact.required:
        return fact.default
    return None if allows_none(fact.type) else LEFT_OUT


@frozen(eq=False)
class Source:
    """How one fact is taken from a row: its columns in their order, and what makes them its value as JSON has it."""

    fact: Fact
    columns: tuple[str, ...]
    value: Callable[[Sequence[Any]], Any]
    """The value of a row's columns; ``LEFT_OUT`` where the row gives none."""
    otherwise: object = field(init=False)
    """What holds where a row does not give it; ``LEFT_OUT`` where it must."""
    _take: Callable[[object], object] = field(init=False)

    @otherwise.default
    def _otherwise(self) -> object:
        return otherwise(self.fact)

    @_take.default
    def _taker(self) -> Callable[[object], object]:
        return taker(self.fact)

    def typed(self, found: Distinct, picked: Sequence[int]) -> tuple[list[object], bool]:
        """The fact of some distinct rows as the rule takes it, and whether some lack it or give what does not fit.

        These have ``LEFT_OUT``. Each distinct value is taken once.
        """
        columns = [(found.places[name], found.values[name]) for name in self.columns]
        codes: list[Any]
        if len(columns) == 1:
            ((places, values),) = columns
            codes = [places[place] for place in picked]
            raw = {code: (values[code],) for code in codes}
        else:
            codes = list(zip(*[[places[place] for place in picked] for places, _ in columns], strict=True))
            raw = {code: tuple(held[one] for one, (_, held) in zip(code, columns, strict=True)) for code in codes}
        made, wrong = {}, False
        value, otherwise, take = self.value, self.otherwise, self._take
        for code, row in raw.items():
            given = value(row)
            try:
                made[code] = taken = otherwise if given is LEFT_OUT else take(given)
            except Exception:  # noqa: BLE001  # what is wrong is told by ``ask``'s own reader, or raised by it
                made[code] = taken = LEFT_OUT
            wrong = wrong or taken is LEFT_OUT
        return [made[code] for code in codes], wrong


def sources_of(rule: Rule, taken: Taken, schema: pa.Schema) -> tuple[Source, ...]:
    """How each fact that comes from columns is taken, in the order of the rule's facts."""
    parts: dict[str, list[tuple[list[str], str | tuple[str, ...]]]] = {}
    for key, source in taken:
        fact, *steps = key.split(".")
        parts.setdefault(fact, []).append((steps, source))
    return tuple(_source(fact, parts[fact.name], schema) for fact in rule.facts if fact.name in parts)


def _source(fact: Fact, parts: list[tuple[list[str], str | tuple[str, ...]]], schema: pa.Schema) -> Source:
    columns = [name for _, source in parts for name in ([source] if isinstance(source, str) else source)]
    readers = [_reader(within_path(fact.type, steps), source, schema) for steps, source in parts]
    if not parts[0][0]:
        return Source(fact, tuple(columns), readers[0])
    ends, start = [], 0
    for _, source in parts:
        ends.append((start, start := start + (1 if isinstance(source, str) else len(source))))
    kept = [allows_none(within_path(fact.type, steps)) and not left_out(fact.type, steps) for steps, _ in parts]
    optional = not fact.required or allows_none(fact.type)

    def value(row: Sequence[Any]) -> Any:
        found: dict[str, Any] = {}
        given = False
        for (steps, _), reader, (first, last), stays in zip(parts, readers, ends, kept, strict=True):
            one = reader(row[first:last])
            if one is LEFT_OUT:
                if not stays:
                    continue
                one = None
            else:
                given = True
            within = found
            for step in steps[:-1]:
                within = within.setdefault(step, {})
            within[steps[-1]] = one
        return LEFT_OUT if optional and not given else found

    return Source(fact, tuple(columns), value)


def _reader(hint: Any, source: str | tuple[str, ...], schema: pa.Schema) -> Callable[[Sequence[Any]], Any]:
    """What makes the values of a column, or of the columns of a series, one value."""
    if isinstance(source, str):
        return _of_one(mender(hint, schema.field(source).type))
    inner = inside(hint, "")
    menders = [mender(inner, schema.field(name).type) for name in source]
    stays = allows_none(inner)

    def several(row: Sequence[Any]) -> Any:
        pairs = zip(row, menders, strict=True)
        return [one if one is None or mend is None else mend(one) for one, mend in pairs if one is not None or stays]

    return several


def _of_one(mend: Mender | None) -> Callable[[Sequence[Any]], Any]:
    def one(row: Sequence[Any]) -> Any:
        (value,) = row
        if value is None:
            return LEFT_OUT
        return value if mend is None else mend(value)

    return one
