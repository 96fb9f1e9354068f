"""Guardians, files, temporary care, drop-outs and help in hardship: parts 二 and 三（二） of the opinions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from attrs import frozen

from ..core.decisions import Decision, Finding, all_of, first_failing
from ..core.errors import InvalidFacts, Undetermined
from ..core.rules import rule
from ..core.series import series
from ..core.terms import Reading, Term, flag, member, members
from .decree import CHILDREN, Actor

__all__ = [
    "CareInstitution",
    "CareService",
    "ChildDropoutStep",
    "Condition",
    "DropoutNext",
    "DropoutRecipient",
    "FilesCheck",
    "Help",
    "HelpDue",
    "Relation",
    "WhoMayGuard",
    "check_files",
    "child_dropout_step",
    "entrusted_guardian_fit",
    "help_for",
    "refusal_barred",
    "temporary_care_proper",
]


class Relation(Term):
    """What the one whom parents choose is to the child's family."""

    RELATIVE = "亲属"
    FRIEND = "朋友"
    OTHER = "其他"


class WhoMayGuard(Reading):
    """Whether somebody who is neither relative nor friend, a teacher say, may be entrusted."""

    RELATIVE_OR_FRIEND = "仅限亲属、朋友"
    """Recommended: the text names these two and no others."""
    ANYONE_CHOSEN = "不限"
    """The two are the usual cases; the parents' choice, ability and will are what counts."""


@rule(CHILDREN, "二 第二段")
def entrusted_guardian_fit(
    relation: Relation,
    *,
    parents_unable_to_return: bool,
    able: bool,
    willing: bool,
    confirmation_signed: bool,
    who_may: WhoMayGuard = WhoMayGuard.RELATIVE_OR_FRIEND,
) -> Decision[bool]:
    """Whether a child's care is properly entrusted while the parents are away (委托监护).

    Args:
        relation: What the chosen one is to the family; a teacher, say, is neither relative nor friend.
        parents_unable_to_return: Whether the parents cannot return for the time being.
        able: Whether the chosen one has fairly strong ability to guard the child (较强监护能力).
        willing: Whether the chosen one is willing.
        confirmation_signed: Whether the chosen one has signed the confirmation (附件1).
        who_may: Whether one who is neither relative nor friend may be entrusted.

    Returns:
        Whether all hold; the findings name what is missing, and the first of these decided.

    Raises:
        InvalidFacts: A fact is of the wrong kind.

    >>> facts = {"parents_unable_to_return": True, "able": True, "willing": True, "confirmation_signed": False}
    >>> entrusted_guardian_fit(Relation.RELATIVE, **facts).because.en
    'the confirmation is signed'
    """
    named = member(relation, Relation, "relation") is not Relation.OTHER
    anyone = member(who_may, WhoMayGuard, "who_may") is WhoMayGuard.ANYONE_CHOSEN
    whom = ("父母选择的人", "one whom the parents chose") if anyone else ("亲属或朋友", "a relative or friend")
    away = flag(parents_unable_to_return, "parents_unable_to_return")
    findings = (
        Finding(_TOWNSHIP, "父母暂时无法返家", "the parents cannot return", away),
        Finding(_TOWNSHIP, *whom, named or anyone, relation),
        Finding(_TOWNSHIP, "监护能力较强", "fairly strong ability to guard", flag(able, "able")),
        Finding(_TOWNSHIP, "有监护意愿", "willing to guard", flag(willing, "willing")),
        Finding(
            _TOWNSHIP, "已签订确认书", "the confirmation is signed", flag(confirmation_signed, "confirmation_signed")
        ),
    )
    return all_of(*findings)


@frozen(kw_only=True)
class FilesCheck:
    """Children without a file, children with several, files of nobody; true where there is none of these."""

    missing: tuple[str, ...]
    repeated: tuple[str, ...]
    unknown: tuple[str, ...]

    def __bool__(self) -> bool:
        return not (self.missing or self.repeated or self.unknown)


