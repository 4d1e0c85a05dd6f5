"""The practice office lies in a folder of its own."""

from datetime import timedelta

import pytest

from clerkdesk.app.joining import open_desk
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import find_memos
from clerkdesk.desk.practice import PracticeClock
from clerkdesk.desk.practicefolder import Tell, make_practice_office, real_folder
from clerkdesk.domain.errors import ClerkError
from tests.office import FakeClock, a_memo


def fill(desk: Desk, clock: PracticeClock, tell: Tell) -> int:
    """One memo of a week ago: the whole practice office takes seconds."""
    clock.turn_to(clock.now.date() - timedelta(days=7), 0)
    a_memo(desk, subject="ฝึกหัด")
    return 1


def test_the_practice_office_is_made_once_and_touches_no_real_record(
    desk: Desk, clock: FakeClock
) -> None:
    interrupted = desk.folder / ".practice-new"
    interrupted.mkdir()
    (interrupted / "clerkdesk.db").write_bytes(b"half")

    folder = make_practice_office(desk, fill=fill)
    assert folder == make_practice_office(desk, fill=fill)
    practice = open_desk(folder, clock)
    [memo] = find_memos(practice)
    assert (memo.subject, memo.created_on.day) == ("ฝึกหัด", 8)
    assert real_folder(practice) == desk.folder
    assert real_folder(desk) is None
    practice.close()
    assert find_memos(desk) == []
    assert not interrupted.exists()


def test_a_folder_of_somebody_else_s_is_named_and_left(desk: Desk, clock: FakeClock) -> None:
    theirs = desk.folder / "practice" / "เพลง.txt"
    theirs.parent.mkdir()
    theirs.write_text("ของฉัน", "utf-8")
    with pytest.raises(ClerkError) as refused:
        make_practice_office(desk, fill=fill)
    assert str(theirs.parent) in str(refused.value)
    theirs.unlink()
    assert make_practice_office(desk, fill=fill) == theirs.parent
