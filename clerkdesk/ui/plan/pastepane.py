"""Where a plan is pasted: what was read is seen in the place of the table, before it is written."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clerkdesk.domain.calendar.fiscal import FiscalYear
from clerkdesk.ui.look.measures import READING_MOST, TEXT_LEAST
from clerkdesk.ui.plan.model import At, PlanModel
from clerkdesk.ui.plan.pasting import plan_paste_panel, with_heads
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.saving import Saver
from clerkdesk.ui.widgets.layouts import empty, scrolled, without_gaps

if TYPE_CHECKING:
    from clerkdesk.ui.settings.paste import PastePanel


class PastePane(QWidget):
    """``closed`` when it is written, or given up. Each opening has a panel of its own."""

    closed = Signal()

    def __init__(self, services: Services, saver: Saver) -> None:
        super().__init__()
        self._services, self._saver = services, saver
        self.panel: PastePanel | None = None
        inner = QWidget()
        inner.setProperty("kind", "ground")
        inner.setMaximumWidth(READING_MOST + TEXT_LEAST)
        self._slot = QVBoxLayout()
        column = QVBoxLayout(inner)
        without_gaps(column)
        column.addLayout(self._slot)
        layout = QVBoxLayout(self)
        without_gaps(layout)
        layout.addWidget(scrolled(inner, services.voice.say("วางแผนจาก Excel")))

    def open(self, year: FiscalYear, unit: str, model: PlanModel, at: At) -> None:
        """Reads what is on the clipboard; a block without heads begins at the cell ``at``."""
        empty(self._slot)
        panel = plan_paste_panel(self._services, self._saver, year.name, unit)
        panel.closed.connect(self.closed)
        panel.done.connect(lambda _done: self.closed.emit())
        self._slot.addWidget(panel)
        self.panel = panel
        text = QGuiApplication.clipboard().text()
        panel.settle()
        panel.text.setPlainText(with_heads(model, at, text))
        panel.board.read()

    def take_focus(self) -> None:
        """What is pasted takes the keys; Ctrl+Enter writes it."""
        if self.panel is not None:
            self.panel.text.setFocus()
