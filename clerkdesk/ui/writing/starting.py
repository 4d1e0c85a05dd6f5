"""What is written on: a new memo, one like another, one that is changed, or a draft."""

from collections.abc import Callable

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.slips import start_slip
from clerkdesk.desk.topicwriting import start_about
from clerkdesk.desk.writing import (
    Start,
    start_change,
    start_draft,
    start_like,
    start_new,
    start_new_or_found,
    start_report,
)
from clerkdesk.ui.services import Writing


def starting(desk: Desk, wanted: Writing, fresh: bool, key: str) -> Callable[[], Start]:
    """What begins to write ``wanted``; ``key`` is for the draft of a new one, ``fresh`` begins
    that even when a draft lies about."""
    if wanted.draft:
        return lambda: start_draft(desk, wanted.draft)
    if wanted.change is not None:
        change = wanted.change
        return lambda: start_change(desk, change, f"change-{change}")
    if wanted.like is not None:
        like = wanted.like
        return lambda: start_like(desk, like, wanted.again, key)
    if wanted.month is not None:
        month = wanted.month
        return lambda: start_report(desk, wanted.form, month, key)
    if wanted.topic:
        return lambda: start_about(desk, wanted.topic, wanted.unit, key)
    if wanted.memos:
        return lambda: start_slip(desk, wanted.memos, key)
    begin = start_new if fresh else start_new_or_found
    return lambda: begin(desk, wanted.form, key)
