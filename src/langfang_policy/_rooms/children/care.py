"""Guardians, files, temporary care, drop-outs and help in hardship: parts 二 and 三（二） of the opinions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import Annotated

from attrs import frozen

from ...core.decisions import Decision, all_of, judged
from ...core.errors import InvalidFacts, Undetermined
from ...core.facts import FLAG, Text
from ...core.faults import once_each
from ...core.figures import Record
from ...core.findings import condition as there
from ...core.findings import note
from ...core.rules import rule
from ...core.terms import Reading, Term
from .decree import RELIEF, SCHOOL_DUTIES, SURVEY, TEMPORARY_CARE, TOWNSHIP_DUTIES, Actor

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


ID = Text(r"[\s\S]*\S[\s\S]*", "an id as text", "文字编号")
ChildId = Annotated[str, *ID]


class Relation(Term):
    """What the one whom parents choose is to the child's family (与家庭的关系)."""

    RELATIVE = "亲属"
    FRIEND = "朋友"
    OTHER = "其他"


class WhoMayGuard(Reading, at=TOWNSHIP_DUTIES):
    """Whether somebody who is neither relative nor friend, a teacher say, may be entrusted (可受委托的人)."""

    RELATIVE_OR_FRIEND = "仅限亲属、朋友", "条文仅列亲属和朋友", "The text names relatives and friends and no others."
    ANYONE_CHOSEN = (
        "不限",
        "亲属和朋友只是常见情形，关键在于父母的选择及其能力和意愿",
        "They are the usual cases; the parents' choice, ability and will are what counts.",
    )


