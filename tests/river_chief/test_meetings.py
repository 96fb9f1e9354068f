"""The municipal meetings: attendance, frequency, agenda, minutes, what follows."""

from __future__ import annotations

from datetime import date
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy import river_chief as rc
from langfang_policy.core.decisions import Decision
from langfang_policy.core.errors import InvalidFacts, NeedsJudgement, Undetermined
from langfang_policy.river_chief import (
    Attendance,
    ChiefsMeant,
    FirstPeriod,
    IrregularMeetings,
    Matter,
    Meeting,
    MeetingRole,
    YearBeginning,
)
from tests import helpers

R = MeetingRole
ATTENDING = {
    Meeting.GENERAL: {
        R.MUNICIPAL_CHIEF,
        R.DEPUTY_SECRETARY_GENERAL,
        R.COUNTY_GENERAL_CHIEF,
        R.UNIT_PRINCIPAL,
        R.OFFICE_PRINCIPAL,
        R.OFFICE_HEAD,
    },
    Meeting.CHIEF: {
        R.DEPUTY_SECRETARY_GENERAL,
        R.COUNTY_CHIEF,
        R.UNIT_PRINCIPAL,
        R.UNIT_HEAD,
        R.TECHNICAL_ADVISER,
        R.OFFICE_PRINCIPAL,
        R.OFFICE_HEAD,
    },
    Meeting.JOINT: {R.UNIT_PRINCIPAL, R.UNIT_HEAD, R.LIAISON_OFFICER, R.OFFICE_HEAD, R.OFFICE_STAFF},
}
CHAIRS = {
    Meeting.GENERAL: R.GENERAL_CHIEF,
    Meeting.CHIEF: R.MUNICIPAL_CHIEF,
    Meeting.JOINT: R.OFFICE_PRINCIPAL,
}
ATTENDANCE = {
    Meeting.GENERAL: "会议制度 一 第一条",
    Meeting.CHIEF: "会议制度 二 第一条",
    Meeting.JOINT: "会议制度 三 第二条",
}
MINUTES = {
    Meeting.GENERAL: "会议制度 一 第五条",
    Meeting.CHIEF: "会议制度 二 第五条",
    Meeting.JOINT: "会议制度 三 第六条",
}
FORMS = {
    Meeting.GENERAL: (R.OFFICE, (R.MUNICIPAL_CHIEF,), (R.UNITS, R.COUNTY_GENERAL_CHIEF, R.COUNTY_CHIEF)),
    Meeting.CHIEF: (R.OFFICE, (R.DEPUTY_SECRETARY_GENERAL, R.OFFICE_PRINCIPAL), (R.UNITS, R.COUNTY_CHIEF)),
    Meeting.JOINT: (None, (), (R.UNITS, R.COUNTY_CHIEF)),
}


class TestForm:
    """Who chairs, calls, prepares, signs, leads, carries out and supervises."""

    @pytest.mark.parametrize("meeting", Meeting)
    def test_each(self, meeting: Meeting) -> None:
        """The chair decides and signs; the office supervises."""
        decision = rc.meeting_form(meeting)
        form = decision.value
        assert form.chair is form.decides is form.approves_minutes is CHAIRS[meeting]
        assert (form.prepares, form.leads, form.carries_out) == FORMS[meeting]
        assert form.supervises is R.OFFICE
        called = {Meeting.GENERAL: "一 第三条", Meeting.CHIEF: "二 第三条", Meeting.JOINT: "三 第四条"}[meeting]
        places = (ATTENDANCE[meeting], f"会议制度 {called}", MINUTES[meeting], MINUTES[meeting])
        assert [finding.citation for finding in decision.findings] == [rc.RIVER_CHIEF.at(place) for place in places]
        seen = [finding.observed for finding in decision.findings]
        assert seen == [form.chair, form.decides, form.approves_minutes, form.carries_out]
        assert {finding.kind for finding in decision.findings} == {"note"}
        assert decision.because is None
        wide = rc.meeting_form(meeting, chiefs=ChiefsMeant.ALL_BELOW_THE_CITY).value
        lower = (R.TOWNSHIP_CHIEF, R.VILLAGE_CHIEF) if meeting is Meeting.GENERAL else ()
        assert wide.carries_out == (*form.carries_out, *lower)

    def test_no_meeting(self) -> None:
        """A word is none."""
        with pytest.raises(InvalidFacts, match="meeting"):
            rc.meeting_form("市级河长会议")  # type: ignore[arg-type]
        with pytest.raises(InvalidFacts, match="chiefs"):
            rc.meeting_form(Meeting.JOINT, chiefs="县级")  # type: ignore[arg-type]


