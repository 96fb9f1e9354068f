"""Whole columns at once: equal to the rule row by row, odd rows and figures that are replaced included."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from inspect import getsource, unwrap
from itertools import product
from random import Random
from typing import Any

import pytest
from attrs import evolve

from langfang_policy._rooms.asking import deciding
from langfang_policy._rooms.asking.examples import EXAMPLES
from langfang_policy._rooms.tables import lacking, native, run
from langfang_policy._rooms.tables.quantities import ARRAYS, Column
from langfang_policy._rooms.tables.writing import written
from langfang_policy.core.columnar import COLUMNAR, Cut, Parts
from langfang_policy.core.rules import Rule
from langfang_policy.registry import entries, entry

np = pytest.importorskip("numpy")
pa = pytest.importorskip("pyarrow")
from langfang_policy.tables import Plan  # noqa: E402  # after what it needs

ON = datetime.date(2018, 3, 1)
ODD = (None, -1.0, -0.5, 1e60, float("inf"), 1e-30, 1e-45, 200.123456789, 0.3, -0.0, 2.0**53)
Columns = dict[str, Any]


BESIDE = (-1, 0, 0, 1, 0.1, -0.1, 0.5, 1e-9)
WHOLE = (-1, 0, 0, 1)
"""What stands beside a figure of whole numbers."""


def near(
    source: Random, rows: int, figures: Sequence[float], most: int, *, odd: float, beside: Sequence[float] = BESIDE
) -> Any:
    """Numbers of which a third lies at a figure or right beside it, and some that no formula takes."""
    found: list[float | None] = []
    for _ in range(rows):
        if source.random() < odd:
            found.append(source.choice(ODD))
        elif source.random() < 0.3:
            found.append(source.choice(figures) + source.choice(beside))
        else:
            found.append(source.randrange(most))
    return pa.array(found, pa.float64())


class Case:
    """A rule with columns that it may have, and facts that are the same for all rows."""

    def __init__(
        self,
        rule: str,
        figures: Mapping[str, tuple[Sequence[float], int]],
        facts: Mapping[str, object] | None = None,
        words: Mapping[str, Sequence[object]] | None = None,
        series: Mapping[str, Sequence[str]] | None = None,
        *,
        beside: Sequence[float] = BESIDE,
        many: int = 200_000,
    ) -> None:
        self.rule, self.figures, self.facts = rule, figures, facts or {}
        self.words, self.series, self.beside, self.many = words or {}, series, beside, many

    def rows(self, rows: int, *, odd: float = 0.02, seed: int = 7) -> Any:
        """Drawn rows."""
        source = Random(seed)
        columns: Columns = {
            name: near(source, rows, *figures, odd=odd, beside=self.beside) for name, figures in self.figures.items()
        }
        columns |= {name: pa.array(source.choices(words, k=rows)) for name, words in self.words.items()}
        return pa.RecordBatch.from_pydict(columns)

    def plan(self, batch: Any, **more: Any) -> Plan:
        return Plan.of(self.rule, batch.schema, on=ON, facts={**self.facts, **more}, columns=self.series)


DAYS = ("d0", "d1", "d2", "d3")
"""So many that two good days may part heavy ones."""
AIR, RESIDENTS = (50, 100, 150, 200, 300, 500), (3_000, 10_000, 12_000, 20_000, 40_000)
FOUNDER = ("steel_worker", "wants_business", "operating_normally", "small_or_micro", "in_park", "rents_premises")
DRY = {"has_dikes": False, "key_surrounding_area": False}
CORRIDORS = ("railway", "other")
DAY = {
    "so2": ((50, 150, 2_620), 60),
    "no2": ((40, 80, 180, 940), 60),
    "o3": ((160, 200, 1_200), 120),
    "o3_eight_hours": ((100, 160, 800, 900), 110),
    "pm10": ((50, 150, 250, 500, 600), 160),
    "pm2_5": ((35, 75, 115, 350, 500), 90),
}
"""Some means of a day, with breakpoints and the ends of the scale."""
OTHER_BREAKPOINTS: tuple[dict[str, object], ...] = (
    {"primary_above": 49},
    {"primary_above": 51},
    {"exceeding_above": 99},
    {"exceeding_above": 101},
    {"pm2_5_day": [5, 36, 75, 115, 150, 250, 350, 500]},
    {"pm2_5_day": [0, 35, 75, 115, 150]},
    {"index": [0, 50, 100, 150, 200, 300, 400, 450]},
    {"index": [3, 50, 100, 150, 200, 300, 400, 500]},
    {"o3_hour": [0, 160, 200, 300], "o3_eight_hours": [0, 100, 160, 215, 265, 800, 900, 1000]},
    {"so2_hour": [0, 150, 300], "so2_day": [0, 50, 150, 160], "o3_eight_hours": [0, 100, 120]},
)
"""Figures that are replaced: tables that begin higher, that end early, or no longer do."""
CO_DAY = (2, 4, 14, 60), 3
HOUR = {
    "so2": ((150, 500, 800), 160),
    "so2_day": ((50, 150, 2_620), 60),
    "o3": ((160, 200, 1_200), 120),
    "pm10": ((50, 150, 600), 160),
    "pm2_5": ((35, 75, 115, 500), 90),
}
"""Some means of an hour, and the day's that counts where the hour's is above its table."""
CONSTANT: dict[str, dict[str, object]] = {"daily_index": {"co": "1.5"}, "hourly_index": {"no2": 26, "co": "2.6"}}
"""What of a day and of an hour is the same for all rows."""
STAGES = ("primary", "junior", "senior", "kindergarten", "小学", None, "college")
CASES = (
    Case("pollution.air_quality_category", {"aqi": (AIR, 501)}),
    Case("river_chief.grade_score", {"score": ((60, 80, 90, 100), 103)}),
    Case("education.class_size", {"pupils": ((45, 50, 56, 66), 80)}, words={"stage": STAGES}),
    Case("education.estate_needs", {"households": ((937, 938, 3_125, 3_750, 6_250, 12_500), 20_000)}),
    Case("education.estate_needs", {"population": (RESIDENTS, 60_000)}),
    Case("education.facility_need", {"population": (RESIDENTS, 60_000)}, {"facility": "primary"}),
    Case("education.children_by_stage", {"population": (RESIDENTS, 60_000)}),
    Case("education.resident_population", {"households": (RESIDENTS, 60_000)}),
    Case("education.classes_for", {"pupils": ((45, 46, 1_024), 3_000)}, {"stage": "primary"}),
    Case(
        "pollution.individual_index",
        {"concentration": ((0, 35, 75, 115, 150, 250, 350, 500), 520)},
        {"pollutant": "pm2_5", "averaging": "day"},
    ),
    Case(
        "forestry.infrastructure_land",
        {"forest_mu": ((5_000, 10_000), 15_000)},
        words={
            "operator": ("specialised_household", "specialised_household", "cooperative", "nobody"),
            "fits_plan": (True, True, False, None),
        },
    ),
    Case(
        "redevelopment.land_income",
        {
            "payment_yuan": ((0, 1_000), 1_000_000),
            "payment_fees_yuan": ((0, 1_000), 20_000),
            "net_fees_yuan": ((0, 190), 1_000),
        },
    ),
    Case(
        "redevelopment.public_housing_due",
        {"residential_m2": ((0, 500, 1_000), 20_000), "resettlement_m2": ((0, 500, 1_000), 1_000)},
    ),
    Case(
        "livestock.power_to_buy",
        {"generated_kwh": ((0, 500), 1_000), "own_use_kwh": ((0, 500), 1_000)},
        words={"meets_grid_standard": (True, True, False, None)},
    ),
    Case("pollution.may_lift", {"aqi": ((150,), 501), "lasting_hours": ((36,), 80)}),
    Case("pollution.launch_early", {"measured_aqi": ((200,), 501), "improvement_hours": ((12,), 30)}),
    Case(
        "steel_workers.redeployment_training_subsidy",
        dict.fromkeys(("h0", "h1"), ((100,), 200)),
        series={"class_hours": ("h0", "h1")},
    ),
    Case(
        "steel_workers.redeployment_training_subsidy",
        dict.fromkeys(("h0", "h1"), ((100,), 200)),
        {"hours_cap": "all_together"},
        series={"class_hours": ("h0", "h1")},
    ),
    Case(
        "steel_workers.startup_training_subsidy",
        {"claimed_yuan": ((1_000, 1_200, 1_500, 2_000), 4_000)},
        words={"steel_worker": (True, False)},
    ),
    Case(
        "steel_workers.job_introduction_subsidy",
        {
            "benefit.contribution_months": ((59, 60), 120),
            "benefit.monthly_yuan": ((0, 1_200), 2_000),
            "benefit.months_entitled": ((0, 5, 6, 7), 24),
            "benefit.months_drawn": ((0, 6), 12),
            "months_granted": ((0, 5, 6, 7), 12),
        },
        words={"benefit.drawing": (True, True, False)},
        beside=WHOLE,
        many=50_000,
    ),
    Case(
        "steel_workers.job_introduction_subsidy",
        {"benefit.months_entitled": ((5, 6, 7), 9), "months_granted": ((5, 6, 7), 12)}
        | dict.fromkeys(("benefit.contribution_months", "benefit.monthly_yuan"), ((60, 1_200), 2_000))
        | {"benefit.months_drawn": ((0,), 1)},
        {"drawn_months": "not_limited", "contributions": {"years": 100}},
        words={"benefit.drawing": (True, None)},
        beside=WHOLE,
        many=50_000,
    ),
    Case(
        "steel_workers.lump_sum_benefit",
        {
            "benefit.contribution_months": ((59, 60), 120),
            "benefit.monthly_yuan": ((0, 1_200), 2_000),
            "benefit.months_entitled": ((0, 12), 24),
            "benefit.months_drawn": ((0, 12), 24),
        },
        words={"benefit.drawing": (True, True, False), "starts_business": (True, False)},
        beside=WHOLE,
        many=50_000,
    ),
    Case(
        "steel_workers.insurance_refund",
        dict.fromkeys(
            [f"contributions.{name}_yuan" for name in ("pension", "medical", "unemployment", "work_injury")],
            ((0, 100), 200),
        )
        | {"contract_months": ((11, 12), 24)},
        words={"hard_to_employ": (True, False)},
        beside=WHOLE,
        many=50_000,
    ),
    Case(
        "steel_workers.hiring_bonus",
        {"hired": ((0, 12), 30), "paid_before": ((0, 6, 12), 15), "paid_to_others": ((0, 6), 10)},
        beside=WHOLE,
    ),
    Case(
        "steel_workers.hiring_bonus",
        {"hired": ((0, 12), 30), "paid_before": ((0, 6, 12), 15)},
        {"paid_to_others": 3, "second_hire": "not_again"},
        beside=WHOLE,
    ),
    Case("steel_workers.hiring_bonus", {"paid_to_others": ((0, 5), 10)}, {"hired": 12, "paid_before": 7}, beside=WHOLE),
    Case(
        "steel_workers.startup_insurance_months",
        {"months_requested": ((0, 36), 60)},
        words={"founder.first_business": (True, True, False), "founder.registered_unemployed": (True, False)}
        | dict.fromkeys([f"founder.{name}" for name in FOUNDER], (True, False)),
        beside=WHOLE,
    ),
    Case(
        "steel_workers.free_startup_training_due",
        {"trainings_received": ((0, 1), 3)},
        {"founder": dict.fromkeys((*FOUNDER, "first_business", "registered_unemployed"), True)},
    ),
    Case(
        "steel_workers.age_group_subsidy_due",
        {"age": ((40, 50), 70)},
        {"in_plan": True},
        words={"sex": ("female", "male"), "plan_adopted_by": ("all_staff", "nobody")},
        beside=WHOLE,
    ),
    Case(
        "steel_workers.age_group_subsidy_due",
        {"age": ((40, 50), 70)},
        {"in_plan": True, "plan_adopted_by": "all_staff"},
        words={"sex": ("female", "male"), "women_age": ("and_above", "that_age")},
        beside=WHOLE,
    ),
    Case("steel_workers.is_4050", {"age": ((40, 50), 70)}, words={"sex": ("female", "男")}, beside=WHOLE),
    Case("steel_workers.internal_retirement_allowed", {"years_left": ((5, 10), 15)}, {"plan_years": None}),
    Case("steel_workers.internal_retirement_allowed", {"years_left": ((5, 7, 10), 12)}, {"plan_years": 7}),
    Case(
        "steel_workers.internal_retirement_allowed",
        dict.fromkeys(("years_left", "plan_years"), ((5, 7, 10, 11), 15)),
        words={"excess_plan": ("void", "cut")},
    ),
    Case(
        "steel_workers.award_fund_use",
        {
            "fund_yuan": ((0, 1_000), 2_000),
            "redeployed_insurance_yuan": ((0, 500), 1_000),
            "early_retirement_yuan": ((0, 500), 1_000),
        },
        many=50_000,
    ),
    Case(
        "steel_workers.posts_shared",
        dict.fromkeys(("posts", "steel_workers", "others"), ((0, 10, 20), 40)),
        beside=WHOLE,
    ),
    Case(
        "credit.debtor_restricted",
        {"hotel_stars": ((1, 3, 5), 6)},
        {"judgment_in_force": True, "able": True, "refuses": True},
        words={"activity": ("staying_at_hotel", "staying_at_hotel", "other")},
        beside=WHOLE,
    ),
    Case(
        "fireworks.check_fine",
        {"fine_yuan": ((0, 100, 200, 500, 1_000, 2_000), 2_500)},
        {"regime": "these_measures"},
        words={"breach": ("carrying", "display", "unsafe", "no_signs"), "confiscated": (True, True, False)},
    ),
    Case(
        "retail.within_circle",
        {"minutes": ((15, 60), 90)},
        words={"circle": ("convenience", "fresh_produce"), "circle_edge": ("inside", "outside")},
    ),
    Case(
        "pollution.school_day",
        {"expected_aqi": ((500,), 600)},
        words={"level": ("i", "ii", "iii"), "able_to_suspend": (True, True, False)},
    ),
    Case("pollution.list_removal", {"share_of_total": ((0, 0.4995, 0.5, 0.512345, 1), 2)}, {"thermal_power": False}),
    Case(
        "pollution.process_exemption",
        {
            "case.hours_to_implement": ((12,), 24),
            "alert_hours": ((48,), 60),
            "pollution_hours": ((48,), 60),
        },
        words={"at_48_hours": ("still_exempt", "acts"), "case.emissions_unstable": (True, True, True, False)}
        | dict.fromkeys(("urgent", "case.stated_in_scheme", "case.verified_on_site"), (True,)),
    ),
    Case(
        "medical_alliances.long_prescription_allowed",
        {"supply_days": ((1, 30), 60)},
        words={"contracted": (True, True, False), "chronic": (True,), "selected": (True,)},
        beside=WHOLE,
    ),
    Case(
        "livestock.biogas_supported",
        {"volume_m3": ((0, 1_000), 2_000)},
        words={"holder": ("large_scale_farm", "large_scale_farm", "small_farm")},
    ),
    Case(
        "river_chief.in_patrol_range",
        {"elevation_m": ((0, 10), 20), "highest_flood_m": ((0, 10), 20)},
        words={
            "has_dikes": (False, False, True),
            "key_surrounding_area": (False, False, True),
            "zone": ("beyond", "dike"),
            "at_flood_level": ("inside", "outside"),
        },
    ),
    Case("river_chief.in_patrol_range", {"elevation_m": ((10,), 20)}, {"highest_flood_m": 10, **DRY}),
    Case(
        "river_chief.reminder_due",
        {"patrols": ((1, 2), 5)},
        words={"level": ("city", "county", "township", "village")},
        beside=WHOLE,
    ),
    Case(
        "land_registration.township_talk",
        dict.fromkeys(("m0", "m1", "m2"), ((1, 20), 40)),
        words={"talk_repeat": ("each_time", "once_a_run")},
        series={"ranks_from_bottom": ("m0", "m1", "m2")},
        beside=WHOLE,
    ),
    Case(
        "education.check_class",
        {"grade": ((1, 3, 6), 8), "pupils": ((45, 50, 55, 56, 66), 80)},
        {"stage": "primary"},
        words={"first_grades": ("first_of_each", "all_primary")},
        beside=WHOLE,
    ),
    Case("education.check_class", {"pupils": ((50, 56, 66), 80)}, {"stage": "senior", "grade": 1}, beside=WHOLE),
    Case(
        "education.check_class", {"grade": ((1, 3), 5), "pupils": ((50, 56, 66), 80)}, {"stage": "junior"}, beside=WHOLE
    ),
    Case(
        "education.new_big_class_barred",
        {"grade": ((1, 3, 6), 8), "school_year": ((2_017,), 2_020), "pupils": ((55, 56), 80)},
        words={"stage": ("primary", "junior", "senior")},
        beside=WHOLE,
    ),
    Case(
        "education.size_minimum",
        {"classes": ((4, 6, 9, 12, 18, 24, 30, 36, 48), 60)},
        {"unlisted": "next_listed"},
        words={"facility": ("kindergarten", "primary", "junior")},
        beside=WHOLE,
    ),
    Case(
        "education.classes_of_tracks",
        {"tracks": ((3, 4, 5, 6, 8, 10), 7)},
        words={"facility": ("primary", "primary", "junior")},
        beside=WHOLE,
    ),
    Case(
        "education.handover_valid",
        {"price_yuan": ((0,), 1_000)},
        words={"accepted": (True, False), "recipient": ("district", "city")},
    ),
    Case(
        "culture.rank_reached",
        {"rank": ((3,), 11)},
        {"indicator": "consumption_area", "leading": "as_the_venues"},
        beside=WHOLE,
    ),
    Case(
        "quality_award.fee_lawful",
        {"fee_yuan": ((0,), 1_000)},
        words={"purpose": ("evaluation", "beside_evaluation"), "beside": ("barred", "not_reached")},
    ),
    Case(
        "forest_city.in_border_belt",
        {"distance_km": ((5,), 10)},
        words={"feature": ("capital_border", "other"), "belt_reach": ("all_four", "airport_alone")},
    ),
    Case("forest_city.corridor_side_kept", {"width_m": ((50, 200), 300)}, words={"kind": CORRIDORS}),
    Case(
        "forest_city.corridor_side_kept",
        {"width_m": ((50, 200), 300)},
        {"planned_range": "ceiling"},
        words={"kind": CORRIDORS},
    ),
    Case("meteorology.posts_filled_points", {"filled_percent": ((0, 30, 60, 100), 120)}),
    Case(
        "steel_workers.skills_training_subsidy",
        {"training.rate_yuan": ((0, 5, 8), 10), "training.class_hours": ((0, 275, 440), 500)},
        words={"steel_worker": (True, True, False), "training.household_handicraft": (False, False, True)},
    ),
    Case(
        "steel_workers.merger_support_due",
        {"merger.original_workers": ((1, 10, 100), 100), "merger.absorbed": ((0, 3, 30), 40)},
        beside=WHOLE,
    ),
    Case("education.beds_short", {"boarders": ((0, 300), 400), "beds": ((0, 300), 400)}, beside=WHOLE),
    Case(
        "education.land_revenue_spent",
        {"proceeds_yuan": ((0, 1_000), 2_000), "set_aside_yuan": ((0, 100), 200), "spent_yuan": ((0, 50, 100), 60)},
    ),
    Case(
        "education.land_revenue_spent", {"proceeds_yuan": ((0, 1_000), 2_000)}, {"set_aside_yuan": 99, "spent_yuan": 99}
    ),
    Case("education.fee_lawful", dict.fromkeys(("local_fee_yuan", "migrant_fee_yuan"), ((0, 500), 600))),
    Case(
        "education.fee_lawful",
        dict.fromkeys(("local_fee_yuan", "migrant_fee_yuan"), ((0, 500), 600)),
        {"migrant_fees": "different"},
    ),
    Case(
        "education.exchange_check",
        {"eligible": ((10, 101), 120), "exchanged": ((0, 2, 10, 11), 12), "backbone": ((0, 2, 3), 3)},
        beside=WHOLE,
    ),
    Case("culture.benefit_centres_short", {"centres": ((999, 1_000), 1_500)}, beside=WHOLE),
    Case("livestock.capacity_check", dict.fromkeys(("herds", "capacity"), ((0, 100), 200))),
    Case("salt.salt_stock", dict.fromkeys(("stock_tonnes", "monthly_sales_tonnes"), ((0, 100), 200))),
    Case("food_safety.emergency_teams_short", {"teams": ((0, 1), 4)}, {"level": "county"}, beside=WHOLE),
    Case(
        "food_safety.invoice_system",
        {"wholesale_steps": ((0, 1, 2), 4)},
        words={
            "direct_settlement": (True, False),
            "one_invoice": ("settlement", "direct_sale"),
            "direct_sale": ("within_two", "neither"),
        },
        beside=WHOLE,
    ),
    Case(
        "medical_alliances.gains_share",
        {"gains_yuan": ((0, 1_000), 2_000), "agreed_percent": ((0, 50, 100), 101)},
        words={"county_community": (False, False, True)},
    ),
    Case("education.homeroom_load", {"standard_periods": ((15,), 40)}),
    Case(
        "education.pay_kept",
        dict.fromkeys(
            ("rural_wage_yuan", "town_wage_yuan", "mean_teacher_wage_yuan", "mean_civil_servant_wage_yuan"),
            ((4_999, 5_000), 9_000),
        ),
    ),
    Case("elder_education.building_enough", {"building_m2": ((2_000, 5_000, 10_000), 12_000)}, {"tier": "county"}),
    Case("culture.in_culture_circle", {"minutes": ((15, 30), 60)}, words={"setting": ("town", "country", None)}),
    Case("pollution.daily_index", DAY, CONSTANT["daily_index"], many=20_000),
    Case("pollution.daily_index", {**DAY, "co": CO_DAY}, {"beyond": "undetermined", "lacking": "as_measured"}),
    Case("pollution.hourly_index", HOUR, CONSTANT["hourly_index"], many=20_000),
    Case("pollution.hourly_index", {**HOUR, "co": CO_DAY}, {"lacking": "as_measured"}),
    Case(
        "pollution.grade_alert",
        dict.fromkeys(("d0", "d1", "d2", "d3"), (AIR, 501)),
        series={"daily_aqi": ("d0", "d1", "d2", "d3")},
    ),
)


def rule_of(name: str) -> Rule:
    thing = entry(name).thing
    assert isinstance(thing, Rule)
    return thing


def row_by_row(plan: Plan, batch: Any) -> Any:
    """What the rule says of the rows in parts that are too small for whole columns."""
    parts = [plan(batch.slice(start, native.FEWEST - 1)) for start in range(0, batch.num_rows, native.FEWEST - 1)]
    return pa.Table.from_batches(parts).combine_chunks().to_batches()[0]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How often a rule was asked."""
    counted = [0]
    told: Callable[..., Any] = deciding.decided

    def count(*given: Any) -> Any:
        counted[0] += 1
        return told(*given)

    monkeypatch.setattr(run, "decided", count)
    return counted


