"""A clock that is set to the Buddhist year is told of, and what to do about it."""

import time

import pytest

from clerkdesk.desk.desk import Desk
from clerkdesk.ui.machineclock import say_of_clock
from clerkdesk.ui.services import Services
from tests.ui.conftest import OpenWindow
from tests.ui.lock.test_locked import PASSWORD, an_office_with_lock, give


def test_the_year_of_a_right_clock_is_no_matter(services: Services) -> None:
    said = list[str]()
    services.messages.remarked.connect(said.append)
    say_of_clock(services, 2026)
    assert said == []
    say_of_clock(services, 2569)
    assert "๒๕๖๙" in said[0]
    assert "ค.ศ. ๒๐๒๖" in said[0]


def test_behind_the_lock_it_waits_until_somebody_can_read_it(
    desk: Desk, open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    an_office_with_lock(desk)
    now = time.struct_time((2569, 11, 22, 9, 0, 0, 6, 326, 0))
    monkeypatch.setattr("clerkdesk.ui.machineclock.time.localtime", lambda: now)
    window = open_window(desk)
    assert window.messages.sentences == []
    give(window, PASSWORD)
    window.opening.keeper.lock()
    give(window, PASSWORD)
    assert len([each for each in window.messages.sentences if "๒๕๖๙" in each]) == 1
