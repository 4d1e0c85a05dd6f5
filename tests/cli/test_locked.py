"""The command line is no way round the lock of the window, nor is the lock in a backup's way."""

from pathlib import Path

from clerkdesk.settings.lock import Cost, Lock, hash_of, load_lock, save_lock
from tests.cli.runner import Terminal

PASSWORD = "น้ำขึ้นให้รีบตัก"


def test_what_shows_data_asks_for_the_password_and_a_backup_does_not(
    office: Terminal, tmp_path: Path
) -> None:
    save_lock(office.folder, Lock(hash_of(PASSWORD, Cost(1, 8, 1))))
    refused = office.run("people", "list", "--json")
    assert refused.code
    assert "น้ำทิพย์" not in refused.out + refused.err
    assert "--password-file" in refused.err
    file = tmp_path / "password.txt"
    file.write_text(f"{PASSWORD}\n", "utf-8")
    assert "น้ำทิพย์" in office.run("people", "list", "--password-file", str(file)).out
    assert office.run("backup", "make").code == 0
    before = (office.folder / "clerkdesk.db").read_bytes()
    assert office.run("backup", "restore").code
    assert (office.folder / "clerkdesk.db").read_bytes() == before
    assert office.run("backup", "restore", "--password-file", str(file)).code == 0
    file.write_text("อีกรหัสหนึ่ง", "utf-8")
    assert office.run("people", "list", "--password-file", str(file)).out == ""
    assert load_lock(office.folder).failed == 1
