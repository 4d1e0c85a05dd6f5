import errno
import json
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from shutil import rmtree

import pytest

from clerkdesk.app.joining import open_desk
from clerkdesk.desk.backuplists import backups_of
from clerkdesk.desk.backups import catch_up
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import Typed, change_memo
from clerkdesk.desk.rebuilding import rebuild
from clerkdesk.desk.restoring import restore
from clerkdesk.domain.errors import ClerkError
from clerkdesk.store.backups.reading import opened, read_said
from clerkdesk.store.beside import writing
from clerkdesk.store.beside.filling import NOTE
from clerkdesk.store.beside.shards import from_text, to_text
from clerkdesk.store.disk import BEGUN
from tests.office import FakeClock, a_memo, an_allowed_memo, open_office

CLOCK = FakeClock()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    desk = open_office(tmp_path / "office", CLOCK)
    an_allowed_memo(desk)
    assert desk.store.keep_beside()
    a_memo(desk, subject="กู้ได้ 🖨")
    assert desk.store.keep_beside()
    assert not desk.store.keep_beside()
    desk.close()
    return tmp_path / "office"


def reopened(folder: Path) -> Desk:
    return open_desk(folder, CLOCK)


def sums(data: Path) -> dict[str, object]:
    with opened(data / "clerkdesk.db") as connection:
        tables = dict(read_said(connection).tables)
    for name in ("journal", "journal_head", "derived", "drafts"):
        tables.pop(name)
    return dict(tables)


def test_only_the_files_of_the_memo_and_of_the_journal_follow_an_act(data: Path) -> None:
    before = {path: path.stat().st_ino for path in data.glob("records/*/*.json")}
    desk = reopened(data)
    a_memo(desk)
    desk.store.keep_beside()
    desk.close()
    after = {path: path.stat().st_ino for path in data.glob("records/*/*.json")}
    changed = {p.parent.name for p in after if after[p] != before.get(p)}
    assert changed == {"memos", "journal", "journal_head"}
    assert len(after) == len(before) + 1


def test_a_lost_database_is_made_anew_from_them_alone(data: Path) -> None:
    before = sums(data)
    (data / "clerkdesk.db").unlink()
    assert not rebuild(data, reopened, CLOCK(), "สมศรี").findings
    assert sums(data) == before


def test_a_spoilt_file_is_named_and_the_rest_comes_back(data: Path) -> None:
    spoilt = data / "records/memos/2.json"
    said = json.loads(spoilt.read_text("utf-8"))
    said["rows"]["memos"][0]["subject"] = "แก้เอง"
    spoilt.write_text(json.dumps(said), "utf-8")
    (data / "clerkdesk.db").write_bytes(b"noise")
    done = rebuild(data, reopened, CLOCK(), "สมศรี")
    assert done.findings[0].values == {"name": "memos/2.json"}
    assert any(each.where == "memos 2" for each in done.findings)
    assert (done.kept / "clerkdesk.db").read_bytes() == b"noise"


def test_without_them_nothing_is_replaced(data: Path) -> None:
    (data / "records/head.json").unlink()
    with pytest.raises(ClerkError, match="ไม่มีทะเบียน"):
        rebuild(data, reopened, CLOCK(), "สมศรี")
    assert not (data / "replaced").exists()


def test_the_files_are_on_the_drive_before_it_is_written_how_far_they_are(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(
        writing, "sync_file", lambda path: said.append(f"{path.parent.name}/{path.name}")
    )
    with closing(reopened(data)) as desk:
        a_memo(desk)
        desk.store.keep_beside()
    assert "memos/3.json" in said
    assert said[-1] == "records/head.json"


def test_a_full_disk_leaves_nothing_begun_behind(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_path: Path, _target: Path) -> Path:
        raise OSError(errno.ENOSPC, "No space left on device")

    with closing(reopened(data)) as desk:
        a_memo(desk)
        monkeypatch.setattr(Path, "replace", full)
        with pytest.raises(ClerkError):
            desk.store.keep_beside()
        monkeypatch.undo()
    assert not [path for path in data.rglob("*") if path.name.startswith(BEGUN)]


class Stop(Exception):  # noqa: N818  not an error
    pass


def stop_at(part: int) -> Callable[[int, int], None]:
    def tell(done: int, _of: int) -> None:
        if done >= part:
            raise Stop

    return tell


def test_a_first_filling_that_was_stopped_goes_on_where_it_was(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "_FILES_AT_ONCE", 1)
    every = list(data.glob("records/*/*.json"))
    rmtree(data / "records")
    with closing(reopened(data)) as desk:
        with pytest.raises(Stop):
            desk.store.keep_beside(stop_at(len(every) - 2))
        change_memo(desk, 2, Typed({"subject": "แก้ระหว่างที่หยุด"}))
        with pytest.raises(Stop):
            desk.store.keep_beside(stop_at(2))  # again, before all that changed was written
        before = {path: path.stat().st_ino for path in data.glob("records/*/*.json")}
        left = desk.store.keep_beside()
    after = {path: path.stat().st_ino for path in data.glob("records/*/*.json")}
    assert left < len(after) == len(every)
    assert any(after[path] == inode for path, inode in before.items())
    assert not list(data.glob(f"records/{BEGUN}*"))
    whole = sums(data)
    (data / "clerkdesk.db").unlink()
    assert not rebuild(data, reopened, CLOCK(), "สมศรี").findings
    assert sums(data) == whole


def test_a_note_of_other_records_is_not_gone_on_with(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "_FILES_AT_ONCE", 1)
    with closing(reopened(data)) as desk:
        (data / "records/head.json").unlink()
        with pytest.raises(Stop):
            desk.store.keep_beside(stop_at(5))
        note = data / "records" / NOTE
        said = from_text(note.read_text("utf-8"))
        said["since"]["hash"] = "0"
        note.write_text(to_text(said), "utf-8")
        assert desk.store.keep_beside() == len(list(data.glob("records/*/*.json")))


def test_of_two_programs_that_write_at_once_the_newer_text_stays(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    memo, head = data / "records/memos/2.json", data / "records/head.json"
    first = head.read_bytes()
    with closing(reopened(data)) as desk:
        change_memo(desk, 2, Typed({"subject": "เรื่องเก่ากว่า"}))
        desk.store.keep_beside()
        others = [(path, path.read_bytes()) for path in (memo, head)]
        head.write_bytes(first)  # the other program has not ended yet
        change_memo(desk, 2, Typed({"subject": "เรื่องใหม่กว่า"}))

        def sync(_path: Path) -> None:
            while others:
                path, held = others.pop()
                path.write_bytes(held)

        monkeypatch.setattr(writing, "sync_file", sync)
        desk.store.keep_beside()
    assert not rebuild(data, reopened, CLOCK(), "สมศรี").findings


def test_what_is_not_in_older_records_that_came_back_is_kept_and_not_mixed_in(data: Path) -> None:
    desk = reopened(data)
    catch_up(desk)
    a_memo(desk)
    desk.store.keep_beside()
    desk.close()
    restore(data, backups_of(data)[0][0], reopened, CLOCK())
    desk = reopened(data)
    desk.store.keep_beside()
    desk.close()
    assert [path.name for path in sorted(data.glob("records/memos/*"))] == ["1.json", "2.json"]
    assert list(data.glob("replaced/records-*/memos/3.json"))
    assert not rebuild(data, reopened, CLOCK(), "สมศรี").findings
