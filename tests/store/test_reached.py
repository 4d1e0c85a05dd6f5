"""Numbers after older records took the place of newer ones."""

from pathlib import Path

import pytest

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.intake import intake_register
from clerkdesk.domain.office.registers import RegisterKey, gaps_of
from clerkdesk.store.database import FILE, Store
from clerkdesk.store.reached import go_on_after, reached
from tests.store.samples import TODAY, add_memo, open_store

LETTERS = RegisterKey("letters", "", 2569)


def issue(store: Store, times: int, key: RegisterKey = LETTERS) -> int:
    with store.write("number") as tx:
        return max(tx.registers.issue(key, TODAY, 1).running for _ in range(times))


def test_a_number_of_the_replaced_records_is_not_issued_again(tmp_path: Path) -> None:
    older = tmp_path / "older" / FILE
    older.parent.mkdir()
    with open_store(tmp_path) as store:
        add_memo(store)
        issue(store, 3)
        store.copy_to(older)
        issue(store, 2)
        issue(store, 4, intake_register(2569))
        with store.write("void") as tx:
            tx.registers.void(LETTERS, 6, "พิมพ์เสีย", TODAY)
        with store.read() as tx:
            before = reached(tx)
    assert before == {LETTERS: 6, intake_register(2569): 4}
    with open_store(older.parent) as store:
        with store.write("backup.restore") as tx:
            assert go_on_after(tx, before) == [LETTERS, intake_register(2569)]
        assert issue(store, 1) == 7
        assert issue(store, 1, intake_register(2569)) == 5
        with store.write("number") as tx:
            assert tx.registers.issue(LETTERS, TODAY, 1, running=4).running == 4
        with store.read() as tx:
            assert gaps_of(tx.registers.start(LETTERS), tx.registers.numbers(LETTERS)) == []
        assert not [each for each in store.check() if each.serious]


def test_registers_that_are_as_far_are_left_alone(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        add_memo(store)
        issue(store, 3)
        with store.write("backup.restore") as tx:
            assert go_on_after(tx, {LETTERS: 2}) == []
            assert go_on_after(tx, reached(tx)) == []
        with pytest.raises(ClerkError, match="ใช้ไปแล้ว"), store.write("number") as tx:
            tx.registers.issue(LETTERS, TODAY, None, running=3)
