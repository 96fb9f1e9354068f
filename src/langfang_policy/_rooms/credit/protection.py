"""119号 四（二）, 四（四）: what may be collected, who is watched, and the repair of credit."""

from __future__ import annotations

import datetime

from attrs import frozen

from ...core.decisions import Decision, any_of, judged, lacking, needs
from ...core.errors import known
from ...core.facts import DAY, FLAG
from ...core.faults import Fault, shown
from ...core.figures import Record
from ...core.findings import condition, note
from ...core.rules import rule
from ...core.terms import Reading, Term, Words
from .decrees import PERSONAL_CREDIT, PRIVACY, REPAIR, CreditScope, scope_of

__all__ = [
    "CollectionBasis",
    "ConsentSuffices",
    "InformationAct",
    "InformationHolder",
    "InformationOversight",
    "RepairOutcome",
    "RepairRequest",
    "RepairRequirement",
    "RepairStep",
    "collection_allowed",
    "information_oversight",
    "repair_outcome",
]


class CollectionBasis(Term):
    """On what the collection of personal credit information rests (采集依据)."""

    LAW = "法律"
    REGULATION = "法规"
    RULES = "规章"
    NORMATIVE_DOCUMENT = "规范性文件"
    CONTRACT = "合同"
    CONSENT = "本人同意"


class ConsentSuffices(Reading, at=PRIVACY):
    """Whether the consent of the person replaces authority by law (本人同意的效力)."""

    NO = "不足以采集", "条文只列法律、法规", "The clause names laws and regulations alone."
    YES = "可以采集", "条文旨在保护本人，本人可以同意", "The clause protects the person, who may consent."


@rule(PRIVACY)
def collection_allowed(
    bases: frozenset[CollectionBasis], *, consent_suffices: ConsentSuffices = ConsentSuffices.NO
) -> Decision[bool]:
    """Whether personal public credit information may be collected on such a basis (信息采集授权).

    Args:
        bases: 采集依据: all that it rests on.

    Returns:
        可以采集: whether it may be collected.

    >>> bool(collection_allowed(frozenset({CollectionBasis.NORMATIVE_DOCUMENT, CollectionBasis.CONSENT})))
    False
    """
    rests, consent = CollectionBasis.some(bases, "bases"), CollectionBasis.CONSENT
    found = [
        condition(PRIVACY, "法律授权", "authorised by law", CollectionBasis.LAW in rests),
        condition(PRIVACY, "法规授权", "authorised by regulation", CollectionBasis.REGULATION in rests),
    ]
    if ConsentSuffices.of(consent_suffices, "consent_suffices") is ConsentSuffices.YES:
        found.append(condition(PRIVACY, "本人同意", "the person consents", consent in rests))
    return any_of(*found)


class InformationHolder(Term):
    """Who collects, provides or uses personal information (信息处理者)."""

    FINANCIAL_INSTITUTION = "金融机构"
    CREDIT_BUREAU = "征信机构"
    INTERNET_ENTERPRISE = "互联网企业"
    BIG_DATA_COMPANY = "大数据公司"
    APP_DEVELOPER = "移动应用程序开发企业"
    OTHER = "其他"


class InformationAct(Term):
    """What is done with personal information; the list is open (个人信息行为)."""

    LEAKING = "泄露"
    ALTERING = "篡改"
    DESTROYING = "毁损"
    SELLING = "出售"
    PROVIDING = "向他人提供"
    OTHER = "其他"
    NONE = "无"


@frozen(kw_only=True)
class InformationOversight(Record):
    """What the plan says of a holder and an act (个人信息监管).

    Attributes:
        monitored: 重点监控: whether the holder is monitored with priority; that list is closed.
        pursued: 加大查处: whether the act is pursued harder.
    """

    monitored: CreditScope
    pursued: CreditScope


