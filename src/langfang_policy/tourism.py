"""Opinions on Speeding up All-Area Tourism, 廊政发〔2017〕65号.

关于加快发展全域旅游的实施意见.

Limitations: nothing is modelled yet; the ledger lists what the decree says.

>>> TOURISM.in_force(TOURISM.first_day)
True
"""

from __future__ import annotations

import datetime

from .core.decrees import Decree
from .core.registers import Body, Duty, Procedure, Target

__all__ = ["BODIES", "DECREES", "DUTIES", "PROCEDURES", "TARGETS", "TOURISM"]

TOURISM = Decree(
    "廊政发〔2017〕65号",
    zh="关于加快发展全域旅游的实施意见",
    en="Opinions on Speeding up All-Area Tourism",
    issuer="廊坊市人民政府",
    issued=datetime.date(2017, 12, 27),
    first_day=datetime.date(2017, 12, 27),
)
DECREES = (TOURISM,)

DUTIES: tuple[Duty, ...] = ()
TARGETS: tuple[Target, ...] = ()
BODIES: tuple[Body, ...] = ()
PROCEDURES: tuple[Procedure, ...] = ()
