"""The plan as published, and the response that an alert starts."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from langfang_policy import pollution as po
from langfang_policy.core.decisions import Decision
from langfang_policy.core.decrees import Known
from langfang_policy.core.errors import InvalidFacts
from langfang_policy.pollution import (
    Alert,
    ResponseLevel,
)
from tests.helpers import because


def locators(decision: Decision[Any]) -> list[str]:
    """The places of a decision's clauses."""
    return [str(citation.locator) for citation in decision.citations]


class TestDecree:
    """The plan as published."""

    def test_dates(self) -> None:
        """Issued and presumed to hold from 30 September 2017, without end."""
        plan = po.PLAN
        assert str(plan.number) == "廊政办字〔2017〕118号"
        assert plan.issuer == "廊坊市人民政府办公室"
        assert plan.issued == plan.first_day == date(2017, 9, 30)
        assert plan.first_known is Known.PRESUMED
        assert plan.last_day is None
        assert len(plan.cites) == 11


class TestResponseLevel:
    """Which response an alert starts (五（一）, 五（二）)."""

    @pytest.mark.parametrize(("alert", "level"), list(zip(Alert, ResponseLevel, strict=True)))
    def test_levels(self, alert: Alert, level: ResponseLevel) -> None:
        """Blue IV, yellow III, orange II, red I."""
        decision = po.response_level(alert)
        assert decision.value is level
        assert because(decision).observed is alert
        assert because(decision).holds is bool(decision.value) is (alert is not Alert.NONE)
        assert locators(decision) == ["五（二）第一段"]

    def test_numerals(self) -> None:
        """The plan's own, from none to the highest."""
        assert [level.en for level in ResponseLevel] == ["none", "IV", "III", "II", "I"]
        assert ResponseLevel.I > ResponseLevel.II > ResponseLevel.III > ResponseLevel.IV > ResponseLevel.NONE
        assert [alert.zh for alert in Alert] == ["无预警", "蓝色", "黄色", "橙色", "红色"]

    @pytest.mark.parametrize("alert", ["orange", None, 3, ResponseLevel.I])
    def test_alert(self, alert: Any) -> None:
        """Only an Alert."""
        with pytest.raises(InvalidFacts) as caught:
            po.response_level(alert)
        assert caught.value.fact == "alert"
