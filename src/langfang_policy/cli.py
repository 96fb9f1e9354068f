"""The command line, ``langfang-policy``: tour, rules, show, ask, questions over rules, tables, dues, locate, audit.

The exit status of ``ask`` tells the outcome: 0 decided, 2 invalid, 3 not in force, 4 undetermined, 5 needs judgement.
``audit`` gives 1 where something is wrong, ``outdated`` where a decree no longer holds, ``in-force NUMBER`` where that
decree does not hold, ``changes`` where something changed, ``replay`` 3 where an answer did, so that a build can stop on
them. Elsewhere the status is 0, 2 where something asked for does not exist, or 64 where the command itself is not one
of these. Answers and what is asked for as JSON stand on standard output, refusals in words on standard error.
"""

from __future__ import annotations

import argparse
import datetime
import os
import re
import sys
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import NoReturn

from attrs import evolve

from . import registry
from ._modules import MODULES, PACKAGE
from ._rooms.asking.reading import day
from ._rooms.asking.streams import bear_narrow, json_text
from ._rooms.cli.gazette import add_gazette, words_beside
from ._rooms.cli.parser import USAGE, Parser, in_chinese, language_of
from ._rooms.cli.questions import add_questions
from ._rooms.cli.streams import facts_given, on_a_day, print_json
from ._rooms.cli.tables import add_tables
from .asking import Facts, ask, decide, refusal, schema
from .core.decrees import DecreeStanding
from .core.errors import InvalidFacts, PolicyError
from .core.forms import Language, say
from .core.rules import Rule

__all__ = ["STATUS", "USAGE", "main"]

STATUS = {"decided": 0, "invalid": 2, "not_in_force": 3, "undetermined": 4, "needs_judgement": 5}
"""The exit status of each outcome of ``ask``."""
_CLOSED_PIPE = 141  # as a shell says of a program whose reader has gone


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and give the exit status.

    Args:
        argv: The arguments; those of the process where none are given.
    """
    bear_narrow(sys.stdout, sys.stderr)
    given = sys.argv[1:] if argv is None else argv
    options = _parser(language_of(given)).parse_args(given)
    try:
        status: int = options.run(options)
        sys.stdout.flush()
    except InvalidFacts as error:
        language: Language = getattr(options, "language", "en")
        print("\n".join(fault.text(language) for fault in error.faults), file=sys.stderr)
        return STATUS["invalid"]
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is left to be written goes nowhere
        return _CLOSED_PIPE
    return status


class _Version(argparse.Action):
    """``--version``: read from the installed package only when it is asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        from importlib.metadata import version  # noqa: PLC0415  # as said

        print(f"{parser.prog} {version(PACKAGE)}")
        parser.exit()


@cache
def _parser(language: Language) -> Parser:
    chinese = language == "zh"
    said = in_chinese if chinese else str
    parser = Parser(prog="langfang-policy", description=said("Law you can ask."), language=language)
    parser.add_argument("--version", action=_Version, nargs=0, help="the version of the library")
    parser.add_argument("--language", choices=("en", "zh"), default=language, help="the language of all that is said")
    commands = parser.add_subparsers(required=True, metavar=said("COMMAND"))

    def command(name: str, run: Callable[[argparse.Namespace], int], words: str, spoken: str) -> Parser:
        made = commands.add_parser(name, help=said(words), language=language)
        made.add_argument("--language", choices=("en", "zh"), default=language, help=f"the language of {spoken}")
        made.set_defaults(run=run)
        return made

    command("tour", _run_tour, "a few worked questions with their answers and reasons", "the questions and reasons")

    rules = command(
        "rules",
        _run_rules,
        "everything registered: rules, duties, targets, bodies, procedures",
        "the summaries",
    )
    rules.add_argument("words", nargs="*", metavar="WORD", help="only what has each word in its id, titles or summary")
    rules.add_argument("--module", choices=MODULES, metavar="NAME", help=f"only one of {', '.join(MODULES)}")
    rules.add_argument("--decree", metavar="NUMBER", help="only of one decree, as 廊政办字〔2017〕118号")
    kinds = [kind.json for kind in registry.Kind]
    rules.add_argument("--kind", choices=kinds, metavar="KIND", help=f"only one of {', '.join(kinds)}")
    rules.add_argument("--json", action="store_true", help="as a JSON array")

    show = command("show", _run_show, "one rule or other entry: clauses, facts, figures", "the words")
    show.add_argument("name", metavar="NAME", help="an id such as pollution.grade_alert")
    own = "a gazette's text file of one's own: print the words of the clauses too"
    show.add_argument("--gazette", metavar="FILE", type=Path, help=own)
    show.add_argument("--schema", action="store_true", help="a rule's JSON Schema of facts and outcome")

    question = command("ask", _run_ask, "a rule's answer to facts on a day", "the reasons")
    question.add_argument("rule", metavar="RULE", help="an id such as pollution.grade_alert")
    question.add_argument("facts", metavar="FACTS", help="a JSON object, or - to read it from standard input")
    on_a_day(question)
    question.add_argument("--json", action="store_true", help="the outcome as a JSON object")
    presumed = "whether an end of the decree that is merely presumed applies"
    question.add_argument("--presumed", choices=("apply", "ignore"), default="apply", help=presumed)

    for add in (add_questions, add_tables, add_gazette):
        add(command)

    _add_days(command)

    words = "what a shell reads to complete this command's words; needs the extra completion"
    completed = command("completion", _run_completion, words, "what is refused")
    shells = ("bash", "zsh", "tcsh")
    completed.add_argument("shell", choices=shells, metavar=f"{{{','.join(shells)}}}", help="the shell")

    return parser


