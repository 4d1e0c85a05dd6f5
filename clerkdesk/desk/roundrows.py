"""Rows of a month's sheet: written into, added, taken off, put in order; or declared that there
is nothing. Every act is told in the journal and comes with what takes it back."""

from collections.abc import Iterable, Mapping, Sequence

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.monthrows import (
    Completion,
    RowKey,
    chosen_sheet,
    complete_rows,
    may_complete,
    may_write,
    said_in,
    take_back,
)
from clerkdesk.desk.publishing import Publication
from clerkdesk.desk.roundsheet import RoundSheet, cancelling, keep_all
from clerkdesk.desk.sheets import sheet_form
from clerkdesk.desk.undo import Done, Undo
from clerkdesk.domain.calendar.month import Month, said_month
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.sheetform import Column
from clerkdesk.domain.rounds import rules
from clerkdesk.domain.rounds.cells import key_of, read_cells
from clerkdesk.domain.rounds.entries import RoundEntry
from clerkdesk.domain.rounds.rows import MonthRow, hand_key
from clerkdesk.domain.words import Sentence, th

Texts = Mapping[str, str]
"""What was typed into cells of a row, by the ids of the columns."""


def add_row(
    desk: Desk,
    month: Month,
    unit: str,
    typed: Texts,
    place: int | None = None,
    form_id: str = "",
) -> Done:
    """Adds a row to the sheet of a unit (empty: the whole office), at ``place`` from 0, or behind
    the others. ``made`` is its entry; :func:`row_key` gives the key of the row."""
    return add_rows(desk, month, unit, [typed], place, form_id)


def add_rows(
    desk: Desk,
    month: Month,
    unit: str,
    rows: Sequence[Texts],
    place: int | None = None,
    form_id: str = "",
) -> Done:
    """Adds several rows, as from a pasted block, one after another from ``place`` on: all or
    none. ``made`` is the entry of the first."""
    return new_rows(desk, month, unit, rows, place, form_id)[0]


def new_rows(
    desk: Desk,
    month: Month,
    unit: str,
    rows: Sequence[Texts],
    place: int | None = None,
    form_id: str = "",
) -> tuple[Done, tuple[str, ...]]:
    """As :func:`add_rows`, with the keys of the rows that it made."""
    columns = sheet_columns(desk, form_id)
    values = [read_cells(columns, typed, desk.today()) for typed in rows]
    with desk.store.write("rounds.add_rows_many") as tx:
        sheet = RoundSheet(desk, tx, month, unit)
        kept = keep_all(tx, (rules.add_row(sheet.book, sheet.recording, each) for each in values))
        new = [hand_key(entry.id) for entry in kept]
        if place is not None and kept:
            shown = [row.key for row in sheet.book.rows]
            order = [*shown[:place], *new, *shown[place:]]
            now = RoundSheet(desk, tx, month, unit)
            known = {row.key for row in now.book.rows}
            wanted = [key for key in order if key in known]
            kept += keep_all(tx, [rules.order_rows(now.book, now.recording, wanted)])
    said = Sentence(th("เพิ่ม {count} แถวในแบบติดตามแล้ว"), {"count": len(new)})
    return Done(said, _as_before(desk, kept), kept[0].id if kept else 0), tuple(new)


def row_key(done: Done) -> str:
    """The key of the row that :func:`add_row` made."""
    return hand_key(done.made)


def change_row(
    desk: Desk, month: Month, unit: str, key: str, typed: Texts, form_id: str = ""
) -> Done | None:
    """Writes into cells of one row; None when all of it stands there already."""
    return change_rows(desk, month, unit, {key: typed}, form_id)


def change_rows(
    desk: Desk, month: Month, unit: str, typed: Mapping[str, Texts], form_id: str = ""
) -> Done | None:
    """Writes into cells of several rows, by key: all or none. What is said of a publication (its
    result, its remark) is recorded with its memo. None when all of it stands there already."""
    columns = sheet_columns(desk, form_id)
    with desk.store.read() as tx:
        book = RoundSheet(desk, tx, month, unit).book
    rows = {key: rules.need_row(book, key) for key in typed}
    completed = complete_rows(desk, _completions(columns, rows, typed))
    try:
        kept = _write(desk, month, unit, columns, _own(columns, rows, typed))
    except Exception:
        take_back(desk, completed)
        raise
    if not completed and not kept:
        return None
    back = _as_before(desk, kept)

    def undo() -> None:
        back.run()
        take_back(desk, completed)

    cells = sum(len(texts) for texts in typed.values())
    said = Sentence(th("เขียนในแบบติดตามแล้ว {cells} ช่อง"), {"cells": cells})
    return Done(said, Undo(back.title, undo))


