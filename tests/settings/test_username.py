"""The name of who sits at the machine, in the journal."""

import sys

import pytest

from clerkdesk.settings.username import user_name


@pytest.fixture(autouse=True)
def nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """A task or a service, whose environment says no name."""
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.delenv(name, raising=False)


def test_the_name_is_the_one_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("USERNAME", "สมหญิง")
    assert user_name() == "สมหญิง"


def test_a_task_of_windows_without_a_name_works_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pwd", None)  # so it is on Windows
    assert user_name() == "-"
