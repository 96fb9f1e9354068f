"""Part three and the evidence: contacts, checks, untrue figures, who proves what."""

from __future__ import annotations

import datetime

from attrs import frozen

from ...core.bounds import at_most, below
from ...core.decisions import Decision, any_of, judged, lacking, needs
from ...core.errors import InvalidFacts
from ...core.facts import DAY, PERSONS, Persons
from ...core.figures import Record, figure
from ...core.findings import Finding, asks, condition, note
from ...core.rules import provision, rule
from ...core.terms import Reading, Term
from .decree import CLAUSES, METEOROLOGY, SUPERVISION, TASKS, YEAR, ScoredTask

__all__ = [
    "ContactDay",
    "ContactField",
    "ContactNeed",
    "ContactTerms",
    "DataFault",
    "EvidencePaper",
    "EvidenceSupplier",
    "FirstQuarterOwed",
    "StatisticsSource",
    "SupervisionCheck",
    "TaskEvidence",
    "checks_missing",
    "contact_lacks",
    "data_circulated",
    "evidence_for",
    "proof_accepted",
]


class ContactField(Term):
    """What is reported of a contact (联系方式)."""

    NAME = "姓名"
    POST = "职务"
    TELEPHONE = "电话"


class ContactNeed(Term):
    """What a body or county owes of its contact (联系人要求)."""

    ONE_PERSON = "确定一名联系人员"
    NAME = "姓名"
    POST = "职务"
    TELEPHONE = "电话"
    IN_TIME = "按时报送"


class ContactDay(Reading, at=SUPERVISION):
    """Whether the day before which contacts are reported is itself in time (报送截止当日)."""

    INCLUDED = "含当日", "期限的最后一日计入", "The last day of a term belongs to it."
    NOT_INCLUDED = "不含当日", "“前”的字面含义为该日之前", "Before a day means earlier than it."


@provision(SUPERVISION)
@frozen(kw_only=True)
class ContactTerms(Record):
    """How many contacts are named, and by when; the year is that of the scheme (联系人期限)."""

    persons: Persons = figure(1, "联系人数", "contacts of a body or county", source="一名联系人员 is printed as a word")
    last_day: datetime.date = figure(
        datetime.date(2017, 8, 20),
        "报送截止日",
        "day before which contacts are reported",
        source="the year is the scheme's",
    )
    telephone: str = figure(
        "2021721", "绩效管理办公室电话", "telephone of the performance office, which takes the reports"
    )


@rule(SUPERVISION)
def contact_lacks(
    *,
    persons: Persons,
    given: frozenset[ContactField],
    reported: datetime.date | None,
    on: datetime.date,
    terms: ContactTerms = ContactTerms(),
    contact_day: ContactDay = ContactDay.INCLUDED,
) -> Decision[tuple[ContactNeed, ...]]:
    """What a municipal body or county that has tasks still owes of its contact (联系人所缺事项).

    Args:
        persons: 联系人数: how many persons it has named.
        given: 已报联系方式: what was reported of the contact.
        reported: 报送日: when it was reported, no later than the day asked about; None where it was not yet.
        on: 日期: the day asked about; while the term runs a report may still come in time.

    Returns:
        所缺事项: what is lacking.

    Raises:
        NotInForce: The day lies before the scheme.
    """
    named, fields = PERSONS.of(persons, "persons"), ContactField.some(given, "given")
    sent, asked = DAY.maybe(reported, "reported"), ContactTerms.of(terms, "terms")
    whole = ContactDay.of(contact_day, "contact_day") is ContactDay.INCLUDED
    METEOROLOGY.require_in_force(day := DAY.of(on, "on"))
    if sent is not None and sent > day:
        raise InvalidFacts("reported", sent, f"at most {on}, the day asked about", f"不晚于所问日期{on}")
    bound = at_most(asked.last_day, "前") if whole else below(asked.last_day, "早于")
    one = asks(SUPERVISION, "联系人数", "contacts named", named, PERSONS.exactly(asked.persons))
    late = asks(SUPERVISION, "报送日", "day of the report, or the day asked about", on if sent is None else sent, bound)
    owed = lacking(
        (ContactNeed.ONE_PERSON, one),
        *(needs(SUPERVISION, ContactNeed[field.name], field in fields) for field in ContactField),
        (ContactNeed.IN_TIME, late),
    )
    office = note(SUPERVISION, "绩效管理办公室电话", "telephone of the performance office", asked.telephone)
    return judged(owed.value, *owed.reasons, office)


class SupervisionCheck(Term):
    """The checks of the government's supervision office with the meteorological bureau (督导核查)."""

    FIRST_QUARTER = "第一季度"
    SECOND_QUARTER = "第二季度"
    THIRD_QUARTER = "第三季度"
    FOURTH_QUARTER = "第四季度"
    YEAR_END = "年终数据真实性"


