"""The opinions, their clauses by name, how long they run, what they grant, and what must be there to claim it."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Annotated, Any

from ...core.bounds import Bound, Unit, at_least, at_most
from ...core.days import add_months
from ...core.decisions import Decision, all_of
from ...core.decrees import Decree, Slip
from ...core.errors import Undetermined
from ...core.exact import quotient
from ...core.facts import DAY, YUAN, Measure, Places, Whole
from ...core.faults import Fault, shown
from ...core.figures import Record
from ...core.findings import Finding, asks, condition, falls, note
from ...core.locators import Citation
from ...core.quantities import Quantity, times
from ...core.rules import rule
from ...core.terms import Reading, Term

__all__ = [
    "STEEL_WORKERS",
    "ClaimCondition",
    "Entitlement",
    "MeasuresFund",
    "RunningOn",
    "StartingDay",
    "SubsidyFund",
    "WorkerSex",
    "payable_on",
    "subsidy_fund",
]

STEEL_WORKERS = Decree(
    "廊政办字〔2017〕156号",
    zh="关于进一步做好钢铁去产能企业职工安置工作的实施意见",
    en="Opinions on the Resettlement of Workers of Steel Enterprises That Cut Capacity",
    issuer="廊坊市人民政府办公室",
    issued=datetime.date(2017, 12, 16),
    first_day=datetime.date(2017, 1, 1),
    last_day=datetime.date(2019, 12, 31),
    cites=("冀政办字〔2017〕68号", "冀财社〔2016〕158号"),
    slips=(Slip("二（一）", "本人月失业保险", "本人月失业保险金 (the monthly benefit)"),),
)

ADDRESSEES, ROLES = STEEL_WORKERS.at("主送机关"), STEEL_WORKERS.at("一")
UNEMPLOYMENT, TRAINING, PLACEMENT, STARTUP = STEEL_WORKERS.each("二（一）、二（二）、二（三）、二（四）")
AGE_GROUP, RETIREMENT, AWARD_FUNDS = STEEL_WORKERS.each("二（五）、二（六）、二（七）")
POSTS, POST_HOLDERS = STEEL_WORKERS.at("二（八）1"), STEEL_WORKERS.at("二（八）2")
TERM = STEEL_WORKERS.at("末段")
WHOLE = STEEL_WORKERS.at("全文")

CLASS_HOURS = Measure(Unit("class hours", "课时"), at_least(0))
AGE = Whole(Unit("years of age", "周岁"), at_least(0), at_most(150))
WHOLE_YEARS = Whole(Unit("years", "年"), at_least(1), at_most(100))
WHOLE_MONTHS = Whole(Unit("months", "个月"), at_least(1), at_most(1_200))
Age = Annotated[int, *AGE]
WholeYears = Annotated[int, *WHOLE_YEARS]
WholeMonths = Annotated[int, *WHOLE_MONTHS]
YuanPaid = Annotated[Decimal, *YUAN, Places(2)]
YuanForHours = Annotated[Decimal, *YUAN, Places(2, factors=2)]


class WorkerSex(Term):
    """The sex of a worker, on which two ages hang (性别)."""

    FEMALE = "女"
    MALE = "男"


class Entitlement(Term):
    """What the opinions grant to workers and employers (补贴项目)."""

    JOB_INTRODUCTION = "职业介绍补贴"
    LUMP_SUM_BENEFIT = "一次性失业保险金"
    REDEPLOYMENT_TRAINING = "转岗培训补贴"
    SKILLS_TRAINING = "就业技能培训补贴"
    STARTUP_TRAINING = "创业培训补贴"
    NEW_HIRE_TRAINING = "新录用职工岗前培训补贴"
    MERGER_SUPPORT = "兼并重组政策倾斜"
    INSURANCE_REFUND = "就业困难人员社会保险补贴"
    HIRING_BONUS = "一次性吸纳就业补贴"
    FREE_STARTUP_TRAINING = "免费创业培训"
    STARTUP_INSURANCE = "初次创业社会保险补贴"
    RENT = "租金补贴"
    AGE_GROUP_INSURANCE = "特定年龄人员社会保险补助"
    PUBLIC_POST = "公益性岗位补贴和社会保险补贴"


GRANTED_BY = {
    Entitlement.JOB_INTRODUCTION: UNEMPLOYMENT,
    Entitlement.LUMP_SUM_BENEFIT: UNEMPLOYMENT,
    Entitlement.REDEPLOYMENT_TRAINING: TRAINING,
    Entitlement.SKILLS_TRAINING: TRAINING,
    Entitlement.STARTUP_TRAINING: TRAINING,
    Entitlement.NEW_HIRE_TRAINING: TRAINING,
    Entitlement.MERGER_SUPPORT: PLACEMENT,
    Entitlement.INSURANCE_REFUND: PLACEMENT,
    Entitlement.HIRING_BONUS: PLACEMENT,
    Entitlement.FREE_STARTUP_TRAINING: STARTUP,
    Entitlement.STARTUP_INSURANCE: STARTUP,
    Entitlement.RENT: STARTUP,
    Entitlement.AGE_GROUP_INSURANCE: AGE_GROUP,
    Entitlement.PUBLIC_POST: POST_HOLDERS,
}
"""The clause that grants each, in the order of the opinions."""


class ClaimCondition(Term):
    """What must be there for something to be granted (享受条件)."""

    CONTRIBUTION_YEARS = "累计缴纳失业保险费年限"
    DRAWING_BENEFIT = "正在领取失业保险金"
    STARTS_BUSINESS = "自主创业"
    WORKERS_TRAINED = "已开展转岗培训"
    SKILLS_TRAINED = "参加就业技能培训"
    NO_HOUSEHOLD_HANDICRAFT = "不属于家庭手工业培训"
    RATE_HIGH_ENOUGH = "课时补贴不低于标准下限"
    RATE_LOW_ENOUGH = "课时补贴不高于标准上限"
    STARTUP_TRAINED = "参加创业培训"
    RELATION_ENDED = "与去产能企业解除劳动关系"
    OTHER_ENTERPRISE = "由其他企业新录用"
    CONTRACT_TERM = "劳动合同期限"
    TRAINED_BEFORE_JOB = "开展岗前就业技能培训"
    TRAINED_NOT_BEFORE_SIGNING = "培训不早于签订合同"
    TRAINED_WITHIN_THE_MONTHS = "在规定期间内开展培训"
    FIT_PROVIDER = "由所属或政府认定机构培训"
    CONTRACT_KEPT = "培训后继续履行劳动合同"
    MERGED = "由兼并重组而来"
    ABSORBED_SHARE = "吸纳原企业职工比例"
    HARD_TO_EMPLOY = "吸纳去产能企业就业困难人员"
    PAID_FIRST = "已先行缴纳社会保险费"
    HIRED_NOT_PAID_FOR = "招用尚未补贴的去产能失业人员"
    STEEL_WORKER = "钢铁去产能企业职工"
    REGISTERED_UNEMPLOYED = "已登记失业"
    WANTS_BUSINESS = "有创业意愿"
    NOT_TRAINED_BEFORE = "未享受过免费创业培训"
    FIRST_BUSINESS = "初次创业"
    OPERATING_NORMALLY = "正常经营"
    SMALL_OR_MICRO = "小微型企业"
    OUTSIDE_PARKS = "未入驻创业园区和孵化基地"
    RENTS_PREMISES = "租用经营场地和店铺"
    APPLIED_IN_TIME = "在期限内申请"
    PLAN_ADOPTED = "安置方案经审议或讨论通过"
    IN_PLAN = "列入安置方案"
    AGE_REACHED = "达到规定年龄"
    HOLDS_PUBLIC_POST = "在公益性岗位就业"


def met(clause: Citation, what: ClaimCondition, holds: bool, seen: object = None) -> Finding:  # noqa: FBT001  # the answer itself
    """A condition by its term, so that what is missing can be named."""
    return condition(clause, what.zh, what.en, holds, seen)


def reached(clause: Citation, what: ClaimCondition, seen: object, bound: Bound) -> Finding:
    """A comparison by its term, likewise."""
    return asks(clause, what.zh, what.en, seen, bound)


def not_above(record: Record, field: str, most: str) -> tuple[Fault, ...]:
    """The fault of a field that lies above another of its record."""
    seen, limit = getattr(record, field), getattr(record, most)
    return () if seen <= limit else (Fault(field, shown(seen), f"at most {limit}", f"不超过{limit}", f"$.{field}"),)


def not_earlier(record: Record, field: str, first: str) -> tuple[Fault, ...]:
    """The fault of a day that lies before another of its record."""
    seen, limit = getattr(record, field), getattr(record, first)
    words = f"a day not before {limit}", f"不早于{limit}的日期"
    return () if seen >= limit else (Fault(field, shown(seen), *words, f"$.{field}"),)


def percent_of(yuan: Any, percent: Any) -> Any:
    """So much per cent of an amount, exactly and without idle zeros; of a number or of a column."""
    hundredfold = times(yuan, percent)
    if isinstance(hundredfold, Quantity):
        return times(hundredfold, _PER_CENT)
    return YUAN.of(quotient(hundredfold, 100), "yuan")


_PER_CENT = Decimal("0.01")


class StartingDay(Reading, at=(TRAINING, STARTUP)):
    """Whether the day from which months or years run counts itself (期间的起算当日)."""

    NOT_COUNTED = "当日不计", "期间开始的当日不计算在内", "The day on which a period begins does not count."
    COUNTED = "当日计入", "自某日起包含当日", "From the day on includes that day."


def last_day_of(start: datetime.date, months: int, starting_day: StartingDay) -> datetime.date:
    """The last day of so many months from a day on."""
    last = add_months(start, months)
    return last if starting_day is StartingDay.NOT_COUNTED else last - datetime.timedelta(days=1)


class SubsidyFund(Term):
    """From what something is paid (资金来源)."""

    EMPLOYMENT_AND_STARTUP = "就业创业补助资金"
    NOT_STATED = "未载明"


class MeasuresFund(Reading, at=STARTUP):
    """Whether what follows the measures of a fund is paid from that fund (按资金办法给予的补贴)."""

    NOT_STATED = "未载明", "资金名称仅见于办法标题", "The fund stands in the title of the measures alone."
    THAT_FUND = "由该资金列支", "按该资金的管理办法给予", "It is given by the measures of that fund."


_CHARGED = (Entitlement.HIRING_BONUS, Entitlement.AGE_GROUP_INSURANCE, Entitlement.PUBLIC_POST)
_BY_THE_MEASURES = (Entitlement.STARTUP_INSURANCE, Entitlement.PUBLIC_POST)


@rule(PLACEMENT, AGE_GROUP, POST_HOLDERS, rests_on=(UNEMPLOYMENT, TRAINING, STARTUP))
def subsidy_fund(
    entitlement: Entitlement, *, measures_fund: MeasuresFund = MeasuresFund.NOT_STATED
) -> Decision[SubsidyFund]:
    """From which fund something is paid: three items name the employment and start-up fund (资金来源).

    Args:
        entitlement: 补贴项目: what is granted.

    Returns:
        资金来源: the fund, or that none is named.

    >>> subsidy_fund(Entitlement.RENT).value.zh
    '未载明'
    """
    asked, by_measures = Entitlement.of(entitlement, "entitlement"), MeasuresFund.of(measures_fund, "measures_fund")
    clause, measured = GRANTED_BY[asked], asked in _BY_THE_MEASURES
    standard = (note(clause, "补贴标准", "standard", "冀财社〔2016〕158号"),) if measured else ()
    if asked in _CHARGED:
        named = note(clause, "载明资金来源", "the fund is named", asked)
        return Decision(SubsidyFund.EMPLOYMENT_AND_STARTUP, named, *standard, because=named)
    followed = measured and by_measures is MeasuresFund.THAT_FUND
    silent = note(clause, "未载明资金来源", "no fund is named", asked)
    fund = SubsidyFund.EMPLOYMENT_AND_STARTUP if followed else SubsidyFund.NOT_STATED
    return Decision(fund, silent, *standard, because=silent)


class RunningOn(Reading, at=TERM):
    """Whether a subsidy of several years runs on after the period (执行期后的延续)."""

    UNDETERMINED = "未定", "条文仅规定执行期限", "Only the period of the policies is told."
    RUNS_ON = "继续享受", "资格已在执行期内取得", "The title to it arose within the period."
    ENDS = "到期终止", "政策到期即停止执行", "The policies end with their period."


@rule(TERM)
def payable_on(
    *, paid_on: datetime.date, arisen_on: datetime.date, running_on: RunningOn = RunningOn.UNDETERMINED
) -> Decision[bool]:
    """Whether something can be paid for a day: the title to it must arise in the period (执行期限).

    Args:
        paid_on: 支付日: the day for which it would be paid; it may lie after the day asked about, and after the period.
        arisen_on: 取得资格日: the day on which all conditions were there.

    Returns:
        可以支付: whether the policies reach it.

    Raises:
        Undetermined: The title arose within the period and the day lies after it, where that is read as left open.

    >>> payable_on(paid_on=datetime.date(2017, 2, 1), arisen_on=datetime.date(2017, 1, 1)).value
    True
    """
    day, arisen = DAY.of(paid_on, "paid_on"), DAY.of(arisen_on, "arisen_on")
    later, end = RunningOn.of(running_on, "running_on"), at_most(STEEL_WORKERS.last_day, "不晚于")
    begun = asks(TERM, "支付日不早于取得资格", "paid for no day before the title", day, at_least(arisen, "不早于"))
    held = condition(TERM, "资格取得于执行期内", "title arose in the period", STEEL_WORKERS.in_force(arisen), arisen)
    if not held or not begun or later is RunningOn.ENDS:
        return all_of(held, begun, asks(TERM, "支付日在执行期内", "paid within the period", day, end))
    last = falls(TERM, "执行期末", "end of the period", day, end)
    if later is RunningOn.UNDETERMINED and not STEEL_WORKERS.in_force(day):
        raise Undetermined(
            "running_on", en="whether it runs on after the period is not said", zh="条文未规定执行期满后是否继续享受"
        )
    return Decision(True, held, begun, last)
