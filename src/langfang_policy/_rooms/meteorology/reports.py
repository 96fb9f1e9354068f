"""What a unit and the whole city report; what is not reported is never met."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Annotated

from attrs import frozen

from ...core.bounds import BARE, Unit, above, at_least
from ...core.exact import Number
from ...core.facts import Count, Means, Measure, Persons, Times, Whole, Yuan
from ...core.faults import Fault, shown
from ...core.figures import Record
from ...core.terms import Term
from .decree import RATE, SchemeUnit

__all__ = [
    "CityDeed",
    "CityReport",
    "KeyUnits",
    "ListPublisher",
    "ModelPlaces",
    "UnitDeed",
    "UnitReport",
    "WeatherAccident",
    "Zoning",
    "ZoningKind",
]

Percentage = Annotated[Number | Fraction, *RATE]
TEN_THOUSAND_YUAN = Means(Unit("10,000 yuan", "万元"), at_least(0))
Loss = Annotated[Number | Fraction, *TEN_THOUSAND_YUAN]
SOME = Whole(BARE, at_least(1))
Some = Annotated[int, *SOME]
PLANNED = Measure(Unit("yuan", "元"), above(0))
Planned = Annotated[Number, *PLANNED]


class UnitDeed(Term):
    """What a government has done of the tasks that the city and its counties share (单位完成事项)."""

    FUNDS = "指挥部办公室经费有保障或列入下年预算"
    EMERGENCY_WORK = "应急工作有台账、全程留痕"
    INSTITUTION = "编办发文成立防御中心"
    RELEASE_RULES = "印发或修订预警信息发布管理办法"
    RELEASE_SYSTEM = "发布系统运行良好，有制度、流程和日志"
    DUTY_PAPER = "编办发文将气象防灾减灾纳入乡镇职责"
    PERSONS_NAMED = "指挥部发文明确乡镇责任人"
    LIGHTNING_PAPER = "正式发文明确防雷许可和管理职责分工"
    OFFICERS_SHARED = "多部门共建共享信息员"
    MAINTENANCE_CATALOGUE = "设施维修维护列入政府购买服务目录"
    SENDING_CATALOGUE = "预警信息传播列入政府购买服务目录"
    UPKEEP_MONEY = "运行维护列入下年预算或当年落实资金"
    LEADERS_TRAINING = "领导干部培训纳入行政学院（党校）"
    EMERGENCY_PLAN = "依据新省级预案制定或修订本级预案"
    PRODUCTS_IN_VENUE = "科普产品进驻当地科普场馆"
    EVENTS_WITHOUT_VENUE = "无科普场馆而参与大型科普活动"


class CityDeed(Term):
    """What the city itself has done of the tasks that are its own (市级完成事项)."""

    MODERNISED = "第三方评估达到基本实现气象现代化"
    CHECK_PLAN = "制定检查方案"
    REPORT_TO_GOVERNMENT = "向本级政府报送检查报告"
    REPORT_TO_COMMAND = "向上级指挥部报送检查报告"
    CLIMATE_APPROVAL = "气候可行性论证纳入投资项目审批流程"
    CLIMATE_CATALOGUE = "评估论证服务纳入政府采购服务目录"
    CLIMATE_MONEY = "评估论证列入下年预算或当年落实资金"
    DESIGN_CATALOGUE = "防雷装置设计技术评价纳入目录"
    TESTING_CATALOGUE = "防雷装置检测纳入目录"
    LIGHTNING_MONEY = "防雷技术服务列入下年预算或当年落实资金"
    LIGHTNING_PERMITS = "履行防雷设计审核和竣工验收许可职能"
    DRILL_SUMMARY = "向省指挥部办公室报送演练总结"


class ListPublisher(Term):
    """Who publishes the list of key units (名录公布主体)."""

    GOVERNMENT = "本级政府"
    SAFETY_COMMITTEE = "安委会"
    COMMAND = "气象灾害防御指挥部"
    OTHER = "其他"


@frozen(kw_only=True)
class KeyUnits(Record):
    """How a government stands with its key units (重点单位情况).

    Attributes:
        renewed: 建设或更新数量: the units that are new, or whose entry was updated.
        publisher: 公布主体: who published the list with the persons responsible; None where nobody has.
        official: 官方媒体: whether on the government's website or another official medium.
        units: 重点单位总数: all key units.
        with_plan: 有防御方案的单位: those that have a plan with their stamp.
        filed: 备案日: when the list was sent in as a table; None where it was not.
    """

    renewed: Count
    publisher: ListPublisher | None
    official: bool
    units: Count
    with_plan: Count
    filed: datetime.date | None

    def faults(self) -> Sequence[Fault]:
        """No more are renewed, or have a plan, than there are."""
        return [
            *_no_more("renewed", self.renewed, self.units),
            *_no_more("with_plan", self.with_plan, self.units),
        ]


@frozen(kw_only=True)
class UnitReport(Record):
    """What the city itself or a county reports; what it leaves out is not met (单位报告).

    Attributes:
        unit: 考核单位: whose report it is.
        done: 完成事项: what it has done.
        without_authority: 无气象主管机构: whether it is a county that has no meteorological authority.
        meetings: 指挥部会议次数: meetings of the command that the commander attended.
        local_posts: 地方编制数: the local posts of the prevention centre.
        filled_posts: 落实地方编制人数: those of them that are filled.
        issuing_departments: 预警发布责任单位数: departments that issue warnings and are in the mechanism.
        sending_bodies: 预警传播单位数: bodies that transmit warnings and are in it.
        key_units: 重点单位情况: how it stands with its key units.
        officers: 信息员人数: its information officers.
        trained_officers: 参训信息员人数: those trained in courses of the government or of other departments.
        stations: 两要素区域站数: the stations of two elements in its whole area, before any upgrade.
        upgraded_stations: 升级区域站数: those of them that were upgraded to four elements or more.
        sharing_departments: 数据共享部门数: departments that share data in real time, each once.
        database_percent: 数据库完备度: how complete the database of its whole area is.
    """

    unit: SchemeUnit
    done: frozenset[UnitDeed] = frozenset()
    without_authority: bool = False
    meetings: Times | None = None
    local_posts: Count | None = None
    filled_posts: Count | None = None
    issuing_departments: Count | None = None
    sending_bodies: Count | None = None
    key_units: KeyUnits | None = None
    officers: Some | None = None
    trained_officers: Count | None = None
    stations: Some | None = None
    upgraded_stations: Count | None = None
    sharing_departments: Count | None = None
    database_percent: Percentage | None = None

    def faults(self) -> Sequence[Fault]:
        """No part is more than its whole; the city itself has its bureau."""
        own = self.unit is SchemeUnit.CITY and self.without_authority
        bureau = Fault(
            "without_authority", "True", "False for the city itself", "市本级有气象局", "$.without_authority"
        )
        return [
            *([bureau] if own else []),
            *_no_more("filled_posts", self.filled_posts, self.local_posts),
            *_no_more("trained_officers", self.trained_officers, self.officers),
            *_no_more("upgraded_stations", self.upgraded_stations, self.stations),
        ]


def _no_more(name: str, part: int | None, whole: int | None) -> list[Fault]:
    if part is None or whole is None or part <= whole:
        return []
    return [Fault(name, shown(part), f"at most {whole}", f"不超过{whole}", f"$.{name}")]


class ZoningKind(Term):
    """Of what disaster a zoning is: of wind and lightning the clause speaks by name (区划灾种)."""

    WIND = "大风"
    LIGHTNING = "雷电"
    OTHER = "其他灾种"


@frozen(kw_only=True)
class Zoning(Record):
    """A fine zoning of a main kind of disaster and what is exposed to it, published in the year (风险区划).

    Attributes:
        kind: 区划灾种: of wind, of lightning, or of another kind, each kind once.
        last_year: 去年已公布: whether a zoning of the same kind was published in the year before.
        earlier: 此前已有: whether there was one earlier than that.
    """

    kind: ZoningKind
    last_year: bool
    earlier: bool


@frozen(kw_only=True)
class WeatherAccident(Record):
    """An accident by weather of the year (气象灾害事故).

    Attributes:
        deaths: 死亡人数: the deaths.
        loss: 财产损失: the loss of property.
        blamed: 组织协调不力所致: whether poor direction or poor coordination led to it.
    """

    deaths: Persons
    loss: Loss
    blamed: bool


@frozen(kw_only=True)
class ModelPlaces(Record):
    """Model places that were won, applied for or recognised in the year (示范建设情况).

    Attributes:
        counties: 国家级示范县: national demonstration counties of agricultural weather service.
        townships: 申报标准化乡镇: standard townships whose application is done.
        communities: 国家级示范社区: national demonstration communities of disaster reduction.
        villages: 省级示范村: provincial model villages, recognised.
    """

    counties: Count = 0
    townships: Count = 0
    communities: Count = 0
    villages: Count = 0


@frozen(kw_only=True)
class CityReport(Record):
    """What is known of the whole city; what is left out is not met (全市报告).

    Attributes:
        done: 完成事项: what the city itself has done.
        planned_yuan: 规划资金: the funds that the agreement plans for its projects.
        funds_yuan: 累计落实资金: those in place, added up since the first year that counts.
        observatories: 气象台站数: the stations of the city.
        undamaged: 未受破坏台站数: those whose surroundings were not damaged.
        zonings: 风险区划: the zonings that were newly drawn up and published in the year.
        plan_departments: 备案部门数: departments of the command that revised their plan and filed it.
        drills: 应急演练次数: drills of the city itself, or general ones that take in weather.
        deaths: 当年死亡人数: deaths by weather in the year, as civil affairs count them.
        deaths_before: 往年死亡人数: the same of the years before, the latest last.
        losses: 当年经济损失: the loss by weather in the year.
        losses_before: 往年经济损失: the same of the years before, the latest last.
        accidents: 气象灾害事故: the accidents of the year; none at all is an empty series.
        model_places: 示范建设情况: the model places.
    """

    done: frozenset[CityDeed] = frozenset()
    planned_yuan: Planned | None = None
    funds_yuan: Yuan | None = None
    observatories: Some | None = None
    undamaged: Count | None = None
    zonings: tuple[Zoning, ...] = ()
    plan_departments: Count | None = None
    drills: Times | None = None
    deaths: Persons | None = None
    deaths_before: tuple[Persons, ...] = ()
    losses: Loss | None = None
    losses_before: tuple[Loss, ...] = ()
    accidents: tuple[WeatherAccident, ...] | None = None
    model_places: ModelPlaces | None = None

    def faults(self) -> Sequence[Fault]:
        """No more stations are undamaged than there are."""
        return _no_more("undamaged", self.undamaged, self.observatories)


UNREPORTED = {unit: UnitReport(unit=unit) for unit in SchemeUnit}
"""The report of a unit that gave none."""


def ratio(number: Decimal | Fraction | float) -> Fraction:
    """A number of a record, which keeps it exactly, as a fraction."""
    return Fraction(number)
