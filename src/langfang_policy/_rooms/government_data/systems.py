"""Which systems are integrated, what the survey tells of them, which are cleaned up, and which are connected."""

from __future__ import annotations

from ...core.decisions import Decision, all_of, any_of, lacking, missing, needs
from ...core.errors import Undetermined, known
from ...core.facts import FLAG
from ...core.findings import condition, note
from ...core.rules import rule
from ...core.terms import Reading, Term, Words
from .decree import CLEANUP, EXCHANGE, OPEN_DATA, SCOPE, SECURITY, SHARING_SITE

__all__ = [
    "BusinessClause",
    "CheckNeeded",
    "CleanupMarks",
    "ConnectionCheck",
    "ConnectionNeed",
    "DataField",
    "FieldList",
    "GeographyNames",
    "NarrowAndRare",
    "ScopeList",
    "SecrecyReach",
    "SharingRules",
    "SurveyItem",
    "SystemOrigin",
    "ZombieMark",
    "connection_lacks",
    "field_lists",
    "is_zombie_system",
    "sharing_rules",
    "survey_lacks",
    "system_in_scope",
]


class SystemOrigin(Term):
    """How a system came to be or is kept up (系统来源)."""

    GOVERNMENT_INVESTMENT = "政府投资建设"
    JOINT_CONSTRUCTION = "政府与社会企业联合建设"
    PURCHASED_SERVICE = "政府向社会购买服务"
    PUBLIC_MAINTENANCE = "需要政府资金运行维护"


class ScopeList(Reading, at=SCOPE):
    """Whether the list of origins is closed (来源是否穷尽)."""

    CLOSED = (
        "穷尽列举",
        "该句界定范畴，且未以等字结尾",
        "The sentence says what the scope is, and nothing leaves it open.",
    )
    OPEN = "例示", "包括一词可以只是举例", "To include may be to give examples."


class BusinessClause(Reading, at=SCOPE):
    """Which origins the words on supporting government business go with (支撑政府业务的限定范围)."""

    ALL_ORIGINS = "限定各类来源", "修饰中心语信息系统", "They go with the noun, which all origins share."
    LAST_ORIGIN = "仅限定末项", "紧接末项来源", "They stand next to the last origin."


@rule(SCOPE)
def system_in_scope(
    origins: frozenset[SystemOrigin],
    *,
    supports_government_business: bool | None = None,
    scope_list: ScopeList = ScopeList.CLOSED,
    business_clause: BusinessClause = BusinessClause.ALL_ORIGINS,
) -> Decision[bool]:
    """Whether an information system is among those that are integrated and shared (纳入整合共享范畴).

    Args:
        origins: 系统来源: which of the four it has; none of another origin.
        supports_government_business: 支撑政府业务应用: whether it serves government business.

    Returns:
        纳入整合共享: whether it is.

    Raises:
        Undetermined: What it serves matters and is not given, or it has none of the origins and the list is read to
            be open.

    >>> system_in_scope(frozenset({SystemOrigin.PURCHASED_SERVICE}), supports_government_business=True).value
    True
    """
    has = SystemOrigin.some(origins, "origins")
    supports = FLAG.maybe(supports_government_business, "supports_government_business")
    is_open = ScopeList.of(scope_list, "scope_list") is ScopeList.OPEN
    limits_all = BusinessClause.of(business_clause, "business_clause") is BusinessClause.ALL_ORIGINS
    listed = condition(SCOPE, "属于所列来源", "of an origin that is listed", bool(has), _in_order(has))
    if not has and not is_open:
        return all_of(listed)
    if not has and not (limits_all and supports is False):
        raise Undetermined("origins", en="the plan does not say what else is included", zh="计划未载明还包括哪些来源")
    if not limits_all and has != {SystemOrigin.PUBLIC_MAINTENANCE}:
        return all_of(listed)
    serves = known(supports, "supports_government_business", _SERVES)
    business = condition(SCOPE, "支撑政府业务应用", "supports government business", serves)
    return all_of(listed, business) if has else all_of(business)


def _in_order(origins: frozenset[SystemOrigin]) -> tuple[SystemOrigin, ...]:
    return tuple(origin for origin in SystemOrigin if origin in origins)


_SERVES = Words("未说明是否支撑政府业务应用", "it is not said whether it supports government business")


class SurveyItem(Term):
    """What the survey records of each system (调查内容)."""

    QUANTITY = "数量"
    NAME = "名称"
    FUNCTION = "功能"
    SCOPE_OF_USE = "使用范围"
    FREQUENCY_OF_USE = "使用频度"
    APPROVING_DEPARTMENT = "审批部门"
    APPROVAL_TIME = "审批时间"
    SOURCE_OF_FUNDS = "经费来源"


@rule(CLEANUP)
def survey_lacks(recorded: frozenset[SurveyItem]) -> Decision[tuple[SurveyItem, ...]]:
    """What the survey of a department's systems does not record of what is named; the list is open (系统调查缺项).

    Args:
        recorded: 已登记内容: what it records.

    Returns:
        缺少内容: what is named and not recorded.

    >>> [item.zh for item in survey_lacks(frozenset(SurveyItem) - {SurveyItem.SOURCE_OF_FUNDS}).value]
    ['经费来源']
    """
    return missing(CLEANUP, SurveyItem, SurveyItem.some(recorded, "recorded"))


