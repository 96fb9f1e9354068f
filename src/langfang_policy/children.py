"""Left-Behind Rural Children (关于加强农村留守儿童关爱保护工作的实施意见), 廊政发〔2017〕47号.

Who guards a child whose parents work away, what the quarterly survey and report ask, what help a hardship calls for.

Checked with the form of the entrusted guardian's confirmation (附件1), field by field.

Limitations: the opinions never say which child is left behind (no age, no test of absence), and their second form is
not printed.

>>> quarter_report_due(datetime.date(2018, 5, 20)).value
datetime.date(2018, 6, 30)
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Sequence

from attrs import frozen

from .core.days import CalendarPeriod, calendar_period, calendar_periods
from .core.decisions import Decision, Finding
from .core.decrees import Decree, Known, Period, Slip, plain_date
from .core.errors import InvalidFacts, Undetermined
from .core.registers import Body, Duty, Procedure, ProcedureStep, Recurring, Target
from .core.rules import rule
from .core.terms import Term, flag, member, members

__all__ = [
    "BODIES",
    "CHILDREN",
    "DECREES",
    "DUTIES",
    "PROCEDURES",
    "TARGETS",
    "CareInstitution",
    "CareService",
    "ChildDropoutStep",
    "Condition",
    "Confirmation",
    "ConfirmationCheck",
    "ConfirmationField",
    "FilesCheck",
    "Help",
    "Relation",
    "ReportRecipient",
    "ReportStep",
    "Situation",
    "check_confirmation",
    "child_dropout_step",
    "entrusted_guardian_fit",
    "files_complete",
    "help_for",
    "next_report_step",
    "quarter_report_due",
    "quarter_report_proper",
    "refusal_barred",
    "surveys_missing",
    "temporary_care_proper",
]

CHILDREN = Decree(
    "廊政发〔2017〕47号",
    zh="关于加强农村留守儿童关爱保护工作的实施意见",
    en="Opinions on the Care and Protection of Left-Behind Rural Children",
    issued=datetime.date(2017, 9, 24),
    first_day=datetime.date(2017, 9, 24),
    first_known=Known.PRESUMED,
    slips=(
        Slip("二 第四段", "寄送", "寄养 (foster care)"),
        Slip("二 第五段", "班主住", "班主任 (class teacher)"),
        Slip("四（三）", "行情总汇总表", "行动情况汇总表 (summary of the campaign)"),
    ),
)
DECREES = (CHILDREN,)


class Relation(Term):
    """What the one whom parents choose is to the child's family."""

    RELATIVE = "亲属"
    FRIEND = "朋友"
    OTHER = "其他"


@rule(CHILDREN, "二 第二段")
def entrusted_guardian_fit(
    relation: Relation,
    *,
    parents_unable_to_return: bool,
    able: bool,
    willing: bool,
    confirmation_signed: bool,
) -> Decision[bool]:
    """Whether a child's care is properly entrusted while the parents are away (委托监护).

    Args:
        relation: What the chosen one is to the family; a teacher, say, is neither relative nor friend.
        parents_unable_to_return: Whether the parents cannot return for the time being.
        able: Whether the chosen one has fairly strong ability to guard the child (较强监护能力).
        willing: Whether the chosen one is willing.
        confirmation_signed: Whether the chosen one has signed the confirmation (附件1).

    Returns:
        Whether all hold; the findings name what is missing.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
    """
    close = member(relation, Relation, "relation") is not Relation.OTHER
    findings = (
        Finding(
            _TOWNSHIP,
            "父母暂时不能返乡",
            "the parents cannot return",
            flag(parents_unable_to_return, "parents_unable_to_return"),
        ),
        Finding(_TOWNSHIP, "亲属或朋友", "a relative or friend", close, relation),
        Finding(_TOWNSHIP, "监护能力较强", "able", flag(able, "able")),
        Finding(_TOWNSHIP, "有监护意愿", "willing", flag(willing, "willing")),
        Finding(_TOWNSHIP, "签订确认书", "confirmation signed", flag(confirmation_signed, "confirmation_signed")),
    )
    return Decision(all(findings), *findings)


@frozen(kw_only=True)
class FilesCheck:
    """Children without a file, children with several, files of nobody; true where there is none of these."""

    missing: tuple[str, ...]
    repeated: tuple[str, ...]
    unknown: tuple[str, ...]

    def __bool__(self) -> bool:
        return not (self.missing or self.repeated or self.unknown)


