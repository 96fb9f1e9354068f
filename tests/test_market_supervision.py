"""The list of supervision after approvals: editions, publication, contents, who supervises, revisions, registers."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import partial

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.days import WorkingCalendar
from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.core.organs import Party
from langfang_policy.core.registers import After, Standing
from langfang_policy.market_supervision import (
    DUTIES,
    MARKET_SUPERVISION,
    PROCEDURES,
    ApprovalBody,
    ApprovalChange,
    ChangedBy,
    DaysOfPublication,
    EditionChange,
    ListEdition,
    ListEditions,
    ListField,
    OtherChanges,
    PortalPeriod,
    PublicationPeriod,
    PublishedList,
    RevisionStep,
    SupervisingList,
    SupervisionBearer,
    SupervisionEntry,
    WeekendEnd,
    entries_lack,
    list_edition,
    list_publication,
    list_revision,
    supervision_of,
)
from tests.helpers import bearers, because

ISSUED = date(2017, 10, 25)
LAST = date(2017, 11, 4)
DAY = timedelta(days=1)
OWN, WHOLE, LOCAL = PublishedList
FULL = SupervisionEntry(code="01", name="许可", legal_basis="条例", supervisor="甲局", trade_department="乙局")


class TestDecree:
    """The decree as a constant."""

    def test_days_in_force(self) -> None:
        """From its day, which is presumed, and by presumption for five years."""
        assert [MARKET_SUPERVISION.in_force(day) for day in (ISSUED - DAY, ISSUED)] == [False, True]
        days = date(2022, 10, 24), date(2022, 10, 25)
        assert [MARKET_SUPERVISION.standing(day).holds for day in days] == [True, False]


class TestEdition:
    """引言: which edition governs."""

    @pytest.mark.parametrize(
        ("day", "edition"),
        [
            (date(2016, 1, 1), ListEdition.FORMER),
            (date(2017, 10, 24), ListEdition.FORMER),
            (date(2017, 10, 25), ListEdition.PRESENT),
            (date(2030, 1, 1), ListEdition.PRESENT),
        ],
    )
    def test_on_issue(self, day: date, edition: ListEdition) -> None:
        """The day of the notice is the present edition's first."""
        found = list_edition(day)
        assert found.value is edition
        assert [one.observed for one in found.findings[:2]] == [2015, 2017]

    @pytest.mark.parametrize("day", [date(2015, 12, 31), date(2014, 1, 1)])
    def test_before(self, day: date) -> None:
        """When the former edition began is not printed."""
        with pytest.raises(Undetermined, match="day"):
            list_edition(day)

    @pytest.mark.parametrize(
        ("day", "edition"),
        [
            (date(2017, 10, 25), ListEdition.FORMER),
            (date(2017, 11, 2), ListEdition.FORMER),
            (date(2017, 11, 3), ListEdition.PRESENT),
        ],
    )
    def test_on_publication(self, day: date, edition: ListEdition) -> None:
        """On the other reading the day of publication is; it matters from the notice on."""
        published, change = date(2017, 11, 3), EditionChange.ON_PUBLICATION
        found = list_edition(day, portal_published_on=published, edition_change=change)
        assert found.value is edition
        assert because(found).required == published
        with pytest.raises(Undetermined, match="portal_published_on"):
            list_edition(day, edition_change=change)
        assert list_edition(ISSUED - DAY, edition_change=change).value is ListEdition.FORMER

    def test_not_published_before_the_notice(self) -> None:
        """On its day it may be."""
        change = EditionChange.ON_PUBLICATION
        assert list_edition(ISSUED, portal_published_on=ISSUED, edition_change=change).value is ListEdition.PRESENT
        with pytest.raises(InvalidFacts, match="portal_published_on"):
            list_edition(ISSUED, portal_published_on=ISSUED - DAY, edition_change=change)

    @given(st.integers(2010, 2017))
    def test_what_if(self, former: int) -> None:
        """The first year that is answered follows the figure."""
        editions = ListEditions(former=former)
        assert list_edition(date(former + 1, 1, 1), editions=editions).value in ListEdition
        with pytest.raises(Undetermined):
            list_edition(date(former, 12, 31), editions=editions)


