"""Articles 8 and 9: what an organisation or a person must have to apply."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from attrs import frozen

from ...core.days import add_months, full_years, not_before
from ...core.decisions import Decision, all_of, lacking, needs, part
from ...core.facts import (
    DAY,
    DAYS,
    YEARS,
)
from ...core.faults import Fault, shown
from ...core.figures import Record, figure
from ...core.findings import asks
from ...core.rules import provision, rule
from ...core.terms import Reading, Term
from .decree import (
    CLEAN,
    CONDUCT,
    CONTRIBUTION,
    INDIVIDUALS,
    LAWFULNESS,
    METHOD,
    ORGANISATIONS,
    QUALITY_AWARD,
    RESULTS,
    STANDING,
    AwardHolder,
    HeldAward,
    TermYears,
    of_holder,
)
from .holding import AwardTerm, BanStart, ReapplicationBan, TermReadings, may_reapply

__all__ = [
    "Accident",
    "AccidentEdge",
    "AccidentKind",
    "Achievement",
    "AllFields",
    "CleanYears",
    "IndividualApplicant",
    "IndividualRequirement",
    "LookBack",
    "OperatingYears",
    "OrganisationApplicant",
    "OrganisationRequirement",
    "SpellOfWork",
    "SpellsOfWork",
    "WorkYears",
    "individual_unmet",
    "may_apply_as_individual",
    "may_apply_as_organisation",
    "organisation_unmet",
]


class AccidentKind(Term):
    """The three kinds of accident that count, and any other (事故种类)."""

    QUALITY = "质量事故"
    SAFETY = "安全事故"
    ENVIRONMENTAL = "环保事故"
    OTHER = "其他事故"


@frozen(kw_only=True)
class Accident(Record):
    """An accident of the applicant (事故).

    Attributes:
        kind: 事故种类: of quality, safety or the environment; no other counts.
        day: 发生日: when it happened.
        major: 重大: whether it is a major one, by the scale of the law on such accidents.
    """

    kind: AccidentKind
    day: datetime.date
    major: bool


class Achievement(Term):
    """In what an applicant's results are outstanding; the list is open (突出成绩)."""

    QUALITY = "质量水平"
    TECHNOLOGY = "技术水平"
    INNOVATION = "创新能力"
    BRAND = "品牌影响力"
    EFFICIENCY = "效益"
    OTHER = "其他"


_NAMED_FIELDS = frozenset(Achievement) - {Achievement.OTHER}


class OrganisationRequirement(Term):
    """What an organisation must have to apply (组织奖申报条件)."""

    REGISTERED_IN_CITY = "在本市登记注册"
    YEARS_OF_OPERATION = "合法生产经营年限"
    NOT_LISTED_ABNORMAL = "未列入经营异常名录"
    NOT_LISTED_UNTRUSTWORTHY = "未列入严重违法失信企业名单"
    LAWFUL = "符合法律法规"
    MEETS_MANDATORY_STANDARDS = "符合强制性标准"
    FITS_INDUSTRIAL_POLICY = "符合产业政策"
    NO_MAJOR_ACCIDENT = "近年无重大事故"
    HONEST = "诚信经营"
    ADVANCED_METHOD = "推行先进的质量管理方法"
    SOUND_SYSTEM = "质量管理体系健全有效"
    KEEPS_INNOVATING = "不断创新质量管理"
    WORTH_SPREADING = "具有推广价值"
    OUTSTANDING_RESULTS = "取得突出成绩"
    NATIONALLY_ADVANCED = "达到国内先进水平"


