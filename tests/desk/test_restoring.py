import errno
import os
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import closing
from pathlib import Path
from shutil import rmtree

import pytest

from clerkdesk.app.joining import open_desk
from clerkdesk.desk.backuplists import Listed, backups_of
from clerkdesk.desk.backupplaces import add_place
from clerkdesk.desk.backups import catch_up
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.restoring import ACT, find_in, restore
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.registers import RegisterKey
from clerkdesk.domain.onlyone import only_one
from clerkdesk.store.backups import restoring as places
from clerkdesk.store.backups.reading import opened, read_said
from clerkdesk.store.backups.sealed import new_key
from tests.office import FakeClock, a_memo, open_office

CLOCK = FakeClock()


def reopened(folder: Path) -> Desk:
    return open_desk(folder, CLOCK)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """An office with one memo and a file in its backup, and a memo since."""
    desk = open_office(tmp_path / "office", CLOCK)
    a_memo(desk)
    desk.store.files.keep_bytes(b"paper")
    (desk.folder / "preferences.json").write_text("as in the backup", "utf-8")
    catch_up(desk)
    a_memo(desk, subject="ทำหลังสำรอง")
    desk.close()
    return tmp_path / "office"


def newest(data: Path) -> Listed:
    return backups_of(data)[0][0]


def subjects(data: Path) -> list[str]:
    desk = reopened(data)
    with desk.store.read() as tx:
        found = [str(memo.values["subject"]) for memo in tx.memos.all()]
    desk.close()
    return found


def test_a_backup_takes_the_place_of_the_records_and_those_are_kept(data: Path) -> None:
    done = restore(data, newest(data), reopened, CLOCK())
    assert subjects(data) == ["แผนปฏิบัติการ ๒๕๖๑"]
    assert subjects(done.kept) == ["แผนปฏิบัติการ ๒๕๖๑", "ทำหลังสำรอง"]
    assert not [path for path in data.iterdir() if path.name.startswith((".", "restoring"))]


def test_all_rows_are_those_of_the_backup_and_the_journal_tells_of_it(data: Path) -> None:
    held = newest(data).backup
    assert held is not None
    restore(data, newest(data), reopened, CLOCK())
    with opened(data / "clerkdesk.db") as connection:
        said = read_said(connection)
    unlike = {name for name, rows in held.manifest.tables.items() if said.tables[name] != rows}
    assert unlike == {"journal", "journal_head"}
    desk = reopened(data)
    with desk.store.read() as tx:
        last = tx.journal.last()
    assert last is not None
    assert (last.act, last.seq) == (ACT, held.manifest.acts + 1)
    assert not [each for each in desk.store.check() if each.serious]
    desk.close()


def test_a_number_that_went_out_since_the_backup_is_not_issued_again(data: Path) -> None:
    key = RegisterKey("letters", "", 2561)
    with closing(reopened(data)) as desk, desk.store.write("number") as tx:
        assert tx.registers.issue(key, CLOCK().date(), 2).running == 1
    restore(data, newest(data), reopened, CLOCK())
    with closing(reopened(data)) as desk, desk.store.read() as tx:
        assert tx.registers.next(key) == 2
        assert [memo.id for memo in tx.memos.all()] == [1]


def test_lost_and_damaged_files_come_back_and_the_damaged_one_is_kept(data: Path) -> None:
    (paper,) = (data / "files").glob("??/*")
    paper.write_bytes(b"spoilt")
    done = restore(data, newest(data), reopened, CLOCK())
    assert paper.read_bytes() == b"paper"
    assert (done.kept / paper.relative_to(data)).read_bytes() == b"spoilt"


def test_records_come_back_where_nothing_is_left_of_them(data: Path, tmp_path: Path) -> None:
    (data / "backups").rename(tmp_path / "stick")
    rmtree(data)
    restore(data, find_in(tmp_path / "stick")[0], reopened, CLOCK())
    assert subjects(data) == ["แผนปฏิบัติการ ๒๕๖๑"]
    assert len(list((data / "files").glob("??/*"))) == 1


