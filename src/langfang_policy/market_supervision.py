"""List of Supervision After Approvals (关于公布廊坊市市场主体行政审批后续监管清单（2017版）的通知), 〔2017〕8号.

Which edition of the list governs, by when it is to be published and with what, who supervises what is approved, and
how the list is kept up to date.

Checked clause by clause with the three parts.

Limitations: the list itself is not printed in the gazette, so that an item is what the caller says it is. The day on
which the former edition was published is not printed either.

>>> import datetime
>>> found = list_publication(
...     published_list=PublishedList.OWN, published_on=datetime.date(2017, 11, 5), on=datetime.date(2017, 12, 1)
... ).value
>>> (str(found.last_day), found.standing.zh)
('2017-11-04', '逾期完成')
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Annotated

from attrs import frozen

from .core.bounds import Unit, at_least, at_most
from .core.days import WorkingCalendar, after_days, after_working_days, not_before
from .core.decisions import Decision
from .core.decrees import Decree, Known
from .core.errors import InvalidFacts, Undetermined, known
from .core.facts import DAY, FLAG, Count, Label, Whole, Year
from .core.figures import Record, figure
from .core.findings import Finding, asks, condition, falls, note
from .core.organs import Level, Organ, Party, Remit
from .core.registers import After, Body, Procedure, ProcedureStep, Register, Standing, Target, duty
from .core.rules import provision, rule
from .core.terms import Grade, Reading, Term, Words

__all__ = [
    "BODIES",
    "DECREES",
    "DUTIES",
    "MARKET_SUPERVISION",
    "PROCEDURES",
    "TARGETS",
    "ApprovalBody",
    "ApprovalChange",
    "ChangedBy",
    "DaysOfPublication",
    "EditionChange",
    "EntryGap",
    "ListEdition",
    "ListEditions",
    "ListField",
    "ListPublication",
    "OtherChanges",
    "PortalPeriod",
    "PublicationPeriod",
    "PublishedList",
    "RevisionStep",
    "SupervisingList",
    "SupervisionBearer",
    "SupervisionDuty",
    "SupervisionEntry",
    "WeekendEnd",
    "entries_lack",
    "list_edition",
    "list_publication",
    "list_revision",
    "supervision_of",
]

ISSUED = datetime.date(2017, 10, 25)
MARKET_SUPERVISION = Decree(
    "〔2017〕8号",
    zh="关于公布廊坊市市场主体行政审批后续监管清单（2017版）的通知",
    en="Notice Publishing the List of Supervision After Approvals for Market Entities (2017 Edition)",
    issuer="廊坊市人民政府办公室",
    issued=ISSUED,
    first_day=ISSUED,
    first_known=Known.PRESUMED,
)
DECREES = (MARKET_SUPERVISION,)
PREAMBLE = MARKET_SUPERVISION.at("引言")
PUBLICATION, SUPERVISION, UPDATING = MARKET_SUPERVISION.each("一至三")


class ListEdition(Term):
    """The editions of the list (清单版本)."""

    FORMER = "原版清单"
    PRESENT = "现版清单"


@provision(PREAMBLE)
@frozen(kw_only=True)
class ListEditions(Record):
    """The years of the two editions (清单版本年份)."""

    former: Year = figure(2015, "原版年份", "in which the former edition was drawn up; the day is not printed")
    present: Year = figure(2017, "现版年份", "of the present edition")


class EditionChange(Reading, at=(PREAMBLE, PUBLICATION)):
    """From when the present edition takes the place of the former (清单版本更替)."""

    ON_ISSUE = "自通知印发", "通知宣布已形成现版并公布", "The notice says that it has been made, and publishes it."
    ON_PUBLICATION = (
        "自政府网站公布",
        "清单经公布方为公众所知",
        "Only what is published on the portal is known to the public.",
    )


@rule(PREAMBLE, PUBLICATION)
def list_edition(
    day: datetime.date,
    *,
    portal_published_on: datetime.date | None = None,
    editions: ListEditions = ListEditions(),
    edition_change: EditionChange = EditionChange.ON_ISSUE,
) -> Decision[ListEdition]:
    """Which edition of the list governs a day (清单版本).

    Args:
        day: 日期: the day.
        portal_published_on: 政府网站公布日: when the present edition was published on the government's portal; asked
            for where that is the change.

    Returns:
        清单版本: the former or the present one.

    Raises:
        Undetermined: The day lies before the end of the year in which the former edition was drawn up, or the day
            of publication matters and is not given.

    >>> [list_edition(datetime.date(2017, 10, day)).value.zh for day in (24, 25)]
    ['原版清单', '现版清单']
    """
    asked, years = DAY.of(day, "day"), ListEditions.of(editions, "editions")
    published = DAY.maybe(portal_published_on, "portal_published_on")
    on_issue = EditionChange.of(edition_change, "edition_change") is EditionChange.ON_ISSUE
    if asked.year <= years.former:
        raise Undetermined(
            "day",
            en="the notice does not say on what day of its year the former edition began",
            zh="通知未载明原版清单自当年何日起适用",
        )
    used = (
        note(PREAMBLE, "原版年份", "year of the former edition", years.former),
        note(PREAMBLE, "现版年份", "year of the present edition", years.present),
    )
    first = ISSUED
    if asked >= ISSUED and not on_issue:
        first = not_before(known(published, "portal_published_on", _PORTAL), "portal_published_on", ISSUED)
    change = falls(PREAMBLE, "现版起用", "the present edition begins", asked, at_least(first, "不早于"))
    return Decision(ListEdition.PRESENT if asked >= first else ListEdition.FORMER, *used, change, because=change)


_PORTAL = Words("未说明清单在政府网站公布的日期", "the day of publication on the portal is not given")


class PublishedList(Term):
    """Whose list it is; no period is printed for those of counties and the zone (公开的清单)."""

    OWN = "本部门清单"
    WHOLE = "全市清单"
    LOCAL = "县（市、区）或廊坊开发区清单"


_SITES = {PublishedList.OWN: "本部门门户网站", PublishedList.WHOLE: "市政府门户网站"}
PERIOD = Whole(Unit("days", "日"), at_least(1), at_most(100))
PeriodDays = Annotated[int, *PERIOD]


@provision(PUBLICATION)
@frozen(kw_only=True)
class PublicationPeriod(Record):
    """Within how many days after the notice is sent down lists are published (公开期限)."""

    days: PeriodDays = figure(10, "公开期限", "days after the notice is sent down, the last one included")


class DaysOfPublication(Reading, at=PUBLICATION):
    """What days the period is of (公开期限的日)."""

    CALENDAR = "自然日", "条文写日而非工作日", "The clause says days, not working days."
    WORKING = "工作日", "由机关办理", "It is offices that act."


class WeekendEnd(Reading, at=PUBLICATION):
    """What becomes of a last day that is a day off, of which the notice is silent (末日为休息日)."""

    NOT_MOVED = (
        "不顺延",
        "条文未规定顺延，且网站公开不受休息日影响",
        "Nothing is provided, and a website can be filled on a day off.",
    )
    NEXT_WORKING_DAY = (
        "顺延至下一工作日",
        "民法总则关于期间的一般规定",
        "The general rule on periods in the General Provisions of the Civil Law.",
    )


class PortalPeriod(Reading, at=PUBLICATION):
    """By when the whole list is published on the government's portal (政府网站公布期限)."""

    SAME_PERIOD = "同一期限", "条文以同时相连", "The clause says at the same time."
    NO_PERIOD = "未定期限", "期限写在另一句", "The period stands in another sentence."