@frozen(kw_only=True)
class OrganisationApplicant(Record):
    """A unit that would apply, as it is on the day of its application (申报单位).

    Attributes:
        registered_in_city: 在本市登记注册: whether it is a legal person or other organisation registered in the city.
        operating_since: 合法生产经营起始日: since when it has lawfully produced or traded, in the city or elsewhere.
        listed_abnormal: 列入经营异常名录: whether it stands on the list of abnormal operations.
        listed_untrustworthy: 列入严重违法失信企业名单: whether it stands on the list of serious offenders.
        lawful: 符合法律法规: whether it keeps national and provincial law.
        meets_mandatory_standards: 符合强制性标准: whether it keeps the mandatory standards.
        fits_industrial_policy: 符合产业政策: whether it fits industrial policy.
        honest: 诚信经营: whether it trades in good faith.
        accidents: 事故: its accidents.
        advanced_method: 先进的质量管理方法: whether it works by an advanced method of quality management.
        sound_system: 质量管理体系: whether its system is complete and works.
        keeps_innovating: 创新质量管理: whether it keeps renewing rules, models and methods.
        worth_spreading: 推广价值: whether its practice is worth spreading.
        achievements: 突出成绩的方面: in what its results are outstanding.
        nationally_advanced: 国内先进水平: whether they reach an advanced level in the nation.
    """

    registered_in_city: bool
    operating_since: datetime.date
    listed_abnormal: bool
    listed_untrustworthy: bool
    lawful: bool
    meets_mandatory_standards: bool
    fits_industrial_policy: bool
    honest: bool
    accidents: tuple[Accident, ...]
    advanced_method: bool
    sound_system: bool
    keeps_innovating: bool
    worth_spreading: bool
    achievements: frozenset[Achievement]
    nationally_advanced: bool


@provision(STANDING)
@frozen(kw_only=True)
class OperatingYears(Record):
    """How long an applicant must have worked lawfully (生产经营年限)."""

    years: TermYears = figure(5, "生产经营年限", "years of lawful operation at the least")


@provision(LAWFULNESS)
@frozen(kw_only=True)
class CleanYears(Record):
    """How far back an accident counts (无重大事故年限)."""

    years: TermYears = figure(5, "无重大事故年限", "years for which an accident counts")


class AccidentEdge(Reading, at=LAWFULNESS):
    """Whether an accident counts on the day on which the years have just passed (事故届满当日)."""

    NO_LONGER = "不再计入", "届满周年即已满年限", "On that day the years are full."
    STILL = "仍计入", "届满当日包括在内", "The last day of a period belongs to it."


class AllFields(Reading, at=RESULTS):
    """Whether results must be outstanding in every field that is named (突出成绩的范围)."""

    EVERY = "各方面均须突出", "各方面以顿号和“以及”并列", "The fields are listed side by side, each of them asked for."
    ANY = (
        "任一方面突出即可",
        "列举以等字结尾，未写明各方面均须突出",
        "The list is open and does not say that each must be.",
    )


@rule(STANDING, LAWFULNESS, METHOD, RESULTS)
def organisation_unmet(
    applicant: OrganisationApplicant,
    *,
    on: datetime.date,
    operating: OperatingYears = OperatingYears(),
    clean: CleanYears = CleanYears(),
    accident_edge: AccidentEdge = AccidentEdge.NO_LONGER,
    all_fields: AllFields = AllFields.EVERY,
) -> Decision[tuple[OrganisationRequirement, ...]]:
    """What an organisation lacks of the conditions to apply, all of which must hold together (组织奖申报条件).

    Args:
        applicant: 申报单位: the unit.
        on: 申报日: the day of the application; the text names no other day to go by.

    Returns:
        未满足的条件: the conditions that it does not meet; none where it may apply.

    Raises:
        NotInForce: The measures did not hold on the day.
    """
    unit, day = OrganisationApplicant.of(applicant, "applicant"), DAY.of(on, "on")
    asked, clean = OperatingYears.of(operating, "operating"), CleanYears.of(clean, "clean")
    edge = AccidentEdge.of(accident_edge, "accident_edge")
    every = AllFields.of(all_fields, "all_fields") is AllFields.EVERY
    QUALITY_AWARD.require_in_force(day)
    for earlier in (unit.operating_since, *(accident.day for accident in unit.accidents)):
        not_before(day, "on", earlier)
    named = (one.day for one in unit.accidents if one.major and one.kind is not AccidentKind.OTHER)
    counted = tuple(one for one in named if _counts(one, day, clean, edge))
    outstanding = unit.achievements >= _NAMED_FIELDS if every else bool(unit.achievements)
    asks_for = OrganisationRequirement
    years = asks_for.YEARS_OF_OPERATION
    worked = asks(
        STANDING, years.zh, years.en, full_years(unit.operating_since, day), YEARS.at_least(asked.years, "以上")
    )
    return lacking(
        needs(STANDING, asks_for.REGISTERED_IN_CITY, unit.registered_in_city),
        (years, worked),
        needs(STANDING, asks_for.NOT_LISTED_ABNORMAL, not unit.listed_abnormal),
        needs(STANDING, asks_for.NOT_LISTED_UNTRUSTWORTHY, not unit.listed_untrustworthy),
        needs(LAWFULNESS, asks_for.LAWFUL, unit.lawful),
        needs(LAWFULNESS, asks_for.MEETS_MANDATORY_STANDARDS, unit.meets_mandatory_standards),
        needs(LAWFULNESS, asks_for.FITS_INDUSTRIAL_POLICY, unit.fits_industrial_policy),
        needs(LAWFULNESS, asks_for.NO_MAJOR_ACCIDENT, not counted, counted or None),
        needs(LAWFULNESS, asks_for.HONEST, unit.honest),
        needs(METHOD, asks_for.ADVANCED_METHOD, unit.advanced_method),
        needs(METHOD, asks_for.SOUND_SYSTEM, unit.sound_system),
        needs(METHOD, asks_for.KEEPS_INNOVATING, unit.keeps_innovating),
        needs(METHOD, asks_for.WORTH_SPREADING, unit.worth_spreading),
        needs(RESULTS, asks_for.OUTSTANDING_RESULTS, outstanding),
        needs(RESULTS, asks_for.NATIONALLY_ADVANCED, unit.nationally_advanced),
    )


