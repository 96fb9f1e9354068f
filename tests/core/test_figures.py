"""Records that check themselves, figures with their words, and the Chinese names of docstrings."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from functools import partial
from typing import Annotated, Any, Generic, TypeVar

import attrs
import pytest
from attrs import evolve, field, frozen
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.exact import Number
from langfang_policy.core.facts import (
    AQI,
    COUNT,
    DAY,
    LABEL,
    M2,
    MEAN,
    Aqi,
    Count,
    HoursPassed,
    Kind,
    Label,
    Mean,
    Share,
    SquareMetres,
    Year,
)
from langfang_policy.core.faults import Fault, InvalidFacts
from langfang_policy.core.figures import (
    FigureWords,
    Readings,
    Record,
    check_of,
    entries_of_docstring,
    figure,
    figure_words,
    kind_of,
    title_of,
)
from langfang_policy.core.locators import Citation
from langfang_policy.core.terms import Reading, Term, Words

T = TypeVar("T")
FOUR = Citation.parse("廊政字〔2017〕28号 第四条")


class School(Term):
    """Two kinds of school (学校类别)."""

    PRIMARY = "小学"
    JUNIOR = "初中"


class EdgeCeiling(Reading, at=FOUR):
    """Which ceiling holds at the edge (分界面积的上限)."""

    SMALLER = "从低", "两项上限并存", "Both ceilings hold together."
    LARGER = "从高", "有利于申请人", "Kinder to the applicant."


@frozen(kw_only=True)
class Plot(Record):
    """A plot of land (地块).

    Attributes:
        area_m2: 用地面积: its area,
            as surveyed.
        owners: Those who own it.
        share: 占比：of the whole: all of it.
    """

    area_m2: SquareMetres
    owners: Count = 0
    share: Share | None = None


@frozen(kw_only=True)
class Site(Record):
    """The site of a school (校址)."""

    plot: Plot
    school: School = School.PRIMARY
    opened: datetime.date | None = None
    at: datetime.datetime = datetime.datetime(2017, 9, 1, 8)
    open: bool = False
    whole: int = 0
    few: int | None = None
    length: Number = 0
    width: Number | None = None
    height: Decimal = Decimal(0)
    depth: Decimal | None = None
    ratio: Fraction = Fraction(0)
    mean: Mean = 0
    hours: Annotated[Decimal, *HoursPassed.__metadata__] = Decimal(0)
    name: str = ""
    label: Label = "x"
    note: Annotated[str, "of no kind"] = ""
    clause: Citation = FOUR
    areas: tuple[SquareMetres, ...] = ()
    classes: Sequence[Count] = ()
    plots: tuple[Plot, ...] = ()
    schools: frozenset[School] = frozenset()
    anything: object = None
    many: tuple[object, ...] = ()
    kinds: frozenset[object] = frozenset()
    mixed: int | str = 0
    pair: tuple[int, str] = (0, "")
    edge: EdgeCeiling = EdgeCeiling.SMALLER


PLOT = Plot(area_m2=100)
DAY_ONE, AT = datetime.date(2017, 9, 1), datetime.datetime(2017, 9, 1, 8)


class Index:
    """A whole number of another library."""

    def __index__(self) -> int:
        return 7


class TestTaken:
    """A record takes each value as its annotation says."""

    @pytest.mark.parametrize(
        ("name", "given_", "kept"),
        [
            ("whole", 5, 5), ("whole", Index(), 7), ("few", None, None), ("few", 3, 3),
            ("length", 2, 2), ("length", 0.1, Decimal("0.1")), ("length", Fraction(1, 2), Decimal("0.5")),
            ("width", None, None), ("width", 0.25, Decimal("0.25")), ("width", 3, 3),
            ("height", 2, Decimal(2)), ("depth", 2, Decimal(2)), ("depth", None, None),
            ("ratio", 2, Fraction(2)), ("ratio", Fraction(1, 3), Fraction(1, 3)),
            ("mean", Fraction(1, 3), Fraction(1, 3)), ("mean", 2, Fraction(2)),
            ("hours", 2, Decimal(2)), ("hours", 0.5, Decimal("0.5")),
            ("areas", [1, 0.5], (1, Decimal("0.5"))), ("areas", (), ()), ("classes", [1, Index()], (1, 7)),
            ("schools", {School.JUNIOR}, frozenset({School.JUNIOR})),
            ("schools", [School.JUNIOR, School.JUNIOR], frozenset({School.JUNIOR})),
            ("plots", [PLOT], (PLOT,)), ("many", [1, "x"], (1, "x")), ("kinds", {1}, frozenset({1})),
            ("anything", 1j, 1j), ("mixed", "x", "x"), ("pair", (1, "x"), (1, "x")), ("opened", DAY_ONE, DAY_ONE),
            ("at", AT, AT), ("open", True, True), ("name", "x", "x"), ("note", "x", "x"), ("label", "", ""),
            ("clause", FOUR, FOUR), ("edge", EdgeCeiling.LARGER, EdgeCeiling.LARGER),
        ],
    )  # fmt: skip
    def test_numbers_become_our_own_and_series_are_kept_whole(self, name: str, given_: object, kept: Any) -> None:
        """Lists become tuples, sets frozen sets; a whole number stays an int where any number may stand."""
        changed: dict[str, Any] = {name: given_}
        held = getattr(Site(**{"plot": PLOT} | changed), name)
        assert held == kept
        assert type(held) is type(kept)
        if isinstance(kept, tuple):
            assert [type(one) for one in held] == [type(one) for one in kept]
        assert getattr(evolve(Site(plot=PLOT), **changed), name) == kept

    @pytest.mark.parametrize(
        ("name", "wrong", "fact"),
        [
            ("whole", 0.5, "whole"), ("whole", True, "whole"), ("whole", None, "whole"), ("whole", 2**128, "whole"),
            ("few", 0.5, "few"), ("few", Decimal(1), "few"), ("few", "3", "few"), ("length", "3", "length"),
            ("length", float("nan"), "length"), ("length", True, "length"), ("length", None, "length"),
            ("width", "3", "width"), ("width", Fraction(1, 3), "width"), ("height", Decimal("sNaN"), "height"),
            ("height", None, "height"), ("depth", False, "depth"), ("ratio", None, "ratio"), ("ratio", "1/3", "ratio"),
            ("mean", -1, "mean"), ("hours", -0.5, "hours"), ("areas", [1, -1], "areas[1]"), ("areas", "12", "areas"),
            ("areas", 5, "areas"), ("classes", (0, 0.5), "classes[1]"), ("schools", ["小学"], "schools[0]"),
            ("schools", {"小学"}, "schools[0]"), ("schools", "小学", "schools"), ("schools", None, "schools"),
            ("plots", [PLOT, None], "plots[1]"), ("many", 5, "many"), ("kinds", "x", "kinds"),
            ("opened", "2017-09-01", "opened"), ("opened", AT, "opened"), ("at", DAY_ONE, "at"), ("open", 1, "open"),
            ("name", 5, "name"), ("name", None, "name"), ("note", 5, "note"), ("label", "x" * 2_001, "label"),
            ("clause", "第四条", "clause"), ("edge", "从低", "edge"), ("school", School, "school"),
            ("plot", {}, "plot"), ("plot", None, "plot"),
        ],

    )  # fmt: skip
    def test_what_does_not_fit_is_refused_by_its_field(self, name: str, wrong: object, fact: str) -> None:
        """And by its place in a series; so that a wrong record cannot exist, nor be made of a right one."""
        changed: dict[str, Any] = {name: wrong}
        for make in (partial(Site, **{"plot": PLOT} | changed), partial(evolve, Site(plot=PLOT), **changed)):
            with pytest.raises(InvalidFacts) as caught:
                make()
            (fault,) = caught.value.faults
            assert (fault.fact, fault.path) == (fact, f"$.{fact}")
            assert fault.en
            assert fault.zh

    def test_a_subclass_is_what_its_class_is(self) -> None:
        """A text of another library is a text, a clause with more to it a clause; each stays what it is."""

        class Text(str):
            """Another library's text."""

            __slots__ = ()

        @frozen
        class Wider(Citation):
            """A clause with more to it."""

        wide = Wider(FOUR.number, FOUR.locator)
        held = Site(plot=PLOT, name=Text("x"), clause=wide)
        assert type(held.name) is Text
        assert held.clause is wide

    def test_all_that_is_wrong_is_said_at_once(self) -> None:
        """In the order of the fields, each with its path."""
        with pytest.raises(InvalidFacts) as caught:
            Site(plot=PLOT, open=1, whole=0.5, areas=(1, -1), at=AT, name=5)  # type: ignore[arg-type]  # the point
        assert [fault.path for fault in caught.value.faults] == ["$.open", "$.whole", "$.name", "$.areas[1]"]
        assert caught.value.fact == "open"

    def test_a_field_cannot_be_changed(self) -> None:
        """A record is frozen."""
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            PLOT.owners = 5  # type: ignore[misc]  # the point

    @given(st.integers(-2, 2) | st.decimals(-2, 2, places=2), st.none() | st.integers(-1, 2))
    def test_it_takes_what_its_kinds_take(self, area: int | Decimal, share: int | None) -> None:
        """No more and no less."""
        if area >= 0 and (share is None or 0 <= share <= 1):
            held = Plot(area_m2=area, share=share)
            assert (held.area_m2, held.share) == (area, share)
            assert evolve(held) == held
        else:
            with pytest.raises(InvalidFacts) as caught:
                Plot(area_m2=area, share=share)
            assert {fault.fact for fault in caught.value.faults} <= {"area_m2", "share"}


