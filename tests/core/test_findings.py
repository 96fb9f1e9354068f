"""Findings: four kinds, their words in both languages, and their way through JSON."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.bounds import BARE, Side, Unit, above, at_least, at_most, below, bound
from langfang_policy.core.facts import HOURS, M2, SHARE
from langfang_policy.core.findings import Finding, asks, condition, falls, note
from langfang_policy.core.forms import plain, say
from langfang_policy.core.locators import Citation
from langfang_policy.core.terms import Grade

FOUR = Citation.parse("廊政字〔2017〕28号 第四条")
PERSONS = Unit("persons", "人")


class Alert(Grade):
    """Alerts that rise."""

    BLUE = "蓝色"
    RED = "红色"


KEPT = asks(FOUR, "提前时间", "lead time", 36, HOURS.at_least(36, "以上"))
FAILED = asks(FOUR, "面积", "area", Decimal("99.5"), M2.at_least(100, "不低于"))
THERE = condition(FOUR, "已登记", "registered", True)
MISSING = condition(FOUR, "在编人数", "posts filled", False, 3, PERSONS)
FELL = falls(FOUR, "租赁面积", "area rented", 80, M2.at_most(100, "以下"))
USED = note(FOUR, "户均人口", "persons a household", Decimal("3.2"), PERSONS)
POINT = note(FOUR, "未作规定", "nothing is said")
ALL = (KEPT, FAILED, THERE, MISSING, FELL, USED, POINT)
exact = st.integers(-1_000, 1_000) | st.decimals(-1_000, 1_000, places=2)
made = st.builds(
    lambda make, seen, asked: make(FOUR, "数", "count", seen, asked),
    st.sampled_from([asks, falls]),
    exact,
    st.builds(bound, st.sampled_from(list(Side)), exact, unit=st.just(PERSONS)),
) | st.builds(
    lambda make, seen: make(seen),
    st.sampled_from([
        lambda seen: condition(FOUR, "有", "there", True, seen),
        lambda seen: condition(FOUR, "无", "not there", False, seen, PERSONS),
        lambda seen: note(FOUR, "数", "count", seen, PERSONS),
    ]),
    st.none() | exact,
)  # fmt: skip


class TestKinds:
    """What fails, and what neither holds nor fails."""

    @pytest.mark.parametrize(
        ("finding", "kind", "holds"),
        [
            (KEPT, "asks", True), (FAILED, "asks", False), (THERE, "condition", True), (MISSING, "condition", False),
            (FELL, "falls", None), (USED, "note", None), (POINT, "note", None),
        ],
    )  # fmt: skip
    def test_each(self, finding: Finding, kind: str, holds: bool | None) -> None:
        """Its kind, and whether it holds."""
        assert (finding.kind, finding.holds) == (kind, holds)
        assert finding.because is finding
        assert finding.findings == (finding,)
        assert isinstance(finding, tuple)

    @pytest.mark.parametrize("finding", [FELL, USED, POINT], ids=str)
    def test_what_neither_holds_nor_fails_is_no_truth(self, finding: Finding) -> None:
        """To ask it is a mistake, which names the finding."""
        with pytest.raises(TypeError, match="neither holds nor fails") as caught:
            bool(finding)
        assert finding.text() in str(caught.value)

    @pytest.mark.parametrize(("finding", "holds"), [(KEPT, True), (FAILED, False), (THERE, True), (MISSING, False)])
    def test_what_holds_or_fails_is(self, finding: Finding, holds: bool) -> None:
        """True where it holds."""
        assert bool(finding) is holds

    @pytest.mark.parametrize(
        ("make", "holds"),
        [
            (at_least, (False, True, True)), (above, (False, False, True)),
            (at_most, (True, True, False)), (below, (True, False, False)),
        ],
    )  # fmt: skip
    def test_a_comparison_at_its_figure(self, make: Callable[..., Any], holds: tuple[bool, ...]) -> None:
        """Just below, at and just above; a line that is only drawn tells the side that was hit."""
        for seen, kept in zip((99, 100, 101), holds, strict=True):
            asked = asks(FOUR, "数", "count", seen, make(100))
            assert (asked.holds, asked.required, asked.observed) == (kept, 100, seen)
            fell = falls(FOUR, "数", "count", seen, make(100))
            assert fell.holds is None
            assert fell.bound is not None
            assert fell.bound.holds(seen)
            assert (fell.bound == make(100)) is kept

    @given(exact, exact, st.sampled_from(list(Side)))
    def test_a_side_that_was_hit_is_true_of_what_was_seen(self, seen: Any, figure: Any, side: Side) -> None:
        """Whichever side is given; its word stands only where it is the law's own."""
        word = side.words[0]
        line = bound(side, figure, word, PERSONS)
        fell = falls(FOUR, "数", "count", seen, line)
        assert fell.bound is not None
        assert fell.bound.holds(seen)
        assert (fell.bound.word == word) is line.holds(seen)
        assert fell.required == figure
        assert fell.bound == falls(FOUR, "数", "count", seen, line.other).bound or line.holds(seen)