class TestPublication:
    """一: within ten days."""

    @pytest.mark.parametrize(
        ("published", "on", "standing"),
        [
            (None, ISSUED, Standing.RUNNING),
            (None, LAST, Standing.RUNNING),
            (None, LAST + DAY, Standing.OVERDUE),
            (ISSUED, ISSUED, Standing.KEPT),
            (LAST, LAST + DAY, Standing.KEPT),
            (LAST + DAY, LAST + DAY, Standing.KEPT_LATE),
        ],
    )
    def test_boundaries(self, published: date | None, on: date, standing: Standing) -> None:
        """The last day is in time, though it is a Saturday."""
        for which in (OWN, WHOLE):
            found = list_publication(published_list=which, published_on=published, on=on)
            assert (found.value.last_day, found.value.standing) == (LAST, standing)
            late = standing in {Standing.OVERDUE, Standing.KEPT_LATE}
            assert (because(found).holds is False) is late
            assert because(found).required == LAST

    def test_websites(self) -> None:
        """Each on its own."""
        found = [list_publication(published_list=one, published_on=None, on=LAST).value for one in (OWN, WHOLE)]
        assert [one.website for one in found] == ["本部门门户网站", "市政府门户网站"]

    @pytest.mark.parametrize(
        ("sent", "plain", "moved", "working"),
        [
            (date(2017, 10, 25), date(2017, 11, 4), date(2017, 11, 6), date(2017, 11, 8)),
            (date(2017, 10, 26), date(2017, 11, 5), date(2017, 11, 6), date(2017, 11, 9)),
            (date(2017, 10, 27), date(2017, 11, 6), date(2017, 11, 6), date(2017, 11, 10)),
        ],
    )
    def test_readings(self, sent: date, plain: date, moved: date, working: date) -> None:
        """A last day that is a day off, and working days."""

        def last(days: DaysOfPublication, end: WeekendEnd) -> date:
            return list_publication(
                published_list=OWN,
                published_on=None,
                on=date(2018, 1, 1),
                sent_down=sent,
                days_of_publication=days,
                weekend_end=end,
            ).value.last_day

        calendar, work = DaysOfPublication
        assert last(calendar, WeekendEnd.NOT_MOVED) == plain
        assert last(calendar, WeekendEnd.NEXT_WORKING_DAY) == moved
        assert {last(work, end) for end in WeekendEnd} == {working}

    def test_sent_down_later(self) -> None:
        """Before it is sent down nothing runs."""
        sent = date(2017, 11, 20)
        found = [
            list_publication(published_list=OWN, published_on=None, on=day, sent_down=sent).value.standing
            for day in (sent - DAY, sent)
        ]
        assert found == [Standing.NOT_YET_OPEN, Standing.RUNNING]

    def test_published_before_it_is_sent_down(self) -> None:
        """What is public already is in time, from the day of issue."""
        found = list_publication(published_list=OWN, published_on=ISSUED, on=ISSUED, sent_down=ISSUED + DAY)
        assert (found.value.last_day, found.value.standing) == (LAST + DAY, Standing.KEPT)

    def test_counties_and_zone(self) -> None:
        """No period is printed for their lists, on any reading."""
        for portal in PortalPeriod:
            with pytest.raises(Undetermined, match="published_list"):
                list_publication(published_list=LOCAL, published_on=None, on=LAST, portal_period=portal)

    def test_days_in_order(self) -> None:
        """The notice is not sent down before it is issued, and nothing published before its issue or after the day."""
        with pytest.raises(InvalidFacts, match="sent_down"):
            list_publication(published_list=OWN, published_on=None, on=LAST, sent_down=ISSUED - DAY)
        with pytest.raises(InvalidFacts, match="published_on"):
            list_publication(published_list=OWN, published_on=ISSUED - DAY, on=LAST)
        with pytest.raises(InvalidFacts, match="published_on"):
            list_publication(published_list=OWN, published_on=LAST, on=LAST - DAY)
        with pytest.raises(NotInForce):
            list_publication(published_list=OWN, published_on=None, on=ISSUED - DAY)

    def test_whole_list(self) -> None:
        """On the other reading no period is printed for it; for the own list there is."""
        no_period = PortalPeriod.NO_PERIOD
        with pytest.raises(Undetermined, match="published_list"):
            list_publication(published_list=WHOLE, published_on=None, on=LAST, portal_period=no_period)
        found = list_publication(published_list=OWN, published_on=None, on=LAST, portal_period=no_period)
        assert found.value.last_day == LAST

    @given(st.integers(1, 100), st.integers(0, 200))
    def test_what_if(self, days: int, after: int) -> None:
        """The last day and the words follow the figure."""
        published = ISSUED + DAY * after
        found = list_publication(
            published_list=OWN, published_on=published, on=published, period=PublicationPeriod(days=days)
        )
        assert found.value.last_day == ISSUED + DAY * days
        assert (found.value.standing is Standing.KEPT) is (after <= days)
        assert found.findings[1].observed == days

    @pytest.mark.parametrize("days", [0, 101])
    def test_days_of_a_what_if(self, days: int) -> None:
        """From one to a hundred."""
        with pytest.raises(InvalidFacts, match="days"):
            PublicationPeriod(days=days)
        assert [PublicationPeriod(days=one).days for one in (1, 100)] == [1, 100]

    @pytest.mark.parametrize("days", DaysOfPublication)
    def test_the_end_of_the_calendar(self, days: DaysOfPublication) -> None:
        """A day from which no period runs is refused by its name."""
        end = date.max
        calendar = WorkingCalendar(years=(9999,))
        with pytest.raises(InvalidFacts, match="sent_down"):
            list_publication(
                published_list=OWN,
                published_on=None,
                on=end,
                sent_down=end,
                days_of_publication=days,
                working_day_calendar=calendar,
            )

    def test_another_calendar(self) -> None:
        """Days of a year that is not known are asked for where they matter."""
        asked = partial(
            list_publication, published_list=OWN, published_on=None, on=date(2041, 1, 1), sent_down=date(2040, 12, 1)
        )
        assert asked().value.last_day == date(2040, 12, 11)
        working = DaysOfPublication.WORKING
        with pytest.raises(Undetermined, match="working_day_calendar"):
            asked(days_of_publication=working)
        found = asked(days_of_publication=working, working_day_calendar=WorkingCalendar(years=(2040,)))
        assert found.value.last_day == date(2040, 12, 14)


