"""The rows of data."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from clerkdesk.domain.form.blocks import Align
from clerkdesk.domain.memo.rowgroups import Opens, RowAt, RowGroup, in_drawn_order
from clerkdesk.domain.memo.tracking import CellValue, Sheet
from clerkdesk.domain.words import Sentence, th
from clerkdesk.sheet.celltext import cut_to_cell, legal
from clerkdesk.sheet.grid import Cell, Line, Total
from clerkdesk.sheet.grouplines import TOTAL, group_line, sum_line
from clerkdesk.sheet.looks import Look, look_of
from clerkdesk.sheet.ruler import Ruler, height_of_lines

HIGHEST = 409.5
"""The highest row that Excel has, points."""
_SMALLEST = 8.0
_STEP = 2.0

_CUT = th("แถวที่ {row} ช่อง “{column}” ยาวเกินที่ Excel เก็บได้ จึงตัดท้ายข้อความ ย่อให้สั้นลงแล้วส่งออกใหม่")
_TOO_HIGH = th(
    "แถวที่ {row} ยาวเกินที่ Excel แสดงได้ ข้อความอยู่ครบในช่องแต่พิมพ์ออกมาไม่หมด ย่อให้สั้นลงแล้วส่งออกใหม่"
)


class Body:
    """Makes the rows of a sheet and keeps what the clerk should know of them in ``notes``."""

    def __init__(
        self, sheet: Sheet, ruler: Ruler, widths: Sequence[float], comfortable: float
    ) -> None:
        """``widths`` of the columns in mm; a row that would be higher than ``comfortable`` points
        is written in smaller letters."""
        self._sheet = sheet
        self._ruler = ruler
        self._widths = widths
        self._comfortable = min(comfortable, HIGHEST)
        self.notes: list[Sentence] = []

    def lines(self) -> tuple[Line, ...]:
        """One row for each row of the sheet, with the heads and sums of groups among them; or one
        that says that there was nothing."""
        sheet = self._sheet
        if not sheet.rows:
            return (self._nothing(),)
        lines: list[Line] = []
        opened: dict[RowGroup, int] = {}
        for drawn in in_drawn_order(len(sheet.rows), sheet.groups):
            if isinstance(drawn, RowAt):
                lines.append(self._line(drawn.place + 1, sheet.rows[drawn.place]))
            elif isinstance(drawn, Opens):
                lines.append(group_line(sheet, drawn.group, self._ruler, sum(self._widths)))
                opened[drawn.group] = len(lines)
            elif any(column.sum for column in sheet.columns):
                lines[-1] = replace(lines[-1], with_next=True)
                total = Total(opened[drawn.group], len(lines) - 1, nested=True)
                said = f"{TOTAL} {drawn.group.title}"
                lines.append(sum_line(sheet, said, total, self._ruler, self._widths))
        return tuple(lines)

    def _nothing(self) -> Line:
        size = self._sheet.form.size
        look = Look(size, align=Align.CENTRE, boxed=True)
        cell = Cell(1, self._sheet.said_empty, look, across=len(self._sheet.columns))
        return Line(height_of_lines(2, size), (cell,))

    def _line(self, place: int, row: Sequence[CellValue]) -> Line:
        values = [self._held(place, column, value) for column, value in enumerate(row)]
        size, height = self._fitted(place, values)
        return Line(height, tuple(self._cells(values, size)), grows=True)

    def _held(self, place: int, column: int, value: CellValue) -> CellValue:
        """The value as a cell can hold it."""
        if not isinstance(value, str):
            return value
        whole = legal(value)
        held = cut_to_cell(whole)
        if held != whole:
            self._note_cut(place, column)
        return held

    def _fitted(self, place: int, values: Iterable[CellValue]) -> tuple[float, float]:
        """The largest size of letters at which the row is not too high, and the row's height."""
        texts = [
            (value, width)
            for value, width in zip(values, self._widths, strict=True)
            if isinstance(value, str)
        ]
        size = self._sheet.form.size
        while (height := self._height(texts, size)) > self._comfortable:
            if size - _STEP < _SMALLEST:
                break
            size -= _STEP
        if height > HIGHEST:
            self._note_too_high(place)
        return size, min(height, HIGHEST)

    def _height(self, texts: Iterable[tuple[str, float]], size: float) -> float:
        heights = (self._ruler.height(text, width, size) for text, width in texts)
        return max(heights, default=height_of_lines(1, size))

    def _cells(self, values: Iterable[CellValue], size: float) -> Iterator[Cell]:
        digits = self._sheet.office.digits
        pairs = zip(self._sheet.columns, values, strict=True)
        for place, (column, value) in enumerate(pairs, start=1):
            yield Cell(place, value, look_of(value, column, digits, size))

    def _note_cut(self, place: int, column: int) -> None:
        values = {"row": self._number(place), "column": self._sheet.columns[column].title}
        self.notes.append(Sentence(_CUT, values))

    def _note_too_high(self, place: int) -> None:
        self.notes.append(Sentence(_TOO_HIGH, {"row": self._number(place)}))

    def _number(self, place: int) -> str:
        return self._sheet.office.digits.of(place)
