"""A real office in a folder of the test's own: real store, real forms, a clock that stands."""

import atexit
import shutil
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from clerkdesk.app.joining import open_desk
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import Typed, new_memo
from clerkdesk.desk.signatures import Signed, sign
from clerkdesk.desk.staff import NewPerson, add_person, set_office
from clerkdesk.domain.memo.memo import Memo


class FakeClock:
    """A clock that moves only when a test moves it."""

    def __init__(self, now: datetime = datetime(2018, 5, 15, 9, 30)) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def forward(self, days: int) -> None:
        """Moves the clock on."""
        self.now += timedelta(days=days)


DEPUTY = "นางปั๊ม กู้เกียรติ"
"""Who gives an opinion where the head of the group may too."""

PEOPLE = (
    NewPerson("นางสาวน้ำทิพย์ ญี่ปุ่น", "นักประชาสัมพันธ์", "กลุ่มอำนวยการ"),
    NewPerson("นายฐิติ ฎีกา", "ผู้อำนวยการกลุ่มอำนวยการ", "กลุ่มอำนวยการ", "group_head"),
    NewPerson(DEPUTY, "รองผู้อำนวยการ", "", "deputy"),
    NewPerson("นายมารุต ที่ดี", "ผู้อำนวยการ", "", "director"),
    NewPerson("นายเว็บ ผู้ดูแล", "นักวิชาการคอมพิวเตอร์", "กลุ่มอำนวยการ", "publisher"),
)


def open_office(folder: Path, clock: FakeClock) -> Desk:
    """The desk of สพป.มุกดาหาร with five people who hold the roles of the permission memo.

    An office is set up once for each morning at which a test begins; each test has its own copy.
    """
    shutil.copytree(_set_up(clock.now), folder, dirs_exist_ok=True)
    desk = open_desk(folder, clock)
    desk.press.installed_fonts = list
    return desk


@cache
def _set_up(now: datetime) -> Path:
    """The folder of an office that was set up at ``now``; gone when the tests are over."""
    holder = TemporaryDirectory()
    atexit.register(holder.cleanup)
    folder = Path(holder.name)
    desk = open_desk(folder, FakeClock(now))
    place = "สำนักงานเขตพื้นที่การศึกษาประถมศึกษามุกดาหาร"
    said = {"name": place, "short_name": "สพป.มุกดาหาร", "head": f"ผู้อำนวยการ{place}"}
    set_office(desk, {**said, "prefix": "ศธ ๐๔๑๐๐"})
    for person in PEOPLE:
        add_person(desk, person)
    desk.close()
    return folder


def a_memo(desk: Desk, **texts: str) -> Memo:
    """A memo of the first person, with ``texts`` typed over the usual ones."""
    usual = {"requester": "นางสาวน้ำทิพย์ ญี่ปุ่น", "subject": "แผนปฏิบัติการ ๒๕๖๑"}
    return new_memo(desk, "memo", Typed({**usual, **texts}))


def an_allowed_memo(desk: Desk, **texts: str) -> Memo:
    """A memo that the director has allowed."""
    memo = a_memo(desk, **texts)
    for step, choice, by in (("requester", "", ""), ("head", "", ""), ("opinion", "for", DEPUTY)):
        sign(desk, memo.id, Signed(step, choice=choice, by=by))
    return sign(desk, memo.id, Signed("director", choice="allow")).memo
