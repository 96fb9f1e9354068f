"""Exact numbers: what comes in, how products are taken, how a number is written.

Inside the library a number is an ``int``, a ``Decimal`` or a ``Fraction``. A finite float is taken as the decimal
that it prints as; NaN, infinities, booleans and numbers of absurd length are refused by name.
"""

from __future__ import annotations

import operator
from collections.abc import Callable
from contextlib import suppress
from decimal import Context, Decimal, Inexact, InvalidOperation, Overflow
from fractions import Fraction
from functools import reduce
from numbers import Rational, Real
from typing import Any, Self, cast

from .faults import InvalidFacts
from .foreign import is_truth

__all__ = [
    "BITS",
    "DIGITS",
    "Number",
    "Standin",
    "decimal_of",
    "difference",
    "digits_allowed",
    "exact",
    "index_of",
    "is_exact",
    "overlong",
    "product",
    "quotient",
    "ratio_of",
    "share",
    "short_decimals",
    "total",
    "whole",
    "written",
]

Number = int | Decimal | float
"""What a caller may give as an exact number."""

DIGITS = 40
"""The digits that a number may have on either side of its point."""

BITS = 128
"""The bits that a whole number may have."""
_LONGEST_PART = 3 * BITS
"""The bits of a fraction's parts beyond which it has too many digits, whatever it is."""
_NEAR = -7
_PAIR = 2
_EXACT = Context(prec=400, traps=[Inexact, InvalidOperation, Overflow])
_multiply, _add, _subtract = _EXACT.multiply, _EXACT.add, _EXACT.subtract


class Standin:
    """A number that stands for many, as it is handed in by who traces a rule; it goes by its own operators."""

    __slots__ = ()

    def as_ratio(self) -> Self:
        """The same as a ratio, which is divided exactly."""
        raise NotImplementedError

    def as_whole(self) -> Self:
        """The same where it stands for whole numbers alone."""
        raise NotImplementedError


def exact(
    value: object,
    fact: str,
    *,
    at_least: int | Decimal | None = None,
    at_most: int | Decimal | None = None,
    above: int | Decimal | None = None,
) -> Decimal:
    """The number as a Decimal, exactly as given.

    Args:
        value: An int, a finite Decimal or a finite float.
        fact: The fact's name, for the error.
        at_least: The least value allowed, itself included.
        at_most: The greatest value allowed, itself included.
        above: A value that must be exceeded.

    Raises:
        InvalidFacts: The value is no such number, is out of range, or has more than 40 digits on one side of its point.

    >>> exact(0.1, "share")
    Decimal('0.1')
    """
    number = decimal_of(value)
    if (
        number is None
        or (at_least is not None and number < at_least)
        or (at_most is not None and number > at_most)
        or (above is not None and number <= above)
    ):
        raise InvalidFacts(fact, value, *_instead(value, ("a finite number", "有限的数"), at_least, at_most, above))
    return number


def whole(value: object, fact: str, *, at_least: int | None = 0, at_most: int | None = None) -> int:
    """The whole number as given; booleans and numbers with a point are refused.

    Raises:
        InvalidFacts: The value is not an int, or out of range.

    >>> whole(937, "households")
    937
    """
    if (
        type(value) is not int
        or value.bit_length() > BITS
        or (at_least is not None and value < at_least)
        or (at_most is not None and value > at_most)
    ):
        raise InvalidFacts(fact, value, *_instead(value, ("a whole number", "整数"), at_least, at_most))
    return value


def share(value: object, fact: str) -> Decimal:
    """A share of a whole as a number from 0 to 1, both included.

    >>> share(0.05, "oversize_share")
    Decimal('0.05')
    """
    return exact(value, fact, at_least=0, at_most=1)


def product(*factors: int | Decimal) -> Decimal:
    """The exact product, whatever the caller's decimal context.

    >>> product(937, Decimal("3.2"))
    Decimal('2998.4')
    """
    try:
        if len(factors) == _PAIR:
            return _multiply(*factors)
        return reduce(_multiply, factors[1:], Decimal(factors[0])) if factors else Decimal(1)
    except TypeError:
        return _by_standin(operator.mul, factors)


