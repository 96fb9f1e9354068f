"""What a decision with its reasons costs, beside a bare function and three rule engines; numbers to read, not a test.

Run by hand (``python benchmarks/compare.py``) or with ``nox -s benchmarks``; needs business-rules, OpenFisca-Core and
zen-engine. All answer the same two questions: the alert that a forecast of AQI daily means calls for, by the same
conditions, without the merging of interrupted episodes (which only this library knows); and the pupils of an estate by
its households. They are proven equal before they are timed.
"""

from __future__ import annotations

import datetime
import json
import random
import subprocess
import sys
import time
import timeit
from collections.abc import Callable, Sequence
from itertools import groupby

import zen
from business_rules import run_all
from business_rules.actions import BaseActions, rule_action
from business_rules.variables import BaseVariables, boolean_rule_variable, numeric_rule_variable
from openfisca_core import periods
from openfisca_core.entities import build_entity
from openfisca_core.simulation_builder import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

from langfang_policy.education import children_by_stage, resident_population
from langfang_policy.pollution import (
    GradingReadings,
    HourlyAqi,
    Interruption,
    alert_timeline,
    grade_alert,
    grade_alert_hours,
)
from langfang_policy.river_chief import Level, Patrol, PatrolLog, judge_patrols

COLOURS = ("none", "blue", "yellow", "orange", "red")
BROKEN = GradingReadings(interruption=Interruption.BROKEN)


def ours(days: Sequence[int]) -> str:
    """This library: a decision with its findings, facts checked, figures replaceable."""
    return grade_alert(days, readings=BROKEN).value.json


def bare(days: Sequence[int], scale: int = 1) -> str:
    """A hand-written function: no reasons, no checks, figures in the code."""
    best, run, severe, severe_run, longest, top = 0, 0, 0, 0, 0, False
    heavy, very, most = 200 * scale, 300 * scale, 500 * scale
    for value in (*days, 0):
        if value > heavy:
            run += 1
            if value > very:
                severe, severe_run = severe + 1, severe_run + 1
                longest = max(longest, severe_run)
                top = top or value >= most
            else:
                severe_run = 0
        elif run:
            if top or (run >= 4 and longest >= 2):
                return "red"
            found = 3 if run >= 3 and severe else 2 if run >= 2 else 1
            best = max(best, found)
            run = severe = severe_run = longest = 0
    return COLOURS[best]


def bare_hours(hours: Sequence[int]) -> str:
    """A hand-written loop over the 24 hours at which days may begin; whole numbers throughout."""
    best = 0
    for offset in range(24):
        days = [sum(hours[at : at + 24]) for at in range(offset, len(hours) - 23, 24)]
        best = max(best, COLOURS.index(bare(days, scale=24)))
    return COLOURS[best]


def runs(days: Sequence[int]) -> list[list[int]]:
    """The runs of heavily polluted days, from which both engines are fed."""
    return [list(part) for heavy, part in groupby(days, key=lambda value: value > 200) if heavy]


def facts(run: list[int]) -> tuple[int, int, int, bool]:
    """Days, severe days, severe days on end, and whether the top is reached, of one run."""
    on_end = max((len(list(part)) for severe, part in groupby(run, key=lambda value: value > 300) if severe), default=0)
    return len(run), sum(value > 300 for value in run), on_end, max(run) >= 500


class RunVariables(BaseVariables):
    def __init__(self, run: list[int]) -> None:
        self.length, self.severe_count, self.on_end, self.reached = facts(run)

    @numeric_rule_variable
    def days(self):
        return self.length

    @numeric_rule_variable
    def severe_days(self):
        return self.severe_count

    @numeric_rule_variable
    def severe_on_end(self):
        return self.on_end

    @boolean_rule_variable
    def top(self):
        return self.reached


class AlertActions(BaseActions):
    def __init__(self) -> None:
        self.colour = 0

    @rule_action()
    def red(self):
        self.colour = 4

    @rule_action()
    def orange(self):
        self.colour = 3

    @rule_action()
    def yellow(self):
        self.colour = 2

    @rule_action()
    def blue(self):
        self.colour = 1


def at_least(name: str, value: int) -> dict:
    return {"name": name, "operator": "greater_than_or_equal_to", "value": value}


RULES = [
    {
        "conditions": {
            "any": [
                {"name": "top", "operator": "is_true", "value": True},
                {"all": [at_least("days", 4), at_least("severe_on_end", 2)]},
            ]
        },
        "actions": [{"name": "red"}],
    },
    {"conditions": {"all": [at_least("days", 3), at_least("severe_days", 1)]}, "actions": [{"name": "orange"}]},
    {"conditions": {"all": [at_least("days", 2)]}, "actions": [{"name": "yellow"}]},
    {"conditions": {"all": [at_least("days", 1)]}, "actions": [{"name": "blue"}]},
]


