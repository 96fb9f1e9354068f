"""What the measures list: duties of platforms, parties and departments, and the trade as a procedure."""

from __future__ import annotations

from ...core.organs import Level, Organ, Party, Remit
from ...core.registers import Body, Procedure, ProcedureStep, Register, Target, duty
from .decree import (
    BUYER_TRUTH,
    CERTIFICATE,
    CONTRACT,
    COUNTY_RULES,
    CREDIT,
    FEES,
    FILING_PLACES,
    FUNDS,
    INFORMATISATION,
    LOCAL_MEASURES,
    NON_PROFIT,
    OPENNESS,
    PRINCIPLES,
    SELLER_TRUTH,
    STATIONS,
    SUPERVISION,
    SUPPORT,
    UNIFIED,
)
from .trades import _STAGES, TradeStage

__all__ = ["BODIES", "DUTIES", "PROCEDURES", "TARGETS"]

PLATFORMS, TRADERS = Party.RURAL_PROPERTY_PLATFORMS, Party.RURAL_PROPERTY_TRADERS
TOWNSHIPS = Organ(Level.TOWNSHIP, Remit.GOVERNMENT), Organ(Level.TOWNSHIP, Remit.SUBDISTRICT_OFFICE)
_SUPPORTERS = Remit.FINANCE, Remit.LAND, Remit.WATER, Remit.AGRICULTURE, Remit.FORESTRY, Remit.LOCAL_FINANCE
_SUPERVISORS = Remit.LAND, Remit.WATER, Remit.AGRICULTURE, Remit.FORESTRY
DUTIES = Register(
    duty(
        PRINCIPLES,
        "principles",
        TRADERS,
        "依法、自愿、有偿、公开、公正、规范交易",
        "Trade lawfully, voluntarily, for a price, openly, fairly and by the rules",
    ),
    duty(NON_PROFIT, "non-profit", PLATFORMS, "为农服务，突出公益性，不以盈利为目的", "Serve farmers, not profit"),
    duty(
        SUPPORT,
        "support-market",
        tuple(Organ(level, remit) for level in (Level.CITY, Level.COUNTY) for remit in _SUPPORTERS),
        "出台扶持政策，引导农村产权进入公开市场",
        "Work out support, and lead rural property into the open market",
    ),
    duty(STATIONS, "station-services", PLATFORMS, "服务站点做好基础性服务", "See to basic services at the stations"),
    duty(
        OPENNESS,
        "open-and-fair",
        PLATFORMS,
        "加强规范、制度和标准建设，公开公正，不得暗箱操作",
        "Build rules and standards; trade openly and fairly, with nothing done in the dark",
    ),
    duty(
        COUNTY_RULES,
        "county-trading-rules",
        Party.COUNTY_RURAL_PROPERTY_PLATFORMS,
        "依照省、市规则制定本地交易规则",
        "Make local trading rules by those of the province and the city",
    ),
    duty(
        SELLER_TRUTH,
        "seller-truth",
        Party.RURAL_PROPERTY_SELLERS,
        "对材料的真实性、合法性负责",
        "Answer for the truth and lawfulness of the papers",
    ),
    duty(
        BUYER_TRUTH,
        "buyer-truth",
        Party.RURAL_PROPERTY_BUYERS,
        "对材料的真实性、合法性负责",
        "Answer for the truth and lawfulness of the papers",
    ),
    duty(
        CONTRACT,
        "contract",
        PLATFORMS,
        "组织签订规范合同并结算价款",
        "Have a standard contract signed, settle the price",
    ),
    duty(
        CERTIFICATE,
        "certificate",
        PLATFORMS,
        "向双方出具交易鉴证书，公告成交情况",
        "Give both parties a certificate of the trade, and announce it",
    ),
    duty(FEES, "publish-fees", PLATFORMS, "公示收费标准", "Publish what is charged"),
    duty(
        INFORMATISATION,
        "informatisation",
        PLATFORMS,
        "推行信息化管理，使用统一格式文书",
        "Manage trade by information technology, on standard forms",
    ),
    duty(
        UNIFIED,
        "link-with-province",
        PLATFORMS,
        "与河北省农村产权交易中心对接",
        "Link up with the provincial centre, run as one",
    ),
    duty(FUNDS, "guard-funds", PLATFORMS, "加强资金监管，防范交易风险", "Guard the money, and prevent risks of trade"),
    duty(
        CREDIT,
        "credit-record",
        PLATFORMS,
        "记录信用情况，推行“黑名单”管理",
        "Record the credit of traders, and keep a blacklist",
    ),
    duty(
        SUPERVISION,
        "supervise-use",
        (*(Organ(Level.EVERY, remit) for remit in _SUPERVISORS), *TOWNSHIPS),
        "监管交易后的开发利用行为",
        "Oversee how what was traded is used",
    ),
    duty(
        LOCAL_MEASURES,
        "local-measures",
        Organ(Level.COUNTY, Remit.GOVERNMENT),
        "制定本地管理办法，做好宣传",
        "Make local measures, and make them known",
    ),
)
TARGETS: tuple[Target, ...] = ()
BODIES: tuple[Body, ...] = ()
_BY_OTHERS = {
    TradeStage.APPLICATION: (TRADERS,),
    TradeStage.REVIEW: (PLATFORMS, Organ(Level.EVERY, Remit.DEPARTMENTS_CONCERNED)),
    TradeStage.REGISTRATION: (Organ(Level.EVERY, Remit.DEPARTMENTS_CONCERNED),),
    TradeStage.FILING: (Party.RURAL_PROPERTY_SELLERS, Party.RURAL_PROPERTY_BUYERS),
}
PROCEDURES = Register(
    Procedure(
        key="transfer",
        zh="出让程序",
        en="A transfer, from the application to the filing",
        citation=FILING_PLACES,
        steps=tuple(
            ProcedureStep(
                key=stage.json,
                zh=stage.zh,
                en=stage.en,
                who=_BY_OTHERS.get(stage, (PLATFORMS,)),
                citation=clause,
            )
            for stage, clause in _STAGES.items()
        ),
    ),
)
