"""Articles 4, 23, 25 and 28: how long an honour holds, what may be said of it, and when it is taken back."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from decimal import Decimal

from attrs import frozen

from ...core.bounds import above, at_least, at_most
from ...core.days import add_months, not_before, term_end
from ...core.decisions import Decision, all_of, part
from ...core.errors import Undetermined
from ...core.facts import (
    DAY,
    FLAG,
)
from ...core.faults import Fault, shown
from ...core.figures import Readings, Record, figure
from ...core.findings import Finding, asks, condition, note
from ...core.rules import provision, rule
from ...core.terms import Reading, Term
from .decree import (
    _CLASSES,
    ADVERTISING,
    ANNUAL,
    QUALITY_AWARD,
    REPEAT,
    REVOCATION,
    TERM,
    AwardHolder,
    HeldAward,
    TermYears,
    YuanPaid,
)
from .prizes import PrizeMoney, prize

__all__ = [
    "AncillaryHonours",
    "AwardTerm",
    "AwardValidity",
    "BanStart",
    "FraudDay",
    "Incident",
    "IncidentKind",
    "ReapplicationBan",
    "Revocation",
    "RevocationConsequence",
    "TermReadings",
    "ValidityEnd",
    "award_validity",
    "may_advertise",
    "may_reapply",
    "revocation",
]


class AncillaryHonours(Reading, at=(ANNUAL, ADVERTISING, REVOCATION)):
    """Whether what is said of the award's term, use and revocation reaches the honours beside it (附属奖项的适用)."""

    AS_THE_AWARD = (
        "同样适用",
        "有效期与撤销均就奖项整体规定，附属奖项亦发证书和奖牌",
        "Term and revocation are told of the honour as a whole, and those beside it bear certificate and plaque, too.",
    )
    UNSAID = (
        "未定",
        "附属奖项本身不是政府质量奖",
        "The honours beside it are not the award itself, and nothing is said of them.",
    )


class ValidityEnd(Reading, at=ANNUAL):
    """Which day is the last of the term (有效期末日)."""

    DAY_BEFORE = (
        "届满周年前一日",
        "年期间至对应日前一日届满",
        "A term of years ends the day before it would begin anew.",
    )
    ANNIVERSARY = "届满周年当日", "授奖当日不计入期间", "The day of the honour does not count."


@frozen(kw_only=True)
class TermReadings(Readings):
    """How the open places of an honour's term are read, which several rules share (有效期的解读).

    Attributes:
        end: 有效期末日: which day is the last.
        ancillary: 附属奖项的适用: whether what is said reaches the honours beside the award.
    """

    end: ValidityEnd = ValidityEnd.DAY_BEFORE
    ancillary: AncillaryHonours = AncillaryHonours.AS_THE_AWARD


@provision(ANNUAL)
@frozen(kw_only=True)
class AwardTerm(Record):
    """For how long an honour holds (奖项有效期)."""

    years: TermYears = figure(5, "有效期", "for how long an honour holds")


@frozen(kw_only=True)
class AwardValidity(Record):
    """From when to when an honour holds (奖项有效期间).

    Attributes:
        first_day: 有效期首日: the day of the commendation.
        last_day: 有效期末日: the last day; where the honour was taken back, the day before that.
    """

    first_day: datetime.date
    last_day: datetime.date


@rule(ANNUAL)
def award_validity(
    held: HeldAward,
    *,
    term: AwardTerm = AwardTerm(),
    readings: TermReadings = TermReadings(),
) -> Decision[AwardValidity]:
    """From when to when an honour holds (奖项有效期间).

    Args:
        held: 已获奖项: the honour.

    Returns:
        有效期间: its first and its last day. One that was taken back on its first day held on that day alone.

    Raises:
        Undetermined: An ancillary honour, where its term is read as not said.
        NotInForce: The honour was won before these measures.

    >>> from langfang_policy.quality_award import Award
    >>> str(award_validity(HeldAward(award=Award.INDIVIDUAL, commended=datetime.date(2018, 3, 1))).value.last_day)
    '2023-02-28'
    """
    won, term = HeldAward.of(held, "held"), AwardTerm.of(term, "term")
    last = _last_day(won, term, TermReadings.of(readings, "readings"), "held")
    QUALITY_AWARD.require_in_force(won.commended)
    lasting = note(ANNUAL, "有效期", "how long an honour holds", term.years, TERM.unit)
    begun = note(ANNUAL, "表扬日", "day of the commendation", won.commended)
    if won.revoked is None or won.revoked > last:
        return Decision(AwardValidity(first_day=won.commended, last_day=last), lasting, begun, because=lasting)
    ended = note(ANNUAL, "撤销日", "day on which it was taken back", won.revoked)
    day = max(won.commended, won.revoked - datetime.timedelta(days=1))
    return Decision(AwardValidity(first_day=won.commended, last_day=day), lasting, begun, ended, because=ended)


