"""The figures of the tasks: what their parts bring, and what is asked for them."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Annotated

from attrs import frozen

from ...core.bounds import BARE, Unit, above, at_least, at_most
from ...core.facts import Means, Persons, Times, Whole
from ...core.faults import Fault, shown
from ...core.figures import Record, figure
from ...core.rules import provision
from .decree import RATE, TASKS, Score

__all__ = ["TaskFigures"]

Rate = Annotated[Fraction, *RATE]
Step = Annotated[Fraction, *Means(Unit("%", "%"), above(0), at_most(100))]
Month = Annotated[int, *Whole(BARE, at_least(1), at_most(12))]
YearsCounted = Annotated[int, *Whole(Unit("years", "年"), at_least(1), at_most(100))]
WanYuan = Annotated[Fraction, *Means(Unit("10,000 yuan", "万元"), at_least(0))]
Several = Annotated[int, *Whole(Unit("in number", "个"), at_least(0))]
Kinds = Annotated[int, *Whole(Unit("kinds", "种"), at_least(0))]
Items = Annotated[int, *Whole(Unit("items", "项"), at_least(0))]
_AT = dict(enumerate(TASKS, 1))


@provision(*TASKS)
@frozen(kw_only=True)
class TaskFigures(Record):
    """What the parts of the tasks bring, and what is asked for them (任务评分标准)."""

    office_funds: Score = figure(Fraction(3), "办公室经费得分", "points for the funds of the office", at=_AT[1])
    office_meeting: Score = figure(Fraction(1), "指挥部会议得分", "points for a meeting of the command", at=_AT[1])
    office_emergency: Score = figure(Fraction(1), "应急工作得分", "points for emergency work", at=_AT[1])
    meetings: Times = figure(1, "指挥部会议次数", "meetings that the commander attends, at the least", at=_AT[1])

    centre_institution: Score = figure(Fraction(1), "防御中心机构得分", "points for the institution", at=_AT[2])
    centre_posts: Score = figure(Fraction(1), "地方编制得分", "points for local posts", at=_AT[2])
    filled_low_percent: Rate = figure(
        Fraction(30), "编制落实一档比例", "share of filled posts from which points begin", at=_AT[2]
    )
    filled_high_percent: Rate = figure(
        Fraction(60), "编制落实二档比例", "share of filled posts for the second step", at=_AT[2]
    )
    filled_low: Score = figure(Fraction(1), "编制落实一档得分", "points of the first step", at=_AT[2])
    filled_high: Score = figure(Fraction(2), "编制落实二档得分", "points of the second step", at=_AT[2])
    filled_all: Score = figure(Fraction(3), "编制全部落实得分", "points where all posts are filled", at=_AT[2])

    release_rules: Score = figure(Fraction(2), "发布管理办法得分", "points for rules on release", at=_AT[3])
    release_mechanism: Score = figure(Fraction(2), "发布机制得分", "points for the mechanism", at=_AT[3])
    issuing_departments: Several = figure(
        2, "发布责任单位个数", "departments in the mechanism, at the least", at=_AT[3]
    )
    release_system: Score = figure(Fraction(1), "发布系统得分", "points for a system that runs well", at=_AT[3])

    duty_paper: Score = figure(
        Fraction(3), "纳入乡镇职责得分", "points for the papers on the duties of townships", at=_AT[4]
    )
    duty_city_off: Score = figure(
        Fraction(1), "纳入乡镇职责市本级扣分", "points off for the city's own failure", at=_AT[4]
    )
    persons_named: Score = figure(Fraction(2), "明确责任人得分", "points for naming the persons responsible", at=_AT[4])

    lightning_city_off: Score = figure(
        Fraction(2), "防雷职责市本级扣分", "points off for the city's own failure", at=_AT[5]
    )

    key_units_city: Several = figure(
        15, "市重点单位个数", "key units new or updated in the city itself, at the least", at=_AT[6]
    )
    key_units_county: Several = figure(
        15, "县级重点单位个数", "key units new or updated in each county, at the least", at=_AT[6]
    )
    filing_month: Month = figure(11, "名录备案截止月", "month before which the list is filed", at=_AT[6])

    officers_shared: Score = figure(Fraction(1), "共建共享信息员得分", "points for sharing the officers", at=_AT[7])
    officers_trained: Score = figure(Fraction(1), "信息员培训得分", "points for training them", at=_AT[7])
    trained_percent: Rate = figure(Fraction(80), "信息员培训比例", "share of officers trained, at the least", at=_AT[7])

    funds_percent: Rate = figure(
        Fraction(40), "累计落实资金比例", "share of the planned funds, at the least", at=_AT[8]
    )
    funds_step: Step = figure(
        Fraction(10), "落实资金扣分档距", "share for each lack of which points are taken off", at=_AT[8]
    )
    funds_off: Score = figure(Fraction(1), "落实资金每档扣分", "points off for each step", at=_AT[8])
    funds_since: int = figure(2016, "资金起算年", "year from which the funds are added up", at=_AT[8])

    stations_high_percent: Rate = figure(
        Fraction(40), "区域站升级上档比例", "share of stations for the full score", at=_AT[10]
    )
    stations_low_percent: Rate = figure(
        Fraction(30), "区域站升级下档比例", "share of stations for the lower step", at=_AT[10]
    )
    stations_low: Score = figure(Fraction(3), "区域站升级下档得分", "points of the lower step", at=_AT[10])

    sharing_departments: Several = figure(
        4, "数据共享部门个数", "departments that share their data, at the least", at=_AT[12]
    )
    sharing_off: Score = figure(
        Fraction("0.8"), "数据共享每缺一个部门扣分", "points off for each department short", at=_AT[12]
    )

    upkeep_catalogue: Score = figure(
        Fraction(2), "运行维护列入目录得分", "points for entry in the catalogue", at=_AT[13]
    )
    upkeep_money: Score = figure(Fraction(3), "运行维护资金得分", "points for the money", at=_AT[13])

    database_percent: Rate = figure(
        Fraction(80), "数据完备度", "completeness of the database, at the least", at=_AT[14]
    )
    database_step: Step = figure(Fraction(5), "数据完备度扣分档距", "lack for which points are taken off", at=_AT[14])
    database_off: Score = figure(Fraction(1), "数据完备度每档扣分", "points off for each step", at=_AT[14])

    zonings: Kinds = figure(2, "风险区划灾种数", "kinds of disaster newly zoned, at the least", at=_AT[15])
    zoning_off: Score = figure(Fraction(1), "风险区划每缺一种扣分", "points off for each kind short", at=_AT[15])

    check_plan: Score = figure(Fraction(2), "检查方案得分", "points for the plan of the checks", at=_AT[16])
    check_report: Score = figure(Fraction(3), "检查报告得分", "points for the report on them", at=_AT[16])

    climate_approval: Score = figure(
        Fraction(1), "纳入审批流程得分", "points for the place in project approval", at=_AT[17]
    )
    climate_catalogue: Score = figure(
        Fraction(1), "论证服务列入目录得分", "points for entry in the catalogue", at=_AT[17]
    )
    climate_money: Score = figure(Fraction(1), "论证资金得分", "points for the money", at=_AT[17])

    services_catalogue: Score = figure(
        Fraction(1), "防雷服务列入目录得分", "points for entry in the catalogue", at=_AT[19]
    )
    services_money: Score = figure(Fraction(1), "防雷服务资金得分", "points for the money", at=_AT[19])
    services_permits: Score = figure(Fraction(1), "履行许可职能得分", "points for carrying out the permits", at=_AT[19])

    plan_departments: Several = figure(5, "备案部门个数", "departments that file their plans, at the least", at=_AT[21])
    plan_off: Score = figure(
        Fraction("0.6"), "备案每缺一个部门扣分", "points off for each department short", at=_AT[21]
    )

    drills: Times = figure(1, "应急演练次数", "drills, at the least", at=_AT[22])
    drill_held: Score = figure(Fraction(1), "应急演练得分", "points for a drill", at=_AT[22])
    drill_summary: Score = figure(Fraction(1), "演练总结得分", "points for its summary", at=_AT[22])

    deaths_years: YearsCounted = figure(5, "死亡人数平均年数", "years of the mean of deaths", at=_AT[23])
    losses_years: YearsCounted = figure(5, "经济损失平均年数", "years of the mean of losses", at=_AT[24])

    accident_deaths: Persons = figure(
        10, "责任事故死亡人数", "deaths from which an accident costs the score", at=_AT[25]
    )
    accident_loss: WanYuan = figure(
        Fraction(1000), "责任事故财产损失", "loss from which an accident costs the score", at=_AT[25]
    )

    model_county: Score = figure(Fraction(1), "示范县得分", "points for a national county", at=_AT[26])
    model_townships: Several = figure(3, "申报标准化乡镇个数", "townships applied for, at the least", at=_AT[26])
    model_township_points: Score = figure(Fraction(1), "标准化乡镇得分", "points for them", at=_AT[26])
    model_communities: Several = figure(5, "示范社区个数", "national communities, at the least", at=_AT[26])
    model_community_points: Score = figure(Fraction(1), "示范社区得分", "points for communities", at=_AT[26])
    model_villages: Several = figure(2, "示范村个数", "provincial villages, at the least", at=_AT[26])
    model_village_points: Score = figure(Fraction(1), "示范村得分", "points for villages", at=_AT[26])
    model_enough: Items = figure(3, "标题所需完成项数", "items that earn the full score by the heading", at=_AT[26])
    direct_townships: Several = figure(
        2, "省直管市申报乡镇个数", "townships applied for by such a city, at the least", at=_AT[26]
    )
    direct_township_points: Score = figure(Fraction(2), "省直管市标准化乡镇得分", "points for them", at=_AT[26])
    direct_communities: Several = figure(
        1, "省直管市示范社区个数", "communities of such a city, at the least", at=_AT[26]
    )
    direct_villages: Several = figure(1, "省直管市示范村个数", "villages of such a city, at the least", at=_AT[26])
    direct_place_points: Score = figure(Fraction(2), "省直管市社区和村得分", "points for both together", at=_AT[26])

    def faults(self) -> Sequence[Fault]:
        """Steps rise."""
        rising = (
            ("filled_high_percent", self.filled_low_percent, self.filled_high_percent),
            ("stations_high_percent", self.stations_low_percent, self.stations_high_percent),
            ("filled_high", self.filled_low, self.filled_high),
            ("filled_all", self.filled_high, self.filled_all),
        )
        return [
            Fault(name, shown(high), f"{low} or more", f"不低于{low}", f"$.{name}")
            for name, low, high in rising
            if high < low
        ]
