"""What the opinions list: who has which duty, and how land is certified and given for infrastructure."""

from __future__ import annotations

from ...core.decrees import Known
from ...core.locators import Citation
from ...core.organs import Level, Organ, Party, Remit
from ...core.registers import Body, Once, Procedure, ProcedureStep, Register, Target, duty
from .decree import (
    CERTIFYING,
    CONTRACTOR,
    CONTRACTS,
    DISPUTES,
    FELLING,
    FINANCING,
    FISCAL,
    GOALS,
    GOALS_DUE,
    INVESTMENT,
    LEADING,
    OPERATOR,
    OPERATORS,
    OWNER,
    PUBLIC_FOREST,
    SERVICES,
    TRANSFER,
    UNDERSTORY,
)
from .tasks import _CLAUSES, _UNITS

__all__ = ["BODIES", "DUTIES", "PROCEDURES", "TARGETS"]

COUNTY_FORESTRY = Organ(Level.COUNTY, Remit.FORESTRY)
COUNTIES = Organ(Level.COUNTY, Remit.GOVERNMENT)
GOVERNMENTS = Organ(Level.EVERY, Remit.GOVERNMENT)
REGISTRY = Organ(Level.COUNTY, Remit.REAL_ESTATE_REGISTRATION)
TASK_OF = {clause: task for task, clause in _CLAUSES.items()}


def units(clause: Citation) -> tuple[Organ, ...]:
    """The responsible units of a task: those whom its bracket names."""
    return tuple(unit.organ for unit in _UNITS[TASK_OF[clause]])


