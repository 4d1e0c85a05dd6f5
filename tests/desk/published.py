"""Memos that were allowed and published, for tests of what is reported."""

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.publishing import Publication, publish
from clerkdesk.desk.signatures import Signed, sign
from tests.office import a_memo

STEPS = {"requester": "", "head": "", "opinion": "for", "director": "allow"}


def published(desk: Desk, unit: str, subject: str = "แผนปฏิบัติการ ๒๕๖๑") -> int:
    """A memo of ``unit`` that one person signed at every step, published today; its id."""
    memo = a_memo(desk, unit=unit, subject=subject)
    for step, choice in STEPS.items():
        sign(desk, memo.id, Signed(step, "นายฐิติ ฎีกา", choice=choice))
    publish(desk, memo.id, Publication(url="https://example.go.th/a"))
    return memo.id
