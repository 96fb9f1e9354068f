"""What the opinions list: who has which duty, and the bodies that they name."""

from __future__ import annotations

import datetime

from ...core.decrees import Known
from ...core.organs import County, Level, Organ, Party, Remit
from ...core.registers import Body, Member, Once, Procedure, Register, duty
from .decree import (
    BELTS,
    CONFERENCE,
    CORE,
    EVERYBODY,
    FINANCE,
    LAND,
    LAYOUT,
    MAKERS,
    MANAGEMENT,
    MARKETING,
    ORDER,
    PARKS,
    PLANS,
    ROADS,
    SAFETY,
    SELF_DRIVE,
    SERVICES,
    SITES,
    SMART,
    STANDARDS,
    TALENT,
    TOWNS,
    VILLAGES,
)
from .goals import SmartGoals

__all__ = ["BODIES", "DUTIES", "PROCEDURES"]

NOT_NAMED = Party.NOT_NAMED
CITY = Organ(Level.CITY, Remit.GOVERNMENT)
COUNTIES = Organ(Level.COUNTY, Remit.LOCALITIES)
BOTH = (CITY, COUNTIES)
TOURISM_AUTHORITIES = Organ(Level.EVERY, Remit.TOURISM)
GROUP_OFFICE = Organ(Level.CITY, Remit.TOURISM_GROUP_OFFICE)
PUBLICISTS = tuple(
    Organ(Level.EVERY, remit)
    for remit in (
        *(Remit.PARTY_PUBLICITY_DEPARTMENT, Remit.TOURISM, Remit.FOREIGN_AFFAIRS),
        *(Remit.CULTURE, Remit.COMMERCE),
    )
)
SAFETY_AUTHORITIES = tuple(
    Organ(Level.EVERY, remit)
    for remit in (
        *(Remit.TOURISM, Remit.PUBLIC_SECURITY, Remit.TRANSPORT, Remit.WORK_SAFETY),
        *(Remit.QUALITY_SUPERVISION, Remit.HEALTH, Remit.FOOD_AND_DRUG),
    )
)


def _counties(*places: County) -> tuple[Organ, ...]:
    return tuple(Organ(Level.COUNTY, Remit.GOVERNMENT, place) for place in places)


