"""二（一）、四（二）、六（一）、六（三）: interpretation, the public's part, what is relayed and printed."""

from __future__ import annotations

from ...core.decisions import Decision, all_of, any_of, lacking, needs
from ...core.errors import known
from ...core.facts import FLAG
from ...core.findings import condition, note
from ...core.rules import rule
from ...core.terms import Reading, Term, Words
from .decree import GAZETTE, INTERPRETING, MANNER, SITES
from .documents import IssuedInName

__all__ = [
    "GazetteIssuer",
    "GazetteMatter",
    "InformationRelay",
    "InterpretedDocument",
    "Interpreter",
    "ParticipationForm",
    "ParticipationNeed",
    "PolicySource",
    "SectorSource",
    "gazette_prints",
    "interpretation_due",
    "interpreter",
    "participation_lacks",
    "relay_due",
]


class InterpretedDocument(Term):
    """What kind of document it is, as interpretation goes (文件类别)."""

    RULES = "政府规章"
    GOVERNMENT_POLICY = "以市政府或市政府办公室名义制发的政策性文件"
    DEPARTMENT_POLICY = "市政府部门出台的政策性文件"
    OTHER = "其他文件"


_IMPORTANT = Words("未说明是否重要", "whether it is important is not said")
_CLOSE = Words(
    "未说明是否与群众生产生活和经济社会活动密切相关", "whether it closely concerns life and economy is not said"
)


@rule(INTERPRETING)
def interpretation_due(
    kind: InterpretedDocument, *, important: bool | None = None, closely_concerns: bool | None = None
) -> Decision[bool]:
    """Whether a document of the municipal government or its departments is to be interpreted (应当解读).

    Args:
        kind: 文件类别: the kind of document; rules are always interpreted.
        important: 重要: whether it is important; asked of policy documents.
        closely_concerns: 密切相关: whether it closely concerns people's life and work and the economy; asked of
            policy documents in the government's name, where either of the two that fails is enough.

    Returns:
        应当解读: whether it is.

    Raises:
        Undetermined: A fact is not given that would decide.

    >>> interpretation_due(InterpretedDocument.DEPARTMENT_POLICY, important=True).value
    True
    """
    what = InterpretedDocument.of(kind, "kind")
    weighty, close = FLAG.maybe(important, "important"), FLAG.maybe(closely_concerns, "closely_concerns")
    named = condition(
        INTERPRETING, "属于所列文件", "a document that is named", what is not InterpretedDocument.OTHER, what
    )
    if what in {InterpretedDocument.RULES, InterpretedDocument.OTHER}:
        return all_of(named)
    asked = {"important": (weighty, _IMPORTANT, "重要政策性文件", "an important policy document")}
    if what is InterpretedDocument.GOVERNMENT_POLICY:
        words = "与生产生活和经济社会活动密切相关", "closely concerns life and economy"
        asked["closely_concerns"] = (close, _CLOSE, *words)
    settled = any(told is False for told, *_ in asked.values())
    return all_of(
        named,
        *(
            condition(INTERPRETING, zh, en, known(told, fact, unsaid))
            for fact, (told, unsaid, zh, en) in asked.items()
            if not (settled and told is None)
        ),
    )


class Interpreter(Term):
    """Who interprets a document (解读主体)."""

    DRAFTING_DEPARTMENT = "起草部门"
    ISSUING_DEPARTMENT = "制发部门"
    LEAD_DEPARTMENT = "牵头部门组织实施，其他部门配合"


_INTERPRETERS = {
    IssuedInName.GOVERNMENT: Interpreter.DRAFTING_DEPARTMENT,
    IssuedInName.DEPARTMENT: Interpreter.ISSUING_DEPARTMENT,
    IssuedInName.JOINT: Interpreter.LEAD_DEPARTMENT,
}


@rule(INTERPRETING)
def interpreter(in_name_of: IssuedInName) -> Decision[Interpreter]:
    """Who interprets a policy document: who drafts it; its principal head is the first to do so (解读责任).

    Args:
        in_name_of: 发文名义: in whose name it is issued.

    Returns:
        解读主体: the department.

    >>> interpreter(IssuedInName.JOINT).value.zh
    '牵头部门组织实施，其他部门配合'
    """
    name = IssuedInName.of(in_name_of, "in_name_of")
    return Decision(_INTERPRETERS[name], note(INTERPRETING, "发文名义", "in whose name it is issued", name))


