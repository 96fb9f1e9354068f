"""Which alert a forecast calls for: the grading of 24-hour means, daily and hourly (四（一）, 四（三）)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cached_property, lru_cache, partial
from itertools import accumulate, islice
from types import NoneType
from typing import Any, NamedTuple

from attrs import evolve, frozen

from ...core.bounds import Bound, at_least
from ...core.columnar import Cut, Parts, columnar
from ...core.decisions import Decision, part
from ...core.errors import Undetermined
from ...core.exact import Number
from ...core.facts import AQI, DAYS, HOURS_PASSED, MEAN, AqiMean, Days, Hours
from ...core.figures import Readings, Record, figure
from ...core.findings import asks, falls, note
from ...core.foreign import listed
from ...core.rules import provision, rule
from ...core.terms import Reading
from .aqi import Breakpoints
from .means import MEANS, MeanHours
from .plan import PLAN, Alert

__all__ = [
    "AlertGrading",
    "DayCount",
    "EmptyForecast",
    "EpisodeReadings",
    "GradingReadings",
    "Interruption",
    "Lifting",
    "OrangeRun",
    "SevereDays",
    "SeverePlace",
    "TopMean",
    "grade_alert",
    "grade_alert_hours",
    "higher_alert",
    "rolling_means",
]

GRADES = PLAN.at("四（一）首段")
GRADING = PLAN.at("四（一）")
BLUE = PLAN.at("四（一）蓝色预警")
YELLOW = PLAN.at("四（一）黄色预警")
ORANGE = PLAN.at("四（一）橙色预警")
RED_RUN = PLAN.at("四（一）红色预警 前段")
RED_PEAK = PLAN.at("四（一）红色预警 后段")
LIFT = PLAN.at("四（二）第三句")
MERGE = PLAN.at("四（三）第一句")


@rule(GRADES)
def higher_alert(alert: Alert, *, other: Alert) -> Decision[Alert]:
    """The higher of two alerts: from low to high blue, yellow, orange, red (预警级别高低).

    Args:
        alert: 预警级别: the one.
        other: 另一预警级别: the other.

    Returns:
        较高级别: the higher one; any alert is higher than none.

    >>> higher_alert(Alert.ORANGE, other=Alert.YELLOW).value.zh
    '橙色'
    """
    one, against = Alert.of(alert, "alert"), Alert.of(other, "other")
    return Decision(max(one, against), falls(GRADES, "预警级别", "alert", one, at_least(against)))


@provision(GRADING)
@frozen(kw_only=True, cache_hash=True)
class AlertGrading(Record):
    """AQI daily means and run lengths that separate the four alert colours (预警分级标准)."""

    heavy: int = figure(200, "重度污染", "days strictly above count as heavily polluted")
    severe: int = figure(300, "严重污染", "days strictly above count as severely polluted, and raise an alert")
    top: int = figure(500, "指数最高值", "a day that reaches it calls for red")
    yellow_days: Days = figure(2, "黄色预警天数", "heavily polluted days on end, or more")
    orange_days: Days = figure(3, "橙色预警天数", "heavily polluted days on end, some of them severely polluted")
    red_days: Days = figure(4, "红色预警天数", "heavily polluted days on end, or more, some of them severely polluted")
    red_severe_days: Days = figure(2, "红色预警严重污染天数", "severely polluted days on end, or more")
    orange_severe_days: Days = figure(1, "橙色预警严重污染天数", "severely polluted days", source="implied")
    blue_days: Days = figure(1, "蓝色预警天数", "heavily polluted days", source="implied")
    top_days: Days = figure(1, "最高值天数", "days on end at the top of the scale, or more")
    day_hours: MeanHours = figure(24, "日均值时长", "hours of a daily mean")


@provision(LIFT)
@frozen(kw_only=True, cache_hash=True)
class Lifting(Record):
    """When an alert may be lifted; a gap that does not reach this far does not end an episode (解除条件)."""

    hours: Hours = figure(36, "改善持续时间", "hours for which better air must last, or more")
    light: int = figure(150, "轻度污染上限", "top of light pollution, itself good enough", source="HJ 633-2012")

    @cached_property
    def good(self) -> Bound:
        """How good the air must be."""
        return AQI.at_most(self.light)

    @cached_property
    def lasting(self) -> Bound:
        """For how long."""
        return HOURS_PASSED.at_least(self.hours, "以上")

    @cached_property
    def short(self) -> Bound:
        """What is not long enough."""
        return self.lasting.other

    def runs(self, values: Sequence[Number | None], size: int) -> Iterator[tuple[int, int]]:
        """From which place until before which the air is good enough on end; None, where nothing was measured, is not.

        Args:
            values: The indices, in units of which ``size`` make 1.
            size: The size.
        """
        return _runs(values, self.light * size)

    def parts(self, values: Sequence[int | None], size: int = 1) -> bool:
        """Whether a gap ends an episode: it has a run of good air that lasts, each value standing for an hour."""
        return self.lasting.holds(_longest(values, self.light * size))


def _runs(values: Sequence[Number | None], most: int) -> Iterator[tuple[int, int]]:
    """From which place until before which no value is more than so much."""
    start = None
    for place, value in enumerate(values):
        if value is not None and value <= most:
            start = place if start is None else start
        elif start is not None:
            yield start, place
            start = None
    if start is not None:
        yield start, len(values)


def _longest(values: Sequence[int | None], most: int) -> int:
    """How long the longest such stretch is."""
    return max((end - start for start, end in _runs(values, most)), default=0)


class OrangeRun(Reading, at=ORANGE):
    """Whether orange's days may be more, without the words that yellow and red have for it (橙色预警天数)."""

    AT_LEAST = "及以上", "否则污染多持续一天反而降级", "Otherwise a further day would lower the alert."
    EXACTLY = (
        "恰为该天数",
        "依字面，更长而仅有一天严重污染的过程降为黄色",
        "To the letter: a longer run with a single severe day falls back to yellow.",
    )


