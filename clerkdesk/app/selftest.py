"""The installed program tests itself, so that an installer can be proved.

Each check does the real thing in a folder of its own and reads the result back.
"""

import os
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

from clerkdesk import __version__
from clerkdesk.app.joining import local_clock, open_desk
from clerkdesk.desk.care import check_records
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import find_memos
from clerkdesk.desk.practice import PracticeClock, fill_practice_office
from clerkdesk.desk.printing import preview_memo
from clerkdesk.desk.sheets import export_sheet, sheet_of
from clerkdesk.domain.calendar.months import Month
from clerkdesk.domain.memo.memo import Memo
from clerkdesk.domain.memo.memocode import read_payload
from clerkdesk.domain.thai.text import search_key
from clerkdesk.domain.words import Words, th


class CheckError(Exception):
    """A check found that something does not work; its text says what was seen."""


def run_self_test(words: Words, write: Callable[[str], int]) -> int:
    """Runs every check; gives 0 when all passed, else 1."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    write(f"ClerkDesk {__version__}\n")
    with TemporaryDirectory(prefix="clerkdesk-", ignore_cleanup_errors=True) as folder:
        clock = PracticeClock(local_clock())
        desk = open_desk(Path(folder), clock)
        try:
            passed = [_run(check, desk, clock, words, write) for check in CHECKS.items()]
        finally:
            desk.close()
    return 0 if all(passed) else 1


Check = Callable[[Desk, PracticeClock, Words], None]


def _run(
    check: tuple[str, Check],
    desk: Desk,
    clock: PracticeClock,
    words: Words,
    write: Callable[[str], int],
) -> bool:
    title, act = check
    try:
        act(desk, clock, words)
    except Exception as error:  # noqa: BLE001  whatever goes wrong is what is to be found out
        write(f"✗ {words.say(title)}: {type(error).__name__}: {error}\n")
        return False
    write(f"✓ {words.say(title)}\n")
    return True


def _database(desk: Desk, clock: PracticeClock, words: Words) -> None:
    if fill_practice_office(desk, clock) < 1:
        raise CheckError("no memo was made")
    findings = check_records(desk)
    if findings:
        raise CheckError(str(findings[0]))


def _newest(desk: Desk) -> Memo:
    return find_memos(desk)[0]


def _paper(desk: Desk, clock: PracticeClock, words: Words) -> None:
    from clerkdesk.scans.render import page_texts

    memo = _newest(desk)
    text = search_key("".join(page_texts(preview_memo(desk, memo.id)))).replace(" ", "")
    if search_key(memo.requester).replace(" ", "") not in text:
        raise CheckError("the name cannot be read back from the PDF")


def _codes(desk: Desk, clock: PracticeClock, words: Words) -> None:
    from clerkdesk.scans.codes import read_codes

    memo = _newest(desk)
    found = {read_payload(code).memo for code in read_codes(preview_memo(desk, memo.id))}
    if found != {f"{memo.id}"}:
        raise CheckError(f"read {found} from the codes of memo {memo.id}")


def _sheet(desk: Desk, clock: PracticeClock, words: Words) -> None:
    month = Month.of(desk.today()).previous()
    out = desk.folder / "month.xlsx"
    export_sheet(desk, month, out)
    with ZipFile(out) as book:
        text = book.read("xl/worksheets/sheet1.xml").decode()
        if "xl/sharedStrings.xml" in book.namelist():
            text += book.read("xl/sharedStrings.xml").decode()
    for title in (column.title for column in sheet_of(desk, month).columns):
        if title not in text:
            raise CheckError(f"the sheet lacks the column {title}")


def _window(desk: Desk, clock: PracticeClock, words: Words) -> None:
    from clerkdesk.ui.picture import draw_window

    picture = desk.folder / "window.png"
    draw_window(desk, words, picture)
    if picture.stat().st_size < 10_000:
        raise CheckError("the window came out empty")


CHECKS: dict[str, Check] = {
    th("ฐานข้อมูลและสมุดบันทึกการทำงาน"): _database,
    th("บันทึกบนกระดาษ อ่านข้อความกลับได้"): _paper,
    th("รหัส QR บนกระดาษอ่านได้"): _codes,
    th("แบบติดตามสำหรับ Excel"): _sheet,
    th("หน้าต่างโปรแกรม"): _window,
}
