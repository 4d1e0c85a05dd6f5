"""The frame around the pages: side bar, header line, foot line, and the strips at need."""

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from clerkdesk.ui.commands import Commands
from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.shell.band import PracticeBand
from clerkdesk.ui.shell.complaint import Complaint
from clerkdesk.ui.shell.focusback import FocusBack
from clerkdesk.ui.shell.foot import Foot
from clerkdesk.ui.shell.header import Header
from clerkdesk.ui.shell.reading import ReadingStrip
from clerkdesk.ui.shell.sidebar import SideBar
from clerkdesk.ui.shell.starting import Starting
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.widgets.layouts import without_gaps


class Frame(QWidget):
    """``stack`` holds the pages; ``starting`` is shown until there is one. What is ``warned`` of
    stays until the clerk closes it."""

    def __init__(self, voice: Voice, look: Look, commands: Commands) -> None:
        super().__init__()
        self.setProperty("kind", "ground")
        self.side = SideBar(voice, look)
        self.side.say(commands.tip)
        self.header = Header(voice, look, commands)
        self.foot = Foot(voice)
        self.band = PracticeBand(look)
        self.reading = ReadingStrip(voice, look)
        self.warned, self.complaint = Complaint(voice, look), Complaint(voice, look)
        self._back = FocusBack((self.warned, self.complaint, self.foot), self)
        self.starting = Starting(voice)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.starting)
        column = QVBoxLayout()
        without_gaps(column)
        for widget in (self.header, self.reading, self.warned, self.complaint):
            column.addWidget(widget)
        column.addWidget(self.stack, 1)
        column.addWidget(self.foot)
        row = QHBoxLayout()
        without_gaps(row)
        row.addWidget(self.side)
        row.addLayout(column, 1)
        outer = QVBoxLayout(self)
        without_gaps(outer)
        outer.addWidget(self.band)
        outer.addLayout(row, 1)
        self.band.hide()
        self.complaint.hide()
