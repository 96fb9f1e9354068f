"""Which level runs, and whether a plan of cuts meets what an alert asks."""

from __future__ import annotations

import datetime
import json
from decimal import Decimal, localcontext
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy import ask
from langfang_policy.core.bounds import Side
from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.core.registers import assess_targets
from langfang_policy.pollution import (
    TARGETS,
    Alert,
    Emission,
    Exchange,
    GuidanceStart,
    ReductionTargets,
    ResponseEnd,
    ResponseLevel,
    check_reduction,
    response_level,
    response_running,
    response_to_start,
    stricter_measures_allowed,
)
from tests.helpers import because

NOON = datetime.datetime(2017, 12, 20, 12)
HOUR = datetime.timedelta(hours=1)
CHINA = datetime.timezone(datetime.timedelta(hours=8))
NONE, IV, III, II, I = ResponseLevel  # noqa: E741  # the plan's own numerals
SEASON_DAY = datetime.date(2017, 12, 20)
alerts = st.sampled_from(list(Alert))


class TestResponses:
    """Which level runs."""

    def test_level_of_each_alert(self) -> None:
        """One to one, by rank."""
        assert [response_level(alert).value for alert in Alert] == [NONE, IV, III, II, I]

    @pytest.mark.parametrize(
        ("at", "lifted", "effective", "running"),
        [
            (-1, None, None, False), (0, None, None, True), (99, None, None, True), (9, 10, None, True),
            (10, 10, None, False), (11, 10, 12, True), (12, 10, 12, False),
        ],
    )  # fmt: skip
    def test_running(self, at: int, lifted: int | None, effective: int | None, running: bool) -> None:
        """From publication until the lifting is published, or the later moment that it names."""
        given_moments = [None if hours is None else NOON + hours * HOUR for hours in (lifted, effective)]
        decision = response_running(
            at=NOON + at * HOUR, published_at=NOON, lifting_published_at=given_moments[0], lifting_from=given_moments[1]
        )
        assert decision.value is running

    @pytest.mark.parametrize(
        ("facts", "fault"),
        [
            ({"lifting_published_at": NOON - HOUR}, "lifting_published_at"),
            ({"lifting_from": NOON + HOUR}, "lifting_from"),
            ({"lifting_published_at": NOON + HOUR, "lifting_from": NOON}, "lifting_from"),
            ({"lifting_published_at": (NOON - HOUR).replace(tzinfo=CHINA)}, "lifting_published_at"),
            ({"lifting_published_at": NOON.date()}, "lifting_published_at"),
            ({"end": "later"}, "end"),
        ],
    )
    def test_moments_out_of_order(self, facts: dict[str, Any], fault: str) -> None:
        """A lifting before the alert, on whatever clock, in force before it is published, or that nothing named."""
        with pytest.raises(InvalidFacts) as caught:
            response_running(at=NOON, published_at=NOON, **facts)
        assert caught.value.fact == fault

    def test_no_response_before_the_plan(self) -> None:
        """On the day before it holds none runs under it, whatever was published."""
        published = datetime.datetime(2017, 9, 29)
        with pytest.raises(NotInForce):
            response_running(at=datetime.datetime(2017, 9, 29, 23), published_at=published)
        assert response_running(at=datetime.datetime(2017, 9, 30), published_at=published).value

    def test_moments_may_coincide(self) -> None:
        """An alert lifted as it comes out, in force at once, is over at once."""
        decision = response_running(at=NOON, published_at=NOON, lifting_published_at=NOON, lifting_from=NOON)
        assert not decision.value
        assert because(decision).required == NOON

    def test_moments_of_another_zone_are_converted(self) -> None:
        """Noon of universal time is eight in the evening."""
        lifted = NOON.replace(tzinfo=datetime.UTC)
        facts: dict[str, Any] = {"published_at": NOON, "lifting_published_at": lifted}
        assert response_running(at=NOON + 7 * HOUR, **facts).value
        assert not response_running(at=NOON + 8 * HOUR, **facts).value

    def test_end_to_the_letter(self) -> None:
        """By the other reading the publication ends the response, whatever moment the lifting names."""
        facts: dict[str, Any] = {
            "published_at": NOON, "lifting_published_at": NOON + 10 * HOUR, "lifting_from": NOON + 12 * HOUR,
        }  # fmt: skip
        moment = NOON + 11 * HOUR
        assert response_running(at=moment, **facts).value
        assert not response_running(at=moment, **facts, end=ResponseEnd.PUBLICATION).value
        assert response_running(at=NOON + 9 * HOUR, **facts, end=ResponseEnd.PUBLICATION).value

    def test_why_it_does_not_run(self) -> None:
        """Not begun, or over: the finding that says so decides."""
        early = response_running(at=NOON - HOUR, published_at=NOON)
        assert early.because is early.findings[0]
        over = response_running(at=NOON, published_at=NOON, lifting_published_at=NOON)
        assert over.because is over.findings[1]
        for lifted in (None, NOON + HOUR):
            runs = response_running(at=NOON, published_at=NOON, lifting_published_at=lifted)
            assert (runs.value, runs.because, len(runs.findings)) == (True, None, 2)

    @given(alerts, st.booleans())
    def test_stricter_measures(self, alert: Alert, urgent: bool) -> None:
        """Urgently published, yellow or above."""
        decision = stricter_measures_allowed(alert, urgent=urgent)
        assert decision.value is (urgent and alert >= Alert.YELLOW)
        assert decision.deciding.holds is decision.value
        assert (decision.because is None) is decision.value

    @given(alerts, alerts)
    def test_the_stricter_level_holds(self, own: Alert, provincial: Alert) -> None:
        """Cuts go by the higher alert, health guidance by local pollution."""
        levels = response_to_start(own=own, provincial=provincial).value
        assert levels.compulsory is levels.voluntary is response_level(max(own, provincial)).value
        assert levels.health is response_level(own).value

    @given(alerts, alerts)
    def test_why_this_level(self, own: Alert, provincial: Alert) -> None:
        """Local pollution that reaches the province's level decides; where it does not, what was asked does."""
        decision = response_to_start(own=own, provincial=provincial)
        bound = decision.findings[0].bound
        assert bound is not None
        assert bound.side is (Side.AT_LEAST if own >= provincial else Side.BELOW)
        assert bound.figure is response_level(provincial).value
        assert decision.because is decision.findings[0 if own >= provincial else 1]

    @pytest.mark.parametrize("fact", ["special_circumstances", "office_consents"])
    def test_both_are_checked(self, fact: str) -> None:
        """A fact that is no yes or no is named, whatever the other says."""
        with pytest.raises(InvalidFacts) as caught:
            response_to_start(own=Alert.BLUE, provincial=Alert.RED, **{fact: "yes"})  # type: ignore[arg-type]
        assert caught.value.fact == fact

    @pytest.mark.parametrize(("special", "consent", "level"), [(True, True, IV), (True, False, II), (False, True, II)])
    def test_lowering_needs_both(self, special: bool, consent: bool, level: ResponseLevel) -> None:
        """Special circumstances and the office's consent, down to the actual degree."""
        found = response_to_start(
            own=Alert.BLUE, provincial=Alert.ORANGE, special_circumstances=special, office_consents=consent
        ).value
        assert found.compulsory is level

    def test_lowering_never_goes_below_the_actual_degree(self) -> None:
        """Where local pollution is worse, nothing is lowered."""
        found = response_to_start(
            own=Alert.RED, provincial=Alert.YELLOW, special_circumstances=True, office_consents=True
        ).value
        assert found.compulsory is I

    def test_lowering_is_asked_for(self) -> None:
        """Neither is taken for granted."""
        facts: dict[str, Any] = {"own": Alert.BLUE, "provincial": Alert.ORANGE}
        assert response_to_start(**facts).value.compulsory is II
        assert response_to_start(special_circumstances=True, **facts).value.compulsory is II
        assert response_to_start(office_consents=True, **facts).value.compulsory is II

    def test_guidance_reading(self) -> None:
        """By the other reading there is no guidance until the province's level is reached."""
        facts = {"provincial": Alert.ORANGE, "guidance": GuidanceStart.FULL_LEVEL}
        assert response_to_start(own=Alert.YELLOW, **facts).value.health is NONE  # type: ignore[arg-type]
        assert response_to_start(own=Alert.ORANGE, **facts).value.health is II  # type: ignore[arg-type]


