"""Quality Award Measures (廊坊市政府质量奖管理办法), 廊政字〔2017〕39号.

Who may apply for the city's highest honour for quality, how a round is run and how many it honours, what a winner
receives and may say of it, and when the honour is taken back.

Checked clause by clause with the 30 articles.

Limitations: what counts as a major accident, as outstanding or as leading is a fact: the measures define none of
them. The detailed conditions and rules that the office writes (art. 30) are not part of the decree.

>>> import datetime
>>> prize(Award.ORGANISATION, repeat=False).value.money_yuan
Decimal('300000')
>>> held = HeldAward(award=Award.ORGANISATION, commended=datetime.date(2017, 12, 20))
>>> award_validity(held).value.last_day
datetime.date(2022, 12, 19)
"""

from __future__ import annotations

from ._rooms.quality_award.decree import *  # 印发通知、第二条: the measures, which edition governs, the four honours
from ._rooms.quality_award.honours import *  # 第二条、第四条: whom they are for, the yearly round
from ._rooms.quality_award.applicants import *  # 第八条、第九条: what an applicant must have
from ._rooms.quality_award.rounds import *  # 第十一至第二十条: the round
from ._rooms.quality_award.prizes import *  # 第二十一至第二十四条: fees, prizes, repeat wins
from ._rooms.quality_award.holding import *  # 第四条、第二十三至第二十八条: term, publicity, revocation, reapplication
from ._rooms.quality_award.registers import *  # duties, bodies, procedures

from ._rooms.quality_award import decree as _decree
from ._rooms.quality_award import honours as _honours
from ._rooms.quality_award import applicants as _applicants
from ._rooms.quality_award import rounds as _rounds
from ._rooms.quality_award import prizes as _prizes
from ._rooms.quality_award import holding as _holding
from ._rooms.quality_award import registers as _registers

__all__ = ["DECREES"]
__all__ += _decree.__all__
__all__ += _honours.__all__
__all__ += _applicants.__all__
__all__ += _rounds.__all__
__all__ += _prizes.__all__
__all__ += _holding.__all__
__all__ += _registers.__all__

DECREES = (QUALITY_AWARD,)
