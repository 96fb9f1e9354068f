"""The goals of the opinions on compulsory education that are counted, and where a county stands with them."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from decimal import Decimal

from attrs import frozen

from ...core.bounds import Bound, Unit, at_least
from ...core.decisions import Decision
from ...core.decrees import Known
from ...core.errors import InvalidFacts
from ...core.exact import Number, product
from ...core.facts import PERCENT, Whole
from ...core.figures import Record
from ...core.findings import Finding, asks, condition, falls, note
from ...core.locators import Citation
from ...core.organs import Level
from ...core.registers import Assessment, Register, Standing, Target, assess_targets
from ...core.rules import rule
from .classes import CLASSES, ClassCalendar
from .decrees import judged_on, year_end
from .governance import GOVERNANCE, MANAGEMENT, Charters, SafetyCoverage
from .layout import FUNDS, GOALS, STANDARD, FundingShares, Retention, StandardSchools
from .teachers import EXCHANGE, Exchange

__all__ = ["TARGETS", "GoalsCheck", "assess_goals"]

SCHOOLS_LEFT = Whole(Unit("schools", "所"), at_least(0))
CLASSES_LEFT = Whole(Unit("classes", "个"), at_least(0))


def _goal(  # noqa: PLR0917  # a line of a register, read as a line of a table
    clause: Citation,
    key: str,
    zh: str,
    en: str,
    asked: Bound,
    due: datetime.date | None = None,
    known: Known = Known.STATED,
) -> Target:
    return Target(key=key, zh=zh, en=en, citation=clause, asks=asked, due=due, due_known=known, scope=Level.COUNTY)


def _percent(share: Decimal) -> Decimal:
    return product(share, 100)


_CALENDAR, _EXCHANGE, _FUNDS = ClassCalendar(), Exchange(), FundingShares()

TARGETS = Register(
    _goal(
        GOALS,
        "retention-rate",
        "九年义务教育巩固率",
        "Retention rate of nine-year compulsory education",
        PERCENT.at_least(_percent(Retention().share), "达到"),
        year_end(Retention().by_year),
        Known.PRESUMED,
    ),
    _goal(
        STANDARD,
        "schools-below-standard",
        "未达到标准化办学标准的学校",
        "Schools that do not meet the six criteria",
        SCHOOLS_LEFT.at_most(0),
        year_end(StandardSchools().by_year),
        Known.PRESUMED,
    ),
    _goal(
        FUNDS,
        "maintenance-tax-share",
        "城市维护建设税用于城市学校建设的比例",
        "Urban maintenance and construction tax that goes to urban schools",
        PERCENT.at_least(_percent(_FUNDS.tax_low), "至少"),
    ),
    _goal(
        FUNDS,
        "land-revenue-share",
        "土地出让收益计提教育资金的比例",
        "Land-transfer proceeds set aside for education",
        PERCENT.at_least(_percent(_FUNDS.land)),
    ),
    _goal(
        CLASSES,
        "super-oversize-classes",
        "超大班额班级",
        "Super-oversize classes",
        CLASSES_LEFT.at_most(0),
        year_end(_CALENDAR.super_by_year),
    ),
    _goal(
        CLASSES,
        "oversize-share",
        "大班额比例",
        "Oversize classes among all",
        PERCENT.at_most(_percent(_CALENDAR.big_share), "以内"),
        year_end(_CALENDAR.big_by_year),
    ),
    _goal(
        CLASSES,
        "urban-preschool-classes",
        "城区小学举办的学前班",
        "Preschool classes of primary schools in urban areas",
        CLASSES_LEFT.at_most(0),
    ),
    _goal(
        EXCHANGE,
        "exchanged-teachers",
        "每学年到乡村学校交流轮岗教师占符合交流条件教师的比例",
        "Teachers who went to rural schools in the school year, of those who qualify",
        PERCENT.at_least(_percent(_EXCHANGE.teachers), "不低于"),
    ),
    _goal(
        EXCHANGE,
        "exchanged-backbone-teachers",
        "交流轮岗教师中骨干教师的比例",
        "Backbone teachers among those who went",
        PERCENT.at_least(_percent(_EXCHANGE.backbone), "不低于"),
    ),
    _goal(
        GOVERNANCE,
        "schools-without-charter",
        "没有章程的学校",
        "Schools without a charter of their own",
        SCHOOLS_LEFT.at_most(0),
        year_end(Charters().by_year),
    ),
    _goal(
        MANAGEMENT,
        "safety-coverage",
        "学校安全隐患“互联网+网格化”管理覆盖率",
        "Coverage of the management of safety hazards by internet and grid",
        PERCENT.at_least(_percent(SafetyCoverage().share), "以上"),
    ),
)


@frozen(kw_only=True)
class GoalsCheck(Record):
    """Where a county stands with the counted goals; true where none is missed (目标核查结果).

    Each goal stands by its key in one place.

    Attributes:
        met: 已达到: the goals reached.
        missed: 未达到: those not reached in time.
        unreported: 未报告: those due, without an observation.
        left: 未到期: those not reached, and not yet due.
    """

    met: tuple[str, ...]
    missed: tuple[str, ...]
    unreported: tuple[str, ...]
    left: tuple[str, ...]

    def __bool__(self) -> bool:
        return not (self.missed or self.unreported)


@rule(GOALS, STANDARD, FUNDS, CLASSES, EXCHANGE, GOVERNANCE, MANAGEMENT)
def assess_goals(observations: Mapping[str, Number], *, on: datetime.date) -> Decision[GoalsCheck]:
    """Where a county stands on a day with each counted goal of the opinions, and which are left to do (目标核查).

    Args:
        observations: 观测值: what was observed, by the key of the target and in its unit; what is left out is not
            reported. Shares are percentages; schools and classes are whole numbers.
        on: 日期: the day; a goal without a day is due at once.

    Returns:
        核查结果: the goals by key: met, missed, not reported though due, and not yet due; each with its finding.

    Raises:
        NotInForce: The opinions did not yet hold on the day.

    >>> seen = {"oversize-share": 6, "super-oversize-classes": 0, "schools-without-charter": 0}
    >>> check = assess_goals(seen, on=datetime.date(2021, 1, 1)).value
    >>> check.missed, check.left
    (('oversize-share',), ())
    """
    if not isinstance(observations, Mapping):
        raise InvalidFacts("observations", observations, "numbers by target", "各目标数值")
    day = judged_on(on)
    found = assess_targets(TARGETS, observations, on=day)
    for one in found:
        _check_unit(one)
    by_status = {status: tuple(one.target.key for one in found if one.status is status) for status in Standing}
    findings = tuple(_finding(one, day) for one in found)
    check = GoalsCheck(
        met=by_status[Standing.KEPT],
        missed=by_status[Standing.MISSED],
        unreported=by_status[Standing.NOT_REPORTED],
        left=by_status[Standing.RUNNING],
    )
    return Decision(check, *findings, because=next((one for one in findings if one.holds is False), None))


def _check_unit(one: Assessment) -> None:
    """Refuse what is no percentage, or no whole number of schools or classes."""
    seen, fact = one.observed, f"observations.{one.target.key}"
    if seen is None:
        return
    if one.target.asks.unit == PERCENT.unit:
        PERCENT.of(seen, fact)
    else:
        kind = SCHOOLS_LEFT if one.target.asks.unit == SCHOOLS_LEFT.unit else CLASSES_LEFT
        kind.of(int(seen) if seen == int(seen) else seen, fact)


def _finding(one: Assessment, on: datetime.date) -> Finding:
    """A goal held against its bound; nothing is broken before its last day has passed."""
    target = one.target
    if one.observed is None:
        if one.status is Standing.NOT_REPORTED:
            return condition(target.citation, f"已报告{target.zh}", f"reported: {target.en}", False)
        return note(target.citation, f"{target.zh}，尚未到期", f"{target.en}, not yet due", on)
    weigh = falls if one.status is Standing.RUNNING else asks
    return weigh(target.citation, target.zh, target.en, one.observed, target.asks)
