"""The scan of the signed paper, attached in the window, shown, and taken back."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QPushButton

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import get_memo
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.memo.signedcopy import signed_copy
from clerkdesk.ui.memos.page import MemosPage
from tests.office import an_allowed_memo
from tests.ui.conftest import OpenWindow


def test_a_scan_is_attached_shown_and_taken_back(
    desk: Desk, open_window: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    memo = an_allowed_memo(desk)
    scan = tmp_path / "ลงนาม.png"
    Image.new("L", (80, 110)).save(scan)
    window = open_window(desk)
    services = window.house.services
    monkeypatch.setattr(services.messages, "open_files", lambda _title: [scan])
    window.house.show_memo(memo.id)
    window.hands.rest()
    page = window.window.page
    assert isinstance(page, MemosPage)
    services.commands.trigger("attach_signed")
    window.hands.rest()
    assert signed_copy(state_of(get_memo(desk, memo.id))) is not None
    shown = [each.text() for each in page.view.facts.findChildren(QPushButton)]
    assert any("ลงนาม.png" in each for each in shown)
    window.hands.press("Ctrl+Z")
    assert signed_copy(state_of(get_memo(desk, memo.id))) is None
