"""119号 part 二: whose records come first, who may connect, what is consulted for what, lists red and black."""

from __future__ import annotations

from attrs import frozen

from ...core.decisions import Decision, missing
from ...core.figures import Record
from ...core.findings import note
from ...core.rules import rule
from ...core.terms import Reading, Term
from .decrees import EVALUATION, REAL_NAMES, RECORDS, SHARING, USE, CreditScope, scope_of

__all__ = [
    "Consultation",
    "Consulter",
    "CreditField",
    "CreditListPart",
    "CreditOccupation",
    "CreditPurpose",
    "CreditSource",
    "EvaluationDimension",
    "MustCheck",
    "PlatformBody",
    "RealNameDomain",
    "RecordPriority",
    "consultation",
    "credit_lists_lack",
    "dimensions_missing",
    "platform_access",
    "record_priority",
]


class RealNameDomain(Term):
    """The domains in which real-name registration comes first; the list is open (实名登记领域)."""

    INTERNET = "互联网"
    ROAD_TRANSPORT = "道路运输"
    POST_AND_PARCELS = "邮寄递送"
    TELECOMMUNICATIONS = "电信"
    FINANCIAL_ACCOUNTS = "金融账户"
    EMPLOYMENT_AND_SOCIAL_SECURITY = "就业和社会保障"
    OTHER = "其他"
    NONE = "无"


class CreditField(Term):
    """The fields in which personal records come first; the list is open (重点领域)."""

    FOOD_AND_DRUGS = "食品药品"
    WORK_SAFETY = "安全生产"
    FIRE_SAFETY = "消防安全"
    TRAFFIC_SAFETY = "交通安全"
    ENVIRONMENT = "环境保护"
    BIOSAFETY = "生物安全"
    PRODUCT_QUALITY = "产品质量"
    TAXES = "税收缴纳"
    HEALTH = "医疗卫生"
    FAMILY_PLANNING = "计划生育"
    LABOUR_PROTECTION = "劳动保障"
    CONSTRUCTION = "工程建设"
    FINANCIAL_SERVICES = "金融服务"
    INTELLECTUAL_PROPERTY = "知识产权"
    LITIGATION = "司法诉讼"
    ELECTRONIC_COMMERCE = "电子商务"
    VOLUNTARY_SERVICE = "志愿服务"
    OTHER = "其他"
    NONE = "无"


class CreditOccupation(Term):
    """The occupations of which records are kept first; the list is open (重点职业人群)."""

    CIVIL_SERVANTS = "公务员"
    RESPONSIBLE_PERSONS_OF_ENTERPRISES = "企业法定代表人及相关责任人"
    GRASSROOTS_LEGAL_WORKERS = "基层法律服务工作者"
    LAWYERS = "律师"
    NOTARIES = "公证员"
    FORENSIC_EXPERTS = "司法鉴定人"
    TEACHERS = "教师"
    PHYSICIANS = "医师"
    LICENSED_PHARMACISTS = "执业药师"
    APPRAISERS = "评估师"
    TAX_AGENTS = "税务师"
    REGISTERED_FIRE_ENGINEERS = "注册消防工程师"
    ACCOUNTANTS_AND_AUDITORS = "会计审计人员"
    ESTATE_AGENTS = "房地产中介从业人员"
    CERTIFICATION_STAFF = "认证人员"
    FINANCIAL_STAFF = "金融从业人员"
    TOUR_GUIDES = "导游"
    OTHER = "其他"
    NONE = "无"


@frozen(kw_only=True)
class RecordPriority(Record):
    """What comes first in the building of records (诚信记录重点).

    Attributes:
        real_name: 实名登记: whether the domain is one of real-name registration.
        field: 领域记录: whether the field is one in which records are built first.
        occupation: 人群记录: whether the occupation is one of which records are kept first.
    """

    real_name: CreditScope
    field: CreditScope
    occupation: CreditScope