@frozen(kw_only=True)
class Span(Record):
    """Two figures, the lesser first (区间)."""

    least: Count = 1
    most: Count = 2
    inner: Span | None = None

    def faults(self) -> Sequence[Fault]:
        """The least is not more than the most."""
        if self.least <= self.most:
            return ()
        return [Fault("most", str(self.most), f"{self.least} or more", f"不少于{self.least}", "$.most")]


class TestFaults:
    """Relations between fields are told once each field is right."""

    def test_at_the_edge(self) -> None:
        """Equal ends are in order, and one that falls short by one is not."""
        assert Span(least=2, most=2) == evolve(Span(), least=2)
        with pytest.raises(InvalidFacts, match="most: 1 is not usable; allowed: 2 or more") as caught:
            Span(least=2, most=1)
        assert caught.value.zh == "most：1不可用；应为不少于2"

    def test_not_asked_of_what_is_wrong_already(self) -> None:
        """Only the field itself is at fault."""
        with pytest.raises(InvalidFacts) as caught:
            Span(least=5, most=-1)
        assert [fault.fact for fault in caught.value.faults] == ["most"]
        assert caught.value.faults[0].en == COUNT.en

    def test_a_what_if_is_checked_too(self) -> None:
        """By the same relation."""
        with pytest.raises(InvalidFacts, match="most"):
            evolve(Span(), least=3)


