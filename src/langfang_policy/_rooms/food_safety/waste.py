"""135号 二（一）, 三（一） to 三（三）: from kitchen to collector and disposer; feed; edible oil."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Annotated

from attrs import frozen

from ...core.bounds import Unit, at_least, at_most
from ...core.days import add_months
from ...core.decisions import Decision, Reason, lacking, needs
from ...core.errors import known
from ...core.facts import DAY, FLAG, Whole
from ...core.figures import Record, figure
from ...core.findings import note
from ...core.rules import provision, rule
from ...core.terms import Reading, Term, Words
from .decree import COLLECTORS, GUTTER_OIL, LIVESTOCK_FARMING, PRODUCERS
from .units import WasteStream

__all__ = [
    "HandlingRoute",
    "OwnMeatTreatment",
    "ProducerNeed",
    "RecordKeeping",
    "RecordReach",
    "RecordStart",
    "RecordTerm",
    "TreatedBy",
    "UnlistedProducer",
    "WasteHandling",
    "WasteProducer",
    "producer_lacks",
    "record_keeping",
    "waste_route",
]

KITCHEN = WasteStream.KITCHEN
_MEAT = frozenset({WasteStream.MEAT_PROCESSING, WasteStream.FAILED_INSPECTION})


class HandlingRoute(Term):
    """Where waste goes (废弃物去向)."""

    OWN_FACILITY = "自建无害化处理设施"
    COLLECTOR = "餐厨废弃物收集处置企业"
    MUNICIPAL = "城市生活垃圾处理场所"
    TREATMENT_ENTERPRISE = "无害化处理企业"
    NOT_ADDRESSED = "未作规定"
    ELSEWHERE = "其他去向"


class OwnMeatTreatment(Reading, at=PRODUCERS):
    """Whether meat waste and what fails inspection may be treated in one's own facility (肉类废弃物自行处理)."""

    OPEN = "可以自行处理", "鼓励自建设施面向各类企业", "All capable enterprises are encouraged to build their own."
    ENTRUSTED = "一律委托", "该类废弃物写明要委托处理", "Of this waste it is said that it must be entrusted."


@rule(PRODUCERS)
def waste_route(
    stream: WasteStream,
    *,
    own_facility: bool | None = None,
    collector_available: bool | None = None,
    own_meat_treatment: OwnMeatTreatment = OwnMeatTreatment.OPEN,
) -> Decision[HandlingRoute]:
    """Where a producer's waste must go (废弃物处置去向).

    Args:
        stream: 废弃物类别: which waste.
        own_facility: 有自建设施: whether the producer has a treatment facility of its own.
        collector_available: 当地有合格收集处置企业: whether the place has a collector of kitchen waste that qualifies;
            asked of kitchen waste without a facility.

    Returns:
        处置去向: the producer's own facility, the collector, the municipal route where there is no collector, or a
            treatment enterprise.

    Raises:
        Undetermined: The answer turns on the facility or the collector, and it is not known.

    >>> waste_route(WasteStream.KITCHEN, own_facility=False, collector_available=False).value.zh
    '城市生活垃圾处理场所'
    """
    what, own = WasteStream.of(stream, "stream"), FLAG.maybe(own_facility, "own_facility")
    collector = FLAG.maybe(collector_available, "collector_available")
    is_open = OwnMeatTreatment.of(own_meat_treatment, "own_meat_treatment") is OwnMeatTreatment.OPEN
    told = note(PRODUCERS, "废弃物类别", "stream", what)
    if what is not KITCHEN and what not in _MEAT:
        return Decision(HandlingRoute.NOT_ADDRESSED, told)
    if what in _MEAT and not is_open:
        return Decision(HandlingRoute.TREATMENT_ENTERPRISE, told)
    facility = note(PRODUCERS, "自建无害化处理设施", "facility of one's own", known(own, "own_facility", _FACILITY))
    if own:
        return Decision(HandlingRoute.OWN_FACILITY, told, facility, because=facility)
    if what in _MEAT:
        return Decision(HandlingRoute.TREATMENT_ENTERPRISE, told, facility, because=facility)
    there = note(
        *(PRODUCERS, "当地有合格的收集处置企业", "a collector that qualifies"),
        known(collector, "collector_available", _COLLECTOR),
    )
    route = HandlingRoute.COLLECTOR if collector else HandlingRoute.MUNICIPAL
    return Decision(route, told, facility, there, because=there)


