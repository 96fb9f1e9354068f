"""What the school-facility measures and the opinions on compulsory education list: duties, bodies, procedures."""

from __future__ import annotations

from ...core.days import CalendarPeriod
from ...core.decrees import Decree, Known
from ...core.organs import County, Level, Organ, Party, Remit
from ...core.registers import Body, Member, Once, Procedure, ProcedureStep, Recurring, Register, Who, duty
from .classes import ClassCalendar
from .decrees import COMPULSORY_EDUCATION, SCHOOL_FACILITIES, year_end
from .estates import ConferenceRole, ConferenceUnit, conference_role
from .governance import Charters
from .layout import Retention, StandardSchools

__all__ = ["BODIES", "DUTIES", "PROCEDURES"]

GOVERNMENTS = Organ(Level.EVERY, Remit.GOVERNMENT)
CITY, COUNTY = Organ(Level.CITY, Remit.GOVERNMENT), Organ(Level.COUNTY, Remit.GOVERNMENT)
TOWNSHIP = Organ(Level.TOWNSHIP, Remit.GOVERNMENT)
VILLAGE = (Organ(Level.VILLAGE, Remit.VILLAGE_COMMITTEE), Organ(Level.VILLAGE, Remit.RESIDENTS_COMMITTEE))
LOCALITIES = Organ(Level.EVERY, Remit.LOCALITIES)
CITY_EDUCATION, COUNTY_EDUCATION = Organ(Level.CITY, Remit.EDUCATION), Organ(Level.COUNTY, Remit.EDUCATION)
EDUCATION, FINANCE = Organ(Level.EVERY, Remit.EDUCATION), Organ(Level.EVERY, Remit.FINANCE)
PLANNING, LAND = Organ(Level.CITY, Remit.PLANNING), Organ(Level.CITY, Remit.LAND)
AUTHORITIES = (
    Organ(Level.COUNTY, Remit.GOVERNMENT, County.GUANGYANG),
    Organ(Level.COUNTY, Remit.GOVERNMENT, County.ANCI),
    Organ(Level.DEVELOPMENT_ZONE, Remit.GOVERNMENT),
)
BUILDING_REMITS = (Remit.PLANNING, Remit.CONSTRUCTION, Remit.ENFORCEMENT, Remit.HOUSING)


def _yearly(decree: Decree) -> Recurring:
    """By the end of each year in which the decree holds; the texts name the year and no day of it."""
    return Recurring(CalendarPeriod.YEAR, within=decree.period, known=Known.PRESUMED)


def _by(year: int, known: Known = Known.STATED) -> Once:
    return Once(year_end(year), known)