@frozen(kw_only=True)
class Held(Record, Generic[T]):
    """Something of a kind that a subclass names."""

    value: T


@frozen(kw_only=True)
class HeldCount(Held[Count]):
    """A count."""


@frozen(kw_only=True)
class Empty(Record):
    """Nothing at all."""


@frozen(kw_only=True)
class EdgeReadings(Readings):
    """The readings that two rules share (共用读法)."""

    edge: EdgeCeiling = EdgeCeiling.SMALLER


@frozen(kw_only=True)
class MoreReadings(EdgeReadings):
    """Those of a rule that asks for more (更多读法)."""

    other: EdgeCeiling = EdgeCeiling.SMALLER


class TestShapes:
    """Generic, empty and shared records."""

    def test_a_subclass_says_what_a_type_variable_is(self) -> None:
        """And is checked by it; where none is said, anything will do."""
        assert HeldCount(value=5).value == 5
        with pytest.raises(InvalidFacts, match="value"):
            HeldCount(value=-1)
        assert Held(value="x").value == "x"

    def test_a_record_without_fields(self) -> None:
        """Is right."""
        assert Empty() == Empty()
        assert Empty().faults() == ()

    def test_readings_are_a_record(self) -> None:
        """Checked as any other."""
        assert EdgeReadings().edge is EdgeCeiling.recommended()
        with pytest.raises(InvalidFacts, match="edge"):
            EdgeReadings(edge="从低")  # type: ignore[arg-type]  # the point

    def test_readings_among_more(self) -> None:
        """They are kept, the others are as recommended; of those that have all nothing is lost."""
        (departed,) = set(EdgeCeiling) - {EdgeCeiling.recommended()}
        assert EdgeReadings(edge=departed).among(MoreReadings) == MoreReadings(edge=departed)
        whole = MoreReadings(other=departed)
        assert whole.among(EdgeReadings) is whole
        assert whole.among(MoreReadings) is whole
        assert EdgeReadings(edge=departed).among(MoreReadings).other is EdgeCeiling.recommended()


