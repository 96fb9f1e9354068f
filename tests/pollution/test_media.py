"""How the media carry alerts."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest
from attrs import evolve
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, NotInForce
from langfang_policy.pollution import (
    MEDIA,
    Alert,
    Broadcasts,
    MediaFigures,
    Medium,
    Programme,
    broadcasts_due,
    newspapers_by,
    vans_tour,
)
from tests.helpers import because

NOON = datetime.datetime(2017, 11, 10, 12)
alerts = st.sampled_from(list(Alert))


class TestMedia:
    """How media carry alerts."""

    def test_all_media_once(self) -> None:
        """Nine media, as the nine numbers of the clause."""
        assert [duty.medium for duty in MEDIA] == list(Medium)
        assert len(MEDIA) == 9
        repeated = [duty.medium for duty in MEDIA if duty.way is Broadcasts.REPEATED]
        assert repeated == [Medium.SCREENS, Medium.RADIO, Medium.TELEVISION]

    @pytest.mark.parametrize(
        ("medium", "programme", "hours", "times"),
        [
            (Medium.SCREENS, Programme.LIVE, 3, 6), (Medium.RADIO, Programme.LIVE, 3, 3),
            (Medium.SCREENS, Programme.LIVE, 240, 480), (Medium.RADIO, Programme.LIVE, 240, 240),
            (Medium.RADIO, Programme.RECORDED, 3, 0), (Medium.RADIO, Programme.RELAYED, 3, 0),
            (Medium.RADIO, Programme.CITY_NEWS, 3, 3), (Medium.TELEVISION, Programme.OTHER, 3, 6),
            (Medium.TELEVISION, Programme.CENTRAL_NEWS, 3, 0), (Medium.TELEVISION, Programme.PROVINCIAL_NEWS, 3, 0),
            (Medium.TELEVISION, Programme.CITY_NEWS, 3, 0), (Medium.TELEVISION, Programme.COUNTY_NEWS, 3, 6),
            (Medium.TELEVISION, Programme.RECORDED, 3, 6), (Medium.SCREENS, Programme.LIVE, 0, 0),
        ],
    )  # fmt: skip
    def test_showings(self, medium: Medium, programme: Programme, hours: int, times: int) -> None:
        """Twice an hour on screens, hourly on radio, twice over on television, but for the programmes excepted."""
        assert broadcasts_due(medium, hours=hours, programme=programme).value == times

    @pytest.mark.parametrize(("hours", "times"), [(35.9, 71), (Decimal("0.5"), 1), (0.4, 0), (36.0, 72)])
    def test_hours_need_not_be_whole(self, hours: float | Decimal, times: int) -> None:
        """Whole showings within the hours."""
        assert broadcasts_due(Medium.SCREENS, hours=hours).value == times

    def test_no_paper_before_the_plan(self) -> None:
        """An alert of the day before it holds is none of its own."""
        with pytest.raises(NotInForce):
            newspapers_by(datetime.datetime(2017, 9, 29, 23, 59))
        assert newspapers_by(datetime.datetime(2017, 9, 30)).value == datetime.datetime(2017, 10, 1)

    def test_other_media_do_not_repeat_by_the_clock(self) -> None:
        """Newspapers have no hourly showings."""
        with pytest.raises(InvalidFacts):
            broadcasts_due(Medium.NEWSPAPERS, hours=3)

    def test_newspapers(self) -> None:
        """The day itself, or before noon of the next; the calendar's last day has none."""
        evening = datetime.datetime(2017, 12, 31, 22, 5)
        assert newspapers_by(evening).value == datetime.datetime(2018, 1, 1)
        assert newspapers_by(evening, same_day=False).value == datetime.datetime(2018, 1, 1, 12)
        with pytest.raises(InvalidFacts) as caught:
            newspapers_by(datetime.datetime.max)
        assert caught.value.fact == "received_at"
        early = newspapers_by(evening, same_day=False, figures=MediaFigures(morning_ends_hour=11))
        assert (early.value, because(early).observed) == (datetime.datetime(2018, 1, 1, 11), 11)

    @pytest.mark.parametrize(
        ("at", "tours"),
        [
            ("07:59", False), ("07:59:59", False), ("08:00", True), ("12:30", True), ("18:00", True),
            ("18:00:00.000001", False), ("18:00:01", False), ("18:01", False), ("00:00", False),
        ],
    )  # fmt: skip
    def test_vans(self, at: str, tours: bool) -> None:
        """From 8 to 18, both included."""
        assert vans_tour(datetime.time.fromisoformat(at)).value is tours

    @pytest.mark.parametrize(("at", "required"), [("07:59", 8), ("18:01", 18)])
    def test_why_no_tour(self, at: str, required: int) -> None:
        """Too early or too late: the end of the tour that was missed decides."""
        found = because(vans_tour(datetime.time.fromisoformat(at)))
        assert (found.holds, found.required) == (False, datetime.time(required))

    def test_other_hours_of_a_tour(self) -> None:
        """A what-if of other hours, which the findings tell; a tour does not end before it begins."""
        figures = MediaFigures(vans_from_hour=9, vans_to_hour=17)
        tour = vans_tour(datetime.time(9), figures=figures)
        assert tour.value
        assert [finding.required for finding in tour.findings] == [datetime.time(9), datetime.time(17)]
        assert vans_tour(datetime.time(17), figures=figures).value
        assert not vans_tour(datetime.time(17, 1), figures=figures).value
        with pytest.raises(InvalidFacts) as caught:
            MediaFigures(vans_to_hour=7)
        assert caught.value.fact == "vans_to_hour"
        assert MediaFigures(vans_to_hour=8).vans_to_hour == 8

    def test_a_zone_does_not_matter(self) -> None:
        """A time of day that names a zone is the time of day."""
        assert vans_tour(datetime.time(8, tzinfo=datetime.UTC)).value

    def test_vans_need_a_time(self) -> None:
        """A moment is no time of day."""
        with pytest.raises(InvalidFacts):
            vans_tour(NOON)  # type: ignore[arg-type]

    def test_hours_of_the_clock(self) -> None:
        """From 0 to 23."""
        around = MediaFigures(vans_from_hour=0, vans_to_hour=23)
        assert [finding.required for finding in vans_tour(datetime.time(), figures=around).findings] == [
            datetime.time(0), datetime.time(23),
        ]  # fmt: skip
        for name, hour in (("vans_from_hour", -1), ("vans_to_hour", 24), ("morning_ends_hour", 24)):
            with pytest.raises(InvalidFacts) as caught:
                MediaFigures(**{name: hour})
            assert caught.value.fact == name

    @pytest.mark.parametrize("name", ["screens_minutes", "hourly_minutes"])
    @pytest.mark.parametrize("minutes", [0, -1, 1441, 2.5])
    def test_no_such_interval(self, name: str, minutes: float) -> None:
        """A medium repeats at least once a day, and not without a pause."""
        with pytest.raises(InvalidFacts) as caught:
            MediaFigures(**{name: minutes})  # type: ignore[arg-type]
        assert caught.value.fact == name

    @pytest.mark.parametrize(("minutes", "times"), [(1, 180), (60, 3), (1440, 0)])
    def test_other_intervals(self, minutes: int, times: int) -> None:
        """A what-if from a minute to a day."""
        figures = MediaFigures(screens_minutes=minutes)
        assert broadcasts_due(Medium.SCREENS, hours=3, figures=figures).value == times
        assert broadcasts_due(Medium.SCREENS, hours=3, figures=figures).findings[1].observed == minutes
        figures = MediaFigures(hourly_minutes=minutes)
        assert broadcasts_due(Medium.RADIO, hours=3, figures=figures).value == times
        crawl = broadcasts_due(Medium.TELEVISION, hours=3, figures=evolve(figures, tv_passes=5))
        assert crawl.value == times * 5
        assert [finding.observed for finding in crawl.findings[1:]] == [minutes, 5]

    def test_a_programme_that_is_not_interrupted(self) -> None:
        """It decides that nothing is shown; where it may be, nothing decides alone."""
        none = broadcasts_due(Medium.RADIO, hours=3, programme=Programme.RELAYED)
        assert (because(none).holds, because(none).observed) == (False, Programme.RELAYED)
        assert broadcasts_due(Medium.RADIO, hours=3).because is None
