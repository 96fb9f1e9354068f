"""Part 二（二） of the opinions: staff quota, exchange of teachers, class teachers, pay."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from math import ceil
from typing import Annotated, Any, cast

from attrs import frozen

from ...core.bounds import BARE, Side, Unit, above, at_least, at_most
from ...core.columnar import Parts, around, columnar
from ...core.decisions import Decision, Part, all_of, judged, part
from ...core.errors import InvalidFacts, Undetermined
from ...core.exact import Number, product, quotient
from ...core.facts import FLAG, SHARE, YEAR, YUAN, Count, Means, Measure, Places, Whole, Year, Years, Yuan
from ...core.faults import Fault, shown
from ...core.figures import Record, figure
from ...core.findings import asks, note
from ...core.quantities import beyond, ceiling, less, times
from ...core.registers import Standing
from ...core.rules import provision, rule
from ...core.terms import Reading
from .classes import PUPILS, Pupils
from .decrees import COMPULSORY_EDUCATION, STAGES, ExactYuan, SchoolKind, covered, due_window

__all__ = [
    "AllowanceRise",
    "Exchange",
    "ExchangeCheck",
    "HardshipAllowance",
    "PayCheck",
    "QuotaReading",
    "ReviewStart",
    "SchoolPosts",
    "StaffRatios",
    "allowances_rise",
    "exchange_check",
    "homeroom_load",
    "pay_kept",
    "school_posts",
    "staff_posts",
    "staff_review_due",
    "village_posts",
    "whole_posts",
]

STAFF = COMPULSORY_EDUCATION.at("二（二）1")
EXCHANGE = COMPULSORY_EDUCATION.at("二（二）3")
PAY = COMPULSORY_EDUCATION.at("二（二）4")

POSTS = Means(Unit("posts", "名"), at_least(0))
Posts = Annotated[Fraction, *POSTS]
WHOLE_POSTS = Whole(Unit("posts", "名"), at_least(0))
WholePosts = Annotated[int, *WHOLE_POSTS]
POSTS_PER_CLASS = Measure(Unit("posts/class", "名/班"), above(0))
PostsPerClass = Annotated[Number, *POSTS_PER_CLASS]
PUPILS_PER_POST = Measure(Unit("pupils/post", "人/名"), above(0))
PupilsPerPost = Annotated[Decimal, *PUPILS_PER_POST]
CLASS_COUNT = Whole(Unit("classes", "个"), at_least(0))
ClassCount = Annotated[int, *CLASS_COUNT]
TEACHERS = Whole(Unit("teachers", "人"), at_least(0))
Teachers = Annotated[int, *TEACHERS]
FIRST_YEAR = cast("datetime.date", COMPULSORY_EDUCATION.first_day).year
REVIEW_YEAR = Whole(BARE, at_least(FIRST_YEAR), at_most(datetime.MAXYEAR))
ReviewYear = Annotated[int, *REVIEW_YEAR]
PERIODS = Measure(Unit("periods", "课时"), at_least(0))
Periods = Annotated[Number, *PERIODS]
PeriodsCredited = Annotated[Decimal, *PERIODS, Places(1)]


@provision(STAFF)
@frozen(kw_only=True)
class StaffRatios(Record):
    """Pupils to a post, town and country alike, and the years between adjustments (教职工编制标准)."""

    primary: PupilsPerPost = figure(Decimal(19), "小学每编学生数", "the pupils to a post in primary schools")
    junior: PupilsPerPost = figure(Decimal("13.5"), "初中每编学生数", "the pupils to a post in junior middle schools")
    senior: PupilsPerPost = figure(Decimal("12.5"), "高中每编学生数", "the pupils to a post in senior middle schools")
    review_from_years: Years = figure(2, "调整间隔下限", "years after the last, from which an adjustment is proposed")
    review_to_years: Years = figure(3, "调整间隔上限", "years after the last, by which an adjustment is proposed")

    def faults(self) -> tuple[Fault, ...]:
        """The window ends no earlier than it begins."""
        least, most = self.review_from_years, self.review_to_years
        if most >= least:
            return ()
        return (Fault("review_to_years", shown(most), f"{least} or more", f"不小于{least}", "$.review_to_years"),)

    def to_a_post(self, stage: SchoolKind) -> Decimal:
        """The pupils to a post of a stage."""
        return {SchoolKind.PRIMARY: self.primary, SchoolKind.JUNIOR: self.junior, SchoolKind.SENIOR: self.senior}[stage]


@rule(STAFF)
def staff_posts(stage: SchoolKind, pupils: Pupils, *, ratios: StaffRatios = StaffRatios()) -> Decision[Posts]:
    """The posts that a school is entitled to by its pupils, exact: no clause rounds them (按学生数核编).

    Args:
        stage: 学段: primary, junior or senior.
        pupils: 学生数: the pupils.

    Returns:
        编制数: the posts (see ``whole_posts`` for whole ones).

    Raises:
        Undetermined: The opinions give no ratio for such a school.

    >>> staff_posts(SchoolKind.JUNIOR, 540).value
    Fraction(40, 1)
    """
    ratios = StaffRatios.of(ratios, "ratios")
    found, count = SchoolKind.of(stage, "stage"), PUPILS.of(pupils, "pupils")
    ratio = ratios.to_a_post(covered(found, STAGES, *_NO_RATIO))
    return Decision(
        quotient(count, ratio),
        note(STAFF, f"{found.zh}学生数", f"{found.en} pupils", count, PUPILS.unit),
        note(STAFF, "生师比", "pupil ratio", ratio, PUPILS_PER_POST.unit),
    )


_NO_RATIO = "there is no ratio of pupils to posts", "未规定其编制标准"


class QuotaReading(Reading, at=STAFF):
    """What the mean of the pupil ratio and the class ratio is taken of (生师比与班师比的平均)."""

    MEAN_OF_POSTS = (
        "两种编制数的平均",
        "分别按学生和按班核定编制数，其平均即为编制数",
        "The posts by pupils and the posts by classes: their mean gives posts at once.",
    )
    MEAN_OF_RATIOS = (
        "两种比的平均",
        "依文义，相加的是两种比",
        "To the letter the ratios are added: the pupils to a post by either, and the pupils are divided by their mean.",
    )


@rule(STAFF)
def village_posts(
    *,
    pupils: Pupils,
    classes: ClassCount,
    posts_per_class: PostsPerClass | None = None,
    ratios: StaffRatios = StaffRatios(),
    village_mean: QuotaReading = QuotaReading.MEAN_OF_POSTS,
) -> Decision[Posts]:
    """The posts of a village primary school or teaching point: the mean by pupils and by classes (村小学核编).

    Args:
        pupils: 学生数: the pupils.
        classes: 班数: the classes; none where there are no pupils.
        posts_per_class: 班师比: the posts to a class; the opinions do not print it, so there is no default. Asked for
            where there are classes.

    Returns:
        编制数: the posts, exact; no clause rounds them.

    Raises:
        Undetermined: The posts to a class matter and are not given.

    >>> village_posts(pupils=38, classes=2, posts_per_class=2).value
    Fraction(3, 1)
    """
    ratios = StaffRatios.of(ratios, "ratios")
    count, number = PUPILS.of(pupils, "pupils"), CLASS_COUNT.of(classes, "classes")
    per_class = POSTS_PER_CLASS.maybe(posts_per_class, "posts_per_class")
    of_posts = QuotaReading.of(village_mean, "village_mean") is QuotaReading.MEAN_OF_POSTS
    if count and not number:
        raise InvalidFacts("classes", classes, "a class or more, where there are pupils", "有学生时至少一个班")
    ratio = note(STAFF, "生师比", "pupil ratio", ratios.primary, PUPILS_PER_POST.unit)
    if not number or not (count or of_posts):
        return Decision(Fraction(0), ratio, note(STAFF, "学生数", "pupils", count, PUPILS.unit))
    if per_class is None:
        raise Undetermined("posts_per_class", en="the posts to a class are not printed", zh="文中未列班师比")
    by_pupils, by_classes = quotient(count, ratios.primary), quotient(product(number, per_class), 1)
    by_ratios = Fraction(ratios.primary) + count / by_classes
    posts = (by_pupils + by_classes) / 2 if of_posts else 2 * count / by_ratios
    return Decision(
        posts,
        ratio,
        note(STAFF, "按学生数核定的编制", "posts by pupils", by_pupils, POSTS.unit),
        note(STAFF, "班师比", "class ratio", per_class, POSTS_PER_CLASS.unit),
        note(STAFF, "按班数核定的编制", "posts by classes", by_classes, POSTS.unit),
    )


@rule(STAFF)
def whole_posts(posts: Annotated[Number | Fraction, *POSTS]) -> Decision[WholePosts]:
    """A number of posts rounded up to whole ones: a step of its own, as no clause orders it (编制取整).

    Args:
        posts: 编制数: the posts, such as another rule gives them.

    Returns:
        取整编制数: the whole posts.

    >>> whole_posts(Decimal("26.32")).value
    27
    """
    return _rounded(POSTS.of(posts, "posts"))


def _rounded(posts: Fraction) -> Decision[WholePosts]:
    words = "编制数，向上取整（约定）", "posts, rounded up by convention"
    return Decision(ceil(posts), note(STAFF, *words, posts, POSTS.unit))


@frozen(kw_only=True)
class SchoolPosts(Record):
    """The posts of a school: exact, and rounded up to whole ones by convention (学校编制).

    Attributes:
        exact: 精确编制数: the posts as they are reckoned.
        whole: 取整编制数: the same, rounded up.
    """

    exact: Posts
    whole: WholePosts


@rule(STAFF)
def school_posts(
    *,
    pupils: Mapping[SchoolKind, Pupils],
    village: bool | None = None,
    classes: ClassCount | None = None,
    posts_per_class: PostsPerClass | None = None,
    ratios: StaffRatios = StaffRatios(),
    village_mean: QuotaReading = QuotaReading.MEAN_OF_POSTS,
) -> Decision[SchoolPosts]:
    """How many posts a school is entitled to in all, be it of one stage or several, in town or village (学校核编).

    Args:
        pupils: 各学段学生数: the pupils of each stage (primary, junior, senior), one stage or more; a nine-year school
            has two.
        village: 村小学或教学点: whether it is a village primary school or teaching point; asked for where it has a
            primary stage.
        classes: 小学班数: the primary classes of a village school; matter there alone.
        posts_per_class: 班师比: the posts to such a class; the opinions do not print it.

    Returns:
        学校编制: the posts of all stages together: exact, and rounded up once at the end. A village school's primary
        stage has the mean of both counts, every other stage what its pupils give.

    Raises:
        Undetermined: The opinions give no ratio for a stage; or what matters of a village school is not given: whether
            it is one, its classes, the posts to a class.

    >>> nine_years = {SchoolKind.PRIMARY: 570, SchoolKind.JUNIOR: 270}
    >>> school_posts(pupils=nine_years, village=False).value
    SchoolPosts(exact=Fraction(50, 1), whole=50)
    """
    ratios = StaffRatios.of(ratios, "ratios")
    village_mean = QuotaReading.of(village_mean, "village_mean")
    if not isinstance(pupils, Mapping) or not pupils:
        raise InvalidFacts("pupils", pupils, "pupils by stage, one stage or more", "各学段学生数")
    rural = FLAG.maybe(village, "village")
    own_classes = CLASS_COUNT.maybe(classes, "classes")
    own_posts = POSTS_PER_CLASS.maybe(posts_per_class, "posts_per_class")
    if rural and SchoolKind.PRIMARY not in pupils:
        raise InvalidFacts("pupils", pupils, "pupils of a primary stage, in a village school", "村小学应有小学学段")
    counts = {
        SchoolKind.of(stage, "pupils"): PUPILS.of(given, f"pupils.{stage.json}") for stage, given in pupils.items()
    }
    if rural is None and SchoolKind.PRIMARY in counts:
        raise Undetermined("village", en="whether it is a village school is not given", zh="未说明是否村小学或教学点")
    total = Fraction(0)
    parts: list[Part] = []
    for stage, count in ((stage, counts[stage]) for stage in SchoolKind if stage in counts):
        covered(stage, STAGES, *_NO_RATIO)
        if rural and stage is SchoolKind.PRIMARY:
            if own_classes is None or (own_classes and own_posts is None):
                raise _class_ratio_needed(own_classes, own_posts)
            found = village_posts(
                pupils=count,
                classes=own_classes,
                posts_per_class=own_posts,
                ratios=ratios,
                village_mean=village_mean,
            )
        else:
            found = staff_posts(stage, count, ratios=ratios)
        total += found.value
        parts.append(part(f"{stage.zh}编制", f"{stage.en} posts", found))
    rounded = _rounded(total)
    posts = SchoolPosts(exact=total, whole=rounded.value)
    return Decision(posts, *parts, part("取整", "whole posts", rounded))


def _class_ratio_needed(classes: int | None, posts_per_class: Number | None) -> Undetermined:
    given = {"classes": classes, "posts_per_class": posts_per_class}
    return Undetermined(
        *(name for name, value in given.items() if value is None),
        en="a village school's posts need its classes and the posts to a class, which are not printed",
        zh="村小学、教学点编制须有班数和班师比，文中未列班师比",
    )


class ReviewStart(Reading, at=STAFF):
    """From when the years run where the last proposal was made before the opinions (首次调整起算)."""

    OPINIONS = (
        "自意见施行当年起算",
        "意见施行前无此期限",
        "Before the opinions there was no such term, so that none of it can have passed.",
    )
    LAST_PROPOSAL = (
        "自上次提出起算",
        "间隔自上次提出计算，意见施行时已逾期的即为逾期",
        "The interval runs from the last proposal, and one that is over is over when the opinions begin.",
    )


@rule(STAFF)
def staff_review_due(
    *,
    last_year: Year,
    year: ReviewYear,
    ratios: StaffRatios = StaffRatios(),
    review_start: ReviewStart = ReviewStart.OPINIONS,
) -> Decision[Standing]:
    """Whether an adjustment of the staff quota is to be proposed, so many years after the last (编制调整期限).

    Args:
        last_year: 上次年份: the year of the last proposal.
        year: 年份: the year asked about, not before it, and from that of the opinions on.

    Returns:
        办理状态: not yet open, running in the window (both ends included), or overdue.

    >>> [staff_review_due(last_year=2017, year=year).value.zh for year in (2018, 2019, 2020, 2021)]
    ['未开始', '进行中', '进行中', '逾期未完成']
    """
    ratios = StaffRatios.of(ratios, "ratios")
    first, when = YEAR.of(last_year, "last_year"), REVIEW_YEAR.of(year, "year")
    if when < first:
        raise InvalidFacts("year", year, f"a year not before {first}", f"不早于{first}年的年份")
    if ReviewStart.of(review_start, "review_start") is ReviewStart.OPINIONS:
        first = max(first, FIRST_YEAR)
    begins, ends = first + ratios.review_from_years, first + ratios.review_to_years
    return due_window(when, begins, ends, clause=STAFF, zh="提出编制调整意见", en="staffing adjustment proposed")


@provision(EXCHANGE)
@frozen(kw_only=True)
class Exchange(Record):
    """The yearly exchange of teachers with rural schools, and a class teacher's load (交流轮岗与班主任工作量)."""

    teachers: Annotated[Decimal, *SHARE] = figure(
        Decimal("0.10"), "交流轮岗比例", "of those who qualify, the least share who go"
    )
    backbone: Annotated[Decimal, *SHARE] = figure(
        Decimal("0.20"), "骨干教师比例", "of those exchanged, the least share of backbone teachers (骨干教师)"
    )
    homeroom_load: Annotated[Decimal, *Measure(BARE, at_least(0))] = figure(
        Decimal("0.5"), "班主任工作量折算", "of the local standard load, what a class teacher's work counts as (一半)"
    )


