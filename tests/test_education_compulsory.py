"""Compulsory education: classes, staff, exchange, funds, governance, migrants' children."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import product
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy import education as ed
from langfang_policy.core.decisions import Decision, plain
from langfang_policy.core.decrees import Known
from langfang_policy.core.errors import InvalidFacts, Undetermined
from langfang_policy.education import (
    BuildingStage,
    ClassSize,
    Criterion,
    DropoutStep,
    DueWindow,
    HardshipAllowance,
    Progress,
    SchoolClass,
    SchoolKind,
    Venue,
)

PRIMARY, JUNIOR, SENIOR = SchoolKind.PRIMARY, SchoolKind.JUNIOR, SchoolKind.SENIOR


def holds(decision: Decision[Any]) -> list[bool]:
    """Which findings hold."""
    return [finding.holds for finding in decision.findings]


def place(decision: Decision[Any]) -> str:
    """The place of the clause that decided."""
    return str(decision.because.citation.locator)


class TestDecree:
    """The opinions as published."""

    def test_dates(self) -> None:
        """Issued and presumed to hold from 14 September 2017, without end."""
        decree = ed.COMPULSORY_EDUCATION
        assert str(decree.number) == "廊政字〔2017〕31号"
        assert decree.issued == decree.first_day == date(2017, 9, 14)
        assert decree.first_known is Known.PRESUMED
        assert decree.last_day is None


class TestRetention:
    """97 % complete nine years (一)."""

    @pytest.mark.parametrize(
        ("retained", "cohort", "reached"), [(96, 100, False), (97, 100, True), (98, 100, True), (9699, 10000, False)]
    )
    def test_boundary(self, retained: int, cohort: int, reached: bool) -> None:
        """Reached exactly or better."""
        decision = ed.retention_reached(retained=retained, cohort=cohort)
        assert decision.value is decision.because.holds is reached
        assert decision.because.observed == Fraction(retained, cohort)
        assert decision.because.required == Decimal("0.97")


class TestLayout:
    """School layout and building (二（一）1, 2)."""

    @pytest.mark.parametrize("yes", [True, False])
    def test_single_conditions(self, yes: bool) -> None:
        """Consent for a change; a certificate only with the school."""
        for decision in (ed.layout_change_allowed(consent=yes), ed.certificates_allowed(school_built_as_planned=yes)):
            assert decision.value is decision.because.holds is yes
            assert place(decision) == "二（一）1"

    @given(st.frozensets(st.sampled_from(BuildingStage)), st.frozensets(st.sampled_from(BuildingStage)))
    def test_three_stages(self, housing: frozenset[BuildingStage], schools: frozenset[BuildingStage]) -> None:
        """Planning, building, handover, in order."""
        decision = ed.phase_stages_out_of_step(housing=housing, schools=schools)
        assert decision.value == tuple(stage for stage in BuildingStage if stage in housing - schools)
        assert holds(decision) == [stage not in decision.value for stage in BuildingStage]

    def test_places(self) -> None:
        """Four kinds of place, four duties."""
        duties = {kind.name: ed.school_duty(kind).value.name for kind in ed.SchoolPlace}
        assert duties == {
            "NEW_HOUSING": "WITH_FIRST_PHASE",
            "OLD_TOWN_WITHOUT_SCHOOL": "BY_POPULATION",
            "OLD_TOWN_SHORT": "GOVERNMENT_COORDINATES",
            "INDUSTRY_OR_FRINGE": "WITH_HOMES",
        }

    @pytest.mark.parametrize(
        ("day", "first"),
        [(date(2018, 2, 28), True), (date(2018, 3, 1), False), (date(2018, 3, 2), False), (None, False)],
    )
    def test_before_means_before(self, day: date | None, first: bool) -> None:
        """The same day is not before: a government's school, a replacement."""
        start = date(2018, 3, 1)
        built = ed.government_school_first(school_completed_on=day, development_start=start)
        replaced = ed.demolition_kept(needed=True, replacement_built_on=day, demolished_on=start)
        assert built.value is built.because.holds is replaced.value is first
        assert holds(replaced) == [True, first]
        assert ed.demolition_kept(needed=False, replacement_built_on=day, demolished_on=start).value is False

    @pytest.mark.parametrize("use", ed.LandUse)
    def test_school_land(self, use: ed.LandUse) -> None:
        """For education alone."""
        decision = ed.school_land_use_allowed(use)
        assert decision.value is decision.because.holds is (use is ed.LandUse.EDUCATION)
        assert place(decision) == "二（一）2"


