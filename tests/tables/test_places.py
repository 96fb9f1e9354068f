"""Decimal places: an answer has no more than it states beyond those of its facts, as far as the facts tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
import pytest

from langfang_policy._rooms.tables.answers import PLACES, leaves_of
from langfang_policy._rooms.tables.places import places_of
from langfang_policy._rooms.tables.taking import bound_to
from langfang_policy.core.figures import figure_words
from langfang_policy.core.rules import Rule
from langfang_policy.tables import Plan, apply
from tests.everything import EVERY_DOOR, RULES, of_door
from tests.questions.helpers import EXAMPLES, day_of, fitting
from tests.tables.helpers import as_asked, plain_row

pa = pytest.importorskip("pyarrow")

DAY = "2018-03-01"


def scales(kind: Any) -> Iterator[int]:
    """The places of the decimals in a type."""
    if pa.types.is_decimal(kind):
        yield kind.scale
    elif pa.types.is_list(kind):
        yield from scales(kind.value_type)
    elif pa.types.is_struct(kind):
        for one in kind:
            yield from scales(one.type)


def scales_of(rule: Rule, places: int | None) -> list[int]:
    """Those of the decimals in an answer whose facts have so many."""
    return [scale for leaf in leaves_of(rule.answer, places=places) for scale in scales(leaf.part.kind)]


def without_figures(rule: Rule, facts: Mapping[str, Any]) -> dict[str, Any]:
    """The facts by the decree's own figures."""
    figures = {fact.name for fact in rule.facts if attrs.has(fact.type) and figure_words(fact.type)}
    return {name: value for name, value in facts.items() if name not in figures}


class TestAnswers:
    """What each answer states."""

    @EVERY_DOOR
    def test_every_exact_answer_states_its_places(self, door: str) -> None:
        """Of facts that are whole, none has those of which none are known."""
        for name, rule in of_door(door).items():
            assert all(scale < PLACES for scale in scales_of(rule, 0)), name

    @EVERY_DOOR
    def test_a_known_question(self, door: str) -> None:
        """Its answer has a place in the columns."""
        for name, rule in of_door(door).items():
            if scales_of(rule, 0):
                self.agreed(name, EXAMPLES[name])

    @pytest.mark.parametrize(
        ("name", "facts", "answer", "scale"),
        [
            ("education.resident_population", {"households": 937}, "2998.4", 1),
            ("education.estate_needs", {"households": 937}, "119.936", 3),
            ("education.homeroom_load", {"standard_periods": 15}, "7.5", 1),
            ("redevelopment.public_housing_due", {"residential_m2": 501, "resettlement_m2": 0}, "7.515", 3),
            (
                "livestock.power_to_buy",
                {"generated_kwh": "9.5", "own_use_kwh": 2, "meets_grid_standard": True},
                "7.5",
                1,
            ),
            (
                "forestry.infrastructure_land",
                {"operator": "cooperative", "forest_mu": 33, "fits_plan": True},
                "0.99",
                2,
            ),
        ],
    )
    def test_all_that_is_stated_is_reached(self, name: str, facts: dict[str, Any], answer: str, scale: int) -> None:
        """Some answers have as many places as their columns."""
        self.agreed(name, facts)
        plan = Plan.of(name, pa.schema([("", pa.int64())]), on=day_of(name), facts=facts)
        found = plan(pa.RecordBatch.from_pylist([{"": 0}]))
        column = found.column("children.kindergarten" if "children.kindergarten" in found.schema.names else "value")
        assert (column.type.scale, column.to_pylist()) == (scale, [Decimal(answer)])

    @pytest.mark.deep
    @EVERY_DOOR
    def test_drawn_questions(self, door: str) -> None:
        """No answer has more than it states: a column of its places holds each of them."""
        for name, rule in of_door(door).items():
            if scales_of(rule, 0):
                for facts in fitting(name, 100):
                    self.agreed(name, facts)

    @staticmethod
    def agreed(name: str, facts: Mapping[str, Any]) -> None:
        """The question's answer as constants give it is as ``ask`` gives it."""
        asked = without_figures(RULES[name], facts)
        wanted = as_asked(name, asked, day_of(name), [])
        if wanted["outcome"] != "decided":
            return
        plan = Plan.of(name, pa.schema([("", pa.int64())]), on=day_of(name), facts=asked)
        (row,) = plan(pa.RecordBatch.from_pylist([{"": 0}])).to_pylist()
        wanted = as_asked(name, asked, day_of(name), plan.schema.names)
        assert {**plain_row(row), "reason": None} == {**wanted, "reason": None}, (name, asked)


RULE = RULES["salt.salt_stock"]
MONTHLY = "monthly_sales_tonnes"


def places(kinds: Mapping[str, Any], constants: Mapping[str, object] = {}, rule: Rule = RULE) -> int | None:
    """The places of a rule's facts from columns of such types and constants."""
    schema = pa.schema(list(kinds.items()))
    return places_of(rule, bound_to(rule, schema.names, {}, constants), constants, schema)


