"""The public culture plan: the decree, its five-year period, what it lists."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from langfang_policy.core.days import Period
from langfang_policy.core.decrees import Known
from langfang_policy.core.errors import InvalidFacts
from langfang_policy.core.organs import Level
from langfang_policy.core.registers import Standing, assess_targets, falling_due
from langfang_policy.culture import BODIES, CULTURE, DUTIES, PROCEDURES, TARGETS, FiveYearPeriod
from tests.helpers import bearers

BY_KEY = {duty.key: duty for duty in DUTIES}


class TestDecree:
    """The decree as a constant."""

    def test_days(self) -> None:
        """Issued on 17 November 2017, presumed in force from then on, resting on three documents."""
        assert CULTURE.issued == CULTURE.first_day == date(2017, 11, 17)
        assert CULTURE.first_known is Known.PRESUMED
        assert [CULTURE.in_force(day) for day in (date(2017, 11, 16), date(2017, 11, 17))] == [False, True]
        assert len(CULTURE.cites) == 3

    def test_period(self) -> None:
        """2016 to 2020, of which the plan prints the name alone; the last year does not come before the first."""
        assert FiveYearPeriod().days == Period(date(2016, 1, 1), date(2020, 12, 31))
        assert evolve(FiveYearPeriod(), last_year=2016).days.last == date(2016, 12, 31)
        with pytest.raises(InvalidFacts):
            evolve(FiveYearPeriod(), last_year=2015)


class TestTargets:
    """What is asked by when, and of whom."""

    def test_every_target(self) -> None:
        """Its figure, its day, its scope, its trajectory."""
        assert [
            (one.key, one.asks.text("zh"), one.due and one.due.year, one.scope, one.series) for one in TARGETS
        ] == [
            ("centres-2017", "2000个以上", 2017, Level.CITY, "centres"),
            ("further-centres-2018", "1000个以上", 2018, Level.CITY, "further-centres"),
            ("township-centres-2017", "≥100%", 2017, Level.CITY, "township-centres"),
            ("township-centres-2019", "≥100%", 2019, Level.CITY, "township-centres"),
            ("village-centres-2017", "60%以上", 2017, Level.CITY, "village-centres"),
            ("village-centres-2018", "90%以上", 2018, Level.CITY, "village-centres"),
            ("village-centres-2019", "≥100%", 2019, Level.CITY, "village-centres"),
            ("elderly-2020", "达到80%", 2020, Level.CITY, "elderly"),
            ("disabled-2020", "70%以上", 2020, Level.CITY, "disabled"),
            ("youth-palaces-2020", "达到70%", 2020, Level.CITY, "youth-palaces"),
            ("migrants-2020", "达到80%", 2020, Level.CITY, "migrants"),
            ("merchants-2018", "60%以上", 2018, Level.CITY, "merchants"),
            ("theme-parks-2017", "1个以上", 2017, Level.COUNTY, "theme-parks"),
            ("benefit-centres", "≥1000个", None, Level.CITY, None),
            ("fine-events", "≥100场", 2020, Level.CITY, None),
            ("fine-events-field", "10场以上", 2020, Level.CITY, None),
            ("city-databases", "不低于3个", None, Level.CITY, None),
            ("county-databases", "不低于2个", None, Level.COUNTY, None),
            ("city-terabytes", "不低于25TB", None, Level.CITY, None),
            ("county-terabytes", "不低于3TB", None, Level.COUNTY, None),
            ("venues-rank", "≤3", None, Level.CITY, None),
            ("volunteer-bases", "不少于1个", None, Level.COUNTY, None),
            ("zone-volunteer-bases", "不少于1个", None, Level.DEVELOPMENT_ZONE, None),
            ("signature-events", "≥1场", 2020, Level.COUNTY, None),
        ]  # fmt: skip

    def test_days_that_are_printed(self) -> None:
        """The end of a year is printed of the three stages alone; a year alone is read to its end."""
        stated = [one.series for one in TARGETS if one.due_known is Known.STATED]
        assert set(stated) == {"centres", "further-centres", "township-centres", "village-centres"}
        assert {one.due_known for one in TARGETS if one.due is None} == {Known.OPEN}

    @pytest.mark.parametrize(("on", "status"), [(date(2018, 12, 31), "RUNNING"), (date(2019, 1, 1), "MISSED")])
    def test_the_last_day_is_whole(self, on: date, status: str) -> None:
        """A stage is due until the end of its year."""
        targets = [one for one in TARGETS if one.key == "village-centres-2018"]
        (found,) = assess_targets(targets, {"village-centres-2018": 89}, on=on)
        assert found.status is Standing[status]


class TestRegisters:
    """Who must do what, and by when."""

    def test_keys_are_unique(self) -> None:
        """A key names one duty."""
        assert len(BY_KEY) == len(DUTIES)

    @pytest.mark.parametrize(
        ("start", "end", "keys"),
        [
            (
                date(2017, 11, 17),
                date(2017, 12, 31),
                {"township-centres-standard", "county-theme-park", "satisfaction-survey", "heritage-fund"}
                | {"elder-events", "leaders-course", "speciality-course", "year-assessment"},
            ),
            (date(2018, 1, 1), date(2018, 11, 30), {"speciality-course"}),
            (
                date(2019, 12, 31),
                date(2019, 12, 31),
                {"village-centres-standard", "grand-theatre", "heritage-hall", "satisfaction-survey"}
                | {"heritage-fund", "elder-events", "leaders-course", "speciality-course", "year-assessment"},
            ),
            (date(2021, 1, 1), date(2025, 12, 31), set()),
        ],
    )
    def test_what_falls_due(self, start: date, end: date, keys: set[str]) -> None:
        """Stages, parks and projects by their year; what recurs until the period ends."""
        assert {due.duty.key for due in falling_due(DUTIES, start, end)} == keys

    def test_by_2020(self) -> None:
        """What is due at the end of the period and does not recur."""
        found = falling_due(DUTIES, date(2020, 12, 31), date(2020, 12, 31))
        once = {
            due.duty.key
            for due in found
            if due.duty.due and due.duty.due.between(date(2016, 1, 1), date(2020, 1, 1)) == ()
        }
        assert once == {
            *("system-2020", "art-museum", "theme-parks-2020", "heritage-training-places"),
            *("city-facilities-had", "county-facilities-had", "township-station-had", "village-centre-had"),
        }

    def test_what_a_township_and_a_village_owe(self) -> None:
        """By their bearer."""
        for level, keys in (
            (Level.TOWNSHIP, ["township-station-had", "sponsoring", "township-centres-standard"]),
            (Level.VILLAGE, ["village-centre-had", "village-centres-standard"]),
        ):
            assert [one.key for one in DUTIES if any(getattr(who, "level", None) is level for who in one.who)] == keys

    @pytest.mark.parametrize(
        ("key", "printed"),
        [
            ("volunteer-base", ("各县（市、区）", "廊坊开发区")),
            ("county-plans", ("各县（市、区）人民政府", "廊坊开发区管委会")),
            ("amateur-register", ("县级文化行政部门",)),
            ("set-indicators", ("市文广新局",)),
            ("township-money", ("县级财政部门",)),
            ("course-costs", ("县级财政部门",)),
            ("leaders-course", ("县级群众文艺辅导基地",)),
            ("blind-readers", ("各级公共图书馆",)),
            ("children-courses", ("市群艺馆",)),
        ],
    )
    def test_bearers(self, key: str, printed: tuple[str, ...]) -> None:
        """As the plan names them."""
        assert BY_KEY[key].who == bearers(*printed)

    def test_bodies(self) -> None:
        """Members as they are printed, by their office alone."""
        assert [(body.zh, [one.post for one in body.members], body.seat) for body in BODIES] == [
            ("市公共文化服务体系建设领导小组", [], None),
            (
                "廊坊市公共文化服务体系建设联席会议",
                ["发展改革", "教育", "科技", "财政", "城乡规划", "建设"],
                "市文广新局",
            ),
            (
                "创建国家文化消费试点城市工作小组",
                ["市政府主要领导", "文广新", "财政", "税务", "金融", "发改", "商务", "工信", "旅游", "统计"],
                None,
            ),
            ("廊坊市文化志愿者工作办公室", [], "市文化行政部门"),
            ("专家委员会", [], None),
        ]
        assert {one.role for body in BODIES for one in body.members} == {"成员单位", "牵头", "统筹协调"}

    def test_the_year_s_money(self) -> None:
        """Eight steps in the order of the list, the last by two."""
        (procedure,) = PROCEDURES
        assert [step.key for step in procedure.steps] == [
            *("year-plan", "budget-proposal", "project-review", "acceptance"),
            *("payment-application", "proposal-check", "use-inspection", "evaluation"),
        ]
        assert procedure.steps[0].who == bearers("乡镇（街道）")
        assert procedure.steps[-1].who == bearers("县级文化行政部门", "县级财政部门")
