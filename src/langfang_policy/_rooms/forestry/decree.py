"""The opinions, their clauses by name, the three rights, and what several rooms ask for."""

from __future__ import annotations

import datetime
from typing import TypeVar

from ...core.decrees import Decree, Known, Slip
from ...core.errors import Undetermined
from ...core.terms import Term

__all__ = ["FORESTRY", "ForestHolder", "ForestRight"]

T = TypeVar("T")

FORESTRY = Decree(
    "廊政办字〔2017〕154号",
    zh="关于完善集体林权制度的实施意见",
    en="Opinions on Improving the Collective Forest Tenure System",
    issuer="廊坊市人民政府办公室",
    issued=datetime.date(2017, 12, 13),
    first_day=datetime.date(2017, 12, 13),
    first_known=Known.PRESUMED,
    cites=(
        "国办发〔2016〕83号",
        "冀政办字〔2017〕74号",
        "冀政函〔2013〕1号",
        "银监发〔2013〕32号",
        "冀金办〔2010〕40号",
    ),
    slips=(Slip("二（三）3", "各市、县政府", "市、县（市、区）政府"),),
)
GOALS, REQUIREMENTS = FORESTRY.each("一（一）、一（二）")
CERTIFYING, THREE_RIGHTS, CONTRACTS, DISPUTES = FORESTRY.each("二（一）1、二（一）2、二（一）3、二（一）4")
OWNER = FORESTRY.at("二（一）2 落实所有权")
CONTRACTOR = FORESTRY.at("二（一）2 稳定承包权")
OPERATOR = FORESTRY.at("二（一）2 放活经营权")
PUBLIC_FOREST, FELLING = FORESTRY.each("二（二）1、二（二）2")
TRANSFER, OPERATORS, UNDERSTORY, FRUIT = FORESTRY.each("二（三）1、二（三）2、二（三）3、二（三）4")
SERVICES, FISCAL, FINANCING = FORESTRY.each("二（四）1、二（四）2、二（四）3")
LEADING, INVESTMENT = FORESTRY.each("三（一）、三（二）")
GOALS_DUE = datetime.date(2020, 12, 31)
"""The opinions name the year alone, so that its last day is presumed."""


class ForestRight(Term):
    """The three rights in collective forest land that the opinions part (三权)."""

    OWNERSHIP = "所有权"
    CONTRACT = "承包权"
    OPERATING = "经营权"


class ForestHolder(Term):
    """Who holds one of the three rights (林权主体)."""

    COLLECTIVE = "农村集体经济组织"
    HOUSEHOLD = "承包农户"
    OPERATOR = "经营权人"


def stated(value: T | None, fact: str, en: str, zh: str) -> T:
    """A fact that matters here and may be left out elsewhere.

    Raises:
        Undetermined: It is left out.
    """
    if value is None:
        raise Undetermined(fact, en=en, zh=zh)
    return value
