"""Records that check themselves, figures with their words, and the Chinese names that docstrings carry."""

from __future__ import annotations

import datetime
import types
from collections.abc import Callable, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Any, Self, TypeVar, Union, cast, get_args, get_origin, get_type_hints

import attrs
from attrs import field

from .bounds import BARE
from .facts import DAY, FLAG, MOMENT, Kind, Means, Measure, Whole
from .faults import Fault, InvalidFacts
from .foreign import listed
from .forms import Readable
from .terms import Term
from .titles import FigureWords, entries_of_docstring, figure_words, title_of

__all__ = [
    "FigureWords",
    "Readings",
    "Record",
    "check_of",
    "entries_of_docstring",
    "figure",
    "figure_words",
    "kind_of",
    "title_of",
]

T = TypeVar("T")
Check = Callable[[Any, str], Any]


class Record(Readable):
    """A frozen class that checks itself from its annotations when it is made; a wrong one cannot exist.

    Numbers of other libraries become our own; lists become tuples, sets frozen sets. All that is wrong is said at once,
    each with its path. Relations between fields are said by ``faults``.
    """

    __slots__ = ()

    def __attrs_post_init__(self) -> None:
        found: list[Fault] = []
        for name, plain, check in _CHECKS.get(type(self)) or _checks(type(self)):
            value = getattr(self, name)
            if type(value) is plain:
                continue
            try:
                taken = check(value, name)
            except InvalidFacts as error:
                found += error.faults
            else:
                if taken is not value:
                    object.__setattr__(self, name, taken)
        if not found and type(self).faults is not Record.faults:
            found += self.faults()
        if found:
            raise InvalidFacts.of(found)

    def faults(self) -> Sequence[Fault]:
        """What is wrong between fields that are each right; asked once all of them are."""
        return ()

    @classmethod
    def of(cls, value: object, fact: str) -> Self:
        """The value as a record of this class.

        Raises:
            InvalidFacts: It is none.
        """
        if isinstance(value, cls):
            return value
        raise InvalidFacts(fact, value, f"a {cls.__name__}", f"一项{title_of(cls) or cls.__name__}")

    @classmethod
    def maybe(cls, value: object, fact: str) -> Self | None:
        """The value as a record of this class; None stays None."""
        return None if value is None else cls.of(value, fact)

    @classmethod
    def each(cls, values: object, fact: str, *, fewest: int = 0) -> tuple[Self, ...]:
        """The values as a series of records of this class."""
        found = listed(values, fact, cls.__name__, title_of(cls) or cls.__name__)
        if len(found) < fewest:
            raise InvalidFacts(fact, values, f"{fewest} or more of {cls.__name__}", f"至少{fewest}项")
        return tuple(cls.of(value, f"{fact}[{place}]") for place, value in enumerate(found))


class Readings(Record):
    """The readings that several rules share: a record of readings, each with its recommended default."""

    __slots__ = ()


def _checks(kind: type) -> tuple[tuple[str, object, Check], ...]:
    """Each field with the type that needs no look, and the check for any other; read once, when the first is made."""
    hints = get_type_hints(kind, include_extras=True)
    bound = bound_types(kind)
    found = []
    for one in attrs.fields(cast("type[attrs.AttrsInstance]", kind)):
        plain, check = check_of(bound.get(hints[one.name], hints[one.name]))
        if check is not None:
            found.append((one.name, plain, check))
    _CHECKS[kind] = tuple(found)
    return _CHECKS[kind]


_CHECKS: dict[type, tuple[tuple[str, object, Check], ...]] = {}


def bound_types(kind: type) -> dict[object, object]:
    """The types that the class's bases take for their type variables."""
    found: dict[object, object] = {}
    for base in getattr(kind, "__orig_bases__", ()):
        found.update(zip(getattr(get_origin(base), "__parameters__", ()), get_args(base), strict=False))
    return found


_ANY_WHOLE, _ANY_NUMBER, _ANY_RATIO = Whole(BARE), Measure(BARE), Means(BARE)


