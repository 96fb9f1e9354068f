"""Annex 2, steps 5 to 8 and 10: the plan, votes and signatures, notices, firms, delivery; each asked by itself."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Annotated

from attrs import frozen

from ...core.bounds import Unit, at_least, at_most
from ...core.days import not_before
from ...core.decisions import Decision, Reason, all_of, lacking, needs
from ...core.errors import Undetermined
from ...core.exact import quotient
from ...core.facts import DAY, DAYS, FLAG, PERCENT, Count, Persons, Whole
from ...core.faults import Fault, shown
from ...core.figures import Record, figure
from ...core.findings import Finding, asks, condition, falls, note
from ...core.registers import Standing
from ...core.rules import provision, rule
from ...core.terms import Reading, Term
from .decree import ANNOUNCEMENT, COMPLETION, CONSENT, PLAN, REDEVELOPMENT, SIGNING, TRANSFER, days_after

__all__ = [
    "AnnouncementPeriod",
    "BidRequirement",
    "ConsentShare",
    "FirmPoint",
    "NoticeFirstDay",
    "PlanItem",
    "PlanVote",
    "ProjectAnnouncement",
    "PublicityPeriod",
    "SigningCount",
    "SigningShare",
    "VoteBase",
    "announcement_last_day",
    "announcement_valid",
    "bid_lacks",
    "delivery_standing",
    "plan_consented",
    "plan_items_missing",
    "publicity_last_day",
    "signing_reached",
]

VILLAGERS = Whole(Unit("persons", "人"), at_least(1))
Villagers = Annotated[int, *VILLAGERS]
AGREEMENTS = Whole(Unit("agreements", "份"), at_least(1))
Agreements = Annotated[int, *AGREEMENTS]
NOTICE_LENGTH = Whole(Unit("days", "天"), at_least(1), at_most(1000))
NoticeLength = Annotated[int, *NOTICE_LENGTH]
SharePercent = Annotated[Decimal, *PERCENT]


class PlanItem(Term):
    """What a plan of rebuilding says; the list is open, these must be there (改造方案内容)."""

    BASICS = "项目基本情况"
    MATCHED_LAND = "匹配用地位置、面积"
    SCOPE = "项目范围、性质"
    COMPENSATION = "拆迁补偿安置方法、标准及途径"
    SCHEDULE = "实施步骤和时间安排"
    RESETTLEMENT_SITE = "回迁安置用地及位置"


@rule(PLAN)
def plan_items_missing(items: frozenset[PlanItem]) -> Decision[tuple[PlanItem, ...]]:
    """What a plan of rebuilding does not say and must (改造方案内容).

    Args:
        items: 方案内容: what it says.

    Returns:
        缺少的内容: what is missing.
    """
    said = PlanItem.some(items, "items")
    return lacking(*(needs(PLAN, one, one in said) for one in PlanItem))


@frozen(kw_only=True)
class PlanVote(Record):
    """A vote of the meeting of all villagers on the plan; on state land, of the residents (方案表决).

    Attributes:
        day: 表决日: the day of the vote.
        villagers: 全体村民人数: how many villagers there are; whether minors count the text does not say.
        consenting: 同意人数: how many consented.
        present: 到会人数: how many were present, None where that is not known.
    """

    day: datetime.date
    villagers: Villagers
    consenting: Persons
    present: Villagers | None = None

    def faults(self) -> tuple[Fault, ...]:
        """No more consent than are present, nor are more present than there are."""
        found = []
        if self.present is not None and self.present > self.villagers:
            found.append(_too_many("present", self.present, self.villagers))
        if self.consenting > (most := self.villagers if self.present is None else self.present):
            found.append(_too_many("consenting", self.consenting, most))
        return tuple(found)


def _too_many(fact: str, seen: int, most: int) -> Fault:
    return Fault(fact, shown(seen), f"not more than {most}", f"不超过{most}", f"$.{fact}")


@provision(CONSENT)
@frozen(kw_only=True)
class ConsentShare(Record):
    """How many villagers must consent to the plan (村民同意比例)."""

    percent: SharePercent = figure(Decimal(90), "同意比例", "of the villagers, at the least")


class VoteBase(Reading, at=CONSENT):
    """Of whom the consenting are a share (同意比例的基数)."""

    ALL_VILLAGERS = "全体村民", "条文称全体村民大会的村民", "The clause speaks of a meeting of all villagers."
    THOSE_PRESENT = "到会村民", "表决通常以到会人数计算", "Votes are usually counted among those present."


@rule(CONSENT)
def plan_consented(
    vote: PlanVote, *, share: ConsentShare = ConsentShare(), vote_base: VoteBase = VoteBase.ALL_VILLAGERS
) -> Decision[bool]:
    """Whether enough villagers consented to the plan for it to be published (村民同意).

    Args:
        vote: 方案表决: the vote.

    Returns:
        达到比例: whether the plan may be published.

    Raises:
        Undetermined: It is not said how many were present, where they are read to be the base and it matters.
        NotInForce: The vote was taken before the opinions.
    """
    taken, least = PlanVote.of(vote, "vote"), ConsentShare.of(share, "share")
    base = VoteBase.of(vote_base, "vote_base")
    REDEVELOPMENT.require_in_force(taken.day)
    return all_of(consent_found(taken, least, base, "vote"))


def consent_found(vote: PlanVote, share: ConsentShare, base: VoteBase, fact: str) -> Finding:
    """The share of those who consented, held against what is asked."""
    whole = vote.villagers if base is VoteBase.ALL_VILLAGERS else vote.present
    if whole is None and (not vote.consenting or quotient(100 * vote.consenting, vote.villagers) >= share.percent):
        whole = vote.villagers  # however few were present, the answer is the same
    if whole is None:
        raise Undetermined(fact, en="how many were present is not given", zh="到会人数未提供")
    percent = quotient(100 * vote.consenting, whole)
    return asks(CONSENT, "村民同意比例", "consenting villagers", percent, PERCENT.at_least(share.percent, "以上"))


@frozen(kw_only=True)
class SigningCount(Record):
    """How many agreements on resettlement were signed by a day (签约情况).

    Attributes:
        day: 统计日: the day.
        due: 应签协议数: how many are to be signed, one for each household that is resettled.
        signed: 已签协议数: how many are signed.
    """

    day: datetime.date
    due: Agreements
    signed: Count

    def faults(self) -> tuple[Fault, ...]:
        """No more are signed than are due."""
        return (_too_many("signed", self.signed, self.due),) if self.signed > self.due else ()


@provision(SIGNING)
@frozen(kw_only=True)
class SigningShare(Record):
    """How many agreements must be signed before demolition is arranged (签约比例)."""

    percent: SharePercent = figure(Decimal(95), "签约比例", "of the agreements, at the least")


@rule(SIGNING)
def signing_reached(count: SigningCount, *, share: SigningShare = SigningShare()) -> Decision[bool]:
    """Whether enough agreements are signed for demolition to be arranged (签约率).

    Args:
        count: 签约情况: how many are signed.

    Returns:
        达到比例: whether demolition may be arranged.

    Raises:
        NotInForce: They were counted before the opinions.
    """
    counted, least = SigningCount.of(count, "count"), SigningShare.of(share, "share")
    REDEVELOPMENT.require_in_force(counted.day)
    return all_of(signing_found(counted, least))


def signing_found(count: SigningCount, share: SigningShare) -> Finding:
    """The share of the agreements that are signed, held against what is asked."""
    percent = quotient(100 * count.signed, count.due)
    return asks(SIGNING, "协议签订率", "agreements signed", percent, PERCENT.at_least(share.percent, "以上"))


@provision(CONSENT)
@frozen(kw_only=True)
class PublicityPeriod(Record):
    """For how long the plan is made public (方案公示期)."""

    days: NoticeLength = figure(7, "公示期", "for which the plan is made public")


@provision(ANNOUNCEMENT)
@frozen(kw_only=True)
class AnnouncementPeriod(Record):
    """For how long a project is announced at the least (项目公告期)."""

    days: NoticeLength = figure(20, "公告时间下限", "for which a project is announced at the least")


class NoticeFirstDay(Reading, at=(CONSENT, ANNOUNCEMENT)):
    """Whether the day of publication counts among the days of a notice (公示公告首日)."""

    NOT_COUNTED = "当日不计", "期间开始的当日不计算在内", "The day on which a period begins does not count."
    COUNTED = "当日计入", "当日即已公开", "What is published is public on that day already."


def last_day_of(published: datetime.date, days: int, first: NoticeFirstDay, fact: str) -> datetime.date:
    """The last day of a notice of so many calendar days."""
    return days_after(published, days - (first is NoticeFirstDay.COUNTED), fact)


@rule(CONSENT)
def publicity_last_day(
    published: datetime.date,
    *,
    period: PublicityPeriod = PublicityPeriod(),
    notice_first_day: NoticeFirstDay = NoticeFirstDay.NOT_COUNTED,
) -> Decision[datetime.date]:
    """The last day on which the plan is made public; calendar days (方案公示末日).

    Args:
        published: 公示日: the day on which it was published.

    Returns:
        公示末日: the last day; without an objection the plan goes on after it.

    Raises:
        NotInForce: It was published before the opinions.

    >>> publicity_last_day(datetime.date(2018, 4, 12)).value
    datetime.date(2018, 4, 19)
    """
    day, length = DAY.of(published, "published"), PublicityPeriod.of(period, "period").days
    first = NoticeFirstDay.of(notice_first_day, "notice_first_day")
    REDEVELOPMENT.require_in_force(day)
    return Decision(
        last_day_of(day, length, first, "published"),
        note(CONSENT, "公示日", "day of publication", day),
        note(CONSENT, "公示期", "how long it is public", length, DAYS.unit),
    )


@rule(ANNOUNCEMENT)
def announcement_last_day(
    published: datetime.date,
    *,
    period: AnnouncementPeriod = AnnouncementPeriod(),
    notice_first_day: NoticeFirstDay = NoticeFirstDay.NOT_COUNTED,
) -> Decision[datetime.date]:
    """The earliest day on which the announcement of a project may end; calendar days (项目公告最早末日).

    Args:
        published: 公告日: the day from which both the website and the newspaper carry it.

    Returns:
        公告最早末日: its last day at the earliest.

    Raises:
        NotInForce: It was published before the opinions.

    >>> announcement_last_day(datetime.date(2018, 5, 3)).value
    datetime.date(2018, 5, 23)
    """
    day, length = DAY.of(published, "published"), AnnouncementPeriod.of(period, "period").days
    first = NoticeFirstDay.of(notice_first_day, "notice_first_day")
    REDEVELOPMENT.require_in_force(day)
    return Decision(
        last_day_of(day, length, first, "published"),
        note(ANNOUNCEMENT, "公告日", "day of announcement", day),
        note(ANNOUNCEMENT, "公告时间", "how long it is announced", length, DAYS.unit),
    )


@rule(ANNOUNCEMENT)
def announcement_valid(
    *,
    compensated: bool,
    online: datetime.date | None,
    in_newspaper: datetime.date | None,
    closed: datetime.date,
    period: AnnouncementPeriod = AnnouncementPeriod(),
    notice_first_day: NoticeFirstDay = NoticeFirstDay.NOT_COUNTED,
) -> Decision[bool]:
    """Whether a project was announced as it must be: compensated, on both channels, for long enough (项目公告效力).

    Args:
        compensated: 已完成拆迁补偿: whether compensation was complete, all of it, before the announcement.
        online: 网站公告日: the day on which the website of the land department carried it, None where it did not.
        in_newspaper: 报纸公告日: the day on which the city's newspaper carried it, None where it did not.
        closed: 公告截止日: the last day on which it stood; it runs from the later of both days.

    Returns:
        公告有效: whether it was.

    Raises:
        NotInForce: It was announced before the opinions.
    """
    whole, end = FLAG.of(compensated, "compensated"), DAY.of(closed, "closed")
    site, paper = DAY.maybe(online, "online"), DAY.maybe(in_newspaper, "in_newspaper")
    length = AnnouncementPeriod.of(period, "period").days
    first = NoticeFirstDay.of(notice_first_day, "notice_first_day")
    reasons: list[Reason] = [
        condition(ANNOUNCEMENT, "已完成房屋拆迁补偿", "compensation is complete", whole),
        condition(ANNOUNCEMENT, "网站公告", "on the website", site is not None, site),
        condition(ANNOUNCEMENT, "报纸公告", "in the newspaper", paper is not None, paper),
    ]
    for day in (site, paper):
        if day is not None:
            REDEVELOPMENT.require_in_force(day)
    if site is not None and paper is not None:
        fact = "online" if site > paper else "in_newspaper"
        last = last_day_of(max(site, paper), length, first, fact)
        reasons.append(asks(ANNOUNCEMENT, "公告截止日", "last day of the announcement", end, at_least(last, "不早于")))
    return all_of(*reasons)


class FirmPoint(Term):
    """What the district government examines above all of a firm; the list is open (企业审查事项)."""

    ECONOMY = "经济状况"
    PERFORMANCE = "履约能力"
    FINANCES = "财务状况"
    SOCIAL_CREDIT = "社会信用"
    REPUTATION = "商业信誉"
    QUALIFICATION = "资质等级"


class BidRequirement(Term):
    """What a firm needs to sign up to bid for a project's land (竞买报名条件)."""

    SIGNED_UP_IN_TIME = "公告期内报名"
    EXAMINED = "审查符合要求"
    NOTICE_SENT = "辖区政府书面函告市国土资源部门"
    HOLDS_NOTICE = "持函告材料"
    TRANSFER_PLAN_APPROVED = "土地出让方案经市政府批准"


