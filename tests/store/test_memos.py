from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.entries import KINDS, Entry, PaperFile, Published
from clerkdesk.domain.memo.memo import Material
from clerkdesk.domain.office.people import Capacity
from clerkdesk.store.database import Store
from tests.store.samples import FORM_TEXT, NOW, TODAY, add_memo, new_memo, read_form, signature


def record(store: Store, memo_id: int, entry: Entry) -> Entry:
    with store.write("record") as tx:
        recorded = tx.memos.record(memo_id, entry)
        tx.journal.note(f"memo {memo_id}")
    return recorded


def test_a_memo_comes_back_as_it_was_added(store: Store) -> None:
    memo = add_memo(
        store,
        number="ศธ ๐๔๐๕๖/๔๕",
        dated=date(2026, 11, 21),
        requester="นางสาวน้ำทิพย์ ปั๊มญี่ปุ่น",
        unit="กลุ่มอำนวยการ",
        topic="O7",
        materials=(Material("ประกาศ.pdf", "ab" * 32, 1234, "materials"),),
    )
    with store.read() as tx:
        assert tx.memos.get(memo.id) == memo
    assert (memo.id, memo.version) == (1, 1)


def test_the_ids_of_memos_are_small_and_rise(store: Store) -> None:
    assert [add_memo(store).id for _ in range(3)] == [1, 2, 3]


def test_an_unknown_memo_is_a_sentence(store: Store) -> None:
    with store.read() as tx, pytest.raises(ClerkError, match="ไม่มีบันทึกลำดับที่ 9"):
        tx.memos.get(9)


TEXT = st.text(st.characters(categories=["L", "N", "P", "Zs", "Mn"]), max_size=40)
OF_TYPE: dict[object, st.SearchStrategy[object]] = {
    str: TEXT,
    Mapping[str, Any]: st.dictionaries(TEXT, TEXT | st.none() | st.lists(TEXT), max_size=3),
    bool: st.booleans(),
    int: st.integers(1, 99),
    date: st.dates(date(1900, 1, 1), date(2200, 12, 31)),
    datetime: st.datetimes(),
    Capacity: st.sampled_from(Capacity),
    tuple[PaperFile, ...]: st.lists(
        st.builds(PaperFile, TEXT, TEXT, st.integers(0, 99)), max_size=3
    ).map(tuple),
    Sequence[int]: st.lists(st.integers(1, 99), max_size=3),
}


def entries(kind: type[Entry]) -> st.SearchStrategy[Entry]:
    """Entries of ``kind`` with every field filled, not recorded yet."""
    own = {"id": st.just(0), "supersedes": st.none()}
    filled = {field.name: OF_TYPE.get(field.type) for field in fields(kind)}
    return st.builds(kind, **(filled | own))


@pytest.mark.parametrize("kind", KINDS.values())
@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_every_kind_of_entry_comes_back_as_it_was_recorded(
    store: Store, kind: type[Entry], data: st.DataObject
) -> None:
    entry = data.draw(entries(kind))
    memo = add_memo(store)
    recorded = record(store, memo.id, entry)
    with store.read() as tx:
        (kept,) = tx.memos.get(memo.id).entries
    assert kept == recorded == replace(entry, id=recorded.id)
    assert type(kept) is kind


def test_many_memos_take_as_few_queries_as_one(store: Store) -> None:
    asked: list[str] = []
    for _ in range(30):
        record(store, add_memo(store).id, signature())
    event.listen(store._engine, "before_cursor_execute", lambda *call: asked.append(call[2]))
    with store.read() as tx:
        assert len(tx.memos.all()) == 30
    assert len([each for each in asked if each.startswith("SELECT")]) == 3


def test_entries_come_in_the_order_of_recording_and_raise_the_version(store: Store) -> None:
    memo = add_memo(store)
    first = record(store, memo.id, signature(on=TODAY))
    second = record(store, memo.id, signature("director", on=date(2026, 11, 1), choice="allow"))
    with store.read() as tx:
        kept = tx.memos.get(memo.id)
    assert kept.entries == (first, second)
    assert first.id < second.id
    assert kept.version == 3


def test_an_entry_is_recorded_once(store: Store) -> None:
    memo = add_memo(store)
    entry = record(store, memo.id, signature())
    with pytest.raises(ValueError, match="once"):
        record(store, memo.id, entry)


def test_an_entry_of_an_unknown_memo_is_refused(store: Store) -> None:
    with pytest.raises(ClerkError, match="ไม่มีบันทึก"):
        record(store, 5, signature())


def test_a_change_is_kept_with_the_next_version(store: Store) -> None:
    memo = add_memo(store)
    with store.write("memo.change") as tx:
        changed = tx.memos.change(replace(memo, subject="ใหม่", values={"subject": "ใหม่"}))
        tx.journal.note("memo 1", memo.subject, changed.subject)
    with store.read() as tx:
        assert tx.memos.get(memo.id) == changed
        assert tx.memos.find("ใหม่") == [changed]
    assert changed.version == memo.version + 1


def test_the_second_of_two_clerks_is_told_that_the_memo_changed(store: Store) -> None:
    memo = add_memo(store)
    record(store, memo.id, signature())
    with pytest.raises(ClerkError, match="ถูกแก้ไขจากที่อื่น"), store.write("memo.change") as tx:
        tx.memos.change(replace(memo, subject="ใหม่"))
    with store.read() as tx:
        assert tx.memos.get(memo.id).subject == memo.subject


