"""What all policy modules share: the surface, the registry's view of it, schemas, ids and languages."""

from __future__ import annotations

import ast
import json
from datetime import date, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import attrs
import jsonschema
import pytest
from attrs import evolve
from hypothesis import given

import langfang_policy
from langfang_policy import registry
from langfang_policy.asking import schema
from langfang_policy.core.days import term_end
from langfang_policy.core.decrees import Decree, Known, Nature, UnsaidNature
from langfang_policy.core.errors import InvalidFacts
from langfang_policy.core.facts import PERCENT
from langfang_policy.core.forms import plain
from langfang_policy.core.locators import Citation
from langfang_policy.core.organs import Party
from langfang_policy.core.registers import Body, Duty, Once, Procedure, Target, duty, falling_due
from langfang_policy.core.rules import PROVISIONS, RULES, Rule
from langfang_policy.core.surface import PolicyModule
from langfang_policy.core.terms import Term
from langfang_policy.education import SCHOOL_FACILITIES
from langfang_policy.testing import days
from tests.everything import EVERY_DOOR, of_door, well_formed

MODULES = tuple(registry.modules().values())
ENTRIES = registry.entries()
every_module = pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__)

SOURCE = Path(langfang_policy.__file__).parent


def files_of(module: PolicyModule) -> list[Path]:
    """The door's file and its rooms'; a door without a folder is one file."""
    name = module.__name__.rpartition(".")[2]
    rooms = sorted((SOURCE / "_rooms" / name).glob("*.py"))
    assert (SOURCE / f"{name}.py").exists()
    assert rooms or "@rule" in (SOURCE / f"{name}.py").read_text(encoding="utf-8")
    return [SOURCE / f"{name}.py", *rooms]


def entries_of(door: str) -> list[registry.Entry]:
    """What a door has registered."""
    found = [entry for entry in ENTRIES if entry.id.startswith(f"{door}.")]
    assert found, door
    return found


class TestSurface:
    """Every module offers the same things, of the same kinds."""

    @every_module
    def test_registers_are_tuples_of_their_kind(self, module: PolicyModule) -> None:
        """Decrees, duties, targets, bodies and procedures."""
        listed = (module.DECREES, module.DUTIES, module.TARGETS, module.BODIES, module.PROCEDURES)
        for things, kind in zip(listed, (Decree, Duty, Target, Body, Procedure), strict=True):
            assert isinstance(things, tuple)
            assert all(isinstance(thing, kind) for thing in things)
        assert module.DECREES

    @every_module
    def test_exports_exist_and_are_sorted_once(self, module: PolicyModule) -> None:
        """``__all__`` names what there is, each name once."""
        assert len(set(module.__all__)) == len(module.__all__)
        assert all(hasattr(module, name) for name in module.__all__)
        assert {"BODIES", "DECREES", "DUTIES", "PROCEDURES", "TARGETS"} <= set(module.__all__)

    @every_module
    def test_docstring_names_decrees_and_limitations(self, module: PolicyModule) -> None:
        """A reader meets the number, what was checked and the limits, and an example."""
        text = module.__doc__ or ""
        assert all(str(decree.number) in text and decree.zh in text for decree in module.DECREES)
        assert "Limitations:" in text
        assert ">>>" in text

    @every_module
    def test_citations_lead_to_the_modules_own_decrees(self, module: PolicyModule) -> None:
        """A register's clause stands in one of the module's decrees."""
        numbers = {decree.number for decree in module.DECREES}
        listed: tuple[Duty | Target | Body | Procedure, ...] = (
            *module.DUTIES, *module.TARGETS, *module.BODIES, *module.PROCEDURES,
        )  # fmt: skip
        assert {thing.citation.number for thing in listed} <= numbers

    @every_module
    def test_nothing_falls_due_outside_its_decree(self, module: PolicyModule) -> None:
        """No duty has a day before its decree's first, or after its last."""
        for decree in module.DECREES:
            duties = [duty for duty in module.DUTIES if duty.citation.number == decree.number]
            assert all(decree.in_force(due.day) for due in falling_due(duties, date(2010, 1, 1), date(2030, 12, 31)))

    @every_module
    def test_no_module_reads_the_clock_a_file_or_the_network(self, module: PolicyModule) -> None:
        """Today is always an argument."""
        for file in files_of(module):
            tree = ast.parse(file.read_text(encoding="utf-8"))
            called = {node.func for node in ast.walk(tree) if isinstance(node, ast.Call)}
            names = {func.attr if isinstance(func, ast.Attribute) else getattr(func, "id", "") for func in called}
            assert not names & {"today", "now", "utcnow", "open", "getenv", "urlopen", "read_text", "time"}


