"""The work plan for using livestock waste: the decree, its tasks and units, its registers."""

from __future__ import annotations

from datetime import date

import pytest

from langfang_policy.core.decrees import Known
from langfang_policy.core.organs import County, Level, Organ, Party, Remit
from langfang_policy.core.registers import Once
from langfang_policy.livestock import (
    BODIES,
    DUTIES,
    LIVESTOCK,
    TARGETS,
    LivestockTask,
    LivestockUnit,
    UnitRole,
    livestock_tasks,
    livestock_units,
)
from tests.helpers import bearers, because

TASK, UNIT = LivestockTask, LivestockUnit


class TestDecree:
    """The decree as a constant."""

    def test_days_in_force(self) -> None:
        """From the day of issue, as no other is printed."""
        assert [LIVESTOCK.in_force(day) for day in (date(2017, 12, 18), date(2017, 12, 19))] == [False, True]
        assert (LIVESTOCK.issued, LIVESTOCK.first_known) == (LIVESTOCK.first_day, Known.PRESUMED)

    def test_slips(self) -> None:
        """A regulation, a bureau and a centre are printed under names that are not theirs."""
        assert [slip.printed for slip in LIVESTOCK.slips] == [
            "《畜禽规模养殖场污染防治条例》",
            "市质检局",
            "检测评估中心",
        ]


class TestUnits:
    """三 and 四: who answers for what."""

    @pytest.mark.parametrize(
        ("task", "clause", "lead", "cooperating", "responsible"),
        [
            (TASK.HUSBANDRY_PLAN, "三（一）", "市农业局", "市环保局、市国土资源局", ""),
            (TASK.POLLUTION_PLAN, "三（二）", "市环保局", "市农业局", ""),
            (TASK.IMPACT_ASSESSMENT, "三（三）", "市环保局", "市农业局", ""),
            (TASK.TERRITORIAL_DUTY, "三（四）", "", "", "各县（市、区）人民政府"),
            (TASK.SUPERVISION, "三（五）", "市环保局", "市农业局", ""),
            (TASK.FARMS, "三（六）", "市农业局", "市环保局、市发改委", ""),
            (TASK.UPGRADE, "三（七）", "市农业局", "市发改委、市财政局、市环保局、市质监局", ""),
            (TASK.CAPACITY, "三（八）", "市农业局", "市发改委、市环保局、市财政局", ""),
            (TASK.FERTILISER, "三（九）", "市农业局", "市发改委、市环保局、市财政局", ""),
            (TASK.ENERGY, "三（十）", "市农业局", "市发改委、市财政局、廊坊供电公司", ""),
            (TASK.DENSE_AREAS, "三（十一）", "市农业局", "市环保局、市发改委", ""),
            (TASK.CYCLES, "三（十二）", "市农业局", "市环保局、市发改委", ""),
            (TASK.LEADERSHIP, "四（一）", "", "", "市畜禽养殖废弃物资源化利用领导小组有关成员单位"),
            (TASK.FUNDS, "四（二）", "", "", "市财政局、市农业局、市环保局、市发改委"),
            (
                *(TASK.POLICY, "四（三）", "", ""),
                "市国土资源局、市财政局、市发改委、市能源局、市农业局、市建设局、市国税局、廊坊供电公司",
            ),
            (TASK.TECHNOLOGY, "四（四）", "", "", "市科技局、市农业局"),
            (TASK.PERFORMANCE, "四（五）", "市农业局、市环保局、市发改委", "市委组织部", ""),
            (TASK.PUBLICITY, "四（六）", "市农业局、市环保局", "市委宣传部", ""),
        ],
    )
    def test_brackets(self, task: LivestockTask, clause: str, lead: str, cooperating: str, responsible: str) -> None:
        """As the bracket behind each task prints them."""
        found = livestock_units(task)
        units = found.value
        printed = ["、".join(unit.zh for unit in role) for role in (units.lead, units.cooperating, units.responsible)]
        assert printed == [lead, cooperating, responsible]
        assert because(found).citation == LIVESTOCK.at(clause)
        names = [names for names in (lead, cooperating, responsible) if names]
        assert tuple(unit.who for unit in units.all) == bearers(*names)

    @pytest.mark.parametrize("unit", LivestockUnit)
    def test_either_way_round(self, unit: LivestockUnit) -> None:
        """A unit has a task where the task has the unit; each has one at the least."""
        found = livestock_tasks(unit).value
        assert found
        assert found == tuple(task for task in TASK if unit in livestock_units(task).value.all)

    def test_roles(self) -> None:
        """The roles part the tasks of a unit, and one may be empty."""
        roles = [livestock_tasks(UNIT.ENVIRONMENT, role=role).value for role in UnitRole]
        assert [len(tasks) for tasks in roles] == [5, 7, 1]
        assert {*sum(roles, ())} == {*livestock_tasks(UNIT.ENVIRONMENT).value}
        nothing = livestock_tasks(UNIT.SCIENCE, role=UnitRole.LEAD)
        assert (nothing.value, because(nothing).observed) == ((), UNIT.SCIENCE)

    def test_power_company(self) -> None:
        """A company is no organ."""
        assert UNIT.POWER_COMPANY.who is Party.POWER_COMPANY


