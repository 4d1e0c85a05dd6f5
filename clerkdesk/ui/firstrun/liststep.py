"""What the pages for lists share: a list that is pasted or typed has to be right before it goes."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import th
from clerkdesk.ui.firstrun.step import Step
from clerkdesk.ui.settings.pasteboard import PasteBoard


class ListStep(Step):
    """A page with a ``board``. Its act notes what it has read in it, since the board itself may
    not have read what was typed last."""

    board: PasteBoard
    _read, _rest = "", ""

    @property
    def changed(self) -> bool:
        """Also a list that was not kept yet."""
        return super().changed or bool(self.board.typed.strip())

    def listen(self) -> None:
        """Hears what comes from the board, whose box needs no label below the page's title."""
        self.board.row.name.hide()
        self.board.touched.connect(lambda: self.board.row.refuse(""))
        self.board.failed.connect(self._cannot_read)

    def take_focus(self) -> None:
        """The box takes the keys."""
        self.board.text.setFocus()

    def refuse(self, error: ClerkError) -> None:
        """What is wrong with the list is said below its box."""
        self.board.row.refuse(self.voice.error(error))
        self.board.read()
        self.board.text.setFocus()

    def settle(self) -> None:
        """Takes away what was said to be wrong."""
        super().settle()
        self.board.row.refuse("")

    def note_read(self, text: str, rows: Sequence[Any]) -> None:
        """What an act has read in the box: rows that have to be mended will stay, below their
        heading."""
        wrong = {row.line for row in rows if row.wrong is not None}
        first = min((row.line for row in rows), default=1)
        lines = enumerate(text.split("\n"), start=1)
        rest = [line for place, line in lines if place in wrong or (wrong and place < first)]
        self._read, self._rest = text, "\n".join(rest)

    def kept(self) -> None:
        """The box is empty again, but for rows that have to be mended and what was typed since."""
        if self.board.typed.startswith(self._read):
            since = self.board.typed.removeprefix(self._read)
            self.board.text.setPlainText((self._rest + since).strip("\n"))
        self.board.read()

    def check(self) -> QWidget | None:
        """Nothing is wrong before the list is read, which is done when it is kept."""
        return None

    def _cannot_read(self, error: Exception) -> None:
        if isinstance(error, ClerkError):
            self.board.row.refuse(self.voice.error(error))
        else:
            self.services.work.fail(error)


def refuse_wrong(rows: Sequence[Any]) -> None:
    """A ClerkError when rows of a list have to be mended first."""
    wrong = sum(row.wrong is not None for row in rows)
    if wrong:
        raise ClerkError(
            th("มี {count} แถวที่ต้องแก้ก่อน"),
            do=th("แก้ในช่องนี้ หรือลบแถวนั้นออก แล้วกดต่อไปอีกครั้ง"),
            count=wrong,
        )
