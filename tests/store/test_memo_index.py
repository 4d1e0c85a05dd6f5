"""The index of memos: right after every act, made anew when it is not, never believed blindly."""

from pathlib import Path

from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.memo.entries import HandedOver, Published, Withdrawn
from clerkdesk.domain.memo.status import Status
from clerkdesk.store.database import Store
from clerkdesk.store.standing import Standing
from tests.store.samples import FORM_TEXT, NOW, TODAY, add_memo, new_memo, open_store, signature
from tests.store.strangers import write_past

STAMP = {"on": TODAY, "recorded_at": NOW, "by": "สมศรี"}


def record(store: Store, *entries: object, memo: int = 1) -> None:
    with store.write("record") as tx:
        for entry in entries:
            tx.memos.record(memo, entry)
        tx.journal.note(f"memo {memo}")


def standing(store: Store) -> Standing:
    with store.read() as tx:
        return tx.index.standing()


def places(store: Store) -> dict[tuple[Status, str, str], list[int]]:
    groups = standing(store).groups
    return {(group.status, group.holder, group.role): sorted(group.memos) for group in groups}


def test_memos_stand_together_that_have_the_same_status_and_holder(store: Store) -> None:
    for _ in range(4):
        add_memo(store)
    record(store, signature(), memo=2)
    record(store, signature(), signature("director", choice="allow"), memo=3)
    record(store, Withdrawn(**STAMP, reason="ยกเลิก"), memo=4)
    assert places(store) == {
        (Status.DRAFT, "หัวหน้ากลุ่ม", ""): [1],
        (Status.WAITING, "ผู้อำนวยการ", ""): [2],
        (Status.ALLOWED, "", "publisher"): [3],
        (Status.WITHDRAWN, "", ""): [4],
    }


def test_a_memo_moves_with_every_entry(store: Store) -> None:
    add_memo(store)
    record(store, signature(), signature("director", choice="allow"))
    assert list(places(store)) == [(Status.ALLOWED, "", "publisher")]
    record(store, HandedOver(**STAMP, to="นายเว็บ", channel="อีเมล"))
    assert list(places(store)) == [(Status.HANDED_OVER, "", "publisher")]
    record(store, Published(**STAMP, url="https://a.go.th"))
    assert list(places(store)) == [(Status.PUBLISHED, "", "")]
    assert store.check() == []


def test_a_form_that_was_revised_brings_its_own_titles(store: Store) -> None:
    memo = add_memo(store)
    with store.write("memo.change") as tx:
        tx.memos.change(memo, "permission 1")
        tx.journal.note("memo 1")
    assert list(places(store)) == [(Status.DRAFT, "หัวหน้ากลุ่ม", "")]


def test_where_memos_stand_is_read_once_until_something_is_done(store: Store) -> None:
    add_memo(store)
    first = standing(store)
    assert standing(store) is first
    record(store, signature())
    assert standing(store).seq == first.seq + 1
    assert places(store).keys() == {(Status.WAITING, "ผู้อำนวยการ", "")}


def test_another_program_s_act_is_seen(store: Store, tmp_path: Path) -> None:
    add_memo(store)
    standing(store)
    with open_store(tmp_path) as other:
        record(other, signature())
    assert places(store).keys() == {(Status.WAITING, "ผู้อำนวยการ", "")}


def test_an_index_that_was_tampered_with_is_found_and_made_anew(
    store: Store, tmp_path: Path
) -> None:
    add_memo(store, "แผนปฏิบัติการ")
    add_memo(store)
    write_past(tmp_path, "UPDATE memo_index SET status='published', step='', text='x' WHERE memo=1")
    assert [(each.serious, each.values) for each in store.check()] == [(False, {"count": 1})]
    assert store.check() == []
    assert list(places(store)) == [(Status.DRAFT, "หัวหน้ากลุ่ม", "")]
    with store.read() as tx:
        assert tx.texts.matching("ปฏิบัติ") == [1]


def test_a_memo_that_the_index_lacks_is_found_and_comes_back(store: Store, tmp_path: Path) -> None:
    add_memo(store)
    write_past(tmp_path, "DELETE FROM memo_index")
    assert len(store.check()) == 1
    assert standing(store).newest_first == [1]


