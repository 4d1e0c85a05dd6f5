"""``clerkdesk open`` where there is no screen to open a window on."""

import sys

import pytest

from tests.cli.runner import Terminal


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other machines have a screen")
def test_without_a_screen_it_says_what_to_do_instead(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    said = terminal.run("open", "12")
    assert said.code == 1
    assert "ไม่มีจอ" in said.err
    assert "memo show" in said.err
