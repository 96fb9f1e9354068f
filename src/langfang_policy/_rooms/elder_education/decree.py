"""The plan for elder education, its tiers, and the day of its goals."""

from __future__ import annotations

import datetime

from ...core.decrees import Decree, Known, Slip
from ...core.terms import Term

__all__ = ["ELDER_EDUCATION", "Tier"]

ELDER_EDUCATION = Decree(
    "廊政办字〔2017〕162号",
    zh="廊坊市老年教育发展规划（2017—2020年）",
    en="Plan for the Development of Elder Education in Langfang (2017-2020)",
    issuer="廊坊市人民政府办公室",
    issued=datetime.date(2017, 12, 25),
    first_day=datetime.date(2017, 12, 25),
    first_known=Known.PRESUMED,
    cites=("国办发〔2016〕74号", "冀政办字〔2017〕135号"),
    slips=(Slip("二（七）", "新形式", "新形势 (new situation)"),),
)

TITLE = ELDER_EDUCATION.at("标题")
GOALS = ELDER_EDUCATION.at("二")
COVERAGE = ELDER_EDUCATION.at("二（一）")
SITES = ELDER_EDUCATION.at("二（二）")
VENUES = ELDER_EDUCATION.at("二（三）")
VOLUNTEERS = ELDER_EDUCATION.at("二（四）")
DISTANCE = ELDER_EDUCATION.at("二（五）")
DEMONSTRATION = ELDER_EDUCATION.at("二（八）")
FUNDS = ELDER_EDUCATION.at("三（二）")

GOALS_DUE = datetime.date(2020, 12, 31)
"""The last day of the goals: by 2020 (到2020年) is read as by the end of that year."""


class Tier(Term):
    """The four tiers of the network of elder education, from the highest (四级网络)."""

    CITY = "市"
    COUNTY = "县（市、区）"
    TOWNSHIP = "乡镇（街道）"
    VILLAGE = "村（居委会）"


UNIVERSITY_TIERS = (Tier.CITY, Tier.COUNTY)
