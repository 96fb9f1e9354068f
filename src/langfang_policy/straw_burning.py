"""Leading Group on the Straw-Burning Ban (关于成立廊坊市秸秆禁烧和综合利用工作领导小组的通知), 廊政办字〔2017〕105号.

Who sits in the group and its office, which unit answers for which task and together with whom, who sees to it that
nothing is burnt at a place, and when departments and persons are held to account.

Checked clause by clause with the two parts.

Limitations: what is a large area, a serious consequence or a weak measure is a fact: the notice defines none of them.
The heavy-pollution plan that it speaks of is an earlier one than 118号, which is of later that month.

>>> found = straw_task_units(StrawTask.SUPPORT_POLICY).value
>>> (found.lead.zh, [unit.zh for unit in found.together_with], found.others_open)
('市发改委', ['市农业局', '市财政局'], True)
>>> [unit.zh for unit in burning_ban_units(material=BurntMaterial.LEAVES, place=BurningPlace.HIGHWAY_LAND).value]
['市交通运输局']
"""

from __future__ import annotations

import datetime

from attrs import frozen

from .core.decisions import Decision, all_of, any_of, part
from .core.decrees import Decree, Known, Nature, Slip
from .core.errors import known
from .core.facts import FLAG, LABEL, Label
from .core.figures import Record
from .core.findings import condition, note
from .core.organs import Level, Organ, Remit
from .core.registers import Body, Duty, Member, Procedure, Register, Target, duty
from .core.rules import rule
from .core.terms import Reading, Term, Words

__all__ = [
    "BODIES",
    "DECREES",
    "DUTIES",
    "PROCEDURES",
    "STRAW_BURNING",
    "TARGETS",
    "BurningPlace",
    "BurntMaterial",
    "FaultsNeeded",
    "GroupRole",
    "GroupSeat",
    "JointReach",
    "OutcomesNeeded",
    "RoadsideStraw",
    "SeatHolder",
    "StrawTask",
    "StrawUnit",
    "TaskUnits",
    "burning_accountability",
    "burning_ban_units",
    "group_roles",
    "straw_task_units",
    "straw_unit_tasks",
    "unit_seats",
]

ISSUED = datetime.date(2017, 9, 3)
STRAW_BURNING = Decree(
    "廊政办字〔2017〕105号",
    zh="关于成立廊坊市秸秆禁烧和综合利用工作领导小组的通知",
    en="Notice Establishing the Leading Group on the Straw-Burning Ban and the Use of Straw",
    issuer="廊坊市人民政府办公室",
    issued=ISSUED,
    first_day=ISSUED,
    first_known=Known.PRESUMED,
    nature=Nature.OTHER,
    slips=(Slip("二 第十一段", "测绘结果", "监测结果: fire points are monitored, not surveyed"),),
)
DECREES = (STRAW_BURNING,)
ROSTER, OFFICE = STRAW_BURNING.each("一（一）第一段、一（一）第二段")
GROUP_TASKS, OFFICE_TASKS = STRAW_BURNING.each("一（二）第一段、一（二）第二段")
DIVISION = STRAW_BURNING.at("二")
PARTY_ORGANISATIONS, USE, BAN, PLANNING, FUNDS = STRAW_BURNING.each("二 第一段至第五段")
POLICING, SHELTER_BELTS, WASTE, ROADSIDE, SCIENCE = STRAW_BURNING.each("二 第六段至第十段")
FIRE_POINTS, PUBLICITY, ACCOUNTABILITY, OTHERS = STRAW_BURNING.each("二 第十一段至第十四段")


class StrawUnit(Term):
    """The units that sit in the group, by the names of its list (成员单位)."""

    INDUSTRY_OFFICE = "市产业办"
    PARTY_RURAL_WORK = "市委农工部"
    AGRICULTURE = "市农业局"
    ENVIRONMENT = "市环保局"
    PARTY_PUBLICITY = "市委宣传部"
    DEVELOPMENT_AND_REFORM = "市发改委"
    FINANCE = "市财政局"
    PUBLIC_SECURITY = "市公安局"
    FORESTRY = "市林业局"
    CONSTRUCTION = "市建设局"
    TRANSPORT = "市交通运输局"
    SCIENCE = "市科技局"
    METEOROLOGY = "市气象局"
    SUPERVISION = "市监察局"