_FACILITY = Words("是否有自建设施", "whether the producer has a facility of its own")
_COLLECTOR = Words("当地是否有合格的收集处置企业", "whether the place has a collector that qualifies")


class WasteProducer(Term):
    """Who produces waste (废弃物产生单位)."""

    CATERER = "餐饮企业"
    CANTEEN = "行政企事业单位食堂"
    SLAUGHTERER = "屠宰企业"
    MEAT_PROCESSOR = "肉类加工企业"
    FUR_PROCESSOR = "特种毛皮动物屠宰加工企业"
    OTHER_ENTERPRISE = "其他企业（单位）"
    HOUSEHOLD = "居民家庭"


class UnlistedProducer(Reading, at=PRODUCERS):
    """Whether enterprises and units that are not named have the duties of producers (未列明的产生单位)."""

    COUNTS = "同样适用", "列举以等字结尾，原则是谁产生谁负责", "The list is open: who produces is responsible."
    NAMED_ALONE = "仅限列明者", "义务以列明主体为限", "Duties are those of whom the text names."


@frozen(kw_only=True)
class WasteHandling(Record):
    """How a producer deals with one stream of its waste (废弃物处置情况).

    Attributes:
        separately_collected: 单独收集: whether it is collected apart.
        separately_stored: 单独存放: whether it is stored apart.
        rules: 建立制度: whether there are rules for it.
        ledger: 建立台账: whether there is a ledger.
        route: 去向: where it goes.
        by_norms: 按规范处理: whether the producer's own facility works by the norms.
        truthful_records: 如实记录: whether its treatment is recorded truthfully.
        collector_qualified: 收集处置企业符合要求: whether the collector meets the demands, a licence among them.
        manifest: 收运联单: whether there are manifests.
        collector_available: 当地有合格企业: whether the place has a collector that qualifies.
        prescribed_site: 运至规定场所: whether it is brought to the prescribed municipal site.
        epidemic_conditions: 防疫条件合格: whether the treatment enterprise meets the conditions of disease prevention.
        agreement: 委托处理协议: whether an agreement is signed.
        rights_stated: 明确权利义务: whether it states the rights and duties of both sides.
        treatment_ledger: 无害化处理台账: whether there is a ledger of the treatment.
        carcass_file: 胴体肉档案: whether treatment and sale of carcasses of fur animals are on file in detail.
    """

    separately_collected: bool
    separately_stored: bool
    rules: bool
    ledger: bool
    route: HandlingRoute
    by_norms: bool | None = None
    truthful_records: bool | None = None
    collector_qualified: bool | None = None
    manifest: bool | None = None
    collector_available: bool | None = None
    prescribed_site: bool | None = None
    epidemic_conditions: bool | None = None
    agreement: bool | None = None
    rights_stated: bool | None = None
    treatment_ledger: bool | None = None
    carcass_file: bool | None = None


class ProducerNeed(Term):
    """What a producer of waste must do (产生单位要求)."""

    SEPARATE_COLLECTION = "单独收集"
    SEPARATE_STORAGE = "单独存放"
    RULES = "建立相关制度"
    LEDGER = "建立台账"
    PROPER_ROUTE = "去向符合规定"
    BY_NORMS = "按照相关规范进行无害化处理"
    TRUTHFUL_RECORDS = "如实记录"
    QUALIFIED_COLLECTOR = "交由符合要求的餐厨废弃物收集处置企业"
    MANIFEST = "收运联单"
    PRESCRIBED_SITE = "运至规定的城市生活垃圾处理场所"
    EPIDEMIC_CONDITIONS = "委托防疫条件合格的无害化处理企业"
    AGREEMENT = "签订委托处理协议"
    RIGHTS_AND_DUTIES = "明确双方权利义务"
    TREATMENT_LEDGER = "建立健全无害化处理台账"
    CARCASS_FILE = "建立胴体肉处理和销售档案"