def total(*terms: int | Decimal) -> Decimal:
    """The exact sum, whatever the caller's decimal context.

    >>> total(937, Decimal("0.5"), -1)
    Decimal('936.5')
    """
    try:
        if len(terms) == _PAIR:
            return _add(*terms)
        return reduce(_add, terms[1:], Decimal(terms[0])) if terms else Decimal(0)
    except TypeError:
        return _by_standin(operator.add, terms)


def difference(one: int | Decimal, other: int | Decimal) -> Decimal:
    """The one without the other, exactly, whatever the caller's decimal context.

    >>> difference(937, Decimal("0.5"))
    Decimal('936.5')
    """
    try:
        return _subtract(one, other)
    except TypeError:
        return total(one, product(-1, other))


def _by_standin(join: Callable[[Any, Any], Any], numbers: tuple[int | Decimal, ...]) -> Decimal:
    """What a stand-in among the numbers makes of them, each joined to it alone."""
    own = [number for number in numbers if isinstance(number, Standin)]
    if not own:
        raise TypeError(f"no exact numbers: {numbers!r:.60}")
    others = [number for number in numbers if not isinstance(number, Standin)]
    return cast("Decimal", reduce(join, [*own, *others]))


def quotient(dividend: int | Decimal, divisor: int | Decimal) -> Fraction:
    """The exact quotient.

    Raises:
        InvalidFacts: The divisor is 0.

    >>> quotient(100, Decimal("13.5"))
    Fraction(200, 27)
    """
    if divisor == 0:
        raise InvalidFacts("divisor", divisor, "a number other than 0", "非零的数")
    (above, below), (over, under) = dividend.as_integer_ratio(), divisor.as_integer_ratio()
    try:
        return Fraction(above * under, below * over)
    except TypeError:
        return cast("Fraction", ratio_of(dividend)) / cast("Fraction", ratio_of(divisor))


def written(number: int | Decimal | Fraction) -> str:
    """The number as text: no exponent, no trailing zeros, a fraction that does not end as ``a/b``.

    >>> written(Decimal("3E+2")), written(Fraction(5, 2)), written(Fraction(1, 3))
    ('300', '2.5', '1/3')
    """
    if isinstance(number, Fraction):
        places = _places(number.denominator)
        if places is None:
            return f"{number.numerator}/{number.denominator}"
        number = _ending(number, places)
    text = str(number) if isinstance(number, int) else format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _places(denominator: int) -> int | None:
    """How many decimal places a fraction with this denominator needs; None where it never ends."""
    twos = fives = 0
    while denominator % 2 == 0:
        denominator, twos = denominator // 2, twos + 1
    while denominator % 5 == 0:
        denominator, fives = denominator // 5, fives + 1
    return max(twos, fives) if denominator == 1 else None


def decimal_of(value: object) -> Decimal | None:
    """A number of this or another library, exactly as it prints.

    None for what is no finite number that ends, or has more than 40 digits on a side of its point.
    """
    if type(value) is int:
        return Decimal(value) if value.bit_length() <= BITS else None
    if type(value) is Decimal:
        number: Decimal | None = value
    elif isinstance(value, Standin):
        return cast("Decimal", value)
    else:
        number = _read(value)
    if number is None or not number.is_finite():
        return None
    if len(str(number)) < DIGITS and _NEAR < number.adjusted() < DIGITS:  # as ``short_decimals`` has it
        return number
    fits = number.is_zero() or number.adjusted() < DIGITS
    return number if fits and abs(int(number.as_tuple().exponent)) <= DIGITS else None


def short_decimals(least: Decimal, most: Decimal) -> Callable[[object], bool]:
    """Whether a value is a Decimal between two of at most 40 digits, both included, as it usually comes.

    What is told so has no need of a further look: few digits, told without taking them apart, and no exponent.
    """

    def told(value: object) -> bool:
        return (
            type(value) is Decimal
            and value.is_finite()
            and value.adjusted() > _NEAR
            and len(str(value)) < DIGITS
            and least <= value <= most
        )

    return told