class SevereDays(Reading, at=RED_RUN):
    """Whether red's severely polluted days must follow each other (严重污染天数)."""

    CONSECUTIVE = "连续", "持续即不间断", "What goes on (持续) is unbroken."
    ANY = "累计", "累计达到天数即可", "Any so many severe days will do."


class SeverePlace(Reading, at=(ORANGE, RED_RUN)):
    """Whether severely polluted days must lie in the run of heavily polluted days that is graded (严重污染日的位置)."""

    INSIDE = "同一过程内", "另一过程的污染与本过程无关", "A day of another episode says nothing about this one."
    ANYWHERE = (
        "预测期内",
        "预测期内任一严重污染日对各过程均计入",
        "A severe day anywhere in the forecast counts for every episode.",
    )


class Interruption(Reading, at=MERGE):
    """What a gap between heavily polluted days does to an episode (间隔)."""

    MERGED = (
        "合并，间隔不计天数",
        "未达到解除条件的间隔将前后并为一次过程，间隔本身并非重度污染",
        "A gap too poor for lifting joins both sides; its own days do not count as heavily polluted.",
    )
    WHOLE_SPAN = "合并，间隔计入天数", "从严，间隔的天数一并计入", "Stricter: the days of such a gap count too."
    BROKEN = (
        "不合并",
        "仅依分级标准，任何非重度污染日均中断持续",
        "The grading alone: any day that is not heavily polluted ends the run.",
    )


class EmptyForecast(Reading, at=GRADING):
    """What a forecast without a day means (无预测数据)."""

    NO_ALERT = "无预警", "没有任何一天达到重度污染", "No day is heavily polluted."
    UNDETERMINED = "无法判定", "分级以预测为前提", "The plan supposes a forecast; without one there is no answer."


class TopMean(Reading, at=RED_PEAK):
    """Whether a mean just below the top of the scale reaches it, as no clause speaks of rounding (均值进位)."""

    EXACT = "按原值比较", "条文未规定修约", "Nothing orders rounding, and less is less."
    ROUNDED_UP = (
        "进位取整后比较",
        "浓度换算为指数时依标准向上进位",
        "As the standard rounds up an index that is computed from concentrations.",
    )


class DayCount(Reading, at=MEANS):
    """How many days a stretch of running means lasts, which may begin at every hour (持续天数)."""

    BACK_TO_BACK = (
        "首尾相接的整日",
        "条文以小时数注明天数，与逐日预测的计法一致",
        "Days are so many hours, as printed, and whole days count as they do in a forecast of days.",
    )
    RUNNING = (
        "滑动均值持续的小时数",
        "滑动均值本身须持续高于限值",
        "The running mean itself must stay above for all the hours, which takes nearly a day of measurements more.",
    )


