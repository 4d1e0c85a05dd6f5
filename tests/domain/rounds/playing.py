"""One unit's sheet of May 2561, played with: acts of the rules on a book that is kept in memory."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.form.form import Form, FormKind
from clerkdesk.domain.form.sheetform import CellType, Column
from clerkdesk.domain.memo.entries import Published
from clerkdesk.domain.memo.memo import Memo
from clerkdesk.domain.memo.recording import Recording
from clerkdesk.domain.memo.tracking import Tracked
from clerkdesk.domain.rounds.entries import RoundEntry, standing
from clerkdesk.domain.rounds.rows import MonthRow, RoundBook, publication_row, rows_of

MAY = Month(2018, 5)
DUE = date(2018, 5, 30)
TODAY = date(2018, 6, 2)
UNIT = "กลุ่มโรงเรียนคำสร้อย"

COLUMNS = (
    Column("row", "ลำดับ", source="row"),
    Column("subject", "เรื่อง", source="subject"),
    Column("published_on", "วันที่", source="published_on", type=CellType.DATE),
    Column("result", "ผล", source="result", editable=True),
    Column("visits", "จำนวนผู้เข้าชม", type=CellType.NUMBER),
)


def recording(on: date = TODAY) -> Recording:
    return Recording(on, datetime.combine(max(on, TODAY), datetime.min.time()), "สมศรี")


def published(number: int, subject: str = "แผน", day: int = 3) -> MonthRow:
    """A publication of memo ``number``, recorded as entry ``number``."""
    stamp = recording(date(2018, 5, day)).stamp
    entry = Published(**stamp, id=number, url="https://example.go.th", result="เผยแพร่แล้ว")
    form = Form("memo", 1, FormKind.MEMO, "บันทึก")
    memo = Memo(number, form, {}, date(2018, 5, 1), subject=subject, unit=UNIT, entries=(entry,))
    return publication_row(Tracked(memo, entry), UNIT)


@dataclass
class Play:
    """The sheet, with everything that was recorded of it."""

    unit: str = UNIT
    publications: Sequence[MonthRow] = ()
    entries: list[RoundEntry] = field(default_factory=list)

    @property
    def book(self) -> RoundBook:
        stands = standing(self.entries)
        rows = rows_of(stands, self.publications)
        return RoundBook(MAY, self.unit, tuple(self.entries), stands, rows)

    @property
    def keys(self) -> list[str]:
        return [row.key for row in self.book.rows]

    def keep(self, entry: RoundEntry | None) -> int:
        """Records an entry; gives its id, 0 for none."""
        if entry is None:
            return 0
        self.entries.append(replace(entry, id=len(self.entries) + 1))
        return len(self.entries)
