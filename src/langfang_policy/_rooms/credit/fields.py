"""66号 part 三 and the brackets: credit reports in tenders, promises to investors, debt, who answers for each task."""

from __future__ import annotations

from attrs import frozen

from ...core.decisions import Decision, judged, missing
from ...core.errors import known
from ...core.facts import FLAG
from ...core.figures import Record
from ...core.findings import condition, note
from ...core.organs import Organ
from ...core.rules import rule
from ...core.terms import Reading, Term, Words
from .decrees import (
    BIDDING,
    DEBT,
    DEMONSTRATION,
    DISCLOSURE,
    ENVIRONMENT,
    FAILURES,
    GOVERNMENT_EVALUATION,
    HORIZONTAL,
    INSPECTION,
    INVESTMENT,
    PPP,
    PROCUREMENT,
    PROTECTION,
    SANCTIONS,
    SOCIAL,
    THIRD_PARTY,
    TOWNSHIPS,
    CreditScope,
    scope_of,
)

__all__ = [
    "ChangeGround",
    "ChangeVerdict",
    "DebtItem",
    "FlawedProcedure",
    "IntegrityResponsibility",
    "IntegrityTask",
    "IntegrityUnit",
    "LossCompensation",
    "PromiseChange",
    "TenderParticipant",
    "credit_report_used",
    "debt_items_missing",
    "integrity_tasks",
    "integrity_units",
    "promise_change",
]


class TenderParticipant(Term):
    """Who takes part in a tender; the list of those with credit reports is open (招标投标参与方)."""

    BIDDER = "投标人"
    TENDER_AGENT = "招标代理机构"
    EVALUATION_EXPERT = "评标专家"
    OTHER = "其他"


@rule(BIDDING)
def credit_report_used(participant: TenderParticipant) -> Decision[CreditScope]:
    """Whether a third party's credit report is used of somebody who takes part in a tender (第三方信用报告).

    Args:
        participant: 参与方: who takes part; whoever invites tenders is not named.

    Returns:
        列举情况: named, or not named in an open list.

    >>> credit_report_used(TenderParticipant.BIDDER).value.zh
    '列明'
    """
    asked = TenderParticipant.of(participant, "participant")
    return Decision(scope_of(asked), note(BIDDING, "参与方", "participant", asked))


class ChangeGround(Term):
    """Why a promise or contract with an investor is changed (改变事由)."""

    NATIONAL_INTEREST = "国家利益"
    PUBLIC_INTEREST = "公共利益"
    STATUTORY = "其他法定事由"
    CHANGE_OF_GOVERNMENT = "政府换届"
    CHANGE_OF_PERSONS = "相关责任人更替"
    OTHER = "其他理由"


class ChangeVerdict(Term):
    """What the plan says of the change (改变的处理)."""

    ALLOWED = "可以改变"
    FORBIDDEN = "不得改变"
    NOT_COVERED = "未作规定"


class LossCompensation(Term):
    """What it says of the loss (损失补偿)."""

    DUE = "依法补偿"
    NOT_DUE = "无须补偿"
    NOT_COVERED = "未作规定"


class FlawedProcedure(Reading, at=INVESTMENT):
    """Whether the loss is made good where procedure was not kept (程序有瑕疵时的补偿)."""

    STILL_DUE = (
        "仍须补偿",
        "遵守程序与补偿损失是并列的义务",
        "To keep procedure and to compensate are two duties side by side.",
    )
    NOT_COVERED = "未作规定", "条文所写为依程序改变", "The clause speaks of change by due procedure."


@frozen(kw_only=True)
class PromiseChange(Record):
    """What follows for a change of a promise or contract (承诺与合同的改变).

    Attributes:
        verdict: 能否改变: whether it may be changed.
        compensation: 补偿: whether the loss of property is made good; how much, other law says.
    """

    verdict: ChangeVerdict
    compensation: LossCompensation


_GOOD_GROUNDS = frozenset({ChangeGround.NATIONAL_INTEREST, ChangeGround.PUBLIC_INTEREST, ChangeGround.STATUTORY})


