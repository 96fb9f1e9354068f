"""Who is meant: whether what a decree asks of one is asked of another."""

from __future__ import annotations

from contextlib import suppress

from ...core.errors import InvalidFacts
from ...core.organs import County, Level, Organ, who
from ...core.registers import Duty, Scope, Target, Who
from ...registry import Entry

__all__ = ["bearer", "is_owed"]


def is_owed(entry: Entry, place: Scope) -> bool:
    """Whether a duty is borne there, or a target is set for the place, or is an organ's or a party's to reach."""
    thing = entry.thing
    if not isinstance(thing, Duty | Target):
        return False
    if isinstance(thing, Target) and isinstance(place, Level | County):  # each county's is every county's
        return thing.scope is place or (isinstance(place, County) and thing.scope is Level.COUNTY)
    borne = any(_bears(one, place) for one in thing.who)
    return borne or (isinstance(thing, Target) and thing.scope == place)


def _bears(bearer: Who, asked: Scope) -> bool:
    """Whether a bearer of a duty is the one asked about: itself, an organ of the place, or one of every level."""
    if bearer == asked or not isinstance(bearer, Organ):
        return bearer == asked
    if isinstance(asked, Organ):
        reached = bearer.level in (asked.level, Level.EVERY) and bearer.place in (None, asked.place)
        return bearer.remit is asked.remit and reached
    if not isinstance(asked, Level | County):
        return False
    level = Level.COUNTY if isinstance(asked, County) else asked
    named = not isinstance(asked, County) or bearer.place in (None, asked)
    return named and bearer.level in (level, Level.EVERY)


def bearer(value: object, fact: str) -> Scope:
    """An organ, party, level or county; text is read as a decree prints it.

    Raises:
        InvalidFacts: It is none, or the words name none or several.
    """
    if isinstance(value, Scope):
        return value
    places: tuple[County | Level, ...] = (*County, *Level)
    for place in places:
        if value in place.names:
            return place
    if isinstance(value, str):
        with suppress(InvalidFacts):
            if len(found := who(value)) == 1:
                return found[0]
    raise InvalidFacts(fact, value, "one organ, party, level or county", "一个机关、主体、层级或县（市、区）")
