"""A tour of the main job where there is no screen: real files to open and look at.

A practice office is made, a memo filled in and printed, its signatures recorded, the month
exported, and the window drawn. Everything lies in one folder, each file named with what it is.
"""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from clerkdesk.app.joining import local_clock, open_desk
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import Typed, find_memos, get_memo, new_memo
from clerkdesk.desk.practice import PracticeClock, fill_practice_office
from clerkdesk.desk.practicestories import ALL_FOR, Pen
from clerkdesk.desk.printing import print_blank, print_memo
from clerkdesk.desk.publishing import Publication, publish
from clerkdesk.desk.sheets import export_sheet
from clerkdesk.desk.staff import load_office
from clerkdesk.domain.calendar.months import Month
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.memo.memo import Memo
from clerkdesk.domain.memo.status import STATUSES
from clerkdesk.domain.oserrors import explain_os_error
from clerkdesk.domain.words import Words, th

INDEX = "อ่านก่อน-read-me.txt"


@dataclass
class Guide:
    """Says each stop of the tour, and writes it into the index."""

    folder: Path
    words: Words
    write: Callable[[str], int]

    def __post_init__(self) -> None:
        self.lines: list[str] = []

    def say(self, thai: str, **values: object) -> None:
        """One stop."""
        line = self.words.say(thai, **values)
        self.lines.append(line)
        self.write(line + "\n")

    def file(self, name: str, thai: str) -> Path:
        """A file of the tour, said with what it is."""
        path = self.folder / name
        self.say(th("  {path}  —  {what}"), path=path, what=thai)
        return path


def take_tour(folder: Path, words: Words, write: Callable[[str], int]) -> int:
    """Makes the tour in ``folder``, anew when it was taken before; gives the exit code."""
    _make_room(folder)
    guide = Guide(folder, words, write)
    guide.say(th("เครื่องนี้ไม่มีจอภาพ จึงเปิดหน้าต่างโปรแกรมไม่ได้"))
    guide.say(th("จะสาธิตงานหลักให้ดูแทน ทุกอย่างอยู่ในโฟลเดอร์ {folder}"), folder=folder)
    clock = PracticeClock(local_clock())
    desk = open_desk(folder / "data", clock)
    try:
        _walk(desk, clock, guide)
    finally:
        desk.close()
    text = "\n".join(guide.lines) + "\n"
    (folder / INDEX).write_text(text, encoding="utf-8")
    return 0


def _make_room(folder: Path) -> None:
    try:
        if (folder / INDEX).exists() or (folder / "data").exists():
            shutil.rmtree(folder)
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise explain_os_error(error, folder) from error
    if any(folder.iterdir()):
        raise ClerkError(
            th("โฟลเดอร์ {folder} มีของอื่นอยู่แล้ว จึงไม่เขียนทับ"),
            do=th("เปลี่ยนชื่อโฟลเดอร์นั้น หรือเปิดโปรแกรมจากโฟลเดอร์อื่น"),
            folder=folder,
        )


def _walk(desk: Desk, clock: PracticeClock, guide: Guide) -> None:
    made = fill_practice_office(desk, clock)
    guide.say(th("๑. สำนักงานฝึกหัดพร้อมแล้ว มีบันทึก {count} เรื่องในสิบสามเดือน"), count=made)
    memo = _memo(desk)
    guide.say(th("๒. กรอกบันทึกใหม่: {subject}"), subject=memo.subject)
    print_memo(desk, memo.id, guide.file("1-memo.pdf", th("บันทึกพร้อมลงนาม หนึ่งหน้า A4")))
    print_blank(desk, memo.form.id, guide.file("2-blank-form.pdf", th("แบบเปล่าสำหรับเขียนด้วยมือ")))
    memo = _signed_and_published(desk, clock, memo)
    status = STATUSES[state_of(memo).status]
    guide.say(
        th("๓. บันทึกลายเซ็นครบ {count} ขั้นแล้ว: {status}"), count=len(memo.form.steps), status=status
    )
    month = Month.of(desk.today())
    guide.say(th("๔. ส่งออกแบบติดตามประจำเดือน"))
    export_sheet(desk, month, guide.file("3-month.xlsx", th("แบบติดตามสำหรับ Excel")))
    export_sheet(desk, month, guide.file("4-month.pdf", th("แบบติดตามบนกระดาษ")))
    guide.say(th("๕. ภาพหน้าต่างโปรแกรม"))
    _draw_window(desk, guide)
    guide.say(th("ลองเองได้ด้วยคำสั่ง เช่น memo list --data {folder}"), folder=desk.folder)


def _memo(desk: Desk) -> Memo:
    """A new memo like the newest one, with a subject of its own."""
    newest = find_memos(desk)[0]
    filing = newest.form.filing
    texts = {filing.subject: "ปฏิทินการรับนักเรียนชั้นประถมศึกษาปีที่ ๑ และการย้ายสถานศึกษา"}
    if filing.number:
        texts[filing.number] = "next"
    return new_memo(desk, newest.form.id, Typed(texts), like=newest.id)


def _signed_and_published(desk: Desk, clock: PracticeClock, memo: Memo) -> Memo:
    from random import Random

    pen = Pen(desk, clock.turn_to, desk.today(), Random(2561), minute=380)
    while state_of(get_memo(desk, memo.id)).ready:
        pen.sign_next(memo.id, desk.today(), ALL_FOR)
    website = load_office(desk).website
    return publish(desk, memo.id, Publication(url=f"{website}/news/{memo.id}")).memo


def _draw_window(desk: Desk, guide: Guide) -> None:
    import os

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from clerkdesk.ui.picture import draw_window

    draw_window(desk, guide.words, guide.file("5-window.png", th("หน้าต่างโปรแกรม")))
