"""How code is bound to clauses."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import attrs
import pytest
from attrs import evolve, frozen

from langfang_policy.core import rules
from langfang_policy.core.decisions import Decision
from langfang_policy.core.decrees import Decree
from langfang_policy.core.facts import M2, SquareMetres, Yuan
from langfang_policy.core.figures import Readings, Record, figure
from langfang_policy.core.findings import asks, condition, note
from langfang_policy.core.locators import Citation
from langfang_policy.core.rules import Fact, provision, rule
from langfang_policy.core.terms import Reading, Words

DECREE = Decree("廊政字〔2017〕28号", zh="意见", en="opinions")


@frozen(kw_only=True)
class Sizes(Record):
    """Figures of two clauses (规模)."""

    least: int = figure(24, "最少班数", "the fewest classes")
    ratio: Decimal = figure(Decimal("0.5"), "比例", "the ratio")


@frozen(kw_only=True)
class Loose:
    """A calendar, which is of no clause."""

    most: int = 36


def classes(households: int, *, sizes: Sizes = Sizes(), loose: Loose = Loose(), local: bool = False) -> Decision[int]:
    """How many classes an estate needs.

    At least as many as the sizes say.

    Args:
        households: The households of the estate,
            counted when it is full.
        sizes: The figures: the decree's own
            unless a what-if replaces them.
        loose: What is of no clause.
        local: Whether it lies in town.

    Returns:
        The classes.
    """
    return Decision(sizes.least if local else loose.most, note(DECREE.at("第四条"), "户数", "households", households))


def bare(anything: object) -> Decision[str]:
    return Decision(str(anything), note(DECREE.at("第四条"), "事", "thing"))


def silent(x: int) -> Decision[bool]:
    """One line: no list."""
    return Decision(bool(x), note(DECREE.at("第四条"), "数", "number", x))


@pytest.fixture(autouse=True)
def own_registers(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a test registers is forgotten after it; the figures of one rule are bound to their clause."""
    monkeypatch.setattr(rules, "RULES", {})
    monkeypatch.setattr(rules, "PROVISIONS", {})
    provision(DECREE.at("第七条"))(Sizes)


def registered(function: Callable[..., object], *locators: str) -> rules.Rule:
    """The entry that registering a function for some clauses leaves, one of them unless others are named."""
    assert rule(*cited(*(locators or ("第四条",))))(function) is function
    return rules.RULES[function]


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
        assert provision(DECREE.at("第四条"))(Sizes) is Sizes
        assert dict(vars(Sizes)) == before

    def test_what_is_recorded(self) -> None:
        """Name, decree, clauses and the decree's own figures."""
        provision(*DECREE.each("第四条、第五条"), DECREE.at("第七条"))(Sizes)
        held = rules.PROVISIONS[Sizes]
        assert (held.name, held.kind) == ("Sizes", Sizes)
        assert held.citations == cited("第四条", "第五条", "第七条")
        assert held.figures == {"least": 24, "ratio": Decimal("0.5")}