class TestAttendance:
    """Who is there in what part."""

    @pytest.mark.parametrize(("meeting", "role"), list(product(Meeting, MeetingRole)))
    @pytest.mark.parametrize(("concerned", "invited"), list(product((True, False), repeat=2)))
    def test_every_case(self, meeting: Meeting, role: MeetingRole, concerned: bool, invited: bool) -> None:
        """The chair, the listed, at a chief's meeting the concerned, and whom the chair invites."""
        decision = rc.meeting_attendance(meeting, role=role, concerned=concerned, invited_by_chair=invited)
        asked_to_be_concerned = {R.COUNTY_CHIEF, R.UNIT_PRINCIPAL, R.UNIT_HEAD} if meeting is Meeting.CHIEF else set()
        if role is CHAIRS[meeting]:
            expected = Attendance.CHAIRS
        elif role in ATTENDING[meeting] and (concerned or role not in asked_to_be_concerned):
            expected = Attendance.ATTENDS
        elif invited and meeting is not Meeting.JOINT:
            expected = Attendance.INVITED
        else:
            expected = Attendance.ABSENT
        assert decision.value is expected
        decided = helpers.because(decision)
        assert {finding.citation for finding in decision.findings} == {rc.RIVER_CHIEF.at(ATTENDANCE[meeting])}
        assert decision.findings[0].observed is CHAIRS[meeting]
        assert decided is decision.findings[-1]
        asked = expected in (Attendance.INVITED, Attendance.ABSENT)
        assert decided.kind == ("condition" if asked else "note")
        assert decided.holds is ((expected is Attendance.INVITED) if asked else None)

    def test_principals(self) -> None:
        """The general meeting asks for the principal head of a unit, the others take any head."""
        parts = [
            rc.meeting_attendance(meeting, role=R.UNIT_HEAD, concerned=True, invited_by_chair=False).value
            for meeting in Meeting
        ]
        assert parts == [Attendance.ABSENT, Attendance.ATTENDS, Attendance.ATTENDS]


