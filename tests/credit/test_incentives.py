"""119号 三（一）, 三（二）: exemplars, good credit, the green channel, acceptance with gaps."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.core.registers import Standing
from langfang_policy.credit import (
    Acceptance,
    AdverseEdge,
    CleanSpan,
    CleanStretch,
    CreditApplicant,
    CreditMatter,
    CreditScope,
    DepartmentalRules,
    ExemplarBatch,
    ExemplarField,
    ExemplarScope,
    FirstExemplars,
    GoodStanding,
    PaperBasis,
    QualifiedFor,
    SupportArea,
    acceptance,
    exemplar_years,
    good_credit,
    green_channel,
)
from tests.helpers import because

DAY = timedelta(days=1)
NAMED = CreditScope.NAMED
ON = date(2018, 6, 15)
EXEMPLAR = CreditApplicant(exemplar=True)
LICENCE = CreditMatter.LICENCE
SIX = tuple(ExemplarField)[:6]


def batch(named: date, *fields: ExemplarField) -> ExemplarBatch:
    """A batch of exemplars."""
    return ExemplarBatch(named=named, fields=frozenset(fields))


def standings(*batches: ExemplarBatch, on: date, **more: Any) -> dict[int, Standing]:
    """How each year stands."""
    return {one.year: one.standing for one in exemplar_years(batches, on=on, **more).value}


class TestExemplars:
    """三（一）: a batch each year."""

    def test_each_calendar_year(self) -> None:
        """From the first to the last day of it; two in one year make up for no other."""
        given_ = batch(date(2018, 1, 1)), batch(date(2018, 12, 31))
        assert standings(*given_, on=date(2020, 1, 1)) == {
            2017: Standing.MISSED,
            2018: Standing.KEPT,
            2019: Standing.MISSED,
            2020: Standing.RUNNING,
        }

    def test_running_year(self) -> None:
        """It is missed only once it is over."""
        assert standings(on=date(2017, 12, 31)) == {2017: Standing.RUNNING}
        assert standings(on=date(2018, 1, 1))[2017] is Standing.MISSED
        found = exemplar_years([], on=date(2017, 12, 31))
        assert found.findings[-1].holds is None
        assert because(exemplar_years([], on=date(2018, 1, 1))).observed == 2017

    def test_first_year(self) -> None:
        """That of the plan, or the year after."""
        later = FirstExemplars.YEAR_AFTER
        assert standings(on=date(2017, 12, 31), first_exemplars=later) == {}
        assert standings(on=date(2018, 1, 1), first_exemplars=later) == {2018: Standing.RUNNING}

    def test_each_field(self) -> None:
        """One joint batch is enough, or each of six fields needs exemplars; what it does not name is no field of it."""
        some = batch(date(2018, 5, 4), *SIX[:5], ExemplarField.OTHER)
        (year,) = exemplar_years([some], on=date(2018, 6, 1), first_exemplars=FirstExemplars.YEAR_AFTER).value
        assert (year.standing, year.fields_without) == (Standing.KEPT, (ExemplarField.TAXES_AND_FEES,))
        each: Any = {"exemplar_scope": ExemplarScope.EACH_FIELD, "on": date(2019, 1, 1)}
        assert standings(some, **each)[2018] is Standing.MISSED
        assert standings(some, batch(date(2018, 7, 1), SIX[5]), **each)[2018] is Standing.KEPT

    def test_days(self) -> None:
        """None lies after the day, and nothing is judged before the plan."""
        with pytest.raises(InvalidFacts, match="not before 2018-06-16"):
            exemplar_years([batch(date(2018, 6, 16))], on=ON)
        assert standings(batch(ON), on=ON)[2018] is Standing.KEPT
        with pytest.raises(NotInForce):
            exemplar_years([], on=date(2017, 10, 16))


class TestGoodCredit:
    """三（二）: five kinds, three areas."""

    def test_kinds_and_areas(self) -> None:
        """Support is named where both are; nobody of good name, or nothing sought, is outside."""
        for kind, area in product(GoodStanding, SupportArea):
            found = good_credit(kind=kind, area=area).value
            names = {kind.name, area.name}
            assert found.record is {"OTHER": CreditScope.UNNAMED, "NONE": CreditScope.OUTSIDE}.get(kind.name, NAMED)
            unnamed = CreditScope.UNNAMED if "OTHER" in names else NAMED
            assert found.support is (CreditScope.OUTSIDE if "NONE" in names else unnamed)


def channel(*adverse: date, exemplar: bool = False, on: date = ON, **more: Any) -> bool:
    """Whether the green channel is open for a licence."""
    found = green_channel(CreditApplicant(exemplar=exemplar, adverse=adverse), matter=LICENCE, on=on, **more)
    assert found.because is None or found.because.holds
    return found.value


class TestGreenChannel:
    """三（二）: exemplars, or three years running without an adverse record."""

    @pytest.mark.parametrize(
        ("record", "rolling", "edge", "calendar"),
        [
            (date(2014, 12, 31), True, True, True),
            (date(2015, 1, 1), True, True, False),
            (date(2015, 6, 14), True, True, False),
            (date(2015, 6, 15), True, False, False),
            (date(2015, 6, 16), False, False, False),
            (ON, False, False, False),
        ],
    )
    def test_at_the_edges(self, record: date, rolling: bool, edge: bool, calendar: bool) -> None:
        """A record of the same day three years earlier lies outside, by the recommended readings."""
        assert channel(record) is rolling
        assert channel(record, adverse_edge=AdverseEdge.STILL) is edge
        assert channel(record, clean_span=CleanSpan.CALENDAR_YEARS) is calendar

    def test_february(self) -> None:
        """The anniversary of 29 February is the last of February."""
        leap, on = date(2016, 2, 29), date(2019, 2, 28)
        assert channel(leap, on=on)
        assert not channel(leap, on=on - DAY)
        assert not channel(leap, on=on, adverse_edge=AdverseEdge.STILL)
        assert channel(leap, on=on + DAY, adverse_edge=AdverseEdge.STILL)

    def test_none_and_several(self) -> None:
        """No record is clean; one that counts is enough, and is told."""
        assert channel()
        found = green_channel(
            CreditApplicant(exemplar=False, adverse=(date(2010, 1, 1), date(2017, 1, 1))), matter=LICENCE, on=ON
        )
        assert not found
        assert found.findings[1].observed == (date(2017, 1, 1),)

    @given(st.dates(date(2010, 1, 1), ON))
    def test_exemplars(self, record: date) -> None:
        """No record bars them."""
        assert channel(record, exemplar=True)

    @given(st.dates(date(2012, 1, 1), ON), st.integers(1, 5), st.sampled_from(AdverseEdge), st.sampled_from(CleanSpan))
    def test_longer_asks_more(self, record: date, years: int, edge: AdverseEdge, span: CleanSpan) -> None:
        """Who is clean for longer is clean for less."""
        readings: Any = {"adverse_edge": edge, "clean_span": span}
        if channel(record, clean=CleanStretch(years=years + 1), **readings):
            assert channel(record, clean=CleanStretch(years=years), **readings)

    def test_other_years(self) -> None:
        """The figure is one of the plan, and told with its unit."""
        assert channel(date(2016, 6, 15), clean=CleanStretch(years=2))
        assert not channel(date(2016, 6, 16), clean=CleanStretch(years=2))
        found = green_channel(EXEMPLAR, matter=LICENCE, on=ON, clean=CleanStretch(years=2))
        assert found.findings[-1].text("zh").endswith("2年")

    def test_matters(self) -> None:
        """Licences and confirmations; the list is open, which matters only to those who qualify."""
        assert green_channel(EXEMPLAR, matter=CreditMatter.CONFIRMATION, on=ON)
        with pytest.raises(Undetermined) as caught:
            green_channel(EXEMPLAR, matter=CreditMatter.OTHER, on=ON)
        assert caught.value.missing == ("matter",)
        assert not green_channel(CreditApplicant(exemplar=False, adverse=(ON,)), matter=CreditMatter.OTHER, on=ON)

    def test_days(self) -> None:
        """No record lies after the application, and nothing is judged before the plan."""
        with pytest.raises(InvalidFacts):
            channel(ON + DAY)
        with pytest.raises(NotInForce):
            channel(on=date(2017, 10, 16))

    def test_what_may_be_asked_instead(self) -> None:
        """Both ends of the figure's range are in, what lies just outside is not."""
        assert [CleanStretch(years=one).years for one in (1, 100)] == [1, 100]
        for beyond in (0, 101):
            with pytest.raises(InvalidFacts):
                CleanStretch(years=beyond)


