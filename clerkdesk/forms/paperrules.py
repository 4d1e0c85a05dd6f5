"""What the paper and the sheet of a form have to keep to."""

from collections.abc import Iterator
from datetime import date

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.blocks import (
    AnyBlock,
    Blank,
    Blanks,
    Boxed,
    Columns,
    MemoHead,
    PageBreak,
    SignatureBlock,
    Table,
)
from clerkdesk.domain.form.form import Form, FormKind
from clerkdesk.domain.form.sheetform import Column
from clerkdesk.domain.memo.samplesheet import read_sample
from clerkdesk.domain.words import th
from clerkdesk.forms.conditionrules import Asking, check_condition
from clerkdesk.forms.fieldrules import note_doubles
from clerkdesk.forms.lines import Path
from clerkdesk.forms.mistakes import Notes

# any day does: only whether a sample can be read is asked
_SOME_DAY = date(2026, 1, 1)

_WHOLE_WIDTH = (Columns, MemoHead, PageBreak)


def check_paper(form: Form, notes: Notes) -> None:
    """Notes what is wrong with the paper of ``form``."""
    if form.paper is None:
        if form.kind is not FormKind.SHEET and not notes.has(("paper",)):
            notes.add(("paper",), th("ยังไม่มีกระดาษ"), th("เพิ่ม [[paper.blocks]] อย่างน้อยหนึ่งส่วน"))
        return
    if form.paper.smallest > form.paper.size:
        notes.add(
            ("paper", "smallest"),
            th("ขนาดตัวอักษรเล็กสุดใหญ่กว่าขนาดปกติ"),
            th("ให้ smallest ไม่เกิน {size:g}"),
            size=form.paper.size,
        )
    for path, block in _blocks(form.paper.blocks, ("paper", "blocks")):
        _check_block(form, block, path, notes)
    _check_signature_places(form, notes)


def check_sheet(form: Form, notes: Notes) -> None:
    """Notes what is wrong with the sheet of ``form``."""
    if form.sheet is None:
        if form.kind is FormKind.SHEET and not notes.has(("sheet",)):
            notes.add(("sheet",), th("ยังไม่มีตาราง"), th("เพิ่ม [sheet] และ [[sheet.columns]]"))
        return
    note_doubles((column.id for column in form.sheet.columns), ("sheet", "columns"), "id", notes)
    for place, column in enumerate(form.sheet.columns):
        _check_sample(column, ("sheet", "columns", place), notes)


def _check_sample(column: Column, path: Path, notes: Notes) -> None:
    if not column.sample or notes.has(path):
        return
    try:
        read_sample(column, _SOME_DAY)
    except ClerkError as error:
        notes.add((*path, "sample"), error.what, error.do, column.sample, **error.values)


def _blocks(blocks: tuple[AnyBlock, ...], path: Path) -> Iterator[tuple[Path, AnyBlock]]:
    for place, block in enumerate(blocks):
        yield (*path, place), block
        if isinstance(block, Boxed):
            yield from _blocks(block.blocks, (*path, place, "blocks"))
        if isinstance(block, Columns):
            for number, side in enumerate(block.columns):
                below = (*path, place, "columns", number, "blocks")
                yield from _blocks(side.blocks, below)


def _check_block(form: Form, block: AnyBlock, path: Path, notes: Notes) -> None:
    in_box = len(path) > 3 and path[-4] == path[-2]
    if (path.count("blocks") > 1 and isinstance(block, _WHOLE_WIDTH)) or (
        in_box and isinstance(block, Boxed)
    ):
        notes.add(
            (*path, "type"),
            th("ส่วนนี้วางในคอลัมน์หรือในกรอบไม่ได้"),
            th("ย้ายออกมาเป็น [[paper.blocks]] ของตนเอง"),
        )
    if block.only_if is not None:
        check_condition(Asking(form, None, notes), block.only_if, (*path, "only_if"))
    if isinstance(block, Blanks | MemoHead):
        _check_rows(block.rows, (*path, "rows"), notes)
    if isinstance(block, Table):
        _check_widths(form, block, path, notes)


def _check_rows(rows: tuple[tuple[Blank, ...], ...], path: Path, notes: Notes) -> None:
    for number, row in enumerate(rows):
        for place, blank in enumerate(row):
            if blank.field and blank.text:
                notes.add(
                    (*path, number, place),
                    th("มีทั้ง field และ text"),
                    th("ใช้ field สำหรับสิ่งที่กรอก หรือ text สำหรับคำที่พิมพ์ไว้แล้ว อย่างเดียว"),
                    word=blank.field,
                )


def _check_widths(form: Form, block: Table, path: Path, notes: Notes) -> None:
    field = form.field(block.field)
    if field is not None and block.widths and len(block.widths) != len(field.columns):
        notes.add(
            (*path, "widths"),
            th("ตารางมี {columns} คอลัมน์ แต่ widths มี {widths} ค่า"),
            th("ใส่ widths ให้ครบทุกคอลัมน์ หรือลบบรรทัดนี้"),
            columns=len(field.columns),
            widths=len(block.widths),
        )


def _check_signature_places(form: Form, notes: Notes) -> None:
    """Every step is signed in one place: without it nobody could sign on paper."""
    if form.paper is None or notes.has(("paper", "blocks")):
        return
    found: dict[str, Path] = {}
    for path, block in _blocks(form.paper.blocks, ("paper", "blocks")):
        if isinstance(block, SignatureBlock):
            if block.step in found:
                notes.add(
                    (*path, "step"),
                    th("ขั้น “{word}” มีที่ลงนามบนกระดาษแล้ว"),
                    th("ลบที่ลงนามที่ซ้ำ"),
                    word=block.step,
                )
            found[block.step] = path
    for place, step in enumerate(form.steps):
        if step.id not in found:
            notes.add(
                ("steps", place),
                th("ขั้น “{word}” ไม่มีที่ลงนามบนกระดาษ"),
                th('เพิ่ม [[paper.blocks]] ที่มี type = "signature" และ step = "{word}"'),
                word=step.id,
            )
