"""Numbers, times and days as a clause prints them, in any notation.

Full-width, Chinese, capital and Roman numerals, thousands set apart, 万 and 亿, %, ‰, 成, 折, 分之, 半, ratios as 1∶19
and ranges whose ends share a unit are understood. A number may stand for several values: 4% for 4 and for 0.04, 半年
for half a year and 6 months.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from contextlib import suppress
from fractions import Fraction
from itertools import pairwise
from math import prod

from attrs import define, frozen

from ...core.days import CalendarPeriod, calendar_period
from ...core.numerals import fold_width, from_chinese

__all__ = ["EVERY", "Mention", "Printed", "mentions", "numbers", "times", "units_of"]

_ROMAN = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ"
_UNITS: dict[str, tuple[str, ...]] = {
    "percent": ("%", "个百分点", "百分点"),
    "permille": ("‰",),
    "yuan": ("元", "圆"),
    "days": ("天", "日", "个工作日", "工作日", "个自然日"),
    "day": ("月日", "日"),
    "hours": ("小时", "个小时", "学时", "课时", "h"),
    "hour": ("时", "点"),
    "minutes": ("分钟",),
    "weeks": ("周", "个星期"),
    "months": ("个月", "个自然月"),
    "month": ("月",),
    "quarters": ("个季度",),
    "years": ("年", "周年", "周岁", "岁", "个年度", "学年", "个学年"),
    "year": ("年",),
    "mm": ("毫米",),
    "cm": ("厘米",),
    "m": ("米",),
    "km": ("公里", "千米"),
    "m2": ("平方米", "平米", "㎡", "m²"),
    "m3": ("立方米", "m³"),
    "mu": ("亩",),
    "hectares": ("公顷",),
    "tons": ("吨",),
    "kg": ("公斤", "千克"),
    "degrees": ("℃", "度"),
    "points": ("分",),
    "persons": ("人", "个人", "名", "位", "人口", "人次"),
    "residents": ("人", "人口"),
    "stage": (_ROMAN,),
    "level": (_ROMAN, "级"),
    "households": ("户",),
    "classes": ("班", "个班", "个教学班"),
    "tracks": ("轨",),
    "times": ("次", "批次", "遍"),
    "copies": ("份",),
}
"""By the last word of a field's name, the words behind a number that may mean its unit."""

EVERY: dict[CalendarPeriod, re.Pattern[str]] = {
    CalendarPeriod.DAY: re.compile("每个?[日天]|逐日|按日|日报"),
    CalendarPeriod.WEEK: re.compile("每个?周|每星期|逐周|按周|周报"),
    CalendarPeriod.MONTH: re.compile("每个?月|逐月|按月|月度|月报"),
    CalendarPeriod.QUARTER: re.compile("(?<![一二三四1-4])季度|每季|按季"),
    CalendarPeriod.HALF_YEAR: re.compile("(?<![上下])半年|上半年.*下半年"),
    CalendarPeriod.YEAR: re.compile(r"每年|每[一二两三四五0-9]年|年度|逐年|按年|当年|(?<!\d)年[初终底均内]|[/／]年"),
}
"""The words that say how often."""

_WORDS = sorted({word for words in _UNITS.values() for word in words}, key=len, reverse=True)
_UNIT = re.compile(rf"\s*[余多]?(?P<unit>{'|'.join(map(re.escape, _WORDS))})(?!之)")
_SCALES = {"百": 100, "千": 1_000, "万": 10_000, "亿": 100_000_000}
_SMALLER = {"年": ("个月", 12), "个季度": ("个月", 3), "周": ("天", 7), "小时": ("分钟", 60)}
_SHARES = {"%": 100, "个百分点": 100, "‰": 1_000}


def units_of(name: str) -> tuple[str, ...]:
    """The words that may stand behind the figure of a field, by the last word of its name; none where any may.

    >>> units_of("lead_hours"), units_of("万人次"), units_of("所学校"), units_of("heavy")
    (('小时', '个小时', '学时', '课时', 'h'), ('万人次',), ('所', '所学校'), ())
    """
    word = name.rpartition("_")[2]
    if word in _UNITS:
        return _UNITS[word]
    if word.lstrip("百千万亿") in _WORDS:
        return (word,)
    counted = _COUNTED.match(word)
    return (counted[0], word) if counted else ()


