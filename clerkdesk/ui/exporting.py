"""Tables into files and to the printer, off the GUI thread."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QWidget

from clerkdesk.desk.sheets import Exported
from clerkdesk.ui import final
from clerkdesk.ui.services import Services
from clerkdesk.ui.work import Progress

Export = Callable[[Path], Exported]
"""Writes a table as ``.xlsx`` or ``.pdf``, by the ending of the path."""

Write = Callable[[Path, Progress], Exported]
"""As :data:`Export`, telling how far it is."""

_PATTERNS = {".xlsx": "Excel (*.xlsx)", ".pdf": "PDF (*.pdf)"}


def export_table(
    services: Services, owner: QWidget, name: str, suffix: str, export: Export
) -> None:
    """Asks for a file and writes the table; offers to open it, or its folder."""

    def write(path: Path, progress: Progress) -> Exported:
        progress.step(0, 1)
        return export(path)

    write_file(services, owner, (services.voice.say("ส่งออกเป็นไฟล์"), name), suffix, write)


def write_file(
    services: Services, owner: QWidget, asked: tuple[str, str], suffix: str, write: Write
) -> None:
    """Asks for a file, by a title and a name, and writes it; offers to open it, or its folder."""
    title, name = asked
    out = services.messages.save_as(title, f"{name}{suffix}", _PATTERNS[suffix])
    if out is None:
        return
    path = out if out.suffix.lower() == suffix else out.with_name(f"{out.name}{suffix}")
    services.work.run_long(
        owner,
        lambda progress: write(path, progress),
        lambda done: _tell_exported(services, done),
        services.voice.say("กำลังส่งออก…"),
    )


def print_table(services: Services, owner: QWidget, name: str, export: Export) -> None:
    """Asks for a printer and prints the table, which lies across the paper."""
    from PySide6.QtGui import QPageLayout
    from PySide6.QtPrintSupport import QPrinter

    from clerkdesk.ui.paper.printing import send_pages

    voice = services.voice
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    if not services.messages.choose_printer(printer, voice.say("พิมพ์ตาราง")):
        return

    def send(progress: Progress) -> None:
        with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            pdf = export(Path(folder) / "table.pdf").path.read_bytes()
        send_pages(pdf, printer, progress)

    def sent(_none: None) -> None:
        services.messages.say(voice.say("ส่งพิมพ์ตารางแล้ว"), final.printed(voice))

    services.work.run_long(owner, send, sent, voice.say("กำลังพิมพ์…"))


def _tell_exported(services: Services, done: Exported) -> None:
    voice, path = services.voice, done.path
    said = voice.say("ส่งออก {rows} รายการแล้ว: {name}", rows=done.rows, name=path.name)
    notes = " ".join(voice.sentence(note) for note in done.notes)
    offer_file(services, f"{said} {notes}".strip(), path)


def offer_file(services: Services, said: str, path: Path) -> None:
    """Says of a file that it was written, and offers to open it or its folder."""
    voice, messages = services.voice, services.messages
    offers = [
        (voice.say("เปิดไฟล์"), lambda: messages.open_outside(path)),
        (voice.say("เปิดโฟลเดอร์"), lambda: messages.open_outside(path.parent)),
    ]
    messages.offer(said, offers, final.written(voice), lasting=True)