class TestRegistry:
    """The registry is what the modules export, no more and no less."""

    def test_every_rule_defined_is_listed(self) -> None:
        """No rule is left out of its module's ``__all__``."""
        listed = {entry.thing.function for entry in ENTRIES if isinstance(entry.thing, Rule)}
        ours = {rule.function for rule in RULES.values() if rule.function.__module__.startswith("langfang_policy.")}
        assert listed == ours

    def test_ids_are_unique(self) -> None:
        """An id names one thing."""
        assert len({entry.id for entry in ENTRIES}) == len(ENTRIES)

    def test_decrees_are_all_there_once_in_order(self) -> None:
        """Each module's decrees, ordered by number."""
        numbers = [decree.number for decree in registry.decrees()]
        assert numbers == sorted({decree.number for module in MODULES for decree in module.DECREES})

    @EVERY_DOOR
    def test_entry_is_found_by_id_and_by_clause(self, door: str) -> None:
        """The way there and the way back."""
        for entry in entries_of(door):
            assert registry.entry(entry.id) is entry
            for citation in entry.citations:
                assert entry in registry.rules_for(citation), (entry.id, citation)
                assert entry in registry.rules_for(str(citation)), (entry.id, citation)

    @EVERY_DOOR
    def test_clause_finds_what_meets_it(self, door: str) -> None:
        """Whatever cites the clause, a place inside it or one that holds it; all of it, in order, and nothing else."""
        for wanted in {citation: 0 for entry in entries_of(door) for citation in entry.citations}:
            assert registry.rules_for(wanted) == tuple(
                entry
                for entry in ENTRIES
                if any(wanted.contains(held) or held.contains(wanted) for held in entry.citations)
            ), wanted

    @EVERY_DOOR
    def test_entry_has_the_form_that_is_promised(self, door: str) -> None:
        """Id, kind, decree number, locators, figures, first and last day, summary."""
        for entry in entries_of(door):
            told = json.loads(json.dumps(entry.json()))
            assert list(told) == [
                "id", "kind", "decree", "locators", "figures", "first_day", "last_day", "summary",
            ], entry.id  # fmt: skip
            assert told["kind"] in {"rule", "duty", "target", "body", "procedure"}, entry.id
            assert told["summary"], entry.id
            assert told["locators"], entry.id
            for locator in told["locators"]:
                assert str(Citation.parse(f"{told['decree']} {locator}").locator) == locator, entry.id

    def test_registers_are_listed_after_rules(self) -> None:
        """A module's duties, targets, bodies and procedures follow, each with its figures."""
        place = SCHOOL_FACILITIES.at("第四条")
        due = date(2018, 1, 1)
        module = SimpleNamespace(
            __all__=["DECREES"],
            DECREES=(SCHOOL_FACILITIES,),
            DUTIES=(duty(place, "d", Party.SCHOOLS, "职责", "duty", Once(due)),),
            TARGETS=(Target(key="t", zh="目标", en="target", citation=place, asks=PERCENT.at_least(5), due=due),),
            BODIES=(Body(key="b", zh="机构", en="body", citation=place),),
            PROCEDURES=(Procedure(key="p", zh="程序", en="procedure", citation=place, steps=()),),
        )
        found = list(registry.entries_of("x", cast("PolicyModule", module)))
        assert [(entry.id, entry.kind.json, entry.decree) for entry in found] == [
            ("x.d", "duty", SCHOOL_FACILITIES),
            ("x.t", "target", SCHOOL_FACILITIES),
            ("x.b", "body", SCHOOL_FACILITIES),
            ("x.p", "procedure", SCHOOL_FACILITIES),
        ]
        assert [entry.json()["figures"] for entry in found] == [
            {"due": {"day": "2018-01-01", "known": "stated"}},
            {"figure": 5, "unit": "%", "comparator": "at_least", "due": "2018-01-01"},
            {},
            {},
        ]

    def test_decree_is_found_by_number_however_written(self) -> None:
        """Half-width brackets name the same decree."""
        for decree in registry.decrees():
            assert registry.decree(decree.number) is decree
            assert registry.decree(str(decree.number).replace("〔", "[").replace("〕", "]")) is decree

    @pytest.mark.parametrize("number", ["廊政字〔2017〕999号", "nonsense", ""])
    def test_unknown_decree_is_refused(self, number: str) -> None:
        """A number that is none, or is of another decree."""
        with pytest.raises(InvalidFacts):
            registry.decree(number)

    @pytest.mark.parametrize("name", ["", "x" * 10_000_000, "pollution", 5, None])
    def test_unknown_entry_is_refused(self, name: object) -> None:
        """An id that is none, in bounded time."""
        with pytest.raises(InvalidFacts) as caught:
            registry.entry(name)  # type: ignore[arg-type]  # what a careless caller gives
        assert caught.value.fact == "rule"
        assert len(str(caught.value)) < 1000

    def test_a_near_miss_names_the_entry(self) -> None:
        """A typing error is answered with the id that was meant."""
        with pytest.raises(InvalidFacts, match=r"such as .*pollution\.grade_alert"):
            registry.entry("pollution.grade_alrt")

    def test_another_clause_finds_nothing(self) -> None:
        """A clause that nothing rests on."""
        assert registry.rules_for("廊政字〔2017〕28号 第九十九条") == ()
        assert registry.rules_for("廊政字〔2016〕28号 第四条") == ()

    def test_provisions_are_those_of_all_modules(self) -> None:
        """Every class of figures is listed, each bound to a decree of the registry."""
        found = [held for held in registry.provisions() if held.kind.__module__.startswith("langfang_policy.")]
        assert {held.citations[0].number for held in found} <= {decree.number for decree in registry.decrees()}
        assert {held.kind for held in found} == {
            kind for kind in PROVISIONS if kind.__module__.startswith("langfang_policy.")
        }


