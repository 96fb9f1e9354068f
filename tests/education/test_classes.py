"""Class sizes, and the end of oversize classes."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy import education as ed
from langfang_policy.core.decisions import Decision
from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.core.faults import Language
from langfang_policy.core.registers import Standing
from langfang_policy.education import (
    ClassSize,
    OversizeRule,
    SchoolClass,
    SchoolKind,
)
from tests.helpers import because

PRIMARY, JUNIOR, SENIOR = SchoolKind.PRIMARY, SchoolKind.JUNIOR, SchoolKind.SENIOR
HELD = st.dates(date(2017, 9, 14), date(2024, 12, 31))
"""Days on which the opinions held."""


def holds(decision: Decision[Any]) -> list[bool | None]:
    """Which findings hold."""
    return [finding.holds for finding in decision.findings]


def bounds(decision: Decision[Any], language: Language = "en") -> list[str]:
    """The bounds that are told, in order."""
    return [finding.bound.text(language) for finding in decision.findings if finding.bound is not None]


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
            (SENIOR, 55, ClassSize.NOT_OVERSIZE),
            (SENIOR, 56, ClassSize.BIG),
            (SENIOR, 66, ClassSize.SUPER_BIG),
        ],
    )
    def test_boundaries(self, stage: SchoolKind, pupils: int, size: ClassSize) -> None:
        """The norm is standard; 56 and 66 are oversize; a senior class has no norm, and is oversize or not."""
        decision = ed.class_size(stage, pupils)
        assert decision.value is size
        norm = 45 if stage is PRIMARY else 50
        ends = {
            ClassSize.NOT_OVERSIZE: ["<56 pupils"],
            ClassSize.STANDARD: [f"≤{norm} pupils"],
            ClassSize.ABOVE_STANDARD: [f">{norm} pupils", "<56 pupils"],
            ClassSize.BIG: ["≥56 pupils", "<66 pupils"],
            ClassSize.SUPER_BIG: ["≥66 pupils"],
        }
        assert bounds(decision) == ends[size]
        assert {finding.observed for finding in decision.findings} == {pupils}
        assert set(holds(decision)) == {None}
        assert decision.citations == (ed.COMPULSORY_EDUCATION.at("二（一）5"),)

    @pytest.mark.parametrize("stage", [SchoolKind.KINDERGARTEN, SchoolKind.OTHER])
    def test_other_schools(self, stage: SchoolKind) -> None:
        """Of their classes nothing is said."""
        for ask_of in (ed.class_size, ed.classes_for, lambda *facts: ed.check_class(*facts[:1], pupils=60, on=DAY)):
            with pytest.raises(Undetermined) as caught:
                ask_of(stage, 60)
            assert caught.value.missing == ("stage",)

    def test_the_words_of_the_law(self) -> None:
        """不超过, 以上; the sides that it leaves out have no word."""
        assert bounds(ed.class_size(PRIMARY, 45), "zh") == ["不超过45人"]
        assert bounds(ed.class_size(PRIMARY, 56), "zh") == ["56人以上", "<66人"]

    def test_what_if(self) -> None:
        """Each figure moves its edge, and the bound that is told follows."""
        assert bounds(ed.class_size(PRIMARY, 40, sizes=ed.ClassSizes(primary_norm=39))) == [">39 pupils", "<56 pupils"]
        assert bounds(ed.class_size(JUNIOR, 50, sizes=ed.ClassSizes(junior_norm=51))) == ["≤51 pupils"]
        assert bounds(ed.class_size(PRIMARY, 56, sizes=ed.ClassSizes(big=57))) == [">45 pupils", "<57 pupils"]
        assert bounds(ed.class_size(PRIMARY, 66, sizes=ed.ClassSizes(super_big=67))) == ["≥56 pupils", "<67 pupils"]

    @pytest.mark.parametrize(
        ("change", "facts"),
        [
            ({"primary_norm": 56}, ["big"]),
            ({"junior_norm": 60}, ["big"]),
            ({"super_big": 56}, ["super_big"]),
            ({"big": 50, "super_big": 50}, ["big", "super_big"]),
        ],
    )
    def test_sizes_rise(self, change: dict[str, int], facts: list[str]) -> None:
        """A standard class is smaller than an oversize one, and that than a super-oversize one."""
        with pytest.raises(InvalidFacts) as caught:
            ed.ClassSizes(**change)
        assert [fault.fact for fault in caught.value.faults] == facts
        assert ed.ClassSizes(primary_norm=55, junior_norm=55, super_big=57).big == 56

    @given(st.sampled_from([PRIMARY, JUNIOR, SENIOR]), st.integers(0, 120), st.integers(0, 120))
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
        first, begun, size = decision.findings
        assert (first.observed, begun.observed, size.observed) == (grade == 1, year, pupils)
        assert holds(decision) == [None, None, (not barred) if grade == 1 and year >= 2017 else None]
        assert decision.because is (first if grade > 1 else begun if year < 2017 else size)
        assert begun.text("zh").endswith("2017起" if year >= 2017 else "<2017")
        assert str(size.bound) == ("<56 pupils" if holds(decision)[2] is not None or pupils < 56 else "≥56 pupils")

    @pytest.mark.parametrize("stage", [SENIOR, SchoolKind.KINDERGARTEN, SchoolKind.OTHER])
    def test_no_other_stage_is_barred(self, stage: SchoolKind) -> None:
        """The bar is on primary and junior schools, by either reading; the grade is not asked for."""
        for way in ed.FirstGrades:
            decision = ed.new_big_class_barred(stage, school_year=2018, pupils=70, first_grades=way)
            assert decision.value is False
            assert (because(decision).observed, because(decision).holds) == (stage, None)
        assert ed.new_big_class_barred(stage, grade=1, school_year=2018, pupils=70).value is False

    @given(
        st.sampled_from(SchoolKind),
        st.integers(2015, 2020),
        st.sampled_from((0, 55, 56, 66)),
        st.sampled_from(ed.FirstGrades),
    )
    def test_an_unknown_grade_matters_only_where_it_can(
        self, stage: SchoolKind, year: int, pupils: int, way: ed.FirstGrades
    ) -> None:
        """Where every grade gives one answer it is given, else the grade is named."""
        facts: dict[str, Any] = {"school_year": year, "pupils": pupils, "first_grades": way}
        grades = range(1, 7 if stage is PRIMARY else 4)
        possible = {ed.new_big_class_barred(stage, grade=grade, **facts).value for grade in grades}
        if len(possible) == 1:
            assert {ed.new_big_class_barred(stage, **facts).value} == possible
            return
        with pytest.raises(Undetermined) as caught:
            ed.new_big_class_barred(stage, **facts)
        assert caught.value.missing == ("grade",)

    def test_first_grades_are_a_reading(self) -> None:
        """All of primary, or the first grade alone."""
        every = ed.FirstGrades.ALL_PRIMARY
        facts: dict[str, Any] = {"school_year": 2017, "pupils": 56, "first_grades": every}
        assert ed.new_big_class_barred(PRIMARY, grade=6, **facts).value is True
        assert ed.new_big_class_barred(JUNIOR, grade=2, **facts).value is False
        calendar, sizes = ed.ClassCalendar(barred_from_year=2018), ed.ClassSizes(big=57)
        facts = {"grade": 1, "pupils": 56}
        later = ed.new_big_class_barred(PRIMARY, school_year=2017, calendar=calendar, **facts)
        assert (later.value, bounds(later)) == (False, ["<2018", "≥56 pupils"])
        larger = ed.new_big_class_barred(PRIMARY, school_year=2017, sizes=sizes, **facts)
        assert (larger.value, bounds(larger)) == (False, ["≥2017", "<57 pupils"])

    @pytest.mark.parametrize(("urban", "running"), list(product((True, False), repeat=2)))
    def test_preschool(self, urban: bool, running: bool) -> None:
        """None in urban primary schools; those that run are closed by a day set."""
        decision = ed.preschool_class_allowed(urban=urban, already_running=running)
        assert decision.value == ed.PreschoolCheck(allowed=not urban, to_close=urban and running)
        assert bool(decision.value) is because(decision).holds is (not urban)
        assert decision.because is decision.findings[0]
        assert [finding.zh for finding in decision.findings[1:]] == (
            [] if not urban else ["限期撤销" if running else "不再举办"]
        )

    def test_whether_one_runs_matters_in_town(self) -> None:
        """Left out, it is asked for there alone."""
        assert ed.preschool_class_allowed(urban=False).value
        with pytest.raises(Undetermined) as caught:
            ed.preschool_class_allowed(urban=True)
        assert caught.value.missing == ("already_running",)


class TestClassesFor:
    """The classes of new premises, by the standard class (二（一）5)."""

    @pytest.mark.parametrize(
        ("stage", "pupils", "classes"),
        [
            (PRIMARY, 0, 0),
            (PRIMARY, 1, 1),
            (PRIMARY, 45, 1),
            (PRIMARY, Decimal("45.1"), 2),
            (PRIMARY, 46, 2),
            (JUNIOR, 50, 1),
            (JUNIOR, 51, 2),
            (PRIMARY, 1600, 36),
            (JUNIOR, 1600, 32),
        ],
    )
    def test_boundaries(self, stage: SchoolKind, pupils: Any, classes: int) -> None:
        """One more than a full class needs another; 20,000 residents have 1,600 primary pupils, 36 classes."""
        decision = ed.classes_for(stage, pupils)
        assert decision.value == classes
        assert [finding.observed for finding in decision.findings] == [pupils, 45 if stage is PRIMARY else 50]
        assert decision.because is None
        assert decision.citations == (ed.COMPULSORY_EDUCATION.at("二（一）5"),)

    def test_senior_schools(self) -> None:
        """Have no standard class."""
        with pytest.raises(Undetermined) as caught:
            ed.classes_for(SENIOR, 1)
        assert caught.value.missing == ("stage",)

    @given(st.sampled_from([PRIMARY, JUNIOR]), st.integers(0, 5000), st.integers(0, 5000))
    def test_more_pupils_never_need_fewer(self, stage: SchoolKind, one: int, other: int) -> None:
        """And in so many classes all fit the standard, in one fewer they do not."""
        few, many = sorted((one, other))
        needed = ed.classes_for(stage, many).value
        assert ed.classes_for(stage, few).value <= needed
        assert needed * ed.ClassSizes().norm(stage) >= many
        assert needed == 0 or (needed - 1) * ed.ClassSizes().norm(stage) < many

    def test_what_if(self) -> None:
        """Smaller classes."""
        decision = ed.classes_for(PRIMARY, 45, sizes=ed.ClassSizes(primary_norm=40))
        assert (decision.value, decision.findings[1].observed) == (2, 40)
        assert ed.classes_for(JUNIOR, 50, sizes=ed.ClassSizes(junior_norm=49)).value == 2


NEW, SUPER, SHARE, FALLING = OversizeRule


class TestCalendar:
    """What is forbidden from when (二（一）5)."""

    @pytest.mark.parametrize(
        ("on", "binding"),
        [
            (date(2017, 9, 14), (NEW,)),
            (date(2018, 12, 31), (NEW,)),
            (date(2019, 1, 1), (NEW, SUPER)),
            (date(2020, 12, 31), (NEW, SUPER)),
            (date(2021, 1, 1), (NEW, SUPER, SHARE, FALLING)),
        ],
    )
    def test_steps(self, on: date, binding: tuple[OversizeRule, ...]) -> None:
        """The autumn term of 2017, the ends of 2018 and 2020."""
        decision = ed.oversize_rules(on=on)
        assert decision.value == binding
        ends = [("≥", "<", "2017-09-01"), (">", "≤", "2018-12-31"), *[(">", "≤", "2020-12-31")] * 2]
        assert bounds(decision) == [
            (within if step in binding else without) + day
            for step, (within, without, day) in zip(OversizeRule, ends, strict=True)
        ]
        assert set(holds(decision)) == {None}
        assert {finding.observed for finding in decision.findings} == {on}

    @pytest.mark.parametrize(
        "ask_of",
        [
            ed.oversize_rules,
            lambda on: ed.check_class(PRIMARY, grade=1, pupils=56, on=on),
            lambda on: ed.county_classes(county(1, 0, 1), on=on),
        ],
    )
    def test_nothing_is_judged_before_the_opinions(self, ask_of: Any) -> None:
        """The autumn term had begun, but on 13 September there was no bar yet."""
        ask_of(on=date(2017, 9, 14))
        with pytest.raises(NotInForce):
            ask_of(on=date(2017, 9, 13))

    @given(HELD, HELD)
    def test_what_binds_goes_on_binding(self, one: date, other: date) -> None:
        """No step is taken back."""
        early, late = sorted((one, other))
        assert set(ed.oversize_rules(on=early).value) <= set(ed.oversize_rules(on=late).value)

    @pytest.mark.parametrize(
        ("on", "year"),
        [(date(2017, 8, 31), 2016), (date(2017, 9, 1), 2017), (date(2018, 1, 1), 2017), (date(2018, 12, 31), 2018)],
    )
    def test_school_year(self, on: date, year: int) -> None:
        """Begins with the autumn term."""
        assert ed.ClassCalendar().school_year(on) == year

    def test_what_if(self) -> None:
        """Later steps."""
        calendar = ed.ClassCalendar(barred_from_year=2018, autumn_month=8, super_by_year=2017)
        assert ed.oversize_rules(on=date(2018, 7, 31), calendar=calendar).value == (SUPER,)
        decision = ed.oversize_rules(on=date(2018, 8, 1), calendar=calendar)
        assert decision.value == (NEW, SUPER)
        assert bounds(decision) == ["≥2018-08-01", ">2017-12-31", "≤2020-12-31", "≤2020-12-31"]
        earlier = ed.oversize_rules(on=date(2018, 1, 1), calendar=ed.ClassCalendar(big_by_year=2017))
        assert earlier.value == (NEW, SHARE, FALLING)

    @pytest.mark.parametrize("month", [0, 13])
    def test_a_month_is_one_of_twelve(self, month: int) -> None:
        """Its neighbours are none."""
        with pytest.raises(InvalidFacts):
            ed.ClassCalendar(autumn_month=month)
        assert ed.ClassCalendar(autumn_month=12).barred_from == date(2017, 12, 1)


class TestCheckClass:
    """A class on a day, and what is left to do (二（一）5)."""

    @pytest.mark.parametrize(
        ("grade", "pupils", "on", "breaches", "left", "due"),
        [
            (1, 55, date(2017, 9, 14), (), (), None),
            (1, 56, date(2017, 9, 14), (NEW,), (SHARE,), date(2020, 12, 31)),
            (2, 56, date(2017, 9, 14), (), (SHARE,), date(2020, 12, 31)),
            (2, 65, date(2019, 1, 1), (), (SHARE,), date(2020, 12, 31)),
            (2, 66, date(2018, 12, 31), (), (SUPER, SHARE), date(2018, 12, 31)),
            (2, 66, date(2019, 1, 1), (SUPER,), (SHARE,), date(2020, 12, 31)),
            (1, 66, date(2019, 1, 1), (NEW, SUPER), (SHARE,), date(2020, 12, 31)),
            (2, 56, date(2020, 12, 31), (), (SHARE,), date(2020, 12, 31)),
            (2, 56, date(2021, 1, 1), (), (FALLING,), date(2021, 12, 31)),
            (2, 56, date(2022, 5, 1), (), (FALLING,), date(2022, 12, 31)),
            (2, 46, date(2022, 5, 1), (), (), None),
        ],
    )
    def test_steps(
        self,
        grade: int,
        pupils: int,
        on: date,
        breaches: tuple[OversizeRule, ...],
        left: tuple[OversizeRule, ...],
        due: date | None,
    ) -> None:
        """What is broken, what is left, by when."""
        decision = ed.check_class(PRIMARY, grade=grade, pupils=pupils, on=on)
        assert (decision.value.breaches, decision.value.left, decision.value.due) == (breaches, left, due)
        assert bool(decision.value) is (not breaches)
        assert decision.value.size is ed.class_size(PRIMARY, pupils).value
        size, new, *late = decision.reasons
        assert len(size.findings) == (1 if pupils >= 66 else 2)
        assert (new.holds, len(late)) == (NEW in breaches, pupils >= 66)
        assert [reason.holds for reason in late] == ([SUPER not in breaches] if pupils >= 66 else [])
        assert decision.because is (new.because if NEW in breaches else late[0] if SUPER in breaches else None)

    @pytest.mark.parametrize(
        ("stage", "pupils", "norm", "limit"),
        [
            (PRIMARY, 0, 0, 0),
            (PRIMARY, 45, 0, 0),
            (PRIMARY, 46, 1, 0),
            (JUNIOR, 50, 0, 0),
            (JUNIOR, 55, 5, 0),
            (JUNIOR, 56, 6, 1),
        ],
    )
    def test_pupils_too_many(self, stage: SchoolKind, pupils: int, norm: int, limit: int) -> None:
        """Above a standard class, and above the largest that is not oversize."""
        check = ed.check_class(stage, grade=1, pupils=pupils, on=date(2018, 3, 1)).value
        assert (check.over_norm, check.over_limit) == (norm, limit)

    @given(
        st.sampled_from([PRIMARY, JUNIOR]),
        st.integers(1, 3),
        st.integers(0, 120),
        st.integers(0, 120),
        HELD,
        st.sampled_from(ed.FirstGrades),
    )
    def test_compliance_is_monotone(
        self, stage: SchoolKind, grade: int, one: int, other: int, on: date, first_grades: ed.FirstGrades
    ) -> None:
        """A larger class never breaks less, nor is less left to do for it."""
        few, many = (
            ed.check_class(stage, grade=grade, pupils=pupils, on=on, first_grades=first_grades).value
            for pupils in sorted((one, other))
        )
        assert set(few.breaches) <= set(many.breaches)
        assert set(few.left) <= {*many.left, *many.breaches}
        assert few.size <= many.size
        assert few.over_norm is not None
        assert many.over_norm is not None
        assert few.over_norm <= many.over_norm
        assert few.over_limit <= many.over_limit

    def test_a_senior_class_counts_where_it_is_read_to(self) -> None:
        """It is never barred; the dated goals reach it by one reading, and it has no standard to be above."""
        facts: dict[str, Any] = {"pupils": 66, "on": date(2019, 1, 1)}
        decision = ed.check_class(SENIOR, **facts)
        check = decision.value
        assert (check.size, check.breaches, check.left, check.due) == (ClassSize.SUPER_BIG, (), (), None)
        assert (check.over_norm, check.over_limit) == (None, 11)
        assert decision.findings[-1].observed is SENIOR
        counted = ed.check_class(SENIOR, **facts, schools=ed.OversizeSchools.WITH_SENIOR)
        assert (counted.value.breaches, counted.value.left) == ((SUPER,), (SHARE,))
        assert because(counted).observed == date(2019, 1, 1)
        small = ed.check_class(SENIOR, pupils=55, on=DAY).value
        assert (small.size, small.over_limit, bool(small)) == (ClassSize.NOT_OVERSIZE, 0, True)
        primary = ed.check_class(PRIMARY, grade=2, **facts)
        assert primary == ed.check_class(PRIMARY, grade=2, **facts, schools=ed.OversizeSchools.WITH_SENIOR)

    def test_readings_and_what_ifs_reach_it(self) -> None:
        """First grades, sizes, calendar."""
        facts: dict[str, Any] = {"pupils": 56, "on": date(2018, 3, 1)}
        assert not ed.check_class(PRIMARY, grade=6, **facts, first_grades=ed.FirstGrades.ALL_PRIMARY).value
        assert ed.check_class(PRIMARY, grade=1, **facts, sizes=ed.ClassSizes(big=57)).value
        assert ed.check_class(PRIMARY, grade=1, **facts, calendar=ed.ClassCalendar(barred_from_year=2018)).value
        calendar = ed.ClassCalendar(super_by_year=2019, big_by_year=2019)
        check = ed.check_class(PRIMARY, grade=2, pupils=66, on=date(2019, 12, 31), calendar=calendar).value
        assert (check.breaches, check.left, check.due) == ((), (SUPER, SHARE), date(2019, 12, 31))
        late = ed.check_class(PRIMARY, grade=2, pupils=66, on=date(2020, 1, 1), calendar=calendar)
        assert str(because(late).bound) == "≤2019-12-31"


def county(big: int, super_big: int, rest: int) -> list[SchoolClass]:
    """A county's classes."""
    sizes = [56] * big + [66] * super_big + [45] * rest
    return [SchoolClass(stage=PRIMARY, pupils=pupils) for pupils in sizes]


