"""Sheets that come in by command line: looked at, taken in, gathered, reminded of."""

import os
import time
from pathlib import Path

import pytest
from openpyxl import load_workbook

from clerkdesk.app.joining import open_desk
from clerkdesk.desk.takinginfolder import watch_folder
from tests.cli.runner import Terminal
from tests.desk.arriving import DONGLUANG, KAMSOI, a_line, a_mail, a_sheet
from tests.sheet.reading.clerks import a_book, over
from tests.sheet.reading.once import read_book

MONTHS = (
    *("ตุลาคม 2560", "พฤศจิกายน 2560", "ธันวาคม 2560", "มกราคม 2561", "กุมภาพันธ์ 2561"),
    *("มีนาคม 2561", "เมษายน 2561", "พฤษภาคม 2561", "มิถุนายน 2561", "กรกฎาคม 2561"),
    *("สิงหาคม 2561", "กันยายน 2561"),
)
YEARLY_SECONDS = 60.0
"""For a year of forty units; about a sixth of it on a slow machine."""


@pytest.fixture
def units(office: Terminal) -> Terminal:
    for name in (KAMSOI, DONGLUANG):
        office.run("units", "add", name, "--kind", "school_group")
    return office


def states(data: dict[str, list[dict[str, str]]]) -> dict[str, str]:
    return {each["file"]: each["state"] for each in data["sheets"]}


def test_a_look_takes_nothing_in(units: Terminal, tmp_path: Path) -> None:
    path = a_sheet(tmp_path / "ก.xlsx", "ข่าว")
    for _ in range(2):
        assert states(units.json("sheet", "import", str(path))) == {"ก.xlsx": "ready"}
    assert units.json("sheet", "import", str(path), "--take-in")["said"].startswith("รับแบบ")
    assert states(units.json("sheet", "import", str(path), "--take-in")) == {"ก.xlsx": "known"}
    assert "รับไว้แล้วเมื่อ" in units.run("sheet", "import", str(path)).out


def test_without_a_name_the_watched_folder_is_read(units: Terminal, tmp_path: Path) -> None:
    assert "ไฟล์ใด" in units.run("sheet", "import").err
    a_sheet(tmp_path / "เข้า" / "ก.xlsx", "ข่าว")
    desk = open_desk(units.folder)
    watch_folder(desk, tmp_path / "เข้า")
    desk.close()
    assert states(units.json("sheet", "import", "--take-in")) == {"ก.xlsx": "known"}


def test_a_task_takes_in_what_is_sure_and_leaves_the_rest(units: Terminal, tmp_path: Path) -> None:
    folder = tmp_path / "เข้า"
    folder.mkdir()
    a_mail(folder / "ก.eml", a_sheet(tmp_path / "ก.xlsx", "ข่าว"))
    a_sheet(folder / "ข.xlsx", unit=DONGLUANG, lines=[a_line(1, "ข่าว", "31 เม.ย. 2561")])
    a_sheet(folder / "ค.xlsx", "ข่าว", unit="กลุ่มโรงเรียนหนองสูง")
    (folder / "ง.xlsx").write_bytes(b"not a sheet")
    said = units.run("sheet", "import", str(folder), "--take-in", "--json")
    assert said.code == 3
    assert states(said.data) == {
        "ก.xlsx": "known", "ข.xlsx": "doubtful", "ค.xlsx": "asks", "ง.xlsx": "refused"
    }  # fmt: skip
    shown = units.run("sheet", "import", str(folder)).out
    assert "แผ่น “แบบติดตาม” แถว 7 ช่อง D" in shown
    assert "ไม่รู้จักหน่วย" in shown
    assert len(list(folder.iterdir())) == 4, "files are left where they are"
    chosen = ("--take-in", "--doubtful", "--unit", KAMSOI)
    left = units.run("sheet", "import", str(folder), *chosen, "--json").data
    assert states(left) == {
        "ก.xlsx": "known", "ข.xlsx": "known", "ค.xlsx": "known", "ง.xlsx": "refused"
    }  # fmt: skip


