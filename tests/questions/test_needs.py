"""Which facts are still needed, held against values off those that were chosen."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping
from itertools import chain
from random import Random
from typing import Any

import pytest

from langfang_policy import missing, required
from langfang_policy._rooms.questions import needs, replies
from langfang_policy._rooms.questions.replies import is_asked
from langfang_policy.core.errors import InvalidFacts
from langfang_policy.core.rules import Rule
from langfang_policy.questions import Missing, Reply, ReplyKind
from langfang_policy.registry import entries
from tests.everything import EVERY_DOOR, RULES, of_door
from tests.questions.helpers import EXAMPLES, day_of, drawn, same, told

ON = datetime.date(2018, 6, 30)


def names(found: Missing) -> tuple[list[str], list[str], list[str]]:
    """The facts that matter, those that are idle, and those unproven."""
    return (
        [one.fact.name for one in found.matters],
        [fact.name for fact in found.idle],
        [fact.name for fact in found.unproven],
    )


class TestMissing:
    """Three ways that a fact that is not given can stand."""

    def test_what_matters(self) -> None:
        """With two completions that differ in it alone, and what the rule replies to each."""
        found = missing("education.size_minimum", {"facility": "primary"}, on=ON)
        assert names(found) == (["classes"], [], [])
        (witness,) = found.matters
        assert witness.one.keys() == witness.other.keys() == {"classes"}
        assert witness.one != witness.other
        assert witness.reply != witness.other_reply
        for facts, reply in ((witness.one, witness.reply), (witness.other, witness.other_reply)):
            assert same(reply, told("education.size_minimum", {"facility": "primary", **facts}, ON))
        assert found.next is witness.fact
        assert (found.answer, found.impossible) == (None, False)

    def test_what_is_idle(self) -> None:
        """Whom the channel reaches is never asked: nothing may be sent."""
        found = missing("fireworks.may_send", {}, on=ON)
        assert names(found)[0] == []
        assert found.answer is not None
        assert (found.answer.answer, found.next) == (False, None)

    def test_with_all_facts_it_is_the_answer(self) -> None:
        """And nothing is left to ask."""
        found = missing("pollution.response_level", {"alert": "orange"}, on=ON)
        assert names(found) == ([], [], [])
        assert same(found.answer, told("pollution.response_level", {"alert": "orange"}, ON))
        assert found.calls == 1

    def test_what_is_assumed(self) -> None:
        """Defaults, figures and readings; ``unknown`` asks about one of them instead."""
        found = missing("pollution.grade_alert", {"daily_aqi": [210, 230, 310]}, on=ON)
        assumed = {fact.name for fact in found.assumed}
        assert assumed >= {"grading", "readings"}
        assert found.answer is not None
        asked = missing("pollution.grade_alert", {"daily_aqi": [210, 230, 310]}, on=ON, unknown=["readings"])
        assert "readings" not in {fact.name for fact in asked.assumed}
        assert "readings" in [*chain(*names(asked))]

    def test_a_fact_that_may_be_left_out_but_is_needed(self) -> None:
        """Where the answer is undetermined without it, it is asked about."""
        found = missing("pollution.bus_fare", {"level": "ii"}, on=ON)
        assert names(found) == (["has_means"], [], [])
        assert {one.reply.kind for one in found.matters} == {ReplyKind.DECIDED}

    def test_a_part_of_the_answer(self) -> None:
        """A field alone may be settled where the whole is not."""
        facts = {"rural_wage_yuan": 5, "town_wage_yuan": 5, "mean_teacher_wage_yuan": 5}
        whole = missing("education.pay_kept", facts, on=ON)
        part = missing("education.pay_kept", facts, on=ON, part="rural_short_yuan")
        assert names(whole)[0] == ["mean_civil_servant_wage_yuan"]
        assert names(part) == ([], [], ["mean_civil_servant_wage_yuan"])
        with pytest.raises(InvalidFacts) as caught:
            missing("education.pay_kept", facts, on=ON, part="colour")
        assert caught.value.fact == "part"

    def test_where_one_of_several_must_be_given(self) -> None:
        """Each may be left out, and all may not: they are asked about."""
        found = missing("education.estate_needs", {}, on=ON)
        assert not found.impossible
        assert {"households", "population"} <= {*chain(*names(found))}

    def test_a_decree_that_does_not_hold_is_the_answer(self) -> None:
        """No fact changes that; nothing is searched."""
        found = missing("education.estate_needs", {}, on="2022-09-01")
        assert found.answer is not None
        assert (found.answer.kind, found.calls, names(found)[0]) == (ReplyKind.NOT_IN_FORCE, 0, [])

    @pytest.mark.parametrize("rule", ["meteorology.task_points", "pollution.plant_orders", "education.estate_needs"])
    def test_every_call_is_counted(self, rule: str, monkeypatch: pytest.MonkeyPatch) -> None:
        """And no more are made than may be, however often the search begins anew."""
        asked: list[object] = []

        def counted(rule: Rule, facts: Mapping[str, object]) -> Reply | None:
            asked.append(facts)
            return replies.reply(rule, facts)

        monkeypatch.setattr(f"{needs.__name__}.reply", counted)
        for most in (0, 1, 2, 30, 400):
            asked.clear()
            found = missing(rule, {}, on=ON, most=most)
            assert len(asked) == found.calls <= most
            assert found.answer is None

    def test_a_few_values_about_each_centre_come_first(self) -> None:
        """Where one fact has a thousand values, and each answer takes long: what matters is found within few calls."""
        found = missing("meteorology.task_points", {}, on=ON)
        assert names(found)[0] == ["task", "units", "city"]
        assert found.calls < 200
        shows(found, "meteorology.task_points", {}, ON)

    def test_the_cap(self) -> None:
        """With few calls little is proven, and nothing is claimed."""
        for most in (1, 5, 50):
            found = missing("pollution.plant_orders", {}, on=ON, most=most)
            assert found.answer is None
            assert found.idle == ()
            assert found.calls <= most
        open_still = missing("pollution.bus_fare", {"level": "ii"}, on=ON, most=1)
        assert (open_still.answer, open_still.idle, open_still.calls) == (None, (), 1)

    @pytest.mark.parametrize(
        ("given", "fact"),
        [
            ({"rule": "education.nothing"}, "rule"),
            ({"rule": "education.yearly-plan"}, "rule"),
            ({"on": "2018-02-30"}, "on"),
            ({"facts": {"facility": "castle"}}, "facility"),
            ({"facts": {"colour": 1}}, "colour"),
            ({"unknown": ["colour"]}, "unknown"),
            ({"unknown": ["facility"], "facts": {"facility": "primary"}}, "unknown"),
        ],
    )
    def test_what_does_not_fit_is_refused(self, given: dict[str, Any], fact: str) -> None:
        """By its name, before anything is searched."""
        asked: dict[str, Any] = {"rule": "education.size_minimum", "facts": {}, "on": ON, "unknown": ()} | given
        with pytest.raises(InvalidFacts) as caught:
            missing(asked["rule"], asked["facts"], on=asked["on"], unknown=asked["unknown"])
        assert caught.value.fact == fact

    def test_as_json(self) -> None:
        """Facts by their names."""
        told_of = json.loads(json.dumps(missing("fireworks.may_send", {}, on=ON).json()))
        assert told_of["answer"]["answer"] is False
        assert set(told_of["idle"]) >= {"channel"}
        written = json.loads(json.dumps(missing("pollution.bus_fare", {"level": "ii"}, on=ON).json()))
        assert [one["fact"] for one in written["matters"]] == ["has_means"]


class TestRequired:
    """What a rule cannot do without."""

    def test_each_with_its_unit(self) -> None:
        """In the rule's order; the day of the question is none of them."""
        assert [fact.name for fact in required("education.size_minimum")] == ["facility", "classes"]
        assert all(fact.required for fact in required("education.check_site"))
        with pytest.raises(InvalidFacts, match="rule"):
            required("education.yearly-plan")

    @EVERY_DOOR
    def test_they_are_what_the_schema_requires(self, door: str) -> None:
        """Of every rule."""
        for name, rule in of_door(door).items():
            assert [fact.name for fact in required(name)] == [
                f.name for f in rule.facts if f.required and f.name != "on"
            ]


