"""Opinions on Improving the Collective Forest Tenure System (关于完善集体林权制度的实施意见), 廊政办字〔2017〕154号.

What owner, contracting household and operator may do with collective forest land, what may be felled and what is
outside the quota, what a transfer needs, and what an operator may claim: the subsidy for scale, land for
infrastructure, rewards for brands.

Checked clause by clause with the three parts.

Limitations: what counts as tending, as harm or as an ecological function of the whole is a fact: the opinions define
none of them. Sums that counties set (the transfer subsidy) and rates of compensation are not printed.

>>> infrastructure_land(ForestOperator.FAMILY_FOREST_FARM, forest_mu=13_700, fits_plan=True).value
Decimal('287.00')
"""

from __future__ import annotations

from ._rooms.forestry.decree import *  # the opinions, the three rights and who holds them
from ._rooms.forestry.tasks import *  # 二: who answers for each task
from ._rooms.forestry.rights import *  # 二（一）: confirming rights, the three holders, contracts
from ._rooms.forestry.felling import *  # 二（二）: public-welfare forest, the felling quota, management plans
from ._rooms.forestry.transfer import *  # 二（三）1: transfer, consents, the subsidy for scale
from ._rooms.forestry.operators import *  # 二（三）2、3: new-type operators, land, brands, works under the trees
from ._rooms.forestry.registers import *  # duties and procedures

from ._rooms.forestry import decree as _decree
from ._rooms.forestry import tasks as _tasks
from ._rooms.forestry import rights as _rights
from ._rooms.forestry import felling as _felling
from ._rooms.forestry import transfer as _transfer
from ._rooms.forestry import operators as _operators
from ._rooms.forestry import registers as _registers

__all__ = ["DECREES"]
__all__ += _decree.__all__
__all__ += _tasks.__all__
__all__ += _rights.__all__
__all__ += _felling.__all__
__all__ += _transfer.__all__
__all__ += _operators.__all__
__all__ += _registers.__all__

DECREES = (FORESTRY,)
