"""The dialogs that Qt draws itself speak Thai throughout."""

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from clerkdesk.ui.qtwords import thai_of_qt


def is_thai(text: str) -> bool:
    return any("ก" <= letter <= "๛" for letter in text)


@pytest.mark.parametrize("mode", list(QFileDialog.AcceptMode))
def test_every_label_of_a_file_dialog_is_thai(qtbot: QtBot, mode: QFileDialog.AcceptMode) -> None:
    app = QApplication.instance()
    assert app is not None
    thai = thai_of_qt(app)
    app.installTranslator(thai)
    try:
        dialog = QFileDialog()
        qtbot.addWidget(dialog)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setAcceptMode(mode)
        labels = [each.text() for each in dialog.findChildren(QLabel) if each.text()]
    finally:
        app.removeTranslator(thai)
    assert labels
    assert [each for each in labels if not is_thai(each)] == []
