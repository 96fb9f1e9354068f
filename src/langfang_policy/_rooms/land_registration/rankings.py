"""Part one (二): who is last, among counties and among townships, and who was spoken to for it."""

from __future__ import annotations

import datetime

from attrs import frozen

from ...core.decisions import Decision
from ...core.errors import Undetermined
from ...core.facts import Count
from ...core.figures import Record, figure
from ...core.findings import condition, note
from ...core.organs import County
from ...core.rules import provision, rule
from ...core.terms import Reading, Term
from .decree import BY_CONTRACTS, BY_DATABASE, BY_SCORE, CITY_TOWNS, COUNTY_TOWNS, HELD

__all__ = [
    "CountyRanking",
    "CountyTalks",
    "Official",
    "RankedTownship",
    "TalksHeld",
    "TownName",
    "Township",
    "TownshipKind",
    "TownshipRecord",
    "bottom_counties",
    "bottom_townships",
    "bottom_twenty",
    "talks_held",
    "township_record",
]


class CountyRanking(Term):
    """By what the counties are ranked (排名依据)."""

    CONTRACTS = "完善合同比例"
    DATABASE = "入库村比例"
    OVERALL = "综合得分"


BOTTOM_COUNTIES = {
    CountyRanking.CONTRACTS: (BY_CONTRACTS, (County.GUANGYANG, County.SANHE)),
    CountyRanking.DATABASE: (BY_DATABASE, (County.GUANGYANG, County.SANHE)),
    CountyRanking.OVERALL: (BY_SCORE, (County.DACHENG, County.GUAN)),
}


@rule(BY_CONTRACTS, BY_DATABASE, BY_SCORE)
def bottom_counties(ranking: CountyRanking) -> Decision[tuple[County, ...]]:
    """The last two counties of a ranking (倒数县市区).

    Args:
        ranking: 排名依据: by what they are ranked; how the overall score is made up is not printed.

    Returns:
        倒数县市区: in the order in which they are printed, which does not say which of the two is the very last.

    >>> [county.zh for county in bottom_counties(CountyRanking.OVERALL).value]
    ['大城县', '固安县']
    """
    asked = CountyRanking.of(ranking, "ranking")
    clause, last = BOTTOM_COUNTIES[asked]
    return Decision(last, note(clause, "排名依据", "ranking", asked))


class TownshipKind(Term):
    """What a place at the level of townships is (乡级单位类别)."""

    TOWN = "镇"
    TOWNSHIP = "乡"
    OFFICE = "办事处"
    PARK = "园区"
    MANAGEMENT_AREA = "管区"


class Township(Term):
    """The places at the level of townships that the circular names (乡镇、办事处、园区、管区)."""

    DACHENG_INDUSTRIAL_ZONE = "大城县工业区"
    WANGCUN = "大城县旺村镇"
    BAIJIAWU = "广阳区白家务办事处"
    HANCUN = "永清县韩村镇"
    NANJIANTA = "广阳区南尖塔镇"
    GUANGAN = "大城县广安镇"
    DAXINGE = "永清县大辛阁乡"
    YANGMAZHUANG = "永清县养马庄乡"
    HOUYI = "永清县后奕镇"
    GUAN_INDUSTRIAL_ZONE = "固安县固安工业区"
    WENAN_TOWN = "文安县文安镇"
    GUANJIAWU = "永清县管家务乡"
    HUANGTUZHUANG = "三河市黄土庄镇"
    XINZHUANG = "文安县辛庄管区"
    LONGJIE = "文安县龙街管区"
    HUANGZHUANG = "三河市皇庄镇"
    QIANTUN = "香河县钳屯镇"
    JUYANG = "三河市泃阳镇"
    QIXINZHUANG = "三河市齐心庄镇"
    WANZHUANG = "广阳区万庄镇"
    HUANGZHUANG_OTHERWISE_WRITTEN = "三河市黄庄镇"
    XIADIAN = "大厂县夏垫镇"
    ANPING = "香河县安平镇"
    DIAOHETOU = "安次区调河头乡"
    LUOFA = "安次区落垡镇"
    DONGHONGSI = "固安县东红寺乡"
    GUAN_TOWN = "固安县固安镇"
    WENQUAN_PARK = "固安县温泉产业园区"
    JILIUKOU = "文安县急流口管区"
    SHENGFANG = "霸州市胜芳镇"
    BAZHOU_TOWN = "霸州市霸州镇"
    CHAHEJI = "霸州市岔河集乡"
    KANGXIANZHUANG = "霸州市康仙庄乡"

    @property
    def county(self) -> County:
        """The county that it lies in."""
        return next(county for county in County if self.zh.startswith(county.names))

    @property
    def kind(self) -> TownshipKind:
        """What it is, as its name ends."""
        named = (kind for kind in TownshipKind if self.zh.endswith(kind.zh))
        return next(named, TownshipKind.PARK)  # an industrial zone ends otherwise


