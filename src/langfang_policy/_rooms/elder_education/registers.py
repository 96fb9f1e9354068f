"""What the plan lists: who has which duty, those that are due by the end of 2020, and the bodies that lead."""

from __future__ import annotations

from ...core.decrees import Known
from ...core.organs import Level, Organ, Party, Remit
from ...core.registers import Body, Once, Procedure, Register, duty
from .decree import ELDER_EDUCATION, GOALS_DUE

__all__ = ["BODIES", "DUTIES", "PROCEDURES"]

COUNTIES = Organ(Level.COUNTY, Remit.LOCALITIES)
CITY_OFFICE = Organ(Level.CITY, Remit.ELDER_EDUCATION_OFFICE)
COUNTY_OFFICES = Organ(Level.COUNTY, Remit.ELDER_EDUCATION_OFFICE)
CITY_UNIVERSITY = Organ(Level.CITY, Remit.ELDER_UNIVERSITY)
COUNTY_UNIVERSITIES = Organ(Level.COUNTY, Remit.ELDER_UNIVERSITY)
UNIVERSITIES = Organ(Level.EVERY, Remit.ELDER_UNIVERSITY)
BY_2020 = Once(GOALS_DUE, Known.PRESUMED)
"""By 2020, read as by the end of that year: the text prints no day."""

