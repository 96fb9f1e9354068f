"""Opinions on Speeding up All-Area Tourism (关于加快发展全域旅游的实施意见), 廊政发〔2017〕65号.

What the city and each county are to reach and by when, growth and shares from raw figures, what a scenic site lacks,
where an area stands in the layout, who may have the subsidy, and how land of tourism projects is handled.

Checked clause by clause with the seven parts.

Limitations: what counts as direct employment, as a leisure product, as contribution to the GDP or as a street of some
size is a fact: the opinions define none of them. The sum of the subsidy and the interval of campaigns and surveys are
not printed. What is asked every year has no printed end; as a target it is listed up to 2020, the last year named.

>>> from langfang_policy.river_chief import Area
>>> [(one.goal.zh, one.figure, one.year) for one in area_owes(Area.DEVELOPMENT_ZONE).value.goals]
[('每年建成特色民宿和乡村客栈', 5, 2018)]
"""

from __future__ import annotations

from ._rooms.tourism.decree import *  # the opinions, their clauses, whom and from when they bind
from ._rooms.tourism.layout import *  # 二、五（一）: the layout, the brand
from ._rooms.tourism.goals import *  # 一、三、四、七（一）: the figures, every goal as data
from ._rooms.tourism.measures import *  # 一: what a year asks; growth and shares from raw figures
from ._rooms.tourism.areas import *  # 三、四（二）、六（一）、六（二）: what a county owes
from ._rooms.tourism.projects import *  # 二（二）、三（一）、三（二）: what is named
from ._rooms.tourism.sites import *  # 三（一）4、四: scenic sites, toilets, caravans
from ._rooms.tourism.support import *  # 七: the conference, the subsidy, land
from ._rooms.tourism.registers import *  # duties, bodies, procedures

from ._rooms.tourism import decree as _decree
from ._rooms.tourism import layout as _layout
from ._rooms.tourism import goals as _goals
from ._rooms.tourism import measures as _measures
from ._rooms.tourism import areas as _areas
from ._rooms.tourism import projects as _projects
from ._rooms.tourism import sites as _sites
from ._rooms.tourism import support as _support
from ._rooms.tourism import registers as _registers

__all__ = ["DECREES"]
__all__ += _decree.__all__
__all__ += _layout.__all__
__all__ += _goals.__all__
__all__ += _measures.__all__
__all__ += _areas.__all__
__all__ += _projects.__all__
__all__ += _sites.__all__
__all__ += _support.__all__
__all__ += _registers.__all__

DECREES = (TOURISM,)
