"""Normative Documents (关于公布市政府规范性文件清理结果的通知), 廊政字〔2017〕41号.

Which normative documents (规范性文件) of the city hold on which day, how long such documents live, and how the two
instruments that the clean-up amended read before and after.

Checked with the counts printed for each drafting department, 172 in force in all, and with every slip of the annexes.

Limitations: the catalogue gives only the year of most documents, so their last days are windows; of the amended
articles the wording before is printed in part, and where it is not there is no answer for the days before.

>>> [listed.status.en for listed in find_documents(number="〔2014〕106号").value]
['in force']
>>> [listed.status.en for listed in find_documents(number="廊政〔2014〕106号").value]
['lapsed']
"""

from __future__ import annotations

from ._rooms.normative_docs.items import *  # 一至五: the items of the notice, one by one
from ._rooms.normative_docs.life import *  # 引言、一至四: a document's life
from ._rooms.normative_docs.listing import *  # 附件1至4: the catalogue, asked
from ._rooms.normative_docs.amended import *  # 附件5: what two instruments read before and after
from ._rooms.normative_docs.review import *  # 附件5 一: how a document is reviewed, and by when
from ._rooms.normative_docs.registers import *  # duties, bodies, procedures

from ._rooms.normative_docs import items as _items
from ._rooms.normative_docs import life as _life
from ._rooms.normative_docs import listing as _listing
from ._rooms.normative_docs import amended as _amended
from ._rooms.normative_docs import review as _review
from ._rooms.normative_docs import registers as _registers

__all__ = ["DECREES"]
__all__ += _items.__all__
__all__ += _life.__all__
__all__ += _listing.__all__
__all__ += _amended.__all__
__all__ += _review.__all__
__all__ += _registers.__all__

DECREES = (CLEANUP,)
