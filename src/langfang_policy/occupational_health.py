"""Plan against Occupational Diseases (廊坊市职业病防治规划（2016—2020年）), 廊政办字〔2017〕121号.

What is to be reached by 2020 in training, testing, examination, declaration, monitoring and insurance, held against raw
counts in one scorecard; what employers, projects and contracts lack; what localities owe each year.

Checked clause by clause with the plan's three parts.

Limitations: which department leads for which target stands in a division of duties that the gazette does not print, so
that each observation says it where it matters. What is serious, a key trade or a radiation worker is a fact. Counts of
a unit and of the area that it lies in are added up, so that each must be told once. No interval of examinations and no
rate of a premium is printed.

>>> import datetime
>>> seen = [
...     HealthObservation(
...         indicator=HealthIndicator.PROJECTS_DECLARED, year=2020, area=HealthArea.SANHE, unit=unit,
...         lead=LeadDepartment.WORK_SAFETY, reached=reached, base=base,
...     )
...     for unit, reached, base in (("燕郊镇", 90, 100), ("李旗庄镇", 15, 25))
... ]
>>> facts = {"year": 2020, "view": ScorecardView.DEPARTMENT, "on": datetime.date(2021, 3, 1)}
>>> [(row.group, row.results[0].status.en, row.results[0].to_go) for row in health_scorecard(seen, **facts).value]
[('市安监局', 'missed', 2)]
"""

from __future__ import annotations

from ._rooms.occupational_health.decree import *  # 标题: the plan, the years that it covers
from ._rooms.occupational_health.targets import *  # 一: targets, the share of early pneumoconiosis
from ._rooms.occupational_health.scorecard import *  # 一（一）至（四）: all targets from raw counts
from ._rooms.occupational_health.employers import *  # 二（一）至（三）、（五）: employers, projects, patients
from ._rooms.occupational_health.safeguards import *  # 三: yearly work, evaluations
from ._rooms.occupational_health.registers import *  # duties and procedures

from ._rooms.occupational_health import decree as _decree
from ._rooms.occupational_health import targets as _targets
from ._rooms.occupational_health import scorecard as _scorecard
from ._rooms.occupational_health import employers as _employers
from ._rooms.occupational_health import safeguards as _safeguards
from ._rooms.occupational_health import registers as _registers

__all__ = ["DECREES"]
__all__ += _decree.__all__
__all__ += _targets.__all__
__all__ += _scorecard.__all__
__all__ += _employers.__all__
__all__ += _safeguards.__all__
__all__ += _registers.__all__

DECREES = (OCCUPATIONAL_HEALTH,)
