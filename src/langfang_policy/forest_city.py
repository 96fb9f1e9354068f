"""Plan for Creating a National Forest City (廊坊市创建国家森林城市实施方案), 廊政办字〔2017〕158号.

The 39 indicators that are printed, as data and as a scorecard of raw figures: met, missed and by how much, running, not
reported; of the city or of one area, by year, leading unit or any unit. What the key works ask, and when the papers of
the acceptance are due. The headquarters and its office, with their members, are those of a notice of the same year
(关于成立廊坊市创建国家森林城市指挥部的通知, 廊政办字〔2017〕103号).

Checked clause by clause; the plan announces 40 indicators, and none is made up for the one that it does not print.

Limitations: the national standard behind the plan is not part of it. What is a main city, a big tree, a major case or a
species of greening is a fact, as the plan defines none of them. The words beside a figure (such as evenly spread) are
asked for only where they are a condition of their own.

>>> import datetime
>>> seen = ForestObservation(measure=ForestMeasure.STREET_CANOPY, year=2018, reached=291, whole=1_000)
>>> card = forest_city_scorecard([seen], year=2018, on=datetime.date(2019, 1, 1), lead=ForestUnit.PLANNING)
>>> [(line.measure.zh, line.status.zh, line.short_by) for line in card.value if line.observed]
[('城区街道树冠覆盖率', '未完成', Decimal('9.00'))]
"""

from __future__ import annotations

from ._rooms.forest_city.decree import *  # the two decrees and the places
from ._rooms.forest_city.indicators import *  # 二（二）: the indicators and their units
from ._rooms.forest_city.measures import *  # 二（二）, 三: what is measured, the figures, the targets
from ._rooms.forest_city.items import *  # 二（二）: suburbs, sites, trees, the master plan, free entry
from ._rooms.forest_city.observations import *  # 二: what is observed, and from which year on
from ._rooms.forest_city.scorecard import *  # 二: the scorecard, and whether the goal is reached
from ._rooms.forest_city.works import *  # 三: corridors, borders, villages, bases, parks, field shelter
from ._rooms.forest_city.steps import *  # 四, 五: phases, steps, papers, filings, who answers
from ._rooms.forest_city.headquarters import *  # 103号: the roster, the office, bodies of localities
from ._rooms.forest_city.registers import *  # duties, papers, bodies, procedures

from ._rooms.forest_city import decree as _decree
from ._rooms.forest_city import indicators as _indicators
from ._rooms.forest_city import measures as _measures
from ._rooms.forest_city import items as _items
from ._rooms.forest_city import observations as _observations
from ._rooms.forest_city import scorecard as _scorecard
from ._rooms.forest_city import works as _works
from ._rooms.forest_city import steps as _steps
from ._rooms.forest_city import headquarters as _headquarters
from ._rooms.forest_city import registers as _registers

__all__ = ["DECREES"]
__all__ += _decree.__all__
__all__ += _indicators.__all__
__all__ += _measures.__all__
__all__ += _items.__all__
__all__ += _observations.__all__
__all__ += _scorecard.__all__
__all__ += _works.__all__
__all__ += _steps.__all__
__all__ += _headquarters.__all__
__all__ += _registers.__all__

DECREES = (FOREST_CITY, FOREST_CITY_HEADQUARTERS)
