"""The two decrees on schools, and the words that several of their parts use."""

from __future__ import annotations

import datetime
from fractions import Fraction

from ..core.decisions import Decision, Finding
from ..core.decrees import Decree, Known, plain_date
from ..core.errors import InvalidFacts
from ..core.exact import whole
from ..core.locators import Citation
from ..core.terms import Term, member

__all__ = ["COMPULSORY_EDUCATION", "SCHOOL_FACILITIES", "DueWindow", "Progress", "SchoolKind"]

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
    """Kinds of school; the last is everything else."""

    KINDERGARTEN = "幼儿园"
    PRIMARY = "小学"
    JUNIOR = "初中"
    SENIOR = "高中"
    OTHER = "其他"


def compulsory(stage: object, fact: str) -> SchoolKind:
    """The stage as one of compulsory education: primary or junior.

    Raises:
        InvalidFacts: It is neither.
    """
    found = member(stage, SchoolKind, fact)
    if found not in (SchoolKind.PRIMARY, SchoolKind.JUNIOR):
        raise InvalidFacts(fact, stage, "SchoolKind.PRIMARY or SchoolKind.JUNIOR", "小学或初中")
    return found


class Progress(Term):
    """Where a goal stands on a day."""

    MET = "已达到"
    NOT_YET_DUE = "未到期"
    MISSED = "未达到"


def year_end(year: int) -> datetime.date:
    """The last day of a year."""
    return datetime.date(year, 12, 31)


def progress(met: bool, on: object, due: datetime.date) -> Progress:  # noqa: FBT001  # a plain state
    """Where a goal stands on a day that is checked here; the last day is included."""
    pending = plain_date(on, "on") <= due
    return Progress.MET if met else Progress.NOT_YET_DUE if pending else Progress.MISSED


class DueWindow(Term):
    """Where a year lies to a window of years."""

    NOT_YET = "未到期"
    IN_WINDOW = "应办理"
    OVERDUE = "逾期"


def due_window(year: int, begins: int, ends: int, *, clause: Citation, zh: str, en: str) -> Decision[DueWindow]:
    """Where a year lies to a window, both ends included."""
    found = DueWindow.NOT_YET if year < begins else DueWindow.IN_WINDOW if year <= ends else DueWindow.OVERDUE
    return Decision(found, Finding(clause, zh, en, found is not DueWindow.OVERDUE, year, (begins, ends)))


def part_of(part: object, part_fact: str, total: object, total_fact: str) -> Fraction:
    """A part of a total of 1 or more, as a share.

    Raises:
        InvalidFacts: Either is no whole number, or the part is more than the total.
    """
    size = whole(total, total_fact, at_least=1)
    return Fraction(whole(part, part_fact, at_most=size), size)
