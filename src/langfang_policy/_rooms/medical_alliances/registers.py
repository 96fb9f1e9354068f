"""What the opinion lists: duties, targets, the bodies of an alliance, referral as a procedure."""

from __future__ import annotations

import datetime

from attrs import evolve

from ...core.decrees import Known
from ...core.facts import COUNT
from ...core.organs import County, Level, Organ, Party, Remit
from ...core.registers import Body, Once, Procedure, ProcedureStep, Register, Target, duty
from ..river_chief.decree import Area
from .care import ReferralStep
from .decree import (
    BENEFIT,
    CITY_FORM,
    COMMUNITY,
    DRUGS,
    FAMILY_DOCTORS,
    FOCUSES,
    FORMS,
    FUNDING,
    GOALS_2017,
    GOALS_2018,
    GOALS_2020,
    GRADED_CARE,
    LEADERSHIP,
    LOCAL_PLANS,
    MANAGEMENT,
    PAY,
    PAYMENT,
    PERSONNEL,
    PLANS_2017,
    PLATFORM,
    PUBLIC_GOOD,
    PUBLICITY,
    SPECIALIST,
    STRUCTURE,
    TELEMEDICINE,
    UNION,
    WIDER,
)
from .goals import FIRST_PILOTS, NONE_OUTSIDE, PLAN_PILOTS, AllianceDeadlines, CoverageYear, FirstAlliance
from .tasks import TASKS

__all__ = ["BODIES", "DUTIES", "PROCEDURES", "TARGETS"]

CITY = Organ(Level.CITY, Remit.GOVERNMENT)
COUNTIES = Organ(Level.COUNTY, Remit.GOVERNMENT)
ZONE = Organ(Level.DEVELOPMENT_ZONE, Remit.GOVERNMENT)
"""三第二段 counts the zone among the counties, cities and districts."""
LOCALITIES = Organ(Level.EVERY, Remit.LOCALITIES)
PERSONNEL_DEPARTMENTS = Organ(Level.EVERY, Remit.PERSONNEL)
"""To them 六（二） gives the reform of insurance payment and of personnel, whom the safeguards leave unnamed."""
NOT_NAMED = Party.NOT_NAMED
TERTIARY, UPPER, BASIC = (
    Party.TERTIARY_HOSPITALS,
    Party.SECONDARY_AND_TERTIARY_HOSPITALS,
    Party.BASIC_MEDICAL_INSTITUTIONS,
)
ALLIANCES, LEADS, MEMBERS = Party.MEDICAL_ALLIANCES, Party.ALLIANCE_LEAD_HOSPITALS, Party.ALLIANCE_MEMBERS
DEADLINES, COVERED = AllianceDeadlines(), datetime.date(CoverageYear().year, 12, 31)
"""Of the year of coverage only the year is printed."""
END_OF_2017 = Once(DEADLINES.policies)
IN_2017 = Once(datetime.date(2017, 12, 31), Known.PRESUMED)
IN_2018 = Once(datetime.date(2018, 12, 31), Known.PRESUMED)
IN_2020 = Once(COVERED, Known.PRESUMED)


def _governments(areas: tuple[Area, ...]) -> tuple[Organ, ...]:
    """The governments of areas, in the vocabulary of organs."""
    return tuple(
        ZONE if area is Area.DEVELOPMENT_ZONE else Organ(Level.COUNTY, Remit.GOVERNMENT, County[area.name])
        for area in areas
    )