class ParticipationForm(Term):
    """How the public takes part; the list is open (参与方式)."""

    CONSULTATION = "征求意见"
    HEARING = "听证"
    DISCUSSION = "座谈"
    NEGOTIATION = "咨询协商"
    ATTENDANCE = "列席会议"
    MEDIA_BRIEFING = "媒体吹风"
    OTHER = "其他方式"


class ParticipationNeed(Term):
    """What a major decision needs of the public's part (公众参与要求)."""

    A_FORM = "以所列方式扩大公众参与"
    LEGAL_HEARING = "依法律法规规定听证"
    ADOPTION_PUBLISHED = "公布意见采纳情况"


_PRESCRIBED = Words("未说明是否应依法听证", "whether the law prescribes a hearing is not said")
_ADOPTED = Words("未说明是否公布采纳情况", "whether it was published what was adopted is not said")
_SECRET = Words("未说明是否依法应当保密", "whether the law keeps it secret is not said")


@rule(MANNER)
def participation_lacks(
    forms: frozenset[ParticipationForm],
    *,
    major_public_interest: bool,
    secret_by_law: bool | None = None,
    hearing_prescribed: bool | None = None,
    adoption_published: bool | None = None,
) -> Decision[tuple[ParticipationNeed, ...]]:
    """What the public's part in a decision lacks (公众参与).

    Args:
        forms: 参与方式: the ways in which the public took part; one is enough, and ways that are not named count, as
            the list is open.
        major_public_interest: 涉及重大公共利益和公众权益: whether it decides on major public interests.
        secret_by_law: 依法应当保密: whether the law keeps it secret; asked of such a decision that nobody took part in.
        hearing_prescribed: 法定听证: whether laws or regulations prescribe a hearing; asked where none was held, for
            which a discussion does not stand in.
        adoption_published: 已公布采纳情况: whether it was published what became of the opinions; asked where some were
            invited.

    Returns:
        所缺要求: what is lacking; nothing where all is done or nothing is asked.

    Raises:
        Undetermined: A fact is not given that would decide.

    >>> [need.zh for need in participation_lacks(
    ...     frozenset({ParticipationForm.CONSULTATION}),
    ...     major_public_interest=True,
    ...     hearing_prescribed=False,
    ...     adoption_published=False,
    ... ).value]
    ['公布意见采纳情况']
    """
    used, major = ParticipationForm.some(forms, "forms"), FLAG.of(major_public_interest, "major_public_interest")
    secret = FLAG.maybe(secret_by_law, "secret_by_law")
    prescribed = FLAG.maybe(hearing_prescribed, "hearing_prescribed")
    told = FLAG.maybe(adoption_published, "adoption_published")
    need = ParticipationNeed
    in_order = not major or bool(used) or known(secret, "secret_by_law", _SECRET)
    major_one = note(MANNER, "涉及重大公共利益和公众权益", "on major public interests", major)
    asked = [needs(MANNER, need.A_FORM, in_order)]
    if ParticipationForm.HEARING not in used:
        asked.append(needs(MANNER, need.LEGAL_HEARING, not known(prescribed, "hearing_prescribed", _PRESCRIBED)))
    if ParticipationForm.CONSULTATION in used:
        asked.append(needs(MANNER, need.ADOPTION_PUBLISHED, known(told, "adoption_published", _ADOPTED)))
    found = lacking(*asked)
    return Decision(found.value, major_one, *found.reasons, because=found.because)


class PolicySource(Term):
    """Who published a piece of information (信息发布者)."""

    STATE_COUNCIL = "国务院"
    PROVINCE = "省政府"
    CITY = "市政府"
    MINISTRY = "国务院有关部委"
    PROVINCIAL_DEPARTMENT = "省政府有关部门"
    MUNICIPAL_DEPARTMENT = "市政府有关部门"


class InformationRelay(Term):
    """Whose websites relay it (转载主体)."""

    ALL = "各级各部门"
    CONCERNED = "市政府有关部门和各县（市、区）政府及其部门网站"
    NOBODY = "未要求转载"


