"""The acceptance of 2017 (考核验收实施方案): sample, parts, dates, and what bars an area from excellent."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from attrs import frozen

from ..core.decisions import Decision, Finding, all_of, any_of
from ..core.decrees import plain_date
from ..core.errors import InvalidFacts, NeedsJudgement
from ..core.exact import whole
from ..core.rules import provision, rule
from ..core.series import series
from ..core.terms import Reading, Term, flag, member, members
from .assessment import AssessmentDates, AssessmentMilestone, MilestoneCheck
from .decree import RIVER_CHIEF, Instrument, MainTask, known_year, lacking

__all__ = [
    "AcceptanceDates",
    "AcceptanceMilestone",
    "AcceptancePart",
    "AcceptanceSample",
    "Accident",
    "CalendarReading",
    "CircularCriticism",
    "CriticisingAuthority",
    "FewVillages",
    "FilingDay",
    "OtherFields",
    "Parts",
    "SupportingSystem",
    "TownshipDrawn",
    "YearCalendar",
    "acceptance_kept",
    "acceptance_part",
    "excellent_barred",
    "reporting_calendar",
    "sample_enough",
    "supporting_systems_missing",
]


@provision(RIVER_CHIEF, "考核验收方案 二（三）")
@frozen(kw_only=True)
class AcceptanceSample:
    """How much of an area is drawn at random."""

    fewest_townships: int = 1
    most_townships: int = 3
    fewest_villages: int = 3  # in each township drawn

    def __attrs_post_init__(self) -> None:
        whole(self.most_townships, "most_townships", at_least=whole(self.fewest_townships, "fewest_townships"))
        whole(self.fewest_villages, "fewest_villages")


@frozen(kw_only=True)
class TownshipDrawn:
    """A township, town or subdistrict drawn: how many of its villages were drawn, and how many it has."""

    name: str
    villages_drawn: int
    villages_there: int

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.name, str) or not self.name.strip():
            raise InvalidFacts("name", self.name, "the name of a township", "乡（镇、街道）名称")
        there = whole(self.villages_there, "villages_there")
        whole(self.villages_drawn, "villages_drawn", at_most=there)


class FewVillages(Reading):
    """What is asked of a township that has fewer villages than must be drawn."""

    ALL_OF_THEM = "全部核验"
    """Recommended: nothing impossible is asked, and all is the most that can be looked at."""
    CANNOT_BE_DRAWN = "不得抽取"
    """A township in which three cannot be drawn is no sample."""


@rule(RIVER_CHIEF, "考核验收方案 二（三）")
def sample_enough(
    drawn: Sequence[TownshipDrawn],
    *,
    at_random: bool,
    sample: AcceptanceSample = AcceptanceSample(),
    few: FewVillages = FewVillages.ALL_OF_THEM,
) -> Decision[bool]:
    """Whether the townships and villages drawn in an area are what the acceptance of 2017 asks.

    Args:
        drawn: The townships drawn in one county, city, district or the Development Zone.
        at_random: Whether townships and villages were drawn at random.
        sample: How many are drawn.
        few: What is asked of a township with fewer villages than that.

    Returns:
        Whether one to three townships were drawn, and in each at least three villages.

    Raises:
        InvalidFacts: A fact is of the wrong kind, or a township is drawn twice.

    >>> sample_enough([TownshipDrawn(name="甲镇", villages_drawn=2, villages_there=2)], at_random=True).value
    True
    """
    if len({one.name.strip() for one in series(drawn, TownshipDrawn, "drawn")}) < len(drawn):
        raise InvalidFacts("drawn", [one.name for one in drawn], "each township once", "每个乡镇一次")
    random = Finding(_SAMPLE, "随机抽查", "drawn at random", flag(at_random, "at_random"))
    count = len(drawn)
    townships = Finding(
        _SAMPLE,
        "抽查乡镇数",
        "townships drawn",
        sample.fewest_townships <= count <= sample.most_townships,
        count,
        (sample.fewest_townships, sample.most_townships),
    )
    whole_township = member(few, FewVillages, "few") is FewVillages.ALL_OF_THEM
    villages = (
        _villages(one, min(sample.fewest_villages, one.villages_there) if whole_township else sample.fewest_villages)
        for one in drawn
    )
    return all_of(random, townships, *villages)


def _villages(one: TownshipDrawn, fewest: int) -> Finding:
    return Finding(
        _SAMPLE,
        f"{one.name}抽查村数",
        f"villages of {one.name}",
        one.villages_drawn >= fewest,
        one.villages_drawn,
        fewest,
    )


class AcceptancePart(Term):
    """The parts of the acceptance."""

    ARRANGEMENT = "工作安排部署"
    SCHEME = "工作方案制定"
    ORGANISATION = "组织体系构建"
    SYSTEMS = "配套制度建设"
    BASIC_WORK = "基础性工作开展"
    POSTS_AND_FUNDS = "机构和经费保障"


@provision(RIVER_CHIEF, "考核验收方案 三")
@frozen(kw_only=True)
class Parts:
    """How many parts the acceptance has; their weights stand in an annex that is not printed."""

    counted: int = 6


@rule(RIVER_CHIEF, "考核验收方案 三")
def acceptance_part(part: AcceptancePart, *, parts: Parts = Parts()) -> Decision[int]:
    """The number of a part of the acceptance.

    Args:
        part: The part.
        parts: How many there are.

    Returns:
        Its number, from 1 to 6.

    Raises:
        InvalidFacts: The part is none.

    >>> acceptance_part(AcceptancePart.SYSTEMS).value
    4
    """
    number = list(AcceptancePart).index(member(part, AcceptancePart, "part")) + 1
    return Decision(
        number,
        Finding(RIVER_CHIEF.at("考核验收方案 三"), part.zh, part.en, number <= parts.counted, number, parts.counted),
    )


class SupportingSystem(Term):
    """The supporting systems to be adopted and carried out; the list is open, a patrol system is not on it."""

    PUBLICATION_OF_CHIEFS = "河长名单公告制度"
    MEETINGS = "河长制会议制度"
    INFORMATION_SHARING = "河湖信息共享制度"
    WORK_SUPERVISION = "工作督查制度"
    ASSESSMENT_AND_ACCEPTANCE = "考核验收制度"
    INCENTIVES_AND_PENALTIES = "河湖管理激励惩罚制度"


@rule(RIVER_CHIEF, "考核验收方案 三（四）")
def supporting_systems_missing(
    adopted: frozenset[SupportingSystem], *, carried_out: frozenset[SupportingSystem]
) -> Decision[tuple[SupportingSystem, ...]]:
    """The supporting systems that an area has not both adopted and carried out.

    Args:
        adopted: The systems adopted.
        carried_out: Those carried out.

    Returns:
        What is missing, in the order of the list.

    Raises:
        InvalidFacts: A system is none, or one is carried out that was not adopted.
    """
    there, done = members(adopted, SupportingSystem, "adopted"), members(carried_out, SupportingSystem, "carried_out")
    if not done <= there:
        raise InvalidFacts("carried_out", done - there, "systems that were adopted", "应为已出台的制度")
    return lacking(SupportingSystem, done, RIVER_CHIEF.at("考核验收方案 三（四）"))


class AcceptanceMilestone(Term):
    """The steps of the acceptance."""

    TOWNSHIP_SCHEME = "制定对乡镇的考核验收方案并报备"
    TOWNSHIP_ACCEPTANCE = "完成对乡镇的考核验收并报备报告和结果"
    CITY_ACCEPTANCE = "市河长办完成考核验收"


@provision(RIVER_CHIEF, "考核验收方案 四")
@frozen(kw_only=True)
class AcceptanceDates:
    """The last days of the acceptance, each itself included; what is adopted or completed is filed by then, too."""

    township_scheme: datetime.date = datetime.date(2017, 11, 30)
    township_acceptance: datetime.date = datetime.date(2017, 12, 20)
    city_acceptance: datetime.date = datetime.date(2018, 1, 10)

    def last_day(self, milestone: AcceptanceMilestone) -> datetime.date:
        """By which day a step is due."""
        return {
            AcceptanceMilestone.TOWNSHIP_SCHEME: self.township_scheme,
            AcceptanceMilestone.TOWNSHIP_ACCEPTANCE: self.township_acceptance,
            AcceptanceMilestone.CITY_ACCEPTANCE: self.city_acceptance,
        }[milestone]


class FilingDay(Reading):
    """By when what was adopted or completed is filed (并报备案)."""

    THE_SAME = "同一期限"
    """Recommended: one clause with one day, before both verbs."""
    NONE_SET = "未定期限"
    """The day belongs to adopting and completing; filing follows upon it."""


@rule(RIVER_CHIEF, "考核验收方案 四")
def acceptance_kept(
    milestone: AcceptanceMilestone,
    *,
    completed: datetime.date,
    filed: datetime.date | None,
    dates: AcceptanceDates = AcceptanceDates(),
    filing: FilingDay = FilingDay.THE_SAME,
) -> Decision[MilestoneCheck]:
    """Whether a step of the acceptance of 2017 was done, and filed with the municipal office, in time.

    Args:
        milestone: The step.
        completed: The day on which it was done.
        filed: The day of filing; None where it was not filed, as the city's own acceptance is not.
        dates: The last days.
        filing: By when it is filed.

    Returns:
        The last day and whether all was done in time; the day itself is. What was never filed is not done.

    Raises:
        InvalidFacts: A fact is of the wrong kind, or something was filed before it was done.

    >>> done = datetime.date(2017, 12, 20)
    >>> acceptance_kept(AcceptanceMilestone.TOWNSHIP_ACCEPTANCE, completed=done, filed=done).value.kept
    True
    """
    due = dates.last_day(member(milestone, AcceptanceMilestone, "milestone"))
    done = Finding(_DATES, milestone.zh, milestone.en, plain_date(completed, "completed") <= due, completed, due)
    if filed is not None and plain_date(filed, "filed") < completed:
        raise InvalidFacts("filed", filed, f"a day not before {completed}", f"不早于{completed}的日期")
    if milestone is AcceptanceMilestone.CITY_ACCEPTANCE:
        return Decision(MilestoneCheck(due=due, kept=done.holds), done)
    limit = due if member(filing, FilingDay, "filing") is FilingDay.THE_SAME else None
    sent = filed is not None and (limit is None or filed <= limit)
    both = all_of(done, Finding(_DATES, "报市河长办备案", "filed with the municipal office", sent, filed, limit))
    return both.answering(MilestoneCheck(due=due, kept=both.value))


class CalendarReading(Reading):
    """Which calendar governs 2017, for which both the method and the acceptance scheme set days."""

    SCHEME = "考核验收实施方案"
    """Recommended: the scheme is the special rule for that year."""
    METHOD = "考核办法"
    """The scheme does not say that it displaces the method."""


@frozen(kw_only=True)
class YearCalendar:
    """Which instrument governs a year, by which day the areas report, and by which day the city is done."""

    governed_by: Instrument
    report_due: datetime.date
    city_due: datetime.date


@rule(RIVER_CHIEF, "考核验收方案 四", "考核办法 五（三）")
def reporting_calendar(
    year: int,
    *,
    reading: CalendarReading = CalendarReading.SCHEME,
    method: AssessmentDates = AssessmentDates(),
    scheme: AcceptanceDates = AcceptanceDates(),
) -> Decision[YearCalendar]:
    """Which calendar governs a year's assessment; for 2017 two of them meet and differ on the report.

    Args:
        year: The assessed year, 2017 or later.
        reading: Which governs 2017.
        method: The days of the method.
        scheme: The days of the scheme.

    Returns:
        The instrument with its last days for the areas' report and for the city.

    Raises:
        InvalidFacts: A fact is of the wrong kind.

    >>> [str(reporting_calendar(year).value.report_due) for year in (2017, 2018)]
    ['2017-12-20', '2018-12-31']
    """
    special = known_year(year, "year", first=_YEAR) == _YEAR
    by_scheme = special and member(reading, CalendarReading, "reading") is CalendarReading.SCHEME
    if by_scheme:
        found = YearCalendar(
            governed_by=Instrument.ACCEPTANCE,
            report_due=scheme.township_acceptance,
            city_due=scheme.city_acceptance,
        )
    else:
        found = YearCalendar(
            governed_by=Instrument.ASSESSMENT,
            report_due=method.last_day(AssessmentMilestone.REPORT, year),
            city_due=method.last_day(AssessmentMilestone.CITY_ASSESSMENT, year),
        )
    place = _DATES if by_scheme else RIVER_CHIEF.at("考核办法 五（三）")
    return Decision(found, Finding(place, "适用的时间安排", "the calendar that governs", observed=year))


@frozen(kw_only=True)
class Accident:
    """An accident: its day, whether it was major (重大) and one of responsibility (责任事故), and in which field."""

    day: datetime.date
    major: bool
    of_responsibility: bool
    in_field: MainTask

    def __attrs_post_init__(self) -> None:
        plain_date(self.day, "day")
        flag(self.major, "major")
        flag(self.of_responsibility, "of_responsibility")
        member(self.in_field, MainTask, "in_field")


class CriticisingAuthority(Term):
    """Who criticised the work: the six whose circulars bar an area from excellent, and others."""

    PROVINCIAL_PARTY_COMMITTEE = "省委"
    PROVINCIAL_GOVERNMENT = "省政府"
    MINISTRY_OF_WATER_RESOURCES = "水利部"
    MUNICIPAL_PARTY_COMMITTEE = "市委"
    MUNICIPAL_GOVERNMENT = "市政府"
    PROVINCIAL_WATER_DEPARTMENT = "省水利厅"
    OTHER = "其他"


@frozen(kw_only=True)
class CircularCriticism:
    """A criticism: its day, by whom, whether by circular (通报批评), and whether of work in the six fields."""

    day: datetime.date
    by: CriticisingAuthority
    by_circular: bool
    of_related_work: bool

    def __attrs_post_init__(self) -> None:
        plain_date(self.day, "day")
        member(self.by, CriticisingAuthority, "by")
        flag(self.by_circular, "by_circular")
        flag(self.of_related_work, "of_related_work")


class OtherFields(Reading):
    """What an accident in a field beside the six does; the list is open (等方面)."""

    DO_NOT_BAR = "不影响评优"
    """Recommended: only the named fields bar, unless the assessor puts the accident in one of them."""
    OFFICE_JUDGES = "由市河长办认定"
    """An open list is filled by the office that sets the grade."""


@rule(RIVER_CHIEF, "考核验收方案 五")
def excellent_barred(
    *,
    accidents: Sequence[Accident],
    criticisms: Sequence[CircularCriticism],
    others: OtherFields = OtherFields.DO_NOT_BAR,
) -> Decision[bool]:
    """Whether an area may not be graded excellent in the acceptance of 2017.

    Args:
        accidents: Its accidents; only major accidents of responsibility in the six named fields bar it.
        criticisms: Criticisms of its work; only circulars of the six named authorities on related work bar it.
        others: What a major accident of responsibility in another field does.

    Returns:
        Whether it is barred; what happened outside 2017 (本年度) does not bar.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
        NeedsJudgement: Only an accident in another field could bar the area, and the municipal office judges it.

    >>> spill = Accident(
    ...     day=datetime.date(2018, 1, 2), major=True, of_responsibility=True, in_field=MainTask.POLLUTION_PREVENTION)
    >>> excellent_barred(accidents=[spill], criticisms=[]).value
    False
    """
    grave = [
        one.in_field
        for one in series(accidents, Accident, "accidents")
        if one.major and one.of_responsibility and one.day.year == _YEAR
    ]
    happened = any(field is not MainTask.OTHER for field in grave)
    criticised = any(
        one.by is not CriticisingAuthority.OTHER and one.by_circular and one.of_related_work and one.day.year == _YEAR
        for one in series(criticisms, CircularCriticism, "criticisms")
    )
    place = RIVER_CHIEF.at("考核验收方案 五")
    open_to = member(others, OtherFields, "others") is OtherFields.OFFICE_JUDGES
    if open_to and grave and not happened and not criticised:
        raise NeedsJudgement("市河长制办公室", place, en="the list of fields is open", zh="所列方面未穷尽")
    return any_of(
        Finding(place, "发生重大责任事故", "a major accident of responsibility", happened),
        Finding(place, "受到通报批评", "criticised by circular", criticised),
    )


_YEAR = 2017
_SAMPLE = RIVER_CHIEF.at("考核验收方案 二（三）")
_DATES = RIVER_CHIEF.at("考核验收方案 四")
