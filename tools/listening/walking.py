"""Leads a clerk to every state of the window, and has each read by AT-SPI."""

import json
import os
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEventLoop, QProcess, Qt
from PySide6.QtWidgets import QApplication
from screening.clerk import Clerk
from screening.drawing import Variant, on_stage
from screening.states import STATES

from clerkdesk.ui.main import application

_LONGEST = 60_000  # ms for one tree
_NOISE = "AtSpiAdaptor::"


class Reader:
    """The program that reads the tree, kept running; it finds the window by this process's id."""

    def __init__(self, command: Sequence[str]) -> None:
        self._process = QProcess()
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        self._process.start(command[0], list(command[1:]))
        self._process.waitForStarted()

    def read(self) -> dict[str, object]:
        """What the reader says of the window as it stands. The window answers meanwhile."""
        self._process.write(f"{os.getpid()}\n".encode())
        spent = QElapsedTimer()
        spent.start()
        while not self._process.canReadLine():
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            if spent.elapsed() > _LONGEST:
                raise TimeoutError("the tree is not read to its end")
        line = bytes(self._process.readLine().data()).decode()
        found: dict[str, object] = json.loads(line)
        return found

    def read_into(self, said: dict[str, object]) -> Callable[[Clerk], None]:
        """What puts into ``said`` what is read of the window that a clerk sits before."""
        return lambda _clerk: said.update(self.read())

    def close(self) -> None:
        """Ends the program."""
        self._process.closeWriteChannel()
        self._process.waitForFinished()


def walk_states(offices: Path, only: Sequence[str], language: str, command: Sequence[str]) -> int:
    """Reads every state, or those of some places; prints what is wrong. Gives the exit code."""
    application()
    reader = Reader(command)
    objects, troubles = 0, Counter[str]()
    variant = Variant("listening", language=language)
    states = [state for state in STATES if not only or state.place in only]
    for state in states:
        said: dict[str, object] = {}
        shown = replace(state, steps=(show_really, *state.steps))
        failed = _without_noise(on_stage(variant, shown, offices, reader.read_into(said)))
        if failed or not said.get("objects"):
            troubles[f"{state.name}: {failed or 'nothing was read'}"] += 1
            continue
        objects += int(str(said["objects"]))
        wrong = said["wrong"]
        for each in wrong if isinstance(wrong, list) else ():
            troubles[f"{each['trouble']}: {each['way']}"] += 1
    reader.close()
    for trouble, times in troubles.most_common():
        print(f"✗ {trouble} ({times})")
    print(f"{objects} objects in {len(states)} states; {len(troubles)} cannot be said")
    return 1 if troubles else 0


def _without_noise(failed: str) -> str:
    """What went wrong; that Qt does not know a question of AT-SPI is nothing."""
    return "\n".join(line for line in failed.splitlines() if _NOISE not in line)


def show_really(clerk: Clerk) -> None:
    """Shows the window on the screen: a stage is made to be seen by nobody."""
    window = clerk.window
    window.hide()
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, False)
    window.show()
    window.activateWindow()
    clerk.hands.rest()
