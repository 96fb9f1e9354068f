"""Annex 2: plan, votes, signatures, notices, firms, delivery."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.core.registers import Standing
from langfang_policy.redevelopment import (
    AnnouncementPeriod,
    BidRequirement,
    ConsentShare,
    FirmPoint,
    NoticeFirstDay,
    PlanItem,
    PlanVote,
    ProjectAnnouncement,
    PublicityPeriod,
    SigningCount,
    SigningShare,
    VoteBase,
    announcement_last_day,
    announcement_valid,
    bid_lacks,
    delivery_standing,
    plan_consented,
    plan_items_missing,
    publicity_last_day,
    signing_reached,
)
from tests.helpers import agrees, because

DAY = timedelta(days=1)
FIRST = date(2017, 8, 9)
VOTE = PlanVote(day=date(2018, 4, 1), villagers=640, present=600, consenting=576)
COUNT = SigningCount(day=date(2018, 6, 1), due=400, signed=380)


class TestPlan:
    """附件2 一5: six contents."""

    @given(st.frozensets(st.sampled_from(PlanItem)))
    def test_missing(self, items: frozenset[PlanItem]) -> None:
        """What it does not say, and nothing else."""
        assert {*plan_items_missing(items).value} == {*PlanItem} - items


class TestConsent:
    """附件2 一6: nine in ten of all villagers."""

    @pytest.mark.parametrize(
        ("consenting", "base", "enough"),
        [
            (575, VoteBase.ALL_VILLAGERS, False),
            (576, VoteBase.ALL_VILLAGERS, True),
            (570, VoteBase.ALL_VILLAGERS, False),
            (570, VoteBase.THOSE_PRESENT, True),
            (540, VoteBase.THOSE_PRESENT, True),
            (539, VoteBase.THOSE_PRESENT, False),
        ],
    )
    def test_boundaries(self, consenting: int, base: VoteBase, enough: bool) -> None:
        """Of 640, of whom 600 came; nothing is rounded."""
        found = plan_consented(evolve(VOTE, consenting=consenting), vote_base=base)
        assert found.value is enough
        agrees(found, enough)

    @given(st.integers(1, 5000), st.data())
    def test_by_whole_numbers(self, villagers: int, data: st.DataObject) -> None:
        """As if multiplied across, for any share."""
        consenting = data.draw(st.integers(0, villagers))
        percent = data.draw(st.integers(0, 100))
        vote = PlanVote(day=FIRST, villagers=villagers, consenting=consenting)
        found = plan_consented(vote, share=ConsentShare(percent=Decimal(percent)))
        assert found.value == (100 * consenting >= percent * villagers)
        assert because(found).required == percent
        assert because(found).observed == Fraction(100 * consenting, villagers)

    @given(st.integers(1, 60), st.integers(0, 60), st.decimals(0, 100, places=1))
    def test_present_is_asked_for_only_where_it_matters(
        self, villagers: int, consenting: int, percent: Decimal
    ) -> None:
        """Not where enough of all the villagers consented, nor where nobody did: any number present gives one."""
        consenting, share = min(consenting, villagers), ConsentShare(percent=percent)
        vote = PlanVote(day=FIRST, villagers=villagers, consenting=consenting)
        answers = {
            plan_consented(evolve(vote, present=there), share=share, vote_base=VoteBase.THOSE_PRESENT).value
            for there in (max(1, consenting), villagers)
        }
        if len(answers) == 1:
            assert {plan_consented(vote, share=share, vote_base=VoteBase.THOSE_PRESENT).value} == answers
        else:
            with pytest.raises(Undetermined, match="vote"):
                plan_consented(vote, share=share, vote_base=VoteBase.THOSE_PRESENT)

    def test_who_was_present(self) -> None:
        """It is asked where those present are the base, and fits the other numbers."""
        with pytest.raises(Undetermined, match="vote"):
            plan_consented(evolve(VOTE, present=None, consenting=575), vote_base=VoteBase.THOSE_PRESENT)
        for change in ({"present": 641}, {"consenting": 601}, {"present": None, "consenting": 641}, {"villagers": 0}):
            with pytest.raises(InvalidFacts):
                evolve(VOTE, **change)
        with pytest.raises(InvalidFacts, match="villagers"):
            PlanVote(day=FIRST, villagers=0, consenting=0)
        with pytest.raises(InvalidFacts, match="present"):
            PlanVote(day=FIRST, villagers=1, present=0, consenting=0)
        assert plan_consented(evolve(VOTE, present=640, consenting=640)).value
        assert plan_consented(evolve(VOTE, present=None, consenting=640)).value

    def test_not_before_the_opinions(self) -> None:
        """A vote before them is none of theirs."""
        assert plan_consented(evolve(VOTE, day=FIRST)).value
        with pytest.raises(NotInForce):
            plan_consented(evolve(VOTE, day=FIRST - DAY))


class TestSigning:
    """附件2 一7: nineteen in twenty agreements."""

    @pytest.mark.parametrize(("signed", "enough"), [(379, False), (380, True), (400, True)])
    def test_boundaries(self, signed: int, enough: bool) -> None:
        """Of 400."""
        found = signing_reached(evolve(COUNT, signed=signed))
        assert found.value is enough
        agrees(found, enough)

    @given(st.integers(1, 5000), st.data())
    def test_by_whole_numbers(self, due: int, data: st.DataObject) -> None:
        """As if multiplied across, for any share."""
        signed, percent = data.draw(st.integers(0, due)), data.draw(st.integers(0, 100))
        found = signing_reached(
            SigningCount(day=FIRST, due=due, signed=signed), share=SigningShare(percent=Decimal(percent))
        )
        assert found.value == (100 * signed >= percent * due)
        assert because(found).required == percent

    def test_wrong_facts(self) -> None:
        """No more than are due, and not before the opinions."""
        with pytest.raises(InvalidFacts, match="signed"):
            evolve(COUNT, signed=401)
        with pytest.raises(InvalidFacts, match="due"):
            evolve(COUNT, due=0, signed=0)
        with pytest.raises(NotInForce):
            signing_reached(evolve(COUNT, day=FIRST - DAY))


class TestNotices:
    """附件2 一6、一8: seven and twenty calendar days."""

    def test_last_days(self) -> None:
        """The day of publication does not count, or does; weekends and holidays do (1 to 7 October)."""
        assert publicity_last_day(date(2018, 4, 12)).value == date(2018, 4, 19)
        assert publicity_last_day(date(2018, 9, 28)).value == date(2018, 10, 5)
        assert announcement_last_day(date(2018, 5, 3)).value == date(2018, 5, 23)
        counted = NoticeFirstDay.COUNTED
        assert publicity_last_day(date(2018, 4, 12), notice_first_day=counted).value == date(2018, 4, 18)
        assert announcement_last_day(date(2018, 5, 3), notice_first_day=counted).value == date(2018, 5, 22)

    @given(st.dates(FIRST, date(2100, 1, 1)), st.integers(1, 1000))
    def test_what_if_they_ran_longer(self, published: date, days: int) -> None:
        """The answer and the words follow."""
        found = publicity_last_day(published, period=PublicityPeriod(days=days))
        assert (found.value - published).days == found.findings[-1].observed == days
        other = announcement_last_day(published, period=AnnouncementPeriod(days=days))
        assert (other.value - published).days == other.findings[-1].observed == days

    @pytest.mark.parametrize("kind", [PublicityPeriod, AnnouncementPeriod])
    def test_how_long_they_may_be(self, kind: type[PublicityPeriod | AnnouncementPeriod]) -> None:
        """From a day to some years."""
        assert [kind(days=days).days for days in (1, 1000)] == [1, 1000]
        for days in (0, 1001):
            with pytest.raises(InvalidFacts, match="days"):
                kind(days=days)

    @pytest.mark.parametrize("rule", [publicity_last_day, announcement_last_day])
    def test_ends_of_the_calendar(self, rule: type) -> None:
        """Neither before the opinions nor where no day is left."""
        with pytest.raises(NotInForce):
            rule(FIRST - DAY)
        with pytest.raises(InvalidFacts, match="published"):
            rule(date.max)


class TestAnnouncement:
    """附件2 一8: compensated, on both channels, for twenty days."""

    @pytest.mark.parametrize(
        ("compensated", "online", "paper", "closed", "valid"),
        [
            (True, date(2018, 5, 3), date(2018, 5, 3), date(2018, 5, 23), True),
            (True, date(2018, 5, 3), date(2018, 5, 3), date(2018, 5, 22), False),
            (True, date(2018, 5, 4), date(2018, 5, 3), date(2018, 5, 23), False),
            (True, date(2018, 5, 3), date(2018, 5, 4), date(2018, 5, 24), True),
            (True, date(2018, 5, 4), date(2018, 5, 3), date(2018, 7, 1), True),
            (False, date(2018, 5, 3), date(2018, 5, 3), date(2018, 5, 23), False),
            (True, None, date(2018, 5, 3), date(2018, 7, 1), False),
            (True, date(2018, 5, 3), None, date(2018, 7, 1), False),
            (True, None, None, date(2018, 7, 1), False),
        ],
    )
    def test_validity(
        self, compensated: bool, online: date | None, paper: date | None, closed: date, valid: bool
    ) -> None:
        """It runs from the later of both days, and may run longer."""
        found = announcement_valid(compensated=compensated, online=online, in_newspaper=paper, closed=closed)
        assert found.value is valid
        agrees(found, valid)

    def test_days(self) -> None:
        """The reading, the what-if, the ends of the calendar."""
        day = date(2018, 5, 3)
        counted = NoticeFirstDay.COUNTED
        end = date(2018, 5, 22)
        found = announcement_valid(compensated=True, online=day, in_newspaper=day, closed=end, notice_first_day=counted)
        assert found.value
        longer = announcement_valid(
            compensated=True, online=day, in_newspaper=day, closed=end, period=AnnouncementPeriod(days=30)
        )
        assert because(longer).required == date(2018, 6, 2)
        for online, paper in ((FIRST - DAY, day), (day, FIRST - DAY)):
            with pytest.raises(NotInForce):
                announcement_valid(compensated=True, online=online, in_newspaper=paper, closed=end)
        faults: list[tuple[str, date, date]] = [
            ("online", date.max, day),
            ("in_newspaper", day, date.max),
            ("in_newspaper", date.max, date.max),
        ]
        for late, online, paper in faults:
            with pytest.raises(InvalidFacts, match=late):
                announcement_valid(compensated=True, online=online, in_newspaper=paper, closed=end)


RUN = ProjectAnnouncement(first_day=date(2018, 5, 3), last_day=date(2018, 5, 23))


def firm(
    signed_up: date | None = RUN.last_day,
    in_order: frozenset[FirmPoint] = frozenset(FirmPoint),
    **flags: bool,
) -> tuple[BidRequirement, ...]:
    """What a firm lacks of which all else is in order."""
    given = {"notice_sent": True, "holds_notice": True, "transfer_plan_approved": True, **flags}
    return bid_lacks(announcement=RUN, signed_up=signed_up, in_order=in_order, **given).value


class TestFirms:
    """附件2 一8、一9: who may bid."""

    @pytest.mark.parametrize(
        ("day", "in_time"),
        [
            (RUN.first_day - DAY, False),
            (RUN.first_day, True),
            (RUN.last_day, True),
            (RUN.last_day + DAY, False),
            (None, False),
        ],
    )
    def test_within_the_announcement(self, day: date | None, in_time: bool) -> None:
        """Both ends included."""
        assert firm(signed_up=day) == (() if in_time else (BidRequirement.SIGNED_UP_IN_TIME,))

    @pytest.mark.parametrize("point", FirmPoint)
    def test_each_point(self, point: FirmPoint) -> None:
        """All six are examined."""
        assert firm(in_order=frozenset(FirmPoint) - {point}) == (BidRequirement.EXAMINED,)

    def test_notice_and_plan(self) -> None:
        """Each is asked for."""
        assert firm(notice_sent=False) == (BidRequirement.NOTICE_SENT,)
        assert firm(holds_notice=False) == (BidRequirement.HOLDS_NOTICE,)
        assert firm(transfer_plan_approved=False) == (BidRequirement.TRANSFER_PLAN_APPROVED,)

    def test_wrong_days(self) -> None:
        """An announcement does not end before it begins, nor begin before the opinions."""
        assert evolve(RUN, last_day=RUN.first_day).last_day == RUN.first_day
        with pytest.raises(InvalidFacts, match="last_day"):
            evolve(RUN, last_day=RUN.first_day - DAY)
        with pytest.raises(NotInForce):
            bid_lacks(
                announcement=evolve(RUN, first_day=FIRST - DAY),
                signed_up=None,
                in_order=frozenset(),
                notice_sent=False,
                holds_notice=False,
                transfer_plan_approved=False,
            )


class TestDelivery:
    """附件2 一10: in the time that the plan sets."""

    @pytest.mark.parametrize(
        ("delivered", "on", "standing"),
        [
            (None, date(2020, 6, 30), Standing.RUNNING),
            (None, date(2020, 7, 1), Standing.OVERDUE),
            (date(2020, 6, 30), date(2021, 1, 1), Standing.KEPT),
            (date(2020, 7, 1), date(2020, 7, 1), Standing.KEPT_LATE),
        ],
    )
    def test_standing(self, delivered: date | None, on: date, standing: Standing) -> None:
        """The last day is in time."""
        assert delivery_standing(due=date(2020, 6, 30), delivered=delivered, on=on).value is standing

    def test_wrong_days(self) -> None:
        """Nothing is delivered later than the day, and none is judged before the opinions."""
        with pytest.raises(InvalidFacts, match="on"):
            delivery_standing(due=date(2020, 6, 30), delivered=date(2020, 6, 2), on=date(2020, 6, 1))
        with pytest.raises(NotInForce):
            delivery_standing(due=date(2020, 6, 30), delivered=None, on=FIRST - DAY)
