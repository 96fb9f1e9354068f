"""Whole columns at once, where a rule's form allows: cells decided by the rule, and what is computed beside them.

Rows between the same cuts, with the same terms, are one cell. The rule decides the first row of each, as it decides
any; what it computes is computed for every row by the function that it calls itself, and must give what it gave. What
is null, out of range or not exact, and whatever is not decided, stays with the rule, row by row.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from decimal import Decimal
from importlib.util import find_spec
from itertools import repeat
from math import ceil, exp
from typing import Any, NamedTuple, Protocol, cast, get_args

from attrs import define, field

from ...core.columnar import COLUMNAR, Columnar, Cut
from ...core.facts import Kind, Whole
from ...core.figures import kind_of
from ...core.rules import Rule
from ..asking.reading import is_term, members
from .arrow import np, pa
from .distinct import told_apart
from .quantities import ARRAYS, Column, Known, Measured, beside, bits
from .taking import within_path
from .writing import EXACT, listed, spread, written

__all__ = ["FEWEST", "Cells", "Decide", "Native", "Taken", "native_for"]

FEWEST = 1_000
"""The rows from which a table is worth it at all: below, each distinct row is put to the rule."""
_SAMPLE = 2_048
"""The most rows of which it is seen how many are alike; two for each that must differ are enough."""
_PRIME = 2_654_435_761
"""How far apart these are: no period of the table's own, such as the hours of a day, divides it."""
_MORE, _MORE_COMPUTED = 80, 20
"""What whole columns cost beyond looking rows up, nanoseconds a row: themselves, and each column that is computed. As
what follows, it is what ``benchmarks/choice.py`` shows to choose best."""
_ASKED, _ANSWERED = 5_000, 2_000
"""What a distinct row costs that is put to the rule and not the cell that it lies in, nanoseconds: itself, and each
column of its answer."""
_MOST_CELLS = 2**22
_BLOCK = 65_536
_LEAST_FLOAT = 1e-20
"""Below, a float prints with more places than a fact may have."""
_PLACES = (0, 1, 2, 4)
Taken = Sequence[tuple[str, str | tuple[str, ...]]]
Decide = Callable[[Any], Any]


class Native(Protocol):
    """What decides whole columns at once."""

    def pays(self, columns: Mapping[str, Any], width: int) -> bool:
        """Whether it is faster than the rule by distinct rows, for an answer of so many columns."""
        ...

    def decide(self, columns: Mapping[str, Any]) -> tuple[Mapping[str, Any], Any] | None:
        """The answer's columns for all rows, and which rows they hold for (None: for all); the rest goes to the rule.

        None where the columns do not allow it at all.
        """
        ...


def native_for(rule: Rule, fixed: Mapping[str, object], taken: Taken, decide: Decide, prefix: str = "") -> Cells | None:
    """What decides a rule's columns at once; None where nothing does.

    Args:
        rule: The rule.
        fixed: The facts, figures and readings that are the same for all rows.
        taken: Each fact that is a column, or several, with their names.
        decide: What puts a batch of rows to the rule, one by one.
        prefix: What stands before the names of the answer's columns.
    """
    form = COLUMNAR.get(rule.function)
    if form is None or find_spec("numpy") is None:
        return None
    types = {fact.name: fact.type for fact in rule.facts}
    numbers, sorts = {}, {}
    for name, of in taken:
        whole, *steps = name.split(".")
        hint = within_path(types[whole], steps)
        if name in form.numbers:
            numbers[name] = of, _kind(hint)
        elif isinstance(of, str) and (words := _sorts(hint)) is not None:
            sorts[name] = of, words
        else:
            return None
    if not numbers:
        return None
    known = {name: value for name, value in fixed.items() if name not in {one.partition(".")[0] for one, _ in taken}}
    return Cells(form=form, fixed=known, numbers=numbers, sorts=sorts, put=decide, prefix=prefix)


def _sorts(hint: Any) -> Mapping[object, int] | None:
    """The values of a closed set by what a column may have for them; None for what is none."""
    kinds = [one for one in (get_args(hint) or (hint,)) if one is not type(None)]
    if kinds == [bool]:
        return {False: 0, True: 1}
    if len(kinds) != 1 or not is_term(kinds[0]):
        return None
    order = list(kinds[0])
    return {word: order.index(member) for word, member in members(kinds[0]).items()}


def _kind(hint: Any) -> Kind[Any]:
    """The kind of a fact's numbers, of a series or of what may be None too."""

    def within(hint: Any) -> Kind[Any] | None:
        found = kind_of(hint)
        return found or next((kind for arg in get_args(hint) if (kind := within(arg)) is not None), None)

    return cast("Kind[Any]", within(hint))


