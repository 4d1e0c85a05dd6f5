"""The start: a command, the window, or a tour where there is no screen."""

import io
import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import Words
from clerkdesk.settings import data_folder, load_preferences, load_words

if TYPE_CHECKING:
    from datetime import datetime

    from clerkdesk.desk.desk import Desk
    from clerkdesk.store.patience import Patience


def start(argv: Sequence[str]) -> int:
    """Runs ``argv``; gives the exit code.

    Only what the command needs is imported: the window waits for neither the database nor the
    paper, a command not for the window.
    """
    _speak_utf8()
    if "--self-test" not in argv:  # which writes a page where there is no console
        _speak_to_nobody()
    if not argv and has_screen(os.environ, sys.platform):
        return _window(None, _words(_language()), ())
    from clerkdesk.app.joining import local_clock, open_desk
    from clerkdesk.cli.main import Joined, run

    joined = Joined(
        open_desk=open_desk,
        clock=local_clock,
        load_words=_words,
        language=_language(),
        bare=_bare,
        self_test=_self_test,
        report_bug=_report,
    )
    return run(argv, joined)


def has_screen(environ: "os._Environ[str] | dict[str, str]", platform: str) -> bool:
    """Whether a window can be shown."""
    if not platform.startswith("linux"):
        return True
    return bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))


def _language() -> str:
    asked = os.environ.get("CLERKDESK_LANGUAGE", "")
    preferences, _ = load_preferences(data_folder(os.environ))
    return asked or preferences.language


def _words(language: str) -> Words:
    """The words of ``language``; Thai for one that there is none of, so that it can be said."""
    try:
        return load_words(language)
    except ClerkError:
        return load_words("th")


def _speak_utf8() -> None:
    """Thai on a Windows console, whose own encoding may lack it."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _speak_to_nobody() -> None:
    """A frozen window has no console: a task of Windows that gives it a command reads the code."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, io.StringIO())


def _bare(folder: Path | None, words: Words, wanted: Sequence[str]) -> int:
    if has_screen(os.environ, sys.platform):
        return _window(folder, words, wanted)
    if wanted:
        raise ClerkError("เปิดหน้าต่างไม่ได้ เครื่องนี้ไม่มีจอ", do="ดูบันทึกด้วยคำสั่ง clerkdesk memo show แทน")
    from clerkdesk.app.tour import take_tour

    return take_tour(Path.cwd() / "clerkdesk-tour", words, sys.stdout.write)


def _window(folder: Path | None, words: Words, wanted: Sequence[str]) -> int:
    from clerkdesk.ui.main import run_window

    place = data_folder(os.environ, folder)
    code = run_window(
        partial(_desk, folder),
        words,
        lambda error: _report(error, folder),
        place,
        wanted,
        (_desk_at, _clock),
    )
    from clerkdesk.ui.leaving import leave

    return leave(code)


def _desk_at(folder: Path) -> "Desk":
    """The desk of another data folder, opened to try what lies there."""
    from clerkdesk.app.joining import open_desk

    return open_desk(folder)


def _clock() -> "datetime":
    from clerkdesk.app.joining import local_clock

    return local_clock()


def _desk(folder: Path | None, patience: "Patience", reading: ClerkError | None) -> "Desk":
    """The office's desk, with what it needs imported when the window was painted."""
    from clerkdesk.app.joining import open_desk

    return open_desk(folder, reading=reading, patience=patience)


def _report(error: BaseException, folder: Path | None) -> str:
    """Writes what went wrong into a report in the data folder; says where it lies."""
    from clerkdesk.app.bugs import report_bug
    from clerkdesk.app.joining import local_clock

    return report_bug(error, local_clock(), data_folder(os.environ, folder))


def _self_test(words: Words, page: Path | None) -> int:
    from clerkdesk.app.selftest import run_self_test, usual_page

    page = page or usual_page(data_folder(os.environ))
    say = sys.stdout.write if sys.stdout is not None else len
    return run_self_test(words, say, page, screen=has_screen(os.environ, sys.platform))
