"""What the three documents list: duties, targets, bodies, and the way to a park's title."""

from __future__ import annotations

import datetime

from ...core.bounds import Bound
from ...core.decrees import Known
from ...core.facts import COUNT
from ...core.locators import Citation
from ...core.organs import Level, Organ, Party, Remit
from ...core.registers import Body, Duty, Member, Procedure, ProcedureStep, Register, Target, Who, duty
from .decrees import (
    AIMS,
    ESTABLISHMENT,
    GOALS_DUE,
    IOT,
    LEADING,
    MANAGEMENT,
    OFFICE,
    RECOGNITION,
    REVIEW,
    ZONES_DUE,
)
from .goals import _OFF_PLATFORM, DemonstrationZones, FarmSector, InternetGoal, InternetTargets, _asked
from .group import SEATS
from .tasks import _CLAUSES, UNITS, InternetTask

__all__ = ["BODIES", "DUTIES", "PROCEDURES", "TARGETS"]

COUNTIES = Organ(Level.COUNTY, Remit.GOVERNMENT)
AGRICULTURE = Organ(Level.CITY, Remit.AGRICULTURE)
_T = InternetTask


def units(task: InternetTask) -> tuple[Organ, ...]:
    """The responsible units of a task."""
    return tuple(unit.organ for unit in UNITS[task])


def _task(task: InternetTask, key: str, zh: str, en: str) -> Duty:
    """A duty of those who answer for a task."""
    return duty(_CLAUSES[task], key, units(task), zh, en)


