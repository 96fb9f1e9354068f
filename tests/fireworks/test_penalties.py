"""Articles 20 to 23: what governs a punishment, three fines, what follows a breach."""

from __future__ import annotations

from decimal import Decimal
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy import fireworks as fw
from langfang_policy.core.errors import InvalidFacts, Undetermined
from langfang_policy.core.locators import Citation
from langfang_policy.fireworks import Breach, Regime
from tests.helpers import agrees, because

WRONG: Any = fw


def at(*locators: str) -> tuple[Citation, ...]:
    """Clauses of the measures."""
    return tuple(fw.FIREWORKS.at(locator) for locator in locators)


def locators(citations: tuple[Citation, ...]) -> list[str]:
    """The places of some clauses."""
    return [str(citation.locator) for citation in citations]


def refused(call: Any, fact: str) -> None:
    """The call names the fact that it cannot use."""
    with pytest.raises(InvalidFacts) as caught:
        call()
    assert caught.value.fact == fact


class TestPenaltyRegime:
    """What governs a punishment (art. 20)."""

    @pytest.mark.parametrize(("crime", "offence", "higher"), list(product((True, False), repeat=3)))
    def test_the_strongest_governs(self, crime: bool, offence: bool, higher: bool) -> None:
        """Crime before public security before other law before these measures."""
        decision = fw.penalty_regime(crime=crime, public_security_offence=offence, higher_law_has_penalty=higher)
        expected = (
            Regime.CRIMINAL
            if crime
            else Regime.PUBLIC_SECURITY
            if offence
            else Regime.HIGHER_LAW
            if higher
            else Regime.THESE_MEASURES
        )
        assert decision.value is expected
        assert [finding.observed for finding in decision.findings] == [crime, offence, higher]
        assert {finding.kind for finding in decision.findings} == {"note"}
        place = list(Regime).index(expected)
        assert decision.because is (None if expected is Regime.THESE_MEASURES else decision.findings[place])
        assert decision.citations == at("第二十条")

    @pytest.mark.parametrize(("crime", "offence", "higher"), list(product((True, False), repeat=3)))
    def test_the_order_of_the_clause(self, crime: bool, offence: bool, higher: bool) -> None:
        """Read in the clause's order, another law goes first; which regimes could govern does not change."""
        facts: dict[str, Any] = {"crime": crime, "public_security_offence": offence, "higher_law_has_penalty": higher}
        decision = fw.penalty_regime(**facts, precedence=fw.Precedence.AS_LISTED)
        expected = (
            Regime.HIGHER_LAW
            if higher
            else Regime.PUBLIC_SECURITY
            if offence
            else Regime.CRIMINAL
            if crime
            else Regime.THESE_MEASURES
        )
        assert decision.value is expected
        assert [finding.observed for finding in decision.findings] == [higher, offence, crime]
        first = next((finding for finding in decision.findings if finding.observed), None)
        assert decision.because is first
        here = decision.value is Regime.THESE_MEASURES
        assert here is (fw.penalty_regime(**facts).value is Regime.THESE_MEASURES)

    @given(
        *(st.sampled_from([True, False, None]) for _ in range(3)),
        st.sampled_from(fw.Precedence),
    )
    def test_what_is_not_known_matters_only_where_it_does(
        self, crime: bool | None, offence: bool | None, higher: bool | None, precedence: fw.Precedence
    ) -> None:
        """The regime is told where every value of what is not known gives the same."""
        ways = product(*((True, False) if seen is None else (seen,) for seen in (crime, offence, higher)))
        names = ("crime", "public_security_offence", "higher_law_has_penalty")
        expected = {
            fw.penalty_regime(**dict(zip(names, way, strict=True)), precedence=precedence).value for way in ways
        }
        facts = dict(zip(names, (crime, offence, higher), strict=True))
        if len(expected) == 1:
            told = fw.penalty_regime(**facts, precedence=precedence)
            assert {told.value} == expected
            assert None not in [finding.observed for finding in told.findings]
            return
        with pytest.raises(Undetermined) as caught:
            fw.penalty_regime(**facts, precedence=precedence)
        assert {facts[name] for name in caught.value.missing} == {None}

    @pytest.mark.parametrize("fact", ["crime", "public_security_offence", "higher_law_has_penalty", "precedence"])
    def test_refused(self, fact: str) -> None:
        """Facts of the wrong kind, by name."""
        facts = dict.fromkeys(("crime", "public_security_offence", "higher_law_has_penalty"), False)
        refused(lambda: WRONG.penalty_regime(**(facts | {fact: 0})), fact)