def with_business_rules(days: Sequence[int]) -> str:
    """business-rules: conditions as data, run until one holds, for each run of days."""
    best = 0
    for run in runs(days):
        actions = AlertActions()
        run_all(RULES, RunVariables(run), actions, stop_on_first_trigger=True)
        best = max(best, actions.colour)
    return COLOURS[best]


Episode = build_entity(key="episode", plural="episodes", label="A run of heavily polluted days", is_person=True)


def variable(name: str, **attributes: object) -> type[Variable]:
    fixed = {"entity": Episode, "definition_period": periods.DateUnit.DAY, "label": name}
    return type(name, (Variable,), {**fixed, **attributes})


def alert_formula(episode, period):
    days, severe = episode("days", period), episode("severe_days", period)
    red = episode("top", period) + (days >= 4) * (episode("severe_on_end", period) >= 2)
    orange, yellow = (days >= 3) * (severe >= 1), days >= 2
    blue = days >= 1
    from numpy import select  # noqa: PLC0415  # OpenFisca's own way of writing a choice

    return select([red, orange, yellow, blue], [4, 3, 2, 1], 0)


SYSTEM = TaxBenefitSystem([Episode])
SYSTEM.add_variables(
    variable("days", value_type=int),
    variable("severe_days", value_type=int),
    variable("severe_on_end", value_type=int),
    variable("top", value_type=bool),
    variable("alert", value_type=int, formula=alert_formula),
)
DAY = "2017-11-04"


def with_openfisca(days: Sequence[int]) -> str:
    """OpenFisca-Core: a simulation for one forecast, its runs of days as a small population."""
    found = runs(days)
    if not found:
        return COLOURS[0]
    simulation = SimulationBuilder().build_default_simulation(SYSTEM, len(found))
    columns = zip(*map(facts, found), strict=True)
    for name, column in zip(("days", "severe_days", "severe_on_end", "top"), columns, strict=True):
        simulation.set_input(name, DAY, list(column))
    return COLOURS[int(simulation.calculate("alert", DAY).max())]


def openfisca_column(forecasts: list[Sequence[int]]) -> Callable[[], object]:
    """OpenFisca-Core as it is meant: one simulation for many forecasts."""

    def calculate() -> object:
        found = [run for days in forecasts for run in runs(days)]
        simulation = SimulationBuilder().build_default_simulation(SYSTEM, len(found))
        columns = zip(*map(facts, found), strict=True)
        for name, column in zip(("days", "severe_days", "severe_on_end", "top"), columns, strict=True):
            simulation.set_input(name, DAY, list(column))
        return simulation.calculate("alert", DAY)

    return calculate


def zen_model(node: dict) -> zen.ZenDecision:
    """A model of one node between what comes in and what goes out."""
    ends = [{"id": "in", "name": "in", "type": "inputNode"}, {"id": "out", "name": "out", "type": "outputNode"}]
    edges = [("in", node["id"]), (node["id"], "out")]
    content = {
        "contentType": "application/vnd.gorules.decision",
        "nodes": [*ends, node],
        "edges": [{"id": f"{one}-{other}", "sourceId": one, "targetId": other, "type": "edge"} for one, other in edges],
    }
    return zen.ZenEngine().create_decision(json.dumps(content))


COUNTS = ("days", "severe_days", "severe_on_end", "top")


def zen_row(colour: int, **asked: str) -> dict:
    return {"_id": f"{colour}{len(asked)}", **{name: asked.get(name, "") for name in COUNTS}, "colour": str(colour)}


ZEN_ALERT = zen_model(
    {
        "id": "table",
        "name": "table",
        "type": "decisionTableNode",
        "content": {
            "hitPolicy": "first",
            "inputs": [{"id": name, "name": name, "field": name} for name in COUNTS],
            "outputs": [{"id": "colour", "name": "colour", "field": "colour"}],
            "rules": [
                zen_row(4, top="true"),
                zen_row(4, days=">= 4", severe_on_end=">= 2"),
                zen_row(3, days=">= 3", severe_days=">= 1"),
                zen_row(2, days=">= 2"),
                zen_row(1, days=">= 1"),
            ],
        },
    }
)


def with_zen(days: Sequence[int]) -> str:
    """zen-engine: a decision table, evaluated for each run of days."""
    found = [ZEN_ALERT.evaluate(dict(zip(COUNTS, facts(run), strict=True)))["result"]["colour"] for run in runs(days)]
    return COLOURS[max(found, default=0)]


