"""Which month: typed in any shape of the office, or stepped through; shown in พ.ศ."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QToolButton, QWidget

from clerkdesk.domain.calendar.months import Month, parse_month
from clerkdesk.domain.errors import ClerkError
from clerkdesk.ui.actions import BY_ID
from clerkdesk.ui.look.measures import FIELD, PAUSE, SIDE_BAR_WIDTH, TIGHT
from clerkdesk.ui.services import Services
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.widgets.kinds import mark
from clerkdesk.ui.widgets.layouts import without_gaps

EARLIEST, LATEST = Month(1900, 1), Month(2200, 12)
_MONTHS_OF_A_YEAR = 12


def moved(month: Month, months: int) -> Month:
    """The month so many ``months`` later, or earlier; it stops at the ends of the calendar."""
    count = month.year * _MONTHS_OF_A_YEAR + month.month - 1 + months
    year, place = divmod(count, _MONTHS_OF_A_YEAR)
    return min(LATEST, max(EARLIEST, Month(max(1, year), place + 1)))


_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 12, Qt.Key.Key_PageDown: -12}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MonthEdit(QLineEdit):
    """``chosen`` carries the month that was typed or stepped to; ``checked`` what is wrong with
    the text, or an empty sentence. ↑ ↓ step by a month, PgUp PgDn by a year, Esc gives up."""

    chosen = Signal(object)
    checked = Signal(str)

    def __init__(self, voice: Voice, today: Callable[[], date]) -> None:
        super().__init__()
        self._voice, self._today = voice, today
        self.month = Month.of(today())
        self.setAccessibleName(voice.say("เดือน"))
        self.setToolTip(voice.say("พิมพ์ได้ทุกแบบ เช่น พ.ค. 61, 5/2561, เดือนที่แล้ว"))
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(lambda: self._say(self._read()[1]))
        self.textEdited.connect(lambda _text: self._pause.start())

    def show_month(self, month: Month) -> None:
        """Shows a month, without telling."""
        self.month = month
        self.setText(self._voice.month(month))
        self._say("")

    def commit(self) -> bool:
        """Takes the month that was typed; False when it cannot be read."""
        self._pause.stop()
        month, wrong = self._read()
        if month is None:
            self._say(wrong)
            return False
        self._take(month)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """The keys of a month."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self._take(moved(self.month, step))
            self.selectAll()
        elif event.key() in _ENTER:
            if self.commit():
                self.selectAll()
        elif event.key() == Qt.Key.Key_Escape and self.isModified():
            self.show_month(self.month)
            self.selectAll()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """What is typed takes the place of the month that stands here."""
        super().focusInEvent(event)
        QTimer.singleShot(0, self, self.selectAll)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """What was typed is read on leaving."""
        if event.reason() != Qt.FocusReason.PopupFocusReason and self.isModified():
            self.commit()
        super().focusOutEvent(event)

    def _take(self, month: Month) -> None:
        changed = month != self.month
        self.show_month(month)
        if changed:
            self.chosen.emit(month)

    def _read(self) -> tuple[Month | None, str]:
        if not self.text().strip():
            return self.month, ""
        try:
            return parse_month(self.text(), self._today()), ""
        except ClerkError as error:
            return None, self._voice.error(error)

    def _say(self, wrong: str) -> None:
        mark(self, "wrong", bool(wrong))
        self.checked.emit(wrong)


class MonthChooser(QWidget):
    """The month between two arrows. ``chosen`` carries it, ``checked`` what cannot be read."""

    chosen = Signal(object)
    checked = Signal(str)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, voice = services, services.voice
        self.edit = MonthEdit(voice, services.desk.today)
        self.edit.setFixedWidth(SIDE_BAR_WIDTH)
        self.edit.chosen.connect(self.chosen)
        self.edit.checked.connect(self.checked)
        self.earlier = self._arrow("earlier_month", "chevron-left")
        self.later = self._arrow("later_month", "chevron-right")
        self.now = QPushButton(voice.say("เดือนนี้"))
        self.now.setProperty("kind", "quiet")
        self.now.setToolTip(services.commands.tip("this_month"))
        self.now.clicked.connect(self.go_to_now)
        layout = QHBoxLayout(self)
        without_gaps(layout)
        layout.setSpacing(TIGHT)
        for widget in (self.earlier, self.edit, self.later, self.now):
            layout.addWidget(widget)
        self.show_month(Month.of(services.desk.today()))

    @property
    def month(self) -> Month:
        """The month that is shown."""
        return self.edit.month

    def show_month(self, month: Month) -> None:
        """Shows a month, without telling."""
        self.edit.show_month(month)
        self._show_ways()

    def go(self, months: int) -> None:
        """Goes so many months on, or back."""
        self._take(moved(self.month, months))

    def go_to_now(self) -> None:
        """Goes to the month of today."""
        self._take(Month.of(self._services.desk.today()))

    def take_focus(self) -> None:
        """The month can be typed."""
        self.edit.setFocus()
        self.edit.selectAll()

    def _take(self, month: Month) -> None:
        if month != self.month:
            self.show_month(month)
            self.chosen.emit(month)

    def _show_ways(self) -> None:
        self.now.setEnabled(self.month != Month.of(self._services.desk.today()))

    def _arrow(self, action: str, icon: str) -> QToolButton:
        button = QToolButton()
        button.setProperty("kind", "quiet")
        button.setFixedSize(FIELD, FIELD)
        button.setIcon(self._services.look.icon(icon))
        button.setAccessibleName(self._services.voice.say(BY_ID[action].thai))
        button.setToolTip(self._services.commands.tip(action))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        step = -1 if action == "earlier_month" else 1
        button.clicked.connect(lambda: self.go(step))
        return button