def _last_day(held: HeldAward, term: AwardTerm, readings: TermReadings, fact: str) -> datetime.date:
    """The last day of an honour's term."""
    _require_said(held, readings, fact)
    anniversary = add_months(held.commended, 12 * term.years, fact=fact)
    return anniversary if readings.end is ValidityEnd.ANNIVERSARY else term_end(held.commended, years=term.years)


def _require_said(held: HeldAward, readings: TermReadings, fact: str) -> None:
    """Refuse an honour beside the award where nothing is read as said of it."""
    if readings.ancillary is AncillaryHonours.UNSAID and not _CLASSES[held.award].main:
        en, zh = f"nothing is said here of the honour {held.award.en}", f"条文未规定“{held.award.zh}”的情形"
        raise Undetermined(fact, en=en, zh=zh)


@rule(ADVERTISING, rests_on=(award_validity,))
def may_advertise(
    held: HeldAward,
    *,
    on: datetime.date,
    states_time: bool,
    term: AwardTerm = AwardTerm(),
    readings: TermReadings = TermReadings(),
) -> Decision[bool]:
    """Whether a unit may use its honour on packaging and in advertising (使用荣誉宣传).

    Args:
        held: 已获奖项: the unit's honour.
        on: 日期: the day.
        states_time: 注明获奖时间: whether it says when the honour was won.

    Returns:
        可以宣传: while the honour holds, and with the time at which it was won.

    Raises:
        Undetermined: A person's honour, of which the clause says nothing.
    """
    won, day, stated = HeldAward.of(held, "held"), DAY.of(on, "on"), FLAG.of(states_time, "states_time")
    holds = award_validity(won, term=term, readings=readings)
    if _CLASSES[won.award].holder is AwardHolder.PERSON:
        raise Undetermined("held", en="the clause speaks of units alone", zh="条文仅规定获奖单位")
    QUALITY_AWARD.require_in_force(day)
    last = holds.value.last_day
    kept = all_of(
        asks(ADVERTISING, "有效期内", "while it holds", not_before(day, "on", won.commended), at_most(last, "不晚于")),
        condition(ADVERTISING, "注明获奖时间", "the time of the honour is stated", stated),
    )
    return Decision(kept.value, *kept.reasons, part("奖项有效期间", "how long it holds", holds), because=kept.because)


class IncidentKind(Term):
    """For what an honour is taken back (撤销情形)."""

    ACCIDENT = "发生重大质量、安全、环保事故"
    QUALITY_PROBLEM = "产品、工程、服务发生重大质量问题"
    FRAUD = "弄虚作假骗取荣誉"
    MISCONDUCT = "严重违法、违规、违纪行为"


@frozen(kw_only=True)
class Incident(Record):
    """What a holder is said to have done or suffered (事由).

    Attributes:
        kind: 撤销情形: of which kind.
        day: 发生日: when it happened.
        found: 发现日: when it was found; of a fraud this may be what counts.
        grave: 重大或严重: whether an accident or a problem is a major one, or conduct a serious breach; of a fraud it
            does not matter.
        established: 查处或查证属实: whether supervisors took it up or a complaint was found true; only of a quality
            problem does it matter.
    """

    kind: IncidentKind
    day: datetime.date
    found: datetime.date
    grave: bool
    established: bool

    def faults(self) -> tuple[Fault, ...]:
        """Nothing is found before it happens."""
        if self.found >= self.day:
            return ()
        words = f"a day not before {self.day}", f"不早于{self.day}的日期"
        return (Fault("found", shown(self.found), *words, "$.found"),)


class FraudDay(Reading, at=REVOCATION):
    """Which day of a fraud must lie in the term (骗取荣誉的时点)."""

    FOUND = (
        "发现日",
        "骗取必在获奖之前，否则该项无从适用",
        "A fraud precedes the honour, so that the item would never apply.",
    )
    DONE = "发生日", "按字面须在有效期内发生", "By the letter it must happen within the term."


class RevocationConsequence(Term):
    """What follows where an honour is taken back (撤销后果)."""

    REVOKED = "撤销奖项"
    TOKENS_TAKEN_BACK = "收回奖牌（奖杯）和证书"
    MONEY_RECOVERED = "追缴奖金"
    ANNOUNCED = "向社会公告"


@frozen(kw_only=True)
class Revocation(Record):
    """Whether an honour is taken back, and what follows; true where it is (撤销奖项).

    Attributes:
        consequences: 撤销后果: what follows; nothing where the honour stays.
        recovered_yuan: 追缴金额: the money that is recovered.
    """

    consequences: tuple[RevocationConsequence, ...]
    recovered_yuan: YuanPaid

    def __bool__(self) -> bool:
        return bool(self.consequences)