class TestStandardSchool:
    """Six criteria by the end of 2018 (二（一）3)."""

    @pytest.mark.parametrize(
        ("on", "pending"), [(date(2018, 12, 30), True), (date(2018, 12, 31), True), (date(2019, 1, 1), False)]
    )
    def test_due(self, on: date, pending: bool) -> None:
        """The last day is included."""
        lacking = frozenset(Criterion) - {Criterion.TEACHERS}
        decision = ed.standard_school(met=lacking, on=on)
        assert decision.value is (Progress.NOT_YET_DUE if pending else Progress.MISSED)
        assert holds(decision) == [True] * 5 + [False]
        assert ed.standard_school(met=frozenset(Criterion), on=on).value is Progress.MET

    def test_what_if(self) -> None:
        """Another year."""
        goal = ed.StandardSchools(by_year=2019)
        assert ed.standard_school(met=frozenset(), on=date(2019, 12, 31), goal=goal).value is Progress.NOT_YET_DUE

    @pytest.mark.parametrize(("beds", "boarders", "short"), [(300, 300, 0), (299, 300, 1), (301, 300, 0), (0, 0, 0)])
    def test_beds(self, beds: int, boarders: int, short: int) -> None:
        """One for every boarder."""
        decision = ed.beds_short(beds=beds, boarders=boarders)
        assert decision.value == short
        assert decision.because.holds is (not short)


class TestFunds:
    """Tax and land revenue (二（一）4)."""

    @pytest.mark.parametrize(
        ("spent", "low", "high"),
        [("6.99", False, False), ("7", True, False), ("9.99", True, False), ("10", True, True), ("10.01", True, True)],
    )
    def test_tax(self, spent: str, low: bool, high: bool) -> None:
        """At least 7 %, or read as at least 10 %."""
        facts: dict[str, Any] = {"revenue_yuan": 100, "for_schools_yuan": Decimal(spent)}
        decision = ed.tax_share(**facts)
        assert bool(decision) is decision.value.enough is decision.because.holds is low
        assert ed.tax_share(**facts, floor=ed.TaxFloor.HIGH).value.enough is high
        assert (decision.value.low_yuan, decision.value.high_yuan) == (Decimal(7), Decimal(10))
        assert decision.value.share == Fraction(spent) / 100
        assert plain(decision.value)

    @pytest.mark.parametrize(
        ("proceeds", "aside", "spent", "expected"),
        [
            (1000, 100, 100, [True, True]),
            (1000, Decimal("99.99"), Decimal("99.99"), [False, True]),
            (1000, 101, 100, [True, False]),
            (0, 0, 0, [True, True]),
            (-1000, 0, 0, [True, True]),
        ],
    )
    def test_land(self, proceeds: Any, aside: Any, spent: Any, expected: list[bool]) -> None:
        """10 % set aside, all of it spent; nothing of a loss."""
        decision = ed.land_revenue_spent(proceeds_yuan=proceeds, set_aside_yuan=aside, spent_yuan=spent)
        assert holds(decision) == expected
        assert decision.value is all(expected)

    def test_what_if(self) -> None:
        """Other shares."""
        shares = ed.FundingShares(tax_low=Decimal("0.08"), land=Decimal("0.2"))
        assert not ed.tax_share(revenue_yuan=100, for_schools_yuan=7, shares=shares)
        kept = ed.land_revenue_spent(proceeds_yuan=1000, set_aside_yuan=100, spent_yuan=100, shares=shares)
        assert kept.value is False


class TestClassSize:
    """Standard, above standard, oversize, super-oversize (二（一）5)."""

    @pytest.mark.parametrize(
        ("stage", "pupils", "size"),
        [
            (PRIMARY, 0, ClassSize.STANDARD),
            (PRIMARY, 45, ClassSize.STANDARD),
            (PRIMARY, 46, ClassSize.ABOVE_STANDARD),
            (JUNIOR, 50, ClassSize.STANDARD),
            (JUNIOR, 51, ClassSize.ABOVE_STANDARD),
            (PRIMARY, 55, ClassSize.ABOVE_STANDARD),
            (PRIMARY, 56, ClassSize.BIG),
            (JUNIOR, 65, ClassSize.BIG),
            (JUNIOR, 66, ClassSize.SUPER_BIG),
        ],
    )
    def test_boundaries(self, stage: SchoolKind, pupils: int, size: ClassSize) -> None:
        """The norm is standard; 56 and 66 are oversize."""
        decision = ed.class_size(stage, pupils)
        assert decision.value is size
        norm = 45 if stage is PRIMARY else 50
        assert holds(decision) == [pupils <= norm, pupils >= 56, pupils >= 66]
        assert [finding.required for finding in decision.findings] == [norm, 56, 66]
        index = {ClassSize.BIG: 1, ClassSize.SUPER_BIG: 2}.get(size, 0)
        assert decision.because is decision.findings[index]

    @given(st.sampled_from([PRIMARY, JUNIOR]), st.integers(0, 120), st.integers(0, 120))
    def test_monotone(self, stage: SchoolKind, one: int, other: int) -> None:
        """A larger class is never of a smaller grade."""
        few, many = sorted((one, other))
        assert ed.class_size(stage, few).value <= ed.class_size(stage, many).value

    @pytest.mark.parametrize(
        ("stage", "grade", "year", "pupils", "barred"),
        [
            (PRIMARY, 1, 2017, 56, True),
            (PRIMARY, 1, 2017, 55, False),
            (PRIMARY, 1, 2016, 56, False),
            (PRIMARY, 2, 2017, 56, False),
            (JUNIOR, 1, 2018, 66, True),
            (JUNIOR, 2, 2018, 66, False),
        ],
    )
    def test_new_classes(self, stage: SchoolKind, grade: int, year: int, pupils: int, barred: bool) -> None:
        """First grades, from the autumn of 2017, 56 or more."""
        decision = ed.new_big_class_barred(stage, grade=grade, school_year=year, pupils=pupils)
        assert decision.value is barred
        assert holds(decision) == [grade == 1, year >= 2017, pupils >= 56]

    def test_first_grades_are_a_reading(self) -> None:
        """All of primary, or the first grade alone."""
        every = ed.FirstGrades.ALL_PRIMARY
        facts: dict[str, Any] = {"school_year": 2017, "pupils": 56, "first_grades": every}
        assert ed.new_big_class_barred(PRIMARY, grade=6, **facts).value is True
        assert ed.new_big_class_barred(JUNIOR, grade=2, **facts).value is False
        calendar, sizes = ed.ClassCalendar(barred_from_year=2018), ed.ClassSizes(big=57)
        facts = {"grade": 1, "pupils": 56}
        assert ed.new_big_class_barred(PRIMARY, school_year=2017, calendar=calendar, **facts).value is False
        assert ed.new_big_class_barred(PRIMARY, school_year=2017, sizes=sizes, **facts).value is False

    @pytest.mark.parametrize(("urban", "running"), list(product((True, False), repeat=2)))
    def test_preschool(self, urban: bool, running: bool) -> None:
        """None in urban primary schools; those that run are closed by a day set."""
        decision = ed.preschool_class_allowed(urban=urban, already_running=running)
        assert decision.value is decision.because.holds is (not urban)
        assert decision.because.zh == ("限期撤销" if running else "不再举办")