@frozen(kw_only=True)
class ExchangeCheck(Record):
    """The least teachers to exchange, and the least backbone ones among them (交流轮岗核查结果).

    True where both are reached.

    Attributes:
        least_exchanged: 最少交流人数: the least teachers to exchange.
        least_backbone: 最少骨干人数: the least backbone teachers among those who went.
        kept: 达到比例: whether both are reached.
    """

    least_exchanged: Teachers
    least_backbone: Teachers
    kept: bool

    def __bool__(self) -> bool:
        return self.kept


@rule(EXCHANGE)
def exchange_check(
    *, eligible: Teachers, exchanged: Teachers, backbone: Teachers, exchange: Exchange = Exchange()
) -> Decision[ExchangeCheck]:
    """Whether a school year's exchange of teachers with rural schools is large enough (交流轮岗核查).

    Args:
        eligible: 符合条件教师数: the teachers of town and good schools who qualify for exchange.
        exchanged: 交流教师数: those of them who went, not more than qualify.
        backbone: 骨干教师数: the backbone teachers among those who went.

    Returns:
        核查结果: whether both shares are reached, and the least whole numbers that reach them.

    >>> exchange_check(eligible=105, exchanged=11, backbone=2).value.least_backbone
    3
    """
    exchange = Exchange.of(exchange, "exchange")
    able = TEACHERS.of(eligible, "eligible")
    went = _among(exchanged, "exchanged", able)
    best = _among(backbone, "backbone", went)
    least, least_best = _least_exchanged(able, went, exchange)
    enough = asks(EXCHANGE, "交流轮岗教师", "teachers exchanged", went, TEACHERS.at_least(least, "不低于"))
    good = asks(EXCHANGE, "其中骨干教师", "backbone teachers among them", best, TEACHERS.at_least(least_best, "不低于"))
    kept = all_of(enough, good)
    check = ExchangeCheck(least_exchanged=least, least_backbone=least_best, kept=kept.value)
    return Decision(check, enough, good, because=None if kept.value else good if enough else enough)


