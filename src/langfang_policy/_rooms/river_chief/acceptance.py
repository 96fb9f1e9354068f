"""The acceptance of 2017 (考核验收实施方案): sample, parts, dates, and what bars an area from excellent."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Annotated

from attrs import frozen

from ...core.bounds import Unit, at_least
from ...core.days import not_before
from ...core.decisions import Decision, all_of, any_of, judged, missing
from ...core.errors import InvalidFacts, NeedsJudgement
from ...core.facts import COUNT, DAY, FLAG, Count, Text, Whole
from ...core.faults import Fault, shown
from ...core.figures import Record, figure
from ...core.findings import Finding, asks, condition, falls, note
from ...core.rules import provision, rule
from ...core.terms import Reading, Term
from .assessment import (
    ACCEPTANCE_RESULTS,
    DATES,
    TIMETABLE,
    AssessmentDates,
    AssessmentMilestone,
    BeforeDay,
    MilestoneCheck,
)
from .decree import ASSESSED_YEAR, FIRST_YEAR, RIVER_CHIEF, AssessedYear, Instrument, MainTask, Office

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

SAMPLE = RIVER_CHIEF.at("考核验收方案 二（三）")
PARTS = RIVER_CHIEF.at("考核验收方案 三")
SYSTEMS = RIVER_CHIEF.at("考核验收方案 三（四）")

TOWNSHIPS = Whole(Unit("townships", "个乡镇"), at_least(0))
Townships = Annotated[int, *TOWNSHIPS]
VILLAGES = Whole(Unit("villages", "个村"), at_least(0))
Villages = Annotated[int, *VILLAGES]
TOWNSHIP_NAME = Text(r"\s*\S[\s\S]{0,1999}", "the name of a township", "乡（镇、街道）名称")
TownshipName = Annotated[str, *TOWNSHIP_NAME]


@provision(SAMPLE)
@frozen(kw_only=True)
class AcceptanceSample(Record):
    """How much of an area is drawn at random (抽查数量)."""

    fewest_townships: Townships = figure(1, "乡镇数下限", "townships drawn at the least")
    most_townships: Townships = figure(3, "乡镇数上限", "townships drawn at the most")
    fewest_villages: Villages = figure(3, "村数下限", "villages drawn at the least in each township drawn")

    def faults(self) -> tuple[Fault, ...]:
        """The most are no fewer than the fewest."""
        fewest, most = self.fewest_townships, self.most_townships
        if most >= fewest:
            return ()
        words = f"a whole number not below {fewest}", f"不小于{fewest}的整数"
        return (Fault("most_townships", shown(most), *words, "$.most_townships"),)


@frozen(kw_only=True)
class TownshipDrawn(Record):
    """A township, town or subdistrict drawn (抽查的乡镇).

    Attributes:
        name: 乡镇名称: its name.
        villages_drawn: 抽查村数: how many of its villages were drawn.
        villages_there: 辖村数: how many it has.
    """

    name: TownshipName
    villages_drawn: Villages
    villages_there: Villages

    def faults(self) -> tuple[Fault, ...]:
        """No more are drawn than there are."""
        drawn, there = self.villages_drawn, self.villages_there
        if drawn <= there:
            return ()
        words = f"a whole number not above {there}", f"不大于{there}的整数"
        return (Fault("villages_drawn", shown(drawn), *words, "$.villages_drawn"),)


class FewVillages(Reading, at=SAMPLE):
    """What is asked of a township that has fewer villages than must be drawn (村数不足的乡镇)."""

    ALL_OF_THEM = (
        "全部核验",
        "不要求不可能之事，全部核验已是最大范围",
        "Nothing impossible is asked, and all is the most that can be looked at.",
    )
    CANNOT_BE_DRAWN = (
        "不得抽取",
        "抽不足村数的乡镇不能作为样本",
        "A township in which too few can be drawn is no sample.",
    )


@rule(SAMPLE)
def sample_enough(
    drawn: Sequence[TownshipDrawn],
    *,
    at_random: bool,
    sample: AcceptanceSample = AcceptanceSample(),
    few: FewVillages = FewVillages.ALL_OF_THEM,
) -> Decision[bool]:
    """Whether the townships and villages drawn in an area are what the acceptance of 2017 asks (抽查足数).

    Args:
        drawn: 抽查的乡镇: the townships drawn in one county, city, district or the Development Zone, each once.
        at_random: 随机抽查: whether townships and villages were drawn at random.

    Returns:
        符合: whether as many townships were drawn as may be, and in each as many villages as must be.

    >>> sample_enough([TownshipDrawn(name="甲镇", villages_drawn=2, villages_there=2)], at_random=True).value
    True
    """
    sample = AcceptanceSample.of(sample, "sample")
    townships = TownshipDrawn.each(drawn, "drawn")
    if len({one.name.strip() for one in townships}) < len(townships):
        raise InvalidFacts("drawn", [one.name for one in townships], "each township once", "每个乡镇一次")
    words, count = ("抽查乡镇数", "townships drawn"), len(townships)
    capped = FewVillages.of(few, "few") is FewVillages.ALL_OF_THEM
    fewest = sample.fewest_villages
    return all_of(
        condition(SAMPLE, "随机抽查", "drawn at random", FLAG.of(at_random, "at_random")),
        asks(SAMPLE, *words, count, TOWNSHIPS.at_least(sample.fewest_townships)),
        asks(SAMPLE, *words, count, TOWNSHIPS.at_most(sample.most_townships)),
        *(_villages(one, min(fewest, one.villages_there) if capped else fewest) for one in townships),
    )


def _villages(one: TownshipDrawn, fewest: int) -> Finding:
    words = f"{one.name}抽查村数", f"villages of {one.name} drawn"
    return asks(SAMPLE, *words, one.villages_drawn, VILLAGES.at_least(fewest, "不少于"))


class AcceptancePart(Term):
    """The parts of the acceptance (考核验收部分)."""

    ARRANGEMENT = "工作安排部署"
    SCHEME = "工作方案制定"
    ORGANISATION = "组织体系构建"
    SYSTEMS = "配套制度建设"
    BASIC_WORK = "基础性工作开展"
    POSTS_AND_FUNDS = "机构和经费保障"


@provision(PARTS)
@frozen(kw_only=True)
class Parts(Record):
    """How many parts the acceptance has; their weights stand in an annex that is not printed (考核验收内容)."""

    counted: Count = figure(6, "部分数", "parts that the clause counts")


@rule(PARTS)
def acceptance_part(part: AcceptancePart, *, parts: Parts = Parts()) -> Decision[Count]:
    """The number of a part of the acceptance (考核验收部分序号).

    Args:
        part: 部分: the part.

    Returns:
        序号: its number, counted from one.

    >>> acceptance_part(AcceptancePart.SYSTEMS).value
    4
    """
    parts = Parts.of(parts, "parts")
    number = list(AcceptancePart).index(AcceptancePart.of(part, "part")) + 1
    return Decision(number, falls(PARTS, part.zh, part.en, number, COUNT.at_most(parts.counted)))


class SupportingSystem(Term):
    """The supporting systems; the list is open, a patrol system is not on it (配套制度)."""

    PUBLICATION_OF_CHIEFS = "河长名单公告制度"
    MEETINGS = "河长制会议制度"
    INFORMATION_SHARING = "河湖信息共享制度"
    WORK_SUPERVISION = "工作督查制度"
    ASSESSMENT_AND_ACCEPTANCE = "考核验收制度"
    INCENTIVES_AND_PENALTIES = "河湖管理激励惩罚制度"


@rule(SYSTEMS)
def supporting_systems_missing(
    adopted: frozenset[SupportingSystem], *, carried_out: frozenset[SupportingSystem]
) -> Decision[tuple[SupportingSystem, ...]]:
    """The supporting systems that an area has not both adopted and carried out (缺少的配套制度).

    Args:
        adopted: 已出台制度: the systems adopted.
        carried_out: 已执行制度: those carried out.

    Returns:
        缺少的制度: what is missing, in the order of the list; what is carried out without having been adopted is.
    """
    there, done = SupportingSystem.some(adopted, "adopted"), SupportingSystem.some(carried_out, "carried_out")
    return missing(SYSTEMS, SupportingSystem, there & done)


class AcceptanceMilestone(Term):
    """The steps of the acceptance (考核验收步骤)."""

    TOWNSHIP_SCHEME = "制定对乡镇的考核验收方案并报备"
    TOWNSHIP_ACCEPTANCE = "完成对乡镇的考核验收并报备报告和结果"
    CITY_ACCEPTANCE = "市河长办完成考核验收"


@provision(DATES)
@frozen(kw_only=True)
class AcceptanceDates(Record):
    """The days before which the acceptance is done; what is done is filed by then, too (考核验收时间)."""

    township_scheme: datetime.date = figure(
        datetime.date(2017, 11, 30), "乡镇考核验收方案截止日", "last day of the scheme for the townships"
    )
    township_acceptance: datetime.date = figure(
        datetime.date(2017, 12, 20), "乡镇考核验收截止日", "last day of the acceptance of the townships"
    )
    city_acceptance: datetime.date = figure(
        datetime.date(2018, 1, 10), "市级考核验收截止日", "last day of the city's own acceptance"
    )

    def last_day(self, milestone: AcceptanceMilestone) -> datetime.date:
        """The day that is printed for a step; of the first, the last of its month."""
        return {
            AcceptanceMilestone.TOWNSHIP_SCHEME: self.township_scheme,
            AcceptanceMilestone.TOWNSHIP_ACCEPTANCE: self.township_acceptance,
            AcceptanceMilestone.CITY_ACCEPTANCE: self.city_acceptance,
        }[milestone]


class FilingDay(Reading, at=DATES):
    """By when what was adopted or completed is filed (报备案期限)."""

    THE_SAME = "同一期限", "一句之中期限统领两个动作", "One clause with one day, before both verbs."
    NONE_SET = (
        "未定期限",
        "期限仅及于制定和完成，备案随后进行",
        "The day belongs to adopting and completing; filing follows upon it.",
    )


@rule(DATES)
def acceptance_kept(
    milestone: AcceptanceMilestone,
    *,
    completed: datetime.date,
    filed: datetime.date | None,
    dates: AcceptanceDates = AcceptanceDates(),
    filing: FilingDay = FilingDay.THE_SAME,
    before_day: BeforeDay = BeforeDay.INCLUDED,
) -> Decision[MilestoneCheck]:
    """Whether a step of the acceptance of 2017 was done, and filed with the municipal office, in time (考核验收时限).

    Args:
        milestone: 步骤: the step.
        completed: 完成日: the day on which it was done.
        filed: 备案日: the day of filing, not before it was done; None where it was not filed, as the city's own
            acceptance is not.

    Returns:
        时限检查: the last day, itself in time, and whether all was done by then. What was never filed is not done;
        before the end of a month (底前) is by its last day.

    >>> done = datetime.date(2017, 12, 20)
    >>> acceptance_kept(AcceptanceMilestone.TOWNSHIP_ACCEPTANCE, completed=done, filed=done).value.kept
    True
    """
    dates = AcceptanceDates.of(dates, "dates")
    printed = dates.last_day(AcceptanceMilestone.of(milestone, "milestone"))
    until = BeforeDay.of(before_day, "before_day")
    if milestone is AcceptanceMilestone.TOWNSHIP_SCHEME:
        until = BeforeDay.INCLUDED
    done, sent, by_then = DAY.of(completed, "completed"), DAY.maybe(filed, "filed"), until.bound(printed)
    if sent is not None:
        not_before(sent, "filed", done)
    findings = [asks(DATES, milestone.zh, milestone.en, done, by_then)]
    same_day = FilingDay.of(filing, "filing") is FilingDay.THE_SAME
    if milestone is not AcceptanceMilestone.CITY_ACCEPTANCE:
        words = "报市河长办备案", "filed with the municipal office"
        if sent is not None and same_day:
            findings.append(asks(DATES, *words, sent, by_then))
        else:
            findings.append(condition(DATES, *words, sent is not None, sent))
    return judged(MilestoneCheck(due=until.last(printed), kept=all(findings)), *findings)


class CalendarReading(Reading, at=(TIMETABLE, DATES)):
    """Which calendar governs the first year, for which both the method and the scheme set days (适用的时间安排)."""

    SCHEME = "考核验收实施方案", "方案是该年度的特别规定", "The scheme is the special rule for that year."
    METHOD = "考核办法", "方案未说明取代考核办法", "The scheme does not say that it displaces the method."


@frozen(kw_only=True)
class YearCalendar(Record):
    """Which instrument governs a year, and its last days (年度时间安排).

    Attributes:
        governed_by: 适用的制度: the instrument that governs.
        report_due: 报告截止日: by which day the areas report.
        city_due: 市级考核截止日: by which day the city is done.
    """

    governed_by: Instrument
    report_due: datetime.date
    city_due: datetime.date


@rule(TIMETABLE, DATES)
def reporting_calendar(
    year: AssessedYear,
    *,
    calendar: CalendarReading = CalendarReading.SCHEME,
    method: AssessmentDates = AssessmentDates(),
    scheme: AcceptanceDates = AcceptanceDates(),
    before_day: BeforeDay = BeforeDay.INCLUDED,
) -> Decision[YearCalendar]:
    """Which calendar governs a year's assessment; for 2017 two of them meet and differ on the report (年度时间安排).

    Args:
        year: 考核年度: the assessed year.

    Returns:
        年度时间安排: the instrument with its last days for the areas' report and for the city.

    >>> [str(reporting_calendar(year).value.report_due) for year in (2017, 2018)]
    ['2017-12-20', '2018-12-31']
    """
    method = AssessmentDates.of(method, "method")
    scheme = AcceptanceDates.of(scheme, "scheme")
    asked, until = ASSESSED_YEAR.of(year, "year"), BeforeDay.of(before_day, "before_day")
    by_scheme = CalendarReading.of(calendar, "calendar") is CalendarReading.SCHEME and asked == FIRST_YEAR
    if by_scheme:
        found = YearCalendar(
            governed_by=Instrument.ACCEPTANCE,
            report_due=until.last(scheme.township_acceptance),
            city_due=until.last(scheme.city_acceptance),
        )
    else:
        found = YearCalendar(
            governed_by=Instrument.ASSESSMENT,
            report_due=until.last(method.last_day(AssessmentMilestone.REPORT, asked)),
            city_due=until.last(method.last_day(AssessmentMilestone.CITY_ASSESSMENT, asked)),
        )
    return Decision(found, note(DATES if by_scheme else TIMETABLE, "考核年度", "year assessed", asked))


@frozen(kw_only=True)
class Accident(Record):
    """An accident (事故).

    Attributes:
        day: 发生日: its day.
        major: 重大: whether it was a major one.
        of_responsibility: 责任事故: whether somebody was responsible.
        in_field: 领域: in which field.
    """

    day: datetime.date
    major: bool
    of_responsibility: bool
    in_field: MainTask


class CriticisingAuthority(Term):
    """Who criticised the work: the six whose circulars bar an area from excellent, and others (批评机关)."""

    PROVINCIAL_PARTY_COMMITTEE = "省委"
    PROVINCIAL_GOVERNMENT = "省政府"
    MINISTRY_OF_WATER_RESOURCES = "水利部"
    MUNICIPAL_PARTY_COMMITTEE = "市委"
    MUNICIPAL_GOVERNMENT = "市政府"
    PROVINCIAL_WATER_DEPARTMENT = "省水利厅"
    OTHER = "其他"


@frozen(kw_only=True)
class CircularCriticism(Record):
    """A criticism (批评).

    Attributes:
        day: 批评日: its day.
        by: 批评机关: by whom.
        by_circular: 通报批评: whether by circular.
        of_related_work: 有关工作: whether of work in the six fields.
    """

    day: datetime.date
    by: CriticisingAuthority
    by_circular: bool
    of_related_work: bool


class OtherFields(Reading, at=ACCEPTANCE_RESULTS):
    """What an accident in a field beside the six does; the list is open (等方面)."""

    DO_NOT_BAR = (
        "不影响评优",
        "除考核机关归入所列方面外，仅所列方面限制评优",
        "Only the named fields bar, unless the assessor puts the accident in one of them.",
    )
    OFFICE_JUDGES = (
        "由市河长办认定",
        "未穷尽的列举由确定等次的机关补充",
        "An open list is filled by the office that sets the grade.",
    )


@rule(ACCEPTANCE_RESULTS)
def excellent_barred(
    *,
    accidents: Sequence[Accident],
    criticisms: Sequence[CircularCriticism],
    others: OtherFields = OtherFields.DO_NOT_BAR,
) -> Decision[bool]:
    """Whether an area may not be graded excellent in the acceptance of 2017 (不得评优).

    Args:
        accidents: 事故: its accidents; only major accidents of responsibility in the six named fields bar it.
        criticisms: 批评: criticisms of its work; only circulars of the six named authorities on related work bar it.

    Returns:
        不得评优: whether it is barred; what happened outside 2017 (本年度) does not bar.

    Raises:
        NeedsJudgement: Only an accident in another field could bar the area, and the municipal office judges it.

    >>> spill = Accident(
    ...     day=datetime.date(2018, 1, 2), major=True, of_responsibility=True, in_field=MainTask.POLLUTION_PREVENTION)
    >>> excellent_barred(accidents=[spill], criticisms=[]).value
    False
    """
    grave = [
        one.in_field
        for one in Accident.each(accidents, "accidents")
        if one.major and one.of_responsibility and one.day.year == FIRST_YEAR
    ]
    happened = any(field is not MainTask.OTHER for field in grave)
    criticised = any(
        one.by_circular
        and one.of_related_work
        and one.by is not CriticisingAuthority.OTHER
        and one.day.year == FIRST_YEAR
        for one in CircularCriticism.each(criticisms, "criticisms")
    )
    judged = OtherFields.of(others, "others") is OtherFields.OFFICE_JUDGES
    if judged and grave and not happened and not criticised:
        raise NeedsJudgement(
            Office.CITY_OFFICE.zh, ACCEPTANCE_RESULTS, en="the list of fields is open", zh="所列方面未穷尽"
        )
    return any_of(
        condition(ACCEPTANCE_RESULTS, "发生重大责任事故", "a major accident of responsibility", happened),
        condition(ACCEPTANCE_RESULTS, "受到通报批评", "criticised by circular", criticised),
    )
