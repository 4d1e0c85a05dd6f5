"""What may be recorded of a sheet, each rule with what it refuses. No act changes what is there."""

from collections.abc import Sequence
from typing import TypeVar

from clerkdesk.domain.calendar.datestyles import said_date
from clerkdesk.domain.calendar.month import Month, said_month
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.recording import Recording, Stamp
from clerkdesk.domain.rounds.entries import (
    OFFICE,
    Arrived,
    Cancelled,
    Nothing,
    RoundEntry,
    RowAdded,
    RowRemoved,
    RowsOrdered,
    RowWritten,
    Sent,
    Values,
)
from clerkdesk.domain.rounds.rows import MonthRow, RoundBook, Source, written_in
from clerkdesk.domain.words import th

E = TypeVar("E", bound=RoundEntry)


class Whose(Stamp):
    """The parts that every entry has from its sheet and from its recording."""

    month: Month
    unit: str


def whose(book: RoundBook, recording: Recording) -> Whose:
    """What every entry on the sheet of ``book`` carries; ClerkError for a month to come."""
    if book.month.first > recording.at.date():
        raise ClerkError(
            th("เดือน {month} ยังมาไม่ถึง"),
            do=th("เลือกเดือนนี้หรือเดือนที่ผ่านมาแล้ว"),
            month=said_month(book.month),
        )
    return {**recording.stamp, "month": book.month, "unit": book.unit}


def add_row(book: RoundBook, recording: Recording, values: Values) -> RowAdded:
    """A row by hand; at least one cell has to say something."""
    said = {key: text for key, text in values.items() if text}
    if not said:
        raise ClerkError(th("ยังไม่ได้พิมพ์อะไรในแถวใหม่"), do=th("พิมพ์เรื่องหรือวันที่ก่อนบันทึก"))
    return RowAdded(**whose(book, recording), values=said)


def write_row(book: RoundBook, recording: Recording, key: str, values: Values) -> RowWritten | None:
    """What is written into cells of a row; None when it stands there already."""
    row = need_row(book, key)
    empty = None if row.beside else ""  # said to be empty, or what a double says would stand there
    new = {name: text for name, text in values.items() if row.values.get(name, empty) != text}
    if not new:
        return None
    before = [each.id for each in book.stands if isinstance(each, RowWritten) and each.key == key]
    return RowWritten(
        **whose(book, recording),
        key=key,
        values={**written_in(book.stands).get(key, {}), **new},
        supersedes=max(before, default=None),
    )


def remove_row(book: RoundBook, recording: Recording, key: str) -> RowRemoved:
    """A row is taken off, shown or beside another; a publication's stays as long as the publication
    does."""
    row = book.any_row(key) or need_row(book, key)
    if row.source is Source.PUBLICATION:
        raise ClerkError(
            th("แถวนี้มาจากการเผยแพร่ที่บันทึกไว้ จึงเอาออกจากแบบติดตามไม่ได้"),
            do=th("ถ้าบันทึกการเผยแพร่ไว้ผิด ให้เปิดบันทึกแล้วยกเลิกรายการนั้น"),
        )
    return RowRemoved(**whose(book, recording), key=key)


def need_row(book: RoundBook, key: str) -> MonthRow:
    """The row of this key; ClerkError when the sheet has none."""
    row = book.row(key)
    if row is not None:
        return row
    raise ClerkError(
        th("ไม่พบแถวนี้ในแบบติดตามแล้ว"),
        do=th("อาจมีผู้เอาออกหรือมีการเผยแพร่มาแทนที่ ดูแบบติดตามอีกครั้ง"),
    )


def order_rows(book: RoundBook, recording: Recording, keys: Sequence[str]) -> RowsOrdered | None:
    """The rows in a new order; those that ``keys`` leave out stay behind them as they are. None
    when they stand so already."""
    for key in keys:
        need_row(book, key)
    wanted = list(dict.fromkeys(keys))
    now = [row.key for row in book.rows]
    order = [*wanted, *(key for key in now if key not in wanted)]
    if order == now:
        return None
    earlier = [each.id for each in book.stands if isinstance(each, RowsOrdered)]
    return RowsOrdered(
        **whose(book, recording), keys=tuple(order), supersedes=max(earlier, default=None)
    )


def declare_nothing(book: RoundBook, recording: Recording) -> Nothing:
    """There is nothing to report; refused where there is a row, or where it was said already."""
    of = whose(book, recording)
    if book.rows:
        raise ClerkError(
            th("แบบติดตามเดือนนี้มี {count} แถว จึงแจ้งว่าไม่มีไม่ได้"),
            do=th("เอาแถวที่เพิ่มเองออกก่อน หรือส่งแบบติดตามตามที่มี"),
            count=len(book.rows),
        )
    if any(isinstance(each, Nothing) for each in book.stands):
        raise ClerkError(th("แจ้งว่าไม่มีไว้แล้ว"), do=th("ไม่ต้องทำอะไรอีก"))
    return Nothing(**of)


def send(book: RoundBook, sent: Sent) -> Sent:
    """The sheet was sent, in its month at the earliest."""
    return _in_time(book, sent)


def arrive(book: RoundBook, arrived: Arrived) -> Arrived:
    """A unit's sheet came in. The same one is not taken in twice; one that supersedes an earlier
    sheet takes its place, else it stands beside those that came before."""
    if book.unit == OFFICE:
        raise ClerkError(
            th("ยังไม่ได้บอกว่าแบบติดตามนี้เป็นของหน่วยใด"), do=th("เลือกกลุ่ม หน่วย หรือสถานศึกษาที่ส่งมา")
        )
    here = [each for each in book.stands if isinstance(each, Arrived)]
    for each in here:
        if arrived.sha256 and (each.sha256, each.sheet) == (arrived.sha256, arrived.sheet):
            raise ClerkError(
                th("แบบติดตามนี้รับไว้แล้วเมื่อ {on}"),
                do=th("ไม่ต้องรับซ้ำ ถ้าหน่วยแก้ไขมาใหม่ ให้รับไฟล์ที่แก้แล้ว"),
                on=said_date(each.on),
            )
    if arrived.supersedes is not None and arrived.supersedes not in {each.id for each in here}:
        raise _not_standing()
    return _in_time(book, arrived)


def cancel(book: RoundBook, recording: Recording, entry_id: int, reason: str) -> Cancelled:
    """Takes back something that stands; it stays on record."""
    if entry_id not in {each.id for each in book.stands}:
        raise _not_standing()
    return Cancelled(**whose(book, recording), supersedes=entry_id, reason=reason)


def _not_standing() -> ClerkError:
    return ClerkError(th("รายการนี้แก้ไขหรือยกเลิกไปแล้ว"), do=th("เปิดประวัติของบันทึกแล้วเลือกรายการล่าสุด"))


def _in_time(book: RoundBook, entry: E) -> E:
    if entry.on >= book.month.first:
        return entry
    raise ClerkError(
        th("วันที่ {on} อยู่ก่อนเดือนของแบบติดตาม"), do=th("ตรวจวันที่แล้วบันทึกอีกครั้ง"), on=said_date(entry.on)
    )
