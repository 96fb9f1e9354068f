"""Schools and compulsory education: two decrees.

- 廊坊市中心城区新建住宅区配套中小学幼儿园建设管理办法, 廊政字〔2017〕28号: what a new housing estate in the central
  urban area owes, from its households to its children of each stage, the schools that its population calls for, the
  land and floor area of each size, and how they are built and handed over.
- 关于统筹推进县域内城乡义务教育一体化改革发展的实施意见, 廊政字〔2017〕31号: class sizes and the end of oversize
  classes, staff, the exchange of teachers, funding shares, drop-outs, migrants' children, and every dated goal.

Checked with the sizes and tracks that the measures list, of which all agree.

Limitations: the measures order no rounding of people, give no size between the listed ones and say nothing of
populations outside a band; the opinions print neither a class ratio for village schools nor the day on which a term
begins, which is taken as 1 September. The answers say so instead of filling the gaps.

>>> estate_needs(households=4000).value.primary.classes
ClassRange(fewest=18, most=30)
>>> school_posts(pupils={SchoolKind.PRIMARY: 380}, village=False).value.whole
20
"""

from __future__ import annotations

from ._rooms.education.decrees import *  # the two decrees, and the kinds of schools
from ._rooms.education.sizing import *  # 28号 第四、五条: how many schools and classes, how much land and floor
from ._rooms.education.estates import *  # 28号 第一、二、九至二十三条: who plans, builds, pays, hands over
from ._rooms.education.proposals import *  # 28号 第四、五、十二条: a proposal, checked whole
from ._rooms.education.layout import *  # 31号 一、二（一）1至4: where schools stand, and what they have
from ._rooms.education.classes import *  # 31号 二（一）5: classes, and the end of oversize ones
from ._rooms.education.teachers import *  # 31号 二（二）: posts, exchange, training
from ._rooms.education.governance import *  # 31号 二（三）、（四）、三: charters, drop-outs, migrants, fees
from ._rooms.education.schools import *  # 31号 二: a school and a county, checked whole
from ._rooms.education.goals import *  # 31号 一、二: targets
from ._rooms.education.registers import *  # duties, bodies, procedures

from ._rooms.education import decrees as _decrees
from ._rooms.education import sizing as _sizing
from ._rooms.education import estates as _estates
from ._rooms.education import proposals as _proposals
from ._rooms.education import layout as _layout
from ._rooms.education import classes as _classes
from ._rooms.education import teachers as _teachers
from ._rooms.education import governance as _governance
from ._rooms.education import schools as _schools
from ._rooms.education import goals as _goals
from ._rooms.education import registers as _registers

__all__ = ["DECREES"]
__all__ += _decrees.__all__
__all__ += _sizing.__all__
__all__ += _estates.__all__
__all__ += _proposals.__all__
__all__ += _layout.__all__
__all__ += _classes.__all__
__all__ += _teachers.__all__
__all__ += _governance.__all__
__all__ += _schools.__all__
__all__ += _goals.__all__
__all__ += _registers.__all__

DECREES = (SCHOOL_FACILITIES, COMPULSORY_EDUCATION)