def county(big: int, super_big: int, rest: int) -> list[SchoolClass]:
    """A county's classes."""
    sizes = [56] * big + [66] * super_big + [45] * rest
    return [SchoolClass(stage=PRIMARY, pupils=pupils) for pupils in sizes]


class TestCountyClasses:
    """The end of oversize classes (二（一）5)."""

    @pytest.mark.parametrize(
        ("big", "super_big", "on", "super_goal", "big_goal", "dissolve"),
        [
            (5, 0, date(2020, 12, 31), Progress.MET, Progress.MET, 0),
            (6, 0, date(2020, 12, 31), Progress.MET, Progress.NOT_YET_DUE, 1),
            (6, 0, date(2018, 1, 1), Progress.MET, Progress.NOT_YET_DUE, 1),
            (4, 1, date(2018, 12, 31), Progress.NOT_YET_DUE, Progress.MET, 1),
            (4, 1, date(2019, 1, 1), Progress.MISSED, Progress.MET, 1),
            (0, 9, date(2019, 1, 1), Progress.MISSED, Progress.NOT_YET_DUE, 9),
            (0, 0, date(2025, 1, 1), Progress.MET, Progress.MET, 0),
        ],
    )
    def test_goals(
        self, big: int, super_big: int, on: date, super_goal: Progress, big_goal: Progress, dissolve: int
    ) -> None:
        """5 % by the end of 2020, none of 66 or more by the end of 2018; super-oversize ones count in both."""
        classes = county(big, super_big, 100 - big - super_big)
        decision = ed.county_classes(classes, on=on, share_last_year=None)
        found = decision.value
        assert (found.classes, found.big, found.super_big) == (100, big + super_big, super_big)
        assert found.share == Fraction(big + super_big, 100)
        assert (found.super_big_goal, found.big_goal, found.to_dissolve) == (super_goal, big_goal, dissolve)
        assert holds(decision) == [not super_big, big + super_big <= 5, True]

    @pytest.mark.parametrize(
        ("last_year", "goal"),
        [("0.05", Progress.MET), ("0.03", Progress.MISSED), ("0.02", Progress.MISSED), ("0.0301", Progress.MET)],
    )
    def test_after_2020_the_share_falls(self, last_year: str, goal: Progress) -> None:
        """Strictly below the year before, until none is left."""
        classes = county(3, 0, 97)
        decision = ed.county_classes(classes, on=date(2021, 1, 1), share_last_year=Decimal(last_year))
        assert decision.value.big_goal is goal
        assert holds(decision)[2] is (goal is Progress.MET)

    def test_after_2020_the_year_before_is_needed(self) -> None:
        """Unless no oversize class is left."""
        with pytest.raises(Undetermined) as caught:
            ed.county_classes(county(3, 0, 97), on=date(2021, 1, 1), share_last_year=None)
        assert caught.value.missing == ("share_last_year",)
        assert ed.county_classes(county(3, 0, 97), on=date(2020, 12, 31), share_last_year=None)

    @given(st.integers(0, 20), st.integers(0, 20), st.integers(1, 80))
    def test_dissolving_that_many_meets_both_goals(self, big: int, super_big: int, rest: int) -> None:
        """Largest classes first, made into standard ones."""
        on = date(2020, 12, 31)
        found = ed.county_classes(county(big, super_big, rest), on=on, share_last_year=None).value
        dissolved = min(found.to_dissolve, super_big)
        after = county(big - (found.to_dissolve - dissolved), super_big - dissolved, rest + found.to_dissolve)
        again = ed.county_classes(after, on=on, share_last_year=None).value
        assert (again.super_big_goal, again.big_goal, again.to_dissolve) == (Progress.MET, Progress.MET, 0)

    def test_what_if(self) -> None:
        """Another calendar, other sizes."""
        calendar = ed.ClassCalendar(super_by_year=2019, big_by_year=2021, big_share=Decimal("0.1"))
        found = ed.county_classes(
            county(9, 1, 90), on=date(2019, 12, 31), share_last_year=None, calendar=calendar
        ).value
        assert (found.super_big_goal, found.big_goal) == (Progress.NOT_YET_DUE, Progress.MET)
        sizes = ed.ClassSizes(big=57)
        assert (
            ed.county_classes(county(9, 0, 91), on=date(2019, 1, 1), share_last_year=None, sizes=sizes).value.big == 0
        )


