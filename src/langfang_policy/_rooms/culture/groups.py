"""The groups with special provision: who they are, what they are given, how accessible facilities are (专栏3)."""

from __future__ import annotations

from attrs import frozen

from ...core.decisions import Decision, lacking, needs
from ...core.errors import Undetermined
from ...core.facts import FLAG, Year
from ...core.figures import Record
from ...core.findings import note
from ...core.rules import rule
from ...core.terms import Term
from .decree import DISABLED, ELDERLY, GROUPS, MIGRANTS, YOUTH
from .goals import (
    IN_ENGLISH,
    CentreStages,
    CultureIndicator,
    CultureShare,
    CultureShares,
    PercentFigure,
    PlaceNorms,
    asked_of,
)

__all__ = [
    "AccessProvision",
    "SpecialGroup",
    "SpecialGroupPlan",
    "SpecialGroupService",
    "accessibility_lacks",
    "special_group_plan",
]


class SpecialGroup(Term):
    """The groups with special provision; the list is open (特殊群体)."""

    ELDERLY = "老年人"
    MINORS = "未成年人"
    DISABLED = "残疾人"
    MIGRANT_WORKERS = "农民工"
    OTHER = "其他群体"


class SpecialGroupService(Term):
    """What the plan gives a group (特殊群体服务事项)."""

    ELDER_BODIES = "老年文化团体组织"
    NURSING_HOME_VISITS = "每年定期文化志愿者敬老院慰问"
    ELDER_PERFORMANCES = "每年定期夕阳红文艺表演"
    FREE_COURSES = "免费专业技能培训班"
    READING_FOR_THE_BLIND = "盲人有声阅读设备和盲文图书"
    BARRIER_FREE = "无障碍设施"
    ARTISTS_OF_THE_DISABLED = "残疾人特殊艺术骨干队伍"
    SIGN_LANGUAGE_OR_SUBTITLES = "有条件的电视台加配手语或字幕"
    MUSEUM_VISITS = "定期参观博物馆、美术馆等"
    OUTDOOR_SPORTS = "青少年校外体育活动场地设施"
    HERITAGE_IN_SCHOOLS = "非遗进校园"
    SCHOOL_PALACES = "乡村学校少年宫"
    EXCHANGE_PLATFORM = "农民工文化交流平台"
    ART_COURSES_FOR_CHILDREN = "农民工子女艺术培训班"
    TEMPORARY_FACILITIES = "临时性文化设施或流动文化服务"


@frozen(kw_only=True)
class SpecialGroupPlan(Record):
    """What the plan gives a group, and what share it wants reached (特殊群体任务).

    Attributes:
        services: 服务事项: what the group is given, in the order of the plan.
        measured: 目标指标: what is measured.
        percent: 目标比例: the share to be reached.
        year: 目标年度: by the end of which year.
    """

    services: tuple[SpecialGroupService, ...]
    measured: CultureShare
    percent: PercentFigure
    year: Year


_S = SpecialGroupService
_PLANS = {
    SpecialGroup.ELDERLY: (
        ELDERLY,
        CultureShare.ELDERLY,
        (_S.ELDER_BODIES, _S.NURSING_HOME_VISITS, _S.ELDER_PERFORMANCES, _S.FREE_COURSES),
    ),
    SpecialGroup.DISABLED: (
        DISABLED,
        CultureShare.DISABLED,
        (_S.BARRIER_FREE, _S.READING_FOR_THE_BLIND, _S.ARTISTS_OF_THE_DISABLED, _S.SIGN_LANGUAGE_OR_SUBTITLES),
    ),
    SpecialGroup.MINORS: (
        YOUTH,
        CultureShare.YOUTH_PALACES,
        (_S.MUSEUM_VISITS, _S.OUTDOOR_SPORTS, _S.HERITAGE_IN_SCHOOLS, _S.SCHOOL_PALACES),
    ),
    SpecialGroup.MIGRANT_WORKERS: (
        MIGRANTS,
        CultureShare.MIGRANTS,
        (_S.EXCHANGE_PLATFORM, _S.ART_COURSES_FOR_CHILDREN, _S.TEMPORARY_FACILITIES),
    ),
}


@rule(GROUPS, ELDERLY, DISABLED, YOUTH, MIGRANTS)
def special_group_plan(group: SpecialGroup, *, shares: CultureShares = CultureShares()) -> Decision[SpecialGroupPlan]:
    """What the plan gives a group with special provision, and what share is to take part (特殊群体任务).

    Args:
        group: 群体: the group.

    Returns:
        特殊群体任务: the services, and the share with its year. Each share measures something else.

    Raises:
        Undetermined: Another group: the list is open, and nothing is said of its others.

    >>> found = special_group_plan(SpecialGroup.DISABLED).value
    >>> found.measured.zh, str(found.percent)
    ('残疾人社区活动参与率', '70')
    """
    asked, figures = SpecialGroup.of(group, "group"), CultureShares.of(shares, "shares")
    if asked is SpecialGroup.OTHER:
        raise Undetermined("group", en="the list of groups is open", zh="特殊群体列举未尽")
    clause, measured, services = _PLANS[asked]
    indicator = CultureIndicator[measured.name]
    _, ((year, bound),) = asked_of(indicator, CentreStages(), figures, PlaceNorms())
    plan = SpecialGroupPlan(services=services, measured=measured, percent=bound.figure, year=year)
    return Decision(
        plan,
        note(GROUPS, "特殊群体", "group with special provision", asked),
        note(clause, measured.zh, IN_ENGLISH[indicator], bound.figure, bound.unit),
    )


class AccessProvision(Term):
    """What public cultural facilities have for disabled people (无障碍服务)."""

    BARRIER_FREE = "无障碍设施"
    BRAILLE_BOOKS = "盲文图书"
    AUDIO_READING_DEVICES = "盲人有声阅读设备"


@rule(GROUPS, DISABLED)
def accessibility_lacks(*, library: bool, there: frozenset[AccessProvision]) -> Decision[tuple[AccessProvision, ...]]:
    """What a public cultural facility lacks for disabled people (无障碍服务缺口).

    Args:
        library: 公共图书馆: whether it is a public library, of whatever level, which offers reading to the blind.
        there: 已有服务: what it has.

    Returns:
        缺少的服务: what is missing.

    >>> [one.zh for one in accessibility_lacks(library=True, there=frozenset({AccessProvision.BRAILLE_BOOKS})).value]
    ['无障碍设施', '盲人有声阅读设备']
    """
    seen, reads = AccessProvision.some(there, "there"), FLAG.of(library, "library")
    barrier, braille, audio = AccessProvision
    wanted = [needs(GROUPS, barrier, barrier in seen)]
    if reads:
        wanted += [needs(GROUPS, braille, braille in seen), needs(DISABLED, audio, audio in seen)]
    return lacking(*wanted)
