"""What a rule returns: a value that rests on findings and on other decisions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from typing import Any, Generic, NamedTuple, TypeVar, cast

from attrs import frozen

from .brief import LONGEST_REPR, brief, clipped
from .findings import Finding, condition
from .forms import Language, Readable, html, line, plain, say, told
from .locators import Citation
from .pages import both, listing, section
from .terms import Term

__all__ = [
    "Decision",
    "Part",
    "all_of",
    "any_of",
    "breaches",
    "decision_of_json",
    "granted",
    "judged",
    "lacking",
    "missing",
    "needs",
    "part",
]

T = TypeVar("T")
V = TypeVar("V")
N = TypeVar("N", bound=Term)


@frozen(init=False)
class Decision(Readable, Generic[T]):
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

    def __repr__(self) -> str:
        return f"Decision({brief(self.value, LONGEST_REPR // 2)}, <{len(self.findings)} findings>)"

    def __str__(self) -> str:
        return clipped(f"{line(self.value)} ({line(self.deciding)})", LONGEST_REPR)

    def _page(self, language: Language | None) -> str:
        """The answer, and the tree of its reasons."""
        value = html(self.value, language)
        shown = value if value.startswith(("<div>", "<table>")) else section(value)
        return f"<div>{shown}{_listed(self, language, self.because)}</div>"


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


def _listed(decision: Decision[Any], language: Language | None, deciding: Finding | None) -> str:
    """The reasons of a decision as a list, with those of the decisions that it rests on; what decided stands out."""
    return listing(_shown(reason, language, deciding) for reason in decision.reasons)


def _shown(reason: Reason, language: Language | None, deciding: Finding | None) -> str:
    if isinstance(reason, Finding):
        mark = reason.text()[0]
        head = f"{mark} {reason.citation}: "
        words = both(reason.text("zh").removeprefix(head), reason.text().removeprefix(head), language)
        said = f"{mark} {escape(str(reason.citation))}: {words}"
        return f"<strong>{said}</strong>" if reason is deciding else said
    inner = _decision(reason)
    words = f"{both(reason.zh, reason.en, language)}: " if isinstance(reason, Part) else ""
    value = both(line(inner.value, "zh"), line(inner.value), language)
    return f"→ {words}{value}{_listed(inner, language, deciding)}"


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

    def __repr__(self) -> str:
        return f"<Part {clipped(self.en, LONGEST_REPR // 3)}: {self.decision!r}>"

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


def needs(clause: Citation, what: N, holds: bool, seen: Any = None) -> tuple[N, Finding]:  # noqa: FBT001  # the answer itself
    """What is asked, by the term that names it, and whether it is there; for ``lacking``."""
    return what, condition(clause, what.zh, what.en, holds, seen)


def lacking(*asked: tuple[T, Reason]) -> Decision[tuple[T, ...]]:
    """What is asked and not there, in the order in which it is asked; the first that fails decides.

    >>> from .days import CalendarPeriod  # any closed set of terms
    >>> clause = Citation.parse("廊政字〔2017〕39号 第十二条")
    >>> found = lacking(needs(clause, CalendarPeriod.DAY, True), needs(clause, CalendarPeriod.WEEK, False))
    >>> [term.zh for term in found.value]
    ['周']
    """
    failing = [(what, reason) for what, reason in asked if reason.holds is False]
    deciding = failing[0][1] if failing else None
    return Decision(tuple(what for what, _ in failing), *(reason for _, reason in asked), because=deciding)


def missing(clause: Citation, asked: Iterable[N], there: frozenset[N]) -> Decision[tuple[N, ...]]:
    """What of all that a clause asks is not there, in the order in which it is asked."""
    return lacking(*(needs(clause, what, what in there) for what in asked))


def judged(value: V, *reasons: Reason) -> Decision[V]:
    """An answer on which all its reasons bear; the first that fails decides, and none alone where all hold."""
    for reason in reasons:
        if reason.holds is False:
            return _made(value, reasons, reason)
    return Decision(value, *reasons)


def granted(amount: T, *, when: Iterable[Reason], then: Iterable[Reason] = (), otherwise: T) -> Decision[T]:
    """The amount where every condition holds; ``then`` says how it was reckoned, and stands only where it is due."""
    conditions = tuple(when)
    if not conditions:
        raise TypeError("a decision needs a reason")
    for reason in conditions:
        if reason.holds is False:
            return _made(otherwise, conditions, reason)
    return Decision(amount, *conditions, *then)


@plain.register
def _(value: Decision) -> object:  # type: ignore[type-arg]  # dispatch knows no parameters
    return value.json()