_FACILITY_DUTIES = (
    duty(
        SCHOOL_FACILITIES.at("第三条"),
        "facility-plan",
        (PLANNING, CITY_EDUCATION, LAND),
        "会同编制到2030年的市中心城区教育设施专项规划",
        "Draw up the plan of education facilities to 2030",
    ),
    duty(
        SCHOOL_FACILITIES.at("第三条"),
        "drive-plan",
        CITY_EDUCATION,
        "与规划、国土部门对接，统筹推进专项规划实施",
        "Keep in touch with planning and land, and drive the plan's implementation",
    ),
    duty(
        SCHOOL_FACILITIES.at("第六条"),
        "land-reserve",
        (PLANNING, LAND),
        "按专项规划预留用地，原则上不低于省导则标准",
        "Reserve school land under the plan, in principle not below the provincial guideline",
    ),
    duty(
        SCHOOL_FACILITIES.at("第七条"),
        "land-supply",
        LAND,
        "按国家规定方式供地",
        "Supply school land in the manner that the state prescribes",
    ),
    duty(
        SCHOOL_FACILITIES.at("第八条"),
        "planning-conditions",
        PLANNING,
        "居住用地供应前明确幼儿园建设要求和中小学用地规划条件",
        "State kindergartens and school land in the planning conditions before housing land is supplied",
    ),
    duty(
        SCHOOL_FACILITIES.at("第八条"),
        "control-requirements",
        LAND,
        "土地供应时提出教育设施配建控制性要求",
        "Set control requirements for schools when land is supplied",
    ),
    duty(
        SCHOOL_FACILITIES.at("第八条"),
        "yearly-plan",
        CITY_EDUCATION,
        "提出教育设施年度实施计划",
        "Give the yearly plan of schools from which planning conditions are taken",
        _yearly(SCHOOL_FACILITIES),
    ),
    duty(
        SCHOOL_FACILITIES.at("第九条"),
        "transfer-terms",
        LAND,
        "在出让公告和出让合同中载明签订配建协议",
        "Write the building agreement into the land announcement and the transfer contract",
    ),
    duty(
        SCHOOL_FACILITIES.at("第九条"),
        "building-agreement",
        (Party.LAND_TRANSFEREES, COUNTY_EDUCATION),
        "取得用地后签订配套教育设施项目建设协议",
        "Sign the building agreement once the housing land is held",
    ),
    duty(
        SCHOOL_FACILITIES.at("第九条"),
        "land-allocation",
        CITY_EDUCATION,
        "接受划拨用地并全程监督设计、施工、验收",
        "Receive the land by allocation and supervise design, construction and acceptance throughout",
    ),
    duty(
        SCHOOL_FACILITIES.at("第十条"),
        "build",
        Party.DEVELOPERS,
        "按规划条件和第五条配建教育设施",
        "Build the schools under the planning conditions and article 5",
    ),
    duty(
        SCHOOL_FACILITIES.at("第十一条"),
        "design-review",
        (PLANNING, CITY_EDUCATION),
        "会同审核规划设计方案",
        "Review the design of the schools",
    ),
    duty(
        SCHOOL_FACILITIES.at("第十一条"),
        "coordinate-building",
        AUTHORITIES,
        "主动对接相关部门，做好配建管理",
        "Take the initiative with the departments and manage the building of schools",
    ),
    duty(
        SCHOOL_FACILITIES.at("第十二条"),
        "keep-step",
        Party.DEVELOPERS,
        "同步设计、建设、验收、交付，优先安排在首期",
        "Keep the schools in step with the housing at four stages, with the first phase first",
    ),
    duty(
        SCHOOL_FACILITIES.at("第十四条"),
        "supervise-building",
        tuple(Organ(Level.CITY, remit) for remit in BUILDING_REMITS),
        "审批后监督检查并督促配建",
        "Inspect after approval and press the developer",
    ),
    duty(
        SCHOOL_FACILITIES.at("第十五条"),
        "fees",
        Party.FEE_COLLECTORS,
        "减免或暂缓征收有关收费",
        "Reduce, waive or defer charges on school building",
    ),
    duty(
        SCHOOL_FACILITIES.at("第十六条"),
        "integration-plan",
        AUTHORITIES,
        "制定教育整合方案",
        "Make the education-integration plan for estates that cannot build",
    ),
    duty(
        SCHOOL_FACILITIES.at("第十七条"),
        "take-over",
        COUNTY_EDUCATION,
        "及时接收并组织开办中小学、幼儿园",
        "Take the schools over promptly and open them",
    ),
    duty(
        SCHOOL_FACILITIES.at("第十八条"),
        "quality",
        (Party.DEVELOPERS, Party.DESIGNERS, Party.BUILDERS, Party.CONSTRUCTION_SUPERVISORS),
        "承担质量安全责任",
        "Bear liability for quality and safety",
    ),
    duty(
        SCHOOL_FACILITIES.at("第十九条"),
        "take-up-reports",
        (*(Organ(Level.EVERY, remit) for remit in BUILDING_REMITS), EDUCATION),
        "及时受理并查处举报、控告",
        "Take up reports of breaches promptly",
    ),
    duty(
        SCHOOL_FACILITIES.at("第二十条"),
        "order-correction",
        (Organ(Level.CITY, Remit.ENFORCEMENT), Organ(Level.COUNTY, Remit.ENFORCEMENT)),
        "对违法行为责令限期整改",
        "Order breaches to be corrected by a day",
    ),
    duty(
        SCHOOL_FACILITIES.at("第二十一条"),
        "departments",
        (
            EDUCATION,
            Organ(Level.EVERY, Remit.PLANNING),
            Organ(Level.EVERY, Remit.LAND),
            Organ(Level.EVERY, Remit.CONSTRUCTION),
            FINANCE,
            Organ(Level.EVERY, Remit.DEVELOPMENT_AND_REFORM),
            Organ(Level.EVERY, Remit.HOUSING),
            Organ(Level.EVERY, Remit.ENFORCEMENT),
            *AUTHORITIES,
        ),
        "各司其职，做好配套教育设施建设管理",
        "Act within one's remit in the building of schools",
    ),
    duty(
        SCHOOL_FACILITIES.at("第二十一条"),
        "sanction-neglect",
        (
            Organ(Level.EVERY, Remit.SUPERVISION),
            Organ(Level.EVERY, Remit.PROCURATORATE),
            Organ(Level.EVERY, Remit.COURT),
        ),
        "玩忽职守、滥用职权的，由监察机关给予行政处分，构成犯罪的由司法机关追究",
        "Sanction neglect and abuse; what is a crime is prosecuted by the judicial organs",
    ),
)