class TestFacts:
    """What columns and constants tell."""

    @pytest.mark.parametrize(
        ("kind", "most"),
        [
            (pa.int64(), 0),
            (pa.uint8(), 0),
            (pa.null(), 0),
            (pa.decimal128(9, 2), 2),
            (pa.decimal128(9, -2), 0),
            (pa.dictionary(pa.int8(), pa.decimal128(9, 3)), 3),
            (pa.float64(), None),
            (pa.string(), None),
        ],
    )
    def test_columns_of_numbers(self, kind: Any, most: int | None) -> None:
        """By their types; a float or a text may have any."""
        assert places({"stock_tonnes": kind, MONTHLY: pa.int64()}) == most
        assert places({"stock_tonnes": pa.decimal128(9, 1), MONTHLY: kind}) == (None if most is None else max(1, most))

    @pytest.mark.parametrize("kind", [pa.float64(), pa.string(), pa.int8()])
    def test_columns_of_what_is_whole(self, kind: Any) -> None:
        """A whole number has none, however it is stored; nor has a term."""
        assert places({"households": kind}, rule=RULES["education.resident_population"]) == 0
        rule = RULES["forestry.infrastructure_land"]
        assert places({"operator": pa.string(), "fits_plan": pa.bool_()}, {"forest_mu": 1}, rule) == 0

    @pytest.mark.parametrize(
        ("value", "most"),
        [
            (3, 0),
            (2.5, 1),
            (1e-7, 7),
            (Decimal("2.50"), 1),
            (Decimal("1E+3"), 0),
            ("0.125", 3),
            ("1/3", None),
            (Fraction(1, 3), None),
            (Fraction(1, 4), 2),
        ],
    )
    def test_constants(self, value: object, most: int | None) -> None:
        """By what they are."""
        assert places({"stock_tonnes": pa.int64()}, {MONTHLY: value}) == most

    @pytest.mark.parametrize(
        ("value", "most"),
        [(True, 0), ("county", 0), ("NaN", 0), ([], 0), ([1, "2.25"], 2), ({"a": [0.5], "b": None}, 1)],
    )
    def test_other_constants(self, value: object, most: int) -> None:
        """Flags, words and nothing have none; what holds numbers has theirs."""
        schema = pa.schema([("stock_tonnes", pa.int64())])
        assert places_of(RULE, (("stock_tonnes", "stock_tonnes"),), {MONTHLY: value}, schema) == most

    def test_parts_of_columns(self) -> None:
        """Those of lists, structs and maps are theirs."""
        rule = RULES["steel_workers.redeployment_training_subsidy"]
        assert places({"class_hours": pa.list_(pa.int64())}, rule=rule) == 0
        assert places({"class_hours": pa.list_(pa.decimal128(9, 2))}, rule=rule) == 2
        assert places({"class_hours": pa.list_(pa.float64())}, rule=rule) is None
        rule, training = RULES["steel_workers.skills_training_subsidy"], "training"
        parts = [("rate_yuan", pa.decimal128(9, 1)), ("class_hours", pa.int8()), ("household_handicraft", pa.bool_())]
        assert places({training: pa.struct(parts)}, {"steel_worker": True}, rule) == 1
        parts[1] = "class_hours", pa.float64()
        assert places({training: pa.struct(parts)}, {"steel_worker": True}, rule) is None

    def test_figures_of_the_asker(self) -> None:
        """With figures that are not the decree's own, an answer may have more places than it states."""
        rule = RULES["education.resident_population"]
        assert places({"households": pa.int64()}, {"shares": {"persons_per_household": "3.125"}}, rule) is None
        table, more = pa.table({"households": [7]}), {"shares": {"persons_per_household": "3.125"}}
        (found,) = apply("education.resident_population", table, on=DAY, facts=more)["value"].to_pylist()
        assert found == Decimal("21.875")

    def test_many_rows_of_another_type(self) -> None:
        """So it is where whole columns are decided at once."""
        column = [(1_000 + row) / 2 for row in range(2_000)]
        batch = pa.RecordBatch.from_pydict({"generated_kwh": column, "own_use_kwh": [0] * 2_000})
        plan = Plan.of("livestock.power_to_buy", batch.schema, on=DAY, facts={"meets_grid_standard": True})
        assert plan.places is None
        assert plan(batch).column("value").to_pylist() == list(map(Decimal, column))
        whole = attrs.evolve(plan, places=0)(batch)
        assert whole.column("outcome").to_pylist() == ["decided", "invalid"] * 1_000
        assert whole.column("value").to_pylist()[::2] == list(map(Decimal, column[::2]))

    def test_names_alone(self) -> None:
        """They tell no types."""
        assert Plan.of("education.resident_population", ["households"], on=DAY).places is None

    def test_a_batch_of_another_type(self) -> None:
        """What a column of the plan's places cannot hold is refused at its row, with a word."""
        plan = Plan.of("salt.salt_stock", pa.schema([("stock_tonnes", pa.int64()), (MONTHLY, pa.int64())]), on=DAY)
        batch = pa.RecordBatch.from_pydict({"stock_tonnes": [0.0, 0.0], MONTHLY: [2.0, 2.5]})
        fine, refused = plan(batch).to_pylist()
        assert (fine["outcome"], fine["short_tonnes"]) == ("decided", 2)
        assert (refused["outcome"], refused["short_tonnes"]) == ("invalid", None)
        assert "decimal128(38, 0)" in refused["reason"]
