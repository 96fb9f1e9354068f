"""The circular, its clauses by name, and what several rooms ask for."""

from __future__ import annotations

import datetime

from ...core.decrees import Decree, Known, Nature, Slip

__all__ = ["LAND_REGISTRATION"]

ISSUED = datetime.date(2017, 12, 25)
LAND_REGISTRATION = Decree(
    "〔2017〕—21号",
    zh="关于全市农村承包地确权登记颁证工作情况的通报",
    en="Circular on the Registration and Certification of Contracted Rural Land",
    issuer="廊坊市人民政府办公室",
    issued=ISSUED,
    first_day=ISSUED,
    first_known=Known.PRESUMED,
    nature=Nature.OTHER,
    slips=(
        Slip("一（二）4", "黄庄镇", "皇庄镇, as the list of the whole city has it"),
        Slip("一（二）5", "固安工业区", "固安县固安工业区, as the list of its county has it"),
    ),
)
PREAMBLE = LAND_REGISTRATION.at("引言")
GOALS, PROGRESS = LAND_REGISTRATION.each("一、一（一）")
BY_CONTRACTS, BY_DATABASE, BY_SCORE = LAND_REGISTRATION.each("一（二）1至3")
COUNTY_TOWNS, CITY_TOWNS, HELD = LAND_REGISTRATION.each("一（二）4至6")
RATES, SELF_CHECK, ACCEPTANCE, SUPERVISION = LAND_REGISTRATION.each("二（一）至（四）")
YEAR_END = datetime.date(2017, 12, 31)
"""The circular speaks of this year, so that its last day is presumed."""