@frozen(kw_only=True, cache_hash=True)
class EpisodeReadings(Readings):
    """How the open places of the grading are read that bear on a single episode (过程分级的解读).

    Attributes:
        orange_run: 橙色预警天数: whether orange's days may be more.
        severe_days: 严重污染天数: whether red's severely polluted days must follow each other.
        interruption: 间隔: what a gap between heavily polluted days does.
        top_mean: 均值进位: whether a mean just below the top of the scale reaches it.
    """

    orange_run: OrangeRun = OrangeRun.AT_LEAST
    severe_days: SevereDays = SevereDays.CONSECUTIVE
    interruption: Interruption = Interruption.MERGED
    top_mean: TopMean = TopMean.EXACT


@frozen(kw_only=True, cache_hash=True)
class GradingReadings(EpisodeReadings):
    """How the open places of the grading are read where a whole forecast is graded (分级的解读).

    Attributes:
        severe_place: 严重污染日的位置: whether they must lie in the episode that is graded.
        empty_forecast: 无预测数据: what a forecast without a day means.
    """

    severe_place: SeverePlace = SeverePlace.INSIDE
    empty_forecast: EmptyForecast = EmptyForecast.NO_ALERT


@rule(GRADING, MERGE)
def grade_alert(
    daily_aqi: Sequence[AqiMean | None],
    *,
    grading: AlertGrading = AlertGrading(),
    lifting: Lifting = Lifting(),
    readings: GradingReadings = GradingReadings(),
) -> Decision[Alert]:
    """The alert that a forecast of AQI daily means calls for (按日均值定级).

    The highest colour whose condition an episode of the forecast meets; none where no day is heavily polluted.

    Args:
        daily_aqi: AQI日均值: the means of successive days, compared exactly as given; None for a day that is not known.

    Returns:
        预警级别: the alert, with the conditions that were weighed from red downwards until one held.

    Raises:
        Undetermined: A day that is not known could change the alert, or the forecast is empty and the readings say that
            there is then no answer.

    >>> grade_alert([201, 250, 301, 302]).value, grade_alert([200, 199]).value
    (<Alert.RED: '红色'>, <Alert.NONE: '无预警'>)
    """
    usual = _usual_bands(grading, lifting, readings)
    if usual is not None and (known := usual.recalled(daily_aqi)) is not None:
        return known
    given = listed(daily_aqi, "daily_aqi", MEAN.en, MEAN.zh)
    forms = {*map(type, given)}
    if usual is not None and forms == _WHOLE and (places := usual.of_whole(given)) is not None:
        return usual.keep(given, usual.grade(places))
    if NoneType in forms:
        return _whatever_they_are(given, "daily_aqi", grade_alert, grading, lifting, readings)
    means, size = MEAN.scaled(given, "daily_aqi")
    grading, lifting = AlertGrading.of(grading, "grading"), Lifting.of(lifting, "lifting")
    readings = GradingReadings.of(readings, "readings")
    if not means and readings.empty_forecast is EmptyForecast.UNDETERMINED:
        raise Undetermined("daily_aqi", en="there is no forecast", zh="没有预测数据")
    bands = usual or day_bands(grading, lifting, readings)
    alert = bands.grade(bands.of(means, size))
    return bands.keep(given, alert) if means and forms <= _PLAIN else alert


@columnar(grade_alert, "daily_aqi")
def _parts_of_alert(facts: Mapping[str, Any]) -> Parts | None:
    if not isinstance(facts["daily_aqi"], tuple):
        return None
    cuts = (*_day_cuts(facts["grading"], facts["readings"]), Cut(facts["lifting"].light, owned=False))
    return Parts([(day, cuts) for day in facts["daily_aqi"]])


