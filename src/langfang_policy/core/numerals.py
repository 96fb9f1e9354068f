"""Chinese numerals, as clauses and document numbers write them."""

from __future__ import annotations

import re

from .faults import InvalidFacts

__all__ = ["CIRCLED", "GREATEST", "GREATEST_ARTICLE", "chinese", "fold_width", "from_chinese", "from_ordinal"]

GREATEST = 999
"""The greatest number that a clause may carry."""
GREATEST_ARTICLE = 9_999
"""The greatest number that an article may carry: whole codes of law run to more than a thousand."""

CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_LONGEST = 9
_DIGITS = {digit: value for value, digit in enumerate("一二三四五六七八九", 1)} | {"两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_ONE = f"[{''.join(_DIGITS)}]"
_ZERO = "[零〇○]?"
_NUMERAL = re.compile(f"(?:{_ONE}?千)?{_ZERO}(?:{_ONE}?百)?{_ZERO}(?:{_ONE}?十)?{_ZERO}(?:(?<![百千]){_ONE})?")
_WIDE = re.compile("[０-９]")  # to look is much cheaper than to translate
_FULL_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")


def fold_width(text: str) -> str:
    """The text with full-width digits made plain.

    >>> fold_width("〔２０１７〕")
    '〔2017〕'
    """
    return text.translate(_FULL_WIDTH) if _WIDE.search(text) else text


def from_chinese(text: str) -> int:
    """The value of a Chinese or plain numeral below ten thousand.

    Raises:
        InvalidFacts: The text is no such numeral.

    >>> from_chinese("二十七"), from_chinese("十"), from_chinese("一百零三"), from_chinese("12")
    (27, 10, 103, 12)
    """
    plain = fold_width(text) if isinstance(text, str) else ""
    if plain.isascii() and plain.isdigit() and len(plain) <= _LONGEST:
        return int(plain)
    if not plain or not _NUMERAL.fullmatch(text):
        raise InvalidFacts("text", text, "a numeral, as 二十七 or 27", "数字，如二十七、27")
    total = digit = 0
    for character in text:
        if character in _UNITS:
            total += (digit or 1) * _UNITS[character]
        digit = _DIGITS.get(character, 0)
    return total + digit


def from_ordinal(text: str) -> int:
    """The number of a place, written as a numeral or digit by digit (一〇五); 0 where it is neither.

    Two digits side by side without a nought may say two numbers (二三), and are no number here.

    >>> from_ordinal("一〇五"), from_ordinal("一一一"), from_ordinal("一百零五"), from_ordinal("二三")
    (105, 111, 105, 0)
    """
    if _BY_DIGITS.fullmatch(text):
        return int(text.translate(_POSITIONS))
    try:
        return from_chinese(text)
    except ValueError:
        return 0


_BY_DIGITS = re.compile("[一二三四五六七八九](?:[〇○零]|[〇○零一二三四五六七八九]{2,3})")
_POSITIONS = str.maketrans("〇○零一二三四五六七八九", "000123456789")


def chinese(number: int) -> str:
    """The Chinese numeral of a whole number from 1 to 9,999, as articles are numbered.

    Raises:
        InvalidFacts: It is none.

    >>> chinese(27), chinese(10), chinese(103), chinese(111), chinese(1_010)
    ('二十七', '十', '一百零三', '一百一十一', '一千零一十')
    """
    if type(number) is not int or not 1 <= number <= GREATEST_ARTICLE:
        allowed = f"a whole number from 1 to {GREATEST_ARTICLE}", f"1至{GREATEST_ARTICLE}的整数"
        raise InvalidFacts("number", number, *allowed)
    text, skipped = "", False
    for unit, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit:
            text += f"{'零' if skipped else ''}{_DIGIT_SIGNS[digit]}{sign}"
        skipped = bool(text) and not digit
    return text.removeprefix("一") if number // 10 == 1 else text


_DIGIT_SIGNS = "零一二三四五六七八九"
