"""Who: organs, parties, and the names that the gazette prints for them."""

from __future__ import annotations

import re
from collections import Counter
from itertools import product
from pathlib import Path

import pytest
from attrs.exceptions import FrozenInstanceError
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts
from langfang_policy.core.organs import County, Level, Organ, Party, Remit, who

GAZETTE = Path(__file__).resolve().parents[2].parent / "shared" / "gazette" / "gazette-2017.txt"
SLIPS = {"市质检局"}
"""Printed once, for 市质监局."""
ORGANS = [Organ(level, remit) for level, remit in product(Level, Remit)]
ORGANS += [Organ(Level.COUNTY, remit, county) for remit, county in product(Remit, County)]


def city(remit: Remit) -> Organ:
    return Organ(Level.CITY, remit)


def county(remit: Remit) -> Organ:
    return Organ(Level.COUNTY, remit)


class TestTables:
    """Each printed name is read as its own member and no other."""

    @pytest.mark.parametrize("remit", Remit)
    def test_every_name_of_a_remit(self, remit: Remit) -> None:
        """A name without a level is of the remit that lists it."""
        assert {Organ.parse(name, level=Level.COUNTY).remit for name in remit.names} == {remit}

    @pytest.mark.parametrize("level", Level)
    def test_every_prefix_of_a_level(self, level: Level) -> None:
        """A prefix says the level, whatever the clause's own is."""
        for prefix, other in product(level.names, Level):
            assert Organ.parse(f"{prefix}教育部门", level=other) == Organ(level, Remit.EDUCATION)

    @pytest.mark.parametrize("place", County)
    def test_every_name_of_a_county(self, place: County) -> None:
        """A county's name is a prefix too, and stays with the organ."""
        for prefix in place.names:
            assert Organ.parse(f"{prefix}政府") == Organ(Level.COUNTY, Remit.GOVERNMENT, place)

    @pytest.mark.parametrize("party", Party)
    def test_every_name_of_a_party(self, party: Party) -> None:
        """A party's name stays whole, also where it holds a mark that parts lists."""
        assert [who(name) for name in (*party.names, party.json)] == [(party,)] * (len(party.names) + 1)

    @pytest.mark.parametrize("kind", [Level, County, Remit, Party])
    def test_no_name_twice(self, kind: type[Level | County | Remit | Party]) -> None:
        """Two members never share a name."""
        names = Counter(name for one in kind for name in set(one.names))
        assert [name for name, times in names.items() if times > 1] == []

    def test_one_reading(self) -> None:
        """No prefix with a name is another prefix with another name."""
        prefixes = [(name, one) for kind in (Level, County) for one in kind for name in one.names]
        forms = [(name, remit) for remit in Remit for name in set(remit.names)]
        read = {(prefix + name, one, remit) for (prefix, one), (name, remit) in product(prefixes, forms)}
        assert [text for text, times in Counter(text for text, _, _ in read).items() if times > 1] == []

    def test_no_party_is_an_organ(self) -> None:
        """A party's name is never read as an organ."""
        for name in (name for party in Party for name in party.names):
            with pytest.raises(InvalidFacts):
                Organ.parse(name)


