"""How far a case is from another answer."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from langfang_policy import ask, nearest_change
from langfang_policy._rooms.questions import cells, nearest
from langfang_policy._rooms.questions.cells import Cells, Scale
from langfang_policy._rooms.questions.replies import is_asked, question, reply
from langfang_policy._rooms.questions.values import fact_domain
from langfang_policy.core.errors import InvalidFacts, NotInForce
from langfang_policy.core.exact import Number, decimal_of
from langfang_policy.core.facts import COUNT, Aqi, Count, Label, Mean, Yuan
from langfang_policy.core.forms import plain
from langfang_policy.core.rules import Rule
from langfang_policy.questions import NotTraceable, Proof, Reply, ReplyKind
from tests.everything import EVERY_DOOR, of_door
from tests.questions.helpers import EXAMPLES, day_of, told

SIZE, ON = "education.size_minimum", "2018-06-30"
PRIMARY = {"facility": "primary", "classes": 18}
YEAR = {**EXAMPLES["culture.asked_in_year"], "year": 2025}


class TestNumbers:
    """The nearest smaller and greater one, every one between asked."""

    def test_both_ways(self) -> None:
        """The listed sizes stand alone."""
        found = nearest_change(SIZE, PRIMARY, "classes", on=ON)
        assert found.below is not None
        assert found.above is not None
        assert (found.below.last, found.below.first, found.above.first) == (18, 17, 19)
        assert found.above.reply.kind is ReplyKind.UNDETERMINED
        assert (found.value, found.reply.kind, found.ends) == (18, ReplyKind.DECIDED, (None, None))
        between = nearest_change(SIZE, {**PRIMARY, "classes": 20}, "classes", on=ON)
        assert (between.below.first, between.above.first) == (18, 24)  # type: ignore[union-attr]

    def test_where_nothing_changes(self) -> None:
        """The farthest value asked is told; what is refused is an end, and no change."""
        found = nearest_change("culture.asked_in_year", YEAR, "year", on="2018-06-15", within=1)
        assert (found.below, found.above, found.ends) == (None, None, (2024, 2026))
        assert found.proof == (Proof.ASKED, Proof.ASKED)
        low = nearest_change(SIZE, {**PRIMARY, "classes": 5}, "classes", on=ON, within=10)
        assert low.below is None
        assert low.ends[0] in (0, 1)

    def test_beyond_the_reach(self) -> None:
        """A whole number that the rule only compares is followed further, cell by cell."""
        found = nearest_change(SIZE, {**PRIMARY, "classes": 1_000}, "classes", on=ON, within=50)
        assert found.below is not None
        assert (found.below.last, found.below.first, found.below.cut) == (37, 36, 36)
        assert (found.above, found.ends) == (None, (None, COUNT.whole[-1]))
        assert found.proof == (Proof.CELLS, Proof.CELLS)
        near = nearest_change(SIZE, {**PRIMARY, "classes": 40}, "classes", on=ON, within=4)
        assert near.below is not None
        assert (near.below.first, near.proof) == (36, (Proof.ASKED, Proof.CELLS))

    def test_days(self) -> None:
        """One after another; the calendar's end is no change."""
        rule = "education.maintainer"
        given = {"handed_over_on": "2018-06-30"}
        found = nearest_change(rule, given, "handed_over_on", on=ON)
        assert found.above is not None
        assert (found.above.last, found.above.first) == (datetime.date(2018, 6, 30), datetime.date(2018, 7, 1))
        assert found.below is None
        assert found.ends[0] < found.value
        late = nearest_change(rule, {"handed_over_on": "9999-12-30"}, "handed_over_on", on=ON, within=5)
        assert late.ends[1] == datetime.date.max