def dropped(rule: Rule, facts: Mapping[str, Any], chance: Random) -> dict[str, Any]:
    """The facts without some of those of the case."""
    mine = [fact.name for fact in rule.facts if is_asked(fact) and fact.required and fact.name in facts]
    left = chance.sample(mine, chance.randint(1, min(3, len(mine)))) if mine else []
    return {name: value for name, value in facts.items() if name not in left}


class TestClaims:
    """What is claimed of every rule holds off the values that were chosen."""

    @pytest.mark.deep
    @EVERY_DOOR
    def test_of_an_example(self, door: str) -> None:
        """The answer is that of the example; ``ask`` says what each witness does, and the cap is kept."""
        chance = Random(3)  # the same each time
        for name, rule in of_door(door).items():
            facts, on = EXAMPLES[name], day_of(name)
            for most in (7, 60):
                given = dropped(rule, facts, chance)
                found = missing(name, given, on=on, most=most)
                assert found.calls <= most, name
                direct = told(name, facts, on)
                if found.answer is not None and states(facts, found):
                    assert same(found.answer, direct), name
                shows(found, name, given, on)

    @pytest.mark.deep
    @EVERY_DOOR
    def test_of_drawn_facts(self, door: str) -> None:
        """An answer is the drawn question's; changing an idle fact alone changes nothing."""
        chance = Random(11)  # the same each time
        for name, rule in of_door(door).items():
            on = day_of(name)
            for facts in drawn(name, 5):
                partial = dropped(rule, facts, chance)
                found = missing(name, partial, on=on, most=600)
                direct = told(name, facts, on)
                if not states(facts, found):
                    continue
                if found.answer is not None and direct is not None:
                    assert same(found.answer, direct), (name, facts)
                for fact in found.idle:
                    for other in drawn(name, 3):
                        stated = other.get(fact.name) is not None
                        changed = {**facts, fact.name: other[fact.name]} if stated else facts
                        after = told(name, changed, on)
                        assert None in (direct, after) or after == direct, (name, fact.name, facts, changed)

    @pytest.mark.deep
    @EVERY_DOOR
    def test_an_interview_gives_the_direct_answer(self, door: str) -> None:
        """Ask what matters first, until the answer is there."""
        for name in of_door(door):
            on = day_of(name)
            for facts in (EXAMPLES[name], *drawn(name, 1)):
                if (direct := told(name, facts, on)) is None:
                    continue
                given = {key: value for key, value in facts.items() if not is_asked_by(name, key)}
                found = missing(name, given, on=on, most=400)
                while found.answer is None and found.next is not None and found.next.name in facts:
                    given[found.next.name] = facts[found.next.name]
                    found = missing(name, given, on=on, most=400)
                if found.answer is not None and states(facts, found):
                    assert same(found.answer, direct), (name, facts, given)