_N = ProducerNeed
_FIELDS = {
    _N.BY_NORMS: "by_norms",
    _N.TRUTHFUL_RECORDS: "truthful_records",
    _N.QUALIFIED_COLLECTOR: "collector_qualified",
    _N.MANIFEST: "manifest",
    _N.PRESCRIBED_SITE: "prescribed_site",
    _N.EPIDEMIC_CONDITIONS: "epidemic_conditions",
    _N.AGREEMENT: "agreement",
    _N.RIGHTS_AND_DUTIES: "rights_stated",
    _N.TREATMENT_LEDGER: "treatment_ledger",
    _N.CARCASS_FILE: "carcass_file",
}
"""What is asked on one route alone, each with the field that tells it."""
_ON_ROUTE = {
    HandlingRoute.OWN_FACILITY: (_N.BY_NORMS, _N.TRUTHFUL_RECORDS),
    HandlingRoute.COLLECTOR: (_N.QUALIFIED_COLLECTOR, _N.MANIFEST),
    HandlingRoute.MUNICIPAL: (_N.PRESCRIBED_SITE,),
    HandlingRoute.TREATMENT_ENTERPRISE: (
        *(_N.EPIDEMIC_CONDITIONS, _N.AGREEMENT, _N.RIGHTS_AND_DUTIES, _N.TREATMENT_LEDGER),
    ),
}


@rule(PRODUCERS, COLLECTORS, LIVESTOCK_FARMING)
def producer_lacks(
    producer: WasteProducer,
    *,
    stream: WasteStream,
    handling: WasteHandling,
    unlisted_producer: UnlistedProducer = UnlistedProducer.COUNTS,
    own_meat_treatment: OwnMeatTreatment = OwnMeatTreatment.OPEN,
) -> Decision[tuple[ProducerNeed, ...]]:
    """What a producer lacks in how it deals with a stream of its waste (产生单位欠缺).

    What is asked depends on the route that the waste takes; a producer with a facility of its own may also hand over.

    Args:
        producer: 产生单位: who produces the waste.
        stream: 废弃物类别: which waste.
        handling: 处置情况: how it is dealt with.

    Returns:
        欠缺事项: what is lacking; nothing of households, nor of waste on which the opinions lay no duty.

    Raises:
        Undetermined: What the route asks is not told.

    >>> bin = WasteHandling(
    ...     separately_collected=True, separately_stored=True, rules=True, ledger=False,
    ...     route=HandlingRoute.COLLECTOR, collector_qualified=False, manifest=True,
    ... )
    >>> found = producer_lacks(WasteProducer.CATERER, stream=WasteStream.KITCHEN, handling=bin).value
    >>> [one.zh for one in found]
    ['建立台账', '交由符合要求的餐厨废弃物收集处置企业']
    """
    whose, what = WasteProducer.of(producer, "producer"), WasteStream.of(stream, "stream")
    how = WasteHandling.of(handling, "handling")
    named_alone = UnlistedProducer.of(unlisted_producer, "unlisted_producer") is UnlistedProducer.NAMED_ALONE
    own_meat = OwnMeatTreatment.of(own_meat_treatment, "own_meat_treatment") is OwnMeatTreatment.OPEN
    outside = {WasteProducer.HOUSEHOLD} | ({WasteProducer.OTHER_ENTERPRISE} if named_alone else set())
    told = note(PRODUCERS, "产生单位", "producer", whose), note(PRODUCERS, "废弃物类别", "stream", what)
    if whose in outside or what is WasteStream.OTHER:
        return Decision((), *told)
    if what is WasteStream.FUR_CARCASS:
        return lacking(_stated(how, _N.CARCASS_FILE))
    return lacking(*_asked_of_all(how), *_asked_on_route(how, what, own_meat=own_meat))


def _asked_of_all(how: WasteHandling) -> Iterator[tuple[ProducerNeed, Reason]]:
    yield needs(PRODUCERS, _N.SEPARATE_COLLECTION, how.separately_collected)
    yield needs(PRODUCERS, _N.SEPARATE_STORAGE, how.separately_stored)
    yield needs(PRODUCERS, _N.RULES, how.rules)
    yield needs(PRODUCERS, _N.LEDGER, how.ledger)


def _asked_on_route(
    how: WasteHandling, stream: WasteStream, *, own_meat: bool
) -> Iterator[tuple[ProducerNeed, Reason]]:
    """Whether the stream may take its route, and what that route asks."""
    route = how.route
    if stream is KITCHEN:
        allowed = route in {HandlingRoute.OWN_FACILITY, HandlingRoute.COLLECTOR}
        if route is HandlingRoute.MUNICIPAL:
            allowed = not known(how.collector_available, "handling", _COLLECTOR)
    else:
        allowed = route is HandlingRoute.TREATMENT_ENTERPRISE or (own_meat and route is HandlingRoute.OWN_FACILITY)
    yield needs(PRODUCERS, _N.PROPER_ROUTE, allowed, route)
    if allowed:
        yield from (_stated(how, need) for need in _ON_ROUTE[route])


