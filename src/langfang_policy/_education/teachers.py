"""Part 二（二） of the opinions: staff quota, exchange of teachers, class teachers, pay."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from math import ceil

from attrs import frozen

from ..core.decisions import Decision, Finding, all_of, first_failing
from ..core.errors import InvalidFacts, Undetermined
from ..core.exact import Number, exact, product, quotient, whole, written
from ..core.rules import provision, rule
from ..core.series import series
from ..core.terms import Reading, flag, member
from .decrees import COMPULSORY_EDUCATION, DueWindow, SchoolKind, due_window

__all__ = [
    "AllowanceRise",
    "Exchange",
    "ExchangeCheck",
    "HardshipAllowance",
    "QuotaReading",
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


@provision(COMPULSORY_EDUCATION, "二（二）1")
@frozen(kw_only=True)
class StaffRatios:
    """Pupils to a post (教职工编制), town and country alike, and the years between adjustments."""

    primary: Decimal = Decimal(19)
    junior: Decimal = Decimal("13.5")
    senior: Decimal = Decimal("12.5")
    review_from_years: int = 2  # an adjustment is proposed from this many years after the last
    review_to_years: int = 3  # and not later than this many

    def of(self, stage: SchoolKind) -> Decimal:
        """The pupils to a post of a stage."""
        return {SchoolKind.PRIMARY: self.primary, SchoolKind.JUNIOR: self.junior, SchoolKind.SENIOR: self.senior}[stage]


@rule(COMPULSORY_EDUCATION, "二（二）1", units={"pupils": "pupils"})
def staff_posts(stage: SchoolKind, pupils: int, *, ratios: StaffRatios = StaffRatios()) -> Decision[Fraction]:
    """The posts that a school is entitled to by its pupils, exact: no clause rounds them (see ``whole_posts``).

    Args:
        stage: Primary, junior or senior.
        pupils: The pupils, 0 or more.
        ratios: The pupils to a post.

    Returns:
        The posts.

    Raises:
        InvalidFacts: The stage has no ratio, or the pupils are out of range.

    >>> staff_posts(SchoolKind.JUNIOR, 540).value
    Fraction(40, 1)
    """
    ratio = ratios.of(_staffed(stage, "stage"))
    return Decision(
        quotient(whole(pupils, "pupils"), ratio),
        Finding(
            _STAFF,
            f"{stage.zh}学生数，按每编学生数",
            f"{stage.en} pupils, by pupils to a post",
            observed=pupils,
            required=ratio,
        ),
    )


def _staffed(stage: object, fact: str) -> SchoolKind:
    """The stage as one that has a ratio of staff."""
    found = member(stage, SchoolKind, fact)
    if found not in (SchoolKind.PRIMARY, SchoolKind.JUNIOR, SchoolKind.SENIOR):
        raise InvalidFacts(fact, stage, "a primary, junior or senior school", "小学、初中或高中")
    return found


class QuotaReading(Reading):
    """What the mean of the pupil ratio and the class ratio is taken of."""

    MEAN_OF_POSTS = "两种编制数的平均"
    """Recommended: the posts by pupils and the posts by classes; it gives posts at once."""
    MEAN_OF_RATIOS = "两种比的平均"
    """The pupils to a post by either ratio; the pupils are divided by their mean."""


@rule(COMPULSORY_EDUCATION, "二（二）1", units={"pupils": "pupils", "classes": "classes", "posts_per_class": "posts"})
def village_posts(
    *,
    pupils: int,
    classes: int,
    posts_per_class: Number,
    ratios: StaffRatios = StaffRatios(),
    reading: QuotaReading = QuotaReading.MEAN_OF_POSTS,
) -> Decision[Fraction]:
    """The posts of a village primary school or teaching point: the mean of what pupils and what classes give, exact.

    Args:
        pupils: The pupils, 0 or more.
        classes: The classes, 1 or more.
        posts_per_class: The posts to a class, above 0; the opinions do not print it, so there is no default.
        ratios: The pupils to a post.
        reading: What the mean is taken of.

    Returns:
        The posts; no clause rounds them.

    Raises:
        InvalidFacts: A fact is out of range.

    >>> village_posts(pupils=38, classes=2, posts_per_class=2).value
    Fraction(3, 1)
    """
    by_pupils = quotient(whole(pupils, "pupils"), ratios.primary)
    per_class = exact(posts_per_class, "posts_per_class", above=0)
    by_classes = Fraction(product(whole(classes, "classes", at_least=1), per_class))
    if member(reading, QuotaReading, "reading") is QuotaReading.MEAN_OF_POSTS:
        posts = (by_pupils + by_classes) / 2
    else:
        posts = 2 * pupils / (Fraction(ratios.primary) + pupils / by_classes)
    return Decision(
        posts,
        Finding(
            _STAFF,
            f"按师生比1∶{written(ratios.primary)}的编制数",
            f"posts at {written(ratios.primary)} pupils to a post",
            observed=by_pupils,
        ),
        Finding(
            _STAFF,
            f"按每班{written(per_class)}编的编制数",
            f"posts at {written(per_class)} to a class",
            observed=by_classes,
        ),
    )


@rule(COMPULSORY_EDUCATION, "二（二）1", units={"posts": "posts"})
def whole_posts(posts: Number | Fraction) -> Decision[int]:
    """A number of posts rounded up to whole ones: a step of its own, as no clause orders it.

    Args:
        posts: The posts, 0 or more, such as another rule gives them.

    Returns:
        The whole posts.

    Raises:
        InvalidFacts: The posts are no number of 0 or more.

    >>> whole_posts(Decimal("26.32")).value
    27
    """
    number = posts if isinstance(posts, Fraction) else Fraction(exact(posts, "posts"))
    if number < 0:
        raise InvalidFacts("posts", posts, "a finite number, 0 or more", "不小于0的有限的数")
    return Decision(ceil(number), Finding(_STAFF, "向上取整（约定）", "rounded up, by convention", observed=number))


@frozen(kw_only=True)
class SchoolPosts:
    """The posts of a school: exact, and rounded up to whole ones by convention."""

    exact: Fraction
    whole: int


@rule(COMPULSORY_EDUCATION, "二（二）1", units={"pupils": "pupils", "classes": "classes", "posts_per_class": "posts"})
def school_posts(
    *,
    pupils: Mapping[SchoolKind, int],
    village: bool,
    classes: int | None = None,
    posts_per_class: Number | None = None,
    ratios: StaffRatios = StaffRatios(),
    reading: QuotaReading = QuotaReading.MEAN_OF_POSTS,
) -> Decision[SchoolPosts]:
    """How many posts a school is entitled to in all, be it of one stage or several, in town or village.

    Args:
        pupils: The pupils of each stage (primary, junior, senior), one stage or more; a nine-year school has two.
        village: Whether it is a village primary school or teaching point (村小学、教学点).
        classes: The primary classes of a village school; matter there alone.
        posts_per_class: The posts to such a class, above 0; the opinions do not print it.
        ratios: The pupils to a post.
        reading: What the mean of a village school is taken of.

    Returns:
        The posts of all stages together: exact, and rounded up once at the end. A village school's primary stage has
        the mean of both counts, every other stage what its pupils give.

    Raises:
        InvalidFacts: A fact is out of range, a stage has no ratio, or a village school has no primary stage.
        Undetermined: A village school's classes or the posts to a class are not given.

    >>> nine_years = {SchoolKind.PRIMARY: 570, SchoolKind.JUNIOR: 270}
    >>> school_posts(pupils=nine_years, village=False).value
    SchoolPosts(exact=Fraction(50, 1), whole=50)
    """
    if not isinstance(pupils, Mapping) or not pupils:
        raise InvalidFacts("pupils", pupils, "pupils by stage, one stage or more", "各学段学生数")
    rural = flag(village, "village")
    if rural and SchoolKind.PRIMARY not in pupils:
        raise InvalidFacts("pupils", pupils, "pupils of a primary stage, in a village school", "村小学应有小学学段")
    total = Fraction(0)
    findings: list[Finding] = []
    for stage, given in pupils.items():
        count = whole(given, f"pupils.{_staffed(stage, 'pupils').json}")
        if rural and stage is SchoolKind.PRIMARY:
            if classes is None or posts_per_class is None:
                raise _class_ratio_needed(classes, posts_per_class)
            part = village_posts(
                pupils=count, classes=classes, posts_per_class=posts_per_class, ratios=ratios, reading=reading
            )
        else:
            part = staff_posts(stage, count, ratios=ratios)
        total += part.value
        findings += part.findings
    rounded = whole_posts(total)
    return Decision(SchoolPosts(exact=total, whole=rounded.value), *findings, *rounded.findings)


def _class_ratio_needed(classes: int | None, posts_per_class: Number | None) -> Undetermined:
    given = {"classes": classes, "posts_per_class": posts_per_class}
    return Undetermined(
        *(name for name, value in given.items() if value is None),
        en="a village school's posts need its classes and the posts to a class, which are not printed",
        zh="村小学、教学点编制须有班数和班师比，文中未列班师比",
    )


@rule(COMPULSORY_EDUCATION, "二（二）1", units={"last_year": "year", "year": "year"})
def staff_review_due(*, last_year: int, year: int, ratios: StaffRatios = StaffRatios()) -> Decision[DueWindow]:
    """Whether an adjustment of the staff quota is to be proposed, two to three years after the last.

    Args:
        last_year: The year of the last proposal.
        year: The year asked about, not before it.
        ratios: The years between.

    Returns:
        Not yet, in the window (both ends included), or overdue.

    Raises:
        InvalidFacts: A year is out of range.

    >>> [staff_review_due(last_year=2017, year=year).value.zh for year in (2018, 2019, 2020, 2021)]
    ['未到期', '应办理', '应办理', '逾期']
    """
    first = whole(last_year, "last_year", at_least=1)
    begins, ends = first + ratios.review_from_years, first + ratios.review_to_years
    when = whole(year, "year", at_least=first)
    return due_window(when, begins, ends, clause=_STAFF, zh="提出编制调整意见", en="staffing adjustment proposed")


@provision(COMPULSORY_EDUCATION, "二（二）3")
@frozen(kw_only=True)
class Exchange:
    """The exchange of teachers with rural schools each school year, and a class teacher's credited load."""

    teachers: Decimal = Decimal("0.10")  # of those who qualify, at least
    backbone: Decimal = Decimal("0.20")  # of those exchanged, backbone teachers (骨干教师), at least
    homeroom_load: Decimal = Decimal("0.5")  # of the local standard load (一半)


