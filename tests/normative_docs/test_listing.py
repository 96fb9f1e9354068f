"""The annexes that list documents: look-up, counts, slips, windows."""

from __future__ import annotations

import datetime
from collections import Counter
from datetime import date
from typing import Any, cast

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from langfang_policy import ask
from langfang_policy import normative_docs as nd
from langfang_policy._rooms.normative_docs.listing import NUMBER
from langfang_policy.core.bounds import Side
from langfang_policy.core.decisions import Part
from langfang_policy.core.decree_numbers import DecreeNumber
from langfang_policy.core.errors import InvalidFacts, Undetermined
from langfang_policy.core.forms import plain
from langfang_policy.normative_docs import Annex, CatalogueSlip, Document, Issuer, Listed, Status
from langfang_policy.testing import decree_numbers
from tests.helpers import because

PUBLISHED = date(2017, 12, 19)
EVE = date(2017, 12, 18)
DAY = datetime.timedelta(days=1)
WRONG: Any = nd

IN_FORCE = nd.find_documents(annex=Annex.IN_FORCE).value
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
BRACKETS = st.sampled_from(["〔〕", "[]", "［］", "（）", "()", "【】"])


def rows(**conditions: Any) -> list[int]:
    """The rows that meet some conditions."""
    return [listed.row for listed in nd.find_documents(**conditions).value]


def slipped(slip: CatalogueSlip) -> list[tuple[str, int]]:
    """The rows with a slip, each with its annex."""
    return [(listed.annex.zh, listed.row) for listed in nd.catalogue() if slip in listed.slips]


PRINTED = {
    Annex.IN_FORCE: "市审计局 2, 市发改委 16, 市财政局 1, 市教育局 4, 市科技局 10, 市人社局 9, 市商务局 21, "
    "市质监局 6, 市水务局 12, 市民政局 2, 市城乡规划局 1, 市建设局 6, 市工信局 4, 市物价局 5, 市体育局 3, 市房管局 7, "
    "市气象局 2, 市人防办 2, 市政府办 17, 市科协 1, 市食药监局 3, 市民宗局 1, 市综合执法局 2, 市粮食局 1, "
    "市供销社 1, 市农业局 3, 市工商局 5, 市交通运输局 1, 市卫生计生委 7, "
    "市国土局 2, 市旅游委 2, 市环保局 1, 市编办 4, 市地税局 1, 市公安局 5, "
    "市社科联 2",
    Annex.REPEALED: "市房管局 1, 市科协 1",
    Annex.LAPSED: "市审计局 1, 市商务局 4, 市食药监局 1, 市质监局 1, 市教育局 2, 市发改委 1, 市人社局 6, "
    "市卫生计生委 2, 市房管局 2, "
    "市供销社 1, 市民政局 2, 市工信局 1, 市工商局 1, 市总工会 1",
    Annex.AMENDED: "市政府办 1, 市审计局 1",
}
"""The counts printed beside each drafting department."""