def _counts(accident: datetime.date, on: datetime.date, clean: CleanYears, edge: AccidentEdge) -> bool:
    """Whether what happened on a day lies within the years that count."""
    passed, anniversary = full_years(accident, on), clean.years
    return passed < anniversary or (
        edge is AccidentEdge.STILL and on == add_months(accident, 12 * anniversary, fact="on")
    )


_DAY = datetime.timedelta(days=1)


class IndividualRequirement(Term):
    """What a person must have to apply (个人奖申报条件)."""

    LAW_ABIDING = "遵纪守法"
    PUBLIC_MORALS = "遵守社会公德"
    PROFESSIONAL_ETHICS = "恪守职业道德"
    DILIGENT = "爱岗敬业"
    YEARS_OF_WORK = "质量工作年限"
    AWARENESS = "质量意识和创新意识"
    SENSE_OF_DUTY = "责任感和使命感"
    OUTSTANDING_CONTRIBUTION = "做出突出贡献"
    NO_MISCONDUCT = "无违法、违规、违纪行为"


@frozen(kw_only=True)
class SpellOfWork(Record):
    """A spell of work in quality or connected with it (质量工作经历).

    Attributes:
        first_day: 起始日: its first day.
        last_day: 截止日: its last day, None where it goes on.
    """

    first_day: datetime.date
    last_day: datetime.date | None = None

    def faults(self) -> tuple[Fault, ...]:
        """It does not end before it begins."""
        if self.last_day is None or self.last_day >= self.first_day:
            return ()
        words = f"a day not before {self.first_day}", f"不早于{self.first_day}的日期"
        return (Fault("last_day", shown(self.last_day), *words, "$.last_day"),)


@frozen(kw_only=True)
class IndividualApplicant(Record):
    """A person who would apply, as on the day of the application (申报个人).

    Attributes:
        law_abiding: 遵纪守法: whether he or she abides by law and discipline.
        public_morals: 遵守社会公德: whether public morals are kept.
        professional_ethics: 恪守职业道德: whether professional ethics are kept.
        diligent: 爱岗敬业: whether he or she is devoted to the post.
        work: 质量工作经历: the spells of work in quality or connected with it.
        awareness: 质量意识和创新意识: whether there is a strong sense of quality and of innovation.
        sense_of_duty: 责任感和使命感: whether there is a high sense of duty and mission.
        outstanding_contribution: 突出贡献: whether the contribution to quality in region or industry is outstanding.
        misconduct: 违法、违规、违纪行为日: the days of unlawful, irregular or disciplinary conduct.
    """

    law_abiding: bool
    public_morals: bool
    professional_ethics: bool
    diligent: bool
    work: tuple[SpellOfWork, ...]
    awareness: bool
    sense_of_duty: bool
    outstanding_contribution: bool
    misconduct: tuple[datetime.date, ...]


