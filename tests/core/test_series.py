"""Series of records and of days."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from langfang_policy.core.errors import InvalidFacts
from langfang_policy.core.series import day_series, series

DAY = date(2017, 11, 4)


class TestSeries:
    """Values of one kind, or the place of the one that is not."""

    @pytest.mark.parametrize("values", [["a"], ("a",), [], ["a", "b"]])
    def test_keeps_the_order(self, values: list[str]) -> None:
        """A list and a tuple alike."""
        assert series(values, str, "names") == tuple(values)

    @pytest.mark.parametrize("values", ["ab", b"ab", None, 5, {"a"}, {"a": 1}, iter(["a"])])
    def test_refuses_what_is_no_series(self, values: object) -> None:
        """A text is one value, and a set has no order."""
        for call in (lambda: series(values, str, "names"), lambda: day_series(values, "names")):
            with pytest.raises(InvalidFacts) as caught:
                call()
            assert caught.value.fact == "names"

    def test_names_the_value_of_another_kind(self) -> None:
        """By its index, in both languages."""
        with pytest.raises(InvalidFacts) as caught:
            series(["a", 5], str, "names", zh="姓名")
        assert caught.value.fact == "names[1]"
        assert "allowed: a value of str" in caught.value.en
        assert caught.value.zh.endswith("应为姓名")

    @pytest.mark.parametrize(("count", "fits"), [(1, False), (2, True), (3, True)])
    def test_the_fewest_allowed(self, count: int, fits: bool) -> None:
        """At the number there are enough."""
        if fits:
            assert len(series(["a"] * count, str, "names", at_least=2)) == count
        else:
            with pytest.raises(InvalidFacts, match="2 or more") as caught:
                series(["a"] * count, str, "names", zh="姓名", at_least=2)
            assert "应为姓名的数列，至少2项" in caught.value.zh


class TestDays:
    """Days alone."""

    def test_keeps_the_order(self) -> None:
        """As given."""
        assert day_series([DAY, date(2017, 1, 1)], "days") == (DAY, date(2017, 1, 1))
        assert day_series([], "days") == ()

    @pytest.mark.parametrize("value", [datetime(2017, 11, 4), "2017-11-04", None])
    def test_names_what_is_no_day(self, value: object) -> None:
        """A moment is none."""
        with pytest.raises(InvalidFacts) as caught:
            day_series([DAY, value], "days")
        assert caught.value.fact == "days[1]"