DUTIES = Register(
    duty(
        MANAGEMENT,
        "data-based-management",
        Party.NOT_NAMED,
        "农业行政审批、农产品质量安全监管、土地确权和流转管理、农机管理、畜牧兽医监管、渔业渔政管理数据化，"
        "全面完成电子政务协同系统建设",
        "Manage six fields by data, and complete the system of coordinated e-government",
    ),
    _task(
        _T.IOT,
        "iot-demonstration",
        "建立大田种植、设施园艺、畜禽养殖、水产养殖物联网示范基地；粮食主产区物联网测控，环京津蔬菜大县网络化环境监测；"
        "精准灌溉、施肥、投料",
        "Demonstration bases in four branches; monitoring in grain areas and vegetable counties; precise irrigation, "
        "fertilising and feeding",
    ),
    _task(
        _T.EQUIPMENT,
        "smart-equipment",
        "推广传感器、采集器、控制器和导航设备，林业装备和养殖场智能化",
        "Sensors, collectors, controllers and navigation; smart equipment for forests and farms of livestock",
    ),
    _task(
        _T.PROCESSING,
        "smart-processing",
        "粮食烘干、果蔬储藏等初加工设施和农产品加工企业应用物联网",
        "The Internet of Things in drying, storage and processing",
    ),
    _task(
        _T.COMMERCE,
        "agricultural-commerce",
        "培育本土农业电子商务平台，建设地方特色馆、村级服务站和电子商务产业园区",
        "Home-grown platforms, local halls, stations of villages, parks of e-commerce",
    ),
    _task(
        _T.MARKETS,
        "electronic-markets",
        "重点支持国家定点批发市场和省级重点农产品批发市场率先开展电子交易示范",
        "Let wholesale markets designated by the state and key ones of the province trade electronically first",
    ),
    _task(
        _T.OPERATORS,
        "operators-online",
        "引导专业大户、家庭农场、农民合作社、龙头企业等新型农业经营主体和国有农牧场上网经营，生鲜农产品直配、农资下乡、"
        "休闲观光农业电子商务率先突破",
        "Bring large households, family farms, cooperatives, leading enterprises and state farms online; direct "
        "delivery, inputs for the countryside and leisure farming go first",
    ),
    _task(
        _T.DATA,
        "agricultural-data",
        "整合重要农产品、动植物病虫防控、农业资源环境、农业种业、农业机械、畜禽养殖、渔业渔政数据",
        "Join the data of seven fields of agriculture",
    ),
    _task(
        _T.WARNING,
        "early-warning",
        "健全农情监测预警，建立农田小气候、动植物疫病监测预警体系，完善分析会商",
        "Monitor and warn; systems for microclimate and disease; consult on what is found",
    ),
    _task(
        _T.TRACING,
        "tracing",
        "市级对省级、市级对县级追溯体系对接；监管种子、化肥、农药、兽药、饲料及饲料添加剂信息",
        "Join the tracing systems of province, city and counties; supervise information on five kinds of inputs",
    ),
    _task(
        _T.E_GOVERNMENT,
        "agricultural-e-government",
        "涉农行政审批、执法监管、便民服务协同化、在线化，完善农业应急指挥平台",
        "Approvals, enforcement and services together and online; an emergency command platform",
    ),
    _task(
        _T.PLATFORM,
        "information-platform",
        "完善12316三农热线，对接种植业、畜牧业、渔业、农业机械、农产品质量安全、气象等行业信息平台",
        "Improve the farm hotline 12316 and join it with the platforms of six sectors",
    ),
    _task(
        _T.VILLAGES,
        "village-societies",
        "建立县级综合信息服务站；率先在重点村建立益农信息社，全市基本实现行政村全覆盖",
        "A combined information station in each county; village societies in key villages first, almost all at last",
    ),
    _task(
        _T.VILLAGES,
        "farmers-training",
        "“互联网+”纳入新型职业农民、农村实用人才培训，培训农民获取生产市场信息、网络营销、在线支付、智能远程管理",
        "Put the subject into courses; train farmers in information, marketing, payment and remote management",
    ),
    _task(
        _T.SMART_VILLAGES,
        "smart-villages",
        "智慧乡村任务纳入美丽乡村建设，建立集体资产管理信息平台，完善农村公共服务云平台",
        "Smart villages within the beautiful countryside; platforms for collective assets and public services",
    ),
    _task(
        _T.LEADING,
        "internet-organisation",
        "在市农业信息化工作领导小组领导下开展，建立专家咨询组，搭建农业互联网联盟",
        "Work under the leading group; an expert advisory group, an alliance",
    ),
    duty(
        LEADING,
        "lead-internet-action",
        AGRICULTURE,
        "担负牵头责任，协调联动，细化措施",
        "Take the lead, coordinate, detail the measures",
    ),
    duty(
        LEADING,
        "county-plans",
        COUNTIES,
        "把“互联网+”现代农业纳入经济和社会发展规划，健全机制，明确分工",
        "Put the action into the plans of economic and social development; settle who does what",
    ),
    _task(
        _T.POLICY,
        "policy-tools",
        "以政府和社会资本合作（PPP）模式为主，担保补助、贷款贴息、费用奖补、购买服务并举；制定贫困农户互联网资费优惠",
        "Public-private partnership in the main, beside guarantees, interest subsidies, rewards and bought services; "
        "cheaper charges for poor households",
    ),
    _task(
        _T.POLICY,
        "policy-incentives",
        "激励参与农业互联网建设的金融机构、支付机构；支持农业互联网企业依法享受财税优惠",
        "Incentives for finance and payment institutions that take part; preferences for firms by national and "
        "provincial rules",
    ),
    _task(
        _T.SCIENCE,
        "internet-science",
        "支持关键农业技术研究，建设“星创天地”，培育三农创客，广泛宣传",
        "Research on key techniques, start-up spaces, makers, publicity",
    ),
    _task(
        _T.PILOTS,
        "internet-pilots",
        "在精准农业、物联网应用、信息进村入户、农产品质量安全追溯、农业电子商务等领域试点示范",
        "Pilots in five fields",
    ),
    _task(
        _T.BASICS,
        "rural-logistics",
        "光纤进村入户；农业、商贸、交通运输、供销、邮政等部门协作，共享农村物流服务网络",
        "Fibre into villages; departments of five kinds share a rural logistics network",
    ),
    _task(
        _T.BASICS,
        "network-security",
        "提高网络和信息系统防攻击、防篡改、防瘫痪、防窃密等能力",
        "Guard networks and systems against attack, tampering, breakdown and theft",
    ),
    duty(
        REVIEW,
        "support-parks",
        Organ(Level.EVERY, Remit.DEPARTMENTS_CONCERNED),
        "落实扶持现代农业园区的各项优惠政策，加大支持，帮助解决困难和问题",
        "Carry out what favours modern agricultural parks, support them more, help with their problems",
    ),
    duty(
        REVIEW,
        "park-qualities",
        Organ(Level.EVERY, Remit.DEPARTMENTS_CONCERNED),
        "建设成生产要素集聚、科技装备先进、管理体制科学、经营机制完善、带动效应明显的现代农业园区",
        "Parks that gather means of production, with advanced technology, scientific management, complete mechanisms "
        "and an evident effect on others",
    ),
    duty(
        REVIEW,
        "assess-parks",
        AGRICULTURE,
        "加强市级现代农业园区建设考核管理",
        "Assess and manage the building of municipal parks",
    ),
    duty(
        REVIEW,
        "reward-parks",
        AGRICULTURE,
        "奖励示范引领作用突出的园区，加大支持；有所列情形的撤销称号",
        "Reward parks that stand out and support them more; withdraw the title on the named grounds",
    ),
)