@rule(CHILDREN, "二 第二段", "三（一）")
def check_files(children: Sequence[str], *, files: Sequence[str]) -> Decision[FilesCheck]:
    """Whether a township has one file for each left-behind child (一人一档).

    Args:
        children: The children's ids, each once.
        files: The id of the child of each file.

    Returns:
        What is missing or repeated, in the order of the children, and what is unknown, sorted.

    Raises:
        InvalidFacts: An id is no text or blank, or a child is given twice.

    >>> check_files(["a", "b"], files=["a", "a"]).value.missing
    ('b',)
    """
    known, kept = _ids(children, "children"), _ids(files, "files")
    for index, child in enumerate(known):
        if child in known[:index]:
            raise InvalidFacts(f"children[{index}]", child, "each child once", "每名儿童一次")
    counts = Counter(kept)
    check = FilesCheck(
        missing=tuple(child for child in known if not counts[child]),
        repeated=tuple(child for child in known if counts[child] > 1),
        unknown=tuple(sorted(set(kept).difference(known))),
    )
    findings = (
        Finding(_ONE_FILE, "无缺漏档案", "no child without a file", not check.missing, check.missing),
        Finding(_ONE_FILE, "无重复档案", "no child with several files", not check.repeated, check.repeated),
        Finding(_ONE_FILE, "档案均有对应儿童", "no file of nobody", not check.unknown, check.unknown),
    )
    return Decision(check, *findings, because=first_failing(findings))


def _ids(values: object, fact: str) -> tuple[str, ...]:
    ids = series(values, str, fact, zh="文字编号")
    for index, one in enumerate(ids):
        if not one.strip():
            raise InvalidFacts(f"{fact}[{index}]", one, "an id as text", "文字编号")
    return ids


class CareInstitution(Term):
    """Who gives temporary care."""

    RESCUE = "救助管理机构"
    WELFARE = "福利机构"
    OTHER = "其他"


class CareService(Term):
    """What temporary care brings; the list is open, and these five are in it."""

    DAILY_LIFE = "生活"
    STUDY = "学习"
    HOMEWORK = "课业辅导"
    COUNSELLING = "心理疏导"
    COMFORT = "情感抚慰"


@rule(CHILDREN, "二 第四段")
def temporary_care_proper(
    institution: CareInstitution,
    *,
    brought_by_police: bool,
    person_in_charge: bool,
    services: frozenset[CareService],
    standard_of_recipients: bool,
) -> Decision[bool]:
    """Whether the temporary care of a child brought by the police is as it must be.

    Args:
        institution: Who gives it; whether in the house, in a caring family or in another way is left open.
        brought_by_police: Whether public security brought the child.
        person_in_charge: Whether a person in charge is named.
        services: The services given.
        standard_of_recipients: Whether the child lives by the standard of the institution's own recipients.

    Returns:
        Whether all hold; each service has a finding of its own, and the first that fails decided.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
        Undetermined: Of a child who came another way the opinions say nothing.

    >>> temporary_care_proper(
    ...     CareInstitution.RESCUE,
    ...     brought_by_police=True,
    ...     person_in_charge=True,
    ...     services=frozenset(CareService) - {CareService.COMFORT},
    ...     standard_of_recipients=True,
    ... ).because.zh
    '情感抚慰'
    """
    fit = member(institution, CareInstitution, "institution") is not CareInstitution.OTHER
    given = members(services, CareService, "services")
    findings = (
        Finding(_TEMPORARY_CARE, "救助管理机构或福利机构", "a rescue or welfare institution", fit, institution),
        Finding(_TEMPORARY_CARE, "指定专人负责", "a person in charge", flag(person_in_charge, "person_in_charge")),
        *(Finding(_TEMPORARY_CARE, one.zh, one.en, one in given) for one in CareService),
        Finding(
            _TEMPORARY_CARE,
            "享受机构受助人员生活保障待遇",
            "lives by the standard of the institution's recipients",
            flag(standard_of_recipients, "standard_of_recipients"),
        ),
    )
    if not flag(brought_by_police, "brought_by_police"):
        raise Undetermined(
            "brought_by_police",
            en="the opinions speak of children brought by the police alone",
            zh="仅规定公安机关护送来的儿童",
        )
    return all_of(*findings)


