"""Who did what to which memo, as the page finds it; and what was taken away comes back."""

from datetime import date
from pathlib import Path

import pytest

from clerkdesk.desk.bringingback import bring_back, comes_back, way_back
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.journalview import BIN, JournalLine, Wanted, read_journal_view
from clerkdesk.desk.memos import Typed, change_memo, get_memo
from clerkdesk.desk.signatures import cancel_entry, withdraw_memo
from clerkdesk.desk.units import add_unit
from clerkdesk.domain.calendar.fiscal import FiscalYear
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.memo.status import Status
from tests.office import FakeClock, a_memo, an_allowed_memo

THIS = FiscalYear(2561)


def acts(desk: Desk, **wanted: object) -> list[str]:
    return [line.done.act for line in lines(desk, **wanted)]


def lines(desk: Desk, **wanted: object) -> tuple[JournalLine, ...]:
    return read_journal_view(desk, Wanted(**({"year": THIS} | wanted))).lines


def test_a_memo_is_found_by_its_place_its_subject_and_its_number(desk: Desk) -> None:
    memo = an_allowed_memo(desk, subject="แผนจัดซื้อ")
    a_memo(desk, subject="อื่น")
    assert acts(desk, text="#1")[-1] == acts(desk, text="๑")[-1] == "memo.new"
    assert {line.done.memo for line in lines(desk, text="แผนจัด")} == {memo.id}
    assert lines(desk, text="1", year=FiscalYear(2570)) == lines(desk, text="1")
    assert lines(desk, text="ไม่มีเรื่องนี้") == ()


def test_days_people_and_kinds_narrow_what_is_shown(desk: Desk, clock: FakeClock) -> None:
    a_memo(desk)
    clock.forward(1)
    an_allowed_memo(desk)
    add_unit(desk, "กลุ่มใหม่")
    assert {"memo.sign"} == {*acts(desk, kind="sign")}
    assert acts(desk, kind="office", day=date(2018, 5, 16)) == ["units.add"]
    assert acts(desk, day=date(2018, 5, 15), kind="write") == ["memo.new"]
    assert lines(desk, who="ไม่มีใคร") == ()
    [who] = read_journal_view(desk, Wanted(THIS)).people
    assert acts(desk, who=who) == acts(desk)


def test_every_line_has_words_and_leads_to_its_memo(desk: Desk) -> None:
    an_allowed_memo(desk, number="ออกเลข")
    shown = lines(desk)
    assert not [line for line in shown if str(line.done.said) == line.done.act]


def test_a_withdrawn_memo_comes_back_once(desk: Desk) -> None:
    memo = a_memo(desk)
    withdraw_memo(desk, memo.id, "ไม่ขอแล้ว")
    [line] = lines(desk, kind=BIN)
    assert comes_back(line)
    assert way_back(line)
    bring_back(desk, line)
    assert state_of(get_memo(desk, memo.id)).status is not Status.WITHDRAWN
    with pytest.raises(ClerkError, match="เอากลับมาแล้ว"):
        bring_back(desk, line)


def test_a_file_that_was_taken_off_comes_back(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "แผน.pdf").write_bytes(b"%PDF-1.4")
    memo = a_memo(desk)
    change_memo(desk, memo.id, Typed({}, files=[tmp_path / "แผน.pdf"]))
    before = get_memo(desk, memo.id).materials
    change_memo(desk, memo.id, Typed({}, without=["แผน.pdf"]))
    [line] = lines(desk, kind=BIN)
    assert [name for name, _ in line.files] == ["แผน.pdf"]
    assert str(line.done.said) == "เอาไฟล์ออก: แผน.pdf"
    bring_back(desk, line)
    assert [each.sha256 for each in get_memo(desk, memo.id).materials] == [
        each.sha256 for each in before
    ]
    with pytest.raises(ClerkError, match="เอากลับมาแล้ว"):
        bring_back(desk, line)


def test_what_was_cancelled_says_how_it_is_done_again(desk: Desk) -> None:
    memo = an_allowed_memo(desk)
    cancel_entry(desk, memo.id, get_memo(desk, memo.id).entries[-1].id, "ผิดคน")
    [line] = lines(desk, kind=BIN)
    assert way_back(line)
    assert not comes_back(line)
