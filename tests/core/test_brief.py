"""Short reprs: whole where it is short, else the class and what tells the value from others."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

import pytest
from attrs import field, frozen
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.brief import LONGEST_REPR, brief, brief_repr, clipped, counted
from langfang_policy.core.decisions import Decision, part
from langfang_policy.core.decree_numbers import DecreeNumber
from langfang_policy.core.errors import Fault
from langfang_policy.core.findings import condition, note
from langfang_policy.core.locators import Citation, Locator
from langfang_policy.core.organs import County, Level, Organ, Remit
from langfang_policy.core.terms import Term, Words
from langfang_policy.testing import citations, decree_numbers, locators

FOUR = Citation.parse("廊政字〔2017〕28号 第四条")


class Colour(Term):
    """Two colours (颜色)."""

    RED = "红色"
    BLUE = "蓝色"


@frozen(kw_only=True)
class Pupil:
    """A record with a field of each kind."""

    __repr__ = brief_repr

    name: str
    colours: tuple[Colour, ...] = ()
    born: datetime.date = datetime.date(2010, 9, 1)
    marks: frozenset[Decimal] = frozenset()
    inner: Pupil | None = None
    more: Any = None
    hidden: int = field(default=0, repr=False)


WHOLE = (
    "Pupil(name='李', colours=(), born=datetime.date(2010, 9, 1), marks=frozenset(), inner=None, more=None)",
    "Pupil(name='李', colours=(Colour.RED,), born=datetime.date(2010, 9, 1), "
    "marks=frozenset({Decimal('1'), Decimal('2')}), inner=None, more={Colour.RED: 1, 'a': (1, 2)})",
)


class TestBrief:
    """What stands in the repr."""

    def test_whole_where_it_is_short(self) -> None:
        """As Python reads it back, members of closed sets by their names; what is not shown is left out."""
        one = Pupil(name="李")
        two = Pupil(
            name="李",
            colours=(Colour.RED,),
            marks=frozenset({Decimal(2), Decimal(1)}),
            more={Colour.RED: 1, "a": (1, 2)},
            hidden=3,
        )
        assert (repr(one), repr(two)) == WHOLE
        assert eval(repr(one)) == one

    def test_at_the_longest(self) -> None:
        """As long as it may be it is whole, and a letter longer it is not."""
        room = len(WHOLE[0])
        assert brief(Pupil(name="李"), room) == WHOLE[0]
        assert brief(Pupil(name="李"), room - 1) == "Pupil(name='李')"

    def test_defaults_go_first(self) -> None:
        """Then series say how many they hold, and texts are cut."""
        held = Pupil(name="李" * 200, colours=(Colour.RED,) * 40, inner=Pupil(name="b"))
        assert repr(held) == (
            f"Pupil(name='{'李' * 67}..., colours=<40 Colour>, inner=Pupil(name='b', colours=(), "
            "born=datetime.date(2010, 9, 1), marks=frozenset(), inner=None, more=None))"
        )

    def test_what_finds_no_room_is_dots(self) -> None:
        """Fields that come later are left out."""
        assert brief(Pupil(name="李" * 50, more="x" * 50), 40) == "Pupil(name='李李李李李李李李..., ...)"
        assert brief(Pupil(name="李" * 50, more="x" * 50), 12) == "Pupil(...)"

    def test_a_default_is_of_the_same_class(self) -> None:
        """False is not 0 and a moment no day: what is given is told."""
        told = brief(Pupil(name="李", more=False, colours=(), inner=None), 60)
        assert told == "Pupil(name='李', more=False)"

    @pytest.mark.parametrize(
        ("values", "words"),
        [
            ((1, 2), "<2 items>"),
            ((), "<0 items>"),
            (("a", "b"), "<2 str>"),
            ((Colour.RED, Colour.BLUE, Colour.RED), "<3 Colour>"),
            (((1,), (2,)), "<2 items>"),
            ({"a": 1}, "<1 items>"),
            (frozenset({"a"}), "<1 str>"),
        ],
    )
    def test_how_many(self, values: object, words: str) -> None:
        """And of what, where all are of one class."""
        assert counted(values) == words

    @pytest.mark.parametrize("long", [list(range(99)), {n: n for n in range(99)}, tuple(range(99)), set(range(99))])
    def test_long_series(self, long: object) -> None:
        """A series that does not fit says how many it holds."""
        assert brief(long) == "<99 items>"

    def test_what_is_called_has_its_name(self) -> None:
        """A function or class by its name, without the place that it has in memory; another by its class."""

        class Called:
            def __call__(self) -> None:
                """Nothing."""

        assert brief((len, Colour, Called())) == "(len, Colour, Called)"

    def test_clipped(self) -> None:
        """At the length it stays, beyond it dots end it."""
        assert (clipped("abcde", 5), clipped("abcdef", 5)) == ("abcde", "ab...")

    @given(st.recursive(st.integers() | st.text(), lambda part: st.tuples(part, part) | st.lists(part)), st.data())
    def test_it_is_never_longer(self, value: object, data: st.DataObject) -> None:
        """Whatever the value is, and however little room there is for it."""
        room = data.draw(st.integers(20, 300))
        assert len(brief(value, room)) <= room
        assert len(brief(Pupil(name=str(value), more=value), room)) <= room
        assert len(repr(Pupil(name=str(value), more=value))) <= LONGEST_REPR


class TestRoundTrip:
    """What Python reads back as the same value."""

    @given(st.one_of(citations(), locators(), decree_numbers()))
    def test_clauses(self, value: object) -> None:
        """Citations, locators and numbers stand as the text that they parse."""
        assert eval(repr(value)) == value
        assert repr(value) == f"{type(value).__name__}.parse({str(value)!r})"

    def test_the_whole_decree(self) -> None:
        """A locator without steps, which no text writes."""
        assert eval(repr(Locator())) == Locator()
        whole = Citation(DecreeNumber(2017, 28, "廊政字"), Locator())
        assert eval(repr(whole)) == whole

    @pytest.mark.parametrize(
        "value",
        [
            Organ(Level.CITY, Remit.GOVERNMENT),
            Organ(Level.COUNTY, Remit.GOVERNMENT, next(iter(County))),
            Words("甲", "a"),
        ],
    )
    def test_organs_and_words(self, value: object) -> None:
        """By their fields."""
        assert eval(repr(value)) == value

    def test_a_fault(self) -> None:
        """And in a line, what is wrong."""
        fault = Fault("area", "-1", "a number ≥0", "数（≥0）", "$.area")
        assert eval(repr(fault)) == fault
        assert str(fault) == "area: -1 is not usable; allowed: a number ≥0"

    def test_long_words_are_cut(self) -> None:
        """A reason of many words."""
        assert len(repr(Words("甲" * 400, "a"))) == LONGEST_REPR


class TestDecisions:
    """Answers, and what they rest on, say what and how much."""

    YES = condition(FOUR, "甲", "it is so", True)

    def test_a_decision(self) -> None:
        """Its answer and how many findings it rests on; as text, what decided."""
        decision = Decision(True, self.YES, part("乙", "b", Decision(2, note(FOUR, "丙", "c", "x" * 999))))
        assert repr(decision) == "Decision(True, <2 findings>)"
        assert repr(decision.reasons[1]) == "<Part b: Decision(2, <1 findings>)>"
        assert repr(self.YES) == "<Finding ✓ 廊政字〔2017〕28号 第四条: it is so>"
        assert len(repr(decision.findings[1])) == LONGEST_REPR
        assert str(Decision(True, self.YES)) == "yes (✓ 廊政字〔2017〕28号 第四条: it is so)"
        assert len(str(Decision("x" * 999, self.YES))) == LONGEST_REPR

    def test_an_answer_that_is_long(self) -> None:
        """Says how many it holds."""
        assert repr(Decision(tuple(range(999)), self.YES)) == "Decision(<999 items>, <1 findings>)"
