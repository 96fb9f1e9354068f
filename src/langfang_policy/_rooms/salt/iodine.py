"""Iodised salt and salt without iodine: what is supplied where, how much is covered, how much is kept in stock."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Any

from attrs import frozen

from ...core.bounds import BARE, Side, Unit, at_least, at_most
from ...core.columnar import Parts, around, columnar
from ...core.decisions import Decision, judged
from ...core.errors import InvalidFacts, Undetermined, known
from ...core.exact import Number
from ...core.facts import AS_GIVEN, COUNT, FLAG, PERCENT, Count, Measure, Percent, Whole
from ...core.figures import Record, figure
from ...core.findings import asks, condition, note
from ...core.quantities import beyond, less, times
from ...core.rules import provision, rule
from ...core.terms import Reading, Term, Words
from .decree import IODINE, SaltFirm, SaltPermission

__all__ = [
    "IodineArea",
    "IodineCoverage",
    "SaltStock",
    "SaltStockFloor",
    "SaltType",
    "StraySupply",
    "iodine_coverage_met",
    "iodine_supply",
    "salt_stock",
]

COVERED = Whole(BARE, at_least(1))
CoveredOf = Annotated[int, *COVERED]
TONNES = Measure(Unit("t", "吨"), at_least(0), at_most(1_000_000_000))
Tonnes = Annotated[Number, *TONNES]
TONNES_RECKONED = Measure(Unit("t", "吨"), at_least(0))
TonnesReckoned = Annotated[Decimal, *TONNES_RECKONED, AS_GIVEN]
STOCK_MONTHS = Whole(Unit("months", "个月"), at_least(1), at_most(120))
StockMonths = Annotated[int, *STOCK_MONTHS]


class IodineArea(Term):
    """Areas by the iodine in them (供应区域)."""

    DEFICIENT = "缺碘地区"
    HIGH_IODINE = "高水碘地区"
    OTHER = "其他地区"


class SaltType(Term):
    """Food salt by its iodine (食盐种类)."""

    IODISED = "碘盐"
    WITHOUT_IODINE = "无碘食盐"


_PROPER = {IodineArea.DEFICIENT: SaltType.IODISED, IodineArea.HIGH_IODINE: SaltType.WITHOUT_IODINE}


class StraySupply(Reading, at=IODINE):
    """Whether the other salt may be supplied in an area beyond the printed exception (供应另一种食盐)."""

    NOT_PERMITTED = "不允许", "须严格按照划定的区域供应", "Supply goes strictly by the areas that are drawn."
    WITHIN_COVERAGE = (
        "未作规定",
        "覆盖率目标未要求全部覆盖",
        "The coverage that is asked leaves room for some of the other salt.",
    )


@rule(IODINE)
def iodine_supply(
    *,
    supplier: SaltFirm,
    area: IodineArea,
    salt: SaltType,
    particular_group: bool | None = None,
    stray_supply: StraySupply = StraySupply.NOT_PERMITTED,
) -> Decision[SaltPermission]:
    """Whether a firm may supply iodised salt or salt without iodine to somebody in an area (碘盐供应).

    Args:
        supplier: 供应企业: who supplies.
        area: 区域: the area, as it is drawn; the plan prints no boundary.
        salt: 种类: which salt.
        particular_group: 特定人群: whether it is for a particular group, which the plan does not define; asked for
            where salt without iodine is supplied in an area that lacks it.

    Returns:
        是否允许: permitted or not; not addressed of traders that are neither producers nor wholesalers, and of areas
            that the plan does not name.

    Raises:
        Undetermined: Whether it is for a particular group matters, and is not given.
    """
    who, where = SaltFirm.of(supplier, "supplier"), IodineArea.of(area, "area")
    kind, group = SaltType.of(salt, "salt"), FLAG.maybe(particular_group, "particular_group")
    stray = StraySupply.of(stray_supply, "stray_supply")
    if who is SaltFirm.OTHER_TRADER:
        return Decision(
            SaltPermission.NOT_ADDRESSED, note(IODINE, "并非生产、批发企业", "no producer or wholesaler", who)
        )
    if where is IodineArea.OTHER:
        return Decision(SaltPermission.NOT_ADDRESSED, note(IODINE, "方案未提及的区域", "an area of no mention", where))
    proper = condition(
        IODINE, "该区域应供应的种类", "the salt that is proper to the area", kind is _PROPER[where], kind
    )
    if proper.holds:
        return Decision(SaltPermission.PERMITTED, proper)
    beyond = SaltPermission.NOT_PERMITTED if stray is StraySupply.NOT_PERMITTED else SaltPermission.NOT_ADDRESSED
    if where is IodineArea.HIGH_IODINE:
        return Decision(beyond, proper)
    special = known(group, "particular_group", _GROUP)
    except_for = condition(IODINE, "供特定人群", "for a particular group", special)
    return Decision(SaltPermission.PERMITTED if special else beyond, proper, except_for, because=except_for)


_GROUP = Words("须说明是否供特定人群", "whether it is for a particular group decides")


@provision(IODINE)
@frozen(kw_only=True)
class IodineCoverage(Record):
    """What share is to be covered with the salt that is proper to an area (覆盖率)."""

    percent: Percent = figure(
        90, "覆盖率下限", "per cent, the same for both kinds of area; the figure itself is enough"
    )


@rule(IODINE)
def iodine_coverage_met(
    *, area: IodineArea, covered: Count, of_all: CoveredOf, coverage: IodineCoverage = IodineCoverage()
) -> Decision[bool]:
    """Whether enough of an area is covered with the salt that is proper to it (覆盖率达标).

    Args:
        area: 区域: the kind of area.
        covered: 已覆盖数: how many are covered: with qualified iodised salt, or with salt without iodine.
        of_all: 总数: of how many; what is counted, households or persons, the plan does not say.

    Returns:
        覆盖率达标: whether it is.

    Raises:
        InvalidFacts: More are covered than there are.
        Undetermined: The plan asks for no coverage in such an area.
    """
    where, asked = IodineArea.of(area, "area"), IodineCoverage.of(coverage, "coverage").percent
    part, whole = COUNT.of(covered, "covered"), COVERED.of(of_all, "of_all")
    if part > whole:
        raise InvalidFacts("covered", part, f"a number not above {whole}", f"不超过{whole}的数")
    if where is IodineArea.OTHER:
        raise Undetermined("area", en="the plan asks for no coverage in such an area", zh="方案未就此类地区规定覆盖率")
    share = Fraction(100 * part, whole)
    rate = asks(IODINE, "覆盖率", "share covered", share, PERCENT.at_least(Fraction(asked), "以上"))
    return Decision(
        bool(rate.holds), note(IODINE, "应供应的种类", "salt proper to the area", _PROPER[where]), rate, because=rate
    )


@provision(IODINE)
@frozen(kw_only=True)
class SaltStockFloor(Record):
    """How many months of normal sales a wholesaler's stock holds at the least (最低库存)."""

    months: StockMonths = figure(1, "最低库存月数", "months of normal sales")


