"""What the opinions name: towns, villages, parks, sites and projects, by task and county (parts two and three)."""

from __future__ import annotations

from attrs import frozen

from ...core.decisions import Decision
from ...core.facts import Label
from ...core.figures import Record
from ...core.findings import note
from ...core.rules import rule
from ...core.terms import Term
from ..river_chief.decree import Area
from .decree import (
    BELTS,
    PARKS,
    PLUS_AGRICULTURE,
    PLUS_CULTURE,
    PLUS_HEALTH,
    PLUS_SCIENCE,
    PLUS_SPORT,
    PLUS_TRADE,
    SITES,
    TOWNS,
    VILLAGES,
)

__all__ = ["NamedProject", "ProjectTask", "named_projects"]


class ProjectTask(Term):
    """For what projects are named; only the lists of belts, model towns and the highest grade are closed (项目任务)."""

    BELT = "旅游带项目"
    MODEL_TOWN = "示范性特色小镇"
    CULTIVATED_TOWN = "培育的特色小镇"
    MODEL_VILLAGE = "乡村旅游示范村"
    FARM_PARK = "旅游农业园区"
    KEY_PROJECT = "国家级、省级重点旅游项目"
    FIVE_A = "5A景区创建"
    TRADE = "旅游+商贸会展"
    CULTURE = "旅游+文化"
    FESTIVAL = "品牌节庆活动"
    AGRICULTURE = "旅游+农业"
    SPORT = "旅游+体育"
    SCIENCE = "旅游+科技"
    HEALTH = "旅游+康养"


@frozen(kw_only=True)
class NamedProject(Record):
    """A place or project that the opinions name (列名项目).

    Attributes:
        task: 项目任务: for what it is named.
        name: 名称: its name as printed, slips mended.
        areas: 地区: the counties that the text names with it, there or elsewhere; none where it names no county.
    """

    task: ProjectTask
    name: Label
    areas: tuple[Area, ...] = ()


