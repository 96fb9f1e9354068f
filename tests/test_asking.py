"""The front door: five outcomes, faults with their paths, and bounded time whatever comes in."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal, cast, get_args, get_type_hints

import jsonschema
import pytest
from attrs import evolve, frozen
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy import pollution, registry
from langfang_policy._rooms.asking import reading
from langfang_policy._rooms.asking import schema as schemas
from langfang_policy._rooms.asking.examples import EXAMPLES
from langfang_policy._rooms.asking.reading import LONGEST
from langfang_policy.asking import Outcome, ask, decide, refusal, schema
from langfang_policy.core.bounds import Unit, at_least
from langfang_policy.core.days import LOCAL
from langfang_policy.core.decisions import Decision
from langfang_policy.core.decree_numbers import DecreeNumber
from langfang_policy.core.decrees import UnsaidNature
from langfang_policy.core.errors import InvalidFacts, NeedsJudgement, NotInForce, PolicyError
from langfang_policy.core.exact import Number
from langfang_policy.core.facts import Measure, Places
from langfang_policy.core.findings import note
from langfang_policy.core.forms import Language, plain
from langfang_policy.core.locators import Citation
from langfang_policy.core.rules import Rule
from langfang_policy.pollution import PLAN
from tests.everything import EVERY_DOOR, of_door, without_words

ON = "2017-11-04"
UTC = datetime.UTC
GRADE = "pollution.grade_alert"
OUTCOMES = jsonschema.Draft202012Validator(schema(GRADE)["outcome"])


def faults(facts: object, rule: str = GRADE, on: object = ON) -> list[tuple[str, str]]:
    """The path and what was seen of each fault of a question."""
    outcome: Any = ask(rule, facts, on=on)  # type: ignore[arg-type]  # what a careless caller gives
    assert outcome["outcome"] == "invalid"
    assert json.loads(json.dumps(outcome)) == outcome
    return [(fault["path"], fault["seen"]) for fault in outcome["faults"]]


def _moved(value: Any, zone: datetime.tzinfo) -> Any:
    """JSON with each of its moments told in a zone; one that names none is local."""
    if isinstance(value, Mapping):
        return {name: _moved(part, zone) for name, part in value.items()}
    if isinstance(value, list):
        return [_moved(part, zone) for part in value]
    if not isinstance(value, str) or not reading.MOMENT.fullmatch(value):
        return value
    at = datetime.datetime.fromisoformat(value)
    return (at if at.tzinfo else at.replace(tzinfo=LOCAL)).astimezone(zone).isoformat()


def day_of(name: str) -> datetime.date:
    """A day on which a rule's decree holds."""
    first = registry.entry(name).decree.first_day
    assert first is not None
    return first + datetime.timedelta(days=60)