@rule(CHILDREN, "二 第二段", "三（一）")
def files_complete(children: Sequence[str], *, files: Sequence[str]) -> Decision[FilesCheck]:
    """Whether a township has one file for each left-behind child (一人一档).

    Args:
        children: The children's ids.
        files: The id of the child of each file.

    Returns:
        What is missing, repeated or unknown.

    Raises:
        InvalidFacts: An id is no text, or a child is given twice.

    >>> files_complete(["a", "b"], files=["a", "a"]).value.missing
    ('b',)
    """
    known, kept = _ids(children, "children"), _ids(files, "files")
    if len(set(known)) < len(known):
        raise InvalidFacts("children", children, "each child once", "每名儿童一次")
    counts = Counter(kept)
    check = FilesCheck(
        missing=tuple(child for child in known if not counts[child]),
        repeated=tuple(child for child in known if counts[child] > 1),
        unknown=tuple(sorted(set(kept).difference(known))),
    )
    return Decision(
        check,
        Finding(_TOWNSHIP, "缺档案", "children without a file", not check.missing, check.missing),
        Finding(_TOWNSHIP, "重复档案", "children with several files", not check.repeated, check.repeated),
        Finding(_TOWNSHIP, "无对应儿童", "files of nobody", not check.unknown, check.unknown),
    )


def _ids(values: object, fact: str) -> tuple[str, ...]:
    if not isinstance(values, Sequence) or isinstance(values, str) or not all(isinstance(one, str) for one in values):
        raise InvalidFacts(fact, values, "a series of ids as text", "编号数列")
    return tuple(values)


class CareInstitution(Term):
    """Who gives temporary care."""

    RESCUE = "救助管理机构"
    WELFARE = "福利机构"
    OTHER = "其他"


