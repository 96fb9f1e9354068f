"""135号 二（一）: producers of waste, the routes it takes, records that are kept."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.food_safety import (
    HandlingRoute,
    OwnMeatTreatment,
    ProducerNeed,
    RecordKeeping,
    RecordReach,
    RecordStart,
    RecordTerm,
    TreatedBy,
    UnlistedProducer,
    WasteHandling,
    WasteProducer,
    WasteStream,
    producer_lacks,
    record_keeping,
    waste_route,
)
from tests.food_safety.ends import keeps_to
from tests.helpers import because

STREAM, ROUTE, NEED = WasteStream, HandlingRoute, ProducerNeed
MEAT = [STREAM.MEAT_PROCESSING, STREAM.FAILED_INSPECTION]


class TestRoutes:
    """Where waste must go."""

    @pytest.mark.parametrize(
        ("own", "collector", "route"),
        [
            (True, None, ROUTE.OWN_FACILITY),
            (True, False, ROUTE.OWN_FACILITY),
            (False, True, ROUTE.COLLECTOR),
            (False, False, ROUTE.MUNICIPAL),
        ],
    )
    def test_kitchen(self, own: bool, collector: bool | None, route: HandlingRoute) -> None:
        """One's own facility, the collector, the municipal route where there is none."""
        assert waste_route(STREAM.KITCHEN, own_facility=own, collector_available=collector).value is route

    @pytest.mark.parametrize("stream", MEAT)
    def test_meat(self, stream: WasteStream) -> None:
        """One's own facility or a treatment enterprise; the latter alone on the other reading."""
        entrusted = OwnMeatTreatment.ENTRUSTED
        assert [waste_route(stream, own_facility=own).value for own in (True, False)] == [
            ROUTE.OWN_FACILITY,
            ROUTE.TREATMENT_ENTERPRISE,
        ]
        assert waste_route(stream, own_meat_treatment=entrusted).value is ROUTE.TREATMENT_ENTERPRISE

    @pytest.mark.parametrize("stream", [STREAM.FUR_CARCASS, STREAM.OTHER])
    def test_others(self, stream: WasteStream) -> None:
        """Nothing is said of where they go."""
        assert waste_route(stream).value is ROUTE.NOT_ADDRESSED

    def test_unknown(self) -> None:
        """What matters is asked for."""
        for own, fact in ((None, "own_facility"), (False, "collector_available")):
            with pytest.raises(Undetermined, match=fact):
                waste_route(STREAM.KITCHEN, own_facility=own)
        with pytest.raises(Undetermined, match="own_facility"):
            waste_route(STREAM.MEAT_PROCESSING)


def handled(route: HandlingRoute, **more: Any) -> WasteHandling:
    """Waste that is dealt with as it must be, unless said otherwise."""
    kept = dict.fromkeys(("separately_collected", "separately_stored", "rules", "ledger"), True)
    return WasteHandling(**{**kept, "route": route, **more})


WELL: dict[HandlingRoute, dict[str, ProducerNeed]] = {
    ROUTE.OWN_FACILITY: {"by_norms": NEED.BY_NORMS, "truthful_records": NEED.TRUTHFUL_RECORDS},
    ROUTE.COLLECTOR: {"collector_qualified": NEED.QUALIFIED_COLLECTOR, "manifest": NEED.MANIFEST},
    ROUTE.MUNICIPAL: {"prescribed_site": NEED.PRESCRIBED_SITE},
    ROUTE.TREATMENT_ENTERPRISE: {
        "epidemic_conditions": NEED.EPIDEMIC_CONDITIONS,
        "agreement": NEED.AGREEMENT,
        "rights_stated": NEED.RIGHTS_AND_DUTIES,
        "treatment_ledger": NEED.TREATMENT_LEDGER,
    },
}
"""What each route asks, by the field that tells it."""
STREAM_OF = {
    ROUTE.OWN_FACILITY: STREAM.KITCHEN,
    ROUTE.COLLECTOR: STREAM.KITCHEN,
    ROUTE.MUNICIPAL: STREAM.KITCHEN,
    ROUTE.TREATMENT_ENTERPRISE: STREAM.FAILED_INSPECTION,
}


