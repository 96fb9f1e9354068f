"""What the two documents list: duties with their days, the weight as a target, bodies, procedures."""

from __future__ import annotations

from ...core.days import CalendarPeriod
from ...core.decrees import Known
from ...core.facts import PERCENT
from ...core.organs import County, Level, Organ, Party, Remit
from ...core.registers import (
    After,
    Body,
    Member,
    Once,
    Procedure,
    ProcedureStep,
    Recurring,
    Register,
    Target,
    duty,
)
from .assessment import OpennessWeight
from .dates import CatalogueDepartment, OpennessMilestone, last_day_of
from .decree import (
    ADJUSTMENT,
    ASSESSMENT,
    CATALOGUES,
    CHANNELS,
    COLLECTING,
    DATA,
    DATA_USE,
    DOCUMENTS,
    GAZETTE,
    GROUP_OFFICE,
    GROUP_TASKS,
    HANDLING,
    INTERPRETING,
    LEADERSHIP,
    LIABILITY,
    MANNER,
    MECHANISM,
    MEETING_RULES,
    MEETINGS,
    MEMBER_DUTIES,
    NEGATIVE_LIST,
    NEWS_MEDIA,
    NOTICE,
    OFFICE_TASKS,
    OPEN_DATA,
    OPENNESS_GROUP,
    OPENNESS_PLAN,
    PILOT,
    PROCESS,
    REQUESTS,
    RESPONDING,
    SCOPE,
    SERVICES,
    SITES,
    TRAINING,
)
from .documents import PublicationTerm
from .group import SEATS
from .meetings import RequestStage
from .response import ResponseHours
from .units import OpennessTask, openness_units

__all__ = ["BODIES", "DUTIES", "PROCEDURES", "TARGETS"]

ALL_DEPARTMENTS = Organ(Level.EVERY, Remit.DEPARTMENTS)
ALL = Organ(Level.EVERY, Remit.LOCALITIES), ALL_DEPARTMENTS
COUNTIES, DEPARTMENTS = Organ(Level.COUNTY, Remit.GOVERNMENT), Organ(Level.CITY, Remit.DEPARTMENTS)
COUNTY_BODIES = Organ(Level.COUNTY, Remit.DEPARTMENTS)
BOTH = COUNTIES, DEPARTMENTS
OFFICES = Organ(Level.EVERY, Remit.GOVERNMENT_OFFICE)
CITY_OFFICE, COUNTY_OFFICES = Organ(Level.CITY, Remit.GOVERNMENT_OFFICE), Organ(Level.COUNTY, Remit.GOVERNMENT_OFFICE)
SITE_JOINERS = (
    CITY_OFFICE,
    *(Organ(Level.CITY, remit) for remit in (Remit.INDUSTRY_AND_INFORMATION, Remit.DEVELOPMENT_AND_REFORM)),
)
DRAFTERS, MAKERS = Organ(Level.EVERY, Remit.DRAFTING_DEPARTMENTS), Organ(Level.EVERY, Remit.MAKING_BODIES)
GOVERNMENTS, LIABLE = Organ(Level.EVERY, Remit.GOVERNMENT), Organ(Level.EVERY, Remit.DEPARTMENTS_CONCERNED)
HIGHER = Organ(Level.EVERY, Remit.COMPETENT_DEPARTMENTS)
AGENCIES, COUNTY_AGENCIES = Organ(Level.EVERY, Remit.OPEN_GOVERNMENT), Organ(Level.COUNTY, Remit.OPEN_GOVERNMENT)
PARTY_SCHOOLS = Organ(Level.CITY, Remit.PARTY_SCHOOL), Organ(Level.COUNTY, Remit.PARTY_SCHOOL)
GROUP, GROUP_BUREAU = Organ(Level.CITY, Remit.OPENNESS_GROUP), Organ(Level.CITY, Remit.OPENNESS_GROUP_OFFICE)
GROUP_MEMBERS = Organ(Level.CITY, Remit.OPENNESS_GROUP_MEMBERS)
FIRST_CATALOGUES = tuple(organ for department in CatalogueDepartment for organ in department.organs)

