"""The report of a year into a PDF file, off the GUI thread."""

from pathlib import Path

from clerkdesk.desk.overviewreport import Report, export_overview, report_name
from clerkdesk.domain.calendar.months import FiscalYear
from clerkdesk.ui.exporting import write_file
from clerkdesk.ui.services import Services
from clerkdesk.ui.work import Progress


def export_report(services: Services, year: FiscalYear) -> None:
    """Asks for a file and writes the report; offers to open it, or its folder."""
    voice, desk = services.voice, services.desk

    def write(path: Path, progress: Progress) -> Report:
        return export_overview(desk, path, year, progress.step)

    def said(done: Report) -> str:
        return voice.say(
            "เขียนรายงานภาพรวม {pages} หน้าแล้ว: {name}", pages=done.pages, name=done.path.name
        )

    asked = (voice.say("บันทึกรายงานภาพรวมเป็นไฟล์"), report_name(year))
    write_file(services, asked, ".pdf", write, said, voice.say("กำลังทำรายงาน…"))
