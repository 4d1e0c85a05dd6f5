"""The statuses of a memo and their words. :mod:`clerkdesk.domain.memo.chain` computes them."""

from enum import StrEnum

from clerkdesk.domain.words import th


class Status(StrEnum):
    """Where a memo stands."""

    DRAFT = "draft"
    WAITING = "waiting"
    RETURNED = "returned"
    ALLOWED = "allowed"
    SIGNED = "signed"
    HANDED_OVER = "handed_over"
    PUBLISHED = "published"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


STATUSES = {
    Status.DRAFT: th("ร่าง"),
    Status.WAITING: th("กำลังเสนอ"),
    Status.RETURNED: th("คืนให้แก้ไข"),
    Status.ALLOWED: th("อนุญาตแล้ว"),
    Status.SIGNED: th("ลงนามครบแล้ว"),
    Status.HANDED_OVER: th("ส่งผู้เผยแพร่แล้ว"),
    Status.PUBLISHED: th("เผยแพร่แล้ว"),
    Status.REFUSED: th("ไม่อนุญาต"),
    Status.WITHDRAWN: th("ถอนเรื่องแล้ว"),
}

PERMITTED = frozenset({Status.ALLOWED, Status.SIGNED, Status.HANDED_OVER, Status.PUBLISHED})
"""The statuses in which the matter may be published."""

ENDED = frozenset({Status.PUBLISHED, Status.REFUSED, Status.WITHDRAWN})
"""The statuses in which nobody holds the memo any more."""