class _Numbers(NamedTuple):
    """A column of numbers: as whole numbers of so many places or as floats, its ends, and which are exactly that.

    ``known`` is what was computed of all numbers between the ends.
    """

    held: Any
    places: int
    low: int
    high: int
    sound: Any
    known: dict[Hashable, Column]

    def block(self, start: int, end: int) -> Column:
        """Some of the rows."""
        held = self.held[start:end]
        kind = Measured if held.dtype.kind == "f" else Column
        return kind(held, self.places, self.low, self.high, ARRAYS, known=self.known)


@define(eq=False, kw_only=True)
class Cells:
    """A rule over columns: its cells, with the answer to each once it was met.

    ``put`` is what decides a batch of rows one by one.
    """

    form: Columnar
    fixed: Mapping[str, object]
    numbers: Mapping[str, tuple[str | tuple[str, ...], Kind[Any]]]
    sorts: Mapping[str, tuple[str, Mapping[object, int]]]
    put: Decide
    prefix: str
    _table: Any = field(default=None, init=False)
    _answers: Any = field(default=None, init=False)
    _sound: list[bool] = field(factory=list, init=False)
    _refused: list[bool] = field(factory=list, init=False)

    def pays(self, columns: Mapping[str, Any], width: int) -> bool:
        """Whether it is faster than the rule by distinct rows: whether rows differ enough, by some of them.

        Args:
            columns: Arrow arrays by their names.
            width: The columns of the answer.
        """
        rows = len(next(iter(columns.values())))
        lost = _MORE + _MORE_COMPUTED * width * self.form.computes
        least = rows * lost / (_ASKED + _ANSWERED * width)
        picked = pa.array([place * _PRIME % rows for place in range(min(rows, _SAMPLE, 2 * ceil(least)))])
        seen = told_apart({name: column.take(picked) for name, column in columns.items()}, len(picked)).count
        # so many distinct rows, all as frequent, would show so many among those picked
        return seen >= least * (1 - exp(-len(picked) / least))

    def decide(self, columns: Mapping[str, Any]) -> tuple[Mapping[str, Any], Any] | None:
        """The answer's columns for all rows, and which rows they hold for; None where the columns do not allow it.

        Args:
            columns: Arrow arrays by their names.
        """
        try:
            codes, values, sound = self.computed(columns)
            return self._answered(columns, codes, values, sound)
        except (OverflowError, pa.ArrowInvalid):  # the latter of what has more places than its column
            return None

    def computed(self, columns: Mapping[str, Any]) -> tuple[Any, Mapping[str, Column], Any]:
        """The number of each row's cell, what is computed, and which rows these hold for.

        Raises:
            OverflowError: The columns do not allow it.
        """
        rows = len(next(iter(columns.values())))
        read = {name: self._read(columns, of, kind) for name, (of, kind) in self.numbers.items()}
        sorts = [_coded(columns[of], words) for of, words in self.sorts.values()]
        sound = _all([*(one.sound for found in read.values() for one in found), *(good for _, good, _ in sorts)])
        values: dict[str, Column] = {}
        codes: Any = None
        size = 1
        for start in range(0, rows, _BLOCK):
            end = min(start + _BLOCK, rows)
            blocks = {name: [one.block(start, end) for one in found] for name, found in read.items()}
            facts = {name: tuple(found) if self._is_series(name) else found[0] for name, found in blocks.items()}
            parts = self.form.parts(Known({**self.fixed, **facts}))
            if parts is None:
                raise OverflowError("what is fixed does not allow it")
            compared = [(number, cuts) for number, cuts in parts.cells if isinstance(number, Column)]
            made = _computed(parts.values)
            if codes is None:
                sizes = [len(cuts) + 1 for _, cuts in compared] + [count for _, _, count in sorts]
                for one in sizes:
                    size *= one
                if size > _MOST_CELLS:
                    raise OverflowError("more cells than are kept")
                codes = np.empty(rows, np.uint8 if size <= _BYTE else np.int32)
                values = {name: one.holding(_room(rows, one)) for name, one in made.items()}
            codes[start:end] = _cell(compared, [(found[start:end], count) for found, _, count in sorts], codes.dtype)
            for name, column in made.items():
                values[name].held[start:end] = column.held
        if self._table is None:
            self._table = np.full(size, -1, np.int32)
        return codes, values, sound

    def _is_series(self, name: str) -> bool:
        return not isinstance(self.numbers[name][0], str)

    def _read(self, columns: Mapping[str, Any], of: str | tuple[str, ...], kind: Kind[Any]) -> list[_Numbers]:
        names = (of,) if isinstance(of, str) else of
        return [_numbers(columns[name], kind, exact=self.form.computes) for name in names]

    def _answered(
        self, columns: Mapping[str, Any], codes: Any, values: Mapping[str, Column], sound: Any
    ) -> tuple[Mapping[str, Any], Any]:
        places = self._table[codes]
        if places.min() < 0:
            fresh = places < 0 if sound is None else (places < 0) & sound
            if fresh.any():
                unsure = self._meet(columns, codes, values, np.flatnonzero(fresh))
                places = self._table[codes]
                self._table[unsure] = -1
        good = sound
        if not all(self._sound):
            good = _all([sound, np.array([*self._sound, False])[places]])
        whole = self._answers
        if whole is None:
            raise OverflowError("no row can be taken so")
        if any(self._refused):
            refused = np.array([*self._refused, False])[places]
            values = {name: one.holding(np.where(refused, 0, one.held)) for name, one in values.items()}
        spots = places if sound is None else np.maximum(places, 0)
        picked = pa.array(spots)
        answers = {}
        for name, column in zip(whole.schema.names, whole.columns, strict=True):
            own = name.removeprefix(self.prefix)
            if own in values:
                answers[name] = written(values[own], column, places)
            elif inside := {part: one for key, one in values.items() for of, part in [_within(key)] if of == own}:
                answers[name] = listed(inside, column, spots)
            else:
                answers[name] = spread(column, picked)
        return answers, good

    def _meet(self, columns: Mapping[str, Any], codes: Any, values: Mapping[str, Column], rows: Any) -> Any:
        """Put a row of each new cell to the rule, and see that what is computed is what it computes.

        What conditions grant is nothing in a cell where they fail. A row for which nothing is computed does not tell;
        cells that have no other are given back, to be met again.
        """
        if self.form.granted:
            rows = rows[np.argsort(~_some(values, rows), kind="stable")]
        _, firsts = np.unique(codes[rows], return_index=True)
        rows = np.sort(rows[firsts])
        picked = pa.array(rows)
        batch = pa.RecordBatch.from_arrays([one.take(picked) for one in columns.values()], names=list(columns))
        found = self.put(batch)
        decided = [outcome == "decided" for outcome in found.column(f"{self.prefix}outcome").to_pylist()]
        agreed, nothing = decided, decided
        for name, column in values.items():
            theirs, ours = _said(found, f"{self.prefix}{name}"), column.held[rows].tolist()
            agreed = [
                fine and _same(their, our, column.places) for fine, their, our in zip(agreed, theirs, ours, strict=True)
            ]
            nothing = [none and not their for none, their in zip(nothing, theirs, strict=True)]
        unsure = rows[:0]
        if self.form.granted:
            telling = _some(values, rows)
            unsure = rows[~telling]
            self._refused += (telling & np.array(nothing)).tolist()
            agreed = (telling & np.array(nothing) | np.array(agreed)).tolist()
        self._table[codes[rows]] = np.arange(len(self._sound), len(self._sound) + len(rows))
        self._sound += agreed
        batches = [found] if self._answers is None else [self._answers, found]
        (self._answers,) = pa.Table.from_batches(batches).combine_chunks().to_batches()
        return codes[unsure]