class TestCountyClasses:
    """The end of oversize classes (二（一）5)."""

    @pytest.mark.parametrize(
        ("super_big", "on", "standing"),
        [
            (1, date(2018, 12, 31), Standing.RUNNING),
            (1, date(2019, 1, 1), Standing.UNDETERMINED),
            (99, date(2019, 1, 1), Standing.UNDETERMINED),
            (100, date(2019, 1, 1), Standing.MISSED),
            (0, date(2019, 1, 1), Standing.KEPT),
        ],
    )
    def test_basically(self, super_big: int, on: date, standing: Standing) -> None:
        """Where a few super-oversize classes may be left, it is open after 2018 whether they are few; all are not."""
        classes = county(0, super_big, 100 - super_big)
        decision = ed.county_classes(classes, on=on, basically=ed.Basically.ALL_BUT_A_FEW)
        found, strict = decision.value, ed.county_classes(classes, on=on).value
        assert found.super_big_goal is standing
        assert (strict.super_big_goal is Standing.MISSED) is (standing in {Standing.UNDETERMINED, Standing.MISSED})
        assert (found.to_dissolve, strict.to_dissolve) == (max(super_big - 5, 0), super_big)
        assert holds(decision)[0] == {Standing.MISSED: False, Standing.KEPT: True}.get(standing)

    @pytest.mark.parametrize(
        ("big", "super_big", "on", "super_goal", "big_goal", "dissolve"),
        [
            (5, 0, date(2020, 12, 31), Standing.KEPT, Standing.KEPT, 0),
            (6, 0, date(2020, 12, 31), Standing.KEPT, Standing.RUNNING, 1),
            (6, 0, date(2018, 1, 1), Standing.KEPT, Standing.RUNNING, 1),
            (4, 1, date(2018, 12, 31), Standing.RUNNING, Standing.KEPT, 1),
            (4, 1, date(2019, 1, 1), Standing.MISSED, Standing.KEPT, 1),
            (0, 9, date(2019, 1, 1), Standing.MISSED, Standing.RUNNING, 9),
            (0, 0, date(2025, 1, 1), Standing.KEPT, Standing.KEPT, 0),
        ],
    )
    def test_goals(
        self, big: int, super_big: int, on: date, super_goal: Standing, big_goal: Standing, dissolve: int
    ) -> None:
        """5 % by the end of 2020, none of 66 or more by the end of 2018; super-oversize ones count in both."""
        classes = county(big, super_big, 100 - big - super_big)
        decision = ed.county_classes(classes, on=on, share_last_year=None)
        found = decision.value
        assert (found.classes, found.big, found.super_big) == (100, big + super_big, super_big)
        assert found.share == Fraction(big + super_big, 100)
        assert (found.super_big_goal, found.big_goal, found.to_dissolve) == (super_goal, big_goal, dissolve)
        late, later = on > date(2018, 12, 31), on > date(2020, 12, 31)
        assert holds(decision) == [not super_big if late else None, big + super_big <= 5 if later else None]
        assert [finding.required for finding in decision.findings] == [0, Decimal("0.05")]
        assert [told[0] for told in bounds(decision)] == [
            "≤" if late or not super_big else ">",
            "≤" if later or big + super_big <= 5 else ">",
        ]
        assert decision.because is (decision.findings[0] if super_big and late else None)

    @pytest.mark.parametrize(
        ("last_year", "goal"),
        [("0.05", Standing.KEPT), ("0.03", Standing.MISSED), ("0.02", Standing.MISSED), ("0.0301", Standing.KEPT)],
    )
    def test_after_2020_the_share_falls(self, last_year: str, goal: Standing) -> None:
        """Strictly below the year before, until none is left."""
        classes = county(3, 0, 97)
        decision = ed.county_classes(classes, on=date(2021, 1, 1), share_last_year=Decimal(last_year))
        assert decision.value.big_goal is goal
        assert holds(decision)[2] is (goal is Standing.KEPT)
        assert decision.findings[2].text("zh").endswith(f"低于{last_year}")

    def test_after_2020_the_year_before_is_needed(self) -> None:
        """Unless no oversize class is left."""
        with pytest.raises(Undetermined) as caught:
            ed.county_classes(county(3, 0, 97), on=date(2021, 1, 1), share_last_year=None)
        assert caught.value.missing == ("share_last_year",)
        assert ed.county_classes(county(3, 0, 97), on=date(2020, 12, 31), share_last_year=None).value.big == 3

    @pytest.mark.parametrize(
        ("big", "last_year", "dissolve"),
        [
            (3, "0.03", 1),
            (3, "0.02", 2),
            (3, "0.025", 1),
            (3, "0.0301", 0),
            (7, "0.5", 2),
            (7, "0.01", 7),
            (3, "0", 3),
            (0, "0", 0),
        ],
    )
    def test_after_2020_what_is_left_brings_the_share_below_last_years(
        self, big: int, last_year: str, dissolve: int
    ) -> None:
        """A share as high as last year's is missed, and one class fewer meets it."""
        on = date(2021, 6, 30)
        found = ed.county_classes(county(big, 0, 100 - big), on=on, share_last_year=Decimal(last_year)).value
        assert found.to_dissolve == dissolve
        assert (found.big_goal is Standing.KEPT) is (dissolve == 0)

    @given(st.integers(0, 20), st.integers(0, 20), st.integers(1, 80), st.fractions(0, 1, max_denominator=50))
    def test_after_2020_dissolving_that_many_meets_the_goals_and_one_fewer_does_not(
        self, big: int, super_big: int, rest: int, last_year: Fraction
    ) -> None:
        """The fewest, the largest classes first."""
        on, share = date(2021, 12, 31), round(Decimal(last_year.numerator) / last_year.denominator, 4)

        def after(dissolved: int) -> ed.CountyClasses:
            large = min(dissolved, super_big)
            classes = county(big - (dissolved - large), super_big - large, rest + dissolved)
            return ed.county_classes(classes, on=on, share_last_year=share).value

        found = after(0)
        done = after(found.to_dissolve)
        assert (done.super_big_goal, done.big_goal, done.to_dissolve) == (Standing.KEPT, Standing.KEPT, 0)
        if found.to_dissolve:
            nearly = after(found.to_dissolve - 1)
            assert Standing.MISSED in (nearly.super_big_goal, nearly.big_goal)

    @pytest.mark.parametrize(
        ("big", "rest", "within", "dissolve"),
        [(1, 19, True, 0), (1, 18, False, 1), (3, 56, False, 1), (2, 57, True, 0)],
    )
    def test_classes_are_whole(self, big: int, rest: int, within: bool, dissolve: int) -> None:
        """5 % of 59 classes are two, not three."""
        decision = ed.county_classes(county(big, 0, rest), on=date(2020, 12, 31), share_last_year=None)
        assert (bounds(decision)[1] == "≤0.05", decision.value.to_dissolve) == (within, dissolve)
        assert decision.value.big_goal is (Standing.KEPT if within else Standing.RUNNING)

    def test_senior_schools_are_a_reading(self) -> None:
        """They count where 中小学 is taken to the letter, and are passed over where it is not."""
        classes = [SchoolClass(stage=SENIOR, pupils=pupils, grade=3) for pupils in (55, 56, 66)] + county(0, 0, 1)
        facts: dict[str, Any] = {"on": date(2018, 12, 31), "share_last_year": None}
        found = ed.county_classes(classes, schools=ed.OversizeSchools.WITH_SENIOR, **facts).value
        assert (found.classes, found.big, found.super_big) == (4, 2, 1)
        narrow = ed.county_classes(classes, **facts)
        assert narrow.value == ed.county_classes(county(0, 0, 1), **facts).value
        assert (narrow.value.classes, narrow.findings[0].observed, narrow.findings[0].holds) == (1, 1, None)
        large = ed.county_classes(classes, schools=ed.OversizeSchools.WITH_SENIOR, sizes=ed.ClassSizes(big=57), **facts)
        assert (large.value.big, large.value.super_big) == (1, 1)

    @pytest.mark.parametrize("classes", [[], [SchoolClass(stage=SENIOR, pupils=70)]])
    @pytest.mark.parametrize("on", [date(2018, 1, 1), date(2022, 1, 1)])
    def test_no_class_that_counts(self, classes: list[SchoolClass], on: date) -> None:
        """Is nothing to measure, neither kept nor missed."""
        decision = ed.county_classes(classes, on=on)
        none = Standing.NOTHING_TO_MEASURE
        assert decision.value == ed.CountyClasses(
            classes=0, big=0, super_big=0, share=None, super_big_goal=none, big_goal=none, to_dissolve=0
        )
        assert because(decision).observed == 0

    def test_a_first_grade_is_a_grade(self) -> None:
        """As is the last."""
        classes = [SchoolClass(stage=PRIMARY, pupils=1, grade=grade) for grade in (1, 6)]
        assert ed.county_classes(classes, on=DAY, share_last_year=None).value.big == 0

    def test_the_share_of_last_year_is_a_reason_only_where_it_is_weighed(self) -> None:
        """Before 2021 it is not, and without oversize classes there is nothing to fall."""
        share = Decimal("0.01")
        before = ed.county_classes(county(3, 0, 97), on=date(2020, 12, 31), share_last_year=share)
        assert (len(before.findings), before.value.to_dissolve) == (2, 0)
        none = ed.county_classes(county(0, 0, 100), on=date(2021, 1, 1), share_last_year=share)
        assert (len(none.findings), none.value.big_goal) == (2, Standing.KEPT)
        both = ed.county_classes(county(7, 0, 93), on=date(2021, 1, 1), share_last_year=Decimal("0.5"))
        assert holds(both) == [True, False, True]
        assert both.because is both.findings[1]
        assert (both.findings[2].observed, both.findings[2].required) == (Fraction(7, 100), Fraction(1, 2))

    @given(st.integers(0, 20), st.integers(0, 20), st.integers(1, 80))
    def test_dissolving_that_many_meets_both_goals(self, big: int, super_big: int, rest: int) -> None:
        """Largest classes first, made into standard ones."""
        on = date(2020, 12, 31)
        found = ed.county_classes(county(big, super_big, rest), on=on, share_last_year=None).value
        dissolved = min(found.to_dissolve, super_big)
        after = county(big - (found.to_dissolve - dissolved), super_big - dissolved, rest + found.to_dissolve)
        again = ed.county_classes(after, on=on, share_last_year=None).value
        assert (again.super_big_goal, again.big_goal, again.to_dissolve) == (Standing.KEPT, Standing.KEPT, 0)

    def test_what_if(self) -> None:
        """Another calendar, other sizes."""
        calendar = ed.ClassCalendar(super_by_year=2019, big_by_year=2021, big_share=Decimal("0.1"))
        found = ed.county_classes(
            county(9, 1, 90), on=date(2019, 12, 31), share_last_year=None, calendar=calendar
        ).value
        assert (found.super_big_goal, found.big_goal) == (Standing.RUNNING, Standing.KEPT)
        late = ed.county_classes(county(9, 2, 89), on=date(2022, 1, 1), share_last_year=1, calendar=calendar)
        assert bounds(late) == ["≤0", "≤0.1", "<1"]
        assert holds(late) == [False, False, True]
        sizes = ed.ClassSizes(big=57)
        assert (
            ed.county_classes(county(9, 0, 91), on=date(2019, 1, 1), share_last_year=None, sizes=sizes).value.big == 0
        )


