"""91号: who leads and who answers for each item."""

from __future__ import annotations

import pytest

from langfang_policy.open_government import LeadManner, OpennessTask, OpennessUnit, openness_tasks, openness_units
from tests.helpers import bearers


class TestUnits:
    """牵头单位和责任单位."""

    def test_there_and_back(self) -> None:
        """A unit has the items that have it."""
        for unit in OpennessUnit:
            found = openness_tasks(unit).value
            assert found
            for task in OpennessTask:
                units = openness_units(task).value
                assert (unit in (*units.lead, *units.responsible)) == (task in found)

    def test_manner(self) -> None:
        """Whoever is printed without a lead has none, and no bracket without units is there."""
        for task in OpennessTask:
            units = openness_units(task).value
            assert (units.manner is LeadManner.NO_LEAD) == (not units.lead)
            assert units.lead or units.responsible

    @pytest.mark.parametrize(
        ("task", "lead", "manner"),
        [
            (OpennessTask.DOCUMENTS, "市政府办公室、市政府法制办", LeadManner.TOGETHER),
            (
                OpennessTask.MEETINGS,
                "市政府办公室、市政府新闻办、市网信办、市文广新局、市广播电视台",
                LeadManner.SEPARATELY,
            ),
            (OpennessTask.OPINION_COLLECTION, "市网信办、市公安局", LeadManner.TOGETHER),
            (
                OpennessTask.OPEN_DATA,
                "市政府信用办、市发展改革委、市工业和信息化局、市工商局、市政府金融办、人行廊坊中心支行",
                LeadManner.BY_DUTY,
            ),
            (OpennessTask.PILOT, "市政府办公室、霸州市人民政府", LeadManner.TOGETHER),
        ],
    )
    def test_as_printed(self, task: OpennessTask, lead: str, manner: LeadManner) -> None:
        """In the printed order."""
        units = openness_units(task).value
        assert tuple(unit.organ for unit in units.lead) == bearers(lead)
        assert units.manner is manner

    def test_open_brackets(self) -> None:
        """Four leave room for more."""
        found = [task for task in OpennessTask if openness_units(task).value.open_ended]
        assert found == [
            OpennessTask.DATA_MANAGEMENT,
            OpennessTask.DATA_USE,
            OpennessTask.OPEN_DATA,
            OpennessTask.WEBSITES,
        ]
