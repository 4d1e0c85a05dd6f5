"""Tables that are no month's sheet, written by the same doors: Excel and paper."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from clerkdesk.domain.form.sheetform import Column, SheetForm, SheetSignature
from clerkdesk.domain.memo.tracking import Sheet, Signer
from clerkdesk.domain.office.office import Office

Cells = tuple[str | date | int | Decimal | None, ...]

EMPTY = "ไม่มีรายการ"
"""What stands in a table without rows."""


def table_of(
    name: str,
    titles: Sequence[str],
    columns: Sequence[Column],
    rows: Sequence[Cells],
    office: Office,
    signers: Sequence[Signer] = (),
) -> Sheet:
    """A table as a sheet: ``titles`` centred above, places to sign at the foot."""
    form = SheetForm(
        tuple(titles),
        name,
        tuple(columns),
        tuple(SheetSignature(each.signs) for each in signers),
        size=14,
    )
    shown = tuple(rows) or (_empty(columns),)
    return Sheet(name, form.titles, form.columns, shown, tuple(signers), form, office)


def _empty(columns: Sequence[Column]) -> Cells:
    """One row that says that there is nothing, in the widest column."""
    widest = max(columns, key=lambda column: column.width)
    return tuple(EMPTY if column is widest else None for column in columns)