@frozen
class Printed:
    """A number as printed: what it may stand for, each with the unit behind it (empty where none is known)."""

    readings: frozenset[tuple[Fraction, str]]

    def stands_for(self, value: Fraction, units: tuple[str, ...]) -> bool:
        """Whether the number may be read as the value, in one of the units if any is asked for and printed.

        A Roman numeral ranks and counts nothing, so that its kind must be asked for. Behind 万, and behind a side of a
        ratio, the unit may be left out.
        """
        return any(
            read == value
            and (unit in (*units, _SIDE) or (unit != _ROMAN and not (units and unit)) or _is_scale_of(unit, units))
            for read, unit in self.readings
        )


def _is_scale_of(unit: str, units: tuple[str, ...]) -> bool:
    return unit != "" and set(unit) <= _SCALES.keys() and any(asked.startswith(unit) for asked in units)


_ONES = "一二三四五六七八九"
_HAN = f"零〇{_ONES}十百千万亿两廿卅"
_APART = "[，\u0020\u00a0\u2009\u202f]"
"""What may set thousands apart beside the comma; where no group begins with 0, they may be numbers of their own."""
_NUMBER = re.compile(
    rf"(?P<digits>\d+(?:,\d{{3}})+(?!\d)|[1-9]\d{{0,2}}(?:{_APART}\d{{3}})+(?!\d)|\d+)(?P<decimals>\.\d+)?\s*(?P<scale>[百千万亿]*)"
    rf"|(?P<han>[{_HAN}]+)(?:点(?P<places>[零〇{_ONES}]+))?|(?P<half>(?<=一)半|半(?=[年月日天]|小时|个月|数))"
    rf"|(?P<each>(?<=每)(?=小时))|(?P<roman>[{_ROMAN}])"
)
_COUNTED = re.compile(
    "[个名家项次所处件份批种类级款户座台套吨公里位人倍元角轮期届周季班轨辆方年天日月时支遍场亩厘成折]|分(?![析别类工])"
)
_TENTHS = re.compile("(?P<sign>成(?![员立为本果功效交熟分份人年长就品套活])|折(?![算旧合叠断]))")
_RANGE = re.compile(r"\s*(?:至|到|—+|-|–|~|～|－|、|和|或|及)\s*")
_RATIO = re.compile(r"\s*[∶:：/／比]\s*")
_NOT_FIGURES = re.compile(
    rf"〔\d{{4}}〕\s*[—-]?\s*第?\d+号?|第(?:\d+|[{_HAN}]+)[条款项章节号编]|(?<=[A-Za-z])\d+(?:\.\d+)?"
)
_FOLDED = str.maketrans("％．", "%.")
_CAPITAL = "壹贰貳弍叁參叄肆伍陆陸柒捌玖"
_CAPITALS = str.maketrans(f"{_CAPITAL}拾佰仟萬億", "一二二二三三三四五六六七八九十百千万亿")
_IN_CAPITALS = re.compile(rf"[{_CAPITAL}拾佰仟萬億零万亿]{{2,}}|[{_CAPITAL}](?=[元圆角分份名人年月日])")
_CIRCLE = re.compile(rf"(?<=[{_ONES}〇○])○|(?<=[{_ONES}])[0OＯ](?=[{_ONES}])")
_SIDE = "∶"
"""What stands for the unit of a ratio's sides."""
_OF, _PARTS = "分之", {Fraction(100): "%", Fraction(1_000): "‰"}
_POSITIONS = str.maketrans(f"零〇{_ONES}", "00123456789")
_SHORTER = str.maketrans({"廿": "二十", "卅": "三十"})


def numbers(text: str) -> tuple[Printed, ...]:
    """Every number that the text prints, but for those of documents, articles, 款 and 项.

    >>> [str(max(value for value, _ in number.readings)) for number in numbers("每0.3万至1.2万人，二十户，三分之一")]
    ['3000', '12000', '20', '1/3']
    >>> numbers("PM2.5、第三条、统一")
    ()
    """
    text = _NOT_FIGURES.sub(lambda found: " " * len(found[0]), _plain(text).translate(_FOLDED))
    tokens = list(_tokens(text))
    ratios = []
    for left, right in reversed(list(pairwise(tokens))):
        between = text[left.end : right.start]
        if between == _OF and left.number:
            left.unit, right.unit = _OF, _PARTS.get(left.number, right.unit)
            right.number /= 1 if left.number in _PARTS else left.number
        elif _RATIO.fullmatch(between) and right.number and not left.unit:
            ratios.append(_Token(left.start, right.end, left.number / right.number))
            left.unit, right.unit = _SIDE, right.unit or _SIDE
        elif not left.unit and _RANGE.fullmatch(between):
            left.unit, left.shared = right.unit, right.scale
    groups = [token for match in _NUMBER.finditer(text) for token in _groups(text, match)]
    return tuple(Printed(frozenset(token.readings())) for token in (*tokens, *ratios, *groups) if token.unit != _OF)


