"""The key of sealed backups on paper: everything that opens one, and the way back from it."""

import os
from pathlib import Path

import pytest

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.keypaper import TITLE, key_layout, key_pdf, write_key
from clerkdesk.desk.sealedbackups import read_key
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.paperkey import HEAD, groups, key_lines
from clerkdesk.paper.placed import Qr, Text
from clerkdesk.store.backups.sealed import new_key
from tests.office import FakeClock, open_office

PLACE = Path("E:/ClerkDesk-backups")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return open_office(tmp_path / "office", FakeClock())


def test_the_paper_has_the_key_in_groups_as_a_code_and_where_it_belongs(desk: Desk) -> None:
    secret, _ = new_key()
    (page,) = key_layout(desk, PLACE, secret).pages
    texts = [item.text for item in page.items if isinstance(item, Text)]
    assert texts[0] == TITLE
    assert [each for each in texts if each in groups(secret)] == groups(secret)
    assert {HEAD, str(PLACE), "๑๕ พฤษภาคม ๒๕๖๑"} < {*texts}
    assert any("มุกดาหาร" in each for each in texts)
    assert [item.payload for item in page.items if isinstance(item, Qr)] == [secret]
    right = max(item.x + item.width for item in page.items if isinstance(item, Text))
    assert right <= 192
    assert key_pdf(desk, PLACE, secret).startswith(b"%PDF")


@pytest.mark.skipif(os.name == "nt", reason="needs rights by bits")
def test_a_key_that_is_saved_is_for_this_user_alone(desk: Desk, tmp_path: Path) -> None:
    out = write_key(desk, PLACE, new_key()[0], tmp_path / "กุญแจ.pdf")
    assert out.stat().st_mode & 0o777 == 0o600


def test_the_key_is_read_from_groups_in_small_letters() -> None:
    secret, _ = new_key()
    assert read_key("\n".join(key_lines(secret)).lower()) == secret


def test_a_wrong_sign_is_found_by_its_group() -> None:
    secret, _ = new_key()
    wrong = secret[:30] + ("Q" if secret[30] != "Q" else "P") + secret[31:]
    with pytest.raises(ClerkError, match="กลุ่มที่ 4"):
        read_key(wrong)
    with pytest.raises(ClerkError, match="57 ตัว แต่ต้องมี 58"):
        read_key(secret[:-1])
    other = "Q" if wrong[60] != "Q" else "P"
    with pytest.raises(ClerkError, match="มากกว่าหนึ่งตัว"):
        read_key(wrong[:60] + other + wrong[61:])
