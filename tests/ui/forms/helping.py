"""What tests of the page of forms share."""

from pathlib import Path

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.formtexts import FormText, read_texts
from clerkdesk.ui.forms.page import FormsPage
from clerkdesk.ui.places import Place
from tests.ui.conftest import Open

LEAVE = """id = "leave"
revision = 1
kind = "memo"
title = "ใบลา"

[[fields]]
id = "subject"
type = "text"
label = "เรื่อง"
sample = "ลากิจ"

[[paper.blocks]]
type = "paragraph"
text = "{subject}"
"""


def forms(window: Open) -> FormsPage:
    window.hands.press("Ctrl+Shift+F")
    page = window.house.page(Place.FORMS)
    assert isinstance(page, FormsPage)
    return page


def go_to(window: Open, page: FormsPage, key: str) -> None:
    """Down the list to a form, and into its text."""
    page.listing.forms.setFocus()
    window.hands.press("Home")
    while page.listing.forms.chosen is None or page.listing.forms.chosen.key != key:
        before = page.listing.forms.currentIndex().row()
        window.hands.press("Down")
        assert page.listing.forms.currentIndex().row() > before, f"no form {key}"
    window.hands.press("Return")


def own(desk: Desk, form_id: str) -> FormText:
    return next(each for each in read_texts(desk) if each.form and each.form.id == form_id)


def put(desk: Desk, name: str, text: str) -> Path:
    """A file that somebody put into the folder of the office's own forms."""
    folder = desk.folder / "forms"
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(text, "utf-8")
    return path
