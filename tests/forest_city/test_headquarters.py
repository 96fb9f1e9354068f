"""The roster, the office, and bodies of localities."""

from __future__ import annotations

import pytest

from langfang_policy.core.errors import Undetermined
from langfang_policy.forest_city import (
    FOREST_CITY_HEADQUARTERS,
    HeadquartersRole,
    LocalBodyOwner,
    LocalBodyStep,
    MemberKind,
    PostMatch,
    SecondedUnit,
    headquarters_members,
    headquarters_role,
    local_body_lacks,
    staff_seconded,
)
from tests.helpers import because

ROLE = HeadquartersRole


class TestRoster:
    """组成人员名单."""

    @pytest.mark.parametrize(
        ("post", "role", "printed"),
        [
            ("市政府市长", ROLE.COMMANDER, ROLE.COMMANDER),
            ("市政府副市长", ROLE.DEPUTY, ROLE.DEPUTY),
            ("固安县政府县长", ROLE.MEMBER, ROLE.MEMBER),
            ("市文明办主任", ROLE.MEMBER, ROLE.NONE),
            ("市委考核办主任", ROLE.MEMBER, ROLE.NONE),
            ("省发改委副巡视员、市发改委主任", ROLE.MEMBER, ROLE.MEMBER),
            ("市卫计委主任", ROLE.NONE, ROLE.NONE),
            ("", ROLE.NONE, ROLE.NONE),
        ],
    )
    def test_role(self, post: str, role: HeadquartersRole, printed: HeadquartersRole) -> None:
        """By one of two posts, or as printed alone."""
        found = headquarters_role(post)
        assert found.value is role
        assert headquarters_role(post, post_match=PostMatch.AS_PRINTED).value is printed
        assert (because(found).holds is False) is (role is ROLE.NONE)

    def test_kinds(self) -> None:
        """Fifty-five in all; two vice mayors hold the same post."""
        found = {kind: headquarters_members(kind).value for kind in MemberKind}
        assert [one.count for one in found.values()] == [3, 30, 11, 3, 3, 2, 3]
        assert found[MemberKind.COMMAND].posts == ("市政府市长", "市政府副市长", "市政府副市长")
        every = headquarters_members().value
        assert every.count == len(every.posts) == 55
        assert found[MemberKind.LOCAL].posts[0] == "廊坊开发区管委会主任"


class TestOffice:
    """末段."""

    @pytest.mark.parametrize("unit", SecondedUnit)
    def test_staff(self, unit: SecondedUnit) -> None:
        """Five units lend staff."""
        assert staff_seconded(unit).value is (unit is not SecondedUnit.OTHER)

    def test_local_bodies(self) -> None:
        """Counties and the zone set one up and file it; departments are not asked here."""
        for owner in (LocalBodyOwner.COUNTY, LocalBodyOwner.DEVELOPMENT_ZONE):
            assert local_body_lacks(owner, done=frozenset()).value == tuple(LocalBodyStep)
            assert local_body_lacks(owner, done=frozenset(LocalBodyStep)).value == ()
            with pytest.raises(Undetermined) as caught:
                local_body_lacks(owner)
            assert caught.value.missing == ("done",)
        for owner in (LocalBodyOwner.CITY_DEPARTMENT, LocalBodyOwner.OTHER):
            found = local_body_lacks(owner)
            assert (found.value, because(found).holds) == ((), None)
            assert because(found).citation == FOREST_CITY_HEADQUARTERS.at("末段")
