"""The work plan, its clauses by name, and who handles waste."""

from __future__ import annotations

import datetime

from ...core.decrees import Decree, Known, Slip
from ...core.terms import Term

__all__ = ["LIVESTOCK", "WasteHolder"]

LIVESTOCK = Decree(
    "廊政办字〔2017〕161号",
    zh="廊坊市畜禽养殖废弃物资源化利用工作方案",
    en="Work Plan for Using the Waste of Livestock and Poultry Farming",
    issuer="廊坊市人民政府办公室",
    issued=datetime.date(2017, 12, 19),
    first_day=datetime.date(2017, 12, 19),
    first_known=Known.PRESUMED,
    cites=("国办发〔2017〕48号", "冀政办字〔2017〕119号"),
    slips=(
        Slip("三（一）", "《畜禽规模养殖场污染防治条例》", "《畜禽规模养殖污染防治条例》"),
        Slip("三（七）", "市质检局", "市质监局"),
        Slip("三（八）", "检测评估中心", "监测评估中心"),
    ),
)
GENERAL, GOALS = LIVESTOCK.each("一、二")
HUSBANDRY, POLLUTION, ASSESSMENT, TERRITORY = LIVESTOCK.each("三（一）、三（二）、三（三）、三（四）")
SUPERVISION, FARMS, UPGRADE, CAPACITY = LIVESTOCK.each("三（五）、三（六）、三（七）、三（八）")
FERTILISER, ENERGY, DENSE, CYCLES = LIVESTOCK.each("三（九）、三（十）、三（十一）、三（十二）")
LEADING, FUNDS, POLICY, TECHNOLOGY = LIVESTOCK.each("四（一）、四（二）、四（三）、四（四）")
PERFORMANCE, PUBLICITY, ATTACHMENT = LIVESTOCK.each("四（五）、四（六）、附件")


class WasteHolder(Term):
    """Who has waste to use; the plan prints no size for large, medium or small (粪污利用主体)."""

    LARGE_SCALE_FARM = "大型规模养殖场"
    MEDIUM_SCALE_FARM = "中型规模养殖场"
    SMALL_SCALE_FARM = "小型规模养殖场"
    MEDIUM_FARM = "未达规模的中型养殖场"
    SMALL_FARM = "未达规模的小型养殖场"
    SERVICE_ORGANISATION = "有机肥专业化、社会化服务组织"
    PARK_OR_BASE = "现代农业园区和果菜种植基地"
    OTHER = "其他主体"
