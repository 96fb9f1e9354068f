"""What the circular lists: duties, targets, the office of the guiding group, the checks as a procedure."""

from __future__ import annotations

from ...core.days import CalendarPeriod, Period
from ...core.decrees import Known
from ...core.facts import PERCENT
from ...core.organs import Level, Organ, Remit
from ...core.registers import Body, Once, Procedure, ProcedureStep, Recurring, Register, Target, duty
from .decree import ACCEPTANCE, GOALS, ISSUED, PREAMBLE, RATES, SELF_CHECK, SUPERVISION, YEAR_END
from .progress import ProvincialTargets
from .requirements import _STEP_CLAUSES, COUNTIES, AcceptanceApplications, CheckStep, RequiredRates

__all__ = ["BODIES", "DUTIES", "PROCEDURES", "TARGETS"]

COUNTY = Organ(Level.COUNTY, Remit.GOVERNMENT)
CITY = Organ(Level.CITY, Remit.GOVERNMENT)
OFFICE = Organ(Level.CITY, Remit.LAND_REGISTRATION_OFFICE)
BUREAU = Organ(Level.CITY, Remit.AGRICULTURE)
YEARS_END = Once(YEAR_END, Known.PRESUMED)
DUTIES = Register(
    duty(
        PREAMBLE,
        "basically-complete",
        Organ(Level.PROVINCE, Remit.GOVERNMENT),
        "基本完成确权登记颁证任务（两年试点、三年推开）",
        "Basically complete registration and certification, after the years of pilots and of roll-out",
        YEARS_END,
    ),
    duty(GOALS, "self-check", COUNTY, "完成县级全面自查", "Finish the county's own check", YEARS_END),
    duty(
        RATES,
        "contracts-and-registers",
        Organ(Level.VILLAGE, Remit.LOCALITIES),
        "完善合同，建立登记簿",
        "Complete contracts and make registers, once the second publication met no objection",
        YEARS_END,
    ),
    duty(
        RATES,
        "archives",
        COUNTY,
        "指导乡镇整理文字、图表、声像、数据档案",
        "Guide townships in putting texts, charts, audiovisual files and data in order",
    ),
    duty(RATES, "database", COUNTY, "将未入库数据导入县级数据库", "Enter what data remain into the county's database"),
    duty(
        RATES,
        "system",
        COUNTY,
        "建成县级数据平台，系统具备必备功能",
        "Finish the county's platform, with all functions",
    ),
    duty(RATES, "municipal-check", COUNTY, "尽快提请并完成市级核查", "Ask for the municipal check soon and finish it"),
    duty(
        SELF_CHECK,
        "rectify-self-check",
        COUNTY,
        "按确权标准查漏补缺，限时整改",
        "Put right by the ministry's standard what the self-check found, within a time that is not printed",
    ),
    duty(
        SELF_CHECK,
        "hasten-systems",
        COUNTY,
        "加快档案整理、数据录入、成果库及信息系统建设",
        "Hasten archives, entry of data, the base of technical results and the management system",
    ),
    duty(
        ACCEPTANCE, "request-check", COUNTY, "及时申请市级核查", "Ask for the municipal check in time, with its papers"
    ),
    duty(
        ACCEPTANCE,
        "rectify-check",
        COUNTY,
        "按核查组要求限期整改",
        "Put right what the check group asks, within its time",
    ),
    duty(
        ACCEPTANCE,
        "request-acceptance",
        COUNTY,
        "整改基本到位后申请省级验收",
        "Ask for provincial acceptance once that is basically done",
    ),
    duty(
        SUPERVISION,
        "weekly-bulletin",
        OFFICE,
        "每周通报县乡工作进度",
        "Issue a bulletin each week on the progress of counties and townships",
        Recurring(CalendarPeriod.WEEK, within=Period(ISSUED), known=Known.PRESUMED),
    ),
    duty(
        SUPERVISION,
        "county-talks",
        CITY,
        "约谈连续排名居后的县（市、区）政府主管领导",
        "Speak to the leaders in charge of counties that stay among the last",
    ),
    duty(
        SUPERVISION,
        "township-talks",
        BUREAU,
        "约谈连续倒排的乡镇主要负责同志",
        "Speak to the heads of townships that stay among the last",
    ),
)
_ASKED, _RATES, _APPLICATIONS = ProvincialTargets(), RequiredRates(), AcceptanceApplications()
TARGETS = Register(
    *(
        Target(
            key=key,
            zh=zh,
            en=en,
            citation=clause,
            asks=asked,
            due=YEAR_END,
            due_known=Known.PRESUMED,
        )
        for clause, key, zh, en, asked in (
            (
                *(GOALS, "contracts", "完善土地承包合同份数占应确权农户数的比例"),
                *("Contracts completed, of the households due", PERCENT.at_least(_ASKED.contracts_percent, "以上")),
            ),
            (
                *(GOALS, "registers", "登记簿建立率"),
                *("Registers made, of the households due", PERCENT.at_least(_ASKED.registers_percent, "以上")),
            ),
            (
                *(GOALS, "counties-checked", "通过市级核查的县（市、区）比例"),
                *("Counties that have passed the municipal check", PERCENT.at_least(_ASKED.checked_percent)),
            ),
            (
                *(GOALS, "counties-accepted", "通过省级验收的县（市、区）比例"),
                *("Counties that have passed provincial acceptance", PERCENT.at_least(_ASKED.accepted_percent)),
            ),
            (
                *(RATES, "contracts-in-published", "已公示村街合同完善率"),
                *("Contracts completed in published villages", PERCENT.at_least(_RATES.contracts_percent, "以上")),
            ),
            (
                *(RATES, "registers-in-published", "已公示村街登记簿建立健全率"),
                *("Registers made in published villages", PERCENT.at_least(_RATES.registers_percent, "以上")),
            ),
            (
                *(RATES, "acceptance-applications", "提请省级验收的县（市、区）"),
                *("Counties that ask for provincial acceptance", COUNTIES.at_least(_APPLICATIONS.counties, "以上")),
            ),
        )
    )
)
BODIES = Register(
    Body(
        key="guiding-group-office",
        zh="市确权工作指导小组办公室",
        en="Office of the city's guiding group; its members are not printed",
        citation=SUPERVISION,
    ),
)
PROCEDURES = Register(
    Procedure(
        key="checks",
        zh="核查验收步骤",
        en="From the county's own check to provincial acceptance",
        citation=ACCEPTANCE,
        steps=tuple(
            ProcedureStep(
                key=step.json.replace("_", "-"),
                zh=step.zh,
                en=step.en,
                who=(CITY if step is CheckStep.MUNICIPAL_CHECK else COUNTY,),
                citation=_STEP_CLAUSES[step],
            )
            for step in CheckStep
        ),
    ),
)
