import json
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import delete, text, update
from sqlalchemy.exc import IntegrityError

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.journal import FIRST, first_break
from clerkdesk.store.database import FILE, Store
from clerkdesk.store.rows import EntryRow, JournalRow, MemoRow
from tests.store.samples import FORM_TEXT, NOW, add_memo, new_memo, open_store, signature


def sign_one_that_is_there_and_one_that_is_not(store: Store) -> None:
    with store.write("memo.sign") as tx:
        for memo_id in (1, 2):
            tx.memos.record(memo_id, signature())
            tx.journal.note(f"memo {memo_id}")


def test_an_error_undoes_the_whole_act(store: Store) -> None:
    memo = add_memo(store)
    with pytest.raises(ClerkError, match="ไม่มีบันทึก"):
        sign_one_that_is_there_and_one_that_is_not(store)
    with store.read() as tx:
        assert tx.memos.get(memo.id) == memo
        assert len(tx.journal.all()) == 1


def test_a_change_of_which_the_journal_does_not_tell_is_refused(store: Store) -> None:
    with pytest.raises(RuntimeError, match="does not tell"), store.write("memo.new") as tx:
        tx.memos.add(new_memo(), FORM_TEXT)
    with store.read() as tx:
        assert tx.memos.count() == 0


def test_the_journal_tells_who_did_what_when_and_is_chained(store: Store) -> None:
    add_memo(store, "ก")
    add_memo(store, "ข")
    with store.read() as tx:
        first, second = tx.journal.all()
        assert tx.journal.last() == second
        assert tx.journal.about("memo 1") == [first]
    assert (first.seq, first.at, first.who, first.act) == (1, NOW.isoformat(), "สมศรี", "memo.new")
    assert (first.subject, first.before, first.after) == ("memo 1", None, {"subject": "ก"})
    assert (first.previous, second.previous) == (FIRST, first.hash)
    assert first_break([first.link(), second.link()]) is None


def test_the_journal_is_intact_whatever_json_was_noted(store: Store) -> None:
    odd = {"list": (1, 2), "deep": {10: 1.5, 9: None}, "text": 'น้ำ "\n\u2028', "false": False}
    with store.write("test") as tx:
        tx.journal.note("x", before=odd, after=0)
    with store.read() as tx:
        (entry,) = tx.journal.all()
    assert first_break([entry.link()]) is None
    assert entry.before == json.loads(json.dumps(odd))
    assert entry.after == 0


@pytest.mark.parametrize("row", [EntryRow, JournalRow])
def test_what_was_recorded_can_be_neither_changed_nor_deleted(
    store: Store, row: type[EntryRow | JournalRow]
) -> None:
    memo = add_memo(store)
    with store.write("memo.sign") as tx:
        tx.memos.record(memo.id, signature())
        tx.journal.note("memo 1")
    column = "reason" if row is EntryRow else "who"
    for forbidden in (update(row).values({column: "x"}), delete(row)):
        with pytest.raises(IntegrityError, match="only ever added"), store.write("x") as tx:
            tx._tx.change(forbidden)


def test_a_memo_is_never_deleted(store: Store) -> None:
    add_memo(store)
    with pytest.raises(IntegrityError, match="only ever added"), store.write("x") as tx:
        tx._tx.change(delete(MemoRow))


def test_a_value_of_another_type_is_refused_by_the_database(store: Store) -> None:
    with pytest.raises(IntegrityError, match="cannot store TEXT"), store.write("x") as tx:
        tx._tx.execute(text("insert into registers values (1, 'letters', '', 'twelve', 0)"))


def test_a_year_of_the_buddhist_era_is_refused_by_the_database(store: Store) -> None:
    with pytest.raises(IntegrityError, match="ck_memos_created_on_year"):
        add_memo(store, created_on=NOW.date().replace(year=2569))


def test_a_transaction_within_another_is_a_bug_and_not_a_wait(store: Store) -> None:
    with store.read(), pytest.raises(RuntimeError, match="already"), store.write("x"):
        pass
    add_memo(store)


def test_a_reader_sees_what_another_store_wrote_before(store: Store, tmp_path: Path) -> None:
    with open_store(tmp_path) as other:
        memo = add_memo(other)
        with store.read() as tx:
            assert tx.memos.get(memo.id) == memo
            assert tx.memos.versions() == {memo.id: 1}


def test_drafts_are_kept_without_the_journal(store: Store, tmp_path: Path) -> None:
    with store.write("draft") as tx:
        tx.drafts.save("memo.new", {"subject": "ขอ"})
        tx.drafts.save("memo.new", {"subject": "ขออนุญาต"})
        tx.drafts.save("memo 5", ["ก"])
    with open_store(tmp_path) as other, other.read() as tx:
        draft = tx.drafts.get("memo.new")
        assert draft is not None
        assert (draft.content, draft.saved_at) == ({"subject": "ขออนุญาต"}, NOW)
        assert [each.key for each in tx.drafts.all()] == ["memo 5", "memo.new"]
        assert tx.journal.last() is None
    with store.write("draft") as tx:
        tx.drafts.drop("memo.new")
        assert tx.drafts.get("memo.new") is None


def test_the_file_is_as_the_facts_found_it_safest(store: Store, tmp_path: Path) -> None:
    add_memo(store)
    with store.read() as tx:
        asked = ("journal_mode", "synchronous", "foreign_keys", "trusted_schema", "busy_timeout")
        found = [tx._tx._connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in asked]
    assert found == ["truncate", 2, 1, 0, 5000]
    with sqlite3.connect(tmp_path / FILE) as raw:
        assert raw.execute("PRAGMA application_id").fetchone() == (0x434C4B44,)
    raw.close()
    assert {path.name for path in tmp_path.iterdir()} <= {FILE, f"{FILE}-journal"}
