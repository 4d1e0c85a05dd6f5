"""What words come to when spaces, signs, case and figures are left out of account."""

import re
from difflib import SequenceMatcher

from clerkdesk.domain.thai.text import search_key

_NO_LETTERS = re.compile(r"[\s./\\()\[\]{}\-–—_:;,'\"“”‘’*…|+&฿ฯ]+")
_BLANK = re.compile(r"[\s.…_\-–—−*]*")
_DOTTED = re.compile(r"[.…_]{2,}|…")
_FIGURES = re.compile("[0-9]+")
_NOTHING = re.compile(
    r"ไม่มี(เรื่อง|รายการ|ข้อมูล|ข่าว|ข้อมูลข่าวสาร|การเผยแพร่)?(ที่)?(จะ|ต้อง)?(ขอ)?(เผยแพร่|รายงาน|ดำเนินการ|ประชาสัมพันธ์)?"
    r"(ข้อมูล|ข้อมูลข่าวสาร|ข่าวสาร|ประชาสัมพันธ์)?(ผ่านเว็บไซต์|บนเว็บไซต์)?(ในเดือนนี้|ในรอบเดือน|ในรอบนี้|ประจำเดือน|เดือนนี้)?"
)
_TOTAL = ("รวม", "รวมทั้งสิ้น", "รวมทั้งหมด", "รวมเป็นเงิน", "total", "sum", "grandtotal")


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


def says_total(text: str) -> bool:
    """Whether it says that sums stand beside it."""
    return fold(text) in _TOTAL


def likeness(one: str, other: str) -> float:
    """How alike two folded texts are, 0 to 1."""
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
