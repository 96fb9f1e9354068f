"""What falls due between two days."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy import duties, svg
from langfang_policy._rooms.obligations.dues import period_name
from langfang_policy.core.days import CalendarPeriod, is_working_day
from langfang_policy.core.decrees import Known
from langfang_policy.core.errors import InvalidFacts
from langfang_policy.core.organs import County, Level, Organ, Party, Remit
from langfang_policy.core.registers import After, Duty, Once, Recurring, Target
from langfang_policy.obligations import DueDay
from langfang_policy.registry import entries, standing
from tests import everything as everything  # noqa: PLC0414  # every door is loaded once

DAY = datetime.timedelta(days=1)
START, END = datetime.date(2017, 1, 1), datetime.date(2023, 12, 31)
RUNS = {one.id: one.thing for one in entries() if isinstance(one.thing, Duty) and isinstance(one.thing.due, After)}
NUMBERS = {one.id: one.decree.number for one in entries() if one.id in RUNS}
ALL = duties(between=(START, END))


def keys(found: Sequence[DueDay]) -> list[tuple[datetime.date, str, str]]:
    """What tells one from another."""
    return [(one.day, one.id, one.period) for one in found]


class TestDuties:
    """Each day of each duty and target, once."""

    @given(st.dates(START, END), st.dates(START, END), st.dates(START, END))
    def test_splitting_loses_and_doubles_nothing(
        self, one: datetime.date, other: datetime.date, third: datetime.date
    ) -> None:
        """What falls due to a day, and from the next, is what falls due in all."""
        start, middle, end = sorted((one, other, third))
        whole = duties(between=(start, end))
        parts = [*duties(between=(start, middle))]
        if middle < end:
            parts += duties(between=(middle + DAY, end))
        assert keys(whole) == keys(parts)
        assert len(set(keys(whole))) == len(whole)

    def test_they_are_a_picture_too(self) -> None:
        """In a notebook, of which the picture is that of the calendar."""
        few = duties(between=(datetime.date(2018, 1, 1), datetime.date(2018, 1, 31)))
        assert "<svg" in (svg(few) or "")

    def test_each_is_a_day_of_its_decree(self) -> None:
        """To its stated or presumed last day, and none is missing in between."""
        expected = set()
        for entry in entries():
            last = standing(entry.decree, on=END).last_day or END
            due: Any = getattr(entry.thing, "due", None)
            days: Sequence[datetime.date] = ()
            if isinstance(entry.thing, Target):
                days = () if due is None else (due,)
            elif isinstance(due, Once | Recurring):
                days = due.between(START, END)
            first = entry.decree.first_day or START
            expected |= {(day, entry.id) for day in days if max(START, first) <= day <= min(END, last)}
        assert {(one.day, one.id) for one in ALL} == expected
        assert len(expected) > 400

    def test_in_the_order_of_the_days(self) -> None:
        """And of the ids on one day."""
        assert keys(ALL) == sorted(keys(ALL))

    def test_both_ends_count(self) -> None:
        """The last day is inclusive."""
        day = datetime.date(2017, 11, 30)
        for between in ((day, day), (day - DAY, day), (day, day + DAY)):
            assert "river_chief.township-scheme" in {one.id for one in duties(between=between)}
        assert "river_chief.township-scheme" not in {one.id for one in duties(between=(day + DAY, day + DAY))}

    def test_targets_may_be_left_out(self) -> None:
        """Duties alone then."""
        alone = duties(between=(START, END), targets=False)
        assert {type(one.thing) for one in alone} == {Duty}
        assert keys(alone) == [key for key, one in zip(keys(ALL), ALL, strict=True) if isinstance(one.thing, Duty)]

    def test_one_decree(self) -> None:
        """By its number."""
        found = duties(between=(START, END), decree="廊政办字〔2017〕161号")
        assert keys(found) == [key for key, one in zip(keys(ALL), ALL, strict=True) if one.id.startswith("livestock.")]
        assert found

    def test_how_a_day_is_known(self) -> None:
        """A day that is not printed says so, in words and in JSON."""
        (plan,) = [one for one in ALL if (one.id, one.period) == ("education.yearly-plan", "2018")]
        assert plan.known is Known.PRESUMED
        assert plan.text().startswith("2018-12-31 ")
        assert plan.text().endswith("(presumed, 廊政字〔2017〕28号 第八条)")
        assert str(plan) == plan.text()
        assert plan.text("zh") == "2018-12-31 提出教育设施年度实施计划 (推定, 廊政字〔2017〕28号 第八条)"
        assert plan.json() == {
            "day": "2018-12-31",
            "known": "presumed",
            "id": "education.yearly-plan",
            "period": "2018",
            "who": ["city-education"],
            "zh": plan.thing.zh,
            "en": plan.thing.en,
            "citation": "廊政字〔2017〕28号 第八条",
        }
        (once,) = [one for one in ALL if one.id == "river_chief.township-scheme"]
        assert (once.known, once.json()["period"]) == (Known.STATED, None)
        assert once.text().endswith(f"({once.thing.citation})")


class TestOrgan:
    """One question finds an organ under every name that it is printed with."""

    @pytest.mark.parametrize(
        "names",
        [
            ("市环保局", "市环境保护局", Organ(Level.CITY, Remit.ENVIRONMENT)),
            ("大厂县", "大厂回族自治县", County.DACHANG),
            ("县（市、区）", "县级", Level.COUNTY),
        ],
        ids=str,
    )
    def test_by_any_of_its_names(self, names: tuple[object, ...]) -> None:
        """The same, whichever is given."""
        first, *others = (keys(duties(name, between=(START, END))) for name in names)
        assert first
        assert others == [first] * len(others)

    def test_whose_it_is(self) -> None:
        """An organ's own, and what is every level's of its remit; a county's department has each county's."""
        city, county = Organ(Level.CITY, Remit.EDUCATION), Organ(Level.COUNTY, Remit.EDUCATION, County.SANHE)
        for asked, levels in ((city, {Level.CITY, Level.EVERY}), (county, {Level.COUNTY, Level.EVERY})):
            found = duties(asked, between=(START, END), targets=False)
            assert found
            for one in found:
                mine = [each for each in one.who if isinstance(each, Organ) and each.remit is Remit.EDUCATION]
                assert {each.level for each in mine} & levels
        ours = {one.id for one in duties(city, between=(START, END))}
        assert ours >= {"education.yearly-plan", "education.recruitment"}
        assert "education.yearly-plan" not in {one.id for one in duties(county, between=(START, END))}
        assert not duties(Organ(Level.VILLAGE, Remit.EDUCATION, None), between=(START, START))

    def test_a_party_has_its_own(self) -> None:
        """Nobody else's."""
        bearers = {each for one in ALL for each in one.who if isinstance(each, Party)}
        assert bearers
        for party in bearers:
            mine = [key for key, one in zip(keys(ALL), ALL, strict=True) if party in one.who]
            assert keys(duties(party, between=(START, END))) == mine

    @pytest.mark.parametrize("organ", ["市太空局", "市教育局、市民政局", "", 1, True])
    def test_who_is_not_known_is_refused(self, organ: object) -> None:
        """By the name of the argument, never guessed."""
        with pytest.raises(InvalidFacts) as caught:
            duties(organ, between=(START, END))
        assert caught.value.fact == "organ"


