"""What the two plans list: who is to do what and when, and the ways of an objection and a repair.

Neither plan sets a target that is measured, or makes up a body of members.
"""

from __future__ import annotations

import datetime

from ...core.days import CalendarPeriod
from ...core.decrees import Known
from ...core.locators import Citation
from ...core.organs import Level, Organ, Party, Remit, who
from ...core.registers import (
    After,
    Body,
    Duty,
    Once,
    Procedure,
    ProcedureStep,
    Recurring,
    Register,
    Target,
    Who,
    duty,
)
from .conduct import FailureTask
from .decrees import (
    ASSESSMENT,
    CADRES,
    CULTURE,
    EVALUATION,
    EXEMPLARS,
    FUNDING,
    GOOD_CREDIT,
    ISSUE,
    LEADING,
    MARKET,
    OBJECTIONS,
    PERSONAL_CREDIT,
    PRIVACY,
    PUBLICITY,
    REAL_NAMES,
    RECORDS,
    REPAIR,
    RULES,
    SCHOOLS,
    SECURITY,
    SENT,
    SEVERE,
    SHARING,
    TASKS,
    TRAINING,
    USE,
)
from .fields import TASK_CLAUSES, UNITS, IntegrityTask
from .objections import VerificationTime

__all__ = ["BODIES", "DUTIES", "PROCEDURES", "TARGETS"]

COUNTIES = Organ(Level.COUNTY, Remit.GOVERNMENT)
ZONE = Organ(Level.DEVELOPMENT_ZONE, Remit.GOVERNMENT)
DEPARTMENTS = Organ(Level.CITY, Remit.DEPARTMENTS)
ADDRESSEES = (COUNTIES, ZONE, DEPARTMENTS)
CONCERNED = (Organ(Level.CITY, Remit.DEPARTMENTS_CONCERNED), COUNTIES)
EVERYONE = Organ(Level.EVERY, Remit.DEPARTMENTS)
GOVERNMENTS = Organ(Level.EVERY, Remit.GOVERNMENT)
SUPPLIERS = Party.CREDIT_INFORMATION_SUPPLIERS
CREDIT_OFFICE = Organ(Level.CITY, Remit.CREDIT)
GOVERNMENT_OFFICE = Organ(Level.CITY, Remit.GOVERNMENT_OFFICE)
THREE = who("市政府信用办、市发改委、人行廊坊市中心支行")
REAL_NAME_UNITS = who("市公安局、市质监局、市网信办、市交通运输局、市工信局、市政府金融办、市人社局、市邮政局")
RECORD_UNITS = who(
    "市食药监局、市安监局、市公安局、市环保局、市质监局、市国税局、市地税局、市卫生计生委、市人社局、市工商局、市建设局、"
    "市房管局、市交通运输局、人行廊坊市中心支行、市科技局、市人民检察院、市网信办、市发改委、市商务局、市民政局、团市委、"
    "市司法局、市教育局、市财政局、廊坊银监分局、市旅游委"
)
EXEMPLAR_UNITS = (
    *who("市委宣传部、市文明办、市网信办、市环保局、市安监局、市食药监局、市商务局、团市委、市国税局、市地税局"),
    COUNTIES,
)
GOOD_CREDIT_UNITS = (*THREE, *who("市委宣传部、市民政局、团市委、市教育局、市人社局、市行政审批局"), COUNTIES)
SEVERE_UNITS = (
    *THREE,
    *who("廊坊银监分局、市中级人民法院、市公安局、市财政局、市工信局、市网信办、市交通运输局、市国税局、市地税局"),
)
MARKET_UNITS = (*who("市中级人民法院"), *THREE)
PRIVACY_UNITS = who("人行廊坊市中心支行、市网信办、市工信局、市工商局")
PUBLICITY_UNITS = who("市委宣传部、市文明办、人行廊坊市中心支行、市工商局、市网信办、市商务局、市司法局")
OBJECTED = After(zh="收到异议申请或投诉", en="the objection or complaint is received")
VERIFIED = After(zh="核实完毕", en="verification is done")
_T = IntegrityTask


