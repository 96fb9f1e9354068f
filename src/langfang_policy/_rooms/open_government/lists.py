"""What the plan lists by name: whom, in which fields, with what content."""

from __future__ import annotations

from collections.abc import Mapping

from ...core.decisions import Decision, all_of
from ...core.facts import LABEL, Label
from ...core.findings import condition, note
from ...core.locators import Citation
from ...core.organs import County
from ...core.rules import rule
from ...core.terms import Term
from .decree import (
    ASSESSMENT,
    CATALOGUES,
    CHANNELS,
    COLLECTING,
    DATA,
    DATA_USE,
    HANDLING,
    INTERPRETING,
    LIABILITY,
    MANNER,
    MECHANISM,
    MEETINGS,
    OPEN_DATA,
    PILOT,
    PROCESS,
    SCOPE,
    SERVICES,
    SITES,
    WHOM,
)

__all__ = ["OpennessList", "OpennessNaming", "is_pilot_field", "named_in_list", "openness_list"]


class OpennessList(Term):
    """The lists of the plan (方案所列名录)."""

    FIVE_OPENINGS = "五公开"
    MEETING_GUESTS = "列席会议人员"
    CATALOGUE_FIELDS = "主动公开目录要素"
    PILOT_FIELDS = "霸州市试点领域"
    INTERPRETATION_POINTS = "解读要点"
    HEADS_CHANNELS = "部门主要负责人解读方式"
    INTERPRETATION_STAGES = "解读阶段"
    RESPONSE_PRINCIPLES = "舆情回应原则"
    OPINION_PRIORITIES = "舆情收集重点"
    OPINION_MECHANISM = "政务舆情机制"
    SPECIAL_OCCASIONS = "专项回应重点"
    MUNICIPAL_PARTICIPATION = "市政府各部门公众参与重点"
    COUNTY_PARTICIPATION = "县级公众参与重点"
    SUPERVISORS = "监督主体"
    WEBSITE_COLUMNS = "政府网站互动专栏"
    FIRST_SHARED_DATA = "率先纳入共享目录的领域"
    BIG_DATA_FIELDS = "大数据应用领域"
    PUBLICISED_CREDIT = "信息公示制度"
    WEBSITE_SUPERVISION = "政府网站监管事项"
    UNIFIED_SERVICES = "政务服务中心统一事项"
    STANDARDISED_SERVICES = "政务服务标准化事项"
    AGENCY_WORK = "政务公开机构工作"
    ASSESSED_CONTENTS = "纳入绩效考核的内容"


_L = OpennessList
_OPEN, _CLOSED = True, False
_LISTS: Mapping[OpennessList, tuple[Citation, str, bool]] = {
    _L.FIVE_OPENINGS: (WHOM, "决策 执行 管理 服务 结果", _CLOSED),
    _L.MEETING_GUESTS: (MEETINGS, "利益相关方 人大代表 政协委员 公众代表 专家 媒体", _OPEN),
    _L.CATALOGUE_FIELDS: (CATALOGUES, "主体 内容 时限 方式", _OPEN),
    _L.PILOT_FIELDS: (
        PILOT,
        "城乡规划 重大建设项目 公共资源交易 财政预决算 安全生产 税收管理 征地补偿 拆迁安置 保障性住房 农村危房改造 "
        "环境保护 公共文化服务 公共法律服务 扶贫救灾 食品药品监管 城市综合执法 就业创业 社会保险 社会救助 养老服务 "
        "户籍管理 涉农补贴 义务教育 医疗卫生 市政服务",
        _OPEN,
    ),
    _L.INTERPRETATION_POINTS: (
        INTERPRETING,
        "背景依据 目标任务 主要内容 涉及范围 执行标准 注意事项 关键词诠释 惠民利民举措 新旧政策差异",
        _OPEN,
    ),
    _L.HEADS_CHANNELS: (INTERPRETING, "新闻发布会 撰写解读文章 接受媒体采访 在线访谈", _OPEN),
    _L.INTERPRETATION_STAGES: (PROCESS, "公布前 公布时 执行过程中", _CLOSED),
    _L.RESPONSE_PRINCIPLES: (LIABILITY, "属地管理 分级负责 谁主管谁负责", _CLOSED),
    _L.OPINION_PRIORITIES: (
        COLLECTING,
        "重要决策部署和会议议定事项 公众切身利益且可能产生较大影响的媒体报道 可能影响政府形象和公信力 "
        "重大突发事件处置和自然灾害应对 冲击社会道德底线的民生舆情 危害社会秩序和国家利益的不实信息",
        _OPEN,
    ),
    _L.OPINION_MECHANISM: (HANDLING, "收集 会商 研判 回应 评估", _CLOSED),
    _L.SPECIAL_OCCASIONS: (
        HANDLING,
        "重要活动 经济数据发布和经济形势 重大改革举措 重大督查活动 重大突发事件",
        _OPEN,
    ),
    _L.MUNICIPAL_PARTICIPATION: (
        SCOPE,
        "市政府规章和重要政策措施 国民经济和社会发展规划及年度计划 重大专项规划 重大建设项目 重大社会管理事务",
        _OPEN,
    ),
    _L.COUNTY_PARTICIPATION: (SCOPE, "市场监管 经济社会发展 惠民政策措施的执行落地", _OPEN),
    _L.SUPERVISORS: (MANNER, "人大代表 政协委员 民主党派 人民团体 社会公众 新闻媒体", _OPEN),
    _L.WEBSITE_COLUMNS: (CHANNELS, "领导信箱 民意征集 网民留言", _OPEN),
    _L.FIRST_SHARED_DATA: (DATA, "行政许可 行政处罚 行政强制 行政征收 行政收费 行政检查 社会信用", _OPEN),
    _L.BIG_DATA_FIELDS: (
        DATA_USE,
        "城市运行 公共安全 应急管理 市场监管 质量发展与安全 节能降耗 环境保护 食品安全 安全生产 检验检测 社会信用体系",
        _OPEN,
    ),
    _L.PUBLICISED_CREDIT: (OPEN_DATA, "行政许可 行政处罚 行政强制 行政征收 行政收费 行政检查 企业严重违法失信", _OPEN),
    _L.WEBSITE_SUPERVISION: (SITES, "开办 建设 定级 备案 运维 等级保护测评 服务 互动 安全 关停", _OPEN),
    _L.UNIFIED_SERVICES: (SERVICES, "统一功能定位 统一机构设置 统一名称标识 统一基础设施 统一运行模式", _CLOSED),
    _L.STANDARDISED_SERVICES: (
        SERVICES,
        "事项名称、流程、材料标准化 事项办理、服务过程标准化 服务管理机制建设标准化",
        _CLOSED,
    ),
    _L.AGENCY_WORK: (MECHANISM, "信息公开 政府网站 政府公报 政策解读 回应关切 公众参与", _OPEN),
    _L.ASSESSED_CONTENTS: (ASSESSMENT, "信息公开 政策解读 回应关切 公众参与", _OPEN),
}
_CLAUSES = tuple(dict.fromkeys(clause for clause, _, _ in _LISTS.values()))