class TestOneOrgan:
    """What the decrees name in several ways is one organ."""

    @pytest.mark.parametrize(
        ("organ", "names"),
        [
            (city(Remit.ENVIRONMENT), ["市环保局", "市环境保护局", "市环境保护行政主管部门", "廊坊市环保局"]),
            (city(Remit.DEVELOPMENT_AND_REFORM), ["市发改委", "市发展改革委", "市发展和改革委员会", "市发展改革部门"]),
            (city(Remit.PERSONNEL), ["市人社局", "市人力资源和社会保障局", "市人力资源社会保障部门"]),
            (city(Remit.FOOD_AND_DRUG), ["市食药监局", "市食品药品监管局", "市食品药品监督管理局"]),
            (city(Remit.WORK_SAFETY), ["市安监局", "市安全监管局", "市安全生产监督管理部门"]),
            (city(Remit.CULTURE), ["市文广新局", "市文化行政部门", "市文化广播电影电视新闻出版局"]),
            (city(Remit.STAFFING), ["市编办", "市编委办", "市机构编制部门"]),
            (city(Remit.LOCAL_FINANCE), ["市政府金融办", "市政府金融工作办公室"]),
            (city(Remit.CENTRAL_BANK_BRANCH), ["人行廊坊市中心支行", "中国人民银行廊坊市中心支行"]),
            (city(Remit.BANKING_REGULATION), ["廊坊银监分局", "市银监分局"]),
            (city(Remit.BROADCASTER), ["廊坊广播电视台", "市广播电视台"]),
            (city(Remit.COMMUNICATIONS), ["廊坊市通信发展管理办公室", "廊坊通信发展办公室"]),
            (city(Remit.GOVERNMENT), ["市政府", "市人民政府", "廊坊市人民政府"]),
            (city(Remit.DEPARTMENTS), ["市政府各部门", "市各部门"]),
            (county(Remit.GOVERNMENT), ["各县（市、区）政府", "县（市、区）人民政府", "当地政府", "辖区政府"]),
            (county(Remit.EDUCATION), ["县级教育行政部门", "县级教育部门", "辖区教育部门"]),
            (Organ(Level.DEVELOPMENT_ZONE, Remit.GOVERNMENT), ["廊坊开发区管委会", "开发区管委会", "廊坊开发区管委"]),
            (Organ(Level.TOWNSHIP, Remit.GOVERNMENT), ["乡（镇）政府", "镇（乡）人民政府", "乡镇人民政府"]),
            (Organ(Level.EVERY, Remit.FINANCE), ["各级财政", "财政部门", "各级财政部门"]),
        ],
        ids=str,
    )
    def test_its_names(self, organ: Organ, names: list[str]) -> None:
        """All its names give the one organ, equal in hash too."""
        assert {Organ.parse(name) for name in names} == {organ}

    def test_the_clause_says_the_level(self) -> None:
        """环保部门 of a clause about the city is the city's bureau; of a county's, the county's."""
        assert Organ.parse("环保部门", level=Level.CITY) == Organ.parse("市环保局")
        assert Organ.parse("环保部门", level=Level.COUNTY) == Organ.parse("县级环保部门")
        assert Organ.parse("环保部门") == Organ.parse("各级环保部门")

    @pytest.mark.parametrize("name", ["廊坊日报社", "廊坊供电公司", "团市委", "村委会", "街道办事处", "各地"])
    def test_a_name_of_one_level(self, name: str) -> None:
        """A name that holds its level is not moved by the clause."""
        assert len({who(name, level=level) for level in Level}) == 1

    def test_the_city_in_a_name_is_its_level(self) -> None:
        """An organ named for Langfang is the city's."""
        assert Organ.parse("廊坊银监分局", level=Level.COUNTY).level is Level.CITY


class TestDifferentOrgans:
    """What differs in law is never one."""

    @pytest.mark.parametrize(
        "names",
        [
            ["公安部门", "公安交警部门", "公安消防支队"],
            ["教育部门", "教育督导部门"],
            ["市气象局", "市气象台"],
            ["市环保局", "市环境监测站"],
            ["市建设局", "市房管局", "市城乡规划局", "市国土资源局", "市园林局", "市环卫局", "市综合执法局"],
            ["市发改委", "市物价局", "市粮食局", "市能源局"],
            ["市工信局", "市商务局", "市科技局", "市工商局", "市质监局", "市食药监局", "市安监局"],
            [
                "市农业局",
                "市林业局",
                "市水务局",
                "市农开办",
                "市农业产业化办公室",
                "市委农工部",
                "市供销社",
                "市盐业主管机构",
            ],
            ["市卫生计生委", "市中医药管理部门", "市体育局", "市旅游委", "市文广新局", "市文物部门"],
            ["市财政局", "市国税局", "市地税局", "市审计局", "市政府金融办", "廊坊银监分局", "人行廊坊市中心支行"],
            ["市政府", "市政府办公室", "市政府督查室", "市委", "市委督查室", "市政府法制办", "市政府应急办"],
            ["市政务办", "市政务公开办", "市行政审批局", "市政府新闻办", "市网信办", "市保密局", "市文明办"],
            ["市监察局", "市司法局", "市中级人民法院", "市人民检察院"],
            ["乡（镇）政府", "街道办事处", "村委会", "居民委员会", "县（市、区）人民政府", "廊坊开发区管委会"],
            ["市大气领导小组", "市大气领导小组办公室", "市应急响应办公室", "市应急响应办公室成员单位"],
            ["市级总河长", "市级河长", "县级河长", "市河长制办公室"],
            ["广阳区政府", "安次区政府", "各县（市、区）政府"],
            ["通信运营商", "广播、电视、报刊、互联网媒体", "市通信发展管理办公室", "各预警信息发布平台责任单位"],
            ["开发建设单位", "设计单位", "施工单位", "监理单位"],
            ["学校", "中小学校", "寄宿制学校", "老年学校", "市级老年大学"],
            ["救助管理机构", "福利机构", "农村敬老院", "托老所"],
        ],
        ids=lambda names: names[0],
    )
    def test_they_stay_apart(self, names: list[str]) -> None:
        """As many are read as are named."""
        assert len({who(name) for name in names}) == len(names)


