"""The office's own forms: begun, sent, looked at, taken in; old memos print as they were signed."""

from pathlib import Path

import pytest

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.formfolder import own_folder, read_forms
from clerkdesk.desk.formkeeping import look_at_form, new_form, send_form, take_form
from clerkdesk.desk.formpreview import preview_form, write_preview
from clerkdesk.desk.memos import Typed, get_memo, new_memo
from clerkdesk.desk.printing import print_memo
from clerkdesk.desk.signatures import Signed, sign
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import Words
from tests.desk.watching import Watch
from tests.office import a_memo
from tests.paper.readers import READERS


def printed(desk: Desk, memo_id: int) -> str:
    """What a reader finds on the paper, without line ends."""
    return read(print_memo(desk, memo_id).pdf)


def read(pdf: bytes | None) -> str:
    """All its letters, without spaces."""
    return "".join("".join(READERS["pdfium"](pdf or b"")).split())


def test_a_form_of_ones_own_begins_as_a_copy_with_its_remarks(desk: Desk) -> None:
    kept = new_form(desk, "leave", "memo", 'ใบ "ลา"')
    text = kept.path.read_text("utf-8")
    assert kept.path == own_folder(desk) / "leave.toml"
    assert (kept.form.revision, kept.form.title) == (1, 'ใบ "ลา"')
    assert "# ---- ช่องที่กรอก ----" in text
    assert text.count("\n") == desk.shelf.texts["memo"].count("\n")
    assert desk.shelf.get("leave").fields == desk.shelf.get("memo").fields


def test_a_shipped_form_is_replaced_by_its_next_revision(desk: Desk) -> None:
    shipped = desk.shelf.get("memo").revision
    assert new_form(desk, "memo", "memo").form.revision == shipped + 1
    assert desk.shelf.get("memo").revision == shipped + 1


@pytest.mark.parametrize("name", ["ใบลา", "../leave", "Leave", "", "a" * 41, "tracking"])
def test_a_name_that_cannot_be_or_is_taken_is_refused(desk: Desk, name: str) -> None:
    with pytest.raises(ClerkError):
        new_form(desk, name, "memo")
    assert not list(own_folder(desk).glob("*.toml"))


def test_a_form_goes_to_another_office_as_one_file(desk: Desk, tmp_path: Path) -> None:
    assert send_form(desk, "memo", tmp_path / "memo.toml") == ()
    assert look_at_form(desk, tmp_path / "memo.toml").same
    (own_folder(desk) / "roles.toml").write_text("[[roles]]\nkey = 'law'\ntitle = 'ก'", "utf-8")
    text = (tmp_path / "memo.toml").read_text("utf-8").replace('"legal_officer"', '"law"')
    (own_folder(desk) / "own.toml").write_text(
        text.replace('id = "memo"', 'id = "own"', 1), "utf-8"
    )
    read_forms(desk)
    assert send_form(desk, "own", tmp_path / "own.toml") == ("law",)


def test_what_is_taken_in_says_what_it_replaces_and_keeps_the_old_text(
    desk: Desk, tmp_path: Path
) -> None:
    watch = Watch(desk)
    own = watch.do(lambda: new_form(desk, "leave", "memo"))
    received = tmp_path / "from-elsewhere.toml"
    old = own.path.read_text("utf-8")
    received.write_text(old.replace("revision = 1", "revision = 2", 1), "utf-8")
    look = look_at_form(desk, received)
    assert look.replaces
    assert look.form
    assert (look.replaces.revision, look.form.revision) == (1, 2)
    assert desk.shelf.get("leave").revision == 1
    taken = watch.do(lambda: take_form(desk, look))
    assert (taken.path, desk.shelf.get("leave").revision) == (own.path, 2)
    with desk.store.read() as tx:
        assert old in [each.text for each in tx.forms.revisions()]
    assert watch.acts == {"forms.new", "forms.take"}


