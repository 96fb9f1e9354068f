"""The fireworks measures as a decree: number, titles, days, slips of the text, how it was adopted."""

from __future__ import annotations

import datetime

from attrs import frozen

from ...core.decrees import Decree, Nature, Slip
from ...core.figures import Record, figure
from ...core.rules import provision

__all__ = ["FIREWORKS", "Adoption"]

FIREWORKS = Decree(
    "廊坊市人民政府令〔2017〕第1号",
    zh="廊坊市烟花爆竹安全管理办法",
    en="Fireworks Safety Measures of Langfang",
    adopted=datetime.date(2017, 12, 26),
    issued=datetime.date(2017, 12, 28),
    first_day=datetime.date(2018, 1, 1),
    nature=Nature.UNSAID,
    slips=(
        Slip("第十六条第一款", "廊坊经济技术开发区", "廊坊开发区, the same zone"),
        Slip("第二十五条", "销售", "经营 (business), as everywhere else"),
    ),
)

ADOPTION = FIREWORKS.at("令文首段")


@provision(ADOPTION)
@frozen(kw_only=True)
class Adoption(Record):
    """How the measures came about: at which meeting of the city government, and on which days (通过与施行)."""

    executive_meeting: int = figure(10, "常务会议次数", "number of the executive meeting of this government")
    adopted: datetime.date = figure(datetime.date(2017, 12, 26), "审议通过日", "day of the meeting")
    first_day: datetime.date = figure(datetime.date(2018, 1, 1), "施行日", "first day in force")
