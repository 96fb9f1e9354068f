"""Articles 5 and 6: what a platform is, which one handles a trade, and what the stations may do."""

from __future__ import annotations

import datetime

from attrs import frozen

from ...core.bounds import at_least
from ...core.decisions import Decision, all_of
from ...core.errors import Undetermined, known
from ...core.facts import FLAG
from ...core.figures import Record
from ...core.findings import asks, condition, note
from ...core.rules import rule
from ...core.terms import Grade, Reading, Term, Words
from .decree import CITY_PLATFORM, COUNTY_PLATFORM, PLATFORM, STATIONS, held_on

__all__ = [
    "ApprovalLevel",
    "HandlingPlatforms",
    "NoCountyPlatform",
    "PlatformLevel",
    "PlatformService",
    "ServiceCharge",
    "StationFunction",
    "handling_platforms",
    "is_trading_platform",
    "platform_serves",
    "station_may",
]


class ApprovalLevel(Grade):
    """Whose approval an open market has, from none upwards (批准层级)."""

    NONE = "未经批准"
    VILLAGE = "村级"
    TOWNSHIP = "乡级政府"
    COUNTY = "县级政府"
    CITY = "市级政府"
    PROVINCE = "省级政府"


@rule(PLATFORM)
def is_trading_platform(approved_by: ApprovalLevel) -> Decision[bool]:
    """Whether an open market for rural property is a trading platform of the measures (交易平台).

    Args:
        approved_by: 批准层级: whose approval it has.

    Returns:
        属于交易平台: whether a government of a county or above has approved it.

    >>> is_trading_platform(ApprovalLevel.TOWNSHIP).value
    False
    """
    level = ApprovalLevel.of(approved_by, "approved_by")
    return all_of(asks(PLATFORM, "批准层级", "whose approval it has", level, at_least(ApprovalLevel.COUNTY, "以上")))


class PlatformLevel(Term):
    """The platforms (平台层级)."""

    PROVINCE = "省级交易平台"
    CITY = "市级交易平台"
    COUNTY = "县（市、区）交易平台"


class PlatformService(Term):
    """What platforms do: five services that they share, and more (平台服务)."""

    INFORMATION = "信息发布"
    ORGANISING_TRADE = "组织交易"
    CERTIFICATION = "交易（合同）鉴证"
    SETTLEMENT = "资金结算"
    MORTGAGE_REGISTRATION = "抵押登记"
    GUIDANCE = "对县（市、区）交易平台的业务技术指导"
    GROUNDWORK_FOR_PROVINCE = "省级交易平台交易标的的基础服务"
    GROUNDWORK_FOR_CITY = "市级交易平台交易标的的基础服务"


class ServiceCharge(Term):
    """Whether a platform has charge of a service (是否负责)."""

    YES = "负责"
    IN_PRINCIPLE = "原则上负责"
    NO = "不负责"


_GROUNDWORK = frozenset({PlatformService.GROUNDWORK_FOR_PROVINCE, PlatformService.GROUNDWORK_FOR_CITY})
_NOT_OF = {
    PlatformLevel.CITY: frozenset({PlatformService.GROUNDWORK_FOR_CITY}),
    PlatformLevel.COUNTY: frozenset({PlatformService.GUIDANCE}),
}
_CLAUSES = {PlatformLevel.CITY: CITY_PLATFORM, PlatformLevel.COUNTY: COUNTY_PLATFORM}


@rule(CITY_PLATFORM, COUNTY_PLATFORM)
def platform_serves(platform: PlatformLevel, *, service: PlatformService, in_area: bool) -> Decision[ServiceCharge]:
    """Whether a platform has charge of a service (平台职能).

    Args:
        platform: 平台层级: the city's, or one of a county; of the provincial one the measures say nothing.
        service: 平台服务: the service.
        in_area: 本行政区域内: whether it is asked for in the platform's own area.

    Returns:
        是否负责: of the city's as it stands, of a county's five services in principle.

    Raises:
        Undetermined: The provincial platform.
    """
    level, asked = PlatformLevel.of(platform, "platform"), PlatformService.of(service, "service")
    own = FLAG.of(in_area, "in_area")
    if level is PlatformLevel.PROVINCE:
        silent = Words("本办法未规定省级交易平台的职能", "the measures do not say what the provincial platform does")
        raise Undetermined("platform", en=silent.en, zh=silent.zh)
    clause = _CLAUSES[level]
    listed = all_of(
        condition(clause, "所列职能", "among its tasks", asked not in _NOT_OF[level], asked),
        condition(clause, "在本行政区域内", "in its own area", own),
    )
    if not listed:
        charge = ServiceCharge.NO
    elif level is PlatformLevel.CITY or asked in _GROUNDWORK:
        charge = ServiceCharge.YES
    else:
        charge = ServiceCharge.IN_PRINCIPLE
    return Decision(charge, *listed.reasons, because=listed.because)


