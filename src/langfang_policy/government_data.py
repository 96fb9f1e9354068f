"""Plan for Integrating and Sharing Government Information Systems, 廊政办字〔2017〕153号.

廊坊市政务信息系统整合共享实施计划.

Which systems are integrated and which cleaned up, what one lacks before it is connected, who answers for each task,
by when it is done and how it stands, what falls due for whom, and the yearly report.

Checked clause by clause with the three parts.

Limitations: no figure says what is long, narrow, rare or basically complete, so that the caller does. The method of
evaluation, the province's catalogue guide and the departments' own plans are not printed.

>>> import datetime
>>> found = plan_dues(
...     start=datetime.date(2018, 7, 1), end=datetime.date(2018, 12, 31), unit=PlanUnit.PUBLIC_SECURITY
... )
>>> for due in found.value:
...     print(due.last_day, due.task.zh)
2018-09-30 整合为一个“大系统”
2018-09-30 接入政务信息资源交换共享平台
2018-09-30 与市“互联网+政务服务”平台对接
"""

from __future__ import annotations

from ._rooms.government_data.decree import *  # the plan, and who is named in it
from ._rooms.government_data.tasks import *  # who answers for each task
from ._rooms.government_data.systems import *  # scope, clean-up, connection, fields of data, secrets
from ._rooms.government_data.safeguards import *  # 三（一）, （二）: consequences, the yearly report, money
from ._rooms.government_data.deadlines import *  # the day of each task, and what falls due
from ._rooms.government_data.registers import *  # duties and procedures

from ._rooms.government_data import decree as _decree
from ._rooms.government_data import tasks as _tasks
from ._rooms.government_data import systems as _systems
from ._rooms.government_data import safeguards as _safeguards
from ._rooms.government_data import deadlines as _deadlines
from ._rooms.government_data import registers as _registers

__all__ = ["DECREES"]
__all__ += _decree.__all__
__all__ += _tasks.__all__
__all__ += _systems.__all__
__all__ += _safeguards.__all__
__all__ += _deadlines.__all__
__all__ += _registers.__all__

DECREES = (GOVERNMENT_DATA,)
