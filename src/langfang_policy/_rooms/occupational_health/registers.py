"""What the plan lists: who is to do what, and the stages of a project."""

from __future__ import annotations

from ...core.days import CalendarPeriod, Period
from ...core.decrees import Known
from ...core.organs import Level, Organ, Party, Remit
from ...core.registers import Body, Once, Procedure, Recurring, Register, duty
from .decree import (
    ADDRESSEES,
    CAPACITY,
    DIVISION,
    EMPLOYERS,
    EVALUATION,
    FUNDING,
    GOALS,
    HEALTHY,
    INFORMATION,
    INSURANCE,
    MECHANISM,
    MONITORING,
    OCCUPATIONAL_HEALTH,
    PLAN_END,
    PROTECTION,
    RESEARCH,
    SERVICES,
    SOURCE,
    STAFF,
    SUPERVISION,
)
from .employers import PROCEDURES_OF_PROJECTS

__all__ = ["BODIES", "DUTIES", "PROCEDURES"]

COUNTIES = Organ(Level.COUNTY, Remit.LOCALITIES)
LOCALITIES = Organ(Level.EVERY, Remit.LOCALITIES)
ADDRESSED = (
    Organ(Level.COUNTY, Remit.GOVERNMENT),
    Organ(Level.DEVELOPMENT_ZONE, Remit.GOVERNMENT),
    Organ(Level.CITY, Remit.DEPARTMENTS),
)
REGULATORS = (Organ(Level.CITY, Remit.WORK_SAFETY), Organ(Level.CITY, Remit.HEALTH))
BY_THE_END = Once(PLAN_END, Known.PRESUMED)
EACH_YEAR = Recurring(CalendarPeriod.YEAR, within=Period(OCCUPATIONAL_HEALTH.first_day, PLAN_END), known=Known.PRESUMED)

