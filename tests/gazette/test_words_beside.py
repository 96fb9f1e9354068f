"""A word beside the code: the commands that print clauses from a file of one's own, and ``cited_words``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from langfang_policy import registry
from langfang_policy.cli import STATUS, main
from langfang_policy.core.errors import InvalidFacts
from langfang_policy.gazette import cited_words, read_gazette

ORDER = """廊坊市人民政府令
〔2017〕第1号
现公布《某办法》。
市长 某某
2017年12月28日
某办法
第十五条  甲。
禁止乙。
另行：
（一）丙；
（二）丁。
"""
RULE = "fireworks.may_carry"
NUMBER = "廊坊市人民政府令〔2017〕第1号"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file with a text of the decree's number, its words made up."""
    path = tmp_path / "own.txt"
    path.write_text(ORDER, encoding="utf-8")
    return path


class TestCitedWords:
    """The words of the clauses that an entry cites."""

    def test_each_clause(self) -> None:
        """By the id or the entry, with its words; none where the text has no such clause."""
        gazette = read_gazette(ORDER)
        (cited,) = cited_words(RULE, gazette)
        assert (str(cited.citation), cited.words) == (f"{NUMBER} 第十五条第二款", "禁止乙。")
        assert str(cited) == f"{NUMBER} 第十五条第二款: 禁止乙。"
        assert cited.json() == {"citation": f"{NUMBER} 第十五条第二款", "words": "禁止乙。"}
        assert cited_words(registry.entry(RULE), gazette) == (cited,)
        (nothing,) = cited_words(RULE, read_gazette(""))
        assert (nothing.words, nothing.json()["words"]) == ("", None)

    def test_nothing_registered(self) -> None:
        """Is refused."""
        with pytest.raises(InvalidFacts):
            cited_words("fireworks.nothing", read_gazette(ORDER))


class TestShow:
    """``show RULE --gazette FILE``."""

    @pytest.mark.parametrize(("language", "sign"), [("en", ":"), ("zh", "：")])
    def test_the_words_stand_below(
        self, capsys: pytest.CaptureFixture[str], file: Path, language: str, sign: str
    ) -> None:
        """After all that is shown without the file."""
        assert main(["show", RULE, "--language", language]) == 0
        without = capsys.readouterr().out
        assert main(["show", RULE, "--language", language, "--gazette", str(file)]) == 0
        assert capsys.readouterr().out == f"{without}{NUMBER} 第十五条第二款{sign}\n  禁止乙。\n"

    def test_a_file_of_another_text(self, capsys: pytest.CaptureFixture[str], file: Path) -> None:
        """Has no such clause, and that is said."""
        file.write_text(ORDER.replace("第十五条", "第五条"), encoding="utf-8")
        assert main(["show", RULE, "--gazette", str(file)]) == 0
        assert capsys.readouterr().out.endswith("第十五条第二款:\n  (the file has no such clause)\n")
        assert main(["show", RULE, "--gazette", str(file), "--language", "zh"]) == 0
        assert capsys.readouterr().out.endswith("第十五条第二款：\n  （文件中无此条款）\n")

    def test_no_file(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        """Is refused."""
        assert main(["show", RULE, "--gazette", str(tmp_path / "none.txt")]) == STATUS["invalid"]
        assert "gazette: " in capsys.readouterr().err


class TestLocate:
    """``locate FILE CITATION``."""

    @pytest.mark.parametrize(
        ("place", "words"),
        [
            ("第十五条第二款", "禁止乙。"),
            ("第十五条第三款第（二）项", "丁。"),
            ("第十五条第三款", "另行：\n（一）丙；\n（二）丁。"),
            ("通知正文", "现公布《某办法》。"),
        ],
    )
    def test_words(self, capsys: pytest.CaptureFixture[str], file: Path, place: str, words: str) -> None:
        """Of a clause, with all inside it."""
        assert main(["locate", str(file), f"{NUMBER} {place}"]) == 0
        assert capsys.readouterr().out == f"{words}\n"

    def test_as_json(self, capsys: pytest.CaptureFixture[str], file: Path) -> None:
        """With its lines."""
        assert main(["locate", str(file), f"{NUMBER} 第十五条第三款第（一）项", "--json"]) == 0
        found = json.loads(capsys.readouterr().out)
        assert found == {"locator": "第十五条第三款第（一）项", "first_line": 10, "last_line": 10, "words": "丙；"}

    @pytest.mark.parametrize("citation", [f"{NUMBER} 第十六条", f"{NUMBER} 第五六条", "某政字〔2017〕9号 一", "第一条"])
    def test_no_such_place(self, capsys: pytest.CaptureFixture[str], file: Path, citation: str) -> None:
        """Is refused, in either language."""
        for language in ("en", "zh"):
            assert main(["locate", str(file), citation, "--language", language]) == STATUS["invalid"]
            assert capsys.readouterr().err

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
    def test_encodings(self, capsys: pytest.CaptureFixture[str], file: Path, encoding: str) -> None:
        """Those that offices' files come in."""
        file.write_bytes(ORDER.encode(encoding))
        assert main(["locate", str(file), f"{NUMBER} 第十五条第二款"]) == 0
        assert capsys.readouterr().out == "禁止乙。\n"

    @pytest.mark.parametrize("held", [b"\xff\xfe\xff", b"\xff\xff\xff", b"\x80"])
    def test_what_is_no_text(self, capsys: pytest.CaptureFixture[str], file: Path, held: bytes) -> None:
        """Is refused as such."""
        file.write_bytes(held)
        assert main(["locate", str(file), f"{NUMBER} 第十五条"]) == STATUS["invalid"]
        assert "a readable text file" in capsys.readouterr().err

    def test_any_text_is_read(self, capsys: pytest.CaptureFixture[str], file: Path) -> None:
        """A text that holds no such document is not unreadable."""
        file.write_text("第〇条\n第一〇一条 乙。\n", encoding="utf-8")
        assert main(["locate", str(file), f"{NUMBER} 第十五条"]) == STATUS["invalid"]
        assert "readable" not in capsys.readouterr().err