@rule(*_CLAUSES)
def openness_list(listing: OpennessList) -> Decision[tuple[Label, ...]]:
    """What a list of the plan names, in its printed order (名录内容).

    Args:
        listing: 名录: the list.

    Returns:
        所列各项: its items; of a list that ends in 等 those that are named.

    >>> openness_list(OpennessList.CATALOGUE_FIELDS).value
    ('主体', '内容', '时限', '方式')
    """
    asked = OpennessList.of(listing, "listing")
    return Decision(tuple(_LISTS[asked][1].split()), note(_LISTS[asked][0], "名录", "list", asked))


class OpennessNaming(Term):
    """Whether a list names something (列名情况)."""

    NAMED = "列明"
    NOT_NAMED = "未列明，列举未尽"
    OUTSIDE = "不在所列之内"


@rule(*_CLAUSES)
def named_in_list(item: Label, *, listing: OpennessList) -> Decision[OpennessNaming]:
    """Whether a list of the plan names something; what an open list does not name it does not shut out (是否列明).

    Args:
        item: 事项: the thing, in the words of the list.
        listing: 名录: the list.

    Returns:
        列名情况: named; not named by a list that is open; or outside a closed one.

    >>> named_in_list("社会信用", listing=OpennessList.FIRST_SHARED_DATA).value.zh
    '列明'
    """
    words, asked = "".join(LABEL.of(item, "item").split()), OpennessList.of(listing, "listing")
    named = condition(_LISTS[asked][0], "名录列明", "named in the list", words in _LISTS[asked][1].split(), words)
    if named:
        return Decision(OpennessNaming.NAMED, named)
    return Decision(OpennessNaming.NOT_NAMED if _LISTS[asked][2] else OpennessNaming.OUTSIDE, named)


@rule(PILOT)
def is_pilot_field(field: Label, *, county: County) -> Decision[bool]:
    """Whether a county is to pilot the standards of openness in a field: Bazhou alone, in the fields named (试点领域).

    Args:
        field: 领域: the field, as the plan names it.
        county: 县（市、区）: the county.

    Returns:
        试点领域: whether the field is named for the county; the list is open, so that no means not named.

    >>> is_pilot_field("义务教育", county=County.BAZHOU).value
    True
    """
    words, where = "".join(LABEL.of(field, "field").split()), County.of(county, "county")
    named = words in _LISTS[OpennessList.PILOT_FIELDS][1].split()
    return all_of(
        condition(PILOT, "试点单位", "the pilot", where is County.BAZHOU, where),
        condition(PILOT, "列明的领域", "a field that is named", named, words),
    )
