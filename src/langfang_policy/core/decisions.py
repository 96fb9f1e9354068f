"""What a rule returns: a value with the findings that led to it."""

from __future__ import annotations

import html
from collections.abc import Sequence
from typing import Generic, TypeVar

from attrs import frozen

from .forms import Language, plain, say, told
from .locators import Citation

__all__ = ["Decision", "Finding", "all_of", "any_of", "first_failing", "first_holding"]

T = TypeVar("T")
V = TypeVar("V")


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
        return "\n".join((*told(self.value, language), *lines))

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


@say.register
def _(value: Finding, language: Language) -> str:
    return value.text(language)


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
