"""Chinese throughout: everything registered has its Chinese words, and the command line speaks them alone."""

from __future__ import annotations

import contextlib
import io
import json
import re
from collections.abc import Iterator
from typing import Any

import attrs
import pytest

from langfang_policy import MODULES, cli, registry
from langfang_policy._rooms.asking.examples import EXAMPLES
from langfang_policy._rooms.cli.parser import in_chinese, language_of
from langfang_policy.core.figures import entries_of_docstring, figure_words, title_of
from langfang_policy.core.forms import say
from langfang_policy.core.rules import Rule
from langfang_policy.core.terms import Reading, Term
from langfang_policy.meteorology import ScoringReadings
from langfang_policy.normative_docs import diff
from tests.questions.helpers import day_of

HAN = re.compile("[一-鿿]")
ENGLISH = re.compile(r"[A-Za-z]{2,}(?:[ ,]+[A-Za-z]{2,}){2,}")
NAMES = re.compile(r"[\w.-]*[_.-][\w.-]+|\$ langfang-policy.*")
"""What is no language: the names of things, and a command as it is typed."""
WORD = re.compile(r"[A-Za-z][A-Za-z0-9_.-]+")
COMMANDS = [
    *("tour", "rules", "show", "ask", "missing", "compare", "nearest", "receipt", "replay", "table"),
    *("locate", "audit", "outdated", "in-force", "changes", "due", "completion"),
]
TYPED = [
    *("JSON", "Schema", "Parquet", "iCalendar", "YYYY-MM-DD", "completion", "en", "zh"),
    *("apply", "ignore", "exact", "text", "float", "answer", "findings"),
]
"""What is typed, and names."""


def words_of_entries(module: str) -> Iterator[tuple[str, str, str]]:
    """Each name of what a door registers, with the identifier that it would be without its Chinese words."""
    for entry in registry.entries(module):
        thing = entry.thing
        if not isinstance(thing, Rule):
            yield entry.id, thing.key, thing.zh
            continue
        yield entry.id, thing.function.__name__, thing.title or ""
        yield f"{entry.id}, what it answers", "", thing.returns.zh
        yield from ((f"{entry.id}({fact.name})", fact.name, fact.zh) for fact in thing.facts)


def words_of_types(module: str) -> Iterator[tuple[str, str, str]]:
    """The same of the closed sets, readings, records and figures that a door offers."""
    door: Any = registry.modules()[module]
    for name in door.__all__:
        kind = getattr(door, name)
        if not isinstance(kind, type):
            continue
        if issubclass(kind, Term):
            yield name, name, title_of(kind) or ""
            yield from ((f"{name}.{one.name}", one.json, one.zh) for one in kind)
            if issubclass(kind, Reading):
                yield from ((f"why {name}.{one.name}", one.why.en, one.why.zh) for one in kind)
        elif attrs.has(kind):
            yield name, name, title_of(kind) or ""
            yield from fields(kind)


def fields(kind: Any) -> Iterator[tuple[str, str, str]]:
    """The fields of a record; one that holds a reading has the reading's own title."""
    told, figures = entries_of_docstring(kind, "Attributes"), figure_words(kind)
    for field in attrs.fields(kind):
        said = figures.get(field.name) or told.get(field.name)
        reading = title_of(type(field.default)) if isinstance(field.default, Reading) else None
        yield f"{kind.__name__}.{field.name}", field.name, said.zh if said is not None and said.zh else reading or ""


class TestWords:
    """Everything that a person meets has its Chinese name."""

    @pytest.mark.parametrize("module", MODULES)
    def test_everything_registered(self, module: str) -> None:
        """No title is missing, none is the identifier, each is written in Chinese."""
        found = [*words_of_entries(module), *words_of_types(module)]
        assert len(found) > 50
        assert [name for name, plain, zh in found if not HAN.search(zh) or zh == plain] == []

    @pytest.mark.parametrize("module", MODULES)
    def test_reasons(self, module: str) -> None:
        """Each finding of a worked example has Chinese words, and shows no English sentence in Chinese."""
        asked = [entry for entry in registry.entries(module) if entry.id in EXAMPLES][:6]
        for entry in asked:
            text = told("ask", entry.id, json.dumps(EXAMPLES[entry.id]), "--on", str(day_of(entry.id)))
            assert english(text) == [], entry.id
            assert all(HAN.search(one) for one in text.splitlines()[1:]), entry.id

    def test_readings_of_a_record_go_by_their_titles(self) -> None:
        """Where a record of readings does not name its fields."""
        assert "part of step" not in say(ScoringReadings(), "zh")
        assert "part of step" in say(ScoringReadings(), "en")

    def test_words_in_two_languages_are_told_in_one(self) -> None:
        """What was said before and since."""
        amendment = diff(*DAYS).value[0]
        assert HAN.search(say(amendment.since, "zh"))
        assert not HAN.search(say(amendment.since, "en"))
        assert "→" in say(amendment, "zh")
        assert not english(say(amendment, "zh"))