class TestCatalogue:
    """The annexes as data."""

    @pytest.mark.parametrize(("annex", "count"), list(zip(Annex, (172, 2, 26, 2), strict=True)))
    def test_rows_are_numbered_without_gaps(self, annex: Annex, count: int) -> None:
        """From 1 to the last."""
        assert rows(annex=annex) == list(range(1, count + 1))
        decision = nd.count_documents(annex)
        assert (decision.value, because(decision).observed) == (count, count)

    @pytest.mark.parametrize("annex", Annex)
    def test_printed_counts(self, annex: Annex) -> None:
        """What is printed beside each department is what stands under it, in the same order."""
        printed = {name: int(count) for name, count in (part.split() for part in PRINTED[annex].split(", "))}
        counted = Counter(listed.department for listed in nd.catalogue() if listed.annex is annex)
        assert list(counted.items()) == list(printed.items())
        for department, count in printed.items():
            assert nd.count_documents(annex, department=department).value == count

    @pytest.mark.parametrize(
        ("annex", "counts"),
        [
            (Annex.IN_FORCE, [172, 171, 167]),
            (Annex.REPEALED, [2, 2, 2]),
            (Annex.LAPSED, [26, 26, 26]),
            (Annex.AMENDED, [2, 2, 2]),
        ],
    )
    def test_counts_in_three_modes(self, annex: Annex, counts: list[int]) -> None:
        """172 rows, one instrument twice, three numbers of two rows, two rows without a number."""
        assert [nd.count_documents(annex, mode=mode).value for mode in nd.CountMode] == counts

    @pytest.mark.parametrize(
        ("name", "department"),
        [
            ("市发改委", "市发改委"),
            ("廊坊市发改委", "市发改委"),
            ("廊坊市发展和改革委员会", "市发改委"),
            ("市发展和改革委员会", "市发改委"),
            ("廊坊市水务局", "市水务局"),
            ("市人民政府办公室", "市政府办"),
            ("廊坊市总工会", "市总工会"),
        ],
    )
    def test_a_department_by_any_of_its_names(self, name: str, department: str) -> None:
        """In full or abbreviated; each department of the catalogue by the name that it has there."""
        found = nd.find_documents(department=name).value
        assert found
        assert {listed.department for listed in found} == {department}
        for listed in nd.catalogue():
            assert listed in nd.find_documents(department=listed.department).value

    def test_a_department_of_another_annex(self) -> None:
        """A department of another annex counts none here."""
        assert nd.count_documents(Annex.IN_FORCE, department="市总工会").value == 0

    def test_reasons(self) -> None:
        """Each reason with its rows."""
        reasons = Counter(listed.reason for listed in nd.catalogue())
        assert {reason.zh: reasons[reason] for reason in nd.Reason} == {
            "拟由新的文件代替": 2,
            "自行失效": 12,
            "工作已完成": 5,
            "新文件已出台": 4,
            "适用期已过": 3,
            "上位文件已失效": 1,
            "已出台各专业规范性文件": 1,
            "上位文件修改": 2,
        }
        assert reasons[None] == 172
        assert rows(reason=nd.Reason.SUPERIOR_LAPSED) == [15]
        assert rows(reason=nd.Reason.LAPSED_BY_ITSELF, department="市商务局") == [2, 3]

    def test_statuses(self) -> None:
        """What each annex says of its rows."""
        assert {listed.annex: listed.status for listed in nd.catalogue()} == {
            Annex.IN_FORCE: Status.IN_FORCE,
            Annex.REPEALED: Status.REPEALED,
            Annex.LAPSED: Status.LAPSED,
            Annex.AMENDED: Status.AMENDED,
        }

    def test_series(self) -> None:
        """Of the documents in force."""
        series = Counter(listed.series for listed in IN_FORCE)
        assert {one.zh: series[one] for one in nd.Series} == {
            "廊政": 67, "廊政办": 68, "政府令": 5, "无机关代字": 30, "无文号": 2,
        }  # fmt: skip
        assert rows(series=nd.Series.NONE) == [109, 137]
        assert rows(series=nd.Series.ORDER, annex=Annex.LAPSED) == [16, 20, 26]

    def test_amended_documents_are_in_force(self) -> None:
        """Both facts, under another row each."""
        for row, in_force in ((1, 128), (2, 1)):
            (amended,) = (one for one in nd.find_documents(annex=Annex.AMENDED).value if one.row == row)
            assert IN_FORCE[in_force - 1].number == amended.number
            assert IN_FORCE[in_force - 1].title == amended.title

    @pytest.mark.parametrize(
        "written", ["廊政〔2015〕12号", "廊政[2015]12号", "廊政【２０１５】１２号", " 廊政（2015）12号 "]
    )
    def test_numbers_however_written(self, written: str) -> None:
        """Amended and in force: both facts, both rows."""
        found = nd.find_documents(number=written)
        assert [(listed.annex, listed.row) for listed in found.value] == [(Annex.IN_FORCE, 1), (Annex.AMENDED, 2)]
        assert [str(citation.locator) for citation in found.citations] == ["附件1", "附件4"]
        assert [finding.observed for finding in found.findings] == [1, 1]
        assert found.because is None

    def test_conditions_combine(self) -> None:
        """All that is given must hold."""
        assert rows(department="市科协", annex=Annex.REPEALED) == [2]
        assert rows(words="消防 管理", department="市公安局") == [166, 168]
        assert rows(words="消防 规定", department="市公安局") == [166]
        assert rows(words="暂行", year=2016, annex=Annex.IN_FORCE) == [17, 108]
        assert set(rows(year=2006)) == {70}
        assert len(rows()) == 202

    @given(
        department=st.none() | st.sampled_from([listed.department for listed in nd.catalogue()]),
        year=st.none() | st.integers(2005, 2018),
        series=st.none() | st.sampled_from(nd.Series),
        words=st.none() | st.sampled_from(["通知", "意见 实施", "办法", "暂行"]),
        reason=st.none() | st.sampled_from(nd.Reason),
    )
    def test_what_is_found_is_what_meets_each_condition_alone(
        self,
        department: str | None,
        year: int | None,
        series: nd.Series | None,
        words: str | None,
        reason: nd.Reason | None,
    ) -> None:
        """The rows of all conditions are those that each of them finds."""
        given_ = {"department": department, "year": year, "series": series, "words": words, "reason": reason}
        together = nd.find_documents(**given_).value  # type: ignore[arg-type]  # each value is of its condition's type
        found = set(nd.catalogue())
        for name, value in given_.items():
            one: Any = {name: value}
            found &= set(nd.find_documents(**one).value)
        assert together == tuple(listed for listed in nd.catalogue() if listed in found)

    def test_not_listed(self) -> None:
        """Nothing is inferred from that."""
        decision = nd.find_documents(number="廊政〔2016〕999号")
        assert decision.value == ()
        assert [finding.observed for finding in decision.findings] == [0, 0, 0, 0]
        assert [str(citation.locator) for citation in decision.citations] == ["附件1", "附件2", "附件3", "附件4"]

    def test_provisional_titles(self) -> None:
        """Five in force say that they are provisional or on trial, and three of the lapsed."""
        found = [(listed.annex, listed.row) for listed in nd.catalogue() if listed.provisional]
        assert found == [(Annex.IN_FORCE, row) for row in (17, 87, 108, 113, 169)] + [
            (Annex.LAPSED, row) for row in (1, 6, 25)
        ]

    def test_a_row_says_itself(self) -> None:
        """Annex, row, number, title and department, as a reader needs them."""
        assert str(IN_FORCE[0]) == (
            "附件1 1 廊政〔2015〕12号 廊坊市人民政府关于印发廊坊市政府投资建设项目审计监督办法的通知 (市审计局)"
        )
        assert str(IN_FORCE[108]).startswith("附件1 109 无文号 ")