class GroupRole(Term):
    """The roles in the group and in its office (领导小组职务)."""

    HEAD = "组长"
    DEPUTY_HEAD = "副组长"
    MEMBER = "成员"
    OFFICE_DIRECTOR = "办公室主任"
    OFFICE_DEPUTY_DIRECTOR = "办公室副主任"


@frozen(kw_only=True)
class GroupSeat(Record):
    """A seat in the group as printed (领导小组席位).

    Attributes:
        role: 小组职务: the role.
        name: 姓名: the name.
        post: 单位职务: the post held elsewhere.
    """

    role: GroupRole
    name: Label
    post: Label


_U, _R = StrawUnit, GroupRole
_SEATS = (
    (None, _R.HEAD, "张秉舜", "市政府副市长"),
    (_U.INDUSTRY_OFFICE, _R.DEPUTY_HEAD, "闫万营", "市政府机关党组成员、市产业办主任"),
    (_U.PARTY_RURAL_WORK, _R.DEPUTY_HEAD, "宋九胜", "市委农工部部长"),
    (_U.AGRICULTURE, _R.DEPUTY_HEAD, "刘桂龙", "市农业局局长"),
    (_U.ENVIRONMENT, _R.DEPUTY_HEAD, "孟实", "市环保局调研员"),
    (_U.AGRICULTURE, _R.MEMBER, "李中合", "市农业局副调研员"),
    (_U.PARTY_RURAL_WORK, _R.MEMBER, "张光山", "市委农工部副部长"),
    (_U.PARTY_PUBLICITY, _R.MEMBER, "杨启荣", "市委宣传部副部长"),
    (_U.ENVIRONMENT, _R.MEMBER, "高旭民", "市环保局副调研员"),
    (_U.DEVELOPMENT_AND_REFORM, _R.MEMBER, "隋志文", "市发改委副主任"),
    (_U.FINANCE, _R.MEMBER, "万国民", "市财政局副局长"),
    (_U.PUBLIC_SECURITY, _R.MEMBER, "付立军", "市公安局调研员"),
    (_U.FORESTRY, _R.MEMBER, "张朝东", "市林业局调研员"),
    (_U.CONSTRUCTION, _R.MEMBER, "武威", "市建设局副局长、环卫局局长"),
    (_U.TRANSPORT, _R.MEMBER, "王文玉", "市交通运输局调研员"),
    (_U.SCIENCE, _R.MEMBER, "刘哲", "市科技局副调研员"),
    (_U.METEOROLOGY, _R.MEMBER, "杜海涛", "市气象局副局长"),
    (_U.SUPERVISION, _R.MEMBER, "邱峰", "市监察局副局长"),
)
_GROUP = tuple((unit, GroupSeat(role=role, name=name, post=post)) for unit, role, name, post in _SEATS)
_OFFICE = (
    (_U.AGRICULTURE, GroupSeat(role=_R.OFFICE_DIRECTOR, name="刘桂龙", post="市农业局局长")),
    (_U.AGRICULTURE, GroupSeat(role=_R.OFFICE_DEPUTY_DIRECTOR, name="李中合", post="市农业局副调研员")),
)


class SeatHolder(Reading, at=(ROSTER, OFFICE)):
    """Whose a seat is when the post changes hands (席位归属)."""

    POST = "随职务", "名单逐一列明单位职务，办公室以兼任确定", "The list gives each post, and the office goes by posts."
    PERSON = "随本人", "名单逐一列明姓名", "The list gives each name."


@rule(ROSTER, OFFICE)
def group_roles(
    post: Label, *, name: Label | None = None, seat_holder: SeatHolder = SeatHolder.POST
) -> Decision[tuple[GroupRole, ...]]:
    """The roles that somebody has in the group and in its office (领导小组职务).

    Args:
        post: 单位职务: the post as the list prints it; either of two that are printed together will do.
        name: 姓名: the name; asked for where seats are those of persons.

    Returns:
        小组职务: the role in the group, then that in its office; none of whoever is not in the list.

    Raises:
        Undetermined: Seats are those of persons, and no name is given.

    >>> [role.zh for role in group_roles("市农业局局长").value]
    ['副组长', '办公室主任']
    >>> group_roles("市水务局局长").value
    ()
    """
    held, called = LABEL.of(post, "post"), LABEL.maybe(name, "name")
    by_person = SeatHolder.of(seat_holder, "seat_holder") is SeatHolder.PERSON
    who = known(called, "name", _NAME) if by_person else held
    in_group, in_office = (
        [seat.role for _, seat in seats if who in ((seat.name,) if by_person else (seat.post, *seat.post.split("、")))]
        for seats in (_GROUP, _OFFICE)
    )
    return Decision(
        (*in_group, *in_office),
        condition(ROSTER, "列入成员名单", "in the list of members", bool(in_group), who),
        condition(OFFICE, "担任办公室职务", "in charge of the office", bool(in_office)),
    )


