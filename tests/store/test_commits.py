"""A commit that fails at its very end: the drive would not say whether it stands."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError

from clerkdesk.domain.errors import ClerkError
from clerkdesk.store.database import Store
from tests.store.samples import add_memo, open_store

COMMIT = Connection.commit


def unsure() -> OperationalError:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorname = "SQLITE_IOERR_FSYNC"
    return OperationalError("COMMIT", {}, error)


def commit_and_fail(connection: Connection) -> None:
    COMMIT(connection)
    raise unsure()


def fail(_connection: Connection) -> None:
    raise unsure()


def subjects(store: Store) -> list[str]:
    with store.read() as tx:
        return [memo.subject for memo in tx.memos.all()]


def test_what_stands_after_all_is_not_told_to_have_failed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_store(tmp_path) as store:
        with monkeypatch.context() as patched:
            patched.setattr(Connection, "commit", commit_and_fail)
            assert add_memo(store, "ก").subject == "ก"
        assert subjects(store) == ["ก"]


def test_what_does_not_stand_has_failed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_store(tmp_path) as store:
        with monkeypatch.context() as patched:
            patched.setattr(Connection, "commit", fail)
            with pytest.raises(ClerkError, match="ดิสก์"):
                add_memo(store, "ก")
        add_memo(store, "ข")
        assert subjects(store) == ["ข"]
        assert store.check() == []


def test_what_stands_but_may_not_last_has_failed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_self: object) -> None:
        raise OSError

    with open_store(tmp_path) as store:
        monkeypatch.setattr(type(store._dialect), "make_lasting", refuse)
        monkeypatch.setattr(Connection, "commit", commit_and_fail)
        with pytest.raises(ClerkError, match="ดิสก์"):
            add_memo(store, "ก")


def test_a_draft_of_which_nobody_is_sure_is_kept_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_store(tmp_path) as store:
        monkeypatch.setattr(Connection, "commit", fail)
        with pytest.raises(ClerkError, match="ดิสก์"), store.write("draft.save") as tx:
            tx.drafts.save("new", {"subject": "ก"})
