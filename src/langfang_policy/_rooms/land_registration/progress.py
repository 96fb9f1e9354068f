"""Part one and its (一): what the province asks of the city, and how far the work had come on the day of the data."""

from __future__ import annotations

import datetime
from decimal import Decimal
from fractions import Fraction
from typing import Annotated

from attrs import frozen

from ...core.bounds import BARE, Unit, at_least
from ...core.decisions import Decision, lacking, needs
from ...core.errors import Undetermined
from ...core.facts import MU, PERCENT, Count, Measure, Places, Whole
from ...core.figures import Record, figure
from ...core.findings import Finding, asks, condition, note
from ...core.organs import County
from ...core.rules import provision, rule
from ...core.terms import Grade, Reading, Term
from .decree import GOALS, PROGRESS

__all__ = [
    "BulletinProgress",
    "CityProgress",
    "CountyStage",
    "FinishedCheck",
    "PrintedProgress",
    "ProgressMeasure",
    "ProvincialTargets",
    "RegistrationTarget",
    "TargetsAsPrinted",
    "UnnamedRequests",
    "VillageData",
    "county_stage",
    "printed_progress",
    "provincial_targets_unmet",
    "targets_as_printed",
]

PercentFigure = Annotated[Decimal, *PERCENT]
PRINTED_PERCENT = Measure(Unit("%", "%"), at_least(1))
PrintedPercent = Annotated[Decimal, *PRINTED_PERCENT, Places(2)]
SOME = Whole(BARE, at_least(1))
Some = Annotated[int, *SOME]


class RegistrationTarget(Term):
    """What the province asks of the city (省任务目标)."""

    CONTRACTS = "完善土地承包合同"
    REGISTERS = "建立登记簿"
    DATABASE = "村级数据录入县级数据库"
    SYSTEM = "管理信息系统具备必备功能"
    SELF_CHECK = "完成县级全面自查"
    MUNICIPAL_CHECK = "通过市级核查"
    PROVINCIAL_ACCEPTANCE = "通过省级验收"


@provision(GOALS)
@frozen(kw_only=True)
class ProvincialTargets(Record):
    """The shares that the province asks for; each figure itself is enough (省任务目标比例)."""

    contracts_percent: PercentFigure = figure(Decimal(95), "合同比例", "contracts, of the households due")
    registers_percent: PercentFigure = figure(
        Decimal(95), "登记簿建立率", "registers, of the households due", printed_with="contracts_percent"
    )
    checked_percent: PercentFigure = figure(
        Decimal(80), "通过市级核查的比例", "of the counties; printed bare, read as a minimum"
    )
    accepted_percent: PercentFigure = figure(
        Decimal(60), "通过省级验收的比例", "of the counties; printed bare, read as a minimum"
    )


@frozen(kw_only=True)
class CityProgress(Record):
    """How far the city is (全市进展).

    What is done may pass what was due, as the area measured did.

    Attributes:
        households: 应确权农户: the households due.
        contracts: 合同份数: contracts completed.
        registers: 登记簿份数: registers made.
        villages: 应确权村: the villages due.
        villages_entered: 入库村: villages whose data are in the county's database.
        system_works: 系统功能齐备: whether the management system has the functions that it must have.
        self_checked: 完成自查的县: counties that have checked themselves.
        checked: 通过核查的县: counties that have passed the municipal check.
        accepted: 通过验收的县: counties that have passed provincial acceptance.
    """

    households: Some
    contracts: Count
    registers: Count
    villages: Some
    villages_entered: Count
    system_works: bool
    self_checked: frozenset[County]
    checked: frozenset[County]
    accepted: frozenset[County]


class VillageData(Reading, at=GOALS):
    """Of how many villages the data must be in the databases (村级数据录入范围)."""

    EVERY_VILLAGE = (
        "全部应确权村",
        "该项未印比例，不得自行添加",
        "No share is printed with it, and none may be lent to it.",
    )
    SHARE_OF_CONTRACTS = (
        "与合同同比例",
        "同句前两项均为比例，通报也以比例报告入库",
        "It stands in one sentence with shares, and the circular reports it as a share.",
    )


