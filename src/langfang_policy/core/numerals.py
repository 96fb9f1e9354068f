"""Chinese numerals, as clauses and document numbers write them."""

from __future__ import annotations

import re

from .faults import InvalidFacts

__all__ = ["CIRCLED", "GREATEST", "chinese", "fold_width", "from_chinese"]

GREATEST = 999
"""The greatest number that a clause may carry."""

CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_LONGEST = 9
_DIGITS = {digit: value for value, digit in enumerate("一二三四五六七八九", 1)} | {"两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_ONE = f"[{''.join(_DIGITS)}]"
_ZERO = "[零〇○]?"
_NUMERAL = re.compile(f"(?:{_ONE}?千)?{_ZERO}(?:{_ONE}?百)?{_ZERO}(?:{_ONE}?十)?{_ZERO}(?:(?<![百千]){_ONE})?")
_FULL_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")


def fold_width(text: str) -> str:
    """The text with full-width digits made plain.

    >>> fold_width("〔２０１７〕")
    '〔2017〕'
    """
    return text.translate(_FULL_WIDTH)


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


def chinese(number: int) -> str:
    """The Chinese numeral of a whole number from 1 to 999, as articles are numbered.

    Raises:
        InvalidFacts: It is none.

    >>> chinese(27), chinese(10), chinese(103), chinese(111)
    ('二十七', '十', '一百零三', '一百一十一')
    """
    if type(number) is not int or not 1 <= number <= GREATEST:
        raise InvalidFacts("number", number, f"a whole number from 1 to {GREATEST}", f"1至{GREATEST}的整数")
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    digits = "零一二三四五六七八九"
    text = f"{digits[hundreds]}百" if hundreds else ""
    if tens:
        text += "十" if tens == 1 and not hundreds else f"{digits[tens]}十"
    elif hundreds and ones:
        text += "零"
    return text + (digits[ones] if ones else "")