@frozen(kw_only=True)
class ListPublication(Record):
    """How a publication stands (清单公开情况).

    Attributes:
        website: 公开网站: where it is published.
        last_day: 截止日: the last day for it.
        standing: 状态: not yet open before the notice is sent down, kept, kept late, running or overdue.
    """

    website: Label
    last_day: datetime.date
    standing: Standing


@rule(PUBLICATION)
def list_publication(
    *,
    published_list: PublishedList,
    published_on: datetime.date | None,
    on: datetime.date,
    sent_down: datetime.date | None = None,
    period: PublicationPeriod = PublicationPeriod(),
    days_of_publication: DaysOfPublication = DaysOfPublication.CALENDAR,
    weekend_end: WeekendEnd = WeekendEnd.NOT_MOVED,
    portal_period: PortalPeriod = PortalPeriod.SAME_PERIOD,
    working_day_calendar: WorkingCalendar | None = None,
) -> Decision[ListPublication]:
    """By when a list is published, and how that stands on a day (清单公开情况).

    Args:
        published_list: 清单: the own list of a department of the city, the whole one, or that of a county or the zone.
        published_on: 公开日: when it was published; None where it was not.
        on: 日期: the day.
        sent_down: 下发日: when the notice was sent down, which does not count; the printed day unless given.
        working_day_calendar: 工作日安排: the arrangement of years that the official calendar known here lacks.

    Returns:
        清单公开情况: where, by when, and how it stands.

    Raises:
        NotInForce: The notice did not yet hold on the day.
        Undetermined: The list of a county or the zone is asked for; or the whole one is, and it is read to have no
            period; or the official calendar of the year is not known, where it matters.
    """
    which, day = PublishedList.of(published_list, "published_list"), DAY.of(on, "on")
    published, sent = DAY.maybe(published_on, "published_on"), DAY.maybe(sent_down, "sent_down") or ISSUED
    count = PublicationPeriod.of(period, "period").days
    working = DaysOfPublication.of(days_of_publication, "days_of_publication") is DaysOfPublication.WORKING
    moved = WeekendEnd.of(weekend_end, "weekend_end") is WeekendEnd.NEXT_WORKING_DAY
    same = PortalPeriod.of(portal_period, "portal_period") is PortalPeriod.SAME_PERIOD
    calendar = WorkingCalendar.maybe(working_day_calendar, "working_day_calendar")
    MARKET_SUPERVISION.require_in_force(day)
    not_before(sent, "sent_down", ISSUED)
    if published is not None and not_before(published, "published_on", ISSUED) > day:
        raise InvalidFacts("published_on", published, f"a day not after {day}", f"不晚于{day}的日期")
    if which is PublishedList.LOCAL:
        raise Undetermined(
            "published_list",
            en="no period is printed for the lists of counties and the zone, which adjust them after the municipal one",
            zh="通知未载明县（市、区）和廊坊开发区清单的公开期限，只要求参照市级清单动态调整",
        )
    if which is PublishedList.WHOLE and not same:
        raise Undetermined(
            "published_list",
            en="no period is printed for the whole list on the government's portal",
            zh="通知未载明全市清单在政府网站公布的期限",
        )
    last = _last_day(sent, count, working=working, moved=moved, calendar=calendar)
    in_time = at_most(last, "不晚于")
    if published is not None:
        decides = asks(PUBLICATION, "公开日", "day of publication", published, in_time)
        standing = Standing.KEPT if decides.holds else Standing.KEPT_LATE
    elif day < sent:
        decides = note(PUBLICATION, "通知尚未下发", "the notice is not yet sent down", day)
        standing = Standing.NOT_YET_OPEN
    else:
        tell = falls if in_time.holds(day) else asks
        decides = tell(PUBLICATION, "尚未公开", "not yet published", day, in_time)
        standing = Standing.RUNNING if in_time.holds(day) else Standing.OVERDUE
    return Decision(
        ListPublication(website=_SITES[which], last_day=last, standing=standing),
        note(PUBLICATION, "下发日", "day on which the notice was sent down", sent),
        note(PUBLICATION, "公开期限", "period", count, PERIOD.unit),
        decides,
        because=decides,
    )