class TestStaff:
    """Staff quota (二（二）1)."""

    @pytest.mark.parametrize(
        ("stage", "pupils", "posts"),
        [
            (PRIMARY, 19, Fraction(1)),
            (PRIMARY, 20, Fraction(20, 19)),
            (JUNIOR, 27, Fraction(2)),
            (SENIOR, 25, Fraction(2)),
            (SENIOR, 0, Fraction(0)),
        ],
    )
    def test_ratios(self, stage: SchoolKind, pupils: int, posts: Fraction) -> None:
        """1:19, 1:13.5, 1:12.5, exact."""
        decision = ed.staff_posts(stage, pupils)
        assert decision.value == posts
        assert decision.because.observed == pupils
        assert ed.whole_posts(decision.value).value >= decision.value  # type: ignore[arg-type]  # a Fraction is exact

    @pytest.mark.parametrize(
        ("posts", "whole"), [(0, 0), (1, 1), (Decimal("1.01"), 2), (Fraction(20, 19), 2), (Fraction(2), 2)]
    )
    def test_rounding_is_a_step_of_its_own(self, posts: Any, whole: int) -> None:
        """Upwards, to whole posts."""
        assert ed.whole_posts(posts).value == whole

    @given(st.integers(0, 500), st.integers(1, 20), st.integers(1, 5))
    def test_village_mean_lies_between(self, pupils: int, classes: int, per_class: int) -> None:
        """Between what pupils and what classes give, under either reading."""
        by_pupils, by_classes = Fraction(pupils, 19), Fraction(classes * per_class)
        for reading in ed.QuotaReading:
            decision = ed.village_posts(pupils=pupils, classes=classes, posts_per_class=per_class, reading=reading)
            assert min(by_pupils, by_classes) <= decision.value <= max(by_pupils, by_classes)
            assert [finding.observed for finding in decision.findings] == [by_pupils, by_classes]

    def test_village_readings_differ(self) -> None:
        """The mean of posts, or pupils by the mean of ratios."""
        facts: dict[str, Any] = {"pupils": 38, "classes": 2, "posts_per_class": Decimal("2.5")}
        assert ed.village_posts(**facts).value == Fraction(7, 2)
        ratios = ed.village_posts(**facts, reading=ed.QuotaReading.MEAN_OF_RATIOS).value
        assert ratios == Fraction(38) / ((19 + Fraction(38, 5)) / 2)
        assert ed.village_posts(**{**facts, "pupils": 0}, reading=ed.QuotaReading.MEAN_OF_RATIOS).value == 0
        assert ed.village_posts(**{**facts, "pupils": 0}).value == Fraction(5, 2)

    @pytest.mark.parametrize(
        ("year", "window"),
        [
            (2017, DueWindow.NOT_YET),
            (2018, DueWindow.NOT_YET),
            (2019, DueWindow.IN_WINDOW),
            (2020, DueWindow.IN_WINDOW),
            (2021, DueWindow.OVERDUE),
        ],
    )
    def test_review(self, year: int, window: DueWindow) -> None:
        """Two to three years after the last."""
        decision = ed.staff_review_due(last_year=2017, year=year)
        assert decision.value is window
        assert decision.because.holds is (window is not DueWindow.OVERDUE)
        assert decision.because.required == (2019, 2020)
        assert place(decision) == "二（二）1"

    def test_figures(self) -> None:
        """Stated once more."""
        assert [str(value) for value in attrs.astuple(ed.StaffRatios())] == ["19", "13.5", "12.5", "2", "3"]
        assert ed.StaffRatios().of(SENIOR) == Decimal("12.5")


