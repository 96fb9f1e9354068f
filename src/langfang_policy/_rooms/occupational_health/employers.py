"""Parts 二（一）, （二）, （三）, （五）: what employer, project and contract lack; what a patient may claim."""

from __future__ import annotations

from ...core.decisions import Decision, lacking, missing, needs
from ...core.errors import Undetermined, known
from ...core.facts import FLAG, PERSONS, Persons
from ...core.findings import condition, note
from ...core.registers import Procedure, ProcedureStep
from ...core.rules import rule
from ...core.terms import Reading, Term, Words
from .decree import EMPLOYERS, PROTECTION, RESEARCH, SOURCE, SUPERVISION

__all__ = [
    "ContractRequirement",
    "DiseasePriority",
    "EmploymentStage",
    "FocusTrade",
    "HardshipTrait",
    "HardshipTraits",
    "HazardManagement",
    "HighRiskGroup",
    "NoticeBoardItem",
    "NoticeBoardNeed",
    "OccupationalDisease",
    "PatientProgramme",
    "PostWarning",
    "ProjectStage",
    "ProjectStageOrder",
    "TogetherStep",
    "UnlistedOnes",
    "disease_priorities",
    "examinations_lacking",
    "facilities_lack",
    "hazard_contract_lacks",
    "hazard_management_lacks",
    "is_focus_trade",
    "is_high_risk_group",
    "notice_board_lacks",
    "patient_help",
    "project_stages_next",
    "warnings_lacking",
]


class HazardManagement(Term):
    """What an employer with serious hazards has for their management (职业卫生管理)."""

    BODY = "管理机构"
    PROFESSIONALS = "专职或兼职专业人员"


@rule(EMPLOYERS)
def hazard_management_lacks(
    *, serious: bool, body: bool | None = None, professionals: Persons | None = None
) -> Decision[tuple[HazardManagement, ...]]:
    """What an employer lacks for the management of serious hazards (职业卫生管理缺项).

    Args:
        serious: 危害严重: whether its occupational hazards are serious.
        body: 设置管理机构: whether it has a management body; asked for where they are.
        professionals: 专业人员数: its professional staff, full-time and part-time; asked for where they are.

    Returns:
        缺项: what is lacking; nothing is asked where the hazards are not serious.

    Raises:
        Undetermined: The hazards are serious, and a fact is not given.

    >>> [one.zh for one in hazard_management_lacks(serious=True, body=True, professionals=0).value]
    ['专职或兼职专业人员']
    """
    grave, has = FLAG.of(serious, "serious"), FLAG.maybe(body, "body")
    staff = PERSONS.maybe(professionals, "professionals")
    if not grave:
        return Decision((), note(EMPLOYERS, "危害不严重，不作要求", "hazards that are not serious ask for nothing"))
    held, count = known(has, "body", _BODY), known(staff, "professionals", _STAFF)
    return lacking(
        needs(EMPLOYERS, HazardManagement.BODY, held),
        needs(EMPLOYERS, HazardManagement.PROFESSIONALS, count > 0, count),
    )


_BODY = Words("未说明有无管理机构", "whether there is a management body is not given")
_STAFF = Words("未说明专业人员数", "the professional staff is not given")


class NoticeBoardItem(Term):
    """What the notice board of an employer shows (公告栏内容)."""

    RULES = "规章制度"
    PROCEDURES = "操作规程"
    RESCUE = "事故应急救援措施"
    TEST_RESULTS = "工作场所职业病危害因素检测结果"


class NoticeBoardNeed(Term):
    """What an employer owes by its notice board (公告栏要求)."""

    PROMINENT_PLACE = "在醒目位置设置公告栏"
    RULES = "公布规章制度"
    PROCEDURES = "公布操作规程"
    RESCUE = "公布事故应急救援措施"
    TEST_RESULTS = "公布工作场所职业病危害因素检测结果"


@rule(EMPLOYERS)
def notice_board_lacks(posted: frozenset[NoticeBoardItem], *, prominent: bool) -> Decision[tuple[NoticeBoardNeed, ...]]:
    """What an employer's notice board lacks: a prominent place, and what it is to show (公告栏缺项).

    Args:
        posted: 已公布内容: what is posted.
        prominent: 醒目位置: whether the board stands in a prominent place.

    Returns:
        缺项: what is lacking, in the printed order.

    >>> [one.zh for one in notice_board_lacks(frozenset(NoticeBoardItem), prominent=False).value]
    ['在醒目位置设置公告栏']
    """
    shown, seen = NoticeBoardItem.some(posted, "posted"), FLAG.of(prominent, "prominent")
    place, *contents = NoticeBoardNeed
    return lacking(
        needs(EMPLOYERS, place, seen),
        *(needs(EMPLOYERS, need, one in shown) for need, one in zip(contents, NoticeBoardItem, strict=True)),
    )