@rule(GOALS)
def provincial_targets_unmet(
    progress: CityProgress,
    *,
    targets: ProvincialTargets = ProvincialTargets(),
    village_data: VillageData = VillageData.EVERY_VILLAGE,
) -> Decision[tuple[RegistrationTarget, ...]]:
    """Which of the province's targets the city does not meet (未达到的省任务目标).

    Args:
        progress: 全市进展: how far the city is; its counties are the ten, as the circular counts them.

    Returns:
        未达目标: those that are not met, in their order.
    """
    now, asked = CityProgress.of(progress, "progress"), ProvincialTargets.of(targets, "targets")
    every = VillageData.of(village_data, "village_data") is VillageData.EVERY_VILLAGE
    entered = Decimal(100) if every else asked.contracts_percent
    goal = RegistrationTarget
    counties = len(County)
    return lacking(
        (goal.CONTRACTS, _share(goal.CONTRACTS, now.contracts, now.households, asked.contracts_percent, "以上")),
        (goal.REGISTERS, _share(goal.REGISTERS, now.registers, now.households, asked.registers_percent, "以上")),
        (goal.DATABASE, _share(goal.DATABASE, now.villages_entered, now.villages, entered)),
        needs(GOALS, goal.SYSTEM, now.system_works),
        (goal.SELF_CHECK, _share(goal.SELF_CHECK, len(now.self_checked), counties, Decimal(100))),
        (goal.MUNICIPAL_CHECK, _share(goal.MUNICIPAL_CHECK, len(now.checked), counties, asked.checked_percent)),
        (
            goal.PROVINCIAL_ACCEPTANCE,
            _share(goal.PROVINCIAL_ACCEPTANCE, len(now.accepted), counties, asked.accepted_percent),
        ),
    )


def _share(target: RegistrationTarget, done: int, due: int, percent: Decimal, word: str = "") -> Finding:
    """A share that is to be reached, exactly."""
    return asks(GOALS, target.zh, target.en, Fraction(100 * done, due), PERCENT.at_least(Fraction(percent), word))


@provision(PROGRESS)
@frozen(kw_only=True)
class BulletinProgress(Record):
    """The state of the city as the circular prints it (通报所载全市进展)."""

    as_of: datetime.date = figure(datetime.date(2017, 12, 21), "数据截止日", "the day of the data")
    villages_published: Some = figure(2766, "二次公示无异议的村", "villages whose second publication met no objection")
    area_mu: Some = figure(4_760_200, "实测面积", "area measured in them, in mu")
    area_percent: PrintedPercent = figure(Decimal("101.15"), "实测面积占比", "of the area due")
    contracts: Some = figure(611014, "家庭承包合同份数", "contracts completed")
    contracts_percent: PrintedPercent = figure(Decimal("98.53"), "合同占比", "of the households due")
    registers: Some = figure(610424, "登记簿份数", "registers made")
    registers_percent: PrintedPercent = figure(Decimal("98.43"), "登记簿占比", "of the households due")
    villages_entered: Some = figure(2772, "入库村", "villages in the county databases")
    entered_percent: PrintedPercent = figure(Decimal("98.02"), "入库村占比", "of the villages due")
    requested: Count = figure(9, "已提请市级核查的县数", "counties that have asked for the municipal check")
    checked: Count = figure(7, "已完成市级核查的县数", "of them, counties in which it is finished")


class ProgressMeasure(Term):
    """What the circular counts (进展指标)."""

    VILLAGES_PUBLISHED = "二次公示无异议的村"
    AREA = "二次公示无异议实测面积"
    CONTRACTS = "完善家庭承包合同"
    REGISTERS = "建立登记簿"
    VILLAGES_ENTERED = "完成县级数据库录入的村"


@frozen(kw_only=True)
class PrintedProgress(Record):
    """A count as printed, and its share (进展数据).

    Attributes:
        amount: 数量: the count; of an area, in mu.
        percent: 占比: the share that is printed with it; None where none is.
    """

    amount: Count
    percent: PrintedPercent | None


