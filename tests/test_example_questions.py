"""The question that each rule shows is one that somebody might ask, and does not look drawn at random."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from langfang_policy._modules import MODULES
from langfang_policy._rooms.asking.examples import EXAMPLES

NUMBER, DAY = re.compile(r"-?\d+(\.\d+)?"), re.compile(r"(\d{4})-\d\d-\d\d(T[\d:]+)?")
DECREE_NUMBER = re.compile(r"〔\d{4}〕")
YEARS = range(2000, 2022)
"""Of decrees of 2017, most of which end by 2022; the young who are asked about were born in this century."""
LEVELS = frozenset({"i"})
"""Words of closed sets that have but one letter."""
EXCUSED = {
    "fireworks.may_set_off manner.thrown_at is empty": "they are thrown at nothing, as most are",
    "land_registration.provincial_targets_unmet progress.accepted is empty": "no county was accepted by the day",
    "normative_docs.holds_on number is the number of a decree": "that is what is asked for",
    "occupational_health.locality_lacks done.summaries is empty": "the first summary is what is lacking",
    "pollution.fluctuating_alert alerts says something twice": "what swings comes back",
    "quality_award.check_round winners says something twice": "two firms that won for the first time are told alike",
    "quality_award.may_apply_as_individual applicant.misconduct is empty": "whoever may apply has none",
    "redevelopment.judge_project file.objections is empty": "nobody objects before the plan is published",
    "redevelopment.judge_project file.signings is empty": "nobody signs before the plan is approved",
}
"""What may stand in a question all the same, and why nothing else would make sense."""


def parts(value: object, place: tuple[str, ...] = ()) -> Iterator[tuple[str, object]]:
    """Everything inside a question and where it stands, and the names of those asked about."""
    yield ".".join(place), value
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from parts(inner, (*place, name))
            if not name.isascii():
                yield ".".join((*place, "name")), name
    elif isinstance(value, list):
        for inner in value:
            yield from parts(inner, place)


def faults(facts: object) -> Iterator[str]:
    """What looks drawn in a question."""
    for place, value in parts(facts):
        if isinstance(value, dict | list):
            if place and not value:
                yield f"{place} is empty"
            if isinstance(value, list) and any(value.count(one) > 1 for one in value if not isinstance(one, int)):
                yield f"{place} says something twice"
        if not isinstance(value, str):
            continue
        if (day := DAY.fullmatch(value)) and int(day[1]) not in YEARS:
            yield f"{place} is a day far from the decree's"
        if not value[1:] and value not in LEVELS and not NUMBER.fullmatch(value):
            yield f"{place} is but a letter"
        if DECREE_NUMBER.search(value):
            yield f"{place} is the number of a decree"


@pytest.mark.parametrize("door", MODULES)
def test_no_question_looks_drawn(door: str) -> None:
    """No single letters, numbers of decrees, empty lists, repetitions, or days of another century without a reason."""
    asked = {rule: facts for rule, facts in EXAMPLES.items() if rule.startswith(f"{door}.")}
    assert asked
    found = {f"{rule} {fault}" for rule, facts in asked.items() for fault in faults(facts)}
    assert found == {fault for fault in EXCUSED if fault.startswith(f"{door}.")}


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"files": ["e"]}, "files is but a letter"),
        ({"listed": {"子": "张伟"}}, "listed.name is but a letter"),
        ({"phone": "政府令〔1992〕第214号"}, "phone is the number of a decree"),
        ({"surveys": []}, "surveys is empty"),
        ({"check": {"displayed": {}}}, "check.displayed is empty"),
        ({"given": ["area", "area"]}, "given says something twice"),
        ({"patrols": [{"day": "2018-03-01"}, {"day": "2018-03-01"}]}, "patrols says something twice"),
        ({"day": "2022-01-09"}, "day is a day far from the decree's"),
        ({"known_at": "1999-12-31T23:00"}, "known_at is a day far from the decree's"),
    ],
)
def test_what_was_drawn_is_seen(facts: dict[str, object], words: str) -> None:
    """Each of these once stood in a question, or might have."""
    assert [*faults(facts)] == [words]


@pytest.mark.parametrize("facts", [{}, {"grade": 1, "score": "7", "level": "i", "aqi": [210, 210]}, {"left": None}])
def test_what_is_plain_passes(facts: dict[str, object]) -> None:
    """A rule may ask for nothing; numbers may be short and alike, levels have a letter, and what is not may be none."""
    assert not [*faults({**facts, "first": "2000-01-01", "last": "2021-12-31", "name": "李明"} if facts else facts)]


def test_the_questions_are_a_mapping() -> None:
    """Each is found by its id, in the order of the doors, and what is no rule is not found."""
    doors = [rule.partition(".")[0] for rule in EXAMPLES]
    assert list(dict.fromkeys(doors)) == list(MODULES)
    assert len(EXAMPLES) == len(doors) == len(set(EXAMPLES))
    assert "children.nothing" not in EXAMPLES
    assert "nothing.at_all" not in EXAMPLES
    assert "" not in EXAMPLES