class TestContents:
    """一: five matters of each item."""

    @given(st.lists(st.frozensets(st.sampled_from(ListField)), max_size=4), st.sampled_from([None, "", "　 "]))
    def test_what_is_not_there(self, given_fields: list[frozenset[ListField]], blank: str | None) -> None:
        """Each item that lacks something is named by its place; blank is not there."""
        entries = [
            SupervisionEntry(**{field.json: "有" if field in there else blank for field in ListField})
            for there in given_fields
        ]
        found = entries_lack(entries)
        expected = [
            (place, tuple(field for field in ListField if field not in there))
            for place, there in enumerate(given_fields, start=1)
            if len(there) < len(ListField)
        ]
        assert [(gap.place, gap.lacking) for gap in found.value] == expected
        assert because(found) is found.findings[0]
        assert because(found).holds is not bool(expected)

    def test_full(self) -> None:
        """Nothing is lacking, nor in a list without items."""
        assert entries_lack([FULL, FULL]).value == entries_lack([]).value == ()
        assert entries_lack([FULL, evolve(FULL, legal_basis=None)]).value[0].place == 2


class TestSupervision:
    """二: who supervises."""

    def test_listed(self) -> None:
        """The department that the list names, and the place; nothing else matters."""
        for body in (None, *ApprovalBody):
            for market in (None, True, False):
                found = supervision_of(on_city_list=True, carried_out_by=body, market_entities=market).value
                assert found.by_list is SupervisingList.MUNICIPAL
                assert found.bearers == tuple(SupervisionBearer)

    @pytest.mark.parametrize(
        ("body", "market", "by_list"),
        [
            (ApprovalBody.COUNTY, True, SupervisingList.LOCAL),
            (ApprovalBody.DEVELOPMENT_ZONE, True, SupervisingList.LOCAL),
            (ApprovalBody.COUNTY, False, SupervisingList.NONE),
            (ApprovalBody.DEVELOPMENT_ZONE, False, SupervisingList.NONE),
            (ApprovalBody.CITY, None, SupervisingList.NONE),
            (ApprovalBody.OTHER, True, SupervisingList.NONE),
        ],
    )
    def test_not_listed(self, body: ApprovalBody, market: bool | None, by_list: SupervisingList) -> None:
        """A county's or the zone's own approvals of market entities; of others nothing is said."""
        found = supervision_of(on_city_list=False, carried_out_by=body, market_entities=market)
        own = (SupervisionBearer.LOCAL_GOVERNMENT,)
        assert found.value.by_list is by_list
        assert found.value.bearers == (own if by_list is SupervisingList.LOCAL else ())
        if by_list is SupervisingList.NONE:
            assert because(found).holds is False

    def test_what_is_not_known(self) -> None:
        """It is asked for where it matters."""
        with pytest.raises(Undetermined, match="carried_out_by"):
            supervision_of(on_city_list=False, market_entities=True)
        with pytest.raises(Undetermined, match="market_entities"):
            supervision_of(on_city_list=False, carried_out_by=ApprovalBody.COUNTY)