class TestOutcomes:
    """The five outcomes and nothing else."""

    def test_decided(self) -> None:
        """The answer with its reasons, as the design promises it."""
        outcome = ask(GRADE, '{"daily_aqi": [210, 230, 310]}', on=ON)
        assert outcome["outcome"] == "decided"
        assert {key: outcome[key] for key in ("rule", "on", "value")} == {"rule": GRADE, "on": ON, "value": "orange"}
        assert outcome["findings"][-1] == {
            "citation": "廊政办字〔2017〕118号 四（一）橙色预警",
            "kind": "asks",
            "holds": True,
            "observed": 1,
            "required": 1,
            "bound": "at_least",
            "word": None,
            "unit": {"en": "days", "zh": "日"},
            "zh": "严重污染天数",
            "en": "days of severe pollution",
        }
        assert outcome["citations"] == list(dict.fromkeys(finding["citation"] for finding in outcome["findings"]))
        assert outcome["reasons"] == list(range(len(outcome["findings"])))
        assert outcome["because"] is None  # both conditions of orange hold together
        assert outcome["standing"] == {
            "decree": str(PLAN.number),
            "on": ON,
            "first_day": "2017-09-30",
            "last_day": "2022-09-29",
            "last_known": "presumed",
            "holds": True,
        }

    @pytest.mark.parametrize("on", ["2017-09-30", datetime.date(2017, 9, 30)])
    def test_first_day_decides(self, on: str | datetime.date) -> None:
        """The plan's first day is in force; a date and its text are the same."""
        outcome = ask(GRADE, {"daily_aqi": [201]}, on=on)
        assert (outcome["outcome"], outcome["on"]) == ("decided", "2017-09-30")

    def test_not_in_force_before_the_first_day(self) -> None:
        """The day before, nobody is asked."""
        outcome = ask(GRADE, {"daily_aqi": [201]}, on="2017-09-29")
        assert outcome["outcome"] == "not_in_force"
        days = outcome["first_day"], outcome["last_day"]
        assert (outcome["decree"], *days) == (str(PLAN.number), "2017-09-30", "2022-09-29")
        assert "2017-09-30" in outcome["en"]
        assert "2017-09-30" in outcome["zh"]

    def test_not_in_force_after_the_last_day(self) -> None:
        """The last day is included; the next is not."""
        asked = {"households": 4000}
        assert ask("education.estate_needs", asked, on="2022-08-31")["outcome"] == "decided"
        outcome = ask("education.estate_needs", asked, on="2022-09-01")
        assert outcome["outcome"] == "not_in_force"
        assert (outcome["first_day"], outcome["last_day"]) == ("2017-09-01", "2022-08-31")

    def test_a_presumed_end_may_be_ignored(self) -> None:
        """The plan prints no last day; five years after its first it is presumed to have ended, unless one says not."""
        asked = {"daily_aqi": [201]}
        assert ask(GRADE, asked, on="2022-09-29")["outcome"] == "decided"
        assert ask(GRADE, asked, on="2022-09-30")["outcome"] == "not_in_force"
        with pytest.raises(NotInForce):
            decide(GRADE, asked, on="2022-09-30", presumed="apply")
        outcome = ask(GRADE, asked, on="2022-09-30", presumed="ignore")
        assert outcome["outcome"] == "decided"
        standing = outcome["standing"]
        assert (standing["last_day"], standing["last_known"], standing["holds"]) == (None, "open", True)
        assert decide(GRADE, asked, on="2022-09-30", presumed="ignore") == decide(GRADE, asked, on=ON)
        assert ask(GRADE, asked, on="2017-09-29", presumed="ignore")["outcome"] == "not_in_force"

    def test_an_outcome_is_the_asker_s_own(self) -> None:
        """What is done to one is not seen in the next."""
        first: Any
        first, second = (ask(GRADE, {"daily_aqi": [301] * 4}, on=ON) for _ in range(2))
        assert first == second
        for changed in (first["standing"], first["citations"], first["findings"][0], first["findings"]):
            changed.clear()
        assert ask(GRADE, {"daily_aqi": [301] * 4}, on=ON) == second != first

    @pytest.mark.parametrize("asked", [{"presumed": "perhaps"}, {"unsaid": "ends"}, {"unsaid": []}])
    def test_how_an_unsaid_end_is_read_is_checked(self, asked: dict[str, Any]) -> None:
        """It is one of the readings that there are."""
        outcome: Any = ask(GRADE, {"daily_aqi": [201]}, on=ON, **asked)
        assert [fault["fact"] for fault in outcome["faults"]] == list(asked)

    def test_what_says_nothing_of_its_nature_may_be_taken_to_stay(self) -> None:
        """By the other reading the plan, which does not say that it is a normative document, holds in 2030."""
        for unsaid, told in ((UnsaidNature.ENDS, "not_in_force"), (UnsaidNature.STAYS, "decided")):
            assert ask(GRADE, {"daily_aqi": [201]}, on="2030-01-01", unsaid=unsaid)["outcome"] == told
        outcome: Any = ask(GRADE, {"daily_aqi": [201]}, on="2030-01-01", unsaid=UnsaidNature.STAYS)
        assert (outcome["standing"]["last_day"], outcome["standing"]["last_known"]) == (None, "open")
        trial: Any = ask("river_chief.patrol_minimum", {}, on="2030-01-01", unsaid=UnsaidNature.STAYS)
        assert (trial["outcome"], trial["last_day"]) == ("not_in_force", "2019-10-30")

    def test_undetermined(self) -> None:
        """A size that is not listed has no minimum."""
        outcome = ask("education.size_minimum", {"facility": "primary", "classes": 20}, on="2018-01-01")
        assert outcome["outcome"] == "undetermined"
        assert outcome["missing"] == ["classes"]
        assert "20" in outcome["en"]
        assert "20" in outcome["zh"]

    def test_needs_judgement(self) -> None:
        """What a person decides is said with who and why."""
        error = NeedsJudgement("the mayor", PLAN.at("四（一）"), en="whether", zh="是否")
        assert refusal(error, GRADE, ON) == {
            "outcome": "needs_judgement",
            "rule": GRADE,
            "on": ON,
            "who": "the mayor",
            "citation": "廊政办字〔2017〕118号 四（一）",
            "en": "whether",
            "zh": "是否",
        }

    def test_an_error_of_no_known_kind_is_not_hidden(self) -> None:
        """Only the four meanings have an outcome."""
        with pytest.raises(PolicyError, match="new"):
            refusal(PolicyError("new"), GRADE, ON)

    def test_decide_raises_what_ask_tells(self) -> None:
        """The same door for callers who hold Python objects."""
        assert decide(GRADE, {"daily_aqi": [210, 230, 310]}, on=ON) == pollution.grade_alert([210, 230, 310])
        with pytest.raises(InvalidFacts):
            decide(GRADE, {}, on=ON)

    def test_figures_and_readings_may_be_given(self) -> None:
        """A what-if is a fact like any other; what is left out keeps the decree's own."""
        forecast = {"daily_aqi": [200, 210, 220, 301]}
        assert ask(GRADE, forecast, on=ON)["value"] == "orange"  # type: ignore[typeddict-item]  # decided
        lowered = {**forecast, "grading": {"severe": 219}}
        assert ask(GRADE, lowered, on=ON)["value"] == "orange"  # type: ignore[typeddict-item]  # decided
        lowered = {**forecast, "grading": {"heavy": 199, "severe": 219}, "readings": {"orange_run": "exactly"}}
        assert ask(GRADE, lowered, on=ON)["value"] == "red"  # type: ignore[typeddict-item]  # decided


