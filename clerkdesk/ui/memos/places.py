"""Where a memo was published, and what became of each place; below the chain of signatures."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from clerkdesk.desk.memocard import MemoCard
from clerkdesk.domain.memo.lifting import Standing, places_of
from clerkdesk.ui.look.icons import picture
from clerkdesk.ui.look.measures import GAP, HALF_ROOM, SMALL_ICON, TIGHT
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.layouts import empty
from clerkdesk.ui.widgets.texts import Elided, label


class Places(QWidget):
    """``down_wanted`` and ``replace_wanted`` carry the entry of the publication."""

    down_wanted = Signal(int)
    replace_wanted = Signal(int)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, self._voice = services, services.voice
        self.buttons: list[QToolButton] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(TIGHT)

    def show_card(self, card: MemoCard) -> None:
        """Shows the publications of this memo; nothing at all where there is none."""
        self.buttons.clear()
        empty(self._layout)
        places = places_of(card.state)
        for place in places:
            self._layout.addWidget(self._row(place, card.channel(place.published.channel)))
        self.setVisible(bool(places))

    def said(self, place: Standing) -> tuple[str, str, str]:
        """What became of a publication: the icon, the colour in the palette, the words."""
        voice = self._voice
        if place.down is not None:
            day = voice.date(place.down.on)
            return "circle-minus", "refused", voice.say("ถอดออกแล้ว {day}", day=day)
        if place.replaced is not None:
            day = voice.date(place.replaced.on)
            said = voice.say("แทนที่แล้ว {day}", day=day)
            by = place.replaced.url
            return "history", "second", f"{said} → {by}" if by else said
        day = voice.date(place.published.on)
        return "globe", "published", voice.say("เผยแพร่อยู่ ตั้งแต่ {day}", day=day)

    def _row(self, place: Standing, channel: str) -> QWidget:
        icon, colour, said = self.said(place)
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        mark = QLabel()
        shade = str(getattr(self._services.look.palette, colour))
        mark.setPixmap(picture(icon, shade, SMALL_ICON, 2))
        mark.setFixedSize(QSize(SMALL_ICON, SMALL_ICON + 2 * TIGHT))
        words = label(said, "small")
        words.setStyleSheet(f"color: {shade};")
        layout.addWidget(mark)
        layout.addWidget(self._where(place, channel), 1)
        layout.addSpacing(HALF_ROOM)
        layout.addWidget(words)
        if place.up:
            entry = place.published.id
            where = place.published.url or channel
            replace = self._button("history", self._voice.say("แทนที่ {where}", where=where))
            replace.clicked.connect(lambda: self.replace_wanted.emit(entry))
            down = self._button("circle-minus", self._voice.say("ถอดออก {where}", where=where))
            down.clicked.connect(lambda: self.down_wanted.emit(entry))
            layout.addWidget(replace)
            layout.addWidget(down)
        return row

    def _where(self, place: Standing, channel: str) -> QWidget:
        published = place.published
        words = " · ".join(filter(None, (published.url, channel)))
        if not published.url or not place.up:
            return Elided(words, "")
        link = QPushButton(published.url)
        link.setProperty("kind", "quiet")
        link.setAccessibleName(self._voice.say("เปิด {name}", name=published.url))
        link.setToolTip(words)
        link.setMinimumWidth(0)
        url = published.url
        link.clicked.connect(lambda: self._services.messages.open_outside(url))
        box = QWidget()
        layout = QHBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(link)
        layout.addStretch()
        return box

    def _button(self, icon: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setProperty("kind", "quiet")
        button.setIcon(self._services.look.icon(icon))
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.buttons.append(button)
        return button