class TestText:
    """A finding as a line of text, all of it in one language."""

    @pytest.mark.parametrize(
        ("finding", "en", "zh"),
        [
            (
                KEPT,
                "✓ 廊政字〔2017〕28号 第四条: lead time, observed 36 h, required ≥36 h",
                "✓ 廊政字〔2017〕28号 第四条: 提前时间，实际36小时，要求36小时以上",
            ),
            (
                FAILED,
                "✗ 廊政字〔2017〕28号 第四条: area, observed 99.5 m², required ≥100 m²",
                "✗ 廊政字〔2017〕28号 第四条: 面积，实际99.5平方米，要求不低于100平方米",
            ),
            (THERE, "✓ 廊政字〔2017〕28号 第四条: registered", "✓ 廊政字〔2017〕28号 第四条: 已登记"),
            (
                MISSING,
                "✗ 廊政字〔2017〕28号 第四条: posts filled, observed 3 persons",
                "✗ 廊政字〔2017〕28号 第四条: 在编人数，实际3人",
            ),
            (
                FELL,
                "· 廊政字〔2017〕28号 第四条: area rented: 80 m², ≤100 m²",
                "· 廊政字〔2017〕28号 第四条: 租赁面积：80平方米，100平方米以下",
            ),
            (
                falls(FOUR, "租赁面积", "area rented", 100.5, M2.at_most(100, "以下")),
                "· 廊政字〔2017〕28号 第四条: area rented: 100.5 m², >100 m²",
                "· 廊政字〔2017〕28号 第四条: 租赁面积：100.5平方米，>100平方米",
            ),
            (
                USED,
                "· 廊政字〔2017〕28号 第四条: persons a household: 3.2 persons",
                "· 廊政字〔2017〕28号 第四条: 户均人口：3.2人",
            ),
            (POINT, "· 廊政字〔2017〕28号 第四条: nothing is said", "· 廊政字〔2017〕28号 第四条: 未作规定"),
            (
                asks(FOUR, "预警", "alert", Alert.BLUE, at_least(Alert.RED, "以上")),
                "✗ 廊政字〔2017〕28号 第四条: alert, observed blue, required ≥red",
                "✗ 廊政字〔2017〕28号 第四条: 预警，实际蓝色，要求红色以上",
            ),
            (
                asks(FOUR, "比例", "share", Fraction(1, 3), SHARE.at_most(Decimal("0.050"), "不超过")),
                "✗ 廊政字〔2017〕28号 第四条: share, observed 1/3, required ≤0.05",
                "✗ 廊政字〔2017〕28号 第四条: 比例，实际1/3，要求不超过0.05",
            ),
            (
                condition(FOUR, "等级", "grade", False, Alert.BLUE),
                "✗ 廊政字〔2017〕28号 第四条: grade, observed blue",
                "✗ 廊政字〔2017〕28号 第四条: 等级，实际蓝色",
            ),
        ],
    )
    def test_both_languages(self, finding: Finding, en: str, zh: str) -> None:
        """English unless Chinese is asked for; what is not there is left out."""
        assert finding.text() == finding.text("en") == str(finding) == say(finding, "en") == en
        assert finding.text("zh") == say(finding, "zh") == zh
        assert list(finding.tree("zh", 0)) == [zh]
        assert list(finding.tree("en", 2)) == [f"    {en}"]

    def test_a_what_if_changes_the_words(self) -> None:
        """They come from the bound in use."""
        for figure in (0, 24, 48):
            told = asks(FOUR, "提前时间", "lead time", 36, HOURS.at_least(figure, "以上")).text("zh")
            assert told.endswith(f"要求{figure}小时以上")

    def test_nothing_observed_is_told_apart_from_none_at_all(self) -> None:
        """A zero and a no are observed."""
        assert condition(FOUR, "数", "count", False, 0).text().endswith("count, observed 0")
        assert note(FOUR, "数", "count", False).text().endswith("count: no")
        assert note(FOUR, "数", "count", ()).text().endswith("count: none")

    @given(made)
    def test_one_line(self, finding: Finding) -> None:
        """Begun by its mark and its clause."""
        for language in ("en", "zh"):
            told = finding.text(language)
            assert len(told.splitlines()) == 1
            mark = {True: "✓", False: "✗", None: "·"}[finding.holds]
            assert told.startswith(f"{mark} {FOUR}: ")


