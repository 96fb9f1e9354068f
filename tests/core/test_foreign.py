"""What NumPy and pandas give is taken as what it is; neither is ever imported."""

from __future__ import annotations

import datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy import pollution
from langfang_policy.asking import ask
from langfang_policy.core.days import local_moment, moment, plain_date
from langfang_policy.core.errors import InvalidFacts
from langfang_policy.core.exact import exact, is_exact
from langfang_policy.core.facts import AQI, COUNT, DAY, FLAG, HOURS, LABEL, M2, MEAN, MOMENT, Kind
from langfang_policy.core.foreign import day_of, listed, moment_of, truth_of
from langfang_policy.pollution import Alert

np: Any = pytest.importorskip("numpy")
pd: Any = pytest.importorskip("pandas")

ON = "2017-11-04"
DAY_ASKED = datetime.date(2017, 11, 4)
NOON = datetime.datetime(2017, 11, 4, 12)


def refused(kind: Kind[Any], value: object) -> str:
    """What is said of a value that a kind refuses."""
    with pytest.raises(InvalidFacts) as caught:
        kind.of(value, "x")
    assert caught.value.fact == "x"
    return caught.value.faults[0].seen


def answer(value: object, rule: str = "pollution.grade_alert", fact: str = "daily_aqi") -> Any:
    """The value of a question, or what its fault has seen."""
    outcome: Any = ask(rule, {fact: value}, on=ON)
    return outcome["value"] if outcome["outcome"] == "decided" else outcome["faults"][0]["seen"]


class TestNumbers:
    """A number of NumPy is the number that it prints as."""

    @pytest.mark.parametrize(
        ("value", "number"),
        [
            ("int64", 210), ("uint8", 35), ("int16", 3), ("float64", "35.5"), ("float32", "35.1"), ("float16", "35.1"),
            ("longdouble", "35.1"),
        ],
    )  # fmt: skip
    def test_scalars(self, value: str, number: int | str) -> None:
        """Narrow floats too, whose wide digits are nobody's, and a series of no dimension."""
        one = getattr(np, value)(number)
        for form in (one, np.array(one)):
            assert M2.of(form, "x") == exact(form, "x") == Decimal(number)
            assert MEAN.of(form, "x") == Fraction(number)
            assert is_exact(form)

    @pytest.mark.parametrize("value", [3, 210, 0])
    def test_whole_numbers(self, value: int) -> None:
        """A count is taken from whole numbers alone; over JSON's door from any number that is whole."""
        for kind in (np.int64, np.uint8, np.int32):
            found = HOURS.of(kind(value), "x")
            assert (found, type(found)) == (value, int)
        asked = {"rule": "education.estate_needs", "fact": "households"}
        for one in (np.int64(value), np.float64(value), np.float32(value), np.array(value)):
            assert answer(one, **asked) == answer(value, **asked)
        refused(COUNT, np.float64(value))

    @pytest.mark.parametrize("number", ["nan", "inf", "-inf"])
    @pytest.mark.parametrize("kind", ["float64", "float32", "longdouble"])
    def test_what_is_not_finite_is_refused_by_name(self, kind: str, number: str) -> None:
        """In a fact, in a series and through ``ask``; so are other libraries' words for nothing."""
        value = getattr(np, kind)(number)
        assert number in refused(M2, value)
        assert number in refused(MEAN, value)
        assert number in answer([210, value])
        assert number in answer(np.array([210, value]))
        for nothing in (pd.NA, pd.NaT):
            assert str(nothing) in refused(M2, nothing)
            assert str(nothing) in answer([210, nothing])

    @pytest.mark.parametrize("value", [True, False])
    def test_a_yes_or_no_is_one(self, value: bool) -> None:
        """And no number."""
        theirs = np.bool_(value)
        assert FLAG.of(theirs, "x") is truth_of(theirs) is value
        refused(M2, theirs)
        refused(HOURS, theirs)
        refused(M2, np.array(value))
        for one in (0, 1, np.int64(1), "yes", None):
            refused(FLAG, one)
            assert truth_of(one) is None
        assert list(FLAG.each(np.array([value]), "x")) == [value]

    def test_texts(self) -> None:
        """A text of another library is a text."""
        assert LABEL.of(np.str_("学校"), "x") == "学校"


