"""What has to be set up for which start, and what the lock files hold."""

import os
import re
import tomllib
from pathlib import Path

import pytest

from run import ROOT, fits, what_is_needed
from tools.install import STEPS, Stop, install_libraries, loads

SCREEN = {"DISPLAY": ":0"}


@pytest.mark.parametrize(
    ("arguments", "environ", "needs"),
    [
        (["test", "-k", "x"], SCREEN, ["libraries", "test-tools", "test-packages"]),
        (["memo", "list"], SCREEN, ["libraries", "packages"]),
        (["--version"], SCREEN, ["libraries", "packages"]),
        ([], {}, ["libraries", "packages"]),
        ([], SCREEN, ["libraries", "screen-libraries", "packages"]),
        (["--data", "D:/งาน"], SCREEN, ["libraries", "screen-libraries", "packages"]),
        ([], {**SCREEN, "QT_QPA_PLATFORM": "offscreen"}, ["libraries", "packages"]),
    ],
)
def test_only_a_window_needs_the_libraries_of_the_screen(
    arguments: list[str], environ: dict[str, str], needs: list[str]
) -> None:
    assert what_is_needed(arguments, environ) == needs
    assert set(needs) <= set(STEPS)


def test_the_locked_packages_exist_for_these_pythons() -> None:
    fitting = [minor for minor in range(20) if fits((3, minor), 2**63 - 1)]
    assert fitting == [11, 12, 13, 14]
    assert not fits((3, 12), 2**31 - 1)


@pytest.mark.skipif(os.name == "nt", reason="Windows has Qt's libraries")
def test_without_rights_the_line_for_the_administrator_is_printed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PATH", "")  # no apt-get to be found
    assert not loads("libnowhere.so.9")
    line = "sudo apt-get install -y --no-install-recommends libnowhere9"
    with pytest.raises(Stop, match=f"\n{line}$"):
        install_libraries({"libnowhere.so.9": "libnowhere9"})
    install_libraries({}, wanted={"libnowhere.so.9": "libnowhere9"})  # does without


def test_nothing_is_said_when_every_library_is_there() -> None:
    install_libraries({})


@pytest.mark.parametrize("extra", [False, True], ids=["requirements", "requirements-dev"])
def test_a_lock_file_holds_what_the_project_asks_for_and_no_address(extra: bool) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = project["dependencies"] + (project["optional-dependencies"]["dev"] if extra else [])
    lock = read_lock(ROOT / f"requirements{'-dev' if extra else ''}.lock")
    assert {normal(requirement) for requirement in wanted} <= set(lock)
    assert all(re.search(r"--hash=sha256:[0-9a-f]{64}", hashes) for hashes in lock.values())


def read_lock(path: Path) -> dict[str, str]:
    """Requirement (name==version) -> the rest of its entry. Fails on any line of another kind."""
    text = path.read_text("utf-8").replace("\\\n", " ")
    entries = [line for line in text.splitlines() if line and not line.startswith("#")]
    for entry in entries:
        assert re.fullmatch(r"[a-z0-9-]+==[^ ]+( ;[^:]+)?( +--hash=sha256:[0-9a-f]{64})+ *", entry)
    return {entry.split()[0]: entry for entry in entries}


def normal(requirement: str) -> str:
    name, _, version = requirement.partition("==")
    return f"{re.sub(r'[-_.]+', '-', name).lower()}=={version}"


def test_what_only_windows_needs_is_locked_for_windows() -> None:
    lock = read_lock(ROOT / "requirements-dev.lock")
    assert "sys_platform == 'win32'" in next(lock[name] for name in lock if "colorama" in name)