class TestSlips:
    """What is odd in the source is told as such, and nothing of it is mended."""

    @pytest.mark.parametrize(
        ("slip", "found"),
        [
            (CatalogueSlip.NO_NUMBER, [109, 137]),
            (CatalogueSlip.SERIES_CUT, [60, 121, 122]),
            (CatalogueSlip.LISTED_TWICE, [144, 161]),
            (CatalogueSlip.TWO_DOCUMENTS, [13, 80]),
            (CatalogueSlip.TWO_TITLES, [28, 145]),
        ],
    )
    def test_rows_of_annex_one(self, slip: CatalogueSlip, found: list[int]) -> None:
        """Each slip with its rows."""
        assert slipped(slip) == [("附件1", row) for row in found]

    def test_numbers_without_a_series(self) -> None:
        """Thirty in force and one lapsed."""
        assert slipped(CatalogueSlip.NO_SERIES) == [
            ("附件1", row)
            for row in (
                13, 18, 23, 26, 35, 42, 51, 61, 62, 63, 67, 68, 69, 70, 72, 78, 79, 80, 81, 91, 92, 105, 108, 119, 120,
                135, 136, 150, 155, 156,
            )
        ] + [("附件3", 7)]  # fmt: skip

    def test_eleven_pairs_differ_in_their_series_alone(self) -> None:
        """One of them in force and lapsed."""
        pairs = [
            (42, 12), (13, 56), (80, 56), (23, 59), (135, 53), (61, 139), (67, 89), (78, 143), (119, 106), (108, 129),
            (155, 152),
        ]  # fmt: skip
        expected = {("附件1", row) for pair in pairs for row in pair} | {("附件1", 35), ("附件3", 21)}
        assert set(slipped(CatalogueSlip.NUMBERED_ALIKE)) == expected
        for bare, numbered in pairs:
            told = nd.find_documents(number=str(IN_FORCE[bare - 1].number)).findings
            assert (numbered, IN_FORCE[numbered - 1].number) in [finding.observed for finding in told]

    def test_titles_without_their_issuer(self) -> None:
        """One in force, one repealed."""
        assert slipped(CatalogueSlip.NO_ISSUER) == [("附件1", 150), ("附件2", 1)]

    def test_several_hits_are_several(self) -> None:
        """A bare number is not the numbered one; one instrument stands twice."""
        assert rows(number="〔2016〕13号") == [13, 80]
        assert rows(number="廊政办〔2016〕13号") == [56]
        assert rows(number="廊政〔2015〕43号") == [144, 161]
        assert len({listed.title for listed in nd.find_documents(number="廊政〔2015〕43号").value}) == 1
        assert rows(number="廊政〔2015〕66号") == [28, 145]
        assert len({listed.title for listed in nd.find_documents(number="廊政〔2015〕66号").value}) == 2

    @pytest.mark.parametrize(
        ("number", "status", "annex", "row", "other"),
        [
            ("〔2014〕106号", Status.IN_FORCE, "附件3", 21, "廊政〔2014〕106号"),
            ("廊政〔2014〕106号", Status.LAPSED, "附件1", 35, "〔2014〕106号"),
        ],
    )
    def test_in_force_and_lapsed(self, number: str, status: Status, annex: str, row: int, other: str) -> None:
        """The pair that matters most: each warns of the other."""
        found = nd.find_documents(number=number)
        assert [listed.status for listed in found.value] == [status]
        warning = found.findings[-1]
        assert (str(warning.citation.locator), warning.observed) == (annex, (row, DecreeNumber.parse(other)))
        assert found.because is None

    def test_findings_name_the_slips(self) -> None:
        """After the counts, with the rows that they touch."""
        told = [(finding.en, plain(finding.observed)) for finding in nd.find_documents(number="〔2016〕13号").findings]
        assert told == [
            ("rows", 2),
            ("slip of the source, no series, rows", [13, 80]),
            ("slip of the source, two documents, rows", [13, 80]),
            ("slip of the source, numbered alike, rows", [13, 80]),
            ("another document, by its row and number", [56, "廊政办〔2016〕13号"]),
        ]

    def test_a_number_without_its_series_finds_none_and_says_which_there_are(self) -> None:
        """Nothing is filled in."""
        decision = nd.find_documents(number="〔2015〕12号")
        assert decision.value == ()
        numbered = DecreeNumber.parse("廊政〔2015〕12号")
        assert [finding.observed for finding in decision.findings[4:]] == [(1, numbered), (2, numbered)]
        assert decision.because is None

    def test_any_look_up_names_what_could_be_taken_for_what_it_found(self) -> None:
        """By department as by number, but for what it found itself."""
        told = nd.find_documents(department="市供销社", annex=Annex.LAPSED).findings
        assert [finding.observed[0] for finding in told if "another document" in finding.en] == [35]
        every = nd.find_documents().findings
        assert not [finding.en for finding in every if "another document" in finding.en]

    def test_slips_are_in_the_answer_as_json(self) -> None:
        """A service sees them too."""
        told: Any = ask("normative_docs.find_documents", {"number": "廊政〔2015〕43号"}, on="2018-01-01")
        assert [row["slips"] for row in told["value"]] == [["listed_twice"], ["listed_twice"]]


