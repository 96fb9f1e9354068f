"""A plan at work in one process: distinct rows decided, answers remembered, nothing raised for a row."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, Literal, NamedTuple, Protocol

from attrs import define, field

from ...core.decisions import Decision
from ...core.decrees import UnsaidNature
from ...core.errors import Fault, InvalidFacts, NotInForce, PolicyError
from ...core.faults import NOTHING, Language
from ...core.rules import Rule
from ...registry import entry
from ..asking.deciding import decided
from ..asking.reading import DAY_FACT, day, facts_of
from .answers import Leaf, Numbers, leaves_of
from .arrow import pa, pc
from .columns import mender, settled
from .distinct import Distinct, told_apart
from .lacking import parted_for
from .native import FEWEST, Native
from .replies import OUTCOMES, Clauses, Refusal, reasons, refusal, too_long
from .taking import LEFT_OUT, Source, Taken, sources_of

__all__ = ["Binding", "Run"]

MOST_KNOWN = 50_000
"""The distinct rows that are remembered from batch to batch."""
_CHUNK = 2_000
"""The distinct rows between two reports of progress."""

Progress = Callable[[int], object]
Spread = Callable[[Sequence[Any]], Iterable[Any]]


class Binding(Protocol):
    """What a plan says."""

    @property
    def rule(self) -> str: ...
    @property
    def taken(self) -> Taken: ...
    @property
    def constants(self) -> tuple[tuple[str, object], ...]: ...
    @property
    def on(self) -> datetime.date | None: ...
    @property
    def day_column(self) -> str | None: ...
    @property
    def why(self) -> Language | None: ...
    @property
    def numbers(self) -> Numbers: ...
    @property
    def prefix(self) -> str: ...
    @property
    def places(self) -> int | None: ...
    @property
    def presumed(self) -> Literal["apply", "ignore"]: ...
    @property
    def unsaid(self) -> UnsaidNature: ...
    @property
    def inputs(self) -> tuple[str, ...]: ...
    def check(self, schema: pa.Schema) -> None: ...


@define(eq=False)
class _Known:
    """Answers from earlier batches: where each distinct row's stands among them."""

    places: dict[tuple[Any, ...], int] = field(factory=dict)
    answers: list[Any] = field(factory=list)


class _Reading(NamedTuple):
    """How columns of such types are read."""

    sources: tuple[Source, ...]
    day: Callable[[Any], Any] | None
    known: _Known


