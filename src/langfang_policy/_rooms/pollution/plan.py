"""The plan itself: the decree, its alert colours and response levels, and what it rests on."""

from __future__ import annotations

import datetime

from attrs import frozen

from ...core.decisions import Decision, Reason, all_of
from ...core.decrees import Decree, Known, Slip
from ...core.errors import Undetermined
from ...core.figures import Record
from ...core.pages import Shade, shade
from ...core.terms import Grade, Term

__all__ = ["BASIS", "PLAN", "Alert", "Instrument", "PlanTier", "ResponseLevel"]

PLAN = Decree(
    "廊政办字〔2017〕118号",
    zh="廊坊市重污染天气应急预案",
    en="Heavy-Pollution Weather Emergency Plan of Langfang",
    issuer="廊坊市人民政府办公室",
    issued=datetime.date(2017, 9, 30),
    first_day=datetime.date(2017, 9, 30),
    first_known=Known.PRESUMED,
    cites=(
        "国发〔2013〕37号",
        "环发〔2013〕104号",
        "环发〔2013〕111号",
        "环办〔2013〕2号",
        "环办〔2013〕504号",
        "环办应急函〔2016〕225号",
        "环大气〔2016〕80号",
        "环办应急函〔2016〕1260号",
        "环大气〔2017〕86号",
        "冀气领办〔2016〕71号",
        "廊字〔2016〕20号",
    ),
    slips=(
        Slip("四（一）黄色预警", "2（48小时）天", "2天（48小时）"),
        Slip("五（四）4（3）②", "水型涂料", "水性涂料"),
        Slip("五（四）5（1）④", "达预计到", "预计达到"),
        Slip("四（六）6（4）", "河北广电网络廊坊分公司", "河北广电网络廊坊公司"),
    ),
)


@frozen(kw_only=True)
class Instrument(Record):
    """A law, rule or paper that the plan rests on (编制依据).

    Attributes:
        zh: 名称: its title.
        number: 文号: its number, where the plan gives one.
    """

    zh: str
    number: str | None = None


BASIS = (
    Instrument(zh="中华人民共和国大气污染防治法"),
    Instrument(zh="中华人民共和国突发事件应对法"),
    Instrument(zh="河北省大气污染防治条例"),
    Instrument(zh="河北省突发事件应对条例"),
    Instrument(zh="河北省突发事件总体应急预案"),
    Instrument(zh="河北省气象灾害防御条例"),
    Instrument(zh="大气污染防治行动计划", number="国发〔2013〕37号"),
    Instrument(zh="京津冀及周边地区落实大气污染防治行动计划实施细则", number="环发〔2013〕104号"),
    Instrument(zh="京津冀及周边地区重污染天气监测预警方案（试行）", number="环发〔2013〕111号"),
    Instrument(zh="关于进一步做好重污染天气条件下空气质量监测预警工作的通知", number="环办〔2013〕2号"),
    Instrument(zh="环境空气质量指数（AQI）技术规定（试行）", number="HJ633—2012"),
    Instrument(zh="城市大气重污染应急预案编制指南", number="环办〔2013〕504号"),
    Instrument(
        zh="关于统一京津冀城市重污染天气预警分级标准强化重污染天气应对工作的函", number="环办应急函〔2016〕225号"
    ),
    Instrument(zh="京津冀大气污染防治强化措施（2016—2017年）", number="环大气〔2016〕80号"),
    Instrument(zh="关于做好重污染天气应急预案修订工作的函", number="环办应急函〔2016〕1260号"),
    Instrument(zh="重污染天气预警分级标准和应急减排措施修订工作方案", number="环大气〔2017〕86号"),
    Instrument(zh="京津冀及周边地区2017—2018年秋冬季大气污染综合治理攻坚行动方案"),
    Instrument(zh="河北省大气污染防治行动计划实施方案"),
    Instrument(zh="河北省大气污染防治强化措施实施方案（2016—2017年）", number="冀气领办〔2016〕71号"),
    Instrument(zh="河北省重污染天气应急预案"),
    Instrument(zh="廊坊市大气污染防治强化措施实施方案（2016—2017年）", number="廊字〔2016〕20号"),
    Instrument(zh="廊坊市人民政府突发公共事件总体应急预案"),
)
"""What the plan rests on, in its own order (一（二）); the plan leaves the list open."""


class PlanTier(Term):
    """The four tiers of the plan system, from the city down to the enterprise (预案体系)."""

    CITY = "市重污染天气应急预案"
    COUNTY = "各县（市、区）政府和廊坊开发区管委会应急实施方案"
    DEPARTMENT = "政府各有关部门实施方案"
    ENTERPRISE = "相关企业（单位）操作方案"


class Alert(Grade):
    """The alert colours, from none to red; an alert is true where there is one (预警级别)."""

    NONE = "无预警"
    BLUE = "蓝色"
    YELLOW = "黄色"
    ORANGE = "橙色"
    RED = "红色"

    def __bool__(self) -> bool:
        return self is not Alert.NONE


_SHADES = {
    alert: Shade(colour, lines)
    for lines, (alert, colour) in enumerate(
        zip(Alert, ("#5aa469", "#2f6fd0", "#e0b400", "#e07b00", "#d02f2f"), strict=True)
    )
}


@shade.register
def _(value: Alert) -> Shade:
    return _SHADES[value]


class ResponseLevel(Grade):
    """The response levels, from none to I, the highest; a level is true where there is one (应急响应等级)."""

    NONE = "不响应"
    IV = "IV级"
    III = "III级"
    II = "II级"
    I = "I级"  # noqa: E741  # the plan's own numeral

    @property
    def en(self) -> str:
        """The plan's Roman numeral."""
        return "none" if self is ResponseLevel.NONE else self.name

    def __bool__(self) -> bool:
        return self is not ResponseLevel.NONE


LEVELS = dict(zip(Alert, ResponseLevel, strict=True))
"""The response level that each alert starts."""


def all_known(*weighed: Reason | str) -> Decision[bool]:
    """Whether every reason holds, where some are not known: the name of a fact stands for one that is not given.

    Raises:
        Undetermined: Whatever is known holds, and something is not.
    """
    missing = [one for one in weighed if isinstance(one, str)]
    settled = all_of(*[one for one in weighed if not isinstance(one, str)])
    if missing and settled.value:
        raise turns_on(*missing)
    return settled


def turns_on(*facts: str) -> Undetermined:
    """The error for an answer that turns on facts that are not given."""
    return Undetermined(*facts, en="the answer turns on what is not given", zh="答案取决于未提供的事实")
