"""Articles 20 to 23 of the fireworks measures: what governs a punishment, and the three fines."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Any

from attrs import frozen

from ...core.bounds import exactly
from ...core.columnar import Parts, around, columnar
from ...core.decisions import Decision, all_of
from ...core.errors import Undetermined
from ...core.exact import written
from ...core.facts import AS_GIVEN, FLAG, YUAN, Yuan
from ...core.faults import Fault, shown
from ...core.figures import Record, figure
from ...core.findings import Finding, asks, condition, note
from ...core.locators import Citation
from ...core.rules import provision, rule
from ...core.terms import Reading, Term
from .decree import FIREWORKS
from .places import PlaceKind
from .trade import Authority

__all__ = [
    "BansTogether",
    "Breach",
    "BreachClauses",
    "CarryingFine",
    "ConcurrentFines",
    "FineRange",
    "Pairing",
    "Precedence",
    "Regime",
    "Sanction",
    "SettingOffFine",
    "UnsafeFine",
    "breach_clauses",
    "check_fine",
    "penalty_regime",
    "sanctions",
]

PRECEDENCE = FIREWORKS.at("第二十条")
CARRYING_FINE = FIREWORKS.at("第二十一条")
SETTING_OFF_FINE = FIREWORKS.at("第二十二条")
UNSAFE_FINE = FIREWORKS.at("第二十三条")

FineEnd = Annotated[Decimal, *YUAN, AS_GIVEN]


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
    crime: bool | None = None,
    public_security_offence: bool | None = None,
    higher_law_has_penalty: bool | None = None,
    precedence: Precedence = Precedence.STRONGEST,
) -> Decision[Regime]:
    """What governs the punishment of a breach: other law where it has a penalty, else these measures (处罚依据).

    Args:
        crime: 构成犯罪: whether the conduct is a crime, None where that is not known.
        public_security_offence: 违反治安管理: whether it is an offence against public security administration, None
            where that is not known.
        higher_law_has_penalty: 法律、法规已有处罚规定: whether a law or regulation (not a mere rule, 规章) already sets
            a penalty, None where that is not known.

    Returns:
        处罚依据: the regime; these measures only where no other stands before them.

    Raises:
        Undetermined: What is not known could go first.

    >>> penalty_regime(crime=False, public_security_offence=False, higher_law_has_penalty=False).value.zh
    '本办法规定的处罚'
    """
    known = {
        "crime": FLAG.maybe(crime, "crime"),
        "public_security_offence": FLAG.maybe(public_security_offence, "public_security_offence"),
        "higher_law_has_penalty": FLAG.maybe(higher_law_has_penalty, "higher_law_has_penalty"),
    }
    listed = Precedence.of(precedence, "precedence") is Precedence.AS_LISTED
    order = reversed(_REGIMES) if listed else iter(_REGIMES)
    findings, open_facts = [], []
    governing, because = Regime.THESE_MEASURES, None
    for fact, regime, words in order:
        if (seen := known[fact]) is not None:
            findings.append(note(PRECEDENCE, *words, seen))
            if seen and because is None:
                governing, because = regime, findings[-1]
        elif because is None:
            open_facts.append(fact)
    if open_facts:
        raise Undetermined(*open_facts, en="what could go first is not known", zh="未说明是否须先适用其他法律")
    return Decision(governing, *findings, because=because)


_REGIMES = (
    ("crime", Regime.CRIMINAL, ("构成犯罪", "a crime")),
    ("public_security_offence", Regime.PUBLIC_SECURITY, ("违反治安管理", "a public security offence")),
    ("higher_law_has_penalty", Regime.HIGHER_LAW, ("法律、法规已有处罚规定", "a law or regulation has a penalty")),
)


class Breach(Term):
    """The breaches of these measures: six that they punish themselves, then those that they do not (违法行为)."""

    CARRYING = "携带搭乘公共交通工具"
    SENDING = "托运、邮寄、快递"
    BANNED_AREA = "禁放区域内燃放"
    BANNED_PLACE = "禁放场所燃放"
    ALERT = "预警期间燃放"
    UNSAFE = "不遵守安全燃放要求"
    NO_PERMIT = "未经许可生产、经营、运输"
    TRADE_IN_BANNED_AREA = "禁放区域内经营"
    OUTSIDE_LICENCE = "无经营许可证或者超出其规定经营"
    RETAIL_OUTLET = "零售点设置不符合规定"
    STORAGE = "违反规定储存"
    NO_RECORDS = "未如实记录"
    NO_SIGNS = "禁放场所未设置警示标识"
    DISPLAY = "违反规定举办大型焰火燃放活动"


class Pairing(Reading, at=SETTING_OFF_FINE):
    """How areas and places pair with the paragraphs on bans where an area was designated (区域、场所的对应)."""

    IN_ORDER = (
        "依次对应",
        "条文先列第一款、第二款，再列区域、场所，两者依次对应",
        "Two paragraphs, then areas and places, in that order: what the second paragraph bans is a place.",
    )
    BY_WORD = (
        "依其名称",
        "第二款第（九）项所划定的也有区域",
        "By what it is called: the ninth item too knows areas.",
    )


@frozen(kw_only=True)
class BreachClauses(Record):
    """Where a breach stands in the measures, and which article punishes it (违法行为所涉条款).

    Attributes:
        broken: 违反条款: the clauses that it breaks.
        punished_by: 处罚条款: the article that punishes it, None where the measures set no penalty.
    """

    broken: tuple[Citation, ...]
    punished_by: Citation | None


@rule(PRECEDENCE, CARRYING_FINE, SETTING_OFF_FINE, UNSAFE_FINE)
def breach_clauses(breach: Breach, *, pairing: Pairing = Pairing.IN_ORDER) -> Decision[BreachClauses]:
    """Which clauses a breach breaks, and which article of the measures punishes it, if any (违法行为所涉条款).

    Args:
        breach: 违法行为: the breach.

    Returns:
        所涉条款: the clauses, and the article; what follows a breach that none punishes is left to other law.

    >>> breach_clauses(Breach.NO_SIGNS).value.punished_by is None
    True
    """
    broken, article = _broken(Breach.of(breach, "breach"), Pairing.of(pairing, "pairing")), _PUNISHED.get(breach)
    words = ("本办法未设处罚", "no penalty in these measures") if article is None else ("处罚的行为", "punished")
    return Decision(BreachClauses(broken=broken, punished_by=article), note(article or PRECEDENCE, *words, breach))


def _broken(breach: Breach, pairing: Pairing) -> tuple[Citation, ...]:
    if breach is Breach.BANNED_AREA and pairing is Pairing.BY_WORD:
        return (*_BROKEN[breach], PlaceKind.DESIGNATED_AREA.citation)
    return _BROKEN[breach]


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


class BansTogether(Reading, at=SETTING_OFF_FINE):
    """What one act is fined that breaks a ban on its area or place and the ban of an alert (同时违反两项禁令)."""

    ONE = (
        "一并处罚",
        "两项禁令同列一条，罚款幅度只规定一次",
        "One article has both bans and names its range once: one act, one fine.",
    )
    EACH = (
        "分别处罚",
        "条文以或者相连，地点与时间各为一项违法行为",
        "Where and when are told apart by an or: each ban has its own fine.",
    )


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
        fine_needs_confiscation: 罚款以没收为前提: whether the fine may only be added to the confiscation.
    """

    clause: Citation
    authority: Authority
    breaches: tuple[Breach, ...]
    stop: bool
    confiscation: bool
    fine: FineRange
    fine_needs_confiscation: bool


