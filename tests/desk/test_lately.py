import pytest

from clerkdesk.desk.lately import said_of
from clerkdesk.domain.office.journal import JournalEntry


@pytest.mark.parametrize(
    ("act", "words"),
    [
        ("lock.set", "ตั้งหรือเปลี่ยนรหัสล็อก"),
        ("lock.remove", "เลิกใช้รหัสล็อก"),
        ("lock.missing", "รหัสล็อกถูกเอาออกจากนอกโปรแกรม"),
    ],
)
def test_the_journal_says_what_became_of_the_lock(act: str, words: str) -> None:
    entry = JournalEntry(
        1, "2026-11-22T19:12:02+07:00", "clerk", act, "setting lock.vm", None, None
    )
    assert str(said_of(entry, None).said) == words


@pytest.mark.parametrize(
    ("act", "words"),
    [
        ("store.restore", "กู้คืนจากสำเนาสำรอง"),
        ("store.rebuild", "สร้างข้อมูลใหม่จากทะเบียนข้างฐานข้อมูล"),
        ("store.import", "สร้างสำนักงานจากไฟล์ที่ส่งออกทั้งหมด"),
    ],
)
def test_a_register_that_goes_on_after_a_restore_is_not_a_second_restore(
    act: str, words: str
) -> None:
    at = "2026-11-22T19:12:02+07:00"
    database, register = (
        JournalEntry(seq, at, "clerk", act, subject, None, {})
        for seq, subject in ((1, "database"), (2, "register 2569/"))
    )
    assert str(said_of(database, None).said) == words
    assert str(said_of(register, None).said) == "เลขทะเบียนเดินต่อจากเลขที่ออกไปแล้ว"
