"""What every page of the first run is: a title, what it is for, and what it keeps."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from clerkdesk.desk.setup import Part, Setup
from clerkdesk.domain.errors import ClerkError
from clerkdesk.ui.firstrun.line import FirstRow
from clerkdesk.ui.look.measures import FORM_MOST, GROUP, HALF_ROOM, READING_MOST
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.saving import Act
from clerkdesk.ui.widgets.layouts import scrolled, without_gaps
from clerkdesk.ui.widgets.texts import Prose, label


class Step(QWidget):
    """Nothing is written before the page is left. A subclass fills ``box``, shows what is recorded
    and gives the act that keeps what was typed."""

    part: Part

    def __init__(self, services: Services, title: str, purpose: str, wide: bool = False) -> None:
        super().__init__()
        self.services, self.voice = services, services.voice
        self.setAccessibleName(title)
        self.wrong = Prose(self.voice, kind="error")
        self.wrong.hide()
        self.box = QVBoxLayout()
        self.box.setSpacing(HALF_ROOM)
        inner = QWidget()
        inner.setProperty("kind", "ground")
        inner.setMaximumWidth(2 * FORM_MOST if wide else READING_MOST)
        column = QVBoxLayout(inner)
        column.setContentsMargins(GROUP, HALF_ROOM, GROUP, HALF_ROOM)
        column.setSpacing(HALF_ROOM)
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addWidget(label(title, "title"))
        head.addWidget(Prose(self.voice, purpose, "second"))
        column.addLayout(head)
        column.addLayout(self.box, 1 if wide else 0)
        column.addWidget(self.wrong)
        if not wide:
            column.addStretch()
        self.area = scrolled(inner, title)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        without_gaps(layout)
        layout.addWidget(self.area)

    @property
    def rows(self) -> Sequence[FirstRow]:
        """The lines of the page, in the order in which they are filled in."""
        return ()

    @property
    def changed(self) -> bool:
        """Whether something stands here that is not recorded."""
        return any(row.changed for row in self.rows)

    def show_setup(self, setup: Setup) -> None:
        """Shows what is recorded; what was typed stays."""
        raise NotImplementedError

    def check(self) -> QWidget | None:
        """Says what is wrong below its field; gives the first such field, None when all is well."""
        return None

    def act(self, *, strict: bool) -> Act:
        """Keeps what was typed. ``strict``: all of it or a ClerkError; else what can be kept."""
        raise NotImplementedError

    def kept(self) -> None:
        """What was typed is recorded."""

    def refuse(self, error: ClerkError) -> None:
        """Says what is wrong with the page."""
        self.wrong.tell(self.voice.error(error))
        self.wrong.show()

    def settle(self) -> None:
        """Takes away what was said to be wrong."""
        self.wrong.hide()
        for row in self.rows:
            row.refuse("")

    def take_focus(self) -> None:
        """The first empty line takes the keys, else the first."""
        empty = [row for row in self.rows if not row.text]
        for row in (empty or self.rows)[:1]:
            row.line.setFocus()
            row.line.selectAll()

    def next_empty(self) -> bool:
        """Goes on to the next line in which nothing stands; False when there is none."""
        lines = [row.line for row in self.rows if row.isVisibleTo(self)]
        focused = self.focusWidget()
        if not isinstance(focused, QLineEdit) or focused not in lines:
            return False
        for line in lines[lines.index(focused) + 1 :]:
            if not line.text().strip():
                line.setFocus()
                self.area.ensureWidgetVisible(line)
                return True
        return False