class TestNumbers:
    """Parsing and printing are inverse."""

    @given(st.sampled_from([listed for listed in nd.catalogue() if listed.number is not None]), BRACKETS, st.booleans())
    def test_numbers_of_the_catalogue(self, listed: Listed, brackets: str, wide: bool) -> None:
        """Half- and full-width, in any brackets."""
        written = str(listed.number)
        assert DecreeNumber.parse(written) == listed.number
        other = written.translate(str.maketrans("〔〕", brackets))
        assert listed in nd.find_documents(number=other.translate(WIDE) if wide else other).value

    @given(decree_numbers(), BRACKETS, st.booleans())
    def test_generated_numbers(self, number: DecreeNumber, brackets: str, wide: bool) -> None:
        """Whatever the series, the year and the serial."""
        written = str(number).translate(str.maketrans("〔〕", brackets))
        written = NUMBER.of(written.translate(WIDE) if wide else written, "number")
        read = DecreeNumber.parse(written)
        assert read == number
        assert str(read) == str(number)

    @given(st.from_regex(NUMBER.pattern, fullmatch=True))
    def test_what_is_taken_for_a_number_is_read(self, written: str) -> None:
        """The pattern that the schema tells is none that cannot be read."""
        assert DecreeNumber.parse(NUMBER.of(written, "number")).serial >= 0


