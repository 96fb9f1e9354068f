"""Exact numbers: what comes in, how products are taken, how a number is written.

Inside the library a number is an ``int``, a ``Decimal`` or a ``Fraction``. A finite float is taken as the decimal
that it prints as; NaN, infinities, booleans and numbers of absurd length are refused by name.
"""

from __future__ import annotations

from decimal import Context, Decimal, Inexact, InvalidOperation, Overflow
from fractions import Fraction

from .faults import InvalidFacts

__all__ = ["DIGITS", "Number", "exact", "product", "quotient", "share", "total", "whole", "written"]

Number = int | Decimal | float
"""What a caller may give as an exact number."""

DIGITS = 40
"""The digits that a number may have on either side of its point."""

_BITS = 128
_EXACT = Context(prec=400, traps=[Inexact, InvalidOperation, Overflow])


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
    number = _decimal(value)
    if (
        number is None
        or (at_least is not None and number < at_least)
        or (at_most is not None and number > at_most)
        or (above is not None and number <= above)
    ):
        raise InvalidFacts(fact, value, *_allowed("a finite number", "有限的数", at_least, at_most, above))
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
        or value.bit_length() > _BITS
        or (at_least is not None and value < at_least)
        or (at_most is not None and value > at_most)
    ):
        raise InvalidFacts(fact, value, *_allowed("a whole number", "整数", at_least, at_most, None))
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
    result = Decimal(1)
    for factor in factors:
        result = _EXACT.multiply(result, Decimal(factor))
    return result


def total(*terms: int | Decimal) -> Decimal:
    """The exact sum, whatever the caller's decimal context.

    >>> total(937, Decimal("0.5"), -1)
    Decimal('936.5')
    """
    result = Decimal(0)
    for term in terms:
        result = _EXACT.add(result, Decimal(term))
    return result


def quotient(dividend: int | Decimal, divisor: int | Decimal) -> Fraction:
    """The exact quotient.

    Raises:
        InvalidFacts: The divisor is 0.

    >>> quotient(100, Decimal("13.5"))
    Fraction(200, 27)
    """
    if divisor == 0:
        raise InvalidFacts("divisor", divisor, "a number other than 0", "非零的数")
    return Fraction(dividend) / Fraction(divisor)


def written(number: int | Decimal | Fraction) -> str:
    """The number as text: no exponent, no trailing zeros, a fraction that does not end as ``a/b``.

    >>> written(Decimal("3E+2")), written(Fraction(5, 2)), written(Fraction(1, 3))
    ('300', '2.5', '1/3')
    """
    if isinstance(number, Fraction):
        places = _places(number.denominator)
        if places is None:
            return f"{number.numerator}/{number.denominator}"
        number = Decimal(number.numerator * 10**places // number.denominator).scaleb(-places, _EXACT)
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


def _decimal(value: object) -> Decimal | None:
    if type(value) is int:
        return Decimal(value) if value.bit_length() <= _BITS else None
    if type(value) is float:
        value = Decimal(repr(value))
    if not isinstance(value, Decimal) or not value.is_finite():
        return None
    fits = value.is_zero() or value.adjusted() < DIGITS
    return value if fits and abs(int(value.as_tuple().exponent)) <= DIGITS else None


def _allowed(
    en: str, zh: str, at_least: int | Decimal | None, at_most: int | Decimal | None, above: int | Decimal | None
) -> tuple[str, str]:
    if above is not None:
        en, zh = f"{en} above {above}", f"大于{above}的{zh}"
    if at_least is not None:
        en, zh = f"{en}, {at_least} or more", f"不小于{at_least}的{zh}"
    if at_most is not None:
        en, zh = f"{en}, {at_most} or less", f"不大于{at_most}的{zh}"
    return en, zh
