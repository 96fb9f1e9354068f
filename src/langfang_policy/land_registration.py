"""Circular on the Registration of Contracted Rural Land (关于全市农村承包地确权登记颁证工作情况的通报), 〔2017〕21号.

What the province asks of the city, how far it had come, who was last, what the printed figures imply and where they do
not add up, the order of the checks, and when a place among the last leads to a talk.

Checked clause by clause with the two parts.

Limitations: how the overall score is made up is not printed, and no total of what is due; totals are inferred from
counts and rounded shares. Of Bazhou no township is listed, and no reason is given.

>>> found = implied_total(ImpliedBase.HOUSEHOLDS).value
>>> (found.least, found.most)
(620130, 620161)
>>> [point.zh for point in bulletin_contradictions().value][0]
'入库村不多于公示无异议的村'
"""

from __future__ import annotations

from ._rooms.land_registration.decree import *  # the circular
from ._rooms.land_registration.progress import *  # 一、一（一）: targets, progress, the checks of each county
from ._rooms.land_registration.rankings import *  # 一（二）: who is last, and who had been spoken to
from ._rooms.land_registration.requirements import *  # 二: rates, applications, steps, bulletins, talks
from ._rooms.land_registration.consistency import *  # 一、二: what the figures imply, and where they do not add up
from ._rooms.land_registration.registers import *  # duties, targets, bodies, procedures

from ._rooms.land_registration import decree as _decree
from ._rooms.land_registration import progress as _progress
from ._rooms.land_registration import rankings as _rankings
from ._rooms.land_registration import requirements as _requirements
from ._rooms.land_registration import consistency as _consistency
from ._rooms.land_registration import registers as _registers

__all__ = ["DECREES"]
__all__ += _decree.__all__
__all__ += _progress.__all__
__all__ += _rankings.__all__
__all__ += _requirements.__all__
__all__ += _consistency.__all__
__all__ += _registers.__all__

DECREES = (LAND_REGISTRATION,)