_OTHERS = tuple(area for area in Area if area not in PLAN_PILOTS)
DUTIES = Register(
    duty(
        LEADERSHIP,
        "government-lead",
        Organ(Level.EVERY, Remit.GOVERNMENT),
        "政府主导，中西医并重，以点促面、稳步推进",
        "The government leads, Chinese and Western medicine weigh the same, step by step from pilots",
    ),
    duty(
        PUBLIC_GOOD,
        "public-good",
        NOT_NAMED,
        "落实政府办医主体责任，维护公益性，明确各种医联体功能、成员责权利和部门职责",
        "Keep the public good; make clear what alliances, their members and departments are for",
    ),
    duty(
        PUBLIC_GOOD,
        "shared-burdens-and-benefits",
        ALLIANCES,
        "内部建立责任共担和利益分配机制，理顺双向转诊流程",
        "Share burdens and benefits inside; put the ways of referral in order",
    ),
    duty(
        FOCUSES,
        "two-focuses",
        NOT_NAMED,
        "聚焦慢性病防治管理和贫困大病患者救治，提高基层首诊率和下转率",
        "Focus on chronic illness and on the gravely ill poor; raise first treatment below and referral downwards",
    ),
    duty(
        BENEFIT,
        "benefit",
        NOT_NAMED,
        "加强信息化，发挥中医药优势，使医联体与公共卫生服务衔接",
        "Join alliances with public health through information systems and Chinese medicine",
    ),
    duty(
        GOALS_2017,
        "framework-and-pilots",
        NOT_NAMED,
        "基本搭建制度框架，启动多种形式试点",
        "Basically set up the framework and start pilots of many forms",
        IN_2017,
    ),
    duty(
        GOALS_2017,
        "tertiary-hospitals",
        TERTIARY,
        "出台实施方案，全部启动医联体建设并示范引领",
        "Issue plans, all start alliances, and lead by example",
        Once(DEADLINES.hospitals),
    ),
    duty(
        GOALS_2017,
        "division-of-labour",
        NOT_NAMED,
        "有关制度框架和上下联动、分工协作机制基本形成",
        "Frameworks and the division of labour between levels basically stand",
        END_OF_2017,
    ),
    duty(
        GOALS_2017,
        "total-sum-payment",
        PERSONNEL_DEPARTMENTS,
        "探索对纵向合作的紧密型医联体实行医保总额付费等方式",
        "Explore total-sum insurance payment, among other forms, for tight vertical alliances",
        IN_2017,
    ),
    duty(
        GOALS_2017,
        "internal-mechanisms",
        NOT_NAMED,
        "引导医联体内部初步形成分工协作机制和较为顺畅的转诊机制",
        "Guide alliances to a first division of labour and smooth referral inside",
        IN_2017,
    ),
    duty(
        GOALS_2017,
        "specialist-union-deepened",
        NOT_NAMED,
        "以疾病为主线，深化京津专科联盟建设",
        "Deepen the specialist union with Beijing and Tianjin along diseases",
        IN_2017,
    ),
    duty(
        PLANS_2017,
        "pilot-plans",
        _governments(PLAN_PILOTS),
        "出台推进县域医共体建设与发展的实施方案",
        "Issue a plan for communities of medical institutions",
        Once(DEADLINES.pilots),
    ),
    duty(
        PLANS_2017,
        "other-plans",
        _governments(_OTHERS),
        "制定出台推进县域医共体建设与发展的实施方案",
        "Draw up and issue a plan for communities of medical institutions",
        Once(DEADLINES.others),
    ),
    duty(
        PLANS_2017,
        "communities-at-work",
        (COUNTIES, ZONE),
        "推进以县乡一体化为重点的医共体建设，打通资源端至家庭端",
        "Build communities that join county and township and reach the households",
    ),
    duty(
        GOALS_2018,
        "second-year",
        NOT_NAMED,
        "完善管理机制，扩大三级医院牵头的医联体，加强医共体和域内医疗联盟",
        "Perfect management; more and larger alliances under tertiary hospitals; stronger communities and unions",
        IN_2018,
    ),
    duty(
        GOALS_2020,
        "policy-system",
        NOT_NAMED,
        "形成较为完善的医联体政策体系",
        "A rather complete system of policies for alliances stands",
        IN_2020,
    ),
    duty(
        FORMS,
        "private-institutions",
        NOT_NAMED,
        "鼓励社会办医疗机构参与医联体建设",
        "Encourage private institutions to take part",
    ),
    duty(
        CITY_FORM,
        "city-alliances",
        CITY,
        "主导组建城区医联体，不改变隶属关系，以技术、管理帮扶协作为主",
        "Lead in setting up the city's alliances around three hospitals; affiliation stays, help is technical",
    ),
    duty(
        CITY_FORM,
        "district-alliances",
        _governments((Area.GUANGYANG, Area.ANCI)),
        "主导以能力较强的区二级医院为主体组建紧密型或松散型医联体",
        "Lead in setting up tight or loose alliances around the district's stronger secondary hospitals",
    ),
    duty(
        COMMUNITY,
        "county-communities",
        COUNTIES,
        "主导组建医共体，按三统一原则构建县乡联动服务体系",
        "Lead in setting up communities with unified resources, assessment and income",
    ),
    duty(
        COMMUNITY,
        "first-pilots",
        _governments(FIRST_PILOTS),
        "先行试点，组建人、财、物统一管理的医共体",
        "Begin with communities that hold people, money and things under one management",
    ),
    duty(
        COMMUNITY,
        "roll-out",
        _governments(_OTHERS),
        "取得试点经验后推开至各县（市），深入至乡村",
        "Once pilots have taught how, spread communities to every county and down to the villages",
    ),
    duty(
        UNION,
        "area-unions",
        TERTIARY,
        "引领组建域内医疗联盟，建立上转和下转绿色通道，简化手续",
        "Lead unions inside the area, with a green channel up and down and fewer formalities",
    ),
    duty(
        SPECIALIST,
        "specialist-union",
        NOT_NAMED,
        "与京津卫生计生部门和医疗机构对接，组建京津廊专科联盟",
        "Set up the specialist union with the health authorities and hospitals of Beijing and Tianjin",
    ),
    duty(
        SPECIALIST,
        "specialist-pairs",
        Party.MEDICAL_INSTITUTIONS,
        "列名医疗机构按疾病主线与北京列名医院对接合作，向下辐射",
        "Those named work with the hospitals of Beijing named beside them, and reach down to every level",
    ),
    duty(
        TELEMEDICINE,
        "telemedicine-networks",
        UPPER,
        "牵头为基层医疗机构提供远程医疗、教学、培训、转诊等服务",
        "Head networks that bring remote care, teaching, training and referral to basic institutions",
    ),
    duty(
        WIDER,
        "across-areas",
        Party.CITY_PUBLIC_HOSPITALS,
        "参加属地医联体建设，可跨区域与若干医联体合作",
        "Take part where they lie, and if they wish in alliances of other areas",
    ),
    duty(
        WIDER,
        "grade-a-partner",
        Party.COUNTY_COMMUNITIES,
        "选择省内外三甲医院，建立长期稳定的合作关系",
        "Choose a tertiary hospital of grade A, in or outside the province, for a lasting partnership",
    ),
    duty(
        WIDER,
        "chinese-medicine-alliances",
        Party.MEDICAL_INSTITUTIONS,
        "有条件的二级以上中医医疗机构牵头组建中医医联体（鼓励）",
        "Institutions of Chinese medicine from the second tier with the means are encouraged to head alliances",
    ),
    duty(
        STRUCTURE,
        "council",
        Party.MEDICAL_INSTITUTIONS,
        "医院层面探索成立医联体理事会，制定章程，完善各项制度",
        "Explore councils with a charter; complete the systems of quality, referral, assessment and income",
    ),
    duty(
        STRUCTURE,
        "lead-hospitals",
        LEADS,
        "负责日常运行管理，指导、帮扶成员单位，做好疑难危重患者会诊和上转救治",
        "Run the alliance, guide and help members, treat the grave cases that they refer",
    ),
    duty(
        STRUCTURE,
        "members",
        MEMBERS,
        "承担常见病、多发病诊疗和慢性病管理，做好下转治疗",
        "Treat common illness, manage chronic illness, take those referred downwards",
    ),
    duty(
        STRUCTURE,
        "case-shift",
        UPPER,
        "逐步减少常见病、多发病、病情稳定的慢性病患者收治比例",
        "Gradually take fewer patients with common, frequent and stable chronic illness",
    ),
    duty(
        STRUCTURE,
        "basic-level-care",
        (BASIC, Party.MEDICAL_INSTITUTIONS),
        "与专业康复机构、护理院等为慢性病、康复期、老年病、晚期肿瘤患者等提供治疗、康复、护理服务",
        "With rehabilitation bodies and nursing homes, treat and nurse chronic, convalescent, aged and tumour patients",
    ),
    duty(
        STRUCTURE,
        "village-clinics",
        Party.VILLAGE_CLINICS,
        "加强公共卫生和健康管理服务，做好疾病预防控制（鼓励）",
        "Are encouraged to do more for public health, health management and prevention",
    ),
    duty(
        FAMILY_DOCTORS,
        "family-doctors",
        ALLIANCES,
        "加强全科医生培养，以慢性病为重点加快推进家庭医生签约服务，优先覆盖重点人群",
        "Train general practitioners; hasten contracts with family doctors, chronic illness and key groups first",
    ),
    duty(
        FAMILY_DOCTORS,
        "contract-fees",
        NOT_NAMED,
        "规范签约服务收费",
        "Regulate the fees of contracted service",
    ),
    duty(
        FAMILY_DOCTORS,
        "extended-prescriptions",
        LOCALITIES,
        "有条件的可通过延伸处方、集中配送加强用药衔接",
        "Where there are the means, link drug use by extended prescriptions and central delivery",
    ),
    duty(
        GRADED_CARE,
        "referral-criteria",
        ALLIANCES,
        "制定内部双向转诊标准，建立转诊转院备案制度，畅通向下转诊",
        "Draw up criteria of referral and a record of transfers; open the way downwards",
    ),
    duty(
        GRADED_CARE,
        "first-treatment",
        BASIC,
        "落实首诊负责制，不得推诿病人，引导、协助上转",
        "Treat first, turn nobody away, guide and help those who meet the criteria upwards",
    ),
    duty(
        GRADED_CARE,
        "downward-referral",
        UPPER,
        "取得患者同意后引导下转，安排专家定期到下级医疗机构查房",
        "Refer downwards with the patient's consent; send experts on regular ward rounds below",
    ),
    duty(
        GRADED_CARE,
        "elder-care",
        NOT_NAMED,
        "加强与养老服务机构合作，提供一体化服务",
        "Work with homes for the elderly on service in one piece",
    ),
    duty(
        GRADED_CARE,
        "service-information",
        MEMBERS,
        "定期公布医疗服务信息",
        "Publish at regular intervals, which are not printed, what services they offer",
    ),
    duty(
        MANAGEMENT,
        "tertiary-lead",
        TERTIARY,
        "统筹资源，推广临床路径、诊疗指南和适宜技术",
        "Draw resources together; spread clinical pathways, guidelines and suitable techniques",
    ),
    duty(
        MANAGEMENT,
        "test-recognition",
        ALLIANCES,
        "统一质控标准、确保安全的前提下推进检验检查结果互认共享",
        "Recognise and share test results, given uniform control and safety",
    ),
    duty(
        MANAGEMENT,
        "shared-centres",
        ALLIANCES,
        "建立医学影像、检查检验、消毒供应、后勤服务中心等平台（鼓励）",
        "Are encouraged to share centres of imaging, tests, sterile supply and logistics",
    ),
    duty(
        MANAGEMENT,
        "unified-accounts",
        Party.COUNTY_COMMUNITIES,
        "探索财务统一管理、统一核算",
        "Explore one financial management and one set of accounts",
    ),
    duty(
        MANAGEMENT,
        "investment-in-members",
        LEADS,
        "加强对成员单位资金、设备和人力投入，收益按约定比例分成",
        "Put money, equipment and staff into members; share the gains in the agreed ratio",
    ),
    duty(
        MANAGEMENT,
        "financial-supervision",
        ALLIANCES,
        "建立财务监管制度，主动接受审计和财政部门监督",
        "Set up financial supervision, open to audit and finance departments",
    ),
    duty(
        MANAGEMENT,
        "expert-groups",
        LEADS,
        "成立转诊转院会诊专家组，对上转、下转和外转患者把关，与医保经办机构沟通",
        "Form a group of experts that vets referral up, down and out and speaks with the insurance agency",
    ),
    duty(
        MANAGEMENT,
        "operating-assessment",
        Party.ALLIANCE_COUNCILS,
        "建立运行考核机制",
        "Set up an assessment of how the alliance runs",
    ),
    duty(
        PAYMENT,
        "payment-reform",
        PERSONNEL_DEPARTMENTS,
        "总额控制基础上推进按病种、按人头、按服务单元、按疾病诊断相关组等复合付费",
        "Within the total, pay by disease, head, unit of service and diagnosis-related group",
    ),
    duty(
        PAYMENT,
        "payment-of-tight-alliances",
        PERSONNEL_DEPARTMENTS,
        "对不能实现人财物统一管理的紧密医联体，探索通过支付方式改革形成共同体",
        "Explore how payment may bind tight alliances that cannot unite people, money and things",
    ),
    duty(
        PAYMENT,
        "payment-negotiation",
        NOT_NAMED,
        "探索医保经办机构与医疗卫生机构的协商谈判机制",
        "Explore how insurance agencies and medical institutions negotiate",
    ),
    duty(
        PAYMENT,
        "payment-pilot-services",
        PERSONNEL_DEPARTMENTS,
        "启动内部支付方式改革试点，开展日间手术试点、接续性医疗、护理服务",
        "Begin pilots of payment inside alliances, of day surgery, follow-up care and nursing",
    ),
    duty(
        FUNDING,
        "subsidies-by-performance",
        LOCALITIES,
        "建立财政补助与绩效评价挂钩机制，产权归属和拨付渠道不变",
        "Link subsidies with work, quality and satisfaction; property and channels stay",
    ),
    duty(
        PERSONNEL,
        "personnel-rules",
        PERSONNEL_DEPARTMENTS,
        "完善与医联体相适应的招聘、考核奖惩、职称晋升等办法",
        "Fit recruitment, assessment and promotion to alliances",
    ),
    duty(
        PERSONNEL,
        "community-staff",
        NOT_NAMED,
        "建立人才柔性流动机制，试点县域内统筹使用乡镇卫生院编制",
        "Let staff move; as a pilot use the quotas of township hospitals in common within the county",
    ),
    duty(
        PERSONNEL,
        "county-managed-staff",
        Party.COUNTY_HOSPITALS,
        "探索对乡镇卫生院专业技术人员统一管理、调配和考核",
        "Explore one management, posting and assessment of the professional staff of township hospitals",
    ),
    duty(
        PERSONNEL,
        "village-clinics-run",
        Party.TOWNSHIP_HOSPITALS,
        "探索村办院管或院办院管，领办村卫生室（鼓励）",
        "Explore how they may run village clinics, and are encouraged to",
    ),
    duty(
        PERSONNEL,
        "rotation-and-retired-staff",
        NOT_NAMED,
        "鼓励县级医院人员轮流到基层，鼓励退休医务人员到成员单位服务",
        "Encourage county staff to go below in turn, and the retired to serve members",
    ),
    duty(
        PAY,
        "performance-pay-total",
        ALLIANCES,
        "自主申报绩效工资总量，在核定总量内自主分配，实行全员绩效考核",
        "Apply for the total of performance pay, distribute it within what is approved, assess all staff",
    ),
    duty(
        DRUGS,
        "drug-lists",
        NOT_NAMED,
        "适当增加慢性病等药物种类，将优质中药制剂纳入医保支付",
        "List more drugs for chronic illness, and good preparations of Chinese medicine, for payment",
    ),
    duty(
        DRUGS,
        "drugs-at-basic-level",
        NOT_NAMED,
        "制定基层慢性病用药管理规定，放宽种类和药量限制",
        "Write rules on chronic drugs at the basic level that widen kinds and amounts",
    ),
    duty(
        DRUGS,
        "rational-use",
        NOT_NAMED,
        "加强合理用药监管，控制医疗费用不合理增长",
        "Watch over rational drug use and the growth of costs",
    ),
    duty(
        PLATFORM,
        "information-platform",
        NOT_NAMED,
        "以市级区域卫生信息平台为基础推进智慧健康工程，实现信息共享和在线转诊",
        "On the city's platform join records and refer online",
    ),
    duty(
        PLATFORM,
        "telemedicine-prices",
        NOT_NAMED,
        "建立完善远程医疗收费和支付政策",
        "Set up fees and payment of remote care",
    ),
    duty(
        LOCAL_PLANS,
        "local-opinions",
        (COUNTIES, ZONE),
        "制定本地医联体建设的实施意见或工作方案，明确目标、措施和保障机制",
        "Draw up an opinion or plan of their own with aims, measures and guarantees",
    ),
    duty(
        LOCAL_PLANS,
        "supporting-measures",
        Organ(Level.EVERY, Remit.DEPARTMENTS_CONCERNED),
        "完善配套措施，建立协调推进机制",
        "Complete supporting measures and a mechanism of coordination",
    ),
    *(
        duty(
            clause,
            task.json.replace("_", "-"),
            held.who,
            task.zh,
            f"{task.en.capitalize()}: by those who have the task, with those whom they join",
            END_OF_2017 if clause is GOALS_2017 else None,
        )
        for task, (clause, held) in TASKS.items()
    ),
    duty(
        PUBLICITY,
        "training-and-publicity",
        NOT_NAMED,
        "加强政策培训和舆论宣传，引导科学就医",
        "Train, and tell the public where to go with which illness",
    ),
)
TARGETS = Register(
    Target(
        key="effective-alliances",
        zh="有明显成效的医联体",
        en="Alliances of clear effect",
        citation=GOALS_2017,
        asks=COUNT.at_least(FirstAlliance().effective, "至少"),
        due=DEADLINES.policies,
    ),
    Target(
        key="public-hospitals-outside",
        zh="未参与的公立医院",
        en="Public hospitals that take no part",
        citation=GOALS_2020,
        asks=NONE_OUTSIDE,
        due=COVERED,
        due_known=Known.PRESUMED,
    ),
    Target(
        key="basic-institutions-outside",
        zh="未参与的政府办基层医疗卫生机构",
        en="Basic institutions run by the government that take no part",
        citation=GOALS_2020,
        asks=NONE_OUTSIDE,
        due=COVERED,
        due_known=Known.PRESUMED,
    ),
)
BODIES = Register(
    Body(key="alliance-council", zh="医联体理事会", en="Council of a medical alliance", citation=STRUCTURE),
    Body(
        key="referral-experts",
        zh="转诊转院会诊专家组",
        en="Group of experts on referral and transfer",
        citation=MANAGEMENT,
    ),
)


