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
from functools import cache
from pathlib import Path

from clerkdesk.domain.form import Field, Form
from clerkdesk.domain.linebreak import LineBreaker
from clerkdesk.domain.memocode import memo_payload
from clerkdesk.domain.office import Office
from clerkdesk.domain.values import default_value, read_value, with_days
from clerkdesk.forms import load_roles, read_form
from clerkdesk.paper.compose import compose
from clerkdesk.paper.draw import layout_to_pdf
from clerkdesk.paper.filled import Filled, PrintedCode, PrintedName, fill
from clerkdesk.paper.fonts import find_fonts
from clerkdesk.paper.measure import Measure
from clerkdesk.paper.placed import Layout

ROOT = Path(__file__).resolve().parents[1]
DAY = date(2026, 6, 14)
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


def copies(form: Form) -> Iterator[tuple[str, Filled]]:
    """The copies to look at, by what the file is called."""
    yield "sample", sample_of(form)
    yield "blank", Filled(blank=True)


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
        if form.paper is None:
            continue
        for name, filled in copies(form):
            layout = compose(form, filled, OFFICE, measure, breaker())
            write(layout, chosen.out, f"{form.id}-{name}", measure)


if __name__ == "__main__":
    main()