CUTS = {
    Alert.BLUE: (None, None, 5, 5),
    Alert.YELLOW: (10, 10, 10, 10),
    Alert.ORANGE: (20, 20, 20, 15),
    Alert.RED: (30, 30, 30, 20),
}


class TestReduction:
    """Does a plan meet the target, and what is missing."""

    @pytest.mark.parametrize("alert", list(CUTS))
    def test_exactly_enough(self, alert: Alert) -> None:
        """The figures themselves suffice; a tenth less of one is short by it."""
        so2, nox, pm, vocs = CUTS[alert]
        tenth = Decimal("0.1")
        assert check_reduction(alert, so2=so2, nox=nox, pm=pm, vocs=vocs).value
        for emission, less_pm, less_vocs in ((Emission.PM, tenth, 0), (Emission.VOCS, 0, tenth)):
            check = check_reduction(alert, so2=so2, nox=nox, pm=pm - less_pm, vocs=vocs - less_vocs).value
            (lack,) = check.short
            assert (lack.emissions, lack.missing) == ((emission,), tenth)

    @pytest.mark.parametrize(("so2", "nox", "missing"), [(0, 40, 0), (40, 0, 0), (19, 21, 0), (19, 20, 1), (0, 39, 1)])
    def test_exchange(self, so2: int, nox: int, missing: int) -> None:
        """Orange: the two cuts must add up to 40, however they are shared."""
        check = check_reduction(Alert.ORANGE, so2=so2, nox=nox, pm=20, vocs=15).value
        assert check.exchanged
        assert sum(lack.missing for lack in check.short) == missing
        assert all(lack.emissions == (Emission.SO2, Emission.NOX) for lack in check.short)

    def test_no_exchange_where_none_is_needed(self) -> None:
        """Both reached on their own."""
        assert not check_reduction(Alert.ORANGE, so2=20, nox=20, pm=20, vocs=15).value.exchanged

    def test_figures_are_those_printed(self) -> None:
        """Stated once more, from the plan: under blue, yellow, orange and red."""
        targets = ReductionTargets()
        assert targets.so2 == targets.nox == (None, 10, 20, 30)
        assert (targets.pm, targets.vocs) == ((5, 10, 20, 30), (5, 10, 15, 20))

    def test_exchange_against_the_greater_ratio(self) -> None:
        """By the other reading a what-if with unequal ratios asks for the greater."""
        facts: dict[str, Any] = {"pm": 20, "vocs": 15, "exchange": Exchange.ONE_TARGET}
        targets = ReductionTargets(nox=(None, 10, 25, 30))
        assert check_reduction(Alert.ORANGE, so2=0, nox=25, targets=targets, **facts).value
        assert not check_reduction(Alert.ORANGE, so2=4, nox=20, targets=targets, **facts).value

    def test_exchange_reading(self) -> None:
        """Against one ratio 0 and 20 would do; 0 and 19 would not."""
        facts = {"pm": 20, "vocs": 15, "so2": 0, "exchange": Exchange.ONE_TARGET}
        assert check_reduction(Alert.ORANGE, nox=20, **facts).value  # type: ignore[arg-type]
        assert not check_reduction(Alert.ORANGE, nox=19, **facts).value  # type: ignore[arg-type]

    def test_where_nothing_is_asked(self) -> None:
        """A what-if may ask nothing under an alert; the answer says so."""
        nothing = (None, 10, 20, 30)
        targets = ReductionTargets(so2=nothing, nox=nothing, pm=nothing, vocs=nothing)
        decision = check_reduction(Alert.BLUE, pm=0, vocs=0, targets=targets)
        assert decision.value
        assert decision.explain().endswith("no cut is asked under this alert: blue")

    def test_what_is_not_given(self) -> None:
        """Blue asks nothing of SO2 and NOx, the others do."""
        assert check_reduction(Alert.BLUE, pm=5, vocs=5).value
        with pytest.raises(Undetermined) as caught:
            check_reduction(Alert.YELLOW, pm=10, vocs=10, so2=10)
        assert caught.value.missing == ("nox",)

    @pytest.mark.parametrize("facts", [{"pm": -1}, {"pm": 100.1}, {"alert": Alert.NONE}])
    def test_impossible(self, facts: dict[str, object]) -> None:
        """A cut is a share, and there must be an alert."""
        given_facts = {"alert": Alert.BLUE, "pm": 5, "vocs": 5, **facts}
        with pytest.raises(InvalidFacts):
            check_reduction(**given_facts)  # type: ignore[arg-type]

    @given(st.sampled_from(list(CUTS)), st.tuples(*[st.integers(0, 100)] * 4), st.integers(0, 100))
    def test_more_is_never_worse(self, alert: Alert, cuts: tuple[int, ...], more: int) -> None:
        """A larger cut of anything never makes a plan fail that met the target."""
        facts = dict(zip(("so2", "nox", "pm", "vocs"), cuts, strict=True))
        if check_reduction(alert, **facts).value:  # type: ignore[arg-type]
            for name, cut in facts.items():
                raised = {**facts, name: min(100, cut + more)}
                assert check_reduction(alert, **raised).value  # type: ignore[arg-type]

    def test_register(self) -> None:
        """Fourteen targets, as the clause's figures; assessed like any others."""
        figures = {target.key: target.asks.figure for target in TARGETS}
        assert {target.asks.text("zh")[-2:] for target in TARGETS} == {"以上"}
        assert len(figures) == 14
        assert figures["blue-pm-cut"] == 5
        assert figures["orange-vocs-cut"] == 15
        assert figures["red-so2-cut"] == 30
        (met,) = assess_targets(TARGETS[:1], {TARGETS[0].key: 5}, on=SEASON_DAY)
        assert met.status.json == "kept"

    @pytest.mark.parametrize(
        ("cuts", "place"),
        [
            ((20, 20, 20, 15), None), ((20, 20, 20, 14), 3), ((20, 20, 19, 15), 2), ((20, 20, 19, 14), 2),
            ((5, 35, 20, 15), None), ((5, 35, 19, 15), 2), ((5, 35, 20, 14), 3), ((5, 34, 20, 15), 4),
            ((5, 34, 19, 15), 2),
        ],
    )  # fmt: skip
    def test_what_decided(self, cuts: tuple[int, ...], place: int | None) -> None:
        """The first cut that is short and no trade makes good, else the trade; where all is met, none alone."""
        facts = dict(zip(("so2", "nox", "pm", "vocs"), cuts, strict=True))
        decision = check_reduction(Alert.ORANGE, **facts)  # type: ignore[arg-type]
        assert decision.because is (None if place is None else decision.findings[place])
        assert (decision.because is None) is bool(decision.value)

    def test_a_trade_is_no_breach(self) -> None:
        """What a trade makes good is told, and fails nothing; without one it would."""
        traded = check_reduction(Alert.ORANGE, so2=5, nox=35, pm=20, vocs=15)
        assert [finding.holds for finding in traded.findings] == [None, None, True, True, True]
        blue = check_reduction(Alert.BLUE, pm=5, vocs=4)
        assert [finding.holds for finding in blue.findings] == [True, False]
        assert because(blue).text("zh").endswith("实际4%，要求5%以上")

    @pytest.mark.parametrize("name", ["so2", "nox", "pm", "vocs"])
    def test_what_if(self, name: str) -> None:
        """Another figure of each row is what the findings hold the cut against."""
        targets = ReductionTargets(**{name: (None, 11, 12, Decimal("60.5"))})
        facts: dict[str, Any] = {"so2": 60, "nox": 60, "pm": 60, "vocs": 60}
        decision = check_reduction(Alert.RED, targets=targets, **facts)
        assert decision.value.exchanged is (name in {"so2", "nox"})
        place = ["so2", "nox", "pm", "vocs"].index(name)
        assert decision.findings[place].required == Decimal("60.5")
        assert bool(decision.value) is (name in {"so2", "nox"})

    @pytest.mark.parametrize(
        ("row", "path"),
        [((5, 10, 20, 101), "pm[3]"), ((-1, 10, 20, 30), "pm[0]"), ((5, None, 20, 30), "pm[1]"), ((5, 1), "pm")],
    )
    def test_impossible_targets(self, row: Any, path: str) -> None:
        """A row has a percentage for each colour, and only blue's may be none."""
        with pytest.raises(InvalidFacts) as caught:
            ReductionTargets(pm=row)
        assert caught.value.fact == path

    def test_no_rounding(self) -> None:
        """The least shortfall is one, whatever the precision of the caller's decimals."""
        least = Decimal("1E-35")
        with localcontext(prec=2):
            check = check_reduction(Alert.ORANGE, so2=20, nox=20 - Decimal(1), pm=20, vocs=15).value
            assert check.short[0].missing == 1
        nox = Decimal("19." + "9" * 35)
        with localcontext(prec=2):
            check = check_reduction(Alert.ORANGE, so2=20, nox=nox, pm=20, vocs=15).value
            assert not check
            assert check.short[0].missing == least

    def test_no_trade_where_one_is_not_asked(self) -> None:
        """A what-if that asks a cut of NOx alone has nothing to trade it against."""
        targets = ReductionTargets(nox=(5, 10, 20, 30))
        check = check_reduction(Alert.BLUE, nox=4, pm=5, vocs=5, so2=90, targets=targets).value
        assert not check.exchanged
        assert check.short[0].emissions == (Emission.NOX,)

    def test_through_json(self) -> None:
        """Asked as JSON: what is missing comes back as a number."""
        facts = {"alert": "orange", "pm": 20, "vocs": "14.5", "so2": 20, "nox": 20}
        answer = json.loads(json.dumps(ask("pollution.check_reduction", facts, on="2017-12-20")))
        assert answer["value"] == {
            "short": [{"emissions": ["vocs"], "required": 15, "planned": "14.5"}], "exchanged": False,
        }  # fmt: skip

    @pytest.mark.parametrize("fact", ["alert", "exchange", "so2", "vocs"])
    def test_bad_facts(self, fact: str) -> None:
        """Named at once, needed or not."""
        facts: dict[str, Any] = {"alert": Alert.BLUE, "pm": 5, "vocs": 5, "so2": 1, "nox": 1, fact: "much"}
        with pytest.raises(InvalidFacts) as caught:
            check_reduction(**facts)
        assert caught.value.fact == fact
