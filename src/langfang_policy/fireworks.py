"""Fireworks Safety Measures (廊坊市烟花爆竹安全管理办法), 廊坊市人民政府令〔2017〕第1号.

Who may make, trade, keep, move and set off fireworks in the city, where and when setting off is banned, and what
follows a breach.

Checked clause by clause with the order's 27 articles.

Limitations: the fines stand behind penalties of laws and regulations (art. 20), which are not modelled: whether one
governs is a fact. Which products are approved for sale, and where the outer ring roads run, are facts too.

>>> square = Place(ring=RingPosition.OUTSIDE, in_development_zone=False)
>>> import datetime
>>> from langfang_policy.pollution import Alert
>>> evening = datetime.datetime(2018, 2, 15, 20, 0)
>>> may_set_off(square, at=evening, alert=Alert.NONE, manner=SAFE).value.allowed
True
>>> may_set_off(square, at=evening, alert=Alert.BLUE, manner=SAFE).because.text()
'✗ 廊坊市人民政府令〔2017〕第1号 第十七条第一款: heavy-pollution alert, observed blue, required <blue'
"""

from __future__ import annotations

from ._rooms.fireworks.decree import *  # 令文首段: the order, and how it came about
from ._rooms.fireworks.trade import *  # 第二至十五条: scope, supervision, permits, licences, storage, carriage
from ._rooms.fireworks.places import *  # 第十六条: what kind of place it is
from ._rooms.fireworks.bans import *  # 第十六至十九条: where, when, by whom and how not to set off
from ._rooms.fireworks.penalties import *  # 第二十至二十三条: what governs a punishment, and the fines
from ._rooms.fireworks.use import *  # 第十六至二十七条: whether one may set off, all in one; who may change the bans
from ._rooms.fireworks.registers import *  # duties, bodies, procedures

from ._rooms.fireworks import decree as _decree
from ._rooms.fireworks import trade as _trade
from ._rooms.fireworks import places as _places
from ._rooms.fireworks import bans as _bans
from ._rooms.fireworks import penalties as _penalties
from ._rooms.fireworks import use as _use
from ._rooms.fireworks import registers as _registers

__all__ = ["DECREES"]
__all__ += _decree.__all__
__all__ += _trade.__all__
__all__ += _places.__all__
__all__ += _bans.__all__
__all__ += _penalties.__all__
__all__ += _use.__all__
__all__ += _registers.__all__

DECREES = (FIREWORKS,)