_NAME = Words("席位随本人时须提供姓名", "where seats are those of persons the name tells")


@rule(ROSTER)
def unit_seats(unit: StrawUnit) -> Decision[tuple[GroupSeat, ...]]:
    """Who sits in the group for a unit (单位席位).

    Args:
        unit: 单位: the unit.

    Returns:
        席位: its seats, in the order of the list.

    >>> [(seat.role.zh, seat.post) for seat in unit_seats(StrawUnit.ENVIRONMENT).value]
    [('副组长', '市环保局调研员'), ('成员', '市环保局副调研员')]
    """
    asked = StrawUnit.of(unit, "unit")
    return Decision(tuple(seat for of, seat in _GROUP if of is asked), note(ROSTER, "单位", "unit", asked))


class StrawTask(Term):
    """What the units are charged with (工作任务)."""

    PARTY_ORGANISATIONS = "组织各级基层党组织推进、督导和宣传"
    USE_OF_STRAW = "推进秸秆综合利用"
    BAN_MONITORING = "秸秆禁烧监测"
    BAN_SUPERVISION = "秸秆禁烧监督执法"
    SUPPORT_POLICY = "制定秸秆综合利用扶持政策"
    USE_PLAN = "编制秸秆全量化综合利用规划"
    FUNDS = "资金筹措和财政投入"
    BAN_POLICING = "对禁烧秸秆开展执法"
    SHELTER_BELTS = "农田林网、经济林落叶及杂草禁烧"
    HOUSEHOLD_WASTE = "生活垃圾收集、运输和处置"
    ROADSIDE = "公路两侧用地范围内落叶、杂草及杂物禁烧"
    SCIENCE_FUNDS = "统筹农村能源清洁开发利用科技资金"
    ENERGY_TECHNOLOGY = "秸秆能源化利用技术和装备研发及成果转化"
    FIRE_POINTS = "重要节点焚烧火点信息传递"
    PUBLICITY = "媒体宣传引导"
    ACCOUNTABILITY = "追究责任"


_T = StrawTask
_LED = {
    _T.PARTY_ORGANISATIONS: (PARTY_ORGANISATIONS, _U.PARTY_RURAL_WORK),
    _T.USE_OF_STRAW: (USE, _U.AGRICULTURE),
    _T.BAN_MONITORING: (BAN, _U.ENVIRONMENT),
    _T.BAN_SUPERVISION: (BAN, _U.ENVIRONMENT),
    _T.SUPPORT_POLICY: (PLANNING, _U.DEVELOPMENT_AND_REFORM),
    _T.USE_PLAN: (PLANNING, _U.DEVELOPMENT_AND_REFORM),
    _T.FUNDS: (FUNDS, _U.FINANCE),
    _T.BAN_POLICING: (POLICING, _U.PUBLIC_SECURITY),
    _T.SHELTER_BELTS: (SHELTER_BELTS, _U.FORESTRY),
    _T.HOUSEHOLD_WASTE: (WASTE, _U.CONSTRUCTION),
    _T.ROADSIDE: (ROADSIDE, _U.TRANSPORT),
    _T.SCIENCE_FUNDS: (SCIENCE, _U.SCIENCE),
    _T.ENERGY_TECHNOLOGY: (SCIENCE, _U.SCIENCE),
    _T.FIRE_POINTS: (FIRE_POINTS, _U.METEOROLOGY),
    _T.PUBLICITY: (PUBLICITY, _U.PARTY_PUBLICITY),
    _T.ACCOUNTABILITY: (ACCOUNTABILITY, _U.SUPERVISION),
}
_PLANNERS, _FUNDERS = (_U.AGRICULTURE, _U.FINANCE), (_U.FINANCE, _U.AGRICULTURE)
_TOGETHER = {
    _T.SUPPORT_POLICY: (_PLANNERS, True),
    _T.USE_PLAN: (_PLANNERS, True),
    _T.BAN_POLICING: ((_U.ENVIRONMENT,), False),
    _T.SCIENCE_FUNDS: (_FUNDERS, True),
    _T.ENERGY_TECHNOLOGY: (_FUNDERS, True),
}
"""With whom a unit acts, and whether 等 leaves the list open."""
_SAID_SECOND = frozenset({_T.USE_PLAN, _T.ENERGY_TECHNOLOGY})