def ratio_of(value: object) -> Fraction | None:
    """A number as ``decimal_of`` takes it, or an endless fraction of no absurd length; None where it is neither."""
    if type(value) is Fraction or (isinstance(value, Rational) and not isinstance(value, int)):
        ratio = value if type(value) is Fraction else Fraction(int(value.numerator), int(value.denominator))
        if max(abs(ratio.numerator), ratio.denominator).bit_length() <= BITS:
            return ratio
    if isinstance(value, Standin):
        return cast("Fraction", value.as_ratio())
    number = decimal_of(value)
    return None if number is None else Fraction(number)


def index_of(value: object) -> int | None:
    """A whole number of any library; a yes or no is none, nor is a number with a point."""
    if is_truth(value):
        return None
    try:
        return operator.index(value)  # type: ignore[arg-type]  # asked by trying
    except TypeError:
        return cast("int", value.as_whole()) if isinstance(value, Standin) else None


def is_exact(value: object) -> bool:
    """Whether a value is an exact number: what hypothesis and pydantic ask before they compare."""
    return ratio_of(value) is not None


def _read(value: object) -> Decimal | None:
    if isinstance(value, float):
        return Decimal(float.__repr__(value))
    if isinstance(value, Decimal):
        return value
    if (found := index_of(value)) is not None:
        return Decimal(found) if found.bit_length() <= BITS else None
    if isinstance(value, Rational) and not isinstance(value, int):
        ratio = Fraction(int(value.numerator), int(value.denominator))
        if max(abs(ratio.numerator), ratio.denominator).bit_length() > _LONGEST_PART:
            return None
        places = _places(ratio.denominator)
        return None if places is None or places > DIGITS else _ending(ratio, places)
    if (isinstance(value, Real) and not isinstance(value, bool)) or _is_lone(value):
        with suppress(InvalidOperation):
            return Decimal(str(value))
    return None


def _is_lone(value: object) -> bool:
    """Whether it is a series of no dimension, which is its one number."""
    return getattr(value, "shape", None) == () and getattr(getattr(value, "dtype", None), "kind", "") == "f"


def _ending(ratio: Fraction, places: int) -> Decimal:
    return Decimal(ratio.numerator * 10**places // ratio.denominator).scaleb(-places, _EXACT)


def overlong(value: object) -> int | Decimal | Fraction | None:
    """The finite number that a value is, where it is refused for its many digits alone; None for anything else."""
    if is_truth(value) or ratio_of(value) is not None:
        return None
    if (number := index_of(value)) is not None:
        return number
    if isinstance(value, Rational):
        return Fraction(int(value.numerator), int(value.denominator))
    if isinstance(value, Decimal | Real):
        with suppress(InvalidOperation):
            written = Decimal(str(value))
            return written if written.is_finite() else None
    return None


def digits_allowed(number: int | Decimal | Fraction) -> tuple[str, str]:
    """What is allowed, in both languages, in place of a number with too many digits."""
    if isinstance(number, int):
        return f"a whole number of at most {_ALWAYS} digits", f"不超过{_ALWAYS}位的整数"
    if isinstance(number, Fraction):
        return f"a ratio of numbers of at most {_ALWAYS} digits", f"两个不超过{_ALWAYS}位的数之比"
    return f"a number of at most {DIGITS} digits on either side of its point", f"小数点两侧各不超过{DIGITS}位的数"


_ALWAYS = len(str(2**BITS)) - 1
"""The digits of whole numbers that all fit."""


def _instead(
    value: object,
    noun: tuple[str, str],
    at_least: int | Decimal | None,
    at_most: int | Decimal | None,
    above: int | Decimal | None = None,
) -> tuple[str, str]:
    """What is allowed in place of a value, in both languages."""
    if (number := overlong(value)) is not None:
        return digits_allowed(number)
    en, zh = noun
    if above is not None:
        en, zh = f"{en} above {above}", f"大于{above}的{zh}"
    if at_least is not None:
        en, zh = f"{en}, {at_least} or more", f"不小于{at_least}的{zh}"
    if at_most is not None:
        en, zh = f"{en}, {at_most} or less", f"不大于{at_most}的{zh}"
    return en, zh