class ChildDropoutStep(Term):
    """What is done about a child who has left school."""

    REGISTER_AND_PERSUADE = "登记、劝返"
    REPORT = "及时书面报告"
    LEGAL_STEPS = "依法采取措施劝返复学"
    CLOSED = "已复学"


class DropoutRecipient(Term):
    """Who is told in writing that persuasion has failed; both are."""

    COUNTY_EDUCATION = "县级教育行政部门"
    TOWNSHIP = "乡镇人民政府"


@frozen(kw_only=True)
class DropoutNext:
    """The next step: by whom (None where the opinions name nobody), and whom to tell."""

    step: ChildDropoutStep
    by: Actor | None
    to: tuple[DropoutRecipient, ...]


@rule(CHILDREN, "二 第五段")
def child_dropout_step(*, persuaded: bool | None, reported_to: frozenset[DropoutRecipient]) -> Decision[DropoutNext]:
    """The next step for a left-behind child who has dropped out, and who takes it.

    Args:
        persuaded: Whether the child was persuaded to return; None while the school registers and tries.
        reported_to: Who has the written report of the failure.

    Returns:
        The step. The report is made once both have it; promptly (及时) has no number of days. Who takes the legal steps
        is not said here; 廊政字〔2017〕31号 二（三）4 has them taken by the departments concerned.

    Raises:
        InvalidFacts: A fact is of the wrong kind, or something was reported before persuasion failed.

    >>> told = frozenset({DropoutRecipient.COUNTY_EDUCATION})
    >>> [one.zh for one in child_dropout_step(persuaded=False, reported_to=told).value.to]
    ['乡镇人民政府']
    """
    back = None if persuaded is None else flag(persuaded, "persuaded")
    told = members(reported_to, DropoutRecipient, "reported_to")
    if told and back is not False:
        raise InvalidFacts("reported_to", reported_to, "nobody unless persuasion has failed", "劝返无效前应为空")
    tried = Finding(_SCHOOLS, "劝返有效", "persuaded to return", back is True, back)
    if back is not False:
        step = ChildDropoutStep.CLOSED if back else ChildDropoutStep.REGISTER_AND_PERSUADE
        return Decision(DropoutNext(step=step, by=None if back else Actor.SCHOOL, to=()), tried)
    untold = tuple(one for one in DropoutRecipient if one not in told)
    step = ChildDropoutStep.REPORT if untold else ChildDropoutStep.LEGAL_STEPS
    findings = (
        tried,
        *(Finding(_SCHOOLS, f"书面报告{one.zh}", f"{one.en} told in writing", one in told) for one in DropoutRecipient),
    )
    return Decision(DropoutNext(step=step, by=Actor.SCHOOL if untold else None, to=untold), *findings)


class Condition(Term):
    """How ill a child is; ordinary stands for any other illness, and for none."""

    ACUTE = "急"
    CRITICAL = "危"
    SERIOUS = "重"
    ORDINARY = "一般"


class Help(Term):
    """What a hardship calls for."""

    TEMPORARY_RELIEF = "临时生活救助"
    SCHOOL_AID = "资助"
    SCHOOL_WITH_PARENTS = "随迁入学"
    TREATMENT = "不得拒绝接受或延误治疗"
    POLICE_ACTION = "依法处置违法行为"


@frozen(kw_only=True)
class HelpDue:
    """Who helps, and how; of several ways one is chosen by the circumstances."""

    by: Actor
    ways: tuple[Help, ...]