DUTIES = Register(
    duty(
        ELDER_EDUCATION.at("一（一）"),
        "policy-line",
        (Organ(Level.EVERY, Remit.PARTY_COMMITTEE), Organ(Level.EVERY, Remit.GOVERNMENT), Party.PUBLIC),
        "党委领导、政府主导、社会参与、全民行动；老有所教、所学、所为、所乐",
        "The party leads, government directs, society and all people take part; the old are taught, learn, are active "
        "and happy",
    ),
    duty(
        ELDER_EDUCATION.at("一（二）"),
        "principles",
        Party.NOT_NAMED,
        "八项坚持：纳入经济社会发展、城镇化建设、公益类文化事业三个总体规划，办学方向，以人为本，政府作用，面向基层，因地制宜",
        "Eight principles: a place in the general plans of economy and society, urbanisation and public culture; right "
        "direction, people first, the role of government, the grass roots, local conditions",
    ),
    duty(
        ELDER_EDUCATION.at("二"),
        "network",
        Party.NOT_NAMED,
        "基本形成四级老年教育网络，20%以上老年人经常参与",
        "A network of four tiers, and regular part taken by 20% or more of the old",
        BY_2020,
    ),
    duty(
        ELDER_EDUCATION.at("二（一）"),
        "universities-lead",
        (CITY_UNIVERSITY, COUNTY_UNIVERSITIES),
        "办学模式示范、教学业务指导、课程资源开发，资源向基层和社区辐射",
        "Lead by model, guidance in teaching and courses; pass resources on to the base and the communities",
    ),
    duty(
        ELDER_EDUCATION.at("二（一）"),
        "grassroots-sites",
        Party.NOT_NAMED,
        "整合资源，建设乡镇（街道）示范学习场所和村（居委会）学习点",
        "Build model learning places in townships and learning points in villages from pooled resources",
    ),
    duty(
        ELDER_EDUCATION.at("二（一）"),
        "widen-coverage",
        (Party.PUBLIC_OFFICES, Party.PUBLIC_BODIES_AND_ENTERPRISES, Party.SOCIAL_GROUPS, Party.CARE_HOMES),
        "开办老年大学（学校）或分校，联办、协办、办分校；养老机构开展老年教育",
        "Run schools alone, jointly, with help, or as branches; elder education in homes and community care",
    ),
    duty(
        ELDER_EDUCATION.at("二（一）"),
        "found-county-university",
        COUNTIES,
        "至少一所老年大学",
        "At least one university for the aged",
        BY_2020,
    ),
    duty(
        ELDER_EDUCATION.at("二（一）"),
        "township-schools-village-points",
        Party.NOT_NAMED,
        "全市50%的乡镇（街道）有老年学校，30%的行政村（居委会）有学习点",
        "A school in 50% of the city's townships, a learning point in 30% of its villages",
        BY_2020,
    ),
    duty(
        ELDER_EDUCATION.at("二（二）"),
        "sites-in-plans",
        COUNTIES,
        "学习场所纳入城市建设总体规划，布局合理、规模适当、功能完善，向街道、社区、乡镇延伸",
        "Put learning sites in the urban plan, well placed, of suitable size and complete; extend them to streets, "
        "communities and townships",
    ),
    duty(
        ELDER_EDUCATION.at("二（二）"),
        "buildings",
        (CITY_UNIVERSITY, COUNTY_UNIVERSITIES),
        "校舍建筑面积市级10000平方米以上、县级2000平方米以上",
        "School buildings of 10,000 m² or more in the city, 2,000 m² or more in a county",
        BY_2020,
    ),
    duty(
        ELDER_EDUCATION.at("二（二）"),
        "classrooms",
        (Organ(Level.TOWNSHIP, Remit.LOCALITIES), Organ(Level.VILLAGE, Remit.LOCALITIES)),
        "老年学校（学习点）有专用教室",
        "A dedicated classroom for the school or learning point",
        BY_2020,
    ),
    duty(
        ELDER_EDUCATION.at("二（三）"),
        "use-resources",
        (
            Party.COMMUNITY_EDUCATION_INSTITUTIONS,
            Party.COUNTY_VOCATIONAL_CENTRES,
            Party.TOWNSHIP_ADULT_SCHOOLS,
            Party.SCHOOLS,
            Party.VOCATIONAL_COLLEGES,
        ),
        "整合利用教育和文化体育场所；学校开放场地、图书馆、设施设备，接收老年人；职业院校提供课程",
        "Use what there is for teaching, culture and sports; schools open grounds, libraries and equipment and take in "
        "old learners; vocational colleges offer courses",
    ),
    duty(
        ELDER_EDUCATION.at("二（三）"),
        "free-venues",
        Party.NOT_NAMED,
        "推动九类场馆向老年人免费开放",
        "Bring nine kinds of venue to open free of charge to the old",
    ),
    duty(
        ELDER_EDUCATION.at("二（四）"),
        "volunteer-fields",
        Party.ELDER_STUDENTS,
        "鼓励在科普、环保、社区服务、治安维稳方面志愿服务",
        "Encouraged to volunteer in science popularisation, environment, community service and public order",
    ),
    duty(
        ELDER_EDUCATION.at("二（四）"),
        "volunteers",
        (Party.ELDER_SCHOOLS, UNIVERSITIES),
        "力争老年学校普遍有志愿者组织，每个老年大学培育1—2支队伍",
        "Strive for volunteer bodies in schools generally, and 1 to 2 teams of each university",
        BY_2020,
    ),
    duty(
        ELDER_EDUCATION.at("二（五）"),
        "remote-platforms",
        Party.NOT_NAMED,
        "用好党员干部现代远程教育、国家和省老年远程教育、廊坊终身学习在线平台，资源辐射农村、边远、贫困、民族地区",
        "Use the distance education of Party members and cadres, that of state and province for the aged, and Langfang "
        "lifelong learning online; reach rural, remote, poor and ethnic areas",
    ),
    duty(
        ELDER_EDUCATION.at("二（五）"),
        "open-university",
        Party.OPEN_UNIVERSITY,
        "举办老年开放大学；学习公共服务平台、信息服务管理系统、学习资源库、示范性体验基地",
        "An open university for the aged; a learning platform, an information system, a resource library, "
        "demonstration bases",
    ),
    duty(
        ELDER_EDUCATION.at("二（五）"),
        "distance-learning",
        Party.NOT_NAMED,
        "力争全市50%的县（市、区）可开展远程老年教育",
        "Strive for distance learning in 50% of the counties",
        BY_2020,
    ),
    duty(
        ELDER_EDUCATION.at("二（七）"),
        "research",
        (CITY_OFFICE, COUNTY_OFFICES),
        "组织专人和师生开展理论研究",
        "Assign people to theoretical research, and have teachers and learners take part",
    ),
    duty(
        ELDER_EDUCATION.at("二（八）"),
        "teaching-forms",
        UNIVERSITIES,
        "特色课程；体验式、远程、在线学习；读书、讲座、参观、展演、游学、志愿服务；教学质量评估考核",
        "Courses of their own; learning by experience, at a distance, online; reading, lectures, visits, performances, "
        "study travel, volunteering; assessment of quality",
    ),
    duty(
        ELDER_EDUCATION.at("二（八）"),
        "school-standards",
        Party.NOT_NAMED,
        "从校舍面积、办学规模、经费、编制、管理制度细化示范标准；课程科学化、手段现代化、服务人性化、设施标准化、管理规范化",
        "Quantify the demonstration standard in five fields: building, size, funds, staffing, management; scientific "
        "courses, modern means, humane service, standard facilities, orderly management",
    ),
    duty(
        ELDER_EDUCATION.at("二（八）"),
        "city-demonstration-schools",
        CITY_OFFICE,
        "培育和创建3—5所市级示范学校",
        "Create 3 to 5 municipal demonstration schools",
        BY_2020,
    ),
    duty(
        ELDER_EDUCATION.at("二（八）"),
        "county-demonstration-schools",
        COUNTY_OFFICES,
        "各培育和创建2—3所县级示范学校（学习点）",
        "Each create 2 to 3 county demonstration schools or learning points",
        BY_2020,
    ),
    duty(
        ELDER_EDUCATION.at("二（九）"),
        "market",
        (Party.SOCIAL_FORCES, Party.SOCIAL_ORGANISATIONS),
        "独资、合资、合作举办，政府购买服务、项目合作；提供师资、开发课程",
        "Run schools alone, jointly or in cooperation; purchase of services and projects; teachers and courses",
    ),
    duty(
        ELDER_EDUCATION.at("二（十）"),
        "care-and-education",
        (
            Party.ELDER_DAY_CARE_CENTRES,
            Party.ELDER_DAY_NURSERIES,
            Party.ELDER_NURSING_HOMES,
            Party.CITY_WELFARE_HOMES,
            Party.RURAL_HOMES_FOR_THE_ELDERLY,
        ),
        "在社区居家养老场所开展老年教育，在养老服务机构设学习场所",
        "Elder education in community care, learning sites in homes",
    ),
    duty(
        ELDER_EDUCATION.at("三（一）"),
        "organisation",
        (
            Organ(Level.EVERY, Remit.PARTY_COMMITTEE),
            Organ(Level.EVERY, Remit.GOVERNMENT),
            Organ(Level.EVERY, Remit.PARTY_ORGANISATION_DEPARTMENT),
            Organ(Level.EVERY, Remit.VETERAN_CADRES),
            Organ(Level.EVERY, Remit.EDUCATION),
            Organ(Level.EVERY, Remit.CIVIL_AFFAIRS),
            Organ(Level.EVERY, Remit.CULTURE),
            Organ(Level.EVERY, Remit.AGEING),
            Organ(Level.EVERY, Remit.DEPARTMENTS_CONCERNED),
        ),
        "党委领导，政府统筹，六部门密切配合，其他相关部门共同参与",
        "The party leads, government coordinates, six departments cooperate closely, others concerned take part",
    ),
    duty(
        ELDER_EDUCATION.at("三（一）"),
        "plans",
        Organ(Level.EVERY, Remit.LOCALITIES),
        "纳入经济社会发展、公益类文化事业和城市建设规划，制定年度目标和重点任务",
        "Enter the plans of economy and society, public culture and urban building; set yearly goals and key tasks",
    ),
    duty(
        ELDER_EDUCATION.at("三（二）"),
        "funding",
        (
            Organ(Level.EVERY, Remit.LOCALITIES),
            Organ(Level.EVERY, Remit.GOVERNMENT),
            Party.MARKET,
            Party.SOCIAL_ORGANISATIONS,
            Party.LEARNERS,
        ),
        "多主体分担和筹措经费；按单位性质和补助政策支持老年大学",
        "Share the cost among several parties; support universities by kind of unit and subsidy policy",
    ),
    duty(
        ELDER_EDUCATION.at("三（三）"),
        "staff",
        (
            Organ(Level.EVERY, Remit.LOCALITIES),
            Party.ORGANISATIONS_OF_EVERY_LEVEL,
            Organ(Level.EVERY, Remit.COMPETENT_DEPARTMENTS),
            Party.SCHOOLS,
        ),
        "优化机构和人员配备，选派干部，鼓励毕业生任职和教师兼职、志愿服务",
        "Staff the bodies of elder education, select able cadres; graduates join, teachers help part-time or freely",
    ),
)
BODIES = Register(
    Body(
        key="leading-group",
        zh="市老年教育工作领导小组",
        en="Municipal leading group for elder education; its members are not listed",
        citation=ELDER_EDUCATION.at("三（一）"),
    ),
    Body(
        key="office",
        zh="市老年教育办公室",
        en="Municipal office of elder education, for the daily work",
        citation=ELDER_EDUCATION.at("三（一）"),
    ),
)
PROCEDURES: tuple[Procedure, ...] = ()
