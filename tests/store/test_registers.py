import pytest
from sqlalchemy import delete
from sqlalchemy.exc import IntegrityError

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.registers import BookNumber, RegisterKey
from clerkdesk.store.database import Store
from clerkdesk.store.rows import BookNumberRow
from tests.store.samples import TODAY, add_memo

LETTERS = RegisterKey("letters", "", 2569)


def issue(store: Store, key: RegisterKey = LETTERS, running: int | None = None) -> BookNumber:
    with store.write("number") as tx:
        number = tx.registers.issue(key, TODAY, running=running)
        tx.journal.note("register")
    return number


def void(store: Store, running: int) -> BookNumber:
    with store.write("void") as tx:
        number = tx.registers.void(LETTERS, running, "พิมพ์เสีย", TODAY)
        tx.journal.note("register")
    return number


def test_each_register_runs_by_itself_from_one(store: Store) -> None:
    circulars, group, next_year = (
        RegisterKey("circulars", "", 2569),
        RegisterKey("letters", "กลุ่ม", 2569),
        RegisterKey("letters", "", 2570),
    )
    issued = [issue(store, key).running for key in (LETTERS, LETTERS, circulars, group, next_year)]
    assert issued == [1, 2, 1, 1, 1]
    with store.read() as tx:
        assert tx.registers.keys() == [circulars, LETTERS, group, next_year]


def test_a_register_goes_on_from_the_last_number_on_paper(store: Store) -> None:
    with store.write("start") as tx:
        tx.registers.set_start(LETTERS, 44)
        tx.journal.note("register")
        assert tx.registers.next(LETTERS) == 45
    assert issue(store).running == 45
    with store.read() as tx:
        assert tx.registers.start(LETTERS) == 44


def test_a_number_is_issued_once(store: Store) -> None:
    issue(store, running=7)
    with pytest.raises(ClerkError, match="เลข 7 ของทะเบียนนี้ใช้ไปแล้ว"):
        issue(store, running=7)
    assert issue(store).running == 8


def test_a_void_number_stays_with_its_reason_and_is_not_used_again(store: Store) -> None:
    issue(store)
    assert void(store, 1).void_reason == "พิมพ์เสีย"
    void(store, 2)
    assert issue(store).running == 3
    with pytest.raises(ClerkError, match="ยกเลิกไปแล้ว"):
        issue(store, running=1)
    with pytest.raises(ClerkError, match="ยกเลิกไปแล้ว"):
        void(store, 1)
    with store.read() as tx:
        voids = [number.void_reason for number in tx.registers.numbers(LETTERS)]
    assert voids == ["พิมพ์เสีย", "พิมพ์เสีย", ""]


def test_a_number_that_its_memo_gave_up_is_not_issued_but_may_come_back(store: Store) -> None:
    memo, other = add_memo(store), add_memo(store)
    with store.write("number") as tx:
        first = tx.registers.issue(LETTERS, TODAY, memo.id)
        given_up = tx.registers.give_up(first, "เปลี่ยนเลข")
    assert given_up.given_up
    assert issue(store).running == 2
    with store.write("number") as tx:
        assert tx.registers.issue(LETTERS, TODAY, memo.id, running=1) == first
        tx.registers.give_up(first, "เปลี่ยนเลข")
        assert tx.registers.issue(LETTERS, TODAY, other.id, running=1).memo == other.id
    with pytest.raises(ClerkError, match="ใช้ไปแล้ว"), store.write("number") as tx:
        tx.registers.issue(LETTERS, TODAY, memo.id, running=1)
    with store.read() as tx:
        assert [number.running for number in tx.registers.of_memo(other.id)] == [1]


def test_a_slip_that_its_memo_gave_up_does_not_move_the_register_on(store: Store) -> None:
    memo = add_memo(store)
    issue(store, running=45)
    with store.write("number") as tx:
        slip = tx.registers.issue(LETTERS, TODAY, memo.id, running=45_000)
        tx.registers.give_up(slip, "พิมพ์ผิด")
        assert tx.registers.next(LETTERS) == 46
        tx.registers.void(LETTERS, 45_000, "พิมพ์ผิด", TODAY)
        assert tx.registers.next(LETTERS) == 46
    with pytest.raises(ClerkError, match="ยกเลิกไปแล้ว"), store.write("number") as tx:
        tx.registers.issue(LETTERS, TODAY, memo.id, running=45_000)


def test_the_journal_tells_what_every_number_was_and_is(store: Store) -> None:
    memo = add_memo(store)
    with store.write("number") as tx:
        number = tx.registers.issue(LETTERS, TODAY, memo.id)
    with store.write("number") as tx:
        tx.registers.give_up(number, "เปลี่ยนเลข")
        taken, given_up = tx.journal.about("number 1/1")
    row = {"register": 1, "running": 1, "issued_on": "2026-11-22", "memo": memo.id}
    assert (taken.before, taken.after) == (None, {**row, "void_reason": ""})
    assert (given_up.before, given_up.after) == (taken.after, {**row, "void_reason": "เปลี่ยนเลข"})


def test_the_database_itself_keeps_every_number(store: Store) -> None:
    issue(store)
    with pytest.raises(IntegrityError, match="only ever added"), store.write("x") as tx:
        tx._tx.change(delete(BookNumberRow))
