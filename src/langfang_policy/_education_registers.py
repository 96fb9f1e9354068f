"""What the school-facility measures and the opinions on compulsory education list: duties, bodies, procedures."""

from __future__ import annotations

from attrs import evolve

from ._education_compulsory import COMPULSORY_EDUCATION
from ._education_estates import ConferenceRole, ConferenceUnit, conference_role
from ._education_sizing import SCHOOL_FACILITIES
from .core.days import CalendarPeriod
from .core.registers import Body, Duty, Member, Procedure, ProcedureStep, Recurring

__all__ = ["BODIES", "DUTIES", "PROCEDURES"]

_CITY, _COUNTY = "市人民政府", "县（市、区）人民政府"
_COUNTY_EDUCATION = "县级教育部门"


def _facility(key: str, locator: str, who: tuple[str, ...], zh: str, en: str) -> Duty:
    return Duty(key=key, who=who, zh=zh, en=en, citation=SCHOOL_FACILITIES.at(locator))


def _school(key: str, locator: str, who: tuple[str, ...], zh: str, en: str) -> Duty:
    return Duty(key=key, who=who, zh=zh, en=en, citation=COMPULSORY_EDUCATION.at(locator))


_FACILITY_DUTIES = (
    _facility(
        "facility-plan",
        "第三条",
        ("市城乡规划部门", "市教育部门", "市国土资源部门"),
        "编制到2030年的教育设施专项规划",
        "Draw up the plan of education facilities to 2030",
    ),
    _facility(
        "land-reserve",
        "第六条",
        ("市城乡规划部门", "市国土资源部门"),
        "按专项规划和省导则预留用地",
        "Reserve school land under the plan, not below the provincial guideline",
    ),
    _facility(
        "land-supply",
        "第七条",
        ("市国土资源部门",),
        "按国家规定方式供地",
        "Supply school land in the manner the state prescribes",
    ),
    _facility(
        "planning-conditions",
        "第八条",
        ("市城乡规划部门", "市国土资源部门"),
        "供地前明确教育设施规划条件和控制性要求",
        "State planning conditions and control requirements before land is supplied",
    ),
    _facility(
        "land-allocation",
        "第九条",
        ("市教育部门",),
        "接受划拨用地并全程监督设计、施工、验收",
        "Receive the land by allocation and supervise design, construction and acceptance",
    ),
    _facility(
        "build",
        "第十条",
        ("开发建设单位",),
        "按规划条件和第五条配建教育设施",
        "Build the schools under the planning conditions and article 5",
    ),
    _facility(
        "design-review",
        "第十一条",
        ("市城乡规划部门", "市教育部门", "广阳区政府", "安次区政府", "廊坊开发区管委会"),
        "审核规划设计方案",
        "Review the design of the schools",
    ),
    _facility(
        "supervise-building",
        "第十四条",
        ("城乡规划", "建设", "综合执法", "房管"),
        "审批后监督检查并督促配建",
        "Inspect after approval and press the developer",
    ),
    _facility(
        "fees", "第十五条", ("收费部门",), "减免或暂缓征收有关收费", "Reduce, waive or defer charges on school building"
    ),
    _facility(
        "quality",
        "第十八条",
        ("建设、设计、施工、监理单位",),
        "承担质量安全责任",
        "Bear liability for quality and safety",
    ),
    _facility(
        "take-up-reports",
        "第十九条",
        ("城乡规划", "建设", "综合执法", "房管", "教育"),
        "及时受理并查处举报",
        "Take up reports of breaches promptly",
    ),
    _facility(
        "departments",
        "第二十一条",
        (
            "教育",
            "城乡规划",
            "国土资源",
            "建设",
            "财政",
            "发改",
            "房管",
            "综合执法",
            "广阳区政府",
            "安次区政府",
            "廊坊开发区管委会",
        ),
        "各司其职，失职渎职依法追究",
        "Act within one's remit; neglect and abuse are sanctioned or prosecuted",
    ),
)

