"""Opinions on Physical Retail (关于推动实体零售创新转型的实施意见), 廊政办发〔2017〕16号.

How many large complexes, special streets and business districts the city and its counties owe by 2020, what chains must
distribute centrally, what a measure or a deal may not do to competition, and by what tariff a shop pays for its power.

Checked clause by clause with the five parts.

Limitations: what is large in an outlet, special in a street or modern in a business district is a fact, as is who lies
behind a rate: the opinions define none of them and name no responsible department. They call for value-added tax to be
paid together under measures on income tax; both names are kept as printed.

>>> found = unified_distribution([ChainGoods(unified=790, distributed=1_000)])
>>> print(found.because)
✗ 廊政办发〔2017〕16号 二（二）: rate of central distribution, observed 79%, required ≥80%
"""

from __future__ import annotations

from ._rooms.retail.decree import *  # the opinions
from ._rooms.retail.centres import *  # 一（一）: complexes, streets, a business district
from ._rooms.retail.networks import *  # 一（二）、二（二）、三（三）: two circles, central distribution
from ._rooms.retail.market import *  # 四（一）、四（二）、五（二）、五（四）: hearings, competition, power, projects
from ._rooms.retail.registers import *  # duties and targets

from ._rooms.retail import decree as _decree
from ._rooms.retail import centres as _centres
from ._rooms.retail import networks as _networks
from ._rooms.retail import market as _market
from ._rooms.retail import registers as _registers

__all__ = ["DECREES"]
__all__ += _decree.__all__
__all__ += _centres.__all__
__all__ += _networks.__all__
__all__ += _market.__all__
__all__ += _registers.__all__

DECREES = (RETAIL,)
