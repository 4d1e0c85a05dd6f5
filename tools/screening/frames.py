"""States of the frame around the pages: the side bar, the foot, the start, the crash dialog."""

from clerkdesk.domain.memo.status import Status
from clerkdesk.ui.crashdialog import CrashDialog
from clerkdesk.ui.work import Job, Progress
from screening.clerk import Clerk, complain, keys, memo, wait
from screening.states import State

_SENTENCES = (
    "โปรแกรมทำขั้นตอนนี้ไม่สำเร็จ เพราะมีข้อผิดพลาดในโปรแกรม ไม่ใช่เพราะคุณทำผิด",
    "สิ่งที่บันทึกไว้แล้วยังอยู่ครบ และร่างที่กำลังพิมพ์ถูกเก็บไว้ ทำงานต่อได้",
)


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


FRAMES = (
    State("frame-folded", "the side bar folded", (memo(Status.WAITING), keys("F9"))),
    State("frame-busy", "something long is under way", (_busy, wait(600))),
    State("frame-starting", "records are being read", (_starting,)),
    State("frame-refused", "records cannot be read", (_cannot_start,)),
    State("frame-crash", "what should not have happened", (_crash,)),
)
