"""The offices that pictures are taken of, made once and copied for each picture."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path
from random import Random

from clerkdesk.app.joining import open_desk
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import Typed, get_memo, new_memo
from clerkdesk.desk.practice import PracticeClock, fill_practice_office
from clerkdesk.desk.practicestories import ALL_FOR, Pen
from clerkdesk.desk.publishing import Publication, publish
from clerkdesk.desk.staff import NewPerson, add_person, set_office
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.thai.linebreak import LineBreaker
from clerkdesk.settings import thai_words

NOW = datetime.fromisoformat("2026-11-20 10:30")
"""A working day that stands still, so that pictures change only when the program does."""

_PLACE = "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาตัวอย่าง"
_LONG_PLACE = "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาพระนครศรีอยุธยาและนครศรีธรรมราช เขต ๒"
_LONG_UNIT = "กลุ่มส่งเสริมการศึกษาทางไกล เทคโนโลยีสารสนเทศและการสื่อสาร และการประชาสัมพันธ์"
_LONG_NAME = "ว่าที่ร้อยตรีหญิง ฐิติรัตน์ณัฏฐ์ธิดา อุษณีย์พันธุ์ปัญญาญี่ปุ่นศิริสวัสดิ์"
_LONG_POSITION = "ผู้อำนวยการกลุ่มส่งเสริมการศึกษาทางไกล เทคโนโลยีสารสนเทศและการสื่อสาร ปฏิบัติหน้าที่เลขานุการ"
_LONG_SUBJECT = (
    "รายงานผลการดำเนินงานตามแผนปฏิบัติการป้องกันและปราบปรามการทุจริตและประพฤติมิชอบ "
    "ประจำปีงบประมาณ พ.ศ. ๒๕๖๙ รอบ ๖ เดือน ของโรงเรียนในสังกัดทุกแห่ง พร้อมภาพถ่ายกิจกรรม "
    "https://www.example.go.th/ita/2569/o10/action-plan-report-round-1-final-version.pdf และสำเนา"
)


def make_offices(folder: Path) -> None:
    """Makes every office in a folder of its name."""
    for name, fill in OFFICES.items():
        clock = PracticeClock(NOW)
        desk = open_desk(folder / name, clock)
        fill(desk, clock)
        desk.close()


def open_copy(office: Path, folder: Path, reading: ClerkError | None = None) -> Desk:
    """Opens a copy of an office, which may be changed; with ``reading``, the reason, only read."""
    shutil.copytree(office, folder)
    desk = open_desk(folder, PracticeClock(NOW), reading=reading)
    press = desk.press
    desk.press = replace(press, installed_fonts=list)
    desk.press.dictionary = _dictionary()
    return desk


@cache
def _dictionary() -> LineBreaker:
    """Read once for all pictures."""
    return LineBreaker(thai_words())


def _empty(desk: Desk, clock: PracticeClock) -> None:
    """Nothing was ever done here."""


def _practice(desk: Desk, clock: PracticeClock) -> None:
    fill_practice_office(desk, clock)


def _done(desk: Desk, clock: PracticeClock) -> None:
    """A real office whose only memo is published."""
    said = {"name": _PLACE, "short_name": "สพป.ตัวอย่าง", "head": f"ผู้อำนวยการ{_PLACE}"}
    set_office(desk, {**said, "prefix": "ศธ ๐๔๙๙๙"})
    add_person(desk, NewPerson("นางสาวน้ำทิพย์ ใจดี", "นักประชาสัมพันธ์", "กลุ่มอำนวยการ"))
    texts = {"requester": "นางสาวน้ำทิพย์ ใจดี", "subject": "แผนปฏิบัติการประจำปี", "number": "next"}
    memo = new_memo(desk, "memo", Typed(texts))
    pen = Pen(desk, clock.turn_to, NOW.date(), Random(1))
    while state_of(get_memo(desk, memo.id)).ready:
        pen.sign_next(memo.id, NOW.date(), ALL_FOR, by="นายมารุต ที่ดี", position="ผู้อำนวยการ")
    publish(desk, memo.id, Publication(url="https://www.example.go.th/plan"))


def _long(desk: Desk, clock: PracticeClock) -> None:
    """Everything has as long a name as can be, full of marks above and below."""
    said = {"name": _LONG_PLACE, "short_name": "สพป.พระนครศรีอยุธยาและนครศรีธรรมราช เขต ๒"}
    set_office(desk, {**said, "head": f"ผู้อำนวยการ{_LONG_PLACE}", "prefix": "ศธ ๐๔๙๙๙.๑๒๓๔"})
    for role in ("group_head", "deputy", "director", "publisher"):
        add_person(desk, NewPerson(f"{_LONG_NAME} {role}", _LONG_POSITION, _LONG_UNIT, role))
    add_person(desk, NewPerson(_LONG_NAME, _LONG_POSITION, _LONG_UNIT))
    texts = {"requester": _LONG_NAME, "subject": _LONG_SUBJECT, "number": "next"}
    memo = new_memo(desk, "memo", Typed(texts))
    Pen(desk, clock.turn_to, NOW.date(), Random(1)).sign_next(memo.id, NOW.date())


OFFICES: dict[str, Callable[[Desk, PracticeClock], None]] = {
    "practice": _practice,
    "empty": _empty,
    "done": _done,
    "long": _long,
}
"""Full, never used, with nothing left to do, and with names that hardly fit."""
