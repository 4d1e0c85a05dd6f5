"""What tests of the first run share."""

from clerkdesk.desk.setup import Part
from clerkdesk.ui.actions import Place
from clerkdesk.ui.firstrun.page import WizardPage
from clerkdesk.ui.firstrun.step import Step
from clerkdesk.ui.settings.pasteboard import PasteBoard
from tests.ui.conftest import Open

PLACE = "สำนักงานเขตพื้นที่การศึกษาประถมศึกษามุกดาหาร"


def wizard(window: Open) -> WizardPage:
    """The page of the first run, which has to be the one that is shown."""
    page = window.house.page(Place.WIZARD)
    assert isinstance(page, WizardPage)
    assert window.window.page is page
    return page


def step(window: Open, part: Part) -> Step:
    """The step that is shown, which has to be ``part``."""
    shown = wizard(window).step
    assert shown is not None
    assert shown.part is part
    return shown


def at(window: Open, part: Part) -> Step:
    """Goes to a part by its place in the line of progress."""
    wizard(window).progress.buttons[part].click()
    window.hands.rest()
    return step(window, part)


def board(shown: Step) -> PasteBoard:
    """Where the list of a step is pasted."""
    found = shown.findChild(PasteBoard)
    assert isinstance(found, PasteBoard)
    return found


def paste(window: Open, shown: Step, text: str) -> None:
    """Pastes a list by keyboard and waits until it is read."""
    from PySide6.QtGui import QGuiApplication

    QGuiApplication.clipboard().setText(text)
    read: list[bool] = []
    board(shown).was_read.connect(lambda: read.append(True))
    assert board(shown).text.hasFocus()
    window.hands.press("Ctrl+V")
    window.hands.until(lambda: bool(read))