def _write(
    desk: Desk, month: Month, unit: str, columns: Sequence[Column], typed: Mapping[str, Texts]
) -> list[RoundEntry]:
    """What is recorded of the sheet itself."""
    values = {key: read_cells(columns, texts, desk.today()) for key, texts in typed.items()}
    if not values:
        return []
    with desk.store.write("rounds.write_many") as tx:
        sheet = RoundSheet(desk, tx, month, unit)
        return keep_all(
            tx,
            (
                rules.write_row(sheet.of(key), sheet.recording, key, each)
                for key, each in values.items()
            ),
        )


def _own(
    columns: Sequence[Column], rows: Mapping[str, MonthRow], typed: Mapping[str, Texts]
) -> dict[str, dict[str, str]]:
    """What is not said of a publication; rows of which all is are left out. That a cell is empty
    is said on the sheet, where what a double says would stand in it."""
    said = {name for column in columns if may_complete(column) for name in _names(column)}

    def stays(row: MonthRow, name: str, text: str) -> bool:
        return row.tracked is None or name not in said or bool(row.beside and not text.strip())

    found = {
        key: {name: text for name, text in texts.items() if stays(rows[key], name, text)}
        for key, texts in typed.items()
    }
    return {key: texts for key, texts in found.items() if texts}


def _names(column: Column) -> tuple[str, str]:
    return column.id, key_of(column)


def _completions(
    columns: Sequence[Column], rows: Mapping[str, MonthRow], typed: Mapping[str, Texts]
) -> list[Completion]:
    known = {name: column for column in columns for name in _names(column)}
    found: list[Completion] = []
    for key, row in rows.items():
        if row.tracked is None:
            continue
        own = RowKey(row.tracked.memo.id, row.tracked.published.id, key)
        said: dict[str, str | None] = {}
        for name, text in typed[key].items():
            column = known.get(name)
            if column is None or not may_write(own, column):
                raise _of_the_memo(column)
            if may_complete(column) and text.strip() != row.tracked.cell(column, 0):
                said |= {n: v for n, v in vars(said_in(column, text)).items() if v is not None}
        if said:
            found.append(Completion(own.memo, own.entry, Publication(**said)))
    return found


def _of_the_memo(column: Column | None) -> ClerkError:
    return ClerkError(
        th("ช่องนี้มาจากบันทึกที่เผยแพร่แล้ว จึงแก้ในแบบติดตามไม่ได้"),
        do=th("เปิดบันทึกแล้วแก้ที่นั่น"),
        where="{column}" if column else "",
        column=column.wording if column else "",
    )


def remove_row(desk: Desk, month: Month, unit: str, key: str) -> Done:
    """Takes a row off the sheet, with those beside it that say the same; one of a publication
    stays."""
    return remove_rows(desk, month, unit, [key])


def remove_rows(desk: Desk, month: Month, unit: str, keys: Iterable[str]) -> Done:
    """Takes several rows off: all or none."""
    with desk.store.write("rounds.remove_many") as tx:
        sheet = RoundSheet(desk, tx, month, unit)
        wanted = {key: rules.need_row(sheet.book, key).doubles for key in keys}
        every = dict.fromkeys(each for key, same in wanted.items() for each in (key, *same))
        kept = keep_all(
            tx, (rules.remove_row(sheet.of(key), sheet.recording, key) for key in every)
        )
    said = Sentence(th("เอา {count} แถวออกจากแบบติดตามแล้ว"), {"count": len(wanted)})
    return Done(said, _as_before(desk, kept))


def order_rows(desk: Desk, month: Month, unit: str, keys: Sequence[str]) -> Done | None:
    """Puts the rows in a new order; rows that ``keys`` leave out stay behind as they are. None
    when they stand so already."""
    with desk.store.write("rounds.order") as tx:
        sheet = RoundSheet(desk, tx, month, unit)
        kept = keep_all(tx, [rules.order_rows(sheet.book, sheet.recording, keys)])
    if not kept:
        return None
    return Done(Sentence(th("จัดลำดับแถวแล้ว")), _as_before(desk, kept))


def declare_nothing(desk: Desk, month: Month, unit: str = "") -> Done:
    """Says that there is nothing to report (ไม่มี); refused where the sheet has rows."""
    with desk.store.write("rounds.nothing") as tx:
        sheet = RoundSheet(desk, tx, month, unit)
        kept = keep_all(tx, [rules.declare_nothing(sheet.book, sheet.recording)])
    said = Sentence(th("แจ้งว่าเดือน {month} ไม่มีรายการแล้ว"), {"month": said_month(month)})
    return Done(said, _as_before(desk, kept), kept[0].id)


def _as_before(desk: Desk, kept: Sequence[RoundEntry]) -> Undo:
    return cancelling(desk, kept, Sentence(th("แบบติดตามกลับเป็นอย่างเดิมแล้ว")))


def sheet_columns(desk: Desk, form_id: str = "") -> tuple[Column, ...]:
    """The columns of a sheet: of the form asked for, else of the office's first."""
    return sheet_form(desk, chosen_sheet(desk, form_id)).columns