class NoCountyPlatform(Reading, at=(CITY_PLATFORM, COUNTY_PLATFORM)):
    """Who handles a trade of an area without a platform of its own (本地未设平台)."""

    CITY = "由市级交易平台办理", "市级平台服务全市行政区域", "The city's platform serves the whole city."
    UNSAID = "未定", "条文未规定", "Nothing is said of it."


@frozen(kw_only=True)
class HandlingPlatforms(Record):
    """Which platform handles a trade, and which do the groundwork (办理平台).

    Attributes:
        handles: 交易平台: the platform that handles it.
        groundwork: 基础服务: the platforms that do the groundwork.
    """

    handles: PlatformLevel
    groundwork: tuple[PlatformLevel, ...]


_REVIEW = Words("未说明是否需市级行政主管部门审核", "whether a municipal department reviews it is not known")


@rule(CITY_PLATFORM, COUNTY_PLATFORM)
def handling_platforms(
    *,
    provincial_object: bool,
    county_platform: bool,
    on: datetime.date,
    reviewed_by_city: bool | None = None,
    no_county_platform: NoCountyPlatform = NoCountyPlatform.CITY,
) -> Decision[HandlingPlatforms]:
    """Which platform handles a trade, and which do the groundwork for it (办理平台).

    Args:
        provincial_object: 省级平台标的: whether the object is traded on the provincial platform; which are is not said.
        county_platform: 本地设有平台: whether the object's county has a platform of its own.
        on: 日期: the day.
        reviewed_by_city: 需市级审核: whether a municipal department has to review the object.

    Returns:
        办理平台: the platform, and those below it that do the groundwork.

    Raises:
        NotInForce: The measures did not hold on the day.
        Undetermined: It hangs on the review, of which nothing is known; or the area has no platform and that is read as
            not said.

    >>> day = datetime.date(2018, 6, 1)
    >>> found = handling_platforms(provincial_object=False, county_platform=True, on=day, reviewed_by_city=True)
    >>> found.value.handles.zh
    '市级交易平台'
    """
    provincial = FLAG.of(provincial_object, "provincial_object")
    local = FLAG.of(county_platform, "county_platform")
    reviewed = FLAG.maybe(reviewed_by_city, "reviewed_by_city")
    unsaid = NoCountyPlatform.of(no_county_platform, "no_county_platform") is NoCountyPlatform.UNSAID
    held_on(on)
    below = (PlatformLevel.COUNTY,) if local else ()
    has = note(COUNTY_PLATFORM, "本地设有平台", "the county has a platform", local)
    if provincial:
        why = note(CITY_PLATFORM, "省级交易平台交易标的", "an object of the provincial platform")
        answer = HandlingPlatforms(handles=PlatformLevel.PROVINCE, groundwork=(PlatformLevel.CITY, *below))
        return Decision(answer, why, has, because=why)
    if not local and not unsaid:
        answer = HandlingPlatforms(handles=PlatformLevel.CITY, groundwork=())
        return Decision(answer, note(CITY_PLATFORM, "全市行政区域", "the whole city"), has)
    municipal = known(reviewed, "reviewed_by_city", _REVIEW)
    review = note(CITY_PLATFORM, "需市级行政主管部门审核", "a municipal department reviews it", municipal)
    if municipal:
        return Decision(HandlingPlatforms(handles=PlatformLevel.CITY, groundwork=below), review, has, because=review)
    if not local:
        silent = Words("未规定本地未设平台的情形", "nothing is said of an area without a platform")
        raise Undetermined("county_platform", en=silent.en, zh=silent.zh)
    return Decision(HandlingPlatforms(handles=PlatformLevel.COUNTY, groundwork=()), review, has)


class StationFunction(Term):
    """What a service station might do; the list of what it does is open (服务站点职能)."""

    PUBLICITY = "政策宣传"
    ADVICE = "业务咨询"
    INFORMATION = "信息收集"
    PASSING_ON_PAPERS = "资料报送"
    OTHER_BASIC_SERVICE = "其他基础性服务"
    TRANSACTION = "农村产权流转交易"


@rule(STATIONS)
def station_may(function: StationFunction, *, on: datetime.date) -> Decision[bool]:
    """Whether a service station of a township or village may do something (服务站点职能范围).

    Args:
        function: 职能: what it would do.
        on: 日期: the day.

    Returns:
        可以承担: basic services, but no transactions.

    Raises:
        NotInForce: The measures did not hold on the day.
    """
    asked = StationFunction.of(function, "function")
    held_on(on)
    basic = asked is not StationFunction.TRANSACTION
    return all_of(condition(STATIONS, "基础性服务", "a basic service", basic, asked))