class CareService(Term):
    """What temporary care brings; the list is open."""

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
        institution: Who gives it, in house or in a caring family.
        brought_by_police: Whether public security brought the child.
        person_in_charge: Whether a person in charge is named.
        services: The services given.
        standard_of_recipients: Whether the child lives by the standard of the institution's own recipients.

    Returns:
        Whether all hold; each service has a finding of its own.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
        Undetermined: Of a child who came another way the opinions say nothing.
    """
    if not flag(brought_by_police, "brought_by_police"):
        raise Undetermined(
            "brought_by_police",
            en="the opinions speak of children brought by the police alone",
            zh="仅规定公安机关护送来的儿童",
        )
    given = members(services, CareService, "services")
    fit = member(institution, CareInstitution, "institution") is not CareInstitution.OTHER
    findings = (
        Finding(_CIVIL_AFFAIRS, "救助管理或福利机构", "a rescue or welfare institution", fit, institution),
        Finding(_CIVIL_AFFAIRS, "指定专人", "a person in charge", flag(person_in_charge, "person_in_charge")),
        Finding(
            _CIVIL_AFFAIRS,
            "与机构对象同等生活标准",
            "the recipients' standard",
            flag(standard_of_recipients, "standard_of_recipients"),
        ),
        *(Finding(_CIVIL_AFFAIRS, one.zh, one.en, one in given) for one in CareService),
    )
    return Decision(all(findings), *findings)


class ChildDropoutStep(Term):
    """What a school does about a child who has left."""

    REGISTER_AND_PERSUADE = "登记、劝返"
    REPORT = "及时书面报告县级教育部门和乡镇人民政府"
    LEGAL_STEPS = "依法采取措施劝返复学"
    CLOSED = "已复学"


@rule(CHILDREN, "二 第五段")
def child_dropout_step(*, persuaded: bool | None, reported: bool) -> Decision[ChildDropoutStep]:
    """The next step for a left-behind child who has dropped out.

    Args:
        persuaded: Whether the child was persuaded to return; None while the school registers and tries.
        reported: Whether a failure was reported in writing to both recipients; promptly has no number of days.

    Returns:
        The step.

    Raises:
        InvalidFacts: A fact is of the wrong kind, or something was reported before persuasion failed.

    >>> child_dropout_step(persuaded=False, reported=False).value.zh
    '及时书面报告县级教育部门和乡镇人民政府'
    """
    back = None if persuaded is None else flag(persuaded, "persuaded")
    told = flag(reported, "reported")
    if told and back is not False:
        raise InvalidFacts("reported", reported, "False unless persuasion has failed", "劝返无效前应为False")
    failed = ChildDropoutStep.LEGAL_STEPS if told else ChildDropoutStep.REPORT
    step = {None: ChildDropoutStep.REGISTER_AND_PERSUADE, True: ChildDropoutStep.CLOSED, False: failed}[back]
    return Decision(step, Finding(_EDUCATION, "劝返有效", "persuaded to return", back is True, back))


@rule(CHILDREN, "三（一）")
def surveys_missing(surveys: Sequence[datetime.date], *, year: int) -> Decision[tuple[Period, ...]]:
    """The calendar quarters of a year in which a county made no survey of its left-behind children.

    Args:
        surveys: The days of its surveys.
        year: The year.

    Returns:
        Each quarter without a survey.

    Raises:
        InvalidFacts: A day is none, or the year is no year of the calendar.

    >>> [quarter.first.month for quarter in surveys_missing([datetime.date(2018, 3, 31)], year=2018).value]
    [4, 7, 10]
    """
    if not isinstance(surveys, Sequence) or isinstance(surveys, str):
        raise InvalidFacts("surveys", surveys, "a series of days", "日期数列")
    days = [plain_date(day, f"surveys[{index}]") for index, day in enumerate(surveys)]
    if type(year) is not int or not datetime.MINYEAR <= year < datetime.MAXYEAR:
        raise InvalidFacts("year", year, "a year of the calendar", "年份")
    quarters = calendar_periods(datetime.date(year, 1, 1), datetime.date(year, 12, 31), CalendarPeriod.QUARTER)
    findings = tuple(
        Finding(_SURVEY, "每季度排查", "surveyed in the quarter", any(map(quarter.contains, days)), quarter)
        for quarter in quarters
    )
    missing = (quarter for quarter, finding in zip(quarters, findings, strict=True) if not finding.holds)
    return Decision(tuple(missing), *findings)


class Situation(Term):
    """Hardships of a child, each with a measure of its own."""

    SUDDEN_HARDSHIP = "突发意外或重大疾病致家庭暂时困难"
    OUT_OF_SCHOOL = "适龄儿童失学辍学"
    ACUTELY_ILL = "急危重病"
    HARMED = "受到侵害"


class Help(Term):
    """What a hardship calls for, and from whom."""

    TEMPORARY_RELIEF = "民政部门临时救助"
    AID_OR_SCHOOL_WITH_PARENTS = "教育部门资助或随父母就学"
    TREATMENT = "医疗机构不得推诿拖延救治"
    POLICE = "公安机关处置"


@rule(CHILDREN, "三（二）")
def help_for(situations: frozenset[Situation]) -> Decision[tuple[Help, ...]]:
    """The help that a child's hardships call for; several may coincide.

    Args:
        situations: The hardships; sudden hardship is both an accident or grave illness and the family's want from it.

    Returns:
        The help for each, in their order; aid and schooling with the parents are both open: the text chooses neither.

    Raises:
        InvalidFacts: A situation is none.

    >>> [help.zh for help in help_for(frozenset({Situation.HARMED})).value]
    ['公安机关处置']
    """
    found = members(situations, Situation, "situations")
    findings = tuple(Finding(_RELIEF, one.zh, one.en, one in found) for one in Situation)
    help_due = (measure for one, measure in zip(Situation, Help, strict=True) if one in found)
    return Decision(tuple(help_due), *findings)


class Condition(Term):
    """How ill a child is."""

    ACUTE = "急"
    CRITICAL = "危"
    SERIOUS = "重"
    ORDINARY = "一般"


@rule(CHILDREN, "三（二）")
def refusal_barred(condition: Condition) -> Decision[bool]:
    """Whether a medical institution, public or private, may neither refuse a child nor put off treatment.

    Args:
        condition: How ill the child is; any of the first three is enough.

    Returns:
        Whether refusal and delay are barred.

    Raises:
        InvalidFacts: The condition is none.
    """
    barred = member(condition, Condition, "condition") is not Condition.ORDINARY
    return Decision(barred, Finding(_RELIEF, "急危重病", "acutely, critically or seriously ill", barred, condition))


@rule(CHILDREN, "四（三）")
def quarter_report_due(day: datetime.date) -> Decision[datetime.date]:
    """The day by which a township's quarterly report is due: the last of the calendar quarter, moved for no holiday.

    Args:
        day: A day of the quarter.

    Returns:
        The last day of the quarter.

    Raises:
        InvalidFacts: The day is no date.
    """
    last = calendar_period(plain_date(day, "day"), CalendarPeriod.QUARTER).last
    assert last is not None  # a quarter has an end
    return Decision(last, Finding(_REPORT, "每季度末", "at the end of the quarter", observed=day))


class ReportRecipient(Term):
    """Who gets a township's quarterly report."""

    CIVIL_AFFAIRS = "县级民政部门"
    EDUCATION = "县级教育部门"
    PUBLIC_SECURITY = "县级公安部门"


