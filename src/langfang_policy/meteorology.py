"""Scheme for Managing Performance in Meteorological Disaster Prevention, Langfang 2017, 廊政办字〔2017〕89号.

2017年廊坊市气象防灾减灾绩效管理工作方案: the points of each of the scored tasks, and the sheet of the city or of a
county with what was lost where.

Checked clause by clause with the three parts and the tasks of annex two.

Limitations: annex one, with the points of each county, is not printed; a county's sheet takes each task with its full
score. Whether a department counts, a system runs well or an accident was anybody's fault is a fact.

>>> reports = [UnitReport(unit=unit, done={UnitDeed.EMERGENCY_PLAN}) for unit in SchemeUnit]
>>> card = city_scorecard(reports, city=CityReport(done={CityDeed.MODERNISED})).value
>>> print(card)
Langfang: 10 of 102 points
"""

from __future__ import annotations

from ._rooms.meteorology.decree import *  # 附件二: the scheme, tasks, indicators, full scores
from ._rooms.meteorology.figures import *  # what parts bring, and what is asked for them
from ._rooms.meteorology.readings import *  # doubtful places of the tasks
from ._rooms.meteorology.reports import *  # what a unit and the city report
from ._rooms.meteorology.units import *  # tasks that the city and its counties share
from ._rooms.meteorology.city import *  # tasks of the city alone
from ._rooms.meteorology.scorecard import *  # the sheets
from ._rooms.meteorology.supervision import *  # 三: contacts, checks, untrue figures; evidence
from ._rooms.meteorology.registers import *  # 一至三: duties

from ._rooms.meteorology import decree as _decree
from ._rooms.meteorology import figures as _figures
from ._rooms.meteorology import readings as _readings
from ._rooms.meteorology import reports as _reports
from ._rooms.meteorology import units as _units
from ._rooms.meteorology import city as _city
from ._rooms.meteorology import scorecard as _scorecard
from ._rooms.meteorology import supervision as _supervision
from ._rooms.meteorology import registers as _registers

__all__ = ["DECREES"]
__all__ += _decree.__all__
__all__ += _figures.__all__
__all__ += _readings.__all__
__all__ += _reports.__all__
__all__ += _units.__all__
__all__ += _city.__all__
__all__ += _scorecard.__all__
__all__ += _supervision.__all__
__all__ += _registers.__all__

DECREES = (METEOROLOGY,)
