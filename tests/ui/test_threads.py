"""Threads take jobs in their order, no more at once than they may, and none after they closed."""

import threading

from clerkdesk.ui.threads import Threads


def test_jobs_begin_in_their_order_and_no_more_run_at_once_than_may() -> None:
    threads, done, running, most = Threads(2, "test"), list[int](), set[int](), list[int]()
    over, lock = threading.Event(), threading.Lock()

    def job(number: int) -> None:
        with lock:
            running.add(number)
            most.append(len(running))
            done.append(number)
        with lock:
            running.discard(number)
            if len(done) == 200:
                over.set()

    for number in range(200):
        threads.submit(lambda number=number: job(number))
    assert over.wait(10)
    assert sorted(done) == list(range(200))
    assert max(most) <= 2
    assert threads.close(10)


def test_what_waits_has_another_thread_in_its_place_and_no_more_afterwards() -> None:
    threads, gate, over = Threads(1, "test"), threading.Event(), threading.Event()

    def wait() -> None:
        threads.waits()
        gate.wait(10)
        threads.goes_on()

    for _each in range(3):
        threads.submit(wait)
    threads.submit(over.set)
    assert over.wait(10)
    gate.set()
    assert threads.close(10)
    threads.waits()  # of another thread than theirs: nothing
    threads.goes_on()


def test_nothing_begins_after_they_were_closed_and_who_does_not_end_is_told() -> None:
    threads, gate, begun, late = (
        Threads(1, "test"),
        threading.Event(),
        threading.Event(),
        list[int](),
    )

    def hang() -> None:
        begun.set()
        gate.wait(10)

    threads.submit(hang)
    threads.submit(lambda: late.append(1))
    assert begun.wait(10)
    assert not threads.close(0.01)
    threads.submit(lambda: late.append(2))
    gate.set()
    assert threads.close(10)
    assert late == []
