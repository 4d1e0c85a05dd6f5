"""The page of settings: a list of sections at the left, the section at the right."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QSizePolicy, QStackedWidget

from clerkdesk.desk.staff import load_office
from clerkdesk.domain.office.office import Office
from clerkdesk.ui.actions import Place
from clerkdesk.ui.look.measures import GAP, ICON, ROW, SECTIONS_WIDTH
from clerkdesk.ui.page import Page
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.saving import Saver
from clerkdesk.ui.settings.section import Section
from clerkdesk.ui.settings.sections import SECTIONS
from clerkdesk.ui.widgets.layouts import without_gaps
from clerkdesk.ui.work import Lane

SECTION_MARK = "settings"
"""Under which the services remember the section, for a page that is made anew."""

INSIDE_MARK = "settings.inside"
"""Set while the page is made anew from within a section, which then takes the focus."""


class SettingsPage(Page):
    """Everything is saved as it is changed. Enter goes into a section, Esc back to the list."""

    place = Place.SETTINGS

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._saver = Saver(services)
        self._lane = Lane(services.work, self)
        self.sections: dict[str, Section] = {}
        self.list = SectionList(services)
        self.list.entered_section.connect(self._go_inside)
        self.list.currentRowChanged.connect(self._show_row)
        self.stack = QStackedWidget()
        layout = QHBoxLayout(self)
        without_gaps(layout)
        layout.addWidget(self.list)
        layout.addWidget(self.stack, 1)
        services.ways.office_changed.connect(self._office_changed)
        self.show_section(services.marks.get(SECTION_MARK, SECTIONS[0].key))

    @property
    def section(self) -> Section:
        """The section that is shown."""
        return self.sections[SECTIONS[self.list.currentRow()].key]

    def show_section(self, key: str) -> None:
        """Shows the section with this key."""
        keys = [entry.key for entry in SECTIONS]
        self.list.setCurrentRow(keys.index(key))

    def enter(self) -> None:
        """Reads what may have changed."""
        self.section.refresh()

    def leave(self) -> None:
        """Saves what was typed and not left yet."""
        self.section.commit()

    def take_focus(self) -> None:
        """The list takes the keys, unless the clerk was in a section."""
        if self._services.marks.pop(INSIDE_MARK, ""):
            self.section.take_focus()
        else:
            self.list.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Esc goes back to the list."""
        if event.key() == Qt.Key.Key_Escape and not self.list.hasFocus():
            self.list.setFocus()
        else:
            super().keyPressEvent(event)

    def _show_row(self, row: int) -> None:
        entry = SECTIONS[row]
        if entry.key not in self.sections:
            self.sections[entry.key] = entry.make(self._services, self._saver)
            self.stack.addWidget(self.sections[entry.key])
            self.sections[entry.key].section_wanted.connect(self._go_to)
            if self._services.only_read:
                for each in self.sections[entry.key].barred():
                    each.setEnabled(False)
        self._services.marks[SECTION_MARK] = entry.key
        self.stack.setCurrentWidget(self.section)
        if self.isVisible():
            self.section.refresh()

    def _go_to(self, key: str, part: str) -> None:
        self.show_section(key)
        self.section.show_part(part)
        self.section.take_focus()

    def _go_inside(self) -> None:
        self.section.take_focus()
        if self.list.hasFocus():  # what it begins with cannot be used: what can be read, then
            self.focusNextChild()

    def _office_changed(self) -> None:
        desk = self._services.desk
        self._lane.run(lambda: load_office(desk), self._follow)

    def _follow(self, office: Office) -> None:
        """What is shown follows; figures are those of the office by now."""
        self._services.voice.digits = office.digits
        if self.isVisible():
            self.section.refresh()


class SectionList(QListWidget):
    """``entered_section`` when the clerk goes on into the section that is shown."""

    entered_section = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.setProperty("kind", "sections")
        self.setMinimumWidth(SECTIONS_WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setIconSize(QSize(ICON, ICON))
        self.setAccessibleName(services.voice.say("หัวข้อการตั้งค่า"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for entry in SECTIONS:
            words = services.voice.of(entry.words)
            item = QListWidgetItem(services.look.icon(entry.icon), words)
            item.setSizeHint(QSize(0, ROW))
            item.setToolTip(words)
            self.addItem(item)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """As wide as its longest name, where the window has room for it at that size of text."""
        self.ensurePolished()
        names = (self.item(row).text() for row in range(self.count()))
        widest = max(self.fontMetrics().horizontalAdvance(name) for name in names)
        beside = ICON + 8 * GAP + self.verticalScrollBar().sizeHint().width()
        return QSize(max(SECTIONS_WIDTH, widest + beside), super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter and → go into the section."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right):
            self.entered_section.emit()
        else:
            super().keyPressEvent(event)