class TestSeries:
    """A series is the numbers in it, in their order."""

    @pytest.mark.parametrize("make", ["array", "Series", "Index", "Int64"])
    def test_whole_numbers(self, make: str) -> None:
        """Given to a rule, to a kind, or to ``ask``."""
        days = [210, 230, 310]
        made = {
            "array": np.array(days),
            "Series": pd.Series(days, index=[7, 8, 9]),
            "Index": pd.Index(days),
            "Int64": pd.array(days, dtype="Int64"),
        }[make]
        assert AQI.each(made, "x") == tuple(days)
        assert MEAN.scaled(made, "x") == (tuple(days), 1)
        assert pollution.grade_alert(made).value is Alert.ORANGE
        assert answer(made) == "orange"

    @given(st.lists(st.integers(0, 5000).map(lambda tenths: tenths / 10), max_size=4))
    def test_narrow_floats_are_what_they_print_as(self, numbers: list[float]) -> None:
        """In a series as alone: a list of them would have the digits of wide ones."""
        narrow = np.array(numbers, dtype=np.float32)
        printed = tuple(Decimal(str(one)) for one in narrow)
        assert AQI.each(narrow, "x") == AQI.each(pd.Series(narrow), "x") == printed
        assert AQI.each(list(narrow), "x") == printed
        wide = np.array(numbers, dtype=np.float64)
        assert AQI.each(wide, "x") == AQI.each(pd.Series(wide), "x") == tuple(Decimal(repr(one)) for one in numbers)

    def test_the_place_of_what_is_missing_is_named(self) -> None:
        """NaN and NA stand for nothing."""
        for series in (np.array([210, np.nan]), pd.Series([210, None]), pd.Series([210, None], dtype="Int64")):
            with pytest.raises(InvalidFacts) as caught:
                AQI.each(series, "x")
            assert caught.value.fact == "x[1]"

    def test_what_is_no_series(self) -> None:
        """A table, a single number, rows of rows."""
        for value in (pd.DataFrame({"a": [1]}), np.array(5), np.array(5.5, dtype="f4"), np.array([[1, 2]])):
            with pytest.raises(InvalidFacts):
                AQI.each(value, "x")
            assert ask("pollution.grade_alert", {"daily_aqi": value}, on=ON)["outcome"] == "invalid"

    def test_terms(self) -> None:
        """A series of members of a closed set, in either form."""
        alerts = pd.Series([Alert.RED, Alert.BLUE])
        assert Alert.each(alerts, "x") == (Alert.RED, Alert.BLUE)
        assert Alert.some(alerts, "x") == {Alert.RED, Alert.BLUE}
        assert Alert.some(np.array([Alert.RED]), "x") == {Alert.RED}
        with pytest.raises(InvalidFacts, match="a set of Alert"):
            Alert.some(pd.DataFrame({"a": [1]}), "x")


