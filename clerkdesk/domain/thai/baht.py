"""Amounts of money in Thai words, as they stand behind the figures on official papers."""

from decimal import Decimal

_FIGURES = ("", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า")
_PLACES = ("", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน")
_MILLION = 1_000_000


def baht_words(amount: Decimal) -> str:
    """``1250.50`` → หนึ่งพันสองร้อยห้าสิบบาทห้าสิบสตางค์; whole baht end in ถ้วน.

    ``amount`` is in baht with two decimal places at most.
    """
    whole, satang = divmod(int(abs(amount) * 100), 100)
    minus = "ลบ" if amount < 0 else ""
    baht = f"{number_words(whole)}บาท" if whole or not satang else ""
    return f"{minus}{baht}{f'{number_words(satang)}สตางค์' if satang else 'ถ้วน'}"


def number_words(number: int) -> str:
    """A whole number of 0 or more in words: 21 → ยี่สิบเอ็ด, 1000001 → หนึ่งล้านเอ็ด."""
    return _words(number) or "ศูนย์"


def _words(number: int) -> str:
    millions, rest = divmod(number, _MILLION)
    above = f"{_words(millions)}ล้าน" if millions else ""
    return above + _below_million(rest, bool(millions))


def _below_million(number: int, follows: bool) -> str:
    """Up to six figures; a last 1 behind others, or behind millions, is said เอ็ด."""
    figures = [int(figure) for figure in reversed(str(number))]
    said = [_figure(figure, place) for place, figure in enumerate(figures)]
    if figures[0] == 1 and (number > 1 or follows):
        said[0] = "เอ็ด"
    return "".join(reversed(said))


def _figure(figure: int, place: int) -> str:
    if not figure:
        return ""
    if place == 1:
        return {1: "", 2: "ยี่"}.get(figure, _FIGURES[figure]) + _PLACES[1]
    return _FIGURES[figure] + _PLACES[place]