@rule(PROGRESS)
def printed_progress(
    measure: ProgressMeasure, *, printed: BulletinProgress = BulletinProgress()
) -> Decision[PrintedProgress]:
    """How far the circular says that the city is (通报所载进展).

    Args:
        measure: 进展指标: what is counted.

    Returns:
        进展数据: the count and, where it is printed, its share of what is due.

    >>> printed_progress(ProgressMeasure.CONTRACTS).value
    PrintedProgress(amount=611014, percent=Decimal('98.53'))
    """
    asked, figures = ProgressMeasure.of(measure, "measure"), BulletinProgress.of(printed, "printed")
    amount, percent = {
        ProgressMeasure.VILLAGES_PUBLISHED: (figures.villages_published, None),
        ProgressMeasure.AREA: (figures.area_mu, figures.area_percent),
        ProgressMeasure.CONTRACTS: (figures.contracts, figures.contracts_percent),
        ProgressMeasure.REGISTERS: (figures.registers, figures.registers_percent),
        ProgressMeasure.VILLAGES_ENTERED: (figures.villages_entered, figures.entered_percent),
    }[asked]
    return Decision(
        PrintedProgress(amount=amount, percent=percent),
        note(PROGRESS, "数据截止日", "day of the data", figures.as_of),
        note(PROGRESS, asked.zh, asked.en, amount, MU.unit if asked is ProgressMeasure.AREA else BARE),
    )


class FinishedCheck(Reading, at=(GOALS, PROGRESS)):
    """Whether a municipal check that is finished is one that is passed (完成与通过市级核查)."""

    NOT_YET_PASSED = (
        "完成不等于通过",
        "核查中发现的问题还须整改",
        "What a check finds must still be put right.",
    )
    PASSED = "完成即通过", "通报以完成数报告进展", "The circular reports the progress by what is finished."


@frozen(kw_only=True)
class TargetsAsPrinted(Record):
    """The province's targets held against what the circular prints (目标对照).

    Attributes:
        met: 已达到: those that the figures meet.
        unmet: 未达到: those that they do not.
        unsaid: 未载明: those of which the circular says too little.
    """

    met: tuple[RegistrationTarget, ...]
    unmet: tuple[RegistrationTarget, ...]
    unsaid: tuple[RegistrationTarget, ...]


@rule(GOALS, PROGRESS)
def targets_as_printed(
    *,
    printed: BulletinProgress = BulletinProgress(),
    targets: ProvincialTargets = ProvincialTargets(),
    village_data: VillageData = VillageData.EVERY_VILLAGE,
    finished_check: FinishedCheck = FinishedCheck.NOT_YET_PASSED,
) -> Decision[TargetsAsPrinted]:
    """Which of the province's targets the circular's own figures meet, and of which it says too little (目标对照).

    Returns:
        目标对照: the targets in three groups.

    >>> found = targets_as_printed().value
    >>> [target.zh for target in found.unmet]
    ['村级数据录入县级数据库', '通过市级核查']
    """
    now, asked = BulletinProgress.of(printed, "printed"), ProvincialTargets.of(targets, "targets")
    every = VillageData.of(village_data, "village_data") is VillageData.EVERY_VILLAGE
    passed = FinishedCheck.of(finished_check, "finished_check") is FinishedCheck.PASSED
    goal = RegistrationTarget
    finished = asks(
        PROGRESS,
        "已完成市级核查的县所占比例",
        "share of counties in which the municipal check is finished",
        Fraction(100 * now.checked, len(County)),
        PERCENT.at_least(Fraction(asked.checked_percent)),
    )
    judged = {
        goal.CONTRACTS: _printed(goal.CONTRACTS, now.contracts_percent, asked.contracts_percent, "以上"),
        goal.REGISTERS: _printed(goal.REGISTERS, now.registers_percent, asked.registers_percent, "以上"),
        goal.DATABASE: _printed(goal.DATABASE, now.entered_percent, Decimal(100) if every else asked.contracts_percent),
        goal.SELF_CHECK: condition(PROGRESS, goal.SELF_CHECK.zh, goal.SELF_CHECK.en, holds=True),
        goal.MUNICIPAL_CHECK: finished,
    }
    unsaid = {goal.SYSTEM, goal.PROVINCIAL_ACCEPTANCE}
    if finished.holds and not passed:  # too few finished are too few passed, whatever finished means
        unsaid.add(goal.MUNICIPAL_CHECK)
    known = {target: found for target, found in judged.items() if target not in unsaid}
    return Decision(
        TargetsAsPrinted(
            met=tuple(target for target, found in known.items() if found.holds),
            unmet=tuple(target for target, found in known.items() if not found.holds),
            unsaid=tuple(target for target in goal if target in unsaid),
        ),
        *judged.values(),
        *(note(PROGRESS, "未载明", "not said", target) for target in goal if target in unsaid),
    )


