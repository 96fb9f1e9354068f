"""The river-chief notice: its days, its instruments, its offices."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from langfang_policy import river_chief as rc
from langfang_policy._rooms.normative_docs.items import CLEANUP
from langfang_policy._rooms.river_chief.decree import ASSESSED_YEAR, YEAR_WITH_NEXT, bounded
from langfang_policy.core.errors import InvalidFacts
from langfang_policy.river_chief import Instrument, Level, Office
from tests import helpers

ISSUED = date(2017, 10, 31)


class TestNotice:
    """The notice as published."""

    def test_dates(self) -> None:
        """Issued and in force from 31 October 2017, without a printed end; six slips."""
        decree = rc.RIVER_CHIEF
        assert str(decree.number) == "廊政办字〔2017〕129号"
        assert decree.issued == decree.first_day == ISSUED
        assert decree.last_day is None
        assert [str(number) for number in decree.cites] == [
            "廊办字〔2017〕45号",
            "冀水〔2017〕40号",
            "办建管函〔2017〕1047号",
        ]
        assert len(decree.slips) == 6

    def test_areas(self) -> None:
        """Ten counties, cities and districts, and the zone."""
        assert len(rc.Area) == 11


class TestInstruments:
    """Five instruments, two of which say when they begin."""

    @pytest.mark.parametrize(
        ("instrument", "stated", "trial", "last"),
        [
            (Instrument.MEETINGS, False, True, date(2019, 10, 30)),
            (Instrument.INFORMATION, False, True, date(2019, 10, 30)),
            (Instrument.ASSESSMENT, True, True, date(2019, 10, 30)),
            (Instrument.PATROL, True, True, date(2019, 10, 30)),
            (Instrument.ACCEPTANCE, False, False, date(2022, 10, 30)),
        ],
    )
    def test_life(self, instrument: Instrument, stated: bool, trial: bool, last: date) -> None:
        """All from the day of issue; two years on trial, five else."""
        decision = rc.instrument_life(instrument)
        life = decision.value
        assert (life.issued, life.first_day) == (ISSUED, ISSUED)
        assert (life.first_day_stated, life.on_trial, life.latest_last_day) == (stated, trial, last)
        begun, *ended = decision.findings
        assert begun.observed == ISSUED
        assert begun.zh.startswith("载明" if stated else "未载明")
        assert {finding.citation for finding in ended} == {CLEANUP.at("二")}
        assert decision.because is None

    @pytest.mark.parametrize("instrument", Instrument)
    def test_in_force(self, instrument: Instrument) -> None:
        """Not on the day before, on the day of issue, and long after."""
        days = (ISSUED - timedelta(days=1), ISSUED, ISSUED + timedelta(days=1), date(2030, 1, 1))
        decisions = [rc.instrument_in_force(instrument, on=day) for day in days]
        assert [decision.value for decision in decisions] == [False, True, True, True]
        assert [helpers.because(decision).holds for decision in decisions] == [False, True, True, True]
        assert helpers.because(decisions[0]).text("zh").endswith("日期，实际2017-10-30，要求2017-10-31起")

    @pytest.mark.parametrize(
        ("instrument", "place"),
        [
            (Instrument.ASSESSMENT, "河长制工作考核办法 九（二）"),
            (Instrument.PATROL, "河长巡河制度 第二十六条"),
            (Instrument.MEETINGS, "通知正文"),
        ],
    )
    def test_clause(self, instrument: Instrument, place: str) -> None:
        """The clause that says so, or the notice."""
        citation = helpers.because(rc.instrument_in_force(instrument, on=ISSUED)).citation
        assert str(citation.locator).endswith(place.rpartition(" ")[2])
        assert rc.instrument_life(instrument).findings[0].citation == citation

    def test_bad_facts(self) -> None:
        """No instrument, no day."""
        with pytest.raises(InvalidFacts, match="instrument"):
            rc.instrument_life("巡河制度")  # type: ignore[arg-type]
        with pytest.raises(InvalidFacts, match="on"):
            rc.instrument_in_force(Instrument.PATROL, on="2018")  # type: ignore[arg-type]


class TestYears:
    """A year that has a next one."""

    @pytest.mark.parametrize("year", [2017, 2018, 9998])
    def test_good(self, year: int) -> None:
        """From the first to the last but one that there is."""
        assert ASSESSED_YEAR.of(year, "year") == YEAR_WITH_NEXT.of(year, "year") == year
        assert YEAR_WITH_NEXT.of(1, "year") == 1

    @pytest.mark.parametrize("year", [2016, 9999, -1, True, "2018", 2018.0, None])
    def test_bad(self, year: object) -> None:
        """Before the first, without a next one, no whole number."""
        with pytest.raises(InvalidFacts, match=r"year: .* a whole number ≥2017 and ≤9998$"):
            ASSESSED_YEAR.of(year, "year")
        if year != 2016:
            with pytest.raises(InvalidFacts, match=r"year: .* a whole number ≥1 and ≤9998$"):
                YEAR_WITH_NEXT.of(year, "year")


NOTICE = rc.RIVER_CHIEF.at("通知正文")


class TestTimes:
    """Periods of working days that a what-if may set."""

    @pytest.mark.parametrize("kind", [rc.RecordTime, rc.Explanation])
    def test_edges(self, kind: type[rc.RecordTime | rc.Explanation]) -> None:
        """From one day to about a year of working days."""
        assert [kind(within_days=days).within_days for days in (1, 250)] == [1, 250]
        for days in (0, 251, True, "5", 5.0):
            with pytest.raises(InvalidFacts, match="within_days"):
                kind(within_days=days)  # type: ignore[arg-type]  # what a careless caller gives


class TestBounded:
    """Days that run forwards, for a century."""

    def test_edges(self) -> None:
        """A single day, and the longest."""
        bounded(ISSUED, ISSUED, "on")
        bounded(ISSUED, ISSUED + timedelta(days=36_599), "on")

    @pytest.mark.parametrize("days", [-1, 36_600])
    def test_refused(self, days: int) -> None:
        """Backwards, or one day too many."""
        with pytest.raises(InvalidFacts, match=r"on: .* less than 36600 days"):
            bounded(ISSUED, ISSUED + timedelta(days=days), "on")

    def test_no_days(self) -> None:
        """Named each."""
        with pytest.raises(InvalidFacts, match="start"):
            bounded("2018", ISSUED, "on")  # type: ignore[arg-type]
        with pytest.raises(InvalidFacts, match="on"):
            bounded(ISSUED, datetime(2018, 1, 1), "on")


class TestOffices:
    """The office of each level."""

    @pytest.mark.parametrize(
        ("level", "office"),
        [
            (Level.VILLAGE, None),
            (Level.TOWNSHIP, Office.TOWNSHIP_BODY),
            (Level.COUNTY, Office.COUNTY_OFFICE),
            (Level.CITY, Office.CITY_OFFICE),
        ],
    )
    def test_office(self, level: Level, office: Office | None) -> None:
        """A working body in townships, none in villages."""
        decision = rc.office_of(level)
        assert decision.value is office
        assert helpers.because(decision).observed is level
