"""The counted goals of compulsory education, and where a county stands with them."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy import education as ed
from langfang_policy.core.bounds import Side
from langfang_policy.core.decrees import Known
from langfang_policy.core.errors import InvalidFacts, NotInForce
from langfang_policy.core.exact import Number
from langfang_policy.core.forms import plain
from langfang_policy.core.organs import Level
from tests.helpers import because

HELD = st.dates(date(2017, 9, 14), date(2024, 12, 31))
"""Days on which the opinions held."""
TARGETS = {target.key: target for target in ed.TARGETS}
PRINTED: dict[str, tuple[str, int, str, date | None]] = {
    "retention-rate": ("一", 97, "%", date(2020, 12, 31)),
    "schools-below-standard": ("二（一）3", 0, "schools", date(2018, 12, 31)),
    "maintenance-tax-share": ("二（一）4", 7, "%", None),
    "land-revenue-share": ("二（一）4", 10, "%", None),
    "super-oversize-classes": ("二（一）5", 0, "classes", date(2018, 12, 31)),
    "oversize-share": ("二（一）5", 5, "%", date(2020, 12, 31)),
    "urban-preschool-classes": ("二（一）5", 0, "classes", None),
    "exchanged-teachers": ("二（二）3", 10, "%", None),
    "exchanged-backbone-teachers": ("二（二）3", 20, "%", None),
    "schools-without-charter": ("二（三）1", 0, "schools", date(2017, 12, 31)),
    "safety-coverage": ("二（三）2", 90, "%", None),
}
"""Clause, figure, unit and last day of each goal."""
AT_MOST = {key for key, (_, figure, _, _) in PRINTED.items() if figure == 0} | {"oversize-share"}
MET: dict[str, Number] = {key: figure for key, (_, figure, _, _) in PRINTED.items()}
"""Observations that meet every goal exactly."""


class TestTargets:
    """The goals as a register."""

    def test_printed(self) -> None:
        """Clause, figure, unit, day, and which way is better."""
        assert {
            key: (str(target.citation.locator), target.asks.figure, target.asks.unit.en, target.due)
            for key, target in TARGETS.items()
        } == PRINTED
        assert {key for key, target in TARGETS.items() if target.asks.side is Side.AT_MOST} == AT_MOST
        assert {target.asks.side for target in ed.TARGETS} == {Side.AT_MOST, Side.AT_LEAST}
        assert [key for key, target in TARGETS.items() if target.due_known is Known.PRESUMED] == [
            "retention-rate", "schools-below-standard",
        ]  # fmt: skip
        assert [target.asks.text("zh") for target in ed.TARGETS] == [
            "达到97%", "≤0所", "至少7%", "≥10%", "≤0个", "5%以内", "≤0个", "不低于10%", "不低于20%", "≤0所", "90%以上",
        ]  # fmt: skip
        assert {target.scope for target in ed.TARGETS} == {Level.COUNTY}


class TestAssessGoals:
    """Where a county stands on a day."""

    @given(HELD)
    def test_the_figures_themselves_suffice(self, on: date) -> None:
        """On any day of the opinions."""
        decision = ed.assess_goals(MET, on=on)
        check = decision.value
        assert bool(check) is True
        assert decision.because is None
        assert (check.met, check.missed, check.unreported, check.left) == (tuple(PRINTED), (), (), ())
        assert all(finding.holds for finding in decision.findings)
        assert plain(check)

    @pytest.mark.parametrize("key", PRINTED)
    def test_each_goal_at_its_day(self, key: str) -> None:
        """The least step to the wrong side is left to do until the last day, and missed after it."""
        _, figure, unit, due = PRINTED[key]
        step = Decimal("0.01") if unit == "%" else Decimal(1)
        seen: dict[str, Number] = {**MET, key: figure + step if key in AT_MOST else figure - step}
        after = ed.assess_goals(seen, on=date(2021, 1, 1) if due is None else due.replace(year=due.year + 1))
        assert (after.value.missed, after.value.left, bool(after.value)) == ((key,), (), False)
        assert because(after).observed == seen[key]
        assert because(after).required == figure
        assert str(because(after).citation.locator) == PRINTED[key][0]
        on_the_day = ed.assess_goals(seen, on=date(2017, 10, 1) if due is None else due)
        if due is None:
            assert on_the_day.value.missed == (key,)
        else:
            assert (on_the_day.value.missed, on_the_day.value.left, bool(on_the_day.value)) == ((), (key,), True)
            told = on_the_day.findings[list(PRINTED).index(key)]
            assert (told.holds, told.observed, told.bound) == (None, seen[key], TARGETS[key].asks.other)

    @pytest.mark.parametrize("key", PRINTED)
    def test_what_is_not_reported(self, key: str) -> None:
        """Is told apart from what is missed."""
        seen = {other: value for other, value in MET.items() if other != key}
        check = ed.assess_goals(seen, on=date(2021, 1, 1)).value
        assert (check.missed, check.unreported, check.left) == ((), (key,), ())
        assert not check
        assert because(ed.assess_goals(seen, on=date(2021, 1, 1))).holds is False
        before = ed.assess_goals(seen, on=date(2017, 10, 1))
        due = PRINTED[key][3] is None
        assert (before.value.unreported, before.value.left) == (((key,), ()) if due else ((), (key,)))
        assert before.findings[list(PRINTED).index(key)].holds is (False if due else None)

    @given(st.fixed_dictionaries({}, optional={key: st.integers(0, 100) for key in PRINTED}), HELD)
    def test_every_goal_is_in_one_place(self, seen: dict[str, int], on: date) -> None:
        """Met, missed, unreported or left."""
        check = ed.assess_goals(seen, on=on).value
        assert sorted((*check.met, *check.missed, *check.unreported, *check.left)) == sorted(PRINTED)
        assert bool(check) is (not check.missed and not check.unreported)

    @pytest.mark.parametrize(
        ("seen", "fact"),
        [
            ([], "observations"),
            ({"nonsense": 1}, "observations"),
            ({"oversize-share": -1}, "observations.oversize-share"),
            ({"oversize-share": Decimal("100.01")}, "observations.oversize-share"),
            ({"oversize-share": "5"}, "observations.oversize-share"),
            ({"oversize-share": True}, "observations.oversize-share"),
            ({"oversize-share": float("nan")}, "observations.oversize-share"),
            ({"super-oversize-classes": 1.5}, "observations.super-oversize-classes"),
            ({"super-oversize-classes": -1}, "observations.super-oversize-classes"),
        ],
    )
    def test_refused(self, seen: Any, fact: str) -> None:
        """What is no percentage, or no number of schools or classes."""
        with pytest.raises(InvalidFacts) as caught:
            ed.assess_goals(seen, on=date(2018, 1, 1))
        assert caught.value.fact == fact
        allowed = ("≥0% and ≤100%", "≥0%且≤100%") if "share" in fact else ("a whole number ≥0", "整数（≥0")
        if fact != "observations" and "finite number" not in caught.value.en:
            assert allowed[0] in caught.value.en
            assert allowed[1] in caught.value.zh

    def test_whole_percentages_are_possible(self) -> None:
        """None and all of something; classes beyond a hundred."""
        assert ed.assess_goals({"oversize-share": 0, "retention-rate": 100}, on=date(2018, 1, 1)).value.missed == ()
        assert ed.assess_goals({"super-oversize-classes": 101}, on=date(2018, 12, 31)).value.missed == ()

    def test_nothing_is_judged_before_the_opinions(self) -> None:
        """No goal was missed while there was none."""
        assert ed.assess_goals(MET, on=date(2017, 9, 14)).value
        with pytest.raises(NotInForce):
            ed.assess_goals({}, on=date(2017, 9, 13))

    def test_a_moment_is_no_day(self) -> None:
        """As everywhere."""
        with pytest.raises(InvalidFacts):
            ed.assess_goals({}, on=datetime(2018, 1, 1))