@frozen(kw_only=True)
class ExchangeCheck:
    """The least teachers to exchange and the least backbone teachers among them; true where both are reached."""

    least_exchanged: int
    least_backbone: int
    kept: bool

    def __bool__(self) -> bool:
        return self.kept


@rule(
    COMPULSORY_EDUCATION, "二（二）3", units={"eligible": "teachers", "exchanged": "teachers", "backbone": "teachers"}
)
def exchange_check(
    *, eligible: int, exchanged: int, backbone: int, exchange: Exchange = Exchange()
) -> Decision[ExchangeCheck]:
    """Whether a school year's exchange of teachers with rural schools is large enough.

    Args:
        eligible: The teachers of town and good schools who qualify for exchange, 0 or more.
        exchanged: Those of them who went, not more than qualify.
        backbone: The backbone teachers among those who went.
        exchange: The shares.

    Returns:
        Whether both shares are reached, and the least whole numbers that reach them.

    Raises:
        InvalidFacts: A count is out of range.

    >>> exchange_check(eligible=105, exchanged=11, backbone=2).value.least_backbone
    3
    """
    able = whole(eligible, "eligible")
    went = whole(exchanged, "exchanged", at_most=able)
    best = whole(backbone, "backbone", at_most=went)
    least, least_best = ceil(product(able, exchange.teachers)), ceil(product(went, exchange.backbone))
    findings = (
        Finding(_EXCHANGE, "交流轮岗教师", "teachers exchanged", went >= least, went, least),
        Finding(_EXCHANGE, "其中骨干教师", "backbone teachers among them", best >= least_best, best, least_best),
    )
    check = ExchangeCheck(least_exchanged=least, least_backbone=least_best, kept=all(findings))
    return Decision(check, *findings, because=first_failing(findings))


