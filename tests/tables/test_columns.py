"""Columns in: what a column can be, what a null is, and which mappings are refused before the first row."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

import pytest

from langfang_policy import ask
from langfang_policy._rooms.tables import run
from langfang_policy._rooms.tables.distinct import told_apart
from langfang_policy.core.errors import InvalidFacts
from langfang_policy.tables import Plan
from tests.questions.helpers import EXAMPLES
from tests.tables.helpers import as_asked, plain_row

pa = pytest.importorskip("pyarrow")

DAY = "2018-03-01"
AQI = "pollution.air_quality_category"


def rows(rule: str, table: dict[str, Any], on: str = DAY, **options: Any) -> list[dict[str, Any]]:
    """The rows of a table's answer."""
    batch = pa.RecordBatch.from_pydict(table)
    found: list[dict[str, Any]] = Plan.of(rule, batch.schema, on=on, **options)(batch).to_pylist()
    return found


def values(rule: str, table: dict[str, Any], on: str = DAY, **options: Any) -> list[Any]:
    """What is decided in each row; the outcome where nothing is."""
    found = rows(rule, table, on, **options)
    return [row["value"] if row["outcome"] == "decided" else row["outcome"] for row in found]


class TestNumbers:
    """A number counts as the decimal that it prints as."""

    @pytest.mark.parametrize(
        "kind", [pa.int8(), pa.int16(), pa.uint8(), pa.int64(), pa.float64(), pa.decimal128(9, 2), pa.string()]
    )
    def test_kinds_of_numbers(self, kind: Any) -> None:
        """50 is excellent, 51 is good, whatever they are stored as."""
        column = pa.array(["50", "51"], pa.string()).cast(kind)
        assert values(AQI, {"aqi": column}) == ["excellent", "good"]

    def test_a_float_is_the_decimal_that_it_prints_as(self) -> None:
        """200.1 is above 200, and 0.1 + 0.2 is 0.30000000000000004."""
        asked = [200.1, 0.1 + 0.2, 1e22, -0.0]
        found = rows("education.resident_population", {"households": [4000]})
        assert found[0]["value"] == Decimal("12800")
        for one, row in zip(asked, rows(AQI, {"aqi": asked}), strict=True):
            assert row["outcome"] == ask(AQI, {"aqi": one}, on=DAY)["outcome"]
        assert values(AQI, {"aqi": [200.0, 200.1]}) == ["moderate", "heavy"]

    @pytest.mark.parametrize("kind", [pa.float32(), pa.float16()])
    def test_narrow_floats_are_refused(self, kind: Any) -> None:
        """Their digits are not those that were meant."""
        with pytest.raises(InvalidFacts, match="round it and cast it first") as error:
            Plan.of(AQI, pa.schema([("aqi", kind)]), on=DAY)
        assert error.value.faults[0].zh.startswith("float64或decimal列")

    def test_nan_is_no_null(self) -> None:
        """It is refused by name where the engine tells the two apart."""
        found = rows(AQI, {"aqi": [float("nan"), float("inf"), None]})
        assert [row["outcome"] for row in found] == ["invalid"] * 3
        assert "nan" in found[0]["reason"]
        assert found[2]["reason"] == "aqi: missing, and required"

    def test_zero_and_minus_zero_are_told_apart(self) -> None:
        """Equal in Python and not written alike: each has its own answer."""
        asked = {"spending_yuan": [0.0, -0.0, 0.0], "residents": [1, 1, 1]}
        found = [row["outcome"] for row in rows("culture.culture_spending_per_head", asked)]
        assert found == ["decided"] * 3

    @pytest.mark.parametrize("text", ["29.99999999999999999999", "0.10", "007", "1e3", "1/3", " 1", ""])
    def test_text_is_read_as_ask_reads_it(self, text: str) -> None:
        """It never passes through a float."""
        (row,) = rows(AQI, {"aqi": [text]})
        assert row["outcome"] == ask(AQI, {"aqi": text}, on=DAY)["outcome"]

    def test_whole_numbers_as_floats(self) -> None:
        """As pandas has them beside a null; half a household is none."""
        found = rows("education.resident_population", {"households": [3.0, 3.5, None]})
        assert [row["outcome"] for row in found] == ["decided", "invalid", "invalid"]


