"""Food and drug safety plan and gutter oil opinions, 廊政办字〔2017〕100号 and 廊政办字〔2017〕135号.

廊坊市食品药品安全“十三五”规划: how its goals stand by raw figures, samples for each thousand heads, yearly
inspections, training hours, licences. 关于进一步加强“地沟油”治理工作的实施意见: waste from the kitchen to the collector
and the disposer, what each must hold and keep, what is barred, and what a finding calls for by whom.

Checked clause by clause with both.

Limitations: which hospital, market, farmland or product is of which grade is a fact: neither defines them. No fine, no
subsidy and no day for acting on a finding is printed. By which count of population samples are due is not said.

>>> import datetime
>>> found = food_sampling_check(
...     year=2020, population=4_800_000, samples=19_200, residue_samples=9_600, categories=30,
...     on=datetime.date(2021, 1, 20),
... )
>>> found.value.status.en, found.value.categories_missing
('missed', 1)
>>> waste_route(WasteStream.KITCHEN, own_facility=False, collector_available=True).value.zh
'餐厨废弃物收集处置企业'
"""

from __future__ import annotations

from ._rooms.food_safety.decree import *  # both decrees
from ._rooms.food_safety.goals import *  # 100号 一（三） and boxes: shares by raw figures
from ._rooms.food_safety.growth import *  # 100号 一（三）2, 二（六）2, 专栏4 3: reports by heads, growth
from ._rooms.food_safety.sampling import *  # 100号 专栏2: samples by heads, who samples what
from ._rooms.food_safety.inspections import *  # 100号 专栏1, 专栏7, 二（六）4: yearly inspections, teams, priorities
from ._rooms.food_safety.training import *  # 100号 一（三）3, 专栏4 2: training hours
from ._rooms.food_safety.businesses import *  # 100号 引言, 二, 三（三）: licences, farmland, invoices
from ._rooms.food_safety.units import *  # 135号: who answers for what, which waste is named
from ._rooms.food_safety.waste import *  # 135号 二（一）: producers and their routes
from ._rooms.food_safety.operators import *  # 135号 三: collectors, feed, edible oil
from ._rooms.food_safety.works import *  # 135号 二（二） to 二（四）: what is built by when
from ._rooms.food_safety.enforcement import *  # 135号 二（三）, 三 to 六: findings, campaign, accountability
from ._rooms.food_safety.registers import *  # duties, targets, procedures of both

from ._rooms.food_safety import decree as _decree
from ._rooms.food_safety import goals as _goals
from ._rooms.food_safety import growth as _growth
from ._rooms.food_safety import sampling as _sampling
from ._rooms.food_safety import inspections as _inspections
from ._rooms.food_safety import training as _training
from ._rooms.food_safety import businesses as _businesses
from ._rooms.food_safety import units as _units
from ._rooms.food_safety import waste as _waste
from ._rooms.food_safety import operators as _operators
from ._rooms.food_safety import works as _works
from ._rooms.food_safety import enforcement as _enforcement
from ._rooms.food_safety import registers as _registers

__all__ = ["DECREES"]
__all__ += _decree.__all__
__all__ += _goals.__all__
__all__ += _growth.__all__
__all__ += _sampling.__all__
__all__ += _inspections.__all__
__all__ += _training.__all__
__all__ += _businesses.__all__
__all__ += _units.__all__
__all__ += _waste.__all__
__all__ += _operators.__all__
__all__ += _works.__all__
__all__ += _enforcement.__all__
__all__ += _registers.__all__

DECREES = (FOOD_DRUG_PLAN, GUTTER_OIL)
