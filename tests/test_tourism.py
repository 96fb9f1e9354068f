"""Opinions on Speeding up All-Area Tourism: the decree, what it names, its registers."""

from __future__ import annotations

import datetime

import pytest

from langfang_policy.core.decrees import Known
from langfang_policy.core.organs import County, Level, Organ, Party, Remit
from langfang_policy.core.registers import Once
from langfang_policy.river_chief import Area
from langfang_policy.tourism import (
    BODIES,
    DUTIES,
    PROCEDURES,
    TOURISM,
    BrandElement,
    LayoutElement,
    ProjectTask,
    TourismBelt,
    TourismZone,
    area_in_layout,
    brand_parts,
    layout_parts,
    named_projects,
)
from tests.helpers import because

DAY = datetime.timedelta(days=1)


class TestDecree:
    """The decree as a constant."""

    def test_days_in_force(self) -> None:
        """From the day of issue, as no other is printed."""
        first = datetime.date(2017, 12, 27)
        assert [TOURISM.in_force(day) for day in (first - DAY, first)] == [False, True]
        assert (TOURISM.issued, TOURISM.first_known, TOURISM.last_day) == (first, Known.PRESUMED, None)

    def test_slips(self) -> None:
        """Three slips of one character."""
        assert [slip.read_as for slip in TOURISM.slips] == ["热带万果园", "华夏幸福基业", "政府救助"]


class TestLayout:
    """二 and 五（一）: the layout and the brand."""

    @pytest.mark.parametrize(
        ("area", "belt", "zone"),
        [
            (Area.SANHE, TourismBelt.CANAL, TourismZone.CANAL),
            (Area.DACHANG, TourismBelt.CANAL, TourismZone.CANAL),
            (Area.XIANGHE, TourismBelt.CANAL, TourismZone.CANAL),
            (Area.GUAN, TourismBelt.YONGDING, TourismZone.YONGDING),
            (Area.YONGQING, TourismBelt.YONGDING, TourismZone.YONGDING),
            (Area.ANCI, TourismBelt.YONGDING, TourismZone.YONGDING),
            (Area.GUANGYANG, TourismBelt.YONGDING, TourismZone.YONGDING),
            (Area.DEVELOPMENT_ZONE, TourismBelt.NEITHER, TourismZone.YONGDING),
            (Area.BAZHOU, TourismBelt.NEITHER, TourismZone.LAKES),
            (Area.WENAN, TourismBelt.NEITHER, TourismZone.LAKES),
            (Area.DACHENG, TourismBelt.NEITHER, TourismZone.LAKES),
        ],
    )
    def test_areas(self, area: Area, belt: TourismBelt, zone: TourismZone) -> None:
        """Each of the eleven in one zone, seven in a belt."""
        found = area_in_layout(area)
        assert (found.value.belt, found.value.zone) == (belt, zone)
        assert [one.citation for one in found.findings] == list(TOURISM.each("二（二）、二、五（二）"))

    @pytest.mark.parametrize(
        ("element", "number", "clause"),
        [
            (LayoutElement.CORE, 1, "二（一）"),
            (LayoutElement.BELTS, 2, "二（二）"),
            (LayoutElement.CORRIDORS, 8, "二（三）"),
            (LayoutElement.CLUSTERS, 8, "二（四）"),
            (LayoutElement.ZONES, 3, "二"),
        ],
    )
    def test_numbers(self, element: LayoutElement, number: int, clause: str) -> None:
        """The lists have as many parts as their names say."""
        found = layout_parts(element)
        assert len({part.name for part in found.value}) == number
        assert (because(found).observed, because(found).citation) == (number, TOURISM.at(clause))

    def test_parts(self) -> None:
        """The core has five tasks, a cluster its themes, a zone its areas, a corridor none."""
        (core,) = layout_parts(LayoutElement.CORE).value
        assert len(core.themes) == 5
        assert layout_parts(LayoutElement.CLUSTERS).value[2].themes == ("购物休闲", "影视文创", "会议会展")
        zones = layout_parts(LayoutElement.ZONES).value
        assert [len(zone.themes) for zone in zones] == [3, 5, 3]
        assert {area for zone in zones for area in zone.themes} == {area.zh for area in Area}
        assert [len(belt.themes) for belt in layout_parts(LayoutElement.BELTS).value] == [3, 4]
        assert not any(part.themes for part in layout_parts(LayoutElement.CORRIDORS).value)

    def test_brand(self) -> None:
        """One, one, four, and any number of towns."""
        parts = [brand_parts(element).value for element in BrandElement]
        assert [(len(part.names), part.open_number) for part in parts] == [
            (1, False),
            (1, False),
            (4, False),
            (0, True),
        ]
        assert because(brand_parts(BrandElement.PRODUCTS)).observed == 4


