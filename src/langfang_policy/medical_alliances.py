"""Opinion on Medical Alliances (关于推进医疗联合体建设和发展的实施意见), 廊政办字〔2017〕106号.

Who plans and begins by when in 2017, which forms of alliance there are and who may head them, who takes part by 2020,
whom the basic level treats, what a prescription may be for, how patients are referred, how gains are shared, what staff
may claim, and whose the tasks are.

Checked clause by clause with the six parts.

Limitations: what has clear effect, who is strong enough to head a form and which patients are chosen for long
prescriptions are facts: the opinion defines none of them. The alliance's own criteria of referral are not part of it.

>>> import datetime
>>> tasks = hospital_launch(CareTier.TERTIARY, municipal=True, on=datetime.date(2017, 10, 31)).value
>>> [(task.step.zh, str(task.due), task.status.zh) for task in tasks]
[('出台实施方案', '2017-10-31', '进行中'), ('启动医联体建设工作', '2017-10-31', '进行中')]
"""

from __future__ import annotations

from ._rooms.medical_alliances.decree import *  # the opinion, tiers of care, the hospitals that are named
from ._rooms.medical_alliances.goals import *  # 三、六（一）: the first year, areas, who takes part by 2020
from ._rooms.medical_alliances.forms import *  # 四（一）: forms, who heads them, the specialist union, communities
from ._rooms.medical_alliances.care import *  # 四（二）至（四）: patients, contracts, prescriptions, referral
from ._rooms.medical_alliances.mechanisms import *  # 四（五）、五（三）、五（四）: what is set up, shared, claimed
from ._rooms.medical_alliances.tasks import *  # 三、五、六（二）、（三）: departments, assessment
from ._rooms.medical_alliances.registers import *  # duties, targets, bodies, procedures

from ._rooms.medical_alliances import decree as _decree
from ._rooms.medical_alliances import goals as _goals
from ._rooms.medical_alliances import forms as _forms
from ._rooms.medical_alliances import care as _care
from ._rooms.medical_alliances import mechanisms as _mechanisms
from ._rooms.medical_alliances import tasks as _tasks
from ._rooms.medical_alliances import registers as _registers

__all__ = ["DECREES"]
__all__ += _decree.__all__
__all__ += _goals.__all__
__all__ += _forms.__all__
__all__ += _care.__all__
__all__ += _mechanisms.__all__
__all__ += _tasks.__all__
__all__ += _registers.__all__

DECREES = (MEDICAL_ALLIANCES,)