def _add_days(command: Callable[[str, Callable[[argparse.Namespace], int], str, str], argparse.ArgumentParser]) -> None:
    """Enter the commands that ask what holds or falls due when."""
    held = command("outdated", _run_outdated, "the decrees whose stated or presumed last day has passed", "the words")
    on_a_day(held)
    held.add_argument("--json", action="store_true", help="as a JSON array")

    holding = command("in-force", _run_in_force, "the decrees that hold on a day, as stated or presumed", "the words")
    holding.add_argument(
        "number", nargs="?", metavar="NUMBER", help="one decree; the status is 1 where it does not hold"
    )
    on_a_day(holding)
    holding.add_argument("--json", action="store_true", help="as a JSON array")

    changed = command("changes", _run_changes, "the decrees that begin or cease to hold between two days", "the words")
    changed.add_argument("start", metavar="START", help="the day to start after, as YYYY-MM-DD")
    changed.add_argument("end", metavar="END", help="the last day, as YYYY-MM-DD")
    changed.add_argument("--json", action="store_true", help="as a JSON array")

    owed = command("due", _run_due, "what falls due between two days, of an organ or of all", "the words")
    owed.add_argument("--organ", metavar="NAME", help="an organ, party, level or county, as a decree prints it")
    owed.add_argument("--from", dest="start", required=True, metavar="DAY", help="the first day, as YYYY-MM-DD")
    owed.add_argument("--to", dest="end", required=True, metavar="DAY", help="the last day, as YYYY-MM-DD")
    owed.add_argument("--decree", metavar="NUMBER", help="only of one decree, as 廊政办字〔2017〕118号")
    event = "the day of what a duty runs from, as river_chief.report-problem=2018-05-01; may be given again"
    owed.add_argument("--event", action="append", default=[], metavar="ID=DAY", help=event)
    owed.add_argument("--ics", type=Path, metavar="FILE", help="write an iCalendar file too")
    owed.add_argument("--json", action="store_true", help="as a JSON array")


def _run_tour(options: argparse.Namespace) -> int:
    from ._rooms.asking import tour  # noqa: PLC0415  # no other command needs its questions

    for stop in tour.STOPS:
        facts, question = json_text(stop.facts, sys.stdout, indent=None), getattr(stop, options.language)
        print(f"{question}\n$ langfang-policy ask {stop.rule} '{facts}' --on {stop.on}")
        print(_told(stop.rule, stop.facts, stop.on, options)[0], end="\n\n")
    return 0


def _run_rules(options: argparse.Namespace) -> int:
    decree = None if options.decree is None else registry.decree(options.decree)
    entries = [
        entry
        for entry in registry.entries(options.module)
        if options.kind in {None, entry.kind.json} and decree in {None, entry.decree} and _has(entry, options.words)
    ]
    if options.json:
        print_json([entry.json() for entry in entries])
        return 0
    for entry in entries:
        kind, summary = say(entry.kind, options.language), _summary(entry, options.language)
        print(f"{entry.id}  [{kind}] {entry.decree.number}\n    {summary}")
    return 0


def _has(entry: registry.Entry, words: Sequence[str]) -> bool:
    """Whether an entry has each word in its id, its titles or its summary, or in its decree's titles."""
    told = (entry.id, entry.summary, _summary(entry, "zh"), entry.decree.zh, entry.decree.en)
    text = "\n".join(told).casefold()
    return all(word.casefold() in text for word in words)


def _run_show(options: argparse.Namespace) -> int:
    from ._rooms.cli import shown  # noqa: PLC0415  # no other command needs an example of every rule

    entry, language = registry.entry(options.name), options.language
    if options.schema:
        print_json(schema(options.name, language=language))
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
        lines += [words["facts"], *shown.facts_told(entry.thing, language)]
    if entry.figures:
        lines += [words["figures"], *shown.figures_told(entry, language)]
    if isinstance(entry.thing, Rule):
        lines += [words["example"], shown.example_told(entry.id)]
    if options.gazette:
        lines += words_beside(entry, options.gazette, language)
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
        "example": "example:",
        "begins": "begins",
        "ceases": "ceases",
        "held": "{}: from {} to {} ({})",
        "change": "{}  {}  {} ({})",
    },
    "zh": {
        "decree": "文件：{}",
        "days": "施行：{}至{}",
        "open": "未定",
        "clauses": "条款：{}",
        "and": "、",
        "facts": "事实：",
        "figures": "数值：",
        "example": "示例：",
        "begins": "施行",
        "ceases": "不再施行",
        "held": "{}：{}至{}（{}）",
        "change": "{}  {}  {}（{}）",
    },
}


