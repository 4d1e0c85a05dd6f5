"""Waiting while another program writes."""

import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from clerkdesk.domain.errors import ClerkError
from clerkdesk.store.database import FILE, Store
from tests.store.samples import NOW, add_memo, open_store, read_form


class Asked:
    """Waits until it was asked ``times`` times, then lets go of the lock, or gives up."""

    def __init__(self, times: int, let_go: threading.Event | None = None) -> None:
        self.asked, self.ended = 0, 0
        self._times, self._let_go = times, let_go

    def goes_on(self, _seconds: float) -> bool:
        self.asked += 1
        if self.asked < self._times:
            return True
        if self._let_go is not None:
            self._let_go.set()
        return self._let_go is not None

    def over(self) -> None:
        self.ended += 1


@contextmanager
def held(folder: Path, statement: str) -> Iterator[threading.Event]:
    """Another program holds the records until the event is set, or to the end."""
    let_go, holds = threading.Event(), threading.Event()

    def hold() -> None:
        with closing(sqlite3.connect(folder / FILE, isolation_level=None)) as other:
            other.execute(statement)
            other.execute("SELECT count(*) FROM memos").fetchall()
            holds.set()
            let_go.wait(20)

    thread = threading.Thread(target=hold)
    thread.start()
    holds.wait(20)
    try:
        yield let_go
    finally:
        let_go.set()
        thread.join()


@pytest.mark.parametrize("statement", ["BEGIN IMMEDIATE", "BEGIN EXCLUSIVE", "BEGIN"])
def test_an_act_waits_as_long_as_it_is_let_and_then_stands(tmp_path: Path, statement: str) -> None:
    with open_store(tmp_path, wait=0.02) as store:
        with held(tmp_path, statement) as let_go:
            patience = Asked(3, let_go)
            store._dialect.patience = patience
            add_memo(store, "ที่รออยู่")
        assert (patience.asked >= 3, patience.ended) == (True, 1)
        with store.read() as tx:
            assert tx.memos.get(1).subject == "ที่รออยู่"
        assert store.check() == []


def test_who_gives_up_waiting_is_told_and_nothing_was_kept(tmp_path: Path) -> None:
    with open_store(tmp_path, wait=0.02) as store:
        patience = Asked(2)
        store._dialect.patience = patience
        with held(tmp_path, "BEGIN"), pytest.raises(ClerkError, match="มีโปรแกรมอื่นกำลังบันทึก"):
            add_memo(store)
        assert (patience.asked, patience.ended) == (2, 1)
        with store.read() as tx:
            assert tx.memos.count() == 0


def test_records_are_opened_as_soon_as_another_program_lets_them(tmp_path: Path) -> None:
    open_store(tmp_path).close()
    with held(tmp_path, "BEGIN EXCLUSIVE") as let_go:
        patience = Asked(3, let_go)
        store = Store.open(
            tmp_path, read_form=read_form, clock=lambda: NOW, who="-", wait=0.02, patience=patience
        )
    with store.read() as tx:
        assert tx.memos.count() == 0
    store.close()
    assert patience.ended


def test_records_that_are_only_looked_at_say_why(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        add_memo(store, "ที่ดูได้")
    why = ClerkError("เปิดอยู่ที่เครื่องอื่น")
    with Store.open(
        tmp_path, read_form=read_form, clock=lambda: NOW, who="-", reading=why
    ) as store:
        with store.read() as tx:
            assert tx.memos.get(1).subject == "ที่ดูได้"
        assert store.why_read_only is why
        with pytest.raises(ClerkError, match="เปิดอยู่ที่เครื่องอื่น"):
            add_memo(store)


def test_nothing_is_made_where_records_may_only_be_looked_at(tmp_path: Path) -> None:
    why = ClerkError("เปิดอยู่ที่เครื่องอื่น")
    with pytest.raises(ClerkError, match="เปิดอยู่ที่เครื่องอื่น"):
        Store.open(tmp_path / "none", read_form=read_form, clock=lambda: NOW, who="-", reading=why)
    assert not (tmp_path / "none").exists()


def test_no_file_is_kept_where_records_are_only_looked_at(tmp_path: Path) -> None:
    open_store(tmp_path).close()
    why = ClerkError("เปิดอยู่ที่เครื่องอื่น")
    with (
        Store.open(tmp_path, read_form=read_form, clock=lambda: NOW, who="-", reading=why) as store,
        pytest.raises(ClerkError, match="เปิดอยู่ที่เครื่องอื่น"),
    ):
        store.files.keep_bytes(b"x")
    assert not (tmp_path / "files").exists()


def test_a_connection_that_was_opened_without_rights_is_not_used_when_they_are_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_store(tmp_path) as store:
        store.close()  # the next connection is a new one
        with monkeypatch.context() as without:
            without.setattr(os, "access", lambda *_: False)
            with store.read() as tx:
                assert tx.memos.count() == 0
            raw = _raw(store)
        assert add_memo(store).id == 1
        assert _raw(store) is not raw


def _raw(store: Store) -> object:
    with store._engine.connect() as connection:
        return connection.connection.driver_connection