@rule(REAL_NAMES, RECORDS)
def record_priority(
    *, domain: RealNameDomain, field: CreditField, occupation: CreditOccupation
) -> Decision[RecordPriority]:
    """Whether a person's registration, field and occupation are among those that records begin with (诚信记录重点).

    Args:
        domain: 登记领域: in what the person is registered, if in anything.
        field: 活动领域: in what field the person acts, if in any.
        occupation: 职业: the person's occupation, if there is one.

    Returns:
        诚信记录重点: of each, whether it is named; what is not named is not left out, as each list is open.

    >>> found = record_priority(
    ...     domain=RealNameDomain.OTHER, field=CreditField.TAXES, occupation=CreditOccupation.TOUR_GUIDES
    ... ).value
    >>> found.real_name.zh, found.field.zh, found.occupation.zh
    ('未列明', '列明', '列明')
    """
    where, what = RealNameDomain.of(domain, "domain"), CreditField.of(field, "field")
    who = CreditOccupation.of(occupation, "occupation")
    found = RecordPriority(real_name=scope_of(where), field=scope_of(what), occupation=scope_of(who))
    return Decision(
        found,
        note(REAL_NAMES, "登记领域", "domain of registration", where),
        note(RECORDS, "活动领域", "field", what),
        note(RECORDS, "职业", "occupation", who),
    )


class PlatformBody(Term):
    """Who is supported in connecting to the city's platform (接入机构)."""

    TRADE_ASSOCIATION = "行业协会"
    INTERMEDIARY = "中介机构"
    PUBLIC_SERVICE_BODY = "公共服务机构"
    SOCIAL_ORGANISATION = "社会组织"
    RESEARCH_INSTITUTE = "科研机构"
    NEWS_MEDIUM = "新闻媒体"
    MARKET_CREDIT_BUREAU = "市场化征信机构"
    OTHER = "其他"


@rule(SHARING)
def platform_access(body: PlatformBody) -> Decision[CreditScope]:
    """Whether a body outside government is supported in connecting to the city's credit platform (接入共享平台).

    Args:
        body: 机构: what kind of body it is.

    Returns:
        列举情况: named or outside; this list is closed.

    >>> platform_access(PlatformBody.NEWS_MEDIUM).value.zh
    '列明'
    """
    asked = PlatformBody.of(body, "body")
    return Decision(scope_of(asked, closed=True), note(SHARING, "机构", "body", asked))


class CreditListPart(Term):
    """What the system of red and black lists states (红黑名单制度内容)."""

    STANDARDS = "产生的标准"
    PROCEDURE = "产生的程序"
    RULES_OF_USE = "应用规则"
    PUBLICATION = "规范发布"
    EXIT = "退出机制"


@rule(USE)
def credit_lists_lack(stated: frozenset[CreditListPart]) -> Decision[tuple[CreditListPart, ...]]:
    """What a system of red and black lists of persons still lacks (红黑名单制度缺项).

    Args:
        stated: 已定内容: what it states.

    Returns:
        缺项: what it does not state; the plan itself sets no standard and no time after which a name comes off.

    >>> stated = frozenset(CreditListPart) - {CreditListPart.EXIT}
    >>> [part.zh for part in credit_lists_lack(stated).value]
    ['退出机制']
    """
    return missing(USE, CreditListPart, CreditListPart.some(stated, "stated"))


class CreditPurpose(Term):
    """For what a person's credit is consulted (查询用途).

    The first lines are works of administration, the next four matters that authorities check in every case, the last
    uses of the market; each of the three lists is open.
    """

    DAILY_SUPERVISION = "日常监督管理"
    ADMINISTRATIVE_LICENSING = "行政许可"
    PROCUREMENT_AND_TENDERS = "采购招标"
    MERIT_SELECTION = "评先评优"
    PUBLIC_RESOURCE_TRADING = "公共资源交易"
    QUALIFICATION_GRADING = "资质等级评定"
    PROFESSIONAL_TITLES = "职称评审"
    PERIODIC_INSPECTION = "定期检验"
    FINANCING = "融资"
    FISCAL_FUNDS = "安排财政资金"
    FISCAL_POLICY = "制定财政资金管理政策"
    SETTLEMENT_IN_TOWN = "城市落户"
    COMMENDATION = "表彰评优"
    CADRE_APPOINTMENT = "干部选拔任用"
    HEAD_OF_ENTERPRISE = "担任企业负责人"
    COMMERCIAL_LOANS = "商业贷款"
    COMMERCIAL_INSURANCE = "商业保险"
    INVESTMENT = "投资理财"
    ONLINE_SHOPPING = "网上购物"
    MARRIAGE_AND_JOBS = "婚恋就业"
    OTHER = "其他"


_P = CreditPurpose
_ALL = tuple(_P)
_WORKS = frozenset(_ALL[: _ALL.index(_P.SETTLEMENT_IN_TOWN)])
_CHECKED = frozenset({_P.SETTLEMENT_IN_TOWN, _P.COMMENDATION, _P.CADRE_APPOINTMENT, _P.HEAD_OF_ENTERPRISE})
_SCENES = frozenset(_ALL) - _WORKS - _CHECKED - {_P.OTHER}


