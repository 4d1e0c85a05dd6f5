"""The rounds by command line: calendar, holidays, who reported, what was sent."""

from pathlib import Path

from tests.cli.runner import Terminal

GROUP = "กลุ่มอำนวยการ"


def test_the_year_is_listed_with_who_has_reported(office: Terminal) -> None:
    office.run("units", "add", GROUP)
    office.run("rounds", "nothing", "ต.ค. 2560", "--unit", GROUP)
    found = office.json("rounds", "list", "2561")
    assert [each["number"] for each in found["rounds"]] == list(range(1, 13))
    assert found["rounds"][0]["count"]["reported"] == 1
    assert found["since"] == "2017-10"
    assert [each["status"] for each in found["units"][0]["states"][:2]] == ["reported", "late"]
    said = office.run("rounds", "list", "2561").out
    assert "รายงานแล้ว ๑ จาก ๑ หน่วย" in said
    assert f"ขาด {GROUP}" in said


def test_the_calendar_is_looked_at_taken_over_and_moved(office: Terminal) -> None:
    said = office.run("rounds", "propose", "2561", "--check")
    assert "mukdahan-2561" in said.err + said.out
    view = office.json("rounds", "propose", "2561", "--example", "mukdahan-2561")
    assert (view["kept"], view["rounds"][4]["due"]) == (True, "2018-02-27")
    moved = ("rounds", "move", "2561", "5", "28 ก.พ. 61")
    assert "เหตุผล" in office.run(*moved).err
    assert office.json(*moved, "--reason", "เลื่อนตามหนังสือ")["rounds"][4]["due"] == "2018-02-28"
    assert not office.json("rounds", "propose", "2561", "--again", "5")["rounds"][4]["kept"]
    assert "รอบที่ 13" in office.run("rounds", "move", "2561", "13", "28 ก.พ. 61").err


def test_the_offices_own_days_are_added_and_taken_out(office: Terminal) -> None:
    days = office.json("rounds", "holidays", "--add", "31/5/2561", "--name", "สัมมนา")
    assert {"day": "2018-05-31", "name": "สัมมนา"} in days["closed"]
    office.run("rounds", "holidays", "--add", "29/5/2561", "--working")
    said = office.run("rounds", "holidays", "2561").out
    assert "สัมมนา" in said
    assert "สำนักงานทำงาน" in said
    assert len(office.json("rounds", "holidays", "--remove", "31/5/2561")["own"]) == 0
    assert len(office.json("rounds", "holidays", "2561")["own"]) == 1


def test_what_was_sent_is_shown_and_cancelled(office: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "แบบ.xlsx"
    file.write_bytes(b"sheet")
    words = ("rounds", "sent", "ต.ค. 2560", "--to", "สพฐ.", "--file", str(file))
    state = office.json(*words)["state"]
    assert (state["status"], state["sent"]["files"][0]["name"]) == ("reported", "แบบ.xlsx")
    shown = office.run("rounds", "show", "ต.ค. 2560").out
    assert "รายงานแล้ว (ไม่มีรายการ)" in shown
    assert "#1" in shown
    assert office.run("rounds", "cancel", "1", "--reason", "ส่งผิด").code == 0
    assert office.json("rounds", "show", "ต.ค. 2560")["state"]["status"] == "late"
    assert "วิธีส่ง" in office.run(*words, "--channel", "นกพิราบ").err
    both = office.json("rounds", "sent", "ต.ค. 2560", "--until", "พ.ย. 2560", "--channel", "ไฟล์")
    assert both["entries"][-1]["kind"] == "sent"
