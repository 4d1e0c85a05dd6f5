"""The sheet into a file and to the printer, off the GUI thread."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from clerkdesk.desk.monthpaper import SheetPaper, export_month, month_paper
from clerkdesk.desk.monthrows import MonthRows
from clerkdesk.desk.sheets import Exported
from clerkdesk.ui import final
from clerkdesk.ui.services import Services
from clerkdesk.ui.work import Progress

_PATTERNS = {".xlsx": "Excel (*.xlsx)", ".pdf": "PDF (*.pdf)"}


def export_into_file(
    services: Services, owner: QWidget, shown: MonthRows, unit: str, form: str, suffix: str
) -> None:
    """Asks for a file and writes the sheet; offers to open it, or its folder."""
    voice, desk, month = services.voice, services.desk, shown.month
    name = " ".join(part for part in (shown.sheet.name, unit) if part)
    title = voice.say("ส่งออกแบบติดตาม")
    out = services.messages.save_as(title, f"{name}{suffix}", _PATTERNS[suffix])
    if out is None:
        return
    path = out if out.suffix.lower() == suffix else out.with_name(f"{out.name}{suffix}")

    def write(progress: Progress) -> Exported:
        return export_month(desk, month, path, unit, form, progress.step)

    what = voice.say("กำลังส่งออก…")
    services.work.run_long(owner, write, lambda done: _tell_exported(services, done), what)


def print_on_paper(
    services: Services, owner: QWidget, shown: MonthRows, unit: str, form: str
) -> None:
    """Asks for a printer and prints the sheet."""
    from PySide6.QtGui import QPageLayout
    from PySide6.QtPrintSupport import QPrinter

    from clerkdesk.ui.paper.printing import send_pages

    voice, desk, month = services.voice, services.desk, shown.month
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(shown.sheet.name)
    ways = QPageLayout.Orientation
    printer.setPageOrientation(ways.Landscape if shown.sheet.form.landscape else ways.Portrait)
    if not services.messages.choose_printer(printer, voice.say("พิมพ์แบบติดตาม")):
        return

    def send(progress: Progress) -> SheetPaper:
        paper = month_paper(desk, month, unit, form)
        send_pages(paper.pdf, printer, progress)
        return paper

    def sent(_paper: SheetPaper) -> None:
        services.messages.say(voice.say("ส่งพิมพ์แบบติดตามแล้ว"), final.printed(voice))

    services.work.run_long(owner, send, sent, voice.say("กำลังพิมพ์…"))


def _tell_exported(services: Services, done: Exported) -> None:
    voice, path = services.voice, done.path
    said = voice.say("ส่งออก {rows} รายการแล้ว: {name}", rows=done.rows, name=path.name)
    notes = " ".join(voice.sentence(note) for note in done.notes)
    services.messages.offer(
        f"{said} {notes}".strip(),
        [
            (voice.say("เปิดไฟล์"), lambda: _open(services, path)),
            (voice.say("เปิดโฟลเดอร์"), lambda: _open(services, path.parent)),
        ],
        final.written(voice),
    )


def _open(services: Services, place: Path) -> None:
    services.messages.open_outside(place)
