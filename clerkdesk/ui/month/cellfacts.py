"""What the model tells of a cell beside its text, by Qt's role."""

from collections.abc import Callable
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from clerkdesk.domain.form.blocks import Align
from clerkdesk.ui.month.lines import Kind
from clerkdesk.ui.month.saying import said_of

if TYPE_CHECKING:
    from clerkdesk.ui.month.model import MonthModel

Index = QModelIndex | QPersistentModelIndex

ALIGNMENTS = {
    Align.LEFT: Qt.AlignmentFlag.AlignLeft,
    Align.CENTRE: Qt.AlignmentFlag.AlignHCenter,
    Align.RIGHT: Qt.AlignmentFlag.AlignRight,
}


class Role(IntEnum):
    """What a cell holds beside its text: ``LINE`` is its line, ``HINT`` what can be typed there,
    ``SENT`` what stood there when the sheet was sent."""

    KEY = Qt.ItemDataRole.UserRole + 1
    UNSAVED = Qt.ItemDataRole.UserRole + 2
    LINE = Qt.ItemDataRole.UserRole + 3
    HINT = Qt.ItemDataRole.UserRole + 4
    SENT = Qt.ItemDataRole.UserRole + 5


def text_of(model: "MonthModel", at: Index) -> str:
    """The text."""
    return model.text(at.row(), at.column())


def tip_of(model: "MonthModel", at: Index) -> str:
    """What is to be known of a cell besides its text."""
    voice, line = model.voice, model.lines[at.row()]
    said = [said_of(voice, line)]
    sent = model.sent(at.row(), at.column())
    if sent is not None:
        said.append(voice.say("ตอนส่ง: {text}", text=sent or voice.say("ว่าง")))
    if model.unsaved(at.row(), at.column()):
        said.append(model.own.why(line.key.key, model.columns[at.column()].id))
        said.append(voice.say("ยังไม่ได้บันทึก กด F2 แล้ว Enter เพื่อลองอีกครั้ง"))
    return "\n".join(filter(None, said))


def aloud(model: "MonthModel", at: Index) -> str:
    """What a screen reader says of a cell: also that it is empty, where its row came from, and
    what became of it since it was sent."""
    voice, line = model.voice, model.lines[at.row()]
    said = [text_of(model, at) or voice.say("ว่าง")]
    if at.column() == 0:
        said.append(said_of(voice, line))
    if line.kind is Kind.EMPTY and at.column() == 0:
        said.append(voice.say("พิมพ์เพื่อเพิ่มแถว"))
    if model.sent(at.row(), at.column()) is not None or model.unsaved(at.row(), at.column()):
        said.append(tip_of(model, at))
    return ", ".join(filter(None, said))


def hint_of(model: "MonthModel", at: Index) -> str:
    """What can be done in the empty last line, under the subject."""
    empty = model.lines[at.row()].kind is Kind.EMPTY
    if empty and at.column() == model.first_written:
        return model.voice.say("พิมพ์เพื่อเพิ่มแถว")
    return ""


READERS: dict[int, Callable[["MonthModel", Index], object]] = {
    Qt.ItemDataRole.DisplayRole: text_of,
    Qt.ItemDataRole.EditRole: text_of,
    Qt.ItemDataRole.AccessibleTextRole: aloud,
    Qt.ItemDataRole.ToolTipRole: tip_of,
    Qt.ItemDataRole.TextAlignmentRole: lambda model, at: ALIGNMENTS[
        model.columns[at.column()].align
    ],
    Role.KEY: lambda model, at: model.key(at.row()),
    Role.UNSAVED: lambda model, at: model.unsaved(at.row(), at.column()),
    Role.LINE: lambda model, at: model.lines[at.row()],
    Role.HINT: hint_of,
    Role.SENT: lambda model, at: model.sent(at.row(), at.column()),
}
