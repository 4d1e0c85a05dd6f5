"""Renders forms and sheets with their samples, to look at: PDF, and PNG where poppler is there.

python tools/look.py                       all forms under forms/, filled in and blank
python tools/look.py forms/memo.toml --out /tmp/look
"""

import argparse
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path

from clerkdesk.domain.form.form import Field, Form
from clerkdesk.domain.form.sheetform import CellType, Column, SheetForm
from clerkdesk.domain.form.values import default_value, read_value, with_days
from clerkdesk.domain.memo.memocode import memo_payload
from clerkdesk.domain.memo.tracking import CellValue, Sheet, Signer
from clerkdesk.domain.office.office import Office
from clerkdesk.domain.thai.linebreak import LineBreaker
from clerkdesk.forms import load_roles, read_form
from clerkdesk.paper.compose import compose
from clerkdesk.paper.draw import layout_to_pdf
from clerkdesk.paper.filled import Filled, PrintedCode, PrintedName, fill
from clerkdesk.paper.fonts import find_fonts
from clerkdesk.paper.measure import Measure
from clerkdesk.paper.placed import Layout
from clerkdesk.paper.sheetpages import compose_sheet

ROOT = Path(__file__).resolve().parents[1]
DAY = date(2026, 6, 14)
SENTENCE = "รายงานผลการจัดซื้อจัดจ้างประจำเดือน และคู่มือการปฏิบัติงานของกลุ่มอำนวยการ " * 8
OFFICE = Office(
    name="สำนักงานเขตพื้นที่การศึกษาประถมศึกษาชลบุรี เขต ๒",
    short_name="สพป.ชบ.๒",
    head="ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษาประถมศึกษาชลบุรี เขต ๒",
    prefix="ศธ ๐๔๐๕๖",
)


@cache
def breaker() -> LineBreaker:
    words = (ROOT / "resources" / "words_th.txt").read_text("utf-8").split("\n")
    return LineBreaker(words, [OFFICE.name])


def sample_of(form: Form) -> Filled:
    """The copy that the form's own samples make."""
    values = {field.id: _sample_value(field) for field in form.fields}
    filled = fill(form, with_days(form, values), OFFICE.digits)
    return replace(filled, code=_code(), names=_names(form, filled))


def _sample_value(field: Field) -> object:
    return read_value(field, field.sample, DAY) if field.sample else default_value(field, DAY)


def _code() -> PrintedCode:
    return PrintedCode(memo_payload("CBI2", "2569-000123"), "ClerkDesk ๒๕๖๙-๐๐๐๑๒๓ · 9F3A6C1E")


def _names(form: Form, filled: Filled) -> dict[str, PrintedName]:
    position = filled.texts.get(form.filing.position, "")
    return {
        step.id: PrintedName(filled.texts[step.signed_by_field], position)
        for step in form.steps
        if filled.texts.get(step.signed_by_field)
    }


def sheet_of(form: SheetForm) -> Sheet:
    """A sheet of the form with some rows in it."""
    words = {"office": OFFICE, "unit": "คำสร้อย", "unit_line": "กลุ่มโรงเรียน คำสร้อย"}
    titles = (title.format(**words, month="มิถุนายน ๒๕๖๙") for title in form.titles)
    rows = tuple(tuple(_cell(column, n) for column in form.columns) for n in range(1, 26))
    signers = tuple(Signer(place.signs) for place in form.signatures)
    return Sheet(form.name, tuple(titles), form.columns, rows, signers, form, OFFICE)


def _cell(column: Column, row: int) -> CellValue:
    cells: dict[CellType, CellValue] = {
        CellType.TEXT: SENTENCE[: int(column.width * (1 + row % 3))],
        CellType.DATE: DAY,
        CellType.NUMBER: row,
        CellType.MONEY: Decimal(row * 1250),
    }
    return cells[column.type]


def layouts(form: Form, measure: Measure) -> Iterator[tuple[str, Layout]]:
    """Everything that the form prints, by what the file is called."""
    if form.sheet is not None:
        yield "sheet", compose_sheet(sheet_of(form.sheet), measure, breaker())
    if form.paper is not None:
        yield "sample", compose(form, sample_of(form), OFFICE, measure, breaker())
        yield "blank", compose(form, Filled(blank=True), OFFICE, measure, breaker())


def write(layout: Layout, out: Path, name: str, measure: Measure) -> None:
    """The PDF, and a PNG of each page."""
    out.mkdir(parents=True, exist_ok=True)
    pdf = out / f"{name}.pdf"
    pdf.write_bytes(
        layout_to_pdf(layout, measure.fonts, datetime.fromisoformat("2026-06-14 09:00"))
    )
    print(pdf)
    if poppler := shutil.which("pdftoppm"):
        subprocess.run([poppler, "-r", "100", "-png", pdf, out / name], check=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("forms", nargs="*", type=Path)
    parser.add_argument("--out", type=Path, default=Path("look"))
    chosen = parser.parse_args()
    measure = Measure(find_fonts(ROOT / "resources" / "fonts"))
    roles = list(load_roles([ROOT / "forms"]))
    for path in chosen.forms or sorted((ROOT / "forms").glob("*.toml")):
        if path.name == "roles.toml":
            continue
        form = read_form(path.read_text("utf-8"), str(path), roles)
        for name, layout in layouts(form, measure):
            write(layout, chosen.out, f"{form.id}-{name}", measure)


if __name__ == "__main__":
    main()
