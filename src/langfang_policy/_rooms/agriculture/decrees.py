"""The three documents on agriculture and their clauses by name."""

from __future__ import annotations

import datetime

from ...core.decrees import Decree, Known, Nature

__all__ = ["INTERNET_AGRICULTURE", "PARK_GROUP", "PARK_TITLES"]

INTERNET_AGRICULTURE = Decree(
    "廊政办发〔2017〕19号",
    zh="关于推进“互联网+”现代农业行动的实施意见",
    en="Opinions on the Internet Plus Modern Agriculture Action",
    issuer="廊坊市人民政府办公室",
    issued=datetime.date(2017, 10, 24),
    first_day=datetime.date(2017, 10, 24),
    first_known=Known.PRESUMED,
    cites=("冀政办字〔2017〕59号",),
)
AIMS = INTERNET_AGRICULTURE.at("一")
GOALS, PRODUCTION, TRADE, MANAGEMENT, ONLINE = INTERNET_AGRICULTURE.each(
    "一 第一段、一 第二段、一 第三段、一 第四段、一 第五段"
)
IOT, EQUIPMENT, PROCESSING, COMMERCE = INTERNET_AGRICULTURE.each("二（一）、二（二）、二（三）、二（四）")
MARKETS, OPERATORS, DATA, WARNING, TRACING = INTERNET_AGRICULTURE.each(
    "二（五）、二（六）、二（七）、二（八）、二（九）"
)
E_GOVERNMENT, PLATFORM, VILLAGES, SMART_VILLAGES = INTERNET_AGRICULTURE.each(
    "二（十）、二（十一）、二（十二）、二（十三）"
)
LEADING, POLICY, SCIENCE, PILOTS, BASICS = INTERNET_AGRICULTURE.each("三（一）、三（二）、三（三）、三（四）、三（五）")
ZONES_DUE, GOALS_DUE = datetime.date(2018, 12, 31), datetime.date(2020, 12, 31)
"""The opinions name the years alone, so that their last days are presumed."""

PARK_GROUP = Decree(
    "廊政字〔2017〕38号",
    zh="关于成立现代农业园区工作领导小组的通知",
    en="Notice on the Leading Group for Modern Agricultural Parks",
    issued=datetime.date(2017, 10, 23),
    first_day=datetime.date(2017, 10, 23),
    first_known=Known.PRESUMED,
    nature=Nature.OTHER,
)
ESTABLISHMENT = PARK_GROUP.at("正文")
ROSTER, OFFICE = PARK_GROUP.each("第二段、第三段")

PARK_TITLES = Decree(
    "廊政办字〔2017〕123号",
    zh="关于认定2017年廊坊市级现代农业园区的通知",
    en="Notice on Recognising the Municipal Modern Agricultural Parks of 2017",
    issuer="廊坊市人民政府办公室",
    issued=datetime.date(2017, 10, 19),
    first_day=datetime.date(2017, 10, 19),
    first_known=Known.PRESUMED,
    nature=Nature.OTHER,
    cites=("廊办发〔2015〕21号",),
)
RECOGNITION, REVIEW = PARK_TITLES.each("第一段、第二段")
