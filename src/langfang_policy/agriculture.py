"""Modern agriculture: three documents of October 2017.

- 关于推进“互联网+”现代农业行动的实施意见, 廊政办发〔2017〕19号: goals for 2018 and 2020 from raw figures, zones of
  demonstration, who answers for each task, the services of a village's information society.
- 关于成立现代农业园区工作领导小组的通知, 廊政字〔2017〕38号: who sits in the leading group for parks, and its office.
- 关于认定2017年廊坊市级现代农业园区的通知, 廊政办字〔2017〕123号: the way to a park's title, its withdrawal, rewards.

Checked clause by clause.

Limitations: of what the share of technology is one, what is sizeable, slow or standing out, the texts do not say. The
list of the ten parks is not printed, so that one alone is known by name; nor are grades of parks, sums of rewards, or
how often a park is assessed. The way to a title is told of the titles of 2017.

>>> seen = InternetObservation(goal=InternetGoal.PENETRATION, reached=2_399, whole=4_000)
>>> print(internet_goals([seen]).because)
✗ 廊政办发〔2017〕19号 一 第五段: penetration, observed 59.975%, required ≥60%
"""

from __future__ import annotations

from ._rooms.agriculture.decrees import *  # the three documents
from ._rooms.agriculture.goals import *  # 19号 一、二（一）、二（十二）: goals, zones, services of a village
from ._rooms.agriculture.tasks import *  # 19号 二、三: who answers for what
from ._rooms.agriculture.group import *  # 38号: the leading group for parks
from ._rooms.agriculture.parks import *  # 123号: titles of parks
from ._rooms.agriculture.registers import *  # duties, targets, bodies, a procedure

from ._rooms.agriculture import decrees as _decrees
from ._rooms.agriculture import goals as _goals
from ._rooms.agriculture import tasks as _tasks
from ._rooms.agriculture import group as _group
from ._rooms.agriculture import parks as _parks
from ._rooms.agriculture import registers as _registers

__all__ = ["DECREES"]
__all__ += _decrees.__all__
__all__ += _goals.__all__
__all__ += _tasks.__all__
__all__ += _group.__all__
__all__ += _parks.__all__
__all__ += _registers.__all__

DECREES = (PARK_GROUP, INTERNET_AGRICULTURE, PARK_TITLES)
