"""Part 四（一）: forms, who heads them, the specialist union, communities and their partners."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, Undetermined
from langfang_policy.medical_alliances import (
    AllianceForm,
    CareTier,
    CommunityElement,
    DiseaseLine,
    FormHead,
    FormMember,
    FormPromoter,
    FormTrait,
    HospitalSeat,
    NamedHospital,
    NumberedForms,
    PartnerHospital,
    PartnershipNeed,
    community_lacks,
    form_profile,
    forms_headed,
    partnership_lacks,
    specialist_pairings,
)
from langfang_policy.river_chief import Area
from tests.helpers import because

FORM, HOSPITAL, SEAT, TIER = AllianceForm, NamedHospital, HospitalSeat, CareTier
LEADERS = {
    *(HOSPITAL.CITY_PEOPLES, HOSPITAL.CITY_CHINESE_MEDICINE, HOSPITAL.PETROLEUM_CENTRAL),
    *(HOSPITAL.CITY_FOURTH, HOSPITAL.YANDA),
}


class TestProfile:
    """四（一）: what is said of each form."""

    @pytest.mark.parametrize(
        ("form", "promoter", "head", "members", "traits", "place"),
        [
            (FORM.CITY, FormPromoter.CITY_GOVERNMENT, FormHead.THREE_CITY_HOSPITALS, 3, 10, "四（一）1"),
            (FORM.COUNTY_COMMUNITY, FormPromoter.COUNTY_GOVERNMENT, FormHead.COUNTY_HOSPITAL, 2, 4, "四（一）2"),
            (FORM.AREA_UNION, FormPromoter.NOT_SAID, FormHead.FIVE_TERTIARY_HOSPITALS, 3, 13, "四（一）3"),
            (FORM.SPECIALIST_UNION, FormPromoter.NOT_SAID, FormHead.PAIRED_HOSPITALS, 1, 3, "四（一）4"),
            (
                FORM.TELEMEDICINE_NETWORK,
                FormPromoter.NOT_SAID,
                FormHead.TERTIARY_OR_SECONDARY_HOSPITAL,
                1,
                5,
                "四（一）5",
            ),
            (FORM.DISTRICT, FormPromoter.DISTRICT_GOVERNMENT, FormHead.DISTRICT_SECONDARY_HOSPITAL, 3, 1, "四（一）1"),
            (
                FORM.CHINESE_MEDICINE,
                FormPromoter.NOT_SAID,
                FormHead.CHINESE_MEDICINE_INSTITUTION,
                0,
                1,
                "四（一）末段",
            ),
        ],
    )
    def test_forms(  # a line of a table
        self, form: AllianceForm, promoter: FormPromoter, head: FormHead, members: int, traits: int, place: str
    ) -> None:
        """Who leads, who heads, how many are joined, at which clause."""
        found = form_profile(form)
        profile = found.value
        assert (profile.promoter, profile.head) == (promoter, head)
        assert (len(profile.members), len(profile.traits)) == (members, traits)
        assert str(because(found).citation.locator) == place

    def test_which_count(self) -> None:
        """Five are numbered; on the other reading what is mentioned counts too."""
        held = [
            [form for form in AllianceForm if form_profile(form, numbered_forms=one).value.counts]
            for one in NumberedForms
        ]
        assert held == [list(AllianceForm)[:5], list(AllianceForm)]

    def test_emphases(self) -> None:
        """The six fields of the city's alliances, the three unifications, the five maxims, the four remote services."""
        city, county, union = (form_profile(form).value for form in (FORM.CITY, FORM.COUNTY_COMMUNITY, FORM.AREA_UNION))
        assert [trait.zh for trait in city.traits[4:]] == [
            *("人才共享", "技术支持", "检查互认", "处方流动", "上下转诊", "健康管理"),
        ]
        assert county.traits[1:] == (
            *(FormTrait.UNIFIED_RESOURCES, FormTrait.UNIFIED_ASSESSMENT, FormTrait.UNIFIED_INCOME),
        )
        assert county.members == (FormMember.TOWNSHIP_HOSPITALS, FormMember.VILLAGE_CLINICS)
        assert [trait.zh for trait in union.traits] == [
            *("平等", "自愿", "就近", "突出专科特色", "以信息化为支撑", "分片划区"),
            *("患者自愿", "分级诊治", "就近转诊", "资源共享", "连续性服务"),
            *("上转和下转的绿色通道", "简化手续"),
        ]
        assert form_profile(FORM.SPECIALIST_UNION).value.traits[-1].zh == "跨区域分级诊疗"
        remote = form_profile(FORM.TELEMEDICINE_NETWORK).value.traits
        assert [trait.zh for trait in remote] == ["应用互联网技术", "远程医疗", "教学", "培训", "转诊"]


