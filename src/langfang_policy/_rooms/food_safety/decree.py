"""The plan and the opinions, their clauses by name, and what several rooms ask for."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Annotated

from ...core.bounds import BARE, Unit, at_least, at_most
from ...core.decrees import Decree, Known, Nature, Slip
from ...core.exact import Number
from ...core.facts import Measure, Places, Whole
from ...core.registers import Standing
from ...core.terms import Reading

__all__ = ["FOOD_DRUG_PLAN", "GUTTER_OIL", "FirstWorkYear"]

FOOD_DRUG_PLAN = Decree(
    "廊政办字〔2017〕100号",
    zh="廊坊市食品药品安全“十三五”规划",
    en="Thirteenth Five-Year Plan for Food and Drug Safety",
    issuer="廊坊市人民政府办公室",
    issued=datetime.date(2017, 8, 25),
    first_day=datetime.date(2017, 8, 25),
    first_known=Known.PRESUMED,
    nature=Nature.OTHER,
    slips=(Slip("三（二）", "验检测设备设施", "检验检测设备设施"),),
)
SCOPE, GENERAL = FOOD_DRUG_PLAN.each("引言、一（一）")
ENFORCEMENT, CAPACITY, SAFEGUARDS = FOOD_DRUG_PLAN.each("一（三）1、一（三）2、一（三）3")
SOCIETY, SOURCE = FOOD_DRUG_PLAN.each("一（三）4、一（三）5")
APPROVALS, SUPERVISION, EMERGENCY, CRIME = FOOD_DRUG_PLAN.each("二（二）1、二（二）2、二（二）3、二（二）4")
TEAMS, PLATFORM, OPINION, CASES = FOOD_DRUG_PLAN.each("专栏1 1、专栏1 2、专栏1 3、专栏1 4")
TESTING, MONITORING, SMART = FOOD_DRUG_PLAN.each("二（三）1、二（三）2、二（三）3")
LABORATORIES, INSTRUMENTS, LAB_SYSTEM = FOOD_DRUG_PLAN.each("专栏2 1、专栏2 2、专栏2 3")
STATIONS, GRAIN, DIVISION, SAMPLING = FOOD_DRUG_PLAN.each("专栏2 4、专栏2 5、专栏2 6、专栏2 7")
SMART_WORKS = FOOD_DRUG_PLAN.at("专栏3")
TRAINING, EQUIPMENT = FOOD_DRUG_PLAN.each("二（四）1、二（四）2")
TALENT, COURSES, STAFF = FOOD_DRUG_PLAN.each("专栏4 1、专栏4 2、专栏4 3")
OUTFIT = FOOD_DRUG_PLAN.at("专栏5")
BUSINESSES, CREDIT = FOOD_DRUG_PLAN.each("二（五）1、二（五）2")
LICENSING, INSPECTION, SPECIAL_FOOD, GRID = FOOD_DRUG_PLAN.each(
    "二（六）1第一段、二（六）1第二段、二（六）1第三段、二（六）1第四段"
)
ROOTS = FOOD_DRUG_PLAN.at("二（六）2")
PESTICIDES, VETERINARY, FERTILISER, FARMLAND, PARKS = FOOD_DRUG_PLAN.each("专栏6 1、专栏6 2、专栏6 3、专栏6 4、专栏6 5")
RESEARCH, PRODUCTION, CIRCULATION, USE = FOOD_DRUG_PLAN.each(
    "二（六）3第一段、二（六）3第二段、二（六）3第三段、二（六）3第四段"
)
DRUG_WORK, DEVICE_WORK, COSMETIC_WORK = FOOD_DRUG_PLAN.each("专栏7 1、专栏7 2、专栏7 3")
SITE_CHECKS, ONLINE, DISCLOSURE = FOOD_DRUG_PLAN.each("二（六）4、二（六）5、二（六）6")
PUBLIC_EYES, MEDIA_WORK, SCIENCE = FOOD_DRUG_PLAN.each("二（七）1、二（七）2、二（七）3")
SCIENCE_WORKS = FOOD_DRUG_PLAN.at("专栏8")
RECORDING, CREATION, BREAKTHROUGHS = FOOD_DRUG_PLAN.each("二（八）1、二（九）、专栏9 2")
LEADING, FUNDS, EVALUATION = FOOD_DRUG_PLAN.each("三（一）、三（二）、三（三）")

GUTTER_OIL = Decree(
    "廊政办字〔2017〕135号",
    zh="关于进一步加强“地沟油”治理工作的实施意见",
    en="Opinions on Further Strengthening the Control of Gutter Oil",
    issuer="廊坊市人民政府办公室",
    issued=datetime.date(2017, 11, 13),
    first_day=datetime.date(2017, 11, 13),
    first_known=Known.PRESUMED,
    cites=("冀政办字〔2017〕99号",),
    slips=(Slip("二（二）", "国家餐厨废弃资源化利用", "国家餐厨废弃物资源化利用"),),
)
NOTICE = GUTTER_OIL.at("通知正文")
REQUIREMENTS = GUTTER_OIL.at("一")
PRODUCERS, PROJECTS, CARCASSES, CENTRES = GUTTER_OIL.each("二（一）、二（二）、二（三）、二（四）")
COLLECTORS, LIVESTOCK_FARMING, EDIBLE_OIL = GUTTER_OIL.each("三（一）、三（二）、三（三）")
ONLINE_OIL, BORDER = GUTTER_OIL.each("三（四）、三（五）")
JOINT_WORK, CAMPAIGN, CRIMINAL = GUTTER_OIL.each("四（一）、四（二）、四（三）")
INCENTIVES, TECHNOLOGY, SORTING = GUTTER_OIL.each("五（一）、五（二）、五（三）")
TERRITORY, ACCOUNTABILITY, PUBLICITY = GUTTER_OIL.each("六（一）、六（二）、六（三）")

PLAN_END = datetime.date(2020, 12, 31)
"""The end of the Thirteenth Five-Year Plan, which both name and neither dates."""
FIRST_YEAR, LAST_YEAR = 2017, 2020
WORK_YEAR = Whole(BARE, at_least(FIRST_YEAR), at_most(LAST_YEAR))
WorkYear = Annotated[int, *WORK_YEAR]
"""A year of the plan's period, from the year of its issue on."""
AMOUNT = Measure(BARE, at_least(0), at_most(10**12))
Amount = Annotated[Number, *AMOUNT]
AmountCounted = Annotated[Decimal, *Measure(BARE, at_least(0)), Places(3)]
TALLY = Whole(BARE, at_least(0), at_most(10**9))
Tally = Annotated[int, *TALLY]
"""How many persons, firms or samples; none is more than all people there are in a province."""
SAMPLES = Whole(Unit("samples", "份"), at_least(0), at_most(10**9))
Samples = Annotated[int, *SAMPLES]


class FirstWorkYear(Reading, at=(SAFEGUARDS, COURSES, DRUG_WORK, DEVICE_WORK, COSMETIC_WORK)):
    """Whether the year in which the plan was issued owes the whole of a year's work (印发当年的年度任务)."""

    OWED = (
        "按全年计",
        "规划期自印发之前起算，每年任务未设例外",
        "The plan's years began before, and no year is excepted.",
    )
    NOT_OWED = "不计", "印发时全年已过大半", "Most of the year was past when the plan was issued."


def standing_of_year(year: int, on: datetime.date, *, done: bool) -> Standing:
    """How a year's work stands on a day: nothing is missed before the year has ended."""
    if on < datetime.date(year, 1, 1):
        return Standing.NOT_YET_OPEN
    if done:
        return Standing.KEPT
    return Standing.RUNNING if on <= datetime.date(year, 12, 31) else Standing.MISSED
