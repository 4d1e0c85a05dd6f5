"""Memos to the printer or into a PDF file; the print is recorded when it was made."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from clerkdesk.desk.memocard import MemoCard
from clerkdesk.desk.printing import UNCORRECTED, Print, not_printed, print_memo, print_with
from clerkdesk.ui import final
from clerkdesk.ui.exporting import offer_file, with_ending
from clerkdesk.ui.messages import Undo
from clerkdesk.ui.paper.images import page_pictures
from clerkdesk.ui.paper.pages import COARSEST, FINEST, no_printer, wanted_pages
from clerkdesk.ui.paper.target import choose_target
from clerkdesk.ui.services import Services
from clerkdesk.ui.work import Progress


def print_on_printer(services: Services, card: MemoCard) -> None:
    """Asks for a printer, prints off the GUI thread, and records the print. Its end is told
    whatever became of the page that asked for it."""
    asked = (services.voice.say("พิมพ์บันทึก"), card.memo.subject)
    target = choose_target(services.messages, asked)
    if target is None:
        return
    desk, memo_id = services.desk, card.memo.id

    def send(progress: Progress) -> Print:
        return print_with(desk, memo_id, lambda pdf: target.send(pdf, progress))

    what = services.voice.say("กำลังพิมพ์…")
    services.work.run_long(
        services.ways, send, lambda done: _printed(services, memo_id, done), what
    )


def print_into_file(services: Services, card: MemoCard) -> None:
    """Asks for a file, writes the PDF, and records the print."""
    name = f"{card.memo.number or card.memo.id} {card.memo.subject}.pdf"
    out = services.messages.save_as(services.voice.say("บันทึกเป็น PDF"), name, "PDF (*.pdf)")
    if out is None:
        return
    path = with_ending(out, ".pdf")
    desk, memo_id = services.desk, card.memo.id
    services.work.run(
        services.ways,
        lambda: print_memo(desk, memo_id, path),
        lambda done: _written(services, memo_id, path, done),
        what=services.voice.say("กำลังเขียน PDF…"),
    )


def new_printer(name: str, *, landscape: bool = False) -> QPrinter:
    """Qt's printer, for a document on A4 called ``name``."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    ways = QPageLayout.Orientation
    printer.setPageOrientation(ways.Landscape if landscape else ways.Portrait)
    return printer


@dataclass(frozen=True)
class QtTarget:
    """Pages sent by Qt, which has the copies, sides and source of paper that were chosen."""

    printer: QPrinter

    def send(self, pdf: bytes, progress: Progress) -> None:
        """Prints ``pdf`` as one job."""
        send_pages(pdf, self.printer, progress)


def send_pages(pdf: bytes, printer: QPrinter, progress: Progress) -> None:
    """Draws the pages of ``pdf`` on ``printer``, as fine as it prints, within 300–600 dpi."""
    from clerkdesk.scans.render import page_count

    dpi = max(COARSEST, min(FINEST, printer.resolution()))
    pages = wanted_pages(printer.fromPage(), printer.toPage(), page_count(pdf))
    painter = QPainter()
    if not painter.begin(printer):
        raise no_printer()
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    try:
        for place in pages:
            progress.step(place - pages.start, len(pages))
            if place > pages.start:
                printer.newPage()
            _draw(painter, printer, page_pictures(pdf, dpi, [place])[0], dpi)
    finally:
        painter.end()


def _draw(painter: QPainter, printer: QPrinter, image: QImage, dpi: int) -> None:
    """The whole sheet, in true size: the margins are in the picture already."""
    paper = printer.paperRect(QPrinter.Unit.DevicePixel).topLeft().toPoint()
    origin = printer.pageRect(QPrinter.Unit.DevicePixel).topLeft().toPoint()
    size = image.size() * (printer.resolution() / dpi)
    painter.drawImage(QRect(paper - origin, size), image)


def tell_printed(services: Services, said: str, entries: Sequence[tuple[int, int]]) -> None:
    """Says that memos were printed, each with the entry that records it; undoing takes back that
    they count as printed."""
    told = services.voice.say("ไม่นับว่าพิมพ์แล้ว ถ้ามีแผ่นที่ออกมา ให้ทิ้งแผ่นนั้น (ยังอยู่ในประวัติ)")
    services.messages.say(said, _taking_back(services, told, entries) if entries else None)
    _changed(services, entries)


def _taking_back(services: Services, told: str, entries: Sequence[tuple[int, int]]) -> Undo:
    """What takes back that memos count as printed, and says ``told`` then."""

    def undone() -> None:
        services.messages.say(told, final.cancelled(services.voice))
        _changed(services, entries)

    def take_back() -> None:
        services.work.run(
            services.ways, lambda: not_printed(services.desk, entries), lambda _none: undone()
        )

    return take_back


def _changed(services: Services, entries: Sequence[tuple[int, int]]) -> None:
    for memo_id, _entry in entries:
        services.ways.memo_changed.emit(memo_id)


def _printed(services: Services, memo_id: int, done: Print) -> None:
    said = services.voice.say("ส่งพิมพ์แล้ว {pages} หน้า", pages=done.pages)
    tell_printed(services, _with_word_of_it(services, said, done), [(memo_id, done.entry)])


def _written(services: Services, memo_id: int, path: Path, done: Print) -> None:
    said = services.voice.say("บันทึกเป็น PDF แล้ว: {path}", path=path.name)
    told = services.voice.say("ไม่นับว่าพิมพ์แล้ว ถ้าไม่ใช้ ให้ลบไฟล์นั้น (ยังอยู่ในประวัติ)")
    undo = _taking_back(services, told, [(memo_id, done.entry)])
    offer_file(services, _with_word_of_it(services, said, done), path, undo)
    services.ways.memo_changed.emit(memo_id)


def _with_word_of_it(services: Services, said: str, done: Print) -> str:
    """``said``, and that a memo goes on which nobody corrected."""
    return f"{said} · {services.voice.say(UNCORRECTED)}" if done.uncorrected else said
