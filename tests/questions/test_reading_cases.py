"""Every member of every reading has a case in which it matters: ``reading_cases/`` holds one for each rule."""

from __future__ import annotations

import json
from typing import Any, Literal, NamedTuple

import pytest

from langfang_policy import MODULES, compare_readings
from langfang_policy.core.terms import Reading
from langfang_policy.questions import Compared
from tests.everything import RULES
from tests.questions.helpers import departed, differing, same, spelled, told
from tests.questions.reading_cases import CASES_AT, members_of, places_of


class Case(NamedTuple):
    """A question in which a member of a reading changes the answer, and what differs in the two answers.

    ``note`` says what is not plain: why another place is read otherwise, too, or why facts are refused.
    """

    rule: str
    reading: str
    member: str
    on: str
    facts: dict[str, Any]
    recommended: Any
    otherwise: Any
    presumed: Literal["apply", "ignore"] = "apply"
    note: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        """The rule, the place and the member: one case each."""
        return self.rule, self.reading, self.member

    def told(self, *, as_read: bool) -> dict[str, object] | None:
        """What is said to it, the place read as is recommended or by the member."""
        facts = departed(self.facts, self.reading, self.member) if as_read else self.facts
        return told(self.rule, facts, self.on, self.presumed)


def cases_of(door: str) -> list[Case]:
    """The stored cases of a door."""
    path = CASES_AT / f"{door}.json"
    stored = json.loads(path.read_text(encoding="utf-8")) if path.exists() else []
    return [Case(**{**one, "facts": spelled(one["facts"])}) for one in stored]


CASES = [case for door in MODULES for case in cases_of(door)]
assert CASES


@pytest.mark.parametrize("door", MODULES)
def test_every_member_has_its_case(door: str) -> None:
    """A new member without a case is named here, and so is a case whose member is gone; they stand in order."""
    members = list(members_of(door))
    stored = [case.key for case in cases_of(door)]
    assert [key for key in members if key not in stored] == []
    assert [key for key in stored if key not in members] == []
    assert stored == sorted(set(stored))


def _id(case: Case) -> str:
    return "-".join(case.key)


@pytest.mark.parametrize("case", CASES, ids=_id)
def test_the_member_matters(case: Case) -> None:
    """Asked twice, once with that member alone read otherwise: what differs is what is stored."""
    assert case.recommended != case.otherwise
    assert differing(case.told(as_read=False), case.told(as_read=True)) == (case.recommended, case.otherwise)


MANY = 4


def compared(case: Case) -> Compared:
    """The case under the readings of its place, or of the record that has it; what other keywords read is held."""
    others = {
        fact.name: fact.default.json
        for fact in RULES[case.rule].facts
        if isinstance(fact.default, Reading) and fact.name not in {case.reading, *case.facts}
    }
    return compare_readings(case.rule, {**case.facts, **others}, on=case.on, most=1, presumed=case.presumed)


def is_wide(case: Case) -> bool:
    """Whether the place stands in a record of so many that each pair of them takes long."""
    record, _, field = case.reading.partition(".")
    return bool(field) and len([place for place, _ in places_of(case.rule) if place.startswith(f"{record}.")]) > MANY


def decides(case: Case) -> None:
    """Comparing the readings of the case finds the place, and what its member leads to."""
    found = compared(case)
    assert case.reading in found.decisive
    alone = {case.reading: case.member}
    least = [[{one.place: one.reading.json for one in few} for few in group.departures] for group in found.groups]
    reached = [group for group, several in zip(found.groups, least, strict=True) if alone in several]
    (group,) = reached
    told_as = least[found.groups.index(group)]
    assert not any(few != alone and alone.items() <= few.items() for few in told_as)
    assert same(group.reply, case.told(as_read=True))


COMPARED = [case for case in CASES if case.reading.partition(".")[0] not in case.facts and case.otherwise is not None]


@pytest.mark.parametrize("case", [case for case in COMPARED if not is_wide(case)], ids=_id)
def test_comparing_names_the_reading(case: Case) -> None:
    """A reading that matters in its case is told as decisive."""
    decides(case)


WIDE = {case.rule: case for case in COMPARED if is_wide(case)}
"""One case a rule: comparing asks of each pair of places."""


@pytest.mark.deep
@pytest.mark.parametrize("case", WIDE.values(), ids=_id)
def test_comparing_names_the_reading_of_many(case: Case) -> None:
    """So is one that stands in a record of many."""
    decides(case)
