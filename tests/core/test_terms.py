"""Closed sets of words."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts
from langfang_policy.core.locators import Citation
from langfang_policy.core.terms import Grade, Reading, Term, Words


class School(Term):
    """Two kinds of school."""

    PRIMARY_SCHOOL = "小学"
    NINE_YEAR = "九年一贯制学校"


class Alert(Grade):
    """Alerts that rise."""

    BLUE = "蓝色"
    YELLOW = "黄色"
    ORANGE = "橙色"
    RED = "红色"


class Other(Grade):
    """Another order."""

    LOW = "低"
    HIGH = "高"


class TestTerm:
    """A term has a Chinese and an English name, and one for JSON."""

    def test_the_names(self) -> None:
        """The value is the Chinese term of art."""
        assert School.PRIMARY_SCHOOL.zh == "小学"
        assert School.PRIMARY_SCHOOL.en == "primary school"
        assert School.PRIMARY_SCHOOL.json == "primary_school"
        assert School("九年一贯制学校") is School.NINE_YEAR

    def test_readings_are_terms(self) -> None:
        """With the same names."""
        assert issubclass(Reading, Term)


class TestOf:
    """A term takes its members, one by one, as a series or as a set."""

    def test_one(self) -> None:
        """None only where it may be."""
        assert School.of(School.NINE_YEAR, "school") is School.maybe(School.NINE_YEAR, "school") is School.NINE_YEAR
        assert School.maybe(None, "school") is None
        for ask in (School.of, School.maybe):
            with pytest.raises(InvalidFacts) as caught:
                ask("小学", "school")
            assert (caught.value.fact, caught.value.faults[0].seen) == ("school", "'小学'")
        with pytest.raises(InvalidFacts, match="school: None"):
            School.of(None, "school")

    @pytest.mark.parametrize("value", ["红色", "red", "RED", 3, None, Other.HIGH, [], Alert])
    def test_anything_else_is_refused_by_name(self, value: object) -> None:
        """Its name or value is not enough."""
        with pytest.raises(InvalidFacts) as caught:
            Alert.of(value, "alert")
        assert caught.value.fact == "alert"
        assert str(caught.value).endswith("allowed: one of Alert.BLUE, Alert.YELLOW, Alert.ORANGE, Alert.RED")
        assert caught.value.zh.endswith("应为Alert.BLUE、Alert.YELLOW、Alert.ORANGE、Alert.RED之一")

    @given(st.lists(st.sampled_from(School)))
    def test_series_and_sets(self, values: list[School]) -> None:
        """A series keeps its order, a set has none."""
        assert School.each(values, "schools") == School.each(tuple(values), "schools") == tuple(values)
        for held in (values, tuple(values), set(values), frozenset(values)):
            assert School.some(held, "schools") == frozenset(values)

    @pytest.mark.parametrize("values", [None, "小学", 3, School.NINE_YEAR, {School.NINE_YEAR}, iter(())])
    def test_what_is_no_series_is_refused(self, values: object) -> None:
        """A set too, as it has no order."""
        with pytest.raises(InvalidFacts) as caught:
            School.each(values, "schools")
        assert caught.value.fact == "schools"
        assert (caught.value.faults[0].en, caught.value.faults[0].zh) == ("a series of School", "School的数列")

    @pytest.mark.parametrize("values", [None, "小学", 3, School.NINE_YEAR, {School.NINE_YEAR: 1}, iter(())])
    def test_what_is_neither_set_nor_series_is_refused(self, values: object) -> None:
        """A lone member too."""
        with pytest.raises(InvalidFacts) as caught:
            School.some(values, "schools")
        assert caught.value.fact == "schools"
        assert (caught.value.faults[0].en, caught.value.faults[0].zh) == ("a set of School", "School的集合")

    def test_the_first_stranger_is_refused_by_its_place(self) -> None:
        """Counted from 0."""
        for ask in (School.each, School.some):
            with pytest.raises(InvalidFacts) as caught:
                ask([School.NINE_YEAR, "小学", "中学"], "schools")
            assert (caught.value.fact, caught.value.faults[0].seen) == ("schools[1]", "'小学'")


FOUR, FIVE = Citation.parse("廊政字〔2017〕28号 第四条"), Citation.parse("廊政字〔2017〕28号 第五条")


class EdgeCeiling(Reading, at=FOUR):
    """Which ceiling holds at the edge (分界面积的上限)."""

    SMALLER = "从低", "两项上限并存", "Both ceilings hold together."
    LARGER = "从高", "有利于申请人", "Kinder to the applicant."


class Mean(Reading, at=(FOUR, FIVE)):
    """How a mean is taken (均值)."""

    ROLLING = "滑动", "惯例", "It is the custom."
    BLOCK = "分段", "较易", "It is easier."


class Plain(Reading):
    """A reading whose members have no reason."""

    ONE = "一"
    TWO = "二"


class TestWords:
    """The same words in both languages."""

    def test_each_language(self) -> None:
        """English unless Chinese is asked for."""
        words = Words("从低", "the lower")
        assert words.text() == words.text("en") == words.en == "the lower"
        assert words.text("zh") == words.zh == "从低"


class TestReading:
    """The readings of a doubtful place, each with its reason."""

    def test_members_are_terms(self) -> None:
        """By their Chinese words; the reason is no part of the value."""
        assert [(one.zh, one.value, one.json) for one in EdgeCeiling] == [
            ("从低", "从低", "smaller"),
            ("从高", "从高", "larger"),
        ]
        assert EdgeCeiling("从高") is EdgeCeiling.LARGER
        assert EdgeCeiling.of(EdgeCeiling.LARGER, "edge_ceiling") is EdgeCeiling.LARGER
        with pytest.raises(InvalidFacts):
            EdgeCeiling.of(Mean.BLOCK, "edge_ceiling")

    def test_reasons(self) -> None:
        """In both languages; none where none is said."""
        assert EdgeCeiling.SMALLER.why == Words("两项上限并存", "Both ceilings hold together.")
        assert EdgeCeiling.LARGER.why.text("zh") == "有利于申请人"
        assert Plain.ONE.why == Words("", "")

    def test_clauses(self) -> None:
        """Those that may be read so: one, several, or none named; each class has its own."""
        assert (EdgeCeiling.clauses(), Mean.clauses(), Plain.clauses()) == ((FOUR,), (FOUR, FIVE), ())

    def test_the_first_is_recommended(self) -> None:
        """Whatever its reason."""
        recommended: list[Reading] = [kind.recommended() for kind in (EdgeCeiling, Mean, Plain)]
        assert recommended == [EdgeCeiling.SMALLER, Mean.ROLLING, Plain.ONE]


class TestGrade:
    """Members rise from the first named to the last."""

    def test_ranks_count_from_zero(self) -> None:
        """In the order of the names."""
        assert [alert.rank for alert in Alert] == [0, 1, 2, 3]

    @pytest.mark.parametrize(("left", "right"), list(product(Alert, Alert)))
    def test_order_is_that_of_the_ranks(self, left: Alert, right: Alert) -> None:
        """For every pair and every comparison."""
        assert (left < right) == (left.rank < right.rank)
        assert (left <= right) == (left.rank <= right.rank)
        assert (left > right) == (left.rank > right.rank)
        assert (left >= right) == (left.rank >= right.rank)
        assert (left == right) == (left.rank == right.rank)

    @pytest.mark.parametrize("other", [Other.LOW, 1, "红色", None])
    def test_other_things_do_not_compare(self, other: object) -> None:
        """A grade of another set is no lower and no higher."""
        assert other != Alert.BLUE
        with pytest.raises(TypeError):
            assert other > Alert.BLUE

    @given(st.lists(st.sampled_from(Alert)))
    def test_the_highest_is_one_that_none_exceeds(self, grades: list[Alert]) -> None:
        """Of none, the lowest there is."""
        highest = Alert.highest(*grades)
        assert highest in (grades or [Alert.BLUE])
        assert all(grade <= highest for grade in grades)
