"""The commands that read a gazette's plain text: locate and audit, and the words beside a rule that is shown."""

from __future__ import annotations

import argparse
import codecs
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from ... import registry
from ...core.errors import InvalidFacts
from ...core.forms import Language
from .streams import print_json

if TYPE_CHECKING:
    from ...gazette import Gazette

__all__ = ["add_gazette", "words_beside"]


def add_gazette(
    command: Callable[[str, Callable[[argparse.Namespace], int], str, str], argparse.ArgumentParser],
) -> None:
    """Enter the commands."""
    place = command("locate", _run_locate, "the words of a clause, from a plain text of one's own", "what is refused")
    place.add_argument("file", metavar="FILE", type=Path, help="the text of a gazette or a law, as a text file")
    place.add_argument("citation", metavar="CITATION", help="a number and a place, as 某政字〔2017〕9号 第三条")
    place.add_argument("--json", action="store_true", help="the place as a JSON object")

    proof = command("audit", _run_audit, "hold what is registered against a gazette's plain text", "the problems")
    proof.add_argument("gazette", metavar="GAZETTE", type=Path, help="the gazette as a text file")
    proof.add_argument("--ledger", metavar="DIR", type=Path, help="a directory of ledger files to check too")
    proof.add_argument("--json", action="store_true", help="the report as a JSON object")


def words_beside(entry: registry.Entry, file: Path, language: Language) -> Iterator[str]:
    """The clauses that an entry cites, each with its own words from a file, as lines to be printed."""
    from ...gazette import cited_words  # noqa: PLC0415  # no other command reads a gazette

    for cited in cited_words(entry, _gazette(file)):
        yield f"{cited.citation}:" if language == "en" else f"{cited.citation}："
        lines = cited.words.splitlines() or [_NOT_THERE[language]]
        yield from (f"  {line}" for line in lines)


_NOT_THERE: dict[Language, str] = {"en": "(the file has no such clause)", "zh": "（文件中无此条款）"}


def _run_locate(options: argparse.Namespace) -> int:
    clause = _gazette(options.file).clause(options.citation)
    if options.json:
        lines = {"first_line": clause.first_line, "last_line": clause.last_line}
        print_json({"locator": str(clause.locator), **lines, "words": clause.text})
    else:
        print(clause.text)
    return 0


def _run_audit(options: argparse.Namespace) -> int:
    from ...gazette import audit, read_ledger  # noqa: PLC0415  # as above

    report = audit(_gazette(options.gazette), ledger=read_ledger(options.ledger) if options.ledger else None)
    if options.json:
        print_json(report.json())
    else:
        print(report.text(options.language))
    return 0 if report.ok else 1


def _gazette(file: Path) -> Gazette:
    from ...gazette import read_gazette  # noqa: PLC0415  # as above

    try:
        text = _decoded(file.read_bytes())
    except (OSError, ValueError) as error:
        raise InvalidFacts("gazette", str(file), f"a readable text file ({error})", "可读的文本文件") from None
    return read_gazette(text)


def _decoded(held: bytes) -> str:
    """The text of a file in UTF-8, in UTF-16 where its mark says so, or in the national standard GB 18030."""
    if held.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return held.decode("utf-16")
    try:
        return held.decode("utf-8-sig")
    except UnicodeDecodeError:
        return held.decode("gb18030")