class PostWarning(Term):
    """What a post that produces serious hazards shows (岗位警示)."""

    SIGN = "警示标识"
    EXPLANATION = "警示说明"


@rule(EMPLOYERS)
def warnings_lacking(shown: frozenset[PostWarning], *, serious: bool) -> Decision[tuple[PostWarning, ...]]:
    """What a post lacks of sign and explanation, both of which serious hazards ask for (岗位警示缺项).

    Args:
        shown: 已设置: what is there.
        serious: 产生严重危害: whether the post produces serious hazards.

    Returns:
        缺项: what is lacking; nothing is asked of other posts.
    """
    there, grave = PostWarning.some(shown, "shown"), FLAG.of(serious, "serious")
    if not grave:
        return Decision((), note(EMPLOYERS, "岗位不产生严重危害", "the post produces no serious hazards"))
    return missing(EMPLOYERS, PostWarning, there)


class TogetherStep(Term):
    """What protective facilities share with their project (三同时)."""

    DESIGNED = "同时设计"
    BUILT = "同时施工"
    IN_USE = "同时投入生产和使用"


@rule(SOURCE)
def facilities_lack(together: frozenset[TogetherStep]) -> Decision[tuple[TogetherStep, ...]]:
    """In which steps protective facilities did not go with their construction project (三同时缺项).

    Args:
        together: 同时进行: the steps taken together with the project.

    Returns:
        缺项: the others, in their order.

    >>> [one.zh for one in facilities_lack(frozenset({TogetherStep.DESIGNED})).value]
    ['同时施工', '同时投入生产和使用']
    """
    taken = TogetherStep.some(together, "together")
    return missing(SOURCE, TogetherStep, taken)


class ProjectStage(Term):
    """The stages of a project with hazards that are managed more strictly; the list is open (建设项目环节)."""

    PRE_ASSESSMENT = "职业病危害预评价"
    EFFECT_EVALUATION = "防护设施控制效果评价"
    ACCEPTANCE = "竣工验收"


class ProjectStageOrder(Reading, at=SOURCE):
    """Whether one stage waits for another (环节先后)."""

    AS_PRINTED = "依次进行", "所列次序即工程的自然次序", "The printed order is that of the works."
    ANY = "不分先后", "条文仅列举环节", "The clause lists the stages and no more."


@rule(SOURCE)
def project_stages_next(
    done: frozenset[ProjectStage], *, project_stage_order: ProjectStageOrder = ProjectStageOrder.AS_PRINTED
) -> Decision[tuple[ProjectStage, ...]]:
    """Which stage of a project with hazards comes next (下一环节).

    Args:
        done: 已完成环节: the stages that are done.

    Returns:
        下一环节: the first that is open, or all of them where none waits; none where all are done.
    """
    passed = ProjectStage.some(done, "done")
    in_turn = ProjectStageOrder.of(project_stage_order, "project_stage_order") is ProjectStageOrder.AS_PRINTED
    found = missing(SOURCE, ProjectStage, passed)
    due = found.value[:1] if in_turn else found.value
    return Decision(due, *found.reasons, because=found.because)


PROCEDURES_OF_PROJECTS = Procedure(
    key="project-stages",
    zh="建设项目职业病危害管理",
    en="A construction project with occupational hazards",
    citation=SOURCE,
    steps=tuple(
        ProcedureStep(key=stage.json.replace("_", "-"), zh=stage.zh, en=stage.en.capitalize()) for stage in ProjectStage
    ),
)


class FocusTrade(Term):
    """The trades of the special campaigns (专项治理行业)."""

    MINING = "矿山"
    NON_FERROUS_METALS = "有色金属"
    METALLURGY = "冶金"
    BUILDING_MATERIALS = "建材"
    OTHER = "其他行业"


class HighRiskGroup(Term):
    """Workers at high risk of occupational hazards (高风险人群)."""

    RURAL_MIGRANTS = "农民工"
    AGENCY_WORKERS = "劳务派遣人员"
    OTHER = "其他人员"


class UnlistedOnes(Reading, at=(SOURCE, SUPERVISION, RESEARCH)):
    """Whether a list that stays open reaches those that it does not name (列举之外)."""

    OPEN = "未定", "列举以等字结尾", "The list ends in words that leave it open."
    OUTSIDE = "不在其内", "仅所列者确定在内", "Those named alone are surely in it."


def _listed(unlisted: UnlistedOnes, fact: str, *, named: bool) -> bool:
    """Whether a list that stays open reaches somebody."""
    if UnlistedOnes.of(unlisted, "unlisted") is UnlistedOnes.OPEN and not named:
        raise Undetermined(fact, en="the list is open and does not name it", zh="列举未尽，未提及此项")
    return named