def _a_text(value: object, fact: str) -> object:
    if isinstance(value, str):
        return value
    raise InvalidFacts(fact, value, "a text", "文字")


_PLAIN: dict[object, tuple[object, Check]] = {
    bool: (bool, FLAG.of),
    int: (None, _ANY_WHOLE.of),
    str: (str, _a_text),
    Decimal: (None, _ANY_NUMBER.of),
    Fraction: (Fraction, _ANY_RATIO.of),
    datetime.date: (datetime.date, DAY.of),
    datetime.datetime: (datetime.datetime, MOMENT.of),
}


def kind_of(hint: Any) -> Kind[Any] | None:
    """The kind that an annotation carries, None where it carries none."""
    if get_origin(hint) is not Annotated:
        return None
    return next((extra for extra in get_args(hint)[1:] if isinstance(extra, Kind)), None)


def check_of(hint: Any) -> tuple[object, Check | None]:  # noqa: PLR0911  # one case for each form of type
    """How a value of the type is checked: the class that needs no look (None if each does), and the check."""
    origin, args = get_origin(hint), get_args(hint)
    if origin is Annotated:
        kind = kind_of(hint)
        if kind is None:
            return check_of(args[0])
        return None, kind.exact if isinstance(kind, Measure) and args[0] is not Decimal else kind.of
    if hint in _PLAIN:
        return _PLAIN[hint]
    if origin in (Union, types.UnionType):
        rest = [arg for arg in args if arg is not type(None)]
        if len(rest) > 1 and set(rest) <= {int, Decimal, float}:
            return None, _maybe(_ANY_NUMBER.exact) if len(rest) < len(args) else _ANY_NUMBER.exact
        if len(rest) == len(args) or len(rest) > 1:
            return None, None
        plain, check = check_of(rest[0])
        return plain, None if check is None else _maybe(check)
    if origin is frozenset:
        return None, _set_of(check_of(args[0])[1])
    if origin in (tuple, Sequence) and args[1:] in ((Ellipsis,), ()):
        return None, _series_of(*check_of(args[0]))
    if isinstance(hint, type) and issubclass(hint, Term | Record):
        return hint, hint.of
    return (hint, _instance(hint)) if isinstance(hint, type) and hint not in (object, Any) else (None, None)


def _maybe(check: Check) -> Check:
    return lambda value, fact: None if value is None else check(value, fact)


def _instance(kind: type) -> Check:
    def check(value: object, fact: str) -> object:
        if isinstance(value, kind):
            return value
        raise InvalidFacts(fact, value, f"a {kind.__name__}", kind.__name__)

    return check


def _series_of(plain: object, check: Check | None) -> Check:
    def each(values: object, fact: str) -> object:
        found = listed(values, fact)
        if check is None or all(type(value) is plain for value in found):
            return found if type(found) is tuple else tuple(found)
        return tuple(check(value, f"{fact}[{place}]") for place, value in enumerate(found))

    return each


def _set_of(check: Check | None) -> Check:
    def some(values: object, fact: str) -> object:
        found = tuple(values) if isinstance(values, frozenset | set) else listed(values, fact)
        if check is None:
            return frozenset(found)
        return frozenset(check(value, f"{fact}[{place}]") for place, value in enumerate(found))

    return some


def figure(value: T, zh: str, en: str, *, source: str | None = None, printed_with: str | None = None) -> T:
    """A figure of a provision with its Chinese and English words, as the default of a field.

    It is typed as the value that it holds, as attrs types its own ``field``: type checkers see a plain default.

    Args:
        value: The decree's own value.
        zh: Its name in Chinese, without the figure itself.
        en: What it does, in English, without the figure itself.
        source: Where a figure that the clause does not print comes from.
        printed_with: The figure of the same class with which it is printed once.
    """
    metadata: dict[str, object] = {"words": FigureWords(zh, en, source, printed_with)}
    if source is not None:
        metadata["source"] = source
    if printed_with is not None:
        metadata["printed_with"] = printed_with
    return field(default=value, metadata=metadata)
