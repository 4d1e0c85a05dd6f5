"""Everything as open files, and back: nothing lost, nothing else made of it."""

import os
import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote, unquote

import pytest

from clerkdesk.app.joining import open_desk
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.exportall import export_all
from clerkdesk.desk.importall import ImportedAll, import_all
from clerkdesk.desk.memos import Typed, change_memo
from clerkdesk.domain.errors import ClerkError
from clerkdesk.store.backups.reading import opened, read_said
from clerkdesk.store.beside.contents import Held, read_contents, write_contents
from tests.desk.published import published
from tests.office import FakeClock, a_memo

CLOCK = FakeClock()


@pytest.fixture
def exported(desk: Desk, tmp_path: Path) -> Path:
    plan = tmp_path / "แผน.pdf"
    plan.write_bytes(b"%PDF-1.4 plan")
    memo = a_memo(desk, subject="แผน <ปี> ../๒๕๖๑")
    change_memo(desk, memo.id, Typed({}, files=(plan,)))
    desk.store.files.keep_bytes(b"of no memo")
    (desk.folder / "preferences.json").write_text('{"language": "th"}', "utf-8")
    done = export_all(desk, tmp_path / "out")
    assert (done.memos, done.files, done.missing) == (1, 1, ())
    return tmp_path / "out"


def opened_again(folder: Path) -> Desk:
    return open_desk(folder, CLOCK)


def brought(exported: Path, tmp_path: Path) -> ImportedAll:
    return import_all(exported, tmp_path / "new", opened_again, CLOCK(), "สมศรี")


def sums(data: Path) -> dict[str, object]:
    """What every table holds, but for those that are told of by no seal."""
    with opened(data / "clerkdesk.db") as connection:
        tables = dict(read_said(connection).tables)
    for name in ("journal", "journal_head", "derived", "drafts"):
        tables.pop(name)
    return dict(tables)


def test_every_file_is_on_the_drive_before_the_folder_has_its_name(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.store.files.keep_bytes(b"of no memo")
    synced, sync = set[int](), os.fsync

    def note(handle: int) -> None:
        synced.add(os.fstat(handle).st_ino)
        assert not (tmp_path / "out").exists() or os.fstat(handle).st_ino == inode
        sync(handle)

    inode = tmp_path.stat().st_ino
    monkeypatch.setattr(os, "fsync", note)
    export_all(desk, tmp_path / "out")
    every = (tmp_path / "out").rglob("*")
    assert not [each for each in every if each.stat().st_ino not in synced]


def test_everything_comes_back_from_the_open_files_alone(
    desk: Desk, exported: Path, tmp_path: Path
) -> None:
    done = brought(exported, tmp_path)
    assert done.findings == ()
    assert sums(done.data) == sums(desk.folder)
    assert (done.data / "preferences.json").read_text("utf-8") == '{"language": "th"}'
    again = opened_again(done.data)
    assert [each for each in again.store.check() if each.serious] == []
    again.close()
    assert not (done.data / "replaced").exists()


def test_files_lie_under_names_that_people_can_read(exported: Path) -> None:
    (plan,) = exported.glob("memos/2561/1 */แผน.pdf")
    assert plan.read_bytes() == b"%PDF-1.4 plan"
    page = (exported / "index.html").read_text("utf-8")
    assert "แผน &lt;ปี&gt; ../๒๕๖๑" in page
    assert quote(plan.relative_to(exported).as_posix()) in page
    assert "<small>All memos</small>" in page
    assert 'href="received"' not in page
    linked = [unquote(each) for each in re.findall('href="([^"]+)"', page)]
    assert [each for each in linked if not (exported / each).exists()] == []
    assert [path.name for path in sorted((exported / "journal").iterdir())] == [
        "check_journal.py",
        "journal-2561.jsonl",
    ]


def test_the_sheets_of_a_year_with_rows_go_along(desk: Desk, tmp_path: Path) -> None:
    published(desk, "กลุ่มอำนวยการ")
    export_all(desk, tmp_path / "out")
    assert [path.name for path in (tmp_path / "out/sheets").iterdir()] == ["2561.xlsx"]


def test_what_was_changed_in_an_export_is_named(exported: Path, tmp_path: Path) -> None:
    (plan,) = exported.glob("memos/2561/1 */แผน.pdf")
    plan.write_bytes(b"%PDF-1.4 another")
    (exported / "records/people/0.json").unlink()
    done = brought(exported, tmp_path)
    named = {str(each.values.get("name", "")) for each in done.findings}
    assert {plan.relative_to(exported).as_posix(), "records/people/0.json"} <= named
    assert done.serious
    assert not list(done.data.glob("files/??/*"))


def test_a_file_that_was_lost_before_is_said(desk: Desk, exported: Path, tmp_path: Path) -> None:
    for path in desk.folder.glob("files/??/*"):
        path.unlink()
    done = export_all(desk, tmp_path / "second")
    assert len(done.missing) == 1
    assert done.missing[0] in (tmp_path / "second/index.html").read_text("utf-8")


def test_a_folder_that_holds_something_is_refused(
    desk: Desk, exported: Path, tmp_path: Path
) -> None:
    with pytest.raises(ClerkError, match="ไม่ว่าง"):
        export_all(desk, exported)
    with pytest.raises(ClerkError, match="โฟลเดอร์ข้อมูล"):
        export_all(desk, desk.folder / "out")
    with pytest.raises(ClerkError, match="ไม่พบ"):
        export_all(desk, tmp_path / "no" / "out")
    with pytest.raises(ClerkError, match="ไม่ว่าง"):
        import_all(exported, desk.folder, opened_again, CLOCK(), "สมศรี")


def test_an_export_that_is_stopped_leaves_nothing(desk: Desk, tmp_path: Path) -> None:
    def stop(done: int, _of: int) -> None:
        if done > 800:
            raise KeyboardInterrupt

    before = sorted(tmp_path.iterdir())
    with pytest.raises(KeyboardInterrupt):
        export_all(desk, tmp_path / "out", stop)
    assert sorted(tmp_path.iterdir()) == before


def test_what_a_killed_export_left_is_in_nobodys_way(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "out.part").mkdir()
    (tmp_path / "out.part/mine.txt").touch()
    with pytest.raises(ClerkError, match=r"out\.part"):
        export_all(desk, tmp_path / "out")
    (tmp_path / "out.part/.clerkdesk-export").touch()
    for name in ("long-ago.part", "mine.part"):
        (tmp_path / name).mkdir()
    (tmp_path / "long-ago.part/.clerkdesk-export").touch()
    for name in ("long-ago.part", "mine.part"):
        os.utime(tmp_path / name, (0, 0))
    export_all(desk, tmp_path / "out")
    assert [path.name for path in tmp_path.glob("*.part")] == ["mine.part"]


def test_a_list_that_leads_out_of_the_export_is_not_followed(
    exported: Path, tmp_path: Path
) -> None:
    contents = read_contents(exported)
    bad = replace(contents, files=(Held("office/../../secret", "0" * 64, 1),))
    write_contents(exported, bad)
    with pytest.raises(ClerkError, match=r"contents\.json"):
        brought(exported, tmp_path)
    assert not (tmp_path / "new/clerkdesk.db").exists()
