"""What the order lists: who is in charge of what, and what is done by when."""

from __future__ import annotations

from ...core.organs import Level, Organ, Party, Remit
from ...core.registers import Body, Member, Procedure, ProcedureStep, Register, Target, duty
from .decree import FIREWORKS

__all__ = ["BODIES", "DUTIES", "PROCEDURES", "TARGETS"]


GOVERNMENTS = (Organ(Level.CITY, Remit.GOVERNMENT), Organ(Level.COUNTY, Remit.GOVERNMENT))
POLICE = Organ(Level.EVERY, Remit.PUBLIC_SECURITY)
OTHERS = Organ(Level.EVERY, Remit.DEPARTMENTS_CONCERNED)

DUTIES = Register(
    duty(
        FIREWORKS.at("第四条第一款"),
        "joint-conference",
        GOVERNMENTS,
        "建立联席会议制度",
        "Set up a joint conference on fireworks safety",
    ),
    duty(
        FIREWORKS.at("第四条第二款"),
        "within-remit",
        OTHERS,
        "按照职责分工做好安全管理",
        "Do their part in fireworks safety, each within its remit",
    ),
    duty(
        FIREWORKS.at("第四条第三款"),
        "grassroots",
        (Organ(Level.TOWNSHIP, Remit.GOVERNMENT), Organ(Level.TOWNSHIP, Remit.SUBDISTRICT_OFFICE)),
        "纳入基层治理，协调、检查、协助",
        "Make fireworks safety part of grassroots governance; coordinate, inspect, help",
    ),
    duty(
        FIREWORKS.at("第五条"),
        "assist",
        (
            Party.PUBLIC_OFFICES,
            Party.PUBLIC_BODIES_AND_ENTERPRISES,
            Party.SOCIAL_GROUPS,
            Organ(Level.VILLAGE, Remit.RESIDENTS_COMMITTEE),
            Organ(Level.VILLAGE, Remit.VILLAGE_COMMITTEE),
            Party.OWNERS_COMMITTEES,
        ),
        "协助管理并引导文明安全燃放",
        "Assist in one's own unit or area, and teach lawful and safe use",
    ),
    duty(
        FIREWORKS.at("第六条第一款"),
        "publicity-government",
        (*GOVERNMENTS, OTHERS),
        "定期宣传，重大节日加强",
        "Publicise fireworks safety regularly, and more around great festivals",
    ),
    duty(
        FIREWORKS.at("第六条第二款"),
        "publicity-media",
        Party.MEDIA,
        "公益宣传",
        "Carry public-interest publicity",
    ),
    duty(
        FIREWORKS.at("第六条第三款"),
        "publicity-minors",
        (Party.SCHOOLS, Party.GUARDIANS),
        "教育未成年人安全燃放",
        "Teach minors to use fireworks safely",
    ),
    duty(
        FIREWORKS.at("第七条"),
        "reward",
        OTHERS,
        "对查证属实的举报人给予奖励",
        "Reward whoever reported what was found true, by their own rules",
    ),
    duty(
        FIREWORKS.at("第八条第一款"),
        "banned-varieties",
        (
            Organ(Level.CITY, Remit.WORK_SAFETY),
            Organ(Level.CITY, Remit.ENVIRONMENT),
            Organ(Level.CITY, Remit.PUBLIC_SECURITY),
            Organ(Level.CITY, Remit.DEPARTMENTS_CONCERNED),
        ),
        "确定并公布禁止经营、燃放的品种和规格",
        "Determine and publish the varieties barred from sale and use",
    ),
    duty(
        FIREWORKS.at("第十四条第一款"),
        "records",
        (Party.WHOLESALERS, Party.RETAILERS, Party.DISPLAY_OPERATORS),
        "如实记录经营、燃放及流向信息",
        "Keep true records of sale and use, and of the product flow electronically",
    ),
    duty(
        FIREWORKS.at("第十四条第二款"),
        "real-name",
        Organ(Level.CITY, Remit.GOVERNMENT),
        "可以实行实名购买登记",
        "May register buyers by name where public safety needs it",
    ),
    duty(
        FIREWORKS.at("第十五条第四款"),
        "transport-inspection",
        (POLICE, Organ(Level.EVERY, Remit.TRANSPORT), OTHERS),
        "监督检查运输安全",
        "Supervise and inspect the transport of fireworks",
    ),
    duty(
        FIREWORKS.at("第十六条第三款"),
        "ban-signs",
        Party.PREMISES_WITHOUT_FIREWORKS,
        "设置禁放警示标识，做好安全提示和防范",
        "Put up warning signs, remind of safety and take precautions",
    ),
    duty(
        FIREWORKS.at("第十七条第二款"),
        "alert-notice",
        GOVERNMENTS,
        "及时发布预警并提示禁放",
        "Announce the alert in the media at once and remind residents of the ban",
    ),
    duty(
        FIREWORKS.at("第二十四条"),
        "seal-and-destroy",
        POLICE,
        "封存、销毁、处置没收和弃置的烟花爆竹",
        "Seal up confiscated and abandoned fireworks and have them destroyed or disposed of",
    ),
    duty(
        FIREWORKS.at("第二十五条"),
        "official-liability",
        Party.OFFICIALS_ON_FIREWORKS,
        "违法许可、不查处、渎职者受行政处分，犯罪者承担刑事责任",
        "Answer for unlawful licensing, failure to pursue breaches and abuse of office by sanction or prosecution",
    ),
)
TARGETS: tuple[Target, ...] = ()
BODIES = Register(
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
PROCEDURES = Register(
    Procedure(
        key="display",
        zh="大型焰火燃放活动",
        en="A gala or other large display",
        citation=FIREWORKS.at("第十八条"),
        steps=(
            ProcedureStep(key="apply", zh="向公安部门申请", en="Apply to the police", who=(Party.DISPLAY_ORGANISERS,)),
            ProcedureStep(
                key="permit",
                zh="取得焰火燃放许可证",
                en="Obtain the display permit",
                who=(POLICE,),
                needs=("application",),
            ),
            ProcedureStep(
                key="set-off",
                zh="由符合条件的燃放作业单位燃放",
                en="Have a qualified operating unit set it off",
                who=(Party.DISPLAY_OPERATORS,),
                needs=("permit", "industry standard"),
            ),
        ),
    ),
)
