"""The calendar that opens below a date field: its own header in พ.ศ., days in the office's
figures."""

from datetime import date

from PySide6.QtCore import QDate, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QCalendarWidget,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from clerkdesk.domain.calendar.years import BUDDHIST_AHEAD
from clerkdesk.domain.thai.digits import to_arabic
from clerkdesk.domain.thai.monthnames import MONTHS
from clerkdesk.domain.words import th
from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.look.measures import DAY_WIDTH, FIELD_RADIUS, GAP, ROW_COMPACT, TIGHT
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.widgets.buttons import narrow_combo
from clerkdesk.ui.widgets.texts import label

_DAY_NAMES = (th("อา"), th("จ"), th("อ"), th("พ"), th("พฤ"), th("ศ"), th("ส"))
_YEARS_BACK, _YEARS_AHEAD = 20, 5


class CalendarPopup(QFrame):
    """``picked`` carries the day that was chosen."""

    picked = Signal(object)

    def __init__(self, voice: Voice, look: Look, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._voice = voice
        self._today = date.min
        self.setProperty("kind", "calendar")
        self.setAccessibleName(voice.say("ปฏิทิน"))
        self.days = DayGrid(voice, look)
        self.days.setAccessibleName(voice.say("วันที่"))
        self.month = narrow_combo()
        self.month.setAccessibleName(voice.say("เดือน"))
        self.month.addItems(list(MONTHS))
        self.year = narrow_combo()
        self.year.setMinimumContentsLength(3)
        self.month.setMinimumContentsLength(5)
        self.year.setAccessibleName(voice.say("ปี พ.ศ."))
        self.earlier = _arrow(look, "chevron-left", voice.say("เดือนก่อน"))
        self.later = _arrow(look, "chevron-right", voice.say("เดือนหน้า"))
        self.today_button = QPushButton(voice.say("วันนี้"))
        self._connect()
        self._lay_out()

    def show_day(self, day: date, today: date) -> None:
        """Shows the month of ``day``, which is chosen; ``today`` has a ring."""
        self._today = today
        self.days.today = QDate(today.year, today.month, today.day)
        self.days.setSelectedDate(QDate(day.year, day.month, day.day))
        self.days.setCurrentPage(day.year, day.month)
        self._show_page(day.year, day.month)

    def take_focus(self) -> None:
        """The days take the keys: arrows move, Enter picks."""
        self.days.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """T is today here too."""
        if event.text() in ("t", "T"):
            self._pick_today()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self.days.clicked.connect(self._pick)
        self.days.activated.connect(self._pick)
        self.days.currentPageChanged.connect(self._show_page)
        self.month.activated.connect(self._go)
        self.year.activated.connect(self._go)
        self.earlier.clicked.connect(self.days.showPreviousMonth)
        self.later.clicked.connect(self.days.showNextMonth)
        self.today_button.clicked.connect(self._pick_today)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.setSpacing(TIGHT)
        head = QHBoxLayout()
        head.setSpacing(TIGHT)
        head.addWidget(self.earlier)
        head.addWidget(self.month, 1)
        head.addWidget(self.year)
        head.addWidget(self.later)
        head.setStretch(1, 1)
        layout.addLayout(head)
        layout.addLayout(self._day_names())
        layout.addWidget(self.days)
        layout.addWidget(self.today_button)

    def _day_names(self) -> QGridLayout:
        names = QGridLayout()
        names.setContentsMargins(0, TIGHT, 0, 0)
        names.setSpacing(0)
        for place, name in enumerate(_DAY_NAMES):
            shown = label(self._voice.of(name), "small")
            shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
            shown.setFixedWidth(DAY_WIDTH)
            names.addWidget(shown, 0, place)
            names.setColumnStretch(place, 1)
        return names

    def _show_page(self, year: int, month: int) -> None:
        self.month.setCurrentIndex(month - 1)
        self.year.clear()
        for each in range(year - _YEARS_BACK, year + _YEARS_AHEAD + 1):
            self.year.addItem(self._voice.figure(each + BUDDHIST_AHEAD), each)
        self.year.setCurrentIndex(_YEARS_BACK)

    def _go(self) -> None:
        year = int(to_arabic(self.year.currentText())) - BUDDHIST_AHEAD
        self.days.setCurrentPage(year, self.month.currentIndex() + 1)

    def _pick(self, day: QDate) -> None:
        self.hide()
        self.picked.emit(date(day.year(), day.month(), day.day()))

    def _pick_today(self) -> None:
        self.hide()
        self.picked.emit(self._today)


class DayGrid(QCalendarWidget):
    """The days of one month, drawn in the colours of the palette."""

    def __init__(self, voice: Voice, look: Look) -> None:
        super().__init__()
        self._voice, self._look = voice, look
        self.today = QDate()
        self.setNavigationBarVisible(False)
        self.setFirstDayOfWeek(Qt.DayOfWeek.Sunday)
        self.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.NoHorizontalHeader)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setFixedSize(7 * DAY_WIDTH, 6 * ROW_COMPACT)
        for table in self.findChildren(QTableView):
            table.setAccessibleName(voice.say("วันในเดือน"))

    def paintCell(self, painter: QPainter, rect: QRect, date: QDate) -> None:  # noqa: N802
        """Draws one day."""
        palette = self._look.palette
        inner = rect.adjusted(1, 1, -1, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, QColor(palette.raised))
        ink = palette.ink if date.month() == self.monthShown() else palette.edge
        if date == self.selectedDate():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.accent))
            painter.drawRoundedRect(inner, FIELD_RADIUS, FIELD_RADIUS)
            ink = palette.on_accent
        elif date == self.today:
            painter.setPen(QColor(palette.accent))
            painter.drawRoundedRect(inner, FIELD_RADIUS, FIELD_RADIUS)
        painter.setPen(QColor(ink))
        day = self._voice.figure(date.day())
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, day)
        painter.restore()


def _arrow(look: Look, icon: str, name: str) -> QToolButton:
    button = QToolButton()
    button.setProperty("kind", "quiet")
    button.setIcon(look.icon(icon))
    button.setAccessibleName(name)
    button.setToolTip(name)
    return button
