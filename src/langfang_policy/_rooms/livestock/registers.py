"""What the plan lists: who has which duty, and the leading group."""

from __future__ import annotations

import datetime

from ...core.decrees import Known
from ...core.locators import Citation
from ...core.organs import County, Level, Organ, Party, Remit
from ...core.registers import Body, Member, Once, Procedure, Register, Who, duty
from .decree import (
    ASSESSMENT,
    ATTACHMENT,
    CAPACITY,
    CYCLES,
    DENSE,
    ENERGY,
    FARMS,
    FERTILISER,
    FUNDS,
    GENERAL,
    GOALS,
    HUSBANDRY,
    LEADING,
    PERFORMANCE,
    POLICY,
    POLLUTION,
    PUBLICITY,
    SUPERVISION,
    TECHNOLOGY,
    TERRITORY,
    UPGRADE,
)
from .tasks import UNITS

__all__ = ["BODIES", "DUTIES", "PROCEDURES"]

GOVERNMENTS = Organ(Level.EVERY, Remit.GOVERNMENT)
COUNTIES = Organ(Level.COUNTY, Remit.GOVERNMENT)
AGRICULTURE = Organ(Level.CITY, Remit.AGRICULTURE)
ENVIRONMENT = Organ(Level.CITY, Remit.ENVIRONMENT)


def units(clause: Citation) -> tuple[Who, ...]:
    """Those whom the bracket of a clause names, in whatever role."""
    return tuple(unit.who for unit in UNITS[clause].all)


def _end_of(year: int, known: Known = Known.STATED) -> Once:
    return Once(datetime.date(year, 12, 31), known)