def lacks(handling: WasteHandling, stream: WasteStream = STREAM.KITCHEN, **more: Any) -> tuple[ProducerNeed, ...]:
    """What a caterer lacks."""
    return producer_lacks(WasteProducer.CATERER, stream=stream, handling=handling, **more).value


def changed(way: WasteHandling, **more: Any) -> WasteHandling:
    """The same with something else."""
    return evolve(way, **more)


class TestProducers:
    """What a producer lacks."""

    @pytest.mark.parametrize("route", WELL)
    def test_all_there(self, route: HandlingRoute) -> None:
        """Nothing is lacking."""
        way = handled(route, collector_available=False, **dict.fromkeys(WELL[route], True))
        assert lacks(way, STREAM_OF[route]) == ()

    @pytest.mark.parametrize(
        ("field", "need"),
        [
            ("separately_collected", NEED.SEPARATE_COLLECTION),
            ("separately_stored", NEED.SEPARATE_STORAGE),
            ("rules", NEED.RULES),
            ("ledger", NEED.LEDGER),
        ],
    )
    def test_on_every_route(self, field: str, need: ProducerNeed) -> None:
        """Four things are asked of all."""
        way = handled(ROUTE.COLLECTOR, collector_qualified=True, manifest=True, **{field: False})
        found = producer_lacks(WasteProducer.CANTEEN, stream=STREAM.KITCHEN, handling=way)
        assert found.value == (need,)
        assert because(found).zh == need.zh

    @pytest.mark.parametrize(("route", "field"), [(route, field) for route, asked in WELL.items() for field in asked])
    def test_on_its_route(self, route: HandlingRoute, field: str) -> None:
        """What the route asks is lacking where it is not there, and asked for where it is not told."""
        way = handled(route, collector_available=False, **{**dict.fromkeys(WELL[route], True), field: False})
        assert lacks(way, STREAM_OF[route]) == (WELL[route][field],)
        with pytest.raises(Undetermined, match="handling"):
            lacks(changed(way, **{field: None}), STREAM_OF[route])

    def test_municipal_where_there_is_a_collector(self) -> None:
        """The route is wrong, and what it asks does not matter; whether there is one does."""
        assert lacks(handled(ROUTE.MUNICIPAL, collector_available=True)) == (NEED.PROPER_ROUTE,)
        with pytest.raises(Undetermined, match="handling"):
            lacks(handled(ROUTE.MUNICIPAL, prescribed_site=True))

    @pytest.mark.parametrize("stream", MEAT)
    def test_meat(self, stream: WasteStream) -> None:
        """No municipal route and no collector of kitchen waste; one's own facility by the recommended reading."""
        for route in (ROUTE.MUNICIPAL, ROUTE.COLLECTOR, ROUTE.ELSEWHERE, ROUTE.NOT_ADDRESSED):
            assert lacks(handled(route), stream) == (NEED.PROPER_ROUTE,)
        own = handled(ROUTE.OWN_FACILITY, by_norms=True, truthful_records=True)
        assert lacks(own, stream) == ()
        assert lacks(own, stream, own_meat_treatment=OwnMeatTreatment.ENTRUSTED) == (NEED.PROPER_ROUTE,)

    @pytest.mark.parametrize("route", [ROUTE.ELSEWHERE, ROUTE.NOT_ADDRESSED, ROUTE.TREATMENT_ENTERPRISE])
    def test_kitchen_waste_elsewhere(self, route: HandlingRoute) -> None:
        """No other route."""
        assert lacks(handled(route)) == (NEED.PROPER_ROUTE,)

    def test_carcasses_of_fur_animals(self) -> None:
        """A file in detail, and nothing else."""
        for kept, gaps in ((True, ()), (False, (NEED.CARCASS_FILE,))):
            assert lacks(handled(ROUTE.ELSEWHERE, carcass_file=kept), STREAM.FUR_CARCASS) == gaps
        with pytest.raises(Undetermined, match="handling"):
            lacks(handled(ROUTE.ELSEWHERE), STREAM.FUR_CARCASS)

    @pytest.mark.parametrize("producer", WasteProducer)
    def test_of_whom(self, producer: WasteProducer) -> None:
        """All but households; enterprises that are not named by the recommended reading."""
        way: Any = {"handling": handled(ROUTE.ELSEWHERE), "stream": STREAM.KITCHEN}
        asked = producer is not WasteProducer.HOUSEHOLD
        assert bool(producer_lacks(producer, **way).value) is asked
        alone = producer_lacks(producer, **way, unlisted_producer=UnlistedProducer.NAMED_ALONE)
        assert bool(alone.value) is (asked and producer is not WasteProducer.OTHER_ENTERPRISE)

    def test_other_waste(self) -> None:
        """The opinions lay no duty on it."""
        assert lacks(handled(ROUTE.ELSEWHERE), STREAM.OTHER) == ()


