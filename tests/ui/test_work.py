"""Work off the GUI thread: results and exceptions come back, the newest wins, none is lost."""

import gc
import threading
import weakref
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from clerkdesk.domain.errors import ClerkError
from clerkdesk.ui.tidying import Tidying, tidy
from clerkdesk.ui.work import InOrder, Job, Lane, Progress, Work


@pytest.fixture
def failed() -> list[Exception]:
    return []


@pytest.fixture
def work(qtbot: QtBot, failed: list[Exception]) -> Iterator[Work]:
    work = Work(failed.append)
    yield work
    work.close()


@pytest.fixture
def owner(qtbot: QtBot) -> QObject:
    return QObject()


def test_a_result_comes_back_on_the_thread_that_asked(
    work: Work, owner: QObject, qtbot: QtBot
) -> None:
    ran: list[threading.Thread] = []
    back: list[threading.Thread] = []
    work.run(
        owner,
        lambda: ran.append(threading.current_thread()),
        lambda _none: back.append(threading.current_thread()),
    )
    qtbot.waitUntil(lambda: bool(back))
    assert back == [threading.main_thread()]
    assert ran[0] is not threading.main_thread()


def test_an_exception_comes_back_to_who_asked_or_to_all(
    work: Work, owner: QObject, failed: list[Exception], qtbot: QtBot
) -> None:
    def refuse() -> None:
        raise ClerkError("ไม่มี")

    own: list[Exception] = []
    work.run(owner, refuse, lambda _none: None, own.append)
    work.run(owner, refuse, lambda _none: None)
    qtbot.waitUntil(lambda: len(own) == len(failed) == 1)
    assert isinstance(own[0], ClerkError)


def test_nothing_is_delivered_to_what_is_gone(work: Work, qtbot: QtBot) -> None:
    gate = threading.Event()
    owner, told = QObject(), list[object]()
    work.run(owner, gate.wait, told.append)
    owner.deleteLater()
    qtbot.wait(0)
    gate.set()
    qtbot.waitUntil(lambda: work.idle)
    assert told == []


def test_in_a_lane_only_the_newest_of_those_that_wait_is_run(
    work: Work, owner: QObject, qtbot: QtBot
) -> None:
    gate, ran, told = threading.Event(), list[int](), list[int]()
    lane = Lane(work, owner)

    def job(number: int) -> Callable[[], int]:
        def run() -> int:
            gate.wait()
            ran.append(number)
            return number

        return run

    for number in range(5):
        lane.run(job(number), told.append)
    gate.set()
    qtbot.waitUntil(lambda: told == [4])
    assert ran == [0, 4]


def test_what_has_to_be_kept_is_kept_in_order_and_after_a_failure(
    work: Work, owner: QObject, failed: list[Exception], qtbot: QtBot
) -> None:
    kept: list[int] = []

    def keep(number: int) -> None:
        if number == 1:
            raise ClerkError("ดิสก์เต็ม")
        kept.append(number)

    row = InOrder(work, owner)
    for number in range(4):
        row.run(lambda number=number: keep(number))
    qtbot.waitUntil(lambda: kept == [0, 2, 3])
    assert len(failed) == 1


def test_a_long_job_tells_its_progress_and_is_cancelled(
    work: Work, owner: QObject, failed: list[Exception], qtbot: QtBot
) -> None:
    steps: list[tuple[int, int]] = []
    work.progressed.connect(lambda _job, done, of: steps.append((done, of)))
    reached, gate, told = threading.Event(), threading.Event(), list[object]()

    def count(progress: Progress) -> None:
        for number in range(100):
            progress.step(number, 100)
            if number == 3:
                reached.set()
                gate.wait()

    stopped: list[bool] = []
    job = work.run_long(owner, count, told.append, "กำลังนับ", lambda: stopped.append(True))
    assert reached.wait(10)
    assert job.progress is not None
    job.progress.cancel()
    gate.set()
    qtbot.waitUntil(lambda: work.idle)
    assert steps == [(0, 100), (1, 100), (2, 100), (3, 100)]
    assert told == []
    assert stopped == [True]
    assert failed == []