class TestWindows:
    """When a listed document ends, as far as can be told."""

    @pytest.mark.parametrize(
        ("row", "earliest", "latest"),
        [
            (70, date(2022, 12, 18), date(2022, 12, 18)),
            (127, date(2021, 1, 31), date(2022, 12, 18)),
            (73, date(2017, 12, 19), date(2022, 12, 18)),
            (64, date(2017, 12, 31), date(2018, 12, 30)),
            (3, date(2019, 12, 31), date(2020, 12, 30)),
            (7, date(2020, 12, 31), date(2021, 12, 30)),
            (17, date(2017, 12, 31), date(2018, 12, 30)),
            (87, date(2017, 12, 19), date(2022, 12, 18)),
            (1, date(2022, 12, 18), date(2022, 12, 18)),
            (128, date(2022, 12, 18), date(2022, 12, 18)),
            (109, date(2017, 12, 19), date(2022, 12, 18)),
        ],
    )
    def test_in_force(self, row: int, earliest: date, latest: date) -> None:
        """By the year of the number; of a document without one, by what the clean-up reached."""
        decision = nd.last_day_window(Annex.IN_FORCE, row)
        window = decision.value
        assert (window.earliest, window.latest) == (earliest, latest)
        assert window.exact is (earliest == latest)
        year = IN_FORCE[row - 1].number.year if IN_FORCE[row - 1].number is not None else None  # type: ignore[union-attr]  # just seen
        first, last = (2006, 2016) if year is None else (year, year)
        seen = [finding.observed for finding in decision.findings]
        assert seen == [Status.IN_FORCE, date(first, 1, 1), date(last, 12, 31), None, None]
        assert decision.because is None

    @pytest.mark.parametrize(
        ("annex", "row", "earliest", "latest"),
        [
            (Annex.REPEALED, 1, EVE, EVE),
            (Annex.REPEALED, 2, EVE, EVE),
            (Annex.LAPSED, 1, date(2016, 12, 31), EVE),
            (Annex.LAPSED, 2, date(2016, 1, 31), date(2016, 12, 30)),
            (Annex.LAPSED, 3, date(2016, 12, 31), EVE),
            (Annex.LAPSED, 6, date(2015, 12, 31), date(2016, 12, 30)),
            (Annex.LAPSED, 4, date(2012, 1, 1), EVE),
            (Annex.LAPSED, 11, date(2009, 1, 1), EVE),
            (Annex.AMENDED, 1, date(2022, 12, 18), date(2022, 12, 18)),
            (Annex.AMENDED, 2, date(2022, 12, 18), date(2022, 12, 18)),
        ],
    )
    def test_ended_and_amended(self, annex: Annex, row: int, earliest: date, latest: date) -> None:
        """Repealed by the notice; lapsed with the term, or for another reason at some time before it; amended."""
        assert nd.last_day_window(annex, row).value == nd.LastDayWindow(earliest=earliest, latest=latest)

    def test_no_window_is_empty(self) -> None:
        """Every row has an end, before the notice where its annex says that it ended."""
        for listed in nd.catalogue():
            window = nd.last_day_window(listed.annex, listed.row).value
            assert window.earliest <= window.latest
            assert (window.earliest >= PUBLISHED) is (window.latest >= PUBLISHED) is listed.status.holds

    @pytest.mark.parametrize(
        ("annex", "row", "facts", "earliest", "latest"),
        [
            (Annex.IN_FORCE, 3, {"issued": date(2015, 5, 6)}, date(2020, 5, 5), date(2020, 5, 5)),
            (Annex.IN_FORCE, 3, {"issued": date(2015, 1, 1)}, date(2019, 12, 31), date(2019, 12, 31)),
            (Annex.IN_FORCE, 3, {"issued": date(2015, 12, 31)}, date(2020, 12, 30), date(2020, 12, 30)),
            (Annex.IN_FORCE, 3, {"first_day": date(2015, 7, 1)}, date(2020, 6, 30), date(2020, 6, 30)),
            (Annex.IN_FORCE, 3, {"first_day": date(2016, 2, 1)}, date(2021, 1, 31), date(2021, 1, 31)),
            (
                Annex.IN_FORCE,
                3,
                {"issued": date(2015, 12, 1), "first_day": date(2016, 2, 1), "own_term_years": 2},
                date(2018, 1, 31),
                date(2018, 1, 31),
            ),
            (Annex.IN_FORCE, 127, {"first_day": date(2011, 3, 1)}, date(2021, 2, 28), date(2022, 12, 18)),
            (Annex.IN_FORCE, 3, {"own_term_years": 3}, date(2017, 12, 31), date(2018, 12, 30)),
            (Annex.IN_FORCE, 127, {"issued": date(2011, 1, 31)}, date(2022, 12, 18), date(2022, 12, 18)),
            (Annex.IN_FORCE, 127, {"issued": date(2011, 2, 1)}, date(2021, 1, 31), date(2021, 1, 31)),
            (Annex.IN_FORCE, 109, {"issued": date(2014, 3, 1)}, date(2019, 2, 28), date(2019, 2, 28)),
            (Annex.LAPSED, 3, {"issued": date(2012, 3, 1)}, date(2017, 2, 28), date(2017, 2, 28)),
            (Annex.LAPSED, 4, {"issued": date(2012, 3, 1)}, date(2012, 3, 1), EVE),
        ],
    )
    def test_what_is_known_narrows(
        self, annex: Annex, row: int, facts: dict[str, Any], earliest: date, latest: date
    ) -> None:
        """The day of issue, often to a day; a term of its own."""
        window = nd.last_day_window(annex, row, **facts).value
        assert (window.earliest, window.latest) == (earliest, latest)

    @pytest.mark.parametrize(
        ("facts", "presumed"),
        [
            ({}, ["presumed to hold from its issue", "presumed to set no term of its own"]),
            ({"first_day": date(2015, 7, 1)}, ["presumed to set no term of its own"]),
            ({"own_term_years": 5}, ["presumed to hold from its issue"]),
            ({"own_term_years": 5, "first_day": date(2015, 7, 1)}, []),
        ],
    )
    def test_what_is_presumed_is_told(self, facts: dict[str, Any], presumed: list[str]) -> None:
        """Where nothing else is given."""
        decision = nd.last_day_window(Annex.IN_FORCE, 3, **facts)
        assert [finding.en for finding in decision.findings[3:]] == presumed
        held = nd.holds_on("廊政〔2015〕40号", on=PUBLISHED)
        assert held.findings[-1].en == "presumed to hold from its issue, with no term of its own"
        assert held.because is None

    def test_issue_ends_with_the_first_day(self) -> None:
        """None is issued after it took effect."""
        decision = nd.last_day_window(Annex.IN_FORCE, 3, first_day=date(2015, 7, 1))
        assert decision.findings[2].observed == date(2015, 7, 1)
        on_the_first = nd.last_day_window(Annex.IN_FORCE, 3, first_day=date(2015, 1, 1))
        assert on_the_first.value.exact

    def test_a_term_that_was_over_before_it_began_keeps_a_row_out(self) -> None:
        """Counted from its issue, as it may be read."""
        from_issue = nd.WindowReadings(term_start=nd.TermStart.ISSUE)
        with pytest.raises(InvalidFacts) as caught:
            nd.last_day_window(
                Annex.LAPSED, 3, first_day=date(2018, 1, 1), readings=from_issue, issued=date(2012, 12, 31)
            )
        assert caught.value.fact == "issued"

    @pytest.mark.parametrize(
        ("reading", "row", "earliest", "latest"),
        [
            (nd.WindowReadings(anniversary=nd.AnniversaryDay.ANNIVERSARY), 3, date(2020, 1, 1), date(2020, 12, 31)),
            (nd.WindowReadings(across_start=nd.AcrossStart.FORMER_END), 1, date(2024, 12, 31), date(2025, 12, 30)),
            (nd.WindowReadings(start=nd.ExtensionStart.PUBLICATION), 127, date(2022, 12, 18), date(2022, 12, 18)),
            (nd.WindowReadings(order=nd.ItemOrder.WINDOW_FIRST), 70, date(2022, 12, 18), date(2022, 12, 18)),
        ],
    )
    def test_readings(self, reading: nd.WindowReadings, row: int, earliest: date, latest: date) -> None:
        """Windows are read as lives are."""
        window = nd.last_day_window(Annex.IN_FORCE, row, readings=reading).value
        assert (window.earliest, window.latest) == (earliest, latest)

    @given(st.data(), st.booleans())
    def test_a_window_contains_the_exact_day(self, data: st.DataObject, evaluated: bool) -> None:
        """Where the day of issue is known, the rules' own end lies in the window of its year, and is that day's."""
        listed = data.draw(st.sampled_from(IN_FORCE))
        first, last = (listed.number.year, listed.number.year) if listed.number else (2006, 2016)
        issued = data.draw(st.dates(date(first, 1, 1), date(last, 12, 31)))
        one = Document(
            issuer=Issuer.GOVERNMENT,
            issued=issued,
            administrative_normative=True,
            provisional=listed.provisional,
            listed_in_2015=issued < date(2016, 1, 1),
            evaluated=evaluated,
            reported=evaluated,
            amended=listed.row in (1, 128),
        )
        spans = nd.status_spans(one, list_published=date(2015, 10, 20)).value
        exact = max(span.period.last for span in spans if span.status.holds and span.period.last is not None)
        assume(exact >= PUBLISHED)
        window = nd.last_day_window(Annex.IN_FORCE, listed.row).value
        known = nd.last_day_window(Annex.IN_FORCE, listed.row, issued=issued).value
        assert window.earliest <= known.earliest <= exact <= known.latest <= window.latest

    @pytest.mark.parametrize("row", [0, 173, -1, True, "1"])
    def test_no_such_row(self, row: Any) -> None:
        """Rows run from 1 to the last."""
        with pytest.raises(InvalidFacts) as caught:
            nd.last_day_window(Annex.IN_FORCE, row)
        assert caught.value.fact == "row"

    @pytest.mark.parametrize(
        ("annex", "row", "facts", "fact"),
        [
            (Annex.IN_FORCE, 3, {"issued": date(2014, 12, 31)}, "issued"),
            (Annex.IN_FORCE, 3, {"issued": date(2016, 1, 1)}, "issued"),
            (Annex.IN_FORCE, 109, {"issued": date(2017, 1, 1)}, "issued"),
            (Annex.IN_FORCE, 3, {"issued": "x"}, "issued"),
            (Annex.IN_FORCE, 3, {"first_day": date(2014, 12, 31)}, "first_day"),
            (Annex.IN_FORCE, 3, {"issued": date(2015, 6, 1), "first_day": date(2015, 5, 31)}, "first_day"),
            (Annex.IN_FORCE, 3, {"first_day": "x"}, "first_day"),
            (Annex.LAPSED, 3, {"first_day": date(2013, 1, 1)}, "first_day"),
            (Annex.IN_FORCE, 3, {"own_term_years": 0}, "own_term_years"),
            (Annex.LAPSED, 3, {"issued": date(2012, 12, 31)}, "issued"),
            (Annex.LAPSED, 2, {"issued": date(2011, 1, 31)}, "issued"),
            (Annex.IN_FORCE, 3, {"readings": "x"}, "readings"),
            (Annex.REPEALED, 1, {"readings": "x"}, "readings"),
            (Annex.REPEALED, 1, {"own_term_years": "x"}, "own_term_years"),
            (Annex.REPEALED, 1, {"own_term_years": 0}, "own_term_years"),
        ],
    )
    def test_what_cannot_be_is_refused(self, annex: Annex, row: int, facts: dict[str, Any], fact: str) -> None:
        """A day outside the year of its number, or one that keeps it out of its annex."""
        with pytest.raises(InvalidFacts) as caught:
            nd.last_day_window(annex, row, **facts)
        assert caught.value.fact == fact

    def test_a_term_that_keeps_a_row_out_of_its_annex(self) -> None:
        """What ran out in 2016 was evaluated to be in force; what ran out before the list cannot be."""
        window = nd.last_day_window(Annex.IN_FORCE, 3, own_term_years=1).value
        assert (window.earliest, window.latest) == (date(2020, 12, 31), date(2021, 12, 30))
        with pytest.raises(InvalidFacts) as caught:
            nd.last_day_window(Annex.IN_FORCE, 64, own_term_years=1)
        assert caught.value.fact == "own_term_years"


