"""What the body of the scheme lists: who does what, and what counties are to explore."""

from __future__ import annotations

import datetime

from ...core.days import CalendarPeriod, Period
from ...core.decrees import Known
from ...core.organs import Level, Organ, Remit
from ...core.registers import Body, Duty, Once, Procedure, Recurring, Register, Target, duty
from .decree import (
    CLAUSES,
    DEMONSTRATIONS,
    METEOROLOGY,
    ORGANISATION,
    RESPONSIBLE,
    SUPERVISION,
    SUPPORT,
    YEAR,
    ScoredTask,
)
from .supervision import ContactTerms

__all__ = ["BODIES", "DUTIES", "PROCEDURES", "TARGETS"]

COUNTIES = Organ(Level.COUNTY, Remit.GOVERNMENT)
CITY_DEPARTMENTS = Organ(Level.CITY, Remit.DEPARTMENTS)
BUREAU = Organ(Level.CITY, Remit.METEOROLOGY)
STAFFING = Organ(Level.CITY, Remit.STAFFING)
PERSONNEL = Organ(Level.CITY, Remit.PERSONNEL)
DEPARTMENTS = Organ(Level.CITY, Remit.DEPARTMENTS_CONCERNED)
GOVERNMENTS = Organ(Level.EVERY, Remit.GOVERNMENT)
INSPECTION = Organ(Level.CITY, Remit.GOVERNMENT_INSPECTION_OFFICE)
LAST_DAY = datetime.date(YEAR, 12, 31)
UNDER_THE_SCHEME = Period(METEOROLOGY.first_day, LAST_DAY)
YEAR_END = Once(LAST_DAY, Known.PRESUMED)
CONTACT_DUE = Once(ContactTerms().last_day, Known.PRESUMED)
FILING_DUE = Once(datetime.date(YEAR, 10, 31), Known.PRESUMED)

DUTIES: tuple[Duty, ...] = Register(
    duty(
        RESPONSIBLE,
        "own-area",
        COUNTIES,
        "负责本行政区域内的气象防灾减灾工作，落实各项目标任务",
        "Do the work of prevention in their own area and carry out the tasks",
    ),
    duty(
        RESPONSIBLE,
        "tasks-of-the-city",
        BUREAU,
        "负责全市重点任务的确定、分解、推进和绩效评估",
        "Fix, break down, drive and assess the tasks of the whole city",
    ),
    duty(
        RESPONSIBLE,
        "take-part",
        DEPARTMENTS,
        "按职责分工参与并配合",
        "Take part within their duties",
    ),
    duty(
        ORGANISATION,
        "build-office-and-centre",
        (STAFFING, PERSONNEL, COUNTIES),
        "推进指挥部办公室和防御中心的人才、业务建设，提高预警信息发布能力",
        "Build up the command office and the prevention centre, and the release of warnings",
    ),
    duty(
        ORGANISATION,
        "trade-prevention",
        DEPARTMENTS,
        "做好本部门、本行业的气象灾害防御、安全管理和宣传管理",
        "Look after prevention, safety and public education in their own trade",
    ),
    duty(
        ORGANISATION,
        "publish-key-units",
        GOVERNMENTS,
        "公布重点单位和责任人名录，将防御纳入乡镇（街道）职责并明确责任人，推进信息员融入式建设",
        "Publish key units and persons, make prevention a duty of townships with a named person, join up officers",
    ),
    duty(
        SUPPORT,
        "modernise",
        COUNTIES,
        "推进气象现代化建设，落实规划中的当年防灾减灾项目",
        "Modernise, and carry out the year's projects of the plan",
    ),
    duty(
        SUPPORT,
        "upgrade-stations",
        COUNTIES,
        "完成乡镇区域气象灾害监测站升级改造",
        "Upgrade the monitoring stations of townships",
    ),
    duty(
        SUPPORT,
        "upkeep",
        GOVERNMENTS,
        "建立观测设备维护维修和预警信息发布系统的长效机制",
        "Set up lasting upkeep of equipment and of the release of warnings",
    ),
    duty(SUPPORT, "train", GOVERNMENTS, "组织防灾减灾知识培训", "Train people in prevention"),
    duty(
        SUPPORT,
        "township-database",
        GOVERNMENTS,
        "完善精细到乡镇的基础信息数据库",
        "Complete the database down to townships",
    ),
    duty(
        SUPPORT,
        "random-checks",
        GOVERNMENTS,
        "健全部门联合监管，开展重点单位双随机执法检查",
        "Watch jointly, and check key units by random draw",
    ),
    duty(
        SUPPORT,
        "climate-argument",
        GOVERNMENTS,
        "组织城乡规划和重大工程的风险评估、气候可行性论证",
        "Have plans and large projects assessed for risk and argued for climate",
    ),
    duty(
        SUPPORT,
        "lightning-services",
        GOVERNMENTS,
        "建立防雷装置设计技术评价和防雷检测的长效机制",
        "Set up lasting services that evaluate and test lightning protection",
    ),
    duty(
        SUPPORT,
        "readiness-and-drills",
        GOVERNMENTS,
        "开展应急准备检查和应急演练",
        "Check readiness and hold drills",
    ),
    duty(
        DEMONSTRATIONS,
        "explore-model-places",
        COUNTIES,
        "探索建设农业气象服务示范县、气象灾害防御乡镇、综合减灾示范社区、气象防灾减灾示范村和市级科普基地",
        "Explore model counties, townships, communities and villages, and science bases of the city",
    ),
    duty(
        SUPERVISION,
        "name-contact",
        (CITY_DEPARTMENTS, COUNTIES),
        "确定联系人员并向绩效管理办公室报送联系方式",
        "Name a contact and report the contact's particulars to the performance office",
        CONTACT_DUE,
    ),
    duty(
        SUPERVISION,
        "quarterly-check",
        (INSPECTION, BUREAU),
        "督导核查各季度的落实情况",
        "Check each quarter how the work is carried out",
        Recurring(CalendarPeriod.QUARTER, within=UNDER_THE_SCHEME, known=Known.PRESUMED),
    ),
    duty(
        SUPERVISION,
        "year-end-check",
        (INSPECTION, BUREAU),
        "核查年终考评数据的真实性，通报不实、虚报和瞒报",
        "Check the truth of the figures at the end of the year, and circulate what is untrue",
        YEAR_END,
    ),
    duty(
        SUPERVISION,
        "standards-of-annex",
        BUREAU,
        "考核标准参照省级解读执行",
        "Apply the standards with the interpretation of the province",
    ),
    duty(
        CLAUSES[ScoredTask.KEY_UNITS],
        "file-key-units",
        GOVERNMENTS,
        "以Excel表格通过NOTES上报重点单位和责任人名录备案",
        "File the list of key units and persons, as a table, through the NOTES system",
        FILING_DUE,
    ),
)
TARGETS: tuple[Target, ...] = ()
BODIES: tuple[Body, ...] = ()
PROCEDURES: tuple[Procedure, ...] = ()
