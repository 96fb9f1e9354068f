"""Scope, survey, clean-up, connection, fields of data, secrets."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import Undetermined
from langfang_policy.government_data import (
    BusinessClause,
    CheckNeeded,
    CleanupMarks,
    ConnectionCheck,
    ConnectionNeed,
    DataField,
    FieldList,
    GeographyNames,
    NarrowAndRare,
    ScopeList,
    SecrecyReach,
    SharingRules,
    SurveyItem,
    SystemOrigin,
    ZombieMark,
    connection_lacks,
    field_lists,
    is_zombie_system,
    sharing_rules,
    survey_lacks,
    system_in_scope,
)
from tests.helpers import agrees, because

NOBODY: frozenset[SystemOrigin] = frozenset()
UPKEEP = frozenset({SystemOrigin.PUBLIC_MAINTENANCE})
LAST = BusinessClause.LAST_ORIGIN


class TestScope:
    """一（三）: four origins, and government business."""

    @pytest.mark.parametrize("origin", SystemOrigin)
    def test_each_origin(self, origin: SystemOrigin) -> None:
        """Any one will do, and business is asked of each."""
        has = frozenset({origin})
        for supports in (True, False):
            found = system_in_scope(has, supports_government_business=supports)
            assert found.value is supports
            agrees(found, supports)
        with pytest.raises(Undetermined, match="supports_government_business"):
            system_in_scope(has)

    @given(st.frozensets(st.sampled_from(SystemOrigin)), st.sampled_from([None, True, False]))
    def test_business_of_the_last_origin(self, has: frozenset[SystemOrigin], supports: bool | None) -> None:
        """On the other reading it matters where upkeep is the one origin."""
        if has == UPKEEP and supports is None:
            with pytest.raises(Undetermined, match="supports_government_business"):
                system_in_scope(has, business_clause=LAST)
            return
        found = system_in_scope(has, supports_government_business=supports, business_clause=LAST)
        assert found.value is (bool(has) and (has != UPKEEP or supports is True))

    def test_no_origin(self) -> None:
        """A system of another origin is outside, whatever it serves."""
        for supports in (None, True, False):
            found = system_in_scope(NOBODY, supports_government_business=supports)
            assert found.value is False
            assert because(found).observed == ()

    def test_open_list(self) -> None:
        """What else is included nobody says; where business limits all, what serves none is outside."""
        is_open = ScopeList.OPEN
        for supports in (None, True):
            with pytest.raises(Undetermined, match="origins"):
                system_in_scope(NOBODY, supports_government_business=supports, scope_list=is_open)
        outside = system_in_scope(NOBODY, supports_government_business=False, scope_list=is_open)
        assert outside.value is False
        assert because(outside).en == "supports government business"
        with pytest.raises(Undetermined, match="origins"):
            system_in_scope(NOBODY, supports_government_business=False, business_clause=LAST, scope_list=is_open)
        assert system_in_scope(UPKEEP, supports_government_business=True, scope_list=is_open).value is True


class TestSurvey:
    """二（一）: eight things of each system."""

    def test_items(self) -> None:
        """All of them, in their order."""
        assert survey_lacks(frozenset()).value == tuple(SurveyItem)
        assert survey_lacks(frozenset(SurveyItem)).value == ()
        assert "、".join(item.zh for item in SurveyItem) == (
            "数量、名称、功能、使用范围、使用频度、审批部门、审批时间、经费来源"
        )

    @given(st.frozensets(st.sampled_from(SurveyItem)))
    def test_parts(self, recorded: frozenset[SurveyItem]) -> None:
        """What is not recorded lacks."""
        found = survey_lacks(recorded)
        assert frozenset(found.value) == frozenset(SurveyItem) - recorded
        agrees(found, not found.value)


class TestZombies:
    """二（一）: five marks, the last of two limbs."""

    LIMBS = frozenset({ZombieMark.NARROW, ZombieMark.RARE})

    @given(st.frozensets(st.sampled_from(ZombieMark)), st.sampled_from(NarrowAndRare))
    def test_marks(self, marks: frozenset[ZombieMark], limbs: NarrowAndRare) -> None:
        """One mark is enough; of the last, both limbs are needed or either."""
        last = marks & self.LIMBS == self.LIMBS if limbs is NarrowAndRare.BOTH else bool(marks & self.LIMBS)
        found = is_zombie_system(marks, narrow_and_rare=limbs)
        assert found.value is (last or bool(marks - self.LIMBS))
        whole = is_zombie_system(marks, narrow_and_rare=limbs, cleanup_marks=CleanupMarks.ALL)
        assert whole.value is (last and not (set(ZombieMark) - self.LIMBS) - marks)

    @pytest.mark.parametrize("mark", sorted(set(ZombieMark) - LIMBS, key=str))
    def test_what_decides(self, mark: ZombieMark) -> None:
        """The mark that is there."""
        assert because(is_zombie_system(frozenset({mark}))).zh == mark.zh

    def test_none(self) -> None:
        """A system without a mark is kept."""
        assert is_zombie_system(frozenset()).value is False


class TestConnection:
    """二（四）: integrated, then reviewed or assessed."""

    @pytest.mark.parametrize("integrated", [True, False])
    @pytest.mark.parametrize("count", [0, 1, 2])
    def test_either(self, integrated: bool, count: int) -> None:
        """Either check will do."""
        for passed in combinations(ConnectionCheck, count):
            found = connection_lacks(integrated=integrated, passed=frozenset(passed))
            needs = {ConnectionNeed.INTEGRATED: integrated, ConnectionNeed.CHECKED: count > 0}
            assert found.value == tuple(need for need, there in needs.items() if not there)
            assert found.findings[1].observed == passed

    @pytest.mark.parametrize("check", ConnectionCheck)
    def test_as_required(self, check: ConnectionCheck) -> None:
        """On the other reading the one that is required; both or none of them need no telling."""
        as_required = CheckNeeded.AS_REQUIRED
        one = frozenset({check})
        for required in ConnectionCheck:
            found = connection_lacks(integrated=True, passed=one, required=required, check_needed=as_required)
            assert found.value == (() if required is check else (ConnectionNeed.CHECKED,))
        with pytest.raises(Undetermined, match="required"):
            connection_lacks(integrated=True, passed=one, check_needed=as_required)
        for passed in (frozenset(ConnectionCheck), frozenset[ConnectionCheck]()):
            assert connection_lacks(integrated=True, passed=passed, check_needed=as_required) == connection_lacks(
                integrated=True, passed=passed
            )


PRINTED = {
    FieldList.SHARED_INFORMATION: "人口、法人、地理信息、旅游",
    FieldList.OPENED_FIRST: "交通、地理、医疗、旅游、农业、统计、气象、教育、科技",
    FieldList.SHARING_WEBSITE: "法人、城市管理、旅游、社会救助、地理信息、信用体系",
}


class TestFields:
    """二（四）, （五）, （六）: which lists name a field."""

    @pytest.mark.parametrize("field", DataField)
    def test_lists(self, field: DataField) -> None:
        """As they are printed; geography and geographic information are one, or two on the other reading."""
        apart = field_lists(field, geography_names=GeographyNames.TWO_FIELDS)
        named = tuple(one for one, fields in PRINTED.items() if field.zh in fields.split("、"))
        assert apart.value == named
        one = field_lists(field).value
        assert one == (tuple(FieldList) if field.zh in {"地理", "地理信息"} else named)
        assert [finding.holds for finding in apart.findings] == [each in named for each in FieldList]

    def test_other(self) -> None:
        """What none names is not barred: nothing is said of it."""
        assert field_lists(DataField.OTHER).value == ()


class TestSecrets:
    """三（六）: secrecy law."""

    def test_rules(self) -> None:
        """Beside the plan, or in its place."""
        assert sharing_rules(involves_state_secrets=False).value == (SharingRules.PLAN,)
        assert sharing_rules(involves_state_secrets=True).value == tuple(SharingRules)
        for secret, rules in ((True, (SharingRules.SECRECY_LAW,)), (False, (SharingRules.PLAN,))):
            found = sharing_rules(involves_state_secrets=secret, secrecy_reach=SecrecyReach.IN_PLACE)
            assert found.value == rules
            assert because(found).observed is secret
