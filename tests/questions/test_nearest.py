"""How far a case is from another answer."""

from __future__ import annotations

import datetime
import json
from typing import Any

import pytest

from langfang_policy import nearest_change
from langfang_policy._rooms.questions.replies import question, reply
from langfang_policy.core.errors import InvalidFacts, NotInForce
from langfang_policy.questions import ReplyKind
from tests.everything import EVERY_DOOR, of_door
from tests.questions.helpers import EXAMPLES, day_of

SIZE, ON = "education.size_minimum", "2018-06-30"
PRIMARY = {"facility": "primary", "classes": 18}


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
        found = nearest_change(SIZE, {**PRIMARY, "classes": 1_000}, "classes", on=ON, within=50)
        assert (found.below, found.above, found.ends) == (None, None, (950, 1_050))
        low = nearest_change(SIZE, {**PRIMARY, "classes": 5}, "classes", on=ON, within=10)
        assert low.below is None
        assert low.ends[0] in (0, 1)

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

    def test_by_findings_and_by_a_field(self) -> None:
        """An amount changes with every unit; which clause holds does not."""
        facts = {"local_fee_yuan": 500, "migrant_fee_yuan": 510}
        for by, first in (("answer", 509), ("findings", 500), ("too_high_yuan", 509), ("too_low_yuan", None)):
            walked = nearest_change("education.fee_lawful", facts, "migrant_fee_yuan", on=ON, by=by)
            assert (walked.below and walked.below.first) == first

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
