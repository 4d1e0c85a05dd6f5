"""Where the window has a lock, the command line asks for its password, too."""

import getpass
import os
from argparse import Namespace
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from clerkdesk.cli.keyboard import at_keyboard
from clerkdesk.cli.passphrase import first_line
from clerkdesk.cli.session import OpenDesk
from clerkdesk.cli.table import Command
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.locking import wrong_password
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import Words, th
from clerkdesk.settings import data_folder
from clerkdesk.settings.lock import load_lock, try_password

_FREE = (("backup", "make"),)
"""What shows nothing of the data: a lock must not be in the way of automatic backups."""


def behind_lock(
    open_desk: OpenDesk, args: Namespace, words: Words, now: Callable[[], datetime]
) -> OpenDesk:
    """``open_desk``, which opens a desk for the password alone, asked for once: that of the data
    folder, also where a backup is tried beside it first."""
    place = data_folder(os.environ, args.data if "data" in args else None)
    command = getattr(args, "command", None)
    passed = [isinstance(command, Command) and command.words in _FREE]

    def opened(folder: Path | None, clock: Callable[[], datetime] | None = None) -> Desk:
        if not passed[0] and load_lock(place).on:
            _pass(place, args, words, now())
        passed[0] = True
        return open_desk(folder, clock)

    return opened


def _pass(place: Path, args: Namespace, words: Words, now: datetime) -> None:
    typed = _password(args, words.say(th("รหัสล็อก")))
    tried = try_password(place, typed, now.timestamp())
    if not tried.opened:
        raise wrong_password(tried.wait)


def _password(args: Namespace, asked: str) -> str:
    if "password_file" in args:
        return first_line(Path(args.password_file))
    if not at_keyboard():
        raise ClerkError(th("ข้อมูลนี้มีรหัสล็อก"), do=th("พิมพ์คำสั่งนี้เอง หรือบอกไฟล์ที่มีรหัสด้วย --password-file"))
    return getpass.getpass(f"{asked}: ")
