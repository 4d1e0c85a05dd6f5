"""From a file to TOML tables. Whatever the file holds, the answer is tables or a sentence."""

import errno
import re
import tomllib
from pathlib import Path
from typing import Any

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.oserrors import explain_os_error
from clerkdesk.domain.words import th
from clerkdesk.forms.mistakes import FormMistakes, Mistake, Place
from clerkdesk.forms.slips import find_slip

MOST_BYTES = 256 * 1024
"""A form is 5 to 20 KB; what is larger is no form."""

_OTHER_FILES = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"{\\rtf")
"""How files of Word, Excel and PDF begin."""

_MOST_DOTS = 60
_LONE_DOT = re.compile(r"(?<!\.)\.(?!\.)")
_AT_LINE = re.compile(r"\(at line (\d+)")

_REASONS = {
    "Cannot overwrite": th("มีคำนี้ซ้ำในรายการเดียวกัน"),
    "Cannot declare": th("หัวข้อในวงเล็บเหลี่ยมนี้ซ้ำกับที่มีอยู่แล้ว"),
    "Cannot redefine": th("หัวข้อในวงเล็บเหลี่ยมนี้ซ้ำกับที่มีอยู่แล้ว"),
    "Cannot mutate": th("หัวข้อในวงเล็บเหลี่ยมนี้ซ้ำกับที่มีอยู่แล้ว"),
    "Duplicate inline table key": th("มีคำนี้ซ้ำในวงเล็บปีกกาเดียวกัน"),
    "Expected '='": th("ขาดเครื่องหมาย = หลังคำ"),
    "Unterminated": th("ขาดเครื่องหมายคำพูดปิด"),
    "Illegal character": th("ขาดเครื่องหมายคำพูดปิด หรือมีอักขระที่มองไม่เห็น"),
    "Found invalid character": th("มีอักขระที่ใช้ไม่ได้"),
    "Unescaped": th("เครื่องหมาย \\ ในข้อความต้องเขียนเป็น \\\\"),
    "Unclosed": th("ขาดวงเล็บปิด หรือขาดจุลภาค"),
    "Invalid date": th('วันที่ต้องอยู่ในเครื่องหมายคำพูด "…"'),
    "Invalid value": th('ข้อความหลัง = ต้องอยู่ในเครื่องหมายคำพูด "…"'),
    "Invalid initial character": th('ตรงนี้ต้องเป็นคำภาษาอังกฤษ เช่น id = "memo"'),
    "Invalid statement": th('ตรงนี้ต้องเป็นคำภาษาอังกฤษ เช่น id = "memo"'),
    "Exceeds the limit": th("มีตัวเลขที่ยาวเกินไป"),
    "Expected newline": th("มีข้อความเกินมาท้ายบรรทัด"),
    "Expected ']": th("ขาดวงเล็บเหลี่ยมปิด"),
}
_OTHER = th("เขียนผิดรูปแบบ")


def read_text(path: Path) -> str:
    """The text of a form file. Raises ClerkError when it is gone, too large or not UTF-8."""
    if path.exists() and not path.is_file():
        raise ClerkError(th("{path} ไม่ใช่ไฟล์"), do=th("เลือกไฟล์แบบ (.toml)"), path=path)
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise explain_os_error(_as_os_error(error), path) from error
    return _decode(data, path.name)


def _as_os_error(error: OSError | ValueError) -> OSError:
    """Python refuses a name with a null character before the operating system sees it."""
    return error if isinstance(error, OSError) else OSError(errno.EINVAL, str(error))


def _decode(data: bytes, where: str) -> str:
    _refuse_large(len(data), where)
    if data.startswith(_OTHER_FILES):
        raise _mistake(
            where,
            None,
            th("ไฟล์นี้เป็นไฟล์ Word, Excel หรือ PDF ไม่ใช่ข้อความล้วน"),
            th("คัดลอกข้อความไปวางใน Notepad แล้วบันทึกเป็น .toml โดยเลือก Encoding: UTF-8"),
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _mistake(
            where,
            line,
            th("ไฟล์นี้ไม่ใช่ข้อความแบบ UTF-8"),
            th("เปิดด้วย Notepad แล้วบันทึกเป็น (Save as) โดยเลือก Encoding: UTF-8"),
        ) from error


def parse_toml(text: str, where: str) -> dict[str, Any]:
    """The tables of a TOML text. Raises FormMistakes with the line for what is not TOML."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    _refuse_large(len(text), where)
    _refuse_deep_keys(text, where)
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        raise too_deep(where) from error
    except ValueError as error:
        raise _not_toml(str(error), text, where) from error


def _refuse_large(size: int, where: str) -> None:
    if size > MOST_BYTES:
        raise _mistake(
            where,
            None,
            th("ไฟล์ใหญ่เกินไป (เกิน {most} กิโลไบต์)"),
            th("ไฟล์แบบเป็นข้อความสั้น ๆ ตรวจว่าเลือกไฟล์ถูกหรือไม่"),
            most=MOST_BYTES // 1024,
        )


def _refuse_deep_keys(text: str, where: str) -> None:
    """tomllib takes time with the square of a key's parts; such a line is no form."""
    for line, written in enumerate(text.split("\n"), start=1):
        if written.count(".") > _MOST_DOTS and len(_LONE_DOT.findall(written)) > _MOST_DOTS:
            raise too_deep(where, line)


def too_deep(where: str, line: int | None = None) -> FormMistakes:
    """The error for a file whose entries are nested too deep to be read."""
    return _mistake(
        where,
        line,
        th("เขียนซ้อนกันลึกเกินไป"),
        th("ดูตัวอย่างในแบบที่มากับโปรแกรม แบบหนึ่งซ้อนกันไม่เกินห้าชั้น"),
    )


def _not_toml(message: str, text: str, where: str) -> FormMistakes:
    at = _AT_LINE.search(message)
    at_end = "at end of document" in message
    line = int(at[1]) if at else (text.count("\n") + 1 if at_end else None)
    slip = find_slip(text, line)
    if slip is not None:
        return _mistake(where, slip.line, slip.what, slip.do, **slip.values)
    reason = next((said for begun, said in _REASONS.items() if message.startswith(begun)), _OTHER)
    do = th("แก้บรรทัดนี้หรือบรรทัดก่อนหน้า แล้วตรวจอีกครั้ง") if line else th("แก้แล้วตรวจอีกครั้ง")
    return _mistake(where, line, reason, do)


def _mistake(where: str, line: int | None, what: str, do: str, **values: object) -> FormMistakes:
    return FormMistakes(
        where, [Mistake(Place(where, (), line), ClerkError(what, do, "", **values))]
    )
