"""Articles 20 to 23 of the fireworks measures: what governs a punishment, and the three fines."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from attrs import frozen

from ..core.decisions import Decision, Finding
from ..core.errors import InvalidFacts
from ..core.exact import Number, exact, written
from ..core.locators import Citation
from ..core.rules import provision, rule
from ..core.terms import Reading, Term, flag, member, members
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


class Regime(Term):
    """What governs the punishment of a breach, from the strongest."""

    CRIMINAL = "刑事责任"
    PUBLIC_SECURITY = "治安管理处罚"
    HIGHER_LAW = "法律、法规规定的处罚"
    THESE_MEASURES = "本办法规定的处罚"


class Precedence(Reading):
    """Which regime governs where several could; the clause names them without a rank."""

    STRONGEST = "先重后轻"
    """Recommended: a crime before a public security offence before another law's penalty."""
    AS_LISTED = "依条文次序"
    """In the order of the clause: another law's penalty, then public security, then crime."""


@rule(FIREWORKS, "第二十条")
def penalty_regime(
    *,
    crime: bool,
    public_security_offence: bool,
    higher_law_has_penalty: bool,
    precedence: Precedence = Precedence.STRONGEST,
) -> Decision[Regime]:
    """What governs the punishment of a breach: other law where it has a penalty, else these measures.

    Args:
        crime: Whether the conduct is a crime.
        public_security_offence: Whether it is an offence against public security administration (治安管理).
        higher_law_has_penalty: Whether a law or regulation (法律、法规, not a mere rule 规章) already sets a penalty.
        precedence: Which goes first where several could govern.

    Returns:
        The regime; these measures only where no other stands before them.

    Raises:
        InvalidFacts: A fact is of the wrong kind.

    >>> penalty_regime(crime=False, public_security_offence=False, higher_law_has_penalty=False).value.zh
    '本办法规定的处罚'
    """
    offence = flag(public_security_offence, "public_security_offence")
    higher = flag(higher_law_has_penalty, "higher_law_has_penalty")
    weighed = [
        (Regime.CRIMINAL, Finding(_PRECEDENCE, "构成犯罪", "a crime", flag(crime, "crime"))),
        (Regime.PUBLIC_SECURITY, Finding(_PRECEDENCE, "违反治安管理", "a public security offence", offence)),
        (
            Regime.HIGHER_LAW,
            Finding(_PRECEDENCE, "法律、法规已有处罚规定", "a law or regulation has a penalty", higher),
        ),
    ]
    if member(precedence, Precedence, "precedence") is Precedence.AS_LISTED:
        weighed.reverse()
    regimes, findings = zip(*weighed, strict=True)
    held = next((place for place, finding in enumerate(findings) if finding), None)
    regime = Regime.THESE_MEASURES if held is None else regimes[held]
    return Decision(regime, *findings, because=-1 if held is None else held)


class Breach(Term):
    """The breaches that these measures punish themselves."""

    CARRYING = "携带搭乘公共交通工具"
    SENDING = "托运、邮寄、快递"
    BANNED_AREA = "禁放区域内燃放"
    BANNED_PLACE = "禁放场所燃放"
    ALERT = "预警期间燃放"
    UNSAFE = "不遵守安全燃放要求"


@frozen(kw_only=True)
class FineRange:
    """A fine in yuan, both ends included, and whether it must be imposed."""

    least_yuan: Decimal
    most_yuan: Decimal
    mandatory: bool

    def __attrs_post_init__(self) -> None:
        least = exact(self.least_yuan, "least_yuan", at_least=0)
        exact(self.most_yuan, "most_yuan", at_least=least)
        flag(self.mandatory, "mandatory")

    def holds(self, fine_yuan: Decimal) -> bool:
        """Whether a fine lies in the range."""
        return exact(self.least_yuan, "least_yuan") <= fine_yuan <= exact(self.most_yuan, "most_yuan")

    def __str__(self) -> str:
        ends = exact(self.least_yuan, "least_yuan"), exact(self.most_yuan, "most_yuan")
        return "–".join(map(written, ends))


