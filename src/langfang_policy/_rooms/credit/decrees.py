"""The two plans on credit, their clauses by name, and what an open list says of a thing."""

from __future__ import annotations

import datetime

from ...core.decrees import Decree, Known, Slip
from ...core.terms import Term

__all__ = ["GOVERNMENT_INTEGRITY", "PERSONAL_CREDIT", "CreditScope"]

PERSONAL_CREDIT = Decree(
    "廊政办字〔2017〕119号",
    zh="关于加强个人诚信体系建设的实施方案",
    en="Implementation Plan for Building Personal Integrity",
    issuer="廊坊市人民政府办公室",
    issued=datetime.date(2017, 10, 17),
    first_day=datetime.date(2017, 10, 17),
    first_known=Known.PRESUMED,
    cites=("国办发〔2016〕98号", "冀政办字〔2017〕91号"),
    slips=(
        Slip("二（五）", "选拨任用", "选拔任用 (selection and appointment)"),
        Slip("三（四）", "公开遣责", "公开谴责 (public censure)"),
        Slip("五（三）", "思想道德教育修养与法律基础课", "思想道德修养与法律基础课 (the course of that name)"),
    ),
)
SENT = PERSONAL_CREDIT.at("主送")
REAL_NAMES, RECORDS, SHARING, USE, EVALUATION = PERSONAL_CREDIT.each("二（一）、二（二）、二（三）、二（四）、二（五）")
EXEMPLARS, GOOD_CREDIT, SEVERE, MARKET = PERSONAL_CREDIT.each("三（一）、三（二）、三（三）、三（四）")
SECURITY, PRIVACY, OBJECTIONS, REPAIR = PERSONAL_CREDIT.each("四（一）、四（二）、四（三）、四（四）")
CULTURE, PUBLICITY, SCHOOLS, TRAINING = PERSONAL_CREDIT.each("五（一）、五（二）、五（三）、五（四）")
LEADING, FUNDING, ASSESSMENT = PERSONAL_CREDIT.each("六（一）、六（二）、六（三）")

GOVERNMENT_INTEGRITY = Decree(
    "廊政发〔2017〕66号",
    zh="关于加强政务诚信体系建设的实施方案",
    en="Implementation Plan for Building Government Integrity",
    issued=datetime.date(2017, 12, 29),
    first_day=datetime.date(2017, 12, 29),
    first_known=Known.PRESUMED,
    cites=("国发〔2016〕76号", "冀政发〔2017〕10号"),
    slips=(
        Slip("三（二）", "PPP项目政府方责任及其在", "明确PPP项目政府方责任及其在 (a verb is missing)"),
        Slip("三（七）", "失信机构及组织专项治理", "失信机构及组织的专项治理 (to organise is said twice)"),
    ),
)
ISSUE = GOVERNMENT_INTEGRITY.at("主送")
FAILURES, DISCLOSURE, GOVERNMENT_EVALUATION = GOVERNMENT_INTEGRITY.each("二（一）、二（二）、二（三）")
SANCTIONS, PROTECTION, DEMONSTRATION = GOVERNMENT_INTEGRITY.each("二（四）、二（五）、二（六）")
PROCUREMENT, PPP, BIDDING, INVESTMENT = GOVERNMENT_INTEGRITY.each("三（一）、三（二）、三（三）、三（四）")
DEBT, ENVIRONMENT, TOWNSHIPS = GOVERNMENT_INTEGRITY.each("三（五）、三（六）、三（七）")
INSPECTION, HORIZONTAL, SOCIAL, THIRD_PARTY = GOVERNMENT_INTEGRITY.each("四（一）、四（二）、四（三）、四（四）")
TASKS, RULES, CADRES = GOVERNMENT_INTEGRITY.each("五（一）、五（二）、五（三）")


class CreditScope(Term):
    """What a list says of a thing (列举情况).

    Most lists end in 等: what they do not name is neither covered for certain nor left out.
    """

    NAMED = "列明"
    UNNAMED = "未列明"
    OUTSIDE = "不在其列"


def scope_of(term: Term, *, closed: bool = False) -> CreditScope:
    """What a list says of a member of its terms: ``OTHER`` is what it does not name, ``NONE`` that there is nothing."""
    if term.name == "NONE":
        return CreditScope.OUTSIDE
    if term.name != "OTHER":
        return CreditScope.NAMED
    return CreditScope.OUTSIDE if closed else CreditScope.UNNAMED