def _stated(how: WasteHandling, need: ProducerNeed) -> tuple[ProducerNeed, Reason]:
    """What is asked on one route alone, and whether it is there."""
    clause = {_N.MANIFEST: COLLECTORS, _N.CARCASS_FILE: LIVESTOCK_FARMING}.get(need, PRODUCERS)
    return needs(clause, need, known(getattr(how, _FIELDS[need]), "handling", Words(need.zh, need.en)))


class TreatedBy(Term):
    """Whose treatment a record is of (处理方式)."""

    OWN = "自行处理"
    ENTRUSTED = "委托处理"


class RecordReach(Reading, at=PRODUCERS):
    """Which records must be kept (记录保存的范围)."""

    ALL_TREATMENT = "各类处理记录", "记录和凭证未限于委托处理", "The records are not limited to entrusted treatment."
    ENTRUSTED_ALONE = "仅限委托处理", "该句承接委托处理一句", "The words go on from the entrusting of meat waste."


class RecordStart(Reading, at=PRODUCERS):
    """Whether the day of the record counts (保存期限首日)."""

    NOT_COUNTED = "当日不计", "期间开始的当日不计算在内", "The day on which a period begins does not count."
    COUNTED = "当日计入", "记录当日已在保存", "The record is kept on that day already."


RETENTION = Whole(Unit("years", "年"), at_least(0), at_most(100))


@provision(PRODUCERS)
@frozen(kw_only=True)
class RecordTerm(Record):
    """For how long records and vouchers of harmless treatment are kept, at the least (记录保存期限)."""

    years: Annotated[int, *RETENTION] = figure(2, "保存期限", "years for which they are kept")


@frozen(kw_only=True)
class RecordKeeping(Record):
    """Whether a record must be kept, and until when (记录保存).

    Attributes:
        required: 须保存: whether the opinions ask it.
        last_day: 保存期末日: the last day on which it must be there; None where nothing is asked.
    """

    required: bool
    last_day: datetime.date | None = None


@rule(PRODUCERS)
def record_keeping(
    made: datetime.date,
    *,
    treated_by: TreatedBy,
    term: RecordTerm = RecordTerm(),
    record_reach: RecordReach = RecordReach.ALL_TREATMENT,
    record_start: RecordStart = RecordStart.NOT_COUNTED,
) -> Decision[RecordKeeping]:
    """Until when a record or voucher of harmless treatment must be kept (无害化处理记录保存).

    Args:
        made: 记录日: the day of the record.
        treated_by: 处理方式: whose treatment it is of.

    Returns:
        保存期限: the last day on which it must still be there; it may go on the day after.

    Raises:
        NotInForce: It was made before the opinions held.

    >>> record_keeping(datetime.date(2018, 3, 5), treated_by=TreatedBy.ENTRUSTED).value.last_day
    datetime.date(2020, 3, 5)
    """
    day, by = DAY.of(made, "made"), TreatedBy.of(treated_by, "treated_by")
    years = RecordTerm.of(term, "term").years
    every = RecordReach.of(record_reach, "record_reach") is RecordReach.ALL_TREATMENT
    counted = RecordStart.of(record_start, "record_start") is RecordStart.COUNTED
    GUTTER_OIL.require_in_force(day)
    whose = note(PRODUCERS, "处理方式", "whose treatment", by)
    if by is TreatedBy.OWN and not every:
        return Decision(RecordKeeping(required=False), whose)
    last = add_months(day, _MONTHS * years, fact="made")
    if counted and last.day == day.day:  # else the last of February is the eve of the missing anniversary already
        last -= _DAY
    kept = note(PRODUCERS, "保存期限", "how long it is kept", years, RETENTION.unit)
    return Decision(
        RecordKeeping(required=True, last_day=last), whose, note(PRODUCERS, "记录日", "day of the record", day), kept
    )


_DAY, _MONTHS = datetime.timedelta(days=1), 12
