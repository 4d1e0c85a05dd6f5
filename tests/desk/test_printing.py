"""Prints: one page, recorded with their places, the same text again after the form changed."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from clerkdesk.app.joining import open_desk
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import get_memo
from clerkdesk.desk.printing import preview_memo, print_blank, print_memo
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.memo.entries import Printed
from clerkdesk.domain.memo.status import Status
from clerkdesk.paper.placedjson import layout_from_json
from clerkdesk.scans.codes import read_codes
from tests.office import FakeClock, a_memo, open_office


def text_of(path: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


def test_a_print_is_one_page_that_can_be_read_back(desk: Desk, tmp_path: Path) -> None:
    memo = a_memo(desk, number="next")
    done = print_memo(desk, memo.id, tmp_path / "m.pdf")
    text = text_of(tmp_path / "m.pdf")
    assert (done.copy, done.pages) == (1, 1)
    for words in ("นางสาวน้ำทิพย์ ญี่ปุ่น", "แผนปฏิบัติการ ๒๕๖๑", "ศธ ๐๔๑๐๐/๑", "สพป.มุกดาหาร"):
        assert words in text


def test_a_print_is_recorded_with_the_places_of_its_signatures(desk: Desk, tmp_path: Path) -> None:
    memo = a_memo(desk)
    print_memo(desk, memo.id, tmp_path / "m.pdf")
    state = state_of(get_memo(desk, memo.id))
    assert state.status is Status.WAITING
    with desk.store.read() as tx:
        kept = tx.prints.of_memo(memo.id)
    spots = {getattr(item, "step", "") for item in layout_from_json(kept[0].layout).pages[0].items}
    assert {"requester", "head", "publisher", "opinion", "director"} <= spots


def test_a_preview_records_nothing_and_is_what_prints(desk: Desk, tmp_path: Path) -> None:
    memo = a_memo(desk)
    preview = preview_memo(desk, memo.id)
    assert get_memo(desk, memo.id).entries == ()
    assert print_memo(desk, memo.id, tmp_path / "m.pdf").pdf == preview


def test_a_second_print_is_marked(desk: Desk, tmp_path: Path) -> None:
    memo = a_memo(desk)
    print_memo(desk, memo.id, tmp_path / "1.pdf")
    assert print_memo(desk, memo.id, tmp_path / "2.pdf").copy == 2
    assert "พิมพ์ครั้งที่ ๒" in text_of(tmp_path / "2.pdf")
    assert "พิมพ์ครั้งที่" not in text_of(tmp_path / "1.pdf")


def test_the_codes_of_a_print_name_the_memo(desk: Desk, tmp_path: Path) -> None:
    memo = a_memo(desk)
    codes = read_codes(print_memo(desk, memo.id).pdf)
    assert len(codes) == 2
    assert len(set(codes)) == 1
    assert f":{memo.id}." in codes[0]


def test_what_cannot_be_written_is_not_recorded_as_printed(desk: Desk, tmp_path: Path) -> None:
    memo = a_memo(desk)
    with pytest.raises(ClerkError):
        print_memo(desk, memo.id, tmp_path / "missing" / "m.pdf")
    assert not any(isinstance(e, Printed) for e in get_memo(desk, memo.id).entries)


def test_a_blank_copy_has_the_words_and_no_values(desk: Desk, tmp_path: Path) -> None:
    assert print_blank(desk, "memo", tmp_path / "b.pdf") == 1
    text = text_of(tmp_path / "b.pdf")
    assert "ผู้ขออนุญาต" in text
    assert "น้ำทิพย์" not in text


def test_an_old_memo_prints_as_it_was_after_its_form_has_changed(
    tmp_path: Path, clock: FakeClock
) -> None:
    desk = open_office(tmp_path / "office2", clock)
    memo = a_memo(desk)
    before = preview_memo(desk, memo.id)
    own = tmp_path / "office2" / "forms"
    own.mkdir()
    text = desk.shelf.texts["memo"].replace("revision = 1", "revision = 2")
    (own / "memo.toml").write_text(text.replace("จึงเรียนมา", "จึงขอเรียนมา"), encoding="utf-8")
    desk.close()
    desk = open_desk(tmp_path / "office2", clock)
    desk.press.installed_fonts = list
    assert desk.shelf.get("memo").revision == 2
    assert preview_memo(desk, memo.id) == before
    desk.close()
