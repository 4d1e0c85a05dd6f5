"""Commands that look after the data: check, practice office."""

from argparse import Namespace

from clerkdesk.cli.session import Session
from clerkdesk.cli.table import SAID, Command, Output
from clerkdesk.desk.practice import PracticeClock, fill_practice_office
from clerkdesk.domain.words import th


def _check(session: Session, args: Namespace) -> Output:
    findings = session.desk.store.check()
    data = {
        "ok": not any(finding.serious for finding in findings),
        "findings": [
            {
                "what": session.say(finding.what, **finding.values),
                "where": finding.where,
                "serious": finding.serious,
            }
            for finding in findings
        ],
    }
    lines = tuple(
        f"{finding.where}: {session.say(finding.what, **finding.values)}" for finding in findings
    )
    fine = session.say(th("ข้อมูลครบถ้วน: ฐานข้อมูล สมุดบันทึกการทำงาน และไฟล์แนบตรงกันทั้งหมด"))
    return Output(lines or (fine,), data, code=0 if data["ok"] else SAID)


def _demo(session: Session, args: Namespace) -> Output:
    clock = PracticeClock(session.clock())
    desk = session.desk_with_clock(clock)
    made = fill_practice_office(desk, clock)
    folder = str(desk.folder)
    said = session.say(
        th("สร้างสำนักงานฝึกหัดแล้ว มีบันทึก {count} เรื่อง อยู่ในโฟลเดอร์ {folder}"), count=made, folder=folder
    )
    return Output((said,), {"memos": made, "folder": folder})


COMMANDS = (
    Command(("check",), th("ตรวจว่าข้อมูลครบและไม่ถูกแก้ไขจากภายนอก"), _check),
    Command(("demo",), th("สร้างสำนักงานฝึกหัดในโฟลเดอร์ข้อมูลที่ว่าง"), _demo),
)
