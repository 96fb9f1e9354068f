"""What the school-facility measures and the opinions on compulsory education list: duties, bodies, procedures."""

from __future__ import annotations

from ..core.days import CalendarPeriod
from ..core.decrees import Decree
from ..core.registers import Body, Duty, Member, Once, Procedure, ProcedureStep, Recurring
from .classes import ClassCalendar
from .decrees import COMPULSORY_EDUCATION, SCHOOL_FACILITIES, year_end
from .estates import ConferenceRole, ConferenceUnit, conference_role
from .governance import Charters
from .layout import Retention, StandardSchools

__all__ = ["BODIES", "DUTIES", "PROCEDURES"]

_CITY, _COUNTY, _ALL = "市人民政府", "县（市、区）人民政府", "各级人民政府"
_COUNTY_EDUCATION, _CITY_EDUCATION, _DISTRICT_EDUCATION = "县级教育部门", "市教育部门", "辖区教育部门"
_PLANNING, _LAND, _DEVELOPER = "市城乡规划部门", "市国土资源部门", "开发建设单位"
_AUTHORITIES = ("广阳区政府", "安次区政府", "廊坊开发区管委会")
_INSPECTORS = ("城乡规划部门", "建设部门", "综合执法部门", "房管部门")


def _yearly(decree: Decree) -> Recurring:
    """By the end of each year in which the decree holds."""
    return Recurring(CalendarPeriod.YEAR, within=decree.period)


def _facility(key: str, locator: str, who: tuple[str, ...], zh: str, en: str, *, due: Recurring | None = None) -> Duty:
    return Duty(key=key, who=who, zh=zh, en=en, citation=SCHOOL_FACILITIES.at(locator), due=due)


def _school(
    key: str, locator: str, who: tuple[str, ...], zh: str, en: str, *, due: Once | Recurring | None = None
) -> Duty:
    return Duty(key=key, who=who, zh=zh, en=en, citation=COMPULSORY_EDUCATION.at(locator), due=due)


def _by(year: int) -> Once:
    return Once(year_end(year))


_FACILITY_DUTIES = (
    _facility(
        "facility-plan",
        "第三条",
        (_PLANNING, _CITY_EDUCATION, _LAND),
        "会同编制到2030年的市中心城区教育设施专项规划",
        "Draw up the plan of education facilities to 2030",
    ),
    _facility(
        "drive-plan",
        "第三条",
        (_CITY_EDUCATION,),
        "与规划、国土部门对接，统筹推进专项规划实施",
        "Keep in touch with planning and land, and drive the plan's implementation",
    ),
    _facility(
        "land-reserve",
        "第六条",
        (_PLANNING, _LAND),
        "按专项规划预留用地，原则上不低于省导则标准",
        "Reserve school land under the plan, in principle not below the provincial guideline",
    ),
    _facility(
        "land-supply",
        "第七条",
        (_LAND,),
        "按国家规定方式供地",
        "Supply school land in the manner that the state prescribes",
    ),
    _facility(
        "planning-conditions",
        "第八条",
        (_PLANNING,),
        "居住用地供应前明确幼儿园建设要求和中小学用地规划条件",
        "State kindergartens and school land in the planning conditions before housing land is supplied",
    ),
    _facility(
        "control-requirements",
        "第八条",
        (_LAND,),
        "土地供应时提出教育设施配建控制性要求",
        "Set control requirements for schools when land is supplied",
    ),
    _facility(
        "yearly-plan",
        "第八条",
        (_CITY_EDUCATION,),
        "提出教育设施年度实施计划",
        "Give the yearly plan of schools from which planning conditions are taken",
        due=_yearly(SCHOOL_FACILITIES),
    ),
    _facility(
        "transfer-terms",
        "第九条",
        (_LAND,),
        "在出让公告和出让合同中载明签订配建协议",
        "Write the building agreement into the land announcement and the transfer contract",
    ),
    _facility(
        "building-agreement",
        "第九条",
        (_DEVELOPER, _DISTRICT_EDUCATION),
        "取得用地后签订配套教育设施项目建设协议",
        "Sign the building agreement once the housing land is held",
    ),
    _facility(
        "land-allocation",
        "第九条",
        (_CITY_EDUCATION,),
        "接受划拨用地并全程监督设计、施工、验收",
        "Receive the land by allocation and supervise design, construction and acceptance throughout",
    ),
    _facility(
        "build",
        "第十条",
        (_DEVELOPER,),
        "按规划条件和第五条配建教育设施",
        "Build the schools under the planning conditions and article 5",
    ),
    _facility(
        "design-review",
        "第十一条",
        (_PLANNING, _CITY_EDUCATION),
        "会同审核规划设计方案",
        "Review the design of the schools",
    ),
    _facility(
        "coordinate-building",
        "第十一条",
        _AUTHORITIES,
        "主动对接相关部门，做好配建管理",
        "Take the initiative with the departments and manage the building of schools",
    ),
    _facility(
        "keep-step",
        "第十二条",
        (_DEVELOPER,),
        "同步设计、建设、验收、交付，优先安排在首期",
        "Keep the schools in step with the housing at four stages, with the first phase first",
    ),
    _facility(
        "supervise-building",
        "第十四条",
        _INSPECTORS,
        "审批后监督检查并督促配建",
        "Inspect after approval and press the developer",
    ),
    _facility(
        "fees",
        "第十五条",
        ("收费单位",),
        "减免或暂缓征收有关收费",
        "Reduce, waive or defer charges on school building",
    ),
    _facility(
        "integration-plan",
        "第十六条",
        ("辖区政府",),
        "制定教育整合方案",
        "Make the education-integration plan for estates that cannot build",
    ),
    _facility(
        "take-over",
        "第十七条",
        (_DISTRICT_EDUCATION,),
        "及时接收并组织开办中小学、幼儿园",
        "Take the schools over promptly and open them",
    ),
    _facility(
        "quality",
        "第十八条",
        ("建设单位", "设计单位", "施工单位", "监理单位"),
        "承担质量安全责任",
        "Bear liability for quality and safety",
    ),
    _facility(
        "take-up-reports",
        "第十九条",
        (*_INSPECTORS, "教育部门"),
        "及时受理并查处举报、控告",
        "Take up reports of breaches promptly",
    ),
    _facility(
        "order-correction",
        "第二十条",
        ("市综合执法部门", "区综合执法部门"),
        "对违法行为责令限期整改",
        "Order breaches to be corrected by a day",
    ),
    _facility(
        "departments",
        "第二十一条",
        (
            "教育部门",
            "城乡规划部门",
            "国土资源部门",
            "建设部门",
            "财政部门",
            "发改部门",
            "房管部门",
            "综合执法部门",
            *_AUTHORITIES,
        ),
        "各司其职；玩忽职守、滥用职权的依法追究",
        "Act within one's remit; neglect and abuse are sanctioned or prosecuted",
    ),
)

