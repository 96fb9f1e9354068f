"""Three documents on agriculture: the decrees, tasks and units, what they list."""

from __future__ import annotations

from datetime import date

import pytest

from langfang_policy.agriculture import (
    BODIES,
    DECREES,
    DUTIES,
    INTERNET_AGRICULTURE,
    PARK_GROUP,
    PARK_TITLES,
    PROCEDURES,
    TARGETS,
    InternetTask,
    InternetUnit,
    internet_tasks,
    internet_units,
)
from langfang_policy.core.decrees import Decree, Known
from langfang_policy.core.organs import Level, Organ, Remit
from langfang_policy.core.registers import Standing, assess_targets
from tests.helpers import bearers, because

TASK, UNIT = InternetTask, InternetUnit
LAST = date(2020, 12, 31)
IOT_UNITS = bearers("市农业局、市农业产业化办公室、市林业局、市水务局、市科学技术局")


class TestDecrees:
    """The documents as constants."""

    @pytest.mark.parametrize(
        ("decree", "day"),
        [
            (INTERNET_AGRICULTURE, date(2017, 10, 24)),
            (PARK_GROUP, date(2017, 10, 23)),
            (PARK_TITLES, date(2017, 10, 19)),
        ],
    )
    def test_days_in_force(self, decree: Decree, day: date) -> None:
        """From the day of issue, as no other is printed."""
        assert (decree.issued, decree.first_day, decree.first_known) == (day, day, Known.PRESUMED)
        assert not decree.in_force(date(2017, 10, day.day - 1))

    def test_ends(self) -> None:
        """Opinions are presumed to end; members of a group and titles do not end by a term."""
        assert [decree.standing(date(2022, 10, 24)).holds for decree in DECREES] == [True, False, True]


class TestUnits:
    """19号 二 and 三: who answers for what."""

    @pytest.mark.parametrize(
        ("task", "clause", "units"),
        [
            (TASK.IOT, "二（一）", "市农业局、市农业产业化办公室、市林业局、市水务局、市科学技术局"),
            (TASK.EQUIPMENT, "二（二）", "市农业局、市林业局"),
            (TASK.PROCESSING, "二（三）", "市农业局、市发展和改革委员会、市工业和信息化局、市林业局、市粮食局"),
            (TASK.COMMERCE, "二（四）", "市农业局、市商务局、市食品药品监督管理局、市旅游发展委员会、市邮政管理局"),
            (TASK.MARKETS, "二（五）", "市农业局、市商务局、市食品药品监督管理局"),
            (
                TASK.OPERATORS,
                "二（六）",
                "市农业局、市农业产业化办公室、市商务局、市科学技术局、市人力资源和社会保障局、市林业局",
            ),
            (TASK.DATA, "二（七）", "市农业局、市工业和信息化局"),
            (TASK.WARNING, "二（八）", "市农业局、市商务局、市国土资源局、市气象局"),
            (
                TASK.TRACING,
                "二（九）",
                "市农业局、市食品药品监督管理局、市质量技术监督局、市工业和信息化局、市工商行政管理局、市林业局",
            ),
            (TASK.E_GOVERNMENT, "二（十）", "市行政审批局、市农业局、市工业和信息化局"),
            (TASK.PLATFORM, "二（十一）", "市农业局、市林业局、市商务局"),
            (TASK.VILLAGES, "二（十二）", "市农业局、市农业产业化办公室、市民政局、市气象局"),
            (
                TASK.SMART_VILLAGES,
                "二（十三）",
                "市农业局、市财政局、市环境保护局、市人力资源和社会保障局、市民政局、市国土资源局、"
                "市政府金融工作办公室、中国人民银行廊坊市中心支行",
            ),
            (TASK.LEADING, "三（一）", "市农业信息化工作领导小组成员单位"),
            (
                TASK.POLICY,
                "三（二）",
                "市农业局、市财政局、市工业和信息化局、市商务局、市政府金融工作办公室、市国税局、市地税局、"
                "中国人民银行廊坊市中心支行",
            ),
            (TASK.SCIENCE, "三（三）", "市科学技术局、市人力资源和社会保障局、市文化广播电影电视新闻出版局"),
            (TASK.PILOTS, "三（四）", "市农业局、市科学技术局、市商务局、市林业局"),
            (
                TASK.BASICS,
                "三（五）",
                "市工业和信息化局、市发展和改革委员会、市商务局、市交通运输局、市供销合作联合社、市邮政管理局、"
                "市质量技术监督局、市政府金融工作办公室、市通信发展管理办公室",
            ),
        ],
    )
    def test_brackets(self, task: InternetTask, clause: str, units: str) -> None:
        """As the bracket behind each task prints them; one list is open."""
        found = internet_units(task)
        assert "、".join(unit.zh for unit in found.value.units) == units
        assert found.value.open_list is (task is TASK.WARNING)
        assert because(found).citation == INTERNET_AGRICULTURE.at(clause)
        assert tuple(unit.organ for unit in found.value.units) == bearers(units)

    @pytest.mark.parametrize("unit", InternetUnit)
    def test_either_way_round(self, unit: InternetUnit) -> None:
        """A unit has a task where the task has the unit; each has one at the least."""
        found = internet_tasks(unit)
        assert found.value
        assert found.value == tuple(task for task in InternetTask if unit in internet_units(task).value.units)
        assert [one.observed for one in found.findings] == list(found.value)

    def test_the_agriculture_bureau(self) -> None:
        """It is named for all tasks but three; membership of a leading group is not told of it."""
        others = [task for task in InternetTask if task not in internet_tasks(UNIT.AGRICULTURE).value]
        assert others == [TASK.LEADING, TASK.SCIENCE, TASK.BASICS]


