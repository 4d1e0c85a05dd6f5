"""What somebody says of the rows of a sheet that came in: typed over, right as it is, no row."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from clerkdesk.desk.takingin import columns_of
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.rounds.arriving.proposal import Proposal, confirmed, with_cells, without_row
from clerkdesk.domain.rounds.cells import read_cells
from clerkdesk.domain.words import th
from clerkdesk.ui.services import Services
from clerkdesk.ui.takingin.rowstable import RowsTable
from clerkdesk.ui.takingin.tray import Tray

OfRow = Callable[[Proposal, int], Proposal]


class RowsSaid(QObject):
    """``place`` gives the file in the tray whose rows are shown; -1 for none."""

    def __init__(
        self, services: Services, tray: Tray, table: RowsTable, place: Callable[[], int]
    ) -> None:
        super().__init__(table)
        self._services, self._tray, self._table, self._place = services, tray, table, place
        table.rows.typed.connect(self._type)

    def settle(self) -> None:
        """What stands in the cell is right; the keys go on to the next doubtful one."""
        row, place = self._table.at
        rows = self._table.rows
        if row >= 0 and rows.reason(row, place):
            self._confirm(row, rows.columns[place].id, rows.text(row, place))
        self._table.go_to_doubt()

    def leave_out(self) -> None:
        """The row that has the keys is no row."""
        told = th("เอาแถวออกจากแบบนี้แล้ว ไฟล์ไม่เปลี่ยน")
        self._say(self._table.at[0], without_row, told)

    def _confirm(self, row: int, column: str, understood: str) -> None:
        desk = self._services.desk
        self._say(
            row,
            lambda shown, at: confirmed(shown, columns_of(desk), at, column, desk.today()),
            th("รับ “{text}” ในช่องนี้ว่าถูกแล้ว"),
            text=understood,
        )

    def _type(self, row: int, column: str, text: str) -> None:
        desk = self._services.desk
        self._say(
            row,
            lambda shown, at: with_cells(shown, columns_of(desk), at, {column: text}, desk.today()),
            th("แก้ช่องเป็น “{text}” แล้ว ไฟล์ไม่เปลี่ยน"),
            text=self._understood(column, text) or self._services.voice.say("ว่าง"),
        )
        self._tray.then(lambda: self._complain_of(row, column))

    def _understood(self, name: str, text: str) -> str:
        """What was typed as it will be shown; as it was typed where it cannot be read."""
        rows, today = self._table.rows, self._services.desk.today()
        column = next(each for each in rows.columns if each.id == name)
        try:
            [value] = read_cells([column], {name: text}, today).values()
        except ClerkError:
            return text
        return rows.shown(column, value)

    def _complain_of(self, row: int, column: str) -> None:
        """Says why what was just typed could not be read; it stays where it was typed."""
        shown = self._shown
        rows = shown.rows if shown else ()
        cell = rows[row].read.cells.get(column) if row < len(rows) else None
        if cell is not None and cell.doubt is not None:
            self._services.messages.complain(cell.doubt.error)

    @property
    def _shown(self) -> Proposal | None:
        place = self._place()
        return self._tray.proposals[place] if 0 <= place < len(self._tray.proposals) else None

    def _say(self, row: int, said: OfRow, told: str, **values: object) -> None:
        """Of the row that is shown at ``row``, wherever it stands by then; nothing once it is
        gone."""
        shown = self._shown
        if shown is None or not 0 <= row < len(shown.rows):
            return
        line = shown.rows[row].read.row

        def of_row(now: Proposal) -> Proposal:
            lines = [each.read.row for each in now.rows]
            return said(now, lines.index(line)) if line in lines else now

        self._tray.edit(self._place(), of_row, self._services.voice.say(told, **values))
