"""Who: organs as level and remit, and classes of persons, with the names that decrees print for them (主体).

A printed name is a level's prefix, a remit's stem and a suffix (市 + 环保 + 局); two tables hold what is irregular.
A name that is not known is refused, never guessed; ``level`` is that of the clause, for words that leave it open.

>>> Organ.parse("市环保局") == Organ.parse("市环境保护局") == Organ.parse("环保部门", level=Level.CITY)
True
>>> str(Organ.parse("市环保局")), Organ(Level.COUNTY, Remit.EDUCATION).en
('市环境保护局', 'county education department')
>>> [each.zh for each in who("市发改委、中小学校和村（居）民委员会")]
['市发展和改革委员会', '中小学校', '村民委员会', '居民委员会']
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Self

from attrs import frozen

from .brief import brief_repr
from .errors import InvalidFacts
from .faults import Language
from .forms import say
from .terms import Term

__all__ = ["County", "Level", "Organ", "Party", "Remit", "who"]


class _Named(Term):
    """A term with the other names that decrees print for it."""

    names: tuple[str, ...]
    """All its printed names, the canonical one first."""

    def __new__(cls, zh: str, *others: str) -> Self:
        made = object.__new__(cls)
        made._value_, made.names = zh, (zh, *others)
        return made

    def __str__(self) -> str:
        return self.zh


class Level(_Named):
    """The level of an organ, with the prefixes that name it (层级)."""

    EVERY = "各级"  # every level that the clause reaches
    STATE = "国家"
    PROVINCE = "省", "河北省", "省级"
    CITY = "市", "廊坊市", "市级", "市直", "廊坊"
    COUNTY = "县级", "各县（市、区）", "县（市、区）", "县（市、区）级", "区级", "县", "区", "辖区", "属地", "当地"
    DEVELOPMENT_ZONE = "廊坊开发区", "开发区"
    TOWNSHIP = "乡级", "乡镇", "乡（镇）", "镇（乡）"
    VILLAGE = "村级", "村"


class County(_Named):
    """The ten counties, cities and districts of Langfang (县、市、区)."""

    ANCI = "安次区"
    GUANGYANG = "广阳区"
    BAZHOU = "霸州市"
    SANHE = "三河市"
    DACHANG = "大厂回族自治县", "大厂县"
    XIANGHE = "香河县"
    GUAN = "固安县"
    YONGQING = "永清县"
    WENAN = "文安县"
    DACHENG = "大城县"

    @property
    def en(self) -> str:
        """The English name."""
        return self.name.title()


class Remit(_Named):
    """What an organ has charge of: the term, the name of the city's own organ, then other names (职责).

    A department is known by its stem and any usual suffix; what is an institution of its own only by the names given.
    """

    # governments, Party committees and their offices
    GOVERNMENT = "人民政府", "人民政府", "政府"
    GOVERNMENT_OFFICE = "政府办公室", "政府办公室", "政府办", "人民政府办公室"
    GOVERNMENT_INSPECTION_OFFICE = "政府督查室", "政府督查室", "人民政府督查室"
    SUBDISTRICT_OFFICE = "街道办事处"
    PARTY_COMMITTEE = "党委"
    PARTY_OFFICE = "党委办公室", "委办公室"
    PARTY_INSPECTION_OFFICE = "党委督查室", "委督查室"
    PARTY_ASSESSMENT_OFFICE = "党委考核办", "委考核办"
    PARTY_ORGANISATION_DEPARTMENT = "党委组织部", "委组织部", "组织部", "组织部门", "组织"
    PARTY_PUBLICITY_DEPARTMENT = "党委宣传部", "委宣传部", "宣传部", "宣传部门"
    PARTY_EXTERNAL_PUBLICITY_OFFICE = "党委外宣局", "委外宣局"
    PARTY_RURAL_WORK_DEPARTMENT = "党委农工部", "委农工部"
    PARTY_SCHOOL = "党委党校", "委党校", "党校"
    PARTY_COMMITTEE_OF_OFFICES = "机关工委"
    VETERAN_CADRES = "老干部", "老干部局"
    CIVILISATION = "精神文明", "文明办"
    LEGAL_AFFAIRS = "政府法制", "政府法制办", "法制办", "政府法制机构"
    EMERGENCY_MANAGEMENT = "应急管理", "政府应急办", "政府应急管理", "应急办"
    GOVERNMENT_NEWS = "政府新闻", "政府新闻办", "新闻办"
    CREDIT = "信用", "政府信用办", "信用办"
    LOCAL_FINANCE = "金融工作", "政府金融工作办公室", "政府金融办", "金融办"
    FOREIGN_AFFAIRS = "外事侨务", "政府外侨办", "外侨办"
    OPEN_GOVERNMENT = "政务公开", "政务公开办公室", "政务公开办", "政务公开工作机构"
    GOVERNMENT_SERVICES = "政务服务", "政务服务管理办公室", "政务办"
    GOVERNMENT_SERVICE_CENTRE = "政务服务中心"
    HOTLINE_OFFICE = "专线办"
    STAFFING = "机构编制", "机构编制委员会办公室", "编委办", "编办", "编制办"
    CYBERSPACE = "网信", "网信办"
    # departments
    EDUCATION = "教育", "教育局"
    EDUCATION_INSPECTION = "教育督导", "教育督导部门"
    ENVIRONMENT = "环境保护", "环境保护局", "环保局"
    FINANCE = "财政", "财政局"
    LAND = "国土资源", "国土资源局", "国土局"
    PLANNING = "城乡规划", "城乡规划局", "规划局"
    CONSTRUCTION = "住房城乡建设", "建设局", "住房和城乡建设局"
    HOUSING = "房管", "房管局"
    PARKS = "园林", "园林局"
    SANITATION = "环卫", "环卫局", "建设局（环卫）"
    PUBLIC_UTILITIES = "公用事业管理", "公用事业管理局"
    ENFORCEMENT = "综合执法", "城市管理综合执法局", "综合执法局", "城管局"
    DEVELOPMENT_AND_REFORM = "发展改革", "发展和改革委员会", "发展改革委", "发改委"
    PRICE = "物价", "物价局", "价格"
    ENERGY = "能源", "能源局"
    INDUSTRY_AND_INFORMATION = "工业和信息化", "工业和信息化局", "工信局"
    SCIENCE_AND_TECHNOLOGY = "科技", "科学技术局", "科技局"
    PERSONNEL = "人力资源社会保障", "人力资源和社会保障局", "人社局"
    PUBLIC_SECURITY = "公安", "公安局", "公安机关"
    TRAFFIC_POLICE = "公安交警", "公安交警部门", "交警部门"
    FIRE_BRIGADE = "公安消防支队"
    CIVIL_AFFAIRS = "民政", "民政局"
    JUSTICE = "司法行政", "司法局"
    HEALTH = "卫生计生", "卫生计生委", "卫计委"
    TRADITIONAL_MEDICINE = "中医药", "中医药管理部门"
    FOOD_AND_DRUG = "食品药品监督管理", "食品药品监督管理局", "食品药品监管局", "食药监局", "食品药品监管机构"
    QUALITY_SUPERVISION = "质量技术监督", "质量技术监督局", "质监局"
    QUALITY_WORK = "质量工作", "质量工作行政主管部门", "政府质量工作"
    INDUSTRY_AND_COMMERCE = "工商行政管理", "工商行政管理局", "工商局"
    WORK_SAFETY = "安全生产监督管理", "安全生产监督管理局", "安全监管局", "安监局"
    COMMERCE = "商务", "商务局"
    GRAIN = "粮食", "粮食局"
    SALT = "盐业", "盐业主管机构"
    AGRICULTURE = "农业", "农业局", "农业（畜牧）", "农牧"
    AGRICULTURAL_INDUSTRIALISATION = "农业产业化", "农业产业化办公室"
    AGRICULTURAL_DEVELOPMENT = "农业综合开发", "农开办"
    POVERTY_RELIEF = "扶贫", "扶贫部门"
    FORESTRY = "林业", "林业局"
    GREENING_OFFICE = "绿委办", "绿委办", "绿化委员会办公室"
    WATER = "水务", "水务局", "水利局"
    METEOROLOGY = "气象", "气象局"
    TRANSPORT = "交通运输", "交通运输局", "交通局"
    POST = "邮政管理", "邮政管理局", "邮政局"
    COMMUNICATIONS = "通信", "通信发展管理办公室", "通信发展办公室"
    TOURISM = "旅游", "旅游发展委员会", "旅游发展委", "旅游委"
    CULTURE = "文化", "文广新局", "文化广播电影电视新闻出版局"
    CULTURAL_RELICS = "文物", "文物部门"
    SPORT = "体育", "体育局"
    AGEING = "老龄", "老龄部门"
    STATISTICS = "统计", "统计局"
    AUDIT = "审计", "审计局", "审计机关"
    SUPERVISION = "监察", "监察局", "监察机关"
    STATE_TAX = "国税", "国税局"
    LOCAL_TAX = "地税", "地税局"
    STATE_ASSETS = "国有资产监督管理", "国资委"
    ADMINISTRATIVE_APPROVAL = "行政审批", "行政审批局"
    ETHNIC_AND_RELIGIOUS_AFFAIRS = "民族宗教", "民宗局"
    CIVIL_AIR_DEFENCE = "人防", "人防办"
    SECRECY = "保密", "国家保密局", "保密局"
    ARCHIVES = "档案", "档案局", "档案管理部门"
    LETTERS_AND_VISITS = "信访", "信访部门"
    CUSTOMS = "海关", "廊坊海关"
    INSPECTION_AND_QUARANTINE = "出入境检验检疫", "廊坊出入境检验检疫局"
    CENTRAL_BANK_BRANCH = "人民银行", "人行廊坊市中心支行", "人行廊坊中心支行", "中国人民银行廊坊市中心支行"
    BANKING_REGULATION = "银监", "廊坊银监分局", "银监分局"
    SECURITIES_REGULATION = "证监", "证监部门"
    COURT = "人民法院", "中级人民法院", "法院"
    PROCURATORATE = "人民检察院", "人民检察院", "检察院", "检察机关"
    GARRISON = "军分区", "廊坊军分区"
    ARMED_POLICE = "武警支队", "武警廊坊市支队"
    # institutions and people's organisations
    ENVIRONMENT_MONITORING_STATION = "环境监测站"
    METEOROLOGICAL_OBSERVATORY = "气象台"
    HOUSING_FUND_CENTRE = "住房公积金管理中心"
    AGRICULTURAL_ACADEMY = "农科院"
    DAILY_NEWSPAPER = "日报社", "廊坊日报社"
    BROADCASTER = "广播电视台", "廊坊广播电视台"
    ELDER_UNIVERSITY = "老年大学"
    SUPPLY_AND_MARKETING_COOPERATIVE = "供销合作社", "供销合作联合社", "供销社"
    LABOUR_UNION = "工会", "总工会"
    YOUTH_LEAGUE = "共青团"
    FEDERATION_OF_WOMEN = "妇联"
    FEDERATION_OF_DISABLED_PERSONS = "残联"
    SCIENCE_ASSOCIATION = "科协"
    SOCIAL_SCIENCE_FEDERATION = "社科联"
    NEXT_GENERATION_COMMITTEE = "关工委"
    VILLAGE_COMMITTEE = "村民委员会"
    RESIDENTS_COMMITTEE = "居民委员会"
    # what the registers of seven decrees name of their bodies
    CHIEF_RIVER_CHIEF = "总河长"
    RIVER_CHIEF = "河长"
    RIVER_CHIEF_OFFICE = "河长制办公室", "河长制办公室", "河长办", "河长制工作机构"
    ELDER_EDUCATION_OFFICE = "老年教育办公室"
    AIR_LEADING_GROUP = "大气领导小组", "大气领导小组", "大气污染治理工作领导小组"
    AIR_LEADING_GROUP_OFFICE = "大气领导小组办公室", "大气领导小组办公室", "大气污染治理工作领导小组办公室"
    HEAVY_POLLUTION_COMMAND = "重污染天气应急指挥机构"
    HEAVY_POLLUTION_OFFICE = "应急响应办公室", "应急响应办公室", "重污染天气应急响应办公室"
    HEAVY_POLLUTION_OFFICE_MEMBERS = "应急响应办公室成员单位", "应急响应办公室成员单位", "应急响应办公室各成员单位"
    EXPERT_GROUP = "专家组"
    FORECAST_GROUP = "监测预报组"
    INSPECTION_GROUP = "督导考核组"
    QUALITY_AWARD_COMMITTEE = "质量奖评审委员会", "质评委", "政府质量奖评审委员会"
    QUALITY_AWARD_OFFICE = "质量奖评审委员会办公室", "质评办"
    REAL_ESTATE_REGISTRATION = "不动产登记管理", "不动产登记管理局"
    REDEVELOPMENT_HEADQUARTERS = "棚户区改造指挥部", "市区棚户区改造指挥部"
    REDEVELOPMENT_OFFICE = "棚改办", "棚改办", "棚户区改造办公室"
    LIVESTOCK_GROUP_MEMBERS = "畜禽养殖废弃物资源化利用领导小组有关成员单位"
    FOREST_CITY_HEADQUARTERS = "创森指挥部", "创建国家森林城市指挥部"
    FOREST_CITY_OFFICE = "创森办", "创森办", "创建国家森林城市指挥部办公室"
    FOREST_CITY_MEMBERS = "创森指挥部各成员单位"
    TOURISM_GROUP_OFFICE = "旅游工作领导小组办公室"
    TOURISM_GROUP_MEMBERS = "旅游工作领导小组其他成员单位"
    AGRICULTURAL_INFORMATION_GROUP_MEMBERS = "农业信息化工作领导小组成员单位"
    LAND_REGISTRATION_OFFICE = "确权工作指导小组办公室"
    STRAW_BURNING_GROUP = "秸秆禁烧和综合利用工作领导小组"
    FOOD_SAFETY_OFFICE = "食安办"
    PEOPLES_ART_HOUSE = "群艺馆"
    CULTURE_VOLUNTEERS_BASE = "文化志愿者服务基地"
    SALT_REFORM_LEADING_GROUP = "盐业体制改革领导小组"
    OPENNESS_GROUP = "政务公开领导小组"
    OPENNESS_GROUP_OFFICE = "政务公开领导小组办公室", "政务公开领导小组办公室"
    OPENNESS_GROUP_MEMBERS = "政务公开领导小组成员单位", "政务公开领导小组成员单位", "领导小组成员单位"
    # organs that a text leaves unnamed
    LOCALITIES = "各地"
    DEPARTMENTS = "各部门", "政府各部门", "各部门和单位"
    DEPARTMENTS_CONCERNED = (
        *("有关部门", "有关部门", "各有关部门", "政府有关部门", "政府各有关部门", "有关行政部门", "有关职能部门"),
        *("相关部门", "各相关部门", "政府相关部门", "相关行政部门", "相关职能部门", "各相关职能部门", "管理职能部门"),
    )
    COMPETENT_DEPARTMENTS = "主管部门", "主管部门", "行业主管部门", "管理部门"
    DRAFTING_DEPARTMENTS = "起草部门"
    MAKING_BODIES = "制定机关"
    RESPONSIBLE_UNITS = "责任单位", "责任单位", "有关责任单位", "相关责任单位"
    UNITS_CONCERNED = "有关单位", "有关单位", "各有关单位", "相关单位"
    SHARING_PLATFORM_OPERATORS = "政务信息资源交换共享平台建设管理单位"

    @property
    def city(self) -> str:
        """The name of the city's own organ, without the prefix of its level."""
        return self.names[:2][-1]

    @property
    def is_department(self) -> bool:
        """Whether it is a department of a government, which any level may have under the same stem (部门)."""
        return _DEPARTMENT.search(self.zh) is None and _DEPARTMENT.search(self.city) is not None


