"""三（三）, 三（五）, 三（六）: assessment, permits, breaches, and what a farm must do with its waste."""

from __future__ import annotations

import datetime
from typing import Annotated

from attrs import frozen

from ...core.bounds import Bound, above
from ...core.decisions import Decision, all_of, judged, lacking, missing, needs
from ...core.errors import known
from ...core.facts import DAY, FLAG, YEAR
from ...core.figures import Record, figure
from ...core.findings import condition, falls, note
from ...core.rules import provision, rule
from ...core.terms import Reading, Term, Words
from .decree import ASSESSMENT, FARMS, LIVESTOCK, SUPERVISION

__all__ = [
    "AccidentReach",
    "AllFarms",
    "AssessmentDocument",
    "AssessmentProcedure",
    "BreachConsequence",
    "EntrustedFarms",
    "Entrustment",
    "FacilitiesDeadline",
    "FarmNeed",
    "FarmProject",
    "FarmReport",
    "StorageProof",
    "TreatmentBreach",
    "TreatmentFacility",
    "assessment_procedure",
    "discharge_permit_due",
    "farm_lacks",
    "storage_lacks",
    "unassessed_farm_punished",
    "waste_breach_consequences",
]


class FarmProject(Term):
    """What is done to a farm (养殖场建设性质)."""

    NEW = "新建"
    REBUILT = "改建"
    EXTENDED = "扩建"
    NONE = "现有养殖场"


class AssessmentDocument(Term):
    """What the national catalogue asks of a project (环评文件类别)."""

    REPORT_BOOK = "环境影响报告书"
    REPORT_FORM = "环境影响报告表"
    REGISTRATION_FORM = "环境影响登记表"


class AssessmentProcedure(Term):
    """How an assessment is dealt with (环评管理方式)."""

    APPROVAL = "审批"
    REGISTRATION = "登记表管理"
    NONE = "本条不作要求"


@rule(ASSESSMENT)
def assessment_procedure(
    project: FarmProject, *, document: AssessmentDocument | None = None
) -> Decision[AssessmentProcedure]:
    """How the environmental impact of a farm's project is dealt with (环境影响评价管理).

    Args:
        project: 建设性质: what is done to the farm.
        document: 环评文件类别: what the national catalogue asks of such a project; not asked of a farm as it stands.

    Returns:
        管理方式: approval, registration, or nothing that this clause asks; whether a farm was lawfully assessed when it
            was built is another matter.

    Raises:
        Undetermined: A farm is built, rebuilt or extended, and the document is not given.

    >>> assessment_procedure(FarmProject.EXTENDED, document=AssessmentDocument.REPORT_FORM).value.zh
    '审批'
    """
    what, filed = FarmProject.of(project, "project"), AssessmentDocument.maybe(document, "document")
    built = note(ASSESSMENT, "建设性质", "what is done to the farm", what)
    if what is FarmProject.NONE:
        return Decision(AssessmentProcedure.NONE, built)
    approved = known(filed, "document", _DOCUMENT) is not AssessmentDocument.REGISTRATION_FORM
    procedure = AssessmentProcedure.APPROVAL if approved else AssessmentProcedure.REGISTRATION
    return Decision(procedure, built, note(ASSESSMENT, "环评文件", "document of the assessment", filed))


_DOCUMENT = Words("未说明名录要求的环评文件", "what the catalogue asks of the project is not given")


@rule(ASSESSMENT)
def unassessed_farm_punished(*, scale_farm: bool, assessed: bool) -> Decision[bool]:
    """Whether the environment authority punishes a farm that was not assessed; no sum is printed (未依法环评的处罚).

    Args:
        scale_farm: 规模养殖场: whether the farm is one of scale.
        assessed: 已依法环评: whether its impact was assessed as the law asks.

    Returns:
        予以处罚: whether the clause has it punished; of farms that are not of scale it does not speak.
    """
    scale, done = FLAG.of(scale_farm, "scale_farm"), FLAG.of(assessed, "assessed")
    return all_of(
        condition(ASSESSMENT, "畜禽规模养殖场", "farm of scale", scale),
        condition(ASSESSMENT, "未依法进行环境影响评价", "not assessed as the law asks", not done),
    )


