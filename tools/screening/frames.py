"""States of the frame around the pages: the side bar, the foot, the start, the crash dialog."""

from clerkdesk.domain.memo.status import Status
from clerkdesk.settings.lock import Cost, Lock, hash_of, save_lock
from clerkdesk.ui.crashdialog import CrashDialog
from clerkdesk.ui.work import Job, Progress
from screening.clerk import Clerk, Step, click, complain, keys, memo, section, text, wait
from screening.states import State

_SENTENCES = (
    "โปรแกรมทำขั้นตอนนี้ไม่สำเร็จ เพราะมีข้อผิดพลาดในโปรแกรม ไม่ใช่เพราะคุณทำผิด",
    "สิ่งที่บันทึกไว้แล้วยังอยู่ครบ และร่างที่กำลังพิมพ์ถูกเก็บไว้ ทำงานต่อได้",
)


_CHECKED = (section("data"), click("ตรวจตอนนี้"))
_SET = (click("ตั้งรหัสล็อก"),)


def _busy(clerk: Clerk) -> None:
    """Something long is under way."""
    foot = clerk.window.foot
    job = Job(foot, lambda: None, lambda _: None, lambda _: None, clerk.say("กำลังส่งออก…"))
    job.progress = Progress(lambda done, of: None)
    foot.work_began(job)
    foot.work_progressed(job, 60, 100)


def _crash(clerk: Clerk) -> None:
    said = [clerk.say(each) for each in _SENTENCES]
    dialog = CrashDialog(clerk.services.voice, "", said, lambda _text: None, clerk.window)
    dialog.show()


def _starting(clerk: Clerk) -> None:
    clerk.window.drop_pages()
    clerk.window.stack.setCurrentWidget(clerk.window.starting)
    clerk.window.starting.wait()


def _cannot_start(clerk: Clerk) -> None:
    _starting(clerk)
    complaint: list[str] = []
    clerk.services.messages.complained.connect(complaint.append)
    complain(clerk)
    clerk.window.complaint.hide()
    clerk.window.starting.refuse(complaint[-1])


def _has_lock(clerk: Clerk) -> None:
    """From now on there is a lock, whose password is a word of Thai with all marks."""
    folder = clerk.services.preferences.folder
    for each in {folder, clerk.desk.folder}:
        save_lock(each, Lock(hash_of("ที่ปั๊มกู้น้ำ", Cost(1, 8, 1))))
    clerk.services.ways.lock_changed.emit()


def _down(clerk: Clerk) -> None:
    """The end of the section."""
    bar = clerk.page.section.area.verticalScrollBar()
    bar.setValue(bar.maximum())


def _wrong(times: int) -> Step:
    """The wrong password, so often."""

    def step(clerk: Clerk) -> None:
        for _each in range(times):
            clerk.hands.type("เดาเอา")
            clerk.hands.press("Return")

    return step


FRAMES = (
    State("frame-folded", "the side bar folded", (memo(Status.WAITING), keys("F9"))),
    State("frame-busy", "something long is under way", (_busy, wait(600))),
    State("frame-starting", "records are being read", (_starting,)),
    State("frame-refused", "records cannot be read", (_cannot_start,)),
    State("frame-crash", "what should not have happened", (_crash,)),
    State("data-report", "a report was copied", (*_CHECKED, click("คัดลอกรายงาน"), _down)),
    State("lock-now", "the window is locked", (_has_lock, keys("F12"))),
    State("lock-wrong", "a wrong password", (_has_lock, keys("F12"), _wrong(1))),
    State("lock-waits", "wrong passwords slow down", (_has_lock, keys("F12"), _wrong(5))),
    State("lock-forgot", "it was forgotten", (_has_lock, keys("F12"), click("ลืมรหัสล็อก"))),
    State("lock-none", "its key where there is none", (keys("F12"),)),
    State("lock-set", "its section, with a lock", (_has_lock, section("lock"))),
    State("lock-short", "too short", (section("lock"), text("สั้น"), keys("Tab"), text("สั้น"), *_SET)),
)
