"""A form looked at before anybody uses it: its paper, its fields, its sheet, from the samples."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.formshelf import describe
from clerkdesk.desk.outfile import write_file
from clerkdesk.domain.form.form import Form
from clerkdesk.domain.form.sampling import sample_values
from clerkdesk.domain.memo.samplesheet import sample_sheet
from clerkdesk.domain.office.office import Office
from clerkdesk.domain.oserrors import explain_os_error
from clerkdesk.domain.words import Words

if TYPE_CHECKING:
    from clerkdesk.paper.filled import Filled, PrintedName

NAME = "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาตัวอย่าง"
"""Printed where the office has not said its name yet."""


@dataclass(frozen=True)
class FormPreview:
    """``screen`` are the fields and steps in lines. ``paper`` and ``blank`` are PDFs of ``pages``
    pages; ``sheet`` is the table as PDF, ``workbook`` as .xlsx. What the form lacks is None."""

    form: Form
    screen: tuple[str, ...]
    pages: int = 0
    paper: bytes | None = None
    blank: bytes | None = None
    sheet: bytes | None = None
    workbook: bytes | None = None


def preview_form(desk: Desk, form: Form, words: Words) -> FormPreview:
    """The form with its samples filled in. Raises ClerkError where it cannot be printed."""
    preview = FormPreview(form, describe(desk, form, words))
    with desk.store.read() as tx:
        office = tx.office.load()
    office = office if office.name else replace(office, name=NAME, head=f"ผู้อำนวยการ{NAME}")
    if form.paper is not None:
        preview = _with_paper(desk, preview, office)
    if form.sheet is not None:
        preview = _with_sheet(desk, preview, office)
    return preview


def write_preview(preview: FormPreview, out: Path) -> tuple[Path, ...]:
    """Writes what there is to see: ``out.pdf`` names the paper, and what else there is stands
    beside it; any other ``out`` is a folder for files named by the form's id."""
    one = out.suffix.lower() == ".pdf"
    base = out.with_suffix("") if one else _folder(out) / preview.form.id
    # of a form that is a sheet alone, the sheet is the one PDF that was asked for
    sheet = "-sheet.pdf" if preview.paper else ".pdf"
    parts = {
        ".pdf": preview.paper,
        "-blank.pdf": preview.blank,
        ".xlsx": preview.workbook,
    }
    if preview.sheet is not None:
        parts[sheet] = preview.sheet
    written = [(base.with_name(base.name + end), data) for end, data in parts.items() if data]
    for path, data in written:
        write_file(path, data)
    return tuple(path for path, _ in written)


def _folder(out: Path) -> Path:
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise explain_os_error(error, out) from error
    return out


def _with_paper(desk: Desk, preview: FormPreview, office: Office) -> FormPreview:
    from clerkdesk.paper.filled import Filled, fill

    form = preview.form
    filled = fill(form, sample_values(form, desk.today()), office.digits)
    filled = replace(filled, names=_names(form, filled), practice=office.practice)
    layout = desk.press.form_layout(form, filled, office)
    blank = desk.press.form_layout(form, Filled(blank=True, practice=office.practice), office)
    return replace(
        preview,
        pages=len(layout.pages),
        paper=desk.press.pdf(layout, desk.clock()),
        blank=desk.press.pdf(blank, desk.clock()),
    )


def _names(form: Form, filled: "Filled") -> "dict[str, PrintedName]":
    from clerkdesk.paper.filled import PrintedName

    texts = filled.texts
    return {
        step.id: PrintedName(
            texts[step.signed_by_field],
            texts.get(form.position_field(step.signed_by_field), ""),
        )
        for step in form.steps
        if texts.get(step.signed_by_field)
    }


def _with_sheet(desk: Desk, preview: FormPreview, office: Office) -> FormPreview:
    from clerkdesk.sheet import write_sheet

    assert preview.form.sheet is not None
    sheet = sample_sheet(preview.form.sheet, office, desk.today())
    press = desk.press
    written = write_sheet(sheet, width_of=press.width_of, breaker=press.breaker)
    pdf = press.pdf(press.sheet_layout(sheet), desk.clock())
    return replace(preview, sheet=pdf, workbook=written.content)