@rule(TOWNSHIP_DUTIES)
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
        relation: 与家庭的关系: what the chosen one is to the family; a teacher, say, is neither relative nor friend.
        parents_unable_to_return: 父母暂时无法返家: whether the parents cannot return for the time being.
        able: 监护能力较强: whether the chosen one has fairly strong ability to guard the child.
        willing: 有监护意愿: whether the chosen one is willing.
        confirmation_signed: 已签订确认书: whether the chosen one has signed the confirmation.

    Returns:
        委托得当: whether all hold; the findings name what is missing, and the first of these decided.

    Raises:
        Undetermined: The parents can return: of such an entrustment the opinions say nothing.

    >>> facts = {"parents_unable_to_return": True, "able": True, "willing": True, "confirmation_signed": False}
    >>> entrusted_guardian_fit(Relation.RELATIVE, **facts).because.en
    'the confirmation is signed'
    """
    named = Relation.of(relation, "relation") is not Relation.OTHER
    anyone = WhoMayGuard.of(who_may, "who_may") is WhoMayGuard.ANYONE_CHOSEN
    whom = ("父母选择的人", "one whom the parents chose") if anyone else ("亲属或朋友", "a relative or friend")
    away = FLAG.of(parents_unable_to_return, "parents_unable_to_return")
    strong, ready = FLAG.of(able, "able"), FLAG.of(willing, "willing")
    signed = FLAG.of(confirmation_signed, "confirmation_signed")
    if not away:
        raise Undetermined(
            "parents_unable_to_return",
            en="the opinions speak of parents who cannot return",
            zh="仅规定父母暂时无法返家的情形",
        )
    return all_of(
        note(TOWNSHIP_DUTIES, "父母暂时无法返家", "the parents cannot return", away),
        there(TOWNSHIP_DUTIES, *whom, named or anyone, relation),
        there(TOWNSHIP_DUTIES, "监护能力较强", "fairly strong ability to guard", strong),
        there(TOWNSHIP_DUTIES, "有监护意愿", "willing to guard", ready),
        there(TOWNSHIP_DUTIES, "已签订确认书", "the confirmation is signed", signed),
    )


@frozen(kw_only=True)
class FilesCheck(Record):
    """Children without a file, with several, files of nobody; true where there is none of these (档案检查).

    Attributes:
        missing: 无档案的儿童: the children without a file.
        repeated: 档案重复的儿童: the children with several files.
        unknown: 无对应儿童的档案: the files of nobody.
    """

    missing: tuple[str, ...]
    repeated: tuple[str, ...]
    unknown: tuple[str, ...]

    def __bool__(self) -> bool:
        return not (self.missing or self.repeated or self.unknown)


@rule(TOWNSHIP_DUTIES, SURVEY)
def check_files(children: Sequence[ChildId], *, files: Sequence[ChildId]) -> Decision[FilesCheck]:
    """Whether a township has one file for each left-behind child (一人一档).

    Args:
        children: 留守儿童: the children's ids, each once.
        files: 档案: the id of the child of each file.

    Returns:
        档案检查: what is missing or repeated, in the order of the children, and what is unknown, sorted.


    >>> check_files(["a", "b"], files=["a", "a"]).value.missing
    ('b',)
    """
    known, kept = ID.each(children, "children"), ID.each(files, "files")
    if len(set(known)) < len(known):
        once_each(known, str, "children", "each child once", "每名儿童一次")
    counts = Counter(kept)
    check = FilesCheck(
        missing=tuple([child for child in known if not counts[child]]),
        repeated=tuple([child for child in known if counts[child] > 1]),
        unknown=tuple(sorted(set(kept).difference(known))),
    )
    proper = all_of(
        there(SURVEY, "无缺漏档案", "no child without a file", not check.missing, check.missing or None),
        there(SURVEY, "无重复档案", "no child with several files", not check.repeated, check.repeated or None),
        there(SURVEY, "档案均有对应儿童", "no file of nobody", not check.unknown, check.unknown or None),
    )
    return Decision(check, *proper.reasons, because=proper.because)


class CareInstitution(Term):
    """Who gives temporary care (照料机构)."""

    RESCUE = "救助管理机构"
    WELFARE = "福利机构"
    OTHER = "其他"


class CareService(Term):
    """What temporary care brings; the list is open, and these are in it (照料内容)."""

    DAILY_LIFE = "生活"
    STUDY = "学习"
    HOMEWORK = "课业辅导"
    COUNSELLING = "心理疏导"
    COMFORT = "情感抚慰"


@rule(TEMPORARY_CARE)
def temporary_care_proper(
    institution: CareInstitution,
    *,
    brought_by_police: bool,
    person_in_charge: bool,
    services: frozenset[CareService],
    standard_of_recipients: bool,
) -> Decision[bool]:
    """Whether the temporary care of a child brought by the police is as it must be (临时监护照料).

    Args:
        institution: 照料机构: who gives it; whether in the house, in a caring family or in another way is left open.
        brought_by_police: 公安机关护送: whether public security brought the child.
        person_in_charge: 指定专人负责: whether a person in charge is named.
        services: 照料内容: the services given.
        standard_of_recipients: 享受受助人员待遇: whether the child lives by the standard of the institution's own
            recipients.

    Returns:
        照料得当: whether all hold; each service has a finding of its own, and the first that fails decided.

    Raises:
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
    fit = CareInstitution.of(institution, "institution") is not CareInstitution.OTHER
    charged = FLAG.of(person_in_charge, "person_in_charge")
    given = CareService.some(services, "services")
    standard = FLAG.of(standard_of_recipients, "standard_of_recipients")
    if not FLAG.of(brought_by_police, "brought_by_police"):
        raise Undetermined(
            "brought_by_police",
            en="the opinions speak of children brought by the police alone",
            zh="仅规定公安机关护送来的儿童",
        )
    words = "享受机构受助人员生活保障待遇", "lives by the standard of the institution's recipients"
    return all_of(
        there(TEMPORARY_CARE, "救助管理机构或福利机构", "a rescue or welfare institution", fit, institution),
        there(TEMPORARY_CARE, "指定专人负责", "a person in charge", charged),
        *(there(TEMPORARY_CARE, one.zh, one.en, one in given) for one in CareService),
        there(TEMPORARY_CARE, *words, standard),
    )


class ChildDropoutStep(Term):
    """What is done about a child who has left school (控辍保学环节)."""

    REGISTER = "登记"
    PERSUADE = "劝返复学"
    REPORT = "及时书面报告"
    LEGAL_STEPS = "依法采取措施劝返复学"


class DropoutRecipient(Term):
    """Who is told in writing that persuasion has failed; both are (书面报告对象)."""

    COUNTY_EDUCATION = "县级教育行政部门"
    TOWNSHIP = "乡镇人民政府"