class TestOf:
    """A record is taken as itself, and nothing else is."""

    def test_one(self) -> None:
        """The very object; None only where it may be."""
        assert Plot.of(PLOT, "plot") is PLOT
        assert Plot.maybe(PLOT, "plot") is PLOT
        assert Plot.maybe(None, "plot") is None
        for ask in (Plot.of, Plot.maybe):
            with pytest.raises(InvalidFacts) as caught:
                ask({"area_m2": 1}, "plot")
            assert (caught.value.faults[0].en, caught.value.faults[0].zh) == ("a Plot", "一项地块")
        with pytest.raises(InvalidFacts) as caught:
            Empty.of(PLOT, "plot")
        assert caught.value.faults[0].zh == "一项Empty"

    def test_each(self) -> None:
        """A series of them, refused by place or as a whole where it is too short."""
        assert Plot.each([PLOT, PLOT], "plots") == (PLOT, PLOT)
        assert Plot.each((), "plots") == ()
        assert Plot.each([PLOT], "plots", fewest=1) == (PLOT,)
        with pytest.raises(InvalidFacts) as caught:
            Plot.each([PLOT, Empty()], "plots")
        assert caught.value.fact == "plots[1]"
        with pytest.raises(InvalidFacts) as caught:
            Plot.each([PLOT], "plots", fewest=2)
        assert (caught.value.faults[0].en, caught.value.faults[0].zh) == ("2 or more of Plot", "至少2项")
        with pytest.raises(InvalidFacts) as caught:
            Plot.each(PLOT, "plots")
        assert (caught.value.faults[0].en, caught.value.faults[0].zh) == ("a series of Plot", "地块的数列")
        with pytest.raises(InvalidFacts) as caught:
            Empty.each(PLOT, "plots")
        assert caught.value.faults[0].zh == "Empty的数列"


class TestCheckOf:
    """How a value of a type is checked."""

    @pytest.mark.parametrize("hint", [object, Any, T, int | str, Plot | School, tuple[int, str], dict[str, int]])
    def test_types_of_which_nothing_is_asked(self, hint: object) -> None:
        """A type without bound, and one of several unlike types."""
        assert check_of(hint) == ((), None)

    def test_types_whose_own_values_need_no_look(self) -> None:
        """A value of just that class is right; any other is asked."""
        for hint in (bool, str, datetime.date, datetime.datetime, School, Plot, Citation):
            assert check_of(hint)[0] == (hint,)
        assert check_of(Annotated[Decimal, *M2])[0] == (M2.usual,)
        assert check_of(frozenset[int])[0] == ()
        assert check_of(School | None)[0] == (School, type(None))

    def test_whole_numbers_that_need_no_look(self) -> None:
        """They are those between the ends of the kind, the ends included."""
        assert check_of(SquareMetres)[0] == (range(2**128), M2.usual)
        assert check_of(Year)[0] == (range(1, 10_000),)
        every = range(1 - 2**128, 2**128)
        assert check_of(int)[0] == (every,)
        assert check_of(Number)[0] == (every, *check_of(Decimal)[0])
        assert (check_of(Aqi)[0], check_of(Mean)[0]) == ((AQI.whole,), (MEAN.usual,))

    def test_the_kind_of_an_annotation(self) -> None:
        """Where it carries one."""
        assert kind_of(SquareMetres) is M2
        assert kind_of(Annotated[datetime.date, *DAY]) is DAY
        assert kind_of(Label) is LABEL
        assert kind_of(Annotated[int, "words", COUNT]) is COUNT
        without: list[Any] = [int, Annotated[int, "words"], int | None, None]
        assert [kind_of(hint) for hint in without] == [None] * 4
        assert isinstance(kind_of(Mean), Kind)
        assert kind_of(Mean) is MEAN


@frozen(kw_only=True)
class Ceilings(Record):
    """The most that is paid (补贴上限)."""

    edge_m2: SquareMetres = figure(100, "租赁面积分界", "separates the ceilings")
    small_yuan: Decimal = figure(Decimal(3_000), "较小面积上限", "up to the edge", printed_with="large_yuan")
    large_yuan: Decimal = figure(Decimal(5_000), "较大面积上限", "from the edge", source="a standard")
    bare: int = field(default=1)