class TestEvents:
    """What runs from an event that the caller gives."""

    @pytest.mark.parametrize("name", RUNS)
    @given(event=st.dates(datetime.date(2017, 12, 25), datetime.date(2019, 6, 30)), later=st.integers(0, 60))
    def test_a_later_event_is_never_due_earlier(self, name: str, event: datetime.date, later: int) -> None:
        """And the day of the event does not count."""
        days = [
            [
                one.day
                for one in duties(between=(day, day + 100 * DAY), decree=NUMBERS[name], events={name: day})
                if one.id == name
            ]
            for day in (event, event + later * DAY)
        ]
        assert len(days[0]) == 1
        assert event <= days[0][0] <= days[1][0]
        if (count := RUNS[name].due.working_days) is not None:  # type: ignore[union-attr]
            passed = [event + (step + 1) * DAY for step in range((days[0][0] - event).days)]
            assert sum(map(is_working_day, passed)) == count
            assert is_working_day(days[0][0])

    def test_several_events(self) -> None:
        """Each by its own day, each once, in any order."""
        name = next(iter(RUNS))
        first, second = datetime.date(2018, 3, 1), datetime.date(2018, 5, 2)
        found = duties(between=(START, END), events={name: [second, first, second]})
        assert [one.period for one in found if one.id == name] == ["2018-03-01", "2018-05-02"]
        early = duties(between=(START, first - DAY), events={name: [second, first]})
        assert not [one for one in early if one.id == name]

    @pytest.mark.parametrize(
        ("given", "fact"),
        [
            ({"education.yearly-plan": START}, "events"),
            ({"nothing": START}, "events"),
            ({next(iter(RUNS)): "2018-03-01"}, f"events.{next(iter(RUNS))}"),
            ({next(iter(RUNS)): ["2018-03-01"]}, f"events.{next(iter(RUNS))}"),
        ],
    )
    def test_what_is_no_event_is_refused(self, given: Any, fact: str) -> None:
        """A duty that runs from none, and what is no day."""
        with pytest.raises(InvalidFacts) as caught:
            duties(between=(START, END), events=given)
        assert caught.value.fact == fact


class TestBetween:
    """Two days in order."""

    @pytest.mark.parametrize(
        ("between", "fact"),
        [
            ((END, START), "between[1]"),
            ((START,), "between"),
            (START, "between"),
            (("2018-01-01", END), "between[0]"),
            ((START, None), "between[1]"),
        ],
    )
    def test_what_is_none_is_refused(self, between: Any, fact: str) -> None:
        """By its place."""
        with pytest.raises(InvalidFacts) as caught:
            duties(between=between)
        assert caught.value.fact == fact

    def test_an_unknown_decree_is_refused(self) -> None:
        """By its number."""
        with pytest.raises(InvalidFacts) as caught:
            duties(between=(START, END), decree="廊政发〔1999〕1号")
        assert caught.value.fact == "number"


@pytest.mark.parametrize(
    ("kind", "day", "name"),
    [
        (CalendarPeriod.YEAR, "2018-12-31", "2018"),
        (CalendarPeriod.HALF_YEAR, "2018-06-30", "2018H1"),
        (CalendarPeriod.HALF_YEAR, "2018-07-01", "2018H2"),
        (CalendarPeriod.QUARTER, "2018-03-31", "2018Q1"),
        (CalendarPeriod.QUARTER, "2018-09-30", "2018Q3"),
        (CalendarPeriod.QUARTER, "2018-10-01", "2018Q4"),
        (CalendarPeriod.MONTH, "2018-05-31", "2018-05"),
        (CalendarPeriod.WEEK, "2018-12-31", "2019-W01"),
        (CalendarPeriod.WEEK, "2018-12-30", "2018-W52"),
        (CalendarPeriod.DAY, "2018-05-20", "2018-05-20"),
    ],
)
def test_names_of_periods(kind: CalendarPeriod, day: str, name: str) -> None:
    """As a uid has them; a week is that of the ISO calendar."""
    assert period_name(datetime.date.fromisoformat(day), kind) == name
