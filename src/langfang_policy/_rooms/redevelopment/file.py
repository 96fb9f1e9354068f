"""Annex 2: the file of a project, from the application to the delivery of the homes.

What was done counts from the first day on which all that must come before it counts; what was done earlier is
disregarded. So a step is never skipped, and one more paper or vote never takes anything away.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from ...core.decisions import Decision
from ...core.errors import InvalidFacts, Undetermined
from ...core.facts import DAY
from ...core.faults import Fault
from ...core.figures import Record
from ...core.findings import Finding, condition, note
from ...core.rules import rule
from .acts import (
    CHANNELS,
    PLACES,
    ConceptPlan,
    EarlierActs,
    ExaminationStart,
    FileReadings,
    GoverningPolicy,
    LandKind,
    ProjectAct,
    ProjectActor,
    ProjectStep,
    RevisedPlan,
    by_on,
    clause_of,
    governing,
)
from .decree import (
    ANNOUNCEMENT,
    APPLICATION,
    COMPLETION,
    CONSENT,
    FIRST_DAY,
    PLAN,
    PLOTS,
    RECOGNITION,
    REDEVELOPMENT,
    SIGNING,
    STATE_APPLICATION,
    STATE_OTHERS,
    SURVEY,
    TRANSFER,
    days_after,
)
from .votes import (
    AnnouncementPeriod,
    ConsentShare,
    PlanItem,
    PlanVote,
    PublicityPeriod,
    SigningCount,
    SigningShare,
    consent_found,
    last_day_of,
    signing_found,
)

__all__ = ["ActDue", "ProjectEntry", "ProjectFile", "ProjectStanding", "judge_project"]

_CONCEPT = (ProjectAct.CONCEPT_DRAFTED, ProjectAct.CONCEPT_REVIEWED, ProjectAct.CONCEPT_APPROVED)
_COUNTED = (ProjectAct.PLAN_CONSENTED, ProjectAct.AGREEMENTS_SIGNED)
"""The acts that are told by their numbers."""


@frozen(kw_only=True)
class ProjectEntry(Record):
    """An act with its day, as the file records it (办理记录).

    Attributes:
        act: 办理事项: what was done.
        day: 办理日: on which day.
    """

    act: ProjectAct
    day: datetime.date


@frozen(kw_only=True)
class ProjectFile(Record):
    """The file of a project (项目档案).

    Attributes:
        land: 土地性质: on what land it lies.
        entries: 办理记录: what was done, and when; consent and signatures stand in their numbers.
        votes: 方案表决: the votes on the plan.
        signings: 签约情况: how many agreements were signed by some days.
        plan_items: 方案内容: what the plan says.
        objections: 异议日: the days on which somebody objected to the published plan.
        plan_revised: 方案修改日: the day on which the plan was last changed, None where it was not; what was done on
            that day is taken to be about the changed plan.
    """

    land: LandKind
    entries: tuple[ProjectEntry, ...]
    votes: tuple[PlanVote, ...]
    signings: tuple[SigningCount, ...]
    plan_items: frozenset[PlanItem]
    objections: tuple[datetime.date, ...]
    plan_revised: datetime.date | None = None

    def faults(self) -> tuple[Fault, ...]:
        """What is told by its numbers is not told by an entry."""
        return tuple(
            Fault(
                f"entries[{place}]",
                entry.act.name,
                "an act that is no vote and no count of signatures",
                "表决和签约以外的事项",
                f"$.entries[{place}]",
            )
            for place, entry in enumerate(self.entries)
            if entry.act in _COUNTED
        )


@frozen(kw_only=True)
class ActDue(Record):
    """An act that may come next (待办事项).

    Attributes:
        act: 办理事项: the act.
        by: 办理主体: who does it.
        not_before: 最早办理日: the first day on which it may be done.
    """

    act: ProjectAct
    by: tuple[ProjectActor, ...]
    not_before: datetime.date


@frozen(kw_only=True)
class ProjectStanding(Record):
    """Where a project stands (项目进度).

    Attributes:
        step: 所处步骤: the first step that is not done.
        done: 已完成事项: the acts that count; the notice of the plan, when it has run out.
        lacks: 本步尚缺事项: what the step still lacks.
        may_follow: 待办事项: what may be done next, and not before what day.
        disregarded: 不计记录: entries that do not count, as what must come before them was not there, the plan was
            incomplete, or somebody objected.
        planning_open: 可办理后续规划审批: whether the concept plan opens the way to the later approvals of planning.
    """

    step: ProjectStep
    done: tuple[ProjectAct, ...]
    lacks: tuple[ProjectAct, ...]
    may_follow: tuple[ActDue, ...]
    disregarded: tuple[ProjectEntry, ...]
    planning_open: bool


@frozen(kw_only=True)
class _Judging:
    """A file with all that it is judged by."""

    file: ProjectFile
    consent: ConsentShare
    signing: SigningShare
    publicity: PublicityPeriod
    announcement: AnnouncementPeriod
    readings: FileReadings
    anew: bool
    on: datetime.date

    def asked(self, act: ProjectAct) -> bool:
        """Whether an act is asked for here; agreements under other policies are not."""
        policy = governing(act, self.file.land, self.readings.state_consent, self.readings.state_signing)
        return policy is not GoverningPolicy.NOT_ASKED and (
            policy is not GoverningPolicy.GENERAL or act is ProjectAct.COMPENSATED
        )

    def after(self, act: ProjectAct) -> frozenset[ProjectAct]:
        """What must come before an act; for what is not asked, that which must come before it."""
        found: set[ProjectAct] = set()
        for one in PLACES[act].after:
            if one is ProjectAct.CONCEPT_APPROVED and act in CHANNELS and self.concept_later:
                continue
            found |= {one} if self.asked(one) else self.after(one)
        return frozenset(found)

    @property
    def concept_later(self) -> bool:
        """Whether the concept plan is needed for later approvals alone."""
        return self.readings.concept_plan is ConceptPlan.BEFORE_DELIVERY

    def step(self, act: ProjectAct) -> ProjectStep:
        """The step that is not over without an act."""
        return ProjectStep.COMPLETION if act in _CONCEPT and self.concept_later else PLACES[act].step

    def clears(self, act: ProjectAct, day: datetime.date, following: ProjectAct) -> datetime.date:
        """The first day on which what follows an act may be done."""
        if act is ProjectAct.PLAN_PUBLISHED:
            return days_after(self.last_day(self.publicity, day), 1, "file")
        during = self.readings.examination_start is ExaminationStart.DURING
        if act in CHANNELS and not (during and following is ProjectAct.FIRMS_EXAMINED):
            return days_after(self.last_day(self.announcement, day), 1, "file")
        return day

    def over(self, act: ProjectAct, day: datetime.date | None) -> bool:
        """Whether an act is done; without objection a plan was published only when its notice has run out."""
        if day is None or act is not ProjectAct.PLAN_PUBLISHED:
            return day is not None
        return self.on > self.last_day(self.publicity, day)

    def last_day(self, period: PublicityPeriod | AnnouncementPeriod, day: datetime.date) -> datetime.date:
        """The last day of a notice."""
        return last_day_of(day, period.days, self.readings.notice_first_day, "file")

    def days(self, act: ProjectAct) -> Sequence[datetime.date]:
        """The days on which an act was done as it must be, whatever came before it."""
        file = self.file
        if act is ProjectAct.PLAN_CONSENTED:
            found = [vote.day for vote in file.votes if self.consenting(vote).holds]
        elif act is ProjectAct.AGREEMENTS_SIGNED:
            found = [count.day for count in file.signings if signing_found(count, self.signing).holds]
        else:
            found = [entry.day for entry in file.entries if entry.act is act]
        if act is ProjectAct.PLAN_DRAFTED and len(file.plan_items) < len(PlanItem):
            return ()
        if act is ProjectAct.PLAN_PUBLISHED:
            found = [day for day in found if not self.objected(day)]
        if self.anew and file.plan_revised is not None and PLACES[act].step is ProjectStep.CONSENT:
            found = [day for day in found if day >= file.plan_revised]
        return found

    def objected(self, published: datetime.date) -> bool:
        """Whether somebody objected to a plan while it was public."""
        last = self.last_day(self.publicity, published)
        return any(published <= day <= last for day in self.file.objections)

    def consenting(self, vote: PlanVote) -> Finding:
        """Whether a vote reaches the share."""
        return consent_found(vote, self.consent, self.readings.vote_base, "file")

    def walk(self) -> tuple[ProjectStanding, Mapping[ProjectAct, datetime.date]]:
        """Where the file stands, and the days from which its acts count."""
        counts: dict[ProjectAct, datetime.date] = {}
        opens: dict[ProjectAct, datetime.date] = {}
        asked = [act for act in ProjectAct if self.asked(act)]
        for act in asked:
            before = self.after(act)
            if not before <= counts.keys():
                continue
            clear = [self.clears(one, counts[one], act) for one in before]
            opens[act] = max((FIRST_DAY, *clear))
            if fitting := [day for day in self.days(act) if all(day >= one for one in clear)]:
                counts[act] = min(fitting)
        unbegun = [act for act in asked if act not in counts]
        missing = [act for act in asked if not self.over(act, counts.get(act))]
        step = min((self.step(act) for act in missing), default=ProjectStep.ALL_DONE)
        follow = tuple(
            ActDue(act=act, by=by_on(act, self.file.land), not_before=opens[act]) for act in unbegun if act in opens
        )
        ignored = tuple(
            entry
            for entry in self.file.entries
            if self.asked(entry.act) and (entry.act not in counts or entry.day < counts[entry.act])
        )
        standing = ProjectStanding(
            step=step,
            done=tuple(act for act in counts if act not in missing),
            lacks=tuple(act for act in missing if self.step(act) is step),
            may_follow=follow,
            disregarded=ignored,
            planning_open=ProjectAct.CONCEPT_APPROVED in counts,
        )
        return standing, counts

    def reason(self, act: ProjectAct, day: datetime.date | None) -> Finding:
        """Why an act counts or does not; the best vote or count where none was enough."""
        if day is None and act in _COUNTED:
            file = self.file
            found = (
                [self.consenting(vote) for vote in file.votes]
                if act is ProjectAct.PLAN_CONSENTED
                else [signing_found(count, self.signing) for count in file.signings]
            )
            best = max(found, key=lambda one: one.observed, default=None)
            if best is not None and best.holds is False:
                return best
        return condition(clause_of(act, self.file.land), act.zh, act.en, self.over(act, day), day)


@rule(
    *(APPLICATION, SURVEY, RECOGNITION, PLOTS, PLAN, CONSENT, SIGNING, ANNOUNCEMENT, TRANSFER, COMPLETION),
    *(STATE_APPLICATION, STATE_OTHERS),
)
def judge_project(
    file: ProjectFile,
    *,
    on: datetime.date,
    consent: ConsentShare = ConsentShare(),
    signing: SigningShare = SigningShare(),
    publicity: PublicityPeriod = PublicityPeriod(),
    announcement: AnnouncementPeriod = AnnouncementPeriod(),
    readings: FileReadings = FileReadings(),
) -> Decision[ProjectStanding]:
    """Where a project stands: its step, what that lacks, what may come next and not before what day (项目进度).

    Args:
        file: 项目档案: the file, with nothing in it that is later than the day.
        on: 日期: the day.

    Returns:
        项目进度: where it stands.

    Raises:
        NotInForce: The day, or that of an act, lies before the opinions.
        Undetermined: The plan was changed and it matters whether what was done before holds, or it is not said how many
            were present at a vote, where they are read to be the base.
    """
    held, day = ProjectFile.of(file, "file"), DAY.of(on, "on")
    shares = ConsentShare.of(consent, "consent"), SigningShare.of(signing, "signing")
    periods = PublicityPeriod.of(publicity, "publicity"), AnnouncementPeriod.of(announcement, "announcement")
    read = FileReadings.of(readings, "readings")
    REDEVELOPMENT.require_in_force(day)
    for one in _days_of(held):
        if one > day:
            raise InvalidFacts("file", one, f"days not after {day}", f"不晚于{day}的日期")
        if read.earlier_acts is EarlierActs.NOT_JUDGED:
            REDEVELOPMENT.require_in_force(one)

    def judging(*, anew: bool) -> _Judging:
        return _Judging(
            file=held,
            consent=shares[0],
            signing=shares[1],
            publicity=periods[0],
            announcement=periods[1],
            readings=read,
            anew=anew,
            on=day,
        )

    judged = judging(anew=read.revised_plan is not RevisedPlan.KEPT)
    standing, counts = judged.walk()
    unsaid = held.plan_revised is not None and read.revised_plan is RevisedPlan.UNSAID
    if unsaid and judging(anew=False).walk()[0] != standing:
        raise Undetermined(
            "file",
            en="the plan was changed after what was done about it, of which nothing is said",
            zh="方案在表决、公示或批复后修改，条文未作规定",
        )
    reasons = [
        judged.reason(act, counts.get(act))
        for act in ProjectAct
        if judged.asked(act) and (act in counts or judged.step(act) is standing.step)
    ]
    if held.land is LandKind.STATE:
        reasons.append(note(STATE_OTHERS, "参照集体土地程序", "goes by the procedure for collective land"))
    return Decision(standing, *reasons, because=next((one for one in reasons if one.holds is False), None))


def _days_of(file: ProjectFile) -> Iterator[datetime.date]:
    """Every day in a file."""
    for recorded in (file.entries, file.votes, file.signings):
        yield from (one.day for one in recorded)
    yield from file.objections
    if file.plan_revised is not None:
        yield file.plan_revised
