"""The plan for food and drugs and the opinions on gutter oil: the decrees, their targets and duties."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from langfang_policy.core.decrees import Known, Nature
from langfang_policy.core.organs import Level, Organ, Party, Remit
from langfang_policy.core.registers import Recurring, Standing, assess_targets, falling_due
from langfang_policy.food_safety import (
    DUTIES,
    FOOD_DRUG_PLAN,
    GUTTER_OIL,
    PROCEDURES,
    TARGETS,
)
from tests.helpers import bearers

END, AFTER = date(2020, 12, 31), date(2021, 1, 1)
FIGURES = {
    "high-risk-covered": ("一（三）1", "≥100%"),
    "device-monitoring-checked": ("一（三）1", "达到100%"),
    "drug-producers-supervised": ("一（三）2", "达到100%"),
    "food-producers-sampled": ("一（三）2", "≥100%"),
    "food-markets-sampled": ("一（三）2", "85%以上"),
    "food-categories-sampled": ("一（三）2", "≥100%"),
    "drug-reactions-reported": ("一（三）2", "90%以上"),
    "device-events-reported": ("一（三）2", "90%以上"),
    "staff-trained": ("一（三）3", "不低于90%"),
    "units-equipped": ("一（三）3", "达到80%"),
    "public-satisfied": ("一（三）4", "80%以上"),
    "safe-pesticides": ("一（三）5", "75%以上"),
    "toxic-pesticides": ("一（三）5", "2.5%以下"),
    "produce-passed": ("一（三）5", "97%以上"),
    "standard-farming": ("一（三）5", "达到70%"),
    "opinion-network": ("专栏1 3", "达到70%"),
    "graduates": ("专栏4 3", "达到70%"),
    "specialists": ("专栏4 3", "超过15%"),
    "county-grids": ("二（六）1第四段", "≥100%"),
    "township-grids": ("二（六）1第四段", "≥100%"),
    "green-control": ("专栏6 1", "30%以上"),
    "specialised-control": ("专栏6 1", "40%以上"),
    "animal-products-passed": ("专栏6 2", "97%以上"),
    "soil-tested": ("专栏6 3", "90%以上"),
    "parks-certified": ("专栏6 5", "≤0"),
    "cosmetic-reports": ("一（三）2", "达到50份/百万人"),
    "fertiliser-growth": ("二（六）2", "≤0%"),
    "pesticide-growth": ("二（六）2", "≤0%"),
    "veterinary-drug-growth": ("二（六）2", "≤0%"),
    "food-samples": ("专栏2 7", "达到4份/千人"),
    "residue-samples": ("专栏2 7", "不低于2份/千人"),
    "food-categories": ("专栏2 7", "≥31个品类"),
    "county-team": ("专栏1 1", "≥1支"),
    "development-zone-team": ("专栏1 1", "≥1支"),
    "dead-livestock-treated": ("二（三）", "达到100%"),
    "treatment-centres": ("二（四）", "≥1个"),
}
"""Each target's clause and its bound as printed."""


class TestDecrees:
    """The decrees as constants."""

    def test_days_in_force(self) -> None:
        """Each from the day of its issue, as no other is printed."""
        for decree, first in ((FOOD_DRUG_PLAN, date(2017, 8, 25)), (GUTTER_OIL, date(2017, 11, 13))):
            assert [decree.in_force(day) for day in (date(2017, 8, 24), first)] == [False, True]
            assert (decree.issued, decree.first_known) == (first, Known.PRESUMED)
        assert not GUTTER_OIL.in_force(date(2017, 11, 12))

    def test_a_plan_is_no_normative_document(self) -> None:
        """It does not end by the shelf life of one; the opinions do."""
        assert (FOOD_DRUG_PLAN.nature, GUTTER_OIL.nature) == (Nature.OTHER, Nature.UNSAID)
        assert FOOD_DRUG_PLAN.standing(date(2030, 1, 1)).holds
        assert [GUTTER_OIL.standing(day).holds for day in (date(2022, 11, 12), date(2022, 11, 13))] == [True, False]


