"""The header line: where I am, the search box, the one main act of this place."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QToolButton

from clerkdesk.ui.actions import BY_ID
from clerkdesk.ui.commands import Commands
from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.look.measures import (
    GAP,
    HEADER,
    ICON,
    ROOM,
    SEARCH_MOST,
    SEARCH_PAUSE,
    TITLE_LEAST,
)
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.widgets.buttons import let_clear, set_icon
from clerkdesk.ui.widgets.texts import label


class SearchBox(QLineEdit):
    """The search box. ``left`` when Down goes on to what was found, ``entered`` carries the text
    when Enter does, ``escaped`` when Esc emptied it."""

    left = Signal()
    entered = Signal(str)
    escaped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Keys that leave the box."""
        if event.key() == Qt.Key.Key_Down:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(self.text())
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.escaped.emit()
        else:
            super().keyPressEvent(event)


class Header(QFrame):
    """``searched`` carries the text, a moment after it changed."""

    searched = Signal(str)

    def __init__(self, voice: Voice, look: Look, commands: Commands) -> None:
        super().__init__()
        self._voice, self._look, self._commands = voice, look, commands
        self.setProperty("kind", "header")
        self.fold_button = QToolButton()
        self.fold_button.setProperty("kind", "quiet")
        self.fold_button.clicked.connect(lambda: commands.trigger("sidebar"))
        self.title = label("", "place")
        self.practice = label("", "practice")
        self.practice.hide()
        self.search = SearchBox()
        self.search.setProperty("kind", "search")
        self._glass = QAction(self)
        self.search.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self._pause = QTimer(self, singleShot=True, interval=SEARCH_PAUSE)
        self._pause.timeout.connect(lambda: self.searched.emit(self.search.text()))
        self.search.textChanged.connect(lambda _text: self._pause.start())
        self.main = QPushButton()
        self.main.setProperty("kind", "main")
        self.main.clicked.connect(self._run_main)
        self._main_id = ""
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GAP, 0, ROOM, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self.fold_button)
        layout.addWidget(self.title)
        layout.addSpacing(GAP)
        layout.addWidget(self.search, 1)
        layout.addSpacing(GAP)
        layout.addWidget(self.practice)
        layout.addStretch(1)
        layout.addWidget(self.main)
        self.say()
        self.show_main("")

    def say(self) -> None:
        """Puts the words and icons on what stands here, and fits it to the size of text."""
        self.setFixedHeight(HEADER)
        self.title.setMinimumWidth(TITLE_LEAST)
        self.search.setMaximumWidth(SEARCH_MOST)
        self.fold_button.setIconSize(QSize(ICON, ICON))
        self.search.setPlaceholderText(self._voice.say("ค้นเรื่อง เลขที่ ชื่อ กลุ่ม"))
        self.search.setAccessibleName(self._voice.say("ค้นหา"))
        self.search.setToolTip(self._commands.tip("find"))
        self.practice.setText(self._voice.say("สำนักงานฝึกหัด"))
        let_clear(self.search, self._voice.say("ล้างคำค้น"))
        self._glass.setText(self._voice.say("ค้นหา"))
        self._glass.setIcon(self._look.icon("search"))
        self.fold_button.setIcon(self._look.icon("menu"))
        self.fold_button.setToolTip(self._commands.tip("sidebar"))
        self.fold_button.setAccessibleName(self._voice.say(BY_ID["sidebar"].thai))
        self.show_main(self._main_id)

    def begin_search(self, letter: str) -> None:
        """A letter was typed elsewhere that is meant for the search box."""
        self.search.setFocus()
        self.search.setText(letter)

    def show_main(self, action_id: str) -> None:
        """The one filled button; none for an empty id."""
        self._main_id = action_id
        self.main.setVisible(bool(action_id))
        if action_id:
            action = BY_ID[action_id]
            self.main.setText(self._voice.say(action.thai))
            set_icon(self.main, self._look, action.icon, "on_accent")
            self.main.setEnabled(not self._commands.is_barred(action_id))
            self.main.setToolTip(self._commands.tip(action_id))

    def _run_main(self) -> None:
        self._commands.trigger(self._main_id)