class Run:
    """What a plan needs at work, made once in each process."""

    def __init__(self, binding: Binding, rule: Rule) -> None:
        self._binding, self._rule = binding, rule
        self._leaves: tuple[Leaf, ...] = leaves_of(rule.answer, binding.numbers, binding.places)
        self._language: Language = binding.why or "en"
        constants = dict(binding.constants)
        self._constants = constants
        typed = facts_of(rule, constants, on=datetime.date.min, partly=True)
        self._fixed = {fact.name: typed.get(fact.name, fact.default) for fact in rule.facts}
        self._takes_day = DAY_FACT in self._fixed
        self._standings: dict[datetime.date, NotInForce | None] = {}
        self._readings: dict[tuple[Any, ...], _Reading] = {}
        self._clauses = Clauses()
        text = pa.string()
        self._outcome = pa.dictionary(pa.int8(), text)
        said = [("outcome", self._outcome), ("fact", text), ("reason", text), ("clause", text)]
        said += [("why", text)] if binding.why else []
        columns = [*((leaf.name, leaf.part.kind) for leaf in self._leaves), *said]
        self.schema = pa.schema([(binding.prefix + name, kind) for name, kind in columns])
        sets = {leaf.name: leaf.part.words for leaf in self._leaves if leaf.part.words} | {"outcome": OUTCOMES}
        self.words = {binding.prefix + name: words for name, words in sets.items()}
        self._natives: dict[tuple[Any, ...], Native | None] = {}

    def batch(self, rows: Any, progress: Progress | None = None, spread: Spread | None = None) -> Any:
        """The answers to a batch of rows, in their order."""
        native = self._native(rows.schema) if rows.num_rows >= FEWEST else None
        found = None
        if native is not None:
            columns = {name: rows.column(name) for name in self._binding.inputs}
            found = native.decide(columns) if native.pays(columns, len(self._leaves)) else None
        if found is None:
            return self._generic(rows, progress, spread)
        answers, done = found
        ready = pa.RecordBatch.from_arrays([answers[name] for name in self.schema.names], schema=self.schema)
        if done is None:
            if progress is not None:
                progress(rows.num_rows)
            return ready
        left = pc.invert(pa.array(done))
        odd = rows.filter(left)
        if progress is not None:
            progress(rows.num_rows - odd.num_rows)
        rest = self._generic(odd, progress, spread)
        return _instead(ready, left, rest)

    def _native(self, schema: Any) -> Native | None:
        """What decides columns of these types natively; None where nothing does."""
        binding = self._binding
        types = tuple(schema.field(name).type for name in binding.inputs)
        if types not in self._natives:
            alone = binding.why is None and binding.day_column is None
            made = None
            if alone and not isinstance(self._checked(lambda: self._day(self._reading(schema), {})), PolicyError):
                made = parted_for(self._rule, self._fixed, binding.taken, self._put, binding.prefix)
            self._natives[types] = made
        return self._natives[types]

    def _put(self, rows: Any) -> Any:
        """Rows put to the rule one by one."""
        return self._generic(rows, None, None)

    def _generic(self, rows: Any, progress: Progress | None, spread: Spread | None) -> Any:
        """Each distinct row put to the rule once."""
        names = self._binding.inputs
        reading = self._reading(rows.schema)
        found = told_apart({name: rows.column(name) for name in names}, rows.num_rows)
        keys, known = found.keys(), reading.known
        fresh = [place for place, key in enumerate(keys) if key not in known.places]
        shares = found.shares() if progress is not None else []
        if progress is not None and len(fresh) < len(keys):
            new = set(fresh)
            progress(sum(share for place, share in enumerate(shares) if place not in new))
        chunks = [fresh[start : start + _CHUNK] for start in range(0, len(fresh), _CHUNK)]
        made = []
        if spread is None or len(chunks) <= 1:
            replied: Iterable[Any] = (self._decided(found, reading, chunk) for chunk in chunks)
        else:
            replied = spread([_rows_of(found, chunk, rows.schema, names) for chunk in chunks])
        for chunk, answers in zip(chunks, replied, strict=True):
            made.append(answers)
            if progress is not None:
                progress(sum(shares[place] for place in chunk))
        return self._assembled(found, keys, fresh, known, made)

    def _assembled(self, found: Distinct, keys: list[Any], fresh: list[int], known: _Known, made: list[Any]) -> Any:
        """The answers of all rows, of those that are known and of those just made; and what is known from now on."""
        start = len(known.places)
        if not keys:
            answers = whole = self._columns(0, [], [], [], {})
        elif not start and len(fresh) == len(keys):
            answers = whole = _together(made, self.schema)
        else:
            places = dict(zip((keys[place] for place in fresh), range(start, start + len(fresh)), strict=True))
            whole = _together([*known.answers, *made], self.schema)
            order = [known.places[key] if key in known.places else places[key] for key in keys]
            answers = whole.take(pa.array(order, pa.int64()))
        if start + len(fresh) > MOST_KNOWN:
            known.places.clear()
            known.answers.clear()
        elif fresh:
            known.places.update(zip((keys[place] for place in fresh), range(start, start + len(fresh)), strict=True))
            known.answers[:] = [whole]
        return answers if found.codes is None else answers.take(found.codes)

    def decide(self, row: Any) -> Decision[Any]:
        """The decision of a batch of one row.

        Raises:
            PolicyError: It gives none.
        """
        self._binding.check(row.schema)
        reading = self._reading(row.schema)
        found = told_apart({name: row.column(name) for name in row.schema.names}, 1)
        raw = {name: found.values[name][place] for name, (place,) in found.places.items()}
        when = self._day(reading, raw)
        self._in_force(when)
        given = self._given(reading.sources, lambda name: raw[name])
        return decided(self._rule, facts_of(self._rule, given, on=when))

    def _reading(self, schema: Any) -> _Reading:
        """How columns of these types are read; answers are remembered by them, as 1 and true are equal in Python."""
        binding = self._binding
        types = tuple(schema.field(name).type for name in binding.inputs)
        if (reading := self._readings.get(types)) is None:
            binding.check(schema)
            column = binding.day_column
            mend = None if column is None else mender(datetime.date, schema.field(column).type) or _same
            reading = _Reading(sources_of(self._rule, binding.taken, schema), mend, _Known())
            self._readings[types] = reading
        return reading

    def _decided(self, found: Distinct, reading: _Reading, picked: Sequence[int]) -> Any:
        """The answers to some of the distinct rows."""
        values: list[Any] = []
        clauses: list[str] = []
        whys: list[str] = []
        refusals: dict[int, Refusal] = {}
        rule, why, clause = self._rule, self._binding.why, self._clauses.of
        for place, facts in enumerate(self._facts(found, reading, picked)):
            try:
                decision = decided(rule, facts if isinstance(facts, dict) else facts())
            except PolicyError as error:
                refusals[place] = refusal(error, self._language)
            else:
                values.append(decision.value)
                clauses.append(clause(decision))
                if why is not None:
                    whys.append(reasons(decision, why))
        return self._columns(len(picked), values, clauses, whys, refusals)

    def _facts(
        self, found: Distinct, reading: _Reading, picked: Sequence[int]
    ) -> Iterator[dict[str, object] | Callable[[], dict[str, object]]]:
        """The typed facts of each row, or what tells what is wrong with them."""
        columns, wrong = [], False
        for source in reading.sources:
            typed, some_wrong = source.typed(found, picked)
            columns.append(typed)
            wrong = wrong or some_wrong
        names = [source.fact.name for source in reading.sources]
        rows: Iterable[tuple[object, ...]] = zip(*columns, strict=True) if columns else ((),) * len(picked)
        fixed, takes_day = self._fixed, self._takes_day
        for place, row, when in zip(picked, rows, self._days(found, reading, picked), strict=True):
            if isinstance(when, PolicyError) or (wrong and any(one is LEFT_OUT for one in row)):
                yield self._refusal(found, reading, place, when)
                continue
            facts = fixed.copy()
            facts.update(zip(names, row, strict=True))
            if takes_day:
                facts[DAY_FACT] = when
            yield facts

    def _refusal(
        self, found: Distinct, reading: _Reading, place: int, when: datetime.date | PolicyError
    ) -> Callable[[], dict[str, object]]:
        """What tells what is wrong with a row, as ``ask`` would."""

        def tell() -> dict[str, object]:
            if isinstance(when, PolicyError):
                raise when
            given = self._given(reading.sources, lambda name: found.values[name][found.places[name][place]])
            return facts_of(self._rule, given, on=when)

        return tell

    def _given(self, sources: Iterable[Source], raw: Callable[[str], Any]) -> dict[str, object]:
        """The facts of a row as ``ask`` takes them."""
        given = dict(self._constants)
        for source in sources:
            value = source.value([raw(name) for name in source.columns])
            if value is not LEFT_OUT:
                given[source.fact.name] = value
            elif source.fact.required and source.otherwise is None:
                given[source.fact.name] = None
        return given

    def _days(
        self, found: Distinct, reading: _Reading, picked: Sequence[int]
    ) -> list[datetime.date] | list[datetime.date | PolicyError]:
        """The day of each row, or why none can be asked about."""
        column = self._binding.day_column
        if column is None:
            when = self._checked(partial(self._day, reading, {}))
            return [when] * len(picked)
        places, values = found.places[column], found.values[column]
        made: dict[int, datetime.date | PolicyError] = {}
        for place in picked:
            if (code := places[place]) not in made:
                made[code] = self._checked(partial(self._day, reading, {column: values[code]}))
        return [made[places[place]] for place in picked]

    def _checked(self, read: Callable[[], datetime.date]) -> datetime.date | PolicyError:
        try:
            when = read()
            self._in_force(when)
        except PolicyError as error:
            return error
        return when

    def _day(self, reading: _Reading, raw: Mapping[str, Any]) -> datetime.date:
        """The day that a row asks about."""
        if reading.day is None:
            return self._binding.on  # type: ignore[return-value]  # there is one where no column has it
        value = raw[self._binding.day_column or ""]
        if value is None:
            raise InvalidFacts.of([Fault("on", NOTHING, "a day as YYYY-MM-DD", "形如YYYY-MM-DD的日期", "$.on")])
        return day(reading.day(value), "on", "$.on")

    def _in_force(self, when: datetime.date) -> None:
        if when not in self._standings:
            held = entry(self._rule.name).decree
            try:
                held.standing(when, presumed=self._binding.presumed, unsaid=self._binding.unsaid).require()
            except NotInForce as error:
                self._standings[when] = error
            else:
                self._standings[when] = None
        if (refused := self._standings[when]) is not None:
            raise refused

    def _columns(
        self, rows: int, values: list[Any], clauses: list[str], whys: list[str], refusals: dict[int, Refusal]
    ) -> Any:
        """The columns of an answer; values, clauses and reasons are those of the rows that are decided."""
        arrays: list[Any] = []
        unfit: dict[int, tuple[Leaf, Any]] = {}
        for leaf in self._leaves:
            array, wrong = _array(leaf, values)
            arrays.append(array)
            unfit |= wrong
        decides = [place for place in range(rows) if place not in refusals] if refusals or unfit else range(rows)
        for place, (leaf, value) in unfit.items():
            refusals[decides[place]] = refusal(too_long(leaf, value), self._language)
        said = [pa.array(clauses, pa.string()), *([pa.array(whys, pa.string())] if self._binding.why else [])]
        if not refusals:
            facts, causes = pa.nulls(rows, pa.string()), pa.nulls(rows, pa.string())
            codes = pa.repeat(pa.scalar(0, pa.int8()), rows)
            return pa.RecordBatch.from_arrays([*arrays, _outcomes(codes), facts, causes, *said], schema=self.schema)
        order: list[int | None] = [None] * rows
        for place, row in enumerate(decides):
            if place not in unfit:
                order[row] = place
        spots = pa.array(order, pa.int64())
        arrays, said = ([array.take(spots) for array in some] for some in (arrays, said))
        told = [refusals.get(place, _DECIDED) for place in range(rows)]
        said[0] = pc.coalesce(said[0], pa.array([one.clause for one in told], pa.string()))
        outcomes = pa.array([OUTCOMES.index(one.outcome) for one in told], pa.int8())
        facts = pa.array([one.fact for one in told], pa.string())
        causes = pa.array([one.reason or None for one in told], pa.string())
        return pa.RecordBatch.from_arrays([*arrays, _outcomes(outcomes), facts, causes, *said], schema=self.schema)


