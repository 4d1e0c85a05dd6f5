import os
import subprocess
import sys
from pathlib import Path

import pytest

from clerkdesk.domain.office.registers import RegisterKey
from tests.store.samples import open_store

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")


def clerks(folder: Path, *order: str) -> list[str]:
    """What the clerks of tests/store/clerks.py said."""
    command = [sys.executable, "-m", "tests.store.clerks", str(folder), *order]
    run = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    return run.stdout.split("\n")


def test_nothing_acknowledged_is_lost_when_the_program_is_killed(tmp_path: Path) -> None:
    said = clerks(tmp_path, "killed", "20")
    acknowledged = {int(line) for line in said if line.isdecimal()}
    findings = {line for line in said if line.startswith("found")}
    with open_store(tmp_path) as store:
        assert store.check() == []
        with store.read() as tx:
            kept = {entry.id for entry in tx.memos.get(1).entries}
            journal = tx.journal.all()
    assert len(acknowledged) >= 20
    assert acknowledged <= kept
    assert findings == {"found []"}
    assert len(journal) == 1 + len(kept)


def test_two_programs_never_take_the_same_number(tmp_path: Path) -> None:
    said = clerks(tmp_path, "number", "2", "40")
    taken = sorted(int(line) for line in said if line)
    assert taken == list(range(1, 81))
    with open_store(tmp_path) as store, store.read() as tx:
        numbers = tx.registers.numbers(RegisterKey("letters", "", 2569))
    assert [number.running for number in numbers] == taken


def test_programs_that_start_at_once_make_one_database(tmp_path: Path) -> None:
    code = (
        "import pathlib\n"
        "from tests.store.samples import add_memo, open_store\n"
        f"with open_store(pathlib.Path({str(tmp_path)!r}), wait=30) as store: add_memo(store)"
    )
    started = [subprocess.Popen([sys.executable, "-c", code]) for _ in range(3)]
    assert [process.wait() for process in started] == [0, 0, 0]
    with open_store(tmp_path) as store:
        assert store.check() == []
        with store.read() as tx:
            assert [memo.id for memo in tx.memos.all()] == [1, 2, 3]
    assert list(tmp_path.glob("*before*")) == []
