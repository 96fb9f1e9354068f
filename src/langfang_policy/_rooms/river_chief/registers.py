"""What the five instruments list: duties with their times, the joint meeting's units, procedures."""

from __future__ import annotations

from ...core.days import CalendarPeriod
from ...core.decrees import Known
from ...core.organs import Level, Organ, Party, Remit
from ...core.registers import After, Body, Member, Once, Procedure, ProcedureStep, Recurring, Register, Target, duty
from .acceptance import AcceptanceDates
from .assessment import AssessmentDates
from .consequences import Explanation
from .decree import RIVER_CHIEF
from .meetings import RESPONSIBLE_UNITS
from .patrol import RecordTime

__all__ = ["BODIES", "DUTIES", "PROCEDURES", "TARGETS"]

CITY_OFFICE = Organ(Level.CITY, Remit.RIVER_CHIEF_OFFICE)
COUNTY_OFFICE = Organ(Level.COUNTY, Remit.RIVER_CHIEF_OFFICE)
TOWNSHIP_BODY = Organ(Level.TOWNSHIP, Remit.RIVER_CHIEF_OFFICE)
OFFICES = (CITY_OFFICE, COUNTY_OFFICE)
AREAS = (
    Organ(Level.COUNTY, Remit.PARTY_COMMITTEE),
    Organ(Level.COUNTY, Remit.GOVERNMENT),
    Organ(Level.DEVELOPMENT_ZONE, Remit.PARTY_COMMITTEE),
    Organ(Level.DEVELOPMENT_ZONE, Remit.GOVERNMENT),
)
GENERAL_CHIEF = Organ(Level.CITY, Remit.CHIEF_RIVER_CHIEF)
MUNICIPAL_CHIEF = Organ(Level.CITY, Remit.RIVER_CHIEF)
COUNTY_CHIEF = Organ(Level.COUNTY, Remit.RIVER_CHIEF)
TOWNSHIP_CHIEF = Organ(Level.TOWNSHIP, Remit.RIVER_CHIEF)
VILLAGE_CHIEF = Organ(Level.VILLAGE, Remit.RIVER_CHIEF)
CHIEFS = (MUNICIPAL_CHIEF, COUNTY_CHIEF, TOWNSHIP_CHIEF, VILLAGE_CHIEF)
UNITS = Organ(Level.CITY, Remit.RESPONSIBLE_UNITS)
STAFF = Party.RIVER_KEEPERS
WARDENS = Party.RIVER_WARDENS
LOCALITIES = Organ(Level.EVERY, Remit.LOCALITIES)
CITY = (Organ(Level.CITY, Remit.PARTY_COMMITTEE), Organ(Level.CITY, Remit.GOVERNMENT))
TOWNSHIP = Organ(Level.TOWNSHIP, Remit.LOCALITIES)

_YEAR, _ACCEPTED_BY = AssessmentDates(), AcceptanceDates()

