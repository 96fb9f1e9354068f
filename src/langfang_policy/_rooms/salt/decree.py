"""The plan, its clauses by name, the stages of the reform, the salt authorities, and the words that the rooms share."""

from __future__ import annotations

import datetime

from attrs import frozen

from ...core.bounds import at_least, at_most
from ...core.decisions import Decision
from ...core.decrees import Decree, Known
from ...core.errors import known
from ...core.facts import DAY, LABEL, Label
from ...core.faults import Fault, shown
from ...core.figures import Record, figure
from ...core.findings import falls, note
from ...core.organs import County
from ...core.rules import provision, rule
from ...core.terms import Term, Words

__all__ = [
    "SALT",
    "SaltChange",
    "SaltFirm",
    "SaltPermission",
    "SaltPhase",
    "SaltPlanAdoption",
    "SaltStage",
    "SaltTransition",
    "salt_authority",
    "salt_stage",
]

ISSUED = datetime.date(2017, 11, 9)
SALT = Decree(
    "廊政字〔2017〕40号",
    zh="廊坊市盐业体制改革实施方案",
    en="Plan for the Reform of the Salt Industry",
    issuer="廊坊市人民政府",
    issued=ISSUED,
    first_day=ISSUED,
    first_known=Known.PRESUMED,
    cites=("国发〔2016〕25号", "冀政字〔2016〕73号"),
)
ADOPTION = SALT.at("印发通知")
GOALS = SALT.at("一（三）")
MONOPOLY, AUTHORITY, MARKET_ORDER = SALT.each("二（一）、二（二）、二（三）")
QUALITY, AREAS, PRICES = SALT.each("二（四）、二（五）、二（六）")
NON_FOOD_SALT, CREDIT, IODINE = SALT.each("二（七）、二（八）、二（九）")
STRUCTURE, STAFF, TRANSFER = SALT.each("三（一）、三（二）、三（三）")
FUNDS, RESERVES, ENTERPRISES = SALT.each("三（四）、三（五）、三（六）")
EMERGENCY = SALT.at("三（五）第二段")
ENTERPRISE_TASKS = SALT.at("三（六）第二段")
LEADERSHIP, TIMING, DISCIPLINE = SALT.each("四（一）、四（二）、四（三）")


@provision(ADOPTION)
@frozen(kw_only=True)
class SaltPlanAdoption(Record):
    """At which meeting of which city government the plan was passed; the day is not printed (审议通过)."""

    government: int = figure(7, "市政府届次", "number of the city government")
    executive_meeting: int = figure(8, "常务会议次数", "number of its executive meeting")


class SaltFirm(Term):
    """Firms that make or trade in food salt, as the plan tells them apart (食盐企业)."""

    DESIGNATED_PRODUCER = "食盐定点生产企业"
    OUTSIDE_PROVINCIAL_WHOLESALER = "省外省级食盐批发企业"
    LOCAL_WHOLESALER = "市、县级食盐批发企业"
    OTHER_WHOLESALER = "其他食盐批发企业"
    OTHER_TRADER = "其他商品流通企业"


class SaltPermission(Term):
    """Whether the plan lets something be done (是否允许)."""

    PERMITTED = "允许"
    NOT_PERMITTED = "不允许"
    NOT_ADDRESSED = "未作规定"


class SaltPhase(Term):
    """The phases that the transition divides time into (改革阶段)."""

    BEFORE = "改革前"
    TRANSITION = "过渡期"
    AFTER = "过渡期后"


class SaltChange(Term):
    """What the reform changes from its first day on (改革事项)."""

    PLAN_ABOLISHED = "取消食盐指令性计划"
    PRICES_FREED = "放开食盐价格"
    AREA_LIMITS_REFORMED = "改革产销区域限制"
    NEW_MONOPOLY_SYSTEM = "按照新的食盐专营体制运行"


@provision(GOALS, FUNDS)
@frozen(kw_only=True)
class SaltTransition(Record):
    """The first and the last day of the transition; the reform begins with it (改革过渡期)."""

    first_day: datetime.date = figure(datetime.date(2017, 1, 1), "过渡期首日", "the reform and the transition begin")
    last_day: datetime.date = figure(datetime.date(2018, 12, 31), "过渡期末日", "the transition ends", at=FUNDS)

    def faults(self) -> tuple[Fault, ...]:
        """A transition ends after it begins."""
        if self.last_day >= self.first_day:
            return ()
        words = f"a day not before {self.first_day}", f"不早于{self.first_day}的日期"
        return (Fault("last_day", shown(self.last_day), *words, "$.last_day"),)


@frozen(kw_only=True)
class SaltStage(Record):
    """Where the reform stands on a day (改革进程).

    Attributes:
        phase: 阶段: before, in or after the transition.
        changes: 已实行事项: what has changed.
        same_level_budget: 同级财政保障: whether governments bear the costs of salt administration and enforcement as
            those of the transition, each level its own.
    """

    phase: SaltPhase
    changes: tuple[SaltChange, ...]
    same_level_budget: bool


@rule(GOALS, FUNDS)
def salt_stage(day: datetime.date, *, transition: SaltTransition = SaltTransition()) -> Decision[SaltStage]:
    """Where the reform stands on a day: the phase, what has changed, who bears the costs (改革进程).

    The plan restates days that the state had set, so that it is asked of days before its own issue, too.

    Args:
        day: 日期: the day.

    Returns:
        改革进程: the phase, the changes in operation, and whether the costs of the transition are borne.

    >>> [salt_stage(datetime.date(2018, 12, 31) + datetime.timedelta(days=n)).value.phase.zh for n in (0, 1)]
    ['过渡期', '过渡期后']
    """
    asked, bounds = DAY.of(day, "day"), SaltTransition.of(transition, "transition")
    begun = falls(GOALS, "改革开始", "the reform begins", asked, at_least(bounds.first_day, "不早于"))
    ended = falls(FUNDS, "过渡期结束", "the transition ends", asked, at_most(bounds.last_day, "不晚于"))
    if asked < bounds.first_day:
        stage = SaltStage(phase=SaltPhase.BEFORE, changes=(), same_level_budget=False)
        return Decision(stage, begun, ended, because=begun)
    within = asked <= bounds.last_day
    phase = SaltPhase.TRANSITION if within else SaltPhase.AFTER
    return Decision(SaltStage(phase=phase, changes=tuple(SaltChange), same_level_budget=within), begun, ended)


@rule(AUTHORITY)
def salt_authority(*, county: County | None = None, empowered: Label | None = None) -> Decision[Label]:
    """Which body has charge of the salt industry in the city or in a county (盐业主管机构).

    Args:
        county: 县（市、区）: the county; None for the city as a whole.
        empowered: 县级授权机构: the body that the county's government has empowered; asked for of a county.

    Returns:
        盐业主管机构: its name.

    Raises:
        Undetermined: A county is asked about, and nobody says whom its government has empowered: the plan names none.

    >>> salt_authority().value
    '市供销社'
    """
    where, body = County.maybe(county, "county"), LABEL.maybe(empowered, "empowered")
    if where is None:
        return Decision("市供销社", note(AUTHORITY, "市政府授权的主管机构", "empowered by the city's government"))
    return Decision(
        known(body, "empowered", _EMPOWERED),
        note(AUTHORITY, "县级政府授权的主管机构", "empowered by the county's government", where),
    )


_EMPOWERED = Words(
    "方案未载明各县（市、区）政府授权的盐业主管机构", "the plan does not name the body that the county has empowered"
)
