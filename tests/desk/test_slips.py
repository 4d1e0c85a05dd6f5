"""A hand-over slip lists what is allowed and waits, or what was chosen for it."""

import re
from datetime import date
from pathlib import Path

import pytest

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import Typed, change_memo, new_memo
from clerkdesk.desk.publishing import Publication, hand_over, publish
from clerkdesk.desk.signatures import Signed, sign
from clerkdesk.desk.slips import start_slip
from clerkdesk.desk.writing import start_new
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.tablerows import Row
from clerkdesk.domain.memo.memo import Memo
from tests.office import DEPUTY, FakeClock, a_memo, an_allowed_memo, open_office

SHIPPED = Path(__file__).resolve().parents[2] / "forms" / "handover.toml"
SENDER = "นางสาวน้ำทิพย์ ญี่ปุ่น"


def a_slip(desk: Desk, **texts: str) -> Memo:
    return new_memo(desk, "handover", Typed({"sender": SENDER, **texts}))


def rows(memo: Memo) -> list[Row]:
    return list(memo.values.get("items") or [])


def subjects(memo: Memo) -> list[str]:
    return [row["subject"] for row in rows(memo)]


def test_a_new_slip_lists_what_is_allowed_and_not_yet_handed_over(
    desk: Desk, clock: FakeClock
) -> None:
    a_memo(desk, subject="ยังไม่อนุญาต")
    handed = an_allowed_memo(desk, subject="ส่งแล้ว")
    hand_over(desk, handed.id, "นายเว็บ ผู้ดูแล")
    out = an_allowed_memo(desk, subject="เผยแพร่แล้ว")
    publish(desk, out.id, Publication(url="https://a.go.th/1"))
    waiting = an_allowed_memo(desk, subject="แผน", number="ศธ ๐๔๑๐๐/๑")
    clock.forward(1)
    an_allowed_memo(desk, subject="ข่าว")
    slip = a_slip(desk)
    assert subjects(slip) == ["แผน", "ข่าว"]
    assert rows(slip)[0]["allowed"] == date(2018, 5, 15).isoformat()
    assert rows(slip)[0]["number"] == waiting.number != ""


def test_the_files_of_a_memo_stand_side_by_side_in_its_row(desk: Desk, tmp_path: Path) -> None:
    files = [tmp_path / "แผน.pdf", tmp_path / "สรุป ปี.pdf"]
    for each in files:
        each.write_bytes(b"%PDF-1.4")
    memo = new_memo(desk, "memo", Typed({"requester": SENDER, "subject": "แผน"}, files))
    for step in ("requester", "head"):
        sign(desk, memo.id, Signed(step))
    sign(desk, memo.id, Signed("opinion", choice="for", by=DEPUTY))
    sign(desk, memo.id, Signed("director", choice="allow"))
    (row,) = rows(a_slip(desk))
    assert row["files"] == "แผน.pdf, สรุป ปี.pdf"


def test_what_was_typed_or_taken_out_is_never_written_over(desk: Desk) -> None:
    an_allowed_memo(desk, subject="แผน")
    an_allowed_memo(desk, subject="ข่าว")
    typed = a_slip(desk, items="1 | พิมพ์เอง")
    assert subjects(typed) == ["พิมพ์เอง"]
    with pytest.raises(ClerkError, match="เรื่องที่ส่ง"):
        a_slip(desk, items="")
    changed = change_memo(desk, typed.id, Typed({"subject": "ใหม่"}))
    assert subjects(changed) == ["พิมพ์เอง"]


def test_one_like_an_earlier_one_lists_what_waits_now(desk: Desk) -> None:
    first = an_allowed_memo(desk, subject="แผน")
    earlier = a_slip(desk)
    hand_over(desk, first.id, "นายเว็บ ผู้ดูแล")
    an_allowed_memo(desk, subject="ข่าว")
    later = new_memo(desk, "handover", Typed({}), earlier.id)
    assert subjects(later) == ["ข่าว"]


def test_the_window_begins_with_what_waits_or_with_what_was_chosen(desk: Desk) -> None:
    for subject in ("แผน", "ข่าว | ด่วน; มาก"):
        an_allowed_memo(desk, subject=subject)
    chosen = an_allowed_memo(desk, subject="รายงาน")
    begun = start_new(desk, "handover", "k").draft.texts["items"]
    saved = a_slip(desk, items=begun)
    assert subjects(saved) == ["แผน", "ข่าว | ด่วน; มาก", "รายงาน"]
    only = start_slip(desk, [chosen.id], "k")
    assert only.form.id == "handover"
    assert subjects(a_slip(desk, items=only.draft.texts["items"])) == ["รายงาน"]
    assert only.draft.texts["date"]


def test_what_is_chosen_has_to_be_allowed_and_may_be_handed_over_already(desk: Desk) -> None:
    handed = an_allowed_memo(desk, subject="ส่งแล้ว")
    hand_over(desk, handed.id, "นายเว็บ ผู้ดูแล")
    assert "ส่งแล้ว" in start_slip(desk, [handed.id], "k").draft.texts["items"]
    asked = a_memo(desk, subject="ยังไม่อนุญาต")
    with pytest.raises(ClerkError, match=r"ยังไม่อนุญาต.*ยังไม่ได้รับอนุญาต"):
        start_slip(desk, [handed.id, asked.id], "k")
    publish(desk, handed.id, Publication(url="https://a.go.th/1"))
    with pytest.raises(ClerkError, match="เลือกเรื่องที่อนุญาตแล้วและยังไม่เผยแพร่"):
        start_slip(desk, [handed.id], "k")


def test_an_office_whose_slip_asks_for_no_memos_is_told(tmp_path: Path, clock: FakeClock) -> None:
    text = re.sub(r', source = "[a-z_]+"|rows_of = "allowed"', "", SHIPPED.read_text("utf-8"))
    (tmp_path / "own" / "forms").mkdir(parents=True)
    (tmp_path / "own" / "forms" / "handover.toml").write_text(text, "utf-8")
    desk = open_office(tmp_path / "own", clock)
    assert not desk.shelf.mistakes
    with pytest.raises(ClerkError, match="rows_of"):
        start_slip(desk, [an_allowed_memo(desk).id], "k")
