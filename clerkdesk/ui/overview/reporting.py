"""The report of a year into a PDF file, off the GUI thread."""

from PySide6.QtWidgets import QWidget

from clerkdesk.desk.overviewreport import Report, export_overview, report_name
from clerkdesk.domain.calendar.months import FiscalYear
from clerkdesk.ui.exporting import offer_file
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
        offer_file(services, said, path)

    services.work.run_long(
        owner,
        lambda progress: export_overview(desk, path, year, progress.step),
        tell,
        voice.say("กำลังทำรายงาน…"),
    )
