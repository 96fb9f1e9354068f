"""Thirteenth Five-Year Plan for the Modern Public Cultural Service System, 廊政办发〔2017〕20号.

廊坊市现代公共文化服务体系建设“十三五”发展规划: what of service centres, shares, parks, projects and libraries is asked
by which year and of whom, who pays for what, which star a volunteer is given, and what recurs.

Checked clause by clause with the three parts and the eleven boxes.

Limitations: of opening hours, books and new books per head, floor area, staff and spending per head the plan prints no
figure: standards for the first are still to be set, the others are to be leading or advanced, and only the reckoning is
computed. No share or amount of any payment is printed. What makes a service centre one up to standard is a fact.

>>> from langfang_policy.core.organs import Level
>>> [(target.key, target.asks.text("zh"), str(target.due)) for target in TARGETS if target.series == "village-centres"]
[('village-centres-2017', '60%以上', '2017-12-31'), ('village-centres-2018', '90%以上', '2018-12-31'), \
('village-centres-2019', '≥100%', '2019-12-31')]
>>> asked_in_year(CultureIndicator.TOWNSHIP_CENTRES, year=2018).value.year.state.zh
'两个所列年度之间'
"""

from __future__ import annotations

from ._rooms.culture.decree import *  # the plan, and the five-year period
from ._rooms.culture.funding import *  # 二（一）, 专栏1, 专栏8: who pays, the use of money, its steps and directions
from ._rooms.culture.goals import *  # 二（二）4, 专栏2, 专栏3, 专栏6: what is asked by which year, and shares
from ._rooms.culture.centres import *  # 二（二）4: what the service centres miss
from ._rooms.culture.places import *  # 专栏2, 专栏7, 专栏10: what each county is to have
from ._rooms.culture.facilities import *  # 一（三）, 专栏2, 专栏5: facilities, projects, branches, libraries
from ._rooms.culture.groups import *  # 二（二）6, 专栏3: the groups with special provision
from ._rooms.culture.supply import *  # 专栏4, 二（五）, 专栏6, 专栏7, 二（六）18: events, season, card, purchase, ranks
from ._rooms.culture.people import *  # 专栏8, 二（七）21, 专栏9, 专栏10: amateur groups, teams, volunteers
from ._rooms.culture.checks import *  # 二（一）, 专栏3, 专栏8, 专栏11, 三（二）: what recurs, who is assessed
from ._rooms.culture.targets import *  # targets by year and of whom
from ._rooms.culture.registers import *  # duties, bodies, the year's money

from ._rooms.culture import decree as _decree
from ._rooms.culture import funding as _funding
from ._rooms.culture import goals as _goals
from ._rooms.culture import centres as _centres
from ._rooms.culture import places as _places
from ._rooms.culture import facilities as _facilities
from ._rooms.culture import groups as _groups
from ._rooms.culture import supply as _supply
from ._rooms.culture import people as _people
from ._rooms.culture import checks as _checks
from ._rooms.culture import targets as _targets
from ._rooms.culture import registers as _registers

__all__ = ["DECREES"]
__all__ += _decree.__all__
__all__ += _funding.__all__
__all__ += _goals.__all__
__all__ += _centres.__all__
__all__ += _places.__all__
__all__ += _facilities.__all__
__all__ += _groups.__all__
__all__ += _supply.__all__
__all__ += _people.__all__
__all__ += _checks.__all__
__all__ += _targets.__all__
__all__ += _registers.__all__

DECREES = (CULTURE,)