class TestStanding:
    """Which decrees hold on which day."""

    @pytest.mark.parametrize("decree", registry.decrees(), ids=lambda decree: str(decree.number))
    def test_every_decree_has_a_life(self, decree: Decree) -> None:
        """Not before its first day, on it, on its last, not after; presumed ends come in five years, trials in two."""
        assert decree.first_day is not None
        last, day = registry.standing(decree, on=decree.first_day).last_day, timedelta(days=1)
        if decree.nature is Nature.OTHER and decree.last_day is None:
            assert last is None
            assert [registry.standing(decree, on=on).holds for on in (decree.first_day - day, date(2099, 1, 1))] == [
                False,
                True,
            ]
            return
        assert last is not None
        held = [
            registry.standing(decree, on=on).holds
            for on in (decree.first_day - day, decree.first_day, last, last + day)
        ]
        assert held == [False, True, True, False]
        assert [registry.standing(decree, on=on).outdated for on in (last, last + day)] == [False, True]
        if decree.last_day is None:
            assert registry.standing(decree, on=last).last_known is Known.PRESUMED
            assert last == term_end(decree.first_day, years=2 if "试行" in decree.zh else 5)
        else:
            assert last == decree.last_day
        assert json.dumps(registry.standing(decree, on=last).json())

    @pytest.mark.parametrize(
        ("number", "last"),
        [
            ("廊坊市人民政府令〔2017〕第1号", "2022-12-31"), ("廊政字〔2017〕28号", "2022-08-31"),
            ("廊政字〔2017〕31号", "2022-09-13"), ("廊政字〔2017〕41号", "2022-12-18"),
            ("廊政发〔2017〕47号", "2022-09-23"), ("廊政办字〔2017〕118号", "2022-09-29"),
            ("廊政办字〔2017〕129号", "2019-10-30"), ("廊政办字〔2017〕162号", "2022-12-24"),
        ],
    )  # fmt: skip
    def test_lapsed_law(self, number: str, last: str) -> None:
        """None of the decrees holds in 2030: two years for what is on trial, five for the rest.

        Nothing says of the others that they are normative documents, and by the other reading they stay.
        """
        decree = registry.decree(number)
        found = decree.standing(date(2030, 1, 1))
        assert (found.holds, found.outdated, str(found.last_day), found.last_known) == (
            False,
            True,
            last,
            Known.PRESUMED,
        )
        stays = decree.standing(date(2030, 1, 1), unsaid=UnsaidNature.STAYS)
        assert stays.holds is (decree.nature is Nature.UNSAID and decree.last_day is None)
        assert decree.nature is (Nature.PROVISIONAL if "试行" in decree.zh else Nature.UNSAID)

    def test_provisional_decrees_live_two_years(self) -> None:
        """By their title; one without a first day has no end to presume."""
        trial = evolve(SCHOOL_FACILITIES, zh="某办法（试行）", last_day=None, nature=Nature.PROVISIONAL)
        assert registry.standing(trial, on=date(2018, 1, 1)).last_day == date(2019, 8, 31)
        assert registry.standing(
            evolve(trial, zh="某暂行办法", nature=Nature.PROVISIONAL), on=date(2018, 1, 1)
        ).last_day == date(2019, 8, 31)
        timeless = registry.standing(evolve(trial, first_day=None), on=date(2100, 1, 1))
        assert (timeless.last_day, timeless.holds, timeless.outdated) == (None, True, False)

    def test_in_force_and_outdated(self) -> None:
        """In 2018 all hold; in 2030 none but what never lapses, being no normative document."""
        every = registry.decrees()
        assert len(registry.in_force(on=date(2018, 6, 1))) == len(every)
        lasting = [decree for decree in every if decree.nature is Nature.OTHER and decree.last_day is None]
        assert [held.decree for held in registry.in_force(on=date(2030, 1, 1))] == lasting
        assert len(registry.outdated(on=date(2030, 1, 1))) == len(every) - len(lasting)
        assert registry.in_force(on=date(2016, 1, 1)) == registry.outdated(on=date(2016, 1, 1)) == ()

    @given(days(), days())
    def test_changes_are_what_differs(self, one: date, other: date) -> None:
        """What holds on one of two days alone has changed between them."""
        start, end = sorted((one, other))
        before = {held.decree.number for held in registry.in_force(on=start)}
        after = {held.decree.number for held in registry.in_force(on=end)}
        changed = registry.changes(start, end)
        assert {change.decree.number for change in changed if change.begins} >= after - before
        assert {change.decree.number for change in changed if not change.begins} >= before - after
        assert all(start < change.day <= end for change in changed)
        assert list(changed) == sorted(changed, key=lambda change: change.day)
        assert json.dumps([change.json() for change in changed])

    @pytest.mark.parametrize(
        ("start", "end", "expected"),
        [
            (date(2017, 8, 31), date(2017, 9, 1), [(date(2017, 9, 1), True)]),
            (date(2017, 9, 1), date(2017, 9, 2), []),
            (date(2022, 8, 30), date(2022, 8, 31), []),
            (date(2022, 8, 31), date(2022, 9, 1), [(date(2022, 9, 1), False)]),
            (date(2022, 9, 1), date(2022, 9, 2), []),
        ],
    )
    def test_changes_at_the_ends(self, start: date, end: date, expected: list[tuple[date, bool]]) -> None:
        """The first day begins, the day after the last ceases."""
        found = [change for change in registry.changes(start, end) if change.decree is SCHOOL_FACILITIES]
        assert [(change.day, change.begins) for change in found] == expected

    def test_days_are_checked(self) -> None:
        """No moments, and no end before the start."""
        for call in (
            lambda: registry.changes(date(2018, 1, 2), date(2018, 1, 1)),
            lambda: registry.outdated(on=datetime(2018, 1, 1)),
        ):
            with pytest.raises(InvalidFacts):
                call()


