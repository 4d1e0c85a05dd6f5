"""The date field: typed in any shape of the office, shown in พ.ศ., with a calendar of its own."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from clerkdesk.domain.calendar.dates import parse_date
from clerkdesk.domain.calendar.months import Month
from clerkdesk.domain.errors import ClerkError
from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.look.measures import PAUSE, TIGHT
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.widgets.calendar import CalendarPopup
from clerkdesk.ui.widgets.kinds import mark

EARLIEST, LATEST = date(1900, 1, 1), date(2200, 12, 31)


def month_later(day: date, months: int) -> date:
    """The same day ``months`` later or earlier; the month's last day where it has no such day."""
    month = Month.of(day)
    for _ in range(abs(months)):
        month = month.next() if months > 0 else month.previous()
    return date(month.year, month.month, min(day.day, month.last.day))


_STEPS: dict[int, Callable[[date], date]] = {
    Qt.Key.Key_Up: lambda day: day + timedelta(days=1),
    Qt.Key.Key_Down: lambda day: day - timedelta(days=1),
    Qt.Key.Key_PageUp: lambda day: month_later(day, 1),
    Qt.Key.Key_PageDown: lambda day: month_later(day, -1),
}
_TODAY_KEYS = ("t", "T", "ะ", "ธ")  # the key T, also on a Thai keyboard


class DateEdit(QLineEdit):
    """``day_changed`` carries the date understood, or None for an empty field.

    ``checked`` carries what is wrong with the text, or an empty sentence; it comes after a pause
    in typing and on leaving. ↑ ↓ change the day, PgUp PgDn the month, T is today, F4 the calendar.
    """

    day_changed = Signal(object)
    checked = Signal(str)

    def __init__(self, voice: Voice, look: Look, today: Callable[[], date]) -> None:
        super().__init__()
        self._voice, self._look, self._today = voice, look, today
        self._day: date | None = None
        self.popup: CalendarPopup | None = None
        self.setPlaceholderText(voice.say("เช่น {sample}", sample=voice.date(today())))
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._check)
        self.textEdited.connect(lambda _text: self._pause.start())
        action = QAction(look.icon("calendar"), voice.say("เปิดปฏิทิน (F4)"), self)
        action.triggered.connect(self.open_calendar)
        self.addAction(action, QLineEdit.ActionPosition.TrailingPosition)

    @property
    def day(self) -> date | None:
        """The date that stands here; None when the field is empty or cannot be read."""
        return self._read()[0]

    def set_day(self, day: date | None) -> None:
        """Shows a date."""
        self.setText(self._voice.date(day) if day else "")
        self._understood(day, "")

    def commit(self) -> bool:
        """Writes the date as it was understood; False when it cannot be read."""
        day, wrong = self._read()
        if not wrong:
            self.set_day(day)
        else:
            self._understood(day, wrong)
        return not wrong

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """The keys of a date."""
        step = _STEPS.get(event.key())
        alt_down = event.key() == Qt.Key.Key_Down and _has_alt(event)
        if event.key() == Qt.Key.Key_F4 or alt_down:
            self.open_calendar()
        elif step is not None:
            self._step(step)
        elif event.text() in _TODAY_KEYS and self._may_mean_today():
            self.set_day(self._today())
            self.selectAll()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """What was typed is read on leaving."""
        self._pause.stop()
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit()
        super().focusOutEvent(event)

    def open_calendar(self) -> None:
        """Opens the calendar below the field."""
        if self.popup is None:
            self.popup = CalendarPopup(self._voice, self._look, self)
            self.popup.picked.connect(self._pick)
        self.popup.show_day(self._read()[0] or self._today(), self._today())
        self.popup.adjustSize()
        place = self.mapToGlobal(QPoint(0, self.height() + TIGHT))
        room = self.screen().availableGeometry()
        if place.y() + self.popup.height() > room.bottom():
            place = self.mapToGlobal(QPoint(0, -self.popup.height() - TIGHT))
        place.setX(max(room.left(), min(place.x(), room.right() - self.popup.width())))
        place.setY(max(room.top(), place.y()))
        self.popup.move(place)
        self.popup.show()
        self.popup.take_focus()

    def _pick(self, day: date) -> None:
        self.set_day(day)
        self.setFocus()

    def _step(self, step: Callable[[date], date]) -> None:
        day = self._read()[0]
        try:
            later = step(day) if day else self._today()
        except OverflowError:
            return
        if EARLIEST <= later <= LATEST:
            self.set_day(later)

    def _may_mean_today(self) -> bool:
        """Not while a date is being typed in words, in which ธ and ะ are letters."""
        return not self.text() or self.selectedText() == self.text() or self._understands_now()

    def _understands_now(self) -> bool:
        day, wrong = self._read()
        return day is not None and not wrong and self.text() == self._voice.date(day)

    def _check(self) -> None:
        self._understood(*self._read())

    def _read(self) -> tuple[date | None, str]:
        if not self.text().strip():
            return None, ""
        try:
            return parse_date(self.text(), self._today()), ""
        except ClerkError as error:
            return None, self._voice.error(error)

    def _understood(self, day: date | None, wrong: str) -> None:
        mark(self, "wrong", bool(wrong))
        self.checked.emit(wrong)
        if not wrong and day != self._day:
            self._day = day
            self.day_changed.emit(day)


def _has_alt(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