@provision(CONDUCT)
@frozen(kw_only=True)
class WorkYears(Record):
    """How long a person must have worked in quality (质量工作年限)."""

    years: TermYears = figure(5, "质量工作年限", "years of work in quality at the least")


class SpellsOfWork(Reading, at=CONDUCT):
    """Whether spells of work add up (工作年限的计算)."""

    ADD_UP = "累计计算", "条文未要求连续", "Nothing asks for years on end."
    UNBROKEN = "连续计算", "年限通常指连续从业", "Years of work are usually years on end."


class LookBack(Reading, at=CLEAN):
    """How far back misconduct counts (违法违纪的追溯)."""

    WITHOUT_LIMIT = "不限时间", "条文未设年限", "The clause names no years."
    AS_FOR_ACCIDENTS = (
        "比照事故年限",
        "组织奖的相应条件设有年限",
        "The like condition for organisations looks back some years.",
    )


@rule(CONDUCT, CONTRIBUTION, CLEAN, rests_on=(LAWFULNESS,))
def individual_unmet(
    applicant: IndividualApplicant,
    *,
    on: datetime.date,
    work: WorkYears = WorkYears(),
    clean: CleanYears = CleanYears(),
    spells: SpellsOfWork = SpellsOfWork.ADD_UP,
    look_back: LookBack = LookBack.WITHOUT_LIMIT,
) -> Decision[tuple[IndividualRequirement, ...]]:
    """What a person lacks of the conditions to apply, all of which must hold together (个人奖申报条件).

    Args:
        applicant: 申报个人: the person.
        on: 申报日: the day of the application.

    Returns:
        未满足的条件: the conditions that are not met; none where the person may apply.

    Raises:
        NotInForce: The measures did not hold on the day.
    """
    person, day = IndividualApplicant.of(applicant, "applicant"), DAY.of(on, "on")
    asked, clean = WorkYears.of(work, "work"), CleanYears.of(clean, "clean")
    unbroken = SpellsOfWork.of(spells, "spells") is SpellsOfWork.UNBROKEN
    limited = LookBack.of(look_back, "look_back") is LookBack.AS_FOR_ACCIDENTS
    QUALITY_AWARD.require_in_force(day)
    for earlier in (*(spell.first_day for spell in person.work), *person.misconduct):
        not_before(day, "on", earlier)
    counted = tuple(one for one in person.misconduct if not limited or _counts(one, day, clean, AccidentEdge.NO_LONGER))
    stretches = _stretches(person.work, day)
    worked = max(stretches, default=0) if unbroken else sum(stretches)
    latest = add_months(day, -12 * asked.years, fact="on")
    if full_years(latest + _DAY, day) >= asked.years:
        latest += _DAY  # years from 29 February are full on the last of February, as for organisations
    enough = (day - latest).days
    needed = IndividualRequirement
    years = needed.YEARS_OF_WORK
    return lacking(
        needs(CONDUCT, needed.LAW_ABIDING, person.law_abiding),
        needs(CONDUCT, needed.PUBLIC_MORALS, person.public_morals),
        needs(CONDUCT, needed.PROFESSIONAL_ETHICS, person.professional_ethics),
        needs(CONDUCT, needed.DILIGENT, person.diligent),
        (years, asks(CONDUCT, years.zh, years.en, worked, DAYS.at_least(enough, "以上"))),
        needs(CONTRIBUTION, needed.AWARENESS, person.awareness),
        needs(CONTRIBUTION, needed.SENSE_OF_DUTY, person.sense_of_duty),
        needs(CONTRIBUTION, needed.OUTSTANDING_CONTRIBUTION, person.outstanding_contribution),
        needs(CLEAN, needed.NO_MISCONDUCT, not counted, counted or None),
    )


