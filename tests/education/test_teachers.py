"""Staff quota, exchange of teachers, class teachers, pay."""

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
from langfang_policy.core.decisions import Decision
from langfang_policy.core.errors import InvalidFacts, Undetermined
from langfang_policy.core.registers import Standing
from langfang_policy.education import (
    HardshipAllowance,
    SchoolKind,
)

PRIMARY, JUNIOR, SENIOR = SchoolKind.PRIMARY, SchoolKind.JUNIOR, SchoolKind.SENIOR


def holds(decision: Decision[Any]) -> list[bool | None]:
    """Which findings hold."""
    return [finding.holds for finding in decision.findings]


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
        ratio = {PRIMARY: "19", JUNIOR: "13.5", SENIOR: "12.5"}[stage]
        assert [str(finding.observed) for finding in decision.findings] == [str(pupils), ratio]
        assert ed.whole_posts(decision.value).value >= decision.value

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
            decision = ed.village_posts(pupils=pupils, classes=classes, posts_per_class=per_class, village_mean=reading)
            assert min(by_pupils, by_classes) <= decision.value <= max(by_pupils, by_classes)
            if not pupils and reading is ed.QuotaReading.MEAN_OF_RATIOS:
                assert [finding.observed for finding in decision.findings] == [19, 0]
                continue
            assert [finding.observed for finding in decision.findings] == [19, by_pupils, per_class, by_classes]

    def test_village_readings_differ(self) -> None:
        """The mean of posts, or pupils by the mean of ratios."""
        facts: dict[str, Any] = {"pupils": 38, "classes": 2, "posts_per_class": Decimal("2.5")}
        assert ed.village_posts(**facts).value == Fraction(7, 2)
        ratios = ed.village_posts(**facts, village_mean=ed.QuotaReading.MEAN_OF_RATIOS).value
        assert ratios == Fraction(38) / ((19 + Fraction(38, 5)) / 2)
        assert ed.village_posts(**{**facts, "pupils": 0}, village_mean=ed.QuotaReading.MEAN_OF_RATIOS).value == 0
        assert ed.village_posts(**{**facts, "pupils": 0}).value == Fraction(5, 2)

    @pytest.mark.parametrize("reading", ed.QuotaReading)
    @pytest.mark.parametrize("per_class", [None, 2])
    def test_a_village_school_without_pupils(self, reading: ed.QuotaReading, per_class: int | None) -> None:
        """The formula gives none, whatever the posts to a class."""
        facts: dict[str, Any] = {"classes": 0, "posts_per_class": per_class, "village_mean": reading}
        decision = ed.village_posts(pupils=0, **facts)
        assert decision.value == 0
        assert [finding.observed for finding in decision.findings] == [19, 0]
        posts = ed.school_posts(pupils={PRIMARY: 0}, village=True, **facts).value
        assert posts == ed.SchoolPosts(exact=Fraction(0), whole=0)

    def test_the_posts_to_a_class_matter_where_there_are_classes(self) -> None:
        """Without pupils they do so for the mean of posts alone."""
        for pupils, reading in ((1, ed.QuotaReading.MEAN_OF_RATIOS), (0, ed.QuotaReading.MEAN_OF_POSTS)):
            with pytest.raises(Undetermined) as caught:
                ed.village_posts(pupils=pupils, classes=1, village_mean=reading)
            assert caught.value.missing == ("posts_per_class",)
        assert ed.village_posts(pupils=0, classes=1, village_mean=ed.QuotaReading.MEAN_OF_RATIOS).value == 0

    @pytest.mark.parametrize("stage", [SchoolKind.KINDERGARTEN, SchoolKind.OTHER])
    def test_other_schools(self, stage: SchoolKind) -> None:
        """The opinions give them no ratio."""
        for ask_of in (
            lambda: ed.staff_posts(stage, 1),
            lambda: ed.school_posts(pupils={JUNIOR: 1, stage: 1}, village=False),
        ):
            with pytest.raises(Undetermined) as caught:
                ask_of()
            assert caught.value.missing == ("stage",)

    @pytest.mark.parametrize(
        ("year", "window"),
        [
            (2017, Standing.NOT_YET_OPEN),
            (2018, Standing.NOT_YET_OPEN),
            (2019, Standing.RUNNING),
            (2020, Standing.RUNNING),
            (2021, Standing.OVERDUE),
        ],
    )
    def test_review(self, year: int, window: Standing) -> None:
        """Two to three years after the last."""
        decision = ed.staff_review_due(last_year=2017, year=year)
        assert decision.value is window
        assert [finding.required for finding in decision.findings] == [2019, 2020]
        assert (decision.because is None) is (window is Standing.RUNNING)
        assert decision.citations == (ed.COMPULSORY_EDUCATION.at("二（二）1"),)

    def test_figures(self) -> None:
        """Stated once more."""
        assert [str(value) for value in attrs.astuple(ed.StaffRatios())] == ["19", "13.5", "12.5", "2", "3"]
        assert ed.StaffRatios().to_a_post(SENIOR) == Decimal("12.5")

    def test_what_if(self) -> None:
        """Other ratios and windows."""
        ratios = ed.StaffRatios(primary=Decimal(20), review_from_years=1, review_to_years=1)
        assert ed.staff_posts(PRIMARY, 20, ratios=ratios).value == 1
        assert ed.staff_posts(PRIMARY, 20, ratios=ratios).findings[1].observed == 20
        late = ed.staff_review_due(last_year=2017, year=2019, ratios=ratios)
        assert (late.value, [finding.required for finding in late.findings]) == (Standing.OVERDUE, [2018, 2018])
        others = ed.StaffRatios(junior=Decimal(10), senior=Decimal(5))
        assert [ed.staff_posts(stage, 10, ratios=others).value for stage in (JUNIOR, SENIOR)] == [1, 2]

    @pytest.mark.parametrize(
        ("last", "year", "recommended", "other"),
        [
            (2013, 2017, Standing.NOT_YET_OPEN, Standing.OVERDUE),
            (2013, 2018, Standing.NOT_YET_OPEN, Standing.OVERDUE),
            (2013, 2019, Standing.RUNNING, Standing.OVERDUE),
            (2016, 2018, Standing.NOT_YET_OPEN, Standing.RUNNING),
            (2016, 2020, Standing.RUNNING, Standing.OVERDUE),
            (2017, 2020, Standing.RUNNING, Standing.RUNNING),
            (2018, 2021, Standing.RUNNING, Standing.RUNNING),
        ],
    )
    def test_a_last_proposal_before_the_opinions(
        self, last: int, year: int, recommended: Standing, other: Standing
    ) -> None:
        """No term ran before them; by the other reading it did, and is over."""
        assert ed.staff_review_due(last_year=last, year=year).value is recommended
        counted = ed.staff_review_due(last_year=last, year=year, review_start=ed.ReviewStart.LAST_PROPOSAL)
        assert (counted.value, counted.findings[0].required) == (other, last + 2)


