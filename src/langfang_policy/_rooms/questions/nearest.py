"""How far a case is from another answer: ``nearest_change``."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from contextlib import suppress
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal, cast, get_args, get_origin

from attrs import evolve, frozen

from ...asking import Facts, ask
from ...core.decrees import UnsaidNature
from ...core.errors import InvalidFacts
from ...core.exact import decimal_of
from ...core.facts import Index, Means, Measure, Whole
from ...core.faults import Language
from ...core.figures import kind_of
from ...core.forms import Readable, plain, say
from ...core.registers import Register
from ...core.terms import Term
from ..asking.reading import UNIONS
from .cells import Cells, NotTraceable, Scale
from .replies import Question, Reply, ReplyKind, question, refusal_of, reply

__all__ = ["ChangedAt", "Nearest", "Proof", "nearest_change"]


class Proof(Term):
    """What it rests on that no nearer change was found (依据)."""

    ASKED = "逐值核对", "every value between was asked"
    CELLS = "逐段核对", "every comparison between was noted, and each stretch asked"
    UNPROVEN = "未经证明", "a nearer one is not ruled out"


@frozen(kw_only=True)
class ChangedAt(Readable):
    """The nearest value with another reply, and the last one without (临界).

    Of a number that may have a point one of them is None, as no number is the next: the cut belongs to the other.

    Attributes:
        last: 末值: the last value with the reply as it is; None where the cut has another already.
        first: 首值: the next one, which changes it; None where the cut has the reply as it is.
        cut: 切点: where the reply turns; None where values were asked one by one.
        beyond: 例值: a value with the other reply: the first, or one just beyond the cut.
        reply: 答复: what the rule replies to it.
    """

    last: Any
    first: Any
    cut: Any = None
    beyond: Any
    reply: Reply

    def text(self, language: Language = "en") -> str:
        """Where it turns, and the reply."""
        words = _WORDS[language]
        place = say(self.beyond, language)
        if self.first is None:
            place = words[self.beyond > self.cut].format(say(self.cut, language), place)
        return words["reply"].format(place, self.reply.text(language))

    def json(self) -> dict[str, object]:
        """The change as JSON."""
        names = ("last", "first", "cut", "beyond")
        return {name: plain(getattr(self, name)) for name in names} | {"reply": self.reply.json()}


_WORDS: dict[Language, dict[object, str]] = {
    "en": {True: "above {} ({})", False: "below {} ({})", "reply": "{}: {}"},
    "zh": {True: "高于{}（如{}）", False: "低于{}（如{}）", "reply": "{}：{}"},
}


@frozen(kw_only=True)
class Nearest(Readable):
    """The nearest changes of a reply, as one fact is varied (最近变化).

    ``proof`` tells, down and up, what it rests on that what is found is the nearest, and that where nothing is found
    nothing changes up to the end.

    Attributes:
        rule: 规则: the rule.
        fact: 事实: the fact that is varied.
        value: 取值: the value that it has.
        reply: 答复: what the rule replies to it.
        below: 向下变化: the nearest smaller value, or earlier day, that changes the reply; None where none is found.
        above: 向上变化: the nearest greater or later one.
        others: 其他取值: of a term, each other member that changes the reply, in the order of the set.
        ends: 终点: how far nothing changes, down and up, where no change is found: beyond, the facts are refused or
            were not asked; None where it is so however far.
        proof: 依据: what that rests on, down and up.
        calls: 提问次数: how often the rule was asked.
    """

    rule: str
    fact: str
    value: Any
    reply: Reply
    below: ChangedAt | None = None
    above: ChangedAt | None = None
    others: tuple[ChangedAt, ...] = ()
    ends: tuple[Any, Any] = (None, None)
    proof: tuple[Proof, Proof] = (Proof.ASKED, Proof.ASKED)
    calls: int

    def json(self) -> dict[str, object]:
        """The changes as JSON."""
        return {
            "rule": self.rule,
            "fact": self.fact,
            "value": plain(self.value),
            "reply": self.reply.json(),
            "below": None if self.below is None else self.below.json(),
            "above": None if self.above is None else self.above.json(),
            "others": [one.json() for one in self.others],
            "ends": [plain(end) for end in self.ends],
            "proof": [proof.json for proof in self.proof],
            "calls": self.calls,
        }


By = str
"""``answer``, ``findings``, or a field of the answer."""


def nearest_change(
    rule: str,
    facts: Facts,
    vary: str,
    *,
    on: str | datetime.date,
    by: By = "answer",
    within: int = 4_000,
    presumed: Literal["apply", "ignore"] = "apply",
    unsaid: UnsaidNature = UnsaidNature.ENDS,
) -> Nearest:
    """The nearest smaller and greater value of a fact that change the reply, and who owns the cut between.

    Days and whole numbers are asked one by one. A number that may have a point is followed through the rule: each
    comparison is an exact cut, and between two cuts the rule does the same. So is a whole number beyond the reach.

    Args:
        rule: The rule's id.
        facts: The facts, as ``ask`` takes them, the one that is varied among them.
        vary: The fact: a number, a day, or a term, of which each other member is tried.
        on: The day asked about.
        by: What counts as a change: the ``answer``; the ``findings`` (which clause holds and which fails), where an
            amount changes with every unit; or a field of the answer.
        within: How many units or days are asked each way.
        presumed: Whether an end of the decree that is merely presumed applies, as ``ask`` takes it.
        unsaid: Whether a decree of unsaid nature has such an end, as ``ask`` takes it.

    Raises:
        NotTraceable: The fact is a number with a point, and the rule uses it for something else than sums, multiples,
            ratios and comparisons. A whole one is then asked in whole steps, which proves nothing between them.
        InvalidFacts: The rule or the day is none, facts do not fit, the fact that is varied is not given or is no
            number, day or term, or the answer has no such field.
        NotInForce: The decree does not hold on the day.
    """
    asked = question(rule, facts, on, presumed, unsaid)
    asked.standing.require()
    if vary not in asked.facts or vary == "on":
        names = [name for name in asked.facts if name != "on"]
        raise InvalidFacts("vary", vary, f"one of {', '.join(names)}", f"{'、'.join(names)}之一", path="vary")
    value = asked.facts[vary]
    line = _Line(asked, vary, by)
    here = line.at(value)
    if here is None:
        raise refusal_of(ask(rule, facts, on=on, presumed=presumed, unsaid=unsaid))
    if isinstance(value, Term):
        found = {member: line.at(member) for member in type(value) if member is not value}
        changed = [
            ChangedAt(last=value, first=member, beyond=member, reply=line.reply(member))
            for member, key in found.items()
            if key is not None and key != here
        ]
        return Nearest(
            rule=rule, fact=vary, value=value, reply=line.reply(value), others=Register(*changed), calls=line.calls
        )
    below, above = (_side(line, value, here, sign, within) for sign in (-1, 1))
    return Nearest(
        rule=rule,
        fact=vary,
        value=value,
        reply=line.reply(value),
        below=below.change,
        above=above.change,
        ends=(below.end, above.end),
        proof=(below.proof, above.proof),
        calls=line.calls,
    )


def _side(line: _Line, value: Any, here: object, sign: int, within: int) -> _Side:
    """What is found one way: value by value where there is a next one, cell by cell where there is none."""
    hint = next(fact.type for fact in line.asked.rule.facts if fact.name == line.vary)
    scale = _scale_of(hint)
    if type(value) is datetime.date:
        return _scanned(line, value, here, sign, within)[0]
    if scale is None or isinstance(value, bool) or not isinstance(value, int | Decimal | Fraction):
        raise InvalidFacts("vary", value, "a fact that is a number, a day or a term", "数、日期或词项", path="vary")
    cells = Cells(line.vary, value, scale, line.at)
    if scale.whole:
        side, far = _scanned(line, value, here, sign, within)
        if far:
            with suppress(NotTraceable):
                return _by_cells(cells, line, sign)
        return side
    try:
        return _by_cells(cells, line, sign)
    except NotTraceable:
        if type(value) is not int:
            raise
    side, _ = _scanned(line, value, here, sign, within)
    return evolve(side, proof=Proof.UNPROVEN)


class _Line:
    """The replies along one fact."""

    def __init__(self, asked: Question, vary: str, by: By) -> None:
        self.asked, self.vary, self.by = asked, vary, by
        self.calls = 0

    def reply(self, value: object) -> Reply:
        """The reply to a value that is not refused."""
        return cast("Reply", reply(self.asked.rule, {**self.asked.facts, self.vary: value}))

    def at(self, value: object) -> object:
        """What counts of the reply to a value; None where it is refused."""
        self.calls += 1
        facts = {**self.asked.facts, self.vary: value}
        found = reply(self.asked.rule, facts)
        return None if found is None else self._key(found, facts)

    def _key(self, found: Reply, facts: dict[str, object]) -> object:
        if found.kind is not ReplyKind.DECIDED or self.by == "answer":
            return found
        if self.by == "findings":
            decision: Any = self.asked.rule.function(**facts)
            return tuple((one.citation, one.en, one.holds, one.bound and one.bound.side) for one in decision.findings)
        if not hasattr(found.answer, self.by):
            raise InvalidFacts("by", self.by, "answer, findings or a field of the answer", "答案的字段", path="by")
        return getattr(found.answer, self.by), found.kind


def _scale_of(hint: Any) -> Scale | None:
    """What numbers a fact may be, by its annotation; None where it is none."""
    kind, args = kind_of(hint), get_args(hint)
    if kind is not None:
        hint = type(kind)
    elif args:
        scales = [_scale_of(arg) for arg in args if arg is not type(None)]
        found = [one for one in scales if one is not None]
        same = len(found) == len(scales) and get_origin(hint) in UNIONS
        return max(found, key=lambda one: (not one.whole, one.endless)) if same else None  # the widest
    if hint in (int, Whole):
        return Scale(int)
    if hint in (Means, Fraction):
        return Scale(Fraction, endless=True)
    return Scale(Decimal, endless=hint is Index) if hint in (Measure, Index, Decimal, float) else None


def _steps(value: Any, sign: int, within: int) -> Iterator[Any]:
    """The values one after another."""
    day = datetime.timedelta(days=1)
    for step in range(1, within + 1):
        try:
            yield value + sign * step if isinstance(value, int) else value + sign * step * day
        except OverflowError:
            return


@frozen
class _Side:
    """What is found one way of a value."""

    change: ChangedAt | None
    end: Any
    proof: Proof


def _scanned(line: _Line, value: Any, here: object, sign: int, within: int) -> tuple[_Side, bool]:
    """What is found value by value, and whether it is the reach that ended it."""
    last = value
    for step in _steps(value, sign, within):
        found = line.at(step)
        if found is None:
            return _Side(None, last, Proof.ASKED), False
        if found != here:
            change = ChangedAt(last=last, first=step, beyond=step, reply=line.reply(step))
            return _Side(change, None, Proof.ASKED), False
        last = step
    return _Side(None, last, Proof.ASKED), abs(last - value) in (within, datetime.timedelta(days=within))


def _by_cells(cells: Cells, line: _Line, sign: int) -> _Side:
    """What is found cell by cell."""
    found = cells.nearest(sign)
    end = None if found.end is None else _short(found.end)
    if found.beyond is None:
        return _Side(None, end, Proof.CELLS)
    cut = None if found.cut is None else _short(found.cut)
    change = ChangedAt(last=found.last, first=found.first, beyond=found.beyond, cut=cut, reply=line.reply(found.beyond))
    return _Side(change, None, Proof.CELLS)


def _short(number: Fraction) -> int | Decimal | Fraction:
    """The number as a reader meets it: whole, with a point, or as a fraction where it does not end."""
    return number.numerator if number.denominator == 1 else decimal_of(number) or number
