"""From a rule and typed facts to what it replies, without JSON: what every question over rules is made of."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Literal, cast

from attrs import field, frozen

from ...asking import Facts
from ...core.decisions import Decision
from ...core.decrees import DecreeStanding, UnsaidNature
from ...core.errors import Fault, InvalidFacts, NeedsJudgement, NotInForce, PolicyError, Undetermined
from ...core.faults import Language
from ...core.figures import Readings
from ...core.forms import Readable, plain, say
from ...core.locators import Citation
from ...core.rules import PROVISIONS, Fact, Rule
from ...core.terms import Reading, Term
from ...registry import entry
from ..asking.reading import DAY_FACT, day, facts_of, parsed

__all__ = ["Question", "Reply", "ReplyKind", "is_asked", "question", "refusal_of", "reply"]


class ReplyKind(Term):
    """What a rule replies to facts that are valid (答复类别)."""

    DECIDED = "已判定"
    NOT_IN_FORCE = "未施行"
    UNDETERMINED = "不能确定"
    NEEDS_JUDGEMENT = "须由人判断"


@frozen
class Reply(Readable):
    """What a rule replies to valid facts; two replies are the same if they answer the same (答复).

    Attributes:
        kind: 类别: whether it is decided, and if not, why.
        answer: 答案: what is decided; else the facts that are missing, who must judge, or the decree.
        because: 理由: the clause that decided, or that leaves the answer to a person; None where none did.
    """

    _columns = ("kind", "answer", "because")

    kind: ReplyKind
    answer: Any
    because: Citation | None = field(default=None, eq=False)

    def text(self, language: Language = "en") -> str:
        """The answer in words; where nothing is decided, why."""
        said = say(self.answer, language)
        if self.kind is ReplyKind.DECIDED:
            return said
        return f"{self.kind.zh}（{said}）" if language == "zh" else f"{self.kind.en} ({said})"

    def json(self) -> dict[str, object]:
        """The reply as JSON."""
        return {
            "outcome": self.kind.json,
            "answer": plain(self.answer),
            "because": None if self.because is None else str(self.because),
        }


def reply(rule: Rule, facts: Mapping[str, object]) -> Reply | None:
    """What the rule replies; None where the facts are refused, or its figures cannot hold together."""
    try:
        decision = cast("Decision[Any]", rule.function(**facts))
    except InvalidFacts:
        return None
    except PolicyError as error:
        return _refused(error)
    except (ArithmeticError, LookupError, ValueError):
        if all(facts.get(name, held.kind()) == held.kind() for name, held in rule.provisions.items()):
            raise  # with the decree's own figures it is a defect, and none is hidden
        return None
    because = decision.because
    return Reply(ReplyKind.DECIDED, decision.value, because=None if because is None else because.citation)


def _refused(error: PolicyError) -> Reply:
    match error:
        case NotInForce(decree=held):
            return Reply(ReplyKind.NOT_IN_FORCE, str(held))
        case Undetermined(missing=names):
            return Reply(ReplyKind.UNDETERMINED, tuple(names))
        case NeedsJudgement(who=who, citation=clause):
            return Reply(ReplyKind.NEEDS_JUDGEMENT, who, because=clause)
    raise error


def refusal_of(outcome: Mapping[str, Any]) -> InvalidFacts:
    """The error that an outcome of ``ask`` tells of, which is invalid."""
    return InvalidFacts.of(Fault(**one) for one in outcome["faults"])


def is_asked(fact: Fact) -> bool:
    """Whether a fact is one of the case: no figure, no reading, and not the day of the question."""
    law = isinstance(fact.default, Reading | Readings) or type(fact.default) in PROVISIONS
    return not law and fact.name != DAY_FACT


@frozen(kw_only=True)
class Question:
    """A rule, a day, and the facts that are given, typed; ``closed`` is the reply where the decree does not hold."""

    id: str
    rule: Rule
    on: datetime.date
    facts: Mapping[str, object]
    standing: DecreeStanding
    closed: Reply | None


def question(  # noqa: PLR0917  # what ``ask`` takes, handed on
    name: str,
    facts: Facts,
    on: str | datetime.date,
    presumed: Literal["apply", "ignore"] = "apply",
    unsaid: UnsaidNature = UnsaidNature.ENDS,
    partly: bool = False,  # noqa: FBT001, FBT002  # as above
) -> Question:
    """The question as ``ask`` would put it; facts may be left out where it is put only partly.

    Raises:
        InvalidFacts: The rule or the day is none, or a fact does not fit.
    """
    found = entry(name)
    if not isinstance(found.thing, Rule):
        raise InvalidFacts("rule", name, "the id of a rule", "规则的编号", path="rule")
    when = day(on, "on", "on")
    standing = found.decree.standing(when, presumed=presumed, unsaid=unsaid)
    closed = None if standing.holds else Reply(ReplyKind.NOT_IN_FORCE, str(found.decree))
    typed = facts_of(found.thing, parsed(facts), on=when, partly=partly)
    return Question(id=name, rule=found.thing, on=when, facts=typed, standing=standing, closed=closed)
