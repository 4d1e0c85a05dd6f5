"""Memos to the printer or into a PDF file; the print is recorded when it was made."""

from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from clerkdesk.desk.memocard import MemoCard
from clerkdesk.desk.printing import Print, print_memo, print_with
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import th
from clerkdesk.ui import final
from clerkdesk.ui.exporting import offer_file
from clerkdesk.ui.paper.images import page_pictures
from clerkdesk.ui.services import Services
from clerkdesk.ui.work import Progress

_FINEST = 600
_COARSEST = 300


def print_on_printer(services: Services, owner: QWidget, card: MemoCard) -> None:
    """Asks for a printer, prints off the GUI thread, and records the print."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(card.memo.subject)
    if not services.messages.choose_printer(printer, services.voice.say("พิมพ์บันทึก")):
        return
    desk, memo_id = services.desk, card.memo.id

    def send(progress: Progress) -> Print:
        return print_with(desk, memo_id, lambda pdf: send_pages(pdf, printer, progress))

    what = services.voice.say("กำลังพิมพ์…")
    services.work.run_long(owner, send, lambda done: _printed(services, memo_id, done), what)


def print_into_file(services: Services, owner: QWidget, card: MemoCard) -> None:
    """Asks for a file, writes the PDF, and records the print."""
    name = f"{card.memo.number or card.memo.id} {card.memo.subject}.pdf"
    out = services.messages.save_as(services.voice.say("บันทึกเป็น PDF"), name, "PDF (*.pdf)")
    if out is None:
        return
    path = out if out.suffix.lower() == ".pdf" else out.with_name(f"{out.name}.pdf")
    desk, memo_id = services.desk, card.memo.id
    services.work.run(
        owner,
        lambda: print_memo(desk, memo_id, path),
        lambda _done: _written(services, memo_id, path),
        what=services.voice.say("กำลังเขียน PDF…"),
    )


def send_pages(pdf: bytes, printer: QPrinter, progress: Progress) -> None:
    """Draws the pages of ``pdf`` on ``printer``, as fine as it prints, within 300–600 dpi."""
    from clerkdesk.scans.render import page_count

    dpi = max(_COARSEST, min(_FINEST, printer.resolution()))
    pages = _range(printer, page_count(pdf))
    painter = QPainter()
    if not painter.begin(printer):
        raise ClerkError(
            th("ส่งงานไปที่เครื่องพิมพ์ไม่ได้"),
            do=th("ดูว่าเครื่องพิมพ์เปิดอยู่และเลือกถูกเครื่อง หรือบันทึกเป็น PDF แทน"),
        )
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    try:
        for place in pages:
            progress.step(place - pages.start, len(pages))
            if place > pages.start:
                printer.newPage()
            _draw(painter, printer, page_pictures(pdf, dpi, [place])[0])
    finally:
        painter.end()


def _range(printer: QPrinter, pages: int) -> range:
    """The pages that were asked for, from 0."""
    first, last = printer.fromPage(), printer.toPage()
    return range(first - 1, min(last, pages)) if first and last else range(pages)


def _draw(painter: QPainter, printer: QPrinter, image: QImage) -> None:
    """The whole sheet, in true size: the margins are in the picture already."""
    paper = printer.paperRect(QPrinter.Unit.DevicePixel).toRect()
    origin = printer.pageRect(QPrinter.Unit.DevicePixel).toRect().topLeft()
    painter.drawImage(QRect(paper.topLeft() - origin, paper.size()), image)


def _printed(services: Services, memo_id: int, done: Print) -> None:
    said = services.voice.say("ส่งพิมพ์แล้ว {pages} หน้า", pages=done.pages)
    services.messages.say(said, final.printed(services.voice))
    services.ways.memo_changed.emit(memo_id)


def _written(services: Services, memo_id: int, path: Path) -> None:
    said = services.voice.say("บันทึกเป็น PDF แล้ว: {path}", path=path.name)
    offer_file(services, said, path)
    services.ways.memo_changed.emit(memo_id)
