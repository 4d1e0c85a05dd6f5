"""A sheet as the bytes of an Excel workbook."""

from dataclasses import dataclass

from clerkdesk.domain.memo.tracking import Sheet
from clerkdesk.domain.thai.linebreak import LineBreaker
from clerkdesk.domain.words import Sentence
from clerkdesk.sheet.plan import plan_sheet
from clerkdesk.sheet.ruler import Ruler, WidthOf

FONT = "TH SarabunPSK"


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
) -> Written:
    """Writes ``sheet`` as an Excel workbook (.xlsx).

    ``width_of(text, size, bold)`` gives mm of TH Sarabun at a size in points; with ``breaker`` it
    tells how high each row has to be. ``keywords`` are kept in the file's properties.
    """
    from clerkdesk.sheet.workbook import workbook_bytes  # openpyxl takes 0.15 s to import

    plan = plan_sheet(sheet, Ruler(width_of, breaker))
    return Written(workbook_bytes(sheet, plan, font, keywords), plan.notes)
