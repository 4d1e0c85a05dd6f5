"""The month's tracking sheet: on screen, in Excel, on paper."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from clerkdesk.desk.care import anchor_of_now
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.outfile import write_file
from clerkdesk.desk.press import anchored
from clerkdesk.desk.staff import find_unit
from clerkdesk.domain.calendar.month import Month, Months
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.form import Form, FormKind
from clerkdesk.domain.form.sheetform import SheetForm
from clerkdesk.domain.memo.gathering import gathered, groups_of
from clerkdesk.domain.memo.tracking import Sheet, Tracked, month_sheet, published_in
from clerkdesk.domain.office.people import Person, holders
from clerkdesk.domain.words import Sentence, th


@dataclass(frozen=True)
class Exported:
    """Where a sheet was written, how many rows it has, and what to tell the clerk."""

    path: Path
    rows: int
    notes: tuple[Sentence, ...] = ()


@dataclass(frozen=True)
class MonthSheet:
    """The sheet of a month, and the publication behind each of its rows."""

    sheet: Sheet
    tracked: tuple[Tracked, ...]


def sheet_of(desk: Desk, month: Month | Months, unit_name: str = "", form_id: str = "") -> Sheet:
    """The sheet of a month or of several, of one unit or of the whole office."""
    return month_of(desk, month, unit_name, form_id).sheet


def month_of(
    desk: Desk, month: Month | Months, unit_name: str = "", form_id: str = ""
) -> MonthSheet:
    """The sheet with what its rows were made from, so that they can be completed."""
    form = _sheet_form(desk, form_id)
    unit = find_unit(desk, unit_name) if unit_name else None
    with desk.store.read() as tx:
        memos = tx.memos.published_between(month.first, month.last)
        appointments = tx.people.appointments()
        office, units = tx.office.load(), tx.units.all()
    signers: dict[str, Person] = {}
    for place in form.signatures:
        held = holders(appointments, (place.role,), month.last, unit.name if unit else "")
        if place.role and held:
            signers[place.role] = held[0].person
    tracked = gathered(published_in(memos, month, unit), form.group_by, units)
    groups = groups_of(tracked, form.group_by, units, office.digits)
    sheet = month_sheet(form, month, unit, office, tracked, signers, groups)
    return MonthSheet(sheet, tuple(tracked))


def export_sheet(
    desk: Desk, month: Month | Months, out: Path, unit_name: str = "", form_id: str = ""
) -> Exported:
    """Writes the sheet as ``.xlsx`` or ``.pdf``, by the ending of ``out``."""
    return written(desk, out, lambda: sheet_of(desk, month, unit_name, form_id))


def written(desk: Desk, out: Path, make: Callable[[], Sheet]) -> Exported:
    """Writes what ``make`` gives as ``.xlsx`` or ``.pdf``, by the ending of ``out``."""
    write = _WRITERS.get(out.suffix.lower())
    if write is None:
        raise ClerkError(
            th("ไม่รู้จักไฟล์ชนิด “{suffix}”"),
            do=th("ตั้งชื่อไฟล์ให้ลงท้ายด้วย .xlsx หรือ .pdf"),
            suffix=out.suffix or out.name,
        )
    sheet = make()
    return Exported(out, len(sheet.rows), write(desk, sheet, out))


def _write_xlsx(desk: Desk, sheet: Sheet, out: Path) -> tuple[Sentence, ...]:
    from clerkdesk.sheet import write_sheet

    width_of, breaker = desk.press.width_of, desk.press.breaker
    keywords = anchor_of_now(desk)
    written = write_sheet(sheet, width_of=width_of, breaker=breaker, keywords=keywords)
    write_file(out, written.content)
    return written.notes


def _write_pdf(desk: Desk, sheet: Sheet, out: Path) -> tuple[Sentence, ...]:
    layout = anchored(desk.press.sheet_layout(sheet), anchor_of_now(desk))
    write_file(out, desk.press.pdf(layout, desk.clock()))
    return ()


_WRITERS: dict[str, Callable[[Desk, Sheet, Path], tuple[Sentence, ...]]] = {
    ".xlsx": _write_xlsx,
    ".pdf": _write_pdf,
}


def _sheet_form(desk: Desk, form_id: str) -> SheetForm:
    """The sheet of ``form_id``, or the office's only one."""
    form = desk.shelf.get(form_id) if form_id else _only_sheet(desk)
    if form.sheet is None:
        raise ClerkError(th("แบบ {form} ไม่ใช่แบบติดตาม"), do=th("เลือกแบบติดตามแทน"), form=form.id)
    return form.sheet


def _only_sheet(desk: Desk) -> Form:
    found = [form for form in desk.shelf.forms.values() if form.kind is FormKind.SHEET]
    if len(found) == 1:
        return found[0]
    raise ClerkError(
        th("มีแบบติดตาม {count} แบบ จึงไม่รู้ว่าจะใช้แบบใด"),
        do=th("เลือกแบบติดตามที่ต้องการ: {known}"),
        count=len(found),
        known=", ".join(form.id for form in found) or "-",
    )
