"""Part three and the evidence."""

from __future__ import annotations

from datetime import date

import pytest

from langfang_policy.core.errors import InvalidFacts, NotInForce
from langfang_policy.meteorology import (
    ContactDay,
    ContactField,
    ContactNeed,
    ContactTerms,
    DataFault,
    EvidencePaper,
    EvidenceSupplier,
    FirstQuarterOwed,
    ScoredTask,
    StatisticsSource,
    SupervisionCheck,
    checks_missing,
    contact_lacks,
    data_circulated,
    evidence_for,
    proof_accepted,
)
from tests.helpers import because

ALL = frozenset(ContactField)
ON = date(2017, 9, 1)


class TestContact:
    """三: one contact, with three particulars, by 20 August."""

    @pytest.mark.parametrize(
        ("persons", "given", "reported", "lacks"),
        [
            (1, ALL, date(2017, 8, 20), ()),
            (1, ALL, date(2017, 8, 21), (ContactNeed.IN_TIME,)),
            (0, ALL, date(2017, 8, 19), (ContactNeed.ONE_PERSON,)),
            (2, ALL, date(2017, 8, 19), (ContactNeed.ONE_PERSON,)),
            (1, frozenset({ContactField.POST}), date(2017, 8, 19), (ContactNeed.NAME, ContactNeed.TELEPHONE)),
            (0, frozenset(), None, tuple(ContactNeed)),
        ],
    )
    def test_lacks(
        self, persons: int, given: frozenset[ContactField], reported: date | None, lacks: tuple[ContactNeed, ...]
    ) -> None:
        """Each thing by its name."""
        assert contact_lacks(persons=persons, given=given, reported=reported, on=ON).value == lacks

    def test_while_the_term_runs(self) -> None:
        """A report may still come in time."""
        for day, late in ((date(2017, 8, 20), False), (date(2017, 8, 21), True)):
            found = contact_lacks(persons=1, given=ALL, reported=None, on=day).value
            assert (ContactNeed.IN_TIME in found) is late

    def test_day_itself(self) -> None:
        """By the other reading the day is too late."""
        strict = ContactDay.NOT_INCLUDED
        for day, lacks in ((date(2017, 8, 19), ()), (date(2017, 8, 20), (ContactNeed.IN_TIME,))):
            assert contact_lacks(persons=1, given=ALL, reported=day, on=ON, contact_day=strict).value == lacks

    def test_terms(self) -> None:
        """Another number and day."""
        terms = ContactTerms(persons=2, last_day=date(2017, 8, 25))
        found = contact_lacks(persons=2, given=ALL, reported=date(2017, 8, 25), on=ON, terms=terms)
        assert (found.value, str(found.findings[0].bound), str(found.findings[-2].bound)) == (
            (),
            "=2 persons",
            "≤2017-08-25",
        )

    def test_telephone(self) -> None:
        """Of the office that takes the reports, as printed."""
        found = contact_lacks(persons=1, given=ALL, reported=None, on=ON)
        assert (found.findings[-1].observed, found.findings[-1].holds) == ("2021721", None)
        assert because(found).zh == "报送日"

    def test_report_to_come(self) -> None:
        """None is later than the day asked about."""
        assert contact_lacks(persons=1, given=ALL, reported=ON, on=ON).value == (ContactNeed.IN_TIME,)
        with pytest.raises(InvalidFacts, match="reported"):
            contact_lacks(persons=1, given=ALL, reported=date(2017, 9, 2), on=ON)

    def test_before_the_scheme(self) -> None:
        """Nobody owes anything."""
        with pytest.raises(NotInForce):
            contact_lacks(persons=0, given=ALL, reported=None, on=date(2017, 8, 9))


class TestChecks:
    """三: each quarter, and the figures of the year."""

    @pytest.mark.parametrize(
        ("on", "missing"),
        [
            (date(2017, 9, 30), ()),
            (date(2017, 10, 1), (SupervisionCheck.THIRD_QUARTER,)),
            (date(2017, 12, 31), (SupervisionCheck.THIRD_QUARTER,)),
            (
                date(2018, 1, 1),
                (SupervisionCheck.THIRD_QUARTER, SupervisionCheck.FOURTH_QUARTER, SupervisionCheck.YEAR_END),
            ),
        ],
    )
    def test_missing(self, on: date, missing: tuple[SupervisionCheck, ...]) -> None:
        """None is owed of a quarter that ended before the scheme, nor of one that still runs."""
        assert checks_missing(frozenset(), on=on).value == missing
        assert checks_missing(frozenset(SupervisionCheck), on=on).value == ()

    def test_first_quarter(self) -> None:
        """By the other reading the quarter in which the scheme began is not checked."""
        found = checks_missing(frozenset(), on=date(2018, 1, 1), first_quarter=FirstQuarterOwed.NOT_OWED)
        assert found.value == (SupervisionCheck.FOURTH_QUARTER, SupervisionCheck.YEAR_END)
        assert found.findings[0].observed == found.value

    def test_told(self) -> None:
        """The first that is missing decides; what was made holds."""
        found = checks_missing(frozenset({SupervisionCheck.THIRD_QUARTER}), on=date(2018, 1, 1))
        assert [finding.holds for finding in found.findings] == [None, True, False, False]
        assert because(found).zh == "第四季度"

    def test_before_the_scheme(self) -> None:
        """No check is asked for."""
        with pytest.raises(NotInForce):
            checks_missing(frozenset(), on=date(2017, 8, 9))


class TestFigures:
    """三: untrue figures are made public."""

    def test_any(self) -> None:
        """Any of three."""
        assert [data_circulated(frozenset({fault})).value for fault in DataFault] == [True] * 3
        assert not data_circulated(frozenset()).value


class TestEvidence:
    """What proves a task, and who supplies it."""

    def test_each_paper_proves_something(self) -> None:
        """Every task has evidence, every paper a task."""
        papers = {task: evidence_for(task).value.papers for task in ScoredTask}
        assert all(papers.values())
        assert {paper for found in papers.values() for paper in found} == set(EvidencePaper)

    def test_spared(self) -> None:
        """Two tasks of which the clause says so."""
        spared = [task.number for task in ScoredTask if evidence_for(task).value.spared]
        assert spared == [9, 14]

    def test_suppliers(self) -> None:
        """The unit scored, where nobody else is named."""
        others = {
            task.number: evidence_for(task).value.suppliers
            for task in ScoredTask
            if evidence_for(task).value.suppliers != (EvidenceSupplier.UNIT,)
        }
        assert list(others) == [8, 9, 10, 11, 14, 23, 24, 25, 26]
        assert others[8] == (EvidenceSupplier.PLANNING_AND_FINANCE, EvidenceSupplier.UNIT)

    @pytest.mark.parametrize("task", ScoredTask)
    @pytest.mark.parametrize("source", StatisticsSource)
    def test_proof(self, task: ScoredTask, source: StatisticsSource) -> None:
        """The bar is of deaths alone."""
        barred = task is ScoredTask.DEATHS and source is StatisticsSource.OTHER
        assert proof_accepted(task, source=source).value is not barred
