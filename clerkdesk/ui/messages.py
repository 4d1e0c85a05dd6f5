"""The only module that talks to the user beside the pages: the quiet line, complaints, dialogs.

A test takes a class derived from :class:`Messages` that answers for the clerk.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.thai.filenames import file_name
from clerkdesk.ui.voice import Voice

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

Undo = Callable[[], None]
_LONGEST_NAME = 80


@dataclass(frozen=True)
class Final:
    """Instead of an undoing: why what was done cannot be taken back."""

    why: str


Undoing = Undo | Final | None


class Messages(QObject):
    """``said`` carries a sentence for the quiet line and what undoes it, ``remarked`` a sentence
    alone; ``complained`` one that says where, what, and what to do now, ``mending`` the buttons
    that do it; ``settled`` takes those away. ``held`` comes before a sentence beside which what
    was offered is still offered."""

    said = Signal(str, object)  # sentence, Undoing
    remarked = Signal(str)
    complained = Signal(str)
    warned = Signal(str)  # stays beside what is complained of, until the clerk closes it
    mending = Signal(object)  # as in ``offered``
    settled = Signal()
    held = Signal()
    system_dialogs = True  # a test answers in their place
    offered = Signal(object, bool)  # words and acts, see ui/shell/offers; whether they last

    def __init__(self, voice: Voice) -> None:
        super().__init__()
        self._voice = voice
        self.window: QWidget | None = None
        self.last_folder = Path.home()
        self._complained: ClerkError | None = None
        self.standing: ClerkError | None = None  # why nothing can be recorded, which a strip says

    def settle(self, of: ClerkError | None = None) -> None:
        """What was complained of is no matter here any more; with ``of`` only where it is that."""
        if of is None or of is self._complained:
            self.settled.emit()

    def say(self, sentence: str, undo: Undoing = None, beside: bool = False) -> None:
        """Says what was done, in the quiet line at the foot; from now on that is the last act.
        ``beside``: what is offered there stays, for nothing was done to it."""
        if beside:
            self.held.emit()
        self.settled.emit()
        self.said.emit(sentence, undo)

    def remark(self, sentence: str) -> None:
        """Says something in the quiet line; the last act stays the one before."""
        self.settled.emit()
        self.remarked.emit(sentence)

    def offer(
        self,
        sentence: str,
        offers: Sequence[tuple[str, Callable[[], object]]],
        undo: Undoing = None,
        lasting: bool = False,
    ) -> None:
        """Says what was done, and offers what may be wanted next; ``lasting`` also when the page
        that offers it is made anew, for the acts need none."""
        self.say(sentence, undo)
        self.offered.emit(offers, lasting)

    def notice(self, sentence: str, offers: Sequence[tuple[str, Callable[[], object]]]) -> None:
        """Says in the quiet line what the program found by itself, and offers what may be done: the
        last act stays the one before, and what was complained of is complained of still."""
        self.remarked.emit(sentence)
        self.offered.emit(offers, True)

    def complain(
        self, error: ClerkError, offers: Sequence[tuple[str, Callable[[], object]]] = ()
    ) -> None:
        """Shows what the clerk or the office can mend, above the page; ``offers`` mend it. What is
        ``standing`` there already is not said again."""
        if self.standing is not None and str(error) == str(self.standing):
            self.remark(self._voice.say("ที่นี่ดูได้อย่างเดียว แถบด้านบนบอกว่าเพราะอะไร"))
            return
        self._complained = error
        self.complained.emit(self._voice.error(error))
        self.mending.emit(offers)

    def warn(self, error: ClerkError) -> None:
        """Shows what the program found by itself: no complaint of an act takes its place."""
        self.warned.emit(self._voice.error(error))

    def save_as(self, title: str, name: str, pattern: str) -> Path | None:
        """Asks for a file to write; None when the clerk thinks better of it. A name without ending
        is given that of the ``pattern`` there, so that it is asked before such a file is lost."""
        dialog = QFileDialog(self.window, title, str(self.last_folder), pattern)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(pattern.rpartition("*.")[2].rstrip(")"))
        dialog.selectFile(file_name(name, _LONGEST_NAME))
        chosen = dialog.selectedFiles() if dialog.exec() else [""]
        dialog.deleteLater()
        return self._went_to(chosen[0])

    def open_files(self, title: str) -> list[Path]:
        """Asks for files to read; empty when the clerk thinks better of it."""
        chosen, _ = QFileDialog.getOpenFileNames(self.window, title, str(self.last_folder))
        for each in chosen:
            self._went_to(each)
        return [Path(each) for each in chosen]

    def open_folder(self, title: str) -> Path | None:
        """Asks for a folder; None when the clerk thinks better of it."""
        chosen = QFileDialog.getExistingDirectory(self.window, title, str(self.last_folder))
        return Path(chosen) if chosen else None

    def choose_printer(self, printer: "QPrinter", title: str) -> bool:
        """Asks for printer, copies and pages; whether to print."""
        from PySide6.QtPrintSupport import QPrintDialog

        dialog = QPrintDialog(printer, self.window)
        dialog.setWindowTitle(title)
        return bool(dialog.exec())

    def open_outside(self, place: str | Path) -> bool:
        """Opens a file or a web address with the program that is for it."""
        url = QUrl.fromLocalFile(str(place)) if isinstance(place, Path) else QUrl(place)
        return QDesktopServices.openUrl(url)

    def copy(self, text: str) -> None:
        """Puts text on the clipboard."""
        QGuiApplication.clipboard().setText(text)

    def tell_of_bug(self, report: str, sentences: Sequence[str]) -> None:
        """Shows the one dialog for what should not have happened, with *copy report*."""
        from clerkdesk.ui.crashdialog import CrashDialog

        dialog = CrashDialog(self._voice, report, sentences, self.copy, self.window)
        dialog.exec()

    def _went_to(self, chosen: str) -> Path | None:
        if not chosen:
            return None
        path = Path(chosen)
        self.last_folder = path.parent
        return path
