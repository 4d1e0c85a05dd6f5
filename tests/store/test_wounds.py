from pathlib import Path

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
    with pytest.raises(DamageError, match="หายไป"):
        open_store(tmp_path)
    assert not (tmp_path / FILE).exists()


def test_a_wal_of_another_is_put_aside(tmp_path: Path) -> None:
    open_store(tmp_path).close()
    (tmp_path / f"{FILE}-wal").write_bytes(b"another's")
    open_store(tmp_path).close()
    assert (tmp_path / f"{FILE}{STRAY}").read_bytes() == b"another's"