@rule(MEANS, GRADING, MERGE)
def grade_alert_hours(
    hourly_aqi: Sequence[AqiMean | None],
    *,
    grading: AlertGrading = AlertGrading(),
    lifting: Lifting = Lifting(),
    readings: GradingReadings = GradingReadings(),
    day_count: DayCount = DayCount.BACK_TO_BACK,
) -> Decision[Alert]:
    """The alert that a forecast of hourly AQI calls for, on daily means that may cross midnight (按小时值定级).

    Days are back-to-back periods of 24 hours; they may begin at any hour, the same for the whole of the forecast, and
    the hour that gives the highest alert counts. A gap between heavily polluted days is judged on the hours of the gap
    and of the days on either side.

    Args:
        hourly_aqi: 小时AQI: the values of successive hours; those of less than a day make no mean; None for an hour
            that is not known.

    Returns:
        预警级别: the alert, with the conditions that were weighed from red downwards until one held.

    Raises:
        Undetermined: An hour that is not known could change the alert, or there is no whole day and the readings say
            that there is then no answer.

    >>> grade_alert_hours([100] * 12 + [280] * 24 + [100] * 12).value
    <Alert.BLUE: '蓝色'>
    """
    given = listed(hourly_aqi, "hourly_aqi", MEAN.en, MEAN.zh)
    running = DayCount.of(day_count, "day_count") is DayCount.RUNNING
    if NoneType in map(type, given):
        counted = partial(grade_alert_hours, day_count=day_count)
        return _whatever_they_are(given, "hourly_aqi", counted, grading, lifting, readings)
    hours, size = MEAN.scaled(given, "hourly_aqi")
    grading, lifting = AlertGrading.of(grading, "grading"), Lifting.of(lifting, "lifting")
    readings = GradingReadings.of(readings, "readings")
    day = grading.day_hours
    if len(hours) < day and readings.empty_forecast is EmptyForecast.UNDETERMINED:
        raise Undetermined("hourly_aqi", en=f"there are not {day} hours", zh=f"不足{day}小时")
    sums, limits = _window_sums(hours, day), _limits(grading, readings, size * day)

    def parted(start: int, end: int) -> bool:
        return lifting.parts(hours[start:end], size)

    if running:
        stamps = _episodes(sums, limits, readings, lambda start, end: parted(start - 1, end + day))
        return _highest([episode.in_days(day) for episode in stamps], grading, readings)
    decisions = []
    for offset in range(day):

        def days_parted(start: int, end: int, offset: int = offset) -> bool:
            return parted(offset + (start - 1) * day, offset + (end + 1) * day)

        decisions.append(_highest(_episodes(sums[offset::day], limits, readings, days_parted), grading, readings))
    return max(decisions, key=_rank)


_SCALE_ENDS = Breakpoints().index[-1]
_FEW = 100


def _whatever_they_are(  # noqa: PLR0917  # the rule, and what it takes
    given: Sequence[Number | Fraction | None],
    fact: str,
    rule: Callable[..., Decision[Alert]],
    grading: AlertGrading,
    lifting: Lifting,
    readings: GradingReadings,
) -> Decision[Alert]:
    """The alert that a forecast calls for whatever the values are that are not known.

    Worse air never lowers the alert, so that the ends of the scale settle it; only where orange's days are counted
    exactly might a value in between do so.

    Raises:
        Undetermined: They could change it; the first of them are named.
    """
    loose = evolve(GradingReadings.of(readings, "readings"), orange_run=OrangeRun.AT_LEAST)
    worst = max(_SCALE_ENDS, AlertGrading.of(grading, "grading").top)
    clean, foul = ([end if value is None else value for value in given] for end in (0, worst))
    low, high = (rule(values, grading=grading, lifting=lifting, readings=loose).value for values in (clean, foul))
    if low is not high or (low is Alert.ORANGE and loose != readings):
        places = (f"{fact}[{place}]" for place, value in enumerate(given) if value is None)
        en, zh = f"the alert may be anything from {low.en} to {high.en}", f"预警级别可能自{low.zh}至{high.zh}"
        raise Undetermined(*islice(places, _FEW), en=en, zh=zh)
    least = rule(clean, grading=grading, lifting=lifting, readings=readings)
    weighed = part("未知者按最低计", "whatever is not known taken as the least", least)
    count = sum(value is None for value in given)
    return Decision(
        least.value, note(GRADING, "未知的数值", "values that are not known", count), weighed, because=weighed
    )


def rolling_means(hourly_aqi: Sequence[AqiMean], *, grading: AlertGrading = AlertGrading()) -> tuple[Fraction, ...]:
    """The exact 24-hour means that begin at each hour, as far as 24 hours follow.

    >>> rolling_means([200] * 24 + [224])
    (Fraction(200, 1), Fraction(201, 1))
    """
    hours, size = MEAN.scaled(hourly_aqi, "hourly_aqi")
    return tuple(Fraction(total, size * grading.day_hours) for total in _window_sums(hours, grading.day_hours))


def _window_sums(hours: Sequence[int], length: int) -> list[int]:
    """The sum of each window of so many hours, by the hour that it begins at."""
    totals = [0, *accumulate(hours)]
    return [end - start for start, end in zip(totals, totals[length:], strict=False)]


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


class _Limits(NamedTuple):
    """What a mean exceeds that is heavy or severe, or that reaches the top."""

    heavy: int
    severe: int
    below_top: int