def _summary(entry: registry.Entry, language: Language) -> str:
    """A line on what an entry is."""
    if language == "en":
        return entry.summary
    thing = entry.thing
    return (thing.title or "") if isinstance(thing, Rule) else thing.zh


def _run_ask(options: argparse.Namespace) -> int:
    facts = facts_given(options)
    if options.json:
        outcome = ask(options.rule, facts, on=options.on, presumed=options.presumed)
        print_json(outcome)
        return STATUS[outcome["outcome"]]
    text, status = _told(options.rule, facts, options.on, options)
    print(text, file=sys.stderr if status else sys.stdout)
    return status


def _run_outdated(options: argparse.Namespace) -> int:
    found = registry.outdated(on=day(options.on, "on", "on"))
    _print_standings(found, options)
    return 1 if found else 0


def _run_in_force(options: argparse.Namespace) -> int:
    on = day(options.on, "on", "on")
    if options.number is None:
        _print_standings(registry.in_force(on=on), options)
        return 0
    held = registry.standing(registry.decree(options.number), on=on)
    _print_standings((held,), options)
    return 0 if held.holds else 1


def _print_standings(found: tuple[DecreeStanding, ...], options: argparse.Namespace) -> None:
    if options.json:
        print_json([held.json() for held in found])
        return
    words = _SHOWN[options.language]
    for held in found:
        first, last = held.decree.first_day or words["open"], held.last_day or words["open"]
        print(words["held"].format(held.decree, first, last, say(held.last_known, options.language)))


def _run_changes(options: argparse.Namespace) -> int:
    found = registry.changes(day(options.start, "start", "start"), day(options.end, "end", "end"))
    if options.json:
        print_json([change.json() for change in found])
        return 1 if found else 0
    words = _SHOWN[options.language]
    for change in found:
        known, what = say(change.known, options.language), words["begins" if change.begins else "ceases"]
        print(words["change"].format(change.day, what, change.decree, known))
    return 1 if found else 0


def _run_due(options: argparse.Namespace) -> int:
    from .obligations import duties, to_ics  # noqa: PLC0415  # no other command needs them

    events: dict[str, list[datetime.date]] = {}
    for one in options.event:
        name, _, when = one.partition("=")
        events.setdefault(name, []).append(day(when, "events", "event"))
    between = day(options.start, "from", "from"), day(options.end, "to", "to")
    found = duties(options.organ, between=between, decree=options.decree, events=events)
    if options.ics:
        try:
            options.ics.write_bytes(to_ics(found, language=options.language))
        except OSError as error:
            raise InvalidFacts("ics", str(options.ics), f"a file to write ({error})", "可写入的文件") from None
    if options.json:
        print_json([due.json() for due in found])
    else:
        print("".join(f"{due.text(options.language)}\n" for due in found), end="")
    return 0


def _run_completion(options: argparse.Namespace) -> int:
    try:
        import shtab  # noqa: PLC0415  # an extra
    except ImportError:
        needed = "the package shtab: pip install langfang_policy[completion]"
        raise InvalidFacts("shell", options.shell, needed, "须先安装langfang_policy[completion]") from None
    print(shtab.complete(_parser(options.language), options.shell))
    return 0


def _told(rule: str, facts: Facts, on: str | datetime.date, options: argparse.Namespace) -> tuple[str, int]:
    """The answer in words, and the exit status."""
    language: Language = options.language
    try:
        decision = decide(rule, facts, on=on, presumed=getattr(options, "presumed", "apply"))
        return decision.explain(language), STATUS["decided"]
    except PolicyError as error:
        outcome = refusal(error, rule, on)["outcome"]
        if language == "en":
            return f"{outcome.replace('_', ' ')}: {error.text()}", STATUS[outcome]
        known = _in_chinese(error, rule) if isinstance(error, InvalidFacts) else error
        return f"{_OUTCOMES[outcome]}：{known.text('zh')}", STATUS[outcome]


def _in_chinese(error: InvalidFacts, rule: str) -> InvalidFacts:
    """The error with the Chinese name of each of the rule's facts behind its key."""
    found = registry.entry(rule).thing if error.fact != "rule" else None
    names = {fact.name: f"（{fact.zh}）" for fact in found.facts} if isinstance(found, Rule) else {}
    return InvalidFacts.of(
        evolve(fault, fact=fault.fact + names.get(re.split(r"[.\[]", fault.fact)[0], "")) for fault in error.faults
    )


_OUTCOMES = {"invalid": "无效", "not_in_force": "未施行", "undetermined": "不能确定", "needs_judgement": "须由人判断"}
"""What is said of each outcome but the decided one, in Chinese."""
