"""Newer versions by command line."""

from pathlib import Path

from tests.cli.runner import Terminal
from tests.updates.test_manifest import KEY, SEED, signed, told

ADDRESS = "https://example.go.th/updates.json"


def test_a_notice_from_a_stick_is_read_and_its_sums_are_said(
    office: Terminal, tmp_path: Path
) -> None:
    notice = tmp_path / "updates.json"
    notice.write_bytes(signed(told(until="2999-01-01"), SEED))
    assert "กุญแจ" in office.run("updates", "look", "--file", str(notice)).err
    assert office.json("updates", "set", "off", "--key", KEY)["on"] is False
    said = office.run("updates", "look", "--file", str(notice)).out
    assert "มีรุ่นใหม่ 0.2.0" in said
    assert "ab" * 32 + "  ClerkDesk-Setup-0.2.0.exe" in said
    assert office.json("updates", "show")["newer"]["version"] == "0.2.0"


def test_it_is_asked_for_only_where_that_was_set(office: Terminal) -> None:
    assert "ไม่ถามหารุ่นใหม่" in office.run("updates", "show").out
    assert "https" in office.run("updates", "look").err
    assert office.run("updates", "set", "on", "--address", "http://a.go.th", "--key", KEY).code == 1
    assert office.run("updates", "set", "on", "--address", ADDRESS, "--key", KEY).code == 0
    assert ADDRESS in office.run("updates", "show").out
    assert "อยู่แล้ว" in office.run("updates", "set", "on").out
    assert office.json("updates", "set", "off")["address"] == ADDRESS


def test_who_never_heard_of_any_version_is_not_told_to_have_the_newest(office: Terminal) -> None:
    said = office.run("updates", "show").out
    assert "รุ่นล่าสุด" not in said
    assert "ยังไม่เคยได้รับ" in said
    folder = office.folder / "updates.json"
    folder.write_text('{"looked_on": "2026-11-22", "failed": true}', "utf-8")
    assert "๒๒ พ.ย. ๒๕๖๙: ไม่สำเร็จ" in office.run("updates", "show").out
    assert office.json("updates", "show")["failed"] is True
