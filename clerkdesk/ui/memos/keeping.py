"""Where the clerk is in the list: what is chosen, and what stands at its upper edge."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint
from PySide6.QtWidgets import QAbstractItemView

from clerkdesk.ui.memos.model import MemoModel

_FLAG = QItemSelectionModel.SelectionFlag


@dataclass(frozen=True)
class Kept:
    """The memos that are chosen, the one that has the keys with its row; at the upper edge the
    memo ``top``, ``offset`` pixels below it; ``scrolled`` is how far the list is scrolled."""

    chosen: Sequence[int] = ()
    current: int = 0
    row: int = 0
    top: int = 0
    offset: int = 0
    scrolled: int = 0


def chosen_ids(view: QAbstractItemView, model: MemoModel) -> list[int]:
    """The memos that are chosen, from above."""
    ranges = view.selectionModel().selection().toList()
    bounds = sorted((each.top(), each.bottom()) for each in ranges)
    return [each for first, last in bounds for each in model.rows.ids_between(first, last)]


def keep(view: QAbstractItemView, model: MemoModel) -> Kept:
    """Where the clerk is now."""
    current = view.currentIndex()
    memo_id = model.rows.id_at(current.row()) if current.isValid() else 0
    scrolled = view.verticalScrollBar().value()
    upper = view.indexAt(QPoint(1, 1))
    row = model.rows.memo_near(upper.row()) if upper.isValid() else -1
    top = model.rows.id_at(row) if row >= 0 else 0
    offset = view.visualRect(model.index(row)).top() if top else 0
    return Kept(chosen_ids(view, model), memo_id, current.row(), top, offset, scrolled)


def choose_again(view: QAbstractItemView, model: MemoModel, kept: Kept) -> None:
    """Chooses what was chosen, as far as it is there; else the memo that came to its row."""
    rows = model.rows
    here = sorted(row for each in kept.chosen if (row := rows.row_of(each)) >= 0)
    current = rows.row_of(kept.current)
    if current < 0:
        current = here[0] if here else rows.memo_near(kept.row)
    selection = QItemSelection()
    for first, last in _runs(here or [current]):
        selection.select(model.index(first), model.index(last))
    view.selectionModel().setCurrentIndex(model.index(current), _FLAG.NoUpdate)
    view.selectionModel().select(selection, _FLAG.ClearAndSelect)


def scroll_again(view: QAbstractItemView, model: MemoModel, kept: Kept) -> None:
    """Brings the list to where it was; what came above the upper edge stays above it."""
    view.doItemsLayout()
    bar, row = view.verticalScrollBar(), model.rows.row_of(kept.top)
    bar.setValue(kept.scrolled)
    if kept.scrolled and row >= 0:
        moved = view.visualRect(model.index(row)).top() - kept.offset
        bar.setValue(bar.value() + moved)


def _runs(rows: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Rows, sorted, as first and last of those that follow one another."""
    first = last = None
    for row in rows:
        if first is None or last is None:
            first = last = row
        elif row == last + 1:
            last = row
        else:
            yield first, last
            first = last = row
    if first is not None and last is not None:
        yield first, last
