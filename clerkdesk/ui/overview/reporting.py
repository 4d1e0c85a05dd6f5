"""The report of a year into a PDF file, off the GUI thread."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from clerkdesk.desk.overviewreport import Report, export_overview, report_name
from clerkdesk.domain.calendar.months import FiscalYear
from clerkdesk.ui import final
from clerkdesk.ui.services import Services


def export_report(services: Services, owner: QWidget, year: FiscalYear) -> None:
    """Asks for a file and writes the report; offers to open it, or its folder."""
    voice, desk = services.voice, services.desk
    title = voice.say("บันทึกรายงานภาพรวมเป็นไฟล์")
    out = services.messages.save_as(title, f"{report_name(year)}.pdf", "PDF (*.pdf)")
    if out is None:
        return
    path = out if out.suffix.lower() == ".pdf" else out.with_name(f"{out.name}.pdf")

    def tell(done: Report) -> None:
        said = voice.say(
            "เขียนรายงานภาพรวม {pages} หน้าแล้ว: {name}", pages=done.pages, name=path.name
        )
        services.messages.offer(
            said,
            [
                (voice.say("เปิดไฟล์"), lambda: _open(services, path)),
                (voice.say("เปิดโฟลเดอร์"), lambda: _open(services, path.parent)),
            ],
            final.written(voice),
        )

    services.work.run_long(
        owner,
        lambda progress: export_overview(desk, path, year, progress.step),
        tell,
        voice.say("กำลังทำรายงาน…"),
    )


def _open(services: Services, place: Path) -> None:
    services.messages.open_outside(place)
