"""The two decrees, their clauses by name, the places, and what several rooms ask for."""

from __future__ import annotations

import datetime

from ...core.decrees import Decree, Known, Nature, Slip
from ...core.organs import County, Level, Organ, Remit
from ...core.terms import Term

__all__ = ["FOREST_CITY", "FOREST_CITY_HEADQUARTERS", "ForestArea"]

FOREST_CITY = Decree(
    "廊政办字〔2017〕158号",
    zh="廊坊市创建国家森林城市实施方案",
    en="Plan for Creating a National Forest City",
    issuer="廊坊市人民政府办公室",
    issued=datetime.date(2017, 12, 18),
    first_day=datetime.date(2017, 12, 18),
    first_known=Known.PRESUMED,
    cites=("廊发〔2015〕19号",),
    slips=(
        Slip("二（二）", "五大类40项任务指标", "39 are printed, in no groups; none is made up here"),
        Slip("三（一）", "森林班块", "森林斑块"),
        Slip("三（六）", "文体荟", "文体会"),
        Slip("三（八）", "充分掘森林资源潜力", "充分挖掘森林资源潜力"),
        Slip("四（二）", "规划实施阶段是（", "规划实施阶段（"),
        Slip("五（一）", "各司其责", "各司其职"),
        Slip("五（五）", "明察与明访", "明察与暗访"),
    ),
)
FOREST_CITY_HEADQUARTERS = Decree(
    "廊政办字〔2017〕103号",
    zh="关于成立廊坊市创建国家森林城市指挥部的通知",
    en="Notice on Establishing the Headquarters for Creating a National Forest City",
    issuer="廊坊市人民政府办公室",
    issued=datetime.date(2017, 9, 3),
    first_day=datetime.date(2017, 9, 3),
    first_known=Known.PRESUMED,
    nature=Nature.OTHER,
    slips=(
        Slip("末段", "园林局局长", "市园林局局长"),
        Slip("署名", "此件公开分布", "此件公开发布"),
    ),
)
PREAMBLE = FOREST_CITY.at("引言")
PRINCIPLES, OVERALL, INDICATORS = FOREST_CITY.each("一（二）、二（一）、二（二）")
ALL_INDICATORS, SUBURB, ATTAINMENT = FOREST_CITY.each("二（二）首段、二（二）注、二（二）末段")
URBAN, CORRIDORS, BORDERS, VILLAGES, BASES = FOREST_CITY.each("三（一）、三（二）、三（三）、三（四）、三（五）")
PARKS, SHELTER, CULTURE, MANAGEMENT, PROTECTION = FOREST_CITY.each("三（六）、三（七）、三（八）、三（九）、三（十）")
PHASES, PREPARING, IMPLEMENTING, ACCEPTANCE = FOREST_CITY.each("四、四（一）、四（二）、四（三）")
STEPS = tuple(FOREST_CITY.at(f"四（二）{number}") for number in range(1, 10))
"""The clause of each step of the implementation, from the first."""
LEADING, TASKS, FUNDS = FOREST_CITY.each("五（一）、五（二）、五（三）")
PUBLICITY, SUPERVISION, ATTACHMENTS = FOREST_CITY.each("五（四）、五（五）、附件")
PURPOSE, ROSTER, OFFICE = FOREST_CITY_HEADQUARTERS.each("首段、组成人员名单、末段")
FIRST_YEAR, LAST_YEAR = 2017, 2018
"""The years of the implementation."""
GOALS_DUE = datetime.date(LAST_YEAR, 12, 31)


class ForestArea(Term):
    """The ten counties, cities and districts and the Development Zone, counted together (县（市、区）和廊坊开发区)."""

    ANCI = "安次区"
    GUANGYANG = "广阳区"
    BAZHOU = "霸州市"
    SANHE = "三河市"
    DACHANG = "大厂回族自治县"
    XIANGHE = "香河县"
    GUAN = "固安县"
    YONGQING = "永清县"
    WENAN = "文安县"
    DACHENG = "大城县"
    DEVELOPMENT_ZONE = "廊坊开发区"

    @property
    def government(self) -> Organ:
        """The government of the county, or the committee of the zone."""
        if self is ForestArea.DEVELOPMENT_ZONE:
            return Organ(Level.DEVELOPMENT_ZONE, Remit.GOVERNMENT)
        return Organ(Level.COUNTY, Remit.GOVERNMENT, County[self.name])
