"""Opens the practice office in a window of its own, beside the one with the real records."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QProcess, QProcessEnvironment
from PySide6.QtWidgets import QWidget

from clerkdesk.desk.practicefolder import make_practice_office
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import th
from clerkdesk.settings import bundled
from clerkdesk.ui.preferences import KeptPreferences
from clerkdesk.ui.services import Services

Launch = Callable[[Path, str], bool]
"""Starts a window on the data in a folder, in a language; whether it started."""


def open_practice(services: Services, owner: QWidget, launch: Launch | None = None) -> None:
    """Makes the practice office when there is none yet, then opens its window."""
    language = "th" if services.voice.thai else "en"

    def opened(folder: Path) -> None:
        _dress_alike(services, folder)
        if (launch or launch_window)(folder, language):
            services.messages.remark(services.voice.say("เปิดสำนักงานฝึกหัดในหน้าต่างใหม่แล้ว"))
        else:
            services.messages.complain(
                ClerkError(
                    th("เปิดหน้าต่างของสำนักงานฝึกหัดไม่ได้"),
                    do=th("เปิดโปรแกรมด้วยคำสั่ง clerkdesk --data {folder}"),
                    folder=folder,
                )
            )

    services.work.run_long(
        owner,
        lambda progress: make_practice_office(services.desk, progress.step),
        opened,
        what=services.voice.say("กำลังเตรียมสำนักงานฝึกหัด…"),
    )


def _dress_alike(services: Services, folder: Path) -> None:
    """Gives the other window the look and the size of text of this one: the same eyes read it."""
    now = services.preferences.now
    with suppress(ClerkError):  # of preferences that cannot be kept that window tells by itself
        KeptPreferences(folder).change(look=now.look, text_size=now.text_size)


def launch_window(folder: Path, language: str) -> bool:
    """Starts this very program once more, on another folder."""
    command = command_for(folder)
    environment = QProcessEnvironment.systemEnvironment()
    environment.insert("CLERKDESK_LANGUAGE", language)
    process = QProcess()
    process.setProgram(command[0])
    process.setArguments(command[1:])
    process.setWorkingDirectory(os.fspath(bundled()))
    process.setProcessEnvironment(environment)
    started = process.startDetached()
    return bool(started[0] if isinstance(started, tuple) else started)


def command_for(folder: Path) -> list[str]:
    """The command that opens a window on the data in ``folder``."""
    frozen = bool(getattr(sys, "frozen", False))
    program = [sys.executable] if frozen else [sys.executable, "-m", "clerkdesk"]
    return [*program, "--data", os.fspath(folder)]