EACH_YEAR = Recurring(CalendarPeriod.YEAR, within=OPENNESS_PLAN.period, known=Known.PRESUMED)
EACH_GROUP_YEAR = Recurring(CalendarPeriod.YEAR, within=OPENNESS_GROUP.period, known=Known.PRESUMED)
HOURS = ResponseHours()


def _by(milestone: OpennessMilestone) -> Once:
    return Once(last_day_of(milestone))


def _led(task: OpennessTask) -> tuple[Organ, ...]:
    """Those who lead an item, and those who answer for it."""
    units = openness_units(task).value
    return tuple(unit.organ for unit in (*units.lead, *units.responsible))


DUTIES = Register(
    duty(
        DOCUMENTS,
        "attribute",
        ALL,
        "拟制公文时保密审查并明确公开属性",
        "Review drafts for secrecy and say how open they are",
    ),
    duty(
        *(DOCUMENTS, "reasons", DRAFTERS, "不公开或依申请公开的公文说明理由并送审查"),
        "State reasons for what is not to be public and have them reviewed",
        After(zh="公文报批前", en="a draft is about to go up for approval"),
    ),
    duty(
        *(DOCUMENTS, "return-drafts", OFFICES, "退回公开属性不明确或者未说明理由的公文"),
        "Return drafts without a clear attribute or reasons",
        After(zh="收到发文请示件", en="a draft is sent in"),
    ),
    duty(
        *(DOCUMENTS, "annotate", ALL, "在文件附注部分标注公开属性"),
        "Note in the annotation field how open a document is",
        After(zh="制作文件", en="a document is made"),
    ),
    duty(
        *(DOCUMENTS, "publish", ALL, "同意公开的公文一般在期限内向社会发布"),
        "Publish what was approved as public, as a rule within its term",
        After(zh="公文印发", en="a document is issued", working_days=PublicationTerm().working_days),
    ),
    duty(
        *(DOCUMENTS, "publish-normative", MAKERS, "相对集中公开规范性文件，及时或专项清理并公布结果"),
        "Publish normative documents in one place, clean them up and publish the results",
    ),
    duty(
        *(DOCUMENTS, "sunset", DRAFTERS, "有效期届满前评估清理政府规范性文件，提出意见报政府决定"),
        "Evaluate a government's normative document before it expires, and propose to the government",
        After(zh="进入有效期届满前的评估期间", en="the last months of its validity begin"),
    ),
    duty(
        *(MEETINGS, "decision-systems", ALL, "建立重大决策预公开、多方参与等制度"),
        "Set up systems of opening decisions beforehand and of participation",
        _by(OpennessMilestone.DECISION_SYSTEMS),
    ),
    duty(
        MEETINGS,
        "invite-guests",
        ALL,
        "主动邀请有关方面列席会议",
        "Invite interested parties, experts and others to meetings",
    ),
    duty(
        *(MEETINGS, "open-decisions", LIABLE, "决策前公开草案和依据"),
        "Publish draft and basis of important matters before the decision",
        After(zh="重要事项提交会议审议", en="an important matter goes to a meeting"),
    ),
    duty(MEETINGS, "broadcast", ALL, "涉及公众利益的电视电话会议积极直播", "Carry conferences of public interest live"),
    duty(
        *(MEETINGS, "meeting-plans", (COUNTIES, COUNTY_BODIES), "重大民生议题的会议方案提出列席和公开意见"),
        "Say in plans of meetings on livelihood who attends and what is public",
        After(zh="制定会议方案", en="a meeting plan is made"),
    ),
    duty(
        *(CATALOGUES, "first-catalogues", FIRST_CATALOGUES, "初步制定本部门本系统主动公开基本目录"),
        "Draw up a first catalogue of what is published unasked",
        _by(OpennessMilestone.FIRST_CATALOGUES),
    ),
    duty(
        *(CATALOGUES, "full-catalogues", ALL, "全面完成主动公开基本目录并动态更新"),
        "Complete the catalogues, and keep them current",
        _by(OpennessMilestone.FULL_CATALOGUES),
    ),
    duty(
        *(CATALOGUES, "catalogue-system", BOTH, "明确各领域五公开的主体、内容、时限、方式"),
        "Fix subject, content, time limit and manner in each field",
    ),
    duty(ADJUSTMENT, "priorities", ALL, "明确政务公开年度工作重点", "Fix the year's priorities of openness", EACH_YEAR),
    duty(
        *(ADJUSTMENT, "self-check", ALL, "全面自查不予公开和依申请公开集中的信息"),
        "Check all that is withheld and all that is often asked for",
        EACH_YEAR,
    ),
    duty(
        *(ADJUSTMENT, "report-self-check", ALL, "自查整改情况及时报送本级政府办公室"),
        "Report the self-check to the government office of the level",
        After(zh="自查整改完成", en="the self-check is done"),
    ),
    duty(
        *(ADJUSTMENT, "spot-checks", COUNTY_AGENCIES, "定期抽查并督促整改；间隔未列明"),
        "Spot-check regularly and see to corrections; no interval is named",
    ),
    duty(
        *(ADJUSTMENT, "secrecy", ALL, "严格公开前保密审查"),
        "Review for secrecy before anything is published",
        After(zh="公开前", en="something is about to be published"),
    ),
    duty(
        *(REQUESTS, "requests", BOTH, "建立依申请公开网络受理平台和办理制度，遵守答复期限"),
        "Take requests online, handle them by stages, keep the time limits",
    ),
    duty(
        *(REQUESTS, "request-analysis", BOTH, "分析依申请公开数据，及时提出工作建议"),
        "Analyse requests and propose what should change",
    ),
    duty(
        *(PILOT, "pilot", Organ(Level.COUNTY, Remit.GOVERNMENT, County.BAZHOU), "开展五公开标准化规范化试点"),
        "Pilot standards of openness",
    ),
    duty(
        PILOT,
        "spread-pilot",
        _led(OpennessTask.PILOT),
        "在全市推广试点经验",
        "Spread what the pilot learnt over the city",
    ),
    duty(
        *(INTERPRETING, "interpret", DRAFTERS, "谁起草、谁解读，主要负责人带头解读"),
        "Who drafts interprets, the principal head first",
        After(zh="重要政策性文件出台", en="an important policy document comes out"),
    ),
    duty(
        *(INTERPRETING, "release-interpretation", LIABLE, "重大政策性文件在市政府门户网站和廊坊日报权威发布"),
        "Interpret major policy in time on the city's portal and in the Langfang Daily",
        After(zh="重大政策性文件发布", en="a major policy document is published"),
    ),
    duty(
        *(INTERPRETING, "relay-interpretation", Party.MEDIA, "市级新闻媒体转发权威解读"),
        "City media relay the interpretation",
    ),
    duty(
        *(PROCESS, "three-together", DRAFTERS, "文件与解读方案、材料同步起草、审批、发布"),
        "Draft, approve and publish document, plan and materials together",
        After(zh="起草政策性文件", en="a policy document is drafted"),
    ),
    duty(
        *(PROCESS, "return-incomplete", OFFICES, "退回解读材料不齐全的代拟稿"),
        "Return drafts whose papers of interpretation are incomplete",
        After(zh="收到代拟稿", en="a draft is sent in"),
    ),
    duty(
        *(PROCESS, "interpret-in-stages", DRAFTERS, "公布前吹风引导，公布时同步解读，执行中持续解读"),
        "Brief before, explain at, and go on explaining after publication",
    ),
    duty(
        *(LIABILITY, "respond", (LIABLE, HIGHER, ALL[0]), "承担舆情回应责任，涉及多个地方的由上级主管部门负第一责任"),
        "Answer public concern; where several places are involved, the higher department first",
    ),
    duty(
        *(LIABILITY, "coordinate-response", (OFFICES, HIGHER, Organ(Level.EVERY, Remit.PARTY_PUBLICITY_DEPARTMENT))),
        *("组织协调舆情回应", "Organise and coordinate the answers"),
    ),
    duty(
        *(LIABILITY, "lead-response", GOVERNMENTS, "主要负责同志领导特别重大政务舆情回应"),
        "Principal heads lead the answer to especially major concern",
        After(zh="发生特别重大政务舆情", en="especially major concern arises"),
    ),
    duty(
        *(COLLECTING, "collect-opinion", _led(OpennessTask.OPINION_COLLECTION), "突出重点收集政务舆情"),
        "Collect public opinion of the priority kinds",
    ),
    duty(
        *(
            HANDLING,
            "opinion-mechanism",
            _led(OpennessTask.OPINION_HANDLING),
            "建立舆情收集、会商、研判、回应、评估机制",
        ),
        "Set up the mechanism for opinion in its five parts",
    ),
    duty(
        *(HANDLING, "special-response", _led(OpennessTask.OPINION_HANDLING), "做好重要活动等专项回应引导"),
        "Answer on special occasions",
    ),
    duty(
        *(RESPONDING, "publish-key-matters", LIABLE, "重点事项在报告的同时及时向社会发布，原则上不超过时限"),
        "Publish key matters while reporting them, in principle within the limit",
        After(zh="事件发生", en="the event", hours=HOURS.publication),
    ),
    duty(
        *(RESPONDING, "authoritative-information", LIABLE, "特别重大舆情最迟在时限内发布权威信息；起点未列明"),
        "Give authoritative information on especially major concern; the beginning is not printed",
        After(zh="特别重大事件发生", en="the especially major event", hours=HOURS.information),
    ),
    duty(
        *(RESPONDING, "press-conference", LIABLE, "特别重大舆情在时限内召开新闻发布会；起点未列明"),
        "Hold a press conference on especially major concern; the beginning is not printed",
        After(zh="特别重大事件发生", en="the especially major event", hours=HOURS.conference),
    ),
    duty(
        *(RESPONDING, "answer-others", LIABLE, "其他政务舆情在时限内回应并持续发布；起点未列明"),
        "Answer other concern, and go on informing; the beginning is not printed",
        After(zh="事件发生", en="the event", hours=HOURS.answer),
    ),
    duty(
        *(RESPONDING, "quick-reaction", _led(OpennessTask.RESPONSE_EFFECT), "建立重大舆情快速反应和协调联动机制"),
        "Set up quick reaction with publicity and cyberspace offices",
    ),
    duty(
        SCOPE,
        "participation-scope",
        ALL,
        "确定公众参与的事项种类",
        "Fix in what kinds of matters the public takes part",
    ),
    duty(
        *(MANNER, "opinion-gathering", ALL, "建立健全民意汇集机制"),
        "Set up ways of gathering what the public thinks",
    ),
    duty(
        *(MANNER, "participation", ALL, "重大公共利益决策以多种方式扩大公众参与，公布采纳情况"),
        "Let the public take part in major decisions; publish what was adopted",
        After(zh="作出重大公共利益决策", en="a major decision of public interest is to be made"),
    ),
    duty(
        *(MANNER, "hearings", ALL, "严格落实法定听证程序，发挥监督作用，运用第三方评估"),
        "Hold hearings that the law prescribes; give supervisors their part; have policies evaluated",
    ),
    duty(
        *(CHANNELS, "channels", BOTH, "开设领导信箱、民意征集、网民留言专栏并专人负责"),
        "Keep columns for letters, opinions and messages, with staff",
    ),
    duty(
        *(CHANNELS, "draft-documents-online", BOTH, "规范性文件草案通过政府网站征求意见"),
        "Invite opinions on draft normative documents online",
        After(zh="起草规范性文件", en="a normative document is drafted"),
    ),
    duty(CHANNELS, "open-days", ALL, "探索设立政府开放日", "Try open days of the government"),
    duty(
        *(
            DATA,
            "data-platform",
            _led(OpennessTask.DATA_MANAGEMENT),
            "建设统一数据开放平台，建立共享目录和绩效评价制度",
        ),
        "Build one open data platform, a catalogue of sharing, and its evaluation",
    ),
    duty(
        *(DATA_USE, "big-data", _led(OpennessTask.DATA_USE), "推动政务大数据综合利用"),
        "Put government data to use in analysis, warning and decision",
    ),
    duty(
        *(OPEN_DATA, "open-data", _led(OpennessTask.OPEN_DATA), "推进信用廊坊建设，全面落实信息公示制度"),
        "Build Credit Langfang; publish licences, penalties and breaches of trust",
    ),
    duty(
        SITES,
        "all-websites",
        CITY_OFFICE,
        "统筹规划、监督考核全市政府网站",
        "Plan and supervise all government websites",
    ),
    duty(
        SITES,
        "county-websites",
        COUNTY_OFFICES,
        "负责本级门户网站和本地政府网站监管",
        "Answer for a county's own sites",
    ),
    duty(
        *(SITES, "supervise-websites", OFFICES, "会同网信等部门监管政府网站的开办、运维、安全和关停等"),
        "Supervise websites with other departments, from their opening to their closing",
    ),
    duty(
        *(SITES, "monitor-websites", OFFICES, "建立政府网站日常监测机制"),
        "Monitor websites day by day",
    ),
    duty(
        *(SITES, "join-websites", SITE_JOINERS, "推进全市政府网站资源整合和开放共享"),
        "Bring the websites of the whole city together, and share what they hold",
    ),
    duty(
        *(SITES, "relay", ALL, "及时转载重要政策信息"),
        "Relay important information on policy in time",
        After(zh="重要政策信息发布", en="important information on policy is published"),
    ),
    duty(
        *(NEWS_MEDIA, "news-media", _led(OpennessTask.NEWS_MEDIA), "运用新闻媒体和政务新媒体，落实专人和程序"),
        "Use news and new media, with staff and procedures",
    ),
    duty(
        GAZETTE,
        "gazette-prints",
        GOVERNMENTS,
        "公报及时准确刊登规章和规范性文件",
        "Print rules and normative documents in the gazette",
    ),
    duty(
        *(GAZETTE, "gazette-database", GOVERNMENTS, "建立覆盖创刊以来公报的数据库并在线服务"),
        "Have all gazettes since the first online",
        _by(OpennessMilestone.GAZETTE_DATABASE),
    ),
    duty(
        NEGATIVE_LIST,
        "negative-list",
        ALL,
        "制定并及时更新政务公开负面清单",
        "Make a negative list and keep it current",
    ),
    duty(
        *(SERVICES, "service-centres", _led(OpennessTask.SERVICES), "按统一和标准化要求建设政务服务中心"),
        "Build service centres alike, to one standard",
    ),
    duty(
        *(SERVICES, "service-network", _led(OpennessTask.SERVICES), "基本建成全市政务服务网络体系"),
        "Basically build the city's network of online services",
        Once(last_day_of(OpennessMilestone.SERVICE_NETWORK), Known.PRESUMED),
    ),
    duty(
        *(TRAINING, "train-all", BOTH, "对所有政务公开工作领导干部和具体工作人员轮训一遍"),
        "Train every leading cadre and staff member in openness work once",
        _by(OpennessMilestone.STAFF_TRAINING),
    ),
    duty(TRAINING, "training-plan", BOTH, "制定专项业务培训计划", "Make a training plan"),
    duty(
        TRAINING,
        "party-schools",
        PARTY_SCHOOLS,
        "将政务公开纳入干部培训课程",
        "Put openness into the courses for cadres",
    ),
    duty(
        *(LEADERSHIP, "leadership", BOTH, "主要负责人亲自抓，明确一位分管负责人，公布分工"),
        "Principal heads take it in hand, name one deputy, publish the division of work",
    ),
    duty(
        *(LEADERSHIP, "hearing", (GOVERNMENTS, ALL_DEPARTMENTS), "主要负责人至少听取一次政务公开工作汇报并公布"),
        "Principal heads hear a report at least once, and publish it",
        EACH_YEAR,
    ),
    duty(
        *(LEADERSHIP, "county-coordination", COUNTIES, "建立健全政务公开协调机制"),
        "Set up a coordination mechanism with publicity and cyberspace offices",
        _by(OpennessMilestone.COUNTY_COORDINATION),
    ),
    duty(
        *(LEADERSHIP, "department-coordination", DEPARTMENTS, "各部门建立健全政务公开协调机制；该句未写日期"),
        "Departments set one up, too; their sentence names no day",
        Once(last_day_of(OpennessMilestone.DEPARTMENT_COORDINATION), Known.PRESUMED),
    ),
    duty(
        *(MECHANISM, "agency", BOTH, "明确承担政务公开工作的机构，配齐配强人员"),
        "Name and staff the agency in charge of openness",
        _by(OpennessMilestone.OPENNESS_AGENCY),
    ),
    duty(
        *(MECHANISM, "agency-work", AGENCIES, "组织协调、指导推进、监督检查本地本系统政务公开"),
        "Coordinate, guide and inspect openness of its place or system",
    ),
    duty(
        *(MECHANISM, "work-with-media", BOTH, "与宣传、网信等部门协作，充分利用各类媒体平台"),
        "Work with publicity and cyberspace offices, and use the media of every kind",
    ),
    duty(
        *(MECHANISM, "consistency", ALL, "涉及其他地方、部门的信息与有关单位沟通确认"),
        "Check information that touches others with them",
        After(zh="发布涉及其他地方、部门的信息前", en="such information is about to be published"),
    ),
    duty(ASSESSMENT, "assess", BOTH, "将政务公开纳入绩效考核体系", "Put openness into performance assessments"),
    duty(ASSESSMENT, "inspection", BOTH, "组织政务公开专项督查", "Make a special inspection", EACH_YEAR),
    duty(
        *(ASSESSMENT, "third-party", CITY_OFFICE, "适时引入第三方评估全市政务公开"),
        "Have a third party evaluate openness at a fitting time; none is named",
    ),
    duty(
        *(ASSESSMENT, "indicators", ALL, "建立量化评估指标体系，通过第三方评估等方式加强评估"),
        "Set up indicators that can be counted, and evaluate openness by third parties and otherwise",
    ),
    duty(GROUP_TASKS, "plan-openness", GROUP, "统筹规划全市政务公开工作", "Plan openness in the city"),
    duty(
        GROUP_TASKS, "major-problems", GROUP, "解决机构人员、经费等重大问题", "Solve major problems of staff and funds"
    ),
    duty(GROUP_TASKS, "decide-priorities", GROUP, "决定年度工作重点", "Decide the year's priorities", EACH_GROUP_YEAR),
    duty(
        GROUP_TASKS,
        "cross-field",
        GROUP,
        "协调解决跨领域部门间重要工作事项",
        "Coordinate what crosses fields and departments",
    ),
    duty(OFFICE_TASKS, "carry-out", GROUP_BUREAU, "贯彻落实方针政策，组织实施", "Carry out policy"),
    duty(
        OFFICE_TASKS,
        "work-points",
        GROUP_BUREAU,
        "研究提出年度工作要点",
        "Propose the year's work points",
        EACH_GROUP_YEAR,
    ),
    duty(
        OFFICE_TASKS,
        "supervise",
        GROUP_BUREAU,
        "组织协调、指导推进、监督检查",
        "Coordinate, guide, supervise and inspect",
    ),
    duty(
        OFFICE_TASKS,
        "members-schemes",
        GROUP_BUREAU,
        "协调成员单位制定详细实施方案",
        "Have members make detailed schemes",
    ),
    duty(OFFICE_TASKS, "organise-training", GROUP_BUREAU, "组织和指导各级业务培训", "Organise and guide training"),
    duty(
        *(OFFICE_TASKS, "city-requests", GROUP_BUREAU, "办理向市政府提起的信息公开申请"),
        "Handle requests to the municipal government",
        After(zh="收到申请", en="a request comes in"),
    ),
    duty(
        OFFICE_TASKS,
        "guide-requests",
        GROUP_BUREAU,
        "指导规范办理申请，协调疑难申请",
        "Guide others, coordinate difficult requests",
    ),
    duty(
        *(OFFICE_TASKS, "complaints", GROUP_BUREAU, "受理、调查和处理申请公开引起的投诉"),
        "Take, investigate and settle complaints from requests",
        After(zh="群众提出投诉", en="a complaint comes in"),
    ),
    duty(
        *(OFFICE_TASKS, "yearly-reports", GROUP_BUREAU, "组织编制、发布年度工作报告并向省政府报告；日期未列明"),
        "See to the yearly reports and report to the province; the day is not printed",
        EACH_GROUP_YEAR,
    ),
    duty(
        *(OFFICE_TASKS, "yearly-assessment", GROUP_BUREAU, "组织工作情况通报和督导考核"),
        "Organise the circular and the assessment",
        EACH_GROUP_YEAR,
    ),
    duty(OFFICE_TASKS, "city-gazette", GROUP_BUREAU, "编印《廊坊市人民政府公报》", "Edit the municipal gazette"),
    duty(
        MEETING_RULES,
        "group-meetings",
        GROUP,
        "定期不定期召开工作会议；间隔未列明",
        "Hold working meetings; no interval is named",
    ),
    duty(
        *(MEETING_RULES, "minutes", GROUP, "以纪要明确会议议定事项并印发有关单位"),
        "Fix decisions in minutes and send them out",
        After(zh="工作会议结束", en="a working meeting is over"),
    ),
    duty(
        *(MEMBER_DUTIES, "members-work", GROUP_MEMBERS, "研究问题，参加工作，落实议定事项，协调配合"),
        "Study problems, take part, carry out decisions, work together",
    ),
)
TARGETS = Register(
    *(
        Target(
            key=f"openness-weight-{name}",
            zh=f"{zh}绩效考核中的政务公开分值权重",
            en=f"Weight of openness in the performance assessments of {name}",
            citation=ASSESSMENT,
            asks=PERCENT.at_least(OpennessWeight().percent, "不低于"),
            scope=scope,
            who=(who,),
        )
        for name, zh, scope, who in (
            ("counties", "各县（市、区）", Level.COUNTY, COUNTIES),
            ("departments", "市政府各部门", DEPARTMENTS, DEPARTMENTS),
        )
    )
)
BODIES = Register(
    Body(
        key="openness-group",
        zh="廊坊市政务公开领导小组",
        en="Leading group for openness in government",
        citation=NOTICE,
        members=tuple(Member(seat.role.zh, seat.name, seat.post) for seat in SEATS),
    ),
    Body(
        key="openness-group-office",
        zh="市政务公开领导小组办公室",
        en="Office of the leading group for openness",
        citation=GROUP_OFFICE,
        seat="市政务公开办公室",
    ),
)
PROCEDURES = Register(
    Procedure(
        key="information-request",
        zh="依申请公开办理",
        en="Handling of a request for information",
        citation=REQUESTS,
        steps=tuple(ProcedureStep(key=stage.json, zh=stage.zh, en=stage.en, who=BOTH) for stage in RequestStage),
    ),
    Procedure(
        key="sunset-evaluation",
        zh="规范性文件届满评估",
        en="Evaluation of a government's normative document before it expires",
        citation=DOCUMENTS,
        steps=(
            ProcedureStep(key="evaluation", zh="评估清理", en="evaluate", who=(DRAFTERS,)),
            ProcedureStep(key="proposal", zh="提出清理意见", en="propose", who=(DRAFTERS,)),
            ProcedureStep(key="decision", zh="报政府决定", en="the government decides", who=(GOVERNMENTS,)),
        ),
    ),
)
