"""What the plan lists: who has which duty by when, how a system is connected, and how a year is reported."""

from __future__ import annotations

from ...core.days import CalendarPeriod, Period
from ...core.decrees import Known
from ...core.locators import Citation
from ...core.organs import Organ, Party
from ...core.registers import After, Body, Duty, Once, Procedure, ProcedureStep, Recurring, Register, Target, duty
from .deadlines import DATED, PlanDates
from .decree import (
    AUDIT,
    EXCHANGE,
    GOVERNMENT_DATA,
    NOTICE,
    ORGANISATION,
    PRINCIPLES,
    PROGRESS,
    PlanUnit,
)
from .safeguards import SharingReportDay
from .tasks import BRACKETS, PlanTask, PlanUnitReadings, bracket_of

__all__ = ["BODIES", "DUTIES", "PROCEDURES", "TARGETS"]

_T, _READ = PlanTask, PlanUnitReadings()
_DATES, _REPORT = PlanDates(), SharingReportDay()
_EACH = (PlanUnit.COUNTIES.organ, PlanUnit.DEVELOPMENT_ZONE.organ, PlanUnit.DEPARTMENTS.organ)
_DUE: dict[PlanTask, Once | Recurring | After] = {
    **{task: Once(getattr(_DATES, task.json)) for task in DATED},
    _T.YEARLY_REPORT: Recurring(
        CalendarPeriod.YEAR, month=_REPORT.month, day=_REPORT.day, within=GOVERNMENT_DATA.period
    ),
    _T.COMPILED_REPORT: After(zh="完成年度汇总", en="the reports of a year are compiled"),
    _T.YEARLY_EVALUATION: Recurring(  # by the method, so that no year is evaluated that ended before it is due
        CalendarPeriod.YEAR, within=Period(_DATES.evaluation_method), known=Known.PRESUMED
    ),
}


def who_of(task: PlanTask) -> tuple[Organ | Party, ...]:
    """Who leads a task, is responsible or helps; nobody is named where the plan prints none."""
    units = bracket_of(task, _READ)._replace(inspecting=()).units()
    return tuple(unit.organ for unit in units) or (Party.NOT_NAMED,)


def task_duty(task: PlanTask, zh: str, en: str) -> Duty:
    """The duty that a task is, with those who answer for it and its day."""
    clause: Citation = DATED.get(task, BRACKETS[task].clause)
    return duty(clause, task.json.replace("_", "-"), who_of(task), zh, en, _DUE.get(task))