def _among(some: object, fact: str, of: int) -> int:
    """A number of teachers among others.

    Raises:
        InvalidFacts: It is none, or more than those.
    """
    count = TEACHERS.of(some, fact)
    if count > of:
        raise InvalidFacts(fact, some, f"a whole number, {of} or less", f"不大于{of}的整数")
    return count


@rule(EXCHANGE)
def homeroom_load(standard_periods: Periods, *, exchange: Exchange = Exchange()) -> Decision[PeriodsCredited]:
    """What a class teacher's work counts as, by the local standard teaching load, exactly (班主任工作量).

    Args:
        standard_periods: 标准课时工作量: the local standard load.

    Returns:
        折算课时: the periods credited.

    >>> homeroom_load(15).value
    Decimal('7.5')
    """
    exchange = Exchange.of(exchange, "exchange")
    load = PERIODS.of(standard_periods, "standard_periods")
    return Decision(
        times(load, exchange.homeroom_load),
        note(EXCHANGE, "标准课时工作量", "the standard load", load, PERIODS.unit),
        note(EXCHANGE, "折算比例", "the share credited", exchange.homeroom_load),
    )


@columnar(homeroom_load, "standard_periods", computes=True)
def _parts_of_load(facts: Mapping[str, Any]) -> Parts:
    return Parts((), {"value": times(facts["standard_periods"], facts["exchange"].homeroom_load)})


