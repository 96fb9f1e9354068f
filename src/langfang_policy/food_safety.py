"""Thirteenth Five-Year Plan for Food and Drug Safety, 廊政办字〔2017〕100号.

廊坊市食品药品安全“十三五”规划.

Limitations: nothing is modelled yet; the ledger lists what the decree says.

>>> FOOD_DRUG_PLAN.in_force(FOOD_DRUG_PLAN.first_day)
True
"""

from __future__ import annotations

import datetime

from .core.decrees import Decree
from .core.registers import Body, Duty, Procedure, Target

__all__ = ["GUTTER_OIL", "BODIES", "DECREES", "DUTIES", "FOOD_DRUG_PLAN", "PROCEDURES", "TARGETS"]

FOOD_DRUG_PLAN = Decree(
    "廊政办字〔2017〕100号",
    zh="廊坊市食品药品安全“十三五”规划",
    en="Thirteenth Five-Year Plan for Food and Drug Safety",
    issuer="廊坊市人民政府办公室",
    issued=datetime.date(2017, 8, 25),
    first_day=datetime.date(2017, 8, 25),
)

GUTTER_OIL = Decree(
    "廊政办字〔2017〕135号",
    zh="关于进一步加强“地沟油”治理工作的实施意见",
    en="Opinions on Further Strengthening the Control of Gutter Oil",
    issuer="廊坊市人民政府办公室",
    issued=datetime.date(2017, 11, 13),
    first_day=datetime.date(2017, 11, 13),
)
DECREES = (FOOD_DRUG_PLAN, GUTTER_OIL)

DUTIES: tuple[Duty, ...] = ()
TARGETS: tuple[Target, ...] = ()
BODIES: tuple[Body, ...] = ()
PROCEDURES: tuple[Procedure, ...] = ()