RANGES = {
    Breach.CARRYING: ("第二十一条", 200, 1000, True, False),
    Breach.SENDING: ("第二十一条", 200, 1000, True, False),
    Breach.BANNED_AREA: ("第二十二条", 500, 2000, True, True),
    Breach.BANNED_PLACE: ("第二十二条", 500, 2000, True, True),
    Breach.ALERT: ("第二十二条", 500, 2000, True, True),
    Breach.UNSAFE: ("第二十三条", 100, 500, False, True),
}
"""For each breach: the article, the least and most fine, whether it is optional, and whether a stop is ordered."""
HERE: dict[str, Any] = {"regime": Regime.THESE_MEASURES, "confiscated": True}
UNPUNISHED = [breach for breach in Breach if breach not in RANGES]
CLAUSES = {
    Breach.CARRYING: ["第十五条第二款"],
    Breach.SENDING: ["第十五条第三款"],
    Breach.BANNED_AREA: ["第十六条第一款"],
    Breach.BANNED_PLACE: ["第十六条第二款"],
    Breach.ALERT: ["第十七条第一款"],
    Breach.UNSAFE: ["第十九条"],
    Breach.NO_PERMIT: ["第九条第一款"],
    Breach.TRADE_IN_BANNED_AREA: ["第九条第二款"],
    Breach.OUTSIDE_LICENCE: ["第十条"],
    Breach.RETAIL_OUTLET: ["第十二条第一款", "第十二条第二款"],
    Breach.STORAGE: ["第十三条第一款", "第十三条第二款"],
    Breach.NO_RECORDS: ["第十四条第一款"],
    Breach.NO_SIGNS: ["第十六条第三款"],
    Breach.DISPLAY: ["第十八条"],
}


class TestBreachClauses:
    """Where each breach stands, and what punishes it."""

    @pytest.mark.parametrize("breach", Breach)
    def test_each_breach(self, breach: Breach) -> None:
        """Six are punished here; missing signs and seven more are not."""
        told = fw.breach_clauses(breach)
        assert locators(told.value.broken) == CLAUSES[breach]
        article = RANGES[breach][0] if breach in RANGES else None
        assert told.value.punished_by == (None if article is None else fw.FIREWORKS.at(article))
        assert told.citations == at(article or "第二十条")
        assert (because(told).observed, because(told).en) == (
            breach,
            "no penalty in these measures" if article is None else "punished",
        )

    def test_a_designated_area_is_read_two_ways(self) -> None:
        """A place by its paragraph, or an area by its name; the others stand where they stand."""
        by_word = {breach: fw.breach_clauses(breach, pairing=fw.Pairing.BY_WORD).value for breach in Breach}
        assert locators(by_word[Breach.BANNED_AREA].broken) == ["第十六条第一款", "第十六条第二款第（九）项"]
        assert {breach: value for breach, value in by_word.items() if breach is not Breach.BANNED_AREA} == {
            breach: fw.breach_clauses(breach).value for breach in Breach if breach is not Breach.BANNED_AREA
        }

    def test_refused(self) -> None:
        """Facts of the wrong kind, by name."""
        refused(lambda: WRONG.breach_clauses("alert"), "breach")
        refused(lambda: WRONG.breach_clauses(Breach.ALERT, pairing="by_word"), "pairing")


