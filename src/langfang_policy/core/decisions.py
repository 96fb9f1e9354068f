"""What a rule returns: a value that rests on findings and on other decisions."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Generic, NamedTuple, TypeVar, cast

from attrs import frozen

from .findings import Finding
from .forms import Language, plain, say, told
from .locators import Citation

__all__ = [
    "Decision",
    "Part",
    "all_of",
    "any_of",
    "breaches",
    "decision_of_json",
    "granted",
    "part",
]

T = TypeVar("T")
V = TypeVar("V")


@frozen(init=False)
class Decision(Generic[T]):
    """An answer with its reasons, in the order they were weighed: findings, and decisions that it rests on.

    Args:
        value: The answer.
        reasons: Why; at least one.
        because: The reason that decided; a lone reason decides, and none does where several hold together.

    The decision is true where its value, a yes or no, is; any other value says nothing of yes or no.
    """

    value: T
    reasons: tuple[Reason, ...]
    _because: Reason | None

    def __init__(self, value: T, *reasons: Reason, because: Reason | None = None) -> None:
        if not reasons:
            raise TypeError("a decision needs a reason")
        if because is None:
            because = reasons[0] if len(reasons) == 1 else None
        else:
            for one in reasons:  # a loop: the same as an expression would cost more than the rest of the decision
                if one is because:
                    break
            else:
                raise TypeError("what decided is one of the reasons")
        if type(because) is not Finding and because is not None and because.because is None:
            because = None  # several held together inside it
        _set_value(self, value)
        _set_reasons(self, reasons)
        _set_because(self, because)

    @property
    def because(self) -> Finding | None:
        """The finding that decided, however deep it lies; None where several hold together."""
        return None if self._because is None else self._because.because

    @property
    def deciding(self) -> Finding:
        """The finding that decided, or the last where several hold together.

        A finding that does not hold is false, so that ``decision.because or ...`` would pass over it.
        """
        found = self.because
        return self.findings[-1] if found is None else found

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding, in the order they were weighed."""
        return tuple([finding for reason in self.reasons for finding in reason.findings])

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The clauses that the answer rests on, each once, in the order they were weighed."""
        return tuple(dict.fromkeys(finding.citation for finding in self.findings))

    @property
    def holds(self) -> bool:
        """The answer of a yes or no."""
        return bool(self)

    def __bool__(self) -> bool:
        if isinstance(self.value, bool):
            return self.value
        raise TypeError(f"{say(self.value, 'en'):.200} is neither yes nor no: ask for its .value")

    def explain(self, language: Language = "en") -> str:
        """The answer and its reasons as an indented tree, all of it in one language."""
        return "\n".join(self.tree(language, 0))

    def tree(self, language: Language, depth: int, words: str = "") -> Iterator[str]:
        """The answer as lines of a tree, its reasons below it."""
        first, *rest = told(self.value, language)
        indent = "  " * depth
        yield indent + ("→ " if depth else "") + words + first
        yield from (indent + ("  " if depth else "") + line for line in rest)
        for reason in self.reasons:
            yield from reason.tree(language, depth + 1)

    def json(self) -> dict[str, object]:
        """The decision as JSON: the value, the findings flat, the tree over their indices, the one that decided."""
        flat: list[Finding] = []
        reasons = [_branch(reason, flat) for reason in self.reasons]
        return {
            "value": plain(self.value),
            "findings": [finding.json() for finding in flat],
            "reasons": reasons,
            "because": self._deciding(),
        }

    def _deciding(self) -> int | None:
        """The place of the finding that decided among all findings."""
        if self._because is None:
            return None
        place = next(place for place, one in enumerate(self.reasons) if one is self._because)
        reason, before = self.reasons[place], sum(len(earlier.findings) for earlier in self.reasons[:place])
        inside = 0 if isinstance(reason, Finding) else _decision(reason)._deciding()
        return None if inside is None else before + inside

    def _repr_html_(self) -> str:
        rows = "".join(
            f"<tr><td>{line.lstrip()[0]}</td><td>{html.escape(str(finding.citation))}</td>"
            f"<td>{html.escape(finding.en)}<br><span lang='zh'>{html.escape(finding.zh)}</span></td>"
            f"<td>{html.escape('' if finding.observed is None else say(finding.observed, 'en'))}</td>"
            f"<td>{html.escape(_asked(finding))}</td></tr>"
            for finding in self.findings
            for line in (finding.text(),)
        )
        head = "<tr><th></th><th>clause</th><th>finding</th><th>observed</th><th>required</th></tr>"
        return f"<p><strong>{html.escape(say(self.value, 'en'))}</strong></p><table>{head}{rows}</table>"


# How a frozen decision is filled when it is made; half the price of object.__setattr__.
_set_value, _set_reasons, _set_because = (Decision.__dict__[name].__set__ for name in ("value", "reasons", "_because"))
_bare: Any = object.__new__


def _made(value: V, reasons: tuple[Reason, ...], because: Reason | None) -> Decision[V]:
    """A decision whose reasons, and the one of them that decided, are known to be such: made without a look."""
    made: Decision[V] = _bare(Decision)
    _set_value(made, value)
    _set_reasons(made, reasons)
    _set_because(made, because if type(because) is Finding or because is None or because.because is not None else None)
    return made


def _asked(finding: Finding) -> str:
    return "" if finding.bound is None else finding.bound.text()


class Part(NamedTuple):
    """A decision that another rests on, with the words for what it settles.

    Attributes:
        zh: 中文: what it settles, in Chinese.
        en: 英文: the same in English.
        decision: 决定: the decision.
    """

    zh: str
    en: str
    decision: Decision[Any]

    @property
    def because(self) -> Finding | None:
        """What decided it."""
        return self.decision.because

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Its findings."""
        return self.decision.findings

    @property
    def holds(self) -> bool:
        """Its answer, a yes or no."""
        return self.decision.holds

    def tree(self, language: Language, depth: int) -> Iterator[str]:
        """The decision as lines of a tree, its words before its answer."""
        return self.decision.tree(language, depth, f"{self.en}: " if language == "en" else f"{self.zh}：")