class TestRevision:
    """三: keeping the list up to date."""

    @pytest.mark.parametrize("by", ChangedBy)
    @pytest.mark.parametrize("change", ApprovalChange)
    def test_what_calls_for_it(self, change: ApprovalChange, by: ChangedBy) -> None:
        """What is cancelled or devolved by one of three levels, and on the other reading whatever else changes."""
        level = by is not ChangedBy.OTHER
        found = list_revision(change=change, changed_by=by)
        called = level and change is not ApprovalChange.OTHER
        assert found.value == (tuple(RevisionStep) if called else ())
        if not called:
            assert because(found).holds is False
        dynamic = list_revision(change=change, changed_by=by, other_changes=OtherChanges.DYNAMIC)
        assert dynamic.value == (tuple(RevisionStep) if level else ())

    @pytest.mark.parametrize(
        ("done", "due"),
        [
            (None, "修改完善 按程序报批 向社会公布 执行"),
            (RevisionStep.REVISE, "按程序报批 向社会公布 执行"),
            (RevisionStep.APPROVE, "向社会公布 执行"),
            (RevisionStep.PUBLISH, "执行"),
            (RevisionStep.APPLY, ""),
        ],
    )
    def test_steps(self, done: RevisionStep | None, due: str) -> None:
        """What is still to come, in its order."""
        found = list_revision(change=ApprovalChange.CANCELLED, changed_by=ChangedBy.CITY, last_done=done)
        assert " ".join(step.zh for step in found.value) == due


class TestRegisters:
    """What the notice lists."""

    def test_publication(self) -> None:
        """Two duties run from the notice, to the last day that the rule gives, a Saturday too."""
        timed = [duty for duty in DUTIES if duty.due is not None]
        assert [duty.key for duty in timed] == ["publish-own-list", "publish-whole-list"]
        for duty, which in zip(timed, (OWN, WHOLE), strict=True):
            assert isinstance(duty.due, After)
            assert duty.due.text("zh") == "本通知下发后10日内"
            assert duty.due.due(ISSUED) == LAST
            for sent in (ISSUED + DAY * more for more in range(8)):
                ruled = list_publication(published_list=which, published_on=None, on=sent, sent_down=sent).value
                assert duty.due.due(sent) == ruled.last_day
            with pytest.raises(InvalidFacts, match="event"):
                duty.due.due(datetime(2017, 10, 25))
        assert [duty.who for duty in timed] == [bearers("市政府有关部门"), (Party.NOT_NAMED,)]

    def test_counties_and_zone(self) -> None:
        """They supervise in their territory, and keep lists of their own."""
        who = bearers("县（市、区）政府", "廊坊开发区管委会")
        assert [duty.key for duty in DUTIES if duty.who == who] == ["territory", "local-lists"]

    def test_revision(self) -> None:
        """Four steps."""
        (procedure,) = PROCEDURES
        assert [step.zh for step in procedure.steps] == [step.zh for step in RevisionStep]
