"""38号: who sits in the leading group for modern agricultural parks, and where its office is."""

from __future__ import annotations

from attrs import frozen

from ...core.decisions import Decision
from ...core.errors import InvalidFacts, known
from ...core.facts import LABEL, Label
from ...core.figures import Record
from ...core.findings import condition, note
from ...core.organs import Organ
from ...core.rules import rule
from ...core.terms import Reading, Term, Words
from .decrees import OFFICE, ROSTER

__all__ = [
    "GroupPost",
    "GroupSeat",
    "ParkGroupRole",
    "SeatGoesBy",
    "park_group_seats",
    "role_in_park_group",
]


class ParkGroupRole(Term):
    """What somebody is in the group (组内职务)."""

    LEADER = "组长"
    DEPUTY_LEADER = "副组长"
    MEMBER = "成员"
    NONE = "不在组内"


@frozen(kw_only=True)
class GroupPost(Record):
    """A post that a member holds elsewhere (单位职务).

    Attributes:
        unit: 单位: the unit, as printed.
        title: 职务: the title in it.
    """

    unit: str
    title: str

    @property
    def printed(self) -> str:
        """The post as it is printed."""
        return self.unit + self.title


@frozen(kw_only=True)
class GroupSeat(Record):
    """A seat in the group (组内席位).

    Attributes:
        role: 组内职务: leader, deputy leader or member.
        name: 姓名: the name.
        posts: 单位职务: the posts that are printed with it, one or two.
        directs_office: 兼任办公室主任: whether the holder directs the group's office, which sits in that unit.
    """

    role: ParkGroupRole
    name: str
    posts: tuple[GroupPost, ...]
    directs_office: bool


_PRINTED = (
    *("陈平 市政府/市长", "张秉舜 市政府/副市长", "闫万营 市政府机关党组/成员 产业办/主任"),
    *(
        "朱建强 省发改委/副巡视员 市发改委/主任",
        "刘桂龙 市农业局/局长",
        "宋九胜 市委农工部/部长",
        "左德江 市财政局/局长",
    ),
    *("张维真 市人社局/局长", "彭建辉 市工信局/局长", "李营华 市国土资源局/局长", "高留勇 市编办/主任"),
    *("王秀富 市水务局/局长", "王铁林 廊坊出入境检验检疫局/局长", "王辉云 市交通运输局/局长", "刘洪斌 市农开办/主任"),
    *("许伯 市城乡规划局/局长", "李克俭 市商务局/局长", "马江水 市林业局/局长", "杨中秋 市科技局/局长"),
    *("胡志福 市供销社/主任", "邹冠通 市旅游委/主任", "纪连永 市政府金融办/主任", "刘海燕 市国税局/局长"),
    *("徐国民 市地税局/局长", "冯学军 市环保局/局长", "宁鸣飞 市食药监局/局长", "高继祥 市农科院/院长"),
    *("王东升 廊坊银监分局/局长", "沈光 中行廊坊分行/行长", "刘晓辉 廊坊供电公司/总经理"),
)
_ROLES = {0: ParkGroupRole.LEADER, 1: ParkGroupRole.DEPUTY_LEADER}
_DIRECTOR = "刘桂龙"


def _seat(place: int, line: str) -> GroupSeat:
    name, *posts = line.split()
    parts = (post.partition("/") for post in posts)
    return GroupSeat(
        role=_ROLES.get(place, ParkGroupRole.MEMBER),
        name=name,
        posts=tuple(GroupPost(unit=unit, title=title) for unit, _, title in parts),
        directs_office=name == _DIRECTOR,
    )


SEATS = tuple(_seat(place, line) for place, line in enumerate(_PRINTED))


@rule(ROSTER, OFFICE)
def park_group_seats(sought: Label) -> Decision[tuple[GroupSeat, ...]]:
    """Which seats of the leading group a name, a post or a unit has; the list is closed (领导小组席位).

    Args:
        sought: 姓名、职务或单位: a name, a unit by any name that the decrees have for it, or a whole post in it.

    Returns:
        组内席位: the seats, in their printed order; none where nobody on the list answers to it.

    >>> [(seat.name, seat.role.zh, seat.directs_office) for seat in park_group_seats("市农业局").value]
    [('刘桂龙', '成员', True)]
    """
    text = "".join(LABEL.of(sought, "sought").split())
    unit = _organ(text)
    found = tuple(
        seat
        for seat in SEATS
        if text == seat.name
        or any(text == post.unit or (unit and unit == _organ(post.unit)) or _is_post(text, post) for post in seat.posts)
    )
    listed = condition(ROSTER, "领导小组名单所列", "in the printed list of the group", bool(found), text)
    told = (
        note(OFFICE, "兼任办公室主任", "directs the group's office, too", seat.name)
        for seat in found
        if seat.directs_office
    )
    return Decision(found, listed, *told, because=listed)


def _is_post(text: str, post: GroupPost) -> bool:
    """Whether a text names a post, as printed or with another name of its unit."""
    unit = _organ(text.removesuffix(post.title)) if text.endswith(post.title) else None
    return text == post.printed or (unit is not None and unit == _organ(post.unit))


def _organ(text: str) -> Organ | None:
    """The organ that a unit's name means; None where it is none that is known."""
    try:
        return Organ.parse(text)
    except InvalidFacts:
        return None


class SeatGoesBy(Reading, at=ROSTER):
    """Whether a seat stays with the name or passes with the post (成员变动)."""

    NAME = "随人", "名单列明姓名，未规定职务变动时递补", "Names are printed, and nothing is said of a change of post."
    POST = "随职", "成员因职务列名", "Members are named for the posts that they hold."


@rule(ROSTER)
def role_in_park_group(
    *, name: Label | None = None, post: Label | None = None, seat_goes_by: SeatGoesBy = SeatGoesBy.NAME
) -> Decision[ParkGroupRole]:
    """What somebody is in the leading group, whose posts may have changed since (组内职务).

    Args:
        name: 姓名: the name; asked for where seats go by names.
        post: 职务: the post that is held now, with its unit by any name that the decrees have for it; asked for where
            seats go by posts.

    Returns:
        组内职务: leader, deputy leader, member, or none.

    Raises:
        Undetermined: The name, or the post, by which seats go is not given.

    >>> role_in_park_group(name="张秉舜").value.zh
    '副组长'
    """
    person, held = LABEL.maybe(name, "name"), LABEL.maybe(post, "post")
    if SeatGoesBy.of(seat_goes_by, "seat_goes_by") is SeatGoesBy.NAME:
        text = "".join(known(person, "name", _NO_NAME).split())
        seat = next((one for one in SEATS if one.name == text), None)
    else:
        text = "".join(known(held, "post", _NO_POST).split())
        seat = next((one for one in SEATS if any(_is_post(text, each) for each in one.posts)), None)
    listed = condition(ROSTER, "领导小组名单所列", "in the printed list of the group", seat is not None, text)
    return Decision(ParkGroupRole.NONE if seat is None else seat.role, listed)


_NO_NAME = Words("未给出姓名", "the name is not given")
_NO_POST = Words("未给出现任职务", "the post held now is not given")