_T = Township
BOTTOM_TWENTY = (
    *(_T.DACHENG_INDUSTRIAL_ZONE, _T.WANGCUN, _T.BAIJIAWU, _T.HANCUN, _T.NANJIANTA, _T.GUANGAN, _T.DAXINGE),
    *(_T.YANGMAZHUANG, _T.HOUYI, _T.GUAN_INDUSTRIAL_ZONE, _T.WENAN_TOWN, _T.GUANJIAWU, _T.HUANGTUZHUANG),
    *(_T.XINZHUANG, _T.LONGJIE, _T.HUANGZHUANG, _T.QIANTUN, _T.JUYANG, _T.QIXINZHUANG, _T.WANZHUANG),
)
"""The last of the city, in the order in which they are printed."""
_OF_COUNTIES = {
    County.SANHE: (_T.HUANGTUZHUANG, _T.HUANGZHUANG_OTHERWISE_WRITTEN),
    County.DACHANG: (_T.XIADIAN,),
    County.XIANGHE: (_T.QIANTUN, _T.ANPING),
    County.ANCI: (_T.DIAOHETOU, _T.LUOFA),
    County.GUANGYANG: (_T.BAIJIAWU,),
    County.YONGQING: (_T.HANCUN, _T.DAXINGE),
    County.GUAN: (_T.GUAN_INDUSTRIAL_ZONE, _T.DONGHONGSI),
    County.WENAN: (_T.WENAN_TOWN, _T.XINZHUANG),
    County.DACHENG: (_T.DACHENG_INDUSTRIAL_ZONE, _T.WANGCUN),
}
"""The last of each county, in the order in which they are printed."""
SPOKEN_TO = (
    *(_T.GUAN_TOWN, _T.WENQUAN_PARK, _T.BAIJIAWU, _T.JILIUKOU),
    *(_T.SHENGFANG, _T.BAZHOU_TOWN, _T.CHAHEJI, _T.KANGXIANZHUANG),
)
_BUREAUS_SPOKEN_TO = (County.BAZHOU, County.GUAN, County.GUANGYANG, County.WENAN)
_NOT_YET_DEDUCTED = frozenset({_T.BAIJIAWU})


class TownName(Reading, at=(COUNTY_TOWNS, CITY_TOWNS)):
    """Whether the town of Sanhe that two lists write with two signs is one (三河市倒排乡镇名称)."""

    ONE_TOWN = (
        "同一镇",
        "两处名单同音，且全市名单依次列出三河市的乡镇，只有视为同一镇时两处相符",
        "The names sound alike, and only as one town do the county's list and that of the city agree.",
    )
    TWO_TOWNS = "两个镇", "两处名单用字不同", "The two lists print two names."


def as_read(township: Township, town_name: TownName) -> Township:
    """The township that a printed name means."""
    one = town_name is TownName.ONE_TOWN
    return _T.HUANGZHUANG if one and township is _T.HUANGZHUANG_OTHERWISE_WRITTEN else township


