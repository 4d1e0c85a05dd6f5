"""Prints: one page, recorded with their places, the same text again after the form changed."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from clerkdesk.app.joining import open_desk
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import Typed, change_memo, get_memo
from clerkdesk.desk.printing import preview_memo, print_blank, print_memo, print_with
from clerkdesk.desk.signatures import Signed, cancel_entry, return_memo, sign
from clerkdesk.desk.staff import set_office
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.memo.entries import Printed
from clerkdesk.domain.memo.memocode import read_payload
from clerkdesk.domain.memo.status import Status
from clerkdesk.domain.office.journal import read_anchor
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


def code_of(desk: Desk, memo_id: int) -> str:
    return read_codes(print_memo(desk, memo_id).pdf)[0]


def test_no_two_prints_of_a_memo_bear_the_same_code(desk: Desk) -> None:
    memo = a_memo(desk)
    codes = [code_of(desk, memo.id)]
    cancel_entry(desk, memo.id, get_memo(desk, memo.id).entries[-1].id, "กระดาษติด")
    codes.append(code_of(desk, memo.id))
    sign(desk, memo.id, Signed("requester"))
    return_memo(desk, memo.id, "requester", "แก้ชื่อเรื่อง")
    change_memo(desk, memo.id, Typed({"subject": "ใหม่"}))
    codes.append(code_of(desk, memo.id))
    assert [read_payload(code).serial for code in codes] == [1, 2, 3]
    assert len({code.rpartition(":")[2] for code in codes}) == 3


def test_a_print_says_that_a_returned_memo_goes_on_uncorrected(desk: Desk) -> None:
    memo = a_memo(desk)
    assert not print_memo(desk, memo.id).uncorrected
    return_memo(desk, memo.id, "requester", "แก้ชื่อเรื่อง")
    assert print_memo(desk, memo.id).uncorrected
    assert not print_memo(desk, memo.id).uncorrected  # it was said, and goes on since
    return_memo(desk, memo.id, "requester", "แก้ชื่อเรื่อง")
    change_memo(desk, memo.id, Typed({"subject": "แผน"}))
    assert not print_memo(desk, memo.id).uncorrected


def test_a_print_that_was_cancelled_does_not_count_as_a_copy(desk: Desk) -> None:
    memo = a_memo(desk)
    print_memo(desk, memo.id)
    cancel_entry(desk, memo.id, get_memo(desk, memo.id).entries[-1].id, "กระดาษติด")
    again = print_memo(desk, memo.id)
    assert (again.copy, again.serial) == (1, 2)


def test_the_codes_of_an_office_stay_when_its_name_is_corrected(desk: Desk) -> None:
    memo = a_memo(desk)
    before = read_payload(code_of(desk, memo.id)).office
    set_office(desk, {"name": "สำนักงานเขตพื้นที่การศึกษาประถมศึกษามุกดาหาร เขต ๑"})
    assert read_payload(code_of(desk, memo.id)).office == before


def test_two_databases_of_one_office_do_not_share_codes(
    desk: Desk, clock: FakeClock, tmp_path: Path
) -> None:
    other = open_office(tmp_path / "other", clock)
    assert code_of(desk, a_memo(desk).id) != code_of(other, a_memo(other).id)
    other.close()


def test_every_print_is_kept_and_the_check_finds_all_well(desk: Desk, tmp_path: Path) -> None:
    memo = a_memo(desk)
    pdfs = [print_memo(desk, memo.id, tmp_path / "m.pdf").pdf, print_memo(desk, memo.id).pdf]
    with desk.store.read() as tx:
        kept = [desk.store.files.path(each.pdf).read_bytes() for each in tx.prints.of_memo(memo.id)]
    assert kept == pdfs
    assert desk.store.check() == []


def test_a_print_tells_how_the_journal_ended_before_it(desk: Desk, tmp_path: Path) -> None:
    memo = a_memo(desk)
    preview_memo(desk, memo.id)
    with desk.store.read() as tx:
        last = tx.journal.last()
    print_memo(desk, memo.id, tmp_path / "m.pdf")
    about = PdfReader(tmp_path / "m.pdf").metadata
    assert about is not None
    assert last is not None
    assert read_anchor(str(about["/Keywords"])) == (last.seq, last.hash)


def test_a_file_that_cannot_be_replaced_is_not_recorded_as_printed(
    desk: Desk, tmp_path: Path
) -> None:
    memo = a_memo(desk)
    for out in (tmp_path, Path()):
        with pytest.raises(ClerkError, match="โฟลเดอร์"):
            print_memo(desk, memo.id, out)
    assert get_memo(desk, memo.id).entries == ()


def test_pages_that_did_not_come_out_count_as_not_printed(desk: Desk) -> None:
    memo = a_memo(desk)

    def jam(pdf: bytes) -> None:
        raise ClerkError("กระดาษติด")

    with pytest.raises(ClerkError, match="กระดาษติด"):
        print_with(desk, memo.id, jam)
    assert state_of(get_memo(desk, memo.id)).status is Status.DRAFT
    sent: list[bytes] = []
    done = print_with(desk, memo.id, sent.append)
    assert (done.copy, done.serial, sent) == (1, 2, [done.pdf])
    assert state_of(get_memo(desk, memo.id)).status is Status.WAITING


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