class JointReach(Reading, at=(PLANNING, SCIENCE)):
    """Whether acting together reaches the second half of the sentence as well (会同范围)."""

    WHOLE_SENTENCE = (
        "及于全句",
        "前后两项同一主语，会同置于句首",
        "Both halves have one subject, and the words stand at the beginning.",
    )
    FIRST_HALF = "限于前项", "会同紧接前项的动词", "The words stand next to the verb of the first half."


@frozen(kw_only=True)
class TaskUnits(Record):
    """Who answers for a task (任务分工).

    Attributes:
        lead: 负责单位: the unit that answers for it.
        together_with: 会同单位: the units with which it acts, as they are named.
        others_open: 会同单位未尽列举: whether the text leaves the list of those open.
    """

    lead: StrawUnit
    together_with: tuple[StrawUnit, ...]
    others_open: bool


def _units(task: StrawTask, joint_reach: JointReach) -> TaskUnits:
    alone: tuple[tuple[StrawUnit, ...], bool] = ((), False)
    beyond = task in _SAID_SECOND and joint_reach is JointReach.FIRST_HALF
    named, still_open = alone if beyond else _TOGETHER.get(task, alone)
    return TaskUnits(lead=_LED[task][1], together_with=named, others_open=still_open)


@rule(DIVISION)
def straw_task_units(task: StrawTask, *, joint_reach: JointReach = JointReach.WHOLE_SENTENCE) -> Decision[TaskUnits]:
    """Which unit answers for a task, and with whom (任务分工).

    Args:
        task: 任务: the task.

    Returns:
        任务分工: the unit, those that act with it, and whether further ones may.

    >>> straw_task_units(StrawTask.BAN_POLICING).value.together_with[0].zh
    '市环保局'
    """
    asked, reach = StrawTask.of(task, "task"), JointReach.of(joint_reach, "joint_reach")
    found = _units(asked, reach)
    clause = _LED[asked][0]
    more = (
        (note(clause, "会同单位未尽列举", "the list of those that act with it is open"),) if found.others_open else ()
    )
    return Decision(found, note(clause, "任务", "task", asked), *more)


@rule(DIVISION)
def straw_unit_tasks(
    unit: StrawUnit, *, joint_reach: JointReach = JointReach.WHOLE_SENTENCE
) -> Decision[tuple[StrawTask, ...]]:
    """For which tasks a unit answers, or acts together with the one that does (单位任务).

    Args:
        unit: 单位: the unit.

    Returns:
        任务: the tasks in the order of the notice; none of a unit that has no line of its own, which then is one of
            the other departments.

    >>> [task.zh for task in straw_unit_tasks(StrawUnit.FINANCE).value][-1]
    '秸秆能源化利用技术和装备研发及成果转化'
    >>> print(straw_unit_tasks(StrawUnit.INDUSTRY_OFFICE).because)
    · 廊政办字〔2017〕105号 二 第十四段: among the other departments
    """
    asked, reach = StrawUnit.of(unit, "unit"), JointReach.of(joint_reach, "joint_reach")
    shares = {task: _units(task, reach) for task in StrawTask}
    found = tuple(task for task, units in shares.items() if asked in (units.lead, *units.together_with))
    if not found:
        return Decision((), note(OTHERS, "属其他部门", "among the other departments"))
    return Decision(found, *(note(_LED[task][0], "承担的任务", "task of the unit", task) for task in found))


class BurntMaterial(Term):
    """What is or might be burnt (焚烧物)."""

    STRAW = "秸秆"
    LEAVES = "落叶"
    WEEDS = "杂草"
    DEBRIS = "杂物"


class BurningPlace(Term):
    """Where it is or might be burnt (焚烧地点)."""

    FIELD_SHELTER_BELT = "农田林网"
    ECONOMIC_FOREST = "经济林"
    HIGHWAY_LAND = "公路两侧用地范围"
    ELSEWHERE = "其他地点"


class RoadsideStraw(Reading, at=ROADSIDE):
    """Whether straw on highway land is debris, of which the transport bureau sees to it (公路两侧的秸秆)."""

    NO_DEBRIS = "不属杂物", "秸秆另有规定，此处未列", "Straw has lines of its own, and is not named here."
    DEBRIS = "属于杂物", "杂物可以包括秸秆", "Debris may be anything, straw too."


