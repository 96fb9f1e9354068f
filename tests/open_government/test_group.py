"""149号: the leading group, its office, its meetings."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.core.organs import Organ
from langfang_policy.core.registers import Standing
from langfang_policy.open_government import (
    BODIES,
    FirstGroupYear,
    GroupMatter,
    GroupMeetingNeed,
    GroupYearly,
    MeetingCaller,
    OpennessGroupBody,
    OpennessGroupRole,
    acts_as_group_office,
    group_matter,
    group_meeting_lacks,
    group_year,
    openness_group_seats,
)
from tests.helpers import agrees, because

MATTERS = tuple(GroupMatter)


class TestSeats:
    """组织机构."""

    def test_counts(self) -> None:
        """One leader, two deputies, forty-nine members; each name once."""
        by_role = [len(openness_group_seats(role.zh).value) for role in OpennessGroupRole]
        assert by_role == [1, 2, 49]
        assert [seat.name for seat in openness_group_seats("副组长").value] == ["李清涛", "万惠兰"]
        group = next(body for body in BODIES if body.key == "openness-group")
        assert len({member.name for member in group.members}) == 52

    @pytest.mark.parametrize(
        ("sought", "names"),
        [
            ("贾永清", ["贾永清"]),
            ("马  壮", ["马壮"]),
            ("市委常委、市政府常务副市长", ["贾永清"]),
            ("市法制办", ["万惠兰"]),
            ("市政府法制办", ["万惠兰"]),
            ("市政府", ["贾永清", "万惠兰"]),
            ("市环境保护局", ["孟实"]),
            ("市政府新闻办", ["马壮"]),
            ("政务服务中心", ["赵强"]),
            ("市中级人民法院副院长", ["王振合"]),
            ("市残联", []),
            ("霸州市人民政府", []),
        ],
    )
    def test_sought(self, sought: str, names: list[str]) -> None:
        """By name, post or unit; nobody comes from a county."""
        found = openness_group_seats(sought)
        assert [seat.name for seat in found.value] == names
        agrees(found, bool(names))

    def test_units_are_known(self) -> None:
        """Each unit's name means an organ."""
        units = {
            unit for role in OpennessGroupRole for seat in openness_group_seats(role.zh).value for unit in seat.units
        }
        assert len(units) == 56
        assert all(Organ.parse(unit) for unit in units)


class TestMatters:
    """机构职责."""

    def test_whose(self) -> None:
        """Four of the group, eleven of its office and the daily work; what is answered elsewhere is neither's."""
        found = [group_matter(matter) for matter in MATTERS]
        bodies = [one.value for one in found]
        assert bodies == [OpennessGroupBody.GROUP] * 4 + [OpennessGroupBody.OFFICE] * 12 + [OpennessGroupBody.NEITHER]
        cited = [str(one.findings[0].citation.locator) for one in found]
        assert cited == ["二 领导小组"] * 4 + ["二 领导小组办公室"] * 13

    def test_office(self) -> None:
        """It sits in the city's office of openness, and nowhere else."""
        assert acts_as_group_office("市政务公开办公室").value
        assert acts_as_group_office("市 政务公开办").value
        found = acts_as_group_office("市政务办")
        assert found.value is False
        assert acts_as_group_office("无此单位").value is False


