"""Plan for Creating a National Forest City, 廊政办字〔2017〕158号.

廊坊市创建国家森林城市实施方案.

Limitations: nothing is modelled yet; the ledger lists what the decree says.

>>> FOREST_CITY.in_force(FOREST_CITY.first_day)
True
"""

from __future__ import annotations

import datetime

from .core.decrees import Decree
from .core.registers import Body, Duty, Procedure, Target

__all__ = ["FOREST_CITY_HEADQUARTERS", "BODIES", "DECREES", "DUTIES", "FOREST_CITY", "PROCEDURES", "TARGETS"]

FOREST_CITY = Decree(
    "廊政办字〔2017〕158号",
    zh="廊坊市创建国家森林城市实施方案",
    en="Plan for Creating a National Forest City",
    issuer="廊坊市人民政府办公室",
    issued=datetime.date(2017, 12, 18),
    first_day=datetime.date(2017, 12, 18),
)

FOREST_CITY_HEADQUARTERS = Decree(
    "廊政办字〔2017〕103号",
    zh="关于成立廊坊市创建国家森林城市指挥部的通知",
    en="Notice on Establishing the Headquarters for Creating a National Forest City",
    issuer="廊坊市人民政府办公室",
    issued=datetime.date(2017, 9, 3),
    first_day=datetime.date(2017, 9, 3),
)
DECREES = (FOREST_CITY, FOREST_CITY_HEADQUARTERS)

DUTIES: tuple[Duty, ...] = ()
TARGETS: tuple[Target, ...] = ()
BODIES: tuple[Body, ...] = ()
PROCEDURES: tuple[Procedure, ...] = ()