Reason = Finding | Decision[Any] | Part


def part(zh: str, en: str, decision: Decision[Any]) -> Part:
    """A decision that another rests on, with the words for what it settles."""
    return Part(zh, en, decision)


def _decision(reason: Reason) -> Decision[Any]:
    return reason.decision if isinstance(reason, Part) else cast("Decision[Any]", reason)


def _branch(reason: Reason, flat: list[Finding]) -> object:
    """A reason as the tree has it: a finding's index, or a decision with its own reasons."""
    if isinstance(reason, Finding):
        flat.append(reason)
        return len(flat) - 1
    words = (reason.zh, reason.en) if isinstance(reason, Part) else (None, None)
    inner = _decision(reason)
    before = len(flat)
    reasons = [_branch(one, flat) for one in inner.reasons]
    deciding = inner._deciding()  # of its own class
    return {
        "zh": words[0],
        "en": words[1],
        "value": plain(inner.value),
        "reasons": reasons,
        "because": None if deciding is None else before + deciding,
    }


def decision_of_json(given: Mapping[str, Any], value: T) -> Decision[T]:
    """The decision that JSON holds, tree included; what was seen and asked stays as JSON has it.

    Args:
        given: What ``Decision.json`` gave.
        value: The answer as its rule's type reads it.
    """
    flat = [Finding.of_json(one) for one in given["findings"]]

    def read(branch: object) -> Reason:
        if isinstance(branch, int):
            return flat[branch]
        tree = cast("Mapping[str, Any]", branch)
        inner = made(tree, tree["value"])
        return inner if tree["zh"] is None else Part(tree["zh"], tree["en"], inner)

    def made(tree: Mapping[str, Any], value: V) -> Decision[V]:
        reasons = [read(branch) for branch in tree["reasons"]]
        deciding = None if tree["because"] is None else flat[tree["because"]]
        held = next((reason for reason in reasons if any(one is deciding for one in reason.findings)), None)
        return Decision(value, *reasons, because=held)

    return made(given, value)


def all_of(*reasons: Reason) -> Decision[bool]:
    """Whether every reason holds; the first that does not decides. What neither holds nor fails is passed over."""
    for reason in reasons:
        if reason.holds is False:
            return _made(False, reasons, reason)  # noqa: FBT003  # the answer itself
    return _made(True, reasons, None) if len(reasons) > 1 else Decision(True, *reasons)  # noqa: FBT003  # as above


def any_of(*reasons: Reason) -> Decision[bool]:
    """Whether a reason holds; the first that does decides. What neither holds nor fails is passed over."""
    for reason in reasons:
        if reason.holds:
            return _made(True, reasons, reason)  # noqa: FBT003  # as above
    return Decision(False, *reasons)


def breaches(*findings: Finding) -> Decision[tuple[Citation, ...]]:
    """The clauses whose findings do not hold, each once; the first of them decides."""
    broken = [finding for finding in findings if finding.holds is False]
    if not broken:
        return Decision((), *findings)
    return _made(tuple(dict.fromkeys([finding.citation for finding in broken])), findings, broken[0])


def granted(amount: T, *, when: Iterable[Reason], then: Iterable[Reason] = (), otherwise: T) -> Decision[T]:
    """The amount where every condition holds; ``then`` says how it was reckoned, and stands only where it is due."""
    entitled = all_of(*when)
    if not entitled:
        return Decision(otherwise, *entitled.reasons, because=entitled._because)  # a decision's own
    return Decision(amount, *entitled.reasons, *then)


@plain.register
def _(value: Decision) -> object:  # type: ignore[type-arg]  # dispatch knows no parameters
    return value.json()
