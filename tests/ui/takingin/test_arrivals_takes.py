"""What is typed into a sheet that came in is known before it is taken in."""

from datetime import date
from pathlib import Path

import pytest

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.sheets import sheet_of
from tests.desk.arriving import a_line, a_sheet
from tests.desk.rounds import APRIL, two_units
from tests.ui.conftest import OpenWindow
from tests.ui.takingin.test_arrivals_page import drop


@pytest.mark.parametrize("keys", ["Ctrl+Return", "Ctrl+Shift+Return"])
def test_what_is_being_typed_is_taken_in_with_the_sheet(
    desk: Desk, open_window: OpenWindow, tmp_path: Path, keys: str
) -> None:
    two_units(desk)
    window = open_window(desk)
    drop(window, a_sheet(tmp_path / "ก.xlsx", lines=[a_line(1, "ข่าว", "31 เม.ย. 2561")]))
    window.hands.press("Return")
    window.hands.type("30/4/61")
    window.hands.press(keys)
    assert [row[3] for row in sheet_of(desk, APRIL).rows] == [date(2018, 4, 30)]


def test_what_is_said_of_a_row_goes_with_it_while_one_above_is_left_out(
    desk: Desk, open_window: OpenWindow, tmp_path: Path
) -> None:
    two_units(desk)
    window = open_window(desk)
    page = drop(window, a_sheet(tmp_path / "ก.xlsx", "หัวตาราง", "ข่าวหนึ่ง", "ข่าวสอง"))
    rows = page.preview.table.rows
    page.preview.table.choose(0, 0)
    for act in ("sheet_row_out", "sheet_row_out"):  # the second is of a row that is gone by then
        page.handlers()[act]()
    rows.setData(rows.index(2, 0), "ข่าวที่สอง")
    window.hands.rest()
    assert [rows.text(row, 0) for row in range(rows.rowCount())] == ["ข่าวหนึ่ง", "ข่าวที่สอง"]
