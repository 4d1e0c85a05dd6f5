"""Choices: one or several to be ticked, some with words to be written beside them."""

from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
)

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.choosing import all_options, edit_choice, read_choice
from clerkdesk.domain.form.form import Option
from clerkdesk.ui.look.measures import GAP, GROUP, TIGHT
from clerkdesk.ui.writing.editor import Editor, Making


class ChoiceEditor(Editor):
    """One box for each option, those below another set in."""

    def __init__(self, making: Making) -> None:
        super().__init__(making)
        self.boxes: dict[str, QAbstractButton] = {}
        self.details: dict[str, QLineEdit] = {}
        self._groups: dict[str, QButtonGroup] = {}
        self.box.setSpacing(TIGHT)
        for key, option in all_options(making.field.options):
            self.box.addLayout(self._row(key, option))
        self.setAccessibleName(self.name)
        if self.boxes:
            self.setFocusProxy(next(iter(self.boxes.values())))

    def text(self) -> str:
        """The keys that are ticked, with the words beside them."""
        return edit_choice(
            {
                key: self.details[key].text().strip() if key in self.details else ""
                for key, box in self.boxes.items()
                if box.isChecked()
            }
        )

    def set_text(self, text: str) -> None:
        """Other ticks. What cannot be read is ticked nowhere."""
        try:
            ticked = read_choice(self.making.field, text)
        except ClerkError:
            ticked = {}
        for group in self._groups.values():
            group.setExclusive(False)
        for key, box in self.boxes.items():
            box.setChecked(key in ticked)
            if key in self.details:
                self.details[key].setText(ticked.get(key, ""))
                self.details[key].setEnabled(key in ticked)
        for group in self._groups.values():
            group.setExclusive(True)

    def _row(self, key: str, option: Option) -> QHBoxLayout:
        words = self.voice.of(option.wording)
        box: QAbstractButton = QCheckBox(words) if self.making.field.many else QRadioButton(words)
        box.setAccessibleName(f"{self.name}: {words}")
        box.clicked.connect(lambda checked: self._ticked(key, checked))
        self.boxes[key] = box
        if not self.making.field.many:
            self._group(key).addButton(box)
        row = QHBoxLayout()
        row.setContentsMargins(key.count(".") * GROUP, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(box)
        if option.detail:
            row.addWidget(self._detail(key, words), 1)
        else:
            row.addStretch()
        return row

    def _group(self, key: str) -> QButtonGroup:
        above = key.rpartition(".")[0]
        if above not in self._groups:
            self._groups[above] = QButtonGroup(self)
        return self._groups[above]

    def _detail(self, key: str, words: str) -> QLineEdit:
        line = QLineEdit()
        line.setEnabled(False)
        line.setAccessibleName(self.voice.say("รายละเอียดของ {option}", option=words))
        line.textEdited.connect(lambda _text: self.edited.emit())
        self.details[key] = line
        return line

    def _ticked(self, key: str, checked: bool) -> None:
        above = key.rpartition(".")[0]
        if checked and above:
            self.boxes[above].setChecked(True)
        if not checked:
            for below, box in self.boxes.items():
                if below.startswith(f"{key}."):
                    box.setChecked(False)
        for each, line in self.details.items():
            line.setEnabled(self.boxes[each].isChecked())
        if checked and key in self.details:
            self.details[key].setFocus()
        self.edited.emit()
