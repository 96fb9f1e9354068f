"""The goals of the opinions on compulsory education that are counted, and where a county stands with them."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from decimal import Decimal

from attrs import frozen

from ..core.decisions import Decision, Finding, first_failing
from ..core.errors import InvalidFacts
from ..core.exact import Number, product
from ..core.registers import Comparator, Target, TargetStatus, assess_targets
from ..core.rules import rule
from .classes import ClassCalendar
from .decrees import COMPULSORY_EDUCATION, year_end
from .governance import Charters, SafetyCoverage
from .layout import FundingShares, Retention, StandardSchools
from .teachers import Exchange

__all__ = ["TARGETS", "GoalsCheck", "assess_goals"]


def _goal(
    key: str,
    locator: str,
    zh: str,
    en: str,
    *,
    percent: Decimal,
    due: datetime.date | None = None,
    comparator: Comparator = Comparator.AT_LEAST,
) -> Target:
    return Target(
        key=key,
        zh=zh,
        en=en,
        citation=COMPULSORY_EDUCATION.at(locator),
        figure=product(percent, 100),
        unit="%",
        due=due,
        comparator=comparator,
        scope="county",
    )


def _none_left(key: str, locator: str, zh: str, en: str, *, unit: str, due: datetime.date | None = None) -> Target:
    return Target(
        key=key,
        zh=zh,
        en=en,
        citation=COMPULSORY_EDUCATION.at(locator),
        figure=0,
        unit=unit,
        due=due,
        comparator=Comparator.AT_MOST,
        scope="county",
    )


_CALENDAR, _EXCHANGE, _FUNDS = ClassCalendar(), Exchange(), FundingShares()

TARGETS = (
    _goal(
        "retention-rate",
        "一",
        "九年义务教育巩固率",
        "Retention rate of nine-year compulsory education",
        percent=Retention().share,
        due=year_end(Retention().by_year),
    ),
    _none_left(
        "schools-below-standard",
        "二（一）3",
        "未达到标准化办学标准的学校",
        "Schools that do not meet the six criteria",
        unit="所",
        due=year_end(StandardSchools().by_year),
    ),
    _goal(
        "maintenance-tax-share",
        "二（一）4",
        "城市维护建设税用于城市学校建设的比例",
        "Urban maintenance and construction tax that goes to urban schools",
        percent=_FUNDS.tax_low,
    ),
    _goal(
        "land-revenue-share",
        "二（一）4",
        "土地出让收益计提教育资金的比例",
        "Land-transfer proceeds set aside for education",
        percent=_FUNDS.land,
    ),
    _none_left(
        "super-oversize-classes",
        "二（一）5",
        "超大班额班级",
        "Classes of 66 or more",
        unit="个",
        due=year_end(_CALENDAR.super_by_year),
    ),
    _goal(
        "oversize-share",
        "二（一）5",
        "大班额比例",
        "Classes of 56 or more among all",
        percent=_CALENDAR.big_share,
        due=year_end(_CALENDAR.big_by_year),
        comparator=Comparator.AT_MOST,
    ),
    _none_left(
        "urban-preschool-classes",
        "二（一）5",
        "城区小学举办的学前班",
        "Preschool classes of primary schools in urban areas",
        unit="个",
    ),
    _goal(
        "exchanged-teachers",
        "二（二）3",
        "每学年到乡村学校交流轮岗教师占符合交流条件教师的比例",
        "Teachers who went to rural schools in the school year, of those who qualify",
        percent=_EXCHANGE.teachers,
    ),
    _goal(
        "exchanged-backbone-teachers",
        "二（二）3",
        "交流轮岗教师中骨干教师的比例",
        "Backbone teachers among those who went",
        percent=_EXCHANGE.backbone,
    ),
    _none_left(
        "schools-without-charter",
        "二（三）1",
        "没有章程的学校",
        "Schools without a charter of their own",
        unit="所",
        due=year_end(Charters().by_year),
    ),
    _goal(
        "safety-coverage",
        "二（三）2",
        "学校安全隐患“互联网+网格化”管理覆盖率",
        "Coverage of the management of safety hazards by internet and grid",
        percent=SafetyCoverage().share,
    ),
)


@frozen(kw_only=True)
class GoalsCheck:
    """Where a county stands with the counted goals; true where none is missed.

    Each goal stands by its key in one place: ``met``, ``missed`` (not reached in time), ``unreported`` (due, without an
    observation) or ``left`` (not reached, and not yet due).
    """

    met: tuple[str, ...]
    missed: tuple[str, ...]
    unreported: tuple[str, ...]
    left: tuple[str, ...]

    def __bool__(self) -> bool:
        return not (self.missed or self.unreported)


@rule(COMPULSORY_EDUCATION, "一", "二（一）3", "二（一）4", "二（一）5", "二（二）3", "二（三）1", "二（三）2")
def assess_goals(observations: Mapping[str, Number], *, on: datetime.date) -> Decision[GoalsCheck]:
    """Where a county stands on a day with each counted goal of the opinions, and which are left to do.

    Args:
        observations: What was observed, by the key of the target and in its unit; what is left out is not reported.
            Shares are percentages from 0 to 100; schools and classes are whole numbers.
        on: The day; a goal without a day is due at once.

    Returns:
        The goals by key: met, missed, not reported though due, and not yet due; each with its finding.

    Raises:
        InvalidFacts: An observation is no number, out of range, or answers no target.

    >>> seen = {"oversize-share": 6, "super-oversize-classes": 0, "schools-without-charter": 0}
    >>> check = assess_goals(seen, on=datetime.date(2021, 1, 1)).value
    >>> check.missed, check.left
    (('oversize-share',), ())
    """
    if not isinstance(observations, Mapping):
        raise InvalidFacts("observations", observations, "numbers by target", "各目标数值")
    found = assess_targets(TARGETS, observations, on=on)
    for one in found:
        if one.observed is not None and not _possible(one.target, one.observed):
            raise InvalidFacts(
                f"observations.{one.target.key}",
                one.observed,
                "a percentage from 0 to 100" if one.target.unit == "%" else "a whole number, 0 or more",
                "0至100的百分数" if one.target.unit == "%" else "不小于0的整数",
            )
    by_status = {status: tuple(one.target.key for one in found if one.status is status) for status in TargetStatus}
    findings = tuple(
        Finding(
            one.target.citation,
            f"{one.target.zh}{one.target.comparator.zh}（{one.target.unit}）",
            f"{one.target.en}, {one.target.comparator.en} ({one.target.unit})",
            one.status in (TargetStatus.MET, TargetStatus.NOT_YET_DUE),
            one.observed,
            one.target.figure,
        )
        for one in found
    )
    check = GoalsCheck(
        met=by_status[TargetStatus.MET],
        missed=by_status[TargetStatus.MISSED],
        unreported=by_status[TargetStatus.NOT_REPORTED],
        left=by_status[TargetStatus.NOT_YET_DUE],
    )
    return Decision(check, *findings, because=first_failing(findings))


def _possible(target: Target, observed: Decimal) -> bool:
    if target.unit == "%":
        return 0 <= observed <= _WHOLE
    return observed >= 0 and observed == int(observed)


_WHOLE = 100