def headed(  # a hospital that nothing is special about, but for what is given
    hospital: NamedHospital = HOSPITAL.OTHER,
    *,
    tier: CareTier | None = TIER.BASIC,
    seat: HospitalSeat | None = SEAT.OTHER,
    chinese: bool | None = False,
    strong: bool | None = None,
    means: bool | None = None,
) -> tuple[AllianceForm, ...]:
    """The forms that a hospital heads."""
    return forms_headed(hospital, tier=tier, seat=seat, chinese_medicine=chinese, strong=strong, has_means=means).value


def of_name(hospital: NamedHospital) -> tuple[AllianceForm, ...]:
    """The forms that a hospital heads, whatever of it the opinion does not say being at its least."""
    tier = None if hospital in LEADERS else TIER.BASIC
    seat = SEAT.OTHER if hospital in {HOSPITAL.PETROLEUM_CENTRAL, HOSPITAL.YANDA} else None
    return headed(hospital, tier=tier, seat=seat, chinese=None, means=True)


class TestHeads:
    """四（一）: who heads or may head which form."""

    def test_named(self) -> None:
        """Three head the city's alliances, five the unions, six stand in the pairs."""
        forms = {one: of_name(one) for one in HOSPITAL}
        assert [one.zh for one, found in forms.items() if FORM.CITY in found] == [
            *("市人民医院", "中国石油天然气集团公司中心医院", "市中医医院"),
        ]
        assert [one.zh for one, found in forms.items() if FORM.AREA_UNION in found] == [
            *("市人民医院", "中国石油天然气集团公司中心医院", "市中医医院", "市第四人民医院", "河北燕达医院"),
        ]
        paired = [one for one, found in forms.items() if FORM.SPECIALIST_UNION in found]
        assert paired == [
            *(HOSPITAL.CITY_PEOPLES, HOSPITAL.PETROLEUM_CENTRAL, HOSPITAL.CITY_CHINESE_MEDICINE),
            *(HOSPITAL.CITY_THIRD, HOSPITAL.CITY_MATERNITY, HOSPITAL.YINING_PSYCHIATRIC),
        ]

    @pytest.mark.parametrize(
        ("tier", "forms"),
        [
            (TIER.BASIC, ()),
            (TIER.SECONDARY, (FORM.TELEMEDICINE_NETWORK,)),
            (TIER.TERTIARY, (FORM.TELEMEDICINE_NETWORK,)),
        ],
    )
    def test_telemedicine(self, tier: CareTier, forms: tuple[AllianceForm, ...]) -> None:
        """From the second tier."""
        assert headed(tier=tier) == forms

    def test_counties(self) -> None:
        """A county's hospital, not what is below one, nor one of another level."""
        assert FORM.COUNTY_COMMUNITY not in headed(seat=SEAT.COUNTY)
        assert FORM.COUNTY_COMMUNITY in headed(seat=SEAT.COUNTY, tier=TIER.SECONDARY)
        assert FORM.COUNTY_COMMUNITY not in headed(seat=SEAT.CITY, tier=TIER.SECONDARY)

    @pytest.mark.parametrize("tier", CareTier)
    @pytest.mark.parametrize("seat", HospitalSeat)
    @pytest.mark.parametrize("strong", [False, True])
    def test_districts(self, tier: CareTier, seat: HospitalSeat, *, strong: bool) -> None:
        """A district's secondary hospital that is one of the stronger."""
        holds = strong and seat is SEAT.DISTRICT and tier is TIER.SECONDARY
        assert (FORM.DISTRICT in headed(seat=seat, tier=tier, strong=strong)) is holds

    @pytest.mark.parametrize("tier", CareTier)
    @pytest.mark.parametrize("chinese", [False, True])
    @pytest.mark.parametrize("means", [False, True])
    def test_chinese_medicine(self, tier: CareTier, *, chinese: bool, means: bool) -> None:
        """From the second tier, with the means."""
        holds = chinese and means and tier is not TIER.BASIC
        assert (FORM.CHINESE_MEDICINE in headed(tier=tier, chinese=chinese, means=means)) is holds

    def test_unknown(self) -> None:
        """Strength and means are asked for where they matter, and there alone."""
        with pytest.raises(Undetermined) as error:
            headed(seat=SEAT.DISTRICT, tier=TIER.SECONDARY)
        assert error.value.missing == ("strong",)
        with pytest.raises(Undetermined) as error:
            headed(chinese=True, tier=TIER.SECONDARY)
        assert error.value.missing == ("has_means",)
        assert headed(seat=SEAT.DISTRICT, tier=TIER.TERTIARY, chinese=False) == (FORM.TELEMEDICINE_NETWORK,)
        assert headed(chinese=True) == ()
        for facts, missing in (
            ({"tier": None}, "tier"),
            ({"tier": TIER.SECONDARY, "seat": None}, "seat"),
            ({"tier": TIER.SECONDARY, "chinese": None}, "chinese_medicine"),
            ({"hospital": HOSPITAL.CITY_THIRD, "tier": None, "seat": None, "chinese": None}, "tier"),
            ({"hospital": HOSPITAL.YANDA, "tier": None, "seat": None, "chinese": None}, "seat"),
        ):
            with pytest.raises(Undetermined) as error:
                headed(**facts)
            assert error.value.missing == (missing,)
        assert headed(tier=TIER.BASIC, seat=None, chinese=None) == ()

    def test_said_of_the_named(self) -> None:
        """What the opinion says of a hospital is not asked for, nor denied."""
        every = tuple(FORM)
        chinese = forms_headed(HOSPITAL.CITY_CHINESE_MEDICINE, has_means=True).value
        assert chinese == (*(one for one in every[:5] if one is not FORM.COUNTY_COMMUNITY), FORM.CHINESE_MEDICINE)
        assert forms_headed(HOSPITAL.CITY_FOURTH).value == (FORM.AREA_UNION, FORM.TELEMEDICINE_NETWORK)
        for hospital in (HOSPITAL.CITY_MATERNITY, HOSPITAL.CITY_THIRD):
            found = forms_headed(hospital, tier=TIER.SECONDARY).value
            assert found == (FORM.SPECIALIST_UNION, FORM.TELEMEDICINE_NETWORK)
        for hospital, facts in (
            (HOSPITAL.CITY_FOURTH, {"tier": TIER.SECONDARY}),
            (HOSPITAL.CITY_FOURTH, {"seat": SEAT.COUNTY}),
            (HOSPITAL.CITY_FOURTH, {"chinese_medicine": True}),
            (HOSPITAL.CITY_CHINESE_MEDICINE, {"chinese_medicine": False, "has_means": True}),
        ):
            with pytest.raises(InvalidFacts, match=next(iter(facts))):
                forms_headed(hospital, **facts)

    def test_reasons(self) -> None:
        """Each form has its reason, at its own clause, that holds where it may be headed."""
        found = forms_headed(HOSPITAL.YANDA, tier=TIER.TERTIARY, seat=SEAT.OTHER, chinese_medicine=False)
        places = ["1", "2", "3", "4", "5", "1", "末段"]
        assert [str(one.citation.locator) for one in found.findings] == [f"四（一）{place}" for place in places]
        assert [one.holds for one in found.findings] == [False, False, True, False, True, False, False]