_SITES = (
    _school(
        "four-standards",
        "一",
        (_ALL,),
        "统一建设、编制、生均经费、装备四项标准，两免一补全覆盖",
        "One standard for building, staff, per-pupil funds and equipment; exemptions and subsidy for all",
    ),
    _school(
        "goals-2020",
        "一",
        (_ALL,),
        "到2020年基本消除城乡二元壁垒和大班额，师资配置和公共教育服务基本均衡",
        "By 2020 remove barriers between town and country and oversize classes, balance staff and services",
        due=_by(Retention().by_year),
    ),
    _school(
        "education-in-planning",
        "二（一）1",
        (_ALL,),
        "教育部门列为城市建设规划委员会成员单位",
        "Seat the education department on the planning committee",
    ),
    _school(
        "layout-plan",
        "二（一）1",
        (_COUNTY_EDUCATION, "县级发展改革部门", "县级城乡规划部门", "县级国土资源部门", "县级建设部门"),
        "编制至2030年的城镇义务教育学校布局专项规划",
        "Draw up the town school layout plan to 2030",
    ),
    _school(
        "priority-areas",
        "二（一）1",
        (_ALL,),
        "加快县城区、环首都乡镇镇区和重点镇学校建设，实行交钥匙工程",
        "Raise schools faster in county seats, towns around the capital and key towns; turnkey delivery",
    ),
    _school(
        "rural-layout",
        "二（一）1",
        (_COUNTY,),
        "引导小学向中心村和乡镇、初中向重点镇集中，保留必要小规模学校，不得致辍学",
        "Concentrate rural schools gradually, keep small ones that are needed, let nobody drop out",
    ),
    _school(
        "school-land-plan",
        "二（一）2",
        (_COUNTY,),
        "留足学校用地并纳入规划，盘活闲置教育用地",
        "Reserve land for the growth of the school age, and put idle land back to use",
    ),
    _school(
        "school-land-allocation",
        "二（一）2",
        (_COUNTY,),
        "符合目录的可划拨供地，不达标的改扩建并列入年度建设计划，联审联批",
        "Allocate land that qualifies, extend schools short of land, review jointly",
    ),
    _school(
        "standard-schools",
        "二（一）3",
        (_COUNTY,),
        "到2018年中小学基本达到标准化办学六项标准",
        "Bring schools to the six criteria of a standard school by the end of 2018",
        due=_by(StandardSchools().by_year),
    ),
    _school(
        "per-pupil-funds",
        "二（一）3",
        (_COUNTY,),
        "落实生均公用经费基准定额，提高寄宿制和规模较小学校补助",
        "Apply the per-pupil base, more for boarding and smaller schools",
    ),
    _school("school-it", "二（一）3", (_COUNTY,), "建成三通两平台", "Build three connections and two platforms"),
    _school(
        "surcharges",
        "二（一）4",
        (_ALL,),
        "足额征收教育费附加和地方教育费附加，不得截留挪用",
        "Collect the education surcharges in full and never divert them",
    ),
    _school(
        "investment",
        "二（一）4",
        ("教育部门", "发展改革部门", "财政部门"),
        "制定年度城镇中小学建设投资计划，拓宽渠道，减免费用",
        "Make the yearly building-investment plan, widen its sources, relieve fees",
        due=_yearly(COMPULSORY_EDUCATION),
    ),
    _school(
        "oversize-plan",
        "二（一）5",
        (_COUNTY,),
        "制定消除大班额专项规划，按标准班额新建和改扩建校园校舍",
        "Make a special plan against oversize classes, and build to the standard class",
    ),
    _school(
        "oversize-ledger",
        "二（一）5",
        (_COUNTY_EDUCATION,),
        "建立消除大班额工作台账",
        "Keep a ledger of ending oversize classes",
    ),
    _school(
        "weak-schools",
        "二（一）5",
        (_COUNTY,),
        "扶持薄弱学校和乡村学校，限制班额超标学校招生人数",
        "Support weak and rural schools, limit enrolment where classes are above the standard",
    ),
    _school(
        "end-super-oversize",
        "二（一）5",
        (_COUNTY,),
        "2018年底前基本消除66人以上的超大班额",
        "End classes of 66 or more by the end of 2018",
        due=_by(ClassCalendar().super_by_year),
    ),
    _school(
        "end-oversize",
        "二（一）5",
        (_COUNTY,),
        "2020年底前大班额比例控制在5%以内",
        "Keep classes of 56 or more within 5 % by the end of 2020",
        due=_by(ClassCalendar().big_by_year),
    ),
)