def test_materials_can_be_put_in_another_order_and_taken_off(store: Store) -> None:
    one, two, three = (Material(f"{n}.pdf", f"{n}" * 64, n) for n in (1, 2, 3))
    memo = add_memo(store, materials=(one, two))
    with store.write("memo.change") as tx:
        tx.memos.change(replace(memo, materials=(three, one)))
        tx.journal.note("memo 1")
    with store.read() as tx:
        assert tx.memos.get(memo.id).materials == (three, one)


@pytest.mark.parametrize("typed", ["45/2569", "๔๕/๒๕๖๙", "น้ำทิพย์", "นํ้าทิพย์", "เผยแพร่", "อำนวย"])
def test_a_memo_is_found_by_subject_number_requester_and_unit(store: Store, typed: str) -> None:
    add_memo(store, "อื่น")
    memo = add_memo(store, number="๔๕/๒๕๖๙", requester="น้ำทิพย์", unit="กลุ่มอำนวยการ")
    with store.read() as tx:
        assert tx.memos.find(typed) == [memo]


@pytest.mark.parametrize("typed", ["%", "_", "ข้อมูล 45", "ข้อมูล45"])
def test_wildcards_and_what_stands_in_two_fields_find_nothing(store: Store, typed: str) -> None:
    add_memo(store, number="45")
    with store.read() as tx:
        assert tx.memos.find(typed) == []


def test_memos_are_chosen_by_what_is_asked(store: Store) -> None:
    one = add_memo(store, unit="ก", number="ศธ ๐๔๐๕๖/๑")
    two = add_memo(store, unit="ข", number="ศธ ๐๔๐๕๖/๒")
    with store.read() as tx:
        assert tx.memos.all() == [one, two]
        assert tx.memos.all(unit="ข") == [two]
        assert tx.memos.all(number="ศธ04056/1") == [one]
        assert tx.memos.all(form="permission") == [one, two]
        assert tx.memos.all(form="order") == []
        assert tx.memos.all(ids=[2, 7]) == [two]
        assert tx.memos.all(ids=[], unit="ข") == []
        assert tx.memos.count() == 2


def test_memos_are_found_by_the_days_of_their_publications(store: Store) -> None:
    days = [date(2026, 10, 31), date(2026, 11, 1), date(2026, 11, 30), date(2026, 12, 1)]
    for day in days:
        memo = add_memo(store, str(day))
        record(store, memo.id, Published(on=day, recorded_at=NOW, by="ก", url="https://x"))
    with store.read() as tx:
        found = tx.memos.published_between(date(2026, 11, 1), date(2026, 11, 30))
    assert [memo.subject for memo in found] == ["2026-11-01", "2026-11-30"]
    assert all(len(memo.entries) == 1 for memo in found)


def test_earlier_values_come_newest_first_and_once(store: Store) -> None:
    for subject in ("ก", "ข", "ก", ""):
        add_memo(store, subject)
    with store.read() as tx:
        assert tx.memos.earlier_values("subject") == ["ก", "ข"]
        assert tx.memos.earlier_values("subject", form="order") == []
        assert tx.memos.earlier_values("nothing") == []


def test_an_old_memo_keeps_the_form_that_it_was_made_with(store: Store) -> None:
    old = add_memo(store)
    with store.write("memo.new") as tx:
        form = read_form("permission 2")
        new = tx.memos.add(replace(new_memo(), form=form), "permission 2")
        tx.journal.note("memo 2")
    with store.read() as tx:
        assert tx.memos.get(old.id).form.revision == 1
        assert tx.memos.get(new.id).form.revision == 2
        assert tx.forms.revisions()[0].text == FORM_TEXT
        assert [(kept.form, kept.revision) for kept in tx.forms.revisions()] == [
            ("permission", 1),
            ("permission", 2),
        ]


def test_a_text_that_does_not_define_the_form_is_a_bug(store: Store) -> None:
    with pytest.raises(ValueError, match="permission"), store.write("memo.new") as tx:
        tx.memos.add(new_memo(), "order 1")


def test_a_subject_that_is_too_long_is_a_sentence(store: Store) -> None:
    with pytest.raises(ClerkError, match="เรื่องยาวเกิน 2000 ตัวอักษร"):
        add_memo(store, "ก" * 2001)
    add_memo(store, "ก" * 2000)


def test_earlier_cells_of_a_table_come_newest_first_and_once(store: Store) -> None:
    for words in (["ก", "ข"], ["ค", "ก", ""]):
        add_memo(store, values={"people": [{"duty": word, "name": 1} for word in words]})
    add_memo(store, values={"people": "no table"})
    with store.read() as tx:
        assert tx.memos.earlier_cells("people", "duty") == ["ค", "ก", "ข"]
        assert tx.memos.earlier_cells("people", "duty", limit=1) == ["ค"]
        assert tx.memos.earlier_cells("people", "name") == []
        assert tx.memos.earlier_cells("people", "duty", form="order") == []


def test_memos_are_found_by_how_their_number_ends(store: Store) -> None:
    one = add_memo(store, number="ศธ ๐๔๐๕๖/ว ๑")
    add_memo(store, number="ศธ ๐๔๐๕๖/ว ๑๑")
    add_memo(store, subject="ข้อ /ว1", number="")
    with store.read() as tx:
        assert tx.memos.all(ending="/ว1") == [one]
        assert tx.memos.all(ending="/_1") == []
