import errno
import os
import shutil
from pathlib import Path

import pytest

from clerkdesk.desk.backuplists import check_backups, list_backups
from clerkdesk.desk.backupplaces import add_place
from clerkdesk.desk.backups import catch_up
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.returning import candidates, look_into
from clerkdesk.desk.sealedbackups import add_sealed_place, opened
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.paperkey import key_lines
from clerkdesk.domain.oserrors import explain_os_error
from clerkdesk.settings.backupplaces import load_places
from clerkdesk.store.backups.sealed import KEY, new_key
from clerkdesk.store.backups.verifying import verify
from tests.office import FakeClock, a_memo, open_office


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = open_office(tmp_path / "office", FakeClock())
    a_memo(desk, subject="เรื่องลับ")
    desk.store.files.keep_bytes(b"a signed paper" * 9000)
    return desk


@pytest.fixture
def secret(desk: Desk, tmp_path: Path) -> str:
    """The key of a sealed place: locking it by a passphrase takes seconds, which is the point."""
    (tmp_path / "share").mkdir()
    secret, recipient = new_key()
    add_place(desk, tmp_path / "share", recipient)
    return secret


def sealed(desk: Desk) -> list[Path]:
    return [each.path for each in list_backups(desk)[0] if each.sealed]


def test_a_sealed_backup_tells_nothing_without_its_key_and_all_with_it(
    desk: Desk, secret: str
) -> None:
    catch_up(desk)
    (path,) = sealed(desk)
    held = path.read_bytes()
    assert held.startswith(b"age-encryption.org/v1")
    assert "เรื่องลับ".encode() not in held
    with opened(desk.folder, path, secret) as place:
        (backup,) = place.backups()
        assert verify(backup) == []
        assert backup.manifest.rows("memos") == 1
        folder = place.folder
    assert not folder.exists()
    typed = " ".join(key_lines(secret)).lower()  # as a person types it from the paper
    assert [looked.findings for looked in check_backups(desk, path.name, typed)] == [[]]


def test_a_sealed_backup_is_looked_into_and_closed_again(desk: Desk, secret: str) -> None:
    catch_up(desk)
    (chosen,) = (each for each in candidates(desk.folder) if each.sealed)
    assert chosen.unknown
    seen = look_into(desk.folder, chosen, secret)
    assert (seen.unknown, seen.memos, seen.sealed) == (False, 1, True)
    assert seen.acts > 0
    assert not list(desk.folder.glob(".unsealed-*"))
    with pytest.raises(ClerkError, match="กุญแจไม่ตรง"):
        look_into(desk.folder, chosen, new_key()[0])


def test_another_key_or_one_changed_byte_opens_nothing(desk: Desk, secret: str) -> None:
    catch_up(desk)
    (path,) = sealed(desk)
    with pytest.raises(ClerkError, match="กุญแจไม่ตรง"):
        check_backups(desk, path.name, new_key()[0])
    data = bytearray(path.read_bytes())
    for at in (30, len(data) // 2, len(data) - 5):
        data[at] ^= 1
        path.write_bytes(data)
        with pytest.raises(ClerkError, match="กุญแจไม่ตรง"):
            check_backups(desk, path.name, secret)
        data[at] ^= 1
    path.write_bytes(data[: len(data) // 2])
    with pytest.raises(ClerkError, match="กุญแจไม่ตรง"):
        check_backups(desk, path.name, secret)
    assert not list(desk.folder.glob(".unsealed-*"))


def test_a_sealed_backup_that_is_spoilt_is_made_anew_the_next_day(
    desk: Desk, secret: str, tmp_path: Path
) -> None:
    catch_up(desk)
    (path,) = sealed(desk)
    path.write_bytes(b"spoilt")
    assert isinstance(desk.clock, FakeClock)
    desk.clock.forward(1)
    catch_up(desk)
    assert len(sealed(desk)) == 2
    assert not check_backups(desk, sealed(desk)[0].name, secret)[0].findings


def test_a_full_place_keeps_the_usual_number_of_sealed_backups(desk: Desk, secret: str) -> None:
    catch_up(desk)
    (path,) = sealed(desk)
    for minute in range(10, 18):
        shutil.copy(path, path.with_name(path.name.replace("093000", f"09{minute}00")))
    a_memo(desk)
    catch_up(desk)
    assert len(sealed(desk)) == 3


def test_a_short_passphrase_is_refused(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(ClerkError, match="สั้น"):
        add_sealed_place(desk, tmp_path, "1234")


def test_a_place_whose_key_could_not_be_kept_gets_no_backups_that_nobody_can_open(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "stick").mkdir()

    def full(_data: bytes, _passphrase: str) -> bytes:
        raise explain_os_error(OSError(errno.ENOSPC, "No space left on device"), tmp_path)

    monkeypatch.setattr("clerkdesk.store.backups.sealed.locked", full)
    with pytest.raises(ClerkError):
        add_sealed_place(desk, tmp_path / "stick", "correct horse battery")
    assert [each.own for each in load_places(desk.folder)] == [True]


def test_what_a_killed_program_had_opened_of_a_sealed_backup_is_taken_away(
    desk: Desk, secret: str
) -> None:
    catch_up(desk)
    left = desk.folder / ".unsealed-killed"
    left.mkdir()
    (left / "clerkdesk.db").write_bytes(b"in the clear")
    os.utime(left, (0, 0))
    with opened(desk.folder, sealed(desk)[0], secret):
        assert not left.exists()


def test_a_spoilt_key_file_is_no_passphrase(desk: Desk, secret: str) -> None:
    catch_up(desk)
    (path,) = sealed(desk)
    path.with_name(KEY).write_bytes(b"age-encryption.org/v1\n")
    with pytest.raises(ClerkError) as told:
        check_backups(desk, path.name, "correct horse battery")
    assert str(told.value).startswith("รหัสผ่านของสำเนาสำรองไม่ถูก")  # not with a path
