"""The sentences for files that are not read, and for what the clerk should know of others."""

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import Sentence, Wording, th
from clerkdesk.sheet.reading.limits import Limits
from clerkdesk.sheet.reading.refused import Note, Why

_WHERE = "ไฟล์ {file}"
_SAVE_AGAIN = th("เปิดด้วย Excel แล้วเลือก บันทึกเป็น ชนิด Excel Workbook (.xlsx) แล้วส่งไฟล์ใหม่นั้น")
_ASK_AGAIN = th("ขอไฟล์ใหม่จากผู้ส่ง หรือเปิดด้วย Excel แล้วบันทึกใหม่เป็น .xlsx")
_COPY_ONLY_CELLS = th("คัดลอกเฉพาะตารางแบบติดตามไปไว้ในสมุดงานใหม่ แล้วบันทึกเป็น .xlsx")
_DO_NOT_OPEN = th("อย่าเปิดไฟล์นี้ สอบถามผู้ส่งก่อน แล้วขอแบบติดตามใหม่เป็น .xlsx")

_REFUSED: dict[Why, tuple[Wording, Wording]] = {
    Why.EMPTY: (th("เป็นไฟล์ว่าง"), _ASK_AGAIN),
    Why.HTML: (
        th("เป็นหน้าเว็บที่ตั้งชื่อเป็น Excel (เช่นไฟล์ที่ส่งออกจาก AMSS++) ไม่ใช่สมุดงาน"),
        _SAVE_AGAIN,
    ),
    Why.XML: (th("เป็นไฟล์ XML ไม่ใช่สมุดงาน Excel"), _SAVE_AGAIN),
    Why.TEXT: (th("เป็นไฟล์ข้อความ เช่น .csv ไม่ใช่สมุดงาน Excel"), _SAVE_AGAIN),
    Why.WORD: (
        th("เป็นเอกสาร Word หรือเอกสารชนิดอื่น ไม่ใช่สมุดงาน Excel"),
        th("คัดลอกตารางไปวางใน Excel แล้วบันทึกเป็น .xlsx"),
    ),
    Why.PDF: (th("เป็นไฟล์ PDF ซึ่งอ่านเป็นตารางไม่ได้"), th("ขอไฟล์ Excel ต้นฉบับจากผู้ส่ง")),
    Why.OLD: (th("เป็น Excel รุ่นเก่ามาก (ก่อนปี 1997)"), _SAVE_AGAIN),
    Why.OTHER: (th("ไม่ใช่สมุดงาน Excel"), _ASK_AGAIN),
    Why.PACKED: (
        th("เป็นไฟล์ที่บีบอัดไว้ ไม่ใช่สมุดงาน Excel"),
        th("แตกไฟล์ก่อน แล้วเลือกแบบติดตามที่อยู่ข้างใน"),
    ),
    Why.LOCKED: (
        th("มีรหัสผ่าน จึงอ่านไม่ได้"),
        th("เปิดด้วย Excel เอารหัสผ่านออกแล้วบันทึกใหม่ หรือขอไฟล์ที่ไม่มีรหัสผ่านจากผู้ส่ง"),
    ),
    Why.BOMB: (th("ขยายตัวใหญ่ผิดปกติเมื่ออ่าน อาจเป็นไฟล์อันตราย จึงไม่อ่าน"), _DO_NOT_OPEN),
    Why.ENTITIES: (th("มีคำสั่งซ่อนอยู่ในไฟล์ อาจเป็นไฟล์อันตราย จึงไม่อ่าน"), _DO_NOT_OPEN),
    Why.TOO_LARGE: (th("ใหญ่เกิน {most} MB"), _COPY_ONLY_CELLS),
    Why.TOO_LONG: (th("ใช้เวลาอ่านเกิน {most} วินาที จึงหยุดอ่าน"), _COPY_ONLY_CELLS),
    Why.MEMORY: (th("ใช้หน่วยความจำเกิน {most} MB จึงหยุดอ่าน"), _COPY_ONLY_CELLS),
    Why.BROKEN: (th("เสียหรือถูกตัดตอน จึงอ่านไม่ได้"), _ASK_AGAIN),
}
_MOST = {Why.TOO_LARGE: "size", Why.TOO_LONG: "seconds", Why.MEMORY: "memory"}

_TOO_MANY: dict[str, Wording] = {
    "tabs": th("มีเกิน {most} แผ่น"),
    "rows": th("มีแผ่นที่ยาวเกิน {most} แถว"),
    "columns": th("มีแผ่นที่กว้างเกิน {most} ช่อง"),
    "cells": th("มีช่องเกิน {most} ช่อง"),
    "letters": th("มีข้อความเกิน {most} ตัวอักษร"),
    "merged": th("มีช่องที่ผสานกันเกิน {most} ชุด"),
}

_NOTES: dict[Note, Wording] = {
    Note.ENDING: th("ไฟล์ {file} ตั้งชื่อลงท้าย {named} แต่ข้างในเป็น {ending} จึงอ่านตามที่เป็นจริง"),
    Note.MACROS: th("ไฟล์ {file} มีมาโคร อ่านเฉพาะข้อมูลในช่อง ไม่ได้เรียกใช้มาโคร"),
    Note.LINKS: th("ไฟล์ {file} อ้างถึงไฟล์อื่น ใช้ค่าที่บันทึกไว้ล่าสุด ไม่ได้เปิดไฟล์อื่นนั้น"),
    Note.ERRORS: th("ไฟล์ {file} มีช่องที่สูตรผิด (เช่น #N/A) ซึ่งอ่านเป็นช่องว่าง ตรวจกับต้นฉบับ"),
    Note.HIDDEN: th("ไฟล์ {file} มีแผ่นที่ซ่อนไว้ ซึ่งไม่ได้อ่าน ถ้าต้องใช้ เปิดด้วย Excel แล้วเลิกซ่อนก่อน"),
}


def refusal(why: str, said: dict[str, object], file: str, limits: Limits) -> ClerkError:
    """What to say of a file that is refused; of an unknown reason that it is broken."""
    if why == Why.TOO_MANY:
        what = _TOO_MANY.get(str(said.get("what")), _TOO_MANY["cells"])
        most = said.get("most", limits.cells)
        shown = f"{most:,}" if isinstance(most, int) else most
        return ClerkError(what, do=_COPY_ONLY_CELLS, where=_WHERE, file=file, most=shown)
    known = Why(why) if why in set(Why) else Why.BROKEN
    what, do = _REFUSED[known]
    values = {"most": f"{getattr(limits, _MOST[known]):g}"} if known in _MOST else {}
    return ClerkError(what, do=do, where=_WHERE, file=file, **values)


def note(kind: Note, file: str, **values: object) -> Sentence:
    """What the clerk should know of a file that was read."""
    return Sentence(_NOTES[kind], {"file": file, **values})
