"""The doubtful places of the tasks, and how they are read."""

from __future__ import annotations

from attrs import frozen

from ...core.figures import Readings
from ...core.terms import Reading
from .decree import CLAUSES, ScoredTask

__all__ = [
    "AgreedCatalogue",
    "CheckAddressees",
    "CombinedUnsaid",
    "CountyDeduction",
    "DirectPair",
    "EqualToMean",
    "FilingMonth",
    "InProportion",
    "KeyUnitShortfall",
    "ListPublishers",
    "MechanismShortfall",
    "ModelScoring",
    "PartOfStep",
    "PartsBeyondWhole",
    "ScoringReadings",
    "SendingBodies",
    "StationEdge",
    "TrainingShort",
    "UnitReadings",
    "VenuelessCounty",
    "ZonedLongBefore",
]

_T = ScoredTask
_AT = CLAUSES
PROPORTIONAL = (
    *(_T.PREVENTION_CENTRE, _T.WARNING_RELEASE, _T.KEY_UNITS, _T.INFORMATION_OFFICERS),
    *(_T.UPKEEP, _T.LEADERS_TRAINING, _T.EMERGENCY_PLANS),
)
UNSAID = _T.COMMAND_OFFICE, _T.DATA_SHARING, _T.SCIENCE_BASE


class InProportion(Reading, at=tuple(_AT[task] for task in PROPORTIONAL)):
    """How points come off in proportion where units fall short (按比例扣分)."""

    EACH_PART = "分项按单位比例", "各项任务分别要求", "Each part of the task is asked for by itself."
    WHOLE_TASK = "整项按单位比例", "未达到标准系就整项任务而言", "The standard is that of the whole task."


class CombinedUnsaid(Reading, at=tuple(_AT[task] for task in UNSAID)):
    """How the city and its counties make one score where nothing is said of it (未载明的合计方式)."""

    IN_PROPORTION = "按单位比例", "与其他任务一致，各单位均须完成", "As in the other tasks, each unit is addressed."
    CITY_ALONE = "仅计市本级", "条文未规定按比例", "The clause names no proportion."


class CountyDeduction(Reading, at=(_AT[_T.TOWNSHIP_DUTIES], _AT[_T.LIGHTNING_DUTIES])):
    """Of what the counties' failures take their proportion (县级按比例扣分的基数)."""

    OF_THE_REST = "市本级扣分以外的部分", "全部未完成恰得零分", "If all fail, exactly nothing is left."
    OF_THE_WHOLE = "该项全部分值", "条文未限定基数", "The clause does not narrow the base."


class PartOfStep(Reading, at=(_AT[_T.PROJECT_FUNDS], _AT[_T.TOWNSHIP_DATABASE])):
    """Whether a lack of less than a step costs the points of one (不足一档的扣分)."""

    FULL_STEPS = "仅计满档", "每少一档扣分，不足一档不扣", "Each step costs points, and a part of one is no step."
    BEGUN_STEPS = "不足一档按一档", "未达标即应扣分", "Whoever falls short loses something."


class SendingBodies(Reading, at=_AT[_T.WARNING_RELEASE]):
    """How many transmitting bodies the mechanism needs (预警传播单位个数)."""

    ONE = "有传播单位即可", "个数仅就发布责任单位而言", "The number stands with the issuing departments."
    AS_MANY = "与发布责任单位个数相同", "两类单位并列", "Both kinds stand side by side."


class MechanismShortfall(Reading, at=_AT[_T.WARNING_RELEASE]):
    """What a mechanism brings that too few issuing departments have joined (发布责任单位不足)."""

    NOTHING = "不得分", "个数是建立机制的一部分", "The number is part of what a mechanism is."
    BY_NUMBER = "按个数比例", "未按要求完成任务的按比例扣分", "What is not done as asked loses points in proportion."


class FilingMonth(Reading, at=_AT[_T.KEY_UNITS]):
    """Whether the month before which the list is filed is itself in time (备案月份)."""

    NOT_INCLUDED = "不含当月", "“前”指该月开始之前", "Before a month means before it begins."
    INCLUDED = "含当月", "期限通常算至当月末", "A term is often taken to run to the end of the month."


class ListPublishers(Reading, at=_AT[_T.KEY_UNITS]):
    """Who may publish the list (名录公布主体范围)."""

    ANY_OF_THREE = "三者之一", "解读列明三个主体", "The interpretation names three."
    COMMAND_ALONE = "仅指挥部", "标题仅称指挥部", "The heading names the command alone."


class KeyUnitShortfall(Reading, at=_AT[_T.KEY_UNITS]):
    """What a unit keeps whose key units are too few, where all else is met (重点单位数量不足)."""

    NOTHING = "不得分", "数量是完成标准的一部分", "The number is part of the standard."
    BY_NUMBER = "按数量比例", "未达到标准的按比例扣分", "What falls short loses points in proportion."


class TrainingShort(Reading, at=_AT[_T.INFORMATION_OFFICERS]):
    """What training brings that reaches too few officers (培训比例不足)."""

    NOTHING = "不得分", "达到比例方得分", "The share is what earns the point."
    BY_SHARE = "按培训比例", "未达到标准的按比例扣分", "What falls short loses points in proportion."