@rule(SUPERVISION)
def discharge_permit_due(*, scale_farm: bool, fixed_outlet: bool, conditions_met: bool | None = None) -> Decision[bool]:
    """Whether a farm is given a discharge permit (核发排污许可证).

    Args:
        scale_farm: 规模养殖场: whether the farm is one of scale.
        fixed_outlet: 设有固定排污口: whether it has a fixed outlet.
        conditions_met: 符合条件: whether it meets the conditions, which the plan does not spell out; asked of a farm of
            scale that has an outlet.

    Returns:
        核发许可证: whether the clause has it given one; of farms that are not of scale it does not speak.

    Raises:
        Undetermined: Whether the conditions are met decides, and is not given.
    """
    scale, outlet = FLAG.of(scale_farm, "scale_farm"), FLAG.of(fixed_outlet, "fixed_outlet")
    met = FLAG.maybe(conditions_met, "conditions_met")
    discharging = all_of(
        condition(SUPERVISION, "畜禽规模养殖场", "farm of scale", scale),
        condition(SUPERVISION, "设有固定排污口", "has a fixed outlet", outlet),
    )
    if not discharging:
        return discharging
    meets = known(met, "conditions_met", _CONDITIONS)
    return all_of(*discharging.reasons, condition(SUPERVISION, "符合条件", "meets the conditions", meets))


_CONDITIONS = Words("未说明是否符合条件", "whether the conditions are met is not given")


class TreatmentBreach(Term):
    """What a farm may do wrong (治污违法行为)."""

    IDLE_FACILITIES = "不运行处理设施"
    SECRET_DISCHARGE = "偷排污染物"
    LEAKING_DISCHARGE = "漏排污染物"
    FALSE_REPORT = "上报信息不实"


class BreachConsequence(Term):
    """What follows a breach (违法后果)."""

    DEALT_WITH = "依法处理"
    PUBLISHED = "通过网站向社会公开"
    PUNISHED = "依法予以处罚"


class AccidentReach(Reading, at=SUPERVISION):
    """Which breaches must have caused an accident to be dealt with (环境污染事故的修饰范围)."""

    EVERY_BREACH = (
        "各项行为",
        "事故一语居于各项行为之后，修饰全部",
        "The words follow all acts and go with each of them.",
    )
    DISCHARGE_ALONE = (
        "仅限偷排、漏排",
        "污染物一词只是排放的对象",
        "Pollutants are what is discharged, and the accident goes with them.",
    )


@rule(SUPERVISION)
def waste_breach_consequences(
    breach: TreatmentBreach, *, accident: bool | None = None, accident_reach: AccidentReach = AccidentReach.EVERY_BREACH
) -> Decision[tuple[BreachConsequence, ...]]:
    """What follows where a farm's facilities stand idle, it discharges in secret or reports falsely (违法行为的处理).

    Args:
        breach: 违法行为: what the farm did.
        accident: 造成环境污染事故: whether it caused a pollution accident; not asked of a false report.

    Returns:
        处理后果: what this clause says follows; none leaves what other laws say.

    Raises:
        Undetermined: An accident would matter, and it is not known.

    >>> [one.zh for one in waste_breach_consequences(TreatmentBreach.SECRET_DISCHARGE, accident=True).value]
    ['依法处理', '通过网站向社会公开']
    """
    what, caused = TreatmentBreach.of(breach, "breach"), FLAG.maybe(accident, "accident")
    every = AccidentReach.of(accident_reach, "accident_reach") is AccidentReach.EVERY_BREACH
    done = note(SUPERVISION, "违法行为", "what the farm did", what)
    if what is TreatmentBreach.FALSE_REPORT:
        return Decision((BreachConsequence.PUNISHED,), done)
    if what is TreatmentBreach.IDLE_FACILITIES and not every:
        return Decision(_OF_POLLUTING, done)
    struck = known(caused, "accident", _ACCIDENT)
    harm = condition(SUPERVISION, "造成环境污染事故", "caused a pollution accident", struck)
    return Decision(_OF_POLLUTING if struck else (), done, harm, because=harm)


_OF_POLLUTING = BreachConsequence.DEALT_WITH, BreachConsequence.PUBLISHED
_ACCIDENT = Words("未说明是否造成环境污染事故", "whether it caused a pollution accident is not given")


