"""Files that belong to a memo: dropped, pasted or chosen."""

from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from clerkdesk.ui.look.measures import FIELD, GAP, HALF_ROOM, TIGHT
from clerkdesk.ui.widgets.buttons import icon_button
from clerkdesk.ui.widgets.flow import FlowLayout
from clerkdesk.ui.widgets.kinds import mark
from clerkdesk.ui.widgets.layouts import empty
from clerkdesk.ui.widgets.texts import Elided, label
from clerkdesk.ui.writing.editor import Editor, Making


class FilesEditor(Editor):
    """``text`` is empty: the act is given ``paths``. ``kept`` are files that the memo has."""

    def __init__(self, making: Making) -> None:
        super().__init__(making)
        self.paths: list[Path] = []
        self.kept: tuple[str, ...] = ()
        self._frame = _DropFrame()
        self._frame.dropped = self.add
        self._rows = QVBoxLayout()
        self._rows.setSpacing(TIGHT)
        look = making.services.look
        self.choose_button = icon_button(look, "paperclip", self.voice.say("เลือกไฟล์…"))
        self.choose_button.setAccessibleName(
            self.voice.say("เลือกไฟล์สำหรับ {field}", field=self.name)
        )
        self.choose_button.clicked.connect(self._choose)
        self.paste_button = QPushButton(self.voice.say("วางไฟล์ที่คัดลอกไว้"))
        self.paste_button.setProperty("kind", "quiet")
        self.paste_button.clicked.connect(self._paste)
        drag = label(self.voice.say("หรือลากไฟล์มาวางที่นี่"), "small")
        drag.setMinimumHeight(FIELD)  # on the line of the words of the buttons beside it
        line = FlowLayout(gap=GAP)
        for each in (self.choose_button, self.paste_button, drag):
            line.addWidget(each)
        inner = QVBoxLayout(self._frame)
        inner.setContentsMargins(HALF_ROOM, GAP, HALF_ROOM, GAP)
        inner.setSpacing(GAP)
        inner.addLayout(self._rows)
        inner.addLayout(line)
        self.box.addWidget(self._frame)
        self.setFocusProxy(self.choose_button)

    def text(self) -> str:
        """Nothing: files are no text."""
        return ""

    def set_text(self, text: str) -> None:
        """Nothing to be set."""

    def names(self) -> list[str]:
        """The names of all files, those that the memo has and the new ones."""
        return [*self.kept, *(path.name for path in self.paths)]

    def show_files(self, kept: tuple[str, ...], paths: list[Path]) -> None:
        """Shows the files to begin with."""
        self.kept, self.paths = kept, list(paths)
        self._show()

    def add(self, paths: list[Path]) -> None:
        """Further files, each once."""
        new = [path for path in dict.fromkeys(paths) if path not in self.paths]
        if new:
            self.paths += new
            self._show()
            self.edited.emit()

    def _choose(self) -> None:
        self.add(self.making.services.messages.open_files(self.name))

    def _paste(self) -> None:
        data = QGuiApplication.clipboard().mimeData()
        self.add([Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()])

    def _remove(self, path: Path) -> None:
        self.paths.remove(path)
        self._show()
        self.edited.emit()
        self.choose_button.setFocus()

    def _show(self) -> None:
        empty(self._rows)
        for name in self.kept:
            self._rows.addWidget(Elided(name))
        for path in self.paths:
            self._rows.addWidget(self._row(path))

    def _row(self, path: Path) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        name = Elided(path.name)
        name.setToolTip(str(path))
        remove = QToolButton()
        remove.setProperty("kind", "quiet")
        remove.setIcon(self.making.services.look.icon("x"))
        remove.setAccessibleName(self.voice.say("เอา {name} ออก", name=path.name))
        remove.setToolTip(remove.accessibleName())
        remove.clicked.connect(lambda: self._remove(path))
        layout.addWidget(name, 1)
        layout.addWidget(remove)
        return row


class _DropFrame(QFrame):
    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "drop")
        self.setAcceptDrops(True)
        self.dropped = _nobody

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802  Qt's name
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            mark(self, "over", "true")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802  Qt's name
        mark(self, "over", "false")

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802  Qt's name
        mark(self, "over", "false")
        urls = event.mimeData().urls()
        self.dropped([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])
        event.acceptProposedAction()


def _nobody(paths: list[Path]) -> None:
    """Nobody takes what is dropped."""