_TEACHERS = (
    _school(
        "boarding-staff",
        "二（二）1",
        ("寄宿制学校",),
        "合理配置专职生活教师",
        "Give boarding schools full-time life teachers",
    ),
    _school(
        "city-staff-filing",
        "二（二）1",
        ("市教育局", "市机构编制部门", "市财政部门"),
        "定期调整各县编制，报省级机构编制、教育、财政部门备案",
        "Adjust the counties' staff and file it with provincial staffing, education and finance",
    ),
    _school(
        "county-staff-filing",
        "二（二）1",
        (_COUNTY_EDUCATION,),
        "分配各学校编制，向同级机构编制、人力资源社会保障、财政部门备案",
        "Allocate posts to schools and file it with staffing, human resources and finance of the county",
    ),
    _school(
        "staff-review",
        "二（二）1",
        ("市教育局", _COUNTY_EDUCATION),
        "每2—3年提出编制调整意见",
        "Propose adjustments of staff every two to three years (see staff_review_due)",
    ),
    _school(
        "staff-bans",
        "二（二）1",
        ("管理部门", "各部门和单位"),
        "严禁有编不补、长期使用编外教师、混编混岗、占用教职工编制",
        "Leave no post unfilled, use no off-quota teachers for long, mix none with administration, occupy none",
    ),
    _school(
        "recruitment",
        "二（二）2",
        ("教育部门", "机构编制部门", "人力资源社会保障部门"),
        "按退补相当原则确定每年教师补充计划，公开招聘",
        "Set the yearly recruitment plan in which joiners match leavers",
        due=_yearly(COMPULSORY_EDUCATION),
    ),
    _school(
        "exchange",
        "二（二）3",
        ("城镇学校", "优质学校"),
        "每学年安排教师到乡村学校交流轮岗",
        "Send teachers to rural schools every school year (see exchange_check)",
    ),
    _school(
        "head-management",
        "二（二）3",
        (_COUNTY_EDUCATION,),
        "依法管理校长选拔、任用、培训、考核、交流，绩效工资向班主任倾斜",
        "Manage the selection, training, assessment and exchange of heads; merit pay for class teachers",
    ),
    _school(
        "performance-pay",
        "二（二）4",
        (_COUNTY,),
        "分类确定收入水平，适时动态调整绩效工资总量",
        "Set income by class of school and adjust the total of performance pay",
    ),
    _school(
        "teacher-welfare",
        "二（二）4",
        (_COUNTY,),
        "周转宿舍、住房保障、荣誉制度、职称向乡村倾斜",
        "Housing, honours and titles in favour of rural teachers",
    ),
)

