"""Articles 8 and 9: what an organisation or a person must have to apply."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, NotInForce
from langfang_policy.quality_award import (
    Accident,
    AccidentEdge,
    AccidentKind,
    Achievement,
    AllFields,
    Award,
    CleanYears,
    HeldAward,
    IndividualApplicant,
    IndividualRequirement,
    LookBack,
    OperatingYears,
    OrganisationApplicant,
    OrganisationRequirement,
    SpellOfWork,
    SpellsOfWork,
    WorkYears,
    individual_unmet,
    may_apply_as_individual,
    may_apply_as_organisation,
    organisation_unmet,
)
from tests.helpers import agrees, because

ON = date(2018, 6, 1)
DAY = timedelta(days=1)
NAMED = frozenset(Achievement) - {Achievement.OTHER}
UNIT = OrganisationApplicant(
    registered_in_city=True,
    operating_since=date(2013, 6, 1),
    listed_abnormal=False,
    listed_untrustworthy=False,
    lawful=True,
    meets_mandatory_standards=True,
    fits_industrial_policy=True,
    honest=True,
    accidents=(),
    advanced_method=True,
    sound_system=True,
    keeps_innovating=True,
    worth_spreading=True,
    achievements=NAMED,
    nationally_advanced=True,
)
PERSON = IndividualApplicant(
    law_abiding=True,
    public_morals=True,
    professional_ethics=True,
    diligent=True,
    work=(SpellOfWork(first_day=date(2013, 6, 1)),),
    awareness=True,
    sense_of_duty=True,
    outstanding_contribution=True,
    misconduct=(),
)
ORGANISATION, INDIVIDUAL = OrganisationRequirement, IndividualRequirement


class TestOrganisation:
    """第八条: all of it together."""

    def test_nothing_is_lacking(self) -> None:
        """All hold, and none decides alone."""
        found = organisation_unmet(UNIT, on=ON)
        assert found.value == ()
        assert found.because is None
        assert len(found.findings) == len(ORGANISATION)

    @pytest.mark.parametrize(
        ("field", "value", "lacking"),
        [
            ("registered_in_city", False, ORGANISATION.REGISTERED_IN_CITY),
            ("operating_since", date(2013, 6, 2), ORGANISATION.YEARS_OF_OPERATION),
            ("listed_abnormal", True, ORGANISATION.NOT_LISTED_ABNORMAL),
            ("listed_untrustworthy", True, ORGANISATION.NOT_LISTED_UNTRUSTWORTHY),
            ("lawful", False, ORGANISATION.LAWFUL),
            ("meets_mandatory_standards", False, ORGANISATION.MEETS_MANDATORY_STANDARDS),
            ("fits_industrial_policy", False, ORGANISATION.FITS_INDUSTRIAL_POLICY),
            ("honest", False, ORGANISATION.HONEST),
            ("advanced_method", False, ORGANISATION.ADVANCED_METHOD),
            ("sound_system", False, ORGANISATION.SOUND_SYSTEM),
            ("keeps_innovating", False, ORGANISATION.KEEPS_INNOVATING),
            ("worth_spreading", False, ORGANISATION.WORTH_SPREADING),
            ("achievements", NAMED - {Achievement.BRAND}, ORGANISATION.OUTSTANDING_RESULTS),
            ("nationally_advanced", False, ORGANISATION.NATIONALLY_ADVANCED),
        ],
    )
    def test_each_is_asked(self, field: str, value: object, lacking: OrganisationRequirement) -> None:
        """One that fails is what is lacking, and decides."""
        changed: dict[str, Any] = {field: value}
        found = organisation_unmet(evolve(UNIT, **changed), on=ON)
        assert found.value == (lacking,)
        assert because(found).zh == lacking.zh

    @pytest.mark.parametrize(
        ("day", "edge", "counts"),
        [
            (date(2013, 6, 2), AccidentEdge.NO_LONGER, True),
            (date(2013, 6, 1), AccidentEdge.NO_LONGER, False),
            (date(2013, 6, 1), AccidentEdge.STILL, True),
            (date(2013, 5, 31), AccidentEdge.STILL, False),
            (ON, AccidentEdge.NO_LONGER, True),
        ],
    )
    @pytest.mark.parametrize("kind", AccidentKind)
    def test_accidents(self, day: date, edge: AccidentEdge, counts: bool, kind: AccidentKind) -> None:
        """A major one of the three kinds counts for the years before; the day they pass is a reading."""
        counts &= kind is not AccidentKind.OTHER
        unit = evolve(UNIT, accidents=(Accident(kind=kind, day=day, major=True),))
        found = organisation_unmet(unit, on=ON, accident_edge=edge)
        assert found.value == ((ORGANISATION.NO_MAJOR_ACCIDENT,) if counts else ())
        assert found.findings[7].observed == ((day,) if counts else None)
        minor = evolve(UNIT, accidents=(Accident(kind=kind, day=day, major=False),))
        assert organisation_unmet(minor, on=ON, accident_edge=edge).value == ()

    @pytest.mark.parametrize(
        ("achievements", "lacking"),
        [(frozenset(), True), (frozenset({Achievement.OTHER}), False), (frozenset({Achievement.BRAND}), False)],
    )
    def test_any_field(self, achievements: frozenset[Achievement], lacking: bool) -> None:
        """One field is enough on the other reading, named or not."""
        found = organisation_unmet(evolve(UNIT, achievements=achievements), on=ON, all_fields=AllFields.ANY)
        assert found.value == ((ORGANISATION.OUTSTANDING_RESULTS,) if lacking else ())

    def test_other_fields_are_welcome(self) -> None:
        """The list is open, and what is beyond it does no harm."""
        assert organisation_unmet(evolve(UNIT, achievements=frozenset(Achievement)), on=ON).value == ()

    @given(st.integers(1, 100), st.integers(1, 100), st.dates(date(1900, 1, 1), ON), st.dates(date(1900, 1, 1), ON))
    def test_what_if_the_years_were_others(self, operating: int, clean: int, since: date, accident: date) -> None:
        """The answer and the words follow the figures."""
        unit = evolve(
            UNIT,
            operating_since=since,
            accidents=(Accident(kind=AccidentKind.SAFETY, day=accident, major=True),),
        )
        found = organisation_unmet(
            unit, on=ON, operating=OperatingYears(years=operating), clean=CleanYears(years=clean)
        )
        worked = since <= date(ON.year - operating, 6, 1)
        forgotten = accident <= date(ON.year - clean, 6, 1)
        assert (ORGANISATION.YEARS_OF_OPERATION in found.value) is not worked
        assert (ORGANISATION.NO_MAJOR_ACCIDENT in found.value) is not forgotten
        assert found.findings[1].required == operating

    def test_days_in_order(self) -> None:
        """Nothing lies after the application, and it lies not before the measures."""
        with pytest.raises(InvalidFacts, match="on"):
            organisation_unmet(evolve(UNIT, operating_since=ON + DAY), on=ON)
        late = Accident(kind=AccidentKind.QUALITY, day=ON + DAY, major=False)
        with pytest.raises(InvalidFacts, match="on"):
            organisation_unmet(evolve(UNIT, accidents=(late,)), on=ON)
        with pytest.raises(NotInForce):
            organisation_unmet(UNIT, on=date(2017, 10, 30))


class TestIndividual:
    """第九条: all of it together."""

    def test_nothing_is_lacking(self) -> None:
        """All hold, and none decides alone."""
        found = individual_unmet(PERSON, on=ON)
        assert (found.value, found.because, len(found.findings)) == ((), None, len(INDIVIDUAL))

    @pytest.mark.parametrize(
        ("field", "value", "lacking"),
        [
            ("law_abiding", False, INDIVIDUAL.LAW_ABIDING),
            ("public_morals", False, INDIVIDUAL.PUBLIC_MORALS),
            ("professional_ethics", False, INDIVIDUAL.PROFESSIONAL_ETHICS),
            ("diligent", False, INDIVIDUAL.DILIGENT),
            ("work", (), INDIVIDUAL.YEARS_OF_WORK),
            ("awareness", False, INDIVIDUAL.AWARENESS),
            ("sense_of_duty", False, INDIVIDUAL.SENSE_OF_DUTY),
            ("outstanding_contribution", False, INDIVIDUAL.OUTSTANDING_CONTRIBUTION),
            ("misconduct", (date(1999, 1, 1),), INDIVIDUAL.NO_MISCONDUCT),
        ],
    )
    def test_each_is_asked(self, field: str, value: object, lacking: IndividualRequirement) -> None:
        """One that fails is what is lacking, and decides."""
        changed: dict[str, Any] = {field: value}
        found = individual_unmet(evolve(PERSON, **changed), on=ON)
        assert found.value == (lacking,)
        assert because(found).zh == lacking.zh

    @pytest.mark.parametrize(
        ("on", "enough"),
        [
            (date(2021, 2, 27), False),
            (date(2021, 2, 28), True),
            (date(2021, 3, 1), True),
        ],
    )
    def test_from_the_leap_day(self, on: date, enough: bool) -> None:
        """Years from 29 February are full on the last of February, a person's as a unit's."""
        begun = date(2016, 2, 29)
        for spells in SpellsOfWork:
            found = individual_unmet(evolve(PERSON, work=(SpellOfWork(first_day=begun),)), on=on, spells=spells)
            assert found.value == (() if enough else (INDIVIDUAL.YEARS_OF_WORK,))
        assert (organisation_unmet(evolve(UNIT, operating_since=begun), on=on).value == ()) is enough

    @pytest.mark.parametrize(
        ("spells", "added", "unbroken"),
        [
            ([("2013-06-01", None)], True, True),
            ([("2013-06-02", None)], False, False),
            ([("2010-06-01", "2015-05-31")], True, True),
            ([("2010-06-01", "2015-05-30")], False, False),
            ([("2010-06-01", "2012-12-31"), ("2013-01-01", "2015-05-31")], True, True),
            ([("2010-06-01", "2013-12-31"), ("2012-01-01", "2015-05-31")], True, True),
            ([("2010-06-01", "2015-05-31"), ("2012-01-01", "2013-12-31")], True, True),
            ([("2010-06-01", "2012-12-31"), ("2014-01-01", None)], True, False),
            ([("2010-06-01", "2012-12-31"), ("2010-06-01", "2012-12-31"), ("2017-01-01", "2018-01-01")], False, False),
            ([("2013-06-01", "2030-01-01")], True, True),
            ([("2013-06-02", "2030-01-01")], False, False),
            ([("2013-06-02", "2018-06-01")], False, False),
            ([("2010-06-01", "2015-05-31"), ("2016-01-01", "2016-02-01")], True, True),
            ([("2008-01-01", "2009-12-31"), ("2011-01-01", "2012-12-31"), ("2012-01-01", "2012-12-31")], False, False),
            ([], False, False),
        ],
    )
    def test_spells(self, spells: list[tuple[str, str | None]], added: bool, unbroken: bool) -> None:
        """Days count once, to the day of the application, and add up; on the other reading they must touch."""
        work = tuple(
            SpellOfWork(
                first_day=date.fromisoformat(first), last_day=None if last is None else date.fromisoformat(last)
            )
            for first, last in spells
        )
        for reading, enough in ((SpellsOfWork.ADD_UP, added), (SpellsOfWork.UNBROKEN, unbroken)):
            found = individual_unmet(evolve(PERSON, work=work), on=ON, spells=reading)
            assert found.value == (() if enough else (INDIVIDUAL.YEARS_OF_WORK,))
            assert (found.findings[4].observed == 0) is (not spells)

    @pytest.mark.parametrize(("day", "counts"), [(date(2013, 6, 2), True), (date(2013, 6, 1), False)])
    def test_look_back(self, day: date, counts: bool) -> None:
        """By analogy misconduct counts for as long as an accident of an organisation does."""
        found = individual_unmet(evolve(PERSON, misconduct=(day,)), on=ON, look_back=LookBack.AS_FOR_ACCIDENTS)
        assert found.value == ((INDIVIDUAL.NO_MISCONDUCT,) if counts else ())
        assert found.findings[-1].observed == ((day,) if counts else None)

    @given(st.integers(1, 100), st.dates(date(1900, 1, 1), ON), st.integers(1, 100))
    def test_what_if_the_years_were_others(self, years: int, since: date, clean: int) -> None:
        """The answer and the words follow the figures."""
        person = evolve(PERSON, work=(SpellOfWork(first_day=since),), misconduct=(since,))
        found = individual_unmet(
            person,
            on=ON,
            work=WorkYears(years=years),
            clean=CleanYears(years=clean),
            look_back=LookBack.AS_FOR_ACCIDENTS,
        )
        assert (INDIVIDUAL.YEARS_OF_WORK in found.value) is (since > date(ON.year - years, 6, 1))
        assert (INDIVIDUAL.NO_MISCONDUCT in found.value) is (since > date(ON.year - clean, 6, 1))
        assert found.findings[4].required == (ON - date(ON.year - years, 6, 1)).days

    @pytest.mark.parametrize("changed", [{"work": (SpellOfWork(first_day=ON + DAY),)}, {"misconduct": (ON + DAY,)}])
    def test_days_in_order(self, changed: dict[str, Any]) -> None:
        """Nothing lies after the application."""
        with pytest.raises(InvalidFacts, match="on"):
            individual_unmet(evolve(PERSON, **changed), on=ON)

    def test_spells_do_not_end_before_they_begin(self) -> None:
        """A day's work is a spell; nothing is judged before the measures."""
        assert SpellOfWork(first_day=ON, last_day=ON).last_day == ON
        with pytest.raises(InvalidFacts, match="last_day"):
            SpellOfWork(first_day=ON, last_day=ON - DAY)
        with pytest.raises(NotInForce):
            individual_unmet(PERSON, on=date(2017, 10, 30))