@frozen(kw_only=True)
class PayCheck(Record):
    """By how much wages are too low; true where none is (教师工资核查结果).

    Attributes:
        rural_short_yuan: 乡村教师差额: by how much the rural teacher's wage is below that in town.
        mean_short_yuan: 平均工资差额: by how much the teachers' mean wage is below that of civil servants.
    """

    rural_short_yuan: ExactYuan
    mean_short_yuan: ExactYuan

    def __bool__(self) -> bool:
        return not (self.rural_short_yuan or self.mean_short_yuan)


@rule(PAY)
def pay_kept(
    *,
    rural_wage_yuan: Yuan,
    town_wage_yuan: Yuan,
    mean_teacher_wage_yuan: Yuan,
    mean_civil_servant_wage_yuan: Yuan,
) -> Decision[PayCheck]:
    """Whether teachers are paid as they must be: rural as in town, and teachers as civil servants (教师工资保障).

    Args:
        rural_wage_yuan: 乡村教师工资: the real wage of a rural teacher.
        town_wage_yuan: 县镇教师工资: that of a town teacher of the same rank.
        mean_teacher_wage_yuan: 教师平均工资: the mean wage of a county's compulsory-school teachers.
        mean_civil_servant_wage_yuan: 公务员平均工资: that of its civil servants.

    Returns:
        教师工资核查结果: by how much either is too low; equal is enough.

    >>> wages = {"rural_wage_yuan": 5000, "town_wage_yuan": 4900, "mean_teacher_wage_yuan": 5200}
    >>> pay_kept(mean_civil_servant_wage_yuan=5300, **wages).value.mean_short_yuan
    Decimal('100')
    """
    rural, town = YUAN.of(rural_wage_yuan, "rural_wage_yuan"), YUAN.of(town_wage_yuan, "town_wage_yuan")
    mean = YUAN.of(mean_teacher_wage_yuan, "mean_teacher_wage_yuan")
    officials = YUAN.of(mean_civil_servant_wage_yuan, "mean_civil_servant_wage_yuan")
    return judged(
        PayCheck(rural_short_yuan=beyond(town, rural), mean_short_yuan=beyond(officials, mean)),
        asks(PAY, "乡村教师工资", "wage of a rural teacher", rural, YUAN.bound(Side.AT_LEAST, town, "不低于")),
        asks(PAY, "教师平均工资", "mean wage of teachers", mean, YUAN.bound(Side.AT_LEAST, officials, "不低于")),
    )


