"""What somebody has to do in a month, and the registers behind it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy import river_chief as rc
from langfang_policy.core.days import CalendarPeriod, calendar_period
from langfang_policy.core.decrees import Known
from langfang_policy.core.errors import InvalidFacts, NotInForce
from langfang_policy.core.organs import who
from langfang_policy.core.registers import After, Once, falling_due
from langfang_policy.river_chief import AgendaItem, BeforeDay, CalendarReading, DutyBearer, FirstPeriod, YearBeginning


def told(items: tuple[AgendaItem, ...]) -> list[tuple[str, date | None]]:
    """Key and day of each."""
    return [(item.key, item.day) for item in items]


def dated(bearer: DutyBearer, year: int, month: int, **readings: Any) -> list[tuple[str, date | None]]:
    """What falls due in a month, but for what does every day."""
    due = rc.month_agenda(bearer, year=year, month=month, **readings).value.due
    return [one for one in told(due) if one[0] != "staff-inspection"]


MOVED = ("self-assessment", "self-assessment-report", "city-assessment", "township-acceptance", "city-acceptance")


class TestAgenda:
    """By month."""

    def test_the_office_in_january(self) -> None:
        """The acceptance for 2017, later the assessment of the year before."""
        agenda = rc.month_agenda(DutyBearer.CITY_OFFICE, year=2018, month=1).value
        day = date(2018, 1, 10)
        assert told(agenda.due) == [("city-acceptance", day)]
        assert told(agenda.later) == [
            ("hold-general-meeting", date(2018, 3, 31)),
            ("hold-joint-meeting", date(2018, 3, 31)),
            ("hold-chief-meeting", date(2018, 6, 30)),
            ("city-assessment", date(2019, 1, 10)),
        ]
        again = rc.month_agenda(DutyBearer.CITY_OFFICE, year=2019, month=1).value
        assert told(again.due) == [("city-assessment", date(2019, 1, 10))]

    def test_an_area_in_december(self) -> None:
        """In 2017 the townships, from 2018 on self-assessment and report."""
        agenda = rc.month_agenda(DutyBearer.AREA, year=2017, month=12).value
        assert dated(DutyBearer.AREA, 2017, 12) == [("township-acceptance", date(2017, 12, 20))]
        yearly = [("self-assessment", date(2018, 12, 20)), ("self-assessment-report", date(2018, 12, 31))]
        assert told(agenda.later) == yearly
        assert dated(DutyBearer.AREA, 2018, 12) == yearly
        november = rc.month_agenda(DutyBearer.AREA, year=2017, month=11).value
        assert dated(DutyBearer.AREA, 2017, 11) == [("township-scheme", date(2017, 11, 30))]
        assert told(november.later) == [("township-acceptance", date(2017, 12, 20))]

    def test_both_calendars(self) -> None:
        """By the method, its own days of 2017 stand beside those of the scheme, and later years are the same."""
        method: dict[str, Any] = {"calendar": CalendarReading.METHOD}
        assert dated(DutyBearer.AREA, 2017, 12, **method) == [
            ("self-assessment", date(2017, 12, 20)),
            ("township-acceptance", date(2017, 12, 20)),
            ("self-assessment-report", date(2017, 12, 31)),
        ]
        assert told(rc.month_agenda(DutyBearer.CITY_OFFICE, year=2018, month=1, **method).value.due) == [
            ("city-assessment", date(2018, 1, 10)),
            ("city-acceptance", date(2018, 1, 10)),
        ]
        for month in (1, 12):
            asked: dict[str, Any] = {"year": 2019, "month": month}
            for bearer in (DutyBearer.AREA, DutyBearer.CITY_OFFICE):
                assert rc.month_agenda(bearer, **asked) == rc.month_agenda(bearer, **asked, **method)

    @pytest.mark.parametrize(
        ("reading", "month", "day"),
        list(zip(YearBeginning, (3, 1), (date(2018, 3, 31), date(2018, 1, 31)), strict=True)),
    )
    def test_the_beginning_of_the_year(self, reading: YearBeginning, month: int, day: date) -> None:
        """The general chief meeting is due by the end of it, in that month alone."""
        for bearer in (DutyBearer.GENERAL_CHIEF, DutyBearer.CITY_OFFICE):
            agendas = [rc.month_agenda(bearer, year=2018, month=one, beginning=reading).value for one in range(1, 13)]
            due = [item for agenda in agendas for item in told(agenda.due) if item[0] == "hold-general-meeting"]
            assert due == [("hold-general-meeting", day)]
            assert ("hold-general-meeting", day) in told(agendas[month - 1].due)

    def test_the_month_of_issue(self) -> None:
        """October 2017 is the first that has anything; the days before the notice are not of it."""
        october = rc.month_agenda(DutyBearer.VILLAGE_CHIEF, year=2017, month=10).value
        assert told(october.due) == [("village-patrol", date(2017, 10, 31))]
        for month in (1, 9):
            with pytest.raises(NotInForce):
                rc.month_agenda(DutyBearer.CITY_OFFICE, year=2017, month=month)
        quarter = rc.month_agenda(DutyBearer.CITY_OFFICE, year=2017, month=12).value
        assert told(quarter.due) == [
            ("hold-chief-meeting", date(2017, 12, 31)),
            ("hold-joint-meeting", date(2017, 12, 31)),
        ]

    def test_a_year_on(self) -> None:
        """What is later begins on the first day of the next month and ends with the same month a year on."""
        staff = rc.month_agenda(DutyBearer.STAFF, year=2018, month=3).value
        assert told(staff.later) == []
        after = rc.month_agenda(DutyBearer.COUNTY_CHIEF, year=2018, month=2).value
        assert told(after.later) == [("county-patrol", date(2018, 3, 31))]
        city = rc.month_agenda(DutyBearer.CITY_OFFICE, year=2018, month=2, beginning=YearBeginning.JANUARY).value
        assert ("hold-general-meeting", date(2019, 1, 31)) in told(city.later)
        report = rc.month_agenda(DutyBearer.AREA, year=2017, month=12).value
        assert ("self-assessment-report", date(2018, 12, 31)) in told(report.later)

    def test_what_stands(self) -> None:
        """Offices remind and organise at all times; each item shows its clause."""
        for bearer in (DutyBearer.CITY_OFFICE, DutyBearer.COUNTY_OFFICE):
            standing = rc.month_agenda(bearer, year=2018, month=5).value.standing
            clauses = {item.key: item.citation for item in standing}
            assert clauses["remind"] == clauses["organise-patrols"] == rc.RIVER_CHIEF.at("巡河制度 第七条")
            assert clauses["interview"] == rc.RIVER_CHIEF.at("巡河制度 第二十二条")

    @pytest.mark.parametrize(
        ("bearer", "month", "days"),
        [
            (DutyBearer.VILLAGE_CHIEF, 2, 28),
            (DutyBearer.STAFF, 3, 31),
            (DutyBearer.TOWNSHIP_CHIEF, 2, 1),
            (DutyBearer.COUNTY_CHIEF, 3, 1),
            (DutyBearer.COUNTY_CHIEF, 4, 0),
            (DutyBearer.MUNICIPAL_CHIEF, 12, 2),
            (DutyBearer.GENERAL_CHIEF, 12, 0),
        ],
    )
    def test_chiefs(self, bearer: DutyBearer, month: int, days: int) -> None:
        """Patrols by their periods; a municipal chief holds a meeting, too."""
        assert len(rc.month_agenda(bearer, year=2018, month=month).value.due) == days

    @given(st.sampled_from(DutyBearer), st.integers(2018, 2030), st.integers(1, 12))
    def test_properties(self, bearer: DutyBearer, year: int, month: int) -> None:
        """Everything due lies in the month, what is later within a year after; nothing is told twice or left out."""
        agenda = rc.month_agenda(bearer, year=year, month=month).value
        period = calendar_period(date(year, month, 1), CalendarPeriod.MONTH)
        assert period.first is not None
        assert period.last is not None
        assert all(item.day is not None and period.contains(item.day) for item in agenda.due)
        assert all(item.day is not None and 0 < (item.day - period.last).days <= 366 for item in agenda.later)
        assert all(item.day is None for item in agenda.standing)
        assert not {item.key for item in agenda.due} & {item.key for item in agenda.later}
        borne = [duty for duty in rc.DUTIES if bearer.named & set(duty.who)]
        keys = {item.key for item in (*agenda.due, *agenda.later, *agenda.standing)}
        assert {duty.key for duty in borne if not isinstance(duty.due, Once)} <= keys <= {duty.key for duty in borne}
        fixed = [duty for duty in borne if duty.key not in ("hold-general-meeting", "city-assessment")]
        expected = {(due.duty.key, due.day) for due in falling_due(fixed, period.first, period.last)}
        assert expected <= set(told(agenda.due))
        assert {key for key, _ in set(told(agenda.due)) - expected} <= {"hold-general-meeting", "city-assessment"}

    @pytest.mark.parametrize("reading", FirstPeriod)
    def test_the_periods_in_which_the_system_began(self, reading: FirstPeriod) -> None:
        """Their meetings and patrols fall due at their ends, or not, by the reading; days of the text do always."""
        owed = reading is FirstPeriod.OWED
        for bearer, month, key in (
            (DutyBearer.COUNTY_CHIEF, 12, "county-patrol"),
            (DutyBearer.TOWNSHIP_CHIEF, 10, "township-patrol"),
            (DutyBearer.MUNICIPAL_CHIEF, 12, "city-patrol"),
            (DutyBearer.UNITS, 12, "hold-joint-meeting"),
            (DutyBearer.MUNICIPAL_CHIEF, 12, "hold-chief-meeting"),
        ):
            agenda = rc.month_agenda(bearer, year=2017, month=month, first_period=reading).value
            assert (key in {item.key for item in agenda.due}) is owed, key
            later = rc.month_agenda(bearer, year=2018, month=month, first_period=reading).value
            assert key in {item.key for item in later.due}
        village = rc.month_agenda(DutyBearer.VILLAGE_CHIEF, year=2017, month=10, first_period=reading).value
        assert told(village.due) == [("village-patrol", date(2017, 10, 31))]
        scheme = rc.month_agenda(DutyBearer.AREA, year=2017, month=11, first_period=reading).value
        assert ("township-scheme", date(2017, 11, 30)) in told(scheme.due)

    def test_before_a_day(self) -> None:
        """By the other reading each such day is a day earlier; ends of periods and of months are not."""
        for bearer in DutyBearer:
            for year, month in ((2017, 11), (2017, 12), (2018, 1), (2018, 12), (2019, 1)):
                facts: dict[str, Any] = {"year": year, "month": month}
                usual = rc.month_agenda(bearer, **facts).value
                strict = rc.month_agenda(bearer, before_day=BeforeDay.NOT_INCLUDED, **facts).value
                days = [(key, day - timedelta(days=key in MOVED)) for key, day in told(usual.due) if day is not None]
                assert sorted(days) == sorted((key, day) for key, day in told(strict.due) if day is not None)

    @pytest.mark.parametrize("bearer", DutyBearer)
    def test_nobody_is_without_a_duty(self, bearer: DutyBearer) -> None:
        """Whoever can be asked about has something to do."""
        agenda = rc.month_agenda(bearer, year=2018, month=5).value
        assert agenda.due or agenda.standing or agenda.later

    def test_who_bears_what(self) -> None:
        """As the articles name them: every locality has the river inspected; wardens and cleaners keep logs, too."""
        borne = {duty.key: duty.who for duty in rc.DUTIES}
        assert [one.zh for one in borne["staff-inspection"]] == ["各地", "河道保洁员、巡河员、网格化监管员"]
        assert [one.zh for one in borne["keepers-report"]] == ["河道管护员、保洁员"]
        assert [one.zh for one in borne["keep-log"]] == ["乡级河长", "村级河长", "河道管护员、保洁员"]
        assert [one.zh for one in borne["patrol-assessment"]][:2] == ["市委", "市人民政府"]
        assert borne["patrol-assessment"][-1].zh == "乡镇（街道）"
        assert "乡级河长制工作机构" in [one.zh for one in borne["liaison"]]
        for bearer in (DutyBearer.AREA, DutyBearer.TOWNSHIP, DutyBearer.STAFF):
            keys = {item.key for item in rc.month_agenda(bearer, year=2018, month=5).value.due}
            assert "staff-inspection" in keys
        wardens = rc.month_agenda(DutyBearer.WARDENS, year=2018, month=5).value
        assert {item.key for item in wardens.standing} == {"keepers-report", "keep-log"}

    def test_bad_facts(self) -> None:
        """Named each."""
        for year, month, fact in ((2016, 1, "year"), (2018, 0, "month"), (2018, 13, "month")):
            with pytest.raises(InvalidFacts, match=fact):
                rc.month_agenda(DutyBearer.AREA, year=year, month=month)
        for reading in ("calendar", "beginning", "first_period", "before_day"):
            with pytest.raises(InvalidFacts, match=reading):
                rc.month_agenda(DutyBearer.AREA, year=2018, month=1, **{reading: "method"})  # type: ignore[arg-type]
        with pytest.raises(InvalidFacts, match="bearer"):
            rc.month_agenda("市河长制办公室", year=2018, month=1)  # type: ignore[arg-type]

    def test_why(self) -> None:
        """Each timed duty with its clause."""
        decision = rc.month_agenda(DutyBearer.COUNTY_CHIEF, year=2018, month=1)
        patrol, asked = decision.findings
        assert (patrol.citation, patrol.observed) == (rc.RIVER_CHIEF.at("巡河制度 第十条"), date(2018, 3, 31))
        assert (asked.citation, asked.observed) == (rc.RIVER_CHIEF.at("通知正文"), date(2018, 1, 1))
        assert {finding.holds for finding in decision.findings} == {None}

    def test_what_falls_due_no_more(self) -> None:
        """A duty whose only day has passed is told of, without a day."""
        decision = rc.month_agenda(DutyBearer.AREA, year=2018, month=2)
        past = rc.RIVER_CHIEF.at("考核验收方案 四")
        assert [finding.observed for finding in decision.findings if finding.citation == past] == [None, None]

    def test_events_have_no_day(self) -> None:
        """What runs from an event stands without a day."""
        standing = rc.month_agenda(DutyBearer.COUNTY_CHIEF, year=2018, month=5).value.standing
        assert "file-account" in {item.key for item in standing}
        (filed,) = (duty for duty in rc.DUTIES if duty.key == "file-account")
        assert isinstance(filed.due, After)
        assert filed.due.due(date(2017, 9, 29)) == date(2017, 10, 12)


class TestRegisters:
    """Duties, bodies, procedures."""

    def test_every_bearer_is_known(self) -> None:
        """Each duty is borne by somebody of the system."""
        known = {one for bearer in DutyBearer for one in bearer.named}
        borne = [duty.who for duty in rc.DUTIES]
        borne += [step.who for procedure in rc.PROCEDURES for step in procedure.steps]
        assert all(names and set(names) <= known for names in borne)

    @pytest.mark.parametrize("bearer", DutyBearer)
    def test_bearers_are_named_as_printed(self, bearer: DutyBearer) -> None:
        """The name of each is read as the organs or persons that the registers hold."""
        assert who(bearer.zh) == bearer.who

    def test_how_each_day_is_known(self) -> None:
        """Of the beginning of the year no day is printed; all others are."""
        presumed = [duty.key for duty in rc.DUTIES if getattr(duty.due, "known", None) is Known.PRESUMED]
        assert presumed == ["hold-general-meeting"]

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