_ENDS = {
    SupervisionCheck.THIRD_QUARTER: datetime.date(YEAR, 9, 30),
    SupervisionCheck.FOURTH_QUARTER: datetime.date(YEAR, 12, 31),
    SupervisionCheck.YEAR_END: datetime.date(YEAR, 12, 31),
}
"""The end of what each check is of; the quarters before ended before the scheme."""


class FirstQuarterOwed(Reading, at=SUPERVISION):
    """Whether the quarter is checked of which the scheme saw only a part (施行当季)."""

    OWED = "计入", "条文要求每季度，未设例外", "Each quarter is checked, and no exception is made."
    NOT_OWED = "不计入", "仅计完整施行的季度", "Only quarters wholly under the scheme count."


@rule(SUPERVISION)
def checks_missing(
    done: frozenset[SupervisionCheck],
    *,
    on: datetime.date,
    first_quarter: FirstQuarterOwed = FirstQuarterOwed.OWED,
) -> Decision[tuple[SupervisionCheck, ...]]:
    """Which checks of the year are missing: those whose quarter, or year, has ended (所缺督导核查).

    Args:
        done: 已核查: the checks that were made.
        on: 日期: the day asked about.

    Returns:
        所缺核查: those missing; none is owed of a quarter that ended before the scheme.

    Raises:
        NotInForce: The day lies before the scheme.

    >>> [check.zh for check in checks_missing(frozenset(), on=datetime.date(2017, 10, 1)).value]
    ['第三季度']
    """
    made, day = SupervisionCheck.some(done, "done"), DAY.of(on, "on")
    part_counts = FirstQuarterOwed.of(first_quarter, "first_quarter") is FirstQuarterOwed.OWED
    METEOROLOGY.require_in_force(day)
    owed = [check for check in _ENDS if part_counts or check is not SupervisionCheck.THIRD_QUARTER]
    ended = [check for check in owed if on > _ENDS[check]]
    since = note(SUPERVISION, "应核查时段", "checks that are owed", tuple(owed))
    findings = [condition(SUPERVISION, check.zh, check.en, check in made) for check in ended]
    return judged(tuple(check for check in ended if check not in made), since, *findings)


class DataFault(Term):
    """What is wrong with figures (数据问题)."""

    UNTRUE = "数据不实"
    INFLATED = "虚报"
    CONCEALED = "瞒报"


@rule(SUPERVISION)
def data_circulated(faults: frozenset[DataFault]) -> Decision[bool]:
    """Whether figures are made public in a circular: for any of three faults (数据问题通报).

    Args:
        faults: 数据问题: what was found wrong with them.

    Returns:
        予以通报: whether a circular follows.

    >>> data_circulated(frozenset({DataFault.CONCEALED})).value
    True
    """
    found = DataFault.some(faults, "faults")
    return any_of(*(condition(SUPERVISION, fault.zh, fault.en, fault in found) for fault in DataFault))


class EvidenceSupplier(Term):
    """Who supplies the evidence of a task (佐证材料提供单位)."""

    UNIT = "被考核单位"
    PLANNING_AND_FINANCE = "计财处"
    MODERNISATION_OFFICE = "省局现代办"
    OBSERVATION_AND_NETWORK = "观测与网络处"
    PREVENTION_CENTRE = "省气象灾害防御中心"
    CIVIL_AFFAIRS = "当地民政部门"
    FINDING_OF_FAULT = "省级指挥部或本级责任认定部门"
    PUBLIC_NOTICES = "中国气象局、省民政部门和省气象局"


