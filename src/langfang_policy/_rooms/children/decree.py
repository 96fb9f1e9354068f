"""The opinions on left-behind rural children, and whom they speak to."""

from __future__ import annotations

import datetime

from ...core.decrees import Decree, Known, Slip
from ...core.terms import Term

__all__ = ["CHILDREN", "Actor"]

CHILDREN = Decree(
    "廊政发〔2017〕47号",
    zh="关于加强农村留守儿童关爱保护工作的实施意见",
    en="Opinions on the Care and Protection of Left-Behind Rural Children",
    issued=datetime.date(2017, 9, 24),
    first_day=datetime.date(2017, 9, 24),
    first_known=Known.PRESUMED,
    cites=("国发〔2016〕13号", "民发〔2016〕198号", "冀政发〔2016〕30号"),
    slips=(
        Slip("二 第四段", "寄送", "寄养 (foster care)"),
        Slip("二 第五段", "学校职工", "学校教职工 (the staff of schools)"),
        Slip("二 第五段", "班主住", "班主任 (class teacher)"),
        Slip("二 第五段", "宿命安全管理", "宿舍安全管理 (safety of dormitories)"),
        Slip("四（二）", "各司其责", "各司其职 (each does its own part)"),
        Slip("四（三）", "行情总汇总表", "行动情况汇总表 (summary of the campaign), as the list of attachments has it"),
        Slip("附件1", "村居民委员会", "村（居）民委员会 (village or residents' committee)"),
    ),
)

TOWNSHIP_DUTIES = CHILDREN.at("二 第二段")
TEMPORARY_CARE = CHILDREN.at("二 第四段")
SCHOOL_DUTIES = CHILDREN.at("二 第五段")
SURVEY = CHILDREN.at("三（一）")
RELIEF = CHILDREN.at("三（二）")
REPORT = CHILDREN.at("四（三）")
FORM = CHILDREN.at("附件1")


class Actor(Term):
    """Those whom the opinions give something to do (责任主体)."""

    COUNTY = "县（市、区）人民政府"
    TOWNSHIP = "乡镇人民政府（街道办事处）"
    VILLAGE = "村（居）民委员会"
    SCHOOL = "中小学校"
    BOARDING_SCHOOL = "寄宿制学校"
    COUNTY_CIVIL_AFFAIRS = "县级民政部门"
    COUNTY_EDUCATION = "县级教育行政部门"
    COUNTY_POLICE = "县级公安机关"
    HIGHER_CIVIL_AFFAIRS = "上级民政主管部门"
    CIVIL_AFFAIRS = "民政部门"
    EDUCATION = "教育部门"
    POLICE = "公安机关"
    MEDICAL_INSTITUTION = "医疗机构"
