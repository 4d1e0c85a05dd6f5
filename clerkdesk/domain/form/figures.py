"""Numbers and money as people type them, and as they stand on paper."""

import re
from decimal import Decimal

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.thai.digits import Digits, to_arabic
from clerkdesk.domain.words import th

_NUMBER = re.compile(r"([-+−]?)\s?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)", re.ASCII)
_BAHT = re.compile(r"^฿\s?|\s?(?:บาทถ้วน|บาท|baht|฿|\.-)$", re.IGNORECASE)
_MOST_FIGURES = 15
_SATANG = Decimal("0.01")


def read_number(text: str) -> int | str:
    """A whole number as int, another as decimal text: ``๑,๒๐๐`` → 1200, ``2.50`` → "2.5"."""
    number = _decimal(text)
    whole = int(number)
    return whole if number == whole else format(number.normalize(), "f")


def read_money(text: str) -> str:
    """Baht as decimal text with two places: ``1,200.5 บาท`` → "1200.50"."""
    number = _decimal(_BAHT.sub("", text))
    if number != number.quantize(_SATANG):
        raise ClerkError(th("“{text}” ละเอียดกว่าสตางค์"), do=th("ใส่ทศนิยมไม่เกินสองตำแหน่ง"), text=text)
    return format(number.quantize(_SATANG), "f")


def show_number(value: int | str, digits: Digits) -> str:
    """The number as it is, without separators: it may be a year."""
    return digits.of(value)


def show_money(value: str, digits: Digits) -> str:
    """With separators of thousands and two places: ``1,200.50``."""
    return digits.of(f"{Decimal(value):,.2f}")


def _decimal(text: str) -> Decimal:
    found = _NUMBER.fullmatch(to_arabic(text).strip())
    if found is None:
        raise ClerkError(
            th("อ่าน “{text}” เป็นตัวเลขไม่ได้"),
            do=th("พิมพ์ตัวเลขอย่างเดียว เช่น 1200 หรือ 1,200.50"),
            text=text[:60],
        )
    figures = found[2].replace(",", "")
    if len(figures.replace(".", "")) > _MOST_FIGURES:
        raise ClerkError(
            th("ตัวเลขยาวเกินไป"),
            do=th("ใส่ได้ไม่เกิน {most} หลัก"),
            most=_MOST_FIGURES,
        )
    number = Decimal(figures)
    return -number if found[1] in ("-", "−") and number else number