class TestExchange:
    """The exchange of teachers (二（二）3)."""

    @pytest.mark.parametrize(
        ("eligible", "exchanged", "backbone", "least", "best", "expected"),
        [
            (100, 10, 2, 10, 2, [True, True]),
            (100, 9, 2, 10, 2, [False, True]),
            (100, 10, 1, 10, 2, [True, False]),
            (101, 10, 2, 11, 2, [False, True]),
            (105, 11, 2, 11, 3, [True, False]),
            (0, 0, 0, 0, 0, [True, True]),
        ],
    )
    def test_least_numbers(
        self, eligible: int, exchanged: int, backbone: int, least: int, best: int, expected: list[bool]
    ) -> None:
        """10 % of those who qualify, 20 % of those who went; whole persons."""
        decision = ed.exchange_check(eligible=eligible, exchanged=exchanged, backbone=backbone)
        assert (decision.value.least_exchanged, decision.value.least_backbone) == (least, best)
        assert holds(decision) == expected
        assert bool(decision) is decision.value.kept is all(expected)

    @given(st.integers(0, 400), st.integers(0, 400))
    def test_least_is_least(self, eligible: int, other: int) -> None:
        """One fewer would be below the share."""
        check = ed.exchange_check(eligible=eligible, exchanged=0, backbone=0).value
        assert 10 * check.least_exchanged >= eligible
        assert eligible == 0 or 10 * (check.least_exchanged - 1) < eligible
        assert check.least_backbone == 0
        assert other >= 0

    def test_homeroom(self) -> None:
        """Exactly half."""
        assert ed.homeroom_load(15).value == Decimal("7.5")
        assert ed.homeroom_load(0).value == 0
        assert ed.homeroom_load(15, exchange=ed.Exchange(homeroom_load=Decimal("0.4"))).value == 6

    def test_what_if(self) -> None:
        """Other shares."""
        exchange = ed.Exchange(teachers=Decimal("0.2"), backbone=Decimal("0.5"))
        check = ed.exchange_check(eligible=100, exchanged=10, backbone=2, exchange=exchange).value
        assert (check.least_exchanged, check.least_backbone) == (20, 5)


class TestPay:
    """Teachers' pay (二（二）4)."""

    @pytest.mark.parametrize(
        ("rural", "mean", "expected"),
        [(100, 100, [True, True]), (99, 100, [False, True]), (100, 99, [True, False]), (101, 101, [True, True])],
    )
    def test_not_lower(self, rural: int, mean: int, expected: list[bool]) -> None:
        """Equal is enough."""
        decision = ed.pay_kept(
            rural_wage_yuan=rural, town_wage_yuan=100, mean_teacher_wage_yuan=mean, mean_civil_servant_wage_yuan=100
        )
        assert holds(decision) == expected
        assert decision.value is all(expected)

    @pytest.mark.parametrize(
        ("amounts", "strict", "mild"),
        [
            ([(1, 100), (2, 200)], True, True),
            ([(1, 100), (2, 100)], False, True),
            ([(1, 100), (2, 99)], False, False),
            ([(2, 200), (1, 100), (1, 150)], True, True),
            ([(1, 100), (2, 200), (3, 150)], False, False),
            ([(1, 100), (2, 90), (3, 200)], False, False),
            ([(1, 100), (1, 300), (2, 200)], False, False),
            ([(1, 100), (2, 90), (2, 300)], False, False),
            ([(0, 0), (1, 1)], True, True),
            ([], True, True),
        ],
    )
    def test_allowances(self, amounts: list[tuple[int, int]], strict: bool, mild: bool) -> None:
        """The harder, the higher; strictly or not falling."""
        given_ = [HardshipAllowance(remoteness=rank, allowance_yuan=yuan) for rank, yuan in amounts]
        decision = ed.allowances_rise(given_)
        assert decision.value is decision.because.holds is strict
        assert ed.allowances_rise(given_, rise=ed.AllowanceRise.NOT_FALLING).value is mild


class TestGovernance:
    """Charters, private schools, standards, venues, drop-outs (二（三）)."""

    @pytest.mark.parametrize(
        ("have", "on", "progress"),
        [
            (10, date(2017, 12, 31), Progress.MET),
            (9, date(2017, 12, 31), Progress.NOT_YET_DUE),
            (9, date(2018, 1, 1), Progress.MISSED),
            (10, date(2018, 1, 1), Progress.MET),
        ],
    )
    def test_charters(self, have: int, on: date, progress: Progress) -> None:
        """Every school by the end of 2017."""
        decision = ed.charter_progress(with_charter=have, schools=10, on=on)
        assert decision.value is progress
        assert decision.because.holds is (have == 10)
        assert decision.because.observed == Fraction(have, 10)

    @pytest.mark.parametrize(("stage", "profit"), list(product(SchoolKind, (True, False))))
    def test_private_schools(self, stage: SchoolKind, profit: bool) -> None:
        """None for profit in compulsory education."""
        decision = ed.private_school_allowed(stage, for_profit=profit)
        assert decision.value is decision.because.holds is not (profit and stage in (PRIMARY, JUNIOR))

    @pytest.mark.parametrize(
        ("year", "window"),
        [
            (2019, DueWindow.NOT_YET),
            (2020, DueWindow.IN_WINDOW),
            (2022, DueWindow.IN_WINDOW),
            (2023, DueWindow.OVERDUE),
        ],
    )
    def test_management_standard(self, year: int, window: DueWindow) -> None:
        """Three to five years from 2017."""
        decision = ed.management_standard_due(year)
        assert decision.value is window
        assert decision.because.required == (2020, 2022)
        assert place(decision) == "二（三）2"

    @pytest.mark.parametrize(("covered", "reached"), [(89, False), (90, True), (91, True)])
    def test_safety(self, covered: int, reached: bool) -> None:
        """90 % or more."""
        decision = ed.safety_coverage_reached(covered=covered, schools=100)
        assert decision.value is decision.because.holds is reached
        assert decision.because.required == Decimal("0.9")

    @pytest.mark.parametrize("venue", list(Venue)[:5])
    def test_venues(self, venue: Venue) -> None:
        """Free for pupils."""
        assert ed.venue_free(venue, pupil=True).value is True
        assert ed.venue_free(venue, pupil=False).value is False

    def test_other_venues(self) -> None:
        """The list is open."""
        with pytest.raises(Undetermined):
            ed.venue_free(Venue.OTHER, pupil=True)
        assert ed.venue_free(Venue.OTHER, pupil=False).value is False

    @pytest.mark.parametrize(
        ("persuaded", "reported", "step"),
        [
            (None, False, DropoutStep.PERSUADE_AND_REGISTER),
            (True, False, DropoutStep.CLOSED),
            (False, False, DropoutStep.REPORT),
            (False, True, DropoutStep.LEGAL_STEPS),
        ],
    )
    def test_dropouts(self, persuaded: bool | None, reported: bool, step: DropoutStep) -> None:
        """A report only after persuasion has failed."""
        decision = ed.dropout_step(persuaded=persuaded, reported=reported)
        assert decision.value is step
        assert decision.because.holds is (persuaded is True)

    @pytest.mark.parametrize("persuaded", [None, True])
    def test_no_report_before_failure(self, persuaded: bool | None) -> None:
        """Impossible facts are refused."""
        with pytest.raises(InvalidFacts) as caught:
            ed.dropout_step(persuaded=persuaded, reported=True)
        assert caught.value.fact == "reported"


