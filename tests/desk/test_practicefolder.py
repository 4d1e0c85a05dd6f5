"""The practice office lies in a folder of its own."""

from pathlib import Path

from clerkdesk.app.joining import open_desk
from clerkdesk.desk.memos import find_memos
from clerkdesk.desk.practicefolder import make_practice_office
from clerkdesk.desk.staff import load_office
from clerkdesk.desk.todo import read_todo
from tests.office import FakeClock


def test_the_practice_office_is_made_once_and_touches_no_real_record(
    tmp_path: Path, clock: FakeClock
) -> None:
    real = open_desk(tmp_path / "office", clock)
    interrupted = real.folder / ".practice-new"
    interrupted.mkdir()
    (interrupted / "clerkdesk.db").write_bytes(b"half")

    folder = make_practice_office(real)
    practice = open_desk(folder, clock)
    assert load_office(practice).practice
    assert len(find_memos(practice)) > 50
    practice.close()
    assert read_todo(real).begun.untouched
    assert not interrupted.exists()

    (folder / "as it was left").touch()
    assert make_practice_office(real) == folder
    assert (folder / "as it was left").exists()
    real.close()
