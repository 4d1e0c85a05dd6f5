"""The sheet into a file and to the printer, off the GUI thread."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from clerkdesk.desk.monthpaper import SheetPaper, export_month, month_paper
from clerkdesk.desk.monthrows import MonthRows
from clerkdesk.desk.sheets import Exported
from clerkdesk.ui import final
from clerkdesk.ui.exporting import write_file
from clerkdesk.ui.services import Services
from clerkdesk.ui.work import Progress


def export_into_file(
    services: Services, owner: QWidget, shown: MonthRows, unit: str, form: str, suffix: str
) -> None:
    """Asks for a file and writes the sheet; offers to open it, or its folder."""
    voice, desk, month = services.voice, services.desk, shown.month
    name = " ".join(part for part in (shown.sheet.name, unit) if part)

    def write(path: Path, progress: Progress) -> Exported:
        return export_month(desk, month, path, unit, form, progress.step)

    write_file(services, owner, (voice.say("ส่งออกแบบติดตาม"), name), suffix, write)


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