class Party(_Named):
    """Classes of persons and bodies that are no organ of a government (当事人)."""

    SCHOOLS = "学校", "各学校", "各级各类学校"
    PRIMARY_AND_SECONDARY_SCHOOLS = "中小学校"
    BOARDING_SCHOOLS = "寄宿制学校"
    URBAN_SCHOOLS = "城镇学校"
    LEADING_SCHOOLS = "优质学校"
    RURAL_CENTRAL_SCHOOLS = "乡村中心学校"
    VOCATIONAL_COLLEGES = "职业院校"
    COUNTY_VOCATIONAL_CENTRES = "县级职教中心"
    TOWNSHIP_ADULT_SCHOOLS = "乡镇成人文化技术学校"
    COMMUNITY_EDUCATION_INSTITUTIONS = "社区教育机构"
    ELDER_SCHOOLS = "老年学校"
    OPEN_UNIVERSITY = "廊坊市广播电视大学（市开放大学）", "廊坊市广播电视大学"
    LEARNERS = "学习者"
    ELDER_STUDENTS = "老年学员"
    GUARDIANS = "未成年人的监护人", "监护人"
    ENTRUSTED_GUARDIANS = "受委托监护人"
    RELIEF_STATIONS = "救助管理机构"
    WELFARE_INSTITUTIONS = "福利机构"
    MEDICAL_INSTITUTIONS = "医疗机构"
    CARE_HOMES = "养老机构", "敬老院、福利院、老年公寓及社区养老等机构"
    RURAL_HOMES_FOR_THE_ELDERLY = "农村敬老院"
    CITY_WELFARE_HOMES = "城市社会福利院"
    ELDER_NURSING_HOMES = "老年养护院"
    ELDER_DAY_NURSERIES = "托老所"
    ELDER_DAY_CARE_CENTRES = "社区老年人日间照料中心"
    OWNERS_COMMITTEES = "业主委员会"
    PUBLIC_OFFICES = "机关"
    PUBLIC_BODIES_AND_ENTERPRISES = "企事业单位", "相关企事业单位"
    ENTERPRISES = "企业", "相关企业"
    POLLUTING_ENTERPRISES = "排污企事业单位", "排放大气污染物的工业企业"
    SOCIAL_GROUPS = "社会团体"
    SOCIAL_ORGANISATIONS = "社会组织"
    SOCIAL_FORCES = "社会力量"
    ORGANISATIONS_OF_EVERY_LEVEL = "各级组织"
    OTHER_BODIES = "其他部门或团体"
    PUBLIC = "公众", "社会", "全民"
    MARKET = "市场"
    OUTDOOR_WORKERS = "室外工作人员"
    OFFICIALS_ON_FIREWORKS = "公安、安全生产监督管理等部门工作人员"
    DEVELOPERS = "开发建设单位", "建设单位"
    LAND_TRANSFEREES = "受让方"
    DESIGNERS = "设计单位"
    BUILDERS = "施工单位"
    CONSTRUCTION_SUPERVISORS = "监理单位"
    BUILDING_SITES = "各类工地"
    PREMISES = "各类场所"
    PREMISES_WITHOUT_FIREWORKS = "禁放场所"
    WHOLESALERS = "批发企业"
    RETAILERS = "零售经营者"
    DISPLAY_ORGANISERS = "主办单位"
    DISPLAY_OPERATORS = "燃放作业单位"
    FEE_COLLECTORS = "收费单位"
    CAR_PARK_OWNERS = "停车场权属单位"
    MEDIA = "广播、电视、报刊、互联网媒体"
    WARNING_PLATFORMS = "各预警信息发布平台责任单位"
    TELECOM_OPERATORS = "通信运营商"
    CHINA_MOBILE = "中国移动廊坊分公司", "移动通信廊坊分公司"
    CHINA_UNICOM = "中国联通廊坊分公司", "联通廊坊分公司"
    CHINA_TELECOM = "中国电信廊坊分公司", "电信廊坊分公司"
    CABLE_NETWORK = "河北广电网络廊坊分公司", "河北广电网络廊坊公司"
    POWER_COMPANY = "廊坊供电公司"
    INSURANCE_COMPANY = "人保财险廊坊分公司"
    BANK_OF_CHINA_BRANCH = "中行廊坊分行"
    RIVER_KEEPERS = "河道保洁员、巡河员、网格化监管员"
    RIVER_WARDENS = "河道管护员、保洁员", "管护员、保洁员"
    TRADE_ASSOCIATIONS = "行业协会"
    CREDIT_INFORMATION_SUPPLIERS = "信息提供单位"
    QUALITY_AWARD_WINNERS = "获奖单位和个人", "政府质量奖获奖单位和个人"
    QUALITY_AWARD_REVIEWERS = "参与质量奖评审的工作人员"
    RURAL_COLLECTIVES = "农村集体经济组织", "集体经济组织"
    FINANCIAL_INSTITUTIONS = "金融机构"
    FOREST_INSURERS = "森林保险承办机构"
    STEEL_ENTERPRISES = "钢铁去产能企业"
    FARMERS = "农民"
    SURVEYORS = "具备资质的测绘单位", "测绘单位"
    PROPERTY_DEVELOPERS = "房地产开发企业"
    VILLAGE_TWO_COMMITTEES = "村“两委”班子"
    VILLAGERS_REPRESENTATIVES = "村民代表会议"
    ALL_VILLAGERS_MEETING = "全体村民大会"
    RURAL_PROPERTY_PLATFORMS = "农村产权交易平台", "交易平台", "农村产权流转交易平台"
    COUNTY_RURAL_PROPERTY_PLATFORMS = "县（市、区）交易平台"
    RURAL_PROPERTY_TRADERS = "农村产权交易主体"
    RURAL_PROPERTY_SELLERS = "农村产权出让方"
    RURAL_PROPERTY_BUYERS = "农村产权受让方"
    EMPLOYERS = "用人单位"
    LIVESTOCK_FARMS = "畜禽规模养殖场", "规模养殖场"
    SCENIC_SITES = "旅游景区", "景区"
    FOOD_AND_DRUG_BUSINESSES = "食品药品生产经营者"
    LICENSED_CATERERS = "获证餐饮服务单位"
    ONLINE_PLATFORMS = "第三方平台提供者"
    WASTE_PRODUCERS = "餐厨废弃物产生单位"
    CULTURE_FACILITY_MANAGERS = "公共文化设施管理单位"
    PUBLIC_LIBRARIES = "公共图书馆", "各级公共图书馆"
    AMATEUR_ART_BASES = "县级群众文艺辅导基地"
    SALT_PRODUCERS = "食盐生产企业", "食盐定点生产企业"
    SALT_WHOLESALERS = "食盐批发企业", "市、县级食盐批发企业"
    SALT_TRADERS = "食盐经营企业"
    SALT_MONOPOLY_FIRMS = "盐业专营企业", "盐业专营公司"
    TERTIARY_HOSPITALS = "三级医院", "市三级医院"
    SECONDARY_AND_TERTIARY_HOSPITALS = "二、三级医院", "上级医院"
    CITY_PUBLIC_HOSPITALS = "市级公立医院"
    COUNTY_HOSPITALS = "县级医院"
    TOWNSHIP_HOSPITALS = "乡镇卫生院"
    VILLAGE_CLINICS = "村卫生室"
    BASIC_MEDICAL_INSTITUTIONS = "基层医疗卫生机构"
    MEDICAL_ALLIANCES = "医联体"
    ALLIANCE_COUNCILS = "医联体理事会"
    ALLIANCE_LEAD_HOSPITALS = "医联体主体单位", "主体单位"
    ALLIANCE_MEMBERS = "医联体成员单位", "医联体各成员单位"
    COUNTY_COMMUNITIES = "县域医共体"
    NOT_NAMED = "未指明"


