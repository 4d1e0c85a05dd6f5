"""What the person at this machine likes: shown at once, kept off the GUI thread, with undo."""

from PySide6.QtCore import QTimer

from clerkdesk.domain.errors import ClerkError
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.page import INSIDE_MARK


def change_look(services: Services, key: str) -> None:
    """Puts on another look; the pages are made anew, and the clerk stays where they were."""
    before = services.preferences.now.look
    if key == before:
        return
    _keep(services, look=key)
    services.marks[INSIDE_MARK] = "look"
    # the pages, the clicked button among them, are made anew: not while it still acts
    QTimer.singleShot(0, services.look, lambda: _make_way(services, key, before))


def change_language(services: Services, key: str) -> None:
    """Speaks another language; the pages are made anew, and the clerk stays where they were."""
    before = services.preferences.now.language
    if key == before:
        return
    _keep(services, language=key)
    services.marks[INSIDE_MARK] = "language"
    QTimer.singleShot(0, services.ways, lambda: _speak(services, before))


def _make_way(services: Services, key: str, before: str) -> None:
    """The look follows in a turn of its own; as work, so that an undoing waits for it."""
    services.look.prepare(key)
    services.work.run(services.look, lambda: None, lambda _none: _wear(services, key, before))


def _wear(services: Services, key: str, before: str) -> None:
    services.look.wear(key)
    services.marks.pop(INSIDE_MARK, None)
    said = services.voice.say("เปลี่ยนหน้าตาแล้ว")
    services.messages.say(said, lambda: change_look(services, before), beside=True)


def _speak(services: Services, before: str) -> None:
    services.ways.preferences_changed.emit()
    services.marks.pop(INSIDE_MARK, None)
    said = services.voice.say("เปลี่ยนภาษาแล้ว")
    services.messages.say(said, lambda: change_language(services, before))


def _keep(services: Services, **changed: str) -> None:
    try:
        services.preferences.change(**changed)
    except ClerkError as error:
        services.messages.complain(error)
