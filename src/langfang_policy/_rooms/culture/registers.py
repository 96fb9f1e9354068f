"""What the plan lists: who has which duty and by when, the bodies, the steps of a year's money."""

from __future__ import annotations

from ...core.days import CalendarPeriod, Period
from ...core.decrees import Known
from ...core.organs import Level, Organ, Party, Remit
from ...core.registers import Body, Member, Once, Procedure, ProcedureStep, Recurring, Register, duty
from .decree import (
    ART_MUSEUM,
    ASSESSMENT,
    BASES,
    BRANCHES,
    CAPACITY,
    CENTRES,
    CENTRES_BOX,
    CHECK_METHODS,
    CHECK_ROLES,
    CONSUMPTION,
    COURSE_COSTS,
    COURSE_TIMES,
    COURSES,
    DATABASE,
    DIGITAL,
    DISABLED,
    ECONOMY,
    ELDERLY,
    EVALUATION,
    FAIRS,
    FILING,
    FIRST_DAY,
    FOUR_LEVELS,
    FUNDING,
    FUNDS_CHECK,
    FUNDS_USE,
    GOAL,
    GOVERNANCE,
    GROUPS,
    HERITAGE_FUND,
    HERITAGE_HALL,
    INNOVATION,
    LEVELS,
    MIGRANTS,
    MONEY,
    MOVING,
    NETWORK,
    NEW_LIBRARY,
    OFFICE,
    OPERATION,
    ORGANISATION,
    OWN_COURSES,
    PILOT,
    PILOT_FUNDS,
    PILOT_GROUP,
    PLATFORM,
    PLATFORM_BOX,
    PRINCIPLES,
    PRODUCTS,
    PURCHASE,
    READING_ROOMS,
    REGION,
    SCOPE,
    SEASON_BOX,
    STAFF,
    STANDARDS,
    SUPPLY,
    TALENT,
    TEACHERS,
    THEATRE,
    THEME_PARKS,
    TICKETS,
    TOGETHER,
    TRAINING_PLACES,
    VOLUNTEER_BASES,
    VOLUNTEERS,
    YOUTH,
    end_of,
)
from .facilities import CultureProjectYears
from .funding import _ACTORS, FundsActor, FundsStep
from .goals import CentreStages
from .targets import PERIOD_END

__all__ = ["BODIES", "DUTIES", "PROCEDURES"]

EVERY_LEVEL = Organ(Level.EVERY, Remit.GOVERNMENT)
CITY = Organ(Level.CITY, Remit.GOVERNMENT)
COUNTIES = Organ(Level.COUNTY, Remit.GOVERNMENT)
ZONE = Organ(Level.DEVELOPMENT_ZONE, Remit.GOVERNMENT)
COUNTY_AREAS = Organ(Level.COUNTY, Remit.LOCALITIES)
TOWNSHIPS = Organ(Level.TOWNSHIP, Remit.LOCALITIES)
VILLAGES = Organ(Level.VILLAGE, Remit.LOCALITIES)
CITY_CULTURE = Organ(Level.CITY, Remit.CULTURE)
COUNTY_CULTURE = Organ(Level.COUNTY, Remit.CULTURE)
COUNTY_FINANCE = Organ(Level.COUNTY, Remit.FINANCE)
CONCERNED = Organ(Level.EVERY, Remit.DEPARTMENTS_CONCERNED)
NOBODY = Party.NOT_NAMED

_YEARS = CultureProjectYears()


def _by(year: int, known: Known = Known.PRESUMED) -> Once:
    """By the end of a year, which is printed as such or read into the year alone."""
    return Once(end_of(year), known)


_FIRST_STAGE, _LAST_STAGE = _by(CentreStages().first_year, Known.STATED), _by(CentreStages().third_year, Known.STATED)
_OWED = Period(FIRST_DAY, PERIOD_END)
_YEARLY = Recurring(CalendarPeriod.YEAR, within=_OWED, known=Known.PRESUMED)
_QUARTERLY = Recurring(CalendarPeriod.QUARTER, within=_OWED, known=Known.PRESUMED)

