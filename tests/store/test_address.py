"""Addresses that SQLite opens files by."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path, PureWindowsPath

from clerkdesk.store.address import address_of

ASKS = "" if os.name == "nt" else "?"  # which no file of Windows has in its name


def test_a_share_is_no_other_machine_to_sqlite() -> None:
    share = PureWindowsPath(r"\\server\records\clerkdesk.db")
    assert address_of(share) == "file:////server/records/clerkdesk.db"
    assert address_of(PureWindowsPath(r"D:\office\a.db")) == "file:///D:/office/a.db"


def test_signs_of_an_address_in_a_name_are_part_of_the_name(tmp_path: Path) -> None:
    path = tmp_path / f"งาน 50%25 #1{ASKS}mode=ro&x.db"
    with closing(sqlite3.connect(f"{address_of(path)}?mode=rwc", uri=True)) as connection:
        connection.execute("CREATE TABLE a (b)")
    assert path.stat().st_size
