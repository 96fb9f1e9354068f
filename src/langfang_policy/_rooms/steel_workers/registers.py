"""What the opinions list: who leads, who pays, who opens posts and files what."""

from __future__ import annotations

import datetime

from ...core.decrees import Known
from ...core.organs import County, Level, Organ, Party, Remit
from ...core.registers import Body, Once, Procedure, ProcedureStep, Register, Target, duty
from .decree import (
    ADDRESSEES,
    AGE_GROUP,
    PLACEMENT,
    POST_HOLDERS,
    POSTS,
    ROLES,
    STARTUP,
    TERM,
    TRAINING,
    UNEMPLOYMENT,
)

__all__ = ["BODIES", "DUTIES", "PROCEDURES", "TARGETS"]

PERSONNEL = Organ(Level.EVERY, Remit.PERSONNEL)
FINANCE = Organ(Level.EVERY, Remit.FINANCE)
COUNTIES = tuple(Organ(Level.COUNTY, Remit.GOVERNMENT, county) for county in (County.ANCI, County.BAZHOU, County.WENAN))

LOCAL_PERSONNEL = Organ(Level.COUNTY, Remit.PERSONNEL)

DUTIES = Register(
    duty(
        ADDRESSEES,
        "addressees",
        (*COUNTIES, Organ(Level.CITY, Remit.DEPARTMENTS_CONCERNED)),
        "安次区、霸州市、文安县和市有关部门执行",
        "Carry the opinions out, as those to whom they are sent",
    ),
    duty(ROLES, "territorial", COUNTIES, "落实属地责任", "Bear the responsibility for one's own area"),
    duty(ROLES, "lead", PERSONNEL, "牵头职工转岗再就业和权益维护", "Lead redeployment, and guard the workers' rights"),
    duty(
        ROLES,
        "join",
        (
            Organ(Level.EVERY, Remit.DEVELOPMENT_AND_REFORM),
            FINANCE,
            Organ(Level.EVERY, Remit.CIVIL_AFFAIRS),
            Organ(Level.EVERY, Remit.LABOUR_UNION),
        ),
        "会同做好转岗再就业",
        "Join in it",
    ),
    duty(ROLES, "secure-funds", FINANCE, "加大支持，做好资金保障", "Support resettlement, and secure the money"),
    duty(
        UNEMPLOYMENT,
        "unemployment-benefit",
        Party.NOT_NAMED,
        "按规定支付失业保险待遇",
        "Pay the insured unemployed their benefit by the general rules",
    ),
    duty(TRAINING, "supervise-training", PERSONNEL, "监督培训人员和过程", "Supervise who is trained, and how"),
    duty(
        PLACEMENT,
        "support-mergers",
        Organ(Level.COUNTY, Remit.GOVERNMENT),
        "给予政策倾斜支持",
        "Support whoever absorbs workers",
    ),
    duty(
        STARTUP,
        "loans-and-incubation",
        Party.NOT_NAMED,
        "按规定提供创业担保贷款和孵化服务",
        "Provide guaranteed loans and incubation by the rules",
    ),
    duty(
        AGE_GROUP,
        "fix-subsidy",
        (LOCAL_PERSONNEL, Organ(Level.COUNTY, Remit.FINANCE)),
        "共同确定补助方案",
        "Fix the subsidy by age together",
    ),
    duty(
        POSTS,
        "open-posts",
        Organ(Level.EVERY, Remit.LOCALITIES),
        "围绕生态、城市治理、便民服务开发公益性岗位，对就业困难人员兜底安置",
        "Open public-welfare posts in ecology, urban management and community services for the hard to employ",
    ),
    duty(
        POSTS,
        "count-posts",
        (Organ(Level.EVERY, Remit.LOCALITIES), Organ(Level.CITY, Remit.PERSONNEL)),
        "逐级汇总统计，报省备案",
        "Count placements level by level, gather them and file them with the province",
    ),
    duty(
        POST_HOLDERS,
        "certificate",
        Party.STEEL_ENTERPRISES,
        "出具解除或终止劳动合同证明",
        "Certify that the labour contract was dissolved or ended",
    ),
    duty(
        POST_HOLDERS,
        "verify-and-place",
        LOCAL_PERSONNEL,
        "逐一核定、登记建档，按意愿安置",
        "Verify each case, open a file, and place by the worker's own wish",
    ),
    duty(
        POST_HOLDERS,
        "post-subsidy",
        Party.NOT_NAMED,
        "按省标准给予岗位补贴和社会保险补贴",
        "Grant post and insurance subsidies at the province's standard (冀财社〔2016〕158号)",
    ),
    duty(
        TERM,
        "earlier-policies-end",
        Party.NOT_NAMED,
        "此前援企稳岗政策停止执行",
        "Cease the earlier policies for keeping posts stable; read as from the first day of these",
        Once(datetime.date(2017, 1, 1), Known.PRESUMED),
    ),
)
TARGETS: tuple[Target, ...] = ()
BODIES: tuple[Body, ...] = ()
PROCEDURES = Register(
    Procedure(
        key="public-post",
        zh="公益性岗位安置",
        en="Placement in a public-welfare post",
        citation=POST_HOLDERS,
        steps=(
            ProcedureStep(
                key="certificate", zh="出具证明", en="The enterprise certifies", who=(Party.STEEL_ENTERPRISES,)
            ),
            ProcedureStep(
                key="verify", zh="核定并登记建档", en="The case is verified and filed", who=(LOCAL_PERSONNEL,)
            ),
            ProcedureStep(
                key="place", zh="按个人意愿安置", en="The worker is placed by own wish", who=(LOCAL_PERSONNEL,)
            ),
        ),
    ),
)