_SITES = (
    duty(
        COMPULSORY_EDUCATION.at("一"),
        "four-standards",
        GOVERNMENTS,
        "统一建设、编制、生均经费、装备四项标准，两免一补全覆盖",
        "One standard for building, staff, per-pupil funds and equipment; exemptions and subsidy for all",
    ),
    duty(
        COMPULSORY_EDUCATION.at("一"),
        "goals-2020",
        GOVERNMENTS,
        "到2020年基本消除城乡二元壁垒和大班额，师资配置和公共教育服务基本均衡",
        "By 2020 remove barriers between town and country and oversize classes, balance staff and services",
        _by(Retention().by_year, Known.PRESUMED),
    ),
    duty(
        COMPULSORY_EDUCATION.at("二（一）1"),
        "education-in-planning",
        GOVERNMENTS,
        "教育部门列为城市建设规划委员会成员单位",
        "Seat the education department on the planning committee",
    ),
    duty(
        COMPULSORY_EDUCATION.at("二（一）1"),
        "layout-plan",
        (
            COUNTY_EDUCATION,
            Organ(Level.COUNTY, Remit.DEVELOPMENT_AND_REFORM),
            Organ(Level.COUNTY, Remit.PLANNING),
            Organ(Level.COUNTY, Remit.LAND),
            Organ(Level.COUNTY, Remit.CONSTRUCTION),
        ),
        "编制至2030年的城镇义务教育学校布局专项规划",
        "Draw up the town school layout plan to 2030",
    ),
    duty(
        COMPULSORY_EDUCATION.at("二（一）1"),
        "priority-areas",
        GOVERNMENTS,
        "加快县城区、环首都乡镇镇区和重点镇学校建设，实行交钥匙工程",
        "Raise schools faster in county seats, towns around the capital and key towns; turnkey delivery",
    ),
    duty(
        COMPULSORY_EDUCATION.at("二（一）1"),
        "rural-layout",
        COUNTY,
        "引导小学向中心村和乡镇、初中向重点镇集中，保留必要小规模学校，不得致辍学",
        "Concentrate rural schools gradually, keep small ones that are needed, let nobody drop out",
    ),
    duty(
        COMPULSORY_EDUCATION.at("二（一）2"),
        "school-land-plan",
        COUNTY,
        "留足学校用地并纳入规划，盘活闲置教育用地",
        "Reserve land for the growth of the school age, and put idle land back to use",
    ),
    duty(
        COMPULSORY_EDUCATION.at("二（一）2"),
        "school-land-allocation",
        COUNTY,
        "符合目录的可划拨供地，不达标的改扩建并列入年度建设计划，联审联批",
        "Allocate land that qualifies, extend schools short of land, review jointly",
    ),
    duty(
        COMPULSORY_EDUCATION.at("二（一）3"),
        "standard-schools",
        COUNTY,
        "到2018年中小学基本达到标准化办学六项标准",
        "Bring schools to the six criteria of a standard school by the end of 2018",
        _by(StandardSchools().by_year, Known.PRESUMED),
    ),
    duty(
        COMPULSORY_EDUCATION.at("二（一）3"),
        "per-pupil-funds",
        COUNTY,
        "落实生均公用经费基准定额，提高寄宿制和规模较小学校补助",
        "Apply the per-pupil base, more for boarding and smaller schools",
    ),
    duty(
        COMPULSORY_EDUCATION.at("二（一）3"),
        "school-it",
        COUNTY,
        "建成三通两平台",
        "Build three connections and two platforms",
    ),
    duty(
        COMPULSORY_EDUCATION.at("二（一）4"),
        "surcharges",
        GOVERNMENTS,
        "足额征收教育费附加和地方教育费附加，不得截留挪用",
        "Collect the education surcharges in full and never divert them",
    ),
    duty(
        COMPULSORY_EDUCATION.at("二（一）4"),
        "investment",
        (EDUCATION, Organ(Level.EVERY, Remit.DEVELOPMENT_AND_REFORM), FINANCE),
        "制定年度城镇中小学建设投资计划，拓宽渠道，减免费用",
        "Make the yearly building-investment plan, widen its sources, relieve fees",
        _yearly(COMPULSORY_EDUCATION),
    ),
    duty(
        COMPULSORY_EDUCATION.at("二（一）5"),
        "oversize-plan",
        COUNTY,
        "制定消除大班额专项规划，按标准班额新建和改扩建校园校舍",
        "Make a special plan against oversize classes, and build to the standard class",
    ),
    duty(
        COMPULSORY_EDUCATION.at("二（一）5"),
        "oversize-ledger",
        COUNTY_EDUCATION,
        "建立消除大班额工作台账",
        "Keep a ledger of ending oversize classes",
    ),
    duty(
        COMPULSORY_EDUCATION.at("二（一）5"),
        "weak-schools",
        COUNTY,
        "扶持薄弱学校和乡村学校，限制班额超标学校招生人数",
        "Support weak and rural schools, limit enrolment where classes are above the standard",
    ),
    duty(
        COMPULSORY_EDUCATION.at("二（一）5"),
        "end-super-oversize",
        COUNTY,
        "2018年底前基本消除66人以上的超大班额",
        "End classes of 66 or more by the end of 2018",
        _by(ClassCalendar().super_by_year),
    ),
    duty(
        COMPULSORY_EDUCATION.at("二（一）5"),
        "end-oversize",
        COUNTY,
        "2020年底前大班额比例控制在5%以内",
        "Keep classes of 56 or more within 5 % by the end of 2020",
        _by(ClassCalendar().big_by_year),
    ),
)

