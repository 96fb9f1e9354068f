"""Openness in government: the plan of August 2017 and the leading group of December.

- 全面推进政务公开工作实施细则贯彻落实方案, 廊政办字〔2017〕91号: how open a draft is said to be and why, when documents
  are published, evaluated, interpreted and printed, by when public concern is answered and by whom, what is due by the
  end of which year.
- 关于成立廊坊市政务公开领导小组的通知, 廊政办字〔2017〕149号: who sits in the leading group, what it and its office do.

Checked clause by clause with the eight parts of the plan and the four of the notice.

Limitations: what is important, major, of wide reach or of serious effect is a fact: the plan defines none of it. Time
limits of requests are the state regulation's and not printed; nor is an interval of the group's meetings.

>>> import datetime
>>> flood = PublicConcern(happened_at=datetime.datetime(2018, 7, 21, 3), key_matter=True, especially_major=True)
>>> for due in response_dues(flood).value:
...     print(due.act.zh, due.by, due.in_principle)
及时向社会发布 2018-07-21 04:00:00 True
发布权威信息 2018-07-21 08:00:00 False
召开新闻发布会 2018-07-22 03:00:00 False
"""

from __future__ import annotations

from ._rooms.open_government.decree import *  # the two documents
from ._rooms.open_government.documents import *  # 91号 一（一）、二（二）: drafts, publication, expiry
from ._rooms.open_government.meetings import *  # 一（二）、一（四）、一（五）、七（一）: meetings, requests
from ._rooms.open_government.policy import *  # 二（一）、四（二）、六: interpretation, the public's part
from ._rooms.open_government.response import *  # 三: public concern
from ._rooms.open_government.lists import *  # what the plan lists by name
from ._rooms.open_government.units import *  # who leads and answers for each item
from ._rooms.open_government.dates import *  # by which day, and each year
from ._rooms.open_government.assessment import *  # 八（三）、末段: weight, consequences, reach
from ._rooms.open_government.group import *  # 149号: the leading group
from ._rooms.open_government.registers import *  # duties, a target, bodies, procedures

from ._rooms.open_government import decree as _decree
from ._rooms.open_government import documents as _documents
from ._rooms.open_government import meetings as _meetings
from ._rooms.open_government import policy as _policy
from ._rooms.open_government import response as _response
from ._rooms.open_government import lists as _lists
from ._rooms.open_government import units as _units
from ._rooms.open_government import dates as _dates
from ._rooms.open_government import assessment as _assessment
from ._rooms.open_government import group as _group
from ._rooms.open_government import registers as _registers

__all__ = ["DECREES"]
__all__ += _decree.__all__
__all__ += _documents.__all__
__all__ += _meetings.__all__
__all__ += _policy.__all__
__all__ += _response.__all__
__all__ += _lists.__all__
__all__ += _units.__all__
__all__ += _dates.__all__
__all__ += _assessment.__all__
__all__ += _group.__all__
__all__ += _registers.__all__

DECREES = (OPENNESS_PLAN, OPENNESS_GROUP)
