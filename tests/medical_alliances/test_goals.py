"""Part 三 and 六（一）: the first year, areas and their papers, who takes part and how far that has come."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.core.registers import Standing
from langfang_policy.medical_alliances import (
    AllianceBody,
    AllianceDeadlines,
    AreaDocument,
    AreaRole,
    CareTier,
    CoverageYear,
    FirstAlliance,
    FirstYearGoal,
    FirstYearStanding,
    JoiningRole,
    LaunchStep,
    LocalOpinion,
    OneAlliance,
    Participation,
    TertiaryHospitals,
    UntilYear,
    area_document,
    area_roles,
    first_year_standing,
    hospital_launch,
    joining_roles,
    reach_by_2020,
)
from langfang_policy.river_chief import Area
from tests.helpers import because

FIRST, DUE = date(2017, 9, 5), date(2017, 10, 31)
YEAR_END = date(2017, 12, 31)
DAY = timedelta(days=1)
TOP = CareTier.TERTIARY
PLAN, OPINION = AreaDocument
PILOTS = {
    *(Area.GUANGYANG, Area.ANCI, Area.DEVELOPMENT_ZONE, Area.DACHANG),
    *(Area.XIANGHE, Area.GUAN, Area.BAZHOU),
}


class TestHospitalLaunch:
    """三第一段: what a tertiary hospital of the city owes by the end of October."""

    @pytest.mark.parametrize(
        ("plan", "start", "on", "standings"),
        [
            (None, None, DUE, [Standing.RUNNING, Standing.RUNNING]),
            (None, None, DUE + DAY, [Standing.OVERDUE, Standing.OVERDUE]),
            (DUE, DUE + DAY, DUE + DAY, [Standing.KEPT, Standing.KEPT_LATE]),
            (DUE + DAY, DUE, DUE + DAY, [Standing.KEPT_LATE, Standing.KEPT]),
            (DUE, DUE, DUE - DAY, [Standing.RUNNING, Standing.RUNNING]),
            (FIRST - DAY, None, FIRST, [Standing.KEPT, Standing.RUNNING]),
        ],
    )
    def test_boundaries(self, plan: date | None, start: date | None, on: date, standings: list[Standing]) -> None:
        """The last day is in time; what lies ahead of the day asked about is not done yet."""
        found = hospital_launch(TOP, municipal=True, on=on, plan_issued=plan, work_started=start)
        assert [task.step for task in found.value] == list(LaunchStep)
        assert [task.status for task in found.value] == standings
        assert {task.due for task in found.value} == {DUE}

    def test_what_decides(self) -> None:
        """The first that fails; what is late by its day, what is not done by the day asked about."""
        late = hospital_launch(TOP, municipal=True, on=YEAR_END, plan_issued=DUE + DAY, work_started=DUE)
        assert (because(late).en, because(late).observed) == ("plan", DUE + DAY)
        undone = hospital_launch(TOP, municipal=True, on=YEAR_END, plan_issued=DUE)
        assert (because(undone).en, because(undone).observed) == ("start", YEAR_END)
        assert hospital_launch(TOP, municipal=True, on=DUE).because is None

    @pytest.mark.parametrize("tier", [CareTier.BASIC, CareTier.SECONDARY])
    def test_lower_tiers(self, tier: CareTier) -> None:
        """Nothing is asked of them, whoever owns them."""
        assert hospital_launch(tier, on=DUE).value == ()
        assert hospital_launch(tier, municipal=True, on=DUE).value == ()

    def test_whose(self) -> None:
        """The city's own, or on the other reading any in the city."""
        other = hospital_launch(TOP, municipal=False, on=DUE)
        assert (other.value, [one.holds for one in other.findings]) == ((), [None, False])
        assert hospital_launch(TOP, on=DUE, tertiary_hospitals=TertiaryHospitals.IN_CITY).value
        with pytest.raises(Undetermined) as error:
            hospital_launch(TOP, on=DUE)
        assert error.value.missing == ("municipal",)

    def test_other_day(self) -> None:
        """A last day that is set otherwise is the one that is told and kept."""
        moved = evolve(AllianceDeadlines(), hospitals=DUE - DAY)
        found = hospital_launch(TOP, municipal=True, on=YEAR_END, plan_issued=DUE, deadlines=moved)
        assert [task.status for task in found.value] == [Standing.KEPT_LATE, Standing.OVERDUE]
        assert because(found).required == DUE - DAY

    def test_before_the_opinion(self) -> None:
        """Nothing is judged then."""
        with pytest.raises(NotInForce):
            hospital_launch(TOP, municipal=True, on=FIRST - DAY)


