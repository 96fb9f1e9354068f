"""Opinions on Promoting the Innovation and Transformation of Physical Retail, 廊政办发〔2017〕16号.

关于推动实体零售创新转型的实施意见.

Limitations: nothing is modelled yet; the ledger lists what the decree says.

>>> RETAIL.in_force(RETAIL.first_day)
True
"""

from __future__ import annotations

import datetime

from .core.decrees import Decree
from .core.registers import Body, Duty, Procedure, Target

__all__ = ["BODIES", "DECREES", "DUTIES", "PROCEDURES", "RETAIL", "TARGETS"]

RETAIL = Decree(
    "廊政办发〔2017〕16号",
    zh="关于推动实体零售创新转型的实施意见",
    en="Opinions on Promoting the Innovation and Transformation of Physical Retail",
    issuer="廊坊市人民政府办公室",
    issued=datetime.date(2017, 8, 7),
    first_day=datetime.date(2017, 8, 7),
)
DECREES = (RETAIL,)

DUTIES: tuple[Duty, ...] = ()
TARGETS: tuple[Target, ...] = ()
BODIES: tuple[Body, ...] = ()
PROCEDURES: tuple[Procedure, ...] = ()
