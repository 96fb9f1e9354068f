"""Public culture: outstanding events, the season, the card, purchase, ranks."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.culture import (
    CardIssue,
    CardVenue,
    EventField,
    EventFigures,
    EventsFrom,
    FineEvent,
    FiveYearPeriod,
    LeadingRank,
    PurchaseCriterion,
    RankedIndicator,
    RankFigures,
    SeasonKind,
    SeasonList,
    culture_card_accepted,
    fine_events_short,
    purchase_lacks,
    rank_reached,
    season_covers,
)
from tests.helpers import because

END = date(2020, 12, 31)


def held(count: int, *fields: EventField, day: date = date(2018, 5, 1)) -> list[FineEvent]:
    """So many events of each field."""
    return [FineEvent(field=field, held_on=day) for field in fields for _ in range(count)]


class TestEvents:
    """Ten in each of ten fields (专栏4)."""

    def test_enough(self) -> None:
        """Ten times ten are a hundred."""
        decision = fine_events_short(held(10, *EventField), on=END)
        assert decision.value
        assert (decision.value.held, decision.value.short, decision.value.in_all_short) == (100, (), 0)
        assert len(decision.findings) == 11
        none = fine_events_short([], on=END).value
        assert (none.held, none.in_all_short, {one.short for one in none.short}) == (0, 100, {10})

    def test_a_surplus_helps_no_other_field(self) -> None:
        """Nine in one field are one short, whatever the others have."""
        first, *others = EventField
        decision = fine_events_short(held(9, first) + held(12, *others), on=END)
        assert [(one.field, one.short) for one in decision.value.short] == [(first, 1)]
        assert decision.value.in_all_short == 0
        assert not decision.value
        assert because(decision).required == 10

    def test_the_total_is_asked_besides(self) -> None:
        """Where a field takes fewer."""
        figures = EventFigures(each_field=9, in_all=91)
        check = fine_events_short(held(9, *EventField), on=END, figures=figures).value
        assert (check.short, check.in_all_short, bool(check)) == ((), 1, False)

    @pytest.mark.parametrize(
        ("day", "on", "counts", "from_issue"),
        [
            (date(2015, 12, 31), END, 0, 0),
            (date(2016, 1, 1), END, 1, 0),
            (date(2017, 11, 16), END, 1, 0),
            (date(2017, 11, 17), END, 1, 1),
            (date(2020, 12, 31), date(2021, 3, 1), 1, 1),
            (date(2021, 1, 1), date(2021, 3, 1), 0, 0),
            (date(2018, 5, 1), date(2018, 4, 30), 0, 0),
            (date(2018, 5, 1), date(2018, 5, 1), 1, 1),
        ],
    )
    def test_days(self, day: date, on: date, counts: int, from_issue: int) -> None:
        """From the first day of the period or the issue to its last, and not after the day asked about."""
        events = held(1, EventField.READING, day=day)
        assert fine_events_short(events, on=on).value.held == counts
        assert fine_events_short(events, on=on, events_from=EventsFrom.FROM_ISSUE).value.held == from_issue

    def test_what_ifs(self) -> None:
        """Another period; a day before the plan."""
        events = held(1, EventField.READING, day=date(2021, 1, 1))
        assert fine_events_short(events, on=date(2021, 3, 1), period=FiveYearPeriod(last_year=2021)).value.held == 1
        with pytest.raises(NotInForce):
            fine_events_short(events, on=date(2017, 11, 16))

    @given(st.lists(st.sampled_from(EventField), max_size=30))
    def test_order_does_not_matter(self, fields: list[EventField]) -> None:
        """And one more is never short of more."""
        events = [FineEvent(field=field, held_on=date(2018, 1, 1)) for field in fields]
        found = fine_events_short(events, on=END).value
        assert found == fine_events_short(events[::-1], on=END).value
        more = fine_events_short([*events, *held(1, EventField.CHOIRS)], on=END).value
        assert more.in_all_short == found.in_all_short - 1
        assert sum(one.short for one in more.short) <= sum(one.short for one in found.short)


class TestSeason:
    """Nine kinds by the task, six by the box (二（五）14, 专栏7 第二段)."""

    def test_lists(self) -> None:
        """What a list names is covered; what it does not is open."""
        for way, count, place in ((SeasonList.LONGER, 9, "二（五）14"), (SeasonList.SHORTER, 6, "专栏7 第二段")):
            for number, kind in enumerate(SeasonKind):
                if number < count:
                    decision = season_covers(kind, season_list=way)
                    assert decision.value is True
                    assert str(because(decision).citation.locator) == place
                else:
                    with pytest.raises(Undetermined):
                        season_covers(kind, season_list=way)


class TestCard:
    """Three forms, six kinds of place (二（五）16, 专栏7 第四段)."""

    def test_every_pair(self) -> None:
        """Another form is none; another place is open."""
        for issued in CardIssue:
            for venue in CardVenue:
                if issued is CardIssue.OTHER:
                    decision = culture_card_accepted(issued=issued, venue=venue)
                    assert decision.value is False
                    assert because(decision).observed is issued
                elif venue is CardVenue.OTHER:
                    with pytest.raises(Undetermined):
                        culture_card_accepted(issued=issued, venue=venue)
                else:
                    assert culture_card_accepted(issued=issued, venue=venue).value is True


class TestPurchase:
    """All four are asked (二（六）18)."""

    @given(st.frozensets(st.sampled_from(PurchaseCriterion)))
    def test_lacking(self, met: frozenset[PurchaseCriterion]) -> None:
        """What is not met, in order."""
        assert purchase_lacks(met).value == tuple(one for one in PurchaseCriterion if one not in met)


class TestRanks:
    """Among the first three, or unsaid (专栏6)."""

    @pytest.mark.parametrize(("rank", "high"), [(1, True), (3, True), (4, False)])
    def test_venues(self, rank: int, high: bool) -> None:
        """The third is among the first three."""
        decision = rank_reached(RankedIndicator.CONSUMPTION_VENUES, rank=rank)
        assert decision.value is because(decision).holds is high
        assert because(decision).required == 3

    @pytest.mark.parametrize(
        ("indicator", "place"),
        [
            (RankedIndicator.SPENDING_PER_HEAD, "二（一）1"),
            (RankedIndicator.AREA_PER_THOUSAND, "二（二）4"),
            (RankedIndicator.CONSUMPTION_AREA, "专栏6 四"),
            (RankedIndicator.REGIONAL_PRODUCT, "专栏6 五"),
            (RankedIndicator.INCOME_PER_HEAD, "专栏6 五"),
            (RankedIndicator.CULTURE_IN_SPENDING, "专栏6 五"),
        ],
    )
    def test_words_without_a_rank(self, indicator: RankedIndicator, place: str) -> None:
        """Leading is not ranked, unless it is read as the venues' rank."""
        with pytest.raises(Undetermined):
            rank_reached(indicator, rank=1)
        decision = rank_reached(indicator, rank=4, leading=LeadingRank.AS_THE_VENUES)
        assert decision.value is False
        assert str(because(decision).citation.locator) == place

    def test_facts(self) -> None:
        """Ranks begin with the first."""
        with pytest.raises(InvalidFacts):
            rank_reached(RankedIndicator.CONSUMPTION_VENUES, rank=0)

    def test_what_if(self) -> None:
        """Another rank."""
        assert rank_reached(RankedIndicator.CONSUMPTION_VENUES, rank=4, ranks=RankFigures(first=4)).value
