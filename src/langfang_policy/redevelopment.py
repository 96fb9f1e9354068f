"""Rebuilding of shantytowns (关于加快推进市区城镇棚户区改造工作的指导意见), 廊政办字〔2017〕90号.

Which villages, areas and houses are rebuilt, what a design must keep, how the income from land is divided, and at what
step of the procedure a project's file stands: what it lacks, what may come next and not before what day.

Checked clause by clause with the four parts and both annexes.

Limitations: fees, the conditions of a relocated village, the capability of a firm and the policies on expropriation of
houses on state land are left to other rules; they are facts here. What may be done about an objection to a published
plan the text does not say, but that the plan goes on only without one.

>>> import datetime
>>> publicity_last_day(datetime.date(2018, 4, 12)).value
datetime.date(2018, 4, 19)
>>> plan_consented(PlanVote(day=datetime.date(2018, 4, 1), villagers=640, present=600, consenting=570)).value
False
"""

from __future__ import annotations

from ._rooms.redevelopment.decree import *  # 主送、一: the opinions, whom they address, the year of the goal
from ._rooms.redevelopment.scope import *  # 二、附件2 一3: what is rebuilt, what a village site is
from ._rooms.redevelopment.requirements import *  # 三: ratio, green, income, facilities, matching, housing, supply
from ._rooms.redevelopment.safeguards import *  # 四: review, the year for signing, what is barred, deposits
from ._rooms.redevelopment.division import *  # 附件1: which department answers for what
from ._rooms.redevelopment.votes import *  # 附件2 一6至一8、一10: votes, notices, announcement, firms, delivery
from ._rooms.redevelopment.acts import *  # 附件2: what a project needs, and who does it
from ._rooms.redevelopment.file import *  # 附件2: the file of a project
from ._rooms.redevelopment.registers import *  # duties, bodies, procedures

from ._rooms.redevelopment import decree as _decree
from ._rooms.redevelopment import scope as _scope
from ._rooms.redevelopment import requirements as _requirements
from ._rooms.redevelopment import safeguards as _safeguards
from ._rooms.redevelopment import division as _division
from ._rooms.redevelopment import votes as _votes
from ._rooms.redevelopment import acts as _acts
from ._rooms.redevelopment import file as _file
from ._rooms.redevelopment import registers as _registers

__all__ = ["DECREES"]
__all__ += _decree.__all__
__all__ += _scope.__all__
__all__ += _requirements.__all__
__all__ += _safeguards.__all__
__all__ += _division.__all__
__all__ += _votes.__all__
__all__ += _acts.__all__
__all__ += _file.__all__
__all__ += _registers.__all__

DECREES = (REDEVELOPMENT,)