class TestHoldsOn:
    """Whether listed documents hold on a day."""

    @pytest.mark.parametrize(
        ("number", "on", "expected"),
        [
            ("廊政〔2015〕40号", date(2019, 12, 31), ["holds"]),
            ("廊政〔2015〕40号", date(2020, 1, 1), ["may hold"]),
            ("廊政〔2015〕40号", date(2020, 12, 30), ["may hold"]),
            ("廊政〔2015〕40号", date(2020, 12, 31), ["ended"]),
            ("廊政〔2010〕68号", PUBLISHED, ["ended"]),
            ("廊政〔2016〕75号", date(2022, 12, 18), ["holds", "holds"]),
            ("廊政〔2016〕75号", date(2022, 12, 19), ["ended", "ended"]),
            ("〔2016〕13号", date(2021, 6, 1), ["may hold", "may hold"]),
        ],
    )
    def test_windows_decide(self, number: str, on: date, expected: list[str]) -> None:
        """Up to the earliest, up to the latest, after it."""
        decision = nd.holds_on(number, on=on)
        assert [held.en for held in decision.value] == expected
        parts = [cast("Part", reason).decision for reason in decision.reasons[:-1]]
        assert [one.value for one in parts] == list(decision.value)
        for held, one in zip(expected, parts, strict=True):
            row, certain, possible = one.findings
            assert row.observed in rows(number=number)
            assert certain.bound is not None
            assert possible.bound is not None
            assert (certain.bound.side is Side.AT_MOST) is (held == "holds")
            assert (possible.bound.side is Side.AT_MOST) is (held != "ended")

    def test_before_the_notice_is_refused(self) -> None:
        """The catalogue speaks from its own day."""
        assert nd.holds_on("廊政〔2015〕40号", on=PUBLISHED).value == (nd.Holding.HOLDS,)
        with pytest.raises(InvalidFacts) as caught:
            nd.holds_on("廊政〔2015〕40号", on=EVE)
        assert caught.value.fact == "on"

    def test_readings(self) -> None:
        """An anniversary that still belongs."""
        included = nd.ListedReadings(anniversary=nd.AnniversaryDay.ANNIVERSARY)
        number = "廊政〔2016〕75号"
        assert nd.holds_on(number, on=date(2022, 12, 19), readings=included).value == (nd.Holding.HOLDS,) * 2

    def test_not_listed_is_undetermined(self) -> None:
        """Never "repealed"."""
        with pytest.raises(Undetermined) as caught:
            nd.holds_on("廊政〔2016〕999号", on=PUBLISHED)
        assert caught.value.missing == ("status",)


