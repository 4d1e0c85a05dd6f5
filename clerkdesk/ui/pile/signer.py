"""Who signed the pile: left to be found out for each memo, until the clerk says otherwise."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit

from clerkdesk.desk.signatures import Signed
from clerkdesk.desk.signers import Usual
from clerkdesk.desk.suggestions import Suggestion, known_people
from clerkdesk.domain.office.people import CAPACITIES, Capacity
from clerkdesk.ui.look.measures import PAUSE
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.suggesting import SuggestingEdit


class SignerFields(QObject):
    """The fields ``signer``, ``position`` and ``capacity``; ``changed`` when somebody else signs.

    A field that the clerk has not touched shows what is usual, where that is the same for all
    memos, and gives nothing: the desk finds it out for each memo.
    """

    changed = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._voice = services.voice
        self._signer_typed = self._position_typed = self._capacity_chosen = False
        self._usual: Usual | None = None
        self.signer = SuggestingEdit()
        self.signer.textEdited.connect(self._type_signer)
        self.signer.picked.connect(self._bring_position)
        self.position = QLineEdit()
        self.position.textEdited.connect(self._type_position)
        self.capacity = QComboBox()
        self.capacity.addItem(self._voice.say("ตามปกติของแต่ละเรื่อง"), None)
        for key, words in CAPACITIES.items():
            self.capacity.addItem(self._voice.of(words), key)
        self.capacity.activated.connect(self._choose_capacity)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.changed)
        desk = services.desk
        services.work.run(self, lambda: known_people(desk), self.signer.suggest)

    @property
    def unknown(self) -> bool:
        """Whether nobody is known who would sign."""
        return not self.signer.text().strip() and not self.signer.placeholderText()

    @property
    def typed(self) -> bool:
        """Whether the clerk said who signed."""
        return self._signer_typed

    @property
    def thought_of(self) -> str:
        """Who stands here for all memos where several may sign; empty where there is no doubt."""
        usual = None if self._signer_typed else self._usual
        return usual.name if usual is not None and usual.among else ""

    def show_usual(self, usual: Usual | None) -> None:
        """Shows who usually signs all memos; None when that is not the same for all."""
        self._usual = usual
        many = self._voice.say("ตามปกติของแต่ละเรื่อง") if usual is None else ""
        self.signer.setPlaceholderText(many)
        self.position.setPlaceholderText(many)
        if self._signer_typed:
            return
        self.signer.setText(usual.name if usual else "")
        if not self._position_typed:
            self._show_position(usual.position if usual else "")
        if not self._capacity_chosen:
            self._show_capacity(usual.capacity if usual else None)

    def forget(self) -> None:
        """Lets go of what the clerk said: the next pile is another one."""
        self._signer_typed = self._position_typed = self._capacity_chosen = False

    def written(self) -> Signed:
        """The part of a signature that stands here."""
        typed = self._signer_typed
        return Signed(
            by=self.signer.text() if typed else "",
            position=self.position.text() if typed or self._position_typed else "",
            capacity=self._capacity() if typed or self._capacity_chosen else None,
        )

    def _type_signer(self, text: str) -> None:
        self._signer_typed = bool(text.strip())
        known = self.signer.known(text)
        if known is not None:
            self._bring_position(known)
        self._pause.start()

    def _bring_position(self, known: Suggestion) -> None:
        self._show_position(dict(known.brings).get("position", ""))
        if not self._capacity_chosen:
            self._show_capacity(Capacity.OWN)

    def _show_position(self, text: str) -> None:
        """From its beginning, where it is longer than the field."""
        self.position.setText(text)
        self.position.setCursorPosition(0)

    def _type_position(self) -> None:
        self._position_typed = True

    def _choose_capacity(self) -> None:
        self._capacity_chosen = self.capacity.currentData() is not None

    def _capacity(self) -> Capacity | None:
        chosen = self.capacity.currentData()
        return Capacity(chosen) if chosen is not None else None

    def _show_capacity(self, capacity: Capacity | None) -> None:
        self.capacity.setCurrentIndex(self.capacity.findData(capacity))
