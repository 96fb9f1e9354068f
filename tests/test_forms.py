"""A form from a schema: everything in it has a name, stands in its group, and is known for what it is."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Any, cast

import pytest

from langfang_policy import schema
from langfang_policy._rooms.asking.schema import facts_schema, spoken, value_schema
from langfang_policy.core.facts import AQI, COUNT, M2, MEAN, Kind
from langfang_policy.core.faults import Language
from tests.everything import EVERY_DOOR, of_door, unnamed

LANGUAGES: tuple[Language, ...] = ("en", "zh")


class TestEveryRule:
    """What a form needs of each rule's schema to draw it and to name what it draws."""

    @EVERY_DOOR
    def test_everything_is_named(self, door: str) -> None:
        """No alternative, member, field or definition is without a title; those of a rule's facts are distinct."""
        for name, rule in of_door(door).items():
            for language in LANGUAGES:
                told = facts_schema(rule, language)
                assert unnamed(told, chinese=language == "zh") == [], name
                titles = [fact["title"] for fact in told["properties"].values()]
                assert len({*titles}) == len(titles), name
                assert not told["title"].startswith("Facts of"), name
                groups = {fact: shape["x-group"] for fact, shape in told["properties"].items()}
                assert {fact for fact, group in groups.items() if group == "figure"} == {*rule.provisions}, name
                plain = {fact for fact, group in groups.items() if group == "fact"}
                assert {*told["required"]} <= plain, name
                assert all("default" in told["properties"][fact] for fact in groups.keys() - plain), name
                assert all(shape["x-clause"] for shape in told["properties"].values()), name
                assert (len(told["examples"]), told["x-takes-day"]) == (1, len(groups) < len(rule.facts)), name

    def test_what_is_unnamed_is_found(self) -> None:
        """What the test above looks for, and what it would say."""
        bare = {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/x"}, {"title": "x"}]}
        assert unnamed(bare, chinese=False) == ["$/anyOf0: ", "$/anyOf1: "]
        shape = {"items": {"$ref": "#/$defs/x"}, "$defs": {"x": {"title": "x", "oneOf": [{"const": 1}]}}}
        assert unnamed(shape, chinese=False) == ["$.x/oneOf0: "]
        assert unnamed(shape, chinese=True) == ["$.x/oneOf0: ", "$.x: x"]


class TestOneRule:
    """The words, days and units of single rules, in either language."""

    def test_title_and_unit(self) -> None:
        """A rule, its facts and the unit of a series are named in the language asked for."""
        told: Any = {language: schema("steel_workers.rent_subsidy", language=language) for language in LANGUAGES}
        titles = {language: told[language]["facts"]["title"] for language in LANGUAGES}
        assert titles == {"en": "Rent subsidy", "zh": "租金补贴"}
        fact = {language: told[language]["facts"]["properties"]["rents_yuan"] for language in LANGUAGES}
        assert [(fact[language]["title"], fact[language]["x-unit"]) for language in LANGUAGES] == [
            ("Rents, yuan", "yuan"),
            ("各年租金", "元"),
        ]
        assert told["zh"]["outcome"]["title"] == "租金补贴：结果"
        assert [one["title"] for one in told["en"]["outcome"]["oneOf"]] == [
            "decided",
            "not in force",
            "undetermined",
            "needs judgement",
            "invalid",
        ]

    @pytest.mark.parametrize(
        ("name", "days"),
        [
            ("pollution.grade_alert", ("廊政办字〔2017〕118号", "2017-09-30", "2022-09-29", "presumed", False)),
            ("steel_workers.rent_subsidy", ("廊政办字〔2017〕156号", "2017-01-01", "2019-12-31", "stated", False)),
            ("children.county_quarter", ("廊政发〔2017〕47号", "2017-09-24", "2022-09-23", "presumed", True)),
        ],
    )
    def test_days(self, name: str, days: tuple[object, ...]) -> None:
        """The decree's first and last day, how the last is known, and whether the day is a fact of the rule."""
        told = schema(name)["facts"]
        keys = ("x-decree", "x-first-day", "x-last-day", "x-last-known", "x-takes-day")
        assert tuple(told[key] for key in keys) == days

    def test_a_figure_of_a_clause_of_its_own(self) -> None:
        """A figure that stands in another clause than its class says which; a set of members is told from a series."""
        told: Any = schema("government_data.plan_task_standing")["facts"]
        days = told["$defs"][told["properties"]["dates"]["$ref"].rpartition("/")[2]]["properties"]
        assert days["data_census"]["x-clause"] == ["廊政办字〔2017〕153号 二（七）"]

    def test_a_set(self) -> None:
        """A set of members is told from a series, which may have one twice."""
        told: Any = schema("agriculture.village_services_lacking")["facts"]
        assert told["properties"]["services"]["x-set"] is True
        assert "x-set" not in cast("Any", schema("pollution.grade_alert")["facts"])["properties"]["daily_aqi"]


class TestExact:
    """An exact number is one definition, however it may be written, and says that it is one."""

    @pytest.mark.parametrize("given", [True, False])
    @pytest.mark.parametrize(
        ("kind", "name"), [(Decimal, "exact-number"), (int | Decimal, "exact-number"), (Fraction, "exact-ratio")]
    )
    def test_without_a_kind(self, kind: object, name: str, given: bool) -> None:
        """It is referred to by one name, and each way of writing it has a title."""
        told = value_schema(kind, given=given)
        assert told["$ref"] == f"#/$defs/{name}"
        forms = told["$defs"][name]
        assert forms["x-exact"] is True
        assert [form["title"] for form in forms["anyOf"]] == (
            ["a number" if given else "a whole number"]
            + ["a number, written as text"] * (1 + (given and name == "exact-ratio"))
        )

    def test_that_may_be_left_out(self) -> None:
        """Nothing said is an alternative beside it."""
        told = value_schema(Decimal | None, given=True, language="zh")
        assert told["anyOf"] == [{"$ref": "#/$defs/exact-number"}, {"type": "null", "title": "未填"}]

    @pytest.mark.parametrize(("kind", "exact"), [(M2, True), (AQI, True), (MEAN, True), (COUNT, False)])
    def test_of_a_kind(self, kind: Kind[Any], exact: bool) -> None:
        """Kinds of exact numbers say so, whole numbers need not."""
        for given in (True, False):
            told = value_schema(cast("Any", Annotated[int, *kind]), given=given)
            assert told["$defs"][kind.name].get("x-exact", False) is exact


class TestSpoken:
    """A name of the code where nobody wrote one for a person."""

    @pytest.mark.parametrize(
        ("name", "said"),
        [
            ("grade_alert", "Grade alert"),
            ("daily_aqi", "Daily AQI"),
            ("floor_area_m2", "Floor area, m²"),
            ("m2", "M²"),
            ("rent_yuan", "Rent, yuan"),
            ("AlertGrading", "Alert grading"),
            ("GDPShare", "GDP share"),
            ("ABShare", "AB share"),
        ],
    )
    def test_words(self, name: str, said: str) -> None:
        """Words apart, the unit behind a comma, short forms as they are written."""
        assert spoken(name) == said
