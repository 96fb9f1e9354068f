"""A question that it decides, for each rule of ``salt``."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["EXAMPLES"]

EXAMPLES: Mapping[str, Mapping[str, object]] = {
    "salt.iodine_coverage_met": {"area": "deficient", "covered": 412300, "of_all": 450000},
    "salt.iodine_supply": {"supplier": "local_wholesaler", "area": "deficient", "salt": "iodised"},
    "salt.salt_authority": {"county": "dacheng", "empowered": "大城县供销社"},
    "salt.salt_capital_disclosed": {"published_on": "2018-02-12", "admitted_on": "2018-03-01"},
    "salt.salt_credit_record": {"firm": "wholesaler", "whose": "head"},
    "salt.salt_groups_of": {"unit": "price"},
    "salt.salt_licence": {"printed_end": "2017-12-20"},
    "salt.salt_market_access": {"firm": "designated_producer", "area": "langfang", "own_brand": True},
    "salt.salt_measures": {"special_prices": True, "emergency": False},
    "salt.salt_product_admission": {
        "firm": "outside_provincial_wholesaler",
        "certificate": False,
        "batch_test": {"passed": True, "rank": "provincial", "qualified": True, "specialised": True},
    },
    "salt.salt_product_control": {"product": "high_salt"},
    "salt.salt_reform_task": {"task": "separation", "done_on": "2017-11-09"},
    "salt.salt_sanctions": {"unlawful": True, "serious": True, "affects_safety": False},
    "salt.salt_staff_status": {"in_post": True, "enterprise_status": True, "passed": False},
    "salt.salt_stage": {"day": "2018-12-31"},
    "salt.salt_stock": {"stock_tonnes": 180, "monthly_sales_tonnes": 200},
    "salt.salt_task_units": {"task": "areas"},
    "salt.salt_unit_tasks": {"unit": "price"},
    "salt.supervision_left_behind": {"moved": ["bodies", "staff"]},
    "salt.yearly_salt_disclosure": {"year": 2017, "published_on": ["2017-11-09"]},
}
