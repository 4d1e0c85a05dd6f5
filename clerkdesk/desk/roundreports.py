"""What left and what came in: sheets that were sent, and sheets of units that arrived."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.monthrows import chosen_sheet
from clerkdesk.desk.roundbooks import months_in, read_books
from clerkdesk.desk.roundrows import sheet_columns
from clerkdesk.desk.roundsheet import RoundSheet, book_of_entry, cancelling, unit_today
from clerkdesk.desk.undo import Done
from clerkdesk.domain.calendar.month import Month, Months, said_month
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.sheetform import Column
from clerkdesk.domain.memo.guards import need_reason
from clerkdesk.domain.rounds import rules
from clerkdesk.domain.rounds.cells import by_key
from clerkdesk.domain.rounds.entries import (
    ENTRY_WORDS,
    Arrived,
    Channel,
    RoundEntry,
    Sent,
    SentFile,
    SentRow,
    standing,
)
from clerkdesk.domain.rounds.rows import RoundBook, shown_values
from clerkdesk.domain.thai.doors import line, remark
from clerkdesk.domain.thai.text import normalise
from clerkdesk.domain.words import Sentence, Series, th


@dataclass(frozen=True)
class Sending:
    """How a sheet was sent: the channel, to whom, and the very files; a path is kept in the store
    first. ``form`` empty: the office's first sheet. ``rows`` are those that stand in the files
    (:func:`rows_to_send`); None: those that stand on the sheet now."""

    channel: Channel
    to: str = ""
    files: Sequence[Path | SentFile] = ()
    form: str = ""
    rows: Mapping[Month, Sequence[SentRow]] | None = None


@dataclass(frozen=True)
class Arriving:
    """A sheet that came in: ``file`` as it was named, kept under ``sha256`` (see
    :func:`keep_file`), its page ``sheet``, its rows by the ids of the columns of ``form`` (empty:
    the office's first sheet), dates as ISO."""

    sender: str = ""
    file: str = ""
    sha256: str = ""
    sheet: str = ""
    rows: Sequence[Mapping[str, str]] = ()
    form: str = ""


def keep_file(desk: Desk, name: str, data: bytes) -> SentFile:
    """Keeps the bytes of a file in the store, as what was sent or came in."""
    return SentFile(normalise(name), desk.store.files.keep_bytes(data).sha256)


def rows_to_send(
    desk: Desk, month: Month | Months, unit: str, form_id: str = ""
) -> dict[Month, tuple[SentRow, ...]]:
    """The rows of each month as they stand now, to be recorded with a file that is made now and
    sent later."""
    columns = sheet_columns(desk, form_id)
    with desk.store.read() as tx:
        books = read_books(tx, month)
        name = unit_today(tx, unit)
    return {each: _rows(books.book(each, name), columns) for each in months_in(month)}


def _rows(book: RoundBook, columns: Sequence[Column]) -> tuple[SentRow, ...]:
    return tuple(SentRow(row.key, shown_values(row, columns)) for row in book.rows)


def record_sent(
    desk: Desk, month: Month | Months, unit: str, sending: Sending, on: date | None = None
) -> Done:
    """Records that the sheet of a unit (empty: the whole office) was sent, with its rows; of
    several months one entry for each. ``made`` is the first entry."""
    form = chosen_sheet(desk, sending.form)
    columns = sheet_columns(desk, form)
    files = tuple(_kept(desk, each) for each in sending.files)
    recording = desk.recording(on)
    kept: list[RoundEntry] = []
    with desk.store.write("rounds.sent_many") as tx:
        for each in months_in(month):
            book = RoundSheet(desk, tx, each, unit).book
            rows = _rows(book, columns) if sending.rows is None else sending.rows.get(each, ())
            sent = Sent(
                **rules.whose(book, recording),
                channel=sending.channel,
                to=line(sending.to),
                files=files,
                rows=tuple(rows),
                form=form,
            )
            kept.append(tx.rounds.add(rules.send(book, sent)))
    said = Sentence(th("บันทึกว่าส่งแบบติดตามเดือน {month} แล้ว"), {"month": _said(month)})
    back = Sentence(th("ยกเลิกบันทึกการส่งแบบติดตามเดือน {month} แล้ว"), {"month": _said(month)})
    return Done(said, cancelling(desk, kept, back), kept[0].id)


def last_sent(desk: Desk, month: Month, unit: str) -> Sent | None:
    """How the sheet of a unit (empty: the whole office) was sent last, within the year that ends
    with ``month``."""
    with desk.store.read() as tx:
        name = unit_today(tx, unit)
        entries = tx.rounds.entries(Month(month.year - 1, month.month), month, {unit, name})
    sent = (each for each in standing(entries) if isinstance(each, Sent))
    return max(sent, key=lambda each: each.id, default=None)


def _said(month: Month | Months) -> Series:
    ends = (month,) if isinstance(month, Month) else (month.begin, month.end)
    return Series(tuple(said_month(each) for each in ends), " – ")


def _kept(desk: Desk, file: Path | SentFile) -> SentFile:
    if isinstance(file, SentFile):
        return file
    return SentFile(normalise(file.name), desk.store.files.keep(file).sha256)


def record_arrived(
    desk: Desk,
    month: Month,
    unit: str,
    arriving: Arriving,
    replaces: int | None = None,
    on: date | None = None,
) -> Done:
    """Takes in a unit's sheet. The very same one is refused; ``replaces`` is the entry of the
    sheet whose place it takes, without it stands beside those that came before. ``made`` is its
    entry."""
    columns = sheet_columns(desk, arriving.form)
    recording = desk.recording(on)
    with desk.store.write("rounds.arrived") as tx:
        book = RoundSheet(desk, tx, month, unit).book
        arrived = Arrived(
            **rules.whose(book, recording),
            sender=line(arriving.sender),
            file=line(arriving.file),
            sha256=arriving.sha256,
            sheet=line(arriving.sheet),
            rows=tuple(by_key(columns, row) for row in arriving.rows),
            form=arriving.form,
            supersedes=replaces,
        )
        kept = tx.rounds.add(rules.arrive(book, arrived))
    values = {"unit": kept.unit, "month": said_month(month), "rows": len(arriving.rows)}
    said = Sentence(th("รับแบบติดตามเดือน {month} ของ {unit} {rows} แถวแล้ว"), values)
    back = Sentence(th("ยกเลิกการรับแบบติดตามเดือน {month} ของ {unit} แล้ว"), values)
    return Done(said, cancelling(desk, [kept], back), kept.id)


def cancel_round_entry(desk: Desk, entry_id: int, reason: str) -> Done:
    """Takes back something that was recorded of a sheet; it stays in its history, with why."""
    need_reason(reason)
    with desk.store.write("rounds.cancel") as tx:
        entry = tx.rounds.get(entry_id)
        if entry is None:
            raise ClerkError(
                th("ไม่มีรายการที่ {entry} ของแบบติดตาม"),
                do=th("ดูเลขรายการจาก rounds show"),
                entry=entry_id,
            )
        book = book_of_entry(tx, entry)
        tx.rounds.add(rules.cancel(book, desk.recording(), entry_id, remark(reason)))
    values = {"kind": ENTRY_WORDS[type(entry)], "month": said_month(entry.month)}
    return Done(
        Sentence(th("ยกเลิก “{kind}” เดือน {month} แล้ว ยังอยู่ในประวัติ"), values),
        final=Sentence(th("รายการที่ยกเลิกแล้วเอากลับมาไม่ได้ บันทึกใหม่แทน")),
    )