class TestOrgan:
    """An organ is a frozen value with a name in each language and in JSON."""

    @pytest.mark.parametrize(
        ("organ", "zh", "en", "json"),
        [
            (city(Remit.ENVIRONMENT), "市环境保护局", "city environment department", "city-environment"),
            (county(Remit.EDUCATION), "县级教育部门", "county education department", "county-education"),
            (
                *(Organ(Level.COUNTY, Remit.GOVERNMENT, County.SANHE), "三河市人民政府"),
                *("Sanhe government", "county-government-sanhe"),
            ),
            (Organ(Level.EVERY, Remit.FINANCE), "各级财政部门", "every level's finance department", "every-finance"),
            (city(Remit.DAILY_NEWSPAPER), "廊坊日报社", "city daily newspaper", "city-daily_newspaper"),
            (county(Remit.SALT), "县级盐业主管机构", "county salt department", "county-salt"),
            (county(Remit.LOCALITIES), "各县（市、区）", "county localities", "county-localities"),
            (city(Remit.YOUTH_LEAGUE), "团市委", "city youth league", "city-youth_league"),
        ],
        ids=str,
    )
    def test_its_names(self, organ: Organ, zh: str, en: str, json: str) -> None:
        """The Chinese name is canonical, the English one plain words, the JSON one lower-case."""
        assert (organ.zh, str(organ), organ.en, organ.json) == (zh, zh, en, json)

    def test_round_trip(self) -> None:
        """Every organ that there can be is read again from its name and from its JSON, at any level of the clause."""
        for organ, level in product(ORGANS, (Level.EVERY, Level.CITY, Level.COUNTY)):
            assert Organ.parse(str(organ), level=level) == organ
        assert [Organ.parse(organ.json) for organ in ORGANS] == ORGANS
        assert [who(organ.json) for organ in ORGANS[:9]] == [(organ,) for organ in ORGANS[:9]]

    def test_names_are_distinct(self) -> None:
        """No two organs share a name in Chinese, English or JSON."""
        for names in ([one.zh for one in ORGANS], [one.en for one in ORGANS], [one.json for one in ORGANS]):
            assert [name for name, times in Counter(names).items() if times > 1] == []

    def test_frozen(self) -> None:
        """It cannot be changed."""
        with pytest.raises(FrozenInstanceError):
            city(Remit.LAND).level = Level.COUNTY  # type: ignore[misc]  # what is tested

    @pytest.mark.parametrize(
        ("level", "remit", "place", "fact"),
        [
            ("市", Remit.LAND, None, "level"),
            (Level.CITY, "国土", None, "remit"),
            (Level.COUNTY, Remit.LAND, "三河市", "place"),
            (Level.CITY, Remit.LAND, County.SANHE, "place"),
            (Level.EVERY, Remit.LAND, County.SANHE, "place"),
        ],
    )
    def test_what_cannot_be(self, level: Level, remit: Remit, place: County, fact: str) -> None:
        """A wrong part is refused by name, and so is a county of an organ that is not a county's."""
        with pytest.raises(InvalidFacts) as error:
            Organ(level, remit, place)
        assert error.value.fact == fact

    def test_a_level_that_is_none(self) -> None:
        """The clause's level is checked too."""
        with pytest.raises(InvalidFacts) as error:
            Organ.parse("教育部门", level="市")  # type: ignore[arg-type]  # what is tested
        assert error.value.fact == "level"


