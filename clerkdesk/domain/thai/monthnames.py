"""The names of the months, and reading them as people type them."""

import re

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.thai.digits import Digits
from clerkdesk.domain.thai.text import nearest, search_key
from clerkdesk.domain.words import Series, Wording

MONTHS = (
    "มกราคม",
    "กุมภาพันธ์",
    "มีนาคม",
    "เมษายน",
    "พฤษภาคม",
    "มิถุนายน",
    "กรกฎาคม",
    "สิงหาคม",
    "กันยายน",
    "ตุลาคม",
    "พฤศจิกายน",
    "ธันวาคม",
)
"""Full names, January first."""

MONTHS_SHORT = (
    "ม.ค.",
    "ก.พ.",
    "มี.ค.",
    "เม.ย.",
    "พ.ค.",
    "มิ.ย.",
    "ก.ค.",
    "ส.ค.",
    "ก.ย.",
    "ต.ค.",
    "พ.ย.",
    "ธ.ค.",
)
"""Official abbreviations, January first."""

MONTHS_ENGLISH = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""English names, January first."""

_ENGLISH = tuple(name.casefold() for name in MONTHS_ENGLISH)
_ENDINGS = ("คม", "ยน", "พันธ์")
_BETWEEN = re.compile("[ ./,-]")
_EDGES = " /,-"
_SURE = 3
"""The letters of an unfinished name that are enough when only one month begins so."""


def month_name(number: int) -> Wording:
    """The full name of month ``number`` (1–12), to be said in either language."""
    return Wording(MONTHS[number - 1], MONTHS_ENGLISH[number - 1])


def _spoken(name: str) -> str:
    """มกราคม is said มกรา, too."""
    return name.removesuffix(next(end for end in _ENDINGS if name.endswith(end)))


_NAMES = {
    **{name: i for i, name in enumerate(MONTHS, 1)},
    **{_spoken(name): i for i, name in enumerate(MONTHS, 1)},
    **{name.replace(".", ""): i for i, name in enumerate(MONTHS_SHORT, 1)},
    **{name: i for i, name in enumerate(_ENGLISH, 1)},
    **{name[:3]: i for i, name in enumerate(_ENGLISH, 1)},
}


def read_month_name(typed: str) -> int:
    """The month, 1–12, of a typed name, short or long, with or without dots.

    An unfinished name is taken when three letters or more leave one month (กันย). Raises ClerkError
    with the month that may be meant when it is doubtful.
    """
    name = _BETWEEN.sub("", search_key(typed)).removeprefix("เดือน")
    if name in _NAMES:
        return _NAMES[name]
    begun = [month for month in (*MONTHS, *_ENGLISH) if name and month.startswith(name)]
    if len(begun) == 1 and len(name) >= _SURE:
        return _NAMES[begun[0]]
    raise _doubtful(typed.strip(_EDGES), begun) if name else _missing()


def _missing() -> ClerkError:
    return ClerkError(
        "ยังไม่มีเดือน",
        do="พิมพ์ชื่อเดือน เช่น {full} หรือ {short}",
        full=month_name(1),
        short=Wording(MONTHS_SHORT[0], MONTHS_ENGLISH[0][:3]),
    )


def _doubtful(typed: str, begun: list[str]) -> ClerkError:
    if len(begun) > 1:
        return ClerkError(
            "เดือน “{typed}” เป็นได้หลายเดือน: {months}",
            do="พิมพ์ชื่อเดือนให้ครบ",
            typed=typed,
            months=Series(tuple(month_name(_NAMES[name]) for name in begun)),
        )
    meant = nearest(typed, begun or (*MONTHS, *MONTHS_SHORT))
    if meant is not None:
        return ClerkError(
            "ไม่รู้จักเดือน “{typed}”",
            do="หมายถึง {meant} ใช่ไหม",
            typed=typed,
            meant=Wording(meant, MONTHS_ENGLISH[read_month_name(meant) - 1]),
        )
    return ClerkError(
        "ไม่รู้จักเดือน “{typed}”",
        do="พิมพ์ชื่อเดือน เช่น {full} หรือ {short}",
        typed=typed,
        full=month_name(1),
        short=Wording(MONTHS_SHORT[0], MONTHS_ENGLISH[0][:3]),
    )


def no_such_month(number: int, digits: Digits, meant: str | None = None) -> ClerkError:
    """The refusal of a month's number past 12, with what was probably meant."""
    if meant is not None:
        return ClerkError(
            "ไม่มีเดือนที่ {number}",
            do="หมายถึง {meant} ใช่ไหม",
            number=digits.of(number),
            meant=meant,
        )
    return ClerkError(
        "ไม่มีเดือนที่ {number}",
        do="เดือนมีตั้งแต่ {first} ถึง {last}",
        number=digits.of(number),
        first=digits.of(1),
        last=digits.of(12),
    )