_SCHOOL_DUTIES = (
    _school(
        "four-standards",
        "一",
        ("各级政府",),
        "统一建设、编制、生均经费、装备四项标准，两免一补全覆盖",
        "One standard for building, staff, per-pupil funds and equipment; exemptions and subsidy for all",
    ),
    _school(
        "goals-2020",
        "一",
        ("各级政府",),
        "2020年基本消除城乡二元壁垒和大班额",
        "By 2020 remove barriers between town and country and oversize classes, balance staff and services",
    ),
    _school(
        "education-in-planning",
        "二（一）1",
        ("各级政府",),
        "教育部门列为城市建设规划委员会成员",
        "Seat the education department on the planning committee",
    ),
    _school(
        "layout-plan",
        "二（一）1",
        ("县级教育、发展改革、城乡规划、国土资源、建设部门",),
        "编制至2030年的学校布局专项规划",
        "Draw up the town school layout plan to 2030",
    ),
    _school(
        "priority-areas",
        "二（一）1",
        ("各级政府",),
        "加快县城区、环首都乡镇镇区和重点镇学校建设，实行交钥匙工程",
        "Raise schools faster in county seats, towns around the capital and key towns; turnkey delivery",
    ),
    _school(
        "rural-layout",
        "二（一）1",
        (_COUNTY,),
        "小学向中心村和乡镇集中，保留必要小规模学校，不得致辍学",
        "Concentrate rural schools gradually, keep small ones that are needed, let nobody drop out",
    ),
    _school(
        "school-land-plan",
        "二（一）2",
        (_COUNTY,),
        "留足学校用地，盘活闲置教育用地",
        "Reserve land for the growth of the school age, and put idle land back to use",
    ),
    _school(
        "school-land-allocation",
        "二（一）2",
        ("国土资源部门",),
        "符合目录的划拨供地，不足的改扩建，联审联批",
        "Allocate land that qualifies, extend schools short of land, review jointly",
    ),
    _school(
        "per-pupil-funds",
        "二（一）3",
        (_COUNTY,),
        "落实生均公用经费，提高寄宿制和规模较小学校补助",
        "Apply the per-pupil base, more for boarding and smaller schools",
    ),
    _school("school-it", "二（一）3", (_COUNTY,), "建成三通两平台", "Build three connections and two platforms"),
    _school(
        "surcharges",
        "二（一）4",
        (_COUNTY,),
        "足额征收教育费附加，不得截留挪用",
        "Collect the education surcharges in full and never divert them",
    ),
    _school(
        "investment",
        "二（一）4",
        ("教育、发展改革、财政部门",),
        "制定年度投资计划，拓宽渠道，减免费用",
        "Make a yearly building-investment plan, widen its sources, relieve fees",
    ),
    _school(
        "oversize-ledger",
        "二（一）5",
        (_COUNTY_EDUCATION, _COUNTY),
        "建立消除大班额台账和专项规划",
        "Keep a ledger and a plan of ending oversize classes; build, spread and limit enrolment",
    ),
    _school(
        "boarding-staff",
        "二（二）1",
        ("寄宿制学校",),
        "合理配置专职生活教师",
        "Give boarding schools full-time life teachers",
    ),
    _school(
        "staff-filing",
        "二（二）1",
        ("市教育局", _COUNTY_EDUCATION),
        "编制调整和分配向机构编制、财政、教育、人社部门备案",
        "File adjustments and allocations of staff with the departments named",
    ),
    _school(
        "staff-bans",
        "二（二）1",
        ("管理部门", "各部门"),
        "严禁有编不补、混编混岗、占用教师编制",
        "Leave no post unfilled, mix none with administration, occupy none",
    ),
    _school(
        "recruitment",
        "二（二）2",
        ("教育、机构编制、人社部门",),
        "按退补相当确定每年教师补充计划",
        "Set a yearly recruitment plan in which joiners match leavers",
    ),
    _school(
        "head-management",
        "二（二）3",
        (_COUNTY_EDUCATION,),
        "管理校长选拔、任用、培训、考核、交流",
        "Manage the selection, training, assessment and exchange of heads",
    ),
    _school(
        "performance-pay",
        "二（二）4",
        (_COUNTY,),
        "分类确定收入水平，适时调整绩效工资总量",
        "Set income by class of school and adjust the total of performance pay",
    ),
    _school(
        "teacher-welfare",
        "二（二）4",
        (_COUNTY,),
        "周转宿舍、住房保障、荣誉、职称向乡村倾斜",
        "Housing, honours and titles in favour of rural teachers",
    ),
    _school(
        "governance",
        "二（三）1",
        (_COUNTY, "乡（镇）", "村"),
        "县级政府为主组织实施，学校民主管理",
        "The county implements; heads, parents and community take their part",
    ),
    _school(
        "law-governed-schools",
        "二（三）1",
        ("教育行政部门",),
        "示范校创建和多元考核",
        "Promote law-governed schools, assessed in five ways",
    ),
    _school(
        "school-safety",
        "二（三）2",
        ("各地", "各学校"),
        "意外伤害援助、纠纷调解、人防物防技防",
        "Help after accidents, mediate disputes, protect by people, equipment and technology",
    ),
    _school(
        "enrolment",
        "二（三）2",
        ("各学校",),
        "免试就近、划片、阳光招生",
        "Enrol without exams, nearby, by zones and openly",
    ),
    _school(
        "curriculum",
        "二（三）3",
        ("各学校",),
        "开齐国家课程，送教走教",
        "Offer the courses prescribed, by visiting teachers where needed",
    ),
    _school(
        "dropout-mechanism",
        "二（三）4",
        (_COUNTY, "村（居）委会"),
        "控辍保学目标责任和联控联保",
        "Coordinate against drop-out, with responsibility for targets",
    ),
    _school(
        "dropout-monitoring",
        "二（三）4",
        (_COUNTY_EDUCATION,),
        "学籍系统动态监测重点地区、学段、群体",
        "Monitor drop-out by the pupil register; poor pupils first, one plan for each disabled child",
    ),
    _school(
        "access",
        "二（三）4",
        (_COUNTY,),
        "就近入学、寄宿制学校、公交线路、营养改善",
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
        ("财政、教育部门",),
        "两免一补和生均经费随学生流动",
        "Let funds move with the pupil",
    ),
    _school(
        "left-behind",
        "二（四）2",
        ("乡（镇）政府", "村委会", "学校"),
        "一人一档，教育关爱，督促监护",
        "Know every left-behind child, one file each; teach and protect",
    ),
    _school(
        "county-bears",
        "三（一）",
        (_COUNTY,),
        "县级政府为责任主体，纳入政绩考核",
        "The county bears the main responsibility; it is assessed",
    ),
    _school(
        "ten-departments",
        "三（二）",
        (
            "教育",
            "发展改革",
            "财政",
            "公安",
            "民政",
            "机构编制",
            "人力资源社会保障",
            "住房城乡建设",
            "国土资源",
            "城乡规划",
        ),
        "各部门分工",
        "Ten departments with one task each",
    ),
    _school(
        "funding",
        "三（三）",
        ("各级财政",),
        "保障学校基本建设，落实税收优惠",
        "Secure school building in budgets; tax advantages for supporters",
    ),
    _school("three-increases", "三（三）", ("各级政府",), "落实经费三个增长", "Observe the three increases of the law"),
    _school(
        "accountability",
        "三（四）",
        (_CITY, _COUNTY),
        "专项检查，向人大报告，公告、整改、问责",
        "Inspect, report to the people's congress, publish, correct, hold to account",
    ),
    evolve(
        _school(
            "quality-budget",
            "二（三）3",
            ("各级财政",),
            "每年开列素质教育专项经费预算",
            "A special budget line for quality education every year",
        ),
        due=Recurring(CalendarPeriod.YEAR),
    ),
)