DUTIES = Register(
    duty(
        SCOPE,
        "scope",
        NOBODY,
        "公共文化服务、优秀传统文化传承、文化消费培育",
        "Public cultural services, the passing on of fine tradition, nurture of cultural consumption",
    ),
    duty(
        PRINCIPLES,
        "principles",
        NOBODY,
        "坚持正确导向以人为本、政府主导社会参与、改革创新先行先试、统筹协调形成合力、突出重点注重实效",
        "Right guidance and people first; government leads, society joins; reform and trial first; coordination; focus "
        "and effect",
    ),
    duty(
        GOAL,
        "system-2020",
        NOBODY,
        "基本建成覆盖城乡、便捷高效的现代公共文化服务体系",
        "A modern public cultural service system for town and country basically stands",
        _by(2020),
    ),
    duty(
        LEVELS,
        "city-facilities-had",
        CITY,
        "有图书馆、文化馆、博物馆、美术馆、剧院、非遗展示馆等文化设施",
        "Have a library, culture house, museum, art museum, theatre and heritage hall, among others",
        _by(2020),
    ),
    duty(
        LEVELS,
        "county-facilities-had",
        COUNTY_AREAS,
        "有图书馆、文化馆",
        "Have a library and a culture house",
        _by(2020),
    ),
    duty(LEVELS, "township-station-had", TOWNSHIPS, "有综合文化站", "Have a comprehensive culture station", _by(2020)),
    duty(
        LEVELS,
        "village-centre-had",
        VILLAGES,
        "有基层综合文化服务中心，配套建有文化广场",
        "Have a comprehensive culture service centre with its square",
        _by(2020),
    ),
    duty(
        SUPPLY,
        "service-standards-catalogue",
        NOBODY,
        "制定基本公共文化服务具体标准，在全省领先；制定公共文化服务提供目录；完善群众文化需求反馈机制；免费开放符合国家政策",
        "Set standards of basic services that lead the province and a catalogue of services; needs feed back; opening "
        "free of charge as the state has it",
    ),
    duty(
        DIGITAL,
        "five-digital-projects",
        NOBODY,
        "统筹实施文化信息资源共享数字图书馆、广播电视公共服务、农村数字电影放映、数字农家书屋、城乡电子阅报屏建设",
        "Carry out together the digital library, broadcasting, rural films, digital reading rooms and electronic news "
        "screens",
    ),
    duty(
        CAPACITY,
        "spending-rises",
        EVERY_LEVEL,
        "文化事业费支出占财政支出比例稳步提高，人均文化事业费处于河北省领先水平",
        "Cultural spending rises as a share of fiscal spending, and per head is among the leading of the province",
    ),
    duty(
        FUNDING,
        "own-budget",
        EVERY_LEVEL,
        "公共文化服务建设经费列入本级财政预算",
        "Put the money for public culture in the level's own budget",
    ),
    duty(
        FUNDING,
        "township-money",
        COUNTY_FINANCE,
        "保障和统一管理乡镇（街道）公共文化服务经费，由乡镇（街道）使用",
        "Secure and manage the townships' money, which these use",
    ),
    duty(
        FUNDING,
        "county-subsidy",
        Organ(Level.CITY, Remit.FINANCE),
        "对县级公共文化服务建设给予补助，优先安排考核成绩优秀的乡镇（街道）机构",
        "Subsidise the counties; bodies of townships with an excellent assessment go first",
    ),
    duty(
        FUNDING,
        "sponsoring",
        (Organ(Level.TOWNSHIP, Remit.GOVERNMENT), Party.SOCIAL_GROUPS, Party.ENTERPRISES, Party.PUBLIC),
        "鼓励通过项目补贴、定向资助、联合举办活动资助公共文化服务",
        "Encouraged to sponsor by project, by purpose, or by events held together",
    ),
    duty(
        FUNDS_USE,
        "funds-principles",
        NOBODY,
        "集中使用、专项申报、专款专用、追踪问效，避免重复建设，不得截留和挪用",
        "Concentrated use, special application, earmarked, results traced; nothing built twice, withheld or diverted",
    ),
    duty(
        FUNDS_CHECK,
        "full-course-supervision",
        (Organ(Level.EVERY, Remit.SUPERVISION), Organ(Level.EVERY, Remit.AUDIT)),
        "对经费使用过程进行全程跟踪和监督",
        "Follow and supervise the use of money throughout",
    ),
    duty(
        FUNDS_CHECK,
        "key-project-evaluation",
        CITY_CULTURE,
        "组织专家或委托独立第三方对重点项目经费使用开展绩效评估，结果作为资金分配重要依据",
        "Have key projects evaluated by experts or an independent third party; the result guides the allotment",
    ),
    duty(
        FUNDS_CHECK,
        "satisfaction-survey",
        CONCERNED,
        "组织开展年度群众满意度调查，征求群众意见",
        "Survey public satisfaction each year",
        _YEARLY,
    ),
    duty(
        HERITAGE_FUND,
        "heritage-fund",
        COUNTIES,
        "将非遗保护经费纳入年度预算，设立非物质文化遗产保护专项资金",
        "Put heritage protection in each year's budget, and set up a special fund",
        _YEARLY,
    ),
    duty(
        CENTRES,
        "city-key-facilities",
        NOBODY,
        "加快规划、建设大剧院、图书馆新馆、美术馆、非遗展示馆、非遗传习所、文化惠民中心、文化主题公园，提档升级县级设施",
        "Plan and build seven key facilities of the city; upgrade those of the counties and the zone",
    ),
    duty(
        CENTRES,
        "township-centres-standard",
        TOWNSHIPS,
        "综合性文化服务中心全部达标",
        "The comprehensive culture service centre of each is up to standard",
        _FIRST_STAGE,
    ),
    duty(
        CENTRES,
        "village-centres-standard",
        VILLAGES,
        "完成剩余综合性文化服务中心建设任务，全覆盖、全达标",
        "The remaining centres are built: each has one, and it is up to standard",
        _LAST_STAGE,
    ),
    duty(
        CENTRES,
        "facility-equipment",
        Party.CULTURE_FACILITY_MANAGERS,
        "按照国家规定标准配置和更新必需的服务内容和设备",
        "Fit and renew the necessary services and equipment by state standards",
    ),
    duty(
        CENTRES,
        "dense-areas",
        NOBODY,
        "加快大型社区等人口密集地区的文化设施建设",
        "Build facilities in large residential areas and other dense ones",
    ),
    duty(
        THEATRE,
        "grand-theatre",
        NOBODY,
        "建设完成廊坊大剧院，以文化交流、文化体验、艺术创作、艺术鉴赏、艺术普及教育、研究出版六大功能为核心",
        "The grand theatre is completed, with six functions",
        _by(_YEARS.theatre),
    ),
    duty(
        HERITAGE_HALL,
        "heritage-hall",
        NOBODY,
        "建设完成廊坊市非物质文化遗产展示馆，力争成为省级乃至国家级专业展示馆",
        "The heritage hall is completed, and strives for provincial and national rank",
        _by(_YEARS.heritage_hall),
    ),
    duty(
        ART_MUSEUM,
        "art-museum",
        NOBODY,
        "建设完成廊坊市美术馆，与市文联美术馆、文化馆统一管理、资源共享",
        "The art museum is completed, and run together with that of the writers' and artists' federation",
        _by(_YEARS.art_museum),
    ),
    duty(
        NEW_LIBRARY,
        "new-library",
        NOBODY,
        "根据第六次评估定级和地市级图书馆等级必备条件，谋划建设市图书馆新馆，实现通借通还",
        "Plan a new city library by the sixth grading and the standard of its level; borrow and return anywhere",
    ),
    duty(
        THEME_PARKS,
        "county-theme-park",
        COUNTY_AREAS,
        "建成一个以上文化主题公园",
        "Have one culture theme park or more",
        _by(_YEARS.county_parks),
    ),
    duty(
        THEME_PARKS,
        "theme-parks-2020",
        NOBODY,
        "全市建成一批各具特色、富有魅力的文化主题公园",
        "The city has a group of theme parks",
        _by(_YEARS.parks_group),
    ),
    duty(
        BRANCHES,
        "branch-system",
        COUNTY_AREAS,
        "推进总分馆制：县级馆为总馆，乡镇（街道）、村（社区）设施为分馆",
        "County houses are main ones, facilities of townships and villages branches",
    ),
    duty(
        BRANCHES,
        "farm-reading-rooms",
        NOBODY,
        "推动农家书屋与县级图书馆资源整合，符合条件的可成为图书馆分馆",
        "Farm reading rooms join the county library; those that meet the conditions may become branches",
    ),
    duty(
        CENTRES_BOX,
        "centre-catalogue",
        NOBODY,
        "按均衡配置、规模适当、经济适用、节能环保布局，加快制定基层综合性文化服务中心基本服务项目目录",
        "Site the centres by four considerations, and draw up a catalogue of their basic services",
    ),
    duty(
        TRAINING_PLACES,
        "heritage-training-places",
        COUNTY_AREAS,
        "规划建设完成一批非遗传习场所，配置传习设施设备，支持代表性传承人开展传习活动",
        "Plan and complete a group of heritage training places with equipment; support the bearers",
        Once(PERIOD_END, Known.PRESUMED),
    ),
    duty(
        TOGETHER,
        "town-and-country",
        NOBODY,
        "深入开展“文化三送”和“文化五进”，农家书屋一体化配送与运营，举办业务技能大赛、非遗项目展、研讨会",
        "Three deliveries and five entries of culture; unified delivery; contests, heritage shows and seminars",
    ),
    duty(
        GROUPS,
        "social-workers",
        NOBODY,
        "特殊群体公共文化服务引入专业社会工作者，采取个案工作、小组工作",
        "Bring in professional social workers, with case and group work",
    ),
    duty(
        GROUPS,
        "barrier-free",
        Party.CULTURE_FACILITY_MANAGERS,
        "公共文化设施为残疾人提供无障碍设施",
        "Have barrier-free installations for disabled people",
    ),
    duty(
        ELDERLY,
        "elder-events",
        NOBODY,
        "每年定期开展文化志愿者敬老院慰问、夕阳红文艺表演等活动",
        "Hold volunteers' visits to homes of the old and evening performances regularly each year",
        _YEARLY,
    ),
    duty(
        ELDERLY,
        "elder-courses",
        NOBODY,
        "针对老年人群体免费开展专业技能培训班，完善老年文化团体组织",
        "Courses for the old are free of charge; their cultural bodies are improved",
    ),
    duty(
        DISABLED,
        "blind-readers",
        Party.PUBLIC_LIBRARIES,
        "完善配置盲人有声阅读设备和盲文图书",
        "Have audio reading devices and braille books",
    ),
    duty(
        DISABLED,
        "sign-language",
        (Organ(Level.CITY, Remit.BROADCASTER), Organ(Level.COUNTY, Remit.BROADCASTER)),
        "有条件的电视台在节目中加配手语或字幕",
        "Stations that are able add sign language or subtitles",
    ),
    duty(
        DISABLED,
        "special-arts-base",
        NOBODY,
        "依托特教学校建设残疾人特殊艺术骨干队伍，支持市特教学校申请河北省特殊艺术人才培养基地",
        "Build a corps of disabled artists with the special schools; the city's applies to become a provincial base",
    ),
    duty(
        YOUTH,
        "youth-programmes",
        Party.PRIMARY_AND_SECONDARY_SCHOOLS,
        "将定期参观博物馆、美术馆等纳入教育教学活动计划；秸秆扎刻、风筝、面塑、木贴画等非遗进校园",
        "Regular visits to museums enter the teaching plan; heritage crafts come to schools",
    ),
    duty(
        MIGRANTS,
        "children-courses",
        Organ(Level.CITY, Remit.PEOPLES_ART_HOUSE),
        "定期开设“农民工子女艺术培训班”",
        "Hold art courses for migrants' children at regular times",
    ),
    duty(
        MIGRANTS,
        "exchange-platform",
        (Organ(Level.EVERY, Remit.YOUTH_LEAGUE), Organ(Level.EVERY, Remit.FEDERATION_OF_WOMEN)),
        "搭建农民工文化交流平台；生产生活密集区配置临时性文化设施或提供流动文化服务",
        "Set up a platform of exchange; temporary facilities or mobile services where many live",
    ),
    duty(
        STANDARDS,
        "facility-rules",
        NOBODY,
        "制定公共文化设施服务规范，明确人均藏书量、年人均新增藏书量以及培训、演出、放映次数，适时动态调整；农村广播村村响",
        "Rules for services of facilities fix books per head, new books per head and year, and how many courses, shows "
        "and films there are; radio in each village",
    ),
    duty(
        PRODUCTS,
        "heritage-production",
        NOBODY,
        "加大花丝镶嵌、秸秆扎刻、南音乐会、高桥音乐会、重阁会、柳编、风筝、焦氏脸谱、邢氏纸雕等生产性保护力度",
        "Protect nine named heritage items, among others, by production",
    ),
    duty(
        PRODUCTS,
        "heritage-transmission",
        NOBODY,
        "支持学校培训、传统师徒传授，组织比赛或演出、研讨会、作品加工等传承活动",
        "Support schools, masters, contests, shows, seminars and workshops that pass heritage on",
    ),
    duty(
        PRODUCTS,
        "works-first",
        NOBODY,
        "优先扶持反映廊坊特色以及思想性、艺术性、观赏性有机统一的优秀文艺作品",
        "Support first the works that show Langfang and join thought, art and appeal",
    ),
    duty(
        REGION,
        "regional-events",
        NOBODY,
        "举办京津冀非遗联展暨廊坊特色文化博览会、京东大鼓书会、“和声廊坊”合唱音乐会",
        "Hold regional events: a heritage fair, a drum ballad meeting, a choir concert",
    ),
    duty(
        PLATFORM,
        "digital-platform",
        NOBODY,
        "统筹实施数字图书馆、博物馆、美术馆、文化馆、数字文化社区、广播电视村村通户户通、农村电影放映",
        "Carry out digital library, museums, culture house and community, broadcasting and rural films together",
    ),
    duty(
        PLATFORM_BOX,
        "platform-functions",
        NOBODY,
        "完善“文化同行”数字平台在线发布、在线预约、在线点播功能",
        "The platform publishes, books and plays on demand",
    ),
    duty(
        NETWORK,
        "sharing-network",
        NOBODY,
        "完善市级分中心、县级支中心、乡镇（街道）基层点和村（社区）基层点的人员、经费、设备",
        "Staff, fund and equip the city's sub-centre, county centres, and points of townships and villages",
    ),
    duty(
        READING_ROOMS,
        "reading-room-style",
        NOBODY,
        "按照标识和标牌标准样式统一全市公共电子阅览室",
        "Electronic reading rooms bear the standard sign and style",
    ),
    duty(
        INNOVATION,
        "innovation-projects",
        NOBODY,
        "2017年起开展公共文化服务科技创新示范工程认定工作，遴选评比项目并给予政策支持",
        "From 2017 on, certify demonstration projects of technical innovation and support them",
    ),
    duty(
        PILOT,
        "pilot-city",
        NOBODY,
        "创建国家文化消费试点城市",
        "Become a national pilot city of cultural consumption",
    ),
    duty(PILOT_FUNDS, "pilot-funds", NOBODY, "落实创建工作所需资金，规范资金管理", "Provide and manage the money"),
    duty(
        ECONOMY,
        "pilot-economy",
        NOBODY,
        "地区生产总值、居民人均可支配收入、居民文化娱乐占消费支出的比重处于河北省前列",
        "Regional product, income per head and culture's share of spending stand in front of the province",
    ),
    duty(
        CONSUMPTION,
        "consumption-five-places",
        Party.ENTERPRISES,
        "支持文化企业开展文化消费进社区、进机关、进校园、进企业、进乡村",
        "Cultural firms take consumption into communities, offices, schools, firms and villages",
    ),
    duty(
        TICKETS,
        "ticket-subsidies",
        NOBODY,
        "票价补贴、剧场运营补贴；鼓励低价场次或门票；支持经营性文化设施免费或优惠",
        "Subsidise tickets and theatres; cheap shows and tickets; venues open free or at a discount",
    ),
    duty(
        FAIRS,
        "fairs",
        NOBODY,
        "组织企业和项目参加深圳等八个国家级文化产业展会，开展图书展、非遗展、动漫展、文创展、体验展、雕刻展",
        "Attend national fairs of the trade, eight of them named; hold local ones of six kinds",
    ),
    duty(
        SEASON_BOX,
        "e-shops",
        NOBODY,
        "消费季与京东、当当、优酷、爱奇艺等电商合作，线上与线下相结合",
        "In the season work with online shops and video platforms",
    ),
    duty(
        PURCHASE,
        "purchase",
        EVERY_LEVEL,
        "丰富、调整政府购买公共文化服务指导性目录，建立购买机制，逐步加大投入，向社会公开",
        "Adjust the catalogue of purchase, set up how it works, spend more step by step, publish",
    ),
    duty(
        OPERATION,
        "outside-operation",
        (Party.SOCIAL_ORGANISATIONS, Party.ENTERPRISES, Party.SOCIAL_FORCES),
        "社会化、专业化运营，法人治理结构；兴办实体、资助项目、赞助活动、提供产品和服务",
        "Run facilities, join their boards; found, fund, sponsor, supply",
    ),
    duty(
        FILING,
        "amateur-register",
        COUNTY_CULTURE,
        "建立本辖区乡镇（街道）群众自办文化队伍信息台账",
        "Keep a register of the amateur groups of the townships",
    ),
    duty(
        COURSES,
        "amateur-training",
        COUNTY_CULTURE,
        "为乡镇（街道）群众自办文化团队提供必要的管理和业务培训",
        "Give amateur groups the training in management and in their speciality that they need",
    ),
    duty(
        BASES,
        "guidance-bases",
        COUNTY_CULTURE,
        "设置群众文艺辅导基地，在乡镇（街道）综合文化站内设置基层联系点",
        "Set up guidance bases, and contact points in the stations of townships",
    ),
    duty(
        TEACHERS,
        "guidance-teachers",
        COUNTY_CULTURE,
        "建立群众文艺辅导师资队伍，吸纳专门文艺人才和文化志愿者",
        "Build a corps of teachers, and take in specialists and volunteers",
    ),
    duty(
        COURSE_TIMES,
        "leaders-course",
        Party.AMATEUR_ART_BASES,
        "每年集中组织一次面向队伍负责人的管理培训",
        "Hold a course in management for the leaders of groups each year",
        _YEARLY,
    ),
    duty(
        COURSE_TIMES,
        "speciality-course",
        Party.AMATEUR_ART_BASES,
        "每季度集中组织一次面向特定专业方向的业务培训",
        "Hold a course in a speciality each quarter",
        _QUARTERLY,
    ),
    duty(COURSE_COSTS, "course-costs", COUNTY_FINANCE, "负担培训活动的组织经费", "Pay for organising the courses"),
    duty(
        OWN_COURSES,
        "own-courses",
        NOBODY,
        "鼓励群众自办文化队伍自主组织业务培训活动",
        "Amateur groups are encouraged to hold courses of their own",
    ),
    duty(
        TALENT,
        "talent",
        NOBODY,
        "实施基层文化队伍、文博人才、图书馆专业人才、乡土文化人才培训；体制外人才纳入培训计划；公开招聘文物保护、考古专业人才",
        "Train staff of four kinds, take bearers and amateurs into the courses, recruit specialists openly",
    ),
    duty(
        VOLUNTEERS,
        "volunteer-corps",
        NOBODY,
        "建立以市文化志愿者总队为龙头、县级队伍为骨干的架构，注册系统及数据库，专业院团到基层教、学、帮、带",
        "The city's corps leads, those of counties and zone are its frame; registration and database; troupes and "
        "schools help at the grass roots",
    ),
    duty(
        DATABASE,
        "volunteer-database",
        NOBODY,
        "依托“文化同行”平台建立全市统一的文化志愿者数据库",
        "One database of volunteers for the city, on the platform",
    ),
    duty(
        VOLUNTEER_BASES,
        "volunteer-base",
        (COUNTY_AREAS, Organ(Level.DEVELOPMENT_ZONE, Remit.LOCALITIES)),
        "设立不少于1个文化志愿者服务基地，负责招募、培训、管理、开展服务",
        "Set up 1 volunteers' base at the least, to recruit, train, manage and serve",
    ),
    duty(
        MOVING,
        "transfer-certificate",
        Organ(Level.EVERY, Remit.CULTURE_VOLUNTEERS_BASE),
        "为申请转移资格的文化志愿者开具证明",
        "Issue the certificate to a volunteer who asks for transfer",
    ),
    duty(
        STAFF,
        "staff-shift",
        COUNTY_CULTURE,
        "试点将乡镇（街道）、村（社区）文化人员管理上收到县级文化行政管理部门；人才队伍建设纳入考核",
        "On trial, take over the staff of townships and villages; talent enters assessment",
    ),
    duty(
        GOVERNANCE,
        "governing-boards",
        NOBODY,
        "基层公共图书馆、博物馆、文化馆组建理事会；成立非遗保护科室、非遗保护中心",
        "Libraries, museums and culture houses form boards; set up a heritage office and centre",
    ),
    duty(
        FOUR_LEVELS,
        "four-level-services",
        NOBODY,
        "四级总分馆提供图书配送、文化辅导培训、艺术鉴赏、科技普及、文明讲堂、农艺讲座，图书通借通还",
        "Bring books, courses, art, science, lectures and farming talks to the grass roots; borrow and return anywhere",
    ),
    duty(
        EVALUATION,
        "results-used",
        NOBODY,
        "考评结果作为确定财政预算、奖补安排、工作绩效的重要依据；第三方评估；社区居民、村民评议",
        "Results guide budget, rewards and performance; third parties evaluate, residents review",
    ),
    duty(
        CHECK_ROLES,
        "set-indicators",
        CITY_CULTURE,
        "制定考核政策和指标，统筹协调、监督指导、信息管理与发布",
        "Set policy and indicators; coordinate, supervise, publish",
    ),
    duty(
        CHECK_ROLES,
        "carry-out-assessment",
        COUNTY_CULTURE,
        "落实监督考核规定，可自行组织监督考核",
        "Carry out the assessment; it may hold its own",
    ),
    duty(
        CHECK_METHODS,
        "assessment-methods",
        NOBODY,
        "日常与年终、定性与定量、内部与外部、专项与综合考核相结合",
        "Daily and yearly, by quality and by quantity, from inside and outside, special and general",
    ),
    duty(
        ORGANISATION,
        "county-plans",
        (COUNTIES, ZONE),
        "列入重要议事日程、国民经济和社会发展总体规划、同级财政预算，制定实施方案、规划或专项行动计划",
        "Put culture on the agenda, in the overall plan and the budget; draw up a plan of their own",
    ),
    duty(
        ASSESSMENT,
        "year-assessment",
        COUNTIES,
        "对乡镇（街道）、村（社区）实行年度考核",
        "Assess townships and villages each year",
        _YEARLY,
    ),
    duty(
        ASSESSMENT,
        "spot-checks",
        Organ(Level.CITY, Remit.DEPARTMENTS_CONCERNED),
        "对乡镇（街道）、村（社区）实行抽查考核",
        "Spot-check townships and villages",
    ),
    duty(
        ASSESSMENT,
        "low-satisfaction",
        NOBODY,
        "引入第三方开展公众满意度测评，对群众满意度较差的地方通报批评",
        "Have satisfaction measured by a third party; places where it is poor are criticised in a circular",
    ),
    duty(
        MONEY,
        "funding-means",
        CONCERNED,
        "优先保障重点支出项目；设立基金、政府购买、项目补贴、定向资助、贷款贴息，引导兴办实体、资助项目、赞助活动、提供设施",
        "Secure key spending first; funds, purchase, subsidies, sponsorship and interest, to draw in society in four "
        "ways",
    ),
    duty(
        MONEY,
        "county-funding",
        (COUNTY_CULTURE, Organ(Level.DEVELOPMENT_ZONE, Remit.CULTURE)),
        "在市级主管部门指导下统筹基层文化活动、图书购置、电影放映等经费，落实基本公共文化服务项目所需资金",
        "Guided by the city, pool the money for activities, books and films, and fund the basic services",
    ),
)