DUTIES = Register(
    duty(NOTICE, "carry-out", _EACH, "组织实施本计划", "Carry the plan out, as those to whom it is sent"),
    duty(
        PRINCIPLES,
        "five-unified",
        _EACH,
        "统一工程规划、标准规范、备案管理、审计监督、评价体系，解决各自为政、自成体系、重复投资、重复建设",
        "Plan, set standards, file, audit and evaluate uniformly, against closed systems, duplicate money and building",
    ),
    task_duty(
        _T.DEPARTMENT_CATALOGUES,
        "编制部门政务信息资源目录",
        "Compile the department's catalogue of information resources",
    ),
    task_duty(
        _T.CATALOGUE_SYSTEM,
        "初步建立全市政务信息资源目录体系",
        "Establish a first citywide system of catalogues, as is to be sped up",
    ),
    task_duty(_T.FIRST_INTEGRATION, "部门内部系统整合初见成效", "Show first results of integration inside departments"),
    task_duty(
        _T.SYSTEM_SURVEY,
        "开展信息系统调查，掌握数量、名称、功能、使用范围、使用频度、审批部门、审批时间、经费来源等",
        "Survey the departments' systems: how many, names, functions, use and its frequency, approval and money",
    ),
    task_duty(_T.ZOMBIE_CLEANUP, "基本完成“僵尸”信息系统清理", "Basically complete the clean-up of zombie systems"),
    task_duty(
        _T.DEPARTMENT_PLANS,
        "制定本部门整合共享实施方案，有条件的力争全市大集中",
        "Draw up the department's own plan; centralise applications and data citywide where that can be",
    ),
    task_duty(
        _T.BIG_SYSTEM,
        "原则上将分散、独立的系统整合为一个“大系统”",
        "Merge scattered systems into one, in principle",
    ),
    task_duty(
        _T.EXCHANGE_CONNECTION, "整合后的系统接入交换共享平台", "Connect the merged systems to the exchange platform"
    ),
    task_duty(
        _T.SERVICE_LINK,
        "与市“互联网+政务服务”平台对接互通",
        "Link them with the municipal platform of Internet and government services",
    ),
    task_duty(
        _T.NETWORK_SUPPORT,
        "电子政务网络基本具备跨层级、跨地域、跨系统、跨部门、跨业务的支撑能力，内网节点和外网随之建设",
        "Make the networks support services across levels, regions, systems, departments and businesses",
    ),
    task_duty(
        _T.PRIVATE_NETWORKS,
        "业务专网逐步向电子政务内网或外网整合",
        "Fold dedicated networks step by step into the intranet or extranet",
    ),
    task_duty(
        _T.EXTRANET_REBUILD,
        "按省、市、县分级管理要求，以统一标准改造电子政务外网",
        "Rebuild the extranet by uniform standards, as province, city and county manage it",
    ),
    task_duty(
        _T.EXCHANGE_PLATFORMS,
        "加快建设基于内网的交换共享平台，完善基于外网的交换共享平台",
        "Speed up the exchange platform on the intranet, and improve that on the extranet",
    ),
    task_duty(
        _T.UNIFIED_CONNECTION,
        "整合后的系统和数据资源按必要程序审核或评测后，统一接入交换共享平台",
        "Connect merged systems and data to the exchange platform, once they are reviewed or assessed as is necessary",
    ),
    task_duty(_T.PROVINCIAL_LINK, "与省级交换共享平台对接", "Link the exchange platform with the province's"),
    task_duty(
        _T.BASE_INFORMATION,
        "人口、法人、地理信息、旅游等信息在各级部门共享，初步共享企业、社会组织、事业单位基本信息",
        "Share information on population, legal persons, geography and tourism, and a first set on enterprises, social "
        "organisations and public institutions",
    ),
    task_duty(_T.OPEN_DATA_SITE, "建设统一规范的政府数据开放网站", "Build a unified website of open government data"),
    task_duty(
        _T.OPEN_DATA_PLANS,
        "制定数据开放计划，明确时间节点、界限与范围，编制开放目录",
        "Plan what is opened, with its days, limits and scope, and compile directories of it",
    ),
    task_duty(
        _T.OPEN_DATA_USE, "开展政府数据创新，鼓励社会化开发利用", "Innovate with data, and encourage society to use it"
    ),
    task_duty(
        _T.SHARING_WEBSITE,
        "共享网站作为外网交换共享平台的门户开通上线",
        "Bring the sharing website online, the portal of the exchange platform on the extranet",
    ),
    task_duty(
        _T.SHARED_SERVICES,
        "法人、城市管理、旅游、社会救助、地理信息、信用体系等重点领域数据通过共享网站提供共享服务",
        "Share data on legal persons, city management, tourism, social assistance, geography and credit by the website",
    ),
    task_duty(
        _T.CATALOGUE_PILOTS,
        "按省编制指南完成目录体系建设试点和专题培训",
        "Complete pilots of catalogues and training by the province's guide",
    ),
    task_duty(_T.DATA_CENSUS, "开展数据资源全市大普查", "Carry out the citywide census of data resources"),
    task_duty(
        _T.UNIFIED_CATALOGUE,
        "逐步构建全市统一、动态更新、共享校核、权威发布的目录体系",
        "Build up a catalogue that is one for the city, kept up to date, cross-checked and authoritative",
    ),
    task_duty(
        _T.SHARING_STANDARDS,
        "逐步建立数据采集、数据质量、目录分类与管理、交换共享接口、交换共享服务、多级平台对接、平台运行管理、"
        "网络安全保障标准，推动试点应用",
        "Set standards of collection, quality, catalogues, interfaces, services, links of platforms, their running, "
        "and network security, and further pilots of their use",
    ),
    task_duty(
        _T.ONE_STOP_PLATFORM,
        "整合分散的政务服务系统和资源，基本建成一体化网上政务服务平台",
        "Merge scattered service systems; basically build the integrated online platform of government services",
    ),
    task_duty(
        _T.MANAGEMENT_RULES,
        "建立统筹整合和共享开放管理制度，明确目标、责任、牵头单位和实施机构",
        "Set up rules of integration and sharing that name goals, responsibility, leading and executing bodies",
    ),
    duty(
        ORGANISATION,
        "heads-responsible",
        _EACH,
        "强化政府和部门主要负责人的责任",
        "Make the principal heads of governments and departments answer for integration and sharing",
    ),
    duty(
        ORGANISATION,
        "first-responsible",
        PlanUnit.DEPARTMENTS.organ,
        "部门主要负责人为第一责任人",
        "The principal head of a department is the first person responsible",
    ),
    duty(
        ORGANISATION,
        "inspection",
        tuple(unit.organ for unit in BRACKETS[_T.MANAGEMENT_RULES].inspecting),
        "市政府办公室会同两部门督查落实",
        "Inspect, the office together with the two others, that this is carried out",
    ),
    task_duty(
        _T.OWN_SCHEDULE,
        "制定时间表、路线图，实行台账和清单式管理",
        "Draw up a timetable and a road map, and manage by ledger and list",
    ),
    task_duty(
        _T.YEARLY_REPORT,
        "向市工信局报送上一年度政务信息资源共享情况",
        "Report the sharing of the year before to the industry and information bureau",
    ),
    task_duty(
        _T.COMPILED_REPORT,
        "汇总后向市政府提交年度报告",
        "Compile the reports, and submit the yearly one to the municipal government",
    ),
    task_duty(
        _T.FUNDS,
        "项目建设资金纳入政府固定资产投资，工作经费纳入部门预算",
        "Provide construction money as investment in fixed assets, and working expenses in budgets",
    ),
    task_duty(_T.EVALUATION_METHOD, "制定工作评价办法", "Draw up the method of evaluation"),
    task_duty(
        _T.YEARLY_EVALUATION,
        "建立评价机制，督促检查落实情况，每年开展评估，公布评估报告和改进意见",
        "Evaluate each year how the work is carried out, and publish the report and how to improve",
    ),
    task_duty(
        _T.SYSTEM_AUDIT,
        "审计政务信息系统，保障专项资金使用真实、合法、有效益",
        "Audit systems by the province's rules, so that special funds are used truly, lawfully and to benefit",
    ),
    duty(
        AUDIT,
        "audit-result",
        PlanUnit.AUDIT.organ,
        "审计结果及时报市政府",
        "Report the result of an audit to the municipal government in good time",
        After(zh="审计得出结果", en="an audit has its result"),
    ),
    task_duty(
        _T.BUILDING_MODELS,
        "运用云计算、大数据和购买服务，探索投资、运维和建设模式改革，开展集约化建设",
        "Use clouds, big data and bought services, explore other ways to invest and run, and build intensively",
    ),
    task_duty(
        _T.NETWORK_SECURITY,
        "强化共享网络安全管理和风险评估，推动个人隐私保护的法规制定，保护个人隐私",
        "Manage network security, assess risks, further rules on personal privacy, and protect it",
    ),
    task_duty(
        _T.HANDLING_SECURITY,
        "保障信息资源采集、共享、使用安全，涉密的遵守保密规定",
        "Keep collection, sharing and use safe; what touches state secrets obeys secrecy law",
    ),
    task_duty(
        _T.PLATFORM_SECURITY,
        "防护统一平台，保障交换共享的数据安全",
        "Protect the unified platform and what it exchanges",
    ),
)
TARGETS: tuple[Target, ...] = ()
BODIES: tuple[Body, ...] = ()
PROCEDURES = Register(
    Procedure(
        key="connection",
        zh="系统和数据资源接入平台",
        en="Connection to the exchange platform",
        citation=EXCHANGE,
        steps=(
            ProcedureStep(key="integrate", zh="整合系统和数据资源", en="Integrate system or data"),
            ProcedureStep(
                key="check", zh="按必要程序审核或评测", en="Review or assess, as is necessary", needs=("integrate",)
            ),
            ProcedureStep(
                key="connect", zh="统一接入平台", en="Connect", who=who_of(_T.UNIFIED_CONNECTION), needs=("check",)
            ),
        ),
    ),
    Procedure(
        key="sharing-report",
        zh="年度共享情况报送",
        en="The yearly report on sharing",
        citation=PROGRESS,
        steps=(
            ProcedureStep(
                key="report", zh="报送上一年度共享情况", en="Report the year before", who=who_of(_T.YEARLY_REPORT)
            ),
            ProcedureStep(
                key="submit",
                zh="汇总后提交年度报告",
                en="Compile, and submit to the municipal government",
                who=who_of(_T.COMPILED_REPORT),
                needs=("report",),
            ),
        ),
    ),
)
