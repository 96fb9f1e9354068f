"""The river-chief system (河长制): five instruments in one notice, 廊政办字〔2017〕129号.

关于印发廊坊市河长制市级会议制度（试行）等4项制度和廊坊市2017年全面建立河长制工作考核验收实施方案的通知.

How the municipal meetings are held, what information is shared, how a year is assessed, how often chiefs patrol and
what becomes of what they find, and the acceptance of 2017.

Checked with the nineteen units that make up the joint meeting, and with the days on which the two calendars of 2017
agree.

Limitations: the scoring rules (考核验收评分细则) are named and not printed; general chiefs have no patrol minimum;
how much denser a bad reach is patrolled, what ranks low, and who reminds village chiefs is not said.

>>> grade_score(90).value.zh
'优秀'
>>> patrol_minimum(Level.CITY).value.times
2
"""

from __future__ import annotations

from ._rooms.river_chief.decree import *  # the notice, its five instruments, who the chiefs are
from ._rooms.river_chief.meetings import *  # 会议制度: meetings
from ._rooms.river_chief.information import *  # 信息共享: information
from ._rooms.river_chief.assessment import *  # 考核办法 一至七: assessment
from ._rooms.river_chief.consequences import *  # 考核办法 六、八: what an assessment brings
from ._rooms.river_chief.acceptance import *  # 考核验收方案: acceptance of the first year
from ._rooms.river_chief.scope import *  # 巡河制度 第一至九条: who patrols what
from ._rooms.river_chief.patrol import *  # 巡河制度 第七至十五条: how often, and what is written down
from ._rooms.river_chief.log import *  # 巡河制度 第七、十、十二条: how a log stands
from ._rooms.river_chief.problems import *  # 巡河制度 第十四、十八至二十条: what is found, and who is told
from ._rooms.river_chief.accountability import *  # 巡河制度 第二十二、二十三条: what chiefs answer for
from ._rooms.river_chief.agenda import *  # 会议制度、考核办法、巡河制度: the year's calendar
from ._rooms.river_chief.registers import *  # duties, bodies, procedures

from ._rooms.river_chief import decree as _decree
from ._rooms.river_chief import meetings as _meetings
from ._rooms.river_chief import information as _information
from ._rooms.river_chief import assessment as _assessment
from ._rooms.river_chief import consequences as _consequences
from ._rooms.river_chief import acceptance as _acceptance
from ._rooms.river_chief import scope as _scope
from ._rooms.river_chief import patrol as _patrol
from ._rooms.river_chief import log as _log
from ._rooms.river_chief import problems as _problems
from ._rooms.river_chief import accountability as _accountability
from ._rooms.river_chief import agenda as _agenda
from ._rooms.river_chief import registers as _registers

__all__ = ["DECREES"]
__all__ += _decree.__all__
__all__ += _meetings.__all__
__all__ += _information.__all__
__all__ += _assessment.__all__
__all__ += _consequences.__all__
__all__ += _acceptance.__all__
__all__ += _scope.__all__
__all__ += _patrol.__all__
__all__ += _log.__all__
__all__ += _problems.__all__
__all__ += _accountability.__all__
__all__ += _agenda.__all__
__all__ += _registers.__all__

DECREES = (RIVER_CHIEF,)
