"""What the opinions list: duties, the headquarters and its office, the procedures on collective and on state land."""

from __future__ import annotations

from collections.abc import Mapping

from ...core.organs import Level, Organ, Party, Remit
from ...core.registers import Body, Procedure, ProcedureStep, Register, Target, Who, duty
from .acts import GoverningPolicy, LandKind, ProjectAct, ProjectActor, by_on, clause_of, governing
from .decree import (
    APPLICATION,
    CONDUCT,
    DIVISION,
    ENGINEERING,
    GREEN,
    HEADQUARTERS,
    JOINT_BUILDING,
    MATCHING,
    PLOTS,
    PRINCIPLES,
    RECOGNITION,
    RESPONSIBILITY,
    STATE_APPLICATION,
    SUPPORT,
    SURVEY,
    TRANSFER,
)

__all__ = ["BODIES", "DUTIES", "PROCEDURES", "TARGETS"]

CITY, DISTRICT = Organ(Level.CITY, Remit.GOVERNMENT), Organ(Level.COUNTY, Remit.GOVERNMENT)
HEADQUARTERS_OFFICE = Organ(Level.CITY, Remit.REDEVELOPMENT_OFFICE)
DISTRICT_OFFICE = Organ(Level.COUNTY, Remit.REDEVELOPMENT_OFFICE)
COMMAND = Organ(Level.CITY, Remit.REDEVELOPMENT_HEADQUARTERS)
LAND, LOCAL_LAND = Organ(Level.CITY, Remit.LAND), Organ(Level.COUNTY, Remit.LAND)
PLANNING, HOUSING = Organ(Level.CITY, Remit.PLANNING), Organ(Level.CITY, Remit.HOUSING)
STREET = Organ(Level.TOWNSHIP, Remit.SUBDISTRICT_OFFICE)
TOWNSHIP = (Organ(Level.TOWNSHIP, Remit.GOVERNMENT), STREET)
VILLAGE = Organ(Level.VILLAGE, Remit.VILLAGE_COMMITTEE)
RESIDENTS = Organ(Level.VILLAGE, Remit.RESIDENTS_COMMITTEE)


def _city(*remits: Remit) -> tuple[Who, ...]:
    return tuple(Organ(Level.CITY, remit) for remit in remits)