class TestMigrants:
    """Migrants' children (二（四）1)."""

    @pytest.mark.parametrize(("places", "basis"), [(1, "PUBLIC_SCHOOL"), (0, "PURCHASED_PRIVATE_PLACE")])
    def test_enrolment(self, places: int, basis: str) -> None:
        """Public schools first."""
        decision = ed.migrant_enrolment(residence_permit=True, public_places=places)
        assert decision.value.name == basis
        assert decision.because.holds is (places > 0)

    def test_without_a_permit(self) -> None:
        """The county's rules decide."""
        with pytest.raises(Undetermined) as caught:
            ed.migrant_enrolment(residence_permit=False, public_places=1)
        assert caught.value.missing == ("county_rules",)

    @pytest.mark.parametrize(("fee", "lawful", "literal"), [(99, True, False), (100, True, True), (101, False, False)])
    def test_fees(self, fee: int, lawful: bool, literal: bool) -> None:
        """Nothing more; to the letter, nothing else."""
        decision = ed.fee_lawful(local_fee_yuan=100, migrant_fee_yuan=fee)
        assert decision.value is decision.because.holds is lawful
        different = ed.MigrantFees.DIFFERENT
        assert ed.fee_lawful(local_fee_yuan=100, migrant_fee_yuan=fee, reading=different).value is literal


class TestImplementation:
    """Departments and inspection (三)."""

    @pytest.mark.parametrize(("touches", "asked"), list(product((True, False), repeat=2)))
    def test_planning(self, touches: bool, asked: bool) -> None:
        """An opinion first, where school land is touched."""
        decision = ed.planning_consulted(touches_school_land=touches, opinion_sought=asked)
        assert decision.value is decision.because.holds is (asked or not touches)

    @pytest.mark.parametrize(("year", "part"), [(2016, False), (2017, True), (2018, True)])
    def test_inspection(self, year: int, part: bool) -> None:
        """From 2017."""
        decision = ed.oversize_classes_inspected(year)
        assert decision.value is decision.because.holds is part
        assert decision.because.required == 2017


WRONG: Any = ed
DAY = date(2018, 1, 1)