@frozen
class Organ:
    """An organ of one level: what it has charge of and, of a county's, which county (机关).

    Attributes:
        level: 层级: the level of the government or the area that it belongs to.
        remit: 职责: what it has charge of.
        place: 所在县市区: the county, where the text names one.
    """

    level: Level
    remit: Remit
    place: County | None = None

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.level, Level):
            raise InvalidFacts("level", self.level, "a member of Level", "Level的成员")
        if not isinstance(self.remit, Remit):
            raise InvalidFacts("remit", self.remit, "a member of Remit", "Remit的成员")
        if self.place is not None and not (isinstance(self.place, County) and self.level is Level.COUNTY):
            raise InvalidFacts("place", self.place, "a county, of an organ of that level", "县级机关所在的县（市、区）")

    @classmethod
    def parse(cls, text: str, level: Level = Level.EVERY) -> Organ:
        """The organ that a decree's words name, or that ``json`` wrote.

        Args:
            text: 机关名称: the words.
            level: 层级: the level of an organ whose words leave it open.

        Raises:
            InvalidFacts: The words name no organ, more than one, or none that is known.
        """
        if (found := _organ(text, level) if isinstance(text, str) else None) is None:
            raise InvalidFacts("who", text, "an organ as the decrees name it", "文件所称的机关")
        return found

    @property
    def zh(self) -> str:
        """The canonical Chinese name; the city's organ by its own name, others as a department of their level."""
        if self.place is None and (own := _OWN.get((self.level, self.remit))) is not None:
            return own[0]
        if self.level is Level.CITY:
            return self.remit.city if _NAMES_THE_CITY in self.remit.city else f"{self.level.zh}{self.remit.city}"
        name = self.remit.zh
        if self.remit.is_department:
            printed = self.remit.city.removeprefix(name)
            name += printed if printed in _SUFFIXES else _SUFFIXES[0]
        return f"{(self.place or self.level).zh}{name}"

    @property
    def en(self) -> str:
        """The English name."""
        level = "every level's" if self.level is Level.EVERY else (self.place or self.level).en
        return f"{level} {self.remit.en}{' department' if self.remit.is_department else ''}"

    @property
    def json(self) -> str:
        """The name in JSON; ``parse`` reads it."""
        return "-".join(part.json for part in (self.level, self.remit, self.place) if part is not None)

    __repr__ = brief_repr

    def __str__(self) -> str:
        return self.zh


