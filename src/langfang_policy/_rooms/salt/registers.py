"""What the plan lists: duties, targets, the bodies of the reform, the order in which counties plan theirs."""

from __future__ import annotations

import datetime
from fractions import Fraction

from ...core.days import CalendarPeriod, Period
from ...core.decrees import Known
from ...core.facts import PERCENT
from ...core.organs import Level, Organ, Party, Remit
from ...core.registers import After, Body, Member, Once, Procedure, ProcedureStep, Recurring, Register, Target, duty
from .decree import (
    AREAS,
    AUTHORITY,
    CREDIT,
    DISCIPLINE,
    EMERGENCY,
    ENTERPRISE_TASKS,
    ENTERPRISES,
    FUNDS,
    GOALS,
    IODINE,
    ISSUED,
    LEADERSHIP,
    MARKET_ORDER,
    MONOPOLY,
    NON_FOOD_SALT,
    PRICES,
    QUALITY,
    RESERVES,
    STAFF,
    STRUCTURE,
    TIMING,
    TRANSFER,
    SaltTransition,
)
from .iodine import IodineCoverage
from .reform import SaltDeadlines, SaltLicenceDates
from .units import CHARGED, LED_BY, WORKED_BY, SaltGroup, SaltTask

__all__ = ["BODIES", "DUTIES", "PROCEDURES", "TARGETS"]


def _charged(task: SaltTask) -> tuple[Organ, ...]:
    """The units that answer for a task, as organs."""
    return tuple(Organ.parse(unit.zh) for unit in CHARGED[task][1])


