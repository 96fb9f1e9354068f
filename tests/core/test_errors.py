"""The errors: what they say, in two languages, and that they travel."""

from __future__ import annotations

import copy
import pickle
from datetime import date
from enum import IntEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import (
    Fault,
    InvalidFacts,
    NeedsJudgement,
    NotInForce,
    PolicyError,
    Undetermined,
    known,
)
from langfang_policy.core.faults import once_each, shown
from langfang_policy.core.locators import Citation
from langfang_policy.core.terms import Words

PLAN = "廊政办字〔2017〕118号 重污染天气应急预案"
CLAUSE = Citation.parse("廊政办字〔2017〕118号 四（一）")
DAY = date(2017, 11, 4)
ERRORS = [
    InvalidFacts("aqi", -1, "0 or more", "不小于0的数"),
    InvalidFacts("aqi", [10**5000], "0 or more", "不小于0的数", path="$.daily_aqi[2]"),
    NotInForce(PLAN, DAY, first=date(2017, 11, 5), last=None, successor="a later plan"),
    Undetermined("aqi", "hours", en="the run is too short", zh="时长不足"),
    NeedsJudgement("the headquarters", CLAUSE, en="a forecast is weighed", zh="须会商研判"),
]
every_error = pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)


class Broken:
    """A value that cannot be shown."""

    def __repr__(self) -> str:
        raise RuntimeError


class Huge(IntEnum):
    """A whole number with a name, too long to print."""

    NUMBER = 10**5000


class TestShown:
    """A value is shown by its repr, cut to a bounded length."""

    @pytest.mark.parametrize("value", [3, -2.5, "aqi", None, True, [1, 2], {"a": 1}, DAY, 2**190])
    def test_short_values_are_shown_whole(self, value: object) -> None:
        """As Python writes them."""
        assert shown(value) == repr(value)

    def test_a_text_of_58_signs_is_whole_and_one_more_is_cut(self) -> None:
        """Sixty signs with the quotes."""
        assert shown("x" * 58) == repr("x" * 58)
        assert shown("x" * 59) == f"'{'x' * 27}...{'x' * 28}'"

    def test_a_number_of_60_digits_is_whole_and_one_more_is_cut(self) -> None:
        """However it comes."""
        assert shown(10**59) == str(10**59)
        assert shown(10**60) == f"1{'0' * 27}...{'0' * 29}"

    def test_a_name_of_60_signs_is_whole_and_one_more_is_cut(self) -> None:
        """Objects of any other kind too."""
        assert len(shown(b"x" * 57)) == 60
        assert shown(b"x" * 57) == repr(b"x" * 57)
        assert "..." in shown(b"x" * 58)
        assert len(shown(b"x" * 58)) == 60

    @pytest.mark.parametrize("sign", [1, -1])
    def test_an_absurd_number_is_told_by_its_bits(self, sign: int) -> None:
        """From 257 bits on, wherever it stands."""
        assert shown(sign * (2**256 - 1)).endswith("9639935")
        assert shown(sign * 2**256) == "<a whole number of 257 bits>"
        assert shown([sign * 10**5000, {"a": 10**5000}]) == (
            "[<a whole number of 16610 bits>, {'a': <a whole number of 16610 bits>}]"
        )

    @pytest.mark.parametrize("value", [Broken(), Huge.NUMBER], ids=["broken", "huge"])
    def test_what_cannot_be_shown_is_named_by_its_class(self, value: object) -> None:
        """An error in a message would hide the fault."""
        assert shown(value).startswith(f"<{type(value).__name__} instance at ")

    @given(
        st.recursive(
            st.none() | st.text() | st.integers() | st.floats() | st.binary(),
            lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner) | st.tuples(inner, inner),
        )
    )
    def test_any_value_is_shown_in_bounded_length(self, value: object) -> None:
        """Nested ones too."""
        assert len(shown(value)) <= 200

    def test_a_list_that_holds_itself_is_shown(self) -> None:
        """To a bounded depth."""
        endless: list[object] = []
        endless.append(endless)
        assert shown(endless) == "[[[[...]]]]"

    def test_a_value_of_200_signs_is_whole_and_one_more_is_cut(self) -> None:
        """However many parts it has."""
        parts = ["x" * 55, "x" * 55, "x" * 55, "x" * 18]
        assert shown(parts) == repr(parts)
        assert len(shown(parts)) == 200 - 1
        parts[-1] += "x"
        assert shown(parts) == repr(parts)
        parts[-1] += "x"
        assert shown(parts) == f"{repr(parts)[:197]}..."


class TestEveryError:
    """What all errors share."""

    @every_error
    def test_is_caught_by_the_base(self, error: PolicyError) -> None:
        """One clause catches all."""
        assert isinstance(error, PolicyError)

    @every_error
    def test_text_is_english_unless_chinese_is_asked_for(self, error: PolicyError) -> None:
        """The attribute of that language."""
        assert error.text() == error.text("en") == error.en
        assert error.text("zh") == error.zh != error.en

    @every_error
    @pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
    def test_travels_between_processes(self, error: PolicyError, protocol: int) -> None:
        """Pickled and read back, it is the same error."""
        for again in (pickle.loads(pickle.dumps(error, protocol)), copy.copy(error)):
            assert type(again) is type(error)
            assert str(again) == str(error)
            assert vars(again) == vars(error)