_DECIDED = Refusal("decided", None, "")


def _same(value: Any) -> Any:
    return value


def _rows_of(found: Distinct, picked: Sequence[int], schema: Any, names: Sequence[str]) -> Any:
    """Some of the distinct rows as a batch."""
    arrays = [
        pa.array([found.values[name][found.places[name][place]] for place in picked], settled(schema.field(name).type))
        for name in names
    ]
    return pa.RecordBatch.from_arrays(arrays, names=list(names))


def _array(leaf: Leaf, values: list[Any]) -> tuple[Any, dict[int, tuple[Leaf, Any]]]:
    """A column of an answer, and the values that it cannot hold by their places."""
    found = list(map(leaf.get, values))
    try:
        return leaf.part.array(found), {}
    except (pa.ArrowInvalid, OverflowError):
        pass
    wrong = {place: (leaf, value) for place, value in enumerate(found) if not _holds(leaf, value)}
    return leaf.part.array([None if place in wrong else value for place, value in enumerate(found)]), wrong


def _holds(leaf: Leaf, value: Any) -> bool:
    try:
        leaf.part.array([value])
    except (pa.ArrowInvalid, OverflowError):
        return False
    return True


def _outcomes(codes: Any) -> Any:
    return pa.DictionaryArray.from_arrays(codes, pa.array(OUTCOMES, pa.string()))


