"""The worked questions of ``langfang-policy tour``, with their data."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from attrs import frozen

__all__ = ["STOPS", "Stop"]


@frozen
class Stop:
    """A worked question: what is asked in words of either language, and how a system would ask it."""

    en: str
    zh: str
    rule: str
    facts: Mapping[str, object]
    on: datetime.date


STOPS = (
    Stop(
        "The forecast for three days is an AQI of 210, 230 and 310. Which alert is called for?",
        "未来三天预测AQI为210、230、310，应发布哪级预警？",
        "pollution.grade_alert",
        {"daily_aqi": [210, 230, 310]},
        datetime.date(2017, 11, 4),
    ),
    Stop(
        "A fourth day at 301 follows. Does the alert change?",
        "随后第四天为301，预警是否改变？",
        "pollution.grade_alert",
        {"daily_aqi": [210, 230, 310, 301]},
        datetime.date(2017, 11, 4),
    ),
    Stop(
        "And if days of exactly 200 counted as heavy pollution?",
        "如果恰为200的日子也算重度污染呢？",
        "pollution.grade_alert",
        {"daily_aqi": [200, 200], "grading": {"heavy": 199}},
        datetime.date(2017, 11, 4),
    ),
    Stop(
        "New Year's Eve, outside the ring road, by a school, while a blue alert holds. May fireworks be set off?",
        "除夕，外环线以外，学校旁，蓝色预警期间，可以燃放烟花爆竹吗？",
        "fireworks.may_set_off",
        {
            "place": {"ring": "outside", "in_development_zone": False, "kinds": ["school_or_care"]},
            "at": "2018-02-15T20:00",
            "alert": "blue",
            "manner": {
                "product_approved": True,
                "inside_building": False,
                "thrown_from_opening": False,
                "thrown_at": [],
                "affects_traffic": False,
                "affects_gas_facilities": False,
                "endangers_otherwise": False,
            },
        },
        datetime.date(2018, 2, 15),
    ),
    Stop(
        "A new estate has 4,000 households. Which schools does it call for?",
        "新建住宅区有4000户，需配建哪些学校？",
        "education.estate_needs",
        {"households": 4000},
        datetime.date(2018, 3, 1),
    ),
    Stop(
        "Its developer offers a kindergarten of 9 classes on 3,800 m² with 2,500 m² of floor. Is that enough?",
        "开发单位拟建9班幼儿园，用地3800平方米，建筑面积2500平方米，够不够？",
        "education.check_site",
        {"facility": "kindergarten", "classes": 9, "land_m2": 3800, "floor_m2": 2500},
        datetime.date(2018, 3, 1),
    ),
    Stop(
        "What must a primary school of 20 classes have? The measures list no such size, and the answer says so.",
        "20班的小学须达到什么标准？办法未列此规模，回答即如此说明。",
        "education.size_minimum",
        {"facility": "primary", "classes": 20},
        datetime.date(2018, 3, 1),
    ),
    Stop(
        "The same estate a day after the measures have lapsed:",
        "办法失效次日，同一住宅区：",
        "education.estate_needs",
        {"households": 4000},
        datetime.date(2022, 9, 1),
    ),
    Stop(
        "A county river chief patrolled twice in the first quarter and not since. It is 9 October. How does he stand?",
        "县级河长第一季度巡河两次，此后未巡。今天是10月9日，履职情况如何？",
        "river_chief.judge_patrols",
        {
            "log": {
                "level": "county",
                "appointed": "2018-01-01",
                "patrols": [
                    {"day": "2018-01-09", "filed": "2018-01-15"},
                    {"day": "2018-03-30", "filed": "2018-04-09"},
                ],
            },
            "start": "2018-01-01",
        },
        datetime.date(2018, 10, 9),
    ),
    Stop(
        "Which documents carry the number 〔2016〕13号, without a series?",
        "哪些文件的文号是〔2016〕13号（无机关代字）？",
        "normative_docs.find_documents",
        {"number": "〔2016〕13号"},
        datetime.date(2018, 3, 1),
    ),
    Stop(
        "And facts that cannot be:",
        "不可能的事实：",
        "education.estate_needs",
        {"households": -1},
        datetime.date(2018, 3, 1),
    ),
)