@rule(PRIVACY)
def information_oversight(
    *, holder: InformationHolder, act: InformationAct, unlawful: bool | None = None
) -> Decision[InformationOversight]:
    """Whether a holder of personal information is monitored, and an act on it pursued harder (个人信息监管).

    Args:
        holder: 信息处理者: who it is; the act is pursued whoever it is.
        act: 行为: what was done, if anything.
        unlawful: 非法: whether it was unlawful; asked of providing to others, the other acts being caught as such.

    Returns:
        个人信息监管: of each, whether it is named.

    Raises:
        Undetermined: It is not given whether providing was unlawful.

    >>> information_oversight(holder=InformationHolder.OTHER, act=InformationAct.SELLING).value.pursued.zh
    '列明'
    """
    who, what = InformationHolder.of(holder, "holder"), InformationAct.of(act, "act")
    against_law = FLAG.maybe(unlawful, "unlawful")
    reasons = [note(PRIVACY, "信息处理者", "holder", who), note(PRIVACY, "行为", "act", what)]
    pursued = scope_of(what)
    if what is InformationAct.PROVIDING:
        reasons.append(condition(PRIVACY, "非法提供", "provided unlawfully", known(against_law, "unlawful", _UNLAWFUL)))
        pursued = pursued if reasons[-1] else CreditScope.OUTSIDE
    return judged(InformationOversight(monitored=scope_of(who, closed=True), pursued=pursued), *reasons)


_UNLAWFUL = Words("未给出提供是否非法", "whether providing was unlawful is not given")


class RepairRequirement(Term):
    """What the repair of credit needs (信用修复条件)."""

    APPLICATION = "提出修复申请"
    CORRECTION = "已纠正失信行为"
    REMOVED_EFFECT = "消除不良影响"
    REPAIR_RULES = "符合修复要求"


class RepairStep(Term):
    """What is to be done about a repair that is granted (信用修复后续)."""

    PUBLISH = "公开修复结果"
    PUSH = "推送至市公共信用信息共享平台"
    LIFT = "解除惩戒措施"


@frozen(kw_only=True)
class RepairRequest(Record):
    """A request for repair and what was found of it (信用修复申请).

    Attributes:
        applied: 已申请: whether it was applied for; nothing is repaired unasked.
        corrected: 已纠正: whether the breach was put right.
        effect_removed: 已消除影响: whether its bad effect was removed.
        meets_rules: 符合修复要求: whether the department's own requirements for repair are met.
        effective: 修复生效日: when the result took effect; None where it has not.
    """

    applied: bool
    corrected: bool
    effect_removed: bool
    meets_rules: bool
    effective: datetime.date | None = None

    def faults(self) -> tuple[Fault, ...]:
        """Nothing takes effect that was not to be granted."""
        if self.effective is None or (self.applied and self.corrected and self.effect_removed and self.meets_rules):
            return ()
        told = "None where a condition of repair is lacking", "条件不齐备的，不填"
        return (Fault("effective", shown(self.effective), *told, "$.effective"),)


@frozen(kw_only=True)
class RepairOutcome(Record):
    """How a repair stands on a day (信用修复情况).

    Attributes:
        lacking: 欠缺条件: what is lacking; none where credit is to be repaired.
        follows: 后续步骤: what is then to be done, lifting only once the result is in effect.
        sanctions_lifted: 解除惩戒: whether sanctions are to be lifted.
    """

    lacking: tuple[RepairRequirement, ...]
    follows: tuple[RepairStep, ...]
    sanctions_lifted: bool


@rule(REPAIR)
def repair_outcome(request: RepairRequest, *, on: datetime.date) -> Decision[RepairOutcome]:
    """Whether credit is to be repaired, what follows, and whether sanctions are lifted (信用修复情况).

    Args:
        request: 修复申请: the request.
        on: 日期: the day; lifting goes by the day on which the result takes effect, not by application or decision.

    Returns:
        信用修复情况: what is lacking, what follows, and the sanctions.

    Raises:
        NotInForce: The plan did not hold on the day.

    >>> request = RepairRequest(applied=True, corrected=True, effect_removed=False, meets_rules=True)
    >>> [one.zh for one in repair_outcome(request, on=datetime.date(2018, 6, 15)).value.lacking]
    ['消除不良影响']
    """
    asked, day = RepairRequest.of(request, "request"), DAY.of(on, "on")
    PERSONAL_CREDIT.require_in_force(day)
    need = RepairRequirement
    unmet = lacking(
        needs(REPAIR, need.APPLICATION, asked.applied),
        needs(REPAIR, need.CORRECTION, asked.corrected),
        needs(REPAIR, need.REMOVED_EFFECT, asked.effect_removed),
        needs(REPAIR, need.REPAIR_RULES, asked.meets_rules),
    )
    lifted = asked.effective is not None and asked.effective <= day
    told = note(REPAIR, "修复生效日", "in effect from", asked.effective)
    follows = () if unmet.value else tuple(RepairStep) if lifted else (RepairStep.PUBLISH, RepairStep.PUSH)
    found = RepairOutcome(lacking=unmet.value, follows=follows, sanctions_lifted=lifted)
    return judged(found, *unmet.reasons, told)