class TestFines:
    """Three ranges, both ends included (arts. 21 to 23)."""

    @pytest.mark.parametrize("breach", RANGES)
    def test_ranges(self, breach: Breach) -> None:
        """Below, at both ends, above."""
        article, least, most, optional, _ = RANGES[breach]
        for fine, allowed in ((least - 1, False), (least, True), (most, True), (most + 1, False)):
            decision = fw.check_fine(breach, fine_yuan=fine, **HERE)
            assert decision.value is allowed
            agrees(decision, allowed)
            bounds = [str(finding.bound) for finding in decision.findings if finding.observed == fine]
            assert bounds == [f"≥{least} yuan", f"≤{most} yuan"]
            assert decision.citations == at("第二十条", article)
        assert fw.check_fine(breach, fine_yuan=Decimal(f"{least}.01") - 1, regime=Regime.THESE_MEASURES).value is False
        for nothing in (None, 0, Decimal("0.00")):
            none = fw.check_fine(breach, fine_yuan=nothing, regime=Regime.THESE_MEASURES)
            assert none.value is optional
            agrees(none, optional)

    @pytest.mark.parametrize("breach", UNPUNISHED)
    def test_what_has_no_penalty_has_no_fine(self, breach: Breach) -> None:
        """Nothing may be imposed, and nothing need be."""
        for fine, allowed in ((None, True), (0, True), (1, False), (500, False)):
            decision = fw.check_fine(breach, fine_yuan=fine, regime=Regime.THESE_MEASURES)
            assert decision.value is allowed
            agrees(decision, allowed)
            assert decision.findings[1].observed is breach
            assert decision.citations == at("第二十条")

    @pytest.mark.parametrize("breach", [Breach.CARRYING, Breach.SENDING])
    def test_a_fine_is_added_to_the_confiscation(self, breach: Breach) -> None:
        """Without one there is none; where nothing is said of it, the range may decide all the same."""
        alone = fw.check_fine(breach, fine_yuan=200, regime=Regime.THESE_MEASURES, confiscated=False)
        assert (alone.value, because(alone).en) == (False, "added to the confiscation")
        with pytest.raises(Undetermined) as caught:
            fw.check_fine(breach, fine_yuan=200, regime=Regime.THESE_MEASURES)
        assert caught.value.missing == ("confiscated",)
        for fine in (None, 199, 1001):
            told = {
                fw.check_fine(breach, fine_yuan=fine, regime=Regime.THESE_MEASURES, confiscated=taken).value
                for taken in (True, False, None)
            }
            assert told == {fine is None}
        assert fw.check_fine(breach, fine_yuan=200, regime=Regime.CRIMINAL).value is False
        assert fw.check_fine(Breach.ALERT, fine_yuan=500, regime=Regime.THESE_MEASURES, confiscated=False).value is True

    @pytest.mark.parametrize(("breach", "regime"), list(product(Breach, list(Regime)[:3])))
    @pytest.mark.parametrize("nothing", [None, 0])
    def test_another_regime_leaves_no_fine_here(self, breach: Breach, regime: Regime, nothing: int | None) -> None:
        """Where another penalty governs, none of these may be imposed, and none need be."""
        fined = fw.check_fine(breach, fine_yuan=RANGES.get(breach, ("", 1))[1], regime=regime)
        assert fined.value is False
        none = fw.check_fine(breach, fine_yuan=nothing, regime=regime)
        assert none.value is True
        assert none.citations == fined.citations == at("第二十条")
        assert because(none).observed is because(fined).observed is regime
        agrees(fined, False)

    @pytest.mark.parametrize("regime", Regime)
    @pytest.mark.parametrize("fine", [-1, Decimal("-0.01"), float("nan"), float("inf"), True, "500", 10**60])
    def test_what_is_no_fine_is_refused(self, fine: Any, regime: Regime) -> None:
        """Less than nothing is none; whatever governs."""
        refused(lambda: fw.check_fine(Breach.ALERT, fine_yuan=fine, regime=regime), "fine_yuan")

    def test_the_least_fine_is_above_nothing(self) -> None:
        """A fen is a fine, though none that a range allows."""
        assert fw.check_fine(Breach.UNSAFE, fine_yuan=Decimal("0.01"), regime=Regime.THESE_MEASURES).value is False

    @pytest.mark.parametrize("breach", RANGES)
    def test_a_fen_on_either_side(self, breach: Breach) -> None:
        """Both ends hold to the fen, written as a decimal or as a float."""
        _, least, most, _, _ = RANGES[breach]
        for fine, allowed in ((least - 0.01, False), (least + 0.01, True), (most - 0.01, True), (most + 0.01, False)):
            for written in (round(fine, 2), Decimal(str(round(fine, 2)))):
                assert fw.check_fine(breach, fine_yuan=written, **HERE).value is allowed

    @pytest.mark.parametrize(
        ("changes", "fact"),
        [
            ({"breach": "alert"}, "breach"),
            ({"regime": None}, "regime"),
            ({"regime": "criminal"}, "regime"),
            ({"carrying": fw.UnsafeFine()}, "carrying"),
            ({"setting_off": 500}, "setting_off"),
            ({"unsafe": None}, "unsafe"),
            ({"confiscated": 1}, "confiscated"),
        ],
    )
    def test_refused(self, changes: dict[str, Any], fact: str) -> None:
        """Facts of the wrong kind, by name."""
        facts = {"breach": Breach.ALERT, "fine_yuan": None, "regime": Regime.THESE_MEASURES}
        refused(lambda: WRONG.check_fine(**(facts | changes)), fact)

    @pytest.mark.parametrize(
        ("changes", "fact"),
        [
            ({"least_yuan": Decimal("NaN")}, "least_yuan"),
            ({"least_yuan": -1}, "least_yuan"),
            ({"least_yuan": Decimal("-0.01"), "most_yuan": -5}, "least_yuan"),
            ({"most_yuan": "2000"}, "most_yuan"),
            ({"most_yuan": 499}, "most_yuan"),
            ({"mandatory": 1}, "mandatory"),
        ],
    )
    def test_what_is_no_range_is_refused(self, changes: dict[str, Any], fact: str) -> None:
        """A what-if has a range as well, the least not above the most."""
        refused(lambda: fw.SettingOffFine(**changes), fact)

    def test_a_range_may_be_one_figure(self) -> None:
        """From nothing on, and written without idle zeros."""
        assert str(fw.SettingOffFine(most_yuan=Decimal("500.00"))) == "500–500"
        assert str(fw.SettingOffFine(least_yuan=Decimal(0))) == "0–2000"
        one = fw.SettingOffFine(most_yuan=Decimal(500))
        assert [one.holds(Decimal(fine)) for fine in ("499.99", "500", "500.01")] == [False, True, False]

    @given(st.sampled_from(list(RANGES)), st.integers(1, 3000))
    def test_a_valid_fine_lies_in_its_range(self, breach: Breach, fine: int) -> None:
        """And every fine in the range is valid."""
        _, least, most, _, _ = RANGES[breach]
        assert fw.check_fine(breach, fine_yuan=fine, **HERE).value is (least <= fine <= most)

    def test_what_if(self) -> None:
        """Other figures, another answer."""
        raised = fw.SettingOffFine(least_yuan=Decimal(600))
        assert (
            fw.check_fine(Breach.ALERT, fine_yuan=500, regime=Regime.THESE_MEASURES, setting_off=raised).value is False
        )
        carrying = fw.CarryingFine(most_yuan=Decimal(999))
        decision = fw.check_fine(Breach.SENDING, fine_yuan=1000, carrying=carrying, **HERE)
        assert decision.value is False
        unsafe = fw.UnsafeFine(mandatory=False)
        assert fw.check_fine(Breach.UNSAFE, fine_yuan=None, regime=Regime.THESE_MEASURES, unsafe=unsafe).value is True