DUTIES = Register(
    duty(
        PRINCIPLES,
        "principles",
        Party.NOT_NAMED,
        "政府主导、市场运作，依法依规、科学规划，生态优先、以人为本，宜居宜业、配套完善",
        "Lead by government, work by the market, plan by law and science, put ecology and people first, serve well",
    ),
    duty(
        GREEN,
        "heritage",
        Party.NOT_NAMED,
        "保护历史文化街区、历史建筑以及古树名木",
        "Keep historic quarters, historic buildings, and old and famous trees",
    ),
    duty(
        JOINT_BUILDING,
        "joint-building",
        DISTRICT,
        "多村联建，原址与异地结合集中安置",
        "Rebuild several villages together and resettle them jointly, at the old site and elsewhere",
    ),
    duty(
        JOINT_BUILDING,
        "community-services",
        DISTRICT,
        "办好社区劳动就业、社会保障、卫生计生等公共服务事项",
        "Provide the community with services from employment and health to mediation",
    ),
    duty(
        MATCHING,
        "matched-land",
        Party.NOT_NAMED,
        "匹配土地享受棚户区改造政策",
        "Grant matched land the policies of the rebuilding",
    ),
    duty(
        SUPPORT,
        "preferences",
        Party.NOT_NAMED,
        "列入项目享受国家、省优惠政策",
        "Grant listed projects the preferences of state and province",
    ),
    duty(
        SUPPORT,
        "funds",
        CITY,
        "从城市维护建设税、城镇公用事业附加、城市基础设施配套费、土地出让收入等渠道安排资金",
        "Set funds aside from named taxes, fees and the income from land; no amount is named",
    ),
    duty(
        HEADQUARTERS,
        "coordinate",
        COMMAND,
        "统筹改造，定期调度进展，协调前期工作和征收、安置",
        "Plan the whole, review progress regularly, settle questions of preparation and resettlement",
    ),
    duty(
        RESPONSIBILITY,
        "hold-to-account",
        _city(Remit.DEPARTMENTS_CONCERNED),
        "约谈、督办，适时启动问责，通报批评并明确整改期限",
        "Call in for talks, press, hold to account; criticise in a circular with a time to put things right",
    ),
    duty(
        CONDUCT,
        "firm-pool",
        DISTRICT,
        "制定企业管理措施，建立开发企业储备库，公开择优选定",
        "Draw up measures for firms, keep a pool of them, choose openly on merit",
    ),
    duty(
        CONDUCT,
        "funds-kept-apart",
        DISTRICT,
        "制定资金使用办法，专户存储、专款专用",
        "Rule the use of funds, kept in an account of their own and for their purpose alone",
    ),
    duty(
        CONDUCT,
        "funds-checked",
        _city(Remit.DEPARTMENTS_CONCERNED),
        "监督检查资金使用，及时纠正处理",
        "Check how funds are used, and put right what is found",
    ),
    duty(
        ENGINEERING,
        "quality",
        Party.NOT_NAMED,
        "终身负责制，抗震设防等强制性标准，绿色建筑标准，分户验收",
        "Answer for quality for life; keep mandatory standards, green building, acceptance flat by flat",
    ),
    duty(
        DIVISION,
        "district",
        DISTRICT,
        "组织实施，制定整体和年度计划，审查方案，招商，协调解决问题，成立区棚改办",
        "Carry out the rebuilding: plans, review of schemes, investors, questions; set up a district office",
    ),
    duty(
        DIVISION,
        "district-office",
        DISTRICT_OFFICE,
        "日常管理，接受市棚改办监督和指导",
        "Manage from day to day, supervised and guided by the city's office",
    ),
    duty(
        DIVISION,
        "city-office",
        (HEADQUARTERS_OFFICE, HOUSING),
        "改造日常管理，协调、督导",
        "Manage from day to day, coordinate, supervise",
    ),
    duty(
        DIVISION,
        "approve-projects",
        _city(Remit.DEVELOPMENT_AND_REFORM),
        "立项核准，协助争取中央预算内投资补助",
        "Approve projects, and help to win central subsidies",
    ),
    duty(
        DIVISION,
        "planning",
        PLANNING,
        "规划方案审查、规划条件、用地和工程规划许可、规划验收",
        "Review plans, set conditions, grant planning permits, accept what is built",
    ),
    duty(
        DIVISION,
        "land",
        LAND,
        "村址界定、用地供应、土地收储、土地成本核算",
        "Bound village sites, supply land, store it, reckon its cost",
    ),
    duty(
        DIVISION,
        "construction",
        _city(Remit.CONSTRUCTION),
        "指导国有土地房屋征收，抑尘降尘、招投标、施工手续、质量监管、竣工验收",
        "Guide expropriation on state land; dust, tenders, permits, quality, acceptance",
    ),
    duty(
        DIVISION,
        "finance",
        _city(Remit.FINANCE),
        "土地出让金管理，拨付收储成本，向区级财政下达改造和保障性住房建设资金，争取补助",
        "Manage payments for land, pay the cost of storage, pass funds to districts, seek subsidies",
    ),
    duty(
        DIVISION,
        "enforcement",
        _city(Remit.ENFORCEMENT),
        "监管规划实施、私搭乱建、违章建筑、渣土运输车辆",
        "Watch over plans, illegal buildings and debris trucks",
    ),
    duty(
        DIVISION,
        "approvals",
        _city(Remit.ADMINISTRATIVE_APPROVAL),
        "按规定承担行政审批",
        "Handle approvals as ruled",
    ),
    duty(
        DIVISION,
        "others",
        (
            *_city(Remit.STATE_TAX, Remit.LOCAL_TAX, Remit.AUDIT, Remit.CIVIL_AIR_DEFENCE, Remit.PRICE, Remit.WATER),
            *_city(Remit.CIVIL_AFFAIRS, Remit.PUBLIC_SECURITY, Remit.LETTERS_AND_VISITS, Remit.ENVIRONMENT),
            *_city(Remit.EDUCATION),
            Party.POWER_COMPANY,
        ),
        "按照各自职责做好有关工作",
        "Do what falls to each",
    ),
    duty(
        SURVEY,
        "survey",
        (DISTRICT_OFFICE, LOCAL_LAND, *TOWNSHIP, VILLAGE, Party.SURVEYORS),
        "勘测界定，绘制现状图，核定村址面积，核实权属及范围",
        "Survey the village site: map, area, ownership and extent",
    ),
    duty(
        RECOGNITION,
        "recognise",
        (LAND, HEADQUARTERS_OFFICE),
        "现场核定，召开认定会，形成勘测界定成果",
        "Check on site, call the meeting that recognises the survey, settle its result",
    ),
    duty(
        PLOTS,
        "plots",
        (HEADQUARTERS_OFFICE, LAND, PLANNING, DISTRICT_OFFICE),
        "调整规划建设地块，征询规划指标",
        "Adjust the plots under the general plans, then ask for the planning conditions",
    ),
    duty(
        TRANSFER,
        "convert",
        (LOCAL_LAND, DISTRICT_OFFICE),
        "办理集体土地转用征收，纳入储备库；拟定出让方案，批准后组织出让",
        "Convert and take collective land into the reserve; draft the transfer, and arrange it once approved",
    ),
)
TARGETS: tuple[Target, ...] = ()
BODIES = Register(
    Body(
        key="headquarters",
        zh="市区棚户区改造指挥部",
        en="Headquarters for the rebuilding of shantytowns in the urban area; no members are named",
        citation=HEADQUARTERS,
    ),
    Body(
        key="office",
        zh="市棚改办",
        en="Office of the headquarters",
        citation=DIVISION,
        seat="市房管部门",
    ),
)
_WHO: Mapping[ProjectActor, tuple[Who, ...]] = {
    ProjectActor.VILLAGE_COMMITTEES: (Party.VILLAGE_TWO_COMMITTEES,),
    ProjectActor.REPRESENTATIVES: (Party.VILLAGERS_REPRESENTATIVES,),
    ProjectActor.VILLAGE_COMMITTEE: (VILLAGE,),
    ProjectActor.RESIDENTS_COMMITTEE: (RESIDENTS,),
    ProjectActor.VILLAGERS: (Party.ALL_VILLAGERS_MEETING,),
    ProjectActor.TOWNSHIP: TOWNSHIP,
    ProjectActor.SUBDISTRICT_OFFICE: (STREET,),
    ProjectActor.DISTRICT_OFFICE: (DISTRICT_OFFICE,),
    ProjectActor.DISTRICT_GOVERNMENT: (DISTRICT,),
    ProjectActor.CITY_OFFICE: (HEADQUARTERS_OFFICE,),
    ProjectActor.CITY_GOVERNMENT: (CITY,),
    ProjectActor.LOCAL_LAND: (LOCAL_LAND,),
    ProjectActor.CITY_LAND: (LAND,),
    ProjectActor.LAND: (Organ(Level.EVERY, Remit.LAND),),
    ProjectActor.CITY_PLANNING: (PLANNING,),
    ProjectActor.SURVEYORS: (Party.SURVEYORS,),
    ProjectActor.DEVELOPER: (Party.PROPERTY_DEVELOPERS,),
    ProjectActor.NOT_NAMED: (Party.NOT_NAMED,),
}


def _steps(land: LandKind) -> tuple[ProcedureStep, ...]:
    """The acts that are asked for on such land, as steps."""
    asked = [act for act in ProjectAct if governing(act, land) is not GoverningPolicy.NOT_ASKED]
    return tuple(
        ProcedureStep(
            key=act.json.replace("_", "-"),
            zh=act.zh,
            en=act.en,
            who=tuple(who for actor in by_on(act, land) for who in _WHO[actor]),
            citation=clause_of(act, land),
        )
        for act in asked
    )


PROCEDURES = Register(
    Procedure(
        key="collective-land",
        zh="集体土地上棚户区改造程序",
        en="Rebuilding on collective land, in ten steps",
        citation=APPLICATION,
        steps=_steps(LandKind.COLLECTIVE),
    ),
    Procedure(
        key="state-land",
        zh="国有土地上棚户区改造程序",
        en="Rebuilding on state land, by analogy but for the application",
        citation=STATE_APPLICATION,
        steps=_steps(LandKind.STATE),
    ),
)
