"""Draws states in one variant of the window. Runs in a process of its own: Qt takes its scale
from the environment, and a state that hangs takes the process with it."""

import faulthandler
import json
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QPoint, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from clerkdesk.desk.desk import Desk
from clerkdesk.settings import load_words
from clerkdesk.ui.look.measures import FIRST_SIZE
from clerkdesk.ui.main import application
from clerkdesk.ui.picture import Stage
from clerkdesk.ui.voice import Voice
from screening.care import HELD
from screening.clerk import Answering, Clerk, others_on_screen
from screening.offices import open_copy
from screening.states import State

LONGEST = 60
"""Seconds that one state may take."""

SMALL = (1024, 640)
_NOISE = "This plugin does not support"


@dataclass(frozen=True)
class Variant:
    """One way in which every state is drawn; ``scale`` real pixels to each logical one, ``text``
    the size of text in per cent."""

    name: str
    look: str = "light"
    language: str = "th"
    size: tuple[int, int] = FIRST_SIZE
    scale: int = 1
    text: int = 100


VARIANTS = (
    Variant("light"),
    Variant("dark", "dark"),
    Variant("contrast", "contrast"),
    Variant("english", language="en"),
    Variant("small", size=SMALL),
    Variant("double", scale=2),
    Variant("small-dark-english", "dark", "en", SMALL),
    Variant("large", text=150),
    Variant("small-large", size=SMALL, text=150),
)
BY_NAME = {variant.name: variant for variant in VARIANTS}


def draw_all(variant: Variant, states: Iterable[State], offices: Path, out: Path) -> None:
    """Draws each state into ``out/variant/``; says on stdout, a line of JSON each, how it went."""
    application()
    QApplication.setCursorFlashTime(0)
    folder = out / variant.name
    folder.mkdir(parents=True, exist_ok=True)
    for state in states:
        faulthandler.dump_traceback_later(LONGEST, exit=True)
        wrong = draw_state(variant, state, offices, folder / f"{state.name}.png")
        print(json.dumps({"state": state.name, "wrong": wrong}), flush=True)
    faulthandler.cancel_dump_traceback_later()


def draw_state(variant: Variant, state: State, offices: Path, path: Path) -> str:
    """Draws one state into ``path``; gives what went wrong, or nothing."""

    def keep(clerk: Clerk) -> None:
        whole_picture(clerk.window).save(str(path), "PNG")

    return on_stage(variant, state, offices, keep)


def on_stage(variant: Variant, state: State, offices: Path, then: Callable[[Clerk], object]) -> str:
    """Leads a clerk to ``state``, then calls ``then``; gives what went wrong, or nothing."""
    troubles = _Troubles()
    with TemporaryDirectory(prefix="screens-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        reading = HELD if state.reading else None
        desk = open_copy(offices / state.office, folder / "office", reading)
        try:
            with _staged(variant, desk, folder) as clerk:
                for step in state.steps:
                    step(clerk)
                    clerk.stage.settle()
                then(clerk)
        except Exception:  # noqa: BLE001  every state is tried, whatever happens in one
            troubles.found.append(traceback.format_exc())
        finally:
            desk.close()
    return "\n".join(troubles.let_go())


@contextmanager
def _staged(variant: Variant, desk: Desk, folder: Path) -> Iterator[Clerk]:
    """A clerk before a stage, which is cleared afterwards."""
    words = load_words(variant.language)
    messages = Answering(Voice(words))
    messages.folder = folder
    stage = Stage(desk, words, variant.look, variant.size, messages)
    stage.window.look.write(variant.text)
    clerk = Clerk(stage, desk)
    clerk.hands.rest()  # or the window would not have the keys yet
    try:
        yield clerk
    finally:
        for other in others_on_screen(stage.window):
            other.close()
        stage.close()


def whole_picture(window: QWidget) -> QPixmap:
    """The window with the pop-ups and dialogs that stand before it."""
    made = window.grab()
    for other in others_on_screen(window):
        if isinstance(other, QDialog):
            other.move(window.geometry().center() - other.rect().center())
        painter = QPainter(made)
        painter.drawPixmap(other.mapToGlobal(QPoint()) - window.mapToGlobal(QPoint()), other.grab())
        painter.end()
    return made


class _Troubles:
    """Takes what Qt warns of and what is raised where nobody catches it."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self._hook = sys.excepthook
        sys.excepthook = lambda kind, error, trace: self.found.append(
            "".join(traceback.format_exception(kind, error, trace))
        )
        qInstallMessageHandler(self._from_qt)

    def let_go(self) -> list[str]:
        """Gives the hooks back; what was found."""
        sys.excepthook = self._hook
        qInstallMessageHandler(None)
        return self.found

    def _from_qt(self, kind: QtMsgType, _context: object, message: str | None) -> None:
        if kind is not QtMsgType.QtDebugMsg and _NOISE not in (message or ""):
            self.found.append(f"Qt: {message}")
