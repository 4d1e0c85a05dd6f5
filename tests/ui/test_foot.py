"""What is under way is shown at the foot one at a time, and so is it cancelled."""

from pytestqt.qtbot import QtBot

from clerkdesk.settings import load_words
from clerkdesk.ui.shell.foot import Foot
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.work import Job, Progress


def a_job(what: str) -> Job:
    nothing = list[object]().append
    job = Job(None, lambda: None, nothing, nothing, what)
    job.progress = Progress(lambda _done, _of: None)
    return job


def cancelled(*jobs: Job) -> list[bool]:
    return [job.progress is not None and job.progress.cancelled for job in jobs]


def test_of_two_jobs_the_one_that_is_named_is_shown_and_cancelled(qtbot: QtBot) -> None:
    foot = Foot(Voice(load_words("th")))
    qtbot.addWidget(foot)
    export, backup = a_job("กำลังส่งออก…"), a_job("กำลังสำรองข้อมูล…")
    for job in (export, backup):
        foot.work_began(job)
    foot._late.timeout.emit()
    foot.work_progressed(backup, 3, 10)
    foot.work_progressed(export, 90, 100)
    assert (foot.busy.text(), foot.bar.value(), foot.bar.maximum()) == (backup.what, 3, 10)
    foot.cancel_button.click()
    assert cancelled(export, backup) == [False, True]
    foot.work_ended(backup)
    assert foot.busy.text() == export.what
    foot.cancel_button.click()
    assert cancelled(export) == [True]