def test_a_job_that_was_delivered_holds_nothing_any_more(
    work: Work, owner: QObject, qtbot: QtBot
) -> None:
    """The thread that ran it may hold the job last, but objects of Qt must not end there."""

    class Held:
        """Something that may end on one thread only."""

    def start() -> tuple[Job, weakref.ref[Held]]:
        held = Held()
        return work.run(owner, lambda: held, lambda _held: None), weakref.ref(held)

    job, held = start()
    qtbot.waitUntil(lambda: work.idle)
    assert held() is None
    assert job.owner is None


def test_cycles_are_collected_on_the_gui_thread_alone(
    work: Work, owner: QObject, qtbot: QtBot
) -> None:
    collected: list[threading.Thread] = []

    def watch(phase: str, _info: dict[str, int]) -> None:
        collected.append(threading.current_thread())

    def make_rubbish() -> None:
        for _ in range(20_000):
            cycle: list[object] = []
            cycle.append(cycle)

    tidying = Tidying(owner)
    gc.callbacks.append(watch)
    try:
        work.run(owner, make_rubbish, lambda _none: None)
        qtbot.waitUntil(lambda: work.idle)
        tidy()
    finally:
        gc.callbacks.remove(watch)
        tidying.stop()
    assert gc.isenabled()
    assert set(collected) == {threading.main_thread()}


def test_closing_waits_for_what_follows_from_what_is_under_way(
    work: Work, owner: QObject, qtbot: QtBot
) -> None:
    kept: list[int] = []
    row = InOrder(work, owner)
    for number in range(3):
        row.run(lambda number=number: kept.append(number))
    work.close()
    assert kept == [0, 1, 2]


def test_long_jobs_keep_nobody_waiting_who_asks_for_a_page(
    work: Work, owner: QObject, qtbot: QtBot
) -> None:
    gate, told = threading.Event(), list[object]()
    for _each in range(3):
        work.run_long(owner, lambda _progress: gate.wait(10), lambda _none: None, "กำลังสำรอง")
    work.run(owner, lambda: "หน้า", told.append)
    try:
        qtbot.waitUntil(lambda: told == ["หน้า"], timeout=2_000)
    finally:
        gate.set()


def test_pages_are_read_while_acts_wait_for_another_program(
    work: Work, owner: QObject, qtbot: QtBot
) -> None:
    gate, told = threading.Event(), list[object]()

    def act() -> None:
        work.threads.waits()
        gate.wait(10)
        work.threads.goes_on()

    for _each in range(3):
        work.run(owner, act, told.append)
    work.run(owner, lambda: "หน้า", told.append)
    try:
        qtbot.waitUntil(lambda: told == ["หน้า"], timeout=2_000)
    finally:
        gate.set()
    qtbot.waitUntil(lambda: len(told) == 4)


def test_a_job_that_never_ends_does_not_keep_a_window_that_closes(
    work: Work, owner: QObject, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("clerkdesk.ui.work._LAST", 0.01)
    begun, gate = threading.Event(), threading.Event()

    def wait() -> None:
        begun.set()
        gate.wait()

    work.run(owner, wait, lambda _none: None)
    assert begun.wait(10)
    try:
        work.close(longest=0)
        assert not work.idle
    finally:
        gate.set()


def test_a_second_closing_waits_for_nothing(
    work: Work, owner: QObject, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("clerkdesk.ui.work._LAST", 0.0)
    gate = threading.Event()
    work.run(owner, gate.wait, lambda _none: None)
    ending = threading.Timer(10, gate.set)
    ending.start()
    work.close(longest=0)
    work.close()
    ending.cancel()
    assert not gate.is_set()
    gate.set()


def test_closing_waits_for_no_job_without_end_that_can_be_cancelled(
    work: Work, owner: QObject
) -> None:
    def go_on(progress: Progress) -> None:
        begun.set()
        while not gate.wait(0.001):
            progress.step(0, 1)

    begun, gate, told = threading.Event(), threading.Event(), list[object]()
    ending = threading.Timer(10, gate.set)
    ending.start()
    work.run_long(owner, go_on, told.append, "กำลังส่งออก")
    assert begun.wait(10)
    work.close(longest=0)
    ending.cancel()
    assert not gate.is_set()
    assert told == []