class ZombieMark(Term):
    """The marks of a system that is to be cleaned up; long, narrow and rare have no figure (“僵尸”系统特征)."""

    DETACHED = "使用与实际业务流程长期脱节"
    REPLACEABLE = "功能可被其他系统替代"
    IDLE = "所占用资源长期处于空闲状态"
    NOT_MAINTAINED = "运行维护停止更新服务"
    NARROW = "使用范围小"
    RARE = "使用频度低"


class CleanupMarks(Reading, at=CLEANUP):
    """Whether one of the marks is enough (特征的并列)."""

    ANY = (
        "具备其一",
        "逐项并列；若须兼备则几无可清理者",
        "They are listed one by one; with all of them at once hardly a system would be left to clean up.",
    )
    ALL = "同时具备", "末项以“以及”相连", "The last is joined by a word for and."


class NarrowAndRare(Reading, at=CLEANUP):
    """Whether the last mark needs both its limbs (使用范围小与频度低)."""

    BOTH = "同时具备", "同属一项", "They are one mark."
    EITHER = "具备其一", "以顿号并列，同各项", "They are listed as the marks are."


@rule(CLEANUP)
def is_zombie_system(
    marks: frozenset[ZombieMark],
    *,
    cleanup_marks: CleanupMarks = CleanupMarks.ANY,
    narrow_and_rare: NarrowAndRare = NarrowAndRare.BOTH,
) -> Decision[bool]:
    """Whether a system is one of those that its department cleans up (“僵尸”信息系统).

    Args:
        marks: 特征: the marks that it has.

    Returns:
        属于僵尸系统: whether it is.

    >>> is_zombie_system(frozenset({ZombieMark.NARROW})).value
    False
    >>> is_zombie_system(frozenset({ZombieMark.NARROW, ZombieMark.RARE})).value
    True
    """
    has = ZombieMark.some(marks, "marks")
    joined = any_of if CleanupMarks.of(cleanup_marks, "cleanup_marks") is CleanupMarks.ANY else all_of
    limbs = all_of if NarrowAndRare.of(narrow_and_rare, "narrow_and_rare") is NarrowAndRare.BOTH else any_of
    *whole, narrow, rare = (condition(CLEANUP, mark.zh, mark.en, mark in has) for mark in ZombieMark)
    return joined(*whole, limbs(narrow, rare))


class ConnectionCheck(Term):
    """What a system or a data resource goes through before it is connected (接入前的检查)."""

    REVIEW = "审核"
    ASSESSMENT = "评测"


class ConnectionNeed(Term):
    """What connection to the exchange platform needs (接入条件)."""

    INTEGRATED = "已经整合"
    CHECKED = "经审核或评测"


class CheckNeeded(Reading, at=EXCHANGE):
    """Which check is needed (所需检查)."""

    EITHER = "任一即可", "审核与评测以“或”相连", "Review and assessment are joined by or."
    AS_REQUIRED = "按必要程序确定", "条文称按必要程序", "The clause says as the necessary procedure goes."


@rule(EXCHANGE)
def connection_lacks(
    *,
    integrated: bool,
    passed: frozenset[ConnectionCheck],
    required: ConnectionCheck | None = None,
    check_needed: CheckNeeded = CheckNeeded.EITHER,
) -> Decision[tuple[ConnectionNeed, ...]]:
    """What a system or data resource lacks before it may join the exchange platform (接入缺少的条件).

    Args:
        integrated: 已整合: whether it is integrated.
        passed: 已通过检查: the checks that it has passed.
        required: 所需的检查: the check that the necessary procedure requires; asked for where it is read to matter.

    Returns:
        缺少的条件: what is not there.

    Raises:
        Undetermined: One check is passed, it is read to matter which is required, and the plan does not say.

    >>> found = connection_lacks(integrated=True, passed=frozenset({ConnectionCheck.ASSESSMENT}))
    >>> found.value
    ()
    """
    whole, has = FLAG.of(integrated, "integrated"), ConnectionCheck.some(passed, "passed")
    asked = ConnectionCheck.maybe(required, "required")
    checked = bool(has)
    if CheckNeeded.of(check_needed, "check_needed") is CheckNeeded.AS_REQUIRED and len(has) == 1:
        checked = known(asked, "required", _REQUIRED) in has
    return lacking(
        needs(EXCHANGE, ConnectionNeed.INTEGRATED, whole),
        needs(EXCHANGE, ConnectionNeed.CHECKED, checked, tuple(check for check in ConnectionCheck if check in has)),
    )


_REQUIRED = Words("计划未载明何时审核、何时评测", "the plan does not say when which of the two is required")


