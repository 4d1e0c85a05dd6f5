"""The records beside are written in a thread that keeps no window, and whose bugs are told."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from clerkdesk.desk.desk import Desk
from clerkdesk.ui import besidekeeping
from clerkdesk.ui.besidekeeping import BesideKeeping
from clerkdesk.ui.services import Services
from clerkdesk.ui.work import Work


@pytest.fixture
def failed() -> list[Exception]:
    return []


@pytest.fixture
def watched(services: Services, desk: Desk, failed: list[Exception]) -> Iterator[Services]:
    work = Work(failed.append)
    yield replace(services, work=work, desk=desk)
    work.close()


Keep = Callable[[Callable[[int, int], None]], int]


def keeping(services: Services, keep: Keep, patch: pytest.MonkeyPatch) -> BesideKeeping:
    patch.setattr(services.desk.store, "keep_beside", keep)
    return BesideKeeping(services, services.ways)


def test_a_bug_is_told_once(
    watched: Services, failed: list[Exception], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    beside = keeping(watched, lambda _tell: 1 // 0, monkeypatch)
    beside.follow()
    qtbot.waitUntil(lambda: bool(failed))
    beside.follow()
    beside.stop()
    assert [type(each) for each in failed] == [ZeroDivisionError]


def test_a_drive_that_does_not_answer_keeps_no_window(
    watched: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, begun = threading.Event(), threading.Event()

    def hang(_tell: Callable[[int, int], None]) -> int:
        begun.set()
        return int(gate.wait(10))

    monkeypatch.setattr(besidekeeping, "_LONGEST", 0.01)
    beside = keeping(watched, hang, monkeypatch)
    beside.follow()
    assert begun.wait(10)
    beside.stop()
    assert not gate.is_set()
    gate.set()
