"""Several memos are chosen: how many, where they stand, and what can be done with all of them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from clerkdesk.desk.memolist import MemoIndex
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.status import STATUSES, Status
from clerkdesk.domain.words import th
from clerkdesk.ui.look.icons import picture
from clerkdesk.ui.look.measures import GAP, GROUP, ICON, READING_MOST, ROOM
from clerkdesk.ui.look.statuses import ICONS, status_colour
from clerkdesk.ui.services import Services, Writing
from clerkdesk.ui.widgets.actrow import ActRow
from clerkdesk.ui.widgets.layouts import card, empty, without_gaps
from clerkdesk.ui.widgets.texts import Prose, label

MOST_AT_ONCE = 300
"""More than this is no pile that anybody carries, and no job for one printer."""

ACTS = ("pile", "slip", "print")
_SENT_BY_SLIP = (Status.ALLOWED, Status.SIGNED, Status.HANDED_OVER)


class SeveralMemos(QWidget):
    """Stands in the place of one memo. Tab comes to its buttons."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, self._voice = services, services.voice
        self.setProperty("kind", "ground")
        self.count = label("", "title")
        self.acts = ActRow(services.commands, self._voice, services.look, ACTS)
        self.hint = Prose(self._voice, kind="second")
        self._statuses = QGridLayout()
        self._lay_out()

    def show_memos(self, ids: Sequence[int], index: MemoIndex) -> None:
        """Says how many memos these are, and how many of them have which status."""
        say = self._voice.say
        self.count.setText(say("เลือกไว้ {count} เรื่อง", count=len(ids)))
        self.acts.show_main("pile")
        self._show_statuses(index, ids)
        hint = say("กด Shift หรือ Ctrl ค้างไว้แล้วเลือกเพิ่มหรือเอาออก กด Esc เพื่อกลับไปดูเรื่องเดียว")
        over = say("ทำพร้อมกันได้ครั้งละไม่เกิน {most} เรื่อง", most=MOST_AT_ONCE)
        self.hint.tell(f"{over} {hint}" if len(ids) > MOST_AT_ONCE else hint)

    def _show_statuses(self, index: MemoIndex, ids: Sequence[int]) -> None:
        empty(self._statuses)
        counts = index.statuses_of(ids)
        for row, status in enumerate(each for each in STATUSES if counts[each]):
            for column, shown in enumerate(self._status_row(status, counts[status])):
                self._statuses.addWidget(shown, row, column)
        self._statuses.setColumnStretch(1, 1)

    def _status_row(self, status: Status, count: int) -> tuple[QLabel, QLabel, QLabel]:
        colour = status_colour(self._services.look.palette, status)
        mark = QLabel()
        mark.setPixmap(picture(ICONS[status], colour, ICON, 2))
        name = label(self._voice.of(STATUSES[status]))
        name.setStyleSheet(f"color: {colour};")
        number = label(self._voice.figure(count))
        number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return mark, name, number

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setMaximumWidth(READING_MOST)
        column = QVBoxLayout(inner)
        without_gaps(column)
        column.setSpacing(ROOM)
        table = QWidget()
        without_gaps(self._statuses)
        self._statuses.setSpacing(GAP)
        table.setLayout(self._statuses)
        for widget in (self.count, self.acts, card(table), self.hint):
            column.addWidget(widget)
        column.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GROUP, ROOM, GROUP, GROUP)
        layout.addWidget(inner)


def possible_with(ids: Sequence[int], index: MemoIndex) -> frozenset[str]:
    """What can be done with all of these memos."""
    counts = index.statuses_of(ids)
    slip = {"slip"} if any(counts[each] for each in _SENT_BY_SLIP) else set()
    return frozenset({"print", *slip})


def few_enough(services: Services, ids: Sequence[int]) -> bool:
    """Whether these are not more than can be done at once; else it is said."""
    if len(ids) <= MOST_AT_ONCE:
        return True
    refusal = ClerkError(
        th("เลือกไว้ {count} เรื่อง แต่ทำพร้อมกันได้ครั้งละไม่เกิน {most} เรื่อง"),
        do=th("กรองหรือค้นหาให้เหลือน้อยลง แล้วเลือกใหม่"),
        count=len(ids),
        most=MOST_AT_ONCE,
    )
    services.messages.complain(refusal)
    return False


def make_slip(services: Services, ids: Sequence[int]) -> None:
    """Opens a new hand-over slip of these memos."""
    if few_enough(services, ids):
        services.ways.writing_wanted.emit(Writing(memos=tuple(ids)))
