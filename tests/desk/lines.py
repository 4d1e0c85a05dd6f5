"""The lines of all memos, made without the index that is to be compared with them."""

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import find_memos
from clerkdesk.desk.views import MemoLine, memo_line


def all_lines(desk: Desk) -> list[MemoLine]:
    """The newest first."""
    return [memo_line(desk, memo) for memo in find_memos(desk)]
