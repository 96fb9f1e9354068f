"""135号: who answers for what, and which waste is named where."""

from __future__ import annotations

import pytest

from langfang_policy.core.organs import Level, Organ, Remit
from langfang_policy.food_safety import (
    GUTTER_OIL,
    GutterOilTask,
    GutterOilUnit,
    WasteStream,
    gutter_oil_tasks,
    gutter_oil_units,
    stream_tasks,
)
from tests.helpers import bearers, because

TASK = GutterOilTask
AREAS = "各县（市、区）政府、廊坊开发区管委会"
BRACKETS = {
    TASK.PRODUCERS: ("二（一）", "市建设局（环卫）、市食品药品监管局、市农业局、市综合执法局"),
    TASK.PROJECTS: ("二（二）", f"{AREAS}、市建设局（环卫）、市发展改革委"),
    TASK.CARCASSES: ("二（三）", f"{AREAS}、市农业局、市环境保护局"),
    TASK.CENTRES: ("二（四）", f"{AREAS}、市建设局（环卫）、市农业局、市发展改革委、市林业局"),
    TASK.COLLECTORS: ("三（一）", "市建设局（环卫）"),
    TASK.LIVESTOCK: ("三（二）", "市农业局、市林业局"),
    TASK.EDIBLE_OIL: ("三（三）", "市食品药品监管局"),
    TASK.ONLINE_OIL: ("三（四）", "市食品药品监管局、市工商局、廊坊通信发展办公室"),
    TASK.BORDER: ("三（五）", "廊坊出入境检验检疫局、廊坊海关"),
    TASK.JOINT_WORK: ("四（一）", f"{AREAS}、市有关部门"),
    TASK.CAMPAIGN: ("四（二）", "市建设局（环卫）、市农业局、市食品药品监管局"),
    TASK.CRIME: ("四（三）", "市公安局"),
    TASK.INCENTIVES: (
        "五（一）",
        "市发展改革委、市财政局、市国税局、市地税局、市环境保护局、市农业局、市工业和信息化局",
    ),
    TASK.TECHNOLOGY: ("五（二）", "市科技局、市农业局、市卫生计生委、市食品药品监管局"),
    TASK.SORTING: ("五（三）", f"{AREAS}、市发展改革委、市建设局（环卫）、市环境保护局、市商务局"),
    TASK.TERRITORY: ("六（一）", AREAS),
    TASK.ACCOUNTABILITY: ("六（二）", f"{AREAS}、市政府有关部门"),
    TASK.PUBLICITY: ("六（三）", f"{AREAS}、市政府有关部门"),
}


class TestUnits:
    """The brackets."""

    @pytest.mark.parametrize("task", TASK)
    def test_brackets(self, task: GutterOilTask) -> None:
        """As printed."""
        clause, printed = BRACKETS[task]
        found = gutter_oil_units(task)
        assert "、".join(unit.zh for unit in found.value) == printed
        assert because(found).citation == GUTTER_OIL.at(clause)
        assert tuple(unit.who for unit in found.value) == bearers(printed)

    @pytest.mark.parametrize("unit", GutterOilUnit)
    def test_either_way_round(self, unit: GutterOilUnit) -> None:
        """A unit has a task where the task has the unit; each has one at the least."""
        found = gutter_oil_tasks(unit)
        assert found.value
        assert found.value == tuple(task for task in TASK if unit in gutter_oil_units(task).value)
        assert [one.observed for one in found.findings] == list(found.value)

    def test_sanitation_and_communications(self) -> None:
        """A bureau named by its part, and one by a short name."""
        assert GutterOilUnit.SANITATION.who == Organ(Level.CITY, Remit.SANITATION)
        assert GutterOilUnit.COMMUNICATIONS.who == Organ(Level.CITY, Remit.COMMUNICATIONS)


class TestStreams:
    """一 and the clauses that list streams."""

    @pytest.mark.parametrize("stream", WasteStream)
    def test_named(self, stream: WasteStream) -> None:
        """Carcasses of fur animals drop out of three of the five."""
        names = {
            WasteStream.FUR_CARCASS: (TASK.CENTRES, TASK.INCENTIVES),
            WasteStream.OTHER: (),
        }
        every = TASK.PRODUCERS, TASK.PROJECTS, TASK.CENTRES, TASK.INCENTIVES, TASK.TERRITORY
        assert stream_tasks(stream).value == names.get(stream, every)
