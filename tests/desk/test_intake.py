from datetime import date, timedelta
from pathlib import Path

import pytest

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.intake import Incoming, take_in, take_in_memo
from clerkdesk.desk.intakeediting import correct_intake, start_intake, void_intake
from clerkdesk.desk.intakefile import intake_sheet
from clerkdesk.desk.intakeview import read_intake
from clerkdesk.desk.memos import Typed, change_memo, get_memo
from clerkdesk.desk.publishing import Publication, hand_over, publish
from clerkdesk.desk.recorded import keep
from clerkdesk.desk.registerediting import read_registers
from clerkdesk.desk.signatures import cancel_entry, return_memo
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.memo.entries import HandedOver
from clerkdesk.domain.memo.status import Status
from tests.office import FakeClock, a_memo, an_allowed_memo


def test_what_was_handed_over_is_taken_in_and_still_handed_over(desk: Desk) -> None:
    memo = an_allowed_memo(desk)
    hand_over(desk, memo.id, "นายเว็บ ผู้ดูแล", "Amss++")
    done = take_in_memo(desk, memo.id, Incoming())
    (line,) = read_intake(desk).lines
    assert (line.running, line.receiver, line.channel) == (1, "นายเว็บ ผู้ดูแล", "Amss++")
    assert (line.sender, line.memo, line.status) == (memo.requester, memo.id, Status.HANDED_OVER)
    assert state_of(done.memo).status is Status.HANDED_OVER
    assert read_intake(desk).waiting == ()


def test_a_channel_recorded_by_its_key_is_shown_by_its_label(desk: Desk) -> None:
    memo = an_allowed_memo(desk)
    with desk.store.write("memo.hand_over") as tx:  # as it was recorded in earlier versions
        keep(tx, memo.id, HandedOver(**desk.recording().stamp, to="นายเว็บ", channel="amss"))
    take_in_memo(desk, memo.id, Incoming())
    assert [line.channel for line in read_intake(desk).lines] == ["ระบบ Amss++"]


def test_taking_in_stands_for_a_hand_over_that_nobody_wrote_down(desk: Desk) -> None:
    memo = an_allowed_memo(desk)
    assert state_of(take_in_memo(desk, memo.id, Incoming()).memo).status is Status.HANDED_OVER
    with pytest.raises(ClerkError, match="รับเรื่องนี้เข้าทะเบียนแล้ว"):
        take_in_memo(desk, memo.id, Incoming())
    with pytest.raises(ClerkError, match="ยังไม่ได้รับอนุญาต"):
        take_in_memo(desk, a_memo(desk).id, Incoming())


def test_a_refused_act_takes_no_number(desk: Desk) -> None:
    with pytest.raises(ClerkError):
        take_in_memo(desk, a_memo(desk).id, Incoming())
    with pytest.raises(ClerkError):
        take_in(desk, Incoming(subject=" "))
    assert read_intake(desk).next == 1


def test_a_number_is_never_used_twice(desk: Desk) -> None:
    memo = an_allowed_memo(desk)
    taken = take_in_memo(desk, memo.id, Incoming())
    cancel_entry(desk, memo.id, taken.entry.id, "รับผิดเรื่อง")
    done = take_in(desk, Incoming(subject="ประกาศ"))
    assert done.undo
    done.undo.run()
    take_in_memo(desk, memo.id, Incoming())
    lines = read_intake(desk).lines
    assert [(line.running, line.void) for line in lines] == [(1, "รับผิดเรื่อง"), (2, "เลิกทำ"), (3, "")]
    with pytest.raises(ClerkError, match="ใช้ไปแล้ว"):
        take_in(desk, Incoming(subject="ก"), running=2)
    assert desk.store.check() == []


def test_numbers_begin_again_with_the_calendar_year(desk: Desk, clock: FakeClock) -> None:
    start_intake(desk, 2561, 40)
    take_in(desk, Incoming(subject="ก"))
    clock.forward(days=300)
    take_in(desk, Incoming(subject="ข"))
    take_in(desk, Incoming(subject="ค"), on=date(2018, 12, 28))
    assert [line.running for line in read_intake(desk, 2561).lines] == [41, 42]
    assert [line.running for line in read_intake(desk).lines] == [1]
    assert read_intake(desk).years == (2562, 2561)


def test_a_number_of_one_year_is_not_dated_in_another(desk: Desk, clock: FakeClock) -> None:
    take_in(desk, Incoming(subject="ก"))
    take_in_memo(desk, an_allowed_memo(desk).id, Incoming())
    clock.forward(days=300)
    for running in (1, 2):
        with pytest.raises(ClerkError, match="ทะเบียนปี 2561"):
            correct_intake(desk, 2561, running, Incoming(), "ผิดวัน", on=date(2019, 1, 2))


def test_a_number_typed_from_paper_leaves_a_gap_that_is_shown(desk: Desk) -> None:
    take_in(desk, Incoming(subject="ก"), running=3)
    assert read_intake(desk).gaps == ((1, 2),)
    void_intake(desk, 2561, 1, "เขียนเสีย")
    assert read_intake(desk).gaps == ((2, 2),)
    assert [finding.serious for finding in desk.store.check()] == [False]


