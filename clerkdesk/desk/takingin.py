"""Sheets that come in as files: looked at first, then taken in; nothing silently, nothing twice."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.monthrows import chosen_sheet
from clerkdesk.desk.roundbooks import RoundBooks, read_books
from clerkdesk.desk.roundsheet import cancelling, unit_today
from clerkdesk.desk.sheets import sheet_form
from clerkdesk.desk.takinginfiles import Opened, Step, files_in, opened
from clerkdesk.desk.undo import Done
from clerkdesk.domain.calendar.month import Month, said_month
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.sheetform import Column
from clerkdesk.domain.rounds import rules
from clerkdesk.domain.rounds.arriving.comparing import compared
from clerkdesk.domain.rounds.arriving.joining import Found, joined
from clerkdesk.domain.rounds.arriving.proposal import Proposal
from clerkdesk.domain.rounds.arriving.splitting import proposals_of
from clerkdesk.domain.rounds.entries import Arrived, arrivals
from clerkdesk.domain.rounds.understanding import Expected, understand
from clerkdesk.domain.thai.doors import line
from clerkdesk.domain.words import Sentence, th

if TYPE_CHECKING:
    from clerkdesk.domain.rounds.arriving.file import ArrivedFile
    from clerkdesk.store.reader import Reader
    from clerkdesk.store.writer import Writer

FIRST, LAST = Month(1900, 1), Month(2399, 12)


def look_at(
    desk: Desk,
    paths: Iterable[Path],
    form_id: str = "",
    step: Step = lambda _done, _of: None,
    before: Sequence[Proposal] = (),
) -> tuple[Proposal, ...]:
    """What is in files and folders, to be taken in; nothing is kept yet. What was looked at
    ``before`` comes first and is compared anew; a file of it is not read again, and one that was
    written over since takes its own place.

    A file that cannot be read is a proposal too, with its error. ClerkError for a folder that
    cannot be read, and for an office without a sheet.
    """
    seen = {each.file.sha256 for each in before if each.file.sha256}
    found = read_files(desk, paths, form_id, step, seen)
    return look_again(desk, joined(before, found), form_id)


def read_files(
    desk: Desk,
    paths: Iterable[Path],
    form_id: str = "",
    step: Step = lambda _done, _of: None,
    seen: Collection[str] = (),
) -> Found:
    """What is in files and folders; those with a SHA-256 that was ``seen`` are not read again.
    Raises as :func:`look_at`, of which it is the longer part."""
    expected = _expected(desk, form_id)
    files: list[ArrivedFile] = []
    proposals: list[Proposal] = []
    for read in opened(files_in(paths), desk.today(), step, seen):
        files.append(read.file)
        proposals += _read(read, expected)
    return Found(tuple(files), tuple(proposals))


def look_again(
    desk: Desk, proposals: Iterable[Proposal], form_id: str = ""
) -> tuple[Proposal, ...]:
    """The proposals compared anew with what was taken in, after a unit or a month was chosen or
    something was taken in meanwhile."""
    with desk.store.read() as tx:
        arrived, followed = arrivals(tx.rounds.entries(FIRST, LAST))
    return compared(proposals, arrived, columns_of(desk, form_id), followed)


def columns_of(desk: Desk, form_id: str = "") -> tuple[Column, ...]:
    """The columns that sheets are read by."""
    return sheet_form(desk, chosen_sheet(desk, form_id)).columns


def _expected(desk: Desk, form_id: str) -> Expected:
    form = chosen_sheet(desk, form_id)
    with desk.store.read() as tx:
        office, units = tx.office.load(), tuple(tx.units.all())
    return Expected(sheet_form(desk, form), office, units, desk.today(), form)


def _read(read: Opened, expected: Expected) -> Iterator[Proposal]:
    if read.error is not None:
        yield Proposal(read.file, error=read.error)
    if read.book is None:
        return
    found = list(proposals_of(read.file, understand(read.book, expected), expected))
    if not found:
        error = ClerkError(
            th("ไม่มีอะไรในไฟล์นี้"),
            do=th("เปิดไฟล์ดู ถ้าว่างจริง ขอไฟล์ใหม่จากผู้ส่ง"),
            where="{file}",
            file=read.file.name,
        )
        found = [Proposal(read.file, error=error)]
    for each in found:
        yield _noted(each, read)


def _noted(proposal: Proposal, read: Opened) -> Proposal:
    notes = read.book.notes if read.book else ()
    return replace(proposal, notes=(*notes, *proposal.notes))


def files_taken_in(tx: "Reader") -> set[str]:
    """The SHA-256 of every file of which nothing is left to be taken in, also where a later one
    took its place."""
    stands, followed = arrivals(tx.rounds.entries(FIRST, LAST))
    came = {each.id: each for each in (*stands, *followed)}.values()
    taken = Counter(each.sha256 for each in came)
    wanted = {sha256: max(each.of for each in came if each.sha256 == sha256) for sha256 in taken}
    return {sha256 for sha256, count in taken.items() if count >= wanted[sha256]}


def take_in(desk: Desk, proposals: Sequence[Proposal], form_id: str = "") -> Done:
    """Takes sheets in, all or none: the files are kept, and a sheet takes the place of the one
    that it follows. ``made`` is the first entry. ClerkError for one that is not ready to be."""
    for each in proposals:
        _check(each)
    for file in {each.file.sha256: each.file for each in proposals}.values():
        desk.store.files.keep_bytes(file.content)
    columns = columns_of(desk, form_id)
    with desk.store.write("rounds.arrived_many") as tx:
        taking = _Taking(desk, tx, columns)
        kept = [taking.take(each) for each in proposals]
    said, back = _said(kept)
    return Done(said, cancelling(desk, kept, back), kept[0].id if kept else 0)


class _Taking:
    """What is taken in with one act; the books of a month are read once."""

    def __init__(self, desk: Desk, tx: "Writer", columns: Sequence[Column]) -> None:
        self._desk, self._tx, self._columns = desk, tx, columns
        self._books: dict[Month, RoundBooks] = {}
        self._taken: dict[tuple[str, Month, str], int] = {}

    def take(self, proposal: Proposal) -> Arrived:
        """Records one."""
        assert proposal.month is not None
        month, file = proposal.month, proposal.file
        if proposal.follows:
            self._books.pop(month, None)  # what it follows was recorded just now
        if month not in self._books:
            self._books[month] = read_books(self._tx, month)
        book = self._books[month].book(month, unit_today(self._tx, proposal.unit))
        recording = self._desk.recording(file.on if file.on and file.on >= month.first else None)
        arrived = Arrived(
            **rules.whose(book, recording),
            sender=line(file.sender or proposal.reporter),
            file=line(file.name),
            sha256=file.sha256,
            sheet=line(proposal.sheet),
            rows=proposal.kept_rows(self._columns),
            form=proposal.form,
            lines=tuple(row.read.row for row in proposal.rows),
            of=proposal.of,
            supersedes=self._superseded(proposal),
        )
        kept = self._record(rules.arrive(book, arrived))
        self._taken[proposal.unit, month, file.sha256] = kept.id
        return kept

    def _superseded(self, proposal: Proposal) -> int | None:
        if proposal.follows and proposal.month is not None:
            return self._taken[proposal.unit, proposal.month, proposal.follows]
        return proposal.earlier.entry.id if proposal.earlier else None

    def _record(self, arrived: Arrived) -> Arrived:
        return replace(arrived, id=self._tx.rounds.add(arrived).id)


def _check(proposal: Proposal) -> None:
    if proposal.error is not None:
        raise proposal.error
    values = {"file": proposal.file.name, "sheet": proposal.sheet}
    if proposal.known is not None or proposal.same_as:
        raise ClerkError(th("แบบนี้รับไว้แล้ว"), do=th("ไม่ต้องรับซ้ำ"), where="{file} “{sheet}”", **values)
    if not proposal.unit:
        raise ClerkError(
            th("ยังไม่รู้ว่าเป็นของหน่วยใด"), do=th("เลือกหน่วยก่อนรับ"), where="{file} “{sheet}”", **values
        )
    if proposal.month is None:
        raise ClerkError(
            th("ยังไม่รู้ว่าเป็นของเดือนใด"), do=th("เลือกเดือนก่อนรับ"), where="{file} “{sheet}”", **values
        )


def _said(kept: Sequence[Arrived]) -> tuple[Sentence, Sentence]:
    rows = sum(len(each.rows) for each in kept)
    replaced = sum(each.supersedes is not None for each in kept)
    if len(kept) == 1:
        values = {"unit": kept[0].unit, "month": said_month(kept[0].month), "rows": rows}
        said = th("รับแบบติดตามเดือน {month} ของ {unit} {rows} แถวแล้ว")
        instead = th("รับแบบติดตามเดือน {month} ของ {unit} {rows} แถวแล้ว แทนฉบับที่รับไว้ก่อน")
        return (
            Sentence(instead if replaced else said, values),
            Sentence(th("ยกเลิกการรับแบบติดตามเดือน {month} ของ {unit} แล้ว"), values),
        )
    counted = {"count": len(kept), "rows": rows, "replaced": replaced}
    said = th("รับแบบติดตามแล้ว {count} แบบ รวม {rows} แถว")
    instead = th("รับแบบติดตามแล้ว {count} แบบ รวม {rows} แถว ในนั้น {replaced} แบบแทนฉบับที่รับไว้ก่อน")
    return (
        Sentence(instead if replaced else said, counted),
        Sentence(th("ยกเลิกการรับแบบติดตาม {count} แบบแล้ว"), counted),
    )