def _printed(target: RegistrationTarget, printed: Decimal, asked: Decimal, word: str = "") -> Finding:
    """A share as printed, held against what is asked."""
    return asks(PROGRESS, target.zh, target.en, printed, PERCENT.at_least(asked, word))


class CountyStage(Grade):
    """How far a county is with the checks, from the least up (核查进度)."""

    SELF_CHECKED = "已完成县级自查"
    REQUESTED = "已提请市级核查"
    CHECKED = "已完成市级核查"


CHECKED = (
    *(County.WENAN, County.GUANGYANG, County.DACHANG, County.XIANGHE),
    *(County.SANHE, County.YONGQING, County.BAZHOU),
)
"""The counties that are named as checked, in the order in which they are printed."""
NOT_REQUESTED = (County.GUAN,)


class UnnamedRequests(Reading, at=PROGRESS):
    """How far the counties are that the circular does not name (未点名县市区的进度)."""

    BY_ELIMINATION = (
        "推定已提请",
        "提请数与未提请县合计恰为全部县（市、区），其余即已提请而未完成",
        "Those that asked and the one that did not make up all counties; the rest have asked and are not finished.",
    )
    NOT_SAID = "未载明", "通报未点名", "The circular does not name them."


def stage_of(county: County, unnamed_requests: UnnamedRequests) -> CountyStage | None:
    """How far a county is; None where that is not said."""
    if county in CHECKED:
        return CountyStage.CHECKED
    if county in NOT_REQUESTED:
        return CountyStage.SELF_CHECKED
    return None if unnamed_requests is UnnamedRequests.NOT_SAID else CountyStage.REQUESTED


@rule(PROGRESS)
def county_stage(
    county: County, *, unnamed_requests: UnnamedRequests = UnnamedRequests.BY_ELIMINATION
) -> Decision[CountyStage]:
    """How far a county was with the checks on the day of the data (核查进度).

    Args:
        county: 县市区: the county.

    Returns:
        核查进度: self-check, request or municipal check; finished is not said to be passed.

    Raises:
        Undetermined: The county is not named, and nothing is taken from that.

    >>> [county_stage(county).value.zh for county in (County.SANHE, County.ANCI, County.GUAN)]
    ['已完成市级核查', '已提请市级核查', '已完成县级自查']
    """
    asked = County.of(county, "county")
    rest = UnnamedRequests.of(unnamed_requests, "unnamed_requests")
    stage = stage_of(asked, rest)
    if stage is None:
        raise Undetermined(
            "county",
            en=f"the circular does not say whether {asked.en} has asked for the municipal check",
            zh=f"通报未载明{asked.zh}是否已提请市级核查",
        )
    return Decision(stage, note(PROGRESS, *_STAGE_WORDS[stage], asked))


_STAGE_WORDS = {
    CountyStage.CHECKED: ("点名已完成核查", "named as checked"),
    CountyStage.SELF_CHECKED: ("点名未提请", "named as not having asked"),
    CountyStage.REQUESTED: ("未点名，按余数推定", "not named, by elimination"),
}
