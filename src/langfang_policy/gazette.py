"""A gazette's plain text as documents and clauses, and the audit of the library against it.

``read_gazette`` reads a user's own copy of the text. A citation then leads to its words, and ``audit`` proves what the
library registers: that each clause cited exists, that each figure stands in it, and that the ledger covers every
clause.

>>> text = '''某市人民政府
... 关于节约用水的通知
... 某政字〔2017〕9号
... 各区人民政府：
... 一、居民每户每月用水不超过12吨。
... 某市人民政府
... 2017年3月1日
... '''
>>> gazette = read_gazette(text)
>>> gazette.text("某政字〔2017〕9号 一")
'居民每户每月用水不超过12吨。'
"""

from __future__ import annotations

from ._rooms.gazette.audit import Elsewhere, Problem, Report, audit
from ._rooms.gazette.clauses import Clause, Form, Paragraph, Unplaced
from ._rooms.gazette.ledger import LedgerEntry, read_ledger
from ._rooms.gazette.places import Gazette, GazetteDecree
from ._rooms.gazette.reader import read_gazette
from ._rooms.gazette.resting import CitedWords, cited_words, resting_on

__all__ = [
    "CitedWords",
    "Clause",
    "Elsewhere",
    "Form",
    "Gazette",
    "GazetteDecree",
    "LedgerEntry",
    "Paragraph",
    "Problem",
    "Report",
    "Unplaced",
    "audit",
    "cited_words",
    "read_gazette",
    "read_ledger",
    "resting_on",
]