class TestRecords:
    """Two years at the least."""

    @pytest.mark.parametrize(
        ("made", "last", "counted"),
        [
            (date(2018, 3, 5), date(2020, 3, 5), date(2020, 3, 4)),
            (date(2020, 2, 29), date(2022, 2, 28), date(2022, 2, 28)),
            (date(2018, 1, 1), date(2020, 1, 1), date(2019, 12, 31)),
            (date(2018, 3, 1), date(2020, 3, 1), date(2020, 2, 29)),
        ],
    )
    def test_days(self, made: date, last: date, counted: date) -> None:
        """The day of the record does not count, unless it is read so; the last of February is its own."""
        for start, day in ((RecordStart.NOT_COUNTED, last), (RecordStart.COUNTED, counted)):
            found = record_keeping(made, treated_by=TreatedBy.ENTRUSTED, record_start=start).value
            assert found == RecordKeeping(required=True, last_day=day)
        assert record_keeping(made, treated_by=TreatedBy.OWN).value.last_day == last

    def test_reach(self) -> None:
        """One's own treatment as well, unless the words go with entrusting alone."""
        alone = RecordReach.ENTRUSTED_ALONE
        made = date(2018, 3, 5)
        assert record_keeping(made, treated_by=TreatedBy.OWN, record_reach=alone).value == RecordKeeping(required=False)
        assert record_keeping(made, treated_by=TreatedBy.ENTRUSTED, record_reach=alone).value.required

    @given(st.dates(date(2017, 11, 13), date(2100, 1, 1)), st.integers(0, 50), st.sampled_from(RecordStart))
    def test_what_if(self, made: date, years: int, start: RecordStart) -> None:
        """The last day lies that many years on, or on the eve."""
        found = record_keeping(made, treated_by=TreatedBy.OWN, term=RecordTerm(years=years), record_start=start).value
        assert found.last_day is not None
        assert (found.last_day.year - made.year) in {years, years - 1}

    def test_days_that_cannot_be(self) -> None:
        """Before the opinions, or at the end of the calendar."""
        with pytest.raises(NotInForce):
            record_keeping(date(2017, 11, 12), treated_by=TreatedBy.OWN)
        assert record_keeping(date(2017, 11, 13), treated_by=TreatedBy.OWN).value.required
        with pytest.raises(InvalidFacts, match="made"):
            record_keeping(date(9999, 1, 1), treated_by=TreatedBy.OWN)


class TestRanges:
    """For how long records may be kept."""

    def test_ends(self) -> None:
        """Up to a century."""
        keeps_to("years", 0, 100, lambda years: RecordTerm(years=years))