def of_counties(town_name: TownName) -> dict[County, tuple[Township, ...]]:
    """The last of each county, as their names are read."""
    return {county: tuple(as_read(one, town_name) for one in found) for county, found in _OF_COUNTIES.items()}


@rule(COUNTY_TOWNS)
def bottom_townships(county: County, *, town_name: TownName = TownName.ONE_TOWN) -> Decision[tuple[Township, ...]]:
    """The last townships of a county (各县倒排乡镇).

    Args:
        county: 县市区: the county.

    Returns:
        倒排乡镇: two of most counties, one of Guangyang and Dachang, in the order in which they are printed.

    Raises:
        Undetermined: The circular lists none of the county, and does not say why.

    >>> [town.zh for town in bottom_townships(County.XIANGHE).value]
    ['香河县钳屯镇', '香河县安平镇']
    """
    asked, name = County.of(county, "county"), TownName.of(town_name, "town_name")
    listed = of_counties(name)
    if asked not in listed:
        raise Undetermined(
            "county",
            en=f"the circular lists no townships of {asked.en}, and does not say that it has none behind",
            zh=f"通报未列{asked.zh}的倒排乡镇，也未说明原因",
        )
    return Decision(listed[asked], note(COUNTY_TOWNS, "县（市、区）", "county", asked))


@frozen(kw_only=True)
class RankedTownship(Record):
    """A place in the list of the last of the city (全市倒排名次).

    Attributes:
        place: 名次: the place in the printed list, which is read to begin with the worst.
        township: 乡镇: the township.
    """

    place: Count
    township: Township


@rule(CITY_TOWNS)
def bottom_twenty(county: County | None = None) -> Decision[tuple[RankedTownship, ...]]:
    """The last townships of the city, or those of a county among them (全市倒排乡镇).

    Args:
        county: 县市区: the county; None where all are asked for.

    Returns:
        倒排乡镇名次: each with its place; none of a county that has none among them.

    >>> [ranked.place for ranked in bottom_twenty(County.YONGQING).value]
    [4, 7, 8, 9, 12]
    """
    asked = County.maybe(county, "county")
    found = tuple(
        RankedTownship(place=place, township=one)
        for place, one in enumerate(BOTTOM_TWENTY, start=1)
        if asked in (None, one.county)
    )
    return Decision(found, note(CITY_TOWNS, "列入全市倒排名单的乡镇", "townships in the list of the city", len(found)))


@frozen(kw_only=True)
class TownshipRecord(Record):
    """What the circular says of a township (乡镇通报情况).

    Attributes:
        county: 所在县市区: the county that it lies in.
        kind: 类别: what it is.
        city_place: 全市名次: its place among the last of the city; None where it is not among them.
        county_place: 本县名次: its place among the last of its county; None where it is not listed there.
        spoken_to: 已约谈: whether its head had been spoken to.
        not_deducted: 已征未核减: whether it is remarked that land was taken and not yet deducted.
    """

    county: County
    kind: TownshipKind
    city_place: Count | None
    county_place: Count | None
    spoken_to: bool
    not_deducted: bool


