"""The leading group on the straw-burning ban: its seats, tasks, the ban by place, accountability, registers."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.decrees import Nature
from langfang_policy.core.errors import Undetermined
from langfang_policy.core.organs import Organ
from langfang_policy.straw_burning import (
    BODIES,
    DUTIES,
    STRAW_BURNING,
    BurningPlace,
    BurntMaterial,
    FaultsNeeded,
    GroupRole,
    JointReach,
    OutcomesNeeded,
    RoadsideStraw,
    SeatHolder,
    StrawTask,
    StrawUnit,
    burning_accountability,
    burning_ban_units,
    group_roles,
    straw_task_units,
    straw_unit_tasks,
    unit_seats,
)
from tests.helpers import bearers, because

UNIT, TASK, PLACE, MATERIAL = StrawUnit, StrawTask, BurningPlace, BurntMaterial


class TestDecree:
    """The decree as a constant."""

    def test_days_in_force(self) -> None:
        """From its day; a notice of a group's members does not end by presumption."""
        days = date(2017, 9, 2), date(2017, 9, 3)
        assert [STRAW_BURNING.in_force(day) for day in days] == [False, True]
        assert STRAW_BURNING.nature is Nature.OTHER
        assert STRAW_BURNING.standing(date(2030, 1, 1)).last_day is None

    def test_slip(self) -> None:
        """Surveying for monitoring."""
        (slip,) = STRAW_BURNING.slips
        assert (slip.printed, str(slip.locator)) == ("测绘结果", "二 第十一段")


class TestRoles:
    """一（一）: who is what in the group."""

    @pytest.mark.parametrize(
        ("post", "roles"),
        [
            ("市政府副市长", (GroupRole.HEAD,)),
            ("市农业局局长", (GroupRole.DEPUTY_HEAD, GroupRole.OFFICE_DIRECTOR)),
            ("市农业局副调研员", (GroupRole.MEMBER, GroupRole.OFFICE_DEPUTY_DIRECTOR)),
            ("市建设局副局长、环卫局局长", (GroupRole.MEMBER,)),
            ("环卫局局长", (GroupRole.MEMBER,)),
            ("市产业办主任", (GroupRole.DEPUTY_HEAD,)),
            ("市农业局副局长", ()),
            ("", ()),
        ],
    )
    def test_by_post(self, post: str, roles: tuple[GroupRole, ...]) -> None:
        """The very post, or one of two that are printed together; the name does not matter."""
        found = group_roles(post)
        assert found.value == roles == group_roles(post, name="某人").value
        assert [one.holds for one in found.findings] == [bool(roles), len(roles) == 2]

    def test_by_person(self) -> None:
        """On the other reading the name tells, whatever the post is by now."""
        person = SeatHolder.PERSON
        assert group_roles("市水务局局长", name="刘桂龙", seat_holder=person).value == (
            GroupRole.DEPUTY_HEAD,
            GroupRole.OFFICE_DIRECTOR,
        )
        assert group_roles("市农业局局长", name="某人", seat_holder=person).value == ()
        with pytest.raises(Undetermined, match="name"):
            group_roles("市农业局局长", seat_holder=person)


class TestSeats:
    """一（一）: who sits for a unit."""

    def test_each_unit(self) -> None:
        """One or two; with the vice mayor they are the eighteen."""
        seats = [seat for unit in UNIT for seat in unit_seats(unit).value]
        assert len(seats) == 17
        assert Counter(seat.role for seat in seats) == {GroupRole.DEPUTY_HEAD: 4, GroupRole.MEMBER: 13}
        twice = [unit for unit in UNIT if len(unit_seats(unit).value) == 2]
        assert twice == [UNIT.PARTY_RURAL_WORK, UNIT.AGRICULTURE, UNIT.ENVIRONMENT]


