"""What words come to when spaces, signs, case and figures are left out of account."""

import re
from difflib import SequenceMatcher
from functools import lru_cache

from clerkdesk.domain.thai.monthnames import MONTHS, MONTHS_SHORT
from clerkdesk.domain.thai.text import search_key

_NO_LETTERS = re.compile(r"[\s./\\()\[\]{}\-–—_:;,'\"“”‘’*…|+&฿ฯ]+")
_BLANK = re.compile(r"[\s.…_\-–—−*]*")
_DOTTED = re.compile(r"[.…_]{2,}|…")
_FIGURES = re.compile("[0-9]+")
_MONTHS = "|".join([*MONTHS, *(name.replace(".", "") for name in MONTHS_SHORT)])
_WHEN = rf"(ใน|ประจำ|สำหรับ)?(รอบ)?(เดือน)?(นี้|เหล่านี้|{_MONTHS})?(พศ|ปี)?([0-9]{{2,4}})?"
_NOTHING = re.compile(
    r"ไม่มี(เรื่อง|รายการ|ข้อมูล|ข่าว|ข่าวสาร|ข้อมูลข่าวสาร|กิจกรรม|การเผยแพร่)?(ที่)?(จะ|ต้อง)?(ขอ)?"
    r"(เผยแพร่|รายงาน|ดำเนินการ|ประชาสัมพันธ์)?(ข้อมูล|ข้อมูลข่าวสาร|ข่าวสาร|ประชาสัมพันธ์)?(ผ่านเว็บไซต์|บนเว็บไซต์)?"
    + _WHEN
)
_DITTO = re.compile("[\\s\\-–—.]*(?:[\"“”″״〃ๆ]+|['’]{2}|,,)[\\s\\-–—.]*")
_LIKEWISE = re.compile("(วัน|คน|เช่น|เหมือน|แบบ|ที่|ตาม)?(เดียวกัน|กัน|เดิม)?(กับ)?(ข้าง|แถว|ข้อ|ด้าน)?(บน)?")
_ALIKE = ("เดียวกัน", "เดิม", "บน")
"""Words of which one is in whatever says that a cell is as the one above."""
_TOTAL = ("รวม", "รวมทั้งสิ้น", "รวมทั้งหมด", "รวมเป็นเงิน", "total", "sum", "grandtotal")
_COUNTED = "[0-9]+(เรื่อง|รายการ|ข่าว|ฉบับ|ครั้ง|ชิ้น|ไฟล์|โรง|บาท)?"
_COUNT = re.compile(_COUNTED)
_SUM = re.compile(f"รวม(ทั้งสิ้น|ทั้งหมด|จำนวน|เป็นเงิน)*({_COUNTED})?")
_SUM_OF = re.compile(
    "รวม(ทั้งสิ้น|ทั้งหมด|จำนวน|เป็นเงิน|ยอด|ของ|ประจำ|ใน)*"
    "(สัปดาห์|เดือน|ไตรมาส|หน้า|แผ่น|กลุ่ม|หน่วย|โรงเรียน|ยกไป|ยกมา).*"
)
"""Of a part alone: only a count beside it makes it a sum."""
_NOTE = re.compile(r"[\s(*]*หมายเหตุ")
_BELOW = re.compile(
    r"[\s.…_(]*(ผู้รายงาน|ผู้จัดทำ|ผู้ตรวจสอบ|ผู้รับรอง|ผู้บันทึก|ผู้เสนอ|ผู้รวบรวม)[\s.…_)]*"
    r"|\(\s*(นาย|นาง|น\.ส\.|ว่าที่|ดร\.|[.…_\s]+\)).*"
)


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """The letters and figures alone: ``เอกสาร/ไฟล์ที่แนบ (ระบุ)`` → ``เอกสารไฟล์ที่แนบระบุ``."""
    return _NO_LETTERS.sub("", search_key(text))


def is_blank(text: str) -> bool:
    """Whether it is empty, or dashes and dots that stand for nothing."""
    return _BLANK.fullmatch(text) is not None


def without_dots(text: str) -> str:
    """The text without the dotted lines on which it was typed."""
    return " ".join(_DOTTED.sub(" ", text).split())


def is_number(text: str) -> bool:
    """Whether it is a running number: ``๑``, ``1.``, ``(2)``."""
    return _FIGURES.fullmatch(fold(text)) is not None


def says_nothing(text: str) -> bool:
    """Whether it says that there is nothing to report."""
    return _NOTHING.fullmatch(fold(text)) is not None


def says_ditto(text: str) -> bool:
    """Whether a cell says that the same stands above it: ``"``, ``-"-``, ``เช่นเดียวกัน``."""
    if _DITTO.fullmatch(text):
        return True
    folded = fold(text)
    return folded.endswith(_ALIKE) and _LIKEWISE.fullmatch(folded) is not None


def says_total(text: str) -> bool:
    """Whether it says that sums stand beside it."""
    return fold(text) in _TOTAL


def says_sum(texts: list[str]) -> bool:
    """Whether a line counts what stands above it: ``รวม 5 เรื่อง``, ``รวมทั้งสิ้น`` and a number,
    ``รวมสัปดาห์ที่ 1`` and one."""
    first, *counts = (fold(text) for text in texts)
    sums = _SUM.fullmatch(first) or (counts and _SUM_OF.fullmatch(first))
    return bool(sums) and all(map(_COUNT.fullmatch, counts))


def is_note(text: str) -> bool:
    """Whether a note to the whole table begins here."""
    return _NOTE.match(text) is not None


def is_of_foot(text: str) -> bool:
    """Whether it is the name in brackets, or the part, of one who signs."""
    return _BELOW.fullmatch(text) is not None


def likeness(one: str, other: str) -> float:
    """How alike two folded texts are, 0 to 1."""
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