class TestOtherKinds:
    """Terms, and what cannot be walked."""

    def test_terms(self) -> None:
        """Each other member that changes the reply."""
        found = nearest_change("pollution.response_level", {"alert": "orange"}, "alert", on=ON)
        assert [one.first.json for one in found.others] == ["none", "blue", "yellow", "red"]
        assert (found.below, found.above) == (None, None)

    @pytest.mark.parametrize(
        ("given", "error", "fact"),
        [
            ({"vary": "colour"}, InvalidFacts, "vary"),
            ({"vary": "on"}, InvalidFacts, "vary"),
            ({"vary": "sizes"}, InvalidFacts, "vary"),
            ({"by": "colour"}, InvalidFacts, "by"),
            ({"facts": {"facility": "primary"}}, InvalidFacts, "classes"),
            ({"rule": "education.nothing"}, InvalidFacts, "rule"),
            ({"on": "2030-01-01"}, NotInForce, None),
            ({"rule": "education.retention_reached", "facts": {"retained": 5, "cohort": 3}, "vary": "cohort"},
             InvalidFacts, "retained"),
        ],
    )  # fmt: skip
    def test_what_does_not_fit_is_refused(self, given: dict[str, Any], error: type[Exception], fact: str) -> None:
        """By its name."""
        asked: dict[str, Any] = {"rule": SIZE, "facts": PRIMARY, "vary": "classes", "on": ON} | given
        with pytest.raises(error) as caught:
            nearest_change(asked.pop("rule"), asked.pop("facts"), asked.pop("vary"), **asked)
        assert getattr(caught.value, "fact", None) == fact

    def test_as_json(self) -> None:
        """Both changes and the ends."""
        written = json.loads(json.dumps(nearest_change(SIZE, PRIMARY, "classes", on=ON).json()))
        assert (written["below"]["first"], written["above"]["first"], written["ends"]) == (17, 19, [None, None])


