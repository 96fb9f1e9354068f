"""What the two decrees list: duties, the papers of the work, its bodies, and the steps of the implementation."""

from __future__ import annotations

import datetime

from attrs import frozen

from ...core.decrees import Known
from ...core.figures import Record
from ...core.locators import Citation
from ...core.organs import Level, Organ, Party, Remit
from ...core.registers import Body, Duty, Member, Once, Procedure, ProcedureStep, Register, duty
from .decree import (
    ACCEPTANCE,
    ATTACHMENTS,
    BASES,
    BORDERS,
    CORRIDORS,
    CULTURE,
    FUNDS,
    GOALS_DUE,
    IMPLEMENTING,
    LEADING,
    MANAGEMENT,
    OFFICE,
    PREAMBLE,
    PRINCIPLES,
    PROTECTION,
    PUBLICITY,
    ROSTER,
    STEPS,
    SUPERVISION,
    TASKS,
    URBAN,
)
from .headquarters import ROLL
from .indicators import UNITS, ForestIndicator
from .measures import bearers
from .steps import AcceptanceDeadlines, CreationStep

__all__ = ["BODIES", "CREATION_PAPERS", "DUTIES", "PROCEDURES", "CreationPaper"]

CITY_OFFICE = Organ(Level.CITY, Remit.FOREST_CITY_OFFICE)
CITY = Organ(Level.CITY, Remit.GOVERNMENT)
GOVERNMENTS = Organ(Level.EVERY, Remit.GOVERNMENT)
COUNTIES = Organ(Level.COUNTY, Remit.GOVERNMENT)
ZONE = Organ(Level.DEVELOPMENT_ZONE, Remit.GOVERNMENT)
PLACES = (COUNTIES, ZONE)
CITY_DEPARTMENTS = Organ(Level.EVERY, Remit.DEPARTMENTS_CONCERNED)
FORESTRY, PARKS_BUREAU = Organ(Level.CITY, Remit.FORESTRY), Organ(Level.CITY, Remit.PARKS)
CONSTRUCTION, TRANSPORT = Organ(Level.CITY, Remit.CONSTRUCTION), Organ(Level.CITY, Remit.TRANSPORT)
WATER, PLANNING = Organ(Level.CITY, Remit.WATER), Organ(Level.CITY, Remit.PLANNING)
INSPECTORS = Organ(Level.CITY, Remit.PARTY_INSPECTION_OFFICE), Organ(Level.CITY, Remit.GOVERNMENT_INSPECTION_OFFICE)
BY_THE_END = Once(GOALS_DUE, Known.PRESUMED)
APPLIED = Once(AcceptanceDeadlines().application)
REPORTED = Once(AcceptanceDeadlines().reports)
_I = ForestIndicator


def of_indicator(indicator: ForestIndicator, key: str, zh: str, en: str) -> Duty:
    """What an indicator without a figure asks, as a duty of its units."""
    return duty(indicator.clause, key, bearers(UNITS[indicator]), zh, en, BY_THE_END)