def _some(values: Mapping[str, Column], rows: Any) -> Any:
    """For which rows anything but nothing is computed."""
    found = np.zeros(len(rows), bool)
    for column in values.values():
        found |= column.held[rows] != 0
    return found


_BYTE = 256


def _computed(values: Mapping[str, Any]) -> dict[str, Column]:
    """What is computed of columns, by the names of the answer's; what is not, each cell has."""
    found: dict[str, Column] = {}
    for name, one in values.items():
        if isinstance(one, Column):
            found[name] = one
        elif isinstance(one, tuple) and any(isinstance(number, Column) for number in one):
            found[name] = beside(one)
    return found


def _room(rows: int, column: Column) -> Any:
    """An array for so many rows of a column of which there is a part."""
    return np.empty((rows, *column.held.shape[1:]), f"i{bits(column.low, column.high) // 8}")


def _within(name: str) -> tuple[str, str]:
    """The series that a field stands in, and the field."""
    series, _, part = name.rpartition(".")
    return series, part


def _said(found: Any, name: str) -> list[Any]:
    """What the rule has for what is computed: numbers, or those in a field of each record of a series."""
    if name in found.schema.names:
        said: list[Any] = found.column(name).to_pylist()
        return said
    series, part = _within(name)
    return [records and [record[part] for record in records] for records in found.column(series).to_pylist()]


