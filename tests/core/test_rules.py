"""How code is bound to clauses."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import attrs
import pytest
from attrs import frozen

from langfang_policy.core import rules
from langfang_policy.core.decisions import Decision, Finding
from langfang_policy.core.decrees import Decree
from langfang_policy.core.errors import InvalidFacts
from langfang_policy.core.locators import Citation
from langfang_policy.core.rules import Fact, provision, rule

DECREE = Decree("廊政字〔2017〕28号", zh="意见", en="opinions")


@frozen(kw_only=True)
class Sizes:
    """Figures of two clauses."""

    least: int = 24
    ratio: Decimal = Decimal("0.5")


@frozen(kw_only=True)
class Loose:
    """Figures that no clause holds."""

    most: int = 36


def classes(households: int, *, sizes: Sizes = Sizes(), loose: Loose = Loose(), local: bool = False) -> Decision[int]:
    """How many classes an estate needs.

    At least as many as the sizes say.

    Args:
        households: The households of the estate,
            counted when it is full.
        sizes: The figures: the decree's own
            unless a what-if replaces them.
        loose: Figures of no clause.
        local: Whether it lies in town.

    Returns:
        The classes.
    """
    finding = Finding(DECREE.at("第四条"), zh="户数", en="households", observed=households)
    return Decision(sizes.least if local else loose.most, finding)


def bare(anything: object) -> Decision[str]:
    return Decision(str(anything))


def silent(x: int) -> Decision[bool]:
    """One line: no list."""
    return Decision(bool(x))


@pytest.fixture(autouse=True)
def own_registers(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a test registers is forgotten after it."""
    monkeypatch.setattr(rules, "RULES", {})
    monkeypatch.setattr(rules, "PROVISIONS", {})


def registered(function: Callable[..., object], *locators: str, units: dict[str, str] | None = None) -> rules.Rule:
    """The entry that registering a function leaves."""
    assert rule(DECREE, *locators, units=units)(function) is function
    return next(held for held in rules.RULES.values() if held.function is function)


def cited(*locators: str) -> tuple[Citation, ...]:
    """The decree's clauses."""
    return tuple(DECREE.at(locator) for locator in locators)


class TestRecords:
    """What is recorded."""

    @pytest.mark.parametrize("kind", [rules.Provision, rules.Fact, rules.Rule])
    def test_every_field_is_given_by_name(self, kind: type[attrs.AttrsInstance]) -> None:
        """So that none changes places with another."""
        assert all(field.kw_only for field in attrs.fields(kind))


class TestProvision:
    """A class of figures is bound to the clauses that they stand in."""

    def test_the_class_is_given_back_untouched(self) -> None:
        """The very same object."""
        before = dict(vars(Sizes))
        assert provision(DECREE, "第四条")(Sizes) is Sizes
        assert dict(vars(Sizes)) == before

    def test_what_is_recorded(self) -> None:
        """Name, decree, clauses and the decree's own figures."""
        provision(DECREE, "第四条、第五条", "第七条")(Sizes)
        held = rules.PROVISIONS[Sizes]
        assert held.name == f"{__name__}.Sizes"
        assert (held.kind, held.decree) == (Sizes, DECREE)
        assert held.citations == cited("第四条", "第五条", "第七条")
        assert held.figures == {"least": 24, "ratio": Decimal("0.5")}

    def test_a_clause_that_cannot_be_read_is_refused(self) -> None:
        """Nothing is recorded."""
        with pytest.raises(InvalidFacts):
            provision(DECREE, "")(Sizes)
        assert rules.PROVISIONS == {}


class TestRule:
    """A pure function is registered as a rule and given back untouched."""

    def test_the_function_is_given_back_untouched(self) -> None:
        """The very same object, not a wrapper."""
        before = dict(vars(classes))
        assert rule(DECREE, "第四条", units={"households": "households"})(classes) is classes
        assert dict(vars(classes)) == before

    def test_what_is_recorded(self) -> None:
        """Name, decree, clauses and units."""
        units = {"households": "households"}
        held = registered(classes, "第四条至第六条", units=units)
        assert list(rules.RULES) == [held.name] == [f"{__name__}.classes"]
        assert held.decree is DECREE
        assert held.citations == cited("第四条", "第五条", "第六条")
        assert held.units == units
        units.clear()
        assert held.units == {"households": "households"}
        assert registered(bare).units == {}

    def test_inside_the_package_the_name_is_short(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """The module and the function, without the package."""
        monkeypatch.setattr(classes, "__module__", "langfang_policy.education")
        assert registered(classes, "第四条").name == "education.classes"

    def test_two_rules_of_one_name_are_refused(self) -> None:
        """The first stays."""
        held = registered(classes, "第四条")
        with pytest.raises(ValueError, match=f"^two rules are called {held.name}$"):
            rule(DECREE, "第五条")(classes)
        assert {held.name: held} == rules.RULES

    def test_a_clause_that_cannot_be_read_is_refused(self) -> None:
        """Nothing is recorded."""
        with pytest.raises(InvalidFacts):
            rule(DECREE, "第四条、")(classes)
        assert rules.RULES == {}

    def test_the_summary_is_the_first_line(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Of the docstring, wherever it begins; nothing where there is none."""
        assert registered(classes).summary == "How many classes an estate needs."
        assert registered(silent).summary == "One line: no list."
        assert registered(bare).summary == ""
        monkeypatch.setattr(bare, "__doc__", "\n    Set apart.\n\n    More.\n")
        assert rules.RULES[f"{__name__}.bare"].summary == "Set apart."

    def test_facts_in_the_function_s_order(self) -> None:
        """Each with its type, unit, meaning and default."""
        assert registered(classes, units={"households": "户"}).facts == (
            Fact(
                name="households",
                type=int,
                unit="户",
                meaning="The households of the estate, counted when it is full.",
                required=True,
            ),
            Fact(
                name="sizes",
                type=Sizes,
                unit=None,
                meaning="The figures: the decree's own unless a what-if replaces them.",
                required=False,
                default=Sizes(),
            ),
            Fact(name="loose", type=Loose, unit=None, meaning="Figures of no clause.", required=False, default=Loose()),
            Fact(name="local", type=bool, unit=None, meaning="Whether it lies in town.", required=False, default=False),
        )

    def test_without_a_list_facts_have_no_meaning(self) -> None:
        """Nor where there is no docstring."""
        for function, kind in ((bare, object), (silent, int)):
            (fact,) = registered(function).facts
            assert (fact.type, fact.meaning, fact.required, fact.default) == (kind, "", True, None)

    def test_the_answer_is_the_type_that_is_decided(self) -> None:
        """Inside the decision."""
        assert [registered(function).answer for function in (classes, bare, silent)] == [int, str, bool]

    def test_provisions_and_figures_go_by_the_fact_that_replaces_them(self) -> None:
        """Only what is bound to a clause counts."""
        held = registered(classes, "第四条")
        assert (held.provisions, held.figures) == ({}, {})
        provision(DECREE, "第七条")(Sizes)
        assert held.provisions == {"sizes": rules.PROVISIONS[Sizes]}
        assert held.figures == {"sizes": {"least": 24, "ratio": Decimal("0.5")}}
        assert registered(bare).provisions == {}

    def test_clauses_are_the_rule_s_own_and_then_its_figures(self) -> None:
        """Each once."""
        provision(DECREE, "第四条", "第三条")(Sizes)
        held = registered(classes, "第四条", "第五条")
        assert held.citations == cited("第四条", "第五条")
        assert held.clauses == cited("第四条", "第五条", "第三条")