@rule(CHILDREN, "四（三）")
def quarter_report_proper(
    *,
    sent_on: datetime.date,
    quarter: datetime.date,
    signed_by_leader: bool,
    sealed: bool,
    recipients: frozenset[ReportRecipient],
) -> Decision[bool]:
    """Whether a township's quarterly report is in time and in form.

    Args:
        sent_on: The day it was sent.
        quarter: A day of the quarter that it reports on.
        signed_by_leader: Whether the principal leader signed it.
        sealed: Whether it is sealed.
        recipients: Who got it: county civil affairs, with copies to education and public security.

    Returns:
        Whether all hold.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
    """
    due = quarter_report_due(quarter).value
    got = members(recipients, ReportRecipient, "recipients")
    sent = plain_date(sent_on, "sent_on")
    findings = (
        Finding(_REPORT, "每季度末前报送", "sent in time", sent <= due, sent, due),
        Finding(_REPORT, "主要领导签字", "signed by the leader", flag(signed_by_leader, "signed_by_leader")),
        Finding(_REPORT, "加盖公章", "sealed", flag(sealed, "sealed")),
        *(Finding(_REPORT, f"报送{one.zh}", f"to {one.en}", one in got) for one in ReportRecipient),
    )
    return Decision(all(findings), *findings)


class ReportStep(Term):
    """The chain of the quarterly report, each step with its actor."""

    TOWNSHIP_FILLS_IN = "乡镇填报"
    EDUCATION_UPDATES = "县级教育部门核对更新控辍保学数据"
    POLICE_UPDATE = "县级公安部门核对更新户籍、应急处置数据"
    CIVIL_AFFAIRS_COMPILES = "县级民政部门汇总逐级上报"


@rule(CHILDREN, "四（三）")
def next_report_step(done: frozenset[ReportStep]) -> Decision[tuple[ReportStep, ...]]:
    """The steps of the quarterly report that may be taken next; the two updates may come in either order.

    Args:
        done: The steps taken.

    Returns:
        The next steps; none when all are taken.

    Raises:
        InvalidFacts: A step is none, or was taken before one that it needs.

    >>> [step.name for step in next_report_step(frozenset({ReportStep.TOWNSHIP_FILLS_IN})).value]
    ['EDUCATION_UPDATES', 'POLICE_UPDATE']
    """
    taken = members(done, ReportStep, "done")
    for step in ReportStep:
        if step in taken and not _NEEDS[step] <= taken:
            raise InvalidFacts("done", step, "steps in order", "应按顺序办理")
    following = tuple(step for step in ReportStep if step not in taken and _NEEDS[step] <= taken)
    return Decision(following, *(Finding(_REPORT, step.zh, step.en, step in taken) for step in ReportStep))


_NEEDS: dict[ReportStep, frozenset[ReportStep]] = {
    ReportStep.TOWNSHIP_FILLS_IN: frozenset(),
    ReportStep.EDUCATION_UPDATES: frozenset({ReportStep.TOWNSHIP_FILLS_IN}),
    ReportStep.POLICE_UPDATE: frozenset({ReportStep.TOWNSHIP_FILLS_IN}),
    ReportStep.CIVIL_AFFAIRS_COMPILES: frozenset({ReportStep.EDUCATION_UPDATES, ReportStep.POLICE_UPDATE}),
}


