"""Answers with many words fit a narrow panel, and are whole where there is room."""

from pytestqt.qtbot import QtBot

from clerkdesk.ui.widgets.answers import Answers

WORDS = "ประกาศมาตรการเผยแพร่ข้อมูลข่าวสารบนเว็บไซต์ของสำนักงานเขตพื้นที่การศึกษา (๒๐ หัวข้อ)"


def test_words_that_do_not_fit_end_in_dots_and_come_back(qtbot: QtBot) -> None:
    answers = Answers([("long", WORDS), ("short", "สั้น")])
    qtbot.addWidget(answers)
    answers.resize(240, 100)
    answers.show()
    button = answers.buttons["long"]
    assert answers.width() == 240
    assert button.text().endswith("…")
    assert button.accessibleName() == WORDS
    assert answers.buttons["short"].text() == "2  สั้น"
    answers.resize(answers.sizeHint().width(), 100)
    assert button.text() == f"1  {WORDS}"
    assert button.toolTip() == ""
