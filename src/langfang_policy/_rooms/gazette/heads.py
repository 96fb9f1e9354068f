"""Where documents begin: the issuer, the title and the number, as different offices print them.

A number may stand below the title or above it, the issuer on a line of its own or at the beginning of the title. Orders
and announcements may run on over the years or have their year outside brackets; a law has no number, but a title with
the note of its adoption below it.
"""

from __future__ import annotations

import datetime
import re
from contextlib import suppress

from attrs import evolve, frozen

from ...core.decree_numbers import DecreeNumber, Numbering
from ...core.errors import InvalidFacts
from ...core.numerals import fold_width, from_ordinal
from .clauses import Paragraph, compact
from .lines import Notes, is_sentence
from .openings import NUMERAL

__all__ = ["Head", "day_of", "heads_of", "is_enacted", "is_imprint", "is_organ"]


@frozen
class Head:
    """What a document opens with: its lines, its number, its issuer and title, and the day that its title tells."""

    first: int
    last: int
    number: DecreeNumber
    issuer: str
    title: str
    issued: datetime.date | None = None


_LONGEST, _LONGEST_TITLE, _TALLEST, _LINES = 40, 60, 12, 4
_KINDS = "政府|委员会|办公室|办公厅|指挥部|领导小组|总队|支队|局|署|厅|部|院|委|银行|总工会|联合会"
_ORGAN = rf"[一-龥]{{2,25}}(?:{_KINDS})"
_ISSUER = re.compile(
    rf"(?!关于|印发|转发|批转|附件|抄送)(?P<organ>(?:(?![的了为])[一-龥]){{2,25}}?(?:{_KINDS}))(?:文件|(?P<badge>令|公告|通告))?"
    r"|(?P<office>[一-龥]{2,25})(?P<order>令)"
)
_ISSUED_TITLE = re.compile(rf"((?:(?!关于|印发)[一-龥]){{2,25}}?(?:{_KINDS}))(?:关于|印发|转发|批转|公布).+")
_TITLE = re.compile("(?:关于|印发|转发|批转|公布|批复).*")
_NOUNS = "通知|意见|决定|办法|规定|方案|公告|通告|命令|批复|函|报告|细则|条例|规划|计划|通报|纪要|规则|议案"
_NAMED = re.compile("关于|印发|转发")
_WHOLE_TITLE = re.compile(rf".*(?:{_NOUNS})(?:[（(][^（()）]*[）)])*")
_SIGNER = re.compile(r"\s*签发人[：:].*")
_LABEL = re.compile(r"\s*(?:发文字号|文件编号|文号)\s*[：:]\s*")
_BARE = re.compile(rf"第(?:\d{{1,6}}|{NUMERAL})号|\d{{4}}年?第\d{{1,6}}号")
_BADGES = ("令", "公告", "通告")
_BADGED = re.compile("([一-龥]*)(?:令|公告|通告)")
_PUBLISHED = re.compile("公布|发布|施行|通过|现将|根据|废止|决定|批准|公告如下|为了|为")
_DATE = re.compile(rf"([\d〇○Ｏ零一二三四五六七八九]{{4}})年(\d{{1,2}}|{NUMERAL})月(\d{{1,2}}|{NUMERAL})日")
_YEAR = str.maketrans("〇○Ｏ零一二三四五六七八九", "0000123456789")
_IMPRINT = re.compile(
    rf"(?:抄送|抄报|分送|印送|主题词)[：:].+|[一-龥]{{2,30}}{_DATE.pattern}印发[。.]?|[（(]?共印\d+份[）)]?[。.]?"
)
_LAW = re.compile(
    r"(?!关于|第|附|一般|特别|其他)[一-龥0-9（）()《》〈〉、·—-]{1,50}"
    r"(?:法|法典|条例|规定|办法|细则|规则|决定|解释|章程|准则|通则|总则|公约|修正案)(?:[（(][^（()）]*[）)])?"
)
_ENACTED = re.compile(
    rf"[（(]?(?:{_DATE.pattern}|根据|[一-龥]{{0,20}}第{NUMERAL}[届次]).*?(?:通过|公布|发布|批准|施行|修正|修订|修改).*"
)
_BODY = re.compile(rf"目[录次]$|第{NUMERAL}[编章]|第{NUMERAL}条|第1条|序言$|总则$|导言$")
_SESSION = re.compile(rf"第{NUMERAL}(?:届|次会议)|[（(]")
_BY = re.compile(rf"(?:日|^|，|\s)([一-龥]*?(?:人民代表大会常务委员会|人民代表大会|{_KINDS}))")


