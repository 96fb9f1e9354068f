"""The command line, ``langfang-policy``: tour, rules, show, ask, in-force, outdated, changes, audit.

The exit status of ``ask`` tells the outcome: 0 decided, 2 invalid, 3 not in force, 4 undetermined, 5 needs judgement.
``audit`` gives 1 where something is wrong, ``outdated`` where a decree no longer holds, ``in-force NUMBER`` where that
decree does not hold, ``changes`` where something changed, so that a build can stop on them. Elsewhere the status is 0,
or 2 where something asked for does not exist.
"""

from __future__ import annotations

import argparse
import datetime
import json
import os
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from . import registry
from ._asking import tour
from ._asking.reading import day
from .asking import Facts, ask, decide, refusal, schema
from .core.decrees import DecreeStanding
from .core.errors import InvalidFacts, PolicyError
from .core.forms import Language, say
from .core.rules import Rule
from .core.terms import Term
from .gazette import audit, read_gazette, read_ledger

__all__ = ["STATUS", "main"]

STATUS = {"decided": 0, "invalid": 2, "not_in_force": 3, "undetermined": 4, "needs_judgement": 5}
"""The exit status of each outcome of ``ask``."""

_CLOSED_PIPE = 141  # as a shell says of a program whose reader has gone


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and give the exit status.

    Args:
        argv: The arguments; those of the process where none are given.
    """
    options = _parser().parse_args(argv)
    try:
        status: int = options.run(options)
        sys.stdout.flush()
    except InvalidFacts as error:
        print("\n".join(fault.text() for fault in error.faults), file=sys.stderr)
        return STATUS["invalid"]
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is left to be written goes nowhere
        return _CLOSED_PIPE
    return status


@cache
def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="langfang-policy", description="Law you can ask.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    tour = commands.add_parser("tour", help="a few worked questions with their answers and reasons")
    tour.add_argument("--language", choices=("en", "zh"), default="en", help="the language of the reasons")
    tour.set_defaults(run=_run_tour)

    rules = commands.add_parser("rules", help="everything registered: rules, duties, targets, bodies, procedures")
    rules.add_argument("--json", action="store_true", help="as a JSON array")
    rules.set_defaults(run=_run_rules)

    show = commands.add_parser("show", help="one rule or other entry: clauses, facts, figures")
    show.add_argument("name", metavar="NAME", help="an id such as pollution.grade_alert")
    show.add_argument("--schema", action="store_true", help="a rule's JSON Schema of facts and outcome")
    show.add_argument("--language", choices=("en", "zh"), default="en", help="the language of the words")
    show.set_defaults(run=_run_show)

    question = commands.add_parser("ask", help="a rule's answer to facts on a day")
    question.add_argument("rule", metavar="RULE", help="an id such as pollution.grade_alert")
    question.add_argument("facts", metavar="FACTS", help="a JSON object, or - to read it from standard input")
    question.add_argument("--on", required=True, metavar="DAY", help="the day asked about, as YYYY-MM-DD")
    question.add_argument("--json", action="store_true", help="the outcome as a JSON object")
    question.add_argument("--language", choices=("en", "zh"), default="en", help="the language of the reasons")
    question.set_defaults(run=_run_ask)

    held = commands.add_parser("outdated", help="the decrees whose stated or presumed last day has passed")
    held.add_argument("--on", required=True, metavar="DAY", help="the day asked about, as YYYY-MM-DD")
    held.add_argument("--json", action="store_true", help="as a JSON array")
    held.set_defaults(run=_run_outdated)

    holding = commands.add_parser("in-force", help="the decrees that hold on a day, as stated or presumed")
    holding.add_argument(
        "number", nargs="?", metavar="NUMBER", help="one decree; the status is 1 where it does not hold"
    )
    holding.add_argument("--on", required=True, metavar="DAY", help="the day asked about, as YYYY-MM-DD")
    holding.add_argument("--json", action="store_true", help="as a JSON array")
    holding.set_defaults(run=_run_in_force)

    changed = commands.add_parser("changes", help="the decrees that begin or cease to hold between two days")
    changed.add_argument("start", metavar="START", help="the day to start after, as YYYY-MM-DD")
    changed.add_argument("end", metavar="END", help="the last day, as YYYY-MM-DD")
    changed.add_argument("--json", action="store_true", help="as a JSON array")
    changed.set_defaults(run=_run_changes)

    proof = commands.add_parser("audit", help="hold what is registered against a gazette's plain text")
    proof.add_argument("gazette", metavar="GAZETTE", type=Path, help="the gazette as a UTF-8 text file")
    proof.add_argument("--ledger", metavar="DIR", type=Path, help="a directory of ledger files to check too")
    proof.add_argument("--json", action="store_true", help="the report as a JSON object")
    proof.add_argument("--language", choices=("en", "zh"), default="en", help="the language of the problems")
    proof.set_defaults(run=_run_audit)
    return parser


def _run_tour(options: argparse.Namespace) -> int:
    for stop in tour.STOPS:
        facts = json.dumps(stop.facts)
        print(f"{stop.question}\n$ langfang-policy ask {stop.rule} '{facts}' --on {stop.on}")
        print(_told(stop.rule, stop.facts, stop.on, options.language)[0], end="\n\n")
    return 0


def _run_rules(options: argparse.Namespace) -> int:
    entries = registry.entries()
    if options.json:
        print(json.dumps([entry.json() for entry in entries], ensure_ascii=False, indent=1))
        return 0
    for entry in entries:
        print(f"{entry.id}  [{entry.kind.en}] {entry.decree.number}\n    {entry.summary}")
    return 0


def _run_show(options: argparse.Namespace) -> int:
    entry, language = registry.entry(options.name), options.language
    if options.schema:
        print(json.dumps(schema(options.name, language=language), ensure_ascii=False, indent=1))
        return 0
    decree, words = entry.decree, _SHOWN[language]
    lines = [
        f"{entry.id}  [{say(entry.kind, language)}]",
        _summary(entry, language),
        words["decree"].format(f"{decree} ({decree.en})" if language == "en" else decree),
        words["days"].format(decree.first_day or words["open"], decree.last_day or words["open"]),
        words["clauses"].format(words["and"].join(str(citation.locator) for citation in entry.citations)),
    ]
    if isinstance(entry.thing, Rule):
        lines += [words["facts"], *_facts(entry.thing, language)]
    lines += [words["figures"]] * bool(entry.figures)
    for name, figure in entry.figures.items():
        parts = figure.items() if isinstance(figure, dict) else ((None, figure),)
        lines += [f"  {'.'.join(filter(None, (name, part)))} = {say(value, language)}" for part, value in parts]
    print("\n".join(lines))
    return 0


_SHOWN: dict[Language, dict[str, str]] = {
    "en": {
        "decree": "decree: {}",
        "days": "in force: {} to {}",
        "open": "open",
        "clauses": "clauses: {}",
        "and": "; ",
        "facts": "facts:",
        "figures": "figures:",
        "optional": "optional",
    },
    "zh": {
        "decree": "文件：{}",
        "days": "施行：{}至{}",
        "open": "未定",
        "clauses": "条款：{}",
        "and": "、",
        "facts": "事实：",
        "figures": "数值：",
        "optional": "可不填",
    },
}


def _summary(entry: registry.Entry, language: Language) -> str:
    """A line on what an entry is."""
    if language == "en":
        return entry.summary
    thing = entry.thing
    return (thing.title or "") if isinstance(thing, Rule) else thing.zh


def _facts(rule: Rule, language: Language) -> list[str]:
    """What a rule asks for, a line each; figures may be replaced, readings chosen."""
    lines = []
    for fact in rule.facts:
        allowed = fact.type if isinstance(fact.type, type) and issubclass(fact.type, Term) else ()
        names = " | ".join(member.json for member in allowed)
        unit = fact.unit if language == "en" else fact.unit_zh
        known = "; ".join(filter(None, (unit, names, "" if fact.required else _SHOWN[language]["optional"])))
        said = fact.meaning if language == "en" else fact.zh
        lines.append(f"  {fact.name}{f' ({known})' if known else ''}: {said}")
    return lines


def _run_ask(options: argparse.Namespace) -> int:
    facts = sys.stdin.read() if options.facts == "-" else options.facts
    if options.json:
        outcome = ask(options.rule, facts, on=options.on)
        print(json.dumps(outcome, ensure_ascii=False, indent=1))
        return STATUS[outcome["outcome"]]
    text, status = _told(options.rule, facts, options.on, options.language)
    print(text)
    return status


def _run_outdated(options: argparse.Namespace) -> int:
    found = registry.outdated(on=day(options.on, "on", "on"))
    _print_standings(found, in_json=options.json)
    return 1 if found else 0


def _run_in_force(options: argparse.Namespace) -> int:
    on = day(options.on, "on", "on")
    if options.number is None:
        _print_standings(registry.in_force(on=on), in_json=options.json)
        return 0
    held = registry.standing(registry.decree(options.number), on=on)
    _print_standings((held,), in_json=options.json)
    return 0 if held.holds else 1


def _print_standings(found: tuple[DecreeStanding, ...], *, in_json: bool) -> None:
    if in_json:
        print(json.dumps([held.json() for held in found], ensure_ascii=False, indent=1))
    else:
        for held in found:
            first, last = held.decree.first_day or "open", held.last_day or "open"
            print(f"{held.decree}: from {first} to {last} ({held.last_known.json})")


def _run_changes(options: argparse.Namespace) -> int:
    found = registry.changes(day(options.start, "start", "start"), day(options.end, "end", "end"))
    if options.json:
        print(json.dumps([change.json() for change in found], ensure_ascii=False, indent=1))
    else:
        for change in found:
            print(f"{change.day}  {'begins' if change.begins else 'ceases'}  {change.decree} ({change.known.json})")
    return 1 if found else 0


def _run_audit(options: argparse.Namespace) -> int:
    try:
        gazette = read_gazette(options.gazette.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InvalidFacts(
            "gazette", str(options.gazette), f"a readable text file ({error})", "可读的文本文件"
        ) from None
    report = audit(gazette, ledger=read_ledger(options.ledger) if options.ledger else None)
    print(json.dumps(report.json(), ensure_ascii=False, indent=1) if options.json else report.text(options.language))
    return 0 if report.ok else 1


def _told(rule: str, facts: Facts, on: str | datetime.date, language: Language) -> tuple[str, int]:
    """The answer in words, and the exit status."""
    try:
        return decide(rule, facts, on=on).explain(language), STATUS["decided"]
    except PolicyError as error:
        outcome = refusal(error, rule, on)["outcome"]
        return f"{outcome.replace('_', ' ')}: {error.text(language)}", STATUS[outcome]