class ConfirmationField(Term):
    """The fields and dated marks of the entrusted guardian's confirmation (附件1)."""

    CHILD_NAME = "儿童姓名"
    CHILD_SEX = "儿童性别"
    CHILD_NUMBER = "儿童公民身份号码"
    CHILD_SCHOOL = "儿童就读学校"
    CHILD_RESIDENCE = "儿童家庭住址"
    FATHER_NAME = "父亲姓名"
    FATHER_NUMBER = "父亲公民身份号码"
    FATHER_PHONE = "父亲联系电话"
    MOTHER_NAME = "母亲姓名"
    MOTHER_NUMBER = "母亲公民身份号码"
    MOTHER_PHONE = "母亲联系电话"
    PARENTS_WORKPLACE = "父母现工作地"
    GUARDIAN_NAME = "受委托监护人姓名"
    GUARDIAN_NUMBER = "受委托监护人公民身份号码"
    GUARDIAN_PHONE = "受委托监护人联系电话"
    GUARDIAN_RELATION = "与儿童关系"
    GUARDIAN_RESIDENCE = "受委托监护人住址"
    GUARDIAN_TERM = "委托期限"
    GUARDIAN_SIGNED = "受委托监护人签字及日期"
    SUPERVISOR_SEALED = "监督人盖章及日期"
    WITNESS_SIGNED = "填表见证人签字及日期"


_FATHER = (ConfirmationField.FATHER_NAME, ConfirmationField.FATHER_NUMBER, ConfirmationField.FATHER_PHONE)
_MOTHER = (ConfirmationField.MOTHER_NAME, ConfirmationField.MOTHER_NUMBER, ConfirmationField.MOTHER_PHONE)


@frozen(kw_only=True)
class Confirmation:
    """A confirmation form: the fields filled in, and whether there is no father or no mother to name."""

    filled: frozenset[ConfirmationField]
    father_absent: bool
    mother_absent: bool

    def __attrs_post_init__(self) -> None:
        members(self.filled, ConfirmationField, "filled")
        flag(self.father_absent, "father_absent")
        flag(self.mother_absent, "mother_absent")


@frozen(kw_only=True)
class ConfirmationCheck:
    """The fields missing from a form, and those left blank for an absent parent; true where none is missing."""

    missing: tuple[ConfirmationField, ...]
    blank: tuple[ConfirmationField, ...]

    def __bool__(self) -> bool:
        return not self.missing


@rule(CHILDREN, "附件1")
def check_confirmation(confirmation: Confirmation) -> Decision[ConfirmationCheck]:
    """Whether an entrusted guardian's confirmation is complete: 18 fields and 3 dated marks; the parents do not sign.

    Args:
        confirmation: The form.

    Returns:
        The fields missing; blanks of a parent marked absent are reported and not missed.

    Raises:
        InvalidFacts: The form is none.
    """
    if not isinstance(confirmation, Confirmation):
        raise InvalidFacts("confirmation", confirmation, "a Confirmation", "确认书")
    excused = {*(_FATHER if confirmation.father_absent else ()), *(_MOTHER if confirmation.mother_absent else ())}
    empty = [one for one in ConfirmationField if one not in confirmation.filled]
    check = ConfirmationCheck(
        missing=tuple(one for one in empty if one not in excused),
        blank=tuple(one for one in empty if one in excused),
    )
    return Decision(check, Finding(_FORM, "填写完整", "complete", bool(check), check.missing))


_TOWNSHIP = CHILDREN.at("二 第二段")
_CIVIL_AFFAIRS = CHILDREN.at("二 第四段")
_EDUCATION = CHILDREN.at("二 第五段")
_SURVEY = CHILDREN.at("三（一）")
_RELIEF = CHILDREN.at("三（二）")
_REPORT = CHILDREN.at("四（三）")
_FORM = CHILDREN.at("附件1")


def _duty(key: str, locator: str, who: tuple[str, ...], zh: str, en: str) -> Duty:
    return Duty(key=key, who=who, zh=zh, en=en, citation=CHILDREN.at(locator))


