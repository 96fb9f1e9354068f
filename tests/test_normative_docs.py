"""The module of the clean-up notice as a whole: its registers, and its rules through the front door."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given

from langfang_policy import ask
from langfang_policy import normative_docs as nd
from langfang_policy.core.forms import plain
from langfang_policy.core.rules import RULES, Rule
from langfang_policy.testing import days, normative_documents
from tests.helpers import bearers

OURS = [
    rule for rule in RULES.values() if rule.function.__module__.startswith("langfang_policy._rooms.normative_docs.")
]
JUNK: tuple[object, ...] = (
    None,
    True,
    -1,
    float("nan"),
    10**1000,
    "",
    "无",
    "2017-02-30",
    "2017-12-19T08:00",
    [],
    [None],
    {},
    {"a": []},
)


class TestRegisters:
    """Duties around the clean-up, and the steps of an evaluation."""

    def test_duties(self) -> None:
        """Evaluation, proposals, the long-term task."""
        assert [(duty.key, str(duty.citation.locator)) for duty in nd.DUTIES] == [
            ("evaluate-before-expiry", "五"),
            ("propose-lapse-or-repeal", "三"),
            ("long-term-cleanup", "结语"),
        ]
        assert [duty.who for duty in nd.DUTIES] == [
            bearers("起草部门"),
            bearers("起草部门"),
            bearers("各地各部门"),
        ]
        assert nd.DECREES == (nd.CLEANUP,)

    def test_steps(self) -> None:
        """Evaluate, give an opinion, let the government decide."""
        (procedure,) = nd.PROCEDURES
        assert [(step.key, step.who, step.needs) for step in procedure.steps] == [
            ("evaluate", bearers("起草部门"), ()),
            ("opinion", bearers("起草部门"), ("evaluate",)),
            ("decision", bearers("政府"), ("opinion",)),
        ]


class TestFrontDoor:
    """Facts as JSON, answers as JSON."""

    @pytest.mark.parametrize(
        ("rule", "facts", "value"),
        [
            ("cleanup_reaches",
             {"issuer": "government", "issued": "2016-12-31", "administrative_normative": True}, True),
            ("missing_from_earlier_list", {"issued": "2015-04-30", "listed_in_2015": False}, True),
            ("term_years", {"provisional": True}, 2),
            ("presumed_last_day", {"first_day": "2017-09-30", "provisional": False}, "2022-09-29"),
            ("lapse_in_window", {"last_day": "2016-06-30", "evaluated": True, "reported": True}, "extended"),
            ("extended_last_day", {"last_day": "2016-02-29", "provisional": False}, "2021-02-28"),
            ("extended_across_the_board", {"issued": "2011-01-31", "amended": False}, "2022-12-18"),
            ("next_evaluation_step", {"done": ["evaluate"]}, "opinion"),
            ("count_documents", {"annex": "in_force", "department": "市商务局"}, 21),
            ("last_day_window", {"annex": "amended", "row": 1},
             {"earliest": "2022-12-18", "latest": "2022-12-18"}),
            ("holds_on", {"number": "廊政[2016]75号"}, ["holds", "holds"]),
            ("article_holds", {"article": 29, "day": "2017-12-18"}, True),
            ("extended_review_deadline",
             {"deadline": "2017-12-22", "approved": True, "day": "2017-12-18"}, "2018-01-15"),
            ("filing_decision",
             {"meets_article_3": True, "meets_article_35": False, "day": "2018-01-02"}, "suspend"),
            ("review_due", {"step": "reply", "received": "2018-01-02"}, "2018-02-01"),
            ("next_full_cleanup", {"last_cleanup": "2016-03-01", "day": "2017-12-18"}, "2018-03-01"),
            ("audit_settles", {"in_contract": False, "in_tender": True, "day": "2018-01-02"}, True),
        ],
    )  # fmt: skip
    def test_each_question_in_one_call(self, rule: str, facts: dict[str, object], value: object) -> None:
        """With its clauses and reasons."""
        told: Any = ask(f"normative_docs.{rule}", facts, on="2018-01-01")
        assert (told["outcome"], told["value"]) == ("decided", value)
        assert told["findings"]
        assert told["citations"]

    @given(normative_documents(), days())
    def test_a_document_there_and_back(self, one: nd.Document, day: Any) -> None:
        """What is asked as JSON is answered as in Python."""
        facts: Any = json.loads(json.dumps({"document": plain(one), "day": str(day), "list_published": "2015-10-20"}))
        told: Any = ask("normative_docs.status_on", facts, on="2018-01-01")
        here = nd.status_on(one, day=day, list_published=nd.EarlierList().last_issued.replace(month=10, day=20))
        assert (told["outcome"], told["value"]) == ("decided", here.value.json)
        assert told["findings"] == plain(here.findings)

    @pytest.mark.parametrize("rule", OURS, ids=lambda rule: rule.name)
    def test_junk_is_no_traceback(self, rule: Rule) -> None:
        """Whatever is asked, the answer is an outcome that can be written as JSON."""
        name = f"normative_docs.{rule.name.rpartition('.')[2]}"
        for junk in JUNK:
            facts = {fact.name: junk for fact in rule.facts if fact.name != "on"}
            told: Any = ask(name, facts, on="2018-01-01")
            assert told["outcome"] in {"decided", "invalid"}, junk
            assert json.dumps(told), junk
