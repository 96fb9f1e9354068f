"""A wrong fact is named by whoever calls a rule directly, whatever else is open or out of time about the question."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any, get_args

import pytest

from langfang_policy._rooms.asking.examples import EXAMPLES
from langfang_policy._rooms.asking.reading import facts_of
from langfang_policy.core.errors import InvalidFacts, PolicyError
from langfang_policy.core.facts import Means, Measure, Whole
from langfang_policy.core.figures import kind_of
from langfang_policy.core.rules import Fact, Rule
from tests.everything import EVERY_DOOR, RULES, of_door
from tests.questions.helpers import day_of, fitting
from tests.test_guards import moved_days

LONG_BEFORE = datetime.date(2012, 1, 1)
"""No decree of the year 2017 held on it."""


def questions(rule: Rule, asked: Iterable[Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
    """What is asked, on a day in force and long before, as given and without each fact that may be left out."""
    dated = any(fact.name == "on" for fact in rule.facts)
    for facts in asked:
        for day in (day_of(rule.id), LONG_BEFORE)[: 1 + dated]:
            try:
                taken = facts_of(rule, facts, on=day)
            except InvalidFacts:
                continue
            yield taken
            yield from ({**taken, fact.name: None} for fact in rule.facts if may_be_none(fact) and taken[fact.name])


def may_be_none(fact: Fact) -> bool:
    """Whether a fact may be left out."""
    return type(None) in get_args(fact.type)


def outcome_of(rule: Rule, facts: Mapping[str, Any]) -> str:
    """What a direct call comes to: an answer, or the error by its name."""
    try:
        rule.function(**facts)
    except PolicyError as error:
        return type(error).__name__
    return "answered"


def wrong_values(fact: Fact) -> Iterator[object]:
    """What the fact cannot be: of no kind, left out though it must be given, and just outside its range."""
    yield 5j
    if not may_be_none(fact):
        yield None
    kind = next((kind for hint in (fact.type, *get_args(fact.type)) if (kind := kind_of(hint)) is not None), None)
    if isinstance(kind, Measure | Whole | Means):
        for end in kind.ends:
            inward = end.side.name in {"AT_LEAST", "ABOVE"}
            step = 1 if isinstance(kind, Whole) else Decimal("0.001")
            yield end.figure if not end.owned else end.figure - step if inward else end.figure + step


def passed_over(rule: Rule, facts: Mapping[str, Any]) -> list[tuple[str, object]]:
    """The wrong values that a direct call does not name."""
    return [
        (fact.name, wrong)
        for fact in rule.facts
        for wrong in wrong_values(fact)
        if fact.name not in refused(rule, {**facts, fact.name: wrong})
    ]


def refused(rule: Rule, facts: Mapping[str, Any]) -> set[str]:
    """The facts that a direct call refuses."""
    try:
        rule.function(**facts)
    except InvalidFacts as error:
        return {re.split(r"[.\[]", fault.fact)[0] for fault in error.faults}
    except PolicyError:
        return set()
    return set()


@EVERY_DOOR
def test_beside_a_day_out_of_force_or_a_fact_left_out(door: str) -> None:
    """The example of each rule, its days moved to the ends of the calendar and each fact left out that may be."""
    for name, rule in of_door(door).items():
        example = EXAMPLES[name]
        for facts in questions(rule, (example, *moved_days(example))):
            if outcome_of(rule, facts) != "InvalidFacts":
                assert passed_over(rule, facts) == [], (name, facts)


MANY = 16
"""Questions that are drawn for each rule."""
ALIKE = 6
"""Questions of one outcome that are looked at; the first few are as good as all."""


@pytest.mark.deep
@EVERY_DOOR
def test_beside_whatever_is_drawn(door: str) -> None:
    """Each question that is not refused itself: decided, undetermined, not in force or left to judgement."""
    for name, rule in of_door(door).items():
        seen = Counter[str]()
        for facts in questions(rule, (EXAMPLES[name], *fitting(name, MANY))):
            outcome = outcome_of(rule, facts)
            seen[outcome] += 1
            if outcome != "InvalidFacts" and seen[outcome] <= ALIKE:
                assert passed_over(rule, facts) == [], (name, facts)


NOT_LOOKED_AT = (
    ("culture.culture_project_standing", "completed_on"),
    ("livestock.plan_standing", "drawn_up_on"),
    ("medical_alliances.area_document", "issued"),
    ("medical_alliances.hospital_launch", "plan_issued"),
    ("medical_alliances.hospital_launch", "work_started"),
    ("open_government.document_release", "published"),
    ("open_government.openness_milestone", "done"),
)
"""The days of what was done of which a rule says that those after the day asked about do not count."""


@pytest.mark.parametrize(("name", "fact"), NOT_LOOKED_AT)
def test_what_does_not_count_yet(name: str, fact: str) -> None:
    """A later day is as none, on the day before it; on the day itself it counts."""
    rule = RULES[name]
    on = day_of(name)
    asked = {given: value for given, value in EXAMPLES[name].items() if given != "concluded_on"}  # follows another
    facts = facts_of(rule, asked, on=on)
    none, later, now = (rule.function(**{**facts, fact: done}) for done in (None, on + datetime.timedelta(days=1), on))
    assert later == none
    assert now != none


OPEN: tuple[tuple[str, dict[str, Any]], ...] = (
    ("education.check_site", {"classes": 20}),
    ("fireworks.may_store", {"holder": "producer", "for_business": True}),
    ("normative_docs.audit_settles", {"day": "2017-01-01"}),
    ("normative_docs.extended_last_day", {"provisional": None, "provisional_extension": "own_maximum"}),
    ("normative_docs.final_accounts_audit_required", {"day": "2017-01-01"}),
    ("pollution.alert_timeline", {"hours": [{"at": "2017-12-01T00:00", "aqi": 90}]}),
    ("pollution.daily_index", {"pm2_5": 900, "beyond": "undetermined"}),
    ("pollution.daily_indices", {"hours": [{"at": "2017-12-01T00:00", "pm10": 90}]}),
    ("pollution.daily_means", {"hours": [{"at": "2017-12-01T00:00", "aqi": 90}]}),
    ("pollution.hourly_index", {"pm2_5": 900, "beyond": "undetermined"}),
    ("pollution.publication_plan", {"own": "none"}),
    ("river_chief.assessment_outcome", {"score": 95, "year": 2017, "barred_from_excellent": None}),
)
"""Questions to which the text, or what is given, leaves the answer open; seldom drawn."""


@pytest.mark.parametrize(("name", "facts"), OPEN)
def test_beside_an_open_question(name: str, facts: dict[str, Any]) -> None:
    """What the text leaves open is not said before all that is wrong."""
    rule = RULES[name]
    taken = facts_of(rule, {**EXAMPLES[name], **facts}, on=day_of(name))
    assert outcome_of(rule, taken) == "Undetermined"
    assert passed_over(rule, taken) == []
