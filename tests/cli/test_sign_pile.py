"""One signature on many memos from the command line."""

from tests.cli.runner import Terminal


def new_memos(office: Terminal, count: int) -> None:
    for place in range(count):
        said = office.run(
            "memo", "new", "memo", "requester=นางสาวน้ำทิพย์ ญี่ปุ่น", f"subject=เรื่อง {place}"
        )
        assert said.code == 0, said.err


def test_a_pile_is_signed_by_ranges_and_numbers(office: Terminal) -> None:
    new_memos(office, 4)
    data = office.json("memo", "sign-pile", "requester", "--memos", "1-2 ๔")
    assert [each["id"] for each in data["recorded"]] == [1, 2, 4]
    assert data["left"] == []


def test_what_does_not_fit_is_named_and_left(office: Terminal) -> None:
    new_memos(office, 2)
    office.run("memo", "sign", "1", "requester")
    said = office.run("memo", "sign-pile", "requester", "--memos", "1 2")
    assert said.code == 1
    assert "1 เรื่อง" in said.out
    assert "ยังไม่ได้บันทึกลำดับที่ 1" in said.err


def test_what_would_be_out_of_order_is_left_until_it_is_agreed_to(office: Terminal) -> None:
    new_memos(office, 2)
    office.run("memo", "sign", "2", "requester")
    said = office.run("memo", "sign-pile", "head", "--memos", "1 2")
    assert said.code == 1
    assert "1 เรื่อง" in said.out
    assert "ยังไม่มีการลงนามของ" in said.err
    assert office.json("memo", "show", "1")["signatures"] == []
    agreed = office.run("memo", "sign-pile", "head", "--memos", "1", "--yes")
    assert agreed.code == 0
    assert "ผิดลำดับ" in agreed.err


def test_nothing_is_recorded_while_a_number_is_not_understood(office: Terminal) -> None:
    new_memos(office, 1)
    said = office.run("memo", "sign-pile", "requester", "--memos", "1 9")
    assert said.code == 1
    assert "ไม่มีบันทึกลำดับที่ 9" in said.err
    assert office.json("memo", "show", "1")["status"] == "draft"


def test_no_number_at_all_is_said(office: Terminal) -> None:
    assert "--memos" in office.run("memo", "sign-pile", "requester", "--memos", " ").err