def first_year(
    reached: frozenset[FirstYearGoal] = frozenset(FirstYearGoal),
    *,
    alliances: int | None = 1,
    on: date = YEAR_END,
    fewest: int | None = None,
    **more: object,
) -> FirstYearStanding:
    """How the goals of 2017 stand."""
    return first_year_standing(
        reached=reached,
        on=on,
        effective_alliances=alliances,
        fewest_of_a_hospital=fewest,
        **more,  # type: ignore[arg-type]  # figures or a reading
    ).value


class TestFirstYear:
    """三第一段: what 2017 was to bring."""

    @pytest.mark.parametrize("missing", FirstYearGoal)
    def test_each_goal(self, missing: FirstYearGoal) -> None:
        """Each that is not reached is told; of alliances the number decides."""
        found = first_year(frozenset(FirstYearGoal) - {missing})
        assert found.unmet == (() if missing is FirstYearGoal.EFFECTIVE_ALLIANCE else (missing,))

    def test_all(self) -> None:
        """Ten in the order of the paragraph, the number of alliances among them."""
        found = first_year_standing(reached=frozenset(), effective_alliances=0, on=YEAR_END)
        assert found.value.unmet == tuple(FirstYearGoal)
        assert [goal.zh for goal in found.value.unmet][6:] == [
            *("建成有明显成效的医联体", "探索对紧密型医联体实行医保总额付费等方式"),
            *("医联体内部初步形成分工协作机制和转诊机制", "深化京津专科联盟建设"),
        ]
        assert because(found).en == "framework"

    @pytest.mark.parametrize(
        ("alliances", "on", "status"),
        [
            (0, YEAR_END - DAY, Standing.RUNNING),
            (0, YEAR_END, Standing.RUNNING),
            (0, YEAR_END + DAY, Standing.MISSED),
            (1, YEAR_END - DAY, Standing.KEPT),
            (1, YEAR_END + DAY, Standing.KEPT),
        ],
    )
    def test_days(self, alliances: int, on: date, status: Standing) -> None:
        """The last day of the year still runs."""
        found = first_year(alliances=alliances, on=on)
        assert (found.due, found.status) == (YEAR_END, status)

    def test_other_day(self) -> None:
        """A last day that is set otherwise is the one that is told and kept."""
        moved = evolve(AllianceDeadlines(), policies=YEAR_END - DAY)
        found = first_year_standing(
            reached=frozenset(FirstYearGoal), effective_alliances=0, on=YEAR_END, deadlines=moved
        )
        assert (found.value.due, found.value.status) == (YEAR_END - DAY, Standing.MISSED)
        assert found.findings[-1].required == YEAR_END - DAY

    @pytest.mark.parametrize(("figure", "count", "met"), [(1, 0, False), (1, 1, True), (2, 1, False), (2, 2, True)])
    def test_alliances(self, figure: int, count: int, *, met: bool) -> None:
        """One is enough; the figure is what is told."""
        found = first_year_standing(
            reached=frozenset(FirstYearGoal),
            effective_alliances=count,
            on=YEAR_END,
            first_alliance=FirstAlliance(effective=figure),
        )
        assert (found.value.unmet == ()) is met
        assert found.findings[6].text("zh").endswith(f"实际{count}，要求至少{figure}")
        assert (found.because is None) is met

    def test_of_whom(self) -> None:
        """Of the city, or of each hospital: then the one that built the fewest counts, and the other is not asked."""
        each = OneAlliance.EACH_HOSPITAL
        for fewest, unmet in ((0, (FirstYearGoal.EFFECTIVE_ALLIANCE,)), (1, ())):
            assert first_year(alliances=3, fewest=fewest).unmet == ()
            assert first_year(alliances=None, fewest=fewest, one_alliance=each).unmet == unmet
        for missing, facts in (
            ("fewest_of_a_hospital", {"alliances": 3, "one_alliance": each}),
            ("effective_alliances", {"alliances": None, "fewest": 3}),
        ):
            with pytest.raises(Undetermined) as error:
                first_year(**facts)
            assert error.value.missing == (missing,)

    def test_before_the_opinion(self) -> None:
        """Nothing is judged then."""
        with pytest.raises(NotInForce):
            first_year(on=FIRST - DAY)