def _step(step: ReferralStep, who: Party, *needs: ReferralStep) -> ProcedureStep:
    keys = tuple(one.json for one in needs)
    return ProcedureStep(key=step.json, zh=step.zh, en=step.en, who=(who,), needs=keys)


_S = ReferralStep
VETTING = evolve(_step(_S.EXPERT_VETTING, LEADS), citation=MANAGEMENT)
PROCEDURES = Register(
    Procedure(
        key="referral-up",
        zh="上转",
        en="Referral upwards",
        citation=GRADED_CARE,
        steps=(
            _step(_S.FIRST_TREATMENT, BASIC),
            VETTING,
            _step(_S.REFERRAL_UP, BASIC, _S.FIRST_TREATMENT, _S.EXPERT_VETTING),
            _step(_S.RECORD, ALLIANCES),
        ),
    ),
    Procedure(
        key="referral-down",
        zh="下转",
        en="Referral downwards",
        citation=GRADED_CARE,
        steps=(
            ProcedureStep(key="consent", zh="取得患者同意", en="the patient consents", who=(UPPER,)),
            VETTING,
            evolve(_step(_S.REFERRAL_DOWN, UPPER), needs=("consent", VETTING.key)),
            _step(_S.RECORD, ALLIANCES),
            _step(_S.WARD_ROUNDS, UPPER, _S.REFERRAL_DOWN),
        ),
    ),
)