class TestFacts:
    """Facts of the wrong kind are refused by name."""

    @pytest.mark.parametrize(
        ("call", "fact"),
        [
            (lambda: WRONG.find_documents(number="无"), "number"),
            (lambda: WRONG.find_documents(number=5), "number"),
            (lambda: WRONG.find_documents(words=" "), "words"),
            (lambda: WRONG.find_documents(words=5), "words"),
            (lambda: WRONG.find_documents(department="审计局"), "department"),
            (lambda: WRONG.find_documents(department=["市审计局"]), "department"),
            (lambda: WRONG.find_documents(department=5), "department"),
            (lambda: WRONG.find_documents(year="2016"), "year"),
            (lambda: WRONG.find_documents(year=True), "year"),
            (lambda: WRONG.find_documents(series="廊政"), "series"),
            (lambda: WRONG.find_documents(annex=1), "annex"),
            (lambda: WRONG.find_documents(reason="自行失效"), "reason"),
            (lambda: WRONG.count_documents(1), "annex"),
            (lambda: WRONG.count_documents(Annex.LAPSED, mode="rows"), "mode"),
            (lambda: WRONG.count_documents(Annex.LAPSED, department={}), "department"),
            (lambda: WRONG.last_day_window(1, 1), "annex"),
            (lambda: WRONG.holds_on("x", on=PUBLISHED), "number"),
            (lambda: WRONG.holds_on(None, on=PUBLISHED), "number"),
            (lambda: WRONG.holds_on("廊政〔2016〕75号", on="x"), "on"),
            (lambda: WRONG.holds_on("廊政〔2016〕75号", on=PUBLISHED, readings=5), "readings"),
        ],
    )
    def test_refused(self, call: Any, fact: str) -> None:
        """Never taken for something that they are not."""
        with pytest.raises(InvalidFacts) as caught:
            call()
        assert caught.value.fact == fact
