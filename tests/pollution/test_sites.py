"""Roads, building sites, events, outdoor work, fireworks and barbecue."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, Undetermined
from langfang_policy.core.terms import Reading
from langfang_policy.pollution import (
    Activity,
    Area,
    Ban,
    LateReport,
    ResponseLevel,
    SiteWork,
    Sweeping,
    SweepingAtLevelOne,
    SweepingAtLevelTwo,
    UnbrokenProcess,
    WorkOnSite,
    activity_ban,
    extra_cleanings,
    site_work,
)
from tests.helpers import because

NONE, IV, III, II, I = ResponseLevel  # noqa: E741  # the plan's own numerals
levels = st.sampled_from(list(ResponseLevel))


class TestDust:
    """Roads and sites."""

    def test_cleanings(self) -> None:
        """Built-up area 2, 2, 4, 4; elsewhere 0, 0, 2, 4."""
        town = [extra_cleanings(level, built_up=True).value.extra for level in ResponseLevel]
        country = [extra_cleanings(level, built_up=False).value.extra for level in ResponseLevel]
        assert (town, country) == ([0, 2, 2, 4, 4], [0, 0, 0, 2, 4])
        both = SweepingAtLevelTwo.ADDS
        adds = [extra_cleanings(level, built_up=True, at_level_two=both).value.extra for level in ResponseLevel]
        assert adds == [0, 2, 2, 6, 4]
        assert extra_cleanings(II, built_up=False, at_level_two=both).value.extra == 2

    def test_level_one_may_add_up(self) -> None:
        """By the other reading its two figures are done one after the other: eight in the built-up area."""
        adds = SweepingAtLevelOne.ADDS
        town = [extra_cleanings(level, built_up=True, at_level_one=adds).value.extra for level in ResponseLevel]
        assert town == [0, 2, 2, 4, 8]
        assert extra_cleanings(I, built_up=False, at_level_one=adds).value.extra == 4
        for fact in ("at_level_one", "at_level_two"):
            with pytest.raises(InvalidFacts) as caught:
                extra_cleanings(NONE, built_up=True, **{fact: "adds"})  # type: ignore[arg-type]
            assert caught.value.fact == fact

    @pytest.mark.parametrize(("reading", "clause"), [(SweepingAtLevelTwo, "4（3）③"), (SweepingAtLevelOne, "5（3）③")])
    def test_what_is_read(self, reading: type[Reading], clause: str) -> None:
        """Each level's own clause."""
        assert [str(one.locator) for one in reading.clauses()] == [f"五（四）{clause}"]

    @pytest.mark.parametrize(
        ("level", "clause"), [(NONE, "2（3）②"), (IV, "2（3）②"), (III, "3（3）②"), (II, "4（3）③"), (I, "5（3）③")]
    )
    def test_why_so_many(self, level: ResponseLevel, clause: str) -> None:
        """The level's own clause, and how many it asks for on that road."""
        decision = extra_cleanings(level, built_up=False)
        assert [str(one.locator) for one in decision.citations] == [f"五（四）{clause}"]
        told, inside, extra = decision.findings
        assert (told.observed, inside.observed, extra.observed) == (level, False, decision.value.extra)
        assert {finding.kind for finding in decision.findings} == {"note"}
        assert decision.because is None

    @pytest.mark.parametrize(
        ("built_up", "earthwork", "stops"),
        [
            (True, True, [False, False, True, True, True]), (True, False, [False, False, False, True, True]),
            (False, True, [False, False, False, False, True]), (False, False, [False, False, False, False, True]),
        ],
    )  # fmt: skip
    def test_sites(self, built_up: bool, earthwork: bool, stops: list[bool]) -> None:
        """III earthwork in the built-up area, II all of it there, I everywhere."""
        work = SiteWork(built_up=built_up, earthwork=earthwork)
        assert [site_work(work, level=level).value is WorkOnSite.STOPS for level in ResponseLevel] == stops
        assert all(
            site_work(evolve(work, emergency_repair=True), level=level).value is WorkOnSite.CONTINUES
            for level in ResponseLevel
        )

    @pytest.mark.parametrize(
        ("change", "found"),
        [
            ({"key_or_environmental": True, "approved": True}, WorkOnSite.CONTINUES),
            ({"key_or_environmental": True}, WorkOnSite.STOPS), ({"approved": True}, WorkOnSite.STOPS),
            ({"unbroken": True, "reported": True}, WorkOnSite.FINISHES_FIRST),
            ({"unbroken": True}, WorkOnSite.STOPS), ({"reported": True}, WorkOnSite.STOPS),
        ],
    )  # fmt: skip
    def test_works_that_go_on(self, change: dict[str, bool], found: WorkOnSite) -> None:
        """Approved key projects go on; what cannot be broken off is reported and finished."""
        assert site_work(evolve(SiteWork(built_up=True), **change), level=I).value is found

    def test_unbroken_reading(self) -> None:
        """By the other reading finishing does not wait for the report."""
        work = SiteWork(built_up=True, unbroken=True)
        found = site_work(work, level=II, unbroken=UnbrokenProcess.IN_ANY_CASE)
        assert found.value is WorkOnSite.FINISHES_FIRST
        told = found.findings[-1]
        assert (told.en, told.holds, told.observed) == ("reported to the authority", None, False)

    @pytest.mark.parametrize(
        ("unbroken", "late", "found"),
        [
            (UnbrokenProcess.REPORT_FIRST, LateReport.REPORT_THEN_FINISH, WorkOnSite.FINISHES_FIRST),
            (UnbrokenProcess.REPORT_FIRST, LateReport.STOP, WorkOnSite.STOPS),
            (UnbrokenProcess.IN_ANY_CASE, LateReport.STOP, WorkOnSite.FINISHES_FIRST),
        ],
    )
    def test_reported_late(self, unbroken: UnbrokenProcess, late: LateReport, found: WorkOnSite) -> None:
        """Work in progress is finished after a late report, or by the stricter reading stops."""
        work = SiteWork(built_up=True, unbroken=True, reported=True, reported_late=True)
        decision = site_work(work, level=II, unbroken=unbroken, late_report=late)
        assert decision.value is found
        if unbroken is UnbrokenProcess.REPORT_FIRST:
            prompt = decision.findings[-1]
            assert (prompt.en, prompt.observed if prompt.holds is None else prompt.holds) == (
                "reported promptly",
                False,
            )
            assert because(decision) is (prompt if late is LateReport.STOP else decision.findings[3])
        assert (
            site_work(evolve(work, reported_late=False), level=II, late_report=late).value is WorkOnSite.FINISHES_FIRST
        )

    def test_only_a_report_is_late(self) -> None:
        """What was not reported was not reported late."""
        with pytest.raises(InvalidFacts) as caught:
            SiteWork(built_up=True, reported_late=True)
        assert caught.value.fact == "reported_late"
        with pytest.raises(InvalidFacts) as caught:
            site_work(SiteWork(built_up=True), level=NONE, late_report="x")  # type: ignore[arg-type]
        assert caught.value.fact == "late_report"

    def test_bad_site(self) -> None:
        """The fact at fault is named."""
        with pytest.raises(InvalidFacts) as caught:
            SiteWork(built_up=1, reported=None)  # type: ignore[arg-type]
        assert [fault.path for fault in caught.value.faults] == ["$.built_up", "$.reported"]
        with pytest.raises(InvalidFacts):
            site_work("x", level=I)  # type: ignore[arg-type]
        with pytest.raises(InvalidFacts) as caught:
            site_work(SiteWork(built_up=True), level=NONE, unbroken="x")  # type: ignore[arg-type]
        assert caught.value.fact == "unbroken"

    @pytest.mark.parametrize(
        ("change", "level", "place"),
        [
            ({}, IV, 0), ({}, II, 0), ({"emergency_repair": True}, II, 1),
            ({"key_or_environmental": True, "approved": True}, II, 2), ({"unbroken": True}, II, 4),
            ({"unbroken": True, "reported": True}, II, 3), ({"reported": True}, II, 0),
        ],
    )  # fmt: skip
    def test_why(self, change: dict[str, bool], level: ResponseLevel, place: int) -> None:
        """What decided: the level's reach, an exception, or the report."""
        decision = site_work(evolve(SiteWork(built_up=True), **change), level=level)
        assert decision.because is decision.findings[place]

    @pytest.mark.parametrize(
        ("level", "clause"), [(NONE, "3（3）②"), (III, "3（3）②"), (II, "4（3）③"), (I, "5（3）③")]
    )
    def test_clause(self, level: ResponseLevel, clause: str) -> None:
        """The level's own, or the one where stops begin."""
        found = site_work(SiteWork(built_up=True, earthwork=True), level=level)
        assert str(found.findings[0].citation.locator) == f"五（四）{clause}"

    @given(st.builds(SiteWork, built_up=st.booleans(), earthwork=st.booleans(), emergency_repair=st.booleans(),
                     key_or_environmental=st.booleans(), approved=st.booleans(), unbroken=st.booleans(),
                     reported=st.booleans()), levels, levels)  # fmt: skip
    def test_a_higher_level_never_frees_work(self, work: SiteWork, one: ResponseLevel, other: ResponseLevel) -> None:
        """What stops at a level stops at every higher one; what level I lets go on, every level does."""
        low, high = sorted((one, other))
        order = [WorkOnSite.CONTINUES, WorkOnSite.FINISHES_FIRST, WorkOnSite.STOPS]
        found = [order.index(site_work(work, level=level).value) for level in (low, high)]
        assert found[0] <= found[1]

    def test_what_is_not_claimed(self) -> None:
        """Work is no earthwork, emergency or exception unless it is said to be."""
        assert site_work(SiteWork(built_up=True), level=III).value is WorkOnSite.CONTINUES
        assert site_work(SiteWork(built_up=True), level=II).value is WorkOnSite.STOPS

    def test_other_cleanings(self) -> None:
        """A what-if moves the cleanings of a level, and what is told with them."""
        single = Sweeping(built_up=(1, 1, 1, 1), city_wide=(0, 0, 3, 0))
        decision = extra_cleanings(IV, built_up=True, sweeping=single)
        assert decision.value.extra == 1
        assert decision.findings[-1].text("zh").endswith("增加保洁频次：1次")
        both = SweepingAtLevelTwo.ADDS
        assert extra_cleanings(II, built_up=True, sweeping=single, at_level_two=both).value.extra == 4
        assert extra_cleanings(II, built_up=False, sweeping=single).value.extra == 3

    @pytest.mark.parametrize(
        ("row", "fact"),
        [((2, 2, 4), "built_up"), ((2, 2, 4, -1), "built_up[3]"), (4, "built_up"), ("2244", "built_up")],
    )
    def test_no_such_cleanings(self, row: Any, fact: str) -> None:
        """A what-if names a number of times for each level."""
        with pytest.raises(InvalidFacts) as caught:
            Sweeping(built_up=row)
        assert caught.value.fact == fact