class TestRule:
    """A pure function is registered as a rule and given back untouched."""

    def test_the_function_is_given_back_untouched(self) -> None:
        """The very same object, not a wrapper."""
        before = dict(vars(classes))
        assert rule(DECREE.at("第四条"))(classes) is classes
        assert dict(vars(classes)) == before

    def test_what_is_recorded(self) -> None:
        """Name and clauses."""
        held = registered(classes, "第四条", "第五条", "第六条")
        assert list(rules.RULES) == [classes]
        assert (held.name, held.id) == ("classes", "")
        assert held.citations == cited("第四条", "第五条", "第六条")

    def test_the_name_is_the_registry_s(self) -> None:
        """A rule has its function's own until the registry gives it an id."""
        assert evolve(registered(classes, "第四条"), id="education.classes").name == "education.classes"

    def test_a_function_is_a_rule_once(self) -> None:
        """The first stays."""
        held = registered(classes, "第四条")
        with pytest.raises(ValueError, match="classes is a rule already"):
            rule(DECREE.at("第五条"))(classes)
        assert {classes: held} == rules.RULES

    def test_the_summary_is_the_first_line(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Of the docstring, wherever it begins; nothing where there is none."""
        assert registered(classes).summary == "How many classes an estate needs."
        assert registered(silent).summary == "One line: no list."
        assert registered(bare).summary == ""
        monkeypatch.setattr(bare, "__doc__", "\n    Set apart.\n\n    More.\n")
        assert rules.RULES[bare].summary == "Set apart."

    def test_facts_in_the_function_s_order(self) -> None:
        """Each with its type, unit, meaning and default."""
        assert registered(classes).facts == (
            Fact(
                name="households",
                type=int,
                unit=None,
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
            Fact(name="loose", type=Loose, unit=None, meaning="What is of no clause.", required=False, default=Loose()),
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
        """Only what is bound to a clause counts: no calendar, and no fact."""
        held = registered(classes, "第四条")
        assert held.provisions == {"sizes": rules.PROVISIONS[Sizes]}
        assert held.figures == {"sizes": {"least": 24, "ratio": Decimal("0.5")}}
        assert registered(bare).provisions == {}

    def test_clauses_are_the_rule_s_own_and_then_its_figures(self) -> None:
        """Each once."""
        provision(*cited("第四条", "第三条"))(Sizes)
        held = registered(classes, "第四条", "第五条")
        assert held.citations == cited("第四条", "第五条")
        assert held.clauses == cited("第四条", "第五条", "第三条")


RENT, OTHER = DECREE.at("第四条"), Citation.parse("廊政字〔2017〕31号 第五条")


@frozen(kw_only=True)
class Ceilings(Record):
    """The most that is paid (补贴上限)."""

    edge_m2: SquareMetres = figure(100, "租赁面积分界", "separates the ceilings")


@frozen(kw_only=True)
class Wordless(Record):
    """Figures of which two say nothing (无名数字)."""

    said: int = figure(1, "一", "one")
    least: int = 2
    most: int = 3


class EdgeCeiling(Reading, at=RENT):
    """Which ceiling holds at the edge (分界面积的上限)."""

    SMALLER = "从低", "两项并存", "Both hold together."
    LARGER = "从高", "有利于申请人", "Kinder to the applicant."


@frozen(kw_only=True)
class EdgeReadings(Readings):
    """The readings that two rules share (共用读法)."""

    edge: EdgeCeiling = EdgeCeiling.SMALLER


def subsidy(
    *,
    area_m2: SquareMetres,
    floors: tuple[SquareMetres, ...] = (),
    rent: Yuan | None = None,
    ceilings: Ceilings = Ceilings(),
    edge_ceiling: EdgeCeiling = EdgeCeiling.SMALLER,
    readings: EdgeReadings = EdgeReadings(),
) -> Decision[Yuan]:
    """A year's rent subsidy (租房补贴).

    Args:
        area_m2: 租赁面积: the area rented.
        floors: each floor.

    Returns:
        补贴金额: the rent, up to the ceiling.
    """
    seen = M2.of(area_m2, "area_m2")
    return Decision(seen, asks(RENT, "租赁面积", "area rented", seen, M2.at_most(ceilings.edge_m2)))


@pytest.fixture
def ceilings() -> None:
    """The figures, bound to their clause."""
    provision(RENT)(Ceilings)


@pytest.mark.usefixtures("ceilings")
class TestRuleOfKinds:
    """A rule whose facts carry kinds, figures and readings."""

    def test_a_kind_has_the_unit(self) -> None:
        """Of a fact, of each of a series, of one that may be none; figures and readings have none."""
        assert rule(RENT)(subsidy) is subsidy
        held = rules.RULES[subsidy]
        assert {fact.name: fact.unit for fact in held.facts} == {
            "area_m2": "m²", "floors": "m²", "rent": "yuan", "ceilings": None, "edge_ceiling": None, "readings": None,
        }  # fmt: skip
        assert [fact.unit_zh for fact in held.facts] == ["平方米", "平方米", "元", None, None, None]
        assert held.facts[0].type == SquareMetres
        assert held.answer == Yuan

    def test_names_and_meanings(self) -> None:
        """From the docstring; figures and readings speak through their own classes."""
        rule(RENT)(subsidy)
        held = rules.RULES[subsidy]
        assert (held.title, held.returns) == ("租房补贴", Words("补贴金额", "the rent, up to the ceiling."))
        assert [(fact.name, fact.zh, fact.meaning) for fact in held.facts] == [
            ("area_m2", "租赁面积", "the area rented."),
            ("floors", "", "each floor."),
            ("rent", "", ""),
            ("ceilings", "补贴上限", "The most that is paid."),
            ("edge_ceiling", "分界面积的上限", "Which ceiling holds at the edge."),
            ("readings", "共用读法", "The readings that two rules share."),
        ]
        assert [fact.required for fact in held.facts] == [True] + [False] * 5

    def test_an_answer_without_a_name(self) -> None:
        """Where the docstring has no such section, or names nothing in Chinese."""
        for function in (silent, bare, classes):
            assert registered(function, "第四条").returns == Words("", "")

    def test_provisions(self) -> None:
        """Bound to their clause, which counts among the rule's."""
        provision(DECREE.at("第七条"))(Ceilings)
        rule(RENT)(subsidy)
        held = rules.RULES[subsidy]
        assert held.figures == {"ceilings": {"edge_m2": 100}}
        assert held.clauses == cited("第四条", "第七条")

    def test_what_else_the_answer_rests_on(self) -> None:
        """Rules and clauses, of other decrees too; the rule's own clauses are as they were."""
        rule(RENT, rests_on=(part for part in (classes, OTHER)))(subsidy)
        held = rules.RULES[subsidy]
        assert held.rests_on == (classes, OTHER)
        assert held.citations == held.clauses == (RENT,)
        assert registered(classes, "第四条").rests_on == ()

    def test_each_call_is_untouched(self) -> None:
        """The function decides as it did."""
        assert rule(RENT)(subsidy)(area_m2=99.5).because is not None


class TestErrorsOfLoading:
    """What is wrong with a rule or with figures is an error when the module loads, and nothing is recorded."""

    def test_a_rule_answers_for_one_decree(self) -> None:
        """What else it needs is said as what it rests on."""
        with pytest.raises(TypeError, match="a rule answers for one decree; what else it needs is said as rests_on"):
            rule(RENT, OTHER)(silent)
        assert rules.RULES == {}

    @pytest.mark.parametrize("clauses", [(), (RENT, "第五条"), ("第四条",), (RENT, None), (RENT, DECREE)], ids=repr)
    def test_clauses_are_citations(self, clauses: tuple[Any, ...]) -> None:
        """As a decree gives them; at least one."""
        with pytest.raises(TypeError, match=r"clauses are citations, as DECREE\.at gives them"):
            rule(*clauses)(silent)
        with pytest.raises(TypeError, match="clauses are citations"):
            provision(*clauses)(Ceilings)
        assert rules.RULES == {}
        assert Ceilings not in rules.PROVISIONS

    def test_figures_of_no_clause(self) -> None:
        """A record that stands as a default, by keyword or by place, is bound to a clause, or a record of readings."""

        def by_place(area: int, ceilings: Ceilings = Ceilings()) -> Decision[int]:
            """Take figures by place."""
            return Decision(area + int(ceilings.edge_m2), condition(RENT, "一", "one", True))

        for function in (subsidy, by_place):
            with pytest.raises(TypeError, match=rf"^{function.__name__}: Ceilings is bound to no clause$"):
                rule(RENT)(function)
        assert rules.RULES == {}
        provision(RENT)(Ceilings)
        assert rule(RENT)(by_place)(1).value == 101

    def test_figures_without_words(self) -> None:
        """Each is named."""
        with pytest.raises(TypeError, match=r"^Wordless is no record of figures with words: least, most$"):
            provision(RENT)(Wordless)
        assert Wordless not in rules.PROVISIONS

    def test_figures_of_another_clause(self) -> None:
        """A figure's own clause is one of its class's."""

        @frozen(kw_only=True)
        class Astray(Record):
            least: int = figure(1, "一", "one", at=RENT)

        elsewhere = DECREE.at("九")
        with pytest.raises(TypeError, match=r"^Astray does not stand in the clauses of its figures: least$"):
            provision(elsewhere)(Astray)
        assert Astray not in rules.PROVISIONS
        assert provision(elsewhere, RENT)(Astray) is Astray

    def test_figures_that_are_no_record(self) -> None:
        """They would not check themselves."""
        bare_figures = attrs.make_class("Bare", {"least": figure(1, "一", "one")}, frozen=True, kw_only=True)
        with pytest.raises(TypeError, match=r"^Bare is no record of figures with words: no record$"):
            provision(RENT)(bare_figures)
        assert bare_figures not in rules.PROVISIONS
