"""Plan for Creating a National Forest City (廊坊市创建国家森林城市实施方案), 廊政办字〔2017〕158号, and its headquarters.

x

Limitations: x
"""

from __future__ import annotations

from ._rooms.forest_city.decree import *
from ._rooms.forest_city.indicators import *
from ._rooms.forest_city.items import *
from ._rooms.forest_city.measures import *
from ._rooms.forest_city.scorecard import *

from ._rooms.forest_city import decree as _decree
from ._rooms.forest_city import indicators as _indicators
from ._rooms.forest_city import items as _items
from ._rooms.forest_city import measures as _measures
from ._rooms.forest_city import scorecard as _scorecard

__all__ = ["DECREES"]
__all__ += _decree.__all__
__all__ += _indicators.__all__
__all__ += _items.__all__
__all__ += _measures.__all__
__all__ += _scorecard.__all__

DECREES = (FOREST_CITY, FOREST_CITY_HEADQUARTERS)