def _target(  # noqa: PLR0917  # a line of a register, read as a line of a table
    clause: Citation, key: str, zh: str, en: str, asks: Bound, due: datetime.date | None, who: tuple[Who, ...] = ()
) -> Target:
    known = Known.OPEN if due is None else Known.PRESUMED
    return Target(key=key, zh=zh, en=en, citation=clause, asks=asks, due=due, due_known=known, who=who)


_KEYS = (
    *("iot-share-2020", "online-retail-2020", "village-stations-2020", "village-broadband-2020"),
    *("access-speed-2020", "internet-penetration-2020", "parks-off-platform", "iot-models-2020"),
)
_FIGURES, _ZONES = InternetTargets(), DemonstrationZones()


def _goal(goal: InternetGoal, key: str) -> Target:
    """The target of a goal; of what none may be left, the rest is measured."""
    clause, bound = _asked(goal, _FIGURES, every=False)
    parks = goal is InternetGoal.PARKS_ON_PLATFORM
    zh, en = _OFF_PLATFORM if parks else (goal.zh, goal.en)
    who = units(_T.IOT) if clause == IOT else ()
    return _target(clause if who else AIMS, key, zh, en, bound, None if parks else GOALS_DUE, who)


TARGETS = Register(
    *(_goal(goal, key) for goal, key in zip(InternetGoal, _KEYS, strict=True)),
    *(
        _target(
            IOT,
            f"iot-zones-{sector.json.replace('_', '-')}-2018",
            f"{sector.zh}农业物联网应用示范区",
            f"demonstration zones of the Internet of Things in {sector.en}",
            COUNT.at_least(_ZONES.least, "以上"),
            ZONES_DUE,
            units(_T.IOT),
        )
        for sector in FarmSector
    ),
)
BODIES = Register(
    Body(
        key="park-group",
        zh="廊坊市现代农业园区工作领导小组",
        en="Leading group for modern agricultural parks",
        citation=ESTABLISHMENT,
        members=tuple(
            Member(seat.role.zh, seat.name, "、".join(post.printed for post in seat.posts)) for seat in SEATS
        ),
    ),
    Body(
        key="park-group-office",
        zh="现代农业园区领导小组办公室",
        en="Office of the leading group for parks",
        citation=OFFICE,
        members=tuple(Member("办公室主任", seat.name, "") for seat in SEATS if seat.directs_office),
        seat="市农业局",
    ),
    Body(
        key="information-group",
        zh="市农业信息化工作领导小组",
        en="Leading group for agricultural informatisation; its members are not listed",
        citation=LEADING,
    ),
    Body(key="expert-advisers", zh="专家咨询组", en="Expert advisory group", citation=LEADING),
    Body(key="internet-alliance", zh="农业互联网联盟", en="Agricultural Internet alliance", citation=LEADING),
)
PROCEDURES = Register(
    Procedure(
        key="park-title",
        zh="市级现代农业园区认定",
        en="Recognition of a municipal modern agricultural park",
        citation=RECOGNITION,
        steps=(
            ProcedureStep(key="application", zh="园区自主申报", en="the park applies of its own accord"),
            ProcedureStep(key="recommendation", zh="县级推荐", en="the county recommends it", who=(COUNTIES,)),
            ProcedureStep(key="assessment", zh="市级评审", en="the city assesses it"),
            ProcedureStep(key="publicity", zh="在廊坊农业信息网公示", en="it is made public online"),
            ProcedureStep(
                key="consent",
                zh="市政府同意认定",
                en="the municipal government agrees",
                who=(Organ(Level.CITY, Remit.GOVERNMENT),),
            ),
        ),
    ),
)
