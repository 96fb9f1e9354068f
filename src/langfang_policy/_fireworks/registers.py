"""What the order lists: who is in charge of what, and what is done by when."""

from __future__ import annotations

from ..core.registers import Body, Duty, Member, Procedure, ProcedureStep, Target
from .decree import FIREWORKS

__all__ = ["BODIES", "DUTIES", "PROCEDURES", "TARGETS"]


_GOVERNMENTS = ("市人民政府", "县（市、区）人民政府")


def _duty(key: str, locator: str, who: tuple[str, ...], zh: str, en: str) -> Duty:
    return Duty(key=key, who=who, zh=zh, en=en, citation=FIREWORKS.at(locator))


DUTIES = (
    _duty(
        "joint-conference",
        "第四条第一款",
        _GOVERNMENTS,
        "建立联席会议制度",
        "Set up a joint conference on fireworks safety",
    ),
    _duty(
        "grassroots",
        "第四条第三款",
        ("镇（乡）人民政府", "街道办事处"),
        "纳入基层治理，协调、检查、协助",
        "Make fireworks safety part of grassroots governance; coordinate, inspect, help",
    ),
    _duty(
        "assist",
        "第五条",
        ("机关、企事业单位、社会团体", "居民委员会、村民委员会、业主委员会"),
        "协助管理并引导文明安全燃放",
        "Assist in one's own unit or area, and teach lawful and safe use",
    ),
    _duty(
        "publicity-government",
        "第六条第一款",
        (*_GOVERNMENTS, "有关部门"),
        "定期宣传，重大节日加强",
        "Publicise fireworks safety regularly, and more around great festivals",
    ),
    _duty(
        "publicity-media",
        "第六条第二款",
        ("广播、电视、报刊、互联网媒体",),
        "公益宣传",
        "Carry public-interest publicity",
    ),
    _duty(
        "publicity-minors",
        "第六条第三款",
        ("学校", "未成年人的监护人"),
        "教育未成年人安全燃放",
        "Teach minors to use fireworks safely",
    ),
    _duty(
        "banned-varieties",
        "第八条第一款",
        ("市安全生产监督管理部门", "环保部门", "公安部门"),
        "确定并公布禁止经营、燃放的品种和规格",
        "Determine and publish the varieties barred from sale and use",
    ),
    _duty(
        "records",
        "第十四条第一款",
        ("批发企业", "零售经营者", "燃放作业单位"),
        "如实记录经营、燃放及流向信息",
        "Keep true records of sale and use, and of the product flow electronically",
    ),
    _duty(
        "real-name",
        "第十四条第二款",
        ("市人民政府",),
        "可以实行实名购买登记",
        "May register buyers by name where public safety needs it",
    ),
    _duty(
        "transport-inspection",
        "第十五条第四款",
        ("公安部门", "交通部门"),
        "监督检查运输安全",
        "Supervise and inspect the transport of fireworks",
    ),
    _duty(
        "ban-signs",
        "第十六条第三款",
        ("禁放场所",),
        "设置禁放警示标识，做好安全提示和防范",
        "Put up warning signs, remind of safety and take precautions; no penalty is attached",
    ),
    _duty(
        "alert-notice",
        "第十七条第二款",
        _GOVERNMENTS,
        "及时发布预警并提示禁放",
        "Announce the alert in the media at once and remind residents of the ban",
    ),
    _duty(
        "seal-and-destroy",
        "第二十四条",
        ("公安部门",),
        "封存、销毁、处置没收和弃置的烟花爆竹",
        "Seal up confiscated and abandoned fireworks and have them destroyed or disposed of",
    ),
    _duty(
        "official-liability",
        "第二十五条",
        ("公安、安全生产监督管理等部门工作人员",),
        "违法许可、不查处、渎职者受行政处分，犯罪者承担刑事责任",
        "Answer for unlawful licensing, failure to pursue breaches and abuse of office by sanction or prosecution",
    ),
)
TARGETS: tuple[Target, ...] = ()
BODIES = (
    Body(
        key="signatory",
        zh="签署人",
        en="Who signed the order",
        citation=FIREWORKS.at("署名"),
        members=(Member("签署", "陈平", "市长"),),
    ),
    Body(
        key="joint-conference-members",
        zh="烟花爆竹安全管理工作联席会议",
        en="Joint conference on fireworks safety; its list of departments is open",
        citation=FIREWORKS.at("第四条第一款"),
        members=tuple(
            Member("成员单位", "", post)
            for post in ("公安", "安全生产监督管理", "环保", "综合执法", "建设", "房管", "交通", "工商", "教育", "民政")
        ),
    ),
)
PROCEDURES = (
    Procedure(
        key="display",
        zh="大型焰火燃放活动",
        en="A gala or other large display",
        citation=FIREWORKS.at("第十八条"),
        steps=(
            ProcedureStep(key="apply", zh="向公安部门申请", en="Apply to the police", who=("主办单位",)),
            ProcedureStep(
                key="permit",
                zh="取得焰火燃放许可证",
                en="Obtain the display permit",
                who=("公安部门",),
                needs=("application",),
            ),
            ProcedureStep(
                key="set-off",
                zh="由符合条件的燃放作业单位燃放",
                en="Have a qualified operating unit set it off",
                who=("燃放作业单位",),
                needs=("permit", "industry standard"),
            ),
        ),
    ),
)