class TestTasks:
    """二: who answers for what."""

    @pytest.mark.parametrize("task", TASK)
    def test_there_and_back(self, task: StrawTask) -> None:
        """Each task is one of whoever answers for it or acts with them, and of nobody else."""
        for reach in JointReach:
            units = straw_task_units(task, joint_reach=reach).value
            sharing = {unit for unit in UNIT if task in straw_unit_tasks(unit, joint_reach=reach).value}
            assert sharing == {units.lead, *units.together_with}

    @pytest.mark.parametrize(
        ("task", "lead", "together", "still_open"),
        [
            (TASK.SUPPORT_POLICY, UNIT.DEVELOPMENT_AND_REFORM, (UNIT.AGRICULTURE, UNIT.FINANCE), True),
            (TASK.USE_PLAN, UNIT.DEVELOPMENT_AND_REFORM, (UNIT.AGRICULTURE, UNIT.FINANCE), True),
            (TASK.BAN_POLICING, UNIT.PUBLIC_SECURITY, (UNIT.ENVIRONMENT,), False),
            (TASK.SCIENCE_FUNDS, UNIT.SCIENCE, (UNIT.FINANCE, UNIT.AGRICULTURE), True),
            (TASK.ENERGY_TECHNOLOGY, UNIT.SCIENCE, (UNIT.FINANCE, UNIT.AGRICULTURE), True),
            (TASK.FUNDS, UNIT.FINANCE, (), False),
        ],
    )
    def test_together(
        self, task: StrawTask, lead: StrawUnit, together: tuple[StrawUnit, ...], still_open: bool
    ) -> None:
        """The police with the environment alone; two lists end in 等."""
        found = straw_task_units(task)
        assert (found.value.lead, found.value.together_with, found.value.others_open) == (lead, together, still_open)
        assert len(found.findings) == 1 + still_open

    def test_first_half(self) -> None:
        """On the other reading the second half of two sentences is one unit's alone."""
        changed = {
            task
            for task in TASK
            if straw_task_units(task).value != straw_task_units(task, joint_reach=JointReach.FIRST_HALF).value
        }
        assert changed == {TASK.USE_PLAN, TASK.ENERGY_TECHNOLOGY}
        alone = straw_task_units(TASK.USE_PLAN, joint_reach=JointReach.FIRST_HALF).value
        assert (alone.together_with, alone.others_open) == ((), False)

    def test_lines(self) -> None:
        """Thirteen units lead, each in a line of its own; the industry office has none."""
        places: dict[StrawUnit, set[str]] = {}
        for task in TASK:
            found = straw_task_units(task)
            places.setdefault(found.value.lead, set()).add(str(found.findings[0].citation.locator))
        assert len(places) == 13
        assert all(len(lines) == 1 for lines in places.values())
        assert len({line for lines in places.values() for line in lines}) == 13
        assert {*UNIT} - {*places} == {UNIT.INDUSTRY_OFFICE}
        nothing = straw_unit_tasks(UNIT.INDUSTRY_OFFICE)
        assert (nothing.value, str(because(nothing).citation.locator)) == ((), "二 第十四段")

    @pytest.mark.parametrize("unit", [unit for unit in UNIT if unit is not UNIT.INDUSTRY_OFFICE])
    def test_each_is_an_organ(self, unit: StrawUnit) -> None:
        """Its name in the list is that of an organ, which bears its tasks, those in which it joins too."""
        organ = Organ.parse(unit.zh)
        assert [duty.zh for duty in DUTIES if organ in duty.who] == [task.zh for task in straw_unit_tasks(unit).value]
        assert [duty.zh for duty in DUTIES if duty.who[0] == organ] == [
            task.zh for task in TASK if straw_task_units(task).value.lead is unit
        ]
        for finding in straw_unit_tasks(unit).findings:
            assert finding.citation == straw_task_units(finding.observed).findings[0].citation


