"""Making a folder a place for backups."""

from pathlib import Path

from clerkdesk.domain.oserrors import explain_os_error
from clerkdesk.store.backups.copying import write_text
from clerkdesk.store.backups.place import POOL, SIGN, BackupPlace
from clerkdesk.store.disk import sync_folder

NAME = "ClerkDesk-backups"
"""The folder that is made where the clerk chose one that holds other things."""

_TOLD = """\
สำเนาสำรองของ ClerkDesk

โฟลเดอร์นี้มีสำเนาสำรองของข้อมูลสำนักงาน อย่าเปลี่ยนชื่อ ย้าย หรือลบไฟล์ข้างใน
เปิดสำเนา: ในโปรแกรม ClerkDesk เลือก ตั้งค่า แล้วเลือก ข้อมูลและการสำรอง
แต่ละโฟลเดอร์ที่ชื่อเป็นวันที่คือสำเนาหนึ่งชุด ไฟล์แนบของทุกชุดอยู่ใน files

Backups of ClerkDesk

This folder holds copies of an office's records. Do not rename, move or delete what is in it.
To use one: in ClerkDesk choose Settings, then Data and backups.
Each folder named by a date is one backup; the attached files of all of them are in "files".
"""


def prepared(folder: Path) -> BackupPlace:
    """``folder``, ready for backups; it is made where its parent is there. ClerkError when not."""
    try:
        folder.mkdir(exist_ok=True)
        (folder / POOL).mkdir(exist_ok=True)
        if not (folder / SIGN).is_file():
            write_text(folder / SIGN, _TOLD)
        sync_folder(folder)
    except OSError as error:
        raise explain_os_error(error, folder) from error
    return BackupPlace(folder)


def folder_in(chosen: Path) -> Path:
    """Where backups go when the clerk chose a folder: itself when it has some, or is empty and
    named for them, else a folder of its own inside."""
    if (chosen / SIGN).is_file() or chosen.name == NAME:
        return chosen
    return chosen / NAME