@rule(COMPULSORY_EDUCATION, "二（二）3", units={"standard_periods": "periods"})
def homeroom_load(standard_periods: Number, *, exchange: Exchange = Exchange()) -> Decision[Decimal]:
    """What a class teacher's work (班主任) counts as: half the local standard teaching load, exactly.

    Args:
        standard_periods: The standard load in periods, 0 or more.
        exchange: The share.

    Returns:
        The periods credited.

    Raises:
        InvalidFacts: The load is no number of 0 or more.

    >>> homeroom_load(15).value
    Decimal('7.5')
    """
    load = exact(standard_periods, "standard_periods", at_least=0)
    return Decision(
        product(load, exchange.homeroom_load),
        Finding(_EXCHANGE, "按标准课时折算", "share of the standard load", observed=exchange.homeroom_load),
    )


@rule(
    COMPULSORY_EDUCATION,
    "二（二）4",
    units={
        "rural_wage_yuan": "yuan",
        "town_wage_yuan": "yuan",
        "mean_teacher_wage_yuan": "yuan",
        "mean_civil_servant_wage_yuan": "yuan",
    },
)
def pay_kept(
    *,
    rural_wage_yuan: Number,
    town_wage_yuan: Number,
    mean_teacher_wage_yuan: Number,
    mean_civil_servant_wage_yuan: Number,
) -> Decision[bool]:
    """Whether teachers are paid as they must be: rural as in town, and teachers as civil servants, on average.

    Args:
        rural_wage_yuan: The real wage of a rural teacher, 0 or more.
        town_wage_yuan: That of a town teacher of the same rank.
        mean_teacher_wage_yuan: The mean wage of a county's compulsory-school teachers.
        mean_civil_servant_wage_yuan: That of its civil servants.

    Returns:
        Whether neither is lower; equal is enough.

    Raises:
        InvalidFacts: A wage is no number of 0 or more.

    >>> wages = {"rural_wage_yuan": 5000, "town_wage_yuan": 4900, "mean_teacher_wage_yuan": 5200}
    >>> pay_kept(mean_civil_servant_wage_yuan=5300, **wages).because.zh
    '教师平均工资'
    """
    rural = exact(rural_wage_yuan, "rural_wage_yuan", at_least=0)
    town = exact(town_wage_yuan, "town_wage_yuan", at_least=0)
    mean = exact(mean_teacher_wage_yuan, "mean_teacher_wage_yuan", at_least=0)
    officials = exact(mean_civil_servant_wage_yuan, "mean_civil_servant_wage_yuan", at_least=0)
    findings = (
        Finding(_PAY, "乡村教师工资", "wage of a rural teacher", rural >= town, rural, town),
        Finding(_PAY, "教师平均工资", "mean wage of teachers", mean >= officials, mean, officials),
    )
    return all_of(*findings)


