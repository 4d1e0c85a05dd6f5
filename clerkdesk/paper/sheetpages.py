"""The month's sheet on paper: titles, rows between lines with the head on each page, signatures."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from clerkdesk.domain.form.blocks import Align
from clerkdesk.domain.memo.book import Book
from clerkdesk.domain.memo.rowgroups import Closes, Drawn, Opens, RowAt, in_drawn_order
from clerkdesk.domain.memo.tracking import Sheet, Signer
from clerkdesk.domain.thai.linebreak import LineBreaker
from clerkdesk.paper.columns import side_by_side
from clerkdesk.paper.filled import PrintedName
from clerkdesk.paper.flow import Frame, fill_pages
from clerkdesk.paper.grid import Cell, Grid, sum_row
from clerkdesk.paper.gridhead import Title, head_of
from clerkdesk.paper.measure import Measure
from clerkdesk.paper.placed import Item, Layout, Page
from clerkdesk.paper.running import Look, place_text
from clerkdesk.paper.sheetcells import TOTAL, WHOLE, cells_of, sums_of
from clerkdesk.paper.sheetcolumns import column_shares, size_for
from clerkdesk.paper.signlines import ToSign, sign_lines
from clerkdesk.paper.strips import PT, Room, Strip
from clerkdesk.paper.typesetter import Typesetter

A4 = (210.0, 297.0)
SIDE, UPPER, LOWER = 12.7, 16.0, 16.0  # mm, the margins of the sheet in Excel
NUMBER_AT = 8.0  # mm from the foot
LINE = 1.25  # of the size: the height of a line
FIRST_TITLE = 2  # points larger than the others
BELOW_TITLES = 3.0  # mm
LEAST_PLACE = 60.0  # mm, of a place to sign beside another one
BETWEEN_PLACES = 6.0  # mm
SIGN_ROOM = 13.0  # mm
INDENT = "    "  # before the title of a group within another
LAST_ROWS = 3  # stay on the page of the signatures
PRACTICE = "สำนักงานฝึกหัด ไม่ใช่เอกสารราชการ"


def compose_sheet(
    sheet: Sheet, measure: Measure, breaker: LineBreaker, numbered: bool = True
) -> Layout:
    """The pages of a sheet on A4; long cells are wrapped and every row is whole on a page, unless
    it is taller than half of one. The last rows stay with the places to sign. Not ``numbered`` it
    is part of something that has page numbers of its own."""
    layout = compose_book(Book.of_one(sheet), measure, breaker, numbered)
    return replace(layout, subject=" ".join(sheet.titles))


def compose_book(
    book: Book, measure: Measure, breaker: LineBreaker, numbered: bool = True
) -> Layout:
    """The pages of all sheets of a book, one after another, each sheet from a page of its own."""
    placed = [each for sheet in book.sheets for each in _pages(sheet, measure, breaker)]
    count = len(placed) if numbered else 0
    pages = [
        replace(page, items=(*page.items, *_number(number, count, page.height, setter)))
        for number, (page, setter) in enumerate(placed, start=1)
    ]
    first = book.sheets[0]
    return Layout(book.name, tuple(pages), " ".join(first.titles[:1]), author=first.office.name)


def _pages(
    sheet: Sheet, measure: Measure, breaker: LineBreaker
) -> Iterator[tuple[Page, Typesetter]]:
    width, height = reversed(A4) if sheet.form.landscape else A4
    frame = Frame(UPPER, UPPER, height - LOWER)
    setter = _setter(sheet, Room(SIDE, width - 2 * SIDE), frame, measure, breaker)
    for page in fill_pages(list(_strips(sheet, setter)), frame):
        yield Page(tuple(page.items()), width, height), setter


def _setter(
    sheet: Sheet, whole: Room, frame: Frame, measure: Measure, breaker: LineBreaker
) -> Typesetter:
    size = size_for(sheet.form, whole.width)
    return Typesetter(
        measure=measure,
        breaker=breaker,
        digits=sheet.office.digits,
        size=size,
        smallest=size * 0.8,
        leading=size * LINE * PT,
        whole=whole,
        tallest=frame.tallest,
        sign_room=SIGN_ROOM,
    )


def _strips(sheet: Sheet, setter: Typesetter) -> Iterator[Strip]:
    yield from _titles(sheet, setter)
    yield from _table(sheet, setter)
    yield from _signatures(sheet.signers, setter)


def _titles(sheet: Sheet, setter: Typesetter) -> Iterator[Strip]:
    size = sheet.form.size
    marks = [PRACTICE] if sheet.office.practice else []
    for place, title in enumerate([*sheet.titles, *marks]):
        larger = FIRST_TITLE if place == 0 else 0
        look = Look(size + larger, anchor=Align.CENTRE, bold=True)
        for strip in place_text(setter.figures(title), look, setter, setter.whole):
            yield replace(strip, with_next=True)
    yield Strip(BELOW_TITLES, with_next=True)


def _table(sheet: Sheet, setter: Typesetter) -> list[Strip]:
    cells = [cells_of(row, sheet, setter) for row in sheet.rows]
    sums = sums_of(sheet, sheet.rows, setter, WHOLE if sheet.groups else TOTAL)
    measured = [*cells, *_below_columns(sheet, [sums, *_sums_of_groups(sheet, setter)])]
    shares = column_shares(sheet.columns, measured, setter)
    grid = Grid.of_shares(setter.whole, shares, setter, centred=True)
    titles = [Title(setter.figures(c.title), setter.figures(c.group)) for c in sheet.columns]
    head = head_of(grid, titles)
    rows = list(_rows(sheet, cells, grid)) or _nothing(sheet, setter)
    rows += sum_row(grid, sums)
    rows = [replace(row, head=(head,)) for row in rows]
    last = [replace(row, with_next=True) for row in rows[-LAST_ROWS:-1]]
    return [head, *rows[:-LAST_ROWS], *last, rows[-1]]


def _sums_of_groups(sheet: Sheet, setter: Typesetter) -> list[list[Cell]]:
    rows = (sheet.rows[group.first : group.end] for group in sheet.groups)
    return [sums_of(sheet, each, setter, "") for each in rows]


def _below_columns(sheet: Sheet, sums: Sequence[list[Cell]]) -> Iterator[list[Cell]]:
    """Rows of sums with each sum in its column, without the words before them."""
    count = len(sheet.columns)
    for each in filter(None, sums):
        said = len(each) < count or not sheet.columns[0].sum
        yield [Cell("")] * (count - len(each) + said) + each[said:]


def _rows(sheet: Sheet, cells: Sequence[Sequence[Cell]], grid: Grid) -> Iterator[Strip]:
    """The rows with the titles and sums of their groups; a sum stays with the row above it."""
    held: list[Strip] = []
    for drawn in in_drawn_order(len(cells), sheet.groups):
        strips = _drawn(drawn, sheet, cells, grid)
        if isinstance(drawn, Closes) and held and strips:
            held[-1] = replace(held[-1], with_next=True)
        yield from held
        held = strips or []
    yield from held


def _drawn(drawn: Drawn, sheet: Sheet, cells: Sequence[Sequence[Cell]], grid: Grid) -> list[Strip]:
    setter = grid.setter
    if isinstance(drawn, RowAt):
        return grid.row(cells[drawn.place])
    group = drawn.group
    if isinstance(drawn, Opens):
        title = Cell(INDENT * group.level + setter.figures(group.title))
        strips = Grid.of_shares(setter.whole, [1], setter).row([title], bold=True)
        return [replace(strip, with_next=True) for strip in strips]
    rows = sheet.rows[group.first : group.end]
    return sum_row(grid, sums_of(sheet, rows, setter, f"{TOTAL} {group.title}"))


def _nothing(sheet: Sheet, setter: Typesetter) -> list[Strip]:
    """One row across all columns that says so."""
    whole = Grid.of_shares(setter.whole, [1], setter)
    return whole.row([Cell(sheet.said_empty, Align.CENTRE)])


def _signatures(signers: Sequence[Signer], setter: Typesetter) -> Iterator[Strip]:
    """Side by side as far as there is room; one alone signs at the right."""
    beside = max(1, min(len(signers), int(setter.whole.width / LEAST_PLACE)))
    for first in range(0, len(signers), beside):
        row = list(enumerate(signers[first : first + beside], start=first + 1))
        rooms = _places(max(2, beside), setter.whole)[-len(row) :]
        sides = [
            [_place(number, signer, setter, room)]
            for (number, signer), room in zip(row, rooms, strict=True)
        ]
        yield from side_by_side(sides, setter.tallest)


def _places(count: int, whole: Room) -> list[Room]:
    width = (whole.width - BETWEEN_PLACES * (count - 1)) / count
    return [Room(whole.left + place * (width + BETWEEN_PLACES), width) for place in range(count)]


def _place(number: int, signer: Signer, setter: Typesetter, room: Room) -> Strip:
    name = PrintedName(signer.name, signer.position)
    to_sign = ToSign(f"signer-{number}", setter.figures(signer.signs), name)
    return sign_lines(to_sign, setter, room)


def _number(number: int, count: int, height: float, setter: Typesetter) -> tuple[Item, ...]:
    if not count:
        return ()
    text = setter.figures(f"หน้า {number} จาก {count}")
    y = height - NUMBER_AT
    return (setter.measure.text(setter.whole.centre, y, text, setter.size, anchor="centre"),)