def test_trigrams_that_lack_something_are_found_and_made_anew(store: Store, tmp_path: Path) -> None:
    add_memo(store, "แผนปฏิบัติการ")
    write_past(tmp_path, "INSERT INTO memo_trigrams(memo_trigrams) VALUES('delete-all')")
    with store.read() as tx:
        assert tx.texts.matching("ปฏิบัติ") == []
    assert len(store.check()) == 1
    assert store.check() == []
    with store.read() as tx:
        assert tx.texts.matching("ปฏิบัติ") == [1]


def test_an_index_of_other_rules_is_made_anew_at_opening(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        add_memo(store, "แผนปฏิบัติการ")
    write_past(tmp_path, "UPDATE derived SET version = version + 1")
    write_past(tmp_path, "UPDATE memo_index SET status = 'else', text = 'else'")
    with open_store(tmp_path) as store:
        assert list(places(store)) == [(Status.DRAFT, "หัวหน้ากลุ่ม", "")]
        assert store.check() == []


def test_an_index_of_other_rules_is_not_believed_where_it_cannot_be_written(
    store: Store, tmp_path: Path
) -> None:
    add_memo(store, "แผนปฏิบัติการ")
    add_memo(store)
    record(store, signature())
    write_past(tmp_path, "UPDATE derived SET version = version + 1")
    write_past(tmp_path, "UPDATE memo_index SET status = 'else', text = 'else'")
    assert places(store) == {
        (Status.WAITING, "ผู้อำนวยการ", ""): [1],
        (Status.DRAFT, "หัวหน้ากลุ่ม", ""): [2],
    }
    with store.read() as tx:
        assert tx.texts.matching("ปฏิบัติ") == [1]
        assert [memo.id for memo in tx.memos.find("ปฏิบัติ")] == [1]


def test_who_writes_with_other_rules_leaves_the_index_to_be_made_anew(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        write_past(tmp_path, "UPDATE derived SET version = version + 1 WHERE name = 'memo_index'")
        add_memo(store)
        assert list(places(store)) == [(Status.DRAFT, "หัวหน้ากลุ่ม", "")]
    with open_store(tmp_path) as store:
        assert places(store) == {(Status.DRAFT, "หัวหน้ากลุ่ม", ""): [1]}
        assert store.check() == []


def test_many_memos_are_followed_in_one_act(store: Store) -> None:
    with store.write("memo.new") as tx:
        for number in range(30):
            tx.memos.add(new_memo(f"เรื่อง {number}"), FORM_TEXT)
        tx.journal.note("memos")
    assert standing(store).newest_first == list(range(30, 0, -1))
    with store.read() as tx:
        assert sorted(tx.texts.matching("เรื่อง 1")) == [2, *range(11, 21)]
        assert tx.index.wrong(tx.index.ids()) == []


def test_no_status_is_read_from_the_index_for_a_memo_itself(store: Store, tmp_path: Path) -> None:
    add_memo(store)
    write_past(tmp_path, "UPDATE memo_index SET status='published'")
    with store.read() as tx:
        assert state_of(tx.memos.get(1)).status is Status.DRAFT


MADE_LATER = (
    *("topic_codes", "plan", "codes", "topics", "intakes"),
    *("round_entries", "rounds", "office_holidays"),
)


def test_memos_of_a_database_from_before_the_index_are_found(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        add_memo(store, "แผนปฏิบัติการ")
        record(store, signature())
    for back in (
        "ALTER TABLE memos ADD COLUMN search_key TEXT",
        "DROP TABLE memo_trigrams_terms",
        "DROP TABLE memo_trigrams",
        "DROP TABLE memo_index",
        "DROP TABLE derived",
        *(f"DROP TABLE {each}" for each in MADE_LATER),
        "UPDATE alembic_version SET version_num = '0001'",
    ):
        write_past(tmp_path, back)
    with open_store(tmp_path) as store:
        assert list(places(store)) == [(Status.WAITING, "ผู้อำนวยการ", "")]
        with store.read() as tx:
            assert tx.texts.matching("ปฏิบัติ") == [1]
        assert store.check() == []
