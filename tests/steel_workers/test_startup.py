"""二（四）: founders."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, NotInForce
from langfang_policy.steel_workers import (
    EdgeCeiling,
    Founder,
    FounderReach,
    FreeTrainings,
    RentApplication,
    RentCeilings,
    RentTerms,
    StartingDay,
    StartupInsuranceTerm,
    free_startup_training_due,
    rent_application_in_time,
    rent_subsidy,
    startup_insurance_months,
)
from tests.helpers import agrees, because
from tests.steel_workers import FEW

DAY = date(2018, 6, 15)
FOUNDER = Founder(
    steel_worker=True,
    registered_unemployed=True,
    wants_business=True,
    first_business=True,
    operating_normally=True,
    small_or_micro=True,
    in_park=False,
    rents_premises=True,
)
APPLIED = RentApplication(founded_on=date(2017, 9, 1), applied_on=DAY)


class TestFreeTraining:
    """One, for whoever registered as unemployed and wants a business."""

    @pytest.mark.parametrize(("had", "due"), [(0, True), (1, False), (2, False)])
    def test_once(self, had: int, due: bool) -> None:
        """Not again."""
        found = free_startup_training_due(FOUNDER, trainings_received=had, on=DAY)
        assert found.value is due
        agrees(found, due)

    @pytest.mark.parametrize("lacking", ["steel_worker", "registered_unemployed", "wants_business"])
    def test_conditions(self, lacking: str) -> None:
        """Each is asked; what concerns a business that runs is not."""
        assert not free_startup_training_due(evolve(FOUNDER, **{lacking: False}), trainings_received=0, on=DAY)
        bare = evolve(FOUNDER, first_business=False, operating_normally=False, rents_premises=False)
        assert free_startup_training_due(bare, trainings_received=0, on=DAY)

    @FEW
    @given(st.integers(0, 10), st.integers(0, 10))
    def test_what_if(self, had: int, times: int) -> None:
        """The bound follows."""
        found = free_startup_training_due(FOUNDER, trainings_received=had, on=DAY, free=FreeTrainings(times=times))
        assert (found.value, found.findings[-1].required) == (had < times, times)


class TestInsurance:
    """Three years at the most."""

    @pytest.mark.parametrize(("asked", "months"), [(0, 0), (35, 35), (36, 36), (37, 36)])
    def test_months(self, asked: int, months: int) -> None:
        """More are cut."""
        assert startup_insurance_months(FOUNDER, months_requested=asked, on=DAY).value == months

    @pytest.mark.parametrize("lacking", ["first_business", "operating_normally"])
    @pytest.mark.parametrize("reach", FounderReach)
    def test_the_business(self, lacking: str, reach: FounderReach) -> None:
        """The first, and in normal operation, whoever it is."""
        person = evolve(FOUNDER, **{lacking: False})
        assert startup_insurance_months(person, months_requested=12, on=DAY, founder_reach=reach).value == 0

    @pytest.mark.parametrize("lacking", ["steel_worker", "registered_unemployed"])
    def test_whom(self, lacking: str) -> None:
        """Registered steel workers, or anybody: a reading."""
        person = evolve(FOUNDER, **{lacking: False})
        found = startup_insurance_months(person, months_requested=12, on=DAY)
        assert (found.value, because(found).holds) == (0, False)
        anybody = startup_insurance_months(person, months_requested=12, on=DAY, founder_reach=FounderReach.ANYBODY)
        assert anybody.value == 12

    @FEW
    @given(st.integers(0, 2_000), st.integers(1, 100))
    def test_what_if(self, asked: int, years: int) -> None:
        """The cap and the words follow."""
        terms = StartupInsuranceTerm(most_years=years)
        found = startup_insurance_months(FOUNDER, months_requested=asked, on=DAY, insurance_term=terms)
        assert (found.value, found.findings[-1].required) == (min(asked, 12 * years), 12 * years)


class TestApplication:
    """Within so many years from the founding, and within the period."""

    @pytest.mark.parametrize(
        ("founded", "applied", "in_time", "first_day_counted"),
        [
            (date(2016, 6, 14), date(2019, 6, 14), True, False),
            (date(2016, 6, 14), date(2019, 6, 13), True, True),
            (date(2016, 6, 14), date(2019, 6, 15), False, False),
            (date(2016, 2, 29), date(2019, 2, 28), True, False),
            (date(2016, 2, 29), date(2019, 3, 1), False, False),
            (date(2014, 1, 1), date(2017, 1, 1), True, False),
            (date(2019, 12, 31), date(2019, 12, 31), True, True),
        ],
    )
    def test_window(self, founded: date, applied: date, in_time: bool, first_day_counted: bool) -> None:
        """The anniversary is the last day; where the founding day counts, the day before it."""
        asked = RentApplication(founded_on=founded, applied_on=applied)
        found = rent_application_in_time(asked)
        assert found.value is in_time
        agrees(found, in_time)
        assert rent_application_in_time(asked, starting_day=StartingDay.COUNTED).value is first_day_counted

    @pytest.mark.parametrize("day", [date(2016, 12, 31), date(2020, 1, 1)])
    def test_wrong_days(self, day: date) -> None:
        """Nothing outside the period."""
        asked = RentApplication(founded_on=date(2016, 12, 1), applied_on=day)
        with pytest.raises(NotInForce):
            rent_application_in_time(asked)
        with pytest.raises(NotInForce):
            rent_subsidy(FOUNDER, area_m2=80, rents_yuan=[1_000], application=asked)
        with pytest.raises(NotInForce):
            free_startup_training_due(FOUNDER, trainings_received=0, on=day)
        with pytest.raises(NotInForce):
            startup_insurance_months(FOUNDER, months_requested=1, on=day)

    def test_not_before_the_founding(self) -> None:
        """Refused."""
        with pytest.raises(InvalidFacts, match="applied_on"):
            RentApplication(founded_on=DAY, applied_on=date(2018, 6, 14))

    @FEW
    @given(st.integers(1, 100))
    def test_what_if(self, years: int) -> None:
        """The last day follows."""
        found = rent_application_in_time(APPLIED, rent_terms=RentTerms(window_years=years))
        assert because(found).required == date(2017 + years, 9, 1)


class TestRent:
    """The rent of a first small enterprise, up to a ceiling by its area."""

    @pytest.mark.parametrize(
        ("area", "yuan", "other"),
        [
            (Decimal("99.99"), 3_000, 3_000),
            (100, 3_000, 5_000),
            (Decimal("100.01"), 5_000, 5_000),
        ],
    )
    def test_area(self, area: Decimal | int, yuan: int, other: int) -> None:
        """At the edge, which both ceilings own, the choice is a reading; the words name the side."""
        smaller, larger = (
            rent_subsidy(FOUNDER, area_m2=area, rents_yuan=[8_000], application=APPLIED, edge_ceiling=one)
            for one in EdgeCeiling
        )
        assert (int(smaller.value.total_yuan), int(larger.value.total_yuan)) == (yuan, other)
        for found, ceiling in ((smaller, yuan), (larger, other)):
            (band,) = [one.text("zh") for one in found.findings if one.zh == "租赁面积"]
            assert band.endswith("100平方米以下" if ceiling == 3_000 else "100平方米以上")

    @pytest.mark.parametrize(
        ("area", "rents", "paid"),
        [
            (80, [], ()),
            (80, [2_999, 3_000, 3_001], (2_999, 3_000, 3_000)),
            (120, [4_999, 5_001, 100, 5_000], (4_999, 5_000, 100)),
            (80, [0, 6_000], (0, 3_000)),
        ],
    )
    def test_years(self, area: int, rents: list[int], paid: tuple[int, ...]) -> None:
        """The rent itself where it is lower, each year by itself, three years at the most."""
        found = rent_subsidy(FOUNDER, area_m2=area, rents_yuan=rents, application=APPLIED).value
        assert (tuple(map(int, found.each_year_yuan)), int(found.total_yuan)) == (paid, sum(paid))

    @pytest.mark.parametrize(
        ("founder", "missing"),
        [
            (evolve(FOUNDER, first_business=False), "初次创业"),
            (evolve(FOUNDER, small_or_micro=False), "小微型企业"),
            (evolve(FOUNDER, in_park=True), "未入驻创业园区和孵化基地"),
            (evolve(FOUNDER, rents_premises=False), "租用经营场地和店铺"),
            (evolve(FOUNDER, steel_worker=False), "钢铁去产能企业职工"),
            (evolve(FOUNDER, registered_unemployed=False), "已登记失业"),
        ],
    )
    def test_conditions(self, founder: Founder, missing: str) -> None:
        """Any that is not there leaves nothing, and is named; the last two are a reading."""
        found = rent_subsidy(founder, area_m2=80, rents_yuan=[3_000], application=APPLIED)
        assert (found.value.each_year_yuan, int(found.value.total_yuan), because(found).zh) == ((), 0, missing)
        anybody = rent_subsidy(
            founder, area_m2=80, rents_yuan=[3_000], application=APPLIED, founder_reach=FounderReach.ANYBODY
        )
        assert (anybody.value.total_yuan > 0) == (missing in {"钢铁去产能企业职工", "已登记失业"})

    def test_late(self) -> None:
        """Too late brings nothing; the founding day, if it counts, makes it a day sooner."""
        late = RentApplication(founded_on=date(2015, 6, 15), applied_on=DAY)
        assert rent_subsidy(FOUNDER, area_m2=80, rents_yuan=[900], application=late).value.total_yuan == 900
        counted = rent_subsidy(
            FOUNDER, area_m2=80, rents_yuan=[900], application=late, starting_day=StartingDay.COUNTED
        )
        assert (int(counted.value.total_yuan), because(counted).zh) == (0, "在期限内申请")

    @FEW
    @given(
        st.lists(st.integers(0, 9_000), max_size=5),
        st.integers(0, 300),
        st.integers(0, 200),
        st.integers(0, 9_000),
        st.integers(1, 5),
    )
    def test_what_if(self, rents: list[int], area: int, edge: int, small: int, years: int) -> None:
        """Sums and words follow the figures, none is above its ceiling, and all is the sum of the years."""
        ceilings = RentCeilings(edge_m2=edge, small_yuan=small, large_yuan=6_000)
        found = rent_subsidy(
            FOUNDER,
            area_m2=area,
            rents_yuan=rents,
            application=APPLIED,
            ceilings=ceilings,
            rent_terms=RentTerms(most_years=years),
        )
        ceiling = small if area <= edge else 6_000
        assert found.value.each_year_yuan == tuple(min(rent, ceiling) for rent in rents[:years])
        assert found.value.total_yuan == sum(found.value.each_year_yuan)
        bounds = [one.required for one in found.findings if one.kind == "falls"]
        assert bounds == [edge, years, *[ceiling] * min(len(rents), years)]