@rule(SOURCE)
def is_focus_trade(trade: FocusTrade, *, unlisted: UnlistedOnes = UnlistedOnes.OPEN) -> Decision[bool]:
    """Whether a trade is one of the special campaigns (专项治理).

    Args:
        trade: 行业: the trade.

    Returns:
        列入专项治理: whether it is.

    Raises:
        Undetermined: The trade is not named, and the list is read as open.
    """
    what = FocusTrade.of(trade, "trade")
    named = _listed(unlisted, "trade", named=what is not FocusTrade.OTHER)
    return Decision(named, condition(SOURCE, "所列行业", "a trade that is named", named, what))


@rule(SUPERVISION)
def is_high_risk_group(group: HighRiskGroup, *, unlisted: UnlistedOnes = UnlistedOnes.OPEN) -> Decision[bool]:
    """Whether workers are of the groups at high risk to whom employers pay special attention (高风险人群).

    Args:
        group: 人群: the workers.

    Returns:
        高风险人群: whether they are.

    Raises:
        Undetermined: The group is not named, and the list is read as open.
    """
    who = HighRiskGroup.of(group, "group")
    named = _listed(unlisted, "group", named=who is not HighRiskGroup.OTHER)
    return Decision(named, condition(SUPERVISION, "所列人群", "a group that is named", named, who))


class OccupationalDisease(Term):
    """The diseases that the plan names as those to work on first (职业病种类)."""

    PNEUMOCONIOSIS = "尘肺病"
    CHEMICAL_POISONING = "化学中毒"
    NOISE_DEAFNESS = "噪声聋"
    RADIATION_DISEASE = "放射性疾病"
    OTHER = "其他职业病"


class DiseasePriority(Term):
    """In what a disease comes first (重点事项)."""

    CAMPAIGNS = "专项治理的防治重点"
    RESEARCH = "预防控制关键技术的科研重点"


_CAMPAIGNED = OccupationalDisease.PNEUMOCONIOSIS, OccupationalDisease.CHEMICAL_POISONING


@rule(SOURCE, RESEARCH)
def disease_priorities(
    disease: OccupationalDisease, *, unlisted: UnlistedOnes = UnlistedOnes.OPEN
) -> Decision[tuple[DiseasePriority, ...]]:
    """In what a disease comes first: the campaigns name two, research four and leaves its list open (重点职业病).

    Args:
        disease: 职业病: the disease.

    Returns:
        重点事项: campaigns, research, or neither.

    Raises:
        Undetermined: The disease is not named, and the list of research is read as open.

    >>> [one.zh for one in disease_priorities(OccupationalDisease.NOISE_DEAFNESS).value]
    ['预防控制关键技术的科研重点']
    """
    what = OccupationalDisease.of(disease, "disease")
    researched = _listed(unlisted, "disease", named=what is not OccupationalDisease.OTHER)
    campaigned = what in _CAMPAIGNED
    priorities = (
        *((DiseasePriority.CAMPAIGNS,) if campaigned else ()),
        *((DiseasePriority.RESEARCH,) if researched else ()),
    )
    return Decision(
        priorities,
        condition(SOURCE, DiseasePriority.CAMPAIGNS.zh, "what the campaigns are about", campaigned, what),
        condition(RESEARCH, DiseasePriority.RESEARCH.zh, "what research comes first for", researched, what),
    )


class EmploymentStage(Term):
    """When a worker's health is examined (职业健康检查时点)."""

    BEFORE = "上岗前"
    DURING = "在岗期间"
    LEAVING = "离岗时"


@rule(SUPERVISION)
def examinations_lacking(
    stage: EmploymentStage, *, exposed: bool, done: frozenset[EmploymentStage]
) -> Decision[tuple[EmploymentStage, ...]]:
    """Which health examinations a worker should have had by a stage of employment and has not (欠缺的检查).

    Args:
        stage: 从业阶段: at which stage the worker is.
        exposed: 接触职业病危害: whether the post exposes the worker to occupational hazards.
        done: 已做检查: the examinations that were made.

    Returns:
        欠缺的检查: those of this stage and of the ones before it, but nothing is asked for a worker who is not exposed;
            how often the post asks for one is not printed.

    >>> before = {EmploymentStage.BEFORE}
    >>> [one.zh for one in examinations_lacking(EmploymentStage.LEAVING, exposed=True, done=before).value]
    ['在岗期间', '离岗时']
    """
    now, made = EmploymentStage.of(stage, "stage"), EmploymentStage.some(done, "done")
    if not FLAG.of(exposed, "exposed"):
        return Decision((), note(SUPERVISION, "不接触职业病危害", "the worker is not exposed to occupational hazards"))
    stages = tuple(EmploymentStage)
    return missing(SUPERVISION, stages[: stages.index(now) + 1], made)