class TestOutcomeTypes:
    """The outcomes as types that other libraries read."""

    def test_pydantic_takes_them(self) -> None:
        """On every Python that the library runs on, 3.11 included."""
        pydantic: Any = pytest.importorskip("pydantic")
        outcomes = pydantic.TypeAdapter(Outcome)
        for on in (ON, "2030-01-01", "never"):
            outcome = ask(GRADE, {"daily_aqi": [210, "230.5"]}, on=on)
            assert outcomes.validate_python(outcome) == outcome
            assert outcomes.validate_json(json.dumps(outcome)) == outcome
        with pytest.raises(pydantic.ValidationError):
            outcomes.validate_python({"outcome": "perhaps"})
        assert len(outcomes.json_schema()["anyOf"]) == 5

    def test_each_outcome_is_one_of_them(self) -> None:
        """By its keys, which are all that it has."""
        kinds = get_args(Outcome)
        for on in (ON, "2030-01-01", "never"):
            outcome = ask(GRADE, {"daily_aqi": [210]}, on=on)
            (kind,) = [one for one in kinds if set(get_type_hints(one)) == set(outcome)]
            assert kind.__name__ == {ON: "Decided", "never": "Invalid"}.get(on, "OutOfForce")


class TestZones:
    """A moment of another zone is the same moment, in every rule."""

    @pytest.mark.parametrize("name", [name for name, facts in EXAMPLES.items() if _moved(facts, UTC) != facts])
    def test_it_is_converted(self, name: str) -> None:
        """Told in another zone, the answer is the same, though it may speak of moments as it was asked of them."""
        here, there = (ask(name, _moved(EXAMPLES[name], zone), on=day_of(name)) for zone in (LOCAL, UTC))
        assert here["outcome"] == there["outcome"] == "decided"
        assert _moved(there, LOCAL) == _moved(here, LOCAL)