def who(text: str, level: Level = Level.EVERY) -> tuple[Organ | Party, ...]:
    """Those whom the words of a duty name, in their order, each once.

    Words that are a name of their own stay whole (人力资源和社会保障局); others part at 、，和 及.

    Args:
        text: 责任主体: the words.
        level: 层级: the level of an organ whose words leave it open.

    Raises:
        InvalidFacts: A part of the words names none that is known.
    """
    if not isinstance(text, str) or len(text) > _LONGEST_LIST:
        raise InvalidFacts("who", text, f"text of at most {_LONGEST_LIST} characters", f"不超过{_LONGEST_LIST}字的文字")
    return tuple(dict.fromkeys(_each(text, level)))


_LONGEST_LIST, _LONGEST_NAME = 1_000, 60
_NAMES_THE_CITY = "廊坊"
_SUFFIXES = (
    *("部门", "行政部门", "主管部门", "行政主管部门", "管理部门", "行政管理部门", "监管部门"),
    *("主管机构", "管理机构"),
)
_DEPARTMENT = re.compile(f"(?:委员会|办公室|局|委|办|{'|'.join(_SUFFIXES)})$")
_CUT = re.compile("等(?=有关|相关)|以及|[、，和及]")

_OWN = {  # names of one level alone, the canonical one first
    (Level.EVERY, Remit.LOCALITIES): ("各地",),
    (Level.STATE, Remit.GOVERNMENT): ("国务院",),
    (Level.STATE, Remit.ENVIRONMENT): ("环境保护部", "环保部"),
    (Level.PROVINCE, Remit.PARTY_COMMITTEE): ("省委", "中共河北省委"),
    (Level.CITY, Remit.PARTY_COMMITTEE): ("市委", "廊坊市委", "中共廊坊市委"),
    (Level.CITY, Remit.PARTY_COMMITTEE_OF_OFFICES): ("市直机关工委",),
    (Level.CITY, Remit.YOUTH_LEAGUE): ("团市委",),
    (Level.CITY, Remit.HOTLINE_OFFICE): ("市长专线办",),
    (Level.CITY, Remit.CHIEF_RIVER_CHIEF): ("市级总河长",),
    (Level.CITY, Remit.RIVER_CHIEF): ("市级河长",),
    (Level.CITY, Remit.RESPONSIBLE_UNITS): ("市级责任单位", "市级有关责任单位"),
    (Level.CITY, Remit.DEPARTMENTS_CONCERNED): ("市政府有关部门", "市有关部门"),
    (Level.COUNTY, Remit.GOVERNMENT): ("县（市、区）人民政府", "各县（市、区）人民政府"),
    (Level.COUNTY, Remit.PARTY_COMMITTEE): ("县（市、区）党委", "各县（市、区）党委"),
    (Level.COUNTY, Remit.LOCALITIES): ("各县（市、区）", "县（市、区）"),
    (Level.DEVELOPMENT_ZONE, Remit.GOVERNMENT): ("廊坊开发区管委会", "廊坊开发区管委", "开发区管委会"),
    (Level.DEVELOPMENT_ZONE, Remit.PARTY_COMMITTEE): ("廊坊开发区工委", "开发区工委"),
    (Level.DEVELOPMENT_ZONE, Remit.PUBLIC_UTILITIES): ("开发区公用事业管理局",),
    (Level.DEVELOPMENT_ZONE, Remit.LOCALITIES): ("廊坊开发区",),
    (Level.TOWNSHIP, Remit.GOVERNMENT): ("乡镇人民政府", "乡（镇）人民政府"),
    (Level.TOWNSHIP, Remit.SUBDISTRICT_OFFICE): ("街道办事处",),
    (Level.TOWNSHIP, Remit.LOCALITIES): ("乡镇（街道）", "乡（镇、街道）"),
    (Level.TOWNSHIP, Remit.RIVER_CHIEF_OFFICE): ("乡级河长制工作机构",),
    (Level.VILLAGE, Remit.VILLAGE_COMMITTEE): ("村民委员会", "村委会"),
    (Level.VILLAGE, Remit.RESIDENTS_COMMITTEE): ("居民委员会", "居委会"),
    (Level.VILLAGE, Remit.LOCALITIES): ("村（社区）", "村街（社区）", "村（居委会）"),
}
_WRITTEN_OUT = {  # words that name several and share a part
    "各地各部门": "各地、各部门",
    "村（居）民委员会": "村民委员会、居民委员会",
    "村（居）委会": "村民委员会、居民委员会",
    "乡镇人民政府（街道办事处）": "乡镇人民政府、街道办事处",
    "市建设局（市园林局）": "市建设局、市园林局",
    "市、县（市、区）人民政府": "市人民政府、县（市、区）人民政府",
    "市、县（市、区）政府": "市人民政府、县（市、区）人民政府",
    "市、县两级河长制办公室": "市河长制办公室、县级河长制办公室",
    "广阳区、安次区人民政府": "广阳区政府、安次区政府",
    "安次区、霸州市、文安县人民政府": "安次区政府、霸州市政府、文安县政府",
    "县（市、区）党委、政府，廊坊开发区工委、管委": "县（市、区）党委、县（市、区）政府、开发区工委、开发区管委会",
    "各县（市、区）、廊坊开发区大气污染治理工作领导小组办公室": "县级大气领导小组办公室、开发区大气领导小组办公室",
    "各县（市、区）政府、廊坊开发区管委会重污染天气应急指挥机构": (
        "县级重污染天气应急指挥机构、开发区重污染天气应急指挥机构"
    ),
}


