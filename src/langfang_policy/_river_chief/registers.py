"""What the five instruments list: duties with their times, the joint meeting's units, procedures."""

from __future__ import annotations

from ..core.days import CalendarPeriod
from ..core.registers import Body, Duty, Member, Once, Procedure, ProcedureStep, Recurring, Target
from ..core.terms import Term
from .acceptance import AcceptanceDates
from .decree import RIVER_CHIEF
from .meetings import RESPONSIBLE_UNITS

__all__ = ["BODIES", "DUTIES", "PROCEDURES", "TARGETS", "DutyBearer"]


class DutyBearer(Term):
    """Who bears a duty of the river-chief system."""

    CITY_OFFICE = "市河长制办公室"
    COUNTY_OFFICE = "县级河长制办公室"
    TOWNSHIP_BODY = "乡级河长制工作机构"
    AREA = "县（市、区）党委、政府，廊坊开发区工委、管委"
    TOWNSHIP = "乡（镇、街道）"
    GENERAL_CHIEF = "市级总河长"
    MUNICIPAL_CHIEF = "市级河长"
    COUNTY_CHIEF = "县级河长"
    TOWNSHIP_CHIEF = "乡级河长"
    VILLAGE_CHIEF = "村级河长"
    UNITS = "市级责任单位"
    STAFF = "河道保洁员、巡河员、网格化监管员"


_OFFICES = (DutyBearer.CITY_OFFICE, DutyBearer.COUNTY_OFFICE)
_CHIEFS = (
    DutyBearer.MUNICIPAL_CHIEF,
    DutyBearer.COUNTY_CHIEF,
    DutyBearer.TOWNSHIP_CHIEF,
    DutyBearer.VILLAGE_CHIEF,
)


def _duty(
    key: str, locator: str, who: tuple[DutyBearer, ...], zh: str, en: str, *, due: Once | Recurring | None = None
) -> Duty:
    return Duty(key=key, who=tuple(one.zh for one in who), zh=zh, en=en, citation=RIVER_CHIEF.at(locator), due=due)


