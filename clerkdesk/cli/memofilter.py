"""By what memos are listed: where they stand, and of what kind they are."""

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.form import FormKind
from clerkdesk.domain.memo.status import STATUSES, Status
from clerkdesk.domain.thai.text import search_key
from clerkdesk.domain.words import Wording, keyed, th


def read_status(typed: str) -> Status:
    """The status typed as its key or its Thai word."""
    for status, thai in STATUSES.items():
        if search_key(typed) in (status.value, search_key(thai)):
            return status
    raise ClerkError(
        th("ไม่มีสถานะชื่อ “{typed}”"),
        do=th("เลือกหนึ่งข้อ: {known}"),
        typed=typed,
        known=keyed(STATUSES),
    )


_KINDS = {
    FormKind.MEMO: Wording("บันทึก", "Memo"),
    FormKind.DOCUMENT: th("เอกสาร"),
}


def read_kind(typed: str) -> FormKind:
    """Memos or documents, typed as the key or the Thai word."""
    for kind, thai in _KINDS.items():
        if search_key(typed) in (kind.value, search_key(thai)):
            return kind
    raise ClerkError(
        th("ไม่มีชนิด “{typed}”"), do=th("เลือกหนึ่งข้อ: {known}"), typed=typed, known=keyed(_KINDS)
    )