class TestAreas:
    """三第二段, 四（一）: pilots and the plans of areas."""

    def test_roles(self) -> None:
        """Three are the base of the city's alliances, seven plan first, four begin first, four follow."""
        held = {role: {area for area in Area if role in area_roles(area).value} for role in AreaRole}
        assert held[AreaRole.CITY_ALLIANCE_BASE] == {Area.GUANGYANG, Area.ANCI, Area.DEVELOPMENT_ZONE}
        assert held[AreaRole.PLAN_PILOT] == PILOTS
        assert held[AreaRole.FIRST_COMMUNITY_PILOT] == {Area.DACHANG, Area.XIANGHE, Area.GUAN, Area.BAZHOU}
        assert held[AreaRole.ROLL_OUT] == {Area.SANHE, Area.YONGQING, Area.WENAN, Area.DACHENG}
        assert [str(one.citation.locator) for one in area_roles(Area.ANCI).findings] == ["四（一）1", "三 第二段"]

    @pytest.mark.parametrize("area", Area)
    def test_plans(self, area: Area) -> None:
        """The pilots by the end of October, the others by the end of the year."""
        due = DUE if area in PILOTS else YEAR_END
        for on, issued, status in (
            (due, None, Standing.RUNNING),
            (due + DAY, None, Standing.OVERDUE),
            (due + DAY, due, Standing.KEPT),
            (due + DAY, due + DAY, Standing.KEPT_LATE),
        ):
            found = area_document(area, document=PLAN, on=on, issued=issued).value
            assert (found.due, found.status) == (due, status)

    def test_opinion(self) -> None:
        """No day is printed, so that it is never late; on the other reading it is the plan."""
        late = date(2019, 1, 1)
        found = area_document(Area.GUAN, document=OPINION, on=late)
        assert (found.value.due, found.value.status) == (None, Standing.RUNNING)
        assert [str(one.citation.locator) for one in found.findings] == ["三 第二段", "六（一）"]
        assert area_document(Area.GUAN, document=OPINION, on=late, issued=late).value.status is Standing.KEPT
        assert area_document(Area.GUAN, document=OPINION, on=late, issued=late + DAY).value.status is Standing.RUNNING
        same = area_document(Area.GUAN, document=OPINION, on=late, local_opinion=LocalOpinion.SAME)
        assert (same.value.due, same.value.status) == (DUE, Standing.OVERDUE)
        plan = [area_document(Area.GUAN, document=PLAN, on=late, local_opinion=one).value.due for one in LocalOpinion]
        assert plan == [DUE, DUE]

    def test_other_days(self) -> None:
        """Each of the two days follows its figure."""
        days = evolve(AllianceDeadlines(), pilots=DUE + DAY, others=YEAR_END - DAY)
        found = [area_document(one, document=PLAN, on=DUE, deadlines=days).value.due for one in (Area.GUAN, Area.WENAN)]
        assert found == [DUE + DAY, YEAR_END - DAY]
        assert AllianceDeadlines().policies == YEAR_END

    def test_before_the_opinion(self) -> None:
        """Nothing is judged then."""
        with pytest.raises(NotInForce):
            area_document(Area.GUAN, document=PLAN, on=FIRST - DAY)


class TestJoining:
    """三第四段, 四（一）: who takes part."""

    @pytest.mark.parametrize(
        ("body", "roles", "places"),
        [
            (
                AllianceBody.CITY_PUBLIC_HOSPITAL,
                (JoiningRole.LOCAL_ALLIANCE, JoiningRole.ACROSS_AREAS, JoiningRole.MUST_JOIN),
                ["四（一）末段", "四（一）末段", "三 第四段"],
            ),
            (AllianceBody.OTHER_PUBLIC_HOSPITAL, (JoiningRole.MUST_JOIN,), ["三 第四段"]),
            (AllianceBody.GOVERNMENT_BASIC, (JoiningRole.MUST_JOIN,), ["三 第四段"]),
            (AllianceBody.VILLAGE_CLINIC, (JoiningRole.COMMUNITY_BASE,), ["四（一）2"]),
            (AllianceBody.PRIVATE, (JoiningRole.ENCOURAGED,), ["四（一）首段"]),
            (AllianceBody.COUNTY_COMMUNITY, (JoiningRole.GRADE_A_PARTNER,), ["四（一）末段"]),
            (AllianceBody.OTHER, (), []),
        ],
    )
    def test_bodies(self, body: AllianceBody, roles: tuple[JoiningRole, ...], places: list[str]) -> None:
        """Public ones must, private ones are encouraged, village clinics are a base, a community seeks a partner."""
        found = joining_roles(body)
        assert found.value == roles
        assert [str(one.citation.locator) for one in found.findings[1:]] == places


