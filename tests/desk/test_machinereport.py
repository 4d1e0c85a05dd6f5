"""A report for whoever looks after the program holds nothing that came from the office."""

from pathlib import Path

import pytest

from clerkdesk.desk.dataplace import CheckResult, check_data
from clerkdesk.desk.machinereport import machine_report
from clerkdesk.store.kept import Finding
from tests.office import FakeClock, a_memo, open_office


def test_it_tells_of_versions_sizes_backups_and_damage_but_not_of_people(tmp_path: Path) -> None:
    desk = open_office(tmp_path / "สพป", FakeClock())
    source = tmp_path / "ประกาศของปั๊ม.txt"
    source.write_text("ลับ", "utf-8")
    a_memo(desk, subject="เรื่องลับของปั๊ม")
    kept = desk.store.files.keep(source)
    checked = check_data(desk, lambda _done, _of: None)
    loose = CheckResult(
        checked.at,
        [
            *checked.findings,
            Finding("ไฟล์ {name} หายไป", f"files/{kept.sha256}", True, {"name": "ประกาศของปั๊ม.txt"}),
            Finding("เลข {running} หายไป", "register ของปั๊ม", False, {"running": 7}),
        ],
    )
    (desk.folder / "clerkdesk-report.txt").write_text("KeyError\n", "utf-8")
    said = machine_report(desk, loose)
    for told in ("ClerkDesk 0.", "SQLite 3.", "verified never", kept.sha256, "เลข 7", "KeyError"):
        assert told in said
    for unsaid in ("ปั๊ม", "ลับ", "สพป", str(tmp_path), desk.who):
        assert unsaid not in said
    desk.close()


@pytest.mark.parametrize("spoilt", [b"\xff\xfe", b""])
def test_it_is_made_without_a_check_and_beside_a_spoilt_report(
    tmp_path: Path, spoilt: bytes
) -> None:
    desk = open_office(tmp_path, FakeClock())
    (tmp_path / "clerkdesk-report.txt").write_bytes(spoilt)
    assert "check: not run" in machine_report(desk)
    desk.close()