@rule(INVESTMENT)
def promise_change(
    *,
    lawfully_made: bool,
    ground: ChangeGround,
    property_loss: bool,
    procedure_kept: bool | None = None,
    flawed_procedure: FlawedProcedure = FlawedProcedure.STILL_DUE,
) -> Decision[PromiseChange]:
    """Whether a promise or contract with an investor may be changed, and the loss compensated (承诺与合同的改变).

    Args:
        lawfully_made: 依法作出: whether the promise or contract was made by law; of others nothing is said.
        ground: 改变事由: why it is changed; any ground that is not of law is no ground.
        property_loss: 财产损失: whether the firm or investor loses property by it.
        procedure_kept: 依法定权限和程序: whether powers and procedure of law are kept; asked of grounds of law.

    Returns:
        改变与补偿: whether it may be changed, and compensation; of breaches without a ground, no compensation is
            spoken of.

    Raises:
        Undetermined: It is not given whether procedure is kept, where that matters.

    >>> found = promise_change(lawfully_made=True, ground=ChangeGround.CHANGE_OF_GOVERNMENT, property_loss=True).value
    >>> found.verdict.zh, found.compensation.zh
    ('不得改变', '未作规定')
    """
    lawful, why = FLAG.of(lawfully_made, "lawfully_made"), ChangeGround.of(ground, "ground")
    loss, kept = FLAG.of(property_loss, "property_loss"), FLAG.maybe(procedure_kept, "procedure_kept")
    still = FlawedProcedure.of(flawed_procedure, "flawed_procedure") is FlawedProcedure.STILL_DUE
    made = condition(INVESTMENT, "依法作出", "made by law", lawful)
    lost = note(INVESTMENT, "财产损失", "loss of property", loss)
    owed = LossCompensation.DUE if loss else LossCompensation.NOT_DUE
    unsaid = LossCompensation.NOT_COVERED
    if not lawful:
        return judged(PromiseChange(verdict=ChangeVerdict.NOT_COVERED, compensation=unsaid), made, lost)
    good = condition(INVESTMENT, "法定事由", "a ground of law", why in _GOOD_GROUNDS, why)
    if not good:
        left = unsaid if loss else LossCompensation.NOT_DUE
        return judged(PromiseChange(verdict=ChangeVerdict.FORBIDDEN, compensation=left), made, good, lost)
    proper = known(kept, "procedure_kept", _PROCEDURE)
    followed = condition(INVESTMENT, "依法定权限和程序", "by powers and procedure of law", proper)
    found = PromiseChange(
        verdict=ChangeVerdict.ALLOWED if proper else ChangeVerdict.FORBIDDEN,
        compensation=owed if proper or still or not loss else unsaid,
    )
    return judged(found, made, good, followed, lost)


_PROCEDURE = Words("未给出是否依法定权限和程序", "whether powers and procedure of law are kept is not given")


class DebtItem(Term):
    """What a county publishes of its debt; the list is open (政府债务公开内容)."""

    CEILING = "本地债务限额"
    BALANCE = "本地债务余额"
    SIZE = "规模"
    KIND = "种类"
    INTEREST_RATE = "利率"
    TERM = "期限"
    REPAYMENT = "还本付息"
    USE = "用途"


@rule(DEBT)
def debt_items_missing(published: frozenset[DebtItem]) -> Decision[tuple[DebtItem, ...]]:
    """What a county has still to publish: ceiling and balance of the place, the rest of its own debt (债务公开缺项).

    Args:
        published: 已公开内容: what it has published.

    Returns:
        缺项: the named items that it has not.

    >>> [one.zh for one in debt_items_missing(frozenset(DebtItem) - {DebtItem.USE}).value]
    ['用途']
    """
    return missing(DEBT, DebtItem, DebtItem.some(published, "published"))


class IntegrityTask(Term):
    """The tasks of parts two to four (政务诚信任务)."""

    FAILURES = "政务失信记录"
    DISCLOSURE = "政务信息公开"
    EVALUATION = "政务信用评价"
    SANCTIONS = "信用奖惩"
    PROTECTION = "权益保护和信用修复"
    DEMONSTRATION = "示范创建"
    PROCUREMENT = "政府采购"
    PPP = "政府和社会资本合作"
    BIDDING = "招标投标"
    INVESTMENT = "招商引资"
    DEBT = "政府债务"
    ENVIRONMENT = "环境保护"
    TOWNSHIPS = "街道和乡镇"
    INSPECTION = "专项督导"
    HORIZONTAL = "横向监督"
    SOCIAL = "社会监督"
    THIRD_PARTY = "第三方评估"


