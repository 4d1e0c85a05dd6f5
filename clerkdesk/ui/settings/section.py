"""What every section of the settings is: a title, what it is for, and what is read for it."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from clerkdesk.ui.look.measures import GROUP, READING_MOST, ROOM
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.saving import Saver
from clerkdesk.ui.widgets.layouts import scroll_by_keys
from clerkdesk.ui.widgets.saved import Saved
from clerkdesk.ui.widgets.texts import Prose, label
from clerkdesk.ui.work import Lane


class Section(QWidget):
    """Reads off the GUI thread what it shows, whenever it is shown or something changed.

    ``section_wanted`` carries the key of another section to which the clerk goes, and what of it
    is to be shown.
    """

    section_wanted = Signal(str, str)

    def __init__(self, services: Services, saver: Saver, title: str) -> None:
        super().__init__()
        self.services, self.saver, self.voice = services, saver, services.voice
        self.setAccessibleName(title)
        self._lane = Lane(services.work, self)

    def reader(self) -> Callable[[], Any]:
        """What is to be read; it runs off the GUI thread and touches no widget."""
        raise NotImplementedError

    def show_read(self, read: Any) -> None:  # noqa: ANN401  what the section's reader gives
        """Shows what was read; what is being typed stays."""
        raise NotImplementedError

    def barred(self) -> Sequence[QWidget]:
        """What cannot be used where the records are only looked at. What is in it looks so, also
        what comes into it later."""
        return ()

    def refresh(self) -> None:
        """Reads anew."""
        self._lane.run(self.reader(), self.show_read)

    def take_focus(self) -> None:
        """Puts the focus on the first thing that can be set."""

    def show_part(self, part: str) -> None:
        """Shows what the clerk came for from another section."""

    def commit(self) -> None:
        """Saves what was typed and not left yet."""
        for saved in self.findChildren(Saved):
            if saved.changed:
                saved.commit()


class ScrolledSection(Section):
    """A section that scrolls as a whole, no wider than is good to read: its title, what it is
    for, and in ``box`` what is below."""

    def __init__(self, services: Services, saver: Saver, title: str, purpose: str) -> None:
        super().__init__(services, saver, title)
        self.title = label(title, "title")
        self.purpose = Prose(self.voice, purpose, "second")
        self.box = QVBoxLayout()
        self.box.setSpacing(ROOM)
        inner = QWidget()
        inner.setProperty("kind", "ground")
        inner.setMaximumWidth(READING_MOST)
        column = QVBoxLayout(inner)
        column.setContentsMargins(GROUP, ROOM, GROUP, GROUP)
        column.setSpacing(ROOM)
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addWidget(self.title)
        head.addWidget(self.purpose)
        column.addLayout(head)
        column.addLayout(self.box)
        column.addStretch()
        self.area = QScrollArea()
        self.area.setWidget(inner)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setAccessibleName(title)
        scroll_by_keys(self.area)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.area)
