from contextlib import suppress

from hypothesis import given
from hypothesis import strategies as st

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.pasted import PastedRow, left_out, read_pasted

COLUMNS = {
    "name": ("ชื่อ", "ชื่อ-สกุล"),
    "position": ("ตำแหน่ง",),
    "surname": ("สกุล", "ชื่อสกุล"),
}


def cells(text: str) -> list[dict[str, str]]:
    return [dict(row.cells) for row in read_pasted(text, COLUMNS)]


def test_without_a_heading_the_columns_come_in_their_usual_order() -> None:
    assert cells("ฐิติ\tนิติกร\nปั๊ม\tครู\n") == [
        {"name": "ฐิติ", "position": "นิติกร"},
        {"name": "ปั๊ม", "position": "ครู"},
    ]


def test_a_heading_says_which_column_is_which() -> None:
    text = "ลำดับที่\tตำแหน่ง\tหมายเหตุ\tชื่อ - สกุล\n๑\tครู\tย้าย\tปั๊ม กู้เกียรติ"
    assert cells(text) == [{"position": "ครู", "name": "ปั๊ม กู้เกียรติ"}]


def test_a_second_column_of_the_same_heading_is_the_next_thing_that_goes_by_it() -> None:
    columns = {"name": ("ชื่อ", "ชื่อสกุล"), "surname": ("ชื่อสกุล",)}
    [row] = read_pasted("ชื่อ\tชื่อสกุล\nปั๊ม\tกู้เกียรติ", columns)
    assert (row.cell("name"), row.cell("surname")) == ("ปั๊ม", "กู้เกียรติ")


def test_a_first_column_that_only_counts_is_left_out() -> None:
    assert cells("1.\tฐิติ\n๒\tปั๊ม") == [{"name": "ฐิติ"}, {"name": "ปั๊ม"}]


def test_a_name_alone_on_each_line_is_enough() -> None:
    assert cells("กลุ่มอำนวยการ\n\nกลุ่มนโยบายและแผน") == [
        {"name": "กลุ่มอำนวยการ"},
        {"name": "กลุ่มนโยบายและแผน"},
    ]


def test_commas_part_the_cells_where_there_is_no_tab() -> None:
    assert cells("ฐิติ, นิติกร") == [{"name": "ฐิติ", "position": "นิติกร"}]


def test_a_cell_of_two_lines_comes_as_one() -> None:
    assert cells('"ฐิติ\nฎีกา"\tนิติกร') == [{"name": "ฐิติ ฎีกา", "position": "นิติกร"}]


def test_a_lone_quote_does_not_swallow_the_rows_below() -> None:
    assert len(cells('"ฐิติ\tนิติกร\nปั๊ม\tครู')) == 2


def test_each_row_knows_its_line() -> None:
    assert [row.line for row in read_pasted("ชื่อ\n\nฐิติ\nปั๊ม", COLUMNS)] == [3, 4]


def test_marks_are_made_regular() -> None:
    assert cells("นํ้าทิพย์") == [{"name": "น้ำทิพย์"}]


@given(st.text(max_size=200))
def test_whatever_is_pasted_is_read_or_refused_with_a_sentence(text: str) -> None:
    rows: list[PastedRow] = []
    with suppress(ClerkError):
        rows = read_pasted(text, COLUMNS)
    assert all(set(row.cells) <= set(COLUMNS) for row in rows)


def test_columns_that_are_not_read_are_named_by_heading_or_first_cell() -> None:
    columns = {"name": ("ชื่อ",), "position": ("ตำแหน่ง",)}
    assert left_out("ที่\tชื่อ\tโทร\tตำแหน่ง\n1\tก\t081\tข", columns) == ["โทร"]
    assert left_out("1\tก\tข\tค\n2\tง\tจ\t", columns) == ["ค"]
    assert left_out("ก\tข\nค\tง", columns) == []
    assert left_out("", columns) == []
