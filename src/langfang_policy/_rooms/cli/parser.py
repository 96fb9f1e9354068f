"""How a command line is read, and what is said of it in either language: in English at its place, in Chinese here."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

from ...core.forms import Language

__all__ = ["USAGE", "Parser", "in_chinese", "language_of"]

USAGE = 64
"""The exit status of a command line that cannot be read, as ``sysexits.h`` has it."""


def language_of(argv: Sequence[str]) -> Language:
    """The language that a command line asks for, read ahead of it, so that a fault in it is told in that language.

    >>> language_of(["ask", "--language", "zh"]), language_of(["ask", "--language=zh"]), language_of(["tour"])
    ('zh', 'zh', 'en')
    """
    ahead = argparse.ArgumentParser(add_help=False, exit_on_error=False)
    ahead.add_argument("--language", nargs="?", default="en")
    found, _ = ahead.parse_known_args(argv)
    return "zh" if found.language == "zh" else "en"


class Parser(argparse.ArgumentParser):
    """A parser that speaks a language, and whose complaints have an exit status of their own."""

    def __init__(self, *, language: Language = "en", **rest: Any) -> None:
        self.language = language
        if language == "zh":
            rest["formatter_class"] = _InChinese
        super().__init__(**rest)

    def add_argument(self, *names: Any, **rest: Any) -> argparse.Action:
        """Enter an argument, in the parser's language."""
        if self.language == "zh":
            rest |= {word: in_chinese(rest[word]) for word in ("help", "metavar") if word in rest}
        return super().add_argument(*names, **rest)

    def error(self, message: str) -> NoReturn:
        """Say how the command is used, and what was wrong."""
        self.print_usage(sys.stderr)
        if self.language == "zh":
            self.exit(USAGE, f"{self.prog}：错误：{in_chinese(message, message)}\n")
        self.exit(USAGE, f"{self.prog}: error: {message}\n")


class _InChinese(argparse.HelpFormatter):
    """Help with its headings in Chinese."""

    def start_section(self, heading: str | None) -> None:
        """Begin a list of arguments."""
        super().start_section(_WORDS.get(heading or "", heading))

    def add_usage(self, usage: str | None, actions: Any, groups: Any, prefix: str | None = None) -> None:
        """Say how the command is used."""
        super().add_usage(usage, actions, groups, "用法：" if prefix is None else prefix)


def in_chinese(said: str, otherwise: str | None = None) -> str:
    """What a command line says, in Chinese; what nobody translated is said ``otherwise``.

    >>> in_chinese("the shell"), in_chinese("unrecognized arguments: --hurry")
    ('命令解释器', '不认识的参数：--hurry')

    Raises:
        KeyError: It has no Chinese words, and nothing else is to be said.
    """
    if said in _WORDS:
        return _WORDS[said]
    for english, chinese in _FORMS:
        if found := english.fullmatch(said):
            return chinese.format(*found.groups())
    if otherwise is None:
        raise KeyError(said)
    return otherwise