DUTIES = Register(
    duty(
        GOALS,
        "goal-2020",
        Party.NOT_NAMED,
        "集体林业良性发展机制基本形成：落实所有权，稳定承包权，灵活经营权，健全流转和抵押贷款制度，完善管理服务体系；"
        "森林资源增长，农民林业收入增加，生态和经济社会可持续",
        "A sound mechanism stands: ownership settled, contract rights steadier, operating rights freer, transfer and "
        "mortgage sounder, services fuller; more forest, more income of farmers, lasting development",
        Once(GOALS_DUE, Known.PRESUMED),
    ),
    duty(
        OWNER,
        "let-land",
        Party.RURAL_COLLECTIVES,
        "依法发包林地，不受非法干预",
        "Contract its forest land out, free of unlawful interference",
    ),
    duty(
        OWNER,
        "stop-abuses",
        Party.RURAL_COLLECTIVES,
        "监督使用林地，防止和纠正长期抛荒、毁损林地、非法改变用途",
        "Watch the use of its land; prevent and stop abandonment, damage and unlawful change of use",
    ),
    duty(
        CONTRACTOR,
        "leave-households-free",
        Party.PUBLIC,
        "不得禁止或限制承包农户经营，不得强迫或限制其转让、互换、出租（转包）、入股或以其他方式流转",
        "Neither bar nor force a household that runs its land or passes it on by assignment, exchange, lease, shares "
        "or otherwise; the income is its own",
    ),
    duty(
        OPERATOR,
        "operating-certificates",
        Party.NOT_NAMED,
        "探索发放林地经营权证，赋予流转、投资入股等权能",
        "Explore certificates of the operating right; let it be transferred and invested as shares",
    ),
    duty(
        CONTRACTS,
        "model-contracts",
        COUNTY_FORESTRY,
        "加强指导，推广使用合同示范文本",
        "Guide, and promote the model forms of contract",
    ),
    duty(
        CONTRACTS,
        "contract-archives",
        (COUNTY_FORESTRY, Organ(Level.TOWNSHIP, Remit.FORESTRY)),
        "完善合同档案管理",
        "Keep archives of contracts, each authority within its remit",
    ),
    duty(
        CONTRACTS,
        "supervise-contracts",
        Party.RURAL_COLLECTIVES,
        "监督经营主体依约利用和保护林地",
        "See that operators use and protect the land as their contracts say",
    ),
    duty(
        DISPUTES,
        "settle-disputes",
        units(DISPUTES),
        "指导调解仲裁，制定培训计划和重大纠纷应急预案，为低收入家庭和贫困农户开设法律救助绿色通道，"
        "打击破坏森林资源犯罪，查处炒买炒卖",
        "Guide mediation and arbitration; plan training and the response to major disputes; a fast lane of legal aid "
        "for families of low income and poor farm households; act against crime and speculation",
    ),
    duty(
        PUBLIC_FOREST,
        "keep-public-forest",
        (*units(PUBLIC_FOREST), Party.PUBLIC),
        "执行林地保护利用规划和公益林采伐政策，严禁擅自改变公益林性质",
        "Follow the plans that protect forest land and the policy on felling; nobody changes what public-welfare "
        "forest is without authority",
    ),
    duty(
        PUBLIC_FOREST,
        "care-for-public-forest",
        units(PUBLIC_FOREST),
        "以政府购买服务为主体、权利人管护为补充、社会参与，分级管理",
        "Care bought by government in the main, that of right holders beside it, society taking part; by grades",
    ),
    duty(
        FELLING,
        "separate-quota",
        COUNTY_FORESTRY,
        "可按经营者需要为社会力量营造的商品林单独编制采伐限额",
        "It may draw up a quota of its own for commercial forest planted by private investors, as they need",
    ),
    duty(
        FELLING,
        "felling-services",
        units(FELLING),
        "采伐公示，简化审批，网上审批，委托乡（镇）政府核发采伐许可证",
        "Publish felling; approve it simply and online; let townships issue licences",
    ),
    duty(
        TRANSFER,
        "platform-services",
        Party.RURAL_PROPERTY_PLATFORMS,
        "为林权流转提供信息发布、市场交易、政策咨询、合同鉴证",
        "Serve transfers with information, trade, advice and certified contracts",
    ),
    duty(
        TRANSFER,
        "open-transfer",
        (Party.RURAL_COLLECTIVES, Party.FARMERS),
        "鼓励在平台公开流转；农民取得的商品林林木所有权和林地经营权可流转给社会力量",
        "Transfer openly on the platforms; trees of commercial forest and the operating right may go to investors",
    ),
    duty(
        TRANSFER,
        "subsidy-fund",
        COUNTIES,
        "设立林权流转补助资金",
        "Set up a fund that subsidises transfers",
    ),
    duty(
        TRANSFER,
        "supervise-investors",
        units(TRANSFER),
        "规定流转条件、用途、经营计划和违规处理，加强事中事后监管",
        "Rule on conditions, use, operating plans and breaches; supervise investors during and after a transfer",
    ),
    duty(
        OPERATORS,
        "discount-loans",
        units(OPERATORS),
        "符合林业项目贷款规定的可申请贴息贷款，按规定给予财政贴息",
        "Those who meet the rules on loans for forestry projects may apply for interest subsidy",
    ),
    duty(
        UNDERSTORY,
        "understory-economy",
        (Organ(Level.CITY, Remit.GOVERNMENT), COUNTIES),
        "发展林下种植业、养殖业、采集业和森林旅游业，走林草、林药、林菌、林牧的路子",
        "Develop planting, breeding, gathering and tourism under the trees: with grass, herbs, fungi and pasture",
    ),
    duty(
        UNDERSTORY,
        "understory-guidance",
        tuple(Organ(Level.EVERY, remit) for remit in (Remit.FORESTRY, Remit.AGRICULTURE, Remit.SCIENCE_AND_TECHNOLOGY)),
        "在良种培育、检疫防疫、安全生产、先进技术引进推广方面指导和服务",
        "Guide and serve in seeds, quarantine and prevention, safe production, advanced techniques",
    ),
    duty(
        SERVICES,
        "social-services",
        units(SERVICES),
        "加强基层站队，鼓励林业专业协会，购买森林防火、有害生物防治、资源管护服务，发展林业电子商务",
        "Strengthen local stations, encourage associations, buy fire prevention, pest control and care, trade online",
    ),
    duty(
        FISCAL,
        "capital-plans",
        GOVERNMENTS,
        "造林育林、森林防火、有害生物防治纳入基本建设计划，林区道路、供水、供电、通信纳入专项规划",
        "Put planting, fire and pest control into plans of capital construction, roads, water, power and "
        "communications into special plans",
    ),
    duty(
        FISCAL,
        "forest-compensation",
        units(FISCAL),
        "健全省、市、县三级森林生态效益补偿制度，按林木蓄积增长价值、管护成本、物价上涨指数和财力状况动态调整标准",
        "Three tiers of compensation, adjusted by the value of timber, cost of care, prices and fiscal strength",
    ),
    duty(
        FINANCING,
        "forest-mortgage",
        (Organ(Level.EVERY, Remit.DEPARTMENTS_CONCERNED), Party.FINANCIAL_INSTITUTIONS),
        "推进林权抵押贷款，在基本信贷制度内放宽准入、简化手续、合理确定利率和期限",
        "Lend on forest rights: easier entry, simpler procedure, reasonable rates and terms within their own rules",
    ),
    duty(
        FINANCING,
        "forest-insurance",
        (*units(FINANCING), Party.FOREST_INSURERS),
        "完善政策性森林保险，扩大险种和覆盖面，开办商业性森林保险，试点特色商品林保险",
        "Better policy insurance, more kinds and cover, commercial insurance, trials for special commercial forest",
    ),
    duty(
        LEADING,
        "lead-reform",
        COUNTIES,
        "加强组织领导，协调解决改革问题",
        "Lead the reform and settle what stands in its way",
    ),
    duty(
        LEADING,
        "complete-policies",
        Organ(Level.EVERY, Remit.DEPARTMENTS_CONCERNED),
        "按职责分工继续完善相关政策，形成支持合力",
        "Go on completing policies, each within its remit, and support the reform together",
    ),
    duty(
        LEADING,
        "coordinate-reform",
        COUNTY_FORESTRY,
        "统筹协调，推动各项政策措施落到实处",
        "Coordinate, and see every measure carried out",
    ),
    duty(
        LEADING,
        "pilot-reform",
        Party.NOT_NAMED,
        "加强指导和督查，重大改革项目先行试点",
        "Guide and inspect the reform; try major projects before they spread",
    ),
    duty(
        LEADING,
        "reward-contributions",
        Party.NOT_NAMED,
        "按国家、省有关规定奖励贡献突出的单位和个人",
        "Reward units and persons of outstanding contribution, by national and provincial rules",
    ),
    duty(
        INVESTMENT,
        "public-private-partnership",
        COUNTIES,
        "加大财政支持，在林业重大生态工程、林区基础设施、林业保护设施、野生动植物保护及利用领域实施政府和社会资本合作",
        "Spend more, and work with private capital in major ecological projects, infrastructure, protection facilities "
        "and wildlife",
    ),
)
TARGETS: tuple[Target, ...] = ()
BODIES: tuple[Body, ...] = ()
PROCEDURES = Register(
    Procedure(
        key="certification",
        zh="承包到户林地确权发证",
        en="A certificate for forest land that is contracted to a household",
        citation=CERTIFYING,
        steps=(
            ProcedureStep(key="survey", zh="现场勘验、确权", en="field survey", who=(COUNTY_FORESTRY, REGISTRY)),
            ProcedureStep(key="register", zh="登记发证", en="registration and certificate", who=(REGISTRY,)),
            ProcedureStep(key="deliver", zh="将权属证书发放到户", en="delivery to the household", who=(REGISTRY,)),
        ),
    ),
    Procedure(
        key="infrastructure-land",
        zh="基础设施用地",
        en="Land for infrastructure within the ceiling",
        citation=OPERATORS,
        steps=(
            ProcedureStep(key="plan", zh="符合土地利用总体规划", en="the land fits the master plan of land use"),
            ProcedureStep(key="quota", zh="优先保障用地指标", en="quota of land is given first"),
            ProcedureStep(key="formalities", zh="依法办理用地手续", en="land formalities"),
        ),
    ),
)
