"""Slips of the hand that TOML refuses, said in words of what was typed.

tomllib tells where it stopped, in words about its grammar. A clerk who copied “a text” from Word
sees quotation marks there, so the answer has to say which marks.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from clerkdesk.domain.thai.digits import to_arabic
from clerkdesk.domain.words import th
from clerkdesk.forms.mistakes import ENTRY_WORDS

_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"|\'[^\']*\'')
_CURLY = re.compile("[“”„‟‘’‚‛«»＂＇]")
_HIDDEN = re.compile("[\u00a0\u00ad\u200b-\u200f\u202a-\u202f\u2060-\u2064\u3000\ufeff]")
_WIDE = re.compile("[［］｛｝＝，＃．＿－]")
_YES_NO = re.compile(r"=\s*(True|TRUE|False|FALSE|Yes|YES|yes|No|NO|no|ใช่|ไม่ใช่|มี|ไม่มี)[\s,}]*$")
_THAI_NUMBER = re.compile(r"=\s*([๐-๙][๐-๙.]*)")
_SINGLE = re.compile(r"\s*\[\s*([A-Za-z0-9_.-]+)\s*\]\s*(?:#.*)?$")
_NO = ("f", "n", "ไ")
_WIDE_BY = 0xFEE0
"""How far the wide signs ［ ＝ … lie behind those of the keyboard."""


class Slip(NamedTuple):
    """What was typed (``what``) and what to type instead, with the values of both templates."""

    line: int
    what: str
    do: str
    values: dict[str, str]


def find_slip(text: str, line: int | None) -> Slip | None:
    """The slip in the line at which reading stopped, or the header that spoils those below."""
    written = text.split("\n")
    if line is not None and line <= len(written):
        found = next(_in_line(written[line - 1], line), None)
        if found is not None:
            return found
    return _single_brackets(written)


def _in_line(written: str, line: int) -> Iterator[Slip]:
    """Everything that is known to be wrong with a line, the surest first."""
    code = _QUOTED.sub("", written).partition("#")[0]
    for pattern, what, do, values in _TYPED:
        if found := pattern.search(code):
            yield Slip(line, what, do, values(found[found.lastindex or 0]))
    if written.count('"') > 2 and re.search("[ก-๙]", code):
        yield Slip(line, _QUOTES_INSIDE, _USE_CURLY_INSIDE, {})
    if code.count("{") != code.count("}"):
        yield Slip(line, _BRACES, _CLOSE_BRACES, {})


def _single_brackets(written: list[str]) -> Slip | None:
    """``[steps]`` where a list needs ``[[steps]]``: the lines below it are refused, not itself."""
    for line, each in enumerate(written, start=1):
        header = _SINGLE.match(each)
        if header and header[1].rpartition(".")[2] in ENTRY_WORDS:
            return Slip(line, _IS_SINGLE, _DOUBLE, {"word": header[1]})
    return None


_USE_KEYBOARD = th("พิมพ์ {narrow} จากแป้นพิมพ์แทน")
_WRITE = th("เขียน = {value}")

_TYPED: tuple[tuple[re.Pattern[str], str, str, Callable[[str], dict[str, str]]], ...] = (
    (
        _HIDDEN,
        th("มีอักขระที่มองไม่เห็น ({sign}) มักติดมาจากการคัดลอก"),
        th("ลบทั้งบรรทัดแล้วพิมพ์ใหม่"),
        lambda sign: {"sign": f"U+{ord(sign):04X}"},
    ),
    (
        _CURLY,
        th("เครื่องหมายคำพูด {sign} เป็นแบบโค้งที่ Word หรือโทรศัพท์ใส่ให้"),
        th('พิมพ์ " จากแป้นพิมพ์แทน ทั้งหน้าและหลังข้อความ'),
        lambda sign: {"sign": sign},
    ),
    (
        _WIDE,
        th("เครื่องหมาย {sign} เป็นแบบกว้าง"),
        _USE_KEYBOARD,
        lambda sign: {"sign": sign, "narrow": chr(ord(sign) - _WIDE_BY)},
    ),
    (
        _YES_NO,
        th("“{word}” ใช้ตรงนี้ไม่ได้ ใช่หรือไม่ใช่เขียนเป็น true หรือ false ตัวเล็ก"),
        _WRITE,
        lambda word: {"word": word, "value": "false" if word.lower().startswith(_NO) else "true"},
    ),
    (
        _THAI_NUMBER,
        th("ตัวเลข {word} ต้องเป็นเลขอารบิก"),
        _WRITE,
        lambda word: {"word": word, "value": to_arabic(word)},
    ),
    (
        re.compile("//"),
        th("หมายเหตุในไฟล์แบบไม่ได้ขึ้นต้นด้วย //"),
        th("ใช้ # แทน //"),
        lambda _: {},
    ),
)
"""A sign or word that is typed wrongly, what is wrong with it, what to type, their values."""

_QUOTES_INSIDE = th('มีเครื่องหมาย " อยู่ในข้อความ หรือไม่ครบคู่')
_USE_CURLY_INSIDE = th('เครื่องหมายคำพูดที่อยู่ในข้อความ ให้เขียน “ ” หรือ \\"')
_BRACES = th("วงเล็บปีกกาในบรรทัดนี้ไม่ครบคู่")
_CLOSE_BRACES = th("เติมวงเล็บปีกกาให้ครบคู่ รายการหนึ่งในวงเล็บปีกกาเขียนให้จบในบรรทัดเดียว")
_IS_SINGLE = th("[{word}] มีวงเล็บชั้นเดียว")
_DOUBLE = th("เขียน [[{word}]] วงเล็บสองชั้น ทุกครั้งที่เริ่มรายการใหม่")