DUTIES = Register(
    duty(
        GENERAL,
        "answer-overall",
        GOVERNMENTS,
        "对畜禽养殖废弃物资源化利用负总责，以农用有机肥、沼气和生物天然气为主要处理方向，以畜牧大县和规模养殖场为重点",
        "Answer overall; treat waste chiefly as fertiliser, biogas and bio natural gas, in big counties and on farms "
        "of scale first",
    ),
    duty(
        GOALS,
        "system-2020",
        Party.NOT_NAMED,
        "建立资源化利用制度，培育资源化利用新兴产业，基本解决畜禽养殖污染",
        "A system for using waste stands, a new industry grows, pollution by livestock is basically solved",
        _end_of(2020),
    ),
    duty(
        HUSBANDRY,
        "husbandry-plan",
        (AGRICULTURE, Organ(Level.COUNTY, Remit.AGRICULTURE)),
        "县级以上农牧主管部门编制畜牧业发展规划，报批实施",
        "Draw up the plan of husbandry, at county level and above, and have it approved",
    ),
    duty(
        POLLUTION,
        "pollution-plan",
        (ENVIRONMENT, Organ(Level.COUNTY, Remit.ENVIRONMENT)),
        "会同农牧主管部门编制畜禽养殖污染防治规划，报批实施",
        "Draw up the plan against pollution with agriculture, and have it approved",
        _end_of(2017),
    ),
    duty(
        ASSESSMENT,
        "three-simultaneous",
        units(ASSESSMENT),
        "加强事中事后监管，落实环保三同时制度，公开建设项目环境信息",
        "Supervise during and after; facilities are designed, built and used together with the farm; publish what "
        "concerns the environment",
    ),
    duty(
        TERRITORY,
        "territorial-duty",
        GOVERNMENTS,
        "对本行政区域负总责，统筹畜产品供给和粪污治理，落实菜篮子市长负责制",
        "Answer overall for the area; weigh supply and treatment; the mayor answers for the vegetable basket",
    ),
    duty(
        TERRITORY,
        "action-plan",
        COUNTIES,
        "制定行动计划，分解年度任务，编制工作清单，抄报市级农业和环保主管部门备案",
        "Draw up an action plan with each year's tasks and a list of work; copy it to the city's agriculture and "
        "environment authorities",
        _end_of(2017),
    ),
    duty(
        SUPERVISION,
        "filing-and-reporting",
        units(SUPERVISION),
        "落实规模养殖场备案制度，建立污染直联直报信息系统和监管平台，上报信息不实的依法处罚",
        "File farms of scale, build the system of direct reports and its platform, punish false reports",
    ),
    duty(
        SUPERVISION,
        "acceptance",
        units(SUPERVISION),
        "检查验收规模养殖场粪污处理配套设施，对符合要求的实施销号和定期复核",
        "Inspect and accept the facilities of farms of scale; strike off those that pass, and look again from time to "
        "time",
    ),
    duty(
        FARMS,
        "treat-waste",
        Party.LIVESTOCK_FARMS,
        "建立粪污治理档案，建设并正常运行收集、贮存、处理设施或委托第三方处理，上报有关情况",
        "Keep a file, build and run facilities or entrust others with the treatment, and report",
    ),
    duty(
        UPGRADE,
        "upgrade-farming",
        units(UPGRADE),
        "优化布局，标准化示范创建，品种改良，疫病防控，定期整治兽药和饲料添加剂，推广节水、节料、干清粪、微生物发酵",
        "Better layout, model farms, breeds and disease control; regular campaigns on drugs and additives; less water "
        "and feed, dry removal of manure, fermentation",
    ),
    duty(
        UPGRADE,
        "cycle-plan",
        (Organ(Level.COUNTY, Remit.GOVERNMENT, County.YONGQING), Organ(Level.COUNTY, Remit.GOVERNMENT, County.SANHE)),
        "畜牧大县编制种养循环发展规划，以地定畜",
        "Big livestock counties plan the cycle of crops and herds, and size herds by their land",
    ),
    duty(
        CAPACITY,
        "assess-capacity",
        units(CAPACITY),
        "开展环境承载能力评估，确定养殖规模，对超过土地承载能力的县预警并限期调减",
        "Assess what land carries, settle the size of herds, warn counties that are above it and have them cut herds",
    ),
    duty(
        FERTILISER,
        "organic-fertiliser",
        units(FERTILISER),
        "依托省、市、县三级现代农业园区和果菜种植基地率先开展有机肥替代化肥，全市全面推广",
        "Organic for chemical fertiliser: first in parks of three tiers and bases of fruit and vegetables, then in the "
        "whole city",
        _end_of(2020, Known.PRESUMED),
    ),
    duty(
        ENERGY,
        "use-as-energy",
        units(ENERGY),
        "盘活闲置设施，用于发电、供气、压缩灌装、提纯净化、生产生物天然气；沼渣、沼液用作肥料",
        "Put idle plants to use: power, gas supply, bottling, purification, bio natural gas; residue and slurry as "
        "fertiliser",
    ),
    duty(
        DENSE,
        "third-party-treatment",
        units(DENSE),
        "推行第三方治理模式：分户贮存、统一收集、集中处理",
        "Treatment by third parties: stored by each household, collected together, treated in one place",
    ),
    duty(
        DENSE,
        "whole-county-project",
        units(DENSE),
        "争取畜禽粪污资源化利用整县推进项目，创建畜牧业发展绿色示范县",
        "Strive for the national project of whole counties, and create a green model county",
    ),
    duty(
        CYCLES,
        "three-cycles",
        units(CYCLES),
        "加强示范带动，引导规模养殖场配套种植用地，构建大中小三个循环",
        "Lead by example, have farms of scale find land for their waste, and build the three cycles",
    ),
    duty(
        LEADING,
        "lead-together",
        units(LEADING),
        "统筹研究部署，协调解决重大问题，定期沟通会商情况，通报工作进展，共享资源和信息",
        "Plan together and settle great problems; confer from time to time, report progress, share what is known",
    ),
    duty(
        LEADING,
        "inspect-and-report",
        AGRICULTURE,
        "会同市直有关部门定期督查和跟踪评估，向市政府报告",
        "Inspect and evaluate with other departments from time to time, and report to the city's government",
    ),
    duty(
        LEADING,
        "county-bodies",
        COUNTIES,
        "成立相应机构，明确部门职责，细化任务分工",
        "Set up bodies of the same kind, and part the tasks",
    ),
    duty(
        FUNDS,
        "spend-more",
        (Organ(Level.EVERY, Remit.FINANCE), *units(FUNDS)),
        "加大投入，支持规模养殖场、第三方处理企业、社会化服务组织建设粪污处理设施",
        "Spend more, and support facilities of farms of scale, of third parties and of service organisations",
    ),
    duty(
        POLICY,
        "raise-land-share",
        units(POLICY),
        "提高规模养殖场粪污资源化利用和有机肥生产积造设施用地占比及规模上限",
        "Raise the share and the ceiling of land for using waste and making fertiliser on farms of scale",
    ),
    duty(
        POLICY,
        "machinery-subsidy",
        units(POLICY),
        "对粪污收、储、运及有机肥加工使用装备敞开补贴",
        "Subsidise, without a ceiling, machines that collect, store and move waste and make or use fertiliser",
    ),
    duty(
        POLICY,
        "tax-relief",
        units(POLICY),
        "落实减免税，沼气和生物天然气增值税即征即退，支持碳交易",
        "Tax relief by law, value-added tax on biogas and bio natural gas refunded at once, carbon trading",
    ),
    duty(
        TECHNOLOGY,
        "promote-models",
        units(TECHNOLOGY),
        "推广气热电肥联产联供、园区内自循环、第三方综合治理、肥料化利用、区域化集中处理、堆积发酵就近还田六种模式",
        "Promote six ways: gas, heat, power and fertiliser together; cycles inside parks; third parties; fertiliser; "
        "treatment by region; heaps that ferment and go to nearby fields",
    ),
    duty(
        TECHNOLOGY,
        "train-farms",
        units(TECHNOLOGY),
        "加强对养殖场技术培训和指导",
        "Train and guide farms",
    ),
    duty(
        PERFORMANCE,
        "assess-counties",
        units(PERFORMANCE),
        "市农业局会同市环保局制定考核办法，对各县（市、区）政府开展考核",
        "Agriculture and environment write a method, and every county's government is assessed",
    ),
    duty(
        PERFORMANCE,
        "report-progress",
        GOVERNMENTS,
        "各级政府加强督导检查，定期通报工作进展",
        "Inspect, and make progress known from time to time",
    ),
    duty(
        PUBLICITY,
        "inform-the-public",
        units(PUBLICITY),
        "宣传法律法规和好经验，曝光违法排污典型案例",
        "Make law and good practice known, and expose typical cases of unlawful discharge",
    ),
    duty(
        PUBLICITY,
        "news-media",
        Party.MEDIA,
        "各级新闻媒体宣传法律法规和好经验，曝光典型案例",
        "Tell of law and good practice, and expose typical cases",
    ),
    duty(
        ATTACHMENT,
        "yearly-list",
        Party.NOT_NAMED,
        "年度重点任务和工作清单（附件未刊载）",
        "Each year's key tasks and list of work, an attachment that is not printed",
    ),
)
BODIES = Register(
    Body(
        key="leading-group",
        zh="畜禽养殖废弃物资源化利用工作领导小组",
        en="Leading group for using the waste of livestock and poultry; its members are open",
        citation=LEADING,
        members=(
            Member("组长", "", "主管副市长"),
            *(
                Member("成员", "", f"{unit}主要负责人")
                for unit in (
                    *("农业部门", "发改部门", "财政部门", "环保部门", "国土资源部门", "科技部门", "城乡规划部门"),
                    *("建设部门", "质监部门", "国税部门", "市政府金融办", "廊坊供电公司", "人保财险廊坊分公司"),
                )
            ),
        ),
    ),
    Body(
        key="group-office",
        zh="领导小组办公室",
        en="Office of the leading group",
        citation=LEADING,
        seat="市农业局",
    ),
)
PROCEDURES: tuple[Procedure, ...] = ()