class TestDays:
    """A table knows days only as moments at midnight without a zone."""

    @pytest.mark.parametrize(
        "value",
        [
            pd.Timestamp("2017-11-04"), pd.Timestamp(2017, 11, 4), np.datetime64("2017-11-04"),
            np.datetime64("2017-11-04T00:00"), np.datetime64("2017-11-04T00:00:00.000000000"),
        ],
    )  # fmt: skip
    def test_midnight_is_the_day(self, value: object) -> None:
        """A plain date, whoever gave it."""
        for found in (DAY.of(value, "x"), plain_date(value, "x"), day_of(value)):
            assert (found, type(found)) == (DAY_ASKED, datetime.date)
        told: Any = ask("pollution.response_level", {"alert": "blue"}, on=value)  # type: ignore[arg-type]  # as given
        assert (told["outcome"], told["standing"]["on"]) == ("decided", ON)

    @pytest.mark.parametrize(
        "value",
        [
            pd.Timestamp("2017-11-04 00:01"), pd.Timestamp("2017-11-04", tz="UTC"), pd.NaT, np.datetime64("NaT", "D"),
            pd.Timestamp("2017-11-04", tz="Asia/Shanghai"), np.datetime64("2017-11-04T08"), np.datetime64("2017-11"),
            pd.Timestamp("2017-11-04 00:00:00.000000001"), np.datetime64("2017"), np.datetime64("12017-01-01"),
            np.datetime64("2017-11-04T00:00:00.000000001"), datetime.datetime(2017, 11, 4), np.int64(20171104),
        ],
        ids=str,
    )  # fmt: skip
    def test_any_other_moment_is_no_day(self, value: object) -> None:
        """Its day would be a guess; so would the day of Python's own moment at midnight."""
        refused(DAY, value)
        assert day_of(value) is None
        with pytest.raises(InvalidFacts):
            plain_date(value, "x")
        outcome = ask("pollution.response_level", {"alert": "blue"}, on=value)  # type: ignore[arg-type]  # as given
        assert outcome["outcome"] == "invalid"

    def test_a_day_of_another_library(self) -> None:
        """Is a plain one."""

        class Dated(datetime.date):
            """Another library's day."""

        found = DAY.of(Dated(2017, 11, 4), "x")
        assert (found, type(found)) == (DAY_ASKED, datetime.date)

    def test_series_of_days(self) -> None:
        """However fine their clock, and not the count that a list of them would be."""
        for unit in ("s", "ms", "us", "ns"):
            days = pd.Series(pd.to_datetime(["2017-11-04", "2017-11-05"])).astype(f"datetime64[{unit}]")
            expected = (DAY_ASKED, datetime.date(2017, 11, 5))
            assert DAY.each(days, "x") == DAY.each(days.to_numpy(), "x") == DAY.each(pd.Index(days), "x") == expected
        zoned = pd.Series(pd.to_datetime(["2017-11-04T12:00+08:00"]))
        assert local_moment(listed(zoned, "x")[0], "x") == NOON


class TestMoments:
    """A moment of another library is Python's own, its zone kept."""

    @pytest.mark.parametrize(
        "value",
        [
            pd.Timestamp("2017-11-04 12:00"), pd.Timestamp("2017-11-04 04:00", tz="UTC"),
            pd.Timestamp("2017-11-04 12:00", tz="Asia/Shanghai"), np.datetime64("2017-11-04T12"),
            np.datetime64("2017-11-04T12:00:00.000000000"),
            pd.Timestamp("2017-11-04 12:00:00.000000999"),
        ],
        ids=str,
    )  # fmt: skip
    def test_taken(self, value: object) -> None:
        """What is finer than a microsecond is dropped."""
        found = MOMENT.of(value, "x")
        assert type(found) is datetime.datetime
        assert moment(value, "x") == moment_of(value) == found
        assert local_moment(value, "x") == NOON

    @pytest.mark.parametrize(
        "value",
        [
            pd.NaT,
            np.datetime64("NaT", "D"),
            np.datetime64("2017-11-04"),
            np.datetime64("12017-11-04T12"),
            np.int64(5),
            ON,
        ],
        ids=str,
    )
    def test_refused(self, value: object) -> None:
        """Nothing, a bare day, a year beyond the calendar, a number."""
        refused(MOMENT, value)
        assert moment_of(value) is None
        with pytest.raises(InvalidFacts):
            moment(value, "x")

    def test_in_a_rule_and_through_ask(self) -> None:
        """The same answer as for Python's own moment."""
        facts = {"published_at": NOON, "pollution_from": NOON + datetime.timedelta(hours=30)}
        theirs = {name: pd.Timestamp(value) for name, value in facts.items()}
        told = ask("pollution.launch_timing", facts, on=ON)
        assert told["outcome"] == "decided"
        assert told == ask("pollution.launch_timing", theirs, on=ON)
        assert pollution.launch_timing(**theirs) == pollution.launch_timing(**facts)  # type: ignore[arg-type]  # theirs
