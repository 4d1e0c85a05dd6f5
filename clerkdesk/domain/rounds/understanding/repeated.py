"""Rows of one sheet that say the same: often a line that was copied and not written over."""

from collections.abc import Iterator, Mapping, Sequence

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.sheetform import Column
from clerkdesk.domain.rounds.understanding.understood import Doubt, ReadRow
from clerkdesk.domain.words import th


def repeated_rows(
    tab: str, rows: Sequence[ReadRow], columns: Sequence[Column], letters: Mapping[str, str]
) -> Iterator[Doubt]:
    """A doubt for every row with the subject and the day of one above it; both are read."""
    wanted = {each.source: each.id for each in columns}
    subject, day = wanted.get("subject", ""), wanted.get("published_on", "")
    first: dict[tuple[tuple[str, ...], str, str], ReadRow] = {}
    for row in rows:
        said = row.under, " ".join(_value(row, subject).split()), _value(row, day)
        if not all(said[1:]):
            continue
        before = first.setdefault(said, row)
        if before is not row:
            reason = ClerkError(
                th("เรื่องและวันที่ตรงกับแถว {before}"),
                do=th("ถ้าพิมพ์ซ้ำ เอาแถวหนึ่งออก ถ้าเป็นคนละรายการ รับได้เลย"),
                before=before.row,
            )
            yield Doubt(tab, row.row, letters.get(subject, "A"), reason, subject)


def _value(row: ReadRow, column: str) -> str:
    cell = row.cells.get(column)
    return cell.value if cell is not None else ""
