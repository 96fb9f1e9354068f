"""The two decrees on schools, and the words that several of their parts use."""

from __future__ import annotations

import datetime
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Annotated, Any

from attrs import frozen

from ...core.bounds import BARE, Bound, at_least, at_most
from ...core.decisions import Decision
from ...core.decrees import Decree, Known
from ...core.errors import InvalidFacts, Undetermined
from ...core.facts import AS_GIVEN, COUNT, DAY, YEAR, YUAN, Count, Means, Places, Whole
from ...core.figures import Record
from ...core.findings import falls
from ...core.locators import Citation
from ...core.quantities import beyond
from ...core.registers import Standing
from ...core.terms import Reading, Term

__all__ = ["COMPULSORY_EDUCATION", "SCHOOL_FACILITIES", "Basically", "RateCheck", "SchoolKind"]

SCHOOL_FACILITIES = Decree(
    "廊政字〔2017〕28号",
    zh="廊坊市中心城区新建住宅区配套中小学幼儿园建设管理办法",
    en="Measures for the Schools and Kindergartens of New Housing Estates in the Central Urban Area of Langfang",
    issued=datetime.date(2017, 9, 2),
    first_day=datetime.date(2017, 9, 1),
    last_day=datetime.date(2022, 8, 31),
    last_known=Known.PRESUMED,
)

COMPULSORY_EDUCATION = Decree(
    "廊政字〔2017〕31号",
    zh="关于统筹推进县域内城乡义务教育一体化改革发展的实施意见",
    en="Opinions on the Integrated Reform and Development of Compulsory Education in Town and Country within Counties",
    issued=datetime.date(2017, 9, 14),
    first_day=datetime.date(2017, 9, 14),
    first_known=Known.PRESUMED,
    cites=("冀政字〔2017〕6号", "中央编办发〔2014〕72号", "冀政办〔2012〕31号"),
)


class SchoolKind(Term):
    """Kinds of school; the last is everything else (学校类别)."""

    KINDERGARTEN = "幼儿园"
    PRIMARY = "小学"
    JUNIOR = "初中"
    SENIOR = "高中"
    OTHER = "其他"


COMPULSORY_STAGES = (SchoolKind.PRIMARY, SchoolKind.JUNIOR)
STAGES = (*COMPULSORY_STAGES, SchoolKind.SENIOR)


class Basically(Reading, at=COMPULSORY_EDUCATION.each("二（一）5、二（三）1")):
    """What basically (基本) asks for where no share stands beside it (基本的含义)."""

    ALL = (
        "全部",
        "条文未给比例，只有全部达到才可以确认达到",
        "No share is printed, so that the goal is surely reached where nothing is left alone.",
    )
    ALL_BUT_A_FEW = (
        "可有少数例外",
        "依文义，基本不等于全部；例外多少，条文未载明",
        "To the letter basically is not all; how many may be left is not said.",
    )


def covered(stage: SchoolKind, known: tuple[SchoolKind, ...], en: str, zh: str) -> SchoolKind:
    """The stage, of which the opinions say what is asked.

    Raises:
        Undetermined: They say nothing of it.
    """
    if stage not in known:
        raise Undetermined("stage", en=f"{en} of {stage.en} schools", zh=f"{zh}（{stage.zh}）")
    return stage


def judged_on(day: object, fact: str = "on") -> datetime.date:
    """A day on which the opinions on compulsory education held: nothing is judged before there was a duty.

    Raises:
        NotInForce: They did not yet hold.
    """
    on = DAY.of(day, fact)
    COMPULSORY_EDUCATION.require_in_force(on)
    return on


def year_end(year: int) -> datetime.date:
    """The last day of a year."""
    return datetime.date(year, 12, 31)


def progress(met: bool, on: datetime.date, due: datetime.date) -> Standing:  # noqa: FBT001  # a plain state
    """How a goal stands on a day; the last day is included."""
    return Standing.KEPT if met else Standing.RUNNING if on <= due else Standing.MISSED


def due_window(year: int, begins: int, ends: int, *, clause: Citation, zh: str, en: str) -> Decision[Standing]:
    """How a year stands to a window of years, both ends included; whether the thing was done is not asked."""
    standing, first, last = _stands(year, begins, ends)
    opens, closes = falls(clause, zh, en, year, first), falls(clause, zh, en, year, last)
    return Decision(standing, opens, closes, because=opens if year < begins else closes if year > ends else None)


@lru_cache(maxsize=1024)
def _stands(year: int, begins: int, ends: int) -> tuple[Standing, Bound, Bound]:
    """How a year stands to the window, and on which sides of its ends; kept, as few years are asked about."""
    first, last = YEAR.at_least(begins, "不早于"), YEAR.at_most(ends, "不晚于")
    if year < begins:
        return Standing.NOT_YET_OPEN, first.other, last
    if year > ends:
        return Standing.OVERDUE, first, last.other
    return Standing.RUNNING, first, last


ALL = Whole(BARE, at_least(1))


def part_of(part: object, part_fact: str, total: object, total_fact: str) -> Fraction:
    """A part of a total of 1 or more, as a share.

    Raises:
        InvalidFacts: Either is no whole number, or the part is more than the total.
    """
    return Fraction(*_counted(part, part_fact, total, total_fact))


def _counted(part: object, part_fact: str, total: object, total_fact: str) -> tuple[int, int]:
    size, some = ALL.of(total, total_fact), COUNT.of(part, part_fact)
    if some > size:
        raise InvalidFacts(part_fact, part, f"a whole number, {size} or less", f"不大于{size}的整数")
    return some, size


RATE = Means(BARE, at_least(0), at_most(1))
Rate = Annotated[Fraction, *RATE]
ExactYuan = Annotated[Decimal, *YUAN, AS_GIVEN]
YuanOfShare = Annotated[Decimal, *YUAN, Places(2)]


@frozen(kw_only=True)
class RateCheck(Record):
    """A rate that is to be reached, and how many are still to be won; true where none are (比例检查).

    Attributes:
        share: 比例: the rate.
        to_go: 尚缺数: how many are still to be won, of the same total.
    """

    share: Rate
    to_go: Count

    def __bool__(self) -> bool:
        return not self.to_go


def rate_check(part: object, part_fact: str, whole: object, whole_fact: str, least: Decimal) -> RateCheck:
    """How far a part of a total is from the least share."""
    some, size = _counted(part, part_fact, whole, whole_fact)
    least_of, among = least.as_integer_ratio()
    return RateCheck(share=Fraction(some, size), to_go=max(-((some * among - least_of * size) // among), 0))


def short(has: Any, least: Any) -> Any:
    """What is missing, nothing where there is enough; of numbers or of columns."""
    return beyond(least, has)