DUTIES = Register(
    duty(
        PRINCIPLES,
        "principles",
        Party.NOT_NAMED,
        "以人为本、生态优先；政府主导、全民参与；城乡一体、整体推进；因地制宜、尊重自然；增林扩绿、数质并重；绿色惠民、改善民生",
        "People and ecology first; government leads and all take part; town and country together; suit the place; more "
        "forest and better; green that serves the people",
    ),
    of_indicator(
        _I.FOREST_CORRIDORS,
        "link-corridors",
        "主要森林、湿地之间建贯通的森林生态廊道，宽度满足关键物种迁徙",
        "Link the main forests and wetlands by corridors, wide enough for key species to migrate",
    ),
    of_indicator(
        _I.ISOLATION_BELTS,
        "isolation-belts",
        "城市周边、组团之间、功能分区和过渡区建生态防护隔离带",
        "Build protective belts around the city, between its clusters, functional areas and transitions",
    ),
    of_indicator(
        _I.NURSERY_STOCK,
        "nursery-stock",
        "以苗圃培育的苗木为主，禁止移植古树、大树进城",
        "Plant nursery stock in the main; move no ancient or big tree into the city",
    ),
    of_indicator(
        _I.BIODIVERSITY,
        "biodiversity",
        "保护和选用有利于生物多样性的乡土植物，保护野生动物，营造自然生境",
        "Protect and choose native plants that favour biodiversity; protect wildlife and make habitats",
    ),
    of_indicator(
        _I.SOIL_AND_WETLAND,
        "soil-and-wetland",
        "改善与保护森林土壤和湿地，用有机覆盖物保育土壤，减少水土流失和粉尘",
        "Improve forest soil and wetland, mulch with wood, and lessen erosion and dust",
    ),
    of_indicator(
        _I.NEAR_NATURAL_TENDING,
        "near-natural-tending",
        "采取近自然抚育，不过度整齐划一、不过度修剪",
        "Tend close to nature, neither too uniform nor pruned too much",
    ),
    of_indicator(
        _I.RURAL_TOURISM,
        "rural-tourism",
        "加强森林公园、湿地公园、自然保护区基础设施，发展乡村旅游、森林人家和生态休闲村镇",
        "Improve parks and reserves; develop rural tourism, forest households and leisure villages",
    ),
    of_indicator(
        _I.FOREST_INDUSTRY,
        "forest-industry",
        "建设特色经济林、林下种养殖、用材林等产业基地，农民涉林收入逐年增加",
        "Build bases of economic forest, understory farming and timber; let farmers earn more from forest each year",
    ),
    of_indicator(
        _I.SCIENCE_PLACES,
        "science-places",
        "森林公园、湿地公园、植物园、自然保护区开放区设科普标识、宣传栏、科普馆",
        "Put signs, boards and halls of ecological science into parks, botanical gardens and open parts of reserves",
    ),
    of_indicator(
        _I.CITY_TREE_AND_FLOWER,
        "tree-and-flower",
        "依法民主议定市树、市花并广泛应用",
        "Choose a tree and a flower of the city by lawful deliberation, and use them widely",
    ),
    of_indicator(
        _I.LEADERSHIP,
        "leadership",
        "重视创建，指导思想明确，机构健全，措施有力",
        "Take the work seriously: clear guidance, sound organisation, strong measures",
    ),
    of_indicator(
        _I.POLICY_AND_LAW,
        "policy-and-law",
        "贯彻林业、绿化方针政策和法律法规，相关制度配套高效",
        "Carry out policy and law on forestry and greening, with rules that fit and work",
    ),
    of_indicator(
        _I.INVESTMENT,
        "investment",
        "城市森林建设纳入各级公共财政预算，建立政府引导、社会公益力量参与的投入机制，资金逐年增加",
        "Put city forest into the public budgets, let the public take part in funding, and spend more each year",
    ),
    of_indicator(
        _I.SCIENCE_SUPPORT,
        "technical-support",
        "科技支撑长期稳定，制定营造、管护和更新的技术规范和手册，有专业人才",
        "Lasting technical support, rules and manuals on planting, care and renewal, and trained people",
    ),
    of_indicator(
        _I.FREE_OPENING,
        "free-opening",
        "财政投资建设的公园、绿地原则上免费向公众开放",
        "Open parks and green space that public money built free of charge, as a rule",
    ),
    of_indicator(
        _I.MONITORING,
        "monitoring",
        "监测森林资源和生态功能，核算生态效益",
        "Monitor forest resources and functions, and reckon their benefit",
    ),
    of_indicator(
        _I.ARCHIVES,
        "archives",
        "资源管理档案完整规范，图件齐备，信息化管理",
        "Keep complete archives and maps, managed by computer",
    ),
    duty(
        URBAN,
        "urban-greening",
        (CONSTRUCTION, PARKS_BUREAU, PLANNING, Organ(Level.CITY, Remit.HOUSING), *PLACES),
        "提高城市出入口、生态隔离带、公园（游园）、主次干道绿化水平，创建园林式单位（小区），消灭绿化死角，"
        "建设防护隔离带、楔形绿地和森林团组",
        "Better green at city entrances, isolation belts, parks and streets; garden-type units; no corner left bare; "
        "protective belts, wedges and groups of forest",
    ),
    duty(
        CORRIDORS,
        "corridor-gaps",
        (TRANSPORT, CONSTRUCTION, WATER, *PLACES),
        "廊道逐条逐段查遗补缺：未绿化的补齐，标准档次不高的更新改造，重点廊道加宽、加厚、加层",
        "Check every corridor by sections: fill what is bare, renew what is poor, make the key ones wider and thicker",
    ),
    duty(
        BORDERS,
        "border-sections",
        PLACES,
        "在京廊、津廊、廊保、廊沧边界打造近自然式森林生态景观",
        "Near-natural forest along the borders with Beijing, Tianjin, Baoding and Cangzhou",
    ),
    duty(
        BASES,
        "large-tracts",
        PLACES,
        "建设速生丰产林、名优特果品、苗木繁育基地，营造万亩、十万亩以上平原森林",
        "Build bases of timber, fruit and nursery stock, and plain forest in very large tracts; how many is not said",
    ),
    duty(
        CULTURE,
        "forest-culture",
        (PARKS_BUREAU, *PLACES),
        "建设生态文化教育基地和科普场馆，在公园、植物园、自然保护区设科普宣传区，发展森林旅游、体验、疗养、食品",
        "Bases and halls of ecological education, science boards in parks and reserves, and forest tourism, "
        "experience, therapy and food",
    ),
    duty(
        MANAGEMENT,
        "forest-management",
        (FORESTRY, *PLACES),
        "编制市县两级森林经营抚育方案（办法），分类经营，全面抚育",
        "Draw up plans of tending for city and counties; manage by kind and tend all forest",
    ),
    duty(
        PROTECTION,
        "forest-protection",
        (FORESTRY, *PLACES),
        "制定森林保护办法，保护生物多样性，打击破坏森林资源，严格征占用林地审批和采伐限额，京津冀联防火灾和美国白蛾等病虫害",
        "Make measures on forest protection; protect biodiversity; act against destruction; be strict on land and "
        "quotas; guard with Beijing and Tianjin against fire and pests, the fall webworm above all",
    ),
    duty(
        STEPS[7],
        "self-inspection",
        CITY_OFFICE,
        "组织自查验收，形成工作报告，抓好整改",
        "Lead the self-inspection, report on it, and see defects mended",
        BY_THE_END,
    ),
    duty(
        STEPS[8],
        "apply",
        CITY,
        "以市政府名义向国家林业局提交验收申请",
        "Apply to the State Forestry Administration for acceptance, in the name of the government",
        APPLIED,
    ),
    duty(
        ACCEPTANCE,
        "third-party",
        Party.NOT_NAMED,
        "聘请国家级第三方评估并出具两份报告，提交评估报告、工作报告和创森资料",
        "Have a third party of national rank assess the work; hand in its reports, the work report and the materials",
        REPORTED,
    ),
    duty(
        LEADING,
        "own-organisation",
        (*PLACES, CITY_DEPARTMENTS),
        "成立创森组织机构和专门工作机构，报市创森办备案",
        "Set up an organisation of its own, and file it with the city's office",
    ),
    duty(
        TASKS,
        "own-plan",
        (*PLACES, CITY_DEPARTMENTS),
        "细化分解任务，制定实施方案并报市创森办备案",
        "Break the tasks down, draw up a plan, and file it with the city's office",
    ),
    duty(
        TASKS,
        "responsibility-letters",
        GOVERNMENTS,
        "纳入政府目标管理，签订目标责任状，目标倒逼、任务倒推、时间倒排",
        "Make it a target of government; sign letters of responsibility level by level; plan backwards from the goal",
    ),
    duty(
        FUNDS,
        "budget",
        GOVERNMENTS,
        "城市森林纳入公共财政预算，多渠道筹措资金",
        "Put city forest into the public budget, and raise money by many channels",
    ),
    duty(
        PUBLICITY,
        "publicity",
        (Party.MEDIA, *PLACES, CITY_DEPARTMENTS),
        "开辟创森专栏，结合全民义务植树节、森林日、爱鸟周、湿地日开展宣传",
        "Open a column, and use the tree-planting day, the forest day, the bird week and the wetland day",
    ),
    duty(
        SUPERVISION,
        "inspect",
        (*INSPECTORS, CITY_OFFICE),
        "定期与不定期、明察与暗访、抽查与全面检查相结合，通报情况",
        "Inspect regularly and at will, openly and unannounced, by samples and in full, and circulate what is found",
    ),
    duty(
        SUPERVISION,
        "own-assessment",
        (*PLACES, CITY_DEPARTMENTS),
        "建立督导考核机制，报市创森办备案",
        "Set up supervision of its own, and file it with the city's office",
    ),
    duty(
        OFFICE,
        "local-body",
        PLACES,
        "成立相应机构，负责本辖区日常工作，报指挥部办公室备案",
        "Set up a body for the daily work of the area, and file it with the office of the headquarters",
    ),
)