class TestBan:
    """二: who sees to it that nothing is burnt."""

    @pytest.mark.parametrize(
        ("material", "place", "units"),
        [
            (MATERIAL.STRAW, PLACE.ELSEWHERE, (UNIT.ENVIRONMENT, UNIT.PUBLIC_SECURITY)),
            (MATERIAL.STRAW, PLACE.FIELD_SHELTER_BELT, (UNIT.ENVIRONMENT, UNIT.PUBLIC_SECURITY)),
            (MATERIAL.STRAW, PLACE.HIGHWAY_LAND, (UNIT.ENVIRONMENT, UNIT.PUBLIC_SECURITY)),
            (MATERIAL.LEAVES, PLACE.FIELD_SHELTER_BELT, (UNIT.FORESTRY,)),
            (MATERIAL.WEEDS, PLACE.ECONOMIC_FOREST, (UNIT.FORESTRY,)),
            (MATERIAL.DEBRIS, PLACE.ECONOMIC_FOREST, ()),
            (MATERIAL.LEAVES, PLACE.HIGHWAY_LAND, (UNIT.TRANSPORT,)),
            (MATERIAL.WEEDS, PLACE.HIGHWAY_LAND, (UNIT.TRANSPORT,)),
            (MATERIAL.DEBRIS, PLACE.HIGHWAY_LAND, (UNIT.TRANSPORT,)),
            (MATERIAL.WEEDS, PLACE.ELSEWHERE, ()),
            (MATERIAL.LEAVES, PLACE.ELSEWHERE, ()),
            (MATERIAL.DEBRIS, PLACE.ELSEWHERE, ()),
        ],
    )
    def test_places(self, material: BurntMaterial, place: BurningPlace, units: tuple[StrawUnit, ...]) -> None:
        """Straw everywhere; leaves and weeds in two kinds of place, debris in one; elsewhere nobody is named."""
        found = burning_ban_units(material=material, place=place)
        assert found.value == units
        own_areas = [one for one in found.findings if str(one.citation.locator) == "二 第十四段"]
        assert len(own_areas) == (material is MATERIAL.STRAW or not units)
        if not units:
            assert because(found) is own_areas[0]

    def test_the_others(self) -> None:
        """They see to straw in their own areas; of what nobody is given it is not said that they do."""
        straw = burning_ban_units(material=MATERIAL.STRAW, place=PLACE.ELSEWHERE).findings[-1]
        leaves = because(burning_ban_units(material=MATERIAL.LEAVES, place=PLACE.ELSEWHERE))
        assert (straw.en, leaves.en) == (
            "the other departments see to their own areas",
            "no unit is named: the others see to straw alone",
        )

    @given(st.sampled_from(MATERIAL), st.sampled_from(PLACE))
    def test_straw_as_debris(self, material: BurntMaterial, place: BurningPlace) -> None:
        """On the other reading the transport bureau is added for straw on highway land, and nothing else changes."""
        added = {*burning_ban_units(material=material, place=place, roadside_straw=RoadsideStraw.DEBRIS).value}
        plain = {*burning_ban_units(material=material, place=place).value}
        more = (material, place) == (MATERIAL.STRAW, PLACE.HIGHWAY_LAND)
        assert added - plain == ({UNIT.TRANSPORT} if more else set())
        assert plain <= added


class TestAccountability:
    """二, the supervision bureau: a fault, and what came of it."""

    @given(*[st.booleans()] * 4, st.sampled_from(FaultsNeeded), st.sampled_from(OutcomesNeeded))
    def test_all(
        self, unfulfilled: bool, weak: bool, burning: bool, grave: bool, faults: FaultsNeeded, outcomes: OutcomesNeeded
    ) -> None:
        """Either fault with both outcomes, unless it is read otherwise."""
        found = burning_accountability(
            duty_unfulfilled=unfulfilled,
            measures_weak=weak,
            large_scale_burning=burning,
            serious_consequences=grave,
            faults_needed=faults,
            outcomes_needed=outcomes,
        )
        fault = unfulfilled or weak if faults is FaultsNeeded.EITHER else unfulfilled and weak
        outcome = burning and grave if outcomes is OutcomesNeeded.BOTH else burning or grave
        assert found.value is (fault and outcome)

    @pytest.mark.parametrize(
        ("weak", "grave", "held"), [(False, True, True), (True, True, True), (False, False, False)]
    )
    def test_recommended(self, weak: bool, grave: bool, held: bool) -> None:
        """One fault is enough, one outcome is not."""
        found = burning_accountability(
            duty_unfulfilled=True, measures_weak=weak, large_scale_burning=True, serious_consequences=grave
        )
        assert found.value is held


class TestRegisters:
    """What the notice lists."""

    def test_group(self) -> None:
        """One head, four deputies, thirteen members; the office sits in the agriculture bureau."""
        group, office = BODIES
        assert Counter(member.role for member in group.members) == {"组长": 1, "副组长": 4, "成员": 13}
        assert [(member.role, member.name) for member in office.members] == [("主任", "刘桂龙"), ("副主任", "李中合")]
        assert office.seat == "市农业局"
        assert {member.name for member in office.members} <= {member.name for member in group.members}

    def test_group_duties(self) -> None:
        """Four of the group, two that its office sees to, and one of all others."""
        assert [one.key for one in DUTIES[6:-1]] == [task.json.replace("_", "-") for task in TASK]
        assert [one.citation for one in DUTIES[6:-1]] == [straw_task_units(task).findings[0].citation for task in TASK]
        for names, count in (("市秸秆禁烧和综合利用工作领导小组", 6), ("市各部门", 1)):
            assert len([duty for duty in DUTIES if duty.who == bearers(names)]) == count
