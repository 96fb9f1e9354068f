"""The plan for a national forest city and its headquarters: the decrees, the units, the registers."""

from __future__ import annotations

from datetime import date

import pytest

from langfang_policy.core.decrees import Known, Nature
from langfang_policy.core.organs import County, Level, Organ, Party, Remit
from langfang_policy.core.registers import Once
from langfang_policy.forest_city import (
    BODIES,
    CREATION_PAPERS,
    DECREES,
    DUTIES,
    FOREST_CITY,
    FOREST_CITY_HEADQUARTERS,
    PROCEDURES,
    TARGETS,
    CreationStep,
    ForestArea,
    ForestIndicator,
    ForestUnit,
    IndicatorRole,
    indicator_units,
    unit_indicators,
)
from tests.helpers import bearers, because

INDICATOR, UNIT = ForestIndicator, ForestUnit


class TestDecrees:
    """The decrees as constants."""

    def test_days_in_force(self) -> None:
        """From the day of issue, as no other is printed; a roster never lapses by presumption."""
        assert DECREES == (FOREST_CITY, FOREST_CITY_HEADQUARTERS)
        assert [FOREST_CITY.in_force(day) for day in (date(2017, 12, 17), date(2017, 12, 18))] == [False, True]
        assert FOREST_CITY_HEADQUARTERS.first_day == FOREST_CITY_HEADQUARTERS.issued == date(2017, 9, 3)
        assert FOREST_CITY.issued == FOREST_CITY.first_day
        assert FOREST_CITY_HEADQUARTERS.nature is Nature.OTHER
        assert FOREST_CITY.first_known is FOREST_CITY_HEADQUARTERS.first_known is Known.PRESUMED

    def test_slips(self) -> None:
        """Forty are announced and thirty-nine printed: shown, not hidden."""
        assert FOREST_CITY.slips[0].printed == "五大类40项任务指标"
        assert len(INDICATOR) == 39
        assert [slip.read_as for slip in FOREST_CITY_HEADQUARTERS.slips] == ["市园林局局长", "此件公开发布"]


class TestUnits:
    """二（二）: who leads and who answers."""

    @pytest.mark.parametrize(
        ("unit", "lead", "responsible"),
        [
            (
                UNIT.FORESTRY,
                [1, 2, *range(8, 11), *range(12, 27), 28, 33, *range(35, 40)],
                [27, 28, 29, 35, 36, 38, 39],
            ),
            (UNIT.CONSTRUCTION, [*range(3, 9), 12, 16, 18, 21, 22, 26, 36, 37], [12, 14, 27]),
            (UNIT.PLANNING, [3, 4, 6, 7, 8], [14]),
            (UNIT.ZONE_UTILITIES, [7], [*range(3, 7), 28, 29, 30]),
            (UNIT.RURAL_WORK, [9], []),
            (UNIT.ENVIRONMENT, [10, 23], []),
            (UNIT.WATER, [11], [10, 11, 15]),
            (UNIT.TRANSPORT, [12], [10, 12, 15]),
            (UNIT.TOURISM, [23], []),
            (UNIT.GREENING_OFFICE, [27, 29, 30], []),
            (UNIT.FOREST_CITY_OFFICE, [31, 32, 34], [34]),
            (UNIT.COUNTIES, [], [1, 2, *range(8, 28), 33, 35, 37]),
            (UNIT.ZONE, [], [1, 2, *range(8, 24), *range(25, 28), 33, 35, 37]),
            (UNIT.PARKS, [], [3, 4, 5, 6, 8, 15, 16, 18, 21, 22, 26, 28, 29, 30, 36, 37]),
            (UNIT.CAR_PARK_OWNERS, [], [7]),
            (UNIT.AGRICULTURE, [], [13]),
            (UNIT.AGRICULTURAL_DEVELOPMENT, [], [13]),
            (UNIT.COUNTY_GREENING_OFFICES, [], [29, 30]),
            (UNIT.HEADQUARTERS_MEMBERS, [], [31]),
            (UNIT.COUNTY_FOREST_CITY_OFFICES, [], [32]),
            (UNIT.FINANCE, [], [35]),
            (UNIT.HOUSING, [], []),
        ],
    )
    def test_indicators_of_a_unit(self, unit: ForestUnit, lead: list[int], responsible: list[int]) -> None:
        """As the brackets behind the indicators name it, either way round."""
        found = {role: [one.number for one in unit_indicators(unit, role=role).value] for role in IndicatorRole}
        assert found == {IndicatorRole.LEAD: lead, IndicatorRole.RESPONSIBLE: responsible}
        assert [one.number for one in unit_indicators(unit).value] == sorted({*lead, *responsible})
        assert [one for one in INDICATOR if unit in indicator_units(one).value.all] == [*unit_indicators(unit).value]

    def test_clause(self) -> None:
        """Each indicator stands under its number."""
        found = indicator_units(INDICATOR.CAR_PARK_CANOPY)
        assert because(found).citation == FOREST_CITY.at("二（二）7")
        assert [unit.zh for unit in found.value.lead] == ["市建设局", "市城乡规划局", "开发区公用事业管理局"]
        twice = indicator_units(INDICATOR.BANK_GREENING).value
        assert twice.all == (UNIT.WATER, UNIT.COUNTIES, UNIT.ZONE)

    def test_bearers(self) -> None:
        """A unit is an organ, or a class of owners."""
        assert UNIT.CAR_PARK_OWNERS.bearers == (Party.CAR_PARK_OWNERS,)
        assert UNIT.ZONE.bearers == (Organ(Level.DEVELOPMENT_ZONE, Remit.GOVERNMENT),)