class Consulter(Term):
    """Who consults (查询主体)."""

    AUTHORITY = "各级各有关部门"
    MARKET = "市场主体或社会机构"
    OTHER = "其他"


_ITS_OWN: dict[Consulter, frozenset[CreditPurpose]] = {
    Consulter.AUTHORITY: _CHECKED,
    Consulter.MARKET: _SCENES,
    Consulter.OTHER: frozenset(),
}


class CreditSource(Term):
    """What is consulted (查询内容)."""

    PUBLIC_INFORMATION = "个人公共信用信息"
    CREDIT_RECORD = "个人信用记录"
    EVALUATION_RESULT = "个人信用评价结果"


class Consultation(Term):
    """How far it is asked to consult (查询要求)."""

    MANDATORY = "应查必查"
    PROMOTED = "推动查询或应用"
    ENCOURAGED = "鼓励查询"
    NOT_NAMED = "未列明"


class MustCheck(Reading, at=EVALUATION):
    """Whether the check in every case binds although evaluation is only being explored (应查必查的效力)."""

    BINDS = (
        "应查必查",
        "对所列用途明定率先应用、每事必查",
        "For what it lists, the clause asks for the check in every case.",
    )
    EXPLORED = "仅为推动", "评价模型尚在探索", "The model is still being explored, so that nothing binds yet."


@rule(USE, EVALUATION)
def consultation(
    *,
    consulter: Consulter,
    source: CreditSource,
    purpose: CreditPurpose,
    must_check: MustCheck = MustCheck.BINDS,
) -> Decision[Consultation]:
    """How far it is asked to consult a person's credit for a purpose: must, promoted, encouraged (信用查询要求).

    Args:
        consulter: 查询主体: who consults; of others than authorities and the market the plan does not speak.
        source: 查询内容: what is consulted; a use of public information is not thereby one of evaluation results.
        purpose: 查询用途: what for.

    Returns:
        查询要求: how far it is asked; what is not named is not barred.

    >>> consultation(
    ...     consulter=Consulter.AUTHORITY, source=CreditSource.EVALUATION_RESULT, purpose=CreditPurpose.COMMENDATION
    ... ).value.zh
    '应查必查'
    """
    who, what = Consulter.of(consulter, "consulter"), CreditSource.of(source, "source")
    used = CreditPurpose.of(purpose, "purpose")
    binds = MustCheck.of(must_check, "must_check") is MustCheck.BINDS
    clause = EVALUATION if what is CreditSource.EVALUATION_RESULT else USE
    by_authority, found = who is Consulter.AUTHORITY, Consultation.NOT_NAMED
    if clause is EVALUATION and used in _ITS_OWN[who]:
        found = Consultation.MANDATORY if by_authority and binds else Consultation.PROMOTED
    elif what is CreditSource.PUBLIC_INFORMATION and by_authority and used in _WORKS:
        found = Consultation.PROMOTED
    elif what is CreditSource.CREDIT_RECORD and who is Consulter.MARKET:
        found = Consultation.ENCOURAGED
    return Decision(
        found,
        note(clause, "查询主体", "who consults", who),
        note(clause, "查询内容", "what is consulted", what),
        note(clause, "查询用途", "purpose", used),
    )


class EvaluationDimension(Term):
    """The dimensions of the model of personal credit; the list is open (评价维度)."""

    IDENTITY = "个人身份特质"
    ABILITY_TO_PERFORM = "履约能力"
    LAW_ABIDINGNESS = "遵纪守法"
    ECONOMIC_CONDUCT = "经济行为"
    SOCIAL_MORALITY = "社会公德"


@rule(EVALUATION)
def dimensions_missing(covered: frozenset[EvaluationDimension]) -> Decision[tuple[EvaluationDimension, ...]]:
    """Which named dimensions a model of personal credit leaves out; weights are not printed (评价模型缺项).

    Args:
        covered: 已含维度: the dimensions that it covers.

    Returns:
        缺项: the named dimensions that it does not cover.

    >>> [one.zh for one in dimensions_missing(frozenset(EvaluationDimension)).value]
    []
    """
    return missing(EVALUATION, EvaluationDimension, EvaluationDimension.some(covered, "covered"))
