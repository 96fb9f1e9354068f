"""Interim Measures for Rural Property Transactions (廊坊市农村产权交易管理暂行办法), 廊政办字〔2017〕136号.

Which of twelve kinds a thing is, what must go through the trading platform and what may, the papers of sellers and
buyers, the days of the review, who may buy a village house, a trade step by step, fees, and disputes.

Checked clause by clause with the 31 articles.

Limitations: what national law and the provincial homestead rules allow, which papers other rules ask for, and what the
provincial platform trades are facts: the measures refer to them. Neither rates of fees nor the rules of bidding are
printed.

>>> import datetime
>>> day = datetime.date(2018, 6, 1)
>>> market_duty(PropertyKind.FOREST_RIGHT, holder=RuralParty.HOUSEHOLD, act=TradeAct.OTHER, on=day).value.zh
'鼓励和引导进场'
>>> pays_service_fee(RuralParty.AGRICULTURAL_ENTERPRISE, on=day).value
True
"""

from __future__ import annotations

from ._rooms.rural_property.decree import *  # 第二条、第三十一条: whom they reach, how long they hold
from ._rooms.rural_property.platforms import *  # 第五条、第六条: platforms and stations
from ._rooms.rural_property.kinds import *  # 第八条: the twelve kinds
from ._rooms.rural_property.market import *  # 第九至第十三条: what must be traded on the platform, homesteads, modes
from ._rooms.rural_property.papers import *  # 第十四至第十八条: applications, papers, review
from ._rooms.rural_property.trades import *  # 第十四至第二十三条: a trade step by step, registration, filing, fees
from ._rooms.rural_property.conduct import *  # 第二十四至第二十八条: unified management, money, disputes
from ._rooms.rural_property.registers import *  # duties, the procedure

from ._rooms.rural_property import decree as _decree
from ._rooms.rural_property import platforms as _platforms
from ._rooms.rural_property import kinds as _kinds
from ._rooms.rural_property import market as _market
from ._rooms.rural_property import papers as _papers
from ._rooms.rural_property import trades as _trades
from ._rooms.rural_property import conduct as _conduct
from ._rooms.rural_property import registers as _registers

__all__ = ["DECREES"]
__all__ += _decree.__all__
__all__ += _platforms.__all__
__all__ += _kinds.__all__
__all__ += _market.__all__
__all__ += _papers.__all__
__all__ += _trades.__all__
__all__ += _conduct.__all__
__all__ += _registers.__all__

DECREES = (RURAL_PROPERTY,)