@pytest.fixture
def left(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many rows of each table were left to the rule, whole columns being taken whether or not it pays."""
    counted: list[int] = []
    whole = native.Cells.decide

    def decide(cells: native.Cells, columns: Mapping[str, Any]) -> Any:
        answered = whole(cells, columns)
        assert answered is not None, "the columns were left to the rule"
        counted.append(0 if answered[1] is None else int((~answered[1]).sum()))
        return answered

    monkeypatch.setattr(native.Cells, "decide", decide)
    monkeypatch.setattr(native.Cells, "pays", lambda *_: True)
    return counted


def differing(ours: Any, theirs: Any) -> list[str]:
    return [name for name in ours.schema.names if not ours.column(name).equals(theirs.column(name))]


IN_COLUMNS = [one.id for one in entries() if isinstance(one.thing, Rule) and one.thing.function in COLUMNAR]
"""Each rule that runs over columns."""
WORDS = [
    (name, fact.name)
    for name in IN_COLUMNS
    for fact in rule_of(name).facts
    if native._sorts(fact.type) is not None and fact.name not in COLUMNAR[rule_of(name).function].numbers
]
"""Each rule that runs over columns, with each of its facts and readings of a closed set."""


class TestEqual:
    """Columns at once give what the rule gives, in every column of the answer."""

    @pytest.fixture(autouse=True)
    def at_once(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Whether or not it pays."""
        monkeypatch.setattr(native.Cells, "pays", lambda *_: True)

    @pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule}-{next(iter(case.figures))}")
    def test_row_by_row(self, case: Case, left: list[int]) -> None:
        """Boundaries, their neighbours, nulls, negatives, floats and words of no set."""
        batch = case.rows(1_500)
        plan = case.plan(batch)
        ours = plan(batch)
        assert differing(ours, row_by_row(plan, batch)) == []
        assert ours.schema == plan.schema
        assert sum(left) < 1_000, "the rule itself decided the rows"

    @pytest.mark.deep
    @pytest.mark.parametrize("case", CASES[:-1], ids=lambda case: f"{case.rule}-{next(iter(case.figures))}")
    def test_many(self, case: Case) -> None:
        """The same on many rows."""
        batch = case.rows(case.many, odd=0.01)
        plan = case.plan(batch)
        assert differing(plan(batch), row_by_row(plan, batch)) == []

    @pytest.mark.parametrize("numbers", ["exact", "float", "text"])
    def test_numbers(self, numbers: Any) -> None:
        """However exact numbers are written; as text they stay with the rule."""
        case = CASES[6]
        batch = case.rows(1_500)
        plan = Plan.of(case.rule, batch.schema, on=ON, numbers=numbers, prefix="need_")
        assert differing(plan(batch), row_by_row(plan, batch)) == []

    def test_whole_numbers(self, asked: list[int]) -> None:
        """Whole numbers of any width; all of them taken, so that nothing is put together."""
        for kind in (pa.int16(), pa.int64(), pa.uint32()):
            batch = pa.RecordBatch.from_pydict({"aqi": pa.array(range(3_000), kind)})
            plan = Plan.of("pollution.air_quality_category", batch.schema, on=ON)
            before = asked[0]
            ours = plan(batch)
            assert asked[0] - before <= 6
            assert differing(ours, row_by_row(plan, batch)) == []

    @pytest.mark.parametrize(
        "column",
        [
            pa.array([200] * 1_500, pa.uint64()),
            pa.array([Decimal("200.4")] * 1_500),
            pa.array(["200.4"] * 1_500),
            pa.array([200.4] * 1_500).dictionary_encode(),
            pa.array([None] * 1_500, pa.float64()),
            pa.array([-1] * 1_500),
        ],
    )
    def test_other_columns(self, column: Any) -> None:
        """Columns that are no plain numbers, and such as have none that can be taken."""
        batch = pa.RecordBatch.from_pydict({"aqi": column})
        plan = Plan.of("pollution.air_quality_category", batch.schema, on=ON)
        assert differing(plan(batch), row_by_row(plan, batch)) == []

    def test_words_as_dictionary(self) -> None:
        """Terms come as text or as a dictionary."""
        batch = CASES[2].rows(1_500)
        batch = batch.set_column(1, "stage", batch.column("stage").dictionary_encode())
        plan = CASES[2].plan(batch)
        assert differing(plan(batch), row_by_row(plan, batch)) == []

    def test_nothing_of_a_set(self) -> None:
        """A column of words of which nothing is known stays with the rule."""
        batch = pa.RecordBatch.from_pydict({"pupils": [50] * 1_500, "stage": pa.nulls(1_500)})
        plan = CASES[2].plan(batch)
        assert differing(plan(batch), row_by_row(plan, batch)) == []

    @pytest.mark.parametrize(("rule", "fact"), WORDS)
    def test_words_in_a_column(self, rule: str, fact: str) -> None:
        """Each fact or reading of a closed set may be a column, though a form need it whole."""
        form, thing = COLUMNAR[rule_of(rule).function], rule_of(rule)
        (words,) = (native._sorts(one.type) for one in thing.facts if one.name == fact)
        assert words is not None
        columns: dict[str, Any] = {fact: [[*words][row % len(words)] for row in range(1_500)]}
        given: dict[str, Any] = dict(EXAMPLES[rule])
        series = {}
        for name in form.numbers:
            value = given.pop(name, None)
            if isinstance(value, list):
                series[name] = [f"{name}{place}" for place in range(len(value))]
                columns |= {column: [float(one)] * 1_500 for column, one in zip(series[name], value, strict=True)}
            elif value is not None:
                columns[name] = [float(value)] * 1_500
        given.pop(fact, None)
        batch = pa.RecordBatch.from_pydict(columns)
        plan = Plan.of(rule, batch.schema, on="2018-06-15", facts=given, columns=series)
        assert differing(plan(batch), row_by_row(plan, batch)) == []

    def test_part_after_part(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A table is computed part by part, so that what is at work stays small."""
        monkeypatch.setattr(native, "_BLOCK", 400)
        for case in (CASES[2], CASES[3], CASES[-1]):
            batch = case.rows(1_500, seed=8)
            plan = case.plan(batch)
            assert differing(plan(batch), row_by_row(plan, batch)) == []

    @pytest.mark.parametrize("numbers", ["exact", "float"])
    @pytest.mark.parametrize("households", [10**9, 10**14, 2**52])
    def test_large_numbers(self, numbers: Any, households: int) -> None:
        """Far up, floats leave whole numbers out, products leave 64 bits, and decimals are made another way."""
        batch = pa.RecordBatch.from_pydict({"households": pa.array(range(households, households + 1_200))})
        for rule in ("education.resident_population", "education.estate_needs"):
            plan = Plan.of(rule, batch.schema, on=ON, numbers=numbers)
            assert differing(plan(batch), row_by_row(plan, batch)) == []


class TestFigures:
    """Figures and readings that are replaced replace the cuts and what is computed."""

    def test_shares(self, asked: list[int]) -> None:
        """Another household changes residents, children and schools."""
        batch = CASES[3].rows(1_500, odd=0)
        batch = batch.set_column(0, "households", pa.array(range(1_500)))
        plan = CASES[3].plan(batch, shares={"persons_per_household": "4.25", "primary": "0.125"})
        assert differing(plan(batch), row_by_row(plan, batch)) == []
        assert asked[0] < 2_000

    def test_figures_of_too_many_places(self) -> None:
        """A share that leaves 64 bits behind leaves the rows to the rule."""
        batch = pa.RecordBatch.from_pydict({"households": pa.array(range(1_500))})
        plan = CASES[3].plan(batch, shares={"primary": "0.1234567890123456789"})
        assert differing(plan(batch), row_by_row(plan, batch)) == []

    @pytest.mark.parametrize(
        ("rule", "facts"),
        [
            ("redevelopment.land_income", {"share": {"percent": 79}}),
            ("redevelopment.land_income", {"net_income_base": "whole_payment"}),
            ("redevelopment.public_housing_due", {"share": {"percent": "1.25"}}),
            ("pollution.may_lift", {"lifting": {"light": 149, "hours": 37}}),
            ("pollution.launch_early", {"early": {"heavy_above": 199, "relief_hours": 11}}),
            ("pollution.launch_early", {"improvement_at_limit": "too_late"}),
            ("steel_workers.redeployment_training_subsidy", {"rate": {"rate_yuan": "7.5", "most_class_hours": 99}}),
            ("steel_workers.startup_training_subsidy", {"startup_cap": {"cap_yuan": 999}}),
            ("education.homeroom_load", {"exchange": {"homeroom_load": "0.45"}}),
            ("culture.in_culture_circle", {"times": {"town_minutes": 14, "country_minutes": 31}}),
            ("steel_workers.job_introduction_subsidy", {"subsidy": {"most_months": 5, "share_percent": "40.5"}}),
            ("steel_workers.job_introduction_subsidy", {"contributions": {"years": 4}}),
            ("steel_workers.job_introduction_subsidy", {"drawn_months": "not_limited"}),
            ("steel_workers.lump_sum_benefit", {"contributions": {"years": 4}, "lump_sum_reach": "any_insured"}),
            ("steel_workers.insurance_refund", {"refund_terms": {"contract_years": 2}}),
            ("steel_workers.hiring_bonus", {"bonus": {"yuan_per_person": "999.5"}}),
            ("steel_workers.hiring_bonus", {"second_hire": "not_again"}),
            ("steel_workers.startup_insurance_months", {"insurance_term": {"most_years": 2}}),
            ("steel_workers.free_startup_training_due", {"free": {"times": 2}}),
            ("steel_workers.age_group_subsidy_due", {"ages": {"women_age": 41, "men_age": 49}}),
            ("steel_workers.is_4050", {"group": {"women_age": 41, "men_age": 49}}),
            ("steel_workers.internal_retirement_allowed", {"retirement": {"usual_years": 6, "most_years": 9}}),
            ("steel_workers.skills_training_subsidy", {"rates": {"least_yuan": 4, "most_yuan": 9, "cap_yuan": 1_999}}),
            ("steel_workers.merger_support_due", {"absorbed_share": {"least_percent": "29.5"}}),
            ("credit.debtor_restricted", {"grade": {"stars": 4}}),
            ("fireworks.check_fine", {"carrying": {"least_yuan": 199, "most_yuan": 999}}),
            ("retail.within_circle", {"convenience": {"minutes": 14}, "fresh_produce": {"minutes": "60.5"}}),
            ("pollution.school_day", {"figures": {"suspend_from": 499}}),
            ("pollution.list_removal", {"figures": {"total_percent": 49}}),
            ("pollution.process_exemption", {"figures": {"alert_hours": 47, "process_hours": 13}}),
            ("medical_alliances.long_prescription_allowed", {"long_prescription": {"months": 2, "month_days": 28}}),
            ("livestock.biogas_supported", {"sizes": {"least_m3": 999}}),
            ("river_chief.reminder_due", {"frequency": {"county_a_quarter_times": 3}}),
            ("land_registration.township_talk", {"figures": {"townships": 19, "bulletins": 3}}),
            ("education.check_class", {"sizes": {"big": 57, "primary_norm": 44}}),
            ("education.new_big_class_barred", {"calendar": {"barred_from_year": 2_018}, "sizes": {"big": 57}}),
            ("culture.rank_reached", {"ranks": {"first": 4}}),
            ("forest_city.in_border_belt", {"belt": {"km": "4.5"}}),
            ("forest_city.corridor_side_kept", {"widths": {"least_m": 49}}),
            ("forest_city.corridor_side_kept", {"widths": {"most_m": 201}, "planned_range": "ceiling"}),
            ("meteorology.posts_filled_points", {"figures": {"filled_low_percent": 29, "filled_high_percent": 61}}),
            ("education.land_revenue_spent", {"shares": {"land": "0.11"}}),
            ("education.fee_lawful", {"migrant_fees": "different"}),
            ("education.exchange_check", {"exchange": {"teachers": "0.11", "backbone": "0.19"}}),
            ("culture.benefit_centres_short", {"wanted": {"centres": 1_001}}),
            ("salt.salt_stock", {"floor": {"months": 2}}),
            ("food_safety.emergency_teams_short", {"core_teams": {"county": 2}}),
            ("food_safety.invoice_system", {"steps": {"most": 2}}),
            ("pollution.daily_index", {"beyond": "undetermined"}),
            *(("pollution.daily_index", {"breakpoints": changed}) for changed in OTHER_BREAKPOINTS),
            *(("pollution.hourly_index", {"breakpoints": changed}) for changed in OTHER_BREAKPOINTS[::5]),
        ],
    )
    def test_each(self, rule: str, facts: dict[str, object], left: list[int]) -> None:
        """Each figure that is replaced is seen on either side of it, and the answer is another than before."""
        case = next(case for case in CASES if case.rule == rule)
        batch = case.rows(1_500, odd=0)
        ours = case.plan(batch, **facts)(batch)
        assert sum(left) < 1_000, "the rule itself decided the rows"
        assert differing(ours, row_by_row(case.plan(batch, **facts), batch)) == []
        assert differing(ours, case.plan(batch)(batch)) != []

    @pytest.mark.parametrize("sixty", ["qualified", "unqualified"])
    def test_reading(self, sixty: str) -> None:
        """Which grade owns its figure."""
        batch = CASES[1].rows(1_500)
        plan = CASES[1].plan(batch, sixty=sixty, grades={"good_points": 79, "excellent_points": 91})
        assert differing(plan(batch), row_by_row(plan, batch)) == []

    def test_alert(self) -> None:
        """Grading, lifting and readings together; a top right above what is severe, and halves between them."""
        batch = CASES[-1].rows(1_500)
        halves = pa.array([300.5, 301.0, 300.0] * 500)
        batch = batch.set_column(0, "d0", halves)
        facts = {
            "grading": {"severe": 300, "top": 301, "heavy": 190},
            "lifting": {"light": 200, "hours": 24},
            "readings": {"top_mean": "rounded_up", "interruption": "whole_span", "orange_run": "exactly"},
        }
        plan = CASES[-1].plan(batch, **facts)
        assert differing(plan(batch), row_by_row(plan, batch)) == []

    def test_constants_that_allow_nothing(self) -> None:
        """What has no table, or is a column where it must not be, stays with the rule."""
        for facts in ({"pollutant": "so2", "averaging": "hour"}, {"pollutant": "pm10", "averaging": "hour"}):
            batch = CASES[9].rows(1_500)
            plan = Plan.of(CASES[9].rule, batch.schema, on=ON, facts=facts)
            assert differing(plan(batch), row_by_row(plan, batch)) == []
        for case, name, words in ((CASES[5], "facility", ["primary"]), (CASES[8], "stage", ["primary", "senior"])):
            batch = case.rows(1_500)
            batch = batch.append_column(name, pa.array((words * 1_500)[:1_500]))
            plan = Plan.of(case.rule, batch.schema, on=ON)
            assert differing(plan(batch), row_by_row(plan, batch)) == []

    @pytest.mark.parametrize(
        ("rule", "column", "facts"),
        [
            ("education.size_minimum", "classes", {"facility": "primary", "unlisted": "interpolated"}),
            ("education.beds_short", "boarders", {}),
            ("food_safety.emergency_teams_short", "teams", {"level": "township"}),
            ("medical_alliances.gains_share", "gains_yuan", {"county_community": False}),
            ("medical_alliances.gains_share", "agreed_percent", {"county_community": False}),
            ("river_chief.in_patrol_range", "elevation_m", DRY),
            ("river_chief.in_patrol_range", "highest_flood_m", DRY),
            (
                "medical_alliances.long_prescription_allowed",
                "supply_days",
                {"contracted": True, "chronic": True, "selected": True, "months_supply": "calendar_month"},
            ),
        ],
    )
    def test_left_to_the_rule(
        self, rule: str, column: str, facts: dict[str, object], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Where another fact decides, or the formula is another for each row."""
        monkeypatch.setattr(native.Cells, "pays", lambda *_: True)
        batch = pa.RecordBatch.from_pydict({column: [float(row % 90) for row in range(1_500)]})
        plan = Plan.of(rule, batch.schema, on=ON, facts=facts)
        assert differing(plan(batch), row_by_row(plan, batch)) == []

    @pytest.mark.parametrize("changed", [OTHER_BREAKPOINTS[4], OTHER_BREAKPOINTS[7]])
    def test_computed_with(self, changed: dict[str, object], asked: list[int]) -> None:
        """What is computed is computed with the figures that are replaced, wherever a scale or a table begins."""
        batch = pa.RecordBatch.from_pydict({"concentration": [one / 20 for one in range(1_500)]})
        facts = {"pollutant": "pm2_5", "averaging": "day", "breakpoints": changed}
        plan = Plan.of("pollution.individual_index", batch.schema, on=ON, facts=facts)
        ours = plan(batch)
        assert asked[0] == 1
        assert differing(ours, row_by_row(plan, batch)) == []

    def test_either_of_two(self) -> None:
        """Columns for both of two facts that exclude each other; a row may give either, and not both."""
        half = [None if row % 3 == 1 else float(row) for row in range(1_500)]
        other = [None if row % 3 == 0 else float(row) for row in range(1_500)]
        batch = pa.RecordBatch.from_pydict({"households": half, "population": other})
        plan = Plan.of("education.estate_needs", batch.schema, on=ON)
        found = plan(batch)
        assert differing(found, row_by_row(plan, batch)) == []
        assert found.column("outcome").to_pylist() == ["decided", "decided", "invalid"] * 500


GRANTED = [
    case
    for case in CASES
    if COLUMNAR[(function := rule_of(case.rule).function)].computes and "granted(" in getsource(unwrap(function))
]
"""The rules that compute what conditions grant."""


class TestGranted:
    """What is granted where conditions hold is nothing elsewhere, whichever row of a cell comes first."""

    @pytest.fixture(autouse=True)
    def at_once(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Whether or not it pays."""
        monkeypatch.setattr(native.Cells, "pays", lambda *_: True)

    @pytest.mark.parametrize("case", GRANTED, ids=lambda case: f"{case.rule}-{case.facts}")
    def test_nothing_first(self, case: Case, asked: list[int]) -> None:
        """Rows for which nothing is computed do not tell whether the conditions hold, in their batch or the next."""
        batch = case.rows(1_500, odd=0, seed=9)
        nothing = batch
        for name in case.figures:
            nothing = nothing.set_column(nothing.schema.get_field_index(name), name, pa.array([0.0] * 1_500))
        plan = case.plan(batch)
        assert differing(plan(nothing), row_by_row(plan, nothing)) == []
        together = pa.Table.from_batches([nothing.slice(0, 8), batch]).combine_chunks().to_batches()[0]
        asked[0] = 0
        ours, at_once = plan(together), asked[0]
        assert differing(ours, row_by_row(plan, together)) == []
        assert at_once < 500, "the rule itself decided the rows"

    def test_refused(self, asked: list[int]) -> None:
        """A cell that is granted nothing is one row to the rule, not all of its own."""
        batch = pa.RecordBatch.from_pydict({"claimed_yuan": range(1_500), "steel_worker": [True, False] * 750})
        plan = Plan.of("steel_workers.startup_training_subsidy", batch.schema, on=ON, prefix="of_")
        values = plan(batch).column("of_value").to_pylist()
        assert [int(value) for value in values] == [min(row, 1_200) * (row % 2 == 0) for row in range(1_500)]
        assert asked[0] == 2
        plan(batch.set_column(0, "claimed_yuan", pa.array(range(2_000, 3_500))))
        assert asked[0] == 2, "what was met is known"


class TestWhereNot:
    """Where it does not pay, or does not say all that is asked, the rule decides."""

    def test_few_rows(self, asked: list[int]) -> None:
        """A small table is put to the rule."""
        batch = pa.RecordBatch.from_pydict({"aqi": pa.array(range(native.FEWEST - 1))})
        Plan.of("pollution.air_quality_category", batch.schema, on=ON)(batch)
        assert asked[0] == native.FEWEST - 1

    @pytest.mark.parametrize(("different", "at_once"), [(10, False), (800, False), (1_400, True), (30_000, True)])
    def test_few_distinct_rows(self, different: int, at_once: bool, asked: list[int]) -> None:
        """A wide table of which most rows are alike is put to the rule by distinct rows."""
        batch = pa.RecordBatch.from_pydict({"households": [1_000 + row % different for row in range(100_000)]})
        Plan.of("education.estate_needs", batch.schema, on=ON, prefix=f"{different}_")(batch)
        assert (asked[0] < different) is at_once

    @pytest.mark.parametrize(("different", "at_once"), [(4, False), (900, False), (1_400, True), (5_000, True)])
    def test_few_distinct_of_a_cheap_rule(self, different: int, at_once: bool, asked: list[int]) -> None:
        """So is one column that is only compared: to look rows up costs no more than that."""
        batch = pa.RecordBatch.from_pydict({"aqi": [row % different / 100 for row in range(100_000)]})
        Plan.of("pollution.air_quality_category", batch.schema, on=ON, prefix=f"{different}_")(batch)
        assert (asked[0] < different) is at_once

    @pytest.mark.parametrize("more", [{"why": "en"}, {"on": "day"}, {"on": "1999-01-01"}])
    def test_reasons_and_days(self, more: dict[str, Any], asked: list[int]) -> None:
        """Reasons name what was seen, and a day of its own may be out of force."""
        days = pa.array([ON, datetime.date(1999, 1, 1)] * 750)
        batch = pa.RecordBatch.from_pydict({"aqi": pa.array(range(1_500)), "day": days})
        plan = Plan.of("pollution.air_quality_category", batch.schema, **{"on": ON, **more})
        ours = plan(batch)
        assert asked[0] != 6
        assert differing(ours, row_by_row(plan, batch)) == []

    def test_rule_without_a_form(self) -> None:
        """A rule of which nothing is said has none; nor has one with a column of something else."""
        rule, graded = (rule_of(name) for name in ("pollution.response_level", "pollution.grade_alert"))
        assert native.native_for(rule, {}, [("alert", "alert")], lambda rows: rows) is None
        assert native.native_for(graded, {}, [("grading.heavy", "heavy")], lambda rows: rows) is None
        assert native.native_for(graded, {}, [("grading", "grading")], lambda rows: rows) is None

    def test_series_in_one_column(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A column of lists is no column of numbers."""
        monkeypatch.setattr(native.Cells, "pays", lambda *_: True)
        batch = pa.RecordBatch.from_pydict({"daily_aqi": [[210, 230]] * 1_500})
        plan = Plan.of("pollution.grade_alert", batch.schema, on=ON)
        assert plan(batch).column("value").to_pylist() == ["yellow"] * 1_500
        hours = pa.RecordBatch.from_pydict({"class_hours": [[40, 120]] * 1_500})
        trained = Plan.of("steel_workers.redeployment_training_subsidy", hours.schema, on="2018-03-01")
        assert {int(value) for value in trained(hours).column("value").to_pylist()} == {8 * (40 + 100)}

    def test_nothing_in_columns(self) -> None:
        """A table of which no column is a fact has the same answer in each row."""
        batch = pa.RecordBatch.from_pydict({"place": pa.array(range(1_500))})
        plan = Plan.of("pollution.air_quality_category", batch.schema, on=ON, facts={"aqi": 201})
        assert plan(batch).column("value").to_pylist() == ["heavy"] * 1_500

    def test_more_cells_than_are_kept(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Too many days to keep the cells of."""
        monkeypatch.setattr(native, "_MOST_CELLS", 100)
        batch = CASES[-1].rows(1_100)
        plan = CASES[-1].plan(batch, grading={"heavy": 199})
        assert differing(plan(batch), row_by_row(plan, batch)) == []


def with_nulls(batch: Any, names: Sequence[str], seed: int = 5) -> Any:
    """The rows, of which each leaves out one of these columns in four times, by chance."""
    source = Random(seed)
    for name in names:
        kept = [one if source.random() < 0.75 else None for one in batch.column(name).to_pylist()]
        batch = batch.set_column(batch.schema.names.index(name), name, pa.array(kept, batch.schema.field(name).type))
    return batch


class TestLeftOut:
    """What a row leaves out is the same for all rows that do."""

    @pytest.fixture(autouse=True)
    def at_once(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Whether or not it pays."""
        monkeypatch.setattr(native.Cells, "pays", lambda *_: True)

    @pytest.mark.parametrize("rule", ["daily_index", "hourly_index"])
    @pytest.mark.parametrize(
        ("beyond", "lacking", "changed"),
        [
            ("top", "lower_bound", {}),
            ("undetermined", "as_measured", {}),
            ("undetermined", "lower_bound", OTHER_BREAKPOINTS[-2]),
            ("top", "as_measured", OTHER_BREAKPOINTS[-1]),
        ],
    )
    def test_pollutants(self, rule: str, beyond: str, lacking: str, changed: dict[str, object]) -> None:
        """Every set of pollutants, however an index beyond the scale and one that is not whole are read."""
        case = Case(f"pollution.{rule}", DAY if rule == "daily_index" else HOUR, CONSTANT[rule])
        batch = with_nulls(case.rows(2_000, odd=0), list(case.figures))
        plan = case.plan(batch, beyond=beyond, lacking=lacking, breakpoints=changed)
        assert differing(plan(batch), row_by_row(plan, batch)) == []

    @pytest.mark.parametrize("beyond", ["top", "undetermined"])
    def test_ozone(self, beyond: str) -> None:
        """Of two means of ozone the one with the greater index counts, though it have none where the other does."""
        pairs = list(product((1_201.0, 1_200.0, 900.0, 90.0), (1_000.0, 999.9, 1_000.5, 950.0, 750.0, 1_100.0, 80.0)))
        hours, eights = ([pair[side] for pair in pairs] * 60 for side in (0, 1))
        batch = pa.RecordBatch.from_pydict({"o3": hours, "o3_eight_hours": eights})
        scale = {"o3_eight_hours": [0, 100, 160, 215, 265, 800, 900, 1_000]}
        facts = {"beyond": beyond, "breakpoints": scale, "so2": 9, "no2": 9, "co": 1, "pm10": 9, "pm2_5": 9}
        plan = Plan.of("pollution.daily_index", batch.schema, on=ON, facts=facts)
        assert differing(plan(batch), row_by_row(plan, batch)) == []

    def test_at_once(self, asked: list[int]) -> None:
        """The rule is asked of a row for each cell, and of what so few rows leave out that it is not worth it."""
        means = pa.array([one / 40 for one in range(4_000)])
        rare = pa.array([None if one % 100 == 7 else 20.0 for one in range(4_000)])
        often = pa.array([None if one % 3 else 30.0 for one in range(4_000)])
        batch = pa.RecordBatch.from_pydict({"pm2_5": means, "pm10": often, "no2": rare})
        plan = Plan.of("pollution.hourly_index", batch.schema, on=ON, facts={"lacking": "as_measured"})
        ours = plan(batch)
        assert 40 < asked[0] < 60
        before = asked[0]
        assert plan(batch).equals(ours)
        assert asked[0] == before, "what was met is known"
        assert differing(ours, row_by_row(plan, batch)) == []
        told = {len(row["missing"]): row for row in ours.to_pylist()}
        assert [one["pollutant"] for one in told[3]["individual"]] == ["no2", "pm10", "pm2_5"]
        assert [one["pollutant"] for one in told[4]["individual"]] == ["no2", "pm2_5"]

    @pytest.mark.parametrize("nothing", [pa.nulls(1_500), pa.nulls(1_500, pa.float64())])
    def test_empty_column(self, nothing: Any, asked: list[int]) -> None:
        """A column that gives nothing at all."""
        batch = pa.RecordBatch.from_pydict({"pm2_5": [float(one % 300) for one in range(1_500)], "so2_day": nothing})
        plan = Plan.of("pollution.hourly_index", batch.schema, on=ON, facts={"lacking": "as_measured"})
        ours = plan(batch)
        assert asked[0] < 20
        assert differing(ours, row_by_row(plan, batch)) == []

    def test_nothing_to_go_by(self) -> None:
        """Rows without any index: with a mean that counts for nothing alone, and with none."""
        halves = pa.array([None if one % 2 else 50.0 for one in range(1_500)])
        thirds = pa.array([None if one % 3 else 900.0 for one in range(1_500)])
        batch = pa.RecordBatch.from_pydict({"so2": thirds, "so2_day": halves})
        plan = Plan.of("pollution.hourly_index", batch.schema, on=ON, facts={"lacking": "as_measured"})
        assert differing(plan(batch), row_by_row(plan, batch)) == []

    def test_same_for_all_rows(self, asked: list[int]) -> None:
        """Indices of which none is of a column, some are, and one depends on what is."""
        batch = pa.RecordBatch.from_pydict({"so2_day": [float(one % 500) for one in range(1_500)]})
        for more, most in (({}, 2), ({"so2": 20}, 4), ({"so2": 900}, 10)):
            facts: dict[str, object] = {**more, "pm10": 70, "pm2_5": 40, "lacking": "as_measured"}
            plan = Plan.of("pollution.hourly_index", batch.schema, on=ON, facts=facts)
            before = asked[0]
            ours = plan(batch)
            assert asked[0] - before <= most
            assert differing(ours, row_by_row(plan, batch)) == []

    def test_words(self, asked: list[int]) -> None:
        """Where a row gives no reading, the first holds."""
        batch = pa.RecordBatch.from_pydict(
            {
                "score": pa.array([float(one % 101) for one in range(1_500)]),
                "sixty": [("qualified", "unqualified", None)[one % 3] for one in range(1_500)],
            }
        )
        plan = Plan.of("river_chief.grade_score", batch.schema, on=ON)
        ours = plan(batch)
        assert asked[0] < 1_100, "a form needs the reading whole, and has it where none is given"
        assert differing(ours, row_by_row(plan, batch)) == []

    @pytest.mark.parametrize(("most", "at_once"), [(2, True), (1, False)])
    def test_more_than_are_told_apart(
        self, most: int, at_once: bool, monkeypatch: pytest.MonkeyPatch, asked: list[int]
    ) -> None:
        """Of too many columns, rows that leave something out stay with the rule."""
        monkeypatch.setattr(lacking, "_MOST", most)
        means = [one / 40 for one in range(1_500)]
        batch = pa.RecordBatch.from_pydict(
            {"pm2_5": means, "pm10": [None if one % 2 else 30.0 for one in range(1_500)]}
        )
        facts = {"lacking": "as_measured"}
        plan = Plan.of("pollution.hourly_index", batch.schema, on=ON, facts=facts, prefix=f"of_{most}_")
        ours = plan(batch)
        assert (asked[0] < 20) is at_once
        assert differing(ours, row_by_row(plan, batch)) == []

    def test_nothing_decided(self) -> None:
        """No row is decided, so that no answer shows what a series looks like."""
        batch = pa.RecordBatch.from_pydict({"pm2_5": [float(one % 100) for one in range(1_500)]})
        plan = Plan.of("pollution.daily_index", batch.schema, on=ON)
        ours = plan(batch)
        assert set(ours.column("outcome").to_pylist()) == {"undetermined"}
        assert differing(ours, row_by_row(plan, batch)) == []

    def test_series_of_another_length(self) -> None:
        """Where the rule leaves a pollutant out that was measured, a row is its own."""
        rows = list(product((900.0, 801.0, 850.0, 800.0), (2_700.0, 2_620.0, 9.0)))
        so2, eight = ([row[side] for row in rows] * 125 for side in (1, 0))
        batch = pa.RecordBatch.from_pydict({"so2": so2, "o3_eight_hours": eight})
        plan = Plan.of("pollution.daily_index", batch.schema, on=ON, facts={"lacking": "as_measured"})
        ours = plan(batch)
        assert {len(one or ()) for one in ours.column("individual").to_pylist()} == {0, 1, 2}
        assert differing(ours, row_by_row(plan, batch)) == []

    @pytest.mark.parametrize("rule", IN_COLUMNS)
    def test_every_rule(self, rule: str) -> None:
        """Each column of numbers in turn is left out by half of the rows."""
        form = COLUMNAR[rule_of(rule).function]
        given = dict(EXAMPLES[rule])
        numbers = {name: given.pop(name) for name in form.numbers if isinstance(given.get(name), int | float | str)}
        columns = {name: [float(str(one))] * 1_500 for name, one in numbers.items()}
        for name, column in columns.items():
            halves = {**columns, name: [None if row % 2 else one for row, one in enumerate(column)]}
            batch = pa.RecordBatch.from_pydict(halves)
            plan = Plan.of(rule, batch.schema, on="2018-06-15", facts=given, prefix=f"{name}_")
            assert differing(plan(batch), row_by_row(plan, batch)) == []


class TestGuards:
    """What is said wrongly of a rule is found."""

    @pytest.mark.parametrize("rule", ["daily_index", "hourly_index"])
    def test_wrong_index_in_a_series(self, rule: str, monkeypatch: pytest.MonkeyPatch, asked: list[int]) -> None:
        """A number in a series is held against the rule's too."""
        function = rule_of(f"pollution.{rule}").function
        said = COLUMNAR[function]

        def wrong(facts: Mapping[str, Any]) -> Parts | None:
            found = said.parts(facts)
            assert found is not None
            *others, last = found.values["individual.index"]
            return Parts(found.cells, {**found.values, "individual.index": (*others, last + 1)})

        monkeypatch.setitem(COLUMNAR, function, evolve(said, parts=wrong))
        monkeypatch.setattr(native.Cells, "pays", lambda *_: True)
        case = Case(f"pollution.{rule}", DAY if rule == "daily_index" else HOUR, {"no2": 5, "co": 1})
        batch = case.rows(1_500, odd=0)
        plan = case.plan(batch)
        ours = plan(batch)
        assert asked[0] >= 1_500
        assert differing(ours, row_by_row(plan, batch)) == []

    @pytest.mark.parametrize("rule", ["daily_index", "hourly_index"])
    def test_each_comparison_counts(self, rule: str, monkeypatch: pytest.MonkeyPatch) -> None:
        """Without one of the comparisons, or with its cut elsewhere, the table is another than the rule's."""
        function = rule_of(f"pollution.{rule}").function
        said = COLUMNAR[function]
        case = Case(f"pollution.{rule}", {"pm10": DAY["pm10"], "pm2_5": DAY["pm2_5"]}, {"lacking": "as_measured"})
        batch = case.rows(4_000, odd=0)
        whole = row_by_row(case.plan(batch), batch)
        monkeypatch.setattr(native.Cells, "pays", lambda *_: True)
        seen: list[list[str]] = []
        for place in range(5):  # the index, two that may exceed, two that may be the greatest
            for mend in (lambda cuts: (), lambda cuts: [cut._replace(figure=cut.figure + 1) for cut in cuts]):

                def other(facts: Mapping[str, Any], place: int = place, mend: Any = mend) -> Parts | None:
                    found = said.parts(facts)
                    assert found is not None
                    cells = [(one, mend(cuts) if at == place else cuts) for at, (one, cuts) in enumerate(found.cells)]
                    return Parts(cells, found.values)

                monkeypatch.setitem(COLUMNAR, function, evolve(said, parts=other))
                plan = evolve(case.plan(batch), prefix=f"{len(seen)}_")  # nothing is known of it yet
                seen.append(differing(plan(batch).rename_columns(whole.schema.names), whole))
        assert [bool(names) for names in seen] == [True] * 10

    def test_wrong_arithmetic(self, monkeypatch: pytest.MonkeyPatch, asked: list[int]) -> None:
        """What is computed is held against what the rule computes; where it differs, the rule decides."""
        rule = rule_of("education.classes_for").function
        said = COLUMNAR[rule]

        def wrong(facts: Mapping[str, Any]) -> Parts:
            return Parts((), {"value": facts["pupils"] // 44})

        monkeypatch.setitem(COLUMNAR, rule, evolve(said, parts=wrong))
        batch = pa.RecordBatch.from_pydict({"pupils": pa.array(range(1_000, 2_500))})
        plan = Plan.of("education.classes_for", batch.schema, on=ON, facts={"stage": "primary", "sizes": {"big": 57}})
        ours = plan(batch)
        assert asked[0] >= 1_500
        assert differing(ours, row_by_row(plan, batch)) == []

    def test_wrong_cut(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A cut beside the law's figure is seen by the tests above."""
        rule = rule_of("river_chief.grade_score").function
        said = COLUMNAR[rule]

        def wrong(facts: Mapping[str, Any]) -> Parts:
            return Parts([(facts["score"], [Cut(61, owned=True), Cut(80, owned=True), Cut(90, owned=True)])])

        monkeypatch.setitem(COLUMNAR, rule, evolve(said, parts=wrong))
        batch = CASES[1].rows(1_500, odd=0)
        plan = CASES[1].plan(batch, grades={"good_points": 79})
        assert differing(plan(batch), row_by_row(plan, batch)) != []

    def test_progress(self) -> None:
        """Each row is told once, the odd ones after the rest."""
        told: list[int] = []
        for odd in (0.0, 0.02):
            batch = CASES[0].rows(1_500, odd=odd)
            CASES[0].plan(batch).answers(batch, progress=told.append)
            assert sum(told) == 1_500
            told.clear()

    def test_each_at_its_place(self) -> None:
        """What was left stands where it was, in columns of every form."""

        def rows(values: list[int], words: list[str], lists: list[list[int] | None]) -> Any:
            codes = pa.array([("a", "b").index(word) for word in words], pa.int16())
            told = pa.DictionaryArray.from_arrays(codes, pa.array(["a", "b"]))
            columns = {
                "value": values,
                "word": told,
                "list": pa.array(lists, pa.list_(pa.int64())),
                "more": pa.array(lists),
            }
            return pa.RecordBatch.from_pydict(columns)

        ours = rows([1, 0, 3, 0], ["a", "a", "b", "a"], [[1], [], [3, 3], []])
        left = pa.array([False, True, False, True])
        both = run._instead(ours, left, rows([2, 4], ["b", "b"], [None, [4]]))  # of its own room
        assert both.column("value").to_pylist() == [1, 2, 3, 4]
        assert both.column("word").to_pylist() == ["a", "b", "b", "b"]
        assert both.column("list").to_pylist() == both.column("more").to_pylist() == [[1], None, [3, 3], [4]]

    def test_null_where_the_rule_has_none(self) -> None:
        """A decimal that is computed is null in a cell of which the rule has none."""
        held = Column(np.array([5, 6, 7], np.int8), 1, 5, 7, ARRAYS)
        theirs = pa.array([Decimal("0.5"), None], pa.decimal128(38, 18))
        found = written(held, theirs, np.array([0, 1, -1]))
        assert found.to_pylist() == [Decimal("0.5"), None, None]

    def test_batch_after_batch(self, asked: list[int]) -> None:
        """A cell that was met is not put to the rule again, and new ones are added."""
        low = pa.RecordBatch.from_pydict({"aqi": pa.array([10, 60] * 700)})
        high = pa.RecordBatch.from_pydict({"aqi": pa.array([60, 450] * 700)})
        plan = Plan.of("pollution.air_quality_category", low.schema, on=ON, prefix="air_")
        assert plan(low).column("air_value").to_pylist()[:2] == ["excellent", "good"]
        assert plan(high).column("air_value").to_pylist()[:2] == ["good", "severe"]
        plan(low)
        assert asked[0] == 3