@rule(PRECEDENCE, CARRYING_FINE, SETTING_OFF_FINE, UNSAFE_FINE)
def sanctions(
    breaches: frozenset[Breach],
    *,
    regime: Regime | None = None,
    carrying: CarryingFine = CarryingFine(),
    setting_off: SettingOffFine = SettingOffFine(),
    unsafe: UnsafeFine = UnsafeFine(),
    concurrent: ConcurrentFines = ConcurrentFines.EACH,
    bans_together: BansTogether = BansTogether.ONE,
) -> Decision[tuple[Sanction, ...]]:
    """What follows breaches by one act; what these measures do not punish has no sanction here (处罚).

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
    apart = BansTogether.of(bans_together, "bans_together") is BansTogether.EACH
    governs = _governed(Regime.maybe(regime, "regime"))
    if governs.holds is False:
        return Decision((), governs)
    listed = []
    for group in _APART if apart else _TOGETHER:
        if met := tuple(breach for breach in group if breach in found):
            clause = _PUNISHED[met[0]]
            listed.append(_sanction(clause, met, ranges[clause]))
    about_setting_off = [sanction for sanction in listed if sanction.stop]
    if heavier and about_setting_off:
        heaviest = max(about_setting_off, key=lambda sanction: (sanction.fine.most_yuan, sanction.fine.least_yuan))
        listed = [sanction for sanction in listed if sanction is heaviest or not sanction.stop]
    unpunished = tuple(breach for breach in Breach if breach in found and breach not in _PUNISHED)
    words = "本办法未设处罚的行为", "breaches for which these measures set no penalty"
    left = [note(PRECEDENCE, *words, unpunished)] if unpunished else []
    if not listed:
        none = note(PRECEDENCE, "无本办法处罚的行为", "no breach that these measures punish")
        return Decision((), governs, *left, none)
    return Decision(tuple(listed), governs, *(told for sanction in listed for told in _punished(sanction)), *left)


def _sanction(clause: Citation, breaches: tuple[Breach, ...], fine: FineRange) -> Sanction:
    confiscates = clause == CARRYING_FINE
    return Sanction(
        clause=clause,
        authority=Authority.PUBLIC_SECURITY,
        breaches=breaches,
        stop=not confiscates,
        confiscation=confiscates,
        fine=fine,
        fine_needs_confiscation=confiscates,
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
    fine_yuan: Yuan | None,
    regime: Regime,
    confiscated: bool | None = None,
    carrying: CarryingFine = CarryingFine(),
    setting_off: SettingOffFine = SettingOffFine(),
    unsafe: UnsafeFine = UnsafeFine(),
) -> Decision[bool]:
    """Whether a fine (or none) for a breach keeps within these measures (罚款是否适当).

    Args:
        breach: 违法行为: what is fined.
        fine_yuan: 罚款: the fine; None or nothing where none is imposed.
        regime: 处罚依据: what governs the punishment (see ``penalty_regime``).
        confiscated: 已没收: whether the fireworks were confiscated; asked of a fine for carrying or sending, which may
            only be added to that.

    Returns:
        在幅度内: whether the measures allow it: both ends of the range do; none only where the fine is optional; and no
        fine where another regime governs, or where the measures set no penalty.

    Raises:
        Undetermined: A fine for carrying or sending keeps to its range, and whether there was a confiscation is not
            known.

    >>> check_fine(Breach.ALERT, fine_yuan=500, regime=Regime.THESE_MEASURES).value
    True
    """
    clause, ranges = _PUNISHED.get(Breach.of(breach, "breach")), _ranges(carrying, setting_off, unsafe)
    imposed, taken = YUAN.maybe(fine_yuan, "fine_yuan"), FLAG.maybe(confiscated, "confiscated")
    governs = _governed(Regime.of(regime, "regime"))
    if not governs:
        return Decision(not imposed, governs)
    if clause is None:
        unset = note(PRECEDENCE, "本办法未设处罚的行为", "a breach for which these measures set no penalty", breach)
        return all_of(governs, unset, condition(PRECEDENCE, "不罚款", "no fine is imposed", not imposed))
    fine = ranges[clause]
    if not imposed:
        return all_of(governs, condition(clause, "可以不罚款", "the fine is optional", not fine.mandatory))
    within = all_of(
        governs,
        asks(clause, "罚款", "fine", imposed, YUAN.at_least(fine.least_yuan, "以上")),
        asks(clause, "罚款", "fine", imposed, YUAN.at_most(fine.most_yuan, "以下")),
    )
    if clause != CARRYING_FINE or (taken is None and not within):
        return within
    if taken is None:
        raise Undetermined("confiscated", en="whether the fireworks were confiscated is not known", zh="未说明是否没收")
    return all_of(*within.reasons, condition(clause, "已没收，罚款并处", "added to the confiscation", taken))


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


_TOGETHER = (
    (Breach.CARRYING, Breach.SENDING),
    (Breach.BANNED_AREA, Breach.BANNED_PLACE, Breach.ALERT),
    (Breach.UNSAFE,),
)
_APART = (_TOGETHER[0], _TOGETHER[1][:2], _TOGETHER[1][2:], _TOGETHER[2])
_PUNISHED = {
    Breach.CARRYING: CARRYING_FINE,
    Breach.SENDING: CARRYING_FINE,
    Breach.BANNED_AREA: SETTING_OFF_FINE,
    Breach.BANNED_PLACE: SETTING_OFF_FINE,
    Breach.ALERT: SETTING_OFF_FINE,
    Breach.UNSAFE: UNSAFE_FINE,
}
_BROKEN = {
    breach: FIREWORKS.each(clauses)
    for breach, clauses in {
        Breach.CARRYING: "第十五条第二款",
        Breach.SENDING: "第十五条第三款",
        Breach.BANNED_AREA: "第十六条第一款",
        Breach.BANNED_PLACE: "第十六条第二款",
        Breach.ALERT: "第十七条第一款",
        Breach.UNSAFE: "第十九条",
        Breach.NO_PERMIT: "第九条第一款",
        Breach.TRADE_IN_BANNED_AREA: "第九条第二款",
        Breach.OUTSIDE_LICENCE: "第十条",
        Breach.RETAIL_OUTLET: "第十二条第一款、第二款",
        Breach.STORAGE: "第十三条第一款、第二款",
        Breach.NO_RECORDS: "第十四条第一款",
        Breach.NO_SIGNS: "第十六条第三款",
        Breach.DISPLAY: "第十八条",
    }.items()
}


@columnar(check_fine, "fine_yuan")
def _parts_of_fine(facts: Mapping[str, Any]) -> Parts:
    ranges = _ranges(facts["carrying"], facts["setting_off"], facts["unsafe"]).values()
    ends = [end for fine in ranges for end in (fine.least_yuan, fine.most_yuan)]
    return Parts([(facts["fine_yuan"], around(0, *ends))])