class EvidencePaper(Term):
    """The papers and pictures that prove what was done (佐证材料)."""

    BUDGET_APPROVAL = "预算批复文件"
    PAYMENT_VOUCHER = "资金拨付凭证"
    MEETING_PHOTOS = "会议照片"
    MEETING_NOTICE = "会议通知"
    ATTENDANCE_SHEET = "签到表"
    DUTY_LOG = "值班日志"
    EMERGENCY_TELEGRAM = "应急明传电报"
    STAFFING_PAPER = "机构编制部门文件"
    ENTRY_LETTER = "入职介绍信"
    GOVERNMENT_PAPER = "政府正式文件"
    MECHANISM_PROOF = "发布或传播工作机制证明"
    SYSTEM_PHOTOS = "工作制度和流程照片"
    PERSONS_PAPER = "明确责任人的正式文件"
    WEBSITE_SCREENSHOT = "政府网站截图"
    STAMPED_PLAN = "加盖公章的防御方案"
    JOINT_PAPER = "部门联合发文"
    AGREEMENT = "合作协议"
    TRAINING_NOTICE = "培训通知"
    TRAINING_PHOTOS = "培训照片"
    FINANCE_MATERIAL = "计财处材料"
    LOCAL_PROJECTS = "地方项目材料"
    FINANCE_PAPER = "财政正式文件"
    OFFICE_RECORD = "省局现代办材料"
    STATION_TABLE = "区域站汇总表"
    OBSERVATION_STATISTICS = "观测处统计信息"
    SITE_INSPECTION = "现场核查信息"
    SHARING_AGREEMENT = "数据共享协议"
    SHARED_DATA_SCREENSHOT = "共享数据截图"
    PURCHASE_CATALOGUE = "政府购买服务目录"
    COMPLETENESS_FIGURE = "各市完备度"
    OTHER_PUBLICATION = "其他公布照片和截图"
    CHECK_PLAN = "检查方案"
    CHECK_NOTICE = "检查通知"
    CHECK_PHOTOS = "检查现场照片"
    CHECK_REPORT = "检查报告"
    RESULT_SCREENSHOT = "公布的检查结果截图"
    APPROVAL_FLOW = "投资项目在线审批流程"
    ARGUMENT_REPORT = "评估和论证报告"
    TRAINING_PLAN = "行政学院培训计划"
    OTHER_PROOF = "其他证明材料"
    PERMIT_FILES = "许可案卷"
    MEMBER_PAPER = "成员单位正式文件"
    DRILL_NOTICE = "演练通知"
    DRILL_PLAN = "演练方案"
    DRILL_SUMMARY = "演练总结"
    CIVIL_STATISTICS = "民政部门统计数据"
    FAULT_STATISTICS = "责任认定统计和通报"
    PUBLIC_NOTICE = "公示文件"
    CIRCULAR = "省气象局通报"
    PRODUCT_PHOTOS = "科普产品进驻照片"
    EVENT_PHOTOS = "科普活动照片"


_P = EvidencePaper
_MONEY = _P.PURCHASE_CATALOGUE, _P.JOINT_PAPER, _P.BUDGET_APPROVAL, _P.PAYMENT_VOUCHER
_T = ScoredTask
_PAPERS: dict[ScoredTask, tuple[EvidencePaper, ...]] = {
    _T.COMMAND_OFFICE: (
        *(_P.BUDGET_APPROVAL, _P.PAYMENT_VOUCHER, _P.MEETING_PHOTOS, _P.MEETING_NOTICE),
        *(_P.ATTENDANCE_SHEET, _P.DUTY_LOG, _P.EMERGENCY_TELEGRAM),
    ),
    _T.PREVENTION_CENTRE: (_P.STAFFING_PAPER, _P.ENTRY_LETTER),
    _T.WARNING_RELEASE: (_P.GOVERNMENT_PAPER, _P.MECHANISM_PROOF, _P.SYSTEM_PHOTOS, _P.DUTY_LOG),
    _T.TOWNSHIP_DUTIES: (_P.STAFFING_PAPER, _P.PERSONS_PAPER),
    _T.LIGHTNING_DUTIES: (_P.GOVERNMENT_PAPER,),
    _T.KEY_UNITS: (_P.WEBSITE_SCREENSHOT, _P.STAMPED_PLAN),
    _T.INFORMATION_OFFICERS: (
        *(_P.GOVERNMENT_PAPER, _P.JOINT_PAPER, _P.AGREEMENT),
        *(_P.TRAINING_NOTICE, _P.ATTENDANCE_SHEET, _P.TRAINING_PHOTOS),
    ),
    _T.PROJECT_FUNDS: (_P.FINANCE_MATERIAL, _P.LOCAL_PROJECTS, _P.FINANCE_PAPER),
    _T.MODERNISATION: (_P.OFFICE_RECORD,),
    _T.STATION_UPGRADE: (_P.STATION_TABLE,),
    _T.OBSERVATION_ENVIRONMENT: (_P.OBSERVATION_STATISTICS, _P.SITE_INSPECTION),
    _T.DATA_SHARING: (_P.SHARING_AGREEMENT, _P.SHARED_DATA_SCREENSHOT),
    _T.UPKEEP: _MONEY,
    _T.TOWNSHIP_DATABASE: (_P.COMPLETENESS_FIGURE,),
    _T.RISK_ZONING: (_P.WEBSITE_SCREENSHOT, _P.OTHER_PUBLICATION),
    _T.RANDOM_CHECKS: (_P.CHECK_PLAN, _P.CHECK_NOTICE, _P.CHECK_PHOTOS, _P.CHECK_REPORT, _P.RESULT_SCREENSHOT),
    _T.CLIMATE_ARGUMENT: (_P.APPROVAL_FLOW, *_MONEY, _P.ARGUMENT_REPORT),
    _T.LEADERS_TRAINING: (_P.TRAINING_PLAN, _P.OTHER_PROOF),
    _T.LIGHTNING_SERVICES: (*_MONEY, _P.PERMIT_FILES),
    _T.EMERGENCY_PLANS: (_P.GOVERNMENT_PAPER,),
    _T.DEPARTMENT_PLANS: (_P.GOVERNMENT_PAPER, _P.MEMBER_PAPER),
    _T.DRILLS: (_P.DRILL_NOTICE, _P.DRILL_PLAN, _P.DRILL_SUMMARY),
    _T.DEATHS: (_P.CIVIL_STATISTICS,),
    _T.LOSSES: (_P.CIVIL_STATISTICS,),
    _T.NO_ACCIDENT: (_P.FAULT_STATISTICS,),
    _T.MODEL_PLACES: (_P.PUBLIC_NOTICE, _P.CIRCULAR),
    _T.SCIENCE_BASE: (_P.PRODUCT_PHOTOS, _P.EVENT_PHOTOS),
}
_S = EvidenceSupplier
_SUPPLIERS = {
    _T.PROJECT_FUNDS: (_S.PLANNING_AND_FINANCE, _S.UNIT),
    _T.MODERNISATION: (_S.MODERNISATION_OFFICE,),
    _T.STATION_UPGRADE: (_S.OBSERVATION_AND_NETWORK,),
    _T.OBSERVATION_ENVIRONMENT: (_S.OBSERVATION_AND_NETWORK,),
    _T.TOWNSHIP_DATABASE: (_S.PREVENTION_CENTRE,),
    _T.DEATHS: (_S.CIVIL_AFFAIRS,),
    _T.LOSSES: (_S.CIVIL_AFFAIRS,),
    _T.NO_ACCIDENT: (_S.FINDING_OF_FAULT,),
    _T.MODEL_PLACES: (_S.PUBLIC_NOTICES,),
}
"""Who else than the unit that is scored supplies a task's evidence, or part of it."""
_SPARED = _T.MODERNISATION, _T.TOWNSHIP_DATABASE
"""The tasks of which the clause says that a city hands in nothing."""