def _stretches(spells: Sequence[SpellOfWork], on: datetime.date) -> list[int]:
    """How many days each unbroken stretch of work has before a day; spells that overlap or touch are one."""
    stretches: list[tuple[datetime.date, datetime.date]] = []
    for spell in sorted(spells, key=lambda one: one.first_day):
        goes_on = spell.last_day is None or spell.last_day >= on
        end = on if spell.last_day is None or goes_on else spell.last_day + _DAY
        if stretches and spell.first_day <= stretches[-1][1]:
            first, reached = stretches.pop()
            stretches.append((first, max(reached, end)))
        else:
            stretches.append((spell.first_day, end))
    return [(end - first).days for first, end in stretches]


@rule(ORGANISATIONS, rests_on=(organisation_unmet, may_reapply))
def may_apply_as_organisation(
    applicant: OrganisationApplicant,
    *,
    earlier: Sequence[HeldAward],
    on: datetime.date,
    operating: OperatingYears = OperatingYears(),
    clean: CleanYears = CleanYears(),
    term: AwardTerm = AwardTerm(),
    ban: ReapplicationBan = ReapplicationBan(),
    accident_edge: AccidentEdge = AccidentEdge.NO_LONGER,
    all_fields: AllFields = AllFields.EVERY,
    readings: TermReadings = TermReadings(),
    ban_start: BanStart = BanStart.REVOCATION,
) -> Decision[bool]:
    """Whether a unit may apply for the organisation award: its conditions, and its earlier honours (申报组织奖).

    Args:
        applicant: 申报单位: the unit.
        earlier: 曾获奖项: what it has won before; a person's honour is not the unit's and bars nothing.
        on: 申报日: the day of the application.

    Returns:
        可以申报: whether it may.

    Raises:
        Undetermined: The ban runs from an incident whose day is not given.
        NotInForce: The measures did not hold on the day.
    """
    own = of_holder(HeldAward.each(earlier, "earlier"), AwardHolder.UNIT)
    term, ban = AwardTerm.of(term, "term"), ReapplicationBan.of(ban, "ban")
    readings, ban_start = TermReadings.of(readings, "readings"), BanStart.of(ban_start, "ban_start")
    unmet = organisation_unmet(
        applicant, on=on, operating=operating, clean=clean, accident_edge=accident_edge, all_fields=all_fields
    )
    again = may_reapply(own, on=on, term=term, ban=ban, readings=readings, ban_start=ban_start)
    fit = part("申报条件", "the conditions", all_of(*unmet.reasons))
    return all_of(fit, part("曾获奖项", "earlier honours", again))


@rule(INDIVIDUALS, rests_on=(individual_unmet, may_reapply))
def may_apply_as_individual(
    applicant: IndividualApplicant,
    *,
    earlier: Sequence[HeldAward],
    on: datetime.date,
    work: WorkYears = WorkYears(),
    clean: CleanYears = CleanYears(),
    term: AwardTerm = AwardTerm(),
    ban: ReapplicationBan = ReapplicationBan(),
    spells: SpellsOfWork = SpellsOfWork.ADD_UP,
    look_back: LookBack = LookBack.WITHOUT_LIMIT,
    readings: TermReadings = TermReadings(),
    ban_start: BanStart = BanStart.REVOCATION,
) -> Decision[bool]:
    """Whether a person may apply for the individual award: the conditions, and the earlier honours (申报个人奖).

    Args:
        applicant: 申报个人: the person.
        earlier: 曾获奖项: what the person has won before; a unit's honour bars nothing.
        on: 申报日: the day of the application.

    Returns:
        可以申报: whether he or she may.

    Raises:
        Undetermined: The ban runs from an incident whose day is not given.
        NotInForce: The measures did not hold on the day.
    """
    own = of_holder(HeldAward.each(earlier, "earlier"), AwardHolder.PERSON)
    term, ban = AwardTerm.of(term, "term"), ReapplicationBan.of(ban, "ban")
    readings, ban_start = TermReadings.of(readings, "readings"), BanStart.of(ban_start, "ban_start")
    unmet = individual_unmet(applicant, on=on, work=work, clean=clean, spells=spells, look_back=look_back)
    again = may_reapply(own, on=on, term=term, ban=ban, readings=readings, ban_start=ban_start)
    fit = part("申报条件", "the conditions", all_of(*unmet.reasons))
    return all_of(fit, part("曾获奖项", "earlier honours", again))
