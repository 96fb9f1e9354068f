"""Part three: yearly work, the mid-term and the final evaluation."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, NotInForce
from langfang_policy.core.registers import Standing
from langfang_policy.occupational_health import (
    EvaluationYear,
    FirstPlanYear,
    LocalityLack,
    LocalityPaper,
    LocalityRecord,
    MidTermDue,
    SchemeFrequency,
    final_evaluation,
    locality_lacks,
)
from tests.helpers import because

PAPER = LocalityPaper
YEARLY = (PAPER.WORK_PLAN, PAPER.SCHEME, PAPER.SELF_CHECK, PAPER.SUMMARY)
NOTHING = LocalityRecord(
    own_plan=False,
    assessment_system=False,
    work_plans=frozenset(),
    schemes=frozenset(),
    self_checks=frozenset(),
    summaries=frozenset(),
    mid_term=False,
    final=False,
)
YEARS = frozenset(range(2016, 2021))
ALL = LocalityRecord(
    own_plan=True,
    assessment_system=True,
    work_plans=YEARS,
    schemes=YEARS,
    self_checks=YEARS,
    summaries=YEARS,
    mid_term=True,
    final=True,
)


def lacks(done: LocalityRecord, on: date, **readings: Any) -> list[tuple[LocalityPaper, int | None]]:
    """What is lacking, and of which year."""
    return [(one.paper, one.year) for one in locality_lacks(done, on=on, **readings).value]


class TestFinalEvaluation:
    """三（五）: any day of the last year."""

    @pytest.mark.parametrize(
        ("held", "on", "standing"),
        [
            (None, date(2019, 12, 31), Standing.NOT_YET_OPEN),
            (None, date(2020, 1, 1), Standing.RUNNING),
            (None, date(2020, 12, 31), Standing.RUNNING),
            (None, date(2021, 1, 1), Standing.OVERDUE),
            (date(2019, 12, 31), date(2021, 1, 1), Standing.INADEQUATE),
            (date(2020, 1, 1), date(2021, 1, 1), Standing.KEPT),
            (date(2020, 12, 31), date(2020, 12, 31), Standing.KEPT),
            (date(2021, 1, 1), date(2021, 1, 1), Standing.KEPT_LATE),
        ],
    )
    def test_standing(self, held: date | None, on: date, standing: Standing) -> None:
        """To the day."""
        found = final_evaluation(held, on=on)
        assert found.value is standing
        good = {Standing.KEPT: True, Standing.NOT_YET_OPEN: None, Standing.RUNNING: None}
        assert because(found).holds is good.get(standing, False)
        assert because(found).observed == held
        assert found.findings[0].observed == (on if held is None else held).year

    def test_another_year(self) -> None:
        """The answer and the words follow."""
        found = final_evaluation(date(2019, 5, 1), on=date(2019, 5, 1), evaluation=EvaluationYear(year=2019))
        assert (found.value, found.findings[0].required) == (Standing.KEPT, 2019)

    def test_wrong_days(self) -> None:
        """Not before the plan, not held after the day."""
        with pytest.raises(NotInForce):
            final_evaluation(None, on=date(2017, 10, 17))
        assert final_evaluation(None, on=date(2017, 10, 18)).value is Standing.NOT_YET_OPEN
        with pytest.raises(InvalidFacts, match="on"):
            final_evaluation(date(2020, 5, 2), on=date(2020, 5, 1))


class TestLocality:
    """三（一）, 三（五）: each year's work, and what is done once."""

    @pytest.mark.parametrize(
        ("on", "years", "once"),
        [
            (date(2017, 10, 18), (), ()),
            (date(2017, 12, 31), (), ()),
            (date(2018, 1, 1), (2017,), ()),
            (date(2018, 12, 31), (2017,), ()),
            (date(2019, 1, 1), (2017, 2018), (PAPER.MID_TERM,)),
            (date(2020, 12, 31), (2017, 2018, 2019), (PAPER.MID_TERM,)),
            (date(2021, 1, 1), (2017, 2018, 2019, 2020), (PAPER.MID_TERM, PAPER.FINAL)),
            (date(2022, 9, 1), (2017, 2018, 2019, 2020), (PAPER.MID_TERM, PAPER.FINAL)),
        ],
    )
    def test_nothing_done(self, on: date, years: tuple[int, ...], once: tuple[LocalityPaper, ...]) -> None:
        """Everything that is owed by the day; a year's work when it has ended."""
        undated: list[tuple[LocalityPaper, int | None]] = [(PAPER.OWN_PLAN, None), (PAPER.ASSESSMENT_SYSTEM, None)]
        yearly = [(paper, year) for year in years for paper in YEARLY]
        assert lacks(NOTHING, on) == [*undated, *yearly, *((one, None) for one in once)]
        found = locality_lacks(NOTHING, on=on)
        assert because(found).zh == PAPER.OWN_PLAN.zh
        assert [one.observed for one in found.findings if one.observed] == [year for _, year in yearly]
        assert lacks(ALL, on) == []

    @pytest.mark.parametrize(
        ("field", "paper", "clause"),
        [
            ("work_plans", PAPER.WORK_PLAN, "三（一）"),
            ("schemes", PAPER.SCHEME, "三（一）"),
            ("self_checks", PAPER.SELF_CHECK, "三（五）"),
            ("summaries", PAPER.SUMMARY, "三（五）"),
        ],
    )
    def test_one_year_left_out(self, field: str, paper: LocalityPaper, clause: str) -> None:
        """That one is lacking."""
        changed: dict[str, Any] = {field: YEARS - {2019}}
        done = evolve(ALL, **changed)
        found = locality_lacks(done, on=date(2021, 1, 1))
        assert found.value == (LocalityLack(paper=paper, year=2019),)
        assert str(because(found).citation.locator) == clause

    @pytest.mark.parametrize(
        ("field", "paper"),
        [
            ("own_plan", PAPER.OWN_PLAN),
            ("assessment_system", PAPER.ASSESSMENT_SYSTEM),
            ("mid_term", PAPER.MID_TERM),
            ("final", PAPER.FINAL),
        ],
    )
    def test_once(self, field: str, paper: LocalityPaper) -> None:
        """What is done once."""
        changed: dict[str, Any] = {field: False}
        found = locality_lacks(evolve(ALL, **changed), on=date(2021, 1, 1))
        assert found.value == (LocalityLack(paper=paper),)
        assert str(because(found).citation.locator) == "三（五）"

    def test_first_year(self) -> None:
        """From the year after the issue on the other reading; nothing of the years before it on either."""
        done = evolve(ALL, work_plans=YEARS - {2016, 2017})
        assert lacks(done, date(2018, 1, 1)) == [(PAPER.WORK_PLAN, 2017)]
        assert lacks(done, date(2017, 12, 31)) == []
        late = evolve(ALL, work_plans=YEARS - {2016, 2017, 2018})
        assert lacks(late, date(2019, 1, 1), first_plan_year=FirstPlanYear.NEXT) == [(PAPER.WORK_PLAN, 2018)]
        assert lacks(late, date(2018, 12, 31), first_plan_year=FirstPlanYear.NEXT) == []

    def test_schemes(self) -> None:
        """One is enough on the other reading, whatever its year; none is not."""
        once = SchemeFrequency.ONCE
        assert lacks(evolve(ALL, schemes=frozenset({2016})), date(2021, 1, 1), scheme_frequency=once) == []
        found = lacks(evolve(ALL, schemes=frozenset()), date(2018, 1, 1), scheme_frequency=once)
        assert found == [(PAPER.SCHEME, None)]

    @pytest.mark.parametrize(("on", "due"), [(date(2020, 12, 31), False), (date(2021, 1, 1), True)])
    def test_mid_term(self, on: date, due: bool) -> None:
        """By the end of the plan on the other reading."""
        done = evolve(ALL, mid_term=False)
        assert lacks(done, on) == [(PAPER.MID_TERM, None)]
        assert bool(lacks(done, on, mid_term_due=MidTermDue.BY_THE_END)) is due

    def test_before_the_plan(self) -> None:
        """Nothing is judged."""
        with pytest.raises(NotInForce):
            locality_lacks(ALL, on=date(2017, 10, 17))

    @given(st.dates(date(2017, 10, 18), date(2023, 1, 1)), st.dates(date(2017, 10, 18), date(2023, 1, 1)))
    def test_time_takes_nothing_away(self, one: date, other: date) -> None:
        """What is lacking stays lacking while nothing is done."""
        first, later = sorted((one, other))
        assert set(lacks(NOTHING, first)) <= set(lacks(NOTHING, later))
