"""Which alert a forecast calls for: the grading of 24-hour means, daily and hourly (四（一）, 四（三）)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple, cast

from attrs import field, frozen

from ..core.decisions import Decision, Finding
from ..core.errors import InvalidFacts, Undetermined
from ..core.exact import Number, exact, product
from ..core.rules import provision, rule
from ..core.terms import Reading, member
from .plan import PLAN, Alert, figure

__all__ = [
    "AlertGrading",
    "DayCount",
    "EmptyForecast",
    "Interruption",
    "Lifting",
    "OrangeRun",
    "SevereDays",
    "SeverePlace",
    "TopMean",
    "grade_alert",
    "grade_alert_hours",
    "rolling_means",
]


@provision(PLAN, "四（一）")
@frozen(kw_only=True, cache_hash=True)
class AlertGrading:
    """AQI daily means and run lengths that separate the four alert colours."""

    heavy: int = 200  # days strictly above count as heavily polluted
    severe: int = 300  # days strictly above lift an alert to orange or red
    top: int = 500  # a day that reaches it calls for red
    yellow_days: int = 2  # heavily polluted days on end
    orange_days: int = 3  # the same, with a day above 300
    red_days: int = 4  # the same, with red_severe_days
    red_severe_days: int = 2  # days above 300 on end
    orange_severe_days: int = field(default=1, metadata={"source": "implied"})  # days above 300 for orange
    blue_days: int = field(default=1, metadata={"source": "implied"})  # a single day
    top_days: int = 1  # days at 500
    day_hours: int = field(default=24, validator=figure(1, 744))  # hours of a daily mean


@provision(PLAN, "四（二）第三句")
@frozen(kw_only=True)
class Lifting:
    """When an alert may be lifted; a gap that does not reach this far does not end an episode (四（三）)."""

    hours: int = 36  # hours for which better air must last
    light: int = field(default=150, metadata={"source": "HJ 633-2012"})  # top of light pollution (轻度污染)


class OrangeRun(Reading):
    """Orange asks for 3 days without the words "or more" that yellow and red have."""

    AT_LEAST = "3天及以上"
    """Recommended: otherwise a fourth day would lower the alert."""
    EXACTLY = "恰为3天"
    """To the letter: a longer run with a single day above 300 falls back to yellow."""


class SevereDays(Reading):
    """Red asks that days above 300 go on for 2 days."""

    CONSECUTIVE = "连续"
    """Recommended: what goes on (持续) is unbroken."""
    ANY = "累计"
    """Any two days above 300 will do."""


class SeverePlace(Reading):
    """Whether the days above 300 must lie in the run of heavily polluted days that is graded."""

    INSIDE = "同一过程内"
    """Recommended: a day of another episode says nothing about this one."""
    ANYWHERE = "预测期内"
    """A day above 300 anywhere in the forecast counts for every episode."""


class Interruption(Reading):
    """What a gap between heavily polluted days does to an episode (四（三）)."""

    MERGED = "合并，间隔不计天数"
    """Recommended: a gap too poor for lifting joins both sides; its own days do not count as heavily polluted."""
    WHOLE_SPAN = "合并，间隔计入天数"
    """Stricter: the days of such a gap count too."""
    BROKEN = "不合并"
    """四（一） alone: any day not above 200 ends the run."""


class EmptyForecast(Reading):
    """What a forecast without a day means."""

    NO_ALERT = "无预警"
    """Recommended: no day is above 200."""
    UNDETERMINED = "无法判定"
    """The plan supposes a forecast; without one there is no answer."""


class TopMean(Reading):
    """Whether a mean that lies just below 500 reaches it, of which no clause says how it is rounded."""

    EXACT = "按原值比较"
    """Recommended: nothing orders rounding, and 499.96 is less than 500."""
    ROUNDED_UP = "进位取整后比较"
    """As HJ 633-2012 rounds an index that is computed from concentrations: whatever is above 499 is 500."""


class DayCount(Reading):
    """How many days a stretch of 24-hour means lasts, which may begin at every hour."""

    BACK_TO_BACK = "首尾相接的24小时"
    """Recommended: 2 days are 48 hours, as printed, and whole days count as they do in a forecast of days."""
    RUNNING = "滑动均值持续的小时数"
    """The running mean itself must stay above for 48 hours on end, which takes 71 hours of measurements."""


@rule(PLAN, "四（一）", "四（三）第一句", units={"daily_aqi": "AQI, 24-hour mean"})
def grade_alert(
    daily_aqi: Sequence[Number],
    *,
    grading: AlertGrading = AlertGrading(),
    lifting: Lifting = Lifting(),
    orange_run: OrangeRun = OrangeRun.AT_LEAST,
    severe_days: SevereDays = SevereDays.CONSECUTIVE,
    severe_place: SeverePlace = SeverePlace.INSIDE,
    interruption: Interruption = Interruption.MERGED,
    empty_forecast: EmptyForecast = EmptyForecast.NO_ALERT,
    top_mean: TopMean = TopMean.EXACT,
) -> Decision[Alert]:
    """The alert that a forecast of AQI daily means calls for.

    The highest colour whose condition an episode of the forecast meets; none where no day is heavily polluted.

    Args:
        daily_aqi: The 24-hour means of successive days, each 0 or more, compared exactly as given.
        grading: The figures that separate the colours.
        lifting: How good, for how long, the air of a gap must be to end an episode.
        orange_run: Whether orange's 3 days mean at least 3.
        severe_days: Whether red's days above 300 must be consecutive.
        severe_place: Whether days above 300 must lie inside the episode.
        interruption: What a gap between heavily polluted days does.
        empty_forecast: What a forecast without a day means.
        top_mean: Whether a mean between 499 and 500 reaches 500.

    Returns:
        The alert, with the conditions that were weighed from red downwards until one held.

    Raises:
        InvalidFacts: A mean is not a number of 0 or more, or a reading is none of those there are.
        Undetermined: The forecast is empty and ``empty_forecast`` says that there is no answer.

    >>> grade_alert([201, 250, 301, 302]).value, grade_alert([200, 199]).value
    (<Alert.RED: '红色'>, <Alert.NONE: '无预警'>)
    """
    means = _numbers(daily_aqi, "daily_aqi")
    judge = _Judge.of(
        grading,
        orange_run=orange_run,
        severe_days=severe_days,
        severe_place=severe_place,
        interruption=interruption,
        top_mean=top_mean,
    )
    if member(empty_forecast, EmptyForecast, "empty_forecast") is EmptyForecast.UNDETERMINED and not means:
        raise Undetermined("daily_aqi", en="there is no forecast", zh="没有预测数据")

    def lifts(start: int, end: int) -> bool:
        return _longest_run(means[start:end], lifting.light) * grading.day_hours >= lifting.hours

    return judge.highest(judge.episodes(means, 1, lifts))


@rule(PLAN, "四", "四（一）", "四（三）第一句", units={"hourly_aqi": "AQI, hourly"})
def grade_alert_hours(
    hourly_aqi: Sequence[Number],
    *,
    grading: AlertGrading = AlertGrading(),
    lifting: Lifting = Lifting(),
    orange_run: OrangeRun = OrangeRun.AT_LEAST,
    severe_days: SevereDays = SevereDays.CONSECUTIVE,
    severe_place: SeverePlace = SeverePlace.INSIDE,
    interruption: Interruption = Interruption.MERGED,
    empty_forecast: EmptyForecast = EmptyForecast.NO_ALERT,
    top_mean: TopMean = TopMean.EXACT,
    day_count: DayCount = DayCount.BACK_TO_BACK,
) -> Decision[Alert]:
    """The alert that a forecast of hourly AQI calls for, on 24-hour means that may cross midnight.

    Days are back-to-back periods of 24 hours; they may begin at any hour, the same for the whole of the forecast, and
    the hour that gives the highest alert counts. A gap between heavily polluted days is judged on the hours of the gap
    and of the days on either side.

    Args:
        hourly_aqi: The values of successive hours, each 0 or more; fewer than 24 make no mean.
        grading: The figures that separate the colours.
        lifting: How good, for how long, the air of a gap must be to end an episode.
        orange_run: Whether orange's 3 days mean at least 3.
        severe_days: Whether red's days above 300 must be consecutive.
        severe_place: Whether days above 300 must lie inside the episode.
        interruption: What a gap between heavily polluted days does.
        empty_forecast: What a forecast without a whole day means.
        top_mean: Whether a mean between 499 and 500 reaches 500.
        day_count: How days on end are counted on means that begin at every hour.

    Returns:
        The alert, with the conditions that were weighed from red downwards until one held.

    Raises:
        InvalidFacts: A value is not a number of 0 or more, or a reading is none of those there are.
        Undetermined: There is no whole day and ``empty_forecast`` says that there is no answer.

    >>> grade_alert_hours([100] * 12 + [280] * 24 + [100] * 12).value
    <Alert.BLUE: '蓝色'>
    """
    hours, scale = _scaled(_numbers(hourly_aqi, "hourly_aqi"))
    judge = _Judge.of(
        grading,
        orange_run=orange_run,
        severe_days=severe_days,
        severe_place=severe_place,
        interruption=interruption,
        top_mean=top_mean,
    )
    running = member(day_count, DayCount, "day_count") is DayCount.RUNNING
    day, light = grading.day_hours, lifting.light * scale
    if member(empty_forecast, EmptyForecast, "empty_forecast") is EmptyForecast.UNDETERMINED and len(hours) < day:
        raise Undetermined("hourly_aqi", en=f"there are not {day} hours", zh=f"不足{day}小时")
    sums, unit = _window_sums(hours, day), scale * day

    def lifts(start: int, end: int) -> bool:
        return _longest_run(hours[start:end], light) >= lifting.hours

    if running:
        stamps = judge.episodes(sums, unit, lambda start, end: lifts(start - 1, end + day))
        return judge.highest([episode.in_days(day) for episode in stamps])
    decisions = []
    for offset in range(day):

        def lifts_days(start: int, end: int, offset: int = offset) -> bool:
            return lifts(offset + (start - 1) * day, offset + (end + 1) * day)

        decisions.append(judge.highest(judge.episodes(sums[offset::day], unit, lifts_days)))
    return max(decisions, key=_rank)


def rolling_means(hourly_aqi: Sequence[Number], *, grading: AlertGrading = AlertGrading()) -> tuple[Fraction, ...]:
    """The exact 24-hour means that begin at each hour, as far as 24 hours follow.

    >>> rolling_means([200] * 24 + [224])
    (Fraction(200, 1), Fraction(201, 1))
    """
    hours, scale = _scaled(_numbers(hourly_aqi, "hourly_aqi"))
    return tuple(Fraction(total, scale * grading.day_hours) for total in _window_sums(hours, grading.day_hours))


_RED_PEAK = PLAN.at("四（一）红色预警 后段")
_RED_RUN = PLAN.at("四（一）红色预警 前段")
_ORANGE = PLAN.at("四（一）橙色预警")
_YELLOW = PLAN.at("四（一）黄色预警")
_BLUE = PLAN.at("四（一）蓝色预警")


class Episode(NamedTuple):
    """A stretch of heavy pollution: its days, those severely polluted (all, and on end), those at the top on end."""

    days: int
    severe_days: int
    severe_run: int
    top_run: int

    def in_days(self, hours: int) -> Episode:
        """The same in days, of an episode that is counted in hours: whatever is above counts as a day at least."""
        days, severe_days, severe_run = (max(count // hours, 1) if count else 0 for count in self[:3])
        return Episode(days, severe_days, severe_run, self.top_run // hours)


def _numbers(values: Sequence[Number], fact: str) -> list[int | Decimal]:
    """The series, checked value by value; whole numbers stay as they are."""
    if type(values) is not list and (not isinstance(values, Sequence) or isinstance(values, str | bytes)):
        raise InvalidFacts(fact, values, "a series of numbers", "数列")
    if {*map(type, values)} == _INTS and min(values) >= 0 and max(values) < _PLAIN:
        return cast("list[int | Decimal]", values)
    return [exact(value, f"{fact}[{index}]", at_least=0) for index, value in enumerate(values)]


_INTS = {int}
_PLAIN = 1_000_000


def _scaled(values: list[int | Decimal]) -> tuple[list[int], int]:
    """The values as whole numbers of a common unit, and how many of it make 1."""
    places = max((0, *(-int(value.as_tuple().exponent) for value in values if isinstance(value, Decimal))))
    scale = 10**places
    return [int(product(value, scale)) for value in values], scale


def _window_sums(hours: list[int], length: int) -> list[int]:
    """The sum of each window of so many hours, by the hour that it begins at."""
    totals = [0, *accumulate(hours)]
    return [end - start for start, end in zip(totals, totals[length:], strict=False)]


def _longest_run(values: list[int] | list[int | Decimal], light: int) -> int:
    """How many values on end are no worse than light pollution."""
    longest = run = 0
    for value in values:
        run = run + 1 if value <= light else 0
        longest = max(longest, run)
    return longest


class _Judge(NamedTuple):
    """The figures and readings by which episodes are told apart and graded."""

    grading: AlertGrading
    orange_run: OrangeRun
    severe_days: SevereDays
    anywhere: bool
    interruption: Interruption
    rounded_up: bool

    @classmethod
    def of(
        cls,
        grading: AlertGrading,
        *,
        orange_run: OrangeRun,
        severe_days: SevereDays,
        severe_place: SeverePlace,
        interruption: Interruption,
        top_mean: TopMean,
    ) -> _Judge:
        """The same, each reading checked."""
        return cls(
            grading,
            member(orange_run, OrangeRun, "orange_run"),
            member(severe_days, SevereDays, "severe_days"),
            member(severe_place, SeverePlace, "severe_place") is SeverePlace.ANYWHERE,
            member(interruption, Interruption, "interruption"),
            member(top_mean, TopMean, "top_mean") is TopMean.ROUNDED_UP,
        )

    def episodes(self, means: Sequence[int | Decimal], unit: int, lifts: Callable[[int, int], bool]) -> list[Episode]:
        """The episodes of a series of means, of which ``unit`` make 1, once the gaps between heavy ones are weighed."""
        heavy, severe = self.grading.heavy * unit, self.grading.severe * unit
        top, below_top = self.grading.top * unit, (self.grading.top - 1) * unit
        found: list[Episode] = []
        days = severe_days = severe_run = longest_severe = top_run = longest_top = last = 0
        for index, mean in enumerate(means):
            if mean <= heavy:
                continue
            if days and last + 1 < index:
                severe_run = top_run = 0
                if self.interruption is Interruption.BROKEN or lifts(last + 1, index):
                    found.append(Episode(days, severe_days, longest_severe, longest_top))
                    days = severe_days = longest_severe = longest_top = 0
                elif self.interruption is Interruption.WHOLE_SPAN:
                    days += index - last - 1
            days, last = days + 1, index
            if mean > severe:
                severe_days, severe_run = severe_days + 1, severe_run + 1
                longest_severe = max(longest_severe, severe_run)
            else:
                severe_run = 0
            if mean >= top or (self.rounded_up and mean > below_top):
                top_run += 1
                longest_top = max(longest_top, top_run)
            else:
                top_run = 0
        found.append(Episode(days, severe_days, longest_severe, longest_top))
        return found

    def highest(self, episodes: list[Episode]) -> Decision[Alert]:
        """The highest alert that any of the episodes calls for."""
        if self.anywhere:
            every = sum(episode.severe_days for episode in episodes)
            longest = max(episode.severe_run for episode in episodes)
            episodes = [episode._replace(severe_days=every, severe_run=longest) for episode in episodes]
        weighed = [
            weigh(episode, self.grading, self.orange_run, self.severe_days) for episode in dict.fromkeys(episodes)
        ]
        return max(weighed, key=_rank)


def _rank(decision: Decision[Alert]) -> int:
    return decision.value.rank


@lru_cache(maxsize=4096)
def weigh(episode: Episode, grading: AlertGrading, orange_run: OrangeRun, severe_days: SevereDays) -> Decision[Alert]:
    """The alert that one episode calls for, weighed from red downwards; kept, as few different counts occur."""
    days, severe = episode.days, episode.severe_days
    peak = Finding(
        _RED_PEAK,
        "AQI日均值达到最高值的连续天数",
        "days on end at the top of the scale",
        episode.top_run >= grading.top_days,
        episode.top_run,
        grading.top_days,
    )
    if peak.holds:
        return Decision(Alert.RED, peak)
    severe_count = episode.severe_run if severe_days is SevereDays.CONSECUTIVE else severe
    red = Finding(
        _RED_RUN,
        "重度以上污染天数、严重污染天数",
        "days of heavy pollution, days of severe pollution",
        days >= grading.red_days and severe_count >= grading.red_severe_days,
        (days, severe_count),
        (grading.red_days, grading.red_severe_days),
    )
    if red.holds:
        return Decision(Alert.RED, peak, red)
    long_enough = days >= grading.orange_days if orange_run is OrangeRun.AT_LEAST else days == grading.orange_days
    orange = Finding(
        _ORANGE,
        "重度以上污染天数、严重污染天数",
        "days of heavy pollution, days of severe pollution",
        long_enough and severe >= grading.orange_severe_days,
        (days, severe),
        (grading.orange_days, grading.orange_severe_days),
    )
    if orange.holds:
        return Decision(Alert.ORANGE, peak, red, orange)
    yellow = Finding(
        _YELLOW, "重度以上污染天数", "days of heavy pollution", days >= grading.yellow_days, days, grading.yellow_days
    )
    if yellow.holds:
        return Decision(Alert.YELLOW, peak, red, orange, yellow)
    blue = Finding(
        _BLUE, "重度以上污染天数", "days of heavy pollution", days >= grading.blue_days, days, grading.blue_days
    )
    return Decision(Alert.BLUE if blue.holds else Alert.NONE, peak, red, orange, yellow, blue)