STAGES = {"kindergarten": 0.04, "primary": 0.08, "junior": 0.04}
Pupils = tuple[float, ...]


def our_pupils(households: int) -> Pupils:
    """This library: two decisions with their findings, exact."""
    children = children_by_stage(resident_population(households).value).value
    return float(children.kindergarten), float(children.primary), float(children.junior)


def bare_pupils(households: int) -> Pupils:
    """A hand-written function in floats."""
    residents = households * 3.2
    return residents * 0.04, residents * 0.08, residents * 0.04


class EstateVariables(BaseVariables):
    def __init__(self, households: int) -> None:
        self.count = households

    @numeric_rule_variable
    def households(self):
        return self.count


class EstateActions(BaseActions):
    def __init__(self, households: int) -> None:
        self.residents, self.pupils = households * 3.2, {}

    @rule_action(params={"stage": "text", "share": "numeric"})
    def reckon(self, stage, share):
        self.pupils[stage] = self.residents * share


PUPIL_RULES = [
    {
        "conditions": {"all": [at_least("households", 0)]},
        "actions": [{"name": "reckon", "params": {"stage": stage, "share": share}} for stage, share in STAGES.items()],
    }
]


def pupils_with_business_rules(households: int) -> Pupils:
    """business-rules: an action a stage."""
    actions = EstateActions(households)
    run_all(PUPIL_RULES, EstateVariables(households), actions)
    return tuple(actions.pupils[stage] for stage in STAGES)


Estate = build_entity(key="estate", plural="estates", label="An estate", is_person=True)


def of_estate(name: str, **attributes: object) -> type[Variable]:
    fixed = {"entity": Estate, "definition_period": periods.DateUnit.DAY, "label": name, "value_type": float}
    return type(name, (Variable,), {**fixed, **attributes})


def share_of(share: float) -> Callable[..., object]:
    def formula(estate, period):
        return estate("residents", period) * share

    return formula


ESTATES = TaxBenefitSystem([Estate])
ESTATES.add_variables(
    of_estate("households", value_type=int),
    of_estate("residents", formula=lambda estate, period: estate("households", period) * 3.2),
    *(of_estate(stage, formula=share_of(share)) for stage, share in STAGES.items()),
)


def pupils_with_openfisca(households: int) -> Pupils:
    """OpenFisca-Core: a simulation for one estate, in floats of 32 bits."""
    simulation = SimulationBuilder().build_default_simulation(ESTATES, 1)
    simulation.set_input("households", DAY, [households])
    return tuple(float(simulation.calculate(stage, DAY)[0]) for stage in STAGES)


ZEN_PUPILS = zen_model(
    {
        "id": "pupils",
        "name": "pupils",
        "type": "expressionNode",
        "content": {
            "expressions": [
                {"id": stage, "key": stage, "value": f"households * 3.2 * {share}"} for stage, share in STAGES.items()
            ]
        },
    }
)


def pupils_with_zen(households: int) -> Pupils:
    """zen-engine: an expression a stage."""
    found = ZEN_PUPILS.evaluate({"households": households})["result"]
    return tuple(found[stage] for stage in STAGES)


def pupils() -> None:
    """The pupils of an estate: proven equal, then timed."""
    answers = (bare_pupils, our_pupils, pupils_with_business_rules, pupils_with_openfisca, pupils_with_zen)
    for households in range(0, 20_000, 37):
        found = [one(households) for one in answers]
        assert all(abs(a - b) <= 1e-6 * a for one in found for a, b in zip(found[0], one, strict=True)), found
    estates = list(range(1_000, 1_200))
    row = [mean(one, estates) for one in answers]
    print("\nthe pupils of an estate, the mean over 200 estates, as a multiple of this library:")
    for name, seconds in zip(
        ("bare", "this library", "business-rules", "OpenFisca-Core", "zen-engine"), row, strict=True
    ):
        print(f"{name:>16} {1e6 * seconds:8.1f} µs {seconds / row[1]:8.2f} ×")


def best(call: Callable[[], object], *, seconds: float = 0.3, repeats: int = 5) -> float:
    """Seconds of the processor that a call takes, the best of some repeats."""
    timer = timeit.Timer(call, timer=time.process_time)
    number = max(1, int(seconds / repeats / max(timer.timeit(1), 1e-7)))
    return min(timer.repeat(repeats, number)) / number