_WORDS = {
    "positional arguments": "参数",
    "options": "选项",
    "show this help message and exit": "显示本帮助后退出",
    "the version of the library": "本库版本",
    "Law you can ask.": "可以提问的法规。",
    "COMMAND": "命令",
    "WORD": "词",
    "NAME": "名称",
    "NUMBER": "文号",
    "KIND": "类别",
    "FILE": "文件",
    "RULE": "规则",
    "FACTS": "事实",
    "FACT": "事实",
    "DAY": "日期",
    "WHAT": "对象",
    "IN": "输入",
    "OUT": "输出",
    "JSON": "JSON",
    "FACT=COLUMN[,COLUMN]": "事实=列[,列]",
    "TEXT": "文字",
    "N": "数",
    "CITATION": "条款",
    "GAZETTE": "公报",
    "DIR": "目录",
    "START": "起日",
    "END": "止日",
    "ID=DAY": "编号=日期",
    "a few worked questions with their answers and reasons": "若干问题示例及其答案和理由",
    "everything registered: rules, duties, targets, bodies, procedures": "已登记的规则、职责、目标、机构和程序",
    "one rule or other entry: clauses, facts, figures": "某一规则或其他条目：条款、事实、数值",
    "a rule's answer to facts on a day": "就某日的事实求规则的答案",
    "which facts are still needed, and the answer if none is": "尚缺哪些事实；不缺时给出答案",
    "a rule's answer under each reading of its doubtful places": "疑义之处在各种解读下的答案",
    "the nearest values of a fact that change the answer": "使答案改变的最近的事实取值",
    "a question and its outcome as JSON that can be replayed": "问题及其结果的JSON回执，可供重放",
    "ask a receipt's question again, and tell what differs": "重问回执中的问题，指出差异",
    "a rule's answer to each row of a Parquet file, in another": "对Parquet文件逐行求答案，写入另一文件",
    "the words of a clause, from a plain text of one's own": "从自备的文本中取出条款原文",
    "hold what is registered against a gazette's plain text": "以公报文本核对已登记的内容",
    "the decrees whose stated or presumed last day has passed": "有效期（明定或推定）已届满的文件",
    "the decrees that hold on a day, as stated or presumed": "某日有效（明定或推定）的文件",
    "the decrees that begin or cease to hold between two days": "两日之间开始或停止施行的文件",
    "what falls due between two days, of an organ or of all": "两日之间到期的事项，可限某一机关",
    "what a shell reads to complete this command's words; needs the extra completion": (
        "供命令解释器补全本命令；须安装completion附加包"
    ),
    "only what has each word in its id, titles or summary": "仅限编号、标题或摘要含有各词者",
    "only of one decree, as 廊政办字〔2017〕118号": "仅限某一文件，如廊政办字〔2017〕118号",
    "as a JSON array": "以JSON数组输出",
    "as a JSON object": "以JSON对象输出",
    "a gazette's text file of one's own: print the words of the clauses too": "自备的公报文本：一并印出条款原文",
    "a rule's JSON Schema of facts and outcome": "规则的事实和结果的JSON Schema",
    "a JSON object, or - to read it from standard input": "JSON对象；以-表示从标准输入读取",
    "the day asked about, as YYYY-MM-DD": "所问之日，格式YYYY-MM-DD",
    "the outcome as a JSON object": "以JSON对象输出结果",
    "whether an end of the decree that is merely presumed applies": "推定的届满是否适用：apply适用，ignore不适用",
    "ask about this default too": "对该项缺省值也一并询问",
    "a number, a day or a term among the facts": "事实中的数、日期或选项",
    "answer, findings, or a field of the answer": "answer（答案）、findings（认定）或答案的某一栏",
    "a file that holds a receipt, or - for standard input": "存有回执的文件；以-表示标准输入",
    "the Parquet file to read": "要读取的Parquet文件",
    "the Parquet file to write": "要写入的Parquet文件",
    "the day as YYYY-MM-DD, or the column of days": "日期（YYYY-MM-DD）或日期列的列名",
    "facts that are the same for all rows": "各行相同的事实",
    "the column of a fact that has another name, several for a series; may be given again": (
        "事实所对应的异名列，数列可对应多列；可多次给出"
    ),
    "a column of the reasons in words too": "另加一列理由文字",
    "how exact numbers are written: as decimals, as text, or as the nearest floats": (
        "精确数的写法：exact为十进小数，text为文字，float为最近的浮点数"
    ),
    "what stands before the answer's column names": "答案列名的前缀",
    "the processes over which the rows are spread": "分担各行的进程数",
    "tell on standard error how many rows are done": "在标准错误上报告已完成的行数",
    "the number of rows of each outcome as a JSON object": "以JSON对象输出各类结果的行数",
    "the text of a gazette or a law, as a text file": "公报或法规的文本文件",
    "a number and a place, as 某政字〔2017〕9号 第三条": "文号和条款，如某政字〔2017〕9号 第三条",
    "the place as a JSON object": "以JSON对象输出条款位置",
    "the gazette as a text file": "公报的文本文件",
    "a directory of ledger files to check too": "一并核对的台账目录",
    "the report as a JSON object": "以JSON对象输出报告",
    "one decree; the status is 1 where it does not hold": "某一文件；无效时退出状态为1",
    "the day to start after, as YYYY-MM-DD": "自该日之后起，格式YYYY-MM-DD",
    "the last day, as YYYY-MM-DD": "末日，格式YYYY-MM-DD",
    "the first day, as YYYY-MM-DD": "首日，格式YYYY-MM-DD",
    "an organ, party, level or county, as a decree prints it": "机关、当事人、层级或县（市、区），按文件所印名称",
    "the day of what a duty runs from, as river_chief.report-problem=2018-05-01; may be given again": (
        "职责起算之日，如river_chief.report-problem=2018-05-01；可多次给出"
    ),
    "write an iCalendar file too": "另写一个iCalendar文件",
    "the shell": "命令解释器",
    "{bash,zsh,tcsh}": "{bash,zsh,tcsh}",
}
"""What is said, in Chinese."""

_FORMS = tuple(
    (re.compile(english, re.DOTALL), chinese)
    for english, chinese in (
        (r"the language of .*", "所用语言：en为英文，zh为中文"),
        (r"an id such as (\S+)", "编号，如{}"),
        (r"only one of (.*)", "仅限其一：{}"),
        (r"the following arguments are required: (.*)", "缺少参数：{}"),
        (r"unrecognized arguments: (.*)", "不认识的参数：{}"),
        (r"argument (\S+): expected one argument", "参数{}须有一个值"),
        (r"argument (\S+): ignored explicit argument (.*)", "参数{}不带值，却给出{}"),
        (r"argument (\S+): invalid choice: (.*) \(choose from (.*)\)", "参数{}不能是{}，可选：{}"),
        (r"argument (\S+): invalid \w+ value: (.*)", "参数{}的值{}不可用"),
        (r"argument (\S+): not allowed with argument (\S+)", "参数{}不能与{}并用"),
        (r"ambiguous option: (\S+) could match (.*)", "选项{}不明确，可能是：{}"),
    )
)
"""What is said of names that vary, and of a command line that cannot be read."""
