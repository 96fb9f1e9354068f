"""The list of what may be claimed: item by item, with clause, fund, months, and what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Annotated, Any, TypeVar

from attrs import frozen

from ...core.bounds import BARE, at_least
from ...core.decisions import Decision, Part, judged, part
from ...core.errors import Undetermined
from ...core.exact import total
from ...core.facts import Months, Whole
from ...core.figures import Record
from ...core.findings import Finding, note
from ...core.locators import Citation
from ...core.terms import Reading
from .decree import (
    GRANTED_BY,
    WHOLE,
    ClaimCondition,
    Entitlement,
    MeasuresFund,
    SubsidyFund,
    YuanForHours,
    met,
    subsidy_fund,
)

__all__ = ["ClaimList", "ClaimedItem", "Stacking"]

PLACE = Whole(BARE, at_least(1))
Place = Annotated[int, *PLACE]


@frozen(kw_only=True)
class ClaimedItem(Record):
    """One thing that may be claimed, and what it still lacks (补贴明细).

    Attributes:
        entitlement: 补贴项目: what it is.
        clause: 条款: the clause that grants it.
        hire: 招用职工序号: for which of those who were hired, counted from one; None where it is for none of them.
        qualified: 符合条件: whether all that is asked for it is there.
        yuan: 金额: what it brings, None where the opinions print no amount.
        months: 月数: for how many months it lasts, None where it goes by no months.
        fund: 资金来源: from which fund, where one is named.
        missing: 尚缺条件: what is not there.
    """

    entitlement: Entitlement
    clause: Citation
    hire: Place | None
    qualified: bool
    yuan: YuanForHours | None
    months: Months | None
    fund: SubsidyFund
    missing: tuple[ClaimCondition, ...]


@frozen(kw_only=True)
class ClaimList(Record):
    """All that may be claimed (补贴清单).

    Attributes:
        items: 明细: item by item, in the order of the clauses.
        total_yuan: 合计金额: what the items with an amount come to.
    """

    items: tuple[ClaimedItem, ...]
    total_yuan: YuanForHours


class Stacking(Reading, at=WHOLE):
    """Whether several items may be drawn for one person side by side (项目的叠加)."""

    SUMMED = (
        "可以同时享受",
        "各项分别规定条件，未禁止同时享受",
        "Each has its own conditions, and none excludes another.",
    )
    UNDETERMINED = (
        "未定",
        "条文未作规定，省级资金办法可能另有规定",
        "Nothing is said, and the province's rules on the fund may say otherwise.",
    )


Listed = tuple[ClaimedItem, Part]
T = TypeVar("T")


def item_of(
    entitlement: Entitlement,
    found: Decision[Any],
    *,
    yuan: Decimal | None = None,
    months: int | None = None,
    hire: int | None = None,
    measures_fund: MeasuresFund = MeasuresFund.NOT_STATED,
) -> Listed:
    """An item, and the decision that it rests on."""
    missing = tuple(ClaimCondition(finding.zh) for finding in found.findings if finding.holds is False)
    item = ClaimedItem(
        entitlement=entitlement,
        clause=GRANTED_BY[entitlement],
        hire=hire,
        qualified=not missing,
        yuan=yuan,
        months=months,
        fund=subsidy_fund(entitlement, measures_fund=measures_fund).value,
        missing=missing,
    )
    return item, part(entitlement.zh, entitlement.en, found)


def without(entitlement: Entitlement, condition: ClaimCondition, nothing: T, *others: Finding) -> Decision[T]:
    """That what an item could rest on is not there, so that it brings nothing; and what else is asked for it."""
    return judged(nothing, *others, met(GRANTED_BY[entitlement], condition, holds=False))


def claim_list(
    persons: Iterable[Sequence[Listed]], others: Iterable[Listed], stacking: Stacking
) -> Decision[ClaimList]:
    """The items of each person and all others with their sum, in the order of the clauses."""
    each = tuple(persons)
    if stacking is Stacking.UNDETERMINED and any(sum(_brings(item) for item, _ in listed) > 1 for listed in each):
        raise Undetermined(
            "stacking",
            en="whether several items may be drawn side by side is not said",
            zh="条文未规定可否同时享受多项补贴",
        )
    listed = sorted((*others, *(one for some in each for one in some)), key=lambda one: _ORDER[one[0].entitlement])
    items = tuple(item for item, _ in listed)
    paid = total(*(item.yuan for item in items if item.yuan is not None))
    sum_of_all = note(
        WHOLE, "未规定可否同时享受，合计为暂计", "drawing several is not ruled on: the sum is provisional"
    )
    return Decision(ClaimList(items=items, total_yuan=paid), *(rests for _, rests in listed), sum_of_all)


_ORDER = {entitlement: place for place, entitlement in enumerate(GRANTED_BY)}


def _brings(item: ClaimedItem) -> bool:
    """Whether an item brings anything."""
    return item.qualified and item.yuan != 0 and item.months != 0