def test_a_file_with_mistakes_or_nothing_new_is_not_taken_in(desk: Desk, tmp_path: Path) -> None:
    received = tmp_path / "broken.toml"
    received.write_text('id = "x"\nrevison = 1', "utf-8")
    look = look_at_form(desk, received)
    assert look.form is None
    assert any("revison" in str(mistake) for mistake in look.mistakes)
    with pytest.raises(ClerkError, match="ยังมีที่ต้องแก้"):
        take_form(desk, look)
    send_form(desk, "memo", received)
    with pytest.raises(ClerkError, match="เหมือนกันทุกตัวอักษร"):
        take_form(desk, look_at_form(desk, received))


def test_an_old_memo_prints_as_it_was_signed_after_its_form_changed_twice(desk: Desk) -> None:
    own = new_form(desk, "leave", "memo").path
    memo = new_memo(desk, "leave", Typed({"requester": "นางสาวน้ำทิพย์ ญี่ปุ่น", "subject": "แผน"}))
    first = printed(desk, memo.id)
    sign(desk, memo.id, Signed("requester"))
    for old, new in (("โปรดพิจารณาอนุญาต", "ทราบ"), ("ทราบ", "สั่งการ")):
        text = own.read_text("utf-8").replace(f"จึงเรียนมาเพื่อ{old}", f"จึงเรียนมาเพื่อ{new}")
        text = text.replace('"head"', '"chief"')  # the step and all that names it
        revision = desk.shelf.get("leave").revision
        text = text.replace(f"revision = {revision}", f"revision = {revision + 1}", 1)
        own.write_text(text, "utf-8")
        assert read_forms(desk).broken == ()
    assert desk.shelf.get("leave").revision == 3
    assert get_memo(desk, memo.id).form.revision == 1
    assert sign(desk, memo.id, Signed("head")).memo.form.step("head")
    again = printed(desk, memo.id).replace("พิมพ์ครั้งที่๒", "")
    assert "จึงเรียนมาเพื่อโปรดพิจารณาอนุญาต" in again
    assert again == first
    new = new_memo(desk, "leave", Typed({"requester": "นางสาวน้ำทิพย์ ญี่ปุ่น", "subject": "แผน"}))
    assert "จึงเรียนมาเพื่อสั่งการ" in printed(desk, new.id)


def test_a_preview_shows_paper_screen_and_sheet(desk: Desk, tmp_path: Path) -> None:
    memo = preview_form(desk, desk.shelf.get("memo"), Words())
    assert memo.pages == 1
    assert any("requester*" in line for line in memo.screen)
    files = write_preview(memo, tmp_path / "ก.pdf")
    assert [path.name for path in files] == ["ก.pdf", "ก-blank.pdf"]
    assert "นางสาวฐิติกาญจน์น้ำทิพย์" in read(memo.paper)
    sheet = preview_form(desk, desk.shelf.get("tracking"), Words())
    files = write_preview(sheet, tmp_path / "folder")
    assert sorted(path.name for path in files) == ["tracking.pdf", "tracking.xlsx"]
    assert "กลุ่มนโยบายและแผน" in read(sheet.sheet)


def test_a_preview_gives_nobody_the_position_of_another(desk: Desk) -> None:
    paper = read(preview_form(desk, desk.shelf.get("briefing"), Words()).paper)
    assert paper.count("ตำแหน่งนักวิชาการคอมพิวเตอร์ชำนาญการ") == 2  # the speaker, twice


def test_who_signs_without_a_position_on_the_form_has_that_of_the_staff(desk: Desk) -> None:
    kept = new_form(desk, "plain", "memo", "ใบขอ")
    text = kept.path.read_text("utf-8").replace('position = "position"\n', "", 1)
    kept.path.write_text(text.replace('brought_by = "requester.position"\n', ""), "utf-8")
    read_forms(desk)
    memo = new_memo(desk, "plain", Typed({"requester": "นางสาวน้ำทิพย์ ญี่ปุ่น", "subject": "ก"}))
    assert "ตำแหน่งนักประชาสัมพันธ์" in printed(desk, memo.id)


def test_a_look_at_a_form_leaves_memos_alone(desk: Desk) -> None:
    memo = a_memo(desk)
    preview_form(desk, desk.shelf.get("memo"), Words())
    assert get_memo(desk, memo.id) == memo
