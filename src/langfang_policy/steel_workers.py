"""Resettlement of Steel Workers (关于进一步做好钢铁去产能企业职工安置工作的实施意见), 廊政办字〔2017〕156号.

What workers whose steel enterprise cuts capacity, and the employers who train and hire them, may claim: each subsidy
as a formula, with who qualifies, its cap, its months and its fund, from 1 January 2017 to the end of 2019. All of a
worker's items stand in `worker_entitlements`, all of an employer's in `employer_entitlements`.

Checked clause by clause with the eight groups of policies.

Limitations: amounts that follow 冀财社〔2016〕158号 or the general rules of the insurance are not printed here, nor is
any rule on drawing several items side by side: sums are provisional.

>>> import datetime
>>> hiring_bonus(12, paid_before=0, paid_to_others=0, on=datetime.date(2018, 1, 1)).value
Decimal('12000')
"""

from __future__ import annotations

from ._rooms.steel_workers.decree import *  # the opinions, how long they run, from which fund what is paid
from ._rooms.steel_workers.benefits import *  # 二（一）: what the unemployed draw
from ._rooms.steel_workers.training import *  # 二（二）: training, by the class hour and head
from ._rooms.steel_workers.hiring import *  # 二（三）: whoever takes workers on
from ._rooms.steel_workers.startup import *  # 二（四）: founders
from ._rooms.steel_workers.posts import *  # 二（五）至二（八）: ages, early retirement, award funds, public posts
from ._rooms.steel_workers.claims import *  # what may be claimed, as a list
from ._rooms.steel_workers.workers import *  # all that a worker may claim
from ._rooms.steel_workers.employers import *  # all that an employer may claim
from ._rooms.steel_workers.registers import *  # duties, procedures

from ._rooms.steel_workers import decree as _decree
from ._rooms.steel_workers import benefits as _benefits
from ._rooms.steel_workers import training as _training
from ._rooms.steel_workers import hiring as _hiring
from ._rooms.steel_workers import startup as _startup
from ._rooms.steel_workers import posts as _posts
from ._rooms.steel_workers import claims as _claims
from ._rooms.steel_workers import workers as _workers
from ._rooms.steel_workers import employers as _employers
from ._rooms.steel_workers import registers as _registers

__all__ = ["DECREES"]
__all__ += _decree.__all__
__all__ += _benefits.__all__
__all__ += _training.__all__
__all__ += _hiring.__all__
__all__ += _startup.__all__
__all__ += _posts.__all__
__all__ += _claims.__all__
__all__ += _workers.__all__
__all__ += _employers.__all__
__all__ += _registers.__all__

DECREES = (STEEL_WORKERS,)