def _day_cuts(grading: AlertGrading, readings: GradingReadings) -> tuple[Cut, Cut, Cut]:
    """From where on a mean is heavy, severe, or at the top."""
    rounded = readings.top_mean is TopMean.ROUNDED_UP
    top = Cut(grading.top - 1, owned=False) if rounded else Cut(grading.top, owned=True)
    return Cut(grading.heavy, owned=False), Cut(grading.severe, owned=False), top


def _limits(grading: AlertGrading, readings: GradingReadings, unit: int) -> _Limits:
    """The limits of means of which ``unit`` make 1: whole numbers that are exceeded."""
    return _Limits(*(int(cut.figure) * unit - cut.owned for cut in _day_cuts(grading, readings)))


def _episodes(
    means: Sequence[int], limits: _Limits, readings: EpisodeReadings, parted: Callable[[int, int], bool]
) -> list[Episode]:
    """The episodes of a series of means, or of the bands they lie in, once the gaps between heavy ones are weighed."""
    heavy, severe, below_top = limits
    found: list[Episode] = []
    days = severe_days = severe_run = longest_severe = top_run = longest_top = last = 0
    for index, mean in enumerate(means):
        if mean <= heavy:
            continue
        if days and last + 1 < index:
            severe_run = top_run = 0
            if readings.interruption is Interruption.BROKEN or parted(last + 1, index):
                found.append(Episode(days, severe_days, longest_severe, longest_top))
                days = severe_days = longest_severe = longest_top = 0
            elif readings.interruption is Interruption.WHOLE_SPAN:
                days += index - last - 1
        days, last = days + 1, index
        if mean > severe:
            severe_days, severe_run = severe_days + 1, severe_run + 1
            longest_severe = max(longest_severe, severe_run)
        else:
            severe_run = 0
        if mean > below_top:
            top_run += 1
            longest_top = max(longest_top, top_run)
        else:
            top_run = 0
    found.append(Episode(days, severe_days, longest_severe, longest_top))
    return found


def _highest(episodes: list[Episode], grading: AlertGrading, readings: GradingReadings) -> Decision[Alert]:
    """The highest alert that any of the episodes calls for."""
    if readings.severe_place is SeverePlace.ANYWHERE:
        every = sum(episode.severe_days for episode in episodes)
        longest = max(episode.severe_run for episode in episodes)
        episodes = [episode._replace(severe_days=every, severe_run=longest) for episode in episodes]
    orange_run, severe_days = readings.orange_run, readings.severe_days
    return max((weigh(episode, grading, orange_run, severe_days) for episode in dict.fromkeys(episodes)), key=_rank)


def _rank(decision: Decision[Alert]) -> int:
    return decision.value.rank


class DayBands:
    """The bands that the grading parts the means of days into: days that lie in the same bands call for one alert.

    The alerts of short forecasts are kept, as few different ones occur: by their bands, and by their days.
    """

    def __init__(self, grading: AlertGrading, lifting: Lifting, readings: GradingReadings) -> None:
        self._figures = grading, lifting, readings
        cuts = self._cuts(2)  # in whole numbers, a top right above what is severe falls together with it
        rising = sorted({*cuts})
        *limits, self._light = (rising.index(cut) for cut in cuts)
        self._limits = _Limits(*limits)
        self._order = [cuts.index(cut) for cut in rising]
        self._rising = lru_cache(maxsize=64)(self._rising_of)
        whole = self._rising(1)
        scale = {mean: bisect_left(whole, mean) for mean in range(min(whole[-1], _MOST_KEPT) + 2)}
        self._of_whole = scale.__getitem__
        self._remembered = lru_cache(maxsize=16_384)(self._graded)
        self._kept: dict[tuple[Any, ...], Decision[Alert]] = {}

    def recalled(self, days: object) -> Decision[Alert] | None:
        """The alert that was kept of days that are Python's own numbers; None where there is none."""
        if type(days) is not list and type(days) is not tuple:
            return None
        try:
            known = self._kept.get(wanted := tuple(days))
        except TypeError:  # what has no hash is no number
            return None
        return known if known is not None and type(sum(wanted)) in _PLAIN else None

    def keep(self, days: Sequence[Any], alert: Decision[Alert]) -> Decision[Alert]:
        """Keep the alert of days, if a few: not of 0 or 1, to which no and yes are equal.

        Days that are equal lie in one band, as cuts are whole: a float's with the fraction that it is in binary.
        """
        if len(days) <= _SHORT and min(days) > 1:
            if len(self._kept) >= _MOST_FORECASTS:
                self._kept.clear()
            self._kept[tuple(days)] = alert
        return alert

    def of_whole(self, means: Sequence[int]) -> bytes | None:
        """The number of the band of each mean of the scale; None where one lies outside it."""
        try:
            return bytes(map(self._of_whole, means))
        except KeyError:
            return None

    def of(self, means: Sequence[int], size: int) -> bytes:
        """The number of the band of each mean, of which ``size`` make 1."""
        rising = self._rising(size)
        return bytes([bisect_left(rising, mean) for mean in means])

    def _cuts(self, size: int) -> tuple[int, ...]:
        """What a mean exceeds, of which ``size`` make 1, that is heavy, severe, at the top, or no longer good."""
        grading, lifting, readings = self._figures
        return (*_limits(grading, readings, size), lifting.light * size)

    def _rising_of(self, size: int) -> list[int]:
        cuts = self._cuts(size)
        return [cuts[place] for place in self._order]

    def grade(self, bands: bytes) -> Decision[Alert]:
        """The alert of a forecast by the bands of its days alone."""
        return self._remembered(bands) if len(bands) <= _SHORT else self._graded(bands)

    def _graded(self, bands: bytes) -> Decision[Alert]:
        grading, lifting, readings = self._figures

        def parted(start: int, end: int) -> bool:
            return lifting.lasting.holds(_longest(bands[start:end], self._light) * grading.day_hours)

        return _highest(_episodes(bands, self._limits, readings, parted), grading, readings)


