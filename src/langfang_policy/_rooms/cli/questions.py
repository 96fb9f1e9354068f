"""The commands that ask over rules: missing, compare, nearest, receipt, replay."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from ...core.errors import InvalidFacts
from ...core.faults import Language
from ...core.forms import say
from ..asking.streams import json_text
from .streams import facts_given, on_facts, print_json, standard_input

__all__ = ["CHANGED", "add_questions"]

CHANGED = 3
"""The exit status of ``replay`` where the answer is another."""


def add_questions(
    command: Callable[[str, Callable[[argparse.Namespace], int], str, str], argparse.ArgumentParser],
) -> None:
    """Enter the commands."""
    lacking = command("missing", _run_missing, "which facts are still needed, and the answer if none is", "the words")
    on_facts(lacking)
    lacking.add_argument("--unknown", action="append", default=[], metavar="FACT", help="ask about this default too")
    compared = command(
        "compare", _run_compare, "a rule's answer under each reading of its doubtful places", "the words"
    )
    on_facts(compared)
    near = command("nearest", _run_nearest, "the nearest values of a fact that change the answer", "the words")
    on_facts(near)
    near.add_argument("vary", metavar="FACT", help="a number, a day or a term among the facts")
    near.add_argument("--by", default="answer", metavar="WHAT", help="answer, findings, or a field of the answer")
    kept = command(
        "receipt", _run_receipt, "a question and its outcome as JSON that can be replayed", "what is refused"
    )
    on_facts(kept, told=False)
    again = command("replay", _run_replay, "ask a receipt's question again, and tell what differs", "the words")
    again.add_argument("file", metavar="FILE", help="a file that holds a receipt, or - for standard input")
    again.add_argument("--json", action="store_true", help="as a JSON object")


def _run_missing(options: argparse.Namespace) -> int:
    from ...questions import missing  # noqa: PLC0415  # only who asks over rules pays for it

    found = missing(options.rule, facts_given(options), on=options.on, unknown=options.unknown)
    if options.json:
        print_json(found.json())
        return 0
    language: Language = options.language
    words = _ASKED[language]
    if found.answer is not None:
        print(words["answer"].format(found.answer.text(language)))
    for kind, facts in (
        ("matters", [one.fact for one in found.matters]),
        ("unproven", found.unproven),
        ("idle", found.idle),
    ):
        for fact in facts:
            print(words[kind].format(fact.name, fact.meaning if language == "en" else fact.zh))
    if found.impossible:
        print(words["impossible"])
    return 0


def _run_compare(options: argparse.Namespace) -> int:
    from ...questions import compare_readings  # noqa: PLC0415  # as above

    found = compare_readings(options.rule, facts_given(options), on=options.on)
    if options.json:
        print_json(found.json())
        return 0
    language: Language = options.language
    words = _ASKED[language]
    for group in found.groups:
        print(group.reply.text(language))
        for departures in group.departures:
            told = [words["read"].format(one.place, say(one.reading, language)) for one in departures]
            print("  " + (words["and"].join(told) or words["recommended"]))
    if not found.exact:
        print(words["inexact"])
    return 0


def _run_nearest(options: argparse.Namespace) -> int:
    from ...questions import Proof, nearest_change  # noqa: PLC0415  # as above

    found = nearest_change(options.rule, facts_given(options), options.vary, on=options.on, by=options.by)
    if options.json:
        print_json(found.json())
        return 0
    language: Language = options.language
    words = _ASKED[language]
    print(words["here"].format(found.fact, say(found.value, language), found.reply.text(language)))
    changes = [one for one in (found.below, found.above, *found.others) if one is not None]
    for one in changes:
        print(one.text(language))
    if not changes:
        print(words["never" if found.ends == (None, None) else "none"])
    if Proof.UNPROVEN in found.proof:
        print(words["steps"])
    return 0


def _run_receipt(options: argparse.Namespace) -> int:
    from ...questions import receipt  # noqa: PLC0415  # as above

    print_json(receipt(options.rule, facts_given(options), on=options.on))
    return 0


def _run_replay(options: argparse.Namespace) -> int:
    from ...questions import replay  # noqa: PLC0415  # as above

    try:
        given = standard_input() if options.file == "-" else Path(options.file).read_bytes()
    except OSError as error:
        raise InvalidFacts("file", options.file, f"a file that can be read ({error})", "可读的文件") from None
    found = replay(given)
    if options.json:
        print_json(found.json())
    else:
        words = _ASKED[options.language]
        print(words["same" if found.same else "differs"] + ("" if found.intact else words["tampered"]))
        for one in found.why:
            print(f"  {one.path}: {json_text(one.then, sys.stdout, indent=None)} -> "
                  f"{json_text(one.now, sys.stdout, indent=None)}")  # fmt: skip
    return 0 if found.same else CHANGED


_ASKED: dict[Language, dict[str, str]] = {
    "en": {
        "answer": "answer: {}",
        "matters": "needed: {}: {}",
        "unproven": "may be needed: {}: {}",
        "idle": "not needed: {}: {}",
        "impossible": "no facts that fit were found",
        "read": "{} read as {}",
        "and": ", ",
        "recommended": "as recommended",
        "inexact": "not every combination was asked",
        "here": "{} = {}: {}",
        "never": "no value changes it",
        "none": "no change near",
        "steps": "only whole values were asked: a nearer change is not ruled out",
        "same": "the same",
        "differs": "changed",
        "tampered": "; the receipt is not as it was written",
    },
    "zh": {
        "answer": "答案：{}",
        "matters": "尚需：{}：{}",
        "unproven": "可能尚需：{}：{}",
        "idle": "无需：{}：{}",
        "impossible": "未找到相容的事实",
        "read": "{}读作{}",
        "and": "、",
        "recommended": "按推荐读法",
        "inexact": "未逐一比较所有组合",
        "here": "{} = {}：{}",
        "never": "任何取值均无变化",
        "none": "附近没有变化",
        "steps": "仅逐整数核对，不排除更近处有变化",
        "same": "相同",
        "differs": "有变化",
        "tampered": "；凭据已被改动",
    },
}