_MEETINGS = (
    _duty(
        "hold-general-meeting",
        "会议制度 一 第二条",
        (DutyBearer.GENERAL_CHIEF, DutyBearer.CITY_OFFICE),
        "市级总河长会议原则上每年年初一次",
        "Hold the general chief meeting, in principle once at the start of each year; the office prepares it",
        due=Recurring(CalendarPeriod.YEAR, within=RIVER_CHIEF.period),
    ),
    _duty(
        "hold-chief-meeting",
        "会议制度 二 第二条",
        (DutyBearer.MUNICIPAL_CHIEF, DutyBearer.CITY_OFFICE),
        "市级河长会议原则上每半年一次",
        "Hold the municipal chief's meeting, in principle once each half-year; the office prepares it",
        due=Recurring(CalendarPeriod.HALF_YEAR, within=RIVER_CHIEF.period),
    ),
    _duty(
        "hold-joint-meeting",
        "会议制度 三 第三条",
        (DutyBearer.CITY_OFFICE, DutyBearer.UNITS),
        "责任单位联席会议原则上每季度一次",
        "Hold the joint meeting of the responsible units, in principle once a quarter",
        due=Recurring(CalendarPeriod.QUARTER, within=RIVER_CHIEF.period),
    ),
)
_INFORMATION = (
    _duty(
        "own-level-information",
        "信息共享 一（二）",
        (*_OFFICES, DutyBearer.TOWNSHIP_BODY),
        "收集、整理、发布本级河长制信息",
        "Collect, sort and publish the information of one's own level",
    ),
    _duty(
        "share-coverage",
        "信息共享 一（一）",
        (*_OFFICES, DutyBearer.UNITS),
        "纵向联通市县两级，横向包括水利、环保、建设等单位",
        "Share between city and county offices, and across water, environment, construction and other units",
    ),
    _duty(
        "basic-information",
        "信息共享 二（一）",
        _OFFICES,
        "河湖基本信息、流域水文、工程现状、水生态",
        "Share the data of rivers and lakes, basin hydrology, the state of works and of ecology",
    ),
    _duty(
        "patrol-information",
        "信息共享 二（二）",
        _OFFICES,
        "河湖名录、河长名单与公示牌一致并实时更新，掌握巡查情况",
        "Keep the lists of waters and chiefs as the boards show them, at once; know of the patrols",
    ),
    _duty(
        "quality-information",
        "信息共享 二（三）",
        (*_OFFICES, DutyBearer.UNITS),
        "水质断面、纳污容量、限排总量、监测、排污口、实时监控",
        "Share sections, capacity, discharge limits, monitoring, outfalls and live discharge by area",
    ),
    _duty(
        "daily-information",
        "信息共享 二（四）",
        (*_OFFICES, DutyBearer.UNITS),
        "决策部署、工作动态、文件规划、事件整改、经验",
        "Share decisions, activity, documents, how events were handled, new experience",
    ),
    _duty(
        "urgent-report",
        "信息共享 二（五）",
        (*_OFFICES, DutyBearer.TOWNSHIP_BODY),
        "重要紧急信息第一时间专报同级河长和上级河长办",
        "Report what is important or urgent at once to the chief of the level and the office above",
    ),
    _duty(
        "platform",
        "信息共享 三（二）",
        (DutyBearer.CITY_OFFICE, DutyBearer.UNITS),
        "市、县、乡网络平台，链接水质和雨水情监测",
        "Build a platform of three levels, linked to water-quality and to rain and water monitoring",
    ),
    _duty(
        "mobile",
        "信息共享 三（三）",
        (DutyBearer.CITY_OFFICE,),
        "手机APP、政务微博、微信公众号",
        "Share patrols, reports, checks and tasks by mobile app, microblog and WeChat",
    ),
    _duty(
        "review",
        "信息共享 四（一）",
        (*_OFFICES, DutyBearer.TOWNSHIP_BODY),
        "主要负责人审核本级信息发布",
        "Have the principal of the office clear what is published",
    ),
    _duty(
        "liaison",
        "信息共享 四（二）",
        (*_OFFICES, DutyBearer.UNITS),
        "信息联络员负责收集、整理、上报",
        "Have liaison officers collect, sort and report, promptly, truly and completely",
    ),
)
_ASSESSMENT = (
    _duty(
        "yearly-scheme",
        "考核办法 四",
        (DutyBearer.CITY_OFFICE,),
        "制定年度考核实施方案和评分细则，报总河长会议审定",
        "Draft the year's assessment scheme and scoring rules for the general chief meeting",
    ),
    _duty(
        "assessed-content",
        "考核办法 四",
        (DutyBearer.CITY_OFFICE,),
        "考核部署、方案制度、组织体系、主要任务、机构经费",
        "Assess arrangement, scheme and systems, organisation, main tasks, posts and funds",
    ),
    _duty(
        "assessment-teams",
        "考核办法 五（二）",
        (DutyBearer.CITY_OFFICE, DutyBearer.UNITS),
        "组成考核组：听取汇报、现场检查、验阅资料、走访",
        "Form teams that hear reports, inspect sites, read files and visit units and people",
    ),
    _duty(
        "self-assessment",
        "考核办法 五（三）",
        (DutyBearer.AREA,),
        "每年12月20日前完成自考自评",
        "Finish the year's self-assessment",
        due=Recurring(CalendarPeriod.YEAR, month=12, day=20, within=RIVER_CHIEF.period),
    ),
    _duty(
        "self-assessment-report",
        "考核办法 五（三）",
        (DutyBearer.AREA,),
        "12月31日前上报自考自评报告",
        "Send the report of the self-assessment to the municipal office",
        due=Recurring(CalendarPeriod.YEAR, month=12, day=31, within=RIVER_CHIEF.period),
    ),
    _duty(
        "city-assessment",
        "考核办法 五（三）",
        (DutyBearer.CITY_OFFICE,),
        "次年1月10日前完成对各地的考核",
        "Complete the assessment of all areas for the year before",
        due=Recurring(CalendarPeriod.YEAR, month=1, day=10, within=RIVER_CHIEF.period),
    ),
    _duty(
        "circulate-results",
        "考核办法 七（一）",
        (DutyBearer.CITY_OFFICE,),
        "考核结果报总河长审定后通报，并送组织人事主管部门",
        "Circulate the results once the general chief has approved them, and send them to the personnel authorities",
    ),
    _duty(
        "result-links",
        "考核办法 七（二）",
        (DutyBearer.CITY_OFFICE,),
        "纳入县乡年度考核评价和生态补偿考核",
        "Enter the results into the yearly evaluation of counties and townships and into ecological compensation",
    ),
    _duty(
        "commendation",
        "考核办法 八（二）",
        (DutyBearer.CITY_OFFICE,),
        "按国家、省、市规定表彰突出单位和个人",
        "Honour outstanding units and persons under national, provincial and municipal rules",
    ),
    _duty(
        "explain",
        "考核办法 八（三）",
        (DutyBearer.AREA,),
        "不合格或排名靠后的，通报后10个工作日内说明原因、措施和期限",
        "Where unqualified or ranking low, explain causes, measures and deadline in 10 working days of the circular",
    ),
    _duty(
        "local-method",
        "考核办法 九（一）",
        (DutyBearer.AREA,),
        "可参照制定本级考核办法",
        "May model a method of their own on this one",
    ),
)
_PATROL = (
    _duty(
        "first-responsible",
        "巡河制度 第二条",
        _CHIEFS,
        "责任河道巡河第一责任人",
        "Be first responsible for patrolling one's reaches; volunteers are welcome",
    ),
    _duty(
        "keepers-report",
        "巡河制度 第二条",
        (DutyBearer.STAFF,),
        "协助巡河，发现问题第一时间报告河长",
        "Help on patrol and tell the chief at once of what is found",
    ),
    _duty(
        "disclosure",
        "巡河制度 第三条",
        (*_OFFICES, DutyBearer.UNITS),
        "公开排污口分布图、污染源清单、治理项目、采砂企业清单，汇总提交同级河长",
        "Disclose outfalls, pollution sources, projects and sand-mining enterprises; compile them for the chief",
    ),
    _duty(
        "training-plan", "巡河制度 第四条", _OFFICES, "制定河长培训计划并组织培训", "Plan and hold training for chiefs"
    ),
    _duty(
        "guidance",
        "巡河制度 第十七条",
        _OFFICES,
        "组织下一级河长专业知识培训",
        "Train and guide the chiefs of the next lower level",
    ),
    _duty(
        "organise-patrols",
        "巡河制度 第七条",
        _OFFICES,
        "组织协调辖区巡河，指导、监督、检查、考核下一级河长",
        "Organise patrols; guide, supervise, inspect and assess the chiefs of the next lower level",
    ),
    _duty(
        "remind",
        "巡河制度 第七条",
        _OFFICES,
        "提醒、督促未达最低频次的下一级河长",
        "Remind and press the chiefs of the next lower level who stayed below the minimum",
    ),
    _duty(
        "city-inspection",
        "巡河制度 第八条",
        (DutyBearer.CITY_OFFICE,),
        "定期或不定期检查、考核全市巡河",
        "Inspect and assess patrols all over the city, at no printed interval",
    ),
    _duty(
        "city-patrol",
        "巡河制度 第十条",
        (DutyBearer.MUNICIPAL_CHIEF,),
        "每年不少于2次",
        "Patrol at least twice a year",
        due=Recurring(CalendarPeriod.YEAR, within=RIVER_CHIEF.period),
    ),
    _duty(
        "county-patrol",
        "巡河制度 第十条",
        (DutyBearer.COUNTY_CHIEF,),
        "每季度不少于1次",
        "Patrol at least once a quarter",
        due=Recurring(CalendarPeriod.QUARTER, within=RIVER_CHIEF.period),
    ),
    _duty(
        "township-patrol",
        "巡河制度 第十条",
        (DutyBearer.TOWNSHIP_CHIEF,),
        "每月不少于1次",
        "Patrol at least once a month",
        due=Recurring(CalendarPeriod.MONTH, within=RIVER_CHIEF.period),
    ),
    _duty(
        "village-patrol",
        "巡河制度 第十条",
        (DutyBearer.VILLAGE_CHIEF,),
        "每天不少于1次",
        "Patrol at least once a day",
        due=Recurring(CalendarPeriod.DAY, within=RIVER_CHIEF.period),
    ),
    _duty(
        "staff-inspection",
        "巡河制度 第十一条",
        (DutyBearer.STAFF,),
        "对河道每天开展巡查，及时报告",
        "Inspect every river every day and report problems promptly",
        due=Recurring(CalendarPeriod.DAY, within=RIVER_CHIEF.period),
    ),
    _duty(
        "file-account",
        "巡河制度 第十二条",
        (DutyBearer.MUNICIPAL_CHIEF, DutyBearer.COUNTY_CHIEF, DutyBearer.TOWNSHIP_CHIEF),
        "每次巡河后5个工作日内向同级河长办备案",
        "File the account of each patrol with the office of the level within 5 working days",
    ),
    _duty(
        "office-records",
        "巡河制度 第十三条",
        _OFFICES,
        "专人配合巡河并做好记录",
        "Assign a person to help on patrol and keep records that are clear, full, exact, regular and legible",
    ),
    _duty(
        "keep-log",
        "巡河制度 第十四条",
        (DutyBearer.TOWNSHIP_CHIEF, DutyBearer.VILLAGE_CHIEF),
        "做好巡河记录，发现问题及时报告县级",
        "Keep the patrol log, and report problems promptly to the county",
    ),
    _duty(
        "log-form",
        "巡河制度 第十六条",
        (DutyBearer.COUNTY_OFFICE,),
        "统一制作并更新巡河日志格式",
        "Make the form of the log, and update it when needed",
    ),
    _duty(
        "problem-follow",
        "巡河制度 第十八条第一款",
        _CHIEFS,
        "妥善处理问题并跟踪到位",
        "Deal properly with what one finds and see it through",
    ),
    _duty(
        "complaints",
        "巡河制度 第二十条",
        (DutyBearer.TOWNSHIP_CHIEF, DutyBearer.VILLAGE_CHIEF),
        "登记、调查处理群众举报投诉并反馈",
        "Register complaints, have them investigated and solved, tell the complainant",
    ),
    _duty(
        "patrol-assessment",
        "巡河制度 第二十一条",
        (*_OFFICES, DutyBearer.TOWNSHIP_BODY),
        "将巡河作为履职考核主要内容，纳入干部实绩考核",
        "Assess chiefs mainly by patrols made, problems handled and logs kept, and cadres with it",
    ),
    _duty(
        "interview",
        "巡河制度 第二十二条",
        _OFFICES,
        "约谈警示巡河履职存在问题的县、乡级河长",
        "Call in and warn county and township chiefs whose patrols show a problem",
    ),
    _duty(
        "commend-chiefs",
        "巡河制度 第二十四条",
        _OFFICES,
        "发现宣传典型，表扬优秀河长",
        "Look for good examples, make them known, praise chiefs who do well",
    ),
    _duty(
        "local-system",
        "巡河制度 第二十五条",
        (DutyBearer.AREA,),
        "可参照制定本地巡河制度",
        "May model a patrol system of their own on this one",
    ),
)
_ACCEPTANCE = (
    _duty(
        "acceptance-methods",
        "考核验收方案 二（二）",
        (DutyBearer.CITY_OFFICE, DutyBearer.UNITS),
        "听取汇报、现场检查、验阅资料、走访",
        "Hear reports, inspect sites, read files and visit units and people",
    ),
    _duty(
        "part-arrangement",
        "考核验收方案 三（一）",
        (DutyBearer.AREA,),
        "传达贯彻决策部署，主要领导研究部署、督导调度",
        "Pass on and carry out decisions; the principal leaders study, deploy, supervise and dispatch",
    ),
    _duty(
        "part-scheme",
        "考核验收方案 三（二）",
        (DutyBearer.AREA,),
        "制定方案，制定公布各级河湖名录",
        "Adopt a scheme; draw up and publish the lists of waters with their chiefs",
    ),
    _duty(
        "part-organisation",
        "考核验收方案 三（三）",
        (DutyBearer.AREA,),
        "河长组织体系、名单公告、公示牌、监督电话",
        "Organise the chiefs, publish their list, set up boards and a telephone that answers",
    ),
    _duty(
        "part-systems",
        "考核验收方案 三（四）",
        (DutyBearer.AREA,),
        "出台并执行六项配套制度",
        "Adopt the six supporting systems and carry them out",
    ),
    _duty(
        "part-basic-work",
        "考核验收方案 三（五）",
        (DutyBearer.AREA,),
        "宣传教育、督查整改、一河（湖）一策、市场主体培育、巡河、治理",
        "Publicity, correction after inspections, one plan per river, market players, patrols, treatment",
    ),
    _duty(
        "part-posts",
        "考核验收方案 三（六）",
        (DutyBearer.AREA,),
        "设置县级河长制办公室、乡级工作机构，人员和经费",
        "Set up the county office and township bodies, with staff and funds",
    ),
    _duty(
        "township-scheme",
        "考核验收方案 四",
        (DutyBearer.AREA,),
        "制定对乡镇的考核验收方案并报备",
        "Adopt the scheme for accepting townships and file it",
        due=Once(AcceptanceDates().township_scheme),
    ),
    _duty(
        "township-acceptance",
        "考核验收方案 四",
        (DutyBearer.AREA,),
        "完成对乡镇的考核验收并报备报告和结果",
        "Complete the acceptance of townships and file report and results",
        due=Once(AcceptanceDates().township_acceptance),
    ),
    _duty(
        "city-acceptance",
        "考核验收方案 四",
        (DutyBearer.CITY_OFFICE,),
        "完成对各地的考核验收",
        "Complete the acceptance of all areas",
        due=Once(AcceptanceDates().city_acceptance),
    ),
)
DUTIES = (*_MEETINGS, *_INFORMATION, *_ASSESSMENT, *_PATROL, *_ACCEPTANCE)
BODIES = (
    Body(
        key="joint-meeting",
        zh="市级责任单位联席会议",
        en="Joint meeting of the responsible units",
        citation=RIVER_CHIEF.at("会议制度 三 第一条"),
        members=tuple(Member("责任单位", "", unit) for unit in RESPONSIBLE_UNITS),
    ),
    Body(
        key="general-meeting",
        zh="市级总河长会议（党委或政府专题会议）",
        en="General chief meeting, a special meeting of Party committee or government",
        citation=RIVER_CHIEF.at("会议制度 序言"),
    ),
    Body(
        key="chief-meeting",
        zh="市级河长会议",
        en="Municipal chief's meeting",
        citation=RIVER_CHIEF.at("会议制度 序言"),
    ),
)