class TestSchoolPosts:
    """All the posts of a school (二（二）1)."""

    @pytest.mark.parametrize(
        ("pupils", "exact", "whole"),
        [
            ({PRIMARY: 570, JUNIOR: 270}, Fraction(50), 50),
            ({PRIMARY: 20, JUNIOR: 14}, Fraction(20, 19) + Fraction(28, 27), 3),
            ({PRIMARY: 1}, Fraction(1, 19), 1),
            ({JUNIOR: 27, SENIOR: 25}, Fraction(4), 4),
            ({PRIMARY: 0}, Fraction(0), 0),
        ],
    )
    def test_in_town(self, pupils: dict[SchoolKind, int], exact: Fraction, whole: int) -> None:
        """The stages are added and rounded up once."""
        decision = ed.school_posts(pupils=pupils, village=False)
        assert (decision.value.exact, decision.value.whole) == (exact, whole)
        assert [finding.observed for finding in decision.findings[::2]] == [*pupils.values(), exact]
        assert len(decision.reasons) == len(pupils) + 1
        assert decision == ed.school_posts(pupils=dict(reversed(pupils.items())), village=False)

    @pytest.mark.parametrize("reading", ed.QuotaReading)
    def test_in_a_village(self, reading: ed.QuotaReading) -> None:
        """The primary stage has the mean, a junior one its pupils' posts."""
        facts: dict[str, Any] = {"classes": 2, "posts_per_class": Decimal("2.5"), "village_mean": reading}
        mean = ed.village_posts(pupils=38, **facts).value
        assert ed.school_posts(pupils={PRIMARY: 38}, village=True, **facts).value.exact == mean
        both = ed.school_posts(pupils={PRIMARY: 38, JUNIOR: 27}, village=True, **facts).value
        assert both.exact == mean + 2
        in_town = ed.school_posts(pupils={PRIMARY: 38}, village=False, **facts).value
        assert in_town.exact == 2

    @pytest.mark.parametrize(
        ("given_", "missing"),
        [
            ({}, ("classes", "posts_per_class")),
            ({"classes": 2}, ("posts_per_class",)),
            ({"posts_per_class": 2}, ("classes",)),
        ],
    )
    def test_the_class_ratio_is_a_fact(self, given_: dict[str, Any], missing: tuple[str, ...]) -> None:
        """It is printed nowhere, so nothing stands in for it."""
        with pytest.raises(Undetermined) as caught:
            ed.school_posts(pupils={PRIMARY: 38}, village=True, **given_)
        assert caught.value.missing == missing

    def test_village_or_not_matters_for_a_primary_stage(self) -> None:
        """Left out, it is asked for there alone."""
        assert ed.school_posts(pupils={JUNIOR: 27}).value.exact == 2
        with pytest.raises(Undetermined) as caught:
            ed.school_posts(pupils={JUNIOR: 27, PRIMARY: 19})
        assert caught.value.missing == ("village",)

    @given(st.integers(0, 500), st.integers(0, 500))
    def test_more_pupils_never_have_fewer_posts(self, one: int, other: int) -> None:
        """In town and village; and no more than one post is rounded up."""
        facts: dict[str, Any] = {"classes": 3, "posts_per_class": 2}
        for village, reading in product((True, False), ed.QuotaReading):
            few, many = (
                ed.school_posts(pupils={PRIMARY: pupils}, village=village, village_mean=reading, **facts).value
                for pupils in sorted((one, other))
            )
            assert few.exact <= many.exact
            assert few.whole <= many.whole
            assert many.whole - 1 < many.exact <= many.whole

    def test_what_if(self) -> None:
        """Other ratios reach every stage."""
        ratios = ed.StaffRatios(primary=Decimal(20), junior=Decimal(10))
        assert ed.school_posts(pupils={PRIMARY: 20, JUNIOR: 10}, village=False, ratios=ratios).value.exact == 2
        facts: dict[str, Any] = {"classes": 1, "posts_per_class": 1, "ratios": ratios}
        assert ed.school_posts(pupils={PRIMARY: 20}, village=True, **facts).value.exact == 1


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
        assert bool(decision.value) is decision.value.kept is all(expected)
        assert [str(finding.bound) for finding in decision.findings] == [f"≥{least} teachers", f"≥{best} teachers"]
        failing = [finding for finding in decision.findings if finding.holds is False]
        assert decision.because is (failing[0] if failing else None)

    @given(st.integers(0, 400), st.data())
    def test_least_is_least(self, eligible: int, data: st.DataObject) -> None:
        """So many reach the share, one fewer does not; of those who went as of those who qualify."""
        exchanged = data.draw(st.integers(0, eligible))
        check = ed.exchange_check(eligible=eligible, exchanged=exchanged, backbone=0).value
        for least, base, divisor in ((check.least_exchanged, eligible, 10), (check.least_backbone, exchanged, 5)):
            assert divisor * least >= base
            assert least == 0 or divisor * (least - 1) < base
        met = ed.exchange_check(
            eligible=eligible, exchanged=check.least_exchanged, backbone=-(-check.least_exchanged // 5)
        )
        assert met.value.kept

    def test_homeroom(self) -> None:
        """Exactly half."""
        assert ed.homeroom_load(15).value == Decimal("7.5")
        assert ed.homeroom_load(0).value == 0
        assert ed.homeroom_load(15, exchange=ed.Exchange(homeroom_load=Decimal("0.4"))).value == 6

    def test_what_if(self) -> None:
        """Other shares."""
        exchange = ed.Exchange(teachers=Decimal("0.2"), backbone=Decimal("0.5"))
        decision = ed.exchange_check(eligible=100, exchanged=10, backbone=2, exchange=exchange)
        assert (decision.value.least_exchanged, decision.value.least_backbone) == (20, 5)
        assert [str(finding.bound) for finding in decision.findings] == ["≥20 teachers", "≥5 teachers"]


class TestPay:
    """Teachers' pay (二（二）4)."""

    @pytest.mark.parametrize(
        ("rural", "mean", "expected"),
        [(100, 100, [True, True]), (99, 100, [False, True]), (100, 99, [True, False]), (101, 101, [True, True])],
    )
    def test_not_lower(self, rural: int, mean: int, expected: list[bool]) -> None:
        """Equal is enough; and by how much either is too low."""
        decision = ed.pay_kept(
            rural_wage_yuan=rural, town_wage_yuan=100, mean_teacher_wage_yuan=mean, mean_civil_servant_wage_yuan=100
        )
        assert holds(decision) == expected
        assert decision.value == ed.PayCheck(
            rural_short_yuan=Decimal(max(100 - rural, 0)), mean_short_yuan=Decimal(max(100 - mean, 0))
        )
        assert bool(decision.value) is all(expected)
        failing = [finding for finding in decision.findings if finding.holds is False]
        assert decision.because is (failing[0] if failing else None)
        assert [str(finding.bound) for finding in decision.findings] == ["≥100 yuan"] * 2

    def test_nothing_is_a_wage(self) -> None:
        """Zero is a number of yuan."""
        assert ed.pay_kept(
            rural_wage_yuan=0, town_wage_yuan=0, mean_teacher_wage_yuan=0, mean_civil_servant_wage_yuan=0
        ).value

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
        assert decision.value is strict
        failing = [finding for finding in decision.findings if finding.holds is False]
        assert bool(failing) is not strict
        if failing:
            assert decision.because is failing[0]
        assert len(decision.findings) == max(len({rank for rank, _ in amounts}), 1)
        assert decision.findings[0].observed == len({rank for rank, _ in amounts})
        milder = ed.allowances_rise(given_, rise=ed.AllowanceRise.NOT_FALLING)
        assert milder.value is mild
        for found, sign in ((decision, ">"), (milder, "≥")):
            assert {str(finding.bound)[0] for finding in found.findings[1:]} <= {sign}


WRONG: Any = ed
DAY = date(2018, 1, 1)


class TestFacts:
    """Facts of the wrong kind are refused by name."""

    @pytest.mark.parametrize(
        ("call", "fact"),
        [
            (lambda: WRONG.staff_posts("x", 1), "stage"),
            (lambda: WRONG.staff_posts(PRIMARY, -1), "pupils"),
            (lambda: WRONG.village_posts(pupils=-1, classes=1, posts_per_class=1), "pupils"),
            (lambda: WRONG.village_posts(pupils=1, classes=0, posts_per_class=1), "classes"),
            (lambda: WRONG.village_posts(pupils=1, classes=-1, posts_per_class=1), "classes"),
            (lambda: WRONG.village_posts(pupils=1, classes=1, posts_per_class=0), "posts_per_class"),
            (lambda: WRONG.whole_posts(-1), "posts"),
            (lambda: WRONG.whole_posts(Fraction(-1, 2)), "posts"),
            (lambda: WRONG.village_posts(pupils=1, classes=1, posts_per_class=1, village_mean="x"), "village_mean"),
            (lambda: WRONG.school_posts(pupils={}, village=False), "pupils"),
            (lambda: WRONG.school_posts(pupils=[PRIMARY], village=False), "pupils"),
            (lambda: WRONG.school_posts(pupils={JUNIOR: 1}, village=True), "pupils"),
            (lambda: WRONG.school_posts(pupils={PRIMARY: 1}, village=1), "village"),
            (lambda: WRONG.school_posts(pupils={PRIMARY: -1}, village=False), "pupils.primary"),
            (lambda: WRONG.school_posts(pupils={"primary": 1}, village=False), "pupils"),
            (lambda: WRONG.allowances_rise(""), "allowances"),
            (lambda: WRONG.allowances_rise([], rise="x"), "rise"),
            (lambda: WRONG.staff_review_due(last_year=0, year=2018), "last_year"),
            (lambda: WRONG.staff_review_due(last_year=2016, year=2016), "year"),
            (lambda: WRONG.staff_review_due(last_year=2019, year=2018), "year"),
            (lambda: WRONG.staff_review_due(last_year=2017, year=2018, review_start="x"), "review_start"),
            (lambda: WRONG.exchange_check(eligible=-1, exchanged=0, backbone=0), "eligible"),
            (lambda: WRONG.exchange_check(eligible=1, exchanged=2, backbone=0), "exchanged"),
            (lambda: WRONG.exchange_check(eligible=2, exchanged=1, backbone=2), "backbone"),
            (lambda: WRONG.homeroom_load(-1), "standard_periods"),
            (lambda: WRONG.allowances_rise(5), "allowances"),
            (lambda: WRONG.allowances_rise([5]), "allowances[0]"),
            (lambda: HardshipAllowance(remoteness=-1, allowance_yuan=1), "remoteness"),
            (lambda: HardshipAllowance(remoteness=1, allowance_yuan=-1), "allowance_yuan"),
            (lambda: ed.StaffRatios(primary=Decimal(0)), "primary"),
            (lambda: ed.StaffRatios(review_from_years=4), "review_to_years"),
            (lambda: ed.Exchange(teachers=Decimal("1.01")), "teachers"),
            (lambda: ed.Exchange(homeroom_load=Decimal("-0.1")), "homeroom_load"),
            *((lambda name=name: WRONG.pay_kept(**{**dict.fromkeys(
                ("rural_wage_yuan", "town_wage_yuan", "mean_teacher_wage_yuan", "mean_civil_servant_wage_yuan"), 1),
                name: -1}), name)
              for name in ("rural_wage_yuan", "town_wage_yuan", "mean_teacher_wage_yuan",
                           "mean_civil_servant_wage_yuan")),
        ],
    )  # fmt: skip
    def test_refused(self, call: Any, fact: str) -> None:
        """Never taken for something that they are not."""
        with pytest.raises(InvalidFacts) as caught:
            call()
        assert caught.value.fact == fact
