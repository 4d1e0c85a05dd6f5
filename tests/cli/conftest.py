"""Terminals with an empty folder, and with the office of the seeds' memo."""

import shutil
from pathlib import Path

import pytest

from tests.cli.runner import Terminal

PEOPLE = (
    ("นางสาวน้ำทิพย์ ญี่ปุ่น", "นักประชาสัมพันธ์", "กลุ่มอำนวยการ", ""),
    ("นายปั๊ม ฎีกา", "ผู้อำนวยการกลุ่มอำนวยการ", "กลุ่มอำนวยการ", "group_head"),
    ("นางฐิติ กู้เกียรติ", "รองผู้อำนวยการ", "", "deputy"),
    ("นายเอก ที่ดี", "ผู้อำนวยการ", "", "director"),
    ("นายเว็บ ผู้ดูแล", "นักวิชาการคอมพิวเตอร์", "", "publisher"),
)


@pytest.fixture
def terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    """A terminal with an empty data folder."""
    return Terminal(tmp_path / "data", capsys)


@pytest.fixture(scope="session")
def set_up(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the office that was set up first is kept, for the others to copy."""
    return tmp_path_factory.mktemp("set-up") / "data"


@pytest.fixture
def office(terminal: Terminal, set_up: Path) -> Terminal:
    """The terminal of สพป.ชลบุรี เขต ๒, with people and roles."""
    if not set_up.exists():
        _set_up(terminal)
        shutil.copytree(terminal.folder, set_up)
    else:
        shutil.copytree(set_up, terminal.folder)
    return terminal


def _set_up(terminal: Terminal) -> None:
    place = "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาชลบุรี เขต ๒"
    terminal.run(
        "office", "set", f"name={place}", "short_name=สพป.ชบ.๒", f"head=ผู้อำนวยการ{place}",
        "prefix=ศธ ๐๔๐๓๐",
    )  # fmt: skip
    for name, position, unit, role in PEOPLE:
        words = ["people", "add", name, "--position", position, "--unit", unit]
        said = terminal.run(*words, *(["--role", role] if role else []))
        assert said.code == 0, said.err
