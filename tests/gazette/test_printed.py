"""Numbers, times and days as a clause prints them: each notation with all that it may stand for, and nothing more."""

from __future__ import annotations

import datetime
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from langfang_policy._rooms.gazette.printed import EVERY, mentions, numbers, times, units_of
from langfang_policy.core.days import CalendarPeriod
from langfang_policy.core.numerals import chinese

ISSUED = datetime.date(2018, 3, 1)


def read(text: str) -> list[str]:
    """What each number of the text may stand for, the values with their units in a fixed order."""
    return [
        " | ".join(f"{value}{unit}" for value, unit in sorted(number.readings, key=lambda one: (one[0], one[1])))
        for number in numbers(text)
    ]


class TestNumbers:
    """Numbers in any notation."""

    @pytest.mark.parametrize(
        ("text", "readings"),
        [
            # plain, full-width, Chinese
            ("30天", ["30天"]), ("３０天", ["30天"]), ("三十天", ["30天"]), ("廿天", ["20天"]), ("卅日", ["30日"]),
            ("100余人", ["100人"]), ("10多户", ["10户"]), ("1,000元", ["1000元"]), ("10,00元", ["10", "0元"]),
            ("1.5倍", ["3/2倍"]), ("十二点五吨", ["25/2吨"]), ("零点五吨", ["1/2吨"]), ("一百二十三人", ["123人"]),
            ("两户", ["2户"]), ("共十二", ["12"]), ("二〇一九年", ["2019年 | 24228个月"]),
            ("一千二百元", ["1200元"]), ("二〇一七年", ["2017年 | 24204个月"]),
            # 万 and 亿
            ("30万元", ["30万元 | 300000元"]), ("1.2亿元", ["6/5亿元 | 120000000元"]), ("三万五千人", ["35000人"]),
            ("二亿三千万元", ["230000000元"]), ("3000万", ["3000万 | 30000000"]), ("每万人", ["10000人"]),
            ("每百户", ["100户"]), ("3百户", ["3百户 | 300户"]), ("5千户", ["5千户 | 5000户"]),
            ("元/百户", ["100户"]), ("万元", []), ("百姓", []),
            ("1，000元", ["1000元"]), ("1 000元", ["1000元"]), ("12\u2009000人", ["12000人"]),
            ("1\u00a0000.5元", ["2001/2元"]),
            ("100 200元", ["100200元", "100", "200元"]), ("3，400 户", ["3400户", "3", "400户"]),
            ("0 500户", ["0", "500户"]),
            ("10，00元", ["10", "0元"]), ("12 345 678元", ["12345678元", "12", "345", "678元"]),
            ("1 2345", ["1", "2345"]),
            ("三万亿元", ["3000000000000元"]), ("3万亿元", ["3万亿元 | 3000000000000元"]),
            ("十二万亿", ["12000000000000"]),
            ("三亿五千万", ["350000000"]), ("万亿元", []), ("一千零五十万", ["10500000"]),
            ("五万三亿", ["5000300000000"]),
            ("百百亿", []), ("亿", []), ("一亿", ["100000000"]),
            # capital numerals and circles
            ("壹万元", ["10000元"]), ("叁佰元", ["300元"]), ("贰仟零伍拾元", ["2050元"]), ("伍份", ["5份"]),
            ("貳萬圆", ["20000圆"]),
            ("队伍", []), ("大陆架", []), ("伍家", []), ("二○一七年", ["2017年 | 24204个月"]),
            ("二O一七年", ["2017年 | 24204个月"]), ("二0一七年", ["2017年 | 24204个月"]), ("一○○元", ["100元"]),
            ("○", []),
            ("一〇五户", ["105户"]), ("O型", []),
            # and a half
            ("一年半", ["3/2年 | 18个月"]), ("两年半内", ["5/2年 | 30个月"]), ("一个半月", ["3/2个月"]),
            ("1个半小时", ["3/2个小时"]),
            ("两天半", ["5/2天"]), ("一倍半", ["3/2倍"]), ("1.5倍半", ["2倍"]),
            ("一年半年报", ["1年 | 12个月", "1/2年 | 6个月"]),
            ("两天半夜", ["2天"]), ("三个半", ["3个"]),
            # shares
            ("20%", ["1/5 | 20%"]), ("２０．５％", ["41/200 | 41/2%"]), ("5‰", ["1/200 | 5‰"]),
            ("3个百分点", ["3/100 | 3个百分点"]), ("百分之四", ["1/25 | 4%"]), ("百分之四点五", ["9/200 | 9/2%"]),
            ("千分之五", ["1/200 | 5‰"]), ("万分之三", ["3/10000"]), ("三分之一", ["1/3"]), ("三分之二以上", ["2/3"]),
            ("百分之百", ["1 | 100%"]), ("百分之一百", ["1 | 100%"]), ("百分百", ["1 | 100%"]),
            ("百分之九十点五", ["181/200 | 181/2%"]),
            ("三成五", ["7/20"]), ("三成半", ["7/20"]), ("3成5", ["7/20"]), ("三成五成", ["3/10", "1/2"]),
            ("三成五户", ["3/10", "5户"]),
            ("三成至五成", ["3/10", "1/2"]), ("三、四成", ["3", "2/5"]),
            ("三成以上", ["3/10"]), ("3成", ["3/10"]), ("两成", ["1/5"]), ("三成员", ["3成"]),
            ("8折优惠", ["4/5"]), ("八五折", ["17/20"]), ("75折", ["3/4"]), ("九折的", ["9/10"]), ("十折", ["1/10"]),
            ("折算", []), ("标准的一半计", ["1/2"]),
            # ratios
            ("1∶19", ["1∶", "19∶", "1/19"]), ("1：12.5", ["1∶", "25/2∶", "2/25"]), ("1比20", ["1∶", "20∶", "1/20"]),
            ("2/3以上", ["2∶", "3∶", "2/3"]), ("5:0", ["5", "0"]),
            # ranges
            ("18—30班", ["18班", "30班"]), ("10%—15%", ["1/10 | 10%", "3/20 | 15%"]), ("1~2℃", ["1℃", "2℃"]),
            ("0.3万至1.2万人", ["3/10万人 | 3000人", "6/5万人 | 12000人"]),
            ("20—30万元", ["20万元 | 20元 | 200000元", "30万元 | 300000元"]),
            ("二至三人", ["2人", "3人"]), ("三、四人", ["3人", "4人"]), ("1或2次", ["1次", "2次"]),
            ("1至2", ["1", "2"]),
            # units that contain others
            ("2周", ["2周 | 14天"]), ("2个季度", ["2个季度 | 6个月"]), ("半年", ["1/2年 | 6个月"]),
            ("2小时", ["2小时 | 120分钟"]), ("每小时", ["1小时 | 60分钟"]), ("每半小时", ["1/2小时 | 30分钟"]),
            ("24h", ["24h"]), ("9月5日", ["9月", "5月日"]), ("50m²", ["50m²"]), ("3个工作日", ["3个工作日"]),
            ("两级", ["2级"]), ("3人次", ["3人次"]), ("19个单位", ["19个"]),
            # no figures
            ("第三条第2款", []), ("廊政字〔2017〕28号", []), ("〔2017〕—21号", []), ("一些", []), ("统一", []),
            ("第十项", []), ("", []), ("PM2.5和SO2", []), ("十二五", []), ("三五年", []),
            ("一是", []), ("千方百计", []),
        ],
    )  # fmt: skip
    def test_notations(self, text: str, readings: list[str]) -> None:
        """Each is read as what it means, and as nothing else."""
        assert read(text) == readings

    def test_units(self) -> None:
        """A printed unit must be one of those asked for; where either is not known, the value decides."""
        (days,) = numbers("30天")
        assert days.stands_for(Fraction(30), units_of("due_days"))
        assert not days.stands_for(Fraction(30), units_of("due_months"))
        assert days.stands_for(Fraction(30), units_of("due"))
        assert not days.stands_for(Fraction(31), units_of("due_days"))
        (share,) = numbers("20%")
        assert share.stands_for(Fraction(20), ("%",))
        assert share.stands_for(Fraction(1, 5), ())
        assert numbers("30")[0].stands_for(Fraction(30), units_of("due_months"))
        assert not numbers("3个")[0].stands_for(Fraction(3), units_of("due_months"))

    def test_units_left_out(self) -> None:
        """Behind 万 where the unit asked for is so many, and behind a side of a ratio."""
        (loss,) = numbers("财产损失1000万以上")
        assert loss.stands_for(Fraction(1000), ("万元",))
        assert not loss.stands_for(Fraction(1000), ("元",))
        assert not loss.stands_for(Fraction(1001), ("万元",))
        (sum_,) = numbers("产值3万亿以上")
        assert sum_.stands_for(Fraction(3), ("万亿元",))
        assert not sum_.stands_for(Fraction(3), ("亿元",))
        _, pupils, _ = numbers("师生比1∶19")
        assert pupils.stands_for(Fraction(19), units_of("most_persons"))
        assert not pupils.stands_for(Fraction(18), units_of("most_persons"))

    def test_roman_numerals(self) -> None:
        """Rank, and are read where a rank is asked for."""
        (third,) = numbers("国Ⅲ及以下")
        assert third.stands_for(Fraction(3), units_of("emission_stage"))
        assert not third.stands_for(Fraction(4), units_of("emission_stage"))
        assert not third.stands_for(Fraction(3), ())
        assert not third.stands_for(Fraction(3), units_of("due_days"))

    @pytest.mark.parametrize(
        ("name", "units"),
        [
            ("heavy", ()), ("floor_area_m2", ("平方米", "平米", "㎡", "m²")), ("%", ("%",)), ("万元", ("万元",)),
            ("所学校", ("所", "所学校")), ("座", ("座", "座")), ("标准", ()), ("户", ("户",)), ("Mbps", ()),
        ],
    )  # fmt: skip
    def test_words_for_units(self, name: str, units: tuple[str, ...]) -> None:
        """By the last word of a field's name, or a target's unit."""
        assert units_of(name) == units

    @settings(deadline=None)  # a loaded machine is no defect
    @given(value=st.integers(1, 999), other=st.integers(1, 999))
    def test_every_way_of_writing_a_number(self, value: int, other: int) -> None:
        """Arabic, full-width and Chinese say the same, and no other number."""
        wide = str(value).translate(str.maketrans("0123456789", "０１２３４５６７８９"))
        for written in (str(value), wide, chinese(value)):
            (number,) = numbers(f"{written}户")
            assert number.stands_for(Fraction(other), ("户",)) is (value == other)

    @settings(deadline=None)  # a loaded machine is no defect
    @given(
        st.text(
            alphabet="0123456789.,，%‰一二十百千万亿零○O两半成折壹伍拾分之点∶:/至—、第条年月日号时每〔〕 AⅢ",
            max_size=30,
        )
    )
    def test_any_text_is_read(self, text: str) -> None:
        """Totality."""
        assert isinstance(numbers(text), tuple)
        assert isinstance(times(text), frozenset)
        assert isinstance(mentions(text, ISSUED), tuple)