class DataField(Term):
    """Fields of data that the plan names (数据领域)."""

    POPULATION = "人口"
    LEGAL_PERSONS = "法人"
    GEOGRAPHIC_INFORMATION = "地理信息"
    TOURISM = "旅游"
    TRANSPORT = "交通"
    GEOGRAPHY = "地理"
    MEDICAL_CARE = "医疗"
    AGRICULTURE = "农业"
    STATISTICS = "统计"
    METEOROLOGY = "气象"
    EDUCATION = "教育"
    SCIENCE_AND_TECHNOLOGY = "科技"
    CITY_MANAGEMENT = "城市管理"
    SOCIAL_ASSISTANCE = "社会救助"
    CREDIT_SYSTEM = "信用体系"
    OTHER = "其他领域"


class FieldList(Term):
    """The lists of fields, each of which is open (领域清单)."""

    SHARED_INFORMATION = "各级部门共享的基础和重点领域信息"
    OPENED_FIRST = "优先推动开放的公共数据"
    SHARING_WEBSITE = "共享网站的重点领域数据"


_F = DataField
_LISTED = {
    FieldList.SHARED_INFORMATION: (EXCHANGE, (_F.POPULATION, _F.LEGAL_PERSONS, _F.GEOGRAPHIC_INFORMATION, _F.TOURISM)),
    FieldList.OPENED_FIRST: (
        OPEN_DATA,
        (
            *(_F.TRANSPORT, _F.GEOGRAPHY, _F.MEDICAL_CARE, _F.TOURISM, _F.AGRICULTURE, _F.STATISTICS, _F.METEOROLOGY),
            *(_F.EDUCATION, _F.SCIENCE_AND_TECHNOLOGY),
        ),
    ),
    FieldList.SHARING_WEBSITE: (
        SHARING_SITE,
        (
            *(_F.LEGAL_PERSONS, _F.CITY_MANAGEMENT, _F.TOURISM, _F.SOCIAL_ASSISTANCE, _F.GEOGRAPHIC_INFORMATION),
            _F.CREDIT_SYSTEM,
        ),
    ),
}


class GeographyNames(Reading, at=(EXCHANGE, OPEN_DATA, SHARING_SITE)):
    """Whether geography and geographic information are one field (地理与地理信息)."""

    ONE_FIELD = (
        "同一领域",
        "开放清单以领域统称，数据即地理信息",
        "One list names the field, whose data the others name.",
    )
    TWO_FIELDS = "两个领域", "用语不同", "The words differ."


@rule(EXCHANGE, OPEN_DATA, SHARING_SITE)
def field_lists(
    field: DataField, *, geography_names: GeographyNames = GeographyNames.ONE_FIELD
) -> Decision[tuple[FieldList, ...]]:
    """Which lists name a field of data: shared, opened first, or on the sharing website (数据领域所列清单).

    Args:
        field: 数据领域: the field.

    Returns:
        领域清单: the lists that name it; what none names is not barred, as each list is open.

    >>> [one.zh for one in field_lists(DataField.METEOROLOGY).value]
    ['优先推动开放的公共数据']
    """
    asked = DataField.of(field, "field")
    both = (_F.GEOGRAPHY, _F.GEOGRAPHIC_INFORMATION)
    one_field = GeographyNames.of(geography_names, "geography_names") is GeographyNames.ONE_FIELD
    meant = both if one_field and asked in both else (asked,)
    named = {
        one: condition(clause, one.zh, one.en, any(field in fields for field in meant), asked)
        for one, (clause, fields) in _LISTED.items()
    }
    return Decision(tuple(one for one, finding in named.items() if finding.holds), *named.values())


class SharingRules(Term):
    """What governs how information is collected, shared and used (适用的规定)."""

    PLAN = "本实施计划"
    SECRECY_LAW = "保密法律、法规"


class SecrecyReach(Reading, at=SECURITY):
    """Whether secrecy law comes beside the plan or in its place (保密规定与计划的关系)."""

    BESIDE = (
        "并行适用",
        "条文要求遵守保密规定，未排除共享",
        "The clause asks that secrecy law be obeyed, and does not rule sharing out.",
    )
    IN_PLACE = "取代计划", "涉密信息另有专门制度", "What is secret has a regime of its own."


@rule(SECURITY)
def sharing_rules(
    *, involves_state_secrets: bool, secrecy_reach: SecrecyReach = SecrecyReach.BESIDE
) -> Decision[tuple[SharingRules, ...]]:
    """What governs the collection, sharing and use of information (适用的规定).

    Args:
        involves_state_secrets: 涉及国家秘密: whether it touches a state secret in any way.

    Returns:
        适用的规定: the plan, secrecy law, or both.

    >>> [one.zh for one in sharing_rules(involves_state_secrets=True).value]
    ['本实施计划', '保密法律、法规']
    """
    secret = FLAG.of(involves_state_secrets, "involves_state_secrets")
    beside = SecrecyReach.of(secrecy_reach, "secrecy_reach") is SecrecyReach.BESIDE
    touched = note(SECURITY, "涉及国家秘密", "touches a state secret", secret)
    if not secret:
        return Decision((SharingRules.PLAN,), touched)
    return Decision(tuple(SharingRules) if beside else (SharingRules.SECRECY_LAW,), touched)
