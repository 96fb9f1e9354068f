"""The two decrees on schools as published, and what their parts share."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest

from langfang_policy import education as ed
from langfang_policy._rooms.education import decrees
from langfang_policy.core.decrees import Known
from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.core.registers import Standing


class TestSchoolFacilities:
    """The measures."""

    def test_dates(self) -> None:
        """Five years from September 2017."""
        decree = ed.SCHOOL_FACILITIES
        assert str(decree.number) == "廊政字〔2017〕28号"
        assert (decree.issued, decree.first_day, decree.last_day) == (
            date(2017, 9, 2), date(2017, 9, 1), date(2022, 8, 31),
        )  # fmt: skip
        assert (decree.first_known, decree.last_known) == (Known.STATED, Known.PRESUMED)

    @pytest.mark.parametrize(
        ("on", "holds"),
        [
            (date(2017, 8, 31), False),
            (date(2017, 9, 1), True),
            (date(2022, 8, 31), True),
            (date(2022, 9, 1), False),
        ],
    )
    def test_both_last_days_are_its_own(self, on: date, holds: bool) -> None:
        """The first and the last day are included."""
        assert ed.SCHOOL_FACILITIES.in_force(on) is holds
        if not holds:
            with pytest.raises(NotInForce):
                ed.SCHOOL_FACILITIES.require_in_force(on)


class TestCompulsoryEducation:
    """The opinions."""

    def test_dates(self) -> None:
        """Issued and presumed to hold from 14 September 2017, without end."""
        decree = ed.COMPULSORY_EDUCATION
        assert str(decree.number) == "廊政字〔2017〕31号"
        assert decree.issued == decree.first_day == date(2017, 9, 14)
        assert decree.first_known is Known.PRESUMED
        assert decree.last_day is None
        assert [str(number) for number in decree.cites] == [
            "冀政字〔2017〕6号",
            "中央编办发〔2014〕72号",
            "冀政办〔2012〕31号",
        ]


class TestShared:
    """What several parts use."""

    def test_part(self) -> None:
        """Never more than the whole, and of something."""
        assert decrees.part_of(1, "part", 2, "total") == Fraction(1, 2)
        assert decrees.part_of(2, "part", 2, "total") == 1
        for part, total, fact in ((3, 2, "part"), (-1, 2, "part"), (0, 0, "total"), (True, 2, "part")):
            with pytest.raises(InvalidFacts) as caught:
                decrees.part_of(part, "part", total, "total")
            assert caught.value.fact == fact
        assert decrees.part_of(1, "part", 1, "total") == 1

    @pytest.mark.parametrize("stage", list(ed.SchoolKind))
    def test_covered_stages(self, stage: ed.SchoolKind) -> None:
        """Primary and junior are of compulsory education; of what is not covered nothing is said."""
        if stage in (ed.SchoolKind.PRIMARY, ed.SchoolKind.JUNIOR):
            assert decrees.covered(stage, decrees.COMPULSORY_STAGES, "no", "无") is stage
        else:
            with pytest.raises(Undetermined) as caught:
                decrees.covered(stage, decrees.COMPULSORY_STAGES, "no", "无")
            assert (caught.value.missing, stage.zh in caught.value.zh) == (("stage",), True)

    @pytest.mark.parametrize(
        ("met", "on", "expected"),
        [
            (True, date(2021, 1, 1), Standing.KEPT),
            (True, date(2020, 12, 31), Standing.KEPT),
            (False, date(2020, 12, 30), Standing.RUNNING),
            (False, date(2020, 12, 31), Standing.RUNNING),
            (False, date(2021, 1, 1), Standing.MISSED),
        ],
    )
    def test_progress(self, met: bool, on: date, expected: Standing) -> None:
        """The last day of the year is included."""
        assert decrees.year_end(2020) == date(2020, 12, 31)
        assert decrees.progress(met, on, decrees.year_end(2020)) is expected

    @pytest.mark.parametrize("on", [datetime(2018, 1, 1), "2018-01-01", None])
    def test_what_is_judged_is_judged_on_a_day(self, on: object) -> None:
        """A moment is none."""
        with pytest.raises(InvalidFacts) as caught:
            decrees.judged_on(on, "day")
        assert caught.value.fact == "day"

    def test_nothing_is_judged_before_the_opinions(self) -> None:
        """The first day is in, the day before is not."""
        assert decrees.judged_on(date(2017, 9, 14)) == date(2017, 9, 14)
        with pytest.raises(NotInForce):
            decrees.judged_on(date(2017, 9, 13))

    @pytest.mark.parametrize(
        ("part", "whole", "least", "to_go"), [(0, 3, "0.5", 2), (3, 3, "0.5", 0), (1, 2, "0.5", 0)]
    )
    def test_what_a_rate_lacks(self, part: int, whole: int, least: str, to_go: int) -> None:
        """Whole ones, of the same total."""
        found = decrees.rate_check(part, "part", whole, "whole", Decimal(least))
        assert found == ed.RateCheck(share=Fraction(part, whole), to_go=to_go)
        assert bool(found) is (to_go == 0)

    @pytest.mark.parametrize(("has", "missing"), [("9.9", "0.1"), ("10", "0"), ("10.1", "0"), ("0", "10")])
    def test_what_is_short(self, has: str, missing: str) -> None:
        """Exactly what is missing, and nothing where there is enough."""
        assert decrees.short(Decimal(has), Decimal(10)) == Decimal(missing)

    @pytest.mark.parametrize("share", [Fraction(-1, 2), Fraction(3, 2)])
    def test_a_rate_is_a_part_of_a_whole(self, share: Fraction) -> None:
        """Neither below none nor above all."""
        with pytest.raises(InvalidFacts):
            ed.RateCheck(share=share, to_go=0)

    @pytest.mark.parametrize(
        ("year", "expected"),
        [
            (2018, Standing.NOT_YET_OPEN),
            (2019, Standing.RUNNING),
            (2021, Standing.RUNNING),
            (2022, Standing.OVERDUE),
        ],
    )
    def test_windows_have_both_ends(self, year: int, expected: Standing) -> None:
        """Their first and last year are inside; the end that was passed or not reached decides."""
        place = ed.COMPULSORY_EDUCATION.at("三（一）")
        decision = decrees.due_window(year, 2019, 2021, clause=place, zh="年", en="year")
        assert decision.value is expected
        opens, closes = decision.findings
        assert (opens.observed, opens.required, opens.holds) == (year, 2019, None)
        assert (closes.observed, closes.required, closes.holds) == (year, 2021, None)
        deciding = {Standing.NOT_YET_OPEN: opens, Standing.RUNNING: None, Standing.OVERDUE: closes}
        assert decision.because is deciding[expected]
        assert str(opens).endswith("<2019" if expected is Standing.NOT_YET_OPEN else "≥2019")
        assert str(closes).endswith(">2021" if expected is Standing.OVERDUE else "≤2021")