def _tokens(text: str) -> Iterator[_Token]:
    """The numbers in their order, each with all that belongs to it."""
    end = 0
    for match in _NUMBER.finditer(text):
        if match.start() >= end and (token := _token(text, match)):
            end = token.end
            yield token


def _plain(text: str) -> str:
    """The text with full-width digits, capital numerals and the circles of years as plain ones."""
    text = _CIRCLE.sub("〇", fold_width(text)).replace("百分百", "百分之百")
    return _IN_CAPITALS.sub(lambda found: found[0].translate(_CAPITALS), text)


def _groups(text: str, match: re.Match[str]) -> Iterator[_Token]:
    """The groups of digits that may be numbers of their own (100 200), beside the number that they make together."""
    groups = re.split(_APART, match["digits"] or "")
    if len(groups) > 1 and not any(group.startswith("0") for group in groups):
        whole = _token(text, match)
        for part in re.finditer(r"\d+", match["digits"]):
            start = match.start() + part.start()
            last = whole is not None and match.start() + part.end() == match.end("digits")
            yield _Token(start, start + len(part[0]), Fraction(part[0]), unit=whole.unit if whole and last else "")


@define
class _Token:
    """A number in the making: where it stands, its scale (万), its unit, and the scale at its range's other end."""

    start: int
    end: int
    number: Fraction
    scale: str = ""
    unit: str = ""
    shared: str = ""

    def readings(self) -> Iterator[tuple[Fraction, str]]:
        """What the number may stand for."""
        for scale in {self.scale, self.scale or self.shared}:
            value = self.number * prod(_SCALES[sign] for sign in scale)
            yield value, self.unit
            if scale:
                yield self.number, scale + self.unit
            if self.unit in _SHARES:
                yield value / _SHARES[self.unit], ""
            if self.unit in _SMALLER:
                smaller, times = _SMALLER[self.unit]
                yield value * times, smaller


def _token(text: str, match: re.Match[str]) -> _Token | None:
    """The number of a match with the unit behind it; None where a Chinese numeral is but part of a word."""
    end = match.end()
    if match["half"]:
        number = Fraction(1, 2)
    elif match["each"] is not None:
        number = Fraction(1)
    elif match["roman"]:
        return _Token(match.start(), end, Fraction(_ROMAN.index(match["roman"]) + 1), unit=_ROMAN)
    elif match["han"]:
        tenths = _TENTHS.match(text, end)
        found = _han(match["han"], match["places"] or "", digits=tenths is not None)
        if found is None or not _is_counted(text, match):
            return None
        number = found
    else:
        number = Fraction(re.sub("[,，\\s]", "", match["digits"]) + (match["decimals"] or ""))
    if tenths := _TENTHS.match(text, end):
        number /= 100 if tenths["sign"] == "折" and number >= _TEN else _TEN
        more = _HUNDREDTHS.match(text, tenths.end()) if tenths["sign"] == "成" else None
        number += _hundredths(more[0]) if more else 0
        return _Token(match.start(), more.end() if more else tenths.end(), number)
    unit, counted = _UNIT.match(text, end), _COUNTED.match(text, end)
    word = unit["unit"] if unit else counted[0] if counted else ""
    if word == "日" and text[: match.start()].endswith("月"):
        word = "月日"
    stop = unit.end() if unit else end
    after = stop if unit else end + len(word)
    if halved := _HALVED.match(text, end):
        number, word, stop = number + Fraction(1, 2), f"个{halved['unit']}", halved.end()
    elif word in _HALVES and (halved := _HALF.match(text, after)):
        number, stop = number + Fraction(1, 2), halved.end()
    return _Token(match.start(), stop, number, match["scale"] or "", word)


