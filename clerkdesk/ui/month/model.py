"""The rows of a month's sheet as a model; the columns are those of the sheet's form."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, Signal

from clerkdesk.desk.monthrows import MonthRows, RowKey, may_complete, may_write_of
from clerkdesk.domain.form.sheetform import Column
from clerkdesk.domain.rounds.cells import cell_of
from clerkdesk.domain.rounds.rows import Source
from clerkdesk.ui.month.cellfacts import ALIGNMENTS, READERS, Index, Role
from clerkdesk.ui.month.cells import cell_text
from clerkdesk.ui.month.held import Held
from clerkdesk.ui.month.lines import EMPTY, Kind, Line, Marks, lines_of
from clerkdesk.ui.month.owntexts import Writing, Written
from clerkdesk.ui.month.saying import said_of
from clerkdesk.ui.voice import Voice

__all__ = ["ALIGNMENTS", "Index", "MonthModel", "Role", "Writing", "Written"]

_NOWHERE = QModelIndex()
_WRITABLE = (Kind.ROW, Kind.NEW)
_SAID_OF_ROWS = (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)


class MonthModel(QAbstractTableModel):
    """``written`` carries a list of :class:`Written`, to be saved.

    A cell shows what was written into it at once; a refused text stays until it is saved or
    another is written. What is written below the last row makes a new one.
    """

    written = Signal(object)

    def __init__(self, voice: Voice, held: Held | None = None) -> None:
        super().__init__()
        self.voice = voice
        self.month: MonthRows | None = None
        self._marks = Marks()
        self._lines: list[Line] = []
        self._rows: dict[str, int] = {}
        self._sent: dict[str, Mapping[str, str]] = {}
        self._open: dict[Source, list[bool]] = {}
        self._new: dict[str, Line] = {}
        self._held = held or Held()
        self.own = self._held.own

    @property
    def columns(self) -> tuple[Column, ...]:
        """The sheet's columns."""
        return self.month.sheet.columns if self.month else ()

    @property
    def writable(self) -> tuple[Column, ...]:
        """The columns whose cells can be written into in every row."""
        return tuple(column for column in self.columns if may_complete(column))

    @property
    def lines(self) -> Sequence[Line]:
        """What stands in each line."""
        return self._lines

    def show(self, month: MonthRows, marks: Marks | None = None) -> bool:
        """Shows a month; whether other rows or columns are there than before."""
        self.own.forget_saved()
        self._new = self._held.rows(month)
        marks = marks or Marks()
        lines = lines_of(month, marks, self._new.values())
        same_rows = [line.key.key for line in lines] == [line.key.key for line in self._lines]
        same = same_rows and month.sheet.columns == self.columns
        if not same:
            self.beginResetModel()
        self.month, self._lines, self._marks = month, lines, marks
        self._sent = {row.key: row.values for row in marks.sent}
        self._open = {of: [may_write_of(of, each) for each in self.columns] for of in Source}
        self._count_rows()
        if not same:
            self.endResetModel()
        elif lines:
            last = self.index(len(lines) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(lines) - 1)
        return not same

    def key_now(self, written: Written) -> RowKey:
        """The row that ``written`` is to be written into: what stands by now."""
        row = self.row_of(written.row)
        if row >= 0:
            return self._lines[row].key
        return replace(written.key, key=self.own.key(written.row))

    def key(self, row: int) -> RowKey:
        """Which row a line shows."""
        return self._lines[row].key

    def row_of(self, key: str) -> int:
        """The line of a row; -1 when it is not shown."""
        return self._rows.get(self.own.key(key), -1)

    def is_new(self, key: str) -> bool:
        """Whether a row is not kept yet."""
        return key in self._new

    @property
    def first_written(self) -> int:
        """The column with which a new row begins: its subject, or the first that can be written."""
        places = [place for place, each in enumerate(self.columns) if each.source != "row"]
        subjects = [place for place in places if self.columns[place].source == "subject"]
        return (subjects or places or [0])[0]

    @property
    def end(self) -> int:
        """The line in which a new row is typed; the number of lines where none can be."""
        return len(self._lines) - (1 if self._marks.adding else 0)

    def editable(self, row: int, column: int) -> bool:
        """Whether a cell can be written into; below the last line a new row is made."""
        if not 0 <= column < len(self.columns):
            return False
        if row >= self.end:
            return self._marks.adding and self._open[Source.HAND][column]
        line = self._lines[row]
        return row >= 0 and line.kind in _WRITABLE and self._open[line.key.source][column]

    def text(self, row: int, column: int) -> str:
        """A cell as it is shown and copied; empty below the last line."""
        if not 0 <= row < len(self._lines):
            return ""
        own = self.own.text(self._lines[row].key.key, self.columns[column].id)
        return self._kept(self._lines[row], column) if own is None else own

    def write(self, texts: Mapping[tuple[int, int], str]) -> int:
        """Writes texts into cells, by row and column; gives how many changed."""
        wanted = {at: text for at, text in texts.items() if self._changes(*at, text)}
        keys = self._keys_of(sorted({row for row, _place in wanted}))
        changed = [
            Written(keys[row], self.columns[place], text) for (row, place), text in wanted.items()
        ]
        self._mark(changed, Writing.UNDER_WAY)
        if changed:
            self.written.emit(changed)
        return len(changed)

    def whole(self, written: Iterable[Written]) -> list[Written]:
        """``written`` and, of new rows, all else that was written into them."""
        return self._held.whole(written, self._new, self.columns)

    def saved(
        self,
        written: Iterable[Written],
        entries: Mapping[str, int],
        keys: Mapping[str, str] | None = None,
    ) -> None:
        """What was written is kept; ``entries`` are the entries that stand now, by row, ``keys``
        those of new rows by their names."""
        for name, key in (keys or {}).items():
            row = self._rows.pop(name, -1)
            self._new.pop(name, None)
            if row >= 0:
                line = self._lines[row]
                self._lines[row] = replace(line, key=replace(line.key, key=key))
                self._rows[key] = row
        self.own.kept_under(keys or {})
        for key, entry in entries.items():
            row = self.row_of(key)
            if row >= 0:
                line = self._lines[row]
                self._lines[row] = replace(line, key=replace(line.key, entry=entry))
        self._mark(filter(self.own.is_newest, written), Writing.SAVED)

    def refused(self, written: Iterable[Written]) -> None:
        """What was written could not be kept; it stays in sight, marked."""
        self._mark(filter(self.own.is_newest, written), Writing.REFUSED)

    def forget(self, written: Iterable[Written]) -> None:
        """What could not be kept is wanted no longer, once the sheet is shown anew."""
        for each in filter(self.own.is_newest, written):
            self.own.forget(each)

    def drop(self, key: str) -> None:
        """Lets go of a row that is not kept yet."""
        row = self.row_of(key)
        if self._new.pop(key, None) is not None and row >= 0:
            self.own.forget_row(key)
            self.beginRemoveRows(_NOWHERE, row, row)
            del self._lines[row]
            self._count_rows()
            self.endRemoveRows()

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802  Qt's name
        """One a line."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802  Qt's name
        """The form's columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """A cell."""
        read = READERS.get(role) if index.isValid() else None
        return read(self, index) if read else None

    def setData(  # noqa: N802  Qt's name
        self,
        index: Index,
        value: Any,  # noqa: ANN401
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        """Writes into a cell."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        return bool(self.write({(index.row(), index.column()): str(value)}))

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Which cells can be written into."""
        flags = super().flags(index)
        if index.isValid() and self.editable(index.row(), index.column()):
            return flags | Qt.ItemFlag.ItemIsEditable
        return flags

    def headerData(  # noqa: N802  Qt's name
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401
        """The columns' titles; the rows' numbers, and in the tip what is known of each."""
        if orientation is Qt.Orientation.Vertical and role in _SAID_OF_ROWS:
            return said_of(self.voice, self._lines[section])
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            place = self._lines[section].place
            return self.voice.figure(place + 1) if place >= 0 else ""
        return self.voice.of(self.columns[section].wording)

    def unsaved(self, row: int, column: int) -> bool:
        """Whether what stands in a cell could not be kept."""
        return self.own.refused(self._lines[row].key.key, self.columns[column].id)

    def sent(self, row: int, column: int) -> str | None:
        """What stood in a cell when it was sent; None where that is as it is now."""
        before = self._sent.get(self._lines[row].key.key)
        one = self.columns[column]
        if before is None or self._lines[row].change is None or one.source == "row":
            return None
        then = cell_text(self.voice, cell_of(before, one), one.type)
        return then if then != self.text(row, column) else None

    def _changes(self, row: int, column: int, text: str) -> bool:
        if not self.editable(row, column):
            return False
        beyond = row >= len(self._lines)
        return text != self.text(row, column) or (not beyond and self.unsaved(row, column))

    def _keys_of(self, rows: Sequence[int]) -> dict[int, RowKey]:
        """The rows to be written into; those below the last are made."""
        end = self.end
        below = [row for row in rows if row >= end]
        made = self._held.make(len(below))
        if made:
            self.beginInsertRows(_NOWHERE, end + 1, end + len(made))
            self._lines[end:] = [*made, EMPTY]
            self._new |= {line.key.key: line for line in made}
            self._count_rows()
            self.endInsertRows()
        keys = {row: line.key for row, line in zip(below, made, strict=True)}
        return keys | {row: self._lines[row].key for row in rows if row < end}

    def _count_rows(self) -> None:
        self._rows = {line.key.key: row for row, line in enumerate(self._lines)}

    def _mark(self, written: Iterable[Written], writing: Writing) -> None:
        """Tells of all in one go, for a view measures rows anew each time."""
        rows, places = set[int](), set[int]()
        known = {column.id: place for place, column in enumerate(self.columns)}
        for each in written:
            self.own.put(each, writing)
            row, column = self.row_of(each.row), each.column.id
            if row >= 0 and column in known:
                rows.add(row)
                places.add(known[column])
        if rows:
            first = self.index(min(rows), min(places))
            self.dataChanged.emit(first, self.index(max(rows), max(places)))

    def _kept(self, line: Line, column: int) -> str:
        one = self.columns[column]
        if line.kind is Kind.GONE:
            return cell_text(self.voice, cell_of(line.values, one), one.type)
        if self.month is None or line.place < 0:
            return ""
        return cell_text(self.voice, self.month.sheet.rows[line.place][column], one.type)