def _forms(remit: Remit) -> Iterator[str]:
    """The names of a remit without a level; a department is also its stem with any usual suffix."""
    yield from remit.names
    if remit.is_department:
        for name in remit.names:
            stem = _DEPARTMENT.sub("", name)
            if len(stem) > 1 and not stem.endswith(("机关", "机构", "）")):
                yield from (stem, *(f"{stem}{suffix}" for suffix in _SUFFIXES))


_REMITS = {form: remit for remit in Remit for form in _forms(remit)}
_PREFIXES: dict[str, tuple[Level, County | None]] = {prefix: (level, None) for level in Level for prefix in level.names}
_PREFIXES |= {prefix: (Level.COUNTY, county) for county in County for prefix in county.names}
_LONGEST_PREFIX = max(map(len, _PREFIXES))
_WHOLE = {name: Organ(*key) for key, names in _OWN.items() for name in names}
_PARTIES = {name: party for party in Party for name in (*party.names, party.json)}


def _organ(text: str, level: Level) -> Organ | None:
    """The organ of a printed name: a prefix and a remit's name, or such a name alone."""
    if text in _WHOLE or text in _PARTIES:
        return _WHOLE.get(text)
    for end in range(1, min(_LONGEST_PREFIX, len(text)) + 1):
        if text[:end] in _PREFIXES and (remit := _REMITS.get(text[end:])) and _NAMES_THE_CITY not in text[end:]:
            of, place = _PREFIXES[text[:end]]
            return Organ(of, remit, place)
    if text in _REMITS:
        return Organ(Level.CITY if _NAMES_THE_CITY in text else level, _REMITS[text])
    return _in_json().get(text)


