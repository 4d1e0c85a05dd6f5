"""Sheets out of the house: into files, to the printer, into a mail draft; off the GUI thread."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from clerkdesk.desk.mailing import MailDraft, mail_draft
from clerkdesk.desk.monthpaper import export_all, export_month, month_paper, paper_of_all
from clerkdesk.desk.roundreports import rows_to_send
from clerkdesk.desk.sheets import Exported
from clerkdesk.domain.calendar.month import Month, Months, format_months
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.tracking import Sheet
from clerkdesk.domain.rounds.entries import SentRow
from clerkdesk.domain.words import th
from clerkdesk.ui import final
from clerkdesk.ui.exporting import print_pdf, write_file
from clerkdesk.ui.services import Services
from clerkdesk.ui.work import Progress


@dataclass(frozen=True)
class Wanted:
    """What is to go out: the sheet of a unit (empty: the whole office), or of ``every`` unit in
    one file; ``name`` is what it is called."""

    month: Month | Months
    unit: str
    form: str
    name: str
    every: bool = False


@dataclass(frozen=True)
class SheetFile:
    """A sheet that was exported, and the rows that stood on it then."""

    path: Path
    rows: Mapping[Month, Sequence[SentRow]]


def wanted_of(sheet: Sheet, month: Month | Months, form: str, all_words: str = "") -> Wanted:
    """The sheet that is shown, or of other months; ``all_words``: of every unit, called so."""
    words = {
        "office": sheet.office,
        "unit": sheet.unit,
        "unit_line": sheet.unit,
        "month": format_months(month, sheet.office.digits),
    }
    whose = all_words or sheet.unit
    name = " ".join(filter(None, (sheet.form.name.format(**words).strip(), whose)))
    return Wanted(month, "" if all_words else sheet.unit, form, name, bool(all_words))


def export_into_file(
    services: Services,
    wanted: Wanted,
    suffix: str,
    done: Callable[[SheetFile], None] = lambda _file: None,
) -> None:
    """Asks for a file and writes the sheet; offers to open it, or its folder. ``done`` is told off
    the GUI thread what was written."""
    voice, desk = services.voice, services.desk

    def write(path: Path, progress: Progress) -> Exported:
        rows = rows_to_send(desk, wanted.month, wanted.unit, wanted.form)
        if wanted.every:
            made = export_all(desk, wanted.month, path, wanted.form, progress.step)
        else:
            made = export_month(desk, wanted.month, path, wanted.unit, wanted.form, progress.step)
        done(SheetFile(path, rows))
        return made

    write_file(services, (voice.say("ส่งออกแบบติดตาม"), wanted.name), suffix, write)


def print_on_paper(services: Services, wanted: Wanted, landscape: bool) -> None:
    """Asks for a printer and prints the sheet."""
    voice, desk = services.voice, services.desk

    def make() -> bytes:
        if wanted.every:
            return paper_of_all(desk, wanted.month, wanted.form).pdf
        return month_paper(desk, wanted.month, wanted.unit, wanted.form).pdf

    def told() -> None:
        services.messages.say(voice.say("ส่งพิมพ์แบบติดตามแล้ว"), final.printed(voice))

    asked = (voice.say("พิมพ์แบบติดตาม"), wanted.name)
    print_pdf(services, asked, make, told, landscape)


def draft_mail(
    services: Services, owner: QWidget, wanted: Wanted, then: Callable[[MailDraft], None]
) -> None:
    """Writes a mail with the sheet attached; ``then`` says what becomes of it."""
    desk = services.desk

    def write(progress: Progress) -> MailDraft:
        progress.step(0, 1)
        return mail_draft(desk, wanted.month, wanted.unit, wanted.form, all_units=wanted.every)

    services.work.run_long(owner, write, then, services.voice.say("กำลังร่างอีเมล…"))


def opened_by_mail_program(
    services: Services, draft: MailDraft, by_web: Callable[[], object]
) -> bool:
    """Opens a draft in the user's own mail program; offers ``by_web`` where none is."""
    if services.messages.open_outside(draft.mail):
        return True
    services.messages.complain(
        ClerkError(
            th("เครื่องนี้ไม่มีโปรแกรมอีเมลที่เปิดร่างได้"),
            do=th("ใช้ “คัดลอกสำหรับเว็บเมล” แล้ววางข้อความและแนบไฟล์ในอีเมลบนเว็บ"),
        ),
        [(services.voice.say("คัดลอกสำหรับเว็บเมล"), by_web)],
    )
    return False
