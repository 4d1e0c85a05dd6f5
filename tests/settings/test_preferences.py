from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerkdesk.domain.errors import ClerkError
from clerkdesk.settings import Preferences, load_preferences, save_preferences
from clerkdesk.settings.preferences import _from_json


def test_a_first_start_has_the_defaults_and_nothing_to_tell(tmp_path: Path) -> None:
    assert load_preferences(tmp_path) == (Preferences(), None)


def test_what_was_saved_comes_back(tmp_path: Path) -> None:
    liked = Preferences(language="en", look="dark", sidebar="folded", last_folder="D:/งาน")
    save_preferences(tmp_path, liked)
    assert load_preferences(tmp_path) == (liked, None)
    assert [path.name for path in tmp_path.iterdir()] == ["preferences.json"]


@pytest.mark.parametrize("damage", [b"", b'{"look": "da', b"\xff\xfe\x00", b"[]", b"12"])
def test_a_damaged_file_is_set_aside_and_the_defaults_hold(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / "preferences.json").write_bytes(damage)
    preferences, notice = load_preferences(tmp_path)
    assert preferences == Preferences()
    assert "ใช้ค่าเริ่มต้นแทน" in str(notice)
    assert (tmp_path / "preferences.damaged.json").read_bytes() == damage
    assert load_preferences(tmp_path) == (Preferences(), None)


def test_one_unfit_value_does_not_spoil_the_others() -> None:
    text = '{"look": "purple", "language": "en", "preview_open": 0, "later": 1}'
    assert _from_json(text) == Preferences(language="en")


@given(st.dictionaries(st.sampled_from(["look", "window", "preview_open"]), st.integers()))
def test_no_value_of_a_wrong_type_gets_in(values: dict[str, int]) -> None:
    assert _from_json(str(values).replace("'", '"')) == Preferences()


def test_a_folder_that_is_gone_is_told_when_saving(tmp_path: Path) -> None:
    with pytest.raises(ClerkError, match="ไม่พบ"):
        save_preferences(tmp_path / "gone", Preferences())


def test_a_folder_in_place_of_the_file_does_not_stop_the_start(tmp_path: Path) -> None:
    (tmp_path / "preferences.json").mkdir()
    preferences, notice = load_preferences(tmp_path)
    assert preferences == Preferences()
    assert notice is not None
