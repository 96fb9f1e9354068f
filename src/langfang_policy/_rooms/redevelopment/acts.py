"""Annex 2: what a project needs, step by step, on collective and on state land, and who does it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from ...core.decisions import Decision
from ...core.figures import Readings
from ...core.findings import note
from ...core.locators import Citation
from ...core.rules import rule
from ...core.terms import Grade, Reading, Term
from .decree import (
    ANNOUNCEMENT,
    APPLICATION,
    COMPLETION,
    CONSENT,
    PLAN,
    PLOTS,
    RECOGNITION,
    SIGNING,
    STATE_APPLICATION,
    STATE_OTHERS,
    SURVEY,
    TRANSFER,
)
from .votes import NoticeFirstDay, VoteBase

__all__ = [
    "ConceptPlan",
    "EarlierActs",
    "ExaminationStart",
    "FileReadings",
    "GoverningPolicy",
    "LandKind",
    "ProjectAct",
    "ProjectActor",
    "ProjectStep",
    "RevisedPlan",
    "StateLandConsent",
    "StateLandSigning",
    "governing_policy",
]


class LandKind(Term):
    """On what land a project lies (土地性质)."""

    COLLECTIVE = "集体土地"
    STATE = "国有土地"


class ProjectStep(Grade):
    """The ten steps of a project, in their order, and that all are done (改造程序)."""

    APPLICATION = "申请与列入计划"
    SURVEY = "勘测界定"
    RECOGNITION = "成果认定"
    PLOTS = "调整规划建设地块"
    PLAN = "拟定改造方案"
    CONSENT = "同意、公示与批复"
    SIGNING = "签约与拆除"
    ANNOUNCEMENT = "公告与企业审查"
    TRANSFER = "土地出让"
    COMPLETION = "回迁安置住房交付"
    ALL_DONE = "程序完成"


class ProjectActor(Term):
    """Who does what a project needs (办理主体)."""

    VILLAGE_COMMITTEES = "村“两委”班子"
    REPRESENTATIVES = "村民代表会议"
    VILLAGE_COMMITTEE = "村民委员会"
    RESIDENTS_COMMITTEE = "居民委员会"
    VILLAGERS = "全体村民大会"
    TOWNSHIP = "乡镇（街道办事处）"
    SUBDISTRICT_OFFICE = "街道办事处"
    DISTRICT_OFFICE = "区棚改办"
    DISTRICT_GOVERNMENT = "辖区政府"
    CITY_OFFICE = "市棚改办"
    CITY_GOVERNMENT = "市政府"
    LOCAL_LAND = "属地国土资源部门"
    CITY_LAND = "市国土资源部门"
    LAND = "国土资源部门"
    CITY_PLANNING = "市城乡规划部门"
    SURVEYORS = "具备资质的测绘单位"
    DEVELOPER = "房地产开发企业"
    NOT_NAMED = "未指明"


class ProjectAct(Term):
    """What must be done in a project, in the order of the annex (办理事项)."""

    COMMITTEES_VOTED = "村“两委”班子表决通过"
    REPRESENTATIVES_VOTED = "村民代表会议表决通过"
    APPLIED = "提出改造申请"
    APPLICATION_AT_TOWNSHIP = "乡镇（街道办事处）审核申请"
    APPLICATION_AT_DISTRICT_OFFICE = "区棚改办审核申请"
    APPLICATION_AT_DISTRICT = "辖区政府审核申请"
    APPLICATION_AT_CITY_OFFICE = "市棚改办审核申请"
    LISTED = "列入改造计划"
    SURVEYED = "勘测界定、核定面积"
    OWNERSHIP_CHECKED = "核实权属及范围"
    SITE_CHECKED = "现场核定村址范围"
    RESULT_RECOGNISED = "形成勘测界定成果"
    PLOTS_ADJUSTED = "调整规划建设地块"
    CONDITIONS_ASKED = "征询规划指标"
    PLAN_DRAFTED = "拟定改造方案"
    PLAN_CONSENTED = "村民同意方案"
    PLAN_PUBLISHED = "方案公示且无异议"
    PLAN_AT_TOWNSHIP = "乡镇（街道办事处）审核方案"
    PLAN_AT_DISTRICT_OFFICE = "区棚改办审核方案"
    PLAN_AT_DISTRICT = "辖区政府审核方案"
    JOINT_OPINION = "会商提出意见"
    PLAN_APPROVED = "下达改造批复"
    AGREEMENTS_SIGNED = "签约率达标"
    DEMOLISHED = "房屋拆除"
    CONCEPT_DRAFTED = "编制概念性规划"
    CONCEPT_REVIEWED = "审查概念性规划"
    CONCEPT_APPROVED = "审批概念性规划"
    COMPENSATED = "完成拆迁补偿"
    ANNOUNCED_ONLINE = "网站公告"
    ANNOUNCED_IN_NEWSPAPER = "报纸公告"
    FIRMS_EXAMINED = "审查报名企业"
    NOTICE_SENT = "书面函告"
    CONVERTED = "集体土地转用征收"
    RESERVED = "纳入土地储备库"
    TRANSFER_PLAN_APPROVED = "批准土地出让方案"
    TRANSFERRED = "土地出让"
    DELIVERED = "安置住房建成交付"


@frozen
class Place:
    """Where an act stands: its step and clause, who does it, and what must come before."""

    step: ProjectStep
    clause: Citation
    by: tuple[ProjectActor, ...]
    after: tuple[ProjectAct, ...]


_FIRST = {
    ProjectAct.COMMITTEES_VOTED: (ProjectStep.APPLICATION, APPLICATION),
    ProjectAct.SURVEYED: (ProjectStep.SURVEY, SURVEY),
    ProjectAct.SITE_CHECKED: (ProjectStep.RECOGNITION, RECOGNITION),
    ProjectAct.PLOTS_ADJUSTED: (ProjectStep.PLOTS, PLOTS),
    ProjectAct.PLAN_DRAFTED: (ProjectStep.PLAN, PLAN),
    ProjectAct.PLAN_CONSENTED: (ProjectStep.CONSENT, CONSENT),
    ProjectAct.AGREEMENTS_SIGNED: (ProjectStep.SIGNING, SIGNING),
    ProjectAct.COMPENSATED: (ProjectStep.ANNOUNCEMENT, ANNOUNCEMENT),
    ProjectAct.CONVERTED: (ProjectStep.TRANSFER, TRANSFER),
    ProjectAct.DELIVERED: (ProjectStep.COMPLETION, COMPLETION),
}
"""With which act each step begins, and its clause."""
_VILLAGE, _TOWNSHIP, _OFFICE = ProjectActor.VILLAGE_COMMITTEE, ProjectActor.TOWNSHIP, ProjectActor.DISTRICT_OFFICE
_DISTRICT, _CITY_OFFICE = ProjectActor.DISTRICT_GOVERNMENT, ProjectActor.CITY_OFFICE
_CITY, _LAND, _CITY_LAND = ProjectActor.CITY_GOVERNMENT, ProjectActor.LOCAL_LAND, ProjectActor.CITY_LAND
_PLANNING = ProjectActor.CITY_PLANNING
_BY: Mapping[ProjectAct, tuple[ProjectActor, ...]] = {
    ProjectAct.COMMITTEES_VOTED: (ProjectActor.VILLAGE_COMMITTEES,),
    ProjectAct.REPRESENTATIVES_VOTED: (ProjectActor.REPRESENTATIVES,),
    ProjectAct.APPLIED: (_VILLAGE,),
    ProjectAct.APPLICATION_AT_TOWNSHIP: (_TOWNSHIP,),
    ProjectAct.APPLICATION_AT_DISTRICT_OFFICE: (_OFFICE,),
    ProjectAct.APPLICATION_AT_DISTRICT: (_DISTRICT,),
    ProjectAct.APPLICATION_AT_CITY_OFFICE: (_CITY_OFFICE,),
    ProjectAct.LISTED: (_CITY,),
    ProjectAct.SURVEYED: (_OFFICE, _LAND, _TOWNSHIP, _VILLAGE, ProjectActor.SURVEYORS),
    ProjectAct.OWNERSHIP_CHECKED: (_OFFICE, _LAND),
    ProjectAct.SITE_CHECKED: (_CITY_LAND, _CITY_OFFICE),
    ProjectAct.RESULT_RECOGNISED: (_CITY_LAND, _CITY_OFFICE),
    ProjectAct.PLOTS_ADJUSTED: (_CITY_OFFICE, _CITY_LAND, _PLANNING, _OFFICE),
    ProjectAct.CONDITIONS_ASKED: (_CITY_OFFICE,),
    ProjectAct.PLAN_DRAFTED: (_VILLAGE, _OFFICE, _TOWNSHIP),
    ProjectAct.PLAN_CONSENTED: (ProjectActor.VILLAGERS,),
    ProjectAct.PLAN_AT_TOWNSHIP: (_TOWNSHIP,),
    ProjectAct.PLAN_AT_DISTRICT_OFFICE: (_OFFICE,),
    ProjectAct.PLAN_AT_DISTRICT: (_DISTRICT,),
    ProjectAct.JOINT_OPINION: (_CITY_OFFICE, _CITY_LAND, _PLANNING),
    ProjectAct.PLAN_APPROVED: (_CITY,),
    ProjectAct.AGREEMENTS_SIGNED: (_DISTRICT,),
    ProjectAct.DEMOLISHED: (_DISTRICT, _VILLAGE, _TOWNSHIP, _OFFICE),
    ProjectAct.CONCEPT_REVIEWED: (_PLANNING,),
    ProjectAct.CONCEPT_APPROVED: (_CITY,),
    ProjectAct.ANNOUNCED_ONLINE: (_CITY_LAND, _DISTRICT),
    ProjectAct.ANNOUNCED_IN_NEWSPAPER: (_CITY_LAND, _DISTRICT),
    ProjectAct.FIRMS_EXAMINED: (_DISTRICT,),
    ProjectAct.NOTICE_SENT: (_DISTRICT,),
    ProjectAct.CONVERTED: (_LAND, _OFFICE),
    ProjectAct.RESERVED: (_LAND, _OFFICE),
    ProjectAct.TRANSFER_PLAN_APPROVED: (_CITY,),
    ProjectAct.TRANSFERRED: (ProjectActor.LAND,),
    ProjectAct.DELIVERED: (ProjectActor.DEVELOPER,),
}
"""Who does an act; the annex names nobody for the others."""
CHANNELS = (ProjectAct.ANNOUNCED_ONLINE, ProjectAct.ANNOUNCED_IN_NEWSPAPER)
_READY = (ProjectAct.DEMOLISHED, ProjectAct.CONCEPT_APPROVED, ProjectAct.COMPENSATED)
_AFTER: Mapping[ProjectAct, tuple[ProjectAct, ...]] = {
    ProjectAct.COMMITTEES_VOTED: (),
    ProjectAct.REPRESENTATIVES_VOTED: (),
    ProjectAct.APPLIED: (ProjectAct.COMMITTEES_VOTED, ProjectAct.REPRESENTATIVES_VOTED),
    ProjectAct.OWNERSHIP_CHECKED: (ProjectAct.LISTED,),
    ProjectAct.SITE_CHECKED: (ProjectAct.SURVEYED, ProjectAct.OWNERSHIP_CHECKED),
    ProjectAct.CONCEPT_DRAFTED: (ProjectAct.PLAN_APPROVED,),
    ProjectAct.COMPENSATED: (ProjectAct.AGREEMENTS_SIGNED,),
    ProjectAct.ANNOUNCED_ONLINE: _READY,
    ProjectAct.ANNOUNCED_IN_NEWSPAPER: _READY,
    ProjectAct.FIRMS_EXAMINED: CHANNELS,
    ProjectAct.CONVERTED: (ProjectAct.NOTICE_SENT, *CHANNELS),
    ProjectAct.DELIVERED: (ProjectAct.TRANSFERRED, ProjectAct.CONCEPT_APPROVED),
}
"""What must come before an act; before any other, the one that is listed before it."""


def _places() -> Iterator[tuple[ProjectAct, Place]]:
    """Each act with its place."""
    before: tuple[ProjectAct, ...] = ()
    for act in ProjectAct:
        step, clause = _FIRST[max((first for first in _FIRST if _at(first) <= _at(act)), key=_at)]
        yield act, Place(step, clause, _BY.get(act, (ProjectActor.NOT_NAMED,)), _AFTER.get(act, before))
        before = (act,)


def _at(act: ProjectAct) -> int:
    """The place of an act in the annex."""
    return tuple(ProjectAct).index(act)


PLACES = dict(_places())


class ConceptPlan(Reading, at=SIGNING):
    """Where in the procedure the concept plan must be there (概念性规划的时点)."""

    WITH_ITS_STEP = (
        "公告之前",
        "条文将其列于签约拆除一步，各步依次进行",
        "It stands in that step; steps follow each other.",
    )
    BEFORE_DELIVERY = (
        "后续规划审批之前",
        "条文只将其作为后续规划审批的前提",
        "It is said to come before the approvals of planning alone.",
    )


class ExaminationStart(Reading, at=ANNOUNCEMENT):
    """Whether firms may be examined while the announcement still runs (企业审查的时点)."""

    AFTER_PERIOD = "公告期满后", "期满之前仍可报名", "Until it ends, others may still sign up."
    DURING = "公告期内亦可", "条文未要求期满后审查", "Nothing makes the examination wait."


class EarlierActs(Reading, at=APPLICATION):
    """What is made of acts before the first day of the opinions (施行前的办理事项)."""

    NOT_JUDGED = "不予认定", "意见未规定此前的项目", "Nothing is said of projects that were under way."
    AS_DONE = "照常计入", "程序只问是否完成", "The procedure asks but whether a thing was done."


class RevisedPlan(Reading, at=CONSENT):
    """What becomes of consent, notice and approval when the plan is changed after them (方案修改的效果)."""

    UNSAID = "未定", "条文未规定方案修改", "Nothing is said of a plan that is changed."
    ANEW = "重新办理", "同意和公示针对的是原方案", "They were about the earlier text."
    KEPT = "继续有效", "条文未要求重新表决", "No second vote is asked for."


class StateLandConsent(Reading, at=STATE_OTHERS):
    """Whether the plan needs consent on state land, too (国有土地上的方案同意)."""

    ASKED = "参照适用", "其他程序参照集体土地办理", "The other steps go by those for collective land."
    NOT_ASKED = "不适用", "国有土地上没有村民大会", "There is no meeting of villagers on state land."


class StateLandSigning(Reading, at=STATE_OTHERS):
    """Whether demolition waits for the agreements on state land, too (国有土地上的签约率)."""

    ASKED = (
        "参照适用",
        "拆除不属征收补偿，参照办理",
        "Demolition is no part of expropriation.",
    )
    GENERAL_POLICY = (
        "依征收补偿政策",
        "协议属于征收补偿，另有政策",
        "Agreements belong to compensation, which has policies of its own.",
    )


@frozen(kw_only=True)
class FileReadings(Readings):
    """How the open places of the procedure are read (程序的解读)."""

    vote_base: VoteBase = VoteBase.ALL_VILLAGERS
    notice_first_day: NoticeFirstDay = NoticeFirstDay.NOT_COUNTED
    concept_plan: ConceptPlan = ConceptPlan.WITH_ITS_STEP
    examination_start: ExaminationStart = ExaminationStart.AFTER_PERIOD
    earlier_acts: EarlierActs = EarlierActs.NOT_JUDGED
    revised_plan: RevisedPlan = RevisedPlan.UNSAID
    state_consent: StateLandConsent = StateLandConsent.ASKED
    state_signing: StateLandSigning = StateLandSigning.ASKED


class GoverningPolicy(Term):
    """By what an act is governed (适用依据)."""

    OWN = "本程序"
    BY_ANALOGY = "参照集体土地程序"
    GENERAL = "国家和省、市有关政策"
    NOT_ASKED = "不适用"


_VOTES_TO_APPLY = (ProjectAct.COMMITTEES_VOTED, ProjectAct.REPRESENTATIVES_VOTED)
_NOT_ON_STATE_LAND = (*_VOTES_TO_APPLY, ProjectAct.CONVERTED)


@rule(
    *(APPLICATION, SURVEY, RECOGNITION, PLOTS, PLAN, CONSENT, SIGNING, ANNOUNCEMENT, TRANSFER, COMPLETION),
    *(STATE_APPLICATION, STATE_OTHERS),
)
def governing_policy(
    act: ProjectAct,
    *,
    land: LandKind,
    state_consent: StateLandConsent = StateLandConsent.ASKED,
    state_signing: StateLandSigning = StateLandSigning.ASKED,
) -> Decision[GoverningPolicy]:
    """By what an act is governed: its own procedure, that for collective land, other policies (适用依据).

    Args:
        act: 办理事项: the act.
        land: 土地性质: on what land the project lies.

    Returns:
        适用依据: what governs it; not asked where it has no place on such land.

    >>> governing_policy(ProjectAct.COMPENSATED, land=LandKind.STATE).value.zh
    '国家和省、市有关政策'
    """
    what, where = ProjectAct.of(act, "act"), LandKind.of(land, "land")
    consent = StateLandConsent.of(state_consent, "state_consent")
    found = governing(what, where, consent, StateLandSigning.of(state_signing, "state_signing"))
    own = found is GoverningPolicy.OWN or what in _VOTES_TO_APPLY
    clause = clause_of(what, where) if own else STATE_OTHERS
    return Decision(found, note(clause, "办理事项", "the act", what), note(clause, "土地性质", "the land", where))


def governing(
    act: ProjectAct,
    land: LandKind,
    consent: StateLandConsent = StateLandConsent.ASKED,
    signing: StateLandSigning = StateLandSigning.ASKED,
) -> GoverningPolicy:
    """By what an act is governed."""
    if land is LandKind.COLLECTIVE:
        return GoverningPolicy.OWN
    if act in _NOT_ON_STATE_LAND:
        return GoverningPolicy.NOT_ASKED
    if PLACES[act].step is ProjectStep.APPLICATION:
        return GoverningPolicy.OWN
    if act is ProjectAct.PLAN_CONSENTED and consent is StateLandConsent.NOT_ASKED:
        return GoverningPolicy.NOT_ASKED
    general = act is ProjectAct.AGREEMENTS_SIGNED and signing is StateLandSigning.GENERAL_POLICY
    return GoverningPolicy.GENERAL if general or act is ProjectAct.COMPENSATED else GoverningPolicy.BY_ANALOGY


def clause_of(act: ProjectAct, land: LandKind) -> Citation:
    """The clause of an act."""
    place = PLACES[act]
    own = land is LandKind.STATE and place.step is ProjectStep.APPLICATION
    return STATE_APPLICATION if own else place.clause


def by_on(act: ProjectAct, land: LandKind) -> tuple[ProjectActor, ...]:
    """Who does an act; on state land the street office alone takes applications; none stands for the villagers."""
    by = PLACES[act].by
    if land is LandKind.STATE and act is ProjectAct.APPLICATION_AT_TOWNSHIP:
        return (ProjectActor.SUBDISTRICT_OFFICE,)
    return by if land is LandKind.COLLECTIVE else tuple(_ON_STATE_LAND.get(actor, actor) for actor in by)


_ON_STATE_LAND = {
    ProjectActor.VILLAGE_COMMITTEE: ProjectActor.RESIDENTS_COMMITTEE,
    ProjectActor.VILLAGERS: ProjectActor.NOT_NAMED,
}