JUNK = [
    *(
        "",
        " ",
        "、",
        "市",
        "县级",
        "教",
        "委",
        "编",
        "7",
        "2017",
        "部门",
        "局",
        "市局",
        "三河市",
        "啊" * 300,
        "市" * 2_000,
    ),
    *("市教育局 ", " 市教育局", "市教育局局长", "市教育教育局", "市教育台", "市建设委", "教育督", "市市教育局"),
    *("同级教育部门", "上级政府", "区某某办", "市质检局", "县级廊坊日报社", "县级廊坊供电公司"),
    *(
        "city-",
        "city-education-",
        "city-education-sanhe",
        "sanhe-government",
        "county-government-beijing",
        "City-education",
    ),
    *(
        "市环保局局长及分管副局长",
        "市财政局等市教育局",
        "公安机关部门",
        "市政府法制机构部门",
        "市建设局（环卫）部门",
        "教育部门与公安部门",
        "市财政局等",
        "、市财政局",
        "市财政局、",
        "市财政局、、市教育局",
    ),
]


class TestRefusal:
    """What cannot be read is refused, with the fact's name."""

    @pytest.mark.parametrize("text", [*JUNK, None, 7, b"", ["市教育局"]], ids=lambda text: repr(text)[:20])
    def test_junk(self, text: str) -> None:
        """Neither an organ nor a list is made of it."""
        for read in (Organ.parse, who):
            with pytest.raises(InvalidFacts) as error:
                read(text)
            assert error.value.fact == "who"

    @pytest.mark.parametrize("text", ["市财政局、市教育局", "中小学校", "乡镇人民政府（街道办事处）"])
    def test_an_organ_is_one(self, text: str) -> None:
        """A list and a party are no organ."""
        assert who(text)
        with pytest.raises(InvalidFacts):
            Organ.parse(text)

    def test_the_part_at_fault_is_shown(self) -> None:
        """Of a list, the message shows from the first part that cannot be read."""
        with pytest.raises(InvalidFacts, match=r"who: '区某某办、市教育局' is not usable"):
            who("市财政局、区某某办、市教育局")

    @given(st.text(max_size=20) | st.text("市县区教育环保局部门、和及（）政府", max_size=12))
    def test_total(self, text: str) -> None:
        """Any text is read or refused, and what is read has a name that is read the same."""
        try:
            found = who(text)
        except InvalidFacts:
            return
        assert found
        assert who("、".join(one.zh for one in found)) == found


