"""The two ways to count years. Dates are Gregorian inside and Buddhist for people.

What is doubtful is refused with a question, never shifted by 543 years in silence.
"""

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.thai.digits import Digits

BUDDHIST_AHEAD = 543
"""How far the Buddhist year (พ.ศ.) is ahead of the Gregorian one, in years."""

FIRST_YEAR, LAST_YEAR = 1900, 2200
"""The Gregorian years that are accepted (พ.ศ. 2443–2743), both included."""

_BUDDHIST_FROM = 2400
_GREGORIAN = range(1850, LAST_YEAR + 1)
_SHORT_BASE = 2500
_LIKELY = range(1950, 2101)

_BUDDHIST_ERA = r"พ ?\. ?ศ ?\.?|พศ\.?|พุทธศักราช|b\.?e\.?"
_GREGORIAN_ERA = r"ค ?\. ?ศ ?\.?|คศ\.?|คริสต์ศักราช|คริสตศักราช|a\.?d\.?|c\.?e\.?"
YEAR = rf"(?P<era>{_BUDDHIST_ERA}|{_GREGORIAN_ERA})? ?['’]?(?P<year>[0-9]{{1,9}})"
"""How a year is typed, perhaps after its era: a pattern for what went through ``search_key``."""


def buddhist(year: int) -> int:
    """The Buddhist year of a Gregorian one."""
    return year + BUDDHIST_AHEAD


def read_year(figures: str, era: str = "", digits: Digits = Digits.ARABIC) -> int:
    """The Gregorian year of typed Arabic figures; ``era`` is what stood before them, if anything.

    Two figures are พ.ศ. 25xx; four are พ.ศ. from 2400 and ค.ศ. from 1850 to 2200. Anything else is
    doubtful and raises ClerkError, written in ``digits``.
    """
    year = _gregorian(figures, era)
    if year is not None and FIRST_YEAR <= year <= LAST_YEAR:
        return year
    meant = _probably(int(figures))
    if meant is not None:
        raise ClerkError(
            "ปี {year} ไม่ชัดเจน",
            do="หมายถึง พ.ศ. {meant} ใช่ไหม ถ้าใช่ พิมพ์ปีนั้นแทน",
            year=f"{era} {digits.of(figures)}".strip(),
            meant=digits.of(buddhist(meant)),
        )
    raise ClerkError(
        "ปี {year} ไม่ชัดเจน",
        do="พิมพ์ปี พ.ศ. ให้ครบสี่หลัก ตั้งแต่ {first} ถึง {last}",
        year=f"{era} {digits.of(figures)}".strip(),
        first=digits.of(buddhist(FIRST_YEAR)),
        last=digits.of(buddhist(LAST_YEAR)),
    )


def _gregorian(figures: str, era: str) -> int | None:
    year = int(figures)
    is_gregorian = era.startswith(("ค", "a", "c"))
    if len(figures) == 2 and year and not is_gregorian:
        return _SHORT_BASE + year - BUDDHIST_AHEAD
    if len(figures) != 4:
        return None
    if is_gregorian or (not era and year in _GREGORIAN):
        return year
    return year - BUDDHIST_AHEAD if era or year >= _BUDDHIST_FROM else None


def _probably(year: int) -> int | None:
    """The Gregorian year behind one that was shifted once too often, or has the wrong era."""
    shifts = (-BUDDHIST_AHEAD, -2 * BUDDHIST_AHEAD, 0, BUDDHIST_AHEAD)
    return next((year + s for s in shifts if year + s in _LIKELY), None)
