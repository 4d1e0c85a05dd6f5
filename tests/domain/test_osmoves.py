"""What another program holds for a moment is waited for; what is refused for good is said."""

from pathlib import Path

import pytest

from clerkdesk.domain.osmoves import move


def held(times: int, winerror: int, patch: pytest.MonkeyPatch) -> list[Path]:
    """Windows, where another program holds what is moved for the first so many ``times``."""
    tried, replace = list[Path](), Path.replace

    def refuse(path: Path, target: Path) -> Path:
        tried.append(path)
        if len(tried) > times:
            return replace(path, target)
        error = PermissionError(13, "The process cannot access the file")
        error.winerror = winerror  # type: ignore[attr-defined,unused-ignore]
        raise error

    patch.setattr(Path, "replace", refuse)
    patch.setattr("clerkdesk.domain.osmoves._AGAIN", 0.0)
    return tried


@pytest.mark.parametrize("winerror", [5, 32, 33])
def test_what_a_scanner_looks_into_is_moved_as_soon_as_it_let_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, winerror: int
) -> None:
    (tmp_path / "new").write_text("new", "utf-8")
    (tmp_path / "old").write_text("old", "utf-8")
    tried = held(3, winerror, monkeypatch)
    move(tmp_path / "new", tmp_path / "old")
    assert len(tried) == 4
    assert (tmp_path / "old").read_text("utf-8") == "new"


def test_who_never_lets_go_or_has_no_right_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried = held(10**9, 32, monkeypatch)
    with pytest.raises(PermissionError):
        move(tmp_path / "a", tmp_path / "b", longest=0.01)
    tried.clear()
    held(1, 19, monkeypatch)  # a drive that is protected
    with pytest.raises(PermissionError):
        move(tmp_path / "a", tmp_path / "b")