def accepted(
    *papers: PaperBasis, applicant: CreditApplicant = EXEMPLAR, promised: bool = True, **more: Any
) -> Acceptance:
    """How an application for a licence is accepted."""
    facts: dict[str, Any] = {"matter": LICENCE, "on": ON} | more
    return acceptance(applicant, missing_papers=frozenset(papers), promised_in_writing=promised, **facts).value


class TestAcceptance:
    """三（二）: accepted first where a paper is missing."""

    @pytest.mark.parametrize(
        ("paper", "taken"),
        [
            (PaperBasis.LAW, False),
            (PaperBasis.REGULATION, False),
            (PaperBasis.RULES, False),
            (PaperBasis.COMPETENT_DOCUMENT, False),
            (PaperBasis.OTHER, True),
        ],
    )
    def test_which_papers(self, paper: PaperBasis, taken: bool) -> None:
        """One that the law requires defeats it, whatever else is missing."""
        expected = Acceptance.ACCEPTED_FIRST if taken else Acceptance.NOT_ENTITLED
        assert accepted(paper) is expected
        assert accepted(paper, PaperBasis.OTHER) is expected

    def test_rules(self) -> None:
        """The clause does not name them; read so, such a paper may follow, and no other."""
        follow: Any = {"departmental_rules": DepartmentalRules.MAY_FOLLOW}
        assert accepted(PaperBasis.RULES, **follow) is Acceptance.ACCEPTED_FIRST
        assert accepted(PaperBasis.RULES, PaperBasis.LAW, **follow) is Acceptance.NOT_ENTITLED

    def test_promise_and_applicant(self) -> None:
        """Both are needed."""
        assert accepted(PaperBasis.OTHER, promised=False) is Acceptance.NOT_ENTITLED
        stained = CreditApplicant(exemplar=False, adverse=(date(2016, 6, 15),))
        assert accepted(PaperBasis.OTHER, applicant=stained) is Acceptance.NOT_ENTITLED
        assert accepted(PaperBasis.OTHER, applicant=stained, clean=CleanStretch(years=2)) is Acceptance.ACCEPTED_FIRST
        edge: Any = {"clean": CleanStretch(years=2), "adverse_edge": AdverseEdge.STILL}
        assert accepted(PaperBasis.OTHER, applicant=stained, **edge) is Acceptance.NOT_ENTITLED
        calendar: Any = {"clean": CleanStretch(years=2), "clean_span": CleanSpan.CALENDAR_YEARS}
        assert accepted(PaperBasis.OTHER, applicant=stained, **calendar) is Acceptance.NOT_ENTITLED

    def test_what_decides(self) -> None:
        """The first condition that fails."""
        facts: Any = {"missing_papers": frozenset({PaperBasis.LAW}), "promised_in_writing": False}
        found = acceptance(EXEMPLAR, matter=LICENCE, on=ON, **facts)
        assert because(found).observed == {PaperBasis.LAW}
        assert "绿色通道" in found.explain("zh")
        assert found.findings[0].observed == {PaperBasis.LAW}

    def test_nothing_missing(self) -> None:
        """It is accepted in the usual way, whoever applies for whatever."""
        stained = CreditApplicant(exemplar=False, adverse=(ON,))
        assert accepted(applicant=stained, promised=False) is Acceptance.COMPLETE
        assert accepted(matter=CreditMatter.OTHER) is Acceptance.COMPLETE
        with pytest.raises(Undetermined):
            accepted(PaperBasis.OTHER, matter=CreditMatter.OTHER)
        stained_too = accepted(PaperBasis.OTHER, matter=CreditMatter.OTHER, applicant=stained)
        assert stained_too is Acceptance.NOT_ENTITLED
        with pytest.raises(NotInForce):
            accepted(on=date(2017, 10, 16))

    @pytest.mark.parametrize(("paper", "promised"), [(PaperBasis.LAW, True), (PaperBasis.OTHER, False)])
    def test_a_matter_that_is_not_named(self, paper: PaperBasis, promised: bool) -> None:
        """It leaves nothing open where a paper or the promise defeats the application anyway."""
        facts: Any = {"missing_papers": frozenset({paper}), "promised_in_writing": promised}
        found = acceptance(EXEMPLAR, matter=CreditMatter.OTHER, on=ON, **facts)
        assert found.value is Acceptance.NOT_ENTITLED
        assert because(found).holds is False
        assert found.findings[0].observed == {paper}

    def test_conditions_of_the_approval(self) -> None:
        """Asked only where they are read to be meant and all else holds."""
        meant: Any = {"qualified_for": QualifiedFor.APPROVAL}
        found = [accepted(PaperBasis.OTHER, **meant, meets_approval_conditions=met) for met in (True, False)]
        assert found == [Acceptance.ACCEPTED_FIRST, Acceptance.NOT_ENTITLED]
        with pytest.raises(Undetermined) as caught:
            accepted(PaperBasis.OTHER, **meant)
        assert caught.value.missing == ("meets_approval_conditions",)
        assert accepted(PaperBasis.OTHER, promised=False, **meant) is Acceptance.NOT_ENTITLED
        unmet: Any = meant | {"meets_approval_conditions": False}
        assert accepted(PaperBasis.OTHER, matter=CreditMatter.OTHER, **unmet) is Acceptance.NOT_ENTITLED
        with pytest.raises(Undetermined):
            accepted(PaperBasis.OTHER, matter=CreditMatter.OTHER, meets_approval_conditions=False)
        assert accepted(PaperBasis.OTHER, meets_approval_conditions=False) is Acceptance.ACCEPTED_FIRST