class TestDays:
    """Days as dates, as midnights, as text; one for all rows or one for each."""

    @pytest.mark.parametrize(
        "column",
        [
            pa.array([datetime.date(2018, 3, 1), datetime.date(2022, 9, 1)]),
            pa.array([datetime.date(2018, 3, 1), datetime.date(2022, 9, 1)], pa.date64()),
            pa.array([datetime.datetime(2018, 3, 1), datetime.datetime(2022, 9, 1)], pa.timestamp("ns")),
            pa.array(["2018-03-01", "2022-09-01"]),
            pa.array(["2018-03-01", "2022-09-01"]).dictionary_encode(),
        ],
        ids=lambda column: str(column.type),
    )
    def test_a_column_of_days(self, column: Any) -> None:
        """Each row is asked about on its own day."""
        found = rows("education.resident_population", {"households": [10, 10], "asked": column}, on="asked")
        assert [row["outcome"] for row in found] == ["decided", "not_in_force"]
        wanted: Any = ask("education.resident_population", {"households": 10}, on="2022-09-01")
        assert found[1]["reason"] == wanted["en"]

    def test_what_is_no_day(self) -> None:
        """A moment of the day, a month and nothing are rows at fault."""
        column = [datetime.datetime(2018, 3, 1, 12), None]
        found = rows("education.resident_population", {"households": [10, 10], "asked": column}, on="asked")
        assert [(row["outcome"], row["fact"]) for row in found] == [("invalid", "on")] * 2
        assert found[1]["reason"] == "on: missing, and required"

    def test_a_rule_that_takes_the_day(self) -> None:
        """It gets the day of the question."""
        rule = "children.check_confirmation"
        given = {"confirmation": {"father_absent": True, "mother_absent": False}}
        for on in ("2017-12-31", "2018-06-15"):
            (row,) = rows(rule, {"confirmation": [given["confirmation"]]}, on=on)
            names = [name for name in row if name != "reason"]
            assert {name: plain_row(row)[name] for name in names} == as_asked(rule, given, on, names)

    @pytest.mark.parametrize("kind", [pa.int64(), pa.timestamp("us", tz="UTC"), pa.time32("s")])
    def test_columns_that_are_no_days(self, kind: Any) -> None:
        """They are refused before the first row; a moment of a zone would be a guess."""
        schema = pa.schema([("households", pa.int64()), ("asked", kind)])
        with pytest.raises(InvalidFacts, match="a column of days"):
            Plan.of("education.resident_population", schema, on="asked")

    def test_what_is_neither_day_nor_column(self) -> None:
        """The refusal names both."""
        with pytest.raises(InvalidFacts, match="a day as YYYY-MM-DD, or a column among aqi"):
            Plan.of(AQI, ["aqi"], on="2018-13-01")


