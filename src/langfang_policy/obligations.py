"""Who owes what by when, across all decrees: the sheet of a place, what falls due between two days, and its calendar.

>>> import datetime
>>> within = datetime.date(2018, 1, 1), datetime.date(2018, 3, 31)
>>> [(str(one.day), one.id) for one in duties("县级民政部门", between=within)]
[('2018-03-31', 'children.quarterly-survey')]
"""

from __future__ import annotations

from ._rooms.obligations.dues import DueDay, duties, to_svg
from ._rooms.obligations.ics import to_ics
from ._rooms.obligations.sheets import Owed, Sheet, sheet

__all__ = ["DueDay", "Owed", "Sheet", "duties", "sheet", "to_ics", "to_svg"]