class TestAreas:
    """The ten counties and the zone."""

    def test_governments(self) -> None:
        """A county's government, or the committee of the zone."""
        assert len(ForestArea) == 11
        assert ForestArea.GUAN.government == Organ(Level.COUNTY, Remit.GOVERNMENT, County.GUAN)
        assert str(ForestArea.DEVELOPMENT_ZONE.government) == "廊坊开发区管委会"


class TestRegisters:
    """What the decrees list."""

    def test_duties(self) -> None:
        """Two have a printed day; indicators without a figure and the self-inspection the end of the plan."""
        found = {one.key: one for one in DUTIES}
        assert len(found) == len(DUTIES) == 36
        dated = {key: one.due for key, one in found.items() if one.due is not None}
        assert dated.pop("apply") == Once(date(2018, 12, 31))
        assert dated.pop("third-party") == Once(date(2019, 6, 30))
        assert len(dated) == 18
        assert set(dated.values()) == {Once(date(2018, 12, 31), Known.PRESUMED)}
        assert str(found["self-inspection"].citation.locator) == "四（二）8"
        assert str(found["apply"].citation.locator) == "四（二）9"
        assert found["link-corridors"].who[:2] == bearers("市林业局、市环保局")
        assert found["local-body"].who == bearers("各县（市、区）政府、廊坊开发区管委会")
        listed = {one.citation for one in DUTIES} | {one.citation for one in TARGETS}
        assert {one.clause for one in INDICATOR} <= listed
        assert found["inspect"].who == bearers("市委督查室、市政府督查室、市创森办")

    def test_bodies(self) -> None:
        """Fifty-five in the headquarters, three in its office, one of whom the roster does not name."""
        headquarters, office, plan, group = BODIES
        assert len(headquarters.members) == 55
        assert [one.role for one in headquarters.members[:4]] == ["指挥长", "副指挥长", "副指挥长", "成员"]
        assert (headquarters.members[0].name, headquarters.members[-1].post) == ("陈平", "大城县政府县长")
        assert office.seat == "市林业局"
        named = {one.name for one in headquarters.members}
        assert [one.name in named for one in office.members] == [True, True, False]
        assert (plan.members, len(group.members)) == ((), 3)
        assert [str(one.citation.locator) for one in BODIES] == ["组成人员名单", "末段", "四（二）1", "五（五）"]

    def test_papers(self) -> None:
        """Two of eleven with the day of their issue, two that the gazette does not print."""
        days = {one.key: one.day for one in CREATION_PAPERS}
        assert days["decision"] == date(2015, 12, 29)
        assert days["master-plan"] == date(2016, 12, 15)
        assert list(days.values())[2:] == [None] * 9
        assert [str(one.citation.locator) for one in CREATION_PAPERS] == [
            *(
                "引言",
                "引言",
                "四（二）4",
                "四（二）6",
                "四（二）6",
                "三（九）",
                "四（二）7",
                "四（二）8",
                "三（十）",
                "附件",
                "附件",
            ),
        ]

    def test_procedure(self) -> None:
        """Nine steps in their order."""
        (found,) = PROCEDURES
        assert [step.zh for step in found.steps] == [step.zh for step in CreationStep]
        assert [str(step.citation.locator) for step in found.steps if step.citation][-1] == "四（二）9"
        assert [step.key for step in found.steps if step.who] == ["inspect-all", "apply"]
