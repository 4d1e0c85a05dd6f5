from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import Typed, new_memo
from clerkdesk.domain.errors import ClerkError
from clerkdesk.store.backups.clearing import clear
from clerkdesk.store.backups.making import make, snapshot
from clerkdesk.store.backups.manifest import NotAManifest, from_text, to_text
from clerkdesk.store.backups.place import BackupPlace
from clerkdesk.store.backups.preparing import prepared
from clerkdesk.store.backups.verifying import verify
from clerkdesk.store.database import Store
from tests.office import FakeClock, a_memo, open_office
from tests.store.backups.places import back_up
from tests.store.samples import open_store


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return open_office(tmp_path / "office", FakeClock())


@pytest.fixture
def place(tmp_path: Path) -> BackupPlace:
    return prepared(tmp_path / "stick")


def keep(desk: Desk, data: bytes) -> Path:
    return desk.store.files.path(desk.store.files.keep_bytes(data).sha256)


def test_a_backup_holds_everything_and_is_true(desk: Desk, place: BackupPlace) -> None:
    a_memo(desk)
    keep(desk, b"a scan")
    (desk.folder / "forms").mkdir()
    (desk.folder / "forms/own.toml").write_text("# ours", "utf-8")
    made = back_up(desk, place)
    assert verify(made) == []
    assert made.manifest.rows("memos") == 1
    kept = {each.path: made.path_of(each).read_bytes() for each in made.manifest.files}
    assert b"a scan" in kept.values()
    assert kept["forms/own.toml"] == b"# ours"


def test_the_rows_of_a_backup_are_those_of_the_records(desk: Desk, place: BackupPlace) -> None:
    first = back_up(desk, place).manifest.tables
    again = back_up(desk, place).manifest.tables
    a_memo(desk)
    after = back_up(desk, place).manifest.tables
    assert first == again
    assert {name for name in after if after[name] != again[name]} >= {"memos", "journal"}
    assert after["people"] == again["people"]


def test_a_file_lies_once_in_a_place(desk: Desk, place: BackupPlace) -> None:
    keep(desk, b"a scan")
    back_up(desk, place)
    back_up(desk, place)
    assert len(list(place.folder.glob("files/??/*"))) == 1
    assert len(place.backups()) == 2


def test_nothing_unready_is_left_behind(desk: Desk, place: BackupPlace) -> None:
    back_up(desk, place)
    left = {path.name for path in (*place.folder.iterdir(), *(place.folder / "files").iterdir())}
    assert left == {"clerkdesk-backups.txt", "files", "2018-05-15-093000"}
    assert not list(desk.folder.glob(".backup-*"))


@dataclass
class ChangedMeanwhile:
    """A store in an office that writes down what it likes while a backup is being made."""

    store: Store
    folder: Path

    @property
    def who(self) -> str:
        (self.folder / "preferences.json").write_text("{}", "utf-8")
        return self.store.who

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  whatever a store has
        return getattr(self.store, name)


def test_a_file_that_is_new_meanwhile_is_not_one_that_could_not_be_read(
    desk: Desk, tmp_path: Path
) -> None:
    changed: Any = ChangedMeanwhile(desk.store, desk.folder)
    with snapshot(changed, desk.folder, tmp_path, desk.clock()) as taken:
        assert (desk.folder / "preferences.json").exists()
        assert taken.unread == ()


@pytest.mark.parametrize(("meanwhile", "kept"), [(b"# two", [b"# two"]), (None, [])])
def test_an_own_file_that_changes_meanwhile_is_kept_as_it_is_then(
    desk: Desk, place: BackupPlace, tmp_path: Path, meanwhile: bytes | None, kept: list[bytes]
) -> None:
    own = desk.folder / "preferences.json"
    own.write_bytes(b"# one")
    with snapshot(desk.store, desk.folder, tmp_path, desk.clock()) as taken:
        own.write_bytes(meanwhile) if meanwhile else own.unlink()
        made = make(taken, place)
        assert taken.left_out(made.manifest) == ()
    assert verify(made) == []
    own_ones = (each for each in made.manifest.files if each.path == own.name)
    assert [made.path_of(each).read_bytes() for each in own_ones] == kept