class TestWho:
    """A list parts at its marks, unless the whole or a part of it is a name of its own."""

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("市财政局、市教育局", (city(Remit.FINANCE), city(Remit.EDUCATION))),
            ("市教育局和市财政局", (city(Remit.EDUCATION), city(Remit.FINANCE))),
            ("市教育局及市财政局", (city(Remit.EDUCATION), city(Remit.FINANCE))),
            ("市教育局以及学校", (city(Remit.EDUCATION), Party.SCHOOLS)),
            ("市人力资源和社会保障局", (city(Remit.PERSONNEL),)),
            (
                "市发展和改革委员会和市工业和信息化局",
                (city(Remit.DEVELOPMENT_AND_REFORM), city(Remit.INDUSTRY_AND_INFORMATION)),
            ),
            (
                "各县（市、区）政府、廊坊开发区管委会，市政府有关部门",
                (
                    county(Remit.GOVERNMENT),
                    Organ(Level.DEVELOPMENT_ZONE, Remit.GOVERNMENT),
                    city(Remit.DEPARTMENTS_CONCERNED),
                ),
            ),
            ("市财政局等有关部门", (city(Remit.FINANCE), Organ(Level.EVERY, Remit.DEPARTMENTS_CONCERNED))),
            ("各地各部门", (Organ(Level.EVERY, Remit.LOCALITIES), Organ(Level.EVERY, Remit.DEPARTMENTS))),
            ("市财政局、市财政局", (city(Remit.FINANCE),)),
            ("广播、电视、报刊、互联网媒体、公众", (Party.MEDIA, Party.PUBLIC)),
            ("市建设局（市园林局）、市房管局", (city(Remit.CONSTRUCTION), city(Remit.PARKS), city(Remit.HOUSING))),
            ("市建设局（环卫）", (city(Remit.SANITATION),)),
            (
                "乡镇人民政府（街道办事处）",
                (Organ(Level.TOWNSHIP, Remit.GOVERNMENT), Organ(Level.TOWNSHIP, Remit.SUBDISTRICT_OFFICE)),
            ),
            (
                "县（市、区）党委、政府，廊坊开发区工委、管委",
                tuple(
                    Organ(level, remit)
                    for level in (Level.COUNTY, Level.DEVELOPMENT_ZONE)
                    for remit in (Remit.PARTY_COMMITTEE, Remit.GOVERNMENT)
                ),
            ),
            (
                "各县（市、区）政府、廊坊开发区管委会重污染天气应急指挥机构",
                (
                    county(Remit.HEAVY_POLLUTION_COMMAND),
                    Organ(Level.DEVELOPMENT_ZONE, Remit.HEAVY_POLLUTION_COMMAND),
                ),
            ),
            (
                "广阳区、安次区人民政府",
                tuple(Organ(Level.COUNTY, Remit.GOVERNMENT, place) for place in (County.GUANGYANG, County.ANCI)),
            ),
        ],
    )
    def test_lists(self, text: str, found: tuple[Organ | Party, ...]) -> None:
        """Marks inside a name do not part; what shares a word is written out."""
        assert who(text) == found

    def test_the_clause_says_the_level_of_each(self) -> None:
        """The clause's level is for each part whose words leave it open, and for no other."""
        assert who("民政、教育部门和县级公安机关", level=Level.CITY) == (
            city(Remit.CIVIL_AFFAIRS),
            city(Remit.EDUCATION),
            county(Remit.PUBLIC_SECURITY),
        )
        assert who("各地各部门", level=Level.CITY)[1] == city(Remit.DEPARTMENTS)

    def test_longest(self) -> None:
        """A list of a thousand characters is read, a longer one refused."""
        names = "市教育局、" * 199 + "市教育部门"
        assert who(names) == (city(Remit.EDUCATION),)
        assert who("市教育局、" * 198 + "市教育主管部门、学校") == (city(Remit.EDUCATION), Party.SCHOOLS)
        with pytest.raises(InvalidFacts):
            who("市教育局、" * 198 + "学校、学校、市教育部门")


@pytest.fixture(scope="module")
def gazette() -> str:
    """The gazette's text, where the machine has it."""
    if not GAZETTE.is_file():
        pytest.skip("the gazette is not here")
    return GAZETTE.read_text(encoding="utf-8")


class TestGazette:
    """The vocabulary is the gazette's own."""

    def test_responsible_units(self, gazette: str) -> None:
        """All distinct names after 责任单位 and its like are read, bodies and a slip apart."""
        names = set()
        for words in re.findall(r"(?:责任|牵头|配合)(?:单位|部门)：((?:[^\n（）。]|（[^）]*）)*)", gazette):
            listed = re.sub("(?:责任|牵头|配合)(?:单位|部门)：", "、", words)
            for name in re.split(r"[、，；](?![^（]*）)", listed):
                names.add(re.sub("(?:等(?:有关)?(?:部门)?)?(?:按职责分工)?(?:分别)?(?:牵头|负责)?$", "", name))
        unread = set()
        for name in names - {"", "2017年底完成"}:
            try:
                who(name, level=Level.CITY)
            except InvalidFacts:
                unread.add(name)
        assert len(names) > 110
        assert unread == SLIPS

    @pytest.mark.parametrize("remit", Remit)
    def test_every_remit_is_printed(self, gazette: str, remit: Remit) -> None:
        """No remit is invented: the text has it under one of its names."""
        assert any(name.removesuffix("局") in gazette for name in remit.names)
