"""What cannot slip through: every rule's findings, words, titles, ranges and draws, whatever its decree."""

from __future__ import annotations

import datetime
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from decimal import Decimal
from typing import Any, cast
from zlib import crc32

import attrs
import jsonschema
import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from langfang_policy import ask, decide, registry, schema
from langfang_policy._rooms.asking.examples import EXAMPLES
from langfang_policy._rooms.asking.reading import facts_of
from langfang_policy.asking import of_json, to_json
from langfang_policy.core.decisions import Decision
from langfang_policy.core.decrees import Nature
from langfang_policy.core.errors import InvalidFacts, PolicyError
from langfang_policy.core.facts import Means, Measure, Whole
from langfang_policy.core.figures import Readings, Record, entries_of_docstring, figure_words, kind_of, title_of
from langfang_policy.core.locators import Citation
from langfang_policy.core.rules import PROVISIONS, RULES, Fact, Rule
from langfang_policy.core.terms import Reading, Term
from langfang_policy.testing import json_facts
from tests.everything import EVERY_DOOR, of_door
from tests.relations import RELATIONS, UNSAID


def _subclasses(kind: type) -> Iterator[type]:
    one: type
    for one in kind.__subclasses__():
        yield one
        yield from _subclasses(one)


def _offered() -> list[type]:
    """The records, enums and readings that the doors offer."""
    found = {
        thing
        for module in registry.modules().values()
        for export in module.__all__
        if isinstance(thing := getattr(module, export), type) and (issubclass(thing, Term) or attrs.has(thing))
    }
    assert len(found) > 100
    return sorted(found, key=lambda kind: (kind.__module__, kind.__name__))


ENTRIES = {entry.id: entry for entry in registry.entries() if entry.kind is registry.Kind.RULE}
PUBLIC = _offered()
HOMES = {
    module: [kind for kind in PUBLIC if kind.__module__ == module] for module in {kind.__module__: 0 for kind in PUBLIC}
}
OURS = [kind for kind in PROVISIONS if kind.__module__.startswith("langfang_policy.")]
EVERY_RULE = pytest.mark.parametrize("name", ENTRIES)
DRAWS = 6
"""Questions that each rule is asked each time: they see what is wrong everywhere, and a deep sweep what is seldom."""
MORE = 24
"""Questions more that a rule is asked of which too few were decided."""
MANY = 150
"""Questions that each rule is asked in a deep sweep."""
LEAST_DECIDED = 2
"""How many of them must be decided, at the least; whoever asks in vain proves nothing."""


def rule_of(name: str) -> Rule:
    """The rule of an id."""
    thing = ENTRIES[name].thing
    assert isinstance(thing, Rule)
    return thing


def day_of(name: str) -> str:
    """A day on which the rule's decree holds."""
    decree = ENTRIES[name].decree
    days = (datetime.date(2019, 9, 30), datetime.date(2018, 6, 15), decree.first_day)
    return str(next(day for day in days if day is not None and decree.standing(day).holds))


