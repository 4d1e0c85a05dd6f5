"""The code on a printed memo, by which a scan or a clerk's typing finds it again.

``CD1:MUKDA:2561-000123.2:9F3A6C1E``: the mark of ClerkDesk's first code, the office, the memo,
which of its prints, and a check over all of that. Upper case, digits and a few signs alone:
a QR code packs those so tightly that its squares stay large.
"""

import re
from dataclasses import dataclass
from hashlib import sha256

from clerkdesk.domain.errors import ClerkError

MARK = "CD1"
CHECK_LENGTH = 8
OFFICE = re.compile(r"[A-Z0-9-]{1,12}")
MEMO = re.compile(r"[A-Z0-9-]{1,14}")
MOST_PRINTS = 9999
PAYLOAD = re.compile(
    rf"{MARK}:(?P<office>{OFFICE.pattern}):(?P<memo>{MEMO.pattern})"
    rf"\.(?P<serial>[1-9][0-9]{{0,3}}):(?P<check>[0-9A-F]{{{CHECK_LENGTH}}})"
)
THAI_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")


@dataclass(frozen=True, slots=True)
class MemoCode:
    """Which memo of which office a paper is, and which of all prints of the memo, from 1."""

    office: str
    memo: str
    serial: int


def memo_payload(office: str, memo: str, serial: int = 1) -> str:
    """The text for the QR code, at most 45 characters; ClerkError when a sign does not fit.

    ``office`` and ``memo`` are A-Z, 0-9 and '-', at most 12 and 14 long; ``serial`` is 1 to 9999.
    """
    if not OFFICE.fullmatch(office):
        raise ClerkError(
            "รหัสสำนักงาน “{code}” ใช้ในคิวอาร์โค้ดไม่ได้",
            do="ให้ใช้ตัวอักษร A–Z ตัวเลข 0–9 และขีด (-) ไม่เกิน 12 ตัว",
            where="การตั้งค่าสำนักงาน",
            code=office,
        )
    if not MEMO.fullmatch(memo) or not 1 <= serial <= MOST_PRINTS:
        raise ValueError(f"memo {memo!r}, print {serial} does not fit into a code")
    said = f"{MARK}:{office}:{memo}.{serial}"
    return f"{said}:{check_of(said)}"


def check_of(said: str) -> str:
    """Eight hexadecimal digits that change with every slip of the hand."""
    return sha256(said.encode()).hexdigest()[:CHECK_LENGTH].upper()


def read_payload(text: str) -> MemoCode:
    """What a code says, however it was typed: small letters, Thai digits and spaces do no harm.

    Raises ClerkError when the text is no code of ClerkDesk, or one with a slip in it.
    """
    plain = "".join(text.split()).translate(THAI_DIGITS).upper()
    found = PAYLOAD.fullmatch(plain)
    if not found:
        raise ClerkError(
            "“{text}” ไม่ใช่รหัสบนบันทึกของ ClerkDesk",
            do="ให้ดูรหัสที่พิมพ์ไว้ท้ายบันทึก ซึ่งขึ้นต้นด้วย CD1: หรือค้นหาด้วยชื่อเรื่องแทน",
            text=text,
        )
    if check_of(plain.rpartition(":")[0]) != found["check"]:
        raise ClerkError(
            "รหัส “{text}” มีตัวที่พิมพ์ผิด",
            do="ให้เทียบกับรหัสท้ายบันทึกทีละตัว แล้วพิมพ์ใหม่",
            text=text,
        )
    return MemoCode(found["office"], found["memo"], int(found["serial"]))
