"""How code is bound to clauses: provisions (figures) and rules (functions), recorded as they are defined."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar, cast, get_args, get_type_hints

import attrs
from attrs import frozen

from .faults import Language
from .figures import Readings, Record, entries_of_docstring, figure_words, kind_of, title_of
from .forms import Readable, html, line, say
from .locators import Citation
from .pages import both, section
from .terms import Words

__all__ = ["PROVISIONS", "RULES", "Fact", "Provision", "Rule", "provision", "rule"]

F = TypeVar("F", bound=Callable[..., object])
C = TypeVar("C", bound=type)


@frozen(kw_only=True)
class Provision(Readable):
    """A class of figures and the clauses that they stand in (数值类).

    Attributes:
        kind: 类: the class.
        citations: 条款: the clauses.
    """

    kind: type
    citations: tuple[Citation, ...]

    @property
    def name(self) -> str:
        """The name of the class."""
        return self.kind.__name__

    @property
    def figures(self) -> Mapping[str, object]:
        """Each figure's name with the decree's own value."""
        defaults = self.kind()
        return {one.name: getattr(defaults, one.name) for one in attrs.fields(self.kind)}


@frozen(kw_only=True)
class Fact(Readable):
    """What a rule asks for: its name, type and unit, what it means, and the default of one that may be left out (事实).

    ``type`` keeps its annotation, kind included; ``zh`` is its Chinese name, empty where the docstring has none.

    Attributes:
        name: 参数: its name.
        type: 类型: its annotation.
        unit: 单位: its unit.
        meaning: 说明: what it means.
        required: 必填: whether it must be given.
        default: 默认值: what is taken where it is left out.
        zh: 名称: its name in Chinese.
        unit_zh: 中文单位: its unit in Chinese.
    """

    _columns = ("name", "zh", "meaning", "unit", "required", "default")

    name: str
    type: Any
    unit: str | None
    meaning: str
    required: bool
    default: object = None
    zh: str = ""
    unit_zh: str | None = None


@frozen(kw_only=True)
class Rule(Readable):
    """A registered rule: its function, the clauses it answers, and what else its answer rests on (规则).

    A rule's clauses are of one decree, the one that ``ask`` goes by. ``id`` is empty until the registry gives one.
    """

    function: Callable[..., object]
    citations: tuple[Citation, ...]
    rests_on: tuple[Callable[..., object] | Citation, ...] = ()
    id: str = ""

    def text(self, language: Language = "en") -> str:
        """The rule in a line: its name and what it answers."""
        return f"{self.name}: {self.summary}" if language == "en" else f"{self.name}：{self.title or self.summary}"

    def __str__(self) -> str:
        return line(self)

    def _page(self, language: Language | None) -> str:
        heading = f"{self.name}: {both(self.title or '', self.summary, language)}"
        return section(heading, html(self.facts, language))

    @property
    def name(self) -> str:
        """The id that the registry gave, else the function's own name."""
        return self.id or self.function.__name__

    @property
    def summary(self) -> str:
        """The first line of the function's docstring, without its Chinese title."""
        return _first_line(self.function)

    @property
    def title(self) -> str | None:
        """The Chinese title of the rule."""
        return title_of(self.function)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """What the function takes, in its order, with the meaning that its docstring gives."""
        return _read(self.function).facts

    @property
    def answer(self) -> Any:
        """The type of the value that the rule decides, kind included."""
        return _read(self.function).answer

    @property
    def returns(self) -> Words:
        """What the answer is: its Chinese name, empty where the docstring has none, and its meaning."""
        said = entries_of_docstring(self.function, "Returns")
        return next((Words(name, words.en) for name, words in said.items() if not name.isascii()), Words("", ""))

    @property
    def provisions(self) -> Mapping[str, Provision]:
        """Each provision that the rule takes, under the name of the fact that replaces it."""
        taken = ((fact.name, type(fact.default)) for fact in self.facts)
        return {name: PROVISIONS[kind] for name, kind in taken if kind in PROVISIONS}

    @property
    def figures(self) -> Mapping[str, object]:
        """The figures of the rule's provisions."""
        return {name: held.figures for name, held in self.provisions.items()}

    @property
    def clauses(self) -> tuple[Citation, ...]:
        """The clauses that the rule answers, then those that its figures stand in, each once."""
        figured = (citation for held in self.provisions.values() for citation in held.citations)
        return tuple(dict.fromkeys((*self.citations, *figured)))