def test_a_damaged_backup_replaces_nothing(data: Path) -> None:
    copy = newest(data).path / "clerkdesk.db"
    copy.write_bytes(copy.read_bytes()[:-1] + b"x")
    with pytest.raises(ClerkError, match="เสีย"):
        restore(data, newest(data), reopened, CLOCK())
    assert len(subjects(data)) == 2
    assert not (data / "replaced").exists()


def test_records_that_were_wrong_before_come_back_only_when_wanted(data: Path) -> None:
    desk = reopened(data)
    with desk.store._engine.begin() as connection:
        connection.exec_driver_sql("UPDATE people SET name = 'x' WHERE id = 1")
    catch_up(desk)
    desk.close()
    with pytest.raises(ClerkError, match="ผิดปกติอยู่ก่อน"):
        restore(data, newest(data), reopened, CLOCK())
    done = restore(data, newest(data), reopened, CLOCK(), anyway=True)
    assert len(done.findings) == 1


@pytest.mark.parametrize("cut", range(1, 8))
def test_a_restore_that_is_cut_off_goes_on_at_the_next_start(
    data: Path, cut: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = next((data / "files").glob("??/*"))
    paper.unlink()
    (data / "clerkdesk.db-journal").write_bytes(b"")
    left, rename = cut, Path.replace

    def replace(path: Path, target: Path) -> Path:
        nonlocal left
        if path.parts[len(data.parts)] in ("restoring", "clerkdesk.db", "clerkdesk.db-journal"):
            left -= 1
        if left < 0:
            raise KeyboardInterrupt
        return rename(path, target)

    monkeypatch.setattr(Path, "replace", replace)
    try:
        restore(data, newest(data), reopened, CLOCK())
    except KeyboardInterrupt:
        monkeypatch.undo()
    assert subjects(data) == ["แผนปฏิบัติการ ๒๕๖๑"]
    assert paper.read_bytes() == b"paper"
    (kept,) = (data / "replaced").iterdir()
    assert len(subjects(kept)) == 2


def test_every_name_is_on_the_drive_before_the_plan_goes(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (paper,) = (data / "files").glob("??/*")
    paper.write_bytes(b"spoilt")
    restore(data, newest(data), reopened, CLOCK(), later=True)
    synced = list[Path]()
    monkeypatch.setattr(places, "sync_folder", synced.append)
    with places.finished(data) as kept:
        assert kept is not None
        folders = {paper.parent, (kept / paper.relative_to(data)).parent}
        assert folders | {data, data / "files", kept, data / "replaced"} <= set(synced)


def test_of_two_starts_one_ends_a_restore_and_the_other_waits_for_it(data: Path) -> None:
    restore(data, newest(data), reopened, CLOCK(), later=True)
    with ThreadPoolExecutor(1) as other:
        with places.finished(data) as kept:
            second = other.submit(subjects, data)
            assert not wait([second], 0.2).done
        assert kept is not None
        assert second.result() == ["แผนปฏิบัติการ ๒๕๖๑"]
    assert not (data / places.BEGUN).exists()
    assert len(list((data / "replaced").iterdir())) == 1


def test_who_waits_too_long_for_another_start_is_told_so(tmp_path: Path) -> None:
    with (
        only_one(tmp_path / "lock"),
        pytest.raises(ClerkError, match="อีกตัว"),
        only_one(tmp_path / "lock", longest=0),
    ):
        pass


def test_a_start_that_dies_before_the_registers_went_on_leaves_it_to_the_next(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = RegisterKey("letters", "", 2561)
    with closing(reopened(data)) as desk:
        restore(data, newest(data), reopened, CLOCK(), later=True)
        with desk.store.write("number") as tx:
            tx.registers.issue(key, CLOCK().date(), 2)
    monkeypatch.setattr("clerkdesk.store.reached.reached_in", _interrupt)
    with pytest.raises(KeyboardInterrupt):
        reopened(data)
    monkeypatch.undo()
    with closing(reopened(data)) as desk, desk.store.read() as tx:
        assert tx.registers.next(key) == 2
    assert not (data / places.BEGUN).exists()


def _interrupt(_folder: Path, _store: object) -> None:
    raise KeyboardInterrupt


def test_what_a_program_made_in_the_middle_of_a_restore_is_put_aside(data: Path) -> None:
    done = restore(data, newest(data), reopened, CLOCK(), later=True)
    done.kept.mkdir(parents=True)
    (data / "clerkdesk.db").rename(done.kept / "clerkdesk.db")
    (data / "clerkdesk.db").touch()  # as a connection does that is opened just then
    assert subjects(data) == ["แผนปฏิบัติการ ๒๕๖๑"]
    assert len(subjects(done.kept)) == 2


def test_a_plan_that_leads_out_of_the_folder_stays_inside(data: Path) -> None:
    (data / places.BEGUN / "new").mkdir(parents=True)
    (data / places.BEGUN / "plan.json").write_text('{"kept": "../../elsewhere"}', "utf-8")
    assert len(subjects(data)) == 2
    assert not (data.parent / "elsewhere").exists()


def test_records_that_a_window_has_open_are_left_alone(data: Path) -> None:
    (data / "clerkdesk.lock").write_text(f"{os.getppid()}\nclerkdesk\n", "utf-8")
    with pytest.raises(ClerkError, match="หน้าต่าง"):
        restore(data, newest(data), reopened, CLOCK())
    restore(data, newest(data), reopened, CLOCK(), later=True)
    with pytest.raises(ClerkError, match="หน้าต่าง"):
        reopened(data)  # a command beside the window that planned it
    (data / "clerkdesk.lock").unlink()
    assert subjects(data) == ["แผนปฏิบัติการ ๒๕๖๑"]


def test_a_window_that_was_opened_while_the_backup_was_tried_keeps_its_records(data: Path) -> None:
    def open_beside(folder: Path) -> Desk:
        (data / "clerkdesk.lock").write_text(f"{os.getppid()}\nclerkdesk\n", "utf-8")
        return reopened(folder)

    with pytest.raises(ClerkError, match="หน้าต่าง"):
        restore(data, newest(data), open_beside, CLOCK())
    assert len(subjects(data)) == 2


def test_a_plan_that_is_withdrawn_replaces_nothing(data: Path) -> None:
    restore(data, newest(data), reopened, CLOCK(), later=True)
    places.withdraw(data)
    assert len(subjects(data)) == 2


def test_a_number_that_went_out_after_a_restore_was_planned_is_not_issued_again(data: Path) -> None:
    key = RegisterKey("letters", "", 2561)
    with closing(reopened(data)) as desk:
        restore(data, newest(data), reopened, CLOCK(), later=True)
        with desk.store.write("number") as tx:
            assert tx.registers.issue(key, CLOCK().date(), 2).running == 1
    with closing(reopened(data)) as desk, desk.store.read() as tx:
        assert tx.registers.next(key) == 2


def test_a_full_disk_is_no_reason_to_issue_numbers_again(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_source: Path, _target: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    chosen = newest(data)
    monkeypatch.setattr("clerkdesk.store.reached.shutil.copyfile", full)
    with pytest.raises(ClerkError):
        restore(data, chosen, reopened, CLOCK())
    assert len(subjects(data)) == 2


def test_a_sealed_backup_comes_back_in_an_empty_folder_with_its_key(tmp_path: Path) -> None:
    desk = open_office(tmp_path / "office", CLOCK)
    (tmp_path / "stick").mkdir()
    secret, recipient = new_key()
    add_place(desk, tmp_path / "stick", recipient)
    a_memo(desk)
    catch_up(desk)
    desk.close()
    there = tmp_path / "elsewhere" / "data"
    sealed = find_in(tmp_path / "stick")[0]
    with pytest.raises(ClerkError, match="กุญแจไม่ตรง"):
        restore(there, sealed, reopened, CLOCK(), typed=new_key()[0])
    restore(there, sealed, reopened, CLOCK(), typed=secret)
    assert subjects(there) == ["แผนปฏิบัติการ ๒๕๖๑"]


@pytest.mark.parametrize(("own", "after"), [("large", "large"), (None, "as in the backup")])
def test_what_this_machine_likes_stays_and_a_new_one_takes_that_of_the_backup(
    data: Path, own: str | None, after: str
) -> None:
    likes = data / "preferences.json"
    likes.unlink() if own is None else likes.write_text(own, "utf-8")
    restore(data, newest(data), reopened, CLOCK())
    assert likes.read_text("utf-8") == after
