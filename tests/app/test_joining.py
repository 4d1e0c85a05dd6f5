"""Opening an office: what a killed program left half written goes."""

import os
from datetime import datetime, timedelta
from pathlib import Path

from tests.office import FakeClock, open_office

NOW = datetime(2018, 5, 15, 9, 30)


def test_what_a_killed_program_left_half_written_goes_after_a_day(tmp_path: Path) -> None:
    forms = tmp_path / "forms"
    forms.mkdir()
    for folder in (tmp_path, forms):
        begun = folder / ".clerkdesk-a1b2"
        begun.write_bytes(b"half")
        long_ago = (NOW - timedelta(days=2)).timestamp()
        os.utime(begun, (long_ago, long_ago))
    (forms / "own.toml").write_text("", "utf-8")
    open_office(tmp_path, FakeClock(NOW)).close()
    assert [path.name for path in forms.iterdir()] == ["own.toml"]
    assert not (tmp_path / ".clerkdesk-a1b2").exists()