_CLAUSES = {
    ProjectTask.BELT: BELTS,
    ProjectTask.MODEL_TOWN: TOWNS,
    ProjectTask.CULTIVATED_TOWN: TOWNS,
    ProjectTask.MODEL_VILLAGE: VILLAGES,
    ProjectTask.FARM_PARK: PARKS,
    ProjectTask.KEY_PROJECT: SITES,
    ProjectTask.FIVE_A: SITES,
    ProjectTask.TRADE: PLUS_TRADE,
    ProjectTask.CULTURE: PLUS_CULTURE,
    ProjectTask.FESTIVAL: PLUS_CULTURE,
    ProjectTask.AGRICULTURE: PLUS_AGRICULTURE,
    ProjectTask.SPORT: PLUS_SPORT,
    ProjectTask.SCIENCE: PLUS_SCIENCE,
    ProjectTask.HEALTH: PLUS_HEALTH,
}
_NAMED: dict[ProjectTask, tuple[tuple[str, tuple[Area, ...]], ...]] = {
    ProjectTask.BELT: (
        ("三河潮白河东岸休闲旅游区", (Area.SANHE,)),
        ("大厂潮白河滨水休闲旅游带", (Area.DACHANG,)),
        ("香河蒋辛屯片区", (Area.XIANGHE,)),
        ("刘宋万亩荷塘片区", (Area.XIANGHE,)),
        ("中信国安运河生态文化旅游项目", ()),
        ("固安永定河南风情游赏廊道", (Area.GUAN,)),
        ("永清永定河故道乡愁体验区", (Area.YONGQING,)),
        ("安次、广阳乡村休闲旅游度假区", (Area.ANCI, Area.GUANGYANG)),
    ),
    ProjectTask.MODEL_TOWN: (
        ("第什里风筝小镇", ()),
        ("大城红木文化小镇", (Area.DACHENG,)),
        ("荷花小镇", ()),
        ("威武屯骑行小镇", ()),
        ("别古庄核雕小镇", ()),
    ),
    ProjectTask.CULTIVATED_TOWN: (
        ("南汉宫廷艺术小镇", ()),
        ("胜芳北方水乡古镇", ()),
        ("林城温泉小镇", ()),
        ("葫芦艺术小镇", ()),
    ),
    ProjectTask.MODEL_VILLAGE: (("庆功台村", ()), ("土楼胜利村", ())),
    ProjectTask.FARM_PARK: (
        ("大厂热带万果园", (Area.DACHANG,)),
        ("香河东方千年古葡萄庄园", (Area.XIANGHE,)),
        ("广阳长征现代农业创意产业园", (Area.GUANGYANG,)),
        ("永清新苑阳光产业园", (Area.YONGQING,)),
    ),
    ProjectTask.KEY_PROJECT: (
        ("“梦东方·未来世界”航天主题文化休闲旅游度假区", (Area.SANHE,)),
        ("文安鲁能生态园", (Area.WENAN,)),
        ("北京新机场国际购物城", ()),
    ),
    ProjectTask.FIVE_A: (("中信国安第一城", ()),),
    ProjectTask.TRADE: (
        ("中心城区会展、会议设施", ()),
        ("北三县会展、会议设施", ()),
        ("香河家具城", (Area.XIANGHE,)),
        ("大厂红木城", (Area.DACHANG,)),
    ),
    ProjectTask.CULTURE: (
        ("“梦廊坊”文化产业园", ()),
        ("大厂影视文化小镇", (Area.DACHANG,)),
        ("大城红木文化产业新城", (Area.DACHENG,)),
    ),
    ProjectTask.FESTIVAL: (
        ("第一城京津冀中华大庙会", ()),
        ("第什里风筝节", ()),
        ("香河荷花节", (Area.XIANGHE,)),
        ("大城红木大集", (Area.DACHENG,)),
    ),
    ProjectTask.AGRICULTURE: (
        ("休闲农业", ()),
        ("会展农业", ()),
        ("观光农业", ()),
        ("科技农业", ()),
        ("创意农业", ()),
    ),
    ProjectTask.SPORT: (("固安永定河自行车公园", (Area.GUAN,)), ("华夏幸福基业足球场", ())),
    ProjectTask.SCIENCE: (
        ("三河“梦东方·未来世界”航天主题文化休闲旅游度假区", (Area.SANHE,)),
        ("香河机器人小镇", (Area.XIANGHE,)),
        ("第一城影视特效基地", ()),
    ),
    ProjectTask.HEALTH: (
        ("霸州茗汤", (Area.BAZHOU,)),
        ("日月潭", ()),
        ("固安华御", (Area.GUAN,)),
        ("大厂京东第一温泉", (Area.DACHANG,)),
        ("来康郡温泉康养小镇", ()),
        ("燕达国际健康城", ()),
        ("新绎七修酒店", ()),
    ),
}
_PROJECTS = tuple(
    NamedProject(task=task, name=name, areas=areas) for task, named in _NAMED.items() for name, areas in named
)


@rule(
    *(BELTS, TOWNS, VILLAGES, PARKS, SITES),
    *(PLUS_TRADE, PLUS_CULTURE, PLUS_AGRICULTURE, PLUS_SPORT, PLUS_SCIENCE, PLUS_HEALTH),
)
def named_projects(*, task: ProjectTask | None = None, area: Area | None = None) -> Decision[tuple[NamedProject, ...]]:
    """The places and projects that the opinions name for a task or with a county (列名项目).

    Args:
        task: 项目任务: for which task; every one where it is left out.
        area: 地区: with which county; any, and those with none, where it is left out.

    Returns:
        列名项目: in the order of the text.

    >>> [project.name for project in named_projects(area=Area.GUAN).value]
    ['固安永定河南风情游赏廊道', '固安永定河自行车公园', '固安华御']
    """
    what, where = ProjectTask.maybe(task, "task"), Area.maybe(area, "area")
    found = tuple(
        one for one in _PROJECTS if (what is None or one.task is what) and (where is None or where in one.areas)
    )
    counted = {named: sum(one.task is named for one in found) for named in ProjectTask if what in {None, named}}
    return Decision(found, *(note(_CLAUSES[named], named.zh, named.en, number) for named, number in counted.items()))