@frozen(kw_only=True)
class HardshipAllowance:
    """A township's allowance in yuan, with its rank of remoteness: the higher, the closer to the grass roots."""

    remoteness: int
    allowance_yuan: Number


class AllowanceRise(Reading):
    """How allowances rise with remoteness (越…越高)."""

    STRICTLY = "逐级提高"
    """Recommended: a higher rank has a higher allowance."""
    NOT_FALLING = "不降低"
    """Milder: it does not fall."""


@rule(COMPULSORY_EDUCATION, "二（二）4")
def allowances_rise(
    allowances: Sequence[HardshipAllowance], *, rise: AllowanceRise = AllowanceRise.STRICTLY
) -> Decision[bool]:
    """Whether hardship allowances rise with remoteness; no amounts are printed.

    Args:
        allowances: The allowances of some townships; equal ranks may differ.
        rise: Whether a higher rank must have a higher allowance, or no lower one.

    Returns:
        Whether every township of a higher rank has more than each of a lower; a single rank has nothing to rise above.

    Raises:
        InvalidFacts: An allowance is none, or out of range.

    >>> paid = [HardshipAllowance(remoteness=rank, allowance_yuan=yuan) for rank, yuan in ((1, 200), (2, 300))]
    >>> allowances_rise(paid).value
    True
    """
    paid: dict[int, list[Decimal]] = {}
    for index, one in enumerate(series(allowances, HardshipAllowance, "allowances", zh="补贴标准")):
        rank = whole(one.remoteness, f"allowances[{index}].remoteness")
        yuan = exact(one.allowance_yuan, f"allowances[{index}].allowance_yuan", at_least=0)
        paid.setdefault(rank, []).append(yuan)
    level = member(rise, AllowanceRise, "rise") is AllowanceRise.NOT_FALLING
    findings = []
    for near, far in pairwise(sorted(paid)):
        high, low = max(paid[near]), min(paid[far])
        holds = low >= high if level else low > high
        findings.append(
            Finding(_PAY, f"第{far}级高于第{near}级（元）", f"rank {far} above rank {near}, in yuan", holds, low, high)
        )
    ranks = Finding(_PAY, "艰苦程度分级数", "ranks of remoteness", observed=len(paid))
    return all_of(ranks, *findings)


_STAFF = COMPULSORY_EDUCATION.at("二（二）1")
_EXCHANGE = COMPULSORY_EDUCATION.at("二（二）3")
_PAY = COMPULSORY_EDUCATION.at("二（二）4")
