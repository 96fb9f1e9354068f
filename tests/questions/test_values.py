"""The values that stand for a fact, and what a search makes of facts that are tied."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from types import SimpleNamespace
from typing import Annotated, Any, Literal, cast

import pytest
from attrs import frozen

from langfang_policy._rooms.questions import readings
from langfang_policy._rooms.questions.needs import Search, _found
from langfang_policy._rooms.questions.replies import Question, Reply, ReplyKind, reply
from langfang_policy._rooms.questions.values import Domain, Seeds, _once, _parts, domain_of
from langfang_policy.core.bounds import BARE, at_least, at_most
from langfang_policy.core.decisions import Decision
from langfang_policy.core.errors import Fault, InvalidFacts, NeedsJudgement, NotInForce, PolicyError, Undetermined
from langfang_policy.core.facts import COUNT, FLAG, Whole
from langfang_policy.core.figures import Record
from langfang_policy.core.findings import note
from langfang_policy.core.locators import Citation

CLAUSE = Citation.parse("廊政发〔2017〕47号 三")
DAY = datetime.date(2018, 3, 1)
SEEDS = Seeds(numbers=(Fraction(5),), days=(DAY,), texts=("甲",), example={"place": CLAUSE})


@frozen(kw_only=True)
class Pair(Record):
    """Two flags (一对).

    Attributes:
        one: 甲: one.
        names: 名称: names.
    """

    one: bool
    names: frozenset[str] = frozenset()


@frozen(kw_only=True)
class Ordered(Record):
    """Two numbers in order (有序).

    Attributes:
        low: 低: the lower.
        high: 高: the higher.
    """

    low: int
    high: int

    def faults(self) -> tuple[Fault, ...]:
        """In order."""
        return () if self.low <= self.high else (Fault("high", "x", "more", "更大", "$.high"),)


class TestDomains:
    """Each form of type has values, and says whether there are others."""

    @pytest.mark.parametrize(
        ("hint", "some", "whole"),
        [
            (datetime.date, DAY + datetime.timedelta(days=1), False),
            (datetime.datetime, datetime.datetime(2018, 3, 1, 9), False),
            (datetime.time, datetime.time(8), False),
            (str, "甲", False),
            (int, 6, False),
            (Decimal, Decimal("5.01"), False),
            (Literal["a", "b"], "b", True),
            (tuple[bool, bool], (True, False), True),
            (tuple[bool, int], (True, 5), False),
            (Mapping[str, int], {"甲": 0}, False),
            (bool | None, None, True),
            (frozenset[str], frozenset({"甲"}), False),
            (Citation, CLAUSE, False),
            (Annotated[int, *Whole(BARE, at_least(1), at_most(3))], 2, True),
            (Annotated[int, *COUNT], 6, False),
            (Annotated[bool, *FLAG], False, True),
            (Ordered, Ordered(low=0, high=1), False),
            (Pair, Pair(one=True, names=frozenset({"甲"})), False),
        ],
        ids=str,
    )
    def test_of_a_type(self, hint: Any, some: object, whole: bool) -> None:
        """With the neighbours of figures and days."""
        found = domain_of(hint, SEEDS)
        assert some in found.values
        assert found.whole is whole

    def test_a_record_of_nothing_has_no_value(self) -> None:
        """Where a field has none, and the rows would be many."""

        @frozen(kw_only=True)
        class Empty(Record):
            """Of what no seed is one (空).

            Attributes:
                day: 日期: a day.
                moment: 时刻: a moment.
                place: 条款: a clause.
                more: 数: numbers.
                names: 名称: names.
                days: 日期列: days.
            """

            day: datetime.date
            moment: datetime.datetime
            place: Citation
            more: tuple[int, ...] = ()
            names: frozenset[str] = frozenset()
            days: tuple[datetime.date, ...] = ()

        many = SEEDS._replace(days=tuple(DAY + datetime.timedelta(days=30 * step) for step in range(40)), example={})
        assert domain_of(Empty, many) == Domain((), whole=False)

    def test_parts(self) -> None:
        """Numbers, days and texts, however deep; a yes or no is none."""
        value = ({"a": at_least(3)}, frozenset({DAY}), Pair(one=True, names=frozenset({"b"})), None, True, object())
        assert sorted(map(str, _parts(value))) == ["2018-03-01", "3", "a", "b"]

    def test_each_value_once(self) -> None:
        """What cannot be looked up is compared; one is not the same as true."""
        assert _once([1, True, 1, {"a": 1}, {"a": 1}, [], []]) == (1, True, {"a": 1}, [])


def asked_of(function: Any) -> Question:
    """A question to a function that is no rule of a decree."""
    rule = SimpleNamespace(function=function, facts=(), provisions={})
    return cast("Question", SimpleNamespace(id="x.y", rule=rule, facts={}, on=DAY))


class TestSearch:
    """What the replies to completions show."""

    BOTH = (SimpleNamespace(name="one"), SimpleNamespace(name="other"))

    def test_tied_facts_matter_together(self) -> None:
        """Where no single step is valid, and the answers differ all the same."""

        def function(*, one: bool, other: bool) -> Decision[bool]:
            if one != other:
                raise InvalidFacts("other", other, "the same", "相同")
            return Decision(one, note(CLAUSE, "甲", "one", one))

        flags = Domain((False, True), whole=True)
        search = Search(asked_of(function), cast("Any", self.BOTH), (flags, flags), None, 100)
        search.run()
        found = _found(asked_of(function), cast("Any", self.BOTH), search, 4, proven=search.proven)
        assert [one.fact.name for one in found.matters] == ["one", "other"]
        assert (found.answer, found.idle) == (None, ())

    def test_a_change_beyond_the_few_that_come_first(self) -> None:
        """Is found where not everything can be asked: all values of a fact are, around each centre."""

        def function(*, one: int, other: int) -> Decision[bool]:
            return Decision(one == 517, note(CLAUSE, "甲", "one", other))

        domains = Domain(tuple(range(1_000)), whole=True), Domain(tuple(range(10)), whole=True)
        search = Search(asked_of(function), cast("Any", self.BOTH), domains, None, 5_000)
        search.run()
        assert search.shown.keys() == {0}
        assert not search.done

    def test_a_fact_that_is_needed_after_all(self) -> None:
        """Not everything is asked without it: the search begins anew, with that fact."""

        def function(**_: object) -> None:
            raise Undetermined("third", en="x", zh="甲")

        rule = SimpleNamespace(function=function, facts=(*self.BOTH, SimpleNamespace(name="third")), provisions={})
        asked = cast("Any", SimpleNamespace(id="x.y", rule=rule, facts={}, on=DAY))
        many = Domain(tuple(range(60)), whole=True)
        search = Search(asked, cast("Any", self.BOTH), (many, many), None, 5_000)
        search.run()
        assert len(search.table) < 60 * 60 / 5
        assert (search.again, search.done) == (True, False)

    def test_no_value_at_all(self) -> None:
        """Is impossible, and no answer."""
        empty = Domain((), whole=False)
        search = Search(asked_of(dict), cast("Any", self.BOTH[:1]), (empty,), None, 100)
        search.run()
        assert _found(asked_of(dict), cast("Any", self.BOTH[:1]), search, 0, proven=False).impossible


class TestReply:
    """What a rule replies, from a call."""

    @pytest.mark.parametrize(
        ("error", "kind", "answer"),
        [
            (NotInForce("令", DAY, first=DAY, last=None), ReplyKind.NOT_IN_FORCE, "令"),
            (NeedsJudgement("市政府", citation=CLAUSE, en="x", zh="甲"), ReplyKind.NEEDS_JUDGEMENT, "市政府"),
        ],
    )
    def test_what_is_no_decision(self, error: PolicyError, kind: ReplyKind, answer: str) -> None:
        """By its kind; the clause that leaves it open is named."""

        def function() -> None:
            raise error

        found = reply(asked_of(function).rule, {})
        assert found is not None
        assert (found.kind, found.answer) == (kind, answer)
        assert found.text() == f"{kind.en} ({answer})"
        assert found.text("zh") == f"{kind.zh}（{answer}）"

    def test_an_unknown_error_is_not_hidden(self) -> None:
        """Nor is a defect with the decree's own figures; with others it is a refusal."""

        class Strange(PolicyError):
            """None of the four."""

        def strange() -> None:
            raise Strange

        def broken(**_: object) -> None:
            raise ZeroDivisionError

        with pytest.raises(Strange):
            reply(asked_of(strange).rule, {})
        with pytest.raises(ZeroDivisionError):
            reply(asked_of(broken).rule, {})
        rule = SimpleNamespace(function=broken, provisions={"figures": SimpleNamespace(kind=int)})
        assert reply(cast("Any", rule), {"figures": 1}) is None