def mean(answer: Callable[..., object], questions: Sequence[object]) -> float:
    """Seconds an answer takes, over some questions."""

    def every() -> None:
        for question in questions:
            answer(question)

    return best(every) / len(questions)


def import_seconds(statement: str, *, repeats: int = 15) -> float:
    """Seconds that a statement adds to a fresh interpreter, the best of some repeats."""
    code = f"import time; start = time.perf_counter(); {statement}; print(time.perf_counter() - start)"
    command = [sys.executable, "-c", code]
    return min(float(subprocess.run(command, capture_output=True, check=True).stdout) for _ in range(repeats))


def judge_villages(count: int) -> None:
    """A year of daily patrols of some village chiefs, from plain days to judgements."""
    first, last = datetime.date(2018, 1, 1), datetime.date(2018, 12, 31)
    days = [first + datetime.timedelta(days=number) for number in range(365)]
    for _ in range(count):
        patrols = tuple(Patrol(day=day) for day in days)
        log = PatrolLog(level=Level.VILLAGE, appointed=first, patrols=patrols)
        assert judge_patrols(log, start=first, on=last).value


def main() -> None:
    """Prove all equal, then time them."""
    source = random.Random(2017)
    values = (100, 180, 200, 201, 250, 300, 301, 400, 499, 500)
    everyone = (bare, ours, with_business_rules, with_openfisca, with_zen)
    for _ in range(2000):
        days = source.choices(values, k=source.randrange(12))
        answers = {answer(days) for answer in everyone}
        assert len(answers) == 1, (days, answers)

    print("a decision, the mean over 200 forecasts:")
    engines = f"{'business-rules':>16} {'OpenFisca-Core':>16} {'zen-engine':>12}"
    print(f"{'days':>5} {'bare':>10} {'this library':>14} {engines}")
    air = (60, 90, 120, 150, 180, 210, 250, 301)
    for length in (3, 7, 30):
        forecasts = [source.choices(air, k=length) for _ in range(200)]
        row = [mean(one, forecasts) for one in everyone]
        times = [f"{1e6 * seconds:.1f} µs" for seconds in row]
        print(f"{length:>5} {times[0]:>10} {times[1]:>14} {times[2]:>16} {times[3]:>16} {times[4]:>12}", end="")
        print(f"   = {row[1] / row[0]:.1f} × bare, the next engine {min(row[2:]) / row[1]:.1f} × this library")
    forecasts = [source.choices(range(60, 400), k=7) for _ in range(20_000)]
    fresh = [min(timeit.repeat(lambda one=one: list(map(one, forecasts)), number=1, repeat=1)) for one in (bare, ours)]
    print(f"20,000 forecasts of 7 days that do not repeat: {fresh[1] / fresh[0]:.1f} × bare")
    pupils()

    forecasts = [source.choices(air, k=7) for _ in range(1000)]
    column = best(openfisca_column(forecasts)) / len(forecasts)
    print(f"OpenFisca-Core over a column of 1,000 forecasts: {1e6 * column:.1f} µs each")

    print("\nlinear in the length of a forecast:")
    for length in (10, 100, 1_000, 10_000):
        days = source.choices(air, k=length)
        by_days = best(lambda d=days: grade_alert(d))
        by_hours = best(lambda d=days: grade_alert_hours(d))
        print(f"{length:>7}: {1e9 * by_days / length:6.0f} ns a day, {1e9 * by_hours / length:6.0f} ns an hour")

    year = [source.choice((60, 90, 120, 150, 180, 210, 250, 301)) for _ in range(366) for _ in range(24)]
    ours_year, bare_year = best(lambda: grade_alert_hours(year, readings=BROKEN)), best(lambda: bare_hours(year))
    assert grade_alert_hours(year, readings=BROKEN).value.json == bare_hours(year)
    first = datetime.datetime(2016, 1, 1)
    series = [HourlyAqi(at=first + datetime.timedelta(hours=n), aqi=aqi) for n, aqi in enumerate(year)]
    print(f"\na year of hours: {1e3 * ours_year:.1f} ms graded, a bare loop {1e3 * bare_year:.1f} ms", end="")
    print(f"; told as a timeline in {best(lambda: alert_timeline(series)):.2f} s")

    villages = timeit.timeit(lambda: judge_villages(3_000), number=1)
    print(f"\na year of daily patrols of 3,000 village chiefs, judged in {villages:.1f} s")

    package, attrs = import_seconds("import langfang_policy"), import_seconds("import attrs")
    print(f"\nimport langfang_policy: {1e3 * package:.2f} ms; import attrs: {1e3 * attrs:.2f} ms")


if __name__ == "__main__":
    main()