DAYS: Any = tuple(day_of("normative_docs.diff").replace(year=2017, month=12, day=day) for day in (18, 19))


def told(*words: str) -> str:
    """What the command line says in Chinese, on either stream."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
        cli.main([*words, "--language", "zh"])
    return printed.getvalue()


def english(text: str) -> list[str]:
    """The English of a text: three words in a row that name nothing."""
    return ENGLISH.findall(NAMES.sub("", text))


GRADING = ("pollution.grade_alert", '{"daily_aqi": [250, 150, 310]}', "--on", "2017-11-04")
PRIMARY = ("education.size_minimum", '{"facility": "primary", "classes": 20}')


class TestCommandLine:
    """``--language zh``."""

    @pytest.mark.parametrize(
        "words",
        [
            ("tour",),
            ("rules",),
            ("show", "pollution.grade_alert"),
            ("show", "food_safety.food-samples"),
            ("show", "river_chief.hold-joint-meeting"),
            ("ask", *GRADING),
            ("ask", "pollution.alert_timeline", json.dumps(EXAMPLES["pollution.alert_timeline"]), "--on", "2018-06-15"),
            ("ask", "river_chief.month_agenda", json.dumps(EXAMPLES["river_chief.month_agenda"]), "--on", "2018-06-15"),
            ("ask", "pollution.grade_alert", "{}", "--on", "2017-11-04"),
            ("ask", "pollution.grade_alert", "{", "--on", "2017-11-04"),
            ("ask", "pollution.grade_alert", '{"daily_aqi": [1]}', "--on", "1999-01-01"),
            ("ask", "nothing.here", "{}", "--on", "2017-11-04"),
            ("missing", "pollution.bus_fare", '{"level": "ii"}', "--on", "2017-11-04"),
            ("compare", *GRADING),
            ("nearest", *PRIMARY, "classes", "--on", "2018-06-30"),
            ("replay", "/nowhere"),
            ("outdated", "--on", "2020-01-01"),
            ("in-force", "--on", "2018-06-01"),
            ("in-force", "廊政办字〔2017〕118号", "--on", "2030-01-01"),
            ("changes", "2017-01-01", "2023-01-01"),
            ("due", "--from", "2018-01-01", "--to", "2018-12-31"),
            ("due", "--from", "2018-02-30", "--to", "2018-12-31"),
            ("audit", "/nowhere"),
        ],
        ids=" ".join,
    )
    def test_no_english_sentence(self, words: tuple[str, ...]) -> None:
        """Each command says Chinese, and nothing else but names."""
        text = told(*words)
        assert HAN.search(text)
        assert english(text) == []

    @pytest.mark.parametrize("command", ["", *COMMANDS])
    def test_help(self, command: str, capsys: pytest.CaptureFixture[str]) -> None:
        """Each command tells in Chinese how it is used; only what is typed is not."""
        with pytest.raises(SystemExit) as caught:
            cli.main([*filter(None, [command]), "--language", "zh", "--help"])
        assert caught.value.code == 0
        text = capsys.readouterr().out
        assert text.startswith("用法：")
        typed = {*registry.modules(), *(kind.json for kind in registry.Kind), *COMMANDS, *TYPED}
        words = set(WORD.findall(re.sub(r" --?[a-z]+|\[--?[a-z]+|\{[^}]*\}", "", text)))
        assert {word for word in words - typed if not re.search("[_.-]", word)} == set()

    def test_commands(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Those are all, in either language, and their help in English is English."""
        for language in ("en", "zh"):
            with pytest.raises(SystemExit):
                cli.main(["--language", language, "--help"])
            listed = re.findall(r"^    ([a-z-]+) ", capsys.readouterr().out, re.MULTILINE)
            assert listed == COMMANDS
        for command in COMMANDS:
            with pytest.raises(SystemExit):
                cli.main([command, "--help"])
            text = capsys.readouterr().out
            assert text.startswith("usage: ")
            assert re.findall("[一-龥]+", re.sub(r"[廊某]政\S+( 第三条)?", "", text)) == []

    @pytest.mark.parametrize(
        ("typed", "said"),
        [
            (["ask"], "langfang-policy ask：错误：缺少参数：规则, 事实, --on"),
            (["hurry"], "langfang-policy：错误：参数命令不能是'hurry'，可选："),
            (["ask", "a", "b", "--on"], "langfang-policy ask：错误：参数--on须有一个值"),
            (["ask", "a", "b", "--on", "c", "--json=1"], "langfang-policy ask：错误：参数--json不带值，却给出'1'"),
            (["ask", "a", "b", "c", "--on", "d"], "langfang-policy：错误：不认识的参数：c"),
            (["due", "--f", "c", "--t", "d", "--e"], "langfang-policy due：错误：参数--event须有一个值"),
            (["table", "a", "b", "c", "--p", "d"], "langfang-policy table：错误：选项--p不明确，可能是：--prefix"),
            (["table", "a", "b", "c", "--workers", "q"], "langfang-policy table：错误：参数--workers的值'q'不可用"),
        ],
    )
    def test_a_command_line_that_cannot_be_read(
        self, typed: list[str], said: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """What is wrong with it is told in Chinese, wherever the language is named."""
        for place in (0, 1):
            with pytest.raises(SystemExit) as caught:
                cli.main([*typed[:place], "--language", "zh", *typed[place:]])
            assert caught.value.code == cli.USAGE
            usage, told = capsys.readouterr().err.split("\nlangfang-policy", 1)
            assert usage.startswith("用法：langfang-policy")
            assert f"langfang-policy{told}".startswith(said)

    @pytest.mark.parametrize("command", COMMANDS)
    def test_each_argument_that_cannot_be_read(self, command: str, capsys: pytest.CaptureFixture[str]) -> None:
        """What is wrong with it is told in Chinese, but for what is typed."""
        with pytest.raises(SystemExit):
            cli.main([command, "--help"])
        options = set(re.findall(r"--[a-z]+", capsys.readouterr().out)) - {"--help", "--language"}
        faults = [[], ["--hurry"], ["?"] * 9, *([option] for option in options), *([f"{one}=?"] for one in options)]
        refused = []
        for typed in faults:
            try:
                cli.main(["--language", "zh", command, *typed])
            except SystemExit as left:
                refused.append(left.code)
                told = capsys.readouterr().err.rpartition("：错误：")[2]
                assert HAN.search(told), typed
                assert WORD.findall(re.sub(r"'[^']*'|\{[^}]*\}|--[a-z]+|JSON", "", told)) == [], typed
        assert {*refused} == {cli.USAGE}
        assert len(refused) > len(options)

    def test_words_without_chinese(self) -> None:
        """What nobody translated is no help, and of a fault is told as it is."""
        with pytest.raises(KeyError):
            in_chinese("unheard of")
        assert in_chinese("unheard of", "so") == "so"

    def test_the_language_is_read_ahead(self) -> None:
        """A language that is none is left to the parser; of a command line without one it is English."""
        for typed in (["ask"], ["--language"], ["--language", "fr"], ["ask", "--language", "en"]):
            assert language_of(typed) == "en"

    def test_the_check_sees_english(self) -> None:
        """And takes no name for it."""
        assert english("finish the assessment 自评") == ["finish the assessment"]
        assert english("pollution.grade_alert（daily_aqi）：缺少") == []

    @pytest.mark.deep
    def test_every_rule(self) -> None:
        """All that is registered, shown, and each example asked."""
        for entry in registry.entries():
            assert english(told("show", entry.id)) == [], entry.id
            if entry.id in EXAMPLES:
                asked = json.dumps(EXAMPLES[entry.id], ensure_ascii=False)
                assert english(told("ask", entry.id, asked, "--on", str(day_of(entry.id)))) == [], entry.id
