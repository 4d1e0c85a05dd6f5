from pathlib import Path
from shutil import rmtree

import pytest

from clerkdesk.domain.errors import DamageError
from clerkdesk.store.database import FILE
from clerkdesk.store.wounds import STRAY
from tests.store.samples import open_store


def test_a_bug_is_no_damage_and_damage_no_bug(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        with pytest.raises(KeyError), store.read():
            raise KeyError("a bug")
        with store._engine.begin() as connection:
            connection.exec_driver_sql("INSERT INTO settings VALUES ('x', '{')")
        with pytest.raises(DamageError), store.read():
            raise KeyError("what came of it")


def test_no_new_records_are_begun_where_files_tell_of_old_ones(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        store.files.keep_bytes(b"paper")
    (tmp_path / FILE).unlink()
    rmtree(tmp_path / "records", ignore_errors=True)
    with pytest.raises(DamageError, match="เหลือแต่ไฟล์แนบ") as raised:
        open_store(tmp_path)
    assert "แฟลชไดรฟ์" in raised.value.do
    assert not (tmp_path / FILE).exists()


@pytest.mark.parametrize(
    ("left", "what", "do"),
    [
        ("records/head.json", "ทะเบียนข้างฐานข้อมูลยังอยู่", "สร้างใหม่จากทะเบียนข้างฐานข้อมูล"),
        ("backups/2018-01-05/clerkdesk.db", "สำเนาสำรองยังอยู่", "กู้คืนจากสำเนาสำรอง หรือสร้างใหม่"),
    ],
)
def test_only_what_is_left_is_spoken_of_where_the_database_is_gone(
    tmp_path: Path, left: str, what: str, do: str
) -> None:
    (tmp_path / left).parent.mkdir(parents=True)
    (tmp_path / left).write_bytes(b"left")
    with pytest.raises(DamageError, match=what) as raised:
        open_store(tmp_path)
    assert raised.value.do.startswith(do)


def test_a_wal_of_another_is_put_aside(tmp_path: Path) -> None:
    open_store(tmp_path).close()
    (tmp_path / f"{FILE}-wal").write_bytes(b"another's")
    open_store(tmp_path).close()
    assert (tmp_path / f"{FILE}{STRAY}").read_bytes() == b"another's"
