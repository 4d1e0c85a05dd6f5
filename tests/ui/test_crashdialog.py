"""The dialog of a program that failed: it may come before the dictionary of Thai words is read."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clerkdesk.settings import load_words
from clerkdesk.ui.crashdialog import CrashDialog
from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.widgets.texts import Prose


def test_every_word_can_be_read_before_words_are_known(qtbot: QtBot) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    Look("light").dress(app)
    voice = Voice(load_words("th"))
    assert not voice.knows_words
    sentences = (
        "โปรแกรมทำขั้นตอนนี้ไม่สำเร็จ เพราะมีข้อผิดพลาดในโปรแกรม ไม่ใช่เพราะสิ่งที่ท่านทำ " * 2,
        "รายงานอยู่ที่ /tmp/" + "ข้อมูลของสำนักงาน" * 12 + "/clerkdesk-report.txt",
    )
    dialog = CrashDialog(voice, "report", sentences, lambda _text: None, None)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    for prose in dialog.findChildren(Prose):
        lines = prose._lines(prose.width())  # what is drawn
        assert len(lines) > 1
        assert all(prose._width_of(line) <= prose.width() for line in lines)
        assert prose.height() >= prose.heightForWidth(prose.width())
        assert "".join(lines).replace(" ", "") == prose.text().replace(" ", "")