@rule(BAN, POLICING, SHELTER_BELTS, ROADSIDE, OTHERS)
def burning_ban_units(
    *, material: BurntMaterial, place: BurningPlace, roadside_straw: RoadsideStraw = RoadsideStraw.NO_DEBRIS
) -> Decision[tuple[StrawUnit, ...]]:
    """Which units see to it that something is not burnt at a place (禁烧负责单位).

    Args:
        material: 焚烧物: what is or might be burnt.
        place: 焚烧地点: where.

    Returns:
        禁烧负责单位: the units that are named; none of what the notice gives to none. Of straw alone the other
            departments see to their own areas as well.

    >>> [unit.zh for unit in burning_ban_units(material=BurntMaterial.STRAW, place=BurningPlace.ELSEWHERE).value]
    ['市环保局', '市公安局']
    """
    burnt, where = BurntMaterial.of(material, "material"), BurningPlace.of(place, "place")
    debris = RoadsideStraw.of(roadside_straw, "roadside_straw") is RoadsideStraw.DEBRIS
    straw, belts = burnt is BurntMaterial.STRAW, (BurningPlace.FIELD_SHELTER_BELT, BurningPlace.ECONOMIC_FOREST)
    leaves = burnt in (BurntMaterial.LEAVES, BurntMaterial.WEEDS)
    reached = (
        (BAN, _U.ENVIRONMENT, straw),
        (POLICING, _U.PUBLIC_SECURITY, straw),
        (SHELTER_BELTS, _U.FORESTRY, leaves and where in belts),
        (ROADSIDE, _U.TRANSPORT, where is BurningPlace.HIGHWAY_LAND and (debris or not straw)),
    )
    found = [(clause, unit) for clause, unit, reaches in reached if reaches]
    if not found:
        return Decision(
            (), note(OTHERS, "未指定单位，其他部门只管秸秆", "no unit is named: the others see to straw alone")
        )
    own = (note(OTHERS, "其他部门各管辖区", "the other departments see to their own areas"),) if straw else ()
    return Decision(
        tuple(unit for _, unit in found),
        *(note(clause, "负责单位", "unit in charge", unit) for clause, unit in found),
        *own,
    )


class FaultsNeeded(Reading, at=ACCOUNTABILITY):
    """Whether either fault is enough (责任不落实与措施不得力)."""

    EITHER = "具备其一", "两种过失各自足以导致后果", "Each may lead to the outcome by itself."
    BOTH = "同时具备", "两项并列", "The two are listed side by side."


class OutcomesNeeded(Reading, at=ACCOUNTABILITY):
    """Whether burning over a large area and its consequences must both be there (大面积焚烧与严重后果)."""

    BOTH = "同时具备", "后果由焚烧造成，追究须从严解释", "The one comes of the other, and liability is not read widely."
    EITHER = "具备其一", "两项并列", "The two are listed side by side."


@rule(ACCOUNTABILITY)
def burning_accountability(
    *,
    duty_unfulfilled: bool,
    measures_weak: bool,
    large_scale_burning: bool,
    serious_consequences: bool,
    faults_needed: FaultsNeeded = FaultsNeeded.EITHER,
    outcomes_needed: OutcomesNeeded = OutcomesNeeded.BOTH,
) -> Decision[bool]:
    """Whether departments and persons responsible are held to account by the supervision bureau (追究责任).

    Args:
        duty_unfulfilled: 责任不落实: whether the duty to ban burning was not carried out.
        measures_weak: 措施不得力: whether measures were weak.
        large_scale_burning: 大面积焚烧: whether burning over a large area occurred.
        serious_consequences: 严重后果: whether serious consequences followed.

    Returns:
        追究责任: whether they are.
    """
    fault = any_of if FaultsNeeded.of(faults_needed, "faults_needed") is FaultsNeeded.EITHER else all_of
    outcome = all_of if OutcomesNeeded.of(outcomes_needed, "outcomes_needed") is OutcomesNeeded.BOTH else any_of
    at = ACCOUNTABILITY
    unfulfilled, weak = FLAG.of(duty_unfulfilled, "duty_unfulfilled"), FLAG.of(measures_weak, "measures_weak")
    burning = FLAG.of(large_scale_burning, "large_scale_burning")
    consequences = FLAG.of(serious_consequences, "serious_consequences")
    return all_of(
        part(
            "存在过失",
            "there is a fault",
            fault(
                condition(at, "责任不落实", "the duty was not carried out", unfulfilled),
                condition(at, "措施不得力", "measures were weak", weak),
            ),
        ),
        part(
            "存在后果",
            "there is an outcome",
            outcome(
                condition(at, "出现大面积焚烧", "a large area burnt", burning),
                condition(at, "造成严重后果", "serious consequences followed", consequences),
            ),
        ),
    )