def _same(their: Any, our: Any, places: int) -> bool:
    """Whether what the rule has, unless it has nothing, is what is computed."""
    if isinstance(our, list):
        return their is not None and len(their) == len(our) and all(map(_same, their, our, repeat(places)))
    exact = Decimal(our).scaleb(-places)
    return their is None or bool(their == (float(exact) if isinstance(their, float) else exact))


def _all(masks: Sequence[Any]) -> Any:
    """What all masks allow; None where nothing is left out."""
    found = None
    for mask in masks:
        if mask is not None:
            found = mask if found is None else found & mask
    return None if found is None or found.all() else found


def _cell(compared: Sequence[tuple[Column, Sequence[Cut]]], sorts: Sequence[tuple[Any, int]], kind: Any) -> Any:
    """The number of each row's cell."""
    codes: Any = None
    for number, cuts in compared:
        always, among = number.above(cuts)
        band: Any = always
        for one in among:
            band = np.add(one.view(np.uint8), band, dtype=np.uint8)
        codes = np.asarray(band, kind) if codes is None else codes * (len(cuts) + 1) + band
    for sort, count in sorts:
        codes = sort.astype(kind) if codes is None else codes * count + sort
    return 0 if codes is None else codes


def _numbers(array: Any, kind: Any, *, exact: bool) -> _Numbers:
    """A column of numbers in the range of their kind."""
    low, high = max(kind.whole.start, -EXACT), min(kind.whole.stop, EXACT) - 1
    sound = array.is_valid().to_numpy(zero_copy_only=False) if array.null_count else None
    if pa.types.is_integer(array.type) and array.type != pa.uint64():
        held = (array.fill_null(0) if array.null_count else array).to_numpy(zero_copy_only=False)
        places = 0
    elif pa.types.is_float64(array.type):
        held = (array.fill_null(0) if array.null_count else array).to_numpy(zero_copy_only=False)
        if not exact and not isinstance(kind, Whole):
            fit = np.isfinite(held) & (held >= low) & (held <= high) & ((held == 0) | (np.abs(held) >= _LEAST_FLOAT))
            return _Numbers(held, 0, low, high, _all([sound, fit]), {})
        held, places, fit = _whole(held, _PLACES[:1] if isinstance(kind, Whole) else _PLACES)
        sound = _all([sound, fit])
    else:
        raise OverflowError("no column of plain numbers")
    least, most = low * 10**places, high * 10**places
    if held.min() < least or held.max() > most:
        sound = _all([sound, (held >= least) & (held <= most)])
    fine = held if sound is None else held[sound]
    if not len(fine):
        raise OverflowError("no row can be taken so")
    if sound is not None:
        held = np.where(sound, held, fine[0])
    least, most = int(fine.min()), int(fine.max())
    return _Numbers(held.astype(f"i{bits(least, most) // 8}", copy=False), places, least, most, sound, {})


def _whole(floats: Any, allowed: Sequence[int]) -> tuple[Any, int, Any]:
    """Floats as whole numbers with the fewest places that hold them all, and which are exactly that.

    A float counts as the decimal that it prints as: divided again, the whole number gives it back.
    """
    for places in allowed:
        by = 10.0**places
        with np.errstate(invalid="ignore", over="ignore"):
            found = np.rint(floats * by)
            fit = (found / by == floats) & (np.abs(found) < EXACT)
        if fit.all():
            break
    return np.where(fit, found, 0).astype(np.int64), places, fit


def _coded(array: Any, words: Mapping[object, int]) -> tuple[Any, Any, int]:
    """A column of a closed set as numbers, which of them are of the set, and how many the set has."""
    count = max(words.values()) + 1
    if pa.types.is_boolean(array.type):
        sound = array.is_valid().to_numpy(zero_copy_only=False) if array.null_count else None
        held = array.fill_null(False) if array.null_count else array  # noqa: FBT003  # a value
        return held.to_numpy(zero_copy_only=False).view(np.uint8), sound, count
    if not any(test(array.type) for test in (pa.types.is_dictionary, pa.types.is_string, pa.types.is_large_string)):
        raise OverflowError("no column of words")
    told = array if pa.types.is_dictionary(array.type) else array.dictionary_encode()
    codes = np.array([*(words.get(word, -1) for word in told.dictionary.to_pylist()), -1], np.int16)
    found = codes[told.indices.fill_null(len(told.dictionary)).to_numpy(zero_copy_only=False)]
    sound = found >= 0
    return np.maximum(found, 0), _all([sound]), count