@provision(FIREWORKS, "第二十一条")
@frozen(kw_only=True)
class CarryingFine(FineRange):
    """For carrying and sending: beside the confiscation that must follow, a fine may be added."""

    least_yuan: Decimal = Decimal(200)
    most_yuan: Decimal = Decimal(1000)
    mandatory: bool = False


@provision(FIREWORKS, "第二十二条")
@frozen(kw_only=True)
class SettingOffFine(FineRange):
    """For setting off where or when it is banned: beside the order to stop, a fine may be added."""

    least_yuan: Decimal = Decimal(500)
    most_yuan: Decimal = Decimal(2000)
    mandatory: bool = False


@provision(FIREWORKS, "第二十三条")
@frozen(kw_only=True)
class UnsafeFine(FineRange):
    """For breaking a safety duty: an order to stop and a fine, which both must follow."""

    least_yuan: Decimal = Decimal(100)
    most_yuan: Decimal = Decimal(500)
    mandatory: bool = True


class ConcurrentFines(Reading):
    """What one act that breaks a ban and a safety duty is fined; the measures say nothing of it."""

    EACH = "分别列明"
    """Recommended: both sanctions are named, never their sum, and the choice is left to the police."""
    HEAVIER = "从重者"
    """One act, one fine: the heavier range."""


@frozen(kw_only=True)
class Sanction:
    """What the police must do (stop the setting off, confiscate the fireworks) and the fine that they may or must add.

    Confiscated fireworks are sealed up and destroyed or disposed of by the police (art. 24).
    """

    clause: Citation
    authority: Authority
    breaches: tuple[Breach, ...]
    stop: bool
    confiscation: bool
    fine: FineRange


@rule(FIREWORKS, "第二十条", "第二十一条", "第二十二条", "第二十三条")
def sanctions(
    breaches: frozenset[Breach],
    *,
    regime: Regime | None = None,
    carrying: CarryingFine = CarryingFine(),
    setting_off: SettingOffFine = SettingOffFine(),
    unsafe: UnsafeFine = UnsafeFine(),
    concurrent: ConcurrentFines = ConcurrentFines.EACH,
) -> Decision[tuple[Sanction, ...]]:
    """What follows breaches that these measures punish.

    Several breaches of one article by one act are one sanction.

    Args:
        breaches: The breaches.
        regime: What governs the punishment (see ``penalty_regime``); None where nobody has said, and the sanctions
            then hold only if no other law goes first.
        carrying: The fine for carrying and sending.
        setting_off: The fine for setting off where or when it is banned.
        unsafe: The fine for breaking a safety duty.
        concurrent: What an act that breaks a ban and a duty is fined.

    Returns:
        The sanctions, in the order of the articles; none without a breach, and none where another regime governs.

    Raises:
        InvalidFacts: A fact is of the wrong kind.

    >>> [str(sanction.fine) for sanction in sanctions(frozenset({Breach.ALERT})).value]
    ['500–2000']
    """
    found = members(breaches, Breach, "breaches")
    ranges = _ranges(carrying, setting_off, unsafe)
    governs = _governed(regime)
    if not governs:
        return Decision((), governs)
    listed = []
    for clause, fine in ranges.items():
        met = tuple(breach for breach in Breach if breach in found and _PUNISHED[breach] == clause)
        if met:
            listed.append(_sanction(clause, met, fine))
    about_setting_off = [sanction for sanction in listed if sanction.stop]
    if member(concurrent, ConcurrentFines, "concurrent") is ConcurrentFines.HEAVIER and len(about_setting_off) > 1:
        listed.remove(min(about_setting_off, key=lambda sanction: (sanction.fine.most_yuan, sanction.fine.least_yuan)))
    followed = tuple(_punished(sanction) for sanction in listed)
    none = Finding(_PRECEDENCE, "无本办法处罚的行为", "no breach that these measures punish")
    return Decision(tuple(listed), governs, *(followed or (none,)))


def _sanction(clause: Citation, breaches: tuple[Breach, ...], fine: FineRange) -> Sanction:
    confiscates = clause == _CARRYING_FINE
    return Sanction(
        clause=clause,
        authority=Authority.PUBLIC_SECURITY,
        breaches=breaches,
        stop=not confiscates,
        confiscation=confiscates,
        fine=fine,
    )


