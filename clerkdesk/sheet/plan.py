"""From a month's sheet to its rows, columns and pages."""

from dataclasses import dataclass

from clerkdesk.domain.memo.tracking import Sheet
from clerkdesk.domain.words import Sentence
from clerkdesk.sheet.body import Body
from clerkdesk.sheet.foot import signature_lines, total_line
from clerkdesk.sheet.grid import Grid, Line
from clerkdesk.sheet.head import head_lines, notice_lines, title_lines
from clerkdesk.sheet.page import LANDSCAPE, PORTRAIT, Page, characters, column_mm
from clerkdesk.sheet.pages import page_breaks
from clerkdesk.sheet.ruler import Ruler


@dataclass(frozen=True)
class Plan:
    """All that a file is made from: ``columns`` are in Excel's characters."""

    grid: Grid
    page: Page
    columns: tuple[float, ...]
    notes: tuple[Sentence, ...]


def plan_sheet(sheet: Sheet, ruler: Ruler) -> Plan:
    """Lays the sheet out. ``notes`` say what could not be shown as it is."""
    page = LANDSCAPE if sheet.form.landscape else PORTRAIT
    columns = _columns(sheet, page, ruler)
    widths = [column_mm(width) for width in columns]
    titles = title_lines(sheet, ruler, sum(widths))
    head = head_lines(sheet, ruler, widths)
    beside_titles = page.body(columns) - _height(titles) - _height(head)
    body = Body(sheet, ruler, widths, comfortable=beside_titles)
    rows = body.lines()
    foot = total_line(sheet, len(rows), ruler, widths) + signature_lines(sheet, ruler, widths)
    breaks = page_breaks(
        [line.height for line in rows],
        kept=frozenset(place for place, line in enumerate(rows) if line.with_next),
        page=page.body(columns),
        above=_height(titles),
        head=_height(head),
        foot=_height(foot),
    )
    grid = Grid(notice_lines(sheet), titles, head, rows, foot, breaks)
    return Plan(grid, page, columns, tuple(body.notes))


def _columns(sheet: Sheet, page: Page, ruler: Ruler) -> tuple[float, ...]:
    shared = page.columns([column.width for column in sheet.columns])
    least = (ruler.least_width(column.title, sheet.form.size) for column in sheet.columns)
    return tuple(
        max(width, round(characters(mm), 2)) for width, mm in zip(shared, least, strict=True)
    )


def _height(lines: tuple[Line, ...]) -> float:
    return sum(line.height for line in lines)
