"""A month's sheet into a file: what the disk refuses is said of the file that was named."""

from pathlib import Path

import pytest

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.monthpaper import export_month
from clerkdesk.domain.calendar.months import Month
from clerkdesk.domain.errors import ClerkError


def test_what_the_disk_refuses_is_told_of_the_file_that_was_wanted(
    desk: Desk, tmp_path: Path
) -> None:
    folder = tmp_path / "ส่ง"
    folder.mkdir()
    out = folder / f"{'ก' * 300}.xlsx"
    with pytest.raises(ClerkError) as refused:
        export_month(desk, Month(2018, 5), out, "", "", lambda _done, _of: None)
    assert str(out) in str(refused.value)
    assert ".clerkdesk-" not in str(refused.value)
    assert list(folder.iterdir()) == []