class TestFacts:
    """Facts of the wrong kind are refused by name."""

    @pytest.mark.parametrize(
        ("call", "fact"),
        [
            (lambda: WRONG.retention_reached(retained=2, cohort=1), "retained"),
            (lambda: WRONG.retention_reached(retained=-1, cohort=1), "retained"),
            (lambda: WRONG.retention_reached(retained=0, cohort=0), "cohort"),
            (lambda: WRONG.layout_change_allowed(consent=1), "consent"),
            (lambda: WRONG.phase_stages_out_of_step(housing="x", schools=frozenset()), "housing"),
            (lambda: WRONG.phase_stages_out_of_step(housing=frozenset(), schools="x"), "schools"),
            (lambda: WRONG.school_duty("x"), "place"),
            (lambda: WRONG.government_school_first(school_completed_on="x", development_start=DAY),
             "school_completed_on"),
            (lambda: WRONG.government_school_first(school_completed_on=None, development_start=1),
             "development_start"),
            (lambda: WRONG.certificates_allowed(school_built_as_planned=1), "school_built_as_planned"),
            (lambda: WRONG.demolition_kept(needed=1, replacement_built_on=None, demolished_on=DAY), "needed"),
            (lambda: WRONG.demolition_kept(needed=True, replacement_built_on=1, demolished_on=DAY),
             "replacement_built_on"),
            (lambda: WRONG.demolition_kept(needed=True, replacement_built_on=None, demolished_on=1), "demolished_on"),
            (lambda: WRONG.school_land_use_allowed("x"), "use"),
            (lambda: WRONG.standard_school(met="x", on=DAY), "met"),
            (lambda: WRONG.standard_school(met=frozenset(), on="x"), "on"),
            (lambda: WRONG.beds_short(beds=-1, boarders=1), "beds"),
            (lambda: WRONG.beds_short(beds=1, boarders=-1), "boarders"),
            (lambda: WRONG.tax_share(revenue_yuan=0, for_schools_yuan=0), "revenue_yuan"),
            (lambda: WRONG.tax_share(revenue_yuan=1, for_schools_yuan=2), "for_schools_yuan"),
            (lambda: WRONG.tax_share(revenue_yuan=1, for_schools_yuan=-1), "for_schools_yuan"),
            (lambda: WRONG.land_revenue_spent(proceeds_yuan="x", set_aside_yuan=0, spent_yuan=0), "proceeds_yuan"),
            (lambda: WRONG.land_revenue_spent(proceeds_yuan=1, set_aside_yuan=-1, spent_yuan=0), "set_aside_yuan"),
            (lambda: WRONG.land_revenue_spent(proceeds_yuan=1, set_aside_yuan=1, spent_yuan=2), "spent_yuan"),
            (lambda: WRONG.class_size(SENIOR, 40), "stage"),
            (lambda: WRONG.class_size("primary", 40), "stage"),
            (lambda: WRONG.class_size(PRIMARY, -1), "pupils"),
            (lambda: WRONG.new_big_class_barred(SENIOR, grade=1, school_year=2017, pupils=1), "stage"),
            (lambda: WRONG.new_big_class_barred(PRIMARY, grade=7, school_year=2017, pupils=1), "grade"),
            (lambda: WRONG.new_big_class_barred(JUNIOR, grade=4, school_year=2017, pupils=1), "grade"),
            (lambda: WRONG.new_big_class_barred(JUNIOR, grade=0, school_year=2017, pupils=1), "grade"),
            (lambda: WRONG.new_big_class_barred(JUNIOR, grade=3, school_year="x", pupils=1), "school_year"),
            (lambda: WRONG.new_big_class_barred(PRIMARY, grade=6, school_year=2017, pupils=-1), "pupils"),
            (lambda: WRONG.county_classes([], on=DAY, share_last_year=None), "classes"),
            (lambda: WRONG.county_classes(5, on=DAY, share_last_year=None), "classes"),
            (lambda: WRONG.county_classes([5], on=DAY, share_last_year=None), "classes"),
            (lambda: WRONG.county_classes(county(0, 0, 1), on="x", share_last_year=None), "on"),
            (lambda: WRONG.county_classes(county(1, 0, 1), on=date(2021, 1, 1), share_last_year=2), "share_last_year"),
            (lambda: WRONG.preschool_class_allowed(urban=1, already_running=True), "urban"),
            (lambda: WRONG.preschool_class_allowed(urban=True, already_running=1), "already_running"),
            (lambda: WRONG.staff_posts(SchoolKind.KINDERGARTEN, 1), "stage"),
            (lambda: WRONG.staff_posts("x", 1), "stage"),
            (lambda: WRONG.staff_posts(PRIMARY, -1), "pupils"),
            (lambda: WRONG.village_posts(pupils=-1, classes=1, posts_per_class=1), "pupils"),
            (lambda: WRONG.village_posts(pupils=1, classes=0, posts_per_class=1), "classes"),
            (lambda: WRONG.village_posts(pupils=1, classes=1, posts_per_class=0), "posts_per_class"),
            (lambda: WRONG.whole_posts(-1), "posts"),
            (lambda: WRONG.staff_review_due(last_year=0, year=1), "last_year"),
            (lambda: WRONG.staff_review_due(last_year=2017, year=2016), "year"),
            (lambda: WRONG.exchange_check(eligible=-1, exchanged=0, backbone=0), "eligible"),
            (lambda: WRONG.exchange_check(eligible=1, exchanged=2, backbone=0), "exchanged"),
            (lambda: WRONG.exchange_check(eligible=2, exchanged=1, backbone=2), "backbone"),
            (lambda: WRONG.homeroom_load(-1), "standard_periods"),
            *((lambda name=name: WRONG.pay_kept(**{**dict.fromkeys(
                ("rural_wage_yuan", "town_wage_yuan", "mean_teacher_wage_yuan", "mean_civil_servant_wage_yuan"), 1),
                name: -1}), name)
              for name in ("rural_wage_yuan", "town_wage_yuan", "mean_teacher_wage_yuan",
                           "mean_civil_servant_wage_yuan")),
            (lambda: WRONG.allowances_rise(5), "allowances"),
            (lambda: WRONG.allowances_rise([5]), "allowances"),
            (lambda: WRONG.allowances_rise([HardshipAllowance(remoteness=-1, allowance_yuan=1)]), "remoteness"),
            (lambda: WRONG.allowances_rise([HardshipAllowance(remoteness=1, allowance_yuan=-1)]), "allowance_yuan"),
            (lambda: WRONG.charter_progress(with_charter=2, schools=1, on=DAY), "with_charter"),
            (lambda: WRONG.charter_progress(with_charter=0, schools=0, on=DAY), "schools"),
            (lambda: WRONG.charter_progress(with_charter=0, schools=1, on=1), "on"),
            (lambda: WRONG.private_school_allowed("x", for_profit=True), "stage"),
            (lambda: WRONG.private_school_allowed(PRIMARY, for_profit=1), "for_profit"),
            (lambda: WRONG.management_standard_due(0), "year"),
            (lambda: WRONG.safety_coverage_reached(covered=2, schools=1), "covered"),
            (lambda: WRONG.safety_coverage_reached(covered=0, schools=0), "schools"),
            (lambda: WRONG.venue_free("x", pupil=True), "venue"),
            (lambda: WRONG.venue_free(Venue.MUSEUM, pupil=1), "pupil"),
            (lambda: WRONG.dropout_step(persuaded=1, reported=False), "persuaded"),
            (lambda: WRONG.dropout_step(persuaded=None, reported=1), "reported"),
            (lambda: WRONG.migrant_enrolment(residence_permit=1, public_places=1), "residence_permit"),
            (lambda: WRONG.migrant_enrolment(residence_permit=True, public_places=-1), "public_places"),
            (lambda: WRONG.fee_lawful(local_fee_yuan=-1, migrant_fee_yuan=1), "local_fee_yuan"),
            (lambda: WRONG.fee_lawful(local_fee_yuan=1, migrant_fee_yuan=-1), "migrant_fee_yuan"),
            (lambda: WRONG.planning_consulted(touches_school_land=1, opinion_sought=True), "touches_school_land"),
            (lambda: WRONG.planning_consulted(touches_school_land=True, opinion_sought=1), "opinion_sought"),
            (lambda: WRONG.oversize_classes_inspected(0), "year"),
        ],
    )  # fmt: skip
    def test_refused(self, call: Any, fact: str) -> None:
        """Never taken for something that they are not."""
        with pytest.raises(InvalidFacts) as caught:
            call()
        assert caught.value.fact == fact

    def test_nothing_is_an_amount(self) -> None:
        """Zero is allowed wherever an amount or a share is asked for, and year 1 is a year."""
        assert ed.tax_share(revenue_yuan=100, for_schools_yuan=0).value.share == 0
        assert ed.pay_kept(
            rural_wage_yuan=0, town_wage_yuan=0, mean_teacher_wage_yuan=0, mean_civil_servant_wage_yuan=0
        ).value
        assert ed.fee_lawful(local_fee_yuan=0, migrant_fee_yuan=0).value
        assert ed.fee_lawful(local_fee_yuan=0, migrant_fee_yuan=Decimal("0.01")).value is False
        assert (
            ed.county_classes(county(1, 0, 99), on=date(2021, 1, 1), share_last_year=0).value.big_goal
            is Progress.MISSED
        )
        assert (
            ed.county_classes(county(1, 0, 99), on=date(2021, 1, 1), share_last_year=1).value.big_goal is Progress.MET
        )
        assert ed.staff_review_due(last_year=1, year=1).value is DueWindow.NOT_YET
        assert ed.management_standard_due(1).value is DueWindow.NOT_YET
        assert ed.oversize_classes_inspected(1).value is False
        for amounts in ((-1, 0, 0, 0), (0, -1, 0, 0), (0, 0, -1, 0), (0, 0, 0, -1)):
            with pytest.raises(InvalidFacts):
                ed.pay_kept(
                    rural_wage_yuan=amounts[0],
                    town_wage_yuan=amounts[1],
                    mean_teacher_wage_yuan=amounts[2],
                    mean_civil_servant_wage_yuan=amounts[3],
                )

    def test_findings_say_what_is_asked(self) -> None:
        """Charters of all schools; no class of 66 or more."""
        assert ed.charter_progress(with_charter=1, schools=2, on=DAY).because.required == 1
        assert ed.county_classes(county(0, 1, 9), on=DAY, share_last_year=None).findings[0].required == 0

    def test_what_ifs_of_years(self) -> None:
        """Each dated goal moves with its figure."""
        management = ed.Management(from_year=2018, within_from_years=1, within_to_years=2)
        assert ed.management_standard_due(2019, management=management).because.required == (2019, 2020)
        charters = ed.Charters(by_year=2018)
        late = ed.charter_progress(with_charter=0, schools=1, on=date(2018, 12, 31), charters=charters)
        assert late.value is Progress.NOT_YET_DUE
        assert ed.oversize_classes_inspected(2018, inspection=ed.Inspection(from_year=2019)).value is False
        assert (
            ed.safety_coverage_reached(covered=9, schools=10, coverage=ed.SafetyCoverage(share=Decimal(1))).value
            is False
        )
        assert ed.retention_reached(retained=97, cohort=100, retention=ed.Retention(share=Decimal(1))).value is False
        ratios = ed.StaffRatios(review_from_years=1, review_to_years=1)
        assert ed.staff_review_due(last_year=2017, year=2019, ratios=ratios).value is DueWindow.OVERDUE