DUTIES = (
    Duty(
        key="quarterly-survey",
        who=("县级人民政府", "民政", "教育", "公安", "共青团", "妇联"),
        zh="每季度全面排查一次",
        en="Survey all left-behind children once a quarter, by number, family, guardianship and schooling",
        citation=CHILDREN.at("三（一）"),
        due=Recurring(CalendarPeriod.QUARTER),
    ),
    Duty(
        key="quarterly-report",
        who=("乡镇人民政府（街道办事处）",),
        zh="每季度末填报汇总表",
        en="Report to county civil affairs at the end of each quarter, copied to education and police",
        citation=CHILDREN.at("四（三）"),
        due=Recurring(CalendarPeriod.QUARTER),
    ),
    _duty("county", "二 第一段", ("县级人民政府",), "制定政策、组织实施、监督检查", "Make policy, organise, supervise"),
    _duty(
        "guide-guardians",
        "二 第二段",
        ("乡镇人民政府（街道办事处）",),
        "督促指导监护人履责",
        "Guide guardians to do their duty",
    ),
    _duty(
        "verify",
        "二 第二段",
        ("党员干部", "驻（包）村干部", "社会工作者"),
        "家访、探访、随访重点对象",
        "Check priority cases by three kinds of visit",
    ),
    _duty(
        "village",
        "二 第三段",
        ("村（居）民委员会",),
        "定期走访、全面排查、及时报告",
        "Visit, know each child's state, report, help them call home",
    ),
    _duty(
        "civil-affairs",
        "二 第四段",
        ("民政部门",),
        "牵头联席会议，完善信息系统，纳入救助",
        "Lead the joint conference, keep the information system, bring in relief",
    ),
    _duty(
        "education",
        "二 第五段",
        ("教育部门",),
        "免费义务教育和资助，心理健康，结对，校园安全",
        "Free schooling and aid, mental health, pairing, safe campuses",
    ),
    _duty(
        "schools",
        "二 第五段",
        ("中小学校",),
        "全程管理就学，联系监护人",
        "Follow each child's schooling and keep in touch with guardians",
    ),
    _duty(
        "boarding",
        "二 第五段",
        ("寄宿制学校",),
        "值班制度，宿舍安全，丰富校园生活",
        "Duty rosters, safe dormitories, a full campus life",
    ),
    _duty(
        "police",
        "二 第六段",
        ("公安机关",),
        "查处遗弃和侵害，户口登记，快速查找",
        "Pursue abandonment and harm, register, search for the missing",
    ),
    _duty(
        "finance",
        "二 第七段",
        ("财政部门",),
        "经费预算，纳入购买服务目录",
        "Budget the cost and list the work among purchased services",
    ),
    _duty(
        "human-resources",
        "二 第七段",
        ("人力资源社会保障部门",),
        "支持返乡就业创业，纳入医保",
        "Help migrants to return, insure the children",
    ),
    _duty(
        "health", "二 第七段", ("卫生计生部门",), "营养、健康教育、疾病预防", "Nutrition, health education, prevention"
    ),
    _duty(
        "organisations",
        "二 第八段",
        ("工会", "共青团", "妇联", "残联", "关工委"),
        "假期日间照料、课后辅导、心理疏导",
        "Holiday day care, tutoring, counselling",
    ),
    _duty(
        "leadership",
        "四（一）",
        ("各级人民政府",),
        "列入议程，定期召开联席会议",
        "Keep it on the agenda; hold the joint conference regularly",
    ),
    _duty(
        "responsibility", "四（二）", ("各级人民政府",), "任务分解到单位和人", "Break tasks down to units and persons"
    ),
    _duty(
        "reporting-system",
        "四（三）",
        ("民政", "教育", "公安", "乡镇人民政府（街道办事处）"),
        "建立信息报送制度",
        "Set up a system of reports",
    ),
    _duty("commend", "四（四）", ("各级人民政府",), "表彰奖励", "Commend and reward outstanding work"),
    _duty(
        "declaration",
        "附件1",
        ("受委托监护人",),
        "接受委托、监督指导，协商权利义务",
        "Accept the entrustment and its supervision; settle rights and duties",
    ),
)
TARGETS: tuple[Target, ...] = ()
BODIES: tuple[Body, ...] = ()
PROCEDURES = (
    Procedure(
        key="report-chain",
        zh="季度信息报送",
        en="The quarterly report",
        citation=CHILDREN.at("四（三）"),
        steps=(
            ProcedureStep(
                key="fill-in", zh="乡镇核实填报", en="Verify and fill in", who=("乡镇人民政府（街道办事处）",)
            ),
            ProcedureStep(
                key="update", zh="教育、公安核对更新", en="Check and update", who=("县级教育部门", "县级公安部门")
            ),
            ProcedureStep(key="compile", zh="民政汇总上报", en="Compile and report upward", who=("县级民政部门",)),
        ),
    ),
)
