"""A file that is opened for reading is a copy that its user alone can reach."""

import os
import tempfile
from pathlib import Path

import pytest

from clerkdesk.desk.materials import copy_for_reading
from clerkdesk.domain.memo.memo import Material
from tests.office import FakeClock, open_office


@pytest.mark.skipif(os.name == "nt", reason="Windows has such a folder for each user")
def test_the_copy_lies_where_no_other_user_of_the_machine_can_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    passing = tmp_path / "tmp"
    monkeypatch.setattr(tempfile, "tempdir", str(passing))
    own = passing / f"clerkdesk-{os.getuid()}"
    own.mkdir(parents=True)
    own.chmod(0o777)  # as an earlier version, or somebody else, may have left it
    desk = open_office(tmp_path / "office", FakeClock())
    kept = desk.store.files.keep_bytes("น้ำ".encode())
    copy = copy_for_reading(desk, Material("แผน.txt", kept.sha256, kept.size))
    desk.close()
    assert (copy.name, copy.read_text("utf-8")) == ("แผน.txt", "น้ำ")
    assert copy.is_relative_to(own)
    assert own.stat().st_mode & 0o077 == 0
