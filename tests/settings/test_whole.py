"""Small files that are whole or not there, also when two write them at once."""

from pathlib import Path

import pytest

from clerkdesk.domain.errors import ClerkError
from clerkdesk.settings.whole import write_whole


def test_of_two_that_write_at_once_one_stands_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, replace = tmp_path / "lock.json", Path.replace

    def meanwhile(fresh: Path, target: Path) -> Path:
        monkeypatch.setattr(Path, "replace", replace)
        write_whole(path, "the other one")
        return replace(fresh, target)

    monkeypatch.setattr(Path, "replace", meanwhile)
    write_whole(path, "this one")
    assert path.read_text("utf-8") == "this one"
    assert list(tmp_path.iterdir()) == [path]


def test_what_cannot_take_its_place_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "lock.json").mkdir()
    with pytest.raises(ClerkError):
        write_whole(tmp_path / "lock.json", "text")
    assert list(tmp_path.iterdir()) == [tmp_path / "lock.json"]
