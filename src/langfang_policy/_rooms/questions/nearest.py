"""How far a case is from another answer: ``nearest_change``."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any, Literal

from attrs import frozen

from ...asking import Facts, ask
from ...core.decrees import UnsaidNature
from ...core.errors import InvalidFacts
from ...core.forms import Readable, plain
from ...core.registers import Register
from ...core.terms import Term
from .replies import Question, Reply, ReplyKind, question, refusal_of, reply

__all__ = ["ChangedAt", "Nearest", "nearest_change"]


@frozen(kw_only=True)
class ChangedAt(Readable):
    """The nearest value with another reply, and the last one without (临界).

    Attributes:
        last: 末值: the last value with the reply as it is.
        first: 首值: the next one, which changes it.
        reply: 答复: what the rule then replies.
    """

    last: Any
    first: Any
    reply: Reply

    def json(self) -> dict[str, object]:
        """The change as JSON."""
        return {"last": plain(self.last), "first": plain(self.first), "reply": self.reply.json()}


@frozen(kw_only=True)
class Nearest(Readable):
    """The nearest changes of a reply, as one fact is varied (最近变化).

    Every value between was asked, so that what is found is the nearest, and what is not found lies beyond ``reach`` or
    beyond what the fact may be.

    Attributes:
        rule: 规则: the rule.
        fact: 事实: the fact that is varied.
        value: 取值: the value that it has.
        reply: 答复: what the rule replies to it.
        below: 向下变化: the nearest smaller value, or earlier day, that changes the reply; None where none is near.
        above: 向上变化: the nearest greater or later one.
        others: 其他取值: of a term, each other member that changes the reply, in the order of the set.
        ends: 终点: the farthest values asked, down and up, where nothing was found; beyond is refused or too far.
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
    """The nearest smaller and greater value of a fact that change the reply, every value between asked.

    Args:
        rule: The rule's id.
        facts: The facts, as ``ask`` takes them, the one that is varied among them.
        vary: The fact: a whole number, a day, or a term, of which each other member is tried.
        on: The day asked about.
        by: What counts as a change: the ``answer``; the ``findings`` (which clause holds and which fails), where an
            amount changes with every unit; or a field of the answer.
        within: How many units or days are asked each way.
        presumed: Whether an end of the decree that is merely presumed applies, as ``ask`` takes it.
        unsaid: Whether a decree of unsaid nature has such an end, as ``ask`` takes it.

    Raises:
        InvalidFacts: The rule or the day is none, facts do not fit, the fact that is varied is not given or is no whole
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
            ChangedAt(last=value, first=member, reply=line.replies[member])
            for member, key in found.items()
            if key is not None and key != here
        ]
        return Nearest(
            rule=rule, fact=vary, value=value, reply=line.replies[value], others=Register(*changed), calls=line.calls
        )
    below, low = _scan(line, value, here, -1, within)
    above, high = _scan(line, value, here, 1, within)
    return Nearest(
        rule=rule,
        fact=vary,
        value=value,
        reply=line.replies[value],
        below=below,
        above=above,
        ends=(low, high),
        calls=line.calls,
    )


class _Line:
    """The replies along one fact."""

    def __init__(self, asked: Question, vary: str, by: By) -> None:
        self.asked, self.vary, self.by = asked, vary, by
        self.replies: dict[Any, Reply] = {}
        self.calls = 0

    def at(self, value: Any) -> object:
        """What counts of the reply to a value; None where it is refused."""
        self.calls += 1
        facts = {**self.asked.facts, self.vary: value}
        found = reply(self.asked.rule, facts)
        if found is None:
            return None
        self.replies[value] = found
        return self._key(found, facts)

    def _key(self, found: Reply, facts: dict[str, object]) -> object:
        if found.kind is not ReplyKind.DECIDED or self.by == "answer":
            return found
        if self.by == "findings":
            decision: Any = self.asked.rule.function(**facts)
            return [(one.citation, one.en, one.holds, one.bound and one.bound.side) for one in decision.findings]
        if not hasattr(found.answer, self.by):
            raise InvalidFacts("by", self.by, "answer, findings or a field of the answer", "答案的字段", path="by")
        return getattr(found.answer, self.by), found.kind


def _steps(value: Any, sign: int, within: int) -> Iterator[Any]:
    """The values one after another."""
    if isinstance(value, bool) or type(value) not in (int, datetime.date):
        raise InvalidFacts("vary", value, "a fact that is a whole number, a day or a term", "整数、日期或词项")
    day = datetime.timedelta(days=1)
    for step in range(1, within + 1):
        try:
            yield value + sign * step if isinstance(value, int) else value + sign * step * day
        except OverflowError:
            return


def _scan(line: _Line, value: Any, here: object, sign: int, within: int) -> tuple[ChangedAt | None, Any]:
    """The nearest change one way, and the farthest value that was asked without one."""
    last = value
    for step in _steps(value, sign, within):
        found = line.at(step)
        if found is None:
            return None, last
        if found != here:
            return ChangedAt(last=last, first=step, reply=line.replies[step]), None
        last = step
    return None, last