class SectorSource(Reading, at=SITES):
    """Whose information on one trade or area is relayed by those concerned (行业或地区信息的发布者)."""

    ANYBODY = (
        "不限发布者",
        "该类信息与部门发布的信息并列，未限定发布者",
        "It stands beside that of departments, of whomever.",
    )
    DEPARTMENTS = "限各部门", "该类信息承接部门发布而言", "It goes on about what departments publish."


_GOVERNMENTS = PolicySource.STATE_COUNCIL, PolicySource.PROVINCE, PolicySource.CITY
_OVERALL = Words("未说明是否对全局有指导意义且需广泛知晓", "whether it guides all and needs wide notice is not said")
_SECTOR = Words("未说明是否涉及某个行业或地区", "whether it concerns one trade or area is not said")


@rule(SITES)
def relay_due(
    source: PolicySource,
    *,
    important: bool,
    overall: bool | None = None,
    concerns_sector: bool | None = None,
    sector_source: SectorSource = SectorSource.ANYBODY,
) -> Decision[InformationRelay]:
    """Whose websites relay in time what another published (重要政策信息转载).

    Args:
        source: 发布者: who published it.
        important: 重要政策信息: whether it is important information on policy.
        overall: 全局指导且需广泛知晓: whether it guides work as a whole and society needs to know of it; asked of
            important information of a government.
        concerns_sector: 涉及行业或地区: whether it concerns one trade or area; asked where nothing else decides.

    Returns:
        转载主体: all levels and departments, those concerned, or nobody.

    Raises:
        Undetermined: A fact is not given that would decide.

    >>> relay_due(PolicySource.PROVINCE, important=True, overall=True).value.zh
    '各级各部门'
    """
    by, weighty = PolicySource.of(source, "source"), FLAG.of(important, "important")
    whole, sector = FLAG.maybe(overall, "overall"), FLAG.maybe(concerns_sector, "concerns_sector")
    anybody = SectorSource.of(sector_source, "sector_source") is SectorSource.ANYBODY
    government = by in _GOVERNMENTS
    who = note(SITES, "发布者", "who published it", by)
    weight = condition(SITES, "重要政策信息", "important information on policy", weighty)
    if weighty and not government:
        return Decision(InformationRelay.CONCERNED, who, weight, because=weight)
    steps = [weight]
    if weighty:
        told = known(whole, "overall", _OVERALL)
        guides = condition(SITES, "对全局有指导意义且需广泛知晓", "guides all and needs wide notice", told)
        if guides:
            return Decision(InformationRelay.ALL, who, weight, guides, because=guides)
        steps.append(guides)
    if government and not anybody:
        return Decision(InformationRelay.NOBODY, who, *steps, because=steps[-1])
    touches = known(sector, "concerns_sector", _SECTOR)
    steps.append(condition(SITES, "涉及某个行业或地区", "concerns one trade or area", touches))
    return Decision(InformationRelay.CONCERNED if touches else InformationRelay.NOBODY, who, *steps, because=steps[-1])


class GazetteMatter(Term):
    """What kind of document it is, as the gazette goes (公报刊登类别)."""

    RULES = "规章"
    NORMATIVE = "规范性文件"
    OTHER = "其他文件"


class GazetteIssuer(Term):
    """Who issued it, seen from the gazette's government (公报刊登的发文机关)."""

    OWN_GOVERNMENT = "本级政府"
    ITS_DEPARTMENT = "本级政府部门"
    OTHER = "其他机关"


@rule(GAZETTE)
def gazette_prints(*, matter: GazetteMatter, issuer: GazetteIssuer) -> Decision[bool]:
    """Whether a government's gazette must print a document, whole and in time (公报应登尽登).

    Args:
        matter: 文件类别: what it is.
        issuer: 发文机关: who issued it.

    Returns:
        应当刊登: whether it must.

    >>> gazette_prints(matter=GazetteMatter.NORMATIVE, issuer=GazetteIssuer.ITS_DEPARTMENT).value
    True
    """
    what, by = GazetteMatter.of(matter, "matter"), GazetteIssuer.of(issuer, "issuer")
    kinds = any_of(
        condition(GAZETTE, "规章", "rules", what is GazetteMatter.RULES, what),
        condition(GAZETTE, "规范性文件", "a normative document", what is GazetteMatter.NORMATIVE, what),
    )
    own = condition(
        GAZETTE, "本级政府或其部门", "of the government or its departments", by is not GazetteIssuer.OTHER, by
    )
    return all_of(kinds, own)
