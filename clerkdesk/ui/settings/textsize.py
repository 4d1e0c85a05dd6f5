"""How large text is on this machine: chosen in the settings, or by one key from anywhere."""

from PySide6.QtCore import QTimer

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import th
from clerkdesk.ui.look.textsize import SIZES, USUAL, next_size
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.options import Options
from clerkdesk.ui.settings.page import INSIDE_MARK
from clerkdesk.ui.settings.rows import Row

_WORDS = {
    90: th("เล็ก {percent}%"),
    100: th("ปกติ {percent}%"),
    115: th("ค่อนข้างใหญ่ {percent}%"),
    130: th("ใหญ่ {percent}%"),
    150: th("ใหญ่มาก {percent}%"),
}


class TextSizeRow(Row):
    """One answer for each size; what is chosen is seen at once."""

    def __init__(self, services: Services) -> None:
        voice = services.voice
        name = voice.say("ขนาดตัวหนังสือ")
        words = {str(size): voice.say(_WORDS[size], percent=size) for size in SIZES}
        self.options = Options(name, words)
        self.options.choose(str(services.look.text_size))
        self.options.chosen.connect(lambda key: change_text_size(services, int(key), inside=True))
        keys = voice.say("จากหน้าไหนก็ได้: Ctrl+= ใหญ่ขึ้น  Ctrl+- เล็กลง  Ctrl+0 ปกติ")
        super().__init__(voice, name, self.options, keys)


def step_text_size(services: Services, step: int) -> None:
    """One size larger (1) or smaller (-1); says so when there is none."""
    change_text_size(services, next_size(services.look.text_size, step))


def usual_text_size(services: Services) -> None:
    """As large as at first."""
    change_text_size(services, USUAL)


def change_text_size(services: Services, percent: int, inside: bool = False) -> None:
    """Writes at another size; the pages are made anew, and the clerk stays where they were.

    ``inside``: on a page of the settings, whose inside takes the keys again.
    """
    before = services.look.text_size
    if percent == before:
        said = services.voice.say("ตัวหนังสือขนาด {percent}% อยู่แล้ว", percent=percent)
        services.messages.remark(said)
        return
    try:
        services.preferences.change(text_size=percent)
    except ClerkError as error:
        services.messages.complain(error)
    if inside:
        services.marks[INSIDE_MARK] = "look"
    # the pages, the clicked chip among them, are made anew: not while it still acts
    QTimer.singleShot(0, services.look, lambda: _make_way(services, percent, before))


def _make_way(services: Services, percent: int, before: int) -> None:
    """The size follows in a turn of its own; as work, so that an undoing waits for it."""
    services.look.prepare(percent=percent)
    services.work.run(services.look, lambda: None, lambda _none: _write(services, percent, before))


def _write(services: Services, percent: int, before: int) -> None:
    services.look.write(percent)
    services.marks.pop(INSIDE_MARK, None)
    said = services.voice.say("ตัวหนังสือขนาด {percent}% แล้ว", percent=percent)
    services.messages.say(said, lambda: change_text_size(services, before), beside=True)
