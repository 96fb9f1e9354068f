"""What the opinions list: what is to be done, and by whom, of whom they name no department and oblige no enterprise."""

from __future__ import annotations

from ...core.bounds import Bound
from ...core.decrees import Known
from ...core.facts import COUNT, PERCENT
from ...core.locators import Citation
from ...core.organs import Level, Organ, Party, Remit
from ...core.registers import Body, Procedure, Register, Target, Who, duty
from .centres import CentreNumbers
from .decree import (
    ADDRESSEES,
    APPROVALS,
    CENTRES,
    COSTS,
    CREDIT,
    FINANCE,
    GOALS_DUE,
    GOODS,
    GREEN,
    NETWORK,
    ONLINE,
    OPERATION,
    PILOT,
    PLANNING,
    PLAYERS,
    REGION,
    SUPERVISION,
    SUPPLY,
)
from .networks import DistributionRate

__all__ = ["BODIES", "DUTIES", "PROCEDURES", "TARGETS"]

COUNTIES = Organ(Level.COUNTY, Remit.GOVERNMENT)
ZONE = Organ(Level.DEVELOPMENT_ZONE, Remit.GOVERNMENT)
DEPARTMENTS = Organ(Level.CITY, Remit.DEPARTMENTS_CONCERNED)
NOBODY = Party.NOT_NAMED

DUTIES = Register(
    duty(
        ADDRESSEES,
        "carry-out",
        (COUNTIES, ZONE, DEPARTMENTS),
        "落实实施意见",
        "Carry the opinions out",
    ),
    duty(
        CENTRES,
        "core-districts",
        NOBODY,
        "以明珠大厦、万达广场、万向城为重点商圈，改造周边配套设施",
        "Upgrade what surrounds the three key shopping districts, Mingzhu, Wanda and Wanxiangcheng",
    ),
    duty(
        CENTRES,
        "walking-street",
        NOBODY,
        "将新世纪步行街打造成方便快捷、消费力集中、文化底蕴深厚的商业街",
        "Make Xinshiji pedestrian street convenient, concentrated and rich in culture",
    ),
    duty(
        NETWORK,
        "rural-networks",
        NOBODY,
        "支持商务、供销、邮政、新闻出版等领域龙头企业向农村延伸服务网络，建设乡镇商贸中心",
        "Support leading firms of commerce, supply and marketing, post and publishing in reaching into the countryside "
        "and building trade centres of townships",
    ),
    duty(
        NETWORK,
        "rural-system",
        NOBODY,
        "支持连锁、寄递企业构建超市进镇、连锁下乡、配送到村、城乡协同的流通体系",
        "Support chains and couriers: supermarkets in towns, chains in the countryside, delivery to villages",
    ),
    duty(
        GOODS,
        "product-events",
        NOBODY,
        "地方特色产品、老字号产品“全国行”、“网上行”和“进名店”；增加智能、时尚、健康、绿色商品",
        "Take local and time-honoured products across the country, online and into renowned stores; more that is "
        "smart, fashionable, healthy, green",
    ),
    duty(
        PLAYERS,
        "brand-ladder",
        NOBODY,
        "按全国驰名、全省著名、本地知名的梯次帮扶，争创“全国零售百强”",
        "Support brands known in the nation, the province, the locality; strive for the national list of retailers",
    ),
    duty(
        PLAYERS,
        "market-players",
        NOBODY,
        "推动优势流通企业通过参股、控股、兼并、合资、合作等方式壮大",
        "Move strong firms to grow by shares, control, merger, joint venture and cooperation",
    ),
    duty(
        SUPPLY,
        "supply-technology",
        NOBODY,
        "鼓励零售企业应用射频识别、传感器、卫星导航、智能投递等现代技术",
        "Encourage retailers to use radio tags, sensors, satellite navigation, smart delivery",
    ),
    duty(
        GREEN,
        "green-venues",
        NOBODY,
        "创建绿色商场、绿色市场和绿色饭店，推广“百城千店”示范企业经验，支持新能源车辆用于邮政、快递",
        "Green malls, markets and hotels, by the example of demonstration firms; new-energy vehicles for post and "
        "couriers",
    ),
    duty(
        ONLINE,
        "online-services",
        NOBODY,
        "鼓励有条件的零售企业发展网订店取、网订店送和社区配送",
        "Encourage stores with the means to let customers order online and collect, and to deliver to them and their "
        "community",
    ),
    duty(
        ONLINE,
        "rural-ecommerce",
        NOBODY,
        "在全市农村电子商务全覆盖的基础上做好后续运营",
        "Keep rural e-commerce running, which already covers the city",
    ),
    duty(
        REGION,
        "regional-fairs",
        NOBODY,
        "做大做强国际经济贸易洽谈会、农产品交易会；以生态、智能、休闲、商务为发展方向；市场监管共治",
        "Strengthen the trade fair and the fair of farm produce; ecology, smart industry, leisure, business; supervise "
        "markets together",
    ),
    duty(
        PLANNING,
        "outlet-plans",
        NOBODY,
        "编制商业网点规划，考虑人口、交通、市政、生态环境，纳入城乡规划、土地利用总体规划",
        "Plan commercial outlets by population, traffic, utilities and environment, within the plans of town and land",
    ),
    duty(
        PLANNING,
        "lower-rents",
        NOBODY,
        "先买后租、先建后租；公有闲置物业或回购廉租用于老旧社区；落实新建社区商业设施配套",
        "Buy or build, then let; idle public property or cheap lets for old neighbourhoods; facilities in new ones",
    ),
    duty(
        SUPERVISION,
        "supervise-market",
        NOBODY,
        "打击侵犯知识产权、制售假冒伪劣商品和商业欺诈；督促平台审查经营者资格；抽查网络商品；建追溯体系；"
        "检查连锁总部和配送中心",
        "Act against infringement, counterfeits and fraud; have platforms check sellers; sample goods online; trace "
        "important goods; inspect headquarters and centres of chains",
    ),
    duty(
        CREDIT,
        "credit-records",
        NOBODY,
        "征集、披露和应用信用信息，依法发布失信企业“黑名单”，联合惩戒；线上线下信用评价",
        "Collect, disclose and use credit records; publish the list of dishonest firms by law and punish jointly; "
        "ratings online and in shops",
    ),
    duty(
        APPROVALS,
        "register-chains",
        NOBODY,
        "为连锁企业开设非法人门店和配送中心提供登记便利；逐步实行市场准入负面清单",
        "Make it easy to register outlets without legal personality and centres of chains; a negative list by steps",
    ),
    duty(
        APPROVALS,
        "shop-fronts",
        NOBODY,
        "在保障公共安全情况下放宽临街店铺装潢限制，取消不必要的店内装修改造审批",
        "Where public safety is assured, ease limits on shop fronts; drop needless approval of refits inside",
    ),
    duty(
        APPROVALS,
        "night-delivery",
        NOBODY,
        "完善城市配送车辆通行制度，为夜间配送、共同配送创造条件",
        "Passes of delivery vehicles that allow delivery at night and in common",
    ),
    duty(
        COSTS,
        "joint-value-added-tax",
        NOBODY,
        "推进跨地区连锁经营总部和分支机构汇总缴纳增值税",
        "Let headquarters and branches of chains across regions pay value-added tax together",
    ),
    duty(
        FINANCE,
        "funds",
        NOBODY,
        "统筹市级商贸流通资金，用好国家新兴产业创业投资引导基金、中小企业发展基金；引导银行、保险、典当、融资租赁、商业保理"
        "开发融资产品",
        "Allot the city's funds for trade, draw on two funds of the state; have lenders of five kinds offer products",
    ),
    duty(
        FINANCE,
        "pledges",
        NOBODY,
        "研究应收账款、存货、仓单等动产质押融资；以创业担保贷款扶持符合条件的小微企业",
        "Study pledges of receivables, stock and warehouse receipts; guaranteed loans for small firms that qualify",
    ),
    duty(
        PILOT,
        "pilot",
        NOBODY,
        "在财政、金融、人才、技术、标准化及服务体系建设等方面探索，开展零售企业转型创新试点",
        "Pilot the transformation, government leading and firms acting, in six fields",
    ),
)