class IntegrityUnit(Term):
    """The responsible units, by the names that are printed (政务诚信责任单位)."""

    CREDIT_OFFICE = "市政府信用办"
    DEVELOPMENT_AND_REFORM = "市发改委"
    CENTRAL_BANK = "人行廊坊市中心支行"
    PERSONNEL = "市人社局"
    COURT = "市法院"
    PROCURATORATE = "市检察院"
    SUPERVISION = "市监察局"
    OPEN_GOVERNMENT = "市政务公开办"
    LEGAL_AFFAIRS = "市政府法制办"
    COMMERCE = "市商务局"
    FINANCE = "市财政局"
    CIVIL_AFFAIRS = "市民政局"
    ADMINISTRATIVE_APPROVAL = "市行政审批局"
    DEPARTMENTS = "市政府各部门"
    GOVERNMENT_SERVICES = "市政务办"
    CONSTRUCTION = "市建设局"
    TRANSPORT = "市交通局"
    WATER = "市水务局"
    ENVIRONMENT = "市环保局"
    EDUCATION = "市教育局"
    HEALTH = "市卫计委"
    HOUSING = "市房管局"
    PUBLIC_SECURITY = "市公安局"
    INSPECTION_OFFICE = "市政府督查室"
    GOVERNMENT_OFFICE = "市政府办公室"
    DAILY_NEWSPAPER = "廊坊日报社"
    BROADCASTER = "廊坊广播电视台"
    HOTLINE_OFFICE = "市长专线办"
    COUNTIES = "各县（市、区）政府"

    @property
    def organ(self) -> Organ:
        """The organ that the printed name means."""
        return Organ.parse(self.zh)


TASK_CLAUSES = dict(
    zip(
        IntegrityTask,
        (
            *(FAILURES, DISCLOSURE, GOVERNMENT_EVALUATION, SANCTIONS, PROTECTION, DEMONSTRATION),
            *(PROCUREMENT, PPP, BIDDING, INVESTMENT, DEBT, ENVIRONMENT, TOWNSHIPS),
            *(INSPECTION, HORIZONTAL, SOCIAL, THIRD_PARTY),
        ),
        strict=True,
    )
)
_BRACKETS = (
    "市政府信用办 市发改委 人行廊坊市中心支行 市人社局 市法院 市检察院 市监察局",
    "市政务公开办 市政府信用办 市政府法制办",
    "市人社局 市发改委 市商务局 市财政局 市民政局 市行政审批局",
    "市政府信用办 市发改委 人行廊坊市中心支行 市监察局 市人社局",
    "市政府信用办 市政府各部门",
    "市政府信用办 市发改委 人行廊坊市中心支行",
    "市财政局 市政务办",
    "市财政局 市发改委",
    "市政府信用办 市发改委 市财政局 市建设局 市交通局 市水务局 市政务办",
    "市商务局",
    "市财政局",
    "市环保局 市发改委",
    "市民政局 市人社局 市教育局 市卫计委 市建设局 市房管局 市公安局",
    "市政府督查室 市政府各部门",
    "市政府办公室 市政府各部门",
    "廊坊日报社 廊坊广播电视台 市长专线办",
    "市政府信用办 市长专线办",
)
UNITS = {
    task: (*map(IntegrityUnit, names.split()), IntegrityUnit.COUNTIES)
    for task, names in zip(IntegrityTask, _BRACKETS, strict=True)
}
"""The units of each task in their printed order; the counties close every bracket."""
_CLOSED = frozenset({IntegrityTask.PROTECTION, IntegrityTask.INSPECTION, IntegrityTask.HORIZONTAL})


@frozen(kw_only=True)
class IntegrityResponsibility(Record):
    """Who answers for a task (政务诚信任务责任).

    Attributes:
        units: 责任单位: the units that are named, in their printed order.
        open_list: 列举未尽: whether other departments concerned are meant, too.
    """

    units: tuple[IntegrityUnit, ...]
    open_list: bool


@rule(*TASK_CLAUSES.values())
def integrity_units(task: IntegrityTask) -> Decision[IntegrityResponsibility]:
    """Which units answer for a task of integrity in government; that the first of them leads is not said (责任单位).

    Args:
        task: 任务: the task.

    Returns:
        任务责任: the units, and whether there may be more.

    >>> [unit.zh for unit in integrity_units(IntegrityTask.DEBT).value.units]
    ['市财政局', '各县（市、区）政府']
    """
    asked = IntegrityTask.of(task, "task")
    found = IntegrityResponsibility(units=UNITS[asked], open_list=asked not in _CLOSED)
    return Decision(found, note(TASK_CLAUSES[asked], "任务", "task", asked))


@rule(*TASK_CLAUSES.values())
def integrity_tasks(unit: IntegrityUnit) -> Decision[tuple[IntegrityTask, ...]]:
    """For which tasks a unit is named; a department is not taken for one of all departments (单位承担的任务).

    Args:
        unit: 单位: the unit.

    Returns:
        承担的任务: the tasks in the order of the plan.

    >>> [task.zh for task in integrity_tasks(IntegrityUnit.HOTLINE_OFFICE).value]
    ['社会监督', '第三方评估']
    """
    asked = IntegrityUnit.of(unit, "unit")
    found = tuple(task for task, units in UNITS.items() if asked in units)
    return Decision(found, *(note(TASK_CLAUSES[task], "承担的任务", "task of the unit", task) for task in found))
