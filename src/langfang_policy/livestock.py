"""Work Plan for Using the Waste of Livestock and Poultry Farming, 廊政办字〔2017〕161号.

廊坊市畜禽养殖废弃物资源化利用工作方案: what plans must hold and by when, what a farm must do with its waste, which use
of waste is supported for whom, and a scorecard of the targets from raw figures.

Checked clause by clause with the four parts.

Limitations: when a farm is one of scale, large or small, and when a county's land carries its herds are facts: the plan
defines none of them. The Development Zone, an addressee, is named by no clause. Fines, subsidies and the length of the
limits that it speaks of are not printed, nor is its attachment, the list of each year's tasks. How long a treatment
file is kept is not said.

>>> from datetime import date
>>> seen = GoalObservation(goal=LivestockGoal.EQUIPMENT, year=2018, reached=437, whole=500)
>>> line = livestock_scorecard([seen], year=2018, on=date(2019, 1, 15)).value[0]
>>> line.status.en, line.percent, line.short_by
('missed', Fraction(437, 5), Decimal('13.00'))
"""

from __future__ import annotations


from ._rooms.livestock.decree import *  # the plan, and who handles waste
from ._rooms.livestock.tasks import *  # 三 and 四: who leads, cooperates, is responsible
from ._rooms.livestock.plans import *  # 三（一）, 三（二）, 三（四）: three kinds of plans
from ._rooms.livestock.farms import *  # 三（三）, 三（五）, 三（六）: what a farm must do
from ._rooms.livestock.uses import *  # 三（七）to 三（十二）: capacity, fertiliser, energy, cycles
from ._rooms.livestock.support import *  # 四（二）, 四（三）: money, land, power, gas
from ._rooms.livestock.goals import *  # 二 and the targets of 三, 四（五）: the scorecard and what follows
from ._rooms.livestock.registers import *  # duties and bodies

from ._rooms.livestock import decree as _decree
from ._rooms.livestock import tasks as _tasks
from ._rooms.livestock import plans as _plans
from ._rooms.livestock import farms as _farms
from ._rooms.livestock import uses as _uses
from ._rooms.livestock import support as _support
from ._rooms.livestock import goals as _goals
from ._rooms.livestock import registers as _registers

__all__ = ["DECREES"]
__all__ += _decree.__all__
__all__ += _tasks.__all__
__all__ += _plans.__all__
__all__ += _farms.__all__
__all__ += _uses.__all__
__all__ += _support.__all__
__all__ += _goals.__all__
__all__ += _registers.__all__

DECREES = (LIVESTOCK,)
