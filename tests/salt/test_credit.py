"""Part two, 8: credit records, publication, sanctions."""

from __future__ import annotations

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import NotInForce, Undetermined
from langfang_policy.core.registers import Standing
from langfang_policy.salt import (
    AdmissionDay,
    FirstDisclosureYear,
    SaltCreditSubject,
    SaltRecordHolder,
    SaltSanction,
    salt_capital_disclosed,
    salt_credit_record,
    salt_sanctions,
    yearly_salt_disclosure,
)
from tests.helpers import because

DAY = timedelta(days=1)
FIRM, WHOSE = SaltCreditSubject, SaltRecordHolder
ISSUED = date(2017, 11, 9)


class TestRecord:
    """Of whom a record is kept."""

    def test_all(self) -> None:
        """Named firms, heads and senior managers; published are firms and heads."""
        for firm, whose in itertools.product(FIRM, WHOSE):
            found = salt_credit_record(firm=firm, whose=whose)
            named = firm is not FIRM.OTHER
            assert found.value.recorded is (named and whose is not WHOSE.OTHER_STAFF)
            assert found.value.published_yearly is (named and whose in (WHOSE.FIRM, WHOSE.HEAD))
            assert [one.holds for one in found.findings] == [named, whose is not WHOSE.OTHER_STAFF]
            assert (found.because is None) is found.value.recorded

    def test_first_that_fails(self) -> None:
        """The firm is looked at before the person."""
        assert because(salt_credit_record(firm=FIRM.OTHER, whose=WHOSE.OTHER_STAFF)).observed is FIRM.OTHER
        assert because(salt_credit_record(firm=FIRM.CATERER, whose=WHOSE.OTHER_STAFF)).observed is WHOSE.OTHER_STAFF


class TestNewcomers:
    """Published before admission."""

    @pytest.mark.parametrize(
        ("published", "strict", "mild"),
        [
            (date(2018, 2, 28), True, True),
            (date(2018, 3, 1), False, True),
            (date(2018, 3, 2), False, False),
            (None, False, False),
            (date(2016, 1, 1), True, True),
        ],
    )
    def test_days(self, published: date | None, strict: bool, mild: bool) -> None:
        """The very day of admission is a reading."""
        for reading, answer in ((AdmissionDay.TOO_LATE, strict), (AdmissionDay.IN_TIME, mild)):
            found = salt_capital_disclosed(published_on=published, admitted_on=date(2018, 3, 1), admission_day=reading)
            assert found.value is answer
            assert because(found).holds is answer

    def test_before_the_plan(self) -> None:
        """Nobody who was admitted before the plan is judged by it."""
        with pytest.raises(NotInForce):
            salt_capital_disclosed(published_on=None, admitted_on=ISSUED - DAY)
        assert not salt_capital_disclosed(published_on=None, admitted_on=ISSUED)


class TestYearly:
    """Published every calendar year."""

    @pytest.mark.parametrize(
        ("published", "on", "standing"),
        [
            ([], date(2017, 12, 31), Standing.NOT_YET_OPEN),
            ([], date(2018, 1, 1), Standing.RUNNING),
            ([], date(2018, 12, 31), Standing.RUNNING),
            ([], date(2019, 1, 1), Standing.MISSED),
            ([date(2017, 12, 31)], date(2018, 1, 1), Standing.RUNNING),
            ([date(2018, 1, 1)], date(2018, 1, 1), Standing.KEPT),
            ([date(2018, 12, 31)], date(2018, 12, 31), Standing.KEPT),
            ([date(2018, 12, 31)], date(2018, 12, 30), Standing.RUNNING),
            ([date(2019, 1, 1)], date(2019, 1, 1), Standing.MISSED),
            ([date(2019, 1, 1), date(2018, 6, 1)], date(2019, 1, 1), Standing.KEPT),
            ([date(2018, 12, 31)], date(2020, 1, 1), Standing.KEPT),
        ],
    )
    def test_2018(self, published: list[date], on: date, standing: Standing) -> None:
        """Each year for itself, to its last day; what is announced for later does not count."""
        found = yearly_salt_disclosure(year=2018, published_on=published, on=on)
        assert found.value is standing
        assert because(found).holds is {Standing.KEPT: True, Standing.NOT_YET_OPEN: None}.get(standing, False)

    def test_first_year(self) -> None:
        """The year of issue, or the one after; of a year before the plan asks for nothing."""
        after = FirstDisclosureYear.YEAR_AFTER
        assert yearly_salt_disclosure(year=2017, published_on=[], on=date(2018, 1, 1)).value is Standing.MISSED
        for year, reading in ((2016, FirstDisclosureYear.YEAR_OF_ISSUE), (2017, after)):
            with pytest.raises(Undetermined, match="year"):
                yearly_salt_disclosure(year=year, published_on=[], on=ISSUED, first_disclosure_year=reading)
        found = yearly_salt_disclosure(year=2018, published_on=[], on=date(2019, 1, 1), first_disclosure_year=after)
        assert found.value is Standing.MISSED

    def test_before_the_plan(self) -> None:
        """Nothing is judged on a day before it."""
        with pytest.raises(NotInForce):
            yearly_salt_disclosure(year=2017, published_on=[], on=ISSUED - DAY)
        assert yearly_salt_disclosure(year=2017, published_on=[], on=ISSUED).value is Standing.RUNNING

    @given(
        st.dates(ISSUED, date(2025, 12, 31)), st.integers(2017, 2025), st.dates(date(2017, 1, 1), date(2025, 12, 31))
    )
    def test_more_is_never_worse(self, on: date, year: int, published: date) -> None:
        """A publication never makes a year that was kept one that was not."""
        days = [date(year, 7, 1)]
        one, two = (
            yearly_salt_disclosure(year=year, published_on=given_days, on=on).value
            for given_days in (days, [*days, published])
        )
        assert two is one or two is Standing.KEPT


class TestSanctions:
    """What follows from bad faith."""

    @pytest.mark.parametrize(
        ("unlawful", "serious", "unsafe", "count"),
        [
            (False, None, None, 0),
            (False, True, True, 0),
            (True, False, None, 1),
            (True, None, False, 1),
            (True, False, False, 1),
            (True, True, False, 1),
            (True, False, True, 1),
            (True, True, True, 4),
        ],
    )
    def test_cases(self, unlawful: bool, serious: bool | None, unsafe: bool | None, count: int) -> None:
        """The blacklist needs both, and comes on top."""
        found = salt_sanctions(unlawful=unlawful, serious=serious, affects_safety=unsafe)
        assert found.value == tuple(SaltSanction)[:count]
        if count == 1:
            assert because(found).holds is False
            assert because(found).en == (
                "serious consequences" if serious is False else "the safety of food salt is affected"
            )
        if count == 4:
            assert [one.holds for one in found.findings] == [True] * 3

    @pytest.mark.parametrize(
        ("serious", "unsafe", "missing"),
        [
            (None, None, ("serious", "affects_safety")),
            (True, None, ("affects_safety",)),
            (None, True, ("serious",)),
        ],
    )
    def test_unknown(self, serious: bool | None, unsafe: bool | None, missing: tuple[str, ...]) -> None:
        """What matters is asked for."""
        with pytest.raises(Undetermined) as error:
            salt_sanctions(unlawful=True, serious=serious, affects_safety=unsafe)
        assert error.value.missing == missing