@frozen(kw_only=True)
class ProjectAnnouncement(Record):
    """When a project was announced (项目公告).

    Attributes:
        first_day: 公告首日: the day from which it was announced.
        last_day: 公告末日: the last day on which it was.
    """

    first_day: datetime.date
    last_day: datetime.date

    def faults(self) -> tuple[Fault, ...]:
        """It does not end before it begins."""
        if self.last_day >= self.first_day:
            return ()
        words = f"a day not before {self.first_day}", f"不早于{self.first_day}的日期"
        return (Fault("last_day", shown(self.last_day), *words, "$.last_day"),)


@rule(ANNOUNCEMENT, TRANSFER)
def bid_lacks(
    *,
    announcement: ProjectAnnouncement,
    signed_up: datetime.date | None,
    in_order: frozenset[FirmPoint],
    notice_sent: bool,
    holds_notice: bool,
    transfer_plan_approved: bool,
) -> Decision[tuple[BidRequirement, ...]]:
    """What a firm lacks to sign up to bid for a project's land (竞买报名条件).

    Args:
        announcement: 项目公告: when the project was announced.
        signed_up: 报名日: the day on which the firm signed up with the district government, None where it did not.
        in_order: 合格审查事项: the points that were found in order.
        notice_sent: 已书面函告: whether the district government has told the city's land department in writing.
        holds_notice: 持有函告材料: whether the firm brings what the district government issued.
        transfer_plan_approved: 出让方案已批准: whether the municipal government has approved the plan of transfer.

    Returns:
        尚缺的条件: what is lacking; nothing where the firm may sign up to bid.

    Raises:
        NotInForce: The project was announced before the opinions.
    """
    run, day = ProjectAnnouncement.of(announcement, "announcement"), DAY.maybe(signed_up, "signed_up")
    sound, asked = FirmPoint.some(in_order, "in_order"), BidRequirement
    sent, held = FLAG.of(notice_sent, "notice_sent"), FLAG.of(holds_notice, "holds_notice")
    approved = FLAG.of(transfer_plan_approved, "transfer_plan_approved")
    REDEVELOPMENT.require_in_force(run.first_day)
    words = ANNOUNCEMENT, asked.SIGNED_UP_IN_TIME.zh, asked.SIGNED_UP_IN_TIME.en
    in_time: Reason = condition(*words, holds=False)
    if day is not None:
        in_time = all_of(
            asks(*words, day, at_least(run.first_day, "不早于")), asks(*words, day, at_most(run.last_day, "不晚于"))
        )
    return lacking(
        (asked.SIGNED_UP_IN_TIME, in_time),
        needs(ANNOUNCEMENT, asked.EXAMINED, len(sound) == len(FirmPoint)),
        needs(ANNOUNCEMENT, asked.NOTICE_SENT, sent),
        needs(TRANSFER, asked.HOLDS_NOTICE, held),
        needs(TRANSFER, asked.TRANSFER_PLAN_APPROVED, approved),
    )


@rule(COMPLETION)
def delivery_standing(*, due: datetime.date, delivered: datetime.date | None, on: datetime.date) -> Decision[Standing]:
    """How the delivery of the resettlement homes stands (回迁安置住房交付).

    Args:
        due: 约定交付日: the last day of the time that the plan sets; the text sets none of its own.
        delivered: 实际交付日: the day on which they were built and delivered, None where they were not.
        on: 日期: the day.

    Returns:
        办理状态: kept, kept late, running or overdue.

    Raises:
        NotInForce: The opinions did not hold on the day.
    """
    last, given, day = DAY.of(due, "due"), DAY.maybe(delivered, "delivered"), DAY.of(on, "on")
    REDEVELOPMENT.require_in_force(day)
    if given is not None:
        not_before(day, "on", given)
    time = falls(COMPLETION, "约定期限", "the time that the plan sets", given or day, at_most(last, "不晚于"))
    done = note(COMPLETION, "交付使用", "delivered", given)
    in_time = (given or day) <= last
    if given is None:
        return Decision(Standing.RUNNING if in_time else Standing.OVERDUE, time, done, because=time)
    return Decision(Standing.KEPT if in_time else Standing.KEPT_LATE, time, done, because=time)