class TestMayApply:
    """第八条, 第九条 with 第二十三条, 第二十八条: the conditions, and the earlier honours."""

    @pytest.mark.parametrize(
        ("listed", "held", "may"), [(False, False, True), (True, False, False), (False, True, False)]
    )
    def test_organisation(self, listed: bool, held: bool, may: bool) -> None:
        """Either bars it."""
        earlier = [HeldAward(award=Award.ORGANISATION, commended=date(2018, 1, 1))] if held else []
        found = may_apply_as_organisation(evolve(UNIT, listed_abnormal=listed), earlier=earlier, on=ON)
        assert found.value is may
        agrees(found, may)

    @pytest.mark.parametrize(
        ("diligent", "held", "may"), [(True, False, True), (False, False, False), (True, True, False)]
    )
    def test_individual(self, diligent: bool, held: bool, may: bool) -> None:
        """Either bars it."""
        earlier = [HeldAward(award=Award.INDIVIDUAL, commended=date(2018, 1, 1))] if held else []
        found = may_apply_as_individual(evolve(PERSON, diligent=diligent), earlier=earlier, on=ON)
        assert found.value is may
        agrees(found, may)

    def test_honours_of_others(self) -> None:
        """What a person has won bars no unit, and the other way round."""
        persons, units = (HeldAward(award=one, commended=ON) for one in (Award.INDIVIDUAL, Award.ORGANISATION))
        assert may_apply_as_organisation(UNIT, earlier=[persons], on=ON).value
        assert not may_apply_as_organisation(UNIT, earlier=[persons, units], on=ON).value
        assert may_apply_as_individual(PERSON, earlier=[units], on=ON).value
        assert not may_apply_as_individual(PERSON, earlier=[units, persons], on=ON).value