@frozen(kw_only=True)
class TaskEvidence(Record):
    """What proves a task, and who supplies it (任务佐证材料).

    Attributes:
        papers: 佐证材料: the papers and pictures.
        suppliers: 提供单位: who supplies them.
        spared: 无需提供: whether the clause says that the city hands in nothing.
    """

    papers: tuple[EvidencePaper, ...]
    suppliers: tuple[EvidenceSupplier, ...]
    spared: bool


@rule(*TASKS)
def evidence_for(task: ScoredTask) -> Decision[TaskEvidence]:
    """What proves a task and who supplies it (佐证材料).

    Args:
        task: 任务: the task.

    Returns:
        任务佐证材料: the papers; the unit scored hands them in where nobody else is named.

    >>> [one.zh for one in evidence_for(ScoredTask.MODERNISATION).value.suppliers]
    ['省局现代办']
    """
    asked = ScoredTask.of(task, "task")
    clause, papers, suppliers = CLAUSES[asked], _PAPERS[asked], _SUPPLIERS.get(asked, (EvidenceSupplier.UNIT,))
    reasons: list[Finding] = [
        note(clause, "佐证材料", "evidence", papers),
        note(clause, "提供单位", "supplied by", suppliers),
    ]
    return Decision(TaskEvidence(papers=papers, suppliers=suppliers, spared=asked in _SPARED), *reasons)


class StatisticsSource(Term):
    """Where figures of deaths or losses come from (数据来源)."""

    LOCAL_CIVIL_AFFAIRS = "当地民政部门"
    OTHER = "其他来源"


@rule(CLAUSES[ScoredTask.DEATHS], CLAUSES[ScoredTask.LOSSES])
def proof_accepted(task: ScoredTask, *, source: StatisticsSource) -> Decision[bool]:
    """Whether a source proves deaths or losses; of deaths nothing else does (数据来源认定).

    Args:
        task: 任务: the task; the clause speaks of that on deaths alone.
        source: 数据来源: where the figures come from.

    Returns:
        可以认定: no source but civil affairs proves deaths; of any other task none is barred.

    >>> proof_accepted(ScoredTask.DEATHS, source=StatisticsSource.OTHER).value
    False
    """
    asked, given = ScoredTask.of(task, "task"), StatisticsSource.of(source, "source")
    clause = CLAUSES[ScoredTask.DEATHS]
    if asked is not ScoredTask.DEATHS:
        return Decision(
            True, note(clause, "其他材料的排除仅及死亡人数", "the bar is of deaths alone", asked)
        )  # the answer itself
    own = given is StatisticsSource.LOCAL_CIVIL_AFFAIRS
    return Decision(own, condition(clause, "当地民政部门提供", "supplied by local civil affairs", own, given))
