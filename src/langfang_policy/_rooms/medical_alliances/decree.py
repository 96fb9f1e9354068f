"""The opinion, its clauses by name, the hospitals that it names, and what several rooms ask for."""

from __future__ import annotations

import datetime

from ...core.decrees import Decree, Known
from ...core.terms import Grade, Reading, Term

__all__ = ["MEDICAL_ALLIANCES", "CareTier", "NamedHospital", "OpenLists"]

MEDICAL_ALLIANCES = Decree(
    "廊政办字〔2017〕106号",
    zh="关于推进医疗联合体建设和发展的实施意见",
    en="Opinion on Building and Developing Medical Alliances",
    issuer="廊坊市人民政府办公室",
    issued=datetime.date(2017, 9, 5),
    first_day=datetime.date(2017, 9, 5),
    first_known=Known.PRESUMED,
    cites=("国办发〔2017〕32号", "冀政办字〔2017〕85号"),
)
LEADERSHIP, PUBLIC_GOOD, FOCUSES, BENEFIT = MEDICAL_ALLIANCES.each("二（一）至（四）")
GOALS_2017, PLANS_2017, GOALS_2018, GOALS_2020 = MEDICAL_ALLIANCES.each("三第一段、三第二段、三第三段、三第四段")
FORMS = MEDICAL_ALLIANCES.at("四（一）首段")
CITY_FORM, COMMUNITY, UNION, SPECIALIST, TELEMEDICINE = MEDICAL_ALLIANCES.each("四（一）1至5")
WIDER = MEDICAL_ALLIANCES.at("四（一）末段")
STRUCTURE, FAMILY_DOCTORS, GRADED_CARE, MANAGEMENT = MEDICAL_ALLIANCES.each("四（二）至（五）")
PAYMENT, FUNDING, PERSONNEL = MEDICAL_ALLIANCES.each("五（一）至（三）")
PAY, DRUGS, PLATFORM = MEDICAL_ALLIANCES.each("五（四）至（六）")
LOCAL_PLANS, DEPARTMENTS, ASSESSMENT, PUBLICITY = MEDICAL_ALLIANCES.each("六（一）至（四）")


class CareTier(Grade):
    """The tier of whoever gives care, from the lowest (医疗机构层级)."""

    BASIC = "基层医疗卫生机构"
    SECONDARY = "二级医院"
    TERTIARY = "三级医院"


class NamedHospital(Term):
    """The hospitals of the city that the opinion names; any other is OTHER (列名医院)."""

    CITY_PEOPLES = "市人民医院"
    PETROLEUM_CENTRAL = "中国石油天然气集团公司中心医院"
    CITY_CHINESE_MEDICINE = "市中医医院"
    CITY_THIRD = "市第三人民医院"
    CITY_FOURTH = "市第四人民医院"
    CITY_MATERNITY = "市妇幼保健中心"
    YANDA = "河北燕达医院"
    YINING_PSYCHIATRIC = "怡宁精神病医院"
    OTHER = "其他医疗机构"


class OpenLists(Reading, at=(STRUCTURE, FAMILY_DOCTORS)):
    """Whether a list that ends in 等 takes in what is alike (以等字结尾的列举)."""

    ALIKE_COUNT = "包括同类", "列举以等字结尾", "The lists are open."
    NAMED_ALONE = "仅限列明", "仅列明者有文字依据", "Only what is named has the text behind it."
