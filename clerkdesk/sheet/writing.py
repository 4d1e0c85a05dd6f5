"""Writing a sheet to a file that is whole or not there at all."""

import os
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from clerkdesk.domain.linebreak import LineBreaker
from clerkdesk.domain.oserrors import explain_os_error
from clerkdesk.domain.tracking import Sheet
from clerkdesk.domain.words import Sentence
from clerkdesk.sheet.plan import plan_sheet
from clerkdesk.sheet.ruler import Ruler, WidthOf

FONT = "TH SarabunPSK"


@dataclass(frozen=True)
class Written:
    """The file that was written, and what the clerk should know of it."""

    path: Path
    notes: tuple[Sentence, ...] = ()


def write_sheet(
    sheet: Sheet, path: Path, *, width_of: WidthOf, breaker: LineBreaker, font: str = FONT
) -> Written:
    """Writes ``sheet`` as an Excel workbook (.xlsx) at ``path``, over an older file of that name.

    ``width_of(text, size, bold)`` gives mm of TH Sarabun at a size in points; with ``breaker`` it
    tells how high each row has to be. Raises ClerkError when the file cannot be written: the
    older file is then as it was.
    """
    from clerkdesk.sheet.workbook import workbook_bytes  # openpyxl takes 0.15 s to import

    plan = plan_sheet(sheet, Ruler(width_of, breaker))
    _replace(path, workbook_bytes(sheet, plan, font))
    return Written(path, plan.notes)


def _replace(path: Path, content: bytes) -> None:
    fresh = path.with_name(f".{uuid4().hex}.tmp")
    try:
        try:
            with fresh.open("xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            fresh.replace(path)
        finally:
            fresh.unlink(missing_ok=True)
    except OSError as error:
        raise explain_os_error(error, path) from error
