"""The rows of one table of a page."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.sheetform import CellType, Column
from clerkdesk.domain.rounds.understanding.lines import Kind, Line, Table
from clerkdesk.domain.rounds.understanding.said import is_blank, says_ditto
from clerkdesk.domain.rounds.understanding.understood import Doubt, ReadCell, ReadRow
from clerkdesk.domain.rounds.understanding.values import Reading
from clerkdesk.domain.words import th


@dataclass
class Body:
    """What was read: ``titles`` are the lines after the last row that may be over the next table;
    ``foot`` is the line where somebody signs."""

    rows: list[ReadRow] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    titles: list[int] = field(default_factory=list)
    nothing: bool = False
    foot: int | None = None


class _Reader:
    def __init__(self, table: Table, reading: Reading) -> None:
        self._table = table
        self._reading = reading
        self.body = Body()
        self._under: list[str] = []
        self._last_title = -1

    def read(self, line: Line) -> None:
        act = _ACTS.get(line.kind)
        if act is not None:
            act(self, line)

    def row(self, line: Line) -> None:
        cells = {
            column.id: self._cell(column, line.place)
            for column in self._table.columns.values()
            if column.source != "row"
        }
        number = self._table.text(line.place, self._table.number)
        under = tuple(self._under)
        self.body.rows.append(ReadRow(line.place + 1, cells, number, under))
        self.body.titles.clear()
        if line.doubtful:
            reason = ClerkError(
                th("ไม่มีเลขลำดับ จึงอ่านเป็นอีกรายการหนึ่ง"), do=th("ตรวจว่าเป็นรายการใหม่ ไม่ใช่ส่วนต่อของแถวบน")
            )
            self._doubt(line.place, self._table.number, reason)

    def more(self, line: Line) -> None:
        """Adds what stands on a further line to the row above."""
        row = self.body.rows[-1]
        cells = dict(row.cells)
        for column in self._table.columns.values():
            text = self._table.text(line.place, column.id)
            if column.id in cells and not is_blank(text):
                cells[column.id] = self._joined(cells[column.id], column, line.place)
        self.body.rows[-1] = replace(row, cells=cells)
        if line.doubtful:
            reason = ClerkError(
                th("ไม่มีเลขลำดับและวันที่ จึงอ่านเป็นส่วนต่อของแถวบน"),
                do=th("ถ้าเป็นรายการใหม่ ใส่เลขลำดับในไฟล์แล้วนำเข้าใหม่"),
            )
            self._doubt(line.place, self._table.subject, reason)

    def title(self, line: Line) -> None:
        text = " ".join(text for text in self._table.tab.texts(line.place) if text)
        if self._last_title != line.place - 1:
            self._under.clear()
        self._under.append(text)
        self._last_title = line.place
        self.body.titles.append(line.place)

    def below(self, line: Line) -> None:
        """What stands below the table may be over the next one."""
        self.body.titles.append(line.place)
        if line.doubtful:
            reason = ClerkError(
                th("ข้อความใต้ตารางไม่ได้อ่านเป็นรายการ"), do=th("ถ้าเป็นรายการ ใส่เลขลำดับในไฟล์แล้วนำเข้าใหม่")
            )
            self._doubt(line.place, self._table.subject, reason)

    def nothing(self, line: Line) -> None:
        self.body.nothing = True

    def foot(self, line: Line) -> None:
        self.body.foot = line.place

    def _cell(self, column: Column, place: int) -> ReadCell:
        at = self._table.head.places[column.id]
        over = self._table.tab.over(place, at)
        above = over is not None and over.left == at and over.top > self._table.head.last
        line = over.top if over is not None and above else place  # one date for several rows
        read = self._reading.cell(column, self._table.tab.cell(line, at), place, at)
        if self._table.own:
            return read
        if self.body.rows and says_ditto(read.shown):
            return self._ditto(read, column, place, at)
        reason = None if read.shown else _lacking(column)
        if reason is None:
            return read
        return replace(read, doubt=self._reading.doubt(place, at, reason, column.id))

    def _ditto(self, read: ReadCell, column: Column, place: int, at: int) -> ReadCell:
        value = self.body.rows[-1].cells[column.id].value
        reason = ClerkError(
            th("เป็นเครื่องหมาย “{typed}” จึงใช้ค่าเดียวกับแถวบน"),
            do=th("ตรวจกับต้นฉบับ ถ้าถูกแล้วรับค่านี้ได้เลย"),
            typed=read.shown,
        )
        doubt = self._reading.doubt(place, at, reason, column.id)
        return replace(read, value=value, doubt=doubt)

    def _joined(self, cell: ReadCell, column: Column, place: int) -> ReadCell:
        at = self._table.head.places[column.id]
        more = self._reading.cell(column, self._table.tab.cell(place, at), place, at)
        if not cell.shown:
            return replace(more, address=cell.address if not more.value else more.address)
        shown = f"{cell.shown}\n{more.shown}"
        if column.type is CellType.TEXT:
            return replace(cell, value=f"{cell.value}\n{more.value}", shown=shown)
        reason = ClerkError(
            th("มีสองค่าในรายการเดียว: {first} และ {second}"),
            do=th("ตรวจว่าเป็นรายการเดียวหรือสองรายการ"),
            first=cell.shown,
            second=more.shown,
        )
        doubt = self._reading.doubt(place, at, reason, column.id)
        return replace(cell, shown=shown, doubt=doubt)

    def _doubt(self, place: int, column: str | None, reason: ClerkError) -> None:
        at = self._table.head.places[column] if column else 0
        self.body.doubts.append(self._reading.doubt(place, at, reason, column or ""))


def _lacking(column: Column) -> ClerkError | None:
    """Why a row should not be without a value in this column."""
    if column.type is CellType.DATE:
        return ClerkError(th("ไม่มีวันที่"), do=th("ใส่วันที่ หรือเว้นไว้ถ้ายังไม่ได้เผยแพร่"))
    if column.source == "subject":
        return ClerkError(th("ไม่มีชื่อเรื่อง"), do=th("ใส่ชื่อเรื่อง หรือเอาแถวนี้ออกถ้าไม่ใช่รายการ"))
    return None


_ACTS = {
    Kind.ROW: _Reader.row,
    Kind.MORE: _Reader.more,
    Kind.TITLE: _Reader.title,
    Kind.NOTHING: _Reader.nothing,
    Kind.BELOW: _Reader.below,
    Kind.FOOT: _Reader.foot,
}


def read_body(table: Table, reading: Reading) -> Body:
    """The rows of a table, with the titles of groups over them."""
    reader = _Reader(table, reading)
    for line in table.lines():
        reader.read(line)
    return reader.body


def joined(bodies: Sequence[Body]) -> Body:
    """The rows of tables that go on from page to page, as those of one."""
    whole = Body()
    for body in bodies:
        whole.rows += body.rows
        whole.doubts += body.doubts
        whole.nothing = whole.nothing or body.nothing
        whole.foot = body.foot
        whole.titles = body.titles
    return whole