DUTIES = Register(
    duty(
        CORE,
        "core",
        NOT_NAMED,
        "中心城区五项重点任务：商务休闲功能、生态绿地、城市公园、文化设施、体育运动设施",
        "Five tasks in the urban centre: business and leisure, green space, parks, culture, sports",
    ),
    duty(
        BELTS,
        "canal-belt",
        _counties(County.SANHE, County.DACHANG, County.XIANGHE),
        "围绕大运河—潮白河旅游休闲带建设列名片区和项目",
        "Build the named tracts and projects of the belt along the Grand Canal and the Chaobai",
    ),
    duty(
        BELTS,
        "yongding-belt",
        _counties(County.GUAN, County.YONGQING, County.ANCI, County.GUANGYANG),
        "依托永定河文化发展乡村旅游与休闲农业，建设列名片区",
        "Rural tourism and leisure farming on the Yongding, and the named tracts",
    ),
    duty(LAYOUT, "three-zones", NOT_NAMED, "加快建设三大旅游区", "Speed up the three tourism zones"),
    duty(
        TOWNS,
        "towns",
        NOT_NAMED,
        "打造五个示范性特色小镇，培育列名小镇，创建一批国家3A级以上景区",
        "Build five model towns, cultivate those that are named, create sites of middle grade or above",
    ),
    duty(VILLAGES, "villages", NOT_NAMED, "培育旅游特色村", "Model villages, the named ones first"),
    duty(PARKS, "farm-parks", NOT_NAMED, "推进列名旅游农业园区建设", "Speed up the named parks of farm tourism"),
    duty(
        SITES,
        "key-projects",
        NOT_NAMED,
        "加快国家级、省级重点旅游项目建设，景区创A，景村共建",
        "Speed up key projects, have sites graded, let sites carry their villages along",
    ),
    duty(
        SITES,
        "first-city",
        NOT_NAMED,
        "尽快启动中信国安第一城5A景区创建",
        "Start the application of CITIC Guoan First City for the highest grade as soon as possible",
    ),
    duty(
        MAKERS,
        "maker-policy",
        COUNTIES,
        "出台政策推进乡村旅游创客基地建设",
        "Issue policies for bases of rural tourism makers",
    ),
    duty(
        ROADS,
        "roadside-facilities",
        TOURISM_AUTHORITIES,
        "引导和支持观景平台、特色驿站、旅游停车场、生态厕所、汽车营地建设",
        "Guide and support viewing platforms, stations, car parks, ecological toilets and camps along scenic ways",
    ),
    duty(
        SERVICES,
        "service-areas",
        NOT_NAMED,
        "协调京台、廊沧、廊涿等高速公路服务区拓展旅游功能",
        "Have service areas of named expressways take on tourism",
    ),
    duty(
        SERVICES,
        "surroundings",
        NOT_NAMED,
        "开展旅游环境整治，建设无障碍旅游设施，完善旅游公共标识系统",
        "Clean up along roads, first in creating counties; barrier-free facilities; public signs",
    ),
    duty(
        SMART,
        "data-centres",
        BOTH,
        "建设市、县两级旅游大数据中心，搭建智慧旅游管理、营销、服务平台",
        "Data centres of city and counties, with platforms of management, marketing and service",
    ),
    duty(
        SMART,
        "smart-pilots",
        NOT_NAMED,
        "开展智慧景区、酒店、旅行社、服务商示范试点，持续开发“廊坊旅游”微信公众号",
        "Smart pilots of sites, hotels, agencies and service providers; the account on WeChat",
    ),
    duty(
        SMART,
        "visitor-counters",
        Party.SCENIC_SITES,
        "设置游客统计装置",
        "Install a visitor counter, within the five-year plan",
        Once(datetime.date(SmartGoals().counters_year, 12, 31), Known.PRESUMED),
    ),
    duty(
        SMART,
        "province-cloud",
        Party.SCENIC_SITES,
        "4A级景区完成与省旅游云数据对接",
        "Sites of a high grade join their data to the province's cloud",
    ),
    duty(
        SELF_DRIVE,
        "camps",
        NOT_NAMED,
        "打造自驾车旅居车营地，配套租赁服务中心和服务站点，标识纳入公共交通标识体系",
        "Camps for cars and caravans, with rental centres and stations; their signs join those of traffic",
    ),
    duty(
        MARKETING,
        "joint-publicity",
        PUBLICISTS,
        "整合宣传资源，建立联合宣传机制，进社区、乡村、校园、企业、商场",
        "Joint publicity, carried into neighbourhoods, villages, schools, firms and shops",
    ),
    duty(
        MARKETING,
        "alliances",
        NOT_NAMED,
        "发挥“京杭大运河”河北旅游营销联盟、“通武廊”旅游联盟及三大旅游联盟作用",
        "Joint marketing by the canal alliance, the alliance with Tongzhou and Wuqing, and those of the three zones",
    ),
    duty(
        EVERYBODY,
        "everybody-markets",
        NOT_NAMED,
        "构建政府、公共机构、企业和个人组成的全民营销体系",
        "Marketing by governments, public bodies, firms and individuals",
    ),
    duty(
        MANAGEMENT,
        "body-and-staff",
        COUNTIES,
        "创建全域旅游示范区的，明确机构和人员；其余的纳入议事日程",
        "Where a demonstration zone is created, name a body and staff; elsewhere put tourism on the agenda",
    ),
    duty(
        MANAGEMENT,
        "data-and-statistics",
        BOTH,
        "市和创建示范区的县率先组建旅游数据平台，研究建立统计核算体系",
        "City and creating counties set up a data platform first, and work out a system of statistics",
    ),
    duty(
        PLANS,
        "city-plan",
        CITY,
        "编制《廊坊市全域旅游发展总体规划》，与社会经济、城乡建设、产业发展、土地利用、生态保护规划多规合一",
        "Draw up the master plan, at one with those of society, building, industry, land and ecology",
    ),
    duty(
        PLANS,
        "county-plans",
        COUNTIES,
        "创建示范区的，编制全域旅游发展规划，形成总体规划、控制性详规、重大项目设计规划体系",
        "Where a demonstration zone is created, a system of plans in three tiers",
    ),
    duty(
        ORDER,
        "market-order",
        BOTH,
        "构建市、县两级多部门综合治理机制，定期集中整治",
        "A joint mechanism of many departments, with regular campaigns; no interval is named",
    ),
    duty(
        ORDER,
        "complaints",
        NOT_NAMED,
        "运用12301平台、12345热线、手机APP、微信公众号受理投诉",
        "Take complaints by a platform, a hotline, an app and WeChat",
    ),
    duty(
        ORDER,
        "four-systems",
        NOT_NAMED,
        "实施治理督办、市场秩序综合评价、服务等级退出、旅游目的地警示四项制度",
        "Four systems: supervised handling, evaluation of market order, loss of grades, warnings of destinations",
    ),
    duty(
        ORDER,
        "manners-and-associations",
        NOT_NAMED,
        "开展文明旅游宣传，培育并监管行业协会",
        "Spread good manners in travel; foster and supervise trade associations",
    ),
    duty(
        STANDARDS,
        "standards",
        CITY,
        "编制市级《旅游标准化发展规划》，鼓励ISO9001认证",
        "Draw up the plan of standardisation; encourage certification",
    ),
    duty(
        STANDARDS,
        "dynamic-grades",
        NOT_NAMED,
        "对旅行社、A级景区、星级饭店、工（农）业旅游示范点、导游员实行等级动态管理",
        "Grades of agencies, sites, hotels, points of industrial and farm tourism and guides are kept under review",
    ),
    duty(
        SAFETY,
        "satisfaction",
        NOT_NAMED,
        "制定游客满意度测评体系，由第三方测评景区和申报评级的景区，定期公布",
        "Third parties survey visitors of sites and of sites that apply for a grade; results are published regularly",
    ),
    duty(
        SAFETY,
        "safety",
        SAFETY_AUTHORITIES,
        "落实全域旅游安全监管责任，监督特种设备、旅游用车、节庆活动",
        "Supervise safety, above all that of rides, vehicles and festivals",
    ),
    duty(
        SAFETY,
        "warnings",
        NOT_NAMED,
        "完善《廊坊市旅游突发公共事件应急预案》，建立最大承载量警示、出游安全风险提示制度",
        "Better the emergency plan; warn of full sites and of risks in travel",
    ),
    duty(
        SAFETY,
        "risk-assessment",
        NOT_NAMED,
        "引入专业公司评估全行业安全风险，健全政府与商业结合的救援体系",
        "Have a firm assess risks in the whole trade; rescue by government and business together",
    ),
    duty(
        CONFERENCE,
        "conference",
        GROUP_OFFICE,
        "统筹推进每年一次的全市旅游产业发展大会",
        "Run the yearly conference on the tourism industry",
    ),
    duty(
        CONFERENCE,
        "support-the-host",
        Organ(Level.CITY, Remit.TOURISM_GROUP_MEMBERS),
        "从政策、资金、项目安排等方面支持承办地",
        "Support the host of the conference by policy, money and projects",
    ),
    duty(
        CONFERENCE,
        "assessment",
        NOT_NAMED,
        "把旅游工作作为重点考核指标列入各部门、县（市、区）、乡镇、街道办领导干部考核",
        "Tourism is a key indicator in assessing leading officials of departments, counties, townships and streets",
    ),
    duty(
        FINANCE,
        "investment",
        NOT_NAMED,
        "推进PPP模式，引导国有资本、本地大企业投资，推动旅游企业挂牌上市",
        "Public-private projects, state capital and large local firms; help firms to be listed",
    ),
    duty(
        LAND,
        "land-first",
        Organ(Level.EVERY, Remit.LAND),
        "对列入国家、省重点旅游建设项目优先安排用地",
        "Give projects on the lists of state and province land first",
    ),
    duty(
        TALENT,
        "talent",
        Organ(Level.EVERY, Remit.PERSONNEL),
        "引进旅游领域创新创业人才及策划、经营管理人才",
        "Bring in people who plan, found and manage tourism",
    ),
    duty(
        TALENT,
        "expert-committee",
        TOURISM_AUTHORITIES,
        "设立旅游发展专家咨询委员会",
        "Set up the advisory committee of experts",
    ),
    duty(
        TALENT,
        "research",
        Organ(Level.EVERY, Remit.EDUCATION),
        "支持高等院校开展旅游发展课题研究，鼓励校企合作",
        "Support research at universities, and work of schools with firms",
    ),
)
BODIES = Register(
    Body(
        key="publicity-mechanism",
        zh="全域旅游联合宣传机制",
        en="Joint mechanism of publicity; its members are open",
        citation=MARKETING,
        members=(
            *(Member("部门", "", name) for name in ("宣传", "旅游", "外事", "文化", "商务")),
            Member("成员", "", "有关企业"),
        ),
    ),
    Body(
        key="group-office",
        zh="市旅游工作领导小组办公室",
        en="Office of the city's leading group on tourism",
        citation=CONFERENCE,
    ),
    Body(
        key="leading-group",
        zh="市旅游工作领导小组",
        en="The city's leading group on tourism; its members are not printed",
        citation=CONFERENCE,
    ),
    Body(
        key="expert-advisers",
        zh="旅游发展专家咨询委员会",
        en="Advisory committee of experts on tourism; its members are not printed",
        citation=TALENT,
    ),
)
PROCEDURES: tuple[Procedure, ...] = ()
