"""The figures of the tasks: what their parts bring, and what is asked for them."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Annotated

from attrs import frozen

from ...core.bounds import BARE, Unit, above, at_least, at_most
from ...core.facts import Count, Means, Times, Whole
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


@provision(*TASKS)
@frozen(kw_only=True)
class TaskFigures(Record):
    """What the parts of the tasks bring, and what is asked for them (任务评分标准)."""

    office_funds: Score = figure(Fraction(3), "办公室经费得分", "points for the funds of the office")
    office_meeting: Score = figure(Fraction(1), "指挥部会议得分", "points for a meeting of the command")
    office_emergency: Score = figure(
        Fraction(1), "应急工作得分", "points for emergency work", printed_with="office_meeting"
    )
    meetings: Times = figure(1, "指挥部会议次数", "meetings that the commander attends, at the least")

    centre_institution: Score = figure(Fraction(1), "防御中心机构得分", "points for the institution")
    centre_posts: Score = figure(
        Fraction(1), "地方编制得分", "points for local posts", printed_with="centre_institution"
    )
    filled_low_percent: Rate = figure(Fraction(30), "编制落实一档比例", "share of filled posts from which points begin")
    filled_high_percent: Rate = figure(Fraction(60), "编制落实二档比例", "share of filled posts for the second step")
    filled_low: Score = figure(Fraction(1), "编制落实一档得分", "points of the first step")
    filled_high: Score = figure(Fraction(2), "编制落实二档得分", "points of the second step")
    filled_all: Score = figure(Fraction(3), "编制全部落实得分", "points where all posts are filled")

    release_rules: Score = figure(Fraction(2), "发布管理办法得分", "points for rules on release")
    release_mechanism: Score = figure(Fraction(2), "发布机制得分", "points for the mechanism")
    issuing_departments: Count = figure(2, "发布责任单位个数", "departments in the mechanism, at the least")
    release_system: Score = figure(Fraction(1), "发布系统得分", "points for a system that runs well")

    duty_paper: Score = figure(Fraction(3), "纳入乡镇职责得分", "points for the papers on the duties of townships")
    duty_city_off: Score = figure(Fraction(1), "纳入乡镇职责市本级扣分", "points off for the city's own failure")
    persons_named: Score = figure(Fraction(2), "明确责任人得分", "points for naming the persons responsible")

    lightning_city_off: Score = figure(Fraction(2), "防雷职责市本级扣分", "points off for the city's own failure")

    key_units_city: Count = figure(15, "市重点单位个数", "key units new or updated in the city itself, at the least")
    key_units_county: Count = figure(15, "县级重点单位个数", "key units new or updated in each county, at the least")
    filing_month: Month = figure(11, "名录备案截止月", "month before which the list is filed")

    officers_shared: Score = figure(Fraction(1), "共建共享信息员得分", "points for sharing the officers")
    officers_trained: Score = figure(Fraction(1), "信息员培训得分", "points for training them")
    trained_percent: Rate = figure(Fraction(80), "信息员培训比例", "share of officers trained, at the least")

    funds_percent: Rate = figure(Fraction(40), "累计落实资金比例", "share of the planned funds, at the least")
    funds_step: Step = figure(Fraction(10), "落实资金扣分档距", "share for each lack of which points are taken off")
    funds_off: Score = figure(Fraction(1), "落实资金每档扣分", "points off for each step")
    funds_since: int = figure(2016, "资金起算年", "year from which the funds are added up")

    stations_high_percent: Rate = figure(Fraction(40), "区域站升级上档比例", "share of stations for the full score")
    stations_low_percent: Rate = figure(Fraction(30), "区域站升级下档比例", "share of stations for the lower step")
    stations_low: Score = figure(Fraction(3), "区域站升级下档得分", "points of the lower step")

    sharing_departments: Count = figure(4, "数据共享部门个数", "departments that share their data, at the least")
    sharing_off: Score = figure(Fraction("0.8"), "数据共享每缺一个部门扣分", "points off for each department short")

    upkeep_catalogue: Score = figure(Fraction(2), "运行维护列入目录得分", "points for entry in the catalogue")
    upkeep_money: Score = figure(Fraction(3), "运行维护资金得分", "points for the money")

    database_percent: Rate = figure(Fraction(80), "数据完备度", "completeness of the database, at the least")
    database_step: Step = figure(Fraction(5), "数据完备度扣分档距", "lack for which points are taken off")
    database_off: Score = figure(Fraction(1), "数据完备度每档扣分", "points off for each step")

    zonings: Count = figure(2, "风险区划灾种数", "kinds of disaster newly zoned, at the least")
    zoning_off: Score = figure(Fraction(1), "风险区划每缺一种扣分", "points off for each kind short")

    check_plan: Score = figure(Fraction(2), "检查方案得分", "points for the plan of the checks")
    check_report: Score = figure(Fraction(3), "检查报告得分", "points for the report on them")

    climate_approval: Score = figure(Fraction(1), "纳入审批流程得分", "points for the place in project approval")
    climate_catalogue: Score = figure(
        Fraction(1), "论证服务列入目录得分", "points for entry in the catalogue", printed_with="climate_approval"
    )
    climate_money: Score = figure(Fraction(1), "论证资金得分", "points for the money", printed_with="climate_approval")

    services_catalogue: Score = figure(Fraction(1), "防雷服务列入目录得分", "points for entry in the catalogue")
    services_money: Score = figure(
        Fraction(1), "防雷服务资金得分", "points for the money", printed_with="services_catalogue"
    )
    services_permits: Score = figure(
        Fraction(1), "履行许可职能得分", "points for carrying out the permits", printed_with="services_catalogue"
    )

    plan_departments: Count = figure(5, "备案部门个数", "departments that file their plans, at the least")
    plan_off: Score = figure(Fraction("0.6"), "备案每缺一个部门扣分", "points off for each department short")

    drills: Times = figure(1, "应急演练次数", "drills, at the least")
    drill_held: Score = figure(Fraction(1), "应急演练得分", "points for a drill")
    drill_summary: Score = figure(Fraction(1), "演练总结得分", "points for its summary")

    deaths_years: YearsCounted = figure(5, "死亡人数平均年数", "years of the mean of deaths")
    losses_years: YearsCounted = figure(5, "经济损失平均年数", "years of the mean of losses")

    accident_deaths: Count = figure(10, "责任事故死亡人数", "deaths from which an accident costs the score")
    accident_loss: WanYuan = figure(Fraction(1000), "责任事故财产损失", "loss from which an accident costs the score")

    model_county: Score = figure(Fraction(1), "示范县得分", "points for a national county")
    model_townships: Count = figure(3, "申报标准化乡镇个数", "townships applied for, at the least")
    model_township_points: Score = figure(Fraction(1), "标准化乡镇得分", "points for them", printed_with="model_county")
    model_communities: Count = figure(5, "示范社区个数", "national communities, at the least")
    model_community_points: Score = figure(
        Fraction(1), "示范社区得分", "points for communities", printed_with="model_county"
    )
    model_villages: Count = figure(2, "示范村个数", "provincial villages, at the least")
    model_village_points: Score = figure(Fraction(1), "示范村得分", "points for villages", printed_with="model_county")
    model_enough: Count = figure(3, "标题所需完成项数", "items that earn the full score by the heading")
    direct_townships: Count = figure(2, "省直管市申报乡镇个数", "townships applied for by such a city, at the least")
    direct_township_points: Score = figure(Fraction(2), "省直管市标准化乡镇得分", "points for them")
    direct_communities: Count = figure(1, "省直管市示范社区个数", "communities of such a city, at the least")
    direct_villages: Count = figure(1, "省直管市示范村个数", "villages of such a city, at the least")
    direct_place_points: Score = figure(Fraction(2), "省直管市社区和村得分", "points for both together")

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