def is_organ(words: str) -> bool:
    """Whether the words are the name of an organ."""
    return re.fullmatch(_ORGAN, words) is not None


def is_imprint(words: str) -> bool:
    """Whether the words are of the imprint: who else is sent the document, who printed it and when."""
    return _IMPRINT.fullmatch(fold_width(words)) is not None


def is_enacted(unit: object) -> bool:
    """Whether a paragraph is the note of a law's adoption."""
    return isinstance(unit, Paragraph) and _ENACTED.fullmatch(fold_width(compact(unit.words))) is not None


def day_of(words: str) -> datetime.date | None:
    """The day that the words are; None where they are none."""
    found = _DATE.fullmatch(fold_width(words))
    return _day(found) if found else None


def _day(found: re.Match[str]) -> datetime.date | None:
    try:
        year = int(found[1].translate(_YEAR))
        return datetime.date(year, from_ordinal(found[2]), from_ordinal(found[3]))
    except ValueError:
        return None


def heads_of(lines: list[str], notes: Notes) -> list[Head]:
    """The heads of the documents in the lines, in their order; a number that opens none is reported."""
    found: list[Head] = []
    below = 0  # the lines of an earlier head are not read again
    for at, line in enumerate(lines):
        if len(line) > _LONGEST_TITLE or line.startswith("\t") or at < below:
            continue
        head = _law(lines, at, found) if "号" not in line else None
        if head is None and "号" in line and (number := _number(lines, at)):
            head = _head(lines, below, at, number)
            if head is None and number.numbering is Numbering.BRACKETED:
                notes.add(at + 1, line, "a document's number without an issuer above it", "文号之上没有发文机关")
        if head:
            below = head.last
            found.append(head)
    return found


def _number(lines: list[str], at: int) -> DecreeNumber | None:
    """The number that a line is, with the badge above it where the line leaves that out."""
    text = _LABEL.sub("", _SIGNER.sub("", lines[at], count=1), count=1).strip()
    inner = text[1:-1] if text[:1] in ("（", "(") and text[-1:] in ("）", ")") else text
    if len(text) > _LONGEST or not text.rstrip("）)").endswith("号"):
        return None
    bare = fold_width(compact(inner))
    badge = _badge(lines, at) if _BARE.fullmatch(bare) else ""
    with suppress(InvalidFacts):
        return DecreeNumber.parse(badge + bare if badge else inner)
    return None


def _badge(lines: list[str], at: int) -> str:
    """The badge above a bare number, as 国务院令, its two lines joined."""
    above = compact(lines[at - 1]) if at else ""
    if above in _BADGES and at > 1:
        above = compact(lines[at - 2]) + above
    return above if _BADGED.fullmatch(above) else ""


def _head(lines: list[str], top: int, at: int, number: DecreeNumber) -> Head | None:
    """The head that the number's line belongs to, read upwards to the nearest issuer, then downwards for a title."""
    first, issuer, title = _above(lines, top, at)
    title = "" if title in _BADGES else title
    badged = _BADGED.fullmatch(number.series)
    if issuer is None and badged and badged[1]:
        issuer = badged[1]
    elif issuer is not None and issuer.endswith("令"):
        number = number if number.series else evolve(number, series=issuer)
        issuer = issuer.removesuffix("令")
    elif issuer and badged and not badged[1]:
        number = evolve(number, series=issuer + number.series)
    if number.numbering is not Numbering.BRACKETED and not title and not _is_published(lines, at):
        return None
    last = at + 1
    if not title:
        below, ends = _below(lines, at + 1, order=badged is not None)
        inside = _ISSUED_TITLE.fullmatch(below)
        if below and (issuer is not None or inside):
            title, last = below, ends
            issuer = inside[1] if issuer is None and inside else issuer
    if issuer is None and _WHOLE_TITLE.fullmatch(title):
        issuer = ""
    return None if issuer is None else Head(first + 1, last, number, issuer, title)


