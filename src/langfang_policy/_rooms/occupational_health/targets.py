"""Part one: rates and numbers to be reached, one scorecard of raw counts for all, and the share that is to fall."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Annotated

from attrs import frozen

from ...core.bounds import BARE, Unit, at_least, at_most
from ...core.decisions import Decision
from ...core.decrees import Known
from ...core.errors import known
from ...core.exact import Number
from ...core.facts import COUNT, DAY, PERCENT, SHARE, Count, Means, Measure, Whole
from ...core.figures import Record, figure
from ...core.findings import asks, falls, note
from ...core.locators import Citation
from ...core.organs import Level
from ...core.registers import Register, Standing, Target, assess_targets
from ...core.rules import provision, rule
from ...core.terms import Reading, Term, Words
from .decree import (
    CAPACITY,
    GOALS,
    INSURANCE,
    LAST_YEAR,
    MONITORING,
    OCCUPATIONAL_HEALTH,
    PLAN_END,
    PLAN_YEAR,
    RATES,
    PlanYear,
    Tally,
    begun,
)

__all__ = [
    "TARGETS",
    "AnnualTotal",
    "DustExposure",
    "DustReport",
    "DustShareCheck",
    "HealthIndicator",
    "HealthTargetFigures",
    "early_dust_share",
]

PercentFigure = Annotated[Decimal, *PERCENT]
INSTITUTIONS = Whole(Unit("institutions", "家"))


class HealthIndicator(Term):
    """What part one of the plan measures (指标)."""

    PRINCIPALS_TRAINED = "重点行业用人单位主要负责人职业卫生培训率"
    MANAGERS_TRAINED = "重点行业用人单位职业卫生管理人员职业卫生培训率"
    HAZARDS_TESTED = "工作场所职业病危害因素定期检测率"
    WORKERS_EXAMINED = "接触职业病危害的劳动者在岗期间职业健康检查率"
    PROJECTS_DECLARED = "职业病危害项目申报率"
    DOSES_MONITORED = "医疗卫生机构放射工作人员个人剂量监测率"
    SUPERVISORS_TRAINED = "职业卫生监管人员培训覆盖率"
    DIAGNOSIS_INSTITUTIONS = "市级职业病诊断机构数"
    EXAMINATION_INSTITUTIONS = "县级行政区域职业健康检查机构数"
    AREAS_MONITORED = "开展重点职业病监测工作的县（市、区）覆盖率"
    INSTITUTIONS_REPORTING = "职业病诊断机构报告率"
    WORKERS_INSURED = "劳动者依法应参加工伤保险覆盖率"


_I = HealthIndicator
COUNTED = frozenset({_I.DIAGNOSIS_INSTITUTIONS, _I.EXAMINATION_INSTITUTIONS})
"""What is a number of institutions, not a rate."""


@provision(RATES, CAPACITY, MONITORING, INSURANCE)
@frozen(kw_only=True)
class HealthTargetFigures(Record):
    """What is to be reached by the end of the plan; each figure itself is enough (目标值)."""

    training_percent: PercentFigure = figure(
        Decimal(95), "培训率", "of principals and of managers of employers in key trades, each by itself"
    )
    testing_percent: PercentFigure = figure(Decimal(80), "定期检测率", "of hazard factors tested periodically")
    examination_percent: PercentFigure = figure(
        Decimal(90), "在岗期间职业健康检查率", "of exposed workers examined while in the post"
    )
    declaration_percent: PercentFigure = figure(Decimal(85), "申报率", "of projects with hazards declared")
    dose_percent: PercentFigure = figure(
        Decimal(90),
        "个人剂量监测率",
        "of radiation workers in medical institutions",
        printed_with="examination_percent",
    )
    supervisors_percent: PercentFigure = figure(Decimal(100), "监管人员培训覆盖率", "of supervisors trained")
    diagnosis_institutions: Count = figure(1, "诊断机构数", "that diagnose, of the city")
    examination_institutions: Count = figure(
        1, "检查机构数", "that examine, of each county, in principle", printed_with="diagnosis_institutions"
    )
    monitoring_percent: PercentFigure = figure(
        Decimal(90), "监测覆盖率", "of counties that monitor key diseases; printed bare, read as a minimum"
    )
    reporting_percent: PercentFigure = figure(
        Decimal(90), "报告率", "of diagnosing institutions that report; printed bare, read as a minimum"
    )
    insurance_percent: PercentFigure = figure(Decimal(80), "工伤保险覆盖率", "of workers whom the law wants insured")


_LINES: Mapping[HealthIndicator, tuple[Citation, str, Callable[[HealthTargetFigures], Number], str]] = {
    _I.PRINCIPALS_TRAINED: (RATES, "principals-trained", lambda asked: asked.training_percent, "以上"),
    _I.MANAGERS_TRAINED: (RATES, "managers-trained", lambda asked: asked.training_percent, "以上"),
    _I.HAZARDS_TESTED: (RATES, "hazards-tested", lambda asked: asked.testing_percent, "以上"),
    _I.WORKERS_EXAMINED: (RATES, "workers-examined", lambda asked: asked.examination_percent, "以上"),
    _I.PROJECTS_DECLARED: (RATES, "projects-declared", lambda asked: asked.declaration_percent, "以上"),
    _I.DOSES_MONITORED: (RATES, "doses-monitored", lambda asked: asked.dose_percent, "以上"),
    _I.SUPERVISORS_TRAINED: (CAPACITY, "supervisors-trained", lambda asked: asked.supervisors_percent, ""),
    _I.DIAGNOSIS_INSTITUTIONS: (
        *(CAPACITY, "diagnosis-institutions", lambda asked: asked.diagnosis_institutions, "至少"),
    ),
    _I.EXAMINATION_INSTITUTIONS: (
        *(CAPACITY, "examination-institutions", lambda asked: asked.examination_institutions, "至少"),
    ),
    _I.AREAS_MONITORED: (MONITORING, "areas-monitored", lambda asked: asked.monitoring_percent, "达到"),
    _I.INSTITUTIONS_REPORTING: (MONITORING, "institutions-reporting", lambda asked: asked.reporting_percent, "达到"),
    _I.WORKERS_INSURED: (INSURANCE, "workers-insured", lambda asked: asked.insurance_percent, "以上"),
}
"""Each indicator's clause, key, figure and the law's word for it."""


def target_of(indicator: HealthIndicator, figures: HealthTargetFigures) -> Target:
    """The indicator as a target of the plan."""
    clause, key, asked, word = _LINES[indicator]
    kind = INSTITUTIONS if indicator in COUNTED else PERCENT
    return Target(
        key=key,
        zh=indicator.zh,
        en=indicator.en,
        citation=clause,
        asks=kind.at_least(asked(figures), word),
        due=PLAN_END,
        scope=Level.COUNTY if indicator is _I.EXAMINATION_INSTITUTIONS else Level.CITY,
        due_known=Known.PRESUMED,
    )


TARGETS = Register(*(target_of(indicator, HealthTargetFigures()) for indicator in HealthIndicator))


EXPOSURE = Measure(Unit("years", "年"), at_least(0), at_most(100))
ExposureYears = Annotated[Number, *EXPOSURE]
EarlyShare = Annotated[Fraction, *Means(BARE, at_least(0), at_most(1))]


@provision(GOALS)
@frozen(kw_only=True)
class DustExposure(Record):
    """Below what exposure to dust a new case counts as early (接尘工龄)."""

    years: ExposureYears = figure(5, "接尘工龄", "years of exposure that an early case stays below")


@frozen(kw_only=True)
class DustReport(Record):
    """The occupational diseases reported in a year (职业病年度报告).

    Attributes:
        new_cases: 新发尘肺病例接尘工龄: the years of exposure to dust of each worker newly reported.
        other_cases: 其他尘肺病报告例数: how many further cases of pneumoconiosis were reported.
        other_diseases: 其他职业病报告例数: how many cases of other diseases; asked for where all are the base.
    """

    new_cases: tuple[ExposureYears, ...]
    other_cases: Tally = 0
    other_diseases: Tally | None = None


@frozen(kw_only=True)
class DustShareCheck(Record):
    """How the share of early cases moved (早发病例占比).

    Attributes:
        status: 状态: kept where it is lower than in the base year.
        before: 基年占比: the share of the base year; None where nothing was reported.
        now: 当年占比: the share of the year; None as above.
    """

    status: Standing
    before: EarlyShare | None = None
    now: EarlyShare | None = None


class AnnualTotal(Reading, at=GOALS):
    """Of which reports the share is taken (年度报告总例数)."""

    PNEUMOCONIOSIS = "尘肺病报告", "分子为尘肺病，分母同类", "The part is of pneumoconiosis, and so is its whole."
    ALL_DISEASES = "各类职业病报告", "总例数未限于尘肺病", "The total is not limited to pneumoconiosis."


@rule(GOALS)
def early_dust_share(
    report: DustReport,
    *,
    base: DustReport,
    year: PlanYear,
    on: datetime.date,
    exposure: DustExposure = DustExposure(),
    annual_total: AnnualTotal = AnnualTotal.PNEUMOCONIOSIS,
) -> Decision[DustShareCheck]:
    """Whether early cases are a smaller share of the year's reports than in a base year (早发尘肺病占比下降).

    Args:
        report: 当年报告: of a year of the plan.
        base: 基年报告: of the base year; the plan names none, so the caller does, such as the one before the plan.
        year: 年份: the year of the report.
        on: 日期: the day.

    Returns:
        早发病例占比: both shares, and how the target stands; the same share is no fall.

    Raises:
        NotInForce: The plan did not yet hold on the day.
        Undetermined: The base is all diseases, and nothing is said of them.

    >>> base = DustReport(new_cases=[3, 5, 8.5], other_cases=9)
    >>> now = DustReport(new_cases=[4.9, 6], other_cases=11)
    >>> early_dust_share(now, base=base, year=2020, on=datetime.date(2021, 3, 1)).value.now
    Fraction(1, 13)
    """
    later, earlier, day = DustReport.of(report, "report"), DustReport.of(base, "base"), DAY.of(on, "on")
    of_year = PLAN_YEAR.of(year, "year")
    early = EXPOSURE.below(EXPOSURE.of(DustExposure.of(exposure, "exposure").years, "exposure"), "不足")
    everything = AnnualTotal.of(annual_total, "annual_total") is AnnualTotal.ALL_DISEASES
    OCCUPATIONAL_HEALTH.require_in_force(day)
    begun(of_year, day)
    (part_then, whole_then), (part_now, whole_now) = (
        (sum(early.holds(EXPOSURE.of(one, name)) for one in each.new_cases), _total(each, name, everything=everything))
        for name, each in (("base", earlier), ("report", later))
    )
    counts = (
        note(GOALS, "早发病例的接尘工龄", "exposure of an early case", early.figure, EXPOSURE.unit),
        note(GOALS, "基年早发病例", "early cases of the base year", part_then),
        note(GOALS, "当年早发病例", "early cases of the year", part_now),
    )
    if not (whole_then and whole_now):
        none = note(GOALS, "无报告例数，无可计量", "no reports, so nothing to measure")
        return Decision(DustShareCheck(status=Standing.NOTHING_TO_MEASURE), *counts, none, because=none)
    target = Target(
        key="early-dust-share",
        zh="接尘工龄短的劳动者新发尘肺病报告例数占比",
        en="Share of early cases of pneumoconiosis",
        citation=GOALS,
        asks=COUNT.below(part_then * whole_now),
        due=PLAN_END,
    )
    judged_on = day if of_year == LAST_YEAR else min(day, PLAN_END)
    (found,) = assess_targets((target,), {target.key: part_now * whole_then}, on=judged_on)
    before, now = Fraction(part_then, whole_then), Fraction(part_now, whole_now)
    tell = falls if found.status is Standing.RUNNING else asks
    fell = tell(GOALS, "早发病例占比", "the share of early cases", now, SHARE.below(before, "低于"))
    return Decision(DustShareCheck(status=found.status, before=before, now=now), *counts, fell, because=fell)


def _total(report: DustReport, fact: str, *, everything: bool) -> int:
    """The reports of the year that are the base."""
    cases = len(report.new_cases) + report.other_cases
    if not everything:
        return cases
    return cases + known(report.other_diseases, fact, _OTHER_DISEASES)


_OTHER_DISEASES = Words("未说明其他职业病报告例数", "the number of other diseases is not given")