class TestFigure:
    """A figure is its value, with its words beside it."""

    def test_the_default_is_the_decree_s_own_value(self) -> None:
        """A what-if replaces it and is checked by the same kind."""
        assert (Ceilings().edge_m2, Ceilings().large_yuan) == (100, Decimal(5_000))
        assert evolve(Ceilings(), edge_m2=99.5).edge_m2 == Decimal("99.5")
        with pytest.raises(InvalidFacts, match="edge_m2"):
            evolve(Ceilings(), edge_m2=-1)

    def test_words(self) -> None:
        """Name, meaning, source and what it is printed with; a field without words has none."""
        assert figure_words(Ceilings) == {
            "edge_m2": FigureWords("租赁面积分界", "separates the ceilings"),
            "small_yuan": FigureWords("较小面积上限", "up to the edge", None, "large_yuan"),
            "large_yuan": FigureWords("较大面积上限", "from the edge", "a standard"),
        }
        assert figure_words(Ceilings)["edge_m2"][2:] == (None, None)

    def test_what_the_audit_reads(self) -> None:
        """Source and companion stand in the field's metadata, and only where they are given."""
        held = {one.name: set(one.metadata) for one in attrs.fields(Ceilings)}
        assert held == {
            "edge_m2": {"words"},
            "small_yuan": {"words", "printed_with"},
            "large_yuan": {"words", "source"},
            "bare": set(),
        }
        assert attrs.fields(Ceilings).large_yuan.metadata["source"] == "a standard"
        assert attrs.fields(Ceilings).small_yuan.metadata["printed_with"] == "large_yuan"


def told(*, area_m2: object) -> None:
    """The rent subsidy of a year: how much (租房补贴).

    Args:
        area_m2: 租赁面积: the area rented,
            and no other: none.
        rent_yuan: The rent: no Chinese name.
        both: 年租金：the rent of the year.

    Returns:
        补贴金额: the rent, up to the ceiling.

    Raises:
        InvalidFacts: Something is wrong.
    """


def untold() -> None:
    pass


class TestDocstrings:
    """The Chinese names that stand in docstrings."""

    def test_titles(self) -> None:
        """At the end of the first line, whatever ends it; none where there is none."""
        assert title_of(told) == "租房补贴"
        assert (title_of(Plot), title_of(School), title_of(EdgeCeiling)) == ("地块", "学校类别", "分界面积的上限")
        assert title_of(untold) is None
        assert title_of(TestDocstrings) is None

    @pytest.mark.parametrize(
        ("line", "title"),
        [
            ("Of a year (年度)", "年度"), ("Of a year (年度).", "年度"), ("Of a year (年度):", "年度"),
            ("Of a year (annual).", None), ("Of a year (年度) and more.", None), ("（年度）.", None),
            ("Of (two) years (PM2.5年度).", "PM2.5年度"), ("", None), ("Of a year.\n\nMore (年度).", None),
        ],
    )  # fmt: skip
    def test_what_a_title_is(self, line: str, title: str | None) -> None:
        """Chinese words in round brackets, last in the first line."""

        def thing() -> None:
            pass

        thing.__doc__ = line
        assert title_of(thing) == title

    def test_entries(self) -> None:
        """Each with its Chinese name and its meaning, the lines of one entry joined."""
        assert entries_of_docstring(told, "Args") == {
            "area_m2": Words("租赁面积", "the area rented, and no other: none."),
            "rent_yuan": Words("", "The rent: no Chinese name."),
            "both": Words("年租金", "the rent of the year."),
        }
        assert entries_of_docstring(told, "Returns") == {"补贴金额": Words("", "the rent, up to the ceiling.")}
        assert entries_of_docstring(Plot, "Attributes") == {
            "area_m2": Words("用地面积", "its area, as surveyed."),
            "owners": Words("", "Those who own it."),
            "share": Words("占比", "of the whole: all of it."),
        }

    def test_no_entries(self) -> None:
        """Where the section, or the docstring, is missing."""
        for thing, section in ((told, "Attributes"), (Span, "Attributes"), (untold, "Args")):
            assert entries_of_docstring(thing, section) == {}