STRAW_GROUP = Organ(Level.CITY, Remit.STRAW_BURNING_GROUP)


def _bearers(task: StrawTask) -> tuple[Organ, ...]:
    """The unit that answers for a task, then those that act with it."""
    found = _units(task, JointReach.WHOLE_SENTENCE)
    return tuple(Organ.parse(unit.zh) for unit in (found.lead, *found.together_with))


_TASKS_IN_ENGLISH = {
    _T.PARTY_ORGANISATIONS: "Have party organisations at the base push and supervise the work, and speak for it",
    _T.USE_OF_STRAW: "Organise the use of straw",
    _T.BAN_MONITORING: "Monitor the ban",
    _T.BAN_SUPERVISION: "Supervise and enforce the ban",
    _T.SUPPORT_POLICY: "Make the policy that supports the use of straw",
    _T.USE_PLAN: "Draw up the plan of the full use of straw",
    _T.FUNDS: "Raise the money, and put in more of the budget",
    _T.BAN_POLICING: "Enforce the ban with the environment bureau",
    _T.SHELTER_BELTS: "Ban the burning of leaves and weeds in field shelter belts and economic forests",
    _T.HOUSEHOLD_WASTE: "Organise the collection, transport and disposal of household waste",
    _T.ROADSIDE: "Ban the burning of leaves, weeds and debris on the land beside highways",
    _T.SCIENCE_FUNDS: "Bring together science funds for clean energy in the countryside",
    _T.ENERGY_TECHNOLOGY: "Develop techniques and equipment for energy from straw, and put them to use",
    _T.FIRE_POINTS: "Pass on where fires burn at key points",
    _T.PUBLICITY: "Have the media inform and guide the public",
    _T.ACCOUNTABILITY: "Hold departments and persons to account",
}
DUTIES: tuple[Duty, ...] = Register(
    duty(
        GROUP_TASKS,
        "coordinate",
        STRAW_GROUP,
        "统筹协调、督导禁烧和综合利用",
        "Coordinate and supervise the ban and the use of straw",
    ),
    duty(GROUP_TASKS, "grid", STRAW_GROUP, "建立网格化监管机制", "Set up the grid by which the ban is supervised"),
    duty(
        GROUP_TASKS,
        "inspections",
        STRAW_GROUP,
        "制定督导调研方案，组织督导检查组",
        "Draw up plans for supervision and research, and send inspection teams",
    ),
    duty(GROUP_TASKS, "advance-use", STRAW_GROUP, "推进秸秆综合利用", "Advance the use of straw"),
    duty(
        OFFICE_TASKS,
        "papers",
        STRAW_GROUP,
        "办公室撰写报送综合性材料",
        "The office writes and sends in composite material",
    ),
    duty(OFFICE_TASKS, "daily-work", STRAW_GROUP, "办公室日常综合协调", "The office coordinates from day to day"),
    *(
        duty(_LED[task][0], task.json.replace("_", "-"), _bearers(task), task.zh, said)
        for task, said in _TASKS_IN_ENGLISH.items()
    ),
    duty(
        OTHERS,
        "own-areas",
        Organ(Level.CITY, Remit.DEPARTMENTS),
        "其他部门按应急预案分工，以网格化监管覆盖各自辖区秸秆禁烧",
        "All others ban straw burning in their own areas, as the heavy-pollution plan and the grid divide them",
    ),
)
TARGETS: tuple[Target, ...] = ()
BODIES = Register(
    Body(
        key="leading-group",
        zh="廊坊市秸秆禁烧和综合利用工作领导小组",
        en="Leading group on the straw-burning ban and the use of straw",
        citation=ROSTER,
        members=tuple(Member(seat.role.zh, seat.name, seat.post) for _, seat in _GROUP),
    ),
    Body(
        key="office",
        zh="领导小组办公室",
        en="Office of the leading group",
        citation=OFFICE,
        members=tuple(Member(seat.role.zh.removeprefix("办公室"), seat.name, "") for _, seat in _OFFICE),
        seat="市农业局",
    ),
)
PROCEDURES: tuple[Procedure, ...] = ()