class TestPairings:
    """四（一）4: who works with whom along which diseases."""

    @pytest.mark.parametrize(
        ("hospital", "lines", "partners"),
        [
            (HOSPITAL.CITY_PEOPLES, ["脑卒中", "癫痫"], ["北京天坛医院", "潞河医院", "宣武医院"]),
            (HOSPITAL.PETROLEUM_CENTRAL, ["脑卒中", "癫痫"], ["北京天坛医院", "潞河医院", "宣武医院"]),
            (HOSPITAL.CITY_CHINESE_MEDICINE, ["中医诊疗", "血液病"], ["中国中医科学院西苑医院"]),
            (HOSPITAL.CITY_THIRD, ["传染病"], ["北京佑安医院"]),
            (HOSPITAL.CITY_MATERNITY, ["儿科疾病"], ["首都儿研所", "通州区妇幼保健院"]),
            (HOSPITAL.YINING_PSYCHIATRIC, ["精神疾病"], ["北京回龙观医院"]),
        ],
    )
    def test_hospitals(self, hospital: NamedHospital, lines: list[str], partners: list[str]) -> None:
        """Each of the six as printed."""
        (found,) = specialist_pairings(hospital=hospital).value
        assert [one.zh for one in found.lines] == lines
        assert [one.zh for one in found.partners] == partners

    def test_others(self) -> None:
        """Of a hospital that is not named there is no pair; without a question there are five."""
        for one in (HOSPITAL.OTHER, HOSPITAL.YANDA, HOSPITAL.CITY_FOURTH):
            assert specialist_pairings(hospital=one).value == ()
        pairs = specialist_pairings().value
        assert len(pairs) == 5
        assert {partner for pair in pairs for partner in pair.partners} == set(PartnerHospital)

    @given(st.sampled_from(HOSPITAL), st.sampled_from(DiseaseLine))
    def test_both(self, hospital: NamedHospital, line: DiseaseLine) -> None:
        """What is found for both is what is found for each."""
        both = specialist_pairings(hospital=hospital, line=line).value
        alone = specialist_pairings(hospital=hospital).value
        assert both == tuple(one for one in specialist_pairings(line=line).value if one in alone)
        assert len(specialist_pairings(line=line).value) == 1


class TestCommunities:
    """四（一）2 and 末段: what a community and its partnership need."""

    @pytest.mark.parametrize("area", Area)
    @pytest.mark.parametrize("missing", CommunityElement)
    def test_elements(self, area: Area, missing: CommunityElement) -> None:
        """People, money and things together are asked of the first pilots alone."""
        first = area in {Area.DACHANG, Area.XIANGHE, Area.GUAN, Area.BAZHOU}
        of_first = missing in {CommunityElement.PEOPLE, CommunityElement.MONEY, CommunityElement.THINGS}
        found = community_lacks(area, present=frozenset(CommunityElement) - {missing}).value
        assert found == (() if of_first and not first else (missing,))

    def test_nothing_there(self) -> None:
        """Seven of the first pilots, four of the others."""
        assert [len(community_lacks(one, present=frozenset()).value) for one in (Area.GUAN, Area.SANHE)] == [7, 4]

    @pytest.mark.parametrize("missing", PartnershipNeed)
    def test_partnership(self, missing: PartnershipNeed) -> None:
        """Each of the six is asked."""
        found = partnership_lacks(frozenset(PartnershipNeed) - {missing})
        assert found.value == (missing,)
        assert because(found).zh == missing.zh