@frozen(kw_only=True)
class CreationPaper(Record):
    """A paper of the work, made or to be made (创森文件).

    Attributes:
        key: 编号: unique among them.
        zh: 名称: its name in Chinese.
        en: 英文: the same in English.
        citation: 条款: the clause that names it.
        day: 印发日: when it was issued, where the plan says so.
    """

    key: str
    zh: str
    en: str
    citation: Citation
    day: datetime.date | None = None


def paper(clause: Citation, key: str, zh: str, en: str, day: datetime.date | None = None) -> CreationPaper:
    """A paper as a line of the table."""
    return CreationPaper(key=key, zh=zh, en=en, citation=clause, day=day)


CREATION_PAPERS = Register(
    paper(PREAMBLE, "decision", "关于创建国家森林城市的决定", "decision to create", datetime.date(2015, 12, 29)),
    paper(PREAMBLE, "master-plan", "廊坊市创建国家森林城市建设总体规划", "master plan", datetime.date(2016, 12, 15)),
    paper(STEPS[3], "publicity-plan", "廊坊市创建国家森林城市宣传工作方案", "plan of publicity"),
    paper(STEPS[5], "working-rules", "廊坊市创建国家森林城市工作制度", "working rules"),
    paper(STEPS[5], "assessment-method", "廊坊市创建国家森林城市考核验收办法", "method of assessment and acceptance"),
    paper(MANAGEMENT, "tending-plans", "森林经营抚育实施方案（办法）", "plans of tending, of the city and of counties"),
    paper(STEPS[6], "film", "廊坊市森林城市建设宣传片", "film of publicity"),
    paper(STEPS[7], "inspection-report", "自查验收工作报告", "report of the self-inspection"),
    paper(PROTECTION, "protection-measures", "廊坊市森林保护办法", "measures on forest protection"),
    paper(ATTACHMENTS, "indicator-table", "任务指标及责任分工表", "table of indicators, listed and not printed"),
    paper(ATTACHMENTS, "project-table", "重点项目建设任务分解表", "table of key projects, listed and not printed"),
)