def test_a_number_that_is_dated_before_the_last_one_is_remarked(desk: Desk) -> None:
    first = take_in(desk, Incoming(subject="ก"))
    assert str(first.said) == "รับเรื่องแล้วเป็นเลข 1/2561"
    earlier = desk.today() - timedelta(days=2)
    assert "เลขก่อนหน้า 1" in str(take_in(desk, Incoming(subject="ข"), on=earlier).said)


def test_a_memo_s_book_number_and_its_intake_do_not_meet(desk: Desk) -> None:
    memo = an_allowed_memo(desk)
    take_in_memo(desk, memo.id, Incoming())
    other = a_memo(desk, number="next")
    change_memo(desk, other.id, Typed({"number": ""}))
    assert read_intake(desk).lines[0].void == ""
    assert all(card.key.kind != "intake" for card in read_registers(desk))


def test_a_correction_keeps_the_number_and_says_why(desk: Desk, tmp_path: Path) -> None:
    paper = tmp_path / "ก.pdf"
    paper.write_bytes(b"%PDF")
    take_in(desk, Incoming(subject="ประกาศ", files=[paper]))
    filled = correct_intake(desk, 2561, 1, Incoming(sender="โรงเรียน ก"))
    with pytest.raises(ClerkError, match="เหตุผล"):
        correct_intake(desk, 2561, 1, Incoming(subject="ประกาศ ๒"))
    with pytest.raises(ClerkError, match="ไม่มีอะไรเปลี่ยน"):
        correct_intake(desk, 2561, 1, Incoming(subject="ประกาศ"))
    correct_intake(desk, 2561, 1, Incoming(subject="ประกาศ ๒"), "พิมพ์ผิด")
    (line,) = read_intake(desk).lines
    assert (line.subject, line.sender, len(line.files)) == ("ประกาศ ๒", "โรงเรียน ก", 1)
    assert filled.undo
    filled.undo.run()
    assert read_intake(desk).lines[0].sender == ""


def test_taking_back_a_correction_leaves_what_others_corrected_meanwhile(desk: Desk) -> None:
    take_in(desk, Incoming(subject="ประกาศ"))
    mine = correct_intake(desk, 2561, 1, Incoming(sender="โรงเรียน ก"))
    correct_intake(desk, 2561, 1, Incoming(subject="ประกาศ ๒"), "พิมพ์ผิด")
    assert mine.undo
    mine.undo.run()
    (line,) = read_intake(desk).lines
    assert (line.subject, line.sender) == ("ประกาศ ๒", "")


def test_a_correction_that_was_corrected_again_or_made_void_is_not_taken_back(desk: Desk) -> None:
    take_in(desk, Incoming(subject="ประกาศ"))
    mine = correct_intake(desk, 2561, 1, Incoming(sender="โรงเรียน ก"))
    theirs = correct_intake(desk, 2561, 1, Incoming(sender="โรงเรียน ข"), "ผิดโรงเรียน")
    assert mine.undo
    assert theirs.undo
    with pytest.raises(ClerkError, match="มีผู้แก้ไขหลังจากนั้น"):
        mine.undo.run()
    assert read_intake(desk).lines[0].sender == "โรงเรียน ข"
    void_intake(desk, 2561, 1, "ส่งซ้ำ")
    with pytest.raises(ClerkError):
        theirs.undo.run()


def test_a_correction_of_a_memo_s_intake_that_is_taken_back_keeps_its_number(desk: Desk) -> None:
    memo = an_allowed_memo(desk)
    take_in_memo(desk, memo.id, Incoming(sender="ก"))
    done = correct_intake(desk, 2561, 1, Incoming(sender="ข"), "ผิดคน")
    assert read_intake(desk).lines[0].sender == "ข"
    assert done.undo
    done.undo.run()
    (line,) = read_intake(desk).lines
    assert (line.sender, line.void) == ("ก", "")


def test_a_memo_that_came_back_is_taken_in_again_under_another_number(desk: Desk) -> None:
    memo = an_allowed_memo(desk)
    take_in_memo(desk, memo.id, Incoming())
    return_memo(desk, memo.id, "director", "ไฟล์ไม่ครบ")
    assert state_of(get_memo(desk, memo.id)).taken_in is False
    assert read_intake(desk).lines[0].entry


def test_what_was_published_already_is_taken_in_late(desk: Desk) -> None:
    memo = an_allowed_memo(desk)
    publish(desk, memo.id, Publication(url="https://a.go.th/1"))
    assert state_of(take_in_memo(desk, memo.id, Incoming()).memo).status is Status.PUBLISHED


def test_the_register_is_a_table_with_its_void_numbers(desk: Desk) -> None:
    assert intake_sheet(desk).rows[0][3] == "ไม่มีรายการ"
    take_in(desk, Incoming(subject="ประกาศ"))
    void_intake(desk, 2561, 1, "ส่งซ้ำ")
    sheet = intake_sheet(desk)
    assert (sheet.rows[0][0], sheet.rows[0][3], sheet.rows[0][-1]) == (1, "ประกาศ", "ยกเลิก: ส่งซ้ำ")
    assert sheet.signers[0].name == "นายเว็บ ผู้ดูแล"
