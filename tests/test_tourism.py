"""Opinions on Speeding up All-Area Tourism: the decree, what it names, its registers."""

from __future__ import annotations

import datetime

import pytest

from langfang_policy.core.decrees import Known
from langfang_policy.core.organs import County, Level, Organ, Party, Remit
from langfang_policy.core.registers import Once, Standing, assess_targets
from langfang_policy.river_chief import Area
from langfang_policy.tourism import (
    BODIES,
    DUTIES,
    PROCEDURES,
    TARGETS,
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
        assert [len(who[key]) for key in ("yongding-belt", "joint-publicity", "safety", "assessment")] == [4, 5, 7, 4]
        assert who["visitor-counters"] == (Party.SCENIC_SITES,)
        assert who["conference"] == (Organ(Level.CITY, Remit.TOURISM_GROUP_OFFICE),)

    def test_bodies(self) -> None:
        """Of one alone the members are printed."""
        assert [(one.key, len(one.members)) for one in BODIES] == [
            ("publicity-mechanism", 6),
            ("group-office", 0),
            ("leading-group", 0),
            ("expert-advisers", 0),
        ]
        assert PROCEDURES == ()

    def test_targets(self) -> None:
        """Each with its bound, its day, of whom it is asked, and its series."""
        city, county, zone = Level.CITY, Level.COUNTY, Level.DEVELOPMENT_ZONE
        single = [
            ("visits-2020", "40000000人次", city),
            ("visits-growth-2020", "15%", city),
            ("overnight-share-2020", "60%以上", city),
            ("employees-2020", "达到50000人", city),
            ("leisure-share-2020", "70%以上", city),
            ("spending-growth-2020", "30%以上", city),
            ("revenue-2020", "超过50000000000元", city),
            ("revenue-growth-2020", "20%以上", city),
            ("gdp-share-2020", "10%以上", city),
            ("top-sites-2020", "1个", city),
            ("four-a-sites-2020", "10个", city),
            ("all-sites-2020", "50个", city),
            ("fine-farmhouses-2020", "达到50家", city),
            ("food-streets-2020", "至少1条", county),
            ("maker-base-2018", "1个", city),
            ("makers", "1000名", city),
            ("visitor-centre-2020", "至少1处", city),
            ("sub-centres-2020", "至少1处", county),
            ("toilets-2020", "200座", city),
            ("toilets-lacking-2020", "0", city),
            ("signs-lacking", "0", city),
            ("counters-lacking-2020", "0", city),
            ("smart-sites-2020", "10个", city),
            ("cloud-lacking", "0", city),
            ("roads-lacking", "0", city),
        ]
        alone = [one for one in TARGETS if one.series is None]
        assert [(one.key, one.asks.text("zh").lstrip("≥≤"), one.scope) for one in alone] == single
        yearly = [(one.series, str(one.asks), one.scope) for one in TARGETS if str(one.due) == "2019-12-31"]
        assert yearly == [
            ("yearly-sites", "≥2 sites", county),
            ("gold-farmhouses", "≥5 houses", city),
            ("yearly-lodgings", "≥5 houses", county),
            ("yearly-lodgings-zone", "≥5 houses", zone),
            ("conferences", "≥1 times", city),
        ]
        assert len(TARGETS) == len(single) + 3 * len(yearly)
        for one in TARGETS:
            year = one.key.rpartition("-")[2]
            dated = (datetime.date(int(year), 12, 31), Known.PRESUMED) if year.isdigit() else (None, Known.STATED)
            assert (one.due, one.due_known) == dated

    @pytest.mark.parametrize(("on", "status"), [("2020-12-31", Standing.RUNNING), ("2021-01-01", Standing.MISSED)])
    def test_revenue_is_to_exceed(self, on: str, status: Standing) -> None:
        """The figure itself is not enough; one yuan more is."""
        wanted = [one for one in TARGETS if one.key == "revenue-2020"]
        seen = 50_000_000_000
        day = datetime.date.fromisoformat(on)
        found = [assess_targets(wanted, {"revenue-2020": seen + more}, on=day)[0].status for more in (0, 1)]
        assert found == [status, Standing.KEPT]