class StationEdge(Reading, at=_AT[_T.STATION_UPGRADE]):
    """What exactly the higher share earns, which heading and interpretation put on different sides (区域站分界比例)."""

    FULL = "满分", "标题称至少，解读亦要求升级至该比例", "The task asks for at least that share, twice."
    LOWER = "下档", "解读称大于，下档含该比例", "The interpretation gives the full score above it alone."


class AgreedCatalogue(Reading, at=_AT[_T.UPKEEP]):
    """Whether both services must be in the catalogue (两项服务列入目录)."""

    BOTH = "两项均须列入", "两项并列", "Both are named side by side."
    EITHER = "列入一项即可", "条文未称两项均须", "The clause does not say both."


class ZonedLongBefore(Reading, at=_AT[_T.RISK_ZONING]):
    """Whether a kind counts that was zoned long ago and is neither wind nor lightning (更早已有的灾种)."""

    COUNTS = "计入", "仅排除大风、雷电和去年公布的灾种", "Only these two and last year's kinds are barred."
    BARRED = "不计入", "要求新编制", "The zoning is to be new."


class CheckAddressees(Reading, at=_AT[_T.RANDOM_CHECKS]):
    """Whether the report must go to both addressees (检查报告报送对象)."""

    BOTH = "两者均须报送", "本级政府与上级指挥部并列", "Both are named side by side."
    EITHER = "报送其一即可", "条文未称两者均须", "The clause does not say both."


class PartsBeyondWhole(Reading, at=_AT[_T.LIGHTNING_SERVICES]):
    """What becomes of parts that exceed the heading together (分项合计超过总分)."""

    CAPPED = "以总分为限", "各项照计，总分封顶", "Each part counts as printed, up to the full score."
    SCALED = "按比例折算", "各项均应有其权重", "Each part keeps its weight."


class EqualToMean(Reading, at=(_AT[_T.DEATHS], _AT[_T.LOSSES])):
    """What a year earns that equals the mean (等于平均水平)."""

    NOTHING = "不得分", "任务要求低于平均", "The task asks for less than the mean."
    FULL = "满分", "仅规定高于平均不得分", "Only what lies above the mean is said to earn nothing."


class ModelScoring(Reading, at=_AT[_T.MODEL_PLACES]):
    """How model places are scored (示范建设计分)."""

    EACH = "逐项计分", "解读逐项给分", "The interpretation gives points for each."
    ENOUGH_OF_ALL = "完成规定项数得满分", "标题以完成项数给分", "The heading gives the score for a number of them."


class DirectPair(Reading, at=_AT[_T.MODEL_PLACES]):
    """What communities or villages alone bring a city that answers to the province (省直管市社区或村单独完成)."""

    NOTHING = "不得分", "两者以和并列", "Both are joined by an and."
    HALF = "得一半", "两者各有其分量", "Each carries its part."


class VenuelessCounty(Reading, at=_AT[_T.SCIENCE_BASE]):
    """Whether a county without a venue earns the point by taking part in large events (无科普场馆的县)."""

    EARNS = "得分", "条文为其另设要求", "The clause asks something else of it."
    EARNS_NOTHING = "不得分", "得分以融入场馆为准", "The point is for the place in a venue."


@frozen(kw_only=True)
class UnitReadings(Readings):
    """How the doubtful places of the tasks are read that name counties, each unit by itself (单位评分读法)."""

    part_of_step: PartOfStep = PartOfStep.FULL_STEPS
    sending_number: SendingBodies = SendingBodies.ONE
    mechanism_shortfall: MechanismShortfall = MechanismShortfall.NOTHING
    filing_month: FilingMonth = FilingMonth.NOT_INCLUDED
    list_publishers: ListPublishers = ListPublishers.ANY_OF_THREE
    key_unit_shortfall: KeyUnitShortfall = KeyUnitShortfall.NOTHING
    training_short: TrainingShort = TrainingShort.NOTHING
    station_edge: StationEdge = StationEdge.FULL
    agreed_catalogue: AgreedCatalogue = AgreedCatalogue.BOTH
    venueless_county: VenuelessCounty = VenuelessCounty.EARNS


@frozen(kw_only=True)
class ScoringReadings(UnitReadings):
    """How the doubtful places of all tasks are read, those of the whole city included (评分读法)."""

    in_proportion: InProportion = InProportion.EACH_PART
    combined_unsaid: CombinedUnsaid = CombinedUnsaid.IN_PROPORTION
    county_deduction: CountyDeduction = CountyDeduction.OF_THE_REST
    zoned_long_before: ZonedLongBefore = ZonedLongBefore.COUNTS
    check_addressees: CheckAddressees = CheckAddressees.BOTH
    parts_beyond_whole: PartsBeyondWhole = PartsBeyondWhole.CAPPED
    equal_to_mean: EqualToMean = EqualToMean.NOTHING
    model_scoring: ModelScoring = ModelScoring.EACH
