"""The command line: what it prints, and the exit status that a build can use."""

from __future__ import annotations

import io
import json
import os
import re
import runpy
import shlex
import subprocess
import sys
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

import langfang_policy
from langfang_policy import duties, pollution, questions, registry
from langfang_policy._rooms.asking import tour
from langfang_policy.asking import ask, schema
from langfang_policy.cli import STATUS, USAGE, main
from langfang_policy.core.organs import Level, Organ, Remit
from langfang_policy.core.registers import Duty, Once
from langfang_policy.education import SCHOOL_FACILITIES as EDUCATION
from tests.everything import EVERY_DOOR

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
        printed = capsys.readouterr()
        words = printed.err or printed.out
        assert (printed.out == "") is (outcome != "decided")
        assert (printed.err == "") is (outcome == "decided")
        assert main(["ask", rule, facts, "--on", on, "--json"]) == STATUS[outcome]
        assert json.loads(capsys.readouterr().out)["outcome"] == outcome
        assert outcome == "decided" or words.startswith(outcome.replace("_", " ") + ": ")

    def test_statuses_differ(self) -> None:
        """Each outcome has a status of its own, and only a decision has 0."""
        assert sorted(STATUS.values()) == [0, 2, 3, 4, 5]
        assert USAGE not in STATUS.values()
        assert STATUS["decided"] == 0

    def test_a_day_is_mandatory(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Without a day there is no answer."""
        with pytest.raises(SystemExit) as caught:
            main(QUESTION[:3])
        assert caught.value.code == USAGE == 64
        assert "--on" in capsys.readouterr().err

    def test_what_is_missing_is_told_in_words(self, capsys: pytest.CaptureFixture[str]) -> None:
        """In either language; the Chinese has the fact's Chinese name."""
        asked = [
            "ask",
            "education.check_site",
            '{"facility": "x", "classes": 9, "land_m2": 3800}',
            "--on",
            "2018-03-01",
        ]
        assert main(asked) == STATUS["invalid"]
        assert "floor_m2: missing, and required" in capsys.readouterr().err
        assert main([*asked, "--language", "zh"]) == STATUS["invalid"]
        told = capsys.readouterr().err
        assert told.startswith("无效：facility（")
        assert re.search("floor_m2（[一-鿿]+）：缺少，须填写", told)
        assert main(["ask", "nothing", "{}", "--on", "2018-03-01", "--language", "zh"]) == STATUS["invalid"]
        assert capsys.readouterr().err.startswith("无效：rule：'nothing'不可用")
        assert main(["ask", "education.count", "{}", "--on", "2018-03-01", "--language", "zh"]) == STATUS["invalid"]

    @pytest.mark.parametrize(
        ("rule", "facts", "on", "word"),
        [
            ("education.estate_needs", '{"households": 4000}', "2022-09-01", "未施行："),
            ("education.size_minimum", '{"facility": "primary", "classes": 20}', "2018-03-01", "不能确定："),
        ],
    )
    def test_outcomes_in_chinese(
        self, capsys: pytest.CaptureFixture[str], rule: str, facts: str, on: str, word: str
    ) -> None:
        """Without an English label."""
        assert main(["ask", rule, facts, "--on", on, "--language", "zh"]) > 0
        assert capsys.readouterr().err.startswith(word)

    def test_a_presumed_end_may_be_ignored(self, capsys: pytest.CaptureFixture[str]) -> None:
        """In words and as JSON."""
        asked = ["ask", "pollution.grade_alert", '{"daily_aqi": [210]}', "--on", "2030-01-01"]
        for more in ([], ["--json"]):
            assert main([*asked, *more]) == main([*asked, *more, "--presumed", "apply"]) == STATUS["not_in_force"]
            assert main([*asked, *more, "--presumed", "ignore"]) == 0
        assert capsys.readouterr().out

    @pytest.mark.parametrize("level", ["ii", "II", "Ⅱ级", "II级"])
    def test_a_level_is_typed_as_it_is_printed(self, capsys: pytest.CaptureFixture[str], level: str) -> None:
        """By the name that JSON has, or by the words of an answer in either language."""
        assert main(["ask", "pollution.response_level", '{"alert": "橙色"}', "--on", "2017-11-04"]) == 0
        printed = capsys.readouterr().out.splitlines()[0]
        known = {printed, pollution.ResponseLevel.II.json, pollution.ResponseLevel.II.zh}
        facts = json.dumps({"level": level, "has_means": True})
        assert (main(["ask", "pollution.bus_fare", facts, "--on", "2017-11-04"]) == 0) is (level in known)
        assert {"ii", "II"} <= known


class TestEncodings:
    """A stream whose encoding lacks some signs gets others like them."""

    def told(self, monkeypatch: pytest.MonkeyPatch, encoding: str, *arguments: str) -> str:
        """What the command writes."""
        written = io.BytesIO()
        monkeypatch.setattr("sys.stdout", io.TextIOWrapper(written, encoding=encoding))
        assert main(arguments) == 0
        return written.getvalue().decode(encoding)

    @pytest.mark.parametrize(
        ("encoding", "marks"), [("utf-8", "✗✓≥"), ("gbk", "×√≥"), ("cp1252", "×v>="), ("ascii", "xv>=")]
    )
    def test_words(self, monkeypatch: pytest.MonkeyPatch, encoding: str, marks: str) -> None:
        """Each mark is told from the other, and no answer is a traceback."""
        told = self.told(monkeypatch, encoding, *QUESTION)
        assert told.startswith("orange\n")
        assert [line[2] for line in told.splitlines()[1:]] == [*marks[0] * 3, *marks[1] * 2]
        assert f"required {marks[2:]}1 day" in told

    @pytest.mark.parametrize("encoding", ["utf-8", "gbk", "cp1252", "ascii"])
    def test_json_stays_what_it_is(self, monkeypatch: pytest.MonkeyPatch, encoding: str) -> None:
        """Escaped where it must be."""
        told = self.told(monkeypatch, encoding, *QUESTION, "--json")
        assert json.loads(told) == ask(QUESTION[1], QUESTION[2], on=QUESTION[4])
        assert ("廊坊" in self.told(monkeypatch, encoding, "rules", "--json", "预警")) is (encoding == "utf-8")

    def test_as_a_process(self) -> None:
        """The usual pipe of a Chinese Windows."""
        env = {**os.environ, "PYTHONIOENCODING": "gbk"}
        command = [sys.executable, "-m", "langfang_policy", *QUESTION]
        done = subprocess.run(command, capture_output=True, check=False, env=env)
        assert (done.returncode, done.stderr) == (0, b"")
        assert "√" in done.stdout.decode("gbk")

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk"])
    def test_facts_from_standard_input(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, encoding: str
    ) -> None:
        """JSON is Unicode whatever the terminal has; else it is in the terminal's encoding."""
        facts = io.BytesIO('{"alert": "橙色"}'.encode(encoding))
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(facts, encoding="gbk"))
        assert main(["ask", "pollution.response_level", "-", "--on", "2017-11-04"]) == 0
        assert capsys.readouterr().out.startswith("II\n")

    def test_facts_in_no_encoding(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        """Are refused as no JSON."""
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b'{"a": "\xff"}'), encoding="ascii"))
        assert main(["ask", "pollution.response_level", "-", "--on", "2017-11-04"]) == STATUS["invalid"]
        assert capsys.readouterr().err.startswith("invalid: facts:")

    def test_a_stream_that_is_not_ours_is_left_alone(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Such as one of a notebook."""
        monkeypatch.setattr("sys.stdout", told := io.StringIO())
        monkeypatch.setattr("sys.stderr", io.StringIO())
        assert main(QUESTION) == 0
        assert "✗" in told.getvalue()

    def test_what_is_no_character_is_written_too(self) -> None:
        """The handler is for writing alone."""
        with pytest.raises(UnicodeDecodeError):
            b"\xff".decode("ascii", "langfang-policy-narrow")
        assert "\udcff²·…".encode("ascii", "langfang-policy-narrow") == b"\\udcff2...."


class TestVersion:
    """``--version``."""

    def test_it_is_the_packages(self, capsys: pytest.CaptureFixture[str]) -> None:
        """On standard output, status 0."""
        with pytest.raises(SystemExit) as caught:
            main(["--version"])
        assert caught.value.code == 0
        assert capsys.readouterr().out == f"langfang-policy {langfang_policy.__version__}\n"


class TestFilters:
    """``rules`` narrowed down."""

    def listed(self, capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
        """The ids that are listed, the same as JSON."""
        assert main(["rules", *arguments]) == 0
        found = [line.partition("  ")[0] for line in capsys.readouterr().out.splitlines()[::2]]
        assert main(["rules", *arguments, "--json"]) == 0
        assert [one["id"] for one in json.loads(capsys.readouterr().out)] == found
        return found

    def test_by_module_decree_and_kind(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Each alone, and together."""
        every = registry.entries()
        of = {"module": "education", "decree": "廊政字[2017]28号", "kind": "duty"}
        kept = {
            "module": [one.id for one in every if one.id.startswith("education.")],
            "decree": [one.id for one in every if one.decree is EDUCATION],
            "kind": [one.id for one in every if one.kind is registry.Kind.DUTY],
        }
        for name, ids in kept.items():
            assert ids
            assert self.listed(capsys, f"--{name}", of[name]) == ids
        every_one = [argument for name in of for argument in (f"--{name}", of[name])]
        assert self.listed(capsys, *every_one) == [
            one for one in kept["module"] if one in {*kept["decree"]} & {*kept["kind"]}
        ]

    def test_by_words(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Each must be there, in any case, in either language, in the decree's title too."""
        assert self.listed(capsys, "GRADE_ALERT") == ["pollution.grade_alert", "pollution.grade_alert_hours"]
        assert "pollution.grade_alert" in self.listed(capsys, "按日均值定级")
        assert {one.partition(".")[0] for one in self.listed(capsys, "重污染天气应急预案")} >= {"pollution"}
        assert self.listed(capsys, "grade_alert", "hours") == ["pollution.grade_alert_hours"]
        assert self.listed(capsys, "grade_alert", "nowhere") == []

    def test_in_chinese(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Titles and kinds."""
        assert main(["rules", "grade_alert", "--language", "zh"]) == 0
        assert capsys.readouterr().out.startswith(
            "pollution.grade_alert  [规则] 廊政办字〔2017〕118号\n    按日均值定级\n"
        )

    def test_what_is_none_of_these(self, capsys: pytest.CaptureFixture[str]) -> None:
        """A kind or a module is the command line's own word; a decree is asked for."""
        for arguments in (["--kind", "law"], ["--module", "weather"]):
            with pytest.raises(SystemExit) as caught:
                main(["rules", *arguments])
            assert caught.value.code == USAGE
        assert main(["rules", "--decree", "廊政字〔2017〕1号"]) == STATUS["invalid"]
        assert capsys.readouterr().err


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

    def test_show_parts(self, capsys: pytest.CaptureFixture[str]) -> None:
        """A record is told part by part, also one in a list, with what each part may be; figures with what they are."""
        assert main(["show", "river_chief.judge_patrols"]) == 0
        lines = capsys.readouterr().out.splitlines()
        assert "  log: the patrols of one chief on one reach." in lines
        assert "  log.level (village | township | county | city): the chief's level." in lines
        assert "  log.patrols (list): the patrols, in any order." in lines
        assert "  log.patrols[].day (YYYY-MM-DD): its day." in lines
        assert any(line.startswith("  log.patrols[].unable_with_cause (true | false; optional): ") for line in lines)
        assert any(line.startswith("  on (the day asked about, --on): ") for line in lines)
        assert [line for line in lines if line.startswith("  frequency.") and " = " not in line] == []
        assert any(line.startswith("  time.within_days = 5  (") for line in lines)

    def test_show_readings(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Each reading of several that are given together, with its members and what it is about."""
        assert main(["show", "pollution.grade_alert"]) == 0
        lines = capsys.readouterr().out.splitlines()
        (told,) = (line for line in lines if line.startswith("  readings.orange_run "))
        assert "(at_least | exactly; optional): Whether orange's days may be more" in told

    @EVERY_DOOR
    def test_the_example_is_decided(self, capsys: pytest.CaptureFixture[str], door: str) -> None:
        """What ``show`` says to type is decided, for every rule."""
        for entry in registry.entries(door):
            if entry.kind is registry.Kind.RULE:
                assert main(["show", entry.id]) == 0
                lines = capsys.readouterr().out.splitlines()
                program, *typed = shlex.split(lines[lines.index("example:") + 1])
                assert (program, main(typed)) == ("langfang-policy", 0), entry.id
                capsys.readouterr()

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
        printed = capsys.readouterr().out.splitlines()
        assert (
            "廊政字〔2017〕28号 廊坊市中心城区新建住宅区配套中小学幼儿园建设管理办法: "
            "from 2017-09-01 to 2022-08-31 (presumed)"
        ) in printed
        assert len(printed) == len([one for one in registry.decrees() if one.standing(date(2017, 9, 1)).holds])
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
        capsys.readouterr()
        assert main(["changes", "2022-08-31", "2022-09-01", "--language", "zh"]) == 1
        assert capsys.readouterr().out.startswith("2022-09-01  不再施行  廊政字〔2017〕28号 ")
        assert main(["in-force", "--on", "2017-09-01", "--language", "zh"]) == 0
        assert "建设管理办法：2017-09-01至2022-08-31（推定）\n" in capsys.readouterr().out
        assert main(["outdated", "--on", "today", "--language", "zh"]) == STATUS["invalid"]
        assert capsys.readouterr().err == "on：'today'不可用；应为形如YYYY-MM-DD的日期\n"

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
        target = next(entry for entry in registry.entries() if entry.kind is registry.Kind.TARGET)
        assert main(["show", target.id, "--language", "zh"]) == 0
        thing: Any = duty.thing
        assert thing.zh in capsys.readouterr().out

    def test_figures_and_members(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Each with its Chinese name behind the one that is typed."""
        assert main(["show", "pollution.grade_alert", "--language", "zh"]) == 0
        assert "  grading.heavy（重度污染） = 200" in capsys.readouterr().out.splitlines()
        assert main(["show", "pollution.response_level", "--language", "zh"]) == 0
        assert "red（红色）" in capsys.readouterr().out


class TestTour:
    """``tour`` shows what the library is for."""

    @pytest.mark.parametrize("language", ["en", "zh"])
    def test_each_stop_is_asked_and_answered(self, capsys: pytest.CaptureFixture[str], language: str) -> None:
        """Each question with the command that asks it, and an answer."""
        assert main(["tour", "--language", language]) == 0
        stops = capsys.readouterr().out.strip().split("\n\n")
        assert len(stops) == len(tour.STOPS)
        for told, stop in zip(stops, tour.STOPS, strict=True):
            assert told.startswith(f"{getattr(stop, language)}\n$ langfang-policy ask {stop.rule} '")
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
        """Usage on standard error, and a status that no outcome has."""
        with pytest.raises(SystemExit) as caught:
            main([])
        assert caught.value.code == USAGE
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


class TestDue:
    """What falls due between two days."""

    SPRING = ("--from", "2018-03-01", "--to", "2018-04-30")
    SURVEY = "廊政发〔2017〕47号 三（一）"

    def test_as_text(self, capsys: pytest.CaptureFixture[str]) -> None:
        """A line each, of the organ that asks, in either language."""
        assert main(["due", "--organ", "县级民政部门", *self.SPRING]) == 0
        assert capsys.readouterr().out.endswith(f" ({self.SURVEY})\n")
        assert main(["due", "--organ", "县级民政部门", *self.SPRING, "--language", "zh"]) == 0
        assert capsys.readouterr().out == f"2018-03-31 每季度全面排查一次并分类统计 ({self.SURVEY})\n"

    def test_as_json(self, capsys: pytest.CaptureFixture[str]) -> None:
        """What ``duties`` found, of one decree, with what runs from the events that are given."""
        number, name = "廊政办字〔2017〕129号", "river_chief.file-account"
        asked = ["--decree", number, "--event", f"{name}=2018-03-30", "--event", f"{name}=2018-04-02"]
        assert main(["due", *asked, *self.SPRING, "--json"]) == 0
        events = {name: [date(2018, 3, 30), date(2018, 4, 2)]}
        found = duties(between=(date(2018, 3, 1), date(2018, 4, 30)), decree=number, events=events)
        assert json.loads(capsys.readouterr().out) == [one.json() for one in found]
        assert len([one for one in found if one.id == name]) == 2

    def test_as_a_calendar(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """Beside the words; nothing due is an empty list."""
        written = tmp_path / "due.ics"
        assert main(["due", *self.SPRING, "--ics", str(written), "--language", "zh"]) == 0
        assert len(capsys.readouterr().out.splitlines()) > written.read_text("utf-8").count("BEGIN:VEVENT") > 3
        assert main(["due", "--from", "2010-01-01", "--to", "2010-12-31"]) == 0
        assert capsys.readouterr().out == ""

    @pytest.mark.parametrize(
        "asked",
        [
            ["--from", "2018-02-30", "--to", "2018-03-01"],
            ["--from", "2018-03-02", "--to", "2018-03-01"],
            [*SPRING, "--organ", "市太空局"],
            [*SPRING, "--event", "nothing"],
            [*SPRING, "--event", "nothing=2018-03-01"],
            [*SPRING, "--decree", "廊政发〔1999〕1号"],
            [*SPRING, "--ics", "/nowhere/at/all/due.ics"],
        ],
    )
    def test_what_does_not_exist(self, capsys: pytest.CaptureFixture[str], asked: list[str]) -> None:
        """Refused in words, with the status of what is invalid."""
        assert main(["due", *asked]) == 2
        assert "is not usable" in capsys.readouterr().err


class TestQuestions:
    """Questions over rules from a terminal."""

    ALERT = ("pollution.grade_alert", '{"daily_aqi": [250, 150, 310]}', "--on", "2017-11-04")
    SIZE = ("education.size_minimum", '{"facility": "primary", "classes": 18}', "--on", "2018-06-30")

    def test_missing(self, capsys: pytest.CaptureFixture[str]) -> None:
        """What is needed, what is not, and the answer where it is there."""
        asked = ["missing", "pollution.bus_fare", '{"level": "ii"}', "--on", "2017-11-04"]
        assert main(asked) == 0
        assert capsys.readouterr().out.startswith("needed: has_means: ")
        assert main([*asked, "--language", "zh"]) == 0
        assert capsys.readouterr().out.startswith("尚需：has_means：")
        assert main(["missing", "fireworks.may_send", "{}", "--on", "2018-01-01"]) == 0
        out = capsys.readouterr().out
        assert out.startswith("answer: no\n")
        assert "not needed: channel: " in out
        assert main([*asked, "--json"]) == 0
        assert json.loads(capsys.readouterr().out)["matters"][0]["fact"] == "has_means"
        given = '{"facility": "primary"}'
        assert main(["missing", "education.size_minimum", given, "--on", "2018-01-01", "--unknown", "sizes"]) == 0
        assert "needed: sizes: " in capsys.readouterr().out

    def test_where_nothing_fits(self, capsys: pytest.CaptureFixture[str]) -> None:
        """It is said so."""
        given = '{"retained": 5000000}'
        assert main(["missing", "education.retention_reached", given, "--on", "2018-01-01"]) == 0
        assert capsys.readouterr().out.splitlines()[-1] == "no facts that fit were found"

    def test_compare(self, capsys: pytest.CaptureFixture[str]) -> None:
        """A line an answer, and below it how one must read."""
        assert main(["compare", *self.ALERT]) == 0
        lines = capsys.readouterr().out.splitlines()
        assert lines[:3] == ["yellow", "  as recommended", "orange"]
        assert lines[3] == "  readings.interruption read as whole span"
        assert main(["compare", *self.ALERT, "--language", "zh"]) == 0
        assert "按推荐读法" in capsys.readouterr().out
        assert main(["compare", *self.ALERT, "--json"]) == 0
        assert json.loads(capsys.readouterr().out)["decisive"] == ["readings.interruption"]

    def test_compare_in_part(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        """What was not asked whole says so."""
        few = partial(questions.compare_readings, most=1)
        monkeypatch.setattr(questions, "compare_readings", few)
        assert main(["compare", *self.ALERT]) == 0
        assert capsys.readouterr().out.endswith("not every combination was asked\n")

    def test_nearest(self, capsys: pytest.CaptureFixture[str]) -> None:
        """The value there is, and those that change the answer."""
        assert main(["nearest", *self.SIZE[:2], "classes", *self.SIZE[2:]]) == 0
        lines = capsys.readouterr().out.splitlines()
        assert lines[0].startswith("classes = 18: ")
        assert [line.partition(":")[0] for line in lines[1:]] == ["17", "19"]
        assert main(["nearest", *self.SIZE[:2], "classes", *self.SIZE[2:], "--json"]) == 0
        assert json.loads(capsys.readouterr().out)["above"]["first"] == 19
        asked = ["nearest", "education.maintainer", '{"handed_over_on": null}', "handed_over_on", "--on", "2018-06-30"]
        assert main(asked) == 2
        late = ["nearest", "culture.asked_in_year", '{"indicator": "village_centres", "year": 9000}', "year"]
        assert main([*late, "--on", "2018-06-15"]) == 0
        assert capsys.readouterr().out.endswith("no change near\n")

    def test_nearest_with_a_point(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        """The cut, and what is beyond it; what is not proven is said."""
        graded = ["nearest", "river_chief.grade_score", '{"score": "79.5"}', "score", "--on", "2018-06-15"]
        assert main(graded) == 0
        assert capsys.readouterr().out == "score = 79.5: qualified\nbelow 60 (59): unqualified\n80: good\n"
        assert main([*graded, "--language", "zh"]) == 0
        assert capsys.readouterr().out.splitlines()[1] == "低于60（如59）：不合格"
        assert main([*graded, "--json"]) == 0
        told = json.loads(capsys.readouterr().out)
        assert (told["proof"], told["below"]["cut"], told["above"]["first"]) == (["cells", "cells"], 60, 80)
        facts = '{"elevation_m": 17, "has_dikes": false, "key_surrounding_area": true}'
        assert main(["nearest", "river_chief.in_patrol_range", facts, "elevation_m", "--on", "2018-06-15"]) == 0
        assert capsys.readouterr().out.endswith("no value changes it\n")
        real = questions.nearest_change
        steps = (questions.Proof.UNPROVEN, questions.Proof.ASKED)
        monkeypatch.setattr(
            questions, "nearest_change", lambda *given, **more: evolve(real(*given, **more), proof=steps)
        )
        assert main(graded) == 0
        assert capsys.readouterr().out.endswith("only whole values were asked: a nearer change is not ruled out\n")

    def test_receipt_and_replay(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """The same as it was, and what differs where it is not."""
        assert main(["receipt", *self.ALERT]) == 0
        written = capsys.readouterr().out
        kept = tmp_path / "receipt.json"
        kept.write_text(written, "utf-8")
        assert main(["replay", str(kept)]) == 0
        assert capsys.readouterr().out == "the same\n"
        assert main(["replay", str(kept), "--json"]) == 0
        assert json.loads(capsys.readouterr().out)["intact"] is True
        changed = json.loads(written)
        changed["outcome"]["value"] = "red"
        kept.write_text(json.dumps(changed), "utf-8")
        assert main(["replay", str(kept)]) == 3
        out = capsys.readouterr().out
        assert out == 'changed; the receipt is not as it was written\n  outcome.value: "red" -> "yellow"\n'
        assert main(["replay", str(tmp_path / "none.json")]) == 2
        assert main(["receipt", "pollution.grade_alert", "{}", "--on", "2017-11-04"]) == 2

    def test_replay_from_standard_input(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """As ``ask`` reads its facts."""
        assert main(["receipt", *self.ALERT]) == 0
        monkeypatch.setattr("sys.stdin", io.StringIO(capsys.readouterr().out))
        assert main(["replay", "-", "--language", "zh"]) == 0
        assert capsys.readouterr().out == "相同\n"


class TestCompletion:
    """``completion SHELL``: what a shell reads to complete the command's words."""

    @pytest.mark.parametrize("shell", ["bash", "zsh", "tcsh"])
    def test_it_names_the_commands(self, shell: str, capsys: pytest.CaptureFixture[str]) -> None:
        """Of each shell that the extra knows."""
        pytest.importorskip("shtab")
        assert main(["completion", shell]) == 0
        printed = capsys.readouterr().out
        assert "in-force" in printed
        assert "nearest" in printed

    def test_without_the_extra(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        """It says what to install, in either language."""
        monkeypatch.setitem(sys.modules, "shtab", None)
        assert main(["completion", "bash"]) == STATUS["invalid"]
        assert "langfang_policy[completion]" in capsys.readouterr().err
        assert main(["completion", "bash", "--language", "zh"]) == STATUS["invalid"]
        assert "须先安装" in capsys.readouterr().err