def _last_day(
    sent: datetime.date, count: int, *, working: bool, moved: bool, calendar: WorkingCalendar | None
) -> datetime.date:
    """The last day of the period.

    Raises:
        InvalidFacts: The calendar does not reach so far.
    """
    if working:
        return after_working_days(sent, count, fact="sent_down", calendar=calendar)
    try:
        return after_days(sent, count, moved=moved, calendar=calendar)
    except InvalidFacts:
        raise InvalidFacts("sent_down", sent, "a day inside the calendar", "历法范围内的日期") from None


class ListField(Term):
    """What is published of each item; the list of these is closed (公开内容)."""

    CODE = "项目编码"
    NAME = "审批事项名称"
    LEGAL_BASIS = "监管法律法规依据"
    SUPERVISOR = "监管部门"
    TRADE_DEPARTMENT = "行业主管部门"


@frozen(kw_only=True)
class SupervisionEntry(Record):
    """An item of a list as it is published; what is None or blank is not there (清单项目).

    Attributes:
        code: 项目编码: its code.
        name: 审批事项名称: the approval.
        legal_basis: 监管法律法规依据: the laws and regulations under which it is supervised.
        supervisor: 监管部门: the department that supervises.
        trade_department: 行业主管部门: the department in charge of the trade.
    """

    code: Label | None = None
    name: Label | None = None
    legal_basis: Label | None = None
    supervisor: Label | None = None
    trade_department: Label | None = None


