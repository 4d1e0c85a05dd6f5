"""Making and changing a memo, taken back and done again."""

from pathlib import Path

import pytest

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import Typed, change_memo, get_memo
from clerkdesk.desk.memoundo import change_back, save_change
from clerkdesk.domain.errors import ClerkError
from tests.office import a_memo


def names(desk: Desk, memo_id: int) -> list[str]:
    return [each.name for each in get_memo(desk, memo_id).materials]


def test_files_that_were_attached_or_taken_off_come_back_and_go_again(
    desk: Desk, tmp_path: Path
) -> None:
    old, new = tmp_path / "แผน.pdf", tmp_path / "new" / "แผน.pdf"
    new.parent.mkdir()
    old.write_bytes(b"%PDF old")
    new.write_bytes(b"%PDF new")
    memo = a_memo(desk)
    change_memo(desk, memo.id, Typed({}, [old]))
    before = get_memo(desk, memo.id).materials
    added = save_change(desk, memo.id, Typed({}, [new]), None)
    back = change_back(desk, added)
    assert back.memo.materials == before
    again = change_back(desk, back)
    assert again.memo.materials == added.memo.materials
    change_back(desk, again)
    removed = save_change(desk, memo.id, Typed({"subject": "ข"}, without=["แผน.pdf"]), None)
    assert names(desk, memo.id) == []
    assert change_back(desk, removed).memo.materials == before


def test_a_change_is_not_taken_back_over_that_of_somebody_else(desk: Desk) -> None:
    memo = a_memo(desk)
    mine = save_change(desk, memo.id, Typed({"subject": "ก"}), memo.version)
    change_memo(desk, memo.id, Typed({"subject": "ข"}))
    with pytest.raises(ClerkError, match="ถูกแก้ไขจากที่อื่น"):
        change_back(desk, mine)
    assert get_memo(desk, memo.id).subject == "ข"
