import errno
import shutil
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from clerkdesk.desk.backuplists import check_backups, list_backups
from clerkdesk.desk.backupplaces import (
    add_place,
    read_kinds,
    read_places,
    remove_place,
    stale_places,
    to_be_told,
)
from clerkdesk.desk.backups import catch_up, make_backups
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.locking import RESTORED
from clerkdesk.desk.returning import candidates
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.volumes import Volume, VolumeKind
from clerkdesk.settings.backupplaces import LEDGER, OWN, load_places
from tests.office import FakeClock, a_memo, open_office

FRIDAY = datetime(2018, 5, 18, 9, 30)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(FRIDAY)


@pytest.fixture
def desk(tmp_path: Path, clock: FakeClock) -> Desk:
    return open_office(tmp_path / "office", clock)


@pytest.fixture
def stick(tmp_path: Path, desk: Desk) -> Path:
    (tmp_path / "stick").mkdir()
    add_place(desk, tmp_path / "stick")
    return tmp_path / "stick"


def names(desk: Desk) -> list[tuple[str, str]]:
    listed, _away = list_backups(desk)
    return [(each.path.parent.parent.name, each.path.name) for each in listed]


def test_backups_go_beside_the_data_and_to_the_stick(desk: Desk, stick: Path) -> None:
    assert [made.trouble for made in catch_up(desk)] == [None, None]
    assert names(desk) == [("office", "2018-05-18-093000"), ("stick", "2018-05-18-093000")]
    assert [looked.findings for looked in check_backups(desk)] == [[], []]


def test_it_is_told_what_kind_of_place_a_backup_goes_to(desk: Desk, stick: Path) -> None:
    asked = list[Path]()

    def volume(folder: Path) -> Volume:
        asked.append(folder)
        return Volume(VolumeKind.CLOUD, "OneDrive")

    assert [str(each.kind) for each in read_kinds(desk, volume)][1:] == ["โฟลเดอร์ของ OneDrive"]
    assert all(each.elsewhere for each in read_kinds(desk, volume))
    assert asked[-1].parent == stick


def test_a_second_folder_in_this_machine_is_not_elsewhere_and_a_stick_that_is_away_is(
    desk: Desk, stick: Path
) -> None:
    def volume(_folder: Path) -> Volume:
        return Volume(VolumeKind.LOCAL)

    assert [each.elsewhere for each in read_kinds(desk, volume)] == [False, False]
    stick.rename(stick.with_name("away"))
    assert [each.elsewhere for each in read_kinds(desk, volume)] == [False, True]


def test_where_nothing_was_done_no_backup_is_made(desk: Desk) -> None:
    catch_up(desk)
    assert catch_up(desk) == []
    a_memo(desk)
    assert len(catch_up(desk)) == 1
    assert len(names(desk)) == 2


def test_a_changed_form_is_backed_up_though_the_journal_tells_nothing(desk: Desk) -> None:
    catch_up(desk)
    (desk.folder / "forms").mkdir()
    (desk.folder / "forms/own.toml").write_text("# ours", "utf-8")
    assert len(catch_up(desk)) == 1


def test_what_a_stick_that_is_away_lacks_is_caught_up_with(desk: Desk, stick: Path) -> None:
    stick.rename(stick.with_name("pocket"))
    own, away = catch_up(desk)
    assert (own.trouble, bool(away.name)) == (None, False)
    assert [state.waiting for state in read_places(desk)] == [False, True]
    stick.with_name("pocket").rename(stick)
    assert [made.place.own for made in catch_up(desk)] == [False]
    assert not any(state.waiting for state in read_places(desk))


def test_a_backup_is_looked_at_again_each_day_and_made_anew_when_it_is_not_true(
    desk: Desk, clock: FakeClock
) -> None:
    catch_up(desk)
    clock.forward(1)
    assert [made.name for made in catch_up(desk)] == ["2018-05-18-093000"]
    assert read_places(desk)[0].verified == clock.now
    (desk.folder / "backups/2018-05-18-093000/clerkdesk.db").write_bytes(b"spoilt")
    clock.forward(1)
    assert [made.name for made in catch_up(desk)] == ["2018-05-20-093000"]


def test_after_three_working_days_it_is_said_once_a_day(desk: Desk, clock: FakeClock) -> None:
    catch_up(desk)
    clock.forward(4)  # Tuesday
    assert to_be_told(desk) == []
    clock.forward(1)
    assert [state.place.own for state in to_be_told(desk)] == [True]
    assert to_be_told(desk) == []
    clock.forward(1)
    assert len(to_be_told(desk)) == 1
    catch_up(desk)
    clock.forward(1)
    assert to_be_told(desk) == []


def test_a_backup_that_is_gone_from_the_disk_is_not_told_of_as_verified(
    desk: Desk, stick: Path, clock: FakeClock
) -> None:
    catch_up(desk)
    shutil.rmtree(desk.folder / OWN)
    stick.rename(stick.with_name("away"))  # what lies there is remembered, not looked at
    own, away = read_places(desk)
    assert (own.verified, own.waiting) == (None, True)
    assert away.verified == clock()
    catch_up(desk)
    assert read_places(desk)[0].verified == clock()


def test_records_that_were_brought_in_have_three_working_days_as_well(
    desk: Desk, clock: FakeClock
) -> None:
    clock.forward(31)  # a Monday
    assert stale_places(desk)
    with desk.store.write("store.restore") as tx:
        tx.journal.note(RESTORED, None, {"backup": "export"})
    assert not stale_places(desk)
    clock.forward(3)
    assert stale_places(desk)


