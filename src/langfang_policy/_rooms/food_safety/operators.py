"""135号 三（一） to 三（三）: what collectors and dealers in edible oil must have, and what may not be fed."""

from __future__ import annotations

from ...core.decisions import Decision, lacking, needs
from ...core.errors import known
from ...core.facts import FLAG
from ...core.findings import condition, note
from ...core.rules import rule
from ...core.terms import Term, Words
from .decree import COLLECTORS, EDIBLE_OIL, LIVESTOCK_FARMING

__all__ = [
    "CollectorActivity",
    "CollectorNeed",
    "FeedingBreach",
    "LivestockRaiser",
    "OilBusiness",
    "OilNeed",
    "collector_lacks",
    "feeding_breaches",
    "oil_business_lacks",
]


class CollectorActivity(Term):
    """What a collector does with kitchen waste (收运处置活动)."""

    COLLECT = "收集"
    TRANSPORT = "运输"
    TREAT = "处置"


class CollectorNeed(Term):
    """What whoever collects, carries or treats kitchen waste must have (收运处置企业要求)."""

    COLLECTING_LICENCE = "收集从业许可"
    TRANSPORT_LICENCE = "运输从业许可"
    TREATMENT_LICENCE = "处置从业许可"
    LEDGER = "台账记录"
    MANIFEST = "收运联单"
    BY_RULES = "严格按规定收运和处置"


_LICENCES = dict(
    zip(
        CollectorActivity,
        (CollectorNeed.COLLECTING_LICENCE, CollectorNeed.TRANSPORT_LICENCE, CollectorNeed.TREATMENT_LICENCE),
        strict=True,
    )
)


@rule(COLLECTORS)
def collector_lacks(
    activities: frozenset[CollectorActivity],
    *,
    licensed: frozenset[CollectorActivity],
    ledger: bool,
    manifest: bool,
    by_rules: bool,
) -> Decision[tuple[CollectorNeed, ...]]:
    """What a collector, carrier or disposer of kitchen waste lacks (收运处置企业欠缺).

    Args:
        activities: 从事活动: what it does.
        licensed: 已获许可活动: for what it holds a licence; how many papers these are the opinions do not say.
        ledger: 台账: whether it keeps a ledger.
        manifest: 联单: whether it keeps manifests.
        by_rules: 按规定操作: whether it collects, carries and treats as prescribed.

    Returns:
        欠缺事项: what is lacking; nothing of whoever does none of the three.

    >>> does = {CollectorActivity.COLLECT, CollectorActivity.TRANSPORT}
    >>> held = {CollectorActivity.COLLECT}
    >>> [one.zh for one in collector_lacks(does, licensed=held, ledger=True, manifest=True, by_rules=True).value]
    ['运输从业许可']
    """
    does, held = CollectorActivity.some(activities, "activities"), CollectorActivity.some(licensed, "licensed")
    kept, papers, proper = FLAG.of(ledger, "ledger"), FLAG.of(manifest, "manifest"), FLAG.of(by_rules, "by_rules")
    if not does:
        return Decision((), note(COLLECTORS, "不从事收集、运输和处置", "does none of the three"))
    return lacking(
        *(needs(COLLECTORS, _LICENCES[one], one in held) for one in CollectorActivity if one in does),
        needs(COLLECTORS, CollectorNeed.LEDGER, kept),
        needs(COLLECTORS, CollectorNeed.MANIFEST, papers),
        needs(COLLECTORS, CollectorNeed.BY_RULES, proper),
    )


class LivestockRaiser(Term):
    """Who raises livestock (养殖主体)."""

    ENTERPRISE = "畜禽养殖企业"
    PERSON = "畜禽养殖个人"
    OTHER = "非畜禽养殖者"


class FeedingBreach(Term):
    """What those who raise livestock may not do with kitchen waste (养殖环节违法行为)."""

    ILLEGAL_COLLECTION = "非法收运餐厨废弃物"
    UNTREATED_FEED = "使用未经无害化处置的餐厨废弃物饲喂畜禽"


