"""New files and folders: nobody's name is taken, and a refusal is told at once."""

import ast
import os
from pathlib import Path

import pytest

from clerkdesk.domain import begun
from clerkdesk.domain.begun import begin_file, begin_folder, passing_folder

ROOT = Path(__file__).resolve().parents[2] / "clerkdesk"
HANGS = {
    *("mkstemp", "mkdtemp", "TemporaryFile", "NamedTemporaryFile", "SpooledTemporaryFile"),
    "TemporaryDirectory",
}


def test_a_file_is_new_empty_and_can_be_written(tmp_path: Path) -> None:
    handle, path = begin_file(tmp_path, ".begun-", ".part")
    with os.fdopen(handle, "wb") as file:
        file.write(b"\r\n\x1a")
    assert path.read_bytes() == b"\r\n\x1a"
    assert path.name.startswith(".begun-")
    assert path.suffix == ".part"


@pytest.mark.skipif(os.name == "nt", reason="needs rights by bits")
def test_what_is_begun_is_for_this_user_alone(tmp_path: Path) -> None:
    handle, path = begin_file(tmp_path)
    os.close(handle)
    assert path.stat().st_mode & 0o777 == 0o600
    assert begin_folder(tmp_path).stat().st_mode & 0o777 == 0o700


def test_a_name_that_is_taken_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").write_text("ของเดิม", "utf-8")
    names = iter("aab")
    monkeypatch.setattr(begun, "_unheard_of", lambda: next(names))
    assert begin_folder(tmp_path).name == "b"
    assert (tmp_path / "a").read_text("utf-8") == "ของเดิม"


def test_where_no_name_is_free_it_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").touch()
    monkeypatch.setattr(begun, "_unheard_of", lambda: "a")
    with pytest.raises(FileExistsError):
        begin_folder(tmp_path)


def test_a_folder_that_may_not_be_written_is_told_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def refuse(path: Path, *_more: object) -> int:
        asked.append(path.name)
        raise PermissionError(13, "Access is denied", str(path))

    monkeypatch.setattr(begun.os, "open", refuse)
    with pytest.raises(PermissionError):
        begin_file(tmp_path)
    assert len(asked) == 1


def test_a_passing_folder_goes_with_what_is_in_it(tmp_path: Path) -> None:
    with passing_folder(tmp_path, "side-") as folder:
        (folder / "x").write_text("x")
    assert list(tmp_path.iterdir()) == []


def test_nothing_of_the_program_waits_for_ever_where_it_may_not_write() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in ROOT.rglob("*.py")
        if "tempfile" in (text := path.read_text("utf-8"))
        for node in ast.walk(ast.parse(text))
        if (isinstance(node, ast.Attribute) and node.attr in HANGS)
        or (isinstance(node, ast.alias) and node.name in HANGS)
    ]
    assert found == []