@frozen(kw_only=True)
class EntryGap(Record):
    """What an item lacks (缺项).

    Attributes:
        place: 序号: its place in the list, from the first.
        lacking: 缺少内容: what is not there.
    """

    place: Count
    lacking: tuple[ListField, ...]


@rule(PUBLICATION)
def entries_lack(entries: Sequence[SupervisionEntry]) -> Decision[tuple[EntryGap, ...]]:
    """Which items of a published list lack something of what must be published (公开内容缺项).

    Args:
        entries: 清单项目: the items.

    Returns:
        缺项: those that lack something, and what.

    >>> found = entries_lack([SupervisionEntry(code="01", name="食品经营许可", supervisor="市食药监局")]).value
    >>> [field.zh for field in found[0].lacking]
    ['监管法律法规依据', '行业主管部门']
    """
    gaps: list[EntryGap] = []
    reasons: list[Finding] = []
    for place, entry in enumerate(SupervisionEntry.each(entries, "entries"), start=1):
        said = (entry.code, entry.name, entry.legal_basis, entry.supervisor, entry.trade_department)
        lacking = tuple(field for field, text in zip(ListField, said, strict=True) if not (text or "").strip())
        if lacking:
            gaps.append(EntryGap(place=place, lacking=lacking))
            reasons += (condition(PUBLICATION, field.zh, field.en, holds=False, seen=place) for field in lacking)
    if not reasons:
        return Decision((), condition(PUBLICATION, "各项内容齐全", "each item has all of it", holds=True))
    return Decision(tuple(gaps), *reasons, because=reasons[0])


class ApprovalBody(Term):
    """Who carries an approval out (审批实施主体)."""

    CITY = "市级部门"
    COUNTY = "县（市、区）"
    DEVELOPMENT_ZONE = "廊坊开发区"
    OTHER = "其他主体"


class SupervisingList(Term):
    """By which list an approval is supervised (监管清单)."""

    MUNICIPAL = "市级监管清单"
    LOCAL = "县（市、区）或廊坊开发区监管清单"
    NONE = "未作规定"


class SupervisionBearer(Term):
    """Who supervises (监管责任主体)."""

    LISTED_DEPARTMENT = "清单所列监管部门"
    LOCAL_GOVERNMENT = "所在县（市、区）政府或廊坊开发区管委会"


