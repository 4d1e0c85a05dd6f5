from pathlib import Path

from clerkdesk.domain.memo.memo import Material
from clerkdesk.domain.office.registers import RegisterKey
from clerkdesk.store.database import Store
from clerkdesk.store.kept import KeptPrint
from tests.store.samples import TODAY, add_memo, signature
from tests.store.strangers import write_past

LETTERS = RegisterKey("letters", "", 2569)


def found(store: Store) -> list[tuple[str, str, bool]]:
    return [
        (finding.what.format(**finding.values), finding.where, finding.serious)
        for finding in store.check()
    ]


def with_file(store: Store) -> str:
    kept = store.files.keep_bytes("ประกาศ".encode())
    add_memo(store, materials=(Material("ประกาศ.pdf", kept.sha256, kept.size),))
    return kept.sha256


def test_all_is_well_with_records_that_are(store: Store) -> None:
    with_file(store)
    pdf = store.files.keep_bytes(b"%PDF")
    with store.write("memo.sign") as tx:
        entry = tx.memos.record(1, signature())
        tx.prints.add(KeptPrint(1, entry.id, "{}", pdf.sha256, 1))
        tx.registers.issue(LETTERS, TODAY, 1)
        tx.journal.note("memo 1")
    seen: list[tuple[int, int]] = []
    assert store.check(lambda done, total: seen.append((done, total))) == []
    assert seen == [(1, 2), (2, 2)]
    with store.read() as tx:
        assert tx.prints.of_memo(1) == [KeptPrint(1, entry.id, "{}", pdf.sha256, 1)]


def test_a_file_that_is_gone_or_changed_is_found(store: Store) -> None:
    sha256 = with_file(store)
    store.files.path(sha256).write_text("changed")
    assert found(store) == [("ไฟล์ ประกาศ.pdf ถูกแก้ไขหรือเสีย", f"files/{sha256}", True)]
    store.files.path(sha256).unlink()
    assert found(store) == [("ไฟล์ ประกาศ.pdf หายไป", f"files/{sha256}", True)]


def test_a_file_without_a_row_is_no_damage(store: Store) -> None:
    sha256 = store.files.keep_bytes(b"x").sha256
    assert found(store) == [("มีไฟล์ที่ไม่มีบันทึกใดอ้างถึง", f"files/{sha256}", False)]


def test_gaps_of_a_register_are_found(store: Store) -> None:
    memo = add_memo(store)
    with store.write("number") as tx:
        tx.registers.set_start(LETTERS, 10)
        tx.registers.issue(LETTERS, TODAY, memo.id)
        tx.registers.issue(LETTERS, TODAY, memo.id, running=14)
        tx.registers.void(LETTERS, 12, "พิมพ์เสีย", TODAY)
        tx.registers.issue(LETTERS, TODAY)
        tx.journal.note("register")
    assert found(store) == [
        ("ทะเบียนข้ามเลข 13 โดยไม่มีเหตุผล", "letters 2569", False),
        ("เลข 15 ออกแล้วแต่ไม่มีบันทึก", "letters 2569", False),
    ]


def test_a_row_that_points_to_nothing_is_found(store: Store, tmp_path: Path) -> None:
    add_memo(store)
    write_past(tmp_path, "update memos set form_text=9")
    assert found(store) == [("ฐานข้อมูลเสียหาย: memos 1: form_texts", "database", True)]


def test_others_may_write_while_files_are_looked_at(store: Store) -> None:
    with_file(store)
    assert store.check(lambda _done, _all: add_memo(store) and None) == []
    assert store.check() == []
