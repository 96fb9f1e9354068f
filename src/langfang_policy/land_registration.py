"""Circular on the Registration and Certification of Contracted Rural Land, 〔2017〕21号.

关于全市农村承包地确权登记颁证工作情况的通报.

Limitations: nothing is modelled yet; the ledger lists what the decree says.

>>> LAND_REGISTRATION.in_force(LAND_REGISTRATION.first_day)
True
"""

from __future__ import annotations

import datetime

from .core.decrees import Decree
from .core.registers import Body, Duty, Procedure, Target

__all__ = ["BODIES", "DECREES", "DUTIES", "LAND_REGISTRATION", "PROCEDURES", "TARGETS"]

LAND_REGISTRATION = Decree(
    "〔2017〕21号",
    zh="关于全市农村承包地确权登记颁证工作情况的通报",
    en="Circular on the Registration and Certification of Contracted Rural Land",
    issuer="廊坊市人民政府办公室",
    issued=datetime.date(2017, 12, 25),
    first_day=datetime.date(2017, 12, 25),
)
DECREES = (LAND_REGISTRATION,)

DUTIES: tuple[Duty, ...] = ()
TARGETS: tuple[Target, ...] = ()
BODIES: tuple[Body, ...] = ()
PROCEDURES: tuple[Procedure, ...] = ()