AUTHORITIES = Organ(Level.EVERY, Remit.SALT)
COOPERATIVE = Organ(Level.CITY, Remit.SUPPLY_AND_MARKETING_COOPERATIVE)
HEALTH = Organ(Level.CITY, Remit.HEALTH)
CONCERNED = Organ(Level.EVERY, Remit.DEPARTMENTS_CONCERNED)
CITY, COUNTY = Organ(Level.CITY, Remit.GOVERNMENT), Organ(Level.COUNTY, Remit.GOVERNMENT)
GOVERNMENTS = Organ(Level.EVERY, Remit.GOVERNMENT)
LOCALITIES, DEPARTMENTS = Organ(Level.EVERY, Remit.LOCALITIES), Organ(Level.EVERY, Remit.DEPARTMENTS)
JOINED = (
    *(Remit.PUBLIC_SECURITY, Remit.JUSTICE, Remit.HEALTH),
    *(Remit.INDUSTRY_AND_COMMERCE, Remit.QUALITY_SUPERVISION, Remit.FOOD_AND_DRUG),
)
SUPPLIERS = (Party.SALT_PRODUCERS, Party.SALT_WHOLESALERS)
_DUE, _LICENCES, _TRANSITION = SaltDeadlines(), SaltLicenceDates(), SaltTransition()
PARTS_DONE = Once(_DUE.parts)
THROUGHOUT = Once(_TRANSITION.last_day, Known.PRESUMED)
"""To the end of the transition, for what is to be done or left undone as long as it lasts."""
EMERGENCY_COMES = After(zh="发生紧急突发情况", en="an emergency occurs")
DUTIES = Register(
    duty(
        GOALS,
        "finish-reform",
        CITY,
        "完成改革任务，形成监管到位、竞争有序的盐业体制",
        "Finish the reform and bring about effective supervision and orderly competition",
        Once(datetime.date(_DUE.whole_year, 12, 31)),
    ),
    duty(
        MONOPOLY,
        "approve-no-wholesaler",
        _charged(SaltTask.NO_NEW_WHOLESALERS),
        "不再核准新增食盐批发企业",
        "Approve no further wholesaler of food salt",
    ),
    duty(
        AUTHORITY,
        "take-charge",
        (COOPERATIVE, Organ(Level.COUNTY, Remit.SALT)),
        "主管本行政区域内的盐业工作",
        "Have charge of the salt industry, in the city or in the county that empowered them",
    ),
    duty(
        MARKET_ORDER,
        "joint-action",
        (AUTHORITIES, *(Organ(Level.EVERY, remit) for remit in JOINED)),
        "建立食盐安全管理联动机制，打击假冒伪劣",
        "Act together on the safety of food salt, and fight counterfeits",
    ),
    duty(
        MARKET_ORDER,
        "tracing",
        _charged(SaltTask.MARKET_ORDER),
        "建设电子追溯体系：来源可追溯、流向可查询、风险可防范、责任可追究",
        "Build electronic tracing: of the source, the flow, risks and liability",
    ),
    duty(
        QUALITY,
        "safety-system",
        Party.SALT_TRADERS,
        "建立健全食盐安全管理制度，加强产品质量检验",
        "Have a system for the safety of food salt, and inspect products",
    ),
    duty(
        QUALITY,
        "head-answers",
        Party.SALT_TRADERS,
        "企业主要负责人落实安全管理制度并对质量安全负总责",
        "The firm's main person in charge carries the system out and answers for quality and safety as a whole",
    ),
    duty(
        AREAS,
        "branches-as-prescribed",
        SUPPLIERS,
        "按国家主管部门的规定设立分支机构",
        "Open branches in the way that the national authority prescribes",
    ),
    duty(
        PRICES,
        "price-monitoring",
        Organ(Level.EVERY, Remit.PRICE),
        "监测预警食盐零售价格，配合保持价格基本稳定",
        "Monitor retail prices, warn, and help to keep them stable",
    ),
    duty(
        NON_FOOD_SALT,
        "record-checks",
        (AUTHORITIES, CONCERNED),
        "定期检查工业盐、高含盐制品等的生产、销售记录",
        "Regularly check the production and sales records of industrial and other salt that is no food",
    ),
    duty(
        CREDIT,
        "credit-supervision",
        (AUTHORITIES, CONCERNED),
        "加强食盐生产、流通、使用的信用监督",
        "Supervise good faith in the making, the trade and the use of food salt",
    ),
    duty(
        CREDIT,
        "credit-records",
        (AUTHORITIES, CONCERNED),
        "建立企业及其负责人和高管信用记录，纳入共享平台和公示系统",
        "Keep credit records of firms, heads and managers, on the shared platform and the national system",
    ),
    duty(
        CREDIT,
        "disclose-newcomers",
        (AUTHORITIES, CONCERNED),
        "对拟进入生产、批发领域的社会资本在准入前公示",
        "Publish capital that is to enter production or wholesale before it is admitted",
    ),
    duty(
        CREDIT,
        "disclose-yearly",
        (AUTHORITIES, CONCERNED),
        "每年公示所有企业及其负责人的信息",
        "Publish information on all firms and their heads every year",
        Recurring(CalendarPeriod.YEAR, within=Period(ISSUED), known=Known.PRESUMED),
    ),
    duty(
        CREDIT,
        "sanctions",
        CONCERNED,
        "联合惩戒违法失信者；后果严重且影响安全的实行黑名单管理",
        "Sanction bad faith jointly; blacklist what is serious and affects safety",
    ),
    duty(IODINE, "watch-areas", HEALTH, "动态监控碘盐及无碘食盐供应区域", "Keep watch over the areas of supply"),
    duty(
        IODINE,
        "deficiency-monitoring",
        HEALTH,
        "组织开展碘缺乏病监测",
        "Have disorders of iodine deficiency monitored",
    ),
    duty(
        IODINE,
        "supply-by-area",
        SUPPLIERS,
        "按划定区域供应碘盐和无碘食盐",
        "Supply iodised salt and salt without iodine by the areas that are drawn",
    ),
    duty(
        IODINE,
        "particular-groups",
        SUPPLIERS,
        "满足缺碘地区特定人群的无碘食盐需求",
        "Meet what particular groups in deficient areas want of salt without iodine",
    ),
    duty(
        IODINE,
        "least-stock",
        Party.SALT_WHOLESALERS,
        "保持最低库存",
        "Keep the least stock, by normal sales",
    ),
    duty(
        IODINE,
        "education",
        _charged(SaltTask.IODINE),
        "科学补碘宣传教育，面向孕妇、儿童和缺碘地区群众",
        "Teach pregnant women, children and people of deficient areas about iodine",
    ),
    duty(
        STRUCTURE,
        "merge-bodies",
        _charged(SaltTask.STRUCTURE),
        "整合市、县盐业管理机构，在现有编制内核定编制",
        "Merge the salt bodies of city and counties, and fix their posts within those there are",
    ),
    duty(
        STRUCTURE,
        "budget",
        _charged(SaltTask.STRUCTURE),
        "监管机构纳入同级财政预算",
        "Enter the supervising bodies in the budget of their own level",
    ),
    duty(
        STAFF,
        "strip-administration",
        _charged(SaltTask.STAFF),
        "剥离食盐批发企业承担的行政管理职能",
        "Take the functions of administration from wholesalers",
    ),
    duty(
        STAFF,
        "integrate-staff",
        (CITY, COUNTY),
        "整合在岗盐业管理和盐政执法人员，转换身份或妥善安置",
        "Integrate administrators and enforcement officers in post, change their status or settle them",
    ),
    duty(
        STAFF,
        "select-staff",
        Organ(Level.EVERY, Remit.PERSONNEL),
        "经考试或考核择优录用",
        "Select on merit by examination or assessment",
    ),
    duty(
        TRANSFER,
        "transfer-supervision",
        _charged(SaltTask.TRANSFER),
        "条件成熟时移交食盐质量安全管理与监督职能，厘清部门职能",
        "Hand the supervision of quality over when conditions are ripe, and make clear who does what",
    ),
    duty(
        FUNDS,
        "transition-costs",
        GOVERNMENTS,
        "统筹安排过渡期盐业管理和执法经费",
        "Provide what administration and enforcement need in the transition",
        THROUGHOUT,
    ),
    duty(
        RESERVES,
        "reserve-system",
        _charged(SaltTask.RESERVES),
        "建立由政府储备和企业社会责任储备组成的食盐储备体系",
        "Build reserves of the government and, as their social responsibility, of firms",
    ),
    duty(
        RESERVES,
        "municipal-reserve",
        _charged(SaltTask.RESERVES),
        "市级食盐储备按现行方式储存",
        "Keep the municipal reserve as it is kept",
    ),
    duty(
        EMERGENCY,
        "emergency-plan",
        (AUTHORITIES, Organ(Level.EVERY, Remit.DEVELOPMENT_AND_REFORM), Organ(Level.EVERY, Remit.PRICE)),
        "制定食盐供应应急预案，向同级政府应急管理部门备案",
        "Draw up an emergency plan of supply, and file it with the emergency department of the same level",
    ),
    duty(
        EMERGENCY,
        "emergency-measures",
        _charged(SaltTask.RESERVES),
        "按应急预案采取措施，确保市场稳定",
        "Take the measures of the emergency plan, so that the market stays stable",
        EMERGENCY_COMES,
    ),
    duty(
        ENTERPRISES,
        "separate",
        (Party.SALT_MONOPOLY_FIRMS, *_charged(SaltTask.ENTERPRISES)),
        "廊坊市海晶盐业专营有限公司与市盐政稽查支队、县级公司与稽查大队分开",
        "Part the city's monopoly company from the inspection detachment, and those of counties from the brigades",
    ),
    duty(
        ENTERPRISES,
        "surplus-staff",
        Party.SALT_MONOPOLY_FIRMS,
        "妥善分流安置富余人员",
        "Settle surplus staff properly",
    ),
    duty(
        ENTERPRISE_TASKS,
        "safe-supply",
        Party.SALT_MONOPOLY_FIRMS,
        "承担保障食盐安全职能，稳定市场、价格和特定供应",
        "Keep food salt safe, the market and prices stable, and particular areas and groups supplied",
    ),
    duty(
        ENTERPRISE_TASKS,
        "support-reform",
        GOVERNMENTS,
        "给予盐业企业改革政策、资金支持",
        "Support the reform of the firms by policy and money",
    ),
    duty(
        LEADERSHIP,
        "lead-reform",
        Organ(Level.CITY, Remit.SALT_REFORM_LEADING_GROUP),
        "领导方案实施，办公室设在市供销社",
        "Lead the plan's implementation, with an office in the cooperative",
    ),
    duty(
        LEADERSHIP,
        "carry-out",
        tuple(Organ.parse(unit.zh) for unit in WORKED_BY),
        "组成工作组，具体负责推进落实",
        "Carry the plan out as its working group",
    ),
    duty(
        LEADERSHIP,
        "supporting-measures",
        CONCERNED,
        "履行改革责任，抓紧制定配套政策措施",
        "Fulfil their part of the reform, and soon draw up the policies that go with it",
    ),
    duty(
        LEADERSHIP,
        "county-leadership",
        COUNTY,
        "加强对盐业管理机构和盐业企业改革的组织领导",
        "Lead the reform of the salt bodies and firms more firmly",
    ),
    duty(
        LEADERSHIP,
        "county-plan-sent-in",
        COUNTY,
        "制定本地改革实施方案，及时报市政府审批",
        "Draw up their own plan, and send it to the municipal government for approval in time",
    ),
    *(
        duty(TIMING, key, (CONCERNED, *bearers), zh, en, PARTS_DONE)
        for key, bearers, zh, en in (
            ("bodies-set-up", _charged(SaltTask.STRUCTURE), "机构调整设置", "Set up the salt bodies anew"),
            ("posts-fixed", _charged(SaltTask.STRUCTURE), "编制核定", "Fix the posts"),
            ("status-changed", _charged(SaltTask.STAFF), "人员身份转换", "Change the status of staff"),
            ("separated", _charged(SaltTask.ENTERPRISES), "政企分开", "Part government and firms"),
            (
                "transfer-prepared",
                _charged(SaltTask.TRANSFER),
                "做好食盐质量安全监管职能移交准备",
                "Prepare to hand the supervision of quality over",
            ),
        )
    ),
    duty(
        TIMING,
        "no-reissue",
        _charged(SaltTask.NO_NEW_WHOLESALERS),
        "现有食盐批发企业许可证不再重新核发",
        "Reissue no licence of an existing wholesaler while it is extended",
        Once(_LICENCES.extended_to, Known.PRESUMED),
    ),
    *(
        duty(TIMING, key, (LOCALITIES, DEPARTMENTS), zh, en, THROUGHOUT)
        for key, zh, en in (
            ("transition-quality", "过渡期内加强食盐质量安全监管", "Supervise quality throughout the transition"),
            ("transition-supply", "过渡期内做好食盐供应", "Keep supply up throughout the transition"),
            ("transition-reserves", "过渡期内做好食盐储备", "Keep reserves up throughout the transition"),
            ("transition-credit", "过渡期内做好信用管理", "Manage credit throughout the transition"),
            ("transition-campaigns", "过渡期内做好专项治理", "Run special campaigns throughout the transition"),
        )
    ),
    *(
        duty(DISCIPLINE, key, Party.NOT_NAMED, zh, en, THROUGHOUT)
        for key, zh, en in (
            ("no-rushed-hiring", "改革期间严禁突击进人", "Take nobody on in a rush during the reform"),
            ("no-rushed-promotion", "改革期间严禁突击提拔干部", "Promote nobody in a rush during the reform"),
            ("no-excess-posts", "改革期间严禁超职数配备干部", "Fill no more leading posts than there are"),
        )
    ),
)
_COVERED = PERCENT.at_least(Fraction(IodineCoverage().percent), "以上")
TARGETS = Register(
    *(
        Target(key=key, zh=zh, en=en, citation=IODINE, asks=_COVERED, who=(*SUPPLIERS, *_charged(SaltTask.IODINE)))
        for key, zh, en in (
            ("iodised-coverage", "缺碘地区合格碘盐覆盖率", "Coverage with qualified iodised salt where iodine lacks"),
            (
                "without-iodine-coverage",
                "高水碘地区无碘食盐覆盖率",
                "Coverage with salt without iodine where water is rich in it",
            ),
        )
    )
)
BODIES = Register(
    Body(
        key="leading-group",
        zh=SaltGroup.LEADING_GROUP.zh,
        en="Leading group on the reform of the salt industry",
        citation=LEADERSHIP,
        members=(Member("组长", "", "市政府主管市长"), *(Member("成员", "", unit.zh) for unit in LED_BY)),
    ),
    Body(
        key="office",
        zh=SaltGroup.OFFICE.zh,
        en="Office of the leading group",
        citation=LEADERSHIP,
        seat="市供销社",
    ),
    Body(
        key="working-group",
        zh=SaltGroup.WORKING_GROUP.zh,
        en="Working group that carries the plan out",
        citation=LEADERSHIP,
        members=tuple(Member("成员", "", unit.zh) for unit in WORKED_BY),
    ),
)
PROCEDURES = Register(
    Procedure(
        key="county-plan",
        zh="县（市、区）改革实施方案",
        en="The plan of a county",
        citation=LEADERSHIP,
        steps=(
            ProcedureStep(key="draw-up", zh="参照省、市改革方案制定", en="Draw it up on the models", who=(COUNTY,)),
            ProcedureStep(key="submit", zh="及时报市政府审批", en="Send it in for approval", who=(COUNTY,)),
            ProcedureStep(key="approve", zh="市政府审批", en="Approve it", who=(CITY,)),
        ),
    ),
)