_TEACHERS = (
    duty(
        COMPULSORY_EDUCATION.at("二（二）1"),
        "boarding-staff",
        Party.BOARDING_SCHOOLS,
        "合理配置专职生活教师",
        "Give boarding schools full-time life teachers",
    ),
    duty(
        COMPULSORY_EDUCATION.at("二（二）1"),
        "city-staff-filing",
        (CITY_EDUCATION, Organ(Level.CITY, Remit.STAFFING), Organ(Level.CITY, Remit.FINANCE)),
        "定期调整各县编制，报省级机构编制、教育、财政部门备案",
        "Adjust the counties' staff and file it with provincial staffing, education and finance",
    ),
    duty(
        COMPULSORY_EDUCATION.at("二（二）1"),
        "county-staff-filing",
        COUNTY_EDUCATION,
        "分配各学校编制，向同级机构编制、人力资源社会保障、财政部门备案",
        "Allocate posts to schools and file it with staffing, human resources and finance of the county",
    ),
    duty(
        COMPULSORY_EDUCATION.at("二（二）1"),
        "staff-review",
        (CITY_EDUCATION, COUNTY_EDUCATION),
        "每2—3年提出编制调整意见",
        "Propose adjustments of staff every two to three years (see staff_review_due)",
    ),
    duty(
        COMPULSORY_EDUCATION.at("二（二）1"),
        "staff-bans",
        (Organ(Level.EVERY, Remit.COMPETENT_DEPARTMENTS), Organ(Level.EVERY, Remit.DEPARTMENTS)),
        "严禁有编不补、长期使用编外教师、混编混岗、占用教职工编制",
        "Leave no post unfilled, use no off-quota teachers for long, mix none with administration, occupy none",
    ),
    duty(
        COMPULSORY_EDUCATION.at("二（二）2"),
        "recruitment",
        (EDUCATION, Organ(Level.EVERY, Remit.STAFFING), Organ(Level.EVERY, Remit.PERSONNEL)),
        "按退补相当原则确定每年教师补充计划，公开招聘",
        "Set the yearly recruitment plan in which joiners match leavers",
        _yearly(COMPULSORY_EDUCATION),
    ),
    duty(
        COMPULSORY_EDUCATION.at("二（二）3"),
        "exchange",
        (Party.URBAN_SCHOOLS, Party.LEADING_SCHOOLS),
        "每学年安排教师到乡村学校交流轮岗",
        "Send teachers to rural schools every school year (see exchange_check)",
    ),
    duty(
        COMPULSORY_EDUCATION.at("二（二）3"),
        "head-management",
        COUNTY_EDUCATION,
        "依法管理校长选拔、任用、培训、考核、交流，绩效工资向班主任倾斜",
        "Manage the selection, training, assessment and exchange of heads; merit pay for class teachers",
    ),
    duty(
        COMPULSORY_EDUCATION.at("二（二）4"),
        "performance-pay",
        COUNTY,
        "分类确定收入水平，适时动态调整绩效工资总量",
        "Set income by class of school and adjust the total of performance pay",
    ),
    duty(
        COMPULSORY_EDUCATION.at("二（二）4"),
        "teacher-welfare",
        COUNTY,
        "周转宿舍、住房保障、荣誉制度、职称向乡村倾斜",
        "Housing, honours and titles in favour of rural teachers",
    ),
)