@pytest.mark.parametrize("what", ["clerkdesk.db", "manifest.json"])
def test_one_changed_byte_of_a_backup_is_found(desk: Desk, place: BackupPlace, what: str) -> None:
    made = back_up(desk, place)
    data = bytearray((made.folder / what).read_bytes())
    data[len(data) // 2] ^= 1
    (made.folder / what).write_bytes(data)
    assert verify(made) if what == "clerkdesk.db" else place.unreadable() == [made.folder]


def test_a_changed_and_a_missing_file_are_found(desk: Desk, place: BackupPlace) -> None:
    keep(desk, b"one"), keep(desk, b"two")
    made = back_up(desk, place)
    one, two = (made.path_of(each) for each in made.manifest.files)
    one.write_bytes(b"eno")
    two.unlink()
    assert [finding.what for finding in verify(made)] == [
        "ไฟล์ {name} ถูกแก้ไขหรือเสีย",
        "ไฟล์ {name} หายไป",
    ]


def test_the_next_backup_mends_a_damaged_file_of_the_place(desk: Desk, place: BackupPlace) -> None:
    keep(desk, b"one")
    first = back_up(desk, place)
    first.path_of(first.manifest.files[0]).write_bytes(b"eno")
    back_up(desk, place)
    assert verify(first) == []


def test_a_file_that_the_office_lost_is_kept_from_an_earlier_backup(
    desk: Desk, place: BackupPlace, tmp_path: Path
) -> None:
    (tmp_path / "plan.pdf").write_bytes(b"a plan")
    texts = {"requester": "นางสาวน้ำทิพย์ ญี่ปุ่น", "subject": "แผน"}
    memo = new_memo(desk, "memo", Typed(texts, (tmp_path / "plan.pdf",)))
    path = desk.store.files.path(memo.materials[0].sha256)
    back_up(desk, place)
    path.unlink()
    made = back_up(desk, place)
    assert [each.sha256 for each in made.manifest.files] == [path.name]
    assert made.manifest.missing == ()
    elsewhere = back_up(desk, prepared(place.folder.with_name("second")))
    assert elsewhere.manifest.missing == (f"files/{path.name[:2]}/{path.name}",)


def test_no_backup_is_made_of_damaged_records(desk: Desk, place: BackupPlace) -> None:
    file = desk.folder / "clerkdesk.db"
    data = bytearray(file.read_bytes())
    data[4096 * 3 : 4096 * 40] = bytes(4096 * 37)
    file.write_bytes(data)
    with pytest.raises(ClerkError, match="เสีย"):
        back_up(desk, place)
    assert place.backups() == []


def test_nothing_is_written_where_the_drive_is_not(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "mount").mkdir()
    with pytest.raises(ClerkError, match="ไม่พบที่เก็บสำเนา"):
        back_up(desk, BackupPlace(tmp_path / "mount"))
    assert not list((tmp_path / "mount").iterdir())


def test_nothing_is_made_on_the_mount_point_of_a_drive_that_went(
    desk: Desk, tmp_path: Path
) -> None:
    keep(desk, b"one")
    (tmp_path / "mount").mkdir()
    place = prepared(tmp_path / "mount/ClerkDesk-backups")

    def pull(_done: int, _of: int) -> None:
        if not (tmp_path / "pocket").exists():
            (tmp_path / "mount").rename(tmp_path / "pocket")
            (tmp_path / "mount").mkdir()

    with pytest.raises(ClerkError, match="ไม่พบที่เก็บสำเนา"):
        back_up(desk, place, pull)
    assert not list((tmp_path / "mount").iterdir())


def test_an_empty_office_has_nothing_to_back_up(tmp_path: Path, place: BackupPlace) -> None:
    with open_store(tmp_path / "empty") as store:
        taking = snapshot(store, tmp_path / "empty", tmp_path, FakeClock()())
        with pytest.raises(ClerkError, match="ยังไม่มีข้อมูล"):
            taking.__enter__()


def test_a_stopped_backup_leaves_nothing(desk: Desk, place: BackupPlace) -> None:
    keep(desk, b"one")

    def stop(_done: int, _of: int) -> None:
        raise InterruptedError

    with pytest.raises(ClerkError):
        back_up(desk, place, stop)
    assert place.backups() == []
    assert not list(place.folder.glob("*.part"))


def test_old_backups_are_taken_out_with_files_that_none_needs(
    tmp_path: Path, place: BackupPlace
) -> None:
    clock = FakeClock()
    desk = open_office(tmp_path / "clocked", clock)
    path = keep(desk, b"one")
    old = back_up(desk, place)
    path.unlink()
    for _ in range(6):
        clock.now += timedelta(minutes=20)
        back_up(desk, place)
    pool = old.path_of(old.manifest.files[0])
    assert clear(place, old.manifest.origin, clock()) == [old.name, "2018-05-15-095000"][::-1]
    assert pool.exists()  # too young to be taken out
    assert all(verify(each) == [] for each in place.backups())


def test_backups_of_other_records_are_left_alone(
    tmp_path: Path, desk: Desk, place: BackupPlace
) -> None:
    other = open_office(tmp_path / "other", FakeClock(FakeClock().now - timedelta(days=1)))
    for _ in range(7):
        back_up(other, place)
    mine = back_up(desk, place)
    assert clear(place, mine.manifest.origin, FakeClock()()) == []
    assert len(place.backups()) == 8
    assert place.backups(mine.manifest.origin) == [mine]


def test_a_manifest_comes_back_as_it_was_and_not_when_changed(
    desk: Desk, place: BackupPlace
) -> None:
    manifest = back_up(desk, place).manifest
    text = to_text(manifest)
    assert from_text(text) == manifest
    with pytest.raises(NotAManifest):
        from_text(text.replace('"rows": 5', '"rows": 6'))
    with pytest.raises(NotAManifest):
        from_text("{}")
