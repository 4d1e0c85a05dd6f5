"""How the page is shown and printed."""

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from clerkdesk.sheet.head import PRACTICE
from clerkdesk.sheet.plan import Plan

_A4 = 9
_INCH = 25.4  # mm
_SMALL = 14
_MOST_BREAKS = 1000  # Excel refuses a file with more than 1,026


def set_up_printing(page: Worksheet, plan: Plan, practice: bool, font: str) -> None:
    """Paper, margins, pages, the head on each of them, and the view on screen."""
    grid = plan.grid
    _set_paper(page, plan)
    last = f"{get_column_letter(len(plan.columns))}{len(grid.lines)}"
    page.print_area = f"A{len(grid.notice) + 1}:{last}"
    page.print_title_rows = f"{grid.first_row - len(grid.head)}:{grid.first_row - 1}"
    for place in grid.breaks[-_MOST_BREAKS:]:
        page.row_breaks.append(Break(id=grid.first_row + place - 1))
    page.freeze_panes = f"A{grid.first_row}"
    page.sheet_view.showGridLines = False
    _set_running_lines(page, practice, font)


def _set_paper(page: Worksheet, plan: Plan) -> None:
    paper = plan.page
    page.page_setup.paperSize = _A4
    page.page_setup.orientation = "landscape" if paper.width > paper.height else "portrait"
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.page_setup.fitToWidth = 1
    page.page_setup.fitToHeight = 0  # as many pages as it takes
    page.print_options.horizontalCentered = True
    page.page_margins = PageMargins(
        left=paper.side / _INCH,
        right=paper.side / _INCH,
        top=paper.upper / _INCH,
        bottom=paper.lower / _INCH,
        header=paper.inner / _INCH,
        footer=paper.inner / _INCH,
    )


def _set_running_lines(page: Worksheet, practice: bool, font: str) -> None:
    foot, head = page.oddFooter, page.oddHeader
    assert foot is not None
    assert head is not None
    wanted = [(foot.center, "หน้า &P จาก &N", "Regular")]
    if practice:
        wanted.append((head.center, PRACTICE, "Bold"))
    for part, text, weight in wanted:
        part.text, part.font, part.size = text, f"{font},{weight}", _SMALL
