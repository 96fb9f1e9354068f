"""Plan for the Reform of the Salt Industry (廊坊市盐业体制改革实施方案), 廊政字〔2017〕40号.

Who may sell food salt where, what may be sold, which licences hold and until when, what is supplied with and without
iodine, what a wholesaler keeps in stock, what follows from bad faith, and which unit answers for which task.

Checked clause by clause with the four parts.

Limitations: what is a special situation, an emergency, a particular group or normal sales is a fact: the plan defines
none of them. The areas of supply, the rules on branches and those by which new licences are given stand elsewhere.

>>> import datetime
>>> found = salt_licence(printed_end=datetime.date(2017, 12, 20), on=datetime.date(2018, 6, 1)).value
>>> (found.valid, str(found.last_day), found.may_apply)
(True, '2018-12-31', True)
>>> salt_market_access(firm=SaltFirm.LOCAL_WHOLESALER, area=SaltSaleArea.BEYOND_HEBEI).value.sale.zh
'不允许'
"""

from __future__ import annotations

from ._rooms.salt.decree import *  # 一（三）、二（二）、三（四）: the plan, the stages of the reform, the authorities
from ._rooms.salt.market import *  # 二（一）、二（四）至（七）、三（五）: sale, prices, salt that is no food
from ._rooms.salt.credit import *  # 二（八）: records, publication, sanctions
from ._rooms.salt.iodine import *  # 二（九）: supply by areas, coverage, stock
from ._rooms.salt.reform import *  # 三（二）（三）、四（二）: staff, the move of supervision, days, licences
from ._rooms.salt.units import *  # 二、三、四（一）: units by task, the groups
from ._rooms.salt.registers import *  # duties, targets, bodies, procedures

from ._rooms.salt import decree as _decree
from ._rooms.salt import market as _market
from ._rooms.salt import credit as _credit
from ._rooms.salt import iodine as _iodine
from ._rooms.salt import reform as _reform
from ._rooms.salt import units as _units
from ._rooms.salt import registers as _registers

__all__ = ["DECREES"]
__all__ += _decree.__all__
__all__ += _market.__all__
__all__ += _credit.__all__
__all__ += _iodine.__all__
__all__ += _reform.__all__
__all__ += _units.__all__
__all__ += _registers.__all__

DECREES = (SALT,)