class TestCells:
    """A number with a point has no next one: the cut, and who owns it."""

    @pytest.mark.parametrize(
        ("rule", "facts", "vary", "below", "above"),
        [  # each as last, first, cut
            # 60分以上, 80分以上: the figure is of the higher grade; of 60 itself the lower is below it
            ("river_chief.grade_score", {"score": "60.5"}, "score", (60, None, 60), (None, 80, 80)),
            ("river_chief.grade_score", {"score": 60}, "score", (60, None, 60), (None, 80, 80)),
            ("river_chief.grade_score", {"score": "59.99"}, "score", None, (None, 60, 60)),
            # what-if: another figure, another cut
            ("river_chief.grade_score", {"score": "70", "grades": {"good_points": 75}}, "score", (60, None, 60),
             (None, 75, 75)),
            # 15分钟: the last minute is inside, and no longer one is
            ("culture.in_culture_circle", {"setting": "town", "minutes": "12.25"}, "minutes", None, (15, None, 15)),
            ("culture.in_culture_circle", {"setting": "town", "minutes": "15.01"}, "minutes", (None, 15, 15), None),
            # a class of 50: 250 pupils fill five, and 200 need four
            ("education.classes_for", {"stage": "junior", "pupils": "200.5"}, "pupils", (None, 200, 200),
             (250, None, 250)),
            # 提前预警: above 200
            ("pollution.launch_early", {"measured_aqi": "200.5", "improvement_hours": 12}, "measured_aqi",
             None, None),
            ("pollution.launch_early", {"measured_aqi": "200.5", "improvement_hours": 13}, "measured_aqi",
             (None, 200, 200), None),
            ("pollution.launch_early", {"measured_aqi": 200, "improvement_hours": 13}, "measured_aqi",
             None, (200, None, 200)),
        ],
    )  # fmt: skip
    def test_known_figures(self, rule: str, facts: dict[str, Any], vary: str, below: object, above: object) -> None:
        """The figures of the clauses, each with the side that the law's word gives it to."""
        found = nearest_change(rule, facts, vary, on=day_of(rule))
        told = [None if one is None else (one.last, one.first, one.cut) for one in (found.below, found.above)]
        assert told == [below, above]
        assert found.proof == (Proof.CELLS, Proof.CELLS)
        for one, sign in ((found.below, -1), (found.above, 1)):
            if one is not None:
                assert (one.beyond - one.cut) * sign >= 0
                assert ask(rule, {**facts, vary: one.beyond}, on=day_of(rule))["value"] == one.reply.json()["answer"]  # type: ignore[typeddict-item]  # it is decided

    def test_ratios(self) -> None:
        """A share of four per cent: 25 times the points is the most; of three, no decimal is the last."""
        rule, facts = "open_government.openness_assessment", EXAMPLES["open_government.openness_assessment"]
        given = {**facts, "openness_points": 1, "total_points": 20}
        found = nearest_change(rule, given, "total_points", on=day_of(rule), by="findings")
        assert found.above is not None
        assert (found.above.last, found.above.first, found.above.cut) == (25, None, 25)
        assert (found.below, found.ends) == (None, (1, None))
        less = nearest_change(rule, {**given, "weight": {"percent": 3}}, "total_points", on=day_of(rule), by="findings")
        assert less.above is not None
        assert (less.above.last, less.above.first, less.above.cut) == (None, None, Fraction(100, 3))
        assert less.above.text().startswith("above 100/3 (34): ")
        assert less.above.text("zh").startswith("高于100/3（如34）：")
        assert plain(less.above.cut) == "100/3"

    def test_by_findings_and_by_a_field(self) -> None:
        """An amount changes at once; which clause holds does not."""
        facts = {"local_fee_yuan": 500, "migrant_fee_yuan": 510}
        for by, expected in (
            ("answer", (510, None, 509)),
            ("findings", (None, 500, 500)),
            ("too_high_yuan", (510, None, 509)),
            ("too_low_yuan", None),
        ):
            walked = nearest_change("education.fee_lawful", facts, "migrant_fee_yuan", on=ON, by=by)
            one = walked.below
            assert (one and (one.last, one.first, one.beyond)) == expected
            assert walked.ends == ((0, None) if by == "too_low_yuan" else (None, None))

    def test_what_cannot_be_followed(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Is refused; a whole value is asked in whole steps, which proves nothing between them."""
        real = reply

        def looked_up(rule: Rule, facts: Any) -> Reply | None:
            hash(facts["minutes"])
            return real(rule, facts)

        monkeypatch.setattr(nearest, "reply", looked_up)
        facts = {"setting": "town", "minutes": "12.5"}
        with pytest.raises(NotTraceable) as caught:
            nearest_change("culture.in_culture_circle", facts, "minutes", on=day_of("culture.in_culture_circle"))
        assert caught.value.use == "it is looked up, or kept in a set"
        whole = nearest_change("culture.in_culture_circle", facts | {"minutes": 12}, "minutes", on="2018-06-15")
        assert whole.above is not None
        assert (whole.above.last, whole.above.first, whole.above.cut) == (15, 16, None)
        assert whole.proof == (Proof.UNPROVEN, Proof.UNPROVEN)
        assert whole.ends[0] == 0

    def test_nothing_traced_is_told(self) -> None:
        """All that is given are numbers."""
        for rule, vary in (("education.fee_lawful", "migrant_fee_yuan"), ("forestry.infrastructure_land", "forest_mu")):
            found = nearest_change(rule, EXAMPLES[rule], vary, on=day_of(rule))
            assert "traced" not in repr(found.json()) + repr(found) + str(found) + found._repr_html_()
            json.dumps(found.json())
            ask(rule, EXAMPLES[rule], on=day_of(rule))

    def test_the_numbers_of_a_fact(self) -> None:
        """Whole, with a point, or endless, by its annotation; a union is as its widest; others are none."""
        for hint, scale in (
            (int, Scale(int)),
            (Count, Scale(int)),
            (int | None, Scale(int)),
            (Yuan, Scale(Decimal)),
            (Yuan | None, Scale(Decimal)),
            (Number, Scale(Decimal)),
            (Mean, Scale(Fraction, endless=True)),
            (Aqi, Scale(Decimal, endless=True)),
            (int | Fraction, Scale(Fraction, endless=True)),
            (Mean | Aqi, Scale(Fraction, endless=True)),
            (str, None),
            (bool, None),
            (Label, None),
            (str | int, None),
            (tuple[Yuan, ...], None),
        ):
            assert nearest._scale_of(hint) == scale, hint


@pytest.mark.deep
@EVERY_DOOR
def test_every_whole_number_and_day(door: str) -> None:
    """As going through the values one by one finds it, in either direction."""
    for name in of_door(door):
        asked = question(name, EXAMPLES[name], day_of(name))
        facts: Any = asked.facts
        for vary, value in facts.items():
            if type(value) not in (int, datetime.date) or vary == "on":
                continue
            hint = next(fact.type for fact in asked.rule.facts if fact.name == vary)
            if isinstance(value, int) and nearest._scale_of(hint) != Scale(int):
                continue
            found = nearest_change(name, EXAMPLES[name], vary, on=day_of(name), within=60)
            for sign, change in ((-1, found.below), (1, found.above)):
                expected = None
                for step in range(1, 61):
                    other: Any = value + sign * (step if isinstance(value, int) else datetime.timedelta(days=step))
                    now = reply(asked.rule, {**asked.facts, vary: other})
                    if now is None or now != found.reply:
                        expected = None if now is None else other
                        break
                assert (change and change.first) == expected, (name, vary)


def _said(rule: str, facts: Mapping[str, Any], on: datetime.date, by: str) -> object:
    """What ``ask`` says: the answer, or which clause holds and which fails; None where the facts are refused."""
    outcome: Any = ask(rule, facts, on=on)
    if outcome["outcome"] == "decided" and by == "findings":
        return [(one["citation"], one["en"], one["holds"], one["bound"]) for one in outcome["findings"]]
    return told(rule, facts, on)


def _between(rule: str, vary: str, on: datetime.date, start: Fraction, end: Fraction) -> list[Fraction]:
    """Places between two others: an even grid, and what stands about the figures of the rule."""
    low, high = sorted((start, end))
    grid = [low + (high - low) * step / 40 for step in range(1, 40)]
    about = [value for value in fact_domain(rule, vary, on).values if isinstance(value, int | Decimal | Fraction)]
    places = {number for one in grid if (number := decimal_of(round(one, 6))) is not None} | {*about}
    return [Fraction(place) for place in places if low < place < high]


def _given(place: Fraction) -> int | Decimal | Fraction:
    return place.numerator if place.denominator == 1 else decimal_of(place) or place


@pytest.mark.deep
@EVERY_DOOR
def test_every_number_with_a_point(door: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The cut and its owner are as ``ask`` says there and a hair away, and no place before it has another reply."""
    monkeypatch.setattr(cells, "_MOST", 30)
    for rule in of_door(door):
        on = day_of(rule)
        asked = question(rule, EXAMPLES[rule], on)
        for fact in asked.rule.facts:
            scale = nearest._scale_of(fact.type)
            if scale is None or scale.whole or not is_asked(fact):
                continue
            values = (asked.facts.get(fact.name), *fact_domain(rule, fact.name, on).values)
            value: Any = next(
                (one for one in values if one is not None and told(rule, {**EXAMPLES[rule], fact.name: one}, on)), None
            )
            if value is None:
                continue  # it goes with other facts than those of the example
            facts = {**EXAMPLES[rule], fact.name: value}
            for by in ("answer", "findings"):
                found = nearest_change(rule, facts, fact.name, on=on, by=by)
                assert found.proof == (Proof.CELLS, Proof.CELLS)
                for sign, change, end in zip((-1, 1), (found.below, found.above), found.ends, strict=True):
                    _as_asked(rule, facts, fact.name, on, by, sign, change, end)


def _as_asked(
    rule: str, facts: dict[str, Any], vary: str, on: datetime.date, by: str, sign: int, change: Any, end: Any
) -> None:
    """Whether a change, or that there is none, is as ``ask`` has it."""

    def at(place: Fraction) -> object:
        return _said(rule, {**facts, vary: _given(place)}, on, by)

    start, here = Fraction(facts[vary]), _said(rule, facts, on, by)
    if change is None:
        far = start + sign * 10**6 if end is None else Fraction(end)
        for place in _between(rule, vary, on, start, far):
            assert at(place) == here, (rule, vary, by, place)
        return
    cut, hair = Fraction(change.cut), Fraction(1, 10**9)
    for place in _between(rule, vary, on, start, cut):
        assert at(place) == here, (rule, vary, by, place)
    if cut != start:
        assert at(Fraction(round(cut - sign * hair, 12))) == here, (rule, vary, by)
    assert (change.last is None) or (change.first is None)
    if change.last is not None or change.first is not None:
        assert (at(cut) == here) is (change.last is not None), (rule, vary, by)
        assert (change.last if change.first is None else change.first) == cut
    if change.first is None:
        assert at(Fraction(round(cut + sign * hair, 12))) != here, (rule, vary, by)
    assert at(Fraction(change.beyond)) != here, (rule, vary, by)


@pytest.mark.deep
@EVERY_DOOR
def test_whole_numbers_by_cells(door: str) -> None:
    """A whole number that the rule only compares changes where going one by one finds it, or beyond."""
    for rule in of_door(door):
        asked = question(rule, EXAMPLES[rule], day_of(rule))
        facts: Any = asked.facts
        for fact in asked.rule.facts:
            value = facts.get(fact.name)
            if nearest._scale_of(fact.type) != Scale(int) or type(value) is not int or not is_asked(fact):
                continue
            line = nearest._Line(asked, fact.name, "answer")
            walked = [nearest._scanned(line, value, line.at(value), sign, 60)[0] for sign in (-1, 1)]
            for sign, one in zip((-1, 1), walked, strict=True):
                try:
                    found = Cells(fact.name, value, Scale(int), line.at).nearest(sign)
                except NotTraceable:
                    continue
                if one.change is not None:
                    assert (found.last, found.first) == (one.change.last, one.change.first), (rule, fact.name)
                else:
                    beyond = found.first if found.end is None else found.end
                    assert beyond is None or (beyond - one.end) * sign >= 0, (rule, fact.name)
