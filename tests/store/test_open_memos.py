"""What is read of the memos that may not have ended, and of the newest acts."""

from dataclasses import replace

from sqlalchemy import event

from clerkdesk.domain.memo.entries import Cancelled, Entry, Published, Withdrawn
from clerkdesk.store.database import Store
from tests.store.samples import NOW, TODAY, add_memo, signature


def record(store: Store, memo_id: int, entry: Entry) -> Entry:
    with store.write("record") as tx:
        recorded = tx.memos.record(memo_id, entry)
        tx.journal.note(f"memo {memo_id}")
    return recorded


def stamp(entry: type[Entry], **more: object) -> Entry:
    return entry(on=TODAY, recorded_at=NOW, by="สมศรี", **more)


def perhaps_open(store: Store) -> list[int]:
    with store.read() as tx:
        return [memo.id for memo in tx.memos.perhaps_open()]


def test_what_was_published_or_withdrawn_is_left_out(store: Store) -> None:
    published, withdrawn, signed, new = (add_memo(store).id for _ in range(4))
    record(store, published, stamp(Published, url="https://www.example.go.th"))
    record(store, withdrawn, stamp(Withdrawn, reason="ซ้ำ"))
    record(store, signed, signature())
    assert perhaps_open(store) == [signed, new]


def test_what_was_published_and_taken_back_is_read(store: Store) -> None:
    memo = add_memo(store).id
    entry = record(store, memo, stamp(Published, url="https://www.example.go.th"))
    record(store, memo, replace(stamp(Cancelled, reason="ผิดเรื่อง"), supersedes=entry.id))
    assert perhaps_open(store) == [memo]


def test_many_open_memos_take_as_few_queries_as_one(store: Store) -> None:
    for _ in range(20):
        record(store, add_memo(store).id, signature())
    asked: list[str] = []
    event.listen(store._engine, "before_cursor_execute", lambda *call: asked.append(call[2]))
    assert len(perhaps_open(store)) == 20
    assert len([each for each in asked if each.startswith("SELECT")]) == 4


def test_the_newest_acts_come_first(store: Store) -> None:
    for subject in ("ก", "ข", "ค"):
        add_memo(store, subject)
    with store.read() as tx:
        assert [entry.after["subject"] for entry in tx.journal.newest(2)] == ["ค", "ข"]
