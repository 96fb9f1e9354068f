"""Records that check themselves, figures with their words, and the Chinese names that docstrings carry."""

from __future__ import annotations

import datetime
import types
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Annotated, Any, NamedTuple, Self, TypeVar, Union, cast, get_args, get_origin, get_type_hints

import attrs
from attrs import field

from .bounds import BARE
from .facts import DAY, FLAG, MOMENT, Index, Kind, Means, Measure, Places, Whole
from .faults import Fault, InvalidFacts, each_of
from .foreign import listed
from .forms import Readable
from .locators import Citation
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
    "places_of",
    "title_of",
]

T = TypeVar("T")
R = TypeVar("R", bound="Readings")
Check = Callable[[Any, str], Any]
Forms = tuple[type | range | Callable[[object], bool], ...]
"""What of a type needs no look: classes, whole numbers from one to another, and what a test tells at once."""


class Record(Readable):
    """A frozen class that checks itself from its annotations when it is made; a wrong one cannot exist.

    Numbers of other libraries become our own; lists become tuples, sets frozen sets. All that is wrong is said at once,
    each with its path. Relations between fields are said by ``faults``.
    """

    __slots__ = ()

    def __attrs_post_init__(self) -> None:
        usual, rest, each, relates = _CHECKS.get(type(self)) or _checks(type(self))
        left = rest if usual(self) else each
        found = _take(self, left) if left else []
        if relates and not found:
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
        return value if value is None or isinstance(value, cls) else cls.of(value, fact)

    @classmethod
    def each(cls, values: object, fact: str, *, fewest: int = 0) -> tuple[Self, ...]:
        """The values as a series of records of this class."""
        found = listed(values, fact, cls.__name__, title_of(cls) or cls.__name__)
        if len(found) < fewest:
            raise InvalidFacts(fact, values, f"{fewest} or more of {cls.__name__}", f"至少{fewest}项")
        return tuple(each_of(cls.of, found, fact))


class Readings(Record):
    """The readings that several rules share: a record of readings, each with its recommended default."""

    __slots__ = ()

    def among(self, kind: type[R]) -> R:
        """These readings among those of a record that has more, its others as recommended; such a record stays."""
        return self if isinstance(self, kind) else _among(self, kind)  # type: ignore[arg-type]  # a class has a hash


@lru_cache(maxsize=256)
def _among(readings: Readings, kind: type[R]) -> R:
    """Made once, as few combinations are asked for."""
    fields = attrs.fields(cast("type[attrs.AttrsInstance]", type(readings)))
    return kind(**{one.name: getattr(readings, one.name) for one in fields})


def _take(record: Record, checks: tuple[tuple[str, Check], ...]) -> list[Fault]:
    """Put each field as its check takes it; what is wrong with those that it refuses."""
    found: list[Fault] = []
    for name, check in checks:
        value = getattr(record, name)
        try:
            taken = check(value, name)
        except InvalidFacts as error:
            found += error.faults
        else:
            if taken is not value:
                object.__setattr__(record, name, taken)
    return found


class _Checks(NamedTuple):
    """How the fields of a record are checked.

    ``usual`` tells at once whether all fields with a usual form come in it: then only the ``rest`` is looked at, else
    ``each``. ``relates`` says whether fields bear on each other.
    """

    usual: Callable[[Record], bool]
    rest: tuple[tuple[str, Check], ...]
    each: tuple[tuple[str, Check], ...]
    relates: bool


def _checks(kind: type[Record]) -> _Checks:
    """How the fields are checked, by their annotations; read once, when the first record is made."""
    hints = get_type_hints(kind, include_extras=True)
    bound = bound_types(kind)
    each, rest, forms = [], [], {}
    for one in attrs.fields(cast("type[attrs.AttrsInstance]", kind)):
        usual, check = check_of(bound.get(hints[one.name], hints[one.name]))
        if check is not None:
            each.append((one.name, check))
            if usual:
                forms[one.name] = usual
            else:
                rest.append((one.name, check))
    _CHECKS[kind] = _Checks(_usual(forms), tuple(rest), tuple(each), kind.faults is not Record.faults)
    return _CHECKS[kind]


_CHECKS: dict[type[Record], _Checks] = {}


def _usual(forms: Mapping[str, Forms]) -> Callable[[Record], bool]:
    """Whether each field comes in one of its forms: one expression, written as attrs writes an ``__init__``."""
    named: dict[str, object] = {}
    tests = ["True"]
    for name, usual in forms.items():
        either = []
        for form in usual:
            if isinstance(form, range):
                either.append(f"type(self.{name}) is int and {form.start} <= self.{name} < {form.stop}")
                continue
            named[form_name := f"form{len(named)}"] = form
            is_class = isinstance(form, type)
            either.append(f"type(self.{name}) is {form_name}" if is_class else f"{form_name}(self.{name})")
        tests.append(f"({' or '.join(either)})")
    written = f"lambda self: {' and '.join(tests)}"  # of the names of fields and whole numbers alone
    return cast("Callable[[Record], bool]", eval(written, named))


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