class TestTargets:
    """What is to be reached, as data."""

    def test_figures(self) -> None:
        """Clause and bound."""
        assert {one.key: (str(one.citation.locator), one.asks.text("zh")) for one in TARGETS} == FIGURES

    def test_days(self) -> None:
        """At the end of the plan, presumed, but for dead livestock, of which the year's end is printed."""
        days = {one.key: (one.due, one.due_known) for one in TARGETS}
        assert days.pop("dead-livestock-treated") == (date(2018, 12, 31), Known.STATED)
        assert set(days.values()) == {(END, Known.PRESUMED)}

    def test_of_whom(self) -> None:
        """The city, but for grids and teams."""
        elsewhere = {one.key: one.scope for one in TARGETS if one.scope is not Level.CITY}
        assert elsewhere == {
            "county-grids": Level.COUNTY,
            "township-grids": Level.TOWNSHIP,
            "county-team": Level.COUNTY,
            "development-zone-team": Level.DEVELOPMENT_ZONE,
        }

    def test_who(self) -> None:
        """The brackets of the opinions; the plan names the sampling bodies and the areas with teams."""
        who = {one.key: one.who for one in TARGETS if one.who}
        assert who["treatment-centres"] == bearers(
            "各县（市、区）政府", "廊坊开发区管委会", "市建设局（环卫）、市农业局、市发展改革委、市林业局"
        )
        assert who["dead-livestock-treated"] == bearers(
            "各县（市、区）政府", "廊坊开发区管委会", "市农业局、市环境保护局"
        )
        both = Organ(Level.CITY, Remit.FOOD_AND_DRUG), Organ(Level.COUNTY, Remit.FOOD_AND_DRUG)
        assert who["residue-samples"] == both
        assert who["development-zone-team"] == bearers("廊坊开发区管委会")
        assert len(who) == 5

    @pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.key)
    def test_edge(self, target: object) -> None:
        """The figure itself is enough, but for specialists, of whom there are more."""
        (one,) = [held for held in TARGETS if held is target]
        figure = Decimal(one.asks.figure)
        step = Decimal("0.000001")
        below, above = (
            assess_targets([one], {one.key: number}, on=AFTER)[0].status for number in (figure - step, figure + step)
        )
        (at,) = assess_targets([one], {one.key: figure}, on=AFTER)
        assert (at.status is Standing.KEPT) is (one.key != "specialists")
        falls = one.asks.text().startswith("≤")
        assert (below, above) == ((Standing.KEPT, Standing.MISSED) if falls else (Standing.MISSED, Standing.KEPT))


class TestDuties:
    """Who must do what."""

    def test_yearly(self) -> None:
        """Training, inspections of three kinds, and the plan of supervision, at the end of each year."""
        yearly = {one.key for one in DUTIES if isinstance(one.due, Recurring)}
        assert yearly == {
            "yearly-training",
            "yearly-drug-inspections",
            "yearly-device-inspections",
            "yearly-cosmetic-inspections",
            "yearly-supervision-plan",
        }
        due = falling_due(DUTIES, date(2018, 1, 1), date(2018, 12, 31))
        assert {(one.day, one.duty.key) for one in due} == {(date(2018, 12, 31), key) for key in yearly}

    def test_once(self) -> None:
        """The park's first work by the end of the year of issue; the rest by the end of the plan, presumed."""
        due = falling_due(DUTIES, date(2017, 8, 25), date(2017, 12, 30))
        assert due == ()
        (park,) = [one for one in DUTIES if one.key == "vein-park"]
        assert str(park.due) == "by 2017-12-31"
        last = {one.duty.key for one in falling_due(DUTIES, END, END)}
        assert {"premises", "safe-produce-counties", "canteen-monitoring", "grid-supervision"} < last

    @pytest.mark.parametrize(
        ("key", "who"),
        [
            ("expert-pool", (Organ(Level.CITY, Remit.FOOD_SAFETY_OFFICE),)),
            ("platform-duties", (Party.ONLINE_PLATFORMS,)),
            ("business-duties", (Party.FOOD_AND_DRUG_BUSINESSES,)),
            ("supervise-collectors", bearers("市建设局（环卫）")),
            ("border-inspection", bearers("廊坊出入境检验检疫局", "廊坊海关")),
            ("found-carcasses", bearers("各县（市、区）政府", "廊坊开发区管委会")),
            ("yearly-drug-inspections", bearers("市食品药品监管局")),
        ],
    )
    def test_who(self, key: str, who: object) -> None:
        """As the clause or its bracket names them."""
        (found,) = [one for one in DUTIES if one.key == key]
        assert found.who == who

    def test_sorting(self) -> None:
        """Four steps in order."""
        (sorting,) = PROCEDURES
        following = sorting.next_step(frozenset({"delivery", "collection"}))
        assert following is not None
        assert following.zh == "分类运输"