class TestInvalidFacts:
    """A fact that cannot be used is named, with the value seen and what is allowed."""

    def test_the_words(self) -> None:
        """In both languages."""
        error = InvalidFacts("aqi", -1, "0 or more", "不小于0的数")
        assert str(error) == error.en == "aqi: -1 is not usable; allowed: 0 or more"
        assert error.zh == "aqi：-1不可用；应为不小于0的数"
        assert error.faults == (Fault("aqi", "-1", "0 or more", "不小于0的数", "$.aqi"),)

    def test_is_a_value_error(self) -> None:
        """As Python calls a value that cannot be used."""
        assert isinstance(ERRORS[0], ValueError)
        assert not isinstance(ERRORS[2], ValueError)

    def test_a_path_given_is_kept(self) -> None:
        """For a fact inside a document."""
        assert InvalidFacts("aqi", 0, "", "", path="$.daily[3]").faults[0].path == "$.daily[3]"

    def test_several_faults_are_one_error_in_their_order(self) -> None:
        """The first names the error."""
        faults = [Fault("b", "1", "more", "更多", "$.b"), Fault("a", "2", "less", "更少", "$.a")]
        error = InvalidFacts.of(iter(faults))
        assert error.faults == tuple(faults)
        assert error.fact == "b"
        assert str(error) == "b: 1 is not usable; allowed: more; a: 2 is not usable; allowed: less"
        assert error.zh == "b：1不可用；应为更多；a：2不可用；应为更少"

    def test_a_fault_speaks_english_unless_chinese_is_asked_for(self) -> None:
        """As errors do."""
        fault = Fault("a", "2", "less", "更少", "$.a")
        assert fault.text() == fault.text("en") == "a: 2 is not usable; allowed: less"
        assert fault.text("zh") == "a：2不可用；应为更少"


class TestNotInForce:
    """Outside its days a decree is not in force, and the error says which day bounds it."""

    def test_before_the_first_day(self) -> None:
        """Though it has a last day too."""
        error = NotInForce(PLAN, DAY, first=date(2017, 11, 5), last=date(2018, 1, 1))
        assert str(error) == f"{PLAN} is not in force on 2017-11-04: its first day is 2017-11-05"
        assert error.zh == f"{PLAN}在2017-11-04不施行：自2017-11-05起施行"

    def test_after_the_last_day(self) -> None:
        """The first day does not matter."""
        error = NotInForce(PLAN, DAY, first=date(2017, 1, 1), last=date(2017, 11, 3))
        assert str(error) == f"{PLAN} is not in force on 2017-11-04: its last day was 2017-11-03"
        assert error.zh == f"{PLAN}在2017-11-04不施行：施行至2017-11-03"

    def test_the_last_day_itself_is_no_reason(self) -> None:
        """Last days are included."""
        assert "its first day is 2018-01-01" in str(NotInForce(PLAN, DAY, first=date(2018, 1, 1), last=DAY))

    def test_the_successor_is_named(self) -> None:
        """Where it is known."""
        error = NotInForce(PLAN, DAY, first=None, last=date(2017, 11, 3), successor="廊政办字〔2018〕1号")
        assert str(error).endswith("its last day was 2017-11-03; see 廊政办字〔2018〕1号")
        assert error.zh.endswith("施行至2017-11-03；见廊政办字〔2018〕1号")

    def test_the_attributes(self) -> None:
        """All that was given."""
        error = NotInForce(PLAN, DAY, first=date(2018, 1, 1), last=date(2019, 1, 1), successor="x")
        assert (error.decree, error.on, error.successor) == (PLAN, DAY, "x")
        assert (error.first, error.last) == (date(2018, 1, 1), date(2019, 1, 1))
        assert NotInForce(PLAN, DAY, first=DAY, last=None).successor is None


class TestOpenQuestions:
    """What the facts or the text leave open."""

    def test_undetermined_names_the_missing_facts(self) -> None:
        """In their order."""
        error = Undetermined("aqi", "hours", en="the run is too short", zh="时长不足")
        assert str(error) == "the run is too short (missing: aqi, hours)"
        assert error.missing == ("aqi", "hours")
        assert (error.en, error.zh) == ("the run is too short", "时长不足")

    def test_needs_judgement_names_who_decides_and_the_clause(self) -> None:
        """That says so."""
        error = NeedsJudgement("the headquarters", CLAUSE, en="a forecast is weighed", zh="须会商研判")
        assert str(error) == f"a forecast is weighed (decided by the headquarters: {CLAUSE})"
        assert (error.who, error.citation) == ("the headquarters", CLAUSE)
        assert (error.en, error.zh) == ("a forecast is weighed", "须会商研判")


class TestKnown:
    """A fact that is asked for where it matters."""

    @given(st.booleans() | st.integers())
    def test_what_is_given_is_kept(self, value: int) -> None:
        """No and 0 among it."""
        assert known(value, "major", Words("未说明", "not said")) is value

    def test_what_is_not_is_named(self) -> None:
        """In both languages."""
        with pytest.raises(Undetermined) as caught:
            known(None, "major", Words("未说明", "not said"))
        assert (caught.value.missing, caught.value.zh, caught.value.en) == (("major",), "未说明", "not said")


class TestOnceEach:
    """A series in which each thing stands once."""

    def test_by_what_tells_them_apart(self) -> None:
        """In their order; nothing is an empty series."""
        assert list(once_each(["b1", "a2"], lambda one: one[0], "names", "each once", "各一次").items()) == [
            ("b", "b1"),
            ("a", "a2"),
        ]
        assert once_each([], str, "names", "each once", "各一次") == {}

    def test_the_second_of_a_kind_is_at_fault(self) -> None:
        """By its place, even where it is one and the same value; the kind is told."""
        for several in (["a1", "b", "a2", "b"], ["b", "a", "a"]):
            with pytest.raises(InvalidFacts) as caught:
                once_each(several, lambda one: one[0], "names", "each letter once", "每个字母一次")
            assert caught.value.en == "names[2]: 'a' is not usable; allowed: each letter once"
            assert caught.value.fact == "names[2]"
