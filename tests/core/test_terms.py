"""Closed sets of words."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts
from langfang_policy.core.terms import Grade, Reading, Term, flag, member, members


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


class TestMember:
    """A value of a closed set is one of its members."""

    @pytest.mark.parametrize("alert", Alert)
    def test_a_member_is_given_back(self, alert: Alert) -> None:
        """Itself."""
        assert member(alert, Alert, "alert") is alert

    @pytest.mark.parametrize("value", ["红色", "red", "RED", 3, None, Other.HIGH, [], Alert])
    def test_anything_else_is_refused_by_name(self, value: object) -> None:
        """Its name or value is not enough."""
        with pytest.raises(InvalidFacts) as caught:
            member(value, Alert, "alert")
        assert caught.value.fact == "alert"
        assert str(caught.value).endswith("allowed: one of Alert.BLUE, Alert.YELLOW, Alert.ORANGE, Alert.RED")
        assert caught.value.zh.endswith("应为Alert.BLUE、Alert.YELLOW、Alert.ORANGE、Alert.RED之一")


class TestMembers:
    """Several values of a closed set."""

    @given(st.lists(st.sampled_from(School)))
    def test_any_series_becomes_a_set(self, values: list[School]) -> None:
        """However it is held."""
        for held in (values, tuple(values), set(values), frozenset(values)):
            found = members(held, School, "schools")
            assert isinstance(found, frozenset)
            assert found == set(values)

    @pytest.mark.parametrize("values", [None, "小学", 3, School.NINE_YEAR, {School.NINE_YEAR: 1}, iter(())])
    def test_what_is_no_series_is_refused(self, values: object) -> None:
        """A lone member too."""
        with pytest.raises(InvalidFacts) as caught:
            members(values, School, "schools")
        assert caught.value.fact == "schools"
        assert str(caught.value).endswith("allowed: a set of School")
        assert caught.value.zh.endswith("应为School的集合")

    def test_the_first_stranger_is_refused_by_its_place(self) -> None:
        """Counted from 0."""
        with pytest.raises(InvalidFacts) as caught:
            members([School.NINE_YEAR, "小学", "中学"], School, "schools")
        assert caught.value.fact == "schools[1]"
        assert "'小学'" in str(caught.value)


class TestFlag:
    """A yes or no is True or False."""

    @pytest.mark.parametrize("value", [True, False])
    def test_yes_and_no(self, value: bool) -> None:
        """Are given back."""
        assert flag(value, "local") is value

    @pytest.mark.parametrize("value", [0, 1, "", "yes", None, [], 1.0])
    def test_nothing_else_is_taken_for_either(self, value: object) -> None:
        """Though Python would."""
        with pytest.raises(InvalidFacts) as caught:
            flag(value, "local")
        assert caught.value.fact == "local"
        assert str(caught.value).endswith("allowed: True or False")
        assert caught.value.zh.endswith("应为True或False")