class ContractRequirement(Term):
    """What an employer owes a worker by the contract (劳动合同要求)."""

    SIGNED = "依法签订劳动合同"
    DISCLOSED = "告知职业病危害"
    PROTECTION = "合同载明职业病危害防护内容"


@rule(PROTECTION)
def hazard_contract_lacks(
    *, hazard: bool, signed: bool, disclosed: bool | None = None, protection: bool | None = None
) -> Decision[tuple[ContractRequirement, ...]]:
    """What an employer's contract with a worker lacks (劳动合同缺项).

    Args:
        hazard: 有职业病危害: whether the work has occupational hazards.
        signed: 签订劳动合同: whether a contract is signed.
        disclosed: 告知危害: whether the hazards were disclosed; asked for where there are some.
        protection: 载明防护内容: whether the contract sets out protection; asked for where there are hazards.

    Returns:
        缺项: what is lacking; without hazards the contract alone is asked for.

    Raises:
        Undetermined: There are hazards, and a fact is not given.
    """
    risky, agreed = FLAG.of(hazard, "hazard"), FLAG.of(signed, "signed")
    told, written = FLAG.maybe(disclosed, "disclosed"), FLAG.maybe(protection, "protection")
    asked = [needs(PROTECTION, ContractRequirement.SIGNED, agreed)]
    if risky:
        asked += [
            needs(PROTECTION, ContractRequirement.DISCLOSED, known(told, "disclosed", _TOLD)),
            needs(PROTECTION, ContractRequirement.PROTECTION, known(written, "protection", _WRITTEN)),
        ]
    return lacking(*asked)


_TOLD = Words("未说明是否告知危害", "whether the hazards were disclosed is not given")
_WRITTEN = Words("未说明合同是否载明防护内容", "whether the contract sets out protection is not given")


class PatientProgramme(Term):
    """What patients with occupational disease and their families receive (职业病病人待遇)."""

    INJURY_INSURANCE = "工伤保险待遇"
    MEDICAL_INSURANCE = "医疗保险待遇"
    MEDICAL_ASSISTANCE = "医疗救助"
    MINIMUM_ALLOWANCE = "最低生活保障"
    TEMPORARY_RELIEF = "临时救助"


class HardshipTrait(Term):
    """What marks a hardship in basic living (基本生活困难的特征)."""

    SUDDEN = "突发性"
    URGENT = "紧迫性"
    TEMPORARY = "临时性"


class HardshipTraits(Reading, at=PROTECTION):
    """Whether a hardship must have all three marks (困难特征的并列)."""

    ALL = "同时具备", "三个特征描述同一种困难", "The marks describe one kind of hardship."
    ANY = "具备其一", "顿号并列可为选择", "A list may be one of alternatives."


_FOR_PATIENTS = (
    *(PatientProgramme.INJURY_INSURANCE, PatientProgramme.MEDICAL_INSURANCE, PatientProgramme.MEDICAL_ASSISTANCE),
)


@rule(PROTECTION)
def patient_help(
    *,
    patient_eligible: bool,
    family_eligible: bool,
    hardship: frozenset[HardshipTrait],
    hardship_traits: HardshipTraits = HardshipTraits.ALL,
) -> Decision[tuple[PatientProgramme, ...]]:
    """What a patient with an occupational disease and the family receive; each leg stands by itself (职业病病人待遇).

    Args:
        patient_eligible: 病人符合条件: whether the patient meets the conditions of insurance and medical assistance.
        family_eligible: 家庭符合条件: whether the family meets those of the minimum living allowance.
        hardship: 困难特征: the marks of the hardship in basic living; none where there is no hardship.

    Returns:
        待遇: the programmes, in the printed order.

    >>> found = patient_help(patient_eligible=False, family_eligible=True, hardship=frozenset(HardshipTrait))
    >>> [one.zh for one in found.value]
    ['最低生活保障', '临时救助']
    """
    patient, family = FLAG.of(patient_eligible, "patient_eligible"), FLAG.of(family_eligible, "family_eligible")
    marks = HardshipTrait.some(hardship, "hardship")
    every = HardshipTraits.of(hardship_traits, "hardship_traits") is HardshipTraits.ALL
    struck = marks == frozenset(HardshipTrait) if every else bool(marks)
    programmes = (
        *(_FOR_PATIENTS if patient else ()),
        *((PatientProgramme.MINIMUM_ALLOWANCE,) if family else ()),
        *((PatientProgramme.TEMPORARY_RELIEF,) if struck else ()),
    )
    return Decision(
        programmes,
        condition(PROTECTION, "符合条件的职业病病人", "a patient who meets the conditions", patient),
        condition(PROTECTION, "符合条件的病人家庭", "a family that meets the conditions", family),
        condition(PROTECTION, "具备应予救助特征的基本生活困难", "a hardship with the marks that relief asks", struck),
    )