@rule(COUNTY_TOWNS, CITY_TOWNS, HELD)
def township_record(township: Township, *, town_name: TownName = TownName.ONE_TOWN) -> Decision[TownshipRecord]:
    """What the circular says of a township: its places among the last, the talk held, the remark (乡镇通报情况).

    Args:
        township: 乡镇: the township.

    Returns:
        通报情况: what is said of it. The remark does not say whether it changes the ranking.

    >>> found = township_record(Township.BAIJIAWU).value
    >>> (found.city_place, found.spoken_to, found.not_deducted)
    (3, True, True)
    """
    name = TownName.of(town_name, "town_name")
    asked = as_read(Township.of(township, "township"), name)
    in_city, in_county = _place(asked, BOTTOM_TWENTY), _place(asked, of_counties(name).get(asked.county, ()))
    spoken, remarked = asked in SPOKEN_TO, asked in _NOT_YET_DEDUCTED
    found = TownshipRecord(
        county=asked.county,
        kind=asked.kind,
        city_place=in_city,
        county_place=in_county,
        spoken_to=spoken,
        not_deducted=remarked,
    )
    remark = (note(CITY_TOWNS, "已征未核减", "land taken and not yet deducted"),) if remarked else ()
    return Decision(
        found,
        condition(CITY_TOWNS, "列入全市倒排名单", "among the last of the city", in_city is not None, in_city),
        condition(COUNTY_TOWNS, "列入本县倒排名单", "among the last of its county", in_county is not None, in_county),
        condition(HELD, "乡镇负责人已被约谈", "its head had been spoken to", spoken),
        *remark,
    )


def _place(township: Township, listed: tuple[Township, ...]) -> int | None:
    return listed.index(township) + 1 if township in listed else None


class Official(Term):
    """Who speaks, and who is spoken to (约谈双方)."""

    CITY_LEADER = "市政府主管领导"
    COUNTY_LEADER = "县（市、区）政府主管领导"
    BUREAU_HEAD = "市农业局主要负责同志"
    TOWNSHIP_HEAD = "乡镇主要负责同志"


@provision(HELD)
@frozen(kw_only=True)
class TalksHeld(Record):
    """The talks that the circular reports (已开展的约谈)."""

    first_day: datetime.date = figure(datetime.date(2017, 12, 19), "约谈首日", "the first of the two days")
    last_day: datetime.date = figure(
        datetime.date(2017, 12, 20),
        "约谈末日",
        "the second of the two days",
        source="the month is printed once, with the first day",
    )
    townships: Count = figure(8, "被约谈乡镇数", "townships whose heads were spoken to")


@frozen(kw_only=True)
class CountyTalks(Record):
    """Who of a county had been spoken to (本县被约谈情况).

    Attributes:
        by: 约谈人: who spoke to them; None where nobody of the county had been spoken to.
        townships: 被约谈乡镇: those whose heads were.
        bureau: 农业局主管局长被约谈: whether the leader in charge of its agriculture bureau was.
        first_day: 首日: the first day of the talks.
        last_day: 末日: the last.
    """

    by: Official | None
    townships: tuple[Township, ...]
    bureau: bool
    first_day: datetime.date
    last_day: datetime.date


@rule(HELD)
def talks_held(county: County, *, talks: TalksHeld = TalksHeld()) -> Decision[CountyTalks]:
    """Who of a county had been spoken to before the circular, for two bulletins among the last (已开展的约谈).

    Args:
        county: 县市区: the county.

    Returns:
        被约谈情况: the heads of townships, and the leader of the agriculture bureau, whom the clause on talks to come
            does not name.

    >>> found = talks_held(County.WENAN).value
    >>> (found.by.zh, [town.zh for town in found.townships], found.bureau)
    ('市农业局主要负责同志', ['文安县急流口管区'], True)
    """
    asked, held = County.of(county, "county"), TalksHeld.of(talks, "talks")
    townships = tuple(one for one in SPOKEN_TO if one.county is asked)
    bureau = asked in _BUREAUS_SPOKEN_TO
    return Decision(
        CountyTalks(
            by=Official.BUREAU_HEAD if townships else None,
            townships=townships,
            bureau=bureau,
            first_day=held.first_day,
            last_day=held.last_day,
        ),
        note(HELD, "全市被约谈乡镇", "townships spoken to in the city", held.townships),
        note(HELD, "本县被约谈乡镇", "of them in the county", len(townships)),
        condition(HELD, "农业局主管局长被约谈", "the leader of the agriculture bureau was spoken to", bureau),
        note(HELD, "约谈首日", "first day of the talks", held.first_day),
    )
