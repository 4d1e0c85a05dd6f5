"""A month in which memos were published."""

from datetime import date

import pytest

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.publishing import publish
from tests.office import an_allowed_memo
from tests.ui.conftest import OpenWindow
from tests.ui.month.helping import URL, OnMay, month_page


@pytest.fixture
def published(desk: Desk) -> list[int]:
    """Three memos, published on the 2nd, 3rd and 14th."""
    memos = [an_allowed_memo(desk, subject=f"แผน {place}") for place in (1, 2, 3)]
    for memo, day in zip(memos, (2, 3, 14), strict=True):
        publish(desk, memo.id, URL, date(2018, 5, day))
    return [memo.id for memo in memos]


@pytest.fixture
def may(desk: Desk, published: list[int], open_window: OpenWindow) -> OnMay:
    """The window on the sheet of the month in which they were published."""
    window = open_window(desk)
    return window, month_page(window)