class TestYear:
    """每年."""

    @given(st.frozensets(st.sampled_from(GroupYearly)), st.integers(2017, 2025))
    def test_each(self, done: frozenset[GroupYearly], year: int) -> None:
        """Kept where done, running to the end of the year, missed after it."""
        for on, open_one in ((date(year, 12, 31), Standing.RUNNING), (date(year + 1, 1, 1), Standing.MISSED)):
            found = group_year(year, done=done, on=on)
            assert [one.item for one in found.value] == list(GroupYearly)
            assert [one.standing for one in found.value] == [
                Standing.KEPT if item in done else open_one for item in GroupYearly
            ]
            agrees(found, len(done) == len(GroupYearly))

    def test_years_to_come(self) -> None:
        """Nothing is owed yet; of the first year nothing in the other reading."""
        none, unopened = frozenset[GroupYearly](), [Standing.NOT_YET_OPEN] * 3
        ahead = group_year(2019, done=none, on=date(2018, 12, 31)).value
        first = group_year(2017, done=none, on=date(2018, 1, 1), first_group_year=FirstGroupYear.YEAR_AFTER).value
        second = group_year(2018, done=none, on=date(2019, 1, 1), first_group_year=FirstGroupYear.YEAR_AFTER).value
        assert [one.standing for one in ahead] == [one.standing for one in first] == unopened
        assert [one.standing for one in second] == [Standing.MISSED] * 3

    def test_wrong_days(self) -> None:
        """No year before the notice, and no day before it."""
        for year in (2016, 10_000):
            with pytest.raises(InvalidFacts, match="year"):
                group_year(year, done=frozenset(), on=date(2018, 1, 1))
        last = group_year(9999, done=frozenset(), on=date(2018, 1, 1)).value
        assert {one.standing for one in last} == {Standing.NOT_YET_OPEN}
        with pytest.raises(NotInForce):
            group_year(2017, done=frozenset(), on=date(2017, 11, 30))


class TestMeeting:
    """工作规则."""

    @pytest.mark.parametrize(
        ("caller", "entrusted", "proper"),
        [
            (MeetingCaller.LEADER, None, True),
            (MeetingCaller.DEPUTY_LEADER, True, True),
            (MeetingCaller.DEPUTY_LEADER, False, False),
            (MeetingCaller.MEMBER, True, False),
            (MeetingCaller.OFFICE, True, False),
            (MeetingCaller.OTHER, True, False),
        ],
    )
    def test_caller(self, caller: MeetingCaller, entrusted: bool | None, proper: bool) -> None:
        """The leader, or a deputy whom the leader entrusted."""
        found = group_meeting_lacks(called_by=caller, entrusted=entrusted, members_present=1, minutes_sent=True)
        assert found.value == (() if proper else (GroupMeetingNeed.CALLER,))

    def test_attendance(self) -> None:
        """Some members are enough, none are not; no more than have a seat; others come where there is need."""
        ask = {"called_by": MeetingCaller.LEADER, "minutes_sent": True}
        assert group_meeting_lacks(members_present=0, **ask).value == (GroupMeetingNeed.MEMBERS,)  # type: ignore[arg-type]  # facts by name
        for needed in (True, False):
            found = group_meeting_lacks(members_present=1, others_present=1, invitation_needed=needed, **ask)  # type: ignore[arg-type]  # facts by name
            assert found.value == (() if needed else (GroupMeetingNeed.INVITATION,))
        for impossible in (-1, 53):
            with pytest.raises(InvalidFacts, match="members_present"):
                group_meeting_lacks(members_present=impossible, **ask)  # type: ignore[arg-type]  # facts by name
        nobody_else = group_meeting_lacks(members_present=52, invitation_needed=False, **ask)  # type: ignore[arg-type]  # facts by name
        assert nobody_else.value == ()

    def test_minutes(self) -> None:
        """Are sent out."""
        found = group_meeting_lacks(called_by=MeetingCaller.LEADER, members_present=9, minutes_sent=False)
        assert because(found).zh == GroupMeetingNeed.MINUTES.zh

    def test_unknown(self) -> None:
        """What would decide is asked for."""
        with pytest.raises(Undetermined, match="entrusted"):
            group_meeting_lacks(called_by=MeetingCaller.DEPUTY_LEADER, members_present=1, minutes_sent=True)
        with pytest.raises(Undetermined, match="invitation_needed"):
            group_meeting_lacks(called_by=MeetingCaller.LEADER, members_present=1, others_present=1, minutes_sent=True)
