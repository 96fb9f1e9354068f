"""The targets: one a year of each trajectory, and those without a year, each with whom it is asked of."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from ...core.bounds import Bound
from ...core.decrees import Known
from ...core.locators import Citation
from ...core.organs import Level
from ...core.registers import Register, Scope, Target
from .decree import (
    BENEFIT_CENTRES,
    CENTRES,
    EVENTS,
    LIBRARIES,
    SIGNATURE,
    VENUES,
    VOLUNTEER_BASES,
    FiveYearPeriod,
    end_of,
)
from .facilities import DATABASES, TERABYTES, LibraryMinima
from .goals import (
    CENTRE,
    EVENT,
    IN_ENGLISH,
    PLACES,
    CentreStages,
    CultureIndicator,
    CultureShares,
    PlaceNorms,
    asked_of,
)
from .places import BenefitCentres
from .supply import RANK, EventFigures, RankFigures

__all__ = ["TARGETS"]

PERIOD_END = end_of(FiveYearPeriod().last_year)
"""The end of the five-year period: what is asked of the period is due by it."""


def _yearly_targets() -> Iterator[Target]:
    """One target a year that is named, of one series."""
    for indicator, en in IN_ENGLISH.items():
        clause, named = asked_of(indicator, CentreStages(), CultureShares(), PlaceNorms())
        series = indicator.json.replace("_", "-")
        for year, asked in named:
            yield Target(
                key=f"{series}-{year}",
                zh=indicator.zh,
                en=en,
                citation=clause,
                asks=asked,
                due=end_of(year),
                due_known=Known.STATED if clause is CENTRES else Known.PRESUMED,
                scope=Level.COUNTY if indicator is CultureIndicator.THEME_PARKS else Level.CITY,
                series=series,
            )


def _target(  # noqa: PLR0917  # a line of a register, read as a line of a table
    clause: Citation,
    key: str,
    asked: Bound,
    zh: str,
    en: str,
    scope: Scope = Level.CITY,
    due: datetime.date | None = None,
) -> Target:
    return Target(
        key=key,
        zh=zh,
        en=en,
        citation=clause,
        asks=asked,
        due=due,
        due_known=Known.OPEN if due is None else Known.PRESUMED,
        scope=scope,
    )


_MINIMA, _EVENTS, _NORMS = LibraryMinima(), EventFigures(), PlaceNorms()
TARGETS = Register(
    *_yearly_targets(),
    _target(
        BENEFIT_CENTRES,
        "benefit-centres",
        CENTRE.at_least(BenefitCentres().centres),
        "文化惠民中心",
        "Culture-benefit centres, in about three years from no printed day",
    ),
    _target(
        EVENTS, "fine-events", EVENT.at_least(_EVENTS.in_all), "精品文化活动", "Outstanding events", due=PERIOD_END
    ),
    _target(
        EVENTS,
        "fine-events-field",
        EVENT.at_least(_EVENTS.each_field, "以上"),
        "每个领域的精品文化活动",
        "Outstanding events of the field that has the fewest",
        due=PERIOD_END,
    ),
    _target(
        LIBRARIES,
        "city-databases",
        DATABASES.at_least(_MINIMA.city_databases, "不低于"),
        "市级图书馆特色资源库",
        "Special databases of the city library",
    ),
    _target(
        LIBRARIES,
        "county-databases",
        DATABASES.at_least(_MINIMA.county_databases, "不低于"),
        "县级图书馆特色资源库",
        "Special databases of a county's library",
        Level.COUNTY,
    ),
    _target(
        LIBRARIES,
        "city-terabytes",
        TERABYTES.at_least(_MINIMA.city_terabytes, "不低于"),
        "市级图书馆可用数字资源",
        "Digital resources of the city library",
    ),
    _target(
        LIBRARIES,
        "county-terabytes",
        TERABYTES.at_least(_MINIMA.county_terabytes, "不低于"),
        "县级图书馆可用数字资源",
        "Digital resources of a county's library",
        Level.COUNTY,
    ),
    _target(
        VENUES,
        "venues-rank",
        RANK.at_most(RankFigures().first),
        "文化消费场所和设施数量在全省的位次",
        "Rank in the province by number of venues of cultural consumption",
    ),
    _target(
        VOLUNTEER_BASES,
        "volunteer-bases",
        PLACES.at_least(_NORMS.bases, "不少于"),
        "各县（市、区）文化志愿者服务基地",
        "Volunteers' bases of each county",
        Level.COUNTY,
    ),
    _target(
        VOLUNTEER_BASES,
        "zone-volunteer-bases",
        PLACES.at_least(_NORMS.bases, "不少于"),
        "廊坊开发区文化志愿者服务基地",
        "Volunteers' bases of the development zone",
        Level.DEVELOPMENT_ZONE,
    ),
    _target(
        SIGNATURE,
        "signature-events",
        EVENT.at_least(_NORMS.events),
        "各县（市、区）代表性精品文化活动",
        "Most representative event of each county",
        Level.COUNTY,
        PERIOD_END,
    ),
)
