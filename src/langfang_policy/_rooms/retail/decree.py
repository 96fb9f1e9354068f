"""The opinions on physical retail, their clauses by name, and the day of their goals."""

from __future__ import annotations

import datetime

from ...core.decrees import Decree, Known, Slip

__all__ = ["RETAIL"]

RETAIL = Decree(
    "廊政办发〔2017〕16号",
    zh="关于推动实体零售创新转型的实施意见",
    en="Opinions on Promoting the Innovation and Transformation of Physical Retail",
    issuer="廊坊市人民政府办公室",
    issued=datetime.date(2017, 8, 7),
    first_day=datetime.date(2017, 8, 7),
    first_known=Known.PRESUMED,
    cites=("冀政办发〔2016〕32号", "冀政办字〔2016〕161号", "国发〔2016〕48号"),
    slips=(
        Slip("一（四）", "现实增强", "增强现实 (augmented reality)"),
        Slip("三（四）", "市场外贸企业", "市场、外贸企业 (markets and foreign-trade firms)"),
    ),
)
ADDRESSEES = RETAIL.at("主送")
CENTRES, NETWORK, GOODS = RETAIL.each("一（一）、一（二）、一（三）")
PLAYERS, OPERATION, SUPPLY, GREEN = RETAIL.each("二（一）、二（二）、二（三）、二（四）")
ONLINE, REGION = RETAIL.each("三（一）、三（三）")
PLANNING, COMPETITION, SUPERVISION, CREDIT = RETAIL.each("四（一）、四（二）、四（三）、四（四）")
APPROVALS, COSTS, FINANCE, PILOT = RETAIL.each("五（一）、五（二）、五（三）、五（四）")
GOALS_DUE = datetime.date(2020, 12, 31)
"""The opinions name the year alone, so that its last day is presumed."""