@rule(LIVESTOCK_FARMING)
def feeding_breaches(
    raiser: LivestockRaiser, *, collects_illegally: bool, feeds_kitchen_waste: bool, treated: bool | None = None
) -> Decision[tuple[FeedingBreach, ...]]:
    """What somebody who raises livestock does that is barred (养殖环节违法行为).

    Args:
        raiser: 养殖主体: who raises them.
        collects_illegally: 非法收运: whether kitchen waste is collected or carried illegally.
        feeds_kitchen_waste: 以餐厨废弃物饲喂: whether it is fed.
        treated: 已无害化处置: whether it was made harmless before; asked where it is fed.

    Returns:
        违法行为: what is barred; nothing of others.

    Raises:
        Undetermined: It is fed, and whether it was made harmless is not known.
    """
    whose, collects = LivestockRaiser.of(raiser, "raiser"), FLAG.of(collects_illegally, "collects_illegally")
    feeds, harmless = FLAG.of(feeds_kitchen_waste, "feeds_kitchen_waste"), FLAG.maybe(treated, "treated")
    if whose is LivestockRaiser.OTHER:
        return Decision((), note(LIVESTOCK_FARMING, "养殖主体", "who raises livestock", whose))
    raw = feeds and not known(harmless, "treated", _TREATED)
    words = "未非法收运餐厨废弃物", "no illegal collection of kitchen waste"
    feed = "未以未经处置的餐厨废弃物饲喂", "no kitchen waste is fed that was not made harmless"
    return lacking(
        (FeedingBreach.ILLEGAL_COLLECTION, condition(LIVESTOCK_FARMING, *words, not collects)),
        (FeedingBreach.UNTREATED_FEED, condition(LIVESTOCK_FARMING, *feed, not raw)),
    )


_TREATED = Words("是否经无害化处置", "whether it was made harmless")


class OilBusiness(Term):
    """Who deals with edible oil (食用油主体)."""

    MAKER = "食用油生产企业"
    SELLER = "食用油经营企业"
    USER = "食用油使用单位"
    OTHER = "其他主体"


class OilNeed(Term):
    """What those who make, sell or use edible oil must do (食用油主体要求)."""

    PURCHASE_RECORDS = "进货查验记录制度"
    CERTIFICATES = "索证索票制度"
    TRACEABILITY = "建立追溯机制"
    LAWFUL_CHANNELS = "进货渠道合法"
    COMPLETE_PAPERS = "票证齐全有效"
    KNOWN_ORIGIN = "食用油来源明确"


@rule(EDIBLE_OIL)
def oil_business_lacks(
    business: OilBusiness,
    *,
    purchase_records: bool,
    certificates: bool,
    traceable: bool,
    lawful_channels: bool,
    complete_papers: bool,
    origin_known: bool,
) -> Decision[tuple[OilNeed, ...]]:
    """What a maker, seller or user of edible oil lacks, for its raw material and for finished oil (食用油主体欠缺).

    Args:
        business: 主体: who it is.
        purchase_records: 进货查验记录: whether purchases are inspected and recorded.
        certificates: 索证索票: whether certificates and tickets are asked for.
        traceable: 追溯机制: whether oil can be traced.
        lawful_channels: 进货渠道: whether all comes by lawful channels.
        complete_papers: 票证: whether the papers are complete and valid.
        origin_known: 来源: whether the origin of all oil is known.

    Returns:
        欠缺事项: what is lacking; nothing of others.

    >>> kept = dict.fromkeys(("purchase_records", "certificates", "traceable", "lawful_channels"), True)
    >>> [one.zh for one in oil_business_lacks(OilBusiness.USER, **kept, complete_papers=True, origin_known=False).value]
    ['食用油来源明确']
    """
    whose, asked = OilBusiness.of(business, "business"), OilNeed
    there = (
        needs(EDIBLE_OIL, asked.PURCHASE_RECORDS, FLAG.of(purchase_records, "purchase_records")),
        needs(EDIBLE_OIL, asked.CERTIFICATES, FLAG.of(certificates, "certificates")),
        needs(EDIBLE_OIL, asked.TRACEABILITY, FLAG.of(traceable, "traceable")),
        needs(EDIBLE_OIL, asked.LAWFUL_CHANNELS, FLAG.of(lawful_channels, "lawful_channels")),
        needs(EDIBLE_OIL, asked.COMPLETE_PAPERS, FLAG.of(complete_papers, "complete_papers")),
        needs(EDIBLE_OIL, asked.KNOWN_ORIGIN, FLAG.of(origin_known, "origin_known")),
    )
    if whose is OilBusiness.OTHER:
        return Decision((), note(EDIBLE_OIL, "主体", "who deals with oil", whose))
    return lacking(*there)