@frozen(kw_only=True)
class SupervisionDuty(Record):
    """By which list an approval is supervised, and by whom (后续监管责任).

    Attributes:
        by_list: 监管清单: the list.
        bearers: 监管责任主体: who supervises; nobody where the notice says nothing of it.
    """

    by_list: SupervisingList
    bearers: tuple[SupervisionBearer, ...]


@rule(SUPERVISION)
def supervision_of(
    *,
    on_city_list: bool,
    carried_out_by: ApprovalBody | None = None,
    market_entities: bool | None = None,
) -> Decision[SupervisionDuty]:
    """Who supervises after an approval, and by which list (后续监管责任).

    Args:
        on_city_list: 列入市级清单: whether it is on the municipal list.
        carried_out_by: 审批实施主体: who carries it out; asked for where it is not on that list.
        market_entities: 涉及市场主体: whether it concerns market entities; asked for where a county or the zone
            carries it out and it is not on that list.

    Returns:
        后续监管责任: the list and who supervises; what is neither listed nor carried out by a county or the zone is
            not dealt with.

    Raises:
        Undetermined: A fact matters and is not given.

    >>> found = supervision_of(on_city_list=False, carried_out_by=ApprovalBody.COUNTY, market_entities=True).value
    >>> found.by_list.zh
    '县（市、区）或廊坊开发区监管清单'
    """
    listed = FLAG.of(on_city_list, "on_city_list")
    body = ApprovalBody.maybe(carried_out_by, "carried_out_by")
    market = FLAG.maybe(market_entities, "market_entities")
    on_list = condition(SUPERVISION, "列入市级监管清单", "on the municipal list", listed)
    if listed:
        both = (SupervisionBearer.LISTED_DEPARTMENT, SupervisionBearer.LOCAL_GOVERNMENT)
        territorial = note(SUPERVISION, "属地监管", "counties and the zone supervise in their territory")
        return Decision(SupervisionDuty(by_list=SupervisingList.MUNICIPAL, bearers=both), on_list, territorial)
    by = known(body, "carried_out_by", _BODY)
    local = by in (ApprovalBody.COUNTY, ApprovalBody.DEVELOPMENT_ZONE)
    by_local = condition(SUPERVISION, "由县（市、区）或开发区实施", "carried out by a county or the zone", local, by)
    nobody = SupervisionDuty(by_list=SupervisingList.NONE, bearers=())
    if not local:
        return Decision(nobody, on_list, by_local, because=by_local)
    concerns = known(market, "market_entities", _MARKET)
    about = condition(SUPERVISION, "涉及市场主体", "concerns market entities", concerns)
    if not concerns:
        return Decision(nobody, on_list, by_local, about, because=about)
    own = SupervisionDuty(by_list=SupervisingList.LOCAL, bearers=(SupervisionBearer.LOCAL_GOVERNMENT,))
    return Decision(own, on_list, by_local, about)


_BODY = Words("未说明由谁实施审批", "it is not said who carries the approval out")
_MARKET = Words("未说明是否涉及市场主体", "it is not said whether it concerns market entities")


class ApprovalChange(Term):
    """What happens to an approval (审批事项变化)."""

    CANCELLED = "取消"
    DEVOLVED = "下放"
    OTHER = "其他变化"


class ChangedBy(Term):
    """Who changes it (变化作出主体)."""

    STATE_COUNCIL = "国务院"
    PROVINCE = "省"
    CITY = "市"
    OTHER = "其他"


class RevisionStep(Grade):
    """The steps of a revision, in their order (清单调整步骤)."""

    REVISE = "修改完善"
    APPROVE = "按程序报批"
    PUBLISH = "向社会公布"
    APPLY = "执行"


class OtherChanges(Reading, at=UPDATING):
    """Whether other changes, such as a new approval, call for a revision (其他变化)."""

    NOT_NAMED = "未作规定", "条文只列取消和下放", "Cancelling and devolving alone are named."
    DYNAMIC = "同样调整", "清单实行动态管理", "The list is kept up to date as such."


