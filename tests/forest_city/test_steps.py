"""Phases, steps, papers, filings, and who answers."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.core.registers import Standing
from langfang_policy.forest_city import (
    AcceptanceDeadlines,
    AcceptancePaper,
    AccountGrounds,
    CreationPhase,
    CreationStep,
    ForestFiler,
    ForestFiling,
    LeaderPost,
    LeaderResponsibility,
    PhaseDays,
    SubmittedPaper,
    acceptance_papers,
    creation_phase,
    creation_steps_left,
    filings_missing,
    held_to_account,
    leader_responsibility,
)
from tests.helpers import because

PHASE, PAPER = CreationPhase, AcceptancePaper
OVERDUE, RUNNING = Standing.OVERDUE, Standing.RUNNING


class TestPhases:
    """四: four phases."""

    @pytest.mark.parametrize(
        ("on", "phase"),
        [
            (date(2014, 12, 31), PHASE.BEFORE),
            (date(2015, 1, 1), PHASE.PREPARATION),
            (date(2016, 12, 31), PHASE.PREPARATION),
            (date(2017, 1, 1), PHASE.IMPLEMENTATION),
            (date(2018, 12, 31), PHASE.IMPLEMENTATION),
            (date(2019, 1, 1), PHASE.ASSESSMENT),
            (date(2019, 6, 30), PHASE.ASSESSMENT),
            (date(2019, 7, 1), PHASE.NATIONAL_REVIEW),
            (date(2030, 1, 1), PHASE.NATIONAL_REVIEW),
        ],
    )
    def test_edges(self, on: date, phase: CreationPhase) -> None:
        """Months are whole."""
        assert creation_phase(on).value is phase

    def test_naming(self) -> None:
        """From the day of the naming, which is not looked for before the review."""
        named = date(2019, 11, 15)
        found = [creation_phase(date(2019, 11, day), named_on=named).value for day in (14, 15)]
        assert found == [PHASE.NATIONAL_REVIEW, PHASE.NAMED]
        assert creation_phase(date(2018, 5, 1), named_on=date(2018, 1, 1)).value is PHASE.IMPLEMENTATION
        first = date(2019, 7, 1)
        assert creation_phase(first, named_on=first).value is PHASE.NAMED

    def test_what_if(self) -> None:
        """Other days, in order."""
        days = PhaseDays(assessment=date(2018, 7, 1))
        assert creation_phase(date(2018, 7, 1), days=days).value is PHASE.ASSESSMENT
        assert PhaseDays(assessment=date(2019, 7, 1)).review == date(2019, 7, 1)
        with pytest.raises(InvalidFacts) as caught:
            PhaseDays(preparation=date(2018, 1, 1))
        assert caught.value.fact == "review"


class TestSteps:
    """四（二）: nine steps."""

    @settings(max_examples=15)
    @given(st.frozensets(st.sampled_from(CreationStep)))
    def test_left(self, done: frozenset[CreationStep]) -> None:
        """What is not done is left, in order, under its own clause."""
        found = creation_steps_left(done)
        assert found.value == tuple(step for step in CreationStep if step not in done)
        assert [str(one.citation.locator) for one in found.findings] == [f"四（二）{number}" for number in range(1, 10)]


class TestPapers:
    """四（二）9, 四（三）: by the end of the year, by the end of June."""

    @pytest.mark.parametrize(
        ("on", "application", "reports"),
        [
            (date(2018, 12, 31), RUNNING, RUNNING),
            (date(2019, 1, 1), OVERDUE, RUNNING),
            (date(2019, 6, 30), OVERDUE, RUNNING),
            (date(2019, 7, 1), OVERDUE, OVERDUE),
        ],
    )
    def test_nothing_sent(self, on: date, application: Standing, reports: Standing) -> None:
        """The last day is still in time."""
        found = acceptance_papers([], on=on)
        assert [one.status for one in found.value] == [application, *[reports] * 6]
        assert [one.paper for one in found.value] == [*PAPER]
        assert [str(one.citation.locator) for one in found.findings] == ["四（二）9", *["四（三）"] * 6]
        assert (found.because is None) is (application is RUNNING)

    @pytest.mark.parametrize(
        ("paper", "day", "status"),
        [
            (PAPER.APPLICATION, date(2018, 12, 31), Standing.KEPT),
            (PAPER.APPLICATION, date(2019, 1, 1), Standing.KEPT_LATE),
            (PAPER.PICTURES, date(2019, 6, 30), Standing.KEPT),
            (PAPER.PICTURES, date(2019, 7, 1), Standing.KEPT_LATE),
        ],
    )
    def test_sent(self, paper: AcceptancePaper, day: date, status: Standing) -> None:
        """On its day, or a day late."""
        found = acceptance_papers([SubmittedPaper(paper=paper, day=day)], on=date(2020, 1, 1)).value
        assert [one.status for one in found if one.paper is paper] == [status]
        assert [one.due for one in found][:2] == [date(2018, 12, 31), date(2019, 6, 30)]

    @pytest.mark.parametrize("paper", [PAPER.STANDARD_REPORT, PAPER.PLAN_REPORT])
    @pytest.mark.parametrize(
        ("national", "day", "status", "holds"),
        [
            (True, date(2019, 6, 30), Standing.KEPT, True),
            (True, date(2019, 7, 1), Standing.KEPT_LATE, False),
            (False, date(2019, 6, 30), Standing.INADEQUATE, False),
            (None, date(2019, 6, 30), Standing.UNDETERMINED, None),
        ],
    )
    def test_third_party(
        self, paper: AcceptancePaper, national: bool | None, day: date, status: Standing, holds: bool | None
    ) -> None:
        """The two reports are those of a third party of national rank."""
        sent = SubmittedPaper(paper=paper, day=day, national_assessor=national)
        found = acceptance_papers([sent], on=date(2019, 7, 1))
        place = list(PAPER).index(paper)
        assert (found.value[place].status, found.findings[place].holds) == (status, holds)
        assert found.value[6].status is OVERDUE

    @pytest.mark.parametrize("national", [True, False])
    def test_others_have_no_third_party(self, national: bool) -> None:
        """What the government writes itself no third party issues."""
        with pytest.raises(InvalidFacts) as caught:
            SubmittedPaper(paper=PAPER.WORK_REPORT, day=date(2019, 6, 1), national_assessor=national)
        assert caught.value.fact == "national_assessor"

    def test_days(self) -> None:
        """Each paper once, and not after the day; not before the plan; other deadlines."""
        sent = SubmittedPaper(paper=PAPER.PICTURES, day=date(2019, 6, 1))
        for wrong in ([sent, sent], [SubmittedPaper(paper=PAPER.PICTURES, day=date(2019, 6, 3))]):
            with pytest.raises(InvalidFacts):
                acceptance_papers(wrong, on=date(2019, 6, 2))
        assert acceptance_papers([sent], on=date(2019, 6, 1)).value[5].status is Standing.KEPT
        with pytest.raises(NotInForce):
            acceptance_papers([], on=date(2017, 12, 17))
        early = AcceptanceDeadlines(application=date(2018, 6, 30), reports=date(2018, 12, 31))
        found = acceptance_papers([], on=date(2018, 7, 1), deadlines=early)
        assert [one.status for one in found.value][:2] == [OVERDUE, RUNNING]
        assert [one.due for one in found.value][:2] == [date(2018, 6, 30), date(2018, 12, 31)]


class TestFilings:
    """五（一）, 五（二）, 五（五）."""

    def test_missing(self) -> None:
        """Each under its own clause."""
        found = filings_missing(ForestFiler.DEPARTMENT, filed=frozenset())
        assert found.value == tuple(ForestFiling)
        assert [str(one.citation.locator) for one in found.findings] == ["五（一）", "五（二）", "五（五）"]
        for filer in (ForestFiler.COUNTY, ForestFiler.DEVELOPMENT_ZONE):
            assert filings_missing(filer, filed=frozenset(ForestFiling)).value == ()
            with pytest.raises(Undetermined) as caught:
                filings_missing(filer)
            assert caught.value.missing == ("filed",)

    def test_not_addressed(self) -> None:
        """Others have nothing to file, and are told so."""
        found = filings_missing(ForestFiler.OTHER)
        assert (found.value, because(found).en, because(found).observed) == ((), "not asked to file", ForestFiler.OTHER)


class TestAccount:
    """五（二）, 五（五）."""

    def test_posts(self) -> None:
        """Two posts answer, others are not spoken of."""
        assert [leader_responsibility(post).value for post in LeaderPost] == [*LeaderResponsibility]

    @pytest.mark.parametrize(
        ("in_time", "impaired", "both", "either"),
        [
            (False, True, True, True),
            (False, False, False, True),
            (True, True, False, True),
            (True, False, False, False),
            (True, None, False, None),
            (False, None, None, True),
        ],
    )
    def test_grounds(self, in_time: bool, impaired: bool | None, both: bool | None, either: bool | None) -> None:
        """Both together, or one of them; what cannot change the answer is not asked for."""
        for grounds, wanted in ((AccountGrounds.BOTH, both), (AccountGrounds.EITHER, either)):
            facts: dict[str, Any] = {"in_time": in_time, "goal_impaired": impaired, "account_grounds": grounds}
            if wanted is None:
                with pytest.raises(Undetermined) as caught:
                    held_to_account(**facts)
                assert caught.value.missing == ("goal_impaired",)
            else:
                assert held_to_account(**facts).value is wanted

    def test_reason(self) -> None:
        """What decided."""
        assert because(held_to_account(in_time=True)).en == "tasks not done in time"
