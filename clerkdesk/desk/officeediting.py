"""What the office says of itself, changed one thing at a time."""

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.officewords import read_office_word
from clerkdesk.desk.staff import load_office, set_office
from clerkdesk.desk.undo import Done, Undo
from clerkdesk.domain.words import Sentence, th

OFFICE_WORDS = {
    "name": th("ชื่อสำนักงาน"),
    "short_name": th("ชื่อย่อ"),
    "head": th("บันทึกเรียนถึง"),
    "prefix": th("เลขนำหน้าหนังสือ"),
    "website": th("เว็บไซต์"),
    "digits": th("ตัวเลข"),
}
"""What each thing is called, by the field of :class:`~clerkdesk.domain.office.office.Office`."""


def edit_office(desk: Desk, key: str, typed: str) -> Done | None:
    """Changes one thing that the office says of itself; None when it was so already."""
    before = getattr(load_office(desk), key, None)
    if before == read_office_word(key, typed):
        return None
    set_office(desk, {key: typed})
    what = {"what": OFFICE_WORDS[key]}
    undo = Undo(
        Sentence(th("{what}กลับเป็นค่าเดิมแล้ว"), what),
        lambda: _put_back(desk, key, str(before)),
    )
    return Done(Sentence(th("บันทึก{what}แล้ว"), what), undo)


def _put_back(desk: Desk, key: str, text: str) -> None:
    set_office(desk, {key: text})