class TestRegisters:
    """What the plan lists."""

    def test_days(self) -> None:
        """Two plans by the end of 2017, a system and fertiliser in the whole city by 2020."""
        assert [(one.key, one.due) for one in DUTIES if one.due is not None] == [
            ("system-2020", Once(date(2020, 12, 31))),
            ("pollution-plan", Once(date(2017, 12, 31))),
            ("action-plan", Once(date(2017, 12, 31))),
            ("organic-fertiliser", Once(date(2020, 12, 31), Known.PRESUMED)),
        ]

    def test_units_bear_the_duties_of_their_task(self) -> None:
        """Where the clause names nobody else."""
        (found,) = [one for one in DUTIES if one.key == "promote-models"]
        assert found.who == bearers("市科技局、市农业局")
        (found,) = [one for one in DUTIES if one.key == "cycle-plan"]
        by_key = {one.key: one.who for one in DUTIES}
        for plan, remit in (("husbandry-plan", Remit.AGRICULTURE), ("pollution-plan", Remit.ENVIRONMENT)):
            assert by_key[plan] == tuple(Organ(level, remit) for level in (Level.CITY, Level.COUNTY))
        assert by_key["three-cycles"] == bearers("市农业局", "市环保局、市发改委")
        assert by_key["train-farms"] == bearers("市科技局、市农业局")
        assert by_key["spend-more"] == (
            Organ(Level.EVERY, Remit.FINANCE),
            *bearers("市财政局、市农业局、市环保局、市发改委"),
        )
        assert by_key["report-progress"] == (Organ(Level.EVERY, Remit.GOVERNMENT),)
        assert by_key["news-media"] == (Party.MEDIA,)
        assert by_key["lead-together"] == (UNIT.LEADING_GROUP_MEMBERS.who,)
        places = County.YONGQING, County.SANHE
        assert found.who == tuple(Organ(Level.COUNTY, Remit.GOVERNMENT, place) for place in places)

    def test_leading_group(self) -> None:
        """The vice mayor and the heads of thirteen; its office is with agriculture."""
        group, office = BODIES
        assert [member.role for member in group.members] == ["组长", *["成员"] * 13]
        assert (len(group.members), office.seat) == (14, "市农业局")

    def test_targets(self) -> None:
        """Each with its bound, its day and its place."""
        assert [(one.key, str(one.asks), str(one.due), one.scope.json) for one in TARGETS] == [
            ("equipment-2017", "≥80%", "2017-12-31", "city"),
            ("equipment-2018", "≥90%", "2018-12-31", "city"),
            ("equipment-2019", "≥100%", "2019-12-31", "city"),
            ("utilisation-2017", "≥65%", "2017-12-31", "city"),
            ("utilisation-2018", "≥70%", "2018-12-31", "city"),
            ("utilisation-2019", "≥75%", "2019-12-31", "city"),
            ("all-farms-2019", "≤0", "2019-12-31", "city"),
            ("fertiliser-pilot-2017-yongqing", "≥1 tract", "2017-12-31", "yongqing"),
            ("bio-gas-2020", "≥1 project", "2020-12-31", "city"),
            ("dense-areas-2020-yongqing", "≤0", "2020-12-31", "yongqing"),
            ("dense-areas-2020-sanhe", "≤0", "2020-12-31", "sanhe"),
        ]
        words = [one.asks.text("zh") for one in TARGETS]
        assert words[:6] == ["达到80%", "达到90%", "达到100%", "达到65%", "达到70%", "75%以上"]
        assert [one.key for one in TARGETS if one.due_known is Known.PRESUMED] == ["fertiliser-pilot-2017-yongqing"]