class TestTimes:
    """Times of day."""

    @pytest.mark.parametrize(
        ("text", "hours"),
        [
            ("8时", ["08:00"]), ("8时30分", ["08:30"]), ("8:05", ["08:05"]), ("12：30", ["12:30"]),
            ("上午8点", ["08:00"]), ("下午3点", ["15:00"]), ("晚8时", ["20:00"]), ("晚上10点半", ["22:30"]),
            ("24时", ["00:00"]), ("0时", ["00:00"]), ("下午12点", ["12:00"]), ("二十时", ["20:00"]),
            ("２０时", ["20:00"]),
            ("25时", []), ("9点75分", []), ("两小时", []),
            ("8时至24时", ["00:00", "08:00"]),
        ],
    )  # fmt: skip
    def test_times(self, text: str, hours: list[str]) -> None:
        """Hours and minutes; what is no time is none."""
        assert sorted(time.isoformat("minutes") for time in times(text)) == hours


class TestDays:
    """Days, months and longer stretches."""

    @pytest.mark.parametrize(
        ("text", "stretches"),
        [
            ("2017年9月1日", ["2017-09-01"]), ("二○一七年九月一日", ["2017-09-01"]), ("9月1日", ["2018-09-01"]),
            ("二〇一七年九月一日", ["2017-09-01"]),
            ("2017年12月20前", ["2017-12-20"]), ("9月1日至5日", ["2018-09-01", "2018-09-05"]),
            ("9月1日—10月5日", ["2018-09-01", "2018-10-05"]), ("一二三日", []), ("工作日至5日", []),
            ("8月1日，9月3日至5日", ["2018-08-01", "2018-09-03", "2018-09-05"]), ("至5日", []),
            ("2017年11月15日至次年3月", ["2017-11-15", "2018-03-01..2018-03-31"]),
            ("明年3月", ["2019-03-01..2019-03-31"]),
            ("2019年6月份", ["2019-06-01..2019-06-30"]), ("6月底前", ["2018-06-30"]), ("6月末", ["2018-06-30"]),
            ("2月上旬", ["2018-02-01..2018-02-10"]), ("2月中旬", ["2018-02-11..2018-02-20"]),
            ("2月下旬", ["2018-02-21..2018-02-28"]),
            ("2017年上半年", ["2017-01-01..2017-06-30"]), ("下半年", ["2018-07-01..2018-12-31"]),
            ("2017年第三季度", ["2017-07-01..2017-09-30"]), ("一季度末", ["2018-03-31"]),
            ("2季度", ["2018-04-01..2018-06-30"]),
            ("第四季度", ["2018-10-01..2018-12-31"]),
            ("2017年底", ["2017-12-31"]), ("年底前", ["2018-12-31"]), ("2020年", ["2020-01-01..2020-12-31"]),
            ("2016—2020年", ["2016-01-01..2016-12-31", "2020-01-01..2020-12-31"]),
            ("2018至2020年", ["2018-01-01..2018-12-31", "2020-01-01..2020-12-31"]),
            ("“十三五”期间", ["2016-01-01..2020-12-31"]), ("十四五", ["2021-01-01..2025-12-31"]),
            ("2017年9月、10月", ["2017-09-01..2017-09-30", "2017-10-01..2017-10-31"]),
            ("2月30日", []), ("9月1日至31日", ["2018-09-01"]), ("13月1日", []), ("每月5日", []), ("12345", []),
        ],
    )  # fmt: skip
    def test_stretches(self, text: str, stretches: list[str]) -> None:
        """As printed, a year left out being that before."""
        found = mentions(text, ISSUED)
        shown = [str(one.first) if one.first == one.last else f"{one.first}..{one.last}" for one in found]
        assert shown == stretches
        for one in found:
            assert one.stands_for(one.first)
            assert one.stands_for(one.last)
            assert not one.stands_for(one.last + datetime.timedelta(days=1))
            assert not one.stands_for(one.first - datetime.timedelta(days=1))

    def test_without_a_year(self) -> None:
        """Nothing is known where neither the text nor the day of issue names one."""
        assert mentions("9月1日", None) == ()
        assert [str(one.first) for one in mentions("2017年9月1日，10月1日", None)] == ["2017-09-01", "2017-10-01"]

    def test_before(self) -> None:
        """Before a month is until the last day before it; the end of a month is in it."""
        for text in ("4月前", "4月以前", "4月之前"):
            (april,) = mentions(text, ISSUED)
            assert april.day_before == datetime.date(2018, 3, 31)
            assert april.stands_for(datetime.date(2018, 3, 31))
        for text in ("4月底前", "4月5日前", "4月"):
            assert mentions(text, ISSUED)[0].day_before is None

    def test_months(self) -> None:
        """A month, or a day of one; a quarter is in none."""
        assert mentions("4月", ISSUED)[0].is_in_month(4)
        assert mentions("4月5日", ISSUED)[0].is_in_month(4)
        assert not mentions("4月", ISSUED)[0].is_in_month(5)
        assert not mentions("二季度", ISSUED)[0].is_in_month(4)
        assert not mentions("二季度", ISSUED)[0].is_in_month(6)

    @pytest.mark.parametrize(
        ("period", "told", "untold"),
        [
            ("DAY", ["每日", "每天", "日报", "每个日"], ["每月", "工作日"]),
            ("WEEK", ["每周", "周报", "每星期"], ["周边"]),
            ("MONTH", ["每月", "每个月", "月报"], ["3月", "每年"]),
            ("QUARTER", ["每季度末", "季度末", "每季"], ["三季度", "第1季度"]),
            ("HALF_YEAR", ["每半年", "半年一次", "上半年和下半年"], ["上半年", "下半年"]),
            ("YEAR", ["每年", "年度", "年底前", "每2年", "学时／年"], ["2020年底", "3年内"]),
        ],
    )
    def test_how_often(self, period: str, told: list[str], untold: list[str]) -> None:
        """In the usual words; a named quarter or year does not recur."""
        pattern = EVERY[CalendarPeriod[period]]
        assert all(pattern.search(text) for text in told)
        assert not any(pattern.search(text) for text in untold)