_MOST_KEPT, _SHORT, _MOST_FORECASTS = 1_000, 31, 4_096
_WHOLE, _PLAIN = {int}, {int, float}
day_bands = lru_cache(maxsize=16)(DayBands)
"""The bands of some figures; made once for them."""
_latest = [(AlertGrading(), Lifting(), GradingReadings(), day_bands(AlertGrading(), Lifting(), GradingReadings()))]


def _usual_bands(grading: object, lifting: object, readings: object) -> DayBands | None:
    """The bands of figures as they are, the very ones of the last time without a look inside; None of anything else."""
    last_grading, last_lifting, last_readings, bands = _latest[0]
    if grading is last_grading and lifting is last_lifting and readings is last_readings:
        return bands
    if not (
        isinstance(grading, AlertGrading) and isinstance(lifting, Lifting) and isinstance(readings, GradingReadings)
    ):
        return None
    bands = day_bands(grading, lifting, readings)
    _latest[0] = grading, lifting, readings, bands
    return bands


@lru_cache(maxsize=4096)
def weigh(episode: Episode, grading: AlertGrading, orange_run: OrangeRun, severe_days: SevereDays) -> Decision[Alert]:
    """The alert that one episode calls for, weighed from red downwards; kept, as few different counts occur."""
    days, severe = episode.days, episode.severe_days
    heavy_words, severe_words = (
        ("重度以上污染天数", "days of heavy pollution"),
        ("严重污染天数", "days of severe pollution"),
    )
    top_words = "AQI日均值达到最高值的连续天数", "days on end at the top of the scale"
    peak = asks(RED_PEAK, *top_words, episode.top_run, DAYS.at_least(grading.top_days, "及以上"))
    if peak.holds:
        return Decision(Alert.RED, peak)
    severe_count = episode.severe_run if severe_days is SevereDays.CONSECUTIVE else severe
    red = (
        asks(RED_RUN, *heavy_words, days, DAYS.at_least(grading.red_days, "及以上")),
        asks(RED_RUN, *severe_words, severe_count, DAYS.at_least(grading.red_severe_days, "及以上")),
    )
    if all(red):
        return Decision(Alert.RED, peak, *red)
    long_enough = DAYS.at_least if orange_run is OrangeRun.AT_LEAST else DAYS.exactly
    orange = (
        asks(ORANGE, *heavy_words, days, long_enough(grading.orange_days)),
        asks(ORANGE, *severe_words, severe, DAYS.at_least(grading.orange_severe_days)),
    )
    if all(orange):
        return Decision(Alert.ORANGE, peak, *red, *orange)
    yellow = asks(YELLOW, *heavy_words, days, DAYS.at_least(grading.yellow_days, "及以上"))
    if yellow.holds:
        return Decision(Alert.YELLOW, peak, *red, *orange, yellow, because=yellow)
    blue = asks(BLUE, *heavy_words, days, DAYS.at_least(grading.blue_days))
    return Decision(Alert.BLUE if blue.holds else Alert.NONE, peak, *red, *orange, yellow, blue, because=blue)