BODIES = Register(
    Body(
        key="headquarters",
        zh="廊坊市创建国家森林城市指挥部",
        en="Headquarters for creating a national forest city",
        citation=ROSTER,
        members=tuple(member for _, _, member in ROLL),
    ),
    Body(
        key="office",
        zh="廊坊市创建国家森林城市指挥部办公室",
        en="Office of the headquarters",
        citation=OFFICE,
        seat="市林业局",
        members=(
            Member("办公室主任", "马江水", "市绿委办主任、市林业局局长"),
            Member("副主任", "李德春", "市绿委办副主任、园林局局长"),
            Member("副主任", "康天佑", "市绿委办副主任、市林业局副局长"),
        ),
    ),
    Body(
        key="headquarters-of-the-plan",
        zh="市县两级创建国家森林城市指挥部",
        en="Headquarters of city and counties, each with an office",
        citation=STEPS[0],
    ),
    Body(
        key="inspection-group",
        zh="督导组",
        en="Inspection group",
        citation=SUPERVISION,
        members=tuple(Member("组成单位", "", unit) for unit in ("市委督查室", "市政府督查室", "市创森办")),
    ),
)

PROCEDURES = Register(
    Procedure(
        key="implementation",
        zh="规划实施阶段",
        en="The implementation",
        citation=IMPLEMENTING,
        steps=tuple(
            ProcedureStep(
                key=step.json.replace("_", "-"),
                zh=step.zh,
                en=step.en,
                who={CreationStep.INSPECT_ALL: (CITY_OFFICE,), CreationStep.APPLY: (CITY,)}.get(step, ()),
                citation=clause,
            )
            for step, clause in zip(CreationStep, STEPS, strict=True)
        ),
    ),
)