def _target(  # noqa: PLR0917  # a line of a register, read as a line of a table
    clause: Citation, key: str, zh: str, en: str, asks: Bound, scope: Level = Level.CITY, who: tuple[Who, ...] = ()
) -> Target:
    return Target(
        key=key,
        zh=zh,
        en=en,
        citation=clause,
        asks=asks,
        due=GOALS_DUE,
        due_known=Known.PRESUMED,
        scope=scope,
        who=who,
    )


_NUMBERS, _RATE = CentreNumbers(), DistributionRate()
TARGETS = Register(
    _target(
        CENTRES,
        "complexes-2020",
        "建成的大型商业综合体",
        "large commercial complexes that are built",
        COUNT.at_least(_NUMBERS.complexes_least),
    ),
    _target(
        CENTRES,
        "special-streets-2020",
        "特色商业街区",
        "special shopping streets",
        COUNT.at_least(_NUMBERS.streets_least),
        Level.COUNTY,
        (COUNTIES,),
    ),
    _target(
        CENTRES,
        "business-districts-2020",
        "现代化中心商务区",
        "modern central business districts",
        COUNT.at_least(_NUMBERS.districts, "不少于"),
    ),
    _target(
        OPERATION,
        "unified-distribution-2020",
        "连锁企业统一配送率",
        "rate of central distribution by chain enterprises",
        PERCENT.at_least(_RATE.percent, "以上"),
    ),
)
BODIES: tuple[Body, ...] = ()
PROCEDURES: tuple[Procedure, ...] = ()