@rule(UPDATING)
def list_revision(
    *,
    change: ApprovalChange,
    changed_by: ChangedBy,
    last_done: RevisionStep | None = None,
    other_changes: OtherChanges = OtherChanges.NOT_NAMED,
) -> Decision[tuple[RevisionStep, ...]]:
    """Which steps of a revision of the published list are still to be taken after an approval has changed (清单调整).

    Args:
        change: 审批事项变化: what has happened to it.
        changed_by: 变化作出主体: who changed it.
        last_done: 已完成步骤: the last step that is done; None where none is.

    Returns:
        待办步骤: the steps to come, soon but without a time limit; none where no revision is called for.

    >>> steps = list_revision(change=ApprovalChange.DEVOLVED, changed_by=ChangedBy.PROVINCE).value
    >>> [step.zh for step in steps]
    ['修改完善', '按程序报批', '向社会公布', '执行']
    """
    what, by = ApprovalChange.of(change, "change"), ChangedBy.of(changed_by, "changed_by")
    done = RevisionStep.maybe(last_done, "last_done")
    dynamic = OtherChanges.of(other_changes, "other_changes") is OtherChanges.DYNAMIC
    named = condition(
        UPDATING, "须据以调整的变化", "a change that calls for it", dynamic or what is not ApprovalChange.OTHER, what
    )
    level = condition(UPDATING, "由国务院、省或市作出", "made by one of three levels", by is not ChangedBy.OTHER, by)
    for asked in (named, level):
        if not asked.holds:
            return Decision((), named, level, because=asked)
    due = tuple(step for step in RevisionStep if done is None or step > done)
    return Decision(due, named, level, note(UPDATING, "已完成步骤", "last step done", done))


DEPARTMENTS = Organ(Level.CITY, Remit.DEPARTMENTS)
CONCERNED = Organ(Level.CITY, Remit.DEPARTMENTS_CONCERNED)
LOCAL = (Organ(Level.COUNTY, Remit.GOVERNMENT), Organ(Level.DEVELOPMENT_ZONE, Remit.GOVERNMENT))


SENT_DOWN = After(zh="本通知下发", en="the notice is sent down", days=PublicationPeriod().days, moved=False)
DUTIES = Register(
    duty(
        PUBLICATION,
        "publish-own-list",
        CONCERNED,
        "在本部门门户网站公开本部门监管清单",
        "Publish their own lists on their websites, for the public to watch over",
        SENT_DOWN,
    ),
    duty(
        PUBLICATION,
        "publish-whole-list",
        Party.NOT_NAMED,
        "在市政府门户网站公布全市监管清单",
        "Publish the whole list on the government's portal at the same time",
        SENT_DOWN,
    ),
    duty(
        SUPERVISION, "supervise", DEPARTMENTS, "按清单履职，加强后续监管", "Supervise after approvals as the list says"
    ),
    duty(SUPERVISION, "territory", LOCAL, "按属地监管原则依法监管", "Supervise in their territory as the law says"),
    duty(
        SUPERVISION,
        "local-lists",
        LOCAL,
        "参照市级清单，动态调整本级后续监管清单",
        "Adjust their own lists after the municipal one, for what that does not list",
    ),
    duty(
        UPDATING,
        "update",
        CONCERNED,
        "及时修改完善清单，报批后公布执行",
        "Revise the list as approvals are cancelled or devolved, and publish it once approved",
    ),
)
TARGETS: tuple[Target, ...] = ()
BODIES: tuple[Body, ...] = ()
PROCEDURES = Register(
    Procedure(
        key="revision",
        zh="清单调整步骤",
        en="A revision of the list",
        citation=UPDATING,
        steps=tuple(ProcedureStep(key=step.json, zh=step.zh, en=step.en, who=(CONCERNED,)) for step in RevisionStep),
    ),
)
