"""What somebody has to do in a month, and the registers behind it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy import river_chief as rc
from langfang_policy.core.days import CalendarPeriod, calendar_period
from langfang_policy.core.errors import InvalidFacts
from langfang_policy.core.registers import falling_due
from langfang_policy.river_chief import AgendaItem, DutyBearer


def told(items: tuple[AgendaItem, ...]) -> list[tuple[str, date | None]]:
    """Key and day of each."""
    return [(item.key, item.day) for item in items]


class TestAgenda:
    """By month."""

    def test_the_office_in_january(self) -> None:
        """The assessment of the year before, and for 2017 the acceptance."""
        agenda = rc.month_agenda(DutyBearer.CITY_OFFICE, year=2018, month=1).value
        day = date(2018, 1, 10)
        assert told(agenda.due) == [("city-assessment", day), ("city-acceptance", day)]
        assert told(agenda.later) == [
            ("hold-joint-meeting", date(2018, 3, 31)),
            ("hold-chief-meeting", date(2018, 6, 30)),
            ("hold-general-meeting", date(2018, 12, 31)),
        ]
        again = rc.month_agenda(DutyBearer.CITY_OFFICE, year=2019, month=1).value
        assert told(again.due) == [("city-assessment", date(2019, 1, 10))]

    def test_an_area_in_december(self) -> None:
        """Self-assessment, report, and in 2017 the townships."""
        agenda = rc.month_agenda(DutyBearer.AREA, year=2017, month=12).value
        assert told(agenda.due) == [
            ("self-assessment", date(2017, 12, 20)),
            ("township-acceptance", date(2017, 12, 20)),
            ("self-assessment-report", date(2017, 12, 31)),
        ]
        assert told(agenda.later) == []
        november = rc.month_agenda(DutyBearer.AREA, year=2017, month=11).value
        assert told(november.due) == [("township-scheme", date(2017, 11, 30))]
        assert [key for key, _ in told(november.later)] == [
            "self-assessment",
            "township-acceptance",
            "self-assessment-report",
        ]

    @pytest.mark.parametrize(
        ("bearer", "month", "days"),
        [
            (DutyBearer.VILLAGE_CHIEF, 2, 28),
            (DutyBearer.STAFF, 3, 31),
            (DutyBearer.TOWNSHIP_CHIEF, 2, 1),
            (DutyBearer.COUNTY_CHIEF, 3, 1),
            (DutyBearer.COUNTY_CHIEF, 4, 0),
            (DutyBearer.MUNICIPAL_CHIEF, 12, 2),
            (DutyBearer.GENERAL_CHIEF, 12, 1),
        ],
    )
    def test_chiefs(self, bearer: DutyBearer, month: int, days: int) -> None:
        """Patrols by their periods; a municipal chief holds a meeting, too."""
        assert len(rc.month_agenda(bearer, year=2018, month=month).value.due) == days

    @given(st.sampled_from(DutyBearer), st.integers(2017, 2030), st.integers(1, 12))
    def test_properties(self, bearer: DutyBearer, year: int, month: int) -> None:
        """Everything due lies in the month, what is later within a year after; nothing is told twice or left out."""
        agenda = rc.month_agenda(bearer, year=year, month=month).value
        period = calendar_period(date(year, month, 1), CalendarPeriod.MONTH)
        assert period.first is not None
        assert period.last is not None
        assert all(item.day is not None and period.contains(item.day) for item in agenda.due)
        assert all(item.day is not None and 0 < (item.day - period.last).days <= 365 for item in agenda.later)
        assert all(item.day is None for item in agenda.standing)
        assert not {item.key for item in agenda.due} & {item.key for item in agenda.later}
        borne = [duty for duty in rc.DUTIES if bearer.zh in duty.who]
        keys = {item.key for item in (*agenda.due, *agenda.later, *agenda.standing)}
        assert {duty.key for duty in borne if duty.due is None} <= keys <= {duty.key for duty in borne}
        assert len(agenda.due) == len(falling_due(borne, period.first, period.last))

    def test_bad_facts(self) -> None:
        """Named each."""
        for year, month, fact in ((2016, 1, "year"), (2018, 0, "month"), (2018, 13, "month")):
            with pytest.raises(InvalidFacts, match=fact):
                rc.month_agenda(DutyBearer.AREA, year=year, month=month)
        with pytest.raises(InvalidFacts, match="bearer"):
            rc.month_agenda("市河长制办公室", year=2018, month=1)  # type: ignore[arg-type]

    def test_why(self) -> None:
        """Each timed duty with its clause."""
        decision = rc.month_agenda(DutyBearer.COUNTY_CHIEF, year=2018, month=1)
        assert [finding.citation for finding in decision.findings[:-1]] == [rc.RIVER_CHIEF.at("巡河制度 第十条")]
        assert decision.because.observed == date(2018, 1, 1)


class TestRegisters:
    """Duties, bodies, procedures."""

    def test_every_bearer_is_known(self) -> None:
        """Each duty is borne by somebody of the system."""
        names = {bearer.zh for bearer in DutyBearer}
        assert all(duty.who and set(duty.who) <= names for duty in rc.DUTIES)

    def test_times(self) -> None:
        """The days of the year."""
        found = falling_due(rc.DUTIES, date(2017, 11, 1), date(2018, 1, 31))
        days = {
            (due.duty.key, due.day) for due in found if due.duty.key.endswith(("assessment", "acceptance", "report"))
        }
        assert days == {
            ("self-assessment", date(2017, 12, 20)),
            ("township-acceptance", date(2017, 12, 20)),
            ("self-assessment-report", date(2017, 12, 31)),
            ("city-assessment", date(2018, 1, 10)),
            ("city-acceptance", date(2018, 1, 10)),
        }

    def test_procedures(self) -> None:
        """The assessment year and the acceptance, step by step."""
        yearly, acceptance = rc.PROCEDURES
        assert [step.key for step in yearly.steps][:2] == ["scheme", "self-assessment"]
        first = yearly.next_step(frozenset({"scheme"}))
        assert first is not None
        assert first.key == "self-assessment"
        assert len(acceptance.steps) == 6
