"""What the plan lists: who has which duty, those that are due by the end of 2020, and the bodies that lead."""

from __future__ import annotations

from ..core.registers import Body, Duty, Once, Procedure
from .decree import ELDER_EDUCATION, GOALS_DUE

__all__ = ["BODIES", "DUTIES", "PROCEDURES"]

_COUNTIES = "各县（市、区）"
_CITY_OFFICE, _COUNTY_OFFICES = "市老年教育办公室", "县（市、区）老年教育办公室"
_CITY_UNIVERSITY, _COUNTY_UNIVERSITIES = "市级老年大学", "县（市、区）级老年大学"
_UNNAMED = "未指明"


def _duty(key: str, locator: str, who: tuple[str, ...], zh: str, en: str) -> Duty:
    return Duty(key=key, who=who, zh=zh, en=en, citation=ELDER_EDUCATION.at(locator))


def _by_2020(key: str, locator: str, who: tuple[str, ...], zh: str, en: str) -> Duty:
    return Duty(key=key, who=who, zh=zh, en=en, citation=ELDER_EDUCATION.at(locator), due=Once(GOALS_DUE))


DUTIES = (
    _duty(
        "policy-line",
        "一（一）",
        ("党委", "政府", "社会", "全民"),
        "党委领导、政府主导、社会参与、全民行动；老有所教、所学、所为、所乐",
        "The party leads, government directs, society and all people take part; the old are taught, learn, are active "
        "and happy",
    ),
    _duty(
        "principles",
        "一（二）",
        (_UNNAMED,),
        "八项坚持：纳入经济社会发展、城镇化建设、公益类文化事业三个总体规划，办学方向，以人为本，政府作用，面向基层，因地制宜",
        "Eight principles: a place in the general plans of economy and society, urbanisation and public culture; right "
        "direction, people first, the role of government, the grass roots, local conditions",
    ),
    _by_2020(
        "network",
        "二",
        (_UNNAMED,),
        "基本形成四级老年教育网络，20%以上老年人经常参与",
        "A network of four tiers, and regular part taken by 20% or more of the old",
    ),
    _duty(
        "universities-lead",
        "二（一）",
        (_CITY_UNIVERSITY, _COUNTY_UNIVERSITIES),
        "办学模式示范、教学业务指导、课程资源开发，资源向基层和社区辐射",
        "Lead by model, guidance in teaching and courses; pass resources on to the base and the communities",
    ),
    _duty(
        "grassroots-sites",
        "二（一）",
        (_UNNAMED,),
        "整合资源，建设乡镇（街道）示范学习场所和村（居委会）学习点",
        "Build model learning places in townships and learning points in villages from pooled resources",
    ),
    _duty(
        "widen-coverage",
        "二（一）",
        ("机关、企事业单位、社会团体", "敬老院、福利院、老年公寓及社区养老等机构"),
        "开办老年大学（学校）或分校，联办、协办、办分校；养老机构开展老年教育",
        "Run schools alone, jointly, with help, or as branches; elder education in homes and community care",
    ),
    _by_2020(
        "found-county-university",
        "二（一）",
        (_COUNTIES,),
        "至少一所老年大学",
        "At least one university for the aged",
    ),
    _by_2020(
        "township-schools-village-points",
        "二（一）",
        (_UNNAMED,),
        "全市50%的乡镇（街道）有老年学校，30%的行政村（居委会）有学习点",
        "A school in 50% of the city's townships, a learning point in 30% of its villages",
    ),
    _duty(
        "sites-in-plans",
        "二（二）",
        (_COUNTIES,),
        "学习场所纳入城市建设总体规划，布局合理、规模适当、功能完善，向街道、社区、乡镇延伸",
        "Put learning sites in the urban plan, well placed, of suitable size and complete; extend them to streets, "
        "communities and townships",
    ),
    _by_2020(
        "buildings",
        "二（二）",
        (_CITY_UNIVERSITY, _COUNTY_UNIVERSITIES),
        "校舍建筑面积市级10000平方米以上、县级2000平方米以上",
        "School buildings of 10,000 m² or more in the city, 2,000 m² or more in a county",
    ),
    _by_2020(
        "classrooms",
        "二（二）",
        ("乡镇（街道）", "村（居委会）"),
        "老年学校（学习点）有专用教室",
        "A dedicated classroom for the school or learning point",
    ),
    _duty(
        "use-resources",
        "二（三）",
        ("社区教育机构", "县级职教中心", "乡镇成人文化技术学校", "各级各类学校", "职业院校"),
        "整合利用教育和文化体育场所；学校开放场地、图书馆、设施设备，接收老年人；职业院校提供课程",
        "Use what there is for teaching, culture and sports; schools open grounds, libraries and equipment and take in "
        "old learners; vocational colleges offer courses",
    ),
    _duty(
        "free-venues",
        "二（三）",
        (_UNNAMED,),
        "推动九类场馆向老年人免费开放",
        "Bring nine kinds of venue to open free of charge to the old",
    ),
    _duty(
        "volunteer-fields",
        "二（四）",
        ("老年学员",),
        "鼓励在科普、环保、社区服务、治安维稳方面志愿服务",
        "Encouraged to volunteer in science popularisation, environment, community service and public order",
    ),
    _by_2020(
        "volunteers",
        "二（四）",
        ("老年学校", "老年大学"),
        "力争老年学校普遍有志愿者组织，每个老年大学培育1—2支队伍",
        "Strive for volunteer bodies in schools generally, and 1 to 2 teams of each university",
    ),
    _duty(
        "remote-platforms",
        "二（五）",
        (_UNNAMED,),
        "用好党员干部现代远程教育、国家和省老年远程教育、廊坊终身学习在线平台，资源辐射农村、边远、贫困、民族地区",
        "Use the distance education of Party members and cadres, that of state and province for the aged, and Langfang "
        "lifelong learning online; reach rural, remote, poor and ethnic areas",
    ),
    _duty(
        "open-university",
        "二（五）",
        ("廊坊市广播电视大学（市开放大学）",),
        "举办老年开放大学；学习公共服务平台、信息服务管理系统、学习资源库、示范性体验基地",
        "An open university for the aged; a learning platform, an information system, a resource library, "
        "demonstration bases",
    ),
    _by_2020(
        "distance-learning",
        "二（五）",
        (_UNNAMED,),
        "力争全市50%的县（市、区）可开展远程老年教育",
        "Strive for distance learning in 50% of the counties",
    ),
    _duty(
        "research",
        "二（七）",
        (_CITY_OFFICE, _COUNTY_OFFICES),
        "组织专人和师生开展理论研究",
        "Assign people to theoretical research, and have teachers and learners take part",
    ),
    _duty(
        "teaching-forms",
        "二（八）",
        ("老年大学",),
        "特色课程；体验式、远程、在线学习；读书、讲座、参观、展演、游学、志愿服务；教学质量评估考核",
        "Courses of their own; learning by experience, at a distance, online; reading, lectures, visits, performances, "
        "study travel, volunteering; assessment of quality",
    ),
    _duty(
        "school-standards",
        "二（八）",
        (_UNNAMED,),
        "从校舍面积、办学规模、经费、编制、管理制度细化示范标准；课程科学化、手段现代化、服务人性化、设施标准化、管理规范化",
        "Quantify the demonstration standard in five fields: building, size, funds, staffing, management; scientific "
        "courses, modern means, humane service, standard facilities, orderly management",
    ),
    _by_2020(
        "city-demonstration-schools",
        "二（八）",
        (_CITY_OFFICE,),
        "培育和创建3—5所市级示范学校",
        "Create 3 to 5 municipal demonstration schools",
    ),
    _by_2020(
        "county-demonstration-schools",
        "二（八）",
        (_COUNTY_OFFICES,),
        "各培育和创建2—3所县级示范学校（学习点）",
        "Each create 2 to 3 county demonstration schools or learning points",
    ),
    _duty(
        "market",
        "二（九）",
        ("社会力量", "社会组织"),
        "独资、合资、合作举办，政府购买服务、项目合作；提供师资、开发课程",
        "Run schools alone, jointly or in cooperation; purchase of services and projects; teachers and courses",
    ),
    _duty(
        "care-and-education",
        "二（十）",
        ("社区老年人日间照料中心", "托老所", "老年养护院", "城市社会福利院", "农村敬老院"),
        "在社区居家养老场所开展老年教育，在养老服务机构设学习场所",
        "Elder education in community care, learning sites in homes",
    ),
    _duty(
        "organisation",
        "三（一）",
        ("组织", "老干部", "教育", "民政", "文化", "老龄"),
        "六部门密切配合，其他部门共同参与",
        "Six departments cooperate closely, others take part",
    ),
    _duty(
        "plans",
        "三（一）",
        ("各地",),
        "纳入经济社会发展、公益类文化事业和城市建设规划，制定年度目标和重点任务",
        "Enter the plans of economy and society, public culture and urban building; set yearly goals and key tasks",
    ),
    _duty(
        "funding",
        "三（二）",
        ("政府", "市场", "社会组织", "学习者"),
        "多主体分担和筹措经费；按单位性质和补助政策支持老年大学",
        "Share the cost among several parties; support universities by kind of unit and subsidy policy",
    ),
    _duty(
        "staff",
        "三（三）",
        ("各地", "各级组织和主管部门", "各级各类学校"),
        "优化机构和人员配备，选派干部，鼓励毕业生任职和教师兼职、志愿服务",
        "Staff the bodies of elder education, select able cadres; graduates join, teachers help part-time or freely",
    ),
)
BODIES = (
    Body(
        key="leading-group",
        zh="市老年教育工作领导小组",
        en="Municipal leading group for elder education; its members are not listed",
        citation=ELDER_EDUCATION.at("三（一）"),
    ),
    Body(
        key="office",
        zh=_CITY_OFFICE,
        en="Municipal office of elder education, for the daily work",
        citation=ELDER_EDUCATION.at("三（一）"),
    ),
)
PROCEDURES: tuple[Procedure, ...] = ()