class TestReach:
    """三第四段: all take part by 2020."""

    END = date(2020, 12, 31)

    @pytest.mark.parametrize(
        ("hospitals", "basic", "on", "status"),
        [
            (10, 10, date(2018, 1, 1), Standing.KEPT),
            (9, 10, END, Standing.RUNNING),
            (9, 10, END + DAY, Standing.MISSED),
            (10, 9, END + DAY, Standing.MISSED),
            (10, 10, END + DAY, Standing.KEPT),
        ],
    )
    def test_boundaries(self, hospitals: int, basic: int, on: date, status: Standing) -> None:
        """Not one is left outside; the last day of the year still runs."""
        found = reach_by_2020(
            public_hospitals=Participation(total=10, joined=hospitals),
            basic_institutions=Participation(total=10, joined=basic),
            on=on,
        )
        assert found.value.status is status
        assert (found.value.hospitals_outside, found.value.basic_outside) == (10 - hospitals, 10 - basic)
        assert found.value.share == Fraction(hospitals + basic, 20)
        assert (found.because is None) is (hospitals + basic == 20)

    def test_nobody(self) -> None:
        """Of none there is nothing to measure; of one kind alone there is."""
        none, all_of_two = Participation(total=0, joined=0), Participation(total=2, joined=2)
        nothing = reach_by_2020(public_hospitals=none, basic_institutions=none, on=self.END).value
        assert (nothing.share, nothing.status) == (None, Standing.NOTHING_TO_MEASURE)
        for one, other in ((none, all_of_two), (all_of_two, none)):
            found = reach_by_2020(public_hospitals=one, basic_institutions=other, on=self.END).value
            assert (found.share, found.status) == (Fraction(1), Standing.KEPT)

    def test_until(self) -> None:
        """By the end of the year, or before it begins."""
        begins = UntilYear.ITS_BEGINNING
        days = date(2019, 12, 31), date(2020, 1, 1)
        status = [
            reach_by_2020(
                public_hospitals=Participation(total=1, joined=0),
                basic_institutions=Participation(total=1, joined=1),
                on=day,
                until_year=begins,
            ).value.status
            for day in days
        ]
        assert status == [Standing.RUNNING, Standing.MISSED]

    def test_other_year(self) -> None:
        """The year follows its figure, and so does the bound that is told."""
        found = reach_by_2020(
            public_hospitals=Participation(total=1, joined=0),
            basic_institutions=Participation(total=1, joined=1),
            on=self.END + DAY,
            coverage_year=CoverageYear(year=2021),
        )
        assert found.value.status is Standing.RUNNING
        assert found.findings[-1].required == date(2021, 12, 31)

    @given(st.integers(0, 10), st.integers(0, 10))
    def test_more_never_harm(self, hospitals: int, basic: int) -> None:
        """One more that takes part never turns a goal that is kept into one that is not."""
        before, after = (
            reach_by_2020(
                public_hospitals=Participation(total=11, joined=hospitals + more),
                basic_institutions=Participation(total=10, joined=basic),
                on=self.END + DAY,
            ).value
            for more in (0, 1)
        )
        assert before.share is not None
        assert after.share is not None
        assert after.share > before.share
        assert (after.status is Standing.KEPT) >= (before.status is Standing.KEPT)

    def test_ends(self) -> None:
        """The year lies after the opinion's and in this century; a share is one of a whole."""
        for year in (2018, 2100):
            assert CoverageYear(year=year).year == year
        for year in (2017, 2101):
            with pytest.raises(InvalidFacts, match="year"):
                CoverageYear(year=year)
        reach = reach_by_2020(
            public_hospitals=Participation(total=1, joined=1),
            basic_institutions=Participation(total=0, joined=0),
            on=self.END,
        ).value
        for share in (Fraction(0), Fraction(1)):
            assert evolve(reach, share=share).share == share
        for share in (Fraction(-1, 2), Fraction(3, 2)):
            with pytest.raises(InvalidFacts, match="share"):
                evolve(reach, share=share)

    def test_more_than_there_are(self) -> None:
        """No more take part than there are."""
        with pytest.raises(InvalidFacts, match="joined"):
            Participation(total=1, joined=2)

    def test_before_the_opinion(self) -> None:
        """Nothing is judged then."""
        one = Participation(total=1, joined=1)
        with pytest.raises(NotInForce):
            reach_by_2020(public_hospitals=one, basic_institutions=one, on=FIRST - DAY)