_WAGES = ("rural_wage_yuan", "town_wage_yuan", "mean_teacher_wage_yuan", "mean_civil_servant_wage_yuan")


@columnar(pay_kept, *_WAGES, computes=True)
def _parts_of_pay(facts: Mapping[str, Any]) -> Parts:
    rural, town, mean, officials = (facts[name] for name in _WAGES)
    return Parts((), {"rural_short_yuan": beyond(town, rural), "mean_short_yuan": beyond(officials, mean)})


@frozen(kw_only=True)
class HardshipAllowance(Record):
    """A township's allowance, with its rank of remoteness (艰苦地区补贴).

    Attributes:
        remoteness: 艰苦程度: the rank of remoteness: the higher, the closer to the grass roots.
        allowance_yuan: 补贴标准: the allowance.
    """

    remoteness: Count
    allowance_yuan: Yuan


class AllowanceRise(Reading, at=PAY):
    """How allowances rise with remoteness (越…越高) (补贴提高方式)."""

    STRICTLY = "逐级提高", "越艰苦补贴越高，逐级均应提高", "A higher rank has a higher allowance."
    NOT_FALLING = "不降低", "同一水平亦不违背此原则", "Milder: it does not fall."


@rule(PAY)
def allowances_rise(
    allowances: Sequence[HardshipAllowance], *, rise: AllowanceRise = AllowanceRise.STRICTLY
) -> Decision[bool]:
    """Whether hardship allowances rise with remoteness; no amounts are printed (补贴逐级提高).

    Args:
        allowances: 各乡镇补贴: the allowances of some townships; equal ranks may differ.

    Returns:
        逐级提高: whether every township of a higher rank has more than each of a lower; a single rank has nothing to
        rise above.

    >>> paid = [HardshipAllowance(remoteness=rank, allowance_yuan=yuan) for rank, yuan in ((1, 200), (2, 300))]
    >>> allowances_rise(paid).value
    True
    """
    paid: dict[int, list[Decimal]] = {}
    for one in HardshipAllowance.each(allowances, "allowances"):
        paid.setdefault(one.remoteness, []).append(YUAN.of(one.allowance_yuan, "allowance_yuan"))
    level = AllowanceRise.of(rise, "rise") is AllowanceRise.NOT_FALLING
    findings = [note(PAY, "艰苦程度分级数", "ranks of remoteness", len(paid))]
    for near, far in pairwise(sorted(paid)):
        high, low = max(paid[near]), min(paid[far])
        bound = YUAN.at_least(high, "不低于") if level else YUAN.above(high, "高于")
        findings.append(asks(PAY, f"艰苦程度{far}级的最低补贴", f"least allowance of rank {far}", low, bound))
    return all_of(*findings)


def _least_exchanged(able: Any, went: Any, exchange: Exchange) -> tuple[Any, Any]:
    """The fewest teachers, and backbone teachers among those who went; of numbers or of columns."""
    return ceiling(times(able, exchange.teachers)), ceiling(times(went, exchange.backbone))


@columnar(exchange_check, "eligible", "exchanged", "backbone", computes=True)
def _parts_of_exchange(facts: Mapping[str, Any]) -> Parts:
    able, went, best = facts["eligible"], facts["exchanged"], facts["backbone"]
    least, least_best = _least_exchanged(able, went, facts["exchange"])
    compared = ((able, went), (went, best), (went, least), (best, least_best))
    values = {"least_exchanged": least, "least_backbone": least_best}
    return Parts([(less(one, other), around(0)) for one, other in compared], values)
