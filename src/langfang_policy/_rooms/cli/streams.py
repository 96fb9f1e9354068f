"""What the commands share: what they read, and how they print JSON."""

from __future__ import annotations

import argparse
import io
import sys

from ..asking.streams import json_text

__all__ = ["facts_given", "on_a_day", "on_facts", "print_json", "standard_input"]


def on_a_day(parser: argparse.ArgumentParser) -> None:
    """Ask for the day."""
    parser.add_argument("--on", required=True, metavar="DAY", help="the day asked about, as YYYY-MM-DD")


def on_facts(parser: argparse.ArgumentParser, *, told: bool = True) -> None:
    """Ask for a rule, its facts and the day; what tells an answer may tell it as JSON."""
    parser.add_argument("rule", metavar="RULE", help="an id such as pollution.grade_alert")
    parser.add_argument("facts", metavar="FACTS", help="a JSON object, or - to read it from standard input")
    on_a_day(parser)
    if told:
        parser.add_argument("--json", action="store_true", help="as a JSON object")


def print_json(value: object) -> None:
    """Print a value as JSON, in what the stream can bear."""
    print(json_text(value, sys.stdout))


def facts_given(options: argparse.Namespace) -> str | bytes:
    """The facts of the command line, or of standard input."""
    return standard_input() if options.facts == "-" else str(options.facts)


def standard_input() -> str | bytes:
    """What stands on standard input: JSON is Unicode, whatever the terminal's encoding; else it is the terminal's."""
    if not isinstance(sys.stdin, io.TextIOWrapper):
        return sys.stdin.read()
    read: bytes = sys.stdin.buffer.read()
    for encoding in ("utf-8-sig", sys.stdin.encoding):
        try:
            return read.decode(encoding)
        except UnicodeDecodeError:
            continue
    return read  # refused as no JSON
