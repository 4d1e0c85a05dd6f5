"""The evidence of a year into one file, off the GUI thread."""

from PySide6.QtWidgets import QWidget

from clerkdesk.desk.evidence import Evidence, export_evidence
from clerkdesk.domain.calendar.fiscal import FiscalYear
from clerkdesk.ui.exporting import offer_file
from clerkdesk.ui.services import Services
from clerkdesk.ui.work import Progress

_PATTERN = "PDF (*.pdf)"
_SUFFIX = ".pdf"


def bind_evidence(services: Services, owner: QWidget, year: FiscalYear) -> None:
    """Asks for a file and writes the evidence; offers to open it, or its folder."""
    voice, desk = services.voice, services.desk
    name = f"หลักฐานการเผยแพร่ ปีงบประมาณ {voice.digits.of(year.name)}{_SUFFIX}"
    out = services.messages.save_as(voice.say("รวมหลักฐาน"), name, _PATTERN)
    if out is None:
        return
    path = out if out.suffix.lower() == _SUFFIX else out.with_name(f"{out.name}{_SUFFIX}")

    def write(progress: Progress) -> Evidence:
        return export_evidence(desk, path, year, progress.step)

    services.work.run_long(
        owner, write, lambda done: _tell(services, done), voice.say("กำลังรวมหลักฐาน…")
    )


def _tell(services: Services, done: Evidence) -> None:
    voice, path = services.voice, done.path
    said = voice.say(
        "รวมหลักฐาน {papers} ฉบับ {pages} หน้า ลงไฟล์ {path} แล้ว",
        papers=done.papers,
        pages=done.pages,
        path=path.name,
    )
    lost = ""
    if done.lost:
        lost = voice.say("ไม่พบสำเนา {count} ฉบับ มีหน้าแจ้งไว้แทน", count=len(done.lost))
    offer_file(services, f"{said} {lost}".strip(), path)
