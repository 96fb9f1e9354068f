"""Government and personal credit: two plans of the end of 2017.

- 关于加强个人诚信体系建设的实施方案, 廊政办字〔2017〕119号: whose records come first and who consults them for what,
  the green channel and acceptance with gaps, whom grave breaches reach, defaulters, objections, repair, students.
- 关于加强政务诚信体系建设的实施方案, 廊政发〔2017〕66号: records of failure in government, disclosure, measures of the
  superior, leniency, promises to investors, debt, and who answers for each of seventeen tasks.

Checked clause by clause.

Limitations: what is grave, adverse or of good standing, the plans do not say; nor by which standards a name comes on a
list and off it, how long a sanction lasts, or how long “promptly” is. Most lists end in 等: what they do not name is
told as not named, neither in nor out. Clean is who has no adverse record, for however short a time records were kept.

>>> import datetime
>>> case = ObjectionCase(filed=datetime.date(2018, 2, 2), notice_received=datetime.date(2018, 2, 7))
>>> found = objection_state(case, on=datetime.date(2018, 3, 13)).value
>>> str(found.last_day), found.verification.zh, found.sanction.zh
('2018-03-12', '逾期未完成', '暂不执行')
"""

from __future__ import annotations

from ._rooms.credit.decrees import *  # the two plans
from ._rooms.credit.records import *  # 119号 二: records, platform, lists, consultation, evaluation
from ._rooms.credit.incentives import *  # 119号 三（一）、三（二）: exemplars, green channel, acceptance with gaps
from ._rooms.credit.sanctions import *  # 119号 三（三）、三（四）: grave breaches, defaulters, associations
from ._rooms.credit.protection import *  # 119号 四（二）、四（四）: collection, oversight, repair
from ._rooms.credit.objections import *  # 119号 四（三）: objections, wrongful sanctions
from ._rooms.credit.schools import *  # 119号 五（二）、五（三）: publicity, students
from ._rooms.credit.conduct import *  # 66号 二: failures, disclosure, sanctions, leniency
from ._rooms.credit.fields import *  # 66号 三、四: tenders, investors, debt, responsible units
from ._rooms.credit.registers import *  # duties, procedures

from ._rooms.credit import decrees as _decrees
from ._rooms.credit import records as _records
from ._rooms.credit import incentives as _incentives
from ._rooms.credit import sanctions as _sanctions
from ._rooms.credit import protection as _protection
from ._rooms.credit import objections as _objections
from ._rooms.credit import schools as _schools
from ._rooms.credit import conduct as _conduct
from ._rooms.credit import fields as _fields
from ._rooms.credit import registers as _registers

__all__ = ["DECREES"]
__all__ += _decrees.__all__
__all__ += _records.__all__
__all__ += _incentives.__all__
__all__ += _sanctions.__all__
__all__ += _protection.__all__
__all__ += _objections.__all__
__all__ += _schools.__all__
__all__ += _conduct.__all__
__all__ += _fields.__all__
__all__ += _registers.__all__

DECREES = (PERSONAL_CREDIT, GOVERNMENT_INTEGRITY)
