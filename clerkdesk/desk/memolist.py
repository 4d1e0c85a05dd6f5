"""The list of memos."""

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import find_memos
from clerkdesk.desk.views import MemoLine, memo_line


def list_lines(desk: Desk, text: str = "") -> list[MemoLine]:
    """The lines of all memos that answer to ``text``, the newest first."""
    return [memo_line(desk, memo) for memo in find_memos(desk, text)]