class TestDuties:
    """What is to be done by whom."""

    def test_units_bear_the_duties_of_their_task(self) -> None:
        """Where the clause names nobody else."""
        who = {duty.key: duty.who for duty in DUTIES}
        assert who["smart-equipment"] == bearers("市农业局、市林业局")
        assert (
            who["farmers-training"]
            == who["village-societies"]
            == bearers("市农业局、市农业产业化办公室、市民政局、市气象局")
        )

    def test_each_task_has_one(self) -> None:
        """A duty at the least for each task and measure."""
        cited = {duty.citation for duty in DUTIES}
        assert {because(internet_units(task)).citation for task in InternetTask} <= cited

    def test_counties_and_the_lead(self) -> None:
        """Counties plan, the agriculture bureau leads, assesses parks and rewards them."""
        counties, agriculture = Organ(Level.COUNTY, Remit.GOVERNMENT), Organ(Level.CITY, Remit.AGRICULTURE)
        assert [duty.key for duty in DUTIES if counties in duty.who] == ["county-plans"]
        assert [duty.key for duty in DUTIES if duty.who == (agriculture,)] == [
            "lead-internet-action",
            "assess-parks",
            "reward-parks",
        ]
        assert [duty.key for duty in DUTIES if duty.citation == PARK_TITLES.at("第二段")] == [
            "support-parks",
            "park-qualities",
            "assess-parks",
            "reward-parks",
        ]


class TestTargets:
    """The goals for 2018 and 2020."""

    @pytest.mark.parametrize(
        ("key", "least"),
        [
            ("iot-share-2020", 18),
            ("online-retail-2020", 8),
            ("village-stations-2020", 90),
            ("village-broadband-2020", 100),
            ("access-speed-2020", 12),
            ("internet-penetration-2020", 60),
            ("iot-models-2020", 8),
            ("iot-zones-grain-2018", 1),
            ("iot-zones-livestock-2018", 1),
            ("iot-zones-vegetables-2018", 1),
            ("iot-zones-aquatic-products-2018", 1),
            ("iot-zones-fruit-2018", 1),
        ],
    )
    def test_at_the_figure(self, key: str, least: int) -> None:
        """The figure is enough; the last day belongs to the year."""
        (target,) = (one for one in TARGETS if one.key == key)
        last = LAST if key.endswith("2020") else date(2018, 12, 31)
        assert (target.due, target.due_known, target.scope) == (last, Known.PRESUMED, Level.CITY)
        after = date(last.year + 1, 1, 1)
        found = [assess_targets([target], {key: seen}, on=after)[0].status for seen in (least, least - 1)]
        assert found == [Standing.KEPT, Standing.MISSED]
        assert assess_targets([target], {}, on=last)[0].status is Standing.RUNNING

    def test_parks_on_the_platform(self) -> None:
        """None may be left; by when is not printed."""
        (target,) = (one for one in TARGETS if one.key == "parks-off-platform")
        assert (target.due, target.due_known) == (None, Known.OPEN)
        seen = [assess_targets([target], {target.key: left}, on=LAST)[0].status for left in (0, 1)]
        assert seen == [Standing.KEPT, Standing.MISSED]

    def test_where_they_stand(self) -> None:
        """Part one, whose head names the year; those of the first task there. Parks are counted that are left out."""
        places = {one.key: one.citation for one in TARGETS}
        aims, task = INTERNET_AGRICULTURE.at("一"), INTERNET_AGRICULTURE.at("二（一）")
        assert [places[key] for key in ("iot-share-2020", "village-broadband-2020", "iot-models-2020")] == [
            aims,
            aims,
            task,
        ]
        words = {one.key: one.zh for one in TARGETS}
        assert words["parks-off-platform"] == "未纳入平台的园区"
        assert words["iot-models-2020"] == "较大规模的农业物联网应用典型"

    def test_whose(self) -> None:
        """Those of the first task have its units; the goals of part one are tied to no task."""
        whose = {one.key: one.who for one in TARGETS}
        assert len(whose) == 13
        tied = {key for key, who in whose.items() if who}
        assert tied == {"parks-off-platform", "iot-models-2020", *(key for key in whose if "zones" in key)}
        assert {whose[key] for key in tied} == {IOT_UNITS}


class TestBodies:
    """Groups, and the way to a title."""

    def test_the_group_for_parks(self) -> None:
        """A leader, a deputy, twenty-eight members."""
        group = BODIES[0]
        roles = [member.role for member in group.members]
        assert (len(roles), roles[:2], set(roles[2:])) == (30, ["组长", "副组长"], {"成员"})
        assert group.members[3].post == "省发改委副巡视员、市发改委主任"
        assert [member.name for member in group.members if "、" in member.post] == ["闫万营", "朱建强"]

    def test_its_office(self) -> None:
        """In the agriculture bureau, whose head directs it."""
        office = BODIES[1]
        assert (office.seat, [(one.role, one.name) for one in office.members]) == (
            "市农业局",
            [("办公室主任", "刘桂龙")],
        )

    def test_the_way_to_a_title(self) -> None:
        """Five steps; the government's consent is the last."""
        (way,) = PROCEDURES
        done = frozenset(step.key for step in way.steps[:-1])
        last = way.next_step(done)
        assert len(way.steps) == 5
        assert last is not None
        assert last.who == bearers("市人民政府")
