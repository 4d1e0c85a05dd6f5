"""``pip install .`` gives the command, with forms and resources inside the package."""

import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


def run(*command: str, cwd: Path, **environ: str) -> str:
    done = subprocess.run(
        [sys.executable, *command],
        cwd=cwd,
        env={**os.environ, **environ},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[zipfile.ZipFile]:
    folder = tmp_path_factory.mktemp("wheel")
    run("-m", "hatchling", "build", "-t", "wheel", "-d", str(folder), cwd=ROOT)
    with zipfile.ZipFile(next(folder.glob("clerkdesk-*.whl"))) as file:
        yield file


def test_the_wheel_holds_the_program_with_its_forms_and_resources(wheel: zipfile.ZipFile) -> None:
    inside = set(wheel.namelist())
    for kind in ("forms/*.toml", "resources/**/*.t*", "docs/manual/*.md", "docs/pictures/*.png"):
        ours = {path.relative_to(ROOT).as_posix() for path in ROOT.glob(kind)}
        assert ours
        assert {f"clerkdesk/bundled/{name}" for name in ours} <= inside
    code = {path.relative_to(ROOT).as_posix() for path in (ROOT / "clerkdesk").rglob("*.py")}
    assert code <= inside
    assert not [name for name in inside if name.startswith("tests/") or ".sqlite" in name]


def test_the_wheel_gives_the_command_and_carries_the_licences(wheel: zipfile.ZipFile) -> None:
    facts = {Path(name).name: name for name in wheel.namelist() if ".dist-info/" in name}
    commands = wheel.read(facts["entry_points.txt"]).decode()
    assert "clerkdesk = clerkdesk.__main__:main" in commands
    assert {"LICENSE", "OFL.txt"} <= set(facts)


def test_an_installed_program_finds_what_it_carries(wheel: zipfile.ZipFile, tmp_path: Path) -> None:
    wheel.extractall(tmp_path)
    code = (
        "from clerkdesk.settings import bundled, load_words, thai_words;"
        "print(bundled('forms', 'memo.toml'));"
        "load_words('en'); thai_words()"
    )
    said = run("-P", "-c", code, cwd=tmp_path, PYTHONPATH=str(tmp_path), PYTHONUTF8="1")
    form = Path(said.strip())
    assert form.is_relative_to(tmp_path / "clerkdesk")
    assert form.is_file()