@frozen(kw_only=True)
class DropoutNext(Record):
    """A step that is open: by whom (None where the opinions name nobody), and whom to tell (待办环节).

    Attributes:
        step: 环节: what is to be done.
        by: 责任主体: who does it; None where the opinions name nobody.
        to: 报告对象: whom to tell.
    """

    step: ChildDropoutStep
    by: Actor | None
    to: tuple[DropoutRecipient, ...]


@rule(SCHOOL_DUTIES)
def child_dropout_step(
    *, persuaded: bool | None, registered: bool, reported_to: frozenset[DropoutRecipient] | None = None
) -> Decision[tuple[DropoutNext, ...]]:
    """What is open for a left-behind child who has dropped out, and whose it is (控辍保学).

    Args:
        persuaded: 劝返有效: whether the child was persuaded to return; None while the school tries.
        registered: 已登记: whether the school has registered the drop-out, whatever becomes of it.
        reported_to: 已书面报告: who has the written report of the failure; asked for once persuasion has failed.

    Returns:
        待办环节: the steps that are open, none once the child is back and registered. Register and persuade stand side
        by side. The report is made once both have it; promptly (及时) has no number of days. Who takes the legal steps
        is not said here; 廊政字〔2017〕31号 二（三）4 has them taken by the departments concerned.

    Raises:
        Undetermined: Persuasion has failed, and who was told is not given.

    >>> told = frozenset({DropoutRecipient.COUNTY_EDUCATION})
    >>> found = child_dropout_step(persuaded=False, registered=True, reported_to=told).value
    >>> [(one.step.zh, [who.zh for who in one.to]) for one in found]
    [('及时书面报告', ['乡镇人民政府'])]
    """
    back, listed = FLAG.maybe(persuaded, "persuaded"), FLAG.of(registered, "registered")
    told = None if reported_to is None else DropoutRecipient.some(reported_to, "reported_to")
    if told and back is not False:
        raise InvalidFacts("reported_to", reported_to, "nobody unless persuasion has failed", "劝返无效前应为空")
    findings = [
        there(SCHOOL_DUTIES, "已登记", "registered", listed),
        note(SCHOOL_DUTIES, "劝返有效", "persuaded to return", back),
    ]
    steps = [] if listed else [_REGISTER]
    if back is None:
        steps.append(_PERSUADE)
    elif not back:
        if told is None:
            raise Undetermined(
                "reported_to", en="who was told of the failure is not given", zh="未说明已向谁书面报告劝返无效"
            )
        untold = tuple(one for one in DropoutRecipient if one not in told)
        steps.append(_school(ChildDropoutStep.REPORT, *untold) if untold else _LEGAL_STEPS)
        findings += [there(SCHOOL_DUTIES, *_TOLD[one], one in told) for one in DropoutRecipient]
    return judged(tuple(steps), *findings)


@cache
def _school(step: ChildDropoutStep, *to: DropoutRecipient) -> DropoutNext:
    return DropoutNext(step=step, by=Actor.SCHOOL, to=to)


_REGISTER, _PERSUADE = _school(ChildDropoutStep.REGISTER), _school(ChildDropoutStep.PERSUADE)
_LEGAL_STEPS = DropoutNext(step=ChildDropoutStep.LEGAL_STEPS, by=None, to=())
_TOLD = {one: (f"书面报告{one.zh}", f"{one.en} told in writing") for one in DropoutRecipient}


class Condition(Term):
    """How ill a child is; ordinary stands for any other illness, and for none (病情)."""

    ACUTE = "急"
    CRITICAL = "危"
    SERIOUS = "重"
    ORDINARY = "一般"


class Help(Term):
    """What a hardship calls for (救助方式)."""

    TEMPORARY_RELIEF = "临时生活救助"
    SCHOOL_AID = "资助"
    SCHOOL_WITH_PARENTS = "随迁入学"
    TREATMENT = "不得拒绝接受或延误治疗"
    POLICE_ACTION = "依法处置违法行为"


@frozen(kw_only=True)
class HelpDue(Record):
    """Who helps, and how; of several ways one is chosen by the circumstances (应予救助).

    Attributes:
        by: 责任主体: who helps.
        ways: 救助方式: how.
    """

    by: Actor
    ways: tuple[Help, ...]


