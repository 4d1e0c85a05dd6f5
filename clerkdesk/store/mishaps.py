"""From an error of the database to a sentence: one table."""

import re
import shutil
from pathlib import Path

from sqlalchemy import String

from clerkdesk.domain.errors import ClerkError, DamageError
from clerkdesk.domain.words import th
from clerkdesk.store.rows import Base

_SENTENCES = {
    "FULL": (
        th("ดิสก์เต็ม จึงบันทึกไม่ได้ ของที่บันทึกไว้ก่อนหน้านี้ยังอยู่ครบ"),
        th("ลบหรือย้ายไฟล์ที่ไม่ใช้ออกจากดิสก์นี้ แล้วบันทึกอีกครั้ง"),
    ),
    "BUSY": (
        th("มีโปรแกรมอื่นกำลังบันทึกข้อมูลนี้อยู่"),
        th("รอสักครู่แล้วลองอีกครั้ง ถ้ายังไม่ได้ ให้ปิด ClerkDesk ที่เปิดค้างไว้หน้าต่างอื่น"),
    ),
    "READONLY": (
        th("ข้อมูลนี้อ่านได้อย่างเดียว จึงบันทึกไม่ได้"),
        th("ขอสิทธิ์เขียนในโฟลเดอร์นี้จากผู้ดูแลเครื่อง แล้วลองเปิดใหม่"),
    ),
    "CANTOPEN": (
        th("เปิดไฟล์ข้อมูลไม่ได้"),
        th("ดูว่าโฟลเดอร์ยังอยู่และมีสิทธิ์เปิด แล้วลองอีกครั้ง"),
    ),
    "NOTADB": (
        th("ไฟล์นี้ไม่ใช่ข้อมูลของ ClerkDesk หรือเสียหายมาก"),
        th("กู้คืนจากสำเนาสำรอง หรือสร้างใหม่จากทะเบียนข้างฐานข้อมูล ไฟล์ที่เสียจะเก็บไว้ก่อน"),
    ),
    "CORRUPT": (
        th("ไฟล์ข้อมูลเสียหาย"),
        th("กู้คืนจากสำเนาสำรอง หรือสร้างใหม่จากทะเบียนข้างฐานข้อมูล ไฟล์ที่เสียจะเก็บไว้ก่อน"),
    ),
    "IOERR": (
        th("อ่านหรือเขียนดิสก์ไม่ได้"),
        th("ดูว่าแฟลชไดรฟ์หรือไดรฟ์ของเครือข่ายยังต่ออยู่ แล้วลองอีกครั้ง"),
    ),
}
_WITHOUT_NAME = {"Could not decode to": "CORRUPT"}
"""What Python itself finds wrong, by the beginning of its words."""

_DAMAGE = ("NOTADB", "CORRUPT")
_SAME = {"LOCKED": "BUSY", "PERM": "READONLY"}
_PERHAPS_FULL = ("IOERR", "CANTOPEN")
"""What SQLite says also where a drive had no room to make a file or to sync it."""

_LEAST_ROOM = 1 << 20  # bytes

_LABELS = {
    "number": th("เลขที่หนังสือ"),
    "subject": th("เรื่อง"),
    "requester": th("ชื่อผู้ขอ"),
    "unit": th("ชื่อหน่วย"),
    "topic": th("หัวข้อ"),
    "name": th("ชื่อ"),
    "position": th("ตำแหน่ง"),
    "signer": th("ชื่อผู้ลงนาม"),
    "reason": th("เหตุผล"),
    "void_reason": th("เหตุผล"),
}

_LIMITS = {
    f"ck_{table.name}_{column.name}_length": (column.name, column.type.length)
    for table in Base.metadata.tables.values()
    for column in table.columns
    if isinstance(column.type, String) and column.type.length
}


def explain_sqlite(error: BaseException, path: Path) -> ClerkError | None:
    """The sentence for an error of SQLite at ``path``, or None when it is a bug of ours."""
    parts = getattr(error, "sqlite_errorname", "").split("_")
    word = parts[1] if len(parts) > 1 else _WITHOUT_NAME.get(str(error)[:19], "")
    if word == "CONSTRAINT":
        return too_long(str(error))
    if word in _PERHAPS_FULL and _has_no_room(path.parent):
        word = "FULL"
    sentence = _SENTENCES.get(_SAME.get(word, word))
    kind = DamageError if word in _DAMAGE else ClerkError
    return kind(*sentence, where="{path}", path=path) if sentence else None


def _has_no_room(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).free < _LEAST_ROOM
    except OSError:
        return False  # it says nothing: then what SQLite said is told


def too_long(message: str) -> ClerkError | None:
    """The sentence when ``message`` names a broken check of length, else None."""
    for name in re.findall(r"ck_\w+_length", message):
        column, limit = _LIMITS[name]
        label = _LABELS.get(column, th("ข้อความ"))
        return ClerkError(
            th("{label}ยาวเกิน {limit} ตัวอักษร"),
            do=th("ย่อให้สั้นลงแล้วบันทึกอีกครั้ง"),
            label=label,
            limit=limit,
        )
    return None


def not_ours(path: Path) -> ClerkError:
    """There is a database of another program where ours should be."""
    return ClerkError(
        th("ไฟล์นี้เป็นข้อมูลของโปรแกรมอื่น ไม่ใช่ของ ClerkDesk"),
        do=th("เลือกโฟลเดอร์ข้อมูลอื่น"),
        where="{path}",
        path=path,
    )


def from_newer() -> ClerkError:
    """The database was made or changed by a newer version of the program."""
    return ClerkError(
        th("ข้อมูลนี้มาจาก ClerkDesk รุ่นใหม่กว่ารุ่นนี้"),
        do=th("ติดตั้ง ClerkDesk รุ่นล่าสุดในเครื่องนี้ แล้วเปิดอีกครั้ง"),
    )


def cannot_migrate() -> ClerkError:
    """The database has to be brought up to date, but cannot be written."""
    return ClerkError(
        th("ข้อมูลนี้มาจาก ClerkDesk รุ่นเก่าและต้องปรับปรุงก่อน แต่โฟลเดอร์นี้อ่านได้อย่างเดียว"),
        do=th("คัดลอกโฟลเดอร์ไปไว้ในที่ที่เขียนได้ แล้วเปิดจากที่นั่น"),
    )


def read_only() -> ClerkError:
    """Something is to be written where only reading is possible."""
    what, do = _SENTENCES["READONLY"]
    return ClerkError(what, do=do)


def cannot_copy(path: Path) -> ClerkError:
    """The copy that is made before a change of tables could not be read back."""
    return ClerkError(
        th("ทำสำเนาสำรองก่อนปรับปรุงข้อมูลไม่สำเร็จ จึงยังไม่ได้ปรับปรุง"),
        do=th("ดูว่าดิสก์มีที่ว่างพอ แล้วเปิดอีกครั้ง"),
        where="{path}",
        path=path,
    )
