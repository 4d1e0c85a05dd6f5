"""What the tests of forms share: the shipped files, and a small form to spoil."""

from pathlib import Path

import pytest

from clerkdesk.domain.form.form import Form
from clerkdesk.forms import FormMistakes, read_form

SHIPPED = Path(__file__).resolve().parents[2] / "forms"
DATA = Path(__file__).resolve().parent / "data"

SMALL = """
id = "leave"
revision = 1
kind = "memo"
title = "ใบลา"

[[fields]]
id = "subject"
type = "text"
label = "เรื่อง"

[[fields]]
id = "who"
type = "person"
label = "ผู้ลา"

[[steps]]
id = "asker"
title = "ผู้ลา"
signed_by_field = "who"

[[steps]]
id = "boss"
title = "ผู้อนุญาต"
signed_by = ["director"]
choices = [
  { key = "yes", label = "อนุญาต", means = "allows" },
  { key = "no", label = "ไม่อนุญาต", means = "refuses" },
]

[[paper.blocks]]
type = "paragraph"
text = "ข้าพเจ้า {who} ขอลา"

[[paper.blocks]]
type = "signature"
step = "asker"

[[paper.blocks]]
type = "signature"
step = "boss"
"""


def small(old: str = "", new: str = "", more: str = "") -> Form:
    """The small form with ``old`` replaced by ``new`` and ``more`` written below."""
    assert old in SMALL
    return read_form(SMALL.replace(old, new, 1) + more, "leave.toml", ["director", "deputy"])


def mistakes(old: str = "", new: str = "", more: str = "") -> list[str]:
    """The mistakes of the small form after the change, as sentences."""
    with pytest.raises(FormMistakes) as caught:
        small(old, new, more)
    return [str(mistake) for mistake in caught.value.mistakes]


def mistake(old: str = "", new: str = "", more: str = "") -> str:
    """The only mistake after the change."""
    (sentence,) = mistakes(old, new, more)
    return sentence
