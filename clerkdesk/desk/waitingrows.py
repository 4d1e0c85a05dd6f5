"""Rows that a hand-over slip proposes: the memos that are allowed and wait to be handed over."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from clerkdesk.desk.publishedrows import as_cell
from clerkdesk.domain.form.form import Field, Form
from clerkdesk.domain.form.period import memo_tables
from clerkdesk.domain.form.tablerows import Row
from clerkdesk.domain.form.values import fits
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.memo.may import may
from clerkdesk.domain.memo.memo import Memo
from clerkdesk.domain.memo.memosources import CellValue, of_memo

if TYPE_CHECKING:
    from clerkdesk.store.reader import Reader


def with_waiting(
    tx: "Reader", form: Form, values: Mapping[str, Any], today: date
) -> dict[str, Any]:
    """``values`` of a new paper with every memo that waits to be handed over in the tables that
    ask for them and were not given at all."""
    if all(table.id in values for table in memo_tables(form)):
        return dict(values)
    waiting = (each for each in tx.memos.perhaps_open() if may(state_of(each), "hand_over") is None)
    return {**memo_rows(form, waiting, today), **values}


def memo_rows(form: Form, memos: Iterable[Memo], today: date) -> dict[str, list[Row]]:
    """The rows of these memos by table, in the order in which they were allowed; no table where
    there are more than it can hold, or none."""
    ordered = sorted(memos, key=_allowed_first)
    made = {table: [_row(table, each, today) for each in ordered] for table in memo_tables(form)}
    return {table.id: rows for table, rows in made.items() if rows and fits(table, rows)}


def _allowed_first(memo: Memo) -> tuple[date, int]:
    decision = state_of(memo).decision
    return (decision.on if decision else date.max, memo.id)


def _row(table: Field, memo: Memo, today: date) -> Row:
    cells = {
        column.id: as_cell(column, _in_one_line(of_memo(memo, column.source)), today)
        for column in table.columns
        if column.source
    }
    return {column: value for column, value in cells.items() if value is not None}


def _in_one_line(value: CellValue) -> CellValue:
    """Several files stand side by side: a line of its own would begin another row when typed."""
    return ", ".join(value.split("\n")) if isinstance(value, str) else value
