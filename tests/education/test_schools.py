"""A school on a day, and what is left to do."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy import education as ed
from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.core.forms import plain
from langfang_policy.education import Criterion, School, SchoolClass, SchoolKind, SchoolRequirement

PRIMARY, JUNIOR, SENIOR = SchoolKind.PRIMARY, SchoolKind.JUNIOR, SchoolKind.SENIOR
HELD = st.dates(date(2017, 9, 14), date(2024, 12, 31))
"""Days on which the opinions held."""
NEW, SUPER, BIG, PRESCHOOL, BEDS, STANDARD, CHARTER = SchoolRequirement


def classes(*pupils: int, stage: SchoolKind = PRIMARY, grade: int | None = 2) -> tuple[SchoolClass, ...]:
    """Classes of one stage and grade."""
    return tuple(SchoolClass(stage=stage, pupils=number, grade=grade) for number in pupils)


GOOD = School(
    classes=classes(45, 45),
    urban=True,
    preschool_class=False,
    boarders=0,
    beds=0,
    criteria=frozenset(Criterion),
    charter=True,
)


class TestCheckSchool:
    """Classes, preschool class, beds, criteria, charter (二（一）3, 二（一）5, 二（三）1)."""

    @given(HELD)
    def test_a_good_school_is_always_compliant(self, on: date) -> None:
        """And nothing is left to do."""
        decision = ed.check_school(GOOD, on=on)
        check = decision.value
        assert bool(check) is True
        assert (check.breaches, check.left, check.due) == ((), (), None)
        assert (check.oversize, check.super_oversize, check.above_standard, check.beds_short) == (0, 0, 0, 0)
        assert check.missing_criteria == ()
        assert check.enrolment_limited is False
        assert all(finding.holds for finding in decision.findings)
        assert decision.because is None

    @pytest.mark.parametrize(
        ("change", "on", "breaches", "left", "due"),
        [
            ({"classes": classes(56, grade=1)}, date(2017, 9, 14), (NEW,), (BIG,), date(2020, 12, 31)),
            ({"classes": classes(55, grade=1)}, date(2017, 9, 14), (), (), None),
            ({"classes": classes(65)}, date(2018, 12, 31), (), (BIG,), date(2020, 12, 31)),
            ({"classes": classes(66)}, date(2018, 12, 31), (), (SUPER, BIG), date(2018, 12, 31)),
            ({"classes": classes(66)}, date(2019, 1, 1), (SUPER,), (BIG,), date(2020, 12, 31)),
            ({"classes": classes(56)}, date(2020, 12, 31), (), (BIG,), date(2020, 12, 31)),
            ({"classes": classes(56)}, date(2021, 1, 1), (), (BIG,), date(2021, 12, 31)),
            ({"preschool_class": True}, date(2018, 1, 1), (PRESCHOOL,), (), None),
            ({"preschool_class": True, "urban": False}, date(2018, 1, 1), (), (), None),
            ({"classes": classes(80, stage=SENIOR)}, date(2021, 1, 1), (), (), None),
            ({"boarders": 1}, date(2018, 1, 1), (BEDS,), (), None),
            ({"boarders": 1, "beds": 1}, date(2018, 1, 1), (), (), None),
            ({"charter": False}, date(2017, 12, 31), (), (CHARTER,), date(2017, 12, 31)),
            ({"charter": False}, date(2018, 1, 1), (CHARTER,), (), None),
            ({"criteria": frozenset()}, date(2018, 12, 31), (), (STANDARD,), date(2018, 12, 31)),
            ({"criteria": frozenset()}, date(2019, 1, 1), (STANDARD,), (), None),
        ],
    )
    def test_each_requirement(
        self,
        change: dict[str, Any],
        on: date,
        breaches: tuple[SchoolRequirement, ...],
        left: tuple[SchoolRequirement, ...],
        due: date | None,
    ) -> None:
        """At its day, and the day after."""
        decision = ed.check_school(attrs.evolve(GOOD, **change), on=on)
        check = decision.value
        assert (check.breaches, check.left, check.due) == (breaches, left, due)
        assert bool(check) is (not breaches)
        told = dict(zip(SchoolRequirement, decision.findings, strict=True))
        assert {one for one, finding in told.items() if finding.holds is False} == set(breaches)
        assert {one for one, finding in told.items() if finding.holds is None} == set(left)
        assert {finding.bound for one, finding in told.items() if one not in left} == {None}
        assert decision.because is (told[breaches[0]] if breaches else None)
        assert plain(check)

    @pytest.mark.parametrize(("pupils", "above"), [(45, 0), (46, 1)])
    def test_one_class_above_the_standard_limits_enrolment(self, pupils: int, above: int) -> None:
        """Before it is oversize, and without a breach."""
        check = ed.check_school(attrs.evolve(GOOD, classes=classes(45, pupils)), on=date(2018, 1, 1)).value
        assert (check.above_standard, check.enrolment_limited, bool(check)) == (above, above == 1, True)

    def test_all_at_once(self) -> None:
        """Counts, criteria, beds, and the next day of what is left."""
        school = School(
            classes=(*classes(45, 46, 56, 66), *classes(50, 51, 56, stage=JUNIOR, grade=1)),
            urban=True,
            preschool_class=True,
            boarders=300,
            beds=290,
            criteria=frozenset(Criterion) - {Criterion.CLASS_SIZE, Criterion.TEACHERS},
            charter=False,
        )
        decision = ed.check_school(school, on=date(2017, 10, 9))
        check = decision.value
        assert check.breaches == (NEW, PRESCHOOL, BEDS)
        assert decision.because is decision.findings[0]
        assert check.left == (SUPER, BIG, STANDARD, CHARTER)
        assert check.due == date(2017, 12, 31)
        assert (check.above_standard, check.oversize, check.super_oversize) == (5, 3, 1)
        assert check.enrolment_limited is True
        assert check.missing_criteria == (Criterion.CLASS_SIZE, Criterion.TEACHERS)
        assert check.beds_short == 10
        assert [str(finding.citation.locator) for finding in decision.findings] == [
            *["二（一）5"] * 4, *["二（一）3"] * 2, "二（三）1",
        ]  # fmt: skip
        assert [str(finding.bound) for finding in decision.findings] == [
            "None", "≤2018-12-31", "≤2020-12-31", "None", "None", "≤2018-12-31", "≤2017-12-31",
        ]  # fmt: skip

    def test_a_junior_school_has_no_preschool_class_to_close(self) -> None:
        """The ban is on primary schools."""
        school = attrs.evolve(GOOD, classes=classes(50, stage=JUNIOR), preschool_class=True)
        assert ed.check_school(school, on=date(2018, 1, 1)).value.breaches == ()
        primary = attrs.evolve(school, classes=(*school.classes, *classes(45)))
        assert ed.check_school(primary, on=date(2018, 1, 1)).value.breaches == (PRESCHOOL,)

    def test_a_grade_matters_in_oversize_classes_alone(self) -> None:
        """And not where every grade of a primary school is barred."""
        unknown = attrs.evolve(GOOD, classes=classes(55, grade=None))
        assert ed.check_school(unknown, on=date(2018, 1, 1)).value
        oversize = attrs.evolve(GOOD, classes=classes(45, 56, grade=None))
        with pytest.raises(Undetermined) as caught:
            ed.check_school(oversize, on=date(2018, 1, 1))
        assert caught.value.missing == ("school.classes[1].grade",)
        every = ed.check_school(oversize, on=date(2018, 1, 1), first_grades=ed.FirstGrades.ALL_PRIMARY).value
        assert every.breaches == (NEW,)
        later = ed.check_school(oversize, on=date(2018, 1, 1), calendar=ed.ClassCalendar(barred_from_year=2018)).value
        assert later.breaches == ()
        known = (*classes(56, grade=None), *classes(56, grade=1))
        for either in (known, known[::-1]):
            check = ed.check_school(attrs.evolve(GOOD, classes=either), on=date(2018, 1, 1)).value
            assert check.breaches == (NEW,)

    def test_nothing_is_judged_before_the_opinions(self) -> None:
        """The first day is in, the day before is not."""
        assert ed.check_school(GOOD, on=date(2017, 9, 14)).value
        with pytest.raises(NotInForce):
            ed.check_school(GOOD, on=date(2017, 9, 13))

    def test_senior_classes(self) -> None:
        """They are passed over, or counted by the other reading, but never above a standard that there is not."""
        mixed = attrs.evolve(GOOD, classes=(*classes(46), *classes(52, 60, 70, stage=SENIOR, grade=None)))
        on = date(2019, 1, 1)
        check = ed.check_school(mixed, on=on).value
        assert (check.breaches, check.left, check.oversize, check.above_standard) == ((), (), 0, 1)
        counted = ed.check_school(mixed, on=on, schools=ed.OversizeSchools.WITH_SENIOR).value
        assert (counted.breaches, counted.left) == ((SUPER,), (BIG,))
        assert (counted.oversize, counted.super_oversize, counted.above_standard) == (2, 1, 3)

    @pytest.mark.parametrize(
        ("lacking", "change", "missing"),
        [
            ("urban", {}, None),
            ("beds", {}, None),
            ("urban", {"preschool_class": True}, "school.urban"),
            ("urban", {"preschool_class": True, "classes": classes(50, stage=JUNIOR)}, None),
            ("beds", {"boarders": 1}, "school.beds"),
        ],
    )
    def test_what_is_not_given_matters_only_where_it_can(
        self, lacking: str, change: dict[str, Any], missing: str | None
    ) -> None:
        """Where the school lies matters for a preschool class, its beds for boarders."""
        without: dict[str, Any] = {lacking: None}
        school = attrs.evolve(GOOD, **change, **without)
        if missing is None:
            assert ed.check_school(school, on=date(2018, 1, 1)).value
            return
        with pytest.raises(Undetermined) as caught:
            ed.check_school(school, on=date(2018, 1, 1))
        assert caught.value.missing == (missing,)

    @given(st.lists(st.integers(0, 80), min_size=1, max_size=6), st.integers(0, 5), st.integers(0, 40), HELD)
    def test_compliance_is_monotone(self, sizes: list[int], index: int, more: int, on: date) -> None:
        """A larger class never breaks less, nor leaves less to do."""
        grown = list(sizes)
        grown[index % len(sizes)] += more
        small, large = (
            ed.check_school(attrs.evolve(GOOD, classes=classes(*pupils, grade=1)), on=on).value
            for pupils in (sizes, grown)
        )
        assert set(small.breaches) <= set(large.breaches)
        assert {*small.breaches, *small.left} <= {*large.breaches, *large.left}
        assert small.oversize <= large.oversize
        assert small.above_standard <= large.above_standard

    @given(st.integers(0, 90), st.integers(1, 6), HELD, st.sampled_from(ed.FirstGrades))
    def test_a_class_is_judged_as_on_its_own(self, pupils: int, grade: int, on: date, reading: ed.FirstGrades) -> None:
        """The school breaks what its class breaks."""
        school = attrs.evolve(GOOD, classes=classes(pupils, grade=grade))
        check = ed.check_school(school, on=on, first_grades=reading).value
        one = ed.check_class(PRIMARY, grade=grade, pupils=pupils, on=on, first_grades=reading).value
        assert [breach.name for breach in check.breaches] == [f"NO_{breach.name}" for breach in one.breaches]
        assert check.due == one.due

    def test_what_if(self) -> None:
        """Sizes, calendar, years."""
        first = attrs.evolve(GOOD, classes=classes(56, grade=1), charter=False, criteria=frozenset())
        on = date(2019, 6, 1)
        check = ed.check_school(
            first,
            on=on,
            sizes=ed.ClassSizes(big=57),
            goal=ed.StandardSchools(by_year=2019),
            charters=ed.Charters(by_year=2019),
        ).value
        assert (check.breaches, check.left, check.due) == ((), (STANDARD, CHARTER), date(2019, 12, 31))
        moved = ed.check_school(first, on=on, goal=ed.StandardSchools(by_year=2020), charters=ed.Charters(by_year=2021))
        assert [str(finding.bound) for finding in moved.findings[-2:]] == ["≤2020-12-31", "≤2021-12-31"]
        calendar = ed.ClassCalendar(barred_from_year=2019, super_by_year=2019, big_by_year=2022)
        large = attrs.evolve(GOOD, classes=classes(66, grade=1))
        assert ed.check_school(large, on=on, calendar=calendar).value.left == (SUPER, BIG)
        assert ed.check_school(large, on=date(2019, 9, 1), calendar=calendar).value.breaches == (NEW,)


class TestFacts:
    """Facts that cannot be are refused by name."""

    @pytest.mark.parametrize(
        ("change", "fact"),
        [
            ({"classes": ()}, "classes"),
            ({"classes": "x"}, "classes"),
            ({"classes": (5,)}, "classes[0]"),
            ({"urban": 1}, "urban"),
            ({"preschool_class": None}, "preschool_class"),
            ({"boarders": -1}, "boarders"),
            ({"beds": -1}, "beds"),
            ({"criteria": "all"}, "criteria"),
            ({"criteria": {"x"}}, "criteria[0]"),
            ({"charter": "yes"}, "charter"),
        ],
    )
    def test_refused(self, change: dict[str, Any], fact: str) -> None:
        """A wrong school cannot be made."""
        with pytest.raises(InvalidFacts) as caught:
            attrs.evolve(GOOD, **change)
        assert caught.value.faults[0].fact == fact

    def test_all_faults_at_once(self) -> None:
        """Each with its path; numbers and lists become our own."""
        wrong: dict[str, Any] = {"boarders": -1, "charter": 1}
        with pytest.raises(InvalidFacts) as caught:
            attrs.evolve(GOOD, **wrong)
        assert [fault.path for fault in caught.value.faults] == ["$.boarders", "$.charter"]
        assert attrs.evolve(GOOD, classes=list(GOOD.classes)) == GOOD

    @pytest.mark.parametrize(
        ("facts", "fact"),
        [
            ({"school": 5, "on": date(2018, 1, 1)}, "school"),
            ({"school": GOOD, "on": datetime(2018, 1, 1)}, "on"),
            ({"school": attrs.evolve(GOOD, classes=classes(56)), "on": date(2018, 1, 1), "first_grades": "x"},
             "first_grades"),
            ({"school": GOOD, "on": date(2018, 1, 1), "schools": "x"}, "schools"),
        ],
    )  # fmt: skip
    def test_no_school_no_day(self, facts: dict[str, Any], fact: str) -> None:
        """A school, a day, a reading."""
        check: Any = ed.check_school
        with pytest.raises(InvalidFacts) as caught:
            check(**facts)
        assert caught.value.fact == fact
