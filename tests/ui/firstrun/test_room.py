"""The pages of the first run have one scroll bar in sight at most, none inside another."""

import pytest

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.setup import Part
from clerkdesk.ui.firstrun.step import Step
from tests.ui.conftest import OpenWindow
from tests.ui.firstrun.helping import at, paste, step

PEOPLE = "\n".join(f"นายสมชาย ที่ {n}\tผู้อำนวยการกลุ่ม\tกลุ่มที่ {n}\tโทร {n}" for n in range(1, 20))


def page_scrolls(step: Step) -> int:
    return step.area.verticalScrollBar().maximum()


@pytest.mark.parametrize("size", [(1366, 700), (1024, 640)])
def test_the_pages_of_people_and_paper_do_not_scroll_around_what_scrolls(
    bare: Desk, open_window: OpenWindow, size: tuple[int, int]
) -> None:
    window = open_window(bare, size=size)
    paste(window, at(window, Part.UNITS), "\n".join(f"กลุ่มที่ {n}" for n in range(1, 20)))
    window.hands.press("Ctrl+Return")
    people = step(window, Part.PEOPLE)
    assert page_scrolls(people) == 0
    paste(window, people, f"ชื่อ\tตำแหน่ง\tหน่วย\tโทรศัพท์\n{PEOPLE}")
    assert page_scrolls(people) == 0
    assert page_scrolls(at(window, Part.PAPER)) == 0