_HUNDREDTHS = re.compile(rf"半|[{_ONES}\d](?![{_HAN}\d.%‰成折]|[个名家项次条人户])")
_HALVED = re.compile("个半(?P<unit>月|小时|星期|学期|季度|学年|百分点)")
_HALF = re.compile("半(?![年月日天数径夜以之价额途导])")
_HALVES = {"年", "天", "日", "周", "周年", "周岁", "岁", "学年", "倍", "吨", "亩", "公里", "里", "米", "公斤", "度"}


def _hundredths(written: str) -> Fraction:
    """What follows 成: half a tenth, or so many hundredths."""
    return Fraction(1, 20) if written == "半" else Fraction(int(written.translate(_POSITIONS)), 100)


_TEN = 10


def _is_counted(text: str, match: re.Match[str]) -> bool:
    """Whether a Chinese numeral counts something: by length, by what it counts, as a part or an end of a range."""
    written, start, end = match["han"], match.start(), match.end()
    if not written.strip("百千万亿"):
        return text[:start].endswith(("每", "/", "／", _OF)) or text.startswith(_OF, end)
    ranged = _RANGE.match(text, end)
    return (
        len(written) > 1
        or match["places"] is not None
        or _COUNTED.match(text, end) is not None
        or text[:start].endswith(_OF)
        or (ranged is not None and text[ranged.end() : ranged.end() + 1] in tuple(_HAN))
    )


def _han(written: str, places: str, *, digits: bool) -> Fraction | None:
    """The value of a Chinese numeral with its decimal places; a year or a discount may be written digit by digit."""
    positional = written.translate(_POSITIONS)
    has_nought = len(written) > 1 and written[0] in _ONES and not set(written).isdisjoint("零〇")
    if positional.isdecimal() and (digits or has_nought or len(written) == len("二〇一七")):
        return Fraction(positional)
    total = 0
    written = written.translate(_SHORTER)
    try:
        for sign in "亿万":
            head, found, rest = written.rpartition(sign)
            if found:
                total, written = total + (_below_scale(head) if head else 1) * _SCALES[sign], rest
        whole = total + (from_chinese(written) if written else 0)
    except ValueError:
        return None
    return whole + Fraction(int(places.translate(_POSITIONS) or 0), 10 ** len(places))


def _below_scale(written: str) -> int:
    """The value of a numeral ahead of 亿 or 万, itself with a 万 where it has one (三万亿).

    Raises:
        InvalidFacts: It is no numeral.
    """
    head, found, rest = written.rpartition("万")
    return (from_chinese(head) * _SCALES["万"] if found else 0) + (from_chinese(rest) if rest or not found else 0)


_TIME = re.compile(
    rf"(?P<late>下午|晚上?|傍晚|夜间)?(?P<hour>\d{{1,2}}|[{_HAN}]{{1,3}})[时点:：](?:(?P<minute>\d{{1,2}})分?|(?P<half>半))?"
)


def times(text: str) -> frozenset[datetime.time]:
    """Every time of day that the text prints; 24时 is midnight, and an hour of the afternoon counts from noon.

    >>> sorted(map(str, times("每日8时至18时30分")))
    ['08:00:00', '18:30:00']
    """
    found = set()
    for match in _TIME.finditer(fold_width(text)):
        try:
            hour, minute = from_chinese(match["hour"]), 30 if match["half"] else int(match["minute"] or 0)
            hour += _NOON if match["late"] and hour < _NOON else 0
            found.add(datetime.time(hour % 24 if hour <= _HOURS else hour, minute))
        except ValueError:
            continue
    return frozenset(found)


_NOON, _HOURS = 12, 24


@frozen
class Mention:
    """A stretch of days as printed: a day, a month, a quarter, a year; ``before`` where 前 stands behind it."""

    first: datetime.date
    last: datetime.date
    before: bool = False

    def stands_for(self, day: datetime.date) -> bool:
        """Whether the day begins or ends the stretch, or is the last one before it where 前 stands behind it."""
        return day in (self.first, self.last) or day == self.day_before

    @property
    def day_before(self) -> datetime.date | None:
        """The last day before a month, quarter or year that is to be met before it begins (4月前)."""
        return self.first - datetime.timedelta(days=1) if self.before and self.first != self.last else None

    def is_in_month(self, month: int) -> bool:
        """Whether the stretch is a month of that number, or a day of one."""
        return self.first.month == self.last.month == month


