"""Articles 20 to 23 of the fireworks measures: what governs a punishment, and the three fines."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated

from attrs import frozen

from ..core.bounds import Unit, above, exactly
from ..core.decisions import Decision, all_of
from ..core.exact import Number, written
from ..core.facts import FLAG, YUAN, Measure
from ..core.faults import Fault, shown
from ..core.figures import Record, figure
from ..core.findings import Finding, asks, condition, note
from ..core.locators import Citation
from ..core.rules import provision, rule
from ..core.terms import Reading, Term
from .decree import FIREWORKS
from .trade import Authority

__all__ = [
    "Breach",
    "CarryingFine",
    "ConcurrentFines",
    "FineRange",
    "Precedence",
    "Regime",
    "Sanction",
    "SettingOffFine",
    "UnsafeFine",
    "check_fine",
    "penalty_regime",
    "sanctions",
]

PRECEDENCE = FIREWORKS.at("第二十条")
CARRYING_FINE = FIREWORKS.at("第二十一条")
SETTING_OFF_FINE = FIREWORKS.at("第二十二条")
UNSAFE_FINE = FIREWORKS.at("第二十三条")

FINE = Measure(Unit("yuan", "元"), above(0))
Fine = Annotated[Number, *FINE]
FineEnd = Annotated[Decimal, *YUAN]


class Regime(Term):
    """What governs the punishment of a breach, from the strongest (处罚依据)."""

    CRIMINAL = "刑事责任"
    PUBLIC_SECURITY = "治安管理处罚"
    HIGHER_LAW = "法律、法规规定的处罚"
    THESE_MEASURES = "本办法规定的处罚"


class Precedence(Reading, at=PRECEDENCE):
    """Which regime governs where several could; the clause names them without a rank (竞合时的依据)."""

    STRONGEST = (
        "先重后轻",
        "犯罪先于治安违法，治安违法先于其他法律的处罚",
        "A crime before a public security offence before another law's penalty.",
    )
    AS_LISTED = (
        "依条文次序",
        "依条文先后：其他法律、治安管理、刑事",
        "In the order of the clause: another law's penalty, then public security, then crime.",
    )


@rule(PRECEDENCE)
def penalty_regime(
    *,
    crime: bool,
    public_security_offence: bool,
    higher_law_has_penalty: bool,
    precedence: Precedence = Precedence.STRONGEST,
) -> Decision[Regime]:
    """What governs the punishment of a breach: other law where it has a penalty, else these measures (处罚依据).

    Args:
        crime: 构成犯罪: whether the conduct is a crime.
        public_security_offence: 违反治安管理: whether it is an offence against public security administration.
        higher_law_has_penalty: 法律、法规已有处罚规定: whether a law or regulation (not a mere rule, 规章) already sets
            a penalty.

    Returns:
        处罚依据: the regime; these measures only where no other stands before them.

    >>> penalty_regime(crime=False, public_security_offence=False, higher_law_has_penalty=False).value.zh
    '本办法规定的处罚'
    """
    offence = FLAG.of(public_security_offence, "public_security_offence")
    higher = FLAG.of(higher_law_has_penalty, "higher_law_has_penalty")
    weighed = [
        (Regime.CRIMINAL, FLAG.of(crime, "crime"), ("构成犯罪", "a crime")),
        (Regime.PUBLIC_SECURITY, offence, ("违反治安管理", "a public security offence")),
        (Regime.HIGHER_LAW, higher, ("法律、法规已有处罚规定", "a law or regulation has a penalty")),
    ]
    if Precedence.of(precedence, "precedence") is Precedence.AS_LISTED:
        weighed.reverse()
    findings = [note(PRECEDENCE, *words, seen) for _, seen, words in weighed]
    held = next((place for place, (_, seen, _) in enumerate(weighed) if seen), None)
    if held is None:
        return Decision(Regime.THESE_MEASURES, *findings)
    return Decision(weighed[held][0], *findings, because=findings[held])


class Breach(Term):
    """The breaches that these measures punish themselves (违法行为)."""

    CARRYING = "携带搭乘公共交通工具"
    SENDING = "托运、邮寄、快递"
    BANNED_AREA = "禁放区域内燃放"
    BANNED_PLACE = "禁放场所燃放"
    ALERT = "预警期间燃放"
    UNSAFE = "不遵守安全燃放要求"


@frozen(kw_only=True)
class FineRange(Record):
    """A fine in yuan, both ends included, and whether it must be imposed (罚款幅度).

    Attributes:
        least_yuan: 罚款下限: the least fine, itself included.
        most_yuan: 罚款上限: the greatest fine, itself included.
        mandatory: 应当罚款: whether the fine must be imposed.
    """

    least_yuan: FineEnd
    most_yuan: FineEnd
    mandatory: bool

    def faults(self) -> tuple[Fault, ...]:
        """The ends stand the right way about."""
        if self.most_yuan >= self.least_yuan:
            return ()
        least = written(self.least_yuan)
        return (Fault("most_yuan", shown(self.most_yuan), f"{least} or more", f"不小于{least}的数", "$.most_yuan"),)

    def holds(self, fine_yuan: Decimal) -> bool:
        """Whether a fine lies in the range."""
        return self.least_yuan <= fine_yuan <= self.most_yuan

    def __str__(self) -> str:
        return f"{written(self.least_yuan)}–{written(self.most_yuan)}"


@provision(CARRYING_FINE)
@frozen(kw_only=True)
class CarryingFine(FineRange):
    """For carrying and sending: beside the confiscation that must follow, a fine may be added (携带、寄运罚款)."""

    least_yuan: FineEnd = figure(Decimal(200), "罚款下限", "the least fine, itself included")
    most_yuan: FineEnd = figure(Decimal(1000), "罚款上限", "the greatest fine, itself included")
    mandatory: bool = figure(False, "应当罚款", "the fine may be imposed")


@provision(SETTING_OFF_FINE)
@frozen(kw_only=True)
class SettingOffFine(FineRange):
    """For setting off where or when it is banned: beside the order to stop, a fine may be added (违禁燃放罚款)."""

    least_yuan: FineEnd = figure(Decimal(500), "罚款下限", "the least fine, itself included")
    most_yuan: FineEnd = figure(Decimal(2000), "罚款上限", "the greatest fine, itself included")
    mandatory: bool = figure(False, "应当罚款", "the fine may be imposed")


@provision(UNSAFE_FINE)
@frozen(kw_only=True)
class UnsafeFine(FineRange):
    """For breaking a safety duty: an order to stop and a fine, which both must follow (违反安全要求罚款)."""

    least_yuan: FineEnd = figure(Decimal(100), "罚款下限", "the least fine, itself included")
    most_yuan: FineEnd = figure(Decimal(500), "罚款上限", "the greatest fine, itself included")
    mandatory: bool = figure(True, "应当罚款", "the fine must be imposed")


class ConcurrentFines(Reading, at=(SETTING_OFF_FINE, UNSAFE_FINE)):
    """What one act that breaks a ban and a safety duty is fined; the measures say nothing of it (一行为违反两条)."""

    EACH = (
        "分别列明",
        "两项处罚并列而不相加，由公安部门选择",
        "Both sanctions are named, never their sum, and the choice is left to the police.",
    )
    HEAVIER = "从重者", "一行为一罚，从重", "One act, one fine: the heavier range."


@frozen(kw_only=True)
class Sanction(Record):
    """What the police must do (stop the setting off, confiscate) and the fine that they may or must add (处罚).

    Confiscated fireworks are sealed up and destroyed or disposed of by the police (art. 24).

    Attributes:
        clause: 条款: the article that punishes.
        authority: 处罚机关: who punishes.
        breaches: 违法行为: the breaches of that article.
        stop: 责令停止: whether the setting off must be stopped.
        confiscation: 没收: whether the fireworks must be confiscated.
        fine: 罚款: the fine that may or must be added.
    """

    clause: Citation
    authority: Authority
    breaches: tuple[Breach, ...]
    stop: bool
    confiscation: bool
    fine: FineRange


@rule(PRECEDENCE, CARRYING_FINE, SETTING_OFF_FINE, UNSAFE_FINE)
def sanctions(
    breaches: frozenset[Breach],
    *,
    regime: Regime | None = None,
    carrying: CarryingFine = CarryingFine(),
    setting_off: SettingOffFine = SettingOffFine(),
    unsafe: UnsafeFine = UnsafeFine(),
    concurrent: ConcurrentFines = ConcurrentFines.EACH,
) -> Decision[tuple[Sanction, ...]]:
    """What follows breaches that these measures punish; several of one article by one act are one sanction (处罚).

    Args:
        breaches: 违法行为: the breaches.
        regime: 处罚依据: what governs the punishment (see ``penalty_regime``); None where nobody has said, and the
            sanctions then hold only if no other law goes first.

    Returns:
        处罚: the sanctions, in the order of the articles; none without a breach, and none where another regime governs.

    >>> [str(sanction.fine) for sanction in sanctions(frozenset({Breach.ALERT})).value]
    ['500–2000']
    """
    found = Breach.some(breaches, "breaches")
    ranges = _ranges(carrying, setting_off, unsafe)
    heavier = ConcurrentFines.of(concurrent, "concurrent") is ConcurrentFines.HEAVIER
    governs = _governed(Regime.maybe(regime, "regime"))
    if governs.holds is False:
        return Decision((), governs)
    listed = []
    for clause, fine in ranges.items():
        met = tuple(breach for breach in Breach if breach in found and _PUNISHED[breach] == clause)
        if met:
            listed.append(_sanction(clause, met, fine))
    about_setting_off = [sanction for sanction in listed if sanction.stop]
    if heavier and len(about_setting_off) > 1:
        listed.remove(min(about_setting_off, key=lambda sanction: (sanction.fine.most_yuan, sanction.fine.least_yuan)))
    if not listed:
        return Decision((), governs, note(PRECEDENCE, "无本办法处罚的行为", "no breach that these measures punish"))
    return Decision(tuple(listed), governs, *(told for sanction in listed for told in _punished(sanction)))


def _sanction(clause: Citation, breaches: tuple[Breach, ...], fine: FineRange) -> Sanction:
    confiscates = clause == CARRYING_FINE
    return Sanction(
        clause=clause,
        authority=Authority.PUBLIC_SECURITY,
        breaches=breaches,
        stop=not confiscates,
        confiscation=confiscates,
        fine=fine,
    )


def _punished(sanction: Sanction) -> tuple[Finding, Finding]:
    must = sanction.fine.mandatory
    words = ("应当并处罚款", "a fine must be added") if must else ("可以并处罚款", "a fine may be added")
    return (
        note(sanction.clause, "处罚的行为", "breaches punished", sanction.breaches),
        note(sanction.clause, *words, sanction.fine, YUAN.unit),
    )


@rule(PRECEDENCE, CARRYING_FINE, SETTING_OFF_FINE, UNSAFE_FINE)
def check_fine(
    breach: Breach,
    *,
    fine_yuan: Fine | None,
    regime: Regime,
    carrying: CarryingFine = CarryingFine(),
    setting_off: SettingOffFine = SettingOffFine(),
    unsafe: UnsafeFine = UnsafeFine(),
) -> Decision[bool]:
    """Whether a fine (or none) for a breach keeps within these measures (罚款是否适当).

    Args:
        breach: 违法行为: what is fined.
        fine_yuan: 罚款: the fine; None where none is imposed.
        regime: 处罚依据: what governs the punishment (see ``penalty_regime``).

    Returns:
        在幅度内: whether the measures allow it: both ends of the range do; none only where the fine is optional; and no
        fine where another regime governs.

    >>> check_fine(Breach.ALERT, fine_yuan=500, regime=Regime.THESE_MEASURES).value
    True
    """
    clause = _PUNISHED[Breach.of(breach, "breach")]
    fine = _ranges(carrying, setting_off, unsafe)[clause]
    imposed = FINE.maybe(fine_yuan, "fine_yuan")
    governs = _governed(Regime.of(regime, "regime"))
    if not governs:
        return Decision(imposed is None, governs)
    if imposed is None:
        return all_of(governs, condition(clause, "可以不罚款", "the fine is optional", not fine.mandatory))
    return all_of(
        governs,
        asks(clause, "罚款", "fine", imposed, YUAN.at_least(fine.least_yuan, "以上")),
        asks(clause, "罚款", "fine", imposed, YUAN.at_most(fine.most_yuan, "以下")),
    )


def _governed(regime: Regime | None) -> Finding:
    if regime is None:
        return note(PRECEDENCE, "未指明须先适用的其他法律", "no other law is said to go first")
    return asks(PRECEDENCE, "处罚依据", "what governs the punishment", regime, exactly(Regime.THESE_MEASURES))


def _ranges(carrying: CarryingFine, setting_off: SettingOffFine, unsafe: UnsafeFine) -> Mapping[Citation, FineRange]:
    """The range of each article, in order."""
    return {
        CARRYING_FINE: CarryingFine.of(carrying, "carrying"),
        SETTING_OFF_FINE: SettingOffFine.of(setting_off, "setting_off"),
        UNSAFE_FINE: UnsafeFine.of(unsafe, "unsafe"),
    }


_PUNISHED = {
    Breach.CARRYING: CARRYING_FINE,
    Breach.SENDING: CARRYING_FINE,
    Breach.BANNED_AREA: SETTING_OFF_FINE,
    Breach.BANNED_PLACE: SETTING_OFF_FINE,
    Breach.ALERT: SETTING_OFF_FINE,
    Breach.UNSAFE: UNSAFE_FINE,
}
