"""The line above the sheet: where its round stands, what was sent, and what changed since."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from clerkdesk.ui.look.measures import FIELD, GAP, ICON, SMALL_ICON
from clerkdesk.ui.month.roundwords import Said
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.buttons import icon_button
from clerkdesk.ui.widgets.kinds import mark
from clerkdesk.ui.widgets.texts import Elided, label


class RoundLine(QFrame):
    """A state is colour, shape and word. ``again`` sends anew what was changed since."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self.setProperty("kind", "round")
        self._icon = QLabel()
        self.word = label("", "heading")
        self.more = Elided("", "second")
        self.again = icon_button(services.look, "send", services.voice.say("ส่งใหม่"), "quiet")
        self.again.setToolTip(services.commands.tip("sheet_mail"))
        self.again.clicked.connect(lambda: services.commands.trigger("sheet_mail"))
        self.again.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GAP, 0, GAP, 0)
        layout.setSpacing(GAP)
        for widget in (self._icon, self.word):
            layout.addWidget(widget)
        layout.addWidget(self.more, 1)
        layout.addWidget(self.again)
        self.setFixedHeight(FIELD + GAP // 2)

    def tell(self, said: Said, changed: bool) -> None:
        """Shows a state; ``changed`` when the sheet differs from what was sent."""
        look = self._services.look
        shown = look.icon(said.icon, said.colour, ICON)
        self._icon.setPixmap(shown.pixmap(QSize(SMALL_ICON, SMALL_ICON)))
        self._icon.setAccessibleName(said.word)
        self.word.setText(said.word)
        colour = str(getattr(look.palette, said.colour))
        self.word.setStyleSheet(f"color: {colour};")
        self.more.tell(said.more)
        self.again.setVisible(changed)
        self.setAccessibleName(f"{said.word} {said.more}".strip())
        mark(self, "changed", changed)