class TestJson:
    """A finding as JSON, and back."""

    def test_a_comparison(self) -> None:
        """Kind, bound, word and unit beside what was seen and asked."""
        assert plain(FAILED) == FAILED.json() == {
            "citation": str(FOUR),
            "kind": "asks",
            "holds": False,
            "observed": "99.5",
            "required": 100,
            "bound": "at_least",
            "word": "不低于",
            "unit": {"en": "m²", "zh": "平方米"},
            "zh": "面积",
            "en": "area",
        }  # fmt: skip

    def test_a_point(self) -> None:
        """Nothing was seen, nothing is asked."""
        assert POINT.json() == {
            "citation": str(FOUR),
            "kind": "note",
            "holds": None,
            "observed": None,
            "required": None,
            "bound": None,
            "word": None,
            "unit": None,
            "zh": "未作规定",
            "en": "nothing is said",
        }

    def test_a_condition_has_the_unit_of_what_was_seen(self) -> None:
        """And no bound."""
        told = MISSING.json()
        assert (told["kind"], told["unit"], told["bound"]) == ("condition", {"en": "persons", "zh": "人"}, None)
        assert THERE.json()["unit"] is None

    @pytest.mark.parametrize("finding", ALL, ids=str)
    def test_each_kind_comes_back(self, finding: Finding) -> None:
        """Equal where what was seen is JSON's own, and with the same words in any case."""
        read = Finding.of_json(json.loads(json.dumps(finding.json())))
        assert read.json() == finding.json()
        assert (read.text(), read.text("zh")) == (finding.text(), finding.text("zh"))
        assert read.kind == finding.kind
        if not isinstance(finding.observed, Decimal):
            assert read == finding

    @given(made)
    def test_any_comes_back(self, finding: Finding) -> None:
        """By the same JSON, and the same lines."""
        read = Finding.of_json(json.loads(json.dumps(finding.json())))
        assert read.json() == finding.json()
        assert (read.text(), read.text("zh")) == (finding.text(), finding.text("zh"))
        assert (read.unit, read.citation) == (finding.unit, FOUR)

    def test_units_of_one_language(self) -> None:
        """Are told with the other empty."""
        assert note(FOUR, "项数", "items", 3, Unit("", "项")).json()["unit"] == {"en": "", "zh": "项"}
        assert note(FOUR, "项数", "items", 3).unit is BARE