def test_a_task_is_told_what_a_person_is_told(units: Terminal, tmp_path: Path) -> None:
    head = ("ลำดับ", "เรื่อง", "วันที่เผยแพร่", "ผู้รับผิดชอบ", "หมายเหตุ")
    pages = ("1", [(KAMSOI,), ("ประจำเดือน เมษายน 2561",), head, (1, "ข่าว", "3/4/61", "ครู", "")])
    a_book(pages).save(tmp_path / "ก.xlsx")
    (sheet,) = units.json("sheet", "import", str(tmp_path / "ก.xlsx"))["sheets"]
    assert "ไม่พบช่อง “ผลการดำเนินการ”" in sheet["notes"]


def test_all_units_go_up_in_one_report(units: Terminal, tmp_path: Path) -> None:
    path = a_sheet(tmp_path / "ก.xlsx", "ข่าวหนึ่ง", "ข่าวสอง")
    units.run("sheet", "import", str(path), "--take-in")
    out = tmp_path / "รวม.xlsx"
    merged = units.json("sheet", "merge", "--month", "เม.ย. 61", "--out", str(out))
    by_unit = {each["unit"]: each for each in merged["units"]}
    assert merged["rows"] == 2
    assert (by_unit[KAMSOI]["state"], by_unit[KAMSOI]["missing"]) == ("taken_in", False)
    assert by_unit[DONGLUANG]["missing"]
    assert load_workbook(out).sheetnames[0] == "สรุป"
    assert len(read_book(out).marks) == 2
    by_round = ("sheet", "merge", "--round", "7", "--year", "2561", "--out", str(out))
    assert units.json(*by_round)["month"] == "2018-04"
    assert "เดือนใด" in units.run("sheet", "merge", "--out", str(out)).err


def test_who_is_missing_is_reminded(units: Terminal, tmp_path: Path) -> None:
    month = ("--month", "เม.ย. 61")
    said = units.run("sheet", "remind", *month)
    assert said.code == 3
    assert KAMSOI in said.out
    units.run("sheet", "remind", *month, "--out", str(tmp_path / "ร่าง"))
    [mail] = (tmp_path / "ร่าง").iterdir()
    assert mail.suffix == ".eml"
    for unit in units.run("sheet", "remind", *month, "--json").data["units"]:
        units.run("rounds", "nothing", "เม.ย. 61", "--unit", unit["unit"])
    assert "ทุกหน่วยรายงานแล้ว" in units.run("sheet", "remind", *month).out


def test_a_year_of_forty_units_is_taken_in_and_gathered(office: Terminal, tmp_path: Path) -> None:
    names = [f"กลุ่มโรงเรียนที่ {number}" for number in range(1, 41)]
    folder = tmp_path / "ปี"
    folder.mkdir()
    for name in names:
        office.run("units", "add", name, "--kind", "school_group")
        pages = (
            (month[:4], [*over(name, f"ประจำเดือน {month}"), a_line(1, f"ข่าว{name}", f"3 {month}")])
            for month in MONTHS
        )
        a_book(*pages).save(folder / f"{name}.xlsx")
    begun = time.monotonic()
    taken = office.json("sheet", "import", str(folder), "--take-in")
    merged = office.json("sheet", "merge", "--month", "ก.ย. 61", "--out", str(tmp_path / "m.xlsx"))
    seconds = time.monotonic() - begun
    assert len(taken["sheets"]) == 480
    assert {each["state"] for each in taken["sheets"]} == {"known"}
    assert merged["rows"] == 40
    missing = [each["unit"] for each in merged["units"] if each["missing"]]
    assert not set(missing) & set(names)
    assert seconds < YEARLY_SECONDS


def test_of_two_doubtful_versions_the_newest_stands(units: Terminal, tmp_path: Path) -> None:
    for name, subject, day in (("ก.xlsx", "แก้แล้ว", 9), ("ข.xlsx", "เดิม", 8)):
        path = a_sheet(tmp_path / "in" / name, "ข่าว", subject)
        os.utime(path, (day * 86_400, day * 86_400))
    chosen = ("sheet", "import", str(tmp_path / "in"), "--take-in", "--doubtful")
    said = units.run(*chosen)
    assert "ใช้ฉบับใน ก.xlsx ซึ่งบันทึกหลังสุด แทน ข.xlsx" in said.out
    assert set(states(units.json(*chosen)).values()) == {"known"}
    merged = ("sheet", "merge", "--month", "เม.ย. 61", "--out", str(tmp_path / "รวม.xlsx"))
    assert units.json(*merged)["rows"] == 2
