"""Part two: rates, applications, the order of the checks, the weekly bulletin, and who is spoken to."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import takewhile
from typing import Annotated, Any

from attrs import frozen

from ...core.bounds import BARE, Unit, at_least, at_most
from ...core.columnar import Parts, around, columnar
from ...core.days import CalendarPeriod, calendar_period
from ...core.decisions import Decision, granted, judged
from ...core.errors import InvalidFacts, Undetermined, known
from ...core.facts import COUNT, DAY, FLAG, PERCENT, Count, Whole
from ...core.figures import Record, figure
from ...core.findings import Finding, asks, condition, note
from ...core.organs import County
from ...core.registers import Standing
from ...core.rules import provision, rule
from ...core.terms import Grade, Reading, Words
from .decree import ACCEPTANCE, HELD, LAND_REGISTRATION, RATES, SELF_CHECK, SUPERVISION
from .progress import PercentFigure, Some
from .rankings import CountyRanking, Official, TownshipKind

__all__ = [
    "AcceptanceApplications",
    "CheckStep",
    "CountyRanks",
    "DecidingRanking",
    "NothingToRemedy",
    "RateBase",
    "RequiredRates",
    "Talk",
    "TalkFigures",
    "TalkRepeat",
    "TownshipLevel",
    "VillageRates",
    "WeeklyRhythm",
    "applications_enough",
    "county_talk",
    "next_bulletin_due",
    "next_check_step",
    "required_rates_standing",
    "township_talk",
]


@frozen(kw_only=True)
class VillageRates(Record):
    """How far a village is (村街进展).

    Attributes:
        published: 二次公示无异议: whether its second publication met no objection.
        households: 应确权农户: the households due.
        contracts: 完善合同: contracts completed.
        registers: 建立登记簿: registers made.
    """

    published: bool
    households: Some
    contracts: Count
    registers: Count


@provision(RATES)
@frozen(kw_only=True)
class RequiredRates(Record):
    """The rates that are to be ensured; the figure itself is enough (应达到的比率)."""

    contracts_percent: PercentFigure = figure(Decimal(95), "合同完善率", "of contracts completed")
    registers_percent: PercentFigure = figure(
        Decimal(95), "登记簿建立健全率", "of registers made", printed_with="contracts_percent"
    )


class RateBase(Reading, at=RATES):
    """Of which villages the two rates are taken (比率的范围)."""

    PUBLISHED_TOGETHER = (
        "已公示村街合计",
        "本句只对完成二次公示无异议的村街提出要求",
        "The sentence asks it of the villages whose second publication met no objection.",
    )
    EACH_PUBLISHED = "已公示村街逐一", "要求的对象是村街", "It is asked of villages, so of each."
    ALL_TOGETHER = "全部村街合计", "比率与省任务目标同名", "The rates are those of the province's targets."


@rule(RATES)
def required_rates_standing(
    villages: Sequence[VillageRates],
    *,
    rates: RequiredRates = RequiredRates(),
    rate_base: RateBase = RateBase.PUBLISHED_TOGETHER,
) -> Decision[Standing]:
    """Whether contracts and registers reach the rates that are to be ensured (合同完善率和登记簿建立健全率).

    Args:
        villages: 村街: the villages.

    Returns:
        达标情况: kept where both rates are reached, inadequate where one is not; nothing to measure without villages
            of which it is asked.
    """
    asked, base = RequiredRates.of(rates, "rates"), RateBase.of(rate_base, "rate_base")
    every = base is RateBase.ALL_TOGETHER
    counted = tuple(one for one in VillageRates.each(villages, "villages") if every or one.published)
    if not counted:
        return Decision(
            Standing.NOTHING_TO_MEASURE, note(RATES, "没有须达到比率的村街", "no village of which it is asked")
        )
    groups = tuple((one,) for one in counted) if base is RateBase.EACH_PUBLISHED else (counted,)
    found = [finding for group in groups for finding in _rates(group, asked)]
    kept = all(finding.holds for finding in found)
    return judged(Standing.KEPT if kept else Standing.INADEQUATE, *found)


def _rates(villages: tuple[VillageRates, ...], asked: RequiredRates) -> tuple[Finding, Finding]:
    households = sum(one.households for one in villages)
    contracts = Fraction(100 * sum(one.contracts for one in villages), households)
    registers = Fraction(100 * sum(one.registers for one in villages), households)
    return (
        asks(
            RATES,
            "合同完善率",
            "rate of contracts completed",
            contracts,
            PERCENT.at_least(Fraction(asked.contracts_percent), "以上"),
        ),
        asks(
            RATES,
            "登记簿建立健全率",
            "rate of registers made",
            registers,
            PERCENT.at_least(Fraction(asked.registers_percent), "以上"),
        ),
    )


COUNTIES = Whole(Unit("counties", "个县（市、区）"), at_least(0), at_most(len(County)))
Counties = Annotated[int, *COUNTIES]


@provision(RATES)
@frozen(kw_only=True)
class AcceptanceApplications(Record):
    """How many counties must ask for provincial acceptance (提请省级验收的县数)."""

    counties: Counties = figure(2, "提请省级验收的县数", "counties at the least that ask for it")


@rule(RATES)
def applications_enough(
    applied: frozenset[County], *, applications: AcceptanceApplications = AcceptanceApplications()
) -> Decision[bool]:
    """Whether enough counties have asked for provincial acceptance (提请省级验收的县数).

    This stands beside the province's target of counties that pass: as few applications cannot reach that.

    Args:
        applied: 已提请的县: the counties that have.

    Returns:
        是否足够: whether they are enough.

    >>> applications_enough(frozenset({County.XIANGHE})).value
    False
    """
    have = County.some(applied, "applied")
    least = AcceptanceApplications.of(applications, "applications").counties
    found = asks(RATES, "提请省级验收的县", "counties that have asked", len(have), COUNTIES.at_least(least, "以上"))
    return Decision(bool(found.holds), found)


class CheckStep(Grade):
    """The checks and what follows on each, in their order (核查验收步骤)."""

    SELF_CHECK = "县级全面自查"
    SELF_CHECK_REMEDY = "自查整改"
    REQUEST_CHECK = "申请市级核查"
    MUNICIPAL_CHECK = "市级核查"
    CHECK_REMEDY = "核查整改"
    REQUEST_ACCEPTANCE = "申请省级验收"


_STEPS = tuple(CheckStep)
_STEP_CLAUSES = {
    step: SELF_CHECK if step in (CheckStep.SELF_CHECK, CheckStep.SELF_CHECK_REMEDY) else ACCEPTANCE for step in _STEPS
}
_REMEDIES = (CheckStep.SELF_CHECK_REMEDY, CheckStep.CHECK_REMEDY)


class NothingToRemedy(Reading, at=(SELF_CHECK, ACCEPTANCE)):
    """Whether a check that finds nothing is followed by rectification (未发现问题时的整改)."""

    PASSED_OVER = "无须整改", "整改以发现问题为前提", "What is put right are the problems that were found."
    STILL_A_STEP = "仍须履行", "条文依次列出各步骤", "The text lists the steps one after the other."


@rule(SELF_CHECK, ACCEPTANCE)
def next_check_step(
    *,
    last_done: CheckStep | None,
    problems_found: bool | None = None,
    nothing_to_remedy: NothingToRemedy = NothingToRemedy.PASSED_OVER,
) -> Decision[CheckStep | None]:
    """What a county does next on its way to provincial acceptance (核查验收的下一步).

    Args:
        last_done: 已完成步骤: the last step that is done, a rectification once it is basically in place; None where
            none is.
        problems_found: 是否发现问题: whether the check that is done found problems; asked for after a check alone.

    Returns:
        下一步: the next step; None once acceptance is asked for. Until it is the last one, acceptance may not be.

    Raises:
        Undetermined: A check is done, and it is not said whether it found problems.

    >>> next_check_step(last_done=CheckStep.MUNICIPAL_CHECK, problems_found=True).value.zh
    '核查整改'
    """
    done, problems = CheckStep.maybe(last_done, "last_done"), FLAG.maybe(problems_found, "problems_found")
    skips = NothingToRemedy.of(nothing_to_remedy, "nothing_to_remedy") is NothingToRemedy.PASSED_OVER
    place = 0 if done is None else done.rank + 1
    if place == len(_STEPS):
        return Decision(None, note(ACCEPTANCE, "已申请省级验收", "acceptance is asked for"))
    said: tuple[Finding, ...] = ()
    if _STEPS[place] in _REMEDIES and skips:
        found = known(problems, "problems_found", _PROBLEMS)
        said = (condition(_STEP_CLAUSES[_STEPS[place]], "发现问题", "problems were found", found),)
        place += not found
    due = _STEPS[place]
    return Decision(due, *said, note(_STEP_CLAUSES[due], "下一步", "next step", due))


_PROBLEMS = Words("未说明该次检查是否发现问题", "it is not said whether the check found problems")


class WeeklyRhythm(Reading, at=SUPERVISION):
    """What weekly means of a bulletin (每周通报)."""

    CALENDAR_WEEK = "每个自然周", "每周即每一自然周", "Every week is each calendar week."
    SEVEN_DAYS = "每隔七日", "自上次通报起算", "It runs from the last one."


_WEEK = datetime.timedelta(days=7)
_LAST_FOLLOWED = datetime.date.max - 2 * _WEEK


@rule(SUPERVISION)
def next_bulletin_due(
    last_bulletin: datetime.date, *, weekly_rhythm: WeeklyRhythm = WeeklyRhythm.CALENDAR_WEEK
) -> Decision[datetime.date]:
    """The last day for the next weekly bulletin on counties and townships (下次通报期限).

    Args:
        last_bulletin: 上次通报日: the day of the last one; the system went on from before the circular.

    Returns:
        下次通报期限: the last day.

    Raises:
        NotInForce: That day lies before the circular.

    >>> str(next_bulletin_due(datetime.date(2017, 12, 25)).value)
    '2018-01-07'
    """
    last = DAY.of(last_bulletin, "last_bulletin")
    calendar = WeeklyRhythm.of(weekly_rhythm, "weekly_rhythm") is WeeklyRhythm.CALENDAR_WEEK
    if last > _LAST_FOLLOWED:
        raise InvalidFacts("last_bulletin", last, f"a day not after {_LAST_FOLLOWED}", f"不晚于{_LAST_FOLLOWED}的日期")
    following = last + _WEEK
    due = calendar_period(following, CalendarPeriod.WEEK).ends[1] if calendar else following
    LAND_REGISTRATION.require_in_force(due)
    return Decision(due, note(SUPERVISION, "上次通报日", "day of the last bulletin", last))


@provision(SUPERVISION)
@frozen(kw_only=True)
class TalkFigures(Record):
    """When a place among the last leads to a talk (约谈条件)."""

    bulletins: Some = figure(2, "连续通报次数", "bulletins running")
    counties: Some = figure(2, "县级倒数名次", "places from the bottom, of counties", printed_with="bulletins")
    townships: Some = figure(20, "乡级倒排名次", "places from the bottom, of townships")


@frozen(kw_only=True)
class Talk(Record):
    """A talk that is to be held (约谈).

    Attributes:
        by: 约谈人: who speaks.
        to: 约谈对象: who is spoken to.
    """

    by: Official
    to: Official


RANK = Whole(BARE, at_least(1))
Rank = Annotated[int, *RANK]


@frozen(kw_only=True)
class CountyRanks(Record):
    """A county's places in a bulletin, counted from the bottom (县市区倒数名次).

    Attributes:
        overall: 综合倒数名次: by the overall score.
        contracts: 合同倒数名次: by contracts; asked for where any one ranking decides.
        database: 入库倒数名次: by villages in the database; likewise.
    """

    overall: Rank
    contracts: Rank | None = None
    database: Rank | None = None


class DecidingRanking(Reading, at=SUPERVISION):
    """By which ranking a county is among the last (决定约谈的排名)."""

    OVERALL = "综合得分", "综合得分概括其余排名", "The overall score takes in the others."
    ANY_ONE = "任一同一排名", "通报并列各排名，未指定其一", "The circular has all of them, and names none."


class TalkRepeat(Reading, at=SUPERVISION):
    """Whether each further bulletin in a run calls for a talk again (再次约谈)."""

    EACH_TIME = "逐次约谈", "每增加一次，又构成连续", "Each further bulletin closes a run again."
    ONCE_A_RUN = "同一连续期间一次", "约谈针对同一连续情形", "The talk is for the run, which is one."


@rule(SUPERVISION)
def county_talk(
    bulletins: Sequence[CountyRanks],
    *,
    figures: TalkFigures = TalkFigures(),
    deciding_ranking: DecidingRanking = DecidingRanking.OVERALL,
    talk_repeat: TalkRepeat = TalkRepeat.EACH_TIME,
) -> Decision[Talk | None]:
    """Whether the latest bulletin calls for a talk with a county's leader in charge (县级约谈).

    Args:
        bulletins: 历次名次: its places in every bulletin, the latest last.

    Returns:
        约谈: who speaks to whom; None where no talk is called for.

    Raises:
        Undetermined: Any one ranking decides, and a place matters that is not given.

    >>> last = CountyRanks(overall=2)
    >>> county_talk([last, last]).value.by.zh
    '市政府主管领导'
    """
    ranks, asked = CountyRanks.each(bulletins, "bulletins"), TalkFigures.of(figures, "figures")
    any_one = DecidingRanking.of(deciding_ranking, "deciding_ranking") is DecidingRanking.ANY_ONE
    repeat = TalkRepeat.of(talk_repeat, "talk_repeat")
    deciding, run = CountyRanking.OVERALL, _run((one.overall for one in reversed(ranks)), asked.counties)
    lacking = ""
    settled = asked.bulletins + (repeat is TalkRepeat.ONCE_A_RUN)
    singles = _SINGLE.items() if any_one and not _calls(run, asked.bulletins, repeat) else ()
    for ranking, fact in singles:
        places = [getattr(one, fact) for one in reversed(ranks)]
        found = _run(places, asked.counties)
        if found < min(len(places), settled) and places[found] is None:
            lacking = lacking or fact
        elif _calls(found, asked.bulletins, repeat):
            deciding, run, lacking = ranking, found, ""
            break
    if lacking:
        raise Undetermined(f"bulletins.{lacking}", en=_PLACE.en, zh=_PLACE.zh)
    return granted(
        Talk(by=Official.CITY_LEADER, to=Official.COUNTY_LEADER),
        when=(note(SUPERVISION, "排名依据", "ranking", deciding), _ran(run, asked.bulletins, repeat)),
        otherwise=None,
    )


_SINGLE = {CountyRanking.CONTRACTS: "contracts", CountyRanking.DATABASE: "database"}
_PLACE = Words("未说明该项排名的名次", "the place by a ranking is not given")


def _run(places: Iterable[int | None], bottom: int) -> int:
    """For how many bulletins the place was among the last, from the latest back, as far as it is known."""
    return sum(1 for _ in takewhile(lambda place: place is not None and place <= bottom, places))


def _calls(run: int, asked: int, repeat: TalkRepeat) -> bool:
    return run >= asked if repeat is TalkRepeat.EACH_TIME else run == asked


def _ran(run: int, asked: int, repeat: TalkRepeat) -> Finding:
    bound = COUNT.at_least(asked, "达到") if repeat is TalkRepeat.EACH_TIME else COUNT.exactly(asked, "为")
    return asks(SUPERVISION, "连续居后的通报次数", "bulletins running among the last", run, bound)


class TownshipLevel(Reading, at=(SUPERVISION, HELD)):
    """Whether offices, parks and management areas are treated as townships (办事处、园区、管区)."""

    TREATED_ALIKE = (
        "同乡镇",
        "已开展的约谈包括办事处、园区、管区",
        "The talks that were held took them in.",
    )
    TOWNSHIPS_ALONE = "限于乡镇", "条文只写乡镇", "The clause speaks of townships alone."


@rule(SUPERVISION, rests_on=(HELD,))
def township_talk(
    ranks_from_bottom: Sequence[Rank],
    *,
    kind: TownshipKind | None = None,
    figures: TalkFigures = TalkFigures(),
    township_level: TownshipLevel = TownshipLevel.TREATED_ALIKE,
    talk_repeat: TalkRepeat = TalkRepeat.EACH_TIME,
) -> Decision[Talk | None]:
    """Whether the latest bulletin calls for a talk with a township's head (乡级约谈).

    Args:
        ranks_from_bottom: 历次倒排名次: its places in every bulletin, counted from the bottom of the city, the latest
            last.
        kind: 类别: what the place is; asked for where townships alone are reached.

    Returns:
        约谈: who speaks to whom; None where no talk is called for.

    Raises:
        Undetermined: Townships alone are reached, and it is not said what the place is.

    >>> township_talk([20, 20]).value.to.zh
    '乡镇主要负责同志'
    >>> township_talk([20, 21, 20]).value is None
    True
    """
    places, asked = RANK.each(ranks_from_bottom, "ranks_from_bottom"), TalkFigures.of(figures, "figures")
    what, level = TownshipKind.maybe(kind, "kind"), TownshipLevel.of(township_level, "township_level")
    repeat = TalkRepeat.of(talk_repeat, "talk_repeat")
    alike = level is TownshipLevel.TREATED_ALIKE
    reached = alike or known(what, "kind", _KIND) in (TownshipKind.TOWN, TownshipKind.TOWNSHIP)
    return granted(
        Talk(by=Official.BUREAU_HEAD, to=Official.TOWNSHIP_HEAD),
        when=(
            condition(SUPERVISION, "属约谈范围", "a place that the clause reaches", reached, what),
            _ran(_run(reversed(places), asked.townships), asked.bulletins, repeat),
        ),
        otherwise=None,
    )


_KIND = Words("未说明属何类乡级单位", "it is not said what the place is")


@columnar(township_talk, "ranks_from_bottom")
def _parts_of_talk(facts: Mapping[str, Any]) -> Parts:
    return Parts([(rank, around(facts["figures"].townships)) for rank in facts["ranks_from_bottom"]])
