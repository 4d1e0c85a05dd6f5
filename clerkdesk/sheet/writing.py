"""A sheet as the bytes of an Excel workbook."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clerkdesk.domain.memo.book import Book
from clerkdesk.domain.memo.sheetmark import Stamp
from clerkdesk.domain.memo.tracking import Sheet
from clerkdesk.domain.thai.linebreak import LineBreaker
from clerkdesk.domain.words import Sentence, th
from clerkdesk.sheet.plan import Plan, plan_sheet
from clerkdesk.sheet.quickruler import QuickRuler
from clerkdesk.sheet.ruler import Ruler, WidthOf

FONT = "TH SarabunPSK"

QUICKLY_FROM = 10_000
"""Rows from which on heights are found without looking for words."""

_ON_PAGE = th("หน้า “{page}” {note}")


@dataclass(frozen=True)
class Written:
    """The bytes of an .xlsx file, and what the clerk should know of it."""

    content: bytes
    notes: tuple[Sentence, ...] = ()


def write_sheet(
    sheet: Sheet,
    *,
    width_of: WidthOf,
    breaker: LineBreaker,
    font: str = FONT,
    keywords: str = "",
    stamp: Stamp | None = None,
) -> Written:
    """Writes ``sheet`` as an Excel workbook (.xlsx) of one page; see :func:`write_book`."""
    book = Book.of_one(sheet)
    return write_book(
        book, width_of=width_of, breaker=breaker, font=font, keywords=keywords, stamp=stamp
    )


def write_book(
    book: Book,
    *,
    width_of: WidthOf,
    breaker: LineBreaker,
    font: str = FONT,
    keywords: str = "",
    stamp: Stamp | None = None,
) -> Written:
    """Writes the sheets of ``book`` as an Excel workbook (.xlsx), a page each.

    ``width_of(text, size, bold)`` gives mm of TH Sarabun at a size in points; with ``breaker`` it
    tells how high each row has to be. ``keywords`` are kept in the file's properties; with a
    ``stamp`` so is what each sheet is, by which it is recognised when it comes back.
    """
    from clerkdesk.sheet.workbook import workbook_bytes  # openpyxl takes 0.15 s to import

    rulers = {kind: kind(width_of, breaker) for kind in (Ruler, QuickRuler)}
    plans = [plan_sheet(sheet, rulers[ruler_for(sheet)]) for sheet in book.sheets]
    content = workbook_bytes(book, plans, font, keywords, stamp)
    return Written(content, tuple(_notes(book, plans)))


def ruler_for(sheet: Sheet) -> type[Ruler]:
    """How the heights of a sheet's rows are found: carefully, or quickly where they are many."""
    return QuickRuler if len(sheet.rows) >= QUICKLY_FROM else Ruler


def _notes(book: Book, plans: Sequence[Plan]) -> Iterator[Sentence]:
    """What is told of each page, with the page's name where there are several."""
    several = len(book.pages) > 1
    for page, plan in zip(book.pages, plans, strict=True):
        for note in plan.notes:
            yield Sentence(_ON_PAGE, {"page": page.tab, "note": note}) if several else note
