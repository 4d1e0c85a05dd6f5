"""What may be said of the office, key by key."""

import re
from collections.abc import Callable
from dataclasses import fields

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.office import Office
from clerkdesk.domain.thai.digits import Digits
from clerkdesk.domain.thai.doors import line
from clerkdesk.domain.thai.text import nearest
from clerkdesk.domain.words import th

_PERSON = re.compile(r"^(นาย|นางสาว|นาง|น\.ส\.|ดร\.|ว่าที่|ผศ\.|รศ\.)")


def read_office_word(key: str, typed: str) -> object:
    """The value of one of the office's settings; ClerkError for an unknown key or value."""
    known = [field.name for field in fields(Office) if field.name != "practice"]
    if key not in known:
        near = nearest(key, known)
        raise ClerkError(
            th("ไม่มีค่าของสำนักงานที่ชื่อ “{key}”{hint}"),
            do=th("ค่าที่ตั้งได้: {known}"),
            key=key,
            hint=f" ({near}?)" if near else "",
            known=", ".join(known),
        )
    return _READERS.get(key, _text)(line(typed))


def _text(typed: str) -> str:
    return typed


def _digits(typed: str) -> Digits:
    try:
        return Digits(_DIGIT_WORDS.get(typed, typed))
    except ValueError:
        raise ClerkError(
            th("ไม่รู้จักตัวเลขแบบ “{typed}”"), do=th("เลือก thai (๑๒๓) หรือ arabic (123)"), typed=typed
        ) from None


_DIGIT_WORDS = {"ไทย": "thai", "เลขไทย": "thai", "อารบิก": "arabic", "เลขอารบิก": "arabic"}


def _head(typed: str) -> str:
    if _PERSON.match(typed):
        raise ClerkError(
            th("“{typed}” เป็นชื่อบุคคล ช่องนี้คือตำแหน่งที่บันทึกเรียนถึง"),
            do=th("ใส่ตำแหน่ง เช่น ผู้อำนวยการสำนักงานเขตพื้นที่… ส่วนชื่อคนให้เพิ่มในบุคลากร"),
            typed=typed,
        )
    return typed


_READERS: dict[str, Callable[[str], object]] = {"digits": _digits, "head": _head}