DUTIES = (*_FACILITY_DUTIES, *_SCHOOL_DUTIES)

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

PROCEDURES = (
    Procedure(
        key="estate-schools",
        zh="住宅区教育设施配建",
        en="Schools of an estate, from the land to the first lesson",
        citation=SCHOOL_FACILITIES.at("第八条"),
        steps=(
            ProcedureStep(key="plan", zh="规划条件", en="Planning conditions", who=("市城乡规划部门",)),
            ProcedureStep(
                key="announce",
                zh="出让公告和合同载明配建要求",
                en="The duty in announcement and contract",
                who=("市国土资源部门",),
                needs=("planning conditions",),
                citation=SCHOOL_FACILITIES.at("第九条"),
            ),
            ProcedureStep(
                key="agree",
                zh="与辖区教育部门签订建设协议",
                en="Building agreement with the district",
                who=("受让方", "辖区教育部门"),
                needs=("transfer contract",),
                citation=SCHOOL_FACILITIES.at("第九条"),
            ),
            ProcedureStep(
                key="review",
                zh="审核规划设计方案",
                en="Review of the design",
                who=("市城乡规划部门", "市教育部门"),
                citation=SCHOOL_FACILITIES.at("第十一条"),
            ),
            ProcedureStep(
                key="construct",
                zh="与住宅同步建设",
                en="Building together with the housing",
                who=("开发建设单位",),
                citation=SCHOOL_FACILITIES.at("第十二条"),
            ),
            ProcedureStep(
                key="accept",
                zh="验收达标",
                en="Acceptance to standard",
                citation=SCHOOL_FACILITIES.at("第十七条"),
            ),
            ProcedureStep(
                key="hand-over",
                zh="无偿移交辖区教育部门",
                en="Free handover to the district",
                who=("开发建设单位", "辖区教育部门"),
                needs=("acceptance",),
                citation=SCHOOL_FACILITIES.at("第十七条"),
            ),
        ),
    ),
)