def outcomes(name: str, draws: int) -> tuple[tuple[dict[str, Any], Mapping[str, Any]], ...]:
    """Questions of a rule with their outcomes, as they are drawn from its schema."""
    found: list[tuple[dict[str, Any], Mapping[str, Any]]] = []

    @seed(crc32(name.encode()))  # the same each time, and others for each rule
    @settings(
        max_examples=draws,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(json_facts(name))
    def draw(facts: dict[str, Any]) -> None:
        found.append((facts, ask(name, facts, on=day_of(name))))

    draw()
    return tuple(found)


def rests_on(rule: Rule) -> Iterator[Citation]:
    """The clauses of a rule, of its figures and readings, and of all that it rests on."""
    yield from rule.clauses
    for fact in rule.facts:
        if isinstance(fact.default, Reading):
            yield from fact.default.clauses()
        elif isinstance(fact.default, Readings):
            fields: Any = attrs.fields(cast("type[attrs.AttrsInstance]", type(fact.default)))
            yield from (clause for field in fields for clause in getattr(fact.default, field.name).clauses())
    for other in rule.rests_on:
        if isinstance(other, Citation):
            yield other
        else:
            yield from rests_on(RULES[other])


class TestFindings:
    """What an answer rests on; one test a rule, as what is drawn serves all of it."""

    @EVERY_RULE
    def test_what_is_drawn(self, name: str) -> None:
        """It fits the schema, and what is answered fits its own, the same each time and from text.

        Some of it is decided; findings cite the rule's clauses and tell no figure; a relation alone refuses: a refusal
        of facts that fit the schema is one of facts that do not fit each other, and such rules are named.
        """
        sweep(name, DRAWS)

    @EVERY_DOOR
    def test_each_example_is_decided(self, door: str) -> None:
        """And fits the schema that it stands in."""
        for name in of_door(door):
            facts: Any = schema(name)["facts"]
            (example,) = facts["examples"]
            assert [one.message for one in jsonschema.Draft202012Validator(facts).iter_errors(example)] == [], name
            assert ask(name, EXAMPLES[name], on=day_of(name))["outcome"] == "decided", name

    @EVERY_RULE
    def test_lapsed_law_does_not_answer(self, name: str) -> None:
        """Whatever ended the decree, printed or presumed, the day after its last one there is no answer, nor later."""
        decree = ENTRIES[name].decree
        last = decree.standing(datetime.date(2030, 1, 1)).last_day
        if last is None:
            assert decree.nature is Nature.OTHER  # nothing is presumed to end what is no normative document
            return
        for day in (last + datetime.timedelta(days=1), datetime.date(2030, 1, 1)):
            outcome = ask(name, EXAMPLES[name], on=day)
            assert outcome["outcome"] == "not_in_force"
            assert outcome["last_day"] == str(last)
        assert ask(name, EXAMPLES[name], on=last)["outcome"] != "not_in_force"
        if decree.last_day is None:
            assert ask(name, EXAMPLES[name], on="2030-01-01", presumed="ignore")["outcome"] != "not_in_force"


@pytest.mark.deep
class TestDeep:
    """The same with many more questions: slow, so on demand and before a release."""

    @EVERY_RULE
    def test_what_is_drawn(self, name: str) -> None:
        """As above."""
        sweep(name, MANY)


def sweep(name: str, draws: int) -> None:
    """Whether the answers to so many questions are as every rule's must be."""
    asked = outcomes(name, draws)
    if len(answers_in(asked)) < LEAST_DECIDED:
        asked = outcomes(name, draws + MORE)
    answers = answers_in(asked)
    assert len(answers) >= LEAST_DECIDED, Counter(outcome["outcome"] for _, outcome in asked)
    assert unpromised(name, asked) == []
    assert cited_astray(name, answers) == []
    assert words_with_figures(name, asked) == []
    for finding in (finding for answer in answers for finding in answer["findings"]):
        assert finding["kind"] in {"asks", "condition", "falls", "note"}
        assert (finding["required"] is None) or finding["bound"] is not None, finding
    assert faults_astray(name, asked) == []
    for facts, outcome in asked:
        if outcome["outcome"] == "decided":
            comes_back(decide(name, facts, on=day_of(name)))
    refused = refused_in_vain(name, asked)
    assert (not refused) or name in RELATIONS | UNSAID, refused[0]


def answers_in(asked: Iterable[tuple[Mapping[str, Any], Mapping[str, Any]]]) -> list[Mapping[str, Any]]:
    """The outcomes that are decided."""
    return [outcome for _, outcome in asked if outcome["outcome"] == "decided"]


def unpromised(name: str, asked: Iterable[tuple[Mapping[str, Any], Mapping[str, Any]]]) -> list[Any]:
    """The questions that do not fit their schema, whose outcome does not, or which are answered otherwise as text."""
    both, told = schema(name), set[str]()
    facts, outcomes = (jsonschema.Draft202012Validator(shape) for shape in (both["facts"], both["outcome"]))
    return [
        (given, outcome, found)
        for given, outcome in asked
        if (found := [one.message for one in (*facts.iter_errors(given), *outcomes.iter_errors(news(outcome, told)))])
        or not ask(name, json.dumps(given), on=day_of(name)) == json.loads(json.dumps(outcome)) == outcome
    ]


def news(outcome: Mapping[str, Any], told: set[str]) -> Mapping[str, Any]:
    """The outcome without findings that differ from those told before in what the schema leaves open alone."""
    if outcome["outcome"] != "decided":
        return outcome
    open_to_all = dict.fromkeys(("observed", "required"))
    findings = {json.dumps({**one, **open_to_all}): one for one in outcome["findings"]}
    fresh = [one for text, one in findings.items() if text not in told]
    told.update(findings)
    return {**outcome, "findings": fresh}


def comes_back(decision: Decision[Any]) -> None:
    """A decision is read back from JSON as it was written: tree and types, each number among them."""
    written = json.dumps(to_json(decision))
    read = of_json(written)
    assert read == decision
    assert json.dumps(to_json(read)) == written
    assert of_json(decision.json()).json() == decision.json()


def cited_astray(name: str, answers: list[Mapping[str, Any]]) -> list[str]:
    """The clauses that the findings cite, and neither the rule nor what it rests on."""
    allowed = list(dict.fromkeys(rests_on(rule_of(name))))
    cited = {finding["citation"] for outcome in answers for finding in outcome["findings"]}
    return [text for text in sorted(cited) if not any(one.contains(Citation.parse(text)) for one in allowed)]


def words_with_figures(name: str, asked: Iterable[tuple[Mapping[str, Any], Mapping[str, Any]]]) -> list[str]:
    """The words of findings that hold one of the rule's figures, names apart that the asker gave."""
    figures = {str(number) for number in _numbers(rule_of(name).figures) if abs(number) > 1}
    words = set[str]()
    for facts, outcome in asked:
        given = sorted(filter(None, _names(facts)), key=len, reverse=True)
        for finding in outcome.get("findings", ()):
            for language in ("zh", "en"):
                text = re.sub(_GRADE, "", finding[language])
                for one in given:
                    text = text.replace(one, "")
                words.add(text)
    return [one for one in sorted(words) if figures & set(re.findall(_NUMBER, one))]


_GRADE = "[1-5]A(?![A-Za-z])"
"""The grades of scenic sites are names: 5A, 4A."""


def _names(facts: object) -> Iterator[str]:
    """The names among facts: keys, and what is called a name."""
    if isinstance(facts, Mapping):
        for key, value in facts.items():
            yield key
            if key == "name" and isinstance(value, str):
                yield value
            yield from _names(value)
    elif isinstance(facts, list):
        for one in facts:
            yield from _names(one)


def faults_astray(name: str, asked: Iterable[tuple[Mapping[str, Any], Mapping[str, Any]]]) -> list[str]:
    """The paths of faults that name none of the rule's facts."""
    facts = {fact.name for fact in rule_of(name).facts}
    faults = [fault for _, outcome in asked if outcome["outcome"] == "invalid" for fault in outcome["faults"]]
    return [fault["path"] for fault in faults if fault["path"].split(".")[1].split("[")[0] not in facts]


def refused_in_vain(name: str, asked: tuple[tuple[dict[str, Any], Mapping[str, Any]], ...]) -> list[Any]:
    """The faults of facts that fit the schema; a figure is the asker's own."""
    figures = {f"$.{fact.name}" for fact in rule_of(name).facts if type(fact.default) in PROVISIONS}
    return [
        fault
        for _, outcome in asked
        if outcome["outcome"] == "invalid"
        for fault in outcome["faults"]
        if ".".join(fault["path"].split(".")[:2]) not in figures
    ]


_NUMBER = r"(?<![A-Za-z.\d])\d+(?:\.\d+)?(?![.\d])"


def _numbers(value: Any) -> Iterator[Any]:
    if isinstance(value, Mapping):
        for part in value.values():
            yield from _numbers(part)
    elif isinstance(value, tuple | list | frozenset):
        for part in value:
            yield from _numbers(part)
    elif isinstance(value, int | Decimal) and not isinstance(value, bool):
        yield value


class TestTitles:
    """A name in Chinese stands with each thing that a person meets."""

    @EVERY_DOOR
    def test_rules_and_facts(self, door: str) -> None:
        """A title for the rule and for each fact: Chinese, distinct within the rule, without a digit of a figure."""
        for name, rule in of_door(door).items():
            assert rule.title, name
            assert rule.returns.zh, name
            titles = [fact.zh for fact in rule.facts if fact.name != "on" or fact.zh]
            assert all(titles), (name, [fact.name for fact in rule.facts if not fact.zh])
            assert len(set(titles)) == len(titles), (name, titles)
            for title in (rule.title, rule.returns.zh, *titles):
                assert re.search("[一-鿿]", title), (name, title)
                assert not re.search(r"\d", title), (name, title)

    @pytest.mark.parametrize("home", HOMES)
    def test_classes(self, home: str) -> None:
        """A title for each record, enum, figure class and reading, and a name for each field."""
        for kind in HOMES[home]:
            title = title_of(kind)
            assert title, kind
            assert not re.search(r"\d", title), kind
            if not attrs.has(kind) or issubclass(kind, Readings):
                continue  # each field of readings is one with a title of its own
            words = {name: told.zh for name, told in entries_of_docstring(kind, "Attributes").items()}
            words |= {name: told.zh for name, told in figure_words(kind).items()}
            fields = [field.name for field in attrs.fields(kind) if not field.name.startswith("_")]
            assert [name for name in fields if not words.get(name)] == [], kind
            titles = [words[name] for name in fields]
            assert len(set(titles)) == len(titles), (kind, titles)
            assert not [title for title in titles if re.search(r"\d", title) or title in fields], (kind, titles)

    @pytest.mark.parametrize("home", HOMES)
    def test_readings(self, home: str) -> None:
        """A reading is bound to its clause and each member has a reason in both languages, without a figure."""
        for kind in HOMES[home]:
            if issubclass(kind, Reading):
                assert kind.clauses(), kind
                for member in kind:
                    assert member.why.zh, member
                    assert member.why.en, member
                    assert not re.search(r"\d", member.why.zh + member.why.en), (member, member.why)


class TestFigures:
    """Figures are said once, with their words."""

    @pytest.mark.parametrize("kind", OURS, ids=lambda kind: f"{kind.__module__}.{kind.__name__}")
    def test_each_figure_has_words(self, kind: type) -> None:
        """In both languages, neither of them holding the figure."""
        assert issubclass(kind, Record)
        told = figure_words(kind)
        for field in attrs.fields(kind):  # type: ignore[arg-type]  # provisions are attrs classes
            words = told[field.name]
            assert words.en
            assert re.search("[一-鿿]", words.zh)
            figures = {str(number) for number in _numbers((field.default,)) if abs(number) > 1}
            numbers = set(re.findall(_NUMBER, words.zh + " " + words.en))
            assert not numbers & figures, (field.name, words)

    def test_no_class_with_figures_is_unbound(self) -> None:
        """A class that has figures stands in the register of provisions: nobody forgot ``@provision``."""
        classes = [kind for kind in _subclasses(Record) if kind.__module__.startswith("langfang_policy.")]
        assert len(classes) > 100
        assert [kind for kind in classes if attrs.has(kind) and figure_words(kind) and kind not in PROVISIONS] == []


class TestRanges:
    """The schema knows the range of each fact, and the rule keeps to it."""

    @EVERY_DOOR
    def test_just_outside_is_refused(self, door: str) -> None:
        """A fact just outside its annotation is refused by its path, whatever the others are."""
        for name, fact in facts_of_door(door):
            kind = kind_of(fact.type)
            if not isinstance(kind, Measure | Whole | Means) or fact.name == "on":
                continue
            for end in kind.ends:
                inward = end.side.name in {"AT_LEAST", "ABOVE"}
                step = 1 if isinstance(kind, Whole) else Decimal("0.001")
                outside = end.figure if not end.owned else end.figure - step if inward else end.figure + step
                outcome: Any = ask(name, {**EXAMPLES[name], fact.name: _json(outside)}, on=day_of(name))
                assert outcome["outcome"] == "invalid", (name, fact.name, outside)
                paths = [fault["path"] for fault in outcome["faults"]]
                assert f"$.{fact.name}" in paths, (name, fact.name, outside, paths)

    @EVERY_DOOR
    def test_the_ends_of_the_calendar(self, door: str) -> None:
        """The first and the last day that there is are facts like others; where they do not do, they are named."""
        for name in of_door(door):
            moved = moved_days(EXAMPLES[name])
            astray = faults_astray(name, [(facts, ask(name, facts, on=day_of(name))) for facts in moved])
            assert astray == [], name

    @EVERY_DOOR
    def test_each_fact_of_a_wrong_kind_is_refused(self, door: str) -> None:
        """By its name, be it a fact, a figure or a reading, and whether or not the other facts make it matter."""
        for name, fact in facts_of_door(door):
            rule = rule_of(name)
            facts = facts_of(rule, EXAMPLES[name], on=datetime.date.fromisoformat(day_of(name)))
            for wrong in WRONG:
                with pytest.raises(InvalidFacts) as caught:
                    rule.function(**{**facts, fact.name: wrong})
                refused = [re.split(r"[.\[]", fault.fact)[0] for fault in caught.value.faults]
                assert refused == [fact.name], (name, wrong)

    @EVERY_DOOR
    def test_junk_and_a_fact_that_is_none_are_refused_together(self, door: str) -> None:
        """Each by its path, though the other is at fault too: whoever asks hears of both at once."""
        for name, fact in facts_of_door(door):
            if fact.name == "on":
                continue  # the day of the question, which is no fact of it
            for wrong in WRONG:
                outcome: Any = ask(name, {**EXAMPLES[name], fact.name: wrong, "no_fact": 1}, on=day_of(name))
                assert outcome["outcome"] == "invalid", (name, fact.name, wrong)
                paths = {re.split(r"[.\[]", fault["path"])[1] for fault in outcome["faults"]}
                assert paths == {fact.name, "no_fact"}, (name, wrong, paths)


WRONG = (object(), [object()], 5j)
"""What is no fact of any kind."""


def facts_of_door(door: str) -> Iterator[tuple[str, Fact]]:
    """Each fact of a door's rules, with the rule's id."""
    return ((name, fact) for name, rule in of_door(door).items() for fact in rule.facts)


def moved_days(facts: Any) -> Iterator[Any]:
    """The facts with each of their days, and then of their years, at either end of the calendar."""
    if isinstance(facts, dict):
        yield from ({**facts, key: moved} for key in facts for moved in moved_days(facts[key]))
    elif isinstance(facts, list):
        for place, held in enumerate(facts):
            yield from ([*facts[:place], moved, *facts[place + 1 :]] for moved in moved_days(held))
    elif isinstance(facts, str) and re.match(r"\d{4}-\d{2}-\d{2}", facts):
        yield from (day + facts[len(day) :] for day in ("0001-01-01", "9999-12-31"))
    elif type(facts) is int and 2000 < facts < 2030:
        yield from (datetime.MINYEAR, datetime.MAXYEAR)


def _json(number: int | Decimal) -> int | str | float:
    return number if isinstance(number, int) else float(number)


NOT_UNKNOWN = frozenset(
    {
        "children.child_dropout_step.persuaded",  # persuasion goes on
        "education.dropout_step.persuaded",  # persuasion goes on
        "fireworks.change_holds.own_territory",  # the city's change is taken to keep to the city
        "normative_docs.correction_step.corrected_in_time",  # the time still runs
        "pollution.plant_orders.freezing",  # the duty is named all the same
    }
)
"""The yes-or-no facts of which None says something of its own."""
UNKNOWN = {
    name: facts
    for name in ENTRIES
    if (
        facts := [
            fact.name
            for fact in rule_of(name).facts
            if fact.type == bool | None and f"{name}.{fact.name}" not in NOT_UNKNOWN
        ]
    )
}
"""The yes-or-no facts of the rules that may be left out."""


class TestUnknown:
    """What may be unknown is asked for where it can change the answer, and there alone."""

    def test_there_are_some(self) -> None:
        """Whoever tries none proves nothing."""
        assert len(UNKNOWN) > 20

    @pytest.mark.parametrize("name", UNKNOWN)
    def test_three_values(self, name: str) -> None:
        """Where yes and no give the same answer, that answer is given; where they do not, the fact is named."""

        @settings(max_examples=DRAWS, deadline=None, derandomize=True, database=None, phases=[Phase.generate])
        @given(json_facts(name), st.sampled_from(UNKNOWN[name]))
        def check(asked: dict[str, Any], fact: str) -> None:
            yes, no, unknown = (ask(name, {**asked, fact: value}, on=day_of(name)) for value in (True, False, None))
            if yes["outcome"] == no["outcome"] == "decided":
                if yes["value"] == no["value"]:
                    assert unknown["outcome"] == "decided", (fact, unknown)
                    assert unknown["value"] == yes["value"]
                else:
                    assert unknown["outcome"] == "undetermined", (fact, unknown)
                    assert unknown["missing"] == [fact]

        check()


@EVERY_DOOR
def test_the_same_thing_twice(door: str) -> None:
    """A series that holds one and the same value twice is answered, or refused as any other is."""
    for name, rule in of_door(door).items():
        facts = facts_of(rule, EXAMPLES[name], on=datetime.date(2018, 6, 15))
        for fact, value in facts.items():
            if isinstance(value, tuple) and value:
                with suppress(PolicyError):  # whatever else is raised is a defect
                    rule.function(**{**facts, fact: value * 2})
