"""A plan pasted from Excel: with its own heads of months, or as a block at a cell."""

from collections.abc import Sequence
from dataclasses import dataclass

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.plan import CellKey, Change, put_changes
from clerkdesk.desk.planpaste import read_pasted_plan
from clerkdesk.desk.topics import list_topics
from clerkdesk.desk.undo import Done
from clerkdesk.domain.calendar.fiscal import FiscalYear
from clerkdesk.domain.calendar.month import format_month
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.planhead import read_head
from clerkdesk.domain.office.plantable import Doubt, ReadCell
from clerkdesk.domain.words import th
from clerkdesk.ui.cells.clipboard import from_clipboard, to_clipboard
from clerkdesk.ui.plan.model import MONTHS, At, PlanModel
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.paste import PastePanel
from clerkdesk.ui.settings.pasteboard import Pasting
from clerkdesk.ui.settings.pastetable import Previewed
from clerkdesk.ui.settings.saving import Saver


@dataclass(frozen=True)
class PlanRowRead:
    """One thing that was read: a cell to change, or what was not taken; ``topic`` in words."""

    topic: str = ""
    cell: ReadCell | None = None
    doubt: Doubt | None = None
    mend: bool = False


def read_rows(desk: Desk, text: str, year: int, unit: str) -> list[PlanRowRead]:
    """What a pasted table would do: the cells that change, then what is to be mended, then what is
    no part of a plan. ClerkError for a text without a head of months."""
    if not text.strip():
        return []
    pasted = read_pasted_plan(desk, text, year, unit)
    names = {topic.id: topic.name for topic in list_topics(desk)}
    rows = [PlanRowRead(names[cell.topic], cell) for cell in pasted.cells]
    rows += [PlanRowRead(doubt=each, mend=True) for each in pasted.doubts]
    return rows + [PlanRowRead(doubt=each) for each in pasted.unread]


def plan_pasting(services: Services, year: int, unit: str) -> Pasting:
    """How a pasted plan of a fiscal year is read, shown and written."""
    desk, voice = services.desk, services.voice

    def show(row: PlanRowRead) -> Previewed:
        if row.cell is not None:
            month = voice.month(row.cell.month)
            where = " · ".join(filter(None, (row.cell.unit, month, row.cell.note)))
            fate = voice.say("จะวางแผน") if row.cell.planned else voice.say("จะเอาออก")
            return Previewed(row.topic, where, fate, "allowed", True)
        doubt = row.doubt
        if doubt is None:
            raise ValueError("neither a cell nor a doubt")
        place = voice.say("แถวที่ {line} {heading}", line=doubt.line, heading=doubt.heading).strip()
        wrong = voice.error(doubt.why)
        if row.mend:
            return Previewed(
                doubt.text or place, place, voice.say("ต้องแก้"), "refused", False, wrong
            )
        return Previewed(doubt.text, place, voice.say("ไม่ได้อ่าน"), "second", False)

    def add(rows: Sequence[PlanRowRead]) -> Done | None:
        cells = [row.cell for row in rows if row.cell is not None]
        return put_changes(
            desk,
            [Change(CellKey(c.topic, c.unit, c.month), c.planned, c.note) for c in cells],
        )

    return Pasting(
        title=th("วางแผนจาก Excel"),
        hint=th("หัวตารางมีเดือน แต่ละแถวมีหัวข้อ (และหน่วย) ช่องที่วางแผนไว้มี ✓ / มี หรือวันที่ในเดือนนั้น"),
        verb=th("วาง {count} ช่องลงในแผน"),
        headings=(th("หัวข้อ"), th("เดือนและหน่วย"), th("ผล")),
        read=lambda text: read_rows(desk, text, year, unit),
        left_out=lambda _text: (),
        show=show,
        add=add,
    )


def plan_paste_panel(services: Services, saver: Saver, year: int, unit: str) -> PastePanel:
    """The panel into which a plan is pasted."""
    return PastePanel(services, saver, plan_pasting(services, year, unit), across=True)


def with_heads(model: PlanModel, at: At, text: str) -> str:
    """A block without a head of months as a table of its own, which begins at the cell ``at``;
    a text with a head, or one that has no room there, is left alone."""
    cells = from_clipboard(text)
    row, column = at
    wide = max(map(len, cells), default=0)
    fits = 0 < wide <= MONTHS - column and len(cells) <= len(model.rows) - row
    if row < 0 or model.view is None or not fits or _has_head(cells, model.view.year):
        return text
    months = [format_month(cell.month) for cell in model.rows[row].cells[column : column + wide]]
    table = [["หัวข้อ", "หน่วย", *months]]
    for place, each in enumerate(cells):
        held = model.rows[row + place]
        table.append([held.topic.name, held.unit, *each])
    return to_clipboard(table)


def _has_head(cells: Sequence[Sequence[str]], year: FiscalYear) -> bool:
    try:
        read_head(cells, year)
    except ClerkError:
        return False
    return True