_GOVERNANCE = (
    _school(
        "governance",
        "二（三）1",
        (_COUNTY, "乡（镇）政府", "村（居）委会"),
        "县级政府为主组织实施并负财政责任，学校民主管理",
        "The county implements and bears the fiscal duty; heads, parents and community take their part",
    ),
    _school(
        "charters",
        "二（三）1",
        ("中小学校",),
        "2017年底前实现一校一章程",
        "Have a charter of one's own by the end of 2017",
        due=_by(Charters().by_year),
    ),
    _school(
        "law-governed-schools",
        "二（三）1",
        ("教育行政部门",),
        "依法治校示范校创建，五种方式多元考核",
        "Promote law-governed schools, assessed in five ways",
    ),
    _school(
        "small-schools",
        "二（三）2",
        ("乡村中心学校",),
        "指导管理村小学和教学点，一并考核",
        "Guide village schools and teaching points, which are assessed together with it",
    ),
    _school(
        "school-safety",
        "二（三）2",
        ("各地", "各学校"),
        "意外伤害援助、纠纷调解仲裁、人防物防技防",
        "Help after accidents, mediate disputes, protect by people, equipment and technology",
    ),
    _school(
        "enrolment",
        "二（三）2",
        ("各学校",),
        "免试就近入学、划片招生、阳光招生",
        "Enrol without exams, nearby, by zones and openly",
    ),
    _school(
        "curriculum",
        "二（三）3",
        ("各学校",),
        "开设规定课程，送教、走教、课程整合",
        "Offer the courses prescribed, by visiting and travelling teachers where needed",
    ),
    _school(
        "quality-budget",
        "二（三）3",
        ("各级财政",),
        "每年开列中小学生素质教育专项经费预算",
        "A special budget line for quality education every year",
        due=_yearly(COMPULSORY_EDUCATION),
    ),
    _school(
        "dropout-mechanism",
        "二（三）4",
        (_COUNTY, "村（居）委会"),
        "控辍保学部门协调、目标责任和联控联保",
        "Coordinate against drop-out, with responsibility for targets",
    ),
    _school(
        "dropout-monitoring",
        "二（三）4",
        (_COUNTY_EDUCATION,),
        "依托学籍系统动态监测重点地区、学段、群体",
        "Monitor drop-out by the pupil register in the places, stage and groups most at risk",
    ),
    _school(
        "dropout-help",
        "二（三）4",
        ("各地",),
        "优先资助建档立卡贫困户学生，农村残疾儿童一人一案",
        "Aid poor pupils first; one plan for each disabled rural child",
    ),
    _school(
        "access",
        "二（三）4",
        (_COUNTY,),
        "就近入学、寄宿制学校、公共交通线路、营养改善计划",
        "Schools nearby, boarding schools, bus lines and the nutrition programme",
    ),
    _school(
        "migrant-rules",
        "二（四）1",
        (_COUNTY,),
        "流入地责任，制定随迁子女入学具体办法",
        "Bear the duty for migrants' children and make the county's rules",
    ),
    _school(
        "portable-funds",
        "二（四）1",
        ("财政部门", "教育部门"),
        "两免一补和生均公用经费随学生流动",
        "Let funds move with the pupil",
    ),
    _school(
        "left-behind",
        "二（四）2",
        ("乡（镇）政府", "村委会"),
        "全面掌握留守儿童情况，一人一档，督促家长履行监护责任",
        "Know every left-behind child, one file each, and press the parents to be guardians",
    ),
    _school(
        "left-behind-lessons",
        "二（四）2",
        ("学校",),
        "加强法治、安全和心理健康教育",
        "Teach left-behind children law and safety and care for their mental health",
    ),
)