class TreatmentFacility(Term):
    """What a farm builds for its waste (粪污设施)."""

    COLLECTING = "收集设施"
    STORING = "贮存设施"
    TREATING = "处理设施"


class FarmReport(Term):
    """What a farm reports through the direct system (直联直报事项)."""

    FACILITIES = "粪污治理设施建设"
    WASTE = "废弃物产生"
    DISCHARGE = "排放"
    USE = "综合利用"


class FarmNeed(Term):
    """What a farm must have (养殖场治污要求)."""

    TREATMENT_FILE = "建立畜禽粪污治理档案"
    COLLECTING = "收集设施"
    STORING = "贮存设施"
    TREATING = "处理设施"
    RUNNING = "保证设施正常运行"
    REPORT_OF_FACILITIES = "上报粪污治理设施建设情况"
    REPORT_OF_WASTE = "上报废弃物产生情况"
    REPORT_OF_DISCHARGE = "上报排放情况"
    REPORT_OF_USE = "上报综合利用情况"


_BUILT = dict(zip(TreatmentFacility, (FarmNeed.COLLECTING, FarmNeed.STORING, FarmNeed.TREATING), strict=True))
_REPORTED = dict(
    zip(
        FarmReport,
        (
            *(FarmNeed.REPORT_OF_FACILITIES, FarmNeed.REPORT_OF_WASTE),
            *(FarmNeed.REPORT_OF_DISCHARGE, FarmNeed.REPORT_OF_USE),
        ),
        strict=True,
    )
)


@provision(FARMS)
@frozen(kw_only=True)
class FacilitiesDeadline(Record):
    """By the end of which year every farm has built (全部建设处理设施期限)."""

    year: Annotated[int, *YEAR] = figure(2019, "建设期限年度", "at its end every farm has facilities to treat waste")

    @property
    def past(self) -> Bound:
        """Any day after the year."""
        return above(datetime.date(self.year, 12, 31), "…后")


class AllFarms(Reading, at=FARMS):
    """Which farms must have built by the end of the year (所有养殖场的范围)."""

    EVERY_FARM = "不论规模的一切养殖场", "原文用所有二字", "The text says every farm."
    SCALE_FARMS = (
        "仅限规模养殖场",
        "本段及主要目标均就规模养殖场而言",
        "The paragraph and the main targets speak of farms of scale.",
    )


class Entrustment(Reading, at=FARMS):
    """What entrusting others with the treatment stands in for (委托第三方处理的范围)."""

    ALL_FACILITIES = "代替收集、贮存、处理设施", "建设设施与委托处理以或字相连", "The clause joins the two ways by or."
    TREATING_ALONE = (
        "仅代替处理设施",
        "所委托的只是处理，收集和贮存仍在场内",
        "What is entrusted is the treatment: waste is still collected and stored on the farm.",
    )


class EntrustedFarms(Reading, at=FARMS):
    """Whether a farm that entrusts others must have built all the same when the year is over (委托处理者是否须建设)."""

    EXEMPT = "不须自建", "同条许以委托代替自建", "The same clause lets others treat the waste instead."
    BUILDING = "仍须自建", "原文称全部建设，未设例外", "The text says that all build, and excepts nobody."


