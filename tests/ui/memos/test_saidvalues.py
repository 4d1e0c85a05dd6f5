"""What was filled in, said in the language of the screen."""

import pytest

from clerkdesk.desk.desk import Desk
from clerkdesk.domain.thai.digits import Digits
from clerkdesk.settings import load_words
from clerkdesk.ui.memos.saidvalues import said_value
from clerkdesk.ui.voice import Voice


@pytest.mark.parametrize(
    ("language", "field", "value", "said"),
    [
        ("th", "date", "2026-11-22", "๒๒ พฤศจิกายน ๒๕๖๙"),
        ("en", "date", "2026-11-22", "22 November 2569"),
        ("th", "channel", {"amss": "", "other": "ป้าย"}, "ระบบ Amss++, อื่น ๆ ป้าย"),
        ("en", "channel", {"amss": "", "other": "ป้าย"}, "Amss++, Other ป้าย"),
        ("en", "subject", "แผน ๒๕๖๙", "แผน ๒๕๖๙"),
    ],
)
def test_a_value_is_said_as_the_screen_speaks(
    read_desk: Desk, language: str, field: str, value: object, said: str
) -> None:
    form = read_desk.shelf.forms["memo"]
    voice = Voice(load_words(language), Digits.THAI)
    [asked] = [each for each in form.fields if each.id == field]
    assert said_value(voice, asked, value) == said