class TestNulls:
    """A null was not given: the default holds, a fact that may be None is None, else the row is invalid."""

    def test_as_ask_without_the_fact(self) -> None:
        """Alone and in pairs, in each fact."""
        rule, whole = "education.estate_needs", {"households": 4000, "population": None}
        for given in ({"households": None}, {"population": 9}, {"households": None, "population": None}):
            facts = {**whole, **given}
            schema = pa.schema([("households", pa.int64()), ("population", pa.int64())])
            batch = pa.RecordBatch.from_pylist([facts], schema=schema)
            plan = Plan.of(rule, schema, on=DAY, prefix="x.")
            (row,) = plan(batch).to_pylist()
            wanted: Any = ask(rule, {key: value for key, value in facts.items() if value is not None}, on=DAY)
            assert row["x.outcome"] == wanted["outcome"]
            assert row["x.reason"] == "; ".join(
                f"{fault['fact']}: {fault['seen']} is not usable; allowed: {fault['en']}" for fault in wanted["faults"]
            )

    def test_a_null_row_is_as_if_the_column_were_not_there(self) -> None:
        """Where the fact has a default; where it may be None and has none, that is what is said."""
        rule = "river_chief.minutes_may_be_issued"
        (row,) = rows(rule, {"approved_by": pa.nulls(1, pa.string()), "meeting": ["general"]})
        names = [name for name in row if name != "reason"]
        wanted = as_asked(rule, {"approved_by": None, "meeting": "general"}, DAY, names)
        assert {name: plain_row(row)[name] for name in names} == wanted
        assert row["outcome"] == "decided"

    def test_what_is_said_of_a_row_at_fault(self) -> None:
        """A fact that may be None and is null is said to be None there too, so that it is not what is at fault."""
        table = {"approved_by": pa.nulls(1, pa.string()), "meeting": ["x"]}
        (row,) = rows("river_chief.minutes_may_be_issued", table)
        assert (row["outcome"], row["fact"]) == ("invalid", "meeting")
        assert "approved_by" not in row["reason"]

    def test_parts_that_may_be_none(self) -> None:
        """A part that may be None and may not be left out is None where it is null; parts may lie deeper."""
        rule = "meteorology.key_units_lack"
        example = EXAMPLES[rule]["key_units"]
        assert isinstance(example, dict)
        given = {**example, "publisher": None, "filed": None}
        table = {f"key_units.{key}": pa.array([value]) for key, value in given.items()}
        rest = {key: value for key, value in EXAMPLES[rule].items() if key != "key_units"}
        (row,) = rows(rule, table, facts=rest)
        names = [name for name in row if name != "reason"]
        wanted = as_asked(rule, {"key_units": given, **rest}, DAY, names)
        assert {name: plain_row(row)[name] for name in names} == wanted
        assert rows(rule, {"key_units": [given]}, facts=rest) == [row]
        assert row["outcome"] == "decided"

    def test_parts_of_parts(self) -> None:
        """By their names one behind the other; a record whose parts are all null is left out where it may be."""
        rule = "children.check_confirmation"
        parts = {"father_absent": True, "mother_absent": True, "guardian_term": {"first": "2018-01-01", "last": None}}
        flat = {
            "confirmation.father_absent": [True],
            "confirmation.mother_absent": [True],
            "confirmation.guardian_term.first": ["2018-01-01"],
            "confirmation.guardian_term.last": pa.nulls(1, pa.string()),
        }
        (row,) = rows(rule, flat)
        names = [name for name in row if name != "reason"]
        assert {name: plain_row(row)[name] for name in names} == as_asked(rule, {"confirmation": parts}, DAY, names)
        assert row["outcome"] == "decided"

    def test_a_record_of_which_no_part_is_given(self) -> None:
        """It is left out where it may be; where one part is given, the others lack."""
        rule = "fireworks.may_set_off"
        given = {"display.has_permit": [None, True], "display.operator_qualified": [None, None]}
        table = {key: pa.array(value, pa.bool_()) for key, value in given.items()}
        without, partly = rows(rule, table, facts=EXAMPLES[rule])
        (plain,) = rows(rule, {"id": [1]}, facts=EXAMPLES[rule])
        assert without == plain
        assert (partly["outcome"], partly["fact"]) == ("invalid", "display.operator_qualified")

    def test_inside_records(self) -> None:
        """A part that may be left out was not given; one that may not is said to be None, and refused."""
        zones = {"grain": 1, "livestock": 2, "vegetables": 1, "aquatic_products": 0, "fruit": 1, "other": None}
        (struct,) = rows("agriculture.iot_zones_short", {"zones": [zones]})
        (parts,) = rows("agriculture.iot_zones_short", {f"zones.{key}": [value] for key, value in zones.items()})
        del zones["other"]
        names = [name for name in struct if name != "reason"]
        wanted = as_asked("agriculture.iot_zones_short", {"zones": zones}, DAY, names)
        assert {name: plain_row(struct)[name] for name in names} == wanted
        assert struct == parts
        assert struct["outcome"] == "decided"
        held = {"level": ["county"], "libraries": [[{"databases": None, "terabytes": 2.5}]]}
        (short,) = rows("culture.libraries_short", held)
        assert (short["outcome"], short["fact"]) == ("invalid", "libraries[0].databases")

    def test_a_figure_by_column(self) -> None:
        """Figures that a row does not give are the decree's own; all of them null leaves the record out."""
        asked = {"daily_aqi": [[160], [160], [160]], "grading.heavy": [150, None, 170]}
        assert values("pollution.grade_alert", asked) == ["blue", "none", "none"]

    def test_entries_of_a_mapping(self) -> None:
        """A struct has a field for every key: a null is a key that is not there."""
        asked = {"pupils": [{"primary": 465, "junior": None}, {"primary": 465, "junior": 10}]}
        village: dict[str, Any] = {"facts": {"village": False}}
        first, second = rows("education.school_posts", asked, **village)
        assert first["outcome"] == second["outcome"] == "decided"
        assert first != second
        as_parts = rows(
            "education.school_posts", {"pupils.primary": [465, 465], "pupils.junior": [None, 10]}, **village
        )
        as_map = rows(
            "education.school_posts",
            {
                "pupils": pa.array(
                    [[("primary", 465)], [("primary", 465), ("junior", 10)]], pa.map_(pa.string(), pa.int64())
                )
            },
            **village,
        )
        assert as_parts == as_map == [first, second]