@cache
def _in_json() -> dict[str, Organ]:
    """Every organ that there can be, by its name in JSON."""
    organs = [Organ(level, remit) for level in Level for remit in Remit]
    organs += [Organ(Level.COUNTY, remit, county) for county in County for remit in Remit]
    return {organ.json: organ for organ in organs}


def _one(text: str, level: Level) -> tuple[Organ | Party, ...]:
    """Those of a name that stays whole; none where it is not known."""
    if text in _PARTIES:
        return (_PARTIES[text],)
    if text in _WRITTEN_OUT:
        return tuple(_each(_WRITTEN_OUT[text], level))
    found = _organ(text, level)
    return () if found is None else (found,)


def _each(text: str, level: Level) -> Iterator[Organ | Party]:
    """Those of a list, taking at each place the longest name that ends at a cut."""
    cuts = [cut.span() for cut in _CUT.finditer(text)] + [(len(text), len(text) + 1)]
    start = 0
    while start <= len(text):
        for end, following in reversed(cuts):
            if 0 < end - start <= _LONGEST_NAME and (found := _one(text[start:end], level)):
                yield from found
                start = following
                break
        else:
            raise InvalidFacts("who", text[start:], "names as the decrees print them", "文件所称的机关或者当事人")


@say.register
def _(value: Organ, language: Language) -> str:
    return value.zh if language == "zh" else value.en