def _above(lines: list[str], top: int, at: int) -> tuple[int, str | None, str]:
    """The first line of a head above a number, its issuer (None where it has none), and its title."""
    joined = ""
    issued: tuple[int, str, str] | None = None
    titled: tuple[int, None, str] = at, None, ""
    for index in range(at - 1, max(at - _TALLEST, top) - 1, -1):
        words = compact(lines[index])
        if lines[index].startswith("\t") or is_sentence(words) or day_of(words) or is_imprint(words):
            break
        if issuer := _issuer(words):
            if not joined or _TITLE.match(joined) or (issued and issued[1] == issuer):
                return index, issuer, joined
            issued = issued or (index, issuer, joined)
        elif inside := _ISSUED_TITLE.fullmatch(words + joined):
            issued = index, inside[1], words + joined
        joined = words + joined
        if words and (_TITLE.match(joined) or _LAW.fullmatch(joined)):
            titled = index, None, joined
    return issued or titled


def _issuer(words: str) -> str:
    """The issuer that a line is, without the badge of its papers but for that of an order; empty where it is none."""
    found = _ISSUER.fullmatch(words)
    if not found:
        return ""
    if found["badge"] == "令" or found["order"]:
        return f"{found['organ'] or found['office']}令"
    return found["organ"]


def _is_published(lines: list[str], at: int) -> bool:
    """Whether what stands below a number without brackets reads like what such a number opens."""
    below = next((compact(line) for line in lines[at + 1 : at + 1 + _LINES] if line.strip()), "")
    return _PUBLISHED.search(below) is not None or _WHOLE_TITLE.fullmatch(below) is not None


def _below(lines: list[str], at: int, *, order: bool) -> tuple[str, int]:
    """The title that stands below a number, and the line where it ends; empty where none does."""
    joined = ""
    for index in range(at, min(at + 2 * _LINES, len(lines))):
        words = compact(lines[index])
        if not words:
            continue
        if lines[index].startswith("\t") or is_sentence(words) or len(words) > _LONGEST_TITLE:
            break
        joined += words
        if _WHOLE_TITLE.fullmatch(joined):
            return (joined, index + 1) if order or _NAMED.search(joined) else ("", at)
    return "", at


def _law(lines: list[str], at: int, found: list[Head]) -> Head | None:
    """The law that begins with a line: a title, the note of its adoption, and its first part."""
    title = compact(lines[at])
    if not _LAW.fullmatch(title):
        return None
    note, words = "", ""
    for index in range(at + 1, min(at + 3 * _TALLEST, len(lines))):
        words = compact(lines[index])
        open_bracket = note.count("（") + note.count("(") > note.count("）") + note.count(")")
        if words and not open_bracket and not _ENACTED.fullmatch(fold_width(words)):
            break
        note += words
    if not _BODY.match(words):
        return None
    if found and not (note and _stands_alone(lines, found[-1], at, title)):
        return None
    told = next(_DATE.finditer(fold_width(note)), None)
    by = _BY.search(_SESSION.sub("", note))
    number = DecreeNumber(0, 0, title, Numbering.TITLED)
    return Head(at + 1, at + 1, number, by[1] if by else "", title, _day(told) if told else None)


def _stands_alone(lines: list[str], before: Head, at: int, title: str) -> bool:
    """Whether a law is not one that the document before it circulates."""
    if before.number.numbering is Numbering.TITLED:
        return True
    return not any(title in compact(line) for line in lines[before.first - 1 : at])