@rule(REVOCATION, rests_on=(award_validity, prize))
def revocation(
    incident: Incident,
    *,
    held: HeldAward,
    term: AwardTerm = AwardTerm(),
    money: PrizeMoney = PrizeMoney(),
    readings: TermReadings = TermReadings(),
    fraud_day: FraudDay = FraudDay.FOUND,
) -> Decision[Revocation]:
    """Whether an honour is taken back for what happened within its term, and what follows (撤销奖项).

    Args:
        incident: 事由: what happened.
        held: 已获奖项: the honour.

    Returns:
        撤销奖项: the consequences, and the money that is recovered; an honour without money has none to recover.

    Raises:
        Undetermined: An ancillary honour, where that is read as not said.
    """
    event, won = Incident.of(incident, "incident"), HeldAward.of(held, "held")
    by_finding = FraudDay.of(fraud_day, "fraud_day") is FraudDay.FOUND
    received = prize(won.award, repeat=won.repeat, money=money)
    holds = award_validity(won, term=term, readings=readings)
    counted = event.found if by_finding and event.kind is IncidentKind.FRAUD else event.day
    last = holds.value.last_day
    reasons = [
        asks(REVOCATION, "发生于授奖以后", "not before the honour", counted, at_least(won.commended, "不早于")),
        asks(REVOCATION, "发生于有效期内", "within the term", counted, at_most(last, "不晚于")),
    ]
    if event.kind is not IncidentKind.FRAUD:
        reasons.append(condition(REVOCATION, "重大或严重", "major or serious", event.grave, event.kind))
    if event.kind is IncidentKind.QUALITY_PROBLEM:
        reasons.append(condition(REVOCATION, "查处或查证属实", "taken up or found true", event.established))
    taken = all_of(*reasons)
    paid = received.value.money_yuan
    follows = tuple(one for one in RevocationConsequence if one is not RevocationConsequence.MONEY_RECOVERED or paid)
    answer = Revocation(consequences=follows, recovered_yuan=paid) if taken else _KEPT
    return Decision(
        answer,
        (decided := part("撤销条件", "the conditions", taken)),
        part("奖项有效期间", "how long it holds", holds),
        part("奖励", "what was received", received),
        because=decided,
    )


_KEPT = Revocation(consequences=(), recovered_yuan=Decimal(0))


@provision(REVOCATION)
@frozen(kw_only=True)
class ReapplicationBan(Record):
    """For how long nobody may apply again whose honour was taken back (再次申报禁止期)."""

    years: TermYears = figure(5, "禁止申报期", "for how long no new application is open")


class BanStart(Reading, at=REVOCATION):
    """From when the ban runs (禁止申报期起算)."""

    REVOCATION = "撤销日", "禁止以撤销为前提", "It is the taking back that bars."
    INCIDENT = "事由发生日", "自违反之时起算", "It runs from the breach."


@rule(REPEAT, REVOCATION, rests_on=(award_validity,))
def may_reapply(
    earlier: Sequence[HeldAward],
    *,
    on: datetime.date,
    term: AwardTerm = AwardTerm(),
    ban: ReapplicationBan = ReapplicationBan(),
    readings: TermReadings = TermReadings(),
    ban_start: BanStart = BanStart.REVOCATION,
) -> Decision[bool]:
    """Whether earlier honours leave a new application open: after their term, or after a ban (再次申报).

    Args:
        earlier: 曾获奖项: what the same holder has won before, and had taken back if so.
        on: 申报日: the day of the application.

    Returns:
        可以申报: whether none of them bars it. An ancillary honour bars nobody from the award itself.

    Raises:
        Undetermined: The ban runs from an incident whose day is not given, or it is read as not said of an ancillary
            honour.
        NotInForce: The measures did not hold on the day.

    >>> from langfang_policy.quality_award import Award
    >>> held = HeldAward(award=Award.ORGANISATION, commended=datetime.date(2018, 3, 1))
    >>> may_reapply([held], on=datetime.date(2022, 3, 1)).value
    False
    """
    before, day, barred = HeldAward.each(earlier, "earlier"), DAY.of(on, "on"), ReapplicationBan.of(ban, "ban")
    term, readings = AwardTerm.of(term, "term"), TermReadings.of(readings, "readings")
    by_incident = BanStart.of(ban_start, "ban_start") is BanStart.INCIDENT
    QUALITY_AWARD.require_in_force(day)
    reasons: list[Finding] = [note(REPEAT, "曾获奖项数", "earlier honours", len(before))]
    for held in before:
        not_before(day, "on", held.commended if held.revoked is None else held.revoked)
        if held.revoked is not None:
            start = (by_incident and held.incident) or held.revoked  # an incident is no later than the taking back
            open_from = add_months(start, 12 * barred.years, fact="earlier")
            if day < open_from:
                _require_said(held, readings, "earlier")
                if by_incident and held.incident is None:
                    raise Undetermined("earlier", en="the day of the incident is not given", zh="未提供事由发生日")
            reasons.append(
                asks(REVOCATION, "撤销后禁止申报期满", "the ban is over", day, at_least(open_from, "不早于"))
            )
        elif _CLASSES[held.award].main:
            ends = _last_day(held, term, readings, "earlier")
            reasons.append(asks(REPEAT, "有效期满", "the term is over", day, above(ends, "晚于")))
    return all_of(*reasons)