class TestOneModule:
    """What one module exports, asked for alone."""

    def test_its_entries(self) -> None:
        """In the order in which all are."""
        every = registry.entries()
        for name in langfang_policy.MODULES:
            assert registry.entries(name) == tuple(one for one in every if one.id.startswith(f"{name}."))

    @pytest.mark.parametrize("name", ["weather", "", "registry"])
    def test_one_that_is_none(self, name: str) -> None:
        """Is refused by name."""
        with pytest.raises(InvalidFacts, match="module"):
            registry.entries(name)


class TestRules:
    """What every rule offers to systems that hold no Python objects."""

    @EVERY_DOOR
    def test_schema_is_json_schema_2020_12(self, door: str) -> None:
        """Facts and outcome are described in the standard's own terms."""
        for name in of_door(door):
            both = schema(name)
            for part in (both["facts"], both["outcome"]):
                well_formed(part)
                assert json.loads(json.dumps(part)) == part, name

    @EVERY_DOOR
    def test_every_default_is_told(self, door: str) -> None:
        """The schema says what holds where a fact is left out, and saying it changes nothing of its shape."""
        for name, rule in of_door(door).items():
            facts = schema(name)["facts"]
            described = cast("dict[str, dict[str, object]]", facts["properties"])
            for fact in (fact for fact in rule.facts if fact.name in described):
                told = described[fact.name]
                assert ("default" in told) is not fact.required, (name, fact.name)
                assert fact.required or told["default"] == plain(fact.default), (name, fact.name)
                if not fact.required and fact.default is not None:
                    judge = jsonschema.Draft202012Validator({**told, "$defs": facts.get("$defs", {})})
                    assert list(judge.iter_errors(told["default"])) == [], (name, fact.name)

    @EVERY_DOOR
    def test_every_fact_is_explained(self, door: str) -> None:
        """By the docstring's list of arguments, or by the class of its figures or readings."""
        for name, rule in of_door(door).items():
            assert [fact.name for fact in rule.facts if not fact.meaning] == [], name

    @EVERY_DOOR
    def test_figures_are_those_of_its_provisions(self, door: str) -> None:
        """Each default provision's figures stand in the listing, as JSON."""
        for name, rule in of_door(door).items():
            for fact in rule.facts:
                if type(fact.default) in PROVISIONS:
                    assert plain(rule.figures[fact.name]) == plain(fact.default), (name, fact.name)

    @pytest.mark.parametrize("kind", list(PROVISIONS), ids=lambda kind: f"{kind.__module__}.{kind.__name__}")
    def test_provisions_are_frozen_and_keyword_only(self, kind: type) -> None:
        """A figure is changed only by making a new provision."""
        fields = attrs.fields(kind)
        assert all(field.kw_only and field.default is not attrs.NOTHING for field in fields)
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(kind(), fields[0].name, None)

    def test_terms_have_words_in_both_languages(self) -> None:
        """Each member of a closed set has its Chinese term of art, and a JSON name of its own."""
        terms = {
            thing
            for module in MODULES
            for name in module.__all__
            if isinstance(thing := getattr(module, name), type) and issubclass(thing, Term)
        }
        assert terms
        for term in terms:
            assert all(not member.zh.isascii() or "级" in member.zh for member in term)
            assert len({member.json for member in term}) == len(term)