def _members(role: str, *posts: str) -> tuple[Member, ...]:
    """Members of whom only the office is named."""
    return tuple(Member(role, "", post) for post in posts)


BODIES = Register(
    Body(
        key="leading-group",
        zh="市公共文化服务体系建设领导小组",
        en="Municipal leading group for the public cultural service system; its members are not listed",
        citation=ORGANISATION,
    ),
    Body(
        key="joint-meeting",
        zh="廊坊市公共文化服务体系建设联席会议",
        en="Joint meeting for the public cultural service system; the list of members ends openly",
        citation=ORGANISATION,
        members=_members("成员单位", "发展改革", "教育", "科技", "财政", "城乡规划", "建设"),
        seat="市文广新局",
    ),
    Body(
        key="pilot-group",
        zh="创建国家文化消费试点城市工作小组",
        en="Working group of the pilot of cultural consumption, led by the chief leaders of the city; the list of "
        "departments ends openly",
        citation=PILOT_GROUP,
        members=(
            *_members("牵头", "市政府主要领导"),
            *_members("统筹协调", "文广新", "财政", "税务", "金融", "发改", "商务", "工信", "旅游", "统计"),
        ),
    ),
    Body(
        key="volunteers-office",
        zh="廊坊市文化志愿者工作办公室",
        en="Office of cultural volunteers, attached to the city's culture department",
        citation=OFFICE,
        seat="市文化行政部门",
    ),
    Body(
        key="expert-committee",
        zh="专家委员会",
        en="Expert committee of the city's culture department, whose experts any level may ask for",
        citation=CHECK_METHODS,
    ),
)

_ORGANS = {
    FundsActor.TOWNSHIP_STATION: TOWNSHIPS,
    FundsActor.COUNTY_CULTURE: COUNTY_CULTURE,
    FundsActor.COUNTY_FINANCE: COUNTY_FINANCE,
}
_STEPS_IN_ENGLISH = (
    "Report the year's plan of spending",
    "Propose the year's budget",
    "Review the projects",
    "Accept what was carried out",
    "Apply for payment",
    "Check the proposal",
    "Inspect the use",
    "Evaluate what was achieved",
)
PROCEDURES = Register(
    Procedure(
        key="year-money",
        zh="乡镇（街道）公共文化服务年度经费",
        en="A year's money of a township; the order is that of the list",
        citation=FUNDS_USE,
        steps=tuple(
            ProcedureStep(
                key=step.json.replace("_", "-"),
                zh=step.zh,
                en=en,
                who=tuple(_ORGANS[actor] for actor in _ACTORS[step]),
            )
            for step, en in zip(FundsStep, _STEPS_IN_ENGLISH, strict=True)
        ),
    ),
)
