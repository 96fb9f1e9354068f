"""Who: the organs that a duty or target names and the members of a body, held against the words of their clause."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from ...core.organs import Organ, Remit
from ...core.registers import Body, Member, Who
from .clauses import Clause, compact

__all__ = ["misplaced_members", "unprinted_organs"]

_SUFFIX = re.compile("(?:委员会|办公室|部门|机关|机构|局|委|办|部|厅)$")
_SHORTER = {
    Remit.FOREIGN_AFFAIRS: ("外事",),
    Remit.LAND: ("土地部门",),
    Remit.PERSONNEL: ("人事部门",),
    Remit.STATE_TAX: ("税务",),
    Remit.LOCAL_TAX: ("税务",),
    Remit.QUALITY_SUPERVISION: ("质检",),
}
"""What some clauses call a department in a list, where no other one could be meant."""


@cache
def _names(remit: Remit) -> tuple[str, ...]:
    """The names of a department, and the stems by which lists call it."""
    stems = (_SUFFIX.sub("", name) for name in remit.names)
    return (*remit.names, *(stem for stem in stems if len(stem) > 1), *_SHORTER.get(remit, ()))


def _prints(text: str, remit: Remit) -> bool:
    return any(name in text for name in _names(remit))


_DEPARTMENTS = tuple(remit for remit in Remit if remit.is_department)


def unprinted_organs(who: Iterable[Who], place: str, around: str, document: str) -> Iterator[Organ]:
    """The departments that are named nowhere in the document, or elsewhere while the clause names another one.

    Parties, localities and governments are often meant by words of another kind (当地, 每村), and are not looked for.
    """
    organs = [bearer for bearer in who if isinstance(bearer, Organ) and bearer.remit.is_department]
    borne = {organ.remit for organ in organs}
    for organ in organs:
        if _prints(place, organ.remit) or _prints(around, organ.remit):
            continue
        others = (remit for remit in _DEPARTMENTS if remit not in borne)
        if not _prints(document, organ.remit) or any(name in place for remit in others for name in remit.names[1:]):
            yield organ


_ROLE = "(?:组长|指挥长|成员|主任|召集人|委员|主席)"
_WHOLE = "(?=[^一-龥]|同志|担任|兼任|$)"
"""What follows a whole name or post."""


def _role(words: str) -> str:
    """A role without the body that it is of (办公室主任)."""
    return re.sub("^(?:办公室|领导小组|指挥部)", "", compact(words))


def misplaced_members(body: Body, place: Clause) -> Iterator[Member]:
    """The named members whose name does not stand with the whole of their post, or stands under another role."""
    lines = [compact(line) for paragraph in place.paragraphs for line in str(paragraph).splitlines()]
    text = "\n".join(lines)
    roles = "|".join({re.escape(compact(member.role)) for member in body.members})
    headed = re.finditer(rf"(?<![一-龥])({roles}|[一-龥]{{0,6}}{_ROLE})[：:由]", text)
    headings = [(found.start(), _role(found[1])) for found in headed]
    for member in body.members:
        name, post = re.escape(compact(member.name)), re.escape(compact(member.post))
        if name:
            found = re.search(rf"{name}[，、：:（(]?{post}{_WHOLE}|{post}{name}{_WHOLE}", text)
            above = [role for start, role in headings if found and start <= found.start()]
            if not found or (above and above[-1] != _role(member.role)):
                yield member
