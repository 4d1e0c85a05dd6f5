"""Pages of a PDF become pictures of the right size and colour."""

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.printing import preview_memo
from clerkdesk.scans.render import page_count, page_images, page_texts
from tests.office import a_memo
from tests.ui.conftest import clock, desk

__all__ = ["clock", "desk"]

A4_AT_72 = (595, 842)


def test_a_page_is_as_many_pixels_as_its_dots_and_white_at_its_edge(desk: Desk) -> None:
    pdf = preview_memo(desk, a_memo(desk).id)
    [image] = page_images(pdf, 72)
    assert abs(image.width - A4_AT_72[0]) <= 1
    assert abs(image.height - A4_AT_72[1]) <= 1
    assert len(image.bgrx) == image.width * image.height * 4
    assert image.bgrx[:3] == b"\xff\xff\xff"
    assert min(image.bgrx) < 100


def test_single_pages_can_be_asked_for(desk: Desk) -> None:
    pdf = preview_memo(desk, a_memo(desk).id)
    assert page_count(pdf) == 1
    assert page_images(pdf, 36, [0]) == page_images(pdf, 36)
    assert page_images(pdf, 36, []) == []


def test_text_comes_out_as_it_was_written(desk: Desk) -> None:
    [text] = page_texts(preview_memo(desk, a_memo(desk).id))
    assert "นางสาวน้ำทิพย์ ญี่ปุ่น" in text