class TestProjects:
    """What is named, for which task and with which county."""

    def test_numbers(self) -> None:
        """As many as the text names for each task."""
        counts = {task: len(named_projects(task=task).value) for task in ProjectTask}
        assert list(counts.values()) == [8, 5, 4, 2, 4, 3, 1, 4, 3, 4, 5, 2, 3, 7]
        assert len(named_projects().value) == sum(counts.values())

    def test_by_county(self) -> None:
        """What is named with two counties is found with each; tasks without any are told too."""
        (resort,) = named_projects(area=Area.ANCI).value
        assert resort.areas == (Area.ANCI, Area.GUANGYANG)
        assert resort in named_projects(area=Area.GUANGYANG).value
        assert named_projects(area=Area.DEVELOPMENT_ZONE).value == ()
        assert len(named_projects(area=Area.ANCI).findings) == len(ProjectTask)

    def test_both(self) -> None:
        """Task and county together; the clause is the task's."""
        found = named_projects(task=ProjectTask.SPORT, area=Area.GUAN)
        assert [one.name for one in found.value] == ["固安永定河自行车公园"]
        assert (because(found).citation, because(found).observed) == (TOURISM.at("三（二）4"), 1)

    def test_a_county_that_is_named_elsewhere(self) -> None:
        """The resort stands among key projects without its county, and with it where science is spoken of."""
        found = [one.task for one in named_projects(area=Area.SANHE).value if "梦东方" in one.name]
        assert found == [ProjectTask.KEY_PROJECT, ProjectTask.SCIENCE]

    def test_slips_are_mended(self) -> None:
        """Names stand as they are, not as they were misprinted."""
        names = {one.name for one in named_projects().value}
        assert {"大厂热带万果园", "华夏幸福基业足球场"} <= names


class TestRegisters:
    """What the opinions list."""

    def test_duties(self) -> None:
        """One day is set; counties of a belt, seven departments for safety."""
        assert [(one.key, one.due) for one in DUTIES if one.due is not None] == [
            ("visitor-counters", Once(datetime.date(2020, 12, 31), Known.PRESUMED))
        ]
        who = {one.key: one.who for one in DUTIES}
        places = County.SANHE, County.DACHANG, County.XIANGHE
        assert who["canal-belt"] == tuple(Organ(Level.COUNTY, Remit.GOVERNMENT, place) for place in places)
        assert [len(who[key]) for key in ("yongding-belt", "joint-publicity", "safety")] == [4, 5, 7]
        assert who["visitor-counters"] == who["province-cloud"] == (Party.SCENIC_SITES,)
        assert who["conference"] == (Organ(Level.CITY, Remit.TOURISM_GROUP_OFFICE),)

    def test_whom_a_clause_only_speaks_of(self) -> None:
        """Those whose officials are assessed, and those who make up the marketing of everybody, bear no duty."""
        who = {one.key: one.who for one in DUTIES}
        assert [who[key] for key in ("assessment", "everybody-markets")] == [(Party.NOT_NAMED,)] * 2

    def test_bodies(self) -> None:
        """Of one alone the members are printed."""
        assert [(one.key, len(one.members)) for one in BODIES] == [
            ("publicity-mechanism", 6),
            ("group-office", 0),
            ("leading-group", 0),
            ("expert-advisers", 0),
        ]
        assert PROCEDURES == ()
