"""Printing: the whole page in true size; what was printed is recorded, what was not is not."""

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import get_memo
from clerkdesk.desk.printing import preview_memo, print_with
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.entries import Printed, standing
from clerkdesk.scans.render import PageImage, page_images
from clerkdesk.ui.paper.printing import new_printer, send_pages
from clerkdesk.ui.work import Progress
from tests.office import a_memo
from tests.ui.conftest import OpenWindow


def edges_of_ink(page: PageImage) -> tuple[int, int, int, int]:
    """The first and last row and column with something dark in them, in pixels."""
    rows = [page.bgrx[n * page.width * 4 : (n + 1) * page.width * 4] for n in range(page.height)]
    inked = [place for place, row in enumerate(rows) if min(row[0::4]) < 128]
    columns = [n for n in range(page.width) if any(rows[row][n * 4] < 128 for row in inked)]
    return inked[0], inked[-1], columns[0], columns[-1]


def copies(desk: Desk, memo_id: int) -> list[int]:
    entries = standing(get_memo(desk, memo_id).entries)
    return [entry.copy for entry in entries if isinstance(entry, Printed)]


def test_a_printed_page_is_the_page_in_true_size(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    pdf = preview_memo(desk, a_memo(desk).id)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    out = tmp_path / "printed.pdf"
    printer.setOutputFileName(str(out))
    printer.setResolution(300)
    send_pages(pdf, printer, Progress(lambda _done, _of: None))
    [wanted], [found] = page_images(pdf, 72), page_images(out.read_bytes(), 72)
    for one, other in zip(edges_of_ink(wanted), edges_of_ink(found), strict=True):
        assert abs(one - other) <= 1


def test_a_print_that_fails_is_not_recorded(desk: Desk) -> None:
    memo = a_memo(desk)

    def jam(_pdf: bytes) -> None:
        raise ClerkError("กระดาษติด")

    with pytest.raises(ClerkError):
        print_with(desk, memo.id, jam)
    assert copies(desk, memo.id) == []
    print_with(desk, memo.id, lambda _pdf: None)
    assert copies(desk, memo.id) == [1]


def test_a_pdf_is_written_where_the_clerk_says_and_recorded(
    desk: Desk, open_window: OpenWindow
) -> None:
    memo = a_memo(desk, number="next")
    window = open_window(desk)
    window.house.show_memo(memo.id)
    window.hands.rest()
    window.hands.press("Ctrl+Shift+P")
    [out] = window.messages.folder.glob("*.pdf")
    assert out.read_bytes().startswith(b"%PDF")
    assert copies(desk, memo.id) == [1]
    assert out.name in window.messages.sentences[-1]
    offered = {button.text(): button for button in window.window.foot.offers.buttons}
    offered["เปิดไฟล์"].click()
    assert window.messages.opened == [str(out)]


def test_a_print_can_be_taken_back_as_one_that_never_came_out(
    desk: Desk, open_window: OpenWindow
) -> None:
    memo = a_memo(desk, number="next")
    window = open_window(desk)
    window.house.show_memo(memo.id)
    window.hands.rest()
    window.hands.press("Ctrl+P")
    assert copies(desk, memo.id) == [1]
    window.hands.press("Ctrl+Z")
    assert copies(desk, memo.id) == []
    assert "ไม่นับว่าพิมพ์แล้ว" in window.messages.sentences[-1]
    window.hands.press("Ctrl+P")
    assert copies(desk, memo.id) == [1]


def test_a_paper_of_another_size_does_not_stretch_the_page(
    desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    from PySide6.QtGui import QPageSize

    pdf = preview_memo(desk, a_memo(desk).id)
    printer = new_printer("บันทึก")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A3))
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setResolution(300)
    send_pages(pdf, printer, Progress(lambda _done, _of: None))
    [wanted] = page_images(pdf, 72)
    [found] = page_images((tmp_path / "printed.pdf").read_bytes(), 72)
    for one, other in zip(edges_of_ink(wanted), edges_of_ink(found), strict=True):
        assert abs(one - other) <= 1