@rule(CHILDREN, "三（二）")
def help_for(
    *,
    accident_or_grave_illness: bool,
    temporary_hardship: bool,
    compulsory_school_age: bool,
    out_of_school: bool,
    condition: Condition,
    harmed: bool,
) -> Decision[tuple[HelpDue, ...]]:
    """The help that is due to a left-behind child, and from whom; several kinds may coincide.

    Args:
        accident_or_grave_illness: Whether there was a sudden accident or a grave illness.
        temporary_hardship: Whether the family's life fell into temporary hardship through it.
        compulsory_school_age: Whether the child is of the age of compulsory education; the opinions give no figure.
        out_of_school: Whether the child has dropped out.
        condition: How ill the child is.
        harmed: Whether somebody unlawfully harms the child.

    Returns:
        The help due, in the order of the clause. Relief asks for both cause and hardship. Of aid and schooling with the
        parents the text does not say which when: both ways are given.

    Raises:
        InvalidFacts: A fact is of the wrong kind, or there is hardship through an accident or illness that was not.

    >>> due = help_for(
    ...     accident_or_grave_illness=False,
    ...     temporary_hardship=False,
    ...     compulsory_school_age=True,
    ...     out_of_school=True,
    ...     condition=Condition.ORDINARY,
    ...     harmed=False,
    ... ).value
    >>> [(one.by.zh, [way.zh for way in one.ways]) for one in due]
    [('教育部门', ['资助', '随迁入学'])]
    """
    cause = flag(accident_or_grave_illness, "accident_or_grave_illness")
    hardship = flag(temporary_hardship, "temporary_hardship")
    if hardship and not cause:
        raise InvalidFacts(
            "temporary_hardship", temporary_hardship, "False without an accident or illness", "无意外或重病时应为False"
        )
    age, out = flag(compulsory_school_age, "compulsory_school_age"), flag(out_of_school, "out_of_school")
    ill = bool(refusal_barred(condition))
    findings = (
        Finding(_RELIEF, "意外或重病致临时困难", "hardship through accident or grave illness", hardship),
        Finding(_RELIEF, "义务教育适龄儿童辍学", "out of school at compulsory age", age and out),
        Finding(_RELIEF, "急、危、重病", "acutely, critically or seriously ill", ill, condition),
        Finding(_RELIEF, "受到违法侵害", "unlawfully harmed", flag(harmed, "harmed")),
    )
    return Decision(tuple(help_due for help_due, finding in zip(_HELP, findings, strict=True) if finding), *findings)


_HELP = (
    HelpDue(by=Actor.CIVIL_AFFAIRS, ways=(Help.TEMPORARY_RELIEF,)),
    HelpDue(by=Actor.EDUCATION, ways=(Help.SCHOOL_AID, Help.SCHOOL_WITH_PARENTS)),
    HelpDue(by=Actor.MEDICAL_INSTITUTION, ways=(Help.TREATMENT,)),
    HelpDue(by=Actor.POLICE, ways=(Help.POLICE_ACTION,)),
)


@rule(CHILDREN, "三（二）")
def refusal_barred(condition: Condition) -> Decision[bool]:
    """Whether a medical institution, public or private, may neither refuse a left-behind child nor put off treatment.

    Args:
        condition: How ill the child is; any of the first three is enough.

    Returns:
        Whether refusal and delay are barred.

    Raises:
        InvalidFacts: The condition is none.

    >>> refusal_barred(Condition.SERIOUS).value, refusal_barred(Condition.ORDINARY).value
    (True, False)
    """
    barred = member(condition, Condition, "condition") is not Condition.ORDINARY
    return Decision(barred, Finding(_RELIEF, "急、危、重病", "acutely, critically or seriously ill", barred, condition))


_TOWNSHIP = CHILDREN.at("二 第二段")
_TEMPORARY_CARE = CHILDREN.at("二 第四段")
_SCHOOLS = CHILDREN.at("二 第五段")
_ONE_FILE = CHILDREN.at("三（一）")
_RELIEF = CHILDREN.at("三（二）")