def test_a_public_holiday_is_no_working_day(tmp_path: Path) -> None:
    clock = FakeClock(datetime(2018, 4, 11, 9))
    desk = open_office(tmp_path / "songkran", clock)
    clock.now = datetime(2018, 4, 17, 9)  # 12 to 16 April were Songkran and a week-end
    assert to_be_told(desk) == []
    clock.now = datetime(2018, 4, 19, 9)
    assert len(to_be_told(desk)) == 1


def test_a_clock_that_was_wrong_is_told_of_and_loses_nothing(desk: Desk, clock: FakeClock) -> None:
    clock.forward(3650)
    catch_up(desk)
    clock.forward(-3650)
    assert len(to_be_told(desk)) == 1
    a_memo(desk)
    catch_up(desk)
    clock.forward(1)
    assert to_be_told(desk) == []
    assert len(names(desk)) == 2


def test_backups_of_a_clock_that_was_years_ahead_are_not_the_newest(
    desk: Desk, clock: FakeClock
) -> None:
    clock.now += timedelta(days=3650)
    for _ in range(7):
        clock.now += timedelta(days=1)
        a_memo(desk)
        catch_up(desk)
    clock.now = FRIDAY
    a_memo(desk)
    catch_up(desk)
    listed, _away = list_backups(desk)
    assert [each.ahead for each in listed] == [False] + [True] * 7
    assert listed[0].path.name == "2018-05-18-093000"
    (looked,) = check_backups(desk)
    assert looked.name == "2018-05-18-093000"
    assert [each.ahead for each in candidates(desk.folder, clock())] == [False] + [True] * 7


def test_a_lost_ledger_costs_a_backup_and_no_more(desk: Desk) -> None:
    catch_up(desk)
    (desk.folder / LEDGER).write_text("{", "utf-8")
    assert len(catch_up(desk)) == 1
    assert [looked.findings for looked in check_backups(desk)] == [[]]


def test_a_place_is_added_once_and_given_up_with_its_backups_left(desk: Desk, stick: Path) -> None:
    assert add_place(desk, stick) is None
    catch_up(desk)
    done = remove_place(desk, stick)
    assert [each.own for each in load_places(desk.folder)] == [True]
    assert list(stick.glob("ClerkDesk-backups/2018-*"))
    assert done.undo is not None
    done.undo.run()
    assert len(load_places(desk.folder)) == 2


def test_a_place_inside_the_data_or_nowhere_is_refused(desk: Desk, tmp_path: Path) -> None:
    for folder in (desk.folder / "files", tmp_path / "nowhere"):
        with pytest.raises(ClerkError):
            add_place(desk, folder)
    with pytest.raises(ClerkError):
        remove_place(desk, desk.folder / "backups")


def test_where_the_own_drive_has_no_room_the_stick_has_its_backup(
    desk: Desk, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = OSError(errno.ENOSPC, "No space left on device")

    def no_room(target: Path) -> None:
        if target.is_relative_to(desk.folder):
            raise full
        copy(target)

    copy = desk.store.copy_to
    monkeypatch.setattr(desk.store, "copy_to", no_room)
    own, other = make_backups(desk, load_places(desk.folder))
    assert other.trouble is None
    assert own.trouble is None  # its folder has room in this test; only the copy had none


def test_a_read_only_office_can_be_backed_up_elsewhere(desk: Desk, stick: Path) -> None:
    desk.store._dialect.read_only = True
    (made,) = make_backups(desk, [load_places(desk.folder)[1]])
    assert made.trouble is None


def test_an_office_that_is_only_read_is_not_told_to_back_up(desk: Desk, clock: FakeClock) -> None:
    clock.forward(30)
    desk.store._dialect.read_only = True
    assert to_be_told(desk) == []


def test_one_file_that_cannot_be_read_is_named_and_the_rest_is_backed_up(
    desk: Desk, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (desk.folder / "outbox").mkdir()
    held = desk.folder / "outbox" / "จดหมาย #1.eml"
    held.write_text("held by another program", "utf-8")
    worn = desk.store.files.path(desk.store.files.keep_bytes(b"on a bad sector").sha256)
    a_memo(desk)
    opened = Path.open

    def refuse(path: Path, *args: object, **values: object) -> object:
        if path in (held, worn):
            raise OSError(errno.EIO, "Input/output error")
        return opened(path, *args, **values)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", refuse)
    made = catch_up(desk)
    assert [bool(each.name) for each in made] == [True, True]
    for each in made:
        assert each.trouble is not None
        assert "จดหมาย #1.eml" in str(each.trouble)
        assert worn.name in str(each.trouble)
    assert [looked.findings for looked in check_backups(desk)] == [[], []]


def test_a_full_data_drive_is_no_reason_to_have_no_backup_on_the_stick(
    desk: Desk, stick: Path
) -> None:
    (desk.folder / LEDGER).mkdir()  # nothing can be remembered
    made = catch_up(desk)
    assert [bool(each.name) for each in made] == [True, True]
    assert all(each.trouble for each in made)


def test_a_mail_that_is_taken_away_meanwhile_is_no_trouble(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = desk.folder / "outbox" / "sent.eml"
    monkeypatch.setattr("clerkdesk.store.backups.copying.own_files", lambda _data: [gone])
    assert [each.trouble for each in catch_up(desk)] == [None]
