"""The installed program tests itself, so that an installer can be proved.

Each check does the real thing in a folder of its own and reads the result back.
"""

import os
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import gettempdir

from clerkdesk.app.checks import paper, records, window
from clerkdesk.app.checks.parts import notices_are_verified, parts_are_there
from clerkdesk.app.checks.trial import Parts, Trial
from clerkdesk.app.joining import local_clock, open_desk
from clerkdesk.app.selfreport import Report
from clerkdesk.desk.practice import PracticeClock
from clerkdesk.domain.begun import passing_folder
from clerkdesk.domain.words import Words, th

Check = Callable[[Trial], str]
"""Raises what is wrong; else says in a few words what was seen."""

CHECKS: dict[str, Check] = {
    th("ส่วนประกอบทั้งหมดและรุ่น"): parts_are_there,
    th("ฐานข้อมูลและสมุดบันทึกการทำงาน"): records.records_are_made,
    th("แบบอักษรบนกระดาษ"): paper.fonts_are_found,
    th("บันทึกบนกระดาษ อ่านข้อความกลับได้"): paper.paper_text_is_exact,
    th("รหัส QR บนกระดาษอ่านได้"): paper.codes_are_read,
    th("ภาพของหน้ากระดาษ"): paper.page_is_shown,
    th("ตัดบรรทัดภาษาไทยบนกระดาษ"): paper.paper_wraps_thai,
    th("แบบติดตามสำหรับ Excel อ่านกลับได้"): paper.sheet_is_read_back,
    th("ตัวอ่านไฟล์สแกน"): paper.scans_are_read_apart,
    th("สำเนาสำรอง"): records.backup_is_true,
    th("สำเนาสำรองแบบปิดผนึก"): records.sealed_backup_opens,
    th("สร้างฐานข้อมูลใหม่จากทะเบียนข้างฐานข้อมูล"): records.records_beside_are_enough,
    th("รหัสล็อกหน้าต่าง"): records.lock_holds,
    th("ลายเซ็นของไฟล์แจ้งรุ่นใหม่"): notices_are_verified,
    th("หน้าต่างโปรแกรม"): window.window_is_painted,
    th("แบบอักษรในหน้าต่าง"): window.window_font_has_thai,
    th("ตัดบรรทัดภาษาไทยในหน้าต่าง"): window.window_wraps_thai,
    th("พิมพ์ตามขนาดจริง"): window.printing_keeps_true_size,
}


def run_self_test(
    words: Words,
    say: Callable[[str], object],
    page: Path | None = None,
    *,
    screen: bool = False,
    parts: Parts | None = None,
) -> int:
    """Runs every check on the program's ``parts``; gives 0 when all passed, else 1.

    ``say`` is given each result as it comes; ``page`` is written anew with each, so that it tells
    also of a check in which the program died. With a ``screen`` the window is really shown.
    """
    if not screen:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    report = Report(words, local_clock(), say, page)
    with passing_folder(Path(gettempdir()), "clerkdesk-") as folder:
        clock = PracticeClock(local_clock())
        desk = open_desk(folder / "data", clock)
        try:
            trial = Trial(desk, clock, words, folder, parts or Parts())
            run_checks(CHECKS, trial, report)
        finally:
            desk.close()
    report.end()
    return 0 if report.passed else 1


def run_checks(checks: Mapping[str, Check], trial: Trial, report: Report) -> None:
    """Runs ``checks`` one after another; one that fails stops none of the others."""
    for title, check in checks.items():
        report.begin(title)
        begun = time.perf_counter()
        try:
            seen = check(trial)
        except Exception as error:  # noqa: BLE001  whatever goes wrong is what is to be found out
            report.fail(f"{type(error).__name__}: {error}", time.perf_counter() - begun)
        else:
            report.succeed(seen, time.perf_counter() - begun)


def usual_page(data: Path) -> Path | None:
    """Where the results go when nobody said where: nowhere with a console to read them on, else
    beside the office's data where that is, or into the folder for passing files."""
    if sys.stdout is not None:
        return None
    folder = data if data.is_dir() else Path(gettempdir())
    return folder / "clerkdesk-self-test.html"
