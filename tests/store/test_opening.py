import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import mkdtemp

import pytest
from sqlalchemy import event

from clerkdesk.domain.errors import ClerkError
from clerkdesk.store.database import FILE, Store
from clerkdesk.store.rights import is_writable
from tests.store.samples import add_memo, open_store


def test_importing_the_package_loads_no_database_library() -> None:
    code = (
        "import sys, clerkdesk.store, clerkdesk.store.kept\n"
        "print({'sqlalchemy', 'alembic', 'sqlite3'} & set(sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "set()"


def test_a_store_that_is_up_to_date_opens_without_alembic(tmp_path: Path) -> None:
    open_store(tmp_path).close()
    code = (
        "import sys, pathlib\n"
        "from tests.store.samples import open_store\n"
        f"open_store(pathlib.Path({str(tmp_path)!r})).close()\n"
        "print('alembic' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"


def test_a_new_folder_is_made_with_everything_above_it(tmp_path: Path) -> None:
    with open_store(tmp_path / "ข้อมูล ๑%20#" / "clerkdesk") as store:
        assert add_memo(store).id == 1
        assert store.check() == []


def test_a_folder_that_cannot_be_made_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(ClerkError, match="file"):
        open_store(tmp_path / "file" / "data")


def test_an_empty_file_becomes_a_database(tmp_path: Path) -> None:
    (tmp_path / FILE).touch()
    with open_store(tmp_path) as store:
        assert add_memo(store).id == 1


def test_what_is_no_database_is_refused_and_stays_as_it_was(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"PK\x03\x04 an archive" * 100)
    with pytest.raises(ClerkError, match="ไม่ใช่ข้อมูลของ ClerkDesk") as refused:
        open_store(tmp_path)
    assert str(tmp_path / FILE) in str(refused.value)
    assert (tmp_path / FILE).read_bytes().startswith(b"PK\x03\x04")


def test_a_database_of_another_program_is_refused_and_stays_as_it_was(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / FILE)) as other:
        other.execute("PRAGMA journal_mode=WAL")
        other.execute("CREATE TABLE theirs (x)")
        other.commit()
    before = (tmp_path / FILE).read_bytes()
    with pytest.raises(ClerkError, match="โปรแกรมอื่น"):
        open_store(tmp_path)
    assert (tmp_path / FILE).read_bytes() == before


def test_a_damaged_database_is_a_sentence(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        for place in range(50):
            add_memo(store, f"เรื่องที่ {place}")
    with (tmp_path / FILE).open("rb+") as file:
        file.seek(4096)
        file.write(b"\xff" * 40_000)
    with (
        pytest.raises(ClerkError, match="เสียหาย"),
        open_store(tmp_path) as store,
        store.read() as tx,
    ):
        tx.memos.all()


def test_damage_is_found_by_a_check(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        for place in range(50):
            add_memo(store, f"เรื่องที่ {place}")
    where = "SELECT rootpage FROM sqlite_master WHERE name='ix_journal_subject'"
    with closing(sqlite3.connect(tmp_path / FILE)) as raw:
        (page,) = raw.execute(where).fetchone()
    with (tmp_path / FILE).open("rb+") as file:
        file.seek((page - 1) * 4096 + 2000)
        file.write(b"\x00" * 2000)
    with open_store(tmp_path) as store:
        findings = store.check()
    assert findings
    assert all(finding.serious for finding in findings)


def test_another_program_that_is_writing_is_waited_for_and_then_named(tmp_path: Path) -> None:
    with open_store(tmp_path, wait=0.05) as store:
        with closing(sqlite3.connect(tmp_path / FILE, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(ClerkError, match="มีโปรแกรมอื่นกำลังบันทึก"):
                add_memo(store)
            other.execute("ROLLBACK")
        assert add_memo(store).id == 1


def test_another_program_that_is_reading_stops_only_the_commit(tmp_path: Path) -> None:
    with open_store(tmp_path, wait=0.05) as store:
        with closing(sqlite3.connect(tmp_path / FILE, isolation_level=None)) as other:
            other.execute("BEGIN")
            other.execute("SELECT * FROM memos").fetchall()
            with pytest.raises(ClerkError, match="มีโปรแกรมอื่นกำลังบันทึก"):
                add_memo(store)
        assert add_memo(store).id == 1
        assert store.check() == []


def test_a_full_disk_is_a_sentence_and_nothing_saved_is_lost(store: Store) -> None:
    add_memo(store)
    event.listen(
        store._engine,
        "checkout",
        lambda raw, *_: raw.execute("PRAGMA max_page_count=1"),  # no less than there are
    )
    with pytest.raises(ClerkError, match="ดิสก์เต็ม"):
        add_memo(store, "ก" * 2000, topic="ข" * 2000)
    with store.read() as tx:
        assert tx.memos.count() == 1
    assert store.check() == []


@pytest.fixture
def folder_of_another() -> Iterator[Path]:
    """A folder outside those of pytest, which no other user may enter."""
    folder = Path(mkdtemp(prefix="clerkdesk-test-"))
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


def as_a_user(code: str, folder: Path) -> str:
    """Runs ``code`` as an ordinary user, who may do in ``folder`` what its mode says.

    Opening a store once before loads all modules, which that user may not be able to read.
    """
    before = (
        "import os, pathlib, tempfile\n"
        "from tests.store.samples import add_memo, open_store\n"
        f"folder = pathlib.Path({str(folder)!r})\n"
        "with tempfile.TemporaryDirectory() as other: open_store(pathlib.Path(other)).close()\n"
        "if not os.geteuid(): os.setuid(65534)\n"
    )
    command = [sys.executable, "-B", "-c", before + code]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    return run.stdout + run.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="folders have no mode there")
def test_a_read_only_folder_opens_for_reading(folder_of_another: Path) -> None:
    with open_store(folder_of_another) as store:
        add_memo(store, "ขออนุญาต")
    folder_of_another.chmod(0o555)
    said = as_a_user(
        "store = open_store(folder)\n"
        "with store.read() as tx: print(store.read_only, tx.memos.get(1).subject)\n"
        "print(store.check())\n"
        "add_memo(store)",
        folder_of_another,
    )
    assert said.startswith("True ขออนุญาต\n[]\n")
    assert "ClerkError: ข้อมูลนี้อ่านได้อย่างเดียว จึงบันทึกไม่ได้" in said


@pytest.mark.skipif(sys.platform == "win32", reason="folders have no mode there")
def test_a_new_store_in_a_read_only_folder_is_a_sentence(folder_of_another: Path) -> None:
    folder_of_another.chmod(0o555)
    assert "ClerkError: ไม่มีสิทธิ์ใช้" in as_a_user("open_store(folder)", folder_of_another)


@pytest.mark.skipif(sys.platform == "win32", reason="folders have no mode there")
def test_a_folder_that_may_not_be_entered_is_a_sentence(folder_of_another: Path) -> None:
    folder_of_another.chmod(0)
    assert "ClerkError: ไม่มีสิทธิ์ใช้" in as_a_user("open_store(folder)", folder_of_another)


def test_a_scanner_that_holds_a_new_file_takes_no_right_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(path: Path, missing_ok: bool = False) -> None:
        raise PermissionError(13, "The process cannot access the file", str(path), missing_ok)

    monkeypatch.setattr(Path, "unlink", held)
    assert is_writable(tmp_path / "clerkdesk.db")
