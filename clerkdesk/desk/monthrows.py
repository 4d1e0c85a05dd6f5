"""The rows of a month's sheet, the publication behind each, and what is written into them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.publishing import Publication, complete_publication
from clerkdesk.desk.recorded import Recorded
from clerkdesk.desk.sheets import month_of
from clerkdesk.desk.signatures import cancel_entry
from clerkdesk.desk.undo import UNDONE
from clerkdesk.domain.calendar.months import Month
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.form import Form, FormKind
from clerkdesk.domain.form.sheetform import Column
from clerkdesk.domain.memo.tracking import Sheet
from clerkdesk.domain.rounds.cells import ROW_NUMBER, key_of
from clerkdesk.domain.rounds.rows import MonthRow, Source
from clerkdesk.domain.words import th

COMPLETED = th("แก้ในแบบติดตามประจำเดือน")
"""The reason that is kept where a cell had been written into before."""


@dataclass(frozen=True)
class RowKey:
    """Which row it is: ``key`` stays the same however often it is written into, see
    :mod:`clerkdesk.domain.rounds.rows`. Of a publication, ``memo`` is the memo and ``entry`` the
    entry that stands; of others, ``memo`` is 0 and ``entry`` that of its sheet."""

    memo: int
    entry: int
    key: str
    source: Source = Source.PUBLICATION
    unit: str = ""


@dataclass(frozen=True)
class MonthRows:
    """The sheet of a month as it is exported, and a key for each of its rows."""

    month: Month
    sheet: Sheet
    keys: tuple[RowKey, ...]


@dataclass(frozen=True)
class Completion:
    """What is written into a row, besides what stands there."""

    memo: int
    entry: int
    said: Publication


_SAID: dict[str, Callable[[str], Publication]] = {
    "result": lambda text: Publication(result=text),
    "remark": lambda text: Publication(remark=text),
}


def may_complete(column: Column) -> bool:
    """Whether a cell of this column can be written into, of a publication's row."""
    return column.editable and column.source in _SAID


def may_write(key: RowKey, column: Column) -> bool:
    """Whether a cell of this row can be written into."""
    return may_write_of(key.source, column)


def may_write_of(source: Source, column: Column) -> bool:
    """Whether a cell of such a row can be written into: of a publication what is said of it, and
    what nothing fills; of another row all but its number."""
    if source is not Source.PUBLICATION:
        return key_of(column) != ROW_NUMBER
    return may_complete(column) or (column.editable and not column.source)


def said_in(column: Column, text: str) -> Publication:
    """What ``text`` in a cell of ``column`` says of the publication."""
    return _SAID[column.source](text)


def read_month(desk: Desk, month: Month, unit_name: str = "", form_id: str = "") -> MonthRows:
    """The sheet of a month with its keys, of one moment: row by row what is exported."""
    read = month_of(desk, month, unit_name, form_id)
    return MonthRows(month, read.sheet, tuple(map(_key_of, read.rows)))


def _key_of(row: MonthRow) -> RowKey:
    tracked = row.tracked
    memo, entry = (tracked.memo.id, tracked.published.id) if tracked else (0, row.entry)
    return RowKey(memo, entry, row.key, row.source, row.unit)


def sheet_forms(desk: Desk) -> tuple[Form, ...]:
    """The office's sheets; most have one."""
    return tuple(form for form in desk.shelf.forms.values() if form.kind is FormKind.SHEET)


def chosen_sheet(desk: Desk, form_id: str = "") -> str:
    """The sheet to show: the one that is asked for, else the first. ClerkError for none."""
    forms = sheet_forms(desk)
    if form_id or forms:
        return form_id or forms[0].id
    raise ClerkError(th("ยังไม่มีแบบติดตาม"), do=th("วางไฟล์แบบในโฟลเดอร์ forms ของสำนักงาน"))


def complete_rows(desk: Desk, completions: Sequence[Completion]) -> tuple[Recorded, ...]:
    """Writes into several rows, all or none: when one is refused, the others are taken back."""
    done: list[Recorded] = []
    try:
        for each in completions:
            recorded = complete_publication(desk, each.memo, each.entry, each.said, COMPLETED)
            done.append(recorded)
    except Exception:
        take_back(desk, done)
        raise
    return tuple(done)


def take_back(desk: Desk, done: Sequence[Recorded]) -> None:
    """Undoes what :func:`complete_rows` wrote; it stays in the history."""
    for each in reversed(done):
        cancel_entry(desk, each.memo.id, each.entry.id, UNDONE)