class TestSeries:
    """A series from a column of lists, or from several columns."""

    def test_from_several_columns(self) -> None:
        """In the order that is said; a null is a missing value where the series may have one."""
        asked = {"b": [230, None], "a": [210, 201], "c": [310.5, 201]}
        columns = {"daily_aqi": ["a", "b", "c"]}
        found = values("pollution.grade_alert", asked, columns=columns)
        assert found == values("pollution.grade_alert", {"daily_aqi": [[210, 230, 310.5], [201, None, 201]]})
        assert found[0] == "orange"

    def test_values_that_may_not_lack(self) -> None:
        """A null is no value: the series is shorter."""
        rule = "education.owed_by_phase"
        short = rows(rule, {"households": [[4000]]})
        assert rows(rule, {"a": [4000], "b": pa.nulls(1, pa.int64())}, columns={"households": ["a", "b"]}) == short
        assert short[0]["outcome"] == "decided"

    def test_days_inside_lists(self) -> None:
        """Midnights are days there too."""
        rule = "children.check_surveys"
        text = rows(rule, {"surveys": [["2018-03-01"]], "year": [2018]})
        for kind in (pa.timestamp("ns"), pa.timestamp("us"), pa.date32()):
            days = pa.array([datetime.date(2018, 3, 1)]).cast(kind)
            column = pa.ListArray.from_arrays([0, 1], days)
            assert rows(rule, {"surveys": column, "year": [2018]}) == text
        assert text[0]["outcome"] == "decided"

    @pytest.mark.parametrize("kind", [pa.large_list(pa.int64()), pa.list_(pa.int64(), 2), pa.list_(pa.string())])
    def test_kinds_of_lists(self, kind: Any) -> None:
        """However they are stored."""
        assert values("pollution.grade_alert", {"daily_aqi": pa.array([["210", "310"]]).cast(kind)}) == ["yellow"]


WRONG: list[tuple[str, list[tuple[str, Any]], dict[str, Any], str]] = [
    ("a text for a flag", [("aqi", pa.bool_())], {}, "a column of numbers"),
    ("binary", [("aqi", pa.binary())], {}, "a column of numbers"),
    ("a list for a number", [("aqi", pa.list_(pa.int64()))], {}, "a column of numbers"),
    ("no column", [("x", pa.int64())], {}, "for each fact that the rule requires"),
    ("no such column", [("aqi", pa.int64())], {"columns": {"aqi": "y"}}, "a column among aqi"),
    ("no such fact", [("aqi", pa.int64())], {"columns": {"x": "aqi"}}, "a fact of pollution.air_quality_category"),
    ("no such part", [("aqi", pa.int64())], {"columns": {"breakpoints.x": "aqi"}}, "a fact of pollution.air"),
    ("a part of a number", [("aqi", pa.int64())], {"columns": {"aqi.x": "aqi"}}, "a fact of pollution.air"),
    (
        "given twice",
        [("aqi", pa.int64())],
        {"columns": {"aqi": "aqi"}, "facts": {"aqi": 1}},
        "that facts= does not give",
    ),
    ("several for one", [("aqi", pa.int64())], {"columns": {"aqi": ["aqi", "aqi"]}}, "several columns for a series"),
    ("taken away", [("aqi", pa.int64())], {"columns": {"aqi": None}}, "for each fact that the rule requires"),
    ("twice in the table", [("aqi", pa.int64()), ("aqi", pa.int64())], {}, "for each fact that the rule requires"),
    ("twice and named", [("a", pa.int64()), ("a", pa.int64())], {"columns": {"aqi": "a"}}, "whose name stands once"),
    ("no such constant", [("aqi", pa.int64())], {"facts": {"x": 1}}, "keys among"),
    ("a wrong constant", [("x", pa.int64())], {"facts": {"aqi": -1}}, "a number ≥0"),
    ("the day as a constant", [("aqi", pa.int64())], {"facts": {"on": DAY}}, "the day by on="),
    ("a language", [("aqi", pa.int64())], {"why": "fr"}, "one of None, en, zh"),
    ("a form of numbers", [("aqi", pa.int64())], {"numbers": "int"}, "one of exact, text, float"),
    ("a standing", [("aqi", pa.int64())], {"presumed": "never"}, "apply or ignore"),
]


