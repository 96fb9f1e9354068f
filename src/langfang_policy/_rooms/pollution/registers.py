"""What the plan lists: the bodies, the way to a published alert, and the duties of everybody."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ...core.days import CalendarPeriod
from ...core.decrees import Known
from ...core.organs import Level, Organ, Party, Remit
from ...core.registers import Body, Member, Procedure, ProcedureStep, Recurring, Register, duty
from .plan import PLAN

__all__ = ["ANNUAL_REVIEW_POINTS", "ATTACHMENTS", "BODIES", "DUTIES", "EPISODE_REVIEW_POINTS", "PROCEDURES"]

COUNTIES = (Organ(Level.COUNTY, Remit.GOVERNMENT), Organ(Level.DEVELOPMENT_ZONE, Remit.GOVERNMENT))
DEPARTMENTS = Organ(Level.EVERY, Remit.DEPARTMENTS_CONCERNED)
GOVERNMENT = Organ(Level.CITY, Remit.GOVERNMENT)
EMERGENCY_OFFICE = Organ(Level.CITY, Remit.EMERGENCY_MANAGEMENT)
OBSERVATORY = Organ(Level.CITY, Remit.METEOROLOGICAL_OBSERVATORY)
STATION = Organ(Level.CITY, Remit.ENVIRONMENT_MONITORING_STATION)
GROUP = Organ(Level.CITY, Remit.AIR_LEADING_GROUP)
OFFICE = Organ(Level.CITY, Remit.HEAVY_POLLUTION_OFFICE)
UNITS = Organ(Level.CITY, Remit.HEAVY_POLLUTION_OFFICE_MEMBERS)
EXPERTS = Organ(Level.CITY, Remit.EXPERT_GROUP)
FORECASTERS = Organ(Level.CITY, Remit.FORECAST_GROUP)
INSPECTORS = Organ(Level.CITY, Remit.INSPECTION_GROUP)

_MEMBER_UNITS = (
    "市委宣传部", "市政府督查室", "市政府法制办", "市政府应急办", "发改委", "财政局", "国资委", "气象局", "环保局",
    "建设局", "交通运输局", "综合执法局", "公安局", "工信局", "国土资源局", "水务局", "教育局", "体育局", "农业局",
    "商务局", "质监局", "文广新局", "卫生计生委", "廊坊日报社", "廊坊广播电视台", "廊坊供电公司",
    "廊坊市通信发展管理办公室", "移动通信廊坊分公司", "联通廊坊分公司", "电信廊坊分公司", "河北广电网络廊坊公司",
)  # fmt: skip

BODIES = Register(
    Body(
        key="leading-group",
        zh="廊坊市大气污染治理工作领导小组",
        en="leading group for air pollution control (offices, not names)",
        citation=PLAN.at("二（一）第二段"),
        members=(
            Member("组长", "", "市委、市政府主要领导"),
            Member("副组长", "", "市委、市政府各分管领导"),
            Member("成员", "", "市政府秘书长"),
            Member("成员", "", "市委和市政府分管副秘书长"),
            Member("成员", "", "市直相关部门主要领导"),
            Member("成员", "", "廊坊开发区工委和管委会主要领导"),
            Member("成员", "", "各县（市、区）党委和政府主要领导"),
        ),
    ),
    Body(
        key="response-office",
        zh="廊坊市重污染天气应急响应办公室",
        en="response office: its director and deputies",
        citation=PLAN.at("二（二）"),
        seat="市环保局",
        members=(
            Member("主任", "", "分管副市长"),
            Member("副主任", "", "市政府分管副秘书长"),
            Member("副主任", "", "市政府应急办主任"),
            Member("副主任", "", "市环保局局长"),
            Member("副主任", "", "市环保局分管副局长"),
        ),
    ),
    Body(
        key="response-office-groups",
        zh="市应急响应办公室下设各组",
        en="groups under the response office",
        citation=PLAN.at("二（二）"),
        members=(Member("组", "", "监测预报组"), Member("组", "", "督导考核组"), Member("组", "", "专家组")),
    ),
    Body(
        key="response-office-units",
        zh="市应急响应办公室成员单位",
        en="member units of the response office (an open list)",
        citation=PLAN.at("附件1"),
        members=tuple(Member("成员单位", "", unit) for unit in _MEMBER_UNITS),
    ),
    Body(
        key="county-response-offices",
        zh="各县（市、区）、廊坊开发区重污染天气应急响应办公室",
        en="county-level response offices, each independent; one may share its office with the air-pollution office",
        citation=PLAN.at("八（一）第二段"),
    ),
    Body(
        key="interpreter",
        zh="市环保局（负责解释）",
        en="the environmental protection bureau interprets the plan",
        citation=PLAN.at("十第四段"),
    ),
)

PROCEDURES = Register(
    Procedure(
        key="ordinary-alert",
        zh="预警发布程序",
        en="from a consultation to a published alert",
        citation=PLAN.at("四（六）2（1）"),
        steps=(
            ProcedureStep(
                key="consult",
                zh="会商",
                en="consult",
                who=(OBSERVATORY, STATION, EXPERTS),
                citation=PLAN.at("三（三）"),
            ),
            ProcedureStep(
                key="report",
                zh="制作《廊坊市重污染天气预报信息报告》",
                en="draw up the forecast report (attachment 3)",
                who=(FORECASTERS,),
                needs=("会商认定满足预警条件",),
                citation=PLAN.at("三（三）第三段"),
            ),
            ProcedureStep(
                key="sign-report",
                zh="市应急响应办公室副主任签批",
                en="a deputy director of the response office signs",
                who=(OFFICE,),
                citation=PLAN.at("四（五）1"),
            ),
            ProcedureStep(
                key="send-up",
                zh="上报市政府应急办",
                en="send it to the emergency office before formal issue",
                who=(OFFICE,),
                citation=PLAN.at("四（五）1"),
            ),
            ProcedureStep(
                key="sign-alert",
                zh="市大气领导小组组长（或副组长）审批签发",
                en="the head signs red and orange, a deputy head yellow and blue",
                who=(GROUP,),
                citation=PLAN.at("四（五）2"),
            ),
            ProcedureStep(
                key="publish",
                zh="通过预警信息平台发布",
                en="publish on the alert platform once it is signed",
                who=(GOVERNMENT,),
                citation=PLAN.at("四（六）2（1）第一段"),
            ),
            ProcedureStep(
                key="platforms",
                zh="各平台责任单位立即发布",
                en="platform units publish at once",
                who=(Party.WARNING_PLATFORMS,),
                citation=PLAN.at("四（六）2（1）第一段"),
            ),
        ),
    ),
)


DUTIES = Register(
    duty(
        PLAN.at("二（一）第一段"),
        "lead-response",
        GROUP,
        "统一监督、拟定制度、督导检查、组织应对",
        "supervise, make work plans, inspect and organise the response",
    ),
    duty(
        PLAN.at("二（三）第一段"),
        "set-up-county-offices",
        COUNTIES,
        "成立独立的应急响应办公室",
        "set up a response office of their own",
    ),
    duty(
        PLAN.at("三（一）"),
        "watch-and-assess",
        (OBSERVATORY, STATION, EXPERTS),
        "随时监测并研判未来空气质量",
        "observe at all times and assess the coming days",
    ),
    duty(
        PLAN.at("三（三）第三段"),
        "forecast-report",
        FORECASTERS,
        "满足预警条件时立即制作预报信息报告并上报审批",
        "draw up the forecast report at once and submit it",
    ),
    duty(
        PLAN.at("三（三）第四段"),
        "guide-counties",
        OFFICE,
        "指导县级会商、预报和预警",
        "guide the counties' own consultations and alerts",
    ),
    duty(
        PLAN.at("四（二）第三句"),
        "announce-lifting",
        GOVERNMENT,
        "提前发布解除预警信息",
        "announce the lifting beforehand",
    ),
    duty(
        PLAN.at("四（四）"),
        "plan-regional-linkage",
        GOVERNMENT,
        "将区域应急联动措施纳入预案",
        "write the regional joint measures into the plan",
    ),
    duty(
        PLAN.at("四（五）2"),
        "submit-for-signature",
        EMERGENCY_OFFICE,
        "立即按级别和权限报组长或副组长签发",
        "submit at once for signature, by level and authority",
    ),
    duty(
        PLAN.at("四（六）2（1）第一段"),
        "publish-on-platforms",
        Party.WARNING_PLATFORMS,
        "接到指令后立即发布",
        "publish at once on the government's instruction",
    ),
    duty(
        PLAN.at("四（六）2"),
        "targeted-information",
        DEPARTMENTS,
        "依据专项方案向企业和公众发布",
        "inform enterprises and the public under special schemes",
    ),
    duty(
        PLAN.at("四（六）6（1）"),
        "portals",
        Organ(Level.EVERY, Remit.DEPARTMENTS),
        "门户网站连续发布",
        "publish on portals without interruption",
    ),
    duty(
        PLAN.at("四（六）6（5）"),
        "messages",
        (Party.TELECOM_OPERATORS, Organ(Level.CITY, Remit.METEOROLOGY), Organ(Level.EVERY, Remit.DEPARTMENTS)),
        "短信、微博、微信及时一次性发布",
        "publish once, promptly, by SMS, microblog and WeChat",
    ),
    duty(
        PLAN.at("四（六）6（8）"),
        "restriction-signs",
        Organ(Level.EVERY, Remit.TRAFFIC_POLICE),
        "限行区主要路口设置提示牌",
        "put up signs at the main junctions of the restricted area",
    ),
    duty(
        PLAN.at("四（六）6（9）"),
        "village-publicity",
        Organ(Level.VILLAGE, Remit.LOCALITIES),
        "预警期间持续宣传",
        "keep up publicity during the alert",
    ),
    duty(
        PLAN.at("五第一段"),
        "respond",
        (*COUNTIES, UNITS, Party.PUBLIC_BODIES_AND_ENTERPRISES),
        "按预案、专项方案和操作方案采取措施",
        "act by the plan, the special schemes and the operation schemes",
    ),
    duty(
        PLAN.at("五（二）第一段"),
        "adjust-locally",
        COUNTIES,
        "可按当地污染物特征调整措施",
        "may adjust the measures to their own pollutants",
    ),
    duty(
        PLAN.at("五（二）第四段"),
        "national-requests",
        GOVERNMENT,
        "按国家和区域协作小组要求开展工作",
        "do what the state and the regional group ask",
    ),
    duty(
        PLAN.at("五（四）1第一段"),
        "rotate-production",
        Party.ENTERPRISES,
        "采暖季优先轮流错峰生产",
        "prefer rotating staggered production in the heating season",
    ),
    duty(
        PLAN.at("五（四）2（1）②"),
        "outdoor-workers",
        Party.OUTDOOR_WORKERS,
        "可佩戴口罩、缩短户外工作时间",
        "may wear masks and shorten outdoor work at every level",
    ),
    duty(
        PLAN.at("五（四）3（1）⑤"),
        "health-publicity",
        DEPARTMENTS,
        "加强应急和健康防护科普宣传",
        "publicise emergencies and health protection, from level III",
    ),
    duty(
        PLAN.at("五（四）2（2）②"),
        "green-travel",
        Party.PUBLIC,
        "绿色出行、驻车熄火",
        "travel by public transport or electric vehicle, switch engines off",
    ),
    duty(
        PLAN.at("五（四）2（2）③"),
        "emitters-voluntary",
        (Party.POLLUTING_ENTERPRISES, Party.BUILDING_SITES),
        "自觉调整生产，III级起主动减排",
        "adjust production of their own accord, from level III cut beyond the limits",
    ),
    duty(
        PLAN.at("五（四）2（2）④"),
        "dust-voluntary",
        Party.PREMISES,
        "IV级时加大扬尘控制力度",
        "control dust more strongly at level IV",
    ),
    duty(
        PLAN.at("五（四）4（3）①"),
        "more-public-transport",
        COUNTIES,
        "II级及以上加大公共交通运力",
        "run more public transport at levels II and I",
    ),
    duty(
        PLAN.at("五（四）6第三段"),
        "publish-exempt-list",
        (*COUNTIES, DEPARTMENTS),
        "提前认定、公示并动态更新免于停产企业名单",
        "determine, publish and update the list of those that need not stop",
    ),
    duty(
        PLAN.at("五（四）6第五段"),
        "plan-by-forecast",
        Party.PUBLIC_BODIES_AND_ENTERPRISES,
        "关注空气质量预报，合理安排生产和原材料运输；采暖期尽量降低负荷、安排检修",
        "plan production and haulage by the forecast; run low and overhaul in the heating period",
    ),
    duty(
        PLAN.at("五（四）6第三段"),
        "punish-exceeding",
        (*COUNTIES, DEPARTMENTS),
        "重污染期间超标排放从严从重处罚",
        "punish exceeding of limits at the upper end",
    ),
    duty(
        PLAN.at("五（四）6第五段"),
        "prefer-voluntary-stops",
        Organ(Level.COUNTY, Remit.GOVERNMENT),
        "对采暖期主动停限产企业给予财税优惠",
        "give fiscal and tax preference to voluntary stops in the heating period",
    ),
    duty(
        PLAN.at("五（四）7第三段"),
        "draw-up-scheme",
        Party.POLLUTING_ENTERPRISES,
        "编制并完善操作方案",
        "draw up and improve the operation scheme",
    ),
    duty(
        PLAN.at("五（四）7第四段"),
        "publish-process-list",
        COUNTIES,
        "预案中明确并公示工艺豁免企业名单",
        "name and publish the enterprises that are slow to stop",
    ),
    duty(
        PLAN.at("五（四）7第七段"),
        "publish-dynamic-lists",
        (
            Organ(Level.COUNTY, Remit.HEAVY_POLLUTION_COMMAND),
            Organ(Level.DEVELOPMENT_ZONE, Remit.HEAVY_POLLUTION_COMMAND),
        ),
        "工地和减排企业名单动态调整并公布",
        "adjust and publish the lists of sites and enterprises",
    ),
    duty(
        PLAN.at("六（一）第一段"),
        "start-at-once",
        (*COUNTIES, UNITS),
        "接到预警指令立即组织响应",
        "start the response at once on the alert order",
    ),
    duty(
        PLAN.at("六（一）第一段"),
        "answer-for-the-area",
        COUNTIES,
        "承担属地主体责任，组织执行和督查抽查",
        "answer for their own area, see the measures carried out and inspect",
    ),
    duty(
        PLAN.at("六（一）第一段"),
        "refine-measures",
        UNITS,
        "逐级细化措施，督查行业执行情况",
        "refine the measures level by level and supervise their trade",
    ),
    duty(
        PLAN.at("六（一）第二段"),
        "inspect",
        DEPARTMENTS,
        "加强检查，违法行为从重处罚",
        "step up checks; offences are punished at the heavier end",
    ),
    duty(
        PLAN.at("六（一）第三段"),
        "feed-back",
        (*COUNTIES, UNITS),
        "及时反馈措施落实情况",
        "feed back in time how measures are carried out",
    ),
    duty(
        PLAN.at("六（二）第一段"),
        "publicity-lead",
        Organ(Level.CITY, Remit.PARTY_PUBLICITY_DEPARTMENT),
        "负责应急宣传和舆论引导",
        "run publicity and guide opinion",
    ),
    duty(
        PLAN.at("六（三）"),
        "public-oversight",
        Organ(Level.EVERY, Remit.GOVERNMENT),
        "建立公众监督机制，奖励实名举报",
        "set up public oversight, reward signed reports",
    ),
    duty(
        PLAN.at("七第二段"),
        "review-follow-up",
        Organ(Level.CITY, Remit.AIR_LEADING_GROUP_OFFICE),
        "通报评估情况并提出保障调整要求",
        "circulate the findings and ask for adjustments",
    ),
    duty(
        PLAN.at("七第二段"),
        "adjust-support",
        Organ(Level.EVERY, Remit.UNITS_CONCERNED),
        "按要求落实应急保障调整",
        "carry out the adjustments that are asked of them",
    ),
    duty(
        PLAN.at("七第二段"),
        "hold-to-account",
        INSPECTORS,
        "对未按要求履职的单位或个人追责",
        "hold to account units and persons that did not do what they must",
    ),
    duty(
        PLAN.at("七第三段"),
        "keep-archive",
        (*COUNTIES, DEPARTMENTS, Party.ENTERPRISES),
        "记录应急过程并建档",
        "record each response and keep files",
    ),
    duty(PLAN.at("七第四段"), "review-each-episode", COUNTIES, "每次应急过程进行评估", "evaluate every episode"),
    duty(
        PLAN.at("七第四段"),
        "annual-evaluation",
        COUNTIES,
        "每年4月前评估前12个月",
        "evaluate the preceding 12 months before April",
        Recurring(CalendarPeriod.YEAR, month=3, day=31, within=PLAN.period, known=Known.PRESUMED),
    ),
    duty(
        PLAN.at("七第四段"),
        "annual-evaluation-result",
        COUNTIES,
        "4月底前函告评估结果",
        "send the result by the end of April",
        Recurring(CalendarPeriod.YEAR, month=4, day=30, within=PLAN.period),
    ),
    duty(
        PLAN.at("七第五段"),
        "revise-after-review",
        (*COUNTIES, OFFICE),
        "需重大调整的，当年8月底前修订报备",
        "where much must change, revise by the end of August",
        Recurring(CalendarPeriod.YEAR, month=8, day=31, within=PLAN.period),
    ),
    duty(
        PLAN.at("八（一）第一段"),
        "expert-pool",
        OFFICE,
        "组成技术支撑和督导机构，建专家库并培训",
        "form support bodies, keep an expert pool and train",
    ),
    duty(PLAN.at("八（二）"), "funds", COUNTIES, "加大资金投入并列入预算", "raise funding and put it into budgets"),
    duty(
        PLAN.at("八（三）"),
        "supplies",
        (
            Organ(Level.COUNTY, Remit.AIR_LEADING_GROUP_OFFICE),
            Organ(Level.DEVELOPMENT_ZONE, Remit.AIR_LEADING_GROUP_OFFICE),
            DEPARTMENTS,
        ),
        "制定调配计划并配备装备",
        "draw up dispatch plans and equip themselves",
    ),
    duty(
        PLAN.at("八（四）"),
        "monitoring-capacity",
        COUNTIES,
        "加强预报预警能力，建应急数据库",
        "strengthen forecasting, build an emergency database",
    ),
    duty(
        PLAN.at("八（五）"),
        "round-the-clock",
        (*COUNTIES, DEPARTMENTS),
        "值守制度，24小时通信畅通",
        "keep duty, reachable 24 hours a day",
    ),
    duty(
        PLAN.at("八（六）"),
        "medical-support",
        COUNTIES,
        "卫生应急专家库、物资储备和防护宣教",
        "keep health experts and supplies, teach protection",
    ),
    duty(
        PLAN.at("八（七）"),
        "support-systems",
        UNITS,
        "制定方案，健全五项工作机制",
        "draw up schemes and five mechanisms: industry, traffic, dust, mobilisation, supervision",
    ),
    duty(
        PLAN.at("九（一）"),
        "publicise-plan",
        COUNTIES,
        "宣传预案、法规和防护常识",
        "publicise plan, law and protection",
    ),
    duty(PLAN.at("九（二）"), "train", COUNTIES, "建立培训制度并考核", "train and test the effect"),
    duty(
        PLAN.at("九（三）"),
        "drill",
        COUNTIES,
        "定期演练，可结合秋冬季首次应对",
        "drill periodically, also with the first episode of autumn or winter",
    ),
    duty(
        PLAN.at("十第一段"),
        "draw-up-local-plans",
        (*COUNTIES, UNITS),
        "制定本辖区、本部门方案并向社会公布",
        "draw up and publish local and departmental plans",
    ),
)

EPISODE_REVIEW_POINTS = ("重污染天气发生及预警发布情况", "各部门响应情况", "企业措施落实情况")
"""What the evaluation of an episode looks at (七第四段)."""

ANNUAL_REVIEW_POINTS = (
    "应急预案实施情况",
    "应急措施环境效益",
    "应急措施社会效益",
    "应急措施经济成本",
    "预案内容的完整性",
    "预警规定的详实性",
    "响应措施的针对性和可操作性",
    "专项实施方案完备性",
)
"""What the yearly evaluation looks at (七第四段)."""

ATTACHMENTS: Mapping[int, str] = MappingProxyType(
    {
        1: "廊坊市重污染天气应急响应办公室组织机构及职责分工",
        2: "廊坊市重污染天气专家组成员名单",
        3: "廊坊市重污染天气预报信息报告",
    }
)
"""The attachments by number: of the first only the bodies are printed, of the third its title, of the second none."""
