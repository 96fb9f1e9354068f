"""Elder Education Plan (廊坊市老年教育发展规划（2017—2020年）), 廊政办字〔2017〕162号.

The goals for learning in old age by the end of 2020, by level of institution, and what may be charged and opened.

Checked with every figure of part two of the plan.

Limitations: the plan does not say from which age people are old, nor whether the development zone counts as a county:
both are the caller's to say. Of the standard of a demonstration school it names the fields and no figures.

>>> from datetime import date
>>> [one.status.zh for one in assess_goals(GoalLevel.CITY, {"participation": 20}, on=date(2021, 1, 1)).value][:2]
['已完成', '未报告']
"""

from __future__ import annotations

from ._rooms.elder_education.decree import *  # the plan, and its four tiers
from ._rooms.elder_education.goals import *  # 二: the goals by level
from ._rooms.elder_education.ways import *  # 标题、二（三）、三（二）: the period, the network, venues, tuition
from ._rooms.elder_education.registers import *  # duties, bodies, procedures

from ._rooms.elder_education import decree as _decree
from ._rooms.elder_education import goals as _goals
from ._rooms.elder_education import ways as _ways
from ._rooms.elder_education import registers as _registers

__all__ = ["DECREES"]
__all__ += _decree.__all__
__all__ += _goals.__all__
__all__ += _ways.__all__
__all__ += _registers.__all__

DECREES = (ELDER_EDUCATION,)