class TestReadings:
    """Groups of replies by their least departures."""

    def test_several_least_departures(self) -> None:
        """One that holds another says nothing new."""
        found: list[Any] = []
        one, other = Reply(ReplyKind.DECIDED, 1), Reply(ReplyKind.DECIDED, 2)
        for reached, departed in ((one, ()), (other, ("x",)), (other, ("y",)), (other, ("x", "y"))):
            readings._enter(found, reached, cast("Any", departed))
        assert found == [(one, [()], 1), (other, [("x",), ("y",)], 3)]

    def test_a_reading_that_is_refused_is_left_out(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """And one keyword is a place by itself."""
        facts = {"local_fee_yuan": 500, "migrant_fee_yuan": 400}
        found = readings.compare_readings("education.fee_lawful", facts, on="2018-06-30")
        assert [[one.place for few in group.departures for one in few] for group in found.groups] == [
            [],
            ["migrant_fees"],
        ]
        really = reply
        monkeypatch.setattr(
            f"{readings.__name__}.reply", lambda rule, given: None if "migrant_fees" in given else really(rule, given)
        )
        assert len(readings.compare_readings("education.fee_lawful", facts, on="2018-06-30").groups) == 1

    def test_facts_that_are_refused(self) -> None:
        """By their names, as ``ask`` does."""
        with pytest.raises(InvalidFacts) as caught:
            readings.compare_readings("education.retention_reached", {"retained": 5, "cohort": 3}, on="2018-06-30")
        assert caught.value.fact == "retained"
