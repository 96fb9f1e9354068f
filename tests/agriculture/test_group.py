"""38号: the leading group for modern agricultural parks."""

from __future__ import annotations

import pytest

from langfang_policy.agriculture import (
    BODIES,
    PARK_GROUP,
    ParkGroupRole,
    SeatGoesBy,
    park_group_seats,
    role_in_park_group,
)
from langfang_policy.core.errors import Undetermined
from langfang_policy.core.registers import Member
from tests.helpers import because

ROLE = ParkGroupRole


def names(sought: str) -> list[str]:
    """Who answers to a name, a post or a unit."""
    return [seat.name for seat in park_group_seats(sought).value]


class TestSeats:
    """Who is found."""

    @pytest.mark.parametrize("member", BODIES[0].members, ids=lambda member: member.name)
    def test_each_by_name(self, member: Member) -> None:
        """By the name, with or without the spaces of the print, and by each post."""
        name, post = member.name, member.post
        for sought in (name, f"{name[0]}  {name[1:]}", *post.split("、")):
            found = park_group_seats(sought)
            assert [seat.name for seat in found.value] == [name]
            assert found.value[0].role.zh == member.role
            assert because(found).citation == PARK_GROUP.at("第二段")

    def test_units(self) -> None:
        """By any name that the decrees have for it; two are of the municipal government itself."""
        assert names("市发展和改革委员会") == names("市发改委") == ["朱建强"]
        assert names("市政府") == ["陈平", "张秉舜"]
        assert names("廊坊供电公司") == ["刘晓辉"]
        assert names("产业办") == ["闫万营"]

    @pytest.mark.parametrize(
        ("sought", "found"),
        [
            ("市发展和改革委员会主任", ["朱建强"]),
            ("市人力资源和社会保障局局长", ["张维真"]),
            ("市人民政府市长", ["陈平"]),
            ("市人民政府副市长", ["张秉舜"]),
            ("市发展和改革委员会副主任", []),
            ("市审计局局长", []),
            ("主任", []),
        ],
    )
    def test_posts(self, sought: str, found: list[str]) -> None:
        """A whole post, its unit by any name; the deputy of a post is another post."""
        assert names(sought) == found
        role = role_in_park_group(post=sought, seat_goes_by=SeatGoesBy.POST).value
        assert (role is not ROLE.NONE) is bool(found)

    @pytest.mark.parametrize("sought", ["", "局长", "市公安局", "三河市人民政府", "刘", "市农业局局"])
    def test_nobody(self, sought: str) -> None:
        """The list is closed, and names are whole; no county has a seat."""
        found = park_group_seats(sought)
        assert (found.value, because(found).holds) == ((), False)

    def test_the_office(self) -> None:
        """Its director is told, with the clause that says so; nobody else directs it."""
        found = park_group_seats("刘桂龙")
        assert found.value[0].directs_office
        assert [one.citation for one in found.findings] == [PARK_GROUP.at("第二段"), PARK_GROUP.at("第三段")]
        other = park_group_seats("市政府")
        assert [seat.directs_office for seat in other.value] == [False, False]
        assert len(other.findings) == 1


class TestRole:
    """What somebody is."""

    def test_by_name(self) -> None:
        """Whatever the post is now."""
        found = [
            role_in_park_group(name=name, post="市农业局局长").value for name in ("陈 平", "张秉舜", "许伯", "王五")
        ]
        assert found == [ROLE.LEADER, ROLE.DEPUTY_LEADER, ROLE.MEMBER, ROLE.NONE]

    @pytest.mark.parametrize(
        ("post", "role"),
        [
            ("市政府市长", ROLE.LEADER),
            ("市政府副市长", ROLE.DEPUTY_LEADER),
            ("产业办主任", ROLE.MEMBER),
            ("市农业局", ROLE.NONE),
        ],
    )
    def test_by_post(self, post: str, role: ParkGroupRole) -> None:
        """Whoever holds the post, where seats are read to go by posts."""
        found = role_in_park_group(name="王五", post=post, seat_goes_by=SeatGoesBy.POST)
        assert found.value is role
        assert because(found).holds is (role is not ROLE.NONE)

    def test_what_matters_must_be_known(self) -> None:
        """The name, or the post."""
        with pytest.raises(Undetermined) as caught:
            role_in_park_group(post="市政府市长")
        assert caught.value.missing == ("name",)
        with pytest.raises(Undetermined) as caught:
            role_in_park_group(name="陈平", seat_goes_by=SeatGoesBy.POST)
        assert caught.value.missing == ("post",)
