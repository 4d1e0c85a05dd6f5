"""The papers of the evidence: each paper as it was signed and scanned, else as it was printed; and
the sheets of months."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.monthrows import chosen_sheet, sheet_forms
from clerkdesk.desk.sheets import sheet_of
from clerkdesk.desk.yearrecords import YearRecords, months_of
from clerkdesk.domain.calendar.month import Month, said_month
from clerkdesk.domain.memo.chain import MemoState
from clerkdesk.domain.memo.signedcopy import signed_copy

if TYPE_CHECKING:
    from clerkdesk.scans.reading import ScanReader
    from clerkdesk.store.reader import Reader

Key = int | Month | None
"""By what a row finds its paper: the memo, or the month of a sheet."""

Part = str | bytes
"""A file of the store by its SHA-256, or a PDF that was made for the evidence."""


@dataclass(frozen=True)
class Kept:
    """A paper with its files, in the order of their pages; they are from ``outside`` when they are
    scans, and not what was printed here."""

    key: Key
    name: str
    parts: tuple[Part, ...]
    outside: bool = False


@dataclass(frozen=True)
class MonthPaper:
    """The sheet of a month with ``rows`` rows."""

    month: Month
    rows: int
    paper: Kept


def papers_of(tx: "Reader", states: Sequence[MemoState]) -> list[Kept]:
    """The signed copy of each memo or document, else its newest print that was not cancelled."""
    printed = tx.prints.files_of([state.memo.id for state in states])
    papers = []
    for state in states:
        copy, standing = signed_copy(state), {entry.id for entry in state.entries}
        prints = [pdf for entry, pdf in printed.get(state.memo.id, ()) if entry in standing]
        files = tuple(file.sha256 for file in copy.files) if copy else tuple(prints[-1:])
        if files:
            papers.append(Kept(state.memo.id, named(state), files, copy is not None))
    return papers


def named(state: MemoState) -> str:
    """What a paper is called: its form, number and subject, and the months that it tells of."""
    memo = state.memo
    number = f"ที่ {memo.number}" if memo.number else f"ลำดับ {memo.id}"
    months = (str(said_month(month)) for month in months_of(state))
    return " ".join(filter(None, (memo.form.title, number, memo.subject, *months)))


def month_papers(desk: Desk, records: YearRecords) -> Iterator[MonthPaper]:
    """The sheet of each month that has rows, as it is printed."""
    form = chosen_sheet(desk) if sheet_forms(desk) else ""
    for month in records.year.months() if form else ():
        if month.first > records.today:
            return
        sheet = sheet_of(desk, month, "", form)
        if sheet.rows:
            pdf = desk.press.pdf(desk.press.sheet_layout(sheet), desk.clock())
            yield MonthPaper(month, len(sheet.rows), Kept(month, sheet.name, (pdf,)))


def source_of(desk: Desk, part: Part, scans: "ScanReader | None") -> bytes | Path:
    """A part as PDF; one from outside is read by ``scans``. ClerkError when its file is gone,
    Unreadable when it is damaged."""
    if not isinstance(part, str):
        return part
    path = desk.store.files.path(part)
    return scans.pdf(path) if scans else path


def count_of(desk: Desk, part: Part, scans: "ScanReader | None") -> int:
    """How many pages a part has; likewise."""
    from clerkdesk.scans.binding import count_pages

    if not isinstance(part, str):
        return count_pages(part)
    path = desk.store.files.path(part)
    return scans.count(path) if scans else count_pages(path)