@frozen(kw_only=True)
class SaltStock(Record):
    """Whether a stock is enough, and what it lacks (库存情况).

    Attributes:
        enough: 达到最低库存: whether it is enough.
        least_tonnes: 最低库存: the least that is to be in stock.
        short_tonnes: 不足数量: what is lacking; nothing where it is enough.
    """

    enough: bool
    least_tonnes: TonnesReckoned
    short_tonnes: TonnesReckoned


@rule(IODINE)
def salt_stock(
    *, stock_tonnes: Tonnes, monthly_sales_tonnes: Tonnes, floor: SaltStockFloor = SaltStockFloor()
) -> Decision[SaltStock]:
    """Whether a wholesaler's stock is enough, and what it lacks (库存情况).

    Args:
        stock_tonnes: 库存: what is in stock.
        monthly_sales_tonnes: 月正常销售量: what is normally sold in a month; over what time that is reckoned the plan
            does not say.

    Returns:
        库存情况: whether it is enough, the least that is to be there, and what is lacking.

    >>> salt_stock(stock_tonnes=180, monthly_sales_tonnes=200).value.short_tonnes
    Decimal('20')
    """
    held = TONNES.of(stock_tonnes, "stock_tonnes")
    sold = TONNES.of(monthly_sales_tonnes, "monthly_sales_tonnes")
    least = _least_stock(sold, SaltStockFloor.of(floor, "floor"))
    kept = asks(IODINE, "库存", "stock", held, TONNES.bound(Side.AT_LEAST, least, "不低于"))
    found = SaltStock(enough=bool(kept.holds), least_tonnes=least, short_tonnes=beyond(least, held))
    return judged(found, note(IODINE, "月正常销售量", "normal sales of a month", sold, TONNES.unit), kept)


def _least_stock(sold: Any, floor: SaltStockFloor) -> Any:
    """The least stock by the sales of a month, of a number or of a column."""
    return times(sold, floor.months)


@columnar(salt_stock, "stock_tonnes", "monthly_sales_tonnes", computes=True)
def _parts_of_stock(facts: Mapping[str, Any]) -> Parts:
    held, least = facts["stock_tonnes"], _least_stock(facts["monthly_sales_tonnes"], facts["floor"])
    return Parts([(less(held, least), around(0))], {"least_tonnes": least, "short_tonnes": beyond(least, held)})