_GOVERNANCE = (
    duty(
        COMPULSORY_EDUCATION.at("二（三）1"),
        "governance",
        (COUNTY, TOWNSHIP, *VILLAGE),
        "县级政府为主组织实施并负财政责任，学校民主管理",
        "The county implements and bears the fiscal duty; heads, parents and community take their part",
    ),
    duty(
        COMPULSORY_EDUCATION.at("二（三）1"),
        "charters",
        Party.PRIMARY_AND_SECONDARY_SCHOOLS,
        "2017年底前实现一校一章程",
        "Have a charter of one's own by the end of 2017",
        _by(Charters().by_year),
    ),
    duty(
        COMPULSORY_EDUCATION.at("二（三）1"),
        "law-governed-schools",
        EDUCATION,
        "依法治校示范校创建，五种方式多元考核",
        "Promote law-governed schools, assessed in five ways",
    ),
    duty(
        COMPULSORY_EDUCATION.at("二（三）2"),
        "small-schools",
        Party.RURAL_CENTRAL_SCHOOLS,
        "指导管理村小学和教学点，一并考核",
        "Guide village schools and teaching points, which are assessed together with it",
    ),
    duty(
        COMPULSORY_EDUCATION.at("二（三）2"),
        "school-safety",
        (LOCALITIES, Party.SCHOOLS),
        "意外伤害援助、纠纷调解仲裁、人防物防技防",
        "Help after accidents, mediate disputes, protect by people, equipment and technology",
    ),
    duty(
        COMPULSORY_EDUCATION.at("二（三）2"),
        "enrolment",
        (LOCALITIES, Party.SCHOOLS),
        "免试就近入学、划片招生、阳光招生",
        "Enrol without exams, nearby, by zones and openly",
    ),
    duty(
        COMPULSORY_EDUCATION.at("二（三）3"),
        "curriculum",
        Party.SCHOOLS,
        "开设规定课程，送教、走教、课程整合",
        "Offer the courses prescribed, by visiting and travelling teachers where needed",
    ),
    duty(
        COMPULSORY_EDUCATION.at("二（三）3"),
        "quality-budget",
        FINANCE,
        "每年开列中小学生素质教育专项经费预算",
        "A special budget line for quality education every year",
        _yearly(COMPULSORY_EDUCATION),
    ),
    duty(
        COMPULSORY_EDUCATION.at("二（三）4"),
        "dropout-mechanism",
        (COUNTY, *VILLAGE),
        "控辍保学部门协调、目标责任和联控联保",
        "Coordinate against drop-out, with responsibility for targets",
    ),
    duty(
        COMPULSORY_EDUCATION.at("二（三）4"),
        "dropout-monitoring",
        COUNTY_EDUCATION,
        "依托学籍系统动态监测重点地区、学段、群体",
        "Monitor drop-out by the pupil register in the places, stage and groups most at risk",
    ),
    duty(
        COMPULSORY_EDUCATION.at("二（三）4"),
        "dropout-help",
        LOCALITIES,
        "优先资助建档立卡贫困户学生，农村残疾儿童一人一案",
        "Aid poor pupils first; one plan for each disabled rural child",
    ),
    duty(
        COMPULSORY_EDUCATION.at("二（三）4"),
        "access",
        COUNTY,
        "就近入学、寄宿制学校、公共交通线路、营养改善计划",
        "Schools nearby, boarding schools, bus lines and the nutrition programme",
    ),
    duty(
        COMPULSORY_EDUCATION.at("二（四）1"),
        "migrant-rules",
        COUNTY,
        "流入地责任，制定随迁子女入学具体办法",
        "Bear the duty for migrants' children and make the county's rules",
    ),
    duty(
        COMPULSORY_EDUCATION.at("二（四）1"),
        "portable-funds",
        (FINANCE, EDUCATION),
        "两免一补和生均公用经费随学生流动",
        "Let funds move with the pupil",
    ),
    duty(
        COMPULSORY_EDUCATION.at("二（四）2"),
        "left-behind",
        (TOWNSHIP, Organ(Level.VILLAGE, Remit.VILLAGE_COMMITTEE)),
        "全面掌握留守儿童情况，一人一档，督促家长履行监护责任",
        "Know every left-behind child, one file each, and press the parents to be guardians",
    ),
    duty(
        COMPULSORY_EDUCATION.at("二（四）2"),
        "left-behind-lessons",
        Party.SCHOOLS,
        "加强法治、安全和心理健康教育",
        "Teach left-behind children law and safety and care for their mental health",
    ),
)