def _instead(rows: Any, left: Any, rest: Any) -> Any:
    """The rows, with others in place of those that were left."""
    order = None
    columns = []
    for ours, theirs in zip(rows.columns, rest.columns, strict=True):
        if isinstance(ours, pa.DictionaryArray):  # of the same closed set
            codes = pc.replace_with_mask(ours.indices, left, theirs.indices)
            made = pa.DictionaryArray.from_arrays(codes, ours.dictionary, ordered=ours.type.ordered, safe=False)
        elif not pa.types.is_nested(ours.type):
            made = pc.replace_with_mask(ours, left, theirs)
        else:
            if order is None:
                places = pc.add(pc.cumulative_sum(left.cast(pa.int64())), len(ours) - 1)
                order = pc.if_else(left, places, pa.array(range(len(ours))))
            made = pa.concat_arrays([ours, theirs]).take(order)
        columns.append(made)
    return pa.RecordBatch.from_arrays(columns, schema=rows.schema)


def _together(batches: Sequence[Any], schema: Any) -> Any:
    """Batches of one schema as one."""
    if len(batches) == 1:
        return batches[0]
    columns = [pa.concat_arrays([batch.column(place) for batch in batches]) for place in range(len(schema))]
    return pa.RecordBatch.from_arrays(columns, schema=schema)
