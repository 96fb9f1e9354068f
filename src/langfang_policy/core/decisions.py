"""What a rule returns: a value with the findings that led to it."""

from __future__ import annotations

import datetime
import html
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import singledispatch
from typing import Generic, Literal, TypeVar, cast

import attrs
from attrs import frozen

from .decrees import Period
from .exact import written
from .locators import Citation, Locator
from .numbers import DecreeNumber
from .terms import Term

__all__ = ["Decision", "Finding", "Language", "all_of", "any_of", "first_failing", "first_holding", "plain"]

T = TypeVar("T")
V = TypeVar("V")
Language = Literal["en", "zh"]


@frozen
class Finding:
    """One reason: the clause, what was looked at, what was seen, what the clause asks, and whether it holds.

    The words stand in English and Chinese; they are put together with the figures only when somebody reads them.

    >>> bool(Finding(Citation.parse("廊政字〔2017〕28号 第四条"), zh="户数", en="households", holds=True, observed=900))
    True
    """

    citation: Citation
    zh: str
    en: str
    holds: bool = True
    observed: object = None
    required: object = None

    def __bool__(self) -> bool:
        return self.holds

    def text(self, language: Language = "en") -> str:
        """The finding as a line of text."""
        seen, asked = (", observed {}", ", required {}") if language == "en" else ("，实际{}", "，要求{}")
        words = self.en if language == "en" else self.zh
        if self.observed is not None:
            words += seen.format(say(self.observed, language))
        if self.required is not None:
            words += asked.format(say(self.required, language))
        return f"{'✓' if self.holds else '✗'} {self.citation}: {words}"


