"""Who sits before a stage, and the steps that lead to what is to be seen."""

import errno
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any, NoReturn

from PySide6.QtCore import QElapsedTimer, QEventLoop
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memolist import read_index
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.status import Status
from clerkdesk.domain.oserrors import explain_os_error
from clerkdesk.ui.picture import Stage, Unattended
from clerkdesk.ui.places import Place
from tests.ui.hands import Hands


class Answering(Unattended):
    """Answers for a clerk who takes what is proposed."""

    folder = Path()

    def save_as(self, title: str, name: str, pattern: str) -> Path | None:
        """The proposed name."""
        return self.folder / name.replace("/", "-")

    def open_outside(self, place: str | Path) -> bool:
        """Nothing is opened."""
        return True


class Clerk:
    """Sits before a stage. ``part`` is what a picture for the manual shows of the window."""

    def __init__(self, stage: Stage, desk: Desk) -> None:
        self.stage, self.desk = stage, desk
        self.window, self.house, self.services = stage.window, stage.house, stage.house.services
        self.hands = Hands(stage.window, lambda: self.services.work.idle, _wait)

    @property
    def page(self) -> Any:  # noqa: ANN401  whichever page is shown
        """The page that is shown."""
        return self.window.page

    def say(self, thai: str) -> str:
        """Words in the language of the window."""
        return self.services.voice.say(thai)

    def button(self, thai: str) -> QAbstractButton:
        """The button that is seen with these words, or with this name for those who hear."""
        words = self.say(thai)
        tops = [self.window, *(w for w in QApplication.topLevelWidgets() if w is not self.window)]
        for top in tops:
            for button in top.findChildren(QAbstractButton):
                named = words in (button.text(), button.accessibleName())
                if named and button.isVisible() and button.isEnabled():
                    return button
        raise LookupError(f"no button {words!r} is seen")


Step = Callable[[Clerk], object]


def go(place: Place) -> Step:
    """Goes to a place."""
    return lambda clerk: clerk.services.go(place)


def keys(*names: str) -> Step:
    """Presses keys."""
    return lambda clerk: clerk.hands.press(*names)


def text(words: str) -> Step:
    """Types."""
    return lambda clerk: clerk.hands.type(words)


def tab_to(thai: str, key: str = "Tab") -> Step:
    """Goes on by Tab to the field with this name."""
    return lambda clerk: clerk.hands.go_to(clerk.say(thai), key)


def field(field_id: str) -> Step:
    """Goes to a field of the form that is written."""
    return lambda clerk: clerk.page.fields.rows[field_id].editor.setFocus()


def click(thai: str) -> Step:
    """Clicks a button."""
    return lambda clerk: clerk.button(thai).click()


def run(action: str) -> Step:
    """Runs an action of the table."""
    return lambda clerk: clerk.services.commands.trigger(action)


def wait(milliseconds: int) -> Step:
    """Lets time go by: something shows only after a pause."""
    return lambda _clerk: _spend(milliseconds)


def memo(status: Status | None = None) -> Step:
    """Opens the newest memo, or the newest with a status."""

    def open_it(clerk: Clerk) -> None:
        clerk.house.show_memo(read_index(clerk.desk).wanted(status)[0])

    return open_it


def section(key: str) -> Step:
    """Opens a section of the settings, with the focus in it."""

    def open_it(clerk: Clerk) -> None:
        clerk.services.go(Place.SETTINGS)
        clerk.page.show_section(key)
        clerk.stage.settle()
        clerk.hands.press("Return")

    return open_it


def help_on(words: str) -> Step:
    """Searches the manual, which is open."""

    def look_for(clerk: Clerk) -> None:
        from clerkdesk.ui.help.window import HelpWindow

        (manual,) = clerk.window.findChildren(HelpWindow)
        manual.contents.search.setText(words)

    return look_for


def lose_disk(clerk: Clerk) -> None:
    """From now on nothing can be read."""
    clerk.services.desk = replace(clerk.desk, store=_GoneStore())


def days_later(days: int) -> Step:
    """The clock goes on."""

    def turn(clerk: Clerk) -> None:
        clock: Any = clerk.desk.clock
        clock.now += timedelta(days=days)

    return turn


def complain(clerk: Clerk) -> None:
    """Something is wrong that the clerk can mend."""
    clerk.services.messages.complain(_no_answer())


def _no_answer() -> ClerkError:
    return explain_os_error(OSError(errno.ENODEV, "No such device"), r"E:\clerkdesk")


class _GoneStore:
    """A store whose drive was pulled out."""

    def read(self) -> NoReturn:
        raise _no_answer()


def _wait(ready: Callable[[], bool], timeout: int) -> None:
    total = QElapsedTimer()
    total.start()
    while not ready():
        _spend(5)
        if total.elapsed() > timeout:
            raise TimeoutError("the window is still at work")


def _spend(milliseconds: int) -> None:
    spent = QElapsedTimer()
    spent.start()
    while spent.elapsed() < milliseconds:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)


def others_on_screen(window: QWidget) -> list[QWidget]:
    """Pop-ups, dialogs and further windows that stand before ``window``."""
    shown = QApplication.topLevelWidgets()
    return [each for each in shown if each is not window and each.isVisible() and each.isWindow()]
