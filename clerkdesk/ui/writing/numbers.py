"""The book number: issued from the register, typed from paper, or left empty."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QLineEdit

from clerkdesk.desk.numbering import ISSUE, preview_next
from clerkdesk.domain.calendar.fiscal import book_year
from clerkdesk.domain.office.numbershape import looks_like_a_number
from clerkdesk.ui.look.measures import TIGHT
from clerkdesk.ui.widgets.chips import Chips
from clerkdesk.ui.work import Lane
from clerkdesk.ui.writing.editor import Editor, Making

_NEXT, _TYPED, _EMPTY = "next", "typed", "empty"


class NumberEditor(Editor):
    """Three ways to a number; the first shows the one that would be issued now."""

    def __init__(self, making: Making) -> None:
        super().__init__(making)
        self._lane = Lane(making.services.work, self)
        self._way = _EMPTY
        self._asked: tuple[str, int] | None = None
        self._sample = self.making.field.sample or self.voice.figure("5/2569")
        self.chips = Chips(self.name)
        for way in (_NEXT, _TYPED, _EMPTY):
            self.chips.add(way)
        self.chips.chosen.connect(self._choose)
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.voice.say("เลขที่เขียนไว้บนกระดาษ"))
        self.line.textEdited.connect(lambda _text: self.edited.emit())
        self.box.setSpacing(TIGHT)
        self.box.addWidget(self.chips)
        self.take(self.line)
        self.setFocusProxy(self.chips.chips[_NEXT])
        self._show_next("")
        self._show_way(_EMPTY)
        self.ask_next("")

    def text(self) -> str:
        """``next``, what was typed, or nothing."""
        return _TEXTS[self._way](self.line.text())

    def doubt(self) -> str:
        """That a typed number looks like none."""
        if looks_like_a_number(self.line.text() if self._way == _TYPED else ""):
            return ""
        return self.voice.say(
            "เลขนี้ไม่เหมือนเลขที่หนังสือ เช่น {sample} ถ้าบนกระดาษเขียนอย่างนี้จริง กดบันทึกอีกครั้งเพื่อยืนยัน",
            sample=self._sample,
        )

    def set_text(self, text: str) -> None:
        """Another way, or another number."""
        way = _NEXT if text in ISSUE else _TYPED if text else _EMPTY
        self.line.setText(text if way == _TYPED else "")
        self._show_way(way)

    def ask_next(self, unit: str, day: date | None = None) -> None:
        """Asks the register that belongs to ``unit`` and the year of ``day`` for its next number;
        no day is today."""
        desk, form = self.making.services.desk, self.making.form
        asked = unit, book_year(day or desk.today())
        if asked == self._asked:
            return
        self._asked = asked
        self._lane.run(lambda: preview_next(desk, form, unit, day), self._show_next)

    def _show_next(self, number: str) -> None:
        voice = self.voice
        self._sample = voice.figure(number) if number else self._sample
        issue = voice.say("ออกเลขถัดไป {number}", number=voice.figure(number))
        words = {_TYPED: voice.say("พิมพ์เลขเอง"), _EMPTY: voice.say("เว้นว่าง")}
        if number or self._way == _NEXT:
            words = {_NEXT: issue, **words}
        self.chips.say(words)
        proxy = self.chips.chips[self._way]
        self.setFocusProxy(proxy)

    def _choose(self, way: str) -> None:
        self._show_way(way)
        if way == _TYPED:
            self.line.setFocus()
        self.edited.emit()

    def _show_way(self, way: str) -> None:
        self._way = way
        self.chips.choose(way)
        self.line.setVisible(way == _TYPED)
        self.setFocusProxy(self.chips.chips[way])


_TEXTS: dict[str, Callable[[str], str]] = {
    _NEXT: lambda typed: ISSUE[0],
    _TYPED: lambda typed: typed,
    _EMPTY: lambda typed: "",
}