class TestSanctions:
    """What follows breaches (arts. 21 to 23)."""

    @pytest.mark.parametrize("breach", RANGES)
    def test_each_breach(self, breach: Breach) -> None:
        """Article, authority, stop, confiscation, fine."""
        article, least, most, optional, stop = RANGES[breach]
        (sanction,) = fw.sanctions(frozenset({breach})).value
        assert locators((sanction.clause,)) == [article]
        assert sanction.authority is fw.Authority.PUBLIC_SECURITY
        assert sanction.breaches == (breach,)
        assert sanction.stop is stop
        assert sanction.confiscation is sanction.fine_needs_confiscation is (not stop)
        assert (sanction.fine.least_yuan, sanction.fine.most_yuan) == (Decimal(least), Decimal(most))
        assert sanction.fine.mandatory is not optional

    @pytest.mark.parametrize("breach", UNPUNISHED)
    def test_what_has_no_penalty_here(self, breach: Breach) -> None:
        """Nothing follows, alone or beside what is punished, and it is told."""
        for others, count in ((frozenset(), 0), (frozenset({Breach.ALERT}), 1)):
            told = fw.sanctions(others | {breach})
            assert len(told.value) == count
            (left,) = [finding for finding in told.findings if finding.observed == (breach,)]
            assert left.en == "breaches for which these measures set no penalty"
            assert left.citation == fw.FIREWORKS.at("第二十条")
        assert all("set no penalty" not in finding.en for finding in fw.sanctions(frozenset(RANGES)).findings)

    def test_two_bans_are_read_two_ways(self) -> None:
        """One fine for where and when, or one for each; the heavier of all is one all the same."""
        every = frozenset(Breach)
        apart = fw.BansTogether.EACH
        assert [sanction.breaches for sanction in fw.sanctions(every, bans_together=apart).value] == [
            (Breach.CARRYING, Breach.SENDING),
            (Breach.BANNED_AREA, Breach.BANNED_PLACE),
            (Breach.ALERT,),
            (Breach.UNSAFE,),
        ]
        heavier = fw.sanctions(every, bans_together=apart, concurrent=fw.ConcurrentFines.HEAVIER).value
        assert [sanction.breaches for sanction in heavier] == [
            (Breach.CARRYING, Breach.SENDING),
            (Breach.BANNED_AREA, Breach.BANNED_PLACE),
        ]

    def test_one_article_is_one_sanction(self) -> None:
        """Two bans broken by one act are not doubled."""
        decision = fw.sanctions(frozenset({Breach.ALERT, Breach.BANNED_AREA}))
        (sanction,) = decision.value
        assert sanction.breaches == (Breach.BANNED_AREA, Breach.ALERT)
        assert [finding.text().partition(": ")[2] for finding in decision.findings[1:]] == [
            "breaches punished: banned area, alert",
            "a fine may be added: 500–2000 yuan",
        ]
        must = fw.sanctions(frozenset({Breach.UNSAFE})).findings[-1]
        assert must.text().endswith("a fine must be added: 100–500 yuan")

    @pytest.mark.parametrize("regime", [None, *Regime])
    def test_the_precedence_of_other_law_is_a_fact(self, regime: Regime | None) -> None:
        """Where another regime governs, nothing follows here; where nobody has said, the first finding says so."""
        decision = fw.sanctions(frozenset({Breach.ALERT}), regime=regime)
        here = regime in (None, Regime.THESE_MEASURES)
        assert bool(decision.value) is here
        assert decision.findings[0].citation == fw.FIREWORKS.at("第二十条")
        assert decision.findings[0].observed is regime
        assert decision.findings[0].holds is (None if regime is None else here)
        assert decision.citations == (at("第二十条", "第二十二条") if here else at("第二十条"))

    def test_ban_and_duty_are_read_two_ways(self) -> None:
        """Both named, or the heavier alone; what was carried stands apart."""
        every = frozenset(Breach)
        both = fw.sanctions(every).value
        assert [str(sanction.fine) for sanction in both] == ["200–1000", "500–2000", "100–500"]
        one = fw.sanctions(every, concurrent=fw.ConcurrentFines.HEAVIER).value
        assert [str(sanction.fine) for sanction in one] == ["200–1000", "500–2000"]
        alone = fw.sanctions(frozenset({Breach.UNSAFE}), concurrent=fw.ConcurrentFines.HEAVIER).value
        assert [str(sanction.fine) for sanction in alone] == ["100–500"]

    @pytest.mark.parametrize(("least", "most"), [(0, 2001), (501, 2000)])
    def test_the_heavier_has_the_higher_most_then_the_higher_least(self, least: int, most: int) -> None:
        """Whatever the figures, one is left."""
        harsh = fw.UnsafeFine(least_yuan=Decimal(least), most_yuan=Decimal(most))
        met = frozenset({Breach.ALERT, Breach.UNSAFE})
        (left,) = fw.sanctions(met, unsafe=harsh, concurrent=fw.ConcurrentFines.HEAVIER).value
        assert left.breaches == (Breach.UNSAFE,)

    @pytest.mark.parametrize(
        ("changes", "fact"),
        [
            ({"breaches": frozenset({"alert"})}, "breaches[0]"),
            ({"breaches": "alert"}, "breaches"),
            ({"regime": "criminal"}, "regime"),
            ({"unsafe": fw.SettingOffFine()}, "unsafe"),
            ({"carrying": 200}, "carrying"),
            ({"setting_off": None}, "setting_off"),
            ({"concurrent": "each"}, "concurrent"),
            ({"bans_together": "each"}, "bans_together"),
        ],
    )
    def test_refused(self, changes: dict[str, Any], fact: str) -> None:
        """Facts of the wrong kind, by name, though no breach asks for them."""
        refused(lambda: WRONG.sanctions(**({"breaches": frozenset()} | changes)), fact)

    def test_nothing_follows_nothing(self) -> None:
        """No breach, no sanction, and a reason all the same."""
        decision = fw.sanctions(frozenset())
        assert decision.value == ()
        assert [finding.kind for finding in decision.findings] == ["note", "note"]

    @given(st.frozensets(st.sampled_from(Breach)))
    def test_every_breach_is_in_one_sanction(self, breaches: frozenset[Breach]) -> None:
        """None is lost and none is counted twice, however bans are read; what has no penalty is in none."""
        for together in fw.BansTogether:
            sanctions = fw.sanctions(breaches, bans_together=together).value
            found = [breach for sanction in sanctions for breach in sanction.breaches]
            assert sorted(found, key=list(Breach).index) == [breach for breach in RANGES if breach in breaches]