_IMPLEMENTATION = (
    _school(
        "county-bears",
        "三（一）",
        (_COUNTY,),
        "县级政府为责任主体，纳入政绩考核",
        "The county bears the main responsibility; it is assessed",
    ),
    *(
        _school(key, "三（二）", (f"{who}部门",), zh, en)
        for key, who, zh, en in (
            ("task-education", "教育", "编制完善教育规划，推动措施落实", "Plan education and see the measures through"),
            (
                "task-development-reform",
                "发展改革",
                "规划统筹学校布局，项目和资金优先",
                "Give schools priority in plans, projects and funds",
            ),
            (
                "task-finance",
                "财政",
                "建立城乡统一的经费保障机制",
                "Set up one funding mechanism for town and country",
            ),
            (
                "task-public-security",
                "公安",
                "居住证管理，随迁子女登记并通报教育部门",
                "Manage residence permits, register migrants' children and tell education",
            ),
            (
                "task-civil-affairs",
                "民政",
                "困难儿童纳入社会救助",
                "Bring children in hardship into social relief",
            ),
            ("task-staffing", "机构编制", "教师编制动态管理", "Manage teachers' posts dynamically"),
            (
                "task-human-resources",
                "人力资源社会保障",
                "督促落实带薪年休假，支持父母返乡探望",
                "See to paid leave, so that parents can visit their children",
            ),
            ("task-construction", "住房城乡建设", "城镇基础设施配套建设", "Build the towns' infrastructure"),
            ("task-land", "国土资源", "保障学校建设用地", "Secure school land"),
            (
                "task-planning",
                "城乡规划",
                "涉及中小学用地时征求教育部门意见，做好布点",
                "Ask education before detailed plans that touch school land, and site the schools",
            ),
        )
    ),
    _school(
        "funding",
        "三（三）",
        ("各级财政",),
        "保障学校基本建设，实施全面改薄，落实税收优惠",
        "Secure school building and weak schools in budgets; tax advantages for supporters",
    ),
    _school(
        "three-increases",
        "三（三）",
        (_ALL,),
        "落实义务教育经费三个增长",
        "Observe the three increases of the Compulsory Education Law",
    ),
    _school(
        "accountability",
        "三（四）",
        (_CITY, _COUNTY),
        "专项检查，定期向同级人大或其常委会报告",
        "Inspect, and report regularly to the people's congress or its standing committee",
    ),
    _school(
        "inspectors",
        "三（四）",
        ("教育督导部门",),
        "专项督导，公告结果，限期整改，严肃问责",
        "Inspect the counties, publish the results, have them corrected by a day, hold to account",
    ),
)

DUTIES = (*_FACILITY_DUTIES, *_SITES, *_TEACHERS, *_GOVERNANCE, *_IMPLEMENTATION)

BODIES = (
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


def _step(key: str, locator: str, who: tuple[str, ...], zh: str, en: str, *needs: str) -> ProcedureStep:
    return ProcedureStep(key=key, zh=zh, en=en, who=who, needs=needs, citation=SCHOOL_FACILITIES.at(locator))


PROCEDURES = (
    Procedure(
        key="estate-schools",
        zh="住宅区教育设施配建",
        en="Schools of an estate, from the land to the first lesson",
        citation=SCHOOL_FACILITIES.at("第八条"),
        steps=(
            _step("reserve", "第六条", (_PLANNING, _LAND), "预留用地", "Land reserved", "facility plan"),
            _step(
                "plan",
                "第八条",
                (_PLANNING,),
                "规划条件",
                "Planning conditions",
                "yearly plan of education",
                "land supply plan",
            ),
            _step("control", "第八条", (_LAND,), "配建控制性要求", "Control requirements", "facility plan"),
            _step(
                "announce",
                "第九条",
                (_LAND,),
                "出让公告和合同载明配建要求",
                "The duty in announcement and contract",
                "planning conditions",
            ),
            _step(
                "agree",
                "第九条",
                ("受让方", _DISTRICT_EDUCATION),
                "与辖区教育部门签订建设协议",
                "Building agreement with the district",
                "housing land",
            ),
            _step("allocate", "第九条", (_CITY_EDUCATION,), "划拨教育设施用地", "School land allocated"),
            _step(
                "review",
                "第十一条",
                (_PLANNING, _CITY_EDUCATION),
                "审核规划设计方案",
                "Review of the design",
                "planning conditions",
            ),
            _step(
                "construct",
                "第十二条",
                (_DEVELOPER,),
                "与住宅同步建设",
                "Building together with the housing",
                "project planning permit",
            ),
            _step("accept", "第十二条", (_DEVELOPER,), "与住宅同步验收", "Acceptance together with the housing"),
            _step(
                "hand-over",
                "第十七条",
                (_DEVELOPER, _DISTRICT_EDUCATION),
                "无偿移交辖区教育部门",
                "Free handover to the district",
                "acceptance to standard",
            ),
            _step(
                "open", "第十七条", (_DISTRICT_EDUCATION,), "开办中小学、幼儿园", "Opening of the school", "handover"
            ),
        ),
    ),
)
