"""The command line: what it prints, and the exit status that a build can use."""

from __future__ import annotations

import io
import json
import os
import runpy
import subprocess
import sys
from datetime import date
from typing import Any

import pytest
from attrs import evolve

from langfang_policy import registry
from langfang_policy._asking import tour
from langfang_policy.asking import ask, schema
from langfang_policy.cli import STATUS, main
from langfang_policy.core.organs import Level, Organ, Remit
from langfang_policy.core.registers import Duty, Once
from langfang_policy.education import SCHOOL_FACILITIES as EDUCATION
from tests.helpers import EVERY_DOOR

QUESTION = ["ask", "pollution.grade_alert", '{"daily_aqi": [210, 230, 310]}', "--on", "2017-11-04"]


class TestAsk:
    """``ask`` answers in words or as the outcome object, and its exit status tells the outcome."""

    def test_words(self, capsys: pytest.CaptureFixture[str]) -> None:
        """The answer, then its reasons with their clauses."""
        assert main(QUESTION) == 0
        first, *reasons = capsys.readouterr().out.splitlines()
        assert first == "orange"
        assert reasons[-1].startswith("  ✓ 廊政办字〔2017〕118号 四（一）橙色预警: ")

    def test_chinese(self, capsys: pytest.CaptureFixture[str]) -> None:
        """The same in Chinese."""
        assert main([*QUESTION, "--language", "zh"]) == 0
        assert capsys.readouterr().out.startswith("橙色\n")

    def test_json(self, capsys: pytest.CaptureFixture[str]) -> None:
        """The outcome object, as ``ask`` gives it."""
        assert main([*QUESTION, "--json"]) == 0
        assert json.loads(capsys.readouterr().out) == ask(QUESTION[1], QUESTION[2], on=QUESTION[4])

    def test_facts_from_standard_input(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A dash reads the facts from standard input."""
        monkeypatch.setattr("sys.stdin", io.StringIO('{"daily_aqi": [201]}'))
        assert main(["ask", "pollution.grade_alert", "-", "--on", "2017-11-04"]) == 0
        assert capsys.readouterr().out.startswith("blue\n")

    @pytest.mark.parametrize(
        ("rule", "facts", "on", "outcome"),
        [
            ("pollution.grade_alert", '{"daily_aqi": [210]}', "2017-11-04", "decided"),
            ("pollution.grade_alert", '{"daily_aqi": [-1]}', "2017-11-04", "invalid"),
            ("pollution.grade_alrt", "{}", "2017-11-04", "invalid"),
            ("pollution.grade_alert", '{"daily_aqi": [210]}', "yesterday", "invalid"),
            ("pollution.grade_alert", '{"daily_aqi": [210]}', "2017-09-29", "not_in_force"),
            ("education.size_minimum", '{"facility": "primary", "classes": 20}', "2018-01-01", "undetermined"),
        ],
    )
    def test_status_tells_the_outcome(
        self, capsys: pytest.CaptureFixture[str], rule: str, facts: str, on: str, outcome: str
    ) -> None:
        """In words and as JSON alike."""
        assert main(["ask", rule, facts, "--on", on]) == STATUS[outcome]
        words = capsys.readouterr().out
        assert main(["ask", rule, facts, "--on", on, "--json"]) == STATUS[outcome]
        assert json.loads(capsys.readouterr().out)["outcome"] == outcome
        assert outcome == "decided" or words.startswith(outcome.replace("_", " ") + ": ")

    def test_statuses_differ(self) -> None:
        """Each outcome has a status of its own, and only a decision has 0."""
        assert sorted(STATUS.values()) == [0, 2, 3, 4, 5]
        assert STATUS["decided"] == 0

    def test_a_day_is_mandatory(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Without a day there is no answer."""
        with pytest.raises(SystemExit) as caught:
            main(QUESTION[:3])
        assert caught.value.code == 2
        assert "--on" in capsys.readouterr().err


class TestListings:
    """``rules`` and ``show`` tell what there is."""

    def test_rules_as_json(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Everything registered, in the form that other tools rely on."""
        assert main(["rules", "--json"]) == 0
        assert json.loads(capsys.readouterr().out) == [
            json.loads(json.dumps(entry.json())) for entry in registry.entries()
        ]

    def test_rules_as_text(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Two lines for each entry."""
        assert main(["rules"]) == 0
        lines = capsys.readouterr().out.splitlines()
        assert len(lines) == 2 * len(registry.entries())
        assert "pollution.grade_alert  [rule] 廊政办字〔2017〕118号" in lines

    @EVERY_DOOR
    def test_show_tells_every_entry(self, capsys: pytest.CaptureFixture[str], door: str) -> None:
        """Clauses, facts and figures."""
        for entry in (entry for entry in registry.entries() if entry.id.startswith(f"{door}.")):
            assert main(["show", entry.id]) == 0, entry.id
            text = capsys.readouterr().out
            assert text.startswith(f"{entry.id}  [{entry.kind.en}]\n{entry.summary}\n")
            assert [one for one in entry.citations if str(one.locator) not in text] == [], entry.id
            assert [name for name in entry.figures if name not in text] == [], entry.id

    def test_show_in_full(self, capsys: pytest.CaptureFixture[str]) -> None:
        """A rule as it is shown."""
        assert main(["show", "education.check_site"]) == 0
        lines = capsys.readouterr().out.splitlines()
        assert "in force: 2017-09-01 to 2022-08-31" in lines
        assert "clauses: 第五条第二款; 第五条第三款; 第五条第四款" in lines
        assert "  facility (kindergarten | primary | junior): the kind of school." in lines
        assert "  land_m2 (m²): the land proposed." in lines
        assert any(line.startswith("  sizes (optional): The sizes that have minima") for line in lines)
        assert any(line.startswith("  sizes.kindergarten = ") for line in lines)

    def test_show_without_figures(self, capsys: pytest.CaptureFixture[str]) -> None:
        """A rule that has none says nothing of them; an open end is named."""
        assert main(["show", "pollution.response_level"]) == 0
        lines = capsys.readouterr().out.splitlines()
        assert "figures:" not in lines
        assert "in force: 2017-09-30 to open" in lines

    def test_show_a_register(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        """A duty has clauses and a day, and no facts."""
        citation = EDUCATION.at("第四条")
        bureau = Organ(Level.CITY, Remit.EDUCATION)
        duty = Duty(key="count", who=(bureau,), zh="统计", en="Count", citation=citation, due=Once(date(2018, 1, 1)))
        entry = registry.Entry(
            id="education.count",
            kind=registry.Kind.DUTY,
            decree=EDUCATION,
            citations=(citation,),
            figures=duty.figures,
            summary=duty.en,
            thing=duty,
        )
        monkeypatch.setattr(registry, "entry", lambda _: entry)
        assert main(["show", "education.count"]) == 0
        lines = capsys.readouterr().out.splitlines()
        assert lines[0] == "education.count  [duty]"
        assert "facts:" not in lines
        assert lines[-1] == "  due = by 2018-01-01"

    def test_show_schema(self, capsys: pytest.CaptureFixture[str]) -> None:
        """The JSON Schema of a rule."""
        assert main(["show", "pollution.response_level", "--schema"]) == 0
        assert json.loads(capsys.readouterr().out) == schema("pollution.response_level")

    @pytest.mark.parametrize("arguments", [["show", "nothing"], ["show", "nothing", "--schema"]])
    def test_show_nothing(self, capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
        """What does not exist is said on standard error."""
        assert main(arguments) == 2
        printed = capsys.readouterr()
        assert printed.out == ""
        assert printed.err.startswith("rule: 'nothing' is not usable; allowed: the id of something registered")


class TestHolding:
    """``outdated`` and ``changes``, with exit statuses that a build can use."""

    def test_outdated(self, capsys: pytest.CaptureFixture[str]) -> None:
        """1 where a decree no longer holds, 0 where all do."""
        assert main(["outdated", "--on", "2019-10-30"]) == 0
        assert capsys.readouterr().out == ""
        assert main(["outdated", "--on", "2019-10-31"]) == 1
        assert capsys.readouterr().out.startswith("廊政办字〔2017〕129号 ")
        assert main(["outdated", "--on", "2019-10-31", "--json"]) == 1
        (held,) = json.loads(capsys.readouterr().out)
        assert (held["decree"], held["last_day"], held["last_known"]) == (
            "廊政办字〔2017〕129号",
            "2019-10-30",
            "presumed",
        )

    def test_in_force(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Those that hold, with their days; 0 unless one was named that does not."""
        assert main(["in-force", "--on", "2017-09-01"]) == 0
        assert capsys.readouterr().out == (
            "廊政字〔2017〕28号 廊坊市中心城区新建住宅区配套中小学幼儿园建设管理办法: "
            "from 2017-09-01 to 2022-08-31 (presumed)\n"
        )
        assert main(["in-force", "廊政字[2017]28号", "--on", "2022-08-31"]) == 0
        assert main(["in-force", "廊政字[2017]28号", "--on", "2022-09-01"]) == 1
        assert capsys.readouterr().out.count("from 2017-09-01 to 2022-08-31 (presumed)") == 2
        assert main(["in-force", "--on", "2018-06-01", "--json"]) == 0
        assert len(json.loads(capsys.readouterr().out)) == len(registry.decrees())

    def test_open_days(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        """A decree without a first day has no presumed end either."""
        timeless = evolve(EDUCATION, first_day=None, last_day=None)
        monkeypatch.setattr(registry, "decrees", lambda: (timeless,))
        assert main(["in-force", "--on", "2018-06-01"]) == 0
        assert "from open to open" in capsys.readouterr().out

    def test_changes(self, capsys: pytest.CaptureFixture[str]) -> None:
        """1 where something changed."""
        assert main(["changes", "2017-08-31", "2017-09-01"]) == 1
        printed = capsys.readouterr().out
        assert printed.startswith("2017-09-01  begins  廊政字〔2017〕28号 ")
        assert printed.endswith(" (stated)\n")
        assert main(["changes", "2022-08-31", "2022-09-01", "--json"]) == 1
        assert json.loads(capsys.readouterr().out) == [
            {"day": "2022-09-01", "decree": "廊政字〔2017〕28号", "begins": False, "known": "presumed"}
        ]
        assert main(["changes", "2022-08-31", "2022-09-01"]) == 1
        assert "ceases" in capsys.readouterr().out
        assert main(["changes", "2018-02-01", "2018-02-02"]) == 0

    @pytest.mark.parametrize(
        "arguments",
        [
            ["outdated", "--on", "today"],
            ["in-force", "--on", "x"],
            ["in-force", "no number", "--on", "2018-01-01"],
            ["changes", "x", "2018-01-01"],
            ["changes", "2018-01-02", "2018-01-01"],
        ],
    )
    def test_no_days(self, capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
        """2, and why."""
        assert main(arguments) == 2
        assert "not usable" in capsys.readouterr().err


class TestShowInChinese:
    """``show --language zh``."""

    @pytest.mark.parametrize("entry", ["pollution.grade_alert", "pollution.alert_timeline", "fireworks.may_set_off"])
    def test_rules(self, capsys: pytest.CaptureFixture[str], entry: str) -> None:
        """A rule's title, its clauses and its facts, by their Chinese names."""
        assert main(["show", entry, "--language", "zh"]) == 0
        out = capsys.readouterr().out
        assert "条款：" in out
        assert "事实：" in out

    def test_what_is_no_rule(self, capsys: pytest.CaptureFixture[str]) -> None:
        """A duty has its Chinese name alone."""
        duty = next(entry for entry in registry.entries() if entry.kind is registry.Kind.DUTY)
        assert main(["show", duty.id, "--language", "zh"]) == 0
        thing: Any = duty.thing
        assert thing.zh in capsys.readouterr().out


class TestTour:
    """``tour`` shows what the library is for."""

    @pytest.mark.parametrize("language", ["en", "zh"])
    def test_each_stop_is_asked_and_answered(self, capsys: pytest.CaptureFixture[str], language: str) -> None:
        """Each question with the command that asks it, and an answer."""
        assert main(["tour", "--language", language]) == 0
        stops = capsys.readouterr().out.strip().split("\n\n")
        assert len(stops) == len(tour.STOPS)
        for told, stop in zip(stops, tour.STOPS, strict=True):
            assert told.startswith(f"{stop.question}\n$ langfang-policy ask {stop.rule} '")
            assert len(told.splitlines()) >= 3

    def test_shows_several_outcomes(self) -> None:
        """Decided, undetermined, out of force and invalid are all met."""
        outcomes = {ask(stop.rule, stop.facts, on=stop.on)["outcome"] for stop in tour.STOPS}
        assert outcomes >= {"decided", "undetermined", "not_in_force", "invalid"}

    def test_visits_every_module_of_the_package(self) -> None:
        """Each module that users ask for by name has a stop."""
        assert {stop.rule.partition(".")[0] for stop in tour.STOPS} >= {
            "education",
            "fireworks",
            "normative_docs",
            "pollution",
        }


class TestProcess:
    """The command line as a process."""

    def test_module_runs(self) -> None:
        """``python -m langfang_policy`` is the same command."""
        done = subprocess.run(
            [sys.executable, "-m", "langfang_policy", *QUESTION], capture_output=True, check=False, encoding="utf-8"
        )
        assert (done.returncode, done.stdout.splitlines()[0]) == (0, "orange")

    def test_module_runs_in_this_process(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Its exit status is the command's."""
        monkeypatch.setattr("sys.argv", ["langfang-policy", *QUESTION])
        with pytest.raises(SystemExit) as caught:
            runpy.run_module("langfang_policy", run_name="__main__")
        assert caught.value.code == 0
        assert capsys.readouterr().out.startswith("orange\n")

    def test_without_a_command_it_tells_how(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Usage on standard error, status 2."""
        with pytest.raises(SystemExit) as caught:
            main([])
        assert caught.value.code == 2
        assert "usage: langfang-policy" in capsys.readouterr().err


class TestClosedPipe:
    """A reader that goes away, as ``head`` does, is no error of ours."""

    def test_ends_quietly(self, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
        """Nothing is said of it, and the exit status is a shell's own."""
        reader, writer = os.pipe()
        os.close(reader)
        with os.fdopen(writer, "w") as closed:
            monkeypatch.setattr("sys.stdout", closed)
            assert main(["rules"]) == 141
        assert capfd.readouterr().err == ""