WRONG: Any = ed
DAY = date(2018, 1, 1)


class TestFacts:
    """Facts of the wrong kind are refused by name."""

    @pytest.mark.parametrize(
        ("call", "fact"),
        [
            (lambda: WRONG.class_size("primary", 40), "stage"),
            (lambda: WRONG.class_size(PRIMARY, -1), "pupils"),
            (lambda: WRONG.new_big_class_barred("x", grade=1, school_year=2017, pupils=1), "stage"),
            (lambda: WRONG.new_big_class_barred(SENIOR, grade=4, school_year=2017, pupils=1), "grade"),
            (lambda: WRONG.new_big_class_barred(PRIMARY, grade=7, school_year=2017, pupils=1), "grade"),
            (lambda: WRONG.new_big_class_barred(JUNIOR, grade=4, school_year=2017, pupils=1), "grade"),
            (lambda: WRONG.new_big_class_barred(JUNIOR, grade=0, school_year=2017, pupils=1), "grade"),
            (lambda: WRONG.new_big_class_barred(JUNIOR, grade=3, school_year="x", pupils=1), "school_year"),
            (lambda: WRONG.new_big_class_barred(PRIMARY, grade=6, school_year=2017, pupils=-1), "pupils"),
            (lambda: WRONG.county_classes(5, on=DAY, share_last_year=None), "classes"),
            *((lambda one=one: SchoolClass(**one), fact) for fact, one in (
                ("pupils", {"stage": PRIMARY, "pupils": -1}), ("stage", {"stage": SchoolKind.OTHER, "pupils": 1}),
                ("stage", {"stage": SchoolKind.KINDERGARTEN, "pupils": 1, "grade": 1}),
                ("stage", {"stage": "primary", "pupils": 1}),
                ("grade", {"stage": PRIMARY, "pupils": 1, "grade": 7}),
                ("grade", {"stage": JUNIOR, "pupils": 1, "grade": 0}),
                ("grade", {"stage": JUNIOR, "pupils": 1, "grade": 4}),
                ("grade", {"stage": SENIOR, "pupils": 1, "grade": 4}))),
            *((lambda share=share: WRONG.county_classes(county(0, 0, 1), on=DAY, share_last_year=share),
               "share_last_year") for share in (-1, 2, True, "x", float("nan"))),
            (lambda: WRONG.county_classes("", on=DAY, share_last_year=None), "classes"),
            (lambda: WRONG.county_classes(county(0, 0, 1), on=DAY, share_last_year=None, schools="x"), "schools"),
            (lambda: WRONG.county_classes(b"x", on=DAY, share_last_year=None), "classes"),
            (lambda: WRONG.county_classes(county(0, 0, 1), on=datetime(2018, 1, 1), share_last_year=None), "on"),
            (lambda: WRONG.classes_for("x", 1), "stage"),
            (lambda: WRONG.classes_for(PRIMARY, -1), "pupils"),
            (lambda: WRONG.classes_for(PRIMARY, float("inf")), "pupils"),
            (lambda: WRONG.oversize_rules(on=datetime(2018, 1, 1)), "on"),
            (lambda: WRONG.check_class("x", grade=1, pupils=1, on=DAY), "stage"),
            (lambda: WRONG.check_class(SENIOR, grade=1, pupils=1, on=DAY, schools="x"), "schools"),
            (lambda: WRONG.check_class(PRIMARY, grade=7, pupils=1, on=DAY), "grade"),
            (lambda: WRONG.check_class(PRIMARY, grade=1, pupils=True, on=DAY), "pupils"),
            (lambda: WRONG.check_class(PRIMARY, grade=1, pupils=1, on="2018-01-01"), "on"),
            (lambda: WRONG.check_class(PRIMARY, grade=1, pupils=1, on=DAY, first_grades="all"), "first_grades"),
            (lambda: WRONG.county_classes([5], on=DAY, share_last_year=None), "classes[0]"),
            (lambda: WRONG.county_classes(county(0, 0, 1), on="x", share_last_year=None), "on"),
            (lambda: WRONG.county_classes(county(1, 0, 1), on=date(2021, 1, 1), share_last_year=2), "share_last_year"),
            (lambda: WRONG.preschool_class_allowed(urban=1, already_running=True), "urban"),
            (lambda: WRONG.preschool_class_allowed(urban=True, already_running=1), "already_running"),
        ],
    )  # fmt: skip
    def test_refused(self, call: Any, fact: str) -> None:
        """Never taken for something that they are not."""
        with pytest.raises(InvalidFacts) as caught:
            call()
        assert caught.value.fact == fact

    def test_the_ends_of_a_share_are_shares(self) -> None:
        """None of last year's classes, or all of them."""
        for share, goal in ((0, Standing.MISSED), (1, Standing.KEPT)):
            found = ed.county_classes(county(1, 0, 99), on=date(2021, 1, 1), share_last_year=share).value
            assert found.big_goal is goal
        assert ed.county_classes(county(0, 1, 9), on=DAY, share_last_year=None).findings[0].required == 0