class TestRefused:
    """Wrong mappings are refused before the first row, in both languages."""

    @pytest.mark.parametrize(("schema", "options", "words"), [one[1:] for one in WRONG], ids=[one[0] for one in WRONG])
    def test_wrong_mapping(self, schema: Any, options: dict[str, Any], words: str) -> None:
        """What is wrong is said, and what is allowed."""
        with pytest.raises(InvalidFacts) as error:
            Plan.of(AQI, pa.schema(schema), on=DAY, **options)
        assert words in error.value.en
        assert error.value.zh != error.value.en

    @pytest.mark.parametrize(
        ("rule", "schema", "words"),
        [
            ("education.class_size", [("stage", pa.int64()), ("pupils", pa.int64())], "a column of text"),
            ("education.class_size", [("stage", pa.string()), ("pupils", pa.string())], "a column of whole numbers"),
            ("pollution.grade_alert", [("daily_aqi", pa.int64())], "a column of lists"),
            ("pollution.grade_alert", [("daily_aqi", pa.list_(pa.bool_()))], "a column of numbers"),
            ("education.school_posts", [("pupils", pa.int64())], "a column of maps or structs"),
            ("agriculture.iot_zones_short", [("zones", pa.int64())], "a column of structs with fields among grain"),
            ("agriculture.iot_zones_short", [("zones", pa.struct([("x", pa.int64())]))], "fields among grain"),
            (
                "agriculture.iot_zones_short",
                [("zones", pa.struct([("grain", pa.bool_())]))],
                "a column of whole numbers",
            ),
            ("agriculture.iot_zones_short", [("zones.grain", pa.string())], "a column of whole numbers"),
            ("children.check_surveys", [("surveys", pa.list_(pa.int64())), ("year", pa.int64())], "a column of days"),
            ("pollution.report_timing", [("reported_at", pa.date32())], "a column of moments"),
            ("pollution.vans_tour", [("at", pa.int64())], "a column of times of day"),
        ],
    )
    def test_wrong_type(self, rule: str, schema: Any, words: str) -> None:
        """A column that can never be the fact is refused by its type."""
        with pytest.raises(InvalidFacts) as error:
            Plan.of(rule, pa.schema(schema), on=DAY, facts={})
        assert words in error.value.en

    def test_a_fact_whole_and_in_parts(self) -> None:
        """One or the other."""
        schema = pa.schema([("zones", pa.null()), ("zones.grain", pa.int64())])
        with pytest.raises(InvalidFacts, match="as a whole or by its parts"):
            Plan.of("agriculture.iot_zones_short", schema, on=DAY)

    def test_no_such_rule(self) -> None:
        """By its id."""
        with pytest.raises(InvalidFacts):
            Plan.of("pollution.nothing", ["aqi"], on=DAY)
        with pytest.raises(InvalidFacts, match="the id of a rule"):
            Plan.of("river_chief.part-posts", ["aqi"], on=DAY)

    def test_a_batch_of_other_types(self) -> None:
        """Names alone say no types: they are looked at with the first batch."""
        plan = Plan.of(AQI, ["aqi"], on=DAY)
        with pytest.raises(InvalidFacts, match="a column of numbers"):
            plan(pa.RecordBatch.from_pydict({"aqi": [True]}))


