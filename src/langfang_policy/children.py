"""Left-Behind Rural Children (关于加强农村留守儿童关爱保护工作的实施意见), 廊政发〔2017〕47号.

Who guards a child whose parents work away, what the quarterly survey and report ask and of whom, what help a hardship
calls for.

Checked with the form of the entrusted guardian's confirmation (附件1), field by field.

Limitations: the opinions never say which child is left behind (no age, no test of absence), set no day for what follows
a township's report, and their second form is not printed.

>>> from datetime import date
>>> quarter_report_due(date(2018, 5, 20)).value
datetime.date(2018, 6, 30)
"""

from __future__ import annotations

from ._rooms.children.decree import *  # the decree, and who acts
from ._rooms.children.care import *  # 二 第二、四、五段，三（一）、（二）: guardians, files, care, drop-outs, help
from ._rooms.children.confirmation import *  # 附件1: the entrusted guardian's confirmation
from ._rooms.children.quarter import *  # 三（一）、四（三）: the survey and the report of every quarter
from ._rooms.children.registers import *  # duties, bodies, procedures

from ._rooms.children import decree as _decree
from ._rooms.children import care as _care
from ._rooms.children import confirmation as _confirmation
from ._rooms.children import quarter as _quarter
from ._rooms.children import registers as _registers

__all__ = ["DECREES"]
__all__ += _decree.__all__
__all__ += _care.__all__
__all__ += _confirmation.__all__
__all__ += _quarter.__all__
__all__ += _registers.__all__

DECREES = (CHILDREN,)
