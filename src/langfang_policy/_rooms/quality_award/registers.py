"""What the measures list: the duties, the committee and its office, the round as a procedure."""

from __future__ import annotations

from ...core.organs import Level, Organ, Party, Remit
from ...core.registers import Body, Member, Procedure, ProcedureStep, Register, Target, duty
from .decree import (
    CALL,
    COMMITTEE,
    COSTS,
    DELIBERATION,
    DEPARTMENTS,
    DETAILS,
    DOCUMENTS,
    OFFICE,
    REVIEWERS,
    SHORTLIST,
    SITE,
    SPREADING,
    STANDARDS,
    VISITS,
)
from .rounds import _STAGES, StageActor

__all__ = ["BODIES", "DUTIES", "PROCEDURES", "TARGETS"]

AWARD_COMMITTEE = Organ(Level.CITY, Remit.QUALITY_AWARD_COMMITTEE)
AWARD_OFFICE = Organ(Level.CITY, Remit.QUALITY_AWARD_OFFICE)
RECOMMENDERS = (
    Organ(Level.CITY, Remit.DEPARTMENTS_CONCERNED),
    Party.TRADE_ASSOCIATIONS,
    Organ(Level.COUNTY, Remit.QUALITY_WORK),
)
DUTIES = Register(
    duty(
        COMMITTEE,
        "policy",
        AWARD_COMMITTEE,
        "研究拟定评审工作方针、政策",
        "Study and draft the policy of the award",
    ),
    duty(COMMITTEE, "approve-standards", AWARD_COMMITTEE, "审定评审标准和程序", "Approve standards and procedure"),
    duty(
        COMMITTEE,
        "major-matters",
        AWARD_COMMITTEE,
        "决定评审重大事项",
        "Decide the major matters of the evaluation",
    ),
    duty(COMMITTEE, "propose-list", AWARD_COMMITTEE, "提出拟授奖名单", "Propose the list of those to be honoured"),
    duty(
        OFFICE,
        "draft-standards",
        AWARD_OFFICE,
        "制定评审标准、条件、程序",
        "Draft standards, conditions and procedure",
    ),
    duty(
        OFFICE,
        "experts",
        AWARD_OFFICE,
        "建立专家库，管理专家，委派观察员",
        "Keep the pool of experts and send observers",
    ),
    duty(
        OFFICE,
        "evaluate",
        AWARD_OFFICE,
        "受理申报，组织审查、评审和监督",
        "Take applications; run checks, reviews, supervision",
    ),
    duty(
        OFFICE,
        "report-results",
        AWARD_OFFICE,
        "向委员会和市政府报告结果",
        "Report to the committee and to the government",
    ),
    duty(
        OFFICE,
        "spread-results",
        AWARD_OFFICE,
        "培训、宣传、推广经验成果",
        "Train, publicise, and spread what winners learnt",
    ),
    duty(DEPARTMENTS, "cultivate", RECOMMENDERS, "有计划培育、指导争创", "Cultivate and guide candidates by plan"),
    duty(
        DEPARTMENTS,
        "vouch",
        RECOMMENDERS,
        "推荐并严格把关材料真实性",
        "Recommend, and vouch for the truth of the papers",
    ),
    duty(
        STANDARDS,
        "revise-standards",
        AWARD_OFFICE,
        "及时修订标准并报审定",
        "Revise the standards in time, for approval",
    ),
    duty(CALL, "call", AWARD_OFFICE, "评审前发出申报通知并公告", "Notify and publish a call before each year's round"),
    duty(
        DOCUMENTS,
        "document-review",
        AWARD_OFFICE,
        "组成评审组或委托第三方评审资料",
        "Have the papers reviewed by experts or a third party",
    ),
    duty(
        SHORTLIST,
        "shortlist",
        AWARD_OFFICE,
        "好中选优，报批现场评审名单",
        "List the best for the site review, for approval",
    ),
    duty(
        SITE,
        "site-review",
        AWARD_OFFICE,
        "组成评审组或委托第三方现场评审",
        "Have sites reviewed by experts or a third party",
    ),
    duty(
        DELIBERATION,
        "deliberate",
        AWARD_COMMITTEE,
        "全体会议审议报告及名单",
        "Consider report and list in full session",
    ),
    duty(
        COSTS,
        "fund",
        Organ(Level.CITY, Remit.FINANCE),
        "安排奖励和评审经费",
        "Provide prize money and the costs of evaluation",
    ),
    duty(
        SPREADING,
        "share-experience",
        Party.QUALITY_AWARD_WINNERS,
        "宣传交流经验，持续改进",
        "Share experience, and keep improving",
    ),
    duty(
        VISITS,
        "visit-winners",
        Party.NOT_NAMED,
        "定期巡访获奖单位，动态管理",
        "Visit winning units regularly; no interval is named",
    ),
    duty(
        REVIEWERS,
        "review-honestly",
        Party.QUALITY_AWARD_REVIEWERS,
        "按规定评审，保守秘密，违者依法处理",
        "Review by the rules, keep secrets; breaches are dealt with by law",
    ),
    duty(
        DETAILS,
        "detailed-rules",
        AWARD_OFFICE,
        "制定评审细则，审定后实施",
        "Write detailed conditions and rules, for approval",
    ),
)
TARGETS: tuple[Target, ...] = ()
BODIES = Register(
    Body(
        key="committee",
        zh="廊坊市质量奖评审委员会",
        en="Evaluation committee of the award; its members are open to departments, associations and experts",
        citation=COMMITTEE,
        members=(
            Member("主任", "", "市政府分管副市长"),
            Member("副主任", "", "市政府分管副秘书长"),
            Member("副主任", "", "市质量工作行政主管部门主要负责人"),
            Member("委员", "", "市政府有关部门、行业协会负责人"),
            Member("委员", "", "质量专家、技术专家"),
        ),
    ),
    Body(
        key="office",
        zh="市质评委办公室",
        en="Office of the evaluation committee",
        citation=OFFICE,
        members=(Member("主任", "", "部门分管负责同志"),),
        seat="市政府质量工作行政主管部门",
    ),
)
_WHO = {
    StageActor.OFFICE: (AWARD_OFFICE,),
    StageActor.RECOMMENDERS: RECOMMENDERS,
    StageActor.REVIEWERS: (Party.QUALITY_AWARD_REVIEWERS,),
    StageActor.COMMITTEE: (AWARD_COMMITTEE,),
    StageActor.GOVERNMENT: (Organ(Level.CITY, Remit.GOVERNMENT),),
}
PROCEDURES = Register(
    Procedure(
        key="round",
        zh="申报及评审程序",
        en="A round of the award, from the call to the commendation",
        citation=CALL,
        steps=tuple(
            ProcedureStep(
                key=stage.json.replace("_", "-"),
                zh=stage.zh,
                en=stage.en,
                who=tuple(who for actor in actors for who in _WHO[actor]),
                citation=clause,
            )
            for stage, (clause, actors) in _STAGES.items()
        ),
    ),
)