_PLAIN: dict[object, tuple[Forms, Check]] = {
    bool: ((bool,), FLAG.of),
    int: ((_ANY_WHOLE.whole,), _ANY_WHOLE.of),
    str: ((str,), _a_text),
    Decimal: ((_ANY_NUMBER.usual,), _ANY_NUMBER.of),
    Fraction: ((Fraction,), _ANY_RATIO.of),
    datetime.date: ((datetime.date,), DAY.of),
    datetime.datetime: ((datetime.datetime,), MOMENT.of),
}


def kind_of(hint: Any) -> Kind[Any] | None:
    """The kind that an annotation carries, None where it carries none."""
    if get_origin(hint) is not Annotated:
        return None
    return next((extra for extra in get_args(hint)[1:] if isinstance(extra, Kind)), None)


def places_of(hint: Any) -> Places | None:
    """The decimal places that an annotation states of an answer, None where it states none."""
    return next((extra for extra in get_args(hint)[1:] if isinstance(extra, Places)), None)


def check_of(hint: Any) -> tuple[Forms, Check | None]:  # noqa: PLR0911  # one case for each form of type
    """How a value of the type is checked: the classes and whole numbers that need no look, and the check."""
    origin, args = get_origin(hint), get_args(hint)
    if origin is Annotated:
        kind = kind_of(hint)
        return check_of(args[0]) if kind is None else _kind_check(kind, args[0])
    if hint in _PLAIN:
        return _PLAIN[hint]
    if origin in (Union, types.UnionType):
        rest = [arg for arg in args if arg is not type(None)]
        if len(rest) > 1 and set(rest) <= {int, Decimal, float}:
            forms = _ANY_NUMBER.whole, _ANY_NUMBER.usual
            return forms, _maybe(_ANY_NUMBER.exact) if len(rest) < len(args) else _ANY_NUMBER.exact
        if len(rest) == len(args) or len(rest) > 1:
            return (), None
        plain, check = check_of(rest[0])
        return (*plain, type(None)), None if check is None else _maybe(check)
    if origin is frozenset:
        return (), _set_of(check_of(args[0])[1])
    if origin in (tuple, Sequence) and args[1:] in ((Ellipsis,), ()):
        return (), _series_of(*check_of(args[0]))
    if isinstance(hint, type) and issubclass(hint, Term | Record):
        return (hint,), hint.of
    return ((hint,), _instance(hint)) if isinstance(hint, type) and hint not in (object, Any) else ((), None)


def _kind_check(kind: Kind[Any], of: object) -> tuple[Forms, Check]:
    if isinstance(kind, Measure):  # a field that is typed as Decimal holds no int
        return ((kind.usual,), kind.of) if of is Decimal else ((kind.whole, kind.usual), kind.exact)
    if isinstance(kind, Whole | Index):
        return (kind.whole,), kind.of
    return (kind.usual,) if isinstance(kind, Means) else (), kind.of


def _maybe(check: Check) -> Check:
    return lambda value, fact: None if value is None else check(value, fact)


def _instance(kind: type) -> Check:
    def check(value: object, fact: str) -> object:
        if isinstance(value, kind):
            return value
        raise InvalidFacts(fact, value, f"a {kind.__name__}", kind.__name__)

    return check


def _series_of(forms: Forms, check: Check | None) -> Check:
    usual = {*forms}

    def each(values: object, fact: str) -> object:
        found = values if type(values) is tuple else listed(values, fact)
        if check is None or usual.issuperset(map(type, found)):
            return found if type(found) is tuple else tuple(found)
        return tuple(each_of(check, found, fact))

    return each


def _set_of(check: Check | None) -> Check:
    def some(values: object, fact: str) -> object:
        found = tuple(values) if isinstance(values, frozenset | set) else listed(values, fact)
        return frozenset(found if check is None else each_of(check, found, fact))

    return some


def figure(
    value: T,
    zh: str,
    en: str,
    *,
    source: str | None = None,
    printed_with: str | None = None,
    at: Citation | None = None,
) -> T:
    """A figure of a provision with its Chinese and English words, as the default of a field.

    It is typed as the value that it holds, as attrs types its own ``field``: type checkers see a plain default.

    Args:
        value: The decree's own value.
        zh: Its name in Chinese, without the figure itself.
        en: What it does, in English, without the figure itself.
        source: Where a figure that the clause does not print comes from.
        printed_with: The figure of the same class with which it is printed once.
        at: Its own clause, where the class is of several.
    """
    metadata: dict[str, object] = {"words": FigureWords(zh, en, source, printed_with)}
    if source is not None:
        metadata["source"] = source
    if printed_with is not None:
        metadata["printed_with"] = printed_with
    if at is not None:
        metadata["at"] = at
    return field(default=value, metadata=metadata)