def _step(key: str, locator: str, who: tuple[DutyBearer, ...], zh: str, en: str) -> ProcedureStep:
    return ProcedureStep(key=key, zh=zh, en=en, who=tuple(one.zh for one in who), citation=RIVER_CHIEF.at(locator))


PROCEDURES = (
    Procedure(
        key="yearly-assessment",
        zh="年度考核",
        en="The yearly assessment",
        citation=RIVER_CHIEF.at("考核办法 五（三）"),
        steps=(
            _step(
                "scheme", "考核办法 四", (DutyBearer.CITY_OFFICE,), "拟定考核方案，报总河长会议审定", "Draft the scheme"
            ),
            _step("self-assessment", "考核办法 五（三）", (DutyBearer.AREA,), "自考自评", "Assess oneself"),
            _step(
                "report", "考核办法 五（三）", (DutyBearer.AREA,), "上报自考自评报告", "Report to the municipal office"
            ),
            _step(
                "assess",
                "考核办法 五（二）",
                (DutyBearer.CITY_OFFICE, DutyBearer.UNITS),
                "考核组考核",
                "Assess in teams",
            ),
            _step(
                "score",
                "考核办法 六",
                (DutyBearer.CITY_OFFICE,),
                "统一评分，提出等次意见",
                "Score jointly, propose a grade",
            ),
            _step("approve", "考核办法 七（一）", (DutyBearer.GENERAL_CHIEF,), "审定", "Approve the results"),
            _step(
                "circulate",
                "考核办法 七（一）",
                (DutyBearer.CITY_OFFICE,),
                "通报，提交组织人事主管部门",
                "Circulate them",
            ),
        ),
    ),
    Procedure(
        key="acceptance-2017",
        zh="2017年考核验收",
        en="The acceptance of 2017",
        citation=RIVER_CHIEF.at("考核验收方案 四"),
        steps=(
            _step("township-scheme", "考核验收方案 四", (DutyBearer.AREA,), "制定乡镇验收方案并报备", "Adopt a scheme"),
            _step(
                "township-acceptance", "考核验收方案 四", (DutyBearer.AREA,), "验收乡镇并报备", "Accept the townships"
            ),
            _step(
                "city-acceptance",
                "考核验收方案 四",
                (DutyBearer.CITY_OFFICE,),
                "验收各县（市、区）",
                "Accept the areas",
            ),
            _step("score", "考核验收方案 五", (DutyBearer.CITY_OFFICE,), "统一评分，确定等次", "Score and grade"),
            _step("approve", "考核验收方案 五", (DutyBearer.GENERAL_CHIEF,), "审定", "Approve the results"),
            _step("circulate", "考核验收方案 五", (DutyBearer.CITY_OFFICE,), "通报", "Circulate them"),
        ),
    ),
)
TARGETS: tuple[Target, ...] = ()
