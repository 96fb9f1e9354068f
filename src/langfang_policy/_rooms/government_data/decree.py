"""The plan, its clauses by name, and who is named in it."""

from __future__ import annotations

import datetime

from ...core.decrees import Decree, Known
from ...core.organs import Organ, Party
from ...core.terms import Term

__all__ = ["GOVERNMENT_DATA", "PlanUnit"]

ISSUED = datetime.date(2017, 12, 7)
GOVERNMENT_DATA = Decree(
    "廊政办字〔2017〕153号",
    zh="廊坊市政务信息系统整合共享实施计划",
    en="Plan for Integrating and Sharing Government Information Systems",
    issuer="廊坊市人民政府办公室",
    issued=ISSUED,
    first_day=ISSUED,
    first_known=Known.PRESUMED,
    cites=(
        "国发〔2016〕51号",
        "国办发〔2017〕39号",
        "省政府令〔2015〕第5号",
        "冀政办字〔2017〕125号",
        "省政府令〔2015〕第3号",
    ),
)
NOTICE, PRINCIPLES = GOVERNMENT_DATA.at("印发通知"), GOVERNMENT_DATA.at("一（二）")
GOAL, SCOPE = GOVERNMENT_DATA.at("一（三）第一段"), GOVERNMENT_DATA.at("一（三）第二段")
CLEANUP, DEPARTMENT, NETWORK, EXCHANGE, OPEN_DATA, SHARING_SITE, CATALOGUE, STANDARDS, PLATFORM = GOVERNMENT_DATA.each(
    "二（一）至（九）"
)
ORGANISATION, PROGRESS, EVALUATION, AUDIT, BUILDING, SECURITY = GOVERNMENT_DATA.each("三（一）至（六）")


class PlanUnit(Term):
    """Who answers for tasks, by the names that are printed; another is none that the plan means (责任单位)."""

    DEPARTMENTS = "市政府各部门"
    COUNTIES = "各县（市、区）政府"
    DEVELOPMENT_ZONE = "廊坊开发区管委会"
    GOVERNMENT_OFFICE = "市政府办公室"
    INDUSTRY_AND_INFORMATION = "市工信局"
    DEVELOPMENT_AND_REFORM = "市发改委"
    CYBERSPACE_OFFICE = "市网信办"
    STAFFING_OFFICE = "市编委办"
    SERVICES_OFFICE = "市政务办"
    ADMINISTRATIVE_APPROVAL = "市行政审批局"
    AUDIT = "市审计局"
    FINANCE = "市财政局"
    PUBLIC_SECURITY = "市公安局"
    CIVIL_AFFAIRS = "市民政局"
    INDUSTRY_AND_COMMERCE = "市工商局"
    LAND = "市国土资源局"
    QUALITY_SUPERVISION = "市质监局"
    PLATFORM_OPERATORS = "各级政务信息资源交换共享平台建设管理单位"
    OTHER = "其他单位"

    @property
    def organ(self) -> Organ | Party:
        """The organ that the printed name means; nobody for another."""
        return Party.NOT_NAMED if self is PlanUnit.OTHER else Organ.parse(self.zh)