def units(task: IntegrityTask) -> tuple[Who, ...]:
    """The responsible units of a task of government integrity."""
    return tuple(unit.organ for unit in UNITS[task])


def _task(task: IntegrityTask, key: str, zh: str, en: str, due: Once | None = None) -> Duty:
    """A duty of those who answer for a task."""
    return duty(TASK_CLAUSES[task], key, units(task), zh, en, due)


def _concerned(clause: Citation, key: str, zh: str, en: str, due: After | None = None) -> Duty:
    """A duty of the departments concerned and the counties."""
    return duty(clause, key, CONCERNED, zh, en, due)


DUTIES = Register(
    duty(SENT, "carry-out-personal", ADDRESSEES, "落实个人诚信方案", "Carry the plan on persons out"),
    duty(
        REAL_NAMES,
        "real-names",
        REAL_NAME_UNITS,
        "建立公民统一社会信用代码制度和数据库，登记身份证指纹信息，在重点领域推进实名登记",
        "A unified credit code for citizens with its database, fingerprints on identity cards, real names"
        " in key domains",
    ),
    duty(
        RECORDS,
        "key-records",
        RECORD_UNITS,
        "建立重点领域、重点人群个人信用记录形成机制，及时归集，保证真实准确，动态更新",
        "Form records of key fields and occupations; gather promptly, keep true and current",
    ),
    duty(
        SHARING,
        "catalogue",
        THREE,
        "制定全市个人公共信用信息目录、分类标准和交换规范，对接国家和省",
        "A catalogue, classes and a norm of exchange for the city, in line with nation and province",
    ),
    duty(
        SHARING,
        "platform",
        THREE,
        "各部门信用信息系统接入市公共信用信息共享平台，支持外部机构安全接入",
        "Join the departments' systems to the city's platform, and support outside bodies in joining safely",
    ),
    _concerned(
        USE,
        "credit-classes",
        "制定信用分类监管办法，明确分类标准和奖惩，探索诚信积分",
        "Rules for supervision by class of credit, with standards, rewards and sanctions; points may be tried",
    ),
    _concerned(
        USE,
        "red-black-lists",
        "建立个人红黑名单，明确标准、程序、应用规则，规范发布，完善退出",
        "Red and black lists of persons: standards, procedure, use, publication, exit",
    ),
    _concerned(
        USE, "use-of-information", "在行政管理工作中推动查询应用", "Promote the use of information in administration"
    ),
    duty(
        EVALUATION,
        "evaluation-model",
        THREE,
        "探索个人信用评价模型，建立指标体系和等级标准，推广评价结果应用",
        "Explore a model of personal credit with indicators and grades, and spread the use of its results",
    ),
    duty(
        EVALUATION,
        "checks-in-every-case",
        Organ(Level.EVERY, Remit.DEPARTMENTS_CONCERNED),
        "城市落户、表彰评优、干部选拔任用、担任企业负责人，率先查询应用评价结果，应查必查",
        "Consult results of evaluation in every case of settlement in town, commendation, appointment of cadres "
        "and of heads of enterprises",
    ),
    duty(
        EXEMPLARS,
        "exemplars",
        EXEMPLAR_UNITS,
        "树立诚信典型个人并宣传",
        "Name exemplars of honesty and make them known",
        Recurring(CalendarPeriod.YEAR, within=PERSONAL_CREDIT.period, known=Known.PRESUMED),
    ),
    duty(
        GOOD_CREDIT,
        "good-records",
        GOOD_CREDIT_UNITS,
        "建立优良信用记录，在教育、就业、创业等领域制定支持和优惠政策",
        "Good records, and policies of support in education, employment and business",
    ),
    duty(
        GOOD_CREDIT,
        "green-channel",
        GOOD_CREDIT_UNITS,
        "办理许可、确认时提供绿色通道和容缺受理",
        "A green channel and acceptance with gaps in licensing and confirmation",
    ),
    duty(
        SEVERE,
        "severe-sanctions",
        SEVERE_UNITS,
        "将严重失信个人列为重点监管对象，实施行政性约束和惩戒、市场和行业禁入",
        "Watch those who gravely broke trust, restrain and bar them",
    ),
    duty(
        SEVERE,
        "honours-withdrawn",
        SEVERE_UNITS,
        "及时撤销荣誉称号，取消评先评优资格",
        "Withdraw honours promptly, and let nobody of these compete for merit",
    ),
    duty(
        SEVERE,
        "records-of-persons",
        SEVERE_UNITS,
        "单位严重失信同时记入责任人个人记录，推送市平台",
        "Enter a body's grave breach in the records of those responsible as well, and push it to the platform",
    ),
    duty(
        MARKET,
        "debtors",
        MARKET_UNITS,
        "对有能力而拒不履行的失信被执行人实施限制",
        "Restrict judgment debtors who can perform and refuse",
    ),
    duty(
        MARKET,
        "associations",
        Party.TRADE_ASSOCIATIONS,
        "健全自律公约和职业道德准则，与第三方信用机构合作，共享行业信用信息，建立企业信用档案，评价会员信用等级",
        "Codes of discipline, work with credit services, shared information, credit files and grades of members",
    ),
    duty(
        MARKET,
        "disclosure-of-breach",
        MARKET_UNITS,
        "建立个人严重失信披露、曝光、举报制度，通过“信用廊坊”公开",
        "A system to disclose, expose and report grave breaches, on the Credit Langfang website",
    ),
    _concerned(
        SECURITY,
        "information-security",
        "健全个人信息安全制度，防护数据库，监督检查，制定泄露应急预案，加强对征信机构的现场和非现场监管",
        "Security of information in recording, gathering, exchange and use; inspections, a plan for leaks, oversight "
        "of credit bureaus on and off site",
    ),
    duty(
        PRIVACY,
        "privacy",
        PRIVACY_UNITS,
        "查处泄露、买卖等行为，重点监控五类机构，配合建立征信机构及人员信用档案和违规黑名单",
        "Pursue misuse, watch five kinds of holders, help to keep files and a blacklist of credit bureaus"
        " and their staff",
    ),
    _concerned(
        OBJECTIONS,
        "objection-rules",
        "健全异议处理、投诉办理、诉讼管理制度和操作细则",
        "Rules in detail for objections, complaints and litigation",
    ),
    _concerned(
        OBJECTIONS,
        "notify-supplier",
        "及时告知信息提供单位",
        "Tell the body that supplied the information promptly",
        OBJECTED,
    ),
    duty(
        OBJECTIONS,
        "verify",
        (*CONCERNED, SUPPLIERS),
        "信息提供单位核实信息",
        "The body that supplied the information verifies it",
        After(zh="收到核查通知", en="the notice is received", working_days=VerificationTime().within_days),
    ),
    duty(
        OBJECTIONS,
        "correct",
        (*CONCERNED, SUPPLIERS),
        "信息有误的，及时更正或者撤销",
        "Correct or withdraw wrong information promptly",
        After(zh="核实有误", en="the information is found wrong"),
    ),
    _concerned(
        OBJECTIONS,
        "answer-and-push",
        "及时反馈当事人，同时推送市平台",
        "Tell the person promptly, and push to the platform at the same time",
        VERIFIED,
    ),
    _concerned(
        OBJECTIONS,
        "make-good",
        "错误惩戒损害权益的，恢复信誉、消除影响",
        "Restore the name and remove the effect of a mistaken sanction",
        After(zh="错误惩戒损害权益", en="a mistaken sanction has done harm"),
    ),
    _concerned(
        REPAIR,
        "repair-rules",
        "发起和实施惩戒的部门建立修复机制，确定惩戒期限，明确规则和程序",
        "Those who start and carry out sanctions set their length, and rules and procedure of repair",
    ),
    _concerned(
        REPAIR,
        "repair-check",
        "核查修复申请，符合的予以修复，公开结果并推送市平台",
        "Check requests, repair where that is due, publish the result and push it to the platform",
        After(zh="收到信用修复申请", en="the request is received"),
    ),
    _concerned(
        REPAIR,
        "lift-sanctions",
        "有关部门或组织解除其采取的惩戒措施",
        "Departments and organisations lift the sanctions that they took",
        After(zh="修复结果生效", en="the result takes effect"),
    ),
    duty(
        CULTURE,
        "culture",
        (*who("市委宣传部、市文明办"), COUNTIES),
        "弘扬诚信文化，发布公民诚信守则",
        "Promote a culture of honesty, and issue a citizens' code",
    ),
    duty(
        PUBLICITY,
        "publicity",
        PUBLICITY_UNITS,
        "评选诚信道德模范，举办信用宣传周，在重要节点集中宣传，编写信用读本",
        "Select models of honesty, hold a credit week, publicise on named days, write a reader",
    ),
    duty(
        SCHOOLS,
        "schools",
        Organ(Level.CITY, Remit.EDUCATION),
        "诚信进课程，纳入学生综合素质评价，建立成年学生诚信档案",
        "Honesty in lessons and in the evaluation of pupils; files of students of age",
    ),
    duty(
        TRAINING,
        "training",
        who("市政府信用办、市人社局、市民政局、市工商局"),
        "信用管理职业培训和考评，鼓励签署入职信用承诺，向社区普及信用知识",
        "Train and examine credit managers, encourage pledges of new staff, spread knowledge in communities",
    ),
    duty(
        LEADING,
        "mechanism",
        EVERYONE,
        "建立信用工作推进机制，明确专（兼）职人员",
        "A mechanism for credit work, with staff named for it",
    ),
    duty(LEADING, "coordination", CREDIT_OFFICE, "协调解决重点、难点问题", "Resolve the key and difficult points"),
    duty(
        FUNDING,
        "funding",
        EVERYONE,
        "保障信用体系建设经费，支持数据库、应用、宣传教育和培训",
        "Fund database, use, publicity and training",
    ),
    duty(
        ASSESSMENT,
        "assessment",
        GOVERNMENTS,
        "纳入部门目标责任制考核，定期督促、指导和检查",
        "Put it into the assessment of departments; urge, guide and inspect regularly",
    ),
    duty(
        ISSUE,
        "carry-out-government",
        ADDRESSEES,
        "落实政务诚信方案",
        "Carry the plan on government out",
    ),
    _task(
        _T.FAILURES,
        "failure-records",
        "采集和公开本级本部门政务失信记录，通过市平台归集，在“信用廊坊”公开",
        "Gather and publish the records of failure of the own level or department, by platform and website",
        Once(datetime.date(FailureTask().year, 12, 31)),
    ),
    _task(
        _T.DISCLOSURE,
        "government-disclosure",
        "通过网站、微博、微信、客户端公开职责、程序、承诺、执法；五公开、许可和处罚公示、新闻发布；立规听取公众意见",
        "Publish duties, procedures, promises and enforcement through four channels; five stages open, licences and "
        "penalties shown, news released; the public heard on rules",
    ),
    _task(
        _T.EVALUATION,
        "government-evaluation",
        "探索政务诚信评价：规划、计划和工作报告目标，合同履约，债务和预算；纳入绩效，应用于改革试点、项目投资、社会管理和绩效考核",
        "Evaluate integrity by targets of plans and reports, contracts, debt and budget; use it in pilots, investment, "
        "social management and assessment",
    ),
    _task(
        _T.EVALUATION,
        "civil-servant-evaluation",
        "公务员信用记录：个人事项报告、廉政记录、年度考核、违法违纪违约行为；用于考核、任用和评先评优",
        "A civil servant's record: personal matters reported, integrity, yearly assessment, breaches; used in "
        "assessment, appointment and merit",
    ),
    _task(
        _T.SANCTIONS,
        "measures-of-the-superior",
        "上级政府和部门要求有失信记录的政府和部门书面说明原因并限期整改，取消荣誉评选资格，公开通报，追究主要负责人责任",
        "The superior has governments and departments with a record explain and correct, bars them from honours, "
        "names them and holds their heads liable",
    ),
    _task(
        _T.SANCTIONS,
        "accountability-measures",
        "研究制定党政干部不作为慢作为乱作为问责暂行办法，查处懒政怠政、违规、以权谋私、失职渎职",
        "Draft interim measures on idling, slowness and abuse by cadres, and pursue four kinds of conduct",
    ),
    _task(
        _T.PROTECTION,
        "government-repair",
        "保护政务信用信息，建立异议、投诉制度，明确修复规则和程序",
        "Protect information, and set up objections, complaints and repair",
    ),
    _task(
        _T.DEMONSTRATION,
        "demonstration",
        "支持申报示范创新试点，推广经验和典型",
        "Support pilots, spread experience and models",
    ),
    _task(
        _T.PROCUREMENT,
        "procurement",
        "采购诚信责任制、信用评价和投诉举报渠道，全部进入公共资源交易平台",
        "Responsibility, evaluation and a way to complain in procurement; all of it on the trading platform",
    ),
    _task(
        _T.PPP,
        "public-private",
        "明确项目筹备、招标投标、政府采购、融资、实施五阶段诚信职责，责任回溯，记入责任人记录，公开咨询机构、中标资本和合同",
        "Duties at five stages of joint projects, looked back on and recorded; consultants, capital and "
        "contracts public",
    ),
    _task(
        _T.BIDDING,
        "tenders",
        "招标投标信用评价指标、诚信档案和联合奖惩，公开代理机构资质、信用和动态监管信息，失信黑名单在“信用廊坊”公开",
        "Indicators, archive, joint reward and punishment in tenders; three kinds of information on agents and the "
        "blacklist public",
    ),
    _task(
        _T.INVESTMENT,
        "promises-kept",
        "认真履行依法作出的承诺和签订的合同、协议，依法定事由改变的依照法定权限和程序，补偿财产损失",
        "Keep lawful promises and contracts; where law allows a change, follow its powers and procedure and compensate",
    ),
    _task(
        _T.INVESTMENT,
        "investment-promises",
        "招商承诺在“信用廊坊”和门户网站公示，畅通投诉举报，失信记入部门和责任人记录",
        "Promises to investors shown on the websites, complaints heard, breaches recorded",
    ),
    duty(
        TASK_CLAUSES[_T.DEBT],
        "debt-disclosure",
        COUNTIES,
        "公开本地债务限额和余额，本级债务的规模、种类、利率、期限、还本付息、用途",
        "Publish ceiling and balance of the place's debt, and six things of the own debt",
    ),
    _task(
        _T.DEBT,
        "debt-control",
        "预算约束和债务监管，风险评估和预警、应急处置、责任追究，及时查处违法举债",
        "Bind debt to the budget: assess and warn, handle emergencies, hold to account, pursue unlawful borrowing",
    ),
    _task(
        _T.ENVIRONMENT,
        "environment-promises",
        "环保目标承诺公示，信用评价本级部门和下级政府，通报推动不力者",
        "Publish environmental promises, evaluate departments and lower governments, name those who push poorly",
    ),
    _task(
        _T.TOWNSHIPS,
        "township-promises",
        "街道和乡镇公开承诺，公开政务、财务和服务，落实助残、扶贫、医保、住房、出行、养老、物业、停车、就业、就学、家政、计生、"
        "防火防盗、拥军优属、便民服务",
        "Promises of subdistricts and townships, their affairs, money and services open, fifteen kinds of service real",
    ),
    duty(
        TASK_CLAUSES[_T.TOWNSHIPS],
        "grassroots-campaign",
        COUNTIES,
        "专项治理失信基层组织，创建诚信街道、乡镇和农村基层组织",
        "A campaign against grassroots bodies that break trust, and honest ones built",
    ),
    duty(
        TASK_CLAUSES[_T.INSPECTION],
        "inspection",
        (GOVERNMENT_OFFICE, *units(_T.INSPECTION)),
        "定期监督检查并考核评价县级政府和市直部门政务诚信",
        "Inspect and assess counties and municipal departments regularly",
    ),
    _task(
        _T.HORIZONTAL,
        "horizontal-supervision",
        "接受同级人大监督和政协民主监督，办理建议、提案计入评价",
        "Be supervised by people's congress and consultative conference; what becomes of proposals weighs",
    ),
    _task(
        _T.SOCIAL,
        "social-supervision",
        "畅通热线，健全投诉举报，报纸、电视、广播、网络报道",
        "Keep hotlines open and complaints heard; four kinds of media report",
    ),
    _task(
        _T.THIRD_PARTY,
        "third-party-rating",
        "支持信用服务机构、高校、科研院所评级并及时公布，以大数据整合失信记录、排序、预警",
        "Support three kinds of third parties in rating, publish promptly; join records, rank and warn",
    ),
    duty(
        TASKS,
        "tasks-and-times",
        EVERYONE,
        "确定政务诚信工作目标，落实任务，明确完成时限",
        "Fix aims and tasks of integrity in government, and by when they are done",
    ),
    duty(
        RULES,
        "rules-on-government-credit",
        ADDRESSEES,
        "探索制定信用管理规范性文件，推进政务诚信制度建设",
        "Explore normative documents on credit, and build the system of integrity in government",
    ),
    duty(
        CADRES,
        "civil-servant-training",
        EVERYONE,
        "编制公务员诚信手册，信用纳入公务员培训和领导干部进修课程，宣传典型，曝光失信",
        "A handbook for civil servants, credit in training and courses; models shown, failures exposed",
    ),
)
TARGETS: tuple[Target, ...] = ()
BODIES: tuple[Body, ...] = ()
PROCEDURES = Register(
    Procedure(
        key="objection",
        zh="异议或投诉处理",
        en="An objection or complaint",
        citation=OBJECTIONS,
        steps=(
            ProcedureStep(key="filing", zh="提出异议申请或者投诉", en="the person objects or complains"),
            ProcedureStep(key="notice", zh="告知信息提供单位", en="the supplier of the information is told"),
            ProcedureStep(key="verification", zh="核实信息", en="the supplier verifies it"),
            ProcedureStep(key="outcome", zh="更正、撤销或者继续执行", en="it is corrected or withdrawn, or goes on"),
            ProcedureStep(
                key="answer",
                zh="反馈当事人并同时推送市平台",
                en="the person is told, and the platform at the same time",
                needs=("verification",),
            ),
        ),
    ),
    Procedure(
        key="repair",
        zh="信用修复",
        en="Repair of credit",
        citation=REPAIR,
        steps=(
            ProcedureStep(key="request", zh="申请修复", en="repair is asked for"),
            ProcedureStep(key="check", zh="核查", en="the request is checked"),
            ProcedureStep(key="repair", zh="修复", en="credit is repaired"),
            ProcedureStep(key="publication", zh="公开结果并推送市平台", en="the result is published and pushed"),
            ProcedureStep(key="lifting", zh="解除惩戒", en="sanctions are lifted", needs=("repair",)),
        ),
    ),
)