def shows(found: Missing, rule: str, given: Mapping[str, Any], on: datetime.date) -> None:
    """Each witness's completions differ in its fact alone, or in all that are tied, and ``ask`` says what it says."""
    pairs = [(one.one, one.other) for one in found.matters]
    tied = len(pairs) > 1 and all(pair == pairs[0] for pair in pairs)
    for one in found.matters:
        assert one.reply != one.other_reply, rule
        differ = {name for name in one.one if one.one[name] != one.other[name]}
        assert differ == {one.fact.name} or (tied and len(differ) > 1 and not found.idle), (rule, one)
        written: Any = json.loads(json.dumps(one.json()))
        for facts, reply in ((written["one"], one.reply), (written["other"], one.other_reply)):
            assert same(reply, told(rule, {**given, **facts}, on)), (rule, facts)


def states(facts: Mapping[str, Any], found: Missing) -> bool:
    """Whether the facts are one of the completions: what is asked about is stated, and not left unknown."""
    return all(facts.get(name) is not None for name in chain(*names(found)))


def is_asked_by(rule: str, key: str) -> bool:
    """Whether the key is a fact of the case that must be given."""
    return next(is_asked(fact) and fact.required for fact in RULES[rule].facts if fact.name == key)


def test_every_rule_has_an_example() -> None:
    """Which the searches begin at."""
    assert {entry.id for entry in entries() if isinstance(entry.thing, Rule)} == set(EXAMPLES)


@pytest.mark.parametrize("rule", ["fireworks.retail_outlet", "education.check_site", "children.child_dropout_step"])
def test_an_interview(rule: str) -> None:
    """Asking what matters first ends at the answer of the whole question."""
    facts, on = EXAMPLES[rule], day_of(rule)
    given: dict[str, Any] = {}
    found = missing(rule, given, on=on, most=500)
    while found.next is not None and found.next.name in facts:
        given[found.next.name] = facts[found.next.name]
        found = missing(rule, given, on=on, most=500)
    assert same(found.answer, told(rule, facts, on))