class TestFrequency:
    """Once a year, a half-year, a quarter."""

    @pytest.mark.parametrize(
        ("meeting", "days", "missing", "extra"),
        [
            (Meeting.GENERAL, [], [date(2018, 1, 1)], 0),
            (Meeting.GENERAL, [date(2018, 12, 31)], [], 0),
            (Meeting.GENERAL, [date(2017, 12, 31), date(2019, 1, 1)], [date(2018, 1, 1)], 0),
            (Meeting.GENERAL, [date(2018, 1, 1), date(2018, 5, 1), date(2018, 6, 1)], [], 2),
            (Meeting.CHIEF, [date(2018, 6, 30)], [date(2018, 7, 1)], 0),
            (Meeting.CHIEF, [date(2018, 7, 1)], [date(2018, 1, 1)], 0),
            (Meeting.CHIEF, [date(2018, 6, 30), date(2018, 6, 30), date(2018, 12, 31)], [], 1),
            (Meeting.JOINT, [date(2018, 3, 31), date(2018, 4, 1)], [date(2018, 7, 1), date(2018, 10, 1)], 0),
        ],
    )
    def test_periods(self, meeting: Meeting, days: list[date], missing: list[date], extra: int) -> None:
        """By calendar period, each end included."""
        decision = rc.meetings_held(meeting, days=days, year=2018)
        assert [period.first for period in decision.value.missing] == missing
        assert decision.value.extra == extra
        assert bool(decision.value) is not bool(missing)
        months = {Meeting.GENERAL: (1,), Meeting.CHIEF: (1, 7), Meeting.JOINT: (1, 4, 7, 10)}[meeting]
        counted = decision.findings[: len(months)]
        short = [finding for finding in counted if not finding]
        assert [month for month, finding in zip(months, counted, strict=True) if not finding] == [
            day.month for day in missing
        ]
        assert all(finding.text().endswith("required ≥1 time") for finding in counted)
        if missing:
            assert helpers.because(decision) is short[0]

    def test_words(self) -> None:
        """Each period by its own name, in order; nobody else's count."""
        named = [
            [finding.zh for finding in rc.meetings_held(meeting, days=[], year=2018).findings] for meeting in Meeting
        ]
        assert named == [
            ["全年会议次数", "年初召开"],
            ["上半年会议次数", "下半年会议次数"],
            ["一季度会议次数", "二季度会议次数", "三季度会议次数", "四季度会议次数"],
        ]

    @pytest.mark.parametrize(
        ("general", "chief", "joint"), [({"a_year_times": 2}, {"a_half_year_times": 2}, {"a_quarter_times": 2})]
    )
    def test_what_if(self, general: dict[str, int], chief: dict[str, int], joint: dict[str, int]) -> None:
        """Two in each period leave every period short of one; none at all is no frequency."""
        for meeting, short in ((Meeting.GENERAL, 1), (Meeting.CHIEF, 2), (Meeting.JOINT, 4)):
            record = rc.meetings_held(
                meeting,
                days=[date(2018, month, 1) for month in (1, 4, 7, 10)][:: 4 // short],
                year=2018,
                general=rc.GeneralMeetings(**general),
                chief=rc.ChiefMeetings(**chief),
                joint=rc.JointMeetings(**joint),
            )
            assert len(record.value.missing) == short
            assert all(finding.text("zh").endswith("要求≥2次") for finding in record.findings[:short])
        for build, figures in ((rc.GeneralMeetings, general), (rc.ChiefMeetings, chief), (rc.JointMeetings, joint)):
            (name,) = figures
            with pytest.raises(InvalidFacts, match=name):
                build(**dict.fromkeys(figures, 0))
            assert build(**dict.fromkeys(figures, 1)) == build()

    @pytest.mark.parametrize(
        ("day", "quarter", "january"),
        [
            (date(2018, 1, 31), True, True),
            (date(2018, 2, 1), True, False),
            (date(2018, 3, 31), True, False),
            (date(2018, 4, 1), False, False),
            (date(2017, 1, 31), False, False),
        ],
    )
    def test_beginning_of_the_year(self, day: date, quarter: bool, january: bool) -> None:
        """The first quarter, or January alone; of the year asked about."""
        early = [
            rc.meetings_held(Meeting.GENERAL, days=[day], year=2018, beginning=reading).value.early
            for reading in YearBeginning
        ]
        assert early == [quarter, january]
        assert rc.meetings_held(Meeting.GENERAL, days=[day], year=2018).findings[-1].holds is quarter
        late = [date(2018, 11, 1), day]
        assert rc.meetings_held(Meeting.GENERAL, days=late, year=2018).value.early is quarter
        assert rc.meetings_held(Meeting.CHIEF, days=[day], year=2018).value.early is None

    @given(st.lists(st.dates(date(2018, 1, 1), date(2018, 12, 31)), max_size=6), st.sampled_from(Meeting))
    def test_one_more_never_worse(self, days: list[date], meeting: Meeting) -> None:
        """Another meeting never adds a period that is short."""
        before = rc.meetings_held(meeting, days=days, year=2018).value.missing
        after = rc.meetings_held(meeting, days=[*days, date(2018, 8, 1)], year=2018).value.missing
        assert set(after) <= set(before)

    @pytest.mark.parametrize(
        ("facts", "fact"),
        [
            ({"days": "2018-01-01", "year": 2018}, "days"),
            ({"days": 5, "year": 2018}, "days"),
            ({"days": ["2018-01-01"], "year": 2018}, r"days\[0\]"),
            ({"days": [], "year": 0}, "year"),
            ({"days": [], "year": 9999}, "year"),
            ({"days": [], "year": True}, "year"),
            ({"days": [], "year": 2018, "beginning": "一月"}, "beginning"),
            ({"days": [], "year": 2018, "irregular_days": [1]}, r"irregular_days\[0\]"),
            ({"days": [], "year": 2018, "irregular_days": [date(2018, 1, 1)]}, "irregular_days"),
            ({"days": [], "year": 2018, "irregular": "可代替"}, "irregular"),
            ({"days": b"", "year": 2018}, "days"),
        ],
    )
    def test_bad_facts(self, facts: dict[str, object], fact: str) -> None:
        """Named each."""
        with pytest.raises(InvalidFacts, match=fact):
            rc.meetings_held(Meeting.CHIEF, **facts)  # type: ignore[arg-type]
        assert rc.meetings_held(Meeting.CHIEF, days=[], year=9998).value.extra == 0
        assert rc.meetings_held(Meeting.CHIEF, days=[], year=1).value.extra == 0

    def test_irregular_meetings(self) -> None:
        """They stand in for no regular one, or for one, by the reading."""
        facts: dict[str, Any] = {"days": [date(2018, 1, 9)], "irregular_days": [date(2018, 5, 2)], "year": 2018}
        quarters = [
            [period.first for period in rc.meetings_held(Meeting.JOINT, irregular=reading, **facts).value.missing]
            for reading in IrregularMeetings
        ]
        later = [date(2018, 7, 1), date(2018, 10, 1)]
        assert quarters == [[date(2018, 4, 1), *later], later]
        for meeting in (Meeting.GENERAL, Meeting.CHIEF):
            with pytest.raises(InvalidFacts, match="irregular_days"):
                rc.meetings_held(meeting, **facts)

    @pytest.mark.parametrize(("meeting", "needed", "consents"), list(product(Meeting, (True, False), (True, False))))
    def test_extra(self, meeting: Meeting, needed: bool, consents: bool) -> None:
        """With consent, which the joint meeting does not need."""
        decision = rc.extra_meeting_allowed(meeting, needed=needed, chair_consents=consents)
        agreed = consents or meeting is Meeting.JOINT
        assert decision.value is (needed and agreed)
        asked = None if meeting is Meeting.JOINT else consents
        asks_for_it = needed or meeting is Meeting.JOINT
        assert [finding.holds for finding in decision.findings] == [needed, asked][: 1 + asks_for_it]
        if decision.value:
            assert decision.because is None
        else:
            assert decision.because is decision.findings[1 if needed else 0]
        assert any("no consent" in finding.en for finding in decision.findings) is (meeting is Meeting.JOINT)
        if needed and meeting is not Meeting.JOINT:
            with pytest.raises(Undetermined, match="chair_consents"):
                rc.extra_meeting_allowed(meeting, needed=needed)
        else:
            assert rc.extra_meeting_allowed(meeting, needed=needed).value is decision.value

    @pytest.mark.parametrize(
        ("meeting", "missing"),
        [(Meeting.GENERAL, [0, 0]), (Meeting.CHIEF, [1, 0]), (Meeting.JOINT, [1, 0])],
    )
    def test_the_first_year(self, meeting: Meeting, missing: list[int]) -> None:
        """Nothing is owed before 31 October 2017, nor the general meeting of a year whose beginning was over."""
        records = [rc.meetings_held(meeting, days=[], year=2017, first_period=reading) for reading in FirstPeriod]
        assert [len(record.value.missing) for record in records] == missing
        for record in records:
            assert record.findings[0].observed == date(2017, 10, 31)
            assert record.value.early is None
            assert record.value.extra == 0
            assert all(period.last == date(2017, 12, 31) for period in record.value.missing)
            assert bool(record.value) is (record.value.missing == ())
        before = rc.meetings_held(meeting, days=[date(2016, 1, 5)], year=2016).value
        assert (before.missing, before.extra, before.early) == ((), 0, None)
        with pytest.raises(InvalidFacts, match="first_period"):
            rc.meetings_held(meeting, days=[], year=2017, first_period="计入")  # type: ignore[arg-type]


class TestConvening:
    """Who proposes and who signs."""

    @pytest.mark.parametrize("role", MeetingRole)
    def test_proposal(self, role: MeetingRole) -> None:
        """The office or a unit, nobody else."""
        decision = rc.may_propose_joint_meeting(role)
        assert decision.value is helpers.because(decision).holds is (role in (R.OFFICE, R.UNITS))
        assert helpers.because(decision).citation == rc.RIVER_CHIEF.at("会议制度 三 第四条")

    @pytest.mark.parametrize(("meeting", "role"), list(product(Meeting, (*MeetingRole, None))))
    def test_minutes(self, meeting: Meeting, role: MeetingRole | None) -> None:
        """Only after the chair approved them."""
        decision = rc.minutes_may_be_issued(meeting, approved_by=role)
        assert decision.value is helpers.because(decision).holds is (role is CHAIRS[meeting])
        assert helpers.because(decision).citation == rc.RIVER_CHIEF.at(MINUTES[meeting])


GENERAL = (Matter.LAST_YEAR, Matter.THIS_YEAR, Matter.MAJOR_DECISIONS, Matter.CITY_WIDE_PROBLEMS)
OWN = (Matter.OWN_WATERS_WORK, Matter.OWN_WATERS_PROBLEMS)
AGENDAS = {
    Meeting.GENERAL: set(GENERAL),
    Meeting.CHIEF: {Matter.GENERAL_MEETING_PLANS, *OWN},
    Meeting.JOINT: {Matter.PROGRESS, Matter.SCHEDULING, Matter.COOPERATION, Matter.REFERRAL},
}


class TestAgenda:
    """What belongs on the table."""

    @pytest.mark.parametrize(
        ("meeting", "matter", "own", "consents"), list(product(Meeting, Matter, (True, False), (True, False)))
    )
    def test_every_case(self, meeting: Meeting, matter: Matter, own: bool, consents: bool) -> None:
        """Listed matters, on the chief's own waters; others with the chief's consent, or for the chair to judge."""

        def decide() -> Decision[bool]:
            return rc.on_agenda(meeting, matter=matter, own_waters=own, chair_consents=consents)

        if matter is Matter.OTHER and meeting is Meeting.JOINT:
            with pytest.raises(NeedsJudgement) as raised:
                decide()
            assert raised.value.who == "市河长制办公室主要负责人"
            return
        decision = decide()
        listed, near = matter in AGENDAS[meeting], own or matter not in OWN
        named = listed and near
        assert decision.value is (named or (consents and meeting is not Meeting.JOINT))
        holds = [finding.holds for finding in decision.findings]
        if meeting is Meeting.JOINT:
            assert holds == [listed]
        elif named:
            assert holds == [True] * (2 if matter in OWN else 1)
        else:
            assert holds == [None, consents]
            assert decision.because is decision.findings[1]
            assert ("another chief" in decision.findings[0].en) is listed

    @pytest.mark.parametrize("matter", OWN)
    def test_whose_waters_is_not_said(self, matter: Matter) -> None:
        """The chair's consent settles it; without one it is asked."""
        decision = rc.on_agenda(Meeting.CHIEF, matter=matter, chair_consents=True)
        assert decision.value is True
        assert helpers.because(decision).holds is True
        for consents in (False, None):
            with pytest.raises(Undetermined) as caught:
                rc.on_agenda(Meeting.CHIEF, matter=matter, chair_consents=consents)
            assert caught.value.missing == ("own_waters",)
        assert rc.on_agenda(Meeting.CHIEF, matter=matter, own_waters=True).value is True
        with pytest.raises(Undetermined, match="chair_consents"):
            rc.on_agenda(Meeting.CHIEF, matter=matter, own_waters=False)

    def test_what_need_not_be_known(self) -> None:
        """Neither the waters nor the consent, of a listed matter and at the joint meeting."""
        assert rc.on_agenda(Meeting.GENERAL, matter=Matter.LAST_YEAR).value is True
        assert rc.on_agenda(Meeting.JOINT, matter=Matter.LAST_YEAR).value is False
        assert rc.on_agenda(Meeting.JOINT, matter=Matter.PROGRESS).value is True

    def test_every_matter_has_its_meeting(self) -> None:
        """Eleven listed matters, each on one table."""
        assert sum(map(len, AGENDAS.values())) == len(Matter) - 1


class TestUnits:
    """The nineteen responsible units."""

    def test_count(self) -> None:
        """As many as the clause counts."""
        (body,) = [body for body in rc.BODIES if body.key == "joint-meeting"]
        units = [member.post for member in body.members]
        assert len(set(units)) == len(units) == rc.Units().listed == 19
        assert all(rc.is_responsible_unit(unit).value for unit in units)

    @pytest.mark.parametrize(
        ("name", "full"),
        [
            ("市发改委", "市发展改革委"),
            ("市安监局", "市安全监管局"),
            ("市环保局", "市环境保护局"),
            ("市编办", "市编委办"),
            ("市国土局", "市国土资源局"),
            ("市交通局", "市交通运输局"),
            ("市法制办", "市政府法制办"),
            ("市发展和改革委员会", "市发展改革委"),
            (" 市水务局 ", "市水务局"),
            ("廊坊市水务局", "市水务局"),
            ("廊坊市水利局", "市水务局"),
            ("廊坊市住房和城乡建设局", "市建设局"),
            ("廊坊市安全生产监督管理局", "市安全监管局"),
            ("廊坊市机构编制委员会办公室", "市编委办"),
            ("廊坊市人民政府法制办公室", "市政府法制办"),
            ("廊坊市人民政府督查室", "市政府督查室"),
            ("廊坊市委督查室", "市委督查室"),
            ("中共廊坊市委组织部", "市委组织部"),
            ("中国共产党廊坊市委员会宣传部", "市委宣传部"),
        ],
    )
    def test_short_names(self, name: str, full: str) -> None:
        """Short forms of the same units."""
        decision = rc.is_responsible_unit(name)
        assert decision.value is True
        assert helpers.because(decision).observed == full
        assert decision.findings[0].text().endswith("units listed: 19, =19")

    def test_what_if(self) -> None:
        """Another count than the list's is told, and changes nothing."""
        decision = rc.is_responsible_unit("市水务局", units=rc.Units(listed=20))
        assert decision.value is True
        assert decision.findings[0].text("zh").endswith("责任单位数：19，≠20")
        with pytest.raises(InvalidFacts, match="listed"):
            rc.Units(listed=-1)

    def test_others(self) -> None:
        """Others are none, nor is what no decree names; a number is no name."""
        for name in (
            *("市教育局", "省水利厅", "县水务局", "安次区水务局", "廊坊市教育局", "中共廊坊市水务局", "水务局"),
            *("市委办公室", "市人民政府办公室", "甲", ""),
        ):
            decision = rc.is_responsible_unit(name)
            assert decision.value is helpers.because(decision).holds is False
            assert helpers.because(decision).observed == name
        with pytest.raises(InvalidFacts, match="name"):
            rc.is_responsible_unit(19)  # type: ignore[arg-type]
