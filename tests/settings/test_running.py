"""The setup learns of a running program by mutexes of one name."""

from pathlib import Path

import pytest

from clerkdesk.settings.running import NAME, tell_running

ROOT = Path(__file__).resolve().parents[2]


class FakeMutexes:
    def __init__(self) -> None:
        self.made: list[str] = []

    def make(self, name: str) -> None:
        self.made.append(name)


def test_a_frozen_program_can_be_seen_by_this_session_and_by_all(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.frozen", True, raising=False)
    mutexes = FakeMutexes()
    tell_running(mutexes)
    assert mutexes.made == [NAME, f"Global\\{NAME}"]


def test_a_checkout_has_no_files_that_a_setup_replaces() -> None:
    mutexes = FakeMutexes()
    tell_running(mutexes)
    assert mutexes.made == []


def test_the_setup_asks_for_the_same_names() -> None:
    script = (ROOT / "installer.iss").read_text("utf-8-sig")
    assert f'#define Running "{NAME}"' in script
    assert "Global\\{#Running}" in script