_YEAR = r"(?P<year>\d{4})年|(?P<next>次年|翌年|明年)|[今本当]年"
_DAY = re.compile(
    rf"(?:{_YEAR})?(?:(?P<month>\d{{1,2}})月份?(?:(?P<day>\d{{1,2}})(?:[日号]|(?=前))|(?P<third>[上中下])旬)?"
    r"|(?P<half>[上下])半年|第?(?P<quarter>[一二三四1-4])季度|(?P<end>年[底末]))"
    r"|(?P<only>\d{4})(?:年|(?=[—–~～至到-]+\d{4}年))|十(?P<plan>[一二三四五])五"
    r"|(?<=[日号][—–~～至到-])(?P<to>\d{1,2})[日号]"
)
_BEFORE, _CLOSING = re.compile("(?:以|之)?前"), ("底", "末")
_HAN_YEAR = re.compile(f"[零〇{_ONES}]{{4}}(?=年)")
_HAN_DAY = re.compile(f"[十{_ONES}]{{1,3}}(?=[月日号])")
_THIRTEENTH_PLAN, _PLAN_YEARS = 2016, 5


def mentions(text: str, issued: datetime.date | None) -> tuple[Mention, ...]:
    """Every day, month, half-year, quarter, year or five-year plan that the text names.

    A year left out is that of the mention before, at first that of the day of issue; 次年 is the year after it. A day
    that ends a range may leave out its month.

    >>> [str(mention.last) for mention in mentions("2017年11月15日至次年3月，到2020年", None)]
    ['2017-11-15', '2018-03-31', '2020-12-31']
    """
    text = _HAN_YEAR.sub(lambda found: found[0].translate(_POSITIONS), _plain(text))
    text = _HAN_DAY.sub(lambda found: str(_han(found[0], "", digits=False) or found[0]), text)
    year = issued.year if issued else None
    found: list[Mention] = []
    for match in _DAY.finditer(text):
        if printed := match["year"] or match["only"]:
            year = int(printed)
        if match["plan"]:
            first = _THIRTEENTH_PLAN + _PLAN_YEARS * (_ONES.index(match["plan"]) - 2)
            found.append(Mention(datetime.date(first, 1, 1), datetime.date(first + _PLAN_YEARS - 1, 12, 31)))
        elif match["to"]:
            if found:
                with suppress(ValueError):
                    found.append(_stretch(found[-1].last.replace(day=int(match["to"]))))
        elif year:
            with suppress(ValueError):
                mention = _mention(match, year + bool(match["next"]))
                opening = mention.last if text.startswith(_CLOSING, match.end()) else mention.first
                before = _BEFORE.match(text, match.end()) is not None
                found.append(Mention(opening, mention.last, before))
    return tuple(found)


def _mention(match: re.Match[str], year: int) -> Mention:
    """The stretch that a match names in a year.

    Raises:
        ValueError: There is no such day.
    """
    if match["month"]:
        first = datetime.date(year, int(match["month"]), int(match["day"] or 1))
        if match["third"]:
            return _third(first, "上中下".index(match["third"]))
        return _stretch(first) if match["day"] else _period(first, CalendarPeriod.MONTH)
    if match["half"]:
        return _period(datetime.date(year, 1 if match["half"] == "上" else 12, 1), CalendarPeriod.HALF_YEAR)
    if match["quarter"]:
        return _period(datetime.date(year, 3 * from_chinese(match["quarter"]) - 2, 1), CalendarPeriod.QUARTER)
    last = datetime.date(year, 12, 31)
    return Mention(last if match["end"] else datetime.date(year, 1, 1), last)


def _stretch(day: datetime.date) -> Mention:
    return Mention(day, day)


def _third(month: datetime.date, index: int) -> Mention:
    """One of the three parts of a month (旬): ten days each, the last to the month's end."""
    first, end = month.replace(day=10 * index + 1), _period(month, CalendarPeriod.MONTH).last
    return Mention(first, first.replace(day=first.day + 9) if index < _LAST_THIRD else end)


_LAST_THIRD = 2


def _period(day: datetime.date, kind: CalendarPeriod) -> Mention:
    period = calendar_period(day, kind)
    return Mention(period.first or day, period.last or day)
