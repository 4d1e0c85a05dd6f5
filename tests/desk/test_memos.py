"""Memos made, copied, changed, numbered, found."""

from pathlib import Path

import pytest

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.materials import material_path
from clerkdesk.desk.memos import Typed, ask_again, change_memo, find_memos, get_memo, new_memo
from clerkdesk.desk.signatures import Signed, return_memo, sign
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.status import Status
from tests.office import a_memo


def test_a_known_requester_brings_position_and_unit(desk: Desk) -> None:
    memo = a_memo(desk)
    assert memo.values["position"] == "นักประชาสัมพันธ์"
    assert memo.unit == "กลุ่มอำนวยการ"


def test_what_was_typed_is_kept_over_what_the_requester_brings(desk: Desk) -> None:
    assert a_memo(desk, unit="กลุ่มนโยบายและแผน").unit == "กลุ่มนโยบายและแผน"


def test_the_date_is_today_and_the_number_empty_when_nothing_was_typed(desk: Desk) -> None:
    memo = a_memo(desk)
    assert memo.dated == desk.today()
    assert memo.number == ""


def test_a_copy_takes_all_but_number_date_and_files(desk: Desk, tmp_path: Path) -> None:
    paper = tmp_path / "แผน.pdf"
    paper.write_bytes(b"%PDF")
    texts = {"requester": "นายฐิติ ฎีกา", "subject": "ก", "number": "next", "channel": "amss"}
    first = new_memo(desk, "memo", Typed(texts, [paper]))
    copy = new_memo(desk, "memo", Typed({"subject": "ข"}), like=first.id)
    assert copy.requester == "นายฐิติ ฎีกา"
    assert copy.values["channel"] == first.values["channel"]
    assert (copy.number, copy.materials, copy.like) == ("", (), first.id)


def test_attached_files_are_kept_even_when_the_original_goes(desk: Desk, tmp_path: Path) -> None:
    paper = tmp_path / "แผน.pdf"
    paper.write_bytes(b"%PDF-1.7")
    memo = new_memo(desk, "memo", Typed({"requester": "ก", "subject": "ข"}, [paper]))
    paper.unlink()
    assert memo.materials[0].name == "แผน.pdf"
    assert material_path(desk, memo.materials[0]).read_bytes() == b"%PDF-1.7"


def test_a_file_that_is_gone_is_named_and_nothing_is_made(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(ClerkError) as refused:
        new_memo(desk, "memo", Typed({"requester": "ก", "subject": "ข"}, [tmp_path / "หาย.pdf"]))
    assert "หาย.pdf" in str(refused.value)
    assert find_memos(desk) == []


@pytest.mark.parametrize(
    ("texts", "says"),
    [
        ({"subject": ""}, "ยังไม่ได้กรอก"),
        ({"sujbect": "ก"}, "subject"),
        ({"date": "31 ก.พ. 2561"}, "วันที่"),
        ({"channel": "fax"}, "fax"),
    ],
)
def test_bad_input_says_which_field_and_makes_nothing(
    desk: Desk, texts: dict[str, str], says: str
) -> None:
    with pytest.raises(ClerkError) as refused:
        a_memo(desk, **texts)
    assert says in str(refused.value)
    assert find_memos(desk) == []


def test_typed_thai_is_made_regular_at_the_door(desk: Desk) -> None:
    assert a_memo(desk, subject="เเผนนํ้า").subject == "แผนน้ำ"


def test_search_takes_thai_and_arabic_figures_as_the_same(desk: Desk) -> None:
    memo = a_memo(desk, subject="แผน ๒๕๖๑")
    assert [found.id for found in find_memos(desk, "2561")] == [memo.id]


def test_memos_are_found_by_status_newest_first(desk: Desk) -> None:
    first, second = a_memo(desk), a_memo(desk)
    assert [memo.id for memo in find_memos(desk, status=Status.DRAFT)] == [second.id, first.id]


def test_a_signed_memo_is_changed_only_after_it_was_returned(desk: Desk) -> None:
    memo = a_memo(desk)
    sign(desk, memo.id, Signed("requester"))
    with pytest.raises(ClerkError, match="ลายเซ็นของ"):
        change_memo(desk, memo.id, Typed({"subject": "ใหม่"}))
    return_memo(desk, memo.id, "requester", "แก้ชื่อเรื่อง")
    assert change_memo(desk, memo.id, Typed({"subject": "ใหม่"})).subject == "ใหม่"


def test_a_change_keeps_what_was_not_typed(desk: Desk) -> None:
    memo = a_memo(desk, number="next", channel="email")
    changed = change_memo(desk, memo.id, Typed({"subject": "ใหม่"}))
    assert (changed.number, changed.values["channel"]) == (memo.number, memo.values["channel"])


def test_two_clerks_do_not_overwrite_each_other(desk: Desk) -> None:
    memo = a_memo(desk)
    change_memo(desk, memo.id, Typed({"subject": "ของคนแรก"}), memo.version)
    with pytest.raises(ClerkError):
        change_memo(desk, memo.id, Typed({"subject": "ของคนที่สอง"}), memo.version)
    assert get_memo(desk, memo.id).subject == "ของคนแรก"


def test_a_refused_memo_stays_and_a_new_one_points_to_it(desk: Desk) -> None:
    memo = a_memo(desk)
    with pytest.raises(ClerkError, match="ยังไม่ต้องขอใหม่"):
        ask_again(desk, memo.id, Typed({}))
    sign(desk, memo.id, Signed("director", choice="refuse"))
    again = ask_again(desk, memo.id, Typed({"subject": "แก้แล้ว"}))
    assert again.asks_again == memo.id
    assert get_memo(desk, memo.id).subject == "แผนปฏิบัติการ ๒๕๖๑"