class TestFigures:
    """Figures that cannot hold together are facts at fault; with the decree's own, a failure is a defect."""

    @pytest.mark.parametrize(
        ("rule", "facts", "fact"),
        [
            ("education.facility_need",
             {"facility": "junior", "population": 5000, "areas": {"junior": {
                 "fewest_residents": 9, "most_residents": 8, "classes": {"fewest": 1, "most": 2}}}}, "areas"),
            ("education.staff_posts", {"stage": "primary", "pupils": 20, "ratios": {"primary": 0}}, "ratios.primary"),
            ("pollution.annual_review", {"year": 2018, "review": {"before_month": 0}}, "review"),
            ("pollution.individual_index",
             {"pollutant": "so2", "concentration": 3, "averaging": "day", "breakpoints": {"so2_day": []}},
             "breakpoints"),
        ],
    )  # fmt: skip
    def test_absurd_figures_are_named(self, rule: str, facts: dict[str, object], fact: str) -> None:
        """A band upside down, a ratio of nothing, a month 0, a table without a row."""
        outcome: Any = ask(rule, facts, on="2018-01-01")
        assert outcome["outcome"] == "invalid"
        assert outcome["faults"][0]["path"].startswith(f"$.{fact}")

    def test_a_defect_is_not_hidden(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A rule that fails with its own figures fails aloud; one given others is told that they are at fault."""
        entry = registry.entry(GRADE)

        def broken(*, grading: pollution.AlertGrading = pollution.AlertGrading()) -> Decision[None]:
            """Never answer."""
            raise LookupError(grading)

        broken.__annotations__.update({"grading": pollution.AlertGrading, "return": Decision[None]})
        rule = Rule(id="tests.broken_figures", function=broken, citations=())
        monkeypatch.setattr("langfang_policy.asking.entry", lambda _: evolve(entry, thing=rule))
        with pytest.raises(LookupError):
            ask("x", {}, on=ON)
        with pytest.raises(LookupError):
            ask("x", {"grading": {"heavy": 200}}, on=ON)
        assert faults({"grading": {"heavy": 201}}, rule="x")[0][0] == "$.grading"


class TestFaults:
    """What cannot be used is said with its place."""

    @pytest.mark.parametrize(
        ("facts", "expected"),
        [
            ("{}", [("$.daily_aqi", "nothing")]),
            ('{"daily_aqi": [1e50]}', [("$.daily_aqi[0]", "Decimal('1E+50')")]),
            ('{"daily_aqi": [1], "x": 2}', [("$.x", "'x'")]),
            ('{"daily_aqi": "12"}', [("$.daily_aqi", "'12'")]),
            ('{"daily_aqi": 12}', [("$.daily_aqi", "12")]),
            ('{"daily_aqi": {}}', [("$.daily_aqi", "{}")]),
            ('{"daily_aqi": [1, "x"]}', [("$.daily_aqi[1]", "'x'")]),
            ('{"daily_aqi": [true, 1, []]}', [("$.daily_aqi[0]", "True"), ("$.daily_aqi[2]", "[]")]),
            ('{"daily_aqi": [NaN]}', [("$.daily_aqi[0]", "Decimal('NaN')")]),
            ('{"daily_aqi": [-Infinity]}', [("$.daily_aqi[0]", "Decimal('-Infinity')")]),
            ('{"daily_aqi": [1e400]}', [("$.daily_aqi[0]", "Decimal('1E+400')")]),
            ('{"daily_aqi": [1e99999999999999999999]}', [("$.daily_aqi[0]", "Decimal('NaN')")]),
            ('{"daily_aqi": [-1]}', [("$.daily_aqi[0]", "-1")]),
            ('{"daily_aqi": ["1e3"]}', [("$.daily_aqi[0]", "'1e3'")]),
            ('{"daily_aqi": ["١"]}', [("$.daily_aqi[0]", "'١'")]),
            ('{"daily_aqi": [1], "grading": 5}', [("$.grading", "5")]),
            ('{"daily_aqi": [1], "grading": {"heavy": 1.5}}', [("$.grading.heavy", "Decimal('1.5')")]),
            ('{"daily_aqi": [1], "grading": {"heavy": "5", "y": 1}}',
             [("$.grading.heavy", "'5'"), ("$.grading.y", "'y'")]),
            ('{"daily_aqi": [1], "readings": {"orange_run": "perhaps"}}', [("$.readings.orange_run", "'perhaps'")]),
            ('{"daily_aqi": [1], "readings": {"orange_run": 1}}', [("$.readings.orange_run", "1")]),
            ('{"daily_aqi": [1], "readings": {"red_run": 1}}', [("$.readings.red_run", "'red_run'")]),
            ('{"daily_aqi": [1], "orange_run": 1}', [("$.orange_run", "'orange_run'")]),
            ("[1]", [("$", "[1]")]),
            ("null", [("$", "None")]),
            ('{"a": 1, "a": 2}', [("$..a", "'a key given twice'")]),
            ('{"b": 0, "c": {"a": 1, "b": 1, "a": 2}}', [("$..a", "'a key given twice'")]),
        ],
    )  # fmt: skip
    def test_paths(self, facts: str, expected: list[tuple[str, str]]) -> None:
        """Each fault of the question, with where it stood and what was seen."""
        assert faults(facts) == expected
        if "NaN" not in facts and "Infinity" not in facts and "given twice" not in expected[0][1]:
            assert [path for path, _ in faults(json.loads(facts) if facts != "null" else facts)] == [
                path for path, _ in expected
            ]

    @pytest.mark.parametrize(
        "facts",
        [
            '{"\\ud800": 1}',
            '{"daily_aqi": ["\\uDC00x"]}',
            '{"daily_aqi": ["\ud800"]}',
            b'{"daily_aqi": ["\xed\xa0\x80"]}',
            '{"daily_aqi": ["\\ude00\\ud83d"]}',
            '{"\\ud800": 1, "\\ud800": 2}',
        ],
    )
    def test_half_a_character_is_none(self, facts: str | bytes) -> None:
        """No encoding writes it, so that no service could send the answer; whole ones, escaped too, are characters."""
        outcome = ask(GRADE, facts, on=ON)
        assert outcome["outcome"] == "invalid"
        assert [fault["path"] for fault in outcome["faults"]] in (["$"], ["$..\\ud800"])
        assert json.dumps(outcome, ensure_ascii=False).encode()
        for text in ('"\\ud83d\\ude00"', '"\\\\ud83d"'):
            whole = ask(GRADE, f'{{"daily_aqi": [{text}]}}', on=ON)
            assert whole["outcome"] == "invalid"
            assert whole["faults"][0]["path"] == "$.daily_aqi[0]"

    @pytest.mark.parametrize(
        ("rule", "facts", "on", "en"),
        [
            (GRADE, {"daily_aqi": [1e50]}, ON, "a number of at most 40 digits on either side of its point"),
            (GRADE, {"daily_aqi": [float("nan")]}, ON, "a finite number"),
            ("education.estate_needs", {"households": 2**128}, ON, "a whole number of at most 38 digits"),
            ("education.estate_needs", {"households": 2.5}, ON, "a whole number"),
            ("education.estate_needs", {"households": "2"}, ON, "a whole number"),
            (GRADE, {"daily_aqi": []}, "2018-02-30", "a day that the calendar has"),
            (GRADE, {"daily_aqi": []}, "2018-2-3", "a day as YYYY-MM-DD"),
            ("fireworks.may_set_off", {"at": "2018-02-30T08:00"}, ON, "a moment that calendar and clock have"),
            ("fireworks.may_set_off", {"at": "2018-99-01T08:00"}, ON, "a moment that calendar and clock have"),
            ("fireworks.may_set_off", {"at": "2018-02-03T24:00"}, ON, "a moment that calendar and clock have"),
            ("fireworks.may_set_off", {"at": "2018-02-03 08:00"}, ON, "a moment as YYYY-MM-DDTHH:MM"),
            ("pollution.vans_tour", {"at": "25:00"}, ON, "a time that the clock has"),
            ("pollution.vans_tour", {"at": "8:00"}, ON, "a time as HH:MM"),
        ],
    )  # fmt: skip
    def test_what_is_allowed_is_not_what_was_given(self, rule: str, facts: Any, on: str, en: str) -> None:
        """A number that is finite, a day that has the form: what is said is what is wrong with it."""
        on = on if rule.startswith(("pollution", "education")) else "2018-02-15"
        outcome: Any = ask(rule, facts, on=on)
        wrong = [fault for fault in outcome["faults"] if fault["seen"] != "nothing"]
        assert [fault["en"] for fault in wrong] == [en]

    def test_fractions_of_a_second(self) -> None:
        """Up to those that other languages' clocks write; what is finer than a microsecond is dropped."""
        at = {"published_at": "2017-11-03T12:00:00.123456789Z", "pollution_from": "2017-11-06T12:00:00.5+08:00"}
        assert ask("pollution.launch_timing", at, on=ON)["outcome"] == "decided"
        facts: Any = schema("pollution.launch_timing")["facts"]
        jsonschema.validate(at, facts)
        assert ask("pollution.vans_tour", {"at": "08:30:00.25"}, on=ON)["outcome"] == "decided"

    @pytest.mark.parametrize(
        "facts", ["", "{", "{'a': 1}", '{"daily_aqi": [1,]}', b"\xff\xfe\x00", b'"\xff"', 5, None, [1]]
    )
    def test_what_is_no_json_object(self, facts: object) -> None:
        """Not JSON, or not given as text or mapping."""
        assert faults(facts)[0][0] == "$"

    @pytest.mark.parametrize("rule", ["", "pollution", "pollution.PLAN", "no.such", "os.system", 5, None, "x" * 10**7])
    def test_unknown_rule(self, rule: str) -> None:
        """Only what is registered can be asked."""
        assert faults({}, rule=rule)[0][0] == "rule"

    def test_an_entry_that_is_no_rule(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A duty cannot be asked."""
        entry = registry.entry(GRADE)
        monkeypatch.setattr("langfang_policy.asking.entry", lambda _: entry.__class__(
            id="x.y", kind=registry.Kind.DUTY, decree=entry.decree, citations=(), figures={}, summary="",
            thing=None,  # type: ignore[arg-type]  # anything that is no rule
        ))  # fmt: skip
        assert faults({}, rule="x.y") == [("rule", "'x.y'")]

    @pytest.mark.parametrize(
        "on", ["", "2017-02-29", "20171104", "2017-W44-6", "2017-11-04T00:00", "２０１７-11-04", 20171104, None,
               datetime.datetime(2017, 11, 4), "0000-01-01"]
    )  # fmt: skip
    def test_a_day_is_mandatory_and_plain(self, on: object) -> None:
        """Only a date or YYYY-MM-DD; a moment's day would be a guess."""
        assert faults({"daily_aqi": []}, on=on)[0][0] == "on"

    def test_faults_are_bounded(self) -> None:
        """Thousands of faults are told by the first hundred."""
        found = faults({"daily_aqi": [True] * 5000})
        assert len(found) == reading.MOST_FAULTS
        assert found[-1][0] == "$.daily_aqi[99]"

    @pytest.mark.parametrize(
        "facts",
        [
            '{"daily_aqi": ' + "[" * 100_000 + "]" * 100_000 + "}",
            '{"daily_aqi": [' + "9" * 1_000_000 + "]}",
            '{"daily_aqi": [0.' + "9" * 1_000_000 + "]}",
            '{"daily_aqi": "' + "x" * 1_000_000 + '"}',
            '{"' + "x" * 1_000_000 + '": 1}',
            "x" * 10_000_000,
            " " * (LONGEST + 1),
            {"daily_aqi": ["x" * 10_000_000]},
            {"daily_aqi": ["9" * 10_000_000]},
            {"daily_aqi": [10**100_000]},
            {"daily_aqi": [1.0e300]},
            {"daily_aqi": range(reading.MOST_ITEMS + 1)},
            {"daily_aqi": [1], "x" * 10_000_000: 1},
            {"daily_aqi": [1], "orange_run": "x" * 10_000_000},
            {"daily_aqi": [1], 5: 1},
        ],
        ids=lambda facts: type(facts).__name__,
    )
    def test_absurd_facts_are_refused_briefly(self, facts: object) -> None:
        """Depth, length and size are bounded, and so is what is said of them."""
        assert all(len(path) + len(seen) < 300 for path, seen in faults(facts))

    @given(
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
            lambda inner: (
                st.lists(inner, max_size=3)
                | st.dictionaries(st.sampled_from(["daily_aqi", "grading", "heavy", "orange_run"]), inner, max_size=3)
            ),
            max_leaves=8,
        )
    )
    def test_any_json_gives_an_outcome(self, facts: object) -> None:
        """Whatever JSON there is, the outcome is one of the five, says so in JSON, and fits its schema."""
        for asked in (facts, json.dumps(facts)):
            outcome = ask(GRADE, asked, on=ON)  # type: ignore[arg-type]  # what a careless caller gives
            OUTCOMES.validate(outcome)

    @given(st.text(max_size=30) | st.binary(max_size=30))
    def test_any_text_gives_an_outcome(self, facts: str | bytes) -> None:
        """Text that is no JSON is refused as such."""
        assert ask(GRADE, facts, on=ON)["outcome"] in {"invalid", "decided"}


@frozen
class Walk:
    """A record of every shape that facts may have."""

    day: datetime.date
    start: datetime.datetime
    at: datetime.time
    where: tuple[Decimal, Decimal]
    names: frozenset[str]
    counts: Mapping[str, int]
    done: bool
    number: DecreeNumber
    clause: Citation
    note: str | None = None
    length: Number | None = None
    width: int | Decimal = 1
    ratio: Number | Fraction | None = None
    mode: Literal["a", "b"] | None = None


def walk(walks: tuple[Walk, ...], on: datetime.date) -> Decision[tuple[Walk, ...]]:
    """Give back what was read, with the day.

    Args:
        walks: The records.
        on: The day asked about.
    """
    return Decision(walks, note(PLAN.at("四（一）"), "日", "day", on))


RULE = Rule(id="tests.walk", function=walk, citations=(PLAN.at("四（一）"),))
WALK: dict[str, object] = {
    "day": "2017-11-04",
    "start": "2017-11-04T08:30",
    "at": "08:30:15",
    "where": ["39.5", 116.68],
    "names": ["b", "a"],
    "counts": {"x": 1, "y": 2.0},
    "done": True,
    "number": "廊政字[2017]28号",
    "clause": "廊政字〔2017〕28号 第四条",
}


class TestShapes:
    """Every JSON shape that a fact may have."""

    def read(self, **changes: object) -> Walk:
        """The record that JSON values give."""
        found = reading.facts_of(RULE, {"walks": [{**WALK, **changes}]}, on=datetime.date(2017, 11, 4))
        assert found["on"] == datetime.date(2017, 11, 4)
        walks: Any = found["walks"]
        return walk(walks, datetime.date(2017, 11, 4)).value[0]

    def test_reads_each_shape(self) -> None:
        """Days, moments, times, pairs, sets, mappings, flags, numbers of decrees and citations."""
        assert self.read() == Walk(
            datetime.date(2017, 11, 4),
            datetime.datetime(2017, 11, 4, 8, 30),
            datetime.time(8, 30, 15),
            (Decimal("39.5"), Decimal("116.68")),
            frozenset({"a", "b"}),
            {"x": 1, "y": 2},
            done=True,
            number=DecreeNumber.parse("廊政字〔2017〕28号"),
            clause=Citation.parse("廊政字〔2017〕28号 第四条"),
        )

    def test_typed_values_pass_as_they_are(self) -> None:
        """A caller who holds the objects may give them."""
        read = self.read()
        again = reading.facts_of(RULE, {"walks": (read,)}, on=datetime.date(2017, 11, 4))
        assert again["walks"] == (read,)
        assert self.read(**{name: getattr(read, name) for name in WALK}) == read
        chosen = reading.facts_of(registry.entry("pollution.response_level").thing, {"alert": pollution.Alert.RED},  # type: ignore[arg-type]  # a rule
                                  on=datetime.date(2017, 11, 4))  # fmt: skip
        assert chosen == {"alert": pollution.Alert.RED}

    @pytest.mark.parametrize(
        ("changes", "path"),
        [
            ({"day": "2017-13-01"}, "$.walks[0].day"),
            ({"day": 5}, "$.walks[0].day"),
            ({"start": "2017-11-04"}, "$.walks[0].start"),
            ({"start": "2017-11-04T25:00"}, "$.walks[0].start"),
            ({"start": 5}, "$.walks[0].start"),
            ({"at": "8:30"}, "$.walks[0].at"),
            ({"at": "24:30"}, "$.walks[0].at"),
            ({"where": [1]}, "$.walks[0].where"),
            ({"where": [1, "x"]}, "$.walks[0].where[1]"),
            ({"where": ["x", 1]}, "$.walks[0].where[0]"),
            ({"names": "ab"}, "$.walks[0].names"),
            ({"names": ["a", 5]}, "$.walks[0].names[1]"),
            ({"names": ["x" * 2001]}, "$.walks[0].names[0]"),
            ({"counts": [1]}, "$.walks[0].counts"),
            ({"counts": {"x": "many"}}, "$.walks[0].counts.x"),
            ({"counts": {5: 1}}, "$.walks[0].counts.5"),
            ({"counts": {"x": 10**60}}, "$.walks[0].counts.x"),
            ({"counts": {"x": True}}, "$.walks[0].counts.x"),
            ({"done": 1}, "$.walks[0].done"),
            ({"done": None}, "$.walks[0].done"),
            ({"number": "28"}, "$.walks[0].number"),
            ({"number": 28}, "$.walks[0].number"),
            ({"clause": "第四条"}, "$.walks[0].clause"),
            ({"note": 5}, "$.walks[0].note"),
            ({"length": "long"}, "$.walks[0].length"),
            ({"width": None}, "$.walks[0].width"),
            ({"width": "1/3"}, "$.walks[0].width"),
            ({"ratio": "1/0"}, "$.walks[0].ratio"),
            ({"ratio": "1/3/5"}, "$.walks[0].ratio"),
        ],
    )
    def test_refuses_what_does_not_fit(self, changes: dict[str, object], path: str) -> None:
        """Each shape names the place of what it cannot be."""
        with pytest.raises(InvalidFacts) as caught:
            self.read(**changes)
        assert caught.value.faults[0].path == path

    def test_optional_facts_may_be_null(self) -> None:
        """Null is given where a fact may be none."""
        read = self.read(note=None, length=None)
        assert (read.note, read.length) == (None, None)
        assert (self.read(note="n").note, self.read(length="2.50").length) == ("n", Decimal("2.50"))
        assert self.read(length=2).length == 2
        assert self.read(width="2.5").width == Decimal("2.5")
        for third in ("1/3", Fraction(1, 3)):
            assert self.read(ratio=third).ratio == Fraction(1, 3)
        assert (self.read(ratio="-0.5").ratio, self.read(ratio=None).ratio) == (Decimal("-0.5"), None)

    def test_bounds_of_a_mapping(self) -> None:
        """A mapping is bounded, and so are its faults."""
        with pytest.raises(InvalidFacts) as caught:
            self.read(counts={str(number): "x" for number in range(500)})
        assert len(caught.value.faults) == reading.MOST_FAULTS
        with pytest.raises(InvalidFacts):
            self.read(counts=dict.fromkeys(map(str, range(reading.MOST_ITEMS + 1)), 1))

    def test_schema_of_each_shape(self) -> None:
        """The schema takes what is read, and describes what is written."""
        described: Any = schemas.facts_schema(RULE)
        assert "on" not in described["properties"]
        facts = {"walks": [{**WALK, "note": None, "length": 2.5, "ratio": "1/3"}]}
        jsonschema.validate(facts, described)
        assert described["properties"]["walks"]["items"] == {"$ref": "#/$defs/Walk"}
        fields = described["$defs"]["Walk"]["properties"]
        assert {name: field["default"] for name, field in fields.items() if "default" in field} == {
            "note": None, "length": None, "width": 1, "ratio": None, "mode": None,
        }  # fmt: skip
        for changes in (
            {"done": 1},
            {"names": "ab"},
            {"where": [1]},
            {"where": [1, 2, 3]},
            {"counts": [1]},
            {"z": 1},
            {"ratio": "1/0"},
            {"width": "1/3"},
        ):
            with pytest.raises(jsonschema.ValidationError):
                jsonschema.validate({"walks": [{**WALK, **changes}]}, described)
        written = schemas.value_schema(tuple[Walk, ...], given=False)
        jsonschema.validate(plain((self.read(),)), written)

    def test_numbers_as_written(self) -> None:
        """Answers write whole numbers as numbers and others as text; facts may write either way."""
        for number in (Decimal(3), Decimal("2.5"), Fraction(1, 3), Fraction(-7, 2)):
            jsonschema.validate(plain(number), schemas.value_schema(Fraction, given=False))
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(2.5, schemas.value_schema(Decimal, given=False))
        jsonschema.validate(2.5, schemas.value_schema(Decimal, given=True))

    def test_a_type_without_json_shape_is_a_defect(self) -> None:
        """Such a rule cannot be published."""
        with pytest.raises(TypeError, match="no JSON shape"):
            schemas.value_schema(complex, given=True)

    def test_an_error_from_inside_a_record_is_not_hidden(self) -> None:
        """Only refusals become faults."""

        @frozen
        class Broken:
            number: int

            def __attrs_post_init__(self) -> None:
                raise ZeroDivisionError

        def broken(one: Broken) -> Decision[None]:
            """Never answer."""
            raise AssertionError(one)

        broken.__annotations__.update({"one": Broken, "return": Decision[None]})
        rule = Rule(id="tests.broken", function=broken, citations=())
        with pytest.raises(ZeroDivisionError):
            reading.facts_of(rule, {"one": {"number": 1}}, on=datetime.date(2017, 11, 4))


class TestChinese:
    """``schema(rule, language="zh")``: the same shapes with Chinese words."""

    @EVERY_DOOR
    def test_it_differs_in_words_alone(self, door: str) -> None:
        """Titles are Chinese, and without words the shapes are the same, order and all."""
        for name in of_door(door):
            told: Any = schema(name, language="zh")
            english: Any = schema(name)
            for part in ("facts", "outcome"):
                assert json.dumps(without_words(told[part])) == json.dumps(without_words(english[part])), name
            for fact in told["facts"]["properties"].values():
                assert any("一" <= sign <= "鿿" for sign in fact["title"]), (name, fact)

    def test_places_of_an_answer(self) -> None:
        """How many decimal places an answer may have beyond its facts is said, in either language."""
        for language, title in (("en", "a number ≥0 m"), ("zh", "数（≥0米）")):
            writer = schemas._Writer(given=False, language=cast("Language", language))
            metres = Measure(Unit("m", "米"), at_least(0))
            for stated, told in (
                (Places(2), {"x-more-places": 2}),
                (Places(0, factors=2), {"x-more-places": 0, "x-factors": 2}),
                (None, {}),
            ):
                shape = writer._kind(metres, stated)
                assert shape["title"] == title
                assert {key: shape[key] for key in ("x-more-places", "x-factors") if key in shape} == told
        answer = schema("steel_workers.rent_subsidy")["outcome"]
        assert "x-more-places" in json.dumps(answer)
