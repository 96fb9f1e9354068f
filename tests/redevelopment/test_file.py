"""Annex 2: the file of a project, step by step."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.redevelopment import (
    AnnouncementPeriod,
    ConceptPlan,
    ConsentShare,
    EarlierActs,
    ExaminationStart,
    FileReadings,
    GoverningPolicy,
    LandKind,
    NoticeFirstDay,
    PlanItem,
    PlanVote,
    ProjectAct,
    ProjectActor,
    ProjectEntry,
    ProjectFile,
    ProjectStanding,
    ProjectStep,
    PublicityPeriod,
    RevisedPlan,
    SigningCount,
    SigningShare,
    StateLandConsent,
    StateLandSigning,
    VoteBase,
    governing_policy,
    judge_project,
)
from tests.helpers import because

A = ProjectAct
DAY = timedelta(days=1)
FIRST = date(2017, 8, 9)
NOW = date(2019, 9, 30)
DONE = {  # a project that went well; consent on 1 April and signatures on 10 May stand in their numbers
    A.COMMITTEES_VOTED: date(2018, 1, 10),
    A.REPRESENTATIVES_VOTED: date(2018, 1, 11),
    A.APPLIED: date(2018, 1, 12),
    A.APPLICATION_AT_TOWNSHIP: date(2018, 1, 15),
    A.APPLICATION_AT_DISTRICT_OFFICE: date(2018, 1, 16),
    A.APPLICATION_AT_DISTRICT: date(2018, 1, 17),
    A.APPLICATION_AT_CITY_OFFICE: date(2018, 1, 18),
    A.LISTED: date(2018, 1, 19),
    A.SURVEYED: date(2018, 2, 1),
    A.OWNERSHIP_CHECKED: date(2018, 2, 2),
    A.SITE_CHECKED: date(2018, 2, 5),
    A.RESULT_RECOGNISED: date(2018, 2, 6),
    A.PLOTS_ADJUSTED: date(2018, 2, 8),
    A.CONDITIONS_ASKED: date(2018, 2, 9),
    A.PLAN_DRAFTED: date(2018, 3, 20),
    A.PLAN_PUBLISHED: date(2018, 4, 12),
    A.PLAN_AT_TOWNSHIP: date(2018, 4, 20),
    A.PLAN_AT_DISTRICT_OFFICE: date(2018, 4, 23),
    A.PLAN_AT_DISTRICT: date(2018, 4, 24),
    A.JOINT_OPINION: date(2018, 4, 26),
    A.PLAN_APPROVED: date(2018, 4, 28),
    A.DEMOLISHED: date(2018, 5, 11),
    A.CONCEPT_DRAFTED: date(2018, 5, 2),
    A.CONCEPT_REVIEWED: date(2018, 5, 4),
    A.CONCEPT_APPROVED: date(2018, 5, 14),
    A.COMPENSATED: date(2018, 5, 16),
    A.ANNOUNCED_ONLINE: date(2018, 6, 1),
    A.ANNOUNCED_IN_NEWSPAPER: date(2018, 6, 4),
    A.FIRMS_EXAMINED: date(2018, 6, 25),
    A.NOTICE_SENT: date(2018, 6, 26),
    A.CONVERTED: date(2018, 7, 2),
    A.RESERVED: date(2018, 7, 3),
    A.TRANSFER_PLAN_APPROVED: date(2018, 7, 10),
    A.TRANSFERRED: date(2018, 8, 1),
    A.DELIVERED: date(2019, 9, 2),
}
VOTE = PlanVote(day=date(2018, 4, 1), villagers=640, present=600, consenting=576)
AT_LAST = (A.CONVERTED, A.RESERVED, A.TRANSFER_PLAN_APPROVED, A.TRANSFERRED, A.DELIVERED)
COUNT = SigningCount(day=date(2018, 5, 10), due=400, signed=380)
ALL_ACTS = {*A}
DAYS = {**DONE, A.PLAN_CONSENTED: VOTE.day, A.AGREEMENTS_SIGNED: COUNT.day}
NOT_ON_STATE_LAND = {A.COMMITTEES_VOTED, A.REPRESENTATIVES_VOTED, A.CONVERTED}


def entries(days: dict[ProjectAct, date]) -> tuple[ProjectEntry, ...]:
    """The entries of so many acts."""
    return tuple(ProjectEntry(act=act, day=day) for act, day in days.items())


WHOLE = ProjectFile(
    land=LandKind.COLLECTIVE,
    entries=entries(DONE),
    votes=(VOTE,),
    signings=(COUNT,),
    plan_items=frozenset(PlanItem),
    objections=(),
)


def but(*acts: ProjectAct, **days: date) -> ProjectFile:
    """The file without some acts, or with another day for some."""
    moved = {ProjectAct[name]: day for name, day in days.items()}
    kept = {act: day for act, day in {**DONE, **moved}.items() if act not in acts}
    return evolve(
        WHOLE,
        entries=entries(kept),
        votes=() if A.PLAN_CONSENTED in acts else WHOLE.votes,
        signings=() if A.AGREEMENTS_SIGNED in acts else WHOLE.signings,
    )


def until(act: ProjectAct) -> ProjectFile:
    """The file as it was before an act, with nothing that is listed from it on."""
    order = list(A)
    return but(*order[order.index(act) :])


def judged(file: ProjectFile, on: date = NOW, **readings: Any) -> ProjectStanding:
    """Where it stands."""
    return judge_project(file, on=on, readings=evolve(FileReadings(), **readings)).value


def follows(file: ProjectFile, **readings: Any) -> dict[ProjectAct, date]:
    """What may come next, and when."""
    return {due.act: due.not_before for due in judged(file, **readings).may_follow}


class TestNoticeOfThePlan:
    """附件2 一6: the plan is public for a time, and goes on when nobody has objected in it."""

    @pytest.mark.parametrize(
        ("on", "over", "days", "first"),
        [
            (date(2018, 4, 12), False, 7, NoticeFirstDay.NOT_COUNTED),
            (date(2018, 4, 19), False, 7, NoticeFirstDay.NOT_COUNTED),
            (date(2018, 4, 20), True, 7, NoticeFirstDay.NOT_COUNTED),
            (date(2018, 4, 18), False, 7, NoticeFirstDay.COUNTED),
            (date(2018, 4, 19), True, 7, NoticeFirstDay.COUNTED),
            (date(2018, 4, 20), False, 8, NoticeFirstDay.NOT_COUNTED),
        ],
    )
    def test_no_objection_is_known_only_when_it_has_run_out(
        self, on: date, over: bool, days: int, first: NoticeFirstDay
    ) -> None:
        """Until then it is lacking, though what follows has its first day already."""
        found = judge_project(
            until(A.PLAN_AT_TOWNSHIP),
            on=on,
            publicity=PublicityPeriod(days=days),
            readings=FileReadings(notice_first_day=first),
        )
        last = date(2018, 4, 12) + (days - (first is NoticeFirstDay.COUNTED)) * DAY
        standing = found.value
        assert (A.PLAN_PUBLISHED in standing.done) is over
        assert (A.PLAN_PUBLISHED in standing.lacks) is not over
        assert [(due.act, due.not_before) for due in standing.may_follow] == [(A.PLAN_AT_TOWNSHIP, last + DAY)]
        assert because(found).zh == (A.PLAN_AT_TOWNSHIP if over else A.PLAN_PUBLISHED).zh
        assert not standing.disregarded


class TestOrder:
    """附件2 一: ten steps, none skipped."""

    def test_all_done(self) -> None:
        """Nothing is lacking, nothing disregarded."""
        found = judge_project(WHOLE, on=NOW)
        standing = found.value
        assert (standing.step, {*standing.done}) == (ProjectStep.ALL_DONE, ALL_ACTS)
        assert (standing.lacks, standing.may_follow, standing.disregarded) == ((), (), ())
        assert standing.planning_open
        assert found.because is None
        assert {one.observed for one in found.findings} == {*DAYS.values()}

    def test_nothing_done(self) -> None:
        """Both votes of the village come first."""
        nothing = evolve(WHOLE, entries=(), votes=(), signings=(), plan_items=frozenset())
        found = judged(nothing, on=FIRST)
        assert found.step is ProjectStep.APPLICATION
        assert [(due.act, due.not_before) for due in found.may_follow] == [
            (A.COMMITTEES_VOTED, FIRST),
            (A.REPRESENTATIVES_VOTED, FIRST),
        ]
        assert not found.planning_open

    @pytest.mark.parametrize(
        ("act", "step", "following"),
        [
            (A.APPLIED, ProjectStep.APPLICATION, {A.APPLIED: date(2018, 1, 11)}),
            (A.APPLICATION_AT_TOWNSHIP, ProjectStep.APPLICATION, {A.APPLICATION_AT_TOWNSHIP: date(2018, 1, 12)}),
            (A.LISTED, ProjectStep.APPLICATION, {A.LISTED: date(2018, 1, 18)}),
            (A.SURVEYED, ProjectStep.SURVEY, {A.SURVEYED: date(2018, 1, 19), A.OWNERSHIP_CHECKED: date(2018, 1, 19)}),
            (A.SITE_CHECKED, ProjectStep.RECOGNITION, {A.SITE_CHECKED: date(2018, 2, 2)}),
            (A.RESULT_RECOGNISED, ProjectStep.RECOGNITION, {A.RESULT_RECOGNISED: date(2018, 2, 5)}),
            (A.PLOTS_ADJUSTED, ProjectStep.PLOTS, {A.PLOTS_ADJUSTED: date(2018, 2, 6)}),
            (A.PLAN_DRAFTED, ProjectStep.PLAN, {A.PLAN_DRAFTED: date(2018, 2, 9)}),
            (A.PLAN_CONSENTED, ProjectStep.CONSENT, {A.PLAN_CONSENTED: date(2018, 3, 20)}),
            (A.PLAN_PUBLISHED, ProjectStep.CONSENT, {A.PLAN_PUBLISHED: date(2018, 4, 1)}),
            (A.PLAN_AT_TOWNSHIP, ProjectStep.CONSENT, {A.PLAN_AT_TOWNSHIP: date(2018, 4, 20)}),
            (A.PLAN_APPROVED, ProjectStep.CONSENT, {A.PLAN_APPROVED: date(2018, 4, 26)}),
            (
                A.AGREEMENTS_SIGNED,
                ProjectStep.SIGNING,
                {A.AGREEMENTS_SIGNED: date(2018, 4, 28), A.CONCEPT_DRAFTED: date(2018, 4, 28)},
            ),
            (
                A.DEMOLISHED,
                ProjectStep.SIGNING,
                {
                    A.DEMOLISHED: date(2018, 5, 10),
                    A.CONCEPT_DRAFTED: date(2018, 4, 28),
                    A.COMPENSATED: date(2018, 5, 10),
                },
            ),
            (A.COMPENSATED, ProjectStep.ANNOUNCEMENT, {A.COMPENSATED: date(2018, 5, 10)}),
            (
                A.ANNOUNCED_ONLINE,
                ProjectStep.ANNOUNCEMENT,
                {A.ANNOUNCED_ONLINE: date(2018, 5, 16), A.ANNOUNCED_IN_NEWSPAPER: date(2018, 5, 16)},
            ),
            (A.FIRMS_EXAMINED, ProjectStep.ANNOUNCEMENT, {A.FIRMS_EXAMINED: date(2018, 6, 25)}),
            (A.CONVERTED, ProjectStep.TRANSFER, {A.CONVERTED: date(2018, 6, 26)}),
            (A.TRANSFERRED, ProjectStep.TRANSFER, {A.TRANSFERRED: date(2018, 7, 10)}),
            (A.DELIVERED, ProjectStep.COMPLETION, {A.DELIVERED: date(2018, 8, 1)}),
        ],
    )
    def test_what_follows(self, act: ProjectAct, step: ProjectStep, following: dict[ProjectAct, date]) -> None:
        """The step at which the file is, and what may come next on what day."""
        found = judged(until(act))
        assert found.step is step
        assert follows(until(act)) == following

    @pytest.mark.parametrize("act", A)
    def test_none_is_skipped(self, act: ProjectAct) -> None:
        """Without an act its step is not over, and no step after it has begun to count."""
        found = judged(but(act))
        later = {one for one in A if STEP_OF[one] > STEP_OF[act]}
        beside = {A.COMPENSATED} if STEP_OF[act] is ProjectStep.SIGNING and act is not A.AGREEMENTS_SIGNED else set()
        assert found.step is STEP_OF[act]
        assert act in found.lacks
        assert later.intersection(found.done) == beside
        assert act in {due.act for due in found.may_follow}
        assert {entry.act for entry in found.disregarded} == {*DONE} - {*found.done} - {act}

    @pytest.mark.parametrize(
        ("act", "after"),
        [
            (A.APPLIED, A.COMMITTEES_VOTED),
            (A.APPLIED, A.REPRESENTATIVES_VOTED),
            (A.SITE_CHECKED, A.SURVEYED),
            (A.SITE_CHECKED, A.OWNERSHIP_CHECKED),
            (A.SURVEYED, A.LISTED),
            (A.OWNERSHIP_CHECKED, A.LISTED),
            (A.CONDITIONS_ASKED, A.PLOTS_ADJUSTED),
            (A.PLAN_PUBLISHED, A.PLAN_CONSENTED),
            (A.JOINT_OPINION, A.PLAN_AT_DISTRICT),
            (A.CONCEPT_DRAFTED, A.PLAN_APPROVED),
            (A.CONCEPT_REVIEWED, A.CONCEPT_DRAFTED),
            (A.DEMOLISHED, A.AGREEMENTS_SIGNED),
            (A.COMPENSATED, A.AGREEMENTS_SIGNED),
            (A.ANNOUNCED_ONLINE, A.COMPENSATED),
            (A.ANNOUNCED_IN_NEWSPAPER, A.COMPENSATED),
            (A.RESERVED, A.CONVERTED),
            (A.DELIVERED, A.TRANSFERRED),
        ],
    )
    def test_same_day_and_the_day_before(self, act: ProjectAct, after: ProjectAct) -> None:
        """On the day of what must come first an act counts, a day earlier it is disregarded."""
        edge = max(DAYS[one] for one in (after, *BESIDE.get(act, ())))
        assert act in judged(but(**{act.name: edge})).done
        early = judged(but(**{act.name: edge - DAY}))
        assert act not in early.done
        assert ProjectEntry(act=act, day=edge - DAY) in early.disregarded

    def test_steps_one_two_three_and_five(self) -> None:
        """Whoever left out the plots is at the plots, never at the vote."""
        found = judged(but(A.PLOTS_ADJUSTED, A.CONDITIONS_ASKED))
        assert found.step is ProjectStep.PLOTS
        assert found.lacks == (A.PLOTS_ADJUSTED, A.CONDITIONS_ASKED)
        assert [due.act for due in found.may_follow] == [A.PLOTS_ADJUSTED]
        assert A.PLAN_DRAFTED in {entry.act for entry in found.disregarded}

    def test_done_twice(self) -> None:
        """The first day that will do counts, whatever came too early or again."""
        twice = (date(2018, 1, 18), date(2019, 1, 1))
        file = evolve(WHOLE, entries=(*WHOLE.entries, *(ProjectEntry(act=A.LISTED, day=day) for day in twice)))
        assert judged(file).step is ProjectStep.ALL_DONE
        assert judged(file).disregarded == ()
        early = evolve(file, entries=(*file.entries, ProjectEntry(act=A.LISTED, day=date(2018, 1, 17))))
        assert judged(early).disregarded == (ProjectEntry(act=A.LISTED, day=date(2018, 1, 17)),)

    def test_who_does_it(self) -> None:
        """As the annex names them."""
        (due,) = judged(until(A.JOINT_OPINION)).may_follow
        assert due.by == (ProjectActor.CITY_OFFICE, ProjectActor.CITY_LAND, ProjectActor.CITY_PLANNING)
        (due,) = judged(until(A.PLAN_PUBLISHED)).may_follow
        assert due.by == (ProjectActor.NOT_NAMED,)

    @pytest.mark.parametrize("item", PlanItem)
    def test_a_plan_that_says_too_little(self, item: PlanItem) -> None:
        """Without one of its contents it is not drafted."""
        found = judged(evolve(WHOLE, plan_items=frozenset(PlanItem) - {item}))
        assert (found.step, found.lacks) == (ProjectStep.PLAN, (A.PLAN_DRAFTED,))
        assert A.PLAN_DRAFTED in {entry.act for entry in found.disregarded}


BESIDE = {
    A.APPLIED: (A.COMMITTEES_VOTED, A.REPRESENTATIVES_VOTED),
    A.SITE_CHECKED: (A.SURVEYED, A.OWNERSHIP_CHECKED),
}
"""What else must come before an act."""


class TestVotesAndSignatures:
    """附件2 一6、一7 within a file."""

    @pytest.mark.parametrize(("consenting", "enough"), [(575, False), (576, True)])
    def test_consent(self, consenting: int, enough: bool) -> None:
        """Of all villagers; what is too little is told with its number."""
        found = judge_project(evolve(WHOLE, votes=(evolve(VOTE, consenting=consenting),)), on=NOW)
        assert (A.PLAN_CONSENTED in found.value.done) is enough
        if not enough:
            assert found.value.step is ProjectStep.CONSENT
            assert because(found).required == 90

    def test_the_best_is_told(self) -> None:
        """Of several votes and counts that were too few."""
        few = [evolve(VOTE, day=VOTE.day + DAY * n, consenting=count) for n, count in enumerate((500, 512, 100))]
        assert because(judge_project(evolve(WHOLE, votes=tuple(few)), on=NOW)).observed == 80
        counts = [evolve(COUNT, day=COUNT.day + DAY * n, signed=count) for n, count in enumerate((100, 360, 350))]
        assert because(judge_project(evolve(WHOLE, signings=tuple(counts)), on=NOW)).observed == 90

    def test_a_vote_on_no_plan(self) -> None:
        """Before the plan was drafted nobody could consent to it."""
        found = judge_project(evolve(WHOLE, votes=(evolve(VOTE, day=date(2018, 3, 19)),)), on=NOW)
        assert found.value.lacks[0] is A.PLAN_CONSENTED
        assert because(found).kind == "condition"

    @pytest.mark.parametrize(("signed", "enough"), [(379, False), (380, True)])
    def test_signatures(self, signed: int, enough: bool) -> None:
        """Of those due."""
        found = judge_project(evolve(WHOLE, signings=(evolve(COUNT, signed=signed),)), on=NOW)
        assert (A.DEMOLISHED in found.value.done) is enough
        if not enough:
            assert because(found).required == 95

    def test_by_those_present(self) -> None:
        """The reading is followed, and asks how many there were."""
        few = evolve(WHOLE, votes=(evolve(VOTE, consenting=540),))
        assert judged(few).step is ProjectStep.CONSENT
        assert judged(few, vote_base=VoteBase.THOSE_PRESENT).step is ProjectStep.ALL_DONE
        unknown = evolve(WHOLE, votes=(evolve(VOTE, present=None, consenting=575),))
        with pytest.raises(Undetermined, match="file"):
            judged(unknown, vote_base=VoteBase.THOSE_PRESENT)

    @given(st.integers(0, 100), st.integers(0, 100))
    def test_what_if_the_shares_were_others(self, consent: int, signing: int) -> None:
        """The answer and the printed bounds follow."""
        found = judge_project(
            WHOLE,
            on=NOW,
            consent=ConsentShare(percent=Decimal(consent)),
            signing=SigningShare(percent=Decimal(signing)),
        )
        step = ProjectStep.CONSENT if consent > 90 else ProjectStep.SIGNING if signing > 95 else ProjectStep.ALL_DONE
        assert found.value.step is step
        if step is not ProjectStep.ALL_DONE:
            assert because(found).required == (consent if consent > 90 else signing)


class TestNotices:
    """附件2 一6、一8 within a file: what must wait for the end of a notice."""

    @pytest.mark.parametrize(
        ("review", "first", "counts"),
        [
            (date(2018, 4, 18), NoticeFirstDay.NOT_COUNTED, False),
            (date(2018, 4, 19), NoticeFirstDay.NOT_COUNTED, False),
            (date(2018, 4, 20), NoticeFirstDay.NOT_COUNTED, True),
            (date(2018, 4, 18), NoticeFirstDay.COUNTED, False),
            (date(2018, 4, 19), NoticeFirstDay.COUNTED, True),
        ],
    )
    def test_review_after_publicity(self, review: date, first: NoticeFirstDay, counts: bool) -> None:
        """Published on 12 April, the plan is public to the 19th."""
        found = judged(but(PLAN_AT_TOWNSHIP=review), notice_first_day=first)
        assert (A.PLAN_AT_TOWNSHIP in found.done) is counts
        assert (ProjectEntry(act=A.PLAN_AT_TOWNSHIP, day=review) in found.disregarded) is not counts

    @pytest.mark.parametrize(
        ("examined", "first", "counts"),
        [
            (date(2018, 6, 24), NoticeFirstDay.NOT_COUNTED, False),
            (date(2018, 6, 25), NoticeFirstDay.NOT_COUNTED, True),
            (date(2018, 6, 23), NoticeFirstDay.COUNTED, False),
            (date(2018, 6, 24), NoticeFirstDay.COUNTED, True),
        ],
    )
    def test_firms_after_the_announcement(self, examined: date, first: NoticeFirstDay, counts: bool) -> None:
        """On both channels from 4 June, it runs to the 24th."""
        found = judged(but(FIRMS_EXAMINED=examined), notice_first_day=first)
        assert (A.FIRMS_EXAMINED in found.done) is counts

    def test_firms_during_the_announcement(self) -> None:
        """As the other reading has it, from the later channel on; what is done with the land waits all the same."""
        during = ExaminationStart.DURING
        early = but(FIRMS_EXAMINED=date(2018, 6, 4), NOTICE_SENT=date(2018, 6, 5))
        assert judged(early).lacks[0] is A.FIRMS_EXAMINED
        assert judged(early, examination_start=during).step is ProjectStep.ALL_DONE
        for land, act in ((LandKind.COLLECTIVE, A.CONVERTED), (LandKind.STATE, A.RESERVED)):
            file = evolve(early, land=land, entries=tuple(one for one in early.entries if one.act not in AT_LAST))
            assert follows(file, examination_start=during) == {act: date(2018, 6, 25)}
        before = but(FIRMS_EXAMINED=date(2018, 6, 3))
        assert judged(before, examination_start=during).lacks[0] is A.FIRMS_EXAMINED

    @pytest.mark.parametrize("channel", ["ANNOUNCED_ONLINE", "ANNOUNCED_IN_NEWSPAPER"])
    def test_either_channel(self, channel: str) -> None:
        """The later one tells."""
        assert follows(but(A.FIRMS_EXAMINED, **{channel: date(2018, 6, 10)}))[A.FIRMS_EXAMINED] == date(2018, 7, 1)

    @given(st.integers(1, 60), st.integers(1, 60))
    def test_what_if_they_ran_longer(self, publicity: int, announcement: int) -> None:
        """What comes after follows."""
        found = judge_project(until(A.PLAN_AT_TOWNSHIP), on=NOW, publicity=PublicityPeriod(days=publicity)).value
        assert found.may_follow[0].not_before == date(2018, 4, 12) + (publicity + 1) * DAY
        later = judge_project(until(A.FIRMS_EXAMINED), on=NOW, announcement=AnnouncementPeriod(days=announcement)).value
        assert later.may_follow[0].not_before == date(2018, 6, 4) + (announcement + 1) * DAY

    @pytest.mark.parametrize(
        ("objected", "spoilt"),
        [
            (date(2018, 4, 11), False),
            (date(2018, 4, 12), True),
            (date(2018, 4, 19), True),
            (date(2018, 4, 20), False),
        ],
    )
    def test_objections(self, objected: date, spoilt: bool) -> None:
        """While the plan was public they stop it."""
        found = judged(evolve(WHOLE, objections=(objected,)))
        assert (found.step is ProjectStep.CONSENT) is spoilt
        if spoilt:
            assert found.lacks[0] is A.PLAN_PUBLISHED

    def test_published_again(self) -> None:
        """A second notice to which nobody objects lets it go on."""
        again = ProjectEntry(act=A.PLAN_PUBLISHED, day=date(2018, 5, 2))
        file = evolve(until(A.PLAN_AT_TOWNSHIP), objections=(date(2018, 4, 15),))
        assert follows(file) == {A.PLAN_PUBLISHED: VOTE.day}
        assert follows(evolve(file, entries=(*file.entries, again))) == {A.PLAN_AT_TOWNSHIP: date(2018, 5, 10)}


class TestConcept:
    """附件2 一7: the concept plan."""

    @pytest.mark.parametrize("act", [A.CONCEPT_DRAFTED, A.CONCEPT_REVIEWED, A.CONCEPT_APPROVED])
    def test_place(self, act: ProjectAct) -> None:
        """Without it nothing is announced; or it is needed for later approvals alone."""
        found = judged(but(act))
        assert (found.step, found.lacks[0], found.planning_open) == (ProjectStep.SIGNING, act, False)
        assert A.ANNOUNCED_ONLINE not in found.done
        later = judged(but(act), concept_plan=ConceptPlan.BEFORE_DELIVERY)
        assert (later.step, later.planning_open) == (ProjectStep.COMPLETION, False)
        assert A.TRANSFERRED in later.done
        assert A.DELIVERED not in later.done

    def test_approved_too_late(self) -> None:
        """An announcement that came first does not count."""
        late = but(CONCEPT_APPROVED=date(2018, 6, 2))
        found = judged(late)
        assert A.ANNOUNCED_ONLINE not in found.done
        assert A.ANNOUNCED_IN_NEWSPAPER in found.done
        assert judged(late, concept_plan=ConceptPlan.BEFORE_DELIVERY).step is ProjectStep.ALL_DONE


class TestRevision:
    """附件2 一6: a plan that is changed."""

    @pytest.mark.parametrize(
        ("revised", "step"),
        [
            (date(2018, 3, 25), ProjectStep.ALL_DONE),
            (VOTE.day, ProjectStep.ALL_DONE),
            (VOTE.day + DAY, ProjectStep.CONSENT),
            (date(2018, 4, 29), ProjectStep.CONSENT),
        ],
    )
    def test_after_the_vote(self, revised: date, step: ProjectStep) -> None:
        """Nothing is said of it, unless it is read to need all anew or to leave all as it is."""
        file = evolve(WHOLE, plan_revised=revised)
        assert judged(file, revised_plan=RevisedPlan.ANEW).step is step
        assert judged(file, revised_plan=RevisedPlan.KEPT).step is ProjectStep.ALL_DONE
        if step is ProjectStep.ALL_DONE:
            assert judged(file).step is step
        else:
            with pytest.raises(Undetermined, match="file"):
                judged(file)

    def test_where_it_does_not_matter(self) -> None:
        """A file that was nowhere near a vote is judged all the same."""
        file = evolve(until(A.PLAN_CONSENTED), plan_revised=date(2018, 6, 1))
        assert judged(file).lacks[0] is A.PLAN_CONSENTED


class TestStateLand:
    """附件2 二: state land."""

    STATE = evolve(WHOLE, land=LandKind.STATE)

    def test_other_acts(self) -> None:
        """Nobody votes on the application, nothing is converted; what there is of it is passed over."""
        found = judge_project(self.STATE, on=NOW)
        assert {*found.value.done} == ALL_ACTS - NOT_ON_STATE_LAND
        assert (found.value.step, found.value.disregarded) == (ProjectStep.ALL_DONE, ())
        assert str(found.findings[0].citation.locator) == "附件2 二 1"
        assert str(found.findings[-1].citation.locator) == "附件2 二 2"

    def test_the_residents_apply(self) -> None:
        """And stand for the village wherever it acts; for the meeting of villagers nobody is named."""
        nothing = evolve(self.STATE, entries=(), votes=(), signings=())
        (due,) = judged(nothing).may_follow
        assert (due.act, due.by) == (A.APPLIED, (ProjectActor.RESIDENTS_COMMITTEE,))
        (due,) = judged(evolve(until(A.PLAN_CONSENTED), land=LandKind.STATE)).may_follow
        assert (due.act, due.by) == (A.PLAN_CONSENTED, (ProjectActor.NOT_NAMED,))
        (due,) = judged(evolve(until(A.RESERVED), land=LandKind.STATE)).may_follow
        assert (due.act, due.not_before) == (A.RESERVED, date(2018, 6, 26))

    def test_votes_and_signatures(self) -> None:
        """Both are asked by analogy, or not."""
        bare = evolve(self.STATE, votes=(), signings=())
        assert judged(bare).step is ProjectStep.CONSENT
        one: dict[str, Any] = {"state_consent": StateLandConsent.NOT_ASKED}
        assert judged(bare, **one).step is ProjectStep.SIGNING
        both = {**one, "state_signing": StateLandSigning.GENERAL_POLICY}
        assert judged(bare, **both).step is ProjectStep.ALL_DONE
        assert judged(evolve(bare, land=LandKind.COLLECTIVE), **both).step is ProjectStep.CONSENT
        for act in (A.PLAN_PUBLISHED, A.DEMOLISHED, A.COMPENSATED):
            assert act in judged(evolve(but(act), land=LandKind.STATE, votes=(), signings=()), **both).lacks

    @pytest.mark.parametrize(
        ("land", "act", "who"),
        [
            (LandKind.STATE, A.APPLIED, ProjectActor.SUBDISTRICT_OFFICE),
            (LandKind.COLLECTIVE, A.APPLIED, ProjectActor.TOWNSHIP),
            (LandKind.STATE, A.PLAN_PUBLISHED, ProjectActor.TOWNSHIP),
        ],
    )
    def test_who_reviews_first(self, land: LandKind, act: ProjectAct, who: ProjectActor) -> None:
        """An application on state land goes to the street office alone, the plan to whom it goes on collective land."""
        following = list(A)[list(A).index(act) + 1]
        (due,) = judged(evolve(until(following), land=land)).may_follow
        assert (due.act, due.by) == (following, (who,))

    @pytest.mark.parametrize("act", A)
    def test_governed_by(self, act: ProjectAct) -> None:
        """Its own procedure on collective land; on state land its own application, and the rest as it is."""
        collective = governing_policy(act, land=LandKind.COLLECTIVE)
        assert collective.value is GoverningPolicy.OWN
        number = list(ProjectStep).index(STEP_OF[act]) + 1
        assert str(collective.findings[0].citation.locator) == f"附件2 一 {number}"
        found = governing_policy(act, land=LandKind.STATE)
        place = list(A).index(act)
        expected = (
            GoverningPolicy.NOT_ASKED
            if act in NOT_ON_STATE_LAND
            else GoverningPolicy.OWN
            if place <= list(A).index(A.LISTED)
            else GoverningPolicy.GENERAL
            if act is A.COMPENSATED
            else GoverningPolicy.BY_ANALOGY
        )
        assert found.value is expected
        own = expected is GoverningPolicy.OWN or act in (A.COMMITTEES_VOTED, A.REPRESENTATIVES_VOTED)
        assert str(found.findings[0].citation.locator) == ("附件2 二 1" if own else "附件2 二 2")

    def test_governed_by_as_read(self) -> None:
        """Consent and agreements follow their readings, on state land alone."""
        consent, signing = StateLandConsent.NOT_ASKED, StateLandSigning.GENERAL_POLICY
        found = [
            governing_policy(act, land=land, state_consent=consent, state_signing=signing).value
            for land in (LandKind.STATE, LandKind.COLLECTIVE)
            for act in (A.PLAN_CONSENTED, A.AGREEMENTS_SIGNED, A.DEMOLISHED)
        ]
        policy = GoverningPolicy
        assert found == [policy.NOT_ASKED, policy.GENERAL, policy.BY_ANALOGY, *[policy.OWN] * 3]


class TestDays:
    """Nothing is judged outside the days in force."""

    def test_before_the_opinions(self) -> None:
        """Neither the day asked about nor, unless it is read to count, that of an act."""
        with pytest.raises(NotInForce):
            judged(evolve(WHOLE, entries=(), votes=(), signings=()), on=FIRST - DAY)
        early = but(COMMITTEES_VOTED=FIRST - DAY)
        with pytest.raises(NotInForce):
            judged(early)
        assert judged(early, earlier_acts=EarlierActs.AS_DONE).step is ProjectStep.ALL_DONE
        assert judged(but(COMMITTEES_VOTED=FIRST)).step is ProjectStep.ALL_DONE
        long_ago = evolve(WHOLE, entries=(ProjectEntry(act=A.COMMITTEES_VOTED, day=date(2016, 1, 1)),))
        found = judged(long_ago, earlier_acts=EarlierActs.AS_DONE)
        assert found.done == (A.COMMITTEES_VOTED,)
        assert {due.not_before for due in found.may_follow} == {FIRST}

    @pytest.mark.parametrize(
        "change",
        [
            {"entries": (ProjectEntry(act=A.APPLIED, day=NOW + DAY),)},
            {"votes": (evolve(VOTE, day=NOW + DAY),)},
            {"signings": (evolve(COUNT, day=NOW + DAY),)},
            {"objections": (NOW + DAY,)},
            {"plan_revised": NOW + DAY},
        ],
    )
    def test_later_than_the_day(self, change: dict[str, Any]) -> None:
        """A file holds nothing that is later than the day; on the day it may."""
        with pytest.raises(InvalidFacts, match="file"):
            judged(evolve(WHOLE, **change))
        judged(evolve(WHOLE, **change), on=NOW + DAY, revised_plan=RevisedPlan.KEPT)

    @pytest.mark.parametrize("act", [A.PLAN_CONSENTED, A.AGREEMENTS_SIGNED])
    def test_numbers_are_no_entries(self, act: ProjectAct) -> None:
        """What is told by its numbers is told there alone."""
        with pytest.raises(InvalidFacts, match="entries"):
            evolve(WHOLE, entries=(ProjectEntry(act=act, day=NOW),))

    def test_end_of_the_calendar(self) -> None:
        """A notice that no day is left for is a fault of the file."""
        with pytest.raises(InvalidFacts, match="file"):
            judged(but(PLAN_PUBLISHED=date.max), on=date.max)


DATES = st.dates(date(2018, 1, 1), date(2018, 12, 31))
ENTRY = st.builds(ProjectEntry, act=st.sampled_from(sorted(DONE, key=list(A).index)), day=DATES)


class TestMonotonous:
    """A paper or a vote more never makes a file worse."""

    @given(st.frozensets(st.sampled_from(sorted(DONE, key=list(A).index)), max_size=6), st.data())
    def test_never_worse(self, without: frozenset[ProjectAct], data: st.DataObject) -> None:
        """What counted still counts, the step is as far, and what may follow may follow no later."""
        land = data.draw(st.sampled_from(LandKind))
        objections = tuple(data.draw(st.lists(DATES, max_size=2)))
        before = evolve(but(*without), land=land, objections=objections)
        entry = data.draw(ENTRY)
        vote = evolve(VOTE, day=data.draw(DATES), consenting=data.draw(st.integers(0, 600)))
        count = evolve(COUNT, day=data.draw(DATES), signed=data.draw(st.integers(0, 400)))
        old = judged(before)
        for file in (
            evolve(before, entries=(entry, *before.entries)),
            evolve(before, votes=(vote, *before.votes)),
            evolve(before, signings=(*before.signings, count)),
        ):
            new = judged(file)
            assert {*old.done} <= {*new.done}
            assert new.step >= old.step
            assert new.planning_open >= old.planning_open
            days = {due.act: due.not_before for due in new.may_follow}
            assert all(due.act in new.done or days[due.act] <= due.not_before for due in old.may_follow), (
                old.may_follow,
                new.may_follow,
            )

    @given(st.lists(ENTRY, max_size=12), st.sampled_from(LandKind))
    def test_any_file(self, found: list[ProjectEntry], land: LandKind) -> None:
        """What is done, due and disregarded fit each other, in whatever order the entries come."""
        file = evolve(WHOLE, land=land, entries=tuple(found))
        standing, other = judged(file), judged(evolve(file, entries=tuple(reversed(found))))
        assert evolve(standing, disregarded=()) == evolve(other, disregarded=())
        assert {*standing.disregarded} == {*other.disregarded}
        assert standing.step is min(STEP_OF[act] for act in A if act not in standing.done and act in ASKED[land])
        assert {due.act for due in standing.may_follow}.isdisjoint(standing.done)
        assert {entry.act for entry in standing.disregarded} <= ASKED[land]


STEP_OF = {
    act: step
    for step, first, last in (
        (ProjectStep.APPLICATION, A.COMMITTEES_VOTED, A.LISTED),
        (ProjectStep.SURVEY, A.SURVEYED, A.OWNERSHIP_CHECKED),
        (ProjectStep.RECOGNITION, A.SITE_CHECKED, A.RESULT_RECOGNISED),
        (ProjectStep.PLOTS, A.PLOTS_ADJUSTED, A.CONDITIONS_ASKED),
        (ProjectStep.PLAN, A.PLAN_DRAFTED, A.PLAN_DRAFTED),
        (ProjectStep.CONSENT, A.PLAN_CONSENTED, A.PLAN_APPROVED),
        (ProjectStep.SIGNING, A.AGREEMENTS_SIGNED, A.CONCEPT_APPROVED),
        (ProjectStep.ANNOUNCEMENT, A.COMPENSATED, A.NOTICE_SENT),
        (ProjectStep.TRANSFER, A.CONVERTED, A.TRANSFERRED),
        (ProjectStep.COMPLETION, A.DELIVERED, A.DELIVERED),
    )
    for act in list(A)[list(A).index(first) : list(A).index(last) + 1]
}
ASKED = {LandKind.COLLECTIVE: ALL_ACTS, LandKind.STATE: ALL_ACTS - NOT_ON_STATE_LAND}