DUTIES = Register(
    duty(
        ADDRESSEES,
        "carry-out",
        ADDRESSED,
        "各县（市、区）人民政府、廊坊开发区管委会、市政府各部门贯彻规划",
        "Carry out the plan as fits the place and the department",
    ),
    duty(
        GOALS,
        "five-party-pattern",
        (*ADDRESSED, Party.EMPLOYERS, Party.TRADE_ASSOCIATIONS, Party.PUBLIC),
        "建立用人单位负责、行政机关监管、行业自律、职工参与、社会监督的格局",
        "Employers answer, offices supervise, trades regulate themselves, workers take part, society watches",
        BY_THE_END,
    ),
    duty(
        GOALS,
        "control-poisoning-and-radiation",
        ADDRESSED,
        "有效控制重大急性职业病危害事故、慢性职业性化学中毒、急性职业性放射性疾病",
        "Control major acute accidents, chronic chemical poisoning and acute radiation disease",
        BY_THE_END,
    ),
    duty(
        CAPACITY,
        "joint-meetings",
        (Organ(Level.CITY, Remit.GOVERNMENT), Organ(Level.COUNTY, Remit.GOVERNMENT)),
        "建立健全市、县两级联席会议制度，健全服务网络和监管网络",
        "Joint meetings of city and county; networks of service and supervision",
        BY_THE_END,
    ),
    duty(
        MONITORING,
        "information-system",
        ADDRESSED,
        "初步建立防治信息系统及医用辐射防护监测网，实现部门间信息共享",
        "Set up an information system and a network for medical radiation in outline, shared between departments",
        BY_THE_END,
    ),
    duty(
        INSURANCE,
        "link-insurance",
        ADDRESSED,
        "工伤保险与基本医疗保险、大病保险、医疗救助、社会慈善、商业保险有效衔接",
        "Link work-injury insurance with medical, serious-illness and commercial insurance, assistance and charity",
    ),
    duty(
        EMPLOYERS,
        "employer-training",
        Party.EMPLOYERS,
        "对各级责任人和劳动者进行职业卫生培训",
        "Train those in charge at every level and the workers",
    ),
    duty(
        EMPLOYERS,
        "employer-workplace",
        Party.EMPLOYERS,
        "提供符合职业卫生标准和要求的工作场所、环境及条件",
        "Provide workplaces that meet the standards of occupational health",
    ),
    duty(
        EMPLOYERS,
        "employer-monitoring",
        Party.EMPLOYERS,
        "开展职业病危害因素申报、日常监测、定期检测",
        "Declare hazard factors, monitor them daily and have them tested periodically",
    ),
    duty(
        EMPLOYERS,
        "health-surveillance",
        Party.EMPLOYERS,
        "建立职业健康监护档案，组织检查，配合诊断和鉴定，妥善安置病人",
        "Keep surveillance files, organise examinations, cooperate in diagnosis, see to patients and their placement",
    ),
    duty(
        SOURCE,
        "survey-hazards",
        Organ(Level.CITY, Remit.DEPARTMENTS_CONCERNED),
        "开展职业病危害调查，摸清底数，督促如实申报",
        "Survey hazards throughout the city and press for truthful declaration",
    ),
    duty(
        SOURCE,
        "retire-hazardous-technology",
        Organ(Level.CITY, Remit.DEPARTMENTS_CONCERNED),
        "限制使用或者淘汰危害严重的技术、工艺、设备、材料，引导转型升级和淘汰退出",
        "Restrict or retire what is seriously hazardous; steer employers to upgrading or exit",
    ),
    duty(
        SOURCE,
        "small-employers",
        Organ(Level.CITY, Remit.DEPARTMENTS_CONCERNED),
        "探索中小微型用人单位指导援助模式，关注新发职业病危害",
        "Find ways to help small employers; watch hazards that are new",
    ),
    duty(
        SUPERVISION,
        "inspect",
        Organ(Level.CITY, Remit.DEPARTMENTS_CONCERNED),
        "对重点行业、重点企业、存在危害的建设项目和技术服务、诊断、检查机构加大监督检查和执法力度",
        "Inspect key trades and enterprises, projects with hazards, institutions of service and diagnosis",
    ),
    duty(
        SUPERVISION,
        "enforcement-capacity",
        Organ(Level.CITY, Remit.DEPARTMENTS_CONCERNED),
        "以县、乡级为重点建设监管队伍，培训执法技能，配备设备",
        "Build teams of supervision, first of counties and townships; train and equip them",
    ),
    duty(
        SUPERVISION,
        "blacklist",
        Organ(Level.CITY, Remit.DEPARTMENTS_CONCERNED),
        "建立用人单位和职业卫生技术服务机构“黑名单”，定期公布并通报",
        "Keep a blacklist of employers and service institutions, publish it periodically and report it",
    ),
    duty(
        SERVICES,
        "service-system",
        Organ(Level.CITY, Remit.DEPARTMENTS_CONCERNED),
        "完善职业卫生技术服务体系，以农民工尘肺病为切入点提高服务质量，提升应急救治水平",
        "Complete the system of services, beginning with pneumoconiosis of migrants; better emergency treatment",
    ),
    duty(
        PROTECTION,
        "insurance-rates",
        Organ(Level.CITY, Remit.DEPARTMENTS_CONCERNED),
        "推行工伤保险费率与职业病危害程度挂钩浮动",
        "Let premiums of work-injury insurance float with the degree of hazard",
    ),
    duty(
        PROTECTION,
        "link-insurance-for-patients",
        Organ(Level.CITY, Remit.DEPARTMENTS_CONCERNED),
        "做好工伤保险与五类保障的衔接",
        "Link work-injury insurance with the other protections, in time for patients",
    ),
    duty(
        INFORMATION,
        "exchange-information",
        Organ(Level.CITY, Remit.DEPARTMENTS_CONCERNED),
        "建立监管信息通报制度、监测报告网络和数据采集平台",
        "Exchange information between supervisors; networks of monitoring and reporting; platforms of data",
    ),
    duty(
        HEALTHY,
        "healthy-enterprises",
        Organ(Level.CITY, Remit.DEPARTMENTS_CONCERNED),
        "健康企业主要指标纳入健康城市考核标准，打造示范单位，利用法宣传周活动",
        "Put the indicators of healthy enterprises into the healthy-city assessment; models; the law's publicity week",
    ),
    duty(
        RESEARCH,
        "research",
        Organ(Level.CITY, Remit.DEPARTMENTS_CONCERNED),
        "开展尘肺病、化学中毒、噪声聋、放射性疾病防控和快速检测技术攻关",
        "Research against pneumoconiosis, poisoning, noise deafness and radiation disease; rapid testing",
    ),
    duty(
        MECHANISM,
        "responsibility-system",
        LOCALITIES,
        "列入当地发展规划，健全联席会议，落实责任制，探索三方机制",
        "Put prevention into local plans; joint meetings; a responsibility system; a mechanism of three parties",
    ),
    duty(
        MECHANISM,
        "yearly-plan",
        LOCALITIES,
        "制定年度工作计划和实施方案",
        "Draw up a work plan and an implementation scheme each year",
        EACH_YEAR,
    ),
    duty(
        DIVISION,
        "department-duties",
        LOCALITIES,
        "按职业卫生监督管理工作分工方案建立协调联动机制",
        "Press departments to do their duty by the division of work",
    ),
    duty(
        FUNDING,
        "funds",
        LOCALITIES,
        "建立政府投入、社会筹资相结合的经费保障机制",
        "Secure funds from government and society; explore the part of the injury insurance fund",
    ),
    duty(
        FUNDING,
        "employer-costs",
        Party.EMPLOYERS,
        "保障工艺技术改造、预防控制、检测评价、健康监护、培训费用",
        "Bear the costs of process improvement, prevention, testing and evaluation, surveillance, training",
    ),
    duty(
        STAFF,
        "train-staff",
        LOCALITIES,
        "培养诊断医师、职业卫生专业技术人员、基层服务人才和公共卫生人才",
        "Train doctors who diagnose, technicians of disease control, staff of basic services and public health",
    ),
    duty(
        STAFF,
        "employer-technicians",
        Party.EMPLOYERS,
        "接触危害劳动者多、危害严重的单位强化专（兼）职技术人员储备",
        "Keep technicians in reserve where many are exposed and hazards are serious",
    ),
    duty(
        EVALUATION,
        "supervise-and-evaluate",
        REGULATORS,
        "适时督查和评价规划实施",
        "Inspect and evaluate the plan when it is fitting",
    ),
    duty(
        EVALUATION,
        "final-evaluation",
        REGULATORS,
        "组织规划实施的终期评估",
        "Organise the final evaluation of the plan, in its last year",
        BY_THE_END,
    ),
    duty(
        EVALUATION,
        "yearly-review",
        COUNTIES,
        "年度自查和工作总结",
        "Check themselves and sum up each year",
        EACH_YEAR,
    ),
    duty(
        EVALUATION,
        "county-plan",
        COUNTIES,
        "制定本地区规划，建立防治考核、评估体系",
        "A plan and a system of assessment of their own",
    ),
    duty(
        EVALUATION,
        "county-mid-term",
        COUNTIES,
        "做好中期评估",
        "Make a mid-term evaluation",
    ),
    duty(
        EVALUATION,
        "county-final",
        COUNTIES,
        "做好终期评估",
        "Make a final evaluation",
        BY_THE_END,
    ),
)
BODIES: tuple[Body, ...] = ()
PROCEDURES: tuple[Procedure, ...] = Register(PROCEDURES_OF_PROJECTS)