class TestStored:
    """However Arrow keeps a column, its values are the same."""

    @pytest.mark.parametrize(
        "column",
        [
            pa.array(["201", "9", None, "201"], pa.string_view()),
            pa.array(["201", "9", None, "201"], pa.large_string()),
            pa.array(["201", "9", None, "201"]).dictionary_encode(),
            pa.DictionaryArray.from_arrays(pa.array([0, 1, None, 2], pa.int8()), pa.array(["201", "9", "201", "x"])),
            pa.DictionaryArray.from_arrays(pa.array([0, 1, 2, 0], pa.int8()), pa.array(["201", "9", None])),
            pa.RunEndEncodedArray.from_arrays(pa.array([1, 2, 3, 4], pa.int32()), pa.array(["201", "9", None, "201"])),
        ],
        ids=lambda column: str(column.type)[:40],
    )
    def test_text(self, column: Any) -> None:
        """Views, dictionaries with what is not used or stands twice, runs."""
        assert values(AQI, {"aqi": column}) == ["heavy", "excellent", "invalid", "heavy"]

    def test_a_large_dictionary_of_which_little_is_used(self) -> None:
        """Only what is used is read."""
        words = pa.array([str(number) for number in range(5_000)])
        column = pa.DictionaryArray.from_arrays(pa.array([4_999, 7, 4_999], pa.int16()), words)
        assert values(AQI, {"aqi": column}) == ["severe", "excellent", "severe"]

    def test_an_extension_type(self) -> None:
        """What it is stored as."""
        kind = pa.opaque(pa.int64(), "x", "y")
        column = pa.ExtensionArray.from_storage(kind, pa.array([201, 9]))
        assert values(AQI, {"aqi": column}) == ["heavy", "excellent"]

    @pytest.mark.parametrize("unit", ["s", "ms", "us", "ns"])
    def test_moments_and_times(self, unit: str) -> None:
        """What is finer than a microsecond is dropped."""
        at = pa.array([datetime.datetime(2018, 2, 15, 21, 30)]).cast(pa.timestamp(unit))
        said = {key: value for key, value in EXAMPLES["fireworks.may_set_off"].items() if key != "at"}
        (row,) = rows("fireworks.may_set_off", {"at": at}, facts=said)
        names = [name for name in row if name != "reason"]
        wanted = as_asked("fireworks.may_set_off", {"at": "2018-02-15T21:30", **said}, DAY, names)
        assert {name: plain_row(row)[name] for name in names} == wanted
        assert row["outcome"] == "decided"

    @pytest.mark.parametrize("unit", ["s", "ms", "us", "ns"])
    def test_times_of_day(self, unit: str) -> None:
        """A time is one however fine it is stored."""
        at = pa.array([datetime.time(11), datetime.time(6, 59)]).cast(
            (pa.time32 if unit in {"s", "ms"} else pa.time64)(unit)
        )
        assert values("pollution.vans_tour", {"at": at}) == values("pollution.vans_tour", {"at": ["11:00", "06:59"]})

    def test_many_columns_of_many_values(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """More combinations than a number of 64 bits can count are told apart all the same."""
        numbers = [number * 7919 % 500 if number % 3 else number % 150 for number in range(3_000)] * 2
        table = {f"d{place}": [number + place / 1000 for number in numbers] for place in range(8)}
        columns = {"daily_aqi": list(table)}
        monkeypatch.setattr(run, "FEWEST", 10_000)
        found = values("pollution.grade_alert", table, columns=columns)
        assert found[:3_000] == found[3_000:]
        whole = [list(row) for row in zip(*table.values(), strict=True)][:40]
        assert found[:40] == values("pollution.grade_alert", {"daily_aqi": whole})
        assert len(set(found)) > 1

    def test_more_combinations_than_64_bits(self) -> None:
        """Nine columns of 256 values: rows that differ in the first alone would fall together."""
        numbers = list(range(256))
        columns = {f"d{place}": pa.array([*numbers, 0]) for place in range(1, 9)}
        found = told_apart({"d0": pa.array([*numbers, 7]), **columns}, 257)
        assert found.count == 257
        assert found.keys()[0] == (0,) * 9
        assert found.keys()[256] == (7, *(0,) * 8)

    def test_zero_and_minus_zero(self) -> None:
        """They are two values, alone and in lists."""
        for column in (pa.array([0.0, -0.0, 0.0]), pa.array([[0.0], [-0.0], [0.0]])):
            found = told_apart({"x": column}, 3)
            assert found.count == len(set(found.keys())) == 2
            assert found.shares() == [2, 1]
