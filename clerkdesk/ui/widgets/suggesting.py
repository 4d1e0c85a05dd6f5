"""A line that suggests what may be meant: people, units, what was written before."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCompleter,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from clerkdesk.desk.suggestions import Suggestion
from clerkdesk.domain.thai.text import search_key
from clerkdesk.ui.look.measures import LIST_LEAST

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_MOST = 8


class SuggestionModel(QAbstractListModel):
    """Suggestions: the text is edited, text and more are shown."""

    def __init__(self, suggestions: Sequence[Suggestion] = ()) -> None:
        super().__init__()
        self.suggestions = list(suggestions)
        self._keys = [search_key(each.text) for each in self.suggestions]

    def fill(self, suggestions: Iterable[Suggestion]) -> None:
        """Takes other suggestions."""
        self.beginResetModel()
        self.suggestions = list(suggestions)
        self._keys = [search_key(each.text) for each in self.suggestions]
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802  Qt's name
        """How many there are."""
        return 0 if parent.isValid() else len(self.suggestions)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """What is shown, and what goes into the line."""
        if not index.isValid():
            return None
        each = self.suggestions[index.row()]
        if role == Qt.ItemDataRole.EditRole:
            return each.text
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{each.text}  ·  {each.more}" if each.more else each.text
        return None

    def holds(self, row: int, key: str) -> bool:
        """Whether a suggestion has ``key`` in it."""
        return key in self._keys[row]


class _Matching(QSortFilterProxyModel):
    """The suggestions that have what was typed anywhere in them, Thai figures as Arabic."""

    def __init__(self, model: SuggestionModel) -> None:
        super().__init__()
        self._model, self._key = model, ""
        self.setSourceModel(model)

    def look_for(self, text: str) -> None:
        """Keeps those that hold ``text``."""
        self._key = search_key(text)
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:  # noqa: N802  Qt's name
        """Whether a row holds what was typed."""
        return self._model.holds(row, self._key)


class _EndsInDots(QStyledItemDelegate):
    """Long suggestions end in … rather than make the list wider."""

    def sizeHint(  # noqa: N802  Qt's name
        self, option: QStyleOptionViewItem, index: Index
    ) -> QSize:
        return QSize(0, super().sizeHint(option, index).height())


class SuggestingEdit(QLineEdit):
    """``picked`` carries the suggestion that was taken, with what it brings along. The list is
    wider than a narrow line: of names and duties the end tells them apart."""

    picked = Signal(object)

    def __init__(self, suggestions: Sequence[Suggestion] = ()) -> None:
        super().__init__()
        self.model = SuggestionModel(suggestions)
        self._matching = _Matching(self.model)
        self._popup = QCompleter(self._matching, self)
        self._popup.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._popup.setMaxVisibleItems(_MOST)
        self._popup.setWidget(self)
        self._view = QListView()
        self._view.setProperty("kind", "popup")
        self._view.setItemDelegate(_EndsInDots(self._view))
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._popup.setPopup(self._view)
        self._popup.activated.connect(self._take)
        self.textEdited.connect(self._suggest)

    def suggest(self, suggestions: Iterable[Suggestion]) -> None:
        """Takes other suggestions."""
        self.model.fill(suggestions)

    def known(self, text: str) -> Suggestion | None:
        """The only suggestion with exactly this text, or None."""
        key = search_key(text)
        found = [each for each in self.model.suggestions if search_key(each.text) == key]
        return found[0] if len(found) == 1 else None

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Down shows everything that may be meant."""
        if event.key() == Qt.Key.Key_Down and not self._view.isVisible():
            self._suggest(self.text() if not self.known(self.text()) else "")
        else:
            super().keyPressEvent(event)

    def _suggest(self, text: str) -> None:
        self._matching.look_for(text)
        rows = self._matching.rowCount()
        if rows and not (rows == 1 and self.known(text)):
            self._view.setAccessibleName(self.accessibleName())
            self._popup.complete(QRect(0, 0, max(self.width(), LIST_LEAST), self.height()))
        else:
            self._view.hide()

    def _take(self, text: str) -> None:
        found = next((each for each in self.model.suggestions if each.text == text), None)
        if found is not None:
            self.setText(found.text)
            self.textEdited.emit(found.text)
            self._view.hide()
            self.picked.emit(found)