def _punished(sanction: Sanction) -> Finding:
    words = (
        ("应当罚款的行为（罚款，元）", "must be fined, in yuan")
        if sanction.fine.mandatory
        else ("可以并处罚款的行为（罚款，元）", "may be fined, in yuan")
    )
    return Finding(sanction.clause, *words, True, sanction.breaches, str(sanction.fine))


@rule(FIREWORKS, "第二十条", "第二十一条", "第二十二条", "第二十三条", units={"fine_yuan": "yuan"})
def check_fine(
    breach: Breach,
    *,
    fine_yuan: Number | None,
    regime: Regime,
    carrying: CarryingFine = CarryingFine(),
    setting_off: SettingOffFine = SettingOffFine(),
    unsafe: UnsafeFine = UnsafeFine(),
) -> Decision[bool]:
    """Whether a fine (or none) for a breach keeps within these measures.

    Args:
        breach: What is fined.
        fine_yuan: The fine in yuan, above 0; None where none is imposed.
        regime: What governs the punishment (see ``penalty_regime``).
        carrying: The fine for carrying and sending.
        setting_off: The fine for setting off where or when it is banned.
        unsafe: The fine for breaking a safety duty.

    Returns:
        Whether the measures allow it: both ends of the range do; none only where the fine is optional; and no fine
        where another regime governs.

    Raises:
        InvalidFacts: The fine is no number above 0, or another fact is of the wrong kind.

    >>> check_fine(Breach.ALERT, fine_yuan=500, regime=Regime.THESE_MEASURES).value
    True
    """
    clause = _PUNISHED[member(breach, Breach, "breach")]
    fine = _ranges(carrying, setting_off, unsafe)[clause]
    imposed = None if fine_yuan is None else exact(fine_yuan, "fine_yuan", above=0)
    governs = _governed(member(regime, Regime, "regime"))
    if not governs:
        return Decision(imposed is None, governs)
    if imposed is None:
        second = Finding(clause, "可以不罚款", "the fine is optional", not fine.mandatory)
    else:
        second = Finding(clause, "罚款幅度（元）", "fine in yuan", fine.holds(imposed), imposed, str(fine))
    return Decision(second.holds, governs, second)


def _governed(regime: Regime | None) -> Finding:
    if regime is None:
        return Finding(_PRECEDENCE, "未指明须先适用的其他法律", "no other law is said to go first")
    governs = member(regime, Regime, "regime") is Regime.THESE_MEASURES
    return Finding(_PRECEDENCE, "适用本办法处罚", "these measures govern the punishment", governs, regime)


def _ranges(carrying: CarryingFine, setting_off: SettingOffFine, unsafe: UnsafeFine) -> Mapping[Citation, FineRange]:
    """The range of each article, in order."""
    given = (("carrying", carrying, CarryingFine), ("setting_off", setting_off, SettingOffFine))
    for fact, value, kind in (*given, ("unsafe", unsafe, UnsafeFine)):
        if not isinstance(value, kind):
            raise InvalidFacts(fact, value, f"a {kind.__name__}", kind.__name__)
    return {_CARRYING_FINE: carrying, _SETTING_OFF_FINE: setting_off, _UNSAFE_FINE: unsafe}


_PRECEDENCE = FIREWORKS.at("第二十条")
_CARRYING_FINE = FIREWORKS.at("第二十一条")
_SETTING_OFF_FINE = FIREWORKS.at("第二十二条")
_UNSAFE_FINE = FIREWORKS.at("第二十三条")
_PUNISHED = {
    Breach.CARRYING: _CARRYING_FINE,
    Breach.SENDING: _CARRYING_FINE,
    Breach.BANNED_AREA: _SETTING_OFF_FINE,
    Breach.BANNED_PLACE: _SETTING_OFF_FINE,
    Breach.ALERT: _SETTING_OFF_FINE,
    Breach.UNSAFE: _UNSAFE_FINE,
}
