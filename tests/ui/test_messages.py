"""Dialogs for files ask before a file is lost."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit

from clerkdesk.desk.desk import Desk
from clerkdesk.domain.errors import ClerkError
from clerkdesk.settings import load_words
from clerkdesk.ui.messages import Messages
from clerkdesk.ui.voice import Voice
from tests.ui.conftest import OpenWindow
from tests.ui.hands import type_letters


@pytest.mark.parametrize(("typed", "given"), [("งวด", None), ("อีกงวด", "อีกงวด.pdf")])
def test_who_does_not_type_the_ending_is_asked_before_such_a_file_is_lost(
    qapp: QApplication, tmp_path: Path, typed: str, given: str | None
) -> None:
    (tmp_path / "งวด.pdf").write_bytes(b"older")
    messages = Messages(Voice(load_words("th")))
    messages.last_folder = tmp_path

    def think_better() -> None:
        asked = QApplication.activeModalWidget()
        if isinstance(asked, QDialog):
            asked.reject()

    def give() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        line = dialog.findChildren(QLineEdit)[0]
        line.selectAll()
        type_letters(line, typed)
        QTimer.singleShot(0, think_better)
        dialog.accept()
        if not dialog.result():
            dialog.reject()

    QTimer.singleShot(0, give)
    wanted = None if given is None else tmp_path / given
    assert messages.save_as("บันทึก", "ใหม่.pdf", "PDF (*.pdf)") == wanted


def test_what_the_program_found_by_itself_stays_beside_what_is_complained_of(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    frame = window.window.frame
    assert frame is not None
    window.messages.warn(ClerkError("รหัสล็อกถูกเอาออก"))
    window.messages.complain(ClerkError("ยังไม่มีสำเนา"))
    assert "รหัสล็อกถูกเอาออก" in frame.warned.sentence.text()
    assert "ยังไม่มีสำเนา" in frame.complaint.sentence.text()
    window.messages.settle()
    assert (frame.warned.isVisible(), frame.complaint.isVisible()) == (True, False)