_MEETINGS = (
    duty(
        RIVER_CHIEF.at("会议制度 一 第二条"),
        "hold-general-meeting",
        (GENERAL_CHIEF, CITY_OFFICE),
        "市级总河长会议原则上每年年初一次",
        "Hold the general chief meeting, in principle once at the start of each year; the office prepares it",
        Recurring(CalendarPeriod.YEAR, within=RIVER_CHIEF.period, known=Known.PRESUMED),
    ),
    duty(
        RIVER_CHIEF.at("会议制度 二 第二条"),
        "hold-chief-meeting",
        (MUNICIPAL_CHIEF, CITY_OFFICE),
        "市级河长会议原则上每半年一次",
        "Hold the municipal chief's meeting, in principle once each half-year; the office prepares it",
        Recurring(CalendarPeriod.HALF_YEAR, within=RIVER_CHIEF.period),
    ),
    duty(
        RIVER_CHIEF.at("会议制度 三 第三条"),
        "hold-joint-meeting",
        (CITY_OFFICE, UNITS),
        "责任单位联席会议原则上每季度一次",
        "Hold the joint meeting of the responsible units, in principle once a quarter",
        Recurring(CalendarPeriod.QUARTER, within=RIVER_CHIEF.period),
    ),
)
_INFORMATION = (
    duty(
        RIVER_CHIEF.at("信息共享 一（二）"),
        "own-level-information",
        (*OFFICES, TOWNSHIP_BODY),
        "收集、整理、发布本级河长制信息",
        "Collect, sort and publish the information of one's own level",
    ),
    duty(
        RIVER_CHIEF.at("信息共享 一（一）"),
        "share-coverage",
        (*OFFICES, UNITS),
        "纵向联通市县两级，横向包括水利、环保、建设等单位",
        "Share between city and county offices, and across water, environment, construction and other units",
    ),
    duty(
        RIVER_CHIEF.at("信息共享 二（一）"),
        "basic-information",
        OFFICES,
        "河湖基本信息、流域水文、工程现状、水生态",
        "Share the data of rivers and lakes, basin hydrology, the state of works and of ecology",
    ),
    duty(
        RIVER_CHIEF.at("信息共享 二（二）"),
        "patrol-information",
        OFFICES,
        "河湖名录、河长名单与公示牌一致并实时更新，掌握巡查情况",
        "Keep the lists of waters and chiefs as the boards show them, at once; know of the patrols",
    ),
    duty(
        RIVER_CHIEF.at("信息共享 二（三）"),
        "quality-information",
        (*OFFICES, UNITS),
        "水质断面、纳污容量、限排总量、监测、排污口、实时监控",
        "Share sections, capacity, discharge limits, monitoring, outfalls and live discharge by area",
    ),
    duty(
        RIVER_CHIEF.at("信息共享 二（四）"),
        "daily-information",
        (*OFFICES, UNITS),
        "决策部署、工作动态、文件规划、事件整改、经验",
        "Share decisions, activity, documents, how events were handled, new experience",
    ),
    duty(
        RIVER_CHIEF.at("信息共享 二（五）"),
        "urgent-report",
        (*OFFICES, TOWNSHIP_BODY),
        "重要紧急信息第一时间专报同级河长和上级河长办",
        "Report what is important or urgent at once to the chief of the level and the office above",
        After(zh="有重要紧急信息", en="there is important or urgent information"),
    ),
    duty(
        RIVER_CHIEF.at("信息共享 三（二）"),
        "platform",
        (CITY_OFFICE, UNITS),
        "市、县、乡网络平台，链接水质和雨水情监测",
        "Build a platform of three levels, linked to water-quality and to rain and water monitoring",
    ),
    duty(
        RIVER_CHIEF.at("信息共享 三（三）"),
        "mobile",
        CITY_OFFICE,
        "手机APP、政务微博、微信公众号",
        "Share patrols, reports, checks and tasks by mobile app, microblog and WeChat",
    ),
    duty(
        RIVER_CHIEF.at("信息共享 四（一）"),
        "review",
        (*OFFICES, TOWNSHIP_BODY),
        "主要负责人审核本级信息发布",
        "Have the principal of the office clear what is published",
    ),
    duty(
        RIVER_CHIEF.at("信息共享 四（二）"),
        "liaison",
        (*OFFICES, TOWNSHIP_BODY, UNITS),
        "信息联络员负责收集、整理、上报",
        "Have liaison officers collect, sort and report, promptly, truly and completely",
    ),
)
_ASSESSMENT = (
    duty(
        RIVER_CHIEF.at("考核办法 四"),
        "yearly-scheme",
        CITY_OFFICE,
        "制定年度考核实施方案和评分细则，报总河长会议审定",
        "Draft the year's assessment scheme and scoring rules for the general chief meeting",
    ),
    duty(
        RIVER_CHIEF.at("考核办法 四"),
        "assessed-content",
        CITY_OFFICE,
        "考核部署、方案制度、组织体系、主要任务、机构经费",
        "Assess arrangement, scheme and systems, organisation, main tasks, posts and funds",
    ),
    duty(
        RIVER_CHIEF.at("考核办法 五（二）"),
        "assessment-teams",
        (CITY_OFFICE, UNITS),
        "组成考核组：听取汇报、现场检查、验阅资料、走访",
        "Form teams that hear reports, inspect sites, read files and visit units and people",
    ),
    duty(
        RIVER_CHIEF.at("考核办法 五（三）"),
        "self-assessment",
        AREAS,
        "每年12月20日前完成自考自评",
        "Finish the year's self-assessment",
        Recurring(
            CalendarPeriod.YEAR,
            month=_YEAR.self_assessment_month,
            day=_YEAR.self_assessment_day,
            within=RIVER_CHIEF.period,
        ),
    ),
    duty(
        RIVER_CHIEF.at("考核办法 五（三）"),
        "self-assessment-report",
        AREAS,
        "12月31日前上报自考自评报告",
        "Send the report of the self-assessment to the municipal office",
        Recurring(CalendarPeriod.YEAR, month=_YEAR.report_month, day=_YEAR.report_day, within=RIVER_CHIEF.period),
    ),
    duty(
        RIVER_CHIEF.at("考核办法 五（三）"),
        "city-assessment",
        CITY_OFFICE,
        "次年1月10日前完成对各地的考核",
        "Complete the assessment of all areas for the year before",
        Recurring(CalendarPeriod.YEAR, month=_YEAR.city_month, day=_YEAR.city_day, within=RIVER_CHIEF.period),
    ),
    duty(
        RIVER_CHIEF.at("考核办法 七（一）"),
        "circulate-results",
        CITY_OFFICE,
        "考核结果报总河长审定后通报，并送组织人事主管部门",
        "Circulate the results once the general chief has approved them, and send them to the personnel authorities",
    ),
    duty(
        RIVER_CHIEF.at("考核办法 七（二）"),
        "result-links",
        CITY_OFFICE,
        "纳入县乡年度考核评价和生态补偿考核",
        "Enter the results into the yearly evaluation of counties and townships and into ecological compensation",
    ),
    duty(
        RIVER_CHIEF.at("考核办法 八（二）"),
        "commendation",
        CITY_OFFICE,
        "按国家、省、市规定表彰突出单位和个人",
        "Honour outstanding units and persons under national, provincial and municipal rules",
    ),
    duty(
        RIVER_CHIEF.at("考核办法 八（三）"),
        "explain",
        AREAS,
        "不合格或排名靠后的，通报后10个工作日内说明原因、措施和期限",
        "Where unqualified or ranking low, explain causes, measures and deadline in 10 working days of the circular",
        After(zh="结果通报", en="the results were circulated", working_days=Explanation().within_days),
    ),
    duty(
        RIVER_CHIEF.at("考核办法 九（一）"),
        "local-method",
        AREAS,
        "可参照制定本级考核办法",
        "May model a method of their own on this one",
    ),
)
_PATROL = (
    duty(
        RIVER_CHIEF.at("巡河制度 第二条"),
        "first-responsible",
        CHIEFS,
        "责任河道巡河第一责任人",
        "Be first responsible for patrolling one's reaches; volunteers are welcome",
    ),
    duty(
        RIVER_CHIEF.at("巡河制度 第二条"),
        "keepers-report",
        WARDENS,
        "协助巡河，发现问题第一时间报告河长",
        "Help on patrol and tell the chief at once of what is found",
        After(zh="发现问题", en="a problem is found"),
    ),
    duty(
        RIVER_CHIEF.at("巡河制度 第三条"),
        "disclosure",
        (*OFFICES, UNITS),
        "公开排污口分布图、污染源清单、治理项目、采砂企业清单，汇总提交同级河长",
        "Disclose outfalls, pollution sources, projects and sand-mining enterprises; compile them for the chief",
    ),
    duty(
        RIVER_CHIEF.at("巡河制度 第四条"),
        "training-plan",
        OFFICES,
        "制定河长培训计划并组织培训",
        "Plan and hold training for chiefs",
    ),
    duty(
        RIVER_CHIEF.at("巡河制度 第十七条"),
        "guidance",
        OFFICES,
        "组织下一级河长专业知识培训",
        "Train and guide the chiefs of the next lower level",
    ),
    duty(
        RIVER_CHIEF.at("巡河制度 第七条"),
        "organise-patrols",
        OFFICES,
        "组织协调辖区巡河，指导、监督、检查、考核下一级河长",
        "Organise patrols; guide, supervise, inspect and assess the chiefs of the next lower level",
    ),
    duty(
        RIVER_CHIEF.at("巡河制度 第七条"),
        "remind",
        OFFICES,
        "提醒、督促未达最低频次的下一级河长",
        "Remind and press the chiefs of the next lower level who stayed below the minimum",
    ),
    duty(
        RIVER_CHIEF.at("巡河制度 第八条"),
        "city-inspection",
        CITY_OFFICE,
        "定期或不定期检查、考核全市巡河",
        "Inspect and assess patrols all over the city, at no printed interval",
    ),
    duty(
        RIVER_CHIEF.at("巡河制度 第十条"),
        "city-patrol",
        MUNICIPAL_CHIEF,
        "每年不少于2次",
        "Patrol at least twice a year",
        Recurring(CalendarPeriod.YEAR, within=RIVER_CHIEF.period),
    ),
    duty(
        RIVER_CHIEF.at("巡河制度 第十条"),
        "county-patrol",
        COUNTY_CHIEF,
        "每季度不少于1次",
        "Patrol at least once a quarter",
        Recurring(CalendarPeriod.QUARTER, within=RIVER_CHIEF.period),
    ),
    duty(
        RIVER_CHIEF.at("巡河制度 第十条"),
        "township-patrol",
        TOWNSHIP_CHIEF,
        "每月不少于1次",
        "Patrol at least once a month",
        Recurring(CalendarPeriod.MONTH, within=RIVER_CHIEF.period),
    ),
    duty(
        RIVER_CHIEF.at("巡河制度 第十条"),
        "village-patrol",
        VILLAGE_CHIEF,
        "每天不少于1次",
        "Patrol at least once a day",
        Recurring(CalendarPeriod.DAY, within=RIVER_CHIEF.period),
    ),
    duty(
        RIVER_CHIEF.at("巡河制度 第十一条"),
        "staff-inspection",
        (LOCALITIES, STAFF),
        "各地组织对河道每天开展巡查，及时报告",
        "Have every river inspected every day by staff, who report problems promptly",
        Recurring(CalendarPeriod.DAY, within=RIVER_CHIEF.period),
    ),
    duty(
        RIVER_CHIEF.at("巡河制度 第十二条"),
        "file-account",
        (MUNICIPAL_CHIEF, COUNTY_CHIEF, TOWNSHIP_CHIEF),
        "每次巡河后5个工作日内向同级河长办备案",
        "File the account of each patrol with the office of the level within 5 working days",
        After(zh="巡河", en="the patrol", working_days=RecordTime().within_days),
    ),
    duty(
        RIVER_CHIEF.at("巡河制度 第十三条"),
        "office-records",
        OFFICES,
        "专人配合巡河并做好记录",
        "Assign a person to help on patrol and keep records that are clear, full, exact, regular and legible",
    ),
    duty(
        RIVER_CHIEF.at("巡河制度 第十四条"),
        "keep-log",
        (TOWNSHIP_CHIEF, VILLAGE_CHIEF, WARDENS),
        "做好巡河记录，发现问题及时报告县级",
        "Keep the patrol log, and report problems promptly to the county",
    ),
    duty(
        RIVER_CHIEF.at("巡河制度 第十六条"),
        "log-form",
        COUNTY_OFFICE,
        "统一制作并更新巡河日志格式",
        "Make the form of the log, and update it when needed",
    ),
    duty(
        RIVER_CHIEF.at("巡河制度 第十八条第一款"),
        "problem-follow",
        CHIEFS,
        "妥善处理问题并跟踪到位",
        "Deal properly with what one finds and see it through",
    ),
    duty(
        RIVER_CHIEF.at("巡河制度 第二十条"),
        "complaints",
        (TOWNSHIP_CHIEF, VILLAGE_CHIEF),
        "登记、调查处理群众举报投诉并反馈",
        "Register complaints, have them investigated and solved, tell the complainant",
    ),
    duty(
        RIVER_CHIEF.at("巡河制度 第二十一条"),
        "patrol-assessment",
        (*CITY, *AREAS, TOWNSHIP),
        "将巡河作为履职考核主要内容，纳入干部实绩考核",
        "Assess chiefs mainly by patrols made, problems handled and logs kept, and cadres with it",
    ),
    duty(
        RIVER_CHIEF.at("巡河制度 第二十二条"),
        "interview",
        OFFICES,
        "约谈警示巡河履职存在问题的县、乡级河长",
        "Call in and warn county and township chiefs whose patrols show a problem",
    ),
    duty(
        RIVER_CHIEF.at("巡河制度 第二十四条"),
        "commend-chiefs",
        OFFICES,
        "发现宣传典型，表扬优秀河长",
        "Look for good examples, make them known, praise chiefs who do well",
    ),
    duty(
        RIVER_CHIEF.at("巡河制度 第二十五条"),
        "local-system",
        AREAS,
        "可参照制定本地巡河制度",
        "May model a patrol system of their own on this one",
    ),
)
_ACCEPTANCE = (
    duty(
        RIVER_CHIEF.at("考核验收方案 二（二）"),
        "acceptance-methods",
        (CITY_OFFICE, UNITS),
        "听取汇报、现场检查、验阅资料、走访",
        "Hear reports, inspect sites, read files and visit units and people",
    ),
    duty(
        RIVER_CHIEF.at("考核验收方案 三（一）"),
        "part-arrangement",
        AREAS,
        "传达贯彻决策部署，主要领导研究部署、督导调度",
        "Pass on and carry out decisions; the principal leaders study, deploy, supervise and dispatch",
    ),
    duty(
        RIVER_CHIEF.at("考核验收方案 三（二）"),
        "part-scheme",
        AREAS,
        "制定方案，制定公布各级河湖名录",
        "Adopt a scheme; draw up and publish the lists of waters with their chiefs",
    ),
    duty(
        RIVER_CHIEF.at("考核验收方案 三（三）"),
        "part-organisation",
        AREAS,
        "河长组织体系、名单公告、公示牌、监督电话",
        "Organise the chiefs, publish their list, set up boards and a telephone that answers",
    ),
    duty(
        RIVER_CHIEF.at("考核验收方案 三（四）"),
        "part-systems",
        AREAS,
        "出台并执行六项配套制度",
        "Adopt the six supporting systems and carry them out",
    ),
    duty(
        RIVER_CHIEF.at("考核验收方案 三（五）"),
        "part-basic-work",
        AREAS,
        "宣传教育、督查整改、一河（湖）一策、市场主体培育、巡河、治理",
        "Publicity, correction after inspections, one plan per river, market players, patrols, treatment",
    ),
    duty(
        RIVER_CHIEF.at("考核验收方案 三（六）"),
        "part-posts",
        AREAS,
        "设置县级河长制办公室、乡级工作机构，人员和经费",
        "Set up the county office and township bodies, with staff and funds",
    ),
    duty(
        RIVER_CHIEF.at("考核验收方案 四"),
        "township-scheme",
        AREAS,
        "制定对乡镇的考核验收方案并报备",
        "Adopt the scheme for accepting townships and file it",
        Once(_ACCEPTED_BY.township_scheme),
    ),
    duty(
        RIVER_CHIEF.at("考核验收方案 四"),
        "township-acceptance",
        AREAS,
        "完成对乡镇的考核验收并报备报告和结果",
        "Complete the acceptance of townships and file report and results",
        Once(_ACCEPTED_BY.township_acceptance),
    ),
    duty(
        RIVER_CHIEF.at("考核验收方案 四"),
        "city-acceptance",
        CITY_OFFICE,
        "完成对各地的考核验收",
        "Complete the acceptance of all areas",
        Once(_ACCEPTED_BY.city_acceptance),
    ),
)
DUTIES = Register(*_MEETINGS, *_INFORMATION, *_ASSESSMENT, *_PATROL, *_ACCEPTANCE)
TARGETS: tuple[Target, ...] = ()
BODIES = Register(
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
PROCEDURES = Register(
    Procedure(
        key="yearly-assessment",
        zh="年度考核",
        en="The yearly assessment",
        citation=RIVER_CHIEF.at("考核办法 五（三）"),
        steps=(
            ProcedureStep(
                key="scheme",
                zh="拟定考核方案，报总河长会议审定",
                en="Draft the scheme",
                who=(CITY_OFFICE,),
                citation=RIVER_CHIEF.at("考核办法 四"),
            ),
            ProcedureStep(
                key="self-assessment",
                zh="自考自评",
                en="Assess oneself",
                who=AREAS,
                citation=RIVER_CHIEF.at("考核办法 五（三）"),
            ),
            ProcedureStep(
                key="report",
                zh="上报自考自评报告",
                en="Report to the municipal office",
                who=AREAS,
                citation=RIVER_CHIEF.at("考核办法 五（三）"),
            ),
            ProcedureStep(
                key="assess",
                zh="考核组考核",
                en="Assess in teams",
                who=(CITY_OFFICE, UNITS),
                citation=RIVER_CHIEF.at("考核办法 五（二）"),
            ),
            ProcedureStep(
                key="score",
                zh="统一评分，提出等次意见",
                en="Score jointly, propose a grade",
                who=(CITY_OFFICE,),
                citation=RIVER_CHIEF.at("考核办法 六"),
            ),
            ProcedureStep(
                key="approve",
                zh="审定",
                en="Approve the results",
                who=(GENERAL_CHIEF,),
                citation=RIVER_CHIEF.at("考核办法 七（一）"),
            ),
            ProcedureStep(
                key="circulate",
                zh="通报，提交组织人事主管部门",
                en="Circulate them",
                who=(CITY_OFFICE,),
                citation=RIVER_CHIEF.at("考核办法 七（一）"),
            ),
        ),
    ),
    Procedure(
        key="acceptance-2017",
        zh="2017年考核验收",
        en="The acceptance of 2017",
        citation=RIVER_CHIEF.at("考核验收方案 四"),
        steps=(
            ProcedureStep(
                key="township-scheme",
                zh="制定乡镇验收方案并报备",
                en="Adopt a scheme",
                who=AREAS,
                citation=RIVER_CHIEF.at("考核验收方案 四"),
            ),
            ProcedureStep(
                key="township-acceptance",
                zh="验收乡镇并报备",
                en="Accept the townships",
                who=AREAS,
                citation=RIVER_CHIEF.at("考核验收方案 四"),
            ),
            ProcedureStep(
                key="city-acceptance",
                zh="验收各县（市、区）",
                en="Accept the areas",
                who=(CITY_OFFICE,),
                citation=RIVER_CHIEF.at("考核验收方案 四"),
            ),
            ProcedureStep(
                key="score",
                zh="统一评分，确定等次",
                en="Score and grade",
                who=(CITY_OFFICE,),
                citation=RIVER_CHIEF.at("考核验收方案 五"),
            ),
            ProcedureStep(
                key="approve",
                zh="审定",
                en="Approve the results",
                who=(GENERAL_CHIEF,),
                citation=RIVER_CHIEF.at("考核验收方案 五"),
            ),
            ProcedureStep(
                key="circulate",
                zh="通报",
                en="Circulate them",
                who=(CITY_OFFICE,),
                citation=RIVER_CHIEF.at("考核验收方案 五"),
            ),
        ),
    ),
)
