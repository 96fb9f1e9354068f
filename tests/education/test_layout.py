"""Goal, sites, land, standard schools and funds of compulsory education."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy import education as ed
from langfang_policy.core.decisions import Decision
from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.core.forms import plain
from langfang_policy.core.registers import Standing
from langfang_policy.education import (
    BuildingStage,
    Criterion,
    SchoolKind,
)
from tests.helpers import because

PRIMARY, JUNIOR, SENIOR = SchoolKind.PRIMARY, SchoolKind.JUNIOR, SchoolKind.SENIOR


def holds(decision: Decision[Any]) -> list[bool | None]:
    """Which findings hold."""
    return [finding.holds for finding in decision.findings]


def place(decision: Decision[Any]) -> str:
    """The place of the clause that decided."""
    return str(because(decision).citation.locator)


class TestRetention:
    """97 % complete nine years (一)."""

    @pytest.mark.parametrize(
        ("retained", "cohort", "to_go"), [(96, 100, 1), (97, 100, 0), (98, 100, 0), (9699, 10000, 1), (1, 10, 9)]
    )
    def test_boundary(self, retained: int, cohort: int, to_go: int) -> None:
        """Reached exactly or better; and how many pupils are missing, who are whole."""
        decision = ed.retention_reached(retained=retained, cohort=cohort)
        assert decision.value == ed.RateCheck(share=Fraction(retained, cohort), to_go=to_go)
        assert bool(decision.value) is because(decision).holds is (to_go == 0)
        assert because(decision).observed == Fraction(retained, cohort)
        assert because(decision).required == Decimal("0.97")

    def test_figures(self) -> None:
        """97 % by 2020."""
        assert ed.Retention() == ed.Retention(share=Decimal("0.97"), by_year=2020)

    @pytest.mark.parametrize("share", [Decimal("-0.01"), Decimal("1.01")])
    def test_wrong_figures_are_refused(self, share: Decimal) -> None:
        """A share is one of a whole."""
        with pytest.raises(InvalidFacts) as caught:
            ed.Retention(share=share)
        assert caught.value.fact == "share"

    def test_what_if(self) -> None:
        """Another rate, and the words follow."""
        decision = ed.retention_reached(retained=97, cohort=100, retention=ed.Retention(share=Decimal(1)))
        assert decision.value.to_go == 3
        assert because(decision).text("zh").endswith("九年义务教育巩固率，实际0.97，要求达到1")


class TestLayout:
    """School layout and building (二（一）1, 2)."""

    @pytest.mark.parametrize("yes", [True, False])
    def test_single_conditions(self, yes: bool) -> None:
        """Consent for a change; a certificate only with the school."""
        for decision in (ed.layout_change_allowed(consent=yes), ed.certificates_allowed(school_built_as_planned=yes)):
            assert decision.value is because(decision).holds is yes
            assert place(decision) == "二（一）1"
        school = ed.certificates_allowed(school_built_as_planned=yes, barred_project=ed.BarredProject.SCHOOL)
        assert (school.value, because(school).observed, because(school).holds) == (True, yes, None)

    @given(st.frozensets(st.sampled_from(BuildingStage)), st.frozensets(st.sampled_from(BuildingStage)))
    def test_three_stages(self, housing: frozenset[BuildingStage], schools: frozenset[BuildingStage]) -> None:
        """Planning, building, handover, in order."""
        decision = ed.phase_stages_out_of_step(housing=housing, schools=schools)
        assert decision.value == tuple(stage for stage in BuildingStage if stage in housing - schools)
        assert holds(decision) == [stage not in decision.value for stage in BuildingStage]
        first = list(BuildingStage).index(decision.value[0]) if decision.value else None
        assert decision.because is (None if first is None else decision.findings[first])

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
        assert built.value is because(built).holds is replaced.value is first
        assert because(built).required == (None if day is None else start)
        assert holds(replaced) == [True, first]
        assert (replaced.because is None) is first
        assert ed.demolition_kept(needed=False, replacement_built_on=day, demolished_on=start).value is False

    def test_nothing_is_judged_before_the_opinions(self) -> None:
        """What was begun or taken down before there was a duty is no breach of it; what was built before counts."""
        first, before = date(2017, 9, 14), date(2017, 9, 13)
        assert ed.government_school_first(school_completed_on=before, development_start=first).value is True
        assert ed.demolition_kept(needed=True, replacement_built_on=before, demolished_on=first).value is True
        for ask_of in (
            lambda: ed.government_school_first(school_completed_on=None, development_start=before),
            lambda: ed.demolition_kept(needed=False, replacement_built_on=None, demolished_on=before),
            lambda: ed.standard_school(met=frozenset(), on=before),
        ):
            with pytest.raises(NotInForce):
                ask_of()

    @pytest.mark.parametrize("use", ed.LandUse)
    def test_school_land(self, use: ed.LandUse) -> None:
        """For education alone."""
        decision = ed.school_land_use_allowed(use)
        assert decision.value is because(decision).holds is (use is ed.LandUse.EDUCATION)
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
        assert decision.value is (Standing.RUNNING if pending else Standing.MISSED)
        assert holds(decision) == [True] * 5 + [False, None]
        assert because(decision) is decision.findings[5]
        assert (decision.findings[6].observed, decision.findings[6].required) == (on, date(2018, 12, 31))
        assert because(ed.standard_school(met=frozenset({Criterion.GROUNDS}), on=on)).en == "building per pupil"
        kept = ed.standard_school(met=frozenset(Criterion), on=on)
        assert (kept.value, kept.because) == (Standing.KEPT, None)

    def test_what_if(self) -> None:
        """Another year."""
        goal = ed.StandardSchools(by_year=2019)
        decision = ed.standard_school(met=frozenset(), on=date(2019, 12, 31), goal=goal)
        assert decision.value is Standing.RUNNING
        assert decision.findings[-1].text("zh").endswith("2019-12-31，不晚于2019-12-31")

    @pytest.mark.parametrize(("beds", "boarders", "short"), [(300, 300, 0), (299, 300, 1), (301, 300, 0), (0, 1, 1)])
    def test_beds(self, beds: int, boarders: int, short: int) -> None:
        """One for every boarder."""
        decision = ed.beds_short(beds=beds, boarders=boarders)
        assert decision.value == short
        assert because(decision).holds is (not short)
        assert because(decision).text("zh").endswith(f"实际{beds}个，要求≥{boarders}个")

    def test_beds_matter_where_there_are_boarders(self) -> None:
        """A day school lacks none; left out elsewhere, they are asked for."""
        none = ed.beds_short(boarders=0)
        assert (none.value, because(none).observed) == (0, 0)
        assert ed.beds_short(beds=5, boarders=0).value == 0
        with pytest.raises(Undetermined) as caught:
            ed.beds_short(boarders=1)
        assert caught.value.missing == ("beds",)


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
        assert bool(decision.value) is decision.value.enough is because(decision).holds is low
        assert ed.tax_share(**facts, floor=ed.TaxFloor.HIGH).value.enough is high
        corridor = ed.tax_share(**facts, floor=ed.TaxFloor.CORRIDOR)
        assert bool(corridor.value) is (low and Decimal(spent) <= 10)
        assert holds(corridor) == [low, Decimal(spent) <= 10]
        assert [finding.required for finding in corridor.findings] == [7, 10]
        assert corridor.because is (None if corridor.value else corridor.findings[1 if low else 0])
        assert [finding.required for finding in decision.findings] == [7]
        assert (decision.value.low_yuan, decision.value.high_yuan) == (Decimal(7), Decimal(10))
        assert decision.value.share == Fraction(spent) / 100
        assert plain(decision.value)

    @pytest.mark.parametrize(
        ("proceeds", "aside", "spent", "missing", "unspent"),
        [
            (1000, 100, 100, 0, 0),
            (1000, Decimal("99.99"), Decimal("99.99"), "0.01", 0),
            (1000, 101, 100, 0, 1),
            (1000, 90, 80, 10, 10),
            (0, 0, 0, 0, 0),
            (-1000, 0, 0, 0, 0),
        ],
    )
    def test_land(self, proceeds: Any, aside: Any, spent: Any, missing: Any, unspent: int) -> None:
        """10 % set aside, all of it spent; nothing of a loss; and how much is missing of either."""
        expected = [not missing, not unspent]
        decision = ed.land_revenue_spent(proceeds_yuan=proceeds, set_aside_yuan=aside, spent_yuan=spent)
        assert decision.findings[0].required == (100 if proceeds == 1000 else 0)
        assert holds(decision) == expected
        assert decision.value == ed.LandFundCheck(set_aside_short_yuan=Decimal(missing), unspent_yuan=Decimal(unspent))
        assert bool(decision.value) is (decision.because is None) is all(expected)

    def test_no_revenue(self) -> None:
        """Nothing is due of nothing: the share is none, and the amount is enough."""
        for floor in ed.TaxFloor:
            decision = ed.tax_share(revenue_yuan=0, for_schools_yuan=0, floor=floor)
            assert decision.value == ed.TaxShare(share=None, low_yuan=Decimal(0), high_yuan=Decimal(0), enough=True)

    def test_nothing_is_an_amount(self) -> None:
        """Zero goes to schools, which is not enough."""
        decision = ed.tax_share(revenue_yuan=100, for_schools_yuan=0)
        assert decision.value.share == 0
        assert not decision.value

    def test_what_if(self) -> None:
        """Other shares, and the words follow."""
        shares = ed.FundingShares(tax_low=Decimal("0.08"), tax_high=Decimal("0.09"), land=Decimal("0.2"))
        corridor = ed.tax_share(revenue_yuan=100, for_schools_yuan=7, shares=shares, floor=ed.TaxFloor.CORRIDOR)
        assert not corridor.value
        assert [finding.bound.text("zh") for finding in corridor.findings if finding.bound] == ["至少8元", "≤9元"]
        land = ed.land_revenue_spent(proceeds_yuan=1000, set_aside_yuan=100, spent_yuan=100, shares=shares)
        assert land.value.set_aside_short_yuan == 100
        assert because(land).text("en").endswith("observed 100 yuan, required ≥200 yuan")

    def test_wrong_figures_are_refused(self) -> None:
        """A range the wrong way about, a share of more than all."""
        for wrong, field in (({"tax_low": Decimal("0.11")}, "tax_high"), ({"land": Decimal("1.01")}, "land")):
            with pytest.raises(InvalidFacts) as caught:
                ed.FundingShares(**wrong)
            assert caught.value.fact == field
        assert ed.FundingShares(tax_low=Decimal("0.10")).tax_high == Decimal("0.10")


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
            (lambda: WRONG.certificates_allowed(school_built_as_planned=True, barred_project=1), "barred_project"),
            (lambda: WRONG.demolition_kept(needed=1, replacement_built_on=None, demolished_on=DAY), "needed"),
            (lambda: WRONG.demolition_kept(needed=True, replacement_built_on=1, demolished_on=DAY),
             "replacement_built_on"),
            (lambda: WRONG.demolition_kept(needed=True, replacement_built_on=None, demolished_on=1), "demolished_on"),
            (lambda: WRONG.school_land_use_allowed("x"), "use"),
            (lambda: WRONG.standard_school(met="x", on=DAY), "met"),
            (lambda: WRONG.standard_school(met=frozenset(), on="x"), "on"),
            (lambda: WRONG.beds_short(beds=-1, boarders=1), "beds"),
            (lambda: WRONG.beds_short(beds=1, boarders=-1), "boarders"),
            (lambda: WRONG.tax_share(revenue_yuan=-1, for_schools_yuan=0), "revenue_yuan"),
            (lambda: WRONG.tax_share(revenue_yuan=1, for_schools_yuan=1, floor="low"), "floor"),
            (lambda: WRONG.tax_share(revenue_yuan=1, for_schools_yuan=2), "for_schools_yuan"),
            (lambda: WRONG.tax_share(revenue_yuan=1, for_schools_yuan=-1), "for_schools_yuan"),
            (lambda: WRONG.land_revenue_spent(proceeds_yuan="x", set_aside_yuan=0, spent_yuan=0), "proceeds_yuan"),
            (lambda: WRONG.land_revenue_spent(proceeds_yuan=1, set_aside_yuan=-1, spent_yuan=0), "set_aside_yuan"),
            (lambda: WRONG.land_revenue_spent(proceeds_yuan=1, set_aside_yuan=1, spent_yuan=2), "spent_yuan"),
            (lambda: WRONG.land_revenue_spent(proceeds_yuan=1, set_aside_yuan=1, spent_yuan=-1), "spent_yuan"),
        ],
    )  # fmt: skip
    def test_refused(self, call: Any, fact: str) -> None:
        """Never taken for something that they are not."""
        with pytest.raises(InvalidFacts) as caught:
            call()
        assert caught.value.fact == fact