@frozen(init=False)
class Decision(Generic[T]):
    """An answer with its reasons, in the order they were weighed.

    Args:
        value: The answer.
        findings: The reasons; the last one decided, unless ``because`` names another.
        because: The index of the finding that decided.

    The decision is true where its value is.
    """

    value: T
    findings: tuple[Finding, ...]
    _because: int

    def __init__(self, value: T, *findings: Finding, because: int = -1) -> None:
        self.__attrs_init__(value, findings, because)

    @property
    def because(self) -> Finding:
        """The finding that decided."""
        return self.findings[self._because]

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The clauses that the answer rests on, each once, in the order they were weighed."""
        return tuple(dict.fromkeys(finding.citation for finding in self.findings))

    def answering(self, value: V) -> Decision[V]:
        """Another value that follows from the same findings, decided by the same one."""
        return Decision(value, *self.findings, because=self._because)

    def __bool__(self) -> bool:
        return bool(self.value)

    def explain(self, language: Language = "en") -> str:
        """The answer and its reasons as text, a line each."""
        lines = (f"  {finding.text(language)}" for finding in self.findings)
        return "\n".join((*_head(self.value, language), *lines))

    def _repr_html_(self) -> str:
        rows = "".join(
            f"<tr><td>{'✓' if finding.holds else '✗'}</td><td>{html.escape(str(finding.citation))}</td>"
            f"<td>{html.escape(finding.en)}<br><span lang='zh'>{html.escape(finding.zh)}</span></td>"
            f"<td>{html.escape(say(finding.observed, 'en'))}</td>"
            f"<td>{html.escape(say(finding.required, 'en'))}</td></tr>"
            for finding in self.findings
        )
        head = "<tr><th></th><th>clause</th><th>finding</th><th>observed</th><th>required</th></tr>"
        return f"<p><strong>{html.escape(say(self.value, 'en'))}</strong></p><table>{head}{rows}</table>"


def first_failing(findings: Sequence[Finding]) -> int:
    """The index of the finding that decides where all must hold: the first that does not, else the last."""
    return next((index for index, finding in enumerate(findings) if not finding), len(findings) - 1)


def first_holding(findings: Sequence[Finding]) -> int:
    """The index of the finding that decides where one must hold: the first that does, else the last."""
    return next((index for index, finding in enumerate(findings) if finding), len(findings) - 1)


def all_of(*findings: Finding) -> Decision[bool]:
    """Whether every finding holds; the first that does not decides, else the last."""
    return Decision(all(findings), *findings, because=first_failing(findings))


def any_of(*findings: Finding) -> Decision[bool]:
    """Whether a finding holds; the first that does decides, else the last."""
    return Decision(any(findings), *findings, because=first_holding(findings))


def _head(value: object, language: Language) -> list[str]:
    """The value in lines: one for each field of a record, else one."""
    if not _is_record(value):
        return [say(value, language)]
    return [f"{name}: {say(part, language)}" for name, part in _named(value)]


def say(value: object, language: Language) -> str:
    """A value as a reader meets it, in one line."""
    words = _WORDS[language]
    if value is None or isinstance(value, bool):
        return words[value]
    if isinstance(value, Term):
        return value.zh if language == "zh" else value.en
    if isinstance(value, int | Decimal | Fraction):
        return written(value)
    if isinstance(value, Finding | Period):
        return value.text(language)
    parts = _parts(value, language)
    return str(value) if parts is None else (_AND[language].join(parts) or words[None])


def _parts(value: object, language: Language) -> list[str] | None:
    """The parts of a value that has parts, each said; None for one that speaks for itself."""
    if isinstance(value, tuple):
        return [_nested(part, language) for part in value]
    if isinstance(value, frozenset):
        return sorted(say(part, language) for part in value)
    if _is_record(value):
        return [f"{name} {_nested(part, language)}" for name, part in _named(value)]
    return None


def _nested(value: object, language: Language) -> str:
    words = say(value, language)
    return f"({words})" if _is_record(value) or isinstance(value, tuple) else words


def _is_record(value: object) -> bool:
    """Whether the value is a record that has no words of its own."""
    kind = type(value)
    return attrs.has(kind) and kind.__str__ is object.__str__


def _named(value: object) -> Iterator[tuple[str, object]]:
    """The fields of a record by name."""
    kind = cast("type[attrs.AttrsInstance]", type(value))
    return ((field.name.replace("_", " "), getattr(value, field.name)) for field in attrs.fields(kind))


_AND: dict[Language, str] = {"en": ", ", "zh": "、"}
_WORDS: dict[Language, dict[bool | None, str]] = {
    "en": {None: "none", True: "yes", False: "no"},
    "zh": {None: "无", True: "是", False: "否"},
}


@singledispatch
def plain(value: object) -> object:
    """A value as JSON has it: enums by lower-case name, exact numbers as text unless whole, days ISO.

    >>> plain((Decimal("2998.4"), Decimal(3), datetime.date(2017, 9, 1)))
    ['2998.4', 3, '2017-09-01']
    """
    if value is None or isinstance(value, bool | int | str):
        return value
    kind = type(value)
    if attrs.has(kind):
        return {field.name.lstrip("_"): plain(getattr(value, field.name)) for field in attrs.fields(kind)}
    raise TypeError(f"no JSON form for {kind.__name__}")


@plain.register
def _(value: Term) -> object:
    return value.json


@plain.register
def _(value: Decimal | Fraction) -> object:
    return int(value) if value == int(value) else written(value)


@plain.register
def _(value: datetime.date | datetime.time) -> object:
    return value.isoformat()


@plain.register
def _(value: datetime.timedelta) -> object:
    return plain(Fraction(value // datetime.timedelta(microseconds=1), _MICROSECONDS_AN_HOUR))


@plain.register
def _(value: Citation | Locator | DecreeNumber) -> object:
    return str(value)


@plain.register
def _(value: tuple | list) -> object:  # type: ignore[type-arg]  # dispatch knows no parameters
    return [plain(part) for part in value]


@plain.register
def _(value: frozenset) -> object:  # type: ignore[type-arg]  # as above
    return sorted((plain(part) for part in value), key=str)


@plain.register
def _(value: Mapping) -> object:  # type: ignore[type-arg]  # as above
    return {str(plain(key)): plain(part) for key, part in value.items()}


@plain.register
def _(value: Finding) -> object:
    return {
        "citation": str(value.citation),
        "holds": value.holds,
        "observed": plain(value.observed),
        "required": plain(value.required),
        "zh": value.zh,
        "en": value.en,
    }


_MICROSECONDS_AN_HOUR = 3_600_000_000