_IMPLEMENTATION = (
    duty(
        COMPULSORY_EDUCATION.at("三（一）"),
        "county-bears",
        COUNTY,
        "县级政府为责任主体，纳入政绩考核",
        "The county bears the main responsibility; it is assessed",
    ),
    *(
        duty(COMPULSORY_EDUCATION.at("三（二）"), key, Organ(Level.EVERY, remit), zh, en)
        for key, remit, zh, en in (
            (
                "task-education",
                Remit.EDUCATION,
                "编制完善教育规划，推动措施落实",
                "Plan education and see the measures through",
            ),
            (
                "task-development-reform",
                Remit.DEVELOPMENT_AND_REFORM,
                "规划统筹学校布局，项目和资金优先",
                "Give schools priority in plans, projects and funds",
            ),
            (
                "task-finance",
                Remit.FINANCE,
                "建立城乡统一的经费保障机制",
                "Set up one funding mechanism for town and country",
            ),
            (
                "task-public-security",
                Remit.PUBLIC_SECURITY,
                "居住证管理，随迁子女登记并通报教育部门",
                "Manage residence permits, register migrants' children and tell education",
            ),
            (
                "task-civil-affairs",
                Remit.CIVIL_AFFAIRS,
                "困难儿童纳入社会救助",
                "Bring children in hardship into social relief",
            ),
            ("task-staffing", Remit.STAFFING, "教师编制动态管理", "Manage teachers' posts dynamically"),
            (
                "task-human-resources",
                Remit.PERSONNEL,
                "督促落实带薪年休假，支持父母返乡探望",
                "See to paid leave, so that parents can visit their children",
            ),
            ("task-construction", Remit.CONSTRUCTION, "城镇基础设施配套建设", "Build the towns' infrastructure"),
            ("task-land", Remit.LAND, "保障学校建设用地", "Secure school land"),
            (
                "task-planning",
                Remit.PLANNING,
                "涉及中小学用地时征求教育部门意见，做好布点",
                "Ask education before detailed plans that touch school land, and site the schools",
            ),
        )
    ),
    duty(
        COMPULSORY_EDUCATION.at("三（三）"),
        "funding",
        FINANCE,
        "保障学校基本建设，实施全面改薄，落实税收优惠",
        "Secure school building and weak schools in budgets; tax advantages for supporters",
    ),
    duty(
        COMPULSORY_EDUCATION.at("三（三）"),
        "three-increases",
        GOVERNMENTS,
        "落实义务教育经费三个增长",
        "Observe the three increases of the Compulsory Education Law",
    ),
    duty(
        COMPULSORY_EDUCATION.at("三（四）"),
        "accountability",
        (CITY, COUNTY),
        "专项检查，定期向同级人大或其常委会报告",
        "Inspect, and report regularly to the people's congress or its standing committee",
    ),
    duty(
        COMPULSORY_EDUCATION.at("三（四）"),
        "inspectors",
        Organ(Level.EVERY, Remit.EDUCATION_INSPECTION),
        "专项督导，公告结果，限期整改，严肃问责",
        "Inspect the counties, publish the results, have them corrected by a day, hold to account",
    ),
)

