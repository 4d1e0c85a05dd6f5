"""The evidence of a year into one file, off the GUI thread."""

from pathlib import Path

from clerkdesk.desk.evidence import Evidence, export_evidence
from clerkdesk.domain.calendar.fiscal import FiscalYear
from clerkdesk.ui.exporting import write_file
from clerkdesk.ui.services import Services
from clerkdesk.ui.work import Progress


def bind_evidence(services: Services, year: FiscalYear) -> None:
    """Asks for a file and writes the evidence; offers to open it, or its folder."""
    voice, desk = services.voice, services.desk
    name = f"หลักฐานการเผยแพร่ ปีงบประมาณ {voice.digits.of(year.name)}"

    def write(path: Path, progress: Progress) -> Evidence:
        return export_evidence(desk, path, year, progress.step)

    asked = (voice.say("รวมหลักฐาน"), name)
    busy = voice.say("กำลังรวมหลักฐาน…")
    write_file(services, asked, ".pdf", write, lambda done: _said(services, done), busy)


def _said(services: Services, done: Evidence) -> str:
    voice = services.voice
    said = voice.say(
        "รวมหลักฐาน {papers} ฉบับ {pages} หน้า ลงไฟล์ {path} แล้ว",
        papers=done.papers,
        pages=done.pages,
        path=done.path.name,
    )
    if not done.lost:
        return said
    lost = voice.say("ไม่พบสำเนา {count} ฉบับ มีหน้าแจ้งไว้แทน", count=len(done.lost))
    return f"{said} {lost}"
