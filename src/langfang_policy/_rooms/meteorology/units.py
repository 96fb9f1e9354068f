"""The tasks that the city itself and its counties share: how one unit is scored on each."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from fractions import Fraction

from ...core.bounds import at_least, at_most
from ...core.columnar import compared
from ...core.days import add_months
from ...core.decisions import Decision, lacking
from ...core.facts import COUNT, TIMES
from ...core.findings import Finding, asks, condition, note
from ...core.locators import Citation
from ...core.rules import rule
from ...core.terms import Term, Words
from .decree import CLAUSES, RATE, YEAR, FullPoints, SchemeUnit, Score, ScoredTask
from .figures import TaskFigures
from .readings import (
    AgreedCatalogue,
    FilingMonth,
    KeyUnitShortfall,
    ListPublishers,
    MechanismShortfall,
    ScoringReadings,
    SendingBodies,
    StationEdge,
    TrainingShort,
    VenuelessCounty,
)
from .reports import KeyUnits, ListPublisher, Percentage, UnitDeed, UnitReport, ratio
from .shapes import ALL, ZERO, Line, Scale, Shape, deducted, deeds, least, share_of, silent, stepped

__all__ = ["KeyUnitNeed", "key_units_lack", "posts_filled_points"]

CENTRE = CLAUSES[ScoredTask.PREVENTION_CENTRE]
KEY_UNITS = CLAUSES[ScoredTask.KEY_UNITS]


def _local_posts(report: UnitReport, scale: Scale) -> Line:
    words, most = Words("有地方编制", "local posts"), scale.points("centre_posts")
    if report.local_posts is None:
        return silent(scale, words, most)
    there = condition(scale.clause, *words, report.local_posts > 0, report.local_posts)
    return Line(words, most, most if there.holds else ZERO, (there,))


_FILLED = Words("落实地方编制人员比例", "share of local posts filled")


def _filled_points(share: Fraction, scale: Scale) -> Line:
    figures = scale.figures
    levels = (
        (RATE.at_least(ALL), figures.filled_all),
        (RATE.at_least(figures.filled_high_percent, "达到"), figures.filled_high),
        (RATE.at_least(figures.filled_low_percent, "以上"), figures.filled_low),
    )
    return stepped(share, scale, _FILLED, levels)


def _filled(report: UnitReport, scale: Scale) -> Line:
    share = share_of(report.filled_posts, report.local_posts)
    if share is None:
        return silent(scale, _FILLED, scale.points("filled_all"))
    approved = condition(scale.clause, "防御中心已批复", "an approved centre", UnitDeed.INSTITUTION in report.done)
    line = _filled_points(share, scale)
    return line._replace(points=line.points if approved.holds else ZERO, findings=(approved, *line.findings))


@rule(CENTRE)
def posts_filled_points(filled_percent: Percentage, *, figures: TaskFigures = TaskFigures()) -> Decision[Score]:
    """The points for the share of its local posts that a prevention centre has filled (编制落实得分).

    Args:
        filled_percent: 编制落实比例: the share of the local posts that are filled.

    Returns:
        编制落实得分: the points of the step.

    >>> [str(posts_filled_points(percent).value) for percent in (29.99, 30, 60, 99.99, 100)]
    ['0', '1', '2', '2', '3']
    """
    share, given = RATE.of(filled_percent, "filled_percent"), TaskFigures.of(figures, "figures")
    scale = Scale(task=ScoredTask.PREVENTION_CENTRE, full=FullPoints(), figures=given, readings=ScoringReadings())
    line = _filled_points(share, scale)
    return Decision(line.points, *line.findings)


def _mechanism(report: UnitReport, scale: Scale) -> Line:
    words = Words("预警信息发布机制", "mechanism with departments and transmitting bodies")
    most, figures = scale.points("release_mechanism"), scale.figures
    if report.issuing_departments is None or report.sending_bodies is None:
        return silent(scale, words, most)
    asked = COUNT.at_least(figures.issuing_departments, "至少")
    issuing = asks(
        scale.clause, "预警发布责任单位", "departments that issue warnings", report.issuing_departments, asked
    )
    zh, en = "预警信息传播单位", "bodies that transmit warnings"
    if scale.readings.sending_number is SendingBodies.AS_MANY:
        sending = asks(scale.clause, zh, en, report.sending_bodies, asked)
    else:
        sending = condition(scale.clause, zh, en, report.sending_bodies > 0, report.sending_bodies)
    short = scale.readings.mechanism_shortfall is MechanismShortfall.BY_NUMBER and not issuing.holds
    points = (
        most * report.issuing_departments / figures.issuing_departments if short else most if issuing.holds else ZERO
    )
    return Line(words, most, points if sending.holds else ZERO, (issuing, sending))


class KeyUnitNeed(Term):
    """What a government must have done with its key units (重点单位要求)."""

    NUMBER = "建设或更新达到规定数量"
    PUBLISHED = "由规定主体在官方媒体公布"
    PLANS = "全部建立防御方案"
    FILED = "按时备案"


def _key_unit_needs(  # noqa: PLR0917  # the facts, the figures and both readings of one rule
    clause: Citation,
    key_units: KeyUnits,
    unit: SchemeUnit,
    figures: TaskFigures,
    filing_month: FilingMonth,
    list_publishers: ListPublishers,
) -> tuple[tuple[KeyUnitNeed, Finding], ...]:
    fewest = figures.key_units_city if unit is SchemeUnit.CITY else figures.key_units_county
    by_command = list_publishers is ListPublishers.COMMAND_ALONE
    publishers = {ListPublisher.COMMAND} if by_command else set(ListPublisher) - {ListPublisher.OTHER}
    published = key_units.official and key_units.publisher in publishers
    month = datetime.date(YEAR, figures.filing_month, 1)
    month_counts = filing_month is FilingMonth.INCLUDED
    last = (add_months(month, 1) if month_counts else month) - datetime.timedelta(days=1)
    zh, en = "名录备案", "filing of the list"
    if key_units.filed is None or key_units.filed.year < YEAR:  # an earlier year's list is another
        filed = condition(clause, zh, en, False, key_units.filed)
    else:
        filed = asks(clause, zh, en, key_units.filed, at_most(last, "不晚于"))
    return (
        (
            KeyUnitNeed.NUMBER,
            asks(clause, "建设或更新数量", "units new or updated", key_units.renewed, COUNT.at_least(fewest, "不少于")),
        ),
        (
            KeyUnitNeed.PUBLISHED,
            condition(clause, "由规定主体在官方媒体公布", "published as asked", published, key_units.publisher),
        ),
        (
            KeyUnitNeed.PLANS,
            asks(clause, "有防御方案的单位", "units with a plan", key_units.with_plan, at_least(key_units.units)),
        ),
        (KeyUnitNeed.FILED, filed),
    )


@rule(KEY_UNITS)
def key_units_lack(
    key_units: KeyUnits,
    *,
    unit: SchemeUnit,
    figures: TaskFigures = TaskFigures(),
    filing_month: FilingMonth = FilingMonth.NOT_INCLUDED,
    list_publishers: ListPublishers = ListPublishers.ANY_OF_THREE,
) -> Decision[tuple[KeyUnitNeed, ...]]:
    """What a government lacks of what is asked with its key units (重点单位所缺事项).

    Args:
        key_units: 重点单位情况: how it stands with them.
        unit: 考核单位: the city itself or a county.

    Returns:
        所缺事项: what is lacking of number, publication, plans and filing.

    >>> import datetime
    >>> stands = KeyUnits(
    ...     renewed=15,
    ...     publisher=ListPublisher.COMMAND,
    ...     official=True,
    ...     units=40,
    ...     with_plan=39,
    ...     filed=datetime.date(2017, 11, 1),
    ... )
    >>> [need.zh for need in key_units_lack(stands, unit=SchemeUnit.GUAN).value]
    ['全部建立防御方案', '按时备案']
    """
    given, whose = KeyUnits.of(key_units, "key_units"), SchemeUnit.of(unit, "unit")
    asked, month = TaskFigures.of(figures, "figures"), FilingMonth.of(filing_month, "filing_month")
    publishers = ListPublishers.of(list_publishers, "list_publishers")
    return lacking(*_key_unit_needs(KEY_UNITS, given, whose, asked, month, publishers))


def _key_units(report: UnitReport, scale: Scale) -> Line:
    words, most = Words("重点单位和责任人名录", "list of key units and persons"), scale.most
    if report.key_units is None:
        return silent(scale, words, most)
    read = scale.readings
    needs = _key_unit_needs(
        scale.clause, report.key_units, report.unit, scale.figures, read.filing_month, read.list_publishers
    )
    missing = [need for need, finding in needs if finding.holds is False]
    findings = tuple(finding for _, finding in needs)
    by_number = read.key_unit_shortfall is KeyUnitShortfall.BY_NUMBER
    if missing == [KeyUnitNeed.NUMBER] and by_number:
        points = most * report.key_units.renewed / findings[0].required
    else:
        points = ZERO if missing else most
    return Line(words, most, points, findings)


def _training(report: UnitReport, scale: Scale) -> Line:
    words, most = Words("培训信息员比例", "share of officers trained"), scale.points("officers_trained")
    share = share_of(report.trained_officers, report.officers)
    if share is None:
        return silent(scale, words, most)
    reached = asks(scale.clause, *words, share, RATE.at_least(scale.figures.trained_percent, "以上"))
    by_share = scale.readings.training_short is TrainingShort.BY_SHARE
    points = most if reached.holds else most * share / 100 if by_share else ZERO
    return Line(words, most, points, (reached,))


def _stations(report: UnitReport, scale: Scale) -> Line:
    words, figures = Words("升级区域站比例", "share of stations upgraded"), scale.figures
    share = share_of(report.upgraded_stations, report.stations)
    if share is None:
        return silent(scale, words, scale.most)
    owned = scale.readings.station_edge is StationEdge.FULL
    high = figures.stations_high_percent
    levels = (
        (RATE.at_least(high, "至少") if owned else RATE.above(high, "大于"), scale.most),
        (RATE.at_least(figures.stations_low_percent), min(figures.stations_low, scale.most)),
    )
    return stepped(share, scale, words, levels)


def _completeness(report: UnitReport, _scale: Scale) -> Fraction | None:
    return None if report.database_percent is None else ratio(report.database_percent)


def _venue(report: UnitReport, scale: Scale) -> Line:
    words, most = Words("科普产品进驻当地科普场馆", "products in a local science venue"), scale.most
    placed = UnitDeed.PRODUCTS_IN_VENUE in report.done
    county = report.unit is not SchemeUnit.CITY and scale.readings.venueless_county is VenuelessCounty.EARNS
    events = county and UnitDeed.EVENTS_WITHOUT_VENUE in report.done
    met = condition(scale.clause, *words, placed or events)
    if placed or not events:
        return Line(words, most, most if placed else ZERO, (met,))
    instead = note(scale.clause, "以参与大型科普活动代替", "in place of a venue", UnitDeed.EVENTS_WITHOUT_VENUE)
    return Line(words, most, most, (met, instead))


_D = UnitDeed
_T = ScoredTask
UNIT_TASKS: Mapping[ScoredTask, tuple[Shape, ...]] = {
    _T.COMMAND_OFFICE: (
        deeds("office_funds", _D.FUNDS),
        least(
            "office_meeting", "meetings", "meetings", TIMES, Words("指挥长参加的会议", "meetings with the commander")
        ),
        deeds("office_emergency", _D.EMERGENCY_WORK),
    ),
    _T.PREVENTION_CENTRE: (deeds("centre_institution", _D.INSTITUTION), _local_posts, _filled),
    _T.WARNING_RELEASE: (
        deeds("release_rules", _D.RELEASE_RULES),
        _mechanism,
        deeds("release_system", _D.RELEASE_SYSTEM),
    ),
    _T.TOWNSHIP_DUTIES: (deeds("duty_paper", _D.DUTY_PAPER), deeds("persons_named", _D.PERSONS_NAMED)),
    _T.LIGHTNING_DUTIES: (deeds(None, _D.LIGHTNING_PAPER),),
    _T.KEY_UNITS: (_key_units,),
    _T.INFORMATION_OFFICERS: (deeds("officers_shared", _D.OFFICERS_SHARED), _training),
    _T.STATION_UPGRADE: (_stations,),
    _T.DATA_SHARING: (
        deducted(
            lambda report, _: report.sharing_departments,
            "sharing_departments",
            "sharing_off",
            Words("实时数据共享部门", "departments that share data"),
        ),
    ),
    _T.UPKEEP: (
        deeds(
            "upkeep_catalogue",
            _D.MAINTENANCE_CATALOGUE,
            _D.SENDING_CATALOGUE,
            either=lambda readings: readings.agreed_catalogue is AgreedCatalogue.EITHER,
        ),
        deeds("upkeep_money", _D.UPKEEP_MONEY),
    ),
    _T.TOWNSHIP_DATABASE: (
        deducted(
            _completeness,
            "database_percent",
            "database_off",
            Words("数据完备度", "completeness of the database"),
            step="database_step",
        ),
    ),
    _T.LEADERS_TRAINING: (deeds(None, _D.LEADERS_TRAINING),),
    _T.EMERGENCY_PLANS: (deeds(None, _D.EMERGENCY_PLAN),),
    _T.SCIENCE_BASE: (_venue,),
}
"""How a unit is scored on each task that counties have, too."""

WITH_AUTHORITY = _T.PREVENTION_CENTRE, _T.DATA_SHARING, _T.TOWNSHIP_DATABASE
"""The tasks of units that have a meteorological authority."""


compared(
    posts_filled_points,
    {
        "filled_percent": lambda facts: [
            ALL,
            facts["figures"].filled_high_percent,
            facts["figures"].filled_low_percent,
        ]
    },
)