class TestActivities:
    """Events, outdoor work, fireworks and barbecue."""

    @pytest.mark.parametrize(
        ("activity", "area", "banned"),
        [
            (Activity.MASS_EVENT, Area.ELSEWHERE, [0, 0, 0, 1, 1]),
            (Activity.OUTDOOR_SPRAYING, Area.ELSEWHERE, [0, 0, 1, 1, 1]),
            (Activity.OUTDOOR_PAINTING, Area.URBAN, [0, 0, 1, 1, 1]),
            (Activity.OUTDOOR_CUTTING, Area.URBAN, [0, 0, 1, 1, 1]),
            (Activity.SHOTCRETING, Area.ELSEWHERE, [0, 0, 1, 1, 1]),
            (Activity.FIREWORKS, Area.URBAN, [0, 0, 1, 1, 1]),
            (Activity.FIREWORKS, Area.COUNTY_TOWN, [0, 0, 1, 1, 1]),
            (Activity.FIREWORKS, Area.ELSEWHERE, [0, 0, 0, 0, 0]),
            (Activity.BARBECUE, Area.COUNTY_TOWN, [0, 0, 1, 1, 1]),
            (Activity.BARBECUE, Area.ELSEWHERE, [0, 0, 0, 0, 0]),
        ],
    )
    def test_bans(self, activity: Activity, area: Area, banned: list[int]) -> None:
        """From level III, events from II, fireworks and barbecue in the towns."""
        found = [activity_ban(activity, level=level, area=area).value for level in ResponseLevel]
        assert [bool(ban) for ban in found] == [bool(one) for one in banned]

    def test_barbecue_at_level_four(self) -> None:
        """The public is asked to refuse it; fireworks are not spoken of."""
        assert activity_ban(Activity.BARBECUE, level=IV, area=Area.ELSEWHERE).value is Ban.ASKED_NOT_TO
        assert activity_ban(Activity.FIREWORKS, level=IV, area=Area.URBAN).value is Ban.NOT_BY_THIS_PLAN

    @pytest.mark.parametrize(
        ("level", "area", "banned"), [(IV, Area.URBAN, True), (NONE, Area.URBAN, False), (II, Area.ELSEWHERE, True)]
    )
    def test_fireworks_are_never_called_allowed(self, level: ResponseLevel, area: Area, banned: bool) -> None:
        """Where this plan is silent a finding names the Order that bans them under any alert."""
        decision = activity_ban(Activity.FIREWORKS, level=level, area=area)
        assert decision.value is Ban.NOT_BY_THIS_PLAN
        pointer = decision.findings[-1]
        assert str(pointer.citation) == "廊坊市人民政府令〔2017〕第1号 第十七条第一款"
        assert (pointer.kind, pointer.observed) == ("note", banned)
        assert because(decision).citation.number.serial == 118

    def test_no_pointer_where_none_is_needed(self) -> None:
        """Where the plan bans fireworks, and for what the Order does not speak of."""
        assert len(activity_ban(Activity.FIREWORKS, level=III, area=Area.URBAN).findings) == 2
        assert len(activity_ban(Activity.BARBECUE, level=III, area=Area.ELSEWHERE).findings) == 2

    @pytest.mark.parametrize(
        ("activity", "level", "clause", "place"),
        [
            (Activity.MASS_EVENT, III, "4（1）⑤", 0), (Activity.MASS_EVENT, II, "4（1）⑤", 0),
            (Activity.MASS_EVENT, I, "5（1）⑤", 0), (Activity.OUTDOOR_CUTTING, NONE, "3（3）④", 0),
            (Activity.OUTDOOR_CUTTING, III, "3（3）④", 0), (Activity.SHOTCRETING, II, "4（3）⑤", 0),
            (Activity.BARBECUE, NONE, "3（3）④", 0), (Activity.BARBECUE, IV, "2（2）⑤", 1),
        ],
    )  # fmt: skip
    def test_why(self, activity: Activity, level: ResponseLevel, clause: str, place: int) -> None:
        """The level, or what people are asked."""
        decision = activity_ban(activity, level=level, area=Area.URBAN)
        assert decision.because is decision.findings[place]
        assert str(because(decision).citation.locator) == f"五（四）{clause}"

    @pytest.mark.parametrize(
        ("activity", "level", "clause"), [(Activity.BARBECUE, I, "5（3）⑤"), (Activity.FIREWORKS, III, "3（3）④")]
    )
    def test_level_and_place_ban_together(self, activity: Activity, level: ResponseLevel, clause: str) -> None:
        """In town neither saves it; outside the place does, before the level's ban."""
        banned = activity_ban(activity, level=level, area=Area.URBAN)
        assert (banned.because, [finding.holds for finding in banned.findings]) == (None, [False, False])
        assert [str(one.locator) for one in banned.citations] == [f"五（四）{clause}"]
        outside = activity_ban(activity, level=level, area=Area.ELSEWHERE)
        assert outside.because is outside.findings[1]

    @given(st.sampled_from(Activity), st.sampled_from(Area), levels, levels)
    def test_a_higher_level_never_lifts_a_ban(
        self, activity: Activity, area: Area, one: ResponseLevel, other: ResponseLevel
    ) -> None:
        """What is banned at a level is banned at every higher one."""
        low, high = sorted((one, other))
        found = [bool(activity_ban(activity, level=level, area=area).value) for level in (low, high)]
        assert found[0] <= found[1]

    @pytest.mark.parametrize("activity", [Activity.FIREWORKS, Activity.BARBECUE])
    @pytest.mark.parametrize("level", list(ResponseLevel))
    def test_where(self, activity: Activity, level: ResponseLevel) -> None:
        """It is asked for from level III on."""
        if level < III:
            assert not activity_ban(activity, level=level).value
            return
        with pytest.raises(Undetermined) as caught:
            activity_ban(activity, level=level)
        assert caught.value.missing == ("area",)

    @pytest.mark.parametrize("fact", ["activity", "level", "area"])
    def test_bad_facts(self, fact: str) -> None:
        """Each is named."""
        facts: dict[str, Any] = {"activity": Activity.MASS_EVENT, "level": NONE, "area": Area.URBAN, fact: "x"}
        with pytest.raises(InvalidFacts) as caught:
            activity_ban(**facts)
        assert caught.value.fact == fact