@rule(FARMS)
def farm_lacks(
    *,
    scale_farm: bool,
    entrusted: bool,
    facilities: frozenset[TreatmentFacility],
    running: bool | None = None,
    treatment_file: bool | None = None,
    reported: frozenset[FarmReport] | None = None,
    on: datetime.date,
    deadline: FacilitiesDeadline = FacilitiesDeadline(),
    all_farms: AllFarms = AllFarms.EVERY_FARM,
    entrustment: Entrustment = Entrustment.ALL_FACILITIES,
    entrusted_farms: EntrustedFarms = EntrustedFarms.EXEMPT,
) -> Decision[tuple[FarmNeed, ...]]:
    """What a farm must have for its waste and has not (养殖场主体责任).

    A farm of scale keeps a file, builds and runs facilities or entrusts others, and reports. Of other farms the plan
    asks no more than that they have built once the year has passed. The storage is a matter of its own.

    Args:
        scale_farm: 规模养殖场: whether the farm is one of scale.
        entrusted: 委托第三方处理: whether others are entrusted with treating its waste.
        facilities: 已建设施: which facilities it has built.
        running: 设施正常运行: whether they are kept running; matters for a farm of scale that has some of those that it
            needs.
        treatment_file: 治理档案: whether it keeps a treatment file; matters for a farm of scale.
        reported: 已上报事项: what it has reported; matters for a farm of scale.
        on: 日期: the day asked about.

    Returns:
        欠缺事项: what is wanting, in the order of the clause.

    Raises:
        NotInForce: The plan did not yet hold on the day.
        Undetermined: What matters is not known.

    >>> farm = dict(scale_farm=True, treatment_file=False, reported=set(FarmReport), on=datetime.date(2018, 6, 15))
    >>> [one.zh for one in farm_lacks(entrusted=True, facilities=set(), **farm).value]
    ['建立畜禽粪污治理档案']
    """
    scale, others = FLAG.of(scale_farm, "scale_farm"), FLAG.of(entrusted, "entrusted")
    built, runs = TreatmentFacility.some(facilities, "facilities"), FLAG.maybe(running, "running")
    kept = FLAG.maybe(treatment_file, "treatment_file")
    told = None if reported is None else FarmReport.some(reported, "reported")
    day, past = DAY.of(on, "on"), FacilitiesDeadline.of(deadline, "deadline").past
    every = AllFarms.of(all_farms, "all_farms") is AllFarms.EVERY_FARM
    instead = Entrustment.of(entrustment, "entrustment") is Entrustment.ALL_FACILITIES
    exempt = EntrustedFarms.of(entrusted_farms, "entrusted_farms") is EntrustedFarms.EXEMPT
    LIVESTOCK.require_in_force(day)
    due = falls(FARMS, "全部建设处理设施期限", "when every farm has facilities", day, past)
    treated = note(FARMS, "委托第三方处理", "others are entrusted with the treatment", others)
    builds = past.holds(day) and not (others and exempt)
    if not scale:
        addressed = note(FARMS, "规模养殖场", "farm of scale", scale)
        if not every:
            return Decision((), addressed)
        if not builds:
            return Decision((), addressed, due, treated, because=treated if past.holds(day) else due)
        found = lacking(needs(FARMS, FarmNeed.TREATING, TreatmentFacility.TREATING in built))
        return judged(found.value, addressed, due, treated, *found.reasons)
    own = () if others and instead else _KEPT_BY_ALL if others else tuple(TreatmentFacility)
    wanted = {*own, TreatmentFacility.TREATING} if builds else {*own}
    asked = [needs(FARMS, FarmNeed.TREATMENT_FILE, known(kept, "treatment_file", _FILE))]
    asked += [needs(FARMS, need, facility in built) for facility, need in _BUILT.items() if facility in wanted]
    if own:
        works = not built.isdisjoint(own) and known(runs, "running", _RUNNING)
        asked.append(needs(FARMS, FarmNeed.RUNNING, works))
    reports = known(told, "reported", _REPORTS)
    asked += [needs(FARMS, need, matter in reports) for matter, need in _REPORTED.items()]
    found = lacking(*asked)
    return judged(found.value, treated, *((due,) if others else ()), *found.reasons)


_KEPT_BY_ALL = TreatmentFacility.COLLECTING, TreatmentFacility.STORING
"""What is not entrusted where the treatment alone is."""
_FILE = Words("未说明是否建立治理档案", "whether the farm keeps a treatment file is not given")
_RUNNING = Words("未说明设施是否正常运行", "whether the facilities are kept running is not given")
_REPORTS = Words("未说明已上报事项", "what the farm has reported is not given")


class StorageProof(Term):
    """Against what a store of waste is proof (贮存设施要求)."""

    RAIN = "防雨"
    SEEPAGE = "防渗"
    OVERFLOW = "防溢"


@rule(FARMS)
def storage_lacks(proofs: frozenset[StorageProof]) -> Decision[tuple[StorageProof, ...]]:
    """Against what a store of waste must be proof and is not, whoever keeps it (贮存设施欠缺).

    Args:
        proofs: 已具备: against what it is proof.

    Returns:
        欠缺要求: what is wanting, so that waste may get out.

    >>> [one.zh for one in storage_lacks({StorageProof.RAIN, StorageProof.OVERFLOW}).value]
    ['防渗']
    """
    held = StorageProof.some(proofs, "proofs")
    return missing(FARMS, StorageProof, held)
