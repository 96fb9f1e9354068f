"""119号 五（二）, 五（三）: publicity, students."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, NotInForce
from langfang_policy.credit import (
    AdultAge,
    AdultBirthday,
    CreditOccasion,
    CreditScope,
    MinorsConduct,
    OtherHolidays,
    StudentBreach,
    StudentCredit,
    StudentDecision,
    publicity_occasion,
    student_credit,
)

NAMED, UNNAMED, OUTSIDE = CreditScope
DAY = timedelta(days=1)
ON = date(2018, 6, 15)


class TestOccasions:
    """五（二）: eight days by name."""

    @pytest.mark.parametrize("occasion", CreditOccasion)
    def test_names(self, occasion: CreditOccasion) -> None:
        """Other statutory holidays where the class is read to be named."""
        other = occasion in {CreditOccasion.OTHER, CreditOccasion.OTHER_STATUTORY_HOLIDAY}
        assert publicity_occasion(occasion).value is (UNNAMED if other else NAMED)
        as_class = publicity_occasion(occasion, other_holidays=OtherHolidays.NAMED).value
        assert as_class is (UNNAMED if occasion is CreditOccasion.OTHER else NAMED)
        assert len(CreditOccasion) == 10


def said(term: StudentBreach | StudentDecision) -> CreditScope:
    """What an open list says of a term: nothing that was done is outside."""
    return {"OTHER": UNNAMED, "NONE": OUTSIDE}.get(term.name, NAMED)


def credit(born: date, on: date = ON, **more: Any) -> StudentCredit:
    """What is said of a student."""
    facts = {"conduct": StudentBreach.EXAM_CHEATING, "decision": StudentDecision.GRADUATION} | more
    return student_credit(born=born, on=on, **facts).value


class TestStudents:
    """五（三）: the file from eighteen, entries and weight at any age."""

    @pytest.mark.parametrize(
        ("born", "kept", "kept_later"),
        [
            (date(2000, 6, 14), True, True),
            (date(2000, 6, 15), True, False),
            (date(2000, 6, 16), False, False),
            (ON, False, False),
        ],
    )
    def test_birthday(self, born: date, kept: bool, kept_later: bool) -> None:
        """On the eighteenth birthday, or from the day after."""
        assert credit(born).file_kept is kept
        assert credit(born, adult_birthday=AdultBirthday.DAY_AFTER).file_kept is kept_later

    def test_age_that_is_told(self) -> None:
        """Full years, one fewer on the birthday where the day after is read to count."""
        facts: Any = {"born": date(2000, 6, 15), "conduct": StudentBreach.OTHER, "decision": StudentDecision.OTHER}
        for on, ages in ((ON - DAY, [17, 17]), (ON, [18, 17]), (ON + DAY, [18, 18])):
            found = [student_credit(**facts, on=on, adult_birthday=one).findings[0].observed for one in AdultBirthday]
            assert found == ages

    def test_leap_day(self) -> None:
        """Eighteen years from 29 February are full on the last of February."""
        born = date(2000, 2, 29)
        assert [credit(born, on).file_kept for on in (date(2018, 2, 27), date(2018, 2, 28))] == [False, True]

    @given(st.dates(date(1990, 1, 1), ON), st.integers(1, 30))
    def test_older_is_kept(self, born: date, years: int) -> None:
        """Who has a file at an age has one when older."""
        adult = AdultAge(years=years)
        if credit(born, adult=adult).file_kept:
            assert credit(born - DAY, adult=adult, adult_birthday=AdultBirthday.DAY_AFTER).file_kept
            assert credit(born, adult=AdultAge(years=max(years - 1, 1))).file_kept

    def test_figure(self) -> None:
        """It is told with its unit, whatever it is."""
        facts: Any = {"conduct": StudentBreach.OTHER, "decision": StudentDecision.OTHER, "on": ON}
        found = student_credit(born=date(2002, 6, 15), adult=AdultAge(years=16), **facts)
        assert found.value.file_kept
        assert found.findings[0].text("zh").endswith("实际16周岁，要求16周岁以上")
        refused = student_credit(born=date(2002, 6, 15), **facts)
        assert refused.because == refused.findings[0]

    def test_lists(self) -> None:
        """Four kinds of conduct, five decisions; both lists are open."""
        for conduct, decision in product(StudentBreach, StudentDecision):
            found = credit(ON, conduct=conduct, decision=decision)
            assert found.recorded is said(conduct)
            assert found.weighs is said(decision)
        assert (len(StudentBreach), len(StudentDecision)) == (6, 7)

    @pytest.mark.parametrize("conduct", StudentBreach)
    def test_minors(self, conduct: StudentBreach) -> None:
        """Their conduct is recorded, too, or that of students of age alone; the age is that of the figure."""
        alone: Any = {"conduct": conduct, "minors_conduct": MinorsConduct.NOT_RECORDED}
        for born, expected in ((date(2000, 6, 15), said(conduct)), (date(2000, 6, 16), OUTSIDE)):
            assert credit(born, conduct=conduct).recorded is said(conduct)
            assert credit(born, **alone).recorded is expected
        assert credit(date(2000, 6, 15), **alone, adult=AdultAge(years=19)).recorded is OUTSIDE
        assert credit(date(2000, 6, 16), **alone).weighs is NAMED

    def test_days(self) -> None:
        """Nobody is born after the day, and nothing is judged before the plan."""
        with pytest.raises(InvalidFacts):
            credit(ON + DAY)
        with pytest.raises(NotInForce):
            credit(date(2000, 1, 1), date(2017, 10, 16))

    def test_what_may_be_asked_instead(self) -> None:
        """Both ends of the figure's range are in, what lies just outside is not."""
        assert [AdultAge(years=one).years for one in (1, 120)] == [1, 120]
        for beyond in (0, 121):
            with pytest.raises(InvalidFacts):
                AdultAge(years=beyond)