@rule(RELIEF)
def help_for(
    *,
    condition: Condition,
    harmed: bool,
    accident_or_grave_illness: bool | None = None,
    temporary_hardship: bool | None = None,
    compulsory_school_age: bool | None = None,
    out_of_school: bool | None = None,
) -> Decision[tuple[HelpDue, ...]]:
    """The help that is due to a left-behind child, and from whom; several kinds may coincide (救助帮扶).

    Args:
        condition: 病情: how ill the child is.
        harmed: 受到违法侵害: whether somebody unlawfully harms the child.
        accident_or_grave_illness: 突发意外或重病: whether there was a sudden accident or a grave illness; without one,
            hardship is not asked for.
        temporary_hardship: 生活暂时困难: whether the family's life fell into temporary hardship through it.
        compulsory_school_age: 义务教育适龄: whether the child is of the age of compulsory education; the opinions give
            no figure. Asked for unless the child is at school.
        out_of_school: 辍学: whether the child has dropped out; asked for unless the child is of another age.

    Returns:
        应予救助: the help due, in the order of the clause. Relief asks for both cause and hardship. Of aid and
        schooling with the parents the text does not say which when: both ways are given.

    Raises:
        Undetermined: A fact that is not given would settle whether one of the kinds is due.

    >>> due = help_for(
    ...     temporary_hardship=False,
    ...     compulsory_school_age=True,
    ...     out_of_school=True,
    ...     condition=Condition.ORDINARY,
    ...     harmed=False,
    ... ).value
    >>> [(one.by.zh, [way.zh for way in one.ways]) for one in due]
    [('教育部门', ['资助', '随迁入学'])]
    """
    cause = FLAG.maybe(accident_or_grave_illness, "accident_or_grave_illness")
    hardship = FLAG.maybe(temporary_hardship, "temporary_hardship")
    if hardship and cause is False:
        raise InvalidFacts(
            "temporary_hardship", temporary_hardship, "False without an accident or illness", "无意外或重病时应为False"
        )
    out = FLAG.maybe(out_of_school, "out_of_school")
    of_age = FLAG.maybe(compulsory_school_age, "compulsory_school_age")
    ill, hurt = refusal_barred(condition).value, FLAG.of(harmed, "harmed")
    poor = False if cause is False else hardship
    dropped = False if False in (of_age, out) else of_age and out
    asked = (("temporary_hardship", hardship, poor), ("compulsory_school_age", of_age, dropped))
    unknown = [name for name, fact, due in (*asked, ("out_of_school", out, dropped)) if fact is None and due is None]
    if unknown:
        raise Undetermined(*unknown, en="what would settle the help is not given", zh="未说明决定救助的情况")
    causes = (poor, dropped, ill, hurt)
    findings = (
        note(RELIEF, "意外或重病致临时困难", "hardship through accident or grave illness", poor),
        note(RELIEF, "义务教育适龄儿童辍学", "out of school at compulsory age", dropped),
        note(RELIEF, "病情", "how ill the child is", condition),
        note(RELIEF, "受到违法侵害", "unlawfully harmed", harmed),
    )
    return Decision(tuple(due for due, cause in zip(_HELP, causes, strict=True) if cause), *findings)


_HELP = (
    HelpDue(by=Actor.CIVIL_AFFAIRS, ways=(Help.TEMPORARY_RELIEF,)),
    HelpDue(by=Actor.EDUCATION, ways=(Help.SCHOOL_AID, Help.SCHOOL_WITH_PARENTS)),
    HelpDue(by=Actor.MEDICAL_INSTITUTION, ways=(Help.TREATMENT,)),
    HelpDue(by=Actor.POLICE, ways=(Help.POLICE_ACTION,)),
)


@rule(RELIEF)
def refusal_barred(condition: Condition) -> Decision[bool]:
    """Whether a hospital, public or private, may neither refuse a left-behind child nor put off treatment (不得拒诊).

    Args:
        condition: 病情: how ill the child is; any but an ordinary illness is enough.

    Returns:
        不得拒诊: whether refusal and delay are barred.


    >>> refusal_barred(Condition.SERIOUS).value, refusal_barred(Condition.ORDINARY).value
    (True, False)
    """
    barred = Condition.of(condition, "condition") is not Condition.ORDINARY
    return Decision(barred, note(RELIEF, "病情", "how ill the child is", condition))