@frozen
class _Signature:
    """What a rule's function takes and gives; read once."""

    facts: tuple[Fact, ...]
    answer: Any


_SIGNATURES: dict[Callable[..., object], _Signature] = {}


def _read(function: Callable[..., object]) -> _Signature:
    if (found := _SIGNATURES.get(function)) is not None:
        return found
    types = get_type_hints(function, include_extras=True)
    words = entries_of_docstring(function, "Args")
    facts = []
    for name, taken in inspect.signature(function).parameters.items():
        missing = taken.default is inspect.Parameter.empty
        said, kind = words.get(name, Words("", "")), _kind_within(types[name])
        if not said.en and not missing and taken.default is not None:  # from 3.13 on None has words of its own
            said = _words_of_class(type(taken.default))
        unit = kind.unit.en if kind is not None else ""
        facts.append(
            Fact(
                name=name,
                type=types[name],
                unit=unit or None,
                meaning=said.en,
                required=missing,
                default=None if missing else taken.default,
                zh=said.zh,
                unit_zh=(kind.unit.zh if kind is not None else "") or None,
            )
        )
    answer = types["return"].__args__[0]
    _SIGNATURES[function] = _Signature(tuple(facts), answer)
    return _SIGNATURES[function]


def _kind_within(hint: Any) -> Any:
    """The kind of a fact, or of each of its values where it is a series or may be None."""
    return kind_of(hint) or next((kind for arg in get_args(hint) if (kind := _kind_within(arg)) is not None), None)


def _words_of_class(kind: type) -> Words:
    """What a figure class, a reading or a record of readings says of itself: its title and its first line."""
    return Words(title_of(kind) or "", _first_line(kind))


def _first_line(thing: object) -> str:
    """What a docstring says first, without the Chinese title at its end."""
    first = (inspect.getdoc(thing) or "").strip().partition("\n")[0]
    title = title_of(thing)
    return first.replace(f" ({title})", "") if title else first


RULES: dict[Callable[..., object], Rule] = {}
PROVISIONS: dict[type, Provision] = {}


def _citations(clauses: tuple[Citation, ...]) -> tuple[Citation, ...]:
    if not clauses or not all(isinstance(clause, Citation) for clause in clauses):
        raise TypeError("clauses are citations, as DECREE.at gives them")
    return clauses


def provision(*clauses: Citation) -> Callable[[C], C]:
    """Bind a frozen, keyword-only record of figures to the clauses that they stand in.

    Raises:
        TypeError: The class is no record, a figure has no words, or stands in another clause: an error when the module
            loads.
    """

    def bind(kind: C) -> C:
        fields: Any = attrs.fields(cast("type[attrs.AttrsInstance]", kind))
        told = figure_words(kind)
        silent = [one.name for one in fields if one.name not in told]
        if silent or not issubclass(kind, Record):
            raise TypeError(f"{kind.__name__} is no record of figures with words: {', '.join(silent) or 'no record'}")
        cited = _citations(clauses)
        if astray := [one.name for one in fields if one.metadata.get("at", cited[0]) not in cited]:
            raise TypeError(f"{kind.__name__} does not stand in the clauses of its figures: {', '.join(astray)}")
        PROVISIONS[kind] = Provision(kind=kind, citations=cited)
        return kind

    return bind


def rule(
    *clauses: Citation,
    rests_on: Iterable[Callable[..., object] | Citation] = (),
) -> Callable[[F], F]:
    """Register a pure function as a rule of its clauses and give it back untouched.

    Args:
        clauses: The clauses that it answers, all of one decree.
        rests_on: The rules and the clauses of others that its answer needs too.

    Raises:
        TypeError: The clauses are of several decrees, or a default that is no fact is bound to no clause: an error when
            the module loads.
    """
    cited = _citations(clauses)
    if len({citation.number for citation in cited}) > 1:
        raise TypeError("a rule answers for one decree; what else it needs is said as rests_on")

    def register(function: F) -> F:
        if function in RULES:
            raise ValueError(f"{function.__name__} is a rule already")
        for default in ((function.__kwdefaults__ or {}) | dict(enumerate(function.__defaults__ or ()))).values():
            kind = type(default)
            if isinstance(default, Record) and not isinstance(default, Readings) and kind not in PROVISIONS:
                raise TypeError(f"{function.__name__}: {kind.__name__} is bound to no clause")
        RULES[function] = Rule(function=function, citations=cited, rests_on=tuple(rests_on))
        return function

    return register


@say.register
def _(value: Rule, language: Language) -> str:
    return value.text(language)
