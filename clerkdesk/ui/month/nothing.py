"""A month without a row: it is said that there is nothing, or a row is typed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clerkdesk.domain.rounds.state import RoundState, RoundStatus
from clerkdesk.ui.actions import BY_ID
from clerkdesk.ui.commands import keys_shown
from clerkdesk.ui.look.measures import GAP
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.actionbutton import action_button
from clerkdesk.ui.widgets.empty import Empty

_FURTHER = ("add_row", "sheet_nothing", "today")


class NoRows(Empty):
    """Says why it is empty; one act as a button, the others quietly below it."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._voice = services.voice
        self.further = {act: action_button(services, act) for act in _FURTHER}
        beside = QWidget()
        row = QHBoxLayout(beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        for button in self.further.values():
            row.addWidget(button)
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(layout.count() - 1, beside, 0, Qt.AlignmentFlag.AlignHCenter)

    def tell_of(self, state: RoundState, month: str, unit: str, to_come: bool) -> None:
        """Says it of a month; nothing can be recorded of one that is still to come."""
        over = state.status is not RoundStatus.OPEN
        main = "sheet_nothing" if over else "today"
        self.tell("calendar-days", self._sentence(month, unit, over), main)
        for act, button in self.further.items():
            button.setVisible(act != main and not (to_come and act != "today"))

    def _sentence(self, month: str, unit: str, over: bool) -> str:
        voice = self._voice
        if unit:
            said = voice.say("{unit} ยังไม่มีรายการใน{month}", unit=unit, month=month)
        elif over:
            said = voice.say("ยังไม่มีรายการใน{month}", month=month)
        else:
            said = voice.say(
                "ยังไม่มีรายการที่เผยแพร่ใน{month} เมื่อบันทึกการเผยแพร่เรื่องที่อนุญาตแล้ว รายการจะมาอยู่ที่นี่เอง",
                month=month,
            )
        if not over:
            return said
        keys = keys_shown(BY_ID["sheet_nothing"])
        return f"{said} {voice.say('ถ้าไม่มีอะไรต้องรายงาน กด {keys}', keys=keys)}"
