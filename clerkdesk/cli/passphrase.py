"""A passphrase, typed unseen at the keyboard or read from a file; never an argument, which every
program of the machine can read."""

import getpass
from argparse import Namespace
from pathlib import Path

from clerkdesk.cli.keyboard import at_keyboard
from clerkdesk.cli.table import Arg
from clerkdesk.cli.textfile import typed_text
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import th

PASSPHRASE = Arg("--passphrase-file", th("ไฟล์ที่มีรหัสผ่านหรือกุญแจอยู่ในบรรทัดแรก"), {"metavar": "FILE"})


def passphrase(args: Namespace, asked: str, twice: str = "") -> str:
    """What was typed, or the first line of the file; asked ``twice`` for a new one. ClerkError
    where there is neither keyboard nor file, or the two are not alike."""
    if args.passphrase_file:
        return first_line(Path(args.passphrase_file))
    if not at_keyboard():
        raise ClerkError(th("ยังไม่ได้บอกรหัสผ่าน"), do=th("ใส่ในไฟล์แล้วบอกชื่อด้วย --passphrase-file"))
    typed = getpass.getpass(f"{asked}: ")
    if twice and getpass.getpass(f"{twice}: ") != typed:
        raise ClerkError(th("รหัสผ่านสองครั้งไม่ตรงกัน"), do=th("พิมพ์ใหม่อีกครั้ง"))
    return typed


def first_line(path: Path) -> str:
    """The first line of a file that holds a secret, without the blanks that ``echo`` leaves at its
    end. ClerkError."""
    return typed_text(str(path)).partition("\n")[0].strip()