DUTIES = Register(*_FACILITY_DUTIES, *_SITES, *_TEACHERS, *_GOVERNANCE, *_IMPLEMENTATION)

BODIES = Register(
    Body(
        key="building-conference",
        zh="教育设施配建联席会议",
        en="Joint conference on the building of education facilities",
        citation=SCHOOL_FACILITIES.at("第二十二条"),
        members=tuple(
            Member(role.zh, "", unit.zh)
            for unit in ConferenceUnit
            if (role := conference_role(unit).value) is not ConferenceRole.NONE
        ),
    ),
)


def _step(key: str, locator: str, who: tuple[Who, ...], zh: str, en: str, *needs: str) -> ProcedureStep:
    return ProcedureStep(key=key, zh=zh, en=en, who=who, needs=needs, citation=SCHOOL_FACILITIES.at(locator))


PROCEDURES = Register(
    Procedure(
        key="estate-schools",
        zh="住宅区教育设施配建",
        en="Schools of an estate, from the land to the first lesson",
        citation=SCHOOL_FACILITIES.at("第八条"),
        steps=(
            _step("reserve", "第六条", (PLANNING, LAND), "预留用地", "Land reserved", "facility plan"),
            _step(
                "plan",
                "第八条",
                (PLANNING,),
                "规划条件",
                "Planning conditions",
                "yearly plan of education",
                "land supply plan",
            ),
            _step("control", "第八条", (LAND,), "配建控制性要求", "Control requirements", "facility plan"),
            _step(
                "announce",
                "第九条",
                (LAND,),
                "出让公告和合同载明配建要求",
                "The duty in announcement and contract",
                "planning conditions",
            ),
            _step(
                "agree",
                "第九条",
                (Party.LAND_TRANSFEREES, COUNTY_EDUCATION),
                "与辖区教育部门签订建设协议",
                "Building agreement with the district",
                "housing land",
            ),
            _step("allocate", "第九条", (CITY_EDUCATION,), "划拨教育设施用地", "School land allocated"),
            _step(
                "review",
                "第十一条",
                (PLANNING, CITY_EDUCATION),
                "审核规划设计方案",
                "Review of the design",
                "planning conditions",
            ),
            _step(
                "construct",
                "第十二条",
                (Party.DEVELOPERS,),
                "与住宅同步建设",
                "Building together with the housing",
                "project planning permit",
            ),
            _step("accept", "第十二条", (Party.DEVELOPERS,), "与住宅同步验收", "Acceptance together with the housing"),
            _step(
                "hand-over",
                "第十七条",
                (Party.DEVELOPERS, COUNTY_EDUCATION),
                "无偿移交辖区教育部门",
                "Free handover to the district",
                "acceptance to standard",
            ),
            _step("open", "第十七条", (COUNTY_EDUCATION,), "开办中小学、幼儿园", "Opening of the school", "handover"),
        ),
    ),
)
